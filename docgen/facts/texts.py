"""Bytes of a file the user wrote → text, or the place of the first character that cannot stand there.

Used for YAML and for templates. Refused: other encodings than UTF-8, control characters, private-use and non-characters
(docgen's own marks live there), and characters that hide or reorder text (Unicode TR36, «Trojan source»).
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator

from docgen.model import Diagnostic, Span

_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb"  # hidden, bidirectional
    "\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U0010ffff]"
    # line ends that editors do not show; surrogates; private use; non-characters; tags
)


SHOWN = 20
"""Refused characters told of one file: UTF-16 has one for every letter."""


def read_text(path: str, data: bytes) -> tuple[str, list[Diagnostic]]:
    """The text with «\\n» line ends and no byte-order mark; diagnostics if it cannot be used (then the text is
    empty).
    """
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return "", [Diagnostic("DG102", Span(path, line))]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    faults = list(itertools.islice(_refused(path, text), SHOWN))
    return ("" if faults else text), faults


def _refused(path: str, text: str) -> Iterator[Diagnostic]:
    for match in _REFUSED.finditer(text):
        yield refusal(match.group(), place(path, text, match.start()))


def refusal(char: str, span: Span) -> Diagnostic:
    """What is said of a character that may not stand there."""
    args = {"char": f"U+{ord(char):04X}", "name": unicodedata.name(char, "control or private character")}
    return Diagnostic("DG103", span, args)


def refused_characters(text: str) -> list[str]:
    """The characters of a text that may not stand in a document, in order."""
    return _REFUSED.findall(text)


def place(path: str, text: str, offset: int, length: int = 1) -> Span:
    """The span of a character offset in a text."""
    start = text.rfind("\n", 0, offset) + 1
    return Span(path, text.count("\n", 0, offset) + 1, offset - start + 1, length)
