"""A Kazakh noun or noun phrase in any case, number and possessive: `decline`.

In: the noun as it stands in the facts. Out: a `Form`, or a `Doubt` where the letters allow several forms. Only the
last word of a phrase changes, so izafet chains («… облысы әкімінің аппараты») need nothing more.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from docgen.lang.forms import Case, Doubt, Form, Harmony, Number, Origin, Possessive, form_key, form_remedy
from docgen.lang.kazakh import lexicon
from docgen.lang.kazakh.endings import ALWAYS_PLURAL, ending
from docgen.lang.kazakh.possession import NO, THIRD_PERSON_VOWELS, bases_of, possession, singular_of
from docgen.lang.kazakh.sounds import VOWELS, Final
from docgen.lang.kazakh.stems import Stem, read_stems

# A capital inside is read only with small letters after it: ҚазМұнайГаз, not КеАҚ.
_SPOKEN = re.compile("(?:[А-ЯЁӘІҢҒҮҰҚӨҺ]?[а-яёәіңғүұқөһ]+)+")
# «Комитет (бұдан әрі – Комитет)»: the ending goes to the noun before the remark.
_REMARK = re.compile(r"(?P<noun>.+?)(?P<remark>[ \u00a0]\([^()]*\))")
_UNREADABLE = "it is an abbreviation or not in Kazakh letters, and its reading decides the suffix"
_POSSESSED_OR_NOT = "its last letter is either part of the noun or the third person possessive"
_STRIPPED = "it already has a possessive suffix, and the letters leave open what noun is under it"


Cell = tuple[Case, Number, Possessive | None]
_AS_GIVEN: Cell = (Case.NOM, Number.SG, None)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the grammar: the phrase, its unchanging lead, its last word, the cell, the harmony if settled."""

    noun: str
    lead: str
    word: str
    cell: Cell
    harmony: Harmony | None


@lru_cache(maxsize=1 << 16)
def decline(
    noun: str,
    case: Case,
    number: Number = Number.SG,
    possessive: Possessive | None = None,
    *,
    harmony: Harmony | None = None,
    reading: str | None = None,
    possessed: bool | None = None,
) -> Form | Doubt:
    """Put a noun, or the last word of a noun phrase, into a form.

    `harmony` settles which row of vowels a loan takes; `reading` is the word by which an abbreviation or a name in
    Latin letters is read (its suffix follows a hyphen); `possessed` says that the noun already ends in the third
    person possessive (облысы), or that it does not, where letters and lexicon leave it open. The plural of a
    possessed noun keeps its possessive (облысы → облыстары).

    >>> decline("мектеп-интернат", Case.LOC, Number.PL).text
    'мектеп-интернаттарда'
    >>> decline("Денсаулық сақтау министрлігі", Case.GEN).text
    'Денсаулық сақтау министрлігінің'
    >>> decline("сауал", Case.DAT, Number.PL, Possessive.POLITE_SG).text
    'сауалдарыңызға'
    >>> decline("блок", Case.DAT).remedy
    'harmony: back'
    """
    cell = (case, number, possessive)
    if cell == _AS_GIVEN:
        return Form(noun, Origin.DERIVED, noun)
    if noun.endswith(")") and (remark := _REMARK.fullmatch(noun)):
        declined = decline(remark["noun"], *cell, harmony=harmony, reading=reading, possessed=possessed)
        return _with_remark(noun, form_key(*cell), declined, remark["remark"])
    lead, word = _parted(noun)
    if number is Number.PL:
        word = singular_of(word)
    spoken = reading or lexicon.READINGS.get(word)
    told = harmony or spoken or possessed is not None
    if not told and (stem := _settled(word, in_phrase=bool(lead))):
        return Form(lead + _text(stem[0], cell), stem[1], noun)
    return _asked(Asked(noun, lead, word, cell, harmony), spoken, possessed=possessed)


def _with_remark(noun: str, key: str, declined: Form | Doubt, remark: str) -> Form | Doubt:
    """The noun in its form, with the remark in brackets after it as it was."""
    if isinstance(declined, Form):
        return replace(declined, text=declined.text + remark, lemma=noun)
    considered = tuple(form + remark for form in declined.considered)
    by_form = declined.remedy.startswith("forms")
    return Doubt(noun, declined.reason, considered, form_remedy(key, *considered) if by_form else declined.remedy)


@lru_cache(maxsize=1 << 14)
def _settled(word: str, *, in_phrase: bool) -> tuple[Stem, Origin] | None:
    """The one stem of a word about which nothing is open: most words, so that their forms cost little."""
    if not _is_spoken(word) or word in lexicon.PRONOUNS or possession(word, in_phrase=in_phrase) != NO:
        return None
    stems = read_stems(word)
    return (stems.readings[0], stems.origin) if len(stems.readings) == 1 else None


def _asked(asked: Asked, spoken: str | None, *, possessed: bool | None) -> Form | Doubt:
    """The form of a word of which something was told or is open."""
    word = asked.word
    if spoken:
        return _as_read(asked, spoken, possessed=possessed)
    if not _is_spoken(word):
        return _unreadable(asked)
    if word in lexicon.PRONOUNS and asked.cell[1:] == _AS_GIVEN[1:]:
        return _pronoun(asked)
    told = possessed is not None and word[-1] in THIRD_PERSON_VOWELS
    answers = (bool(possessed),) if told else possession(word, in_phrase=bool(asked.lead))
    return _settle(asked, answers)


def _parted(phrase: str) -> tuple[str, str]:
    """What stays as it is, with its last space (which may be a no-break space), and the word that changes."""
    start = max(phrase.rfind(" "), phrase.rfind("\u00a0")) + 1
    return phrase[:start], phrase[start:]


@lru_cache(maxsize=1 << 14)
def _is_spoken(word: str) -> bool:
    """Whether a word is written in Kazakh letters and no abbreviation: its sounds can be heard from its letters."""
    member = word.rpartition("-")[2]
    return _SPOKEN.fullmatch(member) is not None and any(letter in VOWELS for letter in member.lower())


def _settle(asked: Asked, answers: tuple[bool, ...]) -> Form | Doubt:
    """The one form that all readings agree on, or the doubt between them."""
    stems = read_stems(asked.word)
    texts = _texts(asked, answers)
    if len(texts) == 1:
        return Form(asked.lead + texts[0], stems.origin, asked.noun)
    considered = tuple(asked.lead + text for text in texts)
    reason = stems.reason or (_POSSESSED_OR_NOT if len(answers) > 1 else _STRIPPED)
    return Doubt(asked.noun, reason, considered, _remedy(asked, answers, considered))


def _texts(asked: Asked, answers: tuple[bool, ...]) -> tuple[str, ...]:
    """The different forms, likeliest first."""
    texts = [text for answer in answers for text in (_possessed_texts(asked) if answer else _plain_texts(asked))]
    return tuple(dict.fromkeys(texts))


def _plain_texts(asked: Asked) -> tuple[str, ...]:
    readings = read_stems(asked.word).readings
    return tuple(_text(stem, asked.cell) for stem in _in_harmony(readings, asked.harmony))


def _possessed_texts(asked: Asked) -> tuple[str, ...]:
    """Forms of a noun that is possessed: another number or possessor goes on the noun under the suffix."""
    case, number, possessive = asked.cell
    if asked.cell[1:] == _AS_GIVEN[1:]:
        readings = _in_harmony(read_stems(asked.word).readings, asked.harmony)
        return tuple(asked.word + _after_possessive(stem, case) for stem in readings)
    cell = (case, number, possessive or Possessive.THIRD)
    return tuple(text for base in bases_of(asked.word) for text in _plain_texts(replace(asked, word=base, cell=cell)))


def _in_harmony(readings: tuple[Stem, ...], harmony: Harmony | None) -> tuple[Stem, ...]:
    """The stems in the row of vowels that was asked for, which may be one that the letters did not suggest."""
    return readings if harmony is None else tuple(replace(stem, harmony=harmony) for stem in readings)


def _text(stem: Stem, cell: Cell) -> str:
    case, number, possessive = cell
    singular = number is Number.SG and possessive not in ALWAYS_PLURAL
    written = stem.before_vowel if possessive and singular else stem.before_consonant
    return written + ending(stem.final, stem.harmony, number, possessive, case, possessed=False)


def _after_possessive(stem: Stem, case: Case) -> str:
    return ending(Final.VOWEL, stem.harmony, Number.SG, None, case, possessed=True)


def _remedy(asked: Asked, answers: tuple[bool, ...], considered: tuple[str, ...]) -> str:
    """The shortest YAML that leaves one form."""
    if len(answers) > 1 and len(_texts(asked, answers[:1])) == 1:
        return "possessed: yes"
    likeliest = read_stems(asked.word).readings[0].harmony
    if asked.harmony is None and len(_texts(replace(asked, harmony=likeliest), answers)) == 1:
        return f"harmony: {likeliest}"
    return form_remedy(form_key(*asked.cell), *considered)


def _pronoun(asked: Asked) -> Form | Doubt:
    """A pronoun's own form, or the doubt between two that usage has (мұның, бұның)."""
    texts = tuple(asked.lead + text for text in lexicon.PRONOUNS[asked.word][asked.cell[0]].split("/"))
    if len(texts) == 1:
        return Form(texts[0], Origin.LEXICON, asked.noun)
    return Doubt(asked.noun, "this pronoun has two forms in use", texts, form_remedy(form_key(*asked.cell), *texts))


def _as_read(asked: Asked, reading: str, *, possessed: bool | None) -> Form | Doubt:
    """An abbreviation with the suffix of its reading: «ЖШС» read «серіктестігі» gives «ЖШС-нің»."""
    case, number, possessive = asked.cell
    read = decline(reading, case, number, possessive, harmony=asked.harmony, possessed=possessed)
    if isinstance(read, Form):
        # The reading may be voiced before the suffix (серіктестік, серіктестігі): its letters are counted off.
        return Form(f"{asked.noun}-{read.text[len(reading) :]}", Origin.LEXICON, asked.noun)
    unread = _unreadable(asked)
    remedy = unread.remedy if read.remedy.startswith("forms") else read.remedy
    return replace(unread, reason="its reading is in doubt itself", remedy=remedy)


def _unreadable(asked: Asked) -> Doubt:
    expansion = lexicon.EXPANSIONS.get(asked.word)
    if expansion is not None:
        return Doubt(asked.noun, _UNREADABLE, (), f"reading: {expansion}")
    case, number, possessive = asked.cell
    suffixes = dict.fromkeys(
        ending(final, harmony, number, possessive, case, possessed=False)
        for final in (Final.VOWEL, Final.VOICELESS)
        for harmony in Harmony
    )
    considered = tuple(f"{asked.noun}-{suffix}" for suffix in suffixes)
    return Doubt(asked.noun, _UNREADABLE, considered, form_remedy(form_key(*asked.cell), *considered))
