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
from docgen.model import LANGS, Diagnostic, Document, Lang, Letter, Span
from docgen.register import Approval, File, Register, Seal, append
from docgen.sealing.contents import Content, content_of, told
from docgen.sealing.standing import Sent, Standing, file_stem, standing
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
    edited them after the build.
    """

    by: str
    on: str
    folder: Path
    edited: bool = False


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


def seal(world: DiskWorld, checked: Checked, book: FactBook, order: Order, rebuild: Rebuild) -> tuple[int, Seal]:
    """Record that a letter was sent; gives the number of the record and the record. Raises as `approve`."""
    content = content_of_checked(checked, book)
    documents = {lang: one.document for lang, one in checked.composed.items()}

    def make(register: Register) -> Seal:
        stands = standing(register, checked.letter.key, content.digests)
        files = tuple(_files(documents, _edition(stands, checked.letter), order, rebuild))
        if not files:
            raise Refused(Diagnostic("DG811", checked.letter.span, {"letter": checked.letter.key}))
        return _seal(checked.letter, content, files, order, stands.number)

    link = append(world, make)
    assert isinstance(link.record, Seal)
    return link.number, link.record


def _edition(stands: Standing, letter: Letter) -> int:
    """Which edition is sent now: the first, or the supplement that a change has made."""
    if stands.sent is Sent.SAME:
        raise Refused(Diagnostic("DG812", letter.span, {"letter": letter.key, "number": str(stands.number)}))
    return stands.edition


def _seal(letter: Letter, content: Content, files: tuple[File, ...], order: Order, before: int) -> Seal:
    inquiry = letter.inquiry
    return Seal(
        letter.key,
        order.on,
        order.by,
        inquiry.number if inquiry else "",
        told(inquiry.date) if inquiry else "",
        content.addressees,
        files,
        content.said,
        content.knew,
        content.promises,
        content.sources,
        content.known,
        content.printed,
        before,
    )


def _files(documents: dict[Lang, Document], edition: int, order: Order, rebuild: Rebuild) -> Iterator[File]:
    """The files of an edition that are there, each as a build makes it, or edited and said to be so."""
    for lang in LANGS:
        for suffix in SUFFIXES:
            document = documents[lang]
            path = order.folder / lang / f"{file_stem(document.letter, edition)}.{suffix}"
            if path.exists():
                yield _file(path, document, suffix, order, rebuild)


def _file(path: Path, document: Document, suffix: str, order: Order, rebuild: Rebuild) -> File:
    try:
        data = read_plain(path, inside=order.folder)
    except Unreadable as fault:
        raise Refused(Diagnostic("DG901", Span(str(path)), {"reason": fault.reason})) from None
    edited = data != rebuild(document, suffix)
    if edited and not order.edited:
        raise Refused(Diagnostic("DG810", Span(str(path))))
    name = path.relative_to(order.folder).as_posix()
    return File(name, document.lang, hashlib.sha256(data).hexdigest(), edited)
