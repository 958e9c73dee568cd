"""A finished letter in both languages → what a record of the register says of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from docgen import flow
from docgen.checks.times.promises import promises_made
from docgen.facts.book import FactBook
from docgen.model import Bilingual, Document, Emph, Fact, Figure, Footnote, Inline, Lang, Part, Period, Role, Strong
from docgen.register import Known, Made, Printed, Sourced

SOURCE = "source."
"""How the keys of figures begin that print a source's own number or date."""


@dataclass(frozen=True, slots=True)
class Digests:
    """`said`: for each language the digest of every character and figure; `knew`: that of the facts and sources behind
    the figures.
    """

    said: Mapping[str, str]
    knew: str


@dataclass(frozen=True, slots=True)
class Content:
    """What a letter says and rests on."""

    printed: tuple[Printed, ...]
    known: tuple[Known, ...]
    sources: tuple[Sourced, ...]
    promises: tuple[Made, ...]
    addressees: tuple[tuple[str, str], ...]
    digests: Digests

    @property
    def said(self) -> Mapping[str, str]:
        """See `Digests`."""
        return self.digests.said

    @property
    def knew(self) -> str:
        """See `Digests`."""
        return self.digests.knew


def content_of(documents: Mapping[Lang, Document], book: FactBook) -> Content:
    """The content of one letter, its documents given by language."""
    printed = tuple(one for document in documents.values() for one in printed_in(document))
    keys = sorted({key for one in printed for key in one.keys})
    known = tuple(one for key in keys if (one := known_now(key, book)))
    sources = tuple(sourced(key, book) for key in sorted({key for one in documents.values() for key in one.sources}))
    made = dict.fromkeys(key for document in documents.values() for key, _ in promises_made(document))
    return Content(
        printed,
        known,
        sources,
        tuple(_made(key, book) for key in made if key in book.promises),
        tuple((lang, line) for lang, document in documents.items() for line in _addressees(document)),
        Digests(
            {lang: digest_of_text(document) for lang, document in documents.items()},
            _digest([[repr(one) for one in known], [repr(one) for one in sources]]),
        ),
    )


# --- what it says ----------------------------------------------------------------------------------------------------


_AS_COMPOSED: Mapping[str, Printed] = {}


def digest_of_text(document: Document, sent: Mapping[str, Printed] = _AS_COMPOSED) -> str:
    """The digest of every printed character, of the calls of notes and of each figure with its value; of figures that
    were sent otherwise (`sent`, by anchor) as they were sent.
    """
    printed = {one.anchor: one for one in printed_in(document)} | dict(sent)
    return _digest(
        [[_signs(inlines, sent) for inlines in flow.texts(document)], [repr(one) for one in printed.values()]]
    )


def _signs(inlines: tuple[Inline, ...], sent: Mapping[str, Printed]) -> list[object]:
    """The printed text of a paragraph with the calls of its notes; bold and italic are no text."""
    found: list[object] = []
    for inline in inlines:
        match inline:
            case Strong(inner) | Emph(inner):
                found += _signs(inner, sent)
            case Footnote(source):
                found.append(["note", source])
            case _:
                pieces = flow.printed(inline)
                found += [sent[one.anchor].text if one.anchor in sent else one.text for one in pieces]
    return found


def _digest(data: object) -> str:
    return hashlib.sha256(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def printed_in(document: Document) -> Iterator[Printed]:
    """Every figure of a document, in the order of printing."""
    for figure, _ in flow.figures(document):
        yield Printed(document.lang, figure.anchor, figure.text, figure.keys, told(figure.value))


def told(value: Figure | object) -> str:
    """A value as a line of text: days as `FIRST..LAST`, a text as «Russian / Kazakh», a list parted by commas.

    >>> told(Decimal("1E+3")), told(Bilingual("да", "иә")), told(("a", "b")), told(None)
    ('1000', 'да / иә', 'a, b', '')
    """
    match value:
        case Decimal():
            return format(value, "f")
        case Period(first, last):
            return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"
        case Bilingual(ru, kz):
            return ru if ru == kz else f"{ru} / {kz}"
        case tuple():
            return ", ".join(value)
        case _:
            return ""


def _addressees(document: Document) -> Iterator[str]:
    """The lines of the addressee."""
    for block in document.blocks:
        if isinstance(block, Part) and block.role is Role.ADDRESSEE:
            yield from (
                line for one in block.paragraphs for line in flow.plain(one.inlines).split("\n") if line.strip()
            )


# --- what stands behind it -------------------------------------------------------------------------------------------


def known_now(key: str, book: FactBook) -> Known | None:
    """What the book knows under the key of a figure; None for what is no fact or source of it (the letter's own
    reference, a record that is gone).
    """
    if key.startswith(SOURCE):
        source = book.sources.get(key.removeprefix(SOURCE))
        said = f"№ {told(source.number)} {told(source.date)}".strip() if source else ""
        return Known(key, said, "", "", "", "", "", (), ()) if source else None
    fact = book.facts.get(key)
    return _known(fact) if fact else None


def _known(fact: Fact) -> Known:
    return Known(
        fact.key,
        told(fact.value),
        fact.unit,
        fact.precision.value,
        fact.status.value,
        told(fact.period),
        told(fact.as_of),
        fact.members,
        tuple((one.source, one.locator) for one in fact.sources),
    )


def sourced(key: str, book: FactBook) -> Sourced:
    """What the book calls a source."""
    source = book.sources.get(key)
    if source is None:
        return Sourced(key, "", "", "", "")
    ru, kz = (" ".join(_called(source.number, source.title, lang)) for lang in ("ru", "kz"))
    return Sourced(key, source.kind.value, ru, kz, told(source.date))


def _called(number: Bilingual | None, title: Bilingual | None, lang: str) -> Iterator[str]:
    if number:
        yield f"№ {number.said(lang)}"  # type: ignore[arg-type]  # one of the two
    if title:
        yield f"«{title.said(lang)}»"  # type: ignore[arg-type]


def _made(key: str, book: FactBook) -> Made:
    promise = book.promises[key]
    return Made(key, promise.what.ru, promise.what.kz, promise.owner, told(promise.due))
