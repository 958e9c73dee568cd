"""The door of the command line: who reads a line, and what is said when the machine refuses something."""

from __future__ import annotations

import contextlib
import errno
import functools
import importlib
import itertools
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from docgen.cli.declared import read_plain
from docgen.cli.options import Exit, Voice, asked_ui
from docgen.compiled import keep_expressions, recall_expressions
from docgen.files import LEADS_OUT, MISSING, NOT_PLAIN, TOO_LARGE, Unreadable, Unwritable, fault_reason
from docgen.messages import Ui, language_named, said

PLAIN: Mapping[str, str] = {"check": "checking", "build": "building", "clean": "cleaning"}
"""The commands that hooks and editors call, and the module of each."""


def run(given: Sequence[str]) -> int:
    """Run a command line; the code that the process ends with."""
    open_streams()
    recall_expressions()
    ui = _asked_language(given)
    given = _language_last(given)
    code = _ended(_plain_call(given) or functools.partial(_by_typer, given, ui), Voice(ui))
    _drop_output()  # what a full error stream did not take would make Python end with a code of its own
    keep_expressions()
    return code


def open_streams() -> None:
    """Streams that can be written to whatever is said: a poor console shows ? for a letter it lacks; what was closed
    before docgen began swallows all.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # as long as we run
        getattr(sys, name).reconfigure(errors="replace")


def _plain_call(given: Sequence[str]) -> Callable[[], object] | None:
    """The call that a plain line asks for; None for any other line."""
    if not given or given[0] not in PLAIN:
        return None
    command = getattr(importlib.import_module(f"docgen.cli.{PLAIN[given[0]]}"), given[0])
    options = read_plain(command, given[1:])
    return None if options is None else functools.partial(command, **options)


def _by_typer(given: Sequence[str], ui: Ui) -> Any:
    from docgen.cli.app import run_typer  # noqa: PLC0415  # 0.2 s

    return run_typer(given, ui)


_FAULT_OF: Mapping[str, Exit] = {
    MISSING: Exit.USAGE,
    LEADS_OUT: Exit.INPUT,
    NOT_PLAIN: Exit.INPUT,
    TOO_LARGE: Exit.INPUT,
}
"""Why a file that a line names cannot be read → whose fault that is; all else is the machine's."""


def _ended(call: Callable[[], object], speaker: Voice) -> int:
    """The exit code of a call; what the machine refuses is one sentence, never a traceback."""
    try:
        code = _code_of(call)
        sys.stdout.flush()
    except Unwritable as fault:
        speaker.warn("{path}: {reason}", path=str(fault.path), reason=fault.reason)
        return Exit.MACHINE
    except Unreadable as fault:
        speaker.warn("{path}: {reason}", path=str(fault.path), reason=fault.reason)
        return _FAULT_OF.get(fault.reason, Exit.MACHINE)
    except ModuleNotFoundError as fault:
        if not fault.name or fault.name.partition(".")[0] == "docgen":
            raise
        speaker.warn("docgen is not installed whole: {name} is missing; install docgen again", name=fault.name)
        return Exit.MACHINE
    except BrokenPipeError:
        _drop_output()
        return Exit.MACHINE
    except OSError as fault:
        return refused(fault, speaker)
    except (MemoryError, SystemError):  # Python 3.11 itself raises the latter where memory ends while it compiles
        speaker.warn("the machine has not enough memory for this")
        return Exit.MACHINE
    return code if isinstance(code, int) else Exit.CLEAN


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What a write is answered: of one to a file the path is known, so it was what docgen printed."""


def refused(fault: OSError, speaker: Voice) -> int:
    """Say what the machine refused; the exit code."""
    _drop_output()
    where = str(fault.filename or (said("the output", speaker.ui) if fault.errno in _FULL else "."))
    speaker.warn("{path}: {reason}", path=where, reason=said(fault_reason(fault), speaker.ui))
    _drop_output()  # the error stream may be full as well
    return Exit.MACHINE


def _drop_output() -> None:
    """Nobody takes what is still to be written: no second fault at the exit."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
            continue
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _code_of(call: Callable[[], object]) -> object:
    try:
        return call()
    except SystemExit as ended:
        return ended.code


def _language_last(given: Sequence[str]) -> Sequence[str]:
    """The line with a language that stands before the command put behind it, where commands take it; left out of a
    line that asks no command (`--help`, `facts --help`): it is known already.
    """
    command = _command_at(given, 0)
    if command < len(given) and given[command] in _GROUPS:
        command = _command_at(given, command + 1)
    languages = [
        word
        for n, word in enumerate(given[:command])
        if word.startswith(f"{_LANGUAGE}=") or word == _LANGUAGE or (n and given[n - 1] == _LANGUAGE)
    ]
    led = [word for word in given[:command] if word not in languages]
    return [*led, *given[command:], *(languages if command < len(given) else ())]


_LANGUAGE = "--ui-lang"
_GROUPS = frozenset({"facts"})
"""What stands before a command of its own."""


def _command_at(given: Sequence[str], start: int) -> int:
    """Where the first command from a place on stands; behind the line if none does."""
    words = (n for n in range(start, len(given)) if _is_command(given[n], given[n - 1] if n else ""))
    return next(words, len(given))


def _is_command(word: str, before: str) -> bool:
    return not word.startswith("-") and before != _LANGUAGE


def _asked_language(given: Sequence[str]) -> Ui:
    """The language of help and of faults in the options themselves, before they are parsed."""
    pairs = itertools.pairwise((*given, ""))
    separate = (value for option, value in pairs if option == "--ui-lang")
    joined = (one.removeprefix("--ui-lang=") for one in given if one.startswith("--ui-lang="))
    asked = next((one for one in (*separate, *joined) if language_named(one)), None)
    return asked_ui(asked)
