"""The number of an inquiry or of an act printed as a count (DG472): «построено {{ letter.inquiry.number }} домов».

Such a number is structure: nothing counts by it, and its source proves no quantity. It is told from a reference by what
stands around it. A reference has «№» or «номер», «нөмірі» before it or «нөмірлі» behind it, or ends its cell; a noun
right behind digits alone, in Russian in a case that a number asks for, is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.book.citations import PREFIX
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, Run, document_lines
from docgen.expressions import expression
from docgen.lang.forms import Case
from docgen.lang.russian.lexicon import cases_of
from docgen.model import Diagnostic, Figure, Lang

_NUMBER = "number"
_LETTER = "letter."
_CALLED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:№|(?<!\w)(?:номер\w*|исх\.|вх\.|рег\.))[ \u00a0]*$", re.IGNORECASE),
        "kz": expression(r"(?:№|(?<!\w)(?:нөмір\w*|шығ\.|кір\.))[ \u00a0]*(?:[–—][ \u00a0]*)?$", re.IGNORECASE),
    }
)
"""What stands before a number by which something is called."""
_COUNTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0]([а-яё]{2,}(?:[ыи]х[ \u00a0][а-яё]{3,})?)(?![\w-])"),
        "kz": expression(
            r"[ \u00a0]((?!(?:нөмір|санды|номер|жыл|күн|сауал|сұрау|хат|өтініш|бұйр|қаулы|қаул|заң|шешім|жарл|тармақ|"
            r"(?:мен|және|немесе|не|деп|бойынша|қараңыз)(?!\w)))[а-яёәғқңөұүһі]{2,})(?![\w-])"
        ),
    }
)
"""The word right behind a number, adjectives aside; in Kazakh none that names a document or its number."""


def reference_counts(finished: Finished) -> Iterator[Diagnostic]:
    """DG472: the number of the inquiry or of an act stands where things are counted by it."""
    for line in document_lines(finished.document):
        for run in line.figures():
            if noun := _counted_by(run, line):
                args = {"text": run.figure.text, "noun": noun, "document": run.figure.keys[0]}
                yield Diagnostic("DG472", run.figure.span, args)


def _counted_by(run: Run, line: Line) -> str:
    """The noun that a reference counts; empty if it counts none, or is none."""
    figure = run.inline
    if not isinstance(figure, Figure) or figure.part != _NUMBER or not figure.text.isdecimal():
        return ""
    if not figure.keys[0].startswith((_LETTER, PREFIX)) or _CALLED[line.lang].search(line.text, 0, run.start):
        return ""
    behind = _COUNTED[line.lang].match(line.text, run.end)
    if not behind:
        return ""
    noun = re.split(r"[ \u00a0]", behind[1])[-1]
    counted = line.lang == "kz" or any(case is Case.GEN for case, _ in cases_of(noun))
    return behind[1] if counted else ""
