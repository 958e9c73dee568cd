"""The DOCX by other programs: the Open XML SDK's validator, openxml-audit, LibreOffice there and back.

A tool that is missing fails the test: `tests/office/install.sh` installs them all.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import docx
import pytest
from lxml import etree

from docgen import flow
from docgen.manifest import write_manifest
from docgen.model import LANGS, Document, Footnote, Lang, Letterhead, PageStyle, Paragraph, Part, Role, Span, Text
from docgen.reading.docx import read_docx
from docgen.writers.docx import write_docx
from tests.sample import sample

pytestmark = pytest.mark.office

ROOT = Path(__file__).parents[2]
SDK = ROOT / ".office/node/node_modules/.bin/ooxml-validator"
AUDIT = ROOT / ".office/audit"
MM = 72 / 25.4


class Word(NamedTuple):
    """A word on a page: the page from 1, the left and lower edge in millimetres from the upper left corner."""

    page: int
    left: float
    bottom: float
    text: str


def tool(found: str | Path | None, name: str) -> str:
    if found is None or not Path(found).exists():
        pytest.fail(f"{name} is missing: run tests/office/install.sh", pytrace=False)
    return str(found)


def command(name: str) -> str:
    return tool(shutil.which(name), name)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in both languages, one letter whose last page has a note; all by LibreOffice as PDF and DOCX too."""
    out = tmp_path_factory.mktemp("docx")
    for name, document in (("ru", sample("ru")), ("kz", sample("kz")), ("noted", noted()), ("signed", signed())):
        written = write_docx(document, PageStyle())
        assert written.diagnostics == ()
        (out / f"{name}.docx").write_bytes(written.data)
    for kind, into in (("pdf", out), ("docx", out / "again")):
        convert(out, kind, into)
    return out


def convert(folder: Path, kind: str, into: Path) -> None:
    files = sorted(map(str, folder.glob("*.docx")))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [command("soffice"), profile, "--headless", "--convert-to", kind, "--outdir", str(into), *files],
        check=True,
        capture_output=True,
        timeout=120,
    )


def noted() -> Document:
    """The sample with a note in its closing sentence, so that note and executor's mark share the last page."""
    document = sample("ru")
    note = Footnote("last", 4, True, (Text("Примечание последней страницы.", Span("t")),), Span("t"))
    blocks = tuple(
        replace(block, inlines=(*block.inlines, note))
        if isinstance(block, Paragraph) and block.name == "closing"
        else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def signed() -> Document:
    """A letter on a blank, whose signer has a position of two lines and whose executor a long e-mail address."""
    place = Span("t")

    def said(text: str) -> tuple[Paragraph, ...]:
        return (Paragraph((Text(text, place),), place),)

    position = "Заместитель Премьер-Министра – Министр национальной экономики Республики Казахстан"
    blocks = (
        Letterhead(said("МИНИСТРЛІГІ"), said("МИНИСТЕРСТВО"), 17, place),
        *said("Текст."),
        Part(Role.SIGNATURE, said(f"{position}\tС.\u00a0Жумангарин"), place),
        Part(Role.EXECUTOR, said("Исп.: А. Иванова, тел.: 74-54-10, a.ivanova.economy@primeminister.gov.kz"), place),
    )
    return replace(sample("ru"), blocks=blocks)


def words(pdf: Path) -> Iterator[Word]:
    boxes = subprocess.run(
        [command("pdftotext"), "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    for number, page in enumerate(boxes.split("<page ")[1:], start=1):
        for left, bottom, text in re.findall(r'<word xMin="([\d.]+)".*?yMax="([\d.]+)">(.*?)</word>', page):
            yield Word(number, float(left) / MM, float(bottom) / MM, text)


def printed(pdf: Path) -> str:
    """What a PDF says, bare: as it stands there, and once more without the hyphens at the ends of lines, since
    LibreOffice parts Russian words where it has rules for them (`hyphen-ru`).
    """
    found = list(words(pdf))
    ends = [(one.page, one.bottom) != (after.page, after.bottom) for one, after in pairwise(found)]
    whole = (word.text.removesuffix("-") if end else word.text for word, end in zip(found, [*ends, True], strict=True))
    return flow.bare(html.unescape("\0".join(("".join(word.text for word in found), "".join(whole)))))


def one(pdf: Path, text: str) -> Word:
    (word,) = [word for word in words(pdf) if word.text == text]
    return word


@pytest.mark.parametrize("name", ["ru", "kz", "noted", "signed"])
def test_the_open_xml_sdk_finds_nothing(folder: Path, name: str) -> None:
    done = subprocess.run(
        [tool(SDK, "ooxml-validator"), str(folder / f"{name}.docx")], capture_output=True, text=True, check=False
    )
    assert json.loads(done.stdout)["errors"] == []
    assert done.returncode == 0


@pytest.mark.parametrize("lang", LANGS)
def test_openxml_audit_finds_nothing(folder: Path, lang: Lang) -> None:
    program = tool(AUDIT / "bin/openxml-audit", "openxml-audit")
    done = subprocess.run(
        [sys.executable, program, str(folder / f"{lang}.docx")],
        env={**os.environ, "PYTHONPATH": str(AUDIT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Errors: 0" in done.stdout
    assert done.returncode == 0


@pytest.mark.parametrize("lang", LANGS)
def test_libreoffice_prints_every_word(folder: Path, lang: Lang) -> None:
    seen = printed(folder / f"{lang}.pdf")
    lost = [
        piece.text for piece in flow.flow(sample(lang)) for part in piece.text.split() if flow.bare(part) not in seen
    ]
    assert lost == []


def test_pages_are_numbered_in_the_middle_from_the_second(folder: Path) -> None:
    numbers = [word for word in words(folder / "ru.pdf") if word.bottom < 19]
    assert [(word.page, word.text) for word in numbers] == [(2, "2"), (3, "3"), (4, "4")]
    assert all(110 < word.left < 114 for word in numbers)


def test_the_executor_stands_in_the_corner_of_the_signed_page_below_its_notes(folder: Path) -> None:
    pdf = folder / "noted.pdf"
    executor, signature, note = one(pdf, "Исп.:"), one(pdf, "Аймагамбетов"), one(pdf, "Примечание")
    assert executor.page == signature.page == note.page
    assert executor.left == pytest.approx(30, abs=1)
    assert note.bottom + 2 < executor.bottom < 290


def test_the_name_stands_on_the_last_line_of_a_long_position(folder: Path) -> None:
    pdf = folder / "signed.pdf"
    first, last, name = one(pdf, "Заместитель"), one(pdf, "Республики"), one(pdf, "Жумангарин")
    assert first.bottom + 3 < last.bottom == pytest.approx(name.bottom, abs=0.2)
    assert last.left < 140 < name.left


def test_the_executors_mark_takes_one_line(folder: Path) -> None:
    pdf = folder / "signed.pdf"
    assert one(pdf, "Исп.:").bottom == one(pdf, "a.ivanova.economy@primeminister.gov.kz").bottom


@pytest.mark.parametrize(("before", "number"), [("Нур-Султан", "1"), ("прошлогоднего", "1"), ("Otan»", "3")])
def test_calls_stand_raised_behind_their_words(folder: Path, before: str, number: str) -> None:
    printed = list(words(folder / "ru.pdf"))
    at = next(n for n, word in enumerate(printed) if word.text == before)
    call = printed[at + 1]
    assert call.text == number
    assert call.bottom < printed[at].bottom - 1.5


@pytest.mark.parametrize("lang", LANGS)
def test_figures_and_manifest_survive_libreoffice(folder: Path, lang: Lang) -> None:
    file = folder / "again" / f"{lang}.docx"
    with zipfile.ZipFile(file) as archive:
        manifest = etree.fromstring(archive.read("customXml/item1.xml"))
    said: dict[str, str] = {}
    for run in (run for line in read_docx(file.read_bytes()).lines for run in line.runs if run.anchor):
        said[run.anchor] = said.get(run.anchor, "") + flow.bare(run.text)
    assert said == {figure.anchor: flow.bare(figure.text) for figure, _ in flow.figures(sample(lang))}
    assert (manifest.text or "").encode() == write_manifest(sample(lang))
    styles = {paragraph.style.name for paragraph in docx.Document(str(file)).paragraphs if paragraph.style}
    assert {"Letter Body", "Letter Addressee", "Letter Note", "Letter Signature"} <= styles
