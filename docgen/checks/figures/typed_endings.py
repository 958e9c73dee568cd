"""Endings typed behind a printed figure that its last word does not take (DG335): «352-і», for «елу екі» takes «-сі»;
«5-ый», for one letter is enough behind a vowel.

The figure of tomorrow may be read otherwise than that of today, so an ending that was right becomes wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.text.lines import Line, by_line
from docgen.expressions import expression
from docgen.lang.kazakh import fitting_suffixes
from docgen.model import Diagnostic

_ENDING = expression(r"[-\u2011]([а-яёғқңөұүіһә]{1,6})(?![\w\u2011-])")
_LAST_DIGIT = expression(r"\d$")
_SHORT: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("ый", "ий", "ой"), "й"),
        **dict.fromkeys(("ая", "ья"), "я"),
        **dict.fromkeys(("ое", "ье", "ые"), "е"),
        **dict.fromkeys(("ого", "его"), "го"),
        **dict.fromkeys(("ому", "ему"), "му"),
        **dict.fromkeys(("ую", "ью"), "ю"),
        **dict.fromkeys(("ым", "им", "ом", "ем"), "м"),
        **dict.fromkeys(("ых", "их"), "х"),
        **dict.fromkeys(("ыми", "ими"), "ми"),
    }
)
"""Ends of a Russian ordinal, and what is left of each behind digits: one letter after a vowel, two after a consonant
(Справочник издателя и автора, наращение падежного окончания).
"""


@by_line
def ending_does_not_fit(line: Line) -> Iterator[Diagnostic]:
    """DG335: an ending behind a figure that does not go with it."""
    for run in line.printed:
        if typed := _ENDING.match(line.typed, run.end):
            figure = line.text[run.start : run.end]
            right = fitting_suffixes(figure, typed[1]) if line.lang == "kz" else _short(figure, typed[1])
            if right:
                said = " | ".join(f"{figure}-{one}" for one in right)
                yield Diagnostic(
                    "DG335", line.place(run.end, len(typed[0])), {"text": f"{figure}-{typed[1]}", "right": said}
                )


def _short(figure: str, ending: str) -> tuple[str, ...]:
    short = _SHORT.get(ending) if _LAST_DIGIT.search(figure) else None
    return (short,) if short else ()
