"""Figures of a table in each other's place (DG418): the row «Сельские» has what the fact says of city libraries, and
the row «Городские» what another says of village ones; so do two columns, and three and more of either, each with the
figure of the next one.

As in sentences (`swapped`), each of them must lack the words of its own fact, `what:` and the names that its key holds
(`libs_kostanay`), and have those of the other; or a whole stands in the row of its part, and the part in that of all.
What a fact excludes («кроме сельских») tells nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations
from types import MappingProxyType

from docgen.checks.figures.swapped import Place, is_whole_for_part, moved_round, stands_for
from docgen.checks.figures.told_words import have_changed, told, words_of
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import VALUE, fact_of
from docgen.checks.text.passages import ROW, Passage, passages
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang, NameKind

_LANDS = frozenset({NameKind.OBLAST, NameKind.CITY, NameKind.PLACE})
_BEGINNING = 3
_LONGEST_NAME = 3
"""Words of a key that one name has: `west_kazakhstan`."""
_EXCLUDED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("кроме", "вне", "без", "не", "за исключением"),
            r"(?<!\w)(?:кроме|вне|без|не|ни|за[ \u00a0]исключением)(?!\w)|(?<!\w)не(?:городск|сельск|государств)",
        ),
        "kz": Words(
            ("басқа", "тыс", "емес", "жоқ", "қоспағанда"), r"(?<!\w)(?:басқа|тыс|емес|жоқ|қоспағанда)\w{0,4}(?!\w)"
        ),
    }
)
_OF_ALL = expression(r"всего|итого|республик\w*|стран\w+|целом|факт|барлығы|жиыны|жалпы|нақты")
"""What the row and the column of a whole are called."""
_OF_OTHERS = expression(r"сосед|партн[её]р|шеф|сравн|(?<!\w)баз[аы](?!\w)|көрші|серіктес|қамқор|салыст", re.IGNORECASE)
"""Heads under which a row has by right what is another's: «Школы соседа», «База сравнения»."""


def figures_swapped_in_a_table(finished: Finished) -> Iterator[Diagnostic]:
    """DG418: two rows or two columns, each with a figure of the other; three and more rows or columns."""
    rows = [one for one in passages(finished.document) if one.kind == ROW and one.lines]
    for _, several in itertools.groupby(rows, key=lambda row: id(row.block)):
        head, *body = several
        if any(line.printed for row in body for line in row.lines):
            yield from _of_table(head, body, finished)


def _of_table(head: Passage, body: Sequence[Passage], finished: Finished) -> Iterator[Diagnostic]:
    """What is told of two rows or columns once, in the first of their figures, is not told of the others."""
    cells = list(_even([_places(row, head, finished) for row in body]))
    for way, rows in enumerate((zip(*cells, strict=True), cells)):
        seen: set[tuple[int, int]] = set()
        for row in rows:
            places = {number: one[way] for number, one in enumerate(row) if one}
            for pair in _changed(places, finished):
                if pair not in seen:
                    seen.add(pair)
                    yield stands_for(places[pair[0]], places[pair[1]])


Cell = tuple[Place, Place] | None
"""A figure among the words of its row, and the same one among those over its column."""


def _even(cells: Sequence[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    """The rows, all of one length."""
    longest = max(map(len, cells), default=0)
    return ([*row, *(None for _ in range(longest - len(row)))] for row in cells)


def _places(row: Passage, head: Passage, finished: Finished) -> list[Cell]:
    """The cells of a row that print one value of a fact and no more."""
    first = next((number for number, line in enumerate(row.lines) if line.printed), len(row.lines))
    label = words_of(" ".join(line.text for line in row.lines[:first]))
    heads = [None if _OF_OTHERS.search(line.text) else words_of(line.text) for line in head.lines]
    return [_cell(row, number, label, heads, finished) for number in range(len(row.lines))]


def _cell(
    row: Passage, number: int, label: frozenset[str], heads: Sequence[frozenset[str] | None], finished: Finished
) -> Cell:
    printed = row.lines[number].printed
    fact = fact_of(printed[0], finished.book.facts, VALUE) if len(printed) == 1 else None
    over = heads[number] if number < len(heads) else None
    if fact is None or over is None or _EXCLUDED[finished.lang].search(fact.what.said(finished.lang).lower()):
        return None
    run = printed[0]
    return Place(run, fact, label, frozenset()), Place(run, fact, over, frozenset())


def _changed(places: Mapping[int, Place], finished: Finished) -> Iterator[tuple[int, int]]:
    """The numbers of two places that have changed, and of the first two of more that have moved round."""
    said = {one.fact.key: told(one.fact, finished) | _lands_of(one.fact.key, finished) for one in places.values()}
    begin = {word[:_BEGINNING] for words in said.values() for word in words}
    suspects = {number: one for number, one in places.items() if _has_strange_words(one, said[one.fact.key], begin)}
    for number, second in combinations(places, 2):
        one, other = places[number], places[second]
        suspected = (number in suspects) + (second in suspects)
        if not suspected or one.fact is other.fact:
            continue
        words, of_both = ((one.around, one.own), (other.around, other.own)), (said[one.fact.key], said[other.fact.key])
        both_changed = suspected == len(words) and have_changed(*words, *of_both)
        are_of_all = any(_OF_ALL.fullmatch(word) for place in (one, other) for word in place.around)
        if both_changed or (are_of_all and is_whole_for_part(one, other, *of_both)):
            yield number, second
    numbers = list(suspects)
    for ring in moved_round(list(suspects.values()), lambda fact: said[fact.key]):
        yield numbers[ring[0]], numbers[ring[1]]


def _has_strange_words(place: Place, own: frozenset[str], begin: Set[str]) -> bool:
    """Whether a word beside a figure is none of its own fact, and may be another's: few are, and pairs are many."""
    words = [word for word in place.around if word[:_BEGINNING] in begin]
    return any(not any(is_one_word(word, one) for one in own) for word in words)


def _lands_of(key: str, finished: Finished) -> frozenset[str]:
    """The words of the names of regions that a key holds: `libs_kostanay` is of «Костанайская область»."""
    parts = key.split("_")
    spans = combinations(range(len(parts) + 1), 2)
    keys = ("_".join(parts[start:end]) for start, end in spans if end - start <= _LONGEST_NAME)
    names = (finished.book.names.get(one) for one in keys)
    called = (name.on(finished.day) for name in names if name and name.kind in _LANDS)
    return words_of(" ".join(one.said(finished.lang).text for one in called if one))
