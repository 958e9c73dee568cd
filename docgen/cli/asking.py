"""`docgen facts`, `docgen explain` and `docgen schema`: what a project knows, and what docgen's words mean."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from docgen.cli.options import (
    Exit,
    Project,
    Quiet,
    Tell,
    Told,
    UiLang,
    Voice,
    answered,
    facts_of,
    opened,
    print_json,
    print_json_list,
    print_page,
    voice,
)
from docgen.files import write_atomic
from docgen.model import Bilingual, Diagnostic, Fact, Lang, Period, Precision
from docgen.world import DiskWorld

if TYPE_CHECKING:  # each command loads the rooms that it needs
    from docgen.facts.book import FactBook

facts = typer.Typer(help="What the project knows.", no_args_is_help=True)
Key = Annotated[str, typer.Argument(help="the key of a fact")]


@facts.command("list")
def list_facts(
    project: Project = None, shown: Tell = Told.TEXT, *, quiet: Quiet = False, ui_lang: UiLang = None
) -> None:
    """All facts: key, value, period, what it is."""
    speaker = voice(ui_lang, quiet=quiet)
    asked = _asked(project, speaker)
    if shown is Told.JSON:
        print_json_list(_as_data(fact) for fact in asked.book.facts.values())
    else:
        for fact in asked.book.facts.values():
            print_page(f"{fact.key:<32} {_value(fact):>16}  {_period(fact.period):<12} {_what(fact, speaker)}\n")
    asked.end()


@facts.command("show")
def show_fact(
    key: Key, project: Project = None, shown: Tell = Told.TEXT, *, quiet: Quiet = False, ui_lang: UiLang = None
) -> None:
    """One fact with its source and its place in the files."""
    asked = _asked(project, voice(ui_lang, quiet=quiet))
    data = _as_data(asked.fact(key))
    if shown is Told.JSON:
        print_json(data)
    else:
        for name, value in data.items():
            print_page(f"{name:<12} {_flat(value)}\n")
    asked.end()


@facts.command("cites")
def who_cites(
    key: Key, project: Project = None, shown: Tell = Told.TEXT, *, quiet: Quiet = False, ui_lang: UiLang = None
) -> None:
    """Where a fact is printed: letter, language, place, text."""
    from docgen.citing import prints  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    asked = _asked(project, speaker)
    if not key.startswith(("source.", "letter.")):
        asked.fact(key)
    found, untold = prints(asked.world, asked.book, key)
    asked.faults.extend(untold)
    if shown is Told.JSON:
        print_json(
            [{"letter": one.letter, "lang": one.lang, "place": one.span.said, "text": one.text} for one in found]
        )
        asked.end()
    for one in found:
        print_page(f"{one.letter}  {one.lang}  {one.span.said}  {one.text}\n")
    if not found:
        speaker.say("no letter cites {key}", key=key)
    asked.end()


def explain(
    code: Annotated[
        str | None, typer.Argument(help="a code, such as DG140 (default: a list of all)", show_default=False)
    ] = None,
    project: Project = None,  # noqa: ARG001  # every command takes it
    ui_lang: UiLang = None,
) -> None:
    """What a code means and what to do about it."""
    from docgen.codes import CODES  # noqa: PLC0415
    from docgen.report.pages import explain_page, title  # noqa: PLC0415

    speaker = voice(ui_lang)
    if code is None:
        for one in CODES:
            print_page(f"{one}  {title(one, speaker.ui)}\n")
        return
    asked = f"DG{code}" if code.isdecimal() else code.upper()
    page = explain_page(asked, speaker.ui)
    if page is None:
        hint = ", ".join(_codes_near(asked, tuple(CODES)))
        speaker.fail(Exit.USAGE, "there is no code «{code}»; there is: {hint}", code=code, hint=hint)
    sys.stdout.write(page)


_MOST_NEAR = 5


def _codes_near(asked: str, codes: tuple[str, ...]) -> list[str]:
    """The codes whose numbers are nearest to one that there is not; all of them for what is no number."""
    number = asked.removeprefix("DG")
    if not number.isdecimal() or not number.isascii():
        return list(codes)
    nearest = sorted(codes, key=lambda code: abs(int(code[2:]) - int(number)))
    return sorted(nearest[:_MOST_NEAR])


def schema(
    project: Project = None,
    *,
    write: Annotated[
        bool, typer.Option("--write", help="put the schemas into the project, where editors find them")
    ] = False,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """The JSON Schema of the YAML files, for editors that complete and check."""
    from docgen.facts.schema import SCHEMAS, schema_text  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    if not write:
        sys.stdout.write(schema_text("docgen.schema.json"))
        return
    root = opened(project, speaker).root
    for name in SCHEMAS:
        write_atomic(root / name, schema_text(name).encode(), root)
        speaker.say("wrote {path}", path=name)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The book that a question is put to, and what could not be read of it."""

    world: DiskWorld
    book: FactBook
    faults: list[Diagnostic]
    speaker: Voice

    def fact(self, key: str) -> Fact:
        """The fact of this key; ends where there is none."""
        from docgen.facts.shapes import nearest  # noqa: PLC0415

        if key not in self.book.facts:
            if self.faults:
                self.end()
            if hint := nearest(key, self.book.facts):
                self.speaker.fail(Exit.USAGE, "there is no fact «{key}»; did you mean «{hint}»?", key=key, hint=hint)
            self.speaker.fail(Exit.USAGE, "there is no fact «{key}»; docgen facts list shows them all", key=key)
        return self.book.facts[key]

    def end(self) -> NoReturn:
        """Tell what could not be read: an answer that lacks something is no success."""
        answered(self.world, self.faults, self.speaker)


def _asked(project: Path | None, speaker: Voice) -> _Asked:
    world = opened(project, speaker)
    return _Asked(world, *facts_of(world), speaker)


def _as_data(fact: Fact) -> dict[str, Any]:
    """A fact as plain data, fields without a value left out."""
    data = {
        "key": fact.key,
        "value": _value(fact),
        "unit": fact.unit,
        "precision": "" if fact.precision is Precision.EXACT else fact.precision.value,
        "ru": fact.what.ru,
        "kz": fact.what.kz,
        "period": _period(fact.period),
        "as_of": _period(fact.as_of),
        "status": fact.status.value,
        "members": list(fact.members),
        "sources": {one.source: one.locator for one in fact.sources},
        "owner": fact.owner,
        "valid_until": fact.valid_until.isoformat() if fact.valid_until else "",
        "place": fact.span.said,
    }
    return {name: value for name, value in data.items() if value}


def _value(fact: Fact) -> str:
    match fact.value:
        case Decimal():
            return f"{fact.value:f}"
        case Period():
            return _period(fact.value)
        case Bilingual(ru, kz):
            return ru if ru == kz else f"{ru} / {kz}"


def _period(period: Period | None) -> str:
    if period is None:
        return ""
    first, last = period.first.isoformat(), period.last.isoformat()
    return first if first == last else f"{first}..{last}"


def _what(fact: Fact, speaker: Voice) -> str:
    lang: Lang = "kz" if speaker.ui == "kz" else "ru"
    return fact.what.said(lang)


def _flat(value: Any) -> str:
    match value:
        case dict():
            return "; ".join(f"{key}: {item}" for key, item in value.items())
        case list():
            return ", ".join(value)
        case _:
            return str(value)
