"""What has changed between two states of a project: records and the sentences they touch, before anything is built.

`records` compares two books, `sentences` two letters, `comparing` two whole projects; `telling` says it to a terminal,
a program, a pull request, a head of department: `text`, `data`, `markdown`, `page`.
"""

from docgen.changes.comparing import Changes, Letters, Touch, compare
from docgen.changes.records import Change, Changed, Field

__all__ = ["Change", "Changed", "Changes", "Field", "Letters", "Touch", "compare"]
