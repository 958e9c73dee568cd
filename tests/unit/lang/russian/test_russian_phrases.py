"""Official phrases in all cases, from a table read by eye; and phrases whose head nobody can tell."""

import csv
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest

from docgen.lang.forms import Case, Doubt, Form, Number
from docgen.lang.russian import inflect_phrase
from docgen.lang.russian.heads import Role, parse

DATA = Path(__file__).parents[3] / "data" / "russian"


def read_phrases() -> list[tuple[str, list[dict[str, str]]]]:
    with (DATA / "phrases.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [(phrase, list(cells)) for phrase, cells in groupby(rows, key=itemgetter("phrase"))]


def text(answer: Form | Doubt) -> str:
    return answer.text if isinstance(answer, Form) else answer.reason


PHRASES = read_phrases()


def test_the_table_has_300_forms() -> None:
    assert sum(len(cells) for _, cells in PHRASES) >= 300


@pytest.mark.parametrize(("phrase", "cells"), PHRASES, ids=[phrase for phrase, _ in PHRASES])
def test_phrase_in_all_cases(phrase: str, cells: list[dict[str, str]]) -> None:
    for cell in cells:
        answer = inflect_phrase(phrase, Case(cell["case"]), Number(cell["number"]), after="о")
        assert text(answer) == cell["form"]


@pytest.mark.parametrize(
    ("phrase", "genitive"),
    [
        ("Министр образования и науки РК", "Министра образования и науки РК"),
        ("Министерство труда и социальной защиты населения", "Министерства труда и социальной защиты населения"),
        ("дети-сироты и дети, оставшиеся без попечения", "детей-сирот и детей, оставшихся без попечения"),
        (
            "депутаты Мажилиса – члены фракции партии «Nur Otan»",
            "депутатов Мажилиса – членов фракции партии «Nur Otan»",
        ),
        ("городская и районная больница", "городской и районной больницы"),
        ("врач и педагог", "врача и педагога"),
        ("учитель, врач и аким", "учителя, врача и акима"),
        ("акимы областей, городов Нур-Султана, Алматы", "акимов областей, городов Нур-Султана, Алматы"),
        ("женщина, пострадавшая от насилия", "женщины, пострадавшей от насилия"),
        ("Фонд Первого Президента – Елбасы", "Фонда Первого Президента – Елбасы"),
        ("фонд «Қамқорлық»", "фонда «Қамқорлық»"),
        ("г. Нур-Султан", "г. Нур-Султана"),
        ("область Абай", "области Абай"),
        ("Жетысуская область", "Жетысуской области"),
        ("Премьер-Министр Республики Казахстан", "Премьер-Министра Республики Казахстан"),
        ("млн тенге", "млн тенге"),
        ("отчетный период", "отчетного периода"),
        ("село Аксай", "села Аксай"),
        ("село Жанаталап", "села Жанаталап"),
        ("село Заречное", "села Заречного"),
        ("город Астана", "города Астаны"),
        ("койко-место", "койко-места"),
        (
            "Агентство по противодействию коррупции (Антикоррупционная служба)",
            "Агентства по противодействию коррупции (Антикоррупционной службы)",
        ),
        ("школа (на 300 мест)", "школы (на 300 мест)"),
    ],
)
def test_phrase_in_the_genitive(phrase: str, genitive: str) -> None:
    assert text(inflect_phrase(phrase, Case.GEN)) == genitive


@pytest.mark.parametrize(
    "phrase",
    [
        "завод изготовитель",
        "депутат Иванов",
        "социальный работник и его квалификация",
        "работа с детьми и контроль",
        "организации образования и школы",
        "министерства образования и науки",
        "запрос в министерство и акимат",
        "новый школа",
        "абырвалг образования",
        "Агентство (детей)",
    ],
)
def test_unclear_heads_are_in_doubt(phrase: str) -> None:
    assert isinstance(inflect_phrase(phrase, Case.GEN), Doubt)


def test_roles_of_words() -> None:
    groups = parse("новый центр раннего развития и город Шымкент")
    assert not isinstance(groups, Doubt)
    roles = [(word.core, word.role) for group in groups for word in group.words]
    assert roles == [
        ("новый", Role.MODIFIER),
        ("центр", Role.HEAD),
        ("раннего", Role.FIXED),
        ("развития", Role.FIXED),
        ("и", Role.FIXED),
        ("город", Role.HEAD),
        ("Шымкент", Role.NAME),
    ]


@pytest.mark.parametrize(
    ("phrase", "genitive"),
    [
        (
            "Комитет технического регулирования (далее – Комитет)",
            "Комитета технического регулирования (далее – Комитет)",
        ),
        ("Рабочая группа (далее – Рабочая группа) при акиме", "Рабочей группы (далее – Рабочая группа) при акиме"),
        ("закон (далее – Закон) и приказ", "закона (далее – Закон) и приказа"),
        ("Агентство по защите (Служба)", "Агентства по защите (Службы)"),
    ],
)
def test_a_remark_in_brackets_stays_and_a_second_name_declines(phrase: str, genitive: str) -> None:
    answer = inflect_phrase(phrase, Case.GEN)
    assert isinstance(answer, Form)
    assert answer.text == genitive


@pytest.mark.parametrize("phrase", ["школа и хаб", "Департамент развития и хабов"])
def test_an_unknown_word_after_and_may_be_a_second_head(phrase):
    assert isinstance(inflect_phrase(phrase, Case.GEN), Doubt)
