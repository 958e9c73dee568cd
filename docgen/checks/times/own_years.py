"""A figure of another year than its sentence names by the letter's own (DG432): «в текущем году», «биыл»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.lines import COUNTED
from docgen.checks.text.sentences import Sentence, years_of
from docgen.checks.text.wording import (
    A_YEAR_BEFORE,
    CHANGED,
    COMPARED,
    ELLIPTIC_YEARS,
    RELATIVE_YEARS,
    SAME_PERIOD,
    TWO_YEARS_BEFORE,
)
from docgen.checks.text.words import Words
from docgen.checks.times.own_clause import ENDS, has_its_own_clause, leads_a_clause, tells_which
from docgen.checks.times.printed_facts import printed_facts, stands_here
from docgen.checks.times.year_of_another import is_said_of_another
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure, Lang, Status
from docgen.sameness import kept


def figure_of_another_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG432: «в текущем году» in a sentence with a figure of another year, which the sentence does not name."""
    for sentence, figure, fact in printed_facts(finished):
        named = _years_named(sentence)
        if not named or fact.period is None or figure.part not in COUNTED:
            continue
        own = years_of(fact.period)
        said = _contradicting(sentence, figure, {year - finished.day.year for year in own})
        if fact.status is Status.PLANNED and _DECIDED[finished.lang].search(sentence.text):
            continue
        if not said or sentence.years & set(own) or _has_its_own_figure(sentence, figure, said, finished):
            continue
        if said.off > 0 and {year + said.off for year in sentence.years} & set(own):  # «а на следующий год – 120»
            continue
        if _is_of_the_next_figure(sentence, figure, said, finished) or _is_how_long(sentence, figure):
            continue
        if fact.status is Status.PLANNED and _is_told_for_later(sentence, figure, said):
            continue
        since = said._replace(off=said.off - 1) if _OF_THE_START.fullmatch(said.words[0]) else said
        if since.off + finished.day.year in own and _has_changed_since(sentence, figure, said, finished):
            continue
        if finished.day.year not in own or not _has_changed_since(sentence, figure, said, finished):
            args = {
                "words": said.words[0],
                "year": str(finished.day.year + said.off),
                "text": figure.text,
                "own": span_of_years(own),
            }
            yield Diagnostic("DG432", figure.span, args, stands_here(fact.place("period")))


_LAST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:последни|предыдущи|прошедши|прошлы|минувши|истекши|предшествующи|следующи|ближайши|предстоящи"
            r"|будущи)[ехм]и?[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:соңғы|кейінгі|өткен|алдыңғы|бұрынғы|келесі|алдағы|таяу|жақын)[ \u00a0]$", re.IGNORECASE
        ),
    }
)
_SPAN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0](?:год|лет|месяц|квартал|полугоди)\w{0,4}$"),
        "kz": expression(r"[ \u00a0](?:жыл|ай|тоқсан)(?:\w{0,6})$"),
    }
)
"""«За последние 5 лет», «соңғы үш жылда»: how long it was, reckoned from today; its time is none of another year."""


def _is_how_long(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure counts the years or months before today, or behind it."""
    lang, start = sentence.line.lang, _stretch_of(sentence, figure)[0]
    return bool(_SPAN[lang].search(figure.text) and _LAST[lang].search(sentence.text, 0, start))


_DECIDED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("реш", "утвержд", "одобр", "постанов", "поруч", "подписан", "отобран", "разработ"),
            r"(?<!\w)(?:решен[аоы]?|решил\w*|решени\w+|утвержд[её]н\w*|одобрен\w*|постановл\w+|поручен\w*|подписан\w*|отобран\w*"
            r"|разработан\w*)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("шеш", "бекіт", "мақұлда", "тапсыр", "қол қой", "ірікте", "әзірлен"),
            r"(?<!\w)(?:шешім|шешілді|бекіт|мақұлда|тапсыр|қол[ \u00a0]қой|ірікте|әзірлен)",
            re.IGNORECASE,
        ),
    }
)
"""What is planned for one year was decided in another."""
_SET_BESIDE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:как[ \u00a0]и|в[ \u00a0]отличие[ \u00a0]от|подобно|наряду[ \u00a0]с)[ \u00a0]$", re.IGNORECASE
        ),
        "kz": expression(
            r"[дғ][ае]й(?!\w)|[ \u00a0](?:сияқты|секілді)"
            r"|(?:дан|нен|тан)[ \u00a0](?:\([^()]*\)[ \u00a0])?(?:айырмашылығы|өзгеше)"
        ),
    }
)
"""«Как и в прошлом году», «өткен жылғыдай»: a year that is only set beside the one that is told of."""


def _is_set_beside(year: NamedYear, lang: Lang) -> bool:
    text, (start, end) = year.words.string, year.words.span()
    if lang == "ru":
        return _SET_BESIDE["ru"].search(text[:start]) is not None
    return _SET_BESIDE["kz"].match(text, end - 3) is not None or _SET_BESIDE["kz"].match(text, end) is not None


_OF_THE_START = expression(r"с начала года|жыл басынан", re.IGNORECASE)
"""«С начала года выросло с 38 до 45»: 38 is of the year before."""
_YEAR_AGO = expression(r"год назад", re.IGNORECASE)
"""A year before today; «годом ранее», «бір жыл бұрын» is the year before that which was told last."""
_PART_ENDS = expression(r"[.;!?](?=[\s\u00a0])")


class NamedYear(NamedTuple):
    """Words that name a year by the letter's own, and how far off it is; their place is that in the sentence."""

    words: re.Match[str]
    off: int


@kept
def _years_named(sentence: Sentence) -> Iterator[NamedYear]:
    text, lang = sentence.text, sentence.line.lang
    found = named_by(RELATIVE_YEARS[lang], text)
    yield from found
    elliptic = named_by(ELLIPTIC_YEARS[lang], text) if found else []
    for one in elliptic:
        yield from _readings(one, found, elliptic, lang)


def _readings(one: NamedYear, full: list[NamedYear], elliptic: list[NamedYear], lang: Lang) -> Iterator[NamedYear]:
    """What an elliptic year may mean: «годом ранее» is the year before that which was told last, in the same part of
    the sentence; of one told in a part before it, also the year before the letter's own. «В текущем году – 17, в
    прошлом – 15, за год до этого – 12»: what was told last may be elliptic, too.
    """
    told = [year for year in full if year.words.end() <= one.words.start()]
    years = _years_before(one.words[0], lang)
    if not told or years is None:
        yield one
        return
    last = max(told, key=_end)
    yield one._replace(off=last.off - years)
    behind = [
        year for year in elliptic if last.words.end() <= year.words.start() < year.words.end() <= one.words.start()
    ]
    if behind:
        yield one._replace(off=max(behind, key=_end).off - years)
    if _PART_ENDS.search(one.words.string, last.words.end(), one.words.start()):
        yield one


def _end(year: NamedYear) -> int:
    return year.words.end()


def _years_before(words: str, lang: Lang) -> int | None:
    """How many years before another one these words say a year to be, if they do."""
    if TWO_YEARS_BEFORE[lang].search(words):
        return 2
    return 1 if A_YEAR_BEFORE[lang].search(words) and not _YEAR_AGO.fullmatch(words) else None


def named_by(table: Iterable[tuple[Words, int]], text: str) -> list[NamedYear]:
    """The places where a text names a year by one of these words."""
    return [NamedYear(match, off) for words, off in table for match in words.finditer(text)]


def _contradicting(sentence: Sentence, figure: Figure, own: Set[int]) -> NamedYear | None:
    """The words that name a year which is none of a figure's own; years are told by how far they are off.

    Where the sentence names the figure's own year too, only words right beside the figure say that another is meant,
    and none where a participle gives the figure its own: «өткен жылы салынған 42 мектеп ағымдағы жылы берілді».
    What stands in a bracket is said of the bracket alone; what a year is compared with is the letter's own.
    """
    is_of_now = max(own) >= 0
    text, lang = sentence.text, sentence.line.lang
    start, end = _stretch_of(sentence, figure)
    named = [
        one
        for one in _years_named(sentence)
        if not (is_of_now and _is_set_beside(one, lang))
        and not (one.off < min(own) and _is_gone_beyond(one, lang))
        and not (one.off > max(own) and _is_put_off_to(one, lang))
    ]
    if is_of_now:
        named = [
            one for one in named if one.off in own or not is_said_of_another(text, lang, (start, end), one.words.span())
        ]
    if own & {one.off for one in named}:
        beside = [one for one in named if _touches(sentence.text, one, start, end)]
        done = any(one.off in own and _DONE_THEN.fullmatch(sentence.text, one.words.end(), start) for one in named)
        return None if done or own & {one.off for one in beside} else next(iter(beside), None)
    bracket = _bracket_at(sentence.text, start)
    if bracket and _OF_BEFORE.search(sentence.text, *bracket):
        return None
    inside = [one for one in named if bracket and _bracket_at(sentence.text, one.words.start()) == bracket]
    outside = [
        one
        for one in named
        if _bracket_at(sentence.text, one.words.start()) is None and not _says_nothing_of_it(sentence, end, one)
    ]
    if 0 in own and COMPARED[sentence.line.lang].search(sentence.text):
        return None
    return next(iter(inside or outside), None)


_PUT_OFF: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:пере(?:ход|ш(?:ел|л)|нес|нос|кин)|отложен|откладыв|сдвин|сдвиг)\w*", re.IGNORECASE
        ),
        "kz": expression(r"(?<!\w)(?:ауыс|көш|шегер|қалд[ыи]р|қалды(?!\w)|қалады|өтпелі|өтеді|өтті|жылжы|созыл)"),
    }
)
_TO: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r"(?<!\w)на[ \u00a0]$", re.IGNORECASE), "kz": expression(r"(?:ға|ге|қа|ке)$")}
)
"""«На следующий год», «келесі жылға»."""


def _is_put_off_to(year: NamedYear, lang: Lang) -> bool:
    """Whether things are carried over to a year: «келесі жылға ауысады»; they were counted in the one before."""
    text, first = year.words.string, year.words.start()
    start, end = _clause_at(text, first)
    to = text[start:first] if lang == "ru" else year.words[0]
    return bool(_TO[lang].search(to) and _PUT_OFF[lang].search(text, start, end))


_BEYOND = expression(
    r"(?:[ \u00a0][^\W\d_]+){0,4}?(?<=[днт][ае]н)(?:[ \u00a0]\([^()]*\))?[ \u00a0][^.;:()]{1,60}?[ \u00a0]"
    r"(?:көп|аз|артық|кем|жоғары|төмен|ас(?:ты|ады|ып|қан|атын))(?!\w)"
)


def _is_gone_beyond(year: NamedYear, lang: Lang) -> bool:
    """Whether a Kazakh text tells by how much a year is outdone: «бір жыл бұрынғыдан 300 мың адамға көп», «өткен жылғы
    нәтижеден (3,31 млн) 310 мың тоннаға асады».
    """
    return lang == "kz" and _BEYOND.match(year.words.string, year.words.end()) is not None


_OF_BEFORE = expression(
    r"(?<!\w)(?:был[оаи]?|составлял[аои]?|(?<!годом[ \u00a0])(?:ранее|раньше)|прежде|болған|еді|болатын"
    r"|(?<!жыл[ \u00a0])бұрын)(?!\w)",
    re.IGNORECASE,
)
"""«Сократилась в этом году до 4 % (было 9 %)»."""


def _has_its_own_figure(sentence: Sentence, figure: Figure, said: NamedYear, finished: Finished) -> bool:
    """Whether a year is named in a clause that has a figure of that year, set beside the clause of this figure: «за
    аналогичный период прошлого года – 840, то есть на 50 % меньше», «поступило 420; за тот же период прошлого года –
    840»; or leads a clause between two, with a «;» before this one.
    """
    place, _ = _stretch_of(sentence, figure)
    start, end = _clause_at(sentence.text, said.words.start())
    parted = place < said.words.start() or (";" in sentence.text[end:place] and _leads_aside(sentence, said, start))
    if not parted and not SAME_PERIOD[sentence.line.lang].search(sentence.text):
        return False
    runs = sentence.line.figures(sentence.start + start, sentence.start + end)
    facts = (finished.book.facts.get(key) for run in runs if run.inline is not figure for key in run.keys)
    year = finished.day.year + said.off
    own_clause = any(run.inline is figure for run in runs)
    return not own_clause and any(fact and fact.period and year in years_of(fact.period) for fact in facts)


def _is_of_the_next_figure(sentence: Sentence, figure: Figure, said: NamedYear, finished: Finished) -> bool:
    """Whether a year behind a figure stands right beside another one, of that year: «өткен күздегі 3,6 млн тоннадан
    биылғы 4,5 млн тоннаға дейін», «1 240 вместо 1 190 в прошлом году».
    """
    _, end = _stretch_of(sentence, figure)
    first, last = said.words.span()
    if first < end:
        return False
    places = ((run, run.start - sentence.start, run.end - sentence.start) for run in sentence.runs)
    near = [
        run
        for run, start, stop in places
        if run.inline is not figure
        and (
            (start >= last and _ONLY_A_DASH.fullmatch(sentence.text, last, start))
            or (stop <= first and _ONLY_A_DASH.fullmatch(sentence.text, stop, first))
        )
    ]
    facts = (finished.book.facts.get(key) for run in near for key in run.keys)
    return any(fact and fact.period and finished.day.year + said.off in years_of(fact.period) for fact in facts)


_LATER: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:в[ \u00a0](?:ближайшее[ \u00a0]время|ближайшем[ \u00a0]будущем|скором[ \u00a0]времени"
            r"|дальнейшем|последующем(?![ \u00a0]год)|будущем(?![ \u00a0]год)|(?:[^\W\d]+[ \u00a0])?перспективе)"
            r"|в[ \u00a0](?:ближайшие|предстоящие|последующие|следующие|будущие)[ \u00a0]"
            r"(?:[^\W\d]+[ \u00a0])?(?:год[ыа]|лет|период\w*)|впоследствии|вскоре|затем)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:(?:таяу|жақын|алдағы)[ \u00a0](?:уақытта|арада|жылдары|жылдарда|болашақта|кезеңде)"
            r"|келесі[ \u00a0]жылдары|болашақта|келешекте|кейіннен|одан[ \u00a0](?:кейін|әрі))(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""A time to come that is no year: «в ближайшее время», «в перспективе», «болашақта»."""


def _is_told_for_later(sentence: Sentence, figure: Figure, said: NamedYear) -> bool:
    """Whether a clause behind that of the year tells a plan for some later time: «в этом году открыто 12, а в ближайшее
    время будет открыто 9».
    """
    start, _ = _stretch_of(sentence, figure)
    ends = ENDS.search(sentence.text, said.words.end(), start)
    return ends is not None and _LATER[sentence.line.lang].search(sentence.text, ends.end(), start) is not None


def _leads_aside(sentence: Sentence, said: NamedYear, clause: int) -> bool:
    """Whether a year leads its clause, which stands behind another with a figure."""
    behind = sentence.line.figures(sentence.start, sentence.start + clause)
    return bool(behind) and leads_a_clause(sentence.text, sentence.line.lang, clause, said.words.start())


def _stretch_of(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """Where a figure begins and ends in its sentence."""
    run = next(one for one in sentence.runs if one.inline is figure)
    return run.start - sentence.start, run.end - sentence.start


def _has_changed_since(sentence: Sentence, figure: Figure, said: NamedYear, finished: Finished) -> bool:
    """Whether a sentence tells of a change from a figure of the named year: «с 840 в прошлом году снизилось до 420»."""
    if not CHANGED[sentence.line.lang].search(sentence.text):
        return False
    year = finished.day.year + said.off
    keys = (key for one in sentence.figures if one is not figure for key in one.keys)
    facts = (finished.book.facts.get(key) for key in keys)
    return any(fact and fact.period and year in years_of(fact.period) for fact in facts)


def _clause_at(text: str, at: int) -> tuple[int, int]:
    """The clause that holds a place of a text, from comma to comma."""
    ends = [match.start() for match in ENDS.finditer(text)]
    return max((one for one in ends if one < at), default=0), min((one for one in ends if one >= at), default=len(text))


def _says_nothing_of_it(sentence: Sentence, figure_end: int, one: NamedYear) -> bool:
    text, line = sentence.text, sentence.line
    return tells_which(text, line.lang, one.words.span()) or has_its_own_clause(
        text, line.typed[sentence.start : sentence.end], line.lang, figure_end, one.words.span()
    )


_ONLY_A_DASH = expression(r"[\s\u00a0–—:]*")


def _touches(text: str, named: NamedYear, start: int, end: int) -> bool:
    """Whether nothing but a dash stands between a named year and a figure."""
    first, last = named.words.span()
    return bool(
        _ONLY_A_DASH.fullmatch(text, last, start) if last <= start else _ONLY_A_DASH.fullmatch(text, end, first)
    )


_DONE_THEN = expression(r"[ \u00a0](?:\w+[ \u00a0]){0,2}\w+(?:[ғқ]ан|[гк]ен)[ \u00a0]")
"""What of that year stands between it and a Kazakh figure, «салынған»."""
_BRACKET = expression(r"\([^()]*\)")


def _bracket_at(text: str, at: int) -> tuple[int, int] | None:
    """The bracket that holds a place of a text."""
    return next((match.span() for match in _BRACKET.finditer(text) if match.start() < at < match.end()), None)


def span_of_years(years: range) -> str:
    """The years as they are said.

    >>> span_of_years(range(2020, 2021)), span_of_years(range(2020, 2026))
    ('2020', '2020–2025')
    """
    return f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"
