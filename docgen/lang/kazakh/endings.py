"""The suffixes of Kazakh nouns: number, then possessive, then case, each fitted to the sound before it.

In: the final sound and harmony of a stem. Out: the letters to write after it. The tables are the school grammar's
(көптік, тәуелдік, септік жалғаулары); `attr` is -ғы/-гі on the locative (жатыс септік + -ғы).
"""

from functools import cache

from docgen.lang.forms import Case, Harmony, Number, Possessive
from docgen.lang.kazakh.sounds import Final

OF_ONE = {Possessive.SECOND_PL: Possessive.SECOND_SG, Possessive.POLITE_PL: Possessive.POLITE_SG}
"""The possessives that always make a plural → the like ones of the singular."""
ALWAYS_PLURAL = tuple(OF_ONE)

# First consonants by final sound, in the order: plural, genitive, dative, accusative, locative, ablative, instrumental.
_ONSETS = {
    Final.VOWEL: "лнғнддм",
    Final.GLIDE: "лдғдддм",
    Final.LATERAL: "ддғдддм",
    Final.NASAL: "днғдднм",
    Final.SIBILANT: "ддғдддб",
    Final.VOICELESS: "ттқтттп",
}
# The rest of each suffix in the back row; the instrumental keeps its е in both rows.
_CASE_RIMES = {
    Case.GEN: (1, "ың"),
    Case.DAT: (2, "а"),
    Case.ACC: (3, "ы"),
    Case.LOC: (4, "а"),
    Case.ABL: (5, "ан"),
    Case.INS: (6, "ен"),
    Case.ATTR: (4, "ағы"),
}
# Case after the third person: the pronominal н (облысында, министрлігінің).
_AFTER_THIRD = {
    Case.NOM: "",
    Case.GEN: "ның",
    Case.DAT: "на",
    Case.ACC: "н",
    Case.LOC: "нда",
    Case.ABL: "нан",
    Case.INS: "мен",
    Case.ATTR: "ндағы",
}
# Possessive after a vowel, after a consonant, and the sound it ends in.
_POSSESSIVES = {
    Possessive.FIRST_SG: ("м", "ым", Final.NASAL),
    Possessive.SECOND_SG: ("ң", "ың", Final.NASAL),
    Possessive.POLITE_SG: ("ңыз", "ыңыз", Final.SIBILANT),
    Possessive.THIRD: ("сы", "ы", Final.VOWEL),
    Possessive.FIRST_PL: ("мыз", "ымыз", Final.SIBILANT),
}
_POSSESSIVES |= {
    Possessive.SECOND_PL: _POSSESSIVES[Possessive.SECOND_SG],
    Possessive.POLITE_PL: _POSSESSIVES[Possessive.POLITE_SG],
}
_DATIVE_OF_ONES_OWN = "а"
_FRONT_ROW = str.maketrans("аығқ", "еігк")


@cache
def ending(
    final: Final, harmony: Harmony, number: Number, possessive: Possessive | None, case: Case, *, possessed: bool
) -> str:
    """Return the letters after a stem; with `possessed` the stem already ends in a third person possessive.

    >>> ending(Final.VOICELESS, Harmony.BACK, Number.PL, Possessive.THIRD, Case.LOC, possessed=False)
    'тарында'
    >>> ending(Final.VOWEL, Harmony.FRONT, Number.SG, None, Case.DAT, possessed=True)
    'не'
    """
    plural = number is Number.PL or possessive in ALWAYS_PLURAL
    back = _plural(final) if plural else ""
    last = Final.GLIDE if plural else final
    back += _possessive(last, possessive)
    back += _case_after(last, Possessive.THIRD if possessed else possessive, case)
    return back.translate(_FRONT_ROW) if harmony == Harmony.FRONT else back


def instrumental(final: Final) -> str:
    """Return мен, бен or пен, the suffix and the conjunction, which don't know harmony."""
    return _ONSETS[final][6] + "ен"


def _plural(final: Final) -> str:
    return _ONSETS[final][0] + "ар"


def _possessive(last: Final, possessive: Possessive | None) -> str:
    if possessive is None:
        return ""
    after_vowel, after_consonant, _ = _POSSESSIVES[possessive]
    return after_vowel if last is Final.VOWEL else after_consonant


def _case_after(last: Final, possessive: Possessive | None, case: Case) -> str:
    if possessive is Possessive.THIRD:
        return _AFTER_THIRD[case]
    if possessive is None:
        return _case(last, case)
    final = _POSSESSIVES[possessive][2]
    return _DATIVE_OF_ONES_OWN if final is Final.NASAL and case is Case.DAT else _case(final, case)


def _case(final: Final, case: Case) -> str:
    if case is Case.NOM:
        return ""
    onset, rime = _CASE_RIMES[case]
    return _ONSETS[final][onset] + rime
