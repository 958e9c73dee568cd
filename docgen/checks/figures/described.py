"""A figure that comes with the words of a fact (DG401): «Идет {{ fact.closing.what }}» of `what: закрытие 412 школ`.

Descriptions hold numbers by right, which say what sort of thing a fact is of: «школы на 300 мест», «семьи, имеющие 4
детей». So only the deed that is done to so many is told: in Russian a noun, the number and what is counted, «закрытие
412 школ»; in Kazakh the number, the noun in the accusative and a deed in «-у», «412 мектепті жабу». So is what is
nothing but a count, «412 школ», «закрытые 412 школ», «412 мектеп жабылды».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.book.named_figures import may_count
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, document_lines, numbers_in
from docgen.checks.text.things import sort_of_things
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.forms import Case
from docgen.lang.numbers import Reading
from docgen.lang.russian.dictionary import shown
from docgen.model import Diagnostic, Lang, Related, Term

_DEED_DONE_TO = expression(r"\s(?:[а-яёәғқңөұүһі]+\s){0,2}?([а-яёәғқңөұүһі]+)(?:[нтд][ыі])\s(?:\w+\s)?\w+[уү](?!\w)")
"""«412 мектепті жабу», «412 ауылдық мектепті толық жабу»."""
_OF_SUCH_A_SIZE = expression(r"\s[а-яёәғқңөұүһі]+[лдт][ыі][қк]\s(?=[а-яёәғқңөұүһі]+(?:л[ае]р|д[ае]р|т[ае]р))")
"""«412 орындық мектептерді жөндеу»: schools of a size, in the plural that no number has before it in Kazakh."""
_COUNTED_DONE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s((?:[а-яё]+(?:ых|их)\s)?[а-яё]+)(?:\s[а-яё]+[нт]ы)?"),
        "kz": expression(
            r"\s((?:[а-яёәғқңөұүһі]+(?<![лдт][ыі][қк])\s)??(?![а-яёәғқңөұүһі]+[лдт][ае]р)[а-яёәғқңөұүһі]+?)"
            r"(?:\s[а-яёәғқңөұүһі]+[дт][ыі])?"
        ),
    }
)
"""What stands behind the number of a description that is nothing but a count, «412 школ», «412 мектеп жабылды»."""
_DONE_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r"(?:[А-Яа-яё]+(?:[нтш]ые|[вщ]ие)\s)?"), "kz": expression(r"(?:\w+(?:[ғқ]ан|[гк]ен)\s)?")}
)
"""And before it: «закрытые 412 школ», «жабылған 412 мектеп»."""
_ONE_WORD = expression(r"([А-Яа-яЁё]+)\s")


def figure_in_a_description(finished: Finished) -> Iterator[Diagnostic]:
    """DG401: a number that is printed with the description of a fact, and is no figure of any."""
    for line in document_lines(finished.document):
        for term, reading in done_to(line, finished.book):
            place = Related("the fact stands here", finished.book.facts[term.key].place("what"))
            yield Diagnostic("DG401", term.span, {"text": reading.text}, (place,))


def done_to(line: Line, book: FactBook) -> Iterator[tuple[Term, Reading]]:
    """The numbers that tell to how many something is done, in the descriptions of facts that a line prints."""
    for run in line.runs:
        term = run.inline
        if isinstance(term, Term) and term.key in book.facts and term.text == book.facts[term.key].what.said(line.lang):
            for reading in numbers_in(term.text, line.lang):
                if may_count(reading, term.text, line.lang) and _is_done(reading, term, line.lang):
                    yield term, reading


def _is_done(number: Reading, term: Term, lang: Lang) -> bool:
    """Whether a description is that of a deed, and the number tells to how many it is done."""
    before, behind = term.text[: number.start], term.text[number.end :]
    counted = _COUNTED_DONE[lang].fullmatch(behind) if _DONE_BEFORE[lang].fullmatch(before) else None
    if counted and sort_of_things(counted[1], lang):
        return True
    if lang == "kz":
        done = _DEED_DONE_TO.match(behind)
        is_of_size = _OF_SUCH_A_SIZE.match(behind)
        return not (before.strip() or is_of_size) and done is not None and bool(sort_of_things(done[1], "kz"))
    deed = _ONE_WORD.fullmatch(before)
    if deed is None or not sort_of_things(behind.strip(), "ru"):
        return False
    return any(one.noun and one.case is Case.NOM for one in shown(deed[1].lower()))
