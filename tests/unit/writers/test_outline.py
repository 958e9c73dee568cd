"""The outline shows every block and inline of the model, and nothing else changes it."""

from __future__ import annotations

import pytest

from docgen import flow
from docgen.model import LANGS, Lang
from docgen.writers.outline import write_outline
from tests.sample import sample


@pytest.mark.parametrize("lang", LANGS)
def test_every_figure_and_note_is_shown(lang: Lang) -> None:
    document = sample(lang)
    outline = write_outline(document)
    assert [figure.anchor for figure, _ in flow.figures(document) if f" {figure.anchor}]" not in outline] == []
    assert [note.source for note in flow.notes(document) if f"[^{note.number}] {note.source}: " not in outline] == []


def test_blocks_stand_on_lines_of_their_own() -> None:
    lines = write_outline(sample("ru")).splitlines()
    assert lines[0] == "sample · ru · 2021-03-31 · Ответ на депутатский запрос № ДЗ-74"
    assert "letterhead, emblem 25 mm" in lines
    assert "  state: Қазақстан Республикасының Білім және ғылым министрлігі" in lines
    assert "reference: <date 12> № <index 14>" in lines
    assert "reference: На № [ДЗ‑74 f:inquiry/number#1] · [25 февраля 2021 года f:inquiry/date#1]" in lines
    assert "note Справочно:" in lines
    assert "  list" in lines
    assert "    1) учебные корпуса – [3 f:repairs.study#1]" in lines
    assert "table left right center" in lines
    assert "  row: **Всего[^3]** | **[386 f:schools#3]** | 100⍽%" in lines
    assert "signature: Министр образования и науки ⏎ Республики Казахстан→А. Аймагамбетов" in lines
    assert "page break" in lines
    assert lines[-1] == "sources: dataset, order, report"


def test_names_labels_and_emphasis_are_shown() -> None:
    outline = write_outline(sample("ru"))
    assert "paragraph #answer-1: Министерством" in outline
    assert "{Нур‑Султан city.astana}[^1]; нарушения устранены." in outline
    assert "**Все поручения исполнены в срок *([386 f:schools#4])*** – ⏎ *см. «Nur Otan»*[^3]." in outline
    assert "  1) #order-1 усилить контроль" in outline
