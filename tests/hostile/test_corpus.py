"""Each file of the corpus is one attack or one slip, named by what docgen must say of it: `NAME--CODE@LINE` or
`NAME--pass`. None may take long, crash, or print what nobody wrote.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from docgen.messages import LANGUAGES
from docgen.report.plain import show_text
from tests.hostile.judging import JUDGES

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(path for path in CORPUS.rglob("*") if path.is_file())
SECONDS = 10
"""Of this process's work for one file; the slowest takes one."""


def name(path: Path) -> str:
    return path.relative_to(CORPUS).as_posix()


def test_the_corpus_is_large_and_each_file_is_another() -> None:
    assert len(FILES) >= 300
    seen: dict[tuple[str, bytes], Path] = {}
    for path in FILES:
        twin = seen.setdefault((path.parent.name, path.read_bytes()), path)
        assert twin == path, f"{name(path)} is {name(twin)}"
    assert {path.parent.name for path in FILES} == set(JUDGES)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_verdict_is_that_of_the_name(path: Path) -> None:
    begun = time.process_time()
    found = list(JUDGES[path.parent.name](path.read_bytes()))
    assert time.process_time() - begun < SECONDS
    verdict = path.stem.rpartition("--")[2]
    if verdict == "pass":
        assert found == []
        return
    code, _, line = verdict.partition("@")
    assert (code, int(line)) in [(one.code, one.span.line) for one in found]
    for ui in LANGUAGES:
        told = show_text(found, lambda _: None, ui)
        assert not set(told) & {*map(chr, range(32)), "\x7f", "\u200b", "\u202e"} - {"\n"}
        assert "Traceback" not in told
