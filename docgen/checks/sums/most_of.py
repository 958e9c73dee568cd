"""A word for most of something, or for the less of it, beside a share that says the contrary (DG478): «большинство
клиник (37 из 214)», «почти все (17,3 %)», «көпшілігі (17,3 %)».

The share stands right behind what the word is said of, in a bracket, behind a dash or a colon, and nothing else stands
there: «большинство (рост на 17 %)» is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.sums.turned import counts, masked, unit_of, value_of
from docgen.checks.text.lines import MASK, Line, Run, by_line
from docgen.checks.text.words import GAP, W, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_HALF, _THIRD, _NEARLY = Decimal(50), Decimal(34), Decimal(75)


class _Word(NamedTuple):
    """A word for a share: it is at least so many per cent, or at most."""

    words: Words
    least: Decimal | None = None
    most: Decimal | None = None


_OPENS = rf"(?:{GAP}\(|{GAP}[–—]{GAP}|:{GAP})(?={MASK})"
_WORDS: Mapping[Lang, tuple[_Word, ...]] = MappingProxyType(
    {
        "ru": (
            _Word(
                Words(("большинств",), rf"(?<!\w)(?<!не{GAP})большинств[оауе]м?{W}{{0,4}}{_OPENS}", re.IGNORECASE),
                _THIRD,
            ),
            _Word(
                Words(("больш",), rf"(?<!\w)больш(?:ая|ую|ей|ую){GAP}част[ьи]ю?{W}{{0,4}}{_OPENS}", re.IGNORECASE),
                _THIRD,
            ),
            _Word(
                Words(("почти все",), rf"(?<!\w)почти{GAP}все(?:х|м|ми)?(?!\w){W}{{0,4}}{_OPENS}", re.IGNORECASE),
                _NEARLY,
            ),
            _Word(Words(("меньшинств",), rf"(?<!\w)меньшинств[оауе]м?{W}{{0,4}}{_OPENS}", re.IGNORECASE), None, _HALF),
            _Word(
                Words(("меньш",), rf"(?<!\w)меньш(?:ая|ую|ей){GAP}част[ьи]ю?{W}{{0,4}}{_OPENS}", re.IGNORECASE),
                None,
                _HALF,
            ),
        ),
        "kz": (
            _Word(Words(("көпшілігі",), rf"(?<!\w)көпшілігі\w*{W}{{0,2}}{_OPENS}", re.IGNORECASE), _THIRD),
            _Word(Words(("бөлігі",), rf"(?<!\w)(?:басым|көп){GAP}бөлігі\w*{W}{{0,2}}{_OPENS}", re.IGNORECASE), _THIRD),
            _Word(Words(("дерлік",), rf"(?<!\w)барлы[қғ]\w*{GAP}дерлік{W}{{0,3}}{_OPENS}", re.IGNORECASE), _NEARLY),
            _Word(Words(("азшылығы",), rf"(?<!\w)азшылығы\w*{W}{{0,2}}{_OPENS}", re.IGNORECASE), None, _HALF),
            _Word(Words(("бөлігі",), rf"(?<!\w)аз{GAP}бөлігі\w*{W}{{0,2}}{_OPENS}", re.IGNORECASE), None, _HALF),
        ),
    }
)
"""«Большинство», «большая часть» may be the largest of several parts, so only a share below a third is none."""
_SHUTS = expression(rf"(?:{W}{{0,3}})?(?:\)|{GAP}[–—]|[.,;]|$)")
_PER_CENT_SHUTS = expression(rf"(?:{GAP}%)?(?:[-\u2011][^\W\d_]+)?(?:\)|{GAP}[–—]|[.,;]|$)")
_GOES_ON = expression(rf"{MASK}+(?:{GAP}%)?{GAP}[–—]")
"""In a bracket: «большинство из сел (17,3 % – из городов)» tells the rest."""
_OUT_OF: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{W}{{0,2}}{GAP}из{GAP}(?:общего{GAP}числа{GAP}|всех{GAP})?"),
        "kz": expression(rf"(?:[-\u2011]?[дтн][ыі]ң)?{W}{{0,3}}{GAP}"),
    }
)
_GENITIVE = expression(r"[дтн][ыі]ң(?!\w)")
_HUNDRED = Decimal(100)


@by_line
def share_against_its_word(line: Line) -> Iterator[Diagnostic]:
    """DG478: «большинство клиник (37 из 214)»."""
    if line.printed and any(word.words.may_stand(line.text) for word in _WORDS[line.lang]):
        yield from _of_line(line)


@kept
def _of_line(line: Line) -> Iterator[Diagnostic]:
    text = masked(line)
    for word in _WORDS[line.lang]:
        for match in word.words.finditer(text):
            goes_on = match[0].endswith("(") and _GOES_ON.match(text, match.end())
            is_first_of_many = _RELATIVE.search(text, 0, match.start())
            share = None if goes_on or is_first_of_many or _counts_others(line, match) else _share_at(line, match.end())
            if share is not None and _contradicts(word, share):
                said = text[match.start() : match.end()].strip(" \u00a0(–—:")
                args = {"text": said, "share": f"{share.quantize(Decimal('0.1')).normalize():f}"}
                yield Diagnostic("DG478", line.place(match.start(), len(said)), args)


_RELATIVE = expression(rf"(?:относительн\w+|простым|салыстырмалы){GAP}$", re.IGNORECASE)
"""«Относительное большинство (17,3 %)»: more than any other."""
_NOUN = expression(r"[^\W\d_]{5,}(?<!ых)(?<!их)(?<!его)(?<!числа)(?<![гқғк][ае]н)(?!\w)")
_STEM = 4


def _counts_others(line: Line, match: re.Match[str]) -> bool:
    """Whether a bracket counts what the words do not name: «почти все нарушения (37 из 214 клиник)»."""
    end = line.text.find(")", match.end())
    nouns = _NOUN.findall(line.text[match.end() : end].lower()) if match[0].endswith("(") and end > 0 else []
    return bool(nouns) and not any(noun[:_STEM] in match[0].lower() for noun in nouns)


def _contradicts(word: _Word, share: Decimal) -> bool:
    return (word.least is not None and share < word.least) or (word.most is not None and share > word.most)


def _share_at(line: Line, start: int) -> Decimal | None:
    """The per cents that a line tells at an offset, as such or as a part and its whole; None if it tells none."""
    text = masked(line)
    runs = [run for run in line.printed if run.start >= start and counts(run)]
    if not runs or runs[0].start != start:
        return None
    if _is_per_cent(line, runs[0]):
        return value_of(runs[0]) if _PER_CENT_SHUTS.match(text, runs[0].end) else None
    if len(runs) > 1 and unit_of(runs[0]) == unit_of(runs[1]) and _SHUTS.match(_tail(line, runs[1])):
        between = _OUT_OF[line.lang].fullmatch(text, runs[0].end, runs[1].start)
        genitive = line.lang == "ru" or _GENITIVE.search(line.text, runs[0].start, runs[1].start)
        part, whole = (value_of(run) for run in (runs[:2] if line.lang == "ru" else runs[1::-1]))
        if between and genitive and 0 < part <= whole:
            return part / whole * _HUNDRED
    return None


def _is_per_cent(line: Line, run: Run) -> bool:
    return "%" in line.text[run.start : run.end] or line.text[run.end : run.end + 2].strip() == "%"


def _tail(line: Line, run: Run) -> str:
    """What stands behind a figure, without the ending that is typed to it."""
    return masked(line)[run.end :].removeprefix("-").removeprefix("\u2011")
