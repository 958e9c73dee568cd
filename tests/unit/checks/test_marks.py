"""Marks and whole paragraphs as they are typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from seen import book, codes, finished, places

from docgen.checks.figures import doubles
from docgen.checks.form import marks, names
from docgen.checks.scope import Project
from docgen.model import Inquiry, Lang, Period


@pytest.mark.parametrize(
    "text",
    [
        "Кроме того , школы готовы.",
        "Школы готовы ; работа идет.",
        "Школы готовы : работа идет.",
        "В 2020 году : школы готовы.",
        "Работа продолжается..",
        "Школы готовы.Это хорошо.",
        "Готово {{ fact.share | percent }}.Это много.",
        "Школы (все).Это хорошо.",
        "Школы,колледжи и дома.",
        "Школы - готовы.",
        "Мектептер - дайын.",
        "Школы ( все) готовы.",
        "Школы (все ) готовы.",
    ],
)
def test_a_mark_that_stands_wrongly(text: str) -> None:
    assert codes(marks.marks_typed_carelessly, text) == ["DG345"]


@pytest.mark.parametrize(
    "text",
    [
        "Кроме того, школы готовы; работа идет: да!",
        "Работа продолжается...",
        "Работа продолжается… Она идет.",
        "Дети, и др. Школы, г.Астана, обл.Абай, А.Пример, с.Успенка.",
        "Письмо: А.Пример@mail.kz, primer@mail.gov.kz, www.gov.kz.",
        "Школы – готовы, «Астана – Павлодар», Нур-Султан, 2-3, 24/7, +7.",
        "В том числе: - школы; - дома.",
        "Да (см. ниже), «так», 1) школы; 2) дома.",
        "Доли в соотношении 63,3 : 36,7 и {{ fact.share }} : {{ fact.schools }}.",
        "Сколько? Все! «Все?» (все!)",
        "Сумма – {{ fact.repairs | money }}, доля – {{ fact.share | percent }}.",
    ],
)
def test_marks_that_stand_rightly(text: str) -> None:
    assert codes(marks.marks_typed_carelessly, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Школы «Астана готовы.", ["DG346"]),
        ("Школы (все готовы.", ["DG346"]),
        ("Школы (все) «Астана» (далее – школы готовы.", ["DG346"]),
        ("Школы «Астана» (все) готовы.", []),
        ("АО «НК «Қазақстан темір жолы» готово.", []),
        ("1) школы (все);\n2) дома.", []),
        ("По подпункту 3) пункта 2) готово (подпункт 3) пункта 2).", []),
        ("Изложить: «1) школы;\n\n2) дома».", []),
    ],
)
def test_what_is_opened_is_closed(text: str, expected: list[str]) -> None:
    assert codes(marks.mark_never_closed, text) == expected


LONG = "Проверены все школы области, в которых весной начат ремонт."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG}\n\nТекст.\n\n{LONG}", ["DG344"]),
        (f"{LONG}\n\n{LONG} Готово.", []),
        ("Меры приняты.\n\nМеры приняты.", []),
        (f"Подпись {'_' * 60}\n\nТекст.\n\nПодпись {'_' * 60}", []),
        (f"| Школы | Вид |\n|---|---|\n| {LONG} | {LONG} |\n| {LONG} | {LONG} |", []),
    ],
)
def test_a_paragraph_twice(text: str, expected: list[str]) -> None:
    assert codes(marks.paragraph_twice, text) == expected


def test_one_number_of_two_days() -> None:
    made = book()
    one = made.letters["one"]

    def of(day: dt.date, number: str = "ДЗ-1") -> list[str]:
        asked = Inquiry(number, Period(day, day, one.date.grain))
        letters = {"one": one, "two": replace(one, key="two", inquiry=asked)}
        return [found.code for found in marks.inquiry_twice(Project(replace(made, letters=letters), ()))]

    assert one.inquiry is not None
    assert of(dt.date(2021, 2, 26)) == ["DG538"]
    assert of(dt.date(2020, 2, 26)) == of(dt.date(2021, 2, 26), "ДЗ-2") == []
    same = replace(made, letters={"one": one, "two": replace(one, key="two")})
    assert list(marks.inquiry_twice(Project(same, ()))) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "::: note\nСправочно: все школы.\n:::", ["DG329"]),
        ("kz", "::: note\nАнықтама үшін: барлық мектеп.\n:::", ["DG329"]),
        ("ru", "::: note\nВсе школы. Справочно: да.\n:::", []),
        ("ru", "::: note\nСправочные службы работают.\n:::", []),
    ],
)
def test_the_label_of_a_note_is_printed_by_its_block(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(doubles.label_printed_twice, text, lang) == expected


def test_a_term_dropped_beside_another() -> None:
    def alone(ru: str, kz: str) -> list[str]:
        pair = finished(ru), finished(kz, "kz")
        return [found.args["term"] for found in names.term_in_one_language(*pair)]

    both = "Закон (далее – Закон), показатель (далее – МРП).", "Заң (бұдан әрі – Заң), көрсеткіш (бұдан әрі – АЕК)."
    assert alone(*both) == []
    assert alone(both[0], "Заң, көрсеткіш (бұдан әрі – АЕК).") == ["Закон"]
    assert alone("Закон (далее – Закон), показатель.", both[1]) == ["АЕК"]
    assert alone(both[0], "Заң, көрсеткіш.") == ["Закон", "МРП"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Все<br>школы.", ["<br>"]),
        ("Все <b>школы</b>.", ["<b>", "</b>"]),
        ("Все __школы__.", ["__", "__"]),
        ("Все ==школы==.", ["==", "=="]),
        ("Барлық ~~мектептер~~.", ["~~", "~~"]),
        ("Все =======  школы.", ["======="]),
        ("Все школы[survey].", ["[survey]"]),
        ("Все школы[^survey.", ["[^survey"]),
        ("Мектептер [ ^survey].", ["[ ^survey]"]),
        ("Все школы(^survey).", ["(^survey)"]),
        ("Мектептер[ˆsurvey].", ["[ˆsurvey]"]),
        ("Все школы ^survey].", ["^survey]"]),
        ("!lib_plan План утвердят.", ["!lib_plan"]),
        ("[!lib_plan План утвердят.", ["[!lib_plan"]),
        ("Жоспар бекітіледі (!lib_plan).", ["!lib_plan"]),
        ("[#name Все школы.", ["[#name"]),
        ("Уважаемый депутат! Школы (!), 10^6, x^2, С! a, #школа, https://a.kz/#!x, «Yahoo!»", []),
        ("Құрметті депутат! Мектептер (!) [..]", []),
        ("Все школы 3 < 5 и > 2, [1], […], [Школа], a_b, «<…>».", []),
        ("[#name] {{ fact.schools }}", []),
    ],
)
def test_a_mark_of_another_language(text: str, expected: list[str]) -> None:
    found = marks.mark_of_another_language(finished(text))
    assert [one.args["text"] for one in found] == expected


def test_a_source_in_brackets_proposes_the_call_of_its_note() -> None:
    for text in ("Все школы[survey].", "Все школы[^survey.", "Все школы(^survey).", "!survey Все школы."):
        (found,) = marks.mark_of_another_language(finished(text))
        assert found.hint == "survey"


@pytest.mark.parametrize(
    ("lang", "text", "column"),
    [
        ("ru", "Надо закупить{{ fact.schools }} школ.", 6),
        ("ru", "Из них {{ fact.schools }}изношены.", 26),
        ("ru", "Есть {{ fact.schools | count('школа') }},дома готовы.", 41),
        ("ru", "Есть {{ fact.schools | count('школа') }}изношены.", 41),
        ("kz", "Олардың {{ fact.schools }}тозған.", 27),
        ("kz", "Барлығы{{ fact.schools }} мектеп.", 1),
        ("kz", "{{ fact.schools | count('мектеп') }},үйлер дайын.", 37),
    ],
)
def test_a_word_that_is_glued_to_a_figure(lang: Lang, text: str, column: int) -> None:
    assert [(one[0], one[3]) for one in places(marks.marks_typed_carelessly, text, lang)] == [("DG345", column)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Классы {{ fact.schools }}А и {{ fact.schools }}б, № {{ fact.schools }}, №{{ fact.schools }}."),
        ("ru", "«{{ fact.schools }}» ({{ fact.schools }}), {{ fact.schools }}-летний, {{ fact.schools }}%."),
        ("ru", "Школы – {{ fact.schools }}, из них {{ fact.schools }}; {{ fact.schools | count('школа') }}."),
        ("ru", "Размер {{ fact.schools }}х{{ fact.schools }}, до {{ fact.schools }}/{{ fact.schools }}."),
        ("kz", "{{ fact.schools }}-ден, {{ fact.schools | suffix('abl') }}, {{ fact.schools }}-сыныптық."),
        ("kz", "{{ fact.schools | count('мектеп') }}тердің, {{ fact.schools | count('мектеп') }}."),
        ("kz", "«{{ fact.schools }}» ({{ fact.schools }}), № {{ fact.schools }}, {{ fact.schools }} мектеп."),
    ],
)
def test_what_stands_beside_a_figure_by_right(lang: Lang, text: str) -> None:
    assert codes(marks.marks_typed_carelessly, text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "column", "said"),
    [
        ("ru", "Всего [[ fact.schools ]] школ.", 7, "[[ fact.schools ]]"),
        ("ru", "Всего [fact.schools] школ.", 7, "[fact.schools]"),
        ("ru", "Всего fact.schools школ.", 7, "fact.schools"),
        ("ru", "Всего школ (fact.schools).", 13, "fact.schools"),
        ("ru", "Всего школ – fact.schools, все.", 14, "fact.schools"),
        ("ru", "Отчет source.report, школы.", 7, "source.report"),
        ("ru", "Письмо [[name.school]], школы.", 8, "[[name.school]]"),
        ("kz", "Барлығы [[ fact.schools ]] мектеп.", 9, "[[ fact.schools ]]"),
        ("kz", "fact.schools мектеп, {{ fact.schools }}.", 1, "fact.schools"),
        ("kz", "Мектептер – [fact.schools].", 13, "[fact.schools]"),
        ("kz", "Барлығы fact.schools.period мектеп.", 9, "fact.schools.period"),
    ],
)
def test_a_key_without_its_brackets(lang: Lang, text: str, column: int, said: str) -> None:
    ((code, _, _, at),) = places(marks.figure_without_its_brackets, text, lang)
    (one,) = marks.figure_without_its_brackets(finished(text, lang))
    key = said.strip("[]{} ")
    assert (code, at, one.args["text"], one.hint) == ("DG352", column, said, f"{{{{ {key} }}}}")
    assert codes(marks.mark_of_another_language, text, lang) == []


@pytest.mark.parametrize(
    "text",
    [
        "Всего {{ fact.schools }} школ.",
        "Сайт letter.kz и name.kz, почта a@fact.kz, fact.kz.",
        "https://a.kz/fact.schools и www.source.kz/page.",
        "Файл artifact.schools.",
        "Мектеп {{ fact.schools }}, факт.",
        "Справка (fact).",
    ],
)
def test_what_names_no_key(text: str) -> None:
    assert codes(marks.figure_without_its_brackets, text) == []


SIGNED = "::: signature\n\t{{ letter.signer }}\n:::\n"


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{SIGNED}\n{SIGNED}", 6),
        ("::: signature\n\t{{ letter.signer }}\n\n\t{{ letter.signer }}\n:::\n", 4),
        (SIGNED, 0),
        (f"{{{{ letter.signer }}}}\n\n{SIGNED}", 0),
        (f"{SIGNED}\n::: pagebreak\n:::\n\n{SIGNED}", 0),
        (f"{SIGNED}\n::: executor\n{{{{ letter.signer }}}}\n:::\n", 0),
        ('::: signature\n\t{{ reserved("signature", 20) }}\n:::\n\n' + SIGNED, 0),
    ],
)
def test_a_signature_twice(lang: Lang, text: str, line: int) -> None:
    expected = [("DG344", "one.j2", line)] if line else []
    assert [one[:3] for one in places(marks.signature_twice, text, lang)] == expected
