"""A written file against today's facts: the state of every figure, by its anchor and never by its value, and the
numbers that no anchor covers.

`placing` finds the controls of the figures in a file that was read, `states` tells what became of each, `uncovered`
finds numbers outside them, `beside` words and notes that are others today; `audit` puts these together. Matching a text
against the set of known values would find something for every small number: it proves nothing.
"""

from docgen.auditing.audit import Audit, audit
from docgen.auditing.states import Judged, State

__all__ = ["Audit", "Judged", "State", "audit"]
