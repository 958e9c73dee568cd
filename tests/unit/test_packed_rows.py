"""Texts, numbers and bytes by text, one behind the other."""

import pickle
import zlib
from pathlib import Path

from docgen.files import Aside
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


def test_rows_that_lie_aside_are_the_same(tmp_path: Path) -> None:
    names = [f"facts/{number:05}-хат.yaml" for number in range(700)]
    rows = Rows.of((name, name[-9:].encode()) for name in names)
    numbers = Numbers.of((name, number) for number, name in enumerate(names))
    before, numbered = Rows(*rows.told()), Numbers(*numbers.told())
    for one in (rows, numbers):
        one.lay(Aside(tmp_path))
    assert (rows, numbers) == (before, numbered)
    assert (rows.told(), numbers.told()) == (before.told(), numbered.told())
    assert list(rows.pairs()) == list(before.pairs())
    assert list(numbers.pairs()) == list(numbered.items())
    assert [rows[name] for name in names[::99]] == [before[name] for name in names[::99]]
    assert [numbers[name] for name in names[::99]] == list(range(0, 700, 99))
    rows.add("z.yaml", b"1")
    assert (len(rows), rows["z.yaml"], rows[names[3]], rows == before) == (701, b"1", before[names[3]], False)
    assert pickle.loads(pickle.dumps(rows)) == rows


def test_where_nothing_can_be_put_aside_rows_stay_here(tmp_path: Path) -> None:
    texts = Texts.of(["a", "b"])
    texts.lay(Aside(tmp_path / "nowhere"))
    assert list(texts) == ["a", "b"]


def test_keys_know_if_one_stands_twice() -> None:
    assert Keys.of(["a", "b", "a"]).has_twice()
    assert not Keys.of([f"k{number}" for number in range(5000)]).has_twice()
    assert not Keys.of(["plumless", "buckeroo"]).has_twice()  # their checksums are the same


def test_bytes_that_lie_aside_are_those_that_were_put_there(tmp_path: Path) -> None:
    aside = Aside(tmp_path)
    one, again, other = (aside.lay(data) for data in (b"ab\0c", b"ab\0c", b"ab\0d"))
    assert one == again == b"ab\0c" != other
    assert (repr(one), one[1:3], one[:], len(one)) == (repr(b"ab\0c"), b"b\0", b"ab\0c", 4)
