"""A letter in a DOCX or PDF → its paragraphs, by whatever program it was made."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from docgen.adopting.letters import ENDS, Found, Unit, joined
from docgen.adopting.plain import too_much
from docgen.adopting.roles import EXECUTOR
from docgen.adopting.tables import TAB, tabled
from docgen.facts.texts import refusal, refused_characters
from docgen.model import NB_HYPHEN, Diagnostic, Lang, Span
from docgen.reading import Cell, Content, Line, Run, Story, Strange, Unsound, read_file

NO_PARAGRAPHS = "the PDF does not say where its paragraphs begin (it has no tags)"


def read_office_letter(file: str, data: bytes, lang: Lang) -> tuple[Found | None, list[Diagnostic]]:
    """The letter, or what is wrong with the file; DG822, DG742 for what in it is not taken over, DG743 for
    changes that nobody decided on.
    """
    try:
        content = read_file(file, data)
    except Unsound as fault:
        return None, [Diagnostic("DG820", Span(file), {"reason": fault.reason})]
    if not content.structured:
        return None, [Diagnostic("DG820", Span(file), {"reason": NO_PARAGRAPHS})]
    units = _units(content)
    if content.format == "pdf":
        units = joined(units, _goes_over_the_page, " ")
    letter = Found(lang, file, tuple(units), dict(_notes(content)), marked=False)
    told = _unread(file, content)
    return letter, [*_refused(letter), *too_much(file, list(letter.units), len(letter.notes)), *told]


def _units(content: Content) -> Iterator[Unit]:
    """The paragraphs, and the rows of tables; what stands in a mere frame is paragraphs."""
    for rows, inside in _stretches(content):
        yield from rows or _framed(inside)


def _framed(inside: list[tuple[Unit, Cell | None]]) -> list[Unit]:
    """The paragraphs of a frame. What a tab begins in the next cell of a row goes on in the line of the one before:
    so docgen writes the name beside a long position.
    """
    lines: list[tuple[Unit, Cell | None]] = []
    for unit, cell in inside:
        before, beside = lines[-1] if lines else (unit, None)
        if cell and beside and unit.text.startswith(TAB) and (cell.row, cell.column - 1) == (beside.row, beside.column):
            lines[-1] = replace(before, text=before.text + unit.text), cell
        else:
            lines.append((unit, cell))
    return [unit for unit, _ in lines]


def _stretches(content: Content) -> Iterator[tuple[list[Unit], list[tuple[Unit, Cell | None]]]]:
    """The text, each table by itself: its rows, if it has any, and its paragraphs with the cells that they stand in."""
    found = (
        (Unit(text, number), line.cell)
        for number, line in enumerate(content.lines, 1)
        if line.story in (Story.BODY, Story.BOX) and (text := _said(line).strip(" \n")).strip()
    )
    for table, group in itertools.groupby(found, lambda one: one[1].table if one[1] else 0):
        inside = list(group)
        yield list(tabled(_rows(inside))) if table else [], inside


def _rows(inside: list[tuple[Unit, Cell | None]]) -> list[tuple[int, dict[int, str]]]:
    """The rows of a table: the line that each begins at, the texts of its cells by column."""
    rows: dict[int, tuple[int, dict[int, str]]] = {}
    for unit, cell in inside:
        if cell:
            cells = rows.setdefault(cell.row, (unit.line, {}))[1]
            cells[cell.column] = f"{cells[cell.column]} {unit.text}" if cell.column in cells else unit.text
    return list(rows.values())


def _goes_over_the_page(before: Unit, unit: Unit) -> bool:
    """Whether two paragraphs of a PDF are one that goes on over the page's end: the second begins small. A row of a
    table and the executor's mark stand by themselves.
    """
    if before.kind or unit.kind or any(mark.match(unit.text) for mark in EXECUTOR.values()):
        return False
    return unit.text[0].islower() and not before.text.endswith(ENDS)


def _notes(content: Content) -> Iterator[tuple[str, Unit]]:
    """The notes by their marks; one of several paragraphs is one text, one without a mark gets one that nothing
    calls.
    """
    marked: dict[str, Unit] = {}
    mark = ""
    for number, line in enumerate(content.lines, 1):
        if line.story is Story.NOTE and line.text.strip():
            mark = next((run.call for run in line.runs if run.call), mark or f"n{number}")
            before = marked.get(mark)
            text = _typed(line.text).strip()
            marked[mark] = Unit(f"{before.text} {text}" if before else text, before.line if before else number)
    yield from marked.items()


def _said(line: Line) -> str:
    """What a line says once every pending change is accepted, with the calls of its notes."""
    seen = (run for run in line.runs if run.after and not run.unseen)
    return "".join(f"[^{run.call}]" if run.call else _typed(run.text) for run in seen)


def _typed(text: str) -> str:
    """A text as a template has it: docgen itself sees to it where a hyphen must not break."""
    return text.replace(NB_HYPHEN, "-")


def _refused(letter: Found) -> Iterator[Diagnostic]:
    """DG103: characters that hide text, at their paragraphs."""
    for unit in (*letter.units, *letter.notes.values()):
        yield from (refusal(char, Span(letter.file, unit.line)) for char in refused_characters(unit.text)[:1])


def _unread(file: str, content: Content) -> Iterator[Diagnostic]:
    """DG822: what a person sees in the file and the draft has not."""
    for one in content.strange:
        yield _told(file, one)
    for number, line in enumerate(content.lines, 1):
        if line.story is Story.HEADER and line.text.strip():
            yield Diagnostic("DG742", Span(file, number), {"text": line.text.strip()})
    for rows, inside in _stretches(content):
        if not rows and inside[0][1] and len(_rows(inside)) > 1:  # of one row nothing is lost
            kind = {"kind": "the frame of a table: its cells are paragraphs"}
            yield Diagnostic("DG822", Span(file, inside[0][0].line), kind)
    changed = (number for number, line in enumerate(content.lines, 1) if any(_is_pending(one) for one in line.runs))
    yield from (Diagnostic("DG743", Span(file, number)) for number in itertools.islice(changed, 1))


def _is_pending(run: Run) -> bool:
    """Whether a tracked change put a text in or took it out, and nobody has decided on it."""
    return run.before != run.after and bool(run.text) and not run.unseen


def _told(file: str, one: Strange) -> Diagnostic:
    return Diagnostic("DG822", Span(file, max(one.line, 1)), {"kind": one.name})
