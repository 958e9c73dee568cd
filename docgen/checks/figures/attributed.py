"""A figure said to be of somebody else's data (DG476): «по данным Министерства здравоохранения родилось 12 400» of the
report of another body, «согласно отчету» of what a person said.

A report may cite what another body counted, so it is a warning, and told only where the title of every source of every
figure of the sentence says whose document it is, «Отчет Министерства просвещения», and no word of that body's name
stands in the sentence.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import document_lines, fact_of, time_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.wording import KAZAKH_THAN
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Fact, Lang, NameKind, Related, Source, SourceKind

_HEAD: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": "(?:Министерства|Комитета|Агентства|Бюро|Департамента|Генеральной прокуратуры|Фонда|Палаты)",
        "kz": "(?:министрлігінің|комитетінің|агенттігінің|бюросының|департаментінің|прокуратурасының|қорының"
        "|палатасының)",
    }
)
"""What a body is, in the genitive."""
_VERB = r"\w*(?:ось|ся|ло|ли|[ае]но|[еиаую]т)(?!\w)"
_BODY: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"(?P<body>{_HEAD['ru']}(?: (?:по|и|(?!{_VERB})[^\W\dА-ЯЁ_]+)(?!\w)){{1,4}})".replace(" ", GAP),
        "kz": rf"(?P<body>[А-ЯЁӘІҢҒҮҰҚӨҺ][\w-]+(?:,? [\w-]+){{0,4}} {_HEAD['kz']})".replace(" ", GAP),
    }
)
_DATA: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("данным", "информации", "сведениям", "отчет", "отчёт"),
            rf"(?<!\w)(?:[Пп]о|[Сс]огласно){GAP}(?:данным|информации|сведениям|отч[её]т(?:у|ам)){GAP}{_BODY['ru']}",
        ),
        "kz": Words(
            ("бойынша", "сәйкес"),
            rf"(?<!\w){_BODY['kz']}{GAP}(?:(?:деректері|мәлімет(?:тер)?і|ақпараты|есебі){GAP}бойынша"
            rf"|(?:деректеріне|мәлімет(?:тер)?іне|ақпаратына|есебіне){GAP}сәйкес)(?!\w)",
        ),
    }
)
"""Whose data a sentence tells: «по данным Министерства финансов», «Қаржы министрлігінің деректері бойынша»."""
_REPORT: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(("отчет", "отчёт"), rf"(?<!\w)(?:[Пп]о|[Сс]огласно){GAP}(?:данным{GAP})?отч[её]т(?:у|а)(?!\w)"),
        "kz": Words(("есе",), rf"(?<!\w)(?:[Ее]сепке{GAP}сәйкес|[Ее]сеп{GAP}(?:бойынша|деректері))(?!\w)"),
    }
)
"""What tells that a figure is taken from a report."""
_AUTHOR: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?:Отч[её]т|Письмо|Данные|Сведения|Информация|Справка|Статистика|Сводка|Доклад){GAP}{_BODY['ru']}"
        ),
        "kz": expression(
            rf"{_BODY['kz']}{GAP}(?:[\w-]+{GAP})?(?:есебі|хаты|дерек|мәлімет|ақпарат|анықтама|баяндама|статистика)"
        ),
    }
)
"""A title that says whose document it is."""
_DOCUMENTS = frozenset({SourceKind.LETTER, SourceKind.REPORT, SourceKind.DATASET, SourceKind.DATABASE})
_WORD = expression(r"[^\W\d_]+")
_STEM = 5
_TELL_NONE = """
    респу казах қазақ минис комит агент бюро бюрос депар генер проку фонда палат қорын нацио ұлтты және мәсел жөнін
"""
_OF_ALL = frozenset(_TELL_NONE.split())
"""Beginnings of words that tell no body from another."""


def figure_of_another_body(finished: Finished) -> Iterator[Diagnostic]:
    """DG476: the data of one body are named, and the figures beside are from a document of another, or from what a
    person said.
    """
    lang = finished.lang
    for line in document_lines(finished.document):
        may_stand = line.printed and (_DATA[lang].may_stand(line.text) or _REPORT[lang].may_stand(line.text))
        for sentence in sentences(line) if may_stand else ():
            facts = _facts(sentence, finished)
            found = _of_no_report(sentence, facts, finished) or _of_another(sentence, facts, finished)
            if found:
                start, text, own = found
                args = {"text": text.replace("\u00a0", " "), "key": facts[0].key, "own": own}
                related = (Related("the fact stands here", facts[0].span),)
                yield Diagnostic("DG476", line.place(start, len(text)), args, related)


def _facts(sentence: Sentence, finished: Finished) -> list[Fact]:
    """The facts of the figures of a sentence that are no times, if each is of one fact."""
    runs = [run for run in sentence.runs if time_of(run) is None]
    facts = [fact_of(run, finished.book.facts) for run in runs]
    known = [one for one in facts if one]
    return known if len(known) == len(facts) else []


def _sources(facts: list[Fact], finished: Finished) -> list[Source]:
    """The sources of some facts, if all of them have titles."""
    found = [finished.book.sources.get(one.source) for fact in facts for one in fact.sources]
    titled = [one for one in found if one and one.title]
    return titled if len(titled) == len(found) else []


def _of_no_report(sentence: Sentence, facts: list[Fact], finished: Finished) -> tuple[int, str, str] | None:
    """The words that tell of a report where a person's word is all that there is: their place, they, and that word."""
    sources = _sources(facts, finished)
    if not sources or any(one.kind is not SourceKind.PERSON for one in sources):
        return None
    if any(_stems(_title(one, finished.lang)) & _stems(sentence.text) for one in sources):
        return None  # «согласно отчету инженера»: it may be he who reported
    found = _REPORT[finished.lang].search(sentence.line.text, sentence.start, sentence.end)
    return (found.start(), found[0], _title(sources[0], finished.lang)) if found else None


def _of_another(sentence: Sentence, facts: list[Fact], finished: Finished) -> tuple[int, str, str] | None:
    """The body whose data a sentence names, where all its figures are from the documents of others: its place, its
    words, and the document.
    """
    lang = finished.lang
    found = _DATA[lang].search(sentence.line.text, sentence.start, sentence.end)
    sources = _sources(facts, finished) if found else []
    if found and _COMPARED[lang].search(sentence.text):
        return None
    matches = [_AUTHOR[lang].match(_title(one, lang)) for one in sources if one.kind in _DOCUMENTS]
    authors = [one["body"] for one in matches if one]
    if not found or not authors or len(authors) < len(sources) or not _stems(found["body"]):
        return None
    former = finished.book.view(former_bodies, finished.day, lang)
    here = _stems(sentence.text)
    may_be = (_may_be_one(one, found["body"], lang) or _stems(one) & here or _is_any(one, former) for one in authors)
    return None if any(may_be) else (found.start("body"), found["body"], _title(sources[0], lang))


_COMPARED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:чем|против|сравн\w+|отличи\w+|расход[ия]\w+|котор\w+|сообща\w+)(?!\w)"),
        "kz": expression(
            rf"(?<!\w)(?:салыстыр\w+|{KAZAKH_THAN}\w+|қарсы|өзгеше|хабарлаға\w*|[^\W\d_]+[ғқгк][ае]нн[ае]н)(?!\w)"
        ),
    }
)
"""What may hold one body's data against another's."""
_APART = ("минис", "генер", "проку", "агент", "бюро")
"""Bodies that belong to none: a committee, a department may be of the ministry that is named."""


def _may_be_one(author: str, named: str, lang: Lang) -> bool:
    """Whether one of two bodies may belong to the other, or they are not told from others by a word."""
    kinds = [one.split()[0 if lang == "ru" else -1].lower() for one in (author, named)]
    apart = [next((one for one in _APART if kind.startswith(one)), "") for kind in kinds]
    return not _stems(author) or not all(apart) or set(apart) == {"агент", "бюро"}


def former_bodies(book: FactBook, day: dt.date, lang: Lang) -> tuple[frozenset[str], ...]:
    """Bodies as they were called until some day before: another one has their data now."""
    bodies = (one for one in book.names.values() if one.kind is NameKind.BODY)
    called = (called for one in bodies for called in one.called if called.until and called.until < day)
    return tuple(_stems(one.said(lang).text) for one in called)


def _is_any(body: str, others: Iterable[frozenset[str]]) -> bool:
    return any(one and one <= _stems(body) for one in others)


def _title(source: Source, lang: Lang) -> str:
    return source.title.said(lang) if source.title else ""


@functools.lru_cache(maxsize=512)
def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that tell a body from others."""
    words = (word.lower()[:_STEM] for word in _WORD.findall(text))
    return frozenset(one for one in words if len(one) >= _STEM and one not in _OF_ALL)
