"""Where the files of a letter go that was sent before: never in the place of what was sealed.

A sealed letter that reads as it did is left alone; one that would read otherwise becomes a supplement beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from docgen.build.formats import FORMATS, output_path
from docgen.build.working import Made
from docgen.model import LANGS, Diagnostic, Lang, Letter
from docgen.register import Edition, Register
from docgen.sealing.contents import Digests
from docgen.sealing.standing import Sent, Standing, file_stem, standing
from docgen.sealing.today import fallen, supplements


class Editions:
    """The letters of a register in an output folder."""

    def __init__(self, register: Register, folder: Path) -> None:
        self._register = register
        self._folder = folder
        self._sent = Counter(seal.letter for _, seal in register.seals() if not seal.adds_to)
        self.registered = frozenset(link.record.letter for link in register.links)
        """Letters of which the register knows anything."""

    def path(self, lang: Lang, letter: str, name: str) -> Path:
        """Where a file stands: in the supplement, if one was begun, else where it was sent from."""
        count = self._sent[letter]
        begun = self._path(lang, letter, name, count)
        return begun if not count or begun.exists() else self._path(lang, letter, name, count - 1)

    def begun(self, letter: str) -> tuple[Path, ...]:
        """The files of a supplement that was not sent yet."""
        count = self._sent[letter]
        paths = (self._path(lang, letter, name, count) for lang in LANGS for name in FORMATS) if count else ()
        return tuple(path for path in paths if path.exists())

    def pending(self, letter: str) -> Edition | None:
        """What was sent of a letter of which a supplement was begun."""
        return self._register.editions(letter)[-1] if self.begun(letter) else None

    def out_of_reach(self, letter: str, *, pending: bool) -> tuple[Edition, ...]:
        """The editions of a letter, the last one first, whose text no build makes again: those that a supplement
        followed, the last one too once a supplement to it is begun.
        """
        editions = self._register.editions(letter)[::-1]
        return editions if pending else editions[1:]

    def standing(self, letter: str, now: Digests | None) -> Standing:
        """How a letter that says and knows this now stands to the register; None: the register knows nothing of it."""
        return standing(self._register, letter, now) if now else Standing()

    def placed(self, made: Made, stands: Standing) -> dict[Path, int]:
        """Where each file of a letter goes, by its number among them."""
        edition = stands.edition if stands.sent is Sent.OTHER else max(stands.edition - 1, 0)
        return {self._path(one.lang, made.letter, one.format, edition): n for n, one in enumerate(made.files)}

    def _path(self, lang: Lang, letter: str, name: str, edition: int) -> Path:
        return output_path(self._folder, lang, file_stem(letter, edition), FORMATS[name])


def told(stands: Standing, letter: Letter) -> Iterator[Diagnostic]:
    """DG805: a supplement; DG806: an approval that holds no more."""
    yield from supplements(stands, letter)
    yield from fallen(stands, letter)
