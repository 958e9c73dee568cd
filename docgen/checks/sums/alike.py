"""Whether numbers are surely counted in the same: by the `unit:` of their facts, or, where none of them has one, by the
nouns that stand behind them.

A number without a noun of its own counts what the number beside it counts, «37 из 214 школ»; of two nouns one must be
the other, in whatever form: «37 школ из 214 школ», never «37 учителей из 214 школ», and «37 сельских из 214 школ» may
be villages.
"""

from __future__ import annotations

from itertools import pairwise

from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Line
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.numbers import Reading

_NOUN = expression(
    rf"(?:{GAP}(?!(?:из|от|или|то|что|это|и|а|против|больше|меньше|выше|ниже|годом|в|за|на|яғни|немесе|бұл|ішінен|ішінде|және|болса|болды|болған|салыстырғанда|қарағанда|қарсы)(?!\w))[^\W\d_]+(?:[-\u2011][^\W\d_]+)*)+"
)
_OPENING = expression(rf"(?:^|(?<=[.!?] ))(?!Есть{GAP}|Из{GAP})[^\W\d_]+[^\W\d_аеёиоуыэюяәіөұү](?={GAP}$)")
"""«Бригад 37, из которых работают 214 человек»: the noun stands before the number."""
_SUFFIX = expression(r"\d[-\u2011][^\W\d_]+$")
_WORD = expression(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)*")
_SOME_OF = expression(rf"\d(?:{GAP}[^\W\d_]+){{0,4}}(?:{GAP}\([^()]{{0,40}}\))?{GAP}из{GAP}(?:[^\W\d_]+{GAP}){{0,2}}$")
_FAR = 120


def counted_alike(line: Line, one: Reading, other: Reading, *besides: Reading) -> bool:
    """Whether numbers of a line are surely counted in the same; none of them is typed."""
    numbers = (one, other, *besides)
    figures = [line.figure(number) for number in numbers]
    units = {figure.unit if figure else "" for figure in figures}
    if one.unit != other.unit or len(units) > 1 or not all(figures):
        return False
    return units != {""} or _of_one_noun(line, *numbers)


def is_what_some_are_of(line: Line, number: Reading) -> bool:
    """Whether the number before one tells how many of these there are: «открыто 45 школ из запланированных 60». What
    follows, «в том числе …», «что на 5 больше …», is said of the 45 as well as of the 60.
    """
    return _SOME_OF.search(line.text, max(0, number.start - _FAR), number.start) is not None


def _of_one_noun(line: Line, *numbers: Reading) -> bool:
    nouns = [noun for one in numbers if (noun := _noun(line, one))]
    return all(_is_same(one, other) for one, other in pairwise(nouns))


def _noun(line: Line, number: Reading) -> tuple[str, ...]:
    """The words behind a number: what its figure prints with it, or else what somebody typed up to the next mark. A
    number with an ending, «37-сі», stands for its noun.
    """
    if number.text[-1:].isalpha() and _SUFFIX.search(number.text):
        return ()
    ends = [run.end for run in line.figures(number.start, number.end) if run.end > number.end]
    match = None if ends else _NOUN.match(line.text, number.end) or _OPENING.search(line.text[: number.start])
    said = line.text[number.end : max(ends)] if ends else match[0] if match else ""
    return tuple(_WORD.findall(said.lower()))


def _is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) and all(map(is_one_word, one, other))
