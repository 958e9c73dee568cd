"""Both catalogues say everything that docgen says, with the same blanks; the compiled ones are those of the .po."""

from __future__ import annotations

import importlib.util
import re
import string
from pathlib import Path
from types import ModuleType

import polib
import pytest

from docgen import messages

ROOT = Path(__file__).parents[2]
FOLDERS = tuple(messages.CATALOGUES.values())


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("message_tool", ROOT / "tools" / "messages.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = _tool()


@pytest.fixture(params=FOLDERS)
def path(request: pytest.FixtureRequest) -> Path:
    return TOOL.catalogue_path(request.param)


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def translations(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_the_catalogue_has_exactly_what_is_said(path: Path) -> None:
    plain, plurals = TOOL.message_ids()
    assert {entry.msgid for entry in polib.pofile(str(path))} == plain | set(plurals)


def test_everything_is_translated_with_the_same_blanks(path: Path) -> None:
    for entry in polib.pofile(str(path)):
        for text in translations(entry):
            assert text, entry.msgid
            assert blanks(text) == blanks(entry.msgid), entry.msgid


def test_no_entry_is_marked_doubtful(path: Path) -> None:
    assert [entry.msgid for entry in polib.pofile(str(path)) if entry.fuzzy or entry.obsolete] == []


def test_the_compiled_catalogue_is_that_of_the_text(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == polib.pofile(str(path)).to_binary()


def test_the_kazakh_says_that_nobody_has_read_it() -> None:
    assert "UNREVIEWED" in polib.pofile(str(TOOL.catalogue_path("kk"))).header


def test_kazakh_calls_a_fact_by_one_word() -> None:
    """«Дерек», in the messages and on the pages; «факт» beside it would look like another notion."""
    said = {entry.msgid: " ".join(translations(entry)) for entry in polib.pofile(str(TOOL.catalogue_path("kk")))}
    said |= {page.name: page.read_text("utf-8") for page in (ROOT / "docgen" / "explain" / "kz").glob("*.md")}
    assert len(said) > 1000
    assert [one for one, text in said.items() if re.search(r"\bфакт", text, re.IGNORECASE)] == []


def test_a_new_message_comes_in_empty_and_an_old_one_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = polib.POFile()
    catalogue.metadata = {"Plural-Forms": "nplurals=3; plural=0;"}
    catalogue += [polib.POEntry(msgid="kept", msgstr="осталось"), polib.POEntry(msgid="gone", msgstr="ушло")]
    monkeypatch.setattr(TOOL, "message_ids", lambda: ({"kept", "new"}, {"{count} a": "{count} b"}))
    TOOL.update(catalogue)
    assert [(entry.msgid, entry.msgstr) for entry in catalogue if not entry.msgid_plural] == [
        ("kept", "осталось"),
        ("new", ""),
    ]
    assert TOOL.untranslated(catalogue) == ["new", "{count} a"] or TOOL.untranslated(catalogue) == ["{count} a", "new"]


@pytest.mark.parametrize("pattern", messages.PATTERNED)
def test_a_patterned_value_is_still_said(pattern: str) -> None:
    """Its longest fixed piece stands in the source, or the pattern is a leftover."""
    piece = max(re.split(r"\{\d\}", pattern), key=len)
    sources = (path for path in TOOL.PACKAGE.rglob("*.py") if path.name != "messages.py")
    assert any(piece in path.read_text(encoding="utf-8") for path in sources)


def test_ids_are_gathered_from_a_module(tmp_path: Path) -> None:
    module = tmp_path / "facts.py"
    module.write_text(
        'Related("a place", span)\n'
        'reading.report("DG123", span, expected="a thing", key="text")\n'
        '_REASONS = {1: "not gathered here"}\n'
        'raise TemplateSyntaxError("not allowed: a hidden thing", 1)\n'
        'x = {"kind": "a kind", "key": "a key"}\n'
    )
    assert set(TOOL._of_module(module)) == {"a place", "a thing", "a hidden thing", "a kind"}


def test_in_lang_only_sentences_are_messages(tmp_path: Path) -> None:
    (tmp_path / "lang").mkdir()
    module = tmp_path / "lang" / "nouns.py"
    module.write_text(
        'WORDS = "әкім бас сот топ"\nREASON = "it can be read twice"\nDoubt(a, "why it is so", (), "gender: m")\n'
    )
    assert set(TOOL._of_module(module)) == {"it can be read twice", "why it is so"}
