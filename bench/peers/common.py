"""What every peer does: read the letters, make them one after the other, tell the CPU of one.

    python PEER.py LETTERS.json OUTPUT COUNT [OPTION]

The first `WARM` letters are not counted. CPU is that of the process and of those it started. The last letter is left in
OUTPUT, where the bench looks for every sentence of it.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

WARM = 3


class Letters(NamedTuple):
    """The letter as paragraphs of text with slots («{7}»), and for each letter what stands in the slots."""

    paragraphs: list[dict[str, str]]
    figures: list[list[str]]
    folder: Path
    """Where ready-made inputs of some peers lie."""


def cpu() -> float:
    """Seconds of this process and of those that have ended below it."""
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


def run(prepare: Callable[[Letters], Callable[[int], bytes]], files: int = 1) -> None:
    """Measure a peer: `prepare` does what is done once, and gives what makes one letter of `files` files."""
    source, output, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    data: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    make = prepare(Letters(data["paragraphs"], data["figures"], source.parent))
    warm = min(WARM, count - 1)
    for number in range(warm):
        make(number)
    start = cpu()
    for number in range(warm, count):
        made = make(number)
    print(json.dumps({"seconds": (cpu() - start) / (count - warm) / files}))
    output.write_bytes(made)


def option() -> str:
    """The word after the three arguments."""
    return sys.argv[4] if len(sys.argv) > 4 else ""


def filled(text: str, figures: list[str]) -> str:
    """A paragraph with its figures in the slots."""
    return text.format(*figures)
