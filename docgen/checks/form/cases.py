"""The check of cases beside words that decide them (DG343): «до июне», «маусымда дейін»."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.text.lines import Line, Run, by_line
from docgen.expressions import expression
from docgen.lang.forms import Case, Doubt
from docgen.lang.governing import ABOUT, POSTPOSITIONS, PREPOSITIONS, Beside, Postposition
from docgen.lang.kazakh.shown import may_be
from docgen.lang.speech import speech
from docgen.model import NBSP, PLACE, Diagnostic, Figure, Lang, Period, Precision, Term

_BEFORE = expression(r"(?<![\w-])((?:[А-ЯЁа-яё]+[ \u00a0])?)([А-ЯЁа-яё]+(?:-[а-яё]+)?)[ \u00a0]$")
_BEHIND = expression(r"[ \u00a0](\w+)(?!\w)(?:[ \u00a0](\w+))?")
_REACH = 40
"""Letters in which the words before and behind are looked for."""
_SUITS = ("кел", "емес", "бол", "тұр")
"""«… сәйкес келеді»: it says of the name itself that it suits."""


@by_line
def case_not_governed(line: Line) -> Iterator[Diagnostic]:
    """DG343: a figure or a name from the book in a case that the preposition before it, or the postposition behind it,
    does not take. Only where the letters leave no doubt.
    """
    told = _russian if line.lang == "ru" else _kazakh
    for run in line.runs:
        if isinstance(run.inline, Figure | Term) and (found := told(line, run)):
            word, cases = found
            args = {"text": run.inline.text.strip(), "word": word, "cases": ", ".join(f'"{case}"' for case in cases)}
            yield Diagnostic("DG343", run.inline.span, args)


Found = tuple[str, list[Case]]
"""The word that decides, and what it takes."""


def _russian(line: Line, run: Run) -> Found | None:
    counted = _counted_before(line, run)
    first = counted or run
    before = _BEFORE.search(line.typed[max(first.start - _REACH, 0) : first.start])
    if before is None:
        return None
    word = before[2].lower()
    takes = PREPOSITIONS.get(f"{before[1].strip().lower()} {word}") or PREPOSITIONS.get(word)
    shown = _shown_in_russian(run.inline) if takes else frozenset()
    if takes and isinstance(run.inline, Figure) and isinstance(run.inline.value, Decimal):
        takes |= ABOUT.get(word, frozenset())
    if takes and counted:
        takes |= {Case.NOM}  # «в 4 областях (Павлодарская, …)»: only named
    return (before[2], sorted(takes)) if takes and shown and not takes & shown else None


_OF_A_REGION = r"(?:[ \u00a0](?:[А-ЯЁ][\w-]+(?:ой|ей)[ \u00a0])?(?:области|республики|региона|страны))?"
_LISTED = expression(rf"{_OF_A_REGION}(?::[ \u00a0]|[ \u00a0]\()")
"""What parts a list from its number: «в 4 районах: …», «в 4 районах Туркестанской области: …», «в 4 районах (…)»."""


def _counted_before(line: Line, run: Run) -> Run | None:
    """The number whose things a list names: «в 4 областях: …», «в 4 областях (…)»; not «в 26 школах (Сузакского
    района)», which tells where they are.
    """
    if not isinstance(run.inline, Figure) or run.inline.part != "members":
        return None
    before = [one for one in line.printed if one.end <= run.start]
    parted = before and _LISTED.fullmatch(line.text, before[-1].end, run.start)
    return before[-1] if parted and before[-1].keys == run.keys else None


def _shown_in_russian(inline: object) -> frozenset[Case]:
    """The cases in which a print may stand; none where that is not known."""
    from docgen.lang.russian.shown import cases_of_amount, cases_of_list, cases_of_name  # noqa: PLC0415  # it needs the dictionary

    match inline:
        case Figure(text, _, _, _, Period() as period):
            return _of_date(text, period, "ru")
        case Figure(text, _, "value", _, Decimal() as value) if not inline.scale:
            return cases_of_amount(text, value) if inline.precision is Precision.EXACT else frozenset()
        case Figure(text, _, "members"):
            return cases_of_list(text)
        case Figure(text, _, "place") | Term(text):
            return cases_of_name(text)
    return frozenset()


def _of_date(text: str, period: Period, lang: Lang) -> frozenset[Case]:
    """The cases in which a date reads so; «when» is one of them."""
    worded = {case: speech(lang).date(period, case) for case in Case if case in speech(lang).cases}
    return frozenset(case for case, one in worded.items() if not isinstance(one, Doubt) and _same(one.text, text))


def _same(one: str, other: str) -> bool:
    return one.replace(NBSP, " ").lower() == other.replace(NBSP, " ").lower()


def _kazakh(line: Line, run: Run) -> Found | None:
    behind = _BEHIND.match(line.typed[run.end : run.end + _REACH])
    governs = POSTPOSITIONS.get(behind[1]) if behind else None
    if behind is None or governs is None or (behind[2] or "").startswith(_SUITS):
        return None
    return (behind[1], sorted(governs.cases)) if _cannot_be(run.inline, governs) else None


def _cannot_be(inline: object, governs: Postposition) -> bool:
    match inline:
        case Figure(text, _, _, _, Period() as period):
            shown = _of_date(text, period, "kz") if Beside.DATE in governs.beside else frozenset()
            return bool(shown) and not shown & governs.cases
        case Figure(text, _, "value", _, Decimal()):
            beside = Beside.AMOUNT
        case Figure(text, _, part) if part == PLACE:
            beside = Beside.PART
        case Term(text):
            beside = Beside.NAME
        case _:
            return False
    return beside in governs.beside and not any(may_be(text, case) for case in governs.cases)
