"""Checks of what a letter promises (DG170, DG171, DG340, DG434, DG435, DG466): a promise is a record with an owner and
a date, and the paragraph that makes it bears its key, [!key].

A promise is what is told by «будет», «планируется» and the like. What a programme foresees («предусмотрено»,
«көзделген») reports a document; a plan with a figure reports a fact whose status is `planned`, with source and period.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from operator import not_
from types import MappingProxyType
from typing import NamedTuple

from docgen import flow
from docgen.checks.scope import Finished, Project
from docgen.checks.text.answering import sentence_pairs, sentences_of
from docgen.checks.text.lines import Line, time_of
from docgen.checks.text.passages import ITEM, ROW, Passage, is_table_head, passages, prose
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.somebody import may_be_somebody, somebody_will
from docgen.checks.text.vows import is_unpromised, vows
from docgen.checks.text.wording import FUTURE, NOT_YET, PLANNED, RELATIVE_YEARS
from docgen.checks.text.words import Words
from docgen.checks.times.done_now import told_as_done_now
from docgen.checks.times.owners import akimat_will, ministry_will
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.facts.shapes import nearest
from docgen.facts.shelves import telling
from docgen.lang.countries import countries_named
from docgen.model import Block, Diagnostic, Document, Figure, Lang, Period, Promise, Related, Span, Status, Table
from docgen.sameness import kept
from docgen.world import World

_CLAUSE_ENDS = expression(r"[,;:]")
_IS_EXPECTED = expression(r"күтіл|болжан|болжал", re.IGNORECASE)
"""«Тұрақтануы күтіледі» expects something, as «ожидается» does, and promises nothing."""
_ANNOUNCES = expression(r":\s*$|(?<!\w)(?:следующ|мынадай|мына(?:лар|ны|ларды)?(?!\w))[^.:;]*\.\s*$", re.IGNORECASE)
"""«Будут приняты следующие меры:», «будет сделано следующее.»"""
_REPORTS = expression(r"(?<!\w)(?:не|чем(?:[ \u00a0]это)?|как[ \u00a0]и)[ \u00a0]$", re.IGNORECASE)
"""«Не планируется», «больше, чем намечено», «в срок, как и запланировано» promise nothing."""
_AT_FIRST = expression(r"(?<!\w)(?:первоначально|изначально|бастапқыда|әуелде|әу[ \u00a0]баста)(?!\w)", re.IGNORECASE)
"""«Бастапқыда 9 мектепті жөндеу жоспарланған»: what was planned before it came otherwise."""
_WAS_PLANNED = expression(r"(?<!\w)был[аои]?[ \u00a0]$", re.IGNORECASE)
"""«В 2024 году было намечено открыть 37»: what was planned for a time that is over."""
_NO_VERB = expression(r"(?<=ған)(?!\s*(?:[.;:!)»]|,(?! (?:бірақ|алайда|дегенмен)(?!\w))|$))")
"""A Kazakh participle that ends no clause: it tells which («жоспарланған жұмыстар аяқталды», «жоспарланған, бірақ
салынбаған») or of before («жоспарланған еді»).
"""
_MAY_BE_TO_COME = expression(r"\w{2,}(?:(?:[ае]|й)(?:д[ыі]|м[ыі]з)|[мбп][ае][қк])(?=\s*(?:[.;,!)]|$))")
"""«Алынады», «қараймыз», «алынбақ» at the end of a clause."""
_SOON = expression(
    r"(?<!\w)(?:(?:таяу|жақын)[ \u00a0](?:уақытта|арада|айларда|күндері)"
    r"|(?<!оқу[ \u00a0])(?:жыл|жартыжылдық|тоқсан|ай)(?:[дт][ыі]ң)?[ \u00a0](?:соңына|аяғына)[ \u00a0]дейін)(?!\w)",
    re.IGNORECASE,
)
"""«Жақын арада», «жыл соңына дейін»: a Kazakh time to come that needs no number."""


def _beginning(stems: str) -> Words:
    """Words that begin with one of the stems; a bar between them."""
    return Words(tuple(stems.split("|")), rf"(?<!\w)(?:{stems})", re.IGNORECASE)


_RUSSIAN_SOON = expression(
    r"(?<!\w)(?:в[ \u00a0]ближайш(?:ее[ \u00a0]время|ем[ \u00a0]будущем|ие[ \u00a0](?:месяцы|дни|недели|годы))"
    r"|в[ \u00a0]скором[ \u00a0]времени|вскоре|в[ \u00a0]кратчайшие[ \u00a0]сроки"
    r"|до[ \u00a0]конца[ \u00a0](?:этого[ \u00a0])?(?:года|полугодия|квартала|месяца))(?!\w)",
    re.IGNORECASE,
)
_SUPPOSED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("предполагается",),
            r"(?<!\w)(?<!не[ \u00a0])предполагается[ \u00a0](?!получить|достичь|достигнуть)"
            r"(?:(?:\w+[ео]|полностью)[ \u00a0])?"
            r"\w{2,}(?:ть|ти|чь)(?:ся)?(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("көзделуде", "көзделіп"),
            r"(?<!\w)(?!алу[ \u00a0])\w+у[ \u00a0]көздел(?:уде|іп[ \u00a0]отыр)(?=\s*[.,;!]|\s*$)",
            re.IGNORECASE,
        ),
    }
)
"""«Предполагается завершить», «аяқтау көзделуде»: a plan where a time to come is named; a gain is but expected."""
_FORESEES: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _beginning(
            "закон|проект|програм|план|бюджет|кодекс|договор|соглашени|стратеги|концепци|приказ|постановлени|указ|правил"
            "|поправк|норм|стандарт|дорожн|меморандум|прогноз"
        ),
        "kz": _beginning(
            "заң|жоба|бағдарлама|жоспар|бюджет|кодекс|шарт|келісім|стратегия|тұжырымдама|бұйры|қаулы|жарлы|қағида|түзету"
            "|норма|стандарт|жол картасы|меморандум|болжам"
        ),
    }
)
"""What may foresee it: then the sentence reports a document."""
_SET_FOR = Words(
    ("белгілен",),
    r"(?<!\w)(?:аяқта|бер|аш|сал|қос|енгіз|бекіт|баста)(?:л|ыл|іл|тал)?у(?:ы|і)?[ \u00a0]"
    r"(?P<time>(?:[^\s,;:()]+[ \u00a0]){1,6}?)белгілен(?:ген|іп[ \u00a0]отыр)(?=\s*[.;]|\s*$)",
    re.IGNORECASE,
)
"""«Салуды аяқтау 2027 жылға белгіленген»: where a time is set for a deed, it is «намечено на 2027 год»."""
_KAZAKH_WHEN = expression(r"(?:жылы|[дт][ае])$")
_KAZAKH_BY = expression(r"(?:[ \u00a0](?:соң|аяғ)ына)?[ \u00a0](?:дейін|қарай)(?!\w)")
"""A time to come that answers «қашан?»: «2027 жылғы бюджетті әзірлейді» tells what a ministry does today."""
_TOLD = expression(r"\w[дт][ыі][,;](?=\s)")
"""The finite verb that ends a Kazakh clause: what stands before it is told by it."""


# --- the records -----------------------------------------------------------------------------------------------------


def unknown_promise(finished: Finished) -> Iterator[Diagnostic]:
    """DG170: a paragraph that bears the key of a promise nobody wrote; of one that could not be read that is told."""
    known = finished.book.promises
    for key, span in promises_made(finished.document):
        if key not in known and not finished.book.is_lost("promises", key):
            yield Diagnostic("DG170", span, {"key": key}, hint=nearest(key, known))


def promise_never_made(project: Project) -> Iterator[Diagnostic]:
    """DG171: a promise that no letter makes."""
    for promise in project.book.promises.values():
        if promise.key not in project.promised:
            yield Diagnostic("DG171", promise.span, {"key": promise.key})


def promises_made(document: Document) -> Iterator[tuple[str, Span]]:
    """The keys of the promises that a document makes, each with the place of its paragraph."""
    for passage in passages(document):
        yield from ((key, passage.span) for key in passage.promises)


def promise_of_the_past(finished: Finished) -> Iterator[Diagnostic]:
    """DG435: a promise whose day was over when the letter made it."""
    for key, span in promises_made(finished.document):
        promise = finished.book.promises.get(key)
        if promise and promise.due.last < finished.over_by:
            args = {"key": key, "due": promise.due.last.isoformat(), "day": finished.over_by.isoformat()}
            yield Diagnostic("DG435", span, args, (Related("the promise stands here", promise.place("due")),))


def promise_kept_before_it_was_made(finished: Finished) -> Iterator[Diagnostic]:
    """DG340: a promise kept on a day before that of a letter that makes it."""
    for key, span in promises_made(finished.document):
        promise = finished.book.promises.get(key)
        if promise and promise.kept and promise.kept < finished.over_by:
            args = {"key": key, "kept": promise.kept.isoformat(), "day": finished.over_by.isoformat()}
            place = promise.place("kept")
            yield Diagnostic("DG340", span, args, (Related("the promise stands here", place),))


def kept_on_a_day_to_come(world: World, book: FactBook) -> Iterator[Diagnostic]:
    """DG466: a promise that is said to have been kept on a day that has not come yet."""
    for promise in telling(book.promises, "kept"):
        if promise.kept and promise.kept > world.today:
            args = {"key": promise.key, "kept": promise.kept.isoformat(), "day": world.today.isoformat()}
            yield Diagnostic("DG466", promise.place("kept"), args)


# --- the wording -----------------------------------------------------------------------------------------------------


def promise_without_record(finished: Finished) -> Iterator[Diagnostic]:
    """DG434: something is promised in a paragraph that bears no promise's key: nobody knows by whom and by when."""
    every = tuple(prose(finished.document))
    theirs = tuple(prose(finished.twin)) if finished.twin and finished.lang == "kz" else ()
    for place, passage in enumerate(every):
        if not passage.promises and not _is_planned_row(passage, finished.book):
            twin = theirs[place] if len(theirs) == len(every) else None
            listed = passage.kind != ROW and _leads_to_it(every[place + 1 :], finished.book)
            for one in _told_promises(passage, finished, listed=listed):
                if not (twin and told_as_done_now(passage, twin, one.span)):
                    yield one
            if twin and not twin.promises:
                yield from _promised_in_russian(passage, twin, finished, listed=listed)


def _leads_to_it(behind: Sequence[Passage], book: FactBook) -> bool:
    """Whether a list or table behind a passage tells by itself what was announced: promises with their keys, or in each
    of its items, in a row at least, a plan's figure.
    """
    if not behind or behind[0].kind not in {ITEM, ROW}:
        return False
    items = tuple(itertools.takewhile(lambda one: one.kind == ITEM, behind))
    if any(item.promises for item in items):
        return True
    rows = itertools.takewhile(lambda one: one.kind == ROW and one.block is behind[0].block, behind[:_MOST_ROWS])
    if items:
        return all(any(_has_planned_figure(line, 0, len(line.text), book) for line in one.lines) for one in items)
    return any(_is_planned_row(row, book) for row in rows)


_MOST_ROWS = 3
"""The head of a table and the rows below it that show whether it tells a plan."""


def _promised_in_russian(
    kazakh: Passage, russian: Passage, finished: Finished, *, listed: bool
) -> Iterator[Diagnostic]:
    """What the Russian sentence promises, «будет снято», and the Kazakh one tells by a verb that may be of the present
    as well, «алынады»: it promises the same.
    """
    other = finished.other
    if not other or not any(_may_promise(one) or _may_vow(one) for one in sentences_of(russian)):
        return
    for ours, theirs in sentence_pairs(kazakh, russian):
        text, start, end = ours.line.text, ours.start, ours.end
        words = next(reversed([*_MAY_BE_TO_COME.finditer(text, start, end)]), None)
        announced = listed and _ANNOUNCES.search(text, start, end)
        if not words or announced or _promised(ours, finished) or not _promised(theirs, other):
            continue
        if not is_unpromised(ours, words) and not _has_planned_figure(ours.line, *_clause(ours, words), finished.book):
            yield Diagnostic("DG434", ours.line.place(words.start(), len(words[0])), {"text": words[0]})


def _is_planned_row(passage: Passage, book: FactBook) -> bool:
    """Whether a row of a table tells a plan's figure in any of its cells."""
    return passage.kind == ROW and any(_has_planned_figure(line, 0, len(line.text), book) for line in passage.lines)


def _above_figures(table: Block) -> tuple[bool, ...]:
    """Whether each column of a table prints figures below its head."""
    if not isinstance(table, Table):
        return ()
    return tuple(
        any(True for cell in column for _ in flow.figures_in(cell)) for column in zip(*table.rows, strict=True)
    )


def _told_promises(passage: Passage, finished: Finished, *, listed: bool) -> Iterator[Diagnostic]:
    """What a passage promises; «будут приняты следующие меры:» before a list of promises is what is `listed` there.
    «Запланировано» above a column of figures names the column.
    """
    heads = _above_figures(passage.block) if is_table_head(passage) else ()
    for line in itertools.compress(passage.lines, map(not_, heads)) if heads else passage.lines:
        for sentence in sentences(line):
            if listed and _ANNOUNCES.search(line.text, sentence.start, sentence.end):
                continue
            found = _promised(sentence, finished)
            if found:
                text = line.text[found.start() : found.end()]
                yield Diagnostic("DG434", line.place(found.start(), len(text)), {"text": text})


def _promised(sentence: Sentence, finished: Finished) -> re.Match[str] | None:
    """The words of a sentence that promise, if it does; a plan with its figure does not."""
    if not _may_promise(sentence) and not _may_vow(sentence):
        return _told_without_tense(sentence, finished)
    line, lang, book = sentence.line, finished.lang, finished.book
    of_the_future = _is_of_the_future(line, sentence.start, sentence.end, finished)
    found = vows(sentence, of_the_future=of_the_future or _is_to_come_soon(sentence))
    if _may_promise(sentence):
        told = FUTURE[lang].finditer(line.text, sentence.start, sentence.end)
        found = itertools.chain(told, _not_yet(sentence, finished) if of_the_future else (), found)
    for words in found:
        clauses = (_clause(sentence, words), _head(sentence, words))
        if not is_unpromised(sentence, words) and not any(_has_planned_figure(line, *one, book) for one in clauses):
            return words
    plans = PLANNED[lang].finditer(line.text, sentence.start, sentence.end)
    verbs = (words for words in plans if not _NO_VERB.match(line.text, words.end()))
    to_come = _is_of_the_future(line, sentence.start, sentence.end, finished) or _is_to_come_soon(sentence)
    of_then = not to_come and any(time_of(run) for run in sentence.runs)
    denying = (_REPORTS, _AT_FIRST, *((_WAS_PLANNED,) if of_then else ()))
    affirmed = (
        words for words in verbs if not any(one.search(line.text, sentence.start, words.start()) for one in denying)
    )
    planned = next((words for words in affirmed if not is_unpromised(sentence, words)), None)
    return None if _has_planned_figure(line, sentence.start, sentence.end, book) else planned


def _told_without_tense(sentence: Sentence, finished: Finished) -> re.Match[str] | None:
    """What a sentence promises that has no word of the future."""
    return (
        _supposed(sentence, finished)
        or _set_for_a_time(sentence, finished)
        or _named_house_will(sentence, finished)
        or _somebody_will(sentence, finished)
    )


def _supposed(sentence: Sentence, finished: Finished) -> re.Match[str] | None:
    """«Предполагается завершить ремонт в ближайшее время», unless it reports what a document foresees."""
    line, lang = sentence.line, finished.lang
    words = _SUPPOSED[lang].search(line.text, sentence.start, sentence.end)
    if not words or is_unpromised(sentence, words) or _FORESEES[lang].search(sentence.text):
        return None
    to_come = _is_of_the_future(line, sentence.start, sentence.end, finished) or _is_to_come_soon(sentence)
    return words if to_come and not _has_planned_figure(line, *_clause(sentence, words), finished.book) else None


def _set_for_a_time(sentence: Sentence, finished: Finished) -> re.Match[str] | None:
    """«Салуды аяқтау 2027 жылға белгіленген», a time to come; «намечено» is a word of the future by itself."""
    line = sentence.line
    words = _SET_FOR.search(line.text, sentence.start, sentence.end) if line.lang == "kz" else None
    if not words or is_unpromised(sentence, words) or not _is_of_the_future(line, *words.span("time"), finished):
        return None
    return None if _has_planned_figure(line, sentence.start, sentence.end, finished.book) else words


def _named_house_will(sentence: Sentence, finished: Finished) -> re.Match[str] | None:
    """«Министерство финансов в 2027 году утвердит перечень»: a ministry by its name, or an akimat by its region's, and
    a time to come. A ministry of another country promises nothing here.
    """
    line, lang = sentence.line, finished.lang
    small = sentence.text.lower()
    if not any(piece in small for piece in _HOUSES):
        return None
    if not (_is_to_come_soon(sentence) or _is_of_the_future(line, sentence.start, sentence.end, finished)):
        return None
    words = ministry_will(sentence) if _HOUSES[0] in small else akimat_will(sentence)
    if not words or is_unpromised(sentence, words) or any(countries_named(sentence.text, lang)):
        return None
    told = lang == "ru" or _is_to_come_soon(sentence) or _says_when_to_come(sentence, finished)
    return words if told and not _has_planned_figure(line, *_clause(sentence, words), finished.book) else None


def _somebody_will(sentence: Sentence, finished: Finished) -> re.Match[str] | None:
    """«Перечень утвердят в июне 2027 года», «тізбе бекітілмек»: it is not said who will, nor by which rule."""
    line, lang = sentence.line, finished.lang
    if not may_be_somebody(sentence) or _BY_RULE[lang].search(sentence.text):
        return None
    soon = _is_to_come_soon(sentence) or _is_of_the_future(line, sentence.start, sentence.end, finished)
    promised = (one for one in somebody_will(sentence, of_the_future=soon) if not is_unpromised(sentence, one))
    words = next(promised, None)
    if not words or any(countries_named(sentence.text, lang)):
        return None
    return None if _has_planned_figure(line, sentence.start, sentence.end, finished.book) else words


_BY_RULE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:по|согласно|в[ \u00a0](?:рамках|соответствии[ \u00a0]со?))[ \u00a0](?:\w+[ \u00a0])?"
            r"(?:закон|проект|програм|план|бюджет|кодекс|договор|соглашени|стратеги|концепци|график|правил|прогноз)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:сәйкес|бойынша|шеңберінде)(?!\w)|жоба(?:да|сында)|(?:жоспар|бағдарлама)(?:да|сында)",
            re.IGNORECASE,
        ),
    }
)
"""What has it done: then the sentence tells of a document."""
_HOUSES = ("инист", "акимат", "әкімдігі")


def _says_when_to_come(sentence: Sentence, finished: Finished) -> bool:
    line = sentence.line
    for run in sentence.runs:
        time = time_of(run)
        told = _KAZAKH_WHEN.search(line.text, run.start, run.end) or _KAZAKH_BY.match(line.text, run.end)
        if time and told and time.last >= finished.day:
            return True
    return False


def _is_to_come_soon(sentence: Sentence) -> bool:
    soon = _SOON if sentence.line.lang == "kz" else _RUSSIAN_SOON
    return bool(soon.search(sentence.text)) and "сайын" not in sentence.text


def _not_yet(sentence: Sentence, finished: Finished) -> Iterator[re.Match[str]]:
    """The words that a time to come makes a promise. A Kazakh clause ends with its verb, so the time stands before it:
    «жеңілдік беріледі, оны ағымдағы жылы 5 адам пайдаланды» gives it always, and was used this year.
    """
    line = sentence.line
    for words in NOT_YET[line.lang].finditer(line.text, sentence.start, sentence.end):
        if line.lang == "kz" and _IS_EXPECTED.match(words[0]):
            continue
        told = [match.end() for match in _TOLD.finditer(line.text, sentence.start, words.start())]
        if _is_of_the_future(line, told[-1] if told else sentence.start, words.start(), finished):
            yield words


@kept
def _may_promise(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The first words of a sentence, if there are any, that tell of something to come."""
    for tense in (FUTURE, NOT_YET, PLANNED):
        if found := tense[sentence.line.lang].search(sentence.line.text, sentence.start, sentence.end):
            yield found
            return


@kept
def _may_vow(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The first words of a sentence, if there are any, that may be a vow, whatever its time."""
    yield from itertools.islice(vows(sentence, of_the_future=True), 1)


def _clause(sentence: Sentence, words: re.Match[str]) -> tuple[int, int]:
    """The stretch between the commas around some words; a figure with commas inside counts whole."""
    text = sentence.line.text
    starts = [match.end() for match in _CLAUSE_ENDS.finditer(text, sentence.start, words.start())]
    end = _CLAUSE_ENDS.search(text, words.end(), sentence.end)
    return (starts[-1] if starts else sentence.start), (end.start() if end else sentence.end)


def _head(sentence: Sentence, words: re.Match[str]) -> tuple[int, int]:
    """What stands before a relative clause right before the clause of some words, which goes on with it: «169 сел, в
    которых живет 242 тысячи человек, будут иметь доступ»; nothing where there is none.
    """
    text = sentence.line.text
    ends = [sentence.start, *(match.end() for match in _CLAUSE_ENDS.finditer(text, sentence.start, words.start()))]
    if len(ends) > 2 and _RELATIVE.match(text, ends[-2]):
        return ends[-3], ends[-2]
    return sentence.start, sentence.start


_RELATIVE = expression(r"[ \u00a0](?:[а-яё]{1,3}[ \u00a0])?котор[а-яё]+(?!\w)")


def _has_planned_figure(line: Line, start: int, end: int, book: FactBook) -> bool:
    """Whether a plan's figure stands there: how many, how much, which; a bare date plans nothing."""
    printed = (run.inline for run in line.figures(start, end))
    return any(
        isinstance(figure, Figure)
        and isinstance(figure.value, Decimal | tuple)
        and any(key in book.facts and book.facts[key].status is Status.PLANNED for key in figure.keys)
        for figure in printed
    )


def _is_of_the_future(line: Line, start: int, end: int, finished: Finished) -> bool:
    """Whether a stretch names a time that is not over: «ағымдағы жылы», a date on or after the letter's day."""
    relative = any(off >= 0 and words.search(line.text, start, end) for words, off in RELATIVE_YEARS[finished.lang])
    printed = (run.inline for run in line.figures(start, end))
    values = (figure.value for figure in printed if isinstance(figure, Figure))
    return relative or any(isinstance(one, Period) and one.last >= finished.day for one in values)


# --- the register ----------------------------------------------------------------------------------------------------


class Promising(NamedTuple):
    """A letter with the keys of the promises that it makes, and its day."""

    letter: str
    day: dt.date
    promises: tuple[str, ...]


def made_by(letters: Iterable[Promising]) -> Mapping[str, tuple[str, ...]]:
    """Promise → the letters that make it, in the order of their dates."""
    found: dict[str, dict[str, None]] = {}
    for one in sorted((one for one in letters if one.promises), key=lambda one: one.day):
        for key in one.promises:
            found.setdefault(key, {})[one.letter] = None
    return {key: tuple(letters) for key, letters in found.items()}


class State(StrEnum):
    """How it stands with a promise."""

    NEVER_MADE = "never made"
    KEPT = "kept"
    OVERDUE = "overdue"
    DUE = "due"
    MADE = "made"


def state_of(promise: Promise, made: tuple[str, ...], today: dt.date) -> State:
    """How it stands with a promise on a day: due while its time runs, made before it begins."""
    if promise.kept and promise.kept <= today:
        return State.KEPT
    if not made:
        return State.NEVER_MADE
    if promise.due.last < today:
        return State.OVERDUE
    return State.DUE if promise.due.first <= today else State.MADE
