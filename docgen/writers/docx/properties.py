"""What a file says about itself: title, language and day of the letter, the manifest of its figures and its digest."""

from __future__ import annotations

import hashlib

from docgen.manifest import DIGEST, NAMESPACE
from docgen.model import BCP47, Document
from docgen.writers.docx.runs import ESCAPES, escaped
from docgen.writers.docx.skeleton import OFFICE, XML

_CORE = """{xml}<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>docgen</dc:creator>\
<cp:lastModifiedBy>docgen</cp:lastModifiedBy><cp:revision>1</cp:revision>\
<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>\
<dc:language>{lang}</dc:language></cp:coreProperties>"""
_CUSTOM = """{xml}<Properties xmlns="{office}/custom-properties" xmlns:vt="{office}/docPropsVTypes">\
<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}"><vt:lpwstr>{value}</vt:lpwstr>\
</property></Properties>"""

_ESCAPES = tuple((character.encode(), escape.encode()) for character, escape in ESCAPES)


def core(document: Document) -> str:
    """`docProps/core.xml`; both its dates are the letter's day, so that no clock gets into the file."""
    day = f"{document.date.isoformat()}T00:00:00Z"
    return _CORE.format(xml=XML, title=escaped(document.title), day=day, lang=BCP47[document.lang])


def custom(manifest: bytes) -> str:
    """`docProps/custom.xml`, with the digest of the manifest."""
    return _CUSTOM.format(xml=XML, office=OFFICE, name=DIGEST, value=hashlib.sha256(manifest).hexdigest())


def item(manifest: bytes) -> bytes:
    """The custom XML part: one element whose text is the manifest. It is bound to no control.

    A bound store would overwrite a hand edit of the visible text whenever the file is opened.
    """
    for character, escape in _ESCAPES:
        manifest = manifest.replace(character, escape)
    return b'%b<manifest xmlns="%b">%b</manifest>' % (XML.encode(), NAMESPACE.encode(), manifest)
