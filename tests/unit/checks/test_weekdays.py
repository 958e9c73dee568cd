"""The day of the week beside a date."""

from __future__ import annotations

import pytest
from seen import codes, found, places

from docgen.checks.times.weekdays import weekday_of_another_date
from docgen.model import Lang

RECORDS = """\
facts:
  saturday: {what: {ru: день, kz: күн}, value: 2021-06-05, sources: {report: пункт 1}}
"""
DAY = "{{ fact.saturday | date }}"
WHEN = "{{ fact.saturday | date('when') }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Совещание состоится в понедельник, {DAY}."),
        ("ru", f"В понедельник, {DAY} состоится совещание."),
        ("ru", f"Совещание в понедельник {DAY} отменено."),
        ("ru", "Совещание 5 июня 2021 года (понедельник) отменено."),
        ("ru", f"Совещание {DAY}, в пятницу, отменено."),
        ("ru", f"Совещание в четверг ({DAY}) отменено."),
        ("ru", "Отправлено во вторник, 05.06.2021."),
        ("ru", f"Дело рассмотрено в среду, {DAY}."),
        ("ru", f"Дело рассмотрено {DAY} (среда)."),
        ("kz", f"Отырыс дүйсенбі, {DAY}."),
        ("kz", f"Дүйсенбі, {WHEN} отырыс өтеді."),
        ("kz", f"Отырыс {WHEN}, дүйсенбі күні, өтті."),
        ("kz", f"Отырыс {WHEN} дүйсенбі күні өтті."),
        ("kz", f"Отырыс {WHEN}, дүйсенбіде өтті."),
        ("kz", "2021 жылғы 5 маусымда, сейсенбіде отырыс өтті."),
        ("kz", "Отырыс 2021 жылғы 5 маусымда (жексенбі) өтті."),
        ("kz", f"Отырыс {DAY} (жұма) өтеді."),
        ("kz", f"Отырыс {WHEN} жұма күні өтеді."),
    ],
)
def test_a_day_that_the_date_is_not(lang: Lang, text: str) -> None:
    assert codes(weekday_of_another_date, text, lang, RECORDS) == ["DG450"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Совещание состоится в субботу, {DAY}."),
        ("ru", f"Совещание {DAY} (суббота) отменено."),
        ("ru", f"Прием ведется каждый понедельник; {DAY} приема нет."),
        ("ru", f"Комиссия собралась в понедельник, {DAY} принято решение."),
        ("ru", f"В субботу, {DAY}, и в понедельник, 7 июня 2021 года, приема нет."),
        ("ru", "Заседания: суббота, 5 июня 2021 года, понедельник, 7 июня 2021 года."),
        ("ru", "Заседания: 5 июня 2021 года, суббота, 7 июня 2021 года, понедельник."),
        ("ru", f"Меры по окружающей среде {DAY} приняты."),
        ("ru", f"Об экологической среде, {DAY}."),
        ("ru", "В понедельник, 5 июня, приема нет."),
        ("ru", f"По понедельникам до {DAY} приема нет."),
        ("ru", f"План «Черный понедельник», {DAY}."),
        ("ru", f"С понедельника по субботу, {DAY}, приема нет."),
        ("kz", f"Отырыс сенбі, {DAY}."),
        ("kz", f"Отырыс {WHEN}, сенбіде өтті."),
        ("kz", f"Қабылдау {WHEN}, дүйсенбіде және сәрсенбіде жүргізілмейді."),
        ("kz", f"Отырыс {WHEN} өтті, дүйсенбіде жалғасты."),
        ("kz", f"Отырыс {WHEN}, сенбі күні, өтті."),
        ("kz", f"Отырыс {DAY} (сенбі) өтеді."),
        ("kz", f"Бір жұма, {DAY}."),
        ("kz", f"Қабылдау әр дүйсенбі сайын; {WHEN} қабылдау жоқ."),
        ("kz", f"Комиссия дүйсенбіде жиналды, {WHEN} шешім қабылдады."),
        ("kz", "Отырыстар: сенбі, 2021 жылғы 5 маусым, дүйсенбі, 2021 жылғы 7 маусым."),
        ("kz", "Дүйсенбі, 5 маусым күні қабылдау жоқ."),
    ],
)
def test_a_day_that_is_right_or_of_another_date(lang: Lang, text: str) -> None:
    assert codes(weekday_of_another_date, text, lang, RECORDS) == []


def test_what_day_it_is() -> None:
    (one,) = found(weekday_of_another_date, f"Совещание во вторник, {DAY}.", "ru", RECORDS)
    assert (one.span.column, one.args) == (23, {"text": "вторник, 5\u00a0июня 2021\u00a0года", "weekday": "суббота"})
    (one,) = found(weekday_of_another_date, f"{WHEN} (бейсенбі) өтті.", "kz", RECORDS)
    assert (one.span.column, one.args["weekday"]) == (1, "сенбі")


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("kz", "2021 жылғы 5 маусым (дүйсенбі) күні.", "2021 жылғы 5 маусым (дүйсенбі)"),
        ("ru", "Встреча 5 июня 2021 года (понедельник).", "5 июня 2021 года (понедельник)"),
    ],
)
def test_a_bracket_is_shown_whole(lang: Lang, text: str, shown: str) -> None:
    (one,) = found(weekday_of_another_date, text, lang, RECORDS)
    assert one.args["text"].replace("\u00a0", " ") == shown


def test_where_a_kazakh_day_in_the_locative_is_told() -> None:
    text = f"Отырыс {WHEN}, дүйсенбіде өтті."
    assert places(weekday_of_another_date, text, "kz", RECORDS) == [("DG450", "one.j2", 1, 8)]
    text = "Отырыс 2021 жылғы 5 маусымда, дүйсенбіде өтті."
    assert places(weekday_of_another_date, text, "kz", RECORDS) == [("DG450", "one.j2", 1, 8)]
