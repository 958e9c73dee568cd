"""Kazakh: nouns and phrases in their forms, numbers, counted nouns, dates, lists, money.

Every function gives a `Form` or a `Doubt` (docgen.lang.forms); none guesses, none raises for a word it doesn't know.
Sources of the rules: the school grammar (жалғаулар), «Қазақ тілінің орфографиялық ережелері», the style of acts.
"""

from docgen.lang.forms import Harmony, Possessive
from docgen.lang.kazakh.counting import count, percent, some
from docgen.lang.kazakh.dates import (
    word_date,
    word_days,
    word_half_year,
    word_month,
    word_month_range,
    word_months,
    word_quarter,
    word_quarter_range,
    word_year,
    word_years,
)
from docgen.lang.kazakh.lists import word_list, word_places
from docgen.lang.kazakh.money import Scale, word_money
from docgen.lang.kazakh.nouns import decline
from docgen.lang.kazakh.numerals import (
    NAMED_BY_NUMBER,
    digits,
    fitting_suffixes,
    numbered,
    ordinal,
    suffixed,
    word_collective,
    word_number,
    word_ordinal,
    word_some,
)
from docgen.lang.kazakh.phrases import izafet
from docgen.lang.kazakh.precision import Precision

__all__ = [
    "NAMED_BY_NUMBER",
    "Harmony",
    "Possessive",
    "Precision",
    "Scale",
    "count",
    "decline",
    "digits",
    "fitting_suffixes",
    "izafet",
    "numbered",
    "ordinal",
    "percent",
    "some",
    "suffixed",
    "word_collective",
    "word_date",
    "word_days",
    "word_half_year",
    "word_list",
    "word_money",
    "word_month",
    "word_month_range",
    "word_months",
    "word_number",
    "word_ordinal",
    "word_places",
    "word_quarter",
    "word_quarter_range",
    "word_some",
    "word_year",
    "word_years",
]
