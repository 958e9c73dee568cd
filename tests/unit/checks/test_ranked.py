"""What is said to be the most or the least, and the table beside it."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.sums.ranked import rank_against_table
from docgen.model import Lang

SOURCE = "period: 2020, sources: {report: пункт 1}}"
RECORDS = f"""
facts:
  one: {{what: {{ru: поликлиники Абая, kz: Абай емханалары}}, value: 41, {SOURCE}
  two: {{what: {{ru: поликлиники Аягоза, kz: Аягөз емханалары}}, value: 19, {SOURCE}
  three: {{what: {{ru: поликлиники Курчатова, kz: Курчатов емханалары}}, value: 77, {SOURCE}
  doctors: {{what: {{ru: врачи, kz: дәрігерлер}}, value: 900, {SOURCE}
"""
ONE, TWO, THREE, DOCTORS = (f"{{{{ fact.{key} }}}}" for key in ("one", "two", "three", "doctors"))
TABLE = f"| Место | Число |\n|---|---:|\n| А | {ONE} |\n| Б | {TWO} |\n| В | {THREE} |\n\n"
UNLIKE = f"| Место | Число |\n|---|---:|\n| А | {ONE} |\n| Б | {TWO} |\n| В | {DOCTORS} |\n\n"
SHORT = f"| Место | Число |\n|---|---:|\n| А | {ONE} |\n| Б | {TWO} |\n\n"


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", f"Больше всего поликлиник в Аягозе ({TWO}).", "Больше всего"),
        ("ru", f"Наибольшее число поликлиник – в Абае ({ONE}).", "Наибольшее"),
        ("ru", f"Самое большое число поликлиник – {ONE}.", "Самое большое"),
        ("ru", f"Меньше всего поликлиник в Курчатове – {THREE}.", "Меньше всего"),
        ("ru", f"Наименьшее число поликлиник – в Абае ({ONE}).", "Наименьшее"),
        ("kz", f"Емханалар ең көп Аягөзде ({TWO}).", "ең көп"),
        ("kz", f"Емханалардың ең аз саны – Абайда ({ONE}).", "ең аз"),
        ("kz", f"Ең көп емхана – {ONE}.", "Ең көп"),
    ],
)
def test_a_rank_that_the_table_contradicts(lang: Lang, text: str, word: str) -> None:
    said = places(rank_against_table, TABLE + text, lang, RECORDS)
    assert said == [("DG438", "one.j2", 7, text.index(word) + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Больше всего поликлиник в Курчатове ({THREE})."),
        ("ru", f"Меньше всего поликлиник в Аягозе ({TWO})."),
        ("ru", f"Среди городов больше всего поликлиник в Абае ({ONE})."),
        ("ru", f"После Курчатова больше всего поликлиник в Абае ({ONE})."),
        ("ru", f"Из новых областей больше всего поликлиник в Абае ({ONE})."),
        ("ru", f"На севере больше всего поликлиник в Абае ({ONE})."),
        ("ru", f"Наибольший прирост поликлиник – в Абае ({ONE})."),
        ("ru", f"Наибольшая нехватка кадров – в Аягозе ({TWO} поликлиник)."),
        ("ru", f"Одно из самых больших чисел поликлиник – в Абае ({ONE})."),
        ("ru", f"Больше всего поликлиник в Курчатове, в Абае их {ONE}."),
        ("ru", f"Больше всего поликлиник – в Курчатове ({THREE}), меньше всего – в Аягозе ({TWO})."),
        ("ru", f"Больше всего жалоб поступило из Аягоза ({TWO})."),
        ("kz", f"Емханалар ең көп Курчатовта ({THREE})."),
        ("kz", f"Емханалар ең аз Аягөзде ({TWO})."),
        ("kz", f"Қалалар арасында емханалар ең көп Абайда ({ONE})."),
        ("kz", f"Солтүстікте емханалар ең көп Абайда ({ONE})."),
        ("kz", f"Кадр тапшылығы ең көп Аягөзде ({TWO} емхана)."),
        ("kz", f"Емханалар саны ең көп өңірлердің бірі – Абай ({ONE})."),
    ],
)
def test_a_rank_that_is_right_or_of_something_else(lang: Lang, text: str) -> None:
    assert found(rank_against_table, TABLE + text, lang, RECORDS) == []


@pytest.mark.parametrize("table", [UNLIKE, SHORT, f"{TWO} и {THREE}.\n\n"])
def test_without_a_column_of_like_things_nothing_is_told(table: str) -> None:
    text = f"Больше всего поликлиник в Аягозе ({TWO})."
    assert found(rank_against_table, table + text, "ru", RECORDS) == []
