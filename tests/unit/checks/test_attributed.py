"""Whose data a figure is said to be of."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.figures.attributed import figure_of_another_body
from docgen.model import Lang

RECORDS = """\
facts:
  births: {what: {ru: дети, kz: балалар}, value: 12 400, sources: {stat: таблица 7}}
  pupils: {what: {ru: ученики, kz: оқушылар}, value: 640, sources: {edu: таблица 1}}
  classes: {what: {ru: классы, kz: сыныптар}, value: 40, sources: {edu: таблица 1}}
  both: {what: {ru: места, kz: орындар}, value: 700, sources: {edu: таблица 1, money: с. 1}}
  queue: {what: {ru: очередь, kz: кезек}, value: 4 120, sources: {head: по телефону}}
  plain: {what: {ru: учителя, kz: мұғалімдер}, value: 52, sources: {report: с. 1}}
  norm: {what: {ru: норма, kz: норма}, value: 3, sources: {norms: пункт 1}}
  papers: {what: {ru: дела, kz: істер}, value: 9, sources: {archive: с. 1}}
  former: {what: {ru: кружки, kz: үйірмелер}, value: 31, sources: {science: с. 1}}
sources:
  edu:
    kind: report
    title: {ru: Отчет Министерства просвещения, kz: Оқу-ағарту министрлігінің есебі}
    date: 2021-01-05
  stat:
    kind: dataset
    title: {ru: Данные Бюро национальной статистики, kz: Ұлттық статистика бюросының деректері}
    date: 2021-01-10
  money: {kind: letter, title: {ru: Письмо Министерства финансов, kz: Қаржы министрлігінің хаты}, date: 2021-01-10}
  head: {kind: person, title: {ru: Слова директора, kz: Директордың айтқаны}, date: 2021-01-02}
  norms:
    kind: act
    form: order
    issuer: minister
    number: 5
    date: 2020-01-02
    title: {ru: О нормах, kz: Нормалар туралы}
  archive: {kind: report, title: {ru: Отчет Комитета архивов, kz: Архивтер комитетінің есебі}, date: 2021-01-10}
  science:
    kind: report
    title: {ru: Отчет Министерства культуры, kz: Мәдениет министрлігінің есебі}
    date: 2019-12-10
names:
  culture: {kind: body, ru: Министерство культуры, kz: Мәдениет министрлігі, until: 2019-12-31}
"""


def told(text: str, lang: Lang) -> list[tuple[str, int]]:
    found_ = found(figure_of_another_body, text, lang, RECORDS)
    return [(one.args["text"], one.span.column) for one in found_]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        (
            "ru",
            "По данным Министерства здравоохранения родилось {{ fact.births }}.",
            "Министерства здравоохранения",
        ),
        ("ru", "По информации Министерства финансов, учится {{ fact.pupils }}.", "Министерства финансов"),
        (
            "ru",
            "Согласно данным Бюро национальной статистики, учится {{ fact.pupils }} в {{ fact.classes }} классах.",
            "Бюро национальной статистики",
        ),
        ("ru", "По данным Министерства внутренних дел учится {{ fact.pupils }}.", "Министерства внутренних дел"),
        ("ru", "По сведениям Министерства юстиции, мест {{ fact.both }}.", "Министерства юстиции"),
        ("ru", "Согласно отчету в очереди {{ fact.queue }}.", "Согласно отчету"),
        ("ru", "По данным отчета Министерства в очереди {{ fact.queue }}.", "По данным отчета"),
        (
            "kz",
            "Денсаулық сақтау министрлігінің деректері бойынша {{ fact.births }} бала туды.",
            "Денсаулық сақтау министрлігінің",
        ),
        ("kz", "Қаржы министрлігінің ақпаратына сәйкес {{ fact.pupils }} бала оқиды.", "Қаржы министрлігінің"),
        ("kz", "Әділет министрлігінің есебі бойынша {{ fact.both }} орын бар.", "Әділет министрлігінің"),
        ("kz", "Есепке сәйкес кезекте {{ fact.queue }} бала тұр.", "Есепке сәйкес"),
    ],
)
def test_data_of_another_body(lang: Lang, text: str, words: str) -> None:
    assert told(text, lang) == [(words, text.index(words) + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "По данным Министерства просвещения учится {{ fact.pupils }}.",
        "По данным Бюро национальной статистики родилось {{ fact.births }}.",
        "По данным Комитета по статистике родилось {{ fact.births }}.",
        "По данным Министерства финансов и Министерства просвещения мест {{ fact.both }}.",
        "По сведениям акимата учится {{ fact.pupils }}.",
        "По данным областей учится {{ fact.pupils }}.",
        "По данным Министерства здравоохранения учится {{ fact.plain }}.",
        "По информации Министерства юстиции норма – {{ fact.norm }}.",
        "По данным Министерства культуры и информации, дел {{ fact.papers }}.",
        "По данным Комитета языков учится {{ fact.pupils }}.",
        "По данным Министерства туризма и спорта, кружков {{ fact.former }}.",
        "По данным Министерства финансов {{ fact.births }}, по данным Министерства просвещения {{ fact.pupils }}.",
        "Министерством финансов проверено, что учится {{ fact.pupils }}.",
        "По данным директора в очереди {{ fact.queue }}.",
        "По информации управления в очереди {{ fact.queue }}.",
        "По предложению Министерства финансов родилось {{ fact.births }}.",
        "По данным Министерства финансов расходы не выросли. Учится {{ fact.pupils }}.",
        "По отчету учится {{ fact.pupils }}.",
        "Родилось {{ fact.births }}.",
        "По данным Агентства по стратегическому планированию родилось {{ fact.births }}.",
    ],
)
def test_what_may_be_of_that_body_is_right(text: str) -> None:
    assert told(text, "ru") == []


@pytest.mark.parametrize(
    "text",
    [
        "Оқу-ағарту министрлігінің деректері бойынша {{ fact.pupils }} бала оқиды.",
        "Ұлттық статистика бюросының деректері бойынша {{ fact.births }} бала туды.",
        "Әкімдіктің мәліметі бойынша {{ fact.pupils }} бала оқиды.",
        "Қаржы министрлігінің деректері бойынша {{ fact.plain }} мұғалім бар.",
        "Мәдениет және ақпарат министрлігінің деректері бойынша {{ fact.papers }} іс бар.",
        "Қаржы министрлігінің және Оқу-ағарту министрлігінің деректері бойынша {{ fact.pupils }} бала оқиды.",
        "Туризм және спорт министрлігінің мәліметі бойынша {{ fact.former }} үйірме бар.",
        "Директордың айтуынша кезекте {{ fact.queue }} бала тұр.",
        "Есеп бойынша {{ fact.pupils }} бала оқиды.",
        "Әділет министрлігінің ұсынысы бойынша норма – {{ fact.norm }}.",
    ],
)
def test_right_in_kazakh(text: str) -> None:
    assert told(text, "kz") == []
