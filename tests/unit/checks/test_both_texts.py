"""The two texts of a record."""

from __future__ import annotations

import pytest
from seen import book

from docgen.checks.book import both_texts


def told(records: str) -> list[tuple[str, str, str]]:
    found = both_texts.numbers_differ(book(records))
    return [(one.args["key"], one.args["value"], one.args["other"]) for one in found]


def name(ru: str, kz: str) -> str:
    return f"names:\n  trick: {{kind: phrase, ru: {ru!r}, kz: {kz!r}}}\n"


@pytest.mark.parametrize(
    ("ru", "kz", "value", "other"),
    [
        ("5 мая 2021 года", "2021 жылғы 6 мамыр", "5", "6"),
        ("14 корпусов", "15 корпус", "14", "15"),
        ("горячая линия 1414", "1415 қоңырау шалу желісі", "1414", "1415"),
        ("1 200 000 тенге", "1 300 000 теңге", "1200000", "1300000"),
        ("на 2025 – 2027 годы", "2024 – 2026 жылдарға", "2025, 2027", "2024, 2026"),
    ],
)
def test_other_digits_in_kazakh(ru: str, kz: str, value: str, other: str) -> None:
    assert told(name(ru, kz)) == [("trick", value, other)]


@pytest.mark.parametrize(
    ("ru", "kz"),
    [
        ("5 мая 2021 года", "2021 жылғы 5 мамыр"),
        ("1 200 000 тенге", "1200000 теңге"),
        ("1,5 млн тенге за 7 дней", "7 күнде 1 500 мың теңге"),
        ("2 этапа по пять лет", "екі кезең 5 жылдан"),
        ("05.06.2021", "2021 жылғы 5 маусым"),
        ("ГОСТ 31015-2002", "МемСТ 31015-2002"),
        ("двухэтапный отбор", "2 кезеңді іріктеу"),
        ("школа", "мектеп"),
    ],
)
def test_the_same_in_both(ru: str, kz: str) -> None:
    assert told(name(ru, kz)) == []


@pytest.mark.parametrize(
    ("ru", "kz", "value", "other"),
    [
        ("села в трех районах", "төрт аудандағы ауылдар", "трех", "төрт"),
        ("двадцать пять новых школ", "жиырма алты жаңа мектеп", "двадцать пять", "жиырма алты"),
        ("дороги между пятью городами", "алты қала арасындағы жолдар", "пятью", "алты"),
    ],
)
def test_another_number_in_words_in_kazakh(ru: str, kz: str, value: str, other: str) -> None:
    assert told(name(ru, kz)) == [("trick", value, other)]


@pytest.mark.parametrize(
    ("ru", "kz"),
    [
        ("села в трех районах", "үш аудандағы ауылдар"),
        ("обе школы", "екі мектеп"),
        ("двадцать пять школ", "жиырма бес мектеп"),
        ("за две недели", "он төрт күн ішінде"),
        ("за двенадцать месяцев", "бір жыл ішінде"),
        ("за три месяца", "бір тоқсанда"),
        ("два с половиной года", "екі жарым жыл"),
        ("полтора километра", "мың бес жүз метр"),
        ("трехэтажные дома в четырех районах", "төрт аудандағы үш қабатты үйлер"),
        ("дети трех лет", "үш жасар балалар"),
        ("дети пяти-шести лет", "бес-алты жастағы балалар"),
        ("одна школа из пяти", "бес мектептің бірі"),
        ("вторая смена", "екі ауысымның кейінгісі"),
        ("дважды проверенные школы", "үш рет тексерілген мектептер"),
        ("треть школ", "үш мектептің бірі"),
        ("три школы и два сада", "бес мекеме"),
        ("3 школы", "төрт мектеп"),
        ("школы в трех районах", "аудандардағы мектептер"),
        ("тридцать тысяч книг", "отыз мың кітап"),
        ("один из районов", "аудандардың бірі"),
    ],
)
def test_numbers_in_words_that_are_right_or_unsure(ru: str, kz: str) -> None:
    assert told(name(ru, kz)) == []


def test_sources_and_facts_too() -> None:
    records = """\
facts:
  camps: {what: {ru: лагеря на 1 мая, kz: 2 мамырдағы лагерьлер}, value: 12, sources: {law: статья 1}}
sources:
  law:
    kind: report
    title: {ru: О бюджете на 2025 – 2027 годы, kz: 2025 – 2028 жылдарға арналған бюджет туралы}
    number: {ru: 360-VI ЗРК, kz: 361-VI ҚРЗ}
    date: 2021-01-15
"""
    assert told(records) == [("camps", "1", "2"), ("law", "2027", "2028"), ("law", "360-VI", "361-VI")]


def test_whole_numbers_are_shown() -> None:
    assert told(name("форма 12-1 и 5 лет", "12-2 нысаны және 5 жыл")) == [("trick", "12-1", "12-2")]


@pytest.mark.parametrize(
    ("what", "text", "expected"),
    [
        ("{ru: мальчики в лагерях, kz: лагерьлердегі ұлдар}", "{ru: по трассе на юг, kz: оңтүстікке қарай}", []),
        ("{ru: мальчики в лагерях, kz: мальчики в лагерях}", "A-17", [("DG327", 3)]),
        ("{ru: лагерьлердегі ұлдар саны, kz: лагерьлердегі ұлдар}", "A-17", [("DG326", 3)]),
        ("{ru: лагеря, kz: лагеря}", "{ru: по трассе на юг, kz: по трассе на юг}", [("DG327", 4)]),
        ("{ru: лагеря, kz: лагерьлер}", "по трассе на юг", [("DG327", 4)]),
        ("{ru: лагеря, kz: лагерьлер}", "{ru: COVID-19, kz: COVID-19}", []),
        ("{ru: «Қамқорлық» в школах, kz: мектептердегі «Қамқорлық»}", "{ru: лицей, kz: лицей}", []),
    ],
)
def test_each_text_is_in_its_own_language(what: str, text: str, expected: list[tuple[str, int]]) -> None:
    records = f"facts:\n  camps:\n    what: {what}\n    text: {text}\n    sources: {{report: п. 1}}\n"
    found = both_texts.text_in_the_other_language(book(records))
    assert [(one.code, one.span.line) for one in found] == expected


@pytest.mark.parametrize(
    ("ru", "kz", "expected"),
    [
        ("О нормах оснащения школ", "Мектептерді жабдықтау нормалары туралы", []),
        ("Мектептерді жабдықтау нормалары туралы", "О нормах оснащения школ", ["DG326"]),
        ("О нормах оснащения школ", "О нормах оснащения школ", []),  # there is no title in Kazakh
    ],
)
def test_a_title_in_one_language_is_cited_in_both(ru: str, kz: str, expected: list[str]) -> None:
    records = f"sources:\n  law: {{kind: report, title: {{ru: {ru}, kz: {kz}}}, date: 2021-01-15}}\n"
    assert [one.code for one in both_texts.text_in_the_other_language(book(records))] == expected


@pytest.mark.parametrize(
    ("kind", "ru", "kz"),
    [
        ("office", "Министр культуры Республики Казахстан", "Министр культуры Республики Казахстан"),
        ("office", "Министр культуры", "Председатель комитета образования и науки"),
        ("body", "Министерство финансов", "Министерство финансов"),
        ("noun", "библиотекарь", "библиотекарь"),
        ("noun", "школа", "школа"),
        ("phrase", "читальный зал", "читальный зал"),
    ],
)
def test_a_name_left_in_russian(kind: str, ru: str, kz: str) -> None:
    records = f"names:\n  own: {{kind: {kind}, ru: {ru}, kz: {kz}}}\n"
    assert [one.code for one in both_texts.text_in_the_other_language(book(records))] == ["DG327"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("noun", word) for word in ("колледж", "автомобиль", "отель", "секретарь", "токарь", "депутат", "компания")),
        ("phrase", "онлайн режим"),
        ("phrase", "медиа контент"),
        ("phrase", "фото материал"),
        ("body", "АО «Самрук-Энерго»"),
        ("body", "ТОО «Строитель школ и больниц»"),
        ("person", "Б. Образец"),
        ("body", "Павлодар"),
        ("unit", "млн кВт·ч"),
        ("unit", "кв. м"),
    ],
)
def test_a_name_of_both_languages(kind: str, text: str) -> None:
    records = f"names:\n  own: {{kind: {kind}, ru: {text}, kz: {text}}}\n"
    assert list(both_texts.text_in_the_other_language(book(records))) == []
