"""Ministries of lists that are typed in part, language against language."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.languages import pairs

RECORDS = """\
names:
  minfin: {kind: body, ru: Министерство финансов, kz: Қаржы министрлігі}
"""
RU = "Поручено министерствам образования, здравоохранения, труда и социальной защиты населения и финансов."
KZ = "Білім, денсаулық сақтау, еңбек және халықты әлеуметтік қорғау және қаржы министрліктеріне тапсырылды."


def told(russian: str, kazakh: str) -> list[tuple[str, str]]:
    made = (finished(russian, "ru", RECORDS), finished(kazakh, "kz", RECORDS))
    return [(one.code, str(one.args.get("text")).replace("\u00a0", " ")) for one in pairs.differences(*made)]


def test_lists_of_the_same_ministries() -> None:
    assert told(RU, KZ) == []


@pytest.mark.parametrize(
    ("part", "other", "text"),
    [
        (" здравоохранения,", "", "денсаулық сақтау"),
        (" труда и социальной защиты населения и", " юстиции и", "еңбек және халықты әлеуметтік қорғау"),
    ],
)
def test_a_ministry_left_out_in_russian(part: str, other: str, text: str) -> None:
    assert ("DG320", text) in told(RU.replace(part, other), KZ)


@pytest.mark.parametrize(
    ("part", "other", "text"),
    [(" денсаулық сақтау,", "", "здравоохранения"), (" денсаулық сақтау,", " әділет,", "здравоохранения")],
)
def test_a_ministry_left_out_in_kazakh(part: str, other: str, text: str) -> None:
    assert ("DG319", text) in told(RU, KZ.replace(part, other))


def test_a_list_that_prints_one_of_them() -> None:
    russian = "Министерствам образования, здравоохранения, энергетики и {{ name.minfin | case('dat') }} поручено."
    kazakh = "Білім, энергетика министрліктеріне және {{ name.minfin | case('dat') }} тапсырылды."
    assert told(russian, kazakh) == [("DG319", "здравоохранения")]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (RU, KZ.replace("денсаулық сақтау", "денсаулық")),
        ("Министерствам образования и финансов поручено.", "Білім, әділет және қаржы саласында министрліктерге."),
        ("Министерства финансов и юстиции в сфере образования.", "Қаржы және әділет министрліктері мектептерде."),
    ],
)
def test_other_words_for_a_ministry(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []
