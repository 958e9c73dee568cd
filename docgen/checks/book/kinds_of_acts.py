"""The kind of an act or who issued it, typed beside the number of an act that is of another kind or of somebody else
(DG405): «постановление № {{ source.order.number }}», «приказ Премьер-Министра № 112» of a minister.

What docgen cites itself is right; only words that somebody typed beside a number are looked at, in Russian those before
it, in Kazakh the issuer before and the kind behind it, and no farther than the next comma, quotation or number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.citations import PREFIX, source_key
from docgen.checks.scope import Finished
from docgen.checks.text.lines import MASK, Line, Run, document_lines
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Figure, Lang, Source, SourceKind

_KINDS: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": ("закон", "кодекс", "указ", "постановлени", "распоряжени", "приказ", "решени", "протокол", "поручени"),
        "kz": ("заң", "кодекс", "жарлы", "қаулы", "өкім", "бұйры", "шешім", "хаттама", "тапсырма"),
    }
)
"""The kinds of acts (docgen/lexicon/acts.yaml), by the letters that stay in all their forms."""
_ONE_KIND = frozenset(("закон", "кодекс", "заң"))
"""A code is a law, too."""
_ISSUERS: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": ("премьер-министр", "министр", "правительств", "президент", "акимат", "аким", "маслихат", "комитет"),
        "kz": ("премьер-министр", "министр", "үкімет", "президент", "әкімді", "әкім", "мәслихат", "комитет"),
    }
)
"""Who issues acts, a longer word before one that it holds."""
_KIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?P<word>(?P<stem>{'|'.join(_KINDS['ru'])})[а-яё]{{0,4}})(?!\w)", re.IGNORECASE),
        "kz": expression(
            rf"[ \u00a0](?:[а-яёәғқңөұүһі]+[ \u00a0])?(?P<word>(?P<stem>{'|'.join(_KINDS['kz'])})"
            r"[а-яёәғқңөұүһі]{0,9})(?!\w)",
            re.IGNORECASE,
        ),
    }
)
_ISSUER: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<![\w-])(?P<word>(?P<stem>{'|'.join(_ISSUERS['ru'])})[а-яё]{{0,4}})(?![\w-])", re.IGNORECASE
        ),
        "kz": expression(
            rf"(?<![\w-])(?P<word>(?P<stem>{'|'.join(_ISSUERS['kz'])})[а-яёәғқңөұүһі]{{0,9}}?[дтн][ыі]ң)(?![\w-])"
            rf"(?!.*[ \u00a0](?:{'|'.join(_KINDS['kz'])}))",
            re.IGNORECASE,
        ),
    }
)
_BOUND = expression(r"[,;:.()«»](?!\w)|[(«]")
"""Where what stands before a number belongs to something else."""
_DEPUTY = expression(r"заместител|вице|бірінші|первы|орынбасар|аппарат", re.IGNORECASE)
_REACH = 90
"""Characters before a number in which its act is named."""


class _Typed(NamedTuple):
    """A word that was typed beside the number of an act, where it begins, and what is right."""

    start: int
    word: str
    right: str


def act_called_otherwise(finished: Finished) -> Iterator[Diagnostic]:
    """DG405: the kind or the issuer of an act, typed beside the act's own number, where the act has another."""
    for line in document_lines(finished.document):
        for run in line.printed:
            source = _numbered(run, finished.book)
            if source:
                for typed in _of_another(line, run, source, finished.book):
                    args = {"text": typed.word, "key": f"{PREFIX}{source.key}", "right": typed.right}
                    place = line.place(typed.start, len(typed.word))
                    yield Diagnostic("DG405", place, args, hint=f"{PREFIX}{source.key} | cite")


def _numbered(run: Run, book: FactBook) -> Source | None:
    """The act whose number a run prints."""
    if not isinstance(run.inline, Figure) or run.inline.part != "number":
        return None
    source = book.sources.get(source_key(run.inline))
    return source if source and source.kind is SourceKind.ACT else None


def _of_another(line: Line, run: Run, source: Source, book: FactBook) -> Iterator[_Typed]:
    start = _lead(line, run)
    lead = line.typed[start : run.start]
    if line.lang == "ru":
        kinds = list(_KIND["ru"].finditer(lead))
        kind = kinds[-1] if kinds else None
        at = start + kind.start("word") if kind else 0
        issuers = list(_ISSUER["ru"].finditer(lead, kind.end())) if kind else []
    else:
        kind = _KIND["kz"].match(line.typed, run.end)
        at = kind.start("word") if kind else 0
        issuers = list(_ISSUER["kz"].finditer(lead)) if kind else []
    if kind and (right := _other_kind(kind["stem"].lower(), source, line.lang, book)):
        yield _Typed(at, kind["word"], right)
    if kind and len(issuers) == 1 and not _DEPUTY.search(lead):
        issuer = issuers[0]
        if right := _other_issuer(issuer["stem"].lower(), source, line.lang, book):
            yield _Typed(start + issuer.start("word"), issuer["word"], right)


def _lead(line: Line, run: Run) -> int:
    """Where the words before a number begin that may be of its act: dates may stand between, printed or typed."""
    start = max(run.start - _REACH, 0)
    bounds = [match.end() for match in _BOUND.finditer(line.typed, start, run.start)]
    figures = [one.end for one in line.runs if one.end <= run.start and isinstance(one.inline, Figure)]
    others = [end for end in figures if end > start and MASK in line.typed[start:end] and not _is_date(line, end)]
    return max((start, *bounds, *others))


def _is_date(line: Line, end: int) -> bool:
    return any(one.end == end and isinstance(one.inline, Figure) and one.inline.part == "date" for one in line.runs)


def _other_kind(said: str, source: Source, lang: Lang, book: FactBook) -> str:
    """What an act is, if it is not of the kind that was typed."""
    form = book.names.get(source.form)
    called = form.called[-1].said(lang).text if form else ""
    own = [stem for stem in _KINDS[lang] if stem in called.casefold()]
    is_other = own and said not in own and not {said, *own} <= _ONE_KIND
    return called if is_other else ""


def _other_issuer(said: str, source: Source, lang: Lang, book: FactBook) -> str:
    """Who issued an act, if it is surely not the one that was typed."""
    issuer = book.names.get(source.issuer)
    called = issuer.called[-1].said(lang).text if issuer else ""
    own = next((stem for stem in _ISSUERS[lang] if stem in called.casefold()), "")
    return called if own and own[:_ALIKE] != said[:_ALIKE] else ""


_ALIKE = 4
"""Letters that an akim has in common with his akimat."""
