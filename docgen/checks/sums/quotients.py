"""A share that is told beside its part and its whole, and is not their quotient (DG451): «37 из 214 библиотек
(43,9 %)», «Доля 37 из 214 составляет 43,9 %», «214 кітапхананың 37-сі (43,9 %)», «214 библиотек, из них 37 (43,9 %)»;
and a difference beside both that it is of: «на 37 больше: 120 и 94».

All three are printed exactly, part and whole in one unit, and the per cents stand where they can be of nothing else: in
a bracket of their own, or at the end of «или …», «что составляет …». Silent where a plan, a growth or a mean is told
of, for then they may be the share of something that is not named. Of what follows the first «из них» of a sentence
only a list goes on: «из них 37 (17,3 %) – новые, 20 (9,3 %) – сельские»; further parts may be of a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.sums.alike import counted_alike
from docgen.checks.sums.as_printed import decimal_of, exact_sentences, known_as_printed, lines_of_three, share_differs
from docgen.checks.sums.signs import NUMBER, OTHER, SHARE, signs
from docgen.checks.text.intervals import Interval, per_cents, point
from docgen.checks.text.lines import Facts, Line, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, W, Words
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_N, _P, _OTHER = NUMBER, SHARE, OTHER
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
        "ru": rf"(?:{_BRACKET['ru']}|(?:,{GAP}(?:или|то{GAP}есть|это|что{GAP}состав(?:ля|ил)\w+)(?:{GAP}в)?"
        rf"|{GAP}составля\w+|{GAP}составил\w*){GAP}(?P<told>{_P}){_OF_ALL}{_ENDS})",
        "kz": rf"(?:{_BRACKET['kz']}|,?{GAP}(?:(?:яғни|немесе|бұл){GAP}(?:[–—]{GAP})?)?"
        rf"(?P<told>{_P})\w*(?:{GAP}құра\w+)?{_ENDS}"
        rf"|,?{GAP}(?:яғни|немесе){GAP}(?P<or>{_P}))",
    }
)
_OUT_OF: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ru": (
            expression(rf"(?P<part>{_N}){W}{{0,2}}{GAP}из{GAP}{_COUNTED}(?P<whole>{_N}){W}{{0,3}}{_TOLD['ru']}"),
            expression(rf"(?P<part>{_N}){W}{{0,2}}{_BRACKET['ru']}{GAP}из{GAP}{_COUNTED}(?P<whole>{_N})"),
            expression(
                rf"(?P<part>{_N}){W}{{0,2}},{GAP}(?:или|что{GAP}составля\w+|что{GAP}составил\w+){GAP}(?P<share>{_P}){GAP}"
                rf"от{GAP}(?:общего{GAP}(?:числа|количества)|всех){W}{{0,2}}{GAP}\((?P<whole>{_N})\)"
            ),
            expression(
                rf"\((?P<part>{_N}){W}{{0,2}}{GAP}из{GAP}{_COUNTED}(?P<whole>{_N})(?:{GAP}[^\W\d_]+(?<!ы))?\){GAP}составл?[яи]\w+{GAP}"
                rf"(?P<share>{_P}){_ENDS}"
            ),
            expression(
                rf"(?<![Нн]а[ \u00a0])(?P<share>{_P}){W}{{0,3}}{GAP}\((?P<part>{_N}){W}{{0,2}}{GAP}из{GAP}{_COUNTED}"
                rf"(?P<whole>{_N})(?:{GAP}[^\W\d_]+(?<!ы))?\)"
            ),
        ),
        "kz": (
            expression(rf"(?P<whole>{_N}){W}{{0,3}}?(?P<gen>{W})?{GAP}(?P<part>{_N}){W}{{0,2}}{_TOLD['kz']}"),
            expression(
                rf"(?P<part>{_N}){W}{{0,2}},{GAP}(?:бұл|яғни){W}{{1,3}}{GAP}\((?P<whole>{_N})\){GAP}(?P<share>{_P})"
            ),
            expression(
                rf"\((?P<whole>{_N}){W}{{0,3}}?(?P<gen>{W})?{GAP}(?P<part>{_N})\){GAP}(?P<share>{_P}){GAP}"
                r"құра\w+"
            ),
            expression(
                rf"(?P<ahead>{_P}){W}{{0,2}}{GAP}\((?P<whole>{_N}){W}{{0,3}}?(?P<gen>{W})?{GAP}(?P<part>{_N})\)"
            ),
        ),
    }
)
_NO_NUMBER = f"[^{_N}{_P}{_OTHER},;:()]"
_WHOLE_FIRST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?:^|[,;:]{GAP}|^[^{_N}{_P},;:()]{{1,80}}{GAP})[Ии]з{GAP}{_COUNTED}(?P<whole>{_N})(?!{GAP}\()"
        ),
        "kz": expression(rf"(?P<whole>{_N}){W}{{0,3}}?{GAP}(?:\w+[дтн][ыі]ң{GAP})?ішін(?:ен|де)(?!\w)"),
    }
)
"""«Из 214 школ …», «За год из 214 школ …»; «214 мектептің ішінен …»."""
_PARTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf"(?P<part>{_N}){W}{{0,2}}{told}") for lang, told in _TOLD.items()}
)
_WITHIN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:из|среди|в{GAP}том{GAP}числе)(?!\w)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:оның|олардың|соның|\w*ішін(?:ен|де))(?!\w)", re.IGNORECASE),
    }
)
_OF_THEM: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?P<whole>{_N}){W}{{0,4}},{GAP}(?:из{GAP}(?:них|(?:числа{GAP})?которых)|в{GAP}том{GAP}числе)(?::|{GAP}–)?{GAP}"
        ),
        "kz": expression(
            rf"(?P<whole>{_N}){W}{{0,4}},{GAP}(?:(?:оның|олардың|соның){GAP}(?:ішінде:?{GAP})?|оларды?ң:{GAP})"
        ),
    }
)
"""«6 086 сел, из них …», «6 086 ауыл бар, оның …»: the number right before it is the whole."""
_POSSESSIVE = expression(r"[-\u2011]с?[ыі](?:н(?:да|де|ың|ің)?)?$|[-\u2011][дт][ае]$")
"""«Яғни 94,8 %-ы», «37 мектепте, яғни 17,3 %-да» is of what was counted, «яғни 94,8 %-ға» is by how much."""
_ITEM: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        lang: expression(rf"(?P<words>{_NO_NUMBER}{{0,40}}?)(?P<part>{_N}){W}{{0,2}}{told}")
        for lang, told in _TOLD.items()
    }
)
_FAR = f"[^{_N}{_P}{_OTHER};()]{{0,90}}?"
_EXAMINED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:взят|отобран|исследован|проверен|обследован|осмотрен|изучен|опрошен|проанализирован)[оаы]?"
            rf"{GAP}(?P<whole>{_N}){W}{{0,4}},{GAP}{_FAR}(?<!\w)(?:выявлен|обнаружен|установлен|зафиксирован)[оаы]?{_FAR}"
            rf"(?P<part>{_N}){W}{{0,2}}{_TOLD['ru']}",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"(?P<whole>{_N}){W}{{0,3}}{GAP}(?:алынды|алынып|зерттелді|зерттеліп|тексерілді|тексеріліп|қаралды|қаралып"
            rf"|талданды|талданып|сұралды|сұралып),{GAP}{_FAR}(?P<part>{_N}){W}{{0,2}}{_BRACKET['kz']}"
            rf"{W}{{0,3}}{GAP}(?:анықтал|табыл|тіркел)(?:ды|ді|ған|ген)(?!\w)"
        ),
    }
)
"""«Взято 12 840 проб, отклонения выявлены в 321 пробе (2,5 %)»: it is found in what was looked at."""
_NEXT = expression(
    rf"[^{_N}{_P}{_OTHER};:()]{{0,60}}?(?:,|{GAP}(?:и|а|және|ал|мен|бен|пен)){GAP}(?={_N}|[^,]{{1,30}}–{GAP}{_N})"
)
"""What stands between two parts of a list: «– из республиканского бюджета, », «– новые и »."""
_GENITIVE = expression(r"(?:[дтн][ыі]ң|[дтн][ае]н|ішінде)$")
OF_SOMETHING_ELSE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"план|прогноз|(?:ис|вы)полн(?!ен[аоы]?(?:[,.;:)]|{GAP}(?!на(?!\w))))|освоен|охва|рост|прирост|увелич|сокра|сниж|больше|меньше|выше|ниже|средн|соответственно"
            r"|прошл|ранее|каждый|индекс|коэффициент|сопоставим",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"жоспар|болжам|орында(?!л(?:ды|ған)(?!\w))[лу]|%[-\u2011]?[ғк][ае]\sорында|игер|қамт(?!амасыз)|өсім|өсу|өсті|артық|артты|азай|төменде|көбей|орташа|орта\sесеп|тиісінше|өткен|былтыр|бұрын"
            r"|сайын|индекс|коэффициент|салыстыр",
            re.IGNORECASE,
        ),
    }
)
_ALL = Decimal(100)


class _Told(NamedTuple):
    """A share with the part and the whole that it is told of."""

    part: Reading
    whole: Reading
    share: Reading


def quotient_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: a share that its part and its whole do not give."""
    for line in lines_of_three(finished):
        yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    for sentence in exact_sentences(line, facts):
        yield from _differences(sentence)
        if "%" in sentence.text and not OF_SOMETHING_ELSE[line.lang].search(sentence.text):
            for told in dict.fromkeys(_shares(sentence)):
                yield from _of_share(line, told)


_BY_HOW_MUCH: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("больше", "меньше"),
            rf"(?<!\w)на{GAP}(?P<size>{_N}){W}{{0,2}}{GAP}(?:больше|меньше)(?::{GAP}|{GAP}\()(?P<one>{_N}){W}{{0,2}}"
            rf"{GAP}и{GAP}(?P<other>{_N}){W}{{0,2}}(?=[).;]|$)",
        ),
        "kz": Words(
            ("артық", "кем", "көп", "аз"),
            rf"(?P<size>{_N}){W}{{0,2}}{GAP}(?:артық|кем|көп|аз)(?::{GAP}|{GAP}\()(?P<one>{_N}){W}{{0,2}}"
            rf"{GAP}(?:және|мен){GAP}(?P<other>{_N}){W}{{0,2}}(?=[).;]|$)",
        ),
    }
)


def _differences(sentence: Sentence) -> Iterator[Diagnostic]:
    """«На 37 больше: 120 и 94», which is 26; nor are they the two parts of what there is more."""
    words, line = _BY_HOW_MUCH[sentence.line.lang], sentence.line
    if not words.may_stand(sentence.text):
        return
    text, at = signs(sentence)
    for match in words.finditer(text):
        size, *ends = (at[match.start(name)] for name in ("size", "one", "other"))
        told = _Told(ends[0], ends[1], size)
        low, high = sorted(map(decimal_of, ends))
        exact = all(one.scale is None and decimal_of(one) == int(decimal_of(one)) for one in (size, *ends))
        if exact and _in_one_unit(line, told, size) and decimal_of(size) not in (high - low, high + low):
            yield _differs(line, told, shown(point(high - low)), f"{ends[0].text} – {ends[1].text}")


def _of_share(line: Line, told: _Told) -> Iterator[Diagnostic]:
    right = _share_of(line, told)
    if right:
        yield from share_differs(line, told.share, told.part, told.whole, right)


def _share_of(line: Line, told: _Told) -> Interval | None:
    """How many per cents the part is of its whole; None where it may be no part of it."""
    part, whole = known_as_printed(told.part), known_as_printed(told.whole)
    if part.low <= 0 or part.high > whole.low or not _in_one_unit(line, told):
        return None
    return per_cents(part, whole)


def _differs(line: Line, told: _Told, right: str, reckoning: str) -> Diagnostic:
    args = {"text": told.share.text, "change": reckoning, "right": right}
    return Diagnostic("DG451", line.place(told.share.start, len(told.share.text)), args)


def _in_one_unit(line: Line, told: _Told, *besides: Reading) -> bool:
    """Whether part and whole are surely counted in the same."""
    return counted_alike(line, told.part, told.whole, *besides)


def _shares(sentence: Sentence) -> Iterator[_Told]:
    return (told for told, is_sure in _found(sentence) if is_sure or _POSSESSIVE.search(told.share.text))


def _found(sentence: Sentence) -> Iterator[tuple[_Told, bool]]:
    """What the patterns find, and whether the form of the share does not matter."""
    text, at = signs(sentence)
    for pattern in _OUT_OF[sentence.line.lang]:
        for match in pattern.finditer(text):
            if sentence.line.lang == "ru" or _is_genitive(match, at):
                yield _told(match, at, match.start("whole")), _is_sure(match)
    lang = sentence.line.lang
    for match in _EXAMINED[lang].finditer(text):
        yield _told(match, at, match.start("whole")), _is_sure(match)
    for whole in _WHOLE_FIRST[lang].finditer(text):
        for match in _PARTS[lang].finditer(text, whole.end()):
            if not _WITHIN[lang].search(text, whole.end(), match.start()):
                yield _told(match, at, whole.start("whole")), _is_sure(match)
    yield from _of_them(sentence, text, at)


def _of_them(sentence: Sentence, text: str, at: Mapping[int, Reading]) -> Iterator[tuple[_Told, bool]]:
    """The parts listed behind the first «из них». Where none of several is such a share, they are rates of each, and so
    is what is more than all: «налоги – 171 млрд тенге (103 %)».
    """
    items = list(_items(sentence, text, at))
    told = [one for one, _ in items]
    if len(told) == 1 or any(_is_right(sentence.line, one) for one in told):
        yield from (one for one in items if decimal_of(one[0].share) <= _ALL)


def _is_right(line: Line, told: _Told) -> bool:
    right = _share_of(line, told)
    return right is not None and right.meets(known_as_printed(told.share, steps=1))


def _items(sentence: Sentence, text: str, at: Mapping[int, Reading]) -> Iterator[tuple[_Told, bool]]:
    lang = sentence.line.lang
    first = _WITHIN[lang].search(text)
    whole = _OF_THEM[lang].search(text) if first else None
    if not first or not whole or first.start() < whole.start():
        return
    item = _ITEM[lang].match(text, whole.end())
    while item:
        told = _told(item, at, whole.start("whole"))
        if told.part.kind is Kind.MONEY and item["words"].strip(" \u00a0–"):
            return  # «из них перечислено 40 млрд тенге (98 %)» may be of what was to be paid by then
        yield told, _is_sure(item)
        link = _NEXT.match(text, item.end())
        item = _ITEM[lang].match(text, link.end()) if link else None


def _is_sure(match: re.Match[str]) -> bool:
    return not match.groupdict().get("or") and not match.groupdict().get("ahead")


def _told(match: re.Match[str], at: Mapping[int, Reading], whole: int) -> _Told:
    groups = match.re.groupindex
    share = next(match.start(name) for name in ("share", "told", "or", "ahead") if name in groups and match[name])
    return _Told(at[match.start("part")], at[whole], at[share])


def _is_genitive(match: re.Match[str], at: Mapping[int, Reading]) -> bool:
    """Whether the whole is one of which a part is told: «214-тің», «214 кітапхананың», «214 ішінен»."""
    if match.start("whole") > match.start("part"):
        return True
    last = (match.groupdict().get("gen") or "").strip() or at[match.start("whole")].text
    return _GENITIVE.search(last) is not None
