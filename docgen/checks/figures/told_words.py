"""The words by which facts tell what they are, held against those that stand around printed figures: which of them only
one of two facts has, which tell what was done, and whether two figures have changed places by them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.expressions import expression
from docgen.model import Fact, Lang

_Words = tuple[frozenset[str], frozenset[str]]
"""Those around a figure and those of its own text."""
_WORD = expression(r"[^\W\d_]{3,}")
_SEVERAL = 3
"""So many words of another figure are no chance."""
_COMMON = frozenset(("год", "года", "году", "годы", "жыл", "жылы", "жылғы", "число", "количество", "саны", "жұмыс"))
"""«Жұмыс істейді» is one verb: its «жұмыс» tells nothing more."""
_AGRICULTURE = expression(
    r"сельск(?:ое|ого|ому|им|ом)[ \u00a0]хозяйств\w*|сельскохозяйственн\w+|ауыл[ \u00a0]?шаруашылы[ғқ]\w*",
    re.IGNORECASE,
)
_GENERAL = expression(r"(?:област|облыс|район|аудан|регион|өңір|местност|жер)\w*")
"""What many parts have in common."""
_VILLAGES = expression(r"сельск\w+|сел(?:о|а|е|у|ам|ах|ами)?")
_DONE = expression(r"(?:нн|[еи]м|вш|ющ|ущ|ащ|ящ)(?:ые|ых|ый|ая|ое|ого|ой|ий|ие|их)$|[ғгқк][ае]н$")
_ROOT = 6
_LEAST_STEM = 4
_NAMES_A_DEED = expression(
    r"\w*(?:ени|ани|яти|ыти)(?:[еяюи]|ем)|\w+(?:[аеиоуыя]ть|ти)(?:ся)?"
    r"|\w+у(?:[ғгдт][аеы]н?|[дн]ы[ңн]|ы|і)?|\w+[ғгқк][ае]нд[ае]р\w*"
)
"""What is to be done with it: «на рассмотрении», «устранить», «қарауға»; «анықталғандардың» is of all of them."""
_SHORT = expression(r"\w{2,}(?:[еаяё]н[аоы]|[яыиу]т[аоы])")
"""What is said to be done: beside it «поступившие», «выявленные» only say which."""


@functools.lru_cache(maxsize=256)
def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, without those that say nothing of what is counted; agriculture is one word,
    and no village.
    """
    said = _AGRICULTURE.sub("агрохозяйство", text) if "хоз" in text or "шаруашылы" in text else text
    return frozenset(word.casefold() for word in _WORD.findall(said)) - _COMMON


def told(fact: Fact, finished: Finished) -> frozenset[str]:
    """What a fact says of itself in the letter's language."""
    unit = finished.book.names.get(fact.unit)
    called = unit.on(finished.day) if unit else None
    return words_of(" ".join((fact.what.said(finished.lang), called.said(finished.lang).text if called else "")))


def is_said(word: str, words: frozenset[str]) -> bool:
    """Whether a word stands among others in any form; «в селах» says «сельские»."""
    village = _VILLAGES.fullmatch(word)
    return any(is_one_word(word, one) or (village and _VILLAGES.fullmatch(one)) for one in words)


def are_words_of_another(words: frozenset[str], own: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the words of a place are some of another fact's, and none of its own fact's."""
    mine, theirs = _telling(own, others)
    return bool(mine and theirs) and _has(words, theirs) and not _has(words, mine)


@functools.lru_cache(maxsize=256)
def have_changed(one: _Words, other: _Words, own: frozenset[str], others_own: frozenset[str]) -> bool:
    """The same of the words alone: what the facts say of themselves seldom changes with their values."""
    mine, theirs = _telling(own, others_own)
    if all(map(_DONE.search, mine)) is not all(map(_DONE.search, theirs)):
        return (
            False  # a deed may be told of both by one verb, «650 тексеру, оның ішінде шағымдар бойынша 250 жүргізілді»
        )
    ours, others = one[0] | one[1], other[0] | other[1]
    both = _is_surely_told(ours, theirs) and not _has(ours, mine) and _is_surely_told(others, mine)
    return bool(mine and theirs) and both and not _has(others, theirs)


@functools.lru_cache(maxsize=256)
def stands_among_others(
    one: _Words, other: _Words, told: frozenset[str], told_of_other: frozenset[str], by_right: tuple[bool, ...]
) -> bool:
    """Whether one of two figures stands among several words of the other, which has none of them; days and per cents
    have words of the clause they share, what tells a change those of what changed, and what tells how much another has
    those of that one by right.
    """
    mine, theirs = _telling(told, told_of_other)
    return bool(mine and theirs) and any(
        not is_by_right and len(_found(this, strange)) >= _SEVERAL and not _has(this, known) and not _has(that, strange)
        for this, that, known, strange, is_by_right in (
            (one[0], other[0], mine, theirs, by_right[0]),
            (other[0], one[0], theirs, mine, by_right[1]),
        )
    )


@functools.lru_cache(maxsize=256)
def have_whole_and_part_changed(whole: _Words, part: _Words, of_whole: frozenset[str], of_part: frozenset[str]) -> bool:
    """The same of the words alone."""
    if without(of_whole, of_part):
        return False
    only = [word for word in _things(without(of_part, of_whole)) if not _GENERAL.fullmatch(word)]
    here, there = whole[0] | whole[1], part[0] | part[1]
    return bool(only) and all(is_said(word, here) for word in only) and not any(is_said(word, there) for word in only)


@functools.lru_cache(maxsize=256)
def have_changed_deeds(
    one: frozenset[str], other: frozenset[str], own: frozenset[str], others_own: frozenset[str]
) -> bool:
    """Whether each figure is told with the deed of the other: «рассмотрено 45 скважин, пробурено 300 обращений»."""
    ours, theirs = _deeds(own), _deeds(others_own)
    both = _are_done(_sure(one), theirs) and _are_done(_sure(other), ours)
    return both and not _are_done(one, ours) and not _are_done(other, theirs)


_ACTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?!стран|школ)[а-яё]{2,}(?:[аеёя]н[аоы]?|[аыия]т[аоы]|[аеиоуыя]л[аои]?(?:сь|ся)?|[уюаяеи]т(?:ся)?"
            r"|[аеиыя]ть(?:ся)?)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?:\w(?:[дт][ыі]|уда|уде|[ғқгк][ае]н)|(?<!\w)(?:керек|тиіс|қажет|отыр|жатыр|тұр))\s*:\s*$",
            re.IGNORECASE,
        ),
    }
)
"""A word that tells what is done: «проверены», «поступили», «действует», «тексерілді:»."""
_CAME_TO_BE = expression(
    r"(?:постро|возвед|введ|ввод|сдан|сдач|открыт|созда|запущ|запуск)\w*|(?:салын|ашыл|құрыл|қосыл|пайдалан|тапсырыл)\w*"
)
"""What is built is opened and put to use: one deed in many words."""


def is_of_another_deed(told: frozenset[str], led: str, lang: Lang) -> bool:
    """Whether what a fact tells was done is not what a line says that is done: «отремонтированные», «проверены:»."""
    done = frozenset(word for word in told if _DONE.search(word))
    if not done or not _ACTS[lang].search(led):
        return False
    words = words_of(led)
    is_same = _are_done(words, _deeds(done)) or any(_is_one_deed(one, word) for one in done for word in words)
    both_came = all(any(map(_CAME_TO_BE.fullmatch, some)) for some in (done, words))
    return not is_same and not both_came


@functools.lru_cache(maxsize=256)
def _telling(own: frozenset[str], others: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """What only the one says and only the other: what they are, if that tells them apart, for what was done with them
    («проверенные») may be said of both in one word; else all words.
    """
    bare = without(*map(_things, (own, others))), without(*map(_things, (others, own)))
    if all(bare):
        return bare
    mine, theirs = without(own, others), without(others, own)
    return _of_other_deeds(mine, theirs), _of_other_deeds(theirs, mine)


def _of_other_deeds(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words without those of a deed that the others tell, too: «отреставрированные», «к реставрации»."""
    return frozenset(word for word in words if not any(_is_one_deed(word, other) for other in others))


def _is_one_deed(one: str, other: str) -> bool:
    done, named = (one, other) if _DONE.search(one) else (other, one)
    return len(named) >= _ROOT and bool(_DONE.search(done)) and named[:_ROOT] in done


def _sure(words: frozenset[str]) -> frozenset[str]:
    """The words without those that tell no deed of their figure for certain."""
    is_told = any(map(_SHORT.fullmatch, words))
    return frozenset(
        word for word in words if not _NAMES_A_DEED.fullmatch(word) and not (is_told and _DONE.search(word))
    )


def _is_surely_told(words: frozenset[str], told: frozenset[str]) -> bool:
    """Whether some of what is told stands among words; a deed has to be one that is done there."""
    deeds = frozenset(word for word in told if _DONE.search(word))
    return _has(words, told - deeds) or (bool(deeds) and _has(_sure(words), deeds))


@functools.lru_cache(maxsize=256)
def _deeds(words: frozenset[str]) -> frozenset[str]:
    """The stems of what facts say was done: «рассмотре» of «рассмотренные», «қарал» of «қаралған»."""
    stems = (word[: match.start()] for word in words if (match := _DONE.search(word)))
    return frozenset(stem for stem in stems if len(stem) >= _LEAST_STEM)


def _are_done(words: frozenset[str], stems: frozenset[str]) -> bool:
    return any(word.startswith(stem) for word in words for stem in stems)


def _things(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not _DONE.search(word))


@functools.lru_cache(maxsize=256)
def without(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words that others do not have, in any form."""
    return frozenset(word for word in words if not any(is_one_word(word, other) for other in others))


def _has(words: frozenset[str], told: frozenset[str]) -> bool:
    return bool(_found(words, told))


def _found(words: frozenset[str], told: frozenset[str]) -> list[str]:
    """The words that are told."""
    return [word for word in words if any(is_one_word(word, one) for one in told)]
