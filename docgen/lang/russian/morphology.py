"""One Russian word in a case and a number: a `Form`, or a `Doubt` where its readings disagree.

The word comes in its citation form, the nominative; capitals, hyphens and the choice of «е» or «ё» are kept: a form
gets «ё» only if the word asked for has it, as official letters write «ребенка», «утвержден».
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from docgen.expressions import expression
from docgen.lang.forms import Case, Doubt, Form, Gender, Number, Origin, form_key, form_remedy
from docgen.lang.russian.dictionary import Lexeme, guesses
from docgen.lang.russian.grammar import Cell, Part, agreement_cell
from docgen.lang.russian.lexicon import AGREED_FORMS, cases_of, in_capitals, lexemes, proposals
from docgen.lang.russian.numerals import is_numeral
from docgen.lang.russian.spelling import meant

PLACE_PREPOSITIONS = frozenset({"в", "во", "на"})
"""The prepositions after which the second locative stands."""

NUMERAL = "it is a number, which takes its case as a figure does"
AS_A_FIGURE = "make a fact of it and print it with count(…) or words(…)"
MISSPELT = "the Russian dictionary does not know it, but one that differs by a letter"
TWO_READINGS = "it can be read in ways whose forms differ"

PERSONAL = frozenset({"Name", "Surn", "Patr"})
"""OpenCorpora's marks of the names of persons."""
_CAPITALS = PERSONAL | {"Geox", "Orgn", "Trad", "Init", "Abbr"}
"""… and of other names and abbreviations: «рис» is no «РИС»."""
_PLACES = frozenset({
    "аэропорт", "берег", "бой", "борт", "год", "лед", "лес", "лоб", "луг", "мост", "пол", "порт", "полк",
    "пост", "плен", "пруд", "рот", "сад", "снег", "тыл", "угол", "шкаф",
})  # fmt: skip
"""Words whose second locative is the norm after «в» and «на»: «в лесу», «на посту», «в 2021 году»."""
_NO_PLACES = frozenset({
    "век", "вес", "вид", "газ", "дом", "дух", "отпуск", "спирт", "счет", "учет", "фронт", "ход", "хор",
    "цех", "час", "штаб",
})  # fmt: skip
"""Words whose second locative is colloquial or set in a phrase; official texts write «в отпуске», «на счете»."""


@lru_cache(maxsize=1 << 18)
def inflect(
    word: str,
    case: Case,
    number: Number | None = None,
    *,
    part: Part | None = None,
    gender: Gender | None = None,
    animate: bool | None = None,
    after: str | None = None,
) -> Form | Doubt:
    """Put a word given in the nominative into a case and a number (its own number, if none is named).

    `gender` and `animate` say with what an adjective agrees; for a noun they pick the reading meant, as `part` does.
    `after` is the preposition before a locative: «в лесу», «о лесе». A word that is not in the dictionary, or whose
    readings give different forms, is withheld as a `Doubt`.

    >>> inflect("маслихат", Case.GEN).text
    'маслихата'
    >>> inflect("лучший", Case.GEN, Number.PL).text
    'лучших'
    >>> inflect("лес", Case.LOC, after="в").text, inflect("лес", Case.LOC, after="о").text
    ('лесу', 'лесе')
    >>> inflect("судно", Case.GEN, Number.PL).considered
    ('судов', 'суден')
    """
    if is_numeral(word):
        return Doubt(word, NUMERAL, (), AS_A_FIGURE)
    found = nominal_readings(word, part=part, gender=gender, animate=animate)
    forms = _distinct(
        dressed(form, word)
        for lexeme in _rare_first(found)
        for cell in _cells(lexeme, case, number, gender, animate=animate)
        for form in _agreed(_placed(lexeme, cell, after))
    )
    forms = _spelled_as(word, forms)
    lives = {lexeme.paradigm.animate for lexeme in found}
    if case is not Case.ACC or len(lives) == 1:  # else it would decide that the thing does not live: «редакторы»
        forms = _agreed(forms)
    if misspelt := meant(word):
        others = (inflect(other, case, number, part=part, gender=gender, animate=animate) for other in misspelt)
        known = _distinct(dressed(other.text, word) for other in others if isinstance(other, Form))
        return Doubt(word, MISSPELT, (*known, *forms), remedy(case, number, *known, *forms))
    return Form(forms[0], Origin.DERIVED, word) if len(forms) == 1 else _doubt(word, case, number, found, forms)


def _spelled_as(word: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms without those of another spelling of the word, with one consonant for two.

    >>> _spelled_as("колл-центр", ("кол-центров", "колл-центров")), _spelled_as("судно", ("судов", "суден"))
    (('колл-центров',), ('судов', 'суден'))
    """
    if len({_DOUBLED.sub(r"\1", form) for form in forms}) != 1:
        return forms
    doubled = len(_DOUBLED.findall(word))
    return tuple(form for form in forms if len(_DOUBLED.findall(form)) == doubled) or forms


_DOUBLED = expression(r"([^\W\d_])\1")


def nominal_readings(
    word: str, *, part: Part | None = None, gender: Gender | None = None, animate: bool | None = None
) -> tuple[Lexeme, ...]:
    """Return the readings that the caller's knowledge of the word leaves; a small letter rules out proper names."""
    fitting = tuple(lexeme for lexeme in lexemes(word) if _fits(lexeme, part, gender, animate=animate))
    if not word[:1].islower():
        return fitting
    fitting = tuple(lexeme for lexeme in fitting if not PERSONAL & lexeme.paradigm.marks)
    return tuple(lexeme for lexeme in fitting if not _CAPITALS & lexeme.paradigm.marks) or fitting


def remedy(case: Case, number: Number | None, *considered: str) -> str:
    """Return the YAML that settles a doubt about one form: the likeliest form considered, or a gap to be filled.

    >>> remedy(Case.GEN, Number.PL, "суден", "судов"), remedy(Case.DAT, None)
    ('forms: {pl.gen: суден}', 'forms: {dat: …}')
    """
    return form_remedy(form_key(case, number), *considered)


def dressed(form: str, model: str) -> str:
    """Give a form the capitals and the «е» of the word it was made from.

    >>> dressed("нур-султана", "Нур-Султан"), dressed("ребёнка", "ребенок"), dressed("россии", "РОССИЯ")
    ('Нур-Султана', 'ребенка', 'РОССИИ')
    >>> dressed("мидом", "МИД")
    'МИДом'
    >>> dressed("мвт", "МВт"), dressed("квт·ч", "кВт·ч")
    ('МВт', 'кВт·ч')
    """
    spelled = form if "ё" in model.lower() else form.replace("ё", "е")
    if model.islower():
        return spelled
    if "-" in spelled and spelled.count("-") == model.count("-"):
        return "-".join(map(_capitalised, spelled.split("-"), model.split("-")))
    return _capitalised(spelled, model)


def _capitalised(form: str, model: str) -> str:
    if (in_capitals(model) or _has_inner_capital(model)) and form.startswith(model.lower()):
        return model + form[len(model) :]  # an abbreviation declines in small letters
    if len(model) > 1 and model.isupper():
        return form.upper()
    return form[:1].upper() + form[1:] if model[:1].isupper() else form


def _has_inner_capital(word: str) -> bool:
    """«МВт», «КазМунайГаз», but not «РОССИЯ»."""
    return not word.isupper() and any(map(str.isupper, word[1:]))


def _fits(lexeme: Lexeme, part: Part | None, gender: Gender | None, *, animate: bool | None) -> bool:
    paradigm = lexeme.paradigm
    if part not in (None, paradigm.part):
        return False
    if paradigm.part is Part.ADJECTIVE:
        return True
    return paradigm.gender in (None, gender or paradigm.gender) and animate in (None, bool(paradigm.animate))


def _cells(
    lexeme: Lexeme, case: Case, number: Number | None, gender: Gender | None, *, animate: bool | None
) -> Iterator[Cell]:
    """Yield the cells meant; two for an adjective whose accusative depends on an animacy nobody named."""
    paradigm = lexeme.paradigm
    wanted = number or paradigm.number
    if paradigm.part is Part.NOUN:
        yield Cell(case, wanted)
        return
    agreed = gender or paradigm.gender
    for possible in (animate,) if animate is not None else (False, True):
        yield agreement_cell(case, wanted, agreed, animate=possible)


def _placed(lexeme: Lexeme, cell: Cell, after: str | None) -> tuple[str, ...]:
    """Return the form, or both locatives where the second one exists and nothing settles between them."""
    plain, place = lexeme.forms(cell), lexeme.place
    if place is None or cell != Cell(Case.LOC, Number.SG) or after not in (None, *PLACE_PREPOSITIONS):
        return plain
    spelled = lexeme.citation.replace("ё", "е")
    if spelled in _NO_PLACES:
        return plain
    if spelled not in _PLACES:
        return (*plain, place)
    return (place,) if after else (place, *plain)


def _rare_first(found: Iterable[Lexeme]) -> list[Lexeme]:
    """Order readings by how they decline, regular ones last: of homonyms the word of every day keeps the rare way
    («стульев» before «стулов», «судов» before «суден», «льва» before «лева»).
    """
    return sorted(found, key=lambda lexeme: -lexeme.paradigm.rank)


def _proposed(word: str, case: Case, number: Number | None, *, known: bool) -> tuple[str, ...]:
    """Return forms that a word may have which the dictionary does not give: by its last letter, and as the library
    guesses, which knows better where the word itself is known.
    """
    if not word.replace("-", "").isalpha():
        return (word,)
    cases = (Case.ACC, Case.GEN) if case is Case.ACC else (case,)  # the genitive, should it be a living being
    cells = [Cell(one, number or Number.SG) for one in cases]
    likely = [form for lexeme in proposals(word) for cell in cells for form in lexeme.forms(cell)]
    guessed = () if word.isupper() else guesses(word, case, number)
    both = (*guessed, *likely) if known else (*likely, *guessed)
    return _distinct(dressed(form, word) for form in both if not (known and form == word.lower())) or (word,)


def _agreed(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Of variants the one that is agreed on, if it is one."""
    agreed = tuple(form for form in forms if form.lower().replace("ё", "е") in AGREED_FORMS)
    return agreed if len(agreed) == 1 else forms


def _distinct(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(forms))


def _is_attested(form: str, case: Case, number: Number | None) -> bool:
    """Tell whether every member of a guessed form is such a case by the dictionary: «государствам-членам», no
    «государство-членам».
    """
    if not form.replace("-", "").isalpha():
        return True  # «COVID-19», «2021»: nothing of it declines
    numbers = (number,) if number else tuple(Number)
    asked = {(case, one) for one in numbers}
    return all(asked & cases_of(member) for member in form.split("-"))


def _doubt(word: str, case: Case, number: Number | None, found: tuple[Lexeme, ...], forms: tuple[str, ...]) -> Doubt:
    guessed = () if forms else _proposed(word, case, number, known=bool(found))
    considered = forms or tuple(sorted(guessed, key=lambda form: not _is_attested(form, case, number)))
    settled = remedy(case, number, *(form for form in considered if forms or _is_attested(form, case, number)))
    if not found:
        return Doubt(word, "the Russian dictionary knows no such nominative", considered, settled)
    if not forms:
        return Doubt(word, "the Russian dictionary has no such form of it", considered, settled)
    return Doubt(word, TWO_READINGS, considered, settled)
