"""The numbers of a postal address: «ул. Абая, 8, каб. 315», «Абай көшесі, 8, 315-кабинет», «010000, г. Астана».

A house is called by its number, as a school is: it needs no source, and is the same in both languages. «На ул. Абая,
8 школ» and «Абай көшесінде 8 үй» count.
"""

from __future__ import annotations

import re

from docgen.checks.text.lines import Line
from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS
from docgen.lang.numbers import Reading
from docgen.sameness import kept

_ROUGH = {
    "ru": (
        "ул",
        "просп",
        "пр.",
        "пр-",
        "пр‑",
        "пер",
        "мкр",
        "микрор",
        "бульв",
        "б-р",
        "шоссе",
        ", г",
        "абинет",
        "аудитор",
    ),
    "kz": ("көш", " к.", " к-", " к‑", "даң", "бульв", "тұйығ", "шағын", "тас", "қаласы", " қ.", "кабинет", "аудитор"),
}
"""One of them stands in every address."""
_NAME = r"(?:\s[\w«»\".’-]+){1,4}"
_HOUSE = r"(?:д\.\s?|дом\s|зд\.\s?|здание\s|стр\.\s?|строение\s)?"
_CALLED = r"(?:,\s[Дд]ом\s\w+)?"
"""A house that has a name besides its number: «8, Дом министерств»."""
_WITHIN = r"(?:кв\.|каб\.|оф\.|корп\.|ком\.|кабинет|офис|корпус|квартира|комната|подъезд|этаж|блок|ВП|НП)"
_STREET = (
    r"(?<!\w)(?:(?:ул|пр|просп|пер|мкр)\.|пр[-‑]т\.?|б[-‑]р|улиц[аеыу]|проспекта?е?|переул(?:ок|ке)|бульваре?|шоссе"
    rf"|микрорайоне?){_NAME}"
)
_KAZAKH_STREET = (
    r"(?:\w[»\"’]?\s(?:көшесі|даңғылы|бульвары|тұйығы|шағын\s?ауданы|тас\s?жолы)"
    rf"|[{CAPITALS}]\w+[»\"’]?\s(?:(?:к|көш|даңғ?)\.|к[-‑]сі(?!\w)))"
)
_KAZAKH_WITHIN = r"(?:корпус|каб(?:инет|\.)|пәт(?:ер|\.)|кеңсе|кең\.|кіреб(?:еріс|\.)|қабат|бөлме|блок)"
_KAZAKH_CALLED = r"(?:,\s\w+\sүйі)?"
_BUILT = r"(?:үй|ғимарат|құрылыс)"
_BEFORE = {
    "ru": expression(
        rf"{_STREET},\s{_HOUSE}(?:\d+/|\d+(?:/\d+)?[а-яА-Я]?{_CALLED}(?:,\s{_WITHIN}\s?\d+)*,\s{_WITHIN}\s?)?$"
    ),
    "kz": expression(rf"{_KAZAKH_STREET},?\s(?:\d+/)?$"),
}
_AFTER = {
    "ru": expression(
        r"(?:/\d+)?[А-Яа-я]?(?:\s*(?:[,;.)»]|\([Тт]ел|$)|\n"
        r"|\s(?:в|во|на|по|к|из|от|со?|при|для|не|был[аио]?|где|города|г\.|района)(?!\w))"
    ),
    "kz": expression(rf"(?:/\d+)?(?:\s*(?:[,;.)»]|\([Тт]ел|$)|\n|[-‑]{_BUILT}|\sмекен-?жай)"),
}
_IN_A_STREET = expression(rf"{_KAZAKH_STREET}(?:нде|ндегі|нің)\s$")
_OF_A_HOUSE = expression(rf"[-‑]{_BUILT}")
_IN_A_HOUSE = expression(
    rf"{_KAZAKH_STREET},?\s\d+(?:/\d+)?(?:[-‑]\w+)?{_KAZAKH_CALLED}(?:,\s\d+[-‑]{_KAZAKH_WITHIN}\w*)*,\s$"
)
_OF_A_ROOM = expression(rf"[-‑]{_KAZAKH_WITHIN}")
_ROOM = expression(r"(?<!\w)[Кк]абинете?\s$|(?<!\w)[Аа]удитори[яи]\s$")
_IS_A_ROOM = expression(
    r"\s*(?:[,;.)»]|$)|\s(?:не|был|временно|сейчас|на|в|по)(?!\w)|\s(?:закрыт|открыт|работает|занят|свобод)\w*"
)
_KAZAKH_ROOM = expression(r"[-‑](?:кабинет|аудитория)\w*")
"""«Кабинет 36 закрыт», «36-кабинет жабық»: it is called so; «в кабинете 30 мест» counts."""
_INDEX = expression(r"0[1-9]\d{4}|1[0-6]\d{4}")
_OF_A_TOWN = expression(
    r",\s(?:г\.|город\s|РК,|ҚР,|Республика\sКазахстан|Қазақстан\sРеспубликасы|\w[\w‑-]*\s(?:қ\.|(?:қаласы|область|облысы)(?!\w)))"
)
_OPENS_AN_ADDRESS = expression(r"(?:^|[\n:,(])\s*$")
_REACH, _BESIDE = 160, 30


_ROOM_BEFORE = expression(
    r"(?<!\w)(?:каб\.|кабинет[еау]?|оф\.|офис[еау]?|ком\.|комнат[аеуы])[ \u00a0]?(?:№[ \u00a0]?)?$", re.IGNORECASE
)
_ROOM_BEHIND = expression(rf"[-\u2011](?:{_KAZAKH_WITHIN})", re.IGNORECASE)
_ROOM_ROUGH = ("каб", "Каб", "оф", "Оф", "ком", "Ком", "кең", "бөлме", "пәтер")
_ADDRESS_LINE = expression(
    r"\s*(?:(?:(?:наш|почтовый|юридический)\s)?адрес|исполнитель|мекен-?жай\w*|орындаушы)\s?:|\s*(?:исп|орынд)\.\s",
    re.IGNORECASE,
)
"""What opens a line that says where somebody is to be found; the block of the executor is one by itself."""


@kept
def address_numbers(line: Line) -> tuple[Reading, ...]:
    """The typed numbers of a line that call a house, a part of it, or a post office; a room by itself in a line
    that says where somebody is to be found: «Адрес: …, каб. 36», «Орынд. …, 315-кабинет». In the text it is a figure.
    """
    rooms = _rooms(line) if any(map(line.typed.__contains__, _ROOM_ROUGH)) else ()
    if not any(map(line.typed.__contains__, _ROUGH[line.lang])):
        return rooms
    return tuple(one for one in line.typed_readings if one in rooms or _is_of_an_address(line, one))


def _rooms(line: Line) -> tuple[Reading, ...]:
    if not _ADDRESS_LINE.match(line.typed):
        return ()
    return tuple(
        one
        for one in line.typed_readings
        if _ROOM_BEFORE.search(line.typed, 0, one.start) or _ROOM_BEHIND.match(line.typed, one.end)
    )


def _is_of_an_address(line: Line, one: Reading) -> bool:
    end = one.end - one.text.endswith(".")  # the full stop behind it ends the sentence
    before, after = line.typed[max(one.start - _REACH, 0) : one.start], line.typed[end : end + _BESIDE]
    if _INDEX.fullmatch(one.text):
        return bool(_OF_A_TOWN.match(after) and _OPENS_AN_ADDRESS.search(before))
    if _AFTER[line.lang].match(after) and _BEFORE[line.lang].search(before):
        return True
    if line.lang == "ru":
        return bool(_ROOM.search(before) and _IS_A_ROOM.match(after))
    if _KAZAKH_ROOM.match(after):
        return True
    in_house = _OF_A_ROOM.match(after) and _IN_A_HOUSE.search(before)
    return bool(in_house or (_OF_A_HOUSE.match(after) and _IN_A_STREET.search(before)))
