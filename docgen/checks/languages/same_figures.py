"""One figure in both languages: value, scale, precision and unit, those that the sentence adds among them
(DG308 to DG311, DG328).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.figures.counted import typed_noun
from docgen.checks.figures.folds import asked_in_russian
from docgen.checks.text.kinds import are_apart, is_known_kind, is_seat, is_territory, realm_of
from docgen.checks.text.lines import Line, Run, numbers_in
from docgen.checks.text.passages import Passage, said_there
from docgen.checks.text.things import sort_of_things
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.measures import Measure, measure_at
from docgen.lang.numbers import Kind, Precision, Reading
from docgen.model import PLACE, Diagnostic, Figure, Lang
from docgen.model import Precision as Stated


class Print(NamedTuple):
    """A figure where it is printed."""

    figure: Figure
    line: Line
    run: Run

    @property
    def number(self) -> Reading | None:
        """The number that the figure's own text says, if it is one."""
        found = numbers_in(self.figure.text, self.line.lang) if self.figure.part == "value" else ()
        return found[0] if len(found) == 1 else None

    @property
    def in_sentence(self) -> Reading | None:
        """The number as the sentence says it, with the words that stand beside the figure; of this figure alone."""
        touching = (one for one in self.line.readings if one.start < self.run.end and one.end > self.run.start)
        found = next(touching, None) if self.figure.part == "value" else None
        return found if found and len(self.line.figures(found.start, found.end)) == 1 else None

    @property
    def leaves_unsaid(self) -> bool:
        """Whether its fact is over, under or about, and the sentence does not say so: DG339 tells it."""
        said = self.in_sentence
        return self.figure.precision is not Stated.EXACT and (said is None or said.precision is None)


def figure_worded_differently(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG308 to DG311, DG328: the same figure with another value (rounded otherwise), scale, precision or unit; an act
    cited at another place.
    """
    unlike = [(left, right, code) for left, right in _same_figures(ours, theirs) if (code := _difference(left, right))]
    for left, right, code in unlike:
        if code != "DG310" or not any(_share_a_bound((left, right), (one, other)) for one, other, _ in unlike):
            words = _with_verb if _reached_differs(left, right) else _WORDED.get(code, _as_printed)
            said = {"text": words(left), "other": words(right)}
            yield Diagnostic(code, left.figure.span, said, said_there(right.figure.span))


def _same_figures(ours: Passage, theirs: Passage) -> Iterator[tuple[Print, Print]]:
    """Figures of one identity in pairs: those that agree first, then the others in order."""
    left, right = _by_identity(ours), _by_identity(theirs)
    for identity in left.keys() & right.keys():
        others = list(right[identity])
        unlike = []
        for one in left[identity]:
            agreeing = next((other for other in others if not _difference(one, other)), None)
            if agreeing:
                others.remove(agreeing)
            else:
                unlike.append(one)
        yield from zip(unlike, others, strict=False)


def _by_identity(passage: Passage) -> dict[Hashable, list[Print]]:
    found: dict[Hashable, list[Print]] = {}
    for line in passage.lines:
        for run in line.figures():
            figure = run.inline
            if isinstance(figure, Figure):
                found.setdefault(figure.prints, []).append(Print(figure, line, run))
    return found


def _difference(left: Print, right: Print) -> str:
    """The code of the first thing in which two prints of a figure differ; empty if they agree."""
    if left.figure.value != right.figure.value:
        return "DG328" if left.figure.part == PLACE else "DG308"
    if left.figure.scale != right.figure.scale:
        return "DG309"
    if _reached_differs(left, right):
        return "DG310"
    if _own_precision_differs(left, right) or _precision_differs(left, right):
        return "" if left.leaves_unsaid or right.leaves_unsaid else "DG310"
    return "DG311" if _unit_differs(left, right) else ""


def _said(one: Print) -> str:
    """How a figure reads, with the words beside it that bound it."""
    reading = one.in_sentence
    if reading is None or reading.precision is None:
        return one.figure.text
    before, after = one.line.text[: reading.start].split(), one.line.text[reading.end :].split()
    words = [*before[-2:], reading.text] if one.line.lang == "ru" else [reading.text, *after[:2]]
    return " ".join(words).strip(" ,.;:()")


def _with_noun(one: Print) -> str:
    """How a figure reads with the noun that is typed behind it."""
    noun = typed_noun(one.run, one.line)
    return f"{one.figure.text} {noun}" if noun else _said(one)


def _as_printed(one: Print) -> str:
    return one.figure.text


_WORDED: Mapping[str, Callable[[Print], str]] = MappingProxyType({"DG310": _said, "DG311": _with_noun})
"""What differs is shown with the words that tell it; of a value or a scale the figure itself does."""


# --- precision -------------------------------------------------------------------------------------------------------

_DIRECTION: Mapping[Precision | None, str] = MappingProxyType(
    {
        Precision.OVER: "more",
        Precision.AT_LEAST: "more",
        Precision.UNDER: "less",
        Precision.AT_MOST: "less",
        Precision.ABOUT: "about",
        Precision.NEARLY: "about",
        None: "exactly",
    }
)
"""Where the true value may lie. «до» is left out: it may tell an aim («увеличено до 386») as well as a bound."""
_MAY_BE = frozenset({"less", "exactly"})


def _own_precision_differs(left: Print, right: Print) -> bool:
    """Whether one figure prints a bound and the other none, or another: unless the sentences say the same of both,
    «около 2 700» and a typed «шамамен» before «2 700-і».
    """
    ours, theirs = left.number, right.number
    said = {one.precision if one else None for one in (left.in_sentence, right.in_sentence)}
    return bool(ours and theirs and ours.precision != theirs.precision and (len(said) > 1 or None in said))


def _precision_differs(left: Print, right: Print) -> bool:
    """«не менее 386» here and plain 386 there."""
    ours, theirs = left.in_sentence, right.in_sentence
    if ours is None or theirs is None or ours.kind != theirs.kind:
        return False
    if ours.precision == theirs.precision or (_tells_how_often(left) and _tells_how_often(right)):
        return False
    said = [_direction(one, reading) for one, reading in ((left, ours), (right, theirs))]
    if _says_above(right, theirs) == said[0]:
        return False
    if None in said:
        return any(one is not None and one not in _MAY_BE for one in said)
    return said[0] != said[1]


_ONCE_IN = expression(rf"(?<!\w)раза?{GAP}в{GAP}$")
_ONCE = expression(rf"(?:{GAP}|[-\u2011])[^\W\d_]+[дт][ае]{GAP}(?:[^\W\d_]+{GAP})?бір{GAP}рет")


def _tells_how_often(one: Print) -> bool:
    """«не реже одного раза в 10 дней», «кемінде 10 күнде бір рет»: what is bounded is how often, and not the days."""
    if one.line.lang == "kz":
        return _ONCE.match(one.line.text, one.run.end) is not None
    return _ONCE_IN.search(one.line.text, 0, one.run.start) is not None


_AT_MOST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:максимум|самое{GAP}большее|не{GAP}(?:свыше|дольше|длиннее)){GAP}$", re.IGNORECASE
        ),
        "kz": expression(rf"(?<!\w)(?:барынша|максимум|әрі{GAP}кеткенде){GAP}$", re.IGNORECASE),
    }
)
_DENIED = rf"(?:{GAP}[^\s.,;:()]+){{0,4}}?{GAP}\w+[мбп][ае]й(?:д[ыі]|т[ыі]н)(?!\w)"
_KAZAKH_BOUND = expression(
    rf"(?:[-\u2011]\w+)?(?:{GAP}\w+[дтн][ае]н)?{GAP}"
    rf"(?:(?P<most>асыр(?:ыл)?май(?!\w)|(?:артық|көп|астам){_DENIED})|(?:кем|аз){_DENIED})"
)
"""«45 күннен асырмай», «45 күннен артық қаралмайды» is «не более 45 дней»; «борыш 5 жылдан артық өтелмейді» is over 5,
as it reads.
"""


def _direction(one: Print, reading: Reading) -> str | None:
    """Where the true value may lie by the words beside a number."""
    if _AT_MOST[one.line.lang].search(one.line.text[: reading.start]):
        return "less"
    bound = _KAZAKH_BOUND.match(one.line.text, reading.end) if one.line.lang == "kz" else None
    if bound:
        return "less" if bound["most"] else "more"
    said = _DIRECTION.get(reading.precision)
    return None if said == "about" and reading.kind in _DAYS else said


_DAYS = frozenset({Kind.DATE, Kind.DAY})
"""«Около 9 мая» has many counterparts: «9 мамырға жақын», «9 мамыр қарсаңында»."""


_ABLATIVE = expression(r"[дтн][ае]н$")


def _share_a_bound(pair: tuple[Print, Print], other: tuple[Print, Print]) -> bool:
    """Whether one bound is said of two figures, in Russian before the first of them, in Kazakh behind the last: «не
    может превышать 46 % по займам и 25 % – по ипотеке», «46 %-дан және … 25 %-дан аспауға тиіс».
    """
    (first, first_kazakh), (last, last_kazakh) = sorted((pair, other), key=lambda one: one[0].run.start)
    if first.line is not last.line or first_kazakh.line is not last_kazakh.line:
        return False
    bounds = [_DIRECTION.get(one.in_sentence.precision) for one in (first, last_kazakh) if one.in_sentence]
    bare = [one.in_sentence for one in (last, first_kazakh)]
    return (
        len(bounds) == len(pair)
        and bounds[0] == bounds[1] != "exactly"
        and all(one is not None and one.precision is None for one in bare)
        and first_kazakh.run.start < last_kazakh.run.start
        and bool(_ABLATIVE.search(first_kazakh.figure.text))
    )


_ABOVE = expression(
    r"(?:[-\u2011][дтн][ае]н)?(?:\s\w+[дтн][ае]н)?\s(?:(?P<more>жоғары)|төмен)(?!\w|\sемес)"
    r"|(?:(?:[-\u2011]|(?:\s\w+){0,3}?\s\w+)[дтн][ае]н)?\s(?P<past>асатын|асса|асып\s(?:түсетін|кететін|түссе|кетсе))(?!\w)"
)


def _says_above(one: Print, reading: Reading) -> str:
    """Which bound «7-ден жоғары», «7-ден төмен» say in Kazakh, which may as well compare: «выше», and «свыше»; so does
    «АЕК-тің 100 еселенген мөлшерінен асатын», «превышающий», and «свыше».
    """
    if reading.precision is not None:
        return ""
    said = _ABOVE.match(one.line.text, reading.end)
    return "" if said is None else "more" if said["more"] or said["past"] else "less"


_REACHED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!не[ \u00a0])(?<!\w)(?:(?P<over>превысил[аои]?)|достиг(?:л[аои])?|составил[аои]?)(?=[ \u00a0]$)",
            re.IGNORECASE,
        ),
        "kz": expression(r"[ \u00a0](?:(?P<over>асты|асып[ \u00a0]кетті)|жетті|құрады)(?!\w)"),
    }
)
"""«Достиг 15 млн», «15 млн-ға жетті»: the figure itself; «превысил», «асты»: more than that."""
_LONGEST = 16
"""Letters of the longest of them, and of «не» before it."""


def _reached_differs(left: Print, right: Print) -> bool:
    """Whether one language says that a figure was reached and the other that it was exceeded."""
    if {left.figure.precision, right.figure.precision} != {Stated.EXACT}:
        return False
    verbs = _verb(left), _verb(right)
    return None not in verbs and len({bool(verb["over"]) for verb in verbs if verb}) > 1


def _verb(one: Print) -> re.Match[str] | None:
    """The verb of reaching at once before a Russian figure, behind a Kazakh one."""
    verbs, line, run = _REACHED[one.line.lang], one.line, one.run
    if one.figure.part != "value":
        return None
    if line.lang == "kz":
        return verbs.match(line.text, run.end)
    return verbs.search(line.text, max(run.start - _LONGEST, 0), run.start)


def _with_verb(one: Print) -> str:
    verb = _verb(one)
    said = verb[0].strip() if verb else ""
    return f"{said} {one.figure.text}" if one.line.lang == "ru" else f"{one.figure.text} {said}"


# --- unit ------------------------------------------------------------------------------------------------------------

_WITH_UNITS = frozenset({Kind.MONEY, Kind.PERCENT})


def _unit_differs(left: Print, right: Print) -> bool:
    ours, theirs = left.in_sentence, right.in_sentence
    if ours is None or theirs is None:
        return False
    alone = [one.number for one in (left, right)]
    printed = {one.unit if one else None for one in alone}
    if None not in (folds := [_is_fold(one) for one in (left, right)]) and folds[0] != folds[1]:
        return True
    if _counts_another_thing(left, right):
        return True
    units, measures = [ours.unit, theirs.unit], [_measure(left, ours), _measure(right, theirs)]
    if len(printed) > 1 and None not in alone and _WITH_UNITS & {one.kind for one in alone if one}:
        return units[0] != units[1]
    return any(one != other and None not in (one, other) for one, other in (units, measures))


def _counts_another_thing(left: Print, right: Print) -> bool:
    """Whether the figures, or the nouns that are typed behind both, name what can never be the same: books here, and
    «кітапханашы» there; hospitals here, and «мектеп» there; regions here, and «ұйым» there.
    """
    called = [(_behind(one), one.line.lang) for one in (left, right)]
    sorts = [sort_of_things(*one) for one in called]
    both_known = all(isinstance(one, int) and one for one in sorts)
    if (both_known and sorts[0] != sorts[1]) or are_apart(*called):
        return True
    measured = [isinstance(one, Measure) and one.dimension not in _MAY_COUNT for one in sorts]
    if measured[0] != measured[1] and realm_of(*called[measured[0]]):
        return True
    on_map = [is_territory(*one) for one in called]
    are_things = [
        (isinstance(sort, int) and sort) or is_known_kind(*one) for sort, one in zip(sorts, called, strict=True)
    ]
    return on_map[0] != on_map[1] and bool(are_things[on_map[0]])


_MAY_COUNT = frozenset({"share", "points"})
"""Measures of what is counted: «пункты»."""


def _behind(one: Print) -> str:
    """What a figure names behind its number, or somebody typed there; of a town that is a centre, whose: «областных
    центрах».
    """
    named = one.figure.text[one.number.end :].strip() if one.number else ""
    if named or not one.number or not (noun := typed_noun(one.run, one.line)):
        return named
    whole = one.line.typed[one.run.end : one.line.typed.index(noun, one.run.end) + len(noun)].strip()
    return whole if is_seat(whole, one.line.lang) else noun


_FOLD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:вдвое|втрое|вчетверо)$", re.IGNORECASE),
        "kz": expression(r"есе\w*$", re.IGNORECASE),
    }
)
_LED_BY_IN = expression(r"(?<!\w)в(?:[\s\u00a0](?:почти|около|примерно|более чем|более))?[\s\u00a0]$", re.IGNORECASE)


_AFTER_DASH = expression(r"[–—][\s\u00a0]$")


def _is_fold(one: Print) -> bool | None:
    """Whether a figure tells how much more («в два раза», «екі есе»), or how often («дважды», «екі рет»); None where it
    tells neither.
    """
    if one.number is None or one.number.kind is not Kind.MULTIPLE:
        return None
    lang, text = one.line.lang, one.figure.text
    if lang == "ru" and asked_in_russian(one.line, one.run.start, one.run.end):
        return None  # «в трижды» says neither: DG341 tells it
    if isinstance(one.number.value, Decimal) and one.number.value % 1:
        return True  # nothing is done 3,1 times
    if lang == "ru" and _AFTER_DASH.search(one.line.text, 0, one.run.start):
        return None  # «разрыв – 3 раза» may be either
    led = lang == "ru" and _LED_BY_IN.search(one.line.text, 0, one.run.start)
    return bool(led or _FOLD[lang].search(text))


def _measure(one: Print, reading: Reading) -> Measure | None:
    """Which measure stands right behind a number; None if it counts something else, or is part of a word: «төрт айлық
    жастан» tells months, not years of age.
    """
    if reading.kind is Kind.COMPOUND:
        return None
    found = measure_at(one.line.text, reading.end, one.line.lang)
    return found[0] if found else None
