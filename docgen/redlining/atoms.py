"""A paragraph of WordprocessingML → atoms: stretches of text with one look, and objects that are shown whole.

The text of a paragraph is what is compared. An object (a call of a note, a field, a picture) stands in it as one
private character, the same for the same object on both sides, so that the words are found by one comparison.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from docgen.reading import Refusal
from docgen.reading.docx.language import CALLS, w
from docgen.reading.docx.looks import Look, Looks

_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SIGNS = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
SIGN_OF = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen", "\u00ad": "softHyphen"}
"""Character → the element that prints it."""
_UNSAID = frozenset({w("rPr"), w("pPr"), w("lastRenderedPageBreak"), w("proofErr"), w("annotationRef")})
_CARRIED = frozenset(
    w(name)
    for name in (
        "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
        "commentReference",
    )
)  # fmt: skip
"""Marks without a text: those of the new file stay where they are."""
_AROUND = frozenset(w(name) for name in ("sdt", "hyperlink", "smartTag", "customXml", "bdo", "dir"))
"""What may stand around runs within a paragraph."""
_WITHIN_AROUND = frozenset({w("sdtPr"), w("sdtEndPr"), w("smartTagPr"), w("customXmlPr")})
_FIRST_PRIVATE = 0xF0000


class Unwoven(Refusal):
    """Something that cannot be shown as a tracked change; `reason` is a message of the catalogue."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of text with one look (`w:rPr`), or an object: its elements, in place of the text one private
    character; none for a mark that prints nothing. `group` numbers what stands around it, 0 for nothing.
    """

    text: str
    look: etree._Element | None = None
    group: int = 0
    nodes: tuple[etree._Element, ...] = ()

    def cut(self, start: int, stop: int) -> Atom:
        """A part of its text."""
        return Atom(self.text[start:stop], self.look, self.group, self.nodes)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph: its atoms, and what stands around some of them, by number from 1."""

    atoms: tuple[Atom, ...]
    around: Mapping[int, etree._Element]

    @property
    def text(self) -> str:
        """What is compared."""
        return "".join(atom.text for atom in self.atoms)

    def cut(self, start: int, stop: int) -> Iterator[Atom]:
        """The atoms of a stretch of the text; a mark without text goes with what stands before it."""
        at = 0
        for atom in self.atoms:
            end = at + len(atom.text)
            first, last = max(start, at), min(stop, end)
            if first < last:
                yield atom if (first, last) == (at, end) else atom.cut(first - at, last - at)
            elif not atom.text and (start < at <= stop or at == start == 0):
                yield atom
            at = end


@dataclass(slots=True)
class Objects:
    """The private characters of objects: the same for all paragraphs of both files."""

    related: Mapping[str, str]
    """The number of a relation → what it leads to."""
    noted: Mapping[str, str]
    """The name of a bookmark → the text of the note that is called in it."""
    looks: Looks
    """What the styles of the file hide."""
    characters: dict[str, str]

    def character(self, key: str) -> str:
        """The character of an object, by what makes two of them the same."""
        return self.characters.setdefault(key, chr(_FIRST_PRIVATE + len(self.characters)))

    def of(self, node: etree._Element) -> str:
        """The character of an object that is no call of a note: the same XML, leading to the same parts."""
        instruction = (node.get(w("instr")) or "").split()
        if instruction[:1] == ["NOTEREF"]:
            return self.character(f"noteref {self.noted.get(''.join(instruction[1:2]), '')}")
        same = copy.deepcopy(node)
        for element in same.iter():
            for name, value in element.attrib.items():
                if str(name).startswith(_RELATIONS):
                    element.set(name, self.related.get(str(value), ""))
        return self.character(canonical(same))


@dataclass(slots=True)
class _Reading:
    """One paragraph, read."""

    objects: Objects
    look: Look
    """What the paragraph does to its text."""
    atoms: list[Atom] = field(default_factory=list)
    around: dict[int, etree._Element] = field(default_factory=dict)
    group: int = 0
    field_depth: int = 0
    field_runs: list[etree._Element] = field(default_factory=list)

    def children(self, element: etree._Element) -> None:
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _UNSAID or tag in _WITHIN_AROUND:
                continue
            if tag == w("r"):
                self.run(child)
            elif tag in _AROUND:
                self.inside(child)
            elif tag in _CARRIED:
                self.atoms.append(Atom("", None, self.group, (child,)))
            else:
                self.atoms.append(Atom(self.objects.of(child), None, self.group, (child,)))

    def inside(self, element: etree._Element) -> None:
        """What stands around runs; of several in one another the outermost counts."""
        outermost = not self.group
        if outermost:
            self.group = len(self.around) + 1
            self.around[self.group] = element
        content = element.find(w("sdtContent")) if element.tag == w("sdt") else element
        if content is not None:
            self.children(content)
        if outermost:
            self.group = 0

    def run(self, run: etree._Element) -> None:
        look = run.find(w("rPr"))
        unseen = self.objects.looks.of_run(look, self.look).unseen
        for child in run:
            tag = child.tag
            if not isinstance(tag, str) or tag in _UNSAID:
                continue
            if tag in (w("fldChar"), w("instrText")) or self.field_depth:
                self.of_field(_alone(child, look))
            elif unseen and (tag == w("t") or tag in _SIGNS):  # the same word, seen here and hidden there, is another
                hidden = self.objects.character(f"{unseen} {child.text or tag}")
                self.atoms.append(Atom(hidden, look, self.group, (_alone(child, look),)))
            elif tag == w("t"):
                self.say(child.text or "", look)
            elif tag in _SIGNS or (tag == w("br") and child.get(w("type"), "textWrapping") == "textWrapping"):
                self.say(_SIGNS.get(tag, "\n"), look)
            elif tag in CALLS:
                self.atoms.append(Atom(self.objects.character(tag), look, self.group, (_alone(child, look),)))
            elif tag in _CARRIED:
                self.atoms.append(Atom("", look, self.group, (_alone(child, look),)))
            else:
                self.atoms.append(Atom(self.objects.of(child), look, self.group, (_alone(child, look),)))

    def say(self, text: str, look: etree._Element | None) -> None:
        if any(ord(letter) >= _FIRST_PRIVATE for letter in text):
            raise Unwoven("it holds characters that no font has")
        if text:
            self.atoms.append(Atom(text, look, self.group))

    def of_field(self, run: etree._Element) -> None:
        """A field that is written as several runs is one object, from its begin to its end."""
        self.field_runs.append(run)
        mark = run.find(w("fldChar"))
        kind = mark.get(w("fldCharType")) if mark is not None else ""
        self.field_depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if self.field_depth <= 0:
            self.end_field()

    def end_field(self) -> None:
        runs, self.field_runs, self.field_depth = tuple(self.field_runs), [], 0
        if runs:
            holder = etree.Element("field")
            holder.extend([copy.deepcopy(run) for run in runs])
            self.atoms.append(Atom(self.objects.of(holder), None, self.group, runs))


def _alone(child: etree._Element, look: etree._Element | None) -> etree._Element:
    """A run that holds one element, with the look of the run that it stands in."""
    run = etree.Element(w("r"))
    run.extend([copy.deepcopy(one) for one in (look, child) if one is not None])
    return run


def read_words(paragraph: etree._Element, objects: Objects) -> Words:
    """The atoms of a paragraph without pending changes. Raises `Unwoven`."""
    reading = _Reading(objects, objects.looks.of_paragraph(paragraph.find(w("pPr")), objects.looks.everywhere))
    reading.children(paragraph)
    reading.end_field()
    return Words(tuple(reading.atoms), reading.around)


def canonical(element: etree._Element | None) -> str:
    """What makes two elements the same, whatever prefixes their files give the languages; of none nothing."""
    if element is None:
        return ""
    inner = "".join(canonical(child) for child in element if isinstance(child.tag, str))
    return f"({element.tag!r} {sorted(element.attrib.items())!r} {element.text or ''!r} {inner})"


def needs_relation(node: etree._Element) -> bool:
    """Whether an object leads to another part of its own file, so that it means nothing in another file."""
    return any(str(name).startswith(_RELATIONS) for element in node.iter() for name in element.attrib)
