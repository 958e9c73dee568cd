"""The same word twice in a row (DG329): «процентов %», «теңге теңге», «2025 году году», «№ №», «в в».

Most come from a filter that prints the unit, the scale, the year or «свыше» itself, beside the word that was typed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, Run, by_line, line_of
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.lang.measures import measure_of
from docgen.model import Diagnostic, Figure, Lang, Note, Paragraph, Precision

_SAME = expression(r"(?<![\w.-])([^\W\d_]+|№|%)[ \u00a0]+(?P<again>\1)(?![\w-])", re.IGNORECASE)
"""A word and the very same one, only spaces between them: a bracket, a comma or a hyphen («еле-еле») parts them."""

_MONEY = r"тенге|теңге\w*|тг\.?"
_SCALES = (r"млн\.?|миллион\w*", r"млрд\.?|миллиард\w*", r"трлн\.?|триллион\w*")
_ONE_THING: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": (
            r"%|процент(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
            _MONEY,
            r"тыс\.?|тысяч(?:а|и|у|ей|е|ам|ами|ах)?",
            *_SCALES,
            r"год(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
            r"свыше|более|больше",
            r"около|примерно|порядка|почти|приблизительно|ориентировочно",
        ),
        "kz": (
            r"%(?:-\w+)?|пайыз(?!дық)\w*",
            _MONEY,
            r"тыс\.?|мың(?:ға|нан|да|ды|ның)?",
            *_SCALES,
            r"жылы|жылғы|жылдары|жылдардағы",
            r"астам(?:ы\w*)?|артық",
            r"жуық|жуығы\w*|шамалас",
        ),
    }
)
"""Ways to say one thing, of which a figure prints one: what names it a second time. «Жылдың басынан» after «2026 жылы»,
«г. Астана» after «2026 года» are no such words.
"""
_WAYS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression("|".join(f"({way})" for way in ways), re.IGNORECASE) for lang, ways in _ONE_THING.items()}
)
_ONE_BOUND: Mapping[Lang, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = MappingProxyType(
    {
        "ru": (
            (
                expression(
                    r"(?<!\w)(?<!не[ \u00a0])превы(?:сил[аио]?|шает|шают|шал[аио]?|ша(?:ющ|вш)\w+|сивш\w+)[ \u00a0]$",
                    re.IGNORECASE,
                ),
                expression(r"свыше(?!\w)"),
            ),
            (
                expression(r"(?<!\w)(?:не[ \u00a0](?:более|больше|свыше)|максимум)[ \u00a0]$", re.IGNORECASE),
                expression(r"до(?!\w)"),
            ),
        ),
        "kz": (
            (
                expression(r"(?<!\w)астам(?:[ \u00a0]\w+)?[дтн][ае]н[ \u00a0]$"),
                expression(r"ас(?:ады|ты|ып|қан|атын)\w*"),
            ),
            (expression(r"(?<!\w)дейін(?:[ \u00a0]\w+)?[дтн][ае]н[ \u00a0]$"), expression(r"аспа(?:й|у|ды|ған|с)\w*")),
        ),
    }
)
"""A bound that a figure words, and what says it once more beside it: «превышает свыше 50», «не более до 85 %»,
«50-ден астамнан асады».
"""
_BEFORE = expression(r"(?<![\w-])(?P<word>[^\W\d_]+\.?|%(?:-\w+)?)(?:[ \u00a0]дейін)?(?=[ \u00a0]*$)")
"""The word before a place; of «15-тен 25 пайызға дейін» that which «дейін» stands behind."""
_TILL = Words(("дейінгі",), r"(?<!\w)дейін[ \u00a0]+(?P<again>дейінгі\w*)")
"""«13 жасқа дейін», as a figure prints it, and «дейінгі» that was typed."""
_BARE_YEAR = expression(r"(?<=\bжыл)[ \u00a0]+(?P<word>жыл(?:ы|ғы|мен|ға|ды|дың|(?:дар)?да(?:ғы|н)?|дары\w*))(?![\w-])")
"""«2022 жыл», as a figure prints a year in no case, and the year that was typed in one: «2022 жыл жылмен»."""
_LONGEST = 24
"""Characters before a figure in which a word for one of these things ends: no search from the line's beginning."""
_BEHIND = expression(r"[ \u00a0]*(?P<word>%(?:-\w+)?|[^\W\d_]+\.?)(?![\w-])")


@by_line
def word_printed_twice(line: Line) -> Iterator[Diagnostic]:
    """DG329: a word that stands twice in a row, or two words for one thing, one of them printed by a figure."""
    told: set[int] = set()
    for start, end, text in (*_same_words(line), *_beside_figures(line), *_bounds_twice(line)):
        if start not in told:
            told.add(start)
            yield Diagnostic("DG329", line.place(start, end - start), {"text": text})


Found = tuple[int, int, str]
"""Where the second word begins and ends, and both as they stand."""


def _same_words(line: Line) -> Iterator[Found]:
    """The very same word; a name that begins another («Алматы Алматы облысы») is left alone."""
    for match in _SAME.finditer(line.text):
        word, again = match[1], match["again"]
        if not again.isalpha() or (again.islower() and (len(word) > 1 or word.islower())):
            yield match.start("again"), match.end("again"), match[0]
    for match in _TILL.finditer(line.text) if line.lang == "kz" else ():
        yield match.start("again"), match.end("again"), match[0]


def _beside_figures(line: Line) -> Iterator[Found]:
    """Two words for one thing, where a figure ends or begins."""
    for place in sorted({place for run in line.printed for place in (run.start, run.end)}):
        behind = _BEHIND.match(line.text, place) if place else None
        before = _BEFORE.search(line.text, max(place - _LONGEST, 0), place) if behind else None
        if not before or not behind or behind.start("word") <= before.end():
            continue
        if _are_one_thing(before["word"], behind["word"], line.lang):
            yield behind.start("word"), behind.end("word"), line.text[before.start() : behind.end()]
    for run in line.printed if line.lang == "kz" else ():
        if year := _BARE_YEAR.match(line.text, run.end):
            yield year.start("word"), year.end("word"), line.text[run.end - len("жыл") : year.end()]


def _are_one_thing(one: str, other: str, lang: Lang) -> bool:
    """Whether two words name one thing: «процентов» and «%», «километров» and «км»; «г.» may be a town's."""
    way = _way(other, lang)
    if way is not None:
        return _way(one, lang) == way
    measure = measure_of(one, lang)
    if measure is None or measure.is_time or measure.dimension == "share":  # «2026 жылы жыл басынан» is right
        return False
    return not _SHORT.fullmatch(other) and measure == measure_of(other.removesuffix("."), lang)


_SHORT = expression(r"\w\.")


def _bounds_twice(line: Line) -> Iterator[Found]:
    """A bound of a figure that stands once more beside it."""
    for place in sorted({place for run in line.printed for place in _bounds_of(run, line.lang)}):
        for before, behind in _ONE_BOUND[line.lang]:
            said = before.search(line.text, max(place - 2 * _LONGEST, 0), place)
            again = behind.match(line.text, place) if said else None
            if said and again:
                yield again.start(), again.end(), line.text[said.start() : again.end()]


def _bounds_of(run: Run, lang: Lang) -> tuple[int, ...]:
    """Where a figure that is no exact one says its bound: at its beginning in Russian, at its end in Kazakh, behind
    an ending that was typed.
    """
    figure = run.inline
    if not isinstance(figure, Figure) or figure.precision is Precision.EXACT:
        return ()
    return (run.start,) if lang == "ru" else (run.end + 1, run.end + len("нан "))


_LABEL = expression(r"(?:справочно|для справки|анықтама(?: үшін)?)[ \u00a0]*[:–—-]?", re.IGNORECASE)


def label_printed_twice(finished: Finished) -> Iterator[Diagnostic]:
    """DG329: «Справочно:» that was typed in a block which prints it itself."""
    for block in finished.document.blocks:
        first = block.blocks[0] if isinstance(block, Note) and block.blocks else None
        line = line_of(first.inlines, finished.lang, first) if isinstance(first, Paragraph) else None
        if line and isinstance(block, Note) and (typed := _LABEL.match(line.typed)):
            text = f"{block.label} {typed[0]}"
            yield Diagnostic("DG329", line.place(0, len(typed[0])), {"text": text})


@functools.lru_cache(maxsize=512)
def _way(word: str, lang: Lang) -> int | None:
    """Which thing a word says; a full stop may be that of the sentence."""
    match = _WAYS[lang].fullmatch(word) or _WAYS[lang].fullmatch(word.removesuffix("."))
    return match and match.lastindex
