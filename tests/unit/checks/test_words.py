"""Whatever a pattern of words matches holds one of the pieces that are looked for first."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.checks.form import spelling
from docgen.checks.text import inflection, mentions, wording
from docgen.checks.text.inflection import Phrases, in_any_case
from docgen.checks.text.words import Words
from docgen.facts.book import read_lexicon
from docgen.model import LANGS, Lang

TABLES = (wording.FUTURE, wording.NOT_YET, wording.PLANNED, wording.PAST)


def every() -> Iterator[tuple[str, Words]]:
    for lang in LANGS:
        for table in TABLES:
            yield lang, table[lang]
        for times in (wording.RELATIVE_YEARS, wording.RELATIVE_MONTHS):
            yield from ((lang, words) for words, _ in times[lang])
        yield from ((lang, way) for _, ways in spelling._SPELLINGS[lang] for way in ways)
        yield lang, mentions._PLACE[lang]


@functools.cache
def names(lang: Lang) -> tuple[str, ...]:
    return tuple(called.said(lang).text for name in read_lexicon().values() for called in name.called)


def bare(pattern: str) -> str:
    """The pattern without what it only looks at beside a match: examples are made by themselves."""
    return re.sub(r"\(\?<?[!=](?:[^()\[\]\\]|\\.|\[[^]]*\]|\((?:[^()])*\))*\)", "", pattern)


@pytest.mark.parametrize("words", [words for _, words in every()])
@given(st.data())
def test_what_matches_holds_a_piece(words: Words, data: st.DataObject) -> None:
    check(words, data)


@given(st.data(), st.sampled_from(LANGS))
def test_a_name_in_any_case_holds_its_piece(data: st.DataObject, lang: Lang) -> None:
    check(in_any_case(data.draw(st.sampled_from(names(lang))), lang), data)


def test_a_phrase_of_no_words_is_looked_for_everywhere() -> None:
    assert in_any_case(" ", "ru").may_stand("школа")


def check(words: Words, data: st.DataObject) -> None:
    drawn = data.draw(st.from_regex(re.compile(bare(words.pattern.pattern), words.pattern.flags), fullmatch=True))
    text = f"в {drawn} а"
    if words.pattern.search(text):
        assert words.may_stand(text)
        assert words.search(text)
        assert list(words.finditer(f"{text}. {text}"))


@given(st.data(), st.sampled_from(LANGS))
def test_phrases_are_found_as_one_pattern_of_all_finds_them(data: st.DataObject, lang: Lang) -> None:
    drawn = data.draw(st.lists(st.sampled_from(names(lang)), min_size=1, max_size=3))
    forms = [
        data.draw(st.from_regex(re.compile(bare(in_any_case(one, lang).pattern.pattern)), fullmatch=True))
        for one in drawn
    ]
    text = ", ".join(forms)
    longest = tuple(sorted(names(lang), key=len, reverse=True))
    found = [(number, match.span()) for number, match in Phrases(longest, lang).finditer(text)]
    every = inflection._any_of(longest, lang)
    assert found == [((match.lastindex or 1) - 1, match.span()) for match in every.finditer(text)]
