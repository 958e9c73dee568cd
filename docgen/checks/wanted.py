"""What the book already has for a number that somebody typed: the expression to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.citations import agrees, document_number
from docgen.checks.scope import Finished
from docgen.lang.numbers import Kind, Reading
from docgen.model import Fact, Grain, Inquiry, Period


def wanted(reading: Reading, finished: Finished) -> str:
    """«fact.schools» or «source.order_70.number»; empty if the book has nothing like it, or several records have."""
    found = set(_candidates(reading, finished))
    return found.pop() if len(found) == 1 else ""


def _candidates(reading: Reading, finished: Finished) -> Iterator[str]:
    for fact in finished.book.facts.values():
        yield from _of_fact(reading, fact)
    for source in finished.book.sources.values():
        yield from (
            f"source.{source.key}.{part}"
            for part, kind in (("date", Kind.DATE), ("number", Kind.DOCUMENT_NUMBER))
            if reading.kind is kind and agrees(reading, source, part, finished.lang)
        )
    if finished.letter.inquiry:
        yield from _of_inquiry(reading, finished.letter.inquiry)


def _of_fact(reading: Reading, fact: Fact) -> Iterator[str]:
    if isinstance(fact.value, Decimal) and isinstance(reading.value, Decimal) and fact.value == reading.value:
        yield f"fact.{fact.key}"
    for name, period in ((f"fact.{fact.key}", fact.value), (f"fact.{fact.key}.period", fact.period)):
        if isinstance(period, Period) and _says(reading, period):
            yield name


def _of_inquiry(reading: Reading, inquiry: Inquiry) -> Iterator[str]:
    if reading.kind is Kind.DOCUMENT_NUMBER and document_number(reading.text) == document_number(inquiry.number):
        yield "letter.inquiry.number"
    if _says(reading, inquiry.date):
        yield "letter.inquiry.date"


def _says(reading: Reading, period: Period) -> bool:
    """Whether a date, month, year or stretch of years that was typed is this period."""
    first, last = period.first, period.last
    said: dict[Kind, tuple[Grain, object]] = {
        Kind.DATE: (Grain.DAY, first),
        Kind.MONTH: (Grain.MONTH, (first.year, first.month)),
        Kind.MONTHS: (Grain.MONTHS, ((first.year, first.month), (last.year, last.month))),
        Kind.YEAR: (Grain.YEAR, first.year),
        Kind.YEARS: (Grain.YEARS, (first.year, last.year)),
        Kind.DATES: (Grain.DAYS, (first, last)),
    }
    return said.get(reading.kind) == (period.grain, reading.value)
