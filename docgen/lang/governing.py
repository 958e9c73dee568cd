"""Words that decide the case of what stands beside them: Russian prepositions, Kazakh postpositions.

Only what grammars leave no doubt of («согласно» and «вопреки» with the dative alone). One that may be an adverb or a
verb as well («кейін ашылды», «26 мектеп сәйкес келеді») is held to what it cannot be mistaken beside.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Flag, auto
from types import MappingProxyType
from typing import NamedTuple

from docgen.lang.forms import Case

_GEN, _DAT, _ACC, _INS, _LOC = Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC


def _each(words: str, *cases: Case) -> dict[str, frozenset[Case]]:
    return dict.fromkeys(words.split(), frozenset(cases))


PREPOSITIONS: Mapping[str, frozenset[Case]] = MappingProxyType(
    {
        **_each("без для до из из-за из-под кроме от после против ради среди у вместо вследствие ввиду", _GEN),
        **_each("помимо посредством путем путём вне возле вокруг около свыше внутри относительно насчет", _GEN),
        **_each("к ко согласно вопреки", _DAT),
        **_each("благодаря", _DAT, _ACC),  # «благодаря Министерство» says thank you
        **_each("через сквозь про", _ACC),
        **_each("над перед", _INS),
        **_each("при", _LOC),
        **_each("в во на о об обо", _ACC, _LOC),
        **_each("по", _DAT, _ACC, _LOC),
        **_each("за под", _ACC, _INS),
        **_each("между", _GEN, _INS),
        **_each("с со", _GEN, _INS),
        "соответствии с": frozenset({_INS}),
        "связи с": frozenset({_INS}),
        "сравнению с": frozenset({_INS}),
        "наряду с": frozenset({_INS}),
        "начиная с": frozenset({_GEN}),
        "течение": frozenset({_GEN}),
        "рамках": frozenset({_GEN}),
        "целях": frozenset({_GEN}),
    }
)
"""Russian: the last word or two before → the cases that may follow."""
ABOUT: Mapping[str, frozenset[Case]] = MappingProxyType(_each("с со", _ACC))
"""What an amount may stand in besides: «с 20 школ» in the sense of «some 20»."""


class Beside(Flag):
    """What a word decides the case of."""

    DATE = auto()
    AMOUNT = auto()
    NAME = auto()
    PART = auto()
    """A part of an act: «12-бабының 3-тармағына»."""


class Postposition(NamedTuple):
    """A Kazakh word, what it governs and in which cases."""

    cases: frozenset[Case]
    beside: Beside


_ALL = Beside.DATE | Beside.AMOUNT | Beside.NAME | Beside.PART


def _behind(words: str, case: Case, beside: Beside) -> dict[str, Postposition]:
    return dict.fromkeys(words.split(), Postposition(frozenset({case}), beside))


POSTPOSITIONS: Mapping[str, Postposition] = MappingProxyType(
    {
        **_behind("дейін дейінгі", Case.DAT, _ALL),
        **_behind("сәйкес", Case.DAT, Beside.NAME | Beside.PART),
        **_behind("арналған", Case.DAT, Beside.DATE),
        **_behind("бастап кейін кейінгі соң бері бергі", Case.ABL, Beside.DATE),
        **_behind("астам", Case.ABL, Beside.AMOUNT),
        **_behind("бойынша туралы арқылы", Case.NOM, Beside.PART),
    }
)
"""Kazakh: the word behind → what it governs."""
