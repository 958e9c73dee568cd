"""Years that tell when, in a case that does not (DG343): «в 2025 год было открыто 12 школ», «2025 жыл 12 мектеп
салынды».

«Ремонт перенесен в 2025 год», «2025 жыл аяқталды» are right: only beside verbs of what is built, opened or given, and
not where anything is moved from one year to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.checks.text.lines import Line, Run, by_line, time_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure

_DONE = r"(?:открыт|построен|отремонтирован|закрыт|выделен|освоен|закуплен|обучен|проведен|проверен)[оаы]"
_WHEN = expression(rf"(?<!\w)[Вв]{GAP}$")
_DONE_BEFORE = expression(rf"(?<!\w){_DONE}{GAP}в{GAP}$", re.IGNORECASE)
_DONE_BEHIND = expression(rf"{GAP}(?:был[аио]?{GAP})?{_DONE}(?!\w)")
_A_YEAR = expression(r"\d{4}[ \u00a0]год")
_MOVED = Words(
    (
        "пере",
        "вступ",
        "вош",
        "вход",
        "отлож",
        "сдвин",
        "продл",
        "залож",
        "инвест",
        "влож",
        "остат",
        "взгляд",
        " с ",
        " из ",
    ),
    rf"(?<!\w)(?:пере|вступ|вош|вход|отлож|сдвин|продл|залож|инвест|влож|остат|взгляд)|(?<!\w)(?:с|из){GAP}\d{{4}}",
)
"""«Остаток, перешедший в 2025 год», «из 2024 в 2025 год»."""
_KAZAKH_YEAR = expression(r"\d{4}[ \u00a0]жыл")
_KAZAKH_DONE = expression(
    rf"(?:{GAP}жылы)?(?:{GAP}\d[\d \u00a0,]*(?:{GAP}[^\W\d_]+){{0,3}})?"
    rf"{GAP}(?:салынды|ашылды|жөнделді|бөлінді|тексерілді|жабылды|оқытылды)\s*(?:[.,;]|$)"
)
"""What was built, opened, given with no word between but the number of it: «2025 жыл 12 мектеп салынды»; and «2025 жыл
жылы салынды».
"""


@by_line
def year_tells_no_time(line: Line) -> Iterator[Diagnostic]:
    """DG343: a year from the book in the nominative or accusative where the sentence says when."""
    for sentence in sentences(line) if line.printed else ():
        for run in sentence.runs:
            word = _asks_when(sentence, run) if time_of(run) else ""
            if word and isinstance(run.inline, Figure):
                case = '"loc"' if line.lang == "ru" else '"when"'
                args = {"text": run.inline.text.strip(), "word": word, "cases": case}
                yield Diagnostic("DG343", run.inline.span, args)


def _asks_when(sentence: Sentence, run: Run) -> str:
    """The word that shows that a year must say when; empty if nothing does."""
    line, text = sentence.line, sentence.line.text[run.start : run.end]
    if line.lang == "kz":
        behind = _KAZAKH_DONE.match(line.text, run.end) if _KAZAKH_YEAR.fullmatch(text) else None
        return behind[0].split()[-1].strip(".,;") if behind and run.start == sentence.start else ""
    when = _WHEN.search(line.text, sentence.start, run.start) if _A_YEAR.fullmatch(text) else None
    if when is None or _MOVED.search(sentence.text.lower()):
        return ""
    done = _DONE_BEFORE.search(line.text, sentence.start, run.start) or _DONE_BEHIND.match(line.text, run.end)
    return when[0].strip() if done else ""
