"""The day that a paragraph names for its promise, and the day on which it is due."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.times.due import promise_due_later, promised_besides
from docgen.model import Lang

RECORDS = """\
promises:
  plan: {what: {ru: утвердить план, kz: жоспарды бекіту}, owner: Правительство, due: 2021-12}
  soon: {what: {ru: утвердить план, kz: жоспарды бекіту}, owner: Правительство, due: 2021-06}
  april: {what: {ru: утвердить план, kz: жоспарды бекіту}, owner: Правительство, due: 2021-04}
  next_july: {what: {ru: утвердить план, kz: жоспарды бекіту}, owner: Правительство, due: 2022-08}
  ninth: {what: {ru: утвердить план, kz: жоспарды бекіту}, owner: Правительство, due: 2021-06-09}
facts:
  june: {what: {ru: июнь, kz: маусым}, value: 2021-06, status: planned, sources: {report: пункт 1}}
  july: {what: {ru: 1 июля, kz: 1 шілде}, value: 2021-07-01, status: planned, sources: {report: пункт 1}}
  past: {what: {ru: февраль, kz: ақпан}, value: 2021-02, sources: {report: пункт 1}}
"""
JUNE, PAST = (f'{{{{ fact.{key} | date("when") }}}}' for key in ("june", "past"))
END, KAZAKH_END = '{{ fact.june | date("gen") }}', '{{ fact.june | date("gen") }} соңына дейін'
UNTIL, DAY = '{{ fact.july | date("gen") }}', '{{ fact.july | date("dat") }}'


@pytest.mark.parametrize(
    ("lang", "text", "column"),
    [
        ("ru", f"План будет утвержден до {UNTIL}", 33),
        ("ru", f"План будет утвержден в {JUNE}", 32),
        ("ru", f"План будет утвержден до конца {END}", 39),
        ("ru", f"План будет утвержден постановлением Правительства до {UNTIL}", 62),
        ("ru", f"В {JUNE} будет утвержден план", 11),
        ("ru", f"Наряду с этим, в {JUNE} постановлением Правительства будет утвержден план (далее – План)", 26),
        ("ru", f"План планируется утвердить не позднее {UNTIL}. В нем семь разделов", 47),
        ("ru", f"Министерство труда и занятости до {UNTIL} утвердит план", 43),
        ("ru", f"В связи с этим Министерство труда и занятости в {JUNE} утвердит новый план", 57),
        ("ru", f"Правительство до конца {END} утвердит план", 32),
        ("ru", f"До конца {END} Министерство труда планирует утвердить план", 18),
        ("ru", f"До конца {END} Правительством совместно с акиматами план будет утвержден", 18),
        ("ru", f"До конца {END} совместно с акиматами областей будет утвержден план", 18),
        ("kz", f"{KAZAKH_END} Үкімет әкімдіктермен бірлесіп жоспарды бекітеді", 9),
        ("ru", f"Акиматы областей планируют утвердить план до {UNTIL}", 54),
        ("kz", f"{KAZAKH_END} Еңбек министрлігі жоспарды бекітуді жоспарлап отыр", 9),
        ("kz", f"Еңбек министрлігі жоспарды {JUNE} бекітуді жоспарлайды", 36),
        ("kz", f"{JUNE} жоспар бекітіледі", 9),
        ("kz", f"Жаңа жоспар {JUNE} Үкіметтің қаулысымен бекітіледі", 21),
        ("kz", f"Жоспар {DAY} дейін бекітілетін болады", 16),
        ("kz", f"Жоспар {KAZAKH_END} бекітіледі", 16),
    ],
)
def test_a_promise_due_later_than_its_paragraph_says(lang: Lang, text: str, column: int) -> None:
    assert places(promise_due_later, f"[!plan] {text}.", lang, RECORDS) == [("DG448", "one.j2", 1, column)]
    assert places(promise_due_later, f"[!april] {text}.", lang, RECORDS) == [("DG448", "one.j2", 1, column + 1)]
    assert found(promise_due_later, f"[!soon] {text}.", lang, RECORDS) == []
    assert found(promise_due_later, f"{text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"До конца {END} Правительством совместно с акиматами после проверки план будет утвержден"),
        ("kz", f"{KAZAKH_END} Үкімет мектептерді тексеріп жоспарды бекітеді"),
        ("ru", f"Министерство труда по итогам обсуждения в {JUNE} утвердит план"),
        ("ru", f"Правительство после обсуждения в {JUNE} планирует утвердить план"),
        ("ru", f"Министерство труда до {UNTIL} планирует внести проект и утвердить план"),
        ("ru", f"Министерство, которое в {JUNE} проведет обсуждение, утвердит план"),
        ("ru", f"Министерство результаты обсуждения в {JUNE} учтет и утвердит план"),
        ("ru", f"Комитет обсуждение в {JUNE} завершит, затем утвердит план"),
        ("kz", f"{JUNE} талқыланған жоспарды Еңбек министрлігі бекітуді жоспарлап отыр"),
        ("kz", f"{JUNE} талқылаудан кейін Еңбек министрлігі жоспарды бекітуді жоспарлап отыр"),
        ("kz", f"Еңбек министрлігі {JUNE} жобаны енгізуді жоспарлап отыр"),
        ("ru", f"План будет утвержден по итогам обсуждения в {JUNE}"),
        ("ru", f"План будет утвержден Правительством после обсуждения в {JUNE}"),
        ("ru", f"План будет утвержден участниками встречи Правительства в {JUNE}"),
        ("ru", f"План будет утвержден после обсуждения до {UNTIL}"),
        ("ru", f"В {JUNE} будет внесен проект плана"),
        ("ru", f"До {UNTIL} план обсуждается и будет утвержден"),
        ("ru", f"Проект, который до {UNTIL} обсуждается, будет утвержден"),
        ("ru", f"В {JUNE} внесенный план будет утвержден"),
        ("ru", f"План на {JUNE} будет утвержден"),
        ("ru", f"В {PAST} будет утвержден план"),
        ("ru", f"В {JUNE} будет утвержден проект, до {UNTIL} – план"),
        ("ru", f"До {UNTIL} будет утвержден проект. План будет утвержден позднее"),
        ("ru", f"До {UNTIL} будет утвержден проект. План вступит в силу впоследствии"),
        ("ru", f"План будет утвержден. Совещание прошло в {JUNE}"),
        ("kz", f"{JUNE} талқыланған жоспар бекітіледі"),
        ("kz", f"{JUNE} талқыланып, жоспар бекітіледі"),
        ("kz", f"{JUNE} жоба енгізіледі"),
        ("kz", f"Жоспар {JUNE} талқылаудан кейін бекітіледі"),
        ("kz", f"{PAST} жоспар бекітіледі"),
        ("kz", f"{JUNE} жоба, {DAY} дейін жоспар бекітіледі"),
        ("kz", f"{JUNE} жоспар бекітіледі деп күтілуде"),
    ],
)
def test_a_time_that_may_not_be_the_promise_s(lang: Lang, text: str) -> None:
    assert found(promise_due_later, f"[!plan] {text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "promise", "text", "word"),
    [
        ("ru", "plan", "План будет утвержден до конца июня", "июня"),
        ("ru", "plan", f"План будет утвержден к концу {END}", "{{"),
        ("ru", "plan", "План будет утвержден в начале июня", "июня"),
        ("ru", "plan", "План будет утвержден до июня", "июня"),
        ("ru", "next_july", "План будет утвержден до конца года", "года"),
        ("ru", "next_july", "План будет утвержден в начале следующего года", "следующего года"),
        ("ru", "april", "План будет утвержден в конце текущего года", "текущего года"),
        ("ru", "plan", "К концу апреля будет утвержден план", "апреля"),
        ("ru", "ninth", f"План будет утвержден к концу {END}", "{{"),
        ("kz", "plan", "Жоспар сәуірдің соңына дейін бекітіледі", "сәуір"),
        ("kz", "plan", "Жоспар маусым айының соңына дейін бекітіледі", "маусым"),
        ("kz", "plan", "Жоспар маусым айында бекітіледі", "маусым"),
        ("kz", "next_july", "Жоспар жыл соңына дейін бекітіледі", "жыл соң"),
        ("kz", "next_july", "Жоспар келесі жылдың басында бекітіледі", "келесі жылдың"),
        ("kz", "april", "Жоспар ағымдағы жылдың соңында бекітіледі", "ағымдағы жылдың"),
        ("kz", "ninth", "{} соңында бекітіледі".format('Жоспар {{ fact.june | date("gen") }}'), "{{"),
    ],
)
def test_a_time_in_words_that_is_not_the_promise_s(lang: Lang, promise: str, text: str, word: str) -> None:
    told = places(promise_due_later, f"[!{promise}] {text}.", lang, RECORDS)
    column = f"[!{promise}] {text}".index(word) + 1
    assert told == [("DG448", "one.j2", 1, column)]


@pytest.mark.parametrize(
    ("lang", "promise", "text"),
    [
        ("ru", "soon", "План будет утвержден до конца июня"),
        ("ru", "soon", f"План будет утвержден к концу {END}"),
        ("ru", "soon", "План будет утвержден в начале июня"),
        ("ru", "soon", "План будет утвержден до начала июля"),
        ("ru", "plan", "План будет утвержден до конца года"),
        ("ru", "plan", "План будет утвержден до начала следующего года"),
        ("ru", "april", "План будет утвержден до конца года"),
        ("ru", "plan", "План будет утвержден до конца учебного года"),
        ("ru", "plan", "План по итогам марта будет утвержден"),
        ("ru", "plan", "План на июнь будет утвержден"),
        ("ru", "plan", "План, внесенный до конца июня, будет утвержден"),
        ("ru", "plan", "До конца июня будет внесен проект плана"),
        ("ru", "next_july", "План будет утвержден в следующем году"),
        ("kz", "soon", "Жоспар маусым айының соңына дейін бекітіледі"),
        ("kz", "soon", "Жоспар шілденің басына дейін бекітіледі"),
        ("kz", "plan", "Жоспар маусымның соңына дейін бекітіледі"),
        ("kz", "plan", "Жоспар жыл соңына дейін бекітіледі"),
        ("kz", "plan", "Жоспар келесі жылдың басына дейін бекітіледі"),
        ("kz", "april", "Жоспар жыл соңына дейін бекітіледі"),
        ("kz", "plan", "Жоспар оқу жылының соңына дейін бекітіледі"),
        ("kz", "plan", "Сәуірде талқыланған жоспар бекітіледі"),
        ("kz", "plan", "Сәуірдің соңына дейін жоба енгізіледі"),
        ("kz", "next_july", "Жоспар келесі жылы бекітіледі"),
    ],
)
def test_a_time_in_words_that_may_be_the_promise_s(lang: Lang, promise: str, text: str) -> None:
    assert places(promise_due_later, f"[!{promise}] {text}.", lang, RECORDS) == []


OWNED = RECORDS.replace("owner: Правительство", "owner: Акимат Туркестанской области").replace("утвердить", "сдать")


@pytest.mark.parametrize("owner", ["акиматом Туркестанской области", "акиматом", "Акиматом Туркестанской области"])
def test_the_promise_s_owner_may_stand_before_its_time(owner: str) -> None:
    for words, text in (("в", JUNE), ("до", UNTIL)):
        line = f"[!plan] Водопровод, который нужен селам, будет сдан {owner} {words} {text}."
        assert places(promise_due_later, line, "ru", OWNED) == [("DG448", "one.j2", 1, line.index("{{") + 1)]
        assert found(promise_due_later, line.replace("!plan", "!soon"), "ru", OWNED) == []


def test_another_s_name_is_not_the_owner_s() -> None:
    for owner in ("акиматом после слета в", "комиссией акимата в", "комитетом Алматинской области в"):
        assert found(promise_due_later, f"[!plan] Водопровод будет сдан {owner} {JUNE}.", "ru", OWNED) == []


@pytest.mark.parametrize(
    ("lang", "text", "column"),
    [
        ("ru", f"План будет утвержден после {UNTIL}", 30),
        ("ru", f"После {UNTIL} будет утвержден план", 9),
        ("kz", "Жоспар {{ fact.july | date('abl') }} кейін бекітіледі", 16),
    ],
)
def test_a_promise_that_is_to_be_done_only_after_its_day(lang: Lang, text: str, column: int) -> None:
    assert places(promise_due_later, f"[!soon] {text}.", lang, RECORDS) == [("DG448", "one.j2", 1, column)]
    assert found(promise_due_later, f"[!plan] {text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"План обсуждения, которое пройдет после {UNTIL}, будет утвержден"),
        ("ru", f"После {UNTIL} будет проведена проверка"),
        ("ru", f"План будет утвержден после обсуждения {JUNE}"),
        ("kz", "{{ fact.july | date('abl') }} кейін жоба енгізіледі"),
        ("kz", "{{ fact.july | date('abl') }} кейін талқыланатын жоспар бекітіледі"),
    ],
)
def test_what_is_done_after_a_day_may_be_something_else(lang: Lang, text: str) -> None:
    assert places(promise_due_later, f"[!soon] {text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {JUNE} будет утвержден план развития отрасли до {{{{ fact.end | date('gen') }}}} (далее – План)"),
        (
            "kz",
            f"{JUNE} саланы дамытудың {{{{ fact.end | date('dat') }}}} дейінгі жоспары (бұдан әрі – Жоспар) бекітіледі",
        ),
    ],
)
def test_the_year_that_ends_a_name_is_no_day_of_the_promise(lang: Lang, text: str) -> None:
    records = RECORDS + "  end: {what: {ru: год, kz: жыл}, value: 2025, unit: year, sources: {report: пункт 1}}\n"
    assert [one[0] for one in places(promise_due_later, f"[!plan] {text}.", lang, records)] == ["DG448"]
    assert places(promise_due_later, f"[!soon] {text}.", lang, records) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {JUNE} будет утвержден график, в {{{{ fact.end | date('when') }}}} – план"),
        ("ru", f"В {JUNE} будет утвержден график на {{{{ fact.end | date('acc') }}}}, план обсуждается"),
        ("kz", f"{JUNE} кесте, {{{{ fact.end | date('when') }}}} жоспар бекітіледі"),
    ],
)
def test_a_year_may_be_that_of_the_promise(lang: Lang, text: str) -> None:
    records = RECORDS.replace("due: 2021-12}", "due: 2025-12}", 1)
    records += "  end: {what: {ru: год, kz: жыл}, value: 2025, unit: year, sources: {report: пункт 1}}\n"
    assert places(promise_due_later, f"[!plan] {text}.", lang, records) == []


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("ru", f"План будет утвержден в {JUNE}, а до {UNTIL} будет принят закон", "будет принят закон"),
        ("ru", f"До {UNTIL} будет принят закон, а в {JUNE} будет утвержден план", "будет принят закон"),
        ("kz", f"Жоспар {JUNE} бекітіледі, {DAY} дейін заң қабылданады", "заң қабылданады"),
        # a step of what is promised, its time, no promise, no time, or in another sentence
        ("ru", f"План будет утвержден в {JUNE}, а до {UNTIL} будет разработан порядок исполнения плана", ""),
        ("ru", f"План будет утвержден в {JUNE}, а в {JUNE} будет принят закон", ""),
        ("ru", f"План будет утвержден в {JUNE}, если до {UNTIL} будет принят закон", ""),
        ("ru", f"План будет утвержден в {JUNE}, и тогда будет принят закон", ""),
        ("ru", f"План будет утвержден в {JUNE}, а до {UNTIL} будет направлен в регионы", ""),
        ("ru", f"До {UNTIL} будет принят закон", ""),
        ("kz", f"Жоспар {JUNE} бекітіледі, {DAY} дейін жоспарды орындау тәртібі бекітіледі", ""),
        ("kz", f"Жоспар {JUNE} бекітіледі, {JUNE} заң қабылданады", ""),
        ("kz", f"Жоспар {JUNE} бекітіледі, {DAY} дейін өңірлерге жіберіледі", ""),
    ],
)
def test_another_document_by_another_time_is_no_part_of_the_promise(lang: Lang, text: str, told: str) -> None:
    records = RECORDS.replace("value: 2021-07-01", "value: 2021-08-01")
    texts = [one.args["text"] for one in found(promised_besides, f"[!soon] {text}.", lang, records)]
    assert texts == ([told] if told else [])
    assert found(promised_besides, f"{text}.", lang, records) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", f"План будет утвержден до {END}", []),
        ("ru", f"План будет утвержден в {JUNE}", ["DG448"]),
        ("kz", "Жоспар {{ fact.june | date('dat') }} дейін бекітіледі", []),
        ("kz", f"Жоспар {JUNE} бекітіледі", ["DG448"]),
    ],
)
def test_up_to_a_month_is_by_the_end_of_the_one_before(lang: Lang, text: str, expected: list[str]) -> None:
    records = RECORDS.replace("due: 2021-04}", "due: 2021-05}")
    assert [one[0] for one in places(promise_due_later, f"[!april] {text}.", lang, records)] == expected


@pytest.mark.parametrize(("due", "expected"), [("2021-07-01", 0), ("2021-06-30", 1)])
def test_what_is_so_from_a_day_on_is_done_on_that_day(due: str, expected: int) -> None:
    records = RECORDS.replace("due: 2021-06-09", f"due: {due}")
    template = "[!ninth] {{ fact.july | date('abl') }} бастап жоспар бекітіледі."
    assert len(found(promise_due_later, template, "kz", records)) == expected


ACTIVE = """\
promises:
  ra:
    what: {ru: утвердить перечень библиотек, kz: кітапханалар тізбесін бекіту}
    owner: Министерство финансов
    due: 2021-12
  repair: {what: {ru: завершить ремонт библиотек, kz: кітапханаларды жөндеуді аяқтау}, owner: Акимат, due: 2021-12}
  steps:
    what: {ru: разработать и утвердить перечень, kz: тізбені әзірлеу және бекіту}
    owner: Министерство финансов
    due: 2021-12
  check:
    what: {ru: утвердить результаты проверки, kz: тексеру нәтижелерін бекіту}
    owner: Министерство финансов
    due: 2021-12
facts:
  june: {what: {ru: июнь, kz: маусым}, value: 2021-06, status: planned, sources: {report: пункт 1}}
  july: {what: {ru: 1 июля, kz: 1 шілде}, value: 2021-07-01, status: planned, sources: {report: пункт 1}}
  december: {what: {ru: декабрь, kz: желтоқсан}, value: 2021-12, status: planned, sources: {report: пункт 1}}
"""
DECEMBER = '{{ fact.december | date("when") }}'


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"[!ra] Министерство финансов утвердит перечень библиотек в {JUNE}."),
        ("ru", f"[!ra] Министерство финансов совместно с акиматами утвердит перечень библиотек до {UNTIL}."),
        ("ru", f"[!ra] В {JUNE} Министерство финансов утвердит перечень библиотек."),
        ("ru", f"[!ra] Утвердим перечень библиотек в {JUNE}."),
        ("ru", f"[!ra] До {UNTIL} Правительство утвердит перечень. В нем 12 библиотек."),
        ("ru", f"[!repair] Акимат завершит ремонт библиотек к {DAY}."),
        ("ru", f"[!repair] Акиматы завершат ремонт всех сельских библиотек не позднее {UNTIL}."),
        ("kz", f"[!ra] Қаржы министрлігі кітапханалар тізбесін {JUNE} бекітеді."),
        ("kz", f"[!repair] Әкімдік кітапханаларды жөндеуді {JUNE} аяқтайды."),
    ],
)
def test_whoever_will_do_it_in_one_word_is_held_to_the_day(lang: Lang, text: str) -> None:
    assert [one.code for one in found(promise_due_later, text, lang, ACTIVE)] == ["DG448"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"[!ra] Министерство финансов утвердит перечень библиотек в {DECEMBER}."),
        ("ru", f"[!ra] Министерство финансов утверждает перечень библиотек в {JUNE}."),
        ("ru", f"[!ra] Министерство финансов не утвердит перечень библиотек в {JUNE}."),
        ("ru", f"[!ra] Если Министерство финансов утвердит перечень библиотек в {JUNE}, ремонт начнут."),
        ("ru", f"[!ra] Утвердит ли Министерство перечень библиотек в {JUNE}?"),
        ("ru", f"[!ra] Министерство рассмотрит проект перечня в {JUNE}."),
        ("ru", f"[!ra] Министерство рассмотрит проект перечня в {JUNE} и утвердит его."),
        ("ru", f"[!ra] Министерство утвердит перечень после встречи с депутатами в {JUNE}."),
        ("ru", f"[!ra] Министерство утвердит перечень по итогам проверки, проведенной в {JUNE}."),
        ("ru", f"[!ra] Министерство утвердит перечень. Проверка проходит в {JUNE}."),
        ("ru", f"[!ra] Министерство утвердит перечень библиотек, построенных до {UNTIL}."),
        ("ru", f"[!ra] В {JUNE} Министерство утвердит проект, а затем и перечень."),
        ("ru", f"[!steps] Министерство разработает перечень в {JUNE} и утвердит его."),
        ("ru", f"[!steps] В {JUNE} Министерство разработает перечень, который будет утвержден."),
        ("ru", f"[!check] Министерство утвердит результаты проверки в {JUNE}."),
        ("ru", f"[!repair] Акимат завершит ремонт библиотек в {DECEMBER}."),
        ("ru", f"[!repair] Акимат начнет ремонт библиотек в {JUNE}."),
        ("kz", f"[!ra] Қаржы министрлігі кітапханалар тізбесін {DECEMBER} бекітеді."),
        ("kz", f"[!ra] Министрлік тізбе жобасын {JUNE} қарайды."),
    ],
)
def test_a_step_a_habit_and_a_time_of_something_else_bind_nobody(lang: Lang, text: str) -> None:
    assert found(promise_due_later, text, lang, ACTIVE) == []


SEVERAL = """\
promises:
  plan:
    what: {ru: утвердить план библиотек, kz: кітапханалар жоспарын бекіту}
    owner: Министерство культуры и информации
    due: 2021-12
  steps:
    what: {ru: утвердить план и отремонтировать библиотеки, kz: жоспарды бекіту және кітапханаларды жөндеу}
    owner: Министерство культуры и информации
    due: 2021-12
facts:
  june: {what: {ru: июнь, kz: маусым}, value: 2021-06, status: planned, sources: {report: пункт 1}}
  july: {what: {ru: 1 июля, kz: 1 шілде}, value: 2021-07-01, status: planned, sources: {report: пункт 1}}
  next: {what: {ru: будущий год, kz: келесі жыл}, value: 2022, unit: year, status: planned, sources: {report: пункт 1}}
  december: {what: {ru: декабрь, kz: желтоқсан}, value: 2021-12, status: planned, sources: {report: пункт 1}}
"""
CULTURE = "Министерство культуры и информации"
KAZAKH_CULTURE = "Мәдениет және ақпарат министрлігі"
NEXT = 'В {{ fact.next | date("loc") }} планируется отремонтировать {{ fact.schools }} библиотек'
KAZAKH_NEXT = '{{ fact.next | date("when") }} {{ fact.schools }} кітапхананы жөндеу жоспарлануда'


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"До {UNTIL} {CULTURE} утвердит план библиотек."),
        ("ru", f"До {UNTIL} {CULTURE} утвердит план библиотек. {NEXT}."),
        ("ru", f"{CULTURE} утвердит план библиотек в {JUNE}. {NEXT}."),
        ("ru", f"План библиотек будет утвержден до {UNTIL}. {NEXT}."),
        ("kz", f"{KAZAKH_CULTURE} {DAY} дейін кітапханалар жоспарын бекітеді. {KAZAKH_NEXT}."),
    ],
)
def test_the_sentence_that_tells_the_promise_names_its_day(lang: Lang, text: str) -> None:
    assert [one.code for one in found(promise_due_later, f"[!plan] {text}", lang, SEVERAL)] == ["DG448"]


@pytest.mark.parametrize(
    ("lang", "key", "text"),
    [
        ("ru", "plan", f"В {DECEMBER} {CULTURE} утвердит план библиотек. {NEXT}."),
        ("ru", "plan", f"{CULTURE} утвердит план библиотек. {NEXT}."),
        ("ru", "plan", f"В {JUNE} {CULTURE} утвердит проект плана библиотек. {NEXT}."),
        ("ru", "plan", f"В {JUNE} {CULTURE} утвердит смету. План библиотек примут в {DECEMBER}."),
        ("ru", "plan", f"В {JUNE} {CULTURE} утвердит план библиотек. Затем план будет опубликован."),
        ("ru", "plan", f"В {JUNE} {CULTURE} утвердит план библиотек. В {DECEMBER} план утвердят заново."),
        ("ru", "steps", f"В {JUNE} {CULTURE} утвердит план. В {DECEMBER} библиотеки будут отремонтированы."),
        ("kz", "plan", f"{KAZAKH_CULTURE} {DECEMBER} кітапханалар жоспарын бекітеді. {KAZAKH_NEXT}."),
        ("kz", "plan", f"{KAZAKH_CULTURE} {JUNE} кітапханалар жоспарының жобасын бекітеді. {KAZAKH_NEXT}."),
        ("kz", "plan", f"{KAZAKH_CULTURE} {JUNE} сметаны бекітеді. Жоспар {DECEMBER} қабылданады."),
        ("kz", "steps", f"{KAZAKH_CULTURE} {JUNE} жоспарды бекітеді. Кітапханалар {DECEMBER} жөнделеді."),
    ],
)
def test_another_sentence_may_name_another_day(lang: Lang, key: str, text: str) -> None:
    assert found(promise_due_later, f"[!{key}] {text}", lang, SEVERAL) == []
