"""The time that the head of a column or the first cell of a row gives a figure."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.times import own_day
from docgen.checks.times.tabled_times import (
    column_under_another_time,
    figure_under_another_time,
    figure_under_another_year,
)
from docgen.model import Lang

RECORDS = """\
facts:
  old: {what: {ru: доля, kz: үлес}, value: 90, unit: percent, period: 2015, sources: {report: пункт 1}}
  new: {what: {ru: доля, kz: үлес}, value: 92, unit: percent, period: 2020, sources: {report: пункт 1}}
  half: {what: {ru: доля, kz: үлес}, value: 93, unit: percent, period: 2020-H1, sources: {report: пункт 1}}
  late: {what: {ru: доля, kz: үлес}, value: 94, unit: percent, period: 2020-H2, sources: {report: пункт 1}}
  sep: {what: {ru: охват, kz: қамту}, value: 96, unit: percent, as_of: 2015-09-01, sources: {report: пункт 1}}
  jan: {what: {ru: охват, kz: қамту}, value: 98, unit: percent, as_of: 2021-01-01, sources: {report: пункт 1}}
  dec: {what: {ru: охват, kz: қамту}, value: 97, unit: percent, as_of: 2020-12-31, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: план}, value: 40, unit: percent, period: 2025, status: planned, sources: {report: пункт}}
  built: {what: {ru: год постройки, kz: салынған жылы}, value: 2015-09, sources: {report: пункт 1}}
  erected: {what: {ru: построенные школы, kz: салынған мектептер}, value: 41, period: 2020, sources: {report: пункт}}
  rule: {what: {ru: норма, kz: норма}, value: 99, unit: percent, sources: {report: пункт 1}}
"""


def _time(key: str, part: str = "period", case: str = "") -> str:
    return f"{{{{ fact.{key}.{part} | date{f'({case!r})' if case else ''} }}}}"


OLD, NEW, HALF, LATE = (_time(key) for key in ("old", "new", "half", "late"))
SEP, JAN = (_time(key, "as_of") for key in ("sep", "jan"))


def _table(head: str, label: str, cell: str) -> str:
    return f"| | {head} | |\n|---|---:|---:|\n| {label} | {{{{ {cell} }}}} | |\n"


@pytest.mark.parametrize(
    ("lang", "head", "label", "cell", "expected"),
    [
        ("ru", OLD, "Доля", "fact.old", []),
        ("ru", f"{OLD}, %", "Доля", "fact.old", []),
        ("ru", f"за {_time('old', case='acc')} (%)", "Доля", "fact.old", []),
        ("ru", "2015 год", "Доля", "fact.old", []),
        ("ru", "Всего", OLD, "fact.old", []),
        ("ru", f"{SEP}, %", "Охват", "fact.sep", []),
        ("ru", NEW, "Доля", "fact.old", ["DG431"]),
        ("ru", "Всего", "Доля", "fact.old", ["DG431"]),
        ("ru", "Всего", "Доля", "fact.new - fact.old", ["DG431"]),
        ("kz", OLD, "Үлес", "fact.old", []),
        ("kz", f"{OLD}, %", "Үлес", "fact.old", []),
        ("kz", "2015 жыл", "Үлес", "fact.old", []),
        ("kz", "Барлығы", OLD, "fact.old", []),
        ("kz", f"{SEP}, %", "Қамту", "fact.sep", []),
        ("kz", NEW, "Үлес", "fact.old", ["DG431"]),
        ("kz", "Барлығы", "Үлес", "fact.old", ["DG431"]),
    ],
)
def test_a_label_tells_the_year_of_an_old_figure(
    lang: Lang, head: str, label: str, cell: str, expected: list[str]
) -> None:
    assert codes(own_day.old_source, _table(head, label, cell), lang, RECORDS) == expected


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_change_over_columns_is_of_their_years(lang: Lang) -> None:
    row = "{{ fact.old }} | {{ fact.new }} | {{ fact.new - fact.old }}"
    template = f"| | {OLD} | {NEW} | +/- |\n|---|---:|---:|---:|\n| a | {row} |\n"
    assert codes(own_day.old_source, template, lang, RECORDS) == []


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("head", "label", "key", "expected"),
    [
        (OLD, "a", "new", ["DG446"]),
        (f"{OLD}, %", "a", "new", ["DG446"]),
        (HALF, "a", "late", ["DG446"]),
        ("a", OLD, "new", ["DG446"]),
        ("a", HALF, "late", ["DG446"]),
        (SEP, "a", "jan", ["DG452"]),
        ("a", f"{SEP}, %", "jan", ["DG452"]),
        (NEW, "a", "new", []),
        (NEW, "a", "half", []),
        (HALF, "a", "new", []),
        (JAN, "a", "jan", []),
        (JAN, "a", "dec", []),
        (OLD, "a", "jan", []),
        (SEP, "a", "new", []),
        (OLD, "a", "plan", []),
        (OLD, "a", "rule", []),
        (OLD, NEW, "new", []),
        (OLD, "2020", "old", []),
        (f"{OLD}, a", "a", "new", []),
        (f"{OLD} – {NEW}", "a", "new", []),
        (f"a ({OLD})", "a", "new", []),
    ],
)
def test_a_figure_under_another_time(lang: Lang, head: str, label: str, key: str, expected: list[str]) -> None:
    assert codes(figure_under_another_time, _table(head, label, f"fact.{key}"), lang, RECORDS) == expected


@pytest.mark.parametrize(
    ("lang", "label"),
    [
        ("ru", "Доля в предыдущем году"),
        ("ru", "Годом ранее"),
        ("ru", "План на следующий год"),
        ("ru", "На начало года"),
        ("ru", "Прирост по сравнению с нормой"),
        ("ru", "2020 год"),
        ("kz", "Алдыңғы жылғы үлес"),
        ("kz", "Бір жыл бұрын"),
        ("kz", "Келесі жылға жоспар"),
        ("kz", "Жыл басында"),
        ("kz", "Нормамен салыстырғанда өсім"),
        ("kz", "2020 жыл"),
    ],
)
def test_a_label_may_give_another_time(lang: Lang, label: str) -> None:
    assert codes(figure_under_another_time, _table(OLD, label, "fact.new"), lang, RECORDS) == []
    assert codes(figure_under_another_time, _table(label, OLD, "fact.new"), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "head", "label", "cell", "key", "expected"),
    [
        ("ru", "Год", "Доля", OLD, "new", ["DG446"]),
        ("ru", "Период", "Доля", HALF, "late", ["DG446"]),
        ("kz", "Жылы", "Үлес", OLD, "new", ["DG446"]),
        ("kz", "Жыл", "Үлес", OLD, "new", ["DG446"]),
        ("ru", "Год", "Доля", NEW, "new", []),
        ("ru", "Год", "Доля", OLD, "plan", []),
        ("ru", "Год", "Доля", OLD, "rule", []),
        ("ru", "Год", "Доля в прошлом году", OLD, "new", []),
        ("ru", "Год", "Доля", "2015", "new", []),
        ("ru", "Год", "Доля", f"{OLD} – {NEW}", "new", []),
        ("ru", "Год", "Школа № 5", "{{ fact.built | date }}", "new", []),
        ("ru", "Год постройки", "Школа № 5", OLD, "new", []),
        ("kz", "Жылы", "№ 5 мектеп", "{{ fact.built | date }}", "new", []),
        ("kz", "Салынған жылы", "№ 5 мектеп", OLD, "new", []),
    ],
)
def test_a_cell_of_the_row_tells_its_year(
    lang: Lang, head: str, label: str, cell: str, key: str, expected: list[str]
) -> None:
    table = f"| a | {head} | b |\n|---|---|---:|\n| {label} | {cell} | {{{{ fact.{key} }}}} |\n"
    assert codes(figure_under_another_time, table, lang, RECORDS) == expected


@pytest.mark.parametrize(
    ("lang", "label", "key", "expected"),
    [
        ("ru", f"Построено за {_time('old', case='acc')}", "new", ["DG446"]),
        ("ru", f"Введено в {_time('old', case='loc')}, %", "new", ["DG446"]),
        ("ru", f"Построено за {_time('new', case='acc')}", "new", []),
        ("ru", f"По плану на {_time('old', case='acc')} построено", "new", []),
        ("ru", f"Проверено за {_time('old', case='acc')}", "erected", []),
        ("kz", f"{_time('old', case='when')} салынды", "new", ["DG446"]),
        ("kz", f"{_time('old')} ішінде мектеп салынғаны", "new", ["DG446"]),
        ("kz", f"{_time('new', case='when')} салынды", "new", []),
        ("kz", f"{_time('old', case='attr')} жоспар бойынша салынды", "new", []),
        ("kz", f"{_time('old', case='when')} тексерілгені", "erected", []),
    ],
)
def test_a_label_tells_when_it_was_done(lang: Lang, label: str, key: str, expected: list[str]) -> None:
    told = codes(figure_under_another_time, _table("a", label, f"fact.{key}"), lang, RECORDS)
    assert told == codes(figure_under_another_time, _table(label, "a", f"fact.{key}"), lang, RECORDS) == expected


def test_a_cell_with_words_of_its_own_is_left() -> None:
    words = f"| | {OLD} |\n|---|---:|\n| a | {{{{ fact.new }}}} (в следующем) |\n"
    assert codes(figure_under_another_time, words, "ru", RECORDS) == []


def test_the_figure_is_shown() -> None:
    found = places(figure_under_another_time, _table(OLD, "a", "fact.new"), "ru", RECORDS)
    assert found == [("DG446", "one.j2", 3, 7)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", _table("Текущий год", "Доля", "fact.new"), ["DG432"]),
        ("ru", _table("В прошлом году, %", "Доля", "fact.old"), ["DG432"]),
        ("ru", _table("Доля, %", "Прошлый год", "fact.old"), ["DG432"]),
        ("ru", _table("Следующий год", "Доля", "fact.plan"), ["DG432"]),
        ("kz", _table("Ағымдағы жыл", "Үлес", "fact.new"), ["DG432"]),
        ("kz", _table("Өткен жылы, %", "Үлес", "fact.old"), ["DG432"]),
        ("kz", _table("Келесі жыл", "Үлес", "fact.plan"), ["DG432"]),
        ("ru", _table("Прошлый год", "Доля", "fact.new"), []),
        ("ru", _table("Прошлый год", "Охват", "fact.dec"), []),
        ("ru", _table("Прошлый год", "Доля", "fact.half"), []),
        ("ru", _table("Текущий год", "Доля в прошлом году", "fact.new"), []),
        ("ru", _table("Текущий год", "К уровню 2020 года", "fact.new"), []),
        ("ru", _table("К прошлому году", "Доля", "fact.old"), []),
        ("ru", _table("Рост к уровню прошлого года", "Доля", "fact.old"), []),
        ("ru", "По данным за 2021 год:\n\n" + _table("Текущий год", "Доля", "fact.new"), ["DG432"]),
        ("kz", "2021 жылғы деректер:\n\n" + _table("Ағымдағы жыл", "Үлес", "fact.new"), ["DG432"]),
        ("ru", "По данным за 2016 год:\n\n" + _table("Прошлый год", "Доля", "fact.old"), []),
        ("ru", _table("Текущий год", "Доля ранее", "fact.new"), []),
        ("kz", _table("Өткен жыл", "Үлес", "fact.new"), []),
        ("kz", _table("Ағымдағы жыл", "Өткен жылғы үлес", "fact.new"), []),
        ("kz", _table("Өткен жылғы деңгейге", "Үлес", "fact.old"), []),
        ("kz", "2016 жылғы деректер:\n\n" + _table("Өткен жыл", "Үлес", "fact.old"), []),
        ("ru", _table("Доля", "Построено в текущем году", "fact.new"), ["DG432"]),
        ("ru", _table("Построено школ в текущем году, %", "Доля", "fact.new"), ["DG432"]),
        ("ru", _table("Доля", "В прошлом году введено", "fact.old"), ["DG432"]),
        ("ru", _table("Число", "Школы, построенные в текущем году", "fact.new"), ["DG432"]),
        ("ru", _table("Учащихся", "Школы, построенные в прошлом году", "fact.old"), []),
        ("ru", _table("Доля", "Построено в прошлом году", "fact.new"), []),
        ("ru", _table("Доля", "Построено по программе прошлого года", "fact.old"), []),
        ("ru", _table("Доля", "Построено в прошлом и текущем году", "fact.new"), []),
        ("ru", _table("Доля ранее", "Построено в текущем году", "fact.new"), []),
        ("ru", _table("Число", "Проверено в текущем году", "fact.erected"), []),
        ("ru", _table("Число", "Построено в текущем году", "fact.erected"), ["DG432"]),
        ("ru", "По данным за 2020 год:\n\n" + _table("Доля", "Построено в текущем году", "fact.new"), []),
        ("kz", _table("Үлес", "Ағымдағы жылы салынды", "fact.new"), ["DG432"]),
        ("kz", _table("Ағымдағы жылы салынғаны, %", "Үлес", "fact.new"), ["DG432"]),
        ("kz", _table("Үлес", "Өткен жылы мектеп салынды", "fact.old"), ["DG432"]),
        ("kz", _table("Саны", "Биыл салынған мектептер", "fact.new"), ["DG432"]),
        ("kz", _table("Оқушылар", "Өткен жылы салынған мектептер", "fact.old"), []),
        ("kz", _table("Үлес", "Өткен жылы салынды", "fact.new"), []),
        ("kz", _table("Саны", "Өткен жылы салынған мектептердің жөнделгені", "fact.old"), []),
        ("kz", _table("Үлес", "Өткен жылғы бағдарлама бойынша салынды", "fact.old"), []),
        ("kz", _table("Бұрынғы үлес", "Ағымдағы жылы салынды", "fact.new"), []),
        ("kz", _table("Саны", "Ағымдағы жылы тексерілді", "fact.erected"), []),
    ],
)
def test_a_label_names_a_year_by_that_of_the_letter(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(figure_under_another_year, text, lang, RECORDS) == expected


def _columns(heads: tuple[str, str], *cells: tuple[str, str]) -> str:
    rows = (f"| А | {{{{ {one} }}}} | {{{{ {other} }}}} |" for one, other in cells)
    return "\n".join((f"| | {heads[0]} | {heads[1]} |", "|---|--:|--:|", *rows))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ru", "Школ в {}"),
        ("ru", "Площадь, тыс. га, {}"),
        ("ru", "{}, ед."),
        ("kz", "{} мектептер"),
        ("kz", "{}, бірл."),
    ],
)
def test_heads_that_differ_in_their_time_alone(lang: Lang, words: str) -> None:
    heads = words.format(OLD), words.format(NEW)
    old, new = ("fact.old", "fact.new"), ("fact.new", "fact.old")
    template = _columns(heads, new, new)
    row = template.splitlines()[2]
    assert places(column_under_another_time, template, lang, RECORDS) == [
        ("DG446", "one.j2", 3, row.index("{{") + 1),
        ("DG446", "one.j2", 3, row.rindex("{{") + 1),
    ]
    for right in (_columns(heads, old, old), _columns(heads, new, old), _columns((heads[0], "Охват"), new, new)):
        assert places(column_under_another_time, right, lang, RECORDS) == []


def test_a_time_of_a_quarter_of_no_year_is_of_the_year_above_it() -> None:
    quarter = "{{ fact.half.period | date(year=false) }}"
    wrong = _columns((OLD, NEW), ("fact.half", "fact.old"), ("fact.late", "fact.old")).replace("А", quarter)
    assert [one[2] for one in places(column_under_another_time, wrong, "ru", RECORDS)] == [3, 3]
