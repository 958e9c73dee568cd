"""Labels and heads of tables, Russian against Kazakh."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.languages import pairs

RECORDS = """\
names:
  doctor: {kind: noun, ru: врач, kz: дәрігер}
  nurse: {kind: noun, ru: медсестра, kz: мейіргер}
"""


def told(russian: list[str], kazakh: list[str]) -> list[tuple[str, str]]:
    """Code and text of the findings in a head and two labels of tables."""
    both = []
    for head, other, third, one, two in (russian, kazakh):
        rows = "".join(f"| {label} | {{{{ fact.schools }}}} | {{{{ fact.colleges }}}} |\n" for label in (one, two))
        both.append(f"| {head} | {other} | {third} |\n|---|---:|---:|\n{rows}")
    made = (finished(both[0], "ru", RECORDS), finished(both[1], "kz", RECORDS))
    return [(one.code, str(one.args.get("text"))) for one in pairs.differences(*made)]


RU = ["Область", "Врачи", "Медсестры", "Жамбылская", "Абай"]
KZ = ["Облыс", "Дәрігерлер", "Мейіргерлер", "Жамбыл", "Абай"]


def test_tables_that_say_the_same() -> None:
    assert told(RU, KZ) == []


@pytest.mark.parametrize(
    ("kazakh", "texts"),
    [
        (["Облыс", "Мейіргерлер", "Дәрігерлер", "Жамбыл", "Абай"], ["Мейіргерлер", "Дәрігерлер"]),
        (["Облыс", "Орта буын", "Дәрігерлер", "Жамбыл", "Абай"], ["Орта буын"]),
        (["Облыс", "Дәрігерлер", "Мейіргерлер", "Абай", "Жамбыл"], ["Абай", "Жамбыл"]),
    ],
)
def test_names_in_another_place(kazakh: list[str], texts: list[str]) -> None:
    assert told(RU, kazakh) == [("DG338", text) for text in texts]


@pytest.mark.parametrize(
    ("russian", "kazakh", "texts"),
    [
        (("План", "Факт"), ("Нақты", "Жоспар"), ["Нақты", "Жоспар"]),
        (("План, млн тенге", "Освоено"), ("Факт, млн теңге", "Игерілді"), ["Факт, млн теңге"]),
        (("Экспорт", "Импорт"), ("Импорт", "Экспорт"), ["Импорт", "Экспорт"]),
        (("Мужчины", "Женщины"), ("Әйелдер", "Ерлер"), ["Әйелдер", "Ерлер"]),
        (("Городские школы", "Сельские школы"), ("Ауыл мектептері", "Қала мектептері"), None),
        (("На начало года", "На конец года"), ("Жыл соңына", "Жыл басына"), ["Жыл соңына", "Жыл басына"]),
        (("Родилось", "Умерло"), ("Қайтыс болғандар", "Туғандар"), ["Қайтыс болғандар", "Туғандар"]),
        (("Начислено", "Выплачено"), ("Төленді", "Есептелді"), ["Төленді", "Есептелді"]),
        (("Одобрено", "Отказано"), ("Бас тартылды", "Мақұлданды"), ["Бас тартылды", "Мақұлданды"]),
        (("Рост", "Снижение"), ("Төмендеу", "Өсу"), ["Төмендеу", "Өсу"]),
        (("Количество", "Сумма"), ("Сомасы", "Саны"), ["Сомасы", "Саны"]),
        (("Число школ", "Доля"), ("Үлесі", "Мектеп саны"), ["Үлесі", "Мектеп саны"]),
    ],
)
def test_heads_that_contradict_one_another(
    russian: tuple[str, str], kazakh: tuple[str, str], texts: list[str] | None
) -> None:
    found = told(["Область", *russian, "Жамбылская", "Абай"], ["Облыс", *kazakh, "Жамбыл", "Абай"])
    assert found == [("DG338", text) for text in texts or kazakh]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (("План", "Факт"), ("Жоспар", "Нақты")),
        (("План", "Исполнение"), ("Жоспар", "Атқарылуы")),
        (("План", "Исполнение плана"), ("Жоспар", "Жоспардың нақты орындалуы")),
        (("Запланировано", "Освоено"), ("Бөлінген", "Нақты игерілген")),
        (("Прогноз", "Фактически"), ("Жоспар", "Іс жүзінде")),
        (("На начало года", "На конец года"), ("Жыл басына", "Жыл соңына")),
        (("Городские школы", "Сельские школы"), ("Қала мектептері", "Ауыл мектептері")),
        (("Принято", "Отказано"), ("Қабылданған", "Қабылданбаған")),
        (("Начислено", "Выплачено"), ("Есептелген төлемдер", "Төленгені")),
        (("Прибыло", "Выбыло"), ("Көшіп келгендер", "Көшіп кеткендер")),
        (("Сельские акимы", "Город"), ("Ауыл әкімдері", "Қала")),
        (("Рост (снижение)", "Темп роста"), ("Өсу (төмендеу)", "Өсу қарқыны")),
        (("Рост", "Количество"), ("Өзгеруі", "Барлығы")),
        (("Количество, ед.", "Сумма, млн тенге"), ("Саны, бірлік", "Құны, млн теңге")),
        (("Доля числа школ", "Сумма"), ("Мектептер санының үлесі", "Қаржы көлемі")),
    ],
)
def test_heads_in_other_words(russian: tuple[str, str], kazakh: tuple[str, str]) -> None:
    assert told(["Область", *russian, "Жамбылская", "Абай"], ["Облыс", *kazakh, "Жамбыл", "Абай"]) == []


def test_a_name_in_full_is_told_once() -> None:
    assert told(RU, ["Облыс", "Дәрігерлер", "Мейіргерлер", "Ұлытау облысы", "Абай"]) == [("DG320", "Ұлытау облысы")]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (
            ["Регион", "Врачи", "Всего", "Алматинская", "г. Алматы"],
            ["Өңір", "Дәрігерлер", "Барлығы", "Алматы", "Алматы"],
        ),
        (
            ["Регион", "Врачей", "Всего", "г. Астана", "Итого"],
            ["Өңір", "Дәрігер", "Барлығы", "Астана қаласы", "Барлығы"],
        ),
        (["Регион", "Специалисты", "Врачи", "Абай", "Жетісу"], ["Өңір", "Мамандар", "Дәрігер саны", "Абай", "Жетісу"]),
        (["Город", "План", "Факт", "Семей", "Тараз"], ["Қала", "Жоспар", "Іс жүзінде", "Семей", "Тараз"]),
        (["Область", "2020", "2021", "Акмолинская", "Павлодарская"], ["Облыс", "2020", "2021", "Ақмола", "Павлодар"]),
    ],
)
def test_other_words_for_the_same(russian: list[str], kazakh: list[str]) -> None:
    assert "DG338" not in [code for code, _ in told(russian, kazakh)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        ("Расходы, млрд тенге", "Шығыстар, млн теңге", [("DG338", "Шығыстар, млн\u00a0теңге")]),
        ("Дороги (км)", "Жолдар (м)", [("DG338", "Жолдар (м)")]),
        ("Расходы, млн тенге", "Шығыстар, млн теңге", []),
        ("Доля, %", "Үлесі, пайыз", []),
        ("Срок, рабочих дней", "Мерзімі, күн", []),
        ("Число лиц, тыс.", "Адам саны, мың адам", []),
    ],
)
def test_measures_of_labels(russian: str, kazakh: str, expected: list[tuple[str, str]]) -> None:
    assert told([*RU[:3], russian, "Абай"], [*KZ[:3], kazakh, "Абай"]) == expected


def rows_told(russian: str, kazakh: str) -> list[tuple[str, str]]:
    """Code and text of the findings of rows, each «label, figure»."""
    head = "| Что | Число |\n|---|---:|\n"
    texts = []
    for labels in (russian, kazakh):
        cells = [one.split("=") for one in labels.split("; ")]
        texts.append(
            head
            + "".join(f"| {label} | {{{{ fact.{key} }}}} |\n" if key else f"| {label} | |\n" for label, key in cells)
        )
    made = (finished(texts[0], "ru", RECORDS), finished(texts[1], "kz", RECORDS))
    return [(one.code, str(one.args["text"])) for one in pairs.differences(*made)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "text"),
    [
        ("Рост=schools; Рост=colleges", "Өсімдік=schools; Мал=colleges", ["Рост"]),
        ("Рост=schools; Скот=colleges", "Мал=schools; Мал=colleges", ["Мал"]),
        ("Абай=schools; Абай=colleges", "Абай=schools; Абай=colleges", ["Абай", "Абай"]),
        ("Городские=schools; Городские=colleges", "Қалалық=schools; Қалалық=colleges", ["Городские", "Қалалық"]),
        (
            "Сады=schools; Школы=schools; школы=colleges",
            "Бақ=schools; Мектеп=schools; Мектеп=colleges",
            ["школы", "Мектеп"],
        ),
    ],
)
def test_a_name_of_two_rows(russian: str, kazakh: str, text: list[str]) -> None:
    assert rows_told(russian, kazakh) == [("DG463", one) for one in text]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Рост=schools; Скот=colleges", "Өсімдік=schools; Мал=colleges"),
        ("сельские=schools; город=schools; сельские=colleges", "ауылдық=schools; қала=schools; ауылдық=colleges"),
        (
            "Школы=schools; сельские=schools; Сады=colleges; сельские=colleges",
            "Мектеп=schools; ауылдық=schools; Балабақша=colleges; ауылдық=colleges",
        ),
        ("дороги=schools; дороги=share", "жол=schools; жол=share"),
        (
            "село=schools.period; село=meeting",
            "ауыл=schools.period; ауыл=meeting",
        ),
        (
            "Школы=; сельские=schools; Колледжи=; сельские=colleges",
            "Мектеп=; ауылдағы=schools; Колледж=; ауылдық=colleges",
        ),
        (
            "село=schools; город=schools; село=colleges; город=colleges",
            "ауыл=schools; қала=schools; дала=colleges; шаһар=colleges",
        ),
    ],
)
def test_rows_that_may_be_named_so(russian: str, kazakh: str) -> None:
    assert rows_told(russian, kazakh) == []


def heads(russian: tuple[str, ...], kazakh: tuple[str, ...]) -> list[tuple[str, str]]:
    """Code and text of the findings in the heads of tables of two rows of words."""
    tables = (
        f"| {' | '.join(row)} |\n|{'---|' * len(row)}\n| {' | '.join('абв' for _ in row)} |"
        for row in (russian, kazakh)
    )
    made = (finished(text, lang) for text, lang in zip(tables, ("ru", "kz"), strict=True))
    return [(one.code, str(one.args.get("text"))) for one in pairs.differences(*made)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "text"),
    [
        (("Школа", "Год", "Сумма"), ("Жыл", "Мектеп", "Сомасы"), "Жыл"),
        (("Год", "Школа", "Сумма"), ("Мектеп", "Жыл", "Сомасы"), "Жыл"),
        (("Мера", "Срок исполнения"), ("Орындау мерзімі", "Шара"), "Орындау мерзімі"),
        (("Сумма", "Исполнитель"), ("Орындаушы", "Сомасы"), "Орындаушы"),
        (("Лимит, тонн", "Вылов, тонн"), ("Ауланғаны, тонна", "Лимит, тонна"), "Ауланғаны, тонна"),
        (("Центры", "Год"), ("Жылы", "Орталықтар"), "Жылы"),
    ],
)
def test_heads_that_have_changed_places(russian: tuple[str, ...], kazakh: tuple[str, ...], text: str) -> None:
    assert heads(russian, kazakh) == [("DG338", text)]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (("Школа", "Год", "Сумма"), ("Мектеп", "Жылы", "Сомасы")),
        (("Мест", "Число школ"), ("Орын саны", "Мектептер")),
        (("Число школ", "Мест"), ("Мектеп", "Орын саны")),
        (("Срок", "Дата ввода"), ("Мерзімі", "Іске қосылған күні")),
        (("Мера", "Исполнитель, срок"), ("Шара", "Орындаушы, мерзімі")),
        (("Год постройки", "Школа"), ("Салынған жылы", "Мектеп")),
        (("Лимит", "Вылов"), ("Лимит", "Ауланғаны")),
        (("Вид", "Год"), ("Жылы белгісіз", "Түрі")),
    ],
)
def test_heads_in_their_places(russian: tuple[str, ...], kazakh: tuple[str, ...]) -> None:
    assert heads(russian, kazakh) == []
