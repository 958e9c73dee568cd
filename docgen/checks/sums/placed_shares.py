"""Shares of one thing by where it is that make more than a hundred (DG412): «50 % школ находятся в селах, 30 % – в
городах, 40 % – в районных центрах».

What is in one place is in no other, so that such shares are of one whole, however many places are left out. It is
told only of a sentence that says where the one thing is, lives or stands: of what is done in a place a share is a rate
of its own, «50 % школ в селах отремонтированы, 60 % – в городах».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.shares import is_exact_share, shares_differ, shares_told
from docgen.checks.text.amounts import Amount, total_of
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang, Table
from docgen.sameness import kept

_IS_SOMEWHERE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("наход", "располож", "размещ", "прожива", "сосредоточ", "приход"),
            r"(?<!\w)(?:наход[ия]тся|располож[ае]н[аоы]?|размещ[ае]н[аоы]?|прожива[ею]т|сосредоточен[аоы]?|приход[ия]тся)(?!\w)",
        ),
        "kz": Words(
            ("орналас", "шоғырлан", "тұрады", "тиесілі"),
            r"(?<!\w)(?:орналасқан|шоғырланған|тұрады|тиесілі)(?!\w)",
        ),
    }
)
_AT_A_PLACE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?:{GAP}[–—])?(?:{GAP}(?!(?:в|на|во){GAP})[^\W\d_]+){{0,3}}{GAP}(?:[–—]{GAP})?(?:в|во|на){GAP}[^\W\d_]{{3}}"
        ),
        "kz": expression(
            rf"\S*{GAP}(?:[–—]{GAP})?(?:[^\W\d_]+{GAP}){{0,2}}?[^\W\d_]+(?:[дт][ае]|[ғг][ае]|[қк][ае])(?!\w)"
        ),
    }
)
"""What stands behind a share: «школ находятся в селах», «– в городах», «% – ауылдарда»."""
_OTHERWISE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:из\s+(?:них|которых)|в\s+том\s+числе|доля|охват|рост|сни[жз]|больше|меньше|год(?:а|у|ом)?\s+(?:ранее|назад)"
            r"|против|вместо|план)|соответственно",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:(?:оның|олардың|соның)(?!\w)|қамту|өс(?:ті|ім)|азай|төменде|көп|аз(?!\w)|бұрын|орнына|жоспар|тиісінше)",
            re.IGNORECASE,
        ),
    }
)
"""What tells of a part of a part, of another time, of a rate."""
_HUNDRED = Decimal(100)
_LEAST = 2


def shares_of_places_exceed(finished: Finished) -> Iterator[Diagnostic]:
    """DG412: «50 % школ находятся в селах, 30 % – в городах, 40 % – в районных центрах»."""
    for line in document_lines(finished.document):
        if not isinstance(line.block, Table) and _IS_SOMEWHERE[line.lang].may_stand(line.text):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        shares = shares_told(sentence, known)
        if len(shares) >= _LEAST and _are_of_one_whole(sentence, shares) and total_of(shares).low > _HUNDRED:
            yield shares_differ(line, shares, line.place(shares[0].reading.start))


def _are_of_one_whole(sentence: Sentence, shares: Sequence[Amount]) -> bool:
    """Whether a sentence says where one thing is, with nothing but these shares."""
    lang, line = sentence.line.lang, sentence.line
    if not all(map(is_exact_share, shares)) or len(shares) != len(sentence.readings) or sentence.times:
        return False
    if not _IS_SOMEWHERE[lang].search(sentence.text) or _OTHERWISE[lang].search(sentence.text):
        return False
    return all(_AT_A_PLACE[lang].match(line.text, one.reading.end) for one in shares)
