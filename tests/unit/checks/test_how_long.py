"""How many years it was before the letter's own (2021), or will be behind it, is of no other year (DG432)."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.times.own_years import figure_of_another_year
from docgen.model import Lang

RECORDS = """\
facts:
  years: {what: {ru: срок проверки, kz: тексеру мерзімі}, value: 5, period: 2016..2020, sources: {report: пункт 1}}
  ahead: {what: {ru: годы плана, kz: жоспар жылдары}, value: 3, period: 2022..2024, sources: {report: пункт 1}}
  built: {what: {ru: школы, kz: мектептер}, value: 12, period: 2016..2020, sources: {report: пункт 1}}
"""
YEARS = {"ru": '{{ fact.years | count("год") }}', "kz": '{{ fact.years | count("жыл", "loc") }}'}
AHEAD = {"ru": '{{ fact.ahead | count("год") }}', "kz": '{{ fact.ahead | count("жыл", "dat", words=true) }}'}
BUILT = {"ru": '{{ fact.built | count("школа") }}', "kz": '{{ fact.built | count("мектеп") }}'}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В этом году проверены средства, выделенные за последние YEARS."),
        ("ru", "В текущем году взыскан долг за предыдущие YEARS."),
        ("ru", "В этом году утвержден перечень на ближайшие AHEAD."),
        ("kz", "Биыл соңғы YEARS бөлінген қаражат тексерілді."),
        ("kz", "Биыл алдағы AHEAD арналған тізбе бекітілді."),
    ],
)
def test_the_last_years_are_told_from_today(lang: Lang, text: str) -> None:
    text = text.replace("YEARS", YEARS[lang]).replace("AHEAD", AHEAD[lang])
    assert found(figure_of_another_year, text, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В этом году открыто BUILT."),
        ("ru", "В этом году проверены последние BUILT."),
        ("ru", "В этом году исполнилось YEARS программе."),
        ("kz", "Биыл BUILT ашылды."),
        ("kz", "Биыл соңғы BUILT тексерілді."),
        ("kz", "Биыл бағдарлама YEARS аяқталды."),
    ],
)
def test_what_was_done_then_is_of_another_year(lang: Lang, text: str) -> None:
    text = text.replace("BUILT", BUILT[lang]).replace("YEARS", YEARS[lang])
    (one,) = found(figure_of_another_year, text, lang, RECORDS)
    assert (one.code, one.args["year"], one.args["own"]) == ("DG432", "2021", "2016–2020")
    assert one.span.column == text.index("{{") + 1
