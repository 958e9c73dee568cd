"""JSON that a terminal can be shown: data for programs in which nothing moves a cursor or turns a line round."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from docgen.expressions import expression

_OBEYED = expression("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What a terminal or an editor obeys and JSON leaves as it is (RFC 8259 wants escapes below U+0020 alone)."""


def as_json(data: Any) -> str:
    r"""Data as indented JSON with a line end; letters as they are, what a terminal obeys escaped.

    >>> as_json({"a": "ә\u202e\x9b"})
    '{\n  "a": "ә\\u202e\\u009b"\n}\n'
    """
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def as_json_list(every: Iterable[Any]) -> Iterator[str]:
    r"""The same of a list, in pieces: the text of thousands of values is megabytes.

    >>> "".join(as_json_list([{"a": "x\n"}, 2])) == as_json([{"a": "x\n"}, 2]), "".join(as_json_list([]))
    (True, '[]\n')
    """
    before = "[\n  "
    for one in every:
        yield before + as_json(one).removesuffix("\n").replace("\n", "\n  ")
        before = ",\n  "
    yield "\n]\n" if before.startswith(",") else "[]\n"
