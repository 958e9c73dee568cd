"""`docgen build`."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from docgen.build import glance
from docgen.cli.declared import option
from docgen.cli.options import (
    Exit,
    Letters,
    Project,
    Quiet,
    Shown,
    UiLang,
    Voice,
    asked_letters,
    facts_of,
    opened,
    print_json,
    report,
    shown_path,
    voice,
)
from docgen.codes import has_blockers
from docgen.model import LANGS, Diagnostic, PdfEngine
from docgen.world import OUTPUT, DiskWorld

if TYPE_CHECKING:  # loaded by the command, with all rooms below
    from docgen.build.executor import Executor
    from docgen.build.planning import Plan
    from docgen.build.running import Result

NOTHING = "nothing to do: all files are as they should be"
Langs = Annotated[str, option("--lang", help="languages, parted by commas")]
Formats = Annotated[str, option("--format", help="files to write: docx, pdf, html, outline, parted by commas")]
Output = Annotated[Path | None, option("--output", help="folder for the files (default: output/)", show_default=False)]
Engine = Annotated[
    PdfEngine | None, option("--pdf-engine", help="who prints PDF (default: as set)", show_default=False)
]
Verify = Annotated[bool, option("--verify", help="read the written files back with other programs")]
DEFAULT = "docx,pdf"
"""The files that a build writes when nothing else is asked for."""
Explain = Annotated[
    str | None, option("--explain", help="say why this letter would be made, make nothing", show_default=False)
]
Jobs = Annotated[int, option("--jobs", "-j", help="letters made at a time; 0: one for each processor")]
MOST_JOBS = 1024
Scheduler = Annotated[
    str | None,
    option(
        "--scheduler", help="make letters on the machines of a Dask scheduler: tcp://MACHINE:PORT", show_default=False
    ),
]
DryRun = Annotated[bool, option("--dry-run", help="say what would be made, make nothing")]
Packet = Annotated[bool, option("--packet", help="put what changed, and the files new by it, into one folder")]
Since = Annotated[str, option("--since", help="the revision that a packet begins at (default: HEAD)")]
Report = Annotated[Shown, option("--report", help="how results are printed")]


def build(
    letters: Letters = None,
    lang: Langs = "ru,kz",
    formats: Formats = DEFAULT,
    output: Output = None,
    project: Project = None,
    *,
    explain: Explain = None,
    dry_run: DryRun = False,
    jobs: Jobs = 0,
    scheduler: Scheduler = None,
    pdf_engine: Engine = None,
    verify: Verify = False,
    packet: Packet = False,
    since: Since = "HEAD",
    shown: Report = Shown.TEXT,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Check letters and write their files."""
    speaker = voice(ui_lang, quiet=quiet)
    if not 0 <= jobs <= MOST_JOBS:
        speaker.fail(Exit.USAGE, "--jobs: write a number from 0 to {most}", most=str(MOST_JOBS))
    if "json" in formats.split(","):  # as every other command has it: how the results are printed
        shown, formats = Shown.JSON, ",".join(word for word in formats.split(",") if word != "json") or DEFAULT
    from docgen.build.formats import FORMATS  # noqa: PLC0415

    words, kinds = _words(lang, LANGS, "--lang", speaker), _words(formats, tuple(FORMATS), "--format", speaker)
    langs = tuple(one for one in LANGS if one in words)
    world = opened(project, speaker)
    folder = output or world.root / OUTPUT
    sight = None
    if shown is Shown.TEXT and not (letters or explain or dry_run or verify or packet):
        sight = _look_at_once(world, glance.asked(langs, kinds, str(folder), pdf_engine or ""), speaker)
    if verify:
        _need_readers(kinds, speaker)
    from docgen.build.planning import Plan  # noqa: PLC0415  # 0.3 s with all rooms below

    named = [explain] if explain else letters
    plan = Plan(_keys(named, world, speaker) if named else None, langs, kinds, folder, pdf_engine, verify)
    if explain or dry_run:
        _tell_plan(world, plan, speaker, explained=bool(explain))
    if packet:
        _known_revision(world, since, speaker)
    result = _build(world, plan, _executor(scheduler, jobs, speaker), sight, speaker)
    _tell(world, result, shown, speaker)
    if packet:
        result.diagnostics += _write_packet(world, plan, since, result, speaker)
    raise SystemExit(_code(result))


def _known_revision(world: DiskWorld, since: str, speaker: Voice) -> None:
    """End where git does not know the revision that a packet begins at: then nothing is built."""
    from docgen.history import NoHistory, past  # noqa: PLC0415

    try:
        past(world, since)
    except NoHistory as fault:
        speaker.fail(Exit.USAGE, fault.reason, detail=fault.detail)


def _write_packet(world: DiskWorld, plan: Plan, since: str, result: Result, speaker: Voice) -> list[Diagnostic]:
    """Write it, tell what it holds and what it lacks; the findings of its redlines, told already."""
    from docgen.build.packet import write_packet  # noqa: PLC0415

    made = write_packet(world, plan, since, result.broken, speaker.ui)
    for path in made.paths:
        speaker.say("wrote {path}", path=shown_path(path))
    for key in dict.fromkeys(made.unsigned):
        speaker.warn("the letter {key} names nobody who drafted it: the packet has no redline of it", key=key)
    for key in dict.fromkeys(made.uncomposed):
        speaker.warn("the letter {key} cannot be composed as of {state}: it is not compared", key=key, state=since)
    if made.findings:
        sys.stderr.write(report(world, made.findings, Shown.TEXT, speaker))
    return made.findings


def _look_at_once(world: DiskWorld, asked: str, speaker: Voice) -> glance.Sight | None:
    """End here if one glance at the files shows that there is nothing to do; what was found then is told again. Else
    how the files stand, if they were looked at.
    """
    seen, sight = glance.look(str(world.root), asked)
    if seen is None:
        return sight
    if seen[1]:
        from docgen.build.memory import read_findings  # noqa: PLC0415

        sys.stderr.write(report(world, read_findings(seen[1]), Shown.TEXT, speaker))
    speaker.say(NOTHING)
    raise SystemExit(Exit.CLEAN)


def _keys(named: list[str], world: DiskWorld, speaker: Voice) -> tuple[str, ...]:
    return asked_letters(named, facts_of(world)[0], speaker)


def _tell_plan(world: DiskWorld, plan: Plan, speaker: Voice, *, explained: bool) -> None:
    from docgen.build.running import plan_build  # noqa: PLC0415
    from docgen.cli.plans import tell_plan, tell_reasons  # noqa: PLC0415

    planned = plan_build(world, plan)
    (tell_reasons if explained else tell_plan)(planned, speaker)
    raise SystemExit(Exit.INPUT if planned.stopped else Exit.CLEAN)


def _executor(scheduler: str | None, jobs: int, speaker: Voice) -> Executor:
    """Who makes the letters: processes of this machine, or a cluster."""
    if scheduler is None:
        from docgen.build.pool import Pool  # noqa: PLC0415
        from docgen.checks.workers import processors  # noqa: PLC0415

        return Pool(jobs or processors())
    from docgen.cluster.coordinating import Cluster, is_there  # noqa: PLC0415

    if jobs:
        speaker.fail(
            Exit.USAGE, "--jobs is for this machine; with --scheduler the workers say how many they make at a time"
        )
    if not _ADDRESS.fullmatch(scheduler):
        speaker.fail(Exit.USAGE, "--scheduler: «{address}» is no address; write tcp://MACHINE:PORT", address=scheduler)
    if not is_there():
        speaker.fail(Exit.MACHINE, "--scheduler needs Dask, which is not installed: pip install 'docgen[cluster]'")
    return Cluster(scheduler)


_ADDRESS = re.compile(r"(?:tcp|tls|ws|wss)://[^\s/]+:\d+")


def _build(world: DiskWorld, plan: Plan, executor: Executor, sight: glance.Sight | None, speaker: Voice) -> Result:
    from docgen.build.running import run_build  # noqa: PLC0415
    from docgen.cli.progress import shown_progress  # noqa: PLC0415
    from docgen.cluster.failing import NoCluster  # noqa: PLC0415

    try:
        with shown_progress(speaker) as progress:
            return run_build(world, plan, progress, executor, sight)
    except NoCluster as fault:
        speaker.fail(Exit.MACHINE, fault.message, **fault.words)
    except KeyboardInterrupt:
        speaker.fail(Exit.MACHINE, "stopped; what is done stays, `docgen build` goes on from there")


def _need_readers(kinds: tuple[str, ...], speaker: Voice) -> None:
    """End where a program that reads the files back is not on this machine: nothing is written that cannot be
    verified.
    """
    from docgen.verifying import PDF_PACKAGE, PDF_READER, can_verify  # noqa: PLC0415

    if not all(can_verify(f".{kind}") for kind in kinds):
        speaker.fail(
            Exit.MACHINE,
            "--verify reads the PDF with {program}, which is not on this machine: install {package}",
            program=PDF_READER,
            package=PDF_PACKAGE,
        )


def _words(text: str, known: tuple[str, ...], option: str, speaker: Voice) -> tuple[str, ...]:
    """The words of an option, each known."""
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    for word in words:
        if word not in known:
            speaker.fail(
                Exit.USAGE, "{option}: «{word}» is not one of {known}", option=option, word=word, known=", ".join(known)
            )
    return words or known


def _code(result: Result) -> Exit:
    if result.machine:
        return Exit.MACHINE
    return Exit.INPUT if has_blockers(result.diagnostics) else Exit.CLEAN


def _tell(world: DiskWorld, result: Result, shown: Shown, speaker: Voice) -> None:
    """Findings to the error stream, what was written to the output; all of it as one value in JSON."""
    if shown is Shown.JSON:
        print_json(_as_data(world, result, speaker))
        return
    if any(not found.excuse for found in result.diagnostics):
        sys.stderr.write(report(world, result.diagnostics, shown, speaker))
    for path in result.files:
        speaker.say("wrote {path}", path=shown_path(Path(path)))
    if result.fresh and not result.files and not result.broken:
        speaker.say(NOTHING)
    for key in dict.fromkeys(result.broken):
        speaker.warn("the letter {key} was not written; what stood in its place is untouched", key=key)


def _as_data(world: DiskWorld, result: Result, speaker: Voice) -> dict[str, Any]:
    found = json.loads(report(world, result.diagnostics, Shown.JSON, speaker))
    return {"written": list(result.files), "broken": list(dict.fromkeys(result.broken)), **found}
