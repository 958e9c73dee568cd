"""The shapes a value can have in YAML: how each is read from a node, and how JSON Schema says the same.

A `Shape` pairs a reader with its schema, so the two cannot drift apart. A reader gives None after it has reported
what is wrong; reading goes on with the next field.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from docgen.expressions import expression
from docgen.facts import scalars
from docgen.facts.meant import meant
from docgen.facts.nodes import Entry, Node, Scalar, Sequence
from docgen.facts.nodes import Mapping as MappingNode
from docgen.model import Bilingual, Diagnostic, Grain, Period, Span
from docgen.model.values import value
from docgen.sameness import Same

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Schema = dict[str, Any]


class Reading:
    """What goes wrong while one file is read, and the places of the fields of the record at hand."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        self.diagnostics = diagnostics
        self.places: dict[str, Span] = {}

    def report(self, code: str, span: Span, hint: str = "", **args: str) -> None:
        """Note a finding."""
        self.diagnostics.append(Diagnostic(code, span, args, hint=hint))


@value
class Shape(Generic[T]):
    """How to read a value, what a clerk may write there (for messages), and its JSON Schema."""

    read: Callable[[Node, Reading, str], T | None]
    expected: str
    schema: Schema = field(default_factory=dict)
    placed: bool = False
    """Whether the value itself knows where it stands."""


def nearest(word: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """The known word most like this one, or nothing.

    >>> nearest("valeu", ("value", "unit"))
    'value'
    """
    from difflib import get_close_matches  # noqa: PLC0415  # only where something is wrong

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def _scalar(parse: Callable[[str], T | None], expected: str, schema: Schema) -> Shape[T]:
    """A shape that one line of text is parsed into."""

    def read(node: Node, reading: Reading, path: str) -> T | None:
        if not isinstance(node, Scalar):
            reading.report("DG123", node.span, field=path, expected=expected)
            return None
        reading.places[path] = node.span
        value = parse(node.text)
        if value is None:
            reading.report("DG123", node.span, field=path, expected=meant(node.text, parse) or expected, text=node.text)
        return value

    return Shape(read, expected, schema)


_KEY = expression(r"[a-z][a-z0-9_]*(?:\.[a-z0-9][a-z0-9_]*)*", re.ASCII)
_LETTER_KEY = expression(r"[a-z0-9][a-z0-9_.-]*", re.ASCII)
_DEVICE = expression(r"(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\..*)?", re.ASCII)
"""Names that Windows keeps for its devices, whatever ending they have."""
KEY_LIMIT = 48
_FONT = expression(r"[^\W_](?:[\w .+-]{0,58}[^\W_])?")
"""A family's name goes into style sheets and into XML."""
_SHA256 = expression(r"[0-9A-Fa-f]{64}", re.ASCII)
KEY_PATTERN = f"^{_KEY.pattern}$"
LETTER_KEY_PATTERN = f"^{_LETTER_KEY.pattern}$"


def is_key(text: str) -> bool:
    """Whether a text can be the key of a record: Latin small letters, digits, «_», parts joined by «.».

    >>> is_key("schools.inspected_2020"), is_key("Школы"), is_key("a" * 60)
    (True, False, False)
    """
    return len(text) <= KEY_LIMIT and _KEY.fullmatch(text) is not None


_TWINS = str.maketrans("асеорхуікһјѕАВЕКМНОРСТХ", "aceopxyikhjsABEKMHOPCTX")


def in_latin(key: str) -> str:
    """A key whose Cyrillic letters only look like Latin ones, as it is meant; any other as it is.

    >>> in_latin("\u0441hildren"), in_latin("\u0441\u043e\u0440"), in_latin("школы")
    ('children', 'сор', 'школы')
    """
    return key.translate(_TWINS) if any(letter.isascii() and letter.isalpha() for letter in key) else key


def is_letter_key(text: str) -> bool:
    """Whether a text can be the key of a letter, which is also its file name: «dz-74».

    >>> is_letter_key("dz-74"), is_letter_key("../x"), is_letter_key("ДЗ-74"), is_letter_key("con")
    (True, False, False, False)
    """
    return len(text) <= KEY_LIMIT and _LETTER_KEY.fullmatch(text) is not None and not _DEVICE.fullmatch(text)


def _string(pattern: str = "") -> Schema:
    # editors type 386 and 2020-06-30 as number and date: each scalar may come in any of YAML's types
    return {"type": ["string", "number", "integer", "boolean"], **({"pattern": pattern} if pattern else {})}


def _line(text: str) -> str | None:
    """A text of one line, without tabs; a block scalar ends in a line end of its own."""
    line = text.removesuffix("\n")
    return line if line.strip() and "\n" not in line and "\t" not in line else None


TEXT = _scalar(_line, "a text", _string())


def _saying(is_said: Callable[[str], bool], expected: str) -> Shape[str]:
    """A text that says something: a dash or a question mark alone fills a field, and tells nobody anything."""

    def read(text: str) -> str | None:
        line = _line(text)
        return line if line and any(map(is_said, line)) else None

    return _scalar(read, expected, _string())


PLACE = _saying(str.isalnum, "the place in the source, such as пункт 2")
REASON = _saying(str.isalpha, "the reason, in words")


def _key_of(expected: str) -> Shape[str]:
    return _scalar(lambda text: text if is_key(text) else None, expected, _string())


KEY = _key_of("a key (Latin small letters, digits, _)")
NAME = _key_of("the key of a record under `names:` (Latin small letters, digits, _): the words themselves stand there")
UNIT = _key_of("the key of a unit, such as tenge, percent or person, or of a noun under `names:`")
PHONE = _scalar(_line, "the telephone, as it is to be printed", _string())
NUMBER = _scalar(scalars.read_number, "a number, such as 386 or 1 234,5", _string())


def number_between(least: int, most: int) -> Shape[Decimal]:
    """A number that is not outside its bounds: beyond them nothing can be made of it."""

    def read(text: str) -> Decimal | None:
        number = scalars.read_number(text)
        return number if number is not None and least <= number <= most else None

    return _scalar(read, f"a number from {least} to {most}", _string())


FONT = _scalar(
    lambda text: text if _FONT.fullmatch(text) else None, "the name of a font, such as Times New Roman", _string()
)
DATE = _scalar(scalars.read_date, "a day, such as 2021-02-25", _string())


def _of_grain(*grains: Grain) -> Callable[[str], Period | None]:
    """A reader of the periods of some grains: where one day is meant, no stretch of years may stand."""

    def read(text: str) -> Period | None:
        period = scalars.read_period(text)
        return period if period and period.grain in grains else None

    return read


DAY = _scalar(_of_grain(Grain.DAY), DATE.expected, _string())
"""A day, as a period."""
DAY_OR_MONTH = _scalar(_of_grain(Grain.DAY, Grain.MONTH), "a day or a month, such as 2021-02-25 or 2021-02", _string())
MOMENT = _scalar(
    _of_grain(Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR),
    "a day, a month, a quarter or a year, such as 2021-02-25, 2021-02, 2021-Q1 or 2021",
    _string(),
)
"""What has one date, however exactly it is known: no stretch from one to another."""
PERIOD = _scalar(scalars.read_period, "a period, such as 2020, 2021-06, 2021-02-25, 2020-Q2 or 2020..2025", _string())
STRETCH = _scalar(
    scalars.read_stretch, "a period, such as 2020-07-18..2025-12-31, or 2020-07-18.. where no end is known", _string()
)
"""A period of which one end may be open."""
YES_NO = _scalar({"yes": True, "no": False}.get, "yes or no", {"enum": ["yes", "no", True, False]})
SHA256 = _scalar(
    lambda text: text.lower() if _SHA256.fullmatch(text) else None,
    "64 hexadecimal digits",
    _string(f"^{_SHA256.pattern}$"),
)


def choice(kinds: type[E]) -> Shape[E]:
    """One of the words of an enumeration."""
    words = {kind.value: kind for kind in kinds}
    return _scalar(words.get, "one of " + ", ".join(words), {"enum": list(words)})


def _read_bilingual(node: Node, reading: Reading, path: str) -> Bilingual | None:
    if not isinstance(node, MappingNode):
        reading.report("DG124", node.span, field=path)
        return None
    record = read_fields(_BILINGUAL_FIELDS, node, reading, path)
    return Bilingual(**record) if record is not None else None


def _read_either(node: Node, reading: Reading, path: str) -> Bilingual | None:
    if isinstance(node, Scalar):
        text = TEXT.read(node, reading, path)
        return Bilingual(text, text) if text else None
    return _read_bilingual(node, reading, path)


_BILINGUAL_SCHEMA: Schema = {
    "type": "object",
    "properties": {"ru": _string(), "kz": _string()},
    "required": ["ru", "kz"],
    "additionalProperties": False,
}
BILINGUAL = Shape(_read_bilingual, "a text in both languages, ru: and kz:", _BILINGUAL_SCHEMA)
SAME_OR_BILINGUAL = Shape(
    _read_either, "a text, or one for each language, ru: and kz:", {"anyOf": [_string(), _BILINGUAL_SCHEMA]}
)


def _read_number_of_document(node: Node, reading: Reading, path: str) -> Bilingual | None:
    number = _read_either(node, reading, path)
    if number is None or not any(text.startswith(_NUMBER_SIGNS) for text in (number.ru, number.kz)):
        return number
    reading.report("DG123", node.span, field=path, expected=DOCUMENT_NUMBER.expected)
    return None


_NUMBER_SIGNS = ("№", "N ", "No ", "No.")
DOCUMENT_NUMBER = Shape(
    _read_number_of_document, "the number alone: docgen prints «№» before it", SAME_OR_BILINGUAL.schema
)
INQUIRY_NUMBER = _scalar(
    lambda text: None if text.startswith(_NUMBER_SIGNS) else _line(text), DOCUMENT_NUMBER.expected, _string()
)


_WORDS_IN_A_ROW = expression(r"[\w.-]+(?:\s*,\s*[\w.-]+)*")


def _in_brackets(node: Node) -> str:
    """The list that is meant by keys that stand behind each other without brackets."""
    return f"[{node.text}]" if isinstance(node, Scalar) and _WORDS_IN_A_ROW.fullmatch(node.text) else ""


def list_of(shape: Shape[T]) -> Shape[tuple[T, ...]]:
    """A list of one shape; places are noted as `path.0`, `path.1`, …"""

    def read(node: Node, reading: Reading, path: str) -> tuple[T, ...] | None:
        if not isinstance(node, Sequence):
            reading.report("DG123", node.span, field=path, expected=_in_brackets(node) or "a list, one «- » a line")
            return None
        items = [shape.read(item, reading, f"{path}.{number}") for number, item in enumerate(node.items)]
        return tuple(item for item in items if item is not None)

    return Shape(read, "a list", {"type": "array", "items": shape.schema})


def mapping_of(shape: Shape[T], keys: Callable[[str], bool], expected: str) -> Shape[dict[str, T]]:
    """A mapping whose keys are free within a rule; places are noted as `path.KEY`."""

    def read(node: Node, reading: Reading, path: str) -> dict[str, T] | None:
        if not isinstance(node, MappingNode):
            reading.report("DG123", node.span, field=path, expected=expected)
            return None
        return {
            entry.key.text: value for entry in node.entries if (value := _entry(entry, node, reading, path)) is not None
        }

    def _entry(entry: Entry, node: MappingNode, reading: Reading, path: str) -> T | None:
        if _is_cut_off(entry, node):
            reading.report("DG118", entry.key.span, text=entry.key.text)
            return None
        if not keys(entry.key.text):
            reading.report("DG123", entry.key.span, field=path, expected=expected, text=entry.key.text)
            return None
        return shape.read(entry.value, reading, f"{path}.{entry.key.text}")

    return Shape(read, expected, {"type": "object", "additionalProperties": shape.schema})


@value
class Field:
    """One field of a record: its name in YAML, its shape, whether it must be there, and what it is for."""

    name: str
    shape: Shape[Any]
    doc: str
    required: bool = False


def record_of(fields: tuple[Field, ...], build: Callable[..., T]) -> Shape[T]:
    """A nested record with fixed fields."""

    def read(node: Node, reading: Reading, path: str) -> T | None:
        if not isinstance(node, MappingNode):
            known = ", ".join(f"{one.name}:" for one in fields)
            reading.report("DG123", node.span, field=path, expected=f"fields, one a line: {known}")
            return None
        found = read_fields(fields, node, reading, path)
        return build(**found) if found is not None else None

    return Shape(read, "fields", record_schema(fields))


def record_schema(fields: tuple[Field, ...]) -> Schema:
    """The JSON Schema of a record."""
    return {
        "type": "object",
        "properties": {f.name: {**f.shape.schema, "description": f.doc} for f in fields},
        "required": [f.name for f in fields if f.required],
        "additionalProperties": False,
    }


_LOST_COLON = expression(r"(\w+)(?: ?[{[]| +(?P<words>\S))")
_NO_KEY = expression(r"[^:]*(?:[^\x00-\x7f:]|\s)[^:]*|\d+")


def _without_colon(entry: Entry, node: MappingNode) -> str:
    """The key that a lost colon has joined to its value, {ru школы, kz: …}; empty if there is none, or it stands in the
    mapping besides.
    """
    opens = _LOST_COLON.match(entry.key.text)
    if opens is None or (opens["words"] and not _says_nothing(entry)):
        return ""
    return "" if any(one.key.text == opens[1] for one in node.entries) else opens[1]


def _says_nothing(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and entry.value.plain and not entry.value.text


def _is_cut_off(entry: Entry, node: MappingNode) -> bool:
    """Whether a key is the rest of what a comma within braces ended: {ru: школы, сады, kz: …}, {value: 47,5}."""
    return _says_nothing(entry) and entry is not node.entries[0] and _NO_KEY.fullmatch(entry.key.text) is not None


@functools.cache
def _by_name(fields: Same[tuple[Field, ...]]) -> tuple[Mapping[str, Field], tuple[Field, ...]]:
    """The fields of a record by name, and those that must be there: made once for each kind of record."""
    return {one.name: one for one in fields.value}, tuple(one for one in fields.value if one.required)


def read_fields(
    fields: tuple[Field, ...], node: MappingNode, reading: Reading, path: str = ""
) -> dict[str, Any] | None:
    """The fields of a mapping by name; None when a required one is missing or unusable. Unknown keys are reported."""
    known, required = _by_name(Same(fields))
    found: dict[str, Any] = {}
    prefix = f"{path}." if path else ""
    for entry in node.entries:
        spec = known.get(entry.key.text)
        if spec is None and (lost := _without_colon(entry, node)) in known:
            reading.report("DG114", entry.key.span._replace(length=len(lost)))
            return None  # what else the record seems to lack follows from it
        if spec is None and _is_cut_off(entry, node):
            reading.report("DG118", entry.key.span, text=entry.key.text)
            continue
        if spec is None:
            hint = nearest(entry.key.text, tuple(known))
            reading.report("DG121", entry.key.span, hint=hint, key=entry.key.text, known=", ".join(known))
            continue
        reading.places[prefix + spec.name] = entry.key.span  # a scalar puts its own place there
        if (value := spec.shape.read(entry.value, reading, prefix + spec.name)) is not None:
            found[spec.name] = value
    lacking = [spec for spec in required if spec.name not in found]
    for spec in lacking:  # one that is written is told already why it cannot be read
        if prefix + spec.name not in reading.places:
            reading.report("DG122", node.span, field=prefix + spec.name, expected=spec.shape.expected)
    return None if lacking else found


_BILINGUAL_FIELDS = (
    Field("ru", TEXT, "in Russian", required=True),
    Field("kz", TEXT, "in Kazakh", required=True),
)
