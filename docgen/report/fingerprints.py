"""What makes a finding the same finding tomorrow, when lines above it have come or gone.

Made from the code, the file, the text of the line and the args; findings equal in all of these are told apart by
their order.
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
    text = " ".join(line.split())
    parts = (diagnostic.code, diagnostic.span.file, text, sorted(diagnostic.args.items()))
    return json.dumps(parts, ensure_ascii=True)
