"""What a hand has edited in a folder of outputs: a build puts its own file back, and keeps the edited one beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.build.digests import digest
from docgen.files import Unreadable, is_kept_beside, kept_beside, read_plain
from docgen.messages import days_said
from docgen.model import Diagnostic, Letter, Span
from docgen.sealing.contents import Digests

EDITABLE = frozenset({".docx"})
"""Endings of files that people open to write in them."""

EDITED = "edited"
"""What stands in the name of a file that is kept."""


SENT = "sent"
"""What stands in the name of a file that went out, for all that its letter's record says."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is to be replaced, where it is kept, its bytes, and what is told of it."""

    path: Path
    kept: Path
    data: bytes
    told: Diagnostic


def edited(
    new: Mapping[Path, bytes], written: Callable[[Path], bytes | None], was_writing: Callable[[Path, bytes], bool]
) -> Iterator[Kept]:
    """The files that a hand has edited since they were written, among those that new ones replace (DG612); `written`
    gives the digest of what was written to a path, `was_writing` tells of another one whether a build that was killed
    has put it there. Where nothing is known (a fresh clone, a lost memory), the file itself tells whether another
    program has saved it.
    """
    for path, data in new.items():
        old = _read(path) if path.suffix in EDITABLE else b""
        was, found = written(path), digest(old)
        if not old or found in (was, digest(data)):
            continue
        if not was_writing(path, found) if was else not _is_untouched(old):
            kept = kept_beside(path, EDITED, old)
            yield Kept(path, kept, old, Diagnostic("DG612", Span(str(path)), {"kept": kept.name}))


def sent_unsealed(
    new: Mapping[Path, bytes], letter: Letter, now: Digests | None, before: Digests | None
) -> Iterator[Kept]:
    """The files of a letter that went out, as its record says, and that no seal keeps, among those that new ones
    replace (DG807); none while the letter says what it said before. Where that is not known, bytes count.
    """
    if not letter.sent or (now and before and now.said == before.said):
        return
    for path, data in new.items():
        old = _read(path)
        kept = _kept_already(path) or kept_beside(path, SENT, old)
        sent = _read(kept) or old  # what stands here since a first one was kept is not what went out
        if old and old != data != sent:
            args = {"letter": letter.key, "day": days_said(letter.sent.isoformat()), "kept": kept.name}
            yield Kept(path, kept, sent, Diagnostic("DG807", Span(str(path)), args))


def _kept_already(path: Path) -> Path | None:
    """The file that went out, if it was kept before."""
    beside = sorted(path.parent.glob(f"*.{SENT}-*{path.suffix}"))
    own = (one for one in beside if one.name.startswith(f"{path.stem}.{SENT}-") and is_kept_beside(one.name, SENT))
    return next(own, None)


def _is_untouched(old: bytes) -> bool:
    from docgen.writers.docx import is_untouched  # noqa: PLC0415  # slow to import, seldom asked

    return is_untouched(old)


def _read(path: Path) -> bytes:
    """What stands there; nothing where nobody can have written anything: no file, a link, a folder."""
    try:
        return b"" if path.is_symlink() else read_plain(path, inside=path.parent)
    except Unreadable:
        return b""
