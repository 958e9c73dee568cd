"""Two figures in each other's place, with a date beside them."""

from __future__ import annotations

import re

import pytest
from seen import codes, found

from docgen.checks.figures.swapped import figures_swapped
from docgen.model import Lang

RECORDS = """\
facts:
  wage:
    what: {ru: минимальная заработная плата, kz: ең төмен жалақы}
    value: 85 000
    unit: tenge
    period: 2020
    sources: {report: пункт 1}
  least:
    what: {ru: прожиточный минимум, kz: ең төмен күнкөріс деңгейі}
    value: 46 228
    unit: tenge
    period: 2020
    sources: {report: пункт 1}
"""
RU = (
    "Минимальная заработная плата в {{{{ fact.wage.period | date('when') }}}} составляет {{{{ fact.{} | money }}}}, "
    "прожиточный минимум – {{{{ fact.{} | money }}}}."
)
KZ = (
    "Ең төмен жалақы {{{{ fact.wage.period | date('when') }}}} {{{{ fact.{} | money(case='acc') }}}}, "
    "ең төмен күнкөріс деңгейі {{{{ fact.{} | money(case='acc') }}}} құрайды."
)

OVERDUE = """\
  late:
    what: {ru: срок, kz: одан кейін кредит проблемалық деп саналатын мерзім}
    value: 90
    unit: day
    sources: {report: пункт 2}
  bad:
    what: {ru: доля годом ранее, kz: бір жыл бұрынғы мерзімі өткен бөлшек кредиттердің үлесі}
    value: 3.4
    unit: percent
    period: 2020
    sources: {report: пункт 2}
"""


def test_days_and_per_cents_do_not_change_places() -> None:
    text = (
        "Мерзімі {{ fact.late | count('күн') }} өткен бөлшек кредиттердің үлесі 4,1 %, "
        "бұл былтырғыдан ({{ fact.bad | percent }}) жоғары."
    )
    assert codes(figures_swapped, text, "kz", RECORDS + OVERDUE) == []


@pytest.mark.parametrize(("lang", "text"), [("ru", RU), ("kz", KZ)])
def test_a_date_parts_no_words_from_their_figure(lang: Lang, text: str) -> None:
    assert codes(figures_swapped, text.format("least", "wage"), lang, RECORDS) == ["DG418"]
    assert codes(figures_swapped, text.format("wage", "least"), lang, RECORDS) == []


PLACES = """\
facts:
  a: {what: {ru: городские школы, kz: қалалық мектептер}, value: 12, unit: school, sources: {report: пункт 9}}
  b: {what: {ru: сельские школы, kz: ауылдық мектептер}, value: 21, unit: school, sources: {report: пункт 9}}
  c: {what: {ru: поселковые школы, kz: кенттік мектептер}, value: 37, unit: school, sources: {report: пункт 9}}
"""
A, B, C = "{{ fact.a }}", "{{ fact.b }}", "{{ fact.c }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Проверено: городских – {B}, сельских – {C}, поселковых – {A}."),
        ("kz", f"Тексерілді: қалалық – {B}, ауылдық – {C}, кенттік – {A}."),
        ("ru", f"Школы: {C} городских, {A} сельская и {B} поселковая."),
        ("kz", f"Мектептер: {C} қалалық, {A} ауылдық және {B} кенттік."),
    ],
)
def test_three_figures_moved_round(lang: Lang, text: str) -> None:
    first, belongs = ("21", "12") if text.index(B) < text.index(C) else ("37", "12")
    (one,) = found(figures_swapped, text, lang, PLACES)
    assert (one.code, one.span.column) == ("DG418", text.index("{{") + 1)
    assert one.args == {"text": first, "other": belongs}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Проверено: городских – {A}, сельских – {B}, поселковых – {C}."),
        ("ru", f"Проверено: сельских – {B}, поселковых – {C}, городских – {A}."),
        ("ru", f"В городах и селах – {A} и {B}, в поселках – {C}."),
        ("ru", f"Открыто {B}, закрыто {C}, обновлено {A}."),
        ("ru", f"Городских и сельских – {B}, сельских и поселковых – {C}, поселковых и городских – {A}."),
        ("kz", f"Тексерілді: қалалық – {A}, ауылдық – {B}, кенттік – {C}."),
        ("kz", f"Тексерілді: ауылдық – {B}, кенттік – {C}, қалалық – {A}."),
        ("kz", f"{B} ашылды, {C} жабылды, {A} жөнделді."),
    ],
)
def test_three_figures_among_their_own_words(lang: Lang, text: str) -> None:
    assert codes(figures_swapped, text, lang, PLACES) == []


LIFE = """\
facts:
  reported: {what: {ru: отчетный год, kz: есепті жыл}, value: 2025, unit: year, sources: {report: пункт 9}}
  now: {what: {ru: продолжительность жизни, kz: өмір сүру ұзақтығы}, value: 75.97, period: 2025, sources: {report: 9}}
  then:
    what: {ru: продолжительность жизни в 2024 году, kz: 2024 жылғы өмір сүру ұзақтығы}
    value: 75.44
    period: 2024
    sources: {report: пункт 9}
"""


@pytest.mark.parametrize(
    "text",
    [
        "Өмір сүру ұзақтығы {when} {now} жетті, бір жыл бұрын {{{{ fact.then }}}} жыл болған еді.",
        "{when} өмір сүру ұзақтығы {now} болды, бұрын ол {{{{ fact.then | count('жыл', 'dat') }}}} тең болған.",
    ],
)
def test_a_year_and_a_number_of_years_do_not_change_places(text: str) -> None:
    told = text.format(when="{{ fact.reported | date('when') }}", now="{{ fact.now | count('жыл', 'dat') }}")
    assert codes(figures_swapped, told, "kz", LIFE) == []


FRAUD = """\
facts:
  growth: {what: {ru: рост мошенничеств, kz: алаяқтықтың өсуі}, value: 10, unit: percent, sources: {report: пункт 1}}
  frauds: {what: {ru: интернет-мошенничества, kz: интернет-алаяқтықтар}, value: 14 300, sources: {report: пункт 1}}
  before: {what: {ru: интернет-мошенничества, kz: интернет-алаяқтықтар}, value: 13 000, sources: {report: пункт 2}}
"""


def test_a_per_cent_stands_in_no_counts_place() -> None:
    text = (
        "Число интернет-мошенничеств выросло на {{ fact.growth | percent }} – до "
        "{{ fact.frauds | count('факт', 'gen') }} против {{ fact.before }} годом ранее."
    )
    assert codes(figures_swapped, text, "ru", FRAUD) == []


WHOLE = """\
facts:
  all: {what: {ru: открытые школы, kz: ашылған мектептер}, value: 300, unit: school, period: 2025, sources: {report: 1}}
  village:
    what: {ru: открытые школы в сельской местности, kz: ауылдық жерлерде ашылған мектептер}
    value: 128
    unit: school
    period: 2025
    sources: {report: пункт 1}
  region:
    what: {ru: открытые школы в Костанайской области, kz: Қостанай облысында ашылған мектептер}
    value: 77
    unit: school
    period: 2025
    sources: {report: пункт 1}
  old:
    what: {ru: открытые школы в Костанайской области, kz: Қостанай облысында ашылған мектептер}
    value: 55
    unit: school
    period: 2024
    sources: {report: пункт 1}
  akmola:
    what: {ru: открытые школы в Акмолинской области, kz: Ақмола облысында ашылған мектептер}
    value: 66
    unit: school
    period: 2025
    sources: {report: пункт 1}
"""
ALL, VILLAGE, REGION, OLD, AKMOLA = (f"{{{{ fact.{key} }}}}" for key in ("all", "village", "region", "old", "akmola"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Открыто {VILLAGE} школ, из них {ALL} – в сельской местности."),
        ("ru", f"Открыто {VILLAGE} школ, в том числе в селах – {ALL}."),
        ("ru", f"Из {VILLAGE} {ALL} приходится на сельскую местность."),
        ("ru", f"В Костанайской области открыто {ALL} школ, или 25,7 % от общего числа ({REGION})."),
        ("ru", f"Открыто {REGION} школ. План по Костанайской области – 70, факт – 300, в Костанайской – {ALL}."),
        ("ru", f"Открыто {VILLAGE} школ. В сельской местности показатель вырос с 90 до {ALL}."),
        ("ru", f"Открыто {VILLAGE} школ:\n\n1) в городах – 172;\n2) в сельской местности – {ALL}."),
        ("ru", f"Открыто:\n\n1) в Акмолинской области – {REGION};\n2) в Костанайской – {AKMOLA}."),
        ("kz", f"{VILLAGE} мектеп ашылды, оның ішінде ауылдық жерлерде – {ALL}."),
        ("kz", f"Қостанай облысында {ALL} мектеп ашылды, ал республикада – {REGION}."),
        ("kz", f"{VILLAGE} мектеп ашылды:\n\n1) қалаларда – 172;\n2) ауылдық жерлерде – {ALL}."),
        ("kz", f"Ашылды:\n\n1) Ақмола облысында – {REGION};\n2) Қостанай облысында – {AKMOLA}."),
    ],
)
def test_a_whole_among_the_words_of_its_part(lang: Lang, text: str) -> None:
    assert codes(figures_swapped, text, lang, WHOLE) == ["DG418"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Открыто {ALL} школ, из них {VILLAGE} – в сельской местности."),
        ("ru", f"Из {ALL} {VILLAGE} приходится на сельскую местность."),
        ("ru", f"В сельской местности из {ALL} школ открыто {VILLAGE}."),
        ("ru", f"В Костанайской области из всех {ALL} школ открыто {REGION}."),
        ("ru", f"В Костанайской области открыто {REGION} школ, или 25,7 % от общего числа ({ALL})."),
        ("ru", f"По Костанайской области всего {ALL}, из них {VILLAGE} – новые."),
        ("ru", f"Открыто {ALL} школ, тогда как в Костанайской области – {REGION}."),
        ("ru", f"В рамках программы «Сельские школы» открыто {ALL} школ, из них {VILLAGE} – типовые."),
        ("ru", f"В селах и городах – {ALL} и {VILLAGE} соответственно."),
        ("ru", f"В Костанайской области – {OLD}, всего – {ALL}."),
        ("ru", f"Открыто {ALL} школ:\n\n1) в городах – 172;\n2) в сельской местности – {VILLAGE}."),
        ("ru", f"Открыто:\n\n1) в Акмолинской области – {AKMOLA};\n2) в Костанайской – {REGION}."),
        ("ru", f"Школы Акмолинской области.\n\nОткрыто {AKMOLA} школ. В соседней, Костанайской, – {REGION}."),
        ("kz", f"{ALL} мектеп ашылды, оның ішінде ауылдық жерлерде – {VILLAGE}."),
        ("kz", f"Ауылдық жерлерде {ALL} мектептің {VILLAGE} ашылды."),
        ("kz", f"Қостанай облысында {REGION} мектеп ашылды, ал республикада – {ALL}."),
        ("kz", f"«Ауыл» бағдарламасы аясында {ALL} мектеп ашылды, оның {VILLAGE} – жаңа."),
        ("kz", f"Ауылдар мен қалаларда тиісінше – {ALL} және {VILLAGE}."),
        ("kz", f"Ашылды:\n\n1) Ақмола облысында – {AKMOLA};\n2) Қостанай облысында – {REGION}."),
    ],
)
def test_a_whole_and_its_part_in_their_places(lang: Lang, text: str) -> None:
    assert codes(figures_swapped, text, lang, WHOLE) == []


def test_a_long_list_is_looked_at_item_by_item() -> None:
    items = "\n".join(f"{number}) строка {number};" for number in range(1, 30))
    text = f"Открыто:\n\n{items}\n30) в Акмолинской области – {REGION};\n31) в Костанайской – {AKMOLA}."
    assert codes(figures_swapped, text, "ru", WHOLE) == []


DEEDS = """\
facts:
  heard: {what: {ru: рассмотренные обращения, kz: қаралған өтініштер}, value: 300, sources: {report: пункт 1}}
  drilled: {what: {ru: пробуренные скважины, kz: бұрғыланған ұңғымалар}, value: 45, sources: {report: пункт 1}}
  laid: {what: {ru: рассмотренные жалобы, kz: қаралған шағымдар}, value: 27, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("ru", "Рассмотрено {drilled} скважин, пробурено {heard} обращений.", 1),
        ("ru", "Рассмотрено {heard} обращений, пробурено {drilled} скважин.", 0),
        ("ru", "Рассмотрено {heard} обращений, по {drilled} скважинам решение принято.", 0),
        ("ru", "Рассмотрено {heard} обращений и {laid} жалоб.", 0),
        ("ru", "Рассмотрено {heard}, пробурено и обустроено {drilled}.", 0),
        ("kz", "{drilled} ұңғыма қаралды, {heard} өтініш бұрғыланды.", 1),
        ("kz", "{heard} өтініш қаралды, {drilled} ұңғыма бұрғыланды.", 0),
        ("kz", "{heard} өтініш пен {laid} шағым қаралды.", 0),
    ],
)
def test_what_was_done_to_each(lang: Lang, text: str, told: int) -> None:
    keys = {key: f"{{{{ fact.{key} }}}}" for key in ("heard", "drilled", "laid")}
    assert codes(figures_swapped, text.format(**keys), lang, DEEDS) == ["DG418"] * told


PENSIONS = """\
facts:
  now:
    what: {ru: средний размер пенсии, kz: зейнетақының орташа мөлшері}
    value: 158 000
    unit: tenge
    period: 2020
    sources: {report: пункт 1}
  more: {what: {ru: прибавка, kz: үстеме}, value: 12 500, unit: tenge, period: 2020, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "Средний размер пенсии увеличен на {{ fact.more | money }} и составляет {{ fact.now | money }}.",
            [],
        ),
        (
            "kz",
            "Зейнетақының орташа мөлшері {{ fact.more | money(case='dat') }} ұлғайтылып, {{ fact.now | money }} болды.",
            [],
        ),
        (
            "ru",
            "Средний размер пенсии равен {{ fact.more | money }} и включает {{ fact.now | money }}.",
            ["DG418"],
        ),
        (
            "kz",
            "Зейнетақының орташа мөлшері {{ fact.more | money }} болды, {{ fact.now | money }} берілді.",
            ["DG418"],
        ),
    ],
)
def test_by_how_much_something_changed_stands_among_the_words_of_what_changed(
    lang: Lang, text: str, expected: list[str]
) -> None:
    assert codes(figures_swapped, text, lang, PENSIONS) == expected


BOUGHT = """\
facts:
  cars: {what: {ru: автомобили, kz: автомобильдер}, value: 148, unit: car, sources: {report: п. 1}}
  drones: {what: {ru: дроны, kz: дрондар}, value: 62, unit: drone, sources: {report: п. 1}}
  for_cars: {what: {ru: на автомобили, kz: автомобильге}, value: 3 100 000, unit: tenge, sources: {report: п. 1}}
  for_drones: {what: {ru: на дроны, kz: дронға}, value: 1 700 000, unit: tenge, sources: {report: п. 1}}
names:
  car: {kind: noun, ru: автомобиль, kz: автомобиль}
  drone: {kind: noun, ru: дрон, kz: дрон}
"""
PAID: list[tuple[Lang, str]] = [
    ("ru", "Приобретено {cars} на {} и {drones} на {}."),
    ("ru", "Приобретено {cars} на сумму {} и {drones} общей стоимостью {}."),
    ("ru", "Приобретено {cars} с прицепами ({}) и {drones} ({})."),
    ("kz", "{dat} {cars} және {dat} {drones} сатып алынды."),
    ("kz", "{cars} ({}) және {drones} ({}) сатып алынды."),
]


def paid(text: str, first: str, second: str) -> str:
    """The text with the sums of these keys, one after the other."""
    counts = {key: f"{{{{ fact.{key} | count }}}}" for key in ("cars", "drones")}
    plain = re.sub(r"\{(cars|drones)\}", lambda match: counts[match[1]], text)
    for key in (first, second):
        plain = plain.replace("{}", f"{{{{ fact.{key} | money }}}}", 1)
        plain = plain.replace("{dat}", f"{{{{ fact.{key} | money(case='dat') }}}}", 1)
    return plain


@pytest.mark.parametrize(("lang", "text"), PAID)
def test_a_sum_is_of_the_count_that_it_pays(lang: Lang, text: str) -> None:
    wrong = paid(text, "for_drones", "for_cars")
    [told] = found(figures_swapped, wrong, lang, BOUGHT)
    assert (told.code, told.span.column) == ("DG418", wrong.index("{{ fact.for_drones") + 1)
    assert codes(figures_swapped, paid(text, "for_cars", "for_drones"), lang, BOUGHT) == []


RATES = """\
facts:
  doctors:
    what: {ru: обеспеченность врачами на 10 тысяч человек, kz: 10 мың адамға шаққанда дәрігерлермен қамтамасыз етілу}
    value: 41.2
    period: 2020
    sources: {report: пункт 1}
  norm: {what: {ru: норма населения, kz: халық нормасы}, value: BASE, unit: person, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(("base", "expected"), [("10 000", []), ("12 000", ["DG418"])])
def test_on_how_many_a_rate_is_reckoned_has_its_words(base: str, expected: list[str]) -> None:
    text = "{{ fact.norm | count(case='dat') }} дәрігерлермен қамтамасыз етілу: {{ fact.doctors }}."
    assert codes(figures_swapped, text, "kz", RATES.replace("BASE", base)) == expected
    right = "На {{ fact.norm | count(case='acc') }} обеспеченность врачами: {{ fact.doctors }}."
    assert codes(figures_swapped, right, "ru", RATES.replace("BASE", base)) == []


FARMS = """\
facts:
  farms: {what: {ru: хозяйства, kz: шаруашылықтар}, value: 1 260, sources: {report: п. 1}}
  rural: {what: {ru: хозяйства в селах, kz: ауылдардағы шаруашылықтар}, value: 758, sources: {report: п. 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В отчете сельского хозяйства помогли {{ fact.farms }}, из них {{ fact.rural }}."),
        ("kz", "Ауыл шаруашылығы министрлігінің есебіне сәйкес {{ fact.farms }}, оның {{ fact.rural }}, яғни көбі."),
    ],
)
def test_agriculture_is_no_village(lang: Lang, text: str) -> None:
    assert codes(figures_swapped, text, lang, FARMS) == []
    there = {"ru": "В селах", "kz": "Ауылдардағы"}[lang]
    villages = f"{there} {text[text.index('{{') :]}"
    assert codes(figures_swapped, villages, lang, FARMS) == ["DG418"]


SEATS = """\
facts:
  built:
    what: {ru: построено школ за счет всех источников, kz: барлық қаржыландыру көздері есебінен салынған мектептер}
    value: 118
    sources: {report: пункт 1}
  seats: {what: {ru: места, kz: оқушы орындары}, value: 156 400, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("between", "expected"), [("болатын", []), ("орны бар", []), ("орынға арналған", []), ("ауылда", [("DG418", 38)])]
)
def test_what_another_has_stands_among_words_of_that_one(between: str, expected: list[tuple[str, int]]) -> None:
    text = f"Барлық қаржыландыру көздері есебінен {{{{ fact.seats }}}} {between} {{{{ fact.built }}}} салынды."
    assert [(one.code, one.span.column) for one in found(figures_swapped, text, "kz", SEATS)] == expected


OF_TWO_YEARS = """\
facts:
  now: {what: {ru: школы нацпроекта, kz: ұлттық жоба аясында іске қосылған мектептер}, value: 112, period: 2020,
    sources: {report: пункт 1}}
  then: {what: {ru: школы за год, kz: бір жылда пайдалануға берілген мектептер}, value: 105, period: 2019,
    sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Жаңа {{ fact.now }} мектеп пайдалануға берілді. 2019 жылы {{ fact.then }} мектеп іске қосылды.", []),
        ("2020 жылы {{ fact.now }} мектеп пайдалануға берілді. Ал {{ fact.then }} мектеп іске қосылды.", []),
        ("Жаңа {{ fact.now }} мектеп пайдалануға берілді. Ал {{ fact.then }} мектеп іске қосылды.", ["DG418"]),
        ("2019 жылы {{ fact.now }} мектеп пайдалануға берілді. Ал {{ fact.then }} мектеп іске қосылды.", ["DG418"]),
    ],
)
def test_a_figure_in_the_sentence_of_its_own_year_is_in_its_place(text: str, expected: list[str]) -> None:
    assert codes(figures_swapped, text, "kz", OF_TWO_YEARS) == expected
