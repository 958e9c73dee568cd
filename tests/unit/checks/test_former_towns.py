"""Towns by the names that they had."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from seen import finished

from docgen.checks.form.former_towns import town_of_another_day
from docgen.model import Diagnostic, Grain, Lang, Period


def told(text: str, lang: Lang, day: dt.date = dt.date(2026, 11, 20)) -> list[Diagnostic]:
    one = finished(text, lang)
    return list(town_of_another_day(replace(one, letter=replace(one.letter, date=Period(day, day, Grain.DAY)))))


@pytest.mark.parametrize(
    ("lang", "text", "name", "now"),
    [
        ("ru", "В городе Капшагай открыт центр.", "Капшагай", "Қонаев"),
        ("ru", "В г. Капчагае открыт центр.", "Капчагае", "Қонаев"),
        ("ru", "Школы Семипалатинска готовы.", "Семипалатинска", "Семей"),
        ("ru", "Центры работают в Алматы и Семипалатинске.", "Семипалатинске", "Семей"),
        ("kz", "Қапшағай қаласында орталық ашылды.", "Қапшағай қаласында", "Қонаев қаласы"),
        ("kz", "Орталық Қапшағайда ашылды.", "Қапшағайда", "Қонаев қаласы"),
        ("kz", "Семипалатинск қаласының мектептері дайын.", "Семипалатинск қаласының", "Семей қаласы"),
        ("kz", "Орталықтар Алматыда және Семипалатинскіде жұмыс істейді.", "Семипалатинскіде", "Семей қаласы"),
    ],
)
def test_a_former_name_of_a_town(lang: Lang, text: str, name: str, now: str) -> None:
    (one,) = told(text, lang)
    assert (one.code, str(one.args["text"]).replace("\u00a0", " "), one.hint) == ("DG440", name, now)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Школы Қонаева и Семея готовы."),
        ("ru", "Последствия испытаний на Семипалатинском полигоне изучены."),
        ("ru", "Капшагайское водохранилище наполнено, водохранилище Капшагай и ущелье Капшагай открыты."),
        ("ru", "Село Капшагай газифицировано."),
        ("ru", "Дело хранилось в Семипалатинске (ныне Семей)."),
        ("ru", "Курорт на берегу Капшагая открыт, сброс воды из Капшагая увеличен."),
        ("kz", "Іс Семипалатинскіде (қазіргі Семей) сақталған."),
        ("kz", "Қапшағайдан су жіберу көбейтілді."),
        ("ru", "Движение Невада – Семипалатинск, АО «Семипалатинск», «О городе Капшагай»."),
        ("ru", "В 2021 году в Капшагае открыт центр."),
        ("ru", "Город Семей (ранее Семипалатинск) и город Қонаев (бывший Капшагай) растут."),
        ("ru", "В 1949 году в Семипалатинске было мало школ."),
        ("kz", "Қонаев пен Семейдің мектептері дайын."),
        ("kz", "Семипалатинск полигонындағы сынақтардың салдары зерттелді."),
        ("kz", "Қапшағай су қоймасы толды, Қапшағай шатқалы ашық."),
        ("kz", "«Қапшағай қаласы туралы» есеп, «Семипалатинск» АҚ."),
        ("kz", "2021 жылы Қапшағай қаласында орталық ашылды."),
        ("kz", "Семей қаласы (бұрынғы Семипалатинск) өсуде, бұрын Қапшағайда мектеп аз болды."),
    ],
)
def test_what_is_called_so_by_right(lang: Lang, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(("lang", "text"), [("ru", "В Капшагае открыт центр."), ("kz", "Қапшағайда орталық ашылды.")])
def test_before_it_was_renamed(lang: Lang, text: str) -> None:
    assert told(text, lang, dt.date(2022, 5, 2)) == []
    assert len(told(text, lang, dt.date(2022, 5, 3))) == 1
