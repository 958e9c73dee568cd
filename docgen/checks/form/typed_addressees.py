"""Addressees that somebody typed into the block of the addressee, beside those of the letter's record: their case
(DG503) and how many all of them are (DG502).

An addressee is known by the office or the body that its line begins with in Russian and ends with in Kazakh. A line
with a name alone goes on with the one before it, and so does what is in the genitive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.form.requisites import ADDRESSEES
from docgen.checks.scope import Finished
from docgen.checks.text.lines import MASK, Line
from docgen.checks.text.passages import passages
from docgen.checks.text.spellings import PERSON
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang, NameKind, Role, Term

_OFFICES: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": (
            "Министр:Министру Министры:Министрам Вице-министр:Вице-министру Премьер-Министр:Премьер-Министру"
            " Аким:Акиму Акимы:Акимам Депутат:Депутату Депутаты:Депутатам Председатель:Председателю"
            " Председатели:Председателям Руководитель:Руководителю Руководители:Руководителям Начальник:Начальнику"
            " Директор:Директору Директора:Директорам Прокурор:Прокурору Заместитель:Заместителю Секретарь:Секретарю"
            " Президент:Президенту Ректор:Ректору Судья:Судье"
        ),
        "kz": (
            "министрі:министріне вице-министрі:вице-министріне премьер-министрі:премьер-министріне әкімі:әкіміне"
            " әкімдері:әкімдеріне депутаты:депутатына депутаттары:депутаттарына депутаттар:депутаттарға"
            " төрағасы:төрағасына басшысы:басшысына басшылары:басшыларына бастығы:бастығына директоры:директорына"
            " прокуроры:прокурорына орынбасары:орынбасарына хатшысы:хатшысына президенті:президентіне"
            " ректоры:ректорына судьясы:судьясына"
        ),
    }
)
"""Who a letter may go to, as he is called and as an address wants him: Rules of documentation, p. 25."""
_BODIES: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": r"(?:Министерств[оу]|Комитету?|Агентств[оу]|Акимату?|Департаменту?|Управлени[ею]|Палат[ае])",
        "kz": (
            r"(?:министрлігі|комитеті|агенттігі|әкімдігі|департаменті|басқармасы|палатасы)"
            r"(?:не|на)?"
        ),
    }
)
"""Bodies, in the nominative that the Rules want or in the dative."""


def _row(lang: Lang, case: int) -> str:
    words = (pair.split(":")[case] for pair in _OFFICES[lang].split())
    return "|".join(word.replace("-", "[-\u2011]") for word in sorted(words, key=len, reverse=True))


def _ends(lang: Lang, words: str) -> re.Pattern[str]:
    if lang == "ru":
        return expression(rf"\s*(?P<who>{words})(?![\w\u2011-])")
    return expression(rf"(?<![\w\u2011-])(?P<who>{words})\s*[,;.]?\s*$", re.IGNORECASE)


_CALLED = MappingProxyType({lang: _ends(lang, _row(lang, 0)) for lang in _OFFICES})
_ADDRESSED = MappingProxyType({lang: _ends(lang, f"{_row(lang, 1)}|{_BODIES[lang]}") for lang in _OFFICES})


class _Row(NamedTuple):
    """A printed row of the addressee's block: where in which line it stands, and the name that it begins with."""

    line: Line
    start: int
    text: str
    kind: NameKind | None

    def known(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Whom a typed row names."""
        found = pattern.match if self.line.lang == "ru" else pattern.search
        return None if self.text.lstrip().startswith(MASK) else found(self.text)


def addressee_typed(finished: Finished) -> Iterator[Diagnostic]:
    """DG503: a typed addressee in the nominative; DG502: more than four with those that were typed."""
    rows = [
        row
        for passage in passages(finished.document)
        if passage.kind == Role.ADDRESSEE
        for row in _rows(passage.lines, finished)
    ]
    count, typed, before = 0, list[_Row](), False
    for number, row in enumerate(rows):
        behind = rows[number + 1] if number + 1 < len(rows) else None
        called = row.known(_CALLED[finished.lang])
        if called and not (finished.lang == "kz" and behind and _is_person(behind)):
            yield _in_the_nominative(row, called, finished.lang)
        is_typed = bool(called or row.known(_ADDRESSED[finished.lang]))
        is_named = row.kind is not None and not (before and row.kind is NameKind.PERSON)
        typed += [row] if is_typed else []
        count += is_typed or is_named
        before = is_typed
    if typed and count > ADDRESSEES:
        last = typed[-1]
        place = last.line.place(last.start, len(last.text))
        yield Diagnostic("DG502", place, {"count": str(count), "most": str(ADDRESSEES)})


def _rows(lines: tuple[Line, ...], finished: Finished) -> Iterator[_Row]:
    for line in lines:
        start = 0
        for text in line.typed.split("\n"):
            first = start + len(text) - len(text.lstrip())
            run = line.run_at(first) if line.runs else None
            name = finished.book.names.get(run.inline.key) if run and isinstance(run.inline, Term) else None
            if text.strip():
                yield _Row(line, first, text.strip(), name.kind if name else None)
            start += len(text) + 1


def _is_person(row: _Row) -> bool:
    return row.kind is NameKind.PERSON or PERSON.match(row.text) is not None


def _in_the_nominative(row: _Row, called: re.Match[str], lang: Lang) -> Diagnostic:
    pairs = dict(pair.split(":") for pair in _OFFICES[lang].split())
    said = called["who"].replace("\u2011", "-")
    right = pairs[said if lang == "ru" else said.lower()]
    right = right.capitalize() if lang == "kz" and said[0].isupper() else right
    start, end = called.span("who")
    text = row.text.replace("\u2011", "-")
    args = {"text": text, "right": f"{text[:start]}{right}{text[end:]}"}
    return Diagnostic("DG503", row.line.place(row.start + start, end - start), args)
