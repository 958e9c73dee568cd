"""Names that are typed, not printed from the book: who and what a passage mentions, known by the book or by their form.

A mention is one of four: a name of the book in whatever case; a person, «А. Иванов»; what stands in quotation marks;
a place after or before its common noun («г. Семей», «Аягөз ауданы»). Across the languages a name is recognized by its
consonants (`spellings`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.inflection import in_any_case, inflected
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import BODY, Passage, said_there
from docgen.checks.text.spellings import PERSON, are_man_and_woman, folded, is_one_name, is_one_place, skeleton
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.lang.countries import countries_named
from docgen.model import Diagnostic, Figure, Lang, Name, NameKind, Span, Term, Wordforms
from docgen.sameness import Same, kept

_KNOWN = frozenset({NameKind.BODY, NameKind.OBLAST, NameKind.CITY, NameKind.PLACE, NameKind.PERSON})
_BEGINNING = 3
"""Letters by which the names of the book are looked up, and two words in quotation marks are taken for one name."""
_CAPITAL = f"A-Z{CAPITALS}"
_WORD = expression(rf"(?<!\w)[{_CAPITAL}]\w+")
_QUOTED = expression(r"«([^«»]+)»")
_KEPT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression("[әғқңөұүһіӘҒҚҢӨҰҮҺІA-Za-z]"), "kz": expression("[A-Za-z]")}
)
"""Letters of a quoted name that show that it stands so in the other language: «Қамқорлық» in Russian, «Nur Otan»."""
_WITHIN = r"(?<=[^.!?]\s)"
_NAME = rf"[{_CAPITAL}][\w\u2011-]+"
_WHOLE_NAME = expression(_NAME)
_AND = r"(?:,\s|\s(?:и|или|және|немесе|мен|бен|пен)\s)"
_OF_A_ROW = rf"[{_CAPITAL}][\w\u2011-]+ск\w{{2,3}}{_AND}"
_OF_A_KAZAKH_ROW = rf"{_NAME}(?:\sби)?{_AND}"
_NO_PLACE = (
    rf"(?:[{_CAPITAL}]{{2}}|Министерств|Комитет|Правительств|Акимат|Департамент|Управлени|Агентств|Маслихат|Палат|Комисси"
    r"|Президент|Премьер|Наци|Государств|Республик|Аким(?!\w))"
)
"""«В городе ТЭЦ обновлена», «в селе Комитет построил мост»: the next word begins something else."""
_OF_A_DISTRICT = rf"(?!(?:Сель|Город|Област)\w)[{_CAPITAL}][\w\u2011-]*ск(?:ий|ого|ому|им|ом)"
"""«Меркенского района»; «Аким района», «Жители района» name none."""
_IN_IT = r"(?!(?!(?:\w*орда|Қобда)\W)\w+[дт][ае](?![\w-]))"
"""No name that has its case already, «Шымкентте», and so no noun to share; «Қызылорда», «Бөкейорда», «Қобда» have
none.
"""
_PLACE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("г.", "город", "с.", "сел", "пос.", "район"),
            rf"(?<!\w)(?:гг\.|город(?:ов|ам|ами|ах)|сел(?:ам|ами|ах))\s(?P<row>{_NAME}(?:{_AND}{_NAME})*)"
            rf"|(?<!\w)(?:г\.|с\.|пос\.|(?:город\w{{0,2}}|сел[аоеу]м?)(?!\s{_NO_PLACE}))\s(?P<after>{_NAME})"
            rf"|(?<!\w)(?P<rows>(?:{_OF_A_ROW})+{_NAME})\sрайон(?:ы|ов|ам|ами|ах)(?!\w)"
            rf"|(?<!\w)(?P<before>{_OF_A_DISTRICT})\s(?:район\w{{0,2}}|сельск\w+ округ\w*)(?!\w)",
        ),
        "kz": Words(
            ("қала", "аудан", "ауыл", "кент"),
            rf"{_WITHIN}(?P<row>(?:{_OF_A_KAZAKH_ROW})*{_IN_IT}{_NAME})\s(?:қалалары|аудандары|ауылдары|кенттері)\w*"
            rf"|{_WITHIN}(?P<before>{_NAME})\s(?:қаласы|ауданы|ауылы|ауылдық округі|кенті)\w*",
        ),
    }
)
"""A place by its common noun, and a row of places that share one: «Жамбылском и Меркенском районах»."""
_KAZAKH_ROW = rf"(?:,?\s(?:{_IN_IT}{_NAME}|\ufffc+|(?:және|мен|пен|бен|немесе|сондай-ақ)(?=\s))|\s?\([^()]*\))*\s"
_SHARED: Mapping[tuple[NameKind, Lang], re.Pattern[str]] = MappingProxyType(
    {
        (NameKind.OBLAST, "ru"): expression(rf"[^.;]*\bобласт|(?:{_AND}{_NAME})*\sрегион"),
        (NameKind.OBLAST, "kz"): expression(
            rf"{_KAZAKH_ROW}(?:облыс(?:ы|тары)|өңір(?:і|лері))|(?:,\s{_NAME})*\s\((?:барлығы|жиыны)\s[^()]*облыс"
        ),
        (NameKind.CITY, "kz"): expression(rf"{_KAZAKH_ROW}қала(?:сы|лары)"),
    }
)
"""What follows the names of several places that share their common noun: «Алматинской, Жамбылской областях», «Астана,
Алматы қалаларында», «7-і Ақмола, 3-і Ақтөбе облысында», «Ақмола, Ақтөбе (барлығы 2 облыс)». In
Russian the noun of cities leads them.
"""


class Mention(NamedTuple):
    """A typed name: what it is (`known`, `person`, `quoted`, `place`), by what it is recognized (a key of the book, a
    surname, the words themselves), and its place.
    """

    kind: str
    identity: str
    text: str
    start: int
    span: Span


def mentions(line: Line, book: FactBook) -> Iterator[Mention]:
    """The names that the author of a line typed."""
    yield from _mentioned(line, Same(book.view(names_by_beginning, line.lang)))


@kept
def _mentioned(line: Line, called: Same[Mapping[str, tuple[_Called, ...]]]) -> Iterator[Mention]:
    quoted = tuple(_QUOTED.finditer(line.typed))
    for one in _unquoted(line, called):
        if not any(match.start() <= one.start < match.end() for match in quoted):
            yield one
    yield from (_found(line, "quoted", match, 1) for match in quoted)


def _unquoted(line: Line, called: Same[Mapping[str, tuple[_Called, ...]]]) -> Iterator[Mention]:
    """Names that stand in the sentence itself: those within a quoted name are its own («Астана Строй»)."""
    known = _known_by(line, called)
    yield from known
    own = {one.start for one in known}
    yield from (one for one in _told_by_its_form(line) if one.kind != "place" or one.start not in own)


def _told_by_its_form(line: Line) -> Iterator[Mention]:
    """Persons, names in quotation marks, places."""
    yield from (_found(line, "person", match, "first") for match in PERSON.finditer(line.typed))
    yield from (one for match in _PLACE[line.lang].finditer(line.typed) for one in _places(line, match))


def _places(line: Line, match: re.Match[str]) -> Iterator[Mention]:
    """Each place of a row; one alone with its common noun."""
    if match.lastgroup in ("row", "rows"):
        at = match.start(match.lastgroup)
        for one in _WHOLE_NAME.finditer(match[match.lastgroup]):
            start, end = at + one.start(), at + one.end()
            yield Mention("place", one[0], line.text[start:end], start, line.place(start, len(one[0])))
    else:
        yield _found(line, "place", match, match.lastgroup or 0)


def _found(line: Line, kind: str, match: re.Match[str], group: int | str) -> Mention:
    place = line.place(match.start(), len(match[0]))
    return Mention(kind, match[group], line.text[match.start() : match.end()], match.start(), place)


# --- names of the book -----------------------------------------------------------------------------------------------


class _Called(NamedTuple):
    """One way to call a name of the book; one that is `shared` stands only before the common noun of its kind, one
    that has a `common` noun stands behind it or another name of such a row: «в областях Абай, Жетісу».
    """

    key: str
    text: str
    shared: NameKind | None = None
    common: str = ""

    def stands(self, line: Line, start: int) -> re.Match[str] | None:
        """The name, if it stands at this place."""
        match = in_any_case(self.text, line.lang).match(line.typed, start)
        if match is None or (self.common and not _led_by(self.common, line.lang).search(line.typed[:start])):
            return None
        if _OF_BEFORE[line.lang].search(line.typed, 0, start) or _is_abroad(line, match):
            return None
        if not self.shared:
            return match
        in_a_case = line.lang == "kz" and len(match[0]) > len(self.text)  # «Алматыда 5, Қостанай облысында 3»
        return match if not in_a_case and _SHARED[self.shared, line.lang].match(line.typed, match.end()) else None


_OF_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r"(?<!\w)[Бб]ывш\w+\s$"), "kz": expression(r"(?<!\w)[Бб]ұрынғы\s$")}
)
"""«Бывшей Джамбулской области», «бұрынғы Жамбыл облысы»: each language may call it by its name of then or of today."""
_ABROAD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"\s(?:[{_CAPITAL}]\w+\s)?[{_CAPITAL}]\w+"),
        "kz": expression(rf"[{_CAPITAL}]\w+(?:\s[{_CAPITAL}]\w+)?(?<=[нтд][ыі]ң)\s$"),
    }
)


def _is_abroad(line: Line, name: re.Match[str]) -> bool:
    """Whether another country's name says whose body it is: «Министерство просвещения Российской Федерации»."""
    beside = _ABROAD[line.lang]
    whose = beside.match(line.typed, name.end()) if line.lang == "ru" else beside.search(line.typed, 0, name.start())
    return whose is not None and any(countries_named(whose[0], line.lang))


def _known(line: Line, book: FactBook) -> tuple[Mention, ...]:
    return _known_by(line, Same(book.view(names_by_beginning, line.lang)))


@kept
def _known_by(line: Line, called: Same[Mapping[str, tuple[_Called, ...]]]) -> Iterator[Mention]:
    behind = 0
    for word in _WORD.finditer(line.typed):
        for one in called.value.get(word[0][:_BEGINNING].casefold(), ()) if word.start() >= behind else ():
            match = one.stands(line, word.start())
            if match:
                behind = match.end()
                yield Mention("known", one.key, match[0], match.start(), line.place(match.start(), len(match[0])))
                break


def names_by_beginning(book: FactBook, lang: Lang) -> Mapping[str, tuple[_Called, ...]]:
    """First letters → the names of the book that begin so, the longest first."""
    return _by_beginning(Same(book.names), lang)


@functools.lru_cache(maxsize=4)
def _by_beginning(names: Same[Mapping[str, Name]], lang: Lang) -> Mapping[str, tuple[_Called, ...]]:
    found: dict[str, list[_Called]] = {}
    for one in _every_name(names.value, lang):
        found.setdefault(one.text[:_BEGINNING].casefold(), []).append(one)
    return {letters: tuple(sorted(some, key=lambda one: -len(one.text))) for letters, some in found.items()}


def _every_name(names: Mapping[str, Name], lang: Lang) -> Iterator[_Called]:
    for name in names.values():
        for called in name.called if name.kind in _KNOWN else ():
            said = called.said(lang)
            common, own = _parted(said.text)
            if own:
                yield _Called(name.key, own, common=common)
            if (name.kind, lang) in _SHARED and not common:
                yield _Called(name.key, said.short or said.text.split()[0], shared=name.kind)


def _parted(text: str) -> tuple[str, str]:
    """The common noun that leads a name, if one does, and the name: «область», «Абай»."""
    capital = _WORD.search(text)
    return (text[: capital.start()].strip(), text[capital.start() :]) if capital else (text, "")


@functools.lru_cache(maxsize=64)
def _led_by(common: str, lang: Lang) -> re.Pattern[str]:
    row = rf"(?:[{_CAPITAL}\ufffc]\w*(?:,\s|\s(?:и|және)\s))*"
    wider = r"|регион(?:ы|ов|ам|ами|ах)" if common == "область" else ""
    return expression(rf"(?i:{inflected(common, lang)}{wider})\s{row}$", of_project=True)


def names_printed(line: Line) -> Iterator[str]:
    """The keys of the names that a line prints from the book, those of its lists among them."""
    for run in line.runs:
        if isinstance(run.inline, Term):
            yield run.inline.key
        elif isinstance(run.inline, Figure) and isinstance(run.inline.value, tuple):
            yield from (str(key) for key in run.inline.value)


# --- two languages ---------------------------------------------------------------------------------------------------


def name_in_one_language(ours: Passage, theirs: Passage, book: FactBook) -> Iterator[Diagnostic]:
    """DG319, DG320: a name that is typed in one language, and the same passage of the other does not have it. What is
    part of a longer one is told with that: «г. Нур-Султане» alone, not «Нур-Султане» besides.
    """
    if ours.kind in BODY and theirs.kind in BODY:
        for code, here, there in (("DG319", ours, theirs), ("DG320", theirs, ours)):
            found = (one for line in here.lines for one in mentions(line, book))
            once = {(one.kind, one.identity): one for one in found}
            alone = [one for one in once.values() if not is_mentioned(one, here.lines, there.lines, book)]
            for one in alone:
                if not any(other.span != one.span and other.span.holds(one.span) for other in alone):
                    yield Diagnostic(code, one.span, {"text": one.text}, said_there(there.span))


def is_mentioned(mention: Mention, ours: tuple[Line, ...], lines: tuple[Line, ...], book: FactBook) -> bool:
    """Whether lines of the other language mention the same, typed or printed."""
    here, text = (" ".join(line.text for line in some) for some in (ours, lines))
    if _CAPITAL_CITY.search(mention.text) and _THE_CAPITAL.search(text):
        return True
    match mention.kind:
        case "known":
            return _is_known_there(mention.identity, lines, book)
        case "quoted":
            return _is_quoted_there(mention, here, text, lines[0].lang)
        case "place":
            return _is_place_there(mention, text, lines[0].lang)
    return _is_person_there(mention, text, lines[0].lang)


_CAPITAL_CITY = expression(r"(?<!\w)Астан")
_THE_CAPITAL = expression(r"(?<!\w)(?:столи[цч]|елорда)", re.IGNORECASE)
"""«В столице» is «Астана қаласында», «елордада» is «в Астане»."""


def _same(ours: str, theirs: str, there: Lang) -> bool:
    return is_one_name(ours, theirs) if there == "kz" else is_one_name(theirs, ours)


_NAMED_PLACE: Mapping[Lang, Words] = MappingProxyType(
    {"ru": _PLACE["ru"], "kz": Words(_PLACE["kz"].pieces, _PLACE["kz"].pattern.pattern.replace(_WITHIN, ""))}
)
"""A place wherever it stands: at the beginning of a sentence a common noun may too, but here one is looked for."""


def _is_place_there(mention: Mention, text: str, there: Lang) -> bool:
    """Whether some word there is the name, or what is called a place there may be the same one («Уральск», «Орал»)."""
    found = (match[match.lastgroup or 0] for match in _NAMED_PLACE[there].finditer(text))
    places = (*(place for row in found for place in _WHOLE_NAME.findall(row)), *_A_TOWN.findall(text))
    named = any(_same(mention.identity, word, there) for word in _WHOLE_NAME.findall(text))
    return (
        named or _has_another_name(mention, text, there) or any(is_one_place(mention.identity, one) for one in places)
    )


_NAMED_OTHERWISE = (("Уральск", "Орал"), ("Усть-Каменогорск", "Өскемен"), ("Петропавловск", "Петропавл"))
"""Towns whose names are not alike in both languages: «город Уральск» is «Орал» without «қаласы», too."""


def _has_another_name(mention: Mention, text: str, there: Lang) -> bool:
    """Whether a town is named there that is spelled otherwise in Russian."""
    said = mention.identity.replace("\u2011", "-")
    kazakh = (theirs for ours, theirs in _NAMED_OTHERWISE if said.startswith(ours))
    return there == "kz" and any(in_any_case(one, "kz").search(text) for one in kazakh)


_A_TOWN = expression(rf"(?<!\w)[{_CAPITAL}][\w\u2011-]+ск(?:а|е|у|ом)?(?!\w)")
"""A town by the ending of its name, without its common noun: «из Уральска», «Орал қаласынан»."""
_ONE_INITIAL = str.maketrans({"э": "е", "ж": "д", "х": "к", "һ": "к", "ч": "ш"})
"""Initials that the languages write otherwise: «Э. Тугжанов», «Е. Тоғжанов»; «Д. Назарбаева», «Ж. …»."""


def _initial(letter: str) -> str:
    return folded(letter).translate(_ONE_INITIAL)


def _is_person_there(mention: Mention, text: str, there: Lang) -> bool:
    """Whether somebody of this surname is named there, and not by another initial, nor a woman for a man."""
    named = [one for one in PERSON.finditer(text) if _same(mention.identity, one["first"], there)]
    if named:
        alike = (one["first"] for one in named if _initial(mention.text[0]) == _initial(one["initial"]))
        pairs = ((mention.identity, one) if there == "kz" else (one, mention.identity) for one in alike)
        return not all(are_man_and_woman(*pair) for pair in pairs)
    return any(_same(mention.identity, word, there) for word in _WORD.findall(text))


_NO_LETTER = expression(r"\W+")


def _plain(quoted: str) -> str:
    return _NO_LETTER.sub(" ", folded(quoted)).strip()


def _is_quoted_there(mention: Mention, here: str, text: str, there: Lang) -> bool:
    """A name that is kept stands there letter for letter. Another may be translated: then as many names stand there as
    here, and none that begins with the same letters and goes on otherwise.
    """
    others = _QUOTED.findall(text)
    own = _plain(mention.identity)
    if any(own == _plain(one) or _sounds_alike(own, _plain(one)) for one in others):
        return True
    if _joins_places_there(mention, text, there):
        return True
    kept = _KEPT["ru" if there == "kz" else "kz"].search(mention.identity)
    same_word = [one for one in others if _begin_alike(mention.identity, one)]
    if kept and f" {own} " in f" {_plain(text)} ":  # «НҰР-СҰЛТАН», in no quotation marks
        return True
    if kept or (same_word and not any(_same(mention.identity, one, there) for one in same_word)):
        return False
    return bool(same_word) or len(_QUOTED.findall(here)) <= len(others)


_BETWEEN_PLACES = expression(rf"[{_CAPITAL}][\w\u2011-]+(?:[ \u00a0][–—][ \u00a0][{_CAPITAL}][\w\u2011-]+)+")


def _joins_places_there(mention: Mention, text: str, there: Lang) -> bool:
    """Whether a road or a pipe is called by the places that it joins: «Астрахань – Маңғышлақ», in quotation marks or
    not.
    """
    if not _BETWEEN_PLACES.fullmatch(mention.identity):
        return False
    rows = [_WORD.findall(row) for row in _BETWEEN_PLACES.findall(text)]
    own = _WORD.findall(mention.identity)
    return any(len(row) == len(own) and all(map(_same, own, row, (there,) * len(own))) for row in rows)


def _sounds_alike(own: str, other: str) -> bool:
    """Whether each word of two names has the same consonants: «Самрук-Қазына», «Самұрық-Қазына»."""
    words = own.split(), other.split()
    pairs = zip(*words, strict=False)
    return len(words[0]) == len(words[1]) > 1 and all(
        len(skeleton(one)) > 1 and skeleton(one) == skeleton(two) for one, two in pairs
    )


def _begin_alike(one: str, other: str) -> bool:
    """Whether two names are one word each, and are alike in the first half of the shorter: «Қамқорлық», «Қамқоршы»."""
    words = _plain(one), _plain(other)
    least = max(_BEGINNING, (min(map(len, words)) + 1) // 2)
    return not any(" " in word for word in words) and words[0][:least] == words[1][:least]


def _is_known_there(key: str, lines: tuple[Line, ...], book: FactBook) -> bool:
    there = {one.identity for line in lines for one in _known(line, book)}
    there |= {printed for line in lines for printed in names_printed(line)}
    lang = lines[0].lang
    parts = {_part(called.said(lang).text) for called in book.names[key].called}
    said = any(part in line.text for part in parts if part for line in lines)
    bare = _is_bare_city(book.names[key], lines) or _is_bare_oblast(book.names[key], lines)
    return said or bare or any(_is_same(key, other, book) for other in there)


def is_typed(key: str, lines: tuple[Line, ...], book: FactBook) -> bool:
    """Whether lines have a name of the book, in whatever case or number, in words that somebody typed."""
    lang = lines[0].lang
    called = book.names[key].called if key in book.names else ()
    texts = {text for one in called for text in _all_words(one.said(lang))}
    return any(in_any_case(text, lang).search(line.typed) for text in texts for line in lines)


def _all_words(said: Wordforms) -> Iterator[str]:
    yield from (said.text, said.short) if said.short else (said.text,)
    yield from (text for form, text in said.forms.items() if form.startswith("pl"))


def _is_bare_oblast(name: Name, lines: tuple[Line, ...]) -> bool:
    """Whether a Russian text names an oblast by its adjective alone, or by one of everyday speech: «во всех областях,
    кроме Павлодарской», «в Абайской области», or by its noun, «область Ұлытау – из одной, Жетісу – из другой»; a Kazakh
    one without its noun, «мектебі көп облыс – Павлодар (364)», «Жамбылда 7, Қостанай облысында 3», or in the first of
    two rows that share it, «ең көбі – Абай (7) және Павлодар (5), ал ең азы Жамбыл (1), Ақмола (2) облыстарында».
    """
    if name.kind is not NameKind.OBLAST:
        return False
    if lines[0].lang == "kz":
        bare = {called.kz.text.removesuffix(" облысы") for called in name.called}
        texts_of_oblasts = [line.text for line in lines if "облыс" in line.text]
        behind = {match[1] for text in texts_of_oblasts for match in _BEHIND_ITS_NOUN.finditer(text)}
        return bool(bare & behind) or any(_where(one).search(text) for one in bare for text in texts_of_oblasts)
    texts = {called.ru.text for called in name.called}
    adjectives = {text.split()[0] for text in texts if text.endswith(" область")}
    nouns = {text.removeprefix("область ") for text in texts if text.startswith("область ")}
    told = {word for line in lines for word in _ADJECTIVE.findall(line.text)} if nouns else set()
    beside = [line.text for line in lines if _OBLASTS.search(line.text)] if nouns else []
    if any(in_any_case(noun, "ru").search(text) for noun in nouns for text in beside):
        return True
    if any(is_one_name(word, noun) for text in beside for word in _behind_its_noun(text) for noun in nouns):
        return True
    return any(in_any_case(one, "ru").search(line.text) for one in adjectives for line in lines) or any(
        is_one_place(word, noun) for word in told for noun in nouns
    )


def _behind_its_noun(text: str) -> Iterator[str]:
    """The names that «область» or «области» leads, as they are spelled: «области Жетысу» is Жетісу."""
    led = _led_by("область", "ru")
    return (word[0] for word in _WHOLE_NAME.finditer(text) if led.search(text[: word.start()]))


@functools.lru_cache(maxsize=64)
def _where(oblast: str) -> re.Pattern[str]:
    row = r"(?=\s\(|,\s|\s(?:және|мен|пен|бен)\s)[^.;]*\sоблыстары"
    return expression(rf"(?<!\w){re.escape(oblast)}(?:[дт][ае](?!\w)|{row})", of_project=True)


_OBLASTS = expression(r"област|регион", re.IGNORECASE)
_BEHIND_ITS_NOUN = expression(rf"[–—]\s([{_CAPITAL}]\w+(?:\s[{_CAPITAL}]\w+)?)(?=\s?\(|[,;.]|$)")
_ADJECTIVE = expression(rf"(?<!\w)[{_CAPITAL}][{SMALL}]+ск(?:ая|ой|ую|ие|их|им|ими)(?!\w)")


def _is_bare_city(name: Name, lines: tuple[Line, ...]) -> bool:
    """Whether a city is named without its common noun: «Астанада» for «в городе Астане»."""
    shorts = {called.said(lines[0].lang).short for called in name.called} if name.kind is NameKind.CITY else set()
    return any(in_any_case(short, lines[0].lang).search(line.text) for short in shorts if short for line in lines)


_COMMON = expression(r"^Министерство\s+|\s+министрлігі$")


def _part(text: str) -> str:
    """What is left of a body's name in a row of several that share their common noun: «министерствам образования и
    науки, здравоохранения», «Білім және ғылым, Денсаулық сақтау министрліктері»; empty for other names.
    """
    return _COMMON.sub("", text) if _COMMON.search(text) else ""


def _is_same(key: str, other: str, book: FactBook) -> bool:
    """Whether two keys name one thing, if in more or fewer words: «Правительство», «Правительство Республики …»."""
    if key == other or other not in book.names:
        return key == other
    ours, theirs = ({called.ru.text for called in book.names[one].called} for one in (key, other))
    return any(one in two or two in one for one in ours for two in theirs)
