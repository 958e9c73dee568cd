"""A time right beside a figure, and the time of the figure's fact."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.times.paired_times import time_of_another_figure
from docgen.model import Lang

RECORDS = """\
facts:
  old: {what: {ru: доля, kz: үлес}, value: 90, unit: percent, period: 2019, sources: {report: пункт 1}}
  new: {what: {ru: доля, kz: үлес}, value: 92, unit: percent, period: 2020, sources: {report: пункт 1}}
  half: {what: {ru: доля, kz: үлес}, value: 93, unit: percent, period: 2020-H1, sources: {report: пункт 1}}
  late: {what: {ru: доля, kz: үлес}, value: 94, unit: percent, period: 2020-H2, sources: {report: пункт 1}}
  long: {what: {ru: доля, kz: үлес}, value: 95, unit: percent, period: 2018..2020, sources: {report: пункт 1}}
  sep: {what: {ru: охват, kz: қамту}, value: 96, unit: percent, as_of: 2020-09-01, sources: {report: пункт 1}}
  dec: {what: {ru: охват, kz: қамту}, value: 97, unit: percent, as_of: 2020-12-31, sources: {report: пункт 1}}
  jan: {what: {ru: охват, kz: қамту}, value: 98, unit: percent, as_of: 2021-01-01, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: план}, value: 40, unit: percent, period: 2025, status: planned, sources: {report: пункт}}
  far: {what: {ru: план, kz: план}, value: 50, unit: percent, period: 2030, status: planned, sources: {report: пункт}}
  rule: {what: {ru: норма, kz: норма}, value: 99, unit: percent, sources: {report: пункт 1}}
"""


def _percent(key: str, case: str = "") -> str:
    return f"{{{{ fact.{key} | percent{f'({case!r})' if case else ''} }}}}"


OLD, NEW, HALF, LATE, LONG, SEP, DEC, JAN, RULE = map(
    _percent, ("old", "new", "half", "late", "long", "sep", "dec", "jan", "rule")
)
IN_OLD, IN_NEW, IN_HALF, IN_LATE = (
    f'{{{{ fact.{key}.period | date("when") }}}}' for key in ("old", "new", "half", "late")
)
ON_SEP, ON_JAN = (f'{{{{ fact.{key}.as_of | date("acc") }}}}' for key in ("sep", "jan"))
OF_OLD, OF_NEW = (f'{{{{ fact.{key}.period | date("attr") }}}}' for key in ("old", "new"))
AT_SEP, AT_JAN = (f'{{{{ fact.{key}.as_of | date("dat") }}}}' for key in ("sep", "jan"))
FROM, UP_TO = "abl", "dat"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", f"Доля – {NEW} (в {IN_NEW} – {OLD})", ["DG446"]),
        ("ru", f"Доля – {NEW} (за {{{{ fact.new.period | date('acc') }}}} – {OLD})", ["DG446"]),
        ("ru", f"Доля – {NEW}, в {IN_NEW} – {OLD}", ["DG446"]),
        ("ru", f"В {IN_LATE} – {HALF}", ["DG446"]),
        ("ru", f"Охват – {SEP} (на {ON_SEP} – {JAN})", ["DG452"]),
        ("ru", f"Доля снизилась с {NEW} в {IN_OLD} до {SEP}", ["DG446"]),
        ("ru", f"Доля выросла с {OLD} до {OLD} в {IN_NEW}", ["DG446"]),
        ("ru", f"Охват вырос с {SEP} на {ON_SEP} до {SEP} на {ON_JAN}", ["DG452"]),
        ("ru", f"Доля в {IN_OLD} и {IN_NEW} составляла {NEW} и {NEW} соответственно", ["DG446"]),
        ("ru", f"Доля в {IN_OLD} и в {IN_NEW} – {NEW} и {OLD} соответственно", ["DG446", "DG446"]),
        ("kz", f"Үлес – {NEW} ({IN_NEW} – {OLD})", ["DG446"]),
        ("kz", f"Үлес – {NEW}, {IN_NEW} – {OLD}", ["DG446"]),
        ("kz", f"{IN_LATE} – {HALF}", ["DG446"]),
        ("kz", f"Қамту – {SEP} ({AT_SEP} – {JAN})", ["DG452"]),
        ("kz", f"Үлес {OF_OLD} {_percent('new', FROM)} {_percent('sep', UP_TO)} дейін төмендеді", ["DG446"]),
        ("kz", f"Үлес {_percent('old', FROM)} {IN_NEW} {_percent('old', UP_TO)} дейін өсті", ["DG446"]),
        ("kz", f"Қамту {_percent('sep', FROM)} {AT_JAN} қарай {_percent('sep', UP_TO)} дейін өсті", ["DG452"]),
        ("kz", f"Үлес {IN_OLD} және {IN_NEW} тиісінше {NEW} және {_percent('new', 'acc')} құрады", ["DG446"]),
    ],
)
def test_a_time_beside_a_figure_of_another(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(time_of_another_figure, f"{text}.", lang, RECORDS) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Доля – {NEW} (в {IN_OLD} – {OLD})"),
        ("ru", f"Доля (в {IN_OLD} – {LONG})"),
        ("ru", f"Доля (в {IN_NEW} – {HALF})"),
        ("ru", f"Охват (на {ON_JAN} – {DEC})"),
        ("ru", f"Охват (в {IN_NEW} – {JAN})"),
        ("ru", f"Охват (на {ON_JAN} – {NEW})"),
        ("ru", f"Охват (на {ON_JAN} – {RULE})"),
        ("ru", f"Охват (в {IN_OLD} – на {NEW} больше)"),
        ("ru", f"С {{{{ fact.old.period | date('gen') }}}} – {NEW}"),
        ("ru", f"До {{{{ fact.new.period | date('gen') }}}} – {OLD}"),
        ("ru", f"К {{{{ fact.new.period | date('dat') }}}} – {OLD}"),
        ("ru", f"С {OLD} предприятий в {IN_NEW} заключены договоры"),
        ("ru", f"С {OLD} в {IN_NEW} заключены договоры"),
        ("ru", f"Доля выросла с {OLD} в {IN_OLD} до {NEW} в {IN_NEW}"),
        ("ru", f"Доля до {OLD} в {IN_NEW} не изменится"),
        ("ru", f"Доля в {IN_OLD} и {IN_NEW} составляла {OLD} и {NEW} соответственно"),
        ("ru", f"Доля в {IN_OLD} и {IN_NEW} составляла {NEW} и {NEW}"),
        ("ru", f"Доля в {IN_OLD} и {IN_NEW} составляла {OLD}, {NEW} и {SEP} соответственно"),
        ("kz", f"Үлес – {NEW} ({IN_OLD} – {OLD})"),
        ("kz", f"Үлес ({IN_OLD} – {LONG})"),
        ("kz", f"Қамту ({AT_JAN} – {DEC})"),
        ("kz", f"{{{{ fact.old.period | date('abl') }}}} – {NEW}"),
        ("kz", f"{{{{ fact.new.period | date('gen') }}}} қорытындысы – {OLD}"),
        ("kz", f"Үлес {OF_OLD} {_percent('old', FROM)} {IN_NEW} {_percent('new', UP_TO)} дейін өсті"),
        ("kz", f"{OF_NEW} {_percent('old', FROM)} жоғары"),
        ("kz", f"{IN_NEW} {_percent('old', UP_TO)} дейін өседі"),
        ("kz", f"Үлес {IN_OLD} және {IN_NEW} тиісінше {OLD} және {_percent('new', 'acc')} құрады"),
    ],
)
def test_a_time_that_is_the_figure_s_or_may_be_of_something_else(lang: Lang, text: str) -> None:
    assert codes(time_of_another_figure, f"{text}.", lang, RECORDS) == []


def test_the_figure_is_shown() -> None:
    for lang, text in (("ru", f"Доля (в {IN_NEW} – {OLD})."), ("kz", f"Үлес ({IN_NEW} – {OLD}).")):
        place = text.rindex("{{") + 1
        found = places(time_of_another_figure, text, "ru" if lang == "ru" else "kz", RECORDS)
        assert found == [("DG446", "one.j2", 1, place)]


BY_NEAR, BY_FAR = (f"{{{{ fact.{key}.period | date('dat') }}}}" for key in ("plan", "far"))
PLAN, FAR = _percent("plan"), _percent("far")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"По данным доклада, выбросы в {IN_NEW} составили {OLD}"),
        ("ru", f"На покупку книг в {IN_NEW} выделено {OLD}, что больше, чем годом ранее"),
        ("ru", f"Тогда в {IN_LATE} зафиксировано {HALF}"),
        ("ru", f"В {IN_NEW} введены в эксплуатацию {OLD}"),
        ("kz", f"{IN_NEW} {{{{ fact.old | count('көпір') }}}} салынды"),
        ("kz", f"Үлес {IN_NEW} {_percent('old', UP_TO)} жетті"),
        ("ru", f"Это меньше уровня {{{{ fact.new.period | date('gen') }}}} ({OLD})"),
        ("ru", f"К {BY_FAR} долю планируется довести до {PLAN}"),
        ("ru", f"Выбросы планируется снизить на {PLAN} к {BY_FAR}"),
        ("ru", f"Выбросы планируется снизить и на {PLAN} – к {BY_FAR}"),
        ("kz", f"Деректер бойынша {IN_NEW} {_percent('old', 'acc')} құрады"),
        ("kz", f"Кітап сатып алуға {IN_NEW} {OLD} қаражат бөлінді, бұл көп"),
        ("kz", f"Сонда {IN_LATE} {HALF} тіркелді"),
        ("kz", f"Бұл {OF_NEW} деңгейден ({OLD}) аз"),
        ("kz", f"{BY_FAR} қарай үлесті {_percent('plan', UP_TO)} жеткізу жоспарланып отыр"),
        ("kz", f"{BY_FAR} қарай {_percent('plan', UP_TO)} азайту жоспарлануда"),
    ],
)
def test_a_time_that_one_verb_ties_to_a_figure_of_another(lang: Lang, text: str) -> None:
    assert codes(time_of_another_figure, f"{text}.", lang, RECORDS) == ["DG446"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Выбросы в {IN_OLD} составили {OLD}"),
        ("ru", f"Выбросы в {IN_OLD} и в {IN_NEW} составляли {OLD} и {NEW}"),
        ("ru", f"Выбросы в {IN_OLD}, в {IN_NEW} составили {OLD}"),
        ("ru", f"С {{{{ fact.new.period | date('gen') }}}} выделено {OLD}"),
        ("ru", f"В {IN_NEW} проверены {OLD}"),
        ("ru", f"В {IN_NEW} открыты {OLD}"),
        ("ru", f"В {IN_NEW} будет создано {OLD}"),
        ("ru", f"Это меньше уровня {{{{ fact.old.period | date('gen') }}}} ({OLD})"),
        ("ru", f"К {BY_NEAR} долю планируется довести до {PLAN}, к {BY_FAR} – до {FAR}"),
        ("ru", f"Выбросы планируется снизить на {PLAN} к {BY_NEAR} и на {FAR} – к {BY_FAR}"),
        ("ru", f"Планируется рост на {PLAN} к {{{{ fact.old.period | date('dat') }}}}"),
        ("ru", f"Рост составит {PLAN} к {BY_FAR}"),
        ("ru", f"К {BY_FAR} планируется больше, чем {PLAN}"),
        ("kz", f"Шығарындылар {IN_OLD} {_percent('old', 'acc')} құрады"),
        ("kz", f"{IN_OLD} және {IN_NEW} {OLD} бөлінді"),
        ("kz", f"{IN_NEW} {OLD} тексерілді"),
        ("kz", f"{IN_NEW} {_percent('old', UP_TO)} аз төленді"),
        ("kz", f"{IN_NEW} {OLD} ашылады"),
        ("ru", f"В {IN_NEW} выдано {{{{ fact.old }}}} педагогам жилье"),
        ("ru", f"В {IN_NEW} выдано {{{{ fact.old }}}} молодым педагогам жилье"),
        ("kz", f"{IN_NEW} {{{{ fact.old | count('мұғалім', 'dat') }}}} баспана берілді"),
        ("kz", f"{IN_NEW} {{{{ fact.old | count('аудан', 'loc') }}}} мектеп салынды"),
        ("kz", f"{IN_NEW} {{{{ fact.old | count('көпір', 'gen') }}}} әрқайсысына паспорт берілді"),
        ("kz", f"{IN_NEW} {{{{ fact.old | count('көпір') }}}} арқылы тротуарлар салынды"),
        ("kz", f"{IN_NEW} {{{{ fact.old | count('көпір') }}}} жанынан аялдамалар салынды"),
        ("kz", f"Бұл {OF_OLD} деңгейден ({OLD}) аз"),
        ("kz", f"{BY_NEAR} қарай {PLAN} және {BY_FAR} қарай {FAR} азайту жоспарлануда"),
    ],
)
def test_a_time_that_the_verb_may_tell_of_something_else(lang: Lang, text: str) -> None:
    assert codes(time_of_another_figure, f"{text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", f"Это больше, чем в {IN_OLD} ({NEW}).", ["DG446"]),
        ("ru", f'По сравнению с {{{{ fact.old.period | date("ins") }}}} ({NEW}) рост.', ["DG446"]),
        ("kz", f'Бұл {{{{ fact.old.period | date("abl") }}}} ({NEW}) көп.', ["DG446"]),
        ("ru", f"Это больше, чем в {IN_OLD} ({OLD}).", []),
        ("ru", f"Это больше, чем в {IN_OLD} ({NEW} к 2021 году).", []),
        ("ru", f"Это больше, чем до {IN_OLD} ({NEW}).", []),
        ("kz", f'Бұл {{{{ fact.old.period | date("abl") }}}} ({OLD}) көп.', []),
        ("kz", f'Бұл {{{{ fact.old.period | date("abl") }}}} бері ({NEW}) көп.', []),
    ],
)
def test_a_time_with_which_something_is_compared(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(time_of_another_figure, text, lang, RECORDS) == expected


ROWS = """\
facts:
  a: {what: {ru: школы, kz: мектептер}, value: 12, unit: school, period: 2018, sources: {report: пункт 1}}
  b: {what: {ru: школы, kz: мектептер}, value: 21, unit: school, period: 2019, sources: {report: пункт 1}}
  c: {what: {ru: школы, kz: мектептер}, value: 37, unit: school, period: 2020, sources: {report: пункт 1}}
  m: {what: {ru: средства, kz: қаражат}, value: 40, unit: tenge, period: 2018, sources: {report: пункт 1}}
"""
A, B, C, M = (f"{{{{ fact.{key} }}}}" for key in "abcm")
IN_A, IN_B, IN_C = (f'{{{{ fact.{key}.period | date("when") }}}}' for key in "abc")


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("ru", f"В {IN_A} и {IN_B} открыто {B} и {A} школ.", (B, A)),
        ("ru", f"В {IN_A}, {IN_B} и {IN_C} открыто {B}, {C} и {A} школ.", (B, C, A)),
        ("ru", f"В {IN_A}, {IN_B} и {IN_C} открыто {A}, {C} и {B} школ.", (C, B)),
        ("ru", f"В {IN_A} и {IN_B} открыто {B} школа и {A} школ соответственно.", (B, A)),
        ("kz", f"{IN_A} және {IN_B} {B} және {A} мектеп ашылды.", (B, A)),
        ("kz", f"{IN_A}, {IN_B} және {IN_C} {B}, {C} және {A} мектеп ашылды.", (B, C, A)),
        ("kz", f"{IN_A} мен {IN_B} тиісінше {B} мектеп және {A} мектеп ашылды.", (B, A)),
    ],
)
def test_figures_exchanged_in_a_row(lang: Lang, text: str, wrong: tuple[str, ...]) -> None:
    told = places(time_of_another_figure, text, lang, ROWS)
    assert told == [("DG446", "one.j2", 1, text.index(one) + 1) for one in wrong]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {IN_A} и {IN_B} открыто {A} и {B} школ."),
        ("ru", f"В {IN_B} и {IN_A} открыто {B} и {A} школ."),
        ("ru", f"В {IN_A} и {IN_B} открыто {B} и {C} школ."),
        ("ru", f"В {IN_A} и {IN_B} открыто {B} новых и {A} обновленных школ."),
        ("ru", f"В {IN_A} и {IN_B} на {B} и {M} тенге больше."),
        ("ru", f"В {IN_A} открыто {B} и {A} в {IN_B}."),
        ("ru", f"В {IN_A} и {IN_B} открыто {A} школ и {B} школа соответственно."),
        ("kz", f"{IN_A} және {IN_B} {A} және {B} мектеп ашылды."),
        ("kz", f"{IN_B} және {IN_A} {B} және {A} мектеп ашылды."),
        ("kz", f"{IN_A} және {IN_B} {B} жаңа және {A} жөнделген мектеп бар."),
        ("kz", f"{IN_A} және {IN_B} тиісінше {A} мектеп және {B} мектеп ашылды."),
    ],
)
def test_figures_of_a_row_that_may_be_right(lang: Lang, text: str) -> None:
    assert codes(time_of_another_figure, text, lang, ROWS) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{IN_OLD} және {IN_NEW} – {_percent('old', 'abl')}.", []),
        (f"{IN_NEW} – {_percent('old', 'abl')}.", ["DG446"]),
        (f"{IN_OLD} және {IN_NEW} – {OLD}.", ["DG446"]),
    ],
)
def test_as_many_in_each_of_several_years(text: str, expected: list[str]) -> None:
    assert codes(time_of_another_figure, text, "kz", RECORDS) == expected
