"""The reader itself: at each place where a number can begin, the longest rule of the grammar that makes sense."""

from collections.abc import Iterator, Sequence

from docgen.expressions import expression
from docgen.lang.numbers.context import is_no_number, is_weak
from docgen.lang.numbers.grammar import OPENINGS, Rule, rules_by_opening
from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import Lang, Tokens, read_tokens
from docgen.lang.numbers.precision import read_precision
from docgen.lang.numbers.reading import Kind, Reading
from docgen.lang.numbers.values import Hit, Meaning

_OPENING = expression(f"[{''.join(sorted(OPENINGS))}]")
_PRECISE = frozenset({Kind.LIST_MARK, Kind.REFERENCE, Kind.NAME, Kind.PHONE, Kind.DOCUMENT_NUMBER, Kind.ARTICLE})


def read_numbers(text: str, lang: Lang) -> tuple[Reading, ...]:
    """Every number of a Russian (`ru`) or Kazakh (`kz`) text, in order, none overlapping. Never raises.

    >>> for found in read_numbers("В 2020 году выделено свыше 1,5 млрд. тг., проверены 7 834 школы.", "ru"):
    ...     print(found.kind, repr(found.text), found.value, found.unit, found.precision)
    year '2020 году' 2020 None None
    money '1,5 млрд. тг' 1500000000 KZT over
    number '7 834' 7834 None None
    >>> [(found.text, str(found.kind)) for found in read_numbers("2021 жылғы 10 қазанда 41-ден астам", "kz")]
    [('2021 жылғы 10 қазанда', 'date'), ('41-ден', 'number')]
    """
    return tuple(_read(read_tokens(text, lang)))


def _read(tokens: Tokens) -> Iterator[Reading]:
    position = 0
    rules = rules_by_opening(frozenset(tokens.classes))
    while opening := _OPENING.search(tokens.classes, position):
        start = opening.start()
        found = _longest(tokens, start, rules[tokens.classes[start]])
        position = found[2].match.end() if found else start + 1
        if found and not is_no_number(tokens, found[0].kind, start, position):
            yield _reading(tokens, *found)


def _longest(tokens: Tokens, start: int, rules: Sequence[Rule]) -> tuple[Rule, Meaning, Hit] | None:
    matches = [(rule, match) for rule in rules if (match := rule.match(tokens.classes, start))]
    matches.sort(key=lambda pair: -pair[1].end())
    for rule, match in matches:
        hit = Hit(tokens, match)
        meaning = rule.read(hit)
        if meaning:
            return rule, meaning, hit
    return None


def _reading(tokens: Tokens, rule: Rule, meaning: Meaning, hit: Hit) -> Reading:
    first, last = hit.match.span()
    start, end = tokens.starts[first], tokens.starts[last]
    text = "".join(tokens.raw[first:last])
    return Reading(
        start=start,
        end=end,
        text=text,
        kind=rule.kind,
        value=meaning.value,
        unit=meaning.unit,
        scale=meaning.scale,
        precision=None if rule.kind in _PRECISE else read_precision(tokens, first, last),
        words=not any(map(str.isdigit, text)) and Token.ROMAN not in hit.match[0],
        weak=is_weak(tokens, rule.kind, first, last),
    )
