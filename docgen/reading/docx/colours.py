"""Colours of a DOCX as six hexadecimal digits: named by the theme, by a marker, by the shade behind a text."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from docgen.reading.docx.language import VAL, w
from docgen.reading.docx.parts import THEME, parse, types
from docgen.reading.package import Parts

PAPER = "FFFFFF"
_NEAR = 0x10
"""Two colours none of whose parts differ by so much are one to the eye."""
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS = {
    "background1": "lt1", "light1": "lt1", "bg1": "lt1", "text1": "dk1", "dark1": "dk1", "tx1": "dk1",
    "background2": "lt2", "light2": "lt2", "bg2": "lt2", "text2": "dk2", "dark2": "dk2", "tx2": "dk2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
"""What Word calls a colour of the theme → what the theme calls it, where the two differ (ECMA-376-1, 17.18.97)."""
_MARKERS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": PAPER, "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
"""Colours of the highlighter (17.18.40)."""

Theme = Mapping[str, str]


def read_theme(package: Parts) -> Theme:
    """The colours of a package's theme by its own names. Raises `Unsound`."""
    names = sorted(name for name, kind in types(package).items() if kind == THEME)
    scheme = parse(package[names[0]]).find(f".//{_DRAWING}clrScheme") if names else None
    if scheme is None:
        return {}
    return {etree.QName(slot).localname: plain for slot in scheme for one in slot if (plain := _of_theme(one))}


def _of_theme(element: etree._Element) -> str:
    """A colour of a theme: the system's own as it was when the file was saved."""
    return _hex(element.get("lastClr", "") or element.get("val", ""))


def _hex(value: str) -> str:
    """Six digits in capitals; empty for `auto` and whatever is no colour."""
    plain = value.removeprefix("#").upper()
    return plain if len(plain) == 6 and set(plain) <= set("0123456789ABCDEF") else ""


def named(element: etree._Element, theme: Theme, attribute: str, themed: str = "theme") -> str:
    """The colour in an attribute of Word's; one of the theme overrules it, with its tint or shade."""
    name = element.get(w(f"{themed}Color" if themed == "theme" else themed), "")
    plain = theme.get(_SLOTS.get(name, name), "")
    if not plain:
        return _hex(element.get(w(attribute), ""))
    tinted = _mixed(plain, 255, element.get(w(f"{themed}Tint"), ""))
    return _mixed(tinted, 0, element.get(w(f"{themed}Shade"), ""))


def _mixed(plain: str, other: int, share: str) -> str:
    """A colour of which so many 255ths are kept, the rest of each part being `other`; about as Word does it."""
    try:
        kept = int(share, 16) / 255 if share else 1.0
    except ValueError:
        return plain
    return bytes(round(part * kept + other * (1 - kept)) % 256 for part in bytes.fromhex(plain)).hex().upper()


def behind(properties: etree._Element, theme: Theme) -> str:
    """The colour that a marker or a shade puts behind a text; empty if they put none."""
    marker = properties.find(w("highlight"))
    if marker is not None and (marked := _MARKERS.get(marker.get(VAL, ""), "")):
        return marked
    shade = properties.find(w("shd"))
    if shade is None:
        return ""
    if shade.get(VAL) == "solid":
        return named(shade, theme, "color")
    return named(shade, theme, "fill", "themeFill")


def of_fill(fill: etree._Element | None, theme: Theme) -> str:
    """The one plain colour that a shape or a letter is filled with; empty if it is none."""
    for solid in () if fill is None else fill.iter("{*}solidFill"):
        for one in solid:
            value = next((str(value) for name, value in one.items() if etree.QName(name).localname == "val"), "")
            return theme.get(_SLOTS.get(value, value), "") or _hex(value)
    return ""


def of_shape(shape: etree._Element, theme: Theme) -> str:
    """The colour behind the text of a drawn shape; empty if it has none, or one that is not plain."""
    for one in shape.iter():
        if one.tag == w("txbxContent"):
            break
        if fill := _hex(one.get("fillcolor", "").split(" ")[0]):
            return fill
        if etree.QName(one).localname == "spPr":
            return of_fill(one, theme)
    return ""


def is_like(colour: str, other: str) -> bool:
    """Whether nobody can tell two colours apart.

    >>> is_like("FCFCFC", PAPER), is_like("FF0000", PAPER)
    (True, False)
    """
    pairs = zip(bytes.fromhex(colour), bytes.fromhex(other), strict=True)
    return all(abs(one - two) < _NEAR for one, two in pairs)
