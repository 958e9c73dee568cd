"""Records of a book: strict fields, every fault once and at its place, the same key never twice."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from docgen.facts.book import FactBook, read_facts, read_lexicon
from docgen.facts.settings import read_settings
from docgen.model import Diagnostic, NameKind, Precision, Span, Status
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY, at, book_of, project

HEAD = "facts:\n  a:\n    what: {ru: школы, kz: мектептер}\n"


def read(**files: str) -> tuple[FactBook, list[Diagnostic]]:
    return read_facts(MemoryWorld({f"facts/{name}.yaml": text for name, text in files.items()}, TODAY))


FAULTS = [
    ("    value: abc\n", ("DG123", 4, 12)),
    ("    value: [1]\n", ("DG123", 4, 12)),
    ("    value: {value: 1,5}\n", ("DG123", 4, 12)),
    ("    value: 20,5\n    unit: year\n", ("DG123", 4, 12)),
    ("    value: 2021-02-30\n", ("DG123", 4, 12)),
    ("    value: ''\n", ("DG123", 4, 12)),
    ("    text: {ru: x}\n", ("DG122", 4, 11)),
    ("    text: {ru: x, kz: y, en: z}\n", ("DG121", 4, 26)),
    ('    text: "two\\nlines"\n', ("DG123", 4, 11)),
    ("    value: 1\n    text: x\n", ("DG126", 2, 3)),
    ("    unit: школа\n    value: 1\n", ("DG123", 4, 11)),
    ("    members: []\n", ("DG125", 2, 3)),
    ("    members: [Алматы]\n", ("DG123", 4, 15)),
    ("    members: [x, x]\n", ("DG106", 4, 18)),
    ("    value: 3\n    members: [x, y]\n", ("DG127", 4, 12)),
    ("    value: 1\n    precision: Over\n", ("DG123", 5, 16)),
    ("    value: 1\n    status: done\n", ("DG123", 5, 13)),
    ("    value: 1\n    sources: [b]\n", ("DG123", 5, 14)),
    ("    value: 1\n    sources: {Ключ: x}\n", ("DG123", 5, 15)),
    ("    value: 1\n    valid_until: 2020\n", ("DG123", 5, 18)),
    ("", ("DG125", 2, 3)),
]


@pytest.mark.parametrize(("text", "place"), FAULTS)
def test_a_fault_of_a_fact_is_told_once_at_its_place(text: str, place: tuple[str, int, int]) -> None:
    _, found = read(x=HEAD + text)
    assert [at(one) for one in found] == [place]


@pytest.mark.parametrize(
    ("place", "count"),
    [('"-"', 1), ('"?"', 1), ("–", 1), ("…", 1), ("пункт 2", 0), ("2", 0), ("§ 4", 0), ("весь отчет", 0), ("6-бет", 0)],
)
def test_the_place_in_a_source_says_something(place: str, count: int) -> None:
    book, found = read(x=HEAD + f"    value: 1\n    sources: {{report: {place}}}\n")
    assert [at(one) for one in found] == [("DG123", 5, 23)] * count
    assert [one.source for one in book.facts["a"].sources] == ["report"]  # it is not told to have none besides


@pytest.mark.parametrize(
    ("reason", "count"), [('"-"', 1), ('"?"', 1), ("...", 1), ("о том спросят других", 0), ("сұралмайды", 0)]
)
def test_a_reason_not_to_answer_says_something(reason: str, count: int) -> None:
    letter = "letters:\n  a:\n    date: 2020-06-30\n    addressees: [x]\n    signer: y\n    inquiry:\n"
    inquiry = "      number: ДЗ-74\n      date: 2020-06-01\n      questions:\n      - text: {ru: Что?, kz: Не?}\n"
    _, found = read(x=f"{letter}{inquiry}        not_answered: {reason}\n")
    assert [at(one) for one in found] == [("DG123", 11, 23)] * count


@pytest.mark.parametrize("number", ["№ 45", "№45", "No 45", "{ru: № 112-р, kz: 112-ө}", "{ru: 112-р, kz: № 112-ө}"])
def test_the_number_of_a_source_stands_without_its_sign(number: str) -> None:
    _, (found,) = read(x=f"sources:\n  a:\n    kind: report\n    number: {number}\n")
    assert at(found) == ("DG123", 4, 13)


@pytest.mark.parametrize(("number", "count"), [("№ДЗ-74", 1), ("№ ДЗ-74", 1), ("ДЗ-74", 0), ("N-74", 0), ("74/№2", 0)])
def test_the_number_of_an_inquiry_stands_without_its_sign(number: str, count: int) -> None:
    letter = "letters:\n  a:\n    date: 2020-06-30\n    addressees: [x]\n    signer: y\n    inquiry:\n"
    _, found = read(x=f"{letter}      number: {number}\n      date: 2020-06-01\n")
    assert [at(one) for one in found] == [("DG123", 7, 15)] * count


@pytest.mark.parametrize("number", ["45", "112-р", "N-45", "{ru: 112-р, kz: 112-ө}"])
def test_a_number_without_its_sign_is_read(number: str) -> None:
    assert not read(x=f"sources:\n  a:\n    kind: report\n    number: {number}\n")[1]


def test_an_unknown_field_names_the_nearest_one() -> None:
    _, (found,) = read(x=HEAD + "    value: 1\n    valeu: 2\n")
    assert (at(found), found.hint) == (("DG121", 5, 5), "value")


def test_a_field_like_no_other_is_told_with_those_that_there_are() -> None:
    _, (found,) = read(x=HEAD + "    value: 1\n    zzz: 2\n")
    assert (found.hint, found.args["known"].split(", ")[:2]) == ("", ["what", "value"])


def test_a_list_without_brackets_is_shown_with_them() -> None:
    _, found = read(x=HEAD + "    members: sairam, kazygurt\n")
    assert [one.args["expected"] for one in found if one.code == "DG123"] == ["[sairam, kazygurt]"]


def test_a_decimal_comma_in_flow_style_is_no_silent_one() -> None:
    _, (found,) = read(x="facts: {a: {what: {ru: x, kz: y}, value: 1,5}}\n")
    assert at(found) == ("DG118", 1, 44)


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("fact:\n  a: {}\n", "DG120", "facts"),
        ("- a\n", "DG120", ""),
        ("факт\n", "DG120", ""),
        ("facts:\n", "DG123", ""),
        ("facts: [a]\n", "DG123", ""),
        ("facts:\n  Школы: {}\n", "DG128", ""),
        ("facts:\n  а: {}\n", "DG128", ""),
        ("facts:\n  \u0441hildren: {}\n", "DG128", "children"),
        ("names:\n  s\u0441hool: {}\n", "DG128", "school"),
        ("facts:\n  \u0421hildren: {}\n", "DG128", ""),
        ("facts:\n  a-b: {}\n", "DG128", ""),
        (f"facts:\n  {'a' * 49}: {{}}\n", "DG128", ""),
        ("facts:\n  a: 5\n", "DG123", ""),
    ],
)
def test_the_top_of_a_file(text: str, code: str, hint: str) -> None:
    _, (found,) = read(x=text)
    assert (found.code, found.hint) == (code, hint)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("15.12.2026", "2026-12-15"),
        ("5.2.2026 г.", "2026-02-05"),
        ("2026-11-31", "a day that the calendar has"),
        ("31.11.2026", "a number, such as 386 or 1 234,5"),
    ],
)
def test_a_day_in_another_form_is_told_as_it_is_written_here(value: str, expected: str) -> None:
    _, (found,) = read(x=HEAD + f"    value: {value}\n")
    assert (found.code, found.args["expected"]) == ("DG123", expected)


def test_a_key_in_two_files_names_both_places() -> None:
    fact = HEAD + "    value: 1\n"
    book, (found,) = read(one=fact, two="# remark\n" + fact.replace("value: 1", "value: 2"))
    assert (at(found), found.span.file) == (("DG106", 3, 3), "facts/two.yaml")
    assert found.related[0].span == Span("facts/one.yaml", 2, 3, 1)
    assert book.facts["a"].value == Decimal(1)


def test_a_fact_cannot_be_the_group_of_another() -> None:
    _, (found,) = read(x="facts:\n  a: {what: {ru: x, kz: y}, value: 1}\n  a.b.c: {what: {ru: x, kz: y}, value: 1}\n")
    assert at(found) == ("DG129", 3, 3)
    assert found.related[0].span.line == 2


def test_words_in_place_of_a_record_are_told_its_fields() -> None:
    letter = "letters:\n  a:\n    executor: В. Шаблон\n"
    told = [one.args["expected"] for one in read(x=letter)[1] if one.code == "DG123"]
    assert told == ["fields, one a line: person:, phone:, email:"]


def test_one_broken_record_does_not_hide_the_others() -> None:
    book, found = read(
        x="facts:\n  a: 5\n  b: {what: {ru: x, kz: y}, value: z}\n  c: {what: {ru: x, kz: y}, value: 1}\n"
    )
    assert [at(one) for one in found] == [("DG123", 2, 6), ("DG123", 3, 36)]
    assert list(book.facts) == ["c"]


def test_one_broken_file_does_not_hide_the_others() -> None:
    book, found = read(bad="facts:\n\ta: 1\n", good=HEAD + "    value: 1\n")
    assert [(one.code, one.span.file) for one in found] == [("DG105", "facts/bad.yaml")]
    assert list(book.facts) == ["a"]


def test_a_fact_is_read_with_all_its_fields_and_places() -> None:
    text = HEAD + (
        "    value: 1 500,50\n    unit: tenge\n    period: 2020\n    as_of: 2020-12\n    status: planned\n"
        "    precision: over\n    sources: {b: пункт 1}\n    owner: Департамент\n    valid_until: 2021-12-31\n"
    )
    book, found = read(x=text)
    fact = book.facts["a"]
    assert found == []
    assert (fact.value, fact.unit, fact.status, fact.precision) == (
        Decimal("1500.50"),
        "tenge",
        Status.PLANNED,
        Precision.OVER,
    )
    assert fact.valid_until == dt.date(2021, 12, 31)
    assert [(one.source, one.locator, one.span.line, one.span.column) for one in fact.sources] == [
        ("b", "пункт 1", 10, 15)
    ]
    assert fact.span == Span("facts/x.yaml", 2, 3, 1)
    assert fact.places["value"] == Span("facts/x.yaml", 4, 12, 8)


def test_members_count_themselves() -> None:
    book, found = read(x=HEAD + "    members: [akmola, aktobe]\n")
    assert found == []
    assert (book.facts["a"].value, book.facts["a"].members) == (Decimal(2), ("akmola", "aktobe"))


def test_a_value_with_the_unit_year_is_a_year_and_without_it_a_number() -> None:
    book, _ = read(x=HEAD + "    value: 2020\n    unit: year\n  b:\n    what: {ru: x, kz: y}\n    value: 2020\n")
    assert book.facts["a"].value != Decimal(2020)
    assert book.facts["b"].value == Decimal(2020)


def test_a_name_changes_over_time_and_has_gaps() -> None:
    book, found = read(
        x="names:\n  city:\n    kind: city\n    called:\n"
        "      - {ru: Новый, kz: Жаңа, since: 2019-03-23, until: 2022-09-16}\n"
        "      - {ru: Старый, kz: Ескі, since: 1998-05-06, until: 2019-03-22}\n"
    )
    assert found == []
    name = book.names["city"]
    assert [one.ru.text for one in name.called] == ["Старый", "Новый"]
    assert name.on(dt.date(2019, 3, 22)) is name.called[0]
    assert name.on(dt.date(2019, 3, 23)) is name.called[1]
    assert name.on(dt.date(1998, 5, 5)) is None
    assert name.on(dt.date(2022, 9, 17)) is None


def test_a_name_needs_both_languages() -> None:
    _, found = read(x="names:\n  a: {kind: noun, ru: школа}\n  b: {kind: noun}\n")
    assert [(one.code, one.args["field"]) for one in found] == [("DG122", "kz"), ("DG122", "ru"), ("DG122", "kz")]


@pytest.mark.parametrize("key", ["../x", "a/b", "А", "a b", ".hidden", "-x", "a\\b", "a" * 49, "A"])
def test_a_letter_key_can_never_leave_the_folder(key: str) -> None:
    _, found = read(x=f"letters:\n  '{key}': {{date: 2021-03, addressees: [x], signer: x}}\n")
    assert [one.code for one in found] == ["DG128"]


def test_a_letter_takes_its_key_for_its_template() -> None:
    book, _ = read(x="letters:\n  dz-74: {date: 2021-03, addressees: [x], signer: x}\n")
    assert book.letters["dz-74"].template == "dz-74"


def test_the_lexicon_is_whole_and_a_project_may_write_it_anew() -> None:
    assert {one.kind for one in read_lexicon().values()} >= {NameKind.OBLAST, NameKind.UNIT, NameKind.ACT_FORM}
    book, _ = read(x="names:\n  tenge: {kind: unit, ru: тенге нового образца, kz: теңге}\n")
    assert book.names["tenge"].called[0].ru.text == "тенге нового образца"
    assert book_of(project()).names["akmola"] == read_lexicon()["akmola"]


def test_what_was_read_is_remembered() -> None:
    world = project()
    read_facts(world)
    assert "facts/all.yaml" in world.reads


def test_the_project_of_the_tests_is_right() -> None:
    assert read(x=FACTS)[1] == []


# --- settings --------------------------------------------------------------------------------------------------------


def settings(text: str) -> tuple[object, list[tuple[str, int, int]]]:
    made, found = read_settings(MemoryWorld({"docgen.yaml": text}, TODAY))
    return made, [at(one) for one in found]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", []),
        ("page: {font: Arial, size: 13,5}\n", [("DG118", 1, 30)]),
        ("page: {font: Arial, size: 13.5}\n", []),
        ("page: {size: 8}\n", [("DG123", 1, 14)]),
        ("page: {size: 72}\n", [("DG123", 1, 14)]),
        ("page: {note_size: 8, table_size: 9}\n", []),
        ("page: {note_size: 7}\n", [("DG123", 1, 19)]),
        ("page:\n  left_mm: 19\n", [("DG501", 2, 12)]),
        ("page:\n  left_mm: 20\n", []),
        ("page:\n  fnot: Arial\n", [("DG121", 2, 3)]),
        ("pgae:\n  font: Arial\n", [("DG121", 1, 1)]),
        ("- a\n", [("DG123", 1, 1)]),
        ("page:\n\tfont: x\n", [("DG105", 2, 1)]),
    ],
)
def test_settings(text: str, places: list[tuple[str, int, int]]) -> None:
    assert settings(text)[1] == places


def test_settings_that_are_missing_are_told() -> None:
    _, found = read_settings(MemoryWorld({}, TODAY))
    assert [one.code for one in found] == ["DG901"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "sources: {act: {kind: law, number: 5, date: 2020-01-15}}",
            "act, and on a line of its own `form: law`",
        ),
        (
            "facts: {years: {what: {ru: срок, kz: мерзім}, value: 5, unit: year, sources: {act: статья 1}}}",
            'a year, such as 2020; how many years there are is a number without `unit:`, which count("год") prints',
        ),
    ],
)
def test_what_stands_for_another_field_is_answered_with_both_lines(text: str, expected: str) -> None:
    _, faults = read_facts(MemoryWorld({"docgen.yaml": "", "facts/a.yaml": text}, dt.date(2021, 3, 31)))
    assert [one.args["expected"] for one in faults if one.code == "DG123"] == [expected]


def test_what_names_a_key_with_a_letter_of_the_other_alphabet_is_not_told_besides() -> None:
    book, found = read(x="facts:\n  \u0441hildren: {what: {ru: x, kz: y}, value: 1}\n")
    assert [one.code for one in found] == ["DG128"]
    assert book.is_lost("facts", "children")
    assert not book.is_lost("facts", "girls")


FACT = "what: {ru: x, kz: y}, value: 1"


@pytest.mark.parametrize(
    "files",
    [
        {"x": f"facts:\n  boys: {{{FACT}}}\n  boys: {{{FACT}}}\n"},
        {"x": f"facts:\n  boys: {{{FACT}}}\n", "y": f"facts:\n  boys: {{{FACT}}}\n"},
        {"x": f"facts:\n  the girls: {{{FACT}}}\n"},
        {"x": f"facts:\n  boys:\n    what: {{ru: x, kz: y}}\n    value: 1\n    girls: {{{FACT}}}\n"},
    ],
    ids=["twice", "twice in two files", "no key", "indented too far"],
)
def test_a_record_under_another_key_may_be_the_one_that_is_asked_for(files: dict[str, str]) -> None:
    book, found = read(**files)
    assert len(found) == 1
    assert book.is_lost("facts", "girls")
    assert not book.is_lost("sources", "girls")


@pytest.mark.parametrize("field", ["precision: ower", "unit: школа"])
def test_a_fact_of_which_it_is_not_known_what_it_prints_is_not_told_twice(field: str) -> None:
    book, found = read(x=HEAD + f"    value: 1\n    {field}\n    sources: {{b: пункт 1}}\n")
    assert [one.code for one in found] == ["DG123"]
    assert "a" not in book.facts
    assert book.is_lost("facts", "a")
