"""Where a line must not break, whichever program breaks it: numbers and their words, short parts of words.

Each rule turns one character into another, so that places and lengths stay.
"""

from __future__ import annotations

from docgen.expressions import expression
from docgen.model import NB_HYPHEN, NBSP

WHOLE_FIGURE = 25
"""Characters up to which a figure stays on one line; a longer one is a list of members and must wrap."""

_COUNTED = expression(r"(?<=\d) (?=[^\W\d_])")
_NUMBERED = expression(r" (?:(?<=[\dIVX] )(?=[^\W\d_])|(?<=[^\W\d_] )(?=\d))")

_BEFORE_YEAR = expression(rf"(?<=[^\W\d_]){NBSP}(?=\d{{4}}{NBSP}г)|(?<=\d{NBSP}жылғы){NBSP}(?=\d)")
"""Where a date may part: «16 июня | 2023 года», «2023 жылғы | 16 маусымдағы». Whole, it leaves wide gaps in the line
before.
"""

_GROUPS = rf"\d{{1,3}}(?:{NBSP}\d{{3}})+(?:,\d+)?"
GROUPED = rf"(?<!\d){_GROUPS}(?!\d)"
"""A number whose digits stand in groups, with its decimals: its gaps do not widen with those between the words of a
line, and it is not parted, «1 234 567,|8».
"""

_ENDS = rf"(?:{_GROUPS}|\d+(?:,\d+)?)"
RANGE = rf"(?<![\d,–]){_ENDS}{NBSP}?–{NBSP}?{_ENDS}(?![\d–])"
"""From a number to another, «2024–2030», «2020 – 2025»: programs break a line after the dash, even where a space that
does not break follows.
"""

_LETTER = r"[^\W\d_A-Za-z]"
_EDGE = rf"(?<![\w{NB_HYPHEN}-])"
_SHORT_PART = expression(
    rf"-(?:(?={_LETTER})(?:(?<={_EDGE}{_LETTER}-)|(?<={_EDGE}{_LETTER}{_LETTER}-)|(?<={_EDGE}[Кк]ое-))"
    rf"|(?<={_LETTER}-)(?=(?:{_LETTER}{{1,2}}|либо|нибудь|таки)(?![\w{NB_HYPHEN}-])))"
)
"""The hyphen beside a part of a word that no line may end or begin with: one of a letter or two, a Russian particle;
not in Latin letters: an address is copied from the file.
"""


def held(text: str) -> str:
    """A figure's text in a paragraph: a short one stands on one line, of a longer one each number with its word.

    >>> [held(text).replace(NBSP, "_") for text in ("386 организаций", "20 детских центров оказания услуг")]
    ['386_организаций', '20_детских центров оказания услуг']
    >>> [held(text).replace(NBSP, "_") for text in ("16 июня 2023 года", "2023 жылғы 16 маусымдағы")]
    ['16_июня 2023_года', '2023_жылғы 16_маусымдағы']
    """
    return _BEFORE_YEAR.sub(" ", text.replace(" ", NBSP)) if len(text) <= WHOLE_FIGURE else _COUNTED.sub(NBSP, text)


def may_part(held: str) -> bool:
    """Whether a figure that is held may still be parted by the end of a line: a longer one, and a date.

    >>> [may_part(held(text)) for text in ("386 организаций", "16 июня 2023 года", "20 детских центров оказания услуг")]
    [False, True, True]
    """
    return len(held) > WHOLE_FIGURE or " " in held


def tied(text: str) -> str:
    """A figure's text where a space that does not break is of one width, as in LibreOffice: each number with the words
    beside it, and no more, since every such space leaves fewer that widen when the line is justified.

    >>> [tied(text).replace(NBSP, "_") for text in ("10 мая 2021 года", "386 білім беру ұйымында", "IV квартал")]
    ['10_мая 2021_года', '386_білім беру ұйымында', 'IV_квартал']
    """
    return _BEFORE_YEAR.sub(" ", _NUMBERED.sub(NBSP, text))


def is_tied(text: str) -> bool:
    """Whether a figure's text is tied as docgen ties it; an older docgen tied a year to its month, too.

    >>> [is_tied(text.replace("_", NBSP)) for text in ("10_мая 2021_года", "10_мая_2021_года", "10 мая 2021 года")]
    [True, True, False]
    """
    return all(stands == NBSP for stands, would in zip(text, tied(text), strict=True) if would == NBSP)


def whole(text: str) -> str:
    """A text in which no short part of a word is parted from it: «В-» at the end of a line, «-то» at the next.

    >>> [whole(text).replace(NB_HYPHEN, "_") for text in ("В-третьих, кем-либо", "Усть-Каменогорск", "іс-шаралар")]
    ['В_третьих, кем_либо', 'Усть-Каменогорск', 'іс_шаралар']
    """
    return _SHORT_PART.sub(NB_HYPHEN, text) if "-" in text else text
