"""Every diagnostic code of docgen in one place: severity, sentence, help.

The English sentence and help are the message ids of the catalogues in `locale/`. Braces name the `args` of the diagnostic.
Hundreds: 1 facts · 2 templates · 3 Russian against Kazakh · 4 finished text · 5 the letter and its form · 6 output · 9 the machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: its number, how grave it is, what it says, and what to do about it."""

    id: str
    severity: Severity
    message: str
    help: str


def _error(number: str, message: str, remedy: str) -> Code:
    return Code(number, Severity.ERROR, message, remedy)


_ALL = (
    # facts and the other YAML files
    _error("DG101", "this is not readable YAML: {problem}", "{remedy}"),
    # output
    _error(
        "DG601", "no font for «{family}» was found", "install one of: {packages}; or put the font files into fonts/"
    ),
    _error(
        "DG602",
        "the font {font} has no letter «{letter}» ({code})",
        "install a font that has it, or write another letter",
    ),
    _error(
        "DG603",
        "the {format} would lose: {text}",
        "shorten the note or paragraph, or split it; report this if it is short",
    ),
    _error("DG604", "the document asked for something outside itself: {url}", "remove it from the template"),
)

CODES: dict[str, Code] = {code.id: code for code in _ALL}
