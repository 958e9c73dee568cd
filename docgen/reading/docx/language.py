"""The elements of WordprocessingML (ECMA-376-1, part 17) by what a reader does with them: everything that can stand in
a text is in one of these tables, and what is in none is named as strange.
"""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def w(name: str) -> str:
    """The full name of an element or attribute of Word's main language."""
    return f"{{{W}}}{name}"


VAL = w("val")

SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "",
}
"""Elements of a run that print a character."""

TEXTS = frozenset({w("t"), w("delText")})

CALLS = {w("footnoteReference"): "", w("endnoteReference"): "e"}
NOTES = {w("footnote"): "", w("endnote"): "e"}
"""What calls a note, and the note: how its mark begins, before the number that the file gives it."""

INSERTED = frozenset({w("ins"), w("moveTo")})
DELETED = frozenset({w("del"), w("moveFrom")})
"""Containers of pending changes."""

THROUGH = frozenset(
    w(name)
    for name in (
        "hdr", "ftr", "document", "body", "footnotes", "endnotes", "footnote", "endnote", "tbl", "tr",
        "sdtContent", "smartTag", "customXml", "hyperlink", "rubyBase",
    )
)  # fmt: skip
"""Containers that print nothing of their own: their content is read as if they were not there."""

SILENT = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr",
        "tblPrEx", "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "commentRangeStart",
        "commentRangeEnd", "commentReference", "annotationRef", "footnoteReference", "endnoteReference", "footnoteRef",
        "endnoteRef", "separator", "continuationSeparator", "lastRenderedPageBreak", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd",
        "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "instrText", "delInstrText", "pgNum", "rubyPr",
        "background", "docParts",
    )
)  # fmt: skip
"""Elements that print nothing, or what Word counts itself: properties, marks, references of notes."""

COUNTED_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "NOTEREF", "PAGEREF", "SEQ", "LISTNUM"})
"""Fields whose result numbers something and tells no fact."""
REFRESHED_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "NOTEREF"})
"""Those of them that are counted anew whenever pages are laid out."""

DRAWN_FIELDS = frozenset(
    {"EQ", "SYMBOL", "MACROBUTTON", "GOTOBUTTON", "FORMDROPDOWN", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "ADVANCE"}
)
"""Fields that print what their instruction says, not their result."""
SILENT_FIELDS = frozenset({"TC", "XE", "TA", "RD", "SET", "PRIVATE", "ASK"})
"""Fields that print nothing; of any other one that has no result nobody can say what it shows."""

SYMBOL_FONTS = frozenset({"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "OpenSymbol", "StarSymbol"})

ALTERNATES, CHOICE, FALLBACK = (f"{{{_MC}}}{name}" for name in ("AlternateContent", "Choice", "Fallback"))

MACROS = "vbaProject"
"""Stands for the programs of a file, which no element of its text names."""

NAMES = {
    w("object"): "an embedded object",
    w("altChunk"): "an embedded document",
    MACROS: "a script",
    w("subDoc"): "an embedded document",
    w("drawing"): "a picture",
    w("pict"): "a picture",
    w("sym"): "a sign of a symbol font",
    w("ruby"): "text above the line",
    w("rt"): "text above the line",
    w("contentPart"): "ink",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "a formula",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara": "a formula",
    w("numPr"): "automatic numbering",
    w("fldChar"): "a field whose text is not in the file",
    w("bdo"): "text that is turned round",
    w("dir"): "text that is turned round",
    w("t"): "text within a text",
    w("sdt"): "a control whose parts are not where they belong",
    w("dataBinding"): "a control whose text comes from elsewhere in the file",
    ALTERNATES: "a text in two versions that differ",
}
"""What a clerk calls a structure that is not read; another one goes by its element's name."""
