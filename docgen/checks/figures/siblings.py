"""A figure of another part in a part's place (DG477): «из них детских – 40» of «оснащенные поликлиники: из сельских»,
where the book has «оснащенные поликлиники: из детских», too.

What `what:` says need not be said again in the letter, and may be said there in other words. So a figure is held to be
of another part only where the book has a *sibling* of its fact: alike in both languages but for the words that tell the
part, counted in the same unit and of the same time. The words of the sibling's part have to stand in the figure's own
clause, beside nothing that neither of the two facts speaks of; and nothing near may have told the part of its own fact.
A letter that is at hand in both languages has to show this in both. Tables are left to the checks of tables: what the
head of a column says, «База сравнения», may give a row the figure of another.
"""

from __future__ import annotations

import bisect
import functools
import itertools
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from typing import NamedTuple

from docgen.checks.figures.other_parts import figure_of_another_part
from docgen.checks.figures.other_regions import figure_of_another_region
from docgen.checks.figures.swapped import Place, figures_swapped, places_of
from docgen.checks.figures.swapped_in_tables import figures_swapped_in_a_table
from docgen.checks.figures.told_words import is_said, told, without, words_of
from docgen.checks.following import places_told
from docgen.checks.scope import Finished
from docgen.checks.text.besides import has_root_of, is_general, says_more
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Line, Run, document_lines, fact_of, time_of
from docgen.checks.text.settlements import NAMED_AT_ALL
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import LANGS, Diagnostic, Document, Fact, Heading, Lang, Related, Table
from docgen.sameness import Same

_MOST_KEYS = 80
"""Keys that begin alike; where there are more, a longer beginning is looked at."""
_MOST_WORDS = 3
"""A part is told by few words."""
_SHORTEST = 3
_NO_PART = expression(
    r"проч\w*|остальн\w*|друг\w*|ин(?:ой|ые|ых|ым|ыми)|кроме|вне|без|не\w*|басқа\w*|өзге\w*|қалған\w*|емес|тыс|жоқ|бөлек"
    r"|наи\w+|сам\w+|средн(?:ем|яя|ее|ий)|макс\w+|мин\w+|ең|орта\w*|план\w*|прогноз\w*|факт\w*|ожидаем\w+|жоспар\w*|болжам\w*|нақты"
    r"|всего|общ\w+|итог\w*|весь|вс[её]|вс(?:я|е[йхм])|об[ае]|совокупн\w+|суммарн\w+|сводн\w+|стран[аеуы]|республик[аеиу]"
    r"|барлы[қғ]\w*|жалпы|бүкіл|ел|республика|начал\w+|кон(?:ец|ц[аеу])|перв\w+|втор\w+|трет\w+|последн\w+|прошл\w+|период\w*"
    r"|квартал\w*|полугоди\w+|месяц\w*|нов\w{2,3}|жаңа|современн\w+|государственн\w+|казахстанск\w+"
    r"|отечественн\w+|подведомственн\w+|год\w{0,2}|лет"
)
"""What tells a part by the others, a number that is one of several, a plan, the whole, a time, what may be said of any
part, or no part at all.
"""
_WHO_SAYS = expression(r"(?<!\w)(?:данн(?:ы[ем]|ых)|сведени|отч[её]т|информаци|оценк|сообщени)")
"""«По данным акиматов»: whose figure it is."""
_NUMBER = expression(r"\d+")
_BLOCKS = 3
"""A block, and those before it that may have told what it is about."""
_WORDS, _SMALL = expression(r"[^\W\d_]+"), expression(r"(?<!\w)[а-яё]+")
_ABBREVIATION = expression(r"(?<!\w)[А-ЯӘҒҚҢӨҰҮҺІ]{2,6}(?!\w)")


class _Kin(NamedTuple):
    """A sibling of a fact, and of each the words that only it says."""

    fact: Fact
    own: frozenset[str]
    others: frozenset[str]


def figure_of_a_sibling(finished: Finished) -> Iterator[Diagnostic]:
    """DG477: a part is told, and the fact of its figure is another part of the same whole."""
    found = [*_in_document(finished)]
    if found and (other := finished.other):
        there = {place.fact.key for place, _ in _in_document(other)}
        found = [one for one in found if one[0].fact.key in there]
    known = places_told(finished, *_TELL_THE_SAME) if found else frozenset()
    for place, kin in found:
        if place.figure.span not in known:
            words = _WORDS.findall(kin.fact.what.said(finished.lang))
            text = " ".join(word for word in words if word.casefold() in kin.others)
            args = {"text": text, "key": place.fact.key, "what": place.fact.what.said(finished.lang)}
            related = (Related("the fact stands here", place.fact.place("what")),)
            yield Diagnostic("DG477", place.figure.span, args, related)


_TELL_THE_SAME = (figure_of_another_region, figure_of_another_part, figures_swapped, figures_swapped_in_a_table)
"""They tell that a figure is of another part, too."""


def _in_document(finished: Finished) -> Iterator[tuple[Place, _Kin]]:
    """The figures that are told of a sibling."""
    lines = [*document_lines(finished.document)]
    for number, line in enumerate(lines):
        if line.printed and not isinstance(line.block, Table):
            for place in places_of(line, finished.book):
                if kin := _of_another(place, number, lines, finished):
                    yield place, kin


def _beginnings(words: frozenset[str], fact: Fact, finished: Finished) -> frozenset[str]:
    """How the words begin that a fact does not say."""
    return frozenset(word[:_SHORTEST] for word in words - _words_said(fact.what.said(finished.lang)))


def _of_another(place: Place, number: int, lines: Sequence[Line], finished: Finished) -> _Kin | None:
    """The sibling of which a figure is told, if it is."""
    fact, line = place.fact, lines[number]
    if place.figure.part != "value" or not isinstance(fact.value, Decimal) or place.is_open or place.is_change:
        return None
    there = place.around | place.own
    if all(is_said(word, there) for word in _words_said(fact.what.said(finished.lang))):
        return None
    for kin in _kin(fact, _beginnings(there, fact, finished), finished):
        if (
            all(_stands(word, there) for word in kin.others)
            and not _is_said_of_itself(kin, line)
            and not _is_part_of_its_own(place, kin, line, finished)
            and not _says_more(place, line, kin, finished)
            and not _is_told_elsewhere(kin, number, lines, finished)
        ):
            return kin
    return None


def _stands(word: str, words: frozenset[str]) -> bool:
    """Whether a word stands among others; one of three letters begins too many of them."""
    return word in words or (len(word) > _SHORTEST and is_said(word, words))


def _is_part_of_its_own(place: Place, kin: _Kin, line: Line, finished: Finished) -> bool:
    """Whether a figure before it in the line is of a larger part that has its words, which the line may tell in others:
    «частников – 800, из них сельских – 640».
    """
    before = (one for one in line.printed if one.end <= place.run.start)
    facts = (fact for one in before if (fact := fact_of(one, finished.book.facts)) and fact.unit == place.fact.unit)
    return any(
        is_said(word, words_of(fact.what.said(line.lang)))
        for fact in facts
        for word in kin.own
        if isinstance(fact.value, Decimal) and isinstance(place.fact.value, Decimal) and fact.value > place.fact.value
    )


def _is_said_of_itself(kin: _Kin, line: Line) -> bool:
    """Whether a line has a word of what only the fact of a figure says, of its root or an abbreviation of it."""
    return _has_words_of(kin, line) or any(
        _abbreviates(match[0].casefold(), kin.own) for match in _ABBREVIATION.finditer(line.text)
    )


def _has_words_of(kin: _Kin, line: Line) -> bool:
    said = [word for word in words_of(line.text) if not is_said(word, kin.others)]
    sides = {side for side, words in enumerate(NAMED_AT_ALL[line.lang]) if any(map(words.match, kin.own))}
    return any(is_said(word, frozenset(said)) or has_root_of(word, said) for word in kin.own) or any(
        NAMED_AT_ALL[line.lang][side].search(line.text) for side in sides
    )


def _abbreviates(letters: str, words: frozenset[str]) -> bool:
    """Whether a word of capitals has the first letters of all of these: «ИП» of «индивидуальные предприниматели»."""
    return {word[0] for word in words} <= set(letters)


def _says_more(place: Place, line: Line, kin: _Kin, finished: Finished) -> bool:
    """Whether the clause of a figure says anything besides what both facts say, or what leads it with a colon does; or
    it tells the part of another noun than its fact: «в городских поликлиниках» of «пациенты поликлиник: городские».
    """
    start, end = place.clause
    clause, what = _bare(line, start, end, {place.run}), kin.fact.what.said(line.lang)
    lead = _LEAD.search(line.text, 0, start)
    leading = _bare(line, lead.start(), start - 1, set(line.printed)) if lead else ""
    numbers = frozenset(_NUMBER.findall(what))
    known = told(place.fact, finished) | told(kin.fact, finished) | place.own | numbers
    unknown = (says_more(text, line.lang, lambda word: _is_known(word, known)) for text in (clause, leading))
    return any(unknown) or _is_of_another_noun(clause, what, kin, line.lang)


_LEAD = expression(r"[^,;.()]+:$")


def _bare(line: Line, start: int, end: int, hidden: Set[Run]) -> str:
    """A stretch of a line without the times it prints and some other figures."""
    without_them = [run for run in line.figures(start, end) if run in hidden or time_of(run)]
    return "".join(
        " " if any(run.start <= at < run.end for run in without_them) else line.text[at] for at in range(start, end)
    )


def _is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a word is one of those: «против» is no form of «процент», though both begin alike."""
    return any(word == one or (is_said(word, frozenset((one,))) and has_root_of(word, (one,))) for one in known)


def _is_of_another_noun(clause: str, what: str, kin: _Kin, lang: Lang) -> bool:
    """Whether the word for the part has a noun behind it that is another than in `what:`: the one it has there, or the
    one that is counted.
    """
    here, there = (_behind(text.casefold(), kin) for text in (clause, what))
    things = [word for word in _WORDS.findall(what.casefold().split(":")[0]) if not _is_done(word, lang)]
    told = [one for one in here if any(is_one_word(one, word) for word in things)]
    if not told:
        return False
    if there:
        return not is_one_word(told[0], there[0])
    if lang == "kz":
        of_another = not is_one_word(told[0], things[-1]) and _KAZAKH_CASE.search(told[0])
        return bool(of_another) or not is_one_word(told[-1], things[-1])
    head = next((at for at, word in enumerate(things) if _is_noun(word)), 0)
    return not any(is_one_word(told[0], word) for word in things[: head + 1])


_KAZAKH_CASE = expression(r"(?:[ндт][ыі]ң|[дт][ае]н?|н[ае]н|[ғгқк][ае])$")


def _behind(text: str, kin: _Kin) -> list[str]:
    """The words that stand right behind the last of those for the part."""
    words = [match[0] for match in _NEXT.finditer(text)]
    last = max((at for at, word in enumerate(words) if is_said(word.strip(), kin.others)), default=len(words))
    behind = itertools.takewhile(lambda word: word.startswith((" ", "\u00a0")), words[last + 1 :])
    return [word.strip() for word in behind]


_NEXT = expression(r"(?:(?<=\w)[ \u00a0])?[^\W\d_]+")


def _is_told_elsewhere(kin: _Kin, number: int, lines: Sequence[Line], finished: Finished) -> bool:
    """Whether the letter tells what only the fact says: before its figure, but for other places of the figure itself;
    in its block, in the two before or the one behind; or in the name of the body on whose blank it goes.
    """
    line = lines[number]
    body = finished.book.names.get(finished.letter.body)
    called = words_of(" ".join(one.said(line.lang).text for one in (body.called if body else ())))
    if any(is_said(word, called) or has_root_of(word, called) for word in kin.own):
        return True
    near = {*_blocks(lines[number::-1], _BLOCKS), *_blocks(lines[number:], _BLOCKS - 1)}
    return any(
        _is_said_of_itself(kin, one)
        for at, one in enumerate(lines)
        if id(one.block) in near
        or isinstance(one.block, Heading)
        or (at < number and not set(one.keys) & set(line.keys))
    )


def _blocks(lines: Sequence[Line], count: int) -> tuple[int, ...]:
    """The first blocks of some lines."""
    return tuple(dict.fromkeys(id(one.block) for one in lines))[:count]


def _is_done(word: str, lang: Lang) -> bool:
    """Whether a word says what was done with a thing: «построенные», «салынған»."""
    return _is_deed(word) if lang == "ru" else _KAZAKH_DEED.search(word) is not None


_KAZAKH_DEED = expression(r"[ғгқк][ае]н$")


def _is_noun(word: str) -> bool:
    """Whether a Russian word is a noun."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    return any("NOUN" in one.paradigm.marks for one in dictionary.readings(word))


def _is_nominal(word: str) -> bool:
    """Whether a Russian word is a noun or an adjective, or may be one."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    return bool(dictionary.known_cases(word))


def _kin(fact: Fact, strange: frozenset[str], finished: Finished) -> Iterator[_Kin]:
    """The siblings of a fact among those of its letter and those whose keys begin alike, as far as a word that only
    they say may stand at its figure: one that begins so.
    """
    book, lang = finished.book, finished.lang
    ours = _words_said(fact.what.said(lang))
    for key in dict.fromkeys((*cited(Same(finished.document)), *keys_alike(fact.key, book))):
        other = book.facts.get(key)
        if other is None or other.unit != fact.unit or other.value == fact.value or _frame(other) != _frame(fact):
            continue
        if not any(word[:_SHORTEST] in strange for word in _words_said(other.what.said(lang)) - ours):
            continue
        apart = {one: _told_apart(fact.what.said(one), other.what.said(one)) for one in LANGS}
        of_deeds = any(map(_is_deed, {word for words in apart["ru"] or () for word in words}))
        if all(apart.values()) and not of_deeds and _have_a_thing_in_common(fact.what.ru, other.what.ru):
            yield _Kin(other, *(apart[lang] or ()))


@functools.lru_cache(maxsize=4)
def cited(document: Same[Document]) -> tuple[str, ...]:
    """The keys of the facts that a letter prints."""
    return tuple(dict.fromkeys(key for line in document_lines(document.value) for key in line.keys))


@functools.lru_cache(maxsize=4096)
def _words_said(what: str) -> frozenset[str]:
    return words_of(what)


def _frame(fact: Fact) -> tuple[object, ...]:
    """What siblings have in common besides their words."""
    return fact.unit, fact.period, fact.as_of, fact.status


def _is_deed(word: str) -> bool:
    """Whether a Russian word is a participle: «построенные»."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    read = dictionary.readings(word)
    return bool(read) and all("PRTF" in one.paradigm.marks for one in read)


@functools.lru_cache(maxsize=4096)
def _have_a_thing_in_common(one: str, other: str) -> bool:
    """Whether two Russian descriptions are of the same thing: «прирост Абай» is of none of «скважины Абай»."""
    both = words_of(one) & words_of(other) & frozenset(_SMALL.findall(one))
    return any(_is_nominal(word) and not _is_deed(word) and not is_general(word) for word in both)


@functools.lru_cache(maxsize=4096)
def _told_apart(one: str, other: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The words that only the one of two descriptions says and only the other, if they have others in common."""
    ours, theirs = words_of(one), words_of(other)
    if not ours & theirs or _NUMBER.findall(one) != _NUMBER.findall(other) or _WHO_SAYS.search(one):
        return None
    both = without(ours, theirs), without(theirs, ours)
    if any(_NO_PART.fullmatch(word) for words in both for word in words):
        return None
    mine, its = (frozenset(word for word in words if not is_general(word)) for words in both)
    return (mine, its) if mine and its and max(len(mine), len(its)) <= _MOST_WORDS else None


# --- keys that begin alike -------------------------------------------------------------------------------------------


def keys_alike(key: str, book: FactBook) -> tuple[str, ...]:
    """The keys that differ from one in their last word alone: «clinics_rural», «clinics_urban». What begins alike but
    for more is of other letters, too, and none of these is made anew for a fact that it does not print.
    """
    stem, underscore, _ = key.rpartition("_")
    return book.view(keys_beginning, stem + underscore) if underscore else ()


def keys_beginning(book: FactBook, stem: str) -> tuple[str, ...]:
    """The keys of facts that begin so; none where they are too many."""
    keys = book.view(keys_in_a_row)
    first, last = bisect.bisect_left(keys, stem), bisect.bisect_left(keys, stem + "\U0010ffff")
    return keys[first:last] if last - first <= _MOST_KEYS else ()


def keys_in_a_row(book: FactBook) -> tuple[str, ...]:
    """All keys of facts in their order."""
    return tuple(sorted(book.facts))
