"""Two figures in each other's place (DG418): «386 детских садов и 120 школ» of 386 schools and 120 kindergartens.

Each figure stands among words of its own: the noun that is counted, the region, what was done. What its fact says of
itself (`what`, the unit) should be found among them. Where two figures of a line each lack their own words and have
those of the other, they are swapped, and so are three, each with those of the next; in one language or in both. Of a
whole and its part, «отремонтированные школы» and «отремонтированные школы в селах», only the part has words of its own:
they are swapped where these stand at the whole and not at the part. The items of a list are one with the line that
leads it. Word order tells nothing: Russian and Kazakh differ in it by right. Only of counts and their own lists it
does: the first count goes with the first list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.figures.sorts import PER_SO_MANY, sort_of
from docgen.checks.figures.told_words import (
    are_words_of_another,
    have_changed,
    have_changed_deeds,
    have_whole_and_part_changed,
    stands_among_others,
    told,
    words_of,
)
from docgen.checks.scope import Finished
from docgen.checks.text.amounts import IN_SHARES
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Line, Run, document_lines, fact_of
from docgen.checks.text.rings import rings
from docgen.checks.text.sentences import sentences, years_of
from docgen.checks.text.wording import CHANGED
from docgen.checks.text.words import QUOTED
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.numbers import Kind
from docgen.model import Diagnostic, Fact, Figure, Lang, List, Period, Precision, Related
from docgen.sameness import kept

_ROUND = 3
"""So many figures can be moved round; two only change places."""
CLAUSE_ENDS = expression(r"[,;:()\t]|(?<!\w)(?:и|или|а|және|немесе|мен|бен|пен|ал)(?!\w)|[.!?…](?=\s|$)")
"""What parts the words of one figure from those of the next."""


_TELLS_WHICH = frozenset((Kind.ORDINAL, Kind.FRACTION))
"""«Каждый шестой дом», «5-й дом» count nothing, so their words are not those of a count."""


class Place(NamedTuple):
    """A printed value of a fact, and the words among which it stands."""

    run: Run
    fact: Fact
    around: frozenset[str]
    own: frozenset[str]
    """The words of the figure's own text: the noun that a filter put in."""
    is_open: bool = False
    """Whether words that stand around it may be of something else: it is said to be all of it, «из 300 сельских», they
    are a name or joined to others, «сельских и городских школ – 420», or another figure has them «соответственно».
    """
    attributes: frozenset[tuple[str, str]] = frozenset()
    """The words around it that tell of the noun behind them, with that noun: «развитие сельских территорий»."""
    is_change: bool = False
    """Whether it tells by how much the words around it have changed: «размер пенсии увеличен на 12 500 тенге»."""
    clause: tuple[int, int] = (0, 0)
    """Where the words around it begin and end in its line."""
    is_attribute: bool = False
    """Whether it tells how much the next figure has, so that the words before it are of that one: «барлық көздер
    есебінен 156 мың орны бар 118 мектеп».
    """

    @property
    def figure(self) -> Figure:
        """What is printed."""
        return self.run.figure


def figures_swapped(finished: Finished) -> Iterator[Diagnostic]:
    """DG418: two figures of one line, each among the words of the other; two lists, each behind the other's count."""
    for lines in _with_their_items(finished):
        for places in _alike([place for line in lines for place in places_of(line, finished.book)]):
            for one, other in combinations(places, 2):
                crossed = one.fact is not other.fact and (
                    _is_crossed(one, other, finished)
                    or is_whole_for_part(one, other, *(told(each.fact, finished) for each in (one, other)))
                    or _are_lists_crossed(lines[0], one, other)
                )
                if crossed and not _stand_in_their_own_years(lines, one, other):
                    yield stands_for(one, other)
            for ring in moved_round(places, lambda fact: told(fact, finished)):
                yield stands_for(places[ring[0]], places[ring[1]])


def _stand_in_their_own_years(lines: Sequence[Line], one: Place, other: Place) -> bool:
    """Whether the sentences of two figures name the years of their own facts, and of no other: «2024 жылы 105 мектеп
    іске қосылды» of schools «пайдалануға берілген» in 2024. A figure in the other's place takes no year along.
    """
    facts = [one.fact, other.fact]
    own = [set(years_of(time)) if (time := fact.period or fact.as_of) else set[int]() for fact in facts]
    if not all(own) or own[0] & own[1]:
        return False
    named = [_years_named_at(lines, place) for place in (one, other)]
    mine = [bool(there & years) for there, years in zip(named, own, strict=True)]
    theirs = [bool(there & years) for there, years in zip(named, reversed(own), strict=True)]
    return any(mine) and not any(theirs)


def _years_named_at(lines: Sequence[Line], place: Place) -> frozenset[int]:
    line = next(one for one in lines if place.run in one.printed)
    return next((one.years for one in sentences(line) if one.start <= place.run.start < one.end), frozenset())


_MOST_LINES = 30
"""Longer lists are looked at line by line: each of their figures would be held against each."""


def _with_their_items(finished: Finished) -> Iterator[list[Line]]:
    """The lines that print several figures, each with the items of the list that follows it."""
    group: list[Line] = []
    for line in document_lines(finished.document):
        if not (group and isinstance(line.block, List) and (group[-1].before or group[-1].block is line.block)):
            yield from _told_together(group)
            group = []
        group.append(line)
    yield from _told_together(group)


def _told_together(lines: list[Line]) -> Iterator[list[Line]]:
    groups = [lines] if len(lines) <= _MOST_LINES else [[line] for line in lines]
    return (group for group in groups if sum(len(line.printed) for line in group) > 1)


def _alike(places: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """Times, and all others: `date` prints no count and `count` no date, so neither takes the other's place."""
    return [one for one in places if _is_time(one.run)], [one for one in places if not _is_time(one.run)]


def stands_for(one: Place, other: Place) -> Diagnostic:
    """DG418 for a figure in the place of another."""
    args = {"text": one.figure.text, "other": other.figure.text}
    related = (Related("the other figure stands here", other.figure.span),)
    return Diagnostic("DG418", one.figure.span, args, related)


def moved_round(places: Sequence[Place], told_of: Callable[[Fact], frozenset[str]]) -> Iterator[tuple[int, ...]]:
    """The numbers of three places and more, each of which has no words of its own, and those of the next one alone."""
    if len(places) < _ROUND:
        return
    told = {number: told_of(one.fact) for number, one in enumerate(places) if one.figure.part == "value"}
    strange = {
        number: [
            other
            for other in told
            if _measure(places[number]) == _measure(places[other])
            and are_words_of_another(places[number].around | places[number].own, told[number], told[other])
        ]
        for number in told
    }
    next_of = {number: others[0] for number, others in strange.items() if len(others) == 1}
    if len(set(next_of.values())) == len(next_of):
        yield from (ring for ring in rings(next_of) if len(ring) >= _ROUND)


def places_of(line: Line, book: FactBook) -> list[Place]:
    """The figures of a line that print one fact, each among its words."""
    found = ((one, fact_of(one.run, book.facts)) for one in _surroundings(line))
    return [Place(one.run, fact, *one.words) for one, fact in found if fact]


class _Beside(NamedTuple):
    """A figure, and what a place says of the words around it."""

    run: Run
    words: tuple[frozenset[str], frozenset[str], bool, frozenset[tuple[str, str]], bool, tuple[int, int], bool]


_SOME_WORDS = r"(?:[^\W\d_]+[ \u00a0]){0,4}$"
_NOT_OF_THEM = r"(?![ \u00a0](?:них|которых|не[её]|него)(?!\w))"
_ALL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:из{_NOT_OF_THEM}|от|всего|общ\w+|итого|целом)[ \u00a0]{_SOME_WORDS}", re.IGNORECASE
        ),
        "kz": expression(rf"(?<!\w)(?:барлығы|барлық|жалпы|жиыны)[ \u00a0]{_SOME_WORDS}", re.IGNORECASE),
    }
)
_OF_WHICH = expression(r"(?:[дтн][ыі]ң|[дтн][ае]н)(?!\w)")
"""What is said to be all of something: «из 300 школ», «300 мектептің»."""
_SAID_ELSEWHERE = expression(r"(?<!\w)(?:соответственно|тиісінше)(?!\w)")
_JOINS_A_WORD = expression(r"(?:^|(?<=[\s(]))(?:и|или|және|немесе|мен|бен|пен)[ \u00a0](?=[^\W\d_])")
_DENIED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:не[ \u00a0](?:во?|на)|вне|вместо|кроме|помимо)(?!\w)", re.IGNORECASE),
        "kz": expression(r"(?:[дт][ае]|л[ыі][қк]|[дт][ыі][қк])[ \u00a0]емес|(?<!\w)(?:тыс|орнына)(?!\w)"),
    }
)
"""«Не в городах – 230», «қалаларда емес»: its words are those of another."""
_FRAME = expression(
    r"(?<!\w)(?:рамк|программ|поддержк|развити|нужд|фонд|банк|комисси|аясында|бағдарлама|қолдау|дамыт|даму|қор(?:ы|дан)|комиссия)",
    re.IGNORECASE,
)
"""«В рамках поддержки малого бизнеса выдано 960 кредитов»: what they are for, and not which of them."""
_ATTRIBUTE = expression(
    r"(?<!\w)([^\W\d_]+(?:[ыи][йхем]|[ая]я|о[йе]|[ыи]ми|ого|ему|ому|[лдт][ыі][қк])|ауыл|қала)[ \u00a0]([^\W\d_]{3,})"
)
_DONE_SHORTLY = expression(r"\w*(?:[еаяё]н[аоы]|[яыиу]т[аоы]|л[аои]?)")
"""«Сельских построено»: no noun."""


@kept
def _surroundings(line: Line) -> Iterator[_Beside]:
    """The figures of a line with the words around each, those of its own text, whether the former are its own, and
    which of them tell of another noun.
    """
    marks = [match.span() for match in CLAUSE_ENDS.finditer(line.text)]
    which = [reading for reading in line.readings if reading.kind in _TELLS_WHICH]
    ranges = [reading for reading in line.readings if reading.kind is Kind.RANGE]
    for run in line.printed:
        if any(reading.start <= run.start < reading.end for reading in which) or _is_on_so_many(line, run):
            continue
        first, last = next(((one.start, one.end) for one in ranges if one.start <= run.start < one.end), run[:2])
        others = [(one.start, one.end) for one in line.printed if not first <= one.start < last and not _is_time(one)]
        start = max((end for _, end in (*marks, *others) if end <= first), default=0)
        end = min((begin for begin, _ in (*marks, *others) if begin >= last), default=len(line.text))
        before, behind = line.text[start : min(first, run.start)], line.text[max(last, run.end) : end]
        if _DENIED[line.lang].search(before) or _DENIED[line.lang].search(behind):
            continue
        around = f"{before} {behind}"
        is_all = _ALL[line.lang].search(before) or (line.lang == "kz" and _OF_WHICH.search(line.text, run.start, end))
        is_joined = _is_joined(line.text, start, end)
        is_named = QUOTED.search(around) or _FRAME.search(around)
        is_open = bool(is_all or is_joined or is_named or _SAID_ELSEWHERE.search(line.text))
        own = words_of(line.text[run.start : run.end])
        is_change = _tells_a_change(line, run, before, behind)
        is_attribute = line.lang == "kz" and _is_attribute(line, run)
        words = words_of(around) | _bought(line, run)
        yield _Beside(run, (words, own, is_open, _attributes(around), is_change, (start, end), is_attribute))


_IS_MONEY = expression(r"(?<!\w)(?:те[нң]ге|тг)(?P<dative>ге)?\.?$")
_FOR_THEM = expression(r"[^,;:()–—]{0,60}(?:[ \u00a0](?:на|сумму|стоимостью)[ \u00a0]|\((?:на[ \u00a0])?)")


def _bought(line: Line, run: Run) -> frozenset[str]:
    """The words of the count that a sum is for: «148 автомобилей на 3,1 млрд тенге», «12 школ (3,1 млрд тенге)», «3,1
    млрд теңгеге 148 автомобиль».
    """
    money = _IS_MONEY.search(line.text, run.start, run.end)
    if not money:
        return frozenset()
    others = [one for one in line.printed if not _is_time(one)]
    before = [one for one in others if one.end <= run.start and _FOR_THEM.fullmatch(line.text, one.end, run.start)]
    behind = [one for one in others if money["dative"] and line.text[run.end : one.start].isspace()]
    found = (before[-1:] or behind[:1]) if line.lang == "kz" else before[-1:]
    paid = (line.text[one.start : one.end] for one in found)
    return frozenset().union(*(words_of(text) for text in paid if not _IS_MONEY.search(text)))


def _is_on_so_many(line: Line, run: Run) -> bool:
    """Whether a figure tells on how many a rate is reckoned, «на 10 000 человек»: among whatever words it stands."""
    value = run.figure.value
    if not isinstance(value, Decimal) or f"{value:f}".rstrip("0") != "1":
        return False
    return any(one.start() <= run.start < one.end() for one in PER_SO_MANY.finditer(line.text))


def _tells_a_change(line: Line, run: Run, before: str, behind: str) -> bool:
    """Whether a figure says by how much something changed: what changed is told of its new value too."""
    if line.lang == "ru":
        return bool(_BY.search(before) and (CHANGED["ru"].search(before) or _MORE["ru"].match(behind)))
    if not _KAZAKH_BY.search(line.text, run.start, run.end):
        return False
    return bool(
        CHANGED["kz"].search(behind)
        or _MORE["kz"].search(behind)
        or CHANGED["kz"].search(_behind_from_and_to(line, run))
    )


_MORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0](?:больше|меньше|выше|ниже)(?!\w)"),
        "kz": expression(r"(?<!\w)(?:көп|аз|артық|кем|жоғары|төмен|ас(?:ты|ады|ып|қан|атын))(?!\w)"),
    }
)
"""«На 720 больше прошлогоднего показателя»: what is more than it was, the new value tells too."""
_BY = expression(r"(?<!\w)на[ \u00a0]$")
_KAZAKH_BY = expression(r"[ғгқк][ае]$")
_KAZAKH_FROM = expression(r"[дтн][ае]н$")
_KAZAKH_ENDS = expression(r"[,;.!?…]|$")


def _behind_from_and_to(line: Line, run: Run) -> str:
    """The words behind the figures from which and to which it changed: «184-ке – 2 054-тен 1 870-ке дейін азайды»."""
    behind = [one for one in line.printed if one.start >= run.end and not _is_time(one)][:2]
    if len(behind) < len(("from", "to")) or not _KAZAKH_FROM.search(line.text, behind[0].start, behind[0].end):
        return ""
    if not _KAZAKH_BY.search(line.text, behind[1].start, behind[1].end):
        return ""
    end = next(match.start() for match in _KAZAKH_ENDS.finditer(line.text, run.end) if _is_outside(match, line))
    return line.text[behind[1].end : end]


def _is_outside(match: re.Match[str], line: Line) -> bool:
    """Whether a mark is none of a figure's own: the point of «1,5»."""
    return not any(one.start <= match.start() < one.end for one in line.printed)


_HAVING = expression(r"[ \u00a0](?:[^\W\d_]+[ \u00a0]){0,2}(?:бар|\w+[ае]т[ыі]н|арналған)[ \u00a0]")


def _is_attribute(line: Line, run: Run) -> bool:
    """Whether the next figure has so much: «156 мың орын болатын 118 мектеп»."""
    following = next((one for one in line.printed if one.start >= run.end), None)
    return bool(following and _HAVING.fullmatch(line.text, run.end, following.start))


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether the words of a figure are joined to other words, «сельских и городских школ – 420»."""
    joined = _JOINS_A_WORD.search(text, max(start - _LONGEST_JOINT, 0), start + 2)
    return bool((joined and joined.end() > start) or _JOINS_A_WORD.match(text, end))


_LONGEST_JOINT = 8


def _attributes(around: str) -> frozenset[tuple[str, str]]:
    found = (match.groups() for match in _ATTRIBUTE.finditer(around.casefold()))
    return frozenset((word, noun) for word, noun in found if not _DONE_SHORTLY.fullmatch(noun))


def _is_time(run: Run) -> bool:
    """Whether a date or a year is printed: it belongs to the figure beside it and parts no words from it."""
    return isinstance(run.inline, Figure) and isinstance(run.inline.value, Period)


def _prints(run: Run, fact: Fact, part: str) -> bool:
    figure = run.inline
    return isinstance(figure, Figure) and figure.keys == (fact.key,) and figure.part == part


def _is_crossed(one: Place, other: Place, finished: Finished) -> bool:
    """Whether each figure lacks the words of its own fact and has some of the other's; or one stands among several of
    the other's, which has none of them around it.
    """
    if {one.figure.part, other.figure.part} != {"value"} or _measure(one) != _measure(other):
        return False
    places = (one.around, one.own), (other.around, other.own)
    ours, theirs = told(one.fact, finished), told(other.fact, finished)
    if one.is_change or other.is_change:  # «азайды» is said of all three, «184-ке – 2 054-тен 1 870-ке дейін азайды»
        ours, theirs = _without_changes(ours), _without_changes(theirs)
    if have_changed(*places, ours, theirs):
        return True
    if not (one.is_open or other.is_open) and have_changed_deeds(one.around, other.around, ours, theirs):
        return True
    among = stands_among_others(*places, ours, theirs, tuple(map(_has_words_of_others, (one, other))))
    return among and sort_of(one.fact, finished) is sort_of(other.fact, finished)


def _without_changes(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not any(CHANGED[lang].search(word) for lang in ("ru", "kz")))


def is_whole_for_part(one: Place, other: Place, of_one: frozenset[str], of_other: frozenset[str]) -> bool:
    """Whether one of two figures is the whole of the other and stands among the words that only the part has, and the
    part among none of them.
    """
    if {one.figure.part, other.figure.part} != {"value"} or not _are_of_one_thing(one.fact, other.fact):
        return False
    if one.is_change or other.is_change:
        return False
    assert isinstance(one.fact.value, Decimal)
    assert isinstance(other.fact.value, Decimal)
    both = (one, of_one), (other, of_other)
    (whole, of_whole), (part, of_part) = both if one.fact.value > other.fact.value else both[::-1]
    words = (_without_attributes_of_others(whole, of_part), whole.own), (part.around, part.own)
    return not whole.is_open and have_whole_and_part_changed(*words, of_whole, of_part)


def _without_attributes_of_others(place: Place, of_part: frozenset[str]) -> frozenset[str]:
    """The words around a figure that tell of the thing counted: «сельских школ», and not «сельских территорий»."""
    known = of_part | place.own
    others = {word for word, noun in place.attributes if not any(is_one_word(noun, one) for one in known)}
    return place.around - others


def _are_of_one_thing(one: Fact, other: Fact) -> bool:
    """Whether two facts count the same at the same time, each exactly."""
    exact = all(isinstance(fact.value, Decimal) and fact.precision is Precision.EXACT for fact in (one, other))
    times = (one.period, one.as_of) == (other.period, other.as_of)
    return exact and one.unit == other.unit not in IN_SHARES and times and one.value != other.value


def _measure(place: Place) -> str:
    """How a figure is printed: no count can stand in the place of a per cent or a percentage point, nor of «в два
    раза».
    """
    if "%" in place.figure.text or place.fact.unit in IN_SHARES:
        return "share"
    return "fold" if _FOLD.search(place.figure.text) else ""


_FOLD = expression(r"(?<!\w)(?:раза?|есе\w*)$")


def _has_words_of_others(place: Place) -> bool:
    """Whether a figure has words of another around it by right."""
    return place.is_change or place.is_attribute


def _are_lists_crossed(line: Line, one: Place, other: Place) -> bool:
    """Whether two lists stand in the order other than that of the counts of their facts."""
    if {one.figure.part, other.figure.part} != {"members"}:
        return False
    if any(sum(_prints(run, place.fact, "members") for run in line.printed) > 1 for place in (one, other)):
        return False  # which of them stands behind its count nobody knows
    counts = [_count_of(place.fact, line) for place in (one, other)]
    return None not in counts and (counts[0] or 0) > (counts[1] or 0)


def _count_of(fact: Fact, line: Line) -> int | None:
    """Where a line prints the count of a fact, if it does so once."""
    found = [run.start for run in line.figures() if _prints(run, fact, "value")]
    return found[0] if len(found) == 1 else None
