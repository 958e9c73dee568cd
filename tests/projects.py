"""A small project in memory, and what one template of it says: the ground on which the rooms' tests stand."""

from __future__ import annotations

import datetime as dt

from docgen import flow
from docgen.compose.composing import Composed, compose
from docgen.facts.book import FactBook, read_facts
from docgen.model import Diagnostic, Lang, Span
from docgen.world import MemoryWorld

TODAY = dt.date(2021, 3, 31)

FACTS = """\
letters:
  one:
    date: 2021-03
    addressees: [someone]
    inquiry: {number: ДЗ-1, date: 2021-02-25}
    signer: someone
    executor: {person: someone, phone: 00-00-00}

facts:
  schools:
    what: {ru: школы, kz: мектептер}
    value: 386
    unit: school
    period: 2020
    as_of: 2020-12-31
    sources: {report: пункт 1}
  colleges:
    what: {ru: колледжи, kz: колледждер}
    value: 14
    unit: school
    sources: {report: пункт 2}
  share:
    what: {ru: доля, kz: үлес}
    value: 12,5
    unit: percent
    sources: {report: пункт 3}
  repairs:
    what: {ru: ремонт, kz: жөндеу}
    value: 1 500 000 000
    unit: tenge
    precision: over
    sources: {report: пункт 4}
  meeting:
    what: {ru: заседание, kz: отырыс}
    value: 2019-11-22
    sources: {report: пункт 5}
  regions:
    what: {ru: области, kz: облыстар}
    members: [almaty_oblast, atyrau]
    sources: {report: пункт 6}
  motto:
    what: {ru: девиз, kz: ұран}
    text: {ru: дети – наше будущее, kz: балалар – болашағымыз}
    sources: {report: пункт 7}
  group.inner:
    what: {ru: внутренняя, kz: ішкі}
    value: 7
    sources: {report: пункт 8}

sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2021-01-15}
  order:
    kind: act
    form: order
    issuer: someone
    number: 5
    date: 2020-01-15
    title: {ru: О школах, kz: Мектептер туралы}

names:
  someone:
    kind: person
    ru: {text: А. Пример, forms: {gen: А. Примера}}
    kz: {text: А. Пример, forms: {gen: А. Примердің}}
  school: {kind: noun, ru: школа, kz: мектеп}
"""

TEMPLATE = "templates/ru/one.j2"


def project(template: str = "", lang: Lang = "ru", **parts: str) -> MemoryWorld:
    """A project with the letter `one`; a part `frame` is `templates/…/parts/frame.j2`."""
    files = {"docgen.yaml": "", "facts/all.yaml": FACTS, f"templates/{lang}/one.j2": template}
    return MemoryWorld({**files, **{f"templates/{lang}/parts/{name}.j2": text for name, text in parts.items()}}, TODAY)


def book_of(world: MemoryWorld) -> FactBook:
    """The book of a project that is right."""
    book, diagnostics = read_facts(world)
    assert diagnostics == []
    return book


def said(template: str, lang: Lang = "ru", **parts: str) -> Composed:
    """What a template of the letter `one` says."""
    world = project(template, lang, **parts)
    book = book_of(world)
    return compose(world, book, book.letters["one"], lang)


def text_of(composed: Composed) -> str:
    """The whole body, paragraphs parted by line ends; it must be without faults."""
    assert composed.diagnostics == ()
    return "\n".join(flow.plain(inlines) for inlines, _ in flow.paragraphs(composed.document.blocks))


def text(template: str, lang: Lang = "ru", **parts: str) -> str:
    """The text that a template prints."""
    return text_of(said(template, lang, **parts))


def faults(template: str, lang: Lang = "ru", **parts: str) -> list[Diagnostic]:
    """What is wrong with a template."""
    return list(said(template, lang, **parts).diagnostics)


def fault(template: str, lang: Lang = "ru", **parts: str) -> Diagnostic:
    """The one thing that is wrong with a template."""
    (only,) = faults(template, lang, **parts)
    return only


def at(diagnostic: Diagnostic) -> tuple[str, int, int]:
    """Code, line and column."""
    return diagnostic.code, diagnostic.span.line, diagnostic.span.column


def where(span: Span) -> tuple[str, int, int]:
    """File name, line and column of a place."""
    return span.file.rsplit("/", 1)[-1], span.line, span.column
