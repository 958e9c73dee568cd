"""By how much there is more than before, where times stand between the figures."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.growths import growth_differs
from docgen.model import Lang

RECORDS = """\
facts:
  was: {what: {ru: было, kz: бұрын}, value: 300, period: 2024, sources: {report: пункт 1}}
  now: {what: {ru: стало, kz: қазір}, value: 386, period: 2025, sources: {report: пункт 1}}
  long: {what: {ru: давно, kz: ертеде}, value: 250, period: 2023, sources: {report: пункт 1}}
  more: {what: {ru: рост, kz: өсім}, value: 86, sources: {report: пункт 1}}
  right: {what: {ru: рост в процентах, kz: пайыз өсімі}, value: 28.7, unit: percent, sources: {report: пункт 1}}
  wrong: {what: {ru: рост иной, kz: өзге өсім}, value: 22.3, unit: percent, sources: {report: пункт 1}}
  since: {what: {ru: рост за два года, kz: екі жылдағы өсім}, value: 54.4, unit: percent, sources: {report: пункт 1}}
  times: {what: {ru: во сколько, kz: неше есе}, value: 1.3, sources: {report: пункт 1}}
  often: {what: {ru: во сколько раз, kz: қанша есе}, value: 3, sources: {report: пункт 1}}
"""
THEN, SINCE, LATER = (f"{{{{ fact.{key}.period | date('when') }}}}" for key in ("was", "long", "now"))
WAS, NOW, LONG = (f"{{{{ fact.{key} }}}}" for key in ("was", "now", "long"))
FROM, TO = "{{ fact.was | suffix('abl') }}", "{{ fact.now | suffix('dat') }}"
WAS_SCHOOLS, NOW_SCHOOLS = (f"{{{{ fact.{key} | count('школа', 'gen') }}}}" for key in ("was", "now"))
FROM_SCHOOLS, TO_SCHOOLS = "{{ fact.was | count('мектеп', 'abl') }}", "{{ fact.now | count('мектеп', 'dat') }}"
CHANGED: list[tuple[Lang, str]] = [
    ("ru", f"Число школ выросло с {WAS} в {THEN} до {NOW} в {LATER}, или на {{}}."),
    ("ru", f"Число школ выросло с {WAS} школ в {THEN} до {NOW} школ в {LATER} (на {{}})."),
    ("ru", f"Число школ выросло с {WAS} до {NOW} в {LATER}, то есть на {{}}."),
    ("ru", f"Число школ выросло за год на {{}}: с {WAS} до {NOW}."),
    ("ru", f"Построено {NOW} домов против {WAS} годом ранее, то есть на {{}} больше."),
    ("ru", f"Построено {NOW} домов против {WAS} домов в {THEN} (рост на {{}})."),
    ("ru", f"В {LATER} построено {NOW} домов (в {THEN} – {WAS}), рост на {{}}."),
    ("ru", f"В {THEN} было {WAS} пожаров, в {LATER} – {NOW}, рост составил {{}}."),
    ("ru", f"В {LATER} построено {NOW} домов, в {THEN} – {WAS} (рост на {{}})."),
    ("ru", f"В {LATER} было {NOW} пожаров, а в {THEN} – {WAS} пожаров (увеличение на {{}})."),
    ("kz", f"{LATER} салынған үйлер – {NOW}, {THEN} – {WAS} (өсім {{}})."),
    ("ru", f"Число аварий выросло на {{}} (в {THEN} – {WAS}, в {LATER} – {NOW})."),
    ("ru", f"Введено {NOW} объектов, на {{}} больше, чем годом ранее ({WAS})."),
    (
        "kz",
        f"Саны {THEN} {FROM} {LATER} {TO} дейін, яғни {{}} өсті.",
    ),
    (
        "kz",
        "Өтініштер {} өсті: {{ fact.was | suffix('abl') }} {{ fact.now | suffix('dat') }} дейін.",
    ),
    ("kz", f"{THEN} {WAS} мектеп болса, {LATER} {NOW} мектеп болды, яғни {{}} өсті."),
    ("kz", f"{NOW} қылмыс тіркелді, бір жыл бұрын {WAS} болған, яғни {{}} көп."),
    ("kz", f"Апаттар саны {{}} өсті ({THEN} – {WAS}, {LATER} – {NOW})."),
    ("kz", f"{NOW} нысан берілді, бір жыл бұрынғыдан ({WAS}) {{}} көп."),
]


def _by(key: str, lang: Lang) -> str:
    return f"{{{{ fact.{key} | percent{'' if lang == 'ru' else '(chr)'} }}}}".replace("chr", "'dat'")


@pytest.mark.parametrize(("lang", "text"), CHANGED)
def test_a_growth_that_its_ends_do_not_give(lang: Lang, text: str) -> None:
    assert codes(growth_differs, text.replace("{}", _by("wrong", lang)), lang, RECORDS) == ["DG451"]
    assert codes(growth_differs, text.replace("{}", _by("right", lang)), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kz", f"{LATER} {NOW} үй салынды ({THEN} – {WAS}), өсім {{{{ fact.wrong | percent }}}}."),
        ("kz", f"{THEN} {WAS} өрт болды, {LATER} – {NOW}, өсім {{{{ fact.wrong | percent }}}} құрады."),
        ("ru", f"Выросло с {WAS} в {THEN} до {NOW} в {LATER}, или в {{{{ fact.often | times(fold=true) }}}}."),
        ("ru", f"Выросло с {WAS} в {THEN} до {NOW} в {LATER}, или на {{{{ fact.was }}}}."),
    ],
)
def test_a_growth_told_otherwise(lang: Lang, text: str) -> None:
    assert codes(growth_differs, text, lang, RECORDS) == ["DG451"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Число школ выросло с {WAS} на {{}} и составило {NOW}."),
        ("ru", f"Число школ выросло с {WAS} в {THEN} на {{}}, до {NOW}."),
        ("ru", f"Число школ выросло на {{}} и составило {NOW} (за аналогичный период прошлого года – {WAS})."),
        ("ru", f"В {LATER} число школ выросло на {{}} и составило {NOW} (в {THEN} – {WAS})."),
        ("ru", f"Число школ выросло на {{}} и составило {NOW} против {WAS} годом ранее."),
        ("ru", f"По сравнению с прошлым годом число школ выросло на {{}} и составило {NOW} (годом ранее – {WAS})."),
        ("kz", f"Өткен жылмен салыстырғанда мектептер саны {{}} өсіп, {NOW} болды (бір жыл бұрын – {WAS})."),
        ("ru", f"По сравнению с прошлым годом ({WAS}) число школ выросло на {{}} и составило {NOW}."),
        ("ru", f"Число школ выросло на {{}} – с {WAS} до {NOW}."),
        ("ru", f"Число школ выросло на {{}}, с {WAS} до {NOW}."),
        ("ru", f"Число школ выросло на {{}}: с {WAS_SCHOOLS} до {NOW_SCHOOLS}."),
        ("ru", f"Число школ выросло на {{}} – с {WAS_SCHOOLS} в {THEN} до {NOW_SCHOOLS} в {LATER}."),
        ("kz", f"Саны {{}} өсті: {FROM_SCHOOLS} {TO_SCHOOLS} дейін."),
        ("kz", f"Саны {{}} өсті: {THEN} {FROM_SCHOOLS} {LATER} {TO_SCHOOLS} дейін."),
        ("ru", f"Число школ выросло на {{}} до {NOW} (с {WAS})."),
        ("ru", f"Число школ выросло с {WAS} до {NOW}, на {{}}."),
        ("ru", f"В прошлом году построено {WAS} домов, в этом – {NOW}, то есть на {{}} больше."),
        ("ru", f"В {THEN} построено {WAS} домов, в {LATER} – {NOW}, то есть на {{}} больше."),
        ("kz", f"Мектептер саны {FROM} {{}} өсіп, {{{{ fact.now | suffix('acc') }}}} құрады."),
        ("kz", f"Мектептер саны {{}} өсіп, {NOW} болды (өткен жылдың ұқсас кезеңінде – {WAS})."),
        ("kz", f"Мектептер саны {{}} өсіп, бір жыл бұрынғы {{{{ fact.was | suffix('dat') }}}} қарсы {NOW} болды."),
        ("kz", f"Өткен жылмен ({WAS}) салыстырғанда мектептер саны {{}} өсіп, {NOW} болды."),
        ("kz", f"Мектептер саны {FROM} {TO} дейін, {{}} өсті."),
        ("kz", f"Мектептер саны {{}} өсті – {FROM} {TO} дейін."),
        ("kz", f"Мектептер саны {{}} өсіп, {TO} жетті ({FROM})."),
        ("kz", f"Өткен жылы {WAS} үй салынса, биыл – {NOW}, яғни {{}} көп."),
    ],
)
def test_a_growth_told_before_what_it_leads_to(lang: Lang, text: str) -> None:
    assert codes(growth_differs, text.replace("{}", _by("wrong", lang)), lang, RECORDS) == ["DG451"]
    assert codes(growth_differs, text.replace("{}", _by("right", lang)), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Рост числа школ с {WAS} до {NOW} составил {{{{ fact.wrong | percent }}}}."),
        ("kz", f"Мектептер санының {FROM} {TO} дейін өсуі {{{{ fact.wrong | percent('acc') }}}} құрады."),
    ],
)
def test_a_growth_told_by_its_noun(lang: Lang, text: str) -> None:
    assert codes(growth_differs, text, lang, RECORDS) == ["DG451"]
    assert codes(growth_differs, text.replace("fact.wrong", "fact.right"), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"За последние годы число школ выросло на {{}} и составило {NOW} (годом ранее – {WAS})."),
        ("ru", f"С {SINCE} число школ выросло на {{}} и составило {NOW} (годом ранее – {WAS})."),
        ("ru", f"Число школ выросло за год на {{}} и составило {NOW} (в {SINCE} – {LONG})."),
        ("ru", f"В {LATER} число школ выросло на {{}} и составило {NOW} (в {SINCE} – {LONG})."),
        ("ru", f"Рост числа школ с {WAS} до {NOW} составил {{}} всего роста по стране."),
        ("ru", f"Число школ выросло с {WAS} до {NOW}, на {{}} выросло и число детей."),
        ("ru", f"Доля выросла на {{}}: с {WAS_SCHOOLS} до {NOW_SCHOOLS}."),
        ("ru", f"Число детей выросло на {{}}, с {WAS_SCHOOLS} до {NOW_SCHOOLS} выросла сеть."),
        ("ru", f"Число школ выросло на {{}}: с {WAS_SCHOOLS} до {{{{ fact.now | count('ребенок', 'gen') }}}}."),
        ("kz", f"Үлес {{}} өсті: {FROM_SCHOOLS} {TO_SCHOOLS} дейін."),
        ("kz", f"Соңғы жылдары мектептер саны {{}} өсіп, {NOW} болды (бір жыл бұрын – {WAS})."),
        ("kz", f"Шығын {{}} өсіп, {NOW} адам құтқарылды (бір жыл бұрын – {WAS})."),
        ("kz", f"{LATER} мектептер саны {{}} өсіп, {NOW} болды ({SINCE} – {LONG})."),
    ],
)
def test_a_growth_of_something_else(lang: Lang, text: str) -> None:
    assert codes(growth_differs, text.replace("{}", _by("wrong", lang)), lang, RECORDS) == []


def test_what_it_comes_to_is_said() -> None:
    (one,) = found(growth_differs, CHANGED[0][1].replace("{}", _by("wrong", "ru")), "ru", RECORDS)
    assert dict(one.args) == {"text": "22,3\u00a0%", "change": "(386 – 300) / 300", "right": "28.67 %"}


WRONG, SINCE_THEN = "{{ fact.wrong | percent }}", "{{ fact.since | percent }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {SINCE} было {LONG} школ, в {THEN} – {WAS}, в {LATER} – {NOW}, рост на {SINCE_THEN}."),
        ("ru", f"В {THEN} построено {WAS} домов (в {LATER} – {NOW}), снижение на {WRONG} учтено."),
        ("ru", f"В {LATER} построено {NOW} домов (в {THEN} – {WAS}), рост {WRONG} экономики продолжится."),
        ("ru", f"Доля выросла с {WAS} в {THEN} до {NOW} в {LATER}, или на {WRONG}."),
        ("ru", f"В среднем число выросло с {WAS} в {THEN} до {NOW} в {LATER}, или на {WRONG}."),
        ("ru", f"Число выросло с {WAS} в {THEN} до {NOW} в {LATER}, или в {{{{ fact.times | times(fold=true) }}}}."),
        ("ru", f"Число выросло с {WAS} в {THEN} до {NOW} в {LATER}, или на {{{{ fact.more }}}}."),
        ("ru", f"Число выросло с {WAS} в {THEN} до {NOW} в {LATER}; на {WRONG} увеличены расходы."),
        ("ru", f"Построено {NOW} домов против {WAS} дорог в {THEN}, что на {WRONG} больше."),
        ("ru", f"Построено {LONG} домов из {NOW} против {WAS} в {THEN}, что на {WRONG} больше."),
        ("ru", f"Построено {LONG} домов (в срок) из намеченных {NOW} домов (в {THEN} – {WAS}), рост на {WRONG}."),
        ("ru", f"План {LATER} – {NOW} домов против {WAS} в {THEN}, то есть на {WRONG} больше."),
        ("kz", f"{SINCE} {LONG} мектеп болды, {THEN} – {WAS}, {LATER} – {NOW}, өсім {SINCE_THEN}."),
        ("kz", f"{THEN} {WAS} үй салынды ({LATER} – {NOW}), төмендеу {WRONG}."),
        ("kz", f"{THEN} {WAS} мектеп болды, {LATER} {NOW} мектеп болды, яғни {WRONG} жаңа."),
        ("kz", f"Үлесі {THEN} {WAS} болса, {LATER} {NOW} болды, яғни {{{{ fact.wrong | percent('dat') }}}} өсті."),
        ("kz", f"{WAS} үймен салыстырғанда {NOW} мектеп салынды ({WRONG})."),
    ],
)
def test_what_may_be_another_growth(lang: Lang, text: str) -> None:
    assert codes(growth_differs, text, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ru",
            f"Введено {NOW} школ, что на {{{{ fact.now - fact.was }}}}, или на {{}}, больше, чем годом ранее ({WAS}).",
        ),
        (
            "kz",
            f"{NOW} нысан берілді, бұл өткен жылғыдан ({WAS}) {{{{ fact.now - fact.was }}}} нысанға, немесе {{}} көп.",
        ),
    ],
)
def test_a_difference_that_the_template_reckons_is_no_rounded_figure(lang: Lang, text: str) -> None:
    records = RECORDS.replace("period", "unit: place, period")
    assert codes(growth_differs, text.replace("{}", _by("wrong", lang)), lang, records) == ["DG451"]
    assert found(growth_differs, text.replace("{}", _by("right", lang)), lang, records) == []
