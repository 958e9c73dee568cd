"""`docgen words LETTER`: what the grammar made of the letter's words, for the person who signs it."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docgen.cli.options import Exit, Project, Quiet, Show, Shown, UiLang, asked_letters, opened, report, voice
from docgen.facts.book import FactBook, read_facts
from docgen.model import LANGS, Lang, Letter, Name, Span

if TYPE_CHECKING:  # loaded by the command, with all rooms below
    from docgen.compose.composing import Composed

Key = Annotated[str, typer.Argument(help="the key of a letter")]
Language = Annotated[str | None, typer.Option("--lang", help="one language only: ru or kz", show_default=False)]


def words(
    letter: Key,
    project: Project = None,
    lang: Language = None,
    shown: Show = Shown.TEXT,
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
    book, faults = read_facts(world)
    asked_letters((letter,), book, speaker)
    composer, record = Composer(world, book), book.letters[letter]
    made = {one: composer.compose(record, one) for one in LANGS if lang in (None, one)}
    listing = {one: _listing(composed, book, record, one) for one, composed in made.items()}
    sys.stdout.write(_json(listing) if shown is Shown.JSON else _text(listing))
    problems = [*faults, *(found for composed in made.values() for found in composed.diagnostics)]
    if problems:
        sys.stderr.write(report(world, problems, Shown.TEXT, speaker))
        raise typer.Exit(Exit.INPUT)


def _listing(composed: Composed, book: FactBook, letter: Letter, lang: Lang) -> dict[str, list[dict[str, str]]]:
    """One language of a letter as plain data."""
    from docgen.compose.wordlist import unconfirmed, worded  # noqa: PLC0415

    forms = [
        {"text": form.text, "origin": form.origin.value, "lemma": form.lemma, "place": _place(form.span)}
        for form in worded(composed)
    ]
    names = [
        {"key": name.key, "text": _called(name, letter, lang), "place": _place(name.span)}
        for name in unconfirmed(composed, book)
    ]
    return {"forms": forms, "unconfirmed": names}


def _called(name: Name, letter: Letter, lang: Lang) -> str:
    called = name.on(letter.date.last) or name.called[-1]
    return called.said(lang).text


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}:{span.column}"


def _text(listing: Mapping[Lang, Mapping[str, list[dict[str, str]]]]) -> str:
    """A line for each form: language, place, origin, the form, its word; then the names, marked with «?»."""
    lines = []
    for lang, found in listing.items():
        lines += [f"{lang}  {one['place']}  {one['origin']}  {one['text']}  < {one['lemma']}" for one in found["forms"]]
        lines += [f"{lang}  {one['place']}  ?  {one['text']}  ({one['key']})" for one in found["unconfirmed"]]
    return "".join(f"{line}\n" for line in lines)


def _json(listing: Mapping[Lang, Any]) -> str:
    return json.dumps(listing, ensure_ascii=False, indent=2) + "\n"
