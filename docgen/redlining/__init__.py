"""Two editions of a letter → one DOCX with tracked changes, and a page that sums up which figures moved.

`atoms` and `segments` find the words that differ, `aligning` the paragraphs and rows that belong together, `weaving`
and `notes` write them with changes, `resolving` and `proving` hold what was made against both files.
"""

from docgen.redlining.atoms import Unwoven
from docgen.redlining.running import Redlined, redline

__all__ = ["Redlined", "Unwoven", "redline"]
