"""Shares in one sentence or column that nearly make a hundred, or are said to be all of it (DG412)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from docgen.checks.sums.shown import shown_sum
from docgen.checks.text.amounts import Amount
from docgen.checks.text.lines import Line
from docgen.checks.text.sentences import Sentence
from docgen.expressions import expression
from docgen.lang.numbers import Kind
from docgen.model import Diagnostic, Fact, Related

_HUNDRED = Decimal(100)
_NEAR_HUNDRED = Decimal(2)
"""Shares whose sum comes so close to 100 are meant to make it."""
_LEAST_SHARES = 3
_SHARED = expression(
    r"(?<!\w)(?:в\s+долях|доли|из\s+них|в\s+том\s+числе|(?:оның|олардың|соның)\s+ішінде)(?!\w)", re.IGNORECASE
)
_RATE = expression(
    r"(?<!\w)(?:в|во|на|по|до|с|со|у|из|при|более|менее|и\s+др|остальн\w*|проч\w*|қалған\w*)(?!\w)|[а-яәіңғүұқөһ][дт][ае](?!\w)",
    re.IGNORECASE,
)
"""What stands beside a rate of each («в городе 95 %, в селе 85 %») or an open list, not shares of a whole."""
_CHANGE = expression(
    r"(?<!\w)(?:рост|прирост|сниж|сниз|увелич|вырос|выросл|сокра[тщ]|повы[сш]|паден|упал|уменьш|өс(?:[іу]|т[іе])|өскен|азай|азаю|төменде"
    r"|арт(?:ты|у|қан)|көбе[йю]|ұлға[йю]|кему|кеміді|қысқар)",
    re.IGNORECASE,
)
"""«Снижение по всем видам, в том числе краж – 36 %»: with nothing counted before them, the changes of each."""
_BY_SO_MUCH = expression(r"[-\u2011][ғгқк][ае]$")
"""«12 ауру бойынша, оның ішінде тұмау 41 %-ға төмендеді»: by how much, as «на 41 %»."""
_OF_A_WHOLE = expression(
    r"(?<!\w)(?:дол[яюией]|удельн|структур|состав[ае]?(?!\w)|прих[ао]д|из\s+(?:них|которых)|в\s+том\s+числе|остал|остальн|проч|ины[ех]"
    r"|үлес|құрылым|құрам|тиесілі|тиеді|ішінде|қалған|өзге|басқа)",
    re.IGNORECASE,
)
"""What says of per cents that they are of one whole, though something in it grew."""
_BY = expression(
    r"(?<!\w)(?:на|плюс|минус)[ \u00a0](?:около[ \u00a0]|более[ \u00a0]чем[ \u00a0]на[ \u00a0])?$", re.IGNORECASE
)


def shares_of_parts(line: Line, amounts: tuple[Amount, ...], sentence: Sentence) -> Iterator[Diagnostic]:
    """«386 школ, из них 40 % городских, 30 % сельских, 20 % иных»: shares of what was counted, far from a hundred."""
    if len(amounts) < _LEAST_SHARES:
        return
    mark = _SHARED.search(line.text, sentence.start, sentence.end)
    if mark is None or _RATE.search(line.text, mark.end(), sentence.end):
        return
    before = [one for one in amounts if one.reading.end <= mark.start()]
    if not before and _CHANGE.search(line.text, sentence.start, sentence.end):
        return
    shares = [one for one in amounts if one.reading.start >= mark.end()]
    if any(_BY_SO_MUCH.search(one.reading.text) for one in shares):
        return
    if _are_shares(shares) and not (before and _are_shares(before[-1:])):
        yield from _not_a_hundred([(line, one) for one in shares], Decimal("Infinity"))


def is_change(amount: Amount, sentence: Sentence) -> bool:
    """Whether a per cent tells by how much something changed, «рост на 40 %», «40 %-ға өсті», «рост отмечен в городах
    – 40 %»: no share of a whole.
    """
    text, start = sentence.line.text, amount.reading.start
    change = _CHANGE.search(text, sentence.start, sentence.end)
    if change is None:
        return False
    if _BY_SO_MUCH.search(amount.reading.text) or _BY.search(text, sentence.start, start):
        return True
    return change.end() <= start and _OF_A_WHOLE.search(text, sentence.start, sentence.end) is None


def _are_shares(amounts: list[Amount]) -> bool:
    return all(one.unit[0] is Kind.PERCENT and one.reading.unit == "%" for one in amounts)


def shares_of_one(amounts: list[tuple[Line, Amount]], facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """Per cents that nearly make a hundred, and do not even when each may have been rounded."""
    shares = [(line, one) for line, one in amounts if _are_shares([one])]
    for told in _not_a_hundred(shares, _NEAR_HUNDRED):
        if not _are_of_several_times(shares, facts):
            yield told


def _are_of_several_times(shares: list[tuple[Line, Amount]], facts: Mapping[str, Fact]) -> bool:
    """Whether each per cent is of a time of its own: «31,2 % – в 2023 году, 33,6 % – в 2024 году, 36,1 % – в 2025
    году» are one share that grows.
    """
    figures = (line.figure(one.reading) for line, one in shares)
    told = [facts.get(figure.keys[0]) if figure and len(figure.keys) == 1 else None for figure in figures]
    times = [time for fact in told if fact and (time := fact.period or fact.as_of)]
    return len(times) == len(shares) and not any(one.overlaps(other) for one, other in combinations(times, 2))


def _not_a_hundred(shares: list[tuple[Line, Amount]], farthest: Decimal) -> Iterator[Diagnostic]:
    """DG412 for three shares or more whose sum misses a hundred by no more than this."""
    if len(shares) < _LEAST_SHARES or any(one.reading.precision for _, one in shares):
        return
    total = sum((one.value for _, one in shares), Decimal(0))
    slack = sum((one.known.high - one.value for _, one in shares), Decimal(0))
    if slack < abs(total - _HUNDRED) <= farthest:
        line, last = shares[-1]
        related = (Related("the first one stands here", shares[0][0].place(shares[0][1].reading.start)),)
        span = line.place(last.reading.start, len(last.reading.text))
        yield Diagnostic("DG412", span, {"sum": shown_sum(tuple(one for _, one in shares))}, related)
