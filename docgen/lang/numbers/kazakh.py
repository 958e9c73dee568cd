"""The Kazakh words of numbers, dates, money and acts: a stem with any case, possessive and plural ending.

The endings are not matched to the stem's harmony: a misspelt «алтыдан / алтыден» must be read all the same.
"""

import re
from decimal import Decimal

from docgen.expressions import expression
from docgen.lang.numbers import compounds, slips
from docgen.lang.numbers.lexeme import Lexeme, Token, number

_CASE = "(?:[ндт][ыі]ң|[қғкг][ае]|[ндт][ыі]|[дт][ае](?:ғы|гі)?|[ндт][ае]н|[мбп]ен)"
_POSSESSIVE = "(?:с?[ыі](?:н(?:[ыі]ң|[ае]|[дт][ае](?:ғы|гі)?|[ае]н|[ыі])?|мен)?)"
_ENDING = f"(?:[лдт][ае]р)?(?:{_POSSESSIVE}|{_CASE}|[дт][ае]й)?"

_NUMERALS: dict[Token, dict[str, int]] = {
    Token.UNIT: {
        "нөл": 0,
        "бір": 1,
        "екі": 2,
        "үш": 3,
        "төрт": 4,
        "бес": 5,
        "алты": 6,
        "жеті": 7,
        "сегіз": 8,
        "тоғыз": 9,
        "екеу": 2,
        "үшеу": 3,
        "төртеу": 4,
        "бесеу": 5,
        "алтау": 6,
        "жетеу": 7,
    },
    Token.TEN: {
        "он": 10,
        "жиырма": 20,
        "отыз": 30,
        "қырық": 40,
        "қырқ": 40,
        "елу": 50,
        "алпыс": 60,
        "жетпіс": 70,
        "сексен": 80,
    },
    Token.NINETY: {"тоқсан": 90},
    Token.HUNDRED: {"жүз": 100},
    Token.SCALE: {"мың": 1000, "миллион": 10**6, "миллиард": 10**9, "триллион": 10**12},
    Token.SHORT: {"млн": 10**6, "млрд": 10**9, "трлн": 10**12},
    Token.VAGUE: {"ондаған": 10, "жүздеген": 100, "мыңдаған": 1000, "миллиондаған": 10**6},
    Token.HALF: {"жарты": 2},
    Token.FRACTION: {"ширек": 4, "ширег": 4},
    Token.ORDINAL: {
        "бірінші": 1,
        "екінші": 2,
        "үшінші": 3,
        "төртінші": 4,
        "бесінші": 5,
        "алтыншы": 6,
        "жетінші": 7,
        "сегізінші": 8,
        "тоғызыншы": 9,
        "оныншы": 10,
        "жиырмасыншы": 20,
        "отызыншы": 30,
        "қырқыншы": 40,
        "елуінші": 50,
        "алпысыншы": 60,
        "жетпісінші": 70,
        "сексенінші": 80,
        "тоқсаныншы": 90,
        "жүзінші": 100,
        "мыңыншы": 1000,
    },
    Token.MONTH: {
        "қаңтар": 1,
        "ақпан": 2,
        "наурыз": 3,
        "сәуір": 4,
        "мамыр": 5,
        "маусым": 6,
        "шілде": 7,
        "тамыз": 8,
        "қыркүйек": 9,
        "қыркүйег": 9,
        "қазан": 10,
        "қараша": 11,
        "желтоқсан": 12,
    },
}

_NAMES: dict[Token, dict[str, str]] = {
    Token.CURRENCY: {"теңге": "KZT", "тг": "KZT", "доллар": "USD", "еуро": "EUR", "рубль": "RUB", "рубл": "RUB"},
    Token.PERCENT: {"пайыз": "%", "процент": "%"},
    Token.YEARS: {"жыл": ""},
    Token.HALF_YEAR: {"жартыжылдық": "", "жартыжылдығ": ""},
    Token.CENTURY: {"ғасыр": ""},
    Token.HOUR: {"сағат": ""},
    Token.TIMES: {"рет": "times", "есе": "times", "мәрте": "times", "дүркін": "times"},
    Token.PHONE_WORD: {"телефон": "", "факс": ""},
    Token.LEVEL: {
        "бап": "article",
        "баб": "article",
        "тармақ": "point",
        "тармағ": "point",
        "тармақша": "subpoint",
        "бөлік": "part",
        "бөліг": "part",
        "абзац": "indent",
        "тарау": "chapter",
        "бөлім": "section",
        "параграф": "paragraph",
        "қосымша": "annex",
        "кесте": "table",
        "сурет": "figure",
    },
}

_WHOLE: dict[str, Lexeme] = {
    "жылғы": Lexeme(Token.YEARS),
    "ж": Lexeme(Token.YEARS),
    "жж": Lexeme(Token.YEARS),
    "жарым": number(Token.AND_HALF, "0.5"),
    "алғашқы": number(Token.FIRST, 1),
    "мыңдай": number(Token.SCALE, 1000),
    "оншақты": number(Token.TEN, 10),
    "дейін": Lexeme(Token.UNTIL),
    "дейінгі": Lexeme(Token.UNTIL),
    "бүтін": number(Token.WHOLE, 0),
    "әр": Lexeme(Token.EACH),
    "әрбір": Lexeme(Token.EACH),
    "және": Lexeme(Token.AND),
    "мен": Lexeme(Token.AND),
    "бен": Lexeme(Token.AND),
    "пен": Lexeme(Token.AND),
    "пайыздық": Lexeme(Token.PERCENTAGE, "pp"),
    "проценттік": Lexeme(Token.PERCENTAGE, "pp"),
    "ақш": Lexeme(Token.USA),
    "тел": Lexeme(Token.PHONE_WORD),
    "минус": Lexeme(Token.MINUS),
    "минут": Lexeme(Token.MINUTE),
    "п.п": Lexeme(Token.POINTS, "point"),
    "ө": Lexeme(Token.INDEX),
    "р": Lexeme(Token.INDEX),
    "нқ": Lexeme(Token.INDEX),
    "%": Lexeme(Token.PERCENT, "%"),
    "₸": Lexeme(Token.CURRENCY, "KZT"),
    "€": Lexeme(Token.CURRENCY, "EUR"),
    "$": Lexeme(Token.SIGN, "USD"),
}

_ONE = "бір(?:ге|де|ден)"
_ONE_OF = expression(_ONE)
# Homonyms: бірге «together», бірден «at once», үшін «for», онда «there», оны «him», бесін «prayer»,
# жүзі «face» with its possessive (іс жүзінде, жүзеге), тоқсандық has its own ending anyway.
_WHOLE |= {word: Lexeme(Token.REGISTER) for word in ("бсн", "жсн", "мемст", "iso", "исо", "қр ст", "қр қн", "қр еж")}
_NOT_NUMBERS = expression(
    f"{_ONE}|бір(?:дері|лері|дей)|үшін|бесін|онда(?:ғы|й)?|он{_POSSESSIVE}|жүз(?:дер)?{_POSSESSIVE}|\\w+(?:інші|ынш[ыі])д[ае]н"
)
_AFTER: tuple[tuple[frozenset[Token], re.Pattern[str], Lexeme], ...] = (
    (frozenset({Token.TEN, Token.NINETY, Token.HUNDRED, Token.SCALE}), expression(_ONE), number(Token.UNIT, 1)),
    (frozenset({Token.TEN}), expression("үшін"), number(Token.UNIT, 3)),
    (frozenset({Token.TEN, Token.NINETY, Token.HUNDRED}), expression("бесін"), number(Token.UNIT, 5)),
    (frozenset({Token.HUNDRED}), expression(f"онда(?:ғы)?|он{_POSSESSIVE}"), number(Token.TEN, 10)),
    (frozenset({Token.UNIT}), expression(f"жүз{_POSSESSIVE}"), number(Token.HUNDRED, 100)),
)
"""What a homonym is behind a number word of these classes: «қырық бірге» is to forty-one, not together."""
_STEMS: dict[str, Lexeme] = {
    stem: number(token, value) for token, row in _NUMERALS.items() for stem, value in row.items()
} | {stem: Lexeme(token, name) for token, row in _NAMES.items() for stem, name in row.items()}
_STEM_AND_ENDING = expression(f"({'|'.join(sorted(_STEMS, key=len, reverse=True))}){_ENDING}")
_OF_US = expression(f"(екеу|үшеу|төртеу|бесеу|алтау|жетеу)(?:[ыі]?м[ыі]з)(?:{_CASE})?")
"""«Бесеуміз», «үшеумізге»: so many of us."""
_CASE_ENDING = expression(f"{_CASE}|{_POSSESSIVE}|[еа]?у{_ENDING}")
_NTH_ENDING = expression(f"(?:[ыі]?н)?ш[ыі]{_ENDING}")


def read_word(word: str) -> Lexeme | None:
    """What a Kazakh word in lower case means among numbers, or None.

    >>> read_word("алтыдан").value, read_word("екеуінде").value, read_word("үшін"), read_word("алтын")
    (Decimal('6'), Decimal('2'), None, None)
    """
    if word in _WHOLE:
        return _WHOLE[word]
    if _NOT_NUMBERS.fullmatch(word):
        return None
    found = _STEM_AND_ENDING.fullmatch(word) or _OF_US.fullmatch(word)
    if found:
        return _STEMS[found[1]]
    return compounds.read_kazakh(word) or _read_ending(word) or _read_slip(word)


def _read_slip(word: str) -> Lexeme | None:
    """«Сегиз», «онбес», «бесжүз»: two words in one are a number of their own."""
    if right := slips.kazakh_slip(word):
        return _STEMS[right]
    both = slips.glued(word, "kz")
    if not both:
        return None
    one, other = (Decimal(_STEMS[part].value or 0) for part in both)
    return Lexeme(Token.ONE_HALF, one * other if other > one else one + other)


def read_homonym(word: str, before: Token) -> Lexeme | None:
    """What a word that is no number by itself means behind a token of this class, or None.

    >>> read_homonym("бірден", Token.TEN).value, read_homonym("бірден", Token.OTHER)
    (Decimal('1'), None)
    """
    return next((found for tokens, words, found in _AFTER if before in tokens and words.fullmatch(word)), None)


def read_one_of(word: str, before: str) -> Lexeme | None:
    """What «бірге» means behind a number that says «from»: one of so many, not together, which follows «with».

    >>> read_one_of("бірге", "үштен").value, read_one_of("бірге", "үшеуімен")
    (Decimal('1'), None)
    """
    return number(Token.UNIT, 1) if is_ablative(before) and _ONE_OF.fullmatch(word) else None


def _read_ending(word: str) -> Lexeme | None:
    if _NTH_ENDING.fullmatch(word):
        return Lexeme(Token.NTH)
    return Lexeme(Token.ENDING) if _CASE_ENDING.fullmatch(word) else None


def is_ablative(word: str) -> bool:
    """Whether a Kazakh word or ending says «from».

    >>> is_ablative("жылдан"), is_ablative("ден"), is_ablative("онға")
    (True, True, False)
    """
    return word.endswith(("нан", "нен", "дан", "ден", "тан", "тен"))


def is_dative(word: str) -> bool:
    """Whether a Kazakh word or ending says «to».

    >>> is_dative("мектепке"), is_dative("жылына"), is_dative("жылдан")
    (True, True, False)
    """
    return word.endswith(("ға", "ге", "қа", "ке", "на", "не"))
