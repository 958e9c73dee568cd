"""The fact book as templates see it: read-only values whose fields can never be mistaken for Python's methods.

Whatever is printed from them prints as an inline with its identity (`Figure`, `Term`). Arithmetic on facts gives a
`Quantity` that carries the keys of all of them.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from docgen.compose.arithmetic import EXACT, is_power_of_ten, is_round, truly_rounded
from docgen.compose.faults import TemplateFault, Told
from docgen.compose.naming import NameValue, name_value
from docgen.compose.rendering import NOWHERE, PLAIN_KINDS, Members, Printable, Read, Rendering, kind_among
from docgen.compose.sandbox import Readable, Unknown
from docgen.facts.shapes import nearest
from docgen.model import (
    Bilingual,
    Fact,
    Figure,
    Inline,
    Letter,
    Period,
    Precision,
    Source,
    Span,
    Term,
    Value,
)


class Space(Readable):
    """`fact`, `source` or `name`: the records of one section of the book by key, step by step through dotted keys."""

    __slots__ = ("make", "place", "prefix", "rendering", "section")

    def __init__(
        self,
        rendering: Rendering,
        section: str,
        make: Callable[[Rendering, Any], Readable],
        prefix: str = "",
        place: Span | None = None,
    ) -> None:
        self.rendering = rendering
        self.section = section
        self.make = make
        self.prefix = prefix
        self.place = place

    def at(self, place: Span) -> Space:
        """The same, named at a place in a template, where an unknown key is told."""
        return Space(self.rendering, self.section, self.make, self.prefix, place)

    def field(self, name: str) -> Any:
        """The record of this key, the group that begins so, or something unknown that is told when it is used."""
        records: Mapping[str, Any] = getattr(self.rendering.book, self.section)
        key = f"{self.prefix}{name}"
        if key not in records and self.rendering.book.begins(self.section, key):
            return Space(self.rendering, self.section, self.make, f"{key}.", self.place)
        self.rendering.reads.add(Read(self.section, key))
        if key in records:
            return self.make(self.rendering, records[key])
        return Unknown.because(lambda: self.rendering.unknown(self.section, key, self.place))

    def __str__(self) -> str:
        raise TemplateFault("DG217", kind=kind_of(self))


class Quantity(Readable):
    """A number made from facts, exact until it is worded."""

    __slots__ = ("_value", "keys", "power", "precision", "quotient", "rendering", "twin", "unit")

    def __init__(
        self,
        rendering: Rendering,
        value: Decimal,
        keys: tuple[str, ...],
        unit: str,
        precision: Precision,
        *,
        quotient: bool = False,
        power: int = 0,
        twin: str = "",
    ) -> None:
        self.rendering = rendering
        self._value = value
        self.keys = keys
        self.unit = unit
        self.precision = precision
        self.quotient = quotient
        """Whether figures were divided: then rounding is part of stating it, else it changes what is known."""
        self.power = power
        """By which power of ten a template has multiplied it: a hundredfold quotient is a per cent."""
        self.twin = twin
        """The fact that was taken from itself: a condition may ask so, printed it tells nothing."""

    @property
    def is_share(self) -> bool:
        """Whether it is a figure divided by another, of which 1 is the whole."""
        return self.quotient and not self.power and not self.unit

    @property
    def value(self) -> Decimal:
        """The number."""
        return self._value

    def field(self, name: str) -> Any:
        """A sum has no fields of its own."""
        raise TemplateFault("DG213", name=name)

    def figure(self, text: str, value: Value | None = None, scale: int = 0) -> Figure:
        """The figure that prints this quantity as `text`. One that is not round is a fault."""
        shown = self.value if value is None else value
        if self.twin:
            raise TemplateFault("DG437", key=self.twin)
        if not is_round(self.value):
            raise TemplateFault("DG224")
        return Figure(text, self.keys, "value", NOWHERE, shown, self.unit, scale, self.precision)

    def rounded(self, digits: int) -> Quantity:
        """The quantity rounded to so many decimals (negative: tens, thousands, …): half up, but a figure that is said
        to be over never upwards, one that is under never downwards.
        """
        value = truly_rounded(self.value, digits, self.precision)
        plain = value.quantize(Decimal(1)) if digits <= 0 else value
        exact = self.precision is Precision.EXACT and not self.quotient
        if self.keys and plain != self.value and (exact or not plain):
            raise TemplateFault("DG249", value=f"{self.value:f}", rounded=f"{plain:f}")
        return self._as(plain)

    def _as(self, value: Decimal) -> Quantity:
        """The same with another value."""
        precision, power, twin = self.precision, self.power, self.twin
        return Quantity(
            self.rendering, value, self.keys, self.unit, precision, quotient=self.quotient, power=power, twin=twin
        )

    def __str__(self) -> str:
        words = self.rendering.worded(self.rendering.speech.figure(self.value, self.precision))
        return self.rendering.marked((self.figure(words),))

    def _with(self, other: Any, operate: Callable[[Any, Any], Any], *, linear: bool) -> Quantity:
        right = as_quantity(other, self.rendering)
        rest = operate == EXACT.subtract and _is_whole(self) and right.unit == _PERCENT and 0 <= right.value <= 100
        for side in () if rest else (self, right):
            if not side.keys and (linear or not is_power_of_ten(side.value)):
                raise TemplateFault("DG246", number=f"{side.value:f}")
        value = operate(self.value, right.value)
        if linear and self.unit != right.unit and right.keys and self.keys:
            raise TemplateFault("DG225", left=self.unit or "—", right=right.unit or "—")
        unit = (self.unit or right.unit) if linear or not (self.unit and right.unit) else ""
        keys = self.keys + tuple(key for key in right.keys if key not in self.keys)
        divided = operate is operator.truediv and bool(right.keys)
        quotient = divided or self.quotient or right.quotient
        power = self.power if linear else _power(self) + _power(right) * (-1 if operate is operator.truediv else 1)
        precision, twin = _joint_precision(self, right, operate), _twin(self, right, operate) or self.twin or right.twin
        return Quantity(self.rendering, value, keys, unit, precision, quotient=quotient, power=power, twin=twin)

    def __add__(self, other: Any) -> Quantity:
        return self._with(other, EXACT.add, linear=True)

    def __radd__(self, other: Any) -> Quantity:
        return as_quantity(other, self.rendering) + self

    def __sub__(self, other: Any) -> Quantity:
        return self._with(other, EXACT.subtract, linear=True)

    def __rsub__(self, other: Any) -> Quantity:
        return as_quantity(other, self.rendering) - self

    def __mul__(self, other: Any) -> Quantity:
        return self._with(other, EXACT.multiply, linear=False)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Quantity:
        return self._with(other, operator.truediv, linear=False)

    def __rtruediv__(self, other: Any) -> Quantity:
        return as_quantity(other, self.rendering) / self

    def __neg__(self) -> Quantity:
        turned = self._as(self.value.copy_negate())
        turned.precision = _TURNED.get(self.precision, self.precision)
        return turned

    def __bool__(self) -> bool:
        return self.value != 0

    def __eq__(self, other: object) -> bool:
        return self.value == as_quantity(other, self.rendering).value

    def __lt__(self, other: object) -> bool:
        return self.value < as_quantity(other, self.rendering).value

    def __le__(self, other: object) -> bool:
        return self.value <= as_quantity(other, self.rendering).value

    def __gt__(self, other: object) -> bool:
        return self.value > as_quantity(other, self.rendering).value

    def __ge__(self, other: object) -> bool:
        return self.value >= as_quantity(other, self.rendering).value

    def __hash__(self) -> int:
        return hash(self.value)


_PERCENT = "percent"
_TURNED = {Precision.OVER: Precision.UNDER, Precision.UNDER: Precision.OVER}
"""What the rest is of when more, or less, than is said is taken away, and what a figure is without its minus."""


def _is_whole(quantity: Quantity) -> bool:
    """Whether it is a typed 100, from which a share leaves the rest: «охвачено 83,2 %, остальные 16,8 % – нет»."""
    return not quantity.keys and quantity.value == 100


def _joint_precision(left: Quantity, right: Quantity, operate: Callable[[Any, Any], Any]) -> Precision:
    """What is known of a sum or ratio of two figures that are not both exact: only like and exact may be joined. What
    is taken away, or divided by, turns: 500 less «over 320» is under 180.
    """
    turns = operate in (EXACT.subtract, operator.truediv)
    taken = _TURNED.get(right.precision, right.precision) if turns else right.precision
    kinds = {left.precision, taken} - {Precision.EXACT}
    if len(kinds) > 1:
        raise TemplateFault("DG226")
    return next(iter(kinds), Precision.EXACT)


def _twin(left: Quantity, right: Quantity, operate: Callable[[Any, Any], Any]) -> str:
    """The fact that is taken from itself. One divided by itself is the 100 % of a table's last row."""
    same = bool(left.keys) and left.keys == right.keys and left.value == right.value
    return left.keys[0] if same and operate == EXACT.subtract else ""


def _power(quantity: Quantity) -> int:
    """By which power of ten a quantity multiplies: a typed 100 by two."""
    return quantity.power if quantity.keys else quantity.value.adjusted()


def as_quantity(value: Any, rendering: Rendering) -> Quantity:
    """A fact, a quantity, or a number typed in the template (which has no keys), as a quantity."""
    if isinstance(value, Quantity):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Quantity(rendering, Decimal(str(value)), (), "", Precision.EXACT)
    if isinstance(value, Unknown):
        raise value.fault()
    printed_too_early = "(fact.a - fact.b) | count" if isinstance(value, Printable) else ""
    raise TemplateFault("DG222", hint=printed_too_early, kind=kind_of(value))


class FactValue(Quantity):
    """A fact: a quantity when it is a number, printable whatever it is."""

    __slots__ = ("fact",)

    def __init__(self, rendering: Rendering, fact: Fact) -> None:
        self.fact = fact
        number = fact.value if isinstance(fact.value, Decimal) else Decimal("NaN")
        super().__init__(rendering, number, (fact.key,), fact.unit, fact.precision)

    @property
    def value(self) -> Decimal:
        """The number; raises `TemplateFault` for a date or a text."""
        if not isinstance(self.fact.value, Decimal):
            raise TemplateFault("DG222", kind="a date or a text")
        return self.fact.value

    def field(self, name: str) -> Any:
        """What else is known of the fact."""
        if name not in _FACT_FIELDS:
            raise TemplateFault("DG213", hint=nearest(name, _FACT_FIELDS), name=name)
        value = _FACT_FIELDS[name](self)
        if value is None:
            raise unread(self.fact, name) or TemplateFault("DG227", key=self.fact.key, name=name)
        return value

    def __str__(self) -> str:
        value = self.fact.value
        if isinstance(value, Period):
            return str(Dates(self.rendering, value, self.fact.key, "value"))
        if isinstance(value, Bilingual):
            said = value.said(self.rendering.lang)
            return self.rendering.marked((Figure(said, self.keys, "value", NOWHERE, value),))
        return super().__str__()


def unread(record: Fact | Source, *names: str) -> Told | None:
    """A fault that is told already where one of these fields is written and could not be read; None if none is."""
    return Told() if any(name in record.places and getattr(record, name) in (None, "") for name in names) else None


class Dates(Readable):
    """A date or period of a fact, a source or the letter, not yet worded."""

    __slots__ = ("key", "part", "period", "rendering")

    def __init__(self, rendering: Rendering, period: Period, key: str, part: str) -> None:
        self.rendering = rendering
        self.period = period
        self.key = key
        self.part = part

    def field(self, name: str) -> Any:
        """A date has no fields."""
        raise TemplateFault("DG213", name=name)

    def worded(self, case: str) -> Printable:
        """The date in a case."""
        return self.printed(self.rendering.worded(self.rendering.speech.date(self.period, case)))

    def printed(self, text: str) -> Printable:
        """The date as this text."""
        return Printable(self.rendering, Figure(text, (self.key,), self.part, NOWHERE, self.period))

    def __str__(self) -> str:
        return str(self.worded("nom"))


class SourceValue(Readable):
    """A source: its title, number, date, issuer and kind of act."""

    __slots__ = ("rendering", "source")

    def __init__(self, rendering: Rendering, source: Source) -> None:
        self.rendering = rendering
        self.source = source

    @property
    def key(self) -> str:
        """Its key in figures."""
        return f"source.{self.source.key}"

    def field(self, name: str) -> Any:
        """One field of the source."""
        if name not in _SOURCE_FIELDS:
            raise TemplateFault("DG213", hint=nearest(name, _SOURCE_FIELDS), name=name)
        value = _SOURCE_FIELDS[name](self)
        if value is None:
            raise unread(self.source, name) or TemplateFault("DG227", key=self.source.key, name=name)
        return value

    def issuer(self) -> NameValue | None:
        """Who issued it, as called on its date."""
        day = self.source.date.last if self.source.date else None
        return name_value(self.rendering, self.source.issuer, day) if self.source.issuer else None

    def number(self) -> Figure | None:
        """Its number in the letter's language."""
        number = self.source.number
        return Figure(number.said(self.rendering.lang), (self.key,), "number", NOWHERE, number) if number else None

    def date(self) -> Dates | None:
        """Its date."""
        return Dates(self.rendering, self.source.date, self.key, "date") if self.source.date else None

    def title(self) -> Term | None:
        """Its title in the letter's language."""
        title = self.source.title
        return Term(title.said(self.rendering.lang), self.key, NOWHERE) if title else None

    def __str__(self) -> str:
        raise TemplateFault("DG228", key=self.source.key)


class Fields(Readable):
    """A few named values under one name: the letter, its inquiry, its executor."""

    __slots__ = ("of", "places", "values")

    def __init__(self, of: str, values: Mapping[str, Callable[[], Any]], places: Mapping[str, Span]) -> None:
        self.of = of
        self.values = values
        self.places = places
        """Where the letter's record writes its fields: one that stands there without a value was told when read."""

    def field(self, name: str) -> Any:
        """One of the values; something unknown, told when it is used, where the record has none."""
        if name not in self.values:
            raise TemplateFault("DG213", hint=nearest(name, self.values), name=name)
        value = self.values[name]()
        if value is not None:
            return value
        written = f"{self.of}.{name}".removeprefix("letter.") in self.places
        return Unknown.because(Told if written else lambda: TemplateFault("DG227", key=self.of, name=name))

    def __str__(self) -> str:
        raise TemplateFault("DG217", kind=self.of)


def letter_value(rendering: Rendering, letter: Letter) -> Fields:
    """The letter's own record as templates see it."""

    def named(key: str) -> NameValue | None:
        return name_value(rendering, key) if key else None

    return Fields(
        "letter",
        {
            "addressees": lambda: [name_value(rendering, key) for key in letter.addressees],
            "signer": lambda: named(letter.signer),
            "position": lambda: named(letter.position),
            "body": lambda: named(letter.body),
            "inquiry": lambda: letter.inquiry and _inquiry(rendering, letter),
            "executor": lambda: letter.executor and _executor(rendering, letter),
        },
        letter.places,
    )


def _inquiry(rendering: Rendering, letter: Letter) -> Fields:
    inquiry = letter.inquiry
    assert inquiry is not None
    number = Figure(inquiry.number, ("letter.inquiry",), "number", NOWHERE, Bilingual(inquiry.number, inquiry.number))
    return Fields(
        "letter.inquiry",
        {
            "number": lambda: Printable(rendering, number),
            "date": lambda: Dates(rendering, inquiry.date, "letter.inquiry", "date"),
        },
        letter.places,
    )


def _executor(rendering: Rendering, letter: Letter) -> Fields:
    executor = letter.executor
    assert executor is not None

    def said(text: str, part: str) -> Printable | None:
        return Printable(rendering, Term(text, f"letter.executor.{part}", NOWHERE)) if text else None

    return Fields(
        "letter.executor",
        {
            "person": lambda: name_value(rendering, executor.person),
            "phone": lambda: said(executor.phone, "phone"),
            "email": lambda: said(executor.email, "email"),
        },
        letter.places,
    )


def _dates(value: FactValue, period: Period | None, part: str) -> Dates | None:
    return Dates(value.rendering, period, value.fact.key, part) if period else None


_FACT_FIELDS: Mapping[str, Callable[[FactValue], Any]] = {
    "period": lambda value: _dates(value, value.fact.period, "period"),
    "as_of": lambda value: _dates(value, value.fact.as_of, "as_of"),
    "unit": lambda value: name_value(value.rendering, value.fact.unit) if value.fact.unit else None,
    "members": lambda value: Members(value, (name_value(value.rendering, one) for one in value.fact.members)) or None,
    "what": lambda value: Printable(
        value.rendering, Term(value.fact.what.said(value.rendering.lang), value.fact.key, NOWHERE)
    ),
}

_SOURCE_FIELDS: Mapping[str, Callable[[SourceValue], Any]] = {
    "number": lambda value: _printed(value.rendering, value.number()),
    "title": lambda value: _printed(value.rendering, value.title()),
    "date": SourceValue.date,
    "issuer": SourceValue.issuer,
    "form": lambda value: name_value(value.rendering, value.source.form) if value.source.form else None,
}


def _printed(rendering: Rendering, inline: Inline | None) -> Printable | None:
    return Printable(rendering, inline) if inline else None


_KINDS: tuple[tuple[type, str], ...] = (
    (FactValue, "a fact"),
    (Quantity, "a number"),
    (Dates, "a date"),
    (NameValue, "a name"),
    (SourceValue, "a source"),
    (Space, "a group of records"),
    (Fields, "a record"),
    (Printable, "worded text"),
    *PLAIN_KINDS,
)


def kind_of(value: object) -> str:
    """What a value is, in a clerk's words."""
    return kind_among(_KINDS, value)
