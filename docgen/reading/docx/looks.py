"""What properties and styles do to a text: hidden, white on white, struck out; the toggles of Word's style sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from docgen.reading.docx.language import VAL, w
from docgen.reading.docx.parts import STYLES, parse, types
from docgen.reading.package import Parts

_OFF = frozenset({"0", "false", "off", "none"})
_UNSEEN = {w("vanish"): "hidden", w("webHidden"): "", w("strike"): "struck out", w("dstrike"): "struck out"}
_WHITE = frozenset({"FFFFFF", "FFFFFE", "FEFEFE"})


@dataclass(frozen=True, slots=True)
class Looks:
    """Style → why its text is unseen, empty if it is seen."""

    styles: Mapping[str, str]

    def unseen(self, properties: etree._Element | None, inherited: str) -> str:
        """Why a run is unseen, from its own properties, its style, and what its paragraph's style says."""
        if properties is None:
            return inherited
        style = properties.find(w("rStyle"))
        named = self.styles.get(style.get(VAL, ""), "") if style is not None else ""
        return _own(properties, named or inherited)

    def of_paragraph(self, properties: etree._Element | None) -> str:
        """Why the text of a paragraph is unseen by its style."""
        style = properties.find(w("pStyle")) if properties is not None else None
        return self.styles.get(style.get(VAL, ""), "") if style is not None else ""


def _own(properties: etree._Element, inherited: str) -> str:
    """Why a text is unseen by properties, which overrule what was inherited."""
    unseen = inherited
    for tag, why in _UNSEEN.items():
        toggle = properties.find(tag)
        if toggle is None or not why:
            continue
        if toggle.get(VAL, "1") not in _OFF:
            return why
        unseen = "" if unseen == why else unseen
    colour = properties.find(w("color"))
    if colour is not None and not unseen:
        on_white = properties.find(w("shd")) is None and properties.find(w("highlight")) is None
        return "white" if on_white and colour.get(VAL, "").upper() in _WHITE else ""
    return unseen


def read_looks(package: Parts) -> Looks:
    """What the styles of a package hide. Raises `Unsound`."""
    names = [name for name, kind in types(package).items() if kind == STYLES]
    if not names:
        return Looks({})
    styles = {one.get(w("styleId"), ""): one for one in parse(package[names[0]]).iter(w("style"))}
    return Looks({name: _of_style(name, styles) for name in styles})


def _of_style(name: str, styles: Mapping[str, etree._Element]) -> str:
    """From the root of the chain of styles down to this one; a chain that bites its tail ends."""
    chain: list[etree._Element] = []
    while name in styles and styles[name] not in chain:
        chain.append(styles[name])
        base = styles[name].find(w("basedOn"))
        name = base.get(VAL, "") if base is not None else ""
    unseen = ""
    for style in reversed(chain):
        properties = style.find(w("rPr"))
        unseen = unseen if properties is None else _own(properties, unseen)
    return unseen
