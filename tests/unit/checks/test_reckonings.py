"""The size of a change against its ends."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.reckonings import reckoning_differs
from docgen.model import Lang

RECORDS = """\
facts:
  a: {what: {ru: было, kz: бұрын}, value: 300, unit: school, sources: {report: пункт 1}}
  b: {what: {ru: стало, kz: қазір}, value: 386, unit: school, sources: {report: пункт 1}}
  about: {what: {ru: около, kz: шамамен}, value: 300, unit: school, precision: about, sources: {report: пункт 1}}
  more: {what: {ru: рост, kz: өсім}, value: 86, unit: school, sources: {report: пункт 1}}
  wrong: {what: {ru: рост школ, kz: мектеп өсімі}, value: 96, unit: school, sources: {report: пункт 1}}
  percent: {what: {ru: рост в %, kz: өсім %}, value: 28.7, unit: percent, sources: {report: пункт 1}}
  whole: {what: {ru: рост в целых, kz: бүтін өсім}, value: 29, unit: percent, sources: {report: пункт 1}}
  cut: {what: {ru: рост без долей, kz: бүтін}, value: 28, unit: percent, sources: {report: пункт 1}}
  off: {what: {ru: рост в процентах, kz: пайыз өсімі}, value: 22.3, unit: percent, sources: {report: пункт 1}}
  times: {what: {ru: во сколько, kz: неше есе}, value: 1.3, sources: {report: пункт 1}}
  often: {what: {ru: во сколько раз, kz: қанша есе}, value: 3, sources: {report: пункт 1}}
  low: {what: {ru: доля была, kz: бұрынғы бөлік}, value: 10, unit: percent, sources: {report: пункт 1}}
  high: {what: {ru: доля стала, kz: қазіргі бөлік}, value: 15, unit: percent, sources: {report: пункт 1}}
  five: {what: {ru: пункты, kz: пункттер}, value: 5, unit: percent, sources: {report: пункт 1}}
  half: {what: {ru: наполовину, kz: жартысы}, value: 50, unit: percent, sources: {report: пункт 1}}
  spent: {what: {ru: траты, kz: шығын}, value: 1 200 000 000, unit: tenge, sources: {report: пункт 1}}
  now: {what: {ru: траты ныне, kz: қазіргі шығын}, value: 1 500 000 000, unit: tenge, sources: {report: пункт 1}}
  sum: {what: {ru: прибавка, kz: үстеме}, value: 300 000 000, unit: tenge, sources: {report: пункт 1}}
  little: {what: {ru: мало, kz: аз}, value: 100 000 000, unit: tenge, sources: {report: пункт 1}}
  round: {what: {ru: круглая, kz: дөңгелек}, value: 1 000 000 000, unit: tenge, sources: {report: пункт 1}}
  places: {what: {ru: места, kz: орындар}, value: 20, unit: place, sources: {report: пункт 1}}
names:
  place: {kind: noun, ru: место, kz: орын}
"""
A, B, ABOUT, MORE, WRONG = (f"{{{{ fact.{key} }}}}" for key in ("a", "b", "about", "more", "wrong"))
P, WHOLE, CUT, OFF, LOW, HIGH, FIVE, HALF = (
    f"{{{{ fact.{key} | percent }}}}" for key in ("percent", "whole", "cut", "off", "low", "high", "five", "half")
)
X, OFTEN = (f"{{{{ fact.{key} | times(fold=true) }}}}" for key in ("times", "often"))
SPENT, NOW = (f"{{{{ fact.{key} | money('млрд') }}}}" for key in ("spent", "now"))
ROUND = "{{ fact.round | money('млрд') }}"
SUM, LITTLE = (f"{{{{ fact.{key} | money('млн') }}}}" for key in ("sum", "little"))
KP, KOFF, KWHOLE, KFIVE, KHALF = (
    f"{{{{ fact.{key} | percent('dat') }}}}" for key in ("percent", "off", "whole", "five", "half")
)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Число школ выросло с {A} до {B}, или на {OFF}."),
        ("ru", f"Число школ выросло на {OFF} (с {A} до {B})."),
        ("ru", f"Число школ выросло в {OFTEN} (с {A} до {B})."),
        ("ru", f"Школ больше в {OFTEN} ({B} против {A})."),
        ("ru", f"Школ на {OFF} больше ({B} против {A})."),
        ("ru", f"Число школ выросло с {A} до {B} (на {WRONG})."),
        ("ru", f"Число школ снизилось с {B} до {A}, то есть на {P}."),
        ("ru", f"Расходы выросли с {SPENT} до {NOW}, или на {HALF}."),
        ("ru", f"Выросло с {{{{ fact.b - fact.more }}}} до {B}, или на {OFF}."),
        ("kz", f"Мектептер саны {A}-ден {B}-ға дейін, яғни {KOFF} өсті."),
        ("kz", f"Мектептер саны {KOFF} өсті ({A}-ден {B}-ға дейін)."),
        ("kz", f"Мектептер саны {OFTEN} өсті ({A}-ден {B}-ға дейін)."),
        ("kz", f"Мектептер {OFTEN} көп ({A}-ге қарағанда {B})."),
        ("kz", f"Мектептер саны {A}-ден {B}-ға дейін, немесе {OFTEN} өсті."),
    ],
)
def test_a_size_that_the_ends_do_not_give(lang: Lang, text: str) -> None:
    assert codes(reckoning_differs, text, lang, RECORDS) == ["DG451"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Число школ выросло с {A} до {B}, или на {P}."),
        ("ru", f"Число школ выросло с {A} до {B}, или на {WHOLE}."),
        ("ru", f"Число школ выросло с {A} до {B}, или на {CUT}."),
        ("ru", f"Число школ выросло на {MORE} (с {A} до {B})."),
        ("ru", f"Число школ выросло в {X} (с {A} до {B})."),
        ("ru", f"Школ больше в {X} ({B} против {A})."),
        ("ru", f"Число школ снизилось с {B} до {A}, или на {OFF}."),
        ("ru", f"Число мест увеличено на {{{{ fact.places }}}} (с {A} до {B} школ)."),
        ("ru", f"Число школ выросло с {ABOUT} до {B}, или на {OFF}."),
        ("ru", f"Доля школ выросла на {FIVE} (с {A} до {B} школ)."),
        ("ru", f"В среднем рост на {OFF} (с {A} до {B})."),
        ("ru", f"Школ стало с {A} до {B}, на {OFF} увеличены расходы."),
        ("ru", f"Ставка выросла с {LOW} до {HIGH}, или на {FIVE}."),
        ("ru", f"Ставка выросла с {LOW} до {HIGH}, или на {HALF}."),
        ("ru", f"Расходы выросли на {SUM} (с {SPENT} до {NOW})."),
        ("ru", f"Расходы выросли с {ROUND} до {NOW}, или на {OFF}."),
        ("kz", f"Шығын {ROUND}ден {NOW}ге дейін, яғни {KOFF} өсті."),
        ("ru", f"Расходы выросли на {OFF} ({A} школ и {B} школ)."),
        ("ru", f"Проверено от {A} до {B} школ (на {OFF} больше)."),
        ("kz", f"Мектептер саны {A}-ден {B}-ға дейін, яғни {KP} өсті."),
        ("kz", f"Мектептер саны {A}-ден {B}-ға дейін, яғни {KWHOLE} өсті."),
        ("kz", f"Мектептер саны {KP} өсті ({A}-ден {B}-ға дейін)."),
        ("kz", f"Мектептер саны {X} өсті ({A}-ден {B}-ға дейін)."),
        ("kz", f"Мектептер {X} көп ({A}-ге қарағанда {B})."),
        ("kz", f"Мектептер үлесі {KFIVE} өсті ({A}-ден {B}-ға дейін)."),
        ("kz", f"Мектептер саны {A}-ден {B}-ға дейін өсті, шығын {KOFF} азайды."),
        ("kz", f"Мөлшерлеме {LOW}-дан {HIGH}-ға дейін, яғни {KFIVE} өсті."),
        ("kz", f"Мектептер саны {B}-дан {A}-ге дейін, яғни {KOFF} төмендеді."),
        ("kz", f"{KOFF} өсті ({A} мектеп пен {B} мектеп)."),
    ],
)
def test_a_size_that_agrees_or_is_of_something_else(lang: Lang, text: str) -> None:
    assert codes(reckoning_differs, text, lang, RECORDS) == []


def test_what_it_should_be() -> None:
    (one,) = found(reckoning_differs, f"Выросло с {A} до {B}, или на {OFF}.", "ru", RECORDS)
    assert (one.span.column, one.args["right"]) == (48, "28.67")
