"""`docgen.yaml` → `Settings`: what a house decides once for all its letters."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Any

from docgen.facts import shapes
from docgen.facts.nodes import Mapping as MappingNode
from docgen.facts.nodes import read_nodes
from docgen.facts.shapes import Field, Reading, Shape
from docgen.files import Unreadable
from docgen.model import Diagnostic, PageStyle, Span
from docgen.world import PROJECT_FILE, World


@dataclass(frozen=True, slots=True)
class Settings:
    """A project's settings: its page."""

    page: PageStyle = field(default_factory=PageStyle)


_LEAST_MM = {"left_mm": 20, "right_mm": 10, "top_mm": 10, "bottom_mm": 10}
"""Least margins: Rules of documentation (decree 703 of 2018, p. 7; taken over by order 236 of 2023)."""

_PAGE = tuple(
    Field(one.name, shapes.TEXT if one.name == "font" else shapes.NUMBER, f"page: {one.name}")
    for one in fields(PageStyle)
    if one.name != "faces"
)


def _page(**found: str | Decimal) -> PageStyle:
    values: dict[str, Any] = {name: float(v) if isinstance(v, Decimal) else v for name, v in found.items()}
    return PageStyle(**values)


PAGE: Shape[PageStyle] = shapes.record_of(_PAGE, _page)
SETTINGS = (Field("page", PAGE, "fonts, sizes in points, margins in millimetres"),)


def read_settings(world: World) -> tuple[Settings, list[Diagnostic]]:
    """The settings of a project; the defaults where nothing is written."""
    try:
        node, diagnostics = read_nodes(PROJECT_FILE, world.read(PROJECT_FILE))
    except Unreadable as fault:
        return Settings(), [Diagnostic("DG901", Span(PROJECT_FILE), {"reason": fault.reason})]
    if node is None:
        return Settings(), diagnostics
    reading = Reading(diagnostics)
    if not isinstance(node, MappingNode):
        reading.report("DG123", node.span, field=PROJECT_FILE, expected="fields, one a line")
        return Settings(), diagnostics
    found: dict[str, Any] = shapes.read_fields(SETTINGS, node, reading) or {}
    settings = Settings(**found)
    _check_margins(settings.page, reading)
    return settings, diagnostics


def _check_margins(page: PageStyle, reading: Reading) -> None:
    for name, least in _LEAST_MM.items():
        if getattr(page, name) < least:
            span = reading.places.get(f"page.{name}", Span(PROJECT_FILE))
            reading.report("DG501", span, field=name, least=str(least))
