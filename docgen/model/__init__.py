"""The data that travels through docgen: values only, no behaviour beyond reading themselves, no import from docgen.

`records` is what we know (`FactBook` in `facts` holds it), `document` what one letter says in one language,
`findings` what is wrong and where. **Fact is what we know. Figure is a place where we print it.**
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docgen.model.document import (
        NB_HYPHEN,
        NBSP,
        PLACE,
        Align,
        Block,
        Cell,
        Document,
        Emph,
        Face,
        Figure,
        Footnote,
        Heading,
        Inline,
        Letterhead,
        LineBreak,
        List,
        ListItem,
        Note,
        PageBreak,
        PageStyle,
        Paragraph,
        Part,
        PdfEngine,
        Reserved,
        Role,
        Strong,
        Table,
        Term,
        Text,
        Written,
    )
    from docgen.model.findings import (
        Diagnostic,
        Related,
        Severity,
        Span,
    )
    from docgen.model.records import (
        BCP47,
        LANGS,
        UNTRANSLATED,
        Bilingual,
        Called,
        Citation,
        Evidence,
        Executor,
        Fact,
        Grain,
        Inquiry,
        Lang,
        Letter,
        Name,
        NameKind,
        Period,
        Precision,
        Promise,
        Question,
        Relation,
        Source,
        SourceKind,
        Status,
        Value,
        Wordforms,
    )

__all__ = [
    "BCP47",
    "LANGS",
    "NBSP",
    "NB_HYPHEN",
    "PLACE",
    "UNTRANSLATED",
    "Align",
    "Bilingual",
    "Block",
    "Called",
    "Cell",
    "Citation",
    "Diagnostic",
    "Document",
    "Emph",
    "Evidence",
    "Executor",
    "Face",
    "Fact",
    "Figure",
    "Footnote",
    "Grain",
    "Heading",
    "Inline",
    "Inquiry",
    "Lang",
    "Letter",
    "Letterhead",
    "LineBreak",
    "List",
    "ListItem",
    "Name",
    "NameKind",
    "Note",
    "PageBreak",
    "PageStyle",
    "Paragraph",
    "Part",
    "PdfEngine",
    "Period",
    "Precision",
    "Promise",
    "Question",
    "Related",
    "Relation",
    "Reserved",
    "Role",
    "Severity",
    "Source",
    "SourceKind",
    "Span",
    "Status",
    "Strong",
    "Table",
    "Term",
    "Text",
    "Value",
    "Wordforms",
    "Written",
]

_PARTS = ("findings", "records", "document")
"""The modules in the order of what they know of each other: a finding is told without loading what a letter is."""


def __getattr__(name: str) -> Any:
    """A name of one of the parts, loaded when it is first asked for."""
    if name in __all__:
        for part in _PARTS:
            module = importlib.import_module(f"docgen.model.{part}")
            if hasattr(module, name):
                globals()[name] = getattr(module, name)
                return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
