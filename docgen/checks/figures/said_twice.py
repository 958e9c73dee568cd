"""One sentence told twice in a letter with two values (DG473): «На питание направлено 214 млн тенге … На питание
направлено 318 млн тенге», of two facts of one time and one unit. The reader has two figures of one thing, whatever the
facts say that they are of.

The sentences must agree in every word but the figures. Under two headings, behind a colon or a line that is as good as
a heading, in items and rows they may be of two things; so may they be where they do not begin their paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.lines import VALUE, Run, fact_of
from docgen.checks.text.passages import HEADING, NOTE, PARAGRAPH, Passage, prose
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import WORD
from docgen.model import Diagnostic, Fact, Figure, Related

_LEAST_WORDS = 3
_AS_A_HEADING = 8
"""Words of a line without a figure that may say of what the next paragraph is."""


class _Told(NamedTuple):
    sentence: Sentence
    section: int
    lead: str


def sentence_with_two_values(finished: Finished) -> Iterator[Diagnostic]:
    """DG473: a sentence whose very words told another value of the same time before."""
    seen: dict[str, _Told] = {}
    for told in _sentences(tuple(prose(finished.document))):
        words = _words(told.sentence)
        first = seen.setdefault(words, told) if words else told
        if first is not told and (first.section, first.lead) == (told.section, told.lead):
            yield from _differing(first.sentence, told.sentence, finished)


def _sentences(passages: Sequence[Passage]) -> Iterator[_Told]:
    """The first sentences of paragraphs that print figures, with their section and the line that leads to them."""
    section, lead = 0, ""
    for passage in passages:
        if passage.kind == HEADING:
            section += 1
        elif passage.kind in {PARAGRAPH, NOTE} and len(passage.lines) == 1:
            line = passage.lines[0]
            first = next(iter(sentences(line)), None)
            if first and first.figures:
                yield _Told(first, section, lead)
            short = not line.printed and len(WORD.findall(line.text)) <= _AS_A_HEADING
            leads = short or line.text.rstrip().endswith(":")
            lead = line.text if leads else ""


def _words(sentence: Sentence) -> str:
    """The words of a sentence with one sign for each figure; empty where there are too few."""
    line = sentence.line
    text, end = "", sentence.start
    for run in sentence.runs:
        text += f"{line.text[end : run.start]}\ufffc"
        end = run.end
    text = " ".join(f"{text}{line.text[end : sentence.end]}".replace("\u00a0", " ").split()).casefold()
    return text if len(WORD.findall(text)) >= _LEAST_WORDS else ""


def _differing(first: Sentence, second: Sentence, finished: Finished) -> Iterator[Diagnostic]:
    for one, other in zip(first.runs, second.runs, strict=True):
        facts = _fact(one, finished), _fact(other, finished)
        if facts[0] and facts[1] and _tell_two_values(facts[0], facts[1]):
            args = {"text": other.figure.text, "other": one.figure.text}
            related = (Related("the first one stands here", one.figure.span),)
            yield Diagnostic("DG473", other.figure.span, args, related)


def _fact(run: Run, finished: Finished) -> Fact | None:
    return fact_of(run, finished.book.facts, VALUE) if isinstance(run.inline, Figure) else None


def _tell_two_values(one: Fact, other: Fact) -> bool:
    """Whether two facts are of one time and one unit, and differ."""
    times = [(fact.unit, fact.period, fact.as_of, fact.status, fact.precision) for fact in (one, other)]
    return one.key != other.key and times[0] == times[1] and one.value != other.value
