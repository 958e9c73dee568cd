"""Two texts of WordprocessingML → one with tracked changes: paragraphs, their words, tables, rows.

What is the same, and all properties, are the new file's; from the old one comes what went. The end of a paragraph that
went or came is marked too, so that nothing empty stays behind. The last end of a text cannot go (17.13.5.15): there
the change moves to the end before it, as Word does it.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from docgen import flow
from docgen.reading.docx.language import w
from docgen.redlining.aligning import aligned
from docgen.redlining.atoms import Atom, Objects, Words, canonical, read_words
from docgen.redlining.calls import Calls
from docgen.redlining.marking import Marks
from docgen.redlining.runs import kept, runs
from docgen.redlining.segments import Compared, Segment, compare_words

_BLOCKS = frozenset({w("p"), w("tbl")})
_AROUND = frozenset({w("sdt"), w("sdtContent"), w("customXml")})
_TABLE = "\ue0f1"
"""Begins the text of a table among those of paragraphs."""
_NOT_TAKEN = frozenset(w(name) for name in ("numPr", "sectPr", "pPrChange", "rPr"))
"""Properties of a paragraph that mean nothing, or something else, in another file."""

Item = tuple[etree._Element | None, etree._Element | None]  # noqa: SLF001  # lxml names its type so
"""A block as it was and as it is."""


def inner(element: etree._Element, tags: frozenset[str]) -> list[etree._Element]:
    """The children of these names, those in controls among them."""
    found: list[etree._Element] = []
    for child in element:
        if child.tag in tags:
            found.append(child)
        elif child.tag in _AROUND:
            found += inner(child, tags)
    return found


@dataclass(frozen=True, slots=True)
class Weaver:
    """What weaving needs to know of both files besides their texts."""

    old: Objects
    new: Objects
    marks: Marks
    calls: Calls
    styles: frozenset[str]
    """Styles that the new file has."""

    def weave(self, old: etree._Element, new: etree._Element) -> None:
        """Put the changes from the blocks of one element to those of another into the latter; it holds blocks."""
        woven = list(self._blocks(inner(old, _BLOCKS), inner(new, _BLOCKS)))
        others = [one for one in new if one.tag not in _BLOCKS and one.tag not in _AROUND]
        last = [one for one in others if one.tag == w("sectPr") or str(one.tag).endswith("End")]
        first = [one for one in others if one not in last]
        for child in list(new):
            new.remove(child)
        new.extend([*first, *woven, *last])

    def _blocks(self, old: Sequence[etree._Element], new: Sequence[etree._Element]) -> Iterator[etree._Element]:
        before, after = [self._text(one, self.old) for one in old], [self._text(one, self.new) for one in new]
        pairs = aligned(before, after)
        items = [(None if i is None else old[i], None if j is None else new[j]) for i, j in pairs]
        head, tail = _tail([one for item in items for one in _of_one_kind(item)])
        if len(tail) > 1:
            yield from (self._block(*item) for item in head)
            yield from self._end(tail)
        else:
            yield from (self._block(*item) for item in (*head, *tail))

    def _text(self, block: etree._Element, objects: Objects) -> str:
        if block.tag == w("p"):
            return flow.level(read_words(block, objects).text)
        return flow.level(_TABLE + "\n".join(read_words(one, objects).text for one in block.iter(w("p"))))

    def _block(self, old: etree._Element | None, new: etree._Element | None, end: str = "") -> etree._Element:
        """One block, changed, inserted or deleted; `end` is what became of the end of a changed paragraph."""
        if old is None or new is None:
            one = new if old is None else old
            assert one is not None
            kind = "ins" if old is None else "del"
            return self._whole(one, kind) if one.tag == w("p") else self._whole_table(one, kind)
        return self._paragraph(old, new, end) if new.tag == w("p") else self._table(old, new)

    def _end(self, tail: Sequence[Item]) -> Iterator[etree._Element]:
        """The last paragraph that both texts have, and what went or came behind it."""
        kind = "del" if tail[-1][1] is None else "ins"
        yield self._block(*tail[0], end=kind)
        yield from (self._block(*item) for item in tail[1:-1])
        one = next(side for side in tail[-1] if side is not None)
        last = self._whole(one, kind, ends=False)
        was, now = (one, tail[0][1]) if kind == "del" else (tail[0][0], one)
        assert was is not None
        assert now is not None
        properties = self._properties(now)
        self.marks.former(properties, self._properties(was))
        last[0] = properties
        yield last

    # --- paragraphs ---

    def _paragraph(self, old: etree._Element, new: etree._Element, end: str) -> etree._Element:
        before, after = read_words(old, self.old), read_words(new, self.new)
        compared = compare_words(before, after)
        made = etree.Element(w("p"))
        properties = _copied(new.find(w("pPr")), "pPr")
        if end:
            self.marks.end(properties, end)
        made.append(properties)
        done: set[int] = set()
        for segment in compared.segments or (Segment((0, 0), (0, 0), same=True),):
            made.extend(list(self._segment(before, after, segment, compared, done)))
        return made

    def _segment(
        self, before: Words, after: Words, segment: Segment, compared: Compared, done: set[int]
    ) -> Iterator[etree._Element]:
        new = list(after.cut(*segment.new))
        if segment.same:
            self._meet(before, segment, new)
            yield from self._same(new, after, compared, done)
            return
        if segment.old[0] < segment.old[1]:
            yield self._gone(before.cut(*segment.old))
        yield from self._come(new, after, compared, done)

    def _meet(self, before: Words, segment: Segment, new: Iterable[Atom]) -> None:
        """Calls of notes that stand in one place on both sides."""
        were = [atom for atom in before.cut(*segment.old) if atom.nodes and atom.text]
        are = [atom for atom in new if atom.nodes and atom.text]
        for one, other in zip(were, are, strict=True):
            self.calls.meet(one.nodes[0], other.nodes[0])

    def _same(
        self, atoms: Iterable[Atom], words: Words, compared: Compared, done: set[int]
    ) -> Iterator[etree._Element]:
        """What has not changed: controls and links that stay come as they are."""
        waiting: list[Atom] = []
        for atom in atoms:
            if atom.group not in compared.kept:
                waiting += [atom] if _is_new(atom, done) else []
                continue
            yield from kept(waiting)
            waiting = []
            yield from _around(atom.group, words, done)
        yield from kept(waiting)

    def _come(
        self, atoms: Iterable[Atom], words: Words, compared: Compared, done: set[int]
    ) -> Iterator[etree._Element]:
        """What came: a short figure with its control, anything else as runs; marks without a text are no change."""
        content: list[etree._Element] = []
        for atom in atoms:
            for node in atom.nodes:
                self.calls.add(node)
            if not atom.text and atom.group not in compared.whole:
                if content:
                    yield self.marks.change("ins", content)
                content = []
                yield from kept([atom] if _is_new(atom, done) else [])
            elif atom.group in compared.whole:
                content += _around(atom.group, words, done)
            else:
                content += runs((atom,))
        if content:
            yield self.marks.change("ins", _melted(content))

    def _gone(self, atoms: Iterable[Atom]) -> etree._Element:
        given = list(runs((atom for atom in atoms if atom.text), deleted=True))
        for node in given:
            self.calls.drop(node)
        return self.marks.change("del", given)

    def whole(self, container: etree._Element, kind: str) -> None:
        """Mark everything in an element that holds blocks as inserted or deleted; its last end stays."""
        blocks = inner(container, _BLOCKS)
        for block in blocks:
            ends = block is not blocks[-1]
            made = self._whole(block, kind, ends=ends) if block.tag == w("p") else self._whole_table(block, kind)
            _swap(block, made)

    def _whole(self, paragraph: etree._Element, kind: str, *, ends: bool = True) -> etree._Element:
        """A paragraph that came or went; `ends` tells that its end did too."""
        words = read_words(paragraph, self.new if kind == "ins" else self.old)
        made = etree.Element(w("p"))
        properties = _copied(paragraph.find(w("pPr")), "pPr") if kind == "ins" else self._properties(paragraph)
        if ends:
            self.marks.end(properties, kind)
        made.append(properties)
        if kind == "del":
            made.extend([self._gone(words.atoms)] if words.text else [])
        else:
            numbers = frozenset(words.around)
            whole = frozenset(one for one in numbers if words.around[one].tag == w("sdt"))
            made.extend(list(self._come(words.atoms, words, Compared((), frozenset(), whole), set())))
        return made

    def _properties(self, paragraph: etree._Element) -> etree._Element:
        """The properties of a paragraph that mean the same in the other file."""
        properties = _copied(paragraph.find(w("pPr")), "pPr")
        for one in list(properties):
            unknown = one.tag == w("pStyle") and one.get(w("val"), "") not in self.styles
            if unknown or one.tag in _NOT_TAKEN:
                properties.remove(one)
        return properties

    # --- tables ---

    def _table(self, old: etree._Element, new: etree._Element) -> etree._Element:
        before, after = inner(old, frozenset({w("tr")})), inner(new, frozenset({w("tr")}))
        made = etree.Element(w("tbl"))
        made.extend([copy.deepcopy(one) for one in new if one.tag in (w("tblPr"), w("tblGrid"))])
        texts = [self._text(one, self.old) for one in before], [self._text(one, self.new) for one in after]
        for i, j in aligned(*texts):
            row = None if i is None else before[i]
            now = None if j is None else after[j]
            made.extend(list(self._row(row, now)))
        return made

    def _row(self, old: etree._Element | None, new: etree._Element | None) -> Iterator[etree._Element]:
        if old is not None and new is not None and _shape(old) == _shape(new):
            made = copy.deepcopy(new)
            for before, after in zip(_cells(old), _cells(made), strict=True):
                self.weave(before, after)
            yield made
            return
        if old is not None:
            yield self._whole_row(old, "del")
        if new is not None:
            yield self._whole_row(new, "ins")

    def _whole_table(self, table: etree._Element, kind: str) -> etree._Element:
        made = etree.Element(w("tbl"))
        made.extend([copy.deepcopy(one) for one in table if one.tag in (w("tblPr"), w("tblGrid"))])
        made.extend([self._whole_row(row, kind) for row in inner(table, frozenset({w("tr")}))])
        return made

    def _whole_row(self, row: etree._Element, kind: str) -> etree._Element:
        made = copy.deepcopy(row)
        self.marks.row(made, kind)
        for cell in _cells(made):
            self.whole(cell, kind)
        return made


def _swap(old: etree._Element, new: etree._Element) -> None:
    old.addprevious(new)
    parent = old.getparent()
    if parent is not None:
        parent.remove(old)


def _copied(element: etree._Element | None, name: str) -> etree._Element:
    return etree.Element(w(name)) if element is None else copy.deepcopy(element)


def _is_new(atom: Atom, done: set[int]) -> bool:
    """Whether an atom was not put in yet: a mark without a text may lie on the border of two stretches."""
    if atom.text:
        return True
    known = id(atom.nodes[0]) in done
    done.add(id(atom.nodes[0]))
    return not known


def _around(group: int, words: Words, done: set[int]) -> Iterator[etree._Element]:
    """What stands around words, once."""
    element = words.around[group]
    if id(element) not in done:
        done.add(id(element))
        yield copy.deepcopy(element)


def _melted(content: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """Neighbouring runs of one look as one run."""
    last: etree._Element | None = None
    for element in content:
        if last is not None and _is_text(last) and _is_text(element) and _look(last) == _look(element):
            last.extend([one for one in element if one.tag != w("rPr")])
            continue
        if last is not None:
            yield last
        last = element
    if last is not None:
        yield last


def _is_text(element: etree._Element) -> bool:
    return element.tag == w("r") and all(one.tag in (w("rPr"), w("t")) for one in element)


def _look(run: etree._Element) -> str:
    return canonical(run.find(w("rPr")))


def _of_one_kind(item: Item) -> Iterator[Item]:
    """A paragraph and a table are no pair."""
    old, new = item
    if old is None or new is None or old.tag == new.tag:
        yield item
    else:
        yield old, None
        yield None, new


def _tail(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The items, parted before the last paragraph that both texts have if only old or only new ones follow it.

    If both do, the last of each become a pair: the last end of a text stays.
    """
    last = max((at for at, (old, new) in enumerate(items) if old is not None and new is not None), default=-1)
    behind = items[last + 1 :]
    gone = [item for item in behind if item[0] is not None]
    come = [item for item in behind if item[1] is not None]
    if gone and come and gone[-1][0].tag == come[-1][1].tag == w("p"):  # type: ignore[union-attr]
        return [*items[: last + 1], *gone[:-1], *come[:-1], (gone[-1][0], come[-1][1])], []
    blocks = [one for item in items[max(last, 0) :] for one in item if one is not None]
    if last >= 0 and behind and not (gone and come) and all(one.tag == w("p") for one in blocks):
        return list(items[:last]), list(items[last:])
    return list(items), []


def _cells(row: etree._Element) -> list[etree._Element]:
    return inner(row, frozenset({w("tc")}))


def _shape(row: etree._Element) -> tuple[tuple[str, str], ...]:
    """What makes two rows one: the columns that their cells span."""
    return tuple((_value(cell, "gridSpan"), _value(cell, "vMerge")) for cell in _cells(row))


def _value(cell: etree._Element, name: str) -> str:
    found = cell.find(f"{w('tcPr')}/{w(name)}")
    return "" if found is None else found.get(w("val"), "on")
