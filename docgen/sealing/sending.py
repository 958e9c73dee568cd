"""`approve` and `seal`: a record for a letter as it stands now."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.checks.project import Checked
from docgen.codes import has_errors
from docgen.facts.book import FactBook
from docgen.files import Unreadable, read_plain
from docgen.messages import days_said
from docgen.model import LANGS, Diagnostic, Document, Lang, Letter, Span
from docgen.register import Approval, File, Register, Seal, append
from docgen.sealing.contents import Content, content_of, printed_in, told
from docgen.sealing.saying import Said, Unsayable, said_in, said_of, sent_figures
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
    """What the caller says of a sending: who approved, when it went out, the folder of the files, whether a hand
    edited them after the build, in which languages it went out.
    """

    by: str
    on: str
    folder: Path
    edited: bool = False
    langs: tuple[Lang, ...] = LANGS


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sending that was recorded: the number of its record, the record, what is to be told of it."""

    number: int
    seal: Seal
    findings: tuple[Diagnostic, ...]


def content_of_checked(checked: Checked, book: FactBook) -> Content:
    """The content of a checked letter. Raises `Refused` for one with errors."""
    if has_errors(checked.diagnostics):
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
    documents = {lang: checked.composed[lang].document for lang in order.langs}
    content = content_of(documents, book)
    findings: list[Diagnostic] = []

    def make(register: Register) -> Seal:
        stands = standing(register, checked.letter.key, content.digests)
        files = tuple(_files(documents, _edition(stands, checked.letter), order, rebuild))
        _all_there(files, checked.letter, order.langs)
        findings[:] = (*_worth_telling(files), *_answered(register, checked.letter))
        return _seal(checked.letter, content, files, order, stands.number)

    link = append(world, make)
    assert isinstance(link.record, Seal)
    return Sealed(link.number, link.record, tuple(findings))


def _edition(stands: Standing, letter: Letter) -> int:
    """Which edition is sent now: the first, or the supplement that a change has made."""
    if stands.sent is Sent.SAME:
        raise Refused(Diagnostic("DG812", letter.span, {"letter": letter.key, "number": str(stands.number)}))
    return stands.edition


def _all_there(files: tuple[_Sent, ...], letter: Letter, langs: tuple[Lang, ...]) -> None:
    """Whether each language that went out has a file, whose text is known, and no file of it says anything else."""
    if not files:
        raise Refused(Diagnostic("DG811", letter.span, {"letter": letter.key}))
    for lang in langs:
        ours = [one for one in files if one.document.lang == lang]
        if not ours:
            raise Refused(Diagnostic("DG734", letter.span, {"letter": letter.key, "lang": lang}))
        known = [one for one in ours if one.said]
        if not known:
            raise Refused(Diagnostic("DG730", Span(str(ours[0].path)), {"reason": ours[0].unread}))
        for other in known[1:]:
            _say_the_same(known[0], other)


def _say_the_same(one: _Sent, other: _Sent) -> None:
    """Refuse two files of one language of which only one can have been sent."""
    if one.said is None or other.said is None or one.said == other.said:
        return
    for found in differing(one.said.lines, other.said.lines):
        args = {"text": found.now or "—", "other": found.sent or "—", "path": one.path.name}
        raise Refused(Diagnostic("DG731", Span(str(other.path)), args))


def _worth_telling(files: tuple[_Sent, ...]) -> Iterator[Diagnostic]:
    """DG732: figures that a hand has typed over; DG733: a file of which only the bytes are on record."""
    for one in files:
        if one.said is None:
            yield Diagnostic("DG733", Span(str(one.path)), {"reason": one.unread})
            continue
        built = {figure.anchor: figure.text for figure in printed_in(one.document)}
        for figure in sent_figures(one.document, one.said):
            if not figure.keys:
                args = {"text": figure.text, "built": built[figure.anchor]}
                yield Diagnostic("DG732", Span(str(one.path)), args)


def _answered(register: Register, letter: Letter) -> Iterator[Diagnostic]:
    """DG735 for an inquiry that another letter has answered."""
    asked = letter.inquiry.number if letter.inquiry else ""
    for number, one in register.seals():
        if asked and one.inquiry == asked and one.letter != letter.key:
            args = {"number": asked, "letter": one.letter, "day": days_said(one.on), "record": str(number)}
            yield Diagnostic("DG735", letter.places.get("inquiry", letter.span), args)


def _seal(letter: Letter, content: Content, files: tuple[_Sent, ...], order: Order, before: int) -> Seal:
    inquiry = letter.inquiry
    said = {lang: next(one for one in files if one.said and one.document.lang == lang) for lang in order.langs}
    printed = tuple(figure for one in said.values() if one.said for figure in sent_figures(one.document, one.said))
    keys = {key for one in printed for key in one.keys}
    return Seal(
        letter.key,
        order.on,
        order.by,
        inquiry.number if inquiry else "",
        told(inquiry.date) if inquiry else "",
        content.addressees,
        tuple(one.file for one in files),
        content.said,
        content.knew,
        content.promises,
        content.sources,
        tuple(one for one in content.known if one.key in keys),
        printed,
        before,
        tuple((lang, line) for lang, one in said.items() if one.said for line in one.said.lines),
    )


@dataclass(frozen=True, slots=True)
class _Sent:
    """A file that was sent, the letter that it was built from, what it says; None where that cannot be read, and
    why.
    """

    file: File
    path: Path
    document: Document
    said: Said | None
    unread: str = ""


def _files(documents: dict[Lang, Document], edition: int, order: Order, rebuild: Rebuild) -> Iterator[_Sent]:
    """The files of an edition that are there, each as a build makes it, or edited and said to be so."""
    for document in documents.values():
        for suffix in SUFFIXES:
            lang = document.lang
            path = order.folder / lang / f"{file_stem(document.letter, edition)}.{suffix}"
            if path.exists():
                yield _file(path, document, suffix, order, rebuild)


def _file(path: Path, document: Document, suffix: str, order: Order, rebuild: Rebuild) -> _Sent:
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
        return _Sent(file, path, document, said_of(document))
    try:
        return _Sent(file, path, document, said_in(path.name, data, document))
    except Unsayable as fault:
        return _Sent(file, path, document, None, fault.reason)
