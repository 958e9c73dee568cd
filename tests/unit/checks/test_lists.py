from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.lists import count_differs_from_list
from docgen.model import Lang

MORE = """\
facts:
  oblasts: {what: {ru: области, kz: облыстар}, members: [akmola, aktobe, zhambyl], sources: {report: пункт 9}}
"""


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "в 3 регионах (в Алматинской, Жамбылской)"),
        ("ru", "в 3 регионах (в Алматинской, Атырауской, Абайской и Жамбылской)"),
        ("ru", "в трех областях: Алматинской и Абайской."),
        ("ru", "26 школ: № 1, № 2 и № 5."),
        ("ru", "в 3 регионах: 1) Абай; 2) Атырау."),
        ("ru", "в 3 регионах: 1) Абай, 2) Атырау."),
        ("kz", "3 өңір: 1) Абай; 2) Атырау."),
        ("ru", "в 5 городах (г. Алматы, г. Астана)"),
        ("ru", "Приняты 3 меры:\n\n1) раз;\n2) два."),
        ("ru", "Приняты 4 меры:\n\n1) раз;\n\n2) два;\n\n3) три."),
        ("ru", "Приняты следующие 2 меры:\n\n1. Раз.\n\n2. Два.\n\n3. Три."),
        ("ru", "Приняты {{ fact.group.inner | count('мера', words=true) }}:\n\n1) раз;\n\n2) два."),
        ("ru", "1. Приняты 3 меры:\n\n1) раз;\n\n2) два.\n\n2. Иное."),
        ("kz", "4 шара қабылданды:\n\n1) бір;\n\n2) екі;\n\n3) үш."),
        ("kz", "Үш шара қабылданды:\n\n1. Бір.\n\n2. Екі."),
        ("ru", "{{ fact.group.inner | count('регион', 'loc') }} ({{ fact.regions | members('loc') }})"),
        ("ru", "{{ fact.regions | count('регион', 'loc') }} ({{ fact.regions | members('loc') }} и Жамбылской)"),
        (
            "ru",
            "в {{ fact.regions | count('регион', 'loc') }} открыты центры (в {{ fact.oblasts | members('loc') }})",
        ),
        ("ru", "| а | б | в |\n|---|---|---|\n| x | {{ fact.regions }} | {{ fact.oblasts | members }} |"),
        ("ru", "{{ fact.group.inner }} регионов – {{ fact.regions | members }}"),
        ("ru", "{{ fact.oblasts | count('регион') }}, а именно {{ fact.regions | members }}"),
        ("ru", "{{ fact.oblasts | count('регион') }} {{ fact.regions | members }}"),
        ("ru", "в 3 регионах – Абай, Атырау"),
        ("ru", "открыто 3 центра, а именно в Абае и Атырау"),
        ("ru", "3 центра открыто: в Абае и Атырау"),
        ("kz", "3 өңірде (Алматы, Атырау) ашылды"),
        ("kz", "3 орталық ашылды: Абайда; Атырауда"),
        ("kz", "3 орталық ашылды:\n\n1) Абай;\n2) Атырау."),
        ("kz", "3 орталық – Абайда, Атырауда ашылды"),
        ("kz", "4 өңірде (Алматы, Атырау және Жамбыл) ашылды"),
        ("kz", "үш өңір: Алматы мен Атырау."),
        ("kz", "{{ fact.regions | count('өңір', 'loc') }} ({{ fact.oblasts | members('loc') }}) ашылды"),
    ],
)
def test_a_count_that_differs(lang: Lang, template: str) -> None:
    assert codes(count_differs_from_list, template, lang, MORE) == ["DG407"]


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "в 3 регионах (в Алматинской, Атырауской и Жамбылской)"),
        ("ru", "в 2 министерствах (образования и науки, здравоохранения)"),
        ("ru", "20 школ оснащены оборудованием (тренажеры, кресла)"),
        ("ru", "20 школ (тренажеры, кресла и т.п.)"),
        ("ru", "20 школ, в том числе новые (первая, вторая)"),
        ("ru", "20 школ (далее – Школы, учреждения)"),
        ("ru", "20 школ (в 2020 году – 5, в 2021 году – 15)"),
        ("ru", "20 школ {{ name.almaty_oblast | case('gen') }} (Талгар, Каскелен)"),
        ("ru", "2 школам: на ремонт крыши, парт и окон."),
        ("ru", "20 школ: нарушения выявлены, меры приняты."),
        ("ru", "20 школ (нарушения выявлены, меры приняты)"),
        ("ru", "20 школ – Министерство и акимат ведут надзор"),
        ("ru", "свыше 20 школ (городские, сельские)"),
        ("ru", "Приняты 2 меры:\n\n1) раз;\n2) два."),
        ("ru", "Приняты 3 меры:\n\n1) раз;\n\n2) два;\n\n3) три."),
        ("ru", "Приняты 3 меры:\n\n1. Раз.\n\n2. Два.\n\n3. Три.\n\n1) Иное."),
        ("ru", "Приняты три меры:\n\n1) раз;\n2) два;\n\n3) три.\n\nИное."),
        ("ru", "1. Приняты 2 меры:\n\n1) раз;\n\n2) два.\n\n2. Иное."),
        ("ru", "2. Приняты 2 меры:\n\n1. раз;\n\n2. два.\n\n3. Иное."),
        ("ru", "Приняты 2 меры:\n\n1) раз;\n\nПодробнее.\n\n2) два."),
        ("kz", "3 шара қабылданды:\n\n1) бір;\n\n2) екі;\n\n3) үш."),
        ("kz", "Үш шара қабылданды:\n\n1. Бір.\n\n2. Екі.\n\n3. Үш."),
        ("ru", "в 2 регионах: 1) Абай; 2) Атырау."),
        ("ru", "в 3 городах: 1) Семей и Аягоз; 2) Атырау."),
        ("ru", "в 3 городах: 1) Семей, Аягоз; 2) Атырау."),
        ("ru", "в 3 городах: 1) Абай; 1) Атырау."),
        ("ru", "в 3 городах: 1) Абай – 5; 2) Атырау – 6."),
        ("ru", "3 меры: 1) план утвержден; 2) средства выделены."),
        ("kz", "2 өңір: 1) Абай; 2) Атырау."),
        ("kz", "3 қала: 1) Семей мен Аягөз; 2) Атырау."),
        ("ru", "{{ fact.regions | count('регион', 'loc') }} ({{ fact.regions | members('loc') }})"),
        ("ru", "{{ fact.oblasts | count('регион') }} – {{ fact.regions | members }} и Жамбылская"),
        ("ru", "{{ fact.schools }} школ в {{ fact.regions | members('loc') }}"),
        ("ru", "{{ fact.schools }} школ {{ fact.regions | members('gen') }}"),
        ("ru", "{{ fact.schools }} школ построено в {{ fact.regions | members('loc') }}"),
        ("ru", "{{ fact.schools }} школ в регионах ({{ fact.regions | members('loc') }})"),
        ("ru", "| а | б | в |\n|---|---|---|\n| x | {{ fact.regions }} | {{ fact.regions | members }} |"),
        ("kz", "3 өңірде (Алматы, Атырау және Жамбыл) ашылды"),
        ("kz", "20 мектеп (тренажерлер, креслолар және т.б.)"),
        ("kz", "20 мектеп (бұдан әрі – Мектептер, мекемелер)"),
        ("kz", "20 мектеп: бұзушылықтар анықталды, шаралар қабылданды."),
        ("kz", "20 мектепте жұмыс жүргізілді: бақылау, тексеру."),
        ("kz", "20 өңірде оңалту орталығы (физиотерапия, массаж) ашылды"),
    ],
)
def test_a_list_that_is_right_open_or_of_something_else(lang: Lang, template: str) -> None:
    assert codes(count_differs_from_list, template, lang, MORE) == []


def test_the_number_and_the_list_are_both_shown() -> None:
    (only,) = found(count_differs_from_list, "Открыты центры\nв 3 регионах (в Алматинской,\nЖамбылской)")
    assert (only.span.line, only.span.column, only.args) == (2, 3, {"value": "3", "count": "2"})
    assert [(one.span.line, one.span.column) for one in only.related] == [(2, 15)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_items_are_counted_whether_empty_lines_part_them_or_not(between: str) -> None:
    (only,) = found(count_differs_from_list, "Приняты 4 меры:\n\n" + between.join(("1) раз;", "2) два;", "3) три.")))
    assert (only.span.line, only.span.column, only.args) == (1, 9, {"value": "4", "count": "3"})
    assert [(one.span.line, one.span.column) for one in only.related] == [(3, 1)]
