"""What properties and styles do to a text: hidden, white on white, struck out, off the page. A property that hides is
a row of a table, by the element that it is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce

from lxml import etree

from docgen.reading.docx.colours import PAPER, Theme, behind, is_like, named, of_fill, read_theme
from docgen.reading.docx.language import SYMBOL_FONTS, VAL, w
from docgen.reading.docx.parts import STYLES, parse, types
from docgen.reading.package import Parts

_NO = frozenset({"0", "false", "off", "none"})
_TINY = 3
"""Half points: nobody reads a smaller letter."""
_NARROW = 5
"""Per cent of a letter's width."""
_CROWDED = -120
"""Twentieths of a point between two letters: they lie upon one another."""
_SQUEEZED = 20
"""Twentieths of a point into which a whole text is to fit."""
_LIFTED = 1_000
"""Half points above or below the line."""
_FLAT = 40
"""Twentieths of a point: a line or row that is no higher shows nothing."""
_ACROSS, _DOWN, _BEFORE = 12_000, 17_000, -3_000
"""Twentieths of a point: the right and lower edge of a page, and what is left and above of its margins."""
_CHAIN = 50
"""Styles that may rest on one another; those of office programs are a few."""
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_CLEAR = 95_000
"""Thousandths of a per cent of transparency."""

_STRUCK = frozenset({"strike", "dstrike"})
_OFF = frozenset({"ind", "framePr", "tblpPr", "tblInd", "position", "outside"})
"""Of what hides a text, what draws it beside the page."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is in force where a text stands: what hides it, its colour and the one behind it; empty for the usual ones.

    `symbols` tells a font whose letters are pictures.
    """

    hiding: frozenset[str] = frozenset()
    colour: str = ""
    ground: str = ""
    symbols: bool = False

    @property
    def unseen(self) -> str:
        """Why nobody sees the text, one of `UNSEEN`; empty if it is seen."""
        if self.hiding - _STRUCK - _OFF:
            return "hidden"
        if self.hiding:
            return "struck out" if self.hiding & _STRUCK else "off the page"
        if not self.colour or not is_like(self.colour, self.ground or PAPER):
            return ""
        return "hidden" if self.ground else "white"

    def hidden(self, name: str) -> Look:
        """The look of what something hides for good, whatever its own properties say."""
        return replace(self, hiding=self.hiding | {name})


PLAIN = Look()


_Rule = Callable[[etree._Element], bool]  # noqa: SLF001  # lxml's name for its elements


def _numbers(element: etree._Element, *names: str) -> Iterator[float]:
    for name in names:
        try:
            yield float(element.get(w(name), ""))
        except ValueError:
            continue


def _is_on(toggle: etree._Element) -> bool:
    return toggle.get(VAL, "1") not in _NO


def _at_most(limit: float, name: str = "val") -> _Rule:
    return lambda element: any(number <= limit for number in _numbers(element, name))


def _is_clear(fill: etree._Element) -> bool:
    """Whether letters are drawn without ink (Word 2010 and later)."""
    shares = (one.get(f"{_W14}val", "0") for one in fill.iter(f"{_W14}alpha"))
    return fill.find(f"{_W14}noFill") is not None or any(one.isdecimal() and int(one) >= _CLEAR for one in shares)


def _is_lifted(element: etree._Element) -> bool:
    return any(abs(number) >= _LIFTED for number in _numbers(element, "val"))


def _is_flat(rule: str, height: str) -> _Rule:
    """Whether a height is exact and next to none: text that is higher is cut off."""
    return lambda element: element.get(w(rule)) == "exact" and _at_most(_FLAT - 1, height)(element)


def _is_off(across: tuple[str, ...], down: tuple[str, ...] = ()) -> _Rule:
    def off(element: etree._Element) -> bool:
        beside = any(not _BEFORE < number < _ACROSS for number in _numbers(element, *across))
        return beside or any(not _BEFORE < number < _DOWN for number in _numbers(element, *down))

    return off


_Hiding = Mapping[str, tuple[str, _Rule]]
"""Element → the name of what it hides by, and whether it does; where it does not, it takes back what a style did."""

_OF_RUNS: _Hiding = {
    w("vanish"): ("vanish", _is_on),
    w("strike"): ("strike", _is_on),
    w("dstrike"): ("dstrike", _is_on),
    w("sz"): ("sz", _at_most(_TINY)),
    w("w"): ("w", _at_most(_NARROW)),
    w("spacing"): ("crowded", _at_most(_CROWDED)),
    w("fitText"): ("fitText", _at_most(_SQUEEZED)),
    w("position"): ("position", _is_lifted),
    f"{_W14}textFill": ("textFill", _is_clear),
}
_OF_PARAGRAPHS: _Hiding = {
    w("spacing"): ("line", _is_flat("lineRule", "line")),
    w("ind"): ("ind", _is_off(("left", "start", "right", "end", "firstLine"))),
    w("framePr"): ("framePr", _is_off(("x",), ("y",))),
}
_OF_TABLES: _Hiding = {
    w("tblpPr"): ("tblpPr", _is_off(("tblpX",), ("tblpY",))),
    w("tblInd"): ("tblInd", _is_off(("w",))),
}
_OF_ROWS: _Hiding = {w("hidden"): ("row", _is_on), w("trHeight"): ("height", _is_flat("hRule", "val"))}
_OF_CELLS: _Hiding = {w("vMerge"): ("merged", lambda element: element.get(VAL, "continue") == "continue")}
"""A cell that goes on with the one above shows that one's text, never its own."""


def _with(hiding: _Hiding, properties: etree._Element | None, look: Look) -> Look:
    """A look under properties of one kind; they overrule what was inherited."""
    names = look.hiding
    for element in () if properties is None else properties:
        if element.tag in hiding:
            name, hides = hiding[str(element.tag)]
            names = names | {name} if hides(element) else names - {name}
    return look if names == look.hiding else replace(look, hiding=names)


def _value(properties: etree._Element | None, name: str) -> str:
    child = properties.find(w(name)) if properties is not None else None
    return child.get(VAL, "") if child is not None else ""


@dataclass(frozen=True, slots=True)
class Looks:
    """The styles of a file, each with those that it rests on, the first one first; the look that no style changes."""

    chains: Mapping[str, tuple[etree._Element, ...]] = field(default_factory=dict)
    usual: str = ""
    """The style of a paragraph that names none."""
    everywhere: Look = PLAIN
    theme: Theme = field(default_factory=dict)
    _known: dict[tuple[str, Look], Look] = field(default_factory=dict)

    def of_run(self, properties: etree._Element | None, look: Look) -> Look:
        """The look of a run, from its own properties and its style, within that of its paragraph."""
        if properties is None:
            return look
        return self._own(properties, self._styled(_value(properties, "rStyle"), look))

    def of_paragraph(self, properties: etree._Element | None, look: Look) -> Look:
        """The look of a paragraph, within that of its cell."""
        return self._placed(properties, self._styled(_value(properties, "pStyle") or self.usual, look))

    def of_table(self, properties: etree._Element | None, look: Look) -> Look:
        """The look of a table."""
        return _with(_OF_TABLES, properties, self._styled(_value(properties, "tblStyle"), look))

    def of_row(self, properties: etree._Element | None, look: Look) -> Look:
        """The look of a table's row."""
        return _with(_OF_ROWS, properties, look)

    def of_cell(self, properties: etree._Element | None, look: Look) -> Look:
        """The look of a table's cell."""
        return _with(_OF_CELLS, properties, self._shaded(properties, look))

    def is_numbered(self, properties: etree._Element | None) -> bool:
        """Whether an office program counts this paragraph: by its own properties, or by its style."""
        if properties is None:
            return False
        styles = self.chains.get(_value(properties, "pStyle") or self.usual, ())
        every = (one.find(w("pPr")) for one in styles)
        counted = [one.find(w("numPr")) for one in (*every, properties) if one is not None]
        last = next((one for one in reversed(counted) if one is not None), None)
        return last is not None and _value(last, "numId") != "0"

    def _styled(self, name: str, look: Look) -> Look:
        if name not in self.chains:
            return look
        if (name, look) not in self._known:
            self._known[name, look] = reduce(self.in_style, self.chains[name], look)
        return self._known[name, look]

    def in_style(self, look: Look, style: etree._Element) -> Look:
        """A look under the properties of one style."""
        look = self._placed(style.find(w("pPr")), self._shaded(style.find(w("tcPr")), look))
        properties = style.find(w("rPr"))
        return look if properties is None else self._own(properties, look)

    def _placed(self, properties: etree._Element | None, look: Look) -> Look:
        return _with(_OF_PARAGRAPHS, properties, self._shaded(properties, look))

    def _shaded(self, properties: etree._Element | None, look: Look) -> Look:
        ground = behind(properties, self.theme) if properties is not None else ""
        return replace(look, ground=ground) if ground else look

    def _own(self, properties: etree._Element, look: Look) -> Look:
        look = _with(_OF_RUNS, properties, self._shaded(properties, look))
        colour, fonts = properties.find(w("color")), properties.find(w("rFonts"))
        if colour is not None:
            look = replace(look, colour=named(colour, self.theme, "val"))
        if ink := of_fill(properties.find(f"{_W14}textFill"), self.theme):
            look = replace(look, colour=ink)
        if fonts is not None:
            look = replace(look, symbols=any(fonts.get(w(name)) in SYMBOL_FONTS for name in ("ascii", "hAnsi", "cs")))
        return look


def read_looks(package: Parts) -> Looks:
    """What the styles of a package hide. Raises `Unsound`."""
    names = [name for name, kind in types(package).items() if kind == STYLES]
    if not names:
        return Looks(theme=read_theme(package))
    root = parse(package[names[0]])
    styles = {one.get(w("styleId"), ""): one for one in root.iter(w("style"))}
    chains = {name: tuple(_chain(name, styles)) for name in styles}
    usual = (name for name, one in styles.items() if one.get(w("type")) == "paragraph" and _is_default(one))
    found = Looks(chains, next(usual, ""), theme=read_theme(package))
    defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}")
    return replace(found, everywhere=found.in_style(PLAIN, defaults)) if defaults is not None else found


def _is_default(style: etree._Element) -> bool:
    return style.get(w("default"), "0") not in _NO


def _chain(name: str, styles: Mapping[str, etree._Element]) -> list[etree._Element]:
    """From the root of the chain of styles down to this one; a chain that bites its tail, or is endless, ends."""
    chain: list[etree._Element] = []
    while name in styles and len(chain) < _CHAIN and styles[name] not in chain:
        chain.append(styles[name])
        name = _value(styles[name], "basedOn")
    return chain[::-1]
