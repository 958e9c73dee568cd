"""The worked letter: word for word, the same figures in both languages, one change in every place and nowhere else,
the same bytes everywhere.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from lxml import etree

from docgen import flow
from docgen.build.planning import Plan
from docgen.build.running import run_build
from docgen.checks import check_project
from docgen.checks.project import has_blockers
from docgen.citing import prints
from docgen.compose.composing import compose
from docgen.facts.book import FactBook, read_facts
from docgen.model import LANGS, Document, Figure, Lang
from docgen.world import DiskWorld

ROOT = Path(__file__).parents[2]
DAY = dt.date(2021, 3, 31)
ORIGINAL = ROOT / "tests/data/letter/dz-74.ru.txt"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERS = ("dz-74", "example-centres")


def original() -> tuple[str, str]:
    """The body and the footnote of the letter that was sent, white space and kinds of hyphens forgotten."""
    lines = [re.sub(r"^\[\S+\] ", "", line) for line in ORIGINAL.read_text("utf-8").strip().split("\n")]
    *body, note = lines
    return flow.bare("".join(body).replace("[^1]", "")), flow.bare(note)


def book() -> FactBook:
    made, found = read_facts(DiskWorld(ROOT, DAY))
    assert found == []
    return made


def document(letter: str, lang: Lang, root: Path = ROOT) -> Document:
    world = DiskWorld(root, DAY)
    made, _ = read_facts(world)
    composed = compose(world, made, made.letters[letter], lang)
    assert composed.diagnostics == ()
    return composed.document


def body_of(made: Document) -> str:
    return "\n".join(flow.plain(inlines) for inlines, _ in flow.paragraphs(made.blocks))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both letters, both languages, DOCX and PDF."""
    output = tmp_path_factory.mktemp("built")
    result = run_build(DiskWorld(ROOT, DAY), Plan(LETTERS, LANGS, ("docx", "pdf"), output))
    assert not has_blockers(result.diagnostics)
    assert len(result.written) == 8
    return output


# --- read back -------------------------------------------------------------------------------------------------------


def docx_text(file: Path, part: str = "document") -> str:
    with zipfile.ZipFile(file) as archive:
        tree = etree.fromstring(archive.read(f"word/{part}.xml"))
    return "\n".join("".join(map(character, line.iter())) for line in tree.iter(f"{W}p"))


def character(node: etree._Element) -> str:
    """What an element of a run prints."""
    return (
        (node.text or "")
        if node.tag == f"{W}t"
        else {f"{W}noBreakHyphen": "-", f"{W}tab": "\t", f"{W}br": " "}.get(str(node.tag), "")
    )


def pages_of_pdf(file: Path, program: str) -> str:
    if program == "pypdf":
        with file.open("rb") as stream:
            return "\n".join(page.extract_text() for page in pypdf.PdfReader(stream).pages)
    return subprocess.run(["pdftotext", "-raw", str(file), "-"], check=True, capture_output=True, text=True).stdout


def without_page_numbers(text: str) -> str:
    """The pages of a PDF joined: the number stands alone in the first line of each page from the second on."""
    first, *others = text.split("\f")
    return first + "".join(re.sub(r"\A\s*\d+\s*\n", "", page) for page in others)


def test_the_composed_letter_equals_the_original_word_for_word() -> None:
    made = document("dz-74", "ru")
    body, note = original()
    assert flow.bare(body_of(made)) == body
    assert [flow.bare(flow.plain(one.inlines)) for one in flow.notes(made)] == [note]


def test_the_docx_equals_the_original_word_for_word(built: Path) -> None:
    body, note = original()
    assert flow.bare(docx_text(built / "ru/dz-74.docx")) == body
    assert note in flow.bare(docx_text(built / "ru/dz-74.docx", "footnotes"))


@pytest.mark.parametrize("program", ["pypdf", "pdftotext"])
def test_the_pdf_holds_every_line_of_the_original(built: Path, program: str) -> None:
    found = flow.bare(without_page_numbers(pages_of_pdf(built / "ru/dz-74.pdf", program))).replace("-", "")
    body, note = original()
    for line in ORIGINAL.read_text("utf-8").strip().split("\n"):
        for sentence in re.split(r"(?<=[.!]) (?=[А-Я])", re.sub(r"^\[\S+\] ", "", line)):
            words = [flow.bare(word).replace("-", "") for word in sentence.replace("[^1]", " ").split()]
            assert "".join(words) in found or all(word in found for word in words), sentence
    assert note.replace("-", "") in found
    # the body is one text; only the note, its call and page numbers stand between its pages
    strays = Counter(found)
    strays.subtract((body + note).replace("-", ""))
    assert sum(abs(number) for number in strays.values()) <= 2 * 5, strays.most_common(5)


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("lang", LANGS)
def test_docx_and_pdf_say_the_same(built: Path, letter: str, lang: Lang) -> None:
    words = [flow.bare(word).replace("-", "") for word in body_of(document(letter, lang)).split()]
    docx = flow.bare(docx_text(built / lang / f"{letter}.docx")).replace("-", "")
    pdf = flow.bare(pages_of_pdf(built / lang / f"{letter}.pdf", "pdftotext")).replace("-", "")
    assert [word for word in words if word not in docx] == []
    assert [word for word in words if word not in pdf] == []


# --- both languages --------------------------------------------------------------------------------------------------


def figures_by_paragraph(made: Document) -> list[Counter[tuple[tuple[str, ...], str]]]:
    """What each paragraph prints; a language may order the words of a sentence as it likes."""
    return [
        Counter((one.keys, one.part) for one in inlines if isinstance(one, Figure))
        for inlines, _ in flow.paragraphs(made.blocks)
    ]


@pytest.mark.parametrize("letter", LETTERS)
def test_both_languages_print_the_same_figures_paragraph_by_paragraph(letter: str) -> None:
    russian, kazakh = document(letter, "ru"), document(letter, "kz")
    assert figures_by_paragraph(russian) == figures_by_paragraph(kazakh)
    values = [{figure.anchor: figure.value for figure, _ in flow.figures(one)} for one in (russian, kazakh)]
    assert values[0] == values[1]


def test_every_fact_and_source_is_printed_by_a_letter() -> None:
    made = book()
    printed, faults = prints(DiskWorld(ROOT, DAY), made)
    assert faults == []
    assert set(made.facts) - {one.key for one in printed} == set()
    rest_on = {source for letter in LETTERS for lang in LANGS for source in document(letter, lang).sources}
    assert set(made.sources) == rest_on


# --- one change ------------------------------------------------------------------------------------------------------


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in ("facts", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "docgen.yaml", tmp_path / "docgen.yaml")
    return tmp_path


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / "facts" / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def changed_lines(before: str, after: str) -> Iterator[tuple[str, str]]:
    ours, theirs = before.split("\n"), after.split("\n")
    assert len(ours) == len(theirs)
    yield from ((old, new) for old, new in zip(ours, theirs, strict=True) if old != new)


def test_one_number_changes_in_four_files_and_nowhere_else(built: Path, copied: Path) -> None:
    change(copied, "inspections.yaml", "value: 386\n", "value: 387\n")
    result = run_build(DiskWorld(copied, DAY), Plan(("dz-74",), LANGS, ("docx", "pdf"), copied / "output"))
    assert len(result.written) == 4
    for lang in LANGS:
        (docx,) = changed_lines(
            docx_text(built / lang / "dz-74.docx"), docx_text(copied / "output" / lang / "dz-74.docx")
        )
        assert docx[0].replace("386", "387") == docx[1]
        pdfs = [flow.bare(pages_of_pdf(root / lang / "dz-74.pdf", "pdftotext")) for root in (built, copied / "output")]
        assert pdfs[0] != pdfs[1]
        assert pdfs[0].replace("386", "387") == pdfs[1]


def test_a_number_changes_at_every_place_that_cites_it_and_the_words_agree(copied: Path) -> None:
    change(
        copied,
        "centres.yaml",
        "      - turkistan\n      - astana\n    unit: rehabilitation_centre\n    period: 2020\n",
        "    unit: rehabilitation_centre\n    period: 2020\n",
    )
    before, after = body_of(document("dz-74", "ru")), body_of(document("dz-74", "ru", copied))
    pairs = list(changed_lines(before, after))
    assert len(pairs) == 2
    assert all("8 " in old.replace("\u00a0", " ") and "6 " in new.replace("\u00a0", " ") for old, new in pairs)
    assert "6 регионов" in after.replace("\u00a0", " ")
    assert "6 современных центров" in after.replace("\u00a0", " ")


def test_without_its_source_a_fact_is_an_error_at_its_line(copied: Path) -> None:
    path = copied / "facts/inspections.yaml"
    lines = path.read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("  schools_inspected:"))
    source = next(number for number in range(at, len(lines)) if "sources:" in lines[number])
    path.write_text("\n".join(lines[:source] + lines[source + 1 :]), "utf-8")
    found = [one for one in check_project(DiskWorld(copied, DAY)) if one.code == "DG140"]
    assert [(one.span.file, one.span.line, one.args["key"]) for one in found] == [
        ("facts/inspections.yaml", at + 1, "schools_inspected")
    ]


def test_without_the_record_of_a_source_every_line_that_rests_on_it_is_told(copied: Path) -> None:
    change(copied, "sources.yaml", "  order_70:\n", "  order_71:\n")
    found = [one for one in check_project(DiskWorld(copied, DAY)) if one.code in ("DG141", "DG212")]
    assert {(one.span.file, one.hint) for one in found} == {
        (f"templates/{lang}/dz-74.j2", "order_71") for lang in LANGS
    }


# --- the same bytes --------------------------------------------------------------------------------------------------


SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "Asia/Almaty", "LC_ALL": "ru_RU.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "America/Los_Angeles", "LC_ALL": "kk_KZ.UTF-8", "SOURCE_DATE_EPOCH": "1000000000"},
]


def test_the_same_bytes_in_every_surroundings(tmp_path: Path, built: Path) -> None:
    digests = [digest(built)]
    for number, surroundings in enumerate(SURROUNDINGS):
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "SOURCE_"))
        }
        output = tmp_path / str(number)
        command = [sys.executable, "-m", "docgen", "build", "--project", str(ROOT), "--output", str(output), "--quiet"]
        subprocess.run(command, check=True, env={**environment, **surroundings}, cwd=tmp_path, capture_output=True)
        digests.append(digest(output))
    assert len(digests[0]) == 8
    assert all(one == digests[0] for one in digests)


def digest(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_docx_opens_in_python_docx(built: Path) -> None:
    import docx

    for letter in LETTERS:
        for lang in LANGS:
            with (built / lang / f"{letter}.docx").open("rb") as stream:
                assert docx.Document(io.BytesIO(stream.read())).paragraphs


def test_a_check_that_finds_nothing_loads_only_what_it_needs(tmp_path: Path) -> None:
    for part in ("docgen.yaml", "facts", "templates"):
        copy = shutil.copy if (ROOT / part).is_file() else shutil.copytree
        copy(ROOT / part, tmp_path / part)
    code = (
        "import atexit, sys; from docgen.cli import main;"
        "atexit.register(lambda: print(*sys.modules, sep='\\n', file=sys.stderr)); main(['check', '--quiet'])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, cwd=tmp_path, capture_output=True, text=True)
    loaded = set(done.stderr.split())
    assert "docgen.checks.project" in loaded
    assert not {"difflib", "importlib.resources", "zipfile", "yaml", "typer"} & loaded
