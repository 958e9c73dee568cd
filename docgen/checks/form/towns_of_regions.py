"""A town in a region that it is not in (DG471): «г. Семей Восточно-Казахстанской области» in a letter of today,
«Қарағанды облысының Екібастұз қаласы» in one of any day.

Told only where the two stand right beside each other, and nothing in the sentence speaks of what was before. What is in
quotation marks, or printed from the book, is called as its own record calls it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.form.names import is_told_of_its_time
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, document_lines
from docgen.checks.text.mentions import Mention, mentions
from docgen.checks.text.sentences import Sentence, sentence_at
from docgen.checks.text.words import GAP, QUOTED, Words
from docgen.expressions import expression
from docgen.model import Called, Diagnostic, Lang, NameKind, Wordforms


class _Region(NamedTuple):
    """Where towns are: the region now, and the one before the last day of it, if it was another one."""

    now: str
    before: str
    until: dt.date | None = None


_DIVIDED = dt.date(2022, 6, 7)
"""Decree of the President of 3 May 2022, № 887: in force on 8 June 2022."""
_TOWNS: Mapping[_Region, tuple[str, str]] = MappingProxyType(
    {
        _Region("abai", "east_kazakhstan", _DIVIDED): ("Семе|Аягоз|Курчатов", "Семей|Аягөз|Курчатов"),
        _Region("zhetisu", "almaty_oblast", _DIVIDED): (
            "Талдыкорган|Текели|Жаркент|Саркан|Ушарал|Уштобе",
            "Талдықорған|Текелі|Жаркент|Сарқан|Үшарал|Үштөбе",
        ),
        _Region("ulytau", "karaganda", _DIVIDED): ("Ж[еэ]зказган|Сатпаев|Каражал", "Жезқазған|Сәтбаев|Қаражал"),
        _Region("pavlodar", "pavlodar"): ("Экибастуз", "Екібастұз"),
        _Region("karaganda", "karaganda"): ("Темиртау|Балхаш|Шахтинск", "Теміртау|Балқаш|Шахтинск"),
        _Region("kostanay", "kostanay"): ("Рудн|Лисаковск|Аркалык", "Рудный|Лисаков|Арқалық"),
        _Region("east_kazakhstan", "east_kazakhstan"): ("Риддер|Усть-Каменогорск", "Риддер|Өскемен"),
        _Region("mangystau", "mangystau"): ("Жанаоз[её]н|Актау", "Жаңаөзен|Ақтау"),
        _Region("akmola", "akmola"): ("Кокшетау|Степногорск", "Көкшетау|Степногор"),
    }
)
"""Towns by where they are: how their names begin in Russian and in Kazakh."""
_PIECES: Mapping[Lang, tuple[str, ...]] = MappingProxyType({"ru": ("област",), "kz": ("облыс",)})
_TOWN: Mapping[Lang, tuple[tuple[_Region, Words], ...]] = MappingProxyType(
    {
        "ru": tuple(
            (region, Words(_PIECES["ru"], rf"(?<!\w)(?:г\.|город(?:а|у|ом|е)?){GAP}(?:{russian})\w{{0,3}}(?![\w-])"))
            for region, (russian, _) in _TOWNS.items()
        ),
        "kz": tuple(
            (region, Words(_PIECES["kz"], rf"(?<![\w-])(?:{kazakh}){GAP}қаласы\w*"))
            for region, (_, kazakh) in _TOWNS.items()
        ),
    }
)
_BETWEEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"{GAP}(?:области{GAP})?"), "kz": expression(GAP)}
)
"""All that may part a town from the region behind it, in Kazakh before it."""
_MAY_BE_OF_TWO: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:не|нет|нельзя)(?!\w)|(?<!\w)(?:переда|отпу[щс]|постав|направл|отправ|до[ \u00a0]образования"
            r"|выход|выш[ел]|выдел|подчинени|ныне|с[ \u00a0]8[ \u00a0]июня|теперь|урожен|родил|ближе|рядом"
            r"|грани[чц]|(?:в|из)[ \u00a0]состав)",
            re.IGNORECASE,
        ),
        "kz": expression(r"(?<!\w)(?:емес|жоқ|құрамын|бөлін|құрылғанға|қазіргі|шекара|туған)", re.IGNORECASE),
    }
)
"""What is given by a town to a region, or was parted from it: «Из г. Семей Карагандинской области передано …»."""
_DOES = expression(
    rf"облысы{GAP}(?:[\w-]+{GAP})+қаласы(?:на|нан|мен|н)(?!\w)"
    rf"|облысы{GAP}(?:[\w-]+{GAP})+қаласы\w*{GAP}.*(?<![лн])(?:[дт][ыі]|[ае]ды|[ае]ді|йды|йді)\W*$"
    rf"|облысының{GAP}(?:[\w-]+{GAP})+қаласындағы{GAP}\w+[ыі](?!\w)"
    rf"|облысы{GAP}(?:[\w-]+{GAP})+қаласының(?!\w).*(?:[дт][ыі]|[ае]ды|[ае]ді|йды|йді)\W*$"
)
"""«Павлодар облысы Семей қаласына көмір жеткізді»: the region does something to the town; «Абай облысының Өскемен
қаласындағы өкілдігі»: it has something there.
"""


def town_of_another_region(finished: Finished) -> Iterator[Diagnostic]:
    """DG471: a town right beside the name of a region that it is not in on the letter's day."""
    lang, piece = finished.lang, _PIECES[finished.lang][0]
    for line in document_lines(finished.document):
        if piece in line.typed:
            for region, town in _TOWN[lang]:
                for match in town.finditer(line.typed):
                    yield from _elsewhere(line, match, region, finished)


def _elsewhere(line: Line, town: re.Match[str], region: _Region, finished: Finished) -> Iterator[Diagnostic]:
    said = next((one for one in mentions(line, finished.book) if _is_beside(line, one, town)), None)
    names, day = finished.book.names, finished.day
    home = region.before if region.until and day <= region.until else region.now
    if said is None or said.identity == home or home not in names or names[said.identity].kind is not NameKind.OBLAST:
        return
    former = Called(Wordforms(""), Wordforms(""), until=region.until)
    sentence = sentence_at(line, town.start())
    if _MAY_BE_OF_TWO[line.lang].search(sentence.text) or _region_is_subject(line, said, sentence):
        return
    was_there = said.identity == region.before and is_told_of_its_time(sentence, former, day)
    quoted = any(one.start() < town.start() < one.end() for one in QUOTED.finditer(line.text))
    called = names[home].on(day)
    if not was_there and not quoted and called:
        args = {"text": said.text, "town": town[0], "day": day.isoformat(), "other": called.said(line.lang).text}
        yield Diagnostic("DG471", said.span, args)


def _is_beside(line: Line, region: Mention, town: re.Match[str]) -> bool:
    """Whether a name stands behind a town in Russian, before it in Kazakh."""
    if region.kind != "known":
        return False
    if line.lang == "ru":
        start, end = town.end(), region.start
    else:
        start, end = region.start + len(region.text), town.start()
    return bool(_BETWEEN[line.lang].fullmatch(line.typed, start, end))


def _region_is_subject(line: Line, region: Mention, sentence: Sentence) -> bool:
    """Whether it is the region that does what the sentence tells, as far as its form lets it."""
    if line.lang == "kz":
        return bool(_DOES.search(line.text[region.start : sentence.end]))
    # «городам Семей, Карагандинской и Павлодарской областей», «Атырауской областью построен»
    before = line.text[max(0, region.start - len("области ")) : region.start]
    return not (region.text.endswith("области") or before.startswith("области"))
