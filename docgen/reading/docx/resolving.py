"""Accepts or rejects every tracked change of a part (ECMA-376-1, 17.13.5): what an office program makes of it then.

Used on files whose pending changes are taken as accepted, and on those that a refresh or a redline made, to prove them
both ways. It knows the format only, nothing of how changes are written.
"""

from __future__ import annotations

from lxml import etree

from docgen.reading.docx.language import DELETED, INSERTED, w
from docgen.reading.docx.parts import parse

_CONTAINERS = INSERTED | DELETED
_MARKS_OF = frozenset({w("rPr"), w("trPr"), w("numPr")})
"""Elements in which the same names mark a paragraph's end, a row, a numbering; they hold nothing there."""
_FORMER = tuple(
    w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "numbering")
)
_RANGES = tuple(w(f"move{way}Range{end}") for way in ("From", "To") for end in ("Start", "End"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WORDS = {w("delText"): w("t"), w("delInstrText"): w("instrText")}


def resolve(root: etree._Element, *, accept: bool) -> None:
    """Put an end to every pending change within an element, in place: accepted, or rejected."""
    gone = DELETED if accept else INSERTED
    for element in list(root.iter(*_FORMER, *_RANGES)):
        _take_out(element)
    for row in list(root.iter(w("tr"))):
        if _ends(row.find(w("trPr")), gone):
            _take_out(row)
    joined = [one for one in root.iter(w("p")) if _ends(one.find(f"{w('pPr')}/{w('rPr')}"), gone)]
    for element in list(root.iter(*_CONTAINERS)):
        _settle(element, gone)
    for paragraph in reversed(joined):
        _join(paragraph)
    for table in [one for one in root.iter(w("tbl")) if one.find(w("tr")) is None]:
        _take_out(table)
    for element in root.iter(*_WORDS):
        element.tag = _WORDS[str(element.tag)]


def rejected(data: bytes) -> bytes:
    """A part as it is once every change in it is rejected, in the one form that all ways to write the same XML have."""
    root = parse(data)
    resolve(root, accept=False)
    return etree.tostring(root, method="c14n")


def rejected_whole(data: bytes) -> bytes:
    """As `rejected`, and runs of one look that follow one another are one: a change of some words parts a run, and
    nobody joins it again.
    """
    root = parse(data)
    resolve(root, accept=False)
    for run in list(root.iter(w("r"))):
        if run.getparent() is not None:  # else it is part of one before it already
            _join_following(run)
    return etree.tostring(root, method="c14n")


def _join_following(run: etree._Element) -> None:
    """Take into a run those that follow it and look the same, and join the texts in it."""
    look = _look(run)
    following = run.getnext()
    while following is not None and following.tag == run.tag and _look(following) == look:
        run.extend([one for one in following if one.tag != w("rPr")])
        parent = following.getparent()
        assert parent is not None
        parent.remove(following)
        following = run.getnext()
    for text in run.findall(w("t")):
        text.attrib.pop(_SPACE, "")
        previous = text.getprevious()
        if previous is not None and previous.tag == text.tag:
            previous.text = (previous.text or "") + (text.text or "")
            run.remove(text)


def _look(run: etree._Element) -> tuple[object, ...]:
    """What makes two runs one: their properties and attributes."""
    properties = run.find(w("rPr"))
    return (b"" if properties is None else etree.tostring(properties, method="c14n")), *sorted(run.items())


def is_pending(root: etree._Element) -> bool:
    """Whether a part holds a change of its text that nobody has accepted or rejected."""
    return next(root.iter(*_CONTAINERS), None) is not None


def _ends(properties: etree._Element | None, gone: frozenset[str]) -> bool:
    """Whether properties say that the thing they belong to goes; the marks are taken off."""
    marks = [] if properties is None else [one for one in properties if one.tag in _CONTAINERS]
    for mark in marks:
        _take_out(mark)
    return any(mark.tag in gone for mark in marks)


def _settle(element: etree._Element, gone: frozenset[str]) -> None:
    """Take a container of changed text out, or leave what it holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tag not in gone and parent.tag not in _MARKS_OF:
        at = parent.index(element)
        for child in reversed(list(element)):
            parent.insert(at, child)
    _take_out(element)


def _join(paragraph: etree._Element) -> None:
    """A paragraph whose end is gone runs on in the next one, which keeps its own properties."""
    following = paragraph.getnext()
    content = [one for one in paragraph if one.tag != w("pPr")]
    if following is not None and following.tag == w("p"):
        first = 1 if following.find(w("pPr")) is not None else 0
        for child in reversed(content):
            following.insert(first, child)
        _take_out(paragraph)
    elif not content and following is not None:
        _take_out(paragraph)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
