"""A file and the new texts of its figures → the file with them as tracked changes, proved; or none."""

from __future__ import annotations

import copy
import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from docgen.reading import Refusal
from docgen.reading.docx import read_docx
from docgen.reading.package import read_package
from docgen.revising.controls import Control, find_controls
from docgen.revising.proving import difference
from docgen.revising.recording import recorded
from docgen.revising.splicing import Author, splice, unused_numbers

_STORIES = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes")


class Unproved(Refusal):
    """A revision whose file, read back, is not what it must be; nothing may be written. The reason is the place."""


@dataclass(frozen=True, slots=True)
class Revised:
    """The new file, and the anchors whose controls were left alone: not there, twice there, within a pending change,
    or holding more than text.
    """

    data: bytes
    left: tuple[str, ...]


def revise(data: bytes, texts: Mapping[str, str], author: Author | None) -> Revised:
    """Put new texts into a DOCX by the anchors of its figures, as tracked changes, or plainly if nobody is named.

    What was put in is on record in docgen's own part of the file; all other parts but those with a changed figure keep
    their bytes, and in those all bytes but the figure's control. Raises `Unsound` and `Unproved`.
    """
    package = read_package(data)
    old = read_docx(data)
    controls = {name: find_controls(part) for name, part in package.items() if _is_story(name, part)}
    times = Counter(control.anchor for found in controls.values() for control in found)
    changed = {name: _changes(found, texts, times, tracked=author is not None) for name, found in controls.items()}
    done = {control.anchor: text for changes in changed.values() for control, text in changes}
    ids = unused_numbers(package[name] for name in controls)
    spliced = {name: splice(package[name], changes, author, ids) for name, changes in changed.items() if changes}
    manifest, record = recorded(package, old.manifest, done) if old.manifest and done else (old.manifest, {})
    new = repack(data, spliced | record)
    after = read_docx(new)
    wrong = difference(old, after, done, tracked=author is not None)
    if wrong or after.manifest != manifest or not after.intact:
        raise Unproved(wrong or "customXml")
    return Revised(new, tuple(anchor for anchor in texts if anchor not in done))


def _is_story(name: str, part: bytes) -> bool:
    """Whether a part is text in UTF-8: the bytes of another encoding are not counted as the parser counts them."""
    return name.startswith(_STORIES) and name.endswith(".xml") and b"\0" not in part


def _changes(
    found: tuple[Control, ...], texts: Mapping[str, str], times: Counter[str], *, tracked: bool
) -> tuple[tuple[Control, str], ...]:
    """Plainly nothing is put into a pending insertion: what it stands for would still be pending beside it."""
    able = (one for one in found if one.plain and times[one.anchor] == 1 and one.anchor in texts)
    able = (one for one in able if tracked or not one.insertion)
    return tuple((one, texts[one.anchor]) for one in able)


def repack(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A package again, entry for entry with its date and packing, some parts replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.infolist():
            part = parts.get(entry.filename)
            new.writestr(copy.copy(entry), old.read(entry) if part is None else part, entry.compress_type)
    return stream.getvalue()
