"""A part told of town, of village or of a region, and the fact of its figure tells another part of the same whole: «из
них в сельской местности – 54» of what there is in Akmola oblast (DG470), or in towns (DG477).

A letter from a region need not name it in every sentence, and what stands in a region may be told by the town as well.
So a figure is held to be of another part only where it stands right beside the word for one, where the letter names
the region of its fact nowhere, and prints before it what the whole country has; or where both texts of `what:` place it
in towns and the word beside it says «в селах». What is called by a kind, «сельские пациенты», may be in towns by right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.figures.other_regions import (
    COMMON,
    are_others,
    beginnings,
    figure_of_another_region,
    land_of,
    of_another_region,
    regions_in,
)
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.labels import labels_of
from docgen.checks.text.lines import VALUE, Line, Run, document_lines, fact_of, line_of, time_of
from docgen.checks.text.settlements import BY_PLACE, SETTLEMENTS, TOWN_AND_VILLAGE, side_of
from docgen.checks.text.things import PEOPLE, sort_of_things
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import LANGS, Diagnostic, Fact, Lang, Related, Table

_PIECES: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {"ru": ("город", "сел", "област"), "kz": ("қала", "ауыл", "облыс")}
)
"""What a line must hold of them, or of a region."""
_LEADS = expression(rf"{GAP}?(?:[–—:]{GAP}?)?")
_FOLLOWS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"{GAP}(?:[–—]{GAP})?(?:во?{GAP})?"), "kz": expression(rf"{GAP}(?:[–—]{GAP})?")}
)
_MOVED = expression(
    r"переез|перее[хд]|пересел|мигра|(?<!\w)(?:уч[аи]тся|обуча|лечат|прожива|живут|живущ|ездят|доезжа)"
    r"|көш|(?<!\w)(?:оқи|тұра[дт]|емдел|қатынай)",
    re.IGNORECASE,
)
"""What may be of both: who moved from a village to a town, or lives in the one and learns in the other."""
_NOT_THERE = expression(rf"(?<!\w)(?:не(?:{GAP}во?)?|вне|вместо|кроме|помимо){GAP}$", re.IGNORECASE)
_NOT_THERE_BEHIND = expression(rf"{GAP}(?:емес|тыс|орнына|қоспағанда)")
_GONE = expression(
    r"направл|прибы|выбы|приех|уех|выех|обуч|оконч|роди|род[её]н|выпускн|жібер|кел(?:ген|етін)|кет(?:кен|етін)|бітір|оқы|туған|түле",
    re.IGNORECASE,
)
"""What `what:` may say of both: who was born in a village, and has gone to school in a town."""
_OF_THEM: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:из{GAP}(?:них|которых)|в{GAP}том{GAP}числе)(?!\w)", re.IGNORECASE),
        "kz": expression(rf"(?<!\w)(?:оның|олардың|соның)(?:{GAP}ішінде)?(?!\w)", re.IGNORECASE),
    }
)
"""What says that a figure is a part of the one before it."""
_FOR_A_REGION = expression(
    r"регион|област|район|пилот|(?<!\w)местн(?!ост)|жергілікті"
    r"|(?<!\w)(?:там|здесь|[вн]ас|[вн]ами|север\w*|юг[еа]?|южн\w+|запад\w*|восто[кч]\w*|центр\w*)(?!\w)"
    r"|(?<!\w)(?:ваш|наш|сво)\w+|өңір|облыс|аудан|онда|мұнда|(?<!\w)(?:сізд|сіздерд|бізд|біздерд|өз)|солтүсті|оңтүсті|батыс|шығыс"
    r"|орталық",
    re.IGNORECASE,
)
"""What may stand for the name of a region."""


class _Part(NamedTuple):
    """The word for a part right beside a figure: town, 0, village, 1, or the key of a region; and what follows."""

    key: str
    side: int
    text: str
    start: int
    noun: str = ""


def figure_of_another_part(finished: Finished) -> Iterator[Diagnostic]:
    """DG470, DG477: a part of one kind is told, and the fact of its figure is another part."""
    found = [*_in_document(finished)]
    told = {one.span for one in figure_of_another_region(finished)} if found else set()
    yield from (one for one in found if one.span not in told)


def _in_document(finished: Finished) -> Iterator[Diagnostic]:
    lines = [*document_lines(finished.document)]
    for line in lines:
        for run in line.printed if _may_name_a_part(line) else ():
            fact = fact_of(run, finished.book.facts, VALUE) if not time_of(run) else None
            if fact and _may_be_a_part(fact) and not _MOVED.search(line.text):
                yield from _of_another(run, fact, (line, lines), finished)


_SEVERAL = 2
_OWN = 2
"""The labels of a cell without the corner of its table."""


def _may_be_a_part(fact: Fact) -> bool:
    """Whether a fact is told by a name, or by a word that may be town or village."""
    return _names_something(fact) or any(
        piece in fact.what.said(lang).lower() for lang in LANGS for piece in _PIECES[lang]
    )


def _may_name_a_part(line: Line) -> bool:
    table = line.block
    if isinstance(table, Table):
        return bool(line.row and line.column and len(line.printed) == 1)
    named = any(piece in line.text.lower() for piece in _PIECES[line.lang])
    return named or (len(line.printed) > 1 and _OF_THEM[line.lang].search(line.text) is not None)


def _part_beside(line: Line, run: Run, finished: Finished) -> _Part | None:
    """The one part that is named right beside a figure, or as the row or the column of its cell."""
    if isinstance(line.block, Table):
        found = [part for label in labels_of(line)[:_OWN] for part in _sides_of(label, 0, len(label.text))]
    else:
        found = [part for part in _parts_near(line, run, finished) if _is_beside(part, line, run)]
    return found[0] if len(found) == 1 else None


def _is_beside(part: _Part, line: Line, run: Run) -> bool:
    """Whether nothing but a dash stands between a part and its figure; between a region and its figure a verb may."""
    if _NOT_THERE.search(line.text, 0, part.start) or _NOT_THERE_BEHIND.match(line.text, part.start + len(part.text)):
        return False
    if _JOINED.search(line.text, 0, part.start) or _JOINS.match(line.text, part.start + len(part.text)):
        return False
    start = max((one.end for one in line.figures(0, run.start) if one.end <= run.start), default=0)
    told = {one.side for one in _sides_of(line, start, run.start)}
    if part.start < run.start and len(told) > 1:  # «городских меньше, чем сельских: 386 против 862»
        return False
    if part.start >= run.end:
        return _FOLLOWS[line.lang].fullmatch(line.text, run.end, part.start) is not None
    leads = _WORDS if part.key else _LEADS
    return leads.fullmatch(line.text, part.start + len(part.text), run.start) is not None


def _parts_near(line: Line, run: Run, finished: Finished) -> Iterator[_Part]:
    """Town, village and the regions that a line names near a figure."""
    yield from _sides_of(line, max(0, run.start - _NEAR), min(len(line.text), run.end + _NEAR))
    for key, start, end in regions_in(line, finished.book):
        named = _REGION.match(line.text, end)
        yield _Part(key, -1, line.text[start : named.end() if named else end], start)


_JOINED = expression(rf"(?:[^\W\d_]{GAP}(?:и|или|мен|бен|пен|және|немесе)|(?<!\w)чем){GAP}(?:во?{GAP})?$")
_JOINS = expression(rf"{GAP}(?:и|или|мен|бен|пен|және|немесе){GAP}(?:во?{GAP})?[^\W\d_]")
"""«В селах и городах – 200 и 190 (соответственно)», «городских меньше, чем сельских: 190 против 200»."""
_WORDS = expression(rf"(?:{GAP}[^\W\d_]+){{0,6}}?{GAP}?(?:[–—:]{GAP}?)?")
_NEAR = 40
_REGION = expression(rf"(?:{GAP}(?:област(?:ь|и)|облысында))?(?!\w)")


_BODY = expression(
    rf"{GAP}(?:отдел|управлени|акимат|центр|суд|маслихат|совет|бөлім|басқарма|әкімд|орталы[қғ]|сот|мәслихат)\w*"
)
"""«Городской отдел образования» has schools in villages, too."""


def _sides_of(line: Line, start: int, end: int) -> Iterator[_Part]:
    for side, words in enumerate(TOWN_AND_VILLAGE[line.lang]):
        for match in words.finditer(line.text, start, end):
            noun = _NOUN.match(line.text, match.end())
            if not _BODY.match(line.text, match.end()):
                yield _Part("", side, match[0], match.start(), noun[1].lower() if noun else "")


def _of_another(run: Run, fact: Fact, where: tuple[Line, Sequence[Line]], finished: Finished) -> Iterator[Diagnostic]:
    (line, lines), part = where, _part_beside(where[0], run, finished)
    is_other_side = part is not None and part.side >= 0 and side_of(fact) == 1 - part.side
    if part and is_other_side and _tells_the_same(part, line, fact) and not _is_told_behind(1 - part.side, line, run):
        related = (Related("the fact stands here", fact.place("what")),)
        args = {"text": part.text, "key": fact.key, "what": fact.what.said(finished.lang)}
        yield Diagnostic("DG477", run.inline.span, args, related)
        return
    if len(line.printed) < _SEVERAL and not isinstance(line.block, Table):
        return  # a region told of one figure may be that of the letter
    own = land_of(fact, finished.book, of_row=True)
    if not own or _is_named(own, lines, finished):
        return
    if part and part.key:
        is_other = are_others({part.key}, part.text, own, fact, finished.book)
    else:
        is_part = part is not None or _is_one_of_them(line, run)
        is_other = (
            is_part and not _may_be_elsewhere(part, line, run) and _is_of_a_whole(run, fact, line, lines, finished)
        )
    if is_other:
        text = part.text if part else line.text[run.start : run.end]
        yield of_another_region(run, text, fact, own, finished)


def _is_told_behind(side: int, line: Line, run: Run) -> bool:
    """Whether what follows a figure says where it is after all: «в селах 190 больниц из городов открыли филиалы»."""
    stop = _STOP.search(line.text, run.end)
    end = min([one.start for one in line.printed if one.start >= run.end] + [stop.start() if stop else len(line.text)])
    words = _WORD.findall(line.text, run.end, end)
    return any(SETTLEMENTS[line.lang][side].fullmatch(word) for word in words) or bool(
        TOWN_AND_VILLAGE[line.lang][side].search(line.text, run.end, end)
    )


_STOP = expression(r"[,;:(.]|(?<!\w)(?:и|а|но|чем|против|және|ал|мен|бен|пен)(?!\w)")


def _tells_the_same(part: _Part, line: Line, fact: Fact) -> bool:
    """Whether the word beside a figure and that of `what:` are of the same things: «в городских больницах» may be said
    of «сельские пациенты», «в городах» of «сельские округа», and «городских» of doctors who work in villages.
    """
    lang, what = line.lang, fact.what.said(line.lang)
    if BY_PLACE[lang].fullmatch(part.text):
        return BY_PLACE[lang].search(what) is not None and not _GONE.search(what)
    if part.noun and not any(is_one_word(part.noun, own) for own in _WORD.findall(what.lower())):
        return False
    return not (BY_PLACE[lang].search(what) and (_GONE.search(what) or _counts_people(fact)))


def _counts_people(fact: Fact) -> bool:
    """Whether those are counted who may be from a town and work in a village."""
    told = [(fact.what.said(lang), lang) for lang in LANGS]
    return any(sort_of_things(what, lang) == PEOPLE or _PEOPLE.search(what) for what, lang in told)


_PEOPLE = expression(r"семь|молод[её]ж|населен|кадр|специалист|работник|отбас|жаст|халы[қғ]|маман|қызметкер", re.I)
_WORD = expression(r"[^\W\d_]{3,}")
_NOUN = expression(rf"{GAP}([^\W\d_]{{3,}})")


def _may_be_elsewhere(part: _Part | None, line: Line, run: Run) -> bool:
    """Whether the clause or the labels of a figure tell where it is in other words than the region's, «у нас», «в
    Бурабае»; where no word for a part stands beside it, whether the sentence or a head of its table does.
    """
    start = max((one.end for one in line.figures(0, run.start) if one.end <= run.start), default=0)
    end = _CLAUSE_ENDS.search(line.text, run.end)
    clause = line.text[start : end.start() if end else len(line.text)]
    labels = [one.text for one in labels_of(line)]
    if any(_tells_a_place(text, line.lang) for text in (clause, *labels[:_OWN])):
        return True
    if part:
        return False
    table = line.block
    heads = [line_of(one, line.lang, table).text for one in table.header] if isinstance(table, Table) else []
    return any(map(_FOR_A_REGION.search, (line.text, *labels, *heads)))


def _tells_a_place(text: str, lang: Lang) -> bool:
    for words in (*TOWN_AND_VILLAGE[lang], _OF_THEM[lang]):
        text = words.sub("", text)
    return _CAPITALS.search(text, 1) is not None or _ELSEWHERE[lang].search(text) is not None


_CLAUSE_ENDS = expression(r"[,;:]|[.!?](?=\s|$)")
_ELSEWHERE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:наш|ваш|столи|(?:во?|на|у|под|близ|возле|вдоль|вокруг|около){GAP}(?=[^\W\d_]))", re.I
        ),
        "kz": expression(r"(?<!\w)(?:біз|сіз|елорда|\w+[дт][ае](?:ғы|гі)?(?!\w))", re.I),
    }
)


def _is_one_of_them(line: Line, run: Run) -> bool:
    """Whether a figure is told as a part of one before it, or stands in a table."""
    return isinstance(line.block, Table) or _OF_THEM[line.lang].search(line.text, 0, run.start) is not None


def _is_named(own: str, lines: Sequence[Line], finished: Finished) -> bool:
    """Whether a letter names a region anywhere, or goes on the blank of a body that bears its name."""
    body = finished.book.names.get(finished.letter.body)
    called = [one.said(lang).text for one in (body.called if body else ()) for lang in LANGS]
    told = " ".join((*(line.text for line in lines), *called)).lower()
    return any(one in told for one in beginnings(finished.book.names[own]) if one not in COMMON)


def _is_of_a_whole(run: Run, fact: Fact, home: Line, lines: Sequence[Line], finished: Finished) -> bool:
    """Whether what the whole country has stands before a figure in its line, or in the table of its cell, where no
    other figure of that unit is of a region.
    """
    table = isinstance(home.block, Table)
    beside = [line for line in lines if line.block is home.block] if table else [home]
    runs = [other for line in beside for other in line.printed if table or other.end <= run.start]
    facts = [one for other in runs if (one := fact_of(other, finished.book.facts, VALUE)) and one.key != fact.key]
    alike = [one for one in facts if one.unit and one.unit == fact.unit]
    wholes = [one for one in alike if one.period and fact.period and one.period.overlaps(fact.period)]
    return bool(wholes) and not any(map(_names_something, alike if table else wholes[:1]))


def _names_something(fact: Fact) -> bool:
    """Whether a fact is told by a name."""
    return any(_CAPITALS.search(fact.what.said(lang), 1) for lang in LANGS)


_CAPITALS = expression(r"(?<!\w)[А-ЯЁӘҒҚҢӨҰҮҺІ]\w+")
