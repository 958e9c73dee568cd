"""Words of one of the two languages within a text of the other: «мектептер и ауруханалар», «школы және больницы».

A sentence that is all of the other language is told by `tongues`; here only words count that the language of the text
can have in no sense: small words between two others, forms that it does not make. Quotations, brackets, names (a
capital inside a sentence, and what follows it) and abbreviations are right in either text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.expressions import expression
from docgen.lang.alphabet import KAZAKH, SMALL
from docgen.lang.russian.dictionary import is_known, is_predicate
from docgen.model import Lang

_GAP = "[ \u00a0]"
_LETTER = "[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]"
_ASIDE = expression(r"«[^«»]*»|“[^”]*”|\"[^\"]*\"|\([^()]*\)|\[[^\[\]]*\]")
_WORD = expression(rf"(?<![\w./·-]){_LETTER}+(?![\w/·-]|\.\w)")
_KAZAKH = expression(f"[{KAZAKH}]")
_ENDS = ".!?:;…"
"""What a sentence, or a part of one, ends with."""

_SMALL = "на по из для за при через между что или если также только это этого этому этом чтобы который которые которых"
_LISTED = "тармақ|кіші|санат|сынып|әріп|топ|бөлі|абзац|витамин|литер|класс|нысан|блок|корпус|подъезд|қосымша"
"""What a letter may name: «в тармақшасы», «с санаты»."""
_RUSSIAN_SMALL = expression(
    rf"(?<={_LETTER}{_GAP})(?:и(?={_GAP}[{SMALL}]{{2}})|[вс](?={_GAP}(?!{_LISTED}){_LETTER}{{2}})"
    rf"|(?:{'|'.join(_SMALL.split())}|до(?!{_GAP}(?:мажор|минор)))(?={_GAP}[{_LETTER[1:-1]}\ufffc]))(?!{_GAP}{_LETTER}\))"
)
"""Small words of Russian between two words; «от», «без», «у», «не», «же» are words of Kazakh, too."""
_SMALL_WORDS = frozenset(("и", "в", "с", "до", *_SMALL.split()))
_FIRST = expression(
    rf"(?:Из{_GAP}них|При{_GAP}этом|Вместе{_GAP}с{_GAP}тем|Также|В{_GAP}том{_GAP}числе|Кроме{_GAP}того|Согласно|Всего"
    rf"|По{_GAP}состоянию|В{_GAP}соответствии|В{_GAP}целях|В{_GAP}связи|За{_GAP}счет|Для|Однако)(?={_GAP}[{_LETTER[1:-1]}\ufffc])"
)
_IN_FIRST = ("Из", "При", "Вместе", "Также", "В", "Кроме", "Согласно", "Всего", "По", "За", "Для", "Однако")
"""One of these is in whatever it matches."""
_PHRASE = expression(
    rf"(?<!\w)(?:в{_GAP}том{_GAP}числе|из{_GAP}них|при{_GAP}этом|вместе{_GAP}с{_GAP}тем|за{_GAP}счет|в{_GAP}связи"
    rf"|в{_GAP}целях|что{_GAP}на)(?!\w)"
)
_IN_PHRASES = ("числе", "них", "этом", "тем", "счет", "связи", "целях", "что")
"""One of these is in whatever it matches."""
_RUSSIAN_FORM = expression(
    r"(?!к[оа]мпани|печать|кровать|отдых)[а-яё]{3,}(?:[ое]го|[ое]му|ых|ые|ая|яя|ую|юю|[аяеиоуы]ть|тся|л[ао]сь|лись|лся|ями|[ае]ние|ено|ены"
    r"|[ае]ни(?:й|я|ю|ем|ям|ях)|тию|тии|ости|остью|ством|ству|иями|иях|иям)"
)
_RUSSIAN_PREDICATE = expression(
    r"[а-яё]{3,}(?:влен|ован|щен|жден|шен|трен|чен|лжен|несен|веден|ржан|казан|писан)[аоы]?|[а-яё]{4,}(?:аем|яем|уем)"
)
_KAZAKH_SMALL = (
    "және немесе үшін бойынша туралы сәйкес сондай сонымен бұл оның соның барлығы қазіргі дейін кейін арқылы тиіс "
    "қажет болып табылады етілді етілуде құрайды бірақ жоқ емес дайын ішінде қатар ретте"
)
_KAZAKH_WORDS = frozenset(_KAZAKH_SMALL.split())
_KAZAKH_FORM_IN_RUSSIAN_LETTERS = expression(r"\w{3,}(?:алынды|аралды|ылды|ынды|аналар|ылуда|ынуда)|мектептер")
_MAY_BE_KAZAKH = expression(rf"[{KAZAKH}]|бойынша|туралы|[аы]лды|[лы]нды|уда(?!\w)|аналар|мектептер")
_IN_KAZAKH = (*KAZAKH, "бойынша", "туралы", "лды", "нды", "уда", "аналар", "мектептер")
"""One of these is in whatever it matches."""
_KAZAKH_FORM = expression(
    r"\w{3,}(?:[ылнрйкпт][дт][ыі]|[ауеү]де|уда|[ғқ]ан|[гк]ен|(?:[лдт][ае]р)(?:[ыі]|[дт][ыі]|[ғг][ае]|[дт][ыі]ң)?|ының|інің"
    r"|ерінде|ындағы|індегі|[лдт][ыі][қк](?:тер|тар|пен))"
)
_MAY_BE_A_NAME = expression(r"\w+(?:[гғқк][ае]н|[лдт][ае]р)", re.IGNORECASE)
"""What a Russian text may call by its Kazakh name, where no other Kazakh word stands: «бауырсақтар», «жетіген»."""


def strays(text: str, lang: Lang) -> Iterator[tuple[int, int]]:
    """Where a text of a language has words of the other, start and end; neighbours are told together.

    >>> def told(text, lang):
    ...     return [text[start:end] for start, end in strays(text, lang)]
    >>> told("Мектептер и ауруханалар жөнделді, больницы построены.", "kz")
    ['и', 'построены']
    >>> told("Школы және больницы открыты, мектептер салынды.", "ru")
    ['және', 'мектептер салынды']
    >>> told("«В мире» журналы, в тармақшасы, 5 с ішінде, В витамині", "kz"), told("в области Ұлытау", "ru")
    ([], [])
    """
    found = sorted(_russian(text) if lang == "kz" else _kazakh(text))
    bare = _bare(text) if found else ""
    start = end = -1
    for first, last in found:
        if start >= 0 and not bare[end:first].strip(" \u00a0"):
            end = max(end, last)
            continue
        if start >= 0 and first >= end:
            yield start, end
        if first >= end:
            start, end = first, last
    if start >= 0:
        yield start, end


_NUMBER_WORDS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:екі|үш|төрт|алты|жеті|сегіз|тоғыз|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың|екеу|үшеу"
            r"|төртеу|бесеу|алтау|жетеу)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:дв(?:а|е|ух|ум|умя)|тр(?:и|ех|ёх|ем|ёх|емя)|четыр(?:е|ех|ёх|ем|ьмя)|(?:пят|шест|сем|восем|девят|десят"
            r"|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат|двадцат|тридцат)(?:ь|ью)|(?:пять|шесть|семь|восемь)десят"
            r"|девяносто|двести|(?:три|четыре)ста|(?:пять|шесть|семь|восемь|девять)сот|тысяч[аиу]?|(?:миллион|миллиард)(?:а|ов))"
            r"(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""Numbers in words of the other language. «Он», «бес», «бір» are Russian words or quoted in Russian; «сорок» and «сто»
are too short to be sure.
"""


def number_words(text: str, lang: Lang) -> Iterator[tuple[int, int]]:
    """Where a text of a language has a number in words of the other, start and end.

    >>> def told(text, lang):
    ...     return [text[start:end] for start, end in number_words(text, lang)]
    >>> told("Построено екі школы, «Жеті қазына» и аул Үш Арал.", "ru"), told("Двести мектеп, екі ауыл.", "kz")
    (['екі'], ['Двести'])
    """
    if _NUMBER_WORDS[lang].search(text):
        for match in _words(_bare(text)):
            if _NUMBER_WORDS[lang].fullmatch(match[0]):
                yield match.span()


def _bare(text: str) -> str:
    """A text with blanks in place of what is right in any language."""
    return _ASIDE.sub(lambda aside: " " * len(aside.group()), text)


def _russian(text: str) -> Iterator[tuple[int, int]]:
    bare = _bare(text)
    words = frozenset(_WORD.findall(bare))
    if not words.isdisjoint(_SMALL_WORDS):
        yield from (match.span() for match in _RUSSIAN_SMALL.finditer(bare))
    if any(map(bare.__contains__, _IN_PHRASES)):
        yield from (match.span() for match in _PHRASE.finditer(bare))
    if any(map(bare.__contains__, _IN_FIRST)):
        yield from (match.span() for match in _FIRST.finditer(bare) if _begins(bare, match.start()))
    if any(map(_is_russian, words)):
        yield from (match.span() for match in _words(bare) if _is_russian(match[0]))


@functools.lru_cache(maxsize=2048)
def _is_russian(word: str) -> bool:
    """Whether a word is a form that Kazakh does not make."""
    if _RUSSIAN_FORM.fullmatch(word):
        return is_known(word)
    return _RUSSIAN_PREDICATE.fullmatch(word) is not None and is_known(word) and is_predicate(word)


def _kazakh(text: str) -> Iterator[tuple[int, int]]:
    bare = _bare(text) if any(map(text.__contains__, _IN_KAZAKH)) else ""
    if not _MAY_BE_KAZAKH.search(bare):
        return iter(())
    found = [match for match in _words(bare) if _is_kazakh(match[0].lower())]
    ends = {match.end() + 1 for match in found}
    starts = {match.start() - 1 for match in found}
    is_sure = any(not _MAY_BE_A_NAME.fullmatch(match[0]) for match in found)
    return (match.span() for match in found if is_sure or match.start() in ends or match.end() in starts)


def _is_kazakh(word: str) -> bool:
    if word in _KAZAKH_WORDS:
        return True
    has_letters = _KAZAKH.search(word) is not None
    form = _KAZAKH_FORM if has_letters else _KAZAKH_FORM_IN_RUSSIAN_LETTERS
    return form.fullmatch(word) is not None and (has_letters or not is_known(word))


def _words(text: str) -> Iterator[re.Match[str]]:
    """The words in small letters, and those that begin a sentence; what follows a name belongs to it."""
    end, in_name = -2, False
    for match in _WORD.finditer(text):
        may_be_of_name = not match[0].islower() or (in_name and match.start() == end + 1)
        in_name = may_be_of_name and not _begins(text, match.start())
        end = match.end()
        if not in_name:
            yield match


def _begins(text: str, start: int) -> bool:
    """Whether a sentence, or a part of one, begins at a place: numbers, dashes and brackets may stand before it."""
    while start and ((sign := text[start - 1]) in "–—)" or sign.isspace() or sign.isdecimal()):
        start -= 1
    return not start or text[start - 1] in _ENDS
