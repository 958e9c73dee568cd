"""Every code has a page, an example that fires it, and a place that uses it; no code is used that is not listed."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest

import docgen
from docgen.codes import CODES
from docgen.messages import LANGUAGES, help_id
from docgen.report.pages import title

PACKAGE = Path(docgen.__file__).parent
PAGES = resources.files("docgen").joinpath("explain")


def used() -> set[str]:
    files = (path for path in PACKAGE.rglob("*.py") if path.name != "codes.py")
    return {code for path in files for code in re.findall(r'"(DG\d{3})"', path.read_text(encoding="utf-8"))}


def test_no_code_is_used_that_is_not_listed() -> None:
    assert used() <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_used(code: str) -> None:
    assert code in used()


@pytest.mark.parametrize("ui", LANGUAGES)
def test_the_pages_are_those_of_the_codes_and_bear_their_titles(ui: str) -> None:
    folder = PAGES if ui == "en" else PAGES.joinpath(ui)
    titles = {
        file.name.removesuffix(".md"): file.read_text(encoding="utf-8").split("\n")[0]
        for file in folder.iterdir()
        if file.name.endswith(".md")
    }
    assert titles == {code: f"# {code}: {title(code, ui)}" for code in CODES}


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_more_than_its_title(code: str) -> None:
    text = PAGES.joinpath(f"{code}.md").read_text(encoding="utf-8").split("\n## ")[0]
    assert len(text.split("\n", 1)[1].split()) >= 8


@pytest.mark.parametrize("code", CODES)
def test_the_wording_is_one_sentence_and_its_help(code: str) -> None:
    for text in (CODES[code].message, help_id(code, hinted=True), help_id(code, hinted=False)):
        assert text
        assert text == text.strip()
        assert not text.endswith(".")
