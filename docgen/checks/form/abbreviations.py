"""Abbreviations that a letter uses and never explains (DG445).

Known to every reader, and so never explained, are those of `GENERALLY_KNOWN` and whatever the book has a name for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, document_lines
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.model import Diagnostic, Lang, Letterhead, NameKind, Part, Role
from docgen.sameness import kept

_RUSSIAN = """
РК США ООН СМИ СНГ ЕС ЕАЭС ШОС ОБСЕ ОДКБ ВОЗ ВТО МВФ ЮНЕСКО ЮНИСЕФ ВВП ВРП НДС ИПН КПН МРП МЗП ГСМ ТОО АО ИП РГП
РГУ ГКП КГП КГУ ГУ НАО ПХВ НПО ОЮЛ ГЧП МСБ СЭЗ КСК ОСИ БИН ИИН БИК ЭЦП ЦОН ИТ ИКТ ГОСТ СНИП ФИО ЖКХ ТЭЦ ГЭС АЭС
ГРЭС ЛЭП ТБО ВИЧ СПИД УЗИ МРТ КТ ПЦР ЭКГ ИВЛ ВОВ СССР ТВ МВД МИД КНБ МЧС ЧС ДТП УК УПК ГК ГПК НК ТК КРК КАССР КАЗССР
ЕНТ ИИК КБК КНП ТИПО ВУЗ ЗАГС АЗС КРС НПЗ ЦУР РФ КНР ФРГ ОАЭ КХ ФХ СМС ОРВИ
"""
_KAZAKH = """
ҚР АҚШ БҰҰ БАҚ ТМД ЕО ЕАЭО ШЫҰ ЕҚЫҰ ҰҚШҰ ДДҰ ДДСҰ ХВҚ ЮНЕСКО ЮНИСЕФ ЖІӨ ЖӨӨ ҚҚС ЖТС КТС АЕК ЕТЖ ЖЖМ ЖШС АҚ ЖК РМК
РММ МКК КМК КММ ММ ШЖҚ ҮЕҰ ЗТБ МЖӘ ШОБ АЭА ПИК МИБ БСН ЖСН БСК ЭЦҚ ХҚКО АТ АКТ МЕМСТ ҚНЖЕ ТАӘ ТКШ ТҮКШ ЖЭО СЭС ГЭС
АЭС МАЭС ЭБЖ ТҚҚ АИТВ ЖИТС УДЗ МРТ КТ ПТР ЭКГ ӨЖЖ ҰОС КСРО ТВ ІІМ СІМ ҰҚК ТЖМ ТЖ ЖКО ҚК ҚПК АК АПК СК ЕК ҰБТ ЖОО ТЖКБ
ЖСК ТМК ҰК АХАЖ АЖҚС ІҚМ МӨЗ РФ ҚХР ГФР БАӘ ШҚ ФҚ СМС
ДСҰ ТДМ ЖРВИ
"""
GENERALLY_KNOWN: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {"ru": frozenset(_RUSSIAN.split()), "kz": frozenset(_KAZAKH.split())}
)
"""Abbreviations of states, taxes, forms of organization, codes of law and technical things that need no explanation."""
_ABBREVIATION = expression(
    rf"[{CAPITALS}](?<![\w«\ufffc№-].)[{CAPITALS}]{{1,5}}(?![\w\ufffc]|[-\u2011.]\d|\s?[-–]\s?\d"
    rf"|[-\u2011][{CAPITALS}]{{5,}})"
)
"""Of «НУР-СУЛТАНА» no part is one."""
_ROMAN = expression("[ХІVIХ]+")
_BRACKETED = expression(rf"\(([{CAPITALS}]{{2,6}})\)")
_DEFINED = expression(r"\((?:далее|бұдан\s+әрі)[^()]*?[–—-]\s*([^()]+)\)")
"""«местные исполнительные органы (МИО)», «(далее – МИО)», «(далее соответственно – ГИС, Реестр)»: what stands before it
explains the abbreviation.
"""
_SPELLED_OUT = expression(rf"(?<!\w)([{CAPITALS}]{{2,6}})(?:[-\u2011]\w+)?\s\(([^()]+)\)")
_BEHIND_ITS_WORDS = expression(rf"\(([{CAPITALS}]{{2,6}})\s[–—]\s")
"""«к аналогичному периоду прошлого года (АППГ – 7 216)»: the words before the bracket begin with its letters."""
_IN_A_LEGEND = expression(rf"(?<!\w)([{CAPITALS}]{{2,6}})\s[–—]\s([^,;:.()–—]+)")
"""«Примечание: РБ – республиканский бюджет»: what stands behind the dash begins with its letters."""
_FIRST_LETTER = expression(r"(?<![^\W\d_])[^\W\d_]")
"""«в СКО (Северо-Казахстанская область)»: the words that stand behind it begin with its letters."""
_CAPITAL_WORD = expression(rf"(?<!\w)[{CAPITALS}]{{2,}}(?!\w)")
_SHOUTED = expression(rf"[{CAPITALS}]{{2,}}\s[{CAPITALS}]{{2,}}\s[{CAPITALS}]{{2,}}")
"""A heading in capitals."""


def abbreviation_unexplained(finished: Finished) -> Iterator[Diagnostic]:
    """DG445: a typed abbreviation that the letter explains nowhere, at its first use."""
    lines = tuple(document_lines(finished.document))
    explained = {word for line in lines for word in _explained(line)}
    known = GENERALLY_KNOWN[finished.lang] | finished.book.view(capitals_of_names, finished.lang) | explained
    told: set[str] = set()
    for line in lines:
        for word, start in _typed(line):
            if word not in known and word not in told and not _is_a_word(word, finished.lang, lines):
                told.add(word)
                yield Diagnostic("DG445", line.place(start, len(word)), {"text": word})


_SHORTEST_WORD = 4
"""«МИР» and «ИТОГ» are words; one of three letters may be an abbreviation that reads like a word."""
_KAZAKH_HEADS = frozenset(
    ("ЖИЫНЫ", "САНЫ", "АТАУЫ", "ҮЛЕСІ", "ЖАЛПЫ", "ОБЛЫС", "ӨҢІР", "АУДАН", "ҚАЛА", "МЕРЗІМ", "ШАРА", "СОМА", "НӘТИЖЕ")
)
"""Words that stand in heads of tables; docgen has no dictionary of Kazakh."""


def _is_a_word(capitals: str, lang: Lang, lines: Iterable[Line]) -> bool:
    """Whether this is no abbreviation but a word in capitals, as heads of tables are: «ВСЕГО», «ШКОЛЫ», «ЖИЫНЫ»."""
    if len(capitals) < _SHORTEST_WORD:
        return False
    from docgen.lang.russian.dictionary import is_no_abbreviation  # noqa: PLC0415  # it needs the dictionary

    word = capitals.lower()
    known = is_no_abbreviation(word) if lang == "ru" else capitals in _KAZAKH_HEADS
    return known or any(word in _SMALL_WORD.findall(line.text) for line in lines)


_SMALL_WORD = expression(rf"(?<!\w)[{CAPITALS}{SMALL}]?[{SMALL}]+(?!\w)")


@kept
def _explained(line: Line) -> Iterator[str]:
    yield from (match[1] for match in _IN_A_LEGEND.finditer(line.typed) if _stands_for(match[1], match[2]))
    if "(" not in line.text:
        return
    yield from (match[1] for match in _BRACKETED.finditer(line.text))
    yield from (word for match in _DEFINED.finditer(line.text) for word in _CAPITAL_WORD.findall(match[1]))
    yield from (match[1] for match in _SPELLED_OUT.finditer(line.text) if _stands_for(match[1], match[2]))
    yield from (
        match[1] for match in _BEHIND_ITS_WORDS.finditer(line.text) if _ends_in(line.text[: match.start()], match[1])
    )


def _stands_for(abbreviation: str, words: str) -> bool:
    """Whether words begin with the letters of an abbreviation, in its order: small words between count for nothing."""
    letters = iter("".join(_FIRST_LETTER.findall(words)).upper())
    return all(letter in letters for letter in abbreviation)


def _ends_in(text: str, abbreviation: str) -> bool:
    """Whether the last words of a text begin with the letters of an abbreviation, each with one."""
    letters = "".join(_FIRST_LETTER.findall(text)).upper()
    return letters.endswith(abbreviation)


@kept
def _typed(line: Line) -> Iterator[tuple[str, int]]:
    """The abbreviations that the template's author typed, and where: none of a title, «Открытые НПА», or of a code,
    «1-НК».
    """
    for match in _ABBREVIATION.finditer(line.typed) if _is_prose(line) else ():
        before = line.text[: match.start()]
        is_apart = not _ROMAN.fullmatch(match[0]) and not _OF_A_CODE.search(before)
        if is_apart and before.count("«") <= before.count("»"):
            yield match[0], match.start()


_OF_A_CODE = expression(r"(?<!\w)\d{1,2}[-\u2011]$")


def _is_prose(line: Line) -> bool:
    executor = isinstance(line.block, Part) and line.block.role is Role.EXECUTOR
    return not executor and not isinstance(line.block, Letterhead) and not _SHOUTED.search(line.text)


def capitals_of_names(book: FactBook, lang: Lang) -> frozenset[str]:
    """The abbreviations that stand in names of the book. The short form of a body is to be explained like any other,
    and so is an abbreviation that the lexicon has for its grammar alone, unconfirmed.
    """
    said = [
        (name.kind, words)
        for name in book.names.values()
        for words in (called.said(lang) for called in name.called)
        if name.confirmed or not words.shipped
    ]
    texts = [one.text for _, one in said] + [one.short for kind, one in said if kind is NameKind.PHRASE]
    return frozenset(word for text in texts for word in _CAPITAL_WORD.findall(text))
