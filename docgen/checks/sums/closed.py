"""A list of parts that «прочие», «өзгелері», «в других регионах» closes, and that does not make the whole before it
(DG410): «420 школ, из них новых – 120, сельских – 200, прочих – 90».

By its meaning the last part is all that is left. It is held against the whole only where it is told by that word alone,
where every part stands right behind its own name, and where it makes no number that was counted before together with
some of the others: those may have things in common. A plan and the year before, «420 школ при плане 450, из них …», are
no whole. Items of a list are read alike, «3) прочих – 90».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.as_printed import exact_sentences
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.sums.signs import NUMBER, OTHER, RANGE, SHARE, TIMES, UP_TO, YEAR, signs
from docgen.checks.sums.totals import told_of_parts
from docgen.checks.text.amounts import Amount, amount_of, total_of
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, W, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, List, Table
from docgen.sameness import kept

_REST: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"(?:прочи[ех]|остальны[ех]|(?:в{GAP})?(?:други[ех]|прочих|остальных){GAP}(?:регион|област|район)\w*)",
        "kz": rf"(?:өзгелер\w*|басқалар\w*|(?:басқа|өзге|қалған){GAP}(?:өңір|облыс|аудан)\w*)",
    }
)
_COMPARED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:план\w*|против|вместо|к|со?|на|чем|ранее)[ \u00a0](?:[–—][ \u00a0])?$", re.IGNORECASE
        ),
        "kz": expression(r"(?<!\w)(?:жоспар\w*|бұрын\w*|былтыр\w*)[ \u00a0](?:[–—][ \u00a0])?$", re.IGNORECASE),
    }
)
"""What stands before a number that another one is held against."""
_COMPARED_BEHIND = expression(r"(?<!\w)(?:больше|меньше|ранее|прошл\w+|көп|аз|артық|кем|орнына|жоспар\w+)(?!\w)")
_OPENS = rf"(?:в{GAP}том{GAP}числе|из{GAP}(?:них|которых)|(?:оның|олардың|соның))(?!\w)"
_OPENED = expression(rf"(?<!\w){_OPENS}", re.IGNORECASE)
"""What opens a list before: «из них в селах – 230, в том числе новых – 120, в городах – 100, прочих – 90» goes on."""
_HINTS = Words(
    ("проч", "остальн", "други", "өзге", "басқа", "қалған"),
    r"(?:проч|остальн|други|өзге|басқа|қалған)",
    re.IGNORECASE,
)
_LABEL = f"(?!{_OPENS})[^{NUMBER}{SHARE}{OTHER}{RANGE}{TIMES}{UP_TO}{YEAR},;:().–—]{{2,60}}"
_BEHIND = rf"(?:{GAP}\((?:{SHARE}|{NUMBER})\))?"
_PARTS = tuple(rf"{_LABEL}[–—]{GAP}(?P<p{number}>{NUMBER}){_BEHIND}" for number in range(6))
"""As many parts as a list has at most, besides the last."""
_FIRST, _NEXT = _PARTS[0], "".join(rf"(?:,{GAP}{one})?" for one in _PARTS[1:])
_LINKS: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"(?:,{GAP}(?:в{GAP}том{GAP}числе|из{GAP}(?:них|которых))(?:{GAP}по{GAP}\w+)?:?{GAP}|:{GAP}|{GAP}\()",
        "kz": rf"(?:,{GAP}(?:оның|олардың|соның){GAP}ішінде(?:{GAP}\w+{GAP}бойынша)?:?{GAP}|:{GAP}|{GAP}\()",
    }
)
_CLOSED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        lang: expression(
            rf"(?P<whole>{NUMBER})[^\s()]{{0,5}}{W}{{0,5}}?(?:{GAP}из{W}{{1,2}}{GAP}{NUMBER})?{link}"
            rf"{_FIRST}{_NEXT}"
            rf",{GAP}{rest}{GAP}[–—]{GAP}(?P<rest>{NUMBER}){_BEHIND}(?=[.;)]|,{GAP}(?:а|при|сондай)|$)",
            re.IGNORECASE,
        )
        for (lang, link), rest in zip(_LINKS.items(), _REST.values(), strict=True)
    }
)
_LEAD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?P<whole>{NUMBER}){W}{{0,5}}(?:{GAP}\([^()]*\))?(?:,{GAP}(?:в{GAP}том{GAP}числе|из{GAP}них))?:\s*$"
        ),
        "kz": expression(
            rf"(?P<whole>{NUMBER})[^\s()]{{0,5}}{W}{{0,5}}(?:{GAP}\([^()]*\))?"
            rf"(?:,{GAP}(?:оның|олардың){GAP}ішінде)?:\s*$"
        ),
    }
)
_MARKED = rf"\s*(?:{OTHER}\)?\s*)?"
_ITEM = expression(
    rf"{_MARKED}(?P<before>{_LABEL})[–—]{GAP}(?P<number>{NUMBER})|{_MARKED}(?P<first>{NUMBER}){GAP}[–—](?P<behind>{_LABEL})"
)
_IS_REST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf"\s*{rest}\s*", re.IGNORECASE) for lang, rest in _REST.items()}
)


def closed_list_is_not_all(finished: Finished) -> Iterator[Diagnostic]:
    """DG410: «420 школ, из них новых – 120, сельских – 200, прочих – 90»."""
    above: Line | None = None
    for _, group in groupby(document_lines(finished.document), key=lambda line: id(line.block)):
        lines = [*group]
        if isinstance(lines[0].block, Table):
            continue
        if above and isinstance(lines[0].block, List) and _HINTS.search(lines[-1].text):
            yield from _of_items(above, lines, finished)
        for line in lines:
            if len(line.printed) > _LEAST and _HINTS.search(line.text):
                yield from _of_line(line, facts_of(line, finished.book))
        above = lines[-1]


_LEAST = 2


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in exact_sentences(line, facts):
        text, at = signs(sentence)
        for match in _CLOSED[line.lang].finditer(text):
            names = ("whole", *(f"p{number}" for number in range(len(_PARTS))), "rest")
            amounts = [amount_of(line, at[match.start(name)], known) for name in names if match[name]]
            if all(amounts) and _is_whole(match, line.lang) and not _is_told(sentence, facts):
                before = [
                    one for place in at if place < match.start("p0") if (one := amount_of(line, at[place], known))
                ]
                yield from _off(line, [one for one in amounts if one], before)


def _is_whole(match: re.Match[str], lang: Lang) -> bool:
    """Whether the number before a list is told by itself, and not as a plan or as what the number before it was."""
    text, first = match.string, match.start("p0") if "p0" in match.re.groupindex else match.end()
    if _COMPARED_BEHIND.search(text, match.end("whole"), first) or _OPENED.search(text, 0, match.start("whole")):
        return False
    return not _COMPARED[lang].search(text, 0, match.start("whole"))


def _is_told(sentence: Sentence, facts: Facts) -> bool:
    """Whether something is told already of the parts of a sentence."""
    places = (one.span for one in told_of_parts(sentence.line, facts))
    own = [sentence.line.place(run.start) for run in sentence.runs]
    return any(one.file == it.file and one.line == it.line and one.column == it.column for one in places for it in own)


def _of_items(above: Line, items: Sequence[Line], finished: Finished) -> Iterator[Diagnostic]:
    before = _counted_above(above, finished)
    found = [_item(line, finished) for line in items]
    if not before or len(found) <= 1 or not all(found):
        return
    told = [one for one in found if one]
    if _IS_REST[above.lang].fullmatch(told[-1][0]) and not any(
        _IS_REST[above.lang].fullmatch(one) for one, _ in told[:-1]
    ):
        yield from _off(above, [before[-1], *(amount for _, amount in told)], before)


def _item(line: Line, finished: Finished) -> tuple[str, Amount] | None:
    """What an item names, and how many of them there are."""
    text, at = signs(Sentence(line, 0, len(line.text)))
    match = _ITEM.match(text)
    if not match:
        return None
    name = "number" if match["number"] else "first"
    amount = amount_of(line, at[match.start(name)], _facts(line, finished))
    return ((match["before"] or match["behind"]).rstrip(".;"), amount) if amount else None


def _counted_above(line: Line, finished: Finished) -> list[Amount]:
    """What a line counts before the list below it, the whole of that list at last; nothing if it has none."""
    text, at = signs(Sentence(line, 0, len(line.text)))
    match = _LEAD[line.lang].search(text)
    if not match or not _is_whole(match, line.lang):
        return []
    counted = [amount_of(line, at[place], _facts(line, finished)) for place in at if place <= match.start("whole")]
    return [one for one in counted if one] if counted[-1] else []


def _facts(line: Line, finished: Finished) -> Mapping[str, Fact]:
    return by_key(facts_of(line, finished.book))


def _off(line: Line, amounts: Sequence[Amount], before: Sequence[Amount]) -> Iterator[Diagnostic]:
    whole, *parts = amounts
    wholes = [one for one in (whole, *before) if one.unit == whole.unit]
    if len(parts) <= 1 or any(one.unit != whole.unit for one in parts) or any(_is_made(one, parts) for one in wholes):
        return
    args = {"sum": shown_sum(tuple(parts)), "whole": shown_value(whole)}
    yield Diagnostic("DG410", line.place(whole.reading.start, len(whole.reading.text)), args)


def _is_made(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the last of the parts, with some or all of the others, makes the whole."""
    *others, rest = parts
    some = (one for size in range(1, len(others) + 1) for one in combinations(others, size))
    return any(total_of((*one, rest)).meets(whole.known) for one in some)
