"""A Kazakh noun or noun phrase in any case, number and possessive: `decline`.

In: the noun as it stands in the facts. Out: a `Form`, or a `Doubt` where the letters allow several forms. Only the
last word of a phrase changes, so izafet chains («… облысы әкімінің аппараты») need nothing more.
"""

from functools import lru_cache
from typing import NamedTuple

from docgen.expressions import expression
from docgen.lang.forms import Case, Doubt, Form, Harmony, Number, Origin, Possessive, form_key, form_remedy
from docgen.lang.kazakh import lexicon
from docgen.lang.kazakh.endings import ALWAYS_PLURAL, OF_ONE, ending
from docgen.lang.kazakh.foreign import leads_russian, looks_russian
from docgen.lang.kazakh.possession import NO, THIRD_PERSON_VOWELS, YES, bases_of, is_plural, possession
from docgen.lang.kazakh.sounds import VOWELS, Final
from docgen.lang.kazakh.stems import Stem, read_stems

# A capital inside is read only with small letters after it: ҚазМұнайГаз, not КеАҚ.
_SPOKEN = expression("(?:[А-ЯЁӘІҢҒҮҰҚӨҺ]?[а-яёәіңғүұқөһ]+)+")
# «Комитет (бұдан әрі – Комитет)»: the ending goes to the noun before the remark.
_REMARK = expression(r"(?P<noun>.+?)(?P<remark>[ \u00a0]\([^()]*\))")
UNREADABLE = "it is an abbreviation or not in Kazakh letters, and its reading decides the suffix"
_DOTTED = "an abbreviation with a full stop takes no endings: the word is written out"
_MEASURE = "an abbreviation without a full stop takes its ending behind a hyphen, as it is read, or is written out"
_IN_QUOTES = "its last word stands in quotation marks"
_YEAR = expression(r"\b(?:19|20)\d\d$")
_QUOTED = expression("«?(?P<word>[а-яёәіңғүұқөһА-ЯЁӘІҢҒҮҰҚӨҺ-]+)»")
_POSSESSED_OR_NOT = "its last letter is either part of the noun or the third person possessive"
_RUSSIAN = "it looks like a Russian word: Kazakh has a word of its own, or writes it otherwise"
_PLURAL_OR_NOT = "its ending is either that of the plural or part of the noun"
_STRIPPED = "it already has a possessive suffix, and the letters leave open what noun is under it"


Cell = tuple[Case, Number, Possessive | None]
_AS_GIVEN: Cell = (Case.NOM, Number.SG, None)


class Asked(NamedTuple):
    """A question to the grammar: the phrase, its unchanging lead, its last word, the cell, what is to be added to the
    word for it (two ways where it may be a plural already), the harmony if settled.
    """

    noun: str
    lead: str
    word: str
    cell: Cell
    cells: tuple[Cell, ...]
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

    `harmony` settles which row of vowels a loan takes; `reading` is how an abbreviation or a name in Latin letters
    is read, or the last word of it (its suffix follows a hyphen); `possessed` says that the noun already ends in the
    third person possessive (облысы), or that it does not, where letters and lexicon leave it open. The plural of a
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
    if word == "жыл" and lead and (time := _time(lead, cell)):
        return Form(lead + time, Origin.LEXICON, noun)
    spoken = _parted(reading)[1] if reading else lexicon.READINGS.get(word)
    cells = _cells(word, cell) if number is Number.PL or possessive in ALWAYS_PLURAL else (cell,)
    told = harmony or spoken or possessed is not None or len(cells) > 1 or (lead and leads_russian(lead))
    if not told and (stem := _settled(word, in_phrase=bool(lead))):
        return Form(lead + _text(stem[0], cells[0]), stem[1], noun)
    return _asked(Asked(noun, lead, word, cell, cells, harmony), spoken, possessed=possessed)


def _time(lead: str, cell: Cell) -> str | None:
    """«Жыл» as a time, after a word that makes it one; nothing in other cells."""
    case, number, possessive = cell
    before = lead.rstrip(" \u00a0").lower()
    a_time = before.endswith(lexicon.YEARS) or _YEAR.search(before)
    times = a_time and number is Number.SG and possessive is None
    return lexicon.ADVERBIAL.get(case) if times else None


def _with_remark(noun: str, key: str, declined: Form | Doubt, remark: str) -> Form | Doubt:
    """The noun in its form, with the remark in brackets after it as it was."""
    if isinstance(declined, Form):
        return declined._replace(text=declined.text + remark, lemma=noun)
    considered = tuple(form + remark for form in declined.considered)
    by_form = declined.remedy.startswith("forms")
    return Doubt(noun, declined.reason, considered, form_remedy(key, *considered) if by_form else declined.remedy)


def _cells(word: str, cell: Cell) -> tuple[Cell, ...]:
    """What a plural asks for: of a word that is one already (органдар) the rest alone."""
    plural = is_plural(word)
    if plural == NO:
        return (cell,)
    case, _, possessive = cell
    singular = (case, Number.SG, possessive and OF_ONE.get(possessive, possessive))
    return (singular, cell) if len(plural) > 1 else (singular,)


@lru_cache(maxsize=1 << 14)
def _settled(word: str, *, in_phrase: bool) -> tuple[Stem, Origin] | None:
    """The one stem of a word about which nothing is open: most words, so that their forms cost little."""
    if not _is_spoken(word) or word in lexicon.PRONOUNS or possession(word, in_phrase=in_phrase) != NO:
        return None
    if looks_russian(word):
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
    if word in lexicon.PRONOUNS:
        return _pronoun(asked)
    if asked.harmony is None and possessed is None and (looks_russian(word) or leads_russian(asked.lead)):
        return _out_of_place(asked)
    told = possessed is not None and word[-1] in THIRD_PERSON_VOWELS
    answers = (bool(possessed),) if told else possession(word, in_phrase=bool(asked.lead))
    return _settle(asked, answers)


def _out_of_place(asked: Asked) -> Doubt:
    """The doubt of a word that looks Russian, with the ending that it would have, should it be meant."""
    harmony = asked.harmony or read_stems(asked.word).readings[0].harmony
    texts = _texts(asked._replace(harmony=harmony), NO)
    considered = tuple(asked.lead + text for text in texts)
    remedy = f"harmony: {harmony}" if len(texts) == 1 else form_remedy(form_key(*asked.cell), *considered)
    return Doubt(asked.noun, _RUSSIAN, considered, remedy)


def _parted(phrase: str) -> tuple[str, str]:
    """What stays as it is, with its last space (which may be a no-break space), and the word that changes."""
    start = max(phrase.rfind(" "), phrase.rfind("\u00a0")) + 1
    return phrase[:start], phrase[start:]


@lru_cache(maxsize=1 << 14)
def _is_spoken(word: str) -> bool:
    """Whether a word is written in Kazakh letters and no abbreviation: its sounds can be heard from its letters. «Га»
    has a vowel and is read as «гектар».
    """
    if word in lexicon.SPELLED_OUT:
        return False
    member = word.rpartition("-")[2]
    return _SPOKEN.fullmatch(member) is not None and any(letter in VOWELS for letter in member.lower())


def _settle(asked: Asked, answers: tuple[bool, ...]) -> Form | Doubt:
    """The one form that all readings agree on, or the doubt between them."""
    stems = read_stems(asked.word)
    texts = _texts(asked, answers)
    if len(texts) == 1:
        return Form(asked.lead + texts[0], stems.origin, asked.noun)
    considered = tuple(asked.lead + text for text in texts)
    reason = stems.reason or (
        _POSSESSED_OR_NOT if len(answers) > 1 else _STRIPPED if answers == YES else _PLURAL_OR_NOT
    )
    return Doubt(asked.noun, reason, considered, _remedy(asked, answers, considered))


def _texts(asked: Asked, answers: tuple[bool, ...]) -> tuple[str, ...]:
    """The different forms, likeliest first."""
    texts = [text for answer in answers for text in (_possessed_texts(asked) if answer else _plain_texts(asked))]
    return tuple(dict.fromkeys(texts))


def _plain_texts(asked: Asked) -> tuple[str, ...]:
    readings = _in_harmony(read_stems(asked.word).readings, asked.harmony)
    return tuple(_text(stem, cell) for cell in asked.cells for stem in readings)


def _possessed_texts(asked: Asked) -> tuple[str, ...]:
    """Forms of a noun that is possessed: another number or possessor goes on the noun under the suffix."""
    return tuple(text for cell in asked.cells for text in _owned_texts(asked, cell))


def _owned_texts(asked: Asked, cell: Cell) -> tuple[str, ...]:
    case, number, possessive = cell
    if number is Number.SG and possessive in (None, Possessive.THIRD):
        readings = _in_harmony(read_stems(asked.word).readings, asked.harmony)
        return tuple(asked.word + _after_possessive(stem, case) for stem in readings)
    if asked.word.lower().endswith(lexicon.POSSESSED):
        return _plain_texts(asked._replace(cells=(cell,)))
    owned = (case, number, possessive or Possessive.THIRD)
    bases = (asked._replace(word=base, cells=(owned,)) for base in bases_of(asked.word))
    return tuple(text for base in bases for text in _plain_texts(base))


def _in_harmony(readings: tuple[Stem, ...], harmony: Harmony | None) -> tuple[Stem, ...]:
    """The stems in the row of vowels that was asked for, which may be one that the letters did not suggest."""
    return readings if harmony is None else tuple(stem._replace(harmony=harmony) for stem in readings)


def _text(stem: Stem, cell: Cell) -> str:
    return _written(stem, cell) + _letters(stem, cell)


def _written(stem: Stem, cell: Cell) -> str:
    _, number, possessive = cell
    singular = number is Number.SG and possessive not in ALWAYS_PLURAL
    return stem.before_vowel if possessive and singular else stem.before_consonant


def _letters(stem: Stem, cell: Cell) -> str:
    case, number, possessive = cell
    return ending(stem.final, stem.harmony, number, possessive, case, possessed=False)


def _after_possessive(stem: Stem, case: Case) -> str:
    return ending(Final.VOWEL, stem.harmony, Number.SG, None, case, possessed=True)


def _remedy(asked: Asked, answers: tuple[bool, ...], considered: tuple[str, ...]) -> str:
    """The shortest YAML that leaves one form."""
    if len(answers) > 1 and len(_texts(asked, answers[:1])) == 1:
        return "possessed: yes"
    likeliest = read_stems(asked.word).readings[0].harmony
    if asked.harmony is None and len(_texts(asked._replace(harmony=likeliest), answers)) == 1:
        return f"harmony: {likeliest}"
    return form_remedy(form_key(*asked.cell), *considered)


def _pronoun(asked: Asked) -> Form | Doubt:
    """A pronoun's own form, or the doubt between two that usage has (мұның, бұның)."""
    case, number, possessive = asked.cell
    if possessive is not None:
        return Doubt(asked.noun, "a pronoun takes no possessive endings", (), "leave `possessive` out of this template")
    if number is Number.PL:
        return decline(asked.lead + lexicon.PRONOUN_PLURALS[asked.word], case)
    texts = tuple(asked.lead + text for text in lexicon.PRONOUNS[asked.word][case].split("/"))
    if len(texts) == 1:
        return Form(texts[0], Origin.LEXICON, asked.noun)
    return Doubt(asked.noun, "this pronoun has two forms in use", texts, form_remedy(form_key(*asked.cell), *texts))


def _as_read(asked: Asked, reading: str, *, possessed: bool | None) -> Form | Doubt:
    """An abbreviation with the suffix of its reading: «ЖШС» read «серіктестігі» gives «ЖШС-нің»."""
    if not _is_spoken(reading):
        return _unreadable(asked)
    spoken = asked._replace(word=reading, cells=_cells(reading, asked.cell))
    answers = possession(reading, in_phrase=True) if possessed is None else (possessed,)
    suffixes = dict.fromkeys(suffix for answer in answers for suffix in _suffixes(spoken, owned=answer))
    texts = tuple(f"{asked.noun}-{suffix}" if suffix else asked.noun for suffix in suffixes)
    if len(texts) == 1:
        return Form(texts[0], Origin.LEXICON, asked.noun)
    return Doubt(asked.noun, "its reading is in doubt itself", texts, _remedy(spoken, answers, texts))


def _suffixes(spoken: Asked, *, owned: bool) -> tuple[str, ...]:
    """The letters after a reading, without those that it would change: серіктестігі, plural серіктестік-тері."""
    return tuple(suffix for cell in spoken.cells for suffix in _suffixes_of(spoken, cell, owned=owned))


def _suffixes_of(spoken: Asked, cell: Cell, *, owned: bool) -> tuple[str, ...]:
    case, number, possessive = cell
    if owned and number is Number.SG and possessive in (None, Possessive.THIRD):
        readings = _in_harmony(read_stems(spoken.word).readings, spoken.harmony)
        return tuple(_after_possessive(stem, case) for stem in readings)
    asked = (case, number, possessive or (Possessive.THIRD if owned else None))
    return tuple(
        _written(stem, asked)[len(noun) :] + _letters(stem, asked)
        for noun in (bases_of(spoken.word) if owned else (spoken.word,))
        for stem in _in_harmony(read_stems(noun).readings, spoken.harmony)
    )


def _unreadable(asked: Asked) -> Doubt:
    """The doubt of a word whose sounds its letters do not show: with its expansion, or the noun in its quotes."""
    word = asked.word
    if word in lexicon.SPELLED_OUT:
        return _spelled_out(asked, lexicon.SPELLED_OUT[word])
    if per := lexicon.PER.get(word.rpartition("/")[2]) if "/" in word else None:
        read = _as_read(asked, per, possessed=None)
        return _by_form(asked, UNREADABLE, (read.text,) if isinstance(read, Form) else read.considered)
    if word in lexicon.EXPANSIONS:
        return Doubt(asked.noun, UNREADABLE, (), f"reading: {lexicon.EXPANSIONS[word]}")
    if quoted := _QUOTED.fullmatch(word):
        inside = _declined(asked._replace(lead=""), quoted["word"])
        suffixes = [form[len(quoted["word"]) :] for form in inside if form.startswith(quoted["word"])]
        return _by_form(asked, _IN_QUOTES, tuple(f"{asked.noun}-{suffix}" for suffix in suffixes))
    return _by_form(asked, UNREADABLE, ())


def _spelled_out(asked: Asked, word: str) -> Doubt:
    """The doubt of an abbreviation that is written out, «обл.»; «км» may keep its letters, «км-ді»."""
    forms = _declined(asked, word)
    if asked.word not in lexicon.MEASURES:
        return _by_form(asked, _DOTTED, forms)
    read = _as_read(asked, word, possessed=None)
    kept = (read.text,) if isinstance(read, Form) else read.considered
    return _by_form(asked, _MEASURE, (*kept, *forms))


def _declined(asked: Asked, word: str) -> tuple[str, ...]:
    """The forms of another word in place of the last one."""
    answer = decline(asked.lead + word, *asked.cell)
    return (answer.text,) if isinstance(answer, Form) else answer.considered


def _by_form(asked: Asked, reason: str, considered: tuple[str, ...]) -> Doubt:
    """A doubt that the form itself settles: one of those considered, else any suffix that might follow a hyphen."""
    forms = considered or tuple(f"{asked.noun}-{suffix}" for suffix in _any_suffix(asked.cell))
    return Doubt(asked.noun, reason, forms, form_remedy(form_key(*asked.cell), *forms))


def _any_suffix(cell: Cell) -> dict[str, None]:
    case, number, possessive = cell
    return dict.fromkeys(
        ending(final, harmony, number, possessive, case, possessed=False)
        for final in (Final.VOWEL, Final.VOICELESS)
        for harmony in Harmony
    )
