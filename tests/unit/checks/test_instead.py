from __future__ import annotations

import re

import pytest
from projects import FACTS, TODAY, book_of, text_of
from seen import found

from docgen.checks.figures import numbers
from docgen.compose.composing import compose
from docgen.messages import Ui, remedy
from docgen.model import Diagnostic, Lang
from docgen.world import MemoryWorld

PRINTED = re.compile(r"\{\{ (?P<filters>.*?) \}\}(?P<rest>[^;]*?) here")
RECORDS = """\
facts:
  built: {what: {ru: дома, kz: үйлер}, value: 386, period: 2024..2026, sources: {report: пункт 1}}
  today: {what: {ru: дома, kz: үйлер}, value: 24, period: 2026, sources: {report: пункт 1}}
"""


def told(text: str, lang: Lang) -> Diagnostic:
    """The one number word of a text that is told."""
    (one,) = [one for one in found(numbers.typed_number, text, lang, RECORDS) if one.code == "DG402"]
    return one


def text_with(template: str, lang: Lang, value: str) -> str:
    record = f'facts:\n  key: {{what: {{ru: число, kz: сан}}, value: "{value}", sources: {{report: пункт 1}}}}\n'
    files = {"docgen.yaml": "", "facts/all.yaml": FACTS, "facts/key.yaml": record, f"templates/{lang}/one.j2": template}
    world = MemoryWorld(files, TODAY)
    book = book_of(world)
    return text_of(compose(world, book, book.letters["one"], lang))


@pytest.mark.parametrize(
    ("lang", "text", "value", "written"),
    [
        ("ru", "Работа идет в три смены.", "3", "{{ fact.KEY | words }}"),
        ("ru", "Занятия идут в две смены.", "2", '{{ fact.KEY | words("nom", "f") }}'),
        ("ru", "Не хватает двух смен.", "2", '{{ fact.KEY | words("gen") }}'),
        ("ru", "Занимаются двумя группами.", "2", '{{ fact.KEY | words("ins") }}'),
        ("ru", "Двадцать шесть школ готовы.", "26", "{{ fact.KEY | words | capital }}"),
        ("ru", "Нужно полтора года.", "1,5", "{{ fact.KEY | words }}"),
        ("ru", "Проверяют дважды в год.", "2", "{{ fact.KEY | times }}"),
        ("ru", "Выросло втрое.", "3", "{{ fact.KEY | times(fold=true) }}"),
        ("ru", "В двухмесячный срок.", "2", '{{ fact.KEY | words("gen") }}месячный'),
        ("ru", "Пришло двое мужчин.", "2", "{{ fact.KEY }}"),
        ("ru", "Нужно два с половиной года.", "2,5", "{{ fact.KEY }}"),
        ("kz", "Жұмыс үш ауысымда жүреді.", "3", "{{ fact.KEY | words }}"),
        ("kz", "Жиырма алты мектеп дайын.", "26", "{{ fact.KEY | words | capital }}"),
        ("kz", "Саны жиырма алтыға жетті.", "26", '{{ fact.KEY | words("dat") }}'),
        ("kz", "Жылына екі рет тексеріледі.", "2", "{{ fact.KEY | times }}"),
        ("kz", "Жұмыс екі айлық мерзімде жүреді.", "2", "{{ fact.KEY | words }} айлық"),
        ("kz", "Мектептердің екеуі дайын.", "2", '{{ fact.KEY | words(possessive="3") }}'),
        ("kz", "Мектептердің сегізін жапты.", "8", '{{ fact.KEY | words("acc", possessive="3") }}'),
    ],
)
def test_a_number_word_is_answered_with_what_prints_these_words(
    lang: Lang, text: str, value: str, written: str
) -> None:
    one = told(text, lang)
    match = PRINTED.search(remedy(one, "en"))
    assert match
    assert f"{{{{ {match['filters']} }}}}{match['rest']}" == written
    typed = one.args["text"]
    printed = text_with(text.replace(typed, written.replace("KEY", "key")), lang, value)
    digits = "| " not in written
    assert printed.replace("\u00a0", " ") == (text.replace(typed, value) if digits else _said(text))


def _said(text: str) -> str:
    return text.replace("втрое", "три раза")


@pytest.mark.parametrize(
    ("lang", "text", "written", "replaced"),
    [
        ("ru", "За последние три года построено {{ fact.built }}.", "fact.built.period | date", "последние три года"),
        (
            "ru",
            "В последние три года построено {{ fact.built }}.",
            'fact.built.period | date("when")',
            "последние три года",
        ),
        (
            "ru",
            "Итоги последних пяти лет: {{ fact.today }}.",
            'fact.KEY.period | date("gen")',
            "последних пяти лет",
        ),
        ("kz", "Соңғы үш жылда {{ fact.built }} салынды.", 'fact.built.period | date("when")', "Соңғы үш жылда"),
        ("kz", "Соңғы үш жылдағы сан – {{ fact.built }}.", 'fact.built.period | date("attr")', "Соңғы үш жылдағы"),
        ("kz", "Соңғы бес жыл ішінде тыныш.", 'fact.KEY.period | date("when")', "Соңғы бес жыл ішінде"),
    ],
)
def test_of_the_last_years_the_reader_is_told_which(lang: Lang, text: str, written: str, replaced: str) -> None:
    assert f"write {{{{ {written} }}}} in place of «{replaced}»;" in remedy(told(text, lang), "en")


@pytest.mark.parametrize(("ui", "key"), [("en", "KEY"), ("ru", "КЛЮЧ"), ("kz", "КІЛТ")])
@pytest.mark.parametrize(
    "text",
    [
        "Работа идет в три смены.",
        "Пришло двое мужчин.",
        "За последние пять лет тихо.",
        "Готова половина школ.",
    ],
)
def test_the_help_shows_how_to_let_a_number_word_stand(ui: Ui, key: str, text: str) -> None:
    said = remedy(told(text, "ru"), ui)
    assert "{# docgen: allow DG402 — " in said
    assert f"{{{{ fact.{key}" in said or "`text:`" in said  # the key to fill in is called as in all other help
    assert ui == "en" or ("KEY" not in said and re.search("[а-я]{5}", said))


@pytest.mark.parametrize("share", ["одну пятую", "пятую часть", "треть"])
def test_a_share_in_words_is_answered_with_its_per_cent(share: str) -> None:
    assert "per cent" in remedy(told(f"Площадь сократилась на {share}.", "ru"), "en")


@pytest.mark.parametrize(
    ("lang", "text", "written"),
    [
        ("ru", "Работа длится полгода.", 'write {{ fact.KEY | count("месяц") }} here; '),
        ("kz", "Жұмыс жарты жылға созылды.", 'write {{ fact.KEY | count("ай") }} here; '),
        ("ru", "Закрыта половина школ.", "take its per cent for it, "),
        ("kz", "Мектептердің жартысы жабылды.", "take its per cent for it, "),
    ],
)
def test_half_a_year_is_six_months_and_no_share(lang: Lang, text: str, written: str) -> None:
    assert told(text, lang).args["instead"].startswith(written)


OF_2026 = """\
facts:
  nine: {what: {ru: дома, kz: үйлер}, value: 41, period: 2026-01..2026-09, sources: {report: пункт 1}}
  half: {what: {ru: сады, kz: балабақшалар}, value: 27, period: 2026-H1, sources: {report: пункт 1}}
  first: {what: {ru: мосты, kz: көпірлер}, value: 13, period: 2026-Q1, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text", "typed", "hint"),
    [
        (
            "ru",
            "За девять месяцев – {{ fact.nine }}.",
            "девять месяцев",
            "date(months=true, words=true, year=false)",
        ),
        (
            "ru",
            "По итогам девяти месяцев – {{ fact.nine }}.",
            "девяти месяцев",
            'date("gen", months=true, words=true, year=false)',
        ),
        ("ru", "За первое полугодие – {{ fact.half }}.", "первое полугодие", "date(words=true, year=false)"),
        (
            "ru",
            "Сравнимо с первым полугодием ({{ fact.half }}).",
            "первым полугодием",
            'date("ins", words=true, year=false)',
        ),
        ("ru", "Во I квартале – {{ fact.first }}.", "I квартале", 'date("when", year=false)'),
        ("ru", "За 9 месяцев – {{ fact.nine }}.", "9 месяцев", "date(months=true, year=false)"),
        ("kz", "Биыл тоғыз айда {{ fact.nine }}.", "тоғыз айда", 'date("when", months=true, words=true, year=false)'),
        (
            "kz",
            "Ағымдағы жылдың тоғыз айында {{ fact.nine }}.",
            "тоғыз айында",
            'date("when", months=true, words=true, year=false, possessive="3")',
        ),
        (
            "kz",
            "Тоғыз айдағы өсім – {{ fact.nine }}.",
            "Тоғыз айдағы",
            'date("attr", months=true, words=true, year=false) | capital',
        ),
        (
            "kz",
            "Бірінші жартыжылдықта {{ fact.half }}.",
            "Бірінші жартыжылдықта",
            'date("when", words=true, year=false) | capital',
        ),
        (
            "kz",
            "Былтырғы бірінші жартыжылдығымен ({{ fact.half }}).",
            "бірінші жартыжылдығымен",
            'date("ins", words=true, year=false, possessive="3")',
        ),
    ],
)
def test_a_part_of_a_year_is_answered_with_the_period_of_the_figure_beside_it(
    lang: Lang, text: str, typed: str, hint: str
) -> None:
    """In the very words that were typed: what is printed in their place reads the same."""
    (one,) = found(numbers.typed_number, text, lang, OF_2026)
    key = text[text.index("fact.") :].partition(" }}")[0]
    assert (one.args["text"], one.span.column) == (typed, text.index(typed) + 1)
    assert one.hint == f"{key}.period | {hint}"
    files = {"docgen.yaml": "", "facts/all.yaml": FACTS, "facts/more.yaml": OF_2026}
    world = MemoryWorld(files | {f"templates/{lang}/one.j2": text.replace(typed, f"{{{{ {one.hint} }}}}")}, TODAY)
    book = book_of(world)
    printed = text_of(compose(world, book, book.letters["one"], lang)).replace("\u00a0", " ")
    assert typed in printed


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Ремонт идет шесть месяцев, готово {{ fact.nine }}.", "fact.KEY | words"),
        ("ru", "За первые девять месяцев тихо.", "fact.KEY.period | date(months=true, words=true, year=false)"),
        ("kz", "Алғашқы тоғыз айда тыныш.", 'fact.KEY.period | date("when", months=true, words=true, year=false)'),
    ],
)
def test_months_that_no_figure_tells_are_a_stretch_of_time(lang: Lang, text: str, expected: str) -> None:
    (one,) = found(numbers.typed_number, text, lang, OF_2026)
    assert f"{{{{ {expected} }}}}" in remedy(one, "en")
