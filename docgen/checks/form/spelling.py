"""Checks of how a letter is typed (DG119, DG515 to DG523, DG543): alphabets, spaces, quotation marks, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.checks.scope import Finished
from docgen.checks.text.lines import MASK, Line, by_line, document_lines
from docgen.checks.text.passages import PARAGRAPH, passages
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import CAPITALS
from docgen.lang.measures import measure_at
from docgen.model import LANGS, Bilingual, Diagnostic, Lang, Related, Span
from docgen.sameness import kept

_CYRILLIC = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
_MIXED = expression(rf"(?:[{_CYRILLIC}]+[A-Za-z]|[A-Za-z]+[{_CYRILLIC}])[A-Za-z{_CYRILLIC}]*")
_LATIN = expression("[A-Za-z]")
_SPACE = "[ \u00a0]"
_LONE_LATIN = expression(
    rf"(?<=[{_CYRILLIC}][\s\u00a0])(?<![A-Z]\sи\s)(?<![A-Z]\sжәне\s)[cCoOaAyYkKi](?=[\s\u00a0][{_CYRILLIC}])"
    rf"|(?<=[{_CYRILLIC}]{_SPACE})[coyk](?={_SPACE}[\d{MASK}])"
    rf"|(?<=[{_CYRILLIC}],{_SPACE})a(?={_SPACE}[{_CYRILLIC}]{{2}})"
)
"""«c» for «с», «o» for «о», «a» for «а», «y» for «у», «k» for «к», «i» for «і»: words of one letter.
«I» is the Roman one («I группы»), «B және C санаттары» names categories.
"""
_LETTERED = (
    "витамин|гепатит|дәрумен|вирус|класс|категори|санат|сынып|групп|топ|тип|план|вариант|пункт|тармақ|букв|литер|деңгей"
)
_MAY_BE_LETTERED = expression(rf"(?<!\w)(?:{_LETTERED})\w*{_SPACE}$", re.IGNORECASE)
_LETTERS = expression(rf"{_SPACE}(?:(?:{_LETTERED})|(?:и|және|или|немесе){_SPACE}[A-Z](?!\w))", re.IGNORECASE)
"""«Витамин C содержится», «C дәрумені»: what is called by a letter."""
_LATIN_AT_THE_BEGINNING = expression(
    rf"(?:^|(?<=[а-яё]{{4}}[.!?]{_SPACE}))(?:[ABCKOY](?={_SPACE}[а-яё]{{2}})|[BCKO](?={_SPACE}[\d{MASK}«]))"
)
"""«B целях», «C 1 января», «Oб этом» is of one word: what a Russian sentence begins with; a Kazakh one may begin with a
category, «B санаты».
"""


@by_line
def latin_in_cyrillic(line: Line) -> Iterator[Diagnostic]:
    """DG515: a word with letters of both alphabets; it looks right, and no search finds it."""
    patterns = (_MIXED, _LONE_LATIN, _LATIN_AT_THE_BEGINNING) if line.lang == "ru" else (_MIXED, _LONE_LATIN)
    for pattern in patterns if _LATIN.search(line.text) else ():
        for match in pattern.finditer(line.text):
            if len(match[0]) == 1 and (
                _MAY_BE_LETTERED.search(line.text, 0, match.start()) or _LETTERS.match(line.text, match.end())
            ):
                continue
            place = line.place(match.start(), len(match.group()))
            yield Diagnostic("DG515", place, {"text": match.group(), "latin": _latin(match.group())})


def what_in_two_alphabets(book: FactBook) -> Iterator[Diagnostic]:
    """DG119: such a word in what a fact says that it is: no letter prints it, so that DG515 never sees it."""
    for fact in book.facts.values():
        for text in (fact.what.ru, fact.what.kz):
            if _LATIN.search(text) and (match := _MIXED.search(text)):
                place = fact.place("what")
                yield Diagnostic("DG119", place, {"text": match.group(), "latin": _latin(match.group())})


def _latin(word: str) -> str:
    return "".join(dict.fromkeys(_LATIN.findall(word)))


_LOST_ENDINGS = ("тык", "дык", "лык", "ныз", "арга", "ардын", "арынын", "ерин", "ердин", "еттик")
_LOST_WORDS = ("кызмет", "жумыс", "уйым", "откен", "комек", "жургиз", "кужат", "каржы", "жогары", "багыт", "тургын")
_LOST = Words(
    (*_LOST_ENDINGS, *_LOST_WORDS),
    r"(?<!\w)(?:[а-яғқңөұүһіә]{2,}(?:[тдл]ык(?:т[аы]р\w*|т[аы]|тан|ка|пен)?|[аыу]ныз(?:га|да|дан|дын|бен)?"
    r"|[лдт]ар(?:га|дын|ынын)|[лдт]ер(?:дин|ин(?:де|ен|ин|е))|еттик\w*)"
    rf"|(?:{'|'.join(_LOST_WORDS)})[а-яғқңөұүһіә]*)(?!\w)",
)
"""Endings and words that Kazakh has with other letters alone, as the Russian keyboard writes them: «-тық», «-ңыз»,
«-ларға», «-лерінде», «қызмет». Names have a capital letter.
"""
_NO_NAME = 9
"""Letters from which on the first word of a paragraph is no name: «Депутаттык», where «Шатлык» may be a place."""


@by_line
def kazakh_letters_lost(line: Line) -> Iterator[Diagnostic]:
    """DG543: a Kazakh word typed without the letters of its alphabet, «депутаттык»; what is quoted may be Russian."""
    if line.lang != "kz":
        return
    is_long = len(line.typed.split(" ", 1)[0]) >= _NO_NAME
    text = line.typed[:1].lower() + line.typed[1:] if is_long else line.typed
    for match in _LOST.finditer(text):
        if not _is_quoted(text, match.start()):
            start, end = match.span()
            yield Diagnostic("DG543", line.place(start, end - start), {"text": line.typed[start:end]})


_UNITS = "тыс|млн|млрд|трлн|мың|тг|тенге|теңге|км|см|мм|кг|га|кв|куб|чел|ед|шт|мин|сек"
_SHORTENED = "ул|пр|ст|пп|гл|кв|им"
_TYPED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("DG516", expression(r"[ \u00a0](?<=\S.)[ \u00a0]+(?=\S)")),
    ("DG517", expression('["“”„‟]')),
    ("DG518", expression(rf"[№\d{MASK}](?:(?<=№)(?=[\w{MASK}])|(?<!№)(?=(?:{_UNITS})(?!\w)))")),
    (
        "DG518",
        expression(rf"\.(?:(?<=\W[гспчдқжбт]\.)|(?<=\W(?:{_SHORTENED})\.))(?=[{CAPITALS}][а-яё]{{2}}|[\d{MASK}])"),
    ),
)
"""What is wrong in any typed text: two spaces, other quotation marks, no space after «№», before a unit or behind an
abbreviation («г.Астана», «ст.5»). Each begins with a sign and not with what stands before it: so it is found by leaps.
"""
_UNGROUPED = expression(r"(?<![\d№.,-])[1-9]\d{4,8}(?=[ \u00a0])")


def text_typed_carelessly(book: FactBook) -> Iterator[Diagnostic]:
    """DG516 to DG518 in a fact of words, which is printed as it stands; «12000 м», too, which a number that docgen
    prints has as «12 000 м».
    """
    for fact in book.facts.values():
        for lang in LANGS if isinstance(fact.value, Bilingual) else ():
            text = fact.value.said(lang) if isinstance(fact.value, Bilingual) else ""
            place = fact.place(f"text.{lang}", "text")
            yield from (Diagnostic(code, place) for code, pattern in _TYPED if pattern.search(text))
            if any(measure_at(text, number.end(), lang) for number in _UNGROUPED.finditer(text)):
                yield Diagnostic("DG518", place)


@by_line
def typed_carelessly(line: Line) -> Iterator[Diagnostic]:
    """DG516 to DG518: two spaces, quotation marks other than « », a missing space. Only what was typed can have them;
    docgen itself turns breaking spaces before units and after «№» into non-breaking ones.
    """
    for code, pattern in _TYPED:
        for match in pattern.finditer(line.typed):
            if match[0] in "“”„‟" and _is_quoted(line.typed, match.start()):
                continue  # a quotation within another
            text = line.text[match.start() : match.end()]
            yield Diagnostic(code, line.place(match.start(), len(text)), {"text": text})


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between « and »."""
    return text.count("«", 0, at) > text.count("»", 0, at)


_ENDLESS: dict[Lang, re.Pattern[str]] = {
    "ru": expression(
        r"и(?<!\w.)\s(?:т\.\s?[дп]\.|[дп]р\.|так\sдалее|тому\sподобн\w+|(?:друг(?:ое|ие|их)|проч(?:ее|ие|их))(?=\s*(?:[.;)]|$)))"
    ),
    "kz": expression(
        r"және(?<!\w.{4})\s(?:т\.\s?б\.|тағы\sбасқа\w*|басқалар\w*)|т(?<!\w.)\.[ \u00a0]?б\."
        r"|тағы\s(?:сол\sсияқты|басқалар)(?!\w)"
    ),
}


@by_line
def open_list(line: Line) -> Iterator[Diagnostic]:
    """DG519: «и т.д.», «и другое»: a list that does not say what it holds."""
    for match in _ENDLESS[line.lang].finditer(line.text):
        yield Diagnostic("DG519", line.place(match.start(), len(match.group())), {"text": match.group()})


def _ways(*ways: tuple[str, str]) -> tuple[Words, ...]:
    """Each of its pieces, a bar between them, and of the pattern."""
    return tuple(Words(tuple(pieces.split("|")), rf"(?<!\w){pattern}") for pieces, pattern in ways)


_NO_SENTENCE_END = rf"\.(?=\s?[^\s{CAPITALS}«])"
_LARGE = "млн|млрд|трлн"
_LARGE_NUMBERS = _ways((_LARGE, rf"(?:{_LARGE}){_NO_SENTENCE_END}"), (_LARGE, rf"(?:{_LARGE})(?![\w.])"))
_SPELLINGS: dict[Lang, tuple[tuple[str, tuple[Words, ...]], ...]] = {
    "ru": (
        ("DG520", _ways(("тг", r"тг(?!\w)\.?"), ("тенге", r"тенге(?!\w)"), ("теңге", r"теңге(?!\w)"))),
        ("DG521", _LARGE_NUMBERS),
        (
            "DG522",
            _ways(
                ("рк", r"РК(?<!\d[\u2011/-]РК)(?!\w|\s\d|[\u2011/-]\d)"),
                ("республик", r"Республик[аиеуой]{1,2}\sКазахстан(?!\w)"),
            ),
        ),
    ),
    "kz": (
        ("DG520", _ways(("тг", r"тг(?!\w)\.?"), ("теңге", r"теңге\w*"))),
        ("DG521", _LARGE_NUMBERS),
        (
            "DG522",
            _ways(
                ("қр", r"ҚР(?<!\d[\u2011/-]ҚР)(?!\w|[\u2011/-]\d|\s[А-ЯҚ]{2,4}[\s\u2011-]\d)"),
                ("қазақстан", r"Қазақстан\sРеспубликасы\w*"),
            ),
        ),
    ),
}
"""Ways to write one thing, of which a letter keeps to one; a full stop before a capital may be that of the sentence.
«СН РК 3.03-01-2013», «ҚР ҚН 3.03-01-2013» are names of standards, «ҚР ДСМ-70», «ҚР-15/2» are numbers of documents:
written in no other way.
"""


def mixed_spelling(finished: Finished) -> Iterator[Diagnostic]:
    """DG520 to DG522: «тг.» beside «тенге», «млн.» beside «млн», «РК» beside «Республика Казахстан»; told once, where
    the rarer way stands first.
    """
    spelled = [(line, found) for line in document_lines(finished.document) for found in _spelled(line)]
    for row, (code, ways) in enumerate(_SPELLINGS[finished.lang]):
        found = [[(line, match) for line, (at, match) in spelled if at == (row, way)] for way in range(len(ways))]
        used = sorted((one for one in found if one), key=len)
        if len(used) > 1:
            (line, match), (other, usual) = used[0][0], used[-1][0]
            place = line.place(match.start(), len(match.group()))
            args = {"text": match.group(), "other": usual.group()}
            yield Diagnostic(
                code,
                place,
                args,
                (Related("the letter writes it so here", other.place(usual.start(), len(usual.group()))),),
            )


@kept
def _spelled(line: Line) -> Iterator[tuple[tuple[int, int], re.Match[str]]]:
    """What of `_SPELLINGS` stands in a line: the row and the way, and where."""
    for row, (_, ways) in enumerate(_SPELLINGS[line.lang]):
        for number, way in enumerate(ways):
            yield from (((row, number), match) for match in way.finditer(line.text))


_DASH = expression(r"[–—-](?:(?<=^.)|(?<=[:;]\s.))\s")
"""Where an item begins; one that was typed on a line of its own runs on behind the one before it."""
_ANY_DASH = expression(r"[–—-](?<=\s.)\s")


def dash_as_bullet(finished: Finished) -> Iterator[Diagnostic]:
    """DG523: a paragraph with items that a dash begins; items are numbered «1.» or «1)»: Rules, p. 29."""
    for passage in passages(finished.document):
        if passage.kind == PARAGRAPH and (dash := _DASH.search(passage.lines[0].text)):
            yield from (Diagnostic("DG523", place) for place in _bullets(passage.lines[0], dash.start()))


def _bullets(line: Line, first: int) -> Iterator[Span]:
    """The places of the dashes that begin items: the first, those behind a semicolon, and those that stand on a line of
    the template below it, as far in: «первое,» and «– второе» below it.
    """
    last = line.place(first)
    yield last
    column = last.column
    for dash in _ANY_DASH.finditer(line.text, first + 1):
        place = line.place(dash.start())
        if _DASH.match(line.text, dash.start()) or (place.line > last.line and place.column == column):
            yield place
            last = place
