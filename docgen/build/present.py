"""How a project stands now: what each look of a letter would find, read anew only where something has changed."""

from __future__ import annotations

import bisect
import functools
from array import array
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from docgen.build import glance, itself
from docgen.build.blame import Blame, blame
from docgen.build.digests import digest, digest_of
from docgen.build.formats import FORMATS
from docgen.build.giving_back import keep_large_apart
from docgen.build.looking import BOOK, MISSING, Look, seen
from docgen.build.memory import Memory, Seen, in_order, read_findings, told_findings, unpacked
from docgen.build.spilling import Values
from docgen.build.standing import Standing, Unnoted
from docgen.facts import book as books
from docgen.facts.book import FactBook
from docgen.facts.distant import Held, Moved
from docgen.facts.holding import hold, hold_again
from docgen.facts.laid import Digests
from docgen.facts.records import SECTIONS, SHIPPED
from docgen.facts.settings import Settings, place_of, read_settings
from docgen.facts.shelves import file_of, grow_old, keyed, telling
from docgen.files import read_plain
from docgen.model import Diagnostic, PageStyle, PdfEngine
from docgen.register import Register, read_register
from docgen.rows import Keys, Rows
from docgen.world import PROJECT_FILE, DiskWorld, aside_in

if TYPE_CHECKING:  # loaded when facts have changed, with all checks
    from docgen.checks.rechecks import Clean

L = TypeVar("L", Keys, Rows)
_BOOK, _FONTS = "book", "fonts"
"""Names under which the memory keeps what was found."""
TWICE = "DG106"
_HELD = tuple(f"held {name}" for name in ("paths", "sha256", "told", *SECTIONS))
_FOUND = ("clean", "docgen", "twice", "findings", "everyone", "blamed")
_PARTS = frozenset((*_HELD, *_FOUND, "good", "files", "letters", "lost", "evidence"))
"""What is remembered of the project as a whole, each part by itself: together they are megabytes."""
_MANY = 1024
"""Files of facts with which a build is a large one."""
_MEMO = 1_024
"""Answers that are kept of what looks find: those of all letters of a project would be a kilobyte a letter."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of the records themselves: findings, whom they stop, which letters there are and which could not
    be read, the files that show sources.
    """

    findings: tuple[Diagnostic, ...]
    blame: Blame
    letters: Keys
    lost: tuple[str, ...]
    evidence: tuple[str, ...]
    clean: Clean | None = None
    """If nothing was found: what is to be known to see after a change that it is so still."""


class AllBut:
    """The files of facts that a project had and has still, but for some that have moved: to name all others would take
    a megabyte for ten thousand letters.
    """

    def __init__(self, moved: Iterable[str]) -> None:
        self._moved = frozenset(moved)

    def __contains__(self, path: object) -> bool:
        return path not in self._moved and not str(path).startswith(SHIPPED)


class Present:
    """A project as it stands now. Files are looked at once; the book is read only when it must be."""

    def __init__(
        self,
        world: DiskWorld,
        memory: Memory,
        pdf_engine: PdfEngine | None = None,
        moved: Collection[str] | None = None,
    ) -> None:
        """`moved`: the only inputs that may be others than at the end of the last build, if that is known; each was
        there already. Then `facts`, `book` and looks into it may raise `Moved`: the project is to be seen as a whole.
        """
        self.world = world
        self.memory = memory
        self.moved = moved
        self.standing = Standing(world, world.root, memory.file, moved)
        settings, self.setting_faults = read_settings(world)
        page = replace(settings.page, pdf_engine=pdf_engine) if pdf_engine else settings.page
        self.settings = replace(settings, page=page)
        self._aside = aside_in(world.root)
        self._kept: Any = memory.parts(_BOOK, _PARTS, lambda every: Values(every, self._aside))
        self._kept_sources = self._laid(Rows(*self._kept["files"])) if self._kept else Rows()
        maker, plain = memory.kept(itself.PLAIN) or (b"", b"")
        self._plain = maker, Digests(self._aside.lay(plain))

    @functools.cached_property
    def book(self) -> FactBook:
        """The facts of the project."""
        return self._read[0]

    @functools.cached_property
    def _register(self) -> tuple[Register, list[Diagnostic]]:
        return read_register(self.world)

    @property
    def register(self) -> Register:
        """What was sent and approved."""
        return self._register[0]

    @property
    def register_faults(self) -> list[Diagnostic]:
        """What is wrong with the register."""
        return self._register[1]

    @functools.cached_property
    def _read(self) -> tuple[FactBook, list[Diagnostic]]:
        _ = self._sources  # digests come first: what is edited between the two shows as another file the next time
        maker, plain = self._plain
        known = plain if maker == self.docgen else Digests()
        if self.moved is None:
            return books.read_facts(self.world, known, aside_in(self.world.root))
        return books.reread_facts(self.world, self.held, self.moved, known)

    @functools.cached_property
    def held(self) -> Held:
        """What is remembered of the files of facts. Raises `Moved` if it is not known of these."""
        kept = self._kept
        if not (kept and kept["docgen"] == self.docgen and all(kept[part] for part in _HELD)):
            raise Moved(books.FOLDER)
        return Held.of(SECTIONS, (kept[part] for part in _HELD), self._aside)

    @functools.cached_property
    def moved_keys(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The keys of the files of facts that have moved, by section, as they were; others are not taken. Raises
        `Moved`.
        """
        return self.held.keys_of(self.moved or ())

    @functools.cached_property
    def docgen(self) -> bytes:
        """The digest of docgen itself with its words, and of the libraries it stands on."""
        return itself.whole(self._own_files())

    def _own_files(self) -> bytes:
        states = itself.states()
        kept = self.memory.kept(itself.DOCGEN)
        if kept and kept[0] == states:
            return bytes(kept[1])
        own = digest_of(tuple(digest(_content(entry[0])) for entry in glance.own_files()))  # together they are 16 MB
        self.memory.keep(itself.DOCGEN, (states, own))
        return own

    @functools.cached_property
    def _sources(self) -> Rows:
        """The digest of each file that the book is made of."""
        if self._kept and self.moved is not None:
            known, moved = self._kept_sources.pairs(), frozenset(self.moved)
            now = ((path, self.standing.digest(path) if path in moved else was) for path, was in known)
            return self._laid(Rows.of(now))
        paths = sorted((PROJECT_FILE, *self.world.found(books.FOLDER, books.SUFFIX)))
        if len(paths) >= _MANY:
            keep_large_apart()
        return self._laid(Rows.of((path, self.standing.digest(path)) for path in paths))

    def _laid(self, rows: L) -> L:
        """The same, put aside."""
        rows.lay(self._aside)
        return rows

    @functools.cached_property
    def facts(self) -> Facts:
        """What is said of the records, as it was kept if no file of theirs has changed."""
        kept = self._kept
        if (
            kept
            and self._same_book
            and all(self.standing.digest(path) == was for path, was in kept["evidence"].items())
        ):
            told = Blame(kept["everyone"], frozenset(kept["blamed"]))
            findings, evidence = read_findings(kept["findings"]), tuple(kept["evidence"])
            letters = self._laid(Keys(*kept["letters"]))
            return Facts(findings, told, letters, kept["lost"], evidence, self._was_clean())
        return self._judged()

    @functools.cached_property
    def _same_book(self) -> bool:
        return bool(self._kept and self._kept_sources == self._sources and self._kept["docgen"] == self.docgen)

    def _judged(self) -> Facts:
        findings, known = self._found()
        sources = telling(self.book.sources, "evidence")
        evidence = tuple(one.evidence.file for one in sources if one.evidence)
        lost = tuple(sorted(key for section, key in self.book.lost if section == "letters" and key))
        told = blame(self.world, self.book, findings)
        return Facts(findings, told, keyed(self.book.letters), lost, evidence, known)

    def _found(self) -> tuple[tuple[Diagnostic, ...], Clean | None]:
        """What is wrong with the records. Where nothing was before, it is enough to look at what has changed."""
        from docgen.checks.project import Checker, told_of_book  # noqa: PLC0415  # only when facts have changed
        from docgen.checks.rechecks import look  # noqa: PLC0415

        checker = Checker(Unnoted(self.world), self.book, self.settings)
        faults = (*checker.excuses.applied(self.setting_faults), *self._read[1])
        was, unchanged = self._was_clean(), self._unchanged_files
        if was and not faults and (now := look(checker, was, unchanged, self._changed_keys(unchanged))):
            self._laid(now.said)
            return (), now
        if self.moved is not None:
            raise Moved(books.FOLDER)
        return (*faults, *told_of_book(checker, self._read[1])), None

    def _changed_keys(self, unchanged: Container[str]) -> Mapping[str, Mapping[str, tuple[str, ...]]] | None:
        """The keys of the files of facts that are not `unchanged`, as they were and are, if only such have moved."""
        if self.moved is None or not all(path in unchanged or path in self.moved for path in self.held.paths):
            return None
        return self.moved_keys

    def _was_clean(self) -> Clean | None:
        """What is known of the book if nothing was found in it; nothing of one that this docgen has not looked at."""
        from docgen.checks.rechecks import NOTHING, Clean  # noqa: PLC0415  # only when more is to be done than a glance

        kept = self._kept
        if not kept or kept["docgen"] != self.docgen:
            return NOTHING
        if not (told := kept["clean"]):
            return None
        clean = Clean.of(told)
        self._laid(clean.said)
        return clean

    def has_lost(self, paths: Iterable[str]) -> bool:
        """Whether a file that was there when the build began is not any more."""
        found = (path for path in paths if self.standing.digest(path) != MISSING)
        return any(not (self.world.root / path).exists() for path in found)

    # --- looks -------------------------------------------------------------------------------------------------------

    def holds(self, number: int, seen: Seen) -> bool:
        """Whether a remembered look would find the same now."""
        kind, key, was = seen
        if kind in BOOK and self._is_good(number) and (self._same_book or (kind == "record" and self._spared(key))):
            return True
        return self.digest((kind, key)) == was

    @functools.cached_property
    def good(self) -> array[int]:
        """Looks that found the same at the end of the last build, in their order; a set takes eight times as much."""
        return unpacked(self._kept["good"] if self._kept else b"")

    def _is_good(self, number: int) -> bool:
        at = bisect.bisect_left(self.good, number)
        return at < len(self.good) and self.good[at] == number

    @functools.cached_property
    def _unchanged_files(self) -> Container[str]:
        """Files of facts whose records are surely the same: nothing else has changed that makes records, and no key
        stood twice, so that each came from the file that has it now.
        """
        kept = self._kept
        if not kept or kept["docgen"] != self.docgen or kept["twice"]:
            return frozenset()
        if self._kept_sources.get(PROJECT_FILE) != self._sources.get(PROJECT_FILE):
            return frozenset()
        if self.moved is None:
            return frozenset(self._sources.same(self._kept_sources))
        return AllBut(path for path in self.moved if self._sources.get(path) != self._kept_sources.get(path))

    def _spared(self, key: str) -> bool:
        """A record that docgen brings is in none of the project's files: whether one of them stood in its place before,
        cannot be told from them.
        """
        section, _, name = key.partition("/")
        records = getattr(self.book, section)
        return name in records and file_of(records, name) in self._unchanged_files

    def digest(self, look: Look) -> bytes:
        """What a look finds now."""
        kind, key = look
        if kind in BOOK:
            return self._in_book(look)
        match kind:
            case "file":
                return self.standing.digest(key)
            case "today":
                return digest_of(self.world.today)
            case "setting":
                return digest_of(getattr(self.settings, key, None))
            case "docgen":
                return self.docgen
            case "format":
                return digest_of(FORMATS[key].suffix) if key in FORMATS else MISSING
            case "fonts":
                return self._fonts
        return MISSING

    @functools.cached_property
    def _memo(self) -> dict[Look, bytes]:
        return {}

    def _in_book(self, look: Look) -> bytes:
        if look not in self._memo:
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            try:
                self._memo[look] = seen(self.book, look)
            except (AttributeError, ImportError, TypeError, ValueError):  # a view of another docgen
                self._memo[look] = MISSING
        return self._memo[look]

    def grow_old(self) -> None:
        """Let go of the records that nobody has asked for since this was last called."""
        if "_read" in vars(self):
            grow_old(getattr(self.book, section) for section in SECTIONS)

    # --- the page ----------------------------------------------------------------------------------------------------

    @functools.cached_property
    def _fonts(self) -> bytes:
        """The digest of the faces of the page; `MISSING` if there are none."""
        folders = (f"{self.world.root}/fonts", *glance.machine_fonts())
        states = digest_of((self.settings.page.font, *(sorted(glance.entries(one)) for one in folders)))
        kept = self.memory.kept(_FONTS)
        if kept and kept[0] == states:
            return bytes(kept[1])
        page = self._page
        if isinstance(page, Diagnostic):
            return MISSING
        found = digest_of(page.faces)
        self.memory.keep(_FONTS, (states, found))
        return found

    @functools.cached_property
    def _page(self) -> PageStyle | Diagnostic:
        return page_with_fonts(self.world, self.settings.page)

    def page(self, formats: Iterable[str]) -> PageStyle | Diagnostic:
        """The page with its fonts; without them where no format needs any."""
        if not any(FORMATS[name].needs_fonts for name in formats):
            return self.settings.page
        return self._page

    # --- the end -----------------------------------------------------------------------------------------------------

    def keep(self, good: Iterable[int]) -> None:
        """Remember how the project stands, and which looks are good."""
        if self.standing.new:
            self.memory.keep_files(self.standing.new.items())
        self.memory.keep_parts(_BOOK, self._told(good))
        if "_read" in vars(self):
            earlier = self._plain[1] if self.moved is not None else Digests()
            self.memory.keep(itself.PLAIN, (self.docgen, Digests.of(chain(earlier, self.book.plain)).told()))

    def _told(self, good: Iterable[int]) -> Iterator[tuple[str, object]]:
        """All `_PARTS`, made one after the other: together they would be a kilobyte a letter."""
        facts = self.facts
        yield from zip(_HELD, self._held_now(), strict=True)
        yield "good", in_order(good).tobytes()
        yield "files", self._sources.told()
        yield "clean", facts.clean.told() if facts.clean else ()
        yield "letters", facts.letters.told()
        yield "lost", facts.lost
        yield "evidence", {path: self.standing.digest(path) for path in facts.evidence}
        yield "docgen", self.docgen
        yield "twice", any(one.code == TWICE for one in facts.findings)
        yield "findings", told_findings(facts.findings)
        yield "everyone", facts.blame.everyone
        yield "blamed", sorted(facts.blame.looks)

    def _held_now(self) -> Iterator[object]:
        """What is to be remembered of the files of facts, by part; of each nothing if anything is wrong with them."""
        if "_read" not in vars(self):
            return (self._kept[part] if self._kept else b"" for part in _HELD)
        if self.book.lost or self._read[1]:
            return (b"" for _ in _HELD)
        if self.moved is None:
            now = hold(self.book, self.world, self._aside)
        else:
            now = hold_again(self.held, self.moved_keys, self.book, self.world)
        return now.rows()


def page_with_fonts(world: DiskWorld, page: PageStyle) -> PageStyle | Diagnostic:
    """A page with the faces of its font, or what is wrong if there are none, or if who should print is not there."""
    from docgen.fonts import find_faces, machine_folders  # noqa: PLC0415  # slow to import
    from docgen.writers.typst import is_there  # noqa: PLC0415

    if page.pdf_engine is PdfEngine.TYPST and not is_there():
        return Diagnostic("DG605", place_of(world, "page.pdf_engine"), {"engine": page.pdf_engine})
    faces = find_faces(page.font, world.root / "fonts", machine_folders())
    if isinstance(faces, Diagnostic):
        return replace(faces, span=place_of(world, "page.font"))
    return replace(page, faces=faces)


def _content(path: str) -> bytes:
    return read_plain(Path(path), inside=Path(glance.PACKAGE))


def settings_looks() -> tuple[Look, ...]:
    """The settings on which a verdict may rest; the page concerns only the files, the limits nobody's words."""
    return tuple(("setting", one.name) for one in fields(Settings) if one.name not in ("page", "limits"))


def format_looks(name: str) -> tuple[Look, ...]:
    """What a file of this format rests on besides its letter."""
    own: tuple[Look, ...] = (("docgen", ""), ("setting", "page"), ("format", name))
    return (*own, ("fonts", "")) if FORMATS[name].needs_fonts else own
