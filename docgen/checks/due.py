"""The day that a paragraph names for its promise, against the day on which the promise is due, be it earlier or
later (DG448).

A paragraph may name the time of something else («по итогам проверки в июне»), and tell one step of what is promised. So
a time is the promise's own only where its sentence says that the very thing promised will be done by then: the word
that says so is of one stem with a word of the promise's `what:`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.lines import Run
from docgen.checks.passages import Passage, passages
from docgen.checks.scope import Finished
from docgen.checks.sentences import Sentence, sentences
from docgen.checks.wording import FUTURE, PLANNED
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure, Lang, Period, Promise, Related
from docgen.sameness import Same, kept

_GAP = r"[ \u00a0]"
_UNTIL = rf"(?:до(?:{_GAP}(?:конца|истечения|начала))?|не{_GAP}позднее)"
_BY = rf"(?:{_UNTIL}|к|в)"
_DONE = rf"(?:буд(?:ет|ут){_GAP}(?P<done>\w+[нт][аоы]?)|(?:планируется|намечено){_GAP}(?P<to>\w+ть))(?!\w)"
_HOLDER = (
    rf"(?:{_GAP}(?!(?:после|по|при|с|со|за|из|от|перед|для|через|о|об|обо|и|а|или)(?!\w))"
    r"(?!\w+(?:(?:нн|вш|ущ|ющ|ащ|ящ)\w{2,3}|[еуюия]тс?я?|л[аои]?сь)(?!\w))\w+)"
)
"""A word that may stand between: no preposition that brings something else in, no conjunction, participle or verb."""
_NEAR = rf"(?:(?:{_GAP}(?:в|на))?{_HOLDER})?"
"""What may stand before «в июне»: one word, «в Мажилис»; «результаты проверки в июне» may tell when was checked."""
_RUSSIAN = (
    expression(
        rf"(?:.*[^\w,]|){_DONE}(?:{_NEAR}{_GAP}{_BY}|{_HOLDER}{{0,4}}{_GAP}{_UNTIL}){_GAP}\ufffc.*", re.IGNORECASE
    ),
    expression(rf"\s*(?:[\w ]{{1,30}},{_GAP})?{_BY}{_GAP}\ufffc{_HOLDER}{{0,5}}{_GAP}{_DONE}.*", re.IGNORECASE),
)
_KAZAKH = (
    expression(
        rf"(?:[^,;:()]*\s)?\ufffc(?:{_GAP}(?:соңына|аяғына|басына))?(?:{_GAP}дейін)?"
        rf"(?:{_GAP}(?!\w*(?:[ғқгк][ае]н|[ыі]п)(?!\w)|(?:кейін|соң|бастап)(?!\w))[\w«»]+){{0,6}}{_GAP}"
        rf"(?P<done>(?!бол)\w{{3,}}[аей][дт][ыі]|\w{{3,}}т[ыі]н(?={_GAP}бол))(?:{_GAP}бол\w+)?\s*[.!]?\s*",
        re.IGNORECASE,
    ),
)
_PROMISED: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType({"ru": _RUSSIAN, "kz": _KAZAKH})
"""What says that something will be done by a time; the time is one character."""
_THEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:вступ|(?<!не{_GAP})поздне[ей]|позже|затем|впоследствии|далее(?!{_GAP}–)|после)", re.IGNORECASE
        ),
        "kz": expression(rf"(?<!\w)(?:кейін|соң(?!ына)|содан|бұдан(?!{_GAP}әрі{_GAP}–))", re.IGNORECASE),
    }
)
"""What shows that more is to come after that."""
_STEM = 4
"""Letters at the beginning that make two words one: «утвердить», «утвержден»; «бекіту», «бекітіледі»."""


def promise_due_later(finished: Finished) -> Iterator[Diagnostic]:
    """DG448: a promise whose day is later, or earlier, than the one by which its paragraph says it will be done."""
    for passage in passages(finished.document):
        promise = finished.book.promises.get(passage.promises[0]) if len(passage.promises) == 1 else None
        if promise:
            yield from _due_later(passage, Same(promise), finished.day)


@kept
def _due_later(passage: Passage, same: Same[Promise], day: dt.date) -> Iterator[Diagnostic]:
    promise = same.value
    times = [(one, run) for one in _told(passage) for run in one.line.figures(one.start, one.end) if _time_of(run)]
    if len(times) != 1 or _says_more(passage):
        return
    sentence, run = times[0]
    time = _time_of(run)
    if time and _are_apart(time, promise.due, day) and _is_done_by(sentence, run, promise):
        assert isinstance(run.inline, Figure)
        args = {"key": promise.key, "due": promise.due.first.isoformat(), "text": run.inline.text}
        related = (Related("the promise stands here", promise.places.get("due", promise.span)),)
        yield Diagnostic("DG448", run.inline.span, args, related)


def _are_apart(time: Period, due: Period, day: dt.date) -> bool:
    """Whether a time to come is before a promise's or after it; «до 1 июля» is by the end of June."""
    return day <= time.last < due.first or due.last + dt.timedelta(days=1) < time.first


def _told(passage: Passage) -> tuple[Sentence, ...]:
    return tuple(sentence for line in passage.lines for sentence in sentences(line))


def _says_more(passage: Passage) -> bool:
    """Whether a paragraph promises several things, or one after another."""
    text = " ".join(line.text for line in passage.lines)
    lang = passage.lines[0].lang
    plans = [match for table in (FUTURE, PLANNED) for match in table[lang].finditer(text)]
    return len(plans) > 1 or bool(_THEN[lang].search(text))


def _time_of(run: Run) -> Period | None:
    value = run.inline.value if isinstance(run.inline, Figure) else None
    return value if isinstance(value, Period) else None


def _is_done_by(sentence: Sentence, run: Run, promise: Promise) -> bool:
    """Whether a sentence says that what is promised will be done by its time."""
    line = sentence.line
    text = f"{line.text[sentence.start : run.start]}\ufffc{line.text[run.end : sentence.end]}"
    found = (pattern.fullmatch(text) for pattern in _PROMISED[line.lang])
    done = next((word for match in found if match for word in match.groupdict().values() if word), "")
    stem = done[:_STEM].casefold()
    words = promise.what.said(line.lang).casefold().split()
    return len(stem) == _STEM and any(word.startswith(stem) for word in words)
