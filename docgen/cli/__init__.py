"""The command line: options in, one call, prints, exit code. No logic.

`front` reads the lines that programs write without typer, and leaves all others to `app`, which ties the commands
together and speaks the clerk's language; `declared` is how an option is written down for both; `options` are those
that commands share; each other module holds the commands of its name.
"""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Sequence

from docgen import __version__

_STOPPED = 3
"""`options.Exit.MACHINE`, as a build ends that is stopped; what would tell it may not be loaded yet."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; always ends by `SystemExit`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"] and sys.stdout is not None:  # asked by scripts: nothing else is loaded
        sys.exit(_tell_version())
    gc.set_threshold(100_000)  # a run is short and makes few cycles: the default spends an eighth of it on searching
    atexit.register(gc.freeze)  # all memory goes at once: Python would look through it thrice for cycles before it ends
    try:
        from docgen.cli.front import run  # noqa: PLC0415

        code = run(given)
    except KeyboardInterrupt:  # while docgen is loaded, or in a command that has nothing to bring to an end
        code = _STOPPED
    sys.exit(code)


def _tell_version() -> int:
    try:
        sys.stdout.write(f"docgen {__version__}\n")
        sys.stdout.flush()
    except OSError as fault:
        from docgen.cli.front import refused  # noqa: PLC0415
        from docgen.cli.options import Voice, asked_ui  # noqa: PLC0415

        return refused(fault, Voice(asked_ui(None)))
    return 0
