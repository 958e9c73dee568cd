"""How the HTML made for the engine names what layout, structure and proof must find again. Names only."""

from __future__ import annotations

NOTE = "fn"
"""Class of a note that stands in the text and floats to the foot of the page."""

NUMBER = "data-number"
"""Attribute of a note: its printed number."""

ANCHOR = "data-anchor"
"""Attribute of a figure: its identity."""

AGAIN = "call"
"""Class of a later call of the same note."""

EXECUTOR = "executor"

CALL = "::footnote-call"
MARKER = "::footnote-marker"
"""Pseudo-elements under which the engine keeps the two numbers of a note."""
