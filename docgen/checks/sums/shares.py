"""Shares that are said to be all of it and make no hundred (DG412): a column «Доля», «60 % …, остальные 30 % …».

What may be a rate of each or a choice of the largest is left alone: a column counts only where its total row says more
than a hundred, says nothing, or where another column of the table shows what each share must be. In a sentence
they are all of it where one is that of «прочие», «басқалары», and it is said that they are of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations, pairwise
from types import MappingProxyType

from docgen import flow
from docgen.checks.scope import Finished
from docgen.checks.sums.shown import shown_sum
from docgen.checks.sums.totals import Entry, columns_of_tables
from docgen.checks.text.amounts import PER_CENT, Amount, amount_of, same_unit, total_of
from docgen.checks.text.intervals import Interval, per_cents, point
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.expressions import expression
from docgen.lang.numbers import Kind
from docgen.model import Diagnostic, Fact, Lang, Related, Span, Table
from docgen.sameness import kept

_HUNDRED = Decimal(100)
_NEAR = Decimal(2)
_LEAST_CONFIRMED = 2
HEAD = expression(
    r"\s*(?:доля|доли|удельный\s+вес|структура|үлесі|үлес\s+салмағы)(?:,?\s*\(?(?:в\s+)?(?:%|процент\w*|пайыз\w*)\)?)?\s*",
    re.IGNORECASE,
)
"""The head of a column of shares of one whole; «Доля обеспеченных сел» is a rate of each region."""


def shares_of_column_differ(finished: Finished) -> Iterator[Diagnostic]:
    """DG412 in a column headed «Доля», «Үлесі»."""
    for columns in columns_of_tables(finished):
        for number, column in enumerate(columns, 1):
            table = column[0].cell.block
            if isinstance(table, Table) and HEAD.fullmatch(flow.plain(table.header[number])):
                yield from _of_column(column, [one for one in columns if one is not column])


def _of_column(column: tuple[Entry, ...], others: list[tuple[Entry, ...]]) -> Iterator[Diagnostic]:
    rows = [one for one in column if not one.is_total]
    shares = [one.amount for one in rows if one.amount and is_exact_share(one.amount)]
    if len(shares) < len(rows) or len(shares) < _LEAST_CONFIRMED or any(one.is_part for one in rows):
        return
    totals = [one for one in column if one.is_total]
    made = total_of(tuple(shares))
    if len(totals) == 1 and _is_off(totals[0], made):
        yield shares_differ(rows[-1].cell, tuple(shares), rows[0].cell.place(shares[0].reading.start))
    elif wrong := next(filter(None, (_unconfirmed(column, one) for one in others)), None):
        assert wrong.amount
        yield shares_differ(wrong.cell, tuple(shares), rows[0].cell.place(shares[0].reading.start), wrong.amount)


def is_exact_share(amount: Amount) -> bool:
    """Whether an amount is a per cent that is told without «около» and «более»; in a column it stands without its sign,
    «43,9» under «Доля, %».
    """
    is_share = (amount.unit[0] is Kind.PERCENT and amount.reading.unit == "%") or amount.unit == (Kind.NUMBER, PER_CENT)
    return is_share and not amount.reading.precision


def _is_off(total: Entry, made: Interval) -> bool:
    """Whether the total row shows that the shares were meant to be all, and they are not."""
    if total.empty:
        return not made.meets(point(_HUNDRED)) and abs((made.low + made.high) / 2 - _HUNDRED) <= _NEAR
    return total.amount is not None and total.amount.known.meets(made) and _beyond(made)


def _beyond(made: Interval) -> bool:
    return made.low > _HUNDRED


def _unconfirmed(column: tuple[Entry, ...], counts: tuple[Entry, ...]) -> Entry | None:
    """The one share that is not its count out of the counts' total, when all others (two at least) are."""
    totals = [one.amount for one in counts if one.is_total and one.amount]
    rows = [(one, count.amount) for one, count in zip(column, counts, strict=True) if not one.is_total]
    amounts = tuple(count for _, count in rows if count)
    if len(totals) != 1 or len(amounts) < len(rows) or not _is_sum(totals[0], amounts):
        return None
    wrong = [one for one, count in rows if one.amount and count and not _fits(one.amount, count, totals[0])]
    return wrong[0] if len(wrong) == 1 and len(rows) - 1 >= _LEAST_CONFIRMED else None


def _is_sum(total: Amount, amounts: tuple[Amount, ...]) -> bool:
    alike = all(same_unit(total, one) for one in amounts)
    return alike and total.value > 0 and total.unit[0] is not Kind.PERCENT and total_of(amounts).meets(total.known)


def _fits(share: Amount, count: Amount, total: Amount) -> bool:
    return share.known.meets(per_cents(count.known, total.known))


def shares_differ(cell: Line, shares: tuple[Amount, ...], first: Span, wrong: Amount | None = None) -> Diagnostic:
    """DG412 at a share in a cell or sentence: the one that is wrong if it is known, otherwise the last."""
    reading = (wrong or shares[-1]).reading
    related = (Related("the first one stands here", first),)
    span = cell.place(reading.start, len(reading.text))
    return Diagnostic("DG412", span, {"sum": shown_sum(shares)}, related)


# --- what is left of a hundred ---------------------------------------------------------------------------------------

_REST = expression(
    r"(?:[,;(–]|(?<!\w)(?:а|и|ал|және))[ \u00a0]*(?:остальны[ех]|оставшиеся|қалған)[ \u00a0]*$", re.IGNORECASE
)
_GROWTH = expression(
    r"рост|сниж|сниз|увелич|вырос|выросл|сократ|повыс|өсі|өсті|азай|төменде|артты|көбей|ұлғай", re.IGNORECASE
)
_OF_A_RATE = expression(r"(?<!\w)(?:на|до|с|от|по|из|выше|ниже|больше|меньше|более|менее)[ \u00a0]*$", re.IGNORECASE)
_KAZAKH_RATE = expression(r"-?(?:[ғгқк][ае]|[дтн][ае]н)(?!\w)")


def rest_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG412: «60 % школ – городские, остальные 30 % – сельские»: two shares, the second of which is all the rest."""
    for line in document_lines(finished.document):
        if not isinstance(line.block, Table) and "%" in line.text:
            yield from _rests(line, facts_of(line, finished.book))


@kept
def _rests(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        shares = shares_told(sentence, known)
        if len(shares) < _LEAST_CONFIRMED or not all(_is_share_here(line, one) for one in shares):
            continue
        first, rest = shares[0], shares[-1]
        said = _REST.search(line.text, first.reading.end, rest.reading.start)
        if len(shares) > _LEAST_CONFIRMED or not said:
            yield from _with_others(sentence, shares)
            yield from _of_structure(sentence, shares)
        elif not _GROWTH.search(sentence.text) and not total_of(shares).meets(point(_HUNDRED)):
            yield shares_differ(line, shares, line.place(first.reading.start))


def shares_told(sentence: Sentence, facts: Mapping[str, Fact]) -> tuple[Amount, ...]:
    """The amounts of a sentence that are per cents, in its order."""
    amounts = (one for reading in sentence.readings if (one := amount_of(sentence.line, reading, facts)))
    return tuple(one for one in amounts if one.unit[0] is Kind.PERCENT)


def _is_share_here(line: Line, share: Amount) -> bool:
    rate = _OF_A_RATE.search(line.text, 0, share.reading.start) or _KAZAKH_RATE.match(line.text, share.reading.end)
    return is_exact_share(share) and not rate


# --- shares with that of all others ----------------------------------------------------------------------------------

_OTHERS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:(?P<all>проч|остальн)|други|ины[ехм])", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:(?P<all>қалған)|басқа|өзге)", re.IGNORECASE),
    }
)
"""All that is not told by its name; «других» may be some others only, so that shares with it may be less than all."""
_ALL_OTHERS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!среди[ \u00a0])(?<!из[ \u00a0])(?<!у[ \u00a0])(?<!\w)(?:прочи|остальны)[ех](?=[.;,)]|[ \u00a0][–—]|$)"
        ),
        "kz": expression(r"(?<!\w)(?:қалғандары|өзгелері)(?=[.;,)]|[ \u00a0][–—]|$)"),
    }
)
"""All others of what a list behind «из них» is of; «прочие кражи» may be of one kind, «среди прочих – 40 %» a part."""
_OF_ONE_WHOLE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:структур|приходится)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:құрылым|тиесілі|тиеді)", re.IGNORECASE),
    }
)
_OF_WHICH: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"из[ \u00a0](?:них|которых|него|нее|которого|которой)[ \u00a0]$", re.IGNORECASE),
        "kz": expression(r"(?:оның|олардың|соның)[ \u00a0](?:ішінде[ \u00a0])?$", re.IGNORECASE),
    }
)
_OF_SEVERAL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:владе|зна[ею]т|использ|пользу|опро[сш]|респондент|отве[тч]|име[ею]т|доступ|охва|обеспечен"
            r"|против|ранее|прошл|прежн|вместе|включая|совокупно|суммарно|всего|итого|полугод|квартал|нескольк|одновремен"
            r"|со?[ \u00a0](?:друг|ин|проч))",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:біле|меңгер|пайдалан|қолдан|сұрал|сауал|респондент|жауап|қолжетім|қамт|қарағанда|бұрын|былтыр|өткен"
            r"|бірге|қоса|барлығы|жиыны|жартыжыл|тоқсан|бірнеше|бар(?!\w))",
            re.IGNORECASE,
        ),
    }
)
"""What makes one thing belong to several shares, or a share to another time or to a sum of others."""
_NEXT_SHARE = expression(r"[^.!?()\d]{1,90}")
_WITHIN_A_SHARE = expression(
    r"(?<!\w)(?:из\s+(?:них|которых|не[её]|него)|в\s+том\s+числе|в\s+т\.|(?:оның|олардың|соның)(?!\w))", re.IGNORECASE
)


def _with_others(sentence: Sentence, shares: tuple[Amount, ...]) -> Iterator[Diagnostic]:
    """DG412: «Италия – 22 %, Китай – 28 %, на прочие страны приходится 60 %»: shares of one thing, all others among
    them, are more than all of it, or less; none of them is a part of another, for no fewer of them make a hundred.
    """
    line, start, end = sentence.line, shares[0].reading.start, sentence.end
    others = _OTHERS[line.lang].search(line.text, start, end)
    if others is None or not _are_of_one_whole(sentence, shares) or _GROWTH.search(sentence.text):
        return
    made = total_of(shares)
    listed = _OF_WHICH[line.lang].search(line.text, 0, start) and _ALL_OTHERS[line.lang].search(line.text, start, end)
    is_all = listed or (others["all"] and _OF_ONE_WHOLE[line.lang].search(sentence.text))
    too_little = made.high < _HUNDRED and is_all
    if (_beyond(made) or too_little) and not _some_make_it(shares):
        yield shares_differ(line, shares, line.place(start))


_STRUCTURE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s*структура(?:[ \u00a0][^\W\d_]+){1,4}:[ \u00a0][^:]*", re.IGNORECASE),
        "kz": expression(r"\s*(?:[^\W\d_]+[ \u00a0]){1,4}құрылымы:[ \u00a0][^:]*", re.IGNORECASE),
    }
)
_TOLD_BY_TOTALS = Decimal(102)


def _of_structure(sentence: Sentence, shares: tuple[Amount, ...]) -> Iterator[Diagnostic]:
    """DG412: «Структура расходов: зарплата – 30 %, товары – 50 %, услуги – 25 %»: more than all, too far from it to be
    told by the sum alone. Less than all may be the largest parts.
    """
    line = sentence.line
    led = _STRUCTURE[line.lang].match(line.text, sentence.start, shares[0].reading.start)
    if led is None or led.end() < shares[0].reading.start or len(shares) <= _LEAST_CONFIRMED:
        return
    if _OTHERS[line.lang].search(line.text, shares[0].reading.start, sentence.end) or _GROWTH.search(sentence.text):
        return
    made = total_of(shares)
    if made.low > _TOLD_BY_TOTALS and _are_of_one_whole(sentence, shares) and not _some_make_it(shares):
        yield shares_differ(line, shares, line.place(shares[0].reading.start))


def _are_of_one_whole(sentence: Sentence, shares: tuple[Amount, ...]) -> bool:
    """Whether shares follow each other and are said to be of one thing, of which each has its own part."""
    line = sentence.line
    text, lang, start = line.text, line.lang, shares[0].reading.start
    whole = _OF_ONE_WHOLE[lang].search(sentence.text) or _OF_WHICH[lang].search(text, sentence.start, start)
    gaps = [text[one.reading.end : other.reading.start] for one, other in pairwise(shares)]
    apart = all(_NEXT_SHARE.fullmatch(gap) and not _WITHIN_A_SHARE.search(gap) for gap in gaps)
    return bool(whole and apart and not _OF_SEVERAL[lang].search(text, start, sentence.end))


def _some_make_it(shares: tuple[Amount, ...]) -> bool:
    """Whether some of the shares make a hundred: then the others may be parts of these."""
    if len(shares) > _MOST_SHARES:
        return True
    some = (one for size in range(_LEAST_CONFIRMED, len(shares)) for one in combinations(shares, size))
    return any(total_of(one).meets(point(_HUNDRED)) for one in some)


_MOST_SHARES = 12
