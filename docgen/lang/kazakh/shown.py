"""The cases in which something that is printed may stand, as far as its ending shows."""

from __future__ import annotations

import re
from collections.abc import Mapping

from docgen.expressions import expression
from docgen.lang.forms import Case

_ENDINGS: Mapping[Case, re.Pattern[str]] = {
    Case.NOM: expression(r".*[ыі]$"),
    Case.GEN: expression(r".*[ндт][ыі]ң$"),
    Case.DAT: expression(r".*[ае]$"),
    Case.ABL: expression(r".*[ндт][ае]н$"),
}
"""How every form of a case ends; the nominative is that of a part of an act, which is possessed («3-тармағы»)."""
_MARKS = '»").'


def may_be(text: str, case: Case) -> bool:
    """Whether something may stand in a case: what ends otherwise cannot.

    >>> may_be("3-тармағына", Case.DAT), may_be("3-тармағы", Case.DAT), may_be("26-дан", Case.ABL)
    (True, False, True)
    """
    return _ENDINGS[case].match(text.rstrip(_MARKS).lower()) is not None
