"""A verb that somebody typed before a figure."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.figures.typed_verbs import verb_of_another_number
from docgen.model import Lang


def records(value: str) -> str:
    return f"""\
facts:
  n: {{what: {{ru: а, kz: ә}}, value: {value}, sources: {{report: пункт 1}}}}
  m: {{what: {{ru: б, kz: б}}, value: 3, sources: {{report: пункт 1}}}}
  over: {{what: {{ru: в, kz: в}}, value: {value}, precision: over, sources: {{report: пункт 1}}}}
  day: {{what: {{ru: г, kz: г}}, value: 2021-06-21, sources: {{report: пункт 1}}}}
"""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("12841", 'За год взято {{ fact.n | count("проба") }}, отклонения выявлены в {{ fact.m }} (2,5 %).'),
        ("12941", 'В области было взято {{ fact.n | count("проба") }}.'),
        ("21", 'Всего открыто {{ fact.n | count("школа") }}, из них в селах {{ fact.m }}.'),
        ("21", 'Открыто всего {{ fact.n | count("новая школа") }} на 3 000 мест.'),
        ("21", "Открыто {{ fact.n }} школа."),
        ("21", 'Открыты {{ fact.n | count("школа") }} в селах.'),
        ("21", 'Построена {{ fact.n | count("музей") }}.'),
        ("21", 'Поступило {{ fact.n | count("жалоба") }}.'),
        ("1", 'Открыт {{ fact.n | count("школа") }}.'),
        ("22", 'Открыта {{ fact.n | count("школа") }}.'),
        ("25", 'Открыт {{ fact.n | count("школа") }} города.'),
        ("11", 'Выдана {{ fact.n | count("лицензия") }}.'),
        ("21", 'В стране действуют {{ fact.n | count("приют") }}: 14 государственных и 7 частных.'),
        ("31", 'В плохом состоянии находятся {{ fact.n | count("мост") }} (12,3 %).'),
    ],
)
def test_a_verb_that_does_not_agree(value: str, text: str) -> None:
    (one,) = found(verb_of_another_number, text, "ru", records(value))
    assert one.code == "DG256"


@pytest.mark.parametrize(
    ("lang", "value", "text"),
    [
        ("ru", "2071", 'Правосудие осуществляют {{ fact.n | count("судья") }}, остальные должности вакантны.'),
        ("ru", "41", 'Помощь получают {{ fact.n | count("молодая семья") }}.'),
        ("ru", "21", 'В селах работают {{ fact.n | count("врач") }}.'),
        ("ru", "21", 'В очереди состоят {{ fact.n | count("гражданин") }}.'),
        ("ru", "2071", 'Правосудие осуществляет {{ fact.n | count("судья") }}.'),
        ("ru", "21", 'Бригады обслуживают {{ fact.n | count("дом") }}.'),
        ("ru", "21", 'Автобусы проезжают {{ fact.n | count("остановка", "acc") }}.'),
        ("ru", "21", 'Музеи действуют {{ fact.n | count("сезон") }}.'),
        ("ru", "21", 'Школы работают {{ fact.n | count("день") }}.'),
        ("ru", "21", 'Дети учатся {{ fact.n | count("неделя", "acc") }}.'),
        ("ru", "21", 'Действуют {{ fact.n | count("приют") }} и {{ fact.m | count("клиника") }}.'),
        ("ru", "21", 'Работают {{ fact.n | count("школа") }}, лицей и колледж.'),
        ("ru", "21", 'Машины находятся {{ fact.n | count("рабочий день") }} в ремонте.'),
        ("ru", "22", 'Действуют {{ fact.n | count("приют") }}.'),
        ("ru", "21", 'Действуют {{ fact.over | count("приют") }}.'),
        ("ru", "21", 'Действует {{ fact.n | count("приют") }}.'),
        ("ru", "21", 'Аварии составляют {{ fact.n | count("процент") }}.'),
        ("ru", "21", 'Зарплату получают {{ fact.n | count("человек") }}.'),
        ("ru", "12841", 'Взята {{ fact.n | count("проба") }}, открыт {{ fact.n | count("музей") }}.'),
        ("ru", "21", 'Поступило {{ fact.n | count("заявление") }}, поступила {{ fact.n | count("жалоба") }}.'),
        ("ru", "21", 'Насчитывается {{ fact.n | count("школа") }}, работает {{ fact.n | count("школа") }}.'),
        ("ru", "21", 'Открыто {{ fact.over | count("школа") }}.'),
        ("ru", "21", 'Открыто более {{ fact.n | count("школа", "gen") }}.'),
        ("ru", "21", 'Проверено {{ fact.n | count("школа") }} и {{ fact.m | count("лицей") }}.'),
        ("ru", "21", 'Проверены {{ fact.n | count("школа") }}, {{ fact.m | count("лицей") }} и 1 колледж.'),
        ("ru", "21", 'Проверено {{ fact.n | count("школа") }} в городе, а также {{ fact.m | count("лицей") }}.'),
        ("ru", "21", 'Проверено {{ fact.n | count("школа") }}, лицей и колледж.'),
        ("ru", "21", 'Проверено {{ fact.m | count("лицей") }} и {{ fact.n | count("школа") }}.'),
        ("ru", "21", 'Проверено: {{ fact.n | count("школа") }}. Открыто – {{ fact.n | count("школа") }}.'),
        ("ru", "21", 'Комитет проверил {{ fact.n | count("музей") }}, акимат открыл {{ fact.m | count("школа") }}.'),
        ("ru", "21", 'Министерство открыло {{ fact.n | count("музей") }}.'),
        ("ru", "21", 'Министерство закрыло {{ fact.n | count("школа", "acc") }}.'),
        (
            "ru",
            "21",
            'Выделено {{ fact.n }} миллион, построено {{ fact.n | count("километр") }}, снято {{ fact.n }} процент.',
        ),
        ("ru", "21", 'Столовая открыта {{ fact.n | count("день") }}, стало {{ fact.n | count("человек") }}.'),
        ("ru", "21", 'Пострадало {{ fact.n | count("человек") }}.'),
        ("ru", "22", 'Столовая открыта {{ fact.n | count("день") }}, учеба отложена {{ fact.n }} дня.'),
        (
            "ru",
            "25",
            'Школа удостоена {{ fact.n | count("награда", "gen") }}, лишена {{ fact.n | count("награда", "gen") }}.',
        ),
        ("ru", "25", 'Открыто {{ fact.n | count("школа") }}, открыты {{ fact.m | count("школа") }}.'),
        (
            "ru",
            "25",
            'Жалоба подписана {{ fact.n | count("читатель", "ins") }}, выдана {{ fact.n | count("школа", "dat") }}.',
        ),
        ("ru", "21", "Школа открыта {{ fact.day | date }}, в работу принято {{ fact.n }}."),
        ("ru", "21", 'Взят под контроль {{ fact.n | count("школа") }}.'),
        ("ru", "21", 'Было {{ fact.n | count("школа") }}, оказалось {{ fact.n | count("школа") }}.'),
        ("kz", "21", '{{ fact.n | count("мектеп") }} ашылды, {{ fact.n }} мектеп ашылған.'),
        ("kz", "22", '{{ fact.n | count("мектеп") }} ашылды, {{ fact.n }} мектеп тексеріліпті.'),
    ],
)
def test_a_verb_that_agrees_or_need_not(lang: Lang, value: str, text: str) -> None:
    assert codes(verb_of_another_number, text, lang, records(value)) == []
