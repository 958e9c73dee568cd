"""The side of one printed time in the two languages."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.languages.pairs import differences

RECORDS = """\
facts:
  july: {what: {ru: срок, kz: мерзім}, value: 2021-07-01, status: planned, sources: {report: пункт 1}}
  june: {what: {ru: месяц, kz: ай}, value: 2021-06, status: planned, sources: {report: пункт 1}}
"""
GEN, DAT, ABL = (f'{{{{ fact.july | date("{case}") }}}}' for case in ("gen", "dat", "abl"))
LOC = '{{ fact.july | date("loc") }}'
JULY_DAT = '{{ fact.july | date("dat") }}'
WHEN, JUNE_DAT = (f'{{{{ fact.june | date("{case}") }}}}' for case in ("when", "dat"))
JUNE = '{{ fact.june | date("gen") }}'


def told(russian: str, kazakh: str) -> list[tuple[str, str, str]]:
    found = differences(finished(russian, "ru", RECORDS), finished(kazakh, "kz", RECORDS))
    return [(one.code, str(one.args["text"]), str(one.args["other"])) for one in found if one.code == "DG342"]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"Заявки принимаются до {GEN}.", f"Өтінімдер {ABL} кейін қабылданады."),
        (f"Заявки принимаются не позднее {GEN}.", f"Өтінімдер {ABL} бастап қабылданады."),
        (f"Заявки принимаются после {GEN}.", f"Өтінімдер {DAT} дейін қабылданады."),
        (f"Заявки принимаются позднее {GEN}.", f"Өтінімдер {DAT} дейін қабылданады."),
        (f"Заявки принимаются до конца {JUNE}.", f"Өтінімдер {JUNE} соңынан кейін қабылданады."),
        (f"Заявки принимаются с {GEN}.", f"Өтінімдер {DAT} дейін қабылданады."),
        (f"Развитие отрасли после {GEN}.", f"{DAT} дейінгі даму."),
        (f"К {JULY_DAT} очереди не будет.", f"{ABL} бастап кезек болмайды."),
        (f"К {JULY_DAT} очереди не будет.", f"{ABL} кейін кезек болмайды."),
        (f"После {GEN} очереди не будет.", f"{DAT} қарай кезек болмайды."),
        (f"С {GEN} очереди не будет.", f"{DAT} қарай кезек болмайды."),
        (f"Развитие отрасли до {GEN}.", f"{ABL} кейінгі даму."),
        (f"До {GEN} в очереди никого нет.", f"{LOC} кезекте ешкім жоқ."),
        (f"В {WHEN} прием завершится.", f"Қабылдау {JUNE_DAT} дейін аяқталады."),
    ],
)
def test_a_time_on_two_sides(russian: str, kazakh: str) -> None:
    assert [code for code, _, _ in told(russian, kazakh)] == ["DG342"]


def test_it_says_both() -> None:
    found = told(f"Заявки принимаются до {GEN}.", f"Өтінімдер {ABL} кейін қабылданады.")
    assert [(text.replace("\u00a0", " "), other.replace("\u00a0", " ")) for _, text, other in found] == [
        ("до 1 июля 2021 года", "2021 жылғы 1 шілдеден кейін")
    ]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"К {JULY_DAT} прием завершится.", f"{DAT} қарай қабылдау аяқталады."),
        (f"К {JULY_DAT} прием завершится.", f"{DAT} дейін қабылдау аяқталады."),
        (f"К {JULY_DAT} прием завершится.", f"{LOC} қабылдау аяқталады."),
        (f"До {GEN} прием завершится.", f"{DAT} қарай қабылдау аяқталады."),
        (f"В {WHEN} прием завершится.", f"{JUNE_DAT} қарай қабылдау аяқталады."),
        (f"Рост к {JULY_DAT}.", f"{ABL} салыстырғандағы өсу."),
        (f"Заявки принимаются до {GEN}.", f"Өтінімдер {DAT} дейін қабылданады."),
        (f"Заявки принимаются не позднее {GEN}.", f"Өтінімдер {ABL} кешіктірмей қабылданады."),
        (f"Заявки принимаются не позднее {GEN}.", f"Өтінімдер {DAT} дейін қабылданады."),
        (f"Заявки принимаются после {GEN}.", f"Өтінімдер {ABL} кейін қабылданады."),
        (f"Заявки принимаются не ранее {GEN}.", f"Өтінімдер {ABL} бастап қабылданады."),
        (f"Заявки принимаются до конца {JUNE}.", f"Өтінімдер {JUNE} соңына дейін қабылданады."),
        (f"Заявки принимаются с {GEN}.", f"Өтінімдер {ABL} бастап қабылданады."),
        (f"До {GEN} прием, после {GEN} отбор.", f"{DAT} дейін қабылдау, {ABL} кейін іріктеу."),
        (f"Заявки принимаются до {GEN}.", f"Өтінімдер {ABL} қабылданады."),
        (f"В {WHEN} прием завершится.", f"Қабылдау {WHEN} аяқталады."),
        (f"Прием завершится {GEN}.", f"Қабылдау {LOC} аяқталады."),
        (f"Заявки принимаются с {GEN}.", f"Өтінімдер {ABL} кейін қабылданады."),
        (f"Заявки принимаются с {GEN}.", f"Өтінімдер {ABL} қабылданады."),
        (f"На {GEN} в очереди никого нет.", f"{LOC} кезекте ешкім жоқ."),
        (f"После {GEN} прием закончен.", f"{LOC} қабылдау аяқталды."),
    ],
)
def test_one_side_or_none(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []
