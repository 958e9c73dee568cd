"""Russian noun phrases in a case and a number: the head declines, what agrees with it follows, its dependents stay.

«организация образования» → «организаций образования»; «дети, оставшиеся без попечения» → «детей, оставшихся без
попечения». Which word is the head is the business of `heads`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from docgen.lang.forms import Case, Doubt, Form, Number, Origin
from docgen.lang.russian.grammar import Part
from docgen.lang.russian.heads import Group, Role, Word, parse
from docgen.lang.russian.morphology import inflect, remedy


@dataclass(frozen=True, slots=True)
class Setting:
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
        return inflect(phrase, case, number) if _is_word(phrase) else replace(groups, remedy=remedy(case, number))
    setting = Setting(case, number, case, number)
    return joined(phrase, (word_group(group, setting, after=after) for group in groups))


def _is_word(phrase: str) -> bool:
    """Tell whether the phrase is one word, about whose forms the dictionary can say more."""
    return " " not in phrase


def joined(lemma: str, parts: Iterable[Form | Doubt], separator: str = " ") -> Form | Doubt:
    """Join worded parts; the first doubt among them is the doubt of the whole."""
    texts: list[str] = []
    for part in parts:
        if isinstance(part, Doubt):
            return part
        texts.append(part.text)
    return Form(separator.join(texts), Origin.DERIVED, lemma)


def word_group(group: Group, setting: Setting, *, after: str | None = None) -> Form | Doubt:
    """Put one group of a phrase into its setting."""
    return joined(group.head, (_worded(word, group, setting, after) for word in group.words))


def _worded(word: Word, group: Group, setting: Setting, after: str | None) -> Form | Doubt:
    form = _form(word, group, setting, after)
    return form if isinstance(form, Doubt) else Form(word.text(form.text), form.origin, word.core)


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
