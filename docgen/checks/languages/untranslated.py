"""Sentences and words in the language of the other text (DG326, DG327): what was pasted into the wrong template, or
left there untranslated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.text.lines import Line, by_line, line_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.expressions import expression
from docgen.lang.strays import strays
from docgen.lang.tongues import has_russian_word, is_told
from docgen.model import Diagnostic, Figure, Lang, Letterhead, Table

_OTHER: dict[Lang, Lang] = {"kz": "ru", "ru": "kz"}
_CODES: dict[Lang, str] = {"kz": "DG326", "ru": "DG327"}
"""The language that is out of place → what says so."""
_SAYING = expression(r"[^\W_]")
_SHOWN = 40


@by_line
def sentence_in_the_other_language(line: Line) -> Iterator[Diagnostic]:
    """DG326, DG327: a sentence whose typed words are all of the other language, told once for a line; else words that
    its own language cannot have. The blank of a body bears its name in both, and a table calls villages and parties
    by their own.
    """
    if isinstance(line.block, Letterhead) or _is_a_name(line):
        return
    odd = next((one for one in sentences(line) if _is_odd(line.typed[one.start : one.end], line.lang)), None)
    if odd:
        yield _told(odd)
    else:
        yield from _odd_figures(line)
        yield from tuple(_odd_words(line)) or _odd_cell(line)


def _is_odd(text: str, lang: Lang) -> bool:
    return is_told(text, _OTHER[lang])


def _told(sentence: Sentence) -> Diagnostic:
    line = sentence.line
    found = _SAYING.search(line.typed, sentence.start)
    start = found.start() if found else sentence.start
    return Diagnostic(_code(line), line.place(start, sentence.end - start), {"text": _shortened(sentence, start)})


def _code(line: Line) -> str:
    return _CODES[_OTHER[line.lang]]


def _shortened(sentence: Sentence, start: int) -> str:
    text = sentence.line.text[start : sentence.end].strip()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def _odd_words(line: Line) -> Iterator[Diagnostic]:
    """«Мектептер и ауруханалар», «больницы построены» in a Kazakh text; «школы және больницы» in a Russian one."""
    for start, end in strays(line.typed, line.lang):
        yield Diagnostic(_code(line), line.place(start, end - start), {"text": line.text[start:end]})


_KAZAKH_CELLS = ("облыс", "аудан", "қала", "ауыл", "өңір", "жыл", "барлығы", "жиыны", "атауы", "саны", "үлесі")
_RUSSIAN_CELLS = ("область", "район", "город", "село", "регион", "год", "всего", "итого", "наименование", "количество")
_CELLS: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {"ru": frozenset(_RUSSIAN_CELLS), "kz": frozenset(_KAZAKH_CELLS)}
)
"""What heads a column or names a row, and is no word of the other language."""


def _odd_cell(line: Line) -> Iterator[Diagnostic]:
    """«Облыс» at the head of a table of the Russian text, «Итого» in one of the Kazakh."""
    word = line.typed.strip()
    if isinstance(line.block, Table) and word.lower() in _CELLS[_OTHER[line.lang]]:
        yield Diagnostic(_code(line), line.place(line.typed.index(word), len(word)), {"text": word})


_BEARS_NAMES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:парти[яийюе]|фракци|сел[оа](?!\w)|аул(?!\w)|населенн\w+\sпункт|улиц|газет|ансамбл)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:партия|фракция|ауыл(?!шаруа|\sшаруа)|елді\sмекен|көше|газет|ансамбль)", re.IGNORECASE
        ),
    }
)
"""Heads of columns in which names stand that are not translated: «Ақ жол», «Жаңа тұрмыс», «Казахстанская правда»."""
_OF_PARTIES = expression(r"(?<!\w)(?:парти[яийюе]|фракци)", re.IGNORECASE)
_NO_NAME = expression(
    r"(?<!\w)(?:ауыл|қала|аудан|облыс|округ|көше|партия|фракция|газет|барлығы|жиыны|атауы|саны"
    r"|сел[оа]|город|район|област|улиц|парти|фракци|итого|всего|проч|други|басқа)\w*",
    re.IGNORECASE,
)
_PARTY = "Ауыл"
"""A party that is called by a word of its own language for a village."""


def _is_a_name(line: Line) -> bool:
    """Whether a cell is a name alone, in a column that its head says to hold names."""
    table, text = line.block, line.typed.strip()
    if not (isinstance(table, Table) and line.row and text[:1].isupper()):
        return False
    head = line_of(table.header[line.column], line.lang, table).text
    if text == _PARTY:
        return _OF_PARTIES.search(head) is not None
    return _BEARS_NAMES[line.lang].search(head) is not None and _NO_NAME.search(text) is None


def _odd_figures(line: Line) -> Iterator[Diagnostic]:
    """What is counted in words of the other language: `count("школьная столовая")`, `count("школа")` in a Kazakh text;
    a Kazakh word in a Russian one is doubtful already where it is put into its form (DG230).
    """
    for run in line.figures():
        figure = run.inline
        counts = isinstance(figure, Figure) and isinstance(figure.value, Decimal)
        if not (counts and isinstance(figure, Figure)):
            continue
        if _is_odd(figure.text, line.lang) or (line.lang == "kz" and has_russian_word(figure.text)):
            yield Diagnostic(_code(line), figure.span, {"text": figure.text})
