"""The labelled sentences: recall and false alarms as the project promises them."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
DATA = ROOT / "tests" / "data" / "numbers"
BENCH = runpy.run_path(str(ROOT / "bench" / "number_reader.py"), run_name="bench")


def outcomes(lang):
    return [
        one
        for name in ("corpus", "heldout", "fresh", "letters")
        for one in BENCH["judge_corpus"](DATA / f"{name}.{lang}.txt")
    ]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_recall_is_at_least_995_in_a_thousand(lang):
    found = outcomes(lang)
    assert sum(len(one.missed) for one in found) <= 0.005 * sum(one.marks for one in found)


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_at_most_one_false_alarm_in_200_sentences(lang):
    found = outcomes(lang)
    assert sum(len(one.alarms) for one in found) <= len(found) / 200


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_the_corpus_is_large_and_has_sentences_without_numbers(lang):
    found = outcomes(lang)
    assert len(found) >= 280
    assert sum(one.marks == 0 for one in found) >= 30


def test_the_judge_sees_a_wrong_value_and_an_unmarked_number():
    outcome = BENCH["judge"]("Открыто {8|number|9} школ и 5 садов.", "ru")
    assert [mark.value for mark in outcome.missed] == ["9"]
    assert [mark.value for mark in outcome.alarms] == ["8", "5"]
