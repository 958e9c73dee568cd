"""Two figures in each other's place: beside each other's time, and in one language only."""

from __future__ import annotations

import pytest
from seen import book, codes, finished, first_paragraphs, found

from docgen.checks.figures.crossed import times_crossed
from docgen.checks.languages.crossed import figures_crossed
from docgen.checks.languages.pairs import differences
from docgen.model import Lang

RECORDS = """\
facts:
  a: {what: {ru: школы, kz: мектептер}, value: 12, unit: school, period: 2020, sources: {report: пункт 9}}
  b: {what: {ru: школы, kz: мектептер}, value: 21, unit: school, period: 2021, sources: {report: пункт 9}}
  c: {what: {ru: деньги, kz: қаражат}, value: 30, unit: tenge, period: 2021, sources: {report: пункт 9}}
  d: {what: {ru: сады, kz: балабақшалар}, value: 31, unit: tenge, period: 2022, sources: {report: пункт 9}}
"""
A, B = "{{ fact.a }}", "{{ fact.b }}"


def ru(fact: str, case: str = "loc") -> str:
    """The time of a fact in Russian."""
    return f"{{{{ fact.{fact}.period | date('{case}') }}}}"


def kz(fact: str, case: str = "when") -> str:
    """The same in Kazakh."""
    return f"{{{{ fact.{fact}.period | date('{case}') }}}}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {ru('a')} открыто {B}, в {ru('b')} {A}."),
        ("ru", f"Открыто {B} в {ru('a')} и {A} в {ru('b')}."),
        ("ru", f"В {ru('a')} – {B} школ, а в {ru('b')} открыта {A} школ."),
        ("kz", f"{kz('a')} {B}, {kz('b')} {A} мектеп ашылды."),
        ("kz", f"{kz('a')} {B} мектеп ашылды, ал {kz('b')} – {A}."),
    ],
)
def test_each_beside_the_time_of_the_other(lang: Lang, text: str) -> None:
    assert codes(times_crossed, text, lang, RECORDS) == ["DG418"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {ru('a')} открыто {A}, в {ru('b')} {B}."),
        ("ru", f"В {ru('b')} открыто {B} (в {ru('a')} – {A})."),
        ("ru", f"По сравнению с {ru('a', 'ins')} открыта {B}, к {ru('b', 'dat')} было {A}."),
        ("ru", f"В {ru('a')} и {ru('b')} {A} и {B} соответственно."),
        ("ru", f"В {ru('a')} и {ru('b')} открыто {B}, {A}."),
        ("ru", f"В {ru('a')} открыто {{{{ fact.c }}}}, в {ru('b')} {A}."),
        ("ru", f"В {ru('a')} открыто {B}. В {ru('b')} обновлено {A}."),
        ("ru", f"В {ru('b')} обновлено {A}, в {ru('b')} – {B}."),
        ("kz", f"{kz('a')} {A}, {kz('b')} {B} мектеп ашылды."),
        ("kz", f"{kz('a', 'ins')} салыстырғанда {B}, {kz('b')} {A} мектеп."),
        ("kz", f"{kz('a', 'abl')} {B} артық, {kz('b')} {A} мектеп."),
        ("kz", f"{kz('b')} {B} мектеп, {kz('a')} {A} мектеп ашылды."),
    ],
)
def test_times_that_may_be_right(lang: Lang, text: str) -> None:
    assert codes(times_crossed, text, lang, RECORDS) == []


AGO = """\
facts:
  old: {what: {ru: школы, kz: мектептер}, value: 12, unit: school, period: 2024, sources: {report: пункт 9}}
  new: {what: {ru: школы, kz: мектептер}, value: 21, unit: school, period: 2025, sources: {report: пункт 9}}
  far: {what: {ru: школы, kz: мектептер}, value: 9, unit: school, period: 2020, sources: {report: пункт 9}}
  sums: {what: {ru: сады, kz: балабақшалар}, value: 30, unit: school, period: 2024, sources: {report: пункт 9}}
"""
OLD, NEW = "{{ fact.old }}", "{{ fact.new }}"
OF_A_YEAR = [
    ("ru", "В {T} открыто {X} школ; годом ранее – {Y}."),
    ("ru", "В {T} открыто {X} школ (годом ранее – {Y})."),
    ("ru", "В {T} открыто {X} школ. Годом ранее было открыто {Y}."),
    ("ru", "В {T} открыто {X} школ против {Y} годом ранее."),
    ("ru", "В {T} открыто {X} школ, рост на 5 % к {Y} годом ранее."),
    ("ru", "В {T} открыто {X} школ, что на 5 % больше показателя предыдущего года ({Y})."),
    ("ru", "В {T} открыто {X} школ против {Y} школ в {O}."),
    ("kz", "{T} {X} мектеп ашылды; бір жыл бұрын – {Y}."),
    ("kz", "{T} {X} мектеп ашылды, бір жыл бұрынғы {Y} мектепке қатысты өсім – 5 %."),
    ("kz", "{T} {X} мектеп ашылды, бұл алдыңғы жылғы көрсеткіштен ({Y}) 5 %-ға көп."),
]


def _of_a_year(lang: Lang, text: str, now: str, before: str) -> str:
    time = ru if lang == "ru" else kz
    return text.format(T=time("new"), O=time("old"), X=now, Y=before)


@pytest.mark.parametrize(("lang", "text"), OF_A_YEAR)
def test_this_year_and_the_one_before_it(lang: Lang, text: str) -> None:
    assert codes(times_crossed, _of_a_year(lang, text, OLD, NEW), lang, AGO) == ["DG418"]
    assert codes(times_crossed, _of_a_year(lang, text, NEW, OLD), lang, AGO) == []
    assert codes(times_crossed, _of_a_year(lang, text, NEW, NEW), lang, AGO) == []
    assert codes(times_crossed, _of_a_year(lang, text, "{{ fact.far }}", NEW), lang, AGO) == []
    assert codes(times_crossed, _of_a_year(lang, text, "{{ fact.sums }}", NEW), lang, AGO) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {ru('old')} открыто {OLD}, годом ранее – {NEW}."),
        ("ru", f"Годом ранее было {OLD}, в {ru('new')} – {NEW}."),
        ("ru", f"В {ru('new')} план сверен с {OLD}, а годом ранее – нет: {NEW}."),
        ("kz", f"Бір жыл бұрын {OLD} болды, {kz('new')} – {NEW}."),
    ],
)
def test_a_year_before_another_time(lang: Lang, text: str) -> None:
    assert codes(times_crossed, text, lang, AGO) == []


ROUND = """\
facts:
  a: {what: {ru: школы, kz: мектептер}, value: 12, unit: school, period: 2019, sources: {report: пункт 9}}
  b: {what: {ru: школы, kz: мектептер}, value: 21, unit: school, period: 2020, sources: {report: пункт 9}}
  c: {what: {ru: школы, kz: мектептер}, value: 37, unit: school, period: 2021, sources: {report: пункт 9}}
  d: {what: {ru: школы, kz: мектептер}, value: 40, unit: school, period: 2021, sources: {report: пункт 9}}
"""
C = "{{ fact.c }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {ru('a')} открыто {B}, в {ru('b')} – {C}, в {ru('c')} – {A}."),
        ("kz", f"{kz('a')} {B}, {kz('b')} {C}, {kz('c')} {A} мектеп ашылды."),
    ],
)
def test_three_moved_round(lang: Lang, text: str) -> None:
    (one,) = found(times_crossed, text, lang, ROUND)
    assert (one.code, one.span.column, one.args) == ("DG418", text.index(B) + 1, {"text": "21", "other": "12"})


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {ru('a')} открыто {A}, в {ru('b')} – {B}, в {ru('c')} – {C}."),
        ("ru", f"В {ru('c')} – {C}, в {ru('a')} – {A}, в {ru('b')} – {B}."),
        ("ru", f"В {ru('a')} открыто {B}, в {ru('b')} – {C}, в {ru('c')} – {{{{ fact.d }}}}."),
        ("ru", f"В {ru('a')} открыто {B}, в {ru('b')} – {C}, после {ru('c', 'gen')} – {A}."),
        ("ru", f"В {ru('a')} открыто {B}, в {ru('b')} – {C}. В {ru('c')} – {A}."),
        ("kz", f"{kz('a')} {A}, {kz('b')} {B}, {kz('c')} {C} мектеп ашылды."),
        ("kz", f"{kz('a')} {B}, {kz('b')} {C}, {kz('c', 'ins')} салыстырғанда {A} мектеп ашылды."),
    ],
)
def test_three_in_their_places(lang: Lang, text: str) -> None:
    assert codes(times_crossed, text, lang, ROUND) == []


def told(russian: str, kazakh: str) -> list[tuple[str, str, str]]:
    """What is told of the first paragraphs of both texts."""
    ours, theirs = first_paragraphs(russian, kazakh, RECORDS)
    crossed = figures_crossed(ours, theirs, book(RECORDS))
    return [(one.args["text"], one.args["words"], one.args["other"]) for one in crossed]


@pytest.mark.parametrize(
    ("russian", "kazakh", "words"),
    [
        (f"Открыто {A} школ, закрыто {B}.", f"{B} мектеп ашылды, {A} мектеп жабылды.", ("Открыто", "жабылды")),
        (f"{A} школ открыты, а {B} закрыта.", f"{A} мектеп жабылып, {B} ашылды.", ("открыты", "жабылып")),
        (f"Построено {A}, отремонтировано {B}.", f"{B} мектеп салынды, {A} жөнделді.", ("Построено", "жөнделді")),
        (f"В селах – {A}, в городах – {B}.", f"Ауылда – {B}, қалада – {A}.", ("селах", "қалада")),
        (f"Городских – {A}, сельских – {B}.", f"Қалада – {B}, ауылда – {A}.", ("Городских", "ауылда")),
        (
            f"В Акмолинской области {A}, в Костанайской {B}.",
            f"Ақмола облысында {B}, Қостанай облысында {A} мектеп бар.",
            ("Акмолинской области", "Қостанай облысында"),
        ),
        (
            f"В {{{{ name.akmola | case('loc') }}}} {A}, в {{{{ name.kostanay | case('loc') }}}} {B}.",
            f"{{{{ name.akmola | case('loc') }}}} {B}, {{{{ name.kostanay | case('loc') }}}} {A} мектеп бар.",
            ("Акмолинской области", "Қостанай облысында"),
        ),
        (
            f"В {ru('a')} {A}, в {ru('b')} {B}.",
            f"{kz('a')} {B}, {kz('b')} {A} мектеп.",
            ("2020\u00a0году", "2021\u00a0жылы"),
        ),
        (f"Построено {A}, закрыто {B}.", f"{B} мектеп салынды, {A} мектеп жабылды.", ("Построено", "жабылды")),
        (f"В январе – {A}, в мае – {B}.", f"Қаңтарда – {B}, мамырда – {A}.", ("январе", "мамырда")),
        (
            f"Открыто {A}, закрыто {B}, отремонтировано {C}.",
            f"{B} мектеп ашылды, {C} жабылды, {A} жөнделді.",
            ("Открыто", "жөнделді"),
        ),
        (
            f"В Акмолинской области {A}, в Костанайской {B}, в Павлодарской {C}.",
            f"Ақмола облысында {C}, Қостанай облысында {A}, Павлодар облысында {B} мектеп бар.",
            ("Акмолинской области", "Қостанай облысында"),
        ),
        (
            f"В январе – {A}, в мае – {B}, в июле – {C}.",
            f"Қаңтарда – {B}, мамырда – {C}, шілдеде – {A}.",
            ("январе", "шілдеде"),
        ),
        (
            f"В {ru('a')} {A}, в {ru('b')} {B}, в {ru('d')} {C}.",
            f"{kz('a')} {B}, {kz('b')} {C}, {kz('d')} {A} мектеп.",
            ("2020\u00a0году", "2022\u00a0жылы"),
        ),
        (
            f"В Акмолинской области {A}, в Костанайской {B}.",
            f"Ақмола мен Қостанай облыстарында тиісінше {B} және {A} мектеп бар.",
            ("Акмолинской области", "Қостанай облыстарында"),
        ),
        (
            f"В Акмолинской и Костанайской областях соответственно {A} и {B} школ.",
            f"Ақмола облысында {B}, Қостанай облысында {A} мектеп бар.",
            ("Акмолинской", "Қостанай облысында"),
        ),
        (
            f"В Акмолинской и Костанайской областях {A} школ и {B} школ соответственно.",
            f"Ақмола мен Қостанай облыстарында тиісінше {B} мектеп және {A} мектеп бар.",
            ("Акмолинской", "Қостанай облыстарында"),
        ),
    ],
)
def test_crossed_in_one_language(russian: str, kazakh: str, words: tuple[str, str]) -> None:
    assert told(russian, kazakh) == [("12", *words)]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"Открыто {A} школ, закрыто {B}.", f"{B} мектеп жабылды, {A} мектеп ашылды."),
        (f"Открыто {A} школ взамен закрытых {B}.", f"Жабылған {B} мектептің орнына {A} мектеп ашылды."),
        (f"Построено {A}, отремонтировано {B}.", f"{A} мектеп салынып, {B} мектепке жөндеу жүргізілді."),
        (f"В селах – {A}, в городах – {B}.", f"Қалада – {B}, ауылда – {A}."),
        (f"Из {A} городских и сельских школ в городах {B}.", f"{A} мектептің {B}-і қалада, ауылда – қалғаны."),
        (f"В Акмолинской области {A}, в Костанайской {B}.", f"Қостанайда {B}, Ақмола облысында {A} мектеп бар."),
        (f"В {ru('a')} {A}, в {ru('b')} {B}.", f"{kz('b')} {B}, {kz('a')} {A} мектеп."),
        (f"В {ru('a')} {A}, в {ru('b')} {B}.", f"{kz('a')} және {kz('b')} тиісінше {A} және {B} мектеп."),
        (
            f"Открыто {A}, закрыто {B}, открыто еще {{{{ fact.c }}}}.",
            f"{A} ашылды, {B} жабылды, {{{{ fact.c }}}} ашылды.",
        ),
        (f"Открыто {A}, закрыто {B}, снова {A}.", f"{A} мектеп жабылды, {B} ашылды, {A}."),
        (
            f"Открыто {A}, закрыто {B}, отремонтировано {C}.",
            f"{C} мектеп жөнделді, {A} ашылды, {B} жабылды.",
        ),
        (f"Построено {A}, {B} отремонтировано, закрыто {C}.", f"{A} мектеп, {B} салынды, {C} жабылды."),
        (f"Открыто {A} в городах, {B} – в селах, закрыто {C}.", f"Қалада {A}, ауылда {B} ашылды, {C} жабылды."),
        (f"В январе – {A}, в мае – {B}, в июле – {C}.", f"Шілдеде – {C}, қаңтарда – {A}, мамырда – {B}."),
        (f"В январе – {A}, в мае – {B}.", f"Қаңтар мен мамырда тиісінше {A} және {B}."),
        (
            f"В Акмолинской области {A}, в Костанайской {B}.",
            f"Ақмола мен Қостанай облыстарында тиісінше {A} және {B} мектеп бар.",
        ),
        (
            f"В Акмолинской и Костанайской областях {A} школ и {B} школ соответственно.",
            f"Қостанай мен Ақмола облыстарында тиісінше {B} мектеп және {A} мектеп бар.",
        ),
        (
            f"В Акмолинской области {A}, в Костанайской {B}, соответственно растут расходы.",
            f"Қостанай облысында {B}, Ақмола облысында {A}, шығындар да тиісінше өсуде.",
        ),
        (
            f"В Акмолинской, Костанайской и Павлодарской областях {A}, {B} и {C} соответственно.",
            f"Ақмола, Қостанай және Павлодар облыстарында тиісінше {A}, {B} және {C} мектеп бар.",
        ),
    ],
)
def test_what_stands_in_another_order(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []


def test_it_is_told_among_the_differences() -> None:
    ours, theirs = f"Открыто {A} школ, закрыто {B}.", f"{B} мектеп ашылды, {A} мектеп жабылды."
    both = list(differences(finished(ours, "ru", RECORDS), finished(theirs, "kz", RECORDS)))
    assert [(one.code, one.span.column) for one in both] == [("DG468", ours.index(A) + 1)]
