"""«До конца 2026 года построено» in a letter of 2025 (DG458): something told as done by a time that is to come.

An act may hold until a day to come, and be done («запрет введен до 1 октября», «срок продлен до конца года»). So it is
told only of what is built, repaired or put into use, and only of the end of a time: right at the beginning of the
sentence or right behind the verb in Russian, at the end of it in Kazakh. What a promise says is DG457's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.denials import is_unsure
from docgen.checks.text.lines import MASK, Facts, Line, by_key, facts_of, time_of
from docgen.checks.text.passages import NOTE, PARAGRAPH, passages
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang, Period, Status
from docgen.sameness import kept

_ENDS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("конца", "концу"),
            rf"(?<!\w)(?:до|к){GAP}конц[ау]{GAP}"
            rf"(?P<time>(?:текущего|этого|нынешнего|следующего|будущего){GAP}года(?!\w))?",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("соңына", "аяғына"),
            rf"(?P<time>(?<!\w)(?:ағымдағы|осы|үстіміздегі|келесі|келер){GAP}жыл(?:дың)?)?"
            rf"{GAP}(?:соңына|аяғына){GAP}дейін(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""The end of a time by which something is done, with the time if it is told by the letter's own year."""
_BUILT = (
    r"(?P<done>(?:был[аои]?[ \u00a0])?(?:построен|возведен|отремонтирован|реконструирован)[аоы]?"
    r"|(?:был[аои]?[ \u00a0])?(?:введен|сдан)[аоы]?[ \u00a0]в[ \u00a0]эксплуатацию)(?!\w)"
)
_NO_TURN = r"(?!(?:по|для|из|от|о|об|и|а|но|или|на|с|со|после|перед|при|\w+(?:нн|вш|ущ|ющ|ащ|ящ)\w{2,3})(?!\w))"
_BEHIND = expression(rf"(?:{GAP}{_NO_TURN}[\w\ufffc«»-]+){{0,6}}?{GAP}{_BUILT}", re.IGNORECASE)
_BEFORE = expression(rf"{_BUILT}(?:{GAP}{_NO_TURN}[\w\ufffc«»-]+){{0,3}}{GAP}$", re.IGNORECASE)
_OPENS = expression(rf"\s*(?:[\w ]{{1,30}},{GAP})?")
_KAZAKH_BUILT = expression(
    rf"(?:{GAP}(?!\w*(?:[ғқгк][ае]н|т[ыі]н|[ыі]п)(?!\w)|(?:кейін|соң|бастап)(?!\w))[\w\ufffc«»-]+){{0,8}}"
    rf"(?<!тыйым)(?<!салық)(?<!айыппұл){GAP}"
    rf"(?P<done>салынды|жөнделді|жаңғыртылды|пайдалануға{GAP}берілді|іске{GAP}қосылды)(?=\s*[.!]?\s*$)",
    re.IGNORECASE,
)


def done_by_a_time_to_come(finished: Finished) -> Iterator[Diagnostic]:
    """DG458: what was built by the end of a time that is not over on the letter's day. What a colon leads to may be the
    words of a plan.
    """
    before = ""
    for passage in passages(finished.document):
        if passage.kind in {PARAGRAPH, NOTE} and not passage.promises and not before.endswith((":", ";")):
            for line in passage.lines:
                if _ENDS[line.lang].may_stand(line.text):
                    yield from _of_line(line, facts_of(line, finished.book), finished.day)
        before = passage.lines[-1].text.rstrip() if passage.lines else ""


@kept
def _of_line(line: Line, facts: Facts, day: dt.date) -> Iterator[Diagnostic]:
    for sentence in sentences(line):
        for start, end, time in _times_to_come(sentence, day):
            done = _done_by(sentence, start, end)
            if done and not is_unsure(sentence.text, line.lang) and not _is_plan_told(sentence, facts, day):
                place = line.place(done.start("done"), len(done["done"]))
                yield Diagnostic("DG458", place, {"words": done["done"], "text": time, "day": day.isoformat()})


def _times_to_come(sentence: Sentence, day: dt.date) -> Iterator[tuple[int, int, str]]:
    """The ends of times that are not over: where the words begin and end, and how the time is called."""
    line = sentence.line
    for words in _ENDS[line.lang].finditer(line.text, sentence.start, sentence.end):
        if words["time"]:
            if (day.month, day.day) != (12, 31):
                yield words.start(), words.end(), words["time"]
            continue
        for run in sentence.runs:
            time = time_of(run)
            if time and time.last > day and words.end() == run.start and line.lang == "ru":
                yield words.start(), run.end, line.text[run.start : run.end]
            if time and time.last > day and words.start() == run.end and line.lang == "kz":
                yield run.start, words.end(), line.text[run.start : run.end]


def _done_by(sentence: Sentence, start: int, end: int) -> re.Match[str] | None:
    """The words that tell something as built by the time that stands there."""
    text = _masked(sentence)
    if sentence.line.lang == "kz":
        return _KAZAKH_BUILT.match(text, end, sentence.end)
    opens = _OPENS.fullmatch(text, sentence.start, start)
    return (_BEHIND.match(text, end, sentence.end) if opens else None) or _BEFORE.search(text, sentence.start, start)


def _masked(sentence: Sentence) -> str:
    """The text of the line with its figures as words, so that no comma of theirs parts it."""
    text = sentence.line.text
    for run in sentence.runs:
        text = f"{text[: run.start]}{MASK * (run.end - run.start)}{text[run.end :]}"
    return text


def _is_plan_told(sentence: Sentence, facts: Facts, day: dt.date) -> bool:
    """Whether the sentence prints the figure of a plan that has not begun, or in Kazakh its day: DG447 tells it."""
    known = by_key(facts)
    for figure in sentence.figures:
        for fact in (known[key] for key in figure.keys if key in known and figure.part == "value"):
            dated = isinstance(fact.value, Period)
            time = fact.value if isinstance(fact.value, Period) else fact.period
            if (
                fact.status is Status.PLANNED
                and time
                and time.first > day
                and (not dated or sentence.line.lang == "kz")
            ):
                return True
    return False
