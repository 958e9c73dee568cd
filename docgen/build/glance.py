"""One glance at a whole project: is every file as the last build left it? Then there is nothing to do.

The answer costs one look at each folder and none of the other rooms: with ten thousand letters it comes in about the
time that ninja takes. It is «surely nothing» or «not known»; what is to be done, `planning` finds out. Imports are few
and cheap on purpose, and paths are texts: pathlib alone would cost more than a small project's answer.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sqlite3
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, NamedTuple, Protocol

from docgen.build.seals import BESIDE, FILE, HOME, unsealed

Entry = tuple[Any, ...]
"""What shows whether a file is the same: path, size, times of change in nanoseconds, inode."""
_WHOLE = 5
"""Parts of an entry that is no link."""
PLACES = ("facts", "templates", "fonts", "register")
"""Folders of a project from whose files letters are made."""
PACKAGE = os.path.dirname(os.path.dirname(__file__))
_IN_NO_LETTER = tuple(os.path.join(PACKAGE, name) for name in ("explain", "starter"))
"""The pages of `explain` and what `new` copies: two files of three."""
_NAME = "glance"
_PIECE = 64
"""Entries in a piece."""
_HELD = 32
"""Pieces that are held; more of them are put aside on the disk: of ten thousand letters they are seven megabytes."""


class Told(Protocol):
    """Entries as they are kept, some in each piece: where one has moved, the pieces of the others are the same bytes.
    A tuple of bytes, or what stands for one.
    """

    def __iter__(self) -> Iterator[bytes]:
        """The pieces."""
        ...

    def __getitem__(self, part: slice) -> tuple[bytes, ...]:
        """Some of them."""
        ...


class Unsteady(Exception):
    """A link to a folder: what stands in it, one glance does not see."""


class Sight(NamedTuple):
    """How all files stand from which letters are made (docgen and its libraries as one digest), and their outputs:
    `told` as they are kept, for their entries would take five times the memory. Equal bytes are equal entries.
    """

    around: bytes
    told: tuple[Told, Told]

    @property
    def inputs(self) -> Iterator[Entry]:
        """The entries of the files from which letters are made."""
        return entries_told(self.told[0])

    @property
    def outputs(self) -> Iterator[Entry]:
        """The entries of what was written."""
        return entries_told(self.told[1])

    def last_inputs(self, count: int) -> list[Entry]:
        """The last entries of the inputs."""
        return list(entries_told(self.told[0][-(count // _PIECE + 2) :]))[-count:]

    def digests(self) -> tuple[bytes, bytes, bytes]:
        """Three digests that tell whether anything has moved."""
        inputs, outputs = map(_digest_of, self.told)
        return self.around, inputs, outputs


def seen(around: bytes, inputs: Iterable[Entry], outputs: Iterable[Entry]) -> Sight:
    """A sight of these entries."""
    return Sight(around, (_told(inputs), _told(outputs)))


def with_outputs(sight: Sight, outputs: Iterable[Entry], root: str) -> Sight:
    """The same inputs of a project, and these outputs."""
    return Sight(sight.around, (sight.told[0], _laid(outputs, root)))


def seen_now(root: str, files: Iterable[str], folders: Iterable[str]) -> tuple[Sight, int]:
    """A sight of a project, these single files and what stands in these folders of outputs; and the latest time of
    change of an input or of the folder of one, in nanoseconds. Raises `Unsteady`, and `OSError` as `Pieces` do.
    """
    places: list[str] = []
    told = _laid(_inputs(root, files, places), root)
    changed = max(latest(entries_told(told)), latest((path, *_single(path)) for path in places))
    return Sight(around(), (told, _laid(outputs(folders), root))), changed


def entries_told(told: Iterable[bytes]) -> Iterator[Entry]:
    """The entries that are kept as these pieces, one piece after the other, for all of them would take five times the
    memory; only what was kept under a seal may be given.
    """
    return (entry for piece in told for entry in marshal.loads(piece))  # noqa: S302  # sealed


def nothing_to_do(root: str, asked: str) -> Any:
    """What was to be told after the last build of just this (`asked`: languages, formats, folder), if every file is as
    it was then; None if that is not sure.
    """
    return look(root, asked)[0]


def look(root: str, asked: str) -> tuple[Any, Sight | None]:
    """The answer of `nothing_to_do`, and how all files stand, if they were looked at."""
    try:
        kept = kept_under(root, f"{_NAME}:{asked}")
        if not kept:
            return None, None
        was, (folders, files), told = kept
        sight = Sight(around(), (_laid(_inputs(root, files, []), root), _laid(outputs(folders), root)))
        return told if sight.digests() == was else None, sight
    except (sqlite3.Error, OSError, Unsteady, ValueError, TypeError, LookupError):
        return None, None


def asked(langs: Iterable[str], formats: Iterable[str], output: str, engine: str = "") -> str:
    """The name of what is asked for: a build of other languages or formats, or into another folder, is another one."""
    return "\0".join((",".join(langs), ",".join(formats), output, engine))


def kept_name(asked: str) -> str:
    """The name under which a glance is kept."""
    return f"{_NAME}:{asked}"


def kept_under(root: str, name: str) -> Any:
    """What a build has kept under a name, read without touching anything; None if there is nothing. Raises
    `sqlite3.Error` and `OSError`.
    """
    path = os.path.join(root, HOME, FILE)
    if os.path.islink(os.path.dirname(path)) or not all(map(_is_plain, [f"{path}{ending}" for ending in BESIDE])):
        return None
    if not os.path.exists(path):
        return None
    base = sqlite3.connect(f"file:{path.replace('%', '%25').replace('?', '%3f').replace('#', '%23')}?mode=ro", uri=True)
    try:
        row = base.execute("select told from kept where name = ?", (name,)).fetchone()
    finally:
        base.close()
    return unsealed(name, row[0]) if row else None


def _is_plain(path: str) -> bool:
    """Whether a file is a plain one, or not there: SQLite would wait on a pipe for ever."""
    return not os.path.lexists(path) or (os.path.isfile(path) and not os.path.islink(path))


def around() -> bytes:
    """The digest of docgen and what it stands on."""
    return _digest_of(_told([*surroundings(), *own_files()]))


def _inputs(root: str, files: Iterable[str], places: list[str]) -> Iterator[Entry]:
    """All files of a project from which letters are made, the machine's fonts, these single files; the folders in which
    they stand are added to `places`. Raises `Unsteady`.
    """
    for place in PLACES:
        yield from entries(os.path.join(root, place), strict=True, folders=places)
    for folder in machine_fonts():
        yield from entries(folder, folders=places)
    yield from ((path, *_single(path)) for path in files)


def outputs(folders: Iterable[str]) -> Iterator[Entry]:
    """The files in these folders."""
    return (entry for folder in folders for entry in entries(folder))


def latest(told: Iterable[Entry]) -> int:
    """The latest time of change of some files, in nanoseconds."""
    return max((max(one[2], one[3]) for one in told if is_whole(one)), default=0)


def is_whole(entry: Entry) -> bool:
    """Whether an entry is that of a file which is there and is no link."""
    return len(entry) == _WHOLE


def _told(entries: Iterable[Entry]) -> tuple[bytes, ...]:
    return tuple(_pieces(entries))


def _laid(entries: Iterable[Entry], root: str) -> Told:
    """The pieces of entries: those of many, put aside as they come, on the disk of a project."""
    pieces = _pieces(entries)
    few = tuple(islice(pieces, _HELD))
    if len(few) < _HELD:
        return few
    from docgen.build.spilling import Pieces  # noqa: PLC0415  # small projects do without
    from docgen.world import aside_in  # noqa: PLC0415

    return Pieces(chain(few, pieces), aside_in(root))


def _pieces(entries: Iterable[Entry]) -> Iterator[bytes]:
    """They may come one by one: no more than a piece of them is held."""
    each = iter(entries)
    return (marshal.dumps(piece, 2) for piece in iter(lambda: list(islice(each, _PIECE)), []))


def _digest_of(told: Told) -> bytes:
    found = hashlib.blake2b(digest_size=16)
    for piece in told:  # together they are megabytes
        found.update(piece)
    return found.digest()


def _single(path: str) -> Entry:
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def own_files() -> list[Entry]:
    """The files of docgen that can change a letter."""
    return list(entries(PACKAGE, without=_IN_NO_LETTER))


def entries(
    top: str, *, strict: bool = False, without: tuple[str, ...] = (), folders: list[str] | None = None
) -> Iterator[Entry]:
    """Each file below a folder, in the order of their paths; none where there is no such folder. Links to folders are
    not followed: where they might matter (`strict`), they raise `Unsteady`. Folders of these paths (`without`) are left
    out; those that are looked into are added to `folders`.
    """
    waiting = [_within(os.path.join(top, ""), without, folders)]
    while waiting:
        path = next(waiting[-1], None)
        if path is None:
            waiting.pop()
            continue
        if path.endswith(os.sep):
            waiting.append(_within(path, without, folders))
            continue
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            yield _link(path, strict=strict)
        else:
            yield path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _within(folder: str, without: tuple[str, ...], folders: list[str] | None) -> Iterator[str]:
    """What stands in a folder, in order, each path made when its turn comes. The paths of folders end as those of their
    files go on, so that one order is that of all.
    """
    try:
        found = os.scandir(folder[:-1])
    except OSError:
        return iter(())
    if folders is not None:
        folders.append(folder[:-1])
    with found:
        names = sorted(f"{one.name}{os.sep}" if one.is_dir(follow_symlinks=False) else one.name for one in found)
    cache = f"__pycache__{os.sep}"
    return (path for name in names if name != cache and (path := folder + name)[:-1] not in without)


def _link(path: str, *, strict: bool) -> Entry:
    if strict and os.path.isdir(path):
        raise Unsteady(path)
    return (path, *_single(path), "link")


# --- what letters rest on besides the project ------------------------------------------------------------------------

_LIBRARIES = """
brotli brotlicffi cffi cssselect2 dawg2_python fonttools jinja2 lxml markupsafe num2words pillow pydyf pymorphy3
pymorphy3_dicts_ru pyphen python_docx pytrovich pyyaml tinycss2 tinyhtml5 typst weasyprint webencodings zopfli
"""
LIBRARIES = frozenset(_LIBRARIES.split())
"""What a letter's text and bytes come from, besides docgen; the names of their folders bear the versions."""
_ENGINES = ("libpango", "libharfbuzz", "libfontconfig", "libfreetype")
_ENGINE_FOLDERS = ("/usr/lib", "/usr/local/lib", "/opt/homebrew/lib")


def surroundings() -> Iterator[Entry]:
    """Python, docgen's libraries and those of the system that set type, with their versions."""
    yield sys.version, sys.platform, zlib.ZLIB_RUNTIME_VERSION
    for folder in sys.path:
        yield from sorted((name,) for name in _names(folder) if name.endswith(".dist-info") and _is_ours(name))
    for folder in _ENGINE_FOLDERS:
        inner = sorted(f"{folder}/{name}" for name in _names(folder) if "-linux-" in name)
        for one in (folder, *inner):
            yield from sorted((name,) for name in _names(one) if name.startswith(_ENGINES))


def _is_ours(name: str) -> bool:
    return name.partition("-")[0].lower().replace(".", "_") in LIBRARIES


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def machine_fonts() -> tuple[str, ...]:
    """Where this system keeps its fonts, as `docgen.fonts.machine_folders` says it with pathlib."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", os.path.join(home, "AppData", "Local"))
        windows = os.environ.get("WINDIR", "C:/Windows")
        return (os.path.join(local, "Microsoft", "Windows", "Fonts"), os.path.join(windows, "Fonts"))
    if sys.platform == "darwin":
        return (f"{home}/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts")
    return (f"{home}/.local/share/fonts", f"{home}/.fonts", "/usr/local/share/fonts", "/usr/share/fonts")
