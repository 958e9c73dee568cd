"""The small markup: every construct, every fault, and no character lost."""

from __future__ import annotations

import pytest

from docgen import flow
from docgen.model import (
    Align,
    Emph,
    Heading,
    Letterhead,
    LineBreak,
    List,
    Note,
    PageBreak,
    Paragraph,
    Part,
    Reserved,
    Role,
    Strong,
    Table,
)
from tests.projects import fault, faults, said, text


def blocks(template: str) -> tuple[object, ...]:
    composed = said(template)
    assert composed.diagnostics == ()
    return composed.document.blocks


def block(template: str) -> object:
    (only,) = blocks(template)
    return only


def test_paragraphs_are_parted_by_empty_lines() -> None:
    assert text("а\nб\n\n \n\nв") == "а б\nв"
    assert [type(one) for one in blocks("а\n\nб")] == [Paragraph, Paragraph]


def test_a_backslash_at_the_end_of_a_line_breaks_it() -> None:
    paragraph = block("а\\\nб")
    assert isinstance(paragraph, Paragraph)
    assert isinstance(paragraph.inlines[1], LineBreak)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\\*", "*"),
        ("\\#", "#"),
        ("\\|", "|"),
        ("\\:", ":"),
        ("\\[", "["),
        ("\\\\", "\\"),
        ("\\x", "\\x"),
        ("а \\", "а \\"),
        ("<b>&amp;", "<b>&amp;"),
        ("_x_ `y` ~z~", "_x_ `y` ~z~"),
        ("[1]: Приказ", "[1]: Приказ"),
        ("> а", "> а"),
        ("- а", "- а"),
        ("    а", "а"),
        ("---", "---"),
        ("#а", "#а"),
        ("2020) а", "2020) а"),
        ("1)а", "1)а"),
        ("[^", "[^"),
        ("::: note x", "::: note x"),
    ],
)
def test_what_is_no_markup_is_printed(written: str, shown: str) -> None:
    assert text(written).replace("\u00a0", " ") == shown


def test_strong_and_emphasis_nest_and_cross_lines() -> None:
    paragraph = block("**а *б\nв* г** *д*")
    assert isinstance(paragraph, Paragraph)
    strong, _, emph = paragraph.inlines
    assert isinstance(strong, Strong)
    assert isinstance(emph, Emph)
    assert flow.plain(paragraph.inlines) == "а б в г д"


@pytest.mark.parametrize(
    "written",
    ["*а", "а*", "**а", "**а*", "*а**", "***", "****", "а * б", "5 * 6 * 7", "2*x*4", "* *", "** а**", "*а **б* в**"],
)
def test_a_mark_without_a_partner_is_told(written: str) -> None:
    assert {one.code for one in faults(written)} == {"DG245"}


def test_a_bracket_that_is_no_label_is_printed() -> None:
    assert flow.plain(block(r"[#one] а \[#two] [3]").inlines) == "а [#two] [3]"


def test_a_heading_is_a_block_of_its_own() -> None:
    assert isinstance(block("# О школах"), Heading)
    assert text("# О школах\nи садах") == "О школах и садах"


@pytest.mark.parametrize(
    "written", ["1) а\n2) б", "1. а\n2. б", "{% for x in ['а', 'б'] %}\n{{ loop.index }}) {{ x }}\n{% endfor %}"]
)
def test_lists_typed_and_counted(written: str) -> None:
    items = block(written)
    assert isinstance(items, List)
    assert [(one.mark[0], flow.plain(one.inlines)) for one in items.items] == [("1", "а"), ("2", "б")]


def test_an_item_goes_on_over_lines_and_may_have_a_name() -> None:
    items = block("1) [#first] а\n   б\n2) в")
    assert isinstance(items, List)
    assert [(one.name, flow.plain(one.inlines)) for one in items.items] == [("first", "а б"), ("", "в")]


def test_a_figure_at_the_start_of_a_line_is_no_mark_of_an_item() -> None:
    assert isinstance(block("{{ fact.schools }}) а"), Paragraph)


def test_a_table() -> None:
    table = block("| а | б | в |\n|---|:-:|--:|\n| 1 \\| 2 | **х** |  |\nг | д | е\n")
    assert isinstance(table, Table)
    assert table.aligns == (Align.LEFT, Align.CENTER, Align.RIGHT)
    assert [[flow.plain(cell) for cell in row] for row in (table.header, *table.rows)] == [
        ["а", "б", "в"],
        ["1 | 2", "х", ""],
        ["г", "д", "е"],
    ]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("| а | б |", "DG243"),
        ("| а | б |\n| в | г |", "DG243"),
        ("|а|б|\n|-|-|\n|в|", "DG244"),
        ("|а|б|\n|-|-|\n|в|г|д|", "DG244"),
        ("|а|б|\n|-|-|\nх | в | г |", "DG244"),
        ("|а|б|\n|-|-|\nтекст", "DG244"),
        ("|а|\n|-|-|", "DG244"),
    ],
)
def test_faults_of_tables(rows: str, code: str) -> None:
    assert fault(rows).code == code


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("Школы:\n| а | б |\n|---|---|\n| в | г |", (2, 1)),
        ("Школы\nи дома:\n1) школы;\n2) дома.", (3, 1)),
        ("::: note\nШколы:\n1. школы;\nдетские;\n2. дома.\n:::", (3, 1)),
    ],
)
def test_a_block_that_is_glued_to_a_paragraph(template: str, place: tuple[int, int]) -> None:
    found = fault(template)
    assert (found.code, found.span.line, found.span.column) == ("DG255", *place)


@pytest.mark.parametrize("template", ["по итогам года\n1. школы", "а |\n| б |", "1) школы;\n2) дома", "а\n2) б\n1) в"])
def test_lines_that_are_no_block(template: str) -> None:
    assert not faults(template)


def test_a_note_takes_paragraphs_lists_and_tables() -> None:
    note = block("::: note\nа\n\n1) б\n\n| в |\n|---|\n:::")
    assert isinstance(note, Note)
    assert [type(one) for one in note.blocks] == [Paragraph, List, Table]
    assert note.label == "Справочно:"
    assert said("::: note\nа\n:::", "kz").document.blocks[0].label.startswith("Анықтама")  # type: ignore[union-attr]


@pytest.mark.parametrize("role", list(Role))
def test_every_requisite(role: Role) -> None:
    part = block(f"::: {role.value}\nа\tб\n\nв\n:::")
    assert isinstance(part, Part)
    assert part.role is role
    assert [flow.plain(one.inlines) for one in part.paragraphs] == ["а\tб", "в"]


def test_letterhead_and_page_break() -> None:
    head, rest = blocks("::: letterhead\nА\n---\nБ\n:::\n::: pagebreak\n:::")
    assert isinstance(head, Letterhead)
    assert [flow.plain(one.inlines) for one in (*head.state, *head.russian)] == ["А", "Б"]
    assert isinstance(rest, PageBreak)


def test_a_reserved_place() -> None:
    paragraph = block('{{ reserved("date", 5) }}')
    assert isinstance(paragraph, Paragraph)
    assert isinstance(paragraph.inlines[0], Reserved)
    assert text('{{ reserved("date", 5) }}') == "_____"
    assert fault('{{ reserved("dat") }}').hint == "date"


@pytest.mark.parametrize(
    ("template", "codes"),
    [
        ("::: nte\nа\n:::", ["DG241"]),
        ("::: note\nа", ["DG240"]),
        ("::: note\nа\n::: note\nб\n:::", ["DG240"]),
        ("::: note\n# а\n:::", ["DG242"]),
        ("::: addressee\n| а |\n|---|\n:::", ["DG242"]),
        ("::: addressee\n1) а\n:::", ["DG242"]),
        ("::: pagebreak\nа\n:::", ["DG242"]),
        (":::", ["DG240", "DG241"]),
    ],
)
def test_faults_of_blocks(template: str, codes: list[str]) -> None:
    assert [one.code for one in faults(template)] == codes


def test_an_unknown_block_names_the_nearest() -> None:
    assert fault("::: adressee\nа\n:::").hint == "addressee"


def test_names_of_paragraphs() -> None:
    paragraph = block(r"[#answer-1] Ответ \[#x] на вопрос")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.name == "answer-1"
    assert flow.plain(paragraph.inlines).startswith("Ответ [#x]")


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("все{% if true %} две{% endif %}\nшколы", "все две школы"),
        ("все {# remark #}\nшколы", "все школы"),
        ("{{ fact.schools }}{# remark #}\nшкол", "386 школ"),
        ("все {# remark #}\n\nшколы", "все\nшколы"),
        ("все {# remark #} школы", "все школы"),
        ("все{# remark #} школы", "все школы"),
        ("все {# remark #}школы", "все школы"),
        ("все {# one #} {# two #} школы", "все школы"),
        ("все {# one #}{# two #} школы", "все школы"),
        ("все {# remark #} {{ fact.schools }} {# remark #} школ", "все 386 школ"),
        ("все  школы", "все  школы"),
        ("{# remark #}\nвсе", "все"),
        ("а\n{% if true %}\nб\n{% endif %}\nв", "а б в"),
        ("а{%- if true -%}\nб\n{%- endif -%}\nв", "абв"),
    ],
)
def test_a_tag_at_the_end_of_a_line_does_not_join_words(template: str, shown: str) -> None:
    assert text(template) == shown


def test_a_remark_before_the_end_of_a_block_does_not_hide_it() -> None:
    assert isinstance(block("::: note\nтекст {# remark #}\n:::"), Note)


@pytest.mark.parametrize(
    ("template", "columns"),
    [
        ("школ { fact.schools }} всего", [6]),
        ("школ fact.schools }} всего", [19]),
        ("школ { fact.schools } всего", [6]),
        ("{ a } и { b }", [1, 9]),
        ("} и }", [1, 5]),
    ],
)
def test_a_lone_brace_is_told_once(template: str, columns: list[int]) -> None:
    assert [(one.code, one.span.column) for one in faults(template)] == [("DG248", column) for column in columns]


@pytest.mark.parametrize("template", ["[#roads] 1) первое;\n2) второе.", "1) [#roads] первое;\n2) второе."])
def test_a_label_stands_on_either_side_of_an_items_number(template: str) -> None:
    items = block(template)
    assert isinstance(items, List)
    assert [(one.mark, one.name) for one in items.items] == [("1)", "roads"), ("2)", "")]


def test_an_item_with_a_label_of_its_own_and_a_promise() -> None:
    items = block("[#roads][!map] 1. Дороги построим.")
    assert isinstance(items, List)
    assert [(one.mark, one.name, one.promises) for one in items.items] == [("1.", "roads", ("map",))]
