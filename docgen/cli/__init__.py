"""The command line: options in, one call, prints, exit code. No logic.

`app` ties the commands together and speaks the clerk's language; `options` are the options that commands share; each
other module holds the commands of its name.
"""

from docgen.cli.app import main

__all__ = ["main"]
