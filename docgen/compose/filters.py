"""The words a template can ask for: every filter and function, the same names in both languages.

A filter that cannot do what it was asked notes why, at the place of the expression, and gives a value that prints
nothing, so
that one run tells all faults.
"""

from __future__ import annotations

import dataclasses
import functools
import inspect
import itertools
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import jinja2
from jinja2.runtime import Context

from docgen.compose.faults import TemplateFault
from docgen.compose.places import INLINE, inline_number, without_marks
from docgen.compose.rendering import FAULTY, NOWHERE, Faulty, Printable, Rendering
from docgen.compose.sandbox import AS_TEXT, EACH_TURN, ROOTS, Unknown
from docgen.compose.values import (
    Dates,
    FactValue,
    NameValue,
    Quantity,
    SourceValue,
    Space,
    as_quantity,
    kind_of,
    letter_value,
    name_value,
)
from docgen.facts.shapes import nearest
from docgen.lang.forms import Case, Doubt, Worded
from docgen.lang.speech import SCALES, Cited, Piece, Slot
from docgen.model import (
    Figure,
    Inline,
    NameKind,
    Period,
    Reserved,
    SourceKind,
    Term,
    Text,
    Wordforms,
)

Filter = Callable[..., Any]
_CASES = tuple(case.value for case in Case)
_WHEN = "when"


def _checked(value: Any) -> Any:
    if isinstance(value, Unknown):
        raise value.fault()
    return value


def _registered(name: str, make: Filter) -> Filter:
    """A filter as Jinja calls it: it finds the rendering, passes faults on and notes new ones."""
    shape = inspect.signature(make)

    @jinja2.pass_context
    @functools.wraps(make)
    def run(context: Context, value: Any = None, *args: Any, **kwargs: Any) -> Any:
        rendering: Rendering = context["rendering"]
        if isinstance(value, Faulty):
            return FAULTY
        try:
            shape.bind(rendering, value, *args, **kwargs)
        except TypeError:
            rendering.note(TemplateFault("DG221", name=name, usage=_usage(name, shape)))
            return FAULTY
        try:
            return make(rendering, _checked(value), *map(_checked, args), **kwargs)
        except TemplateFault as fault:
            rendering.note(fault)
            return FAULTY

    return run


def _usage(name: str, shape: inspect.Signature) -> str:
    """How a filter is written: «count(noun, case="nom")».

    >>> _usage("round", inspect.signature(rounded))
    'round(digits=0)'
    """
    parameters = list(shape.parameters.values())[2:]
    words = (p.name if p.default is p.empty else f"{p.name}={p.default!r}".replace("'", '"') for p in parameters)
    return f"{name}({', '.join(words)})"


def _case(case: str, *, when: bool = False) -> str:
    known = (*_CASES, _WHEN) if when else _CASES
    if case not in known:
        raise TemplateFault("DG223", hint=nearest(str(case), known), case=str(case), known=", ".join(known))
    return case


def _noun(rendering: Rendering, noun: Any, quantity: Quantity) -> Wordforms:
    """The words of a noun: a name of the book, a text typed in the template, or the unit of the fact."""
    if isinstance(noun, NameValue):
        return noun.words()
    if isinstance(noun, str) and noun:
        return Wordforms(without_marks(noun))
    if quantity.unit:
        return name_value(rendering, quantity.unit).words()
    raise TemplateFault("DG229")


def _figure(rendering: Rendering, quantity: Quantity, worded: Worded, **more: Any) -> Printable:
    return Printable(rendering, quantity.figure(rendering.worded(worded), **more))


# --- figures ---------------------------------------------------------------------------------------------------------


def count(rendering: Rendering, value: Any, noun: Any = "", case: str = "nom", *, words: bool = False) -> Printable:
    """`{{ fact.schools | count("организация образования", "gen") }}`: number and noun, agreeing."""
    quantity = as_quantity(value, rendering)
    counted = _noun(rendering, noun, quantity)
    worded = rendering.speech.counted(quantity.value, counted, _case(case), quantity.precision, words=words)
    return _figure(rendering, quantity, worded)


def words(rendering: Rendering, value: Any, case: str = "nom", gender: str = "m") -> Printable:
    """`{{ fact.centres | words("gen") }}`: the number in words."""
    quantity = as_quantity(value, rendering)
    return _figure(rendering, quantity, rendering.speech.in_words(quantity.value, _case(case), gender))


def times(rendering: Rendering, value: Any) -> Printable:
    """`{{ fact.visits | times }}`: how often, «дважды»."""
    quantity = as_quantity(value, rendering)
    return _figure(rendering, quantity, rendering.speech.times(quantity.value))


def money(rendering: Rendering, value: Any, scale: str = "", unit: Any = "", case: str = "nom") -> Printable:
    """`{{ fact.repairs | money("млрд") }}`: a sum in a scale; a full stop after the scale is kept as written."""
    quantity = as_quantity(value, rendering)
    power = SCALES.get(scale.removesuffix("."))
    if power is None:
        known = [word for word in SCALES if word]
        raise TemplateFault("DG231", hint=nearest(scale, tuple(known)), scale=scale, known=", ".join(known))
    stated = _stated(quantity, power)
    currency = _noun(rendering, unit, quantity)
    worded = rendering.speech.money(stated, scale, currency, _case(case), quantity.precision)
    return _figure(rendering, quantity, worded, scale=power)


def _stated(quantity: Quantity, power: int) -> Decimal:
    """The value in the scale, without zeros at its end; more than three decimals need a rounding that a person asks
    for.
    """
    stated = quantity.value.scaleb(-power).normalize()
    places = -int(stated.as_tuple().exponent)
    if places > 3:
        raise TemplateFault("DG224")
    return stated if places > 0 else stated.quantize(Decimal(1))


def percent(rendering: Rendering, value: Any, case: str = "nom") -> Printable:
    """`{{ fact.share | percent }}`: «12,5 %»."""
    quantity = as_quantity(value, rendering)
    return _figure(rendering, quantity, rendering.speech.percent(quantity.value, _case(case), quantity.precision))


def rounded(rendering: Rendering, value: Any, digits: int = 0) -> Quantity:
    """`{{ (fact.a / fact.b) | round(1) }}`: rounded half up; -3 rounds to thousands."""
    return as_quantity(value, rendering).rounded(digits)


def total(rendering: Rendering, value: Any) -> Quantity:
    """`{{ [fact.a, fact.b] | sum }}`."""
    if not isinstance(value, list | tuple) or not value:
        raise TemplateFault("DG222", kind=kind_of(value))
    first, *others = (as_quantity(_checked(item), rendering) for item in value)
    return sum(others, start=first)


def members(rendering: Rendering, value: Any, case: str = "nom", *, conjunction: bool = True) -> Printable:
    """`{{ fact.regions | members("loc") }}`: the list that makes up a figure; `conjunction=false` joins by commas."""
    if not isinstance(value, FactValue) or not value.fact.members:
        raise TemplateFault("DG232", kind=kind_of(value))
    named = [name_value(rendering, key) for key in value.fact.members]
    worded = rendering.speech.members(
        [(name.kind, name.words()) for name in named], _case(case), conjunction=conjunction
    )
    keys = value.fact.members
    figure = Figure(rendering.worded(worded), (value.fact.key,), "members", NOWHERE, keys)
    return Printable(rendering, figure)


def date(rendering: Rendering, value: Any, case: str = "nom") -> Printable:
    """`{{ fact.schools.period | date("when") }}`: a date or period with its nouns."""
    if isinstance(value, FactValue) and isinstance(value.fact.value, Period):
        value = Dates(rendering, value.fact.value, value.fact.key, "value")
    if not isinstance(value, Dates):
        raise TemplateFault("DG233", kind=kind_of(value))
    return value.worded(_case(case, when=True))


# --- names and sources -----------------------------------------------------------------------------------------------


def in_case(rendering: Rendering, value: Any, case: str = "nom", number: str = "") -> Printable:
    """`{{ name.ministry | case("gen") }}`: a name, or a word typed in the template, in a case."""
    if isinstance(value, NameValue):
        return value.in_case(_case(case), number)
    if isinstance(value, str):
        phrase = Wordforms(without_marks(value))
        worded = rendering.speech.name(phrase, NameKind.NOUN, _case(case), number)
        return Printable(rendering, Text(rendering.worded(worded), NOWHERE))
    raise TemplateFault("DG234", kind=kind_of(value))


def cite(rendering: Rendering, value: Any, case: str = "nom", *, title: bool = True) -> Printable:
    """`{{ source.order_112 | cite }}`: the citation of a source from its data."""
    if not isinstance(value, SourceValue):
        raise TemplateFault("DG235", kind=kind_of(value))
    return Printable(rendering, *citation(rendering, value, _case(case), title=title, capital=False))


def citation(rendering: Rendering, source: SourceValue, case: str, *, title: bool, capital: bool) -> tuple[Inline, ...]:
    """The inlines of a citation: words, and the source's date, number and title with their identity."""
    record = source.source
    filled = {Slot.NUMBER: source.number(), Slot.TITLE: source.title() if title else None}
    if record.kind is SourceKind.ACT and not (record.form and record.issuer and record.number and record.date):
        raise TemplateFault("DG236", key=record.key)
    cited = Cited(
        form=name_value(rendering, record.form).words() if record.form else None,
        issuer=issuer.words() if (issuer := source.issuer()) else None,
        has_date=record.date is not None,
        has_number=filled[Slot.NUMBER] is not None,
        has_title=filled[Slot.TITLE] is not None,
        capital=capital,
    )
    words = rendering.speech.citation(cited, case)
    if isinstance(words, Doubt):
        raise rendering.doubtful(words)
    return tuple(_slot(source, filled, piece) for piece in _merged(words))


def _merged(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Neighbouring words joined."""
    made: list[Piece] = []
    for piece in pieces:
        if made and _is_words(piece) and _is_words(made[-1]):
            made[-1] = f"{made[-1]}{piece}"
        else:
            made.append(piece)
    return made


def _is_words(piece: Piece) -> bool:
    return isinstance(piece, str) and not isinstance(piece, Slot)


def _slot(source: SourceValue, filled: dict[Slot, Any], piece: Piece) -> Inline:
    if isinstance(piece, tuple):
        dates = source.date()
        assert dates is not None
        return dates.worded(piece[1]).inlines[0]
    if isinstance(piece, Slot):
        inline: Inline = filled[piece]
        return inline
    return Term(piece, source.key, NOWHERE)


# --- text ------------------------------------------------------------------------------------------------------------


def _recased(change: Callable[[str], str]) -> Filter:
    """A filter that changes the letters of a text and of the names and figures in it, which keep their identity."""

    def recase(rendering: Rendering, value: Any) -> str:
        text = rendering.text(value)
        return "".join(_recased_piece(rendering, piece, change) for piece in _pieces(text))

    return recase


def _pieces(text: str) -> list[str]:
    """A rendered text cut into stretches of letters and the characters that stand for inlines."""
    cuts = [cut for match in INLINE.finditer(text) for cut in (match.start(), match.end())]
    edges = [0, *cuts, len(text)]
    return [text[start:end] for start, end in itertools.pairwise(edges) if start < end]


def _recased_piece(rendering: Rendering, piece: str, change: Callable[[str], str]) -> str:
    if not INLINE.fullmatch(piece):
        return change(piece)
    inline = rendering.inlines[inline_number(piece)]
    if isinstance(inline, Figure | Term | Text):
        inline = dataclasses.replace(inline, text=change(inline.text))
    return rendering.marked((inline,))


def capital(rendering: Rendering, value: Any) -> str:
    """`{{ name.ministry | capital }}`: the first letter large, the rest as it is."""
    first, *rest = _pieces(without_marks(rendering.text(value))) or [""]
    return "".join([_recased_piece(rendering, first, lambda text: text[:1].upper() + text[1:]), *rest])


def trim(rendering: Rendering, value: Any) -> str:
    """Text without blanks at its ends."""
    return without_marks(rendering.text(value)).strip()


def join(rendering: Rendering, value: Any, separator: str = ", ") -> str:
    """`{{ [a, b] | join(", ") }}`."""
    if not isinstance(value, list | tuple):
        raise TemplateFault("DG222", kind=kind_of(value))
    return separator.join(rendering.text(_checked(item)) for item in value)


def length(rendering: Rendering, value: Any) -> int:  # noqa: ARG001  # every filter takes the rendering
    """How many items a list has."""
    if not isinstance(value, list | tuple):
        raise TemplateFault("DG222", kind=kind_of(value))
    return len(value)


def _as_text(rendering: Rendering, value: Any) -> str:
    return rendering.text(value)


def _each_turn(rendering: Rendering, value: Any) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise TemplateFault("DG237", kind=kind_of(value))
    return rendering.turn(value)


_MADE: dict[str, Filter] = {
    "count": count,
    "words": words,
    "times": times,
    "money": money,
    "percent": percent,
    "round": rounded,
    "sum": total,
    "members": members,
    "date": date,
    "case": in_case,
    "cite": cite,
    "upper": _recased(str.upper),
    "lower": _recased(str.lower),
    "capital": capital,
    "trim": trim,
    "join": join,
    "length": length,
    AS_TEXT: _as_text,
    EACH_TURN: _each_turn,
}
FILTERS: dict[str, Filter] = {name: _registered(name, make) for name, make in _MADE.items()}

NAMES = tuple(name for name in FILTERS if " " not in name)
"""The filters that a template can name."""

RESERVED = ("date", "index", "signature", "seal", "qr")


def _reserved(rendering: Rendering, what: str, width: int = 12) -> Printable:
    """`{{ reserved("date") }}`: a place that the office system or a hand fills in."""
    if what not in RESERVED:
        raise TemplateFault("DG238", hint=nearest(str(what), RESERVED), what=str(what), known=", ".join(RESERVED))
    return Printable(rendering, Reserved(what, min(max(int(width), 1), 60), NOWHERE))


def roots(rendering: Rendering) -> dict[str, Any]:
    """What a template can begin an expression with (`sandbox.ROOTS`), and the rendering for docgen's own use."""
    reserved = _registered("reserved", _reserved)
    reserved.docgen_function = True  # type: ignore[attr-defined]  # the sandbox's sign that it may be called
    made: dict[str, Any] = {
        "fact": Space(rendering, "facts", FactValue),
        "source": Space(rendering, "sources", SourceValue),
        "name": Space(rendering, "names", NameValue),
        "letter": letter_value(rendering, rendering.letter),
        "reserved": reserved,
    }
    assert tuple(made) == ROOTS
    return {**made, "rendering": rendering}
