"""Two figures that are said to be the same, or one to be no less than the other, and are not (DG454): «число не
изменилось: 82 в 2024 году и 86 в 2025 году», «поровну: 450 и 400», «план перевыполнен: 7 315 из 8 000».

Both figures stand at once behind the word, in one unit. Silent where it is said so only nearly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.alike import counted_alike
from docgen.checks.sums.as_printed import exact_sentences, known_as_printed
from docgen.checks.sums.signs import NUMBER, OTHER, SHARE, YEAR, signs
from docgen.checks.text.intervals import Interval
from docgen.checks.text.lines import Facts, Line, document_lines, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import DASH, GAP, W, Words
from docgen.expressions import expression
from docgen.lang.numbers import Reading
from docgen.model import Diagnostic, Lang, Table
from docgen.sameness import kept

_YES = rf"(?:{GAP}(?!не{GAP})[^\W\d_]+)"
"""A word that denies nothing."""
_VALUE = f"[{NUMBER}{SHARE}]"
_ONE, _OTHER = f"(?P<one>{_VALUE})", f"(?P<other>{_VALUE})"
_PLAN, _DONE = f"(?P<one>{NUMBER})", f"(?P<other>{NUMBER})"
_ENDS = r"(?=[.;)]|$)"
_AND = rf"(?:,|{GAP}(?:и|а|және|ал|мен|пен|бен)){GAP}(?:(?:а|ал){GAP})?"
NEARLY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:почти|практическ|существенн|значительн|сильно|заметно|принципиальн|в целом|фактическ|примерн"
            r"|приблизительн|около|кардинальн)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:іс жүзінде|айтарлықтай|аса(?!\w)|онша|дерлік|шамамен|жуық|негізінен|түбегейлі|елеулі)",
            re.IGNORECASE,
        ),
    }
)


class _Rule(NamedTuple):
    """How two figures stand behind a word, and what they must be, told by the second against the first."""

    words: Words
    holds: Callable[[Interval, Interval], bool]


def _same(one: Interval, other: Interval) -> bool:
    return one.meets(other)


def _more(plan: Interval, done: Interval) -> bool:
    return done.high > plan.low


def _no_less(plan: Interval, done: Interval) -> bool:
    return done.high >= plan.low


_IN = rf"в{GAP}(?:{YEAR}|прошлом{GAP}году)"
_EARLIER = rf"(?:годом{GAP}ранее|{_IN})"
_KAZAKH_IN = rf"(?:{YEAR}|былтыр|биыл|өткен{GAP}жылы)"
_KAZAKH_EARLIER = rf"(?:{OTHER}{GAP}жыл{GAP}бұрын|{_KAZAKH_IN})"
_AMOUNT = r"(?<!\w)(?:числ[оа]|количество|численность|объ[её]м|сумма|размер|доля|цена|стоимость|тариф|ставка)"
_KAZAKH_AMOUNT = r"(?<!\w)(?:саны|көлемі|сомасы|мөлшері|үлесі|бағасы|құны|тарифі)"
_UNCHANGED = (
    rf"(?P<word>не{GAP}изменил(?:ась|ось|ся|ись)|остал(?:ась|ось|ся|ись){GAP}(?:на{GAP}прежнем{GAP}уровне|без{GAP}изменений"
    r"|прежн\w+|неизменн\w+))"
)
_KAZAKH_UNCHANGED = rf"(?P<word>өзгер(?:ген{GAP}жоқ|меді|меген)|өзгеріссіз{GAP}қалды|бұрынғы{GAP}деңгейде{GAP}қалды)"
OUT_OF_PLAN = rf"{GAP}(?:из|при{GAP}плане|при{GAP}плане{GAP}в){GAP}(?:запланированных{GAP}|намеченных{GAP})?"
_RULES: Mapping[Lang, tuple[_Rule, ...]] = MappingProxyType(
    {
        "ru": (
            _Rule(
                Words(
                    ("не изменил", "не\u00a0изменил", "остал"),
                    rf"{_AMOUNT}{_YES}{{0,4}}{GAP}{_UNCHANGED}:{GAP}(?:{_ONE}{W}{{0,2}}{GAP}{_IN}{_AND}{_OTHER}{W}{{0,2}}{GAP}{_IN}"
                    rf"|{_IN}{DASH}(?P<first>{_VALUE}){W}{{0,2}}{_AND}{_IN}{DASH}(?P<last>{_VALUE}){W}{{0,2}}){_ENDS}",
                    re.IGNORECASE,
                ),
                _same,
            ),
            _Rule(
                Words(
                    ("не изменил", "не\u00a0изменил", "остал"),
                    rf"{_AMOUNT}{_YES}{{0,4}}{GAP}{_UNCHANGED}{GAP}\({_OTHER}{W}{{0,2}},{GAP}{_EARLIER}{DASH}{_ONE}{W}{{0,2}}\)",
                    re.IGNORECASE,
                ),
                _same,
            ),
            _Rule(
                Words(
                    ("поровну",),
                    rf"(?<!не[ \u00a0])(?<!\w)(?P<word>поровну)(?::|{GAP}[–—]|(?={GAP}\()){GAP}\(?"
                    rf"{_ONE}{W}{{0,2}}{_AND}{_OTHER}{W}{{0,2}}{_ENDS}",
                ),
                _same,
            ),
            _Rule(
                Words(
                    ("перевыполнен",),
                    rf"(?<!\w)план{_YES}{{0,3}}{GAP}(?P<word>перевыполнен):{GAP}(?:[^\W\d_]+{GAP}){{0,2}}{_DONE}{W}{{0,2}}{OUT_OF_PLAN}{_PLAN}",
                    re.IGNORECASE,
                ),
                _more,
            ),
            _Rule(
                Words(
                    ("полностью", "в полном объеме"),
                    rf"(?<!\w)план{_YES}{{0,3}}{GAP}(?P<word>(?:вы|ис)полнен{GAP}(?:полностью|в{GAP}полном{GAP}объеме)):{GAP}"
                    rf"(?:[^\W\d_]+{GAP}){{0,2}}{_DONE}{W}{{0,2}}{OUT_OF_PLAN}{_PLAN}",
                    re.IGNORECASE,
                ),
                _no_less,
            ),
        ),
        "kz": (
            _Rule(
                Words(
                    ("өзгер", "деңгейде қалды"),
                    rf"{_KAZAKH_AMOUNT}{GAP}{_KAZAKH_UNCHANGED}:{GAP}{_KAZAKH_IN}{DASH}{_ONE}{W}{{0,2}}{_AND}{_KAZAKH_IN}{DASH}"
                    rf"{_OTHER}{W}{{0,2}}{_ENDS}",
                    re.IGNORECASE,
                ),
                _same,
            ),
            _Rule(
                Words(
                    ("өзгер", "деңгейде қалды"),
                    rf"{_KAZAKH_AMOUNT}{GAP}{_KAZAKH_UNCHANGED}{GAP}\({_OTHER}{W}{{0,2}},{GAP}{_KAZAKH_EARLIER}{DASH}{_ONE}{W}{{0,2}}\)",
                    re.IGNORECASE,
                ),
                _same,
            ),
            _Rule(
                Words(
                    ("тең",),
                    rf"(?<!\w)(?P<word>тең(?:дей)?(?:{GAP}бөлін(?:ді|ген))?)(?::|{GAP}[–—]|(?={GAP}\()){GAP}\(?(?:[^\W\d_]+{DASH})?"
                    rf"{_ONE}{W}{{0,2}}{_AND}(?:[^\W\d_]+{DASH})?{_OTHER}{W}{{0,2}}{_ENDS}",
                ),
                _same,
            ),
            _Rule(
                Words(
                    ("асыра",),
                    rf"(?<!\w)жоспар{W}{{0,3}}?{GAP}(?P<word>асыра{GAP}орындал(?:ды|ған)):{GAP}(?:{_PLAN}{W}{{0,2}}{GAP}орнына{GAP}{_DONE}"
                    rf"|жоспар{DASH}(?P<first>{NUMBER}),{GAP}нақты(?:сы)?{DASH}(?P<last>{NUMBER}))",
                    re.IGNORECASE,
                ),
                _more,
            ),
            _Rule(
                Words(
                    ("толық",),
                    rf"(?<!\w)жоспар{W}{{0,3}}?{GAP}(?P<word>толық(?:тай)?{GAP}орындал(?:ды|ған)):{GAP}{_PLAN}{GAP}[^\W\d_]+[дтн][ыі]ң"
                    rf"{GAP}{_DONE}",
                    re.IGNORECASE,
                ),
                _no_less,
            ),
        ),
    }
)
_PIECES: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {lang: tuple(piece for rule in rules for piece in rule.words.pieces) for lang, rules in _RULES.items()}
)


def equality_against_figures(finished: Finished) -> Iterator[Diagnostic]:
    """DG454: «не изменилось: 82 в 2024 году и 86 в 2025 году», «план выполнен полностью: 7 315 из 8 000»."""
    for line in document_lines(finished.document):
        may_tell = len(line.printed) > 1 and not isinstance(line.block, Table)
        if may_tell and any(map(line.text.lower().__contains__, _PIECES[line.lang])):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    for sentence in exact_sentences(line, facts):
        if not NEARLY[line.lang].search(sentence.text):
            text, at = signs(sentence, of_changes=True)
            for rule in _RULES[line.lang]:
                for match in rule.words.finditer(text):
                    yield from _of_rule(sentence, match, at, rule)


def _of_rule(sentence: Sentence, match: re.Match[str], at: Mapping[int, Reading], rule: _Rule) -> Iterator[Diagnostic]:
    line, groups = sentence.line, match.groupdict()
    one, other = (at[match.start(name if groups.get(name) else twin)] for name, twin in _TWINS)
    if counted_alike(line, one, other) and not rule.holds(known_as_printed(one), known_as_printed(other)):
        start = line.text.index(match["word"], sentence.start)
        args = {"text": match["word"], "before": one.text, "after": other.text}
        yield Diagnostic("DG454", line.place(start, len(match["word"])), args)


_TWINS = (("one", "first"), ("other", "last"))
"""Groups of which a pattern fills one."""
