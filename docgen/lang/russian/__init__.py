"""Russian words, phrases, numbers, names, dates, lists and money in the cases that official letters use.

Everything that declines comes back as a `Form` with its origin or is withheld as a `Doubt`; nothing falls back to the
nominative. Words come in the nominative, as a dictionary or a register has them.

| module | what it words |
|---|---|
| `morphology` | one word: `inflect` |
| `phrases`, `heads` | a noun phrase: `inflect_phrase`; which word of it declines: `parse` |
| `counting`, `digits`, `numerals`, `ordinals` | «386 организаций»: `count`; «7 834»; numbers in words; «44-й» |
| `names` | persons: `decline_person`, `initialled` |
| `dates`, `when`, `money`, `lists` | dates and periods, words of time after «в», sums, enumerations |
| `dictionary`, `lexicon`, `grammar` | the dictionary, what it lacks, the terms |

Importing a module loads no library: pymorphy3 (`dictionary`), num2words (`numerals`) and pytrovich (`names`) are each
loaded by their one module when first needed.
"""

from docgen.lang.forms import Gender
from docgen.lang.russian.counting import count
from docgen.lang.russian.dates import (
    preposition_v,
    word_date,
    word_days,
    word_first_months,
    word_half_year,
    word_month,
    word_months,
    word_quarter,
    word_quarters,
    word_year,
    word_years,
)
from docgen.lang.russian.digits import word_digits
from docgen.lang.russian.grammar import Part
from docgen.lang.russian.lists import enumerate_words, list_in_case, places_in_case
from docgen.lang.russian.money import MoneyStyle, Scale, word_money
from docgen.lang.russian.morphology import inflect
from docgen.lang.russian.names import NamePart, Person, decline_name, decline_person, initialled
from docgen.lang.russian.numerals import ONE_AND_A_HALF, cardinal, one_and_a_half, ordinal, times
from docgen.lang.russian.ordinals import ordinal_phrase, word_ordinal
from docgen.lang.russian.phrases import inflect_phrase

__all__ = [
    "ONE_AND_A_HALF",
    "Gender",
    "MoneyStyle",
    "NamePart",
    "Part",
    "Person",
    "Scale",
    "cardinal",
    "count",
    "decline_name",
    "decline_person",
    "enumerate_words",
    "inflect",
    "inflect_phrase",
    "initialled",
    "list_in_case",
    "one_and_a_half",
    "ordinal",
    "ordinal_phrase",
    "places_in_case",
    "preposition_v",
    "times",
    "word_date",
    "word_days",
    "word_digits",
    "word_first_months",
    "word_half_year",
    "word_money",
    "word_month",
    "word_months",
    "word_ordinal",
    "word_quarter",
    "word_quarters",
    "word_year",
    "word_years",
]
