"""Changes for a pull request: Markdown as the forges read it. Nothing in a fact or sentence can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.changes.comparing import Changes, Touch
from docgen.changes.records import Changed, Field
from docgen.changes.telling import wording
from docgen.changes.words import stretches
from docgen.messages import Ui, said

_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+!|~&@$:-])")


def tell_markdown(changes: Changes, ui: Ui) -> str:
    """A heading a record, a line a sentence: what went struck out, what came in bold."""
    return "\n".join(_lines(changes, ui)) + "\n"


def escaped(text: str) -> str:
    """A text that prints as it is.

    >>> escaped("a|b *c* <d>")
    'a\\\\|b \\\\*c\\\\* \\\\<d\\\\>'
    """
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _lines(changes: Changes, ui: Ui) -> Iterator[str]:
    yield f"## {escaped(wording.heading(changes, ui))}"
    yield from ("", escaped(wording.summary(changes, ui)))
    for record in changes.records:
        yield from ("", *_record(record, changes.of(record), ui))
    if changes.reworded:
        yield from ("", f"### {escaped(said('Reworded in the templates', ui))}", "")
        yield from (_touch(one) for one in changes.reworded)
    for line in wording.broken(changes, ui):
        yield from ("", f"**{escaped(line)}**")


def _record(record: Changed, touches: tuple[Touch, ...], ui: Ui) -> Iterator[str]:
    became = said(wording.BECAME[record.change], ui)
    yield f"### {escaped(record.key)} {escaped(became)}"
    yield ""
    about = [one for one in (wording.what(record, ui), wording.place(record)) if one]
    yield escaped(", ".join(about))
    yield ""
    yield f"| | {escaped(said('was', ui))} | {escaped(said('is', ui))} |"
    yield "|---|---|---|"
    yield from (_row(one, ui) for one in record.fields)
    yield ""
    yield from (_touch(one) for one in touches)
    if alone := wording.unlettered(record, touches, ui):
        yield escaped(alone)


def _row(one: Field, ui: Ui) -> str:
    cells = (wording.field(one.name, ui), wording.value(one.name, one.old, ui), wording.value(one.name, one.new, ui))
    return f"| {' | '.join(map(escaped, cells))} |"


def _touch(one: Touch) -> str:
    """A sentence in one line."""
    return f"- {escaped(one.letter)}, {one.lang}: {''.join(_marked(one))}"


def _marked(one: Touch) -> Iterator[str]:
    for stretch in stretches(one.old, one.new):
        if stretch.same:
            yield _kept(stretch.new, "", "")
        else:
            yield from (_kept(stretch.old, "~~", "~~"), " " if stretch.old.strip() and stretch.new.strip() else "")
            yield _kept(stretch.new, "**", "**")


def _kept(text: str, before: str, after: str) -> str:
    """A stretch between marks that touch its words, the blanks at its ends outside."""
    lead, trail = " " * text[:1].isspace(), " " * (text[-1:].isspace() and bool(text.strip()))
    return f"{lead}{before}{escaped(text)}{after}{trail}" if text.strip() else lead
