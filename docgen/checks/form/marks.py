"""Checks of marks and of whole paragraphs as they are typed (DG344 to DG346, DG350, DG352, DG538, DG541)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished, Project
from docgen.checks.text.lines import MASK, Line, by_line, document_lines
from docgen.checks.text.passages import PAGE_BREAK, PROSE, passages
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.model import Diagnostic, Footnote, Letter, Related, Role, Term
from docgen.sameness import kept

_BLANKS = (" ", "\u00a0")
_TYPED: tuple[Words | re.Pattern[str], ...] = (
    Words(
        tuple(blank + mark for blank in _BLANKS for mark in ",;!?:"),
        rf"(?:[ \u00a0]+[,;!?]|(?<![\d{MASK}%])[ \u00a0]+:|[ \u00a0]+:(?![ \u00a0]?[\d{MASK}]))(?![^\s»)])",
    ),
    Words(("..",), r"(?<![.\s])\.\.(?!\.)"),
    expression(rf"\.(?:(?<=[{SMALL}]{{5}}\.)|(?<=[%»){MASK}]\.))(?=[{CAPITALS}][{SMALL}])"),
    expression(rf",(?<=[{SMALL}{MASK}],)(?=[{SMALL}]{{2}})"),
    Words(tuple(f"{blank}-" for blank in _BLANKS), r"(?<=[^\s:;])[ \u00a0]-[ \u00a0](?=\S)"),
    Words(
        (*(f"({blank}" for blank in _BLANKS), *(f"{blank})" for blank in _BLANKS)),
        r"\([ \u00a0]+(?=\w)|(?<=\w)[ \u00a0]+\)",
    ),
)
"""A space before a comma or within a bracket, two full stops, no space behind a full stop or a comma, a hyphen for a
dash. An abbreviation
(«обл.Абай») has less than five letters, a ratio is «63,3 : 36,7», an item begins behind a colon or semicolon (DG523).
What stands before a match is looked at where its mark is: at every letter it took a fiftieth of a new letter.
"""


@by_line
def marks_typed_carelessly(line: Line) -> Iterator[Diagnostic]:
    """DG345: a mark that stands wrongly. Only what was typed is looked at."""
    for pattern in _TYPED:
        for match in pattern.finditer(line.typed):
            first, last = max(match.start() - 1, 0), match.end() + 1
            place = line.place(match.start(), len(match[0]))
            yield Diagnostic("DG345", place, {"text": line.text[first:last].strip()})
    for start, end in _glued(line):
        yield Diagnostic("DG345", line.place(start, end - start), {"text": line.text[start:end]})


_LONG = 21
_WORD_BEFORE, _WORD_BEHIND = expression(rf"[{CAPITALS}]?[{SMALL}]{{3,20}}$"), expression(rf"[{SMALL}]{{4,}}")


def _glued(line: Line) -> Iterator[tuple[int, int]]:
    """Where a word is typed at once before a figure or behind it, «закупить312», «127изношены». What is shorter may be
    the letter of a class, and an ending behind a Kazakh noun belongs to it.
    """
    for run in line.printed:
        said = line.text[run.start : run.end]
        before = said[:1].isalnum() and _WORD_BEFORE.search(line.typed, max(run.start - _LONG, 0), run.start)
        behind = (said[-1:].isdecimal() or (line.lang == "ru" and said[-1:].isalpha())) and _WORD_BEHIND.match(
            line.typed, run.end
        )
        if before:
            yield before.start(), run.start
        if behind:
            yield run.end, behind.end()


@by_line
def note_twice(line: Line) -> Iterator[Diagnostic]:
    """DG541: a note that is set twice in one place, `[^a][^a]`."""
    for before, run in itertools.pairwise(line.runs):
        one, other = before.inline, run.inline
        if isinstance(one, Footnote) and isinstance(other, Footnote) and one.source == other.source:
            yield Diagnostic("DG541", other.span, {"text": other.source})


_KEY = r"[a-z][a-z\d_]*(?:[.-][a-z\d_]+)*"
_BLANK = r"[ \u00a0]?"
_CARET = "[\\^ˆ‸＾]"
_FOREIGN = expression(
    r"</?[A-Za-z][A-Za-z\d]*[ \u00a0]*/?>|(?:(?<!_)__|==|~~)(?=[^\W_])|(?<=[^\W_])(?<!\b19)(?<!\b20)(?:__|==|~~)(?!\w)"
    rf"|={{4,}}|\[(?!(?:fact|source|name|letter)\.)(?P<key>[a-z][a-z\d_.-]*)\]"
    rf"|\[(?![!#]{_KEY}\]){_BLANK}(?:{_CARET}|[!！#]){_BLANK}(?P<torn>{_KEY})?{_BLANK}\]?"
    rf"|\({_BLANK}{_CARET}{_BLANK}(?P<round>{_KEY}){_BLANK}\)?|{_CARET}(?P<bare>[a-z]{{3}}[a-z\d_]*)\]?"
    rf"|(?<![^\s(])[!！](?P<vowed>{_KEY})\]?"
)
_FOREIGN_BEGINS = ("<", "__", "==", "~~", "[", "!", "！", *"^ˆ‸＾")


@by_line
def mark_of_another_language(line: Line) -> Iterator[Diagnostic]:
    """DG350: «<br>», «__», «==», «[survey]» where «[^survey]» was meant, and a mark that is torn: «[^survey» without
    its other bracket, «(^survey)», «!plan». No letter wants to have such signs; a whole label inside a text is DG251's,
    a blank for what is not known yet, «20__», «____», DG257's.
    """
    for match in _FOREIGN.finditer(line.typed) if any(map(line.typed.__contains__, _FOREIGN_BEGINS)) else ():
        place = line.place(match.start(), len(match[0]))
        hint = match[match.lastgroup] if match.lastgroup else ""
        yield Diagnostic("DG350", place, {"text": match[0].strip()}, hint=hint)


_BARE_RECORD = Words(
    ("fact.", "source.", "name.", "letter."),
    rf"[\[<$]*{_BLANK}(?<![\w@/.{{-])(?<!{{.)(?P<key>(?:fact|source)\.[a-z][a-z\d_]*(?:\.[a-z_]+)*)(?![\w@/])"
    rf"(?:{_BLANK}[\]>]+)?|\[+{_BLANK}(?P<other>(?:name|letter)\.[a-z][a-z\d_]*(?:\.[a-z_]+)*){_BLANK}\]+",
)
"""A key as a template names it, in wrong brackets or in none; without brackets «letter.kz» may be an address."""
_DOMAIN = expression(r"\.(?:kz|ru|com|org|net|info)$")


@by_line
def figure_without_its_brackets(line: Line) -> Iterator[Diagnostic]:
    """DG352: «[[ fact.calls ]]», «fact.calls» in a text: the reader would see the key. A lone brace is DG248's."""
    for match in _BARE_RECORD.finditer(line.typed):
        key, said = match["key"] or match["other"], match[0].strip(" \u00a0")
        if not _DOMAIN.search(key):
            start = match.start() + match[0].index(said)
            yield Diagnostic("DG352", line.place(start, len(said)), {"text": said}, hint=f"{{{{ {key} }}}}")


_PAIRS: Mapping[str, str] = MappingProxyType({"«": "»", "(": ")"})


def mark_never_closed(finished: Finished) -> Iterator[Diagnostic]:
    """DG346: a quotation mark or bracket that is opened and closed nowhere behind. «АО «Рога»» may end with one mark,
    and a quotation may go on for paragraphs.
    """
    lines = tuple(document_lines(finished.document))
    open_ones = [(number, *one) for number, line in enumerate(lines) for one in _left_open(line)]
    for number, mark, start in open_ones:
        if not any(_PAIRS[mark] in line.text for line in lines[number + 1 :] if _closes(line, mark)):
            yield Diagnostic("DG346", lines[number].place(start), {"text": mark, "other": _PAIRS[mark]})


_BRACKET = expression(r"[()]")


@kept
def _left_open(line: Line) -> Iterator[tuple[str, int]]:
    start = line.text.rfind("«")
    if start >= 0 and "»" not in line.text[start:]:
        yield "«", start
    brackets: list[int] = []
    for match in _BRACKET.finditer(line.text) if "(" in line.text else ():
        if match[0] == "(":
            brackets.append(match.start())
        elif brackets:
            brackets.pop()
    yield from (("(", start) for start in brackets[-1:])


def _closes(line: Line, mark: str) -> bool:
    """Whether a line closes more than it opens; the mark of an item («1)») closes nothing."""
    return line.text.count(_PAIRS[mark]) > line.text.count(mark) and mark == "«"


PARAGRAPH_LETTERS = 40
"""Letters of a paragraph that nobody writes twice by chance."""


def paragraph_twice(finished: Finished) -> Iterator[Diagnostic]:
    """DG344: a paragraph or item that reads, word for word, as one before it."""
    first: dict[str, Related] = {}
    for passage in passages(finished.document):
        text = passage.lines[0].text.strip() if passage.kind in PROSE else ""
        if text in first and sum(map(str.isalpha, text)) >= PARAGRAPH_LETTERS:
            yield Diagnostic("DG344", passage.span, {"text": " ".join(text.split()[:5])}, (first[text],))
        first.setdefault(text, Related("first written here", passage.span))


def signature_twice(finished: Finished) -> Iterator[Diagnostic]:
    """DG344: a letter that its signer signs a second time; an annex on a page of its own may bear its own signature."""
    first: Related | None = None
    for passage in passages(finished.document):
        if passage.kind == PAGE_BREAK:
            return
        lines = passage.lines if passage.kind == Role.SIGNATURE else ()
        names = (run.inline for line in lines for run in line.runs if isinstance(run.inline, Term))
        signer = next((one for one in names if one.key == finished.letter.signer), None)
        if signer and first:
            yield Diagnostic("DG344", signer.span, {"text": signer.text}, (first,))
        elif signer:
            first = Related("first written here", signer.span)


def inquiry_twice(project: Project) -> Iterator[Diagnostic]:
    """DG538: two letters that answer inquiries of one number and of two days of one year. One number and one day is an
    interim reply and the final one.
    """
    for letter, other in _of_one_number(project.book):
        args = {"number": letter.inquiry.number if letter.inquiry else "", "other": other.key}
        related = (Related("the other letter answers it here", other.place("inquiry.number")),)
        yield Diagnostic("DG538", letter.place("inquiry.number"), args, related)


def _of_one_number(book: FactBook) -> tuple[tuple[Letter, Letter], ...]:
    days = dict[int, int]()  # as digests: there may be thousands of letters, and none is held
    several = set[int]()
    for letter in book.letters.values():
        number, day = hash(_number(letter)), hash(_day(letter))
        if letter.inquiry and days.setdefault(number, day) != day:
            several.add(number)
    return tuple(_of_other_days(book, several)) if several else ()


def _of_other_days(book: FactBook, several: Container[int]) -> Iterator[tuple[Letter, Letter]]:
    first: dict[object, Letter] = {}
    for letter in book.letters.values():
        if letter.inquiry and hash(_number(letter)) in several:
            other = first.setdefault(_number(letter), letter)
            if _day(letter) != _day(other):
                yield letter, other


def _number(letter: Letter) -> tuple[str, int] | None:
    """The number of the inquiry that a letter answers, and its year."""
    return (letter.inquiry.number, letter.inquiry.date.first.year) if letter.inquiry else None


def _day(letter: Letter) -> object:
    return letter.inquiry and letter.inquiry.date
