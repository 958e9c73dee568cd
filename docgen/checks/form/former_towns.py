"""Towns called by a former name (DG440): «в городе Капшагай», «Семипалатинскіде» in a letter of today.

The book of names has no towns but those of republican standing. Here are others that were renamed, each with the act
that did it. What was named after a town keeps its name: «Семипалатинский полигон», «Қапшағай су қоймасы».
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.form.names import is_told_of_its_time
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, document_lines
from docgen.checks.text.sentences import sentences
from docgen.checks.text.words import QUOTED, Words
from docgen.expressions import expression
from docgen.model import Called, Diagnostic, Lang, Wordforms

_KAZAKH_CASE = r"(?:[ \u00a0]қала\w*|і?(?:[дт][ае]н?|[дтн][ыі]ң?|[ғгқк][ае]|[мбп]ен)(?!\w))"
"""A town's name in no case before another word may be part of that one's name."""
_NO_TOWN = expression(
    r"(?<!\w)(?:водохранилищ\w+|ущель\w+|каньон\w*|сел[оаеу]?|с\.|аул\w*|станци\w+|разъезд\w*|ГЭС|Невада|полигон\w*"
    r"|берег\w*|побережь\w+|пляж\w*|акватори\w+|вод[аыу][ \u00a0](?:из|в))"
    r"[ \u00a0]?(?:[–—\u2011-][ \u00a0]?)?$",
    re.IGNORECASE,
)
"""What else bears such a name, before it."""


_CALLED_NOW = expression(r"[ \u00a0]\((?:ныне|теперь|сейчас|сегодня|қазір|бүгін)|(?<=дан)[ \u00a0]су(?!\w)")
"""«Семипалатинск (ныне Семей)»; «Қапшағайдан су жіберу» is told of what else bears the name, too."""


class _Town(NamedTuple):
    """A town: its former name in each language, the last day of it, its name since."""

    former: Mapping[Lang, Words]
    until: dt.date
    now: Mapping[Lang, str]


def _town(russian: Words, kazakh: Words, until: dt.date, now: str) -> _Town:
    called: dict[Lang, str] = {"ru": now, "kz": f"{now} қаласы"}
    return _Town(MappingProxyType({"ru": russian, "kz": kazakh}), until, MappingProxyType(called))


_TOWNS = (
    # decree of the President of 21 June 2007, № 351
    _town(
        Words(("семипалатинск",), r"(?<!\w)Семипалатинск(?:а|у|е)?(?![\w\u2011-])"),
        Words(("семипалатинск",), rf"(?<!\w)Семипалатинск{_KAZAKH_CASE}"),
        dt.date(2007, 6, 20),
        "Семей",
    ),
    # decree of the President of 3 May 2022 on the renaming of Kapshagai, Almaty oblast
    _town(
        Words(("капшага", "капчага"), r"(?<!\w)Кап[шч]ага(?:й|я|ю|ем|е)(?![\w\u2011-])"),
        Words(("қапшағай",), rf"(?<!\w)Қапшағай{_KAZAKH_CASE}"),
        dt.date(2022, 5, 2),
        "Қонаев",
    ),
)


def town_of_another_day(finished: Finished) -> Iterator[Diagnostic]:
    """DG440: a town by a name that it bears no more. One in quotation marks, or in a sentence that names a year in
    which it was right, or tells of what was before, is left alone.
    """
    lang = finished.lang
    for line in document_lines(finished.document):
        for town in _TOWNS:
            if town.until < finished.day and town.former[lang].may_stand(line.typed):
                for match in _told_now(line, town, finished.day):
                    args = {"text": match[0], "day": finished.day.isoformat()}
                    place = line.place(match.start(), len(match[0]))
                    yield Diagnostic("DG440", place, args, hint=town.now[lang])


def _told_now(line: Line, town: _Town, day: dt.date) -> Iterator[re.Match[str]]:
    called = Called(Wordforms(""), Wordforms(""), until=town.until)
    quoted = [match.span() for match in QUOTED.finditer(line.text)]
    for sentence in sentences(line):
        if not is_told_of_its_time(sentence, called, day):
            for match in town.former[line.lang].finditer(line.typed, sentence.start, sentence.end):
                is_quoted = any(start < match.start() < end for start, end in quoted)
                other = _NO_TOWN.search(line.typed, sentence.start, match.start())
                if not is_quoted and not other and not _CALLED_NOW.match(line.typed, match.end()):
                    yield match
