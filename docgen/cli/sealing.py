"""`docgen approve`, `seal`, `register` and `verify`: who let a letter pass, what was sent, what of it is true today."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docgen.cli.options import (
    Exit,
    Letters,
    Project,
    Quiet,
    Shown,
    Tell,
    Told,
    UiLang,
    Voice,
    asked_letters,
    facts_of,
    opened,
    print_json,
    print_page,
    report,
    voice,
)
from docgen.codes import has_blockers
from docgen.facts.book import FactBook
from docgen.facts.settings import read_settings
from docgen.files import read_plain
from docgen.messages import counted, days_said, said
from docgen.model import LANGS, Diagnostic, Lang
from docgen.register import Known, Seal, read_register
from docgen.world import OUTPUT, DiskWorld

if TYPE_CHECKING:  # a command loads the rooms that it needs
    from docgen.checks.project import Checked
    from docgen.reading import Content
    from docgen.sealing.proving import Compared, Odd, Proof
    from docgen.sealing.superseded import Looked, Moved, Otherwise, Promised

LetterKey = Annotated[str, typer.Argument(help="the key of a letter")]
By = Annotated[str, typer.Option("--by", help="who approved the letter: the name as it is to be kept")]
Output = Annotated[
    Path | None, typer.Option("--output", help="folder of the files (default: output/)", show_default=False)
]


def approve(
    letter: LetterKey,
    by: By,
    project: Project = None,
    *,
    lang: Annotated[
        str, typer.Option("--lang", help="the language of a letter that has a template in one only, as after adopt")
    ] = "ru,kz",
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Record who let a draft pass; the approval falls when text or figures of the letter move."""
    from docgen.register.chain import Broken  # noqa: PLC0415
    from docgen.sealing.sending import Refused, approve  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    book, checked = _checked(world, letter, speaker, _langs(lang, speaker))
    try:
        made = approve(world, checked, book, _name(by, speaker), world.today.isoformat())
    except (Refused, Broken) as fault:
        _end(world, fault.faults, speaker)
    speaker.say("approved: {letter}, by {name}, {day}", letter=letter, name=made.by, day=days_said(made.on))


def seal(  # noqa: PLR0917  # options of a command
    letter: LetterKey,
    by: Annotated[str, typer.Option("--by", help="who approved it (default: the approval that holds)")] = "",
    inquiry: Annotated[
        str, typer.Option("--inquiry", help="the number of the inquiry, to make sure that it is this letter's")
    ] = "",
    on: Annotated[str, typer.Option("--on", help="the day it went out, YYYY-MM-DD (default: today)")] = "",
    output: Output = None,
    project: Project = None,
    *,
    lang: Annotated[
        str, typer.Option("--lang", help="the languages that were sent, parted by commas, if not both")
    ] = "ru,kz",
    formats: Annotated[
        str,
        typer.Option("--format", help="the formats that were sent, parted by commas (default: those that are there)"),
    ] = "docx,pdf",
    edited: Annotated[
        bool,
        typer.Option(
            "--edited", help="the files are not what a build gives today (edited by hand, older figures), and went so"
        ),
    ] = False,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Record what was sent: files, figures with their sources, who approved, whom it went to, what it promises."""
    from docgen.build.running import rebuilder  # noqa: PLC0415
    from docgen.register.chain import Broken  # noqa: PLC0415
    from docgen.sealing.sending import Order, Refused, seal  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    langs = _langs(lang, speaker)
    book, checked = _checked(world, letter, speaker, langs)
    _same_inquiry(inquiry, checked, speaker)
    name = _name(by, speaker) if by else _approver(world, checked, book, speaker)
    folder = (output or world.root / OUTPUT).resolve()
    order = Order(name, _day(on, world, checked, speaker), folder, edited, langs, _formats(formats, speaker))
    if not by:
        _approved_before(order.on, world, letter, speaker)
    try:
        sealed = seal(world, checked, book, order, rebuilder(world, read_settings(world)[0]))
    except (Refused, Broken) as fault:
        _end(world, fault.faults, speaker)
    if sealed.findings:
        sys.stderr.write(report(world, sealed.findings, Shown.TEXT, speaker))
    made, number = sealed.seal, str(sealed.number)
    speaker.say("sealed: {letter}, record {number}, by {name}", letter=letter, number=number, name=made.by)
    if not quiet:
        print_page("".join(f"  {file.path}  {file.sha256}\n" for file in made.files))


def _langs(given: str, speaker: Voice) -> tuple[Lang, ...]:
    """The languages that were sent."""
    words = {word.strip() for word in given.split(",") if word.strip()}
    if not words or not words <= set(LANGS):
        speaker.fail(Exit.USAGE, "--lang: write ru, kz or ru,kz")
    return tuple(one for one in LANGS if one in words)


def _formats(given: str, speaker: Voice) -> tuple[str, ...]:
    """The formats that were sent."""
    words = {word.strip() for word in given.split(",") if word.strip()}
    if not words or not words <= {"docx", "pdf"}:
        speaker.fail(Exit.USAGE, "--format: write docx, pdf or docx,pdf")
    return tuple(one for one in ("docx", "pdf") if one in words)


def _checked(world: DiskWorld, letter: str, speaker: Voice, langs: Sequence[Lang] = LANGS) -> tuple[FactBook, Checked]:
    """The book and one letter of it, checked; ends where the facts themselves are wrong."""
    from docgen.checks.project import Checker, told_of_book  # noqa: PLC0415

    settings, faults = read_settings(world)
    book, wrong = facts_of(world)
    asked_letters([letter], book, speaker)
    checker = Checker(world, book, settings)
    faults = [*faults, *wrong, *told_of_book(checker, wrong)]
    if has_blockers(faults):
        _end(world, faults, speaker)
    return book, checker.check(book.letters[letter], langs)


def _end(world: DiskWorld, faults: Sequence[Diagnostic], speaker: Voice) -> Any:
    """Tell what is wrong, and end: nothing was recorded."""
    sys.stderr.write(report(world, [one for one in faults if not one.excuse], Shown.TEXT, speaker))
    speaker.fail(Exit.INPUT, "nothing was recorded")


def _name(by: str, speaker: Voice) -> str:
    """A name as it is kept: one line that says something."""
    name = " ".join(by.split())
    if not name or not name.isprintable():
        speaker.fail(Exit.USAGE, "--by: write the name of the person who approved the letter")
    return name


def _approver(world: DiskWorld, checked: Checked, book: FactBook, speaker: Voice) -> str:
    """Whose approval of this very text holds."""
    from docgen.sealing.contents import content_of  # noqa: PLC0415
    from docgen.sealing.standing import standing  # noqa: PLC0415

    content = content_of({lang: one.document for lang, one in checked.composed.items()}, book)
    stands = standing(read_register(world)[0], checked.letter.key, content.digests)
    if stands.approval is None or stands.fallen:
        speaker.fail(
            Exit.USAGE,
            "no approval of {letter} holds: have it approved anew, or say with --by NAME who let it pass as it is now",
            letter=checked.letter.key,
        )
    return stands.approval.by


def _approved_before(on: str, world: DiskWorld, letter: str, speaker: Voice) -> None:
    """End where the approval that holds was given later than the letter went out: then somebody else let it pass."""
    approval = read_register(world)[0].approval(letter)
    if approval and approval.on > on:
        speaker.fail(
            Exit.USAGE,
            "the letter went out on {day}, but was approved only on {later}: write --by NAME, or another day with --on",
            day=days_said(on),
            later=days_said(approval.on),
        )


def _same_inquiry(asked: str, checked: Checked, speaker: Voice) -> None:
    inquiry = checked.letter.inquiry
    number = inquiry.number if inquiry else "—"
    if asked and asked != number:
        speaker.fail(Exit.USAGE, "--inquiry: the letter answers {number}, not {asked}", number=number, asked=asked)


def _day(on: str, world: DiskWorld, checked: Checked, speaker: Voice) -> str:
    """The day a letter went out: as given, as its record says, or today."""
    from docgen.facts.scalars import read_date  # noqa: PLC0415

    if on and read_date(on) is None:
        speaker.fail(Exit.USAGE, "--on: «{day}» is no day; write it as 2021-03-31", day=on)
    day = on or (checked.letter.sent or world.today).isoformat()
    if day > world.today.isoformat():
        speaker.fail(
            Exit.USAGE, "the letter cannot have gone out on {day}: that day has not come yet", day=days_said(day)
        )
    inquiry = checked.letter.inquiry
    if inquiry and inquiry.date and day < inquiry.date.first.isoformat():
        asked = inquiry.date.first.isoformat()
        speaker.fail(
            Exit.USAGE,
            "the letter cannot have gone out on {day}: the inquiry is of {asked}",
            day=days_said(day),
            asked=days_said(asked),
        )
    return day


# --- what was sent ---------------------------------------------------------------------------------------------------


def register(
    letters: Letters = None,
    project: Project = None,
    shown: Tell = Told.TEXT,
    *,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """The letters that were sent: whom to, which figures are superseded since, what was promised."""
    from docgen.sealing.superseded import looked_at  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    kept, faults = read_register(world)
    if faults:
        sys.stderr.write(report(world, faults, Shown.TEXT, speaker))
    book, _ = facts_of(world)
    found = [one for one in looked_at(kept, book, world.today) if not letters or one.seal.letter in letters]
    if shown is Told.JSON:
        print_json({"head": kept.head, "letters": [_as_data(one) for one in found]})
    else:
        for one in found:
            _tell(one, speaker)
        if not found and not faults:
            speaker.say("no letter was sealed")
        elif found and not letters:
            speaker.say("the last record: {digest}", digest=kept.head)
    raise typer.Exit(Exit.INPUT if has_blockers(faults) else Exit.CLEAN)


def _tell(one: Looked, speaker: Voice) -> None:
    sent = one.seal
    inquiry = f"  № {sent.inquiry}" if sent.inquiry else ""
    print_page(f"{one.number:06}  {sent.letter}  {days_said(sent.on)}  {sent.by}{inquiry}\n")
    for lang, line in sent.addressees:
        print_page(f"    {lang}  {line}\n")
    if sent.adds_to:
        speaker.say("  added to what was sent before: record {number}", number=f"{sent.adds_to:06}")
    if one.followed_by:
        speaker.say("  a supplement followed: record {number}", number=f"{one.followed_by:06}")
    print_page(f"  {_summed(one, speaker)}\n")
    for moved in one.moved:
        _tell_moved(moved, sent, speaker)
    for older in one.older:
        _tell_otherwise("older than the fact already when it was sealed: «{text}»", older, sent, speaker)
    for typed in one.typed:
        _tell_otherwise("typed by hand, followed by no fact: «{text}»", typed, sent, speaker)
    for promised in one.promises:
        _tell_promised(promised, speaker)


def _summed(one: Looked, speaker: Voice) -> str:
    """How many figures of a sent letter are superseded."""
    count = len(one.moved) + len(one.older)
    if count:
        return counted("{count} figure superseded", "{count} figures superseded", count, speaker.ui)
    if one.typed:
        return said("every figure is as it was, but for what was typed by hand", speaker.ui)
    return said("every figure is as it was", speaker.ui)


def _tell_moved(moved: Moved, sent: Seal, speaker: Voice) -> None:
    from docgen.sealing.wording import in_context  # noqa: PLC0415

    now = _known(moved.now, moved.then) if moved.now else said("gone", speaker.ui)
    print_page(f"    {moved.then.key}: {_known(moved.then, moved.now)} → {now}\n")
    for source in moved.sources:
        print_page(f"      {source.key}  {source.kz if speaker.ui == 'kz' else source.ru}\n")
    for printed in moved.printed:
        lines = [line for lang, line in sent.lines if lang == printed.lang]
        print_page(f"      {printed.lang}  «{in_context(printed.text, lines)}»\n")


def _tell_otherwise(message: str, one: Otherwise, sent: Seal, speaker: Voice) -> None:
    """A figure that was not sent as a build of that day printed it, and what its facts say today."""
    from docgen.sealing.wording import in_context  # noqa: PLC0415

    printed = one.printed
    text = in_context(printed.text, [line for lang, line in sent.lines if lang == printed.lang])
    print_page(f"    {printed.lang}  {said(message, speaker.ui, text=text)}\n")
    if one.built:
        speaker.say("      a build of that day gave «{text}»", text=one.built)
    for now in one.now:
        speaker.say("      today {key}: {value}", key=now.key, value=_known(now, None))


_SHOWN = ("unit", "precision", "status", "period", "members")


def _known(known: Known, other: Known | None) -> str:
    """The value of a fact, and what else of it differs from the other."""
    told = [known.value or "—"]
    for name in _SHOWN:
        mine = getattr(known, name)
        if other and mine != getattr(other, name):
            told.append(", ".join(mine) if isinstance(mine, tuple) else mine or "—")
    return days_said(", ".join(told))


def _tell_promised(promised: Promised, speaker: Voice) -> None:
    made = promised.made
    what = made.kz if speaker.ui == "kz" else made.ru
    print_page(f"    {days_said(made.due)}  {said(promised.state, speaker.ui)}  {made.key}  {made.owner}: {what}\n")


def _as_data(one: Looked) -> dict[str, Any]:
    data = json.loads(json.dumps(dataclasses.asdict(one)))
    return {
        **{name: value for name, value in data.pop("seal").items() if name not in {"known", "printed", "lines"}},
        **data,
    }


def verify(
    file: Annotated[Path, typer.Argument(help="a file that somebody has: DOCX or PDF")],
    project: Project = None,
    shown: Tell = Told.TEXT,
    *,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Whether a file is what was sent: byte for byte, or figure for figure."""
    from docgen.sealing.proving import same_bytes, same_figures  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    kept, faults = read_register(world)
    if has_blockers(faults):
        sys.stderr.write(report(world, faults, Shown.TEXT, speaker))
        raise typer.Exit(Exit.INPUT)
    data = read_plain(file, inside=file.parent)
    if shown is not Told.JSON and not kept.seals():
        speaker.fail(Exit.INPUT, "no letter was sealed")
    proof = same_bytes(data, kept)
    compared = None if proof else same_figures(_content(file, data, speaker), kept)
    if shown is Told.JSON:
        print_json(_verdict(file, proof, compared))
    else:
        _tell_verdict(proof, compared, speaker)
    raise typer.Exit(Exit.CLEAN if proof or (compared and compared.same) else Exit.INPUT)


def _content(file: Path, data: bytes, speaker: Voice) -> Content:
    """What a file says; ends where it cannot be read."""
    from docgen.reading import Unsound, read_file  # noqa: PLC0415

    try:
        return read_file(file.name, data)
    except Unsound as fault:
        speaker.warn("this is not the very file that was sent: it was changed, or saved anew")
        speaker.fail(Exit.INPUT, "{path}: {reason}", path=str(file), reason=fault.reason)


def _tell_verdict(proof: Proof | None, compared: Compared | None, speaker: Voice) -> None:
    if proof:
        _say_record("byte for byte what was sent: record {number}, {letter}, {day}, {name}", proof, speaker)
        return
    speaker.say("this is not the very file that was sent: it was changed, or saved anew")
    if compared is None:
        speaker.say(
            "and no figure of the file can be held against what was sent: it has no record of its figures, or is of a "
            "letter that was not sent in its language"
        )
    elif not compared.same:
        _say_record("not what was sent as record {number}: {letter}, {day}, {name}", compared, speaker)
        for one in compared.odd:
            print_page(f"  {_fact_of(one, compared.seal)}  «{one.sent}» → «{one.now}»\n")
        if compared.differing:
            speaker.say(
                "it reads otherwise than what was sent:"
                if compared.odd
                else "its figures are those that were sent, but it reads otherwise:"
            )
            for words in compared.differing:
                print_page(f"  «{words.sent}» → «{words.now}»\n")
    elif compared.worded:
        _say_record("but word for word what was sent: record {number}, {letter}, {day}, {name}", compared, speaker)
    else:
        _say_record("figure for figure what was sent: record {number}, {letter}, {day}, {name}", compared, speaker)
        speaker.say("the text between the figures is not compared")


def _fact_of(odd: Odd, seal: Seal) -> str:
    """The facts of a figure, as the register names them; its anchor's own words for one that was not sent."""
    keys = next((one.keys for one in seal.printed if one.anchor == odd.anchor), ())
    return ", ".join(keys) or odd.anchor.removeprefix("f:").partition("#")[0]


def _say_record(message: str, found: Proof | Compared, speaker: Voice) -> None:
    """A message that names a record."""
    sent = found.seal
    speaker.say(message, number=str(found.number), letter=sent.letter, day=days_said(sent.on), name=sent.by)


def _verdict(file: Path, proof: Proof | None, compared: Compared | None) -> dict[str, Any]:
    found = proof or compared
    return {
        "file": str(file),
        "bytes": proof is not None,
        "figures": proof is not None or (compared is not None and not compared.odd),
        "words": proof is not None or (compared is not None and compared.worded and not compared.differing),
        "sealed": _proof_data(found.number, found.seal) if found else None,
        "odd": [dataclasses.asdict(one) for one in compared.odd] if compared else [],
        "differing": [dataclasses.asdict(one) for one in compared.differing] if compared else [],
    }


def _proof_data(number: int, seal: Seal) -> dict[str, Any]:
    return {"number": number, "letter": seal.letter, "on": seal.on, "by": seal.by}
