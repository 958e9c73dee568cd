"""The register: what was sent and who let it pass, one readable JSON file a record, chained by digests.

`folder` says which records there are, `records` what one holds and how it is written; `chain` reads all of them, tells
what was tampered with, and appends. Nothing here knows letters or files: `sealing` makes the records.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docgen.register.chain import Edition, Register, append, read_register
    from docgen.register.folder import FOLDER, record_path
    from docgen.register.records import Approval, Departed, File, Known, Made, Printed, Record, Seal, Sourced

__all__ = [
    "FOLDER",
    "Approval",
    "Departed",
    "Edition",
    "File",
    "Known",
    "Made",
    "Printed",
    "Record",
    "Register",
    "Seal",
    "Sourced",
    "append",
    "read_register",
    "record_path",
]

_PARTS = ("folder", "chain", "records")


def __getattr__(name: str) -> Any:
    """A name of one of the parts, loaded when it is first asked for: most projects have no register."""
    if name in __all__:
        for part in _PARTS:
            module = importlib.import_module(f"docgen.register.{part}")
            if hasattr(module, name):
                globals()[name] = getattr(module, name)
                return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
