"""Which figure a content control belongs to: by its tag, its alias, or the bookmark around it, whichever is left.

Word keeps all three. LibreOffice 7.4 drops the tag of a plain-text control, tag and alias of a rich-text one, and moves
the beginning of the bookmark into the control.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from docgen.reading.docx.language import SIGNS, TEXTS, VAL, w

ANCHORED = "f:"
"""How the name of a figure's control begins."""
_START = w("bookmarkStart")
_MARKS = frozenset(
    w(name)
    for name in (
        "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
    )
)  # fmt: skip
"""What may stand between a bookmark's beginning and the control in it."""


def anchor_of(control: etree._Element, bookmarks: Mapping[str, str]) -> str:
    """The anchor of a control, empty if it is no figure's; `bookmarks` are those of the file's figures by name."""
    properties = control.find(w("sdtPr"))
    if properties is None:
        return ""
    names = (properties.find(w(name)) for name in ("tag", "alias"))
    values = [one.get(VAL, "") for one in names if one is not None]
    said = next((value for value in values if value.startswith(ANCHORED)), "")
    if said or any(values):  # somebody else's control
        return said
    found = (bookmarks.get(one.get(w("name"), ""), "") for one in (*_before(control), *_within(control)))
    return next((anchor for anchor in found if anchor), "")


def _before(control: etree._Element) -> Iterator[etree._Element]:
    """The bookmarks that begin directly before a control, the nearest first."""
    for one in control.itersiblings(preceding=True):
        if one.tag not in _MARKS:
            return
        if one.tag == _START:
            yield one


def _within(control: etree._Element) -> Iterator[etree._Element]:
    """The bookmarks that begin in a control before its text."""
    content = control.find(w("sdtContent"))
    for one in () if content is None else content.iter():
        if one.tag in TEXTS or one.tag in SIGNS or one.tag == w("sdt"):
            return
        if one.tag == _START:
            yield one
