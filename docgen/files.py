"""The one way in which docgen touches files: plain files are read with a limit, outputs are replaced whole or not at
all.

A reader never waits on a pipe and never follows a link out of the project; a writer never follows a link at all, and
leaves either the old file or the new one, whatever happens meanwhile (temporary file in the same folder, fsync,
rename, fsync of the folder: as git does).
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.expressions import expression

READ_LIMIT = 64 * 1024 * 1024
"""Bytes; no input of docgen is larger."""
_AT_ONCE = 1 << 20
"""Bytes that are asked for at once, of a smaller file no more than it has: room that thousands of files do not fill
would leave holes in the memory of a process.
"""


LEADS_OUT = "it leads out of the project"
"""The reason for a path that does."""


MISSING = "there is no such file"
NOT_PLAIN = "it is not a plain file"
TOO_LARGE = "the file is too large"


class Unreadable(Exception):
    """A file that is there but cannot be taken as input; `reason` is a message of the catalogue."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class Unwritable(Exception):
    """An output that could not be put in place; the old one, if any, is untouched. `reason` as in `Unreadable`."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


_REASONS = {
    errno.ENOENT: MISSING,
    errno.EACCES: "you have no right to it",
    errno.EPERM: "you have no right to it",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "no space is left on the disk",
    errno.EDQUOT: "no space is left on the disk",
    errno.EFBIG: "the file would be too large",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EISDIR: "a folder stands in its place",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EEXIST: "a file stands where a folder is needed",
    errno.EBUSY: "another program holds it open",
    errno.ETXTBSY: "another program holds it open",
    errno.EMFILE: "too many files are open",
    errno.ELOOP: "it is a link, not a plain file",
    errno.ENXIO: NOT_PLAIN,
    errno.EIO: "the disk reports a fault",
}


def fault_reason(fault: OSError) -> str:
    """One plain sentence for a fault of the operating system.

    >>> fault_reason(OSError(28, "ENOSPC"))
    'no space is left on the disk'
    """
    return _REASONS.get(fault.errno or 0, os.strerror(fault.errno) if fault.errno else str(fault))


def read_plain(path: Path | str, inside: Path | str, limit: int = READ_LIMIT) -> bytes:
    """The bytes of a plain file that lies in the folder `inside`. Raises `Unreadable`; never waits, never reads a
    device. Where thousands are read, paths are given as text: pathlib enters every name into Python's own table.
    """
    try:
        if not _is_inside(str(path), str(inside)):
            raise Unreadable(Path(path), LEADS_OUT)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except OSError as fault:
        raise Unreadable(Path(path), fault_reason(fault)) from None
    try:
        return _read_within(handle, path, limit)
    finally:
        os.close(handle)  # no stream: os.fdopen raises for a folder


def _is_inside(path: str, folder: str) -> bool:
    """Whether a path leads into the folder once all links are followed; of links in a circle the opening tells. By the
    names alone: with `Path.resolve` a file takes half as long again to read, and a build reads thousands.
    """
    if _is_straight_below(path, folder):
        return True
    real, top = (os.path.normcase(os.path.realpath(one)) for one in (path, folder))
    return real == top or real.startswith(top if top.endswith(os.sep) else top + os.sep)


def _is_straight_below(path: str, folder: str) -> bool:
    """Whether a path leads down from the folder, and no part of it behind the folder is a link: then it stays inside
    wherever the folder lies. Two looks at the disk for a file of facts, where all links of both take fifteen.
    """
    if os.name == "nt" or not path.startswith(f"{folder}/"):  # Windows has folders that lead elsewhere and are no links
        return False
    here = folder
    for name in path[len(folder) + 1 :].split("/"):
        here = f"{here}/{name}"
        if name in ("", ".", "..") or os.path.islink(here):  # noqa: PTH114  # see above
            return False
    return True


def _read_within(handle: int, path: Path | str, limit: int) -> bytes:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(Path(path), NOT_PLAIN)
    if status.st_size > limit:
        raise Unreadable(Path(path), TOO_LARGE)
    pieces = []
    left = limit + 1
    at_once = status.st_size + 1 if 0 < status.st_size < _AT_ONCE else _AT_ONCE
    try:
        while left > 0 and (piece := os.read(handle, min(left, at_once))):
            pieces.append(piece)
            left -= len(piece)
    except OSError as fault:
        raise Unreadable(Path(path), fault_reason(fault)) from None
    return b"".join(pieces)


def write_atomic(path: Path, data: bytes, inside: Path | None = None) -> None:
    """Put `data` under `path`, whole, replacing what was there (a link is replaced, not followed).

    Raises `Unwritable`; the old file is then as it was. `inside` as in `write_all`.
    """
    write_all({path: data}, inside)


class Taken(Exception):
    """A file that was to be new is there already."""


def write_new(path: Path, data: bytes, inside: Path | None = None) -> None:
    """Put `data` under a name that is free, whole; of two writers one wins. Raises `Taken`, `Unwritable`; `inside` as
    in `write_all`.
    """
    staged = _stage(path, data, inside)
    try:
        _link_new(staged)
        try:
            _sync_folder(path.parent)
        except OSError:
            _remove(path)  # what is told as not written is not there
            raise
    except FileExistsError:
        raise Taken(path) from None
    except OSError as fault:
        raise Unwritable(path, fault_reason(fault)) from None
    finally:
        _remove(staged.new)


def _link_new(staged: _Staged) -> None:
    """Give a staged file its name, if it is free. On a disk that knows no second names an empty file takes the name
    first, and the staged one its place: never a part of it.
    """
    try:
        os.link(staged.new, staged.path)
    except FileExistsError:
        raise
    except OSError:
        _write_synced(staged.path, b"")
        try:
            staged.new.replace(staged.path)
        except OSError:
            _remove(staged.path)  # empty, and nobody's but ours
            raise


def kept_beside(path: Path, word: str, data: bytes) -> Path:
    """Where a file is kept that another one replaces, `NAME.word-DIGITS.docx`: its own bytes name it, so that the same
    file is kept once.
    """
    import hashlib  # noqa: PLC0415  # few commands keep anything

    return path.with_name(f"{path.stem}.{word}-{hashlib.sha256(data).hexdigest()[:_NAMED_BY]}{path.suffix}")


def is_kept_beside(name: str, word: str) -> bool:
    """Whether a file bears such a name.

    >>> is_kept_beside("dz-74.before-0123abcd.docx", "before"), is_kept_beside("before-all.docx", "before")
    (True, False)
    """
    return re.search(rf"\.{word}-[0-9a-f]{{{_NAMED_BY}}}\.\w+$", name) is not None


_NAMED_BY = 8
"""Digits of a digest in such a name."""


def remove_all(paths: Iterable[Path]) -> None:
    """Remove files that docgen made. Raises `Unwritable`."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as fault:
            raise Unwritable(path, fault_reason(fault)) from None


def write_all(files: Mapping[Path, bytes], inside: Path | None = None) -> None:
    """Put all of these files in place, or none: each is first written beside its place, then they are renamed.

    A folder between `inside` and a file may be no link: a project from somebody else could point anywhere with one.
    Raises `Unwritable`; every old file is then as it was.
    """
    staged: list[_Staged] = []
    try:
        for path, data in files.items():
            staged.append(_stage(path, data, inside))
        _swap(staged)
    finally:
        for one in staged:
            _remove(one.new, one.old)


@dataclass(frozen=True, slots=True)
class _Staged:
    """A file on its way: its place, the new one beside it, and where the old one is kept meanwhile."""

    path: Path
    new: Path
    old: Path


def _stage(path: Path, data: bytes, inside: Path | None = None) -> _Staged:
    staged = _Staged(path, *(path.parent / f".docgen-{os.getpid()}-{next(_NUMBERS)}.{end}" for end in ("tmp", "old")))
    try:
        _refuse_linked(path, inside)
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        _refuse_place(path)
        _write_synced(staged.new, data)
    except OSError as fault:
        _remove(staged.new)
        raise Unwritable(path, fault_reason(fault)) from None
    except BaseException:
        _remove(staged.new)
        raise
    return staged


_LEFT = expression(r"\.docgen-(\d+)-\d+\.(?:tmp|old)")
_SWEPT: set[tuple[int, Path]] = set()
"""Folders that this process has looked through, by its number: a fork looks anew."""


def _sweep(folder: Path) -> None:
    """Remove what processes that were killed have left in a folder; once for each folder."""
    if (os.getpid(), folder) in _SWEPT:
        return
    _SWEPT.add((os.getpid(), folder))
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for name in [entry.name for entry in entries if entry.name.startswith(".docgen-")]:
            if (match := _LEFT.fullmatch(name)) and not _lives(int(match[1])):
                _remove(folder / name)


def _lives(pid: int) -> bool:
    """Whether a process of this number runs; where that cannot be asked, it may."""
    if os.name == "nt":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _refuse_linked(path: Path, inside: Path | None) -> None:
    if inside is None or not path.is_relative_to(inside):
        return
    between = path.parents[: len(path.parents) - len(inside.parents) - 1]
    if any(folder.is_symlink() for folder in between):
        raise Unwritable(path, "a link stands where a folder is needed")


def _refuse_place(path: Path) -> None:
    """Only a plain file or a link is replaced: no folder, and no device, which root could rename away."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise Unwritable(path, _REASONS[errno.EISDIR])
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        raise Unwritable(path, NOT_PLAIN)
    if lock := next(filter(os.path.lexists, _locks(path)), None):
        raise Unwritable(path, f"it is open in Word or LibreOffice; if it is open nowhere, delete {Path(lock).name}")


def _locks(path: Path) -> Iterator[str]:
    """What LibreOffice and Word put beside a file as long as somebody has it open. On systems that let it be replaced
    all the same, the next save there would undo what was written. Word puts its sign in place of the first two letters
    of a long name, of one or none of a short one.
    """
    folder, name = f"{path.parent}{os.sep}", path.name
    yield f"{folder}.~lock.{name}#"
    yield from (f"{folder}~${name[cut:]}" for cut in range(3))


def _swap(staged: list[_Staged]) -> None:
    """Rename all; if one cannot be, those before it are put back."""
    done: list[_Staged] = []
    try:
        for one in staged:
            _keep_old(one)
            one.new.replace(one.path)
            done.append(one)
        for folder in sorted({one.path.parent for one in staged}):
            _sync_folder(folder)
    except (OSError, Unreadable) as fault:
        for one in done:
            _put_back(one)
        reason = fault.reason if isinstance(fault, Unreadable) else fault_reason(fault)
        raise Unwritable(staged[min(len(done), len(staged) - 1)].path, reason) from None


def _keep_old(one: _Staged) -> None:
    """A second name for what stands in the place, or a copy where the disk knows no second names."""
    if not os.path.lexists(one.path):
        return
    try:
        os.link(one.path, one.old, follow_symlinks=False)
    except OSError:
        if one.path.is_symlink():
            one.old.symlink_to(one.path.readlink())
        else:
            _write_synced(one.old, read_plain(one.path, one.path.parent))


def _put_back(one: _Staged) -> None:
    with contextlib.suppress(OSError):
        if os.path.lexists(one.old):
            one.old.replace(one.path)
        else:
            one.path.unlink()


def _remove(*paths: Path) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()


_NUMBERS = itertools.count()
"""Numbers for the names of files on their way: two threads of one process never share one."""


def _write_synced(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows has no handle for a folder and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Aside:
    """Bytes put aside on the disk, in a file without a name, so that they do not fill the memory of the process. What
    was put there is what is taken up again, whatever becomes of the file it came from; copies of this process (`fork`)
    share it, put nothing more there, where others would put theirs, too, and it is gone with the last of them. To other
    machines or programs it goes with all its bytes.
    """

    __slots__ = ("_bytes", "_handle", "_length", "_owner")

    def __init__(self, folder: Path) -> None:
        """`folder`: on whose disk the file is to be."""
        self._bytes = b""
        self._length = 0
        self._handle = -1
        self._owner = os.getpid()
        if not hasattr(os, "pread"):  # Windows
            return
        import tempfile  # noqa: PLC0415  # slow to import, and only builds need it

        if folder.is_symlink():  # a project from somebody else could point anywhere with one
            return
        with contextlib.suppress(OSError), tempfile.TemporaryFile(dir=folder) as file:
            self._handle = os.dup(file.fileno())

    def put(self, data: bytes | bytearray) -> int | None:
        """Put these bytes aside; gives their place, None where they cannot be put: they are to be kept then."""
        try:
            if self._handle < 0 or self._owner != os.getpid():
                return None
            if os.pwrite(self._handle, data, self._length) < len(data):
                return None
        except OSError:
            return None
        self._length += len(data)
        return self._length - len(data)

    def take(self, start: int, length: int) -> bytes:
        """The bytes of a place. Raises `OSError` where the disk does not give them back."""
        if self._handle < 0:
            return self._bytes[start : start + length]
        data = os.pread(self._handle, length, start)
        if len(data) < length:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return data

    def lay(self, data: bytes | bytearray) -> bytes | bytearray | Lying:
        """Put these bytes aside, if they can be, to be sliced as they are."""
        start = self.put(data) if data else None
        return data if start is None else Lying(self, start, len(data))

    def __reduce__(self) -> tuple[object, ...]:
        return _all_aside, (self.take(0, self._length),)

    def __del__(self) -> None:
        if self._handle >= 0:
            os.close(self._handle)


class Lying:
    """Bytes that were put aside, sliced as if they were here. Raises `OSError` as `Aside.take` does."""

    __slots__ = ("_aside", "_length", "_start")

    def __init__(self, aside: Aside, start: int, length: int) -> None:
        self._aside = aside
        self._start = start
        self._length = length

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _ = part.indices(self._length)
        return self._aside.take(self._start + start, max(stop - start, 0))

    def __len__(self) -> int:
        return self._length

    def __repr__(self) -> str:
        return repr(self[:])  # digests of values are made of this

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lying | bytes) and self[:] == other[:]

    __hash__ = None  # type: ignore[assignment]  # as that of a list


def _all_aside(data: bytes) -> Aside:
    """What was put aside elsewhere, here in memory."""
    aside = Aside.__new__(Aside)
    aside._bytes, aside._length, aside._handle = data, len(data), -1  # noqa: SLF001  # its own other half
    return aside
