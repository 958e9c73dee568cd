"""Counted things in Russian: a number with a noun phrase in a case («386 организаций образования», «двух центров»).

The rules (Rosental, §§ 163-168; Russkaja grammatika, 1980, §§ 1362-1377), by the last spoken word of the number:

- 1: the noun in the singular; the whole agrees («в 21 регионе», «двадцать одного депутата»);
- 2, 3, 4 in the nominative and the like accusative: the noun in the genitive singular, adjectives in the genitive
  plural, with feminines in the nominative plural («две новые школы», «2 новых центра»); animate after a lone 2, 3, 4
  in the accusative: the genitive plural («двух детей», but «22 депутата»);
- 5 and more: the genitive plural; in the other cases the noun's own case in the plural («в 8 регионах»);
  a head that declines as an adjective does so too («2 столовые», «2 животных»);
- 0 and a round thousand, million and so on are nouns themselves: the genitive plural in every case («к 2 000 школ»);
- a fraction: the genitive singular in every case («1,5 школы»).
"""

from decimal import Decimal

from docgen.lang.forms import FEW, Case, Doubt, Form, Gender, Number, Origin, form_key
from docgen.lang.russian.digits import word_digits
from docgen.lang.russian.grammar import STRAIGHT, TWO_TO_FOUR, Category, Part, plural_category
from docgen.lang.russian.heads import NO_HEAD, Group, Role, Word, likely_gender, parse
from docgen.lang.russian.morphology import AS_A_FIGURE, NUMERAL, TWO_READINGS, dressed
from docgen.lang.russian.numerals import ONE_AND_A_HALF, cardinal, is_numeral, one_and_a_half
from docgen.lang.russian.phrases import Setting, inflect_phrase, proposal, word_group

_GENITIVE_SINGULAR = Setting(Case.GEN, Number.SG, Case.GEN, Number.SG)
_GENITIVE_PLURAL = Setting(Case.GEN, Number.PL, Case.GEN, Number.PL)
_FEW = Setting(Case.GEN, Number.SG, Case.GEN, Number.PL)
_FEW_FEMININE = Setting(Case.GEN, Number.SG, Case.NOM, Number.PL)
_BARE_UNITS = ("ампер", "ватт", "вольт", "герц", "киловатт", "мегаватт", "микрон", "рентген")
_COUNT_FORMS: dict[str, dict[Case, str]] = {
    **{unit: {Case.GEN: unit} for unit in _BARE_UNITS},
    "год": {Case.GEN: "лет"},
    "человек": {
        Case.GEN: "человек",
        Case.DAT: "человекам",
        Case.ACC: "человек",
        Case.INS: "человеками",
        Case.LOC: "человеках",
    },
}
"""Words with a plural of their own after numbers (Zaliznyak, Grammatical Dictionary)."""


def count(
    number: Decimal | int,
    phrase: str,
    case: Case = Case.NOM,
    *,
    words: bool = False,
    after: str | None = None,
    animate: bool | None = None,
    gender: Gender | None = None,
) -> Form | Doubt:
    """Return the number with the phrase, given in the nominative singular, in a case; `words` writes the number out.

    `animate` tells whether the thing lives and `gender` its gender, where its record knows. A fraction is written out
    only if it is one and a half; any other one, and what no plain numeral goes with («две сутки»), is withheld as a
    `Doubt`.

    >>> count(386, "организация образования").text
    '386 организаций образования'
    >>> count(2, "центр раннего вмешательства", Case.GEN, words=True).text
    'двух центров раннего вмешательства'
    >>> count(22, "новая школа", Case.ACC, words=True).text
    'двадцать две новые школы'
    >>> count(Decimal("1.5"), "школа", Case.LOC).text
    '1,5 школы'
    """
    groups = parse(phrase)
    if is_numeral(phrase.partition(" ")[0]):
        return Doubt(phrase, NUMERAL, (), AS_A_FIGURE)
    if isinstance(groups, Doubt):
        return _uncounted(Decimal(number), phrase, case, words=words, animate=animate, gender=gender)
    if len(groups) > 1:
        return Doubt(phrase, "it has more than one head to be counted", (), "count each one by itself")
    group = groups[0]
    if abs(number) in TWO_TO_FOUR:
        group = group._replace(told_animate=animate)
    if group.gender is None:
        group = group._replace(gender=gender)
    return _counted(Decimal(number), group, phrase, case, words=words, after=after)


def shows_animacy(number: Decimal, case: Case, *, words: bool) -> bool:
    """Tell whether the number or its noun shows that the thing lives: «двух детей», «одного депутата».

    >>> [shows_animacy(Decimal(number), Case.ACC, words=False) for number in (1, 2, 22)]
    [False, True, False]
    """
    spoken_one = words and plural_category(number) is Category.ONE
    return case is Case.ACC and (abs(number) in TWO_TO_FOUR or spoken_one)


def counted_key(number: Decimal, case: Case, *, animate: bool = False, words: bool = False) -> str:
    """Return the key of the form of a noun that a number asks for, as a record has it under `forms:`.

    >>> [counted_key(Decimal(number), Case.NOM) for number in ("1", "2", "5", "1.5", "2000")]
    ['nom', 'few', 'pl.gen', 'gen', 'pl.gen']
    >>> counted_key(Decimal(8), Case.LOC), counted_key(Decimal(2), Case.ACC, animate=True)
    ('pl.loc', 'pl.gen')
    >>> [counted_key(Decimal("1.5"), case, words=True) for case in (Case.NOM, Case.INS)]
    ['few', 'pl.ins']
    """
    if words and number == ONE_AND_A_HALF:
        return FEW if case in STRAIGHT else form_key(case, Number.PL)
    category = plural_category(number)
    if category is Category.FRACTION:
        return form_key(Case.GEN)
    if category is Category.ONE:
        return form_key(case)
    if case not in STRAIGHT and number % 1000:
        return form_key(case, Number.PL)
    lone_animate = case is Case.ACC and animate and abs(number) in TWO_TO_FOUR
    return FEW if category is Category.FEW and not lone_animate else form_key(Case.GEN, Number.PL)


def _uncounted(
    number: Decimal, phrase: str, case: Case, *, words: bool, animate: bool | None, gender: Gender | None
) -> Doubt:
    """The doubt of a phrase that cannot be parsed: the form that the number asks for, and what only a record can tell
    of the thing, its animacy and gender, where they show.
    """
    unknown = animate is None and shows_animacy(number, case, words=words)
    key = counted_key(number, case, animate=bool(animate), words=words)
    ways = (False, True) if unknown else (bool(animate),)
    guesses = [_guessed(number, phrase, case, animate=one, words=words) for one in ways]
    considered = tuple(dict.fromkeys(form for guess in guesses for form in guess.considered))
    doubt = Doubt(
        phrase, TWO_READINGS if unknown else guesses[0].reason, considered, proposal(key, considered, guesses)
    )
    if words and gender is None and len(set(cardinals(number, case))) > 1:
        doubt = doubt.also("gender", likely_gender(phrase))
    return doubt.also("animate", "no") if unknown else doubt


def _guessed(number: Decimal, phrase: str, case: Case, *, animate: bool, words: bool) -> Doubt:
    """What the form after the number would be, of a thing that lives or does not."""
    key = counted_key(number, case, animate=animate, words=words)
    asked = Case.GEN if key == FEW else Case(key.rpartition(".")[2])
    guessed = inflect_phrase(phrase, asked, Number.PL if key.startswith("pl.") else Number.SG)
    considered = guessed.considered if isinstance(guessed, Doubt) else (guessed.text,)
    if animate and case is Case.ACC:
        considered = tuple(form for form in considered if form != phrase) or considered
    return Doubt(
        phrase,
        guessed.reason if isinstance(guessed, Doubt) else NO_HEAD,
        considered,
        guessed.remedy if isinstance(guessed, Doubt) else "",
    )


def cardinals(number: Decimal, case: Case, *, animate: bool = False) -> tuple[str, ...]:
    """Return the number in words with each gender, in the order of `Gender`; none for a fraction beyond one and a half.

    >>> cardinals(Decimal(2), Case.NOM), cardinals(Decimal(5), Case.NOM)
    (('два', 'две', 'два'), ('пять', 'пять', 'пять'))
    """
    if number == ONE_AND_A_HALF:
        return tuple(one_and_a_half(case, gender) for gender in Gender)
    if number != number.to_integral_value():
        return ()
    return tuple(cardinal(int(number), case, gender, animate=animate) for gender in Gender)


def government(number: Decimal, group: Group, case: Case) -> Setting:
    """Return the case and number in which a group stands after such a number in such a case."""
    category = plural_category(number)
    if category is Category.FRACTION:
        return _GENITIVE_PLURAL if group.plural_only else _GENITIVE_SINGULAR
    if category is Category.ONE:
        return Setting(case, Number.SG, case, Number.SG)
    if number % 1000 == 0:
        return _GENITIVE_PLURAL
    if case not in STRAIGHT:
        return Setting(case, Number.PL, case, Number.PL)
    lone_animate = case is Case.ACC and group.animate_after_few and abs(number) in TWO_TO_FOUR
    if category is Category.MANY or lone_animate or group.plural_only:
        return _GENITIVE_PLURAL
    return _few(group)


def _few(group: Group) -> Setting:
    feminine = group.gender is Gender.F
    if group.part is Part.ADJECTIVE:
        return Setting(Case.NOM, Number.PL, Case.NOM, Number.PL) if feminine else _GENITIVE_PLURAL
    return _FEW_FEMININE if feminine else _FEW


def _halved(group: Group, case: Case) -> Setting:
    """Return the setting after «полтора»: as after 2, else as in the plural."""
    return _few(group) if case in STRAIGHT else Setting(case, Number.PL, case, Number.PL)


def _counted(number: Decimal, group: Group, phrase: str, case: Case, *, words: bool, after: str | None) -> Form | Doubt:
    numeral = _numeral(number, group, case) if words else word_digits(number)
    category = plural_category(number)
    none_goes = {Category.ONE} if not words else {Category.ONE, Category.FRACTION}
    if words and case in STRAIGHT:
        none_goes.add(Category.FEW)  # «двое суток», but «до двух суток»
    if numeral is None or (group.plural_only and category in none_goes):
        return Doubt(phrase, "no plain numeral goes with it", (), "write the phrase out")
    if words and group.gender is None and len(set(cardinals(number, case))) > 1:
        return Doubt(phrase, "its gender is not known", (), f"gender: {likely_gender(group.head)}")
    halved = words and number == ONE_AND_A_HALF
    setting = _halved(group, case) if halved else government(number, group, case)
    noun = word_group(_with_count_form(group, setting), setting, after=after)
    if isinstance(noun, Doubt):
        key = counted_key(number, case, animate=group.animate_after_few, words=words)
        return noun._replace(word=phrase, remedy=proposal(key, noun.considered, [noun]))
    return Form(f"{numeral} {noun.text}", Origin.DERIVED, phrase)


def _numeral(number: Decimal, group: Group, case: Case) -> str | None:
    """Return the number in words; None for a fraction other than one and a half."""
    gender = group.gender or Gender.M
    if number == ONE_AND_A_HALF:
        return one_and_a_half(case, gender)
    if plural_category(number) is Category.FRACTION:
        return None
    return cardinal(int(number), case, gender, animate=group.animate_after_few)


def _with_count_form(group: Group, setting: Setting) -> Group:
    """Fix the head's plural of counting, if it has one: «5 лет», «5 человек»."""
    form = _COUNT_FORMS.get(group.head.lower(), {}).get(setting.case)
    if form is None or setting.number is not Number.PL:
        return group
    return group._replace(words=tuple(_fixed(word, form) for word in group.words))


def _fixed(word: Word, form: str) -> Word:
    return word._replace(core=dressed(form, word.core), role=Role.FIXED) if word.role is Role.HEAD else word
