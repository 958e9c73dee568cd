"""The elements of tracked changes (ECMA-376-1, 17.13.5), numbered and signed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from docgen.reading.docx.language import w
from docgen.revising import Author

_LAST_OF_PARAGRAPH = (w("sectPr"), w("pPrChange"))
"""What stands behind the properties of a paragraph's end."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Signs changes: their author and date, and numbers that nothing else in the file bears."""

    author: Author
    numbers: Iterator[int]

    def change(self, kind: str, content: Iterable[etree._Element] = ()) -> etree._Element:
        """`w:ins`, `w:del` or another change, around what it holds."""
        element = etree.Element(w(kind))
        element.set(w("id"), str(next(self.numbers)))
        element.set(w("author"), self.author.name)
        element.set(w("date"), self.author.date)
        element.extend(list(content))
        return element

    def end(self, properties: etree._Element, kind: str) -> None:
        """Mark the end of a paragraph, by its `w:pPr`, as inserted or deleted."""
        look = properties.find(w("rPr"))
        if look is None:
            look = etree.Element(w("rPr"))
            behind = [at for at, one in enumerate(properties) if one.tag in _LAST_OF_PARAGRAPH]
            properties.insert(behind[0] if behind else len(properties), look)
        look.insert(0, self.change(kind))

    def row(self, row: etree._Element, kind: str) -> None:
        """Mark a row of a table as inserted or deleted."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            row.insert(1 if row.find(w("tblPrEx")) is not None else 0, properties)
        properties.append(self.change(kind))

    def former(self, properties: etree._Element, before: etree._Element) -> None:
        """Note what the properties of a paragraph were before."""
        old = etree.Element(w("pPr"))
        old.extend([one for one in before if one.tag not in (w("rPr"), *_LAST_OF_PARAGRAPH)])
        properties.append(self.change("pPrChange", (old,)))
