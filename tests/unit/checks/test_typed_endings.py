"""Endings typed behind a printed figure."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.figures.typed_endings import ending_does_not_fit
from docgen.model import Lang

S, C, P = "{{ fact.schools }}", "{{ fact.colleges }}", "{{ fact.share | percent }}"


@pytest.mark.parametrize(
    ("lang", "template", "text", "right"),
    [
        ("kz", f"Олардың {S}-і тексерілді.", "386-і", "386-сы"),
        ("kz", f"Олардың {S}-ынан бас тартылды.", "386-ынан", "386-сынан"),
        ("kz", f"Саны {C}-ға жетті.", "14-ға", "14-ке"),
        ("kz", f"Олардың {C}-сі.", "14-сі", "14-і"),
        ("ru", f"Это {S}-ая школа.", "386-ая", "386-я"),
        ("ru", f"У {S}-ого центра.", "386-ого", "386-го"),
    ],
)
def test_an_ending_of_another_number(lang: Lang, template: str, text: str, right: str) -> None:
    (one,) = found(ending_does_not_fit, template, lang)
    assert (one.code, one.args["text"], one.args["right"]) == ("DG335", text, right)


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("kz", f"Олардың {S}-сы, {C}-і, {C}-ке, {S}-нан астам емес, {P}-ға дейін.".replace("-нан", "-дан")),
        ("kz", f"{S}-бап, {C}-уі, {S} – ы."),
        ("ru", f"Это {S}-я школа, {C}-го центра, {C}-летний, {S}-миллиметровый."),
        ("ru", f"В {S}-{C} школах."),
    ],
)
def test_endings_that_fit_and_other_words(lang: Lang, template: str) -> None:
    assert found(ending_does_not_fit, template, lang) == []


TIMES = """\
facts:
  second: {what: {ru: второй квартал, kz: екінші тоқсан}, value: 2026-Q2, sources: {report: пункт 1}}
  third: {what: {ru: третий квартал, kz: үшінші тоқсан}, value: 2026-Q3, sources: {report: пункт 1}}
  half: {what: {ru: второе полугодие, kz: екінші жартыжылдық}, value: 2026-H2, sources: {report: пункт 1}}
  both: {what: {ru: два квартала, kz: екі тоқсан}, value: 2026-Q2..2026-Q3, sources: {report: пункт 1}}
  day: {what: {ru: день, kz: күн}, value: 2026-01-01, sources: {report: пункт 1}}
  month: {what: {ru: месяц, kz: ай}, value: 2026-02, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("template", "column", "right"),
    [
        ("В {{ fact.second | date('loc') }} тихо.", 1, "Во II квартале 2026 года"),
        ("Тихо в {{ fact.second | date('when') }}.", 6, "во II квартале 2026 года"),
        ("Тихо в {{ fact.half | date('loc') }}.", 6, "во II полугодии 2026 года"),
        ("Тихо в {{ fact.half | date('loc', words=true, year=false) }}.", 6, "во втором полугодии"),
        ("Тихо в {{ fact.both | date('loc') }}.", 6, "во II – III кварталах 2026 года"),
        ("Тихо с {{ fact.second | date('gen') }}.", 6, "со II квартала 2026 года"),
        ("Тихо во {{ fact.third | date('loc') }}.", 6, "в III квартале 2026 года"),
        ("В {{ fact.day | date('loc') }} тихо.", 1, "1 января 2026 года"),
    ],
)
def test_a_preposition_of_another_time(template: str, column: int, right: str) -> None:
    (one,) = found(ending_does_not_fit, template, "ru", TIMES)
    assert (one.code, one.span.line, one.span.column) == ("DG335", 1, column)
    assert one.args["right"].replace("\u00a0", " ") == right


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        (
            "ru",
            "Во {{ fact.second | date('loc') }}, в {{ fact.third | date('loc') }}, в {{ fact.month | date('loc') }}.",
        ),
        ("ru", "{{ fact.day | date('when') }} тихо, с {{ fact.day | date('gen') }} шумно."),
        (
            "ru",
            "На {{ fact.second | date('acc') }}, за {{ fact.half | date('acc') }}, о {{ fact.second | date('loc') }}.",
        ),
        ("ru", "Во {{ fact.half | date('loc', words=true, year=false) }} и в {{ source.order | cite('loc') }}."),
        ("kz", "{{ fact.second | date('loc') }} тыныш."),
    ],
)
def test_a_preposition_that_fits(lang: Lang, template: str) -> None:
    assert found(ending_does_not_fit, template, lang, TIMES) == []
