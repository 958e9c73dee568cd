"""What a sentence says to be the most or the least, and the other figures of that sentence."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.sums.ranked_beside import rank_against_its_sentence
from docgen.model import Lang

SOURCE = "unit: sch, period: 2020, sources: {report: пункт 1}}"
RECORDS = f"""
facts:
  akm: {{what: {{ru: школы Акмолинской области, kz: Ақмола облысының мектептері}}, value: 41, {SOURCE}
  kos: {{what: {{ru: школы Костанайской области, kz: Қостанай облысының мектептері}}, value: 52, {SOURCE}
  pav: {{what: {{ru: школы Павлодарской области, kz: Павлодар облысының мектептері}}, value: 77, {SOURCE}
  new: {{what: {{ru: новые школы Павлодарской области, kz: Павлодар облысының жаңа мектептері}}, value: 78, {SOURCE}
  all: {{what: {{ru: школы страны, kz: елдің мектептері}}, value: 900, {SOURCE}
  old:
    what: {{ru: школы Павлодарской области, kz: Павлодар облысының мектептері}}
    value: 76
    unit: sch
    period: 2019
    sources: {{report: пункт 1}}
names:
  sch: {{kind: noun, ru: школа, kz: мектеп}}
"""


def text_of(text: str) -> str:
    for key in ("akm", "kos", "pav", "new", "all", "old"):
        text = text.replace(f"[{key}]", f"{{{{ fact.{key} }}}}")
    return text


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        (
            "ru",
            "Наибольшее количество школ – в Акмолинской области ([akm]), затем в Павлодарской ([pav]).",
            "Наибольшее",
        ),
        (
            "ru",
            "Наибольшее число школ – в Акмолинской области ([akm]), наименьшее – в Костанайской ([kos]).",
            "Наибольшее",
        ),
        ("ru", "Школ больше всего в Акмолинской области – [akm], а в Костанайской – [kos].", "больше всего"),
        ("ru", "Меньше всего школ в Павлодарской области ([pav]), далее следует Костанайская ([kos]).", "Меньше всего"),
        (
            "ru",
            "Больше всего школ в Акмолинской ([akm]) и Костанайской ([kos]), затем Павлодарской ([pav]).",
            "Больше всего",
        ),
        ("kz", "Мектептердің ең көп саны – Ақмола облысында ([akm]), одан кейін Павлодар облысында ([pav]).", "ең көп"),
        ("kz", "Мектептердің ең көп саны – Ақмола облысында ([akm]), ең аз саны – Қостанайда ([kos]).", "ең көп"),
        ("kz", "Мектеп ең аз Павлодар облысында ([pav]), келесі Қостанай облысы ([kos]).", "ең аз"),
    ],
)
def test_the_sentence_has_more_itself(lang: Lang, text: str, word: str) -> None:
    said = places(rank_against_its_sentence, text_of(text), lang, RECORDS)
    assert said == [("DG438", "one.j2", 1, text_of(text).index(word) + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Наибольшее количество школ – в Павлодарской области ([pav]), затем в Костанайской ([kos])."),
        ("ru", "Больше всего школ в Костанайской ([kos]), Павлодарской ([pav]) областях."),
        ("ru", "Больше всего школ в Костанайской ([kos]) и Павлодарской ([pav]), меньше всего в Акмолинской ([akm])."),
        ("ru", "Больше всего учеников в школах Акмолинской области ([akm]), меньше всего – Костанайской ([kos])."),
        ("ru", "После Павлодарской области ([pav]) больше всего школ в Костанайской ([kos])."),
        ("ru", "Наибольший прирост школ – в Акмолинской области ([akm]), наименьший – в Павлодарской ([pav])."),
        ("ru", "Больше всего школ построено в Акмолинской области ([akm]), а в Павлодарской их уже [pav]."),
        ("ru", "Больше всего школ в Костанайской области ([kos]), в Павлодарской раньше было [old]."),
        ("ru", "Больше всего школ в Костанайской области ([kos]), новых – в Павлодарской ([new])."),
        ("ru", "Из [all] школ больше всего в Костанайской области ([kos])."),
        ("kz", "Мектептердің ең көп саны – Павлодар облысында ([pav]), одан кейін Қостанай облысында ([kos])."),
        ("kz", "Мектеп ең көп Қостанай ([kos]), Павлодар ([pav]) облыстарында."),
        ("kz", "Павлодар облысынан кейін ([pav]) мектеп ең көп Қостанай облысында ([kos])."),
        ("kz", "Мектеп ең көп Ақмола облысында салынды ([akm]), ал Павлодарда олар [pav]."),
    ],
)
def test_a_rank_that_the_sentence_does_not_contradict(lang: Lang, text: str) -> None:
    assert found(rank_against_its_sentence, text_of(text), lang, RECORDS) == []
