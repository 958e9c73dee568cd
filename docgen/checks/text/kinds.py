"""Which nouns of one sort can never name the same: a librarian is no teacher, a school no hospital, a child no
pensioner.

Professions, institutions, places, things and papers are known here that exclude one another; what may be several of
them at once (an educator, a patient, an organization, a book that is a textbook) is not, and is never judged. A child
may be a pupil or a student, who is of no profession and no pensioner; a pensioner may have a profession.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.things import ADJECTIVE, INSTITUTIONS, PEOPLE, THINGS, WORD, Sort, is_ending, sort_of_things
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import LANGS, Bilingual, Lang

_MINOR, _LEARNER, _GROWN, _OLD, _PAIR = "minor", "learner", "grown", "old", "pair"
_ROWS = """
people:
minor;ребенок;ребенк ребёнк дети детей детям детьми детях;бала балалар
learner;ученик;ученик учениц школьник школьниц;оқушы
learner;студент;студент;студент
old;пенсионер;пенсионер;зейнеткер
grown;медик;врач;дәрігер
grown;медик;медсестр медсестер медсестёр;медбике мейіргер
grown;медик;фельдшер;фельдшер
grown;медик;санитар;санитар
grown;учитель;учител;мұғалім
grown;воспитатель;воспитател;тәрбиеші
grown;тренер;тренер;жаттықтырушы
grown;психолог;психолог;психолог
grown;бухгалтер;бухгалтер;бухгалтер есепші
grown;спасатель;спасател;құтқарушы
grown;библиотекарь;библиотекар;кітапханашы
grown;лаборант;лаборант;лаборант зертханашы
grown;водитель;водител;жүргізуші
grown;полицейский;полицейск;полицей
grown;прокурор;прокурор;прокурор
grown;судья;судь судей;судья
grown;инженер;инженер;инженер
grown;лесник;лесник;орманшы
family:
pair;семья;семья семьи семей семье семью;отбасы
crew:
pair;бригада;бригад;бригада
pair;экипаж;экипаж;экипаж
place:
;село;село сел сёл;ауыл
;район;район;аудан
;область;област;облыс
pair;город;город;қала
body:
;школа;школ;мектеп мектеб
pair;центр;центр;орталық орталығ
;детский сад;детсад сад;балабақша
;больница;больниц;аурухана
;поликлиника;поликлиник;емхана
;библиотека;библиотек;кітапхана
;колледж;колледж;колледж
;университет;университет;университет
;музей;музе;музей мұражай
;театр;театр;театр
;клуб;клуб;клуб
;общежитие;общежити;жатақхана
;аптека;аптек;дәріхана
;амбулатория;амбулатори;амбулатория
;лаборатория;лаборатори;зертхана
;архив;архив;архив мұрағат
;мечеть;мечет;мешіт
;завод;завод;зауыт
;фабрика;фабрик;фабрика
;магазин;магазин;дүкен
;гостиница;гостиниц;қонақүй
;вокзал;вокзал;вокзал
;ферма;ферм;ферма
site:
;теплица;теплиц;жылыжай
;склад;склад;қойма
;плотина;плотин;бөгет
;мост;мост;көпір
;стадион;стадион;стадион
;бассейн;бассейн;бассейн
;колодец;колодец колодц;құдық құдығ
;скважина;скважин;ұңғыма
thing:
;автобус;автобус;автобус
;поезд;поезд;пойыз поезд
;вагон;вагон;вагон
;самолет;самолет самолёт;ұшақ ұшағ
;трамвай;трамва;трамвай
;троллейбус;троллейбус;троллейбус
;мотоцикл;мотоцикл;мотоцикл
;комбайн;комбайн;комбайн
;катер;катер;катер
;трактор;трактор;трактор
;вертолет;вертолет вертолёт;тікұшақ
;компьютер;компьютер;компьютер
;квартира;квартир;пәтер
;книга;книг;кітап кітаб
;станок;станок станк;станок станог
paper:
;договор;договор;шарт
;жалоба;жалоб;шағым
;лицензия;лиценз;лицензия
;протокол;протокол;хаттама
pair;заявка;заявк заявок;өтінім
pair;штраф;штраф;айыппұл
pair;приказ;приказ;бұйрық бұйрығ
pair;предписание;предписани;нұсқама
pair;патент;патент;патент
pair;сертификат;сертификат;сертификат
pair;приговор;приговор;үкім
pair;грант;грант;грант
deed:
pair;проверка;проверк проверок;тексеру
pair;семинар;семинар;семинар
pair;рейд;рейд;рейд
pair;заседание;заседани;отырыс
pair;концерт;концерт;концерт
pair;ярмарка;ярмарк ярмарок;жәрмеңке
pair;тренинг;тренинг;тренинг
animal:
pair;лошадь;лошад;жылқы
pair;верблюд;верблюд;түйе
pair;овца;овец овц;қой
pair;корова;коров;сиыр
pair;коза;коз;ешкі
pair;свинья;свин;шошқа
"""
"""Below each realm its nouns: age if it is a person, «pair» if only the two languages are held against each other by it
(three inspections are three regions, where each had one); what it is, which several words may name in one language;
stems of the word in Russian; the same in Kazakh, which translates no other word by them.
"""
_REALMS: Mapping[Sort, str] = MappingProxyType({PEOPLE: "people", INSTITUTIONS: "body", THINGS: "thing"})
"""What a wide noun is one of («организация», «ұйым», «житель»), which is of no kind."""
_LOOSE = frozenset({"paper", "deed"})
"""One who acts by it may be told in its place: «поступило 12 жалоб» is «12 азамат шағымданды»."""
_MAY_BE_ONE = frozenset(
    {
        frozenset({"people", "family"}),
        frozenset({"people", "crew"}),
        frozenset({"crew", "thing"}),
        frozenset({"body", "site"}),
    }
)
"""A crew is people, and drives a car; a stadium is an institution, too."""


class _Kind(NamedTuple):
    """A noun that names it, by the stems in a language, and its age if it is a person."""

    row: int
    realm: str
    age: str
    name: str
    stems: tuple[str, ...]


def excludes(own: str, said: str, about: str, lang: Lang) -> bool:
    """Whether what is said to be counted can never be what the fact counts itself, and `about`, what the fact tells of,
    does not speak of it.

    >>> [excludes("библиотекарь", one, "", "ru") for one in ("учителей", "человек", "пенсионеров", "детей")]
    [True, False, False, True]
    >>> excludes("орманшылар", "оқушы", "", "kz"), excludes("лесники", "лесничеств", "", "ru")
    (True, False)
    >>> excludes("автобусы", "вертолетов", "", "ru"), excludes("машиналар", "тікұшақ", "", "kz")
    (True, False)
    >>> excludes("мектеп", "аурухана", "", "kz"), excludes("школа", "больниц", "школы при больницах", "ru")
    (True, False)
    """
    ours, theirs = _kind_of(own, lang), _kind_of(said, lang)
    if ours is None or theirs is None or any(stem in about.casefold() for stem in theirs.stems):
        return False
    return _PAIR not in (ours.age, theirs.age) and _exclude(ours, theirs)


def are_apart(ours: tuple[str, Lang], theirs: tuple[str, Lang]) -> bool:
    """Whether two phrases, each in its language, name what can never be the same.

    >>> are_apart(("больниц", "ru"), ("мектеп", "kz")), are_apart(("музеев", "ru"), ("мұражай", "kz"))
    (True, False)
    >>> are_apart(("театров", "ru"), ("қойылым", "kz")), are_apart(("театров", "ru"), ("қой", "kz"))
    (False, True)
    >>> are_apart(("врачей", "ru"), ("мейіргер", "kz")), excludes("врач", "медсестер", "", "ru")
    (True, False)
    >>> are_apart(("бригад", "ru"), ("ұйым", "kz")), are_apart(("музеев", "ru"), ("мәдениет мекемесі", "kz"))
    (True, False)
    >>> are_apart(("жалоб", "ru"), ("азамат", "kz")), are_apart(("областных центров", "ru"), ("қала", "kz"))
    (False, False)
    """
    one, other = _kind_of(*ours), _kind_of(*theirs)
    if one is None or other is None:
        return bool(one or other) and not _LOOSE & (realms := {realm_of(*ours), realm_of(*theirs)}) and _differ(realms)
    return one.row != other.row if one.name == other.name else _exclude(one, other)


def of_another_realm(own: str, said: str, about: str, lang: Lang) -> bool:
    """Whether what is said to be counted is of another realm than what the fact counts itself, and is not spoken of in
    `about`, what the fact tells of.

    >>> of_another_realm("организация", "договоров", "детские организации", "ru")
    True
    >>> of_another_realm("организация", "договоров", "организации, что заключили договоры", "ru")
    False
    """
    kind = _kind_of(said, lang)
    told_of = kind.stems if kind and kind.realm != "place" else tuple(_TERRITORIES[lang].split())
    if kind is None or any(stem in about.casefold() for stem in told_of):
        return False
    return _differ({own_realm(own, lang), kind.realm})


def own_realm(unit: str, lang: Lang) -> str:
    """The realm of what a fact counts; empty for what is held against the other language alone: eight centres are eight
    regions, where each has one.
    """
    kind = _kind_of(unit, lang)
    return "" if kind and kind.age == _PAIR else realm_of(unit, lang)


@functools.lru_cache(maxsize=512)
def realm_of(phrase: str, lang: Lang) -> str:
    """The realm of what a phrase names; empty if that is not known.

    >>> [realm_of(one, "ru") for one in ("врачей", "учреждений", "музеев", "регионов", "договоров", "тонн", "мер")]
    ['people', 'body', 'body', 'place', 'paper', '', '']
    """
    if kind := _kind_of(phrase, lang):
        return kind.realm
    return "place" if is_territory(phrase, lang) else _REALMS.get(sort_of_things(phrase, lang), "")


def _differ(realms: AbstractSet[str]) -> bool:
    """Whether realms are two that have nothing in common."""
    return len(realms) > 1 and "" not in realms and realms not in _MAY_BE_ONE


def _exclude(one: _Kind, other: _Kind) -> bool:
    """A child may be a pupil or a student, a pensioner may have a profession."""
    return one.name != other.name and {one.age, other.age} not in ({_MINOR, _LEARNER}, {_GROWN, _OLD})


_TERRITORIES: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": "регион област район округ город сел сёл аул поселк посёлк поселок посёлок",
        "kz": "өңір облыс аудан округ қала ауыл кент",
    }
)
"""Stems of what lies on a map: one may stand for another («регион» for «облыс»), none for people, houses or things."""


def is_territory(phrase: str, lang: Lang) -> bool:
    """Whether the head of a phrase names a part of the country.

    >>> [is_territory(one, "ru") for one in ("пилотных регионов", "районных больниц", "города", "городских")]
    [True, False, True, False]
    >>> [is_territory(one, "kz") for one in ("өңірде", "ауылдық", "аудан әкімдігі", "елді мекен мен қала")]
    [True, False, False, True]
    """
    return _head_is(phrase, lang, tuple(_TERRITORIES[lang].split()))


def is_below_region(phrase: str, lang: Lang) -> bool:
    """Whether the head of a phrase names what is a part of a region: a district, a village."""
    return _head_is(phrase, lang, tuple(_BELOW_REGION[lang].split()))


_BELOW_REGION: Mapping[Lang, str] = MappingProxyType(
    {"ru": "район сел сёл аул поселк посёлк поселок посёлок", "kz": "аудан ауыл кент"}
)


def tells_of_territories(texts: Bilingual) -> bool:
    """Whether what a fact calls itself speaks of parts of the country anywhere, «районные больницы» too."""
    return any(stem in texts.said(lang).casefold() for lang in LANGS for stem in _TERRITORIES[lang].split())


@functools.lru_cache(maxsize=512)
def _head_is(phrase: str, lang: Lang, stems: tuple[str, ...]) -> bool:
    words = [match[0].lower() for match in WORD.finditer(phrase)]
    head = next((one for one in words if not ADJECTIVE.fullmatch(one)), "") if lang == "ru" else "".join(words[-1:])
    fitting = (len(stem) for stem in stems if head.startswith(stem))
    return any(is_ending(head[end:], lang) and not _DERIVED.match(head, end) for end in fitting)


def is_known(texts: Bilingual) -> bool:
    """Whether what both languages call alike is of a kind that excludes others."""
    ours = _kind_of(texts.ru, "ru")
    theirs = _kind_of(texts.kz, "kz") if ours else None
    return ours is not None and theirs is not None and ours.name == theirs.name and ours.age != _PAIR


def is_known_kind(phrase: str, lang: Lang) -> bool:
    """Whether a phrase names something of a kind that excludes others."""
    return _kind_of(phrase, lang) is not None


_COMPOUND = expression(r"\w[-\u2011]\w")
_SCHOOL_WITH = expression(r"(?<!\w)(школ\w*|мектеп)[-\u2011](?:интернат|гимнази|лице[йяюе]|колледж)\w*", re.IGNORECASE)
_OF_A_DEED = expression(r"[нт]и(?:е|я|й|ю|ем|и|ям|ями|ях)$")
"""A noun that ends as an adjective may: «лишение лицензии» is no licence."""


_DERIVED = expression("[лдт](?:ас|ес|ық|ік|ығ|іг)|ыл|ет")
"""Behind a Kazakh stem: another word is made of it, «ауылдас», «аудандық», or begins so: «қойылым», «үкімет»."""


_CENTRE = "центр"
_SEAT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:област|район|сель|город)\w+{GAP}центр", re.IGNORECASE),
        "kz": expression(rf"(?:облыс|аудан|ауыл|қала)\w*{GAP}орталы[қғ]", re.IGNORECASE),
    }
)
"""«Областной центр», «аудан орталығы» is a town."""


def is_seat(phrase: str, lang: Lang) -> bool:
    """Whether a phrase names a town by what it is the centre of.

    >>> [is_seat(one, "ru") for one in ("областных центрах", "молодежных центрах")], is_seat("облыс орталығында", "kz")
    ([True, False], True)
    """
    return _SEAT[lang].search(phrase) is not None


@functools.lru_cache(maxsize=512)
def _kind_of(phrase: str, lang: Lang) -> _Kind | None:
    """The kind of the head of a phrase: the first noun in Russian, the last word in Kazakh; a compound has none, but
    that of a school («школа-интернат», «мектеп-гимназия»), which is a school.
    """
    phrase = _SCHOOL_WITH.sub(r"\1", phrase)
    if _COMPOUND.search(phrase):
        return None
    words = [match[0] for match in WORD.finditer(phrase)]
    if lang == "kz":
        words = words[-1:]
    for word in words:
        if kind := _named(word.lower(), lang):
            return None if kind.name == _CENTRE and is_seat(phrase, lang) else kind
        if not ADJECTIVE.fullmatch(word) or _OF_A_DEED.search(word):
            return None
    return None


def _named(word: str, lang: Lang) -> _Kind | None:
    """What a word in small letters names by its longest stem."""
    kinds = _by_stem(lang)
    fitting = (
        kinds[word[:end]]
        for end in range(len(word), 0, -1)
        if word[:end] in kinds and is_ending(word[end:], lang) and not _DERIVED.match(word, end)
    )
    return next(fitting, None)


@functools.cache
def _by_stem(lang: Lang) -> Mapping[str, _Kind]:
    """What each stem names; of several kinds the first."""
    return {stem: kind for kind in reversed(_kinds(lang)) for stem in kind.stems}


@functools.cache
def _kinds(lang: Lang) -> tuple[_Kind, ...]:
    return tuple(_kinds_of(lang))


def _kinds_of(lang: Lang) -> Iterator[_Kind]:
    column: Mapping[Lang, int] = MappingProxyType({"ru": 2, "kz": 3})
    realm = ""
    for number, row in enumerate(filter(None, _ROWS.splitlines())):
        if row.endswith(":"):
            realm = row[:-1]
        else:
            cells = row.split(";")
            yield _Kind(number, realm, cells[0], cells[1], tuple(cells[column[lang]].split()))
