"""The commands under one name, in the clerk's language, ending with the codes of `options.Exit`."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from docgen import __version__
from docgen.cli.options import Exit, Voice, asked_ui
from docgen.files import Unreadable, Unwritable, fault_reason
from docgen.messages import LANGUAGES, Ui, said

_COMMANDS: Mapping[str, str] = {
    "build": "building",
    "clean": "cleaning",
    "check": "checking",
    "facts": "asking",
    "words": "words",
    "promises": "following",
    "status": "following",
    "diff": "diffing",
    "approve": "sealing",
    "seal": "sealing",
    "register": "sealing",
    "verify": "sealing",
    "explain": "asking",
    "schema": "asking",
    "new": "making",
}
"""Command → the module that holds it, in the order of the help."""


def commands(asked: str = "") -> typer.Typer:
    """The command asked for, so that no other's rooms are loaded; all of them if it is none."""
    app = typer.Typer(
        name="docgen",
        help="Official letters in Russian and Kazakh whose every figure has a source.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback(invoke_without_command=True)(version)
    for name in (asked,) if asked in _COMMANDS else _COMMANDS:
        command = getattr(importlib.import_module(f"docgen.cli.{_COMMANDS[name]}"), name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command()(command)
    return app


def version(*, version: Annotated[bool, typer.Option("--version", help="print the version and end")] = False) -> None:
    """Official letters in Russian and Kazakh whose every figure has a source."""
    if version:
        sys.stdout.write(f"docgen {__version__}\n")
        raise typer.Exit(Exit.CLEAN)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; always ends by `SystemExit`."""
    gc.set_threshold(100_000)  # a run is short and makes few cycles: the default spends an eighth of it on searching
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a poor console shows ? for a letter it lacks
    ui = _asked_language(given)
    command = typer.main.get_command(commands(given[0] if given else ""))
    _translate(command, ui)
    sys.exit(_run(command, given, Voice(ui)))


def _run(command: Any, given: list[str], speaker: Voice) -> int:
    """The exit code of a run; what the machine refuses is one sentence, never a traceback."""
    try:
        code = command.main(given, prog_name="docgen", standalone_mode=False)
        sys.stdout.flush()
    except typer.Abort:
        return Exit.MACHINE
    except typer.TyperException as fault:
        speaker.warn("{problem} See docgen --help.", problem=_sentence(fault))
        return Exit.USAGE
    except (Unreadable, Unwritable) as fault:
        speaker.warn("{path}: {reason}", path=str(fault.path), reason=said(fault.reason, speaker.ui))
        return Exit.MACHINE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader went away: no second fault at exit
        return Exit.MACHINE
    except OSError as fault:
        where = str(fault.filename or ".")
        speaker.warn("{path}: {reason}", path=where, reason=said(fault_reason(fault), speaker.ui))
        return Exit.MACHINE
    return code if isinstance(code, int) else Exit.CLEAN


def _sentence(fault: typer.TyperException) -> str:
    """What typer complains of, as a sentence."""
    message = fault.format_message() if isinstance(fault, typer.BadParameter) else str(fault)
    return message if message.endswith((".", "?")) else f"{message}."


def _asked_language(given: Sequence[str]) -> Ui:
    """The language of help and of faults in the options themselves, before they are parsed."""
    pairs = zip(given, [*given[1:], ""], strict=True)
    separate = (value for option, value in pairs if option == "--ui-lang")
    joined = (one.removeprefix("--ui-lang=") for one in given if one.startswith("--ui-lang="))
    asked = next((one for one in (*separate, *joined) if one in LANGUAGES), None)
    return asked_ui(asked)


def _translate(command: Any, ui: Ui) -> None:
    """Put the help texts of a command and all below it into the language."""
    for described in (command, *command.params):
        if isinstance(text := getattr(described, "help", None), str):
            described.help = said(text, ui)
    for inner in getattr(command, "commands", {}).values():
        _translate(inner, ui)
