"""How tokens make numbers: a table of patterns in the little language of `pattern`.

Of the patterns that hold at one place the longest wins, the earlier row of two equal ones.
"""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from docgen.lang.numbers import values
from docgen.lang.numbers.exponents import exponential
from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.list_marks import list_mark
from docgen.lang.numbers.pattern import compile_pattern, needs, openings, roughly
from docgen.lang.numbers.reading import Kind
from docgen.lang.numbers.services import named_phone, service
from docgen.lang.numbers.values import Reader


class Rule(NamedTuple):
    """One way to write one kind of number, the classes with which it can begin, and those that it cannot do without.
    `roughly` holds wherever it does; empty where that would be everywhere.
    """

    kind: Kind
    written: str
    roughly: str
    openings: frozenset[Token]
    needs: tuple[frozenset[Token], ...]
    read: Reader

    def match(self, classes: str, start: int) -> re.Match[str] | None:
        """What the rule takes at this place of a text's classes."""
        if self.roughly and not compile_pattern(self.roughly).match(classes, start):
            return None
        return compile_pattern(self.written).match(classes, start)


_TABLE: tuple[tuple[Kind, str, Reader], ...] = (
    (Kind.DATE, "(<date>date)YEARWORD?", values.calendar_date),
    (Kind.DATE, "(<day>int)_(<month>month)_(<year>year)YEARWORD?", values.calendar_date),
    (Kind.DATE, "lquote(<day>int)rquote_(<month>month)_(<year>year)YEARWORD?", values.calendar_date),
    (Kind.DATE, "(<day>int)hyphen(<month>month)_(<year>year)YEARWORD?", values.calendar_date),
    (Kind.DATE, "(<year>year)YEARWORDdot?_(<day>int)(?:_|hyphen)(<month>month)", values.calendar_date),
    (Kind.DATE, "(?:(<before>TENS)_)?(<ordinal>ordinal)_(<month>month)_(<year>year)YEARWORD?", values.spelled_date),
    (
        Kind.DATE,
        "(<year>year)YEARWORD_(?:(<before>TENS)_)?(<ordinal>ordinal)(?:_|hyphen)(<month>month)",
        values.spelled_date,
    ),
    (Kind.DATES, "(<date>date)YEARWORD?JOIN(<till>date)YEARWORD?", values.dates),
    (Kind.DATES, "(<day>int)JOIN(<lastday>int)_(<month>month)(?:_(<year>year)YEARWORD?)?", values.dates),
    (
        Kind.DATES,
        "from_(<day>int)_(?:till|onto)_(<lastday>int)_(<month>month)(?:_(<year>year)YEARWORD?)?",
        values.dates,
    ),
    (Kind.DATES, "(?:(<year>year)YEARWORD_)?(<day>int)JOIN(<lastday>int)(?:_|hyphen)(<month>month)", values.dates),
    (Kind.DAY, "(<day>int)(?:_|hyphen)(<month>month)", values.day),
    (Kind.DAY, "(?:(<before>TENS)_)?(<ordinal>ordinal)_(<month>month)", values.spelled_day),
    (Kind.MONTHS, "(<month>month)JOIN(<last>month)_(<year>year)YEARWORD?", values.months),
    (Kind.MONTHS, "(<year>year)YEARWORD_(<month>month)JOIN(<last>month)", values.months),
    (Kind.MONTH, "(<month>month)_(<year>year)YEARWORD?", values.month),
    (Kind.MONTH, "(<year>year)YEARWORDdot?_(<month>month)", values.month),
    (Kind.QUARTER, "(<ordinal>NTH)_quarter(?:_(<year>year)YEARWORD?)?", values.period(4)),
    (Kind.QUARTER, "(?:(<year>year)YEARWORD_)?(<ordinal>NTH)(?:_|hyphen)ninety", values.period(4)),
    (Kind.QUARTER, "(<ordinal>NTH)(?=(?:LIST|hyphen)NTH(?:_quarter|(?:_|hyphen)ninety))", values.period(4)),
    (Kind.QUARTER, "(<ordinal>NTH)_quartershort dot?_(<year>year)YEARWORD?", values.period(4)),
    (Kind.QUARTER, "(<ordinal>roman)_quartershort", values.period(4)),
    (Kind.HALF_YEAR, "(<ordinal>NTH)_halfyear(?:_(<year>year)YEARWORD?)?", values.period(2)),
    (Kind.HALF_YEAR, "(?:(<year>year)YEARWORD_)?(<ordinal>NTH)(?:_|hyphen)halfyear", values.period(2)),
    (Kind.HALF_YEAR, "(<ordinal>ordinal)_half_(<year>year)YEARWORD?", values.period(2)),
    (Kind.HALF_YEAR, "(<year>year)YEARWORD_(<ordinal>[ordinal first])_half", values.period(2)),
    (Kind.CENTURY, "(<ordinal>(?:TENS_)?NTH)(?:_|hyphen)century", values.century),
    (Kind.CENTURY, "(<ordinal>int)(?=(?:comma_|_and_)NTH(?:_|hyphen)century)", values.century),
    (Kind.YEARS, "(<year>year)YEARWORD?JOIN(<last>year)ENDED YEARWORD?", values.years),
    (Kind.YEARS, "(<year>year)slash(<last>year|int)YEARWORD?", values.years),
    (Kind.YEARS, "from_(<year>year)YEARWORD?_(?:till|to)_(<last>year)YEARWORD", values.years),
    (Kind.YEARS, "(<year>year)(<from>ENDED YEARWORD?)_(<last>year)ENDED YEARWORD?_(<until>until)", values.years),
    (Kind.YEAR, "(<year>year)YEARWORD", values.year),
    (Kind.YEAR, "(<year>year)hyphen(?:years|[nth ending]_years)", values.year),
    (Kind.YEAR, "(<year>year)(?=(?:(?:comma_|_and_)year)+YEARWORD)", values.year),
    (Kind.YEAR, "(?:(<before>WORDS)_)?(<ordinal>ordinal)_years", values.year),
    (Kind.TIME, "(<clock>clock)ENDED(?:_hour)?", values.clock),
    (Kind.TIME, "(<clock>decimal)_hour", values.clock),
    (Kind.TIME, "(?<=onto_)(<clock>decimal)(?!_?[percent points short scale currency unit])", values.dotted_clock),
    (Kind.TIME, "(<clock>decimal)hyphen(<ending>ending)(?=_other)", values.dotted_clock),
    (Kind.TIME, "(<hour>int)_?(?:hour|level)dot?_(<minute>int)_?minute", values.spoken_time),
    (Kind.TIME, "(<hour>int)_hour(?=_int_month)", values.spoken_time),
    (Kind.TIME, "(<hour>int)hyphen(<minute>int)(<said>_hour)?", values.hyphened_time),
    (Kind.TIME, "hour_(<hour>int)hyphen(?:ending|nth)", values.spoken_time),
    (Kind.TIME, "hour_(<clock>decimal|clock)ENDED", values.clock),
    (Kind.MONEY, "(<amount>AMOUNT)(?:SPELLED)?ENDED(?:dot?_)?(<unit>MONEY)ENDED", values.amount),
    (Kind.MONEY, "(<unit>sign|currency)_?(<amount>DIGITS)", values.amount),
    (Kind.MONEY, "(<amount>DIGITS)dot?_?(<unit>sign)", values.amount),
    (
        Kind.PERCENT,
        "(<minus>minus_?)?(<amount>AMOUNT)(?:SPELLED)?ENDED_?(<unit>percent|points|percentage_[level levels])ENDED",
        values.amount,
    ),
    (
        Kind.RANGE,
        "(<low>AMOUNT)(?:dot?_?(<lowunit>UNIT))?JOIN(<high>AMOUNT)ENDED(?:dot?_?(<unit>UNIT)ENDED)?",
        values.rising,
    ),
    (
        Kind.RANGE,
        "from_(<low>AMOUNT)(?:dot?_?(<lowunit>UNIT))?_(?:to|till)_(<high>AMOUNT)(?:dot?_?(<unit>UNIT))?",
        values.span,
    ),
    (
        Kind.RANGE,
        "(<from>(<low>AMOUNT)ENDED(?:_?(<lowunit>UNIT)ENDED)?)(?:_|break)(<high>AMOUNT)ENDED(?:_?(<unit>UNIT)ENDED)?_until",
        values.from_to,
    ),
    (Kind.MULTIPLE, "(<adverb>adverb)", values.multiple),
    (Kind.MULTIPLE, "(<amount>AMOUNT)_times", values.multiple),
    (Kind.COMPOUND, "(<word>compound)", values.compound),
    (Kind.COMPOUND, "(<amount>WORDS)_(<built>built)", values.kazakh_compound),
    (Kind.PERCENT, "(<word>percental)", values.percental),
    (Kind.PERCENT, "(<amount>AMOUNT)_percentage", values.percental),
    (Kind.FRACTION, "(?:(<top>unit|int)_)?(<share>fraction|half)", values.fraction),
    (Kind.FRACTION, "(<top>[unit teen])_(<share>ordinal)", values.russian_fraction),
    (Kind.FRACTION, "each_(<share>ordinal)", values.fraction),
    (Kind.FRACTION, "(<top>int)slash(<share>int)", values.fraction),
    (Kind.FRACTION, "(<share>unit|TENS|hundred)(?:_|break)(<top>unit)", values.kazakh_fraction),
    (Kind.DOCUMENT_NUMBER, "(<number>document)", values.document),
    (
        Kind.DOCUMENT_NUMBER,
        "(<number>document(?:(?:comma_|_and_)int)+)(?=comma|dot|closing|rquote|paragraph|$)",
        values.documents,
    ),
    (Kind.DOCUMENT_NUMBER, "(<number>document(?:(?:comma_|_and_)int)+)", values.many_documents),
    (Kind.DOCUMENT_NUMBER, "register dot?colon?_(<number>NUM|dotted)", values.document),
    (Kind.DOCUMENT_NUMBER, "register dot?colon?_(<number>NUM(?:(?:hyphen|colon)(?:int|year))+)", values.document),
    (Kind.DOCUMENT_NUMBER, "(<number>int hyphen index)", values.document),
    (Kind.DOCUMENT_NUMBER, "(<number>dotted)", values.document),
    (Kind.ARTICLE, "(<level>level)dot?_?(<number>ITEM)(?!hyphen)", values.article),
    (Kind.ARTICLE, "(<level>levels|points)dot?_?(<number>ITEM(?:LIST ITEM)*)(?!hyphen)", values.article),
    (
        Kind.ARTICLE,
        "(<level>[level levels])dot?_?(<number>ITEM closing(?:(?:LIST|hyphen)ITEM closing)*)",
        values.marked_article,
    ),
    (Kind.ARTICLE, "(<level>[level levels])_(<number>document)", values.article),
    (Kind.ARTICLE, "(<level>[level levels])_(<spelled>[ordinal roman])", values.article),
    (Kind.ARTICLE, "(<spelled>[ordinal roman])_(<level>[level levels])", values.article),
    (Kind.ARTICLE, "(<number>(?:ITEM LIST)*ITEM)hyphen(<level>[level levels])", values.article),
    (Kind.ARTICLE, "(<number>(?:ITEM closing?LIST)*ITEM closing)_(<level>[level levels])", values.bracketed_article),
    (Kind.PHONE, "(<phone>phone)", values.phone),
    (
        Kind.PHONE,
        "phoneword dot?colon?_?(<phone>phone|[int year grouped](?:(?:_|hyphen)[int year grouped])*)",
        named_phone,
    ),
    (Kind.PHONE, "(<phone>int)", service),
    (Kind.PHONE, "phoneword(?:_other){1,2}colon_(<phone>int)(?=dot|comma|closing|paragraph|$)", values.phone),
    (
        Kind.LIST_MARK,
        "(?<![^gap wrap paragraph])(<written>int|dotted|decimal)(<mark>dot|closing)(?=_)",
        list_mark,
    ),
    (Kind.LIST_MARK, "(<written>int)(<mark>closing)(?=_)", list_mark),
    (Kind.REFERENCE, "(<written>reference)", values.verbatim),
    (Kind.NUMBER, "(<written>name)", values.dashed),
    (Kind.NUMBER, "(<written>name)", exponential),
    (Kind.NAME, "(<written>name)", values.verbatim),
    (Kind.NAME, "(<written>year)(?=rquote)", values.verbatim),
    (Kind.ORDINAL, "(?:(<before>WORDS)_)?(<ordinal>ordinal)(?:_(?:half|fraction))?", values.ordinal),
    (Kind.ORDINAL, "(<ordinal>first)_half", values.ordinal),
    (Kind.ORDINAL, "(<ordinal>int|year)hyphen nth", values.ordinal),
    (Kind.ORDINAL, "(<ordinal>roman)", values.ordinal),
    (Kind.ORDINAL, "(<ordinal>int)(?=hyphen other)", values.kazakh_ordinal),
    (Kind.NUMBER, "(<minus>minus_?)?(<amount>AMOUNT)ENDED", values.amount),
    (Kind.NUMBER, "(?<![^gap wrap opening paragraph])(<minus>hyphen)(<amount>NUM)", values.amount),
    (Kind.NUMBER, "(<amount>AMOUNT)SPELLED ENDED", values.amount),
    (Kind.NUMBER, "(<amount>int_[scale short]dot?_(<rest>int))ENDED", values.with_rest),
    (Kind.MONEY, "(<amount>int_[scale short]dot?_(<rest>int))(?:dot?_)?(<unit>MONEY)ENDED", values.with_rest),
    (Kind.NUMBER, "(<amount>vague)", values.amount),
    (Kind.NUMBER, "(<amount>AMOUNT)_(<vague>vague)(?:_(<scale>SCALE))?", values.tens),
    (Kind.MONEY, "(<amount>AMOUNT)_(<vague>vague)(?:_(<scale>SCALE))?(?:dot?_)(<unit>MONEY)", values.tens),
    (Kind.NUMBER, "(<amount>NUM)hyphen ending_(<scale>SCALE)", values.cased),
    (Kind.MONEY, "(<amount>NUM)hyphen ending_(<scale>SCALE)(?:dot?_)(<unit>MONEY)", values.cased),
    (Kind.NUMBER, "(<before>[ten ninety hundreds hundred])hyphen(<after>[unit teen ten])", values.hyphened),
    (Kind.NUMBER, "(<each>[unit ten])hyphen(<from>[unit ten])", values.each),
)


def _rule(kind: Kind, written: str, read: Reader) -> Rule:
    needed = needs(written)
    rough = roughly(written) if "AMOUNT" in written and len(needed) > 1 else ""
    return Rule(kind, written, rough, openings(written), needed, read)


RULES: tuple[Rule, ...] = tuple(_rule(*row) for row in _TABLE)
OPENINGS = frozenset(token for rule in RULES for token in rule.openings)
_BY_OPENING: Mapping[str, Sequence[Rule]] = {one: [rule for rule in RULES if one in rule.openings] for one in OPENINGS}


@functools.lru_cache(maxsize=4096)
def rules_by_opening(classes: frozenset[str]) -> Mapping[str, Sequence[Rule]]:
    """Of the rules that can hold in a text of these classes, those that begin with each."""
    lacks = classes.isdisjoint
    return {one: [rule for rule in _BY_OPENING[one] if not any(map(lacks, rule.needs))] for one in classes & OPENINGS}
