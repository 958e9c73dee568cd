"""The notes of both files → one part: what is said in both word by word, what came and what went as a whole."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from itertools import count

from lxml import etree

from docgen.reading.docx.language import CALLS, NOTES, w
from docgen.redlining.calls import Calls
from docgen.redlining.weaving import Weaver

CALL_OF: Mapping[str, str] = {
    note: call for note, begin in NOTES.items() for call, other in CALLS.items() if begin == other
}
"""Element of a note → the element that calls it."""
_SIGNS = (w("footnoteRef"), w("endnoteRef"))


def free_numbers(root: etree._Element | None) -> Iterator[int]:
    """Numbers that no note of a part has, above all of them."""
    used = [
        int(one.get(w("id"), "0"))
        for one in (() if root is None else root)
        if one.get(w("id"), "").lstrip("-").isdecimal()
    ]
    return count(max([0, *used]) + 1)


def weave_notes(weaver: Weaver, calls: Calls, old: etree._Element | None, new: etree._Element) -> None:
    """Put the changes of the notes into the new file's part; the texts that call them are woven already."""
    before = {} if old is None else _by_number(old)
    after = _by_number(new)
    call = CALL_OF[w("footnote") if new.tag == w("footnotes") else w("endnote")]
    for (kind, number), (_, was) in calls.both.items():
        if kind == call and number in after and was in before:
            weaver.weave(before[was], after[number])
    for kind, number in sorted(calls.come):
        if kind == call and number in after:
            _mark(weaver, after[number], "ins")
    for (kind, was), number in calls.gone.items():
        if kind == call and was in before:
            note = copy.deepcopy(before[was])
            note.set(w("id"), number)
            new.append(note)
            _mark(weaver, note, "del")


def _by_number(root: etree._Element) -> dict[str, etree._Element]:
    return {one.get(w("id"), ""): one for one in root if one.tag in NOTES}


def _mark(weaver: Weaver, note: etree._Element, kind: str) -> None:
    """A whole note; its own mark stays outside the change, as in Word: it goes with the call."""
    weaver.whole(note, kind)
    for change in list(note.iter(w(kind))):
        for run in [one for one in change if one.tag == w("r") and next(one.iter(*_SIGNS), None) is not None]:
            change.addprevious(run)
        parent = change.getparent()
        if len(change) == 0 and parent is not None:
            parent.remove(change)
