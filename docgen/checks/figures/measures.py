"""A measure typed behind a figure whose fact is in another one (DG337): «15,8 т» of centners, «46 228 долларов» of
tenge, «8,5 тонны» of per cents.

Only where both the unit of the fact and the word behind the figure are measures (`lang.measures`), and the figure
is the fact's own value: what a template has divided or multiplied may be in another measure by right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import VALUE, Line, Run, document_lines, fact_of, numbers_in
from docgen.checks.text.passages import NOTE, PARAGRAPH, passages
from docgen.checks.text.sentences import sentence_at
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.lang.measures import Measure, measure_at, measure_of, thousands_of
from docgen.model import Diagnostic, Fact, Figure, Lang


def measure_of_another_fact(finished: Finished) -> Iterator[Diagnostic]:
    """DG337: a figure is printed bare, and the measure typed behind it is not that of its fact."""
    for line in document_lines(finished.document):
        for run in line.printed:
            if found := measure_behind(line, run):
                measure, typed = found
                fact = bare_fact(run, finished)
                unit = finished.unit_of(fact) if fact else ""
                own = measure_of(unit, finished.lang)
                if fact and own and not own.may_be_told_in(measure):
                    text = f"{run.inline.text} {typed}" if isinstance(run.inline, Figure) else typed
                    args = {"text": text, "key": fact.key, "unit": unit}
                    yield Diagnostic("DG337", line.place(run.end + 1, len(typed)), args)
            elif fact := _points_as_per_cent(line, run, finished):
                args = {"text": run.figure.text, "key": fact.key, "unit": finished.unit_of(fact)}
                yield Diagnostic("DG337", run.figure.span, args)
    yield from _without_a_measure(finished)
    yield from _shares_of_counts(finished)


_SHARE_IS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("доля", "удельный"),
            r"(?<!\w)(?P<words>(?:Доля|Удельный[ \u00a0]вес)[ \u00a0](?P<noun>[^\W\d_]+(?:[ \u00a0][^\W\d_]{3,})?))"
            r"(?:[ \u00a0](?!от|к|из|на|при)[^\W\d_]+){0,5}[ \u00a0](?:составл\w+|состави\w+|равн\w+|[–—])[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("үлес",),
            r"(?<!\w)(?P<words>(?P<noun>[^\W\d_]+)(?:[дтн][ыі]ң)[ \u00a0](?:үлесі|үлес[ \u00a0]салмағы))[ \u00a0]"
            r"(?:[–—][ \u00a0])?$",
            re.IGNORECASE,
        ),
    }
)
"""What leads to a share: «Доля школ с интернетом составляет», «мектептердің үлесі»."""
_ENDS_SO: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s*(?:[.;,]|$)"),
        "kz": expression(r"(?:[-\u2011]\w+)?(?:[ \u00a0](?:құра|бол|жет|тең)\w*)?\s*(?:[.;,]|$)"),
    }
)


def _shares_of_counts(finished: Finished) -> Iterator[Diagnostic]:
    """DG337: «Доля школ с интернетом составляет 386» of a fact that counts schools."""
    for line in document_lines(finished.document):
        if line.printed and _SHARE_IS[line.lang].may_stand(line.text):
            for run in line.printed:
                led = _SHARE_IS[line.lang].search(line.text, 0, run.start)
                fact = bare_fact(run, finished) if led and _ENDS_SO[line.lang].match(line.text, run.end) else None
                unit = finished.unit_of(fact) if fact and fact.unit else ""
                if led and fact and unit and not measure_of(unit, line.lang) and _is_of_it(led["noun"], unit):
                    args = {"text": led["words"], "key": fact.key, "unit": unit}
                    yield Diagnostic("DG337", line.place(led.start("words"), len(led["words"])), args)


def _is_of_it(noun: str, unit: str) -> bool:
    """Whether a noun, or the one behind its adjective, is one of a unit, in whatever form."""
    words = unit.casefold().split()
    return any(is_one_word(one, word) for one in noun.casefold().split() for word in words)


_TOLD: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "money": expression(
            r"тенге|теңге|(?<!\w)тг|тиын|доллар|евро|еуро|руб|валют|юан|МРП|АЕК|тыс|мың|млн|млрд|миллион|миллиард|трлн|[$€₸₽]"
            r"|номинал|банкнот|купюр|код|счет|шот",
            re.IGNORECASE,
        ),
        "percent": expression(
            r"[%‰]|процент|пайыз|промилле|(?<!\w)п\.|пункт|пунк|тарма[қғ]|индекс|коэфф?ициент|рейтинг|балл|ұпай|показател|көрсеткіш"
            r"|(?<!\w)дол[яеию]|удельн|үлес|уров|деңгей|оцен|баға"
            r"|(?<!\w)(?:из(?![ \u00a0](?:них|которых)(?!\w))|жүз(?:ден)?|ст[оа]|100)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""The filter that prints a measure → words of a paragraph by which a bare number may be told in it all the same."""


def _without_a_measure(finished: Finished) -> Iterator[Diagnostic]:
    """DG337: «выделено 214 600 000 000», «обеспечены 4 992 села, или 82»: money or per cents, and no word of the
    paragraph says so. What a colon leads to may be told in the measure of the line above.
    """
    before = ""
    for passage in passages(finished.document):
        text = "\n".join(line.text for line in passage.lines)
        if passage.kind in {PARAGRAPH, NOTE} and not before.endswith((":", ";")):
            for line in passage.lines:
                for run in line.printed:
                    if not measure_behind(line, run):  # of such a one the other half of DG337 tells
                        yield from _bare(line, run, text, finished)
        before = text.rstrip()


_ANOTHER_PER_CENT = expression(r"\d[ \u00a0]?(?:%|процент\w*|пайыз\w*)", re.IGNORECASE)
"""The sign of another figure: «или 54 %» in the next sentence says nothing of this one."""


def _bare(line: Line, run: Run, text: str, finished: Finished) -> Iterator[Diagnostic]:
    fact = bare_fact(run, finished)
    named = _named_by(measure_of(finished.unit_of(fact), finished.lang)) if fact and fact.unit else ""
    if not fact or not named:
        return
    if named == "percent":
        sentence = sentence_at(line, run.start).text
        text = sentence + _ANOTHER_PER_CENT.sub("", text.replace(sentence, " "))
    if not _TOLD[named].search(text):
        args = {"text": run.figure.text, "key": fact.key, "unit": finished.unit_of(fact)}
        yield Diagnostic("DG337", run.figure.span, args, hint=named)


def _named_by(measure: Measure | None) -> str:
    """The filter that prints a measure, of those of which a bare number must be told what it is."""
    if not measure:
        return ""
    return "money" if measure.is_money else "percent" if measure.dimension == "share" else ""


def is_told_in(measure: Measure, text: str) -> bool:
    """Whether a text says that its bare numbers may be the money or the per cents of a measure; of others none can."""
    named = _named_by(measure)
    return bool(named and _TOLD[named].search(text))


def _points_as_per_cent(line: Line, run: Run, finished: Finished) -> Fact | None:
    """The fact in percentage points that the filter `percent` prints: «4,3 %» of «4,3 п.п.»."""
    if "%" not in line.text[run.start : run.end]:
        return None
    fact = fact_of(run, finished.book.facts, VALUE)
    return fact if fact and fact.unit == _POINTS else None


_POINTS = "percentage_point"
_UNIT = expression(r"[,(][ \u00a0]*([^\W\d_%][^,()]*|%)\)?\s*$")
"""What a label or head ends in: «Финансирование, млн тенге», «Протяженность (км)»."""


_EARLIER = r"(?:ранее|раньше|прежде|позже|позднее)"
_LONG_BEFORE = expression(rf"[ \u00a0](?:годом|полугодием|кварталом|месяцем|неделей|дн[её]м)[ \u00a0]{_EARLIER}(?!\w)")
"""How long before: «5,1 % годом ранее»; the instrumental of one is the measure of no number."""
_AGO = expression(
    r"[ \u00a0](?:(?:год|квартал|месяц|неделю|день)[ \u00a0](?:тому[ \u00a0])?назад"
    r"|(?:жыл|тоқсан|ай|апта|күн)[ \u00a0]бұрын\w*)(?!\w)"
)
"""The same behind a per cent: «5,1 % год назад», «5,1 % жыл бұрын»; without one, «5 жыл бұрын» is five years."""


def measure_in_label(line: Line) -> tuple[Measure, str] | None:
    """In what the label or head of a table says that its figures are, and its words, if somebody typed a measure. A
    head that is nothing else is one where it counts thousands or millions, «Млн тонн»; «Год» may be what the row is of.
    """
    words = words_in_label(line)
    measure = measure_of(words, line.lang) if words else None
    return (measure, words) if measure else None


def words_in_label(line: Line) -> str:
    """The words with which a label or head may say in what its figures are, whatever they are; empty if none do."""
    found = _UNIT.search(line.typed)
    words = (found[1] if found else line.typed).replace("\u00a0", " ").strip()
    if not found:
        words = words[:1].lower() + words[1:]
        words = words if thousands_of(words, line.lang) else ""
    return words


_ABOVE = expression(
    r"(?:^|^[^:]*[,(:]|.*[,(])[ \u00a0]*(?:в[ \u00a0])?([^\W\d_%][^,():]*|%)\)?[ \u00a0]*[:.]?[ \u00a0]*$"
)


def words_above(line: Line) -> str:
    """The words with which the line above a table may say in what all of it is: «(тыс. человек)», «в тыс. тенге»,
    «Расходы, млн тенге:», «Өлшем бірлігі: млн теңге»; empty if none do.
    """
    found = _ABOVE.match(line.typed.strip())
    words = found[1].replace("\u00a0", " ").strip() if found else ""
    return words[:1].lower() + words[1:] if found and not found.start(1) else words


def measure_behind(line: Line, run: Run) -> tuple[Measure, str] | None:
    """The measure that is typed behind a figure, and its words."""
    if not line.typed.startswith((" ", "\u00a0"), run.end):
        return None
    found = measure_at(line.typed, run.end, line.lang)
    if not found or _LONG_BEFORE.match(line.typed, run.end):
        return None
    if line.text[run.start : run.end].endswith("%") and _AGO.match(line.typed, run.end):
        return None
    return found[0], line.typed[run.end : found[1]].strip()


def bare_fact(run: Run, finished: Finished) -> Fact | None:
    """The fact of which a figure prints the value and nothing else."""
    fact, figure = fact_of(run, finished.book.facts, VALUE), run.inline
    if not isinstance(figure, Figure) or figure.scale:
        return None
    own = fact is not None and isinstance(fact.value, Decimal) and fact.value == figure.value
    return fact if own and is_bare(figure, finished.lang) else None


def is_bare(figure: Figure, lang: Lang) -> bool:
    """Whether a figure prints a number and neither a scale nor a unit behind it."""
    read = numbers_in(figure.text, lang)
    return len(read) == 1 and not figure.text[read[0].end :].strip() and read[0].scale is None
