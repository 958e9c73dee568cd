"""What fonts say of themselves is kept from run to run, and is what fontTools reads in them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docgen import compiled, fonts
from docgen.fonts import alphabet, find_faces, machine_folders
from docgen.model import Face

NOWHERE = Path("/nonexistent")


def forget() -> None:
    """As in a new process."""
    for one in (fonts._shelf, fonts._said, fonts._alphabet):
        one.cache_clear()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where it is kept; nothing is known yet."""
    monkeypatch.setattr(compiled, "_beside", lambda _, suffix: tmp_path / f"kept.{suffix}")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    forget()
    yield tmp_path / "kept.fonts"
    forget()


def found() -> tuple[tuple[Face, ...], list[frozenset[str]]]:
    faces = find_faces("Times New Roman", NOWHERE, machine_folders())
    assert isinstance(faces, tuple), "this machine has no font with Kazakh letters: install fonts-croscore"
    return faces, [alphabet(face) for face in faces]


def refuse(_: bytes) -> None:
    raise AssertionError("it is read again")


def test_what_is_kept_is_what_was_read(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = found()
    assert place.exists()
    forget()
    monkeypatch.setattr(fonts, "_read", refuse)
    assert found() == read


def test_a_file_of_other_bytes_is_read(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (face, *_), _ = found()
    (tmp_path / "Tinos.ttf").write_bytes(face.data + b"\0")
    forget()
    monkeypatch.setattr(fonts, "_read", refuse)
    with pytest.raises(AssertionError):
        find_faces("Tinos", NOWHERE, [tmp_path])


def test_a_damaged_font_is_known_as_one(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Tinos.ttf").write_bytes(b"no font")
    refused = find_faces("Tinos", NOWHERE, [tmp_path])
    forget()
    monkeypatch.setattr(fonts, "_read", refuse)
    assert find_faces("Tinos", NOWHERE, [tmp_path]) == refused


def test_a_module_of_another_state_has_fonts_read_anew(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found()
    forget()
    path, size, changed = [*compiled._states(fonts._made_by())][-1]
    monkeypatch.setattr(compiled, "_states", lambda _: [(path, size, changed + 1)])
    monkeypatch.setattr(fonts, "_read", refuse)
    with pytest.raises(AssertionError):
        found()


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: data[:-9] + b"\0" + data[-8:], lambda _: b""])
def test_a_file_that_is_not_whole_is_passed_over(place: Path, spoil: Callable[[bytes], bytes]) -> None:
    read = found()
    place.write_bytes(spoil(place.read_bytes()))
    forget()
    assert found() == read


def test_no_more_than_some_fonts_are_kept(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_MOST", 3)
    for number in range(5):
        (tmp_path / f"Tinos{number}.ttf").write_bytes(b"no font %d" % number)
    find_faces("Tinos", NOWHERE, [tmp_path])
    forget()
    assert len(fonts._shelf().said) == 3


def test_font_tools_is_not_loaded_for_what_is_kept() -> None:
    code = (
        "import sys; from pathlib import Path; from docgen.fonts import find_faces, machine_folders;"
        "find_faces('Times New Roman', Path('/nonexistent'), machine_folders()); print('fontTools' in sys.modules)"
    )
    wanted = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = [
        subprocess.run([sys.executable, "-c", code], env=wanted, stdout=subprocess.PIPE, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert done[1] == "False\n"
