"""«Раньше – …, с сентября – …»: a passage that calls a body by its former name and by its present one, where the other
language has the former name alone (DG319, DG320). That both are names of one body hides it from a look for the body.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from docgen.checks.text.inflection import in_any_case
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import BODY, Passage, said_there
from docgen.facts.book import FactBook
from docgen.model import Called, Diagnostic


def present_name_unsaid(ours: Passage, theirs: Passage, book: FactBook, day: dt.date) -> Iterator[Diagnostic]:
    """DG319, DG320: a present name that one passage prints beside the typed former one, and its counterpart has the
    former one alone.
    """
    if ours.kind in BODY and theirs.kind in BODY:
        for code, here, there in (("DG319", ours, theirs), ("DG320", theirs, ours)):
            printed = {term.key for term in there.terms}
            for term in here.terms:
                if term.key not in printed and _only_former(term.key, here, there, book, day):
                    yield Diagnostic(code, term.span, {"text": term.text}, said_there(there.span))


def _only_former(key: str, here: Passage, there: Passage, book: FactBook, day: dt.date) -> bool:
    name = book.names.get(key)
    present = name.on(day) if name and len(name.called) > 1 else None
    if name is None or present is None:
        return False
    former = tuple(one for one in name.called if one is not present)
    return (
        any(_types(here.lines, one) for one in former)
        and any(_types(there.lines, one) for one in former)
        and not _types(there.lines, present)
    )


def _types(lines: tuple[Line, ...], called: Called) -> bool:
    """Whether somebody typed a name, in whatever case."""
    lang = lines[0].lang
    words = in_any_case(called.said(lang).text, lang)
    return any(words.search(line.typed) for line in lines)
