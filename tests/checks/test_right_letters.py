"""Sentences of right letters, as officials write them in both languages: no check says a word of them."""

from __future__ import annotations

import pytest

from docgen.checks import check_project
from docgen.world import MemoryWorld
from tests.right_letter import DAY, PEOPLE, framed, letter_record

RECORDS = """\
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2026-11-01}
  code:
    kind: act
    form: law
    issuer: republic
    number: 234-V
    date: 2014-07-05
    title: {ru: О нормах, kz: Нормалар туралы}
names:
"""
ANY = "facts:\n  any: {what: {ru: сведения, kz: мәліметтер}, value: 5, sources: {report: с. 1, code: статья 1}}\n"


def told(records: str, russian: str, kazakh: str) -> list[str]:
    files = {
        "docgen.yaml": "",
        "facts/letter.yaml": f"{RECORDS}{PEOPLE}letters:\n{letter_record('one')}",
        "facts/more.yaml": ANY + records,
        "templates/ru/one.j2": framed(russian),
        "templates/kz/one.j2": framed(kazakh),
    }
    return [f"{one.code} {one.span.file} {one.args}" for one in check_project(MemoryWorld(files, DAY))]


def fact(key: str, value: str, what: str, *, source: str = "report", more: str = "") -> str:
    russian, kazakh = what.split(" / ")
    return f"  {key}: {{what: {{ru: {russian}, kz: {kazakh}}}, value: {value}, sources: {{{source}: с. 1}}{more}}}\n"


AREA = fact("area", "2.5", "норма площади / алаң нормасы", source="code", more=", unit: square_metre")
YEARS = fact("years", "5", "срок непогашения / өтелмеген мерзім", source="code")
RATES = fact("free", "46", "ставка без залога / кепілсіз мөлшерлеме", source="code", more=", unit: percent") + fact(
    "pledged", "25", "ставка по ипотеке / ипотека мөлшерлемесі", source="code", more=", unit: percent"
)
HOUSES = fact("houses", "6 148", "жилые дома / тұрғын үйлер") + fact(
    "sixth", "6", "один из скольких домов требует ремонта / неше үйдің біреуі жөндеуді қажет етеді"
)
LOANS = "".join(
    fact(f"{key}_{column}", value, f"{what_ru} / {what_kz}", more=more)
    for column, more, values in (
        ("sum", ", period: 2025", ("100", "300", "400")),
        ("up", ", unit: percent, period: 2025", ("19", "-2.2", "9.8")),
        ("price", ", period: 2025", ("1 200", "1 500", "1 380")),
    )
    for key, value, what_ru, what_kz in (
        ("small", values[0], f"{column} малым", f"{column} шағын"),
        ("large", values[1], f"{column} крупным", f"{column} ірі"),
        ("all", values[2], f"{column} всего", f"{column} барлығы"),
    )
)


def rows(*labels: str) -> str:
    """The rows of a table: two that are added up or not, and the one below them."""
    keys = ("small", "large", "all")
    cells = [[f"{{{{ fact.{key}_{column} }}}}" for column in ("sum", "up", "price")] for key in keys]
    return "".join(f"| {label} | {' | '.join(row)} |\n" for label, row in zip(labels, cells, strict=True))


PROMISES = """\
  register_time: {what: {ru: срок, kz: мерзім}, value: 2026-12, status: planned, sources: {report: с. 2}}
promises:
  register:
    what: {ru: завершить учет, kz: есепке алуды аяқтау}
    owner: Комитет
    due: 2026-12
"""
OLD = (
    fact("old", "54", "доля старых приборов / ескі аспаптардың үлесі", more=", unit: percent")
    + fact("age", "10", "возраст приборов / аспаптардың жасы", more=", precision: over")
    + fact("sum", "91.4", "финансирование проекта / жобаны қаржыландыру", more=", unit: billions, precision: over")
    + "names:\n  billions: {kind: unit, ru: млрд теңге, kz: млрд теңге}\n"
)
GROWN = (
    fact("was", "38", "школы до того / бұрынғы мектептер", more=", period: 2025")
    + fact("now", "45", "школы / мектептер", more=", period: 2026")
    + fact("rate", "12.5", "рост / өсім", more=", unit: percent, period: 2026")
    + fact("most", "700", "предел / шек")
)
NIGHTS = (
    fact("nights", "4 912", "койко-сутки / төсек-тәулік", more=", unit: thousand_nights")
    + fact("days", "3", "срок уведомления / хабарлау мерзімі", source="code")
    + "names:\n  thousand_nights: {kind: unit, ru: тыс. койко-суток, kz: мың төсек-тәулік}\n"
)
MONTHS = fact("made", "24", "проекты / жобалар", more=", period: 2026-01..2026-09") + fact(
    "some", "7", "проекты в срок / мерзімінде орындалған жобалар", more=", period: 2026-01..2026-09"
)
CANALS = (
    fact("canals24", "386", "каналы / арналар", more=", period: 2024")
    + fact("canals25", "412", "каналы / арналар", more=", period: 2025")
    + fact("canals26", "97", "каналы / арналар", more=", period: 2026-01..2026-10")
    + fact("sum25", "46.3", "субсидии / субсидиялар", more=", period: 2025")
    + fact("sum26", "52", "субсидии / субсидиялар", more=", period: 2026")
)
SEIZED = (
    fact("goods", "46.5", "товары / тауарлар", more=", unit: tonne, precision: over")
    + fact("lots", "318", "партии / партиялар")
    + fact("raw", "840", "сырье / шикізат", more=", unit: kilogram")
    + fact("least", "3", "наименьшее время / ең аз уақыт")
    + fact("pay", "88.4", "прежний доход / бұрынғы табыс")
    + "names:\n  kilogram: {kind: unit, ru: килограмм, kz: килограмм}\n"
)
CITIES = """\
  cities: {what: {ru: города, kz: қалалар}, members: [balkhash, ayagoz, abai, akmola, atyrau], sources: {report: с. 1}}
names:
  balkhash: {kind: city, ru: г. Балхаш, kz: Балқаш қаласы}
  ayagoz: {kind: city, ru: г. Аягоз, kz: Аягөз қаласы}
"""
TERMS = (
    fact("term24", "15", "срок выдачи до упрощения / оңайлатқанға дейінгі беру мерзімі", more=", period: 2024")
    + fact("term25", "5", "срок выдачи / беру мерзімі", more=", period: 2025")
    + fact("spots", "268", "опасные участки / қауіпті учаскелер", source="base", more=", as_of: 2026-01-01")
    + fact("north", "101", "участки на севере / солтүстіктегі учаскелер", source="base", more=", as_of: 2026-01-01")
    + "sources:\n  base: {kind: database, title: {ru: Учет, kz: Есеп}, date: 2026-11-01}\n"
)
CLAIMS = "".join(
    fact(key, value, what, more=", period: 2025")
    for key, value, what in (
        ("claims", "214", "заявки / өтінімдер"),
        ("approved", "37", "одобренные заявки / мақұлданған өтінімдер"),
        ("pending", "150", "заявки на рассмотрении / қаралудағы өтінімдер"),
        ("recalled", "27", "отозванные заявки / қайтарылған өтінімдер"),
    )
)
WHOLE = "Сведения: {{ fact.any }}."
WHOLE_KZ = "Мәліметтер: {{ fact.any }}."

RIGHT = [
    pytest.param(
        AREA,
        "Норма площади на одного человека не может быть менее {{ fact.area | count(case='gen') }}.",
        "Бір адамға алаң нормасы {{ fact.area | count(case='abl') }} кем болмауға тиіс.",
        id="a norm's bound",
    ),
    pytest.param(
        YEARS,
        "Долг не погашается более {{ fact.years | count('год', 'gen') }} подряд.",
        "Борыш қатарынан {{ fact.years | count('жыл', 'abl') }} артық өтелмейді.",
        id="a bound that an act sets",
    ),
    pytest.param(
        RATES,
        "Ставка не может превышать {{ fact.free | percent }} по займам без залога и {{ fact.pledged | percent }} – "
        "по ипотечным.",
        "Мөлшерлеме кепілсіз қарыздар бойынша {{ fact.free | percent('abl') }} және ипотека бойынша "
        "{{ fact.pledged | percent('abl') }} аспауға тиіс.",
        id="one bound of two figures",
    ),
    pytest.param(
        HOUSES,
        "Из {{ fact.houses | count('дом', 'gen') }} ремонта требует каждый "
        "{{ fact.sixth | ordinal('дом', words=true) }}.",
        "{{ fact.houses | count('үй', 'gen') }} әрбір {{ fact.sixth | ordinal('үй', words=true) }} жөндеуді "
        "қажет етеді.",
        id="an ordinal beside a count",
    ),
    pytest.param(
        LOANS,
        "| Займы | Сумма | Прирост, % | Цена |\n|---|---|---|---|\n" + rows("Малым", "Крупным", "Итого"),
        "| Қарыздар | Сома | Өсім, % | Баға |\n|---|---|---|---|\n" + rows("Шағын", "Ірі", "Барлығы"),
        id="means in the row of the total",
    ),
    pytest.param(
        PROMISES,
        "Будут приняты следующие меры:\n\n1) [!register] Комитетом торговли до конца "
        "{{ fact.register_time | date('gen') }} будет завершен учет.",
        "Мынадай шаралар қабылданатын болады:\n\n1) [!register] Сауда комитеті {{ fact.register_time | date('gen') }} "
        "соңына дейін есепке алуды аяқтайды.",
        id="promises announced",
    ),
    pytest.param(
        "",
        "Совместно с судами (по вопросам 1 и 2) и по вопросу 3 запроса сообщаем. Ответ на вопрос № 4 дан ранее.",
        "Соттармен бірлесіп (1 және 2-мәселелер бойынша) және сауалдың 3-мәселесі бойынша хабарлаймыз. "
        "№ 4 сұраққа жауап бұрын берілген.",
        id="questions by their numbers",
    ),
    pytest.param(
        "",
        "::: annex\nПриложение: на 3 листах, в 1 экз.\n:::",
        "::: annex\nҚосымша: 3 парақта, 1 дана.\n:::",
        id="sheets of the annex",
    ),
    pytest.param(
        "",
        "Комитет торговли Министерства торговли и интеграции (далее соответственно – Комитет, Министерство) сообщает. "
        "Комитетом и Министерством меры приняты.",
        "Сауда және интеграция министрлігінің Сауда комитеті (бұдан әрі тиісінше – Министрлік, Комитет) хабарлайды. "
        "Комитет пен Министрлік шаралар қабылдады.",
        id="two terms in one bracket",
    ),
    pytest.param(
        LOANS,
        "| Займы | Сумма |\n|---|---|\n| 1. Малым | {{ fact.small_sum }} |\n| 2. Крупным | {{ fact.large_sum }} |",
        "| Қарыздар | Сома |\n|---|---|\n| 1. Шағын | {{ fact.small_sum }} |\n| 2. Ірі | {{ fact.large_sum }} |",
        id="rows that are numbered in the cell of their names",
    ),
    pytest.param(
        OLD,
        "Объем финансирования одного проекта – {{ fact.sum | count }}; {{ fact.old | percent }} приборов "
        "эксплуатируются {{ fact.age | count('год', words=true) }}.",
        "Бір жобаны қаржыландыру көлемі – {{ fact.sum | count }}; аспаптардың {{ fact.old | percent(possessive='3') }} "
        "{{ fact.age | count('жыл', words=true) }} пайдаланылуда.",
        id="a bound behind the next number",
    ),
    pytest.param(
        GROWN,
        "Число школ с начала года увеличилось с {{ fact.was }} до {{ fact.now }}, что на {{ fact.rate | percent }} "
        "больше прошлогоднего; субсидия – не свыше {{ fact.most }} за школу.",
        "Мектептер саны жыл басынан бері {{ fact.was | suffix('abl') }} {{ fact.now | suffix('dat') }} дейін өсті, бұл "
        "өткен жылғыдан {{ fact.rate | percent('dat') }} көп; субсидия – мектеп үшін {{ fact.most | suffix('abl') }} "
        "аспайды.",
        id="grown since the year began, than the year before, not over",
    ),
    pytest.param(
        GROWN,
        "В {{ fact.now.period | date('when') }} против {{ fact.was }} школ в {{ fact.was.period | date('when') }} "
        "построено {{ fact.now }}.",
        "{{ fact.was.period | date('when') }} {{ fact.was }} мектеп салынса, {{ fact.now.period | date('when') }} "
        "{{ fact.now }} салынды.",
        id="a year of what it is set against",
    ),
    pytest.param(
        "",
        "Просим обращаться по телефону горячей линии 1414 или по адресу: г. Астана, пр. Мәңгілік Ел, 8, подъезд 15.",
        "1414 жедел желі телефонына немесе Астана қаласы, Мәңгілік Ел даңғылы, 8, 15-кіреберіс мекенжайына "
        "хабарласыңыз.",
        id="a hot line and an address",
    ),
    pytest.param(
        YEARS,
        "Свыше {{ fact.years }} – высокое загрязнение частицами РМ-2,5 и РМ-10, NO2.",
        "{{ fact.years | suffix('abl') }} жоғары – РМ-2,5 және РМ-10 бөлшектерімен жоғары ластану, NO2.",
        id="above a bound, names of dust and gas, an order of ours",
    ),
    pytest.param(
        NIGHTS,
        "Предоставлено {{ fact.nights | count }}. В соответствии со {{ source.code | at('ins', article=49) }} "
        "{{ source.code | cite('gen') }} сторона уведомляет органы в течение "
        "{{ fact.days | count('день', 'gen', words=true) }}.",
        "{{ fact.nights | count }} ұсынылды. {{ source.code | cite('gen') }} {{ source.code | at('dat', article=49) }} "
        "сәйкес тарап органдарды {{ fact.days | count('күн', words=true) }} ішінде хабардар етеді.",
        id="a unit with a hyphen, a rule of an act",
    ),
    pytest.param(
        MONTHS,
        "За {{ fact.made.period | date('acc', months=true) }} выполнено {{ fact.made | count('проект') }}, из них "
        "{{ fact.some | count('проект') }} – в срок.",
        "{{ fact.made.period | date('when', months=true) }} {{ fact.made | count('жоба') }} орындалды, оның "
        "{{ fact.some | suffix(possessive='3') }} мерзімінде.",
        id="months by their number, some of them",
    ),
    pytest.param(
        CANALS,
        "Очищено {{ fact.canals25 | count('канал') }} в {{ fact.canals25.period | date('when') }} и "
        "{{ fact.canals24 }} – в {{ fact.canals24.period | date('when') }}.",
        "{{ fact.canals24.period | date('when') }} {{ fact.canals24 | count('арна') }}, "
        "{{ fact.canals25.period | date('when') }} {{ fact.canals25 | count('арна') }} тазартылды.",
        id="years in another order",
    ),
    pytest.param(
        CANALS,
        "В этом году выделено {{ fact.sum26 }} против {{ fact.sum25 }} в прошлом. В прошлом году очищено "
        "{{ fact.canals25 | count('канал') }} (годом ранее – {{ fact.canals24 }}). И в прошлом "
        "({{ fact.canals25 }}), и в этом году ({{ fact.canals26 }}) план выполнен.",
        "Биыл өткен жылғы {{ fact.sum25 | suffix('gen') }} орнына {{ fact.sum26 }} бөлінді. Өткен жылы "
        "{{ fact.canals25 | count('арна') }} тазартылды (одан бір жыл бұрын – {{ fact.canals24 }}). Былтыр да "
        "({{ fact.canals25 }}), биыл да ({{ fact.canals26 }}) жоспар орындалды.",
        id="years by the letter's own, the noun left out",
    ),
    pytest.param(
        CANALS,
        "В {{ fact.canals25.period | date('when') }} планировалось очистить больше, чем намечено сейчас. Если владелец "
        "не устранит нарушение, канал будет изъят. По прогнозу синоптиков, весна будет сухой. Все запланированные "
        "работы выполнены.",
        "{{ fact.canals25.period | date('when') }} қазір белгіленгеннен көп арнаны тазарту жоспарланған еді. Иесі "
        "бұзушылықты жоймаса, арна алып қойылады. Синоптиктердің болжамы бойынша көктем құрғақ болады. Жоспарланған "
        "жұмыстардың барлығы орындалды.",
        id="plans of before, what comes of a breach, a forecast",
    ),
    pytest.param(
        SEIZED,
        "Изъято {{ fact.lots | count('партия') }} товаров весом {{ fact.goods | count(case='gen') }}, в том числе "
        "{{ fact.raw | count('килограмм') }} сырья. Осмотр одной машины занимает "
        "{{ fact.least | count('минута', 'acc') }}. Доход не превышал {{ fact.pay }}.",
        "Салмағы {{ fact.goods | count }} тауардың {{ fact.lots | count('партия', possessive='3') }}, оның ішінде "
        "{{ fact.raw | count('килограмм') }} шикізат алып қойылды. Бір көлікті қарауға "
        "{{ fact.least | count('минут') }} кетеді. Табыс {{ fact.pay | suffix('abl') }} асқан жоқ.",
        id="over so many tonnes, a part that is weighed, a bound not passed",
    ),
    pytest.param(
        TERMS,
        "Срок выдачи сокращен с {{ fact.term24 }} до {{ fact.term25 }} дней.",
        "Беру мерзімі {{ fact.term24 | suffix('abl') }} {{ fact.term25 | count('күн', 'dat') }} дейін қысқартылды.",
        id="what was before a change grows no older",
    ),
    pytest.param(
        TERMS,
        "На начало года насчитывалось {{ fact.spots | count('участок') }}, из них {{ fact.north }} – на севере.",
        "Жыл басында {{ fact.spots | count('учаске') }} болған, оның {{ fact.north | suffix(possessive='3') }} – "
        "солтүстікте.",
        id="figures of the first day of the year",
    ),
    pytest.param(
        TERMS,
        "По состоянию на {{ fact.spots.as_of | date('acc') }} участков насчитывалось:\n\n"
        "| Место | Участки |\n|---|---:|\n| Север | {{ fact.north }} |\n| Республика | {{ fact.spots }} |",
        "{{ fact.spots.as_of | date('attr') }} жағдай бойынша учаскелер саны:\n\n"
        "| Орны | Учаскелер |\n|---|---:|\n| Солтүстік | {{ fact.north }} |\n| Республика | {{ fact.spots }} |",
        id="the line before a table tells of which day it is",
    ),
    pytest.param(
        "",
        "Рост не подтверждается: снизилось и число погибших, и число раненых. Меры приняты: сократилась и очередь, и "
        "плата.",
        "Өсім расталмады: қаза тапқандар саны да, жараланғандар саны да азайды. Шаралар қабылданды: кезек те, төлем де "
        "қысқарды.",
        id="what happened is no list",
    ),
    pytest.param(
        CLAIMS,
        "Из {{ fact.claims | count('заявка', 'gen') }} {{ fact.approved }} одобрены, остальные – {{ fact.pending }} на "
        "рассмотрении и {{ fact.recalled }} отозваны.",
        "{{ fact.claims | count('өтінім', 'gen') }} {{ fact.approved | suffix(possessive='3') }} мақұлданды, "
        "қалғандары – {{ fact.pending | suffix(possessive='3') }} қаралуда, "
        "{{ fact.recalled | suffix(possessive='3') }} қайтарылды.",
        id="a rest that is told in parts",
    ),
    pytest.param(
        CLAIMS,
        "Из {{ fact.claims | count('заявка', 'gen') }} {{ fact.approved }} одобрены, остальные – {{ fact.pending }}, "
        "часть отозвана.",
        "{{ fact.claims | count('өтінім', 'gen') }} {{ fact.approved | suffix(possessive='3') }} мақұлданды, "
        "қалғандары – {{ fact.pending }}, бір бөлігі қайтарылды.",
        id="a rest of which a part has no number",
    ),
    pytest.param(
        CLAIMS,
        "Поступило {{ fact.claims | count('заявка') }}: {{ fact.recalled }} из них отозваны, {{ fact.pending }} – "
        "рассматриваются, {{ fact.approved }} – одобрены.",
        "{{ fact.claims | count('өтінім') }} түсті: оның {{ fact.recalled | suffix(possessive='3') }} қайтарылды, "
        "{{ fact.pending | suffix(possessive='3') }} қаралуда, {{ fact.approved }} мақұлданды.",
        id="so many of them",
    ),
    pytest.param(
        CLAIMS,
        "Изначально запланировано было рассмотреть {{ fact.approved | count('заявка', 'acc') }}, рассмотрено "
        "{{ fact.claims }}. Изначально запланировано меньше, чем сделано.",
        "Бастапқыда {{ fact.approved | count('өтінім', 'acc') }} қарау жоспарланған, іс жүзінде {{ fact.claims }} "
        "қаралды. Бастапқыда жасалғаннан аз жоспарланған.",
        id="what was planned at first",
    ),
    pytest.param(
        CITIES,
        "Ремонт идет в {{ fact.cities | count('место', 'loc') }}: {{ fact.cities | members('loc') }}.",
        "Жөндеу {{ fact.cities | count('жер', 'loc') }} жүріп жатыр: {{ fact.cities | members('loc') }}.",
        id="cities that are called so",
    ),
]


@pytest.mark.parametrize(("records", "russian", "kazakh"), RIGHT)
def test_nothing_is_said(records: str, russian: str, kazakh: str) -> None:
    assert told(records, f"{WHOLE}\n\n{russian}", f"{WHOLE_KZ}\n\n{kazakh}") == []


WRONG = [
    ("::: annex\nна 3 листах.\n:::", "::: annex\n4 парақта.\n:::", ["DG322"]),
    ("По вопросам 1 и 2 сообщаем.", "1 және 3-мәселелер бойынша хабарлаймыз.", ["DG322"]),
    ("По вопросу 12 школ сообщаем.", "Мектептер мәселесі бойынша хабарлаймыз.", ["DG401"]),
    (
        "Приняты меры (далее – Меры, Планы). Меры идут.",
        "Шаралар (бұдан әрі – Шаралар, Жоспарлар). Шаралар.",
        ["DG443"] * 2,
    ),
    ("Сведения о {{ fact.any }}, свыше {{ fact.any }}.", "{{ fact.any }}, шамамен {{ fact.any }}.", ["DG404"] * 2),
]
WRONG_FIGURES = [
    pytest.param(
        TERMS,
        "Срок выдачи вырос с {{ fact.term25 }} до {{ fact.term24 }} дней.",
        "Беру мерзімі {{ fact.term25 | suffix('abl') }} {{ fact.term24 | count('күн', 'dat') }} дейін өсті.",
        ["DG431"] * 2,
        id="what it has become is old",
    ),
    pytest.param(
        TERMS,
        "Насчитывалось {{ fact.spots | count('участок') }}.",
        "{{ fact.spots | count('учаске') }} болған.",
        ["DG431"] * 2,
        id="no day is told",
    ),
    pytest.param(
        TERMS,
        "Участков насчитывалось:\n\n| Место | Участки |\n|---|---:|\n| Республика | {{ fact.spots }} |",
        "Учаскелер саны:\n\n| Орны | Учаскелер |\n|---|---:|\n| Республика | {{ fact.spots }} |",
        ["DG431"] * 2,
        id="the line before the table tells no day",
    ),
    pytest.param(
        CLAIMS,
        "Из {{ fact.claims | count('заявка', 'gen') }} {{ fact.approved }} одобрены, остальные – {{ fact.pending }}.",
        "{{ fact.claims | count('өтінім', 'gen') }} {{ fact.approved | suffix(possessive='3') }} мақұлданды, "
        "қалғандары – {{ fact.pending }}.",
        ["DG410"] * 2,
        id="a rest behind a dash",
    ),
    pytest.param(
        CLAIMS,
        "Отозвано {{ fact.recalled | count('заявка') }}, из них {{ fact.pending }} – поздно.",
        "{{ fact.recalled | count('өтінім') }} қайтарылды, оның {{ fact.pending | suffix(possessive='3') }} – кеш.",
        ["DG409"] * 2,
        id="more of them than they are",
    ),
]


@pytest.mark.parametrize(("records", "russian", "kazakh", "expected"), WRONG_FIGURES)
def test_what_is_wrong_with_figures_is_still_told(records: str, russian: str, kazakh: str, expected: list[str]) -> None:
    found = told(records, f"{WHOLE}\n\n{russian}", f"{WHOLE_KZ}\n\n{kazakh}")
    assert [one.split()[0] for one in found if one.split()[0] in expected] == expected


@pytest.mark.parametrize(("russian", "kazakh", "expected"), WRONG)
def test_what_is_wrong_is_still_told(russian: str, kazakh: str, expected: list[str]) -> None:
    codes = [one.split()[0] for one in told("", f"{WHOLE}\n\n{russian}", f"{WHOLE_KZ}\n\n{kazakh}")]
    assert [code for code in codes if code in expected] == expected
