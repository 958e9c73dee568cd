"""What is told as done by a time that is to come."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.times.done_ahead import done_by_a_time_to_come
from docgen.model import Lang

RECORDS = """\
promises:
  plan: {what: {ru: построить школы, kz: мектептер салу}, owner: Правительство, due: 2021-12}
facts:
  then: {what: {ru: срок, kz: мерзім}, value: 3, period: 2021-11, status: planned, sources: {report: пункт 1}}
  day: {what: {ru: срок, kz: мерзім}, value: 2021-11, status: planned, sources: {report: пункт 1}}
  gone: {what: {ru: февраль, kz: ақпан}, value: 3, period: 2021-02, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: жоспар}, value: 5, period: 2022, status: planned, sources: {report: пункт 1}}
"""
UNTIL, GONE = ('до конца {{ fact.%s.period | date("gen") }}' % key for key in ("then", "gone"))  # noqa: UP031
KAZAKH, KAZAKH_GONE = ('{{ fact.%s.period | date("gen") }} соңына дейін' % key for key in ("then", "gone"))  # noqa: UP031


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("ru", f"{UNTIL.capitalize()} построены школы во всех районах.", "построены"),
        ("ru", f"Вместе с тем, {UNTIL} акиматами построено {{{{ fact.schools }}}} школ.", "построено"),
        ("ru", f"Школы были построены {UNTIL}.", "были построены"),
        ("ru", "К концу текущего года мост введен в эксплуатацию.", "введен в эксплуатацию"),
        ("kz", f"{KAZAKH} барлық ауданда мектептер салынды.", "салынды"),
        ("kz", f"Мектептер {KAZAKH} пайдалануға берілді.", "пайдалануға берілді"),
        ("kz", "Көпір ағымдағы жылдың соңына дейін жөнделді.", "жөнделді"),
    ],
)
def test_done_by_a_time_to_come(lang: Lang, text: str, words: str) -> None:
    told = found(done_by_a_time_to_come, text, lang, RECORDS)
    assert [(one.code, one.args["words"]) for one in told] == [("DG458", words)]
    assert found(done_by_a_time_to_come, f"[!plan] {text}", lang, RECORDS) == []


def test_it_is_told_at_the_verb() -> None:
    text = "К концу текущего года мост введен в эксплуатацию."
    assert places(done_by_a_time_to_come, text) == [("DG458", "one.j2", 1, 28)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"{GONE.capitalize()} построены школы."),
        ("ru", f"{UNTIL.capitalize()} будут построены школы."),
        ("ru", f"{UNTIL.capitalize()} планируется, что школы построены."),
        ("ru", f"Согласно плану {UNTIL} построены школы."),
        ("ru", f"{UNTIL.capitalize()} введен запрет на вывоз."),
        ("ru", f"{UNTIL.capitalize()} действует программа, построены школы."),
        ("ru", f"Школы построены по программе {UNTIL}."),
        ("ru", "К концу года построены школы."),
        ("ru", f"{UNTIL.capitalize()} построено {{{{ fact.plan }}}} школ."),
        ("ru", f"В плане:\n\n{UNTIL.capitalize()} построены школы."),
        ("kz", f"{KAZAKH_GONE} мектептер салынды."),
        ("kz", f"{KAZAKH} мектептер салынады."),
        ("kz", f"{KAZAKH} шығаруға тыйым салынды."),
        ("kz", f"Мерзімі {KAZAKH} ұзартылып, мектептер салынды."),
        ("kz", f"Жоспар бойынша {KAZAKH} мектептер салынды."),
        ("kz", '{{ fact.day | date("gen") }} соңына дейін мектептер салынды.'),
        ("kz", "Жыл соңына дейін мектептер салынды."),
    ],
)
def test_what_holds_until_then_or_is_planned(lang: Lang, text: str) -> None:
    assert found(done_by_a_time_to_come, text, lang, RECORDS) == []
