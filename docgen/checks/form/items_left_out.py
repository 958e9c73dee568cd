"""An item that is gone from a list that a hand numbered: «1) …; 2) …; 4) …», «а) …; в) …», «4.» behind «2.» where parts
of a letter begin (DG349), and a list whose last item ends with «;» (DG519). Both languages may lack it alike.

Who quotes points of an act, of a plan or of the inquiry may leave some out by right: what leads such a list says so
(«подпункты», «вопросы», «по Закону»), and then nothing is told. Of parts without a lead of their own no such word may
stand in the whole letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.form.numbering import Mark, mark_of
from docgen.checks.scope import Finished
from docgen.checks.text.lines import MASK, Line, document_lines
from docgen.checks.text.passages import ITEM, PARAGRAPH, PROSE, Passage, passages, prose
from docgen.checks.text.structure import marks_within
from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_QUOTES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:под)?(?:пункт|вопрос|стат(?:ь|ей)|част[ьи]|абзац|позици|мероприят|поручени|предложени|рекомендаци"
            r"|замечани|обращени|просьб|тезис|строк|показател|критери|раздел|глав[аеы]|закон|кодекс|конституц|приказ|правил"
            r"|постановлени|распоряжени|протокол|план|программ|дорожн|карт[аеоуы]|положени|договор|соглашени|переч|список"
            r"|списк|инструкц|стандарт|норм|указ|послани|концепци|стратеги|решени|устав|регламент|форм[аеуы]|бланк|анкет|вариант|сектор|этаж|маршрут|подъезд|корпус|кабинет|лот[аыо]?(?!\w)|тем[аыуе]|из\s(?:них|этих)|выборочно"
            r"|в\sчастности|например|извлечени)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:тармақ|тармағ|бап|баб|бөлік|бөліг|абзац|мәселе|сұрақ|сұрағ|іс-шара|тапсырма|ұсыныс|ұсыным|ескерту"
            r"|өтініш|өтінім|жол|көрсеткіш|өлшемшарт|бөлім|тарау|заң|кодекс|конституция|бұйры|қағида|қаулы|өкім|хаттама"
            r"|жоспар|бағдарлама|карта|ереже|шарт|келісім|тізбе|тізім|нұсқаулық|стандарт|норма|жарлық|жолдау|тұжырымдама"
            r"|стратегия|шешім|жарғы|регламент|нысан|бланк|нұсқа|позици|сектор|қабат|маршрут|бағыт|кіреберіс|корпус|кабинет|лот|сауалнама|тақырып|олардың|оның\sішінде|атап\sайтқанда|мысалы|үзінді)",
            re.IGNORECASE,
        ),
    }
)
"""What leads points that others numbered, or some only."""
_POINTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:под)?(?:пункт|вопрос|раздел|поручени|позици)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:тармақ|тармағ|мәселе|сұрақ|сұрағ|бөлім|тапсырма|позици)", re.IGNORECASE),
    }
)
"""What a part of a letter may answer by its number."""
_BY_ORDER: Mapping[int, re.Pattern[str]] = MappingProxyType(
    {
        number: expression(rf"(?<!\w)(?:{russian}|{kazakh})", re.IGNORECASE)
        for number, russian, kazakh in (
            (2, r"втор(?:ой|ая|ое|ому|ую)(?!\w)", "екіншісі"),
            (3, r"трет(?:ий|ья|ье|ьему|ью)(?!\w)", "үшіншісі"),
            (4, r"четверт(?:ый|ая|ое|ому|ую)(?!\w)", "төртіншісі"),
            (5, r"пят(?:ый|ая|ое|ому|ую)(?!\w)", "бесіншісі"),
        )
    }
)
"""Who says «на третий ответит акимат» has left it out by right."""


class _Level(NamedTuple):
    """A list that is open: what leads it, its last mark, and whether it began at 1."""

    lead: str
    mark: Mark
    whole: bool


def items_left_out(finished: Finished) -> Iterator[Diagnostic]:
    """DG349: an item whose number leaves one out, «4)» behind «2)», and a list that begins with «2)».

    DG519: the last item of a list that ends with «;».
    """
    told = [one for one in prose(finished.document) if one.kind in PROSE]
    yield from (one for one in _numbers(told, finished.lang) if not _is_there(one, finished))
    yield from _letters(told, finished.lang)
    for line in document_lines(finished.document):
        if ") " in line.typed or ")\u00a0" in line.typed:
            yield from _left_out_in(line)
    for ours, following in zip_longest(told, told[1:]):
        if ours.kind == ITEM and _is_the_last(following) and _ends_with_a_semicolon(ours):
            line = ours.lines[-1]
            yield Diagnostic("DG519", line.place(len(line.text.rstrip()) - 1), {"text": _end_of(line.text)})


def _ends_with_a_semicolon(item: Passage) -> bool:
    """Whether a hand ended an item so; what a loop prints from the book ends alike in all its items."""
    return _text(item).endswith(";") and any(map(str.isalpha, item.lines[-1].typed))


_FEW = 3
"""Words by which a reader knows a place again."""


def _end_of(text: str) -> str:
    return " ".join(text.split()[-_FEW:])


def _text(passage: Passage) -> str:
    return " ".join(line.text for line in passage.lines).rstrip()


_BEGINS_ANEW = expression(rf"[{CAPITALS}«{MASK}]")


def _is_the_last(following: Passage | None) -> bool:
    """Whether nothing behind an item may still belong to its list: an item within it may be «а) …» or «– …»."""
    if following is None:
        return True
    return following.kind == PARAGRAPH and _BEGINS_ANEW.match(following.lines[0].typed) is not None


# --- numbers ----------------------------------------------------------------------------------------------------------


def _numbers(told: Sequence[Passage], lang: Lang) -> Iterator[Diagnostic]:
    open_ones: dict[str, list[_Level]] = {}
    before = ""
    was_item = False
    for passage in told:
        mark = mark_of(passage) if passage.kind == ITEM else None
        if mark:
            levels = open_ones.setdefault(mark.sign, [])
            lead = before if not was_item else ""
            other = _left_out(levels, mark, lead)
            named = _BY_ORDER.get(mark.number - 1) if other else None
            if named and any(named.search(line.text) for one in told for line in one.lines):
                other = ""
            if other and not _may_quote(levels, lead, passage, told, lang):
                yield _diagnostic(mark, other)
            _go_on(levels, mark, before)
        before, was_item = _text(passage), passage.kind == ITEM


def _left_out(levels: Sequence[_Level], mark: Mark, lead: str) -> str:
    """What stands before a number that leaves one out: the mark before it, or the words that lead a list."""
    own_lead = lead.endswith(":")
    if mark.number == 1 or any(mark.number == one.mark.number + 1 for one in levels):
        return ""
    if not levels:
        return _end_of(lead) if own_lead and mark.number == _SECOND else ""
    if own_lead or (not lead and mark.number == levels[-1].mark.number):  # the latter is told of every list
        return ""
    over = next((one for one in reversed(levels) if one.whole and mark.number == one.mark.number + _SECOND), None)
    if over is None and lead and levels[-1].whole and mark.number == levels[-1].mark.number:
        over = levels[-1]
    return over.mark.text if over else ""


_SECOND = 2
"""The number of the second item, and how far a number is from the last one if it leaves one out."""


def _is_there(found: Diagnostic, finished: Finished) -> bool:
    """Whether the other language, which has as many passages, has the number that is left out: `number_left_out` shows
    both.
    """
    both = (passages(finished.document), passages(finished.twin) if finished.twin else ())
    if len(both[0]) != len(both[1]):
        return False
    ours, theirs = next(pair for pair in zip(*both, strict=True) if pair[0].span == found.span)
    marks = (mark_of(ours), mark_of(theirs)) if theirs.kind == ITEM else (None, None)
    return bool(marks[0] and marks[1] and marks[1].number == marks[0].number - 1)


def _may_quote(levels: Sequence[_Level], lead: str, passage: Passage, told: Sequence[Passage], lang: Lang) -> bool:
    """Whether a list may give some points only of what others have numbered."""
    led_by = levels[-1].lead if levels else lead
    if led_by.endswith(":"):
        return bool(_QUOTES[lang].search(led_by) or _POINTS[lang].search(_text(passage)))
    return any(_POINTS[lang].search(line.text) for one in told for line in one.lines)


def _go_on(levels: list[_Level], mark: Mark, before: str) -> None:
    """The lists that are open behind a mark."""
    if mark.number == 1 or not levels:
        levels.append(_Level(before, mark, whole=mark.number == 1))
        return
    while len(levels) > 1 and mark.number != levels[-1].mark.number + 1 and _continues(levels[:-1], mark):
        levels.pop()
    levels[-1] = levels[-1]._replace(mark=mark)


def _continues(levels: Sequence[_Level], mark: Mark) -> bool:
    return any(mark.number in (one.mark.number + 1, one.mark.number + _SECOND) for one in levels)


def _diagnostic(mark: Mark, other: str) -> Diagnostic:
    return Diagnostic("DG349", mark.span, {"text": mark.text, "other": other})


@kept
def _left_out_in(line: Line) -> Iterator[Diagnostic]:
    """DG349: «1) …; 2) …; 4) …» in one line, unless what leads the list may quote what others have numbered."""
    marks = marks_within(line)
    if (
        not marks
        or marks[0].value != "1"
        or _QUOTES[line.lang].search(line.text, 0, marks[0].start)
        or _POINTS[line.lang].search(line.text)
    ):
        return
    last = 0
    for one in marks:
        number = int(str(one.value))
        if last and number > last + 1:
            mark = Mark(one.text, line.place(one.start, len(one.text)))
            yield _diagnostic(mark, f"{last})")
        last = number


# --- letters ----------------------------------------------------------------------------------------------------------

_IN_BOTH = "абвгдежиклмнпрстуфхцш"
"""Letters by which both languages number, in the order of both: «з» looks like 3 and is left out by many, «ё», «й»,
«ә», «ғ» by some.
"""
_LETTERED = expression(rf"(?:^|(?<=[;:,.][ \u00a0]))(?P<letter>[{_IN_BOTH}])\)[ \u00a0](?=[\w«{MASK}])")


class _Letter(NamedTuple):
    """A letter of a list: which one, as it is typed, what leads the list, whether that began at «а)»."""

    at: int
    mark: Mark
    lead: str
    whole: bool


def _letters(told: Sequence[Passage], lang: Lang) -> Iterator[Diagnostic]:
    """«а) …; в) …»: within a line, or each at the head of a paragraph."""
    last: _Letter | None = None
    before = ""
    for passage in told:
        for line in passage.lines:
            for match in _LETTERED.finditer(line.typed) if ") " in line.text or ")\u00a0" in line.text else ():
                at = _IN_BOTH.index(match["letter"])
                mark = Mark(f"{match['letter']})", line.place(match.start(), 2))
                lead = last.lead if at and last else line.text[: match.start()].rstrip() or before
                if at and (other := _other(at, last, lead)) and not _QUOTES[lang].search(lead):
                    yield _diagnostic(mark, other)
                last = _Letter(at, mark, lead, whole=not at or bool(last and last.whole))
        before = _text(passage)


def _other(at: int, last: _Letter | None, lead: str) -> str:
    """What stands before a letter that repeats the one before it, leaves one out, or begins a list in place of «а)»."""
    if last:
        return last.mark.text if last.whole and at in (last.at, last.at + _SECOND) else ""
    return _end_of(lead) if at == 1 and lead.endswith(":") else ""
