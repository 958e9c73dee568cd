"""What is put right in the finished PDF before it is written: identification, text mapping, tree of structure
identities.

Handed to WeasyPrint as its `finisher`. Each step says which standard asks for it.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pydyf

_to_bytes = pydyf._to_bytes  # noqa: SLF001  # how pydyf writes each part of a stream

_TEXT_FIXES = {b"2010": b"<00ad>", b"00a0": b"<0020>"}
_MAPPED = re.compile(rb"(?m)^(<[0-9a-f]+> )<(2010|00a0)>")

UA_IDENTIFICATION = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""PDF/UA-1 in the metadata of a PDF/A file: its own schema must be described there (ISO 19005-3, 6.6.2.3)."""


def finish(_document: Any, pdf: Any) -> None:
    """Complete the PDF in place; the signature is WeasyPrint's."""
    _identify(pdf)
    _map_text(pdf)
    _name_elements(pdf)
    pdf.catalog["MarkInfo"]["UserProperties"] = "true"
    pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))  # WeasyPrint lists each attachment twice
    _deflate(pdf)


def _identify(pdf: Any) -> None:
    """Merge the PDF/UA part into the one RDF: what `xmp_metadata=` appends is a second one, which readers ignore."""
    metadata = _object(pdf, pdf.catalog["Metadata"])
    xmp = b"".join(metadata.stream)
    metadata.stream = [xmp.replace(b"</rdf:RDF>", UA_IDENTIFICATION + b"</rdf:RDF>", 1)]


def _map_text(pdf: Any) -> None:
    """Make copied text right.

    A hyphen of the line breaker is U+00AD (ISO 32000-1, 14.8.2.2.3). A space is U+0020: in some fonts it shares its
    glyph with the space that does not break, and WeasyPrint keeps the one it met first.
    """
    for stream in pdf.objects:
        if isinstance(stream, pydyf.Stream) and b"begincmap" in stream.stream:
            stream.stream = [_mapped(line) for line in stream.stream]


def _mapped(line: bytes) -> bytes:
    """One line of a text map, its right side put right: the left side is a glyph's number and may look the same.

    >>> _mapped(b"<00a0> <00a0>")
    b'<00a0> <0020>'
    """
    return _MAPPED.sub(lambda pair: pair[1] + _TEXT_FIXES[pair[2]], line)


def _name_elements(pdf: Any) -> None:
    """Give every identity of a structure element once, and all of them in the tree of names (ISO 32000-1, 14.7.2)."""
    named = sorted(_unique(pdf), key=lambda pair: pair[0].encode())
    if not named:
        return
    names = [pydyf.String(name) for name, _ in named]
    kids = pydyf.Array([part for name, (_, element) in zip(names, named, strict=True) for part in (name, element)])
    leaf = pydyf.Dictionary({"Names": kids, "Limits": pydyf.Array([names[0], names[-1]])})
    pdf.add_object(leaf)
    tree = pydyf.Dictionary({"Kids": pydyf.Array([leaf.reference])})
    pdf.add_object(tree)
    _object(pdf, pdf.catalog["StructTreeRoot"])["IDTree"] = tree.reference


def _unique(pdf: Any) -> Iterator[tuple[str, bytes]]:
    """Identity and reference of each element; the rest of a figure that was broken over lines becomes `ANCHOR~2`."""
    seen: Counter[str] = Counter()
    for element in pdf.objects:
        if isinstance(element, pydyf.Dictionary) and "ID" in element:
            name = element["ID"].string
            seen[name] += 1
            if seen[name] > 1:
                name = f"{name}~{seen[name]}"
                element["ID"] = pydyf.String(name)
            yield name, element.reference


def _deflate(pdf: Any) -> None:
    """Deflate each stream once: pydyf does it for the identifier of the file, and again for the file."""
    for stream in pdf.objects:
        if isinstance(stream, pydyf.Stream) and stream.compress:
            plain = b"\n".join(map(_to_bytes, stream.stream))
            stream.stream, stream.compress = [_deflated(plain)], False
            stream.extra["Filter"] = "/FlateDecode"


@lru_cache(maxsize=32)
def _deflated(plain: bytes) -> bytes:
    """As pydyf deflates; kept, for faces of most letters of a template and the colour profile are the same bytes."""
    return zlib.compress(plain, 9)


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]
