"""docgen's own names are taken from what an earlier run has read, and are the same to the last place."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from docgen import compiled
from docgen.facts import book, shipped
from docgen.facts.shipped import as_read_before
from docgen.model import Name

LEXICON = sorted((Path(book.__file__).parents[1] / "lexicon").glob("*.yaml"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this process keeps names; nothing is known yet."""
    path = tmp_path / "kept.names"
    monkeypatch.setattr(compiled, "_beside", lambda *_: path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return path


def refuse(_files: object) -> Mapping[str, Name]:
    raise AssertionError("they are read again")


def told(names: Mapping[str, Name]) -> list[object]:
    return [(key, repr(name), type(name.span), list(name.places.items())) for key, name in names.items()]


def test_what_is_kept_is_what_is_read(place: Path) -> None:
    read = as_read_before(LEXICON, book._lexicon)
    kept = as_read_before(LEXICON, refuse)
    assert kept is not read
    assert dict(kept) == dict(read)
    assert told(kept) == told(read)
    assert place.exists()


def test_other_bytes_are_read(place: Path, tmp_path: Path) -> None:
    own = tmp_path / "units.yaml"
    own.write_text("names:\n  школа:\n    kind: noun\n    ru: школа\n    kz: мектеп\n".replace("школа:", "school:"))
    first = as_read_before([own], book._lexicon)
    own.write_text(own.read_text().replace("мектеп", "лицей"))
    again = as_read_before([own], book._lexicon)
    assert [names["school"].called[0].kz.text for names in (first, again)] == ["мектеп", "лицей"]


def test_a_module_of_another_state_reads_anew(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_read_before(LEXICON, book._lexicon)
    states = [*compiled._states(shipped._READ_BY)]
    path, size, changed = states[-1]
    monkeypatch.setattr(compiled, "_states", lambda _: [*states[:-1], (path, size, changed + 1)])
    with pytest.raises(AssertionError):
        as_read_before(LEXICON, refuse)


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: data[:-9] + b"\0" + data[-8:], lambda _: b""])
def test_a_file_that_is_not_whole_is_passed_over(place: Path, spoil: object) -> None:
    as_read_before(LEXICON, book._lexicon)
    place.write_bytes(spoil(place.read_bytes()))  # type: ignore[operator]
    assert told(as_read_before(LEXICON, book._lexicon)) == told(book._lexicon([(f, f.read_bytes()) for f in LEXICON]))


def test_nothing_is_kept_where_python_keeps_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    as_read_before(LEXICON, book._lexicon)
    assert not place.exists()


def test_every_module_that_a_reading_loads_is_held_for_a_cause() -> None:
    code = (
        "import sys, docgen.facts.book as b; from pathlib import Path;"
        "b._lexicon([(f, f.read_bytes()) for f in sorted((Path(b.__file__).parents[1] / 'lexicon').glob('*.yaml'))]);"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.partition('.')[0] == 'docgen'), sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
    loaded = {os.path.realpath(path) for path in done.stdout.split()}
    assert loaded <= {os.path.realpath(path) for path, _, _ in compiled._states(shipped._READ_BY)}
