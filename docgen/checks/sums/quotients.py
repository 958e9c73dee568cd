"""A share that is told beside its part and its whole, and is not their quotient (DG451): «37 из 214 библиотек
(43,9 %)», «Доля 37 из 214 составляет 43,9 %», «214 кітапхананың 37-сі (43,9 %)»; and a difference beside both that it
is of: «на 37 больше: 120 и 94».

All three are printed exactly, part and whole in one unit, and the per cents stand where they can be of nothing else: in
a bracket of their own, or at the end of «или …», «что составляет …». Silent where a plan, a growth or a mean is told
of, for then they may be the share of something that is not named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.sums.reckonings import are_exact, is_rounded, known_as_printed, rounded_like
from docgen.checks.text.intervals import point
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Lang, Table
from docgen.sameness import kept

_N, _P, _OTHER = "\ue000", "\ue001", "\ue002"
"""Signs in a sentence for a count or sum, for per cents, for any other number."""
_W = rf"(?:{GAP}[^\W\d_]+)"
_OF_ALL = rf"(?:{GAP}от{GAP}(?:общего{GAP}(?:числа|количества)|их{GAP}(?:общего{GAP})?числа|всех))?"
_ENDS = rf"(?=[.;,)]|{GAP}[–—]|$)"
_COUNTED = r"(?:(?:общего|всех|числа|количества|этих|имеющихся|действующих|проверенных|поступивших)[ \u00a0]){0,3}"
_BRACKET: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"{GAP}\((?:(?:или|т\.{GAP}?е\.|то{GAP}есть){GAP})?(?P<share>{_P}){_OF_ALL}\)",
        "kz": rf"{GAP}\((?:(?:яғни|немесе){GAP})?(?P<share>{_P})\)",
    }
)
_TOLD: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"(?:{_BRACKET['ru']}|(?:,{GAP}(?:или|то{GAP}есть|что{GAP}составля\w+|что{GAP}составил\w+)"
        rf"|{GAP}составля\w+|{GAP}составил\w*){GAP}(?P<told>{_P}){_OF_ALL}{_ENDS})",
        "kz": rf"(?:{_BRACKET['kz']}|,?{GAP}(?:(?:яғни|немесе|бұл){GAP})?(?P<told>{_P})\w*(?:{GAP}құра\w+)?{_ENDS})",
    }
)
_OUT_OF: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ru": (
            expression(rf"(?P<part>{_N}){_W}{{0,2}}{GAP}из{GAP}{_COUNTED}(?P<whole>{_N}){_W}{{0,3}}{_TOLD['ru']}"),
            expression(rf"(?P<part>{_N}){_W}{{0,2}}{_BRACKET['ru']}{GAP}из{GAP}{_COUNTED}(?P<whole>{_N})"),
            expression(
                rf"(?P<part>{_N}){_W}{{0,2}},{GAP}(?:или|что{GAP}составля\w+|что{GAP}составил\w+){GAP}(?P<share>{_P}){GAP}"
                rf"от{GAP}(?:общего{GAP}(?:числа|количества)|всех){_W}{{0,2}}{GAP}\((?P<whole>{_N})\)"
            ),
        ),
        "kz": (
            expression(rf"(?P<whole>{_N}){_W}{{0,3}}?(?P<gen>{_W})?{GAP}(?P<part>{_N}){_W}{{0,2}}{_TOLD['kz']}"),
            expression(
                rf"(?P<part>{_N}){_W}{{0,2}},{GAP}(?:бұл|яғни){_W}{{1,3}}{GAP}\((?P<whole>{_N})\){GAP}(?P<share>{_P})"
            ),
        ),
    }
)
_WHOLE_FIRST = expression(rf"(?:^|[,;:]{GAP})[Ии]з{GAP}{_COUNTED}(?P<whole>{_N})(?!{GAP}\()")
_PARTS = expression(rf"(?P<part>{_N}){_W}{{0,2}}{_BRACKET['ru']}")
_WITHIN = expression(rf"(?<!\w)(?:из|среди|в{GAP}том{GAP}числе)(?!\w)", re.IGNORECASE)
_GENITIVE = expression(r"(?:[дтн][ыі]ң|[дтн][ае]н|ішінде)$")
_OF_SOMETHING_ELSE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"план|прогноз|исполн|выполн|освоен|охва|рост|прирост|увелич|сокра|сниж|больше|меньше|выше|ниже|средн|соответственно"
            r"|прошл|ранее|каждый|индекс|коэффициент|сопоставим",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"жоспар|болжам|орында|игер|қамт|өсім|өсу|өсті|артық|артты|азай|төменде|көбей|орта|тиісінше|өткен|былтыр|бұрын"
            r"|сайын|индекс|коэффициент|салыстыр",
            re.IGNORECASE,
        ),
    }
)
_THREE = 3
_HUNDRED = point(Decimal(100))


class _Told(NamedTuple):
    """A share with the part and the whole that it is told of."""

    part: Reading
    whole: Reading
    share: Reading


def quotient_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: a share that its part and its whole do not give."""
    for line in document_lines(finished.document):
        if len(line.printed) >= _THREE and not isinstance(line.block, Table):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    if any(is_rounded(run, known) for run in line.printed):
        return
    for sentence in sentences(line):
        yield from _differences(sentence)
        if "%" in sentence.text and not _OF_SOMETHING_ELSE[line.lang].search(sentence.text):
            for told in dict.fromkeys(_shares(sentence)):
                yield from _of_share(line, told)


_BY_HOW_MUCH: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("больше", "меньше"),
            rf"(?<!\w)на{GAP}(?P<size>{_N}){_W}{{0,2}}{GAP}(?:больше|меньше)(?::{GAP}|{GAP}\()(?P<one>{_N}){_W}{{0,2}}"
            rf"{GAP}и{GAP}(?P<other>{_N}){_W}{{0,2}}(?=[).;]|$)",
        ),
        "kz": Words(
            ("артық", "кем", "көп", "аз"),
            rf"(?P<size>{_N}){_W}{{0,2}}{GAP}(?:артық|кем|көп|аз)(?::{GAP}|{GAP}\()(?P<one>{_N}){_W}{{0,2}}"
            rf"{GAP}(?:және|мен){GAP}(?P<other>{_N}){_W}{{0,2}}(?=[).;]|$)",
        ),
    }
)


def _differences(sentence: Sentence) -> Iterator[Diagnostic]:
    """«На 37 больше: 120 и 94», which is 26; nor are they the two parts of what there is more."""
    words, line = _BY_HOW_MUCH[sentence.line.lang], sentence.line
    if not words.may_stand(sentence.text):
        return
    text, at = _signs(sentence)
    for match in words.finditer(text):
        size, *ends = (at[match.start(name)] for name in ("size", "one", "other"))
        told = _Told(ends[0], ends[1], size)
        low, high = sorted(map(_value, ends))
        exact = all(one.scale is None and _value(one) == int(_value(one)) for one in (size, *ends))
        if exact and _in_one_unit(line, told, size) and _value(size) not in (high - low, high + low):
            yield _differs(line, told, shown(point(high - low)), "–")


def _of_share(line: Line, told: _Told) -> Iterator[Diagnostic]:
    part, whole = (known_as_printed(one, _value(one), 0) for one in (told.part, told.whole))
    if part.low <= 0 or part.high > whole.low or not _in_one_unit(line, told):
        return
    right = part * _HUNDRED / whole
    if not right.meets(known_as_printed(told.share, _value(told.share), 1)):
        yield _differs(line, told, f"{shown(rounded_like(right, told.share))} %", "/")


def _differs(line: Line, told: _Told, right: str, sign: str) -> Diagnostic:
    args = {"text": told.share.text, "change": f"{told.part.text} {sign} {told.whole.text}", "right": right}
    return Diagnostic("DG451", line.place(told.share.start, len(told.share.text)), args)


def _in_one_unit(line: Line, told: _Told, *besides: Reading) -> bool:
    """Whether part and whole are surely counted in the same."""
    figures = [line.figure(one) for one in (told.part, told.whole, *besides)]
    units = {figure.unit if figure else "" for figure in figures}
    return len(units) == 1 and units != {""} and told.part.unit == told.whole.unit


def _value(reading: Reading) -> Decimal:
    assert isinstance(reading.value, Decimal)
    return reading.value


def _shares(sentence: Sentence) -> Iterator[_Told]:
    text, at = _signs(sentence)
    for pattern in _OUT_OF[sentence.line.lang]:
        for match in pattern.finditer(text):
            if sentence.line.lang == "ru" or _is_genitive(match, at):
                yield _told(match, at, match.start("whole"))
    if sentence.line.lang == "ru":
        for whole in _WHOLE_FIRST.finditer(text):
            for match in _PARTS.finditer(text, whole.end()):
                if not _WITHIN.search(text, whole.end(), match.start()):
                    yield _told(match, at, whole.start("whole"))


def _told(match: re.Match[str], at: Mapping[int, Reading], whole: int) -> _Told:
    groups = match.re.groupindex
    share = next(match.start(name) for name in ("share", "told") if name in groups and match[name])
    return _Told(at[match.start("part")], at[whole], at[share])


def _is_genitive(match: re.Match[str], at: Mapping[int, Reading]) -> bool:
    """Whether the whole is one of which a part is told: «214-тің», «214 кітапхананың», «214 ішінен»."""
    if match.start("whole") > match.start("part"):
        return True
    last = (match.groupdict().get("gen") or "").strip() or at[match.start("whole")].text
    return _GENITIVE.search(last) is not None


def _signs(sentence: Sentence) -> tuple[str, Mapping[int, Reading]]:
    """The text of a sentence with one sign for each number, and which number each sign is."""
    text, at = "", {}
    end = sentence.start
    for one in sentence.readings:
        text += sentence.line.text[end : one.start]
        at[len(text)] = one
        text += _sign(sentence.line, one)
        end = one.end
    return text + sentence.line.text[end : sentence.end].rstrip(), at


def _sign(line: Line, reading: Reading) -> str:
    plain = isinstance(reading.value, Decimal) and reading.precision is None and are_exact(line, reading, 1)
    if plain and reading.kind is Kind.PERCENT and reading.unit == "%":
        return _P
    return _N if plain and reading.kind in (Kind.NUMBER, Kind.MONEY) and not reading.weak else _OTHER
