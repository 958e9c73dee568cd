"""The form of YAML files: every fault with its exact place, nothing guessed, nothing that can hang or crash."""

from __future__ import annotations

import pytest

from docgen.facts.book import read_facts
from docgen.facts.nodes import FAULTS_LIMIT, FILE_LIMIT, Mapping, Scalar, Sequence
from docgen.facts.settings import read_settings
from docgen.facts.workdays import read_calendar
from docgen.facts.yaml_nodes import DEPTH, read_nodes
from docgen.model import Span
from docgen.world import MemoryWorld
from tests.projects import TODAY

FORM = [
    ("a:\n\tb: 1\n", "DG105", 2, 1),
    ("a:\n  b: 1\n\tc: 2\n", "DG105", 3, 1),
    ("a:\n  \tb: 5\n", "DG105", 2, 3),
    ('a: "x\nb: 1\n', "DG113", 1, 4),
    ("a: 'x\nb: 1\n", "DG113", 1, 4),
    ("a: 1\nb: 2\na: 3\n", "DG106", 3, 1),
    ("a: {b: 1, b: 2}\n", "DG106", 1, 11),
    ("a: &x 1\n", "DG107", 1, 4),
    ("a: *x\n", "DG107", 1, 4),
    ("a: &x\n", "DG107", 1, 4),
    ("<<: *x\n", "DG107", 1, 5),
    ("a: !!int 5\n", "DG107", 1, 4),
    ("a: !!timestamp x\n", "DG107", 1, 4),
    ("a: !!python/object/apply:os.system [id]\n", "DG107", 1, 4),
    ("---\na: 1\n---\nb: 1\n", "DG108", 3, 1),
    ("? [a]\n: b\n", "DG109", 1, 3),
    ("{[a]: b}\n", "DG109", 1, 2),
    ("a: @x\n", "DG111", 1, 4),
    ("a: %x\n", "DG111", 1, 4),
    ("a: `x`\n", "DG111", 1, 4),
    ("a: b: c\n", "DG112", 1, 5),
    ("a: 1\nb\n", "DG114", 2, 1),
    ("a:\n  b 1\n  c: 2\n", "DG114", 2, 3),
    ("a:\n  b:1\n  c: 2\n", "DG114", 2, 3),
    ("a:\n  b\n    c: 2\n", "DG114", 2, 3),
    ("a:\n  b: 1\n    c: 2\n", "DG115", 3, 5),
    ("a:\n    b: 1\n   c: 2\n", "DG115", 3, 4),
    ("a: }\n", "DG115", 1, 4),
    ("a: [1, 2\nb: 3\n", "DG115", 1, 4),
    ("a:\n  b: {c: d\n  e: f\n", "DG115", 2, 6),
    ('a: "\\uD800"\n', "DG110", 1, 7),
    ("a: {ru: школы kz: мектептер}\n", "DG110", 1, 15),
    ('a: {ru: "школы" kz: "мектептер"}\n', "DG110", 1, 17),
    ("a:\n  b: {c: d, e: f g: h}\n", "DG110", 2, 18),
    ("a:\n  what {ru: школы, kz: мектептер}\n", "DG114", 2, 3),
    ("a:\n  - what{ru: школы, kz: мектептер}\n", "DG114", 2, 5),
    ("a: {ru: наша цель: школы, kz: мектептер}\n", "DG115", 1, 4),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), FORM)
def test_a_fault_of_form_has_its_place(text: str, code: str, line: int, column: int) -> None:
    _, (found,) = read_nodes("facts/x.yaml", text.encode())
    assert (found.code, found.span.file, found.span.line, found.span.column) == (code, "facts/x.yaml", line, column)


@pytest.mark.parametrize(
    "char",
    [
        "\x00",
        "\x07",
        "\x0b",
        "\x1b",
        "\x7f",
        "\x85",
        "\u00ad",
        "\u200b",
        "\u202e",
        "\u2028",
        "\ufeff",
        "\ue000",
        "\ufdd0",
        "\U000f0000",
        "\U00100000",
        "\U000e0041",
    ],
)
@pytest.mark.parametrize("written", ["raw", "escaped"])
def test_hidden_characters_are_refused_raw_and_escaped(char: str, written: str) -> None:
    shown = char if written == "raw" else f"\\U{ord(char):08X}"
    _, found = read_nodes("x", f'a: 1\nb: "x{shown}"\n'.encode())
    assert [(one.code, one.span.line, one.args["char"]) for one in found] == [("DG103", 2, f"U+{ord(char):04X}")]


def test_hidden_characters_are_told_once_a_line_with_their_number() -> None:
    _, found = read_nodes("x", "a: 1\nb: пи\u00adсь\u200bмо \u00ad\nc: 2\nd: сло\u00adво\n\u00ad".encode())
    assert [(one.code, one.span.line, one.span.column, one.hint) for one in found] == [
        ("DG103", 2, 6, "3"),
        ("DG103", 4, 7, ""),
        ("DG103", 5, 1, ""),
    ]


def test_a_flood_of_hidden_characters_is_told_in_few_lines() -> None:
    _, found = read_nodes("x", ("школа: 1\n" * 500).encode("utf-16-le"))
    assert 1 <= len(found) <= 20


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("a: 1\nшкола: 1\n".encode("cp1251"), 2),
        ("a: 1\nb: 2\nшкола: 1\n".encode("koi8-r"), 3),
        ("a: 1\n".encode("utf-16"), 1),
        (b"a: 1\nb: \xff\n", 2),
        (b"a: \xc3", 1),
    ],
)
def test_other_encodings_are_told_with_their_line(data: bytes, line: int) -> None:
    node, (found,) = read_nodes("x", data)
    assert node is None
    assert (found.code, found.span.line) == ("DG102", line)


def test_bom_and_line_ends_do_not_matter() -> None:
    plain, none = read_nodes("x", "a: школа\nb: 2\n".encode())
    assert none == []
    for text in ("\ufeffa: школа\nb: 2\n", "a: школа\r\nb: 2\r\n", "a: школа\rb: 2\r"):
        assert read_nodes("x", text.encode()) == (plain, [])


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 50_000, "- " * 9_000, "[" * (DEPTH + 1) + "]" * (DEPTH + 1)])
def test_deep_nesting_stops_at_a_limit(text: str) -> None:
    _, found = read_nodes("x", text.encode())
    assert found[-1].code == "DG104"


def test_the_limit_of_depth_is_exact() -> None:
    assert read_nodes("x", ("[" * DEPTH + "]" * DEPTH).encode())[1] == []


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefg", "bcdefgh"))  # noqa: B905
    _, (found,) = read_nodes("x", bomb.encode())
    assert (found.code, found.span.line, found.span.column) == ("DG107", 1, 4)


def test_sizes_are_limited() -> None:
    assert [one.code for one in read_nodes("x", b" " * (FILE_LIMIT + 1))[1]] == ["DG104"]
    assert [(one.code, one.span.line) for one in read_nodes("x", b"a: 1\nb: " + b"x" * 20_000)[1]] == [("DG104", 2)]
    assert [(one.code, one.span.line) for one in read_nodes("x", b"a: 1\nb: " + b"x" * 2_001)[1]] == [("DG104", 2)]
    assert read_nodes("x", b"b: " + b"x" * 2_000)[1] == []


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n"])
def test_an_empty_file_is_no_fault(text: str) -> None:
    node, found = read_nodes("x", text.encode())
    assert found == []
    assert node is None or node == Scalar("", Span("x", 2, 1))


def test_scalars_stay_as_written_and_know_their_place() -> None:
    node, found = read_nodes("x", "a: 5.10\nшкола: [012, 'no']\n".encode())
    assert found == []
    assert isinstance(node, Mapping)
    first, second = node.entries
    assert first.value == Scalar("5.10", Span("x", 1, 4, 4))
    assert second.key == Scalar("школа", Span("x", 2, 1, 5))
    assert isinstance(second.value, Sequence)
    assert second.value.items == (
        Scalar("012", Span("x", 2, 9, 3)),
        Scalar("no", Span("x", 2, 14, 4), plain=False),
    )


def test_every_cut_of_a_file_is_read_or_told() -> None:
    data = 'facts:\n  a: {what: {ru: "школа", kz: мектеп}, value: 1 234,5}\n  b:\n    - &x *y !z | >\n'.encode()
    for length in range(len(data)):
        node, found = read_nodes("x", data[:length])
        assert node is not None or found or not data[:length].strip()


MANY = 5_000
FAULTY = {
    "keys twice": "facts:\n  a: {value: 1}\n" + "  a: {value: 2}\n" * MANY,
    "records without a key": "facts:\n" + "".join(f"  A{n}: {{value: 1}}\n" for n in range(MANY)),
    "fields unknown": "facts:\n  a:\n" + "".join(f"    f{n}: 1\n" for n in range(MANY)),
    "sections unknown": "".join(f"s{n}: 1\n" for n in range(MANY)),
    "escapes": 'facts: ["' + '", "'.join(["\\u200b"] * 1000) + '"]\n',
    "long lines": f"# {'x' * 20_000}\n" * 300,
}


@pytest.mark.parametrize("text", FAULTY.values(), ids=FAULTY)
def test_a_file_of_many_faults_is_read_no_further(text: str) -> None:
    book, found = read_facts(MemoryWorld({"facts/x.yaml": text}, TODAY))
    assert len(found) == FAULTS_LIMIT + 1
    assert [one.code for one in found if one.code == "DG116"] == ["DG116"]
    assert found[-1].args == {"count": str(FAULTS_LIMIT)}
    assert book.is_lost("facts", "whatever")


def test_settings_and_a_calendar_of_many_faults_are_read_no_further() -> None:
    text = "".join(f"s{n}: 1\n" for n in range(1000))
    world = MemoryWorld({"docgen.yaml": text, "calendar.yaml": text}, TODAY)
    for found in (read_settings(world)[1], read_calendar(world)[1]):
        assert [one.code for one in found[-2:]] == ["DG121", "DG116"]
        found.append(found[0])  # a list as any other


def test_a_file_of_faults_as_many_as_are_told_is_read_to_its_end() -> None:
    text = "".join(f"s{n}: 1\n" for n in range(FAULTS_LIMIT))
    assert {one.code for one in read_facts(MemoryWorld({"facts/x.yaml": text}, TODAY))[1]} == {"DG120"}


@pytest.mark.parametrize("text", ['"text\\n"', '"text\n\n  "', "'text\n\n  '"])
def test_a_line_end_that_ends_a_text_in_quotes_is_refused(text: str) -> None:
    assert [one.code for one in read_nodes("x", f"a: {text}\n".encode())[1]] == ["DG103"]
    assert not read_nodes("x", b"a: |\n  text\n")[1]


def test_a_comma_that_is_missing_is_named() -> None:
    _, (found,) = read_nodes("facts/x.yaml", "a: {ru: школы kz: мектептер}\n".encode())
    assert (found.args["problem"], found.hint) == ("a comma is missing before «kz»", "kz")


@pytest.mark.parametrize(
    ("record", "line", "column", "length"),
    [
        ("{ru: x, kz: y}\n    value: 1\n    sources {report: пункт 1}", 5, 5, 7),
        ("{ru школы, kz: y}\n    value: 1\n    sources: {report: пункт 1}", 3, 12, 2),
        ("{ru: школы, kz мектептер}\n    value: 1\n    sources: {report: пункт 1}", 3, 23, 2),
    ],
)
def test_a_lost_colon_takes_the_record_with_it_and_nothing_more_is_told(
    record: str, line: int, column: int, length: int
) -> None:
    text = f"facts:\n  a:\n    what: {record}\n"
    book, (found,) = read_facts(MemoryWorld({"docgen.yaml": "", "facts/x.yaml": text}, TODAY))
    assert (found.code, found.span) == ("DG114", Span("facts/x.yaml", line, column, length))
    assert book.is_lost("facts", "a")
