"""«За 9 месяцев» beside a figure of ten months of the same year (DG446): both begin together, and one goes on longer.
So it is with a figure of more months than were over by then, «за первое полугодие» of nine months, and with what came
to be in a time that only ends with the told one, «за III квартал открыто» of nine months.

Told only where the time opens its sentence and is the only one there, and where nothing parts it from the first figure
behind it, or where both are all that a deed is told of. A figure of a whole year may be known for a part of it only, so
years are left alone; «қазанға дейін» may or may not count October, so months that somebody typed are held against a
figure in Russian alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.denials import is_unsure
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, days_told, sentences
from docgen.checks.text.wording import COMPARED, ELLIPTIC_YEARS, KAZAKH_THAN, RELATIVE_YEARS
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.paired_times import of_its_own_time
from docgen.checks.times.periods import names_one_time
from docgen.checks.times.told_months import TIMES, may_name_months, months_in
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, Period, Status
from docgen.sameness import kept

_OPENS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"\s*(?:Так,{GAP})?(?:За|В|По{GAP}(?:итогам|результатам)){GAP}", re.IGNORECASE),
        "kz": expression(r"\s*"),
    }
)
_WHEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"меся|квартал|полугоди"),
        "kz": expression(r"(?<!\w)(?:ай(?:да|ында)|тоқсан(?:да|ында)|жартыжылдық(?:та|ында)|жартыжылдығында)$"),
    }
)
"""What a time that is told by its months holds: «9 месяцев», «9 айда», «9 айында», «III тоқсанда»."""
_OF_YEAR = rf"(?:{GAP}(?:текущего|нынешнего|этого|прошлого){GAP}года)?"
_RANGE = expression(rf"\s*(?:С{GAP}\w+{GAP}по{GAP}\w+|(?:В|За){GAP}\w+{GAP}?[–-]{GAP}?\w+){_OF_YEAR}")
"""«С января по сентябрь текущего года», «в январе – сентябре»."""
_MADE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("построено", "введено", "открыто", "создано", "поступило", "выявлено", "проведено"),
            r"(?<!\w)(?:построено|введено|открыто|создано|поступило|выявлено|проведено)[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("салынды", "ашылды", "құрылды", "түсті", "анықталды", "өткізілді"),
            rf"(?:{GAP}[^\W\d_]+(?<![дтғқ]а)(?<![дтгк]е)(?<![дтн][ыі]ң))?{GAP}(?:салынды|ашылды|құрылды|келіп{GAP}түсті|анықталды|өткізілді)(?=\s*[.;]|\s*$)",
            re.IGNORECASE,
        ),
    }
)
"""What came to be in a time; what was paid, sent or repaired in it may have been counted before."""
_MORE = expression(r"\w(?:нн|вш|ущ|ющ|ащ|ящ)(?:ые|ых|ый|ая|ого|ой|ую|им|ым)(?!\w)|(?<!\w)(?:и|или|на|по|к)(?!\w)")
_ONE_WORD = expression(rf"\s*[^\W\d_]+{GAP}")
_AT = expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}?{GAP}(?:за|в){GAP}")
_PARTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"[,;:()–—]|(?<!\w)(?:чем|сравн\w+|котор\w+|до|с|со|из|от|к|после|перед|против|и|а|но|по|фоне|не|больше|меньше|вдвое|все|всех|эт\w+|имеющ\w+"
            r"|числящ\w+|указанн\w+|в|во|у|для|средн\w+|ежемесячн\w+)(?!\w)|\w(?:нн|вш|ущ|ющ|ащ|ящ)(?:ые|ых|ый|ая|ого|ой|ую|им|ым)(?!\w)"
            r"|предписан|итог|результат|материал|исполн|заверш|оплач|отремонт|рассм|устран|эксплуат|поставлен|использ|достиг"
            r"|замен|списан|работа"
        ),
        "kz": expression(
            r"[,;:()–—]|[ғқгк][ае]н(?!\w)|(?:дегі|дағы|тегі|тағы)(?!\w)|[дтн][ае]н(?!\w)"
            rf"|(?<!\w)(?:және|бастап|дейін|салыстыр\w+|{KAZAKH_THAN}\w+|барлық|аталған|осы|сол|бұл|бұрын|үшін|бойынша|орта\w*)(?!\w)"
        ),
    }
)
"""What may part a time from a figure of another one."""
_LEADS = expression(rf"{GAP}(?:[^\W\d_]+{GAP})?")
"""One word at most: «обслужены владельцы 312 машин» are no machines."""
_OF_IT = expression(rf"[^\s,;:().]*(?:{GAP}[^\s,;:().]+){{0,2}}(?<=[дтн][ыі]ң)(?!\w)")
"""«312 машинаның иелері» are none either."""
_OF_AN_OTHER_TIME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:ранее|прежде|прежни)|,[ \u00a0]\w+(?:нн|вш|ем)(?:ые|ых)(?!\w)", re.IGNORECASE),
        "kz": expression(
            r"(?<!\w)бұрын|(?<!\w)болжа|[а-яәғқңөұүһі][тдн][ыі]ң(?!\w)(?<!жылдың)(?<!айының)", re.IGNORECASE
        ),
    }
)
"""What may be of another time than the sentence: «отремонтировано 312 машин, закупленных …», «48 тексерудің қорытындысы
қаралды».
"""


def figure_of_other_months(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: a sentence that opens with so many months, and gives a figure of fewer or more."""
    for line in document_lines(finished.document):
        if line.printed and (len(line.printed) > 1 or may_name_months(line)):
            yield from _of_line(line, facts_of(line, finished.book), finished.day)


@kept
def _of_line(line: Line, facts: Facts, day: dt.date) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        runs = [run for run in sentence.runs if not time_of(run)]
        fact = fact_of(runs[0], known, VALUE) if runs else None
        if (
            not fact
            or not isinstance(fact.value, Decimal)
            or not _is_of_months(fact)
            or _is_unsure(sentence, fact, day)
        ):
            continue
        for start, end, is_another in _told(sentence, fact, runs[0]):
            if is_another and (_lead_to(line, end, runs[0]) or _ends(sentence, runs[0], start, end)):
                assert fact.period
                yield of_its_own_time(line.text[start:end], runs[0], fact, days_told(fact.period))


def _lead_to(line: Line, end: int, run: Run) -> bool:
    """Whether nothing parts a time that ends here from a figure behind it."""
    between = line.text[end : run.start]
    near = end <= run.start and _LEADS.fullmatch(between) and not _PARTS[line.lang].search(between.lower())
    return bool(near) and not (line.lang == "kz" and _OF_IT.match(line.text, run.start))


def _ends(sentence: Sentence, run: Run, start: int, end: int) -> bool:
    """«Открыто 38 больниц за 9 месяцев», «38 аурухана 9 айда ашылды»: a time behind the figure, and nothing else."""
    line = sentence.line
    before, between, behind = line.text[sentence.start : run.start], line.text[run.end : start], line.text[end:]
    if line.lang == "ru":
        made = _MADE["ru"].search(before) and _ONE_WORD.fullmatch(before)
        return bool(made and _AT.fullmatch(between) and not _MORE.search(between)) and not line.text[
            end : sentence.end
        ].strip(". \u00a0")
    return not before.strip() and between in {" ", "\u00a0"} and _MADE["kz"].match(behind) is not None


def _told(sentence: Sentence, fact: Fact, run: Run) -> Iterator[tuple[int, int, bool]]:
    """The months that a sentence tells: where they stand, and whether they are others than those of a fact."""
    line, known = sentence.line, fact.period
    assert known
    times = [run for run in sentence.runs if time_of(run)]
    said = time_of(times[0]) if times else None
    if said and names_one_time(sentence) and (_opens(sentence, times[0]) or run.end < times[0].start):
        made = _MADE[line.lang]
        new = made.search(line.text[: run.start]) if line.lang == "ru" else made.match(line.text, run.end)
        is_another = _is_part(said) and _are_other_months(said, known, came_to_be=new is not None)
        yield times[0].start, times[0].end, is_another
    yield from () if times else _range_of_months(sentence, known)


def _range_of_months(sentence: Sentence, known: Period) -> Iterator[tuple[int, int, bool]]:
    """The same of months that somebody typed."""
    line = sentence.line
    found = _RANGE.match(line.typed, sentence.start) if line.lang == "ru" else None
    months = [one for one in months_in(line) if found and found.start() <= one.start() < found.end()]
    every = [one for one in months_in(line) if sentence.start <= one.start() < sentence.end]
    typed = any(one.kind in TIMES for one in sentence.readings)
    if found and len(months) == len(every) == _TWO and not typed:
        first, last = (one.lastindex for one in months)
        yield found.start(), found.end(), known.first.month == first and known.last.month != last != _YEAR


_TWO = 2


def _opens(sentence: Sentence, time: Run) -> bool:
    line = sentence.line
    return bool(
        _OPENS[line.lang].fullmatch(line.text, sentence.start, time.start)
        and _WHEN[line.lang].search(line.text, time.start, time.end)
    )


def _are_other_months(said: Period, known: Period, *, came_to_be: bool = False) -> bool:
    """Whether of two times one goes on longer, or begins before the other and goes on as long, which tells only of what
    `came_to_be` in it: what was counted since January may all have been looked at in the third quarter.
    """
    if said.first == known.first:
        return said.last != known.last
    within = known.first < said.first and said.last <= known.last
    return within and (came_to_be or said.last < known.last)


def _is_of_months(fact: Fact) -> bool:
    return fact.status is Status.ACTUAL and fact.period is not None and _is_part(fact.period)


def _is_part(time: Period) -> bool:
    """Whether a time is several months of one year, and not all of them."""
    months = time.last.month - time.first.month + 1
    return time.first.year == time.last.year and 1 < months < _YEAR


_YEAR = 12


def _is_unsure(sentence: Sentence, fact: Fact, day: dt.date) -> bool:
    """Whether a sentence compares, plans, or names other years by the letter's own."""
    lang, text = sentence.line.lang, sentence.text
    if _OF_AN_OTHER_TIME[lang].search(text):
        return True
    return bool(COMPARED[lang].search(text)) or is_unsure(text, lang) or _names_another_year(sentence, fact, day)


def _names_another_year(sentence: Sentence, fact: Fact, day: dt.date) -> bool:
    """Whether a sentence names a year by the letter's own, and not that of a fact."""
    lang, text = sentence.line.lang, sentence.text
    named = {day.year + off for words, off in RELATIVE_YEARS[lang] if words.search(text)}
    own = {fact.period.first.year} if fact.period else set()
    return bool(named - own) or any(words.search(text) for words, _ in ELLIPTIC_YEARS[lang])
