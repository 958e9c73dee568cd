"""What was done to a thing or to money, as a family of words: what was repaired was not built, nor closed.

Beside the words that surely mean a deed stand all by which the other language may tell it; of a passage that has any of
them nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.lang.families.building import NOT, done, guarded
from docgen.lang.families.family import Family, Later, Member


class Doing(NamedTuple):
    """A deed: the stems of its Russian participles, other Russian words for it, its Kazakh verbs, and others for it."""

    ru: str
    ru_besides: str
    kz: tuple[str, ...]
    kz_besides: str


DOINGS: tuple[Doing, ...] = (
    Doing(
        "построен|возведен",
        "стро~|постро~|возв~|соору~|введ~|сдан~|созда~|достро~|прокл~|пролож~|вложе~|налож~|улож~|залож~|инвест~",
        ("салын",),
        "сал~|тұрғыз~|соғ~|құр~|көтер~|пайдалан~|төсе~|бер~|қос~",
    ),
    Doing(
        "отремонтирован",
        "ремонт~|отремонт~|восст~|реконстр~|модерн~|обнов~|исправ~|привед~|почин~|благоустр~|кап~|налаж~|устран~",
        ("жөндел",),
        "жөнде~|жаңғ~|жаңар~|қалпына~|реконстр~|абатт~|түзе~|күрделі~",
    ),
    Doing(
        "закрыт",
        "закр~|прикр~|перекр~|покр~|погаш~|крыш~|кров~|приост~|прекр~|остан~|ликвид~|заверш~|оконч~|упраздн~|заблок~|отключ~",
        ("жабыл",),
        "жаб~|жап~|тоқта~|тарат~|жой~|жою~|аяқта~|өте~|бұғат~|қысқар~|төбе~|шатыр~|бекіт~|қайтар~|есептен~|шығар~",
    ),
    Doing(
        "приобретен|закуплен|куплен",
        "приобр~|закуп~|куп~|покуп~|постав~|получ~|обеспеч~|осна[щс]~|обнов~|взят~|завез~",
        ("сатып алын",),
        "сатып~|алын~|алды~|алған~|алу~|алып~|жеткіз~|жабдық~|қамтамасыз~|жаңар~|түс~",
    ),
    Doing(
        "списан",
        "спис~|снят~|исключ~|утил~|выб[ыо]~|прощ~|изъя~|выве~",
        ("есептен шығарыл",),
        "есептен~|шығар~|кешір~|жой~|жою~|алып~|тыс~|жабыл~",
    ),
    Doing(
        "выделен",
        "выдел~|распред~|раздел~|отвед~|ассигн~|направ~|предост~|предус~|залож~|профинанс~|финанс~|подел~|перечис~|дел~",
        ("бөлін",),
        "бөл~|бағыт~|көзде~|қарасты~|қаржы~|бер~|аудар~",
    ),
    Doing(
        "освоен|израсходован|потрачен",
        "осв~|израсх~|расход~|потра~|затра~|исполь~|направ~|выпла~|оплач~|вложе~|исполн~|приобр~|закуп~|финанс~|перечис~|употр~"
        "|постро~|отремонт~",
        ("игеріл", "жұмсал"),
        "игер~|жұмса~|шығын~|пайдалан~|төле~|салын~|бағыт~|сатып~|қаржы~|аудар~|меңгер~|бөл~",
    ),
    Doing(
        "возвращен",
        "возвр~|верн~|возмещ~|взыск~|отозв~|перечис~|восст~|оборот~",
        ("қайтарыл",),
        "қайт~|өндір~|өте~|аудар~|қалпына~|жабыл~",
    ),
)

BUILT, REPAIRED, CLOSED, BOUGHT, WRITTEN_OFF, ALLOTTED, SPENT, RETURNED = range(len(DOINGS))
"""The deeds by their numbers."""
_PIECES = ("строен", "озведен", "емонтирован", "акрыт", "риобретен", "упле", "писан", "ыделен", "своен")
_MORE_PIECES = ("асходован", "отрачен", "озвращен")
FAMILY = "doing"
_NO_BAN = "(?<!тыйым )(?<!айыппұл )(?<!салық )(?<!инвестиция )(?<!қаражат )(?<!назар )(?<!көңіл )"
"""«Тыйым салынды» builds nothing, «назар бөлінді» allots nothing."""


def _members() -> Iterator[Member]:
    for one in DOINGS:
        yield Member(f"{NOT}(?:{one.ru})(?:а|о|ы)?", one.ru_besides, f"{_NO_BAN}(?:{done(*one.kz)})", one.kz_besides)


FAMILIES_OF_DOINGS: Mapping[str, Family] = MappingProxyType(
    {FAMILY: Family((*_PIECES, *_MORE_PIECES), Later(lambda: guarded(_members())))}
)
