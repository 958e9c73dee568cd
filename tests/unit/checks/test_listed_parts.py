"""Parts in a list below the number that they are of."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.sums.listed_parts import listed_parts_exceed
from docgen.checks.sums.totals import parts_differ
from docgen.model import Lang

RECORDS = """\
facts:
  all: {what: {ru: школы, kz: мектептер}, value: 386, unit: school, sources: {report: пункт 1}}
  few: {what: {ru: сельские, kz: ауылдық}, value: 200, unit: school, sources: {report: пункт 1}}
  some: {what: {ru: городские, kz: қалалық}, value: 186, unit: school, sources: {report: пункт 1}}
  many: {what: {ru: прочие, kz: өзге}, value: 285, unit: school, sources: {report: пункт 1}}
  more: {what: {ru: больше, kz: көп}, value: 400, unit: school, sources: {report: пункт 1}}
"""
ALL, FEW, SOME, MANY, MORE = (f"{{{{ fact.{key} }}}}" for key in ("all", "few", "some", "many", "more"))


def listed(lang: Lang, one: str, other: str, shape: str = "1", mark: str = "") -> str:
    """A lead and two parts in one of the shapes of a list."""
    if lang == "ru":
        lead, first, second = (
            f"Построено {ALL} школ, {mark or 'в том числе'}:",
            f"в селах – {one} школ",
            f"в городах – {other} школ",
        )
    else:
        lead, first, second = (
            f"{ALL} мектеп салынды, {mark or 'оның ішінде'}:",
            f"ауылдарда – {one} мектеп",
            f"қалаларда – {other} мектеп",
        )
    marks, gap = {
        "1": (("1) ", "2) "), "\n"),
        "1 apart": (("1) ", "2) "), "\n\n"),
        "a": (("а) ", "б) "), "\n\n"),
        "dash": (("– ", "– "), "\n\n"),
        "bare": (("", ""), "\n\n"),
    }[shape]
    return f"{lead}\n\n{marks[0]}{first};{gap}{marks[1]}{second}."


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize("shape", ["1", "1 apart", "a", "dash", "bare"])
def test_parts_in_a_list_that_come_to_more_than_the_whole(lang: Lang, shape: str) -> None:
    text = listed(lang, FEW, MANY, shape)
    assert places(listed_parts_exceed, text, lang, RECORDS) == [("DG411", "one.j2", 1, text.index(ALL) + 1)]
    assert codes(listed_parts_exceed, listed(lang, FEW, SOME, shape), lang, RECORDS) == []


@pytest.mark.parametrize(("lang", "mark"), [("ru", ""), ("kz", ""), ("ru", "из них"), ("kz", "олардың ішінде")])
@pytest.mark.parametrize("shape", ["1", "a", "dash", "bare"])
def test_a_part_in_a_list_that_is_larger_than_the_whole(lang: Lang, mark: str, shape: str) -> None:
    text = listed(lang, FEW, MORE, shape, mark)
    line = text[: text.index(MORE)].count("\n") + 1
    column = text.splitlines()[line - 1].index(MORE) + 1
    assert places(listed_parts_exceed, text, lang, RECORDS) == [("DG409", "one.j2", line, column)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # one school may be several of the parts; parts may be less than all
        ("ru", listed("ru", FEW, MANY, mark="из них")),
        ("kz", listed("kz", FEW, MANY, mark="олардың ішінде")),
        ("ru", listed("ru", SOME, SOME)),
        ("kz", listed("kz", SOME, SOME)),
        # parts of a part, a total, another year
        (
            "ru",
            f"Есть {ALL} школ, в том числе:\n\n1) в селах – {FEW};\n2) из них новые – {SOME};\n3) в городах – {SOME}.",
        ),
        (
            "kz",
            f"{ALL} мектеп, оның ішінде:\n\n1) ауылда – {FEW};\n2) оның ішінде жаңасы – {SOME};\n3) қалада – {SOME}.",
        ),
        ("ru", f"Построено {ALL} школ, в том числе:\n\n1) в селах – {FEW};\n2) в городах – {SOME};\n3) всего – {ALL}."),
        ("kz", f"{ALL} мектеп, оның ішінде:\n\n1) ауылда – {FEW};\n2) қалада – {SOME};\n3) барлығы – {ALL}."),
        ("ru", f"Построено {ALL} школ, в том числе:\n\n1) в селах – {FEW};\n2) в прошлом году – {MORE}."),
        ("kz", f"{ALL} мектеп, оның ішінде:\n\n1) ауылда – {FEW};\n2) өткен жылы – {MORE}."),
        (
            "ru",
            f"Есть {ALL} школ, в том числе:\n\n1) в селах – {FEW} из {MANY};\n2) в городах – {SOME} (план – {MORE}).",
        ),
        (
            "kz",
            f"{ALL} мектеп, оның ішінде:\n\n1) ауыл – {FEW} (жоспар – {MORE});\n2) қалада – {SOME} (жоспар – {SOME}).",
        ),
        # what changed, what several numbers stand for, what is of another kind
        ("ru", f"Прирост – {ALL} школ, в том числе:\n\n1) в селах – {MORE};\n2) в городах – {SOME}."),
        ("kz", f"Өсім – {ALL} мектеп, оның ішінде:\n\n1) ауылда – {MORE};\n2) қалада – {SOME}."),
        ("ru", f"Построено {FEW} школ и {SOME} садов, в том числе:\n\n1) в селах – {MORE};\n2) в городах – {SOME}."),
        ("kz", f"{FEW} мектеп пен {SOME} бақша, оның ішінде:\n\n1) ауылда – {MORE};\n2) қалада – {SOME}."),
        ("ru", f"Из {MORE} построено {ALL} школ, в том числе:\n\n1) в селах – {FEW};\n2) в городах – {MANY}."),
        ("ru", f"Построено {ALL} школ, в том числе:\n\n1) в селах – на 2 млн тенге;\n2) в городах – на 900 млн тенге."),
        ("kz", f"{ALL} мектеп, оның ішінде:\n\n1) ауылда – 2 млн теңгеге;\n2) қалада – 900 млн теңгеге."),
    ],
)
def test_lists_that_may_stand_so(lang: Lang, text: str) -> None:
    assert codes(listed_parts_exceed, text, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Построено {all} школ, в том числе: а) в селах – {few} школ; б) в городах – {many} школ."),
        ("kz", "{all} мектеп салынды, оның ішінде: а) ауылдарда – {few} мектеп; ә) қалаларда – {many} мектеп."),
    ],
)
def test_the_mark_of_an_item_in_a_line_closes_no_bracket(lang: Lang, text: str) -> None:
    wrong, right = text.format(all=ALL, few=FEW, many=MANY), text.format(all=ALL, few=FEW, many=SOME)
    assert places(parts_differ, wrong, lang, RECORDS) == [("DG411", "one.j2", 1, wrong.index(ALL) + 1)]
    assert codes(parts_differ, right, lang, RECORDS) == []
