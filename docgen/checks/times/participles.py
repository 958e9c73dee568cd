"""The year in which a participle says that the counted came to be, against that of the fact (DG446): «число построенных
в 2024 году школ – 17», «2024 жылы салынған 17 мектеп» of «построенные школы» of 2025.

What was built in one year is counted, opened, repaired in the next. So it is told only where the fact is told by the
very participle, where `what:` names no year of its own, and where the sentence does not name the fact's year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences, years_of
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.own_deeds import is_of_another_year
from docgen.checks.times.paired_times import of_its_own_time, own_time
from docgen.checks.times.periods import names_years_by_its_day
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Grain, Lang, Period, Status
from docgen.sameness import kept

_ENDING = "(?:ы[йехм]|ыми|ая|о[йемг]|ого|ому|ую)"
_MAY: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(("нны", "нно", "нна", "тых", "тые", "тый", "тая", "тое", "той", "того"), ""),
        "kz": Words(("ған ", "ген ", "қан ", "кен ", "ған\u00a0", "ген\u00a0", "қан\u00a0", "кен\u00a0"), ""),
    }
)
_LEADING = ("не", "в", "во", "на", "у", "для", "по", "из", "с", "со", "к", "о", "об", "при", "за", "до")
_NOT_OF = "".join(rf"(?<!(?<!\w){one}{GAP})" for one in _LEADING)
_LED = expression(rf"(?<!\w){_NOT_OF}(?P<which>\w{{3,}}(?:нн|т){_ENDING}){GAP}(?:в|за){GAP}$", re.IGNORECASE)
"""«Построенных в», and not «в построенных в»: what stands there is another number."""
_IS = rf"(?:{GAP}(?:составля(?:ет|ют)|состави(?:л|ла|ло|ли)|достиг(?:л[аои])?)|{GAP}[–—])"
_NO_CLAUSE = r"(?!(?:и|а|но|не|что|на|в|по|для|из|с|со|к|от|до|за|у|при)(?!\w)|\w+(?:ах|ях|ами?|ями?)(?!\w))"
_THEN = expression(rf"(?:{GAP}{_NO_CLAUSE}[^\W\d_]+){{0,3}}(?:,?{_IS})?{GAP}")
_BEHIND = expression(rf"(?:{GAP}[^\W\d_]+){{0,2}},{GAP}(?P<which>\w{{3,}}(?:нн|т){_ENDING}){GAP}(?:в|за){GAP}")
"""«17 школ, построенных в»."""
_KAZAKH_WHEN = expression(r"жылы$")
_KAZAKH_THEN = expression(
    rf"{GAP}(?:(?:сатып|пайдалануға|іске|қолданысқа|қайта){GAP})?(?P<which>\w{{2,}}[ғқгк][ае]н)"
    rf"(?:(?:{GAP}(?!\w*(?:[дт][ае]|[дтн][ае]н|[ғқгк][ае])(?!\w))[^\W\d_]+){{0,3}}?(?:{GAP}[–—])?)?{GAP}"
)
"""The participle stands right behind the time: «2026 жылы бұрын анықталған 412 бұзушылық жойылды» tells when it was
done away with.
"""
_YEAR = expression(r"(?<!\d)20\d\d(?!\d)|прошл|былтыр|өткен", re.IGNORECASE)


def participle_of_another_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: a figure of what was done in one year, told of what was done in another."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and _MAY[line.lang].may_stand(line.text) and any(map(time_of, line.printed)):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        runs = sentence.runs
        for number, time in enumerate(runs):
            said = time_of(time)
            if not said or said.grain in {Grain.DAY, Grain.DAYS} or names_years_by_its_day(sentence):
                continue
            around = (*runs[number + 1 : number + 2], *runs[max(number - 1, 0) : number])
            for run in around:
                fact, which = fact_of(run, known), _which(sentence, time, run)
                if (
                    fact
                    and which
                    and fact.period
                    and _counts_it(fact, which, line.lang)
                    and _is_apart(said, fact, sentence)
                ):
                    words = line.text[time.start : time.end]
                    yield of_its_own_time(words, run, fact, own_time(said, fact.period))


def _is_apart(said: Period, fact: Fact, sentence: Sentence) -> bool:
    """Whether a year is none of a fact's, and the sentence names none of these either."""
    own = fact.period
    return own is not None and is_of_another_year(said, fact) and sentence.years.isdisjoint(years_of(own))


def _which(sentence: Sentence, time: Run, run: Run) -> str:
    """The participle to which a time belongs, if a figure counts what it tells of."""
    line = sentence.line
    text = line.text
    if run.start > time.start and line.lang == "kz":
        found = _KAZAKH_THEN.fullmatch(text, time.end, run.start)
        return found["which"] if found and _KAZAKH_WHEN.search(text, time.start, time.end) else ""
    if line.lang == "kz":
        return ""
    if run.start > time.start:
        led = _LED.search(text[: time.start], sentence.start)
        return led["which"] if led and _THEN.fullmatch(text, time.end, run.start) else ""
    found = _BEHIND.fullmatch(text, run.end, time.start)
    return found["which"] if found else ""


def _counts_it(fact: Fact, which: str, lang: Lang) -> bool:
    """Whether a fact counts what such a participle tells of and no other, and names no year by itself."""
    what = fact.what.said(lang)
    if fact.status is not Status.ACTUAL or any(_YEAR.search(fact.what.said(one)) for one in _MAY):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", what.lower()) if _PARTICIPLE[lang].search(word)]
    return bool(words) and all(is_one_word(which.lower(), word) for word in words)


_PARTICIPLE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"(?:нн|т){_ENDING}$"), "kz": expression(r"[ғқгк][ае]н$")}
)
