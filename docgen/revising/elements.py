"""The elements of WordprocessingML by what a search for bytes to change does with them, named as the parser of bytes
names them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from docgen.reading.docx.language import CALLS, DELETED, INSERTED, SIGNS, W

SEPARATOR = "}"
"""Between the language and the name of an element."""
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006" + SEPARATOR
_MAIN = f"{{{W}{SEPARATOR}"

Stretch = tuple[int, int]
"""The offsets of some bytes: the first, and the one behind the last."""


def local_name(name: str) -> str:
    """The name of an element of Word's main language; of any other, in full."""
    return ("{" + name).removeprefix(_MAIN)


def _locals(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name.removeprefix(_MAIN) for name in names)


SIGN_NAMES: Mapping[str, str] = {name.removeprefix(_MAIN): sign for name, sign in SIGNS.items()}
PRINTING = frozenset({"t", "delText", *SIGN_NAMES})
CALLING = _locals(frozenset(CALLS))
MARKS = frozenset(
    {
        "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
        "commentReference", "annotationRef", *CALLING,
    }
)  # fmt: skip
"""What stays where it is: it belongs to the place, not to the text."""
PROPERTIES = frozenset({"rPr", "smartTagPr", "customXmlPr", "sdtEndPr"})
"""Properties within a text: nothing of them is text."""
CHANGES = _locals(INSERTED | DELETED)
GONE = _locals(DELETED)

_SINGLE_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*/>""")
"""An element without content; a sign «>» may stand in the value of an attribute."""


def place_of(data: bytes, start: int, at: int) -> Stretch:
    """The bytes of an element that began at `start`, where the parser tells its end `at` an offset: of one in a single
    tag it stands behind that already.
    """
    return start, at if _SINGLE_TAG.fullmatch(data, start, at) else data.index(b">", at) + 1
