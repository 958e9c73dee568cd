"""A Document as a DOCX that Word and LibreOffice show alike and a clerk can restyle.

`skeleton` (python-docx, once) gives the parts that never change, `body` and `runs` write the text as XML, `proof` reads
it back, `package` puts the parts into one file. Nothing here reads a clock, the machine or the order of a set.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen import flow
from docgen.manifest import write_manifest
from docgen.model import Document, Inline, PageStyle, Written
from docgen.sameness import kept
from docgen.writers.docx import package, proof, properties
from docgen.writers.docx.body import body, encoded, footnotes
from docgen.writers.docx.package import Framed
from docgen.writers.docx.runs import Moved, moved_ids
from docgen.writers.docx.skeleton import CORE, CUSTOM, DOCUMENT, FOOTNOTES, MANIFEST, XML, skeleton
from docgen.writers.docx.styles import W

_LEVEL = 1
"""Of deflate, for the parts of each letter: 6 takes three times as long and saves one byte in sixteen."""

_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
    f"</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
    for kind, number in (("separator", -1), ("continuationSeparator", 0))
)
_FOOTNOTES = f'{XML}<w:footnotes xmlns:w="{W}">{_SEPARATORS}'.encode()


def write_docx(document: Document, style: PageStyle) -> Written:
    """The file of a letter, the same bytes for the same input; DG603 for whatever of the Document it loses."""
    bones = skeleton(style, document.lang)
    sheet = bones.sheet._replace(moved=_moved(document))
    text = Framed(bones.head, body(document.blocks, sheet), bones.tail)
    notes = Framed(_FOOTNOTES, footnotes(flow.notes(document), sheet), b"</w:footnotes>")
    manifest = write_manifest(document)
    parts = {
        DOCUMENT: text.joined(),
        FOOTNOTES: notes.joined(),
        MANIFEST: properties.item(manifest),
        CORE: encoded(properties.core(document)),
        CUSTOM: encoded(properties.custom(manifest)),
    }
    written = (package.deflate(name, data, _LEVEL) for name, data in parts.items())
    losses = tuple(proof.losses(document, text, notes, (parts[DOCUMENT], parts[FOOTNOTES])))
    return Written(package.assemble((*bones.parts, *written)), losses)


def _moved(document: Document) -> Moved:
    return moved_ids(anchor for inlines in flow.texts(document) for anchor in _anchors(inlines))


@kept
def _anchors(inlines: tuple[Inline, ...]) -> Iterator[str]:
    return (figure.anchor for figure in flow.figures_in(inlines))


def is_untouched(data: bytes) -> bool:
    """Whether a file is as docgen wrote it (this version, or one that wrote alike): no other program has saved it."""
    return package.is_assembled(data, (_LEVEL, package.SMALLEST))
