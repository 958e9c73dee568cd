"""Where no line may break: in the text that is written, and in every format that is made of it."""

from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest

from docgen.model import NB_HYPHEN, NBSP, Document, Figure, Inline, PageStyle, Paragraph, PdfEngine, Span, Text
from docgen.reading.docx import read_docx
from docgen.writers import breaks, hypertext, pdf, typst
from docgen.writers.docx import write_docx
from tests.sample import sample
from tests.written import page_style

HERE = Span("t")
ENGINES = {PdfEngine.WEASYPRINT: pdf.write_pdf, PdfEngine.TYPST: typst.write_pdf}


@pytest.mark.parametrize("word", [
    "В-третьих", "во-первых", "по-прежнему", "по-казахски", "из-за", "кто-то", "кем-либо", "что-нибудь", "все-таки",
    "кое-где", "Ю-Восток", "іс-шараларды", "әр-түрлі", "сол-ақ", "екі-үш", "ай-күні", "кезең-ау",
])  # fmt: skip
def test_a_short_part_stays_with_its_word(word: str) -> None:
    assert breaks.whole(word) == word.replace("-", NB_HYPHEN)
    assert breaks.whole(f"«{word}», иначе") == f"«{word.replace('-', NB_HYPHEN)}», иначе"


@pytest.mark.parametrize("text", [
    "Восточно-Казахстанская", "школа-интернат", "социально-экономический", "кезең-кезеңмен", "материалдық-техникалық",
    "бір-бірі", "Премьер-Министр", "ata-baba.kz", "p-o@gov.kz", "e-mail", "да - нет", "- во дворе", "-то", "2020-2025",
])  # fmt: skip
def test_other_hyphens_stay_as_they_are(text: str) -> None:
    assert breaks.whole(text) == text


@pytest.mark.parametrize("text", ["", "7\u00a0834", "ДЗ\u201174", "во-первых, 10 мая 2021 года", "I квартал"])
def test_a_rule_exchanges_characters_and_moves_none(text: str) -> None:
    for rule in (breaks.held, breaks.tied, breaks.whole):
        again = rule(text)
        assert again.replace(NBSP, " ").replace(NB_HYPHEN, "-") == text.replace(NBSP, " ").replace(NB_HYPHEN, "-")
        assert rule(again) == again


def letter(text: str) -> Document:
    return replace(sample("ru"), blocks=(Paragraph((Text(text, HERE),), HERE),))


def line_ends(engine: PdfEngine, word: str | Figure) -> list[str]:
    """How the lines of a PDF end in which a word stands at every place near the margin."""
    return [line.rpartition(" ")[2] for line in lines(engine, word)]


def lines(engine: PdfEngine, word: str | Figure) -> list[str]:
    said: Inline = Text(word, HERE) if isinstance(word, str) else word
    behind = Text(" и дальше слова идут строкой ниже", HERE)
    led = (Text(f"{'а' * count} {'сад ' * 11}", HERE) for count in range(40))
    blocks = tuple(Paragraph((before, said, behind), HERE) for before in led)
    written = ENGINES[engine](replace(sample("ru"), blocks=blocks), page_style())
    told = subprocess.run(["pdftotext", "-layout", "-", "-"], input=written.data, capture_output=True, check=True)
    return told.stdout.decode().replace(NBSP, " ").splitlines()


@pytest.mark.parametrize("engine", ENGINES)
def test_no_line_of_a_pdf_ends_with_a_short_part(engine: PdfEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "во-" not in line_ends(engine, "во-первых")
    monkeypatch.setattr(breaks, "whole", str)
    assert "во-" in line_ends(engine, "во-вторых")  # another word: what is written of a text is kept


RANGES = ["2024–2030 годы", f"2020{NBSP}–{NBSP}2025 годах", "12,5–15 процентов", f"12{NBSP}000–15{NBSP}000 сел"]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("text", RANGES)
def test_no_line_of_a_pdf_ends_within_a_range_of_numbers(engine: PdfEngine, text: str) -> None:
    ends = line_ends(engine, text)
    first, whole = text.partition("–")[0].strip(), text.rpartition(" ")[0]
    assert not [end for end in ends if end.endswith(("–", first))]
    assert [end for end in ends if end.endswith(whole[-3:])]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("first", "last"), [("16 июня", "2023 года"), ("2023 жылғы", "16 маусымда"), ("2023 жылғы", "16 маусымдағы")]
)
def test_a_date_parts_between_month_and_year_and_nowhere_else(engine: PdfEngine, first: str, last: str) -> None:
    told = lines(engine, Figure(f"{first} {last}", ("day",), "value", HERE))
    words = f"{first} {last}".split()
    begins = (" ".join(words[:count]) for count in range(1, len(words)))
    assert [begin for begin in begins if any(line.endswith(f" {begin}") for line in told)] == [first]


@pytest.mark.parametrize("text", ["2024–", "–5", "область – 5", "2020-2025", "5–б", "и – 2025"])
def test_what_is_no_range_is_not_held(text: str) -> None:
    assert "whole" not in hypertext.write_inlines((Text(text, HERE),), lambda _: "")


def test_a_docx_has_the_hyphen_of_word_that_does_not_break() -> None:
    (line,) = read_docx(write_docx(letter("во-первых"), PageStyle()).data).lines[-1:]
    assert line.text == f"во{NB_HYPHEN}первых"


def test_a_page_holds_the_word_and_keeps_the_plain_hyphen() -> None:
    page = hypertext.write_inlines((Text("Так, во-первых, все", HERE),), lambda _: "")
    assert page == 'Так, <span class="whole">во-первых</span>, все'
