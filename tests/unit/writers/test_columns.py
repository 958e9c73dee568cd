"""The widths of a table's columns: no word of it is broken while there is room for all of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from docgen import flow
from docgen.model import Document, PageStyle, Span, Table, Text
from docgen.writers.columns import column_widths
from docgen.writers.pdf import write_pdf
from tests.projects import said
from tests.written import page_style

SPAN = Span("t")
WIDTH = 9354
"""Of the text of a letter, in twips."""
SIZE = PageStyle().table_size
MARGINS = 216
"""Of a cell, both of them, as Word sets them."""

SIX = """
| Область | Общеобразовательных школ | Книжный фонд, тыс. экз. | Обновлено, тыс. | Доля, % | Мест |
|---|--:|--:|--:|--:|--:|
| Восточно-Казахстанская | а | б | в | г | д |
| Северо-Казахстанская | а | б | в | г | д |
"""
SEVEN = """
| Саланың атауы | 2024 жылғы жоспар | 2025 жылғы жоспар | Орындалды | Айырма | Үлес, % | Ескерту |
|---|--:|--:|--:|--:|--:|---|
| Мал шаруашылығы | а | б | в | г | д | өсті |
"""


@pytest.fixture(scope="module")
def points() -> Callable[[str, str], float]:
    """How wide a text is in a face of the letter's font at the size of its tables, in twips."""
    fonts = {face.style: TTFont(BytesIO(face.data)) for face in page_style().faces}

    def measured(text: str, style: str) -> float:
        font = fonts[style]
        names, advances = font.getBestCmap(), font["hmtx"]
        ems: float = sum(advances[names[ord(character)]][0] for character in text) / font["head"].unitsPerEm
        return ems * SIZE * 20

    return measured


@pytest.mark.parametrize("written", [SIX, SEVEN])
def test_every_word_has_room(written: str, points: Callable[[str, str], float]) -> None:
    table = table_of(written)
    widths = column_widths(table, WIDTH, SIZE)
    assert sum(widths) == WIDTH
    for row, style in ((table.header, "bold"), *((row, "regular") for row in table.rows)):
        for cell, width in zip(row, widths, strict=True):
            for word in re.findall(r"[^ -]+-?", flow.plain(cell)):
                assert points(word, style) + MARGINS <= width, word


@pytest.mark.parametrize("written", [SIX, SEVEN])
def test_a_printed_table_breaks_none_of_its_words(written: str) -> None:
    """WeasyPrint, left to itself, hyphenates in a narrow column while there is room in the next one."""
    table = table_of(written)
    letter = Document("ru", "letter", "Письмо", dt.date(2021, 3, 31), (table,))
    made = write_pdf(letter, page_style())
    assert made.diagnostics == ()
    shown = "".join(page.extract_text() for page in PdfReader(BytesIO(made.data)).pages).replace("\u00a0", " ")
    words = [
        word
        for row in (table.header, *table.rows)
        for cell in row
        for word in re.findall(r"[^ -]+-?", flow.plain(cell))
    ]
    assert [word for word in words if word not in shown] == []


def test_what_is_left_goes_to_the_columns_with_more_text() -> None:
    name, figure = column_widths(table_of("| Область | Школ |\n|---|--:|\n| Очень длинное название | а |"), WIDTH, SIZE)
    assert name > 2 * figure


NUMBERS = {
    "three": "| Район | Сел | Школ и детских садов, построенных за год |\n|---|--:|--:|\n| Аксуский | а | б |",
    "four": "| Облыс | Ауыл | Жоспар | Нақты, млн теңге |\n|---|--:|--:|--:|\n| Шығыс Қазақстан облысы | а | б | в |",
    "five": "| Область | Сел | План | Факт | Доля, % |\n|---|--:|--:|--:|--:|\n| Актюбинская область | а | б | в | г |",
    "typed": "| Область | Сел | Открыто школ |\n|---|---|---|\n| Абай | 214\u00a0600 | 12–15 % |",
}


@pytest.mark.parametrize("written", NUMBERS.values(), ids=NUMBERS)
def test_columns_of_numbers_are_alike(written: str) -> None:
    """The last one got half of the width, «Сел» a sliver."""
    _, *numbers = column_widths(table_of(written), WIDTH, SIZE)
    assert max(numbers) - min(numbers) <= len(numbers)  # what rounding leaves


@pytest.mark.parametrize("written", [NUMBERS["four"], NUMBERS["five"]])
def test_a_name_stands_in_one_line_beside_narrow_numbers(written: str, points: Callable[[str, str], float]) -> None:
    table = table_of(written)
    name, *numbers = column_widths(table, WIDTH, SIZE)
    assert points(flow.plain(table.rows[0][0]), "regular") + MARGINS <= name
    assert name > max(numbers)


@pytest.mark.parametrize("head", ["№", "№ п/п", "Р/с №", "р/с"])
@pytest.mark.parametrize("align", ["---", "--:", ":-:"])
def test_the_numbers_of_the_rows_take_no_room_from_the_names(head: str, align: str) -> None:
    names = "Специализированная школа-интернат для детей с нарушениями речи управления образования"
    table = table_of(
        f"| {head} | Организация | Детей | Сумма, тыс. тенге |\n|{align}|---|--:|--:|\n"
        f"| 1 | {names} | а | 98 777 777,8 |"
    )
    count, name, children, sum_ = column_widths(table, WIDTH, SIZE)
    assert abs(children - sum_) <= 1
    assert count < sum_ / 2
    assert name > WIDTH / 2


def test_one_wide_number_leaves_the_names_a_third() -> None:
    table = table_of(
        "| Область | Сел | Школ | Общая численность общеобразовательных школ |\n|---|--:|--:|--:|\n"
        "| Восточно-Казахстанская область, районы и города областного значения | а | б | в |"
    )
    name, first, second, wide = column_widths(table, WIDTH, SIZE)
    assert name + 4 >= WIDTH // 3  # but for rounding
    assert first == second < wide


def test_columns_that_cannot_all_have_room_are_narrowed_alike() -> None:
    """The sum is the width of the page even then."""
    cells = tuple((Text("непереносимоеслово" * 2, SPAN),) for _ in range(9))
    assert sum(column_widths(Table((), cells, (), SPAN), WIDTH, SIZE)) == WIDTH


def test_a_head_may_break_where_a_row_may_not() -> None:
    table = table_of("| 2026 год, млрд тенге |\n|---|\n| 2026 год |")
    assert ["\u00a0" in flow.plain(cell) for cell in (table.header[0], table.rows[0][0])] == [False, True]


def table_of(written: str) -> Table:
    (table,) = said(written).document.blocks
    assert isinstance(table, Table)
    return table


def test_where_words_have_no_room_numbers_keep_theirs(points: Callable[[str, str], float]) -> None:
    sum_ = "1\u00a0234\u00a0572,8"
    heads = " | ".join(["Профинансировано", "Перераспределение", "Недоиспользование"] * 3)
    table = table_of(f"| Область | {heads} |\n|---|{'--:|' * 9}\n| Восточно-Казахстанская |{f' {sum_} |' * 9}")
    widths = column_widths(table, WIDTH * 7 // 5, SIZE)
    assert sum(widths) == WIDTH * 7 // 5
    assert all(points(sum_, "regular") + MARGINS <= width for width in widths[1:])
