"""A day to come at the head of its sentence, told as one on which something was done."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.times.own_day import figure_of_the_future
from docgen.model import Lang

RECORDS = """\
facts:
  held: {what: {ru: заседание, kz: отырыс}, value: 2021-04-28, sources: {report: пункт 1}}
  month: {what: {ru: срок, kz: мерзім}, value: 2021-04, sources: {report: пункт 1}}
"""
DAY, SINCE, IN = "{{ fact.held | date }}", '{{ fact.held | date("gen") }}', '{{ fact.month | date("when") }}'
WHEN, OF, FROM, BY = (f'{{{{ fact.held | date("{case}") }}}}' for case in ("when", "attr", "abl", "dat"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"{DAY} вопрос рассмотрен на заседании."),
        ("ru", f"{DAY} состоялось совещание."),
        ("ru", f"Кроме того, {DAY} министерство направило проект закона."),
        ("ru", f"{DAY} проект направлен депутатам."),
        ("ru", f"{DAY} завершена проверка школ."),
        ("ru", f"{DAY} комиссией проведено обследование."),
        ("ru", f"{DAY} вступил в силу Закон."),
        ("ru", f"В {IN} рассмотрен проект закона."),
        ("ru", f"С {SINCE} запущена система."),
        ("ru", f"Школа введена в эксплуатацию {SINCE}."),
        ("ru", f"Протоколом от {SINCE} даны поручения."),
        ("kz", f"{WHEN} министрлік жобаны жолдады."),
        ("kz", f"{WHEN} Үкімет шаралар тізбесін бекітті."),
        ("kz", f"{WHEN} Заң күшіне енді."),
        ("kz", f"{IN} заң жобасы жіберілді."),
        ("kz", f"{FROM} бастап жүйе іске қосылды."),
        ("kz", f"Мектеп {WHEN} пайдалануға берілді."),
        ("kz", f"{OF} хаттамамен тапсырмалар берілді."),
        ("kz", f"{OF} отырыста мәселе қаралды."),
    ],
)
def test_a_day_to_come_told_as_past(lang: Lang, text: str) -> None:
    found = places(figure_of_the_future, text, lang, RECORDS)
    assert found == [("DG436", "one.j2", 1, text.index("{{") + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"{DAY} состоится совещание."),
        ("ru", f"{DAY} вступает в силу Закон."),
        ("ru", f"{DAY} утверждено датой сессии."),
        ("ru", f"{DAY} днем голосования утвержден приказом."),
        ("ru", f"{DAY} принято отмечать праздник."),
        ("ru", f"{DAY} вопрос рассмотрен не будет."),
        ("ru", f"{DAY} совещание проведено быть не может."),
        ("ru", f"{DAY} министерство должно направить проект."),
        ("ru", f"{DAY} внесено в перечень."),
        ("ru", f"{DAY} утверждено крайней датой приема заявок."),
        ("kz", f"{WHEN} комиссия ауданға шығады, бағыт бекітілді."),
        ("ru", f"{DAY} срок, установленный приказом, истекает."),
        ("ru", f"С {SINCE} введены новые правила."),
        ("ru", f"Повестка заседания {SINCE} утверждена."),
        ("ru", f"К {SINCE} подготовлен доклад."),
        ("kz", f"{WHEN} отырыс өткізу туралы шешім қабылданды."),
        ("kz", f"{WHEN} қаралатын мәселелер бекітілді."),
        ("kz", f"{WHEN} кеңес өтеді."),
        ("kz", f"{OF} мерзім бұйрықпен бекітілді."),
        ("kz", f"{OF} отырыстың күн тәртібі бекітілді."),
        ("kz", f"{FROM} бастап жаңа ереже енгізілді."),
        ("kz", f"{FROM} бастап жүйе іске қосылады."),
        ("kz", f"{BY} дейін мерзім ұзартылды."),
        ("kz", f"Жарлықпен {DAY} атаулы күндер тізбесіне енгізілді."),
    ],
)
def test_a_day_to_come_of_which_more_is_known(lang: Lang, text: str) -> None:
    assert codes(figure_of_the_future, text, lang, RECORDS) == []
