"""What is said to be the most or the least of all, where a table of the letter has more or less (DG438): «больше всего
поликлиник в области Ұлытау (19)» beside a column with 41, 52, 19 and 77.

The very figure stands in the column, whose rows are all of one thing, unit and time, and the sentence names that thing
right beside the word. Silent where the sentence chooses («среди», «кроме», «один из») or tells of something reckoned
(a growth, a share).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.described import beginnings, names_only
from docgen.checks.sums.totals import Entry, columns_of_tables
from docgen.checks.sums.turned import counts, masked, unit_of, value_of
from docgen.checks.text.lines import MASK, VALUE, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import sentence_at, sentences
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, Related, Table

_ONE = "(?:ий|ый|ой|ая|ое|ее|ую)"
_FIGURE = rf"{GAP}(?:сан|көрсеткіш|үлес)"
"""«Самые большие колледжи», «ең үлкен колледж» tell of their size."""
SUPERLATIVE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (
                "больше",
                "меньше",
                "наибольш",
                "наименьш",
                "максимальн",
                "минимальн",
                "наивысш",
                "самы",
                "самая",
                "самое",
            ),
            rf"(?<!\w)(?:(?P<most>больше{GAP}всего|наибольш{_ONE}|наивысш{_ONE}|максимальн{_ONE}"
            rf"|сам(?:ый|ая|ое){GAP}(?:высок|больш){_ONE}(?={GAP}(?:числ|колич|показат|дол)))"
            rf"|(?P<least>меньше{GAP}всего|наименьш{_ONE}|минимальн{_ONE}"
            rf"|сам(?:ый|ая|ое){GAP}(?:низк|маленьк){_ONE}(?={GAP}(?:числ|колич|показат|дол))))(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("ең",),
            rf"(?<!\w)(?:(?P<most>ең{GAP}(?:көп|(?:жоғары|үлкен)(?={_FIGURE})))"
            rf"|(?P<least>ең{GAP}(?:аз|(?:төмен|кіші)(?={_FIGURE}))))(?!\w)",
            re.IGNORECASE,
        ),
    }
)
TO_FIGURE = expression(rf"[^{MASK};:.()]{{0,80}}(?:\(|{GAP}[–—]{GAP}(?={MASK})|{GAP}[–—]{GAP}[^{MASK};:.()]{{0,60}}\()")
_BEHIND = expression(rf"(?:{GAP}%)?(?:{GAP}[^\W\d_]+){{0,2}}[).,]")
CHOSEN = expression(
    r"(?<!\w)(?:сред[ин]|кроме|помимо|после|исключ|од(?:ин|н[аоиу])(?!\w)|втор|трет|рост|приро|увелич|сниж|сокращ|темп"
    r"|дол[яию](?!\w)|удельн|душу|(?:не|ни|или|из)(?!\w)|норм|план|прожиточн|разме?р|зарплат|нов(?:ых|ые)(?!\w)"
    r"|(?:север|юг|юж|запад|восто[кч]|центр)(?:н\w{0,3}|е|а|у)?(?!\w)"
    r"|арасын|ішін|басқа|кейін|қоспағанда|бірі(?!\w)|бірде|екінші|үшінші|өсім|өсу|үлес|қарқын|емес|жоқ|норма|жоспар|жаңа(?!\w)"
    r"|жан\sбасына|мөлшер|жалақы|(?:солтүстік|оңтүстік|батыс|шығыс)т[ае])",
    re.IGNORECASE,
)
"""What chooses from all of them, and what is reckoned."""
_TELLS_NO_MORE: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {
        "ru": frozenset(
            ("колич", "облас", "район", "город", "селе", "округ", "показ", "зарег", "насчи", "прихо", "наход")
        ),
        "kz": frozenset(("облыс", "қалас", "ауыл", "ауылы", "округ", "көрсе", "тірке", "орнал", "тиесі")),
    }
)
"""Words beside which a sentence ranks nothing but what its figure counts."""
_WORD = expression(r"[^\W\d_]{5,}")
ALIKE = 5
_ROWS = 3
_BESIDE = 2


class _Ranked(NamedTuple):
    """A word of a rank, and the figure that it is said of."""

    word: re.Match[str]
    run: Run


def rank_against_table(finished: Finished) -> Iterator[Diagnostic]:
    """DG438: «больше всего в области Ұлытау (19)», and the column has 77."""
    lines = [line for line in document_lines(finished.document) if not isinstance(line.block, Table) and line.printed]
    ranked = [(line, one) for line in lines for one in _ranked(line)]
    for columns in columns_of_tables(finished) if ranked else ():
        for column in columns:
            rows = _rows(column, finished)
            for line, one in ranked if rows else ():
                yield from _against(line, one, rows)


def _ranked(line: Line) -> Iterator[_Ranked]:
    if not SUPERLATIVE[line.lang].may_stand(line.text):
        return
    text = masked(line)
    for sentence in sentences(line):
        words = list(SUPERLATIVE[line.lang].finditer(text, sentence.start, sentence.end))
        if len(words) == 1 and not CHOSEN.search(sentence.text):
            led = TO_FIGURE.match(text, words[0].end(), sentence.end)
            run = next((one for one in line.printed if led and one.start == led.end() and counts(one)), None)
            if run and _BEHIND.match(text, run.end):
                yield _Ranked(words[0], run)


def _named(line: Line, ranked: _Ranked) -> frozenset[str]:
    """How the words begin that may say what is ranked: the two behind the word, in Kazakh that before it too."""
    word, text = ranked.word, line.text
    behind = _WORD.findall(text[word.end() : ranked.run.start])[:_BESIDE]
    before = _WORD.findall(text[: word.start()])[-1:] if line.lang == "kz" else []
    return frozenset(one[:ALIKE].lower() for one in (*behind, *before))


def _rows(column: tuple[Entry, ...], finished: Finished) -> list[tuple[Run, Fact, Line]]:
    """The figures of a column that may be ranked, total rows left out; none if one of them cannot be."""
    entries = [one for one in column if not one.is_total]
    found: list[tuple[Run, Fact, Line]] = []
    for one in entries:
        runs = one.cell.printed
        fact = fact_of(runs[0], by_key(facts_of(one.cell, finished.book)), VALUE) if len(runs) == 1 else None
        if fact is None or one.is_part or not counts(runs[0]):
            return []
        found.append((runs[0], fact, one.cell))
    alike = len({(unit_of(run), fact.period, fact.as_of) for run, fact, _ in found}) == 1
    return found if alike and len(found) >= _ROWS else []


def _against(line: Line, ranked: _Ranked, rows: list[tuple[Run, Fact, Line]]) -> Iterator[Diagnostic]:
    named = _named(line, ranked)
    is_there = any(run.keys == ranked.run.keys for run, _, _ in rows)
    if not is_there or not all(named & beginnings(fact.what.said(line.lang), ALIKE) for _, fact, _ in rows):
        return
    if not _is_said_of_them(line, ranked, [fact for _, fact, _ in rows]):
        return
    most = ranked.word["most"] is not None
    first = (max if most else min)(rows, key=lambda row: value_of(row[0]))
    if value_of(first[0]) != value_of(ranked.run):
        cell, run = first[2], first[0]
        text = ranked.word[0].replace("\u00a0", " ")
        args = {"text": text, "figure": line.text[ranked.run.start : ranked.run.end], "other": cell.text}
        related = (Related("the other figure stands here", cell.place(run.start, run.end - run.start)),)
        yield Diagnostic("DG438", line.place(ranked.word.start(), len(ranked.word[0])), args, related)


def _is_said_of_them(line: Line, ranked: _Ranked, facts: list[Fact]) -> bool:
    """Whether the sentence names nothing but what the column counts: of «больше всего жалоб на колледжи (41)», «больше
    всего колледжей построено» the column tells nothing.
    """
    word = ranked.word
    sentence = sentence_at(line, word.start())
    besides = f"{line.typed[sentence.start : word.start()]} {line.typed[word.end() : sentence.end]}"
    return names_only(beginnings(besides) - _TELLS_NO_MORE[line.lang], facts, line.lang)
