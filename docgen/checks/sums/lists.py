"""A number and the list beside it: as many things are listed as are counted (DG407)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.leads import may_lead, may_tell_kinds, says_where, tells_kinds
from docgen.checks.text.enumerations import OPEN, PREDICATE, Enumeration, enumerations, items_of
from docgen.checks.text.lines import MASK, Facts, Line, Run, by_key, document_lines, facts_of, line_of
from docgen.checks.text.passages import Passage, said_there
from docgen.checks.text.regions import region_named
from docgen.checks.text.sentences import sentence_at, sentences
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import CAPITALS
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Fact, Figure, Lang, Related, Span, Table, Term
from docgen.sameness import kept

_MOST_WORDS: dict[Lang, int] = {"ru": 4, "kz": 3}
"""Words that may stand between a number and its list: what is counted («8 регионов страны»), and no more."""
_MOST = 500
"""Nobody lists more things in a letter."""
_PARTS_IT: dict[Lang, re.Pattern[str]] = {
    "ru": expression(
        rf"[,:;–—()«»\d{MASK}]|\b[А-ЯЁ]"
        r"|\b(?:в|во|на|по|с|со|из|для|при|от|до|к|у|о|об|за|под|над|между|через|и|или|а)\b"
        r"|\b(?:большинство|меньшинство|многие|немногие|часть|остальные)\b"
        rf"|{PREDICATE['ru']}"
    ),
    "kz": expression(
        rf"[,:;–—()«»\d{MASK}]|\b[{CAPITALS}]|\b(?:және|мен|бен|пен|үшін|бойынша|туралы|арқылы)\b"
        r"|\b(?:көбі|азы|көпшілігі|азшылығы|бөлігі|қалған)\b"
        rf"|{PREDICATE['kz']}|(?:[дт][ае]|[ғқгк][ае]|[дтн][ае]н|[дтн][ыі]ң?)\s+\w"
    ),
}
"""Marks, prepositions, predicates, proper names, and words for some of those counted: behind them a list belongs to
something else than the number. In Kazakh a noun in a case too: «8 мектепте жұмыс (…)» lists no schools.
"""
_PREDICATE_AT_END: dict[Lang, re.Pattern[str]] = {
    lang: expression(rf"\s+\w*{ending}\s*$") for lang, ending in PREDICATE.items()
}
_NAMES_ALONE = expression(r"\((?:«[^«»()]*»(?:,|\s(?:және|мен|бен|пен))?\s*)+\)")
"""A bracket that holds names in quotation marks and nothing else."""


def count_differs_from_list(finished: Finished) -> Iterator[Diagnostic]:
    """DG407: «в 8 регионах (в …)», «26 школ: …», a table's row, a numbered list: more or fewer things than counted."""
    lines = tuple(document_lines(finished.document))
    for line in lines:
        for one in enumerations(line, finished.book):
            facts = by_key(facts_of(line, finished.book))
            counted = _of_places(line, one, finished.book) or _counted(line, one, facts)
            if counted and _tells_where(line, counted, one) and not _has_members(line.figure(counted), facts):
                continue
            if not counted or one.remark or one.least <= _number(counted) <= one.most:
                continue
            if one.keys or not may_tell_kinds(line, counted, items_of(line, one)):
                yield _difference(line, counted, one.told, line.place(one.first))
        yield from _listed(line, facts_of(line, finished.book))
    yield from _rows(lines, finished.book)


_PLACES: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(r"во?\s[^():.;]*(?<!\w)(?:област|регион|район|округ|город)(?:ях|ах)(?=[).;]|$)"),
            expression(r"\s?(?:\w+\s)?(?:област|регион|район|округ|город|мест|территори)"),
        ),
        "kz": (
            expression(
                r"[^():.;]*(?<!\w)(?:облыс|өңір|аудан|округ|қала)(?:тар|лар|дар|лер)?[ыі]?н?[дт][ае](?=[).;]|$)"
            ),
            expression(r"\s?(?:\w+\s)?(?:облыс|өңір|аудан|округ|қала|жер|аумақ)"),
        ),
    }
)
"""A list that says where, «в Акмолинской и Абайской областях», and the nouns that such a list would count."""
_THEY = expression(r"\s*(?:(?:все|барлығы)\s)?(?:они|олар)\s(?=\w)", re.IGNORECASE)
"""«Открыто 24: они находятся в …», «олар … орналасқан»: a clause that tells something of the counted."""


def _tells_where(line: Line, counted: Reading, listed: Enumeration) -> bool:
    """Whether a list names the places of what is counted: «26 участков (в Акмолинской и Абайской областях)»."""
    where, places = _PLACES[line.lang]
    is_where = where.match(line.text, listed.first) or _THEY.match(line.text, listed.first)
    return is_where is not None and not places.match(line.text, counted.end)


@kept
def _listed(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    printed = tuple(_printed_lists(line, by_key(facts)))
    yield from printed or _of_one_kind(line, by_key(facts))
    yield from _numbered_list(line)


def _difference(line: Line, counted: Reading, count: str, place: Span) -> Diagnostic:
    related = (Related("the list stands here", place),)
    span = line.place(counted.start, len(counted.text))
    return Diagnostic("DG407", span, {"value": counted.text, "count": count}, related)


def _number(reading: Reading) -> int:
    assert isinstance(reading.value, Decimal)
    return int(reading.value)


def _counts(line: Line) -> list[Reading]:
    """The numbers of a line that can count a list."""
    return [
        one
        for one in line.readings
        if one.kind is Kind.NUMBER
        and not one.weak
        and one.precision is None
        and isinstance(one.value, Decimal)
        and one.value == int(one.value)
        and 1 < one.value <= _MOST
    ]


def _counted(line: Line, one: Enumeration, facts: Mapping[str, Fact]) -> Reading | None:
    """The number to which a list belongs: right before it, or of the same fact, or of a fact that has a list too."""
    start = sentence_at(line, one.start).start
    before = [reading for reading in _counts(line) if start <= reading.start and reading.end <= one.start]
    if not before:
        return None
    nearest = before[-1]
    if _names_its_list(line, nearest):
        return None
    listable = bool(one.keys) and _has_members(line.figure(nearest), facts)
    beside = adjacent(line, nearest, one.start) and _may_be_of(line, nearest, one)
    if beside and listable:
        return nearest
    same = [reading for reading in before if one.keys and _keys(line, reading) == one.keys]
    return same[-1] if same else nearest if beside or listable else None


def _may_be_of(line: Line, count: Reading, one: Enumeration) -> bool:
    """Whether what stands before a list in a line lets it be of the counted; before a bracket nothing parts them."""
    return line.text[one.start] != ":" or may_lead(line, count, one.start, [line.text[one.first :]])


def _of_places(line: Line, one: Enumeration, book: FactBook) -> Reading | None:
    """The number of regions that a list of regions belongs to, where that of something else stands between: «в 3
    регионах открыто 5 центров: Абай, Жетісу и Ұлытау».
    """
    places = _PLACES[line.lang][1]
    start = sentence_at(line, one.start).start
    before = [reading for reading in _counts(line) if start <= reading.start and reading.end <= one.start]
    counted = next((reading for reading in before if places.match(line.text, reading.end)), None)
    if counted is None or counted is before[-1] or places.match(line.text, before[-1].end):
        return None
    return counted if all(region_named(item, line.lang, book) for item in items_of(line, one)) else None


def _keys(line: Line, reading: Reading) -> tuple[str, ...]:
    figure = line.figure(reading)
    return figure.keys if figure else ()


def _has_members(figure: Figure | None, facts: Mapping[str, Fact]) -> bool:
    """Whether a figure counts what its fact lists."""
    fact = facts.get(figure.keys[0]) if figure and len(figure.keys) == 1 else None
    return fact is not None and bool(fact.members)


def adjacent(line: Line, reading: Reading, start: int) -> bool:
    """Whether nothing but the counted noun and its attributes stands between a number and its list, or before the colon
    of the list a predicate too: «8 орталық ашылды: …»; in Kazakh before a bracket of names as well, where Russian
    has its verb before the number: «2 кітапхана жабылды («Отырар» және «Сарыарқа»)».
    """
    between = line.text[reading.end : start]
    if line.text[start : start + 1] == ":" or (line.lang == "kz" and _NAMES_ALONE.match(line.text, start)):
        between = _PREDICATE_AT_END[line.lang].sub("", between)
    within = (run.inline for run in line.runs if reading.end <= run.start < start)
    named = any(isinstance(inline, Term) for inline in within)
    return not named and len(between.split()) <= _MOST_WORDS[line.lang] and not _PARTS_IT[line.lang].search(between)


def _numbered_list(line: Line) -> Iterator[Diagnostic]:
    """«приняты 3 меры:» before a list of items."""
    text = line.text.rstrip()
    if not line.before or not text.endswith(":"):
        return
    counts, colon = _counts(line), len(text) - 1
    if not counts or _names_its_list(line, counts[-1]):
        return
    if not adjacent(line, counts[-1], colon) or _number(counts[-1]) == len(line.before):
        return
    items = [line_of(item.inlines, line.lang) for item in line.before]
    texts = [item.text for item in items]
    of_kinds = tells_kinds(line, counts[-1], items) or may_tell_kinds(line, counts[-1], texts)
    if may_lead(line, counts[-1], colon, texts) and not of_kinds:
        yield _difference(line, counts[-1], str(len(line.before)), line.before[0].span)


_WHICH_FOLLOW: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)следующ(?:их|им|ими)\s+(?:\w+(?:ых|их|ым|им|ыми|ими)\s+)*\w+(?:ах|ях|ам|ям|ами|ями|ов|ей)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:мына(?:дай|ндай)?|келесі|төмендегі(?:дей)?)\s+(?:\w+\s+){0,2}?\w+[лдт][ае]р\w*", re.IGNORECASE
        ),
    }
)
"""A noun that says what is listed below."""


def _names_its_list(line: Line, counted: Reading) -> bool:
    """Whether the words before a number say what is listed, «в следующих областях открыто 27 ферм:»: not the farms."""
    start = sentence_at(line, counted.start).start
    return bool(_WHICH_FOLLOW[line.lang].search(line.text, start, counted.start))


_REASONS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:это|хотя|но|однако|поэтому|потому|поскольку|так\s+как|ведь|если|иначе|чем|пока|теперь|а(?!\s+также))(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:бұл|бірақ|алайда|дегенмен|сондықтан|өйткені|себебі|егер|болса|әйтпесе|қазір|енді|ал)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""Words of a clause: «…: это выгодно и работнику, и работодателю, хотя контролировать труднее» lists nothing."""


def _explains(line: Line, one: Enumeration) -> bool:
    """Whether what looks like a list is a clause that says why or what follows."""
    return any(map(_REASONS[line.lang].search, items_of(line, one)))


def typed_list_differs(ours: Passage, theirs: Passage, book: FactBook) -> Iterator[Diagnostic]:
    """DG323: a list that is typed in both languages and names more things in one of them."""
    left, right = (
        [(line, one) for line in passage.lines for one in enumerations(line, book)] for passage in (ours, theirs)
    )
    if len(left) != len(right) or any(one.keys for _, one in (*left, *right)):
        return  # what facts list is compared as figures are
    for (line, one), (other_line, other) in zip(left, right, strict=True):
        differ = one.most < other.least or other.most < one.least
        if differ and not (_explains(line, one) or _explains(other_line, other)):
            args = {"count": one.told, "other": other.told}
            yield Diagnostic("DG323", line.place(one.first), args, said_there(other_line.place(other.first)))


_LED = expression(r"\s*(?P<mark>,\s*(?:а\s+именно|атап\s+айтқанда)|,|[–—])?\s*$")
_FARTHEST = 40
"""Characters before a list in which what leads it begins: no search from the line's beginning."""
_GOES_ON = expression(r"\s*(?:,|(?:и|или|а\s+также|және|мен|бен|пен)(?!\w))")


def _printed_lists(line: Line, facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """«5 регионов – Абай, Атырау»: a fact's list after a dash or a comma, or at once behind the count of a fact
    that has a list too (else «5 центров Абайской области» would count regions).
    """
    for run in line.figures():
        figure = run.inline
        if isinstance(figure, Figure) and figure.part == "members" and isinstance(figure.value, tuple):
            counted = _counted_before(line, run, facts)
            if counted and _number(counted) != len(figure.value):
                yield _difference(line, counted, str(len(figure.value)), figure.span)


_COUNT_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"[ \u00a0]\((?:(?:всего|итого)[ \u00a0])?(?:во?[ \u00a0])?"
            r"|(?:[ \u00a0][–—]|,)[ \u00a0](?:(?P<all>всего|итого)|то[ \u00a0]есть)[ \u00a0](?:(?:во?|на)[ \u00a0])?"
            r"|(?:[ \u00a0][–—]|,)[ \u00a0](?:(?:во?|на)[ \u00a0])?эти(?:х|м|ми)?[ \u00a0]"
        ),
        "kz": expression(
            r"[ \u00a0]\((?:(?:барлығы|жиыны)[ \u00a0])?|(?:[ \u00a0][–—]|,)[ \u00a0](?:барлығы|жиыны|яғни)[ \u00a0]"
            r"|(?:[ \u00a0][–—]|,)[ \u00a0]осы[ \u00a0]"
        ),
    }
)
"""All that stands between a list and its count behind it."""
_SUCH_AS = expression(r"(?<!\w)таки(?:е|х|м|ми)\s[^.;]*,\s+как\s", re.IGNORECASE)
"""«В таких регионах, как …» tells some of them."""
_NO_MORE = expression(r"[ \u00a0]?(?:[^\W\d_]+)?(?:[ \u00a0](?:стран|республик|област|район|город)\w*)?\s*(?:[.;,)]|$)")
"""«… и Абай, всего в 5 регионах работают 40 лагерей» begins to tell something else."""
_THESE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0]*(?:(?:Во?|На)[ \u00a0]эти(?:х|м)|Эти)[ \u00a0]"),
        "kz": expression(r"[ \u00a0]*Осы[ \u00a0]"),
    }
)
"""How a sentence begins with the count of what the one before it lists, «В этих 5 регионах»."""
_THEY_ARE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0]*Это[ \u00a0](?:[–—][ \u00a0])?"),
        "kz": expression(r"[ \u00a0]*(?:Олар|Бұлар)[ \u00a0]?(?:[–—][ \u00a0])?"),
    }
)
"""How a sentence begins with the list of what the one before it counts."""
_NAMELY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[^,:;()]*,[ \u00a0]а[ \u00a0]именно[ \u00a0](?:во?|на|из|для|по|у|с)[ \u00a0]"),
        "kz": expression(r"(?!)"),
    }
)
"""In Kazakh a case takes the place of a preposition: see `_LED`."""


def _of_one_kind(line: Line, facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """«В областях Абай и Жетісу (5 регионов)», «… – всего в 5 регионах», «5 регионов. Это …»: a list, and a count of
    another fact in the very unit in which the list is counted. «5 районов» behind «области Абай» are hers.
    """
    for run in line.figures():
        figure = run.inline
        fact = facts.get(figure.keys[0]) if isinstance(figure, Figure) and figure.part == "members" else None
        if fact is None or not fact.unit or not isinstance(figure, Figure) or not isinstance(figure.value, tuple):
            continue
        same = [one for one in _counts(line) if _unit(line, one) == fact.unit]
        counted = next((one for one in same if _is_its_count(line, run, one, same)), None)
        if counted and _number(counted) != len(figure.value):
            yield _difference(line, counted, str(len(figure.value)), figure.span)


def _unit(line: Line, reading: Reading) -> str:
    figure = line.figure(reading)
    return figure.unit if figure and figure.part == "value" else ""


def _is_its_count(line: Line, listed: Run, count: Reading, same: Sequence[Reading]) -> bool:
    """Whether a number counts a list in the same sentence, or in the one before or behind it."""
    lang, text = line.lang, line.text
    parts = list(sentences(line))
    at, other = (next(n for n, one in enumerate(parts) if place < one.end) for place in (listed.start, count.start))
    stop = listed.start if at == other else parts[at].end
    if OPEN.search(text, parts[at].start, stop) or _SUCH_AS.search(text, parts[at].start, listed.start):
        return False
    if at == other and count.start > listed.start:
        led = _COUNT_BEHIND[lang].fullmatch(text, listed.end, count.start)
        return bool(led and (not led.groupdict().get("all") or _NO_MORE.match(text, count.end)))
    if at == other:
        return bool(_NAMELY[lang].fullmatch(text, count.end, listed.start))
    alone = len([one for one in same if one.value == count.value]) == 1
    if other == at + 1:
        return alone and bool(_THESE[lang].fullmatch(text, parts[other].start, count.start))
    beside = len([one for one in same if parts[other].start <= one.start < parts[other].end]) == 1
    return other == at - 1 and beside and bool(_THEY_ARE[lang].fullmatch(text, parts[at].start, listed.start))


def _counted_before(line: Line, run: Run, facts: Mapping[str, Fact]) -> Reading | None:
    """The number right before a printed list; None when more is listed behind it."""
    before = [one for one in _counts(line) if one.end <= run.start]
    led = _LED.search(line.text, max(run.start - _FARTHEST, 0), run.start)
    if not before or led is None or led.start() < before[-1].end or _GOES_ON.match(line.text, run.end):
        return None
    if _is_bare(line, before[-1], led) or says_where(line, before[-1], led.start(), run):
        return None
    beside = adjacent(line, before[-1], led.start())
    return before[-1] if beside and (led["mark"] or _has_members(line.figure(before[-1]), facts)) else None


def _is_bare(line: Line, number: Reading, led: re.Match[str]) -> bool:
    """«в областях – 198, Астана, Алматы»: nothing is counted right before the comma, what follows is the next thing."""
    return led["mark"] == "," and number.text.isdecimal() and not line.text[number.end : led.start()].strip()


def _rows(lines: tuple[Line, ...], book: FactBook) -> Iterator[Diagnostic]:
    """The row of a table that prints one count of a listable fact and one list."""
    cells = (line for line in lines if isinstance(line.block, Table) and line.row)
    for _, row in itertools.groupby(cells, key=lambda line: (id(line.block), line.row)):
        printed = [(line, run.inline) for line in row for run in line.figures()]
        counts = [
            (line, one)
            for line, one in printed
            if isinstance(one, Figure) and one.part == "value" and _has_members(one, by_key(facts_of(line, book)))
        ]
        listed = [one for _, one in printed if isinstance(one, Figure) and one.part == "members"]
        if len(counts) == len(listed) == 1:
            yield from _row(counts[0][0], counts[0][1], listed[0])


def _row(line: Line, count: Figure, listed: Figure) -> Iterator[Diagnostic]:
    if isinstance(listed.value, tuple) and count.value != len(listed.value) and line.readings:
        yield _difference(line, line.readings[0], str(len(listed.value)), listed.span)
