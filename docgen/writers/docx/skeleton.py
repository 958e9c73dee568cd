"""What is the same in every letter of one page style and language, made once by python-docx and kept deflated, beside
docgen's own compiled modules also for the next run: to load python-docx is a fifth of a cold build of one DOCX.

python-docx's own template is of Word 2008: nearly a megabyte of styles, a thumbnail. All but its theme is left out,
so that a letter holds exactly the styles that it uses and the compatibility mode of today's Word.
"""

from __future__ import annotations

import io
import marshal
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from docgen.compiled import keep_beside, kept_beside, made_of
from docgen.manifest import NAMESPACE
from docgen.model import BCP47, Lang, PageStyle
from docgen.sameness import Same
from docgen.writers.columns import A4_HEIGHT_MM, A4_WIDTH_MM, text_width
from docgen.writers.docx import package
from docgen.writers.docx.runs import Sheet, attribute
from docgen.writers.docx.styles import W, corner, style_sheet

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

DOCUMENT = "word/document.xml"
FOOTNOTES = "word/footnotes.xml"
CORE = "docProps/core.xml"
CUSTOM = "docProps/custom.xml"
MANIFEST = "customXml/item1.xml"
_EACH_LETTER = frozenset({DOCUMENT, FOOTNOTES, CORE, CUSTOM, MANIFEST})

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"

_SETTINGS = """<w:settings xmlns:w="{w}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>\
<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="{hyphens}"/><w:doNotHyphenateCaps/>\
<w:characterSpacingControl w:val="doNotCompress"/>\
<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>\
<w:compat><w:doNotExpandShiftReturn/>{compat}</w:compat>\
<w:themeFontLang w:val="{lang}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""
_HYPHENS_RUNNING = 3
"""Lines one below the other that may end in a hyphen. A word processor parts words by its own rules for the language of
the text; without rules for Kazakh it parts no Kazakh word. Styles say where no word is parted.
"""
_COMPATIBILITY = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)
_FONTS = """<w:fonts xmlns:w="{w}"><w:font w:name="{font}"><w:charset w:val="CC"/><w:family w:val="roman"/>\
<w:pitch w:val="variable"/></w:font></w:fonts>"""
_STORE = """<ds:datastoreItem xmlns:ds="{office}/customXml" ds:itemID="{{{key}}}"><ds:schemaRefs>\
<ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>"""


class _Member(NamedTuple):
    """A part that the package gets: its name, its type, what it is to its owner («package», «document» or a name)."""

    name: str
    type: str
    relation: str
    owner: str = "document"


_KEPT = ("/officeDocument", "/theme")
_MEMBERS = (
    _Member("word/styles.xml", f"{_WORD_TYPE}.styles+xml", f"{OFFICE}/relationships/styles"),
    _Member("word/fontTable.xml", f"{_WORD_TYPE}.fontTable+xml", f"{OFFICE}/relationships/fontTable"),
    _Member("word/settings.xml", f"{_WORD_TYPE}.settings+xml", f"{OFFICE}/relationships/settings"),
    _Member(FOOTNOTES, f"{_WORD_TYPE}.footnotes+xml", f"{OFFICE}/relationships/footnotes"),
    _Member(MANIFEST, "application/xml", f"{OFFICE}/relationships/customXml"),
    _Member(
        "customXml/itemProps1.xml",
        f"{_OFFICE_TYPE}.customXmlProperties+xml",
        f"{OFFICE}/relationships/customXmlProps",
        owner=MANIFEST,
    ),
    _Member(
        CORE, "application/vnd.openxmlformats-package.core-properties+xml", f"{_PACKAGE}/core-properties", "package"
    ),
    _Member(CUSTOM, f"{_OFFICE_TYPE}.custom-properties+xml", f"{OFFICE}/relationships/custom-properties", "package"),
)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The constant parts, deflated; what stands before and after the body in `word/document.xml`; what runs and tables
    ask of the page.
    """

    parts: tuple[package.Part, ...]
    head: bytes
    tail: bytes
    sheet: Sheet


def skeleton(style: PageStyle, lang: Lang) -> Skeleton:
    """The skeleton for a page style and language; the fonts' files play no part in it."""
    return _same_skeleton(Same(style), lang)


@lru_cache(maxsize=16)
def _same_skeleton(style: Same[PageStyle], lang: Lang) -> Skeleton:
    return _skeleton(replace(style.value, faces=()), lang)


@lru_cache(maxsize=16)
def _skeleton(style: PageStyle, lang: Lang) -> Skeleton:
    head, tail, parts = _as_made_before(style, lang)
    sheet = Sheet(text_width(style), corner(style), style.size, style.table_size)
    return Skeleton(tuple(package.Part(*part) for part in parts), head, tail, sheet)


_Bones = tuple[bytes, bytes, tuple[tuple[str, int, int, bytes], ...]]
"""What stands before and after the body, and the constant parts."""


def _as_made_before(style: PageStyle, lang: Lang) -> _Bones:
    """What `_made` gives, from an earlier run if that made it of the very same; of each language the last page style
    is kept.
    """
    suffix, digest = f"skeleton-{lang}", made_of((style, lang), _made_by())
    kept = kept_beside(__spec__, suffix, digest)
    if kept is not None:
        bones: _Bones = marshal.loads(kept)  # noqa: S302  # as trustworthy as the modules beside it
        return bones
    bones = _made(style, lang)
    keep_beside(__spec__, suffix, digest, marshal.dumps(bones))
    return bones


def _made_by() -> Iterator[Path]:
    """Folders of the modules that decide what is made; a test holds them against what a making loads."""
    docgen = Path(__file__).parents[2]
    yield from (docgen / room for room in ("", "model", "writers", "writers/docx"))
    yield from (Path(spec.origin).parent for spec in map(find_spec, ("docx", "lxml")) if spec and spec.origin)


def _made(style: PageStyle, lang: Lang) -> _Bones:
    saved = dict(_saved(_document(style, lang)))
    head, tail = saved[DOCUMENT].split(b"<w:sectPr", maxsplit=1)
    constant = sorted(saved.keys() - _EACH_LETTER, key=_reading_order)
    parts = (package.deflate(name, saved[name]) for name in constant)
    return head, b"<w:sectPr" + tail, tuple((one.name, one.crc, one.size, one.deflated) for one in parts)


def _reading_order(name: str) -> tuple[bool, bool, str]:
    """The list of types first, the way to the document next: programs that sniff a file look for them there."""
    return name != "[Content_Types].xml", name != "_rels/.rels", name


def _saved(document: Document) -> Iterator[tuple[str, bytes]]:
    file = io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as archive:
        yield from ((name, archive.read(name)) for name in archive.namelist())


def _document(style: PageStyle, lang: Lang) -> Document:
    import docx  # noqa: PLC0415  its import costs as much as forty letters

    document = docx.Document()
    _empty(document)
    _fill(document, style, lang)
    _lay_out(document.sections[0], style)
    return document


def _empty(document: Document) -> None:
    """Leaves of python-docx's template the document and its theme."""
    from lxml import etree  # noqa: PLC0415

    root = document.element
    root.attrib.clear()  # mc:Ignorable names prefixes that go with the next line
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    for owner in (document.part, document.part.package):
        for key in [key for key, relation in owner.rels.items() if not relation.reltype.endswith(_KEPT)]:
            del owner.rels[key]


def _fill(document: Document, style: PageStyle, lang: Lang) -> None:
    """Adds our parts; those that each letter writes itself stay empty here."""
    from docx.opc.packuri import PackURI  # noqa: PLC0415
    from docx.opc.part import Part  # noqa: PLC0415

    contents = _contents(style, lang)
    owners = {"package": document.part.package, "document": document.part}
    for member in _MEMBERS:
        blob = (XML + contents.get(member.name, "")).encode()
        part = Part(PackURI(f"/{member.name}"), member.type, blob, document.part.package)
        owners[member.owner].relate_to(part, member.relation)
        owners[member.name] = part


def _contents(style: PageStyle, lang: Lang) -> dict[str, str]:
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in _COMPATIBILITY
    )
    key = str(uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE)).upper()
    return {
        "word/styles.xml": style_sheet(style, lang),
        "word/fontTable.xml": _FONTS.format(w=W, font=attribute(style.font)),
        "word/settings.xml": _SETTINGS.format(w=W, compat=compat, hyphens=_HYPHENS_RUNNING, lang=BCP47[lang]),
        "customXml/itemProps1.xml": _STORE.format(office=OFFICE, key=key, namespace=NAMESPACE),
    }


def _lay_out(section: Section, style: PageStyle) -> None:
    """A4, the margins, the page's number in the middle of the top field from page 2 (Rules 703, items 7, 15, 30)."""
    from docx.shared import Mm  # noqa: PLC0415

    section.page_width, section.page_height = Mm(A4_WIDTH_MM), Mm(A4_HEIGHT_MM)
    section.top_margin, section.bottom_margin = Mm(style.top_mm), Mm(style.bottom_mm)
    section.left_margin, section.right_margin = Mm(style.left_mm), Mm(style.right_mm)
    section.header_distance = section.footer_distance = Mm(style.top_mm / 2)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section.header.is_linked_to_previous = False
    _number(section)


def _number(section: Section) -> None:
    from docx.oxml import parse_xml  # noqa: PLC0415

    field = f'<w:fldSimple xmlns:w="{W}" w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    section.header.paragraphs[0]._p.append(parse_xml(field))  # noqa: SLF001  python-docx has no fields
