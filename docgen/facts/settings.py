"""`docgen.yaml` → `Settings`: what a house decides once for all its letters."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import field, fields
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from docgen.facts import shapes
from docgen.facts.nodes import Mapping as MappingNode
from docgen.facts.nodes import Node, TooMany
from docgen.facts.plainly import read_tree
from docgen.facts.shapes import Field, Reading, Shape
from docgen.files import Unreadable
from docgen.model import Diagnostic, PageStyle, PdfEngine, SourceKind, Span
from docgen.model.values import value
from docgen.world import PROJECT_FILE, World

MAX_AGE: Mapping[str, int] = MappingProxyType(
    {
        SourceKind.ACT: 0,  # an act is in force or not, whatever its age
        SourceKind.LETTER: 12,  # what a body wrote a year ago it has written again since, or would
        SourceKind.REPORT: 18,  # a year's report comes out in the next year and holds until that of the next one
        SourceKind.DATASET: 18,  # the same holds for yearly statistics
        SourceKind.DATABASE: 6,  # a register changes daily and can be asked again
        SourceKind.PERSON: 6,  # nobody remembers longer what he said of a figure
    }
)
"""Months after which a figure from such a source is old; the Rules name no limit, this is the house's judgement."""


@value
class Limits:
    """What one letter may take before it is stopped: seconds of a processor's work, and megabytes of memory."""

    seconds: int = 60
    megabytes: int = 1500


@value
class Settings:
    """A project's settings: its page, how it spells the currency in Russian (empty: by the letter's date), and how many
    months old a figure may be by the kind of its source (0: any age), and what making one letter may take.
    """

    page: PageStyle = field(default_factory=PageStyle)
    tenge: str = ""
    max_age: Mapping[str, int] = field(default_factory=lambda: dict(MAX_AGE))
    limits: Limits = field(default_factory=Limits)


class _Tenge(StrEnum):
    """The two Russian spellings: the usual one, and that of the Constitution of 2026 (art. 2)."""

    OLD = "тенге"
    NEW = "теңге"


_LEAST_MM = {"left_mm": 20, "right_mm": 10, "top_mm": 10, "bottom_mm": 10}
"""Least margins: Rules of documentation (decree 703 of 2018, p. 7; taken over by order 236 of 2023)."""

_WIDEST_MARGINS = 140
"""Left and right together: what is left holds a word."""
_TEXT, _SMALL = shapes.number_between(12, 20), shapes.number_between(8, 20)
"""Sizes in points. The Rules (decree 703 of 2018, p. 30) name 14 for the text, and allow tables, annexes, notes and the
executor's mark another one; a letter of less than 12, a note of less than 8 nobody reads with ease.
"""
_MM, _LINES = shapes.number_between(0, 140), shapes.number_between(1, 4)
"""What fits a sheet: A4 is 210 mm wide."""
_SHAPES: Mapping[str, Shape[Any]] = {
    "font": shapes.FONT,
    "pdf_engine": shapes.choice(PdfEngine),
    "line_height": _LINES,
    "size": _TEXT,
}


def _measure(name: str) -> Shape[Any]:
    return _SHAPES.get(name, _MM if name.endswith("_mm") else _SMALL)


_PAGE = tuple(
    Field(one.name, _measure(one.name), f"page: {one.name}") for one in fields(PageStyle) if one.name != "faces"
)


def _page(**found: str | Decimal) -> PageStyle:
    values: dict[str, Any] = {name: float(v) if isinstance(v, Decimal) else v for name, v in found.items()}
    return PageStyle(**values)


PAGE: Shape[PageStyle] = shapes.record_of(_PAGE, _page)
_EVER = 1200
_MAX_AGE = tuple(
    Field(
        kind.value,
        shapes.number_between(1, MAX_AGE[kind] or _EVER),
        f"months that a figure from this source stays fresh, {MAX_AGE[kind] or 'always'} if left out: {kind.value}",
    )
    for kind in SourceKind
)
"""A house may want newer figures than docgen does, never allow older ones: no setting silences a check."""


def _max_age(**found: Decimal) -> Mapping[str, int]:
    return {**MAX_AGE, **{kind: int(months) for kind, months in found.items()}}


_LIMITS = (
    Field("seconds", shapes.number_between(1, 86_400), "seconds of work after which a letter is stopped"),
    Field("megabytes", shapes.number_between(100, 1_000_000), "megabytes of memory at which a letter is stopped"),
)


def _limits(**found: Decimal) -> Limits:
    return Limits(**{name: int(value) for name, value in found.items()})


LIMITS: Shape[Limits] = shapes.record_of(_LIMITS, _limits)
AGES: Shape[Mapping[str, int]] = shapes.record_of(_MAX_AGE, _max_age)
SETTINGS = (
    Field("page", PAGE, "fonts, sizes in points, margins in millimetres, who prints the PDF"),
    Field("tenge", shapes.choice(_Tenge), "the currency's name in Russian letters; by the letter's date if left out"),
    Field("limits", LIMITS, "what making one letter may take"),
    Field("max_age", AGES, "how many months old a figure may be, by the kind of its source: fewer than docgen allows"),
)


def read_settings(world: World) -> tuple[Settings, list[Diagnostic]]:
    """The settings of a project; the defaults where nothing is written."""
    try:
        data = world.read(PROJECT_FILE)
    except Unreadable as fault:
        return Settings(), [Diagnostic("DG901", Span(PROJECT_FILE), {"reason": fault.reason})]
    node, faults = read_tree(PROJECT_FILE, data)
    settings = Settings()
    with contextlib.suppress(TooMany):
        settings = _settings(node, Reading(faults)) if node is not None else settings
    return settings, list(faults)


def place_of(world: World, setting: str) -> Span:
    """Where a setting is written, «page.font»; the file's beginning for one that is not."""
    with contextlib.suppress(Unreadable, TooMany):
        node, faults = read_tree(PROJECT_FILE, world.read(PROJECT_FILE))
        reading = Reading(faults)
        if node is not None:
            _settings(node, reading)
        return reading.places.get(setting, Span(PROJECT_FILE))
    return Span(PROJECT_FILE)


def _settings(node: Node, reading: Reading) -> Settings:
    if not isinstance(node, MappingNode):
        reading.report("DG123", node.span, field=PROJECT_FILE, expected="fields, one a line")
        return Settings()
    found: dict[str, Any] = shapes.read_fields(SETTINGS, node, reading) or {}
    settings = Settings(**found)
    _check_margins(settings.page, reading)
    return settings


def _check_margins(page: PageStyle, reading: Reading) -> None:
    if page.left_mm + page.right_mm > _WIDEST_MARGINS:
        span = reading.places.get("page.left_mm") or reading.places.get("page.right_mm", Span(PROJECT_FILE))
        reading.report("DG123", span, field="page", expected=f"margins of at most {_WIDEST_MARGINS} mm together")
    for name, least in _LEAST_MM.items():
        if getattr(page, name) < least:
            span = reading.places.get(f"page.{name}", Span(PROJECT_FILE))
            reading.report("DG501", span, field=name, least=str(least))
