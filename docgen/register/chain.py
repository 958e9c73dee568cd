"""All records of a project in their order: `register/000001.json`, `000002.json`, …

Each record names the digest of the one before it, so a record that was changed, taken out or put in shows; the digest
of the last one (`Register.head`), kept elsewhere, proves all. Two writers never share a number: a record is written
beside its place and given its name by a hard link, which fails where the name is taken; the loser reads the chain anew
and takes the next number. A crash leaves the record or nothing; on a disk that knows no links it may leave an empty
file. A record that is cut or empty is a fault like any other: it may be one that was sealed and damaged since, so
nobody but a person takes it away.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from docgen.files import Taken, Unreadable, write_new
from docgen.model import Diagnostic, Span
from docgen.register.folder import NAME, record_files, record_path
from docgen.register.records import Approval, File, Link, Malformed, Record, Seal, link, read_link, write_link
from docgen.sameness import Same
from docgen.world import DiskWorld, World

RECORD_LIMIT = 16 * 1024 * 1024
TRIES = 100
"""How often a writer takes the next number because another was quicker."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One letter as it went out, in one or several sendings: their seals with the numbers of their records."""

    sendings: tuple[tuple[int, Seal], ...]

    @property
    def number(self) -> int:
        """The record that began it."""
        return self.sendings[0][0]

    @property
    def seals(self) -> tuple[Seal, ...]:
        """The seals in their order."""
        return tuple(seal for _, seal in self.sendings)

    @property
    def first(self) -> Seal:
        """The seal that began it."""
        return self.sendings[0][1]

    @property
    def files(self) -> tuple[File, ...]:
        """Every file that was sent."""
        return tuple(file for one in self.seals for file in one.files)

    @property
    def said(self) -> Mapping[str, str]:
        """The digest of what each language said, as it went out first."""
        return {lang: digest for one in reversed(self.seals) for lang, digest in one.said.items()}


@dataclass(frozen=True, slots=True)
class Register:
    """The records of a project, as far as they can be read, in their order."""

    links: tuple[Link, ...] = ()

    def has(self, letter: str) -> bool:
        """Whether any record is about a letter."""
        return any(one.record.letter == letter for one in self.links)

    @property
    def head(self) -> str:
        """The digest of the last record; empty for an empty register."""
        return self.links[-1].digest if self.links else ""

    def seals(self, letter: str = "") -> tuple[tuple[int, Seal], ...]:
        """Number and seal of each sending of a letter, or of all letters."""
        found = ((one.number, one.record) for one in self.links)
        return tuple((number, one) for number, one in found if isinstance(one, Seal) and letter in ("", one.letter))

    def editions(self, letter: str) -> tuple[Edition, ...]:
        """A letter as it was sent first, then each supplement."""
        return _editions(Same(self.links)).get(letter, ())

    def approval(self, letter: str) -> Approval | None:
        """The last approval of a letter, whether it holds or not."""
        found = (one.record for one in reversed(self.links))
        return next((one for one in found if isinstance(one, Approval) and one.letter == letter), None)


@functools.lru_cache(maxsize=4)
def _editions(links: Same[tuple[Link, ...]]) -> Mapping[str, tuple[Edition, ...]]:
    """Every edition by its letter: a register of thousands is not gone through once a letter."""
    found: dict[str, dict[int, list[tuple[int, Seal]]]] = {}
    for number, one in ((each.number, each.record) for each in links.value):
        if isinstance(one, Seal):
            found.setdefault(one.letter, {}).setdefault(one.adds_to or number, []).append((number, one))
    return {letter: tuple(Edition(tuple(one)) for one in parts.values()) for letter, parts in found.items()}


def read_register(world: World) -> tuple[Register, list[Diagnostic]]:
    """The register of a project and everything that is wrong with it."""
    paths, faults = record_files(world)
    found = [_read(world, path, faults, last=path == paths[-1]) for path in paths]
    links = [one for one in found if one is not None]
    if len(links) == len(found):  # else the gap is told where the record cannot be read
        faults += _breaks(links)
    return Register(tuple(links)), faults


def _breaks(links: list[Link]) -> list[Diagnostic]:
    """DG803: records that do not follow the one before."""
    first = [one for one in links[:1] if one.previous or one.number != 1]
    later = [after for one, after in pairwise(links) if after.previous != one.digest or after.number != one.number + 1]
    return [Diagnostic("DG803", Span(record_path(one.number)), {"number": str(one.number)}) for one in (*first, *later)]


def _read(world: World, path: str, faults: list[Diagnostic], *, last: bool) -> Link | None:
    """One record; None after DG801, or DG804 for a last one that is cut or empty."""
    try:
        text = world.read(path)
        one, untouched = _parsed(path, text)
    except Unreadable as fault:
        faults.append(Diagnostic("DG801", Span(path), {"reason": fault.reason}))
        return None
    except Malformed as fault:
        torn = last and _is_torn(text)
        faults.append(
            Diagnostic("DG804", Span(path)) if torn else Diagnostic("DG801", Span(path), {"reason": fault.reason})
        )
        return None
    if not untouched:
        faults.append(Diagnostic("DG802", Span(path), {"number": str(one.number)}))
    return one


def _parsed(path: str, text: bytes) -> tuple[Link, bool]:
    if len(text) > RECORD_LIMIT:
        raise Malformed("the file is too large")
    one, untouched = read_link(text)
    name = NAME.fullmatch(path)
    if name is None or int(name[1]) != one.number:
        raise Malformed("its name is not that of its number")
    return one, untouched


def _is_torn(text: bytes) -> bool:
    return not text.rstrip(b"\r\n").endswith(b"}")


class Broken(Exception):
    """The register is not whole, so nothing is added to it; `faults` say why."""

    def __init__(self, faults: list[Diagnostic]) -> None:
        super().__init__("the register is not whole")
        self.faults = faults


def append(world: DiskWorld, make: Callable[[Register], Record]) -> Link:
    """Add the record that `make` gives for the register as it is; it is asked again if another writer was quicker.

    Raises `Broken` for a register that is not whole, `Unwritable` where nothing can be written; what `make` raises
    passes through.
    """
    for _ in range(TRIES):
        register = _whole(world)
        one = link(len(register.links) + 1, register.head, make(register))
        try:
            write_new(world.root / record_path(one.number), write_link(one), world.root)
        except Taken:
            continue
        return one
    raise Broken([])


def _whole(world: DiskWorld) -> Register:
    register, faults = read_register(world)
    if faults:
        raise Broken(faults)
    return register
