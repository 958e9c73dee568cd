"""What to write in place of a number that was typed in words: the filter that prints these very words of a fact, or the
years that «за последние три года» leaves to the reader.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.figures.typed_times import typed_time
from docgen.checks.text.lines import Line
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.forms import Case, Form, Gender, Possessive
from docgen.lang.numbers import Kind, Reading
from docgen.lang.speech import scale_word, speech
from docgen.model import Grain, Lang, Period

_OTHERS: Mapping[Kind, str] = MappingProxyType(
    {Kind.DATE: "fact.KEY | date", Kind.DAY: "fact.KEY | date", Kind.PERCENT: "fact.KEY | percent"}
)
_OFTEN = ("жды", "рет")


_TRACED = "write {0} here; a norm, too, («three shifts», «twice a year») has a source: what sets it"
_YEARS = "say which years these are, under `period:`, such as 2024..2026, and write {0} in place of «{1}»"
_HALF_A_YEAR = frozenset(("полгода", "полугода", "жарты"))
"""Half of a year is no share of it, but six months."""
_MONTH: Mapping[Lang, str] = MappingProxyType({"ru": "месяц", "kz": "ай"})
_SHARE = "take its per cent for it, or the words themselves with `text:`"


def instead(reading: Reading, line: Line, book: FactBook) -> str:
    """What to do about a number word of which the book has no fact, as a message of docgen."""
    if reading.kind is Kind.FRACTION and reading.text.lower() in _HALF_A_YEAR:
        return _TRACED.format(f'{{{{ fact.KEY | count("{_MONTH[line.lang]}") }}}}')
    if reading.kind is Kind.FRACTION or (reading.kind is Kind.ARTICLE and reading.unit == "part"):
        return _SHARE
    last, case = _last_years(reading, line)
    if last:
        return _YEARS.format(f"{{{{ {_period(reading, line, book)} | date{case} }}}}", last)
    if time := typed_time(reading, line, book):
        return _TRACED.format(f"{{{{ {time.printed} }}}}")
    printed = _OTHERS.get(reading.kind) or in_words("fact.KEY", reading, line.lang)
    return _TRACED.format(f"{{{{ {printed} }}}}{_spelled(reading, line.lang)[1]}")


# --- the filter ------------------------------------------------------------------------------------------------------


def in_words(record: str, reading: Reading, lang: Lang) -> str:
    """What prints a record in the words that were typed: `fact.a | words("gen")`, `fact.a | times`,
    `fact.a | ordinal(words=true)`, «екеуі» `fact.a | words(possessive="3")`; what no filter says, «двое», is printed in
    digits.
    """
    asked = _filter(reading, lang)
    begins = asked and reading.kind is not Kind.MONEY and reading.text[0].isupper()
    return " | ".join(filter(None, (record, asked, "capital" if begins else "")))


def _filter(reading: Reading, lang: Lang) -> str:
    if reading.kind is Kind.MULTIPLE:
        return "times" if reading.text.lower().endswith(_OFTEN) else "times(fold=true)"
    if reading.kind is Kind.ORDINAL:
        return "ordinal(words=true)"
    if reading.kind is Kind.MONEY:
        scale = scale_word(reading.scale.adjusted(), lang) if reading.scale else ""
        return f'money("{scale}")' if scale else "money"
    return _spelled(reading, lang)[0]


def _spelled(reading: Reading, lang: Lang) -> tuple[str, str]:
    """What asks `words` for a number as it was typed, and what is built on it: «месячный» of «двухмесячный», « айлық»
    of «екі айлық».
    """
    wordings, typed = _wordings(reading.value, lang), _plain(reading.text)
    built = max(filter(typed.startswith, wordings), key=len, default=typed)
    number = built if reading.kind is Kind.COMPOUND else typed
    return wordings.get(number, ""), typed[len(number) :]


def _wordings(value: object, lang: Lang) -> Mapping[str, str]:
    """The words that `words` can print of a number, each with what asks for them."""
    found: dict[str, str] = {}
    genders, owners = (tuple(Gender), ("",)) if lang == "ru" else ((Gender.M,), ("", str(Possessive.THIRD)))
    cases = speech(lang).cases if isinstance(value, Decimal) else ()
    for owner, gender, case in itertools.product(owners, genders, cases):
        worded = speech(lang).in_words(Decimal(str(value)), case, gender, owner)
        if isinstance(worded, Form):
            found.setdefault(_plain(worded.text), _asking(case, gender, owner))
    return found


def _asking(case: str, gender: Gender, owner: str = "") -> str:
    """What asks for a case and a gender, or for so many of some.

    >>> _asking("nom", Gender.M), _asking("gen", Gender.M), _asking("nom", Gender.F)
    ('words', 'words("gen")', 'words("nom", "f")')
    >>> _asking("nom", Gender.M, "3"), _asking("acc", Gender.M, "3")
    ('words(possessive="3")', 'words("acc", possessive="3")')
    """
    if owner:
        given = (f'"{case}"' if case != Case.NOM else "", f'possessive="{owner}"')
        return f"words({', '.join(filter(None, given))})"
    if gender is not Gender.M:
        return f'words("{case}", "{gender}")'
    return "words" if case == Case.NOM else f'words("{case}")'


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())


# --- the last years --------------------------------------------------------------------------------------------------

_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:последн|прошедш|минувш)(?:ие|их){GAP}$", re.IGNORECASE),
        "kz": expression(rf"(?:соңғы|өткен){GAP}$", re.IGNORECASE),
    }
)
_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{GAP}(?:года|лет)(?!\w)"),
        "kz": expression(rf"{GAP}жыл(?:да(?:ғы)?|дың)?(?!\w)(?:{GAP}(?:ішінде(?:гі)?|бойы)(?!\w))?"),
    }
)
_WITHIN = expression(rf"(?<!\w)в{GAP}$", re.IGNORECASE)


def _last_years(reading: Reading, line: Line) -> tuple[str, str]:
    """«последние три года», «соңғы үш жылда» around a number, and what `date` is given there; nothing if it stands
    otherwise.
    """
    before = _BEFORE[line.lang].search(line.typed, 0, reading.start)
    behind = _BEHIND[line.lang].match(line.typed, reading.end)
    if not before or not behind:
        return "", ""
    last = line.typed[before.start() : behind.end()]
    if line.lang == "kz":
        return last, '("attr")' if last.endswith(("ғы", "гі")) else '("when")'
    if before[0][:-1].endswith("их"):
        return last, '("gen")'
    return last, '("when")' if _WITHIN.search(line.typed, 0, before.start()) else ""


def _period(reading: Reading, line: Line, book: FactBook) -> str:
    """The period of the figure that the line prints, if it has so many years."""
    facts = (book.facts[key] for key in line.keys if key in book.facts)
    fitting = [one.key for one in facts if one.period and _years(one.period) == reading.value]
    return f"fact.{fitting[0] if fitting else 'KEY'}.period"


def _years(period: Period) -> int:
    return period.last.year - period.first.year + 1 if period.grain is Grain.YEARS else 0
