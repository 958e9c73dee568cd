"""A share in words right beside its own per cents, which prove it: «треть школ (33,3 %)», «более половины (68 %)»,
«33,3 %, яғни үштен бірі», «жартысынан сәл көбі – 51,5 %»; or beside how many they are, of the count before it: «384
поста, более половины из них (214)», «из 120 проектов треть (40)»; or in a sentence with no figures but the two that
show it: «выросло на треть: с 300 до 400», «вдвое больше: 200 против 100». It says nothing that the figures do not say,
and is told (DG402) as soon as it says another thing than they do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.text.lines import Line, Run, time_of
from docgen.checks.text.sentences import sentence_at
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Precision, Reading
from docgen.lang.numbers.precision import SLIGHTLY
from docgen.model import Figure, Lang
from docgen.model import Precision as Stated

_THAT_IS = (
    rf"(?:{GAP}\(|:{GAP}|,?{GAP}(?:или|то{GAP}есть|т\.{GAP}?е\.|а{GAP}именно|яғни|немесе|атап{GAP}айтқанда|[–—]){GAP})"
)
_NOUNS = rf"(?:{GAP}[^\W\d_]+){{0,6}}"
_FIGURE_BEHIND = expression(rf"{_NOUNS}{_THAT_IS}", re.IGNORECASE)
_MORE_OR_LESS = rf"(?:(?:почти|около|порядка|примерно|более|менее|больше|меньше|свыше|шамамен){GAP})?"
_WORDS_BEHIND = expression(rf"(?:[-\u2011]\w+)?{_NOUNS}{_THAT_IS}{_MORE_OR_LESS}", re.IGNORECASE)
"""What stands between the words and the figure, and between the figure and the words: «треть сельских школ (», «33,3 %
школ, то есть почти».
"""
_SLIGHTLY = rf"(?:{GAP}(?:{'|'.join(SLIGHTLY)}))?"
_BOUND: Mapping[Lang, tuple[tuple[re.Pattern[str], Precision], ...]] = MappingProxyType(
    {
        "ru": (),
        "kz": (
            (expression(rf"{_SLIGHTLY}{GAP}(?:астам|аса|көп|көб|арты)\w*"), Precision.OVER),
            (expression(rf"{_SLIGHTLY}{GAP}(?:аз|кем)\w*"), Precision.UNDER),
            (expression(rf"{GAP}(?:жуы|таяу|дерлік)\w*"), Precision.NEARLY),
        ),
    }
)
"""«Үштен біріне жуығы», «жартысынан сәл көбі»: a noun is made of the word of precision."""
_NEAR = Decimal("0.1")
"""By so much of it a share is «почти», «около» half."""
_COARSE = Decimal(1)
"""By less than one per cent words and figure may differ: «две трети (65,8 %)»."""


def is_proved(reading: Reading, line: Line) -> bool:
    """Whether a number that was typed is a share in words, and the figure beside it says the same."""
    if reading.kind not in (Kind.FRACTION, Kind.MULTIPLE) or not reading.words:
        return False
    if _is_shown_by_both(reading, line):
        return True
    if reading.kind is not Kind.FRACTION:
        return False
    shares = (one for one in line.readings if one.kind is Kind.PERCENT and one.unit == "%") if "%" in line.text else ()
    return any(_is_beside(reading, one, line) and _says(reading, one, line) for one in shares) or _counts(reading, line)


def _is_beside(words: Reading, share: Reading, line: Line) -> bool:
    if words.end <= share.start:
        return _FIGURE_BEHIND.fullmatch(line.text, words.end, share.start) is not None
    return _WORDS_BEHIND.fullmatch(line.text, share.end, words.start) is not None


def _says(words: Reading, share: Reading, line: Line) -> bool:
    """Whether words say of a figure what it is: the share to one per cent, or more or less than that."""
    figures = [run.inline for run in line.figures(share.start, share.end)]
    figure, told = figures[0] if len(figures) == 1 else None, share.value
    if not isinstance(figure, Figure) or figure.part != "value" or not isinstance(told, Decimal):
        return False
    step = Decimal(1).scaleb(min(int(told.as_tuple().exponent), 0))
    return _fits(words, line, told, step, is_exact=figure.precision is Stated.EXACT)


def _fits(words: Reading, line: Line, told: Decimal, step: Decimal, *, is_exact: bool = True) -> bool:
    """Whether words say of so many per cent what they are."""
    top, whole = words.value if isinstance(words.value, tuple) else (0, 1)
    said = Decimal(100) * Decimal(str(top)) / Decimal(str(whole))
    bound = words.precision or next(
        (one for pattern, one in _BOUND[line.lang] if pattern.match(line.text, words.end)), None
    )
    if bound in (Precision.OVER, Precision.AT_LEAST):
        return told > said or (bound is Precision.AT_LEAST and told == said)
    if bound in (Precision.UNDER, Precision.AT_MOST):
        return told < said or (bound is Precision.AT_MOST and told == said)
    if bound is Precision.NEARLY:
        return said * (1 - _NEAR) <= told < said + step
    if bound is Precision.ABOUT or not is_exact:
        return abs(told - said) <= said * _NEAR
    return bound is None and abs(told - said) < max(step, _COARSE)


# --- «более половины из них (214)» -----------------------------------------------------------------------------------

_OF_THEM: Mapping[Lang, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = MappingProxyType(
    {
        "ru": (
            (
                expression(""),
                expression(rf"{GAP}(?:из{GAP})?(?:них|которых)(?:{_THAT_IS}|,{GAP})", re.IGNORECASE),
            ),
            (
                expression(rf"(?<!\w)из{GAP}(?:них|которых){GAP}(?:[–—]{GAP})?{_MORE_OR_LESS}$", re.IGNORECASE),
                expression(rf"{_NOUNS}{GAP}\("),
            ),
        ),
        "kz": (
            (
                expression(rf"(?<!\w)(?:олардың|оның|соның|бұлардың){GAP}$", re.IGNORECASE),
                expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}(?:{_THAT_IS}|,{GAP})", re.IGNORECASE),
            ),
        ),
    }
)
"""What stands before the words of a share, and between them and the figure of how many they are."""
_BRACKET = expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}{GAP}\(")
_OUT_OF: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)из{GAP}$", re.IGNORECASE),
        "kz": expression(rf"[\d \u00a0]+(?:[-\u2011]|{GAP})(?:[^\W\d_]+{GAP}){{0,3}}?[^\W\d_]*[дтн][ыі]ң{GAP}"),
    }
)
"""«Из 120 проектов треть (40)», «120 жобаның үштен бірі (40)»."""
_ONLY_NOUNS = expression(rf"(?:{GAP}[^\W\d_]+){{0,3}}{GAP}")
_ALSO = expression(rf"(?:[,;]|(?<!\w)(?:и|а|және|ал)){GAP}{_MORE_OR_LESS}$", re.IGNORECASE)
_SENTENCE_ENDS = expression(r"[.!?](?=[\s\u00a0])")


def _counts(words: Reading, line: Line) -> bool:
    return _whole_of(words, line) is not None


def _whole_of(words: Reading, line: Line) -> Run | None:
    """The count of which the figure behind the words is that share: the last one before them which counts the same, or
    that of the share told before, «половина из них (40) – в 2024 году, четверть (20) – в 2025 году».
    """
    part = next((run for run in line.printed if run.start >= words.end), None)
    if not part or not _is_counted(part, part):
        return None
    whole = next((run for run in reversed(line.printed) if run.end <= words.start and _is_counted(run, part)), None)
    between = words.end, part.start
    of_them = any(
        before.search(line.text, 0, words.start) and behind.fullmatch(line.text, *between)
        for before, behind in _OF_THEM[line.lang]
    )
    if not of_them and not (_BRACKET.fullmatch(line.text, *between) and whole and _is_out_of(whole, words, line)):
        whole = _whole_of_the_last(words, line) if _BRACKET.fullmatch(line.text, *between) else None
    if not whole:
        return None
    some, all_ = part.figure.value, whole.figure.value
    assert isinstance(some, Decimal)
    assert isinstance(all_, Decimal)
    return whole if 0 < some <= all_ and _fits(words, line, Decimal(100) * some / all_, Decimal(0)) else None


def _is_out_of(whole: Run, words: Reading, line: Line) -> bool:
    if line.lang == "kz":
        return _OUT_OF["kz"].fullmatch(line.text, whole.start, words.start) is not None
    told = _ONLY_NOUNS.fullmatch(line.text, whole.end, words.start)
    return told is not None and _OUT_OF["ru"].search(line.text, 0, whole.start) is not None


def _whole_of_the_last(words: Reading, line: Line) -> Run | None:
    told = [one for one in line.readings if one.kind is Kind.FRACTION and one.words and one.end <= words.start]
    if not told or not _ALSO.search(line.text, 0, words.start):
        return None
    return None if _SENTENCE_ENDS.search(line.text, told[-1].end, words.start) else _whole_of(told[-1], line)


def _is_counted(run: Run, like: Run) -> bool:
    """Whether a run prints an exact count of the unit of another."""
    figure = run.inline
    return (
        isinstance(figure, Figure)
        and (figure.part, figure.unit, figure.precision) == ("value", like.figure.unit, Stated.EXACT)
        and isinstance(figure.value, Decimal)
        and time_of(run) is None
    )


# --- «на треть: с 300 до 400» ----------------------------------------------------------------------------------------

_BOTH = 2


def _is_shown_by_both(words: Reading, line: Line) -> bool:
    """Whether the only two counts of the sentence are so to each other: one the share of the other, one so many times
    the other, or their difference the share of the first.
    """
    sentence = sentence_at(line, words.start)
    counts = [run for run in sentence.runs if _is_counted(run, run)]
    if len(counts) != _BOTH or len(sentence.figures) != _BOTH or not _is_counted(counts[1], counts[0]):
        return False
    first, second = (run.figure.value for run in counts)
    assert isinstance(first, Decimal)
    assert isinstance(second, Decimal)
    if min(first, second) <= 0 or words.precision:
        return False
    less, more = min(first, second), max(first, second)
    if words.kind is Kind.MULTIPLE:
        return isinstance(words.value, Decimal) and _is_near(more / less, words.value)
    top, whole = words.value if isinstance(words.value, tuple) else (0, 1)
    share = Decimal(str(top)) / Decimal(str(whole))
    if _CHANGED.search(sentence.text):
        return _is_near(abs(second - first) / first, share)
    between = line.text[counts[0].end : counts[1].start]
    is_of_it = _EACH.match(words.text) or _ONE_OF_THE_OTHER[line.lang].fullmatch(between)
    return is_of_it is not None and _is_near(less / more, share)


_CHANGED = expression(
    r"(?<!\w)(?:вы?рос|возрос|увелич|повы[сш]|сократ|сни[жз]|умень|упал|өс(?:ті|іп|кен)|арт(?:ты|қан)|көбей|азай|төменде|қысқар)",
    re.IGNORECASE,
)
_EACH = expression(r"кажд|әр", re.IGNORECASE)
_ONE_OF_THE_OTHER: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{GAP}из{GAP}", re.IGNORECASE),
        "kz": expression(rf"(?:[-\u2011]|{GAP}(?:[^\W\d_]+{GAP})?)[^\W\d_]*[дтн][ыі]ң{GAP}"),
    }
)
"""«100 из 200», «200 газеттің 100-і»."""


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) * 100 < _COARSE
