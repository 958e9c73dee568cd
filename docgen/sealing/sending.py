"""`approve` and `seal`: a record for a letter as it stands now."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.checks.project import Checked
from docgen.codes import has_blockers
from docgen.facts.book import FactBook
from docgen.files import Unreadable, read_plain
from docgen.messages import days_said
from docgen.model import LANGS, Diagnostic, Document, Lang, Letter, Span
from docgen.register import Approval, Edition, File, Register, Seal, append, record_path
from docgen.sealing.contents import Content, content_of, known_now, told
from docgen.sealing.remarks import SentFile, worth_telling
from docgen.sealing.saying import Said, Unsayable, departed, digest_as_sent, said_in, said_of
from docgen.sealing.standing import Sent, Standing, file_stem, standing
from docgen.sealing.wording import differing
from docgen.world import DiskWorld

SUFFIXES = ("docx", "pdf")
"""The files that are sent."""

Rebuild = Callable[[Document, str], bytes]
"""What a build would write today for a document and the ending of a file's name."""


class Refused(Exception):
    """Nothing was recorded; `faults` say why."""

    def __init__(self, *faults: Diagnostic) -> None:
        super().__init__(faults[0].code)
        self.faults = list(faults)


@dataclass(frozen=True, slots=True)
class Order:
    """What the caller says of a sending: who approved, when it went out, the folder of the files, whether they may be
    others than a build gives today, in which languages and formats it went out.
    """

    by: str
    on: str
    folder: Path
    edited: bool = False
    langs: tuple[Lang, ...] = LANGS
    suffixes: tuple[str, ...] = SUFFIXES


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sending that was recorded: the number of its record, the record, what is to be told of it."""

    number: int
    seal: Seal
    findings: tuple[Diagnostic, ...]


def content_of_checked(checked: Checked, book: FactBook) -> Content:
    """The content of a checked letter. Raises `Refused` for one with errors."""
    if has_blockers(checked.diagnostics):
        raise Refused(*checked.diagnostics)
    return content_of({lang: one.document for lang, one in checked.composed.items()}, book)


def approve(world: DiskWorld, checked: Checked, book: FactBook, by: str, on: str) -> Approval:
    """Record that somebody let a draft pass. Raises `Refused`, `register.chain.Broken`, `Unwritable`."""
    content = content_of_checked(checked, book)
    made = Approval(checked.letter.key, on, by, content.said, content.knew)
    append(world, lambda _: made)
    return made


def seal(world: DiskWorld, checked: Checked, book: FactBook, order: Order, rebuild: Rebuild) -> Sealed:
    """Record that a letter was sent. Raises as `approve`."""
    content_of_checked(checked, book)
    documents = {lang: one.document for lang, one in checked.composed.items()}
    sending = _Sending(checked.letter, book, order, documents, rebuild)
    findings: list[Diagnostic] = []

    def make(register: Register) -> Seal:
        made, remarks = sending.seal(register)
        findings[:] = (*remarks, *_answered(register, checked.letter))
        return made

    link = append(world, make)
    assert isinstance(link.record, Seal)
    return Sealed(link.number, link.record, tuple(findings))


@dataclass(frozen=True, slots=True)
class _Sending:
    """One sending of a letter: its record, the book, what the caller says, its documents, the writer of today."""

    letter: Letter
    book: FactBook
    order: Order
    documents: Mapping[Lang, Document]
    rebuild: Rebuild

    def seal(self, register: Register) -> tuple[Seal, Iterator[Diagnostic]]:
        """The record for a register as it is, and what is to be told of it."""
        stands = standing(register, self.letter.key, content_of(self.documents, self.book).digests)
        before = stands.last if stands.sent is Sent.SAME else None
        files = tuple(self._files(stands, before))
        self._all_there(files, before)
        known = [one for one in files if one.said]
        said = {one.document.lang: one.said for one in (*known, *reversed(known)) if one.said}  # the first, in order
        now = _said_before(before) | said
        earlier = _last_said(register.editions(self.letter.key), {one for one in LANGS if one not in now})
        return self._record(files, said, stands), worth_telling(files, now, earlier)

    def _files(self, stands: Standing, before: Edition | None) -> Iterator[SentFile]:
        """The files that are there of the edition that is sent: the first, the supplement that a change has made, or
        the one that was sent, as far as they are not on record yet (`before`).
        """
        edition = stands.edition - 1 if before else stands.edition
        known = {one.path for one in before.files} if before else set()
        for document in (self.documents[lang] for lang in self.order.langs):
            for suffix in self.order.suffixes:
                path = self.order.folder / document.lang / f"{file_stem(document.letter, edition)}.{suffix}"
                if path.exists() and path.relative_to(self.order.folder).as_posix() not in known:
                    yield _file(path, document, suffix, self.order, self.rebuild)

    def _all_there(self, files: tuple[SentFile, ...], before: Edition | None) -> None:
        """Whether each language that went out has a file, whose text is known, and no file of it says anything else."""
        known = frozenset(before.said) if before else frozenset()
        if before and not files and known.issuperset(self.order.langs):
            args = {"letter": self.letter.key, "number": str(before.number)}
            raise Refused(Diagnostic("DG812", self.letter.span, args))
        if not files and not before:
            raise Refused(Diagnostic("DG811", self.letter.span, {"letter": self.letter.key}))
        for lang in self.order.langs:
            ours = [one for one in files if one.document.lang == lang]
            if ours:
                _say_one_thing(ours, before)
            elif lang not in known:
                raise Refused(Diagnostic("DG734", self.letter.span, {"letter": self.letter.key, "lang": lang}))

    def _record(self, files: tuple[SentFile, ...], said: Mapping[Lang, Said], stands: Standing) -> Seal:
        inquiry = self.letter.inquiry
        documents = {one.document.lang: one.document for one in files}
        content = content_of(documents, self.book)
        printed = tuple(figure for one in said.values() for figure in one.figures.values())
        known = (known_now(key, self.book) for key in sorted({key for one in printed for key in one.keys}))
        return Seal(
            self.letter.key,
            self.order.on,
            self.order.by,
            inquiry.number if inquiry else "",
            told(inquiry.date) if inquiry else "",
            content.addressees,
            tuple(one.file for one in files),
            {lang: digest_as_sent(documents[lang], one) for lang, one in said.items()},
            content.knew,
            content.promises,
            content.sources,
            tuple(one for one in known if one),
            printed,
            stands.number if stands.sent is Sent.OTHER else 0,
            tuple((lang, line) for lang, one in said.items() for line in one.lines),
            tuple(one for lang, said_there in said.items() for one in departed(documents[lang], said_there)),
            stands.number if stands.sent is Sent.SAME else 0,
        )


def _said_before(before: Edition | None) -> dict[Lang, Said]:
    """What the edition that is added to said in each of its languages."""
    found: dict[Lang, Said] = {}
    for seal in reversed(before.seals) if before else ():
        for lang in (one for one in LANGS if one in seal.said):
            figures = {one.anchor: one for one in seal.printed if one.lang == lang}
            found[lang] = Said(figures, tuple(line for of, line in seal.lines if of == lang))
    return found


def _last_said(editions: Sequence[Edition], langs: Container[Lang]) -> dict[Lang, Said]:
    """What was sent last in these languages, by whatever edition."""
    found: dict[Lang, Said] = {}
    for edition in editions:
        found |= {lang: said for lang, said in _said_before(edition).items() if lang in langs}
    return found


def _say_one_thing(files: list[SentFile], before: Edition | None) -> None:
    """Refuse files of one language whose text is not known, or of which only one can have been sent."""
    known = [one for one in files if one.said]
    sent = _said_before(before).get(files[0].document.lang)
    if not known and not sent:
        raise Refused(Diagnostic("DG730", Span(str(files[0].path)), {"reason": files[0].unread}))
    if before and sent and sent.lines:
        _same_lines(known, sent.lines, record_path(before.number))
    elif known and known[0].said:
        _same_lines(known[1:], known[0].said.lines, known[0].path.name)


def _same_lines(files: list[SentFile], lines: tuple[str, ...], where: str) -> None:
    """Refuse files that say something else than these lines, which stand somewhere."""
    for one in files:
        for found in differing(lines, one.said.lines if one.said else ()):
            args = {"text": found.now or "—", "other": found.sent or "—", "path": where}
            raise Refused(Diagnostic("DG731", Span(str(one.path)), args))


def _answered(register: Register, letter: Letter) -> Iterator[Diagnostic]:
    """DG735 for an inquiry that another letter has answered."""
    asked = letter.inquiry.number if letter.inquiry else ""
    for number, one in register.seals():
        if asked and one.inquiry == asked and one.letter != letter.key:
            args = {"number": asked, "letter": one.letter, "day": days_said(one.on), "record": str(number)}
            yield Diagnostic("DG735", letter.place("inquiry"), args)


def _file(path: Path, document: Document, suffix: str, order: Order, rebuild: Rebuild) -> SentFile:
    try:
        data = read_plain(path, inside=order.folder)
    except Unreadable as fault:
        raise Refused(Diagnostic("DG901", Span(str(path)), {"reason": fault.reason})) from None
    edited = data != rebuild(document, suffix)
    if edited and not order.edited:
        raise Refused(Diagnostic("DG810", Span(str(path))))
    name = path.relative_to(order.folder).as_posix()
    file = File(name, document.lang, hashlib.sha256(data).hexdigest(), edited)
    if not edited:
        return SentFile(file, path, document, said_of(document))
    try:
        return SentFile(file, path, document, said_in(path.name, data, document))
    except Unsayable as fault:
        return SentFile(file, path, document, None, fault.reason)
