"""Files read back with other programs."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from docgen.build.planning import Plan
from docgen.build.running import run_build
from docgen.model import Text
from docgen.starting import start_project
from docgen.verifying import can_verify, unread
from docgen.world import DiskWorld
from docgen.writers.docx import write_docx
from tests.sample import sample
from tests.unit.writers.test_pdf import printed
from tests.written import page_style

DAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_every_piece_is_found_in_both_formats(tmp_path: Path, lang: str) -> None:
    (tmp_path / "a.docx").write_bytes(write_docx(sample(lang), page_style()).data)
    (tmp_path / "a.pdf").write_bytes(printed(lang).data)
    assert can_verify(".pdf")
    assert [one.args for end in ("docx", "pdf") for one in unread(tmp_path / f"a.{end}", sample(lang))] == []


@pytest.mark.parametrize("end", ["docx", "pdf"])
def test_what_is_not_in_the_file_is_told(tmp_path: Path, end: str) -> None:
    path = tmp_path / f"a.{end}"
    path.write_bytes(write_docx(sample("ru"), page_style()).data if end == "docx" else printed("ru").data)
    document = sample("ru")
    paragraph = next(block for block in document.blocks if type(block).__name__ == "Paragraph")
    more = dataclasses.replace(paragraph, inlines=(*paragraph.inlines, Text("чего нет", paragraph.span)))
    found = list(unread(path, dataclasses.replace(document, blocks=(more, *document.blocks))))
    assert [(one.code, one.args["text"]) for one in found] == [("DG603", "чего нет")]


def test_a_build_reads_its_files_back(tmp_path: Path) -> None:
    start_project(tmp_path, DAY)
    plan = Plan(("first-letter",), ("ru", "kz"), ("docx", "pdf"), tmp_path / "output", verify=True)
    result = run_build(DiskWorld(tmp_path, DAY), plan)
    assert (len(result.written), result.broken) == (4, [])
