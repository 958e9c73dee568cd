"""A reader that takes too long, too much, or dies ends with one sentence; a good one gives its answer."""

from __future__ import annotations

import os
import time

import pytest

from docgen.reading import Unsound, read_file
from docgen.reading.bounded import READERS, within_limits
from docgen.reading.content import Content
from tests.written import docx


def endless(data: bytes) -> Content:
    time.sleep(60)
    raise AssertionError(data)


def greedy(data: bytes) -> Content:
    return Content(str(bytearray(4 << 30)[0]), ())


def dying(data: bytes) -> Content:
    os._exit(11)


def failing(data: bytes) -> Content:
    raise LookupError(data)


@pytest.mark.parametrize(
    ("reader", "word"), [(endless, "too long"), (greedy, "memory"), (dying, "stopped"), (failing, "reader failed")]
)
def test_a_limit_is_one_sentence(reader: object, word: str) -> None:
    with pytest.raises(Unsound, match=word):
        within_limits(reader, b"", seconds=0.5 if reader is endless else 20)  # type: ignore[arg-type]


def test_the_answer_comes_through() -> None:
    assert read_file("a.DOCX", docx()).format == "docx"


def test_a_library_that_is_missing_is_no_fault_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(READERS, "pdf", ("docgen.reading.nothing_of_the_kind", "read_pdf"))
    with pytest.raises(ModuleNotFoundError):
        read_file("a.pdf", b"%PDF-")


def test_only_known_endings_are_read() -> None:
    with pytest.raises(Unsound, match="docx"):
        read_file("a.odt", b"x")
