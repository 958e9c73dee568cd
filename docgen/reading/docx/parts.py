"""The parts of a DOCX that matter: those that office programs show, found as they find them, by the relations that lead
from the package to its main text and from there to notes, headers and styles; parsed without entities, network or
document type.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator

from lxml import etree

from docgen.manifest import DIGEST, NAMESPACE
from docgen.reading.content import Story, Unsound
from docgen.reading.package import Parts

_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN = (f"{_TYPE}document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
_MACROS = "application/vnd.ms-office.vbaProject"
_STORIES = {
    f"{_TYPE}header+xml": (Story.HEADER, ""),
    f"{_TYPE}footer+xml": (Story.HEADER, ""),
    f"{_TYPE}footnotes+xml": (Story.NOTE, "footnote"),
    f"{_TYPE}endnotes+xml": (Story.NOTE, "endnote"),
}
"""Content type → the story it holds."""
STYLES = f"{_TYPE}styles+xml"
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_SHOWN = {
    "header": f"{_TYPE}header+xml",
    "footer": f"{_TYPE}footer+xml",
    "footnotes": f"{_TYPE}footnotes+xml",
    "endnotes": f"{_TYPE}endnotes+xml",
    "styles": STYLES,
    "theme": THEME,
}
"""The last word of a relation of the main text → the content type of the part it leads to."""
_MANY = frozenset({"header", "footer"})
_RELATION = "{*}Relationship"

_STRICT = "{http://purl.oclc.org/"
"""How names begin in the other dialect of ECMA-376, which Word offers and hardly anybody writes."""
_CUSTOM = "docProps/custom.xml"
_ENCODINGS = frozenset({"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII"})


def parse(data: bytes) -> etree._Element:
    """The root of a part. Raises `Unsound`.

    A document type is refused outright: with entities left unresolved their text would be missing without a word.
    """
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise Unsound("a part of the file has a document type, which office programs never write")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unsound("the file is damaged: it is cut, or was changed by something that is no office program") from None
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() not in _ENCODINGS:
        raise Unsound("a part of the file has an encoding that office programs never write")
    return root


def types(package: Parts) -> dict[str, str]:
    """Name of each part that an office program shows, or shows others by → its content type; the main text first.

    Raises `Unsound`, too, where relations and content types contradict each other: programs differ on which counts.
    """
    declared = _declared(package)
    main = [name for kind, name in _related(package, "") if kind == "officeDocument"]
    if len(main) != 1 or [name for name, kind in declared.items() if kind in _MAIN] != main:
        raise Unsound("this is no DOCX, whatever its name says")
    linked = [(kind, name) for kind, name in _related(package, main[0]) if kind in _SHOWN]
    single = [kind for kind, _ in linked if kind not in _MANY]
    if any(declared[name] != _SHOWN[kind] for kind, name in linked) or len(set(single)) < len(single):
        raise Unsound("the parts of the file contradict each other, as no office program writes them")
    return {name: declared[name] for name in (*main, *(name for _, name in linked))}


def _related(package: Parts, source: str) -> Iterator[tuple[str, str]]:
    """Where the relations of a part, or of the package itself, lead to within it: their last word and the part."""
    folder, name = posixpath.split(source)
    listed = package.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    spelt = {part.casefold(): part for part in package}
    for one in () if listed is None else parse(listed).iterchildren(_RELATION):
        target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
        if one.get("TargetMode") != "External" and target.casefold() in spelt:
            yield one.get("Type", "").rpartition("/")[2], spelt[target.casefold()]


def _declared(package: Parts) -> dict[str, str]:
    """Name of each part → the content type that the package gives it."""
    if _TYPES not in package:
        raise Unsound("this is no DOCX, whatever its name says")
    root = parse(package[_TYPES])
    given: dict[str, str] = {}
    endings: dict[str, str] = {}
    for element in root.iterchildren("{*}Override", "{*}Default"):
        kind = element.get("ContentType", "")
        if element.tag.endswith("}Override"):
            given[element.get("PartName", "").lstrip("/").casefold()] = kind
        else:
            endings[element.get("Extension", "").lower()] = kind
    return {
        name: given.get(name.casefold()) or endings.get(posixpath.splitext(name)[1][1:].lower(), "") for name in package
    }


def has_macros(package: Parts) -> bool:
    """Whether the file holds programs, or says that it does."""
    kinds = _declared(package).values()
    return _MACROS in kinds or _MAIN[1] in kinds


def stories(package: Parts) -> Iterator[tuple[Story, etree._Element]]:
    """The main text, then headers and footers, then notes; each as the root of its part. Raises `Unsound`."""
    kinds = types(package)
    body = parse(package[next(iter(kinds))])
    if str(body.tag).startswith(_STRICT):
        raise Unsound("it is saved as Strict Open XML: save it as an ordinary Word document (.docx)")
    yield Story.BODY, body
    for wanted, (story, _) in _STORIES.items():
        for name in sorted(name for name, kind in kinds.items() if kind == wanted):
            yield story, parse(package[name])


def manifest(package: Parts) -> tuple[bytes | None, bool]:
    """What docgen wrote about the figures, and whether it has the digest that stands beside it."""
    found = [text for name in sorted(package) if (text := _manifest_in(name, package[name])) is not None]
    if not found:
        return None, True
    return found[0], _digest(package) in ("", hashlib.sha256(found[0]).hexdigest())


def _manifest_in(name: str, data: bytes) -> bytes | None:
    if not name.startswith("customXml/item") or NAMESPACE.encode() not in data:
        return None
    root = parse(data)
    return (root.text or "").encode() if root.tag == f"{{{NAMESPACE}}}manifest" else None


def _digest(package: Parts) -> str:
    """The digest in the file's properties; empty where an office program has dropped them."""
    if _CUSTOM not in package:
        return ""
    properties = (one for one in parse(package[_CUSTOM]) if one.get("name") == DIGEST)
    return "".join(str(text) for one in properties for text in one.itertext())
