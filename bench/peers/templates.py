"""A Word template of the letter for the peers that fill one: `python-docx`'s own default document, or a lean one.

Lean: without the hundreds of styles, the thumbnail and the themes that the default document brings.
"""

from __future__ import annotations

import io
import re

from common import Letters
from docx import Document
from docx.oxml.ns import qn

DROPPED = ("stylesWithEffects", "thumbnail", "theme", "customXml", "webSettings", "fontTable", "numbering")


def template(letters: Letters, slot: str, kind: str) -> bytes:
    """The template; `slot` says how a figure is asked for: «{{{{ f{} }}}}»."""
    document = Document()
    if kind == "lean":
        _slim(document)
    for paragraph in letters.paragraphs:
        text = re.sub(r"\{(\d+)\}", lambda found: slot.format(found[1]), paragraph["text"])
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _slim(document: object) -> None:
    part = document.part  # type: ignore[attr-defined]
    for holder in (part, part.package):
        for key, relation in list(holder.rels.items()):
            if any(name in relation.reltype for name in DROPPED):
                del holder.rels[key]
    styles = document.styles.element  # type: ignore[attr-defined]
    kept = [style for style in styles.findall(qn("w:style")) if style.get(qn("w:default")) == "1"]
    for style in styles.findall(qn("w:style")):
        if style not in kept:
            styles.remove(style)
    for latent in styles.findall(qn("w:latentStyles")):
        styles.remove(latent)
