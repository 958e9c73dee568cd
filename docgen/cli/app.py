"""The commands under one name, in the clerk's language, ending with the codes of `options.Exit`."""

from __future__ import annotations

import importlib
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from docgen import __version__
from docgen.cli.declared import for_typer
from docgen.cli.options import Exit, Voice
from docgen.messages import Ui, said

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
    "adopt": "adopting",
    "audit": "auditing",
    "refresh": "refreshing",
    "redline": "redlining",
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
            for inner in command.registered_commands:
                inner.callback = for_typer(inner.callback) if inner.callback else None
            app.add_typer(command, name=name)
        else:
            app.command()(for_typer(command))
    return app


def version(*, version: Annotated[bool, typer.Option("--version", help="print the version and end")] = False) -> None:
    """Official letters in Russian and Kazakh whose every figure has a source."""
    if version:
        sys.stdout.write(f"docgen {__version__}\n")
        raise typer.Exit(Exit.CLEAN)


def run_typer(given: Sequence[str], ui: Ui) -> int:
    """Run a line as typer reads it; the exit code. Its complaints are sentences in the language."""
    command = typer.main.get_command(commands(given[0] if given else ""))
    _translate(command, ui)
    _hold_to_once(command)
    output = sys.stdout
    try:
        code = command.main(list(given), prog_name="docgen", standalone_mode=False)
    except SystemExit:
        if sys.stdout is output:
            raise
        sys.stdout = output  # typer puts another one in place of a pipe that nobody reads, and ends with 1
        return Exit.MACHINE
    except typer.Abort:
        return Exit.MACHINE
    except _GivenTwiceError as fault:
        problem = said("{option} is given twice; give it once: {help}.", ui, option=fault.option, help=fault.help)
        Voice(ui).warn("{problem} See docgen --help.", problem=problem)
        return Exit.USAGE
    except _NoValueError as fault:
        Voice(ui).warn("{problem} See docgen --help.", problem=f"Option '{fault}' requires an argument.")
        return Exit.USAGE
    except typer.TyperException as fault:
        if type(fault).__name__ == "NoArgsIsHelpError":  # it has no public name; its text is a whole page
            sys.stderr.write(f"{fault}\n")
            return Exit.USAGE
        Voice(ui).warn("{problem} See docgen --help.", problem=_sentence(fault))
        return Exit.USAGE
    return code if isinstance(code, int) else Exit.CLEAN


class _GivenTwiceError(Exception):
    """An option stands in the line twice: whichever was meant, the other would be forgotten."""

    def __init__(self, parameter: Any) -> None:
        super().__init__(parameter.opts[0])
        self.option: str = parameter.opts[0]
        self.help: str = parameter.help or ""


class _NoValueError(Exception):
    """An option whose value was forgotten, and the next option stands in its place: no file is called «--quiet»."""


def _hold_to_once(command: Any) -> None:
    """Let a command and all below it refuse an option that is given twice, of which typer takes the last and says
    nothing, and one that is given the name of the next for its value.
    """
    made = command.make_parser

    def make_parser(context: Any) -> Any:
        parser = made(context)
        read = parser.parse_args

        def read_once(args: list[str]) -> Any:
            options, rest, order = read(args=args)
            given = Counter(one for one in order if getattr(one, "is_flag", True) is False)
            for one, times in given.items():
                if times > 1 and not one.multiple:
                    raise _GivenTwiceError(one)
            names = {name for one in command.get_params(context) for name in (*one.opts, *one.secondary_opts)}
            for one in given:
                value = options[one.name]
                if names.intersection(value if one.multiple else (value,)):
                    raise _NoValueError(one.opts[0])
            return options, rest, order

        parser.parse_args = read_once
        return parser

    command.make_parser = make_parser
    for inner in getattr(command, "commands", {}).values():
        _hold_to_once(inner)


def _sentence(fault: typer.TyperException) -> str:
    """What typer complains of, as a sentence."""
    message = fault.format_message() if isinstance(fault, typer.BadParameter) else str(fault)
    message = message.replace("Value error, ", "")
    return message if message.endswith((".", "?")) else f"{message}."


HEADS = (
    (r"(?m)^Usage(?=: )", "Usage"),
    (r"(?m)^Arguments(?=:$)", "Arguments"),
    (r"(?m)^Options(?=:$)", "Options"),
    (r"(?m)^Commands(?=:$)", "Commands"),
    (r"Show\s+this\s+message\s+and\s+exit\.", "show this page and end"),
    (r"(?<=\[)default(?=:)", "default"),
    (r"(?<=\[)required(?=\])", "required"),
)
"""What typer itself writes into a help page, for which it has no catalogue."""


def _headed(page: str, ui: Ui) -> str:
    """A help page with its headings in the language."""
    for pattern, text in HEADS:
        page = re.sub(pattern, said(text, ui), page)
    return page


def _translate(command: Any, ui: Ui) -> None:
    """Put the help texts of a command and all below it into the language."""
    for described in (command, *command.params):
        if isinstance(text := getattr(described, "help", None), str):
            described.help = said(text, ui)
    worded = command.get_help
    command.get_help = lambda ctx: _headed(worded(ctx), ui)
    for inner in getattr(command, "commands", {}).values():
        _translate(inner, ui)
