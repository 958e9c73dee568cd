"""Finding the letter's font among files made for the test out of fonts of this machine."""

import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from docgen.files import Unreadable
from docgen.fonts import LETTERS, STYLES, alphabet, find_faces, machine_folders, read_font
from docgen.model import Diagnostic, Face

NOWHERE = Path("/nonexistent")
FAMILIES = ("Times New Roman", "Tinos", "Liberation Serif")


@pytest.fixture(scope="module")
def faces() -> tuple[Face, ...]:
    found = find_faces("Times New Roman", NOWHERE, machine_folders())
    assert isinstance(found, tuple), "this machine has no font with Kazakh letters: install fonts-croscore"
    return found


def renamed(data: bytes, family: str, letters: str | None = None) -> bytes:
    """The font under another family name, cut down to some letters if given."""
    font = TTFont(BytesIO(data))
    if letters is not None:
        options = Options(name_IDs=["*"], notdef_outline=True)
        subsetter = Subsetter(options)
        subsetter.populate(text=letters)
        subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def install(folder: Path, faces: tuple[Face, ...], family: str, letters: str | None = None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for face in faces:
        name = f"{family.replace(' ', '')}-{face.style}.ttf"
        (folder / name).write_bytes(renamed(face.data, family, letters))


def test_the_machine_has_one_family_in_four_styles(faces):
    assert tuple(face.style for face in faces) == STYLES
    assert all(alphabet(face) >= LETTERS for face in faces)
    assert len({face.name.split()[0] for face in faces}) == 1


def test_the_better_family_wins_wherever_it_lies(tmp_path, faces):
    install(tmp_path / "a", faces, "Liberation Serif")
    assert _family(find_faces("Times New Roman", NOWHERE, [tmp_path])) == "Liberation Serif"
    install(tmp_path / "b" / "deep", faces, "Tinos")
    assert _family(find_faces("Times New Roman", NOWHERE, [tmp_path])) == "Tinos"
    install(tmp_path / "c", faces, "Times New Roman")
    assert _family(find_faces("Times New Roman", NOWHERE, [tmp_path])) == "Times New Roman"


def test_the_project_comes_before_the_machine(tmp_path, faces):
    install(tmp_path / "own", faces, "Liberation Serif")
    install(tmp_path / "machine", faces, "Times New Roman")
    assert _family(find_faces("Times New Roman", tmp_path / "own", [tmp_path / "machine"])) == "Liberation Serif"


def test_windows_names_its_files_its_own_way(tmp_path, faces):
    for face, name in zip(faces, ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"), strict=True):
        (tmp_path / name).write_bytes(renamed(face.data, "Times New Roman"))
    (tmp_path / "timeslot.ttf").write_bytes(b"not opened")
    assert _family(find_faces("Times New Roman", NOWHERE, [tmp_path])) == "Times New Roman"


def test_an_old_version_without_kazakh_letters_does_not_hide_the_new_one(tmp_path, faces):
    old = "".join(LETTERS - set("әғқңөұүһӘҒҚҢӨҰҮҺ"))
    install(tmp_path / "liberation", faces, "Liberation Serif", old)
    refused = find_faces("Times New Roman", NOWHERE, [tmp_path])
    assert isinstance(refused, Diagnostic)
    assert refused.code == "DG601"
    assert refused.hint.startswith("Liberation Serif (")
    assert "ң" in refused.hint.lower()
    install(tmp_path / "liberation2", faces, "Liberation Serif")
    found = find_faces("Times New Roman", NOWHERE, [tmp_path])
    assert all(alphabet(face) >= LETTERS for face in found)


def test_three_styles_are_no_family(tmp_path, faces):
    install(tmp_path, faces[:3], "Tinos")
    assert isinstance(find_faces("Times New Roman", NOWHERE, [tmp_path]), Diagnostic)


def test_a_family_without_substitutes_is_taken_by_its_own_name(tmp_path, faces):
    install(tmp_path, faces, "PT Serif")
    assert _family(find_faces("PT Serif", NOWHERE, [tmp_path])) == "PT Serif"
    missing = find_faces("PT Astra Serif", NOWHERE, [tmp_path])
    assert missing.args["family"] == "PT Astra Serif"


def test_silly_files_are_passed_over(tmp_path, faces):
    os.mkfifo(tmp_path / "Tinos-Pipe.ttf")
    (tmp_path / "Tinos-Empty.ttf").write_bytes(b"")
    (tmp_path / "Tinos-Cut.ttf").write_bytes(faces[0].data[:3000])
    (tmp_path / "Tinos-Text.ttf").write_text("no font")
    (tmp_path / "Tinos-Gone.ttf").symlink_to(tmp_path / "nothing")
    (tmp_path / "loop").symlink_to(tmp_path)
    with (tmp_path / "Tinos-Giant.ttf").open("wb") as giant:
        giant.truncate(64 * 1024 * 1024)
    install(tmp_path / "real", faces, "Tinos")
    assert _family(find_faces("Times New Roman", NOWHERE, [tmp_path])) == "Tinos"


def test_only_files_with_a_fitting_name_are_opened(tmp_path, faces, monkeypatch):
    install(tmp_path, faces, "Tinos")
    shutil.copy(tmp_path / "Tinos-regular.ttf", tmp_path / "Comic.ttf")
    opened = []
    monkeypatch.setattr("docgen.fonts.read_font", lambda path: opened.append(path.name) or read_font(path))
    find_faces("Times New Roman", NOWHERE, [tmp_path])
    assert sorted(opened) == sorted(f"Tinos-{style}.ttf" for style in STYLES)


def test_reading_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.ttf")
    with pytest.raises(Unreadable):
        read_font(tmp_path / "pipe.ttf")


def _family(found: tuple[Face, ...] | Diagnostic) -> str:
    """The family that the faces name in their files."""
    assert isinstance(found, tuple), found
    assert tuple(face.style for face in found) == STYLES
    return TTFont(BytesIO(found[0].data))["name"].getDebugName(1)
