"""Checks of the Russian text of a letter against the Kazakh, passage by passage (DG301 to DG324, DG342, DG348,
DG349, DG353, DG453, DG468).

The passages are aligned first, so one cause is one finding: of a passage that stands in one language only nothing more
is said, and what was moved is told as moved, not as missing here and too much there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from docgen import flow
from docgen.checks.form.numbering import number_left_out
from docgen.checks.languages.alignment import align
from docgen.checks.languages.countries import country_in_one_language
from docgen.checks.languages.crossed import figures_crossed
from docgen.checks.languages.deeds import deed_told_otherwise
from docgen.checks.languages.done_or_planned import done_in_one_language
from docgen.checks.languages.eras import present_name_unsaid
from docgen.checks.languages.exempt import exempt_number_differs
from docgen.checks.languages.families import contradicting_words
from docgen.checks.languages.left_out import sentence_left_out
from docgen.checks.languages.ministries import ministry_in_one_language
from docgen.checks.languages.notes_elsewhere import note_elsewhere
from docgen.checks.languages.offices import office_told_otherwise
from docgen.checks.languages.orders import JOINS, adjectives_in_another_order, typed_in_another_order
from docgen.checks.languages.part_of import part_in_one_language
from docgen.checks.languages.reached import end_for_difference
from docgen.checks.languages.reasons import reason_in_one_language
from docgen.checks.languages.row_labels import row_labelled_otherwise
from docgen.checks.languages.rows import row_of_names_differs
from docgen.checks.languages.same_figures import figure_worded_differently
from docgen.checks.languages.sides import side_of_time_differs
from docgen.checks.languages.tables import label_told_otherwise, row_named_twice
from docgen.checks.languages.told_times import time_told_otherwise
from docgen.checks.languages.typed_alone import typed_in_one_language
from docgen.checks.scope import Finished
from docgen.checks.sums.directions import direction_turned
from docgen.checks.sums.lists import typed_list_differs
from docgen.checks.text.lines import Line, Run
from docgen.checks.text.mentions import is_typed, name_in_one_language
from docgen.checks.text.passages import PROSE, ROW, SAID, Passage, passages, said_there
from docgen.checks.text.structure import structural_numbers
from docgen.checks.times.told_months import month_told_otherwise
from docgen.facts.book import FactBook
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Figure, Footnote, Inline, Period, Related, Span, Term, Text
from docgen.sameness import Same, kept

Aligned = list[tuple[Passage | None, Passage | None]]
Both = tuple[Passage, Passage]


def differences(russian: Finished, kazakh: Finished) -> Iterator[Diagnostic]:
    """Everything that only one language says, or that both say differently."""
    pairs = align(tuple(passages(russian.document)), tuple(passages(kazakh.document)))
    both = [(ours, theirs) for ours, theirs in pairs if ours and theirs]
    yield from passage_in_one_language(pairs)
    yield from print_in_one_language(both, russian.book)
    named = [one for ours, theirs in both for one in name_in_one_language(ours, theirs, russian.book)]
    told = {one.span for one in named}
    yield from named
    yield from (one for one in label_told_otherwise(both, russian.book) if one.span not in told)
    yield from row_named_twice(both, russian.book)
    yield from row_labelled_otherwise(both, russian.book)
    for ours, theirs in both:
        yield from typed_list_differs(ours, theirs, russian.book)
        yield from row_of_names_differs(ours, theirs, russian.book)
        yield from typed_in_another_order(ours, theirs, russian.book)
        yield from present_name_unsaid(ours, theirs, russian.book, russian.day)
        yield from (one for one in country_in_one_language(ours, theirs) if one.span not in told)
        yield from (one for one in ministry_in_one_language(ours, theirs) if one.span not in told)
        yield from (one for one in contradicting_words(ours, theirs) if not any(span.holds(one.span) for span in told))
        yield from office_told_otherwise(ours, theirs)
        yield from time_told_otherwise(ours, theirs, russian.day)
        yield from figures_crossed(ours, theirs, russian.book)
        planned = tuple(done_in_one_language(ours, theirs, russian.book, russian.day))
        yield from planned or deed_told_otherwise(ours, theirs)
    for ours, theirs in both:
        yield from _said_differently(ours, Same(theirs))
    yield from passage_of_another_kind(both)
    if len(both) == len(pairs):
        yield from number_left_out(both)
    yield from note_with_another_number(russian, kazakh)
    yield from typed_in_one_language(both, russian, kazakh)


# --- passages --------------------------------------------------------------------------------------------------------


def passage_in_one_language(pairs: Aligned) -> Iterator[Diagnostic]:
    """DG303, DG304: a passage that has no counterpart; DG306 when it stands elsewhere in the other language."""
    waiting = [theirs for ours, theirs in pairs if theirs and not ours]
    for at, (ours, theirs) in enumerate(pairs):
        if ours and not theirs:
            moved = next((one for one in waiting if _is_moved(ours, one)), None)
            if moved:
                waiting.remove(moved)
                yield Diagnostic("DG306", ours.span, {"kind": SAID[ours.kind]}, said_there(moved.span))
            else:
                yield Diagnostic("DG303", ours.span, {"kind": SAID[ours.kind]}, _before(pairs, at, 1))
    for at, (ours, theirs) in enumerate(pairs):
        if theirs and not ours and theirs in waiting:
            yield Diagnostic("DG304", theirs.span, {"kind": SAID[theirs.kind]}, _before(pairs, at, 0))


def _is_moved(ours: Passage, theirs: Passage) -> bool:
    prints = _identities(ours)
    return bool(prints) and ours.kind == theirs.kind and prints == _identities(theirs)


def _identities(passage: Passage) -> Counter[Hashable]:
    return Counter(one.identity for kind in _PRINTS for one in kind.of(passage))


def _before(pairs: Aligned, at: int, side: int) -> tuple[Related, ...]:
    """The passage of the other language behind which this one would stand."""
    found = next((pair[side] for pair in reversed(pairs[:at]) if pair[side]), None)
    return (Related("it would follow this", found.span),) if found else ()


def passage_of_another_kind(both: list[Both]) -> Iterator[Diagnostic]:
    """DG305: a paragraph that is an item or a part of the note in the other language; told once a block."""
    told: set[Span] = set()
    for ours, theirs in both:
        if ours.kind != theirs.kind and ours.whole not in told and theirs.whole not in told:
            told |= {ours.whole, theirs.whole}
            args = {"kind": SAID[ours.kind], "other_kind": SAID[theirs.kind]}
            yield Diagnostic("DG305", ours.span, args, said_there(theirs.span))


# --- what passages print ---------------------------------------------------------------------------------------------


class Print(NamedTuple):
    """Something that must stand in both languages: what makes it the same, how it reads, its place."""

    identity: Hashable
    text: str
    span: Span
    key: str = ""
    """For a figure or a name, what it is called in facts/."""


class PrintKind(NamedTuple):
    """A kind of such things: how they are found in a passage, and what is said of one that is in one language only."""

    of: Callable[[Passage], list[Print]]
    codes: tuple[str, str]


def _inlines(passage: Passage) -> list[Inline]:
    return [run.inline for line in passage.lines for run in line.runs]


def _figure_prints(passage: Passage) -> list[Print]:
    found = (one for one in _inlines(passage) if isinstance(one, Figure))
    return [Print(one.prints, one.text, one.span, ", ".join(one.keys)) for one in found]


def _name_prints(passage: Passage) -> list[Print]:
    """Each name once: how often a name is repeated is a matter of style. A citation's words are those of its act."""
    found = (one for one in _inlines(passage) if isinstance(one, Term) and one.key)
    named = {one.key: one for one in found if not one.key.startswith("source.")}
    return [Print(("name", key), one.text, one.span, key) for key, one in named.items()]


def _title_prints(passage: Passage) -> list[Print]:
    """The titles of sources, which stand in « »."""
    found: list[Print] = []
    for before, run in (pair for line in passage.lines for pair in pairwise(line.runs)):
        one, mark = run.inline, before.inline
        if isinstance(one, Term) and one.key.startswith("source.") and isinstance(mark, Term | Text):
            found += [Print(("title", one.key), one.text, one.span)] if mark.text.endswith("«") else []
    return found


def _note_prints(passage: Passage) -> list[Print]:
    """A note that is set twice in one place is told as that (DG541)."""
    inlines = (None, *_inlines(passage))
    found = ((before, one) for before, one in pairwise(inlines) if isinstance(one, Footnote))
    return [
        Print(("note", one.source), one.source, one.span)
        for before, one in found
        if not (isinstance(before, Footnote) and before.source == one.source)
    ]


def _promise_prints(passage: Passage) -> list[Print]:
    return [Print(("promise", key), key, passage.span) for key in passage.promises]


_PRINTS = (
    PrintKind(_figure_prints, ("DG301", "DG302")),
    PrintKind(_name_prints, ("DG319", "DG320")),
    PrintKind(_title_prints, ("DG347", "DG347")),
    PrintKind(_note_prints, ("DG312", "DG313")),
    PrintKind(_promise_prints, ("DG315", "DG316")),
)

Surplus = tuple[PrintKind, Print, Passage]
"""A print that the counterpart of its passage lacks, with that counterpart."""


def print_in_one_language(both: list[Both], book: FactBook) -> Iterator[Diagnostic]:
    """DG301, DG302, DG312, DG313, DG315, DG316, DG319, DG320, DG347: what one language prints in a passage and the
    other does not; DG307 when the other prints it in another passage. A name may be typed there, a promise misspelt.
    """
    ours = [one for left, right in both for one in _surplus(left, Same(right)) if not _is_told(one, book)]
    theirs = [one for left, right in both for one in _surplus(right, Same(left)) if not _is_told(one, book)]
    instead = _in_place_of(both) if ours and theirs else {}
    for kind, one, counterpart in ours:
        moved = next((other for other in theirs if other[0] is kind and other[1].identity == one.identity), None)
        if moved:
            theirs.remove(moved)
            yield Diagnostic("DG307", one.span, {"text": one.text}, said_there(moved[1].span))
        else:
            yield _in_one(kind.codes[0], one, counterpart, instead.get(one.span))
    yield from (_in_one(kind.codes[1], one, counterpart, instead.get(one.span)) for kind, one, counterpart in theirs)


def _in_place_of(both: list[Both]) -> dict[Span, Print]:
    """For a figure that stands in one language only the one that the other language has there: where each of two
    passages lacks one figure of the other, one of the templates cites another fact.
    """
    found: dict[Span, Print] = {}
    for left, right in both:
        sides = (_surplus(left, Same(right)), _surplus(right, Same(left)))
        ours, theirs = ([one for kind, one, _ in side if kind.of is _figure_prints] for side in sides)
        if len(ours) == len(theirs) == 1 and ours[0].key != theirs[0].key:
            found |= {ours[0].span: theirs[0], theirs[0].span: ours[0]}
    return found


def _is_told(one: Surplus, book: FactBook) -> bool:
    """Whether it is a name, and the other language has it in words that somebody typed, or the mark of a promise, and
    one of the two languages has a mark there that is told as none (DG170).
    """
    kind, print_, counterpart = one
    if kind.of is _promise_prints:
        return any(key not in book.promises for key in (print_.text, *counterpart.promises))
    return kind.of is _name_prints and is_typed(print_.key, counterpart.lines, book)


@kept
def _surplus(passage: Passage, counterpart: Same[Passage]) -> Iterator[Surplus]:
    """The prints of a passage beyond the number of times that its counterpart has them."""
    prints, others = _prints(passage), _prints(counterpart.value)
    if [one.identity for _, one in prints] == [one.identity for _, one in others]:
        return
    for of_kind in _PRINTS:
        left = Counter(one.identity for kind, one in others if kind is of_kind)
        for one in (one for kind, one in prints if kind is of_kind):
            left[one.identity] -= 1
            if left[one.identity] < 0:
                yield of_kind, one, counterpart.value


@kept
def _prints(passage: Passage) -> Iterator[tuple[PrintKind, Print]]:
    return ((kind, one) for kind in _PRINTS for one in kind.of(passage))


def _in_one(code: str, one: Print, counterpart: Passage, instead: Print | None) -> Diagnostic:
    args = {"text": one.text, "key": one.key}
    there = said_there(instead.span if instead else counterpart.span)
    return Diagnostic(code, one.span, args, there, hint=instead.key if instead else "")


# --- how two passages say the same -----------------------------------------------------------------------------------


@kept
def _said_differently(ours: Passage, theirs: Same[Passage]) -> Iterator[Diagnostic]:
    return (found for check in _OF_TWO for found in check(ours, theirs.value))


def passage_with_another_label(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG317: a passage that bears another label [#name], or none, in the other language."""
    if ours.name != theirs.name:
        args = {"name": ours.name or "—", "other": theirs.name or "—"}
        yield Diagnostic("DG317", ours.span, args, said_there(theirs.span))


def row_with_other_cells(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG318: a row with more or fewer cells, or with the same figures in other cells."""
    if ours.kind != ROW or theirs.kind != ROW:
        return
    left, right = ([_identities_of(line) for line in passage.lines] for passage in (ours, theirs))
    reordered = left != right and sum(left, Counter()) == sum(right, Counter())
    if len(left) != len(right) or reordered:
        yield Diagnostic("DG318", ours.span, {}, said_there(theirs.span))


def _identities_of(line: Line) -> Counter[Hashable]:
    return Counter(run.inline.prints for run in line.runs if isinstance(run.inline, Figure))


def enumeration_in_another_order(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG321: names or figures enumerated in another order than in the other language."""
    others = {frozenset(keys): (keys, there) for keys, there in _enumerations(theirs)}
    for keys, span in _enumerations(ours):
        order, there = others.get(frozenset(keys), (keys, span))
        if order != keys:
            yield Diagnostic("DG321", span, {}, said_there(there))


def _neighbours(line: Line) -> Iterator[tuple[Run, Run | None]]:
    """Each name and figure of a line with the one behind it, if that is of the same sort."""
    printed = [one for one in line.runs if isinstance(one.inline, Figure | Term)]
    for one, following in pairwise([*printed, None]):
        if one:
            yield one, following if following and _sort(one.inline) is _sort(following.inline) else None


def _sort(inline: Inline) -> type:
    value = inline.value if isinstance(inline, Figure) else None
    return Period if isinstance(value, Period) else type(inline)


def _enumerations(passage: Passage) -> Iterator[tuple[tuple[Hashable, ...], Span]]:
    """The runs of two or more names, figures or times with nothing but commas and «and» between them. What is of
    another sort begins another run: in «12 школ в 2024 году и 14 – в 2025 году» no year is enumerated with a number.
    """
    for line in passage.lines:
        run: list[tuple[Hashable, Span]] = []
        for one, following in _neighbours(line):
            inline = one.inline
            assert isinstance(inline, Figure | Term)
            run.append((inline.key if isinstance(inline, Term) else inline.prints, inline.span))
            if following is None or not JOINS.fullmatch(line.text, one.end, following.start):
                if len(run) > 1:
                    yield tuple(key for key, _ in run), run[0][1]
                run = []


_STRUCTURE = frozenset({Kind.LIST_MARK, Kind.REFERENCE, Kind.PHONE, Kind.NAME, Kind.ARTICLE, Kind.DOCUMENT_NUMBER})
"""Typed numbers that the languages may write differently («112-р», «112-ө»), or that are no figures."""


Typed = tuple[Line, Reading]


def typed_number_differs(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG322: typed numbers that both languages have, with different values. One that is typed in one language only is a
    figure typed where a fact belongs, and told as such. What needs no fact is the same in both, too.
    """
    told: set[Span] = set()
    for is_word in (False, True):
        left, right = (_typed(one, is_word=is_word) for one in (ours, theirs))
        if left and len(left) == len(right):
            found = tuple(_of_other_values(left, right, theirs))
            told |= {one.span for one in found}
            yield from found
    yield from (one for one in exempt_number_differs(ours, theirs) if one.span not in told)


def _of_other_values(left: list[Typed], right: list[Typed], theirs: Passage) -> Iterator[Diagnostic]:
    missing = Counter(str(one.value) for _, one in left) - Counter(str(one.value) for _, one in right)
    surplus = Counter(str(one.value) for _, one in right) - Counter(str(one.value) for _, one in left)
    others = [one.text for _, one in right if str(one.value) in surplus]
    wrong = [(line, one) for line, one in left if str(one.value) in missing]
    for (line, one), other in zip(wrong, others, strict=False):
        span = line.place(one.start, len(one.text))
        yield Diagnostic("DG322", span, {"text": one.text, "other": other}, said_there(theirs.span))


def _typed(passage: Passage, *, is_word: bool) -> list[Typed]:
    """The numbers that somebody typed; or the words built on one, «трехлетний», «үш жылдық», that tell of what kind a
    thing is and so need no fact, but are the same in both languages.
    """
    if passage.kind not in PROSE | {ROW}:
        return []
    return [
        (line, one)
        for line in passage.lines
        for one in line.typed_readings
        if one.weak is is_word and (one.kind is Kind.COMPOUND or (not is_word and one.kind not in _STRUCTURE))
        if not (one.words and one in structural_numbers(line))
    ]


_OF_TWO: tuple[Callable[[Passage, Passage], Iterable[Diagnostic]], ...] = (
    adjectives_in_another_order,
    month_told_otherwise,
    side_of_time_differs,
    sentence_left_out,
    part_in_one_language,
    reason_in_one_language,
    direction_turned,
    end_for_difference,
    figure_worded_differently,
    passage_with_another_label,
    row_with_other_cells,
    enumeration_in_another_order,
    typed_number_differs,
    note_elsewhere,
)


# --- the notes of the whole text -------------------------------------------------------------------------------------


def note_with_another_number(russian: Finished, kazakh: Finished) -> Iterator[Diagnostic]:
    """DG314: both texts have the same notes, but number them differently."""
    ours, theirs = flow.notes(russian.document), flow.notes(kazakh.document)
    numbers = {one.source: one for one in theirs}
    if {one.source for one in ours} != numbers.keys():
        return
    for one in ours:
        other = numbers[one.source]
        if other.number != one.number:
            args = {"key": one.source, "number": str(one.number), "other": str(other.number)}
            yield Diagnostic("DG314", one.span, args, said_there(other.span))
            return
