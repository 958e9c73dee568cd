"""Figures that a template multiplies or divides."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.figures import scales
from docgen.model import Lang

RECORDS = """\
facts:
  harvest: {what: {ru: урожай, kz: егін}, value: 25 400 000, unit: tonne, precision: about, sources: {report: пункт 1}}
  wage: {what: {ru: оплата, kz: жалақы}, value: 85 000, unit: tenge, sources: {report: пункт 1}}
  doctors: {what: {ru: врачи, kz: дәрігерлер}, value: 120, unit: medic, sources: {report: пункт 1}}
  nurses: {what: {ru: приезжие врачи, kz: келген дәрігерлер}, value: 94, unit: medic, sources: {report: пункт 1}}
  groups: {what: {ru: колледжи, kz: колледждер}, value: 12, unit: seminary, sources: {report: пункт 1}}
  crowd: {what: {ru: жители, kz: тұрғындар}, value: 12, unit: thousand, sources: {report: пункт 1}}
  budget: {what: {ru: бюджет, kz: бюджет}, value: 700 000, unit: thousand_tenge, sources: {report: пункт 1}}
names:
  thousand_tenge: {kind: unit, ru: тысяча тенге, kz: мың теңге}
  tonne: {kind: unit, ru: тонна, kz: тонна}
  seminary: {kind: noun, ru: колледж, kz: колледж}
  thousand: {kind: noun, ru: тысяча жителей, kz: мың тұрғын}
  medic: {kind: noun, ru: врач, kz: дәрігер}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "{{ fact.harvest / 1000000 }} тыс. тонн"),
        ("ru", "{{ fact.harvest / 1000000 }} тонн"),
        ("ru", "{{ fact.harvest / 1000 }} млн тонн"),
        ("ru", "{{ (fact.harvest / 1000000) | round }} тонн"),
        ("ru", "{{ (fact.wage / 1000) | money }}"),
        ("ru", "{{ (fact.doctors * 100) | count }}"),
        ("kz", "{{ fact.harvest / 1000000 }} мың тонна"),
        ("kz", "{{ fact.harvest / 1000000 }} тоннаны"),
        ("kz", "{{ (fact.wage / 1000) | money }}"),
        ("ru", "{{ fact.budget / 1000 }} тыс. тенге"),
        ("kz", "{{ fact.budget / 1000 }} млрд теңге"),
        ("ru", "Открыто {{ fact.doctors * 100 }} залов"),
        ("kz", "{{ fact.doctors * 100 }} зал ашылды"),
        ("ru", "Открыто {{ (fact.doctors * 100) | count('зал') }}"),
        ("ru", "Принято {{ (fact.doctors * fact.nurses) | count('врач') }}"),
        ("kz", "{{ (fact.doctors * fact.nurses) | count('дәрігер') }} қабылданды"),
    ],
)
def test_zeros_that_nothing_makes_up_for(lang: Lang, text: str) -> None:
    assert codes(scales.scaled_by_hand, f"{text}.", lang, RECORDS) == ["DG332"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "На 1 000 жителей – {{ fact.doctors * 10 }} врачей"),
        ("kz", "1 000 тұрғынға шаққанда – {{ fact.doctors * 10 }} дәрігер"),
        ("ru", "{{ fact.doctors * fact.groups }} приемов"),
        ("ru", "{{ (fact.doctors * fact.nurses / fact.groups) | round }} приемов"),
        ("ru", "{{ fact.doctors + fact.nurses }} врачей"),
        ("kz", "{{ fact.doctors + fact.nurses }} дәрігер"),
        ("ru", "{{ (fact.nurses / fact.doctors * 100) | round(1) | percent }}"),
        ("ru", "{{ fact.crowd * 1000 }} человек"),
        ("kz", "{{ fact.crowd * 1000 }} адам"),
        ("ru", "{{ fact.harvest / 1000000 }} млн тонн"),
        ("ru", "{{ (fact.harvest / 1000000) | round }} млн тонн"),
        ("ru", "{{ fact.harvest / 1000 }} тыс. тонн"),
        ("ru", '{{ fact.harvest | count("тонна", scale="млн") }}'),
        ("ru", '{{ fact.wage | money("тыс.") }}'),
        ("ru", "{{ fact.harvest | count }}"),
        ("ru", "{{ fact.harvest / 1000 }} килограммов"),
        ("ru", "{{ (fact.wage / 1000) | money }} за кг"),
        ("ru", "{{ (fact.doctors * 100) | count }} на 100 жителей"),
        ("ru", "{{ (fact.harvest / fact.doctors) | round }} тонн"),
        ("ru", "{{ fact.budget / 1000 }} млн тенге"),
        ("kz", "{{ fact.budget / 1000 }} млн теңге"),
        ("kz", "{{ fact.harvest / 1000000 }} млн тонна"),
        ("kz", "1 келі үшін {{ (fact.wage / 1000) | money }}"),
    ],
)
def test_what_is_said_by_right(lang: Lang, text: str) -> None:
    assert codes(scales.scaled_by_hand, f"{text}.", lang, RECORDS) == []


def _table(head: str, label: str, figure: str) -> str:
    return f"| а | {head} | б |\n|---|---:|---:|\n| {label} | {figure} | в |\n"


@pytest.mark.parametrize(
    ("lang", "head", "label", "figure"),
    [
        ("ru", "Факт", "Расходы, млрд тенге", "{{ fact.budget / 1000 }}"),
        ("ru", "Сумма, тенге", "Расходы", "{{ fact.budget }}"),
        ("ru", "Сбор (тыс. тонн)", "Зерно", "{{ fact.harvest / 1000000 }}"),
        ("ru", "Тыс. тонн", "Зерно", "{{ fact.harvest / 1000000 }}"),
        ("ru", "Сумма, млн. тг.", "Расходы", "{{ fact.budget }}"),
        ("kz", "Сомасы, млн. тг.", "Шығыстар", "{{ fact.budget }}"),
        ("ru", "Млн. тг.", "Расходы", "{{ fact.budget }}"),
        ("kz", "Мың тонна", "Астық", "{{ fact.harvest / 1000000 }}"),
        ("kz", "Факт", "Шығыстар, млрд теңге", "{{ fact.budget / 1000 }}"),
        ("kz", "Жинау, тонна", "Астық", "{{ fact.harvest / 1000 }}"),
    ],
)
def test_a_table_that_says_another_measure(lang: Lang, head: str, label: str, figure: str) -> None:
    assert codes(scales.scaled_in_a_table, _table(head, label, figure), lang, RECORDS) == ["DG332"]


@pytest.mark.parametrize(
    ("lang", "head", "label", "figure"),
    [
        ("ru", "Факт", "Расходы, млн тенге", "{{ fact.budget / 1000 }}"),
        ("ru", "Сумма, тыс. тенге", "Расходы", "{{ fact.budget }}"),
        ("ru", "Сумма, тыс. тг.", "Расходы", "{{ fact.budget }}"),
        ("ru", "Сумма, млн тенге", "Зерно, тыс. тонн", "{{ fact.harvest / 1000 }}"),
        ("ru", "Сумма, млн тенге", "Расходы, тыс. тенге", "{{ fact.budget }}"),
        ("ru", "Доля, %", "Расходы", "{{ fact.budget }}"),
        ("ru", "Тыс. тонн", "Зерно", "{{ fact.harvest / 1000 }}"),
        ("kz", "Млн теңге", "Шығыстар", "{{ fact.budget / 1000 }}"),
        ("ru", "Факт", "Расходы, млрд тенге", "{{ fact.doctors }}"),
        ("kz", "Сомасы, млн теңге", "Шығыстар", "{{ fact.budget / 1000 }}"),
    ],
)
def test_a_table_that_says_the_measure(lang: Lang, head: str, label: str, figure: str) -> None:
    assert codes(scales.scaled_in_a_table, _table(head, label, figure), lang, RECORDS) == []


PEOPLE = RECORDS.replace(
    "names:\n",
    "  people: {what: {ru: жители, kz: тұрғындар}, value: 3 994 000, unit: person, sources: {report: пункт 1}}\n"
    "  rate: {what: {ru: места на 10 000 жителей, kz: 10 000 тұрғынға шаққандағы орын}, value: 4 000, unit: person,"
    " sources: {report: пункт 1}}\nnames:\n",
)
TABLE = "{above}\n\n| {label} | {head} |\n|---|---|\n| Да | {cell} |"


def in_a_table(lang: Lang, above: str, head: str, cell: str) -> list[str]:
    text = TABLE.format(above=above, label="Вид", head=head, cell=f"{{{{ {cell} }}}}")
    return codes(scales.scaled_in_a_table, text, lang, PEOPLE)


@pytest.mark.parametrize(
    ("lang", "above", "cell"),
    [
        ("ru", "(тыс. человек)", "fact.people"),
        ("ru", "тыс. человек", "fact.people / 1000000"),
        ("ru", "Численность (в млн человек)", "fact.people"),
        ("ru", "# Численность, тыс. человек", "fact.people"),
        ("ru", "(млн тенге)", "fact.wage"),
        ("ru", "Расходы, млрд тенге:", "fact.budget / 1000"),
        ("ru", "Единица измерения: тонна", "fact.harvest / 1000"),
        ("kz", "(мың адам)", "fact.people"),
        ("kz", "мың адам", "fact.people / 1000000"),
        ("kz", "Саны (млн адам)", "fact.people"),
        ("kz", "# Саны, мың адам", "fact.people"),
        ("kz", "(млн теңге)", "fact.wage"),
        ("kz", "Шығыстар, млрд теңге:", "fact.budget / 1000"),
        ("kz", "Өлшем бірлігі: тонна", "fact.harvest / 1000"),
    ],
)
def test_a_table_in_another_measure_than_the_line_above_it_says(lang: Lang, above: str, cell: str) -> None:
    assert in_a_table(lang, above, "Число" if lang == "ru" else "Саны", cell) == ["DG332"]


@pytest.mark.parametrize(
    ("lang", "above", "head", "cell"),
    [
        ("ru", "(тыс. человек)", "Число", "fact.people / 1000"),
        ("ru", "(тыс. человек)", "Число, человек", "fact.people"),
        ("ru", "(тыс. человек)", "Врачей", "fact.doctors"),
        ("ru", "(тыс. ед.)", "Врачей", "fact.doctors"),
        ("ru", "(тыс. человек)", "Мест", "fact.rate"),
        ("ru", "(тыс. человек)", "Доля", "fact.share | percent"),
        ("ru", "(млн тенге)", "Сумма, тенге", "fact.wage"),
        ("ru", "(млн тенге)", "Сумма", "fact.wage | money"),
        ("ru", "Расходы, млн тенге:", "Сумма", "fact.budget / 1000"),
        ("ru", "Заработная плата в тенге", "Сумма", "fact.wage"),
        ("ru", "Освоено 5 млн тенге, что больше.", "Сумма", "fact.wage"),
        ("ru", "Всего врачей, в том числе приезжих:", "Число", "fact.nurses"),
        ("kz", "(мың адам)", "Саны", "fact.people / 1000"),
        ("kz", "(мың адам)", "Саны, адам", "fact.people"),
        ("kz", "(мың адам)", "Дәрігер", "fact.doctors"),
        ("kz", "(мың бірлік)", "Дәрігер", "fact.doctors"),
        ("kz", "(мың адам)", "Орын", "fact.rate"),
        ("kz", "(мың адам)", "Үлесі", "fact.share | percent"),
        ("kz", "(млн теңге)", "Сома, теңге", "fact.wage"),
        ("kz", "(млн теңге)", "Сома", "fact.wage | money"),
        ("kz", "Шығыстар, млн теңге:", "Сома", "fact.budget / 1000"),
        ("kz", "Жалақы, теңге", "Сома", "fact.wage"),
        ("kz", "5 млн теңге игерілді, бұл көп.", "Сома", "fact.wage"),
    ],
)
def test_a_table_in_the_measure_that_is_said(lang: Lang, above: str, head: str, cell: str) -> None:
    assert in_a_table(lang, above, head, cell) == []


@pytest.mark.parametrize(("lang", "head"), [("ru", "Число, тыс. человек"), ("kz", "Саны, мың адам")])
def test_a_column_that_counts_people_in_thousands(lang: Lang, head: str) -> None:
    assert in_a_table(lang, "", head, "fact.people") == ["DG332"]
    assert in_a_table(lang, "", head, "fact.people / 1000000") == ["DG332"]
    assert in_a_table(lang, "", head, "fact.people / 1000") == []
    assert in_a_table(lang, "", head, "fact.doctors") == []
