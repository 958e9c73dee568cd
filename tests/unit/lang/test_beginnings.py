"""Whatever a pattern of words matches begins as is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.lang.families import naming
from docgen.lang.families.beginnings import beginnings, beginnings_of
from docgen.model import LANGS, Lang

EVERY: list[tuple[str, Lang]] = [(name, lang) for name in naming._EVERY for lang in LANGS]


def bare(pattern: str) -> str:
    """The pattern without what it only looks at beside a match: examples are made by themselves."""
    return re.sub(r"\(\?<?[!=](?:[^()\[\]\\]|\\.|\[[^]]*\]|\((?:[^()])*\))*\)", "", pattern)


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        ("рост", {"рос"}),
        ("рос|лес", {"рос", "лес"}),
        ("Рост~", {"рос"}),
        ("в", {"в"}),
        ("ко-", {"ко"}),
        ("ра[сз]т", {"рас", "раз"}),
        ("ра[^с]т", {"ра"}),
        ("ра[а-я]т", {"ра"}),
        ("ра?ст", {"рас", "рст"}),
        ("ра*ст", {"р"}),
        ("ра+ст", {"ра"}),
        ("ра{2}ст", {"р"}),
        ("(?:по)?рост", {"пор", "рос"}),
        ("(?:по)+рост", {""}),
        ("(?:по|на)рост", {"пор", "нар"}),
        ("(?:а|у)рост", {"аро", "уро"}),
        ("(?:|не)рост", {"рос", "нер"}),
        ("(?<!не )(?<!не (?:был|была) )рост", {"рос"}),
        ("(?!ко)(?-i:КОТ|ТОК)", {"кот", "ток"}),
        ("(?:с(?:лес|нос)|[сш]ыр)а", {"сле", "сно", "сыр", "шыр"}),
        (r"\w+рост", {""}),
        ("%", {""}),
        ("~ный|рост", {"", "рос"}),
        ("H₂S", {"h₂s"}),
    ],
)
def test_beginnings_of_a_pattern(pattern: str, begun: set[str]) -> None:
    assert beginnings_of(pattern) == begun


@pytest.mark.parametrize("text", ["", "…", "Рост", "«Рост», –ок", "H₂S и 5"])
def test_a_pattern_that_may_begin_with_anything_is_never_ruled_out(text: str) -> None:
    assert not beginnings_of("%|рост").isdisjoint(beginnings(text))


@pytest.mark.parametrize(("name", "lang"), EVERY)
@given(st.data())
def test_a_member_is_found_where_words_begin_as_is_told(name: str, lang: Lang, data: st.DataObject) -> None:
    member = data.draw(st.sampled_from(list(members(name, lang))))
    drawn = data.draw(st.from_regex(re.compile(bare(member.pattern.pattern), member.pattern.flags), fullmatch=True))
    text = f"5 {drawn[: len(drawn) // 2]} {drawn}. Б"
    wanted, found = member.pattern.search(text), member.search(text, beginnings(text))
    assert (found and found.span()) == (wanted and wanted.span())


def members(name: str, lang: Lang) -> Iterator[naming._Words]:
    yield from naming._meaning(name, lang)
    yield from naming._speaking(name, lang)


def test_most_members_are_ruled_out_by_their_beginnings() -> None:
    told = [one.begun for name, lang in EVERY for one in naming._meaning(name, lang)]
    assert sum("" in begun for begun in told) < len(told) / 50
