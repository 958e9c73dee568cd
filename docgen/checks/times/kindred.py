"""A figure among others of its kind, counted in another year than all of them (DG446): «в 2025 году построено 120
школ, из них 35 – на селе» of 35 in 2024; «план – 400, факт – 386» of a plan for 2025 and what was done in 2024.

A sentence may tell of many times, and a figure of before may stand beside one of today by right. So only figures that
are told by the same deed and counted in the same unit are held against each other; the ones that are of the year which
the sentence or the one before it tells have to be there; and no word between the odd one and its neighbours may name
another time, set it against something or tell of a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.in_turn import EACH
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.labels import labels_of
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences, years_of
from docgen.checks.text.wording import CHANGED, COMPARED, ELLIPTIC_YEARS, PLANNED, RELATIVE_YEARS, SET_AGAINST
from docgen.checks.text.words import GAP
from docgen.checks.times.heads import does
from docgen.checks.times.newer_kin import count_the_same, is_some_of
from docgen.checks.times.own_day import leads_to
from docgen.checks.times.own_deeds import KNOWN, is_of_another_year, says_when, tells_its_deed
from docgen.checks.times.paired_times import GOES_ON, of_its_own_time, own_time
from docgen.checks.times.tabled_times import has_words, may_tell_another_time
from docgen.checks.times.told_months import TIMES, months_in
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Grain, Lang, List, Status, Table
from docgen.sameness import kept

_DEED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"\w{2,}(?:нн|т)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми)(?!\w)|\w{3,}[нт](?:ие|ия|ий|ию|ием|иях|иям)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(r"(?<!\w)\w{2,}[ғқгк][ае]н(?!\w)", re.IGNORECASE),
    }
)
"""The deed by which a fact is told: «отремонтированные школы», «жөнделген мектептер»."""
_OTHERWISE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:против|с|со|от|до|после|прежн\w*|предыдущ\w*|прошл\w*"
            r"|предшеств\w*|минувш\w*|ранее|раньше|прежде|был[аои]?|год\w*|лет|начал\w*|рост\w*|прирост\w*|вместо"
            r"|план\w*|заплан\w*|средн\w*|базов\w*|исходн\w*|больш\w*|меньш\w*|выше|ниже|превы\w+|норматив\w*"
            r"|для[ \u00a0]сравнения|учет\w*|учёт\w*|состояни\w+|котор\w+|сохран\w+|остал\w+|врем\w+|период\w*|этап\w*)"
            r"(?!\w)|\w(?:вш|[уюя]щ|(?<!уч)ащ)\w{2,3}(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:қарсы|орнына|алдыңғы|бұрын\w*|өткен|былтыр\w*|биыл\w*|жыл\w*|бастап|дейін|кейін|болған|болды|өсім\w*"
            r"|өс\w+|жоспар\w*|орта[ша]*|салыстыр\w*|есеп\w*|жағдай\w*|сақтал\w*|қал(?:ды|ған)|өтпелі|ауыспалы|ауысқан|уақыт\w*|бастапқы|көп|аз|артық|кем|асып|норматив\w*|басталғаннан|кезең\w*)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What may give a figure another time than its neighbours have, or make it something else than one of them."""


class _Told(NamedTuple):
    """A figure of one fact."""

    run: Run
    fact: Fact


class _Said(NamedTuple):
    """A time that is told, and where: in the line itself, or in the one above its list."""

    line: Line
    time: Run


def figure_of_another_year_than_its_kin(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: a part or a whole of another year than the sentence tells and the figures beside it are of."""
    above: Line | None = None
    for _, group in groupby(document_lines(finished.document), key=lambda line: id(line.block)):
        lines = list(group)
        if isinstance(lines[0].block, Table):
            yield from _of_table(lines, finished)
        elif isinstance(lines[0].block, List) and above:
            yield from _of_items(above, lines, finished)
        for line in lines if not isinstance(lines[0].block, Table) else ():
            if len(line.printed) > _LEAST and any(map(time_of, line.printed)):
                yield from _of_line(line, facts_of(line, finished.book))
        above = lines[-1]


_LEAST = 2
"""A time, and two figures."""


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    if not _are_of_several_times(known.values()):
        return
    time: Run | None = None
    before: tuple[_Told, ...] = ()
    for sentence in sentences(line):
        times = [run for run in sentence.runs if time_of(run)]
        told = tuple(_figures(sentence, known))
        if times:
            time = times[0] if _leads(sentence, times, told) else None
        elif _names_a_time(sentence.text, line.lang):
            time = None
        if time and not _types_a_time(sentence) and not EACH[line.lang].search(sentence.text):
            yield from _odd(sentence, _Said(line, time), told, told if times else (*before, *told))
        before = told if times else (*before, *told)


def _are_of_several_times(facts: Iterable[Fact]) -> bool:
    return len({one.period for one in facts if one.period}) > 1


def _types_a_time(sentence: Sentence) -> bool:
    """Whether somebody has typed a time, by its number or by its month."""
    line = sentence.line
    typed = any(one.kind in TIMES and not line.figures(one.start, one.end) for one in sentence.readings)
    return typed or any(sentence.start <= one.start() < sentence.end for one in months_in(line))


def _of_items(lead: Line, items: Sequence[Line], finished: Finished) -> Iterator[Diagnostic]:
    """«В 2025 году построено:» above items, one of which is of another year."""
    times = [run for run in lead.printed if time_of(run)]
    if len(times) != 1 or not _LEADS_ITEMS.search(lead.text) or _types_a_time(Sentence(lead, 0, len(lead.text))):
        return
    known = {fact.key: fact for line in (lead, *items) for fact in by_key(facts_of(line, finished.book)).values()}
    whole = Sentence(lead, 0, len(lead.text))
    if not _are_of_several_times(known.values()) or _is_under_another_time(lead, times[0].end, len(lead.text)):
        return
    told = [(Sentence(line, 0, len(line.text)), tuple(_figures(sentences(line)[0], known))) for line in items]
    kin = (*_figures(whole, known), *(one for _, figures in told for one in figures))
    for sentence, figures in told:
        if not _types_a_time(sentence) and not any(map(time_of, sentence.line.printed)):
            yield from _odd(sentence, _Said(lead, times[0]), figures, kin)


_LEADS_ITEMS = expression(r":\s*$")


def _of_table(lines: Sequence[Line], finished: Finished) -> Iterator[Diagnostic]:
    """The one cell that is of another year than all others of its kind, in a table that names no time beside them."""
    cells = [(line, fact) for line in lines if (fact := _fact_of_cell(line, finished))]
    if len(cells) < _CELLS or not _are_of_several_times(fact for _, fact in cells):
        return
    kin = [(line, fact) for line, fact in cells if _are_akin(fact, cells[0][1], line.lang)]
    for line, fact in kin if len(kin) >= _CELLS else ():
        others = [other.period for _, other in kin if other is not fact and other.period]
        alike = len({years_of(one) for one in others}) == 1 and is_of_another_year(others[0], fact)
        if alike and fact.period and not any(_WAS.search(label.text) for label in labels_of(line)):
            words, own = own_time(fact.period, others[0]), own_time(others[0], fact.period)
            yield of_its_own_time(words, line.printed[0], fact, own)


_CELLS = 3


def _fact_of_cell(line: Line, finished: Finished) -> Fact | None:
    """The fact of a cell that prints its value and nothing besides, and whose labels name no time."""
    if not line.row or not line.column or len(line.printed) != 1 or has_words(line, line.printed[0]):
        return None
    fact = fact_of(line.printed[0], by_key(facts_of(line, finished.book)), VALUE)
    own = fact.period if fact and isinstance(fact.value, Decimal) else None
    labels = (label for label in labels_of(line) if not _PLAN.fullmatch(label.text))
    timed = own is None or own.first.year != own.last.year or any(map(may_tell_another_time, labels))
    return None if timed else fact


_PLAN = expression(r"\s*(?:План|Жоспар)(?:,[^,]*)?\s*")
"""A plan of one year beside what was done in it."""
_WAS = expression(
    r"(?<!\w)(?:было|стало|до|после|баз\w+|исходн\w+|прежн\w+|начал\w+|болды|бұрын\w*|кейін|бастап\w*|дейін)(?!\w)",
    re.IGNORECASE,
)


def _leads(sentence: Sentence, times: Sequence[Run], told: Sequence[_Told]) -> bool:
    """Whether the first time of a sentence, if it has any, stands before its figures, and is no day."""
    if not times:
        return True
    said = time_of(times[0])
    alone = said is not None and said.grain not in {Grain.DAY, Grain.DAYS}
    return alone and bool(told) and times[0].end <= told[0].run.start and _is_bare(sentence, times)


def _is_bare(sentence: Sentence, times: Sequence[Run]) -> bool:
    """Whether no other time stands right beside the first: «в 2024 и 2025 годах», «с 2024 по 2025 год»."""
    line = sentence.line
    led = line.text[sentence.start : times[0].start]
    if not says_when(sentence, times[0]) or COMPARED[line.lang].search(led) or _OF_ANOTHER[line.lang].search(led):
        return False
    return all(_PARTED.search(line.text, one.end, other.start) is not None for one, other in pairwise(times))


_PARTED = expression(r"\d")
"""Between two times a figure."""


def _figures(sentence: Sentence, known: Mapping[str, Fact]) -> Iterator[_Told]:
    for run in sentence.runs:
        fact = fact_of(run, known, VALUE)
        own = fact.period if fact and fact.status is Status.ACTUAL and isinstance(fact.value, Decimal) else None
        if fact and own and own.first.year == own.last.year:
            yield _Told(run, fact)


def _odd(sentence: Sentence, where: _Said, told: Sequence[_Told], kin: Sequence[_Told]) -> Iterator[Diagnostic]:
    """The figures that are of none of the years which are said, beside one of their kind that is."""
    said, words, seen = time_of(where.time), where.line.text[where.time.start : where.time.end], set[str]()
    assert said
    own = [one.fact for one in kin if one.fact.period and one.fact.period.overlaps(said)]
    for one in told:
        if one.fact.key in seen or not is_of_another_year(said, one.fact):
            continue
        akin = any(_are_akin(one.fact, other, sentence.line.lang) for other in own)
        told_too = own and where.line is sentence.line and _is_told_too(sentence, where.time, one)
        if not (akin or told_too) or _stands_beside_its_own(sentence, one, told, own):
            continue
        if not _is_of_its_own(sentence, one, where.time if where.line is sentence.line else None):
            seen.add(one.fact.key)
            assert one.fact.period
            yield of_its_own_time(words, one.run, one.fact, own_time(said, one.fact.period))


def _stands_beside_its_own(sentence: Sentence, one: _Told, told: Sequence[_Told], own: Sequence[Fact]) -> bool:
    """Whether the figure of the year that a sentence tells stands before this one, which is not told as some of those
    or more: two years are compared, «в 2025 году построено 480 школ, исходно – 455»; or it is where this one leads,
    «2025 жылы саны 5 %-ға (455-тен 480-ге дейін) өсті».
    """
    printed = [
        other.fact
        for other in told
        if other.fact in own and (other.run.end <= one.run.start or _is_next_and_led_to(sentence, one, other))
    ]
    same = any(count_the_same(one.fact, other) for other in printed)
    return same and not is_some_of(sentence, one.run.figure)


def _is_next_and_led_to(sentence: Sentence, one: _Told, other: _Told) -> bool:
    following = next((run for run in sentence.runs if run.start >= one.run.end), None)
    return following is not None and following.inline is other.run.inline and leads_to(sentence, one.run, other.run)


def _is_told_too(sentence: Sentence, time: Run, one: _Told) -> bool:
    """«…, а также открыто 36 библиотек»: another deed of the same time, told in a clause of its own."""
    line, lang, run = sentence.line, sentence.line.lang, one.run
    links = list(_TOO[lang].finditer(line.text, max(sentence.start, time.end), run.start))
    led = links[-1] if links else _BESIDES[lang].match(line.text, sentence.start, run.start)
    behind = _ENDS.search(line.text, run.end, sentence.end)
    if led is None or time.start > run.start:
        return False
    told = Sentence(line, led.end(), behind.start() if behind else sentence.end)
    return not KNOWN[lang].search(told.text) and tells_its_deed(told, led.end() - 1, run, one.fact)


_TOO: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:;|,{GAP}(?:а{GAP}также|при{GAP}этом|а))(?:{GAP}при{GAP}плане{GAP}[\d \u00a0]+)?{GAP}"),
        "kz": expression(
            rf"(?:;|,{GAP}(?:сондай[-\u2011]ақ|бұл{GAP}ретте|ал))(?:{GAP}[\d \u00a0]+{GAP}жоспарланып,)?{GAP}",
            re.IGNORECASE,
        ),
    }
)
_BESIDES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"\s*(?:Кроме{GAP}того|Наряду{GAP}с{GAP}этим|Вместе{GAP}с{GAP}тем|Также),?{GAP}"),
        "kz": expression(rf"\s*(?:Бұдан{GAP}басқа|Сонымен{GAP}қатар|Сондай[-\u2011]ақ),?{GAP}"),
    }
)


def _are_akin(one: Fact, other: Fact, lang: Lang) -> bool:
    """Whether two facts are told by the same deed, and counted in the same unit."""
    if not one.unit or one.unit != other.unit:
        return False
    deeds = [_DEED[lang].findall(fact.what.said(lang).lower()) for fact in (one, other)]
    return any(is_one_word(mine, its) for mine in deeds[0] for its in deeds[1])


def _is_of_its_own(sentence: Sentence, one: _Told, time: Run | None) -> bool:
    """Whether a word beside a figure may give it another time than that which is told, in the line or above it, or
    another deed.
    """
    line, lang, run = sentence.line, sentence.line.lang, one.run
    values = [it.end for it in line.figures(sentence.start, run.start) if it.end <= run.start and not time_of(it)]
    start = max((sentence.start, *values))
    behind = _ENDS.search(line.text, run.end, sentence.end)
    end = behind.start() if behind else sentence.end
    before, after = line.text[start : run.start], line.text[run.end : end]
    told = f"{before} ; {after}"
    clause = _CLAUSES.split(before)[-1] if lang == "kz" else before  # a Kazakh verb ends its clause
    if _stands_alone(line, run) or GOES_ON[lang].match(line.text, end):
        return True
    if _OTHERWISE[lang].search(told) or _names_a_time(told, lang) or _does_else(f"{clause} ; {after}", one.fact, lang):
        return True
    return _is_under_another_time(line, time.end if time else sentence.start, run.start, end)


def _stands_alone(line: Line, run: Run) -> bool:
    """«(602)», of which nothing says what it is; «от общего числа (602)» does."""
    opened = _OPENED.search(line.text, 0, run.start)
    bare = _BARE.fullmatch(line.text, run.start, run.end) and opened and _SHUT.match(line.text, run.end)
    return bool(bare and not _NUMBER.search(line.text, 0, opened.start() if opened else 0))


_BARE, _OPENED, _SHUT = expression(r"[\d \u00a0,]+"), expression(r"[ \u00a0]\($"), expression(r"\)")
_NUMBER = expression(r"(?<!\w)(?:числа|количества|сан[ы]\w*)$")


def _is_under_another_time(line: Line, start: int, at: int, end: int = 0) -> bool:
    """Whether another time stands between here and a figure, or in what is left of its clause; one in a bracket that is
    shut before the figure is of what stands in it.
    """
    between = _IN_BRACKETS.sub(lambda shut: " " * len(shut[0]), line.text[start:at])
    for other in line.figures(start, max(at, end)):
        if other.start >= start and time_of(other) and (other.start >= at or between[other.start - start].strip()):
            return True
    lang = line.lang
    years = (words for words, _ in (*RELATIVE_YEARS[lang], *ELLIPTIC_YEARS[lang]))
    return any(words.search(between) for words in years) or _OF_ANOTHER[lang].search(between) is not None


_IN_BRACKETS = expression(r"\([^()]*\)")
_OF_ANOTHER: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:предыдущ|прошл|минувш|предшеств|ран(?:ее|ьше)|прежн|прежде|следующ|последующ|позднее|позже|спустя)",
            re.IGNORECASE,
        ),
        "kz": expression(r"(?<!\w)(?:алдыңғы|бұрын|өткен|былтыр|келесі|кейін|соң(?!\w))", re.IGNORECASE),
    }
)
_NEUTRAL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"состави|пришл|приход|достиг|вырос|снизи|было|был"),
        "kz": expression(r"құра|жет(?=т)|тиесілі|бол(?=д)"),
    }
)
_WORD = expression(r"[^\W\d_]{3,}")


def _does_else(told: str, fact: Fact, lang: Lang) -> bool:
    """Whether a stretch has a verb that is not the deed by which a fact is told: «оснащено 95» of 95 built before."""
    own = _WORD.findall(fact.what.said(lang).lower())
    words = [word for word in _WORD.findall(told.lower()) if not _NEUTRAL[lang].match(word)]
    others = [word for word in words if not any(is_one_word(word, mine) for mine in own)]
    return any(does(word, lang) for word in others)


_CLAUSES = expression(r"[,;:]")
_ENDS = expression(r"[,;:()]|[.!?](?=\s|$)")


def _names_a_time(text: str, lang: Lang) -> bool:
    """Whether a text names a year by the letter's own, compares, plans or tells of a change."""
    tables = (CHANGED, COMPARED, PLANNED, SET_AGAINST)
    years = (words for words, _ in (*RELATIVE_YEARS[lang], *ELLIPTIC_YEARS[lang]))
    return any(table[lang].search(text) for table in tables) or any(words.search(text) for words in years)
