"""A project for the grammar: its figures, names and sources, and what one expression of a template prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from docgen import flow
from docgen.compose.composing import Composed, compose
from docgen.facts.book import read_facts
from docgen.lang.forms import GAP
from docgen.model import NB_HYPHEN, NBSP, Diagnostic, Lang, Span
from docgen.world import MemoryWorld

FACTS = """\
letters:
  one: {date: 2021-03, addressees: [karimov], signer: karimov}

facts:
  one_school: {what: {ru: школа, kz: мектеп}, value: 21, sources: {report: пункт 1}}
  few: {what: {ru: две, kz: екі}, value: 2, sources: {report: пункт 1}}
  many: {what: {ru: пять, kz: бес}, value: 5, sources: {report: пункт 1}}
  most: {what: {ru: десять, kz: он}, value: 10, sources: {report: пункт 1}}
  schools: {what: {ru: школы, kz: мектептер}, value: 386, unit: school, period: 2020, sources: {report: пункт 1}}
  half: {what: {ru: полторы, kz: бір жарым}, value: 1.5, sources: {report: пункт 1}}
  share: {what: {ru: доля, kz: үлес}, value: 12.5, sources: {report: пункт 1}}
  repairs: {what: {ru: ремонт, kz: құн}, value: 1 270 000 000, unit: tenge, precision: over, sources: {report: пункт 1}}
  limit: {what: {ru: предел, kz: шек}, value: 1 270 000 000, unit: tenge, precision: under, sources: {report: пункт 1}}
  over_schools: {what: {ru: школы, kz: мектептер}, value: 21, unit: school, precision: over, sources: {report: пункт 1}}
  harvest: {what: {ru: урожай, kz: егін}, value: 25 400 000, sources: {report: пункт 1}}
  herd: {what: {ru: скот, kz: мал}, value: 12 345, precision: about, sources: {report: пункт 1}}
  meeting: {what: {ru: встреча, kz: кездесу}, value: 2021-02-25, sources: {report: пункт 1}}
  month: {what: {ru: месяц, kz: ай}, value: 2021-06, sources: {report: пункт 1}}
  quarter: {what: {ru: квартал, kz: тоқсан}, value: 2021-Q2, sources: {report: пункт 1}}
  half_year: {what: {ru: полугодие, kz: жартыжылдық}, value: 2021-H1, sources: {report: пункт 1}}
  years: {what: {ru: годы, kz: жылдар}, value: 2020..2025, sources: {report: пункт 1}}
  months: {what: {ru: месяцы, kz: айлар}, value: 2021-01..2021-03, sources: {report: пункт 1}}
  quarters: {what: {ru: кварталы, kz: тоқсандар}, value: 2021-Q1..2021-Q2, sources: {report: пункт 1}}
  winter: {what: {ru: зима, kz: қыс}, value: 2020-11..2021-03, sources: {report: пункт 1}}
  days: {what: {ru: дни, kz: күндер}, value: 2021-01-01..2021-03-20, sources: {report: пункт 1}}
  regions: {what: {ru: области, kz: облыстар}, members: [almaty_oblast, atyrau, astana], sources: {report: пункт 1}}

sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2021-01-15}
  order:
    kind: act
    form: order
    issuer: minister_education_science_rk
    number: 70
    date: 2016-01-22
    title: {ru: О школах, kz: Мектептер туралы}

names:
  school: {kind: noun, ru: школа, kz: мектеп}
  karimov:
    kind: person
    ru: {text: А. Каримов, surname: Каримов, given: Алихан}
    kz: {text: Ә. Кәрімов, surname: Кәрімов, given: Әлихан}
  smailov:
    kind: person
    ru: {text: А. Смаилов, surname: Смаилов, given: Алихан, patronymic: Асханович, gender: m}
    kz: {text: Ә. Смайылов, surname: Смайылов, given: Әлихан, patronymic: Асханұлы, harmony: back}
"""


@dataclass(frozen=True, slots=True)
class Line:
    """What one expression printed, or the fault that it met."""

    printed: str
    fault: Diagnostic | None


def said(expression: str, lang: Lang, names: str = "", settings: str = "", date: str = "2021-03") -> Composed:
    """A letter that prints this expression alone; `names` are records more, in place of those with the same key."""
    facts = FACTS.replace("date: 2021-03,", f"date: {date},")
    for key in ("karimov",):
        if names.startswith(f"{key}:"):
            facts = facts[: facts.index(f"  {key}:")] + facts[facts.index("  smailov:") :]
    files = {
        "docgen.yaml": settings,
        "facts/all.yaml": f"{facts}\n  {names}\n" if names else facts,
        f"templates/{lang}/one.j2": f"{{{{ {expression} }}}}",
    }
    world = MemoryWorld(files, dt.date(2021, 3, 31))
    book, faults = read_facts(world)
    assert faults == []
    return compose(world, book, book.letters["one"], lang)


def letter(expressions: Sequence[str], lang: Lang, records: Sequence[str] = ()) -> list[Line]:
    """A letter with a paragraph for each expression, over the project and these records more: what each one printed."""
    files = {
        "docgen.yaml": "",
        "facts/all.yaml": FACTS,
        f"templates/{lang}/one.j2": "\n\n".join(f"= {{{{ {expression} }}}}" for expression in expressions),
    }
    if records:
        files["facts/pasted.yaml"] = "names:\n" + "".join(f"  {record}\n" for record in records)
    world = MemoryWorld(files, dt.date(2021, 3, 31))
    book, faults = read_facts(world)
    assert faults == []
    composed = compose(world, book, book.letters["one"], lang)
    printed = [line.removeprefix("=").strip() for line in text(composed).split("\n")]
    told = {printed_at(fault).line: fault for fault in composed.diagnostics}
    return [Line(line, told.get(2 * at + 1)) for at, line in enumerate(printed)]


def printed_at(fault: Diagnostic) -> Span:
    """Where the template prints what is at fault: a record that causes it stands in facts/."""
    return fault.related[0].span if fault.related else fault.span


def text(composed: Composed) -> str:
    """What is printed, with plain spaces and hyphens."""
    lines = [flow.plain(inlines) for inlines, _ in flow.paragraphs(composed.document.blocks)]
    return "\n".join(lines).replace(NBSP, " ").replace(NB_HYPHEN, "-")


def filled(record: str, considered: str) -> str:
    """The proposed record as a person pastes it: a gap, where nobody attests a form, filled by the first considered."""
    return record.replace(f'"{GAP}"', considered.partition(", ")[0])
