"""The examples of the explain pages: the wrong one gives its code at the noted lines and nothing that is not noted, the
right one nothing at all; in Russian and in Kazakh.
"""

from __future__ import annotations

import re
from importlib import resources

import pytest
from noted import blocks, found, in_both_languages, noted, places, world

from docgen.codes import CODES

WITHOUT_EXAMPLE = {
    "DG116": "needs a file of hundreds of faults: tests/unit/facts/test_yaml_form.py writes one",
    "DG524": "needs a PDF of more than three pages",
    "DG165": "needs a baseline, which a command reads",
    "DG166": "needs a baseline, which a command reads",
    "DG601": "needs a machine without the font",
    "DG602": "needs a font without the letter",
    "DG603": "needs a writer that loses text: a safeguard that no input is known to set off",
    "DG610": "needs a letter that runs for minutes; tests/unit/test_pool.py stops some",
    "DG807": "needs a file that went out; tests/unit/test_editions.py builds one",
    "DG612": "needs a file that a hand edited; tests/unit/test_rebuilding.py edits one",
    "DG611": "needs a process that ends by itself; tests/unit/test_pool.py ends some",
    "DG613": "needs a written file and a register",
    "DG614": "needs two written files",
    "DG615": "needs a command that asks for one language; tests/unit/test_one_language.py does",
    "DG604": "needs a document that asks for an address: a safeguard, templates cannot make one",
    "DG606": "needs a letter that Typst refuses: a safeguard; tests/unit/writers/test_typst.py makes it refuse one",
    "DG605": "needs a machine without Typst; tests/unit/writers/test_typst.py takes it away",
    "DG701": "needs a written file",
    "DG702": "needs a written file",
    "DG703": "needs a written file",
    "DG704": "needs a written file",
    "DG705": "needs a written file",
    "DG706": "needs a written file",
    "DG707": "needs a written file",
    "DG708": "needs a written file",
    "DG709": "needs a written file",
    "DG710": "needs a written file",
    "DG711": "needs a written file",
    "DG712": "needs a written file",
    "DG713": "needs a written file",
    "DG714": "needs a written file",
    "DG715": "needs a written file",
    "DG716": "needs a written file",
    "DG717": "needs a written file",
    "DG718": "needs a written file",
    "DG745": "needs a written file",
    "DG720": "needs a written file and a register",
    "DG719": "a safeguard that no file is known to set off",
    "DG721": "needs two written files",
    "DG722": "a safeguard that no files are known to set off",
    "DG723": "needs two written files",
    "DG724": "needs a written file",
    "DG725": "needs a written file",
    "DG726": "needs a written file",
    "DG746": "needs a written file",
    "DG747": "needs a written file",
    "DG727": "needs a written file and a register",
    "DG728": "needs a written file and a register",
    "DG729": "needs a written file and a register",
    "DG730": "needs a written file",
    "DG731": "needs a written file",
    "DG732": "needs a written file",
    "DG733": "needs a written file",
    "DG734": "needs a command that seals",
    "DG735": "needs a register, which commands write",
    "DG736": "needs a register, which commands write",
    "DG737": "needs a written file",
    "DG738": "a safeguard that no file is known to set off",
    "DG739": "needs a written file",
    "DG801": "needs a register, which commands write",
    "DG802": "needs a register, which commands write",
    "DG803": "needs a register, which commands write",
    "DG804": "needs a register, which commands write",
    "DG805": "needs a register, which commands write",
    "DG806": "needs a register, which commands write",
    "DG810": "needs a built file",
    "DG811": "needs a command that seals",
    "DG812": "needs a register, which commands write",
    **{f"DG74{number}": "needs a letter from elsewhere" for number in range(5)},
    "DG820": "needs a letter from elsewhere",
    "DG821": "needs a letter from elsewhere",
    "DG822": "needs a letter from elsewhere",
    "DG901": "needs a file that cannot be read",
    "DG902": "needs a folder that cannot be written",
}
"""Codes whose pages have no example, and why."""

WITH_EXAMPLES = sorted(set(CODES) - set(WITHOUT_EXAMPLE))


def page(code: str) -> str:
    return resources.files("docgen").joinpath("explain", f"{code}.md").read_text(encoding="utf-8")


def wrong_and_right(code: str) -> tuple[dict[str, str], dict[str, str]]:
    assert page(code).count("## Wrong") == page(code).count("## Right") == 1, "the page has no example"
    _, wrong, right = re.split(r"^## (?:Wrong|Right)$", page(code), flags=re.MULTILINE)
    return in_both_languages(blocks(wrong)), in_both_languages(blocks(right))


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_the_wrong_example_gives_its_code_at_its_lines(code: str) -> None:
    wrong, _ = wrong_and_right(code)
    assert code in {noted_code for _, _, noted_code in noted(wrong)}
    assert places(found(world(wrong))) == noted(wrong)


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_an_example_calls_each_finding_as_docgen_does(code: str) -> None:
    said = re.findall(r"# (error|question|warning|note): (DG\d{3})", page(code))
    assert said == [(CODES[noted_code].severity.value, noted_code) for _, noted_code in said]


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_the_right_example_is_clean(code: str) -> None:
    _, right = wrong_and_right(code)
    assert right
    assert not noted(right)
    assert found(world(right)) == []


@pytest.mark.parametrize("code", sorted(WITHOUT_EXAMPLE))
def test_a_page_without_an_example_shows_none(code: str) -> None:
    assert not blocks(page(code))


def test_the_base_project_is_clean() -> None:
    assert found(world({})) == []
