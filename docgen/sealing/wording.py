"""Where one text reads otherwise than another: paragraph by paragraph, then word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from docgen import flow
from docgen.reading import Content, Story

MOST = 2000
"""Paragraphs or words that are compared one by one; a longer stretch is told as a whole."""
_AROUND = 4
_SHOWN = 12
"""Words that are shown: on each side of a difference, and of a difference itself."""


@dataclass(frozen=True, slots=True)
class Differing:
    """Some words that read otherwise: what was sent, what stands there now (empty: nothing), each with the words
    around it.
    """

    sent: str
    now: str


def differing(sent: Sequence[str], now: Sequence[str]) -> Iterator[Differing]:
    """The differences of two texts, given as paragraphs in their order; white space, hyphens and the way in which
    pages part the paragraphs aside.
    """
    ours, theirs = [flow.bare(line) for line in sent], [flow.bare(line) for line in now]
    for i, j, k, m in _stretches(ours, theirs):
        if "".join(ours[i:j]) != "".join(theirs[k:m]):
            yield from _words(_split(sent[i:j]), _split(now[k:m]))


def _stretches(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Beginning and end, here and there, of each stretch that is another one."""
    if len(ours) + len(theirs) > MOST and ours != theirs:
        yield 0, len(ours), 0, len(theirs)
        return
    for kind, i, j, k, m in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            yield i, j, k, m


def _split(lines: Sequence[str]) -> list[str]:
    return [word for line in lines for word in line.split()]


def paragraphs(content: Content) -> tuple[str, ...]:
    """The paragraphs of a read file, its notes last: on the pages of a PDF they stand between the halves of others."""
    notes = [line for line in content.lines if line.story is Story.NOTE]
    others = [line for line in content.lines if line.story is not Story.NOTE]
    return tuple(said for line in (*others, *notes) if (said := levelled(line.text)))


def levelled(text: str) -> str:
    """A text with one space for each stretch of white space."""
    return " ".join(text.split())


def in_context(text: str, lines: Sequence[str]) -> str:
    """A figure's text with the words around it in the first paragraph that has it; alone where none has.

    >>> in_context("3 школ", ["Всего сегодня были проверены 3 школ в двух областях страны."])
    'Всего сегодня были проверены 3 школ в двух областях страны.'
    >>> in_context("3 кое-где", ["Это 3 кое\\u2011где."])
    'Это 3 кое-где.'
    """
    wanted = levelled(text)
    for line in lines:
        said = levelled(line)
        at = flow.level(said).find(flow.level(wanted))
        if at >= 0:
            before, after = said[:at], said[at + len(wanted) :]
            left, right = before.split(), after.split()
            cut = "… " if len(left) > _AROUND else "", " …" if len(right) > _AROUND else ""
            start = before[len(before.rstrip()) :]
            head, tail = " ".join(left[-_AROUND:]), " ".join(right[:_AROUND])
            gap = after[: len(after) - len(after.lstrip())]
            return f"{cut[0]}{head}{start}{wanted}{gap}{tail}{cut[1]}"
    return wanted


def _words(sent: list[str], now: list[str]) -> Iterator[Differing]:
    ours, theirs = [flow.bare(word) for word in sent], [flow.bare(word) for word in now]
    for i, j, k, m in _stretches(ours, theirs):
        if "".join(ours[i:j]) != "".join(theirs[k:m]):
            yield Differing(_shown(sent, i, j), _shown(now, k, m))


def _shown(words: Sequence[str], start: int, end: int) -> str:
    """Words with some of those around them; of a long stretch its beginning and end."""
    if start == end and not words:
        return ""
    inner = list(words[start:end])
    if len(inner) > 2 * _SHOWN:
        inner = [*inner[:_SHOWN], "…", *inner[-_SHOWN:]]
    before, after = words[max(start - _AROUND, 0) : start], words[end : end + _AROUND]
    left, right = "… " if start > _AROUND else "", " …" if end + _AROUND < len(words) else ""
    return f"{left}{' '.join([*before, *inner, *after])}{right}"
