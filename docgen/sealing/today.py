"""How the letters of a project stand to its register today: what of them must be composed for it, and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from docgen.checks.project import written_in
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook
from docgen.messages import days_said
from docgen.model import Diagnostic, Letter
from docgen.register import Approval, Edition, Register, read_register
from docgen.sealing.contents import Digests, content_of
from docgen.sealing.standing import Sent, Standing, standing
from docgen.world import World


def standings(world: World, book: FactBook, register: Register) -> dict[str, Standing]:
    """How the letters that the register knows stand to it, by key; the others are not composed."""
    return _stand(world, book, register, {key for key in book.letters if register.has(key)})


def register_told(world: World, book: FactBook, letters: Collection[str]) -> Iterator[Diagnostic]:
    """What the register has to tell of these letters: DG805 for those that were sent and would read otherwise now,
    DG806 for those that were let pass and not sent since, and are no longer what was let pass.
    """
    register, _ = read_register(world)
    last = {link.record.letter: link.record for link in register.links}
    waiting = {key for key in last if isinstance(last[key], Approval)}
    sent = {seal.letter for _, seal in register.seals()}
    known = {key for key in letters if key in book.letters and key in waiting | sent}
    for key, stands in _stand(world, book, register, known).items():
        yield from supplements(stands, book.letters[key])
        yield from fallen(stands, book.letters[key]) if key in waiting else ()


def supplements(stands: Standing, letter: Letter) -> Iterator[Diagnostic]:
    """DG805: a supplement that a letter needs, be it to its last edition or to a language of an earlier one."""
    if sent := stands.last if stands.sent is Sent.OTHER else stands.owed:
        yield supplement(sent, letter)


def supplement(sent: Edition, letter: Letter) -> Diagnostic:
    """DG805: a letter would read otherwise than it was sent."""
    return Diagnostic("DG805", letter.span, {"letter": letter.key, "day": days_said(sent.first.on)})


def fallen(stands: Standing, letter: Letter) -> Iterator[Diagnostic]:
    """DG806: an approval that holds no more."""
    if stands.approval and stands.fallen:
        args = {"letter": letter.key, "name": stands.approval.by, "reason": stands.fallen}
        yield Diagnostic("DG806", letter.span, args)


def _stand(world: World, book: FactBook, register: Register, keys: Collection[str]) -> dict[str, Standing]:
    composer = Composer(world, book)
    return {key: standing(register, key, _digests(book.letters[key], book, composer)) for key in sorted(keys)}


def _digests(letter: Letter, book: FactBook, composer: Composer) -> Digests:
    """What a letter says now; nothing that anybody approved or sealed where it cannot be composed."""
    composed = {lang: composer.compose(letter, lang) for lang in written_in(composer.world, letter)}
    if not composed or not all(one.whole for one in composed.values()):
        return Digests({}, "")
    return content_of({lang: one.document for lang, one in composed.items()}, book).digests
