"""Measures typed behind figures."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.figures.measures import measure_of_another_fact
from docgen.model import Lang

RECORDS = """\
facts:
  crop: {what: {ru: урожайность, kz: өнімділік}, value: 15.8, unit: centner, sources: {report: пункт 1}}
  wage: {what: {ru: оплата, kz: жалақы}, value: 85 000, unit: tenge, sources: {report: пункт 1}}
  rise: {what: {ru: рост, kz: өсу}, value: 8.5, unit: percent, sources: {report: пункт 1}}
  road: {what: {ru: дорога, kz: жол}, value: 65, unit: kilometre, sources: {report: пункт 1}}
  grain: {what: {ru: зерно, kz: астық}, value: 25 000, unit: tonne, sources: {report: пункт 1}}
  lanes: {what: {ru: полосы, kz: жолақтар}, value: 4, sources: {report: пункт 1}}
  fine: {what: {ru: штраф, kz: айыппұл}, value: 20, unit: mci, sources: {report: пункт 1}}
  field: {what: {ru: пашня, kz: егістік}, value: 40, unit: hectare, sources: {report: пункт 1}}
  gain: {what: {ru: рост доли, kz: үлестің өсуі}, value: 1.3, unit: percentage_point, sources: {report: пункт 1}}
  term: {what: {ru: срок, kz: мерзім}, value: 10, unit: day, sources: {report: пункт 1}}
  budget: {what: {ru: бюджет, kz: бюджет}, value: 700, unit: thousand_tenge, sources: {report: пункт 1}}
names:
  thousand_tenge: {kind: unit, ru: тысяча тенге, kz: мың теңге}
  centner: {kind: unit, ru: {text: центнер, short: ц}, kz: {text: центнер, short: ц}}
  mci: {kind: unit, ru: месячный расчетный показатель, kz: айлық есептік көрсеткіш}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "{{ fact.crop }} т/га"),
        ("ru", "{{ fact.crop }} тонны с гектара"),
        ("ru", "{{ fact.wage }} долларов"),
        ("ru", "{{ fact.rise }} тонн"),
        ("ru", "{{ fact.gain }} %"),
        ("ru", "на {{ fact.gain | percent }} выше"),
        ("kz", "{{ fact.gain | percent('dat') }} жоғары"),
        ("ru", "{{ fact.rise }} лет назад"),
        ("ru", "{{ fact.rise | percent }} годом обучения"),
        ("kz", "{{ fact.rise }} жыл бұрын"),
        ("ru", "{{ fact.gain }} процента"),
        ("kz", "{{ fact.gain }} %-ға"),
        ("kz", "{{ fact.gain }} пайызға"),
        ("ru", "{{ fact.road }} м"),
        ("ru", "{{ fact.road }} гектаров"),
        ("ru", "{{ fact.grain }} кг"),
        ("ru", "{{ fact.grain }} килограммов"),
        ("ru", "{{ fact.road }} метров дороги"),
        ("ru", "{{ fact.field }} км²"),
        ("ru", "{{ fact.field }} кв. км"),
        ("ru", "{{ fact.field }} квадратных километров"),
        ("ru", "{{ fact.term }} месяцев"),
        ("ru", "{{ fact.budget }} тенге"),
        ("ru", "{{ fact.fine }} тенге"),
        ("kz", "{{ fact.grain }} кг"),
        ("kz", "{{ fact.grain }} килограмнан"),
        ("kz", "{{ fact.road }} метр жол"),
        ("kz", "{{ fact.field }} км²"),
        ("kz", "{{ fact.field }} ш. км"),
        ("kz", "{{ fact.field }} шаршы шақырымда"),
        ("kz", "{{ fact.term }} айға"),
        ("kz", "{{ fact.budget }} теңгеге"),
        ("kz", "{{ fact.fine }} теңгемен"),
        ("kz", "{{ fact.crop }} кг"),
        ("kz", "{{ fact.wage }} долларды"),
        ("kz", "{{ fact.wage }} АҚШ долларын"),
        ("kz", "{{ fact.rise }} тоннаға"),
        ("kz", "{{ fact.road }} гектарға"),
    ],
)
def test_another_measure(lang: Lang, text: str) -> None:
    assert codes(measure_of_another_fact, f"{text}.", lang, RECORDS) == ["DG337"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "{{ fact.crop }} ц/га"),
        ("ru", "{{ fact.crop }} центнера с гектара"),
        ("ru", "{{ fact.wage }} тенге за тонну"),
        ("ru", "{{ fact.wage | money }} м. б."),
        ("ru", "{{ fact.rise }} %"),
        ("ru", "{{ fact.rise | percent }} годом ранее"),
        ("ru", "{{ fact.rise | percent }} месяцем ранее"),
        ("ru", "{{ fact.rise }} % (против {{ fact.rise }} неделей раньше)"),
        ("ru", "{{ fact.rise | percent }} год назад"),
        ("ru", "{{ fact.rise | percent }} месяц тому назад"),
        ("kz", "{{ fact.rise | percent }} жыл бұрын"),
        ("kz", "{{ fact.rise | percent }} бір ай бұрынғы мән"),
        ("ru", "{{ fact.rise }} процентных пункта"),
        ("ru", "{{ fact.road }} км"),
        ("ru", "{{ fact.road | count }} га не занимает"),
        ("ru", "{{ fact.road * 1000 }} м"),
        ("ru", "{{ fact.grain / 1000 }} тыс. тонн"),
        ("ru", "{{ fact.grain * 1000 }} кг"),
        ("ru", "{{ fact.lanes }} км"),
        ("ru", "{{ fact.fine }} МРП"),
        ("ru", "{{ fact.grain }} т, или {{ fact.rise }} %"),
        ("ru", "{{ fact.grain }} тонн"),
        ("ru", "{{ fact.field }} га"),
        ("ru", "{{ fact.term }} рабочих дней"),
        ("ru", "{{ fact.road }} м. б. и больше"),
        ("ru", "{{ fact.road }} метро"),
        ("ru", "{{ fact.budget }} тыс. тенге"),
        ("ru", "{{ fact.fine }} месячных расчетных показателей"),
        ("kz", "{{ fact.field }} гектардан"),
        ("kz", "{{ fact.term }} жұмыс күнінде"),
        ("kz", "{{ fact.road }} айналым"),
        ("kz", "{{ fact.road }} келісім"),
        ("kz", "{{ fact.budget }} мың теңге"),
        ("kz", "{{ fact.fine }} айлық есептік көрсеткіш"),
        ("kz", "{{ fact.crop }} ц"),
        ("kz", "{{ fact.crop }} центнерден"),
        ("kz", "{{ fact.wage }} теңге"),
        ("kz", "{{ fact.rise }} %-ға"),
        ("kz", "{{ fact.rise }} пайызға"),
        ("kz", "{{ fact.road }} км-ге"),
        ("kz", "{{ fact.road }} шақырымға"),
        ("kz", "{{ fact.grain }} тоннаны"),
        ("kz", "{{ fact.grain / 1000 }} мың тонна"),
        ("kz", "{{ fact.fine }} АЕК-ке"),
    ],
)
def test_the_fact_s_own_measure(lang: Lang, text: str) -> None:
    assert codes(measure_of_another_fact, f"{text}.", lang, RECORDS) == []


BARE = """\
facts:
  cost: {what: {ru: стоимость, kz: құны}, value: 214 600 000, unit: tenge, sources: {report: пункт 1}}
  served: {what: {ru: охват сел водой, kz: ауылдарды сумен қамту}, value: 82, unit: percent, sources: {report: пункт 1}}
  past: {what: {ru: охват год назад, kz: былтырғы қамту}, value: 79, unit: percent, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "На развитие сел выделено {{ fact.cost }}."),
        ("ru", "Штрафы составили {{ fact.cost }}, они взысканы."),
        ("ru", "Водой обеспечены 4 села, или {{ fact.served }}."),
        ("ru", "Износ сетей составляет {{ fact.served }}."),
        ("ru", "Водой обеспечены 4 села, или {{ fact.served }}. Годом ранее – {{ fact.past | percent }}."),
        ("kz", "Ауылды дамытуға {{ fact.cost }} бөлінді."),
        ("kz", "Айыппұл сомасы – {{ fact.cost }}, ол өндірілді."),
        ("kz", "Желілердің тозуы {{ fact.served }} құрайды."),
        ("kz", "Сумен {{ fact.served }} қамтылған."),
        ("kz", "Сумен {{ fact.served }} қамтылған. Бір жыл бұрын – {{ fact.past | percent }}."),
    ],
)
def test_money_and_per_cents_without_a_word_of_them(lang: Lang, text: str) -> None:
    assert places(measure_of_another_fact, text, lang, BARE) == [("DG337", "one.j2", 1, text.index("{{") + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Выделено {{ fact.cost | money('млн') }}, освоено {{ fact.cost }}."),
        ("ru", "Выделено (в тенге) {{ fact.cost }}."),
        ("ru", "Банкноты номиналом {{ fact.cost }} изъяты."),
        ("ru", "Выделено, тыс.: {{ fact.cost }}."),
        ("ru", "Охват вырос с {{ fact.past }} до {{ fact.served | percent }}."),
        ("ru", "Охват – {{ fact.served }} процента против {{ fact.past }} годом ранее."),
        ("ru", "Индекс составил {{ fact.served }}."),
        ("ru", "Коэффициент – {{ fact.served }}."),
        ("ru", "Из 100 жителей водой обеспечены {{ fact.served }}."),
        ("ru", "Доля сел – {{ fact.served }}."),
        ("ru", "Стоимость в тенге:\n\n{{ fact.cost }}"),
        ("ru", "| Стоимость |\n|---|\n| {{ fact.cost }} |"),
        ("ru", "На одну школу – {{ (fact.cost / fact.schools) | round(0) }}."),
        ("kz", "{{ fact.cost | money('млн') }} бөлінді, {{ fact.cost }} игерілді."),
        ("kz", "Теңгемен {{ fact.cost }} бөлінді."),
        ("kz", "Қамту {{ fact.past }}-дан {{ fact.served | percent }}-ға өсті."),
        ("kz", "Қамту {{ fact.served }} пайыз, былтыр {{ fact.past }} болды."),
        ("kz", "Индекс {{ fact.served }} болды."),
        ("kz", "100 тұрғыннан {{ fact.served }} сумен қамтылды, жүз адамнан {{ fact.served }}."),
        ("kz", "Ауылдардың үлесі – {{ fact.served }}."),
        ("kz", "Құны теңгемен:\n\n{{ fact.cost }}"),
        ("kz", "| Құны |\n|---|\n| {{ fact.cost }} |"),
        ("kz", "Бір мектепке – {{ (fact.cost / fact.schools) | round(0) }}."),
    ],
)
def test_the_paragraph_tells_the_measure(lang: Lang, text: str) -> None:
    assert codes(measure_of_another_fact, text, lang, BARE) == []


COUNTED = """\
facts:
  net: {what: {ru: школы с интернетом, kz: интернеті бар мектептер}, value: 386, unit: sch, sources: {report: пункт 1}}
  mended: {what: {ru: отремонтированные школы, kz: жөнделген мектептер}, value: 120, unit: sch, sources: {report: п. 1}}
  rate: {what: {ru: обеспеченность школ, kz: мектептердің қамтылуы}, value: 94, unit: percent, sources: {report: п. 1}}
names:
  sch: {kind: noun, ru: школа, kz: мектеп}
"""


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("ru", "Доля школ с интернетом составляет {{ fact.net }}.", "Доля"),
        ("ru", "Удельный вес школ с интернетом – {{ fact.net }}.", "Удельный"),
        ("ru", "Доля отремонтированных школ составила {{ fact.mended }}, работа идет.", "Доля"),
        ("ru", "Число школ – {{ fact.rate }}, из них отремонтировано {{ fact.mended }}.", "{{"),
        ("kz", "Интернеті бар мектептердің үлесі {{ fact.net }} құрайды.", "мектептердің"),
        ("kz", "Интернеті бар мектептердің үлес салмағы – {{ fact.net }}.", "мектептердің"),
        ("kz", "Мектептер саны – {{ fact.rate }}, оның ішінде {{ fact.mended }} жөнделді.", "{{"),
    ],
)
def test_a_count_told_as_a_share_and_a_share_as_a_count(lang: Lang, text: str, words: str) -> None:
    found = places(measure_of_another_fact, text, lang, COUNTED)
    assert found == [("DG337", "one.j2", 1, text.index(words) + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Доля школ с интернетом составляет {{ fact.rate | percent }} ({{ fact.net | count }})."),
        ("ru", "Доля школ составляет {{ fact.net | count }}."),
        ("ru", "Доля района составляет {{ fact.net }}."),
        ("ru", "Доля отремонтированных школ – {{ fact.mended }} из {{ fact.net }}."),
        ("ru", "Доля школ растет: подключено {{ fact.net }}."),
        ("ru", "Число школ из ста – {{ fact.rate }}."),
        ("kz", "Мектептердің үлесі – {{ fact.rate | percent }} ({{ fact.net | count }})."),
        ("kz", "Мектептердің үлесі – {{ fact.net | count }}."),
        ("kz", "Ауданның үлесі {{ fact.net }} құрайды."),
    ],
)
def test_a_share_told_beside_a_count(lang: Lang, text: str) -> None:
    assert codes(measure_of_another_fact, text, lang, COUNTED) == []
