"""Units against the words of a fact, and none where all others have one."""

from __future__ import annotations

import pytest
from seen import book

from docgen.checks.book.units import unit_against_words, unit_missing_in_a_sum

ONE = """\
facts:
  one: {what: {ru: "RU", kz: "KZ"}, value: 41, unit: UNIT, sources: {report: п. 1}}
names:
  pupil: {kind: noun, ru: ученик, kz: оқушы}
  club: {kind: noun, ru: кружок, kz: үйірме}
  million_tonnes: {kind: unit, ru: млн тонн, kz: млн тонна}
  flat: {kind: noun, ru: квартира, kz: пәтер}
  mln_pieces: {kind: unit, ru: млн штук, kz: млн дана}
"""


def told(russian: str, kazakh: str, unit: str) -> list[str]:
    records = ONE.replace("RU", russian).replace("KZ", kazakh).replace("UNIT", unit)
    return [one.args["text"] for one in unit_against_words(book(records))]


@pytest.mark.parametrize(
    ("russian", "kazakh", "unit", "words"),
    [
        ("расходы на дороги, тысяч тенге", "жол шығыстары, мың теңге", "school", "тысяч тенге"),
        ("площадь классов, кв. м", "сыныптар алаңы, ш. м", "pupil", "кв. м"),
        ("доля новых школ, %", "жаңа мектептердің үлесі, %", "school", "%"),
        ("доля новых школ, %", "жаңа мектептердің үлесі, %", "tenge", "%"),
        ("расход угля, тонн", "көмір шығыны, тонна", "hectare", "тонн"),
        ("длина дорог (км)", "жолдардың ұзындығы (км)", "tonne", "км"),
        ("число педагогов, человек", "педагогтер саны, адам", "tenge", "человек"),
        ("расходы (в тенге)", "шығыстар (теңге)", "hectare", "тенге"),
        ("срок, дней", "мерзімі, күн", "school", "дней"),
        ("одаренные дети", "дарынды балалар", "school", "одаренные дети"),
        ("отремонтированные школы", "жөнделген мектептер", "pupil", "отремонтированные школы"),
        ("студенты колледжей", "колледж студенттері", "school", "студенты колледжей"),
        ("учебники для школ", "мектептерге арналған оқулықтар", "school", "учебники для школ"),
        ("расходы на ремонт школ", "мектептерді жөндеу шығыстары", "school", "расходы на ремонт школ"),
    ],
)
def test_another_measure_than_the_words_tell(russian: str, kazakh: str, unit: str, words: str) -> None:
    assert told(russian, kazakh, unit) == [words]


@pytest.mark.parametrize(
    ("russian", "kazakh", "unit"),
    [
        ("расходы на дороги, тысяч тенге", "жол шығыстары, мың теңге", "tenge"),
        ("цена угля, кг", "көмір бағасы, кг", "tenge"),
        ("тариф (куб. м)", "тариф (текше м)", "tenge"),
        ("рост доли, %", "үлестің өсімі, %", "percentage_point"),
        ("срок, дней", "мерзімі, күн", "month"),
        ("добыча, тонн", "өндіру, тонна", "million_tonnes"),
        ("площадь, кв. м", "алаңы, ш. м", "hectare"),
        ("выплаты (педагоги)", "төлемдер (педагогтер)", "tenge"),
        ("педагоги, человек", "педагогтер, адам", "pupil"),
        ("ученики школы, человек", "мектеп оқушылары, адам", "person"),
        ("выпуск, млн штук", "шығару, млн дана", "mln_pieces"),
        ("доля педагогов, человек", "педагогтер үлесі, адам", "percent"),
        ("школы, открытые за год", "бір жылда ашылған мектептер", "school"),
        ("расходы на школы, больницы", "мектеп, аурухана шығыстары", "tenge"),
        ("школы (в том числе частные)", "мектептер (оның ішінде жеке)", "school"),
        ("площадь, кв. м", "алаңы", "school"),
        ("кружки (час)", "үйірмелер (сағат)", "club"),
        ("вместимость, мест", "сыйымдылығы, орын", "place"),
        ("школы, 2025", "мектептер, 2025", "school"),
        ("пожары за сутки", "тәуліктегі өрттер", "item"),
        ("места в школах", "мектептердегі орындар", "place"),
        ("школы с детьми-сиротами", "жетім балалары бар мектептер", "school"),
        ("учителям предоставлено квартир", "мұғалімдерге берілген пәтерлер", "flat"),
        ("расходы на школы", "мектеп шығыстары", "tenge"),
        ("расходы на одного ученика", "бір оқушыға шығыс", "tenge"),
        ("расход угля", "көмір шығыны", "tonne"),
        ("педагоги", "педагогтер", "pupil"),
        ("доля учеников", "оқушылардың үлесі", "percent"),
        ("численность учеников на школу", "бір мектепке келетін оқушылар", "pupil"),
        ("классы", "сыныптар", "pupil"),
        ("поставщики школ", "мектеп жеткізушілері", "school"),
        ("число школ", "мектептер саны", "pupil"),
    ],
)
def test_a_unit_that_may_go_with_the_words_is_right(russian: str, kazakh: str, unit: str) -> None:
    assert told(russian, kazakh, unit) == []


SUM = """\
facts:
  all: {what: {ru: все, kz: бәрі}, value: 9, UNIT_ALL sources: {report: п. 1}, check: "RELATION"}
  town: {what: {ru: город, kz: қала}, value: 4, UNIT_TOWN sources: {report: п. 1}}
  village: {what: {ru: село, kz: ауыл}, value: 5, UNIT_VILLAGE sources: {report: п. 1}}
names:
  pupil: {kind: noun, ru: ученик, kz: оқушы}
"""


@pytest.mark.parametrize(
    ("units", "relation", "expected"),
    [
        (("school", "school", ""), "all == town + village", ["village"]),
        (("", "school", "school"), "all == town + village", ["all"]),
        (("tenge", "", "tenge"), "all == town + village", ["town"]),
        (("school", "school", "school"), "all == town + village", []),
        (("", "", "school"), "all == town + village", []),
        (("", "", ""), "all == town + village", []),
        (("", "pupil", "school"), "all == town + village", []),
        (("school", "school", ""), "all > town + village - 1", []),
        (("school", "school", ""), "all - town == village", []),
        (("school", "school", ""), "village == all / town + 2,75", []),
    ],
)
def test_a_unit_that_all_others_of_a_sum_have(units: tuple[str, ...], relation: str, expected: list[str]) -> None:
    records = SUM.replace("RELATION", relation)
    for name, unit in zip(("UNIT_ALL", "UNIT_TOWN", "UNIT_VILLAGE"), units, strict=True):
        records = records.replace(name, f"unit: {unit}," if unit else "")
    assert [one.args["key"] for one in unit_missing_in_a_sum(book(records))] == expected
