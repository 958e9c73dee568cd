"""What earlier builds remember: what each letter rested on, and what was made of it. SQLite, in `.docgen/build.db`.

It can be deleted at any time: then everything is built anew. A file that is cut, foreign or of another docgen counts as
deleted; a value whose seal does not fit (a flipped bit) as never written. No fault of it ever reaches the clerk: where
it cannot be kept (a read-only folder), this build works without. Several builds may use it at once.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import sqlite3
import stat
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from docgen.build.digests import SIZE
from docgen.build.seals import BESIDE, FILE, HOME, sealed, unsealed
from docgen.model import Diagnostic, Lang, Related, Span
from docgen.rows import Texts
from docgen.sealing.contents import Digests

M = TypeVar("M", bound=Mapping[str, Any])

_FORM = 0x64670008
"""Marks the file as ours and tells its form; one that has another is forgotten."""
_PATIENCE = 30.0
"""Seconds for which a build waits while another one writes."""
SIGHT, _MOVED, _TURN = "sight", "moved", "turn"
"""Names under which it is kept how all files stood, which have moved since, and what the letters' rows are called."""
_PARTS = (f"{SIGHT}:inputs", f"{SIGHT}:outputs")
"""How the names of the pieces of a sight begin."""
_WRITING, _NOTED = "writing", 1
"""How the names begin under which it is noted what is put in place, and what is kept there."""
_TURN_SIZE = 8
_AT_ONCE = 500
"""Keys that are asked for at once."""
_TABLES = """
create table looks(id integer primary key, kind text not null, key text not null, digest blob not null);
create table letters(key text primary key, told blob not null) without rowid;
create table kept(name text primary key, told blob not null);
create table resting(path text primary key, told blob not null) without rowid;
create table files(path text primary key, told blob not null) without rowid;
"""
# `kept` has rows of megabytes: without a rowid SQLite would read them whole, to find another one among them

Seen = tuple[str, str, bytes]
"""A look and the digest of what it found."""
State = tuple[int, int, int, int]
"""Size, times of change of the contents and of the entry in nanoseconds, inode: while they are the same, so is the
file."""


class Sight(NamedTuple):
    """How all files stood: what was asked for, the digest of what is around, the entries of inputs and of outputs in
    pieces (`glance`). Each piece is kept by itself: together they are megabytes, of which next to nothing moves.
    """

    asked: str
    around: bytes
    told: tuple[Iterable[bytes], ...]

    def rows(self) -> Iterator[tuple[str, object]]:
        """Names and values under which it is kept."""
        yield SIGHT, self[:2]
        for part, pieces in zip(_PARTS, self.told, strict=True):
            yield from ((f"{part}:{number:09}", piece) for number, piece in enumerate(pieces))


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was written: of which language and format, from what, what it was, and what its writer found.

    `made_of` is the digest of the letter's looks in this language, `by` the looks of the format (page, fonts, docgen).
    """

    lang: Lang
    format: str
    made_of: bytes
    by: bytes
    digest: bytes
    state: State
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of one letter: the looks behind the verdict that it may be written (empty: it may not) and behind
    each language, as packed identities; what was found besides; its files by path.
    """

    verdict: bytes = b""
    said: Mapping[Lang, bytes] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    outputs: Mapping[str, Output] = field(default_factory=dict)
    digests: Digests | None = None
    """What it says and knows, if the register knew it when it was made, or its record said that it went out."""


def identity(seen: Seen) -> int:
    """The number under which a look and what it found are kept: made of themselves, so that two builds agree."""
    kind, key, found = seen
    told = hashlib.blake2b(f"{kind}\0{key}\0".encode() + found, digest_size=8).digest()
    return int.from_bytes(told, "big", signed=True)


def packed(identities: Iterable[int]) -> bytes:
    """Identities as bytes, in a fixed order."""
    return array("q", sorted(identities)).tobytes()


def unpacked(data: bytes) -> array[int]:
    """The identities again."""
    numbers = array("q")
    numbers.frombytes(data)
    return numbers


def numbers(known: Remembered) -> Iterator[int]:
    """The identities of all looks that a letter rests on."""
    for data in (known.verdict, *known.said.values(), *(output.by for output in known.outputs.values())):
        yield from unpacked(data)


_PARTED_BY = 58
"""Bits behind those by which identities are parted to be put in order."""
_HALF = 1 << (63 - _PARTED_BY)
"""Parts of those below 0."""


def in_order(identities: Iterable[int]) -> array[int]:
    """Identities in their order, each once. They are parted by their first bits, which are as good as any, and each
    part is put in order by itself: a list of all would take five times the memory that they do.
    """
    parts = [array("q") for _ in range(-_HALF, _HALF)]
    for one in identities:
        parts[(one >> _PARTED_BY) + _HALF].append(one)
    found = array("q")
    for part in parts:
        found.extend(sorted(set(part)))
    return found


class Memory:
    """The memory of one project's builds. Nothing of it raises for what is wrong with the file."""

    def __init__(self, root: Path) -> None:
        self._path = root / HOME / FILE
        self.spoilt = False
        """Whether the file was begun anew after something had been read of it, which then no longer stands in it."""
        self._base = self._opened()
        self._turn: object = None
        """The turn that the letters had when they were read, and have still if nobody else has written any."""
        self._noted: set[str] = set()
        """Paths of which it was noted what is written there."""

    def looks(self, keys: Collection[str] | None = None) -> Iterator[tuple[int, Seen]]:
        """Every look that some letter rests on, or those at these keys, and its identity."""
        every = "select id, kind, key, digest from looks"
        if keys is None:
            yield from _own(self._rows(every))
        for some in _portions(sorted(keys or ())):
            yield from _own(self._rows(f"{every} where key in ({','.join('?' * len(some))})", some))

    def look(self, number: int) -> Seen | None:
        """The look of an identity."""
        rows = self._rows("select kind, key, digest from looks where id = ?", (number,))
        return next((tuple(row) for row in rows if _is_own(number, tuple(row))), None)

    def letters(self) -> Iterator[tuple[str, Remembered]]:
        """What is known of each letter: one after the other, for all of them would fill the memory of the process."""
        for key, told in self._rows("select key, told from letters"):
            if (known := unsealed(key, told)) is not None:
                yield key, _remembered(known)

    def letter(self, key: str) -> Remembered:
        """What is known of one letter; nothing if it was never built."""
        rows = self._rows("select told from letters where key = ?", (key,))
        told = next((unsealed(key, row[0]) for row in rows), None)
        return Remembered() if told is None else _remembered(told)

    def kept(self, name: str) -> Any:
        """A value that was kept under a name; None if there is none."""
        rows = self._rows("select told from kept where name = ?", (name,))
        return next((unsealed(name, row[0]) for row in rows), None)

    def parts(self, name: str, wanted: Collection[str], gather: Callable[[Iterable[tuple[str, Any]]], M]) -> M | None:
        """The parts of what was kept under a name, as one build kept them, gathered as they come; None unless all that
        are wanted are whole. None of them is None.
        """
        begins = f"{name}:"
        rows = self._rows("select name, told from kept where name between ? and ?", (begins, f"{name};"))
        every = ((row.removeprefix(begins), unsealed(row, told)) for row, told in rows)
        found = gather((part, value) for part, value in every if part in wanted and value is not None)
        return found if all(part in found for part in wanted) else None

    def keep_parts(self, name: str, parts: Iterable[tuple[str, object]]) -> None:
        """Keep these parts under a name, all or none, each written as it comes; those that are as they were kept are
        not written.
        """
        rows = ((row, sealed(row, told)) for row, told in ((f"{name}:{part}", told) for part, told in parts))
        with self._change() as base:
            base.executemany(
                "insert into kept values(?, ?) on conflict(name) do update set told = excluded.told"
                " where told is not excluded.told",
                rows,
            )

    def file(self, path: str) -> bytes | None:
        """What was kept of a file; None if nothing was."""
        rows = self._rows("select told from files where path = ?", (path,))
        return next((unsealed(path, row[0]) for row in rows), None)

    def keep_files(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Keep this of these files, one after the other."""
        with self._change() as base:
            base.executemany(
                "insert or replace into files values(?, ?)", ((path, sealed(path, one)) for path, one in files)
            )

    def turn(self) -> object:
        """What the letters' rows are called as they stand now: whoever writes any gives them another name."""
        self._turn = self.kept(_TURN)
        return self._turn

    def resting(self, path: str) -> Texts | None:
        """The letters that rest on a file, as it was kept with the sight of the project; None if that is not known."""
        rows = self._rows("select told from resting where path = ?", (path,))
        told = next((unsealed(path, row[0]) for row in rows), None)
        return Texts(*told) if told else None

    def moved(self) -> Any:
        """What was kept with the sight, or since, if no other letters were written after that; else None."""
        kept, turn = self.kept(_MOVED), self.turn()
        return kept[1] if kept and kept[0] == turn is not None else None

    def group(self, pairs: Iterable[tuple[str, str]]) -> bool:
        """Put files and letters that rest on them aside for `keep_sight`, in a table that SQLite holds on the disk;
        whether that could be done.
        """
        with contextlib.suppress(sqlite3.Error):
            self._base.execute("create temp table if not exists pairs(path text not null, letter text not null)")
            self._base.execute("begin")
            with self._base:
                self._base.execute("delete from pairs")
                self._base.executemany("insert into pairs values(?, ?)", pairs)
            return True
        return False

    def keep_sight(self, sight: Sight | None, moved: object, resting: Mapping[str, Texts] | None) -> None:
        """Keep how all files stand (None: as it was kept), what has `moved` since, and which letters rest on each file,
        unless other letters were written since the `turn`. `resting`: these in the place of those of their paths; None:
        what was put aside by `group` in the place of all.
        """
        with self._change() as base:
            if self._turn is None or self._turn_of(base) != self._turn:
                return
            if resting is None:
                base.execute("delete from resting")
            every = _grouped(base) if resting is None else resting.items()
            base.executemany(
                "insert or replace into resting values(?, ?)",
                ((path, sealed(path, keys.told())) for path, keys in every),
            )
            if sight:
                base.execute("delete from kept where name between ? and ?", (SIGHT, f"{SIGHT};"))
            values = chain([(_MOVED, (self._turn, moved))], sight.rows() if sight else ())
            base.executemany(
                "insert or replace into kept values(?, ?)", ((name, sealed(name, one)) for name, one in values)
            )

    def sight(self) -> Sight | None:
        """How all files stood, as it was kept; None if it was not."""
        kept = self.kept(SIGHT)
        if not kept:
            return None
        asked, around = kept
        return Sight(asked, around, tuple(self._pieces(part) for part in _PARTS))

    def _pieces(self, part: str) -> Iterator[bytes]:
        """Pieces of a sight, one after the other; of one that is spoilt, nothing that another could be equal to."""
        rows = self._rows("select name, told from kept where name between ? and ? order by name", (part, f"{part};"))
        return (unsealed(name, told) or b"" for name, told in rows)

    @staticmethod
    def _turn_of(base: sqlite3.Connection) -> object:
        row = base.execute("select told from kept where name = ?", (_TURN,)).fetchone()
        return unsealed(_TURN, row[0]) if row else None

    def note_writing(self, digests: Mapping[str, bytes]) -> None:
        """Note what is put in place next, by path, until the letters with these outputs are remembered: a build that is
        killed in between has written it all the same.
        """
        names = [_writing(*one) for one in digests.items()]
        self._noted |= digests.keys()
        with self._change() as base:
            base.executemany(
                "insert or replace into kept values(?, ?)", [(name, sealed(name, _NOTED)) for name in names]
            )

    def was_writing(self, path: str, digest: bytes) -> bool:
        """Whether a build that did not come to remember it was about to put a file of this digest there."""
        return bool(self.kept(_writing(path, digest)) == _NOTED)

    def remember(self, letters: Mapping[str, Remembered], looks: Mapping[int, Seen]) -> None:
        """Keep what is known of these letters now, all of it or none."""
        told = [(key, sealed(key, _told(one))) for key, one in letters.items()]
        turn = os.urandom(_TURN_SIZE)
        with self._change() as base:
            is_ours = self._turn_of(base) == self._turn
            base.execute("insert or replace into kept values(?, ?)", (_TURN, sealed(_TURN, turn)))
            self._turn = turn if is_ours else None
            base.executemany(  # replaced, since a row of this number may be spoilt
                "insert or replace into looks values(?, ?, ?, ?)", ((n, *seen) for n, seen in looks.items())
            )
            base.executemany("insert or replace into letters values(?, ?)", told)
            noted = {path for one in letters.values() for path in one.outputs if path in self._noted}
            base.executemany(
                "delete from kept where name between ? and ?",
                ((_writing(path, _LEAST), _writing(path, _MOST)) for path in noted),
            )
            self._noted -= noted

    def forget(self, letters: Iterable[str]) -> None:
        """Drop what is known of these letters."""
        with self._change() as base:
            base.executemany("delete from letters where key = ?", ((key,) for key in letters))

    def keep(self, name: str, value: object) -> None:
        """Keep a value of plain types under a name."""
        with self._change() as base:
            base.execute("insert or replace into kept values(?, ?)", (name, sealed(name, value)))

    def prune(self, used: Iterable[int]) -> None:
        """Drop the looks on which no letter rests any more. A build that runs at the same time may lose one that it
        needs: then that letter is made once more.
        """
        with self._change() as base:
            base.execute("create temp table if not exists used(id integer primary key)")
            base.execute("delete from used")
            base.executemany("insert or ignore into used values(?)", ((number,) for number in used))
            base.execute("delete from looks where id not in (select id from used)")

    def close(self) -> None:
        """Let go of the file."""
        with contextlib.suppress(sqlite3.Error):
            self._base.close()

    def _rows(self, question: str, args: Sequence[object] = ()) -> Iterator[Any]:
        """The rows that answer a question, as far as they can be read."""
        try:
            yield from self._base.execute(question, args)
        except (sqlite3.Error, UnicodeError):
            self._start_anew()

    @contextlib.contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """One change, whole or not at all; one that the file refuses is dropped: the next build does more than it
        must, never less.
        """
        try:
            with self._base:
                self._base.execute("begin immediate")
                yield self._base
        except sqlite3.OperationalError:
            pass  # locked by another build for too long, disk full, read-only
        except sqlite3.DatabaseError:
            self._start_anew()

    def _start_anew(self) -> None:
        self.spoilt = True
        self.close()
        with contextlib.suppress(OSError):
            self._path.unlink()
        self._base = self._opened()

    def _opened(self) -> sqlite3.Connection:
        """The file, made or made anew where it is missing or none of ours; in memory where it cannot be."""
        for _ in range(2):
            try:
                _prepare(self._path)
                return _connected(str(self._path))
            except OSError:
                break
            except sqlite3.OperationalError:
                break
            except sqlite3.Error:
                with contextlib.suppress(OSError):
                    self._path.unlink()
        return _connected(":memory:")


def _grouped(base: sqlite3.Connection) -> Iterator[tuple[str, Texts]]:
    rows = base.execute("select path, letter from pairs order by path, rowid")
    return ((path, Texts.of(letter for _, letter in of_path)) for path, of_path in groupby(rows, itemgetter(0)))


def _prepare(path: Path) -> None:
    """The folder, hidden from git; whatever is no plain file in our place is taken away, a link never followed."""
    path.parent.mkdir(exist_ok=True)
    if path.parent.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    ignored = path.parent / ".gitignore"
    if not ignored.exists():
        ignored.write_bytes(b"*\n")
    for one in (path.with_name(f"{path.name}{ending}") for ending in BESIDE):
        if os.path.lexists(one) and not stat.S_ISREG(one.lstat().st_mode):
            one.unlink()


def _connected(path: str) -> sqlite3.Connection:
    """A connection to a file of our form; raises `sqlite3.DatabaseError` for another one."""
    base = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        # a lost power loses at worst the last letters, which are then made once more; the seals tell
        base.execute("pragma synchronous = off")
        for held in ("main", "temp"):  # kilobytes of pages, of which the system holds the same
            base.execute(f"pragma {held}.cache_size = -512")
        form = base.execute("pragma user_version").fetchone()[0]
        if form == 0 and not base.execute("select 1 from sqlite_master").fetchone():
            _create(base)
            form = _FORM
    except BaseException:
        base.close()
        raise
    if form != _FORM:
        base.close()
        raise sqlite3.DatabaseError("of another form")
    return base


def _create(base: sqlite3.Connection) -> None:
    base.execute("begin immediate")
    if base.execute("pragma user_version").fetchone()[0] == 0:  # another build may have been quicker
        for statement in _TABLES.strip().split("\n"):
            base.execute(statement)
        base.execute(f"pragma user_version = {_FORM}")
    base.execute("commit")


_LEAST, _MOST = bytes(SIZE), b"\xff" * SIZE
"""The first and the last digest in their order."""


def _writing(path: str, digest: bytes) -> str:
    """The name under which it is kept that a file of this digest is put there."""
    return f"{_WRITING} {path} {digest.hex()}"


# --- values ⇄ plain values ----------------------------------------------------------------------------------------


def _own(rows: Iterable[Any]) -> Iterator[tuple[int, Seen]]:
    for number, *seen in rows:
        if _is_own(number, found := tuple(seen)):
            yield number, found


def _portions(keys: list[str]) -> Iterator[list[str]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))


def _is_own(number: int, seen: Any) -> bool:
    kind, key, digest = seen
    return isinstance(kind, str) and isinstance(key, str) and isinstance(digest, bytes) and identity(seen) == number


def _told(one: Remembered) -> object:
    outputs = {
        path: (o.lang, o.format, o.made_of, o.by, o.digest, o.state, told_findings(o.findings))
        for path, o in one.outputs.items()
    }
    says = (dict(one.digests.said), one.digests.knew) if one.digests else None
    return one.verdict, dict(one.said), told_findings(one.findings), outputs, says


def _remembered(told: Any) -> Remembered:
    verdict, said, findings, outputs, says = told
    return Remembered(
        verdict,
        said,
        read_findings(findings),
        {
            path: Output(lang, name, made_of, by, digest, state, read_findings(found))
            for path, (lang, name, made_of, by, digest, state, found) in outputs.items()
        },
        Digests(*says) if says else None,
    )


def told_findings(findings: Iterable[Diagnostic]) -> list[Any]:
    """Findings as plain values: a case that one names, say, is a word there and no member of an enumeration."""
    return [
        (
            one.code,
            _told_span(one.span),
            {name: str(value) for name, value in one.args.items()},
            [(related.label, _told_span(related.span)) for related in one.related],
            str(one.hint),
            one.excuse,
        )
        for one in findings
    ]


def read_findings(told: Iterable[Any]) -> tuple[Diagnostic, ...]:
    """The findings again."""
    return tuple(
        Diagnostic(code, Span(*span), args, tuple(Related(label, Span(*at)) for label, at in related), hint, excuse)
        for code, span, args, related, hint, excuse in told
    )


def _told_span(span: Span) -> tuple[str, int, int, int]:
    return span.file, span.line, span.column, span.length
