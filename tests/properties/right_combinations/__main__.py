"""Thousands of combinations, and what is told of them; with `--wrong`, of each with one figure made wrong, and what of
these nobody tells: `python -m tests.properties.right_combinations 5000 [first seed] [--wrong]`.
"""

from __future__ import annotations

import sys
from collections import Counter
from random import Random

from tests.properties.right_combinations.combining import combinations, told_of
from tests.properties.right_combinations.wronging import WAYS, made_wrong

BATCH = 230


def right(count: int, first: int) -> None:
    by_code: Counter[str] = Counter()
    wrong, whole = set(), 0
    for seed in range(first, first + max(1, count // BATCH)):
        given = list(combinations(seed, BATCH))
        whole += len(given)
        for one, told in told_of(given):
            by_code[told.code] += 1
            wrong.add((seed, told.text.split("/", 2)[-1].split(":")[0]))
            print(told.code, told.text, told.args, one.ru if one else "", one.kz if one else "", sep="\n  ")
    print(f"{whole} combinations, {len(wrong)} told of: {dict(by_code.most_common())}")


def wrong(count: int, first: int) -> None:
    for way in WAYS:
        made: Counter[str] = Counter()
        seen: dict[str, Counter[str]] = {"ru": Counter(), "kz": Counter()}
        codes: Counter[str] = Counter()
        for seed in range(first, first + max(1, count // BATCH)):
            random = Random(seed)
            tried = (made_wrong(one, way, random) for one in combinations(seed, BATCH))
            given = [one for one in tried if one]
            made.update(one.kind for one in given)
            told = {(given.index(one), told.lang, told.code) for one, told in told_of(given) if one}
            codes.update(code for _, _, code in told)
            for lang, of_lang in seen.items():
                of_lang.update(given[number].kind for number in {number for number, its, _ in told if its == lang})
        whole = sum(made.values())
        print(
            f"== {way}: {whole} made",
            {lang: f"{sum(one.values()) / whole:.0%}" for lang, one in seen.items()},
            dict(codes.most_common(12)),
        )
        for kind, number in made.most_common():
            print(f"  {number:4} ru {seen['ru'][kind]:4} kz {seen['kz'][kind]:4}  {kind[:150]!r}")


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    (wrong if "--wrong" in sys.argv else right)(*numbers, *(1000, 0)[len(numbers) :])
