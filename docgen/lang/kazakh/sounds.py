"""Kazakh sounds: vowel harmony and the classes of final sounds that choose a suffix's first consonant.

In: a word or its ending in Cyrillic. Out: `Harmony` and `Final`. The letters are those of the Kazakh alphabet of
42 letters; the terms are those of the school grammar (буын үндестігі, дыбыс үндестігі).
"""

from enum import StrEnum

from docgen.expressions import expression
from docgen.lang.forms import Harmony


class Final(StrEnum):
    """The last sound of a stem, as far as suffixes tell it apart."""

    VOWEL = "vowel"
    GLIDE = "glide"
    """р, й, у, и: sonorants that take -лар."""
    LATERAL = "lateral"
    NASAL = "nasal"
    SIBILANT = "sibilant"
    """The voiced з, ж."""
    VOICELESS = "voiceless"
    """The voiceless, and б, в, г, д, which loans write but the suffixes hear as voiceless (клубқа, заводқа)."""


BACK_VOWELS = "аоұыя"
FRONT_VOWELS = "әеёөүіэ"
NEUTRAL_VOWELS = "иую"
VOWELS = BACK_VOWELS + FRONT_VOWELS + NEUTRAL_VOWELS
CONSONANTS = "бвгғджзйкқлмнңпрстфхһцчшщ"

EITHER = (Harmony.FRONT, Harmony.BACK)
ONLY = {harmony: (harmony,) for harmony in Harmony}

_VOWEL_SET = frozenset(VOWELS)
_OF_BACK_WORDS = frozenset("қғұ")
_LATIN_END = expression("и(?:ум|ус)$")
"""After и a closed у is a vowel: радиусы, консорциумға; after other vowels it is the glide of a native word."""
_FINAL_OF = {
    letter: final
    for letters, final in (
        ("аәеёоөұүыіэюя", Final.VOWEL),
        ("рйуи", Final.GLIDE),
        ("л", Final.LATERAL),
        ("мнң", Final.NASAL),
        ("зж", Final.SIBILANT),
        ("бвгғдкқпстфхһцчшщ", Final.VOICELESS),
    )
    for letter in letters
}
_HARMONY_OF = dict.fromkeys(BACK_VOWELS, Harmony.BACK) | dict.fromkeys(FRONT_VOWELS, Harmony.FRONT)


def final_sound(word: str) -> Final:
    """Return the class of a lower-case word's last sound; ь is silent, ю after a vowel is a glide (аю).

    >>> final_sound("модель").value, final_sound("аю").value, final_sound("облыс").value
    ('lateral', 'glide', 'voiceless')
    """
    sounded = word.rstrip("ьъ")
    if sounded[-1] == "ю" and sounded[-2:-1] in _VOWEL_SET:
        return Final.GLIDE
    return _FINAL_OF[sounded[-1]]


def harmonies(word: str) -> tuple[Harmony, ...]:
    """Return the harmony of a lower-case word by its last telling vowel, or both where the letters don't tell.

    >>> [h.value for h in harmonies("қызметкер")], [h.value for h in harmonies("оқу")]
    (['front'], ['back'])
    >>> [h.value for h in harmonies("консорциум")], [h.value for h in harmonies("жұманғарин")]
    (['back'], ['front', 'back'])
    """
    for place in range(len(word) - 1, -1, -1):
        letter = word[place]
        if letter in _HARMONY_OF:
            return ONLY[_HARMONY_OF[letter]]
        if letter in NEUTRAL_VOWELS and (told := _told_by_neutral(word, place)):
            return told
    return _without_telling_vowel(word)


def _told_by_neutral(word: str, place: int) -> tuple[Harmony, ...]:
    """What у, ю or и at `place` tells about harmony; nothing for a glide or an open end (тау, оқу, аю)."""
    following = word[place + 1 :]
    closed = any(letter in CONSONANTS for letter in following)
    if word[place] == "и":
        return _told_by_closed_i(word) if closed else ()
    if not closed or (word[:place].endswith(tuple(VOWELS)) and not _LATIN_END.search(word)):
        return ()
    return ONLY[Harmony.BACK] if word[place] == "у" else ONLY[Harmony.FRONT]


def _told_by_closed_i(word: str) -> tuple[Harmony, ...]:
    """Loans by way of Russian are front (тариф, кредит); ұ and -их show older ones (мұхит, тарих), қ and ғ may.

    Surnames in -ин follow their Russian ending, whatever stands before it, or their stem: Жұманғарин is in doubt.
    """
    if word.endswith("их") or ("ұ" in word and not word.endswith("ин")):
        return ()
    return EITHER if _OF_BACK_WORDS.intersection(word) else ONLY[Harmony.FRONT]


def _without_telling_vowel(word: str) -> tuple[Harmony, ...]:
    """Words whose only vowels are и, у, ю: су, ту are back, би, ит are front, қию is back."""
    if not any(letter in VOWELS for letter in word):
        return EITHER
    back = "и" not in word or "қ" in word or "ғ" in word
    return ONLY[Harmony.BACK if back else Harmony.FRONT]
