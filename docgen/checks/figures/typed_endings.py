"""What is typed beside a printed figure and does not go with it (DG335): an ending that its last word does not take,
«352-і», for «елу екі» takes «-сі»; «5-ый», for one letter is enough behind a vowel; a Russian preposition before it,
«в II квартале», spoken «во втором», «в 1 января».

The figure of tomorrow may be read otherwise than that of today, so what was right becomes wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.text.lines import Line, Run, by_line, time_of
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
_LEADS = expression(r"(?<![\w-])(?P<short>[вкс]о?)[ \u00a0]$", re.IGNORECASE)
_PART_OF_A_YEAR = expression(
    r"(?P<second>II(?!I)|2[-\u2011]\w+|2|втор\w+)?(?:[^\W\d_]+|\d(?:[-\u2011]\w+)?)?"
    r"(?:[ \u00a0][–—][ \u00a0]\w+)?[ \u00a0](?:квартал|полугоди)\w*"
)
"""«II квартале», «втором полугодии», «II – III кварталах»: «во» is said before the second alone."""
_DAY = expression(r"\d{1,2}[ \u00a0](?:(?!месяц)[а-я]+[рлн]я|марта|мая|августа)(?:[ \u00a0]\d{4}[ \u00a0]года)?")
"""A day tells when by itself."""


@by_line
def ending_does_not_fit(line: Line) -> Iterator[Diagnostic]:
    """DG335: an ending behind a figure, or a preposition before it, that does not go with it."""
    for run in line.printed:
        if line.lang == "ru" and time_of(run) and (found := _preposition(line, run)):
            yield found
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


def _preposition(line: Line, run: Run) -> Diagnostic | None:
    """«В II квартале», «со III квартала», «в 1 января»."""
    typed = _LEADS.search(line.typed, max(run.start - 4, 0), run.start)
    if typed is None:
        return None
    text, word = line.text[run.start : run.end], typed["short"]
    right = text if word.lower() in ("в", "во") and _DAY.fullmatch(text) else ""
    if part := _PART_OF_A_YEAR.match(text):
        said = word[0] + ("о" if part["second"] else "")
        right = "" if said.lower() == word.lower() else f"{said} {text}"
    if not right:
        return None
    return Diagnostic("DG335", line.place(typed.start("short"), len(word)), {"text": f"{word} {text}", "right": right})
