"""Right texts made wrong in one known way, the same in both languages: another figure stands where one stood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from tests.properties.right_combinations.combining import Combination

_VALUE = re.compile(r"fact\.\w+?_(?:now|was|rural|urban|kind1|kind2|kind3|akm|kost|pav|other|money|money_rep)\b(?!\.)")
_PRINTED = re.compile(r"\{\{ (fact\.(\w+?)_(\w+))((?:\|[^}]*)?) \}\}")


def _swapped(one: Combination, random: Random) -> tuple[str, str] | None:
    """Two figures in each other's place."""
    keys = sorted({match[1] for match in _PRINTED.finditer(one.ru) if _VALUE.fullmatch(match[1])})
    if len(keys) < 2:
        return None
    first, second = random.sample(keys, 2)
    return _put(one.ru, {first: second, second: first}), _put(one.kz, {first: second, second: first})


def _of_another_year(one: Combination, random: Random) -> tuple[str, str] | None:
    """A figure of the year before in the place of this year's."""
    keys = sorted({match[1] for match in _PRINTED.finditer(one.ru) if match[3] in ("now", "rural", "kind1", "kost")})
    if not keys:
        return None
    key = random.choice(keys)
    was = key.removesuffix("now") + "was" if key.endswith("_now") else f"{key}_was"
    return _put(one.ru, {key: was}), _put(one.kz, {key: was})


def _of_another_part(one: Combination, random: Random) -> tuple[str, str] | None:
    """The figure of a part that the text does not name: the sum is off."""
    parts = ("rural", "kind1", "akm", "kost", "urban", "kind2")
    keys = sorted({match[1] for match in _PRINTED.finditer(one.ru) if match[3] in parts})
    if not keys:
        return None
    key = random.choice(keys)
    base, part = key.rsplit("_", 1)
    other = random.choice([name for name in parts if f"{base}_{name}" not in keys and name != part] or ["pav"])
    return _put(one.ru, {key: f"{base}_{other}"}), _put(one.kz, {key: f"{base}_{other}"})


def _of_another_unit(one: Combination, random: Random) -> tuple[str, str] | None:
    """A share where a number of things stood."""
    keys = sorted({match[1] for match in _PRINTED.finditer(one.ru) if match[3] in ("now", "rural", "kost", "was")})
    if not keys:
        return None
    key = random.choice(keys)
    share = key.rsplit("_", 1)[0] + "_share"
    return _put(one.ru, {key: share}), _put(one.kz, {key: share})


def _with_a_share_of_another(one: Combination, random: Random) -> tuple[str, str] | None:
    """A share or a growth reckoned from another part than the one that is told."""
    if "100 *" not in one.ru:
        return None
    swaps = (
        ("rural /", "urban /"),
        ("kind1 /", "kind2 /"),
        ("now /", "rural /"),
        ("akm /", "kost /"),
        ("_now -", "_plan -"),
    )
    for old, new in swaps:
        if f"{old}" in one.ru:
            return one.ru.replace(old, new), one.kz.replace(old, new)
    return None


def _put(text: str, others: Mapping[str, str]) -> str:
    """A template with other facts printed; what is reckoned stays as it was."""

    def put(match: re.Match[str]) -> str:
        return f"{{{{ {others.get(match[1], match[1])}{match[4]} }}}}"

    return _PRINTED.sub(put, text)


WAYS: Mapping[str, Callable[[Combination, Random], tuple[str, str] | None]] = {
    "two swapped": _swapped,
    "another year": _of_another_year,
    "another part": _of_another_part,
    "another unit": _of_another_unit,
    "another share": _with_a_share_of_another,
}


def made_wrong(one: Combination, way: str, random: Random) -> Combination | None:
    """The text with one wrong figure, if there is one to be made wrong so."""
    texts = WAYS[way](one, random)
    return one._replace(ru=texts[0], kz=texts[1]) if texts and texts[0] != one.ru and texts[1] != one.kz else None
