"""Reads written files back, whoever edited them since: what a person sees on their pages, which figure each text
belongs to, and what could not be read.

`content` is what comes out, the same for both formats. `docx` and `pdf` are the readers; `bounded` runs one in a child
process with limits of time and memory, since a file may be made to eat either. Nothing here knows the book or today's
letter: that is `auditing`'s.
"""

from docgen.reading.bounded import read_file, within_limits
from docgen.reading.content import Cell, Content, Failed, Line, Refusal, Run, Story, Strange, Unsound

__all__ = [
    "Cell",
    "Content",
    "Failed",
    "Line",
    "Refusal",
    "Run",
    "Story",
    "Strange",
    "Unsound",
    "read_file",
    "within_limits",
]
