"""Texts, numbers and bytes by text, one behind the other."""

import zlib

from docgen.rows import Keys, Numbers, Rows, Texts


def test_texts_of_one_checksum_are_told_apart() -> None:
    one, other = "plumless", "buckeroo"  # the least two words of one checksum
    assert zlib.crc32(one.encode()) == zlib.crc32(other.encode())
    keys = Keys.of((one, "between", other))
    assert [keys.at(text) for text in (one, "between", other, "")] == [0, 1, 2, -1]
    assert (other in Keys.of((one,)), one in Keys.of((other, one))) == (False, True)


def test_a_text_is_found_wherever_it_stands() -> None:
    texts = [f"письмо_{number}" for number in range(3000)]
    keys = Keys.of(texts)
    assert list(keys) == texts
    assert [keys.at(text) for text in texts] == list(range(3000))
    assert [keys[at] for at in (0, 1, 2999)] == [texts[0], texts[1], texts[2999]]
    assert keys.at("письмо_3000") == -1
    assert Keys(*keys.told()) == keys != Keys.of(reversed(texts))
    assert list(Keys.of(())) == []


def test_texts_can_be_added() -> None:
    texts = Texts()
    assert not texts
    texts.add("ә")
    texts.add("")
    texts.add("b")
    assert (list(texts), texts[0], texts[1], texts[2], "b" in texts, "c" in texts) == (
        ["ә", "", "b"],
        "ә",
        "",
        "b",
        True,
        False,
    )


def test_numbers_are_those_of_their_keys() -> None:
    numbers = Numbers.of((("b", 7), ("a", 70_000)))
    assert (dict(numbers), numbers.get("c")) == ({"b": 7, "a": 70_000}, None)
    assert Numbers(*numbers.told()) == numbers != Numbers.of((("b", 7), ("a", 7)))


def test_what_is_added_to_the_last_row_is_one_value_with_it() -> None:
    rows = Rows()
    for name, value in (("a", b"1"), ("b", b"2"), ("b", b"3"), ("c", b""), ("d", b"4")):
        rows.add(name, value)
    assert dict(rows.pairs()) == dict(rows) == {"a": b"1", "b": b"23", "c": b"", "d": b"4"}
    assert Rows.of(rows.pairs()) == rows == Rows(*rows.told())


def test_rows_are_held_against_others_by_name() -> None:
    rows = Rows.of((("a", b"1"), ("b", b"2"), ("c", b"3")))
    assert list(rows.same(Rows.of((("a", b"1"), ("b", b"0"), ("c", b"3"))))) == ["a", "c"]
    assert list(rows.same(Rows.of((("b", b"2"), ("bb", b""), ("c", b"0"))))) == ["b"]
    assert list(rows.same(Rows())) == []
