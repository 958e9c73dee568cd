"""Russian enumerations: names and phrases in a case, with the noun they share and one conjunction.

«в Алматинской, Атырауской областях и г. Нур-Султане»: neighbours that share a common noun give it up to a plural; the
adjectives stay in the singular, as each names one thing (Rosental, § 194).
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from docgen.lang.forms import Case, Doubt, Form, Number, Origin, least_trusted
from docgen.lang.russian.heads import KEPT_NAME_KINDS, NAMED_KINDS
from docgen.lang.russian.morphology import inflect
from docgen.lang.russian.phrases import inflect_phrase, joined

_ABBREVIATED = {"г.": "гг.", "с.": "сс."}
"""Abbreviated kinds of places, with their plurals."""
Decline = Callable[[str, Case], Form | Doubt]
"""How a whole name is put into a case: by the grammar, or first by the forms that a person gave."""
_LEADING_NOUNS = KEPT_NAME_KINDS | NAMED_KINDS | _ABBREVIATED.keys()


def enumerate_words(items: Sequence[str], conjunction: str = "и") -> str:
    """Join items with commas and a conjunction before the last one; by commas alone if it is empty.

    >>> enumerate_words(["А", "Б", "В"]), enumerate_words(["А"]), enumerate_words(["А", "Б"], "")
    ('А, Б и В', 'А', 'А, Б')
    """
    *rest, last = items
    return f"{', '.join(rest)} {conjunction} {last}" if rest and conjunction else ", ".join(items)


def list_in_case(phrases: Sequence[str], case: Case, conjunction: str = "и") -> Form | Doubt:
    """Put each phrase into a case and join them; an empty list is an error of the caller (ValueError).

    >>> list_in_case(["министр здравоохранения", "аким области"], Case.DAT).text
    'министру здравоохранения и акиму области'
    """
    return enumerated([inflect_phrase(phrase, case) for phrase in phrases], conjunction)


def places_in_case(
    names: Sequence[str], case: Case, *, conjunction: bool = True, decline: Decline = inflect_phrase
) -> Form | Doubt:
    """Put names of places into a case, neighbours with a common noun sharing it; `decline` words each whole name.

    Without `conjunction` the names of one noun are joined by commas alone; «и» still parts different nouns. A list has
    one «и»: where the names of the last noun are joined by it, a comma parts the nouns.

    >>> places_in_case(["Алматинская область", "Атырауская область", "г. Нур-Султан"], Case.LOC).text
    'Алматинской, Атырауской областях и г. Нур-Султане'
    >>> places_in_case(["город Нур-Султан", "город Алматы", "город Шымкент"], Case.GEN).text
    'городов Нур-Султана, Алматы и Шымкента'
    >>> places_in_case(["Алматинская область", "Костанайская область"], Case.DAT).text
    'Алматинской и Костанайской областям'
    >>> places_in_case(["область Абай", "область Жетісу", "Акмолинская область", "Атырауская область"], Case.LOC).text
    'областях Абай, Жетісу, Акмолинской и Атырауской областях'
    """
    neighbours = groupby(map(_split_noun, names), key=lambda pair: pair[0])
    shared = [(noun, tuple(place for _, place in pairs)) for noun, pairs in neighbours]
    final = len(shared) - 1
    groups = [
        _word_group(noun, places, case, decline, last=conjunction and at == final)
        for at, (noun, places) in enumerate(shared)
    ]
    return enumerated(groups, "" if conjunction and len(shared[final][1]) > 1 else "и")


class _Noun(NamedTuple):
    """A common noun, and whether it stands before the names; without a noun each name stands for itself."""

    text: str
    leads: bool


def _split_noun(name: str) -> tuple[_Noun | None, str]:
    first, _, rest = name.partition(" ")
    if first in _LEADING_NOUNS and rest:
        return _Noun(first, leads=True), rest
    *adjectives, noun = name.split(" ")
    if adjectives and noun.islower():
        return _Noun(noun, leads=False), " ".join(adjectives)
    return None, name


def _word_group(noun: _Noun | None, places: Sequence[str], case: Case, decline: Decline, *, last: bool) -> Form | Doubt:
    """Word the neighbours of one noun; only in the last group of the list a conjunction joins them."""
    if noun is None:
        return _joined_places([decline(place, case) for place in places], last=last)
    number = Number.PL if len(places) > 1 else Number.SG
    if noun.leads:
        names = _joined_places([_named(noun, place, case, decline) for place in places], last=last)
        return joined(noun.text, (_leading(noun, case, number), names))
    adjectives = _joined_places([_adjectives(place, noun, case, decline) for place in places], last=last)
    return joined(noun.text, (adjectives, inflect(noun.text, case, number)))


def _leading(noun: _Noun, case: Case, number: Number) -> Form | Doubt:
    if noun.text in _ABBREVIATED:
        text = _ABBREVIATED[noun.text] if number is Number.PL else noun.text
        return Form(text, Origin.LEXICON, noun.text)
    return inflect(noun.text, case, number)


def _named(noun: _Noun, name: str, case: Case, decline: Decline) -> Form | Doubt:
    """Decline the name as it stands after its noun, and leave the noun off."""
    if noun.text in KEPT_NAME_KINDS:
        return Form(name, Origin.GIVEN, name)
    whole = decline(f"{noun.text} {name}", case)
    return whole if isinstance(whole, Doubt) else Form(whole.text.partition(" ")[2], whole.origin, name)


def _adjectives(adjectives: str, noun: _Noun, case: Case, decline: Decline) -> Form | Doubt:
    """Decline the adjectives as they stand before their noun, and leave the noun off."""
    whole = decline(f"{adjectives} {noun.text}", case)
    return whole if isinstance(whole, Doubt) else Form(whole.text.rpartition(" ")[0], whole.origin, adjectives)


def _joined_places(worded: Sequence[Form | Doubt], *, last: bool) -> Form | Doubt:
    return enumerated(worded, "и") if last else joined("", worded, ", ")


def enumerated(worded: Sequence[Form | Doubt], conjunction: str) -> Form | Doubt:
    """Join worded items with commas and a conjunction; the first doubt among them is the doubt of the list."""
    forms: list[Form] = []
    for item in worded:
        if isinstance(item, Doubt):
            return item
        forms.append(item)
    lemma = ", ".join(form.lemma for form in forms)
    return Form(enumerate_words([form.text for form in forms], conjunction), least_trusted(forms), lemma)
