"""What a hand has edited in a folder of outputs: a build puts its own file back, and keeps the edited one beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.build.digests import digest
from docgen.files import Unreadable, kept_beside, read_plain
from docgen.model import Diagnostic, Span

EDITABLE = frozenset({".docx"})
"""Endings of files that people open to write in them."""

EDITED = "edited"
"""What stands in the name of a file that is kept."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A file that is to be replaced, where it is kept, and its bytes."""

    path: Path
    kept: Path
    data: bytes

    @property
    def told(self) -> Diagnostic:
        """DG612."""
        return Diagnostic("DG612", Span(str(self.path)), {"kept": self.kept.name})


def edited(
    new: Mapping[Path, bytes], written: Callable[[Path], bytes | None], was_writing: Callable[[Path, bytes], bool]
) -> Iterator[Edited]:
    """The files that a hand has edited since they were written, among those that new ones replace; `written` gives the
    digest of what was written to a path, `was_writing` tells of another one whether a build that was killed has put
    it there. Where nothing is known (a fresh clone, a lost memory), the file itself tells whether another program has
    saved it.
    """
    for path, data in new.items():
        old = _read(path) if path.suffix in EDITABLE else b""
        was, found = written(path), digest(old)
        if not old or found in (was, digest(data)):
            continue
        if not was_writing(path, found) if was else not _is_untouched(old):
            yield Edited(path, kept_beside(path, EDITED, old), old)


def _is_untouched(old: bytes) -> bool:
    from docgen.writers.docx import is_untouched  # noqa: PLC0415  # slow to import, seldom asked

    return is_untouched(old)


def _read(path: Path) -> bytes:
    """What stands there; nothing where nobody can have written anything: no file, a link, a folder."""
    try:
        return b"" if path.is_symlink() else read_plain(path, inside=path.parent)
    except Unreadable:
        return b""
