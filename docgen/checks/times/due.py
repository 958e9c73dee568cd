"""The day that a paragraph names for its promise, against the day on which the promise is due, be it earlier or
later, or the day after which alone it is to be done (DG448); what it promises besides (DG434).

A paragraph may name the time of something else («по итогам проверки в июне»), and tell one step of what is promised. So
a time is the promise's own only where its sentence says that the very thing promised will be done by then: the word
that says so is of one stem with a word of the promise's `what:`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, time_of
from docgen.checks.text.passages import Passage, passages
from docgen.checks.text.sentences import Sentence, sentence_at, sentences
from docgen.checks.text.sided import SINCE, WITHIN, Sided, side_of
from docgen.checks.text.vows import is_unpromised
from docgen.checks.text.wording import DEFINITION, FUTURE, PLANNED
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.told_months import AMBIGUOUS, MONTHS, TIMES, months_told
from docgen.expressions import expression
from docgen.model import Diagnostic, Grain, Lang, Period, Promise, Related
from docgen.sameness import Same, kept

_UNTIL = rf"(?:до(?:{GAP}(?:конца|истечения|начала))?|не{GAP}позднее(?:{GAP}(?:конца|начала))?)"
_BY = rf"(?:{_UNTIL}|к(?:{GAP}(?:концу|началу))?|в(?:{GAP}(?:конце|начале))?)"
_WILL_BE = rf"буд(?:ет|ут){GAP}(?P<done>\w+[нт][аоы]?)"
_IS_PLANNED = rf"(?:планиру(?:ется|[её]т|ют)|намечено){GAP}(?P<to>\w+(?:ть|ти))"
_DONE = rf"(?:{_WILL_BE}|{_IS_PLANNED})(?!\w)"
_HOLDING = (
    r"(?!(?:после|по|при|с|со|за|из|от|перед|для|через|о|об|обо|и|а|или)(?!\w))"
    r"(?!\w+(?:(?:нн|вш|ущ|ющ|ащ|ящ)\w{2,3}|[еуюия]тс?я?|л[аои]?сь)(?!\w))\w+"
)
_HOLDER = rf"(?:{GAP}{_HOLDING})"
"""A word that may stand between: no preposition that brings something else in, no conjunction, participle or verb."""
_TOGETHER = rf"{GAP}совместно{GAP}со?{GAP}\w+"
"""«До конца мая Министерством совместно с акиматами будет утвержден …»: with whom it is done brings no other time."""
_NEAR = rf"(?:(?:{GAP}(?:в|на))?{_HOLDER})?"
"""What may stand before «в июне»: one word, «в Мажилис»; «результаты проверки в июне» may tell when was checked."""
_RUSSIAN = (
    expression(rf"(?:.*[^\w,]|){_DONE}(?:{_NEAR}{GAP}{_BY}|{_HOLDER}{{0,4}}{GAP}{_UNTIL}){GAP}\ufffc.*", re.IGNORECASE),
    expression(
        rf"\s*(?:[\w ]{{1,30}},{GAP})?{_BY}{GAP}\ufffc{_HOLDER}{{0,5}}(?:{_TOGETHER}{_HOLDER}{{0,3}})?{GAP}{_DONE}.*",
        re.IGNORECASE,
    ),
)
_KAZAKH = (
    expression(
        rf"(?:[^,;:()]*\s)?\ufffc(?:{GAP}(?:соң|аяғ|бас)ын(?:а|да))?(?:{GAP}(?:дейін|қарай))?"
        rf"(?:{GAP}(?!(?!бірлесіп)\w*(?:[ғқгк][ае]н|т[ыі]н|[ыі]п)(?!\w)|(?:кейін|соң|бастап)(?!\w))[\w«»\u2011-]+){{0,20}}{GAP}"
        rf"(?P<done>(?!бол)\w{{3,}}[аей][дт][ыі]|\w{{3,}}т[ыі]н(?={GAP}бол)"
        rf"|\w{{3,}}у(?:ды|ді)?(?={GAP}жоспарла(?:п{GAP}отыр|уда|йды)))(?:{GAP}(?:бол\w+|жоспарла(?:п{GAP}отыр|уда|йды)))?\s*[.!]?\s*",
        re.IGNORECASE,
    ),
)
_PROMISED: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType({"ru": _RUSSIAN, "kz": _KAZAKH})
"""What says that something will be done by a time; the time is one character."""
_THEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:вступ|(?<!не{GAP})поздне[ей]|позже|затем|впоследствии|далее(?!{GAP}–)|после)", re.IGNORECASE
        ),
        "kz": expression(rf"(?<!\w)(?:кейін|соң(?!ына(?!н)|ында)|содан|бұдан(?!{GAP}әрі{GAP}–))", re.IGNORECASE),
    }
)
"""What shows that more is to come after that."""
_STEM = 4
"""Letters at the beginning that make two words one: «утвердить», «утвержден»; «бекіту», «бекітіледі»."""


def promise_due_later(finished: Finished) -> Iterator[Diagnostic]:
    """DG448: a promise whose day is later, or earlier, than the one by which its paragraph says it will be done."""
    for passage in passages(finished.document):
        promise = finished.book.promises.get(passage.promises[0]) if len(passage.promises) == 1 else None
        if promise:
            yield from _due_later(passage, Same(promise), finished.day)


_RUSSIAN_ACT = (
    r"(?P<act>закон(?:опроект)?|постановление|приказ|указ|план|программа|концепция|положение|порядок|перечень"
    r"|стандарт|кодекс|соглашение|правила|нормы)"
)
_KAZAKH_ACT = (
    r"(?P<act>заң(?:ы|намасы)?|қаулы(?:сы)?|бұйры(?:қ|ғы)|жарлы(?:қ|ғы)|жоспар(?:ы)?|бағдарлама(?:сы)?"
    r"|тұжырымдама(?:сы)?|ереже(?:сі)?|тәртіп|тәртібі|тізбе(?:сі)?|стандарт(?:ы)?|кодекс(?:і)?|келісім(?:і)?|қағидалар(?:ы)?)"
)
_ACT_TO_COME: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(("будет", "будут"), rf"(?<!\w)буд(?:ет|ут){GAP}\w+[нт][аоы]?{GAP}{_RUSSIAN_ACT}(?!\w)"),
        "kz": Words(("ады", "еді"), rf"(?<!\w){_KAZAKH_ACT}{GAP}\w+(?:лад[ыі]|лед[ыі]|над[ыі]|нед[ыі])(?!\w)"),
    }
)
"""A document that will be made: the subject, and so another thing than a promise of which it is no word."""
_CLAUSE_END = expression(r"[,;](?=\s)")


def promised_besides(finished: Finished) -> Iterator[Diagnostic]:
    """DG434: «[!plan] План будет утвержден в сентябре, а в октябре будет принят закон»: the sentence tells the time of
    its promise, and promises a document that is none of it by another time.
    """
    for passage in passages(finished.document):
        promise = finished.book.promises.get(passage.promises[0]) if len(passage.promises) == 1 else None
        if promise:
            yield from _besides(passage, Same(promise), finished.day)


@kept
def _besides(passage: Passage, same: Same[Promise], day: dt.date) -> Iterator[Diagnostic]:
    promise = same.value
    for sentence in _told(passage):
        line = sentence.line
        for act in _ACT_TO_COME[line.lang].finditer(line.text, sentence.start, sentence.end):
            start, end = _clause(sentence, act)
            inside, outside = _times(sentence, start, end)
            own = any(one.time.overlaps(promise.due) for one in outside)
            apart = len(inside) == 1 and _are_apart(inside[0], promise.due, day)
            another = not _tells_of(line.text[start:end], promise, line.lang) and not is_unpromised(sentence, act)
            if own and apart and another:
                yield Diagnostic("DG434", line.place(act.start(), len(act[0])), {"text": act[0]})


def _clause(sentence: Sentence, words: re.Match[str]) -> tuple[int, int]:
    """From comma to comma; the first and the last clause of a sentence have no comma on one side."""
    ends = [one.start() for one in _CLAUSE_END.finditer(sentence.line.text, sentence.start, sentence.end)]
    before = [one for one in ends if one < words.start()]
    return before[-1] if before else sentence.start, next((one for one in ends if one >= words.end()), sentence.end)


def _times(sentence: Sentence, start: int, end: int) -> tuple[list[Named], list[Named]]:
    """The times that a sentence prints within a stretch, and those without."""
    printed = sentence.runs
    told = [Named(sentence, run.start, run.end, time) for run in printed if (time := time_of(run))]
    inside = [one for one in told if start <= one.start < end]
    return inside, [one for one in told if one not in inside]


def _tells_of(clause: str, promise: Promise, lang: Lang) -> bool:
    """Whether a clause has a word of what is promised: «проект плана» is a step to the plan."""
    roots = {word[:_ROOT] for word in promise.what.said(lang).casefold().split() if len(word) >= _ROOT}
    return any(word[:_ROOT] in roots for word in clause.casefold().split())


_ROOT = 3
"""Letters by which «заңды» and «заң» are one word."""


class Named(NamedTuple):
    """A time by which something is to be done: where its words begin and end in the line."""

    sentence: Sentence
    start: int
    end: int
    time: Period


@kept
def _due_later(passage: Passage, same: Same[Promise], day: dt.date) -> Iterator[Diagnostic]:
    promise, told, named = same.value, _told(passage), _named(passage, day)
    own = _own_sentence(told, promise)
    yield from tuple(_due_at_another_time(told, named, promise, day)) or (
        _due_at_another_time((own,), [one for one in named if one.sentence == own], promise, day) if own else ()
    )


_DEED_AND_THING = expression(
    rf"\s*(?P<deed>\w+(?:[аеиоуыюя]ть|ти|чь)){GAP}(?P<thing>\w+)(?!.*{GAP}\w+[аеиоуыюя]ть(?!\w)).*", re.IGNORECASE
)
_KAZAKH_DEED_AND_THING = expression(rf".*?(?P<thing>\w+){GAP}(?P<deed>\w+)\W*", re.IGNORECASE)
_DRAFT = expression(r"(?<!\w)проект\w*|жоба(?:сы|мен|ны)", re.IGNORECASE)
"""«Утвердить план ремонта», «жөндеу жоспарын бекіту»: one deed, and what is done to."""


def _own_sentence(told: Sequence[Sentence], promise: Promise) -> Sentence | None:
    """The one of several sentences that tells what a promise says, if that is a single deed and nothing comes later."""
    lang = told[0].line.lang
    words = _DEED_AND_THING.fullmatch(promise.what.ru)
    words = words and (words if lang == "ru" else _KAZAKH_DEED_AND_THING.fullmatch(promise.what.kz))
    if words is None or len(told) == 1 or any(_THEN[lang].search(one.text) for one in told):
        return None
    deed, thing = (words[name][:_STEM].casefold() for name in ("deed", "thing"))
    found = [one for one in told if deed in one.text.casefold() and not _DRAFT.search(one.text)]
    return found[0] if len(found) == 1 and thing in found[0].text.casefold() and len(deed) == _STEM else None


def _due_at_another_time(
    told: Sequence[Sentence], times: list[Named], promise: Promise, day: dt.date
) -> Iterator[Diagnostic]:
    named = _without_ends_of_names(times, promise)
    if len(named) != 1:
        return
    sentence, start, end, _ = named[0]
    if (since := _since(named[0])) and promise.due.last <= _last_without(since):
        start, end = since.start, since.end
        text = _before_and_behind(sentence, since, _BEFORE_DAY[sentence.line.lang])
        differs = not _says_more(told, since)
    else:
        text = _before_and_behind(sentence, named[0])
        differs = _are_apart(named[0], promise.due, day) and not _says_more(told)
    lang = sentence.line.lang
    if differs and (_is_done_by(text, lang, promise) or (lang == "ru" and _will_do_by(text, named[0], told, promise))):
        line = sentence.line
        args = {"key": promise.key, "due": promise.due.last.isoformat(), "text": line.text[start:end]}
        related = (Related("the promise stands here", promise.place("due")),)
        yield Diagnostic("DG448", line.place(start, end - start), args, related)


_PARTED = expression("[,;:–—()]")


def _without_ends_of_names(named: list[Named], promise: Promise) -> list[Named]:
    """The times without a year that ends a name behind the only finer one: «в июне 2021 года будет утвержден План
    развития до 2025 года».
    """
    fine = [one for one in named if one.time.grain is not Grain.YEAR]
    years = [one for one in named if one.time.grain is Grain.YEAR]
    if len(fine) != 1 or len(years) != 1:
        return named
    (time,), (year,) = fine, years
    between = time.sentence.line.text[time.end : year.start]
    ends_a_name = (
        time.sentence == year.sentence
        and time.end < year.start
        and not _PARTED.search(between)
        and not year.time.overlaps(time.time)
        and not year.time.overlaps(promise.due)
    )
    return fine if ends_a_name else named


_BEFORE_DAY: Mapping[Lang, str] = MappingProxyType({"ru": "до \ufffc", "kz": "\ufffc дейін"})


def _sided(named: Named) -> Sided | None:
    line = named.sentence.line
    run = next((one for one in line.printed if one.start == named.start), None)
    return side_of(line, run) if run else None


def _since(named: Named) -> Named | None:
    """The time with its word, if that is one after which something is to be done: «после 1 июля»."""
    sided = _sided(named)
    return named._replace(start=sided.start, end=sided.end) if sided and sided.side == SINCE else None


_FROM_THEN_ON = expression(rf"со?{GAP}|.*{GAP}бастап$", re.IGNORECASE)


def _last_without(since: Named) -> dt.date:
    """The last day on which it is surely not done yet: «с 1 июля», «1 шілдеден бастап» it is on that very day, «после 1
    июля» on the next.
    """
    words = since.sentence.line.text[since.start : since.end]
    return since.time.first - dt.timedelta(days=1) if _FROM_THEN_ON.match(words) else since.time.last


def _named(passage: Passage, day: dt.date) -> list[Named]:
    """The times that a passage prints; if it names none by numbers, the months and years that it names by words."""
    told = _told(passage)
    printed = [
        Named(one, run.start, run.end, _narrowed(one, run.start, run.end, time))
        for one in told
        for run in one.line.figures(one.start, one.end)
        if (time := time_of(run))
    ]
    if printed or any(reading.kind in TIMES for one in told for reading in one.readings):
        return printed
    return [*_months_to_come(passage, day), *(year for one in told for year in _years_named(one, day))]


_MONTH_OF = Words(
    tuple(stem for stem, _ in MONTHS["kz"]),
    rf"(?<!\w)(?:{'|'.join(f'({stem})' for stem, _ in MONTHS['kz'])}){GAP}ай(?:ы(?:нда|на|ның)?)?(?!\w)",
    re.IGNORECASE,
)
"""«Маусым айының соңына дейін»: a month for certain."""
_YEAR: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("года",),
            rf"(?<!\w)(?:конц[ауе]|начал[ауе]){GAP}"
            rf"(?P<time>(?:(?P<next>следующего|будущего)|текущего|нынешнего|этого)?{GAP}?года)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("жыл",),
            r"(?<!\w)(?<!оқу[ \u00a0])(?<!қаржы[ \u00a0])"
            rf"(?P<time>(?:(?P<next>келесі|келер)|ағымдағы|осы|үстіміздегі)?{GAP}?"
            rf"(?<!\w)жыл(?:дың)?){GAP}(?=(?:соң|аяғ|бас)ын(?:а|да)(?!\w))",
            re.IGNORECASE,
        ),
    }
)
"""«До конца года», «жыл соңына дейін»: a year by the letter's own."""


def _months_to_come(passage: Passage, day: dt.date) -> Iterator[Named]:
    """The months that a passage names by their words alone, each the next one to come."""
    alone = [one for one in months_told(passage) if one[0].lang == "ru" or one[1].lastindex not in AMBIGUOUS]
    for line, match in (*alone, *_kazakh_months(passage)):
        number, (start, end) = match.lastindex or 0, match.span()
        if number:
            sentence = sentence_at(line, start)
            year = day.year + (number < day.month)
            time = Period(dt.date(year, number, 1), _last_of(year, number), Grain.MONTH)
            yield Named(sentence, start, end, _narrowed(sentence, start, end, time))


def _kazakh_months(passage: Passage) -> Iterator[tuple[Line, re.Match[str]]]:
    lines = (line for line in passage.lines if line.lang == "kz")
    return ((line, match) for line in lines for match in _MONTH_OF.finditer(line.typed))


def _last_of(year: int, month: int) -> dt.date:
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def _years_named(sentence: Sentence, day: dt.date) -> Iterator[Named]:
    line = sentence.line
    for match in _YEAR[line.lang].finditer(line.text, sentence.start, sentence.end):
        year = day.year + bool(match["next"])
        time = Period(dt.date(year, 1, 1), dt.date(year, 12, 31), Grain.YEAR)
        start, end = match.span("time")
        yield Named(sentence, start, end, _narrowed(sentence, start, end, time))


_EDGES: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ru": (
            expression(rf"(?<!\w)(?:до|к|позднее){GAP}начал[ау]{GAP}$", re.IGNORECASE),
            expression(rf"(?<!\w)в{GAP}начале{GAP}$", re.IGNORECASE),
            expression(rf"(?<!\w)(?:к{GAP}концу|в{GAP}конце){GAP}$", re.IGNORECASE),
        ),
        "kz": (
            expression(rf"{GAP}басына(?!\w)"),
            expression(rf"{GAP}басында(?!\w)"),
            expression(rf"{GAP}(?:соң|аяғ)ын(?:да(?!\w)|а{GAP}қарай)"),
        ),
    }
)
"""«До начала июня», «в начале июня», «к концу июня», as the words stand beside the time."""


def _narrowed(sentence: Sentence, start: int, end: int, time: Period) -> Period:
    """A time as the words beside it narrow it: to its first day, its first half or its second half."""
    line = sentence.line
    found = (
        one.search(line.text, sentence.start, start) if line.lang == "ru" else one.match(line.text, end)
        for one in _EDGES[line.lang]
    )
    up_to, early, late = map(bool, found)
    half = time.first + (time.last - time.first) // 2
    last = time.first if up_to else half if early else time.last
    return Period(half if late else time.first, last, time.grain)


def _are_apart(named: Named, due: Period, day: dt.date) -> bool:
    """Whether a time to come is before a promise's or after it; «до 1 июля», «до июля» is by the end of June, «в июле»
    is not.
    """
    time, sided = named.time, _sided(named)
    up_to = not sided or sided.side != WITHIN
    return day <= time.last < due.first or due.last + dt.timedelta(days=up_to) < time.first


def _told(passage: Passage) -> tuple[Sentence, ...]:
    return tuple(sentence for line in passage.lines for sentence in sentences(line))


def _says_more(told: Sequence[Sentence], but: Named | None = None) -> bool:
    """Whether sentences promise several things, or one after another, leaving out the words of one time."""
    texts = (
        f"{one.line.text[one.start : but.start]}{one.line.text[but.end : one.end]}"
        if but and one == but.sentence
        else one.text
        for one in told
    )
    text, lang = " ".join(texts), told[0].line.lang
    plans = [match for table in (FUTURE, PLANNED) for match in table[lang].finditer(text)]
    return len(plans) > 1 or bool(_THEN[lang].search(text))


def _before_and_behind(sentence: Sentence, named: Named, time: str = "\ufffc") -> tuple[str, str]:
    """A sentence up to its time, and that time as one character with what follows it."""
    text = sentence.line.text
    before, behind = time.split("\ufffc")
    return f"{text[sentence.start : named.start]}{before}", f"\ufffc{behind}{text[named.end : sentence.end]}"


def _is_done_by(told: tuple[str, str], lang: Lang, promise: Promise) -> bool:
    """Whether a sentence says that what is promised will be done by its time."""
    text = DEFINITION.sub("", f"{_without_owner(told[0], promise)}{told[1]}")
    found = (pattern.fullmatch(text) for pattern in _PROMISED[lang])
    done = next((word for match in found if match for word in match.groupdict().values() if word), "").casefold()
    words = promise.what.said(lang).casefold().split()
    stem = done[:_STEM]
    return any((len(stem) == _STEM and word.startswith(stem)) or is_of(word, done) for word in words)


_VERB = expression(r"(?<!\w)\w{2,}[еёиуюая](?:т|м)(?:ся)?(?!\w)", re.IGNORECASE)
_NO_EVENT = (
    r"(?!\w+(?:ни[еяюй]|нием|ниях|ци[яиюй]|цией|рк[аиу]|ркой|сси[яию])(?!\w)"
    r"|(?:ремонт|конкурс|форум|аудит|мониторинг|опрос|сбор|меропри|выстав|совещ|засед|визит|съезд|отчет)\w*)"
)
"""No word of something that has a time itself: «утвердит результаты проверки в июне»."""
_ITS_TIME = expression(
    rf"(?:{_HOLDER}{{0,6}}{GAP}(?:{_UNTIL}|к(?:{GAP}(?:концу|началу))?)"
    rf"|(?:{GAP}{_NO_EVENT}{_HOLDING}){{0,4}}{GAP}в(?:{GAP}(?:конце|начале))?){GAP}\ufffc.*",
    re.IGNORECASE,
)
_WHO = (
    rf"(?:исполнитель|(?:министерств|акимат|комитет|агентств|правительств)\w*"
    rf"(?:{GAP}{_NO_EVENT}(?:и(?!\w)|{_HOLDING})){{0,6}})"
)
"""A subject right before the time by which it will do something: «Министерство финансов до 1 июля утвердит»."""
_LED_BY_ITS_TIME = expression(
    rf"\s*(?:(?:[\w ]{{1,30}},{GAP})?|(?:[\w ]{{0,40}}{GAP})?{_WHO}{GAP}){_BY}{GAP}\ufffc{_HOLDER}{{0,5}}{GAP}",
    re.IGNORECASE,
)


def _will_do_by(parts: tuple[str, str], named: Named, told: Sequence[Sentence], promise: Promise) -> bool:
    """Whether a Russian sentence says in one word that somebody will do by its time what is promised: «Министерство
    утвердит перечень в декабре», and the others with it tell of nothing else to come.
    """
    from docgen.lang.russian.dictionary import is_perfective_future  # noqa: PLC0415  # it needs the dictionary

    spans = [(one.line, one.start, one.end) for one in told]
    verbs = [
        (line, one)
        for line, start, end in spans
        for one in _VERB.finditer(line.text, start, end)
        if is_perfective_future(one[0])
    ]
    others = (
        one[0]
        for table in (FUTURE, PLANNED)
        for line, start, end in spans
        for one in table["ru"].finditer(line.text, start, end)
    )
    if len(verbs) != 1 or any(one != verbs[0][1][0] for one in others):
        return False
    (line, verb), sentence = verbs[0], named.sentence
    inside = line is sentence.line and sentence.start <= verb.start() < sentence.end
    if not inside or is_unpromised(sentence, verb) or _NOT.search(line.text, 0, verb.start()):
        return False
    stem = verb[0].casefold()[:_STEM]
    if len(verb[0]) < _STEM or not any(word.startswith(stem) for word in promise.what.ru.casefold().split()):
        return False
    text, at = "".join(parts), verb.start() - sentence.start
    if verb.start() < named.start:
        return _ITS_TIME.fullmatch(text, at + len(verb[0])) is not None
    text = text.replace("\u00a0", " ").replace(promise.owner, "исполнитель")  # «Министерство культуры и информации»
    at = text.rfind(verb[0])
    return _LED_BY_ITS_TIME.fullmatch(text, 0, at) is not None


_NOT = expression(r"(?<!\w)не[ \u00a0]$", re.IGNORECASE)
_SHORT_PARTICIPLE = expression(r"(\w{2,})[нт][аоы]?")


def is_of(infinitive: str, participle: str) -> bool:
    """Whether a short participle is of a verb of so few letters that only the whole stem tells it.

    >>> is_of("сдать", "сдана"), is_of("дать", "сдан")
    (True, False)
    """
    match = _SHORT_PARTICIPLE.fullmatch(participle)
    return bool(match) and infinitive == f"{match[1] if match else ''}ть"


_INSTRUMENTAL = "(?<=ом|ем|ой|ей|ми)"


def _without_owner(text: str, promise: Promise) -> str:
    """What stands before a time, without the promise's owner at its end: «будет сдан акиматом области в»."""
    words = promise.owner.split()
    if not words or words[0][: len(words[0]) - 2].casefold() not in text.casefold():
        return text
    stems = [re.escape(word[:-2] if len(word) > _STEM else word) + r"\w{0,4}" for word in words]
    stems[0] += _INSTRUMENTAL
    rest = "".join(f"(?:{GAP}{one}" for one in stems[1:]) + ")?" * (len(stems) - 1)
    found = expression(rf"{GAP}{stems[0]}{rest}(?={GAP}{_BY}{GAP}$)", re.IGNORECASE, of_project=True).search(text)
    return text if not found else f"{text[: found.start()]}{text[found.end() :]}"
