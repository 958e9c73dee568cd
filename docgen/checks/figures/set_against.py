"""Exact figures of which a word of precision beside them says nothing: something else is held against them. «3 аварии,
что меньше 30 за прошлый год», «32 ученика, что превышает 25», «если площадь превышает 5 га», «займы свыше 5 млн».
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.text.lines import Line
from docgen.checks.text.sentences import sentence_at
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.numbers import Kind, Precision, Reading
from docgen.lang.numbers.precision import SLIGHTLY
from docgen.model import Figure, Lang, SourceKind

_THAN = expression(
    rf"(?:(?<!но)(?<!ет)(?<!ют)(?<!зал)(?<!зал[аои]),{GAP}что|(?:,|{GAP}[–—]|;){GAP}(?:и{GAP})?это)"
    rf"(?:{GAP}(?:уже|даже|все|всё|чуть|гораздо|намного|несколько|немного|значительно|существенно|заметно))*"
    rf"{GAP}(?:больше|меньше|более|менее|выше|ниже){GAP}$",
    re.IGNORECASE,
)
_THAN_THAT = (
    expression(rf"[,;–—]{GAP}бұл(?!\w)[^,;.]*$", re.IGNORECASE),
    expression(
        rf"[\w\u2011-]*(?:{GAP}\w+)?(?:{GAP}(?:{'|'.join(SLIGHTLY)}))?{GAP}(?:аз|көп|артық|кем|төмен|жоғары)(?=\s*(?:[.;]|$))",
        re.IGNORECASE,
    ),
)
_AMOUNTS = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY})
_BESIDE = 40


def is_set_against(line: Line, reading: Reading, figure: Figure) -> bool:
    """Whether a number is what another is held against, or the bound that a condition names."""
    return _is_less_or_more(line, reading) or _is_exceeded(line, reading, figure) or _is_a_condition(line, reading)


def _is_less_or_more(line: Line, reading: Reading) -> bool:
    """Whether a number is what that of the clause before is less or more than: «3 аварии, что меньше 30 за прошлый
    год», «3 авария болды, бұл былтырғы 30 авариядан аз».
    """
    text = line.text[: reading.start]
    if line.lang == "ru":
        than = _THAN.search(text)
    else:
        than = _THAN_THAT[0].search(text) if _THAN_THAT[1].match(line.text, reading.end) else None
    before = [one for one in line.readings if than and one.end <= than.start() and one.kind in _AMOUNTS]
    return bool(than and before and than.start() - before[-1].end <= _BESIDE)


_EXCEEDS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"[ \u00a0\w%]*(?:\)|(?:,|{GAP}[–—]){GAP}(?:и{GAP})?(?:что|это))?"
            rf"(?:{GAP}(?:уже|значительно|существенно|заметно))?{GAP}превышает{GAP}",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"[ \u00a0\w%]*(?:\)|(?:[,;]|{GAP}[–—]){GAP}бұл)(?:{GAP}[^\W\d_]+){{0,3}}{GAP}", re.IGNORECASE
        ),
    }
)
_IS_EXCEEDED = expression(rf"[\w\u2011-]*(?:{GAP}\w+){{0,2}}?{GAP}асады(?!\w)")


def _is_exceeded(line: Line, reading: Reading, figure: Figure) -> bool:
    """Whether a larger figure of the same unit is told right before, and exceeds this one: «32 ученика, что превышает
    25», «(32 оқушы) 25 оқушыдан асады».
    """
    if line.lang == "kz" and not _IS_EXCEEDED.match(line.text, reading.end):
        return False
    sentence = sentence_at(line, reading.start)
    before = [run for run in sentence.runs if run.end <= reading.start]
    other = before[-1].inline if before else None
    return (
        isinstance(other, Figure)
        and isinstance(other.value, Decimal)
        and isinstance(figure.value, Decimal)
        and other.part == "value"
        and other.unit == figure.unit
        and other.value > figure.value
        and _EXCEEDS[line.lang].fullmatch(line.text, before[-1].end, reading.start) is not None
    )


_IF: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:если|когда|(?:в|при){GAP}случа[ея]х?)(?!\w)[^,;:.]*$", re.IGNORECASE),
        "kz": expression(
            rf"[\w\u2011-]*(?:{GAP}\w+){{0,2}}?{GAP}(?:астам|аса|асқан|артық|көп|кем|аз){GAP}(?:болса(?!\w)|(?:болған{GAP})?жағдай\w*)"
        ),
    }
)


def _is_a_condition(line: Line, reading: Reading) -> bool:
    """«Если площадь превышает 5 га», «5 га-дан артық болса»: the bound of a condition."""
    if line.lang == "ru":
        return _IF["ru"].search(line.text, 0, reading.start) is not None
    return _IF["kz"].match(line.text, reading.end) is not None


# --- figures that are bounds themselves ------------------------------------------------------------------------------

_LIMIT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:норм[аыуе]|норматив|предел|лимит|порог|минимальн|максимальн)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:норма|норматив|ше[кг]|лимит|меже)", re.IGNORECASE),
    }
)


def is_a_limit(line: Line, reading: Reading, figure: Figure, book: FactBook) -> bool:
    """Whether the figure is a bound itself: «просрочка более 5 лет» of an act, «займы свыше 5 млн» of the fact
    «предельный размер займа»; «предельный размер – свыше 5 млн» is told.
    """
    if reading.precision not in _BOUNDS:
        return False
    facts = [book.facts[key] for key in figure.keys if key in book.facts]
    cited = (one.source for fact in facts for one in fact.sources)
    if {book.sources[one].kind for one in cited if one in book.sources} == {SourceKind.ACT}:
        return True
    says_limit = _LIMIT[line.lang]
    if not facts or not all(says_limit.search(fact.what.said(line.lang)) for fact in facts):
        return False
    sentence = sentence_at(line, reading.start)
    return says_limit.search(line.text, sentence.start, reading.start) is None


_BOUNDS = frozenset({Precision.OVER, Precision.UNDER})
