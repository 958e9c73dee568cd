"""Patterns that find a name or term in whatever case it stands: a stem and room for its endings.

They only look for words that are known; what a word's form is, is the business of `lang`.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterator

from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.facts.book import read_lexicon
from docgen.model import LANGS, Lang

_RUSSIAN_ENDING = expression(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ая|яя|ое|ее|ые|ие|ый|ий|ой|ую|юю|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|ей|[аеиоуыьэюяй])$"
)
_LEAST_STEM = 3
_LONGEST_ENDING = 4
_KAZAKH_LAST = {"к": "[кг]", "қ": "[қғ]", "п": "[пб]"}
"""A last consonant and what it turns into before a vowel."""


@functools.lru_cache(maxsize=512)
def inflected(phrase: str, lang: Lang) -> str:
    """A regular expression for a phrase in any case; a word in capitals («МИО») takes none.

    >>> bool(re.fullmatch(inflected("Дорожная карта", "ru"), "Дорожную карту"))
    True
    >>> bool(re.fullmatch(inflected("Жол картасы", "kz"), "Жол картасына"))
    True
    >>> bool(re.fullmatch(inflected("Нур-Султан", "ru"), "Нур\u2011Султане"))
    True
    """
    return rf"(?<!\w){_phrase(phrase, lang)}(?!\w)"


@functools.lru_cache(maxsize=64)
def phrases_in_any_case(phrases: tuple[str, ...], lang: Lang) -> Phrases:
    """The very same `Phrases` for equal ones."""
    return Phrases(phrases, lang)


class Phrases:
    """Some phrases in whatever case, looked for together: of those that may stand in a text a pattern is made.

    >>> found = Phrases(("Мажилис", "Сенат", "Сенат Парламента"), "ru").finditer("депутаты Сената")
    >>> [(number, match[0]) for number, match in found]
    [(1, 'Сената')]
    """

    __slots__ = ("_lang", "_phrases", "_pieces")

    def __init__(self, phrases: tuple[str, ...], lang: Lang) -> None:
        self._phrases = phrases
        self._lang = lang
        self._pieces = tuple(_piece(phrase, lang) for phrase in phrases)

    def standing(self, text: str) -> tuple[int, ...]:
        """The numbers of those that may stand in a text, from 0."""
        small = text.lower()
        return tuple(number for number, piece in enumerate(self._pieces) if piece in small)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[tuple[int, re.Match[str]]]:
        """All matches, each with the number of its phrase; of two that begin at one place the earlier phrase."""
        standing = self.standing(text)
        if standing:
            pattern = _any_of(tuple(self._phrases[number] for number in standing), self._lang)
            yield from ((standing[(one.lastindex or 1) - 1], one) for one in pattern.finditer(text, start, end))


@functools.lru_cache(maxsize=512)
def _any_of(phrases: tuple[str, ...], lang: Lang) -> re.Pattern[str]:
    pattern = rf"(?<!\w)(?:{'|'.join(f'({_phrase(phrase, lang)})' for phrase in phrases)})(?!\w)"
    return expression(pattern, of_project=len(phrases) > 1 or not _is_shipped(phrases[0]))  # of many there is no end


def _is_shipped(phrase: str) -> bool:
    """Whether a phrase is docgen's own, and what its pattern compiles to may be kept beside docgen's modules."""
    return phrase in _shipped_phrases()


@functools.cache
def _shipped_phrases() -> frozenset[str]:
    words = [called.said(lang) for name in read_lexicon().values() for called in name.called for lang in LANGS]
    whole = {text for one in words for text in (one.text, one.short) if text}
    return frozenset(whole | {text.split()[0] for text in whole} | {text.split()[-1] for text in whole})


@functools.lru_cache(maxsize=1 << 14)
def in_any_case(phrase: str, lang: Lang) -> Words:
    """`inflected` as a pattern that is looked for only where the phrase may stand."""
    return Words((_piece(phrase, lang),), inflected(phrase, lang), of_project=not _is_shipped(phrase))


def is_form_of(said: str, phrase: str, lang: Lang) -> bool:
    """Whether a text is a phrase in whatever case, and nothing else.

    >>> is_form_of("Акмолинской", "Акмолинская", "ru"), is_form_of("Акмолинской и", "Акмолинская", "ru")
    (True, False)
    """
    match = in_any_case(phrase, lang).match(said)
    return bool(match and match.end() == len(said))


def _piece(phrase: str, lang: Lang) -> str:
    """Letters that every form of a phrase holds, in small ones, and that many phrases do not share: «образовани», not
    «министерств». No hyphen, for there are two.
    """
    words = phrase.split()
    if lang == "ru":
        kept = [word if word.isupper() else stem_of(word, lang) for word in words[1:] or words]
    else:
        kept = words[:-1] or [word if word.isupper() else stem_of(word, lang) for word in words]
    return max((piece for word in kept for piece in word.split("-")), key=len, default="").lower()


def stem_of(word: str, lang: Lang) -> str:
    """The letters of a word that stay in every form."""
    if lang == "kz":
        return (word[:-1] if word[-1:] in "ыі" else word)[:-1]
    stem = _RUSSIAN_ENDING.sub("", word)
    return stem if len(stem) >= _LEAST_STEM else word


def _phrase(phrase: str, lang: Lang) -> str:
    words = phrase.split()
    if lang == "ru":
        made = [_russian(word) for word in words]
    else:
        made = [*(_fixed(word) for word in words[:-1]), *(_kazakh(word) for word in words[-1:])]
    return r"\s+".join(made)


def _fixed(word: str) -> str:
    """A word as it is, with any hyphen."""
    return re.sub(r"\\?-", "[-\u2011]", re.escape(word))


def _russian(word: str) -> str:
    if word.isupper() or not word[-1:].isalpha():
        return _fixed(word)
    return f"{_fixed(stem_of(word, 'ru'))}[а-яё]{{0,3}}"


def _kazakh(word: str) -> str:
    if word.isupper():
        return rf"{_fixed(word)}(?:[-\u2011]\w+)?"
    stem = stem_of(word, "kz")
    last = word[len(stem) : len(stem) + 1]
    return rf"{_fixed(stem)}{_KAZAKH_LAST.get(last, _fixed(last))}\w*"


def bare(noun: str, lang: Lang) -> str:
    """A regular expression for a noun that stands alone: in Kazakh without the ending of the possessed («Министрлік»,
    not «Қаржы министрлігі»), in Russian before a verb or a mark («Министерством ведется», not «Министерством юстиции»).

    >>> [bool(re.search(bare("Министрлік", "kz"), text)) for text in ("Министрлікке", "Министрлігі")]
    [True, False]
    >>> [bool(re.search(bare("Комитет", "ru"), f"Комитетом {text}")) for text in ("ведется работа", "труда")]
    [True, False]
    >>> [bool(re.search(bare("Комитет", "ru"), f"Комитет {text}")) for text in ("ведет работу", "по труду")]
    [True, False]
    >>> [bool(re.search(bare("Комитет", "ru"), f"Комитет {text}")) for text in ("срочно обучил", "срочного обмена")]
    [True, False]
    """
    if lang == "ru":
        ends = rf"{_russian(noun)}(?=\s*(?:[.,;:)]|$)|\s+{_HOW}(?:не\s+)?[а-яё]+{_VERB}(?!\w))"
        return rf"(?<!\w)(?:{ends}|{_fixed(noun)}(?=\s+{_OF_A_SUBJECT}(?!\w)))"
    return rf"(?<!\w){_fixed(noun)}(?!сы|сі|[ыі])\w*"


@functools.lru_cache(maxsize=64)
def bare_words(noun: str, lang: Lang) -> Words:
    """The same as a pattern that is looked for only where the noun may stand."""
    return Words((_piece(noun, lang),), bare(noun, lang), of_project=not _is_shipped(noun))


_VERB = r"(?:[еи]тся|[ую]тся|[ая]тся|[аяуеи]ет|[аяу]ют|[аиеы]л[аои]?(?:сь)?|[ае]н[оаы]|иты?|ито)"
"""Endings of a verb or short participle that no noun in the genitive has."""
_HOW = r"(?:[а-яё]{4,}о(?<![ое]го)\s+)?"
"""An adverb may stand between: «Министерство дополнительно обучило», not «Комитет государственного …»."""
_OF_A_SUBJECT = r"(?:(?:не\s+)?[а-яё]+(?:[её]т|ит)(?:ся)?|со?|на|во?|также|совместно|готово?|должн[оа])"
"""What follows a subject that stands alone; «Комитет по правам» is a name, «Министерства и ведомства» are all."""


def is_one_word(one: str, other: str) -> bool:
    """Whether two words may be forms of one: they begin alike, and what is left over is no longer than endings are.

    >>> is_one_word("школы", "школ"), is_one_word("мектептер", "мектебі"), is_one_word("школы", "сады")
    (True, True, False)
    """
    if one[:_LEAST_STEM] != other[:_LEAST_STEM]:
        return False
    shared = next((n for n, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), None)
    length = min(len(one), len(other)) if shared is None else shared
    return length >= _LEAST_STEM and max(len(one), len(other)) - length <= _LONGEST_ENDING
