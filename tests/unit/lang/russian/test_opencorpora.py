"""The dictionary opened in place says what the library says of it, word for word and row for row."""

import json
import shutil
from pathlib import Path

import pymorphy3_dicts_ru
import pytest
from pymorphy3 import MorphAnalyzer
from pymorphy3.lang.ru import DEFAULT_UNITS

from docgen.lang.russian.opencorpora import Dictionary

FOLDER = Path(pymorphy3_dicts_ru.get_path())
WORDS = (
    *("школа", "школ", "ежегодно", "год", "года", "лет", "еще", "её", "елка", "пчел", "берез", "лес", "лесу", "люди"),
    *("человек", "учащиеся", "лучший", "наилучший", "фаст-фуд", "тенге", "вуз", "и", "в", "на", "два", "двадцать"),
    *("более", "иванов", "стали", "проверенных", "проверено", "мышь", "пальто", "детский", "сад", "министерство"),
    *("нур-султан", "ё", "е", "неттакогослова", "", "№", "school", "шко", "школаа", "\x01", "школа\x01"),
)


@pytest.fixture(scope="module")
def ours() -> Dictionary:
    return Dictionary(FOLDER)


@pytest.fixture(scope="module")
def theirs() -> MorphAnalyzer:
    return MorphAnalyzer(str(FOLDER), lang="ru", units=DEFAULT_UNITS[:1], probability_estimator_cls=None)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_has_the_readings_of_the_library(word: str, ours: Dictionary, theirs: MorphAnalyzer) -> None:
    found = theirs.dictionary.words.similar_items(word, theirs.char_substitutes)
    assert list(ours.words.readings(word)) == [(spelled, *place) for spelled, places in found for place in places]
    assert (word in ours.words) == (word in theirs.dictionary.words)


def test_every_hundredth_word_is_found_as_the_library_finds_it(ours: Dictionary, theirs: MorphAnalyzer) -> None:
    words = [word for word, *_ in theirs.dictionary.iter_known_words("пр")][::100]
    assert len(words) > 1000
    for word in words:
        known = [parse.tag for parse in theirs.parse(word)]
        read = [ours.tag(paradigm, row) for _, paradigm, row in ours.words.readings(word)]
        assert [tag.marks for tag in read] == [_marks(tag) for tag in known]


def test_every_paradigm_is_read_as_the_library_reads_it(ours: Dictionary, theirs: MorphAnalyzer) -> None:
    for number in range(len(theirs.dictionary.paradigms)):
        rows = ours.rows(number)
        assert [ours.tag(number, at) for at in range(len(rows))] == [row.tag for row in rows]
        known = theirs.dictionary.build_paradigm_info(number)
        assert len(rows) == len(known)
        for row, (prefix, tag, ending) in zip(rows, known, strict=True):
            assert (row.prefix, row.tag.marks, row.ending) == (prefix, _marks(tag), ending)
            assert (row.tag.case, row.tag.number, row.tag.gender) == (
                tag.case or "",
                tag.number or "",
                tag.gender or "",
            )


def test_of_two_marks_of_a_kind_the_first_is_taken(ours: Dictionary) -> None:
    """The library takes either, as its sets fall: not the same in every process."""
    tags = [ours.tag(paradigm, row) for _, paradigm, row in ours.words.readings("робот")]
    assert [tag.animacy for tag in tags if {"anim", "inan"} <= tag.marks] == ["anim"]


def test_a_dictionary_of_another_format_is_refused(tmp_path: Path) -> None:
    meta = json.loads((FOLDER / "meta.json").read_text())
    shutil.copytree(FOLDER, tmp_path / "data")
    (tmp_path / "data/meta.json").write_text(
        json.dumps([[key, {"format_version": "3.0"}.get(key, value)] for key, value in meta])
    )
    with pytest.raises(ValueError, match="of format 3"):
        Dictionary(tmp_path / "data")


def _marks(tag: object) -> frozenset[str]:
    return frozenset(str(tag).replace(" ", ",").split(","))
