"""«Из 100 школ 60 – городские, остальные 30 – сельские» (DG410): what is said to be all the rest, with the parts
before it, against the whole that is named. In: the exact figures of a sentence, or of one that begins «Из них» and the
one before it; out: a finding at the rest.

By its meaning «остальные», «қалған» is all that is left of a whole. Which number is the whole is told by the words
beside it («из 100», «100, из них», «100 школ: …», «100 мектептің», «оның»). Nothing is said where the rest, with any of
the parts, makes any number before them, where a part is told without its number («часть», «бірнеше»), or where what the
figures count is not surely the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.lists import adjacent
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.text.amounts import KINDS, Amount, amount_of, same_unit, total_of
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.expressions import expression
from docgen.lang.numbers import Kind
from docgen.model import Diagnostic, Lang, Precision, Related, Table
from docgen.sameness import kept

_HINT: Mapping[Lang, tuple[str, ...]] = MappingProxyType({"ru": ("стальн", "ставш"), "kz": ("алған",)})
"""A piece of the word: looked for first."""
_REST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?:[,;(–—]|(?<!\w)(?:а|и))[ \u00a0]*(?:(?:во?|на|за|по|для|к|об?)[ \u00a0])?"
            r"(?:остальн(?:ые|ых|ым|ыми|ая|ую)|оставш(?:иеся|ихся|имся|имися|аяся|уюся))[ \u00a0]"
            r"(?:(?:[^\W\d_]+[ \u00a0])?[–—][ \u00a0])?$",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?:[,;(–—]|(?<!\w)(?:ал|және))[ \u00a0]*қалған(?:ы|дары)?[ \u00a0]"
            r"(?:(?:[^\W\d_]+[ \u00a0])?[–—][ \u00a0])?$",
            re.IGNORECASE,
        ),
    }
)
"""What stands right before the number of the rest; «из остальных 30» is a part of the rest: there is no «из»."""
_PARTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"стальные[ \u00a0][–—][ \u00a0]$|ставшиеся[ \u00a0][–—][ \u00a0]$"),
        "kz": expression(r"алған(?:ы|дары)[ \u00a0][–—][ \u00a0]$"),
    }
)
"""A dash right behind it: what follows may be a row of parts; «остальные 30 – сельские» names the number itself."""
_COUNTED = (
    r"(?:(?:общ|всех|числ|количеств|объ[её]м|сумм|эт|данн|указанн|названн|имеющ|действующ|предусмотренн|выделенн"
    r"|запланированн|проверенн|осмотренн|обследованн|поступивш|рассмотренн|опрошенн)\w*[ \u00a0]){0,3}"
)
_OUT_OF = expression(rf"(?<!\w)из[ \u00a0]{_COUNTED}$", re.IGNORECASE)
_OF_WHICH: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:из[ \u00a0](?:(?:их[ \u00a0])?числа[ \u00a0])?(?:них|которых|нее|неё|него|которой|которого)"
            r"|в[ \u00a0]том[ \u00a0]числе)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(r"(?<!\w)(?:оның|олардың|соның|бұлардың)(?!\w)", re.IGNORECASE),
    }
)
_GENITIVE = expression(r"[\d \u00a0]*[-‑]?(?:[^\W\d_]*[ \u00a0]){0,3}?[^\W\d_]*(?:[дтн][ыі]ң|[дтн][ае]н)(?!\w)")
"""A whole in the genitive or ablative, with its noun: «100 мектептің», «100-ден», «13 млн теңгенің»."""
_BARE_GENITIVE = expression(
    r"[\d \u00a0]*\d(?:[-‑]|[ \u00a0](?:[^\W\d_]+[ \u00a0]){0,2}?[^\W\d_]*[^\W\d_ыі])[дтн][ыі]ң(?!\w)"
)
"""«14 көпірдің жөндеуі аяқталды, 11-нің жөндеуі басталды»: what stands in the same case is no part of the first; a part
has the ending of what is possessed, «11-і», «11-інің».
"""
_BEGINS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0]*из[ \u00a0](?:них|этого[ \u00a0]числа)(?!\w)", re.IGNORECASE),
        "kz": expression(r"[ \u00a0]*(?:оның|олардың|соның|бұлардың)(?!\w)", re.IGNORECASE),
    }
)
"""How a sentence begins whose whole stands in the one before it."""
_UNCOUNTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:част[ьи]ю?|част(?:ей|ям|ями|ях)|больш\w+|меньш\w+|нескольк\w+|некотор\w+|ряд(?:а|у|е|ом)?|многи\w+"
            r"|половин\w+|трет[ьи]ю?|четверт[ьи]ю?|оди?н(?:а|о|ой|ом|ого|ому|им|у|и|их)?|по|друг\w+|ин(?:ые|ых|ым))(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:бөлі[гк]\w*|бірнеше\w*|біраз\w*|кейбір\w*|көбі\w*|көпшілі\w*|жарт[ыі]\w*|бір|бірі|біреу\w*|басқа\w*"
            r"|өзге\w*|үштен|төрттен)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""A part without its number, «часть», «одна», «бірнеше»; «по 5 в каждой» is none that can be added."""
_BARE_REST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[\d \u00a0]*\d[ \u00a0]*(?:[–—(,;.]|$)"),
        "kz": expression(r"[\d \u00a0]*\d(?:[-\u2011]с?[ыі](?!\w)|[ \u00a0]*(?:[–—(,;.]|$))"),
    }
)
"""A rest that names no thing of its own."""
_WHOLE_AND_PART = 2
_MOST = 8
"""Parts before a rest at most."""


def rest_makes_no_whole(finished: Finished) -> Iterator[Diagnostic]:
    """DG410: the rest and the parts before it do not make the whole that the sentence names."""
    hints = _HINT[finished.lang]
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and not isinstance(line.block, Table) and any(hint in line.text for hint in hints):
            yield from _rests(line, facts_of(line, finished.book))


@kept
def _rests(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    amounts = tuple(one for reading in line.readings if (one := amount_of(line, reading, known)))
    for before, sentence in pairwise((None, *sentences(line))):
        assert sentence is not None
        inside = [one for one in amounts if sentence.start <= one.reading.start < sentence.end]
        for number, rest in enumerate(inside):
            if _REST[line.lang].search(line.text, sentence.start, rest.reading.start):
                earlier = [*_whole_before(line, amounts, before, sentence), *inside[:number]]
                yield from _of_rest(sentence, earlier, rest, inside[number + 1 :])


def _whole_before(
    line: Line, amounts: Sequence[Amount], before: Sentence | None, sentence: Sentence
) -> Sequence[Amount]:
    """The one number of the sentence before a sentence that begins «Из них»."""
    if before is None or not _BEGINS[line.lang].match(line.text, sentence.start):
        return ()
    found = [one for one in amounts if before.start <= one.reading.start < before.end]
    return found if len(found) == 1 else ()


def _of_rest(
    sentence: Sentence, earlier: Sequence[Amount], rest: Amount, later: Sequence[Amount]
) -> Iterator[Diagnostic]:
    line = sentence.line
    alike = [one for one in earlier if same_unit(one, rest)]
    if not 1 < len(alike) <= _MOST or not all(_is_exact(line, one) for one in (*alike, rest)):
        return
    if not _counts_the_same(line, earlier, alike, rest) or _tells_more(line, alike[0], rest):
        return
    if _is_split(sentence, rest, later):
        return
    wholes = [number for number, one in enumerate(alike[:-1]) if _is_a_whole(line, one, alike[number + 1])]
    if wholes and not any(_is_made(alike[number], (*alike[number + 1 :], rest)) for number in range(len(alike) - 1)):
        whole, parts = alike[wholes[0]], (*alike[wholes[0] + 1 :], rest)
        args = {"sum": shown_sum(parts), "whole": shown_value(whole)}
        related = (Related("the whole stands here", line.place(whole.reading.start, len(whole.reading.text))),)
        yield Diagnostic("DG410", line.place(rest.reading.start, len(rest.reading.text)), args, related)


def _is_split(sentence: Sentence, rest: Amount, later: Sequence[Amount]) -> bool:
    """Whether a number is but a part of the rest: «остальные – 150 на рассмотрении, 27 отозваны»."""
    line = sentence.line
    return bool(_PARTED[line.lang].search(line.text, sentence.start, rest.reading.start)) and (
        any(same_unit(one, rest) for one in later)
        or _UNCOUNTED[line.lang].search(line.text, rest.reading.end, sentence.end) is not None
    )


def _is_exact(line: Line, amount: Amount) -> bool:
    figure = line.figure(amount.reading)
    exact = figure and figure.keys and figure.precision is Precision.EXACT and amount.reading.precision is None
    return bool(exact) and amount.unit[0] is not Kind.PERCENT


def _counts_the_same(line: Line, earlier: Sequence[Amount], alike: Sequence[Amount], rest: Amount) -> bool:
    """Whether whole, parts and rest are in one unit; without units only where there is nothing else to be counted."""
    if all(one.unit == rest.unit for one in alike) and rest.unit[1]:
        return True
    return len(earlier) == len(alike) == _WHOLE_AND_PART and bool(
        _BARE_REST[line.lang].match(line.text, rest.reading.start)
    )


def _tells_more(line: Line, whole: Amount, rest: Amount) -> bool:
    """Whether something is told between them that is no amount, and may be a part."""
    start, end = whole.reading.end, rest.reading.start
    between = [one for one in line.readings if start <= one.start < end and (one.kind in KINDS or one.kind in _PARTS)]
    uncounted = _UNCOUNTED[line.lang].search(line.text, start, end)
    return bool(uncounted) or any(one.weak or one.kind in _PARTS for one in between)


_PARTS = frozenset({Kind.FRACTION, Kind.RANGE, Kind.MULTIPLE})


def _is_a_whole(line: Line, whole: Amount, part: Amount) -> bool:
    """Whether the words beside a number say that what follows is of it."""
    between = whole.reading.end, part.reading.start
    colon = line.text.find(":", *between)
    if _OF_WHICH[line.lang].search(line.text, *between) or (colon >= 0 and adjacent(line, whole.reading, colon)):
        return True
    if line.lang == "ru":
        return bool(_OUT_OF.search(line.text, 0, whole.reading.start))
    if _BARE_GENITIVE.match(line.text, part.reading.start):
        return False
    return bool(_GENITIVE.match(line.text, whole.reading.start, part.reading.start))


def _is_made(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the last of the parts, with some of the others, makes the whole."""
    *others, rest = parts
    some = (one for size in range(1, len(others) + 1) for one in combinations(others, size))
    return any(total_of((*one, rest)).meets(whole.known) for one in some)
