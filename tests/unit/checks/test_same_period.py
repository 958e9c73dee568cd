"""«За аналогичный период прошлого года» beside a figure of other months."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.times.same_period import figure_of_another_part_of_a_year
from docgen.model import Lang

RECORDS = """
facts:
  now: {what: {ru: клубы, kz: клубтар}, value: 386, period: 2020-01..2020-09, sources: {report: пункт 1}}
  quarter: {what: {ru: музеи, kz: музейлер}, value: 27, period: 2020-Q3, sources: {report: пункт 1}}
  whole: {what: {ru: театры, kz: театрлар}, value: 77, period: 2020, sources: {report: пункт 1}}
  same: {what: {ru: клубы, kz: клубтар}, value: 412, period: 2019-01..2019-09, sources: {report: пункт 1}}
  year: {what: {ru: залы, kz: залдар}, value: 560, period: 2019, sources: {report: пункт 1}}
  known: {what: {ru: кружки, kz: үйірмелер}, value: 48, period: 2019, as_of: 2019-10-01, sources: {report: пункт 1}}
  half: {what: {ru: цирки, kz: цирктер}, value: 31, period: 2019-H1, sources: {report: пункт 1}}
  third: {what: {ru: парки, kz: саябақтар}, value: 24, period: 2019-Q3, sources: {report: пункт 1}}
"""


def text_of(text: str) -> str:
    """Every [key] as the figure of its fact."""
    return text.replace("[", "{{ fact.").replace("]", " }}")


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("ru", "Открыто [now] клубов (за аналогичный период прошлого года – [year]).", "[year]"),
        ("ru", "Открыто [now] клубов (за аналогичный период прошлого года – [half]).", "[half]"),
        ("ru", "Открыто [now] клубов, за тот же период прошлого года – [third].", "[third]"),
        ("ru", "Открыто [now] клубов против [half] за аналогичный период прошлого года.", "[half]"),
        ("ru", "Открыто [now] клубов, что больше, чем за аналогичный период прошлого года ([half]).", "[half]"),
        ("ru", "Открыто [quarter] музеев, за соответствующий период прошлого года открыто [same].", "[same]"),
        ("kz", "[now] клуб ашылды (өткен жылдың ұқсас кезеңінде – [year]).", "[year]"),
        ("kz", "[now] клуб ашылды, өткен жылдың осы кезеңінде – [half].", "[half]"),
        ("kz", "[quarter] музей ашылды, өткен жылғы сәйкес кезеңінде [same] болған.", "[same]"),
    ],
)
def test_a_figure_of_other_months(lang: Lang, text: str, wrong: str) -> None:
    at = text_of(text).index(text_of(wrong)) + 1
    assert places(figure_of_another_part_of_a_year, text_of(text), lang, RECORDS) == [("DG446", "one.j2", 1, at)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Открыто [now] клубов (за аналогичный период прошлого года – [same])."),
        ("ru", "Открыто [quarter] музеев (за аналогичный период прошлого года – [third])."),
        ("ru", "Открыто [now] клубов против [same] за аналогичный период прошлого года."),
        ("ru", "Открыто [now] клубов (за прошлый год – [year])."),
        ("ru", "С начала года открыто [whole] театров (за аналогичный период прошлого года – [year])."),
        ("ru", "С начала года открыто [whole] театров (за аналогичный период прошлого года – [same])."),
        ("ru", "Открыто [now] клубов (за аналогичный период прошлого года – [known])."),
        ("ru", "За аналогичный период прошлого года – [year]."),
        ("ru", "Открыто [now] клубов и [quarter] музеев (за аналогичный период прошлого года – [third])."),
        ("ru", "Открыто [now] клубов, больше, чем за аналогичный период прошлого года, когда за год введено [year]."),
        ("kz", "[now] клуб ашылды (өткен жылдың ұқсас кезеңінде – [same])."),
        ("kz", "[now] клуб ашылды, өткен жылы барлығы – [year]."),
        ("kz", "[now] клуб пен [quarter] музей ашылды, өткен жылдың ұқсас кезеңінде – [third]."),
        ("kz", "Өткен жылдың ұқсас кезеңінде – [year]."),
    ],
)
def test_a_figure_of_the_same_months_or_unsure(lang: Lang, text: str) -> None:
    assert found(figure_of_another_part_of_a_year, text_of(text), lang, RECORDS) == []
