"""A Head of State of another day (DG440): «Президент Н. Назарбаев поручил» in a letter of today.

The name alone may stand of any time, and so may the post with it where the paragraph tells of what was: it names a time
in which it was right, an act or an address («Указом Президента Н. Назарбаева»), or says «Первый Президент».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from docgen.checks.form.names import is_told_of_its_time, wrong_name
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, document_lines
from docgen.checks.text.sentences import sentences
from docgen.checks.text.words import GAP, QUOTED, Words
from docgen.expressions import expression
from docgen.model import Called, Diagnostic, Lang
from docgen.sameness import kept

_NAME = "president_in_office"
_INITIALS = rf"(?:[А-ЯЁӘІҢҒҮҰҚӨҺ]\.[{GAP[1:-1]}\u2011-]?){{1,2}}"
_POST: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"(?:Президент(?:а|у|ом|е)?(?:{GAP}(?:Республики{GAP}Казахстан|Казахстана|РК|страны))?"
        rf"|Глав\w{{1,2}}{GAP}государства)",
        "kz": rf"(?:(?:Қазақстан{GAP}Республикасының|ҚР|Ел|Еліміздің){GAP}Президенті|Президент"
        rf"|Мемлекет(?:іміздің)?{GAP}басшысы)",
    }
)
_GIVEN: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"(?:{_INITIALS}|(?:Нурсултан|Касым[\u2011-]Жомарт)\w{{0,2}}{GAP}(?:\w+вич\w{{0,2}}{GAP})?)?",
        "kz": rf"(?:{_INITIALS}|(?:Нұрсұлтан|Қасым[\u2011-]Жомарт){GAP}(?:\w+ұлы{GAP})?)?",
    }
)
_ENDING: Mapping[Lang, str] = MappingProxyType({"ru": "(?:а|у|ым|е)?", "kz": r"(?:[тқғдпбм]\w{1,4})?"})
_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:перв\w+|экс|бывш\w+|при|имени|указ\w*|послани\w+|обращени\w+|закон\w*|распоряжени\w+|стать\w+"
            r"|книг\w+|программ\w+|стратеги\w+|фонд\w*|музе\w+|инициатив\w+)[ \u00a0\u2011-]$",
            re.IGNORECASE,
        ),
        "kz": expression(r"(?<!\w)(?:тұңғыш|экс|бұрынғы)[ \u00a0\u2011-]$", re.IGNORECASE),
    }
)
"""What stands before the post where all may be of its time: «Первый Президент», «Указом Президента»."""
_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{GAP}(?:Университет|Интеллектуальн|Центр|[Фф]онд)"),
        "kz": expression(
            rf"(?:{GAP}\w+){{0,3}}{GAP}(?:университет|зияткерлік|орталы|қор|жарлы|жолдау|өкім|мақала|кіта[пб]|бағдарлама"
            r"|стратегия|заң|бастама|кезінде|тұсында|атында)",
            re.IGNORECASE,
        ),
    }
)

_OF_HISTORY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:тогда|тогдашн|бытност|времен(?:а|ам)?(?!\w)|с[ \u00a0]тех[ \u00a0]пор|девяност|столетия"
            r"|эпох|перен[её]с|основа[лн]|открывал|впервые|историч|фото|кино|хроник|музе[йяюе]|архив|портрет|памятник|орден|реч[ьи]|выступлени|хрестомати|подпис"
            r"|имя(?!\w)|имени(?!\w)|визит|помнит|открыл|заложил|посети|книг|описан|посвящ|присво|стел[аыу]|вруч)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:сол[ \u00a0](?:кез|тұс)|содан[ \u00a0]бері|тоқсаныншы|кезінде|тұсында|заман|дәуір|тарих"
            r"|алғаш|көшірген|негізін|ашқан|фото|кино|хроника|музей|мұражай|архив|мұрағат|портрет|ескерткіш|орден|сөзі|сөйлеген|хрестомати"
            r"|қол[ \u00a0]қо|қолы(?!\w)|есім|сапар|есінде|ашқан|тапсырған|кітап|сипатта|арнал)",
            re.IGNORECASE,
        ),
    }
)
"""What tells of times past, or of what is kept from them, without naming a year."""


def head_of_state_of_another_day(finished: Finished) -> Iterator[Diagnostic]:
    """DG440: a person with the post that he did not hold on the letter's day."""
    name = finished.book.names.get(_NAME)
    if name is None:
        return
    others = [one for one in name.called if one != name.on(finished.day)]
    for line in document_lines(finished.document):
        for called in others:
            posts = _posts(line, called.said(finished.lang).text.split()[-1])
            if posts and not any(is_told_of_its_time(one, called, finished.day) for one in sentences(line)):
                for match in posts:
                    found = wrong_name(line.place(match.start(), len(match[0])), match[0], name, finished)
                    yield replace(found, hint=_right(found.hint, called, finished))


def _right(now: str, called: Called, finished: Finished) -> str:
    """Who it is on the letter's day, and how who was the first is called since."""
    is_over = called.until is not None and called.until < finished.day
    first = {"ru": "Первый", "kz": "Тұңғыш"}[finished.lang]
    return f"{now}, {first} {called.said(finished.lang).text}" if is_over else now


@kept
def _posts(line: Line, surname: str) -> Iterator[re.Match[str]]:
    """The places of a line where the post stands beside a surname, outside quotation marks and names of what is called
    after its bearer.
    """
    lang = line.lang
    if surname not in line.typed or _OF_HISTORY[lang].search(line.text):
        return
    quoted = [match.span() for match in QUOTED.finditer(line.text)]
    for match in _with_post(surname, lang).finditer(line.typed):
        is_quoted = any(start < match.start() < end for start, end in quoted)
        may_be = _BEFORE[lang].search(line.text[: match.start()]) or _BEHIND[lang].match(line.text, match.end())
        if not is_quoted and not may_be:
            yield match


def _with_post(surname: str, lang: Lang) -> Words:
    """«Президент Н. Назарбаев», «Главой государства Назарбаевым»."""
    pattern = rf"(?<![\w\u2011-]){_POST[lang]}{GAP}{_GIVEN[lang]}{GAP}?{surname}{_ENDING[lang]}(?![\w\u2011-])"
    return Words((surname.lower(),), pattern)
