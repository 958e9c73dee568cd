"""Relations between facts, as `check:` declares them: a small grammar of our own, decided by what the precision of the
figures allows (DG147 to DG150, DG156, DG158), unless no figures could contradict it (DG131).

    relation: sum (== | != | < | <= | > | >=) sum
    sum: product ((+ | -) product)*      product: factor ((* | /) factor)*
    factor: - factor | ( sum ) | number | key of a fact

A share is a share: 12,5 of unit `percent` counts as 0,125; beside a quotient 43 stands for 42,5 to 43,5. Where shares
alone are added up and held against a number above one, or one of percentage points, all count as they are written:
`women + men == 100`, `grown == share - share_before`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from docgen.checks.book.unlike import unlike
from docgen.checks.text.intervals import POSSIBLE, Interval, known, point
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.facts.shapes import nearest
from docgen.facts.shelves import telling
from docgen.model import Diagnostic, Fact, NameKind, Relation

PERCENT = "percent"
_MONEY = frozenset({"tenge", "dollar", "euro", "ruble"})
_HALF = Decimal("0.5")
_TOKEN = expression(
    r"\s*(?:(?P<key>[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)|(?P<number>\d+(?:[.,]\d+)?)|(?P<sign>==|!=|<=|>=|[<>+\-*/()]))"
)
_DEEPEST = 50
"""Parentheses and minus signs that may stand one in the other."""

Operate = Callable[[Interval, Interval], Interval]
_SUMS: Mapping[str, Operate] = {"+": operator.add, "-": operator.sub}
_PRODUCTS: Mapping[str, Operate] = {"*": operator.mul, "/": operator.truediv}


class Token(NamedTuple):
    """A key, a number or a sign of a relation; `kind` is «end» behind the last."""

    kind: str
    text: str
    start: int


class Unusable(Exception):
    """A relation that cannot be decided: the code that says why, and where in its text."""

    def __init__(self, code: str, token: Token, hint: str = "", **args: str) -> None:
        super().__init__(code)
        self.code = code
        self.token = token
        self.hint = hint
        self.args_by_name = args


class _Lost(Exception):
    """A relation names a fact that stands in a file and could not be read: that is told there."""


def relation_fails(book: FactBook) -> Iterator[Diagnostic]:
    """DG147 to DG150, DG156, DG158: a relation that cannot be read or decided, or that the figures contradict; DG131:
    one that checks nothing.
    """
    for fact in telling(book.facts, "check"):
        for relation in fact.relations:
            try:
                yield from _contradiction(relation, book)
            except _Lost:
                continue
            except Unusable as fault:
                token = fault.token
                quoted = relation.span.length == len(relation.text) + 2
                start = relation.span.column + token.start + quoted
                span = relation.span._replace(column=start, length=max(len(token.text), 1))
                yield Diagnostic(fault.code, span, fault.args_by_name, hint=fault.hint)


def _contradiction(relation: Relation, book: FactBook) -> Iterator[Diagnostic]:
    tokens = tuple(_tokens(relation.text))
    left, sign, right = _Reader(tokens, book).relation()
    if money_and_other := _money_and_other(tokens, book):
        money, other = money_and_other
        args = {"key": money.key, "unit": money.unit, "other": other.key, "other_unit": other.unit}
        yield Diagnostic("DG156", relation.span, args)
    elif found := unlike([token.text for token in tokens[:-1]], book):
        odd, rest = found
        args = {"key": odd.key, "unit": odd.unit, "other": rest.key, "other_unit": rest.unit}
        yield Diagnostic("DG158", relation.span, args)
    elif not POSSIBLE[sign](left, right):
        yield Diagnostic("DG150", relation.span, {"left": shown(left), "right": shown(right)})
    elif _always_holds(tokens, book):
        yield Diagnostic("DG131", relation.span, {"text": relation.text})


def added_up(relation: Relation, book: FactBook) -> tuple[Fact, ...]:
    """Of a relation that is one sum, «nine_months == first + second + third», the fact of the whole and those of its
    parts; empty for every other one.
    """
    try:
        *tokens, _ = _tokens(relation.text)
    except Unusable:
        return ()
    keys, signs = tokens[::2], [token.text for token in tokens[1::2]]
    facts = [book.facts[token.text] for token in keys if token.text in book.facts]
    is_sum = len(keys) > len(signs) > 1 and signs[0] == "==" and set(signs[1:]) == {"+"}
    return tuple(facts) if is_sum and len(facts) == len(keys) else ()


def divided(relation: Relation, book: FactBook) -> tuple[Fact, ...]:
    """Of a relation that is one fact held against a quotient of facts, «share == part / whole» or «growth == (now -
    then) / then», that fact and those of the quotient; empty for every other one.
    """
    try:
        *tokens, _ = _tokens(relation.text)
    except Unusable:
        return ()
    texts = [token.text for token in tokens]
    facts = [book.facts.get(token.text) for token in tokens if token.kind == "key"]
    found = tuple(one for one in facts if one)
    is_quotient = texts[1:2] == ["=="] and tokens[0].kind == "key" and "/" in texts
    return found if is_quotient and len(found) == len(facts) > 2 else ()


def _money_and_other(tokens: tuple[Token, ...], book: FactBook) -> tuple[Fact, Fact] | None:
    """A fact in money and one in something else, where facts are but added up: such a sum means nothing."""
    if any(token.text in _PRODUCTS or token.kind == "number" for token in tokens):
        return None
    facts = [book.facts[token.text] for token in tokens if token.text in book.facts]
    money = next((one for one in facts if one.unit in _MONEY), None)
    other = next((one for one in facts if one.unit and one.unit not in _MONEY), None)
    return (money, other) if money and other else None


def shown(interval: Interval) -> str:
    """What a side of a relation comes to.

    >>> shown(Interval(Decimal("1150.00"), Decimal(1250))), shown(point(Decimal("0.125"))), shown(point(Decimal(386)))
    ('1150…1250', '0.125', '386')
    """
    low, high = _plain(interval.low), _plain(interval.high)
    return low if low == high else f"{low}…{high}"


def _plain(value: Decimal) -> str:
    """A value in full, at most six decimals, no zeros at its end."""
    if value.is_infinite():
        return "∞" if value > 0 else "-∞"
    text = f"{value:.6f}"
    return text.rstrip("0").rstrip(".")


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            at += len(text[at:]) - len(text[at:].lstrip())
            raise Unusable("DG147", Token("", text[at], at), problem=text[at])
        yield Token(str(match.lastgroup), match[match.lastgroup or 0], match.start(match.lastgroup or 0))
        at = match.end()
    yield Token("end", "", max(len(text) - 1, 0))


def _counts_percents(tokens: tuple[Token, ...], book: FactBook) -> bool:
    """Whether nothing but shares is added up, and held against a number that no share can be, or against points:
    «40,3 % – 38,6 % = 1,7 процентного пункта».
    """
    facts = [book.facts.get(token.text) for token in tokens if token.kind == "key"]
    points = [fact for fact in facts if fact and _is_in_points(fact, book)]
    numbers = [Decimal(token.text.replace(",", ".")) for token in tokens if token.kind == "number"]
    adds = not any(token.text in _PRODUCTS for token in tokens)
    as_written = bool(points) or any(one > 1 for one in numbers)
    return adds and as_written and all(fact and (fact.unit == PERCENT or fact in points) for fact in facts)


_POINTS = "процентный пункт"


def _is_in_points(fact: Fact, book: FactBook) -> bool:
    unit = book.names.get(fact.unit)
    return unit is not None and any(called.ru.text == _POINTS for called in unit.called)


_BY_ZERO = "a division by zero"


class _Reader:
    """Reads one relation from its tokens, working it out on the way."""

    def __init__(self, tokens: tuple[Token, ...], book: FactBook) -> None:
        self.tokens = tokens
        self.book = book
        self.at = 0
        self.depth = 0
        self.divides = any(token.text == "/" for token in tokens)
        self.counts_percents = _counts_percents(tokens, book)

    @property
    def next(self) -> Token:
        return self.tokens[self.at]

    def taken(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def refused(self) -> Unusable:
        return Unusable("DG147", self.next, problem=self.next.text or "…")

    def relation(self) -> tuple[Interval, str, Interval]:
        left = self.sum()
        if self.next.text not in POSSIBLE:
            raise self.refused()
        sign = self.taken().text
        right = self.sum()
        if self.next.kind != "end":
            raise self.refused()
        return left, sign, right

    def sum(self) -> Interval:
        return self.chain(self.product, _SUMS)

    def product(self) -> Interval:
        return self.chain(self.factor, _PRODUCTS)

    def chain(self, part: Callable[[], Interval], operators: Mapping[str, Operate]) -> Interval:
        value = part()
        while self.next.text in operators:
            sign, first = self.taken(), self.at
            right = part()
            try:
                value = operators[sign.text](value, right)
            except ZeroDivisionError:
                divisor = " ".join(token.text for token in self.tokens[first : self.at])
                hint = divisor.replace("( ", "(").replace(" )", ")")
                raise Unusable("DG147", sign, hint=hint, problem=_BY_ZERO) from None
        return value

    def factor(self) -> Interval:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.refused()
        value = self.inner()
        self.depth -= 1
        return value

    def inner(self) -> Interval:
        token = self.next
        if token.kind in ("key", "number"):
            self.at += 1
            return self.value(token) if token.kind == "key" else point(Decimal(token.text.replace(",", ".")))
        if token.text == "-":
            self.at += 1
            return -self.factor()
        if token.text != "(":
            raise self.refused()
        self.at += 1
        value = self.sum()
        if self.next.text != ")":
            raise self.refused()
        self.at += 1
        return value

    def value(self, token: Token) -> Interval:
        """What is known of a fact's number; a quotient is seldom a whole per cent, so a whole one was rounded."""
        fact: Fact | None = self.book.facts.get(token.text)
        if fact is None and self.book.is_lost("facts", token.text):
            raise _Lost
        if fact is None:
            raise Unusable("DG148", token, hint=nearest(token.text, self.book.facts), key=token.text)
        if not isinstance(fact.value, Decimal):
            raise Unusable("DG149", token, key=token.text)
        value = known(fact.value, fact.precision)
        if fact.unit != PERCENT or self.counts_percents:
            return value
        rounded = Interval(value.low - _HALF, value.high + _HALF) if self.divides and value.is_point else value
        return rounded / point(Decimal(100))


# --- relations that check nothing ------------------------------------------------------------------------------------

_ENORMOUS = Decimal(10) ** 18
_TINY = Decimal(10) ** -9
_NO_ONE = Decimal(0)


def _always_holds(tokens: tuple[Token, ...], book: FactBook) -> bool:
    """Whether a relation holds whatever its figures are: «a == a», «100 == 100», «a + b - b == a», «schools >= 0».
    It is tried with figures of all sizes in turn, each of its facts being far above, far below and under 0, if it may
    be, and 0, if it may not.
    """
    keys = tuple(dict.fromkeys(token.text for token in tokens if token.kind == "key"))
    if keys and any(token.text == "!=" for token in tokens):
        return False  # figures that would be equal by chance are not tried
    usual = {key: Decimal(2) ** (number + 3) for number, key in enumerate(keys)}  # divided without a rest
    extremes = ((key, value) for key in keys for value in (_ENORMOUS, _TINY, *_least(book.facts[key], book)))
    supposed = chain((usual,), ({**usual, key: value} for key, value in extremes))
    return all(_Supposing(tokens, book, values).holds() for values in supposed)


def _least(fact: Fact, book: FactBook) -> tuple[Decimal, ...]:
    """A value below 0 for what may have one: there are never less than no schools, and no list without a member."""
    if fact.members:
        return ()
    unit = book.names.get(fact.unit)
    is_counted = unit is not None and unit.kind is NameKind.NOUN
    return (_NO_ONE if is_counted else -_ENORMOUS,)


class _Supposing(_Reader):
    """Reads a relation as if its facts had other values."""

    def __init__(self, tokens: tuple[Token, ...], book: FactBook, supposed: Mapping[str, Decimal]) -> None:
        super().__init__(tokens, book)
        self.supposed = supposed

    def holds(self) -> bool:
        """Whether the relation holds for these values; where it divides by what would be 0, only if nothing but the
        try with none at all makes it so.
        """
        try:
            left, sign, right = self.relation()
        except Unusable:
            return _NO_ONE in self.supposed.values()
        return POSSIBLE[sign](left, right)

    def value(self, token: Token) -> Interval:
        """What is supposed of a fact."""
        return point(self.supposed[token.text])
