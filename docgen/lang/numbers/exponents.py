"""«1e3»: as programs write a thousand, and a spreadsheet may have left it in a text."""

from decimal import Decimal

from docgen.expressions import expression
from docgen.lang.numbers.values import Hit, Meaning

_EXPONENTIAL = expression(r"\d{1,3}e\d{1,2}")


def exponential(hit: Hit) -> Meaning | None:
    """A number with an exponent; «3e» and «2E5» are names."""
    written = hit.raw("written")
    return Meaning(Decimal(f"{Decimal(written):f}")) if _EXPONENTIAL.fullmatch(written) else None
