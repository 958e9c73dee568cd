"""Typed numbers that call or count parts of letters, or tell a kind, and no fact: questions of the inquiry, «по
вопросам 1 и 2», «1 және 2-мәселелер бойынша», the sheets of an annex, «Приложение: на 3 листах», sections that begin
with a title in bold, «**1. О сети.** …», «одно- и двухэтажные дома», «один на один», names of nothing but
numbers, «7-20-25», and the codes of roads and forms (`identifiers`).

«По вопросу 12 школ» counts, and so does «3 листа» elsewhere.
"""

from __future__ import annotations

import re
from itertools import pairwise

from docgen.checks.text.identifiers import identifying_numbers
from docgen.checks.text.lines import Line, line_of
from docgen.expressions import expression
from docgen.lang.forms import Case, Number
from docgen.lang.numbers import Kind, Reading
from docgen.model import Emph, List, Paragraph, Part, Role, Strong, Table
from docgen.sameness import kept

_ROUGH = {"ru": ("опрос", "дин на один"), "kz": ("мәселе", "сұра")}
_AFTER_QUESTION = expression(r"(?<!\w)[Вв]опрос(?:у|ам|ы|а|ов|ах|е|ами|ом)?\s(?:№\s?)?(?:\d+,\s)*(?:\d+\sи\s)?$")
_MANY_QUESTIONS = expression(r"(?<!\w)[Вв]опросов\s$")
_GOES_ON = expression(r",\s\d|\sи\s\d|\s?[-–—]\s?\d")
"""«Задано вопросов 12» counts them; «из вопросов 1 и 2» does not."""
_ENDS = expression(r"\s*(?:[,;:.)–—]|$)|\sи\s\d|\s(?:депутатск|запрос|обращени|письм|сообща|информир|поясня)")
_BEFORE_QUESTION = expression(r"(?:,\s\d+)*(?:\s(?:және|мен|пен)\s\d+)?[-‑](?:мәселе|сұрағ|сұрақ)")
_QUESTION_BEFORE = expression(r"(?<!\w)[Вв]опрос(?:у|ам|ы|а|ов|ах|е|ами|ом)?\s$")
_QUESTION_BEHIND = expression(r"\s(?:мәселе|сұрағ|сұрақ)")
_ONE_ON_ONE = expression(r"(?<!\w)[Оо]дин на один(?!\w)")
_JOINS = {"ru": ("- и ", "- или "), "kz": (" және ", " немесе ")}
_SHARES = {"ru": expression(r"-(?:,|\s(?:и|или))\s"), "kz": expression(r"(?:,|\s(?:және|немесе))\s")}
_NAME_OF_NUMBERS = expression(r"«\d{1,4}(?:[-\u2011]\d{1,4})+»")
_WHOLE = expression(r"\s*100(?:,0+)?(?:[ \u00a0]?%)?\s*")
_TOTAL = expression(r"\s*(?:[^|]*,\s*)?(?:итого|всего|барлығы|жиыны)(?!\w)", re.IGNORECASE)
_SHARE = expression(r"%|доля|удельный вес|үлес", re.IGNORECASE)
_TITLED = expression(r"\d{1,2}[.)](?=[ \u00a0][^\W\d_a-zа-яәғқңөұүһі])")
_MARKS = {
    "ru": expression(r"Приложени[ея](?!\w)"),
    "kz": expression(r"Қосымша(?!\s(?:\w+\s){1,3}(?:парақ|дана|бет)\s[^,:;–]*[дт][ыі]\s*[.;]?$)"),
}
"""How what tells of an annex begins: «Қосымша 30 дана кітап берілді» is thirty more."""
_SHEETS = {
    "ru": expression(r"\s(?:лист|экземпляр|страниц|(?:л|экз|стр)\.)"),
    "kz": expression(r"\s(?:парақ|дана|бет)"),
}


@kept
def structural_numbers(line: Line) -> tuple[Reading, ...]:
    """The typed numbers of a line that call a question or count the sheets of an annex."""
    if _is_annex_mark(line):
        return tuple(one for one in line.typed_readings if _SHEETS[line.lang].match(line.typed, one.end))
    if isinstance(line.block, Table) and _is_whole_of_shares(line, line.block):
        return line.typed_readings
    if _begins_with_a_title(line):
        return tuple(one for one in line.typed_readings if one.start == 0)
    kinds = _of_kinds(line) + _in_names_of_numbers(line) + identifying_numbers(line)
    if not any(map(line.typed.__contains__, _ROUGH[line.lang])):
        return kinds
    alone = [match.span() for match in _ONE_ON_ONE.finditer(line.typed)]
    return kinds + tuple(
        one
        for one in line.typed_readings
        if _calls_a_question(line, one) or any(start <= one.start < end for start, end in alone)
    )


def _of_kinds(line: Line) -> tuple[Reading, ...]:
    """The number words of «одно-, двух- и трехэтажные», «екі және үш қабатты» that share the last one's noun."""
    if not any(map(line.typed.__contains__, _JOINS[line.lang])):
        return ()
    readings, shared = line.typed_readings, []
    for one, following in zip(reversed(readings[:-1]), reversed(readings), strict=False):
        is_kind = (following.kind is Kind.COMPOUND and following.weak) or following in shared
        if is_kind and one.words and _SHARES[line.lang].fullmatch(line.typed, one.end, following.start):
            shared.append(one)
    return tuple(shared)


def _in_names_of_numbers(line: Line) -> tuple[Reading, ...]:
    """The numbers of «7-20-25»: a programme is called so."""
    if "«" not in line.typed:
        return ()
    names = [match.span() for match in _NAME_OF_NUMBERS.finditer(line.typed)]
    return tuple(one for one in line.typed_readings if any(start < one.start < end for start, end in names))


def _is_whole_of_shares(line: Line, table: Table) -> bool:
    """Whether a cell is the 100 under a column of shares."""
    if not line.row or not _WHOLE.fullmatch(line.typed):
        return False
    cells = (table.header[line.column], *table.rows[line.row - 1][:_LABELS])
    head, *labels = (line_of(cell, line.lang, table).text for cell in cells)
    return any(map(_TOTAL.match, labels)) and _SHARE.search(head) is not None


_LABELS = 2
"""A row's number, maybe empty, and its name."""


def _begins_with_a_title(line: Line) -> bool:
    """Whether a numbered title in bold begins a paragraph: «**1. О сети.** Проверки завершены.»"""
    first = line.block.inlines[:1] if isinstance(line.block, Paragraph) else ()
    return any(isinstance(one, Strong | Emph) for one in first) and _TITLED.match(line.typed) is not None


def _is_annex_mark(line: Line) -> bool:
    if isinstance(line.block, Part):
        return line.block.role is Role.ANNEX
    return bool(_MARKS[line.lang].match(line.typed))


def _calls_a_question(line: Line, one: Reading) -> bool:
    if one.text.startswith("№"):
        return bool(_QUESTION_BEFORE.search(line.typed, 0, one.start) or _QUESTION_BEHIND.match(line.typed, one.end))
    if line.lang == "kz":
        return bool(_BEFORE_QUESTION.match(line.typed, one.end))
    if _MANY_QUESTIONS.search(line.typed, 0, one.start) and not _GOES_ON.match(line.typed, one.end):
        return False
    led = _AFTER_QUESTION.search(line.typed, 0, one.start)
    ends = one.text.endswith(".") or _ENDS.match(line.typed, one.end)
    return led is not None and bool(ends or _counts_nothing(line.typed, one.end, led[0]))


_NEXT = expression(r"\s([^\W\d_]+)(?![\w-])")
_ROW_OF_NUMBERS = expression(r"(?:,|\sи)\s$")


def _counts_nothing(text: str, end: int, led: str) -> bool:
    """Whether the word behind a number is none that it may count: «по вопросу 2 ответ направлен», «по вопросам 1 и 3
    меры приняты».
    """
    word = _NEXT.match(text, end)
    if word is None:
        return False
    from docgen.lang.russian.dictionary import is_predicate, known_cases  # noqa: PLC0415  # it opens the dictionary

    cases, in_a_row = known_cases(word[1]), _ROW_OF_NUMBERS.search(led)
    if not cases:
        return is_predicate(word[1])
    return (Case.GEN, Number.PL) not in cases and bool(in_a_row or (Case.GEN, Number.SG) not in cases)


# --- lists within a line ----------------------------------------------------------------------------------------------

_SECOND = 2
_BEHIND_A_MARK = expression(r"(?:^|[;:,.])\s*$")
_ITEM_MARK = expression(r"(?<!\w)\d{1,3}\)")


def marks_within(line: Line) -> tuple[Reading, ...]:
    """The marks «1) …; 2) …; 3) …» of a line: from 1 on, or chosen from a list that others numbered, each behind a
    mark, none within brackets; whether they go in turn is another question. A paragraph that begins with «1)» is an
    item, and goes on in its line all the same.
    """
    found = [one for one in line.typed_readings if one.kind is Kind.LIST_MARK and one.text.endswith(")")]
    is_item = bool(found) and found[0].start == 0 and isinstance(line.block, List)
    if is_item and (len(found) == 1 or found[1].value == "1"):  # a list within an item, behind the item's own mark
        found = found[1:]
    led = all(_BEHIND_A_MARK.search(line.text, 0, one.start) and _is_outside(line.text[: one.start]) for one in found)
    return tuple(found) if found and led and (found[0].value == "1" or _are_chosen(found)) else ()


def _are_chosen(marks: list[Reading]) -> bool:
    """Whether marks rise and leave some out, «из перечня сняты: 2) мебель; 4) посуда»; of «2) …; 3) …» the first may
    have been forgotten.
    """
    numbers = [int(str(one.value)) for one in marks]
    rise = all(one < other for one, other in pairwise(numbers))
    return len(numbers) > 1 and rise and (numbers[0] > _SECOND or numbers[-1] - numbers[0] >= len(numbers))


def _is_outside(text: str) -> bool:
    """Whether no bracket is open at the end of a text, the marks of items left aside."""
    rest = _ITEM_MARK.sub("", text)
    return rest.count("(") == rest.count(")")
