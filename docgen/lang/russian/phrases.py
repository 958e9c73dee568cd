"""Russian noun phrases in a case and a number: the head declines, what agrees with it follows, its dependents stay.

«организация образования» → «организаций образования»; «дети, оставшиеся без попечения» → «детей, оставшихся без
попечения». Which word is the head is the business of `heads`.
"""

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from docgen.lang.forms import GAP, Case, Doubt, Form, Number, Origin, form_key, form_remedy
from docgen.lang.russian.dictionary import is_no_nominal
from docgen.lang.russian.grammar import Part
from docgen.lang.russian.heads import Group, Role, Word, parse
from docgen.lang.russian.lexicon import cases_of
from docgen.lang.russian.morphology import AS_A_FIGURE, NUMERAL, TWO_READINGS, inflect, nominal_readings
from docgen.lang.russian.numerals import is_numeral


class Setting(NamedTuple):
    """Case and number of the head, and of what agrees with it where they differ («две новые школы»)."""

    case: Case
    number: Number | None
    modifier_case: Case
    modifier_number: Number | None


def inflect_phrase(phrase: str, case: Case, number: Number | None = None, *, after: str | None = None) -> Form | Doubt:
    """Put a phrase given in the nominative into a case and a number (its own number, if none is named).

    `after` is the preposition before a locative («в лесу»). A phrase is withheld as a `Doubt` if its head is unclear
    or any word in it is in doubt.

    >>> inflect_phrase("организация образования", Case.GEN, Number.PL).text
    'организаций образования'
    >>> inflect_phrase("Министр образования и науки РК", Case.GEN).text
    'Министра образования и науки РК'
    >>> inflect_phrase("дети-сироты и дети, оставшиеся без попечения родителей", Case.GEN).text
    'детей-сирот и детей, оставшихся без попечения родителей'
    """
    groups = parse(phrase)
    if isinstance(groups, Doubt):
        return inflect(phrase, case, number) if _is_word(phrase) else _unparsed(phrase, groups.reason, case, number)
    setting = Setting(case, number, case, number)
    key = form_key(case, number)
    return settled(phrase, key, [word_group(group, setting, after=after) for group in groups])


def _is_word(phrase: str) -> bool:
    """Tell whether the phrase is one word, about whose forms the dictionary can say more."""
    return " " not in phrase


def _unparsed(phrase: str, reason: str, case: Case, number: Number | None) -> Doubt:
    """The doubt of a phrase without a clear head: of its words those declined that may be nominatives, up to the last
    of them or up to its first noun, or the first word alone.
    """
    words = phrase.split(" ")
    if is_numeral(words[0]):
        return Doubt(phrase, NUMERAL, (), AS_A_FIGURE)
    words, marks = [word.rstrip(_MARKS) for word in words], [word[len(word.rstrip(_MARKS)) :] for word in words]
    answers = [_likely(word, case, number) for word in words]
    declined = [_text_of(answer, word) for answer, word in zip(answers, words, strict=True)]
    noun = next((at + 1 for at, word in enumerate(words) if nominal_readings(word, part=Part.NOUN)), len(words))
    ways = (declined[:end] + words[end:] for end in (len(words), noun, 1))
    distinct = tuple(dict.fromkeys(" ".join(map("".join, zip(way, marks, strict=True))) for way in ways))
    return Doubt(phrase, reason, distinct, proposal(form_key(case, number), distinct, answers))


def _likely(word: str, case: Case, number: Number | None) -> Form | Doubt:
    """The likeliest form of a word of a phrase; one that is known as an oblique case or as no nominal stays."""
    if not nominal_readings(word) and (cases_of(word) or is_no_nominal(word)):
        return Form(word, Origin.GIVEN, word)
    return inflect(word, case, number)


def _text_of(answer: Form | Doubt, word: str) -> str:
    return answer.text if isinstance(answer, Form) else next(iter(answer.considered), word)


def proposal(key: str, considered: Iterable[str], parts: Iterable[Form | Doubt]) -> str:
    """The YAML of the likeliest form considered; of a gap, where a part of it is a mere guess.

    >>> proposal("gen", ["нового хаба"], [inflect("новый", Case.GEN), inflect("хаб", Case.GEN)])
    'forms: {gen: …}'
    """
    guessed = any(isinstance(part, Doubt) and part.is_open for part in parts)
    return form_remedy(key, *(() if guessed else considered))


def settled(phrase: str, key: str, parts: Sequence[Form | Doubt]) -> Form | Doubt:
    """Join the parts of a phrase; a doubt about one of them is a doubt about the phrase, whose record settles it.

    >>> settled("малое судно", "pl.gen", [inflect("малое", Case.GEN, Number.PL), inflect("судно", Case.GEN, Number.PL)])
    ... # doctest: +ELLIPSIS
    Doubt(word='малое судно', ..., considered=('малых судов', 'малых суден'), remedy='forms: {pl.gen: малых судов}')
    """
    doubt = next((part for part in parts if isinstance(part, Doubt)), None)
    if doubt is None:
        return joined(phrase, parts)
    ways = [(part.text,) if isinstance(part, Form) else part.considered or (GAP,) for part in parts]
    considered = tuple(" ".join(words) for words in itertools.islice(itertools.product(*ways), _CONSIDERED))
    known = () if any(GAP in way for way in considered) else considered
    return Doubt(phrase, doubt.reason, known, proposal(key, known, parts))


_MARKS = ",;:"
_CONSIDERED = 4
"""More forms than this are no help to the person who chooses."""


def joined(lemma: str, parts: Iterable[Form | Doubt], separator: str = " ") -> Form | Doubt:
    """Join worded parts; the first doubt among them is the doubt of the whole."""
    forms: list[Form] = []
    for part in parts:
        if isinstance(part, Doubt):
            return part
        forms.append(part)
    return Form(separator.join(form.text for form in forms), Origin.DERIVED, lemma)


def word_group(group: Group, setting: Setting, *, after: str | None = None) -> Form | Doubt:
    """Put one group of a phrase into its setting; of an accusative whose thing may live or not the words agree."""
    key = form_key(setting.case, setting.number)
    groups = [group]
    if group.animate is None and Case.ACC in (setting.case, setting.modifier_case) and len(group.words) > 1:
        groups = [group._replace(animate=lives) for lives in (False, True)]
    ways = [settled(one.head, key, [_worded(word, one, setting, after) for word in one.words]) for one in groups]
    return _only_way(ways, key)


def _only_way(ways: Sequence[Form | Doubt], key: str) -> Form | Doubt:
    """The form that all ways agree on, else the doubt between them."""
    forms = tuple(dict.fromkeys(text for way in ways for text in _texts_of(way)))
    if len(ways) == 1 or (len(forms) == 1 and isinstance(ways[0], Form)):
        return ways[0]
    reason = next((way.reason for way in ways if isinstance(way, Doubt)), TWO_READINGS)
    word = ways[0].lemma if isinstance(ways[0], Form) else ways[0].word
    return Doubt(word, reason, forms[:_CONSIDERED], proposal(key, forms, ways))


def _texts_of(way: Form | Doubt) -> tuple[str, ...]:
    return (way.text,) if isinstance(way, Form) else way.considered


def _worded(word: Word, group: Group, setting: Setting, after: str | None) -> Form | Doubt:
    form = _form(word, group, setting, after)
    if isinstance(form, Doubt):
        return form._replace(considered=tuple(word.text(text) for text in form.considered))
    return Form(word.text(form.text), form.origin, word.core)


def _form(word: Word, group: Group, setting: Setting, after: str | None) -> Form | Doubt:
    number = setting.number or group.number
    modified = setting.modifier_number or group.number
    match word.role:
        case Role.FIXED:
            return Form(word.core, Origin.GIVEN, word.core)
        case Role.NAME:
            return inflect(word.core, setting.case, animate=False)
        case Role.MODIFIER:
            return inflect(
                word.core,
                setting.modifier_case,
                modified,
                part=Part.ADJECTIVE,
                gender=group.gender,
                animate=group.animate,
            )
        case Role.HEAD:
            return inflect(word.core, setting.case, number, gender=group.gender, animate=group.animate, after=after)
