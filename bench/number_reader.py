"""Recall, false alarms and speed of the reader of numbers on sentences marked by hand.

    python bench/number_reader.py tests/data/numbers [letter.txt]

A corpus is a text `<name>.<lang>.txt`: a sentence a line, `#` a remark, each number as `{text}`, `{text|kind}` or
`{text|kind|value}`; `~` after the kind says weak. A reading counts when place, kind, weakness, value and unit are all
as marked; whatever was read and not marked so is a false alarm.
"""

import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.lang.numbers import Kind, Reading, read_numbers

_MARK = re.compile(r"\{([^{}|]+)(?:\|([a-z-]+)(~?))?(?:\|([^{}|]+))?\}")
_LEADING_DIGITS = re.compile(r"\d[\d  ]*(?:,\d+)?")
_CALENDAR = frozenset({Kind.DAY, Kind.MONTH, Kind.QUARTER, Kind.HALF_YEAR, Kind.TIME})


@dataclass(frozen=True, slots=True)
class Mark:
    """What a reading must be: its place, `kind` with `~` when weak, and its value with the unit in writing."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sentence: what was marked and not read so, and what was read and not marked so."""

    text: str
    marks: int
    missed: tuple[Mark, ...]
    alarms: tuple[Mark, ...]


def read_marked(line: str) -> tuple[str, tuple[Mark, ...]]:
    """A marked line as plain text and its marks."""
    plain, marks, last = "", [], 0
    for found in _MARK.finditer(line):
        plain += line[last : found.start()]
        marks.append(_mark(found, len(plain)))
        plain += found[1]
        last = found.end()
    return plain + line[last:], tuple(marks)


def _mark(found: re.Match[str], start: int) -> Mark:
    text, kind, weak, value = found.groups()
    if value is None:
        digits = _LEADING_DIGITS.search(text)
        value = digits[0].replace(",", ".").rstrip() if digits else text
    return Mark(start, start + len(text), (kind or Kind.NUMBER) + (weak or ""), value)


def show_reading(found: Reading) -> Mark:
    """A reading in the writing of the corpus."""
    value, unit = _show(found.value, "-" if found.kind in _CALENDAR else ".."), found.unit
    worded = f"{unit} {value}" if found.kind is Kind.ARTICLE else " ".join(filter(None, (value, unit)))
    return Mark(found.start, found.end, found.kind + "~" * found.weak, worded)


def _show(value: object, joint: str) -> str:
    if isinstance(value, tuple):
        return joint.join(_show(part, "-") for part in value)
    return "?" if value is None else str(value)


def judge(line: str, lang: str) -> Outcome:
    """Read one marked line and compare."""
    text, marks = read_marked(line)
    found = tuple(show_reading(reading) for reading in read_numbers(text, "kz" if lang == "kz" else "ru"))
    missed = tuple(mark for mark in marks if mark not in found)
    return Outcome(text, len(marks), missed, tuple(mark for mark in found if mark not in marks))


def judge_corpus(path: Path) -> tuple[Outcome, ...]:
    """Every sentence of a corpus; the language is the name's last part but one."""
    lang = path.suffixes[-2].removeprefix(".")
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(judge(line, lang) for line in lines if line and not line.startswith("#"))


def show_outcomes(name: str, outcomes: tuple[Outcome, ...]) -> Iterator[str]:
    marks, missed = sum(one.marks for one in outcomes), sum(len(one.missed) for one in outcomes)
    alarms = sum(len(one.alarms) for one in outcomes)
    yield (
        f"{name}: {len(outcomes)} sentences, {marks} numbers, recall {1 - missed / marks:.2%}, "
        f"{alarms} false alarms ({200 * alarms / len(outcomes):.1f} in 200 sentences)"
    )
    for one in outcomes:
        if one.missed or one.alarms:
            yield f"  {one.text}"
            yield from (f"    missed {one.text[m.start : m.end]!r} {m.kind} {m.value}" for m in one.missed)
            yield from (f"    read   {one.text[m.start : m.end]!r} {m.kind} {m.value}" for m in one.alarms)


def show_speed(name: str, text: str, lang: str) -> str:
    rounds = max(1, 300_000 // len(text))
    began = time.process_time()
    for _ in range(rounds):
        read_numbers(text, "kz" if lang == "kz" else "ru")
    each = (time.process_time() - began) / rounds
    size = len(text.encode())
    return f"{name}: {len(text)} characters in {each * 1000:.2f} ms, {size / each / 1e6:.1f} MB/s"


def main(folder: str, *letters: str) -> None:
    for path in sorted(Path(folder).glob("*.*.txt")):
        outcomes = judge_corpus(path)
        print(*show_outcomes(path.name, outcomes), sep="\n")
        print(show_speed(path.name, "\n".join(one.text for one in outcomes), path.suffixes[-2].removeprefix(".")))
    for letter in map(Path, letters):
        print(show_speed(letter.name, letter.read_text(encoding="utf-8"), letter.suffixes[-2].removeprefix(".")))


if __name__ == "__main__":
    main(*sys.argv[1:])
