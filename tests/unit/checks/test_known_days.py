"""The day as of which a sentence tells a figure, and that of its fact."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.times.known_days import figure_of_another_day, figure_of_long_ago_told_as_of_today
from docgen.model import Lang

RECORDS = """\
facts:
  sep: {what: {ru: в сентябре, kz: қыркүйекте}, value: 380, as_of: 2020-09-01, sources: {report: пункт 1}}
  dec: {what: {ru: в декабре, kz: желтоқсанда}, value: 386, as_of: 2020-12-31, sources: {report: пункт 1}}
  month: {what: {ru: школы за декабрь, kz: желтоқсан мектебі}, value: 385, as_of: 2020-12, sources: {report: пункт 1}}
  year: {what: {ru: школы за год, kz: жыл мектебі}, value: 384, as_of: 2020, sources: {report: пункт 1}}
  none: {what: {ru: школы, kz: мектеп}, value: 383, period: 2020, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: жоспар}, value: 9, as_of: 2020-09-01, status: planned, sources: {report: пункт 1}}
"""
SEP, DEC, MONTH, YEAR, NONE, PLAN = (f"{{{{ fact.{key} }}}}" for key in ("sep", "dec", "month", "year", "none", "plan"))
OF_SEP, IN_SEP = (f'{{{{ fact.sep | suffix("{case}") }}}}' for case in ("gen", "loc"))
RU, KZ = "По состоянию на 1 января 2021 года", "2021 жылғы 1 қаңтардағы жағдай бойынша"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"{RU} работает {SEP} школ."),
        ("ru", f"{RU} в республике, включая села, работает {SEP} школ."),
        ("ru", f"Так, по состоянию на 1 января 2021 г. открыто {SEP} школ."),
        ("ru", f"Работает {SEP} школ (по состоянию на 1 января 2021 года)."),
        ("ru", f"По состоянию на 1 сентября 2020 года работает {DEC} школ."),
        ("ru", f"По состоянию на 1 марта 2021 года работает {MONTH} школ."),
        ("kz", f"{KZ} {SEP} мектеп жұмыс істейді."),
        ("kz", f"{KZ} республикада {SEP} мектеп жұмыс істейді."),
        ("kz", f"Мәселен, {KZ} {SEP} мектеп бар."),
        ("kz", f"{SEP} мектеп бар ({KZ})."),
        ("kz", f"2020 жылғы 1 қыркүйектегі жағдай бойынша {DEC} мектеп бар."),
        ("kz", f"2021 жылғы 1 наурыздағы жағдай бойынша {MONTH} мектеп бар."),
        ("ru", f"На 1 января 2021 года в очереди {SEP} детей."),
        ("ru", f"Это так. На 1 января 2021 года в республике работает {SEP} школ."),
        ("kz", f"2021 жылғы 1 қаңтарда кезекте {SEP} бала тұр."),
        ("kz", f"Солай. 2021 жылғы 1 қаңтарда республикада {SEP} мектеп бар."),
        ("kz", f"2021 жылғы 1 қаңтарға облыста {SEP} мектеп бар."),
        ("ru", f"{RU} работает {DEC} школ, вакантно {SEP} мест."),
        ("ru", f"{RU} работает {DEC} школ и {SEP} клубов."),
        ("ru", f"На 1 января 2021 года работает {DEC} школ, в очереди {SEP} детей."),
        ("ru", f"{RU} имеется {DEC} школ, из них вакантны {SEP}."),
        ("kz", f"{KZ} {DEC} мектеп жұмыс істейді, кезекте {SEP} бала тұр."),
        ("kz", f"{KZ} {DEC} мектеп және {SEP} клуб бар."),
    ],
)
def test_a_figure_of_another_day(lang: Lang, text: str) -> None:
    assert codes(figure_of_another_day, text, lang, RECORDS) == ["DG452"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        *(("ru", f"{RU} работает {one} школ.") for one in (DEC, MONTH, YEAR, NONE)),
        *(("kz", f"{KZ} {one} мектеп бар.") for one in (DEC, MONTH, YEAR, NONE)),
        ("ru", f"{RU} из {SEP} школ проверены все."),
        ("ru", f"{RU} работает {DEC} школ, вакантно {MONTH} мест."),
        ("ru", f"{RU} работает {DEC} школ, построено {SEP}."),
        ("ru", f"{RU} работает {DEC} школ, получили жилье {SEP} учителей."),
        ("ru", f"{RU} работает {DEC} школ, сейчас вакантно {SEP} мест."),
        ("ru", f"{RU} работает {DEC} школ, к сентябрю – {SEP}."),
        ("ru", f"{RU} работает {DEC} школ, население – {SEP}."),
        ("ru", f"{RU} вакантно {DEC} мест в {SEP} школах."),
        ("ru", f"{RU} вакантно {DEC} мест, в {SEP} школах учатся дети."),
        ("ru", f"{RU} работает {DEC} школ, норма – {SEP}."),
        ("ru", f"{RU} работает {DEC} школ (ранее – {SEP})."),
        ("ru", f"{RU} работает {DEC} школ, а на 1 сентября 2020 года вакантно {SEP} мест."),
        ("kz", f"{KZ} {DEC} мектеп бар, {SEP} салынды."),
        ("kz", f"{KZ} {DEC} мектеп бар, қазір {SEP} орын бос тұр."),
        ("kz", f"{KZ} {DEC} мектеп бар, халық саны – {SEP}."),
        ("kz", f"{KZ} {OF_SEP} {DEC} орны бос."),
        ("kz", f"{KZ} {IN_SEP} {DEC} орын бос."),
        ("ru", f"{RU} построенные ранее {SEP} школ работают."),
        ("ru", f"{RU} школ больше, чем {SEP}."),
        ("ru", f"{RU} работает {DEC} школ против {SEP}."),
        ("ru", f"{RU} школ стало больше. Было {SEP}."),
        ("ru", f"{RU} с открытием {SEP} школ все хорошо."),
        ("ru", f"{RU} открыты школы (всего {SEP})."),
        ("ru", f"В школах, которых по состоянию на 1 января 2021 года нет, {SEP} мест."),
        ("ru", f"По состоянию здоровья 1 января 2021 года выбыло {SEP}."),
        ("ru", f"{RU} планом предусмотрено {SEP} школ."),
        ("ru", f"{RU} открыто {PLAN} школ."),
        ("kz", f"{KZ} {DEC} мектеп бар, бұрын {SEP} болған."),
        ("kz", f"{KZ} салынған {SEP} мектеп жұмыс істейді."),
        ("kz", f"{KZ} барлық {SEP} мектеп тексерілді."),
        ("kz", f"{KZ} мектеп көп. {SEP} мектеп болған."),
        ("kz", f"{KZ} қыркүйектен бері {SEP} мектеп ашылды."),
        ("kz", f"{KZ} жоспар бойынша {PLAN} мектеп ашылды."),
        ("kz", f"2021 жылғы 1 қаңтарда {SEP} мектеп болды."),
        ("kz", f"2021 жылғы 1 қаңтарға {SEP} тапсырма бар."),
        ("kz", f"2021 жылғы 1 қаңтарға дейін облыста {SEP} мектеп бар."),
        ("kz", f"2021 жылғы 1 қаңтарға облыста {DEC} мектеп бар."),
        ("kz", f"2021 жылғы 1 қаңтарда {DEC} мектеп бар."),
        ("kz", f"2021 жылғы 1 қаңтарда салынған {SEP} мектеп бар."),
        ("kz", f"2021 жылғы 1 қаңтарда ашылатын {SEP} мектеп бар."),
        ("kz", f"2021 жылғы 1 қаңтарда белгіленген жиынға {SEP} өтініш бар."),
        ("ru", f"На 1 января 2021 года в очереди {DEC} детей."),
        ("ru", f"На 1 января 2021 года назначено {SEP} заседаний."),
        ("ru", f"На 1 января 2021 года приходится {SEP} экзаменов."),
        ("ru", f"На 1 января 2021 года запланировано открытие {SEP} школ."),
        ("ru", f"На 1 января 2021 года из {SEP} школ проверены все."),
        ("ru", f"Совещание перенесено на 1 января 2021 года, участвует {SEP} школ."),
        ("kz", f"Денсаулық жағдайы бойынша {SEP} адам."),
    ],
)
def test_a_figure_of_its_own_day_or_no_day_for_sure(lang: Lang, text: str) -> None:
    assert codes(figure_of_another_day, text, lang, RECORDS) == []


def test_both_days_are_told() -> None:
    (one,) = found(figure_of_another_day, f"{RU} работает {SEP} школ.", "ru", RECORDS)
    assert (one.span.column, one.args["known"], one.args["said"]) == (45, "2020-09-01", "2021-01-01")


NOW = """\
facts:
  old: {what: {ru: дети, kz: балалар}, value: 57, as_of: 2020-02-01, sources: {report: пункт 1}}
  new: {what: {ru: дети, kz: балалар}, value: 58, as_of: 2020-05-01, sources: {report: пункт 1}}
  act: {what: {ru: дети, kz: балалар}, value: 59, as_of: 2020-02-01, sources: {order: пункт 1}}
  span: {what: {ru: дети, kz: балалар}, value: 60, period: 2020-01, sources: {report: пункт 1}}
  plan: {what: {ru: дети, kz: балалар}, value: 61, as_of: 2020-02-01, status: planned, sources: {report: пункт 1}}
  long: {what: {ru: дети, kz: балалар}, value: 62, as_of: 2018-02-01, sources: {report: пункт 1}}
"""
OLD = "{{ fact.old }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В настоящее время работают {OLD} детей."),
        ("ru", f"На сегодняшний день в области имеется более {OLD} детей."),
        ("ru", f"Кроме того, сейчас в очереди состоит {OLD} детей."),
        ("kz", f"Қазіргі уақытта {OLD} бала оқиды."),
        ("kz", f"Бүгінде облыста {OLD} бала бар."),
        ("kz", f"Бұдан басқа, қазір кезекте {OLD} бала тұр."),
    ],
)
def test_long_ago_is_not_today(lang: Lang, text: str) -> None:
    check = figure_of_long_ago_told_as_of_today
    assert codes(check, text, lang, NOW) == ["DG452"]
    for key in ("new", "act", "span", "plan", "long"):  # of the last DG431 tells
        assert codes(check, text.replace("old", key), lang, NOW) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В настоящее время завершена проверка {OLD} детей."),
        ("ru", f"В настоящее время построено {OLD}."),
        ("ru", f"В настоящее время из {OLD} детей устроены все."),
        ("ru", f"В настоящее время по данным на 2020 год имеется {OLD} детей."),
        ("ru", f"В настоящее время планируется, что имеется {OLD} детей."),
        ("ru", f"Ранее работали {OLD} детей."),
        ("ru", f"Работа идет в настоящее время. Имеется {OLD} детей."),
        ("ru", f"В настоящее время вместо 60 работают {OLD}, принятые ранее."),
        ("kz", f"Қазіргі уақытта {OLD} бала орналастырылды."),
        ("kz", f"Қазіргі уақытта 2020 жылғы {OLD} бала бар."),
        ("kz", f"Қазіргі уақытта бұрын келген {OLD} бала бар."),
        ("kz", f"Қазіргі уақытта жоспар бойынша {OLD} бала бар."),
        ("kz", f"Бұрын {OLD} бала оқыды."),
        ("kz", f"Қазіргі уақытта {OLD} баладан бәрі бар."),
    ],
)
def test_what_may_be_right_today(lang: Lang, text: str) -> None:
    assert codes(figure_of_long_ago_told_as_of_today, text, lang, NOW) == []
