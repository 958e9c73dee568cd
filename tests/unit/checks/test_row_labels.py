"""What a row is called in both languages: the total of a table, a place in the wrong language."""

from __future__ import annotations

import pytest
from seen import codes, finished

from docgen.checks.languages import pairs
from docgen.checks.languages.untranslated import sentence_in_the_other_language
from docgen.model import Lang

RU = ("Область", "Жамбылская", "Акмолинская", "Итого")
KZ = ("Облыс", "Жамбыл", "Ақмола", "Жиыны")


def _table(labels: tuple[str, ...]) -> str:
    head, *rows = labels
    body = "".join(f"| {label} | {{{{ fact.schools }}}} |\n" for label in rows)
    return f"| {head} | |\n|---|---:|\n{body}"


def _told(russian: tuple[str, ...], kazakh: tuple[str, ...]) -> list[tuple[str, str]]:
    both = finished(_table(russian), "ru"), finished(_table(kazakh), "kz")
    return [(one.code, str(one.args.get("text"))) for one in pairs.differences(*both)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        (RU, (*KZ[:3], "Облыс"), [("DG338", "Облыс")]),
        ((*RU[:3], "Область"), KZ, [("DG338", "Жиыны")]),
        (RU, (*KZ[:3], "Абай"), [("DG338", "Абай")]),
        ((*RU[:3], "Атырауская"), KZ, [("DG338", "Жиыны")]),
        ((*RU[:2], "Ақмола", RU[3]), KZ, [("DG326", "Ақмола")]),
        (RU, (KZ[0], "Жамбылская", *KZ[2:]), [("DG327", "Жамбылская")]),
        (RU, (KZ[0], "Жамбылская область", *KZ[2:]), []),
    ],
)
def test_a_row_that_one_language_names_otherwise(
    russian: tuple[str, ...], kazakh: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert _told(russian, kazakh) == expected


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (RU, KZ),
        ((*RU[:3], "Всего"), (*KZ[:3], "Барлығы")),
        ((*RU[:3], "Всего по области"), (*KZ[:3], "Облыс бойынша")),
        ((*RU[:3], "Итого"), (*KZ[:3], "Облыс бойынша барлығы")),
        ((*RU[:3], "Республика Казахстан"), (*KZ[:3], "Барлығы")),
        ((*RU[:3], "Итого"), (*KZ[:3], "Қазақстан Республикасы")),
        ((*RU[:3], "Итого по республике"), (*KZ[:3], "Республика бойынша")),
        (("Всего", *RU[1:3], "Итого"), ("Барлығы", *KZ[1:3], "Барлығы")),
        (("Город", "Алматы", "Астана", "Итого"), ("Қала", "Алматы", "Астана", "Жиыны")),
        (("Район", "Алакольский", "Аксуский", "Итого"), ("Аудан", "Алакөл", "Ақсу", "Жетісу")),
        (("Город", "Жамбыл", "Атырау", "Итого"), ("Қала", "Жамбыл", "Атырау", "Жиыны")),
        (("Область", "Абай", "Жетісу", "Итого"), ("Облыс", "Абай", "Жетісу", "Жиыны")),
        (("Регион", "Улытау", "Абай", "Всего"), ("Өңір", "Ұлытау", "Абай", "Бәрі")),
        (("Вид", "Лицей", "Музей", "Итого"), ("Түрі", "Лицей", "Музей", "Жиыны")),
        (("Вид", "Колледж", "Университет", "Всего"), ("Түрі", "Колледж", "Университет", "Барлығы")),
    ],
)
def test_rows_that_say_the_same(russian: tuple[str, ...], kazakh: tuple[str, ...]) -> None:
    told = [one for one in _told(russian, kazakh) if one[0] in ("DG326", "DG327", "DG338")]
    assert told == []


@pytest.mark.parametrize(
    ("lang", "head", "told"),
    [
        ("ru", "Облыс", ["DG326"]),
        ("ru", "Барлығы", ["DG326"]),
        ("kz", "Область", ["DG327"]),
        ("kz", "Итого", ["DG327"]),
        ("ru", "Область", []),
        ("ru", "Область / Облыс", []),
        ("kz", "Облыс", []),
    ],
)
def test_a_head_of_the_other_language(lang: Lang, head: str, told: list[str]) -> None:
    assert codes(sentence_in_the_other_language, _table((head, "А", "Б")), lang) == told


def test_a_name_of_which_a_label_leaves_nothing_is_that_of_no_figure() -> None:
    book = "names:\n  city: {kind: noun, ru: город, kz: қала}\n"
    table = "| {head} | {other} |\n|---:|---:|\n| {{{{ fact.schools }}}} | {{{{ fact.schools }}}} |\n"
    both = (
        finished(table.format(head="Поступило", other="Закрыто"), "ru", book),
        finished(table.format(head="Түсті", other="Жабылды"), "kz", book),
    )
    assert [one.code for one in pairs.differences(*both)] == []
