"""What a file that is sent says: as the letter was composed, or, where it is no build of today, as the file reads."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from docgen import flow
from docgen.auditing.placing import placed
from docgen.auditing.states import State, judged
from docgen.lang.numbers import read_numbers
from docgen.manifest import Altered, Built, read_manifest
from docgen.model import LANGS, Document, Lang
from docgen.reading import Unsound, read_file
from docgen.register import Departed, Printed
from docgen.sealing.contents import digest_of_text, printed_in, told
from docgen.sealing.wording import levelled, paragraphs
from docgen.wording import same

NO_STRUCTURE = "its figures cannot be told from other text"
OF_ANOTHER_LETTER = "it is a file of another letter, or of another language"
NO_RECORD = "docgen's record of its figures is gone or was changed"


class Unsayable(Exception):
    """A file of which it cannot be told what it says; `reason` is a message of the catalogue."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Said:
    """Each figure by its anchor and every paragraph of a file, as they were sent; a figure without keys was typed by a
    hand. `unbuilt` are the figures of today's letter that the file was built without.
    """

    figures: Mapping[str, Printed]
    lines: tuple[str, ...]
    unbuilt: tuple[str, ...] = ()


def said_of(document: Document) -> Said:
    """What a letter says as it was composed."""
    lines = (levelled(flow.plain(inlines)) for inlines in flow.texts(document))
    return Said({one.anchor: one for one in printed_in(document)}, tuple(line for line in lines if line))


def said_in(name: str, data: bytes, document: Document) -> Said:
    """What a file of this letter says that is no build of today: a figure whose control was taken away counts as long
    as it stands where it stood, one that is gone or unseen does not. Raises `Unsayable`.
    """
    try:
        content = read_file(name, data)
    except Unsound as fault:
        raise Unsayable(fault.reason) from None
    if not content.structured:
        raise Unsayable(NO_STRUCTURE)
    try:
        manifest = read_manifest(content.manifest or b"")
    except Altered:
        raise Unsayable(NO_RECORD) from None
    if (manifest.letter, manifest.lang) != (document.letter, document.lang):
        raise Unsayable(OF_ANOTHER_LETTER)
    controls = tuple(placed(name, content.lines))
    today = {one.anchor: one for one in printed_in(document)}
    figures = {
        one.anchor: _sent(levelled(one.text), manifest.figures[one.anchor], today.get(one.anchor), document.lang)
        for one in judged(name, manifest.figures, controls, content.lines, None)
        if one.state in _STANDING and not any(found.code == "DG709" for found in one.findings)
    }
    return Said(figures, paragraphs(content), tuple(anchor for anchor in today if anchor not in manifest.figures))


_STANDING = frozenset({State.AS_BUILT, State.EDITED, State.UNCONTROLLED})


def _sent(text: str, built: Built, today: Printed | None, lang: Lang) -> Printed:
    """A figure as it was sent: as a build of today prints it, as an earlier build or a refresh did, or as a hand
    typed it, which rests on no fact.
    """
    if today and same(text, today.text):
        return today
    if same(text, built.text):
        return Printed(lang, built.anchor, built.text, built.keys, built.value)
    for refreshed in built.refreshed:
        if same(text, refreshed):
            return Printed(lang, built.anchor, refreshed, built.keys, _number(refreshed, lang))
    return Printed(lang, built.anchor, text, (), "")


def _number(text: str, lang: Lang) -> str:
    """The number that a text says, as a record writes values; empty where it says none, or several."""
    found = read_numbers(text, lang)
    return told(found[0].value) if len(found) == 1 else ""


# --- what differs from a build of the day ----------------------------------------------------------------------------


def departed(document: Document, said: Said) -> Iterator[Departed]:
    """The figures of which a build of today prints another value, or none; other words for the same are no matter of
    facts.
    """
    today = {one.anchor: one for one in printed_in(document)}
    keys = {figure.anchor: figure.keys for figure, _ in flow.figures(document)}
    for one in said.figures.values():
        now = today.get(one.anchor)
        if now is None or (one.keys, one.value) != (now.keys, now.value):
            yield Departed(one.lang, one.anchor, keys.get(one.anchor, one.keys), now.text if now else "")


def digest_as_sent(document: Document, said: Said) -> str:
    """The digest of a letter's text with the figures that were really sent: when facts come to say the same, so does
    the letter.
    """
    today = {one.anchor: one for one in printed_in(document)}
    changed = (said.figures[one.anchor] for one in departed(document, said))
    sent = {one.anchor: _followed(one, today.get(one.anchor), document.lang) for one in changed}
    return digest_of_text(document, sent | {a: Printed(document.lang, a, "", (), "") for a in said.unbuilt})


def _followed(one: Printed, today: Printed | None, lang: Lang) -> Printed:
    """A figure that a hand has typed, as the fact would print it that says the same."""
    if one.keys or today is None:
        return one
    return replace(one, keys=today.keys, text=_spaced(one.text, today.text), value=_number(one.text, lang))


def _spaced(text: str, pattern: str) -> str:
    """A text with the kinds of space that another one has, where both have as many.

    >>> _spaced("400 школ города", "3\u00a0школы города")
    '400\xa0школ города'
    """
    words, spaces = text.split(), _SPACES.findall(pattern)
    if len(spaces) != len(words) - 1:
        return text
    return "".join(word + space for word, space in zip(words, [*spaces, ""], strict=True))


_SPACES = re.compile(r"\s+")


def at_odds(said: Mapping[Lang, Said], names: Container[str] | None) -> Iterator[tuple[Printed, Printed]]:
    """Figures that one language says otherwise than the other, among those of these names (None: all); what is compared
    are the digits, in whatever order dates have them.
    """
    ours, theirs = (_by_name(said[lang], names) if lang in said else {} for lang in LANGS)
    for name in sorted(ours.keys() & theirs.keys()):
        left, right = ours[name], theirs[name]
        mine = next((text for text in left if text not in right), next(iter(left)))
        other = next((text for text in right if text not in left), next(iter(right)))
        if left.keys() != right.keys():
            yield left[mine], right[other]


def _by_name(said: Said, names: Container[str] | None) -> dict[str, dict[tuple[str, ...], Printed]]:
    """The figures of these names that say digits, by those digits."""
    found: dict[str, dict[tuple[str, ...], Printed]] = {}
    for anchor, one in said.figures.items():
        digits = tuple(sorted(_DIGITS.findall("".join(one.text.split()))))
        if digits and (names is None or name_of(anchor) in names):
            found.setdefault(name_of(anchor), {})[digits] = one
    return found


def name_of(anchor: str) -> str:
    """What an anchor says of a figure besides the count of its prints."""
    return anchor.rpartition("#")[0]


_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
