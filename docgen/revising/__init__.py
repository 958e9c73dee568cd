"""New figures in a file that somebody has edited since, as tracked changes; every other byte of every part stays.

`controls` finds the figures' controls in a part and where their bytes stand; `splicing` puts new texts there;
`recording` notes in the file what was written; `proving` reads the file back and holds it against the one before.
`revise` does all of it, or refuses.
"""

from docgen.revising.controls import PENDING
from docgen.revising.running import Revised, Unproved, repack, revise
from docgen.revising.splicing import Author, unused_numbers

__all__ = ["PENDING", "Author", "Revised", "Unproved", "repack", "revise", "unused_numbers"]
