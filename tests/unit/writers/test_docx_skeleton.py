"""The skeleton of a DOCX is taken from what an earlier run has made, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from docgen import compiled
from docgen.model import LANGS, Lang, PageStyle
from docgen.writers.docx.skeleton import _as_made_before, _made, _made_by


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Where this process keeps the skeleton of a language; none is known yet."""
    monkeypatch.setattr(compiled, "_beside", lambda _, suffix: tmp_path / f"kept.{suffix}")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return lambda lang: tmp_path / f"kept.skeleton-{lang}"


def refuse(*_: object) -> None:
    raise AssertionError("it is made again")


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_kept_is_what_is_made(
    lang: Lang, place: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _as_made_before(PageStyle(), lang)
    monkeypatch.setattr(sys.modules[_made.__module__], "_made", refuse)
    assert _as_made_before(PageStyle(), lang) == made
    assert place(lang).exists()


@pytest.mark.parametrize("other", [{"size": 12}, {"font": "PT Serif"}, {"left_mm": 25}])
def test_another_page_is_made_anew(place: Callable[[str], Path], other: dict[str, float | str]) -> None:
    style = replace(PageStyle(), **other)  # type: ignore[arg-type]
    _as_made_before(PageStyle(), "ru")
    assert _as_made_before(style, "ru") == _made(style, "ru") != _made(PageStyle(), "ru")


def test_a_module_of_another_state_makes_it_anew(place: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    _as_made_before(PageStyle(), "ru")
    path, size, changed = states = [*compiled._states(_made_by())][-1]
    monkeypatch.setattr(compiled, "_states", lambda _: [states, (path, size, changed + 1)])
    monkeypatch.setattr(sys.modules[_made.__module__], "_made", refuse)
    with pytest.raises(AssertionError):
        _as_made_before(PageStyle(), "ru")


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: data[:-9] + b"\0" + data[-8:], lambda _: b""])
def test_a_file_that_is_not_whole_is_passed_over(place: Callable[[str], Path], spoil: Callable[[bytes], bytes]) -> None:
    made = _as_made_before(PageStyle(), "kz")
    place("kz").write_bytes(spoil(place("kz").read_bytes()))
    assert _as_made_before(PageStyle(), "kz") == made


def test_every_module_that_a_making_loads_is_held_for_a_cause() -> None:
    code = (
        "import sys; from docgen.writers.docx.skeleton import _made; from docgen.model import PageStyle;"
        "_made(PageStyle(), 'ru');"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.partition('.')[0] == 'docgen'), sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
    loaded = {os.path.realpath(path) for path in done.stdout.split()}
    assert loaded <= {os.path.realpath(path) for path, _, _ in compiled._states(_made_by())}


def test_python_docx_is_not_loaded_for_what_is_kept() -> None:
    code = (
        "import sys; from docgen.writers.docx.skeleton import skeleton; from docgen.model import PageStyle;"
        "skeleton(PageStyle(), 'ru'); print('docx' in sys.modules)"
    )
    wanted = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    runs = [
        subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True, env=wanted)
        for _ in range(2)
    ]
    assert runs[1].stdout.strip() == "False"
