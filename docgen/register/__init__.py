"""The register: what was sent and who let it pass, one readable JSON file a record, chained by digests.

`records` says what a record holds and how it is written; `chain` reads all of them, tells what was tampered with, and
appends. Nothing here knows letters or files: `sealing` makes the records.
"""

from docgen.register.chain import FOLDER, Edition, Register, append, read_register, record_path
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
