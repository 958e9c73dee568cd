"""`docgen promises` and `docgen status`: what letters have promised, and by when letters must go out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from docgen.checks.times.deadlines import Term, days_left, internal_term, legal_term
from docgen.checks.times.promises import State, made_by, state_of
from docgen.citing import promised
from docgen.cli.options import (
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
from docgen.facts.book import FactBook
from docgen.facts.workdays import Calendar, read_calendar
from docgen.messages import counted, days_said, said
from docgen.model import Lang, Letter
from docgen.register import read_register
from docgen.sealing.standing import Standing
from docgen.sealing.today import standings
from docgen.world import World


def promises(project: Project = None, shown: Tell = Told.TEXT, *, quiet: Quiet = False, ui_lang: UiLang = None) -> None:
    """The promises that letters made: by whom, by when, in which letters; due, overdue, kept."""
    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    book, faults = facts_of(world)
    promising, untold = promised(world, book)
    records = sorted(_promises(world, book, made_by(promising), speaker), key=lambda record: str(record["due"]))
    faults += untold
    if shown is Told.JSON:
        print_json(records)
        answered(world, faults, speaker)
    for one in records:
        state = said(_STATES[one["state"]], speaker.ui)
        letters = ", ".join(one["letters"]) or "—"
        print_page(f"{days_said(one['due'])}  {state}  {one['key']}  {one['owner']}  {letters}\n")
        print_page(f"{'':12}{one['what']}\n")
    if not records:
        speaker.say("no promise is written")
    answered(world, faults, speaker)


_STATES: Mapping[str, str] = {
    State.NEVER_MADE: "never made",
    State.KEPT: "kept",
    State.OVERDUE: "overdue",
    State.DUE: "due",
    State.MADE: "made",
}


def _promises(
    world: World, book: FactBook, made: Mapping[str, tuple[str, ...]], speaker: Voice
) -> Iterator[dict[str, Any]]:
    lang: Lang = "kz" if speaker.ui == "kz" else "ru"
    for one in book.promises.values():
        letters = made.get(one.key, ())
        yield {
            "key": one.key,
            "what": one.what.said(lang),
            "owner": one.owner,
            "due": one.due.last.isoformat(),
            "state": state_of(one, letters, world.today).value,
            "kept": _day(one.kept),
            "letters": list(letters),
        }


def status(project: Project = None, shown: Tell = Told.TEXT, *, quiet: Quiet = False, ui_lang: UiLang = None) -> None:
    """By when each letter must go out: one month by law, ten working days by the order."""
    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    book, faults = facts_of(world)
    calendar, unread = read_calendar(world)
    register, broken = read_register(world)
    stands = standings(world, book, register)
    faults += (*unread, *broken)
    letters = (_as_sent(one, stands.get(one.key)) for one in book.letters.values())
    if shown is Told.JSON:
        print_json_list(_as_data(one, calendar, world.today, stands.get(one.key)) for one in letters)
        answered(world, faults, speaker)
    for letter in letters:
        sent = said("sent {day}", speaker.ui, day=_said(letter.sent)) if letter.sent else said("open", speaker.ui)
        print_page(f"{letter.key}  {sent}\n")
        for name, term in _terms(letter, calendar):
            words = _worded(name, term, letter, world.today, speaker, unread=bool(unread))
            print_page(f"  {said(name, speaker.ui)}: {words}\n")
        for line in _registered(stands.get(letter.key), speaker):
            print_page(f"  {line}\n")
    answered(world, faults, speaker)


def _as_sent(letter: Letter, stands: Standing | None) -> Letter:
    """A letter with the day that the register says it went out, where its record says none."""
    on = stands.seal.on if stands and stands.seal and not letter.sent else ""
    return replace(letter, sent=dt.date.fromisoformat(on)) if on else letter


def _registered(stands: Standing | None, speaker: Voice) -> Iterator[str]:
    """Who let the letter pass, and whether it was sealed."""
    if stands and (approval := stands.approval):
        yield said("approved by {name} on {day}", speaker.ui, name=approval.by, day=days_said(approval.on))
        if stands.fallen:
            yield said("that approval holds no more: {reason}", speaker.ui, reason=stands.fallen)
    if stands and stands.last:
        for number, one in stands.last.sendings:
            langs = ", ".join(dict.fromkeys(file.lang for file in one.files))
            day = days_said(one.on)
            yield said(
                "sealed as record {number} on {day}: {lang}", speaker.ui, number=str(number), day=day, lang=langs
            )
        if stands.changed or stands.owed:
            yield said("it would read otherwise now: a build makes a supplement", speaker.ui)


def _terms(letter: Letter, calendar: Calendar) -> tuple[tuple[str, Term | None], ...]:
    return tuple(zip(_TERMS, (legal_term(letter), internal_term(letter, calendar)), strict=True))


_TERMS = ("by law", "by the order")
_RUNS_FROM = {"by law": "announced", "by the order": "received"}
"""Field of a letter's `inquiry:` that holds the day from which a term runs."""


def _worded(name: str, term: Term | None, letter: Letter, today: dt.date, speaker: Voice, *, unread: bool) -> str:
    """A term in words: its last day, what is left of it, what the calendar does not know, or cannot, `unread`."""
    if term is None:
        return said(
            "not known: write the day it runs from, `inquiry: {{{field}: …}}`", speaker.ui, field=_RUNS_FROM[name]
        )
    words = [_last(term, letter, today, speaker)] if term.last else []
    if term.missing and unread:
        words.append(said("not known: calendar.yaml cannot be read", speaker.ui))
    elif term.missing:
        words.append(said("the calendar has no year {years}", speaker.ui, years=_years(term.missing)))
    if term.incomplete:
        words.append(
            said(
                "not every day off of {years} is in the calendar, so the day may be another",
                speaker.ui,
                years=_years(term.incomplete),
            )
        )
    return "; ".join(words)


def _last(term: Term, letter: Letter, today: dt.date, speaker: Voice) -> str:
    left, last = days_left(term, letter, today) or 0, _said(term.last)
    if letter.sent:
        kept = (
            said("in time", speaker.ui)
            if left >= 0
            else counted("{count} day late", "{count} days late", -left, speaker.ui)
        )
    elif left >= 0:
        kept = counted("{count} day left", "{count} days left", left, speaker.ui)
    else:
        kept = counted("{count} day overdue", "{count} days overdue", -left, speaker.ui)
    return f"{last}, {kept}"


def _years(years: Sequence[int]) -> str:
    return ", ".join(map(str, years))


def _as_data(letter: Letter, calendar: Calendar, today: dt.date, stands: Standing | None) -> dict[str, Any]:
    legal, internal = legal_term(letter), internal_term(letter, calendar)
    return {
        "letter": letter.key,
        "sent": _day(letter.sent),
        "legal": _term_data(legal, letter, today),
        "internal": _term_data(internal, letter, today),
        "approved": _approval_data(stands) if stands and stands.approval else None,
        "sealed": {"number": stands.number, "on": stands.seal.on, "changed": list(stands.changed)}
        if stands and stands.seal
        else None,
    }


def _approval_data(stands: Standing) -> dict[str, Any]:
    assert stands.approval is not None
    return {"by": stands.approval.by, "on": stands.approval.on, "holds": not stands.fallen, "reason": stands.fallen}


def _term_data(term: Term | None, letter: Letter, today: dt.date) -> dict[str, Any] | None:
    if term is None:
        return None
    return {
        "last": _day(term.last),
        "days_left": days_left(term, letter, today),
        "calendar_missing": list(term.missing),
        "calendar_incomplete": list(term.incomplete),
    }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _said(day: dt.date | None) -> str:
    """A day as people write it; nothing for none."""
    return days_said(day.isoformat()) if day else ""
