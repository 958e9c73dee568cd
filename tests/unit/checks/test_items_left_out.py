"""Items that are gone from a list that a hand numbered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from seen import finished, found, places

from docgen.checks.form.items_left_out import items_left_out
from docgen.checks.form.numbering import items_out_of_turn
from docgen.checks.languages.pairs import differences
from docgen.model import Lang

LEAD = {"ru": "Приняты меры:", "kz": "Шаралар қабылданды:"}


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("items", "place"),
    [
        ("1) а;\n\n2) б;\n\n4) в.", (7, 1)),
        ("1) а;\n3) б;\n4) в.", (4, 1)),
        ("2) а;\n3) б.", (3, 1)),
        ("1) а:\n1) б;\n3) в;\n2) г.", (5, 1)),
        ("1) а:\n1) б;\n2) в;\n3) г;\n3) д.", None),
        ("а) ана;\n\nв) бала.", (5, 1)),
        ("а) ана;\n\nб) бала;\n\nб) дала.", (7, 1)),
        ("б) ана;\n\nв) бала.", (3, 1)),
        ("ана: а) ел; б) ат; г) ой.", (3, 20)),
        ("ана: 1) ел; 2) ат; 4) ой.", (3, 20)),
        ("ана: 1) ел; 3) ат; 4) ой.", (3, 13)),
        ("1) ел; 2) ат; 4) ой.", (3, 15)),
        ("а) ел;\n\nб) ат: 1) ой; 2) күй;\n\nг) ән.", (7, 1)),
    ],
)
def test_an_item_is_gone(lang: Lang, items: str, place: tuple[int, int] | None) -> None:
    expected = [("DG349", "one.j2", *place)] if place else []
    assert places(items_left_out, f"{LEAD[lang]}\n\n{items}", lang) == expected


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1. А.\n\nБ.\n\n2. В.\n\nГ.\n\n4. Д.", (9, 1)),
        ("1. А.\n\nБ.\n\n2. В.\n\nГ.\n\n2. Д.", (9, 1)),
        ("1) А.\n\nБ.\n\n3) В.", (5, 1)),
    ],
)
def test_a_part_of_the_letter_is_gone(lang: Lang, text: str, place: tuple[int, int]) -> None:
    assert places(items_left_out, text, lang) == [("DG349", "one.j2", *place)]


def test_a_list_without_its_first_item_is_told_by_what_leads_it() -> None:
    (one,) = found(items_left_out, "Нами приняты следующие меры:\n\n2) а;\n3) б.")
    assert dict(one.args) == {"text": "2)", "other": "приняты следующие меры:"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Закон требует:\n\n1) а;\n2) б;\n4) в."),
        ("ru", "По вопросам запроса:\n\n1) а;\n3) б."),
        ("ru", "Приняты меры:\n\n1) а;\n2) б;\n3) в."),
        ("ru", "Приняты меры:\n\n1) пункт а исполнен;\n3) пункт в исполняется."),
        ("ru", "Еще меры:\n\n3) а;\n4) б."),
        ("ru", "1. А.\n\n2. Б.\n\nДалее:\n\n4. В."),
        ("ru", "1. Вопрос о школах.\n\nА.\n\n3. Вопрос о кадрах."),
        ("ru", "Меры: а) ел; б) ат; в) ой. Сроки: а) май; б) июнь."),
        ("ru", "Меры: д) ел; ж) ат; и) ой; з) ум."),
        ("ru", "Подпункты: а) ел; в) ат."),
        ("ru", "Школы а), в) и г) открыты."),
        ("ru", "Меры: 1) ел; 2) ат; 3) ой."),
        ("ru", "Подпункты: 1) ел; 2) ат; 4) ой."),
        ("ru", "Меры: 1) ел; 2) ат; 4) ой (пункт 4 запроса)."),
        ("kz", "Заң бойынша: 1) ел; 2) ат; 4) ой."),
        ("kz", "Заң талап етеді:\n\n1) а;\n2) б;\n4) в."),
        ("kz", "Сауалдың мәселелері бойынша:\n\n1) а;\n3) б."),
        ("kz", "Шаралар: а) ел; ә) ат; б) ой; в) ән; г) күй; ғ) жыр; д) үй."),
        ("kz", "Шаралар: а) ел; б) ат; в) ой; г) ән."),
        ("kz", "Шаралар: 1) ел; 2) ат; 3) ой."),
        ("kz", "Тармақшалар: а) ел; в) ат."),
    ],
)
def test_points_may_be_left_out_by_right(lang: Lang, text: str) -> None:
    assert places(items_left_out, text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "Меры:\n\n1) а;\n2) б;", (4, 5)),
        ("ru", "Меры:\n\n1) а;\n2) б;\n\nКроме того, в.", (4, 5)),
        ("kz", "Шаралар:\n\n1) а;\n2) б;\n\nБұдан басқа, в.", (4, 5)),
    ],
)
def test_the_last_item_promises_another(lang: Lang, text: str, place: tuple[int, int]) -> None:
    assert places(items_left_out, text, lang) == [("DG519", "one.j2", *place)]


@pytest.mark.parametrize(
    "text",
    [
        "Меры:\n\n1) а;\n2) б.\n\nКроме того, в.",
        "Меры:\n\n1) а;\n2) б;\n\nа также в.",
        "Меры:\n\n1) а:\n\n– б;\n\n2) в.",
    ],
)
def test_a_list_ends_or_goes_on(text: str) -> None:
    assert places(items_left_out, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "Во-первых, закон. Во-вторых, кадры. Во-вторых, деньги.", (1, 37)),
        ("kz", "Біріншіден, заң. Екіншіден, кадр.\n\nЕкіншіден, ақша.", (3, 1)),
    ],
)
def test_told_second_twice(lang: Lang, text: str, place: tuple[int, int]) -> None:
    assert places(items_out_of_turn, text, lang) == [("DG349", "one.j2", *place)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Во-первых, закон, во-вторых, кадры. По школам: прежде всего ремонт, во-вторых, мебель."),
        ("kz", "Біріншіден, заң, екіншіден, кадр. Мектептер: ең алдымен жөндеу, екіншіден, жиһаз."),
    ],
)
def test_another_list_begins_in_other_words(lang: Lang, text: str) -> None:
    assert places(items_out_of_turn, text, lang) == []


def test_what_one_language_leaves_out_is_told_once() -> None:
    right, wrong = "Меры:\n\n1) а;\n2) б;\n3) в.", "Шаралар:\n\n1) а;\n2) б;\n4) в."
    ours, theirs = finished(right), finished(wrong, "kz")
    both = replace(ours, twin=theirs.document), replace(theirs, twin=ours.document)
    told = [*differences(*both), *items_left_out(both[0]), *items_left_out(both[1])]
    assert [(one.code, one.span.file.split("/")[1], one.span.line) for one in told] == [("DG349", "kz", 5)]
