"""Lists within a line, in brackets or after a colon: where they stand, and how many things they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import MASK, Line
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.lang.numbers import Kind, Reading
from docgen.model import Figure, Lang
from docgen.sameness import kept

OPEN = expression(
    r"(?<!\w)(?:и\s+т\.\s?[дп]|и\s+др(?:\.|уг\w+)|и\s+проч\w*|в\s+т\.\s?ч|в\s+том\s+числе|из\s+них|например|включая|в\s+частности"
    r"|такие\s+как|среди|и\s+ин\w+|т\.\s?е|то\s+есть|согласно|см|және\s+т\.\s?б|т\.\s?б|және\s+басқа\w*|мысалы|соның\s+ішінде|оның\s+ішінде"
    r"|атап\s+айтқанда|сияқты|яғни|қоса\s+алғанда|в\s+основном|преимущественно|главным\s+образом|прежде\s+всего|в\s+первую\s+очередь"
    r"|негізінен|көбінесе|ең\s+алдымен|бірінші\s+кезекте)(?!\w)",
    re.IGNORECASE,
)
"""What shows that a list names some of the things only, or is no list at all."""
_DEFINES = expression(r"\s*(?:далее|бұдан\s+әрі)(?!\w)", re.IGNORECASE)
_JOIN: dict[Lang, re.Pattern[str]] = {
    "ru": expression(r"\s+и\s+"),
    "kz": expression(r"\s+(?:және|мен|бен|пен)\s+"),
}
_WITHIN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf"[,;]|{join.pattern}") for lang, join in _JOIN.items()}
)
"""What may part several things within one numbered item: then nobody knows which of them are counted."""
_NAMED_OR_NOTED = expression(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»|\"[^\"]*\"|“[^“”]*”|\([^()]*\)")
"""A name in quotation marks or a remark in brackets: what is parted in it is one thing of the list."""
_LAST_OF_ALL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r"\s*а\s+также(?!\w)"), "kz": expression(r"\s*сондай-ақ(?!\w)")}
)
"""What leads the last item in place of a conjunction."""
_REST = r"(?:«[^«»]*»|«(?![^«»]*»)|[^«:.!?]|(?<=[\s(][гсп])\.)+(?=[.!?]|$)"
"""To the end of the sentence, which a full stop within a name is not: «АО «Бета. Ко»."""
_OPENINGS = ("(", ":", "–", "—", "именно")
_LIST = expression(rf"\((?P<bracket>[^()]*)\)|(?::|,\s+а\s+именно:?)\s(?P<rest>{_REST})|\s[–—]\s(?P<names>{_REST})")
PREDICATE: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": r"(?:[еыа]ны|[ая]но|ено|ыто|яты?|ята|яются|ается|ются|ится|[аеиоуыя]л(?:ся|ась|ось|ись)|[ая]ют|[ая]ет|ует"
        r"|[аи]л[аои]?)\b",
        "kz": r"(?:[ыіаеу]л(?:ды|ді)|нды|нді|[ғқ]ан|[гк]ен|[ыі]п|луда|луде|ады|еді|йды|йді)\b",
    }
)
"""Endings of a verb or a short participle."""
_CLAUSE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)[а-яё]+{PREDICATE['ru']}"),
        "kz": expression(rf"^[^,;]*\w{PREDICATE['kz']}\s*[,;]"),
    }
)
"""What shows that a stretch tells what happened: «нарушения выявлены, меры приняты»; a Kazakh verb may belong to a
whole list, so there the first part must have one.
"""
_NAMED = expression(rf"\s*(?:[{SMALL}]{{1,2}}\.?\s+)?[«\ufffc{CAPITALS}]")
"""An item that begins with a name, after a preposition or «г.»."""
_ATTRIBUTE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:(?:не|[а-яё]+(?:о|стью))\s)?[а-яё-]+(?:ые|ых|[кгхжшщч]ие|[кгхжшщч]их)(?:ся)?"),
        "kz": expression(rf"[{SMALL}-]+(?:[ғқ]ан|[гк]ен|[лдт][ыі]|[сш][ыі]з)|жаңа|ескі|заманауи|үлкен|шағын|сапалы"),
    }
)
"""An adjective or participle in the plural; in Kazakh, where they have none, one by its ending."""
_NEVER_A_THING: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r""), "kz": expression(r"(?:[ғқ]ан|[гк]ен|с[ыі]з)(?!\w)|(?<!\w)(?:жаңа|ескі|заманауи)(?!\w)")}
)
"""What at least one of them must be: «аудандық», «ақылы» may be things as well."""
_ADDRESS = expression(
    r"(?<!\w)(?:адрес\w*|мекен-?жай\w*(?:\s+бойынша)?|место\s+нахождения|орналасқан\s+жері)\s*$", re.IGNORECASE
)
"""What stands before the colon of an address: its parts are no list."""
_AIMS = expression(r"\s*(?:на|для|из|с|со|от|к|за|при|чтобы|что|как|где)\s", re.IGNORECASE)
"""How a clause after a colon begins that lists something else than what was counted."""
_ENDING = 2
"""Letters at the end of a word that change with its case."""


class Enumeration(NamedTuple):
    """A closed list: `start` is the offset of its bracket or colon, `first` that of its first item, `keys` the facts
    whose members it prints, `least` and `most` how many things it names: an «и» may be part of a name.
    """

    start: int
    first: int
    keys: tuple[str, ...]
    least: int
    most: int
    remark: bool = False
    """Whether it may tell of all the things counted what they are."""

    @property
    def told(self) -> str:
        """How many things it names, in words for a reader: «3», or «3–4»."""
        return str(self.most) if self.least == self.most else f"{self.least}–{self.most}"


def enumerations(line: Line, book: FactBook) -> Iterator[Enumeration]:
    """The closed lists of a line; a single thing in brackets is none, unless it is a fact's list."""
    for opening, start, end in _stretches(line):
        content = line.typed[start:end]
        least, most = _counted(line, start, end, content, book)
        keys = tuple(key for figure in _members(line, start, end) for key in figure.keys)
        if most > 1 or keys:
            first = start + len(content) - len(content.lstrip())
            remark = line.typed[opening] == "(" and _is_remark(content, line.lang)
            yield Enumeration(opening, first, keys, least, most, remark)


_SENTENCE_ENDS = expression(r"(?<![\s(][гсп])[.!?](?=\s|$)|$")
_MARK = expression(r"(?<!\w)\d+\)\s")


def items_of(line: Line, one: Enumeration) -> list[str]:
    """The things that a list names, one by one, with what stands in quotation marks or brackets masked."""
    content = _whole_names(line.text[one.first :])
    ends = content.find(")") if line.text[one.start] == "(" else -1
    content = content[: ends if ends >= 0 else next(_SENTENCE_ENDS.finditer(content)).start()]
    marks = _MARK.split(content)
    if len(marks) > 1:
        return [item for item in marks if item.strip()]
    parts = content.split(";" if ";" in content else ",")
    return [item for part in parts for item in (_JOIN[line.lang].split(part) if ";" not in content else (part,))]


@kept
def _stretches(line: Line) -> Iterator[tuple[int, int, int]]:
    """Where the lists of a line open, begin and end."""
    masked = line.typed
    for match in _LIST.finditer(masked) if any(map(masked.__contains__, _OPENINGS)) else ():
        group = str(match.lastgroup)
        start, end = match.span(group)
        content = masked[start:end]
        if _is_other(line, start, end, content) or (group == "rest" and _AIMS.match(content)):
            continue
        if group == "rest" and _ADDRESS.search(masked, 0, match.start()):
            continue
        if masked[match.start()] in "(:" or _is_typed_list(line, start, end, names_only=group == "names"):
            yield match.start(), start, end


def _is_other(line: Line, start: int, end: int, content: str) -> bool:
    """Whether a stretch defines a term, names examples only, tells what happened, or gives numbers."""
    defines, is_open = _DEFINES.match(content), OPEN.search(line.text[start:end])
    is_told = _CLAUSE[line.lang].search(content)
    return bool(defines or is_open or is_told) or _tells_numbers(line, start, end)


def _is_remark(content: str, lang: Lang) -> bool:
    """Whether a bracket tells of all the things counted what they are: «3 тренажера (новые, сертифицированные)».

    >>> _is_remark("новые и сертифицированные", "ru"), _is_remark("спортивный, тренажерный", "ru")
    (True, False)
    """
    items = [item.strip() for part in content.split(",") for item in _JOIN[lang].split(part)]
    return all(map(_ATTRIBUTE[lang].fullmatch, items)) and _NEVER_A_THING[lang].search(content) is not None


def _is_typed_list(line: Line, start: int, end: int, *, names_only: bool) -> bool:
    """Whether a stretch behind a dash or «а именно» is a list written by hand; behind a dash it must list names and
    nothing else: «8 регионов – Абай, Атырау». What a fact lists there is looked at by `lists`.
    """
    parts = _whole_names(line.typed[start:end]).split(",")
    items = [item for part in parts for item in _JOIN[line.lang].split(part)]
    named = len(items) > 1 and all(_NAMED.match(item) for item in items)
    return not _members(line, start, end) and (named or not names_only)


def _members(line: Line, start: int, end: int) -> list[Figure]:
    """The figures in a stretch that print a fact's list."""
    return [
        run.inline
        for run in line.figures(start, end)
        if isinstance(run.inline, Figure) and run.inline.part == "members"
    ]


def _tells_numbers(line: Line, start: int, end: int) -> bool:
    """Whether the stretch gives numbers, dates or sums rather than names; what numbers its items tells none."""
    told = any(isinstance(run.inline, Figure) and run.inline.part != "members" for run in line.figures(start, end))
    numbered = bool(_marks(line, start, end))
    return told or any(
        not one.weak and one.kind != Kind.DOCUMENT_NUMBER and not (numbered and one.kind == Kind.LIST_MARK)
        for one in line.typed_readings
        if start <= one.start < end
    )


def _marks(line: Line, start: int, end: int) -> list[Reading]:
    """The numbers of its items, «1) …; 2) …»; none if they do not run from 1 on: that is a list in a list."""
    marks = [one for one in line.typed_readings if start <= one.start < end and one.kind == Kind.LIST_MARK]
    runs_on = [one.value for one in marks] == [str(number) for number in range(1, len(marks) + 1)]
    return marks if runs_on and len(marks) > 1 else []


def _counted(line: Line, start: int, end: int, content: str, book: FactBook) -> tuple[int, int]:
    """How many things a list names at least and at most: a conjunction may belong to a name («образования и науки»)."""
    marks = _marks(line, start, end)
    if marks and not _members(line, start, end):
        stops = (*(one.start for one in marks[1:]), end)
        items = [_whole_names(line.typed[one.end : stop]).strip(" ;,") for one, stop in zip(marks, stops, strict=True)]
        return len(marks), len(marks) + sum(len(_WITHIN[line.lang].findall(item)) for item in items)
    content = _whole_names(content)
    separator = ";" if ";" in content else ","
    items = [item for item in content.split(separator) if item.strip()]
    printed = sum(len(figure.value) - 1 for figure in _members(line, start, end) if isinstance(figure.value, tuple))
    joins = [join for item in items for join in _JOIN[line.lang].finditer(item)] if separator == "," else []
    most = len(items) + printed + len(joins)
    joined = book.view(joined_words, line.lang) if joins else frozenset()
    parting = sum(_beside(join) not in joined and all(_beside(join)) for join in joins)
    led = len(items) > 1 and _LAST_OF_ALL[line.lang].match(items[-1])
    return len(items) + printed + (0 if led else min(parting, 1)), most


def _whole_names(content: str) -> str:
    """A stretch with its names and remarks masked, so that nothing parts them.

    >>> _whole_names("«Бета и Ко», Семей (зал, двор)").replace("\ufffc", "_")
    '«_________», Семей (_________)'
    """
    return _NAMED_OR_NOTED.sub(lambda named: f"{named[0][0]}{MASK * (len(named[0]) - 2)}{named[0][-1]}", content)


def joined_words(book: FactBook, lang: Lang) -> frozenset[tuple[str, str]]:
    """The words on both sides of each conjunction within a name of the book, without their endings."""
    texts = (called.said(lang).text for name in book.names.values() for called in name.called)
    return frozenset(_beside(join) for text in texts for join in _JOIN[lang].finditer(text))


def _beside(join: re.Match[str]) -> tuple[str, str]:
    """The words before and behind a conjunction, without their endings; empty where there is none."""
    left, right = join.string[: join.start()].split(), join.string[join.end() :].split()
    return _stem(left[-1]) if left else "", _stem(right[0]) if right else ""


def _stem(word: str) -> str:
    bare = word.strip("«»,.()").casefold()
    return bare[: max(len(bare) - _ENDING, 3)]
