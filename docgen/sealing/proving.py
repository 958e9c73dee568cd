"""Whether a file is what was sent: byte for byte, or figure for figure."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.model import NB_HYPHEN
from docgen.reading import Content
from docgen.register import File, Register, Seal
from docgen.sealing.wording import Differing, differing, paragraphs


@dataclass(frozen=True, slots=True)
class Proof:
    """The record that a file belongs to: its number, the seal, the file as it was sealed."""

    number: int
    seal: Seal
    file: File


def same_bytes(data: bytes, register: Register) -> Proof | None:
    """The last sending of exactly these bytes; None if they were never sealed."""
    digest = hashlib.sha256(data).hexdigest()
    found = (
        Proof(number, seal, file)
        for number, seal in reversed(register.seals())
        for file in seal.files
        if file.sha256 == digest
    )
    return next(found, None)


# --- figure for figure -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Odd:
    """A figure that is not as it was sent; empty where it was not printed, or is not there."""

    anchor: str
    sent: str
    now: str


@dataclass(frozen=True, slots=True)
class Compared:
    """The sending that a file is nearest to, and the figures and words in which it differs: none, if it is what was
    sent. `worded` tells whether the record holds the words at all.
    """

    number: int
    seal: Seal
    lang: str
    odd: tuple[Odd, ...]
    differing: tuple[Differing, ...] = ()
    worded: bool = False

    @property
    def same(self) -> bool:
        """Whether nothing that is on record differs."""
        return not self.odd and not self.differing


def same_figures(content: Content, register: Register) -> Compared | None:
    """A file held against what was sent of its letter, in its language; None where the file does not say whose it is,
    where its figures cannot be told from other text, or where nothing of its letter was sealed.

    Figures are found by their anchors, never by their values; then the whole text is compared, so that a figure in the
    wrong sentence, or one with a digit typed beside it, shows.
    """
    letter, lang = _named(content)
    if not letter or not content.structured:
        return None
    figures = dict(_figures(content))
    found = (
        _compared(number, seal, lang, figures, content)
        for number, seal in reversed(register.seals(letter))
        if lang in seal.said
    )
    return min(found, key=lambda one: len(one.odd) + len(one.differing), default=None)


def _compared(number: int, seal: Seal, lang: str, figures: Mapping[str, str], content: Content) -> Compared:
    lines = [line for of, line in seal.lines if of == lang]
    words = tuple(differing(lines, paragraphs(content))) if lines else ()
    odd = tuple(_odd(seal, lang, figures))
    if lines and not words:  # the whole text is what was sent: a control that is gone takes nothing from it
        odd = tuple(one for one in odd if one.now)
    return Compared(number, seal, lang, odd, words, bool(lines))


def _named(content: Content) -> tuple[str, str]:
    """The letter and the language that a file says it is."""
    try:
        data = json.loads(content.manifest or b"null")
    except (ValueError, RecursionError):
        return "", ""
    if not isinstance(data, dict):
        return "", ""
    return str(data.get("letter", "")), str(data.get("lang", ""))


def _figures(content: Content) -> Iterator[tuple[str, str]]:
    """Anchor and text of each figure; a copied one counts with the text of all its places."""
    controls: dict[int, list[str]] = defaultdict(list)
    anchors: dict[int, str] = {}
    for run in (run for line in content.lines for run in line.runs if run.anchor):
        anchors[run.control] = run.anchor
        if run.after and not run.unseen:
            controls[run.control].append(run.text)
    texts: dict[str, list[str]] = defaultdict(list)
    for control, anchor in anchors.items():
        texts[anchor].append(_level("".join(controls[control])))
    for anchor, said in texts.items():
        yield anchor, " / ".join(dict.fromkeys(said))


def _odd(seal: Seal, lang: str, figures: Mapping[str, str]) -> Iterator[Odd]:
    sent = {one.anchor: _level(one.text) for one in seal.printed if one.lang == lang}
    for anchor in dict.fromkeys((*sent, *figures)):
        if sent.get(anchor, "") != figures.get(anchor, ""):
            yield Odd(anchor, sent.get(anchor, ""), figures.get(anchor, ""))


def _level(text: str) -> str:
    """A figure's text as it is compared: office programs write blanks and hyphens in their own ways."""
    return " ".join(text.split()).replace(NB_HYPHEN, "-").replace("\u2010", "-")
