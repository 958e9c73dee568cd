"""Identity of figures, the order of what is printed, and what a file carries about itself."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal

import pytest

from docgen import flow
from docgen.manifest import CONTEXT, read_manifest, write_manifest
from docgen.model import LANGS, Bilingual, Diagnostic, Document, Figure, Lang, Paragraph, Span, Text
from tests.projects import said
from tests.sample import sample

SPAN = Span("t")


@pytest.mark.parametrize(
    ("keys", "part", "occurrence", "anchor"),
    [
        (("schools",), "value", 1, "f:schools#1"),
        (("schools",), "members", 12, "f:schools/members#12"),
        (("a", "b"), "value", 2, "f:a+b#2"),
        (("source.order_70",), "number", 1, "f:source.order_70/number#1"),
    ],
)
def test_an_anchor(keys: tuple[str, ...], part: str, occurrence: int, anchor: str) -> None:
    assert Figure("x", keys, part, SPAN, occurrence=occurrence).anchor == anchor


def test_an_anchor_never_exceeds_the_limit_of_word_and_stays_unlike_others() -> None:
    long = [
        ("a" * 48,),
        ("source." + "a" * 48,),
        ("a" * 48, "b" * 48),
        ("a" * 48, "c" * 48),
        tuple(f"key_{n}" for n in range(50)),
    ]
    anchors = {Figure("x", keys, "members", SPAN, occurrence=99_999).anchor for keys in long}
    assert len(anchors) == len(long)
    assert all(len(anchor) <= 64 for anchor in anchors)


def test_a_diagnostic_can_be_kept_in_sets() -> None:
    one = Diagnostic("DG106", SPAN, {"key": "a"})
    assert {one, Diagnostic("DG106", SPAN, {"key": "a"})} == {one}
    assert Diagnostic("DG106", SPAN, {"key": "b"}) not in {one}


def test_bilingual_texts_are_never_mixed() -> None:
    assert [Bilingual("р", "қ").said(lang) for lang in LANGS] == ["р", "қ"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_flow_holds_every_text_of_a_document_in_order(lang: Lang) -> None:
    document = sample(lang)
    printed = "".join(piece.text for piece in flow.flow(document))
    body = [figure for figure, _ in flow.figures(document)]
    at = 0
    for piece in flow.flow(document):
        if piece.anchor:
            at = printed.index(piece.text, at)
    assert [note.number for note in flow.notes(document)] == list(range(1, len(flow.notes(document)) + 1))
    assert [piece.anchor for piece in flow.flow(document) if piece.anchor] == [
        one.anchor for one in body[: sum(bool(piece.anchor) for piece in flow.flow(document))]
    ]


def test_bare_text_forgets_how_lines_are_broken_and_nothing_else() -> None:
    assert flow.bare("а\u00a0б\n в\u00adг\u2011д\t") == "абвг-д"
    assert flow.bare("5 – 6 — 7 − 8 «№»") == "5–6—7−8«№»"


def test_the_manifest_is_json_in_one_form() -> None:
    template = (
        "до {{ fact.schools | count }} после\n\n{{ fact.meeting }} {{ fact.regions | members }} "
        '{{ fact.motto }} {{ fact.repairs | money("млрд") }}'
    )
    composed = said(template)
    data = write_manifest(composed.document)
    assert data == write_manifest(said(template).document)
    made = json.loads(data)
    assert data == (json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n").encode()
    assert (made["letter"], made["lang"], made["date"], made["sources"]) == ("one", "ru", "2021-03-31", ["report"])
    first, meeting, regions, motto, repairs = made["figures"]
    assert (first["anchor"], first["value"], first["ahead"], first["behind"]) == (
        "f:schools#1",
        "386",
        ["до "],
        [" после"],
    )
    assert [one.get("behind") for one in (meeting, regions, motto, repairs)] == [None, None, None, [""]]
    assert meeting["value"] == {"first": "2019-11-22", "last": "2019-11-22", "grain": "day"}
    assert regions["value"] == ["almaty_oblast", "atyrau"]
    assert motto["value"]["kz"] == "балалар – болашағымыз"
    assert (repairs["value"], repairs["scale"], repairs["precision"]) == ("1500000000", 9, "over")


def test_any_character_stands_in_the_manifest_as_json_writes_it() -> None:
    odd = '"«\\» \t\n\x00\x1f\x7f\u00a0\u2028`/😀'
    figure = Figure(odd, ("a", "б"), odd, SPAN, value=(odd,), unit=odd, scale=3)
    inlines = (Text(odd, SPAN), figure, Text(odd, SPAN), figure)
    data = write_manifest(Document("ru", odd, odd, dt.date(2021, 3, 31), (Paragraph(inlines, SPAN),)))
    made = json.loads(data)
    assert data == (json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n").encode()
    first, last = made["figures"]
    assert (first["text"], first["keys"], first["value"], first["ahead"]) == (odd, ["a", "б"], [odd], [odd])
    assert (last["ahead"], last["behind"]) == ([odd], [""])


def test_the_surroundings_of_a_figure_are_bounded() -> None:
    data = write_manifest(said("а" * 500 + "{{ fact.schools }}" + "б" * 500).document)
    (figure,) = read_manifest(data).figures.values()
    assert (figure.before, figure.after) == ("а" * CONTEXT, "б" * CONTEXT)


@pytest.mark.parametrize("lang", LANGS)
def test_the_surroundings_of_each_figure_are_those_of_its_paragraph(lang: Lang) -> None:
    document = sample(lang)
    built = read_manifest(write_manifest(document)).figures
    for inlines in flow.texts(document):
        text, at = flow.plain(inlines), 0
        for piece in flow.pieces(inlines):
            if piece.anchor:
                ends = at + len(piece.text)
                wanted = text[max(at - CONTEXT, 0) : at], text[ends : ends + CONTEXT]
                assert (built[piece.anchor].before, built[piece.anchor].after) == wanted
            at += len(piece.text)


def test_a_manifest_of_an_older_docgen_says_its_surroundings_itself() -> None:
    given = json.loads(write_manifest(said("до {{ fact.schools }} после").document))
    (one,) = given["figures"]
    one |= {"before": "до ", "after": " после"}
    del one["ahead"], one["behind"], given["notes"]
    manifest = read_manifest(json.dumps(given).encode())
    assert [(each.before, each.after) for each in manifest.figures.values()] == [("до ", " после")]
    assert (manifest.passages(), manifest.notes) == ({}, {})


def test_a_value_is_kept_with_its_decimals() -> None:
    figure = Figure("1", ("a",), "value", SPAN, Decimal("1.10"))
    assert figure.value == Decimal("1.1")
    assert str(figure.value) == "1.10"
