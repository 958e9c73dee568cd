"""A figure of another part in a part's place (DG477): «из них детских – 40» of «оснащенные поликлиники: из сельских»,
where the book has «оснащенные поликлиники: из детских», too.

What `what:` says need not be said again in the letter, and may be said there in other words. So a figure is held to be
of another part only where the book has a *sibling* of its fact: alike in both languages but for the words that tell the
part, counted in the same unit and of the same time. The words of the sibling's part have to stand in the figure's own
clause, beside nothing that neither of the two facts speaks of; and nothing near may have told the part of its own fact.
A letter that is at hand in both languages has to show this in both. Tables are left to the checks of tables: what the
head of a column says, «База сравнения», may give a row the figure of another.
"""

from __future__ import annotations

import bisect
import dataclasses
import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.figures.other_parts import figure_of_another_part
from docgen.checks.figures.other_regions import figure_of_another_region
from docgen.checks.figures.swapped import Place, figures_swapped, is_said, places_of, told, without, words_of
from docgen.checks.figures.swapped_in_tables import figures_swapped_in_a_table
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Line, document_lines, time_of
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import LANGS, Diagnostic, Fact, Heading, Lang, Related, Span, Table

_MOST_KEYS = 80
"""Keys that begin alike; where there are more, a longer beginning is looked at."""
_MOST_WORDS = 3
"""A part is told by few words."""
_GENERAL = expression(
    r"област(?:ь|и|ях|ей)|район(?:е|а|ы|ах|ов)?|регион\w*|местност\w*|городе?|облыс(?:ы\w*|тар\w*)?|аудан(?:ы\w*|дар\w*)?"
    r"|өңір\w*|жер\w*|қаласы\w*"
)
"""What many parts have in common."""
_REST = expression(
    r"проч\w*|остальн\w*|друг\w*|ин(?:ой|ые|ых|ым|ыми)|кроме|вне|без|не\w*|басқа\w*|өзге\w*|қалған\w*|емес|тыс|жоқ|бөлек"
    r"|наи\w+|сам\w+|средн(?:ем|яя|ее|ий)|макс\w+|мин\w+|план\w*|прогноз\w*|всего|общ\w+|итог\w*|ең|орта\w*|барлы[қғ]\w*|жалпы|жоспар\w*|болжам\w*"
)
"""What tells a part by the others, a number that is one of several, or no part at all."""
_BLOCKS = 3
"""A block, and those before it that may have told what it is about."""
_WORDS, _SMALL = expression(r"[^\W\d_]+"), expression(r"(?<!\w)[а-яё]+")
_FRAME_WORDS = expression(
    r"том|числе|число|числа|количество|количества|всего|них|которых|этом|объем|доля"
    r"|итого|год|года|году|лет|план|факт|единиц|более|менее|свыше|около"
)
"""What is said of any part: «в том числе», «число … составило»."""


class _Kin(NamedTuple):
    """A sibling of a fact, and of each the words that only it says."""

    fact: Fact
    own: frozenset[str]
    others: frozenset[str]


def figure_of_a_sibling(finished: Finished) -> Iterator[Diagnostic]:
    """DG477: a part is told, and the fact of its figure is another part of the same whole."""
    found = [*_in_document(finished)]
    if found and finished.twin:
        twin = dataclasses.replace(finished, document=finished.twin, twin=None)
        there = {place.fact.key for place, _ in _in_document(twin)}
        found = [one for one in found if one[0].fact.key in there]
    known = _told_already(finished) if found else frozenset()
    for place, kin in found:
        if place.figure.span not in known:
            words = _WORDS.findall(kin.fact.what.said(finished.lang))
            text = " ".join(word for word in words if word.casefold() in kin.others)
            args = {"text": text, "key": place.fact.key, "what": place.fact.what.said(finished.lang)}
            related = (Related("the fact stands here", place.fact.place("what")),)
            yield Diagnostic("DG477", place.figure.span, args, related)


def _told_already(finished: Finished) -> frozenset[Span]:
    """Where other checks tell that a figure is of another part."""
    others = (figure_of_another_region, figure_of_another_part, figures_swapped, figures_swapped_in_a_table)
    found = [one for check in others for one in check(finished)]
    return frozenset(span for one in found for span in (one.span, *(each.span for each in one.related)))


def _in_document(finished: Finished) -> Iterator[tuple[Place, _Kin]]:
    """The figures that are told of a sibling."""
    lines = [*document_lines(finished.document)]
    for number, line in enumerate(lines):
        if line.printed and not isinstance(line.block, Table):
            for place in places_of(line, finished.book):
                if kin := _of_another(place, line, lines[:number], finished):
                    yield place, kin


def _of_another(place: Place, line: Line, before: Sequence[Line], finished: Finished) -> _Kin | None:
    """The sibling of which a figure is told, if it is."""
    fact, lang = place.fact, finished.lang
    if place.figure.part != "value" or not isinstance(fact.value, Decimal) or place.is_open:
        return None
    said = words_of(line.text)
    unsaid = frozenset(word for word in words_of(fact.what.said(lang)) if not is_said(word, said))
    if not unsaid:
        return None
    there = place.around | place.own
    for kin in _kin(fact, finished):
        if (
            kin.own <= unsaid
            and all(is_said(word, there) for word in kin.others)
            and not _is_strange(place, line, kin, finished)
            and not _is_beside_them(kin.others, line)
            and not _is_told_before(kin.own, line, before)
        ):
            return kin
    return None


def _is_beside_them(words: frozenset[str], line: Line) -> bool:
    """Whether a part is told only as that which another comes behind, goes before or is held against: «вслед за
    севером газифицировано 88 сел».
    """
    beside = _BESIDE[line.lang].findall(line.text)
    return any(is_one_word(word, one.casefold()) for word in words for one in beside)


_BESIDE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:(?:вслед|следом|наравне|вместе){GAP}(?:за|со?)|после|до|перед|помимо|против|вслед){GAP}"
            rf"(?:[^\W\d_]+(?:ых|их|ой|ого|его|ыми|ими|ым|им){GAP})?([^\W\d_]{{3,}})",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"([^\W\d_]{{3,}})(?:{GAP}[^\W\d_]+)?{GAP}(?:кейін|соң|бұрын|бөлек|қарағанда|бірге|сияқты|секілді)(?!\w)"
        ),
    }
)


def _is_told_before(words: frozenset[str], line: Line, before: Sequence[Line]) -> bool:
    """Whether the heading, the paragraph before or what stands before in the same list or table says one of these."""
    blocks: list[int] = [id(line.block)]
    for one in reversed(before):
        if id(one.block) not in blocks:
            blocks.append(id(one.block))
        near = len(blocks) <= _BLOCKS or isinstance(one.block, Heading)
        if near and any(is_said(word, words_of(one.text)) for word in words):
            return True
    return False


def _is_strange(place: Place, line: Line, kin: _Kin, finished: Finished) -> bool:
    """Whether a Russian noun or adjective beside a figure is of none of both facts."""
    if line.lang == "kz":
        return False
    known = told(place.fact, finished) | told(kin.fact, finished) | place.own
    times = [one.end for one in line.printed if time_of(one) and one.end <= place.run.start]
    since = max(times, default=0)
    words = place.around & words_of(line.text[since:])
    strange = (word for word in words if not is_said(word, known))
    strange = (word for word in strange if not _GENERAL.fullmatch(word) and not _FRAME_WORDS.fullmatch(word))
    return any(_is_nominal(word) and not _is_deed(word) for word in strange)


def _is_nominal(word: str) -> bool:
    """Whether a Russian word is a noun or an adjective, or may be one."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    return bool(dictionary.known_cases(word))


def _kin(fact: Fact, finished: Finished) -> Iterator[_Kin]:
    """The siblings of a fact among those of its letter and those whose keys begin alike."""
    book = finished.book
    cited = (key for line in document_lines(finished.document) for key in line.keys)
    for key in dict.fromkeys((*cited, *_keys_alike(fact.key, book))):
        other = book.facts.get(key) if key != fact.key else None
        if other is None or other.value == fact.value or _frame(other) != _frame(fact):
            continue
        apart = {lang: _told_apart(fact.what.said(lang), other.what.said(lang)) for lang in LANGS}
        of_deeds = any(map(_is_deed, {word for words in apart["ru"] or () for word in words}))
        if all(apart.values()) and not of_deeds and _have_a_thing_in_common(fact.what.ru, other.what.ru):
            yield _Kin(other, *(apart[finished.lang] or ()))


def _frame(fact: Fact) -> tuple[object, ...]:
    """What siblings have in common besides their words."""
    return fact.unit, fact.period, fact.as_of, fact.status


def _is_deed(word: str) -> bool:
    """Whether a Russian word is a participle: «построенные»."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    read = dictionary.readings(word)
    return bool(read) and all("PRTF" in one.paradigm.marks for one in read)


@functools.lru_cache(maxsize=4096)
def _have_a_thing_in_common(one: str, other: str) -> bool:
    """Whether two Russian descriptions are of the same thing: «прирост Абай» is of none of «скважины Абай»."""
    both = words_of(one) & words_of(other) & frozenset(_SMALL.findall(one))
    return any(_is_nominal(word) and not _is_deed(word) and not _GENERAL.fullmatch(word) for word in both)


@functools.lru_cache(maxsize=4096)
def _told_apart(one: str, other: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The words that only the one of two descriptions says and only the other, if they have others in common."""
    ours, theirs = words_of(one), words_of(other)
    if not ours & theirs:
        return None
    both = without(ours, theirs), without(theirs, ours)
    if any(_REST.fullmatch(word) for words in both for word in words):
        return None
    mine, its = (frozenset(word for word in words if not _GENERAL.fullmatch(word)) for words in both)
    return (mine, its) if mine and its and max(len(mine), len(its)) <= _MOST_WORDS else None


# --- keys that begin alike -------------------------------------------------------------------------------------------


def _keys_alike(key: str, book: FactBook) -> tuple[str, ...]:
    """The keys that begin as one does; its shortest beginning that few have."""
    parts = key.split("_")
    stems = ("_".join(parts[:length]) + "_" for length in range(1, len(parts)))
    return next((found for stem in stems if (found := book.view(keys_beginning, stem))), ())


def keys_beginning(book: FactBook, stem: str) -> tuple[str, ...]:
    """The keys of facts that begin so; none where they are too many."""
    keys = book.view(keys_in_a_row)
    first, last = bisect.bisect_left(keys, stem), bisect.bisect_left(keys, stem + "\U0010ffff")
    return keys[first:last] if last - first <= _MOST_KEYS else ()


def keys_in_a_row(book: FactBook) -> tuple[str, ...]:
    """All keys of facts in their order."""
    return tuple(sorted(book.facts))
