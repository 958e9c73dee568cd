"""Which sentence of a passage answers which of its counterpart in the other language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from docgen.checks.text.passages import Passage
from docgen.checks.text.sentences import Sentence, sentences
from docgen.sameness import Same, kept


def sentences_of(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences of all lines of a passage."""
    return tuple(one for line in passage.lines for one in sentences(line))


def sentence_pairs(ours: Passage, theirs: Passage) -> Sequence[tuple[Sentence, Sentence]]:
    """The sentences in pairs, if there are as many here as there and each prints the figures of its counterpart; else
    nobody knows which of them answer each other, and there are none.
    """
    return _sentence_pairs(ours, Same(theirs))


@kept
def _sentence_pairs(ours: Passage, same: Same[Passage]) -> Iterable[tuple[Sentence, Sentence]]:
    left, right = sentences_of(ours), sentences_of(same.value)
    sure = (
        len(left) == len(right) and all(map(_prints_the_same, left, right)) and not _are_parted_otherwise(left, right)
    )
    return tuple(zip(left, right, strict=True)) if sure else ()


_UNLIKE = 1.75
_SLACK = 15


def _are_parted_otherwise(left: Sequence[Sentence], right: Sequence[Sentence]) -> bool:
    """Whether here one sentence was made of several and there another: one is far longer than what stands in its place,
    and another far shorter.
    """
    lengths = (
        (len(one.text.strip()) + _SLACK, len(other.text.strip()) + _SLACK)
        for one, other in zip(left, right, strict=True)
    )
    ratios = [one / other for one, other in lengths]
    return bool(ratios) and max(ratios) > _UNLIKE and min(ratios) < 1 / _UNLIKE


def _prints_the_same(one: Sentence, other: Sentence) -> bool:
    left, right = ([figure.prints for figure in each.figures] for each in (one, other))
    return left == right or Counter(left) == Counter(right)


def answering(ours: Passage, theirs: Passage) -> Iterator[tuple[Sequence[Sentence], Sequence[Sentence]]]:
    """The sentences that answer each other, one by one if it is sure, else all of both passages."""
    pairs = sentence_pairs(ours, theirs)
    yield from (((one,), (other,)) for one, other in pairs)
    if not pairs:
        yield sentences_of(ours), sentences_of(theirs)
