"""A measure typed behind a figure whose fact is in another one (DG337): «15,8 т» of centners, «46 228 долларов» of
tenge, «8,5 тонны» of per cents.

Only where both the unit of the fact and the word behind the figure are measures that this table knows, and the figure
is the fact's own value: what a template has divided or multiplied may be in another measure by right.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.lines import Line, Run, document_lines, numbers_in
from docgen.checks.scope import Finished
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Lang

_RU_A, _RU_M = "(?:а|ы|у|е|ой|ам|ами|ах)?", "(?:а|у|ом|е|ы|ов|ам|ами|ах)?"
_KZ = r"(?:[дтлғгқкн]\w{0,6}|ы\w{0,6}|і\w{0,6})?"
_MEASURES: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": (
            rf"т|тонн{_RU_A}",
            rf"ц|центнер{_RU_M}",
            rf"кг|килограмм{_RU_M}",
            rf"га|гектар{_RU_M}",
            rf"км|километр{_RU_M}",
            rf"м|метр{_RU_M}",
            rf"литр{_RU_M}",
            r"тенге|тг",
            rf"доллар{_RU_M}",
            r"евро",
            r"рубл(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)",
            rf"процент{_RU_M}|%",
            r"МРП",
        ),
        "kz": (
            rf"т|тонна{_KZ}",
            rf"ц|центнер{_KZ}",
            rf"кг|килограмм?{_KZ}|келі{_KZ}",
            rf"га|гектар{_KZ}",
            rf"км|километр{_KZ}|шақырым{_KZ}",
            rf"м|метр{_KZ}",
            rf"литр{_KZ}",
            rf"теңге{_KZ}|тг",
            rf"(?:АҚШ[ \u00a0])?доллар{_KZ}",
            rf"еуро{_KZ}",
            rf"рубль{_KZ}",
            rf"пайыз{_KZ}|%(?:-\w+)?",
            r"АЕК(?:-\w+)?",
        ),
    }
)
"""The same measure in the same place in both languages."""


def _with_any_ending(measure: str) -> str:
    return functools.reduce(lambda text, endings: text.replace(endings, r"\w*"), (_RU_A, _RU_M, _KZ), measure)


_RATE = r"(?:[/-][^\W\d_]+)?(?![\w²³/-]|\.[ \u00a0]?[^\W\dА-ЯЁӘҒҚҢӨҰҮҺІ])"
_BEHIND = MappingProxyType(
    {lang: expression(rf"[ \u00a0](?:{'|'.join(f'({one})' for one in of)}){_RATE}") for lang, of in _MEASURES.items()}
)
"""A measure at once behind a figure: «ц/га» too; «м²» is another, «т. е.» is none."""
_ROUGHLY = MappingProxyType(
    {lang: expression(rf"[ \u00a0](?:{'|'.join(map(_with_any_ending, of))})(?!\w)") for lang, of in _MEASURES.items()}
)
"""The same with any ending, which Python compiles in a tenth of the time."""
_OWN = MappingProxyType({lang: expression("|".join(f"({one})" for one in of)) for lang, of in _MEASURES.items()})


def measure_of_another_fact(finished: Finished) -> Iterator[Diagnostic]:
    """DG337: a figure is printed bare, and the measure typed behind it is not that of its fact."""
    for line in document_lines(finished.document):
        for run in line.printed:
            if found := _behind(line, run):
                number, typed = found
                fact = _bare_fact(run, finished)
                unit = finished.unit_of(fact) if fact else ""
                own = _measure(unit, finished.lang)
                if fact and own and own != number:
                    text = f"{run.inline.text} {typed}" if isinstance(run.inline, Figure) else typed
                    args = {"text": text, "key": fact.key, "unit": unit}
                    yield Diagnostic("DG337", line.place(run.end + 1, len(typed)), args)


def _behind(line: Line, run: Run) -> tuple[int, str] | None:
    """The number of the measure that is typed behind a figure, and its words."""
    if not _ROUGHLY[line.lang].match(line.typed, run.end):
        return None
    match = _BEHIND[line.lang].match(line.typed, run.end)
    return (match.lastindex, match[0].strip()) if match and match.lastindex else None


def _bare_fact(run: Run, finished: Finished) -> Fact | None:
    """The fact of which a figure prints the value and nothing else."""
    figure = run.inline
    if not isinstance(figure, Figure) or figure.part != "value" or len(figure.keys) != 1 or figure.scale:
        return None
    fact = finished.book.facts.get(figure.keys[0])
    own = fact is not None and isinstance(fact.value, Decimal) and fact.value == figure.value
    read = numbers_in(figure.text, finished.lang)
    bare = len(read) == 1 and not figure.text[read[0].end :].strip() and read[0].scale is None
    return fact if own and bare else None


@functools.lru_cache(maxsize=256)
def _measure(unit: str, lang: Lang) -> int:
    """The number of a unit in the table; 0 if it is not there."""
    match = _OWN[lang].fullmatch(unit)
    return (match.lastindex or 0) if match else 0
