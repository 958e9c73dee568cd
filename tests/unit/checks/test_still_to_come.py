"""Plans whose time is over, told as to come in other words than «планируется»."""

from __future__ import annotations

import pytest
from seen import finished, places

from docgen.checks.times import gone, own_day
from docgen.model import Lang

FACTS = """\
facts:
  plan: {what: {ru: школы, kz: мектептер}, value: 12, unit: school, period: 2020, status: planned, sources: {report: 1}}
  next: {what: {ru: школы, kz: мектептер}, value: 14, unit: school, period: 2022, status: planned, sources: {report: 1}}
  built: {what: {ru: школы, kz: мектептер}, value: 9, unit: school, period: 2020, sources: {report: с. 1}}
  day: {what: {ru: срок, kz: мерзім}, value: 2020-06, sources: {report: с. 1}}
"""
C, B, D = (f"{{{{ fact.{key} | count }}}}" for key in ("plan", "built", "next"))
WHEN = "{{ fact.day | date('when') }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Ожидается ввод {C}."),
        ("ru", f"Предполагается построить {C}."),
        ("ru", f"Рассчитываем построить {C}."),
        ("ru", f"Предусмотрено построить {C}."),
        ("kz", f"{C} салу көзделген."),
        ("kz", f"{C} салынбақ."),
        ("kz", f"{C} салмақпыз."),
        ("kz", f"{C} салу көзделуде."),
        ("kz", f"{C} салуды көздеп отырмыз."),
        ("kz", f"{C} салу күтілуде."),
        ("kz", f"{C} салу жоспарланып отыр."),
        ("kz", f"{C} салынады деп күтілуде."),
    ],
)
def test_a_plan_that_is_over_is_none_to_come(lang: Lang, text: str) -> None:
    assert places(own_day.past_plan_as_future, text, lang, FACTS) == [("DG433", "one.j2", 1, 1 + text.index("{{"))]
    of_later = text.replace("fact.plan", "fact.next")
    assert places(own_day.past_plan_as_future, of_later, lang, FACTS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Планом предусмотрено построить {C}."),
        ("ru", f"Предусмотрено построить {C}, построено {B}."),
        ("ru", f"Предусмотрено построить {C}. Все они открыты."),
        ("ru", f"Предусмотрено построить {C}.\n\nПостроено {B}."),
        ("ru", f"Ожидалось открытие {C}."),
        ("ru", f"Согласно графику предусматривается открытие {C}."),
        ("ru", f"Из предусмотренных {C} построено {B}."),
        ("ru", f"Построено {B} из {{{{ fact.plan }}}}, ожидается ввод {D}."),
        ("ru", f"Не предусмотрено построить {C}."),
        ("kz", f"Жоспарда {C} салу көзделген."),
        ("kz", f"{C} салу көзделген еді."),
        ("kz", f"{C} салу көзделген, {B} салынды."),
        ("kz", f"{C} салу көзделген. Барлығы пайдалануға берілді."),
        ("kz", f"{C} салу көзделген.\n\nЖыл бойы {B} салынды."),
        ("kz", f"{C} салынбақ болған."),
        ("kz", f"Салу көзделген {C} аяқталды."),
        ("kz", f"Салынбақ {C} үшін қаражат бөлінді."),
        ("kz", f"Бюджетте {C} салу көзделген."),
        ("kz", f"Бастапқыда {C} салу көзделген, алайда қаражат бөлінбеді."),
        ("kz", f"Салмақ бойынша {C} таңдалды."),
    ],
)
def test_what_a_plan_held_may_be_told(lang: Lang, text: str) -> None:
    assert places(own_day.past_plan_as_future, text, lang, FACTS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {WHEN.replace('when', 'loc')} ожидается ввод школы."),
        ("ru", f"В {WHEN.replace('when', 'loc')} предусмотрено построить школу."),
        ("kz", f"{WHEN} мектеп салынбақ."),
        ("kz", f"{WHEN} мектеп салу көзделген."),
        ("kz", f"{WHEN} мектеп салынады деп күтілуде."),
        ("kz", f"{WHEN} мектеп салынатын болады."),
    ],
)
def test_a_time_that_is_over_is_none_to_come(lang: Lang, text: str) -> None:
    told = places(gone.time_gone_told_as_to_come, text, lang, FACTS)
    assert told == [("DG433", "one.j2", 1, 1 + text.index("{{"))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {WHEN.replace('when', 'loc')} ожидалось открытие школы."),
        ("ru", f"В {WHEN.replace('when', 'loc')} предусмотрено построить школу. Она открыта."),
        ("ru", f"В {WHEN.replace('when', 'loc')} решением предусмотрено построить школу."),
        ("kz", f"{WHEN} мектеп салу көзделген еді."),
        ("kz", f"{WHEN} мектеп салу көзделген. Ол салынды."),
        ("kz", f"{WHEN} салынған мектеп жөнделмек."),
        ("kz", f"{WHEN} басталған жөндеу аяқталмақ."),
        ("kz", f"{WHEN} мектеп ашылды, енді спортзал салынбақ."),
        ("kz", f"Бағдарламада {WHEN} мектеп салу көзделген."),
    ],
)
def test_what_was_then_may_be_told(lang: Lang, text: str) -> None:
    assert list(gone.time_gone_told_as_to_come(finished(text, lang, FACTS))) == []


LATER = "{{ fact.next.period | date('when') }}"
P, DONE, REST = "{{ fact.plan }}", "{{ fact.built }}", "{{ fact.next }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Из {P} запланированных школ {DONE} построены, {REST} будут построены в {LATER}."),
        ("ru", f"Вместо намеченных {P} школ построено {DONE}, ещё {REST} планируется открыть в {LATER}."),
        ("ru", f"Построено {DONE} из {P} школ, остальные {REST} будут открыты в {LATER}."),
        ("ru", f"При плане {P} построено {DONE}, ещё {REST} будут построены."),
        ("kz", f"Жоспарланған {P} мектептің {DONE} салынды, тағы {REST} {LATER} салынады."),
        ("kz", f"{P} мектептің орнына {DONE} салынды, тағы {REST} мектеп {LATER} ашылады."),
    ],
)
def test_what_came_of_a_plan_may_lead_to_what_is_to_come(lang: Lang, text: str) -> None:
    assert places(own_day.past_plan_as_future, text, lang, FACTS) == []


@pytest.mark.parametrize(
    ("lang", "text", "at"),
    [
        ("ru", f"Построено {DONE} школ, будет построено ещё {P}.", P),
        ("ru", f"Из {P} школ будут построены все.", P),
        ("ru", f"В {LATER} из {P} школ планируется открыть {REST}.", P),
        ("kz", f"{DONE} мектеп салынды, тағы {P} салынады.", P),
        ("kz", f"{P} мектептің бәрі салынады.", P),
        ("kz", f"{P} мектептің {REST} салынады.", P),
    ],
)
def test_a_plan_beside_what_was_done_is_none_to_come(lang: Lang, text: str, at: str) -> None:
    assert places(own_day.past_plan_as_future, text, lang, FACTS) == [("DG433", "one.j2", 1, 1 + text.index(at))]
