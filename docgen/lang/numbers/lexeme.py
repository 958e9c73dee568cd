"""The classes a token can have: the alphabet in which `grammar` is written."""

from decimal import Decimal
from enum import StrEnum, auto
from typing import NamedTuple


class Token(StrEnum):
    """A token's class; each is one letter of an alphabet of its own, so that a text becomes a word over classes."""

    @staticmethod
    def _generate_next_value_(_name: str, _start: int, count: int, _last: list[str]) -> str:
        return chr(0xA1 + count)  # in the first 256, whose classes are compiled a quarter faster

    OTHER = auto()
    GAP = auto()
    WRAP = auto()
    """Spaces with one line break."""
    BREAK = auto()
    """A space at which a Kazakh number ends: its last word says «from», and another number follows."""
    PARAGRAPH = auto()
    INT = auto()
    YEAR = auto()
    """Four digits that can be a year."""
    DECIMAL = auto()
    GROUPED = auto()
    DOTTED = auto()
    DATE = auto()
    CLOCK = auto()
    PHONE = auto()
    REFERENCE = auto()
    DOCUMENT = auto()
    NAME = auto()
    ROMAN = auto()
    DOT = auto()
    COMMA = auto()
    COLON = auto()
    SLASH = auto()
    HYPHEN = auto()
    DASH = auto()
    MINUS = auto()
    OPENING = auto()
    CLOSING = auto()
    LQUOTE = auto()
    RQUOTE = auto()
    PERCENT = auto()
    PERCENTAGE = auto()
    """процентных, пайыздық: before «пункта», «тармақ»."""
    POINTS = auto()
    """п.п.: percentage points after a number, points of an act before one."""
    SIGN = auto()
    CURRENCY = auto()
    USA = auto()
    UNIT = auto()
    TEEN = auto()
    TEN = auto()
    NINETY = auto()
    """тоқсан: ninety, and a quarter of a year."""
    HUNDREDS = auto()
    HUNDRED = auto()
    """жүз: multiplied by the word before it."""
    SCALE = auto()
    SHORT = auto()
    """млн, тыс: a scale that needs a number before it."""
    AND_HALF = auto()
    """жарым."""
    ONE_HALF = auto()
    """полтора."""
    WHOLE = auto()
    """целых, бүтін: before the fraction of a decimal in words."""
    VAGUE = auto()
    """десятки, жүздеген."""
    FRACTION = auto()
    HALF = auto()
    ORDINAL = auto()
    FIRST = auto()
    """алғашқы: an ordinal before a half alone."""
    ENDING = auto()
    """A case ending after digits: -ден, -ти."""
    NTH = auto()
    """An ordinal ending after digits: -го, -ші."""
    INDEX = auto()
    """-р, -ө, -НҚ."""
    MONTH = auto()
    YEARS = auto()
    """год, г., жылғы."""
    QUARTER = auto()
    QUARTER_SHORT = auto()
    """кв.: a quarter before a year, else a square or a flat."""
    HALF_YEAR = auto()
    CENTURY = auto()
    HOUR = auto()
    MINUTE = auto()
    REGISTER = auto()
    """БИН, ГОСТ, ISO: what follows names a thing and counts nothing."""
    TIMES = auto()
    ADVERB = auto()
    """дважды."""
    COMPOUND = auto()
    """двухэтажный."""
    PERCENTAL = auto()
    """тридцатипроцентный."""
    BUILT = auto()
    """қабатты, жылдық: behind a number word."""
    LEVEL = auto()
    LEVELS = auto()
    """A level that can be plural and take a list: статьи, пунктами."""
    PHONE_WORD = auto()
    FROM = auto()
    TO = auto()
    TILL = auto()
    """по in «с 5 по 7»."""
    ONTO = auto()
    """на in «с 5 на 6»."""
    UNTIL = auto()
    """дейін."""
    AND = auto()
    EACH = auto()
    """каждый, әр: before an ordinal."""


class Lexeme(NamedTuple):
    """What a token is, and the number or name it stands for."""

    token: Token
    value: Decimal | str | None = None


OTHER = Lexeme(Token.OTHER)


def number(token: Token, value: int | str) -> Lexeme:
    """A lexeme with a numeric value.

    >>> number(Token.UNIT, 5).value
    Decimal('5')
    """
    return Lexeme(token, Decimal(value))
