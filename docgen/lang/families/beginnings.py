"""What the words of a text begin with, and what a pattern of words may begin with: if no word of a text begins so, the
pattern need not be tried, nor even be compiled.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from docgen.expressions import begun, expression

_LONGEST = 3
"""Letters of a beginning at most: three tell most words from one another."""
_WORD = expression(r"\w+")
_PARTING = expression(r"\\.|\[[^\]]*\]|[()|]")
_AROUND = ("(?<!", "(?!", "(?<=", "(?=")
"""What looks about and takes no letter."""
_GROUPS = ("(?:", "(?-i:")
_REPEATED = ("?", "*", "+", "{")


@functools.lru_cache(maxsize=256)
def beginnings(text: str) -> Mapping[str, Sequence[int]]:
    """The first letter, the first two and the first three of each word of a text, in small letters, and nothing; each
    with the places of these words.

    >>> beginnings("В Астане")
    {'': [0, 2], 'в': [0], 'а': [2], 'ас': [2], 'аст': [2]}
    """
    found: dict[str, list[int]] = {"": []}
    for word in _WORD.finditer(text):
        start, begun = word.start(), word[0][:_LONGEST].lower()
        found[""].append(start)
        for length in range(1, len(begun) + 1):
            found.setdefault(begun[:length], []).append(start)
    return found


def beginnings_of(pattern: str) -> frozenset[str]:
    """Of these every match of a pattern, which stands at the beginning of a word, begins with one, in small letters;
    with any letter at all where the empty one is among them. Of a pattern's ways to write what matches any groups
    within it are understood, look-arounds and sets of single letters; behind anything else a beginning ends.

    >>> sorted(beginnings_of("(?<!не )(?:рост(?:а|у)?|раст[её]т)|в[оы]з|ё?лка|~ный"))
    ['', 'воз', 'выз', 'лка', 'рас', 'рос', 'ёлк']
    """
    return frozenset(begun(pattern, lambda taken: {one.lower() for way in _ways(taken) for one in _begun("", way)}))


def _ways(pattern: str) -> Iterator[str]:
    """A pattern's alternatives."""
    start = depth = 0
    for sign in _PARTING.finditer(pattern):
        depth += (sign[0] == "(") - (sign[0] == ")")
        if sign[0] == "|" and not depth:
            yield pattern[start : sign.start()]
            start = sign.end()
    yield pattern[start:]


def _group_end(pattern: str) -> int:
    """Where the group that a pattern begins with is shut."""
    depth = 0
    for sign in _PARTING.finditer(pattern):
        depth += (sign[0] == "(") - (sign[0] == ")")
        if not depth:
            return sign.end()
    return len(pattern)


def _begun(told: str, way: str) -> Iterator[str]:
    """What a pattern without alternatives goes on with, behind the letters that are told."""
    needed = _LONGEST - len(told)
    if way[:needed].isalnum() and way[needed : needed + 1] not in _REPEATED:  # most are: a tenth of the time
        yield told + way[:needed]
    elif not needed:
        yield told
    elif way.startswith(_AROUND):
        yield from _begun(told, way[_group_end(way) :])
    else:
        yield from _gone_on(told, way)


def _gone_on(told: str, way: str) -> Iterator[str]:
    """The same of a pattern that a letter, a set or a group begins; what may be left out is tried without it, too."""
    end, firsts = _first(way)
    rest = way[end:]
    if not firsts or rest.startswith(("*", "{")):
        yield told
        return
    if rest.startswith("?"):
        yield from _begun(told, rest[1:])
    for first in firsts:
        if first.isalnum() and len(first) == 1:
            yield from (told + first,) if rest.startswith("+") else _begun(told + first, rest.removeprefix("?"))
        else:
            yield from (told,) if rest.startswith("+") else _begun(told, first + rest.removeprefix("?"))


def _first(way: str) -> tuple[int, list[str]]:
    """Where the first part of a pattern ends, and the ways to write it; none where it may be anything."""
    if way.startswith(_GROUPS):
        end = _group_end(way)
        return end, list(_ways(way[way.index(":") + 1 : end - 1]))
    if way.startswith("["):
        end = way.index("]") + 1
        return end, list(way[1 : end - 1]) if way[1 : end - 1].isalnum() else []
    return 1, [way[0]] if way[:1].isalnum() else []
