"""docgen itself, as builds remember it: what another docgen has found out counts for nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from docgen.build.digests import digest_of
from docgen.build.glance import kept_under, own_files, surroundings
from docgen.facts.laid import Digests

DOCGEN, PLAIN = "docgen", "plain"
"""Names under which the memory keeps how docgen's files stand and their digest, and which files of facts it has read
without a finding.
"""


def states() -> bytes:
    """The digest of how docgen's own files stand."""
    return digest_of(tuple(own_files()))


def whole(own: bytes) -> bytes:
    """The digest of docgen and the libraries it stands on; `own`: that of the contents of its own files."""
    return digest_of((own, *surroundings()))


def read_plainly_before(root: str) -> Collection[str]:
    """The SHA-256 of the files of facts that a build by this very docgen has read plainly, without a finding; the
    memory is not touched, and not made.
    """
    try:
        were, own = kept_under(root, DOCGEN) or (b"", b"")
        maker, plain = kept_under(root, PLAIN) or (b"", b"")
    except (sqlite3.Error, OSError, ValueError, TypeError):
        return ()
    return Digests(plain) if were == states() and maker == whole(own) else ()
