"""Which nouns of one sort can never name the same: a librarian is no teacher, a school no hospital, a child no
pensioner.

Professions, institutions, places, things and papers are known here that exclude one another; what may be several of
them at once (an educator, a patient, an organization, a book that is a textbook) is not, and is never judged. A child
may be a pupil or a student, who is of no profession and no pensioner; a pensioner may have a profession.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.things import ADJECTIVE, WORD, is_ending
from docgen.expressions import expression
from docgen.model import LANGS, Bilingual, Lang

_MINOR, _LEARNER, _GROWN, _OLD, _PAIR = "minor", "learner", "grown", "old", "pair"
_ROWS = """
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
;село;село сел сёл;ауыл
;район;район;аудан
;область;област;облыс
;школа;школ;мектеп мектеб
pair;город;город;қала
pair;центр;центр;орталық орталығ
pair;семья;семья семьи семей семье семью;отбасы
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
;теплица;теплиц;жылыжай
;склад;склад;қойма
;плотина;плотин;бөгет
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
;мост;мост;көпір
;стадион;стадион;стадион
;бассейн;бассейн;бассейн
;колодец;колодец колодц;құдық құдығ
;скважина;скважин;ұңғыма
;договор;договор;шарт
;жалоба;жалоб;шағым
;лицензия;лиценз;лицензия
;протокол;протокол;хаттама
pair;заявка;заявк заявок;өтінім
pair;проверка;проверк проверок;тексеру
pair;штраф;штраф;айыппұл
pair;приказ;приказ;бұйрық бұйрығ
pair;предписание;предписани;нұсқама
pair;патент;патент;патент
pair;сертификат;сертификат;сертификат
pair;приговор;приговор;үкім
pair;грант;грант;грант
pair;лошадь;лошад;жылқы
pair;верблюд;верблюд;түйе
pair;овца;овец овц;қой
pair;корова;коров;сиыр
pair;коза;коз;ешкі
pair;свинья;свин;шошқа
"""
"""Age if it is a person, «pair» if only the two languages are held against each other by it (three inspections are
three regions, where each had one); what it is, which several words may name in one language; stems of the word in
Russian; the same in Kazakh, which translates no other word by them.
"""


class _Kind(NamedTuple):
    """A noun that names it, by the stems in a language, and its age if it is a person."""

    row: int
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
    """
    one, other = _kind_of(*ours), _kind_of(*theirs)
    if one is None or other is None:
        return False
    return one.row != other.row if one.name == other.name else _exclude(one, other)


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
_OF_A_DEED = expression(r"[нт]и(?:е|я|й|ю|ем|и|ям|ями|ях)$")
"""A noun that ends as an adjective may: «лишение лицензии» is no licence."""


_DERIVED = expression("[лдт](?:ас|ес|ық|ік|ығ|іг)|ыл|ет")
"""Behind a Kazakh stem: another word is made of it, «ауылдас», «аудандық», or begins so: «қойылым», «үкімет»."""


@functools.lru_cache(maxsize=512)
def _kind_of(phrase: str, lang: Lang) -> _Kind | None:
    """The kind of the head of a phrase: the first noun in Russian, the last word in Kazakh; a compound has none."""
    if _COMPOUND.search(phrase):
        return None
    words = [match[0] for match in WORD.finditer(phrase)]
    if lang == "kz":
        words = words[-1:]
    for word in words:
        if kind := _named(word.lower(), lang):
            return kind
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
    rows = enumerate(row.split(";") for row in _ROWS.splitlines() if row)
    column: Mapping[Lang, int] = MappingProxyType({"ru": 2, "kz": 3})
    return tuple(_Kind(number, row[0], row[1], tuple(row[column[lang]].split())) for number, row in rows)
