"""Where a line must not break: spaces and hyphens of a paragraph made non-breaking, across the inlines it is made of.

Each rule turns one character into another, so places and lengths stay. The reading matter is the joined text: a
number and its unit may stand in different inlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.model import NB_HYPHEN, NBSP, Emph, Figure, Inline, Lang, Strong, Term, Text
from docgen.sameness import recalled

_CAPITAL = f"[{CAPITALS}]"
_SMALL = f"[{SMALL}]"
_UNITS = (
    r"г\.|гг\.|год\w*|лет|жыл\w*|тыс\.?|мың|млн\.?|млрд\.?|трлн\.?|тг\.?|тенге|теңге\w*|раз[а]?|рет|чел\.?|%|га|км|кв|"
    r"°C|г|кг|мг|т|ц|м|см|мм|мл|л|ккал|Гкал|Вт|кВт|МВт|кВ|"
    r"январ\w|феврал\w|марта?|апрел\w|ма[йя]|июн\w|июл\w|августа?|сентябр\w|октябр\w|ноябр\w|декабр\w|"
    r"қаңтар\w*|ақпан\w*|наурыз\w*|сәуір\w*|мамыр\w*|маусым\w*|шілде\w*|тамыз\w*|қыркүйек\w*|қазан\w*|қараша\w*|желтоқсан\w*"
)

Rules = tuple[tuple[str, re.Pattern[str]], ...]
"""What a text must hold, and a pattern whose groups are what changes: most texts hold nothing of the kind."""

_GROUPS = expression(r"(?<![\d,])\d{1,3}( )(?=\d{3}(?!\d))")
"""Between the thousands of a number that somebody typed, «1 234 567,8»: one that a fact prints has no other spaces."""

_TIMES = expression(r"(?<=\d)( )(?=×)|(?<=×)( )(?=\d)")

_SPACES: dict[Lang, Rules] = {
    "ru": (
        ("№ ", expression(r"№( )")),
        (" ", expression(rf"\d( )(?:{_UNITS})(?!\w)")),
        (" ", _GROUPS),
        (" т", expression(r"(?:тыс|млн|млрд|трлн)\.?( )(?:тг|тенге|теңге)")),
        (". ", expression(rf"(?<!\w){_CAPITAL}\.( ){_CAPITAL}{_SMALL}")),
        (".", expression(r"(?<!\w)(?:[гпс]|ст|гл|пп|тел|стр|абз)\.:?( )[\dА-ЯЁ(+]")),
        (" – ", expression(r"( )– ")),
        ("– ", expression(r"\d[\u00a0 ]–( )\d")),
        ("×", _TIMES),
        ("и т.", expression(r"(?<!\w)и( )т\.[дп]\.")),
    ),
    "kz": (
        ("№ ", expression(r"№( )")),
        (" ", expression(rf"\d( )(?:{_UNITS})(?!\w)")),
        (" ", _GROUPS),
        ("жылғы ", expression(rf"\d жылғы( )(?:{_UNITS})")),
        (" теңге", expression(r"(?:мың|млн|млрд|трлн)\.?( )теңге")),
        (". ", expression(rf"(?<!\w){_CAPITAL}\.( ){_CAPITAL}{_SMALL}")),
        (" – ", expression(r"( )– ")),
        ("– ", expression(r"\d[\u00a0 ]–( )\d")),
        ("×", _TIMES),
        (") тарм", expression(r"\d\)( )тармақша")),
        ("және т.", expression(r"(?<!\w)және( )т\.б\.")),
    ),
}
_HYPHENS: Rules = (
    ("-", expression(r"(?<=[\d%])(-)(?=\w)")),
    ("-", expression(rf"{_CAPITAL}(-)\d")),
    ("-", expression(rf"(?<!\w){_CAPITAL}{_SMALL}{{1,3}}(-){_CAPITAL}")),
)


def tie(inlines: tuple[Inline, ...], lang: Lang) -> tuple[Inline, ...]:
    """The same inlines with non-breaking spaces and hyphens where the language wants them."""
    text = "".join(_texts(inlines))
    changes = _changes(text, lang)
    return _changed(inlines, changes, [0]) if changes else inlines


def _texts(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Text | Term | Figure):
            yield inline.text
        elif isinstance(inline, Strong | Emph):
            yield from _texts(inline.inlines)
        else:
            yield "\n"


@recalled
def _changes(text: str, lang: Lang) -> Mapping[int, str]:
    """Offset → the character that stands there instead."""
    return MappingProxyType(dict(_found(text, lang)))


def _found(text: str, lang: Lang) -> Iterator[tuple[int, str]]:
    for rules, character in ((_SPACES[lang], NBSP), (_HYPHENS, NB_HYPHEN)):
        for piece, pattern in rules:
            for match in pattern.finditer(text) if piece in text else ():
                yield from (
                    (match.start(group), character) for group in range(1, len(match.groups()) + 1) if match[group]
                )


def _changed(inlines: tuple[Inline, ...], changes: Mapping[int, str], at: list[int]) -> tuple[Inline, ...]:
    """Walk as `_texts` does; `at` holds the offset reached."""
    made: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text | Term | Figure):
            start, at[0] = at[0], at[0] + len(inline.text)
            text = _with(inline.text, start, changes)
            made.append(inline if text is inline.text else replace(inline, text=text))
        elif isinstance(inline, Strong | Emph):
            made.append(type(inline)(_changed(inline.inlines, changes, at)))
        else:
            at[0] += 1
            made.append(inline)
    return tuple(made)


def _with(text: str, start: int, changes: Mapping[int, str]) -> str:
    places = [place - start for place in changes if start <= place < start + len(text)]
    characters = list(text) if places else []
    for place in places:
        characters[place] = changes[start + place]
    return "".join(characters) if places else text
