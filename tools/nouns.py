"""More changes for `mutations.py`: what a figure is said to count, in one language: another noun in the place of its
own, given to the filter or typed behind the bare figure; the noun taken out; a measure, a currency, per cents or a
scale put behind a figure that counts things.

A noun that may name the same things makes a right letter and is no mutation. Whether it may is decided here by meaning
alone, and not by what the checks know: two nouns may name the same if they are the same word, if one is a wide word of
the realm of the other («организация» for «школа», «центр» for «учреждение»), or if one is a kind of the other (a
boarding school is a school). What belongs to no realm below is never exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ground import Ground, Mutation, chosen, edited, found_in_prose, here

from docgen.lang.forms import Case, Form
from docgen.lang.kazakh import counting as kazakh
from docgen.lang.russian import counting as russian
from docgen.model import Lang


class Thing(NamedTuple):
    """A noun in both languages, the stem of its head in each, its realm; whether it is a wide word of that realm."""

    ru: str
    kz: str
    ru_stem: str
    kz_stem: str
    realm: str
    wide: bool = False

    def called(self, lang: Lang) -> str:
        """The noun in a language."""
        return self.ru if lang == "ru" else self.kz


THINGS = (
    Thing("организация", "ұйым", "организаци", "ұйым", "body", wide=True),
    Thing("учреждение", "мекеме", "учреждени", "мекеме", "body", wide=True),
    Thing("центр", "орталық", "центр", "орталы", "body", wide=True),
    Thing("школа-интернат", "мектеп-интернат", "школа-интернат", "мектеп-интернат", "body"),
    Thing("школа", "мектеп", "школ", "мектеп", "body"),
    Thing("больница", "аурухана", "больниц", "аурухана", "body"),
    Thing("библиотека", "кітапхана", "библиотек", "кітапхана", "body"),
    Thing("музей", "мұражай", "музе", "мұражай", "body"),
    Thing("ребенок", "бала", "ребенок", "бала", "people"),
    Thing("врач", "дәрігер", "врач", "дәрігер", "people"),
    Thing("учитель", "мұғалім", "учител", "мұғалім", "people"),
    Thing("житель", "тұрғын", "жител", "тұрғын", "people", wide=True),
    Thing("семья", "отбасы", "семь", "отбасы", "people", wide=True),
    Thing("бригада", "бригада", "бригад", "бригада", "crew"),
    Thing("экипаж", "экипаж", "экипаж", "экипаж", "crew"),
    Thing("регион", "өңір", "регион", "өңір", "place"),
    Thing("район", "аудан", "район", "аудан", "place"),
    Thing("село", "ауыл", "сел", "ауыл", "place"),
    Thing("автобус", "автобус", "автобус", "автобус", "thing"),
    Thing("книга", "кітап", "книг", "кітап", "thing"),
    Thing("квартира", "пәтер", "квартир", "пәтер", "thing"),
    Thing("трактор", "трактор", "трактор", "трактор", "thing"),
    Thing("договор", "шарт", "договор", "шарт", "paper"),
    Thing("жалоба", "шағым", "жалоб", "шағым", "paper"),
    Thing("приказ", "бұйрық", "приказ", "бұйры", "paper"),
    Thing("семинар", "семинар", "семинар", "семинар", "deed"),
    Thing("рейд", "рейд", "рейд", "рейд", "deed"),
)
KINDS_OF = frozenset({frozenset({"школа-интернат", "школа"})})
"""A boarding school is a school."""

COUNTED = re.compile(r'\{\{ fact\.(\w+) \| count\("([^"]+)"([^{}]*)\}\}')
"""A print of a figure with a noun: the key, the noun, what else the filter is given."""
ADJECTIVE = re.compile(r"\w+(?:ый|ий|ой|ая|яя|ое|ее)")


def thing_of(noun: str, lang: Lang) -> Thing | None:
    """What a noun names by its head: the first word in Russian that is no adjective, the last one in Kazakh."""
    words = noun.split()
    head = next((one for one in words if not ADJECTIVE.fullmatch(one)), "") if lang == "ru" else words[-1]
    return next((one for one in THINGS if head.startswith(one.ru_stem if lang == "ru" else one.kz_stem)), None)


def may_name_the_same(one: Thing, other: Thing) -> bool:
    """Whether one of two nouns is as right a word as the other for the same things."""
    if one.realm != other.realm:
        return False
    return one == other or one.wide or other.wide or frozenset({one.ru, other.ru}) in KINDS_OF


def prints(ground: Ground) -> Iterator[tuple[int, re.Match[str], Thing]]:
    """The figures that are printed with a noun that is known here."""
    for at, match in found_in_prose(ground, COUNTED):
        if thing := thing_of(match[2], ground.lang):
            yield at, match, thing


def replaced(ground: Ground, at: int, match: re.Match[str], text: str, what: str) -> Mutation:
    """A print of a figure in other words; it is found there, or where the other language prints the figure."""
    places = here(ground, at) | ground.other().saying(rf"fact\.{match[1]}\b")
    return Mutation(edited(ground, at, *match.span(), text), f"{what}: {text} for {match[0]}", places)


def swapped_noun(ground: Ground) -> Mutation:
    """Another noun in the filter."""
    at, match, own = chosen(ground, prints(ground))
    other = chosen(ground, (one for one in THINGS if not may_name_the_same(own, one)))
    text = f'{{{{ fact.{match[1]} | count("{other.called(ground.lang)}"{match[3]}}}}}'
    return replaced(ground, at, match, text, "swapped noun")


def typed_noun(ground: Ground) -> Mutation:
    """Another noun typed behind the bare figure, in the form that the figure asks for there."""
    at, match, own = chosen(ground, prints(ground))
    other = chosen(ground, (one for one in THINGS if not may_name_the_same(own, one)))
    noun = counted(ground, match, other.called(ground.lang))
    return replaced(ground, at, match, f"{{{{ fact.{match[1]} }}}} {noun}", "typed noun")


def counted(ground: Ground, match: re.Match[str], noun: str) -> str:
    """The form of a noun behind the number of a print, in the case that the filter is given."""
    fact = ground.book.facts[match[1]]
    number = int(str(fact.value)) if fact.value is not None else len(fact.members)
    case = next((Case(one) for one in re.findall(r'"(\w+)"', match[3])), Case.NOM)
    count = russian.count if ground.lang == "ru" else kazakh.count
    form = count(number, noun, case)
    assert isinstance(form, Form), form
    return form.text.removeprefix(str(number)).strip("\u00a0 ")


MEASURES: Mapping[Lang, tuple[str, ...]] = {
    "ru": ("км", "га", "тонна", "литр", "месяц"),
    "kz": ("км", "га", "тонна", "литр", "ай"),
}
TYPED: Mapping[Lang, tuple[str, ...]] = {
    "ru": ("%", "тонн", "млн тенге", "тыс. тенге", "тыс.", "млн"),
    "kz": ("%", "тонна", "млн теңге", "мың теңге", "мың", "млн"),
}


def added_unit(ground: Ground) -> Mutation:
    """A measure, a currency, per cents or a scale of a figure that counts things, by the filter or typed."""
    at, match = chosen(ground, found_in_prose(ground, COUNTED))
    fact = f"fact.{match[1]}"
    by_filter = (
        *(f'{{{{ {fact} | count("{unit}"{match[3]}}}}}' for unit in MEASURES[ground.lang]),
        f"{{{{ {fact} | percent }}}}",
        f'{{{{ {fact} | money("млн") }}}}',
        f'{{{{ {fact} | money("млрд") }}}}',
        f"{{{{ {fact} | count(name.tenge) }}}}",
    )
    typed = tuple(f"{{{{ {fact} }}}} {unit}" for unit in TYPED[ground.lang])
    return replaced(ground, at, match, ground.chance.choice((*by_filter, *typed)), "added unit")


def removed_noun(ground: Ground) -> Mutation:
    """The figure alone, where a noun said what it counts."""
    at, match = chosen(ground, found_in_prose(ground, COUNTED))
    return replaced(ground, at, match, f"{{{{ fact.{match[1]} }}}}", "removed noun")


KINDS: Mapping[str, Callable[[Ground], Mutation]] = {
    "swapped noun": swapped_noun,
    "typed noun": typed_noun,
    "added unit": added_unit,
}
LEFT_OUT: Mapping[str, Callable[[Ground], Mutation]] = {"removed noun": removed_noun}
"""Tried only if asked for: a figure without its noun («из 76 организаций 20 закрыты») is right in either language where
the reader knows what is counted, and no check can know whether the reader does.
"""
