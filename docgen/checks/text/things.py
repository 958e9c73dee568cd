"""What sort of thing a noun names: people, institutions, things of their own, a measure.

A thing has many names: a school is an organization, a nurse a specialist, and «поставщик» a company as well as a man.
So only words are known here that can never be of two sorts: those of people alone, of institutions alone, of things
alone, of measures (`lang.measures`). What no table knows is not judged.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.expressions import expression
from docgen.lang.measures import Measure, measure_at, measure_of
from docgen.model import Lang

_ENDINGS = "а е и о у ы ю я й ь ов ев ом ем ой ей ам ям ах ях ами ями ие ия ию ии ий ией иям иями иях"
_RU = frozenset({"", *_ENDINGS.split()})
_KZ = frozenset("ыіеғгқкдтлнмсб")
"""Endings of a Russian noun; the letters with which those of a Kazakh one begin."""
_MOST = 10
Sort = int | Measure
PEOPLE, INSTITUTIONS, THINGS = 1, 2, 3
_INFLECTED: Mapping[Lang, tuple[tuple[int, str], ...]] = MappingProxyType(
    {
        "ru": (
            (
                PEOPLE,
                "врач медсестр медсестер медсестёр фельдшер педагог учител воспитател преподавател жител школьник",
            ),
            (PEOPLE, "библиотекар читател водител спортсмен тренер"),
            (PEOPLE, "ученик сотрудник пенсионер студент пациент депутат инвалид ребенк ребёнк мужчин женщин человек"),
            (INSTITUTIONS, "организац предприят учрежден поликлиник библиотек больниц школ гимназ министерств"),
            (INSTITUTIONS, "акимат интернат колледж университет"),
            (THINGS, "книг учебник автобус автомобил компьютер квартир"),
        ),
        "kz": (
            (
                PEOPLE,
                "дәрігер медбике мейіргер фельдшер мұғалім педагог тәрбиеші оқушы студент пациент зейнеткер адам",
            ),
            (PEOPLE, "кітапханашы оқырман жүргізуші спортшы жаттықтырушы"),
            (PEOPLE, "әйел қызметкер депутат азамат тұрғын бала"),
            (0, "баланс балалық ұйымдас"),
            (
                INSTITUTIONS,
                "ұйым мекеме мектеп мектеб аурухана емхана колледж университет гимназия балабақша кітапхана",
            ),
            (INSTITUTIONS, "кәсіпорын кәсіпорн министрлік министрліг әкімдік әкімдіг интернат"),
            (THINGS, "кітап кітаб оқулық оқулығ автобус автомобиль компьютер пәтер"),
        ),
    }
)
"""Stems of people, of institutions and of things."""
_PEOPLE_IN_RUSSIAN = (
    "ребенок ребёнок дети детей детям детьми детях люди людей людям людьми людях граждан гражданин гражданина "
    "гражданину гражданином гражданине граждане гражданам гражданами гражданах"
)
_NAMES_OF_PEOPLE = frozenset(_PEOPLE_IN_RUSSIAN.split())
ADJECTIVE = expression(r"\w+(?:[ыи]й|ая|яя|[ое]е|[ыи]е|[ыи]х|[ое]го|[ое]му|[ыи]ми?)", re.IGNORECASE)
"""What leads a Russian noun and is none itself; «директором», whose ending an adjective may have too, is left alone."""
WORD = expression(r"[^\W\d_]+")


@functools.lru_cache(maxsize=512)
def sort_of_things(phrase: str, lang: Lang) -> Sort:
    """Whether a phrase names people (1), institutions (2), things (3) or a measure, as its head tells: the first noun
    in Russian, the last words in Kazakh; 0 if that is not known.

    >>> [sort_of_things(one, "ru") for one in ("школьных медсестер", "организации образования", "директором школы")]
    [1, 2, 0]
    >>> [sort_of_things(one, "kz") for one in ("кітаптар", "кітапханада", "кітапханашыға")]
    [3, 2, 1]
    >>> [sort_of_things(one, "kz") for one in ("балалар мекемесі", "мектеп оқушысы", "мектеп директоры", "балабақша")]
    [2, 1, 0, 2]
    >>> sort_of_things("детское учреждение", "ru"), sort_of_things("детские учреждения", "ru")
    (2, 2)
    >>> sort_of_things("тонн зерна", "ru").name, sort_of_things("шаршы шақырымға", "kz").name
    ('tonne', 'square kilometre')
    """
    named = measure_of(phrase, lang)
    return named or (_sort_in_russian(phrase) if lang == "ru" else _sort_in_kazakh(phrase))


def _sort_in_russian(phrase: str) -> Sort:
    for word in WORD.finditer(phrase):
        if found := measure_at(phrase, word.start(), "ru"):
            return found[0]
        if sort := _sort_of(word[0].lower(), "ru"):
            return sort
        if not ADJECTIVE.fullmatch(word[0]):
            return 0
    return 0


def _sort_in_kazakh(phrase: str) -> Sort:
    words = list(WORD.finditer(phrase))
    if not words:
        return 0
    found = measure_at(phrase, words[-1].start(), "kz")
    return found[0] if found else _sort_of(words[-1][0].lower(), "kz")


def _sort_of(word: str, lang: Lang) -> int:
    if lang == "ru" and word in _NAMES_OF_PEOPLE:
        return PEOPLE
    sorts = _sorts(lang)
    for end in range(len(word), 0, -1):  # the longest stem counts
        if (sort := sorts.get(word[:end])) is not None and is_ending(word[end:], lang):
            return sort
    return 0


@functools.cache
def _sorts(lang: Lang) -> Mapping[str, int]:
    """What each stem is one of."""
    return {stem: sort for sort, stems in _INFLECTED[lang] for stem in stems.split()}


def is_ending(rest: str, lang: Lang) -> bool:
    """Whether what is left of a word behind a stem is an ending of a noun."""
    return rest in _RU if lang == "ru" else not rest or (rest[0] in _KZ and len(rest) <= _MOST)
