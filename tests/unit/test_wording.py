"""Words that give way: which of them, where a hand has been nearby, and when nothing is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.flow import CALL, Passage
from docgen.wording import Change, changed, changes, is_like, is_other, same, shown

BUILT = " дважды проверены органами, итоги изложены ниже."
TODAY = " дважды проверена органами, итоги изложены ниже."


def read(stands: str, built: str = BUILT, today: str = TODAY) -> str | None:
    """What stands there once the words have given way."""
    found = changes(stands, (built,), today)
    return None if found is None else changed(stands, found)


@pytest.mark.parametrize(("stands", "reads"), [
    (BUILT, TODAY),
    (TODAY, TODAY),
    (BUILT.replace(" ", "\u00a0"), TODAY.replace(" ", "\u00a0")),  # spaces are a hand's own
    (BUILT.replace("изложены ниже", "приложены"), TODAY.replace("изложены ниже", "приложены")),
    (BUILT.replace("ниже.", "ниже. Ещё слово."), TODAY.replace("ниже.", "ниже. Ещё слово.")),
    ("В итоге" + BUILT, "В итоге" + TODAY),
    (BUILT.replace("проверены", "проверялись"), None),
    (BUILT.replace("проверены", "проверены,"), None),
    (BUILT.replace("проверены", "проверены\0"), None),
    ("проверены", None),
    ("", None),
])  # fmt: skip
def test_words_give_way_where_they_and_their_neighbours_are_docgen_s_own(stands: str, reads: str | None) -> None:
    assert read(stands) == reads


def test_a_hand_on_both_sides_leaves_no_word_that_is_sure() -> None:
    assert read("Дважды были проверены органами, но итоги ниже.") is None


@pytest.mark.parametrize(("built", "today"), [
    ("", " больше"), (" больше", ""), (f" школ{CALL} всего", " школ всего"), (" школ всего", f" школ{CALL} всего"),
    (" школ всего", " школ\nвсего ныне"),
])  # fmt: skip
def test_what_no_change_could_hold_on_to_stays(built: str, today: str) -> None:
    found = changes(built, (built,), today)
    assert found is None or changed(built, found) != today


def test_the_call_of_a_note_stays_where_it_is() -> None:
    assert (
        read(f" школа{CALL} проверена", f" школа{CALL} проверена", f" школы{CALL} проверены")
        == f" школы{CALL} проверены"
    )


def test_of_several_wordings_the_one_counts_that_stands_there() -> None:
    was = (" проверены все.", " проверена вся.")
    assert [changes(one, was, " проверена вся.") for one in was][1] == ()
    assert changed(was[0], changes(was[0], was, " проверено всё.") or ()) == " проверено всё."
    assert changed(was[1], changes(was[1], was, " проверены все.") or ()) == " проверены все."


def test_words_that_a_hand_has_made_today_s_are_no_others() -> None:
    assert [is_other(one, (BUILT,), TODAY) for one in (BUILT, TODAY, "")] == [True, False, True]
    assert not is_other("другое", (BUILT,), BUILT)


def test_a_change_is_told_with_a_word_beside_it_if_it_only_adds_or_takes() -> None:
    assert shown("было много школ", Change(5, 10, "мало")) == ("много", "мало")
    assert shown("было много школ", Change(11, 11, "новых ")) == ("много школ", "много новых школ")
    assert shown("было много школ", Change(4, 10, "")) == ("было много школ", "было школ")


def test_a_sentence_that_tells_something_else_is_no_other_wording() -> None:
    one = Passage(("f:a#1",), ("Проверено ", " школ области."))
    assert is_like(one, Passage(("f:a#1",), ("Проверена ", " школа области.")))
    assert not is_like(one, Passage(("f:a#1",), ("В будущем году на ремонт выделено ", " млн тенге из бюджета.")))


words = st.lists(st.sampled_from(("школ", "проверено", "и", "больше", ",", "2020", "году")), max_size=8).map(" ".join)


@given(words, words)
def test_what_no_hand_has_touched_reads_as_today_or_stays(built: str, today: str) -> None:
    found = read(built, built, today)
    assert found is None or same(found, today)


@given(words, words, words)
def test_no_word_of_a_hand_is_lost(built: str, today: str, typed: str) -> None:
    for stands in (f"{typed} {built}", f"{built} {typed}", f"{built[:5]}{typed}{built[5:]}"):
        found = changes(stands, (built,), today) or ()
        gone = [stands[one.start : one.stop] for one in found]
        assert all(
            word in built.split() or not word.strip(",") for part in gone for word in part.replace(",", " , ").split()
        )
