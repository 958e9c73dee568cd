"""How a letter stands to the register: sent or not, and as it was; let pass by somebody, and still."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from docgen.model import LANGS, Lang
from docgen.register import Approval, Edition, Register, Seal
from docgen.sealing.contents import Digests

TEXT_MOVED = "its text has moved"
FIGURES_MOVED = "its figures have moved"
SOURCES_MOVED = "what its figures rest on has moved: a source, the place in it, or its day"
NOT_COMPOSED = "it has errors now, so that it cannot be composed"
"""Why an approval holds no more."""


class Sent(StrEnum):
    """How a letter stands to its last seal."""

    NEVER = "never"
    SAME = "same"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Standing:
    """The last edition of a letter that was sent, the languages of it that would read otherwise now, the last approval,
    and why it holds no more (empty: it holds).
    """

    last: Edition | None = None
    changed: tuple[Lang, ...] = ()
    edition: int = 0
    """How many editions of the letter were sent."""
    owed: Edition | None = None
    """An edition before the last one whose language reads otherwise now, and has not gone out in a supplement yet."""
    approval: Approval | None = None
    fallen: str = ""

    @property
    def number(self) -> int:
        """The record that began the last edition; 0 for a letter that was not sent."""
        return self.last.number if self.last else 0

    @property
    def seal(self) -> Seal | None:
        """The seal that began it."""
        return self.last.first if self.last else None

    @property
    def sent(self) -> Sent:
        """How the letter stands to its last edition."""
        return Sent.NEVER if self.last is None else Sent.OTHER if self.changed else Sent.SAME


def standing(register: Register, letter: str, now: Digests) -> Standing:
    """How a letter stands that says and knows this now."""
    editions = register.editions(letter)
    last = editions[-1] if editions else None
    approval = register.approval(letter)
    return Standing(
        last,
        _moved(last.said, now.said) if last else (),
        len(editions),
        _owed(editions, now),
        approval,
        _fallen(approval, now) if approval else "",
    )


def _owed(editions: tuple[Edition, ...], now: Digests) -> Edition | None:
    """The edition in which a language went out last, if it would read otherwise now; none for the last edition."""
    by_lang = {lang: one for one in editions for lang in one.said}
    earlier = [(lang, one) for lang, one in by_lang.items() if one is not editions[-1] and now.said]
    return next((one for lang, one in earlier if one.said[lang] != now.said.get(lang)), None)


def _moved(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[Lang, ...]:
    """The languages of a record that read otherwise now; of a letter that cannot be composed, nothing is known."""
    return tuple(lang for lang in LANGS if lang in then and then[lang] != now.get(lang)) if now else ()


def _fallen(approval: Approval, now: Digests) -> str:
    """Why an approval holds no more: figures have moved, only what stands behind them has, or only words have."""
    if not now.said:
        return NOT_COMPOSED
    if not _moved(approval.said, now.said):
        return SOURCES_MOVED if approval.knew != now.knew else ""
    return FIGURES_MOVED if approval.knew != now.knew else TEXT_MOVED


def file_stem(letter: str, edition: int) -> str:
    """The name, without ending, of a letter's files: a supplement has a name that no letter's key can be.

    >>> file_stem("dz-74", 0), file_stem("dz-74", 1)
    ('dz-74', 'dz-74+supplement-1')
    """
    return f"{letter}+supplement-{edition}" if edition else letter
