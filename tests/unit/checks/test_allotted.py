"""More money spent than was allotted for the time."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.allotted import all_spent_against_figures, more_spent_than_allotted
from docgen.model import Lang

RECORDS = """\
facts:
  given: {what: {ru: дано, kz: берілді}, value: 200 000 000, unit: tenge, period: 2019, sources: {report: пункт 1}}
  one: {what: {ru: одно, kz: бірі}, value: 150 000 000, unit: tenge, period: 2019, sources: {report: пункт 1}}
  two: {what: {ru: иное, kz: өзгесі}, value: 50 000 000, unit: tenge, period: 2019, sources: {report: пункт 1}}
  old: {what: {ru: ранее, kz: бұрын}, value: 100 000 000, unit: tenge, period: 2018, sources: {report: пункт 1}}
  spent:
    what: {ru: трата, kz: шығын}
    value: 310 000 000
    unit: tenge
    period: 2019-01..2019-09
    sources: {report: пункт 1}
  above:
    what: {ru: трата свыше, kz: астам шығын}
    value: 310 000 000
    unit: tenge
    period: 2019-01..2019-09
    precision: over
    sources: {report: пункт 1}
  about:
    what: {ru: трата около, kz: шамамен шығын}
    value: 310 000 000
    unit: tenge
    period: 2019
    precision: about
    sources: {report: пункт 1}
  less: {what: {ru: меньше, kz: кем}, value: 120 000 000, unit: tenge, period: 2019, sources: {report: пункт 1}}
  timeless: {what: {ru: без времени, kz: мерзімсіз}, value: 310 000 000, unit: tenge, sources: {report: пункт 1}}
  later: {what: {ru: позже, kz: кейін}, value: 310 000 000, unit: tenge, period: 2018..2019, sources: {report: пункт 1}}
"""
KEYS = ("given", "one", "two", "old", "spent", "above", "about", "less", "timeless", "later")
MONEY = {key: f"{{{{ fact.{key} | money('млн') }}}}" for key in KEYS}
WHEN = {
    "when": '{{ fact.given.period | date("when") }}',
    "months": '{{ fact.spent.period | date("acc", months=true) }}',
    "kz_months": '{{ fact.spent.period | date("when", months=true) }}',
}


def _text(pattern: str) -> str:
    return pattern.format(**MONEY, **WHEN)


@pytest.mark.parametrize(
    ("lang", "pattern"),
    [
        ("ru", "На эти цели {when} выделено {given}. За {months} освоено {spent}."),
        ("ru", "На эти цели выделено {given}, освоено {above}."),
        ("ru", "Выделено {given}, из них {one} – из одного и {two} – из иного бюджета. За {months} освоено {spent}."),
        ("ru", "Ранее выделено {old}. Предусмотрено {given}, из них фактически освоено {spent}."),
        ("kz", "Осы мақсаттарға {when} {given} бөлінді. {kz_months} {spent} игерілді."),
        ("kz", "Осы мақсаттарға {given} бөлінді, {above} игерілді."),
        ("kz", "{given} бөлінді, оның {one} бір, {two} екінші бюджеттен. {kz_months} {spent} игерілді."),
        ("kz", "Бұрын {old} бөлінген. {given} көзделген, оның нақты {spent} жұмсалды."),
    ],
)
def test_more_is_spent(lang: Lang, pattern: str) -> None:
    (told,) = found(more_spent_than_allotted, _text(pattern), lang, RECORDS)
    assert told.code == "DG409"
    assert told.args["whole"].startswith("200")
    right = pattern.replace("{spent}", "{less}").replace("{above}", "{less}")
    assert codes(more_spent_than_allotted, _text(right), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "pattern"),
    [
        ("ru", "Выделено {given}. С учетом остатка освоено {spent}."),
        ("ru", "Выделено {given}, привлечены кредиты. За {months} освоено {spent}."),
        ("ru", "На школы выделено {given}. На больницы за {months} освоено {spent}."),
        ("ru", "На школы выделено {given}, на больницы – {one}. За {months} освоено {spent}."),
        ("ru", "На школы выделено {given}, на больницы выделено {one}. За {months} освоено {spent}."),
        ("ru", "Выделено {given}, освоено {about}."),
        ("ru", "Выделено {given}, освоено {timeless}."),
        ("ru", "Выделено {given}, освоено {later}."),
        ("ru", "Выделено {old}. За {months} освоено {spent}."),
        ("ru", "За {months} освоено {spent}. Выделено {given}."),
        ("ru", "Выделено {given}. Инвесторами за {months} освоено {spent}."),
        ("ru", "Выделено {given}. За {months} частными компаниями освоено {spent}."),
        ("kz", "{given} бөлінді. Қалдықты ескергенде {spent} игерілді."),
        ("kz", "{given} бөлінді, несие тартылды. {kz_months} {spent} игерілді."),
        ("kz", "Мектептерге {given} бөлінді. Ауруханаларға {kz_months} {spent} игерілді."),
        ("kz", "Мектептерге {given}, ауруханаларға {one} бөлінді. {kz_months} {spent} игерілді."),
        ("kz", "Мектептерге {given} бөлінді, ауруханаларға {one} бөлінді. {kz_months} {spent} игерілді."),
        ("kz", "{given} бөлінді, {about} игерілді."),
        ("kz", "{given} бөлінді, {timeless} игерілді."),
        ("kz", "{given} бөлінді, {later} игерілді."),
        ("kz", "{old} бөлінді. {kz_months} {spent} игерілді."),
        ("kz", "{kz_months} {spent} игерілді. {given} бөлінді."),
        ("kz", "{given} бөлінді. {kz_months} инвесторлар {spent} игерілді."),
        ("kz", "{given} бөлінді. Жеке компаниялар {kz_months} {spent} игерілді."),
    ],
)
def test_what_may_be_other_money(lang: Lang, pattern: str) -> None:
    assert codes(more_spent_than_allotted, _text(pattern), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ru", "В {when} выделено {given}, освоено {less}. Все средства освоены.", "Все средства освоены"),
        ("ru", "В {when} выделено {given}, освоено {less}. Средства освоены полностью.", "Средства освоены полностью"),
        ("ru", "Выделено {given}. Освоено {less}. Средства полностью освоены.", "Средства полностью освоены"),
        (
            "ru",
            "Выделено {given}. Освоено {less}. Выделенные средства освоены в полном объеме.",
            "Выделенные средства освоены в полном объеме",
        ),
        ("kz", "{given} бөлінді. {less} игерілді. Барлық қаражат игерілді.", "Барлық қаражат игерілді"),
        ("kz", "{given} бөлінді. {less} игерілді. Қаражат толық игерілді.", "Қаражат толық игерілді"),
    ],
)
def test_all_is_said_to_be_spent_and_a_part_is(lang: Lang, text: str, said: str) -> None:
    (one,) = found(all_spent_against_figures, _text(text), lang, RECORDS)
    assert (one.code, one.args["text"], one.args["share"]) == ("DG478", said, "60")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Выделено {given}. Освоено {given}. Все средства освоены."),
        ("ru", "Выделено {given}. Освоено {less}. Все средства будут освоены."),
        ("ru", "Выделено {given}. Освоено {less}. Не все средства освоены."),
        ("ru", "Выделено {given}. Освоено {less}. Средства освоены частично."),
        ("ru", "Выделено {given}. Освоено {less}. К настоящему времени все средства освоены."),
        ("ru", "Выделено {given}. Освоено {less}. Средства республиканского бюджета освоены полностью."),
        ("ru", "Выделено {given}. Освоено {less}. Все средства освоены в селах."),
        ("ru", "Все средства освоены. В следующем туре выделено {given}, освоено {less}."),
        ("ru", "Выделено {given}, в том числе {one}. Освоено {less}. Все средства освоены."),
        ("ru", "Выделено {given}. Освоено {less}, остаток возвращен. Все средства освоены."),
        ("ru", "Выделено {old}. Освоено {less}. Все средства освоены."),
        ("ru", "Выделено {given}. Освоено {about}. Все средства освоены."),
        ("ru", "Выделено {given}. Освоено {timeless}. Все средства освоены."),
        ("ru", "Выделено {given}. Все средства освоены."),
        ("kz", "{given} бөлінді. {given} игерілді. Барлық қаражат игерілді."),
        ("kz", "{given} бөлінді. {less} игерілді. Барлық қаражат игеріледі."),
        ("kz", "{given} бөлінді. {less} игерілді. Қаражат ішінара игерілді."),
        ("kz", "{given} бөлінді. {less} игерілді. Қазіргі уақытта барлық қаражат игерілді."),
        ("kz", "{given} бөлінді. {less} игерілді. Барлық қаражат игерілген жоқ."),
        ("kz", "{old} бөлінді. {less} игерілді. Барлық қаражат игерілді."),
        ("kz", "{given} бөлінді. {about} игерілді. Барлық қаражат игерілді."),
        ("kz", "{given} бөлінді. Барлық қаражат игерілді."),
    ],
)
def test_all_may_have_been_spent(lang: Lang, text: str) -> None:
    assert found(all_spent_against_figures, _text(text), lang, RECORDS) == []
