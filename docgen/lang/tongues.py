"""Which of the two languages a stretch of text is in, told only where nothing speaks against it.

Kazakh is told by its letters, Russian by its endings and small words, and by the dictionary that knows all the others.
What is in quotation marks, names (a capital inside a sentence) and Latin words tell nothing: a letter of either
language cites those of the other by right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.expressions import expression
from docgen.lang.alphabet import KAZAKH, SMALL
from docgen.lang.forms import Case, Number
from docgen.lang.kazakh.foreign import looks_russian
from docgen.lang.russian.dictionary import is_known, known_cases
from docgen.model import LANGS, Lang

_KAZAKH = expression(f"[{KAZAKH}]", re.IGNORECASE)
_QUOTED = expression('«[^«»]*»|“[^”]*”|"[^"]*"')
_WORD = expression(rf"(?<![/·])[{SMALL}]+(?:-[{SMALL}]+)*(?![/·])", re.IGNORECASE)
"""A word, and no part of a sign: «Мбит/с», «кВт·ч» are the same in both."""
_SMALL_WORDS = (
    "в во на и по с со для из к ко об обо при за под над через между что чтобы как который которая которое которые "
    "также был была было были будет будут это этот эти этих этого или если более менее только уже согласно"
)
"""Small words of Russian that Kazakh has in no sense; «не», «от», «да», «так» are words of both."""
_RUSSIAN_WORDS = frozenset(_SMALL_WORDS.split())
_RUSSIAN_ENDING = expression(
    r"[а-яё]{3,}(?:[ое]го|[ое]му|ых|ые|ая|яя|ую|юю|[аяеиоуы]ть|т(?:ь)?ся|л[ао]сь|лись|лся|ями|ях|[ае]ние|ено|ены)"
)
"""Endings that no word of Kazakh has, nor any that it has taken over («компания», «мейрамхана»)."""

_FEWEST, _ENOUGH, _MANY = 2, 3, 6
_ABBREVIATED = 3
"""So many letters and a full stop: «д.», «оф.», «тыс.»."""


def told_language(text: str) -> Lang | None:
    """The language that a text is in beyond doubt: two or more of its words, and none that speaks for the other.

    >>> told_language("В школах области проверены столовые."), told_language("Облыс мектептері тексерілді.")
    ('ru', 'kz')
    >>> told_language("лицей, гимназия, колледж"), told_language("Комиссия отырысы"), told_language("12 теңге")
    (None, None, None)
    """
    return next((lang for lang in LANGS if is_told(text, lang)), None)


def is_told(text: str, lang: Lang) -> bool:
    """Whether a text is in this language beyond doubt (`told_language`); of most texts their letters answer alone.

    >>> is_told("В школах области проверены столовые.", "ru"), is_told("В школах области проверены столовые.", "kz")
    (True, False)
    """
    if lang == "kz" and not _KAZAKH.search(text):
        return False
    words: list[str] = []
    kazakh = False
    for word in _words(text):
        words.append(word)
        kazakh = kazakh or _KAZAKH.search(word) is not None
        if kazakh and lang == "ru":
            return False  # the first words tell it of most Kazakh texts
    if len(words) < _FEWEST:
        return False
    if lang == "kz":
        return kazakh and _are_kazakh(words)
    return _are_russian(words)


def has_russian_word(text: str) -> bool:
    """Whether a figure's text in Kazakh holds a word that is made the Russian way and that Russian has: no Kazakh word
    in it, for that may decline a loan so.

    >>> [has_russian_word(text) for text in ("3 школа", "3 лицей", "5 банкте", "12 пациентке", "3 мектеп")]
    [True, False, False, False, False]
    """
    words = tuple(_words(text))
    if any(map(_KAZAKH.search, words)):
        return False
    return any(looks_russian(word) and is_known(word) and not _LOAN_IN_DATIVE.fullmatch(word) for word in words)


_LOAN_IN_DATIVE = expression(r"\w{3,}[нс]тке")
"""«14 абонентке артты»: «абонент» in its Kazakh dative, spelled as the Russian of «абонентка» is."""


def is_left_russian(text: str) -> bool:
    """Whether what something is called in both languages alike is Russian, and no loan («колледж», «онлайн режим»).

    >>> [is_left_russian(text) for text in ("Министерство финансов", "библиотекарь", "промилле", "отель")]
    [True, True, False, False]
    """
    words = tuple(_words(text))
    if any(map(_KAZAKH.search, words)) or not all(map(is_known, words)):
        return False
    if len(words) < _FEWEST:
        return text.islower() and (has_russian_word(text) or text.endswith(_KEEPER))
    return any(_ADJECTIVE.fullmatch(word) or _is_oblique(word) for word in words)


def _is_oblique(word: str) -> bool:
    return bool(_OBLIQUE.fullmatch(word)) and _is_declined(word)


_ADJECTIVE = expression(r"\w+(?:н[ыо]й|ск[ио]й|[ое]е)")
_OBLIQUE = expression(r"\w+(?:[ое]в|[ая]ми|[ая]х|и[ий]|[яао]м|[ое]й|[ыи])")
"""«Читальный зал», «министр культуры», «Министерство финансов»: words as Russian alone bends them."""
_KEEPER = "текарь"
"""«Библиотекарь», «аптекарь»; «токарь», «секретарь» are loans."""


def _words(text: str) -> Iterator[str]:
    """The words that tell, in small letters; of those with a capital only what opens the text."""
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
    for number, match in enumerate(_WORD.finditer(bare)):
        word = match.group()
        if len(word) <= _ABBREVIATED and bare.startswith(".", match.end()):
            continue
        if word.islower() or (not number and len(word) > 1 and word.istitle()):
            yield word.lower()


def _are_russian(words: Sequence[str]) -> bool:
    """Whether the dictionary has all of the words, or nearly all of many, and one of them Kazakh cannot have."""
    if any(_tells_russian(word) for word in words):
        return sum(not is_known(word) for word in words) * _MANY <= len(words)
    return len(words) >= _ENOUGH and all(map(is_known, words)) and sum(map(_is_declined, words)) >= _FEWEST


def _are_kazakh(words: Sequence[str]) -> bool:
    """Whether at most a third of the words could be Russian, and none must."""
    others = [word for word in words if not _KAZAKH.search(word)]
    return not any(map(_tells_russian, others)) and sum(map(is_known, others)) * 3 <= len(words)


def _tells_russian(word: str) -> bool:
    return word in _RUSSIAN_WORDS or bool(_RUSSIAN_ENDING.fullmatch(word))


def _is_declined(word: str) -> bool:
    """Whether it is a noun or adjective of Russian, and not as the dictionary heads it, as a word that Kazakh has
    taken over («лицей») may be.
    """
    cases = known_cases(word)
    return bool(cases) and (Case.NOM, Number.SG) not in cases
