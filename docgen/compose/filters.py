"""The words a template can ask for: every filter and function, the same names in both languages.

A filter that cannot do what it was asked notes why, at the place of the expression, and gives a value that prints
nothing, so that one run tells all faults.
"""

from __future__ import annotations

import dataclasses
import functools
import inspect
import itertools
from collections.abc import Callable
from typing import Any

import jinja2
from jinja2.runtime import Context

from docgen.compose import grammar
from docgen.compose.faults import TemplateFault
from docgen.compose.given import KINDS, amiss, suits
from docgen.compose.grammar import asked, asked_case, dates_of, in_scale, noun_of, part_of_year, stated
from docgen.compose.naming import NameValue, name_value
from docgen.compose.places import INLINE, inline_number, without_marks
from docgen.compose.printing import AT_PLACE, RENDERING, ROOTS
from docgen.compose.refusing import INSTEAD
from docgen.compose.rendering import NOWHERE, Members, Printable, Rendering
from docgen.compose.sandbox import (
    EACH_PART,
    EACH_TURN,
    FAULTY,
    TOGETHER,
    Faulty,
    Sandbox,
    Unknown,
)
from docgen.compose.typed import TYPED_AT, Typed, typed_at
from docgen.compose.typed_nouns import refuse_no_noun
from docgen.compose.values import (
    FactValue,
    Quantity,
    SourceValue,
    Space,
    as_quantity,
    kind_of,
    letter_value,
    unread,
)
from docgen.facts.shapes import nearest
from docgen.lang.forms import Doubt, Form, Gender, Possessive, Worded
from docgen.lang.measures import may_be_money
from docgen.lang.pieces import Cited, Slot
from docgen.model import (
    Figure,
    Inline,
    Precision,
    Reserved,
    SourceKind,
    Term,
    Text,
)

Filter = Callable[..., Any]
_Worded = str | Slot | tuple[Slot, str]
"""A piece of a citation whose words are text already."""


_AFTER_A_FAULT = {TOGETHER: "", EACH_TURN: ()}
"""What the filters that the parser puts in give after a fault; the others give a faulty value."""


def _checked(value: Any) -> Any:
    if isinstance(value, Unknown):
        raise value.fault()
    return value


def _argument(value: Any) -> Any:
    """An argument as a filter takes it: one that was captured by a set-block carries marks of its place."""
    return without_marks(value) if isinstance(value, str) else _checked(value)


def _registered(name: str, make: Filter) -> Filter:
    """A filter as Jinja calls it: it finds the rendering, passes faults on and notes new ones."""
    shape = inspect.signature(make)
    nothing = _AFTER_A_FAULT.get(name, FAULTY)

    @functools.cache  # to bind a signature takes longer than many a filter
    def particular(count: int, names: tuple[str, ...]) -> tuple[tuple[int | str, inspect.Parameter], ...]:
        """Of so many values and these names, those that must be of one kind; raises TypeError if they do not fit."""
        given = shape.bind(*range(count), **{word: word for word in names}).arguments
        found = ((where, shape.parameters[word]) for word, where in given.items())
        return tuple((where, parameter) for where, parameter in found if parameter.annotation in KINDS)

    def bound(args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        try:
            wanted = particular(len(args), tuple(named))
        except TypeError:
            raise amiss(name, shape, args, named, args[0]) from None
        if not all(suits(args[at] if isinstance(at, int) else named[at], parameter) for at, parameter in wanted):
            raise amiss(name, shape, args, named, args[0])
        return make(*args, **named)

    @jinja2.pass_context
    @functools.wraps(make)
    def run(context: Context, value: Any = None, *args: Any, **kwargs: Any) -> Any:
        rendering: Rendering = context[RENDERING]
        if isinstance(value, Faulty) or any(isinstance(one, Faulty) for one in (*args, *kwargs.values())):
            return nothing
        try:
            named = {word: _argument(one) for word, one in kwargs.items()}
            made = bound((rendering, _checked(value), *map(_argument, args)), named)
            return _placed(made, value) if isinstance(value, Typed) else made
        except TemplateFault as fault:
            rendering.note(fault)
            return nothing

    return run


def _placed(made: Any, typed: Typed) -> Any:
    """What a filter made of a number that knows where it was typed: its words stand for that number."""
    if isinstance(made, Printable) and not isinstance(typed, str):
        made.place = typed.place
    return made


def _figure(rendering: Rendering, quantity: Quantity, worded: Worded, **more: Any) -> Printable:
    return Printable(rendering, quantity.figure(rendering.worded(worded), **more))


# --- figures ---------------------------------------------------------------------------------------------------------


def count(
    rendering: Rendering,
    value: Any,
    noun: Any = "",
    case: str = "nom",
    *,
    words: bool = False,
    possessive: str = "",
    scale: str = "",
    digits: Any = None,
    bare: bool = False,
) -> Printable:
    """`{{ fact.schools | count("организация образования", "gen") }}`: number and noun, agreeing; in Kazakh also
    somebody's, `count("мектеп", possessive="3")`: «(облыстың) 8 мектебі». In a scale, rounded as `money` does it:
    `count("тонна", scale="млн", digits=1)`, «25,4 млн тонн». `bare` leaves «свыше» to the verb beside it, «превышает».
    """
    if scale and words:
        raise TemplateFault("DG239", word=scale, reason="a scale stands after digits", expected="leave words out")
    quantity, power = in_scale(value, scale, digits, rendering)
    counted = noun_of(rendering, noun, quantity)
    refuse_no_noun(rendering, noun, "count")
    worded = rendering.speech.counted(
        stated(quantity, power, digits) if scale else quantity.value,
        counted,
        asked_case(rendering, case),
        _said(quantity, bare=bare),
        words=words,
        possessive=asked(possessive, Possessive),
        scale=scale,
    )
    return _figure(rendering, quantity, worded, scale=power)


def words(rendering: Rendering, value: Any, case: str = "nom", gender: str = "m", *, possessive: str = "") -> Printable:
    """`{{ fact.centres | words("gen") }}`: the number in words; in Kazakh with `possessive="3"` so many of some:
    «(мектептердің) екеуі».
    """
    quantity = as_quantity(value, rendering)
    whose = asked(possessive, Possessive)
    worded = rendering.speech.in_words(quantity.value, asked_case(rendering, case), asked(gender, Gender), whose)
    return _figure(rendering, quantity, worded)


def times(rendering: Rendering, value: Any, case: str = "nom", *, fold: bool = False) -> Printable:
    """`{{ fact.visits | times }}`: how often, «дважды», «екі рет»; with `fold` how much more, «два раза», «екі есе»."""
    quantity = as_quantity(value, rendering)
    return _figure(rendering, quantity, rendering.speech.times(quantity.value, asked_case(rendering, case), fold=fold))


def money(
    rendering: Rendering,
    value: Any,
    scale: str = "",
    unit: Any = "",
    case: str = "nom",
    *,
    digits: Any = None,
    possessive: str = "",
    bare: bool = False,
) -> Printable:
    """`{{ fact.repairs | money("млрд") }}`: a sum in a scale; a full stop after the scale is kept as written; `digits`
    rounds to so many decimals of the scale; in Kazakh also so much of some, `money("млрд", possessive="3")`:
    «(қаражаттың) 1 млрд теңгесі»; `bare` as in `count`.
    """
    quantity, power = in_scale(value, scale, digits, rendering)
    if unit == "" and not quantity.unit and len(quantity.keys) > 1:  # «60 млрд / 200 автобусов» is of no unit
        raise TemplateFault("DG229", hint=f'money("{scale}", name.tenge)')
    currency = noun_of(rendering, unit, quantity)
    if not may_be_money(currency.text):
        expected = _counted(unit if isinstance(unit, str) else "", scale)
        raise TemplateFault("DG239", word=currency.text, reason="it is no money", expected=expected)
    worded = rendering.speech.money(
        stated(quantity, power, digits),
        scale,
        currency,
        asked_case(rendering, case),
        _said(quantity, bare=bare),
        possessive=asked(possessive, Possessive),
    )
    return _figure(rendering, quantity, worded, scale=power)


def _said(quantity: Quantity, *, bare: bool) -> Precision:
    """How exact a figure is worded; the letter says by its verb, «превышает», «асады», what a bare one leaves out, and
    DG339 tells where it does not.
    """
    return Precision.EXACT if bare else quantity.precision


def _counted(noun: str, scale: str) -> str:
    """How a template counts things: `count("школа", scale="млн")`."""
    given = (f'"{without_marks(noun)}"' if noun else "", f'scale="{scale}"' if scale else "")
    return f"count({', '.join(filter(None, given))})"


def percent(
    rendering: Rendering, value: Any, case: str = "nom", *, possessive: str = "", bare: bool = False
) -> Printable:
    """`{{ fact.share | percent }}`: «12,5 %»; in Kazakh also somebody's, `percent(possessive="3")`: «12,5 %-ы»; `bare`
    as in `count`.
    """
    quantity = as_quantity(value, rendering)
    if quantity.is_share:
        value, meant = (said.replace(".", ",") for said in (f"{quantity.value:.3f}", f"{quantity.value * 100:.1f}"))
        raise TemplateFault("DG252", value=value, meant=meant)
    whose = asked(possessive, Possessive)
    worded = rendering.speech.percent(quantity.value, asked_case(rendering, case), _said(quantity, bare=bare), whose)
    return _figure(rendering, quantity, worded)


def rounded(rendering: Rendering, value: Any, digits: int = 0) -> Quantity:
    """`{{ (fact.a / fact.b) | round(1) }}`: rounded so that «свыше», «до» stay true; -3 rounds to thousands."""
    return as_quantity(value, rendering).rounded(digits)


def total(rendering: Rendering, value: Any) -> Quantity:
    """`{{ [fact.a, fact.b] | sum }}`."""
    if not isinstance(value, list | tuple) or not value:
        raise TemplateFault("DG222", kind=kind_of(value))
    first, *others = (as_quantity(_checked(item), rendering) for item in value)
    return sum(others, start=first * 1)  # multiplying makes sure that the first is a number


def members(rendering: Rendering, value: Any, case: str = "nom", *, conjunction: bool = True) -> Printable:
    """`{{ fact.regions | members("loc") }}`: the list that makes up a figure; `conjunction=false` joins by commas."""
    if not isinstance(value, FactValue) or not value.fact.members:
        raise TemplateFault("DG232", kind=kind_of(value))
    named = [name_value(rendering, key) for key in value.fact.members]
    worded = rendering.speech.members(
        [(name.kind, name.words()) for name in named], asked_case(rendering, case), conjunction=conjunction
    )
    keys = value.fact.members
    figure = Figure(rendering.worded(worded), (value.fact.key,), "members", NOWHERE, keys)
    return Printable(rendering, figure)


def date(
    rendering: Rendering,
    value: Any,
    case: str = "nom",
    *,
    months: bool = False,
    words: bool = False,
    year: bool = True,
    possessive: str = "",
) -> Printable:
    """`{{ fact.schools.period | date("when") }}`: a date or period with its nouns; with `months` the first months of a
    year by their number, «9 месяцев 2026 года», in `words` «девять месяцев», «первое полугодие», with `year=false`
    without their year, as days and months are too, then in Kazakh also somebody's, `possessive="3"`: «(биылғы жылдың)
    тоғыз айында».
    """
    dates = dates_of(rendering, value)
    if dates is None:
        raise TemplateFault("DG233", kind=kind_of(value))
    asked_for = asked_case(rendering, case, when=True)
    if not (months or words or possessive or not year):
        return dates.worded(asked_for)
    whose = asked(possessive, Possessive)
    return part_of_year(rendering, dates, asked_for, months=months, words=words, year=year, possessive=whose)


# --- names and sources -----------------------------------------------------------------------------------------------


def cite(rendering: Rendering, value: Any, case: str = "nom", *, title: bool = True) -> Printable:
    """`{{ source.order_112 | cite }}`: the citation of a source from its data."""
    if not isinstance(value, SourceValue):
        raise TemplateFault("DG235", kind=kind_of(value))
    return Printable(rendering, *citation(rendering, value, asked_case(rendering, case), title=title, capital=False))


_CITED_BY = ("form", "issuer", "number", "date")
"""The fields without which an act cannot be cited."""


def citation(rendering: Rendering, source: SourceValue, case: str, *, title: bool, capital: bool) -> tuple[Inline, ...]:
    """The inlines of a citation: words, and the source's date, number and title with their identity."""
    record = source.source
    filled = {Slot.NUMBER: source.number(), Slot.TITLE: source.title() if title else None}
    lacking = [field for field in _CITED_BY if not getattr(record, field)]
    if record.kind is SourceKind.ACT and lacking:
        fields = ", ".join(f"{field}:" for field in lacking)
        raise unread(record, *_CITED_BY) or TemplateFault("DG236", key=record.key, fields=fields)
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
    worded = tuple(rendering.worded(piece) if isinstance(piece, Form) else piece for piece in words)
    return tuple(_slot(source, filled, piece) for piece in _merged(worded))


def _merged(pieces: tuple[_Worded, ...]) -> list[_Worded]:
    """Neighbouring words joined."""
    made: list[_Worded] = []
    for piece in pieces:
        if made and _is_words(piece) and _is_words(made[-1]):
            made[-1] = f"{made[-1]}{piece}"
        else:
            made.append(piece)
    return made


def _is_words(piece: _Worded) -> bool:
    return isinstance(piece, str) and not isinstance(piece, Slot)


def _slot(source: SourceValue, filled: dict[Slot, Any], piece: _Worded) -> Inline:
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
    texts = [rendering.text(item) for item in value]
    return rendering.joiner.join(text if number == 0 else separator + text for number, text in enumerate(texts))


def length(rendering: Rendering, value: Any) -> int | Quantity:
    """How many items a list has; of a fact's own list that is the figure of the fact."""
    if isinstance(value, Members):
        return as_quantity(value.figure, rendering) * 1
    if not isinstance(value, list | tuple):
        raise TemplateFault("DG222", kind=kind_of(value))
    return len(value)


def _together(rendering: Rendering, value: list[Any]) -> str:
    return rendering.joiner.join(map(rendering.printed, value))


def _instead(*_: Any, **__: Any) -> Faulty:
    return FAULTY


def _each_turn(rendering: Rendering, value: Any) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise TemplateFault("DG237", kind=kind_of(value))
    return rendering.turn(value)


@jinja2.pass_environment
def _at_place(environment: Sandbox, value: Any, number: int) -> Any:
    """A space that knows where it is named; a name that the template set anew is left as it is."""
    return value.at(environment.places.span(number, "")) if isinstance(value, Space) else value


@jinja2.pass_context
def _each_part(context: Context, path: str, tag: str) -> jinja2.Template:
    context[RENDERING].turn(())  # a part that includes itself twice never ends, and needs no loop for it
    environment: Any = context.environment
    part: jinja2.Template = environment.part(path, context.name or "" if tag == "Extends" else "")
    return part


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
    "agree": grammar.agree,
    "ordinal": grammar.ordinal,
    "suffix": grammar.suffix,
    "range": grammar.between,
    "case": grammar.in_case,
    "of": grammar.owned,
    "list": grammar.listed,
    "cite": cite,
    "at": grammar.part_of_act,
    "upper": _recased(str.upper),
    "lower": _recased(str.lower),
    "capital": capital,
    "trim": trim,
    "join": join,
    "length": length,
    TOGETHER: _together,
    EACH_TURN: _each_turn,
    INSTEAD: _instead,
}
FILTERS: dict[str, Filter] = {name: _registered(name, make) for name, make in _MADE.items()} | {
    AT_PLACE: _at_place,
    TYPED_AT: typed_at,
    EACH_PART: _each_part,
}

NAMES = tuple(name for name in FILTERS if " " not in name)
"""The filters that a template can name."""

RESERVED = ("date", "index", "signature", "seal", "qr")


WIDEST = 60
"""Characters of a reserved place at most: a line."""


def _reserved(rendering: Rendering, what: str, width: int = 12) -> Printable:
    """`{{ reserved("date") }}`: a place that the office system or a hand fills in."""
    if what not in RESERVED:
        raise TemplateFault("DG238", hint=nearest(str(what), RESERVED), what=str(what), known=", ".join(RESERVED))
    if not 1 <= width <= WIDEST:
        reason, usage = f"«{width}» is nothing that width may be", f'reserved("{what}", 20), 1 … {WIDEST}'
        raise TemplateFault("DG221", name="reserved", reason=reason, usage=usage)
    return Printable(rendering, Reserved(what, width, NOWHERE))


_RESERVED_PLACE = _registered("reserved", _reserved)
_RESERVED_PLACE.docgen_function = True  # type: ignore[attr-defined]  # the sandbox's sign that it may be called


def roots(rendering: Rendering) -> dict[str, Any]:
    """What a template can begin an expression with (`printing.ROOTS`), and the rendering for docgen's own use."""
    made: dict[str, Any] = {
        "fact": Space(rendering, "facts", FactValue),
        "source": Space(rendering, "sources", SourceValue),
        "name": Space(rendering, "names", NameValue),
        "letter": letter_value(rendering, rendering.letter),
        "reserved": _RESERVED_PLACE,
    }
    assert tuple(made) == ROOTS
    return {**made, RENDERING: rendering}
