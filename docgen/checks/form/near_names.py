"""The name of a ministry, a committee or a region with a misspelled word: «Министерства просвящения», «Оқу-ағарту
министрлгі», «Ақмла облысы» (DG440).

Told only where all other words of one name of the book stand there, and the one that differs is the name's own but for
a letter or two: in Russian a word that the dictionary has in no form, in Kazakh one that does not begin as the name's
does in all its forms.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import ne
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.form.names import in_quotes, ways_called, wrong_name
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import stem_of
from docgen.checks.text.lines import Line, document_lines
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Lang, NameKind
from docgen.sameness import Same, kept

_HEADED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?:Министерство|(?:вице-)?министр|Комитет|Агентство|Департамент) .+|\S+ область", re.IGNORECASE
        ),
        "kz": expression(r".+ (?:министрлігі|комитеті|агенттігі|департаменті|облысы|қаласы)", re.IGNORECASE),
    }
)
"""Names of which all words but one tell what is meant."""
_KINDS = frozenset({NameKind.BODY, NameKind.OFFICE, NameKind.OBLAST, NameKind.CITY})
_WORD = expression(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)*")
_CYRILLIC = expression(r"[Ѐ-ӿ]+(?:-[Ѐ-ӿ]+)*")
_ANCHOR = 4
"""Letters at the beginning of a Kazakh word by which a name is looked for."""
_AND = "и"
_BEGINNING = 3
"""Letters that every stem keeps of a word."""
_SHORTEST: Mapping[Lang, int] = MappingProxyType({"ru": 6, "kz": 5})
_LONG = 8
"""Letters of a Russian word of which two may be wrong."""
_CASES = (  # of what ends like «министрлігі», «облысы»
    "",
    "нің",
    "не",
    "н",
    "нде",
    "нен",
    "мен",
    "ның",
    "на",
    "нда",
    "нан",
    "ге",
    "ға",
    "де",
    "да",
    "ден",
    "дан",
    "дегі",
    "дағы",
    "ндегі",
    "ндағы",
)

_ALSO = ("мангыстауск", "кустанайск", "жамбыльск", "кзылординск", "кзыл-ординск", "актобинск", "туркистанск")
"""Other ways in which the names of regions are spelled."""


class Known(NamedTuple):
    """A name of the book: its key, its words in small letters, what each of them has in every form, and behind which a
    comma stands.
    """

    key: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    commas: tuple[int, ...]


class Index(NamedTuple):
    """A stem → the names that have it, and which of their words, a Kazakh one by its first letters; what all of them
    begin with.
    """

    names: Mapping[str, Sequence[tuple[Known, int]]]
    beginnings: frozenset[str]


class Near(NamedTuple):
    """What is all but a name: its place in the line, and the key of the name."""

    start: int
    end: int
    key: str


def name_misspelled(finished: Finished) -> Iterator[Diagnostic]:
    """DG440: what is no name, but for a letter or two."""
    index = Same(_index(finished.book.view(known_by_their_words, finished.lang), finished.lang))
    for line in document_lines(finished.document):
        for near in _near(line, index):
            text = line.text[near.start : near.end]
            yield wrong_name(line.place(near.start, len(text)), text, finished.book.names[near.key], finished)


def known_by_their_words(book: FactBook, lang: Lang) -> tuple[Known, ...]:
    """The names that can be told by all their words but one, on whatever day they hold."""
    found = (
        (name.key, text.lower().replace("\u2011", "-"))
        for name in book.names.values()
        if name.kind in _KINDS
        for called in name.called
        for text in (ways_called(name, called, lang) if lang == "ru" else (called.kz.text,))
        if _HEADED[lang].fullmatch(text)
    )
    return tuple(_by_words(key, text.split(), lang) for key, text in dict.fromkeys(found))


def _by_words(key: str, written: list[str], lang: Lang) -> Known:
    commas = tuple(at for at, word in enumerate(written) if word.endswith(","))
    words = [word.rstrip(",") for word in written]
    fixed = words[:-1] if lang == "kz" else []
    return Known(key, tuple(words), (*fixed, *(_stem(word, lang) for word in words[len(fixed) :])), commas)


def _stem(word: str, lang: Lang) -> str:
    return stem_of(word, lang).rstrip("ь")  # «областью»


@functools.lru_cache(maxsize=4)
def _index(known: tuple[Known, ...], lang: Lang) -> Index:
    found: dict[str, list[tuple[Known, int]]] = {}
    for name in known:
        for at, stem in enumerate(name.stems):
            found.setdefault(stem if lang == "ru" else stem[:_ANCHOR], []).append((name, at))
    return Index(found, frozenset(stem[:_BEGINNING] for stem in found))


@kept
def _near(line: Line, index: Same[Index]) -> Iterator[Near]:
    words = tuple(_WORD.findall(line.typed.lower().replace("\u2011", "-")))
    told, lang, seen = tuple(_told(words, index.value, line.lang)), line.lang, set[int]()
    for number, stem in enumerate(told):
        named = index.value.names.get(stem if lang == "ru" else stem[:_ANCHOR], ())
        if not named:
            continue
        named = named if stem != _AND else _that_go_on(named, told, number)
        begun = [(name, number - at) for name, at in named if at <= number and number - at not in seen]
        if any(_stands(name, told, start, lang) for name, start in begun):
            continue
        for name, start in begun:
            wrong = _wrong_word(name, told, start, lang)
            if wrong is not None and _is_near(name, wrong, words[start + wrong], line, start):
                seen.add(start)
                places = _places(line, start, name)
                yield Near(places[0][0], places[-1][1], name.key)
                break


def _told(words: Sequence[str], index: Index, lang: Lang) -> Iterator[str]:
    """What names are compared with: in Russian the stem of each word, but of one that begins as no name's word does."""
    if lang == "kz":
        return iter(words)
    begun = index.beginnings
    return (_stem(one, lang) if len(one) <= _BEGINNING or one[:_BEGINNING] in begun else one for one in words)


def _that_go_on(named: Sequence[tuple[Known, int]], told: tuple[str, ...], number: int) -> list[tuple[Known, int]]:
    """Names with an «и» one of whose neighbours is here, too: each sentence has an «и», and one word may be wrong."""
    before, behind = told[number - 1], told[number + 1 : number + 2]
    return [(name, at) for name, at in named if name.stems[at - 1] == before or name.stems[at + 1 : at + 2] == behind]


def _places(line: Line, start: int, name: Known) -> list[tuple[int, int]]:
    """Where the words of a line stand that may be a name, from one of this number on."""
    return [one.span() for one in _WORD.finditer(line.typed)][start : start + len(name.words)]


def _are_one(name: Known, places: Sequence[tuple[int, int]], line: Line) -> bool:
    """Whether nothing but blanks parts some words, and commas where the name has them."""
    between = (line.typed[end:start] for (_, end), (start, _) in pairwise(places))
    return all(parted.strip(" \u00a0") == ("," if at in name.commas else "") for at, parted in enumerate(between))


def _stands(name: Known, told: tuple[str, ...], start: int, lang: Lang) -> bool:
    """Whether a name stands there as it is, in whatever case."""
    if lang == "ru":
        return told[start : start + len(name.stems)] == name.stems
    last = start + len(name.stems) - 1
    return told[start:last] == name.stems[:-1] and last < len(told) and told[last].startswith(name.stems[-1])


def _wrong_word(name: Known, told: tuple[str, ...], start: int, lang: Lang) -> int | None:
    """Which word is not that of a name, in whatever case; None if it is not one alone."""
    some = told[start : start + len(name.stems)]
    if len(some) < len(name.stems):
        return None
    if lang == "kz" and some[-1].startswith(name.stems[-1]):
        some = (*some[:-1], name.stems[-1])
    if sum(map(ne, some, name.stems)) != 1:
        return None
    return next(at for at, stem in enumerate(name.stems) if some[at] != stem)


def _is_near(name: Known, at: int, word: str, line: Line, start: int) -> bool:
    """Whether the one word that differs is the name's own but for a letter or two."""
    known, lang = name.words[at], line.lang
    if len(known) < _SHORTEST[lang] or not _share_a_third(word, known) or not _CYRILLIC.fullmatch(word):
        return False
    places = _places(line, start, name)
    if not _are_one(name, places, line) or in_quotes(line, places[0][0]):
        return False
    if lang == "ru":
        return _is_near_in_russian(word, known)
    forms = [known + ending for ending in (_CASES if at == len(name.words) - 1 else ("",))]
    return any(edits(word, form, 1) == 1 for form in forms)


def _share_a_third(word: str, known: str) -> bool:
    """What two wrong letters always leave, quickly seen; the end of a word may be another case."""
    third = len(known) // 3
    return word[:third] == known[:third] or known[third : 2 * third] in word or known[-third:] in word


def _is_near_in_russian(word: str, known: str) -> bool:
    most = 2 if len(known) >= _LONG else 1
    if edits(_stem(word, "ru"), _stem(known, "ru"), most) > most:
        return False
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    return not word.startswith(_ALSO) and not dictionary.is_known(word)


def edits(one: str, other: str, most: int) -> int:
    """How many letters are lost, added, changed or exchanged with their neighbour; `most` + 1 if there are more.

    >>> [edits(*pair, 2) for pair in (("просвещени", "просвящени"), ("министерсвт", "министерств"), ("труд", "спорт"))]
    [1, 1, 3]
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = list(range(len(other) + 1)), list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for column, sign in enumerate(other, 1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != sign))
            if at > 1 < column and letter == other[column - 2] and sign == one[at - 2]:
                cost = min(cost, earlier[column - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
