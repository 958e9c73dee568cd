"""The files of a letter that was sent and reads as it did: other bytes than the sealed ones never replace them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen.build.keeping import EDITED
from docgen.build.working import File
from docgen.files import Unreadable, kept_beside, read_plain
from docgen.model import Diagnostic, Span
from docgen.register import Edition


@dataclass(slots=True)
class SentFiles:
    """How the files of a sent letter stand on the disk: those that are as they must be (to be remembered), those to be
    written, those that are not what was sent, and what is to be told.
    """

    sound: dict[Path, File] = field(default_factory=dict)
    new: dict[Path, bytes] = field(default_factory=dict)
    other: list[Path] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)


def sent_files(sent: Edition, folder: Path, made: Mapping[Path, File]) -> SentFiles:
    """Hold each file that was made against what was sent and the disk. Raises `Unreadable`."""
    sealed = {folder / one.path: one.sha256 for one in sent.files}
    departed = {one.lang for one in sent.files if one.edited}
    found = SentFiles()
    for path, one in made.items():
        if path not in sealed and one.lang in departed:
            found.other.append(path)
            found.findings.append(Diagnostic("DG613", Span(str(path))))
        elif path not in sealed:  # in another language or format than was sent, and saying the same
            found.sound[path] = one
            found.new[path] = one.data
        elif path.exists():
            _standing(found, path, one, sealed[path])
        else:
            _missing(found, path, one, sealed[path])
    return found


def spoiled(sent: Edition, folder: Path, *, last: bool) -> Iterator[Diagnostic]:
    """What of an edition that no build makes again is not what was sent: DG728 for other bytes under a sent name;
    DG729 for a file that is gone, of the last edition: an earlier one may never have been in this copy of the project.
    """
    for path, sha256 in ((folder / one.path, one.sha256) for one in sent.files):
        if not path.exists():
            yield from (Diagnostic("DG729", Span(str(path))),) if last else ()
        elif not _is_as_sent(path, sha256):
            yield Diagnostic("DG728", Span(str(path)))


def _is_as_sent(path: Path, sealed: str) -> bool:
    try:
        return _sha256(read_plain(path, inside=path.parent)) == sealed
    except Unreadable:
        return False


def _standing(found: SentFiles, path: Path, made: File, sealed: str) -> None:
    """A file that is there: as it was sent, or told; the bytes that were sent come back where they can be made."""
    data = read_plain(path, inside=path.parent)
    if _sha256(data) == sealed:
        found.sound[path] = replace(made, data=data)
    elif _sha256(made.data) == sealed:
        kept = kept_beside(path, EDITED, data)
        found.new |= {kept: data, path: made.data}
        found.sound[path] = made
        found.findings.append(Diagnostic("DG727", Span(str(path)), {"kept": kept.name}))
    else:
        found.other.append(path)
        found.findings.append(Diagnostic("DG728", Span(str(path))))


def _missing(found: SentFiles, path: Path, made: File, sealed: str) -> None:
    """A file that is gone, or was never in this copy of the project."""
    if _sha256(made.data) == sealed:
        found.sound[path] = made
        found.new[path] = made.data
    else:
        found.other.append(path)
        found.findings.append(Diagnostic("DG729", Span(str(path))))


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
