"""Whether an old figure stands beside a newer one of the same thing: «за 9 месяцев – 1 240, за аналогичный период –
1 380», «исходный показатель – 455 школ, достигнутый – 480», «База | Отчет».

A letter that prints both tells what was and what is, in whatever words: the facts show it, by what they say of
themselves. Only where the words at the old figure say that it is the one of today is it told as such.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.labels import labels_of
from docgen.checks.text.lines import VALUE, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import WORD
from docgen.expressions import expression
from docgen.model import LANGS, Fact, Figure, Lang, List, Status, Table

_SHORT = 3
_OF_TIME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"год\w*|лет|прошл\w+|предыдущ\w+|предшеств\w+|прежн\w+|прежде|ран(?:ее|ьше)|назад|минувш\w+|прошедш\w+"
            r"|аналогичн\w+|соответствующ\w+|тот|того|том|тех|же|эт\w{1,2}|период\w*|месяц\w*|квартал\w*|полугоди\w+|начал[оеуа]"
            r"|кон(?:ец|ца|це|цу)|текущ\w+|отчетн\w+|базов\w+|исходн\w+|нынешн\w+|сейчас|теперь|был[аои]?|итог\w*"
            r"|состояни\w+|уровн\w+|дат[аыуе]",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"жыл\w*|өткен\w*|алдыңғы\w*|бұрын\w*|былтыр\w*|ұқсас|тиісті|сол|осы|дәл|кезең\w*|ай\w{0,5}|тоқсан\w*|жарты\w*"
            r"|бас(?:ы\w*)?|соң\w*|ағымдағы|есепті|базалық|бастапқы|биыл\w*|қазір\w*|енді|болған\w*|қорытынды\w*|жағдай\w*"
            r"|деңгей\w*|бойынша|бір|күн\w*",
            re.IGNORECASE,
        ),
    }
)
"""What `what:` says of the time of a fact, and not of the thing that it counts."""
_OF_TODAY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:сейчас|ныне|теперь|уже|сегодня\w*|настоящ\w+|текущ\w+|нынешн\w+|отчетн\w+|фактическ\w+|факт|стал[аои]?"
            r"|достигнут\w*)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:қазір\w*|бүгін\w*|енді|ағымдағы|биыл\w*|есепті|нақты|іс[ \u00a0]жүзінде)(?!\w)", re.IGNORECASE
        ),
    }
)
"""What says of a figure that it is today's."""
_SOME_OF: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:из|в[ \u00a0]\w+[ \u00a0]числе|среди|включая|а[ \u00a0]также)(?!\w)"
            r"|(?<!\w)(?:ещ[её]|дополнительно)[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:оның|олардың|соның|ішінде\w*|ішінен|арасында|сондай[-\u2011]ақ)(?!\w)"
            r"|(?<!\w)(?:тағы|қосымша)[ \u00a0]$",
            re.IGNORECASE,
        ),
    }
)
"""What says of a figure that it is some of those told before, or more of them: of the same time."""
_ENDS = expression(r"[,;:()]|[.!?](?=\s|$)|(?<!\w)(?:и|а|ал|және)(?!\w)")


def stands_beside_a_newer(
    sentence: Sentence, figure: Figure, old: Fact, is_newer: Callable[[Fact], bool], finished: Finished
) -> bool:
    """Whether the sentence of an old figure, or the table of an old cell, prints a newer one of the same thing too, and
    nothing at the old one says that it is today's.
    """
    lang, line = sentence.line.lang, sentence.line
    if figure.part not in VALUE or old.status is not Status.ACTUAL:
        return False
    if isinstance(line.block, Table | List):
        beside = _of_its_block(line, old, finished)
    else:
        beside = _facts(line, _runs_beside(sentence, figure), finished)
    if not any(one.key != old.key and is_newer(one) and count_the_same(old, one) for one in beside):
        return False
    return not (_OF_TODAY[lang].search(_said_of(sentence, figure)) or is_some_of(sentence, figure))


def _runs_beside(sentence: Sentence, figure: Figure) -> tuple[Run, ...]:
    """The figures of a sentence; of one that tells what something began with, those of the sentences beside it, too:
    «Построено 480. Исходная база – 455».
    """
    line, lang = sentence.line, sentence.line.lang
    if not _AT_FIRST[lang].search(_said_of(sentence, figure)):
        return sentence.runs
    parts = tuple(sentences(line))
    at = next(number for number, one in enumerate(parts) if one.start == sentence.start)
    return tuple(run for one in parts[max(at - 1, 0) : at + 2] for run in one.runs)


_AT_FIRST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:исходн|базов|начальн|первоначальн|стартов|прежн|прошлогодн)\w+", re.IGNORECASE),
        "kz": expression(
            r"(?<!\w)(?:бастапқы|базалық|бұрынғы|алғашқы|былтырғы|өткен[ \u00a0]жылғы)(?!\w)", re.IGNORECASE
        ),
    }
)


def is_some_of(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is told as some of those before it, or as more of them: «из них 455 – в селах»."""
    line = sentence.line
    run = next(one for one in sentence.runs if one.inline is figure)
    start = max((one.end for one in sentence.runs if one.end <= run.start), default=sentence.start)
    return not isinstance(line.block, Table) and _SOME_OF[line.lang].search(line.text, start, run.start) is not None


def _facts(line: Line, runs: tuple[Run, ...], finished: Finished) -> Iterator[Fact]:
    """The facts whose own value is printed, and those of a difference from one of them: what is reckoned of one fact
    alone, «100 %», is no figure of its time; «140-қа (1 380-нен) азаюы» holds the figure of today.
    """
    known = by_key(facts_of(line, finished.book))
    alone = {run.keys[0] for run in runs if len(run.keys) == 1}
    for run in runs:
        if len(run.keys) > 1 and not alone.isdisjoint(run.keys):
            yield from (known[key] for key in run.keys if key in known)
        fact = fact_of(run, known, VALUE)
        if fact and run.figure.value == fact.value:
            yield fact


def _of_its_block(line: Line, old: Fact, finished: Finished) -> Iterator[Fact]:
    """The facts of all items of a list; those of the cells in the row of a cell; and in its column, if its own row is
    one of a time («прежний итог») or all rows are, for one thing alone: rows are of different things else.
    """
    lines = [one for one in document_lines(finished.document) if one.block is line.block]
    if isinstance(line.block, List):
        yield from (fact for one in lines for fact in _facts(one, one.printed, finished))
        return
    yield from (fact for one in lines if one.row == line.row for fact in _facts(one, one.printed, finished))
    below = [one for one in lines if one.row and one.column == line.column]
    column = [fact for one in below for fact in _facts(one, one.printed, finished)]
    label = next((one.text for one in lines if one.row == line.row and one.column == 0), "")
    of_a_time = any(map(_OF_TIME[line.lang].fullmatch, WORD.findall(label)))
    if of_a_time or all(count_the_same(old, one) for one in column):
        yield from column


def count_the_same(one: Fact, other: Fact) -> bool:
    """Whether two facts count the same thing in the same unit, by what they say of themselves in either language; when,
    apart.
    """
    return one.unit == other.unit and any(_are_told_alike(one, other, lang) for lang in LANGS)


def _are_told_alike(one: Fact, other: Fact, lang: Lang) -> bool:
    mine, its = _things(one, lang), _things(other, lang)
    return bool(mine and its) and _are_all_among(mine, its) and _are_all_among(its, mine)


def _things(fact: Fact, lang: Lang) -> list[str]:
    words = WORD.findall(fact.what.said(lang).lower())
    return [word for word in words if len(word) >= _SHORT and not _OF_TIME[lang].fullmatch(word)]


def _are_all_among(words: list[str], others: list[str]) -> bool:
    return all(any(word == one or is_one_word(word, one) for one in others) for word in words)


def _said_of(sentence: Sentence, figure: Figure) -> str:
    """What is said of a figure in its own clause; of a cell the head of its column and the first cell of its row."""
    line = sentence.line
    if isinstance(line.block, Table):
        return " ; ".join(one.text for one in labels_of(line)[:2])
    run = next(one for one in sentence.runs if one.inline is figure)
    others = [one for one in sentence.runs if not time_of(one)]
    start = max((one.end for one in others if one.end <= run.start), default=sentence.start)
    start = max((start, *(one.end() for one in _ENDS.finditer(line.text, start, run.start))))
    behind = _ENDS.search(line.text, run.end, sentence.end)
    end = behind.start() if behind else sentence.end
    goes_on = any(run.end <= one.start < end for one in others)  # what stands between two figures is of the second
    return line.text[start : run.start if goes_on else end]
