"""A direction against the figures of its own sentence."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.turned import direction_against_figures
from docgen.model import Lang

RECORDS = """\
facts:
  was: {what: {ru: было, kz: бұрын}, value: 2 140, unit: school, period: 2025, sources: {report: пункт 1}}
  now: {what: {ru: стало, kz: қазір}, value: 1 712, unit: school, period: 2026, sources: {report: пункт 1}}
  by: {what: {ru: на сколько, kz: қаншаға}, value: 20, unit: percent, period: 2026, sources: {report: пункт 1}}
  less: {what: {ru: разница, kz: айырма}, value: 428, unit: school, sources: {report: пункт 1}}
  fold: {what: {ru: во сколько, kz: неше есе}, value: 1.25, sources: {report: пункт 1}}
  low: {what: {ru: доля была, kz: бұрынғы үлес}, value: 41.2, unit: percent, sources: {report: пункт 1}}
  high: {what: {ru: доля стала, kz: қазіргі үлес}, value: 47.5, unit: percent, sources: {report: пункт 1}}
  points: {what: {ru: пункты, kz: пункттер}, value: 6.3, unit: percentage_point, sources: {report: пункт 1}}
  cost: {what: {ru: траты, kz: шығын}, value: 900 000 000, unit: tenge, sources: {report: пункт 1}}
  sum: {what: {ru: сумма, kz: сома}, value: 2 000 000 000, unit: tenge, sources: {report: пункт 1}}
  over: {what: {ru: свыше, kz: астам}, value: 2 000, unit: school, precision: over, sources: {report: пункт 1}}
  six: {what: {ru: от шести, kz: алтыдан}, value: 6, sources: {report: пункт 1}}
  ten: {what: {ru: до десяти, kz: онға}, value: 10, sources: {report: пункт 1}}
"""
WAS, IS, LOW, HIGH = "{{ fact.was }}", "{{ fact.now }}", "{{ fact.low | percent }}", "{{ fact.high | percent }}"
BY, LESS, FOLD = "{{ fact.by | percent }}", "{{ fact.less | count }}", "{{ fact.fold | count('раз') }}"
POINTS, OVER = "{{ fact.points | count }}", "{{ fact.over }}"
COST, SUM = "{{ fact.cost | money('млн') }}", "{{ fact.sum | money('млрд') }}"
IN_25, IN_26 = "в {{ fact.was.period | date('when') }}", "в {{ fact.now.period | date('when') }}"
K_WAS, K_IS = "{{ fact.was | suffix('abl') }}", "{{ fact.now | suffix('dat') }}"
K_FROM_IS, K_TO_WAS = "{{ fact.now | suffix('abl') }}", "{{ fact.was | suffix('dat') }}"
K_LESS = "{{ fact.less | count(case='dat') }}"
K_BY, K_FOLD = "{{ fact.by | percent('dat') }}", "{{ fact.fold | times(fold=true) }}"
K_OF_25, K_IN_26 = "{{ fact.was.period | date('attr') }}", "{{ fact.now.period | date('when') }}"
K_LOW, K_HIGH = "{{ fact.low | percent('dat') }}", "{{ fact.high | percent('abl') }}"


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", f"Число школ выросло с {WAS} до {IS}, или на {BY}.", "выросло"),
        ("ru", f"Число школ снизилось с {IS} в 2025 году до {WAS}.", "снизилось"),
        ("ru", f"Увеличилось число школ с {WAS} до {IS}.", "Увеличилось"),
        ("ru", f"Число школ снизилось на {LESS} – с {IS} до {WAS}.", "снизилось"),
        ("ru", f"Число школ снизилось на {LESS} – с {IS} до {WAS}, что отмечено комиссией.", "снизилось"),
        ("ru", f"Число школ снизилось – с {IS} до {WAS} и составит столько же.", "снизилось"),
        ("kz", f"Мектептер саны {K_LESS} – {K_FROM_IS} {K_TO_WAS} дейін азайды.", "азайды"),
        ("ru", f"Доля выросла с {HIGH} {IN_25} до {LOW} {IN_26}.", "выросла"),
        ("ru", f"Число школ увеличилось на {BY} (с {WAS} до {IS}).", "увеличилось"),
        ("ru", f"Число школ увеличилось в {FOLD}: с {WAS} {IN_25} до {IS} {IN_26}.", "увеличилось"),
        ("ru", f"Траты снизились с {COST} до {SUM}.", "снизились"),
        ("ru", f"Рост доли с {HIGH} до {LOW} продолжается.", "Рост"),
        ("ru", f"Школ {IS}, что на {BY} больше, чем {IN_25} ({WAS}).", "больше"),
        ("ru", f"Школ {IS}, что на {LESS} больше, чем {IN_25} ({WAS}).", "больше"),
        ("ru", f"Школ {IS}, что на {LESS}, или на {BY}, больше, чем {IN_25} ({WAS}).", "больше"),
        ("ru", f"Школ {IS}, это в {FOLD} больше, чем годом ранее ({WAS}).", "больше"),
        ("ru", f"Доля составила {HIGH}, что на {POINTS} ниже показателя прошлого года ({LOW}).", "ниже"),
        ("ru", f"Число школ {IN_26} выросло до {IS} против {WAS}.", "выросло"),
        ("ru", f"Выросло число школ до {IS} {IN_26} (против {WAS} {IN_25}).", "Выросло"),
        ("kz", f"Мектептер саны {WAS} салыстырғанда {K_IS} дейін өсті.", "өсті"),
        ("kz", f"Мектептер саны {K_TO_WAS} қарағанда {K_IN_26} {K_IS} дейін өсті.", "өсті"),
        ("kz", f"Мектептер саны {K_WAS} {K_IS} дейін немесе {K_BY} өсті.", "өсті"),
        ("kz", f"Мектептер саны {K_OF_25} {K_WAS} {K_IN_26} {K_IS} дейін ұлғайды.", "ұлғайды"),
        ("kz", f"Мектептер саны {K_FROM_IS} {K_TO_WAS} дейін көбейді, ал {K_WAS} {K_IS} дейін көбейді.", "көбейді"),
        ("kz", f"Мектептер саны {K_FOLD} өсті: {K_WAS} {K_IS} дейін.", "өсті"),
        ("kz", f"Үлес {K_HIGH} {K_LOW} дейін өсті.", "өсті"),
        ("kz", f"Мектеп {IS} болды, бұл өткен жылғы көрсеткіштен ({WAS}) {K_BY} көп.", "көп"),
        ("kz", f"Мектеп {IS} болды, бұл өткен жылғы көрсеткіштен ({WAS}) {K_LESS}, яғни {K_BY} көп.", "көп"),
        ("kz", f"Мектеп {IS} болды, бұл {K_OF_25} ({WAS}) {K_LESS}, яғни {K_BY} көп.", "көп"),
        ("kz", f"Мектеп {IS} болды, бұл өткен жылдың кезеңімен салыстырғанда ({WAS}) {K_FOLD} артық.", "артық"),
    ],
)
def test_a_word_that_the_figures_contradict(lang: Lang, text: str, word: str) -> None:
    told = found(direction_against_figures, text, lang, RECORDS)
    assert [(one.code, one.args["text"]) for one in told] == [("DG454", word)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Число школ снизилось с {WAS} до {IS}, или на {BY}."),
        ("ru", f"Число школ снизилось до {IS} против {WAS} {IN_25}."),
        ("ru", f"Доля снизилась до {HIGH} против {LOW} по стране."),
        ("ru", f"Число школ выросло до {WAS} против {IS} в соседней области."),
        ("kz", f"Мектептер саны {K_TO_WAS} қарағанда {K_IS} дейін азайды."),
        ("kz", f"Үлес ел бойынша {LOW} салыстырғанда {HIGH} дейін төмендеді."),
        ("ru", f"Увеличились траты с {COST} до {SUM}."),
        ("ru", f"Нагрузка снизилась – с {IS} до {WAS} часов работают центры."),
        ("ru", f"Потребность снизилась на {LESS} – с {IS} до {WAS} доведено число школ."),
        ("ru", f"Школ {IS}, что на {BY} меньше, чем {IN_25} ({WAS})."),
        ("ru", f"Школ {WAS}, что на {LESS} больше, чем {IN_26} ({IS})."),
        ("ru", f"Доля составила {HIGH}, что на {POINTS} выше показателя прошлого года ({LOW})."),
        ("ru", f"Страна поднялась с {WAS} до {IS} места."),
        ("ru", f"Рост не остановлен: с {WAS} до {IS}."),
        ("ru", f"Рост числа школ снизился с {WAS} до {IS}."),
        ("ru", f"В целях роста охвата лимит изменен с {WAS} до {IS}."),
        ("ru", f"В целях увеличения охвата норма доведена с {HIGH} до {LOW}."),
        ("ru", "Снизилось число детей с {{ fact.six }} до {{ fact.ten }}."),
        ("ru", "Курс вырос с {{ fact.ten }} до {{ fact.six }}."),
        ("ru", f"Число школ выросло с {OVER} до {IS}."),
        ("ru", f"Число школ выросло с {WAS} до {LOW}."),
        ("ru", f"Школ {IS}, что на {POINTS} больше, чем ранее ({WAS})."),
        ("kz", f"Мектептер саны {K_WAS} {K_IS} дейін немесе {K_BY} азайды."),
        ("kz", f"Мектептер саны {K_FROM_IS} {K_TO_WAS} дейін өсті."),
        ("kz", f"Жүктемені арттыру мақсатында норма {K_WAS} {K_IS} дейін өзгертілді."),
        ("kz", "{{ fact.six | suffix('abl') }} {{ fact.ten | suffix('dat') }} дейін балалар азайды."),
        ("kz", "Балалар саны {{ fact.six | suffix('abl') }} {{ fact.ten | suffix('dat') }} дейін азайды."),
        ("kz", f"Мектеп {IS} болды, бұл өткен жылғы көрсеткіштен ({WAS}) {K_BY} аз."),
        ("kz", f"Мектеп {IS} болды, бұл өткен жылғы көрсеткіштен ({WAS}) {K_LESS}, яғни {K_BY} аз."),
        ("ru", f"Школ {IS}, что на {LESS}, или на {BY}, меньше, чем {IN_25} ({WAS})."),
        ("ru", f"Школ {IS}, что на {LESS} или {BY} меньше, чем {IN_25} ({WAS})."),
        ("kz", f"Рейтингте {K_WAS} {K_IS} дейін көтерілді."),
    ],
)
def test_a_word_that_agrees_or_tells_of_something_else(lang: Lang, text: str) -> None:
    assert codes(direction_against_figures, text, lang, RECORDS) == []
