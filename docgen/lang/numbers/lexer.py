"""Text into tokens, and each token into its class.

Every character belongs to exactly one token, so positions follow from lengths. The shapes that only digits and
signs make (7 834, 25.02.2021, 74-54-10, № 112-р) are one token; what words make of them is the grammar's affair.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple

from docgen.expressions import expression
from docgen.lang.numbers import kazakh, russian
from docgen.lang.numbers.lexeme import OTHER, Lexeme, Token

Lang = Literal["ru", "kz"]

_READ_WORD: dict[Lang, Callable[[str], Lexeme | None]] = {"ru": russian.read_word, "kz": kazakh.read_word}

_SPACE = " \\t\\r\\u00a0\\u2000-\\u200a\\u202f"
_THOUSANDS = "[ \\u00a0\\u2009\\u202f]"
_CAPITAL = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ"
_WORD = "[^\\W\\d_]"
_HYPHEN = "[-\\u2011]"
# «Школ10»: a space was forgotten before the number; «Су30», «Ми8» are names.
_GLUED = "[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{3,}\\d"
_DOCUMENT_PART = f"(?:\\d+[{_CAPITAL}]{{0,2}}|[{_CAPITAL}]{{1,5}}|[а-яө])(?!{_WORD})"
_DOCUMENT = f"(?:[{_CAPITAL}]{{1,5}}[ \\u00a0]?{_HYPHEN}?){{0,2}}{_DOCUMENT_PART}(?:[-\\u2011/.]{_DOCUMENT_PART})*"
# «1-15/ЖТ-48»: the number of a letter without its sign.
_REGISTERED = f"\\d+(?:{_HYPHEN}\\d+)*/[{_CAPITAL}]{{1,4}}{_HYPHEN}?\\d+(?!\\w)"
# «РМ-2,5», «PM10»: dust in the air.
_PARTICLES = "[PРpр][MМmм][ \\u00a0\\u2011-]?(?:2[.,]5|10)"
# «1С: Библиотека», «2ГИС», and 1С without quotation marks; «5О школ» has a letter for a digit, «5Школ» lacks a space.
_NAMED = f'(?<=[«“"])\\d{{1,3}}+(?![ОЗ]+(?!{_WORD}))[А-ЯЁӘІҢҒҮҰҚӨҺ]{{1,5}}+(?!\\w)|1С(?!\\w)'

# «KZ86125KZT5004100100»: the number of an account.
_ACCOUNT = "KZ\\d\\d[A-Z\\d]{16}(?!\\w)"
# «7 м2», «5 км3»: a measure with a digit of its own.
_SQUARED = "(?:[кдс]?м|[kdc]?m)[23](?!\\w)"

# No other token begins with a space, and every second one is one: they come first.
_TOKEN = expression(
    "|".join(
        (
            f"[{_SPACE}\\n]+",
            f"(?:№+|N)(?!O2(?!\\w))[{_SPACE}]?(?=(?:[{_CAPITAL}]+ )?\\S*\\d){_DOCUMENT}",
            f"{_PARTICLES}(?!\\d)",
            _SQUARED,
            "(?:СТ|СП|СН) РК|ГОСТ Р|ҚР (?:СТ|ҚН|ЕЖ)",
            "(?:п\\.п|ст\\.ст)(?=\\.)",
            f"{_WORD}++(?!\\d|{_HYPHEN}\\d)",
            _ACCOUNT,
            f"[{_CAPITAL}]{{1,4}}{_HYPHEN}\\d+(?:[-/]\\d+)*(?!\\w)",
            f"(?!{_GLUED})[{_CAPITAL}]{_WORD}*(?:[-\\u2011–]?\\d+)+{_WORD}*",
            f"{_WORD}++",
            "\\[\\^?\\d+\\]",
            "\\+7(?:[ \\u00a0()\\u2011-]*\\d){10}(?!\\d)",
            "8[ \\u00a0\\u2011-]?\\(\\d{3,5}\\)(?:[ \\u00a0\\u2011-]?\\d){5,7}(?!\\d)",
            "\\(8[ \\u00a0\\u2011-]?\\d{3,4}\\)(?:[ \\u00a0\\u2011-]?\\d){5,7}(?!\\d)",
            f"\\(\\d{{3,5}}\\)[ \\u00a0]?\\d{{1,3}}{_HYPHEN}\\d\\d{_HYPHEN}\\d\\d(?!\\d)",
            "8D(?:(?:\\d{4}D\\d\\d|\\d{3}D\\d{3})D\\d\\dD\\d\\d|\\d{4}D\\d{6})(?!\\d)".replace("D", "[ \\u2011-]"),
            f"8{_HYPHEN}\\d{{3}}{_HYPHEN}\\d{{3}}{_HYPHEN}\\d{{4}}(?!\\d)",
            f"\\d{{2,3}}{_HYPHEN}\\d\\d{_HYPHEN}\\d\\d(?![-\\u2011\\d])",
            "(?:24/7|7/24)(?!\\d)",
            _REGISTERED,
            "\\d{4}[-.]\\d\\d[-.]\\d\\d(?!\\d)",
            "\\d{1,2}(?:\\.\\d{1,2}\\.|/\\d{1,2}/)(?:\\d{4}|\\d\\d)(?!\\d|\\.\\d)",
            "\\d{1,2}:\\d\\d(?::\\d\\d)?(?!\\d)",
            "\\d+(?:\\.\\d+){2,}",
            f"\\d{{1,3}}(?:{_THOUSANDS}\\d{{3}})+(?!\\d)(?:[.,]\\d+(?!\\d))?",
            "(?<!\\d,)\\d+[.,]\\d+(?![.,]?\\d)",
            "\\d++[A-Za-z]\\w*",
            _NAMED,
            "\\d+",
            "§+",
            ".",
        )
    ),
    re.DOTALL,
)
_ADDRESS = expression(
    "[\\w.+-]+@[\\w.-]+\\w|(?:https?://|www\\.)[^\\s»)]+|\\b[a-zA-Z][\\w-]*(?:\\.[\\w-]+)*\\.(?:kz|ru|com|org|net|gov)\\b(?:/[^\\s»)]*)?"
)
_ADDRESS_SIGNS = ("@", "://", "www.", ".kz", ".ru", ".com", ".org", ".net", ".gov")
_MEASURE = expression(_SQUARED)
_PLANTS = "тэц|грэс|гэс|аэс|тэс|жэо|маэс|сэс"
"""«ТЭЦ-2», «ГРЭС-1» are the names of plants."""
_DESIGNATION = expression(
    f"(?:covid|ковид|аи|g)[-\u2011]?\\d+|(?:{_PLANTS})[-\u2011]\\d|24/7|7/24|no2|{_PARTICLES}", re.IGNORECASE
)
_ROMAN = expression("X{0,3}(?:IX|IV|V?I{0,3})")
_LOOKALIKES = str.maketrans("ХІ", "XI")

_SIGNS = {
    ".": Token.DOT,
    ",": Token.COMMA,
    ":": Token.COLON,
    "/": Token.SLASH,
    "-": Token.HYPHEN,
    "\u2011": Token.HYPHEN,
    "–": Token.DASH,
    "—": Token.DASH,
    "−": Token.MINUS,
    "(": Token.OPENING,
    ")": Token.CLOSING,
    "«": Token.LQUOTE,
    "“": Token.LQUOTE,
    '"': Token.LQUOTE,
    "»": Token.RQUOTE,
    "”": Token.RQUOTE,
}

_SHAPES: tuple[tuple[Token, re.Pattern[str]], ...] = tuple(
    (token, expression(pattern))
    for token, pattern in (
        (Token.REFERENCE, "\\[.*"),
        (Token.DATE, "\\d{4}([-.])\\d\\d\\1\\d\\d|\\d{1,2}([./])\\d{1,2}\\2\\d{2,4}"),
        (Token.CLOCK, "(?:[01]?\\d|2[0-4]):[0-5]\\d(?::\\d\\d)?"),
        (Token.YEAR, "1[7-9]\\d\\d|2[01]\\d\\d"),
        (Token.INT, "\\d+"),
        (Token.DECIMAL, "\\d+[.,]\\d+"),
        (Token.GROUPED, f"\\d{{1,3}}(?:{_THOUSANDS}\\d{{3}})+(?:[.,]\\d+)?"),
        (Token.DOTTED, "\\d+(?:[.:]\\d+)+"),
        (Token.PHONE, "[+8(\\d][\\d \\u00a0()\\u2011-]+"),
        (
            Token.DOCUMENT,
            f"(?:№+|N)[{_SPACE}]?{_DOCUMENT}|[{_CAPITAL}]{{1,4}}{_HYPHEN}[-/\\d]+|{_REGISTERED}|{_ACCOUNT}",
        ),
    )
)


class Tokens(NamedTuple):
    """A text cut up: the tokens as written, what they are, where they start, and their classes as one string."""

    lang: Lang
    raw: tuple[str, ...]
    lexemes: tuple[Lexeme, ...]
    starts: tuple[int, ...]
    classes: str


def read_tokens(text: str, lang: Lang) -> Tokens:
    """Cut a text into classified tokens.

    >>> tokens = read_tokens("7 834 школы", "ru")
    >>> tokens.raw, [lexeme.token.name for lexeme in tokens.lexemes]
    (('7 834', ' ', 'школы'), ['GROUPED', 'GAP', 'OTHER'])
    """
    raw = tuple(_TOKEN.findall(_without_addresses(text)))
    lexemes = tuple(map(_CLASSIFY[lang], raw))
    if lang == "kz":
        lexemes = _with_homonyms(raw, lexemes)
    starts = (0, *accumulate(map(len, raw)))
    return Tokens(lang, raw, lexemes, starts, "".join([lexeme.token for lexeme in lexemes]))


_SPACES = frozenset({Token.GAP, Token.WRAP})


def _with_homonyms(raw: tuple[str, ...], lexemes: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """The Kazakh words that are numbers only behind another number word: «қырық бірге»; and the spaces at which one
    number ends and the next begins: «елуден үш жүзге дейін».
    """
    found = list(lexemes)
    for at in range(2, len(raw)):
        if found[at - 2].value is None or lexemes[at - 1].token not in _SPACES:  # few are numbers: they come first
            continue
        if lexemes[at].token is Token.OTHER:
            word, before = raw[at].lower(), raw[at - 2].lower()
            share = kazakh.read_one_of(word, before)
            found[at] = kazakh.read_homonym(word, found[at - 2].token) or share or lexemes[at]
        elif _ends_a_number(raw[at - 2], lexemes[at - 2]) and isinstance(lexemes[at].value, Decimal):
            found[at - 1] = Lexeme(Token.BREAK)
    return tuple(found)


def _ends_a_number(word: str, lexeme: Lexeme) -> bool:
    """Whether a word is the last of its number: it says «from», or is a quarter and no ninety."""
    if lexeme.token is Token.NINETY:
        return word.lower() != "тоқсан"  # «тоқсанына екі рет»: of a quarter, not ninety-two
    return word.isalpha() and isinstance(lexeme.value, Decimal) and kazakh.is_ablative(word.lower())


def _without_addresses(text: str) -> str:
    if not any(sign in text for sign in _ADDRESS_SIGNS):
        return text
    return _ADDRESS.sub(lambda found: "_" * len(found[0]), text)


def _classify(lang: Lang) -> Callable[[str], Lexeme]:
    read_word = _READ_WORD[lang]

    @lru_cache(maxsize=1 << 13)
    def classify(raw: str) -> Lexeme:
        if raw in _SIGNS:
            return Lexeme(_SIGNS[raw])
        if raw.isspace():
            return Lexeme((Token.GAP, Token.WRAP)[raw.count("\n")] if raw.count("\n") < 2 else Token.PARAGRAPH)
        return _shape(raw) or read_word(raw.lower()) or _roman(raw) or OTHER

    return classify


_CLASSIFY: dict[Lang, Callable[[str], Lexeme]] = {"ru": _classify("ru"), "kz": _classify("kz")}


def _shape(raw: str) -> Lexeme | None:
    if not any(map(str.isdecimal, raw)):
        return None
    if _MEASURE.fullmatch(raw):
        return OTHER
    if _DESIGNATION.fullmatch(raw):
        return Lexeme(Token.NAME, raw)
    token = next((token for token, pattern in _SHAPES if pattern.fullmatch(raw)), Token.NAME)
    return _dated(raw) if token is Token.DATE else Lexeme(token, _literal(token, raw))


def _literal(token: Token, raw: str) -> Decimal | str:
    if token in (Token.INT, Token.YEAR, Token.DECIMAL, Token.GROUPED):
        return Decimal("".join(raw.split()).replace(",", "."))
    return raw


def _dated(raw: str) -> Lexeme:
    """A date in figures, or a mere dotted number when there is no such day."""
    parts = re.split("[-./]", raw)
    year, month, day = parts if len(parts[0]) == 4 else reversed(parts)
    try:
        found = date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return Lexeme(Token.DOTTED, raw)
    return Lexeme(Token.DATE, found.isoformat())


def _roman(raw: str) -> Lexeme | None:
    latin = raw.translate(_LOOKALIKES)
    if not _ROMAN.fullmatch(latin):
        return None
    values = [{"I": 1, "V": 5, "X": 10}[sign] for sign in latin]
    signed = (-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
    return Lexeme(Token.ROMAN, Decimal(sum(signed)))
