"""The length of a letter to the Government's leadership, counted in its PDF."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from projects import TODAY

from docgen.build.planning import Plan
from docgen.build.running import run_build
from docgen.world import DiskWorld

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of this project's own letters, one of them to the leadership."""
    for name in ("facts", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "docgen.yaml", tmp_path)
    letters = tmp_path / "facts" / "letters.yaml"
    told = letters.read_text().replace("  example-centres:\n", "  example-centres:\n    leadership: yes\n")
    letters.write_text(told)
    return tmp_path


@pytest.mark.parametrize(("breaks", "expected"), [(2, []), (3, ["DG524"])])
def test_more_than_three_pages_are_told(project: Path, breaks: int, expected: list[str]) -> None:
    more = "::: pagebreak\n:::\n\nТекст.\n\n" * breaks
    for lang in ("ru", "kz"):
        file = project / "templates" / lang / "example-centres.j2"
        text = file.read_text()
        end = text.index("{% endblock %}", text.index("{% block text %}"))
        file.write_text(f"{text[:end]}\n{more}{text[end:]}")
    plan = Plan(("example-centres",), ("ru",), ("pdf",), project / "output")
    result = run_build(DiskWorld(project, TODAY), plan)
    assert [found.code for found in result.diagnostics if not found.excuse] == expected
    assert result.broken == []
