"""A letter is judged on its own day: figures, plans, relative years."""

from __future__ import annotations

import dataclasses

import pytest
from projects import FACTS, TODAY
from seen import codes, finished, places

from docgen.checks.scope import Finished
from docgen.checks.times import own_day, own_years
from docgen.facts.book import read_facts
from docgen.model import Grain, Lang, Period
from docgen.world import MemoryWorld

RECORDS = """\
facts:
  old:
    what: {ru: старое, kz: ескі}
    value: 5
    period: 2015
    sources: {report: пункт 1}
  stale:
    what: {ru: просроченное, kz: мерзімі өткен}
    value: 6
    valid_until: 2021-03-30
    sources: {report: пункт 1}
  fresh:
    what: {ru: свежее, kz: жаңа}
    value: 7
    valid_until: 2021-03-31
    sources: {report: пункт 1}
  plan_over:
    what: {ru: план, kz: жоспар}
    value: 8
    period: 2020
    status: planned
    sources: {report: пункт 1}
  plan:
    what: {ru: план, kz: жоспар}
    value: 9
    period: 2021
    status: planned
    sources: {report: пункт 1}
  before: {what: {ru: прежнее, kz: бұрынғы}, value: 10, period: 2019, sources: {report: пункт 1}}
  plan_2022: {what: {ru: план, kz: жоспар}, value: 12, period: 2022, status: planned, sources: {report: пункт 1}}
  first: {what: {ru: начальное, kz: алғашқы}, value: 11, period: 2018, sources: {report: пункт 1}}
  latest: {what: {ru: последнее, kz: соңғысы}, value: 13, period: 2020, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "before", "then"),
    [
        ("ru", "В {{ fact.old.period | date('loc') }} открыто {{ fact.old }} школ. ", "В селах – {{ fact.old }}."),
        ("kz", "{{ fact.old.period | date('when') }} {{ fact.old }} мектеп ашылды. ", "Ауылдарда – {{ fact.old }}."),
    ],
)
def test_the_sentence_before_tells_the_year(lang: Lang, before: str, then: str) -> None:
    assert codes(own_day.old_source, f"{before}{then}", lang, RECORDS) == []
    assert codes(own_day.old_source, then, lang, RECORDS) == ["DG431"]
    other = before.replace("old.period", "latest.period").replace("fact.old }}", "fact.latest }}")
    assert codes(own_day.old_source, f"{other}{then}", lang, RECORDS) == ["DG431"]


@pytest.mark.parametrize(
    ("lang", "of_2020"),
    [
        ("ru", "В {{ fact.latest.period | date('loc') }} открыто {{ fact.latest }} школ. "),
        ("kz", "{{ fact.latest.period | date('when') }} {{ fact.latest }} мектеп ашылды. "),
    ],
)
def test_a_year_before_is_reckoned_from_the_sentence_before(lang: Lang, of_2020: str) -> None:
    then = {"ru": "Годом ранее", "kz": "Бір жыл бұрын"}[lang]
    told = [codes(own_day.old_source, f"{of_2020}{then} – {{{{ fact.{key} }}}}.", lang, RECORDS) for key in _OF_OLD]
    assert told == [[], ["DG431"]]
    led = f"{of_2020.strip().rstrip('.')} ({then.lower()} – {{{{ fact.before }}}}):\n\n1) а – {{{{ fact.KEY }}}}."
    told = [codes(own_day.old_source, led.replace("KEY", key), lang, RECORDS) for key in ("before", "old")]
    assert told == [[], ["DG431"]]


_OF_OLD = ("before", "first")
"""A figure of 2019 and one of 2018."""


def test_a_figure_may_be_cited_on_its_last_day() -> None:
    template = "Есть {{ fact.stale }} и {{ fact.fresh }}."
    (told,) = own_day.outdated_figure(_of_the_day(finished(template, records=RECORDS)))
    assert (told.code, told.span.line, told.span.column) == ("DG430", 1, 6)


def _of_the_day(made: Finished) -> Finished:
    """The letter, dated by the very day."""
    day = Period(TODAY, TODAY, Grain.DAY)
    return dataclasses.replace(made, letter=dataclasses.replace(made.letter, date=day))


def test_what_was_not_known_yet_is_told_once() -> None:
    records = """\
facts:
  known_later: {what: {ru: а, kz: а}, value: 5, as_of: 2021-04-01, sources: {report: пункт 1}}
  of_later: {what: {ru: б, kz: б}, value: 5, period: 2022, sources: {report: пункт 1}}
  planned: {what: {ru: в, kz: в}, value: 5, period: 2022, status: planned, sources: {report: пункт 1}}
  of_now: {what: {ru: г, kz: г}, value: 5, period: 2021, sources: {report: пункт 1}}
  told_later: {what: {ru: д, kz: д}, value: 5, sources: {later: пункт 1}}
sources:
  later: {kind: report, title: {ru: о, kz: о}, date: 2021-04-01}
"""
    template = (
        "{{ fact.known_later }}, {{ fact.of_later }}, {{ fact.planned }}, {{ fact.of_now }}, {{ fact.told_later }}"
    )
    assert codes(own_day.figure_of_the_future, template, records=records) == ["DG436"] * 3


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_plan_for_a_day_is_known_before_it_and_a_planned_day_is_not_known_after_the_letter(lang) -> None:
    planned = "status: planned, as_of: 2022-04-01, sources: {report: пункт 1}}"
    records = f"""\
facts:
  wear: {{what: {{ru: износ, kz: тозу}}, value: 51, unit: percent, {planned}
  approval: {{what: {{ru: утверждение плана, kz: жоспарды бекіту}}, value: 2021-06, {planned}
"""
    template = {
        "ru": "Износ снизится до {{ fact.wear }}.\n\nПлан будет утвержден в {{ fact.approval | date('when') }}.",
        "kz": "Тозу {{ fact.wear }} болады.\n\nЖоспар {{ fact.approval | date('when') }} бекітіледі.",
    }[lang]
    column = template.splitlines()[2].index("{{") + 1
    assert places(own_day.figure_of_the_future, template, lang, records) == [("DG436", "one.j2", 3, column)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_what_has_happened_has_its_day_behind_it(lang) -> None:
    records = """\
facts:
  told: {what: {ru: а, kz: а}, value: 2021-04-28, sources: {report: пункт 1}}
  days: {what: {ru: б, kz: б}, value: 2021-05-08..2021-05-13, sources: {report: пункт 1}}
  planned: {what: {ru: в, kz: в}, value: 2021-04-28, status: planned, sources: {report: пункт 1}}
  before: {what: {ru: г, kz: г}, value: 2021-03-28, sources: {report: пункт 1}}
  by_act: {what: {ru: д, kz: д}, value: 2021-07-01, sources: {order: пункт 1}}
  coming: {what: {ru: е, kz: е}, value: 2021..2025, sources: {report: пункт 1}}
"""
    keys = ("told", "days", "planned", "before", "by_act", "coming")
    said = {"ru": "Дело рассмотрено {{ fact.KEY | date }}.", "kz": "Іс {{ fact.KEY | date }} қаралды."}[lang]
    template = "\n\n".join(said.replace("KEY", key) for key in keys)
    found = places(own_day.figure_of_the_future, template, lang, records)
    column = said.index("{{") + 1
    assert found == [("DG436", "one.j2", line, column) for line in (1, 3, 9)]
    bare = "\n\n".join(f"{{{{ fact.{key} | date }}}}." for key in keys)
    assert not places(own_day.figure_of_the_future, bare, lang, records)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Работает {{ fact.old }} школ.", ["DG431"]),
        ("В настоящее время работает {{ fact.old }} школ.", ["DG431"]),
        ("Сейчас работает {{ fact.old }} школ.", ["DG431"]),
        ("В 2015 году работало {{ fact.old }} школ.", []),
        ("В {{ fact.old.period | date('when') }} работало {{ fact.old }} школ.", []),
        ("В 2016 году – 9, годом ранее – {{ fact.old }}.", []),
        ("В 2017 году – 9, годом ранее – {{ fact.old }}.", ["DG431"]),
        ("В прошлом году – {{ fact.old }}.", ["DG431"]),
        ("Шесть лет назад работало {{ fact.old }} школ.", []),
        ("Пять лет назад работало {{ fact.old }} школ.", ["DG431"]),
        ("В 2018 году – 9, тремя годами ранее – {{ fact.old }}.", []),
        ("В прошлом сезоне – {{ fact.old }}.", []),
        ("По решениям прошлых лет работает {{ fact.old }} школ.", ["DG431"]),
        ("Это было {{ fact.meeting | date }}.", []),
        ("Работает {{ fact.schools }} школ.", []),
    ],
)
def test_an_old_figure_is_history_when_its_year_is_told(template: str, expected: list[str]) -> None:
    assert codes(own_day.old_source, template, records=RECORDS) == expected


@pytest.mark.parametrize(("lang", "total"), [("ru", "Всего"), ("kz", "Барлығы")])
@pytest.mark.parametrize(("time", "expected"), [("{{ fact.old.period | date }}", []), ("а", ["DG431"] * 2)])
def test_a_total_is_of_the_years_that_its_rows_name(lang: Lang, total: str, time: str, expected: list[str]) -> None:
    rows = (
        "| б | в |",
        "|---|---|",
        f"| {time} | {{{{ fact.old }}}} |",
        f"| {total} | {{{{ fact.old + fact.fresh }}}} |",
    )
    assert codes(own_day.old_source, "\n".join(rows), lang, RECORDS) == expected


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "В предыдущем рейтинге было {{ fact.old }} школ, сейчас – {{ fact.schools }}."),
        ("ru", "По сравнению с {{ fact.old }} школ их стало больше."),
        ("ru", "За последние пять лет построено {{ fact.old }} школ."),
        ("ru", "За последние годы построено {{ fact.old }} школ."),
        ("ru", "За два последних года построено {{ fact.old }} школ."),
        ("ru", "Ранее составляло {{ fact.old }}, теперь – {{ fact.schools }}."),
        ("ru", "Работает {{ fact.schools }} школ против прошлогодних {{ fact.old }}."),
        ("ru", "Их {{ fact.schools }}, больше, чем прежде ({{ fact.old }})."),
        ("ru", "Их {{ fact.schools }}, а не {{ fact.old }}, как ранее."),
        ("ru", "Их {{ fact.schools }}, тогда как прежде было {{ fact.old }}."),
        ("ru", "Раньше на это уходило {{ fact.old }} дней, теперь – {{ fact.schools }}."),
        ("ru", "Их {{ fact.schools }} вместо {{ fact.old }}."),
        ("kz", "Олар бұрынғыдай {{ fact.old }} емес, {{ fact.schools }}."),
        ("kz", "Бұрын бұған {{ fact.old }} күн кететін, енді – {{ fact.schools }}."),
        ("kz", "{{ fact.old }} мектептің орнына {{ fact.schools }} бар."),
        ("ru", "До {{ fact.latest.period | date('gen') }} открывалось по {{ fact.old }} школ."),
        ("kz", "{{ fact.latest.period | date('dat') }} дейін {{ fact.old }} мектептен ашылған."),
        ("ru", "| Область | Было | Стало |\n|---|---|---|\n| Абай | {{ fact.old }} | {{ fact.schools }} |"),
        ("kz", "| Облыс | Болғаны | Қазіргісі |\n|---|---|---|\n| Абай | {{ fact.old }} | {{ fact.schools }} |"),
        ("ru", "Школ было {{ fact.old }}, стало {{ fact.schools }}."),
        ("kz", "Мектептер {{ fact.old }} болса, қазір – {{ fact.schools }}."),
        ("ru", "За годы работы открыто {{ fact.first + fact.before + fact.latest }} школ."),
        ("kz", "Жұмыс жылдарында {{ [fact.first, fact.before, fact.latest] | sum }} мектеп ашылды."),
        ("kz", "Алдыңғы рейтингте {{ fact.old }} мектеп болды, қазір – {{ fact.schools }}."),
        ("kz", "Өткен жылғы деңгеймен салыстырғанда {{ fact.old }} мектепке өсті."),
        ("kz", "Соңғы бес жылда {{ fact.old }} мектеп салынды."),
        ("kz", "Соңғы жылдары {{ fact.old }} мектеп салынды."),
        ("kz", "Бұрынғы {{ fact.old }} мектептің орнына {{ fact.schools }} мектеп бар."),
        ("kz", "Бұрын болған {{ fact.old }} мектепке қарағанда көп."),
        ("ru", "Их число увеличилось на {{ fact.fresh - fact.old }}."),
        ("kz", "Олардың саны {{ fact.fresh - fact.old }} мектепке ұлғайды."),
        ("ru", "| Что | Прирост |\n|---|---|\n| школы | {{ fact.fresh - fact.old }} |"),
        ("kz", "| Не | Өсім |\n|---|---|\n| мектептер | {{ fact.fresh - fact.old }} |"),
    ],
)
def test_an_old_figure_that_is_compared_with_is_history(lang: Lang, template: str) -> None:
    assert codes(own_day.old_source, template, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "Относительно запроса: работает {{ fact.old }} школ."),
        ("ru", "Работает более чем {{ fact.old }} школ."),
        ("ru", "Борьбой против курения заняты {{ fact.old }} школ."),
        ("ru", "За последние меры отвечают {{ fact.old }} школ."),
        ("ru", "Их доля – {{ (fact.old / fact.fresh * 100) | round(1) }} %."),
        ("kz", "Мектептердің {{ (fact.old / fact.fresh * 100) | round(1) }} пайызы."),
        ("ru", "До {{ fact.plan_2022.period | date('gen') }} работает {{ fact.old }} школ."),
        ("kz", "{{ fact.plan_2022.period | date('dat') }} дейін {{ fact.old }} мектеп жұмыс істейді."),
        ("ru", "| Область | Было | Стало |\n|---|---|---|\n| Абай | {{ fact.fresh }} | {{ fact.old }} |"),
        ("ru", "Было трудно, работает {{ fact.old }} школ."),
        ("ru", "Прежде всего работает {{ fact.old }} школ."),
        ("ru", "Работает {{ fact.old }} ранее созданных школ."),
        ("ru", "Школы откроются не ранее срока, их {{ fact.old }}."),
        ("ru", "Вместо отчета представлены сведения о {{ fact.old }} школах."),
        ("ru", "Открыто {{ fact.old + fact.fresh }} школ."),
        ("ru", "Разница – {{ fact.latest - fact.first }} школ."),
        ("kz", "{{ fact.old + fact.fresh }} мектеп ашылды."),
        ("kz", "Бұрын салынған {{ fact.old }} мектеп бар."),
        ("kz", "Мерзімінен бұрын {{ fact.old }} мектеп бар."),
        ("kz", "Әкімнің орнына {{ fact.old }} мектептің директоры келді."),
        ("kz", "Соңғы деректер бойынша {{ fact.old }} мектеп бар."),
        ("kz", "Сұрау салуға қатысты: {{ fact.old }} мектеп бар."),
        ("kz", "Осыған қарамастан {{ fact.old }} мектеп бар."),
        ("kz", "Бүгінде {{ fact.old }} мектеп бар."),
        ("kz", "Қазір {{ fact.old }} мектеп бар."),
        ("ru", "В начале учебного года работает {{ fact.old }} школ."),
        ("ru", "Через год работает {{ fact.old }} школ."),
        ("ru", "Открыто:\n\n1) школы – {{ fact.fresh }} (все);\n2) сады – ({{ fact.old }})."),
        ("kz", "Жыл басында {{ fact.old }} мектеп бар."),
        ("kz", "Бір жылдан кейін {{ fact.old }} мектеп бар."),
    ],
)
def test_an_old_figure_told_as_of_today(lang: Lang, template: str) -> None:
    assert codes(own_day.old_source, template, lang, RECORDS) == ["DG431"]


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "В текущем году проверено {{ fact.schools }} школ.", ["DG432"]),
        ("ru", "В прошлом году проверено {{ fact.schools }} школ.", []),
        ("ru", "В текущем году их больше. Проверено {{ fact.schools }} школ.", []),
        ("ru", "В текущем году больше, чем {{ fact.schools }} школ в 2020 году.", []),
        ("kz", "Ағымдағы жылы {{ fact.schools }} мектеп тексерілді.", ["DG432"]),
        ("kz", "Биыл {{ fact.schools }} мектеп тексерілді.", ["DG432"]),
        ("kz", "Өткен жылы {{ fact.schools }} мектеп тексерілді.", []),
        ("kz", "Ағымдағы жылы {{ fact.plan }} мектеп тексеріледі.", []),
        ("kz", "Өткен жылы олар көбейді – бір жыл бұрынғыдан {{ fact.schools }} мектепке көп.", []),
        ("kz", "Бұл былтырғы нәтижеден (тек мектептер) {{ fact.plan }} мектепке асады.", []),
        ("kz", "Бұл өткен жылғы республикалық нәтижеден {{ fact.plan }} мектепке асып түсті.", []),
        ("kz", "Өткен жылғы тексеруден кейін {{ fact.plan }} мектеп ашылды.", []),
        ("kz", "Өткен жылы олар көбейді – бір жыл бұрынғы {{ fact.schools }} мектеп.", ["DG432"]),
        # two years compared, each figure beside its own
        ("ru", "В текущем году {{ fact.plan }} (в прошлом году – {{ fact.schools }}).", []),
        ("ru", "Число выросло до {{ fact.plan }} (в прошлом году – {{ fact.schools }}).", []),
        ("ru", "По сравнению с прошлым годом число выросло с {{ fact.schools }} до {{ fact.plan }}.", []),
        ("ru", "Рост с {{ fact.schools }} в прошлом году до {{ fact.plan }} в текущем.", []),
        ("ru", "В текущем году {{ fact.plan }} против {{ fact.schools }} годом ранее.", []),
        ("kz", "Ағымдағы жылы {{ fact.plan }} (өткен жылы – {{ fact.schools }}).", []),
        ("kz", "Саны {{ fact.plan }} болды (өткен жылы – {{ fact.schools }}).", []),
        ("kz", "Өткен жылмен салыстырғанда {{ fact.schools }} саны {{ fact.plan }} болды.", []),
        ("kz", "Өткен жылғы {{ fact.schools }} ағымдағы жылғы {{ fact.plan }} болды.", []),
        ("kz", "Ағымдағы жылы {{ fact.plan }}, бір жыл бұрын {{ fact.schools }} болған.", []),
        ("ru", "С {{ fact.schools }} за март прошлого года до {{ fact.plan }} за март текущего.", []),
        ("ru", "За март текущего, как и прошлого года, проверено {{ fact.plan }} школ.", []),
        ("ru", "За март прошлого года и текущего ремонта, {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Ввод превысил показатель аналогичного периода прошлого года и достиг {{ fact.plan }}.", []),
        ("ru", "Ввод выше уровня прошлого года – {{ fact.plan }}.", []),
        ("ru", "Сохранился на уровне прошлого года – {{ fact.plan }}.", []),
        ("ru", "Если в прошлом году было {{ fact.schools }}, то в текущем этот показатель – {{ fact.plan }}.", []),
        ("ru", "В прошлом году число было ниже ({{ fact.schools }}), сейчас – {{ fact.plan }}.", []),
        ("ru", "С {{ fact.schools }} за март прошлого года объем вырос до {{ fact.plan }}.", []),
        ("ru", "Число с {{ fact.schools }} в прошлом году снизилось до {{ fact.plan }}, или вдвое.", []),
        ("kz", "Өткен жылдың көрсеткішінен асып, {{ fact.plan }} болды.", []),
        ("kz", "Өткен жылдың деңгейінде сақталды – {{ fact.plan }}.", []),
        ("kz", "Егер өткен жылы {{ fact.schools }} болса, биыл {{ fact.plan }} болды.", []),
        ("kz", "Өткен жылы саны аз болды ({{ fact.schools }}), қазір – {{ fact.plan }}.", []),
        ("kz", "Саны өткен жылғы {{ fact.schools }} мектептен {{ fact.plan }} мектепке дейін өсті.", []),
        ("kz", "Күздегі {{ fact.schools }} мектеп биылғы {{ fact.plan }} болды.", []),
        ("kz", "Күздегі {{ fact.schools }} мектеп биылғы {{ fact.schools }} болды.", ["DG432"] * 2),
        ("kz", "Өткен жылғы деңгейдің {{ fact.plan }} %-ы.", []),
        ("kz", "Өткен жылғы деңгей – {{ fact.plan }}.", ["DG432"]),
        ("ru", "Доля сократилась в этом году (было {{ fact.schools }}).", []),
        ("ru", "Доля сократилась в этом году ({{ fact.schools }} школ).", ["DG432"]),
        ("kz", "Үлесі биыл қысқарды ({{ fact.schools }} болған).", []),
        ("ru", "В прошлом году – {{ fact.schools }}, нынешний план – {{ fact.plan }}.", []),
        ("ru", "Из открытых в прошлом году {{ fact.schools }} в этом учебном году отремонтируют {{ fact.plan }}.", []),
        ("ru", "В прошлом году число выросло до {{ fact.plan }}.", ["DG432"]),
        ("ru", "В прошлом году превышен план: {{ fact.plan }}.", ["DG432"]),
        ("ru", "В текущем учебном году, как и в прошлом году, число {{ fact.old }}.", ["DG432"]),
        ("kz", "Өткен жылы {{ fact.plan }} болды, жоспардан асып кетті.", ["DG432"]),
        ("kz", "Өткен жылы саны {{ fact.plan }} мектепке дейін өсті.", ["DG432"]),
        # the year left out behind «в прошлом», beside a dash
        ("ru", "В этом году – {{ fact.plan }}, в прошлом – {{ fact.schools }}.", []),
        ("ru", "В прошлом году – {{ fact.schools }}, в этом – {{ fact.plan }}.", []),
        ("ru", "В прошлом году – {{ fact.plan }}, в этом – {{ fact.schools }}.", ["DG432"] * 2),
        ("kz", "Биыл {{ fact.plan }}, былтыр {{ fact.schools }} мектеп ашылды.", []),
        ("ru", "В этом году, как и в прошлом квартале, – {{ fact.schools }}.", ["DG432"]),
        ("ru", "И в прошлом ({{ fact.schools }}), и в этом году ({{ fact.plan }}) план выполнен.", []),
        ("kz", "Былтыр да ({{ fact.schools }}), биыл да ({{ fact.plan }}) жоспар орындалды.", []),
        # the year before that which was told last
        ("ru", "В прошлом году – {{ fact.schools }} (годом ранее – {{ fact.before }}).", []),
        ("ru", "В прошлом году – {{ fact.before }} (годом ранее – {{ fact.schools }}).", ["DG432"] * 2),
        ("ru", "В прошлом году открыто {{ fact.schools }} школ, годом ранее – {{ fact.schools }}.", ["DG432"]),
        ("ru", "В этом году – {{ fact.plan }}, годом ранее – {{ fact.before }}.", ["DG432"]),
        ("ru", "В прошлом году – {{ fact.schools }}; ныне – {{ fact.plan }}, годом ранее – {{ fact.schools }}.", []),
        ("ru", "В прошлом году – 5 кв. м. Стало {{ fact.plan }}, годом ранее – {{ fact.schools }}.", []),
        ("kz", "Былтыр 5 текше м. Биыл {{ fact.plan }}, бір жыл бұрын – {{ fact.schools }}.", []),
        ("ru", "В прошлом году, в т. ч. Алматы – {{ fact.plan }}.", ["DG432"]),
        ("kz", "Былтыр {{ fact.schools }} болды; қазір {{ fact.plan }}, бір жыл бұрын {{ fact.schools }}.", []),
        ("kz", "Өткен жылы {{ fact.schools }} мектеп ашылды (одан бір жыл бұрын – {{ fact.before }}).", []),
        ("kz", "Өткен жылы {{ fact.before }} мектеп ашылды (одан бір жыл бұрын – {{ fact.schools }}).", ["DG432"] * 2),
        ("ru", "В прошлом году – {{ fact.schools }}, в позапрошлом – {{ fact.before }}.", []),
        ("kz", "Өткен жылы – {{ fact.schools }}, алдыңғы жылы – {{ fact.before }}.", []),
        ("kz", "Биыл – {{ fact.plan }}, алдыңғы жылы – {{ fact.schools }}.", []),
        ("kz", "Биыл – {{ fact.schools }}, алдыңғы жылы – {{ fact.before }}.", ["DG432"]),
        ("ru", "В прошлом году – {{ fact.schools }}, в предыдущем – {{ fact.before }}.", []),
        ("ru", "В прошлом году – {{ fact.schools }}, за год до этого – {{ fact.first }}.", ["DG432"]),
        ("ru", "В прошлом году – {{ fact.schools }}, за 2 года до этого – {{ fact.first }}.", []),
        ("ru", "В прошлом году – {{ fact.schools }}, двумя годами ранее – {{ fact.before }}.", ["DG432"]),
        ("ru", "В этом году – {{ fact.plan }}, в прошлом – {{ fact.latest }}, годом ранее – {{ fact.before }}.", []),
        (
            "ru",
            "В этом году – {{ fact.plan }}, в прошлом – {{ fact.latest }}, годом ранее – {{ fact.first }}.",
            ["DG432"],
        ),
        ("kz", "Өткен жылы – {{ fact.schools }}, одан бұрынғы жылы – {{ fact.before }}.", []),
        ("kz", "Өткен жылы – {{ fact.schools }}, оған дейінгі жылы – {{ fact.first }}.", ["DG432"]),
        ("kz", "Биыл – {{ fact.plan }}, екі жыл бұрын – {{ fact.before }}.", []),
        ("kz", "Биыл – {{ fact.plan }}, екі жыл бұрын – {{ fact.first }}.", ["DG432"]),
        # and at the end of a clause, where it is not «formerly»
        ("ru", "В этом году открыто {{ fact.plan }} против {{ fact.schools }} в прошлом.", []),
        ("ru", "В этом году – {{ fact.plan }} ({{ fact.schools }} в прошлом), в следующем их будет больше.", []),
        ("kz", "Биыл өткен жылғы {{ fact.schools }} мектептің орнына {{ fact.plan }} мектеп ашылды.", []),
        ("ru", "В этом году открыто {{ fact.schools }} против {{ fact.plan }} в прошлом.", ["DG432"]),
        ("ru", "В этом году открыто {{ fact.schools }} школ, прежние трудности остались в прошлом.", ["DG432"]),
        # and the two exchanged
        ("ru", "В текущем году {{ fact.schools }} (в прошлом году – {{ fact.plan }}).", ["DG432"] * 2),
        ("kz", "Ағымдағы жылы {{ fact.schools }} (өткен жылы – {{ fact.plan }}).", ["DG432"] * 2),
        ("ru", "По сравнению с прошлым годом их {{ fact.old }}.", ["DG432"]),
        ("kz", "Өткен жылмен салыстырғанда {{ fact.old }} болды.", ["DG432"]),
        ("ru", "Выросло до {{ fact.plan }} (в прошлом году – {{ fact.old }}).", ["DG432"]),
        # what is put off to a year was counted before it
        ("ru", "Ремонт {{ fact.plan }} школ перенесен на следующий год.", []),
        ("ru", "На следующий год переходят {{ fact.plan }} школ.", []),
        ("ru", "В следующем году перенесут {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Сроки перенесены, на следующий год запланировано {{ fact.plan }} школ.", ["DG432"]),
        ("kz", "Мектептердің {{ fact.plan }} келесі жылға ауысады.", []),
        ("kz", "Келесі жылға {{ fact.plan }} мектептің жөндеуі көшірілді.", []),
        ("kz", "Келесі жылы {{ fact.plan }} мектеп көшіріледі.", ["DG432"]),
        ("kz", "Мерзімі ауысты, келесі жылға {{ fact.plan }} мектеп жоспарланды.", ["DG432"]),
        ("kz", "Ағымдағы жылға {{ fact.schools }} мектеп ауысты.", []),
        ("ru", "На прошлый год перенесен ремонт {{ fact.plan }} школ.", ["DG432"]),
        # the year left out behind «с прошлым»
        ("ru", "В текущем году по сравнению с прошлым число с {{ fact.schools }} выросло до {{ fact.plan }}.", []),
        ("ru", "В текущем году в сравнении с прошлым объем вырос до {{ fact.schools }}.", []),
        ("ru", "В текущем году по сравнению с прошлым кварталом число {{ fact.schools }}.", ["DG432"]),
        ("ru", "В текущем году по сравнению с позапрошлым число {{ fact.schools }}.", ["DG432"]),
        ("kz", "Биыл өткенмен салыстырғанда саны {{ fact.schools }} мектептен {{ fact.plan }} мектепке өсті.", []),
        # the year that a figure is compared with
        ("ru", "Индекс составил {{ fact.plan }} к соответствующему периоду прошлого года.", []),
        ("ru", "Рост цен составил {{ fact.plan }} к прошлому году.", []),
        ("ru", "К аналогичному периоду прошлого года рост составил {{ fact.plan }}.", []),
        ("ru", "За аналогичный период прошлого года было {{ fact.schools }}, то есть рост – {{ fact.plan }}.", []),
        ("ru", "За аналогичный период прошлого года было {{ fact.plan }}.", ["DG432"]),
        ("ru", "За аналогичный период прошлого года было {{ fact.plan }}, то есть рост.", ["DG432"]),
        ("ru", "Приняты меры к прошлым долгам, в прошлом году – {{ fact.plan }}.", ["DG432"]),
        ("ru", "Проверено {{ fact.plan }} школ за счет резерва прошлого года.", []),
        ("ru", "В школах, введенных в прошлом году, {{ fact.plan }} классов.", []),
        ("ru", "Открыто {{ fact.plan }} школ, что соответствует уровню прошлого года.", []),
        ("ru", "После ремонта прошлого года открыто {{ fact.plan }} школ.", []),
        ("ru", "Открыто {{ fact.plan }} школ при плане на следующий год.", []),
        ("ru", "За счет экономии в прошлом году открыто {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Несмотря на паводок в прошлом году открыто {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Для детей в прошлом году открыто {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Открыто {{ fact.plan }} школ в селах комитетом в прошлом году.", ["DG432"]),
        ("ru", "К концу прошлого года открыто {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Число школ, построенных в прошлом году, – {{ fact.plan }}.", ["DG432"]),
        ("ru", "Введено {{ fact.plan }} школ, построенных за счет бюджета в прошлом году.", ["DG432"]),
        ("ru", "В созданных в прошлом году районах открыто {{ fact.plan }} школ.", []),
        ("ru", "Открыто {{ fact.plan }} школ взамен клубов, закрытых в прошлом году.", []),
        ("ru", "В продолжение работ прошлого года открыто {{ fact.plan }} школ.", []),
        ("kz", "Өткен жылы салынған мектептер саны {{ fact.plan }} болды.", ["DG432"]),
        ("kz", "Өткен жылы бекітілген жобалар бойынша {{ fact.plan }} мектеп ашылды.", []),
        ("ru", "План прошлого года выполнен: {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "По данным прошлого года открыто {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "По плану прошлого года открыто {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Открыто {{ fact.plan }} школ согласно итогам прошлого года.", ["DG432"]),
        ("ru", "Согласно отчету прошлого года открыто {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Из бюджета прошлого года открыто {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Вместо открытых в прошлом году {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Из открытых в прошлом году {{ fact.plan }} школ.", ["DG432"]),
        ("kz", "Өткен жылғы деректер бойынша {{ fact.plan }} мектеп ашылды.", ["DG432"]),
        ("kz", "Өткен жылғы жоспар бойынша {{ fact.plan }} мектеп ашылды.", ["DG432"]),
        ("kz", "Өткен жылдың қорытындысына сәйкес {{ fact.plan }} мектеп ашылды.", ["DG432"]),
        ("kz", "Өткен жылғы есепке сәйкес {{ fact.plan }} мектеп ашылды.", ["DG432"]),
        ("kz", "Өткен жылғы бюджеттен {{ fact.plan }} мектеп ашылды.", ["DG432"]),
        ("kz", "Өткен жылы бұзылған {{ fact.plan }} мектептің орнына салынды.", ["DG432"]),
        ("kz", "Өткен жылы ашылғандар – {{ fact.plan }} мектеп.", ["DG432"]),
        ("ru", "В бюджете прошлого года {{ fact.plan }} школ.", ["DG432"]),
        ("ru", "Проверены {{ fact.plan }} школ, построенных в прошлом году.", ["DG432"]),
        ("ru", "Проверено {{ fact.plan }} школ на селе в прошлом году.", ["DG432"]),
        ("ru", "Проверено {{ fact.plan }} школ осенью прошлого года.", ["DG432"]),
        ("kz", "Өткен жылы салынған мектептерде {{ fact.plan }} сынып бар.", []),
        ("kz", "Өткен жылғы қор есебінен {{ fact.plan }} мектеп ашылды.", []),
        ("kz", "Өткен жылы салынған {{ fact.plan }} мектеп ашылды.", ["DG432"]),
        ("kz", "Индекс өткен жылдың ұқсас кезеңіне {{ fact.plan }} құрады.", []),
        ("kz", "Өткен жылдың ұқсас кезеңіне өсім {{ fact.plan }} құрады.", []),
        ("kz", "{{ fact.plan }} тіркелді, өткен жылдың ұқсас кезеңінде {{ fact.schools }} болған.", []),
        ("kz", "Өткен жылдың ұқсас кезеңінде бұл {{ fact.schools }} болған, яғни өсім – {{ fact.plan }}.", []),
        ("kz", "Бұл өткен жылғы мәннен ({{ fact.schools }}) {{ fact.plan }} төмен.", []),
        ("kz", "Үлесі өткен жылғыдан төмен және {{ fact.plan }} мектептен аспайды.", []),
        ("kz", "Өткен жылдың сол кезеңіндегі {{ fact.schools }} мектептің орнына {{ fact.plan }} ашылды.", []),
        ("kz", "Өткен жылы апатты мектептердің орнына {{ fact.plan }} мектеп салынды.", ["DG432"]),
        ("kz", "Өткен жылдың ұқсас кезеңінде {{ fact.plan }} мектеп тексерілді.", ["DG432"]),
        ("kz", "Өткен жылғы мәні {{ fact.plan }} болды.", ["DG432"]),
    ],
)
def test_relative_years_are_those_of_the_letter(lang, template: str, expected: list[str]) -> None:
    assert codes(own_years.figure_of_another_year, template, lang, RECORDS) == expected


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "Планируется открыть {{ fact.plan_over }} школ.", ["DG433"]),
        ("ru", "Планировалось открыть {{ fact.plan_over }} школ.", []),
        ("ru", "Было запланировано {{ fact.plan_over }} школ.", []),
        ("ru", "Планируется открыть {{ fact.plan }} школ.", []),
        ("kz", "{{ fact.plan_over }} мектеп ашу жоспарланып отыр.", ["DG433"]),
        ("kz", "{{ fact.plan_over }} мектеп ашылады.", ["DG433"]),
        ("ru", "Откроются {{ fact.plan_over }} школ.", ["DG433"]),
        ("ru", "В мае пройдут {{ fact.plan_over }} игр.", ["DG433"]),
        ("ru", "Состоится {{ fact.plan_over }} заседаний.", ["DG433"]),
        ("ru", "Состоятся {{ fact.plan_over }} игр, участие в которых подтвердили.", ["DG433"]),
        ("ru", "Прошло {{ fact.plan_over }} игр, итоги подведут.", []),
        ("ru", "Откроются {{ fact.plan }} школ.", []),
        ("ru", "Работают {{ fact.plan_over }} школ.", []),
        ("kz", "{{ fact.plan_over }} ойын өтеді.", ["DG433"]),
        ("kz", "{{ fact.plan_over }} отырыс болады.", ["DG433"]),
        ("kz", "{{ fact.plan_over }} ойын өтеді, оған елдер қатысады.", ["DG433"]),
        ("kz", "{{ fact.plan_over }} ойын өтті.", []),
        ("kz", "{{ fact.plan }} ойын өтеді.", []),
        ("kz", "{{ fact.plan_over }} мектеп салынады.", ["DG433"]),
        ("kz", "{{ fact.plan_over }} мектеп ашу жоспарланған еді.", []),
        ("ru", "Должно быть открыто {{ fact.plan_over }} школ.", ["DG433"]),
        ("ru", "Предстоит открыть {{ fact.plan_over }} школ.", ["DG433"]),
        ("ru", "Надлежит открыть {{ fact.plan_over }} школ.", ["DG433"]),
        ("ru", "Ремонту подлежат {{ fact.plan_over }} школ.", ["DG433"]),
        ("ru", "Должно быть открыто {{ fact.plan }} школ.", []),
        ("ru", "Должно было быть открыто {{ fact.plan_over }} школ.", []),
        ("ru", "Согласно плану должно быть открыто {{ fact.plan_over }} школ.", []),
        ("ru", "Открыто {{ fact.schools }} школ, а должно быть {{ fact.plan_over }}.", []),
        ("ru", "Должно быть {{ fact.plan_over }} школ, однако открыто меньше.", []),
        ("ru", "Ремонту подлежат {{ fact.schools }} школ.", []),
        ("kz", "{{ fact.plan_over }} мектеп ашылуы тиіс.", ["DG433"]),
        ("kz", "{{ fact.plan_over }} мектепті ашу қажет.", ["DG433"]),
        ("kz", "{{ fact.plan_over }} мектепті жөндеу керек.", ["DG433"]),
        ("kz", "{{ fact.plan }} мектеп ашылуы тиіс.", []),
        ("kz", "{{ fact.plan_over }} мектеп ашылуы тиіс болатын.", []),
        ("kz", "{{ fact.plan_over }} мектеп ашылуы тиіс еді.", []),
        ("kz", "Жоспарға сәйкес {{ fact.plan_over }} мектеп ашылуы тиіс.", []),
        ("kz", "{{ fact.schools }} мектеп ашылды, ал {{ fact.plan_over }} болуы тиіс.", []),
        ("kz", "{{ fact.plan_over }} мектеп ашылуы тиіс, алайда аз ашылды.", []),
        ("kz", "{{ fact.plan_over }} мектеп тиісті деңгейде.", []),
    ],
)
def test_a_plan_that_is_over_is_not_told_as_to_come(lang, template: str, expected: list[str]) -> None:
    assert codes(own_day.past_plan_as_future, template, lang, RECORDS) == expected


def test_an_inquiry_of_a_later_day_is_named_by_its_number() -> None:
    text = FACTS.replace("number: ДЗ-1, date: 2021-02-25", "number: ДЗ-1, date: 2021-04-25")
    made, _ = read_facts(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": text}, TODAY))
    (found,) = own_day.inquiry_of_the_future(made)
    assert (found.code, found.args["text"]) == ("DG436", "№ ДЗ-1")


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2011-02-25", ["DG258"]), ("2020-02-25", ["DG258"]), ("2020-04-15", []), ("2021-02-25", [])],
)
def test_an_inquiry_of_years_before_its_answer_is_a_slip(day: str, expected: list[str]) -> None:
    text = FACTS.replace("number: ДЗ-1, date: 2021-02-25", f"number: ДЗ-1, date: {day}")
    made, _ = read_facts(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": text}, TODAY))
    assert [one.code for one in own_day.inquiry_of_long_ago(made)] == expected


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "В {{ fact.coming | date('when') }} проведен ремонт школ.", ["DG436"]),
        ("ru", "В {{ fact.coming | date('when') }} будет проведен ремонт школ.", []),
        ("ru", "В {{ fact.gone | date('when') }} проведен ремонт школ.", []),
        ("ru", "Бюджет на {{ fact.coming | date('acc') }} проведен через комиссию.", []),
    ],
)
def test_nothing_was_done_in_a_year_to_come(lang: Lang, template: str, expected: list[str]) -> None:
    records = """\
facts:
  coming: {what: {ru: год, kz: жыл}, value: 2022, unit: year, sources: {report: пункт 1}}
  gone: {what: {ru: год, kz: жыл}, value: 2020, unit: year, sources: {report: пункт 1}}
"""
    assert codes(own_day.figure_of_the_future, template, lang, records) == expected


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "География расширена с {{ fact.old }} до {{ fact.latest }} стран.", []),
        ("kz", "Индекс {{ fact.old | suffix('abl') }} {{ fact.latest | count('ел', 'dat') }} дейін жақсарды.", []),
        (
            "kz",
            "География {{ fact.old | count('ел', 'abl') }} {{ fact.latest | count('ел', 'dat') }} дейін кеңейді.",
            [],
        ),
        ("ru", "Доля уменьшилась на {{ fact.fresh }} и равна {{ fact.latest }} (была {{ fact.old }}).", []),
        ("kz", "Үлес {{ fact.latest }} болып, төмендеді ({{ fact.old }} болған).", []),
        ("ru", "География расширена с {{ fact.old }} до {{ fact.before }} стран.", ["DG431", "DG431"]),
        ("ru", "Работает от {{ fact.latest }} до {{ fact.old }} школ.", ["DG431"]),
        ("ru", "Дорога идет с {{ fact.old }} улиц, до {{ fact.latest }} школ далеко.", ["DG431"]),
        ("ru", "Срок ускорен, он равен {{ fact.latest }} дням (был {{ fact.old }}).", []),
        ("kz", "Енді ол {{ fact.latest }} күн ({{ fact.old }} болған).", []),
        ("ru", "Их {{ fact.fresh }} (все {{ fact.latest }}; было {{ fact.old }}).", []),
        ("kz", "Олар {{ fact.fresh }} (барлығы {{ fact.latest }}; {{ fact.old }} болған).", []),
        ("ru", "К {{ fact.old }} добавлены {{ fact.eight }}, стало {{ fact.latest }}.", []),
        ("kz", "{{ fact.old | suffix('dat') }} {{ fact.eight }} қосылып, {{ fact.latest }} болды.", []),
        ("ru", "К {{ fact.old }} добавлены {{ fact.seven }}, стало {{ fact.latest }}.", ["DG431"]),
        ("ru", "Работает {{ fact.latest }} школ (всего {{ fact.old }}).", ["DG431"]),
        ("ru", "Работает {{ fact.first }} школ (было {{ fact.old }}).", ["DG431", "DG431"]),
        ("kz", "{{ fact.old | suffix('abl') }} {{ fact.latest }} ел бар.", ["DG431"]),
    ],
)
def test_what_leads_to_a_newer_figure_is_history_by_whatever_verb(
    lang: Lang, template: str, expected: list[str]
) -> None:
    records = RECORDS.replace("value: 10, period: 2019", "value: 10, period: 2017") + (
        "  seven: {what: {ru: семь, kz: жеті}, value: 7, period: 2020, sources: {report: пункт 1}}\n"
        "  eight: {what: {ru: восемь, kz: сегіз}, value: 8, period: 2020, sources: {report: пункт 1}}\n"
    )
    assert codes(own_day.old_source, template, lang, records) == expected


KIN = """\
facts:
  now: {what: {ru: построенные школы, kz: салынған мектептер}, value: 480, period: 2020, sources: {report: пункт 1}}
  was:
    what: {ru: построенные школы в 2015 году, kz: 2015 жылы салынған мектептер}
    value: 455
    period: 2015
    sources: {report: пункт 1}
  mended: {what: {ru: ремонт школ, kz: мектеп жөндеу}, value: 300, period: 2020, sources: {report: пункт 1}}
  by_2016:
    what: {ru: построенные школы в 2016 году, kz: 2016 жылы салынған мектептер}
    value: 460
    period: 2016
    sources: {report: пункт 1}
"""


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        # both of one thing: what was and what is, in whatever words
        ("ru", "Исходный показатель – {{ fact.was }}, достигнутый – {{ fact.now }}.", []),
        ("kz", "Бастапқы көрсеткіш – {{ fact.was }}, қол жеткізілгені – {{ fact.now }}.", []),
        ("ru", "Отмечается рост ({{ fact.now }} и {{ fact.was }}).", []),
        ("kz", "Өсу байқалады ({{ fact.now }} және {{ fact.was }}).", []),
        ("ru", "| Школы | База | Отчет |\n|---|---|---|\n| Абай | {{ fact.was }} | {{ fact.now }} |", []),
        ("kz", "| Мектептер | База | Есеп |\n|---|---|---|\n| Абай | {{ fact.was }} | {{ fact.now }} |", []),
        ("ru", "| Период | Школы |\n|---|---|\n| Базовый | {{ fact.was }} |\n| Отчетный | {{ fact.now }} |", []),
        ("kz", "| Кезең | Мектептер |\n|---|---|\n| Базалық | {{ fact.was }} |\n| Есепті | {{ fact.now }} |", []),
        ("ru", "Школы:\n\n1) отчет – {{ fact.now }};\n2) база – {{ fact.was }}.", []),
        ("kz", "Мектептер:\n\n1) есеп – {{ fact.now }};\n2) база – {{ fact.was }}.", []),
        ("ru", "Школ стало {{ fact.now }}, при том что еще недавно их было {{ fact.was }}.", []),
        ("kz", "Мектептер {{ fact.now }} болды, ал тағы сол бастапқыда {{ fact.was }} болған.", []),
        ("ru", "Имевшие {{ fact.was }} школ районы теперь располагают {{ fact.now }}.", []),
        ("kz", "{{ fact.was }} мектебі бар аудандарда енді {{ fact.now }} мектеп бар.", []),
        (
            "ru",
            "| а | б |\n|---|---|\n| в | {{ fact.mended }} |\n| г | {{ fact.now }} |\n| прежнее | {{ fact.was }} |",
            [],
        ),
        (
            "kz",
            "| а | б |\n|---|---|\n| в | {{ fact.mended }} |\n| г | {{ fact.now }} |\n| бұрынғысы | {{ fact.was }} |",
            [],
        ),
        # the old one is said to be today's, or some of the new ones
        ("ru", "Исходный показатель – {{ fact.now }}, сейчас – {{ fact.was }}.", [(1, 48)]),
        ("kz", "Бастапқы көрсеткіш – {{ fact.now }}, қазір – {{ fact.was }}.", [(1, 46)]),
        ("ru", "Построено {{ fact.now }} школ, из них {{ fact.was }} – в селах.", [(1, 39)]),
        ("kz", "{{ fact.now }} мектеп салынды, оның {{ fact.was }} – ауылда.", [(1, 37)]),
        ("ru", "| Школы | База | Факт |\n|---|---|---|\n| Абай | {{ fact.now }} | {{ fact.was }} |", [(3, 27)]),
        ("kz", "| Мектептер | База | Нақты |\n|---|---|---|\n| Абай | {{ fact.now }} | {{ fact.was }} |", [(3, 27)]),
        ("ru", "Построено {{ fact.now }} школ, это ещё {{ fact.was }} мест.", [(1, 40)]),
        ("kz", "{{ fact.now }} мектеп салынды, бұл тағы {{ fact.was }} орын.", [(1, 41)]),
        (
            "ru",
            "| Школы | Число | % |\n|---|---|---|\n| Абай | {{ fact.was }} | {{ 100 * fact.now / fact.now }} |",
            [(3, 10)],
        ),
        (
            "kz",
            "| Мектеп | Саны | % |\n|---|---|---|\n| Абай | {{ fact.was }} | {{ 100 * fact.now / fact.now }} |",
            [(3, 10)],
        ),
        # no newer one of the same thing stands there
        ("ru", "Исходный показатель – {{ fact.was }}, достигнутый – {{ fact.mended }}.", [(1, 23)]),
        ("kz", "Бастапқы көрсеткіш – {{ fact.was }}, қол жеткізілгені – {{ fact.mended }}.", [(1, 22)]),
        ("ru", "Исходный показатель – {{ fact.was }}, достигнутый – {{ fact.by_2016 }}.", [(1, 23), (1, 53)]),
        ("kz", "Бастапқы көрсеткіш – {{ fact.was }}, қол жеткізілгені – {{ fact.by_2016 }}.", [(1, 22), (1, 57)]),
        (
            "ru",
            "| Школы | а |\n|---|---|\n| б | {{ fact.was }} |\n| в | {{ fact.now }} |\n| г | {{ fact.mended }} |",
            [(3, 7)],
        ),
        (
            "kz",
            "| Мектеп | а |\n|---|---|\n| б | {{ fact.was }} |\n| в | {{ fact.now }} |\n| г | {{ fact.mended }} |",
            [(3, 7)],
        ),
    ],
)
def test_an_old_figure_beside_the_newer_one_of_the_same_thing(
    lang: Lang, template: str, expected: list[tuple[int, int]]
) -> None:
    found = places(own_day.old_source, template, lang, KIN)
    assert found == [("DG431", "one.j2", *place) for place in expected]


AGED = """\
facts:
  edge: {what: {ru: школы, kz: мектептер}, value: 8, as_of: 2019-09-30, sources: {report: пункт 1}}
  over: {what: {ru: школы, kz: мектептер}, value: 8, as_of: 2019-09-29, sources: {report: пункт 1}}
  season: {what: {ru: аварии за сезон, kz: маусымдағы апаттар}, value: 7, period: 2019-10..2020-04, sources: {base: 1}}
  before: {what: {ru: аварии за сезон, kz: маусымдағы апаттар}, value: 6, period: 2018-10..2019-04, sources: {base: 1}}
  asked: {what: {ru: аварии, kz: апаттар}, value: 5, period: 2020-09-01..2020-09-29, sources: {base: 1}}
sources:
  base: {kind: database, title: {ru: База, kz: Дерекқор}, date: 2021-03-01}
"""


@pytest.mark.parametrize(
    ("key", "expected"),
    [("edge", []), ("over", ["DG431"]), ("season", []), ("before", ["DG431"]), ("asked", ["DG431"])],
)
def test_a_figure_is_old_from_the_day_behind_its_months_on(key: str, expected: list[str]) -> None:
    for lang, text in (("ru", f"Всего {{{{ fact.{key} }}}}."), ("kz", f"Барлығы {{{{ fact.{key} }}}}.")):
        told = own_day.old_source(_of_the_day(finished(text, "ru" if lang == "ru" else "kz", AGED)))
        assert [one.code for one in told] == expected
