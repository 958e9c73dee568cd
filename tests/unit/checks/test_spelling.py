"""How a letter is typed."""

from __future__ import annotations

import pytest
from seen import book, codes, found, places

from docgen.checks.form import abbreviations, spelling
from docgen.model import Lang


@pytest.mark.parametrize(
    "text", ["Прoверены", "тексерiлген", "школы c бассейном", "РK и", "работает c 1 января", "школы, a также"]
)
def test_latin_among_cyrillic_is_found(text: str) -> None:
    assert codes(spelling.latin_in_cyrillic, f"Вот {text} тут.") == ["DG515"]


@pytest.mark.parametrize(
    "text",
    [
        "партия «Nur Otan»",
        "IT-технологии",
        "QazTech-тің",
        "пункт a)",
        "инвалидам I группы",
        "Smart Data Ukimet",
        "B және C санаты",
        "витамин C и D",
        "витамин C содержится",
        "гепатит C выявлен",
        "мұнда C дәрумені бар",
        "класс c 5 мест",
    ],
)
def test_words_of_another_language_are_left_alone(text: str) -> None:
    assert codes(spelling.latin_in_cyrillic, f"Вот {text} тут.") == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "B целях развития", ["DG515"]),
        ("ru", "C 1 января", ["DG515"]),
        ("ru", "Школы открыты. O мерах сообщено", ["DG515"]),
        ("ru", "A1 – дорога", []),
        ("ru", "B и C – категории", []),
        ("ru", "Гепатит. B и C", []),
        ("kz", "B санаты берілді", []),
        ("kz", "C деңгейі", []),
    ],
)
def test_a_sentence_that_begins_with_a_latin_letter(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(spelling.latin_in_cyrillic, text, lang) == expected


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("в г.Астане", [("DG518", "one.j2", 1, 4)]),
        ("по ст.5 и п.3", [("DG518", "one.j2", 1, 6), ("DG518", "one.j2", 1, 12)]),
        ("2026 ж.Астанада", [("DG518", "one.j2", 1, 7)]),
        ("в г. Астане, т.е. к.э.н. А.Б. Иванов, 10.05.2026 г., ст. 5", []),
        ("два  пробела", [("DG516", "one.j2", 1, 4)]),
        ('слово "школа"', [("DG517", "one.j2", 1, 7), ("DG517", "one.j2", 1, 13)]),
        ("приказ №70", [("DG518", "one.j2", 1, 8)]),
        ("выделено 5млн тенге", [("DG518", "one.j2", 1, 10)]),
        ("приказ № 70, 5 млн тенге «да»", []),
    ],
)
def test_slips_of_the_hand(template: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert places(spelling.typed_carelessly, template) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "парты и т.д.", ["DG519"]),
        ("ru", "парты и т. п.", ["DG519"]),
        ("ru", "парты и другое.", ["DG519"]),
        ("ru", "парты и другие предметы.", []),
        ("ru", "парты и прочие предметы.", []),
        ("ru", "парты и др. предметы", ["DG519"]),
        ("ru", "парты и прочее.", ["DG519"]),
        ("ru", "им. др. Иванова", []),
        ("kz", "парталар және т.б.", ["DG519"]),
        ("kz", "іс-шараларды және басқаларды қамтиды.", ["DG519"]),
        ("kz", "парталар және тақталар.", []),
        ("kz", "парталар, тақталар т.б.", ["DG519"]),
        ("kz", "парталар мен тағы басқа тақталар.", []),
    ],
)
def test_open_lists(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(spelling.open_list, text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "5 тг. и 6 тенге", ["DG520"]),
        ("ru", "5 тг. и 6 тг.", []),
        ("ru", "5 млн. тенге и 6 млн тенге", ["DG521"]),
        ("ru", "выделено 6 млн тенге, еще 5 млн. Итого много.", []),
        ("ru", "власти РК и Республика Казахстан", ["DG522"]),
        ("kz", "ҚР және Қазақстан Республикасының билігі", ["DG522"]),
        ("kz", "ҚР-15/2 нөмірлі хат, Қазақстан Республикасының билігі", []),
        ("ru", "письмо 15-РК, Республика Казахстан", []),
        ("ru", "СН РК 3.03-01-2013 и Республика Казахстан", []),
        ("kz", "ҚР ҚН 3.03-01-2013 және Қазақстан Республикасы", []),
        ("kz", "№ ҚР ДСМ-70 бұйрық және Қазақстан Республикасы", []),
        ("kz", "5 млн теңге және 6 млн теңгеден астам", []),
    ],
)
def test_one_letter_writes_in_one_way(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(spelling.mixed_spelling, text, lang) == expected


def test_a_dash_is_no_mark_of_an_item() -> None:
    assert codes(spelling.dash_as_bullet, "– первое.\n\nвторое – да.") == ["DG523"]
    for lang, text in (
        ("ru", "Нужно:\n– первое,\n– второе;\n– третье."),
        ("kz", "Керек:\n- бірінші,\n- екінші\n- үшінші."),
    ):
        told = places(spelling.dash_as_bullet, text, lang)
        assert told == [("DG523", "one.j2", line, 1) for line in (2, 3, 4)]
    told = places(spelling.dash_as_bullet, "Нужно: – первое – главное; – второе\n– не главное.")
    assert told == [("DG523", "one.j2", 1, column) for column in (8, 28)]
    assert codes(spelling.dash_as_bullet, "Доля\n– половина; в городе – треть.") == []


@pytest.mark.parametrize(
    ("lang", "text"), [("ru", "Поддержаны КХ «Береке» и ФХ «Нан»."), ("kz", "«Береке» ШҚ мен «Нан» ФҚ қолдау тапты.")]
)
def test_forms_of_farms_need_no_explanation(lang: Lang, text: str) -> None:
    assert codes(abbreviations.abbreviation_unexplained, text, lang) == []


@pytest.mark.parametrize(
    ("ru", "kz", "expected"),
    [
        ("12 000 м", "12 000 м", []),
        ("12000 м", "12 000 м", ["DG518"]),
        ("12 000 м", "12000 метр", ["DG518"]),
        ("5км", "5 км", ["DG518"]),
        ("дорога  на юг", "оңтүстікке жол", ["DG516"]),
        ("трасса A-17", "форма 050000", []),
        ("индекс 12000 и 4000 м", "1400 м", []),
        ("код 910740 города", "қала коды", []),
    ],
)
def test_a_fact_in_words_is_typed_as_any_text(ru: str, kz: str, expected: list[str]) -> None:
    records = f"facts:\n  told:\n    what: {{ru: а, kz: ә}}\n    text:\n      ru: '{ru}'\n      kz: '{kz}'\n"
    found = list(spelling.text_typed_carelessly(book(records + "    sources: {report: п. 1}\n")))
    assert [one.code for one in found] == expected
    assert all(one.span.line in {5, 6} for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "депутаттык",
        "багыттар",
        "сауалынызга",
        "мекемелеринде",
        "аудандардын",
        "мемлекеттик",
        "кызметкерлер",
        "откен",
        "балаларга",
        "мектептердин",
    ],
)
def test_kazakh_without_its_letters(text: str) -> None:
    (only,) = found(spelling.kazakh_letters_lost, f"Сонда {text} бар.", "kz")
    assert (only.code, only.args["text"], only.span.column) == ("DG543", text, 7)


def test_a_paragraph_may_begin_so() -> None:
    (only,) = found(spelling.kazakh_letters_lost, "Депутаттык сауал.", "kz")
    assert (only.args["text"], only.span.column) == ("Депутаттык", 1)
    assert codes(spelling.kazakh_letters_lost, "Шатлык ауылы.", "kz") == []


@pytest.mark.parametrize(
    "text",
    [
        "Депутаттық сауалға жауап",
        "практикалық музыка",
        "академик пен статистик",
        "жанын, қанын, планын, шығынын",
        "Балык ауылы, Екатеринадан",
        "«муниципальный язык, крупных клык»",
        "бумага, лига, дорога",
        "бөлінді, ұйым, өткен",
        "аудандардың әкімдеріне",
        "облыстарда, қалаларға, мекемелерінде",
        "электрик пен язык",
        "Тургын үйі",
    ],
)
def test_words_that_have_their_letters(text: str) -> None:
    assert codes(spelling.kazakh_letters_lost, f"Сонда {text}.", "kz") == []
    assert codes(spelling.kazakh_letters_lost, "О багыт и кызмет.", "ru") == []
