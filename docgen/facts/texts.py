"""Bytes of a file the user wrote → text, or the place of the first character that cannot stand there.

Used for YAML and for templates. Refused: other encodings than UTF-8, control characters, private-use and non-characters
(docgen's own marks live there), characters that hide or reorder text (Unicode TR36, «Trojan source»), and those that
only look like the letter or digit that is meant.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator

from docgen.expressions import expression
from docgen.model import Diagnostic, Span

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_LINE_ENDS = "\u2028\u2029"
"""Those that editors do not show."""
_HIDDEN = (
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
"""Format characters and all that have the property Default_Ignorable_Code_Point (Unicode 16): they print nothing."""
_BLANKS = "\u1680\u2800"
"""They look like a space and are none, or print a line where a space is meant."""
_STAND_INS = "\ufffc\ufffd"
"""They stand where something was lost."""
_NO_CHARACTERS = "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(17))
_REFUSED = expression(
    f"[{_CONTROLS}{_LINE_ENDS}{_HIDDEN}{_BLANKS}{_STAND_INS}{_NO_CHARACTERS}"
    "\r\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\U000e0000-\U0010ffff]"  # «\\r» in quotes, surrogates, private use, tags
)

_UNUSUAL = expression(
    "[^\t\n -~\u00a0-\u017f\u0370-\u0454\u0456\u0457\u0459-\u04bf\u04c1-\u04ce\u04d0-\u0500"
    "\u2002-\u2070\u2080-\u20cf\u2116\u2150-\u23ff]"
)
"""Characters to be looked at one by one; others of these letters hold none."""
_ALPHABET = "A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
_ALIKE = (
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχϲϳѕЅјЈӀӏԁԚԛԜԝ"
    "\u13a0-\u13ff\uab70-\uabbf\u2c80-\u2cff\ua4d0-\ua4ff"  # Cherokee, Coptic, Lisu
)
"""Letters of other alphabets that look like Russian, Kazakh or Latin ones."""
_ANY_ALIKE = expression(f"[{_ALIKE}]")
_AMONG = expression(f"(?<=[{_ALPHABET}])[{_ALIKE}]|[{_ALIKE}](?=[{_ALPHABET}])")

_ENCODINGS = ("cp1251", "cp1252", "cp866", "koi8_r")
"""Those in which a file may have been opened by mistake."""


def _spoiled(encoding: str) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    """Three Cyrillic letters or more in UTF-8, read as another encoding: no text has such pairs in a row. Before it the
    characters of the first and of the second of its bytes.
    """
    both = tuple(bytes(range(*span)).decode(encoding, "ignore") for span in ((0xD0, 0xD4), (0x80, 0xC0)))
    first, second = map(re.escape, both)
    # the first pair stands by itself: the search for it runs over a text ten times as fast as one for three at once
    pattern = expression(f"[{first}][{second}](?:[{first}][{second}]){{2,}}")
    return frozenset(both[0]), frozenset(both[1]), pattern


_SPOILED = tuple((encoding, _spoiled(encoding)) for encoding in _ENCODINGS)

_PLAIN = frozenset(
    "\t\n"
    + "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x180), *range(0x410, 0x450))))
    + "ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі\u2009\u2011–—‘’“”„•…\u202f‰₸№"
)
"""Characters that are never at fault, among them all of our alphabets, and no two of which in a row are one in
Unicode's NFC: a text of no others is not searched, and the patterns for it are not compiled (`tests/unit/facts`).
"""

_PRINTED = bytes((*b"\t\r", *range(0x20, 0x7F)))
"""Bytes that are at fault nowhere, but the line end: half of a text, which need not be looked through for different
characters.
"""

_BOM = b"\xef\xbb\xbf"
SHOWN = 20
"""Lines with refused characters that are told of one file: UTF-16 has one for every letter."""
_INSTEAD = "\u00aa"
"""Stands for a refused character where the rest is read on: part of a word, and of none that anything looks for."""
_TAG = expression(r"(\{[{%][^{}]*?)([-+]?[%}]\})")
_SHOWN_LETTERS = 24
_OURS, _THEIRS = "<<<<<<<", ">>>>>>>"
_MERGE_MARK = expression(rf"^({_OURS}|{_THEIRS})(?: [^\n]*)?$", re.MULTILINE)
_WIDE = 3
"""A text of which one character in so many is a zero is UTF-16 or UTF-32 without its mark, and of Latin letters; one of
which so many are refused is none that can be read on.
"""


def read_text(path: str, data: bytes) -> tuple[str, list[Diagnostic]]:
    """The text with «\\n» line ends and no byte-order mark; diagnostics if it cannot be used (then the text is
    empty).
    """
    text, faults = _read(path, data)
    return text, list(faults)


def read_legibly(path: str, data: bytes) -> tuple[str | None, list[Diagnostic]]:
    """The same, but where nothing is wrong besides some refused characters, the text with another one for each, so that
    all else has its place and can be looked at; None where more is wrong.
    """
    text, faults = _read(path, data)
    if len(faults) >= SHOWN or any(one.code != "DG103" for one in faults):
        return None, list(faults)
    return (_without_refused(_decoded(data)) if faults else text), list(faults)


def _without_refused(text: str) -> str | None:
    """A text with stand-ins; None if so much is refused that nothing can be made of it."""
    refused = frozenset(_offsets(text))
    if len(refused) * _WIDE >= len(text):
        return None
    made = "".join(_INSTEAD if at in refused else char for at, char in enumerate(text))
    return _TAG.sub(_without_them, made)


def _without_them(tag: re.Match[str]) -> str:
    """A tag in which nothing stands instead: it means the same, and ends where it ended."""
    inside = tag[1].replace(_INSTEAD, "")
    return f"{inside}{' ' * (len(tag[1]) - len(inside))}{tag[2]}"


@functools.lru_cache(maxsize=8)
def _read(path: str, data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """Read once for its template and once more for the excuses in it."""
    try:
        text = _decoded(data)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return "", (Diagnostic("DG102", Span(path, line)),)
    characters = _different(data.removeprefix(_BOM))
    if "\0" in characters and text.count("\0") * _WIDE >= len(text):
        return "", (Diagnostic("DG102", Span(path)),)
    faults = [*_unmerged(path, text), *_opened_wrongly(path, text, characters)]
    if not faults and not characters <= _PLAIN:
        faults = list(itertools.islice(_refused(path, text), SHOWN))
    return ("" if faults else text), tuple(faults)


def _decoded(data: bytes) -> str:
    return data.removeprefix(_BOM).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def _different(data: bytes) -> frozenset[str]:
    """The characters of a text in UTF-8 that may be at fault: without what is printed in ASCII its lines are alike, and
    each is looked through once.
    """
    lines = set(data.translate(None, _PRINTED).split(b"\n"))
    return frozenset(b"".join(lines).decode("utf-8"))


def _unmerged(path: str, text: str) -> Iterator[Diagnostic]:
    """DG130 where git left two versions of a stretch one below the other: at the first mark of each stretch, or at the
    last one where the first was taken out. The marks are those of git-merge(1), at a line's beginning.
    """
    if _OURS in text or _THEIRS in text:
        within = False
        for match in _MERGE_MARK.finditer(text):
            opens = match[1] == _OURS
            if opens or not within:
                yield Diagnostic("DG130", place(path, text, match.start(), len(match[0])))
            within = opens


def _opened_wrongly(path: str, text: str, characters: frozenset[str]) -> Iterator[Diagnostic]:
    """DG117 for the first place of a text that went through another encoding: the whole of it did."""
    for encoding, (first, second, spoiled) in _SPOILED:
        if first.isdisjoint(characters) or second.isdisjoint(characters):
            continue
        if match := spoiled.search(text):
            meant = match.group().encode(encoding).decode("utf-8", "ignore")
            args = {"text": match.group()[:_SHOWN_LETTERS], "meant": meant[: _SHOWN_LETTERS // 2]}
            yield Diagnostic("DG117", place(path, text, match.start(), len(match.group())), args)
            return


def _refused(path: str, text: str) -> Iterator[Diagnostic]:
    """DG103 for the first refused character of each line: pasted text may have one in every word."""
    offsets, first = _offsets(text), 0
    while first < len(offsets):
        offset = offsets[first]
        end = text.find("\n", offset + 1)
        after = bisect.bisect_left(offsets, end, first + 1) if end > 0 else len(offsets)
        yield refusal(text[offset], place(path, text, offset), after - first)
        first = after


def _offsets(text: str) -> list[int]:
    """Where characters stand that may not, in order. A text has few different characters: where none of them can be at
    fault, it need not be searched.
    """
    found: set[int] = set()
    if not _PLAIN.issuperset(characters := set(text)):
        kinds = "".join(sorted(characters))
        found = {match.start() for match in _REFUSED.finditer(text)} if _REFUSED.search(kinds) else set()
        found |= {match.start() for match in _AMONG.finditer(text)} if _ANY_ALIKE.search(kinds) else set()
        if _UNUSUAL.search(kinds):
            found |= {match.start() for match in _UNUSUAL.finditer(text) if _misleads(text, match.start())}
    if not unicodedata.is_normalized("NFC", text):
        found |= set(_loose(text)) or {_first_change(text)}
    return sorted(found)


def _misleads(text: str, offset: int) -> bool:
    """Whether a character runs from right to left, is a digit or letter in disguise, or sits on what is no letter."""
    char = text[offset]
    if unicodedata.bidirectional(char) in ("R", "AL", "AN") or char.isdecimal():
        return True
    if unicodedata.category(char).startswith("M"):
        return not offset or unicodedata.category(text[offset - 1])[0] not in "LM"
    plain = unicodedata.normalize("NFKC", char)
    return unicodedata.category(char) in ("Lu", "Ll") and plain.isascii() and len(plain) == 1


def _first_change(text: str) -> int:
    """Where the form NFC begins to differ."""
    pairs = zip(text, unicodedata.normalize("NFC", text), strict=False)
    return next((at for at, (ours, theirs) in enumerate(pairs) if ours != theirs), len(text) - 1)


def _loose(text: str) -> Iterator[int]:
    """Marks that belong into their letter: «и» and a breve are not «й» to any search. Of what else is not in Unicode's
    form NFC, the character itself.
    """
    for offset, char in enumerate(text):
        if not char.isascii() and unicodedata.normalize("NFC", char) != char:
            yield offset
        elif unicodedata.combining(char) and offset:
            pair = text[offset - 1 : offset + 1]
            if unicodedata.normalize("NFC", pair) != pair:
                yield offset


def refusal(char: str, span: Span, count: int = 1) -> Diagnostic:
    """What is said of a character that may not stand there, the first of so many."""
    args = {"char": f"U+{ord(char):04X}", "kind": _kind(char)}
    return Diagnostic("DG103", span, args, hint=str(count) if count > 1 else "")


def _kind(char: str) -> str:
    """What a character is, for a person.

    >>> [_kind(char) for char in "\u200b\u202e\u0338\x07"]
    ['a character without width', 'a sign of the direction of writing', 'a mark upon a letter', 'a control character']
    >>> _kind("\uff21"), _kind("\u05d0"), _kind("\u2028"), _kind("\ue000"), _kind("\u0663")
    ('a Latin letter', 'a letter of another alphabet', 'an unusual space', 'a private character', 'an unusual digit')
    """
    if char in _TURNING:
        return _OTHERS[0]
    name, category = unicodedata.name(char, ""), unicodedata.category(char)
    if category.startswith("L"):
        return next((kind for script, kind in _ALPHABETS.items() if script in name), _OTHERS[1])
    return _KINDS.get(category) or _KINDS.get(category[0]) or _OTHERS[2]


_OTHERS = ("a sign of the direction of writing", "a letter of another alphabet", "an unusual sign")
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ALPHABETS = {"LATIN": "a Latin letter", "CYRILLIC": "a Cyrillic letter", "GREEK": "a Greek letter"}
_KINDS = {
    "Cc": "a control character",
    "Cf": "a character without width",
    "Co": "a private character",
    "Cn": "a character that does not exist",
    "M": "a mark upon a letter",
    "N": "an unusual digit",
    "Z": "an unusual space",
}
"""Category of Unicode, or its first letter → what a character of it is."""


def refused_characters(text: str) -> list[str]:
    """The characters of a text that may not stand in a document, in order."""
    return [text[offset] for offset in _offsets(text)]


def place(path: str, text: str, offset: int, length: int = 1) -> Span:
    """The span of a character offset in a text."""
    start = text.rfind("\n", 0, offset) + 1
    return Span(path, text.count("\n", 0, offset) + 1, offset - start + 1, length)
