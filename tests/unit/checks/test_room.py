"""Tables that have no room on the page (DG465), letters that fill too many (DG524)."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from seen import finished

from docgen import flow
from docgen.checks.form.room import letter_too_long, table_wider_than_the_page
from docgen.facts.settings import Settings
from docgen.model import Lang, PageStyle, Paragraph, Table
from docgen.writers.columns import WIDEST, least_room, text_ems, text_width
from tests.sample import sample
from tests.written import page_style

HEADS = {
    "ru": ("Наименование", "Построено", "Отремонтировано", "Реконструировано", "Благоустроено", "Газифицировано",
           "Электрифицировано", "Водоснабжение", "Финансирование"),
    "kz": ("Атауы", "Салынған", "Жөнделген", "Қайта жаңғыртылған", "Абаттандырылған", "Газдандырылған",
           "Электрлендірілген", "Сумен жабдықталған", "Қаржыландырылғаны"),
}  # fmt: skip


def table(heads: tuple[str, ...]) -> str:
    rows = (heads, ("---",) * len(heads), ("а",) * len(heads))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@pytest.mark.parametrize("lang", HEADS)
def test_nine_columns_of_long_words(lang: Lang) -> None:
    (one,) = table_wider_than_the_page(finished(f"Итог:\n\n{table(HEADS[lang])}", lang))
    assert (one.code, one.span.line, one.args["room"]) == ("DG465", 3, "165")


@pytest.mark.parametrize("lang", HEADS)
def test_four_columns_of_the_same(lang: Lang) -> None:
    assert list(table_wider_than_the_page(finished(table(HEADS[lang][:4]), lang))) == []


@pytest.mark.parametrize("lang", HEADS)
def test_nine_columns_of_figures(lang: Lang) -> None:
    heads = ("Год", *map(str, range(8)))
    assert list(table_wider_than_the_page(finished(table(heads), lang))) == []


@pytest.mark.parametrize(("lang", "columns"), [("ru", 5), ("kz", 6)])
def test_a_table_that_is_set_in_smaller_type_has_room(lang: Lang, columns: int) -> None:
    made = finished(table(HEADS[lang][:columns]), lang)
    (block,) = made.document.blocks
    assert isinstance(block, Table)
    page = PageStyle()
    assert least_room(block, page.table_size) > text_width(page)
    assert list(table_wider_than_the_page(made)) == []


@pytest.mark.parametrize(("lang", "columns"), [("ru", 6), ("kz", 7)])
def test_smaller_type_takes_less(lang: Lang, columns: int) -> None:
    """So many columns of long words are too many at 9 points, which a wide table is set in, not at 7."""
    made = finished(table(HEADS[lang][1 : columns + 1]), lang)
    assert len(list(table_wider_than_the_page(made))) == 1
    small = replace(made, settings=Settings(page=PageStyle(table_size=7)))
    assert list(table_wider_than_the_page(small)) == []


NEARLY = {
    "ru": ("Отделений", "Автобусов", "Предложения", "Подготовлена", "Перечисленные", "Статистической", "Отмечен"),
    "kz": ("Қиындатты", "Басқаруға", "Арқасында", "Азаматтыққа", "Оқушыларын", "Салынғандар", "Учаскесінің"),
}


@pytest.mark.parametrize(("lang", "more", "told"), [("ru", 0, 0), ("ru", 9, 1), ("kz", 0, 0), ("kz", 9, 1)])
def test_words_that_are_a_little_wider_by_estimate_are_not_broken(lang: Lang, more: int, told: int) -> None:
    """An estimate of 0 to 3 mm too much is one of words that fit: measured in LibreOffice and in the PDF."""
    made = finished(table((*NEARLY[lang][:-1], NEARLY[lang][-1] + "о" * (_fill(NEARLY[lang]) + more))), lang)
    assert len(list(table_wider_than_the_page(made))) == told


def _fill(heads: tuple[str, ...]) -> int:
    """How many letters more make a table of these heads a little wider than the page, by estimate."""
    for more in range(40):
        (block,) = finished(table((*heads[:-1], heads[-1] + "о" * more))).document.blocks
        assert isinstance(block, Table)
        if least_room(block, WIDEST) > text_width(PageStyle()):
            return more
    raise AssertionError(heads)


@pytest.mark.parametrize(("lang", "columns", "hint"), [("ru", 6, "table_size: 8"), ("kz", 9, ""), ("ru", 9, "")])
def test_a_smaller_type_is_offered_where_it_has_been_tried(lang: Lang, columns: int, hint: str) -> None:
    (one,) = table_wider_than_the_page(finished(table(HEADS[lang][1 : columns + 1]), lang))
    assert one.hint == hint


@pytest.mark.parametrize("lang", HEADS)
@pytest.mark.parametrize(
    ("paragraphs", "leadership", "expected"), [(45, True, "≥ 5"), (20, True, None), (45, False, None)]
)
def test_a_letter_to_the_leadership_whose_text_alone_is_too_long(
    lang: Lang, paragraphs: int, leadership: bool, expected: str | None
) -> None:
    words = {
        "ru": "Министерство рассмотрело вопрос и сообщает. ",
        "kz": "Министрлік мәселені қарап, мынаны хабарлайды. ",
    }
    one = finished("\n\n".join([words[lang] * 8] * paragraphs), lang)
    letter = replace(one.letter, leadership=leadership, places={**one.letter.places, "leadership": one.letter.span})
    told = [
        (found.code, found.span.file, found.args["pages"]) for found in letter_too_long(replace(one, letter=letter))
    ]
    assert told == ([("DG524", f"templates/{lang}/one.j2", expected)] if expected else [])


@pytest.mark.parametrize("lang", HEADS)
def test_no_text_is_narrower_than_it_is_taken_for(lang: Lang) -> None:
    """So that what a letter takes at the very least is never more than it takes."""
    font = next(TTFont(BytesIO(face.data)) for face in page_style().faces if face.style == "regular")
    names, advances = font.getBestCmap(), font["hmtx"]
    texts = [flow.plain(block.inlines) for block in sample(lang).blocks if isinstance(block, Paragraph)]
    assert texts
    for text in texts:
        ems = sum(advances[names[ord(letter)]][0] for letter in text if ord(letter) in names) / font["head"].unitsPerEm
        assert ems > 0.9 * text_ems(text)
