"""`docgen clean`."""

from __future__ import annotations

from docgen.cli.options import Exit, Project, Quiet, UiLang, opened, shown_path, voice


def clean(project: Project = None, *, quiet: Quiet = False, ui_lang: UiLang = None) -> None:
    """Remove the files of letters that are gone, and no others."""
    from docgen.build.cleaning import clean_outputs  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    cleaned = clean_outputs(opened(project, speaker))
    if cleaned.unsure:
        speaker.fail(Exit.INPUT, "nothing was removed: `docgen check` tells what in facts/ or register/ cannot be read")
    for path in cleaned.removed:
        speaker.say("removed {path}", path=shown_path(path))
    for path in cleaned.left:
        speaker.warn("{path} was changed by hand: its letter is gone, it was left", path=shown_path(path))
    for path in cleaned.sent:
        speaker.warn("{path} was sent, as the register says: it was left", path=shown_path(path))
    for path in cleaned.unknown:
        speaker.warn(
            "{path} bears the name of no letter, and it is not known whether docgen wrote it: it was left; delete it"
            " yourself if nobody needs it",
            path=shown_path(path),
        )
    if not (cleaned.removed or cleaned.left or cleaned.sent or cleaned.unknown):
        speaker.say("nothing to remove: every file has its letter")
    raise SystemExit(Exit.CLEAN)
