"""A sentence without a figure that one language of a paragraph has and the other has not."""

from __future__ import annotations

from pathlib import Path

import pytest
from seen import finished

from docgen.checks.languages.left_out import sentence_left_out
from docgen.checks.languages.pairs import differences
from docgen.checks.text.passages import Passage, passages
from docgen.model import Lang

RIGHT = Path(__file__).parents[2] / "data" / "languages" / "right.tsv"
PAIRS = [tuple(line.split("\t")) for line in RIGHT.read_text("utf-8").splitlines()]
"""Right pairs in many styles."""
THREE = 3
ROWS = [PAIRS[at : at + THREE] for at in range(len(PAIRS) - THREE + 1)]
"""Paragraphs of three sentences that are made of them."""
SCHOOLS = "{{ fact.schools }}"
RUSSIAN = (
    "Во всех областях республики проведены проверки состояния зданий.",
    "По их итогам местным исполнительным органам даны рекомендации, которые обсуждены с участием всех сторон.",
    "Исполнение рекомендаций контролируется прокуратурой и самим министерством.",
)
KAZAKH = (
    "Республиканың барлық облыстарында ғимараттардың жай-күйіне тексеру жүргізілді.",
    "Олардың қорытындысы бойынша жергілікті атқарушы органдарға ұсынымдар берілді, олар барлық тараппен талқыланды.",
    "Ұсынымдардың орындалуын прокуратура мен министрліктің өзі бақылауда ұстайды.",
)


def passage(text: str, lang: Lang) -> Passage:
    return passages(finished(text, lang).document)[0]


def told(russian: str, kazakh: str) -> list[object]:
    found = sentence_left_out(passage(russian, "ru"), passage(kazakh, "kz"))
    return [one.args["text"] for one in found]


def test_a_sentence_left_out() -> None:
    (kazakh,) = told(f"{RUSSIAN[0]} {RUSSIAN[2]}", " ".join(KAZAKH))
    (russian,) = told(" ".join(RUSSIAN), f"{KAZAKH[0]} {KAZAKH[2]}")
    assert KAZAKH[1].startswith(str(kazakh).rstrip("…"))
    assert RUSSIAN[1].startswith(str(russian).rstrip("…"))


def joined(one: str, other: str) -> str:
    return f"{one.rstrip('. ')}, {other[0].lower()}{other[1:]}"


@pytest.mark.parametrize("row", ROWS)
def test_sentences_made_one_are_not_left_out(row: list[tuple[str, str]]) -> None:
    russian, kazakh = zip(*row, strict=True)
    for at in range(THREE - 1):
        one = (*russian[:at], joined(russian[at], russian[at + 1]), *russian[at + 2 :])
        other = (*kazakh[:at], joined(kazakh[at], kazakh[at + 1]), *kazakh[at + 2 :])
        assert told(" ".join(one), " ".join(kazakh)) == []
        assert told(" ".join(russian), " ".join(other)) == []


def test_many_of_those_left_out_are_found() -> None:
    found = [
        bool(told(" ".join(russian), " ".join(kazakh[:at] + kazakh[at + 1 :])))
        for russian, kazakh in (zip(*row, strict=True) for row in ROWS)
        for at in range(THREE)
        if len(russian[at]) >= 60
    ]
    assert sum(found) > 0.4 * len(found)


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (" ".join(RUSSIAN), " ".join(KAZAKH)),
        (" ".join(RUSSIAN), KAZAKH[0]),  # two less: nobody knows how they answer each other
        (f"{RUSSIAN[0]} Работа идет.", KAZAKH[0]),  # too short to tell
        (f"{RUSSIAN[0]} {RUSSIAN[1][:-1]} {SCHOOLS} раз.", KAZAKH[0]),  # its figure is told of
        (f"# {RUSSIAN[0]}", KAZAKH[0]),
    ],
)
def test_what_is_not_told(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []


LONG_RUSSIAN = """\
Школы, здания которых признаны непригодными, включены в перечень объектов, подлежащих первоочередному ремонту за счет
средств местных бюджетов, а те из них, которые ремонту не подлежат, будут заменены новыми.
Ход этой работы ежемесячно обсуждается на заседаниях межведомственной комиссии с участием депутатов, представителей
родительских комитетов и общественных советов, а решения комиссии размещаются на сайтах акиматов."""
LONG_KAZAKH = """\
Ғимараттары жарамсыз деп танылған мектептер жергілікті бюджеттер қаражаты есебінен бірінші кезекте жөнделуге тиіс
объектілердің тізбесіне енгізілді, ал олардың жөндеуге келмейтіндері жаңаларымен ауыстырылады.
Осы жұмыстың барысы ай сайын депутаттардың, ата-аналар комитеттері мен қоғамдық кеңестер өкілдерінің қатысуымен
комиссияның отырыстарында талқыланады, комиссияның шешімдері әкімдіктердің сайттарында жарияланады."""


@pytest.mark.parametrize("where", [(0, 2), (1, 4), (3, 4), (2, 3)])
def test_two_sentences_left_out(where: tuple[int, int]) -> None:
    for text, written, other in ((RUSSIAN, LONG_RUSSIAN, KAZAKH), (KAZAKH, LONG_KAZAKH, RUSSIAN)):
        long = [f"{one}." for one in written.replace("\n", " ").rstrip(".").split(". ")]
        whole = [*text]
        for at, one in zip(where, long, strict=True):
            whole.insert(at, one)
        pair = (" ".join(whole), " ".join(other))
        found = told(*(pair if text is RUSSIAN else reversed(pair)))
        assert [one.startswith(str(seen).rstrip("…")) for one, seen in zip(long, found, strict=True)] == [True, True]


FIVE = [PAIRS[at : at + 5] for at in range(0, len(PAIRS) - 4, 9)]


@pytest.mark.parametrize("row", FIVE)
def test_three_sentences_made_one_or_four_made_two_are_not_left_out(row: list[tuple[str, str]]) -> None:
    russian, kazakh = zip(*row, strict=True)
    for text, other in ((russian, kazakh), (kazakh, russian)):
        three = (text[0], joined(joined(text[1], text[2]), text[3]), text[4])
        four = (joined(text[0], text[1]), text[2], joined(text[3], text[4]))
        for some in (three, four):
            pair = (" ".join(some), " ".join(other))
            assert told(*(pair if text is russian else reversed(pair))) == []


def test_it_is_told_among_the_differences_where_it_stands() -> None:
    russian, kazakh = finished(" ".join(RUSSIAN)), finished(f"{KAZAKH[0]} {KAZAKH[2]}", "kz")
    (one,) = differences(russian, kazakh)
    assert (one.code, one.span.line, one.span.column) == ("DG461", 1, len(RUSSIAN[0]) + 2)
    assert one.args["text"] == "По их итогам местным исполнительным органам даны…"
