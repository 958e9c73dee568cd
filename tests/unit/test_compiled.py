"""What expressions compile to is kept beside the compiled modules, and is Python's own to the last word."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen import compiled, expressions
from docgen.checks.text.inflection import bare_words, in_any_case, phrases_in_any_case
from docgen.checks.text.mentions import _led_by
from docgen.compiled import keep_expressions, recall_expressions
from docgen.expressions import Rows, expression, learned
from docgen.model import Lang
from tests.unit.test_expressions import every

PATTERN = r"(?P<sum>\d+) тенге|нет"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this process keeps what it compiles; nothing is known yet."""
    path = tmp_path / "kept.expressions"
    monkeypatch.setattr(compiled, "_place", lambda: path)
    monkeypatch.setattr(expressions, "_recalled", {})
    monkeypatch.setattr(expressions, "_learned", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return path


@pytest.fixture
def kept(place: Path) -> Path:
    """One expression is kept, and forgotten by the process."""
    expression(PATTERN, re.IGNORECASE).search("")
    keep_expressions()
    expressions._recalled.clear()
    return place


def test_each_of_docgen_s_own_is_what_python_makes_of_it() -> None:
    for one in every():
        theirs = re.compile(one.pattern, one.flags)
        ours = expressions._made(one.pattern, expressions._row(one.pattern, one.flags & ~re.UNICODE))
        assert ours == theirs
        assert (ours.groups, dict(ours.groupindex)) == (theirs.groups, dict(theirs.groupindex))


def test_what_was_compiled_once_is_compiled_no_more(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Rows:
        raise AssertionError("it is compiled again")

    recall_expressions()
    monkeypatch.setattr(expressions, "_row", refuse)
    found = expression(PATTERN, re.IGNORECASE).search("5 ТЕНГЕ")
    assert found
    assert found["sum"] == "5"
    assert not learned()
    assert kept.is_file()


def test_what_is_kept_is_added_to(kept: Path) -> None:
    expression("новое").search("")
    keep_expressions()
    assert {pattern for pattern, _ in compiled._read(kept)} == {PATTERN, "новое"}


def test_nothing_new_is_not_written(kept: Path) -> None:
    before = kept.stat()
    recall_expressions()
    expression(PATTERN, re.IGNORECASE).search("")
    keep_expressions()
    assert kept.stat() == before


def spoilt(data: bytes) -> Iterator[bytes]:
    yield b""
    yield data[:-1]
    yield data[: len(data) // 2]
    yield data.replace(b"docgen expressions 1", b"docgen expressions 0")
    for at in range(0, len(data), 7):
        yield data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :]


def test_a_file_that_is_not_whole_is_passed_over(kept: Path) -> None:
    for data in spoilt(kept.read_bytes()):
        kept.write_bytes(data)
        recall_expressions()
        assert not expressions._recalled


def test_a_file_of_too_many_is_begun_anew(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_MOST", 1)
    expression("новое").search("")
    keep_expressions()
    assert {pattern for pattern, _ in compiled._read(kept)} == {"новое"}


def test_where_python_may_keep_nothing_docgen_keeps_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    expression(PATTERN).search("")
    keep_expressions()
    assert not place.exists()


def test_where_it_cannot_be_written_nothing_is_said(place: Path) -> None:
    place.mkdir()
    expression(PATTERN).search("")
    keep_expressions()
    recall_expressions()
    assert place.is_dir()


def test_a_python_with_other_steps_compiles_as_it_does(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "sre_compiler", None)
    assert expression(PATTERN).search("нет")
    assert not place.exists()


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_what_a_project_says_is_not_kept(place: Path, lang: Lang) -> None:
    assert in_any_case("Зорькино", lang).search("Зорькино")
    assert bare_words("Зорькинец", lang).search("Зорькинец.")
    _led_by("зорькинская область", lang).search("")
    assert not [pattern for pattern, _ in learned() if "орьк" in pattern]
    keep_expressions()
    assert not place.exists() or not [pattern for pattern, _ in compiled._read(place) if "орьк" in pattern]


@pytest.mark.parametrize(("lang", "own"), [("ru", "Жамбылская область"), ("kz", "Жамбыл облысы")])
def test_what_docgen_ships_is_kept(place: Path, lang: Lang, own: str) -> None:
    in_any_case.cache_clear()
    assert in_any_case(own, lang).search(own)
    assert [pattern for pattern, _ in learned() if "Жамбыл" in pattern]


@pytest.mark.parametrize(
    "phrases", [("Жамбылская область", "зорькинцы"), ("зорькинцы",), ("Алматинская область", "Атырауская область")]
)
def test_of_phrases_together_only_one_of_docgen_s_own_is_kept(place: Path, phrases: tuple[str, ...]) -> None:
    assert [*phrases_in_any_case(phrases, "ru").finditer(" ".join(phrases))]
    assert not learned()


def test_a_second_run_compiles_none_and_says_the_same(tmp_path: Path) -> None:
    counting = (
        "import sys; from docgen import expressions; from docgen.cli.front import run;"
        "code = run(['check']); print(len(expressions._recalled), file=sys.stderr); sys.exit(code)"
    )
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "one.yaml").write_text("facts:\n  one: {value: 26 schools}\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "made")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run() -> tuple[int, list[str], int]:
        shutil.rmtree(tmp_path / ".docgen", ignore_errors=True)
        command = [sys.executable, "-c", counting]
        ended = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, check=False, text=True)
        *said, count = ended.stderr.splitlines()
        return ended.returncode, [ended.stdout, *said], int(count)

    first = run()
    (file,) = (tmp_path / "made").rglob("*.expressions")
    size = file.stat().st_size
    second = run()
    assert first[:2] == second[:2]
    assert len(first[1]) > 1
    assert second[2] > 0
    assert file.stat().st_size == size
