"""`docgen adopt`: an existing letter becomes a first draft of facts and templates."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from docgen.cli.options import (
    Exit,
    Project,
    Quiet,
    Shown,
    UiLang,
    Voice,
    opened,
    print_page,
    report,
    voice,
)
from docgen.codes import has_blockers
from docgen.facts.book import read_facts
from docgen.files import read_plain
from docgen.messages import counted, sentence
from docgen.model import LANGS, Diagnostic, Lang
from docgen.world import DiskWorld

if TYPE_CHECKING:  # a command loads the rooms that it needs
    from docgen.adopting.letters import Found

File = Annotated[Path | None, typer.Argument(help="the letter in Russian: .txt, .docx or .pdf", show_default=False)]
Kazakh = Annotated[Path | None, typer.Option("--kz", help="the letter in Kazakh, beside the Russian one or alone")]
Key = Annotated[str, typer.Option("--as", help="the key of the letter (default: the file's name)")]


def adopt(
    file: File = None,
    kazakh: Kazakh = None,
    key: Key = "",
    project: Project = None,
    *,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Turn an existing letter into a first draft of facts and templates that prints the same text."""
    from docgen.adopting.keys import latin  # noqa: PLC0415
    from docgen.adopting.running import adopt  # noqa: PLC0415
    from docgen.starting import Exists, put_new  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    given: dict[Lang, Path | None] = {"ru": file, "kz": kazakh}
    asked = {lang: path for lang, path in given.items() if path}
    if not asked:
        speaker.fail(Exit.USAGE, "name the letter: docgen adopt FILE, or --kz FILE for one in Kazakh only")
    name = _key(key or latin(next(iter(asked.values())).stem), speaker)
    if name in read_facts(world)[0].letters:
        speaker.fail(
            Exit.USAGE,
            "the letter {letter} is there already; nothing was written: give another key with --as KEY",
            letter=name,
        )
    adopted = adopt(world, name, _letters(world, asked, speaker), speaker.ui)
    if adopted.faults:
        _end(world, adopted.faults, speaker)
    if adopted.warnings:
        sys.stderr.write(report(world, adopted.warnings, Shown.TEXT, speaker))
    try:
        made = put_new(world.root, adopted.files)
    except Exists as fault:
        speaker.fail(
            Exit.USAGE,
            "{path} is there already; nothing was written: give another key with --as KEY, or move that file away",
            path=str(fault.path),
        )
    for path in made:
        speaker.say("wrote {path}", path=str(path.relative_to(world.root)))
    _tell(adopted.facts, adopted.sources, adopted.repeated, speaker)
    _tell_what_is_left(world, name, speaker)


def _tell_what_is_left(world: DiskWorld, name: str, speaker: Voice) -> None:
    """What besides the sources stands between the draft and a letter."""
    from docgen.checking import outcome  # noqa: PLC0415

    if speaker.quiet:
        return
    found = outcome(world, (name,)).findings
    left = [one for one in found if has_blockers([one]) and one.code not in _TOLD_OTHERWISE]
    if left:
        speaker.say("besides sources, this is missing before it can be built:")
    for told in dict.fromkeys(f"{one.code}: {sentence(one, speaker.ui)}" for one in left):
        print_page(f"  {told}\n")
    for one in (one for one in found if one.code == "DG202"):
        (lang,) = (lang for lang in LANGS if f"/{lang}/" not in str(one.args["path"]))
        speaker.say("until {path} is written: docgen build {letter} --lang {lang}", letter=name, lang=lang, **one.args)
    speaker.say("next: docgen check {letter}", letter=name)


_TOLD_OTHERWISE = frozenset({"DG140", "DG202"})
"""Facts without a source, which are counted, and the template of the other language."""


def _tell(facts: int, sources: int, repeated: int, speaker: Voice) -> None:
    """How much there is to find out."""
    if speaker.quiet:
        return
    for one, many, count in (
        ("{count} fact without a source", "{count} facts without a source", facts),
        ("{count} source", "{count} sources", sources),
        ("{count} fact printed more than once", "{count} facts printed more than once", repeated),
    ):
        if count:
            print_page(f"{counted(one, many, count, speaker.ui)}\n")


def _key(name: str, speaker: Voice) -> str:
    """The key of the letter; a file's name becomes one if it can."""
    from docgen.facts.shapes import is_letter_key  # noqa: PLC0415

    key = re.sub(r"[ _]+", "-", name.lower())
    if not is_letter_key(key):
        speaker.fail(
            Exit.USAGE, "«{key}» cannot name a letter: write --as KEY, of small Latin letters, digits and -", key=name
        )
    return key


def _letters(world: DiskWorld, asked: dict[Lang, Path], speaker: Voice) -> dict[Lang, Found]:
    """The letters as they were read; ends where a file cannot be."""
    from docgen.adopting.reading import read_letter  # noqa: PLC0415

    found: dict[Lang, Found] = {}
    for lang, path in asked.items():
        letter, faults = read_letter(str(path), read_plain(path, inside=path.parent), lang)
        if letter is None or has_blockers(faults):
            _end(world, faults, speaker)
        if faults:
            sys.stderr.write(report(world, faults, Shown.TEXT, speaker))
        found[lang] = letter
    return found


def _end(world: DiskWorld, faults: list[Diagnostic], speaker: Voice) -> NoReturn:
    sys.stderr.write(report(world, faults, Shown.TEXT, speaker))
    speaker.fail(Exit.INPUT, "nothing was written")
