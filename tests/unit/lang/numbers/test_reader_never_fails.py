"""Whatever the text, the reader answers, and its spans are in order and true to the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.lang.numbers import read_numbers

_WORDS = """
5 12 2021 7 834 1,5 31.02.2021 14:30 99:99 1.2.3 № N ДЗ-74 112-р II X % – - . , ( ) « » $ тг млн тысяч сто двадцать
пять шесть первый половина треть раз дважды от до по с и года февраля квартал статьи п. ст. тел. не более из бір екі жүз
мың он тоқсан жарым бірінші жылғы ақпан бап -бап -ден дейін және теңге пайыз рет сағат үштен [^1] İ ß ² ½ x
"""
PIECES = [*_WORDS.split(), " ", "\n", "\n\n", "\u00a0"]

texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(texts, st.sampled_from(["ru", "kz"]))
def test_spans_are_ordered_disjoint_and_quote_the_text(text, lang):
    last = 0
    for found in read_numbers(text, lang):
        assert last <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.text == found.text.strip()
        last = found.end


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from(["ru", "kz"]))
def test_no_digit_is_lost(text, lang):
    read = {place for found in read_numbers(text, lang) for place in range(found.start, found.end)}
    assert [place for place, sign in enumerate(text) if sign in "0123456789" and place not in read] == []


@pytest.mark.parametrize("unit", ["5-", "5 – ", "1, ", "1) ", "п. 1, ", "пункты 1-", "от 5 до ", "2020, ", "5 млн. "])
@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_long_chains_are_read_in_reasonable_time(unit, lang):
    assert read_numbers(unit * 300, lang)
