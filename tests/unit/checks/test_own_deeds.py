"""The deed that a figure counts, told of another year."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.times import own_deeds
from docgen.model import Lang

RECORDS = """\
facts:
  checked:
    what: {ru: "организации, проверенные прокуратурой", kz: прокуратура тексерген ұйымдар}
    value: 76
    unit: body
    period: 2020
    sources: {report: пункт 1}
  often: {what: {ru: сколько раз, kz: неше рет}, value: 2, unit: occasion, period: 2020, sources: {report: пункт 1}}
  opened:
    what: {ru: "регионы, в которых открыты детские центры", kz: балалар орталығы ашылған өңірлер}
    value: 8
    unit: region
    period: 2020
    sources: {report: пункт 1}
  bodies: {what: {ru: организации, kz: ұйымдар}, value: 912, unit: body, period: 2020, sources: {report: пункт 1}}
  always: {what: {ru: "проверяемые организации", kz: тексерілетін ұйымдар}, value: 5, unit: body, sources: {report: п.}}
  undone:
    what: {ru: "организации, подлежащие проверке", kz: тексеруге жататын ұйымдар}
    value: 77
    unit: body
    period: 2020
    sources: {report: пункт 1}
  three: {what: {ru: "проверенные организации", kz: тексерілген ұйымдар}, value: 78, unit: body, period: 2019..2021,
          sources: {report: пункт 1}}
  now: {what: {ru: "проверенные школы", kz: тексерілген мектептер}, value: 37, unit: body, period: 2021,
        sources: {report: пункт 2}}
  lands:
    what: {ru: регионы проверки, kz: тексеру өңірлері}
    members: [akmola, karaganda, kostanay]
    unit: region
    period: 2021
    sources: {report: пункт 1}
  roads:
    what: {ru: "отремонтированные дороги", kz: жөнделген жолдар}
    value: 760
    unit: km
    period: 2020
    sources: {report: пункт 1}
  plan:
    what: {ru: "центры, открытие которых планируется", kz: ашылуы жоспарланып отырған орталықтар}
    value: 12
    unit: body
    period: 2023
    status: planned
    sources: {report: пункт 2}
names:
  body: {kind: noun, ru: организация, kz: ұйым}
  region: {kind: noun, ru: регион, kz: өңір}
  km: {kind: noun, ru: километр, kz: километр}
  occasion: {kind: noun, ru: раз, kz: рет}
"""
YEAR, OWN = (f'{{{{ fact.{key}.period | date("when") }}}}' for key in ("now", "checked"))
CHECKED, BODIES, UNDONE, THREE, ALWAYS, PLAN = (
    f"{{{{ fact.{key} | count }}}}" for key in ("checked", "bodies", "undone", "three", "always", "plan")
)
NOW = "{{ fact.now | count }}"
OF_CHECKED, OF_OPENED, OF_PLAN = (f'{{{{ fact.{key} | count(case="gen") }}}}' for key in ("checked", "opened", "plan"))
IN_CHECKED, THE_CHECKED = (f'{{{{ fact.checked | count(case="{case}") }}}}' for case in ("loc", "acc"))
THE_PLAN = '{{ fact.plan | count(case="acc") }}'
LANDS = "{{ fact.lands | count(case='loc') }} ({{ fact.lands | members('loc') }})"
ROADS = "{{ fact.roads | count }}"
TWICE = "{{ fact.often | times }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Министерствами в {YEAR} осуществлены проверки {OF_CHECKED} образования"),
        ("ru", f"Кроме того, в {YEAR} прокуратурой {TWICE} проверены {CHECKED} для детей"),
        ("ru", f"В {YEAR} проверено {CHECKED}"),
        ("ru", f"Проверено в {YEAR} {CHECKED}"),
        ("ru", f"Прокуратурой проверено в {YEAR} более {OF_CHECKED}"),
        ("ru", f"{CHECKED} проверено в {YEAR}"),
        ("ru", f"По республике {CHECKED} проверены прокуратурой в {YEAR}"),
        ("kz", f"{CHECKED} {YEAR} тексерілді"),
        ("kz", f"Прокуратура {THE_CHECKED} {YEAR} тексерді"),
        ("kz", f"{YEAR} {CHECKED} (мектептер мен интернаттар) тексерілді"),
        ("ru", f"В {YEAR} в {LANDS} проверено {CHECKED}, на это выделены средства"),
        ("kz", f"{YEAR} {LANDS} {CHECKED} тексерілді, осы мақсатқа қаражат бөлінді"),
        ("kz", f"{YEAR} {{{{ name.karaganda | case('loc') }}}} {CHECKED} тексерілді"),
        ("kz", f"{YEAR} {ROADS} автомобиль жолы жөнделді"),
        ("ru", f"В {YEAR} прокуратура проверила {CHECKED}"),
        ("ru", f"За {{{{ fact.now.period | date('acc') }}}} {CHECKED} проверено"),
        ("ru", f"В {YEAR} проверки проведены в {IN_CHECKED}"),
        ("ru", f"В {YEAR} на базе больниц {OF_OPENED} открыты детские центры, оснащенные новым оборудованием"),
        ("ru", f"В {YEAR} планируется открытие еще {OF_PLAN}"),
        ("ru", f"В {YEAR} планируется открыть {PLAN}"),
        ("ru", f"В {YEAR} будет открыто {PLAN}"),
        ("kz", f"Министрліктер {YEAR} {IN_CHECKED} тексеру жүргізді"),
        ("kz", f"Бұдан басқа, {YEAR} прокуратура {THE_CHECKED} {TWICE} тексерді"),
        ("kz", f"{YEAR} {CHECKED} тексерілді"),
        ("kz", f"{YEAR} прокуратура {THE_CHECKED} тексерді"),
        ("kz", f"{YEAR} {OF_OPENED} ауруханалары базасында жаңа жабдықпен жарақтандырылған балалар орталықтары ашылды"),
        ("kz", f"{YEAR} тағы {THE_PLAN} ашу жоспарланып отыр"),
        ("kz", f"{YEAR} {PLAN} ашылады"),
        ("ru", f"В {YEAR} проверено {CHECKED} (в {OWN} – {NOW})"),
        ("ru", f"В {YEAR} проверено {CHECKED}, что меньше, чем годом ранее"),
        ("ru", f"В {YEAR} проверено {CHECKED} против {OF_CHECKED} в {OWN}"),
        ("ru", f"По данным прокуратуры, в {YEAR} проверено {CHECKED}"),
        ("ru", f"В {YEAR} число проверенных организаций составило {CHECKED}; годом ранее – {NOW}"),
        ("ru", f"В {YEAR} план выполнен; всего проверено {CHECKED}"),
        ("ru", f"По итогам {{{{ fact.now.period | date('gen') }}}} проверено {CHECKED}"),
        ("kz", f"{YEAR} {CHECKED} тексерілді ({OWN} – {NOW})"),
        ("kz", f"{YEAR} {CHECKED} тексерілді, бұл бір жыл бұрынғыдан аз"),
        (
            "kz",
            f"{YEAR} прокуратура тексерген ұйымдардың саны {{{{ fact.checked | suffix('acc') }}}} құрады, {OWN} – 5",
        ),
        ("kz", f"{YEAR} жоспар орындалды; барлығы {CHECKED} тексерілді"),
        ("kz", f"{{{{ fact.now.period | date('attr') }}}} қорытынды бойынша {CHECKED} тексерілді"),
    ],
)
def test_a_deed_of_another_year(lang: Lang, text: str) -> None:
    assert codes(own_deeds.deed_of_another_year, f"{text}.", lang, RECORDS) == ["DG446"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {OWN} проверено {CHECKED}"),
        ("ru", f"В {OWN} в {LANDS} проверено {CHECKED}"),
        ("ru", f"В {YEAR} в {LANDS} было тепло, проверено {CHECKED}"),
        ("kz", f"{OWN} {LANDS} {CHECKED} тексерілді"),
        ("kz", f"{YEAR} {LANDS} (жаңа өңірлер) {CHECKED} мектебі тексерілді"),
        ("kz", f"{YEAR} {ROADS} темір жолды жөндеді"),
        ("ru", f"В {YEAR} проверено {CHECKED}, проверенных в {OWN}"),
        ("ru", f"В {YEAR} число организаций, проверенных в {OWN}, составило {CHECKED}"),
        ("ru", f"В {YEAR} против {OF_CHECKED} в {OWN} проверено {NOW}"),
        ("ru", f"По итогам {{{{ fact.checked.period | date('gen') }}}} проверено {NOW}"),
        ("ru", f"В {YEAR} план выполнен; всего проверено {THREE}"),
        ("kz", f"{{{{ fact.checked.period | date('attr') }}}} қорытынды бойынша {NOW} тексерілді"),
        ("ru", f"В {YEAR} проверено {BODIES}"),
        ("ru", f"В {YEAR} проверено {THREE}"),
        ("ru", f"В {YEAR} проверено {ALWAYS}"),
        ("ru", f"В {YEAR} проверено {UNDONE}"),
        ("ru", f"Проверено в {OWN} {CHECKED}"),
        ("ru", f"Закрыто в {YEAR} {CHECKED}"),
        ("ru", f"{CHECKED} проверено в {OWN}"),
        ("ru", f"{CHECKED} закрыто в {YEAR}"),
        ("ru", f"{CHECKED} повторно проверено в {YEAR}"),
        ("ru", f"Все {CHECKED} проверены в {YEAR}"),
        ("ru", f"По ним {CHECKED} проверено в {YEAR}"),
        ("ru", f"Проверено в {YEAR} школ: {CHECKED}"),
        ("kz", f"{CHECKED} {OWN} тексерілді"),
        ("kz", f"{CHECKED} {YEAR} жабылды"),
        ("kz", f"{CHECKED} {YEAR} қайта тексерілді"),
        ("kz", f"{IN_CHECKED} {YEAR} семинар өткізілді"),
        ("ru", f"В {YEAR} по итогам {{{{ fact.checked.period | date('gen') }}}} проверено {CHECKED}"),
        ("ru", f"В {YEAR} повторно проверены {CHECKED}"),
        ("ru", f"В {YEAR} проверены все {CHECKED}"),
        ("ru", f"В {YEAR} проверено больше, чем {CHECKED}"),
        ("ru", f"В {YEAR} проверено {NOW} против {OF_CHECKED}"),
        ("ru", f"В {YEAR} проверено {NOW}, в {OWN} – {CHECKED}"),
        ("ru", f"В {YEAR} подведены итоги проверки {OF_CHECKED}"),
        ("ru", f"В {YEAR} проверены расходы {OF_CHECKED}"),
        ("ru", f"В {YEAR} проведены семинары в {IN_CHECKED}"),
        ("ru", f"В {YEAR} принят закон: проверено {CHECKED}"),
        ("ru", f"В {YEAR} не проверено {CHECKED}"),
        ("ru", f"В {YEAR} будут проверены {CHECKED}"),
        ("ru", f"Проверено {CHECKED}. В {YEAR} проверено {CHECKED}"),
        ("ru", f"До {{{{ fact.now.period | date('gen') }}}} проверено {CHECKED}"),
        ("ru", f"В прошлом году и в {YEAR} проверено {CHECKED}"),
        ("ru", f"В {YEAR} в 2020 году проверено {CHECKED}"),
        ("ru", f"В {YEAR} для {OF_OPENED} открыты новые школы"),
        ("ru", f"В {YEAR} для детей {OF_OPENED} открыты детские сады"),
        ("ru", f"По итогам проверок {OF_CHECKED} в {YEAR} наказаны виновные"),
        ("ru", f"В {YEAR} завершена проверка {OF_CHECKED}"),
        ("ru", f"В {YEAR} прокуратурой внесены представления по {CHECKED}"),
        ("kz", f"{YEAR} {OF_OPENED} балалар үйлері ашылды"),
        ("kz", f"{YEAR} {OF_CHECKED} тексеру қорытындылары шығарылды"),
        ("kz", f"{YEAR} {OF_CHECKED} тексеру аяқталды"),
        ("kz", f"{YEAR} {OF_CHECKED} нұсқамалары орындалды"),
        ("ru", f"В {YEAR} принято решение об открытии {OF_PLAN}"),
        ("ru", f"В {YEAR} планируется начать строительство {OF_PLAN}"),
        ("ru", f"В {YEAR} запланировано открытие {OF_PLAN}"),
        ("ru", f"В {YEAR} в рамках плана открыто несколько школ, а {PLAN} – позднее"),
        ("kz", f"{OWN} {CHECKED} тексерілді"),
        ("kz", f"{YEAR} {BODIES} тексерілді"),
        ("kz", f"{YEAR} {THREE} тексерілді"),
        ("kz", f"{YEAR} {ALWAYS} тексерілді"),
        ("kz", f"{YEAR} {UNDONE} тексерілді"),
        ("kz", f"{YEAR} {{{{ fact.checked.period | date('gen') }}}} қорытынды бойынша {CHECKED} тексерілді"),
        ("kz", f"{YEAR} {CHECKED} қайта тексерілді"),
        ("kz", f"{YEAR} барлық {CHECKED} тексерілді"),
        ("kz", f"{YEAR} {CHECKED} тексерілмеді"),
        ("kz", f"{YEAR} {NOW}, {OWN} {CHECKED} тексерілді"),
        ("kz", f"{YEAR} {OF_CHECKED} шығыстары тексерілді"),
        ("kz", f"{YEAR} {IN_CHECKED} семинарлар өткізілді"),
        ("kz", f"{YEAR} қорытынды шығарылды: {CHECKED} тексерілді"),
        ("kz", f"{CHECKED} тексерілді. {YEAR} {CHECKED} тексерілді"),
        ("kz", f"{YEAR} ашылған {CHECKED} тексерілді"),
        ("kz", f"{YEAR} {OF_OPENED} жаңа мектептері ашылды"),
        ("kz", f"{YEAR} {OF_PLAN} ашу туралы шешім қабылданды"),
        ("kz", f"{YEAR} {OF_PLAN} құрылысын бастау жоспарланып отыр"),
    ],
)
def test_a_deed_of_its_own_year_or_none(lang: Lang, text: str) -> None:
    assert codes(own_deeds.deed_of_another_year, f"{text}.", lang, RECORDS) == []


def test_it_is_told_at_the_figure() -> None:
    text = f"Министерствами в {YEAR} осуществлены проверки {OF_CHECKED}."
    assert places(own_deeds.deed_of_another_year, text, "ru", RECORDS) == [
        ("DG446", "one.j2", 1, text.index(OF_CHECKED) + 1)
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {YEAR} в {LANDS} проверено {CHECKED}."),
        ("kz", f"{YEAR} {LANDS} {CHECKED} тексерілді, осы мақсатқа қаражат бөлінді."),
    ],
)
def test_it_is_told_behind_a_list_of_regions(lang: Lang, text: str) -> None:
    assert places(own_deeds.deed_of_another_year, text, lang, RECORDS) == [
        ("DG446", "one.j2", 1, text.index(CHECKED) + 1)
    ]
