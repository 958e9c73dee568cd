"""Russian words in a Kazakh template are noticed; Kazakh words and the loans of Kazakh are not."""

import pytest
from kazakh_tables import read_rows

from docgen.lang.forms import Case, Doubt, Form
from docgen.lang.kazakh import Harmony, decline
from docgen.lang.kazakh.foreign import looks_russian

ROWS = read_rows("foreign")
RUSSIAN = [row["word"] for row in ROWS if row["russian"] == "yes"]
KAZAKH = [row["word"] for row in ROWS if row["russian"] == "no"]


def test_russian_words_of_official_letters_are_noticed():
    missed = [word for word in RUSSIAN if not looks_russian(word)]
    assert len(RUSSIAN) >= 150
    assert missed == ["поликлиника"]


def test_kazakh_words_and_loans_are_not():
    assert len(KAZAKH) >= 200
    assert [word for word in KAZAKH if looks_russian(word)] == []


def test_no_noun_of_the_labelled_sets_is_taken_for_russian():
    nouns = {row["noun"].rpartition(" ")[2] for name in ("declensions", "forms", "doubts") for row in read_rows(name)}
    assert [noun for noun in nouns if looks_russian(noun)] == []


@pytest.mark.parametrize("phrase", ["школа", "жаңа школа", "государственный орган", "мектеп-школа"])
def test_its_form_is_withheld_until_a_record_tells_more(phrase):
    doubt = decline(phrase, Case.DAT)
    assert isinstance(doubt, Doubt)
    assert doubt.considered
    key, _, value = doubt.remedy.partition(": ")
    assert key == "harmony"
    settled = decline(phrase, Case.DAT, harmony=Harmony(value))
    assert isinstance(settled, Form)
    assert settled.text in doubt.considered


def test_a_name_in_a_capital_is_no_such_word():
    assert not looks_russian("Область")
