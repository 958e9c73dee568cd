"""Kazakh numbers: digits with suffixes, and number words, cardinal, ordinal and collective, in all cases.

In: `int`, `Decimal`, or digits as they are printed. Out: a `Form`, or a `Doubt` where the norm allows no suffix (after
№, after Roman numerals). Digits take the suffix of the last word that is spoken (сан есім; 24 words in all); an
ordinal takes a hyphen alone («44-бап»); % is read пайыз.
"""

from decimal import Decimal
from functools import cache, lru_cache

from docgen.expressions import expression
from docgen.lang.forms import Case, Doubt, Form, Harmony, Number, Origin, Possessive, form_key, form_remedy
from docgen.lang.kazakh.endings import ending
from docgen.lang.kazakh.nouns import UNREADABLE, decline
from docgen.lang.kazakh.phrases import joined
from docgen.lang.kazakh.sounds import Final, final_sound, harmonies

NBSP = "\u00a0"
MINUS = "\u2212"
DIGITS = ("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
HUNDRED = "жүз"
SCALES = ((10**12, "триллион"), (10**9, "миллиард"), (10**6, "миллион"), (10**3, "мың"))
LIMIT = 10**15

_COLLECTIVES = ("", "біреу", "екеу", "үшеу", "төртеу", "бесеу", "алтау", "жетеу")
# Before -ыншы: қырық loses its vowel as before any vowel, жиырма takes -сы-.
_ORDINAL_STEMS = {"қырық": "қырқ", "жиырма": "жиырмас"}
# A half is spoken as a word of its own: «бір жарым», alone жарты.
_HALF, _AND_A_HALF, _HALF_OF_ONE = "5", "жарым", "жарты"
# What a decimal part is a share of, by its number of digits: 1,6 is «бір бүтін оннан алты».
_SHARES = ("", "оннан", "жүзден", "мыңнан", "он мыңнан", "жүз мыңнан", "миллионнан")
_UNITS_READ = {"%": "пайыз", "мың": "мың", "млн": "миллион", "млрд": "миллиард", "трлн": "триллион"}
_WHOLE_WORDS = ("мың",)
# Up to fifteen digits; not the tail of something longer (ДЗ-74, 1 2345), but the end of a range (5-10, 2020 – 2025).
_NUMERAL = expression(
    r"(?:^|(?<!\d)[\s(]|[–—\u2212]|\d-)(?P<whole>\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,4}|\d{1,15})"
    r"(?:,(?P<fraction>\d{1,15}))?(?:[ \u00a0\u202f]?(?P<unit>%|мың|млн|млрд|трлн))?$"
)
NAMED_BY_NUMBER = expression(r"[^\W\d_][-\u2011](\d{1,4})$")
"""A name with its number behind a hyphen: «ЖЭО-2», «COVID-19»."""
_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009")
_ROMAN = expression("[IVXLCDMІХ]+")
_A_NOUN_AFTER = "put a noun after it and give the noun the case"


def digits(number: int | Decimal) -> str:
    """Return a number in digits: NBSP between thousands, a decimal comma, the decimals as they are given, a minus sign
    (no hyphen), as in Russian.

    >>> digits(1234567) == "1\u00a0234\u00a0567", digits(Decimal("1.50")), digits(Decimal("-1.8"))
    (True, '1,50', '−1,8')
    """
    return f"{Decimal(number):,f}".replace(",", NBSP).replace(".", ",").replace("-", MINUS)


def suffixed(text: str, case: Case, possessive: Possessive | None = None) -> Form | Doubt:
    """Put printed digits, a per cent or a scale into a case by the last spoken word; somebody's with `possessive`.

    >>> [suffixed(text, Case.ABL).text for text in ("8", "2020", "41", "1,5", "3 %", "1 млрд", "5 мың")]
    ['8-ден', '2020-дан', '41-ден', '1,5-тен', '3 %-дан', '1 млрд-тан', '5 мыңнан']
    >>> [suffixed(text, Case.NOM, Possessive.THIRD).text for text in ("386", "77 %")]
    ['386-сы', '77 %-ы']
    >>> suffixed("№ 107", Case.DAT).reason
    'no suffix follows a number after №'
    """
    if case is Case.NOM and possessive is None:
        return Form(text, Origin.DERIVED, text)
    found = _NUMERAL.search(text)
    if found is None or "№" in text:
        return _no_suffix(text)
    hyphen = "" if found["unit"] in _WHOLE_WORDS else "-"
    spoken = _last_spoken(found["whole"], found["fraction"], found["unit"])
    return Form(text + hyphen + _suffix_after(spoken, case, possessive), Origin.DERIVED, text)


def numbered(text: str, case: Case) -> Doubt:
    """The doubt of a name that a number ends, «ЖЭО-2»: with the suffix of the last word that is spoken.

    >>> numbered("ЖЭО-2", Case.ACC).considered, numbered("COVID-19", Case.ABL).considered
    (('ЖЭО-2-ні',), ('COVID-19-дан',))
    """
    number = NAMED_BY_NUMBER.search(text)
    assert number
    form = f"{text}-{_suffix_after(_last_spoken(number[1], None, None), case)}"
    return Doubt(text, UNREADABLE, (form,), form_remedy(form_key(case, Number.SG, None), form))


def _last_spoken(whole: str, fraction: str | None, unit: str | None) -> str:
    if unit:
        return _UNITS_READ[unit]
    return _cardinal(int(fraction or whole.translate(_SPACES)))[-1]


@cache
def _suffix_after(spoken: str, case: Case, possessive: Possessive | None = None) -> str:
    if possessive:
        final, (harmony, *_) = final_sound(spoken), harmonies(spoken)
        return ending(final, harmony, Number.SG, possessive, case, possessed=False)
    text = _certain(decline(spoken, case, possessed=False))
    return text.removeprefix(spoken)


def _certain(form: Form | Doubt) -> str:
    """The text of a numeral's form: the 24 words have no doubt."""
    assert isinstance(form, Form)
    return form.text


def _no_suffix(text: str) -> Doubt:
    if "№" in text:
        return Doubt(text, "no suffix follows a number after №", (), _A_NOUN_AFTER)
    if _ROMAN.fullmatch(text):
        return Doubt(text, "no suffix follows a Roman numeral", (), _A_NOUN_AFTER)
    return Doubt(text, "it is no number that can be read aloud", (), _A_NOUN_AFTER)


def ordinal(number: int | str, noun: str, case: Case = Case.NOM, possessive: Possessive | None = None) -> Form | Doubt:
    """Return an ordinal in digits before its noun: a hyphen alone, a Roman numeral without it.

    >>> ordinal(44, "бап", Case.INS).text, ordinal("XXI", "ғасыр", Case.LOC).text
    ('44-баппен', 'XXI ғасырда')
    """
    declined = decline(noun, case, possessive=possessive)
    if isinstance(declined, Doubt):
        return declined
    mark = " " if _ROMAN.fullmatch(str(number)) else "-"
    return Form(f"{number}{mark}{declined.text}", declined.origin, noun)


def word_number(number: int | Decimal, case: Case = Case.NOM) -> Form | Doubt:
    """Return a number in words, its last word in the case; a decimal is read «бір бүтін оннан алты», but ,5 is жарым.

    A leading hundred is жүз, a leading thousand «бір мың», as sums are written in acts.

    >>> word_number(26, Case.DAT).text, word_number(1100).text, word_number(Decimal("1.6"), Case.ABL).text
    ('жиырма алтыға', 'бір мың жүз', 'бір бүтін оннан алтыдан')
    >>> word_number(Decimal("1.5")).text, word_number(Decimal("0.5")).text
    ('бір жарым', 'жарты')
    """
    words = _spoken(number)
    if words is None:
        return _too_long(number)
    return joined(str(number), *words[:-1], decline(words[-1], case, possessed=False))


def word_ordinal(number: int, case: Case = Case.NOM) -> Form | Doubt:
    """Return an ordinal in words, in a case.

    >>> word_ordinal(20).text, word_ordinal(40).text, word_ordinal(2021, Case.LOC).text
    ('жиырмасыншы', 'қырқыншы', 'екі мың жиырма біріншіде')
    """
    words = _spoken(number)
    if words is None:
        return _too_long(number)
    return joined(str(number), *words[:-1], decline(_ordinal(words[-1]), case, possessed=False))


def word_collective(number: int, case: Case = Case.NOM, possessive: Possessive | None = None) -> Form | Doubt:
    """Return a collective numeral (жинақтық сан есім), which exists for 1 to 7.

    >>> word_collective(2).text, word_collective(3, Case.GEN, Possessive.THIRD).text
    ('екеу', 'үшеуінің')
    """
    if not 1 <= number <= 7:
        return Doubt(str(number), "collective numerals exist for 1 to 7 only", (), "print it in digits")
    return decline(_COLLECTIVES[number], case, possessive=possessive, possessed=False)


def word_some(number: int | Decimal, case: Case = Case.NOM) -> Form | Doubt:
    """Return so many of some, in words: a collective numeral up to seven, «екеуі», then the number itself, «сегізі».

    >>> [word_some(number).text for number in (1, 2, 8, 10, 12, 20)]
    ['біреуі', 'екеуі', 'сегізі', 'оны', 'он екісі', 'жиырмасы']
    >>> word_some(3, Case.ACC).text, word_some(9, Case.GEN).text
    ('үшеуін', 'тоғызының')
    """
    if number in range(1, 8):
        return word_collective(int(number), case, Possessive.THIRD)
    words = _spoken(number) if number == int(number) else None
    if words is None:
        return _too_long(number) if number == int(number) else _no_part(number)
    return joined(str(number), *words[:-1], words[-1] + _suffix_after(words[-1], case, Possessive.THIRD))


def _no_part(number: int | Decimal) -> Doubt:
    return Doubt(str(number), "a fraction is not written in words", (), "print it in digits")


def _spoken(number: int | Decimal) -> tuple[str, ...] | None:
    """The words of a number, or nothing for one that has no name here."""
    sign = ("минус",) if number < 0 else ()
    whole, _, fraction = f"{abs(Decimal(number)):f}".partition(".")
    if int(whole) >= LIMIT or len(fraction) >= len(_SHARES):
        return None
    if not fraction:
        return sign + _cardinal(int(whole))
    if fraction == _HALF:
        return (*sign, *_cardinal(int(whole)), _AND_A_HALF) if int(whole) else (*sign, _HALF_OF_ONE)
    return (*sign, *_cardinal(int(whole)), "бүтін", *_SHARES[len(fraction)].split(), *_cardinal(int(fraction)))


def _too_long(number: int | Decimal) -> Doubt:
    return Doubt(str(number), "the number is too long to be put into words", (), "print it in digits")


@lru_cache(maxsize=1 << 12)
def _cardinal(number: int) -> tuple[str, ...]:
    """The words of a whole number below LIMIT."""
    if number == 0:
        return (DIGITS[0],)
    words: list[str] = []
    for size, name in SCALES:
        count, number = divmod(number, size)
        if count:
            words += (*_below_thousand(count), name)
    return (*words, *_below_thousand(number))


def _below_thousand(number: int) -> tuple[str, ...]:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = (
        DIGITS[hundreds] if hundreds > 1 else "",
        HUNDRED if hundreds else "",
        TENS[tens],
        DIGITS[ones] if ones else "",
    )
    return tuple(word for word in words if word)


def _ordinal(word: str) -> str:
    stem = _ORDINAL_STEMS.get(word, word)
    back, front = ("ншы", "нші") if final_sound(stem) is Final.VOWEL else ("ыншы", "інші")
    return stem + (back if Harmony.BACK in harmonies(word) else front)


def fitting_suffixes(text: str, suffix: str) -> tuple[str, ...]:
    """The suffixes that printed digits take in place of one that somebody typed behind them; none if it fits, or is a
    suffix that numbers do not have, or if nobody knows how the digits are read: «2,5» is «екі жарым», too.

    >>> fitting_suffixes("352", "і"), fitting_suffixes("616", "ынан"), fitting_suffixes("1,2 млн", "ге")
    (('сі',), ('сынан',), ('ға',))
    >>> fitting_suffixes("352", "сі"), fitting_suffixes("2,5", "ға"), fitting_suffixes("352", "уі")
    ((), (), ())
    """
    found = _NUMERAL.search(text)
    shapes = _suffixes().get(suffix, ())
    if not shapes or found is None or "№" in text or (found["fraction"] and not found["unit"]):
        return ()
    fitting = _suffixes_of(_last_spoken(found["whole"], found["fraction"], found["unit"]))
    right = tuple(dict.fromkeys(fitting[shape] for shape in shapes))
    return () if suffix in right else right


@cache
def _suffixes() -> dict[str, tuple[int, ...]]:
    """A suffix → which of the forms of a number it is, behind whatever words."""
    found: dict[str, tuple[int, ...]] = {}
    for spoken in (*DIGITS, *TENS[1:], HUNDRED, *(name for _, name in SCALES), _UNITS_READ["%"]):
        for shape, suffix in enumerate(_suffixes_of(spoken)):
            found[suffix] = tuple(dict.fromkeys((*found.get(suffix, ()), shape)))
    return found


@cache
def _suffixes_of(spoken: str) -> tuple[str, ...]:
    """Behind one word: its cases, then those of the possessed."""
    final, (harmony, *_) = final_sound(spoken), harmonies(spoken)
    return tuple(
        ending(final, harmony, Number.SG, possessive, case, possessed=False)
        for possessive in (None, Possessive.THIRD)
        for case in Case
        if possessive or case is not Case.NOM
    )
