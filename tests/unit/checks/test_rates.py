"""So much in a month, printed as so much in a year."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.figures.rates import rate_of_another_stretch

FACTS = """\
facts:
  pay: {what: {ru: ежемесячная надбавка педагогу, kz: педагогке ай сайынғы үстемеақы}, value: 45 000, unit: tenge, SRC}
  keep: {what: {ru: годовые расходы на школу, kz: мектептің жылдық шығысы}, value: 38 000 000, unit: tenge, SRC}
  water: {what: {ru: "расход воды в сутки, кубометров", kz: тәулігіне су шығыны}, value: 120, SRC}
  paid: {what: {ru: получатели ежемесячного пособия, kz: ай сайынғы жәрдемақы алушылар}, value: 12 400, SRC}
  held: {what: {ru: занятия раз в месяц, kz: айына бір рет өтетін сабақтар}, value: 30, SRC}
  both: {what: {ru: ежемесячная надбавка к годовому окладу, kz: үстемеақы}, value: 50 000, unit: tenge, SRC}
  plain: {what: {ru: надбавка педагогу, kz: педагогке үстемеақы}, value: 45 000, unit: tenge, SRC}
  plan: {what: {ru: средства по годовому плану, kz: жылдық жоспар қаражаты}, value: 70 000, unit: tenge, SRC}
""".replace("SRC", "sources: {report: п. 1}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Надбавка составляет {{ fact.pay | money }} в год.", "в год"),
        ("Надбавка – {{ fact.pay | money }} в квартал, школе хватает.", "в квартал"),
        ("Ежегодно выплачивается {{ fact.pay | money }}.", "Ежегодно"),
        ("Он еженедельно получает по {{ fact.pay | money }}.", "еженедельно"),
        ("Платят {{ fact.pay }} тенге в день и еду.", "в день"),
        ('Школа обходится в {{ fact.keep | money("млн") }} в месяц.', "в месяц"),
        ('Ежемесячно {{ fact.keep | money("млн") }} тратит школа.', "Ежемесячно"),
        ("Расходуется {{ fact.water }} в год.", "в год"),
        ("Годовая надбавка педагогу составляет {{ fact.pay | money }}.", "Годовая"),
        ("Установлена ежеквартальная надбавка педагогам, {{ fact.pay | money }}.", "ежеквартальная"),
        ("По ежегодной надбавке выплачено {{ fact.pay | money }} каждому.", "ежегодной"),
        ('Месячные расходы школы – {{ fact.keep | money("млн") }}.', "Месячные"),
    ],
)
def test_another_stretch_of_time_beside_a_figure(text: str, words: str) -> None:
    told = found(rate_of_another_stretch, text, records=FACTS)
    assert [(one.code, one.args["text"], one.span.column) for one in told] == [("DG475", words, text.index(words) + 1)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Үстемеақы жылына {{ fact.pay | money }} болады.", "жылына"),
        ("Жыл сайын {{ fact.pay | money }} төленеді.", "Жыл сайын"),
        ('Мектеп айына {{ fact.keep | money("млн") }} жұмсайды.', "айына"),
        ('Тоқсан сайын {{ fact.keep | money("млн") }} жұмсалады.', "Тоқсан сайын"),
    ],
)
def test_in_kazakh(text: str, words: str) -> None:
    told = found(rate_of_another_stretch, text, "kz", FACTS)
    assert [(one.code, one.args["text"], one.span.column) for one in told] == [("DG475", words, text.index(words) + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Надбавка составляет {{ fact.pay | money }} в месяц.",
        "Ежемесячно выплачивается {{ fact.pay | money }}.",
        "Надбавка – {{ fact.pay | money }} в месяц, или {{ (fact.pay * 10) | money }} в год.",
        "Это {{ (fact.pay * 10) | money }} в год.",
        "Ежегодно пересматривается надбавка, ныне {{ fact.pay | money }}.",
        "Ежегодно выплачивается надбавка {{ fact.pay | money }}.",
        "Ежегодно по {{ fact.pay | money }} в месяц.",
        "В год открытия школы выплачено {{ fact.pay | money }}.",
        "Выплачено {{ fact.pay | money }} в год открытия школы.",
        "Выплачено {{ fact.pay | money }} в месяце.",
        'Ежегодно получают {{ fact.paid | count("человек") }}.',
        'Пособие получают {{ fact.paid | count("человек") }} в год.',
        'Проводится {{ fact.held | count("занятие") }} в год.',
        "Выплачивается {{ fact.both | money }} в год.",
        "Выплачивается {{ fact.plain | money }} в год.",
        "Ежемесячно тратится {{ fact.plan | money }}.",
        'Школа обходится в {{ fact.keep | money("млн") }} в год.',
        "Расходуется {{ fact.water }} в сутки.",
        "Ежемесячная надбавка педагогу составляет {{ fact.pay | money }}.",
        "Годовая надбавка складывается из ежемесячных, по {{ fact.pay | money }}.",
        "Годовая надбавка – {{ (fact.pay * 10) | money }}, в месяц {{ fact.pay | money }}.",
        "Годовой план по надбавке выполнен: {{ fact.pay | money }}.",
        "Ежегодная индексация надбавки дала {{ fact.pay | money }}.",
        "Годовая надбавка – это {{ fact.pay | money }} каждый месяц, или в месяц столько же.",
        'Годовые расходы школы – {{ fact.keep | money("млн") }}.',
        'Ежемесячные отчеты показали расходы, {{ fact.keep | money("млн") }}.',
        "Расходуется {{ fact.water }} в день.",
        'Надбавка составляет {{ fact.pay | money }}, расходы – {{ fact.keep | money("млн") }} в год.',
    ],
)
def test_the_same_stretch_or_what_may_be_another_is_right(text: str) -> None:
    assert found(rate_of_another_stretch, text, records=FACTS) == []


@pytest.mark.parametrize(
    "text",
    [
        "Үстемеақы айына {{ fact.pay | money }} болады.",
        "Ай сайын {{ fact.pay | money }} төленеді.",
        "Жылына {{ (fact.pay * 10) | money }} төленеді.",
        'Жыл сайын {{ fact.paid | count("адам") }} алады.',
        'Жылына {{ fact.held | count("сабақ") }} өтеді.',
        "Жылына бір рет үстемеақы қаралады, ол {{ fact.pay | money }}.",
        'Мектеп жылына {{ fact.keep | money("млн") }} жұмсайды.',
        "Тәулігіне {{ fact.water }} жұмсалады.",
        "Күніне {{ fact.water }} жұмсалады.",
    ],
)
def test_right_in_kazakh(text: str) -> None:
    assert found(rate_of_another_stretch, text, "kz", FACTS) == []
