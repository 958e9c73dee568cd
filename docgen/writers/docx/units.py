"""Lengths as WordprocessingML counts them."""

from __future__ import annotations


def twips(millimetres: float) -> int:
    """Twentieths of a point.

    >>> twips(25.4)
    1440
    """
    return round(millimetres * 1440 / 25.4)


def half_points(points: float) -> int:
    """The unit of font sizes.

    >>> half_points(14)
    28
    """
    return round(points * 2)
