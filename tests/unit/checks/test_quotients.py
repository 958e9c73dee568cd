"""A share beside its part and its whole, a difference beside both numbers."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.quotients import quotient_differs
from docgen.model import Lang

RECORDS = """\
facts:
  all: {what: {ru: все, kz: барлығы}, value: 214, unit: school, sources: {report: пункт 1}}
  some: {what: {ru: часть, kz: бөлігі}, value: 37, unit: school, sources: {report: пункт 1}}
  city: {what: {ru: городские, kz: қалалық}, value: 120, unit: school, sources: {report: пункт 1}}
  village: {what: {ru: сельские, kz: ауылдық}, value: 94, unit: school, sources: {report: пункт 1}}
  places: {what: {ru: места, kz: орындар}, value: 37, unit: place, sources: {report: пункт 1}}
  more: {what: {ru: разность, kz: айырма}, value: 26, unit: school, sources: {report: пункт 1}}
  right: {what: {ru: доля, kz: үлес}, value: 17.3, unit: percent, sources: {report: пункт 1}}
  whole: {what: {ru: доля в целых, kz: бүтін үлес}, value: 17, unit: percent, sources: {report: пункт 1}}
  wrong: {what: {ru: доля городских, kz: қалалық үлесі}, value: 43.9, unit: percent, sources: {report: пункт 1}}
  spent: {what: {ru: траты, kz: шығын}, value: 1 200 000 000, unit: tenge, sources: {report: пункт 1}}
  sum: {what: {ru: сумма, kz: сома}, value: 1 500 000 000, unit: tenge, sources: {report: пункт 1}}
  over: {what: {ru: свыше, kz: астам}, value: 37, unit: school, precision: over, sources: {report: пункт 1}}
names:
  place: {kind: noun, ru: место, kz: орын}
"""
ALL, SOME, CITY, VILLAGE, MORE, PLACES, OVER = (
    f"{{{{ fact.{key} }}}}" for key in ("all", "some", "city", "village", "more", "places", "over")
)
RIGHT, WHOLE, WRONG = (f"{{{{ fact.{key} | percent }}}}" for key in ("right", "whole", "wrong"))
SPENT, SUM = (f"{{{{ fact.{key} | money('млрд') }}}}" for key in ("spent", "sum"))
SHARES: list[tuple[Lang, str]] = [
    ("ru", f"Доля {SOME} из {ALL} составляет {{}}."),
    ("ru", f"Отремонтировано {SOME} школ из {ALL}, или {{}}."),
    ("ru", f"Готовы {SOME} из {ALL} школ ({{}}), работа идет."),
    ("ru", f"Готовы {SOME} ({{}}) из {ALL} школ."),
    ("ru", f"Готовы {SOME} из общего числа {ALL} школ, что составляет {{}} от общего числа."),
    ("ru", f"Из {ALL} школ готовы {SOME} ({{}})."),
    ("ru", f"Из {ALL} школ {CITY} – городские, {SOME} ({{}}) – новые."),
    ("ru", f"Готовы {SOME} школ, что составляет {{}} от общего числа ({ALL})."),
    ("kz", f"{ALL} мектептің {SOME} (яғни {{}}) дайын."),
    ("kz", f"{ALL} мектептің ішінен {SOME} ({{}}) дайын."),
    ("kz", f"{ALL} ішінен {SOME} үлесі {{}} құрайды."),
    ("kz", f"{ALL} мектептен {SOME} мектеп ({{}}) дайын."),
    ("kz", f"{ALL} мектептің {SOME} жөнделді, яғни {{}}."),
]


@pytest.mark.parametrize(("lang", "text"), SHARES)
def test_a_share_of_a_part_and_a_whole(lang: Lang, text: str) -> None:
    (one,) = found(quotient_differs, text.replace("{}", WRONG), lang, RECORDS)
    assert (one.code, one.args["change"], one.args["right"]) == ("DG451", "37 / 214", "17.29 %")
    assert codes(quotient_differs, text.replace("{}", RIGHT), lang, RECORDS) == []
    assert codes(quotient_differs, text.replace("{}", WHOLE), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Школ на {SOME} больше: {CITY} и {VILLAGE}."),
        ("ru", f"Городских школ на {SOME} школ больше ({CITY} и {VILLAGE})."),
        ("kz", f"Мектеп {SOME} артық: {CITY} және {VILLAGE}."),
        ("kz", f"Қалалық мектеп {SOME} мектепке көп ({CITY} және {VILLAGE})."),
    ],
)
def test_a_difference_of_two(lang: Lang, text: str) -> None:
    assert codes(quotient_differs, text, lang, RECORDS) == ["DG451"]
    assert codes(quotient_differs, text.replace(SOME, MORE), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Готовы {SOME} из {ALL} школ, или {WRONG} сельских."),
        ("ru", f"Готовы {SOME} из {ALL} школ ({WRONG} плана)."),
        ("ru", f"Исполнено {SOME} из {ALL} пунктов плана ({WRONG})."),
        ("ru", f"Готовы {SOME} из {ALL} школ (на {WRONG} больше, чем в прошлом году)."),
        ("ru", f"Готовы {PLACES} мест из {ALL} школ ({WRONG})."),
        ("ru", f"Готовы {OVER} из {ALL} школ ({WRONG})."),
        ("ru", f"Из {SUM} освоено {SPENT} ({WRONG})."),
        ("ru", f"Из {ALL} школ городских {CITY}, из них {SOME} ({WRONG}) – новые."),
        ("ru", f"Готовы {SOME} школ и {VILLAGE} ({WRONG}) школ из нового списка."),
        ("ru", f"Готовы {SOME} школ. Из {ALL} их {WRONG}."),
        ("ru", f"Школ на {SOME} больше: в городе {CITY} и в селе {VILLAGE}."),
        ("ru", f"Школ на {ALL} больше: {CITY} и {VILLAGE}."),
        ("ru", f"Школ на {PLACES} мест больше: {CITY} и {VILLAGE}."),
        ("kz", f"{ALL} мектептің {SOME} (жоспардың {WRONG}) дайын."),
        ("kz", f"Жоспардың {ALL} тармағының {SOME} ({WRONG}) орындалды."),
        ("kz", f"{ALL} мектептің {SOME} ({WRONG} артық) дайын."),
        ("kz", f"{ALL} мектептің {PLACES} орны ({WRONG}) дайын."),
        ("kz", f"{ALL} мектептің {OVER} ({WRONG}) дайын."),
        ("kz", f"{SUM} {SPENT} ({WRONG}) игерілді."),
        ("kz", f"{ALL} мектеп пен {SOME} ({WRONG}) мектеп дайын."),
        ("kz", f"{SOME} мектеп дайын. {ALL} ішінде {WRONG}."),
        ("kz", f"Мектеп {SOME} артық: қалада {CITY} және ауылда {VILLAGE}."),
        ("kz", f"Мектеп {ALL} артық: {CITY} және {VILLAGE}."),
        ("kz", f"Мектеп {PLACES} орынға артық: {CITY} және {VILLAGE}."),
    ],
)
def test_what_may_be_of_something_else(lang: Lang, text: str) -> None:
    assert codes(quotient_differs, text, lang, RECORDS) == []
