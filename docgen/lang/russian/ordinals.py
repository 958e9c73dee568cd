"""Ordinals in Russian: in digits with their ending («44-й статьи»), in words, in Roman numerals without an ending.

The ending that follows the hyphen (GOST R 7.0.12; Milchin's handbook of publishers, § 6.1.5) is the last letter of the
word, or the last two where a consonant stands before the last: 5-й, 5-я, 5-м, but 5-го, 5-му, 5-ми.
"""

from docgen.lang.forms import Case, Doubt, Form, Gender, Number, Origin
from docgen.lang.russian.heads import likely_gender, parse
from docgen.lang.russian.numerals import ordinal
from docgen.lang.russian.phrases import inflect_phrase, joined

_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


def ordinal_ending(word: str) -> str:
    """Return the letters that digits take for an ordinal in words.

    >>> [ordinal_ending(word) for word in ("пятый", "пятая", "пятого", "пятыми", "третья", "третьи")]
    ['й', 'я', 'го', 'ми', 'я', 'и']
    """
    return word[-2:] if word[-2] in _CONSONANTS else word[-1:]


def word_ordinal(
    number: int,
    case: Case = Case.NOM,
    gender: Gender = Gender.M,
    count: Number = Number.SG,
    *,
    animate: bool = False,
    words: bool = False,
) -> str:
    """Return an ordinal in digits with its ending, or in words.

    >>> word_ordinal(44, Case.GEN, Gender.F), word_ordinal(2, Case.LOC), word_ordinal(21, Case.DAT, words=True)
    ('44-й', '2-м', 'двадцать первому')
    """
    spelled = ordinal(number, case, gender, count, animate=animate)
    return spelled if words else f"{number}-{ordinal_ending(spelled)}"


def ordinal_phrase(
    number: int | str, phrase: str, case: Case = Case.NOM, *, words: bool = False, gender: Gender | None = None
) -> Form | Doubt:
    """Return an ordinal that agrees with the phrase after it; a text is a Roman numeral, which takes no ending.

    `gender` is what the phrase's record tells, where the dictionary does not know.

    >>> ordinal_phrase(44, "статья", Case.GEN).text, ordinal_phrase("XXI", "век", Case.GEN).text
    ('44-й статьи', 'XXI века')
    >>> ordinal_phrase(2, "очередной отпуск", Case.GEN, words=True).text
    'второго очередного отпуска'
    """
    noun = inflect_phrase(phrase, case)
    if isinstance(number, str) or isinstance(noun, Doubt):
        return joined(phrase, (Form(str(number), Origin.GIVEN, str(number)), noun))
    groups = parse(phrase)
    group = groups[0] if not isinstance(groups, Doubt) else None
    agreed = gender or (group.gender if group else None)
    plural = group is not None and group.number is Number.PL
    if agreed is None and not plural:
        return Doubt(phrase, "its gender is not known", (), f"gender: {likely_gender(phrase)}")
    count, animate = Number.PL if plural else Number.SG, bool(group and group.animate)
    spelled = word_ordinal(number, case, agreed or Gender.M, count, animate=animate, words=words)
    return Form(f"{spelled} {noun.text}", noun.origin, phrase)
