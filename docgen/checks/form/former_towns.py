"""Towns called by a former name (DG440): «в городе Капшагай», «Семипалатинскіде» in a letter of today.

The towns stand in docgen's lexicon, `towns.yaml`. What was named after a town keeps its name: «Семипалатинский
полигон», «Қапшағай су қоймасы».
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator

from docgen.checks.form.names import is_told_of_its_time, wrong_name
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, document_lines
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import QUOTED, Words
from docgen.expressions import expression
from docgen.facts.book import FactBook, read_lexicon
from docgen.facts.records import SHIPPED
from docgen.model import Called, Diagnostic, Lang, Name, Wordforms

_KAZAKH_CASE = r"(?:[ \u00a0]қала\w*|і?(?:[дт][ае]н?|[дтн][ыі]ң?|[ғгқк][ае]|[мбп]ен)(?!\w))"
"""A town's name in no case before another word may be part of that one's name."""
_NO_TOWN = expression(
    r"(?<!\w)(?:водохранилищ\w+|ущель\w+|каньон\w*|сел[оаеу]?|с\.|аул\w*|станци\w+|разъезд\w*|ГЭС|Невада|полигон\w*"
    r"|деклараци\w+|берег\w*|побережь\w+|пляж\w*|акватори\w+|вод[аыу][ \u00a0](?:из|в))"
    r"[ \u00a0]?(?:[–—\u2011-][ \u00a0]?)?$",
    re.IGNORECASE,
)
"""What else bears such a name, before it."""


_CALLED_NOW = expression(r"[ \u00a0]\((?:ныне|теперь|сейчас|сегодня|қазір|бүгін)|(?<=дан)[ \u00a0]су(?!\w)")
"""«Семипалатинск (ныне Семей)»; «Қапшағайдан су жіберу» is told of what else bears the name, too."""


_IN_THOSE_DAYS = expression(
    r"(?<!\w)(?:СССР|(?:Каз\w*[ \u00a0]?)?ССР|советск\w+[ \u00a0](?:врем|период|эпох|год|власт)\w*"
    r"|(?:год[ыа]\w*|врем[яе]\w*)[ \u00a0](?:[^\W\d_]+[ \u00a0]){0,2}войны|урожен\w+|родил\w+"
    r"|КСРО|ҚазКСР|КСР|кеңес[ \u00a0](?:дәуір|заман|өкімет|одағы|кезең)\w*|тумасы|туған"
    r"|соғыс[ \u00a0](?:жылдары|кезінде|уақытында)\w*)(?!\w)",
    re.IGNORECASE,
)
"""A time that is told without its years, «в годы войны», or a birth: each of these towns had its former name then."""
_LEXICON = f"{SHIPPED}lexicon/towns.yaml"


@functools.cache
def _former_names(lang: Lang) -> tuple[tuple[Name, Called, Words], ...]:
    """The towns of docgen's lexicon, what each of them was called, and how that stands in a text; each name once."""
    found: dict[str, tuple[Name, Called, Words]] = {}
    for town in read_lexicon().values():
        for called in town.called if town.span.file == _LEXICON else ():
            if called.until:
                found.setdefault(called.said(lang).text, (town, called, _in_its_cases(called.said(lang), lang)))
    return tuple(found.values())


def _in_its_cases(said: Wordforms, lang: Lang) -> Words:
    piece, *others = said.text.lower().split("-")
    if lang == "kz":
        return Words((piece,), rf"(?<!\w){_hyphened(said.text)}{_KAZAKH_CASE}")
    forms = "|".join(map(_hyphened, (said.text, *said.forms.values())))
    return Words((piece if others else piece[:-1],), rf"(?<!\w)(?:{forms})(?![\w\u2011-])")


def _hyphened(name: str) -> str:
    """A name in a pattern; a letter is printed with hyphens at which no line ends."""
    return name.replace("-", r"[\u2011-]")


def town_of_another_day(finished: Finished) -> Iterator[Diagnostic]:
    """DG440: a town by a name that it bears no more. One in quotation marks, or in a sentence that names a year in
    which it was right, whose figures are of such years, or that tells of what was before, is left alone.
    """
    lang = finished.lang
    gone = [one for one in _former_names(lang) if one[1].until and one[1].until < finished.day]
    for line in document_lines(finished.document):
        for town, called, words in gone:
            for sentence, match in _told_now(line, called, words, finished.day) if words.may_stand(line.typed) else ():
                if not _counts_what_was(sentence, called, finished.book):
                    yield wrong_name(line.place(match.start(), len(match[0])), match[0], town, finished)


def _counts_what_was(sentence: Sentence, called: Called, book: FactBook) -> bool:
    """Whether every figure of a sentence is of the days of a name: «конференция в Алма-Ате собрала 120 участников»."""
    facts = [book.facts[key] for run in sentence.runs for key in run.keys if key in book.facts]
    times = [fact.as_of or fact.period for fact in facts]
    return bool(times) and all(one and called.until and one.last <= called.until for one in times)


def _told_now(line: Line, called: Called, words: Words, day: dt.date) -> Iterator[tuple[Sentence, re.Match[str]]]:
    quoted = [match.span() for match in QUOTED.finditer(line.text)]
    for sentence in sentences(line):
        if not is_told_of_its_time(sentence, called, day) and not _IN_THOSE_DAYS.search(sentence.text):
            for match in words.finditer(line.typed, sentence.start, sentence.end):
                is_quoted = any(start < match.start() < end for start, end in quoted)
                other = _NO_TOWN.search(line.typed, sentence.start, match.start())
                if not is_quoted and not other and not _CALLED_NOW.match(line.typed, match.end()):
                    yield sentence, match
