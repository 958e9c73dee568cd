"""A former name where the other language has the former and the present one."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.languages.pairs import differences

RECORDS = """
facts: {}
names:
  ministry:
    kind: body
    called:
      - {ru: Министерство связи, kz: Байланыс министрлігі, until: 2021-01-02}
      - {ru: Министерство цифры, kz: Цифр министрлігі, since: 2021-01-03}
"""


def told(russian: str, kazakh: str) -> list[tuple[str, str]]:
    both = finished(russian, "ru", RECORDS), finished(kazakh, "kz", RECORDS)
    return [(one.code, one.args["text"]) for one in differences(*both)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        (
            "Ранее – Министерством связи, теперь – Министерством связи.",
            "Бұрын Байланыс министрлігі, енді {{ name.ministry }}.",
            [("DG320", "Цифр министрлігі")],
        ),
        (
            "Ранее – Министерством связи, теперь – {{ name.ministry | case('ins') }}.",
            "Бұрын Байланыс министрлігі, енді Байланыс министрлігі.",
            [("DG319", "Министерством цифры")],
        ),
        (
            "Ранее – Министерством связи, теперь – Министерством цифры.",
            "Бұрын Байланыс министрлігі, енді {{ name.ministry }}.",
            [],
        ),
        ("Отвечало Министерство связи.", "Жауап берген – {{ name.ministry }}.", []),
    ],
)
def test_the_present_name_stands_in_both(russian: str, kazakh: str, expected: list[tuple[str, str]]) -> None:
    assert told(russian, kazakh) == expected
