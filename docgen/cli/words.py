"""`docgen words LETTER`: what the grammar made of the letter's words, for the person who signs it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from docgen.cli.options import (
    Exit,
    Project,
    Quiet,
    Shown,
    Tell,
    Told,
    UiLang,
    asked_letters,
    facts_of,
    opened,
    print_json,
    print_page,
    report,
    voice,
)
from docgen.facts.book import FactBook
from docgen.lang.forms import Origin
from docgen.messages import Ui, said
from docgen.model import LANGS, Lang, Letter, Name

if TYPE_CHECKING:  # loaded by the command, with all rooms below
    from docgen.compose.composing import Composed

_ORIGINS = {
    Origin.DERIVED: "made by rule or dictionary, to be read once more:",
    Origin.LEXICON: "taken from the lexicon of docgen:",
    Origin.GIVEN: "written by a person in facts/:",
}
_UNCONFIRMED = "names that nobody has confirmed yet:"
_TEXTS: dict[Lang, str] = {"ru": "Words of the Russian text", "kz": "Words of the Kazakh text"}
_NOTHING = "every word stands as it was written"
_WIDEST = 44
_Row = tuple[str, str, str]
"""A form, the word it was made of, its place."""

Key = Annotated[str, typer.Argument(help="the key of a letter")]
Language = Annotated[str | None, typer.Option("--lang", help="one language only: ru or kz", show_default=False)]


def words(
    letter: Key,
    project: Project = None,
    lang: Language = None,
    shown: Tell = Told.TEXT,
    *,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """The forms that were made of a letter's words, with their origin, and its names that nobody has confirmed."""
    from docgen.compose.composing import Composer  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    if lang not in (None, *LANGS):
        speaker.fail(Exit.USAGE, "--lang: there is no language «{name}»; write ru or kz", name=str(lang))
    world = opened(project, speaker)
    book, faults = facts_of(world)
    asked_letters((letter,), book, speaker)
    composer, record = Composer(world, book), book.letters[letter]
    made = {one: composer.compose(record, one) for one in LANGS if lang in (None, one)}
    listing = {one: _listing(composed, book, record, one) for one, composed in made.items()}
    if shown is Told.JSON:
        print_json(listing)
    else:
        print_page(_text(listing, speaker.ui))
    problems = [*faults, *(found for composed in made.values() for found in composed.diagnostics)]
    if problems:
        sys.stderr.write(report(world, problems, Shown.TEXT, speaker))
        raise typer.Exit(Exit.INPUT)


def _listing(composed: Composed, book: FactBook, letter: Letter, lang: Lang) -> dict[str, list[dict[str, str]]]:
    """One language of a letter as plain data."""
    from docgen.compose.wordlist import unconfirmed, worded  # noqa: PLC0415

    forms = [
        {"text": form.text, "origin": form.origin.value, "lemma": form.lemma, "place": form.span.said}
        for form in worded(composed)
    ]
    names = [
        {"key": name.key, "text": _called(name, letter, lang), "place": name.span.said}
        for name in unconfirmed(composed, book)
    ]
    return {"forms": forms, "unconfirmed": names}


def _called(name: Name, letter: Letter, lang: Lang) -> str:
    called = name.on(letter.date.last) or name.called[-1]
    return called.said(lang).text


def _text(listing: Mapping[Lang, Mapping[str, list[dict[str, str]]]], ui: Ui) -> str:
    """Under a heading for each language and each origin, the least certain first, a line for each form."""
    lines = []
    for lang, found in listing.items():
        parts = [(title, _of_origin(found["forms"], origin)) for origin, title in _ORIGINS.items()]
        parts.append((_UNCONFIRMED, [(one["text"], f"({one['key']})", one["place"]) for one in found["unconfirmed"]]))
        told = [line for title, rows in parts if rows for line in (f"  {said(title, ui)}", *_columns(rows))]
        lines += [said(_TEXTS[lang], ui), *(told or [f"  {said(_NOTHING, ui)}"]), ""]
    return "\n".join(lines)


def _of_origin(forms: list[dict[str, str]], origin: Origin) -> list[_Row]:
    return [(one["text"], f"← {one['lemma']}", one["place"]) for one in forms if one["origin"] == origin]


def _columns(rows: list[_Row]) -> list[str]:
    """Rows in columns; a cell that is longer than the column takes its room."""
    first, second = (min(_WIDEST, max(len(row[at]) for row in rows)) for at in (0, 1))
    return [f"    {one:{first}}  {two:{second}}  {place}" for one, two, place in rows]
