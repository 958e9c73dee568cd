"""Whether two proper names are one name, as Russian and as Kazakh spell and decline it.

What is compared is the consonants: vowels differ («Сагинтаев», «Сағынтаев»), and so do voice and aspiration
(«Сатпаев», «Сәтбаев»; «Казах», «Қазақ»). What is left over at the end must be an ending.
"""

from __future__ import annotations

import functools
import re

from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.model import Lang

_FOLDED = str.maketrans("әғқңөұүһіыёэ", "агкноуухииее")
_ONE_SOUND = str.maketrans({"б": "п", "д": "т", "г": "к", "х": "к", "з": "с", "ж": "ш", "ч": "ш", "щ": "ш", "ц": "с"})
_NO_CONSONANT = expression(r"[^бвгджзклмнпрстфхцчшщa-z\d]")
_OF_A_PLACE = expression(r"(?:ин)?ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими?)$")
"""«Аягозский район» is «Аягөз ауданы»."""
_ENDINGS: dict[Lang, re.Pattern[str]] = {
    "ru": expression("[мквн]?|мн|вм|вк|вн|вмн"),
    "kz": expression("(?:[лт]р)?с?(?:[нт]н|[кнт]|[мп]н)?(?:к)?"),
}
"""The consonants of case endings, as `skeleton` writes them."""
_CAPITAL = f"[{CAPITALS}]"
_SURNAME = rf"{_CAPITAL}[{SMALL}]+"
PERSON = expression(
    rf"(?P<initial>{_CAPITAL})(?<!\w.)\.\s?(?:{_CAPITAL}\.\s?)?(?P<surname>(?P<first>{_SURNAME})(?:[-\u2011]{_SURNAME})?)"
)
"""A person by initial and surname: «А. Мамин», «А.У. Мамин»; `first` is the first half of a double surname, which is
enough to know it by: each half has its own ending.
"""
_ALIKE = 0.5
"""Places are called less alike than persons are: «Усть-Каменогорск», «Өскемен»; «Иртышский», «Ертіс»."""
_LEAST_SHARED = 2


def folded(text: str) -> str:
    """A text in small letters, those of Kazakh alone replaced by the Russian ones beside them."""
    return text.casefold().translate(_FOLDED)


@functools.lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The consonants of a name, those that the languages take for one another made one.

    >>> skeleton("Сагинтаев") == skeleton("Сағынтаев"), skeleton("Джаксыбеков") == skeleton("Жақсыбеков")
    (True, True)
    """
    bare = folded(word).replace("дж", "ж").replace("нг", "н")  # «Тенгиз», «Теңіз»
    return _NO_CONSONANT.sub("", bare).translate(_ONE_SOUND)


def is_one_name(russian: str, kazakh: str) -> bool:
    """Whether a word of the Russian text and one of the Kazakh are the same name, each in whatever case.

    >>> is_one_name("Сагинтаевым", "Сағынтаевтың"), is_one_name("Серикбаев", "Серіков")
    (True, False)
    """
    ours, theirs = skeleton(russian), skeleton(kazakh)
    least = min(_LEAST_SHARED, len(ours), len(theirs))
    return any(
        _ENDINGS["ru"].fullmatch(ours, at) and _ENDINGS["kz"].fullmatch(theirs, at)
        for at in range(_begun_alike(ours, theirs), least - 1, -1)
    )


def _begun_alike(ours: str, theirs: str) -> int:
    """How many signs both begin with.

    >>> _begun_alike("срк", "срк"), _begun_alike("срк", "спт"), _begun_alike("", "с")
    (3, 1, 0)
    """
    pairs = zip(ours, theirs, strict=False)
    return next((n for n, (one, two) in enumerate(pairs) if one != two), min(len(ours), len(theirs)))


_OF_A_FAMILY = expression(r"(?:[оеё]ва?|ина?|улы|кызы|ский|ская)$")
"""Endings that many surnames share, in folded letters."""
_LITTLE = 0.4


def share_little(russian: str, kazakh: str) -> bool:
    """Whether two surnames cannot be one: without the endings of surnames they have few consonants in common.

    >>> [share_little(*pair) for pair in (("Сериков", "Сабитов"), ("Юсупов", "Жүсіпов"), ("Хусаинов", "Құсайынов"))]
    [True, False, False]
    """
    ours, theirs = (skeleton(_OF_A_FAMILY.sub("", folded(name))) for name in (russian, kazakh))
    if not ours or not theirs or ours == theirs:
        return False
    if 2 * _begun_alike(ours, theirs) >= _LITTLE * len(ours + theirs):  # no less can be found in common
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415  # two names that begin otherwise are seldom met

    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio() < _LITTLE


_SURNAME_ENDS = expression(r"(?:[оеё]ва?|[иы]на?)$")
_SOUNDS_OF_A_SURNAME = str.maketrans({"б": "п", "ф": "п", "д": "т", "к": "г", "з": "с", "ч": "ш", "щ": "ш", "ц": "с"})
_NO_CONSONANT_OF_A_SURNAME = expression(r"[^бвгджзклмнпрстфхцчшщ]")
_TWICE = expression(r"(.)\1+")
_MAY_BE_MISSING = "хв"
"""«Ибрагимов» is «Ыбырайымов», «Валиханов» «Уәлиханов»: what one language sounds and the other leaves out; «х» stands
for «г» and «ғ», too, and is also what «қ» is in the other language."""


def is_another_surname(russian: str, kazakh: str) -> bool:
    """Whether two surnames in -ов, -ев, -ин have other consonants than one of the two languages may give the other's.

    >>> [is_another_surname(*pair) for pair in (("Сеитов", "Сәдуақасов"), ("Жумабеков", "Жұмабаев"))]
    [True, True]
    >>> [is_another_surname(*pair) for pair in (("Сеитов", "Сейітов"), ("Ибрагимов", "Ыбырайымов"))]
    [False, False]
    """
    names = tuple(name.casefold().translate(_FOLDED_OF_A_SURNAME) for name in (russian, kazakh))
    if kazakh.endswith("ң") or not all(_SURNAME_ENDS.search(name) for name in names):  # «Сейітовтың» is a genitive
        return False
    ours, theirs = (_sounds(_SURNAME_ENDS.sub("", name)) for name in names)
    return not (_may_be(ours, theirs) or _may_be(ours[1:], theirs) or _may_be(ours, theirs[1:]))


_FOLDED_OF_A_SURNAME = str.maketrans("әғқңөұүһіыёэ", "ахкноуухииее")


def _sounds(stem: str) -> str:
    """The consonants of a surname without its ending, those that stand for one another made one."""
    bare = stem.replace("дж", "ж").replace("нг", "н").replace("нх", "н").replace("нб", "мб").replace("г", "х")
    bare = bare.replace("сж", "ж").replace("зж", "ж").replace("сман", "спан")  # «Усманов», «Оспанов»
    return _TWICE.sub(r"\1", _NO_CONSONANT_OF_A_SURNAME.sub("", bare).translate(_SOUNDS_OF_A_SURNAME))


def _may_be(ours: str, theirs: str) -> bool:
    """Whether two rows of consonants differ in nothing but what may be missing; «х» may be «к»."""
    if not ours or not theirs:
        return all(one in _MAY_BE_MISSING for one in ours + theirs)
    if (ours[0] == theirs[0] or {ours[0], theirs[0]} == {"х", "г"}) and _may_be(ours[1:], theirs[1:]):
        return True
    left_out = ours[0] in _MAY_BE_MISSING and _may_be(ours[1:], theirs)
    return left_out or (theirs[0] in _MAY_BE_MISSING and _may_be(ours, theirs[1:]))


_MAN: dict[Lang, re.Pattern[str]] = {
    "ru": expression(r"[оеё]в(?:ым|е)?$"),
    "kz": expression(r"[оеё]в(?:т[ыі]ң?|[қк][ае]|т[ае]н?|п[ае]н)?$"),
}
_WOMAN: dict[Lang, re.Pattern[str]] = {
    "ru": expression(r"[оеё]вой$"),
    "kz": expression(r"[оеё]ва(?:ның|ны|ға|да|дан|мен)?$"),
}
"""Endings of surnames that tell who bears them, in no other case of the other: «Сапарова» in Russian may be either."""


def are_man_and_woman(russian: str, kazakh: str) -> bool:
    """Whether one of two surnames in -ов, -ев is surely that of a man and the other that of a woman.

    >>> [are_man_and_woman(*pair) for pair in (("Сапаров", "Сапарова"), ("Сапаровой", "Сапаровтың"))]
    [True, True]
    >>> [are_man_and_woman(*pair) for pair in (("Сапарова", "Сапаровтың"), ("Сапарову", "Сапароваға"))]
    [False, False]
    """
    man = bool(_MAN["ru"].search(russian) and _WOMAN["kz"].search(kazakh))
    return man or bool(_WOMAN["ru"].search(russian) and _MAN["kz"].search(kazakh))


def is_one_place(one: str, other: str) -> bool:
    """Whether two words may name one place: they begin with one consonant and share half of the others.

    >>> [is_one_place(*pair) for pair in (("Уральске", "Орал"), ("Аягозского", "Аягөз"), ("Уральске", "Өскемен"))]
    [True, True, False]
    """
    from difflib import SequenceMatcher  # noqa: PLC0415  # two places of two names are seldom met

    ours, theirs = (skeleton(_OF_A_PLACE.sub("", word)) for word in (one, other))
    begun = ours[:1] == theirs[:1]
    return begun and SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= _ALIKE
