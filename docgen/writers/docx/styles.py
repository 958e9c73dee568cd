"""The named styles of a letter: what a clerk restyles in Word, and the only place that says how a letter looks in DOCX.

Sizes and lengths come from `PageStyle`. Sources of the looks: Rules of documentation (Government decree 703 of
31.10.2018), items 7, 15, 25, 26, 30, 31, 39: page, page number, bold addressee, heading of short lines, smaller notes,
executor's corner.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from docgen.model import BCP47, Lang, PageStyle
from docgen.writers import look
from docgen.writers.columns import WIDE, WIDEST, text_width
from docgen.writers.docx.runs import attribute
from docgen.writers.docx.units import half_points, twips

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class _Look(NamedTuple):
    """One style: its name in Word, the style it rests on, its properties in the order of the schema."""

    name: str
    based_on: str = ""
    paragraph: str = ""
    run: str = ""
    kind: str = "paragraph"
    more: str = ""

    @property
    def id(self) -> str:
        """What paragraphs and runs call it: «footnote text» is FootnoteText."""
        return self.name.title().replace(" ", "")


_DEFAULT = frozenset({"Normal", "Default Paragraph Font", "Normal Table"})
_BUILT_IN = _DEFAULT | {"header", "footnote text", "footnote reference"}
_CENTER, _LEFT, _BOTH = '<w:jc w:val="center"/>', '<w:jc w:val="left"/>', '<w:jc w:val="both"/>'
_BOLD = "<w:b/>"
_TOGETHER = "<w:keepNext/><w:keepLines/>"
WHOLE_WORDS = "<w:suppressAutoHyphens/>"
_ALIKE = "<w:contextualSpacing/>"
"""No space between paragraphs of the same style: a requisite of several lines is one block."""


def style_sheet(style: PageStyle, lang: Lang) -> str:
    """The content of `word/styles.xml`: defaults and every style that `body` names."""
    looks = (*_plain(), *_requisites(style), *_texts(style), *_tables(style), *_characters())
    return f'<w:styles xmlns:w="{W}">{_defaults(style, lang)}{"".join(map(_style, looks))}</w:styles>'


def _defaults(style: PageStyle, lang: Lang) -> str:
    tag, size, line = BCP47[lang], half_points(style.size), round(240 * style.line_height)
    font = " ".join(f'w:{script}="{attribute(style.font)}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {font}/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:widowControl/><w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _style(one: _Look) -> str:
    custom = "" if one.name in _BUILT_IN else ' w:customStyle="1"'
    default = ' w:default="1"' if one.name in _DEFAULT else ""
    based_on = f'<w:basedOn w:val="{one.based_on}"/>' if one.based_on else ""
    shown = "<w:qFormat/>" if custom else ""
    paragraph = f"<w:pPr>{one.paragraph}</w:pPr>" if one.paragraph else ""
    run = f"<w:rPr>{one.run}</w:rPr>" if one.run else ""
    return (
        f'<w:style w:type="{one.kind}"{default}{custom} w:styleId="{one.id}"><w:name w:val="{one.name}"/>'
        f"{based_on}{shown}{paragraph}{run}{one.more}</w:style>"
    )


def _plain() -> Iterator[_Look]:
    """What every Word file has, and the header that holds the page's number."""
    margins = "".join(f'<w:{side} w:w="85" w:type="dxa"/>' for side in ("left", "right"))
    table = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    yield _Look("Normal")
    yield _Look("Default Paragraph Font", kind="character")
    yield _Look("Normal Table", kind="table", more=table)
    yield _Look("header", "Normal", _CENTER)


def _requisites(style: PageStyle) -> Iterator[_Look]:
    side, width = twips(style.addressee_mm), text_width(style)
    indent, aside, narrow = (
        f'<w:ind w:{end}="{length}"/>'
        for end, length in (("firstLine", twips(style.indent_mm)), ("left", side), ("right", width - side))
    )
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    outline = '<w:outlineLvl w:val="0"/>'
    after, before, far = (_space(style, *lines) for lines in ((0, 1), (1, 0), (2, 0)))
    looks = (
        ("Letter Body", f"{indent}{_BOTH}", ""),
        ("Letter Addressee", f"<w:keepLines/>{WHOLE_WORDS}{after}{aside}{_ALIKE}{_LEFT}", _BOLD),
        ("Letter Reference", f"{WHOLE_WORDS}{after}{_ALIKE}{_LEFT}", ""),
        ("Letter Heading", f"{_TOGETHER}{WHOLE_WORDS}{after}{narrow}{_LEFT}{outline}", _BOLD),
        ("Letter Salutation", f"{_TOGETHER}{WHOLE_WORDS}{after}{_CENTER}", _BOLD),
        ("Letter Annex", f"{_TOGETHER}{before}{_ALIKE}{_BOTH}", ""),
        ("Letter Signature", f"{_TOGETHER}{tabs}{WHOLE_WORDS}{far}{_ALIKE}{_LEFT}", _BOLD),
        ("Letter Executor", f"{WHOLE_WORDS}{_LEFT}", _size(style.executor_size)),
    )
    return (_Look(name, "Normal", paragraph, run) for name, paragraph, run in looks)


def corner(style: PageStyle) -> str:
    """The frame of the executor's mark: the lower left corner of the sheet, below the text and its notes.

    It is said in the paragraph: LibreOffice 7.4 does not see a frame in a style.
    """
    top, width = twips(look.corner_mm(style)), text_width(style)
    return f'<w:framePr w:w="{width}" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="left" w:y="{top}"/>'


def _texts(style: PageStyle) -> Iterator[_Look]:
    """Notes of both kinds, and paragraphs that hold no text."""
    tiny = '<w:spacing w:line="20" w:lineRule="exact"/>'
    half = _points(style.note_size / 2)
    apart = f'<w:spacing w:before="{half}" w:after="{half}"/>{_ALIKE}'
    yield _Look("Letter Note", "LetterBody", apart, f"<w:i/>{_size(style.note_size)}")
    yield _Look("footnote text", "Normal", _BOTH, _size(style.footnote_size))
    yield _Look("Letter Gap", "Normal", f'<w:spacing w:line="{_points(6)}" w:lineRule="exact"/>')
    yield _Look("Letter Page Break", "Normal", f"<w:pageBreakBefore/>{tiny}")


def _tables(style: PageStyle) -> Iterator[_Look]:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    rule = '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/>'
    half = _points(style.size / 2)
    inside = (("left", twips(1)), ("bottom", half), ("right", twips(1)))
    margins = "".join(f'<w:{side} w:w="{room}" w:type="dxa"/>' for side, room in inside)
    yield _Look("Letter Table", "NormalTable", kind="table", more=_borders(lines))
    for name, points in (
        ("Letter Table", style.table_size),
        ("Letter Wide Table", WIDE),
        ("Letter Widest Table", WIDEST),
    ):
        text = f"{name} Text"
        yield _Look(text, "Normal", _LEFT, _size(points))
        own = text.replace(" ", "")
        yield _Look(f"{name} Header", own, f"<w:keepNext/>{_CENTER}", _BOLD)
        yield _Look(f"{name} Center", own, _CENTER)
        yield _Look(f"{name} Number", own, '<w:jc w:val="right"/>')
    yield _Look("Letterhead Table", "NormalTable", kind="table", more=_borders(rule, margins))
    bare = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    yield _Look("Letter Signature Table", "NormalTable", kind="table", more=_borders("", bare))
    yield _Look("Letterhead Emblem", "Normal", _CENTER)
    yield _Look("Letterhead Gap", "Normal", f'<w:spacing w:line="{2 * half}" w:lineRule="exact"/>')
    for side, lang in (("State", BCP47["kz"]), ("Russian", BCP47["ru"])):
        said = f'{_BOLD}{_size(style.note_size)}<w:lang w:val="{lang}"/>'
        yield _Look(f"Letterhead {side}", "Normal", WHOLE_WORDS + _CENTER, said)


def _characters() -> Iterator[_Look]:
    """Styles of runs: with «Letter Figure» a clerk can colour every figure at once. Text without proofing has no
    hyphens at the ends of lines, as in the PDF, «17 авгу-»: Word goes by `noProof`, LibreOffice 7.4 by the language.
    """
    unproofed = '<w:noProof/><w:lang w:val="x-none"/>'
    raised = '<w:vertAlign w:val="superscript"/>'
    yield _Look("Letter Figure", "DefaultParagraphFont", run=unproofed, kind="character")
    yield _Look("Letter Note Label", "DefaultParagraphFont", run=_BOLD, kind="character")
    yield _Look("footnote reference", "DefaultParagraphFont", run=raised, kind="character")


def _borders(lines: str, margins: str = "") -> str:
    drawn = f"<w:tblBorders>{lines}</w:tblBorders>" if lines else ""
    inside = f"<w:tblCellMar>{margins}</w:tblCellMar>" if margins else ""
    return f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{drawn}{inside}</w:tblPr>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def _space(style: PageStyle, before: int, after: int) -> str:
    """Room above and below in lines of the letter's own size."""
    return f'<w:spacing w:before="{_points(style.size * before)}" w:after="{_points(style.size * after)}"/>'


def _points(points: float) -> int:
    return round(points * 20)
