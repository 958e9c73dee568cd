"""What makes a finding the same finding tomorrow, when lines above it have come or gone.

Made from the code, the file, the args, and what is marked of the line with a word on each side: what is mended or
written elsewhere in the line makes no other finding of it. Findings equal in all these are told apart by their order.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator

from docgen.model import Diagnostic
from docgen.report.excerpt import SourceLine


def fingerprints(diagnostics: Iterable[Diagnostic], source_line: SourceLine) -> Iterator[tuple[Diagnostic, str]]:
    """Each diagnostic with its fingerprint, 32 hexadecimal digits, unlike any other of the run."""
    seen: Counter[str] = Counter()
    for diagnostic in diagnostics:
        identity = _identity(diagnostic, source_line(diagnostic.span) or "")
        seen[identity] += 1
        yield diagnostic, hashlib.sha256(f"{identity}#{seen[identity]}".encode()).hexdigest()[:32]


def _identity(diagnostic: Diagnostic, line: str) -> str:
    marked = _with_neighbours(line, diagnostic.span.column - 1, diagnostic.span.length)
    parts = (diagnostic.code, diagnostic.span.file, marked, sorted(diagnostic.args.items()))
    return json.dumps(parts, ensure_ascii=True)


def _with_neighbours(line: str, start: int, length: int) -> str:
    """A stretch of a line with the word before and the word behind it.

    >>> _with_neighbours("В 14 корпусах и 15 школах", 16, 2)
    'и 15 школах'
    """
    before, behind = line[:start].split()[-1:], line[start + length :].split()[:1]
    return " ".join((*before, *line[start : start + length].split(), *behind))
