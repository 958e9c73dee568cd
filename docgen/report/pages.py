"""A page for each code: what it means, why it matters, what to do, a wrong example and the right one.

`explain/DG106.md` is the page in English; its examples are run as tests. `explain/ru/` and `explain/kz/` hold the same
text in the other languages; code is code in any language, so they take the examples of the English page.
"""

from __future__ import annotations

import functools
import re
from importlib import resources

from docgen.codes import CODES, READ_FROM_WORDS
from docgen.messages import Ui, help_id, said

WRONG, RIGHT = "\n## Wrong\n", "\n## Right\n"
WORDS = ("Wrong", "Right", "What to do")
"""The headings that a page has in every language."""
_MISREAD = (
    "docgen reads this from words, and can misread them: where the letter is right, leave it as it is and say so on"
    " that line, with the reason: {excuse}."
)


def explain_page(code: str, ui: Ui) -> str | None:
    """The page of a code as Markdown in a language, English where there is no other; None for an unknown code.

    >>> explain_page("DG106", "ru").splitlines()[0], explain_page("nothing", "en")
    ('# DG106: «…» написано дважды', None)
    """
    if code not in CODES:
        return None
    base = _read(f"{code}.md")
    text, examples = _parted(base)
    if ui != "en":
        text = _read(f"{ui}/{code}.md") or text
    wrong, right, remedy = (said(word, ui) for word in WORDS)
    examples = examples.replace(WRONG, f"\n## {wrong}\n").replace(RIGHT, f"\n## {right}\n")
    misread = said(_MISREAD, ui, excuse=f"`{{# docgen: allow {code} — … #}}`") if code in READ_FROM_WORDS else ""
    parts = (text.strip(), f"**{remedy}**: {advice(code, ui)}", misread, examples.strip())
    return "\n\n".join(part for part in parts if part) + "\n"


def title(code: str, ui: Ui) -> str:
    """The sentence of a code with «…» for what differs from case to case.

    >>> title("DG106", "en")
    '«…» is written twice'
    """
    return _blanked(CODES[code].message, ui)


def advice(code: str, ui: Ui) -> str:
    """The help of a code; where it has two halves, both."""
    halves = dict.fromkeys(help_id(code, hinted=hinted) for hinted in (True, False))
    return " / ".join(_blanked(half, ui) for half in halves)


def _blanked(message_id: str, ui: Ui) -> str:
    names = set(re.findall(r"\{(\w+)\}", message_id))
    return said(message_id, ui, **dict.fromkeys(names, "…"))


@functools.cache
def _read(name: str) -> str:
    """A page's text, empty if there is no such page."""
    file = resources.files("docgen").joinpath("explain", *name.split("/"))
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _parted(page: str) -> tuple[str, str]:
    """What a page says, and its examples."""
    text, heading, examples = page.partition(WRONG)
    return text, heading + examples
