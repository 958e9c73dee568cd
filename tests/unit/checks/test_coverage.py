from __future__ import annotations

from projects import FACTS, TODAY

from docgen.checks import judge_project
from docgen.report.covering import Coverage
from docgen.world import MemoryWorld

TEMPLATE = "{{ fact.schools }} 5 № {{ letter.inquiry.number }}"


def test_the_numbers_of_all_letters_are_counted() -> None:
    templates = {f"templates/{lang}/one.j2": TEMPLATE for lang in ("ru", "kz")}
    verdict = judge_project(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": FACTS, **templates}, TODAY))
    assert verdict.coverage == Coverage(traced=2, attested=0, exempt=2, defects=2)
