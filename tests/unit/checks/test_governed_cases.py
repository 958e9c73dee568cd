"""Cases beside words that decide them."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.form import cases
from docgen.model import Lang

RECORDS = """\
facts:
  one: {what: {ru: один, kz: бір}, value: 21, sources: {report: пункт 1}}
  few: {what: {ru: мало, kz: аз}, value: 3, sources: {report: пункт 1}}
  many: {what: {ru: много, kz: көп}, value: 26, period: 2020, sources: {report: пункт 1}}
  part: {what: {ru: часть, kz: бөлік}, value: 2.5, sources: {report: пункт 1}}
  over: {what: {ru: свыше, kz: астам}, value: 26, precision: over, sources: {report: пункт 1}}
  month: {what: {ru: месяц, kz: ай}, value: 2021-06, sources: {report: пункт 1}}
  july: {what: {ru: июль, kz: шілде}, value: 2021-07, sources: {report: пункт 1}}
  years: {what: {ru: годы, kz: жылдар}, value: 2020..2025, sources: {report: пункт 1}}
  day: {what: {ru: день, kz: күн}, value: 2021-02-25, sources: {report: пункт 1}}
  quarter: {what: {ru: квартал, kz: тоқсан}, value: 2021-Q2, sources: {report: пункт 1}}
  districts: {what: {ru: районы, kz: аудандар}, members: [sairam, sozak, baydibek], sources: {report: пункт 1}}
  oblasts: {what: {ru: регионы, kz: өңірлер}, members: [almaty_oblast, atyrau], sources: {report: пункт 1}}
sources:
  law:
    kind: act
    form: law
    issuer: republic
    number: 5
    date: 2020-01-15
    title: {ru: О школах, kz: Мектептер туралы}
names:
  doctor: {kind: noun, ru: врач, kz: дәрігер}
  ltd: {kind: body, ru: АО «Рога», kz: «Мүйіз» АҚ}
  road:
    kind: phrase
    ru: {text: автодорога А-17, forms: {gen: автодороги А-17, loc: автодороге А-17}}
    kz: А-17 автожолы
  sairam: {kind: place, ru: Сайрамский район, kz: Сайрам ауданы}
  sozak: {kind: place, ru: Сузакский район, kz: Созақ ауданы}
  baydibek: {kind: place, ru: район Байдибека, kz: Бәйдібек ауданы}
  garden: {kind: noun, ru: лес, kz: орман}
"""


def of(lang: Lang, text: str) -> list[str]:
    return [one.code for one in found(cases.case_not_governed, text, lang, RECORDS)]


RIGHT_RUSSIAN = """\
В {{ fact.many | count("школа", "loc") }} ({{ fact.oblasts | members("gen") }}) закончен ремонт.
В {{ fact.many | count("школа", "loc") }}: {{ fact.districts | members("gen") }}.
В {{ fact.districts | count("район", "loc") }}: {{ fact.districts | members("loc") }}.
В {{ fact.districts | count("район", "loc") }} Туркестанской области: {{ fact.districts | members("loc") }}.
В {{ fact.districts | count("район", "loc") }} открыты филиалы: {{ fact.districts | members("gen") }}.
В {{ fact.districts | count("район", "loc") }} ({{ fact.districts | members("nom") }}) закончен ремонт.
Из {{ fact.districts | count("район", "gen") }}: {{ fact.districts | members("gen") }}.
В {{ fact.few | count("школа", "loc", words=true) }} и в {{ fact.few | count("школа", "acc", words=true) }}.
К {{ fact.few | count("школа", "dat", words=true) }}, из {{ fact.few | count("школа", "gen", words=true) }}.
С {{ fact.few | count("школа", "ins", words=true) }}, через {{ fact.few | count("школа", "acc", words=true) }}.
До {{ fact.month | date("gen") }} работа завершится.
С {{ fact.month | date("gen") }} по {{ fact.july | date("acc") }} шел ремонт.
К {{ fact.month | date("dat") }} все готово.
В {{ fact.month | date("when") }} работа завершена.
В {{ fact.many.period | date("when") }} построено много.
За {{ fact.many.period | date }} построено много.
За {{ fact.many.period | date("acc") }} построено много.
На {{ fact.many.period | date("acc") }} запланировано.
На {{ fact.day | date }} построено.
До {{ fact.day | date }} будет построено.
К {{ fact.day | date }} построено.
С {{ fact.day | date }} введен учет.
По состоянию на {{ fact.day | date }} построено.
В {{ fact.years | date("loc") }} построено.
На {{ fact.years | date("acc") }} запланировано.
До {{ fact.many.period | date("gen") }} далеко.
К {{ fact.many.period | date("dat") }} построят.
По {{ fact.month | date("acc") }} включительно.
Во {{ fact.quarter | date("when") }} начат ремонт.
До {{ fact.quarter | date("gen") }} далеко.
В {{ fact.many | count("школа", "loc") }} ведется ремонт.
В {{ fact.few | count("школа", "loc") }} ведется ремонт.
В {{ fact.one | count("школа", "loc") }} ведется ремонт.
В {{ fact.few | count("школа", "acc") }} завезены книги.
В {{ fact.many | count("школа", "acc") }} завезены книги.
В {{ fact.few | count("школа", "loc", words=true) }} ведется ремонт.
В {{ fact.few | count("школа", "acc", words=true) }} завезены книги.
Из {{ fact.many | count("школа", "gen") }} готовы не все.
Из {{ fact.few | count("школа", "gen", words=true) }} готова одна.
До {{ fact.few | count("школа", "gen") }} сократилось число.
Для {{ fact.one | count("школа", "gen") }} куплены книги.
Для {{ fact.many | count("врач", "gen") }} построено жилье.
На {{ fact.few | count("врач", "acc") }} больше.
На {{ fact.few | count("врач", "acc", words=true) }} больше.
По {{ fact.many | count("школа") }} решения приняты.
По {{ fact.few | count("школа") }} в каждом районе.
По {{ fact.few | count("школа", "dat") }} решения приняты.
По {{ fact.few | count("школа", "dat", words=true) }} решения приняты.
С {{ fact.many | count("школа", "ins") }} заключены договоры.
С {{ fact.few | count("школа", "gen") }} до {{ fact.many }} выросло число.
В {{ fact.part | count("раз") }} больше.
До {{ fact.part | count("раз", "gen") }} больше.
До {{ fact.over | count("школа") }} еще далеко.
При {{ fact.many | count("школа", "loc") }} открыты кружки.
Согласно {{ source.law | at("dat", article=12, point=3) }} Закона срок продлен.
По {{ source.law | at("dat", article=12) }} Закона срок продлен.
В {{ source.law | at("loc", article=12) }} Закона сказано.
В {{ source.law | at("acc", article=12) }} Закона внесены изменения.
В соответствии с {{ source.law | at("ins", article=12) }} Закона срок продлен.
Из {{ source.law | at("gen", article=12) }} Закона следует.
Согласно {{ source.law | cite("dat") }} срок продлен.
В соответствии с {{ source.law | cite("ins") }} срок продлен.
На основании {{ source.law | cite("gen") }} срок продлен.
В {{ name.ministry_finance | case("acc") }} направлен запрос.
В {{ name.ministry_finance | case("loc") }} создан штаб.
Совместно с {{ name.ministry_finance | case("ins") }} ведется работа.
Для {{ name.ministry_finance | case("gen") }} подготовлен отчет.
К {{ name.ministry_finance | case("dat") }} обратились.
В {{ name.ltd }} создан штаб.
Для {{ name.ltd }} подготовлен отчет.
На {{ name.road | case("loc") }} ведется ремонт.
В {{ fact.oblasts | members("loc") }} ведется ремонт.
Из {{ fact.oblasts | members("gen") }} поступили отчеты.
По {{ fact.oblasts | members("dat") }} решения приняты.
Благодаря {{ name.ministry_finance | case("dat") }} построено.
На № {{ source.law.number }} отвечаем.
В {{ fact.oblasts | count("область", "loc") }}: {{ fact.oblasts | members("loc") }}.
В {{ fact.oblasts | count("область", "loc") }} ({{ fact.oblasts | members("nom") }}) ведется ремонт.
В {{ fact.oblasts | count("область", "loc") }} ({{ fact.oblasts | members("loc") }}) ведется ремонт.
Из {{ fact.oblasts | count("область", "gen") }}: {{ fact.oblasts | members("gen") }}.
Ремонт ведется так: {{ fact.oblasts | members("nom") }}.
Из {{ fact.few | ordinal("категория", "gen", words=true) }} в первую.
Во {{ fact.few | ordinal("категория", "acc", words=true) }} переведено.
В {{ fact.few | ordinal("категория", "loc") }} осталось.
К {{ fact.few | ordinal("категория", "dat", words=true) }} отнесено.
До {{ fact.one | count("школа", "gen", words=true) }} сократилось.
От {{ fact.day | date }} № 5.
"""

RIGHT_KAZAKH = """\
{{ fact.month | date("dat") }} дейін жұмыс аяқталады.
{{ fact.july | date("dat") }} дейін жұмыс аяқталады.
{{ fact.month | date("abl") }} бастап есеп енгізілді.
{{ fact.many.period | date("abl") }} бастап есеп енгізілді.
{{ fact.many.period | date("dat") }} дейін жұмыс аяқталады.
{{ fact.day | date("dat") }} дейін жұмыс аяқталады.
{{ fact.day | date("abl") }} бастап есеп енгізілді.
{{ fact.day | date("abl") }} кейін жұмыс басталды.
{{ fact.day | date }} күні жұмыс басталды.
{{ fact.years | date("dat") }} арналған бағдарлама бекітілді.
{{ fact.years | date("dat") }} дейін қаржыландыру көзделген.
{{ fact.month | date("when") }} жұмыс аяқталды.
{{ fact.many.period | date("when") }} көп салынды.
{{ fact.quarter | date("dat") }} дейін жұмыс аяқталады.
{{ fact.many | count("мектеп", "dat") }} дейін көбейді.
{{ fact.few | count("мектеп", "dat", words=true) }} дейін азайды.
{{ fact.many | suffix("dat") }} дейін көбейді.
{{ fact.many | suffix("abl") }} астам мектеп салынды.
{{ fact.over | count("мектеп") }} салынды.
{{ fact.over }} мектеп салынды.
{{ fact.many | count("мектеп") }} сәйкес келеді.
{{ fact.many | count("мектеп") }} кейін ашылды.
{{ fact.many | count("мектеп", "abl") }} кейін тоқтады.
{{ fact.many | count("мектеп") }} бойынша шешім қабылданды.
{{ fact.many | count("мектеп") }} үшін кітап алынды.
{{ fact.many | count("мектеп") }} туралы айтылды.
{{ source.law | at("dat", article=12, point=3) }} сәйкес мерзім ұзартылды.
{{ source.law | at("dat", article=12) }} сәйкес мерзім ұзартылды.
{{ source.law | at("dat", article=12, subpoint=5) }} сәйкес мерзім ұзартылды.
{{ source.law | at(article=12) }} бойынша мерзім ұзартылды.
{{ source.law | at(article=[12, 13]) }} бойынша мерзім ұзартылды.
{{ source.law | at("loc", article=12) }} айтылған.
{{ source.law | cite("dat") }} сәйкес мерзім ұзартылды.
{{ source.law | cite }} бойынша мерзім ұзартылды.
{{ name.ministry_finance }} бойынша есеп берілді.
{{ name.ministry_finance | case("dat") }} дейін жеткізілді.
{{ name.ministry_finance }} сәйкес келеді.
{{ name.ministry_finance }} сәйкес емес.
{{ name.ltd }} арқылы жүргізілді.
{{ name.road | case("dat") }} дейін жөнделді.
{{ name.road }} бойынша жұмыс жүргізілді.
{{ fact.share | percent("dat") }} дейін өсті.
{{ fact.oblasts | members("loc") }} жұмыс жүргізілуде.
{{ fact.oblasts | members("nom") }} бойынша шешім қабылданды.
{{ fact.part }} есе көп.
"""


@pytest.mark.parametrize("text", RIGHT_RUSSIAN.splitlines())
def test_right_in_russian(text: str) -> None:
    assert of("ru", text) == []


@pytest.mark.parametrize("text", RIGHT_KAZAKH.splitlines())
def test_right_in_kazakh(text: str) -> None:
    assert of("kz", text) == []


WRONG_RUSSIAN = """\
В {{ fact.districts | count("район", "loc") }} Туркестанской области: {{ fact.districts | members("gen") }}.
В {{ fact.districts | count("район", "loc") }}: {{ fact.districts | members("gen") }}.
В {{ fact.few | count("школа", "dat", words=true) }} закончен ремонт.
Из {{ fact.few | count("школа", "ins", words=true) }} закрыта одна.
До {{ fact.month | date("when") }} работа завершится.
До {{ fact.month | date }} работа завершится.
С {{ fact.month | date }} шел ремонт.
К {{ fact.month | date("gen") }} все готово.
В {{ fact.month | date("gen") }} работа завершена.
До {{ fact.many.period | date }} далеко.
К {{ fact.many.period | date("gen") }} построят.
По {{ fact.few | count("школа", "gen", words=true) }} решения приняты.
В {{ fact.few | count("школа", "gen", words=true) }} ведется ремонт.
В {{ fact.few | count("школа", "gen") }} ведется ремонт.
Для {{ fact.few | count("школа", "loc") }} куплены книги.
До {{ fact.few | count("школа") }} сократилось число.
С {{ fact.many | count("школа", "loc") }} заключены договоры.
Из {{ fact.one | count("школа", "acc") }} готовы не все.
Согласно {{ source.law | at("ins", article=12, point=3) }} Закона срок продлен.
Согласно {{ source.law | at("gen", article=12, point=3) }} Закона срок продлен.
В соответствии с {{ source.law | at("gen", point=3) }} Закона срок продлен.
Согласно {{ source.law | cite("ins") }} срок продлен.
Для {{ name.ministry_finance | case("dat") }} подготовлен отчет.
К {{ name.ministry_finance | case("gen") }} обратились.
Для {{ name.road | case("loc") }} выделены средства.
В {{ fact.oblasts | count("область", "loc") }}: {{ fact.oblasts | members("gen") }}.
В {{ fact.oblasts | count("область", "loc") }} ({{ fact.oblasts | members("dat") }}) ведется ремонт.
В {{ fact.oblasts | members("ins") }} ведется ремонт.
До {{ fact.few | ordinal("участок", "ins", words=true) }} далеко.
"""

WRONG_KAZAKH = """\
{{ fact.month | date }} дейін жұмыс аяқталады.
{{ fact.july | date }} дейін жұмыс аяқталады.
{{ fact.month | date("when") }} дейін жұмыс аяқталады.
{{ fact.month | date }} бастап есеп енгізілді.
{{ fact.month | date("dat") }} бастап есеп енгізілді.
{{ fact.many.period | date("when") }} дейін жұмыс аяқталады.
{{ fact.day | date }} кейін жұмыс басталды.
{{ fact.many | count("мектеп") }} дейін көбейді.
{{ fact.many }} дейін көбейді.
{{ fact.many }} астам мектеп салынды.
{{ source.law | at(article=12, point=3) }} сәйкес мерзім ұзартылды.
{{ source.law | at("gen", article=12) }} сәйкес мерзім ұзартылды.
{{ source.law | at("dat", article=12) }} бойынша мерзім ұзартылды.
{{ source.law | cite }} сәйкес мерзім ұзартылды.
{{ source.law | cite("ins") }} сәйкес мерзім ұзартылды.
{{ name.road | case("gen") }} дейін жөнделді.
"""


@pytest.mark.parametrize("text", WRONG_RUSSIAN.splitlines())
def test_wrong_in_russian(text: str) -> None:
    assert of("ru", text) == ["DG343"]


@pytest.mark.parametrize("text", WRONG_KAZAKH.splitlines())
def test_wrong_in_kazakh(text: str) -> None:
    assert of("kz", text) == ["DG343"]


def test_what_to_write_is_said() -> None:
    (one,) = found(cases.case_not_governed, 'До {{ fact.month | date("when") }}.', "ru", RECORDS)
    assert (one.args, one.span.column) == ({"text": "июне 2021\u00a0года", "word": "До", "cases": '"gen"'}, 4)
