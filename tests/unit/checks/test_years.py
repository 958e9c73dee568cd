"""Years that tell when, in a case that does not."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.form.years import year_tells_no_time
from docgen.model import Lang

NOM, ACC, WHEN = (f'{{{{ fact.schools.period | date("{form}") }}}}' for form in ("nom", "acc", "when"))
COUNT = "{{ fact.schools }}"


@pytest.mark.parametrize(
    ("lang", "text", "column", "word"),
    [
        ("ru", f"В {NOM} было открыто {COUNT} школ.", 3, "В"),
        ("ru", f"В {ACC} открыто {COUNT} школ.", 3, "В"),
        ("ru", f"Школ построено в {ACC} мало.", 18, "в"),
        ("ru", f"Построено в {ACC} {COUNT} школ.", 13, "в"),
        ("kz", f"{NOM} {COUNT} мектеп салынды.", 1, "салынды"),
        ("kz", f"{NOM} {COUNT} жаңа орта мектеп ашылды, бұл аз.", 1, "ашылды"),
        ("kz", f"{NOM} салынды.", 1, "салынды"),
        ("kz", f"{NOM} жылы салынды.", 1, "салынды"),
    ],
)
def test_a_year_in_another_case(lang: Lang, text: str, column: int, word: str) -> None:
    assert places(year_tells_no_time, text, lang) == [("DG343", "one.j2", 1, column)]
    assert [one.args["word"] for one in found(year_tells_no_time, text, lang)] == [word]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {WHEN} было открыто {COUNT} школ."),
        ("ru", 'В {{ fact.schools.period | date("loc") }} построено мало.'),
        ("ru", f"За {ACC} построено {COUNT} школ."),
        ("ru", f"Ремонт перенесен в {ACC}."),
        ("ru", f"Остаток, который перешел в {ACC}, освоен."),
        ("ru", f"Открыто перед тем, как вступить в {ACC}, мало."),
        ("ru", f"Из школ, что построены, перенесено в {ACC} открытие двух."),
        ("ru", f"Это взгляд в {ACC}."),
        ("ru", f"Вступая в {ACC}, отметим."),
        ("ru", f"Срок продлен, и школы открыты в {ACC} переходом."),
        ("ru", f"{NOM} был трудным."),
        ("kz", f"{WHEN} {COUNT} мектеп салынды."),
        ("kz", f"{NOM} аяқталды."),
        ("kz", f"{NOM} жылы болды."),
        ("kz", f"{NOM} қорытындысы бойынша {COUNT} мектеп салынды."),
        ("kz", f"{NOM} ішінде {COUNT} мектеп салынды."),
        ("kz", f"{NOM} бойы мектеп салынды."),
        ("kz", f"{NOM} – {COUNT} мектеп салынды."),
        ("kz", f"{NOM} Кітап жылы деп жарияланды."),
        ("kz", f"{COUNT} мектеп {WHEN} салынды."),
    ],
)
def test_a_year_in_its_case(lang: Lang, text: str) -> None:
    assert places(year_tells_no_time, text, lang) == []
