"""A figure of a growth told as that of a decline, or the other way about, as its own fact is described (DG477): «число
происшествий выросло на 7,7 %» of «снижение числа происшествий».

Only where both languages describe the fact by a noun of a change and agree, and the sentence names what it is of. What
is compared («в 2024 году было на 7,7 % больше, чем в 2025 году») may be told from the other end, so of comparisons
nothing is said.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.described import beginnings, names_only
from docgen.checks.sums.directions import DECLINE, GROWTH, Told, direction_of, may_tell
from docgen.checks.sums.sized import OF_A_LACK, is_named
from docgen.checks.sums.turned import LESS_IS_MORE
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.wording import KAZAKH_THAN
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import LANGS, Diagnostic, Fact, Figure, Lang, Related
from docgen.sameness import kept

_NOUNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        GROWTH: (r"рост|прирост|увеличение|повышение", r"өсімі|өсуі|артуы|көбеюі|ұлғаюы|жоғарылауы"),
        DECLINE: (r"снижение|сокращение|уменьшение|падение|спад", r"азаюы|төмендеуі|қысқаруы|кемуі"),
    }
)
"""The nouns of a change: a Russian description begins with one, a Kazakh one ends with one."""
_DESCRIBED: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        direction: (expression(rf"(?:{russian}){GAP}", re.IGNORECASE), expression(rf".*{GAP}(?:{kazakh})"))
        for direction, (russian, kazakh) in _NOUNS.items()
    }
)
_COMPARED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:чем|против|(?:по)?сравн\w+|больше|меньше|выше|ниже|замедл\w+|темп\w*"
            r"|чтобы|если|бы|н[уа][жд]\w*|необходим\w*|следу\w+|должн\w+|план\w*|прогноз\w*|ожида\w+|предпол\w+|минус)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"(?<!\w)(?:салыстыр\w+|{KAZAKH_THAN}\w+|қарсы|көп|артық|жоғары|аз|кем|төмен|баяу\w*|қарқын\w*"
            r"|үшін|егер|еді|қажет|керек|тиіс|жоспар\w*|болжам\w*|күт\w+|минус)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
_CAME_TO: Mapping[Lang, Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        "ru": {
            direction: expression(
                rf"(?<!\w)(?P<word>{russian})(?:{GAP}(?!на(?!\w))[^\W\d_]+){{1,3}}?{GAP}(?:составил|составля)\w*{GAP}$",
                re.IGNORECASE,
            )
            for direction, (russian, _) in _NOUNS.items()
        },
        "kz": {direction: expression(rf"(?<!\w)(?P<word>{kazakh}){GAP}$") for direction, (_, kazakh) in _NOUNS.items()},
    }
)
"""«Рост происшествий составил 7,7 %», «оқиғалардың өсімі 7,7 %-ды құрады»."""


def told_against_its_description(finished: Finished) -> Iterator[Diagnostic]:
    """DG477: «выросло на 7,7 %» of «снижение числа происшествий»."""
    for line in document_lines(finished.document):
        if line.printed and may_tell(line):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        for run in sentence.runs:
            fact = fact_of(run, known, VALUE)
            described = _described(*map(fact.what.said, LANGS)) if fact and _is_above_nought(run) else ""
            told = _told(sentence, run) if described else None
            if fact and told and told.direction != described and _is_of_that(sentence, fact, told):
                args = {"text": told.text, "key": fact.key, "what": fact.what.said(line.lang)}
                related = (Related("the fact stands here", fact.place("what")),)
                yield Diagnostic("DG477", line.place(told.start, len(told.text)), args, related)


def _is_above_nought(run: Run) -> bool:
    figure = run.inline
    return isinstance(figure, Figure) and isinstance(figure.value, Decimal) and figure.value > 0


@functools.lru_cache(maxsize=4096)
def _described(russian: str, kazakh: str) -> str:
    """The direction of the change that both descriptions begin or end with; nothing if they tell of none."""
    for direction, (first, last) in _DESCRIBED.items():
        if first.match(russian) and last.fullmatch(kazakh):
            return direction
    return ""


def _told(sentence: Sentence, run: Run) -> Told | None:
    """The word of a change that leads a figure or follows it, where nothing is compared."""
    line = sentence.line
    if _COMPARED[line.lang].search(sentence.text):
        return None
    for direction, words in _CAME_TO[line.lang].items():
        if match := words.search(line.text, sentence.start, run.start):
            return Told(direction, line, match.start("word"), match["word"])
    return direction_of(line, run)


_PARTS = expression(r"[,;:()]|(?<=[ \u00a0])[–—](?=[ \u00a0])")
_SAYS_NO_MORE: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {"ru": frozenset(("соста", "перио", "прошл", "текущ")), "kz": frozenset(("құрад", "болды", "кезең", "өткен"))}
)


def _names_that_alone(told: Told, fact: Fact, sentence: Sentence) -> bool:
    """Whether the words around a change name nothing but what the fact is of: «улавливание выбросов выросло» is another
    thing than «сокращение выбросов».
    """
    text, lang, end = told.line.typed, told.line.lang, told.start + len(told.text)
    start = max((one.end() for one in _PARTS.finditer(text, sentence.start, told.start)), default=sentence.start)
    following = _PARTS.search(text, end, sentence.end)
    besides = f"{text[start : told.start]} {text[end : following.start() if following else sentence.end]}"
    return names_only(beginnings(besides) - _SAYS_NO_MORE[lang], [fact], lang)


def _is_of_that(sentence: Sentence, fact: Fact, told: Told) -> bool:
    """Whether a sentence names what the fact is of, and neither is better the less it is."""
    lang = sentence.line.lang
    texts = (sentence.text, fact.what.said(lang))
    unsure = any(words[lang].search(text) for words in (LESS_IS_MORE, OF_A_LACK) for text in texts)
    return not unsure and is_named(sentence, fact) and _names_that_alone(told, fact, sentence)
