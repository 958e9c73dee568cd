"""Russian numbers in words: the only home of num2words (LGPL 2.1, used unmodified).

The library takes its accusative for animate («двух тысячи»), so the animate accusative is asked for only where Russian
has one: for a last 1 and a lone 2, 3 or 4 (двадцать одного депутата, двух детей, but 22 депутата; RG-80, § 1372). Words
come without «ё», as official letters are written.
"""

import importlib.util
import sys
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from docgen.lang.forms import Case, Gender, Number

_CASES = {Case.NOM: "n", Case.GEN: "g", Case.DAT: "d", Case.ACC: "a", Case.INS: "i", Case.LOC: "p"}
_SMALL = frozenset({1, 2, 3, 4})
_LARGEST = 10**15
_NUMERALS = frozenset({
    "два", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
    "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать",
    "девятнадцать", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят",
    "девяносто", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
    "полтора", "полторы", "полтораста", "двое", "трое", "четверо", "пятеро", "шестеро", "семеро", "восьмеро",
    "девятеро", "десятеро", "оба", "обе", "несколько", "много", "немного", "столько", "сколько",
})  # fmt: skip
"""Words that decline as no noun or adjective does; «один», «тысяча», «миллион» do."""
ONE_AND_A_HALF = Decimal("1.5")
_TIMES = {2: "дважды", 3: "трижды", 4: "четырежды"}
_HALVED = {Gender.M: "полтора", Gender.N: "полтора", Gender.F: "полторы"}


@lru_cache(maxsize=1 << 16)
def cardinal(
    number: int, case: Case = Case.NOM, gender: Gender = Gender.M, *, animate: bool = False, plural: bool = False
) -> str:
    """Return a whole number in words; `gender` and `animate` are those of the thing counted, `plural` that of сутки.

    Raises ValueError outside ±10¹⁵.

    >>> cardinal(2, Case.GEN), cardinal(22, Case.ACC, Gender.F, animate=True), cardinal(2, Case.ACC, animate=True)
    ('двух', 'двадцать две', 'двух')
    >>> cardinal(2000, Case.ACC), cardinal(1_005_021, Case.INS, Gender.F)
    ('две тысячи', 'одним миллионом пятью тысячами двадцатью одной')
    >>> cardinal(101, Case.ACC, animate=True)
    'сто одного'
    """
    if abs(number) >= _LARGEST:
        raise ValueError(f"{number} is too large to be written in words")
    if number < 0:
        return f"минус {cardinal(-number, case, gender, animate=animate, plural=plural)}"
    agreeing = _agreeing(number)
    governing = number - agreeing
    if not agreeing and number:
        return _words(governing, case, to="cardinal")
    shows_animacy = animate and case is Case.ACC and (agreeing == 1 or number in _SMALL)
    if shows_animacy and agreeing != 1:
        # The library knows the animate accusative of masculines alone: «два животных», «две женщин».
        return _words(number, Case.GEN, to="cardinal")
    last = _words(
        agreeing, case, to="cardinal", gender=gender.value, plural=plural and agreeing == 1, animate=shows_animacy
    )
    return f"{_words(governing, case, to='cardinal')} {last}" if governing else last


@lru_cache(maxsize=1 << 14)
def ordinal(
    number: int,
    case: Case = Case.NOM,
    gender: Gender = Gender.M,
    count: Number = Number.SG,
    *,
    animate: bool = False,
) -> str:
    """Return an ordinal in words.

    >>> ordinal(2021, Case.GEN), ordinal(3, Case.ACC, Gender.F), ordinal(40, Case.NOM, count=Number.PL)
    ('две тысячи двадцать первого', 'третью', 'сороковые')
    """
    return _words(
        number,
        case,
        to="ordinal",
        gender=gender.value,
        plural=count is Number.PL,
        animate=animate and case is Case.ACC,
    )


def is_numeral(word: str) -> bool:
    """Tell whether the word in small letters is a number: «сто» is no «СТО», a service station.

    >>> is_numeral("сто"), is_numeral("СТО"), is_numeral("тысяча")
    (True, False, False)
    """
    return word in _NUMERALS


def times(number: int) -> str:
    """Say how many times something was done: «дважды», «пять раз».

    >>> times(2), times(5), times(22)
    ('дважды', 'пять раз', 'двадцать два раза')
    """
    few = number % 10 in _SMALL - {1} and number % 100 not in range(11, 15)
    return _TIMES.get(number) or f"{cardinal(number)} {'раза' if few else 'раз'}"


def one_and_a_half(case: Case, gender: Gender) -> str:
    """Return «полтора» in a case: полтора, полторы, else полутора.

    >>> one_and_a_half(Case.ACC, Gender.F), one_and_a_half(Case.INS, Gender.M)
    ('полторы', 'полутора')
    """
    return _HALVED[gender] if case in (Case.NOM, Case.ACC) else "полутора"


def _agreeing(number: int) -> int:
    """Return the last part of a number, which alone agrees with the thing counted; 0 after a round thousand.

    The library would let the gender reach the millions («одной миллионом») and knows «одни» only alone.
    """
    hundreds, tens = number % 1000, number % 100
    if 0 < tens < 20:
        return tens
    return tens % 10 or hundreds


def _words(number: int, case: Case, **options: str | bool) -> str:
    chosen = {"animate": False, **options}
    write = getattr(_num2words(), f"to_{chosen.pop('to', 'cardinal')}")
    return str(write(number, case=_CASES[case], **chosen)).replace("ё", "е")


@cache
def _num2words() -> Any:  # num2words has no types
    """The library's Russian alone: the package itself loads sixty languages, which takes longer than a letter."""
    if "num2words" in sys.modules:
        from num2words.lang_RU import Num2Word_RU  # noqa: PLC0415  # loaded when a number is first written in words

        return Num2Word_RU()
    spec = importlib.util.find_spec("num2words")
    if spec is None:
        raise ModuleNotFoundError("num2words is missing", name="num2words")
    sys.modules["num2words"] = importlib.util.module_from_spec(spec)  # an empty package for the time of this import
    try:
        return importlib.import_module("num2words.lang_RU").Num2Word_RU()
    finally:
        del sys.modules["num2words"]
