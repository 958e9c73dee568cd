"""A letter that has a template in one language only is built and sealed in that one, and an error in both."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.build.planning import Plan
from docgen.build.running import Result, rebuilder, run_build
from docgen.checks import check_project
from docgen.checks.project import Checker, written_in
from docgen.facts.book import read_facts
from docgen.facts.settings import read_settings
from docgen.model import LANGS, Lang
from docgen.register import read_register
from docgen.sealing.sending import Order, approve, seal
from docgen.starting import FIRST_LETTER, start_project
from docgen.world import DiskWorld
from tests.projects import TODAY


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return next(one for one in LANGS if one == request.param)


@pytest.fixture
def root(tmp_path: Path, lang: Lang) -> Path:
    start_project(tmp_path, TODAY)
    (other,) = (one for one in LANGS if one != lang)
    (tmp_path / f"templates/{other}/{FIRST_LETTER}.j2").rename(tmp_path / "aside")
    return tmp_path


def built(root: Path, *langs: Lang) -> Result:
    return run_build(DiskWorld(root, TODAY), Plan(None, langs, ("docx",), root / "output"))


def codes(result: Result) -> list[str]:
    return [one.code for one in result.diagnostics]


def test_it_is_built_in_its_language(root: Path, lang: Lang) -> None:
    result = built(root, lang)
    assert (codes(result), [path.name for path in result.written]) == (["DG615"], [f"{FIRST_LETTER}.docx"])
    again = built(root, lang)
    assert (codes(again), again.written) == (["DG615"], [])


def test_it_is_an_error_in_both(root: Path, lang: Lang) -> None:
    built(root, lang)
    result = built(root, *LANGS)
    assert (codes(result), result.written, result.broken) == (["DG202"], [], [FIRST_LETTER])
    assert [one.code for one in check_project(DiskWorld(root, TODAY))] == ["DG202"]
    assert codes(built(root, lang)) == ["DG615"]


def test_once_the_other_template_is_there_both_are_compared(root: Path, lang: Lang) -> None:
    built(root, lang)
    (other,) = (one for one in LANGS if one != lang)
    (root / "aside").rename(root / f"templates/{other}/{FIRST_LETTER}.j2")
    assert codes(built(root, lang)) == []
    template = root / f"templates/{other}/{FIRST_LETTER}.j2"
    template.write_text(template.read_text("utf-8").replace("{% endblock %}", "\n5.\n{% endblock %}"), "utf-8")
    assert built(root, lang).broken == [FIRST_LETTER]


def test_it_is_sealed_in_its_language(root: Path, lang: Lang) -> None:
    built(root, lang)
    world = DiskWorld(root, TODAY)
    book, _ = read_facts(world)
    settings = read_settings(world)[0]
    letter = book.letters[FIRST_LETTER]
    assert written_in(world, letter) == (lang,)
    checked = Checker(world, book, settings).check(letter, (lang,))
    approved = approve(world, checked, book, "А. Секретарь", "2021-03-31")
    assert set(approved.said) == {lang}
    order = Order("А. Секретарь", "2021-03-31", root / "output", langs=(lang,))
    seal(world, checked, book, order, rebuilder(world, settings))
    ((_, made),) = read_register(world)[0].seals()
    assert set(made.said) == {lang}
    assert codes(built(root, lang)) == ["DG615"]
