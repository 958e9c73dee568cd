"""From a noun to its stems: what stands before consonants, before vowels, with which harmony and final sound.

In: one word in its dictionary form. Out: `Stems`, all the readings that the letters allow. A noun whose readings
agree in the form asked for is certain; where they part, `nouns` withholds it. The rules are a table, first match
wins; sources: «Қазақ тілінің орфографиялық ережелері» (§§ on loans in -кт, -ск, -нк, -рк, -ль, on б, в, г, д) and
the spelling dictionary's foreword. Where these and usage disagree, both readings stay.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from docgen.expressions import expression
from docgen.lang.forms import Harmony, Origin
from docgen.lang.kazakh import lexicon
from docgen.lang.kazakh.sounds import (
    BACK_VOWELS,
    CONSONANTS,
    EITHER,
    FRONT_VOWELS,
    ONLY,
    VOWELS,
    Final,
    final_sound,
    harmonies,
)

_BACK = ONLY[Harmony.BACK]
_FRONT = ONLY[Harmony.FRONT]
_CAPITALS = frozenset("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘІҢҒҮҰҚӨҺ")


class Stem(NamedTuple):
    """One reading of a noun; `before_vowel` differs by voicing, syncope or a dropped letter."""

    before_consonant: str
    before_vowel: str
    harmony: Harmony
    final: Final


class Stems(NamedTuple):
    """The readings of a noun, likeliest first, and why there is more than one."""

    readings: tuple[Stem, ...]
    origin: Origin
    reason: str


class Shape(NamedTuple):
    """How a stem is cut from a word: letters taken off the end, then what follows before a consonant and a vowel."""

    cut: int = 0
    before_consonant: str = ""
    before_vowel: str = ""


class Rule(NamedTuple):
    """Words in one of the `last` letters that match `pattern` have these shapes, harmonies and finals; `named` ones
    begin with a capital.

    No harmonies or finals: the letters tell them.
    """

    last: str
    pattern: str
    shapes: tuple[Shape, ...] = (Shape(),)
    harmonies: tuple[Harmony, ...] | None = None
    finals: tuple[Final, ...] | None = None
    reason: str = ""
    named: bool = False

    def holds(self, word: str) -> bool:
        """Whether it is one of these words; its last letter was looked at."""
        return (not self.named or word[0] in _CAPITALS) and bool(_pattern(self.pattern).search(word))


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return expression(written, re.IGNORECASE)


_PLAIN = Shape()
_LINKED = Shape(0, "і", "і")
_SOFT_SIGN = Shape(1, "ь")
_ONE_OF_TWO = Shape(1)
_SILENT_T = Shape(1, "", "т")
_VOICED = {letter: Shape(1, letter, voiced) for letter, voiced in ("пб", "кг", "қғ")}
_LOAN_LETTERS = "[фвцчщэьъёһх]"
# Native words have о and ө in their first syllable only.
_LATER_ROUND_VOWEL = f"[{VOWELS}].*[оө]"
_CLUSTER_AT_START = f"^[{CONSONANTS}]{{2}}"

RULES = (
    Rule(
        "в",
        f"[{FRONT_VOWELS}][{CONSONANTS}]*ов$",
        harmonies=EITHER,
        reason="a surname in -ов after a front stem is written with front and with back suffixes",
        named=True,
    ),
    Rule("в", f"[{BACK_VOWELS}]ев$", harmonies=_BACK, named=True),
    Rule(
        "в",
        f"[{BACK_VOWELS}у][{CONSONANTS}ь]*и?ев$",
        harmonies=EITHER,
        reason="a surname in -ев after a back stem is written with front and with back suffixes",
        named=True,
    ),
    Rule(
        "у",
        f"[{FRONT_VOWELS}].*су$",
        harmonies=EITHER,
        reason="-су is either the word for water (back) or a suffix (front)",
        named=True,
    ),
    Rule(
        "у",
        f"^(?!.*[қғңұ]).*[{BACK_VOWELS}].*(?!с)[{CONSONANTS}]у$",
        harmonies=EITHER,
        reason="a foreign name in -у does not show its harmony",
        named=True,
    ),
    Rule("ь", "ль$", (_SOFT_SIGN,), _FRONT),
    Rule("ь", "", (_SOFT_SIGN,), EITHER, reason="a loan in a soft consonant other than -ль takes either row of vowels"),
    Rule(
        CONSONANTS,
        f"[{BACK_VOWELS}у][{CONSONANTS}]*ь[{CONSONANTS}]+$",
        harmonies=EITHER,
        reason="ь before the last consonants leaves the harmony open",
    ),
    Rule("т", "нкт$", harmonies=_FRONT),
    Rule("тк", "[кпф]т$|ск$", (_LINKED,), _FRONT),
    Rule("к", f"[{CONSONANTS}]к$", harmonies=_FRONT),
    Rule("г", "инг$", harmonies=_FRONT),
    Rule(
        "г",
        f"[{BACK_VOWELS}у][{CONSONANTS}]?г$",
        harmonies=EITHER,
        reason="a loan in -г after a back vowel takes either row of vowels",
    ),
    Rule("г", "", (_PLAIN, _LINKED), _FRONT, reason="a loan in -г is written with and without a linking і"),
    Rule(
        "к",
        f"[{BACK_VOWELS}у]к$",
        (_VOICED["к"], _PLAIN),
        (*_BACK, *_FRONT),
        reason="a loan with к after a back vowel takes either row of vowels, and к or г",
    ),
    Rule(
        "к", "ик$", (_VOICED["к"], _PLAIN), _FRONT, reason="a loan in -ик is written with к and with г before a vowel"
    ),
    Rule(
        CONSONANTS,
        f"([{CONSONANTS}])\\1$",
        (_ONE_OF_TWO, _PLAIN),
        reason="a doubled consonant is kept or halved before a suffix",
    ),
    Rule("т", "ист$", (_PLAIN, _SILENT_T), _FRONT, reason="a loan in -ист keeps or loses its т before a consonant"),
    Rule(
        "т",
        f"[{BACK_VOWELS}у]р?ст$",
        (_PLAIN, _LINKED),
        EITHER,
        reason="a loan in -ст takes either row of vowels, with and without a linking і",
    ),
    Rule("т", "ст$", (_PLAIN, _LINKED), _FRONT, reason="a loan in -ст is written with and without a linking і"),
    Rule("д", "зд$", (_ONE_OF_TWO, _PLAIN), reason="a loan in -зд keeps or loses its д"),
    Rule("с", f"[{BACK_VOWELS}у]кс$", harmonies=EITHER, reason="a loan in -кс takes either row of vowels"),
    Rule("ә", "", harmonies=EITHER, reason="a noun in -ә takes either row of vowels"),
    Rule(
        "ю",
        f"[{CONSONANTS}ь]ю$",
        harmonies=EITHER,
        finals=(Final.GLIDE, Final.VOWEL),
        reason="a foreign noun in -ю does not show its suffixes",
    ),
    # қ and ғ stand with back vowels alone, ә is a front one: «Сейтқалиға», «Ғаниға», «Бақиға», «Қасымәлиге».
    Rule(
        "и",
        f"[қғ](?:а[{CONSONANTS}]{{1,2}})?и$",
        harmonies=_BACK,
        finals=(Final.GLIDE, Final.VOWEL),
        reason="a name in -и takes the suffixes of a vowel or of a glide",
        named=True,
    ),
    Rule(
        "и",
        f"ә[{CONSONANTS}]{{1,2}}и$",
        harmonies=_FRONT,
        finals=(Final.GLIDE, Final.VOWEL),
        reason="a name in -и takes the suffixes of a vowel or of a glide",
        named=True,
    ),
    Rule(
        "и",
        f"[{BACK_VOWELS}у].*и$",
        harmonies=EITHER,
        finals=(Final.GLIDE, Final.VOWEL),
        reason="a foreign noun in -и does not show its suffixes",
    ),
    Rule(
        "и",
        f"[{VOWELS}].*и$",
        finals=(Final.GLIDE, Final.VOWEL),
        reason="a foreign noun in -и takes the suffixes of a vowel or of a glide",
    ),
    Rule("п", f"(?:{_LOAN_LETTERS}|{_LATER_ROUND_VOWEL}|{_CLUSTER_AT_START}).*п$|ип$"),
    Rule("п", f"[{VOWELS}]п$", (_VOICED["п"],)),
    Rule("к", f"[{VOWELS}]к$", (_VOICED["к"],)),
    Rule("қ", f"[{VOWELS}]қ$", (_VOICED["қ"],)),
)
_ANY = Rule("", "")
_BY_LAST = {letter: tuple(rule for rule in RULES if letter in rule.last) for letter in VOWELS + CONSONANTS + "ьъ"}
_OPEN_HARMONY = "и beside қ, ғ or ұ does not show the harmony"


@lru_cache(maxsize=1 << 14)
def read_stems(word: str) -> Stems:
    """Return the readings of a Cyrillic word; of a hyphenated one, its last member decides (мектеп-интернат).

    >>> [stem.before_vowel for stem in read_stems("кәсіпорын").readings]
    ['кәсіпорн']
    >>> len(read_stems("блок").readings)
    4
    """
    before, hyphen, member = word.rpartition("-")
    return _listed(before + hyphen, member) or _by_rule(before + hyphen, member)


def _listed(before: str, member: str) -> Stems | None:
    """The reading of a word that the lexicon names, else nothing."""
    stems = _stems_before_vowel(member.lower())
    if not stems:
        return None
    final = final_sound(member.lower())
    # The list spells in lower case: its letters replace the end of the word, the capital stays.
    readings = tuple(
        Stem(before + member, before + member[:1] + stem[1:], harmony, final)
        for stem in stems
        for harmony in _harmony_of(member.lower())
    )
    reason = "it has two stems before a vowel, told apart by sense" if len(stems) > 1 else ""
    return Stems(readings, Origin.LEXICON, reason)


def _stems_before_vowel(word: str) -> tuple[str, ...]:
    for head in lexicon.SYNCOPE_HEADS:
        if word.endswith(head):
            return (word.removesuffix(head) + lexicon.SYNCOPE[head],)
    if word in lexicon.SYNCOPE:
        return (lexicon.SYNCOPE[word],)
    if word in lexicon.UNCHANGED or word in lexicon.HARMONY:
        return (word,)
    return lexicon.TWO_WAYS.get(word, ())


def _harmony_of(word: str) -> tuple[Harmony, ...]:
    return ONLY[lexicon.HARMONY[word]] if word in lexicon.HARMONY else harmonies(word)


def _by_rule(before: str, member: str) -> Stems:
    rule = next((rule for rule in _BY_LAST[member[-1]] if rule.holds(member)), _ANY)
    rows = rule.harmonies or harmonies(member.lower())
    readings = tuple(
        stem for shape in rule.shapes for harmony in rows for stem in _cut(before + member, shape, harmony, rule.finals)
    )
    return Stems(readings, Origin.DERIVED, rule.reason or (_OPEN_HARMONY if len(readings) > 1 else ""))


def _cut(word: str, shape: Shape, harmony: Harmony, finals: tuple[Final, ...] | None) -> tuple[Stem, ...]:
    kept = word[: len(word) - shape.cut]
    stem = kept + shape.before_consonant
    return tuple(
        Stem(stem, kept + shape.before_vowel, harmony, final) for final in finals or (final_sound(stem.lower()),)
    )
