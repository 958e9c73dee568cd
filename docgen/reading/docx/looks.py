"""What properties and styles do to a text: hidden, white on white, struck out; the toggles of Word's style sheet."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from docgen.reading.docx.language import VAL, w
from docgen.reading.docx.parts import STYLES, parse, types
from docgen.reading.package import Parts

_OFF = frozenset({"0", "false", "off", "none"})
_TOGGLES = {w("vanish"): "hidden", w("strike"): "struck out", w("dstrike"): "struck out"}
_PALE = 0xF0
"""A colour none of whose parts is darker than this is white to the eye."""
_TINY = 3
"""Half points: nobody reads a smaller letter."""
_NARROW = 5
"""Per cent of a letter's width."""
_FLAT = 40
"""Twentieths of a point: a line or row that is no higher shows nothing."""
_CHAIN = 50
"""Styles that may rest on one another; those of office programs are a few."""
_BACKGROUNDS = {"black": "000000", "white": "FFFFFF"}
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_CLEAR = 95_000
"""Thousandths of a per cent of transparency."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Style → why its text is unseen, empty if it is seen; the empty name stands for a paragraph without a style."""

    styles: Mapping[str, str]

    def unseen(self, properties: etree._Element | None, inherited: str) -> str:
        """Why a run is unseen, from its own properties, its style, and what its paragraph's style says."""
        if properties is None:
            return inherited
        return _own(properties, self.styles.get(_value(properties, "rStyle"), "") or inherited)

    def of_paragraph(self, properties: etree._Element | None, inherited: str) -> str:
        """Why the text of a paragraph is unseen, by its own properties, its style, or that of its table."""
        if properties is None:
            return inherited or self.styles.get("", "")
        if _number(_child(properties, "spacing"), "line") < _FLAT and _rule(properties, "spacing", "lineRule"):
            return "hidden"
        return self.styles.get(_value(properties, "pStyle"), "") or inherited

    def of_table(self, properties: etree._Element | None, inherited: str) -> str:
        """Why the text of a table is unseen by its style."""
        return inherited if properties is None else self.styles.get(_value(properties, "tblStyle"), "") or inherited


def of_row(properties: etree._Element | None, inherited: str) -> str:
    """Why the text of a table's row is unseen: the row is hidden, or has no height."""
    if properties is None:
        return inherited
    flat = _rule(properties, "trHeight", "hRule") and _number(_child(properties, "trHeight"), "val") < _FLAT
    return "hidden" if flat or _is_on(_child(properties, "hidden")) else inherited


def _child(properties: etree._Element, name: str) -> etree._Element | None:
    return properties.find(w(name))


def _value(properties: etree._Element, name: str) -> str:
    child = _child(properties, name)
    return child.get(VAL, "") if child is not None else ""


def _number(element: etree._Element | None, attribute: str) -> float:
    """A number of an element; infinity where there is none."""
    try:
        return float(element.get(w(attribute), "inf")) if element is not None else math.inf
    except ValueError:
        return math.inf


def _rule(properties: etree._Element, name: str, rule: str) -> bool:
    """Whether a height is exact: text that is higher is cut off."""
    element = _child(properties, name)
    return element is not None and element.get(w(rule)) == "exact"


def _is_on(toggle: etree._Element | None) -> bool:
    return toggle is not None and toggle.get(VAL, "1") not in _OFF


def _own(properties: etree._Element, inherited: str) -> str:
    """Why a text is unseen by properties, which overrule what was inherited."""
    unseen = inherited
    for tag, why in _TOGGLES.items():
        toggle = properties.find(tag)
        if _is_on(toggle):
            return why
        unseen = "" if toggle is not None and unseen == why else unseen
    if _is_small(properties) or _is_clear(properties):
        return "hidden"
    return unseen if unseen not in ("", "white") else _by_colour(properties, unseen)


def _is_small(properties: etree._Element) -> bool:
    return _number(_child(properties, "sz"), "val") <= _TINY or _number(_child(properties, "w"), "val") <= _NARROW


def _is_clear(properties: etree._Element) -> bool:
    """Whether letters are drawn without ink (Word 2010 and later)."""
    fill = properties.find(f"{_W14}textFill")
    if fill is None:
        return False
    shares = (one.get(f"{_W14}val", "0") for one in fill.iter(f"{_W14}alpha"))
    return fill.find(f"{_W14}noFill") is not None or any(one.isdecimal() and int(one) >= _CLEAR for one in shares)


def _by_colour(properties: etree._Element, inherited: str) -> str:
    """White on white, or the very colour of the background."""
    colour = _value(properties, "color").upper()
    if not colour:
        return inherited
    background = _background(properties)
    if background:
        return "hidden" if colour == background else ""
    return "white" if _is_pale(colour) else ""


def _background(properties: etree._Element) -> str:
    """The colour behind a text, empty for that of the paper; one that is named and not known is some other one."""
    if marked := _value(properties, "highlight"):
        return _BACKGROUNDS.get(marked, "" if marked == "none" else marked)
    shade = _child(properties, "shd")
    fill = (shade.get(w("fill")) or "auto").upper() if shade is not None else "AUTO"
    return "" if fill == "AUTO" or _is_pale(fill) else fill


def _is_pale(colour: str) -> bool:
    try:
        return len(colour) == 6 and min(bytes.fromhex(colour)) >= _PALE
    except ValueError:
        return False


def read_looks(package: Parts) -> Looks:
    """What the styles of a package hide. Raises `Unsound`."""
    names = [name for name, kind in types(package).items() if kind == STYLES]
    if not names:
        return Looks({})
    root = parse(package[names[0]])
    styles = {one.get(w("styleId"), ""): one for one in root.iter(w("style"))}
    default = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    everywhere = "" if default is None else _own(default, "")
    found = {name: _of_style(name, styles, everywhere) for name in styles}
    usual = (name for name, one in styles.items() if one.get(w("type")) == "paragraph" and _is_default(one))
    return Looks({**found, "": found.get(next(usual, ""), everywhere)})


def _is_default(style: etree._Element) -> bool:
    return style.get(w("default"), "0") not in _OFF


def _of_style(name: str, styles: Mapping[str, etree._Element], everywhere: str) -> str:
    """From the root of the chain of styles down to this one; a chain that bites its tail, or is endless, ends."""
    chain: list[etree._Element] = []
    while name in styles and len(chain) < _CHAIN and styles[name] not in chain:
        chain.append(styles[name])
        base = styles[name].find(w("basedOn"))
        name = base.get(VAL, "") if base is not None else ""
    unseen = everywhere
    for style in reversed(chain):
        properties = style.find(w("rPr"))
        unseen = unseen if properties is None else _own(properties, unseen)
    return unseen
