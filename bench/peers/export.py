"""The worked letter for the peers: its paragraphs with slots for figures, the figures of each letter, and ready-made
inputs for those that are held against docgen's own (HTML and style sheet, Typst source, DOCX, fonts).

Figures vary by hundreds, so that every word that follows a figure stays as it is.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from docgen import flow
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook, read_facts
from docgen.facts.settings import read_settings
from docgen.fonts import find_faces, machine_folders
from docgen.manifest import write_manifest
from docgen.model import Block, Diagnostic, Document, Fact, Inline, Note, PageStyle, Part
from docgen.world import DiskWorld
from docgen.writers.docx import write_docx
from docgen.writers.pdf import engine, press
from docgen.writers.typst.press import make_press
from docgen.writers.typst.source import write_source

LETTER = "dz-74"
DAY = dt.date(2026, 11, 1)


def page_style() -> PageStyle:
    """The project's page with the fonts of this machine."""
    page = read_settings(DiskWorld(Path.cwd(), DAY))[0].page
    faces = find_faces(page.font, Path("fonts"), machine_folders())
    if isinstance(faces, Diagnostic):
        raise SystemExit(f"no font for the letter: {faces.args}")
    return replace(page, faces=faces)


def with_other_figures(book: FactBook, number: int) -> FactBook:
    """The book with other values of its counted facts."""
    return replace(book, facts={key: _changed(fact, number) for key, fact in book.facts.items()})


def _changed(fact: Fact, number: int) -> Fact:
    value = fact.value
    if not isinstance(value, Decimal) or value.as_tuple().exponent != 0 or not 20 <= value < 1000:
        return fact
    return replace(fact, value=value + 100 * (number + 1))


def documents(count: int) -> list[Document]:
    """The Russian letter with its figures varied."""
    world = DiskWorld(Path.cwd(), DAY)
    book = read_facts(world)[0]
    made = []
    for number in range(count):
        composer = Composer(world, with_other_figures(book, number))
        document = composer.compose(book.letters[LETTER], "ru").document
        assert document is not None
        made.append(document)
    return made


def export(count: int, folder: Path) -> Path:
    """Write everything that peers read into a folder; the letters' file."""
    made, style = documents(count), page_style()
    slots = [_slots(one) for one in made]
    assert all(paragraphs == slots[0][0] for paragraphs, _ in slots), "words besides the figures differ"
    target = folder / "letters.json"
    data = {"paragraphs": slots[0][0], "figures": [figures for _, figures in slots]}
    target.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    _export_inputs(made, style, folder)
    return target


def _export_inputs(made: list[Document], style: PageStyle, folder: Path) -> None:
    for face in style.faces:
        (folder / f"{face.style}.ttf").write_bytes(face.data)
    (folder / "letter.css").write_text(press.style_text(style, lambda face: f"{face.style}.ttf"), encoding="utf-8")
    sheet = make_press(style).sheet
    for number, document in enumerate(made):
        (folder / f"{number}.html").write_text(engine.write_page(document, style), encoding="utf-8")
        manifest = write_manifest(document).decode().removesuffix("\n")  # docgen attaches it itself, Typst must be told
        (folder / f"{number}.typ").write_bytes(sheet + write_source(document, style, manifest))
        (folder / f"{number}.docx").write_bytes(write_docx(document, style).data)


def _slots(document: Document) -> tuple[list[dict[str, str]], list[str]]:
    """The paragraphs with slots, and what stands in them; the notes are the last paragraphs."""
    figures: list[str] = []
    paragraphs = [
        {"role": role, "text": "".join(_texts(inlines, figures))}
        for block in document.blocks
        for role, inlines in _paragraphs(block)
    ]
    paragraphs += [{"role": "footnote", "text": "".join(_texts(one.inlines, figures))} for one in flow.notes(document)]
    return paragraphs, figures


def _paragraphs(block: Block) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    role = str(block.role) if isinstance(block, Part) else "note" if isinstance(block, Note) else "text"
    for inlines, _ in flow.paragraphs((block,)):
        yield role, inlines


def _texts(inlines: tuple[Inline, ...], figures: list[str]) -> Iterator[str]:
    for piece in flow.pieces(inlines):
        if piece.anchor:
            yield f"{{{len(figures)}}}"
            figures.append(piece.text)
        else:
            yield piece.text.replace("{", "{{").replace("}", "}}")
