"""Which word of a Russian noun phrase declines: the phrase is split into groups, each with its head.

A group is: adjectives and participles, the head, and dependents that stay (genitives, words after a preposition, names
in quotes, abbreviations). Heads are joined by «и», a comma or a dash. Where the letters do not show whether a word is a
head or a dependent, `parse` says so with a `Doubt`: it never takes the likelier reading.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple, TypeVar

from docgen.expressions import expression
from docgen.lang.forms import Case, Doubt, Gender, Number
from docgen.lang.russian.dictionary import Lexeme, is_adverb, is_preposition, is_spelled
from docgen.lang.russian.grammar import Cell, Part
from docgen.lang.russian.lexicon import PERSONS, cases_of
from docgen.lang.russian.morphology import PERSONAL, nominal_readings, remedy

_WORD = expression(r"(?P<before>[«„\"(]*)(?P<core>.*?)(?P<after>[»“\",;:.)]*)", re.DOTALL)
_CONJUNCTIONS = frozenset({"и", "или", "либо", "–", "—"})
NAMED_KINDS = frozenset({"город", "село", "поселок"})
"""Kinds of places whose name may decline with them: «в городе Шымкенте», but «в селе Аксай» (Rosental, § 150)."""
_CITIES = frozenset({"город"})
_GENDER_OF_FINAL = {"а": Gender.F, "я": Gender.F, "о": Gender.N, "е": Gender.N, "ё": Gender.N}
KEPT_NAME_KINDS = frozenset({"область", "станция", "республика", "район", "озеро", "порт", "аэропорт", "округ"})
"""Kinds of places whose name stays in the nominative: «в области Абай»."""
_ARTICLES = frozenset({"абзац", "глава", "параграф", "подпункт", "пункт", "раздел", "статья", "часть"})
"""Parts of an act, whose ordinal may stand behind them: «абзацем вторым пункта 5», «частью первой статьи 10»."""
_ABBREVIATED_KINDS = frozenset({"г.", "гг.", "с.", "пос.", "р."})
_OBLIQUE_ENDING = expression(r"(?:[оеё]го|[оеё]му|[ыи]м|[оеё]м|[оеё]й|[ыи]х|[ыи]ми|[ую]ю)(?:ся)?")
_SELF_CONTAINED = expression(r"[«„\"(№\dA-Za-z]|[А-ЯЁ]{2,5}\b")
"""A word that stays as it is after any head: a quotation, a number, a Latin word, an abbreviation."""
_ROMAN = expression(r"[IVXLCDMХІ]+")
"""A Roman numeral, in Latin capitals or in the Cyrillic ones that look the same."""
_ASIDES = frozenset({"далее"})
"""Words that open a remark in brackets, which stays: «(далее – Комитет)»."""
_BRACKET = expression(r"\((?P<first>[^\s()]+)[^()]*\)[,;:.»]*")
_QUOTATION = expression(r"(?<=\s)(?:«(?:[^«»]|«[^«»]*»)*»|\"[^\"]*\"|„[^“]*“)[,;:.)]*")
"""A title after another word, which stays whatever stands in it: «центром «Мать и дитя»»."""

NO_HEAD = "no word of it is a nominative that the dictionary knows and the words before it agree with"
SECOND_NOMINATIVE = "the word after its head may be a second nominative beside it"
SECOND_HEAD = "a later word of it may be a second head or depend on the first"

_T = TypeVar("_T")


class Role(Enum):
    """What a word of a phrase does when the phrase declines; a name declines for itself, in the singular."""

    MODIFIER = auto()
    HEAD = auto()
    NAME = auto()
    FIXED = auto()


class Word(NamedTuple):
    """A word between its marks of punctuation."""

    before: str
    core: str
    after: str
    role: Role = Role.FIXED

    def text(self, core: str) -> str:
        """Return another form of the word between the same marks."""
        return f"{self.before}{core}{self.after}"


class Group(NamedTuple):
    """A head with everything that belongs to it; what the readings of the head disagree on is None."""

    words: tuple[Word, ...]
    number: Number | None
    gender: Gender | None
    animate: bool | None
    part: Part
    """How the head declines: «столовая» is a noun that declines as an adjective."""
    head: str
    plural_only: bool = False
    told_animate: bool | None = None
    """What a record tells, against the dictionary."""

    @property
    def animate_after_few(self) -> bool:
        """Whether it shows after 2, 3, 4 that it lives: «двух животных», but «два юридических лица».

        Neuters of the noun declension keep the nominative there.
        """
        if self.told_animate is not None:
            return self.told_animate
        return bool(self.animate) and (self.gender is not Gender.N or self.part is Part.ADJECTIVE)


class _Head(NamedTuple):
    """Where the head stands, how many words before it only lead in, and the readings its modifiers agree with."""

    at: int
    leading: int
    readings: tuple[Lexeme, ...]


@lru_cache(maxsize=4096)
def parse(phrase: str) -> tuple[Group, ...] | Doubt:
    """Find the groups of a phrase given in the nominative, or say what is unclear in it.

    >>> [group.head for group in parse("детский центр и новая школа раннего развития")]
    ['центр', 'школа']
    >>> parse("завод изготовитель").reason
    'the word after its head may be a second nominative beside it'
    """
    words = tuple(_split(token) for token in _tokens(phrase) if token)
    groups: list[Group] = []
    while words:
        head = _head(words)
        end = _end(words, head) if isinstance(head, _Head) else head
        if isinstance(head, str) or isinstance(end, str):
            return Doubt(phrase, str(end), (), remedy(Case.GEN, None))
        groups.append(_group(words[:end], head))
        words = words[end:]
    return tuple(groups)


def _tokens(phrase: str) -> list[str]:
    """Part a phrase at its spaces; a title in quotes and a remark in brackets, «(далее – Комитет)», is one token."""
    remarks = (match.span() for match in _BRACKET.finditer(phrase) if _is_remark(match["first"]))
    cuts = [(0, 0), *_apart(sorted([*remarks, *(match.span() for match in _QUOTATION.finditer(phrase))]))]
    tokens: list[str] = []
    for (start, end), (next_start, _) in itertools.pairwise([*cuts, (len(phrase), len(phrase))]):
        tokens += [phrase[start:end], *phrase[end:next_start].split(" ")]
    return tokens


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Leave out what lies within the span before it."""
    reached = 0
    for start, end in spans:
        if start >= reached:
            yield start, end
            reached = end


def _is_remark(first: str) -> bool:
    return first.lower() in _ASIDES or bool(_SELF_CONTAINED.match(first)) or is_preposition(first)


def _split(token: str) -> Word:
    match = _WORD.fullmatch(token)
    if match is None or not match["core"] or token in _ABBREVIATED_KINDS:
        return Word("", token, "")
    if " " in token:
        core = token.rstrip(",;:.")
        return Word("", core, token[len(core) :])
    return Word(match["before"], match["core"], match["after"])


def _head(words: tuple[Word, ...]) -> _Head | str:
    """Find the first noun that agrees with the adjectives before it, or the adjective that stands alone."""
    leads_in = len(words) > 1 and words[0].core in _CONJUNCTIONS | _ABBREVIATED_KINDS
    leading = at = int(leads_in)
    while _modifies(words[at:]):
        at += 1
    at = _stood_alone(words, leading, at)
    modifiers = [word.core for word in words[leading:at] if not _keeps_its_form(word.core)]
    core = words[at].core
    found = tuple(lexeme for lexeme in nominal_readings(core) if _agrees(lexeme, modifiers))
    if not found:
        return NO_HEAD
    return _Head(at, leading, found)


def _stood_alone(words: tuple[Word, ...], leading: int, at: int) -> int:
    """Go back from an adjective that may be a genitive to one before it that stands for a person: «больной городской
    больницы», «учащийся второй смены».
    """
    dependent = bool(_adjectives(words[at].core)) and (Case.GEN, Number.SG) in cases_of(words[at].core)
    if at == leading or at + 1 == len(words) or not dependent:
        return at
    return at - 1 if _may_stand_alone(words[at - 1].core) else at


def _may_stand_alone(core: str) -> bool:
    readings = nominal_readings(core)
    return any(lexeme.paradigm.part is Part.NOUN or _masculine(lexeme) in PERSONS for lexeme in readings)


def _modifies(words: tuple[Word, ...]) -> bool:
    """Tell whether the first word is an adjective before a head further on, or joins or qualifies such ones."""
    if len(words) < 2:
        return False
    word, rest = words[0].core, _after_adverbs(words[1:])
    following = rest[0].core
    if word in _CONJUNCTIONS:
        return _modifies(words[1:])
    if _is_roman(word):
        return _numbers_next(words[1:])
    if _qualifies(word):
        return bool(_adjectives(following)) and _modifies(rest)
    if following in _CONJUNCTIONS:
        others = _after_adverbs(rest[1:])
        return bool(others and _adjectives(word)) and _modifies(rest[1:]) and _heads_alike(word, others[0].core)
    return _heads_alike(word, following)


def _numbers_next(rest: tuple[Word, ...]) -> bool:
    """Tell whether a Roman numeral is the ordinal of what follows it: «XX век», «II и III кварталы»."""
    following = rest[0].core
    if following in _CONJUNCTIONS:
        return len(rest) > 2 and _is_roman(rest[1].core) and _numbers_next(rest[2:])
    return following.islower() and (bool(nominal_readings(following)) or _modifies(rest))


def _is_roman(core: str) -> bool:
    return _ROMAN.fullmatch(core) is not None


def _after_adverbs(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return next((words[at:] for at, word in enumerate(words) if at + 1 == len(words) or not _qualifies(word.core)), ())


def _qualifies(core: str) -> bool:
    """Tell whether the word is an adverb before an adjective: «социально уязвимые слои», «не завершенный объект»."""
    return not nominal_readings(core) and is_adverb(core)


def _keeps_its_form(core: str) -> bool:
    """Tell whether a word before a head does not agree with it: a conjunction, an adverb, a Roman numeral."""
    return core in _CONJUNCTIONS or _is_roman(core) or _qualifies(core)


def _heads_alike(word: str, following: str) -> bool:
    """Tell whether an adjective agrees with a nominative (adjective or noun) after it."""
    return any(_agree(ours, theirs) for ours in _adjectives(word) for theirs in nominal_readings(following))


def _adjectives(core: str) -> tuple[Lexeme, ...]:
    return nominal_readings(core, part=Part.ADJECTIVE)


def _agrees(head: Lexeme, modifiers: Iterable[str]) -> bool:
    return all(any(_agree(adjective, head) for adjective in _adjectives(core)) for core in modifiers)


def _agree(adjective: Lexeme, head: Lexeme) -> bool:
    ours, theirs = adjective.paradigm, head.paradigm
    if ours.number is not theirs.number:
        return "Fixd" in theirs.marks
    return ours.number is Number.PL or theirs.gender in (None, ours.gender)


def _end(words: tuple[Word, ...], head: _Head) -> int | str:
    """Find where the group ends: with the phrase, or before the next head."""
    if problem := _apposition(words, head):
        return problem
    governed = False
    for at in range(head.at, len(words) - 1):
        if _opens_bracket(words[at + 1]):
            return at + 1
        governed = governed or is_preposition(words[at].core)
        coordinated = at > head.at and words[at].core in _CONJUNCTIONS
        listed = words[at].after.endswith(",") and not _trails(words, head, at + 1)
        if coordinated or listed:
            verdict = _begins_group(words[at + 1], head, governed=governed)
            if isinstance(verdict, str):
                return verdict
            if verdict:
                return at if coordinated else at + 1
    return len(words)


def _opens_bracket(word: Word) -> bool:
    """Tell whether a second name in brackets begins, which declines too: «Агентства (Антикоррупционной службы)»."""
    return "(" in word.before and not _is_remark(word.core)


def _trails(words: tuple[Word, ...], head: _Head, at: int) -> bool:
    """Tell whether a participle clause stands right after the head: «дети, оставшиеся без попечения»."""
    if at != head.at + 1 or not words[head.at].after.endswith(",") or at >= len(words):
        return False
    adjectives = _adjectives(words[at].core)
    agreeing = [lexeme for lexeme in adjectives if any(_agree(lexeme, reading) for reading in head.readings)]
    return bool(agreeing) and all("PRTF" in lexeme.paradigm.marks for lexeme in agreeing)


def _apposition(words: tuple[Word, ...], head: _Head) -> str | None:
    """Say what is unclear if the word right after the head may be a nominative beside it."""
    core = words[head.at].core
    following = words[head.at + 1] if head.at + 1 < len(words) and not words[head.at].after else None
    if following and _numbers(following, head):
        return SECOND_NOMINATIVE if _numbers_another(words[head.at + 1 :]) else None
    if _numbers_nominative(words, head):
        return SECOND_NOMINATIVE
    if following is None or core.lower() in NAMED_KINDS | KEPT_NAME_KINDS or _stays(following):
        return None
    return SECOND_NOMINATIVE


def _numbers_nominative(words: tuple[Word, ...], head: _Head) -> bool:
    """Tell whether a Roman numeral after the head leads a nominative, which is no dependent: «начало XX век»."""
    if len(words) < head.at + 3 or not _is_roman(words[head.at + 1].text(words[head.at + 1].core)):
        return False
    known = cases_of(words[head.at + 2].core)
    return (Case.NOM, Number.SG) in known and (Case.GEN, Number.SG) not in known


def _numbers(word: Word, head: _Head) -> bool:
    """Tell whether the word is the ordinal of a part of an act before it: «абзац второй»."""
    agreeing = (lexeme for lexeme in _adjectives(word.core) for reading in head.readings if _agree(lexeme, reading))
    is_article = any(reading.citation in _ARTICLES for reading in head.readings)
    return is_article and any("Anum" in lexeme.paradigm.marks for lexeme in agreeing)


def _numbers_another(words: tuple[Word, ...]) -> bool:
    """Tell whether the ordinal may be that of the word after it instead: «абзац второй части»."""
    if len(words) < 2 or Case.GEN not in {case for case, _ in cases_of(words[0].core)}:
        return False
    feminine = cases_of(words[1].core) & {(Case.GEN, Number.SG)}
    return bool(feminine) and words[1].core.lower().endswith(("и", "ы"))


def _stays(word: Word) -> bool:
    """Tell whether a word after a head can only be a dependent of it, or no nominal at all."""
    core = word.core
    if _SELF_CONTAINED.match(word.text(core)) or core in _CONJUNCTIONS or is_preposition(core):
        return True
    readings, known = nominal_readings(core), {case for case, _ in cases_of(core)}
    if core[:1].isupper() and any(PERSONAL & lexeme.paradigm.marks for lexeme in readings):
        return False  # «депутат Иванов»: the surname is also the genitive of «Иваны»
    if readings and all(_indeclinable(lexeme) for lexeme in readings):
        return True
    if known:
        return Case.GEN in known or Case.NOM not in known
    return not readings and bool(_OBLIQUE_ENDING.search(core.lower()))


def _indeclinable(lexeme: Lexeme) -> bool:
    return lexeme.paradigm.part is Part.NOUN and "Fixd" in lexeme.paradigm.marks


def _begins_group(word: Word, head: _Head, *, governed: bool) -> bool | str:
    """Tell whether the word after «и» or a comma begins a new group; a text says that nobody can tell."""
    if _SELF_CONTAINED.match(word.text(word.core)):
        return False
    readings = nominal_readings(word.core)
    if readings and all(_indeclinable(lexeme) for lexeme in readings):
        return False
    cells = cases_of(word.core) | {(Case.NOM, lexeme.paradigm.number) for lexeme in readings}
    if not cells and not is_spelled(word.core.lower()):
        return SECOND_HEAD
    nominatives = {number for case, number in cells if case is Case.NOM}
    dependent = {case for case, _ in cells} - {Case.NOM, Case.ACC}
    if not nominatives or (dependent and not nominatives & {lexeme.paradigm.number for lexeme in head.readings}):
        return False
    if not dependent and not governed:
        return True
    return SECOND_HEAD


def _group(words: tuple[Word, ...], head: _Head) -> Group:
    paradigms = [lexeme.paradigm for lexeme in head.readings]
    nouns = [paradigm for paradigm in paradigms if paradigm.part is Part.NOUN]
    persons = {_masculine(lexeme) in PERSONS for lexeme in head.readings}
    return Group(
        words=tuple(Word(word.before, word.core, word.after, _role(words, head, at)) for at, word in enumerate(words)),
        number=_only(paradigm.number for paradigm in paradigms),
        gender=_only(paradigm.gender for paradigm in nouns or paradigms),
        animate=_only(paradigm.animate for paradigm in nouns) if nouns else _only(persons) or None,
        part=Part.ADJECTIVE if all(lexeme.adjectival for lexeme in head.readings) else Part.NOUN,
        head=words[head.at].core,
        plural_only=all("Pltm" in paradigm.marks for paradigm in nouns) and bool(nouns),
    )


def _role(words: tuple[Word, ...], head: _Head, at: int) -> Role:
    if at == head.at:
        return Role.HEAD
    if head.leading <= at < head.at:
        return Role.FIXED if _keeps_its_form(words[at].core) else Role.MODIFIER
    if _trails(words, head, at) or (at == head.at + 1 and not words[head.at].after and _numbers(words[at], head)):
        return Role.MODIFIER
    named = at == head.at + 1 and not words[at].before and _names(words[at].core, words[head.at].core, head)
    return Role.NAME if named else Role.FIXED


def _names(name: str, kind: str, head: _Head) -> bool:
    """Tell whether the name declines with its kind: a city's does, a village's only if their genders are the same."""
    if kind.lower() not in NAMED_KINDS:
        return False
    genders = {lexeme.paradigm.gender for lexeme in nominal_readings(name)} or {likely_gender(name)}
    return kind.lower() in _CITIES or bool(genders & {lexeme.paradigm.gender for lexeme in head.readings})


def likely_gender(name: str) -> Gender:
    """Return the gender of an unknown word, or of the first of a phrase, by its last letter."""
    first = name.split(" ", maxsplit=1)[0]
    return _GENDER_OF_FINAL.get(first[-1:].lower(), Gender.M)


def _masculine(lexeme: Lexeme) -> str:
    """Return the citation form of an adjective."""
    return "".join(lexeme.forms(Cell(Case.NOM, Number.SG, Gender.M))[:1]).replace("ё", "е")


def _only(values: Iterable[_T]) -> _T | None:
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else None
