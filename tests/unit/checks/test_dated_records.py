"""Words of the project's own records that nobody bears on the letter's day (November 2026)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from seen import book, finished

from docgen.checks.form.dated_records import record_of_another_day
from docgen.model import Lang

RECORDS = """
letters:
  later: {date: 2026-11-15, template: one, addressees: [deputy], signer: someone, position: culture}
facts:
  bare:
    what: {ru: школы Нур-Султана, kz: Нұр-Сұлтан қаласының мектептері}
    value: 5
    sources: {report: п. 1}
  then:
    what: {ru: школы Нур-Султана, kz: Нұр-Сұлтан қаласының мектептері}
    value: 5
    period: 2021
    sources: {report: п. 1}
  past:
    what: {ru: школы Нур-Султана, kz: Нұр-Сұлтан мектептері}
    value: 5
    as_of: 2022-01-01
    sources: {report: п. 1}
  after:
    what: {ru: школы Нур-Султана, kz: Нұр-Сұлтан қаласының мектептері}
    value: 5
    period: 2025
    sources: {report: п. 1}
  quoted:
    what: {ru: программа «Жители Нур-Султана», kz: «Нұр-Сұлтан тұрғындары» бағдарламасы}
    value: 5
    sources: {report: п. 1}
  said:
    what: {ru: ответ, kz: жауап}
    text: {ru: Ответил Сенат Парламента, kz: Парламент Сенаты жауап берді}
    sources: {report: п. 1}
  now:
    what: {ru: школы Астаны, kz: Астана қаласының мектептері}
    value: 5
    sources: {report: п. 1}
names:
  deputy:
    kind: office
    ru: Депутат Мажилиса Парламента Республики Казахстан
    kz: Қазақстан Республикасы Парламенті Мәжілісінің депутаты
  dated:
    kind: office
    ru: Депутат Мажилиса Парламента Республики Казахстан
    kz: Қазақстан Республикасы Парламенті Мәжілісінің депутаты
    since: 2020-01-01
  kurultai_deputy: {kind: office, ru: Депутат Курултая, kz: Құрылтай депутаты}
  culture:
    kind: office
    ru: Министр культуры и спорта Республики Казахстан
    kz: Қазақстан Республикасының Мәдениет және спорт министрі
  ministry:
    kind: body
    ru: Министерство культуры и спорта
    kz: Мәдениет және спорт министрлігі
  education: {kind: office, ru: Министр образования и науки, kz: Білім және ғылым министрі}
  minister: {kind: office, ru: Министр культуры и информации, kz: Мәдениет және ақпарат министрі}
  akim:
    kind: office
    ru: {text: Аким города Нур-Султана}
    kz: {text: Нұр-Сұлтан қаласының әкімі}
  abroad: {kind: office, ru: Председатель Сената Республики Узбекистан, kz: Өзбекстан Республикасы Сенатының төрағасы}
  centre: {kind: body, ru: центр «Нур-Султан», kz: «Нұр-Сұлтан» орталығы}
sources:
  old:
    kind: act
    form: order
    issuer: education
    number: 5
    date: 2020-01-15
    title: {ru: О школах, kz: Мектептер туралы}
"""


def _found(template: str, lang: Lang, records: str = RECORDS) -> list[tuple[str, str, int]]:
    """Code, text and line of what is told of the records."""
    made = replace(finished(template, lang, records), letter=book(records).letters["later"])
    return [(one.code, one.args["text"].replace("\u2011", "-"), one.span.line) for one in record_of_another_day(made)]


def _line(record: str, lang: Lang) -> int:
    """The line of a record's words in a language."""
    lines = RECORDS.splitlines()
    start = lines.index(f"  {record}:")
    number = next(number for number in range(start + 1, len(lines) + 1) if f"{lang}: " in lines[number - 1])
    return number + (record == "said")  # its `text:` stands behind its `what:`


@pytest.mark.parametrize(
    ("lang", "template", "text", "record"),
    [
        ("ru", "{{ name.deputy.addressed }}", "Мажилиса", "deputy"),
        ("ru", "Письмо {{ name.deputy | case('gen') }}.", "Мажилиса", "deputy"),
        ("kz", "{{ name.deputy.addressed }}", "Парламенті", "deputy"),
        ("ru", "{{ name.culture }}", "Министр культуры и спорта", "culture"),
        ("kz", "{{ name.culture }}", "Мәдениет және спорт министрі", "culture"),
        ("ru", "{{ name.ministry | case('ins') }} дано.", "Министерством культуры и спорта", "ministry"),
        ("kz", "{{ name.ministry }} берді.", "Мәдениет және спорт министрлігі", "ministry"),
        ("ru", "{{ name.akim }}", "Нур-Султана", "akim"),
        ("kz", "{{ name.akim }}", "Нұр-Сұлтан қаласының", "akim"),
        ("ru", "Проверены {{ fact.bare.what }}.", "Нур-Султана", "bare"),
        ("kz", "{{ fact.bare.what }} тексерілді.", "Нұр-Сұлтан қаласының", "bare"),
        ("ru", "Проверены {{ fact.after.what }}.", "Нур-Султана", "after"),
        ("kz", "{{ fact.after.what }} тексерілді.", "Нұр-Сұлтан қаласының", "after"),
        ("ru", "{{ fact.said }}.", "Сенат", "said"),
        ("kz", "{{ fact.said }}.", "Парламент", "said"),
        ("ru", "{{ fact.bare.what }}, {{ fact.bare.what }}, Нур-Султан.", "Нур-Султана", "bare"),
    ],
)
def test_a_record_that_says_what_is_no_more_is_told_where_it_stands(
    lang: Lang, template: str, text: str, record: str
) -> None:
    assert _found(template, lang) == [("DG440", text, _line(record, lang))]


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "{{ name.dated }}, {{ name.kurultai_deputy }}, {{ name.minister }}"),
        ("ru", "{{ name.abroad }}, {{ name.centre }}"),
        ("ru", "{{ fact.then.what }}, {{ fact.past.what }}, {{ fact.now.what }}"),
        ("ru", "{{ fact.quoted.what }}"),
        ("ru", "В 2021 году проверены {{ fact.bare.what }}."),
        ("ru", "Ранее проверены {{ fact.bare.what }}."),
        ("ru", "До 17 сентября 2022 года строились {{ fact.bare.what }}."),
        ("ru", "Бывший {{ name.culture }} ответил."),
        ("ru", "Статья «{{ fact.bare.what }}» вышла."),
        ("ru", "Действует {{ source.old | cite }}."),
        ("ru", "Издан {{ source.old.issuer }}."),
        ("kz", "{{ name.dated }}, {{ name.kurultai_deputy }}, {{ name.minister }}"),
        ("kz", "{{ name.abroad }}, {{ name.centre }}"),
        ("kz", "{{ fact.then.what }}, {{ fact.past.what }}, {{ fact.now.what }}"),
        ("kz", "{{ fact.quoted.what }}"),
        ("kz", "2021 жылы {{ fact.bare.what }} тексерілді."),
        ("kz", "Бұрын {{ fact.bare.what }} тексерілді."),
        ("kz", "2022 жылғы 17 қыркүйекке дейін {{ fact.bare.what }} салынды."),
        ("kz", "Бұрынғы {{ name.culture }} жауап берді."),
        ("kz", "«{{ fact.bare.what }}» мақаласы шықты."),
        ("kz", "{{ source.old | cite }} қолданыста."),
        ("kz", "{{ source.old.issuer }} шығарды."),
    ],
)
def test_records_of_the_day_and_of_their_own_time_stand(lang: Lang, template: str) -> None:
    assert _found(template, lang) == []


def test_a_city_that_the_project_names_anew_is_called_as_it_says() -> None:
    city = "\n  astana: {kind: city, ru: Нур-Султан, kz: {text: Нұр-Сұлтан қаласы, short: Нұр-Сұлтан}}\nsources:"
    assert [
        _found(f"{{{{ {what} }}}}", "ru", RECORDS.replace("\nsources:", city))
        for what in ("name.astana", "fact.bare.what")
    ] == [[], []]
