"""Puts on record in the file itself what a refresh has written: the only way to know later that no hand did."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from docgen.manifest import NAMESPACE, Words, with_refreshed

_CUSTOM = "docProps/custom.xml"
_ITEM = re.compile(rb"(<(?:[\w.-]+:)?manifest\b[^>]*>).*(</(?:[\w.-]+:)?manifest\s*>)", re.DOTALL)


def recorded(
    package: Mapping[str, bytes], manifest: bytes, texts: Mapping[str, str], words: Mapping[Words, str]
) -> tuple[bytes, dict[str, bytes]]:
    """The manifest with the new texts of figures by anchor and the new words, and the parts that hold it and its
    digest, changed for it.

    Nothing else in those parts changes: the manifest's text, and its digest where it stands.
    """
    new = with_refreshed(manifest, texts, words)
    content = escape(new.decode()).encode()
    items = {name: data for name, data in package.items() if name.startswith("customXml/item") and _is_ours(data)}
    parts = {name: _ITEM.sub(lambda found: found[1] + content + found[2], data) for name, data in items.items()}
    before, after = (hashlib.sha256(one).hexdigest().encode() for one in (manifest, new))
    if before in package.get(_CUSTOM, b""):
        parts[_CUSTOM] = package[_CUSTOM].replace(before, after)
    return new, parts


def _is_ours(data: bytes) -> bool:
    return NAMESPACE.encode() in data and _ITEM.search(data) is not None
