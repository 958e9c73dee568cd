"""A finished deed beside a figure of another year, whose fact names no deed of its own."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.times import other_deeds
from docgen.model import Lang

RECORDS = """\
facts:
  libs: {what: {ru: библиотеки, kz: кітапханалар}, value: 37, unit: lib, period: 2020, sources: {report: пункт 1}}
  halls: {what: {ru: читальные залы, kz: оқу залдары}, value: 58, unit: lib, period: 2021, sources: {report: пункт 1}}
  built: {what: {ru: построенные библиотеки, kz: салынған кітапханалар}, value: 41, unit: lib, period: 2020,
          sources: {report: пункт 1}}
  unsafe: {what: {ru: аварийные библиотеки, kz: апатты кітапханалар}, value: 44, unit: lib, period: 2020,
          sources: {report: пункт 1}}
  opening: {what: {ru: открытие библиотек, kz: кітапханалар ашу}, value: 43, unit: lib, period: 2020,
          sources: {report: пункт 1}}
  three: {what: {ru: библиотеки, kz: кітапханалар}, value: 78, unit: lib, period: 2019..2021, sources: {report: п. 1}}
  always: {what: {ru: библиотеки, kz: кітапханалар}, value: 5, unit: lib, sources: {report: пункт 1}}
  then: {what: {ru: библиотеки, kz: кітапханалар}, value: 6, unit: lib, as_of: 2020-05-01, sources: {report: п. 1}}
  worn: {what: {ru: аварийные библиотеки, kz: апатты кітапханалар}, value: 8, unit: lib, period: 2020,
         sources: {report: п. 1}}
  plan: {what: {ru: библиотеки, kz: кітапханалар}, value: 12, unit: lib, period: 2023, status: planned,
         sources: {report: пункт 2}}
names:
  lib: {kind: noun, ru: библиотека, kz: кітапхана}
"""
YEAR, OWN, AHEAD = (f'{{{{ fact.{key}.period | date("when") }}}}' for key in ("halls", "libs", "plan"))
LIBS, HALLS, BUILT, OPENING, THREE, ALWAYS, THEN, PLAN, WORN = (
    f"{{{{ fact.{key} | count }}}}"
    for key in ("libs", "halls", "built", "opening", "three", "always", "then", "plan", "worn")
)
UNSAFE = "{{ fact.unsafe | count }}"
OF_LIBS, IN_LIBS, TO_LIBS, FROM_LIBS, THE_LIBS = (
    f'{{{{ fact.libs | count(case="{case}") }}}}' for case in ("gen", "loc", "dat", "abl", "acc")
)
DEEDS = {
    "принято": "қабылданды",
    "поступило": "келіп түсті",
    "закрыто": "жабылды",
    "рассмотрено": "қаралды",
    "закуплено": "сатып алынды",
    "проверено": "тексерілді",
    "оснащено": "жарақтандырылды",
    "подключено": "қосылды",
    "охвачено": "қамтылды",
    "аттестованы": "аттестатталды",
    "прибыло": "келді",
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("year", [YEAR, AHEAD])
def test_a_deed_of_another_year(deed: str, year: str) -> None:
    russian, kazakh = f"В {year} {deed} {LIBS}.", f"{year} {LIBS} {DEEDS[deed]}."
    assert codes(other_deeds.other_deed_of_another_year, russian, "ru", RECORDS) == ["DG446"]
    assert codes(other_deeds.other_deed_of_another_year, kazakh, "kz", RECORDS) == ["DG446"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Кроме того, в {YEAR} по республике закрыто более {OF_LIBS}"),
        ("ru", f"За {{{{ fact.halls.period | date('acc') }}}} в городах принято {LIBS}, что важно"),
        ("ru", f"Рост есть. В {YEAR} проверены {LIBS}"),
        ("ru", f"В {YEAR} акиматы открыли {LIBS}"),
        ("ru", f"В {YEAR} число залов достигло {OF_LIBS}"),
        ("kz", f"{YEAR} әкімдіктер {THE_LIBS} ашты"),
        ("kz", f"{YEAR} залдар саны {TO_LIBS} жетті"),
        ("kz", f"Бұдан басқа, {YEAR} республика бойынша {LIBS} жабылды"),
        ("kz", f"{YEAR} қалаларда {LIBS} қабылданды"),
        ("kz", f"Өсім байқалды. {YEAR} {LIBS} тексерілді"),
    ],
)
def test_wherever_it_stands(lang: Lang, text: str) -> None:
    assert codes(other_deeds.other_deed_of_another_year, f"{text}.", lang, RECORDS) == ["DG446"]


YEAR_LONG = '{{ fact.halls.period | date("acc") }}'
SHUT_IN_RUSSIAN = (
    f"Министерством за {YEAR_LONG} закрыто {LIBS}",
    f"Министерством культуры и спорта в {YEAR} закрыто {LIBS}",
    f"Кроме того, акиматами областей в {YEAR} закрыто {LIBS}",
    f"Комитетом по делам молодежи в {YEAR} закрыто {LIBS}",
    f"Акимат области в {YEAR} закрыл {LIBS}",
    f"По республике за {YEAR_LONG} закрыто {LIBS}",
    f"В Акмолинской, Костанайской и Абайской областях в {YEAR} закрыто {LIBS}",
    f"В рамках проекта в {YEAR} закрыто {LIBS}",
    f"Сообщаем, что в {YEAR} закрыто {LIBS}",
    f"Сеть сократилась: в {YEAR} закрыто {LIBS}",
    f"Закрыто в {YEAR} {LIBS}",
    f"Министерством закрыто за {YEAR_LONG} более {OF_LIBS}",
    f"Проверкой охвачено в {YEAR} {LIBS}",
    f"{LIBS} закрыто в {YEAR}",
    f"По стране {LIBS} закрыто акиматами в {YEAR}",
)
SHUT_IN_KAZAKH = (
    f"Министрлік {YEAR} {THE_LIBS} жапты",
    f"Мәдениет және спорт министрлігі {YEAR} {THE_LIBS} жапты",
    f"Бұдан басқа, облыс әкімдіктері {YEAR} {THE_LIBS} жапты",
    f"Республика бойынша {YEAR} {LIBS} жабылды",
    f"Ақмола облысында {YEAR} {LIBS} жабылды",
    f"Ақмола, Қостанай және Абай облыстарында {YEAR} {LIBS} жабылды",
    f"Жоба шеңберінде {YEAR} {LIBS} жабылды",
    f"Жұмыс жалғасуда, {YEAR} {LIBS} жабылды",
    f"{LIBS} {YEAR} жабылды",
    f"Елімізде {LIBS} {YEAR} жабылды",
    f"Министрлік {THE_LIBS} {YEAR} жапты",
    f"{YEAR} {LIBS} (Астанада, Алматыда) жабылды",
)


@pytest.mark.parametrize("text", SHUT_IN_RUSSIAN)
def test_the_time_stands_within_a_russian_clause(text: str) -> None:
    assert codes(other_deeds.other_deed_of_another_year, f"{text}.", "ru", RECORDS) == ["DG446"]
    right = text.replace(YEAR, OWN).replace(YEAR_LONG, YEAR_LONG.replace("halls", "libs"))
    assert codes(other_deeds.other_deed_of_another_year, f"{right}.", "ru", RECORDS) == []


@pytest.mark.parametrize("text", SHUT_IN_KAZAKH)
def test_the_time_stands_within_a_kazakh_clause(text: str) -> None:
    assert codes(other_deeds.other_deed_of_another_year, f"{text}.", "kz", RECORDS) == ["DG446"]
    assert codes(other_deeds.other_deed_of_another_year, f"{text.replace(YEAR, OWN)}.", "kz", RECORDS) == []


@pytest.mark.parametrize(
    "text",
    [
        f"По итогам проверок за {YEAR_LONG} закрыто {LIBS}",
        f"Министерством по итогам проверок за {YEAR_LONG} закрыто {LIBS}",
        f"Министерством издан в {YEAR} приказ и закрыто {LIBS}",
        f"Министерство в {YEAR} отчиталось: закрыто {LIBS}",
        f"Комиссия в {YEAR} создана и закрыто {LIBS}",
        f"Из них закрыто в {YEAR} {LIBS}",
        f"Закрыто в {YEAR} {HALLS} против {OF_LIBS} годом ранее",
        f"На ремонт {OF_LIBS} в {YEAR} потрачено {ALWAYS}",
        f"{LIBS} оснащено в {YEAR} компьютерами",
        f"{LIBS} не закрыто в {YEAR}",
        f"{LIBS} будет закрыто в {YEAR}",
        f"Согласно проекту, в {YEAR} закрыто {LIBS}",
        f"По закупкам, ревизиям в {YEAR} закрыто {LIBS}",
        f"По ревизиям (приказ) в {YEAR} закрыто {LIBS}",
        f"Министерством (по ревизиям за {YEAR_LONG}) закрыто {LIBS}",
        f"Министерством в {YEAR} заложено {LIBS}",
        f"Всего {LIBS}, Министерством в {YEAR} проверено {LIBS}",
        f"Семинары проведены в {YEAR} в {IN_LIBS}",
        f"Программа «Село» в {YEAR} обеспечила работу {OF_LIBS}",
        f"Министерством закрыто в {YEAR} {OPENING}",
        f"{BUILT} оснащено в {YEAR}",
        f"{WORN} закрыто в {YEAR}",
        f"{THREE} закрыто в {YEAR}",
        f"{PLAN} закрыто в {YEAR}",
    ],
)
def test_right_within_a_russian_clause(text: str) -> None:
    assert codes(other_deeds.other_deed_of_another_year, f"{text}.", "ru", RECORDS) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Тексерулердің қорытындысы бойынша {YEAR} {LIBS} жабылды",
        f"Министрлік {YEAR} бұйрық шығарды және {THE_LIBS} жапты",
        f"Комиссия {YEAR} құрылды және {THE_LIBS} жапты",
        f"Облыс әкімдігі {YEAR} {LIBS} базасында орталық ашты",
        f"Министрлік {YEAR} барлық {THE_LIBS} тексерді",
        f"{LIBS} {YEAR} жабылмады",
        f"{LIBS} {YEAR} жабылады",
        f"{LIBS} {YEAR} компьютерлермен жарақтандырылды",
        f"{LIBS} {YEAR} қалды",
        f"{TO_LIBS} {YEAR} көмек берілді",
        f"{IN_LIBS} {YEAR} семинар өткізілді",
        f"Барлығы {LIBS}, {YEAR} {LIBS} тексерілді",
        f"Салынған мектептер бойынша, {YEAR} {LIBS} жабылды",
        f"Жоспар бойынша, {YEAR} {LIBS} жабылды",
        f"Өтініштер бойынша {YEAR} {LIBS} жабылды",
        f"Министрліктің {YEAR} есебінде {LIBS} көрсетілді",
        f"Қор {YEAR} құрылып, {LIBS} жабылды",
        f"Бұрын салынған {LIBS} {YEAR} жабылды",
        f"{BUILT} {YEAR} жарақтандырылды",
        f"{WORN} {YEAR} жабылды",
        f"{THREE} {YEAR} жабылды",
        f"{PLAN} {YEAR} жабылды",
    ],
)
def test_right_within_a_kazakh_clause(text: str) -> None:
    assert codes(other_deeds.other_deed_of_another_year, f"{text}.", "kz", RECORDS) == []


@pytest.mark.parametrize(
    "text",
    [
        f"В {OWN} закрыто {LIBS}",
        f"В {YEAR} закрыто {HALLS}",
        f"В {YEAR} оснащено {BUILT}",
        f"В {YEAR} профинансировано {OPENING}",
        f"В {YEAR} закрыто {THREE}",
        f"В {YEAR} закрыто {ALWAYS}",
        f"В {YEAR} закрыто {THEN}",
        f"В {YEAR} принято {PLAN}",
        f"В {YEAR} снесено {UNSAFE}",
        f"В {YEAR} предусмотрено {LIBS}",
        f"В {YEAR} запланировано {LIBS}",
        f"В {YEAR} на это выделено {LIBS}",
        f"В {YEAR} погашено {LIBS}",
        f"В {YEAR} заключено {LIBS}",
        f"В {YEAR} осталось {LIBS}",
        f"В {YEAR} действовали {LIBS}",
        f"В {YEAR} число залов превысило {LIBS}",
        f"В {YEAR} поддержку получили {LIBS}",
        f"В {YEAR} разрешили открыть {LIBS}",
        f"В {YEAR} залы решили открыть {LIBS}",
        f"В {YEAR} были {LIBS}",
        f"В {YEAR} плата {LIBS}",
        f"В {YEAR} закрыто на {LIBS} больше",
        f"В {YEAR} по сравнению с {{{{ fact.libs.period | date('ins') }}}} закрыто {LIBS}",
        f"В {YEAR} закрыто {HALLS} против {OF_LIBS}",
        f"В {YEAR} закрыто {HALLS}, в {OWN} – {LIBS}",
        f"В {YEAR} проверены все {LIBS}",
        f"В {YEAR} повторно проверено {LIBS}",
        f"В {YEAR} не проверено {LIBS}",
        f"В {YEAR} на выделенные средства закрыто {LIBS}",
        f"В {YEAR} проверено {LIBS}, построенных раньше",
        f"В {YEAR} проверено {LIBS} из построенных по плану",
        f"В {YEAR} на базе {OF_LIBS} созданы центры",
        f"В {YEAR} проведены семинары в {IN_LIBS}",
        f"В {YEAR} подведены итоги работы {OF_LIBS}",
        f"В {YEAR} будет закрыто {LIBS}",
        f"В {YEAR} по итогам прошлого года награждено {LIBS}",
        f"По закупкам в {YEAR} принято {LIBS}",
        f"Фонд создан в {YEAR}, им поддержано {LIBS}",
        f"С {{{{ fact.halls.period | date('gen') }}}} закрыто {LIBS}",
        f"В {YEAR} подведен итог: закрыто {LIBS}",
        f"Всего {LIBS}. В {YEAR} проверено {LIBS}",
        f"Всего {LIBS}.\n\nВ {YEAR} проверены {LIBS}",
    ],
)
def test_right_in_russian(text: str) -> None:
    assert codes(other_deeds.other_deed_of_another_year, f"{text}.", "ru", RECORDS) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN} {LIBS} жабылды",
        f"{YEAR} {HALLS} жабылды",
        f"{YEAR} {BUILT} жарақтандырылды",
        f"{YEAR} {OPENING} қаржыландырылды",
        f"{YEAR} {THREE} жабылды",
        f"{YEAR} {ALWAYS} жабылды",
        f"{YEAR} {THEN} жабылды",
        f"{YEAR} {PLAN} қабылданды",
        f"{YEAR} {UNSAFE} жабылды",
        f"{YEAR} {LIBS} көзделді",
        f"{YEAR} {LIBS} жоспарланды",
        f"{YEAR} бұған {LIBS} бөлінді",
        f"{YEAR} {LIBS} өтелді",
        f"{YEAR} {LIBS} қалды",
        f"{YEAR} {LIBS} жұмыс істейді",
        f"{YEAR} {LIBS} жетті",
        f"{YEAR} {TO_LIBS} қосылды",
        f"{YEAR} {TO_LIBS} артық жабылды",
        f"{YEAR} {FROM_LIBS} асты",
        f"{YEAR} {{{{ fact.libs.period | date('ins') }}}} салыстырғанда {LIBS} жабылды",
        f"{YEAR} {HALLS}, {OWN} {LIBS} жабылды",
        f"{YEAR} барлық {LIBS} тексерілді",
        f"{YEAR} {LIBS} қайта тексерілді",
        f"{YEAR} {LIBS} тексерілмеді",
        f"{YEAR} бөлінген қаражатқа {LIBS} жабылды",
        f"{YEAR} {LIBS} базасында орталықтар құрылды",
        f"{YEAR} {IN_LIBS} семинарлар өткізілді",
        f"{YEAR} {OF_LIBS} жұмысының қорытындылары шығарылды",
        f"{YEAR} {LIBS} жабылады",
        f"{YEAR} өткен жылдың қорытындысы бойынша {LIBS} марапатталды",
        f"{YEAR} қорытынды шығарылды: {LIBS} жабылды",
        f"Қор {YEAR} құрылды, ол арқылы {LIBS} қолдау тапты",
        f"Барлығы {LIBS}. {YEAR} {LIBS} тексерілді",
        f"Барлығы {LIBS}.\n\n{YEAR} {LIBS} тексерілді",
    ],
)
def test_right_in_kazakh(text: str) -> None:
    assert codes(other_deeds.other_deed_of_another_year, f"{text}.", "kz", RECORDS) == []


def test_it_is_told_at_the_figure() -> None:
    text = f"В {YEAR} закрыто {LIBS}."
    assert places(other_deeds.other_deed_of_another_year, text, "ru", RECORDS) == [
        ("DG446", "one.j2", 1, text.index(LIBS) + 1)
    ]
