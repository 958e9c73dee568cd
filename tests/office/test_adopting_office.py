"""Letters that another office program saved are adopted as their text was: LibreOffice's DOCX and its tagged PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from docgen.adopting.reading import read_letter
from docgen.adopting.running import adopt
from tests.unit.adopting.test_adopting import TAG, bare, composed, empty, printed, texts_of

pytestmark = pytest.mark.office
SAVED = {
    "docx": "docx:MS Word 2007 XML",
    "pdf": 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
}


def saved(source: Path, folder: Path, kind: str) -> Path:
    """The file as LibreOffice saves it."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.fail("soffice is missing: run tests/office/install.sh", pytrace=False)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [soffice, profile, "--headless", "--convert-to", SAVED[kind], "--outdir", str(folder / kind), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(folder)})
    return folder / kind / f"{source.stem}.{kind}"


@pytest.mark.parametrize("kind", SAVED)
@pytest.mark.parametrize("name", ["akimat", "government"])
def test_a_letter_saved_by_libreoffice(name: str, kind: str, tmp_path: Path) -> None:
    text = TAG.sub("", texts_of(name)["ru"])
    made = docx.Document()
    for line in text.splitlines():
        made.add_paragraph(line)
    made.save(str(tmp_path / "letter.docx"))
    file = saved(tmp_path / "letter.docx", tmp_path, kind)
    letter, faults = read_letter(file.name, file.read_bytes(), "ru")
    assert faults == []
    assert letter is not None
    assert printed(composed(adopt(empty(), "one", {"ru": letter}))[1]["ru"]) == bare(text)
