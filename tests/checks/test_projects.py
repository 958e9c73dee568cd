"""Small projects that a page is too short for: several faults at once, faults inside parts, right things that look
wrong. What is not noted in a file must not be found.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from noted import folder, found, in_both_languages, noted, places, world

PROJECTS = sorted(path for path in (Path(__file__).parent / "projects").iterdir() if path.is_dir())


@pytest.mark.parametrize("project", PROJECTS, ids=lambda path: path.name)
def test_the_noted_diagnostics_and_no_others(project: Path) -> None:
    files = in_both_languages(folder(project))
    assert places(found(world(files))) == noted(files)


def test_what_is_not_noted_fails() -> None:
    """The harness itself: a fault without a note, and a note without a fault."""
    faulty = {"templates/ru/letter.j2": "{{ fact.scools }}\n", "templates/kz/letter.j2": "{{ fact.schools }}\n"}
    assert places(found(world(faulty))) - noted(faulty) == {("templates/ru/letter.j2", 1, "DG211")}
    fancied = in_both_languages({"templates/ru/letter.j2": "{{ fact.schools }} {# error: DG211 #}\n"})
    assert noted(fancied) - places(found(world(fancied)))
