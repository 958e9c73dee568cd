"""Lists of oblasts and cities in a paragraph, as `members` of a fact prints them."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import re
from collections.abc import Iterator, Mapping

from docgen.adopting.findings import CASES, Find, Way
from docgen.facts.book import read_lexicon
from docgen.lang.numbers import Kind
from docgen.model import NB_HYPHEN, Lang, Name, NameKind

LEAST = 2
READINGS = 8
"""Lists at most that one run of names is read as."""
_BETWEEN: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"(?:[\s\u00a0,]|и|г\.|гг\.|город\w*|област\w+)*"),
    "kz": re.compile(r"(?:[\s\u00a0,-]|және|облыс\w*|қала\w*|қ\.)*"),
}
_TAIL: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"[\s\u00a0]+област\w+"),
    "kz": re.compile(r"[\s\u00a0]+(?:облыс|қала)\w*"),
}
_LEAD: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"(?:г|гг)\.[\s\u00a0]$|город\w*[\s\u00a0]$"),
    "kz": re.compile(r"$^"),
}


def lists(text: str, lang: Lang, day: dt.date) -> Iterator[Find]:
    """The lists of a paragraph, each with its ways: the cases, with «и» before the last or without. A word that names
    a city and an oblast alike («Алматы») makes a list of each: only one of them is printed so.
    """
    for run in _runs(_places(text, lang, day), text, lang):
        for keys in itertools.islice(itertools.product(*(keys for _, _, keys in run)), READINGS):
            if len(run) >= LEAST and len(set(keys)) == len(keys):
                yield _find(text, lang, run, keys)


def names(text: str, lang: Lang, day: dt.date) -> Iterator[Find]:
    """Each name of a list by itself: so it is printed where its list is not. Where a name may be two, the common noun
    that follows tells which; without one nobody knows, and the name stays typed.
    """
    for run in _runs(_places(text, lang, day), text, lang):
        for start, end, keys in run if len(run) >= LEAST else ():
            kind = _kind(text[end : run[-1][1]], text[run[-1][1] :])
            for key in (one for one in keys if len(keys) == 1 or read_lexicon()[one].kind is kind):
                forms = (*(f'name.{key} | case("{case}")' for case in CASES[lang]), f"name.{key}.short")
                ways = tuple(Way(start, end, (), form, "names") for form in forms)
                yield Find(start, end, text[start:end], Kind.NAME, ways, ("name", key))


def _kind(between: str, after: str) -> NameKind | None:
    """What a name is the name of: the first common noun behind it, among the other names of its list or right after
    it.

    >>> _kind(", Түркістан", " облыстарында және"), _kind("", " қаласында"), _kind(" және Астана", "")
    (<NameKind.OBLAST: 'oblast'>, <NameKind.CITY: 'city'>, None)
    """
    found = _NOUN.search(between) or _NOUN.match(after.lstrip(" \u00a0"))
    return (NameKind.OBLAST if found[1] else NameKind.CITY) if found else None


_NOUN = re.compile(r"(?<!\w)(?:(облыс|област)|қала|город|қ\.|г\.)", re.IGNORECASE)


def _find(text: str, lang: Lang, run: list[Place], keys: tuple[str, ...]) -> Find:
    fields = (("members", f"[{', '.join(keys)}]"),)
    starts, ends = tuple(_starts(text, run[0][0], lang)), tuple(_ends(text, run[-1][1], lang))
    ways = tuple(
        Way(start, end, fields, f'@ | members("{case}"{more})')
        for start, end in itertools.product(starts, ends)
        for case in CASES[lang]
        for more in ("", ", conjunction=false")
    )
    return Find(starts[0], ends[0], text[starts[0] : ends[0]], Kind.NUMBER, ways, ("members", keys))


def _starts(text: str, start: int, lang: Lang) -> Iterator[int]:
    """Where a list may begin: before the common noun («городов»), which docgen may print, or at the first name."""
    if lead := _LEAD[lang].search(text[:start]):
        yield lead.start()
    yield start


def _ends(text: str, end: int, lang: Lang) -> Iterator[int]:
    """Where a list may end: behind the common noun that follows, or at the last name."""
    if tail := _TAIL[lang].match(text, end):
        yield tail.end()
    yield end


Place = tuple[int, int, tuple[str, ...]]
"""Start and end of a name in a text, the keys that it may be."""


def _places(text: str, lang: Lang, day: dt.date) -> list[Place]:
    pattern, keys = _stems(lang, day)
    return [
        (match.start(), match.end(), keys[match[1].lower().replace(NB_HYPHEN, "-")]) for match in pattern.finditer(text)
    ]


def _runs(places: list[Place], text: str, lang: Lang) -> Iterator[list[Place]]:
    """Names that only commas and common nouns part."""
    run: list[Place] = []
    for place, after in itertools.pairwise((*places, (len(text) + 1, len(text) + 1, ()))):
        run.append(place)
        if after[0] > len(text) or not _BETWEEN[lang].fullmatch(text[place[1] : after[0]]):
            yield run
            run = []


@functools.cache
def _stems(lang: Lang, day: dt.date) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """What names of regions begin with in every case, as they were called on a day."""
    keys: dict[str, tuple[str, ...]] = {}
    for name in read_lexicon().values():
        for stem in _stem(name, lang, day) if name.kind in {NameKind.OBLAST, NameKind.CITY} else ():
            keys[stem.lower()] = (*keys.get(stem.lower(), ()), name.key)
    stems = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    hyphen = stems.replace("\\-", "[-\u2011]")
    return re.compile(rf"(?<![^\W\d_])({hyphen})[^\W\d_]{{0,4}}(?![^\W\d_])", re.IGNORECASE), keys


def _stem(name: Name, lang: Lang, day: dt.date) -> Iterator[str]:
    called = name.on(day)
    if called is None:
        return
    words = called.said(lang)
    if lang == "kz":
        yield words.short or words.text.split(" ")[0]
    else:
        first = words.text.split(" ")[0]
        yield first[:-2] if first.endswith(("ая", "ий")) else first.rstrip("аы")
