"""One thing that a list names twice (DG354): «ремонт школ, закупка мебели, ремонт школ и прием врачей», «Семейде,
Таразда, Семейде және Кентауда», «1) закуплена мебель; 2) закуплена мебель». Whoever copied an item meant another one.

A list is what commas part and an «и» closes, what stands in brackets or behind a colon, what semicolons part, and the
items of a numbered list. Only whole items count: «музыкальные школы, сады, школы и музеи» names nothing twice. What
says how things are («А. Сапаров, заместитель, Б. Алиев, заместитель») may be said of several.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.form.marks import PARAGRAPH_LETTERS
from docgen.checks.form.numbering import mark_of
from docgen.checks.scope import Finished
from docgen.checks.text.enumerations import OPEN, PREDICATE
from docgen.checks.text.lines import Line, by_line
from docgen.checks.text.passages import ITEM, Passage, prose
from docgen.checks.text.words import QUOTED
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang, Related, Table

_BOUND = expression(
    r"[,;:()]|(?<=[ \u00a0])[–—](?=[ \u00a0])|[.!?](?=[ \u00a0]|$)"
    r"|(?<=[ \u00a0])(?:а[ \u00a0]также|и|сондай-ақ|және|мен|бен|пен)(?=[ \u00a0])"
)
"""What parts the items of a list, and what opens and ends one."""
_HIDDEN = "_"
_LEAST_ITEMS = 3
_MOST_WORDS = 6
_LEAST_LETTERS = 4


class _Item(NamedTuple):
    """A stretch between two bounds: its words, where they begin, the bounds before and behind it."""

    text: str
    start: int
    before: str
    behind: str

    @property
    def said(self) -> str:
        """What it says, as it is held against others."""
        return " ".join(self.text.casefold().split())


@by_line
def listed_twice(line: Line) -> Iterator[Diagnostic]:
    """DG354: an item of a list in a line that reads as another of the same list."""
    by_commas = "," in line.text and _repeats_an_item(line.text)
    if isinstance(line.block, Table) or not (by_commas or ";" in line.text) or not _repeats_a_word(line.text):
        return
    for first, second in (*(_of_commas(_items(line), line) if by_commas else ()), *_of_semicolons(line)):
        related = (Related("the first one stands here", line.place(first.start, len(first.text))),)
        yield Diagnostic("DG354", line.place(second.start, len(second.text)), {"text": second.text}, related)


_NO_MARKS = str.maketrans("«»(),;:.!?", " " * 10)


def _repeats_a_word(text: str) -> bool:
    """Whether a word of some length stands twice."""
    words = [word for word in text.lower().translate(_NO_MARKS).split() if len(word) >= _LEAST_LETTERS]
    return len(set(words)) < len(words)


_SIGNS = expression(r"[,;:()–—.!?]")
_JOINING = (" а также ", " и ", " сондай-ақ ", " және ", " мен ", " бен ", " пен ")


def _repeats_an_item(text: str) -> bool:
    """Whether what stands before two bounds may be one item, all of the first or its end: wherever an item may be
    bounded (`_BOUND`) a text is parted here, and in more places, so that items that read alike have parts that do.
    Most lines are done with that.
    """
    text = f" {' '.join(text.split())} "
    for joining in _JOINING:
        text = text.replace(joining, " , ")
    parts = [said for part in _SIGNS.split(text.casefold()) if (said := part.strip())]
    known = set(parts)
    if len(known) < len(parts):
        return True
    last_words = {part.rpartition(" ")[2] for part in parts}
    return len(last_words) < len(parts) and any(_ends_with_one(part, known) for part in parts)


def _ends_with_one(part: str, known: set[str]) -> bool:
    at = part.find(" ")
    while at >= 0:
        if part[at + 1 :] in known:
            return True
        at = part.find(" ", at + 1)
    return False


def _items(line: Line) -> list[_Item]:
    """The stretches of a line, those within quotation marks and of the book's own text left whole."""
    text = QUOTED.sub(lambda quoted: _HIDDEN * len(quoted[0]), line.typed)
    items: list[_Item] = []
    start, before = 0, "."
    for bound in (*_BOUND.finditer(text), None):
        end = bound.start() if bound else len(text)
        inner = line.text[start:end].strip()
        at = start + len(line.text[start:end]) - len(line.text[start:end].lstrip())
        behind = _kind(bound[0]) if bound else "."
        items.append(_Item(inner, at, before, behind))
        start, before = (bound.end() if bound else end), behind
    return items


def _kind(bound: str) -> str:
    return "&" if bound[0].isalpha() else "." if bound in "!?" else bound


# --- what commas part -------------------------------------------------------------------------------------------------


def _of_commas(items: Sequence[_Item], line: Line) -> Iterator[tuple[_Item, _Item]]:
    for row in _rows(items):
        found = tuple(_alike(row, line.lang))
        if len(found) == 1 and _is_plain(row, found[0], line):
            yield found[0]


def _rows(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """The lists of three items and more: an «and» before the last one, or brackets around them, or a colon before."""
    row: list[_Item] = []
    for item in items:
        row = [*row, item] if row and item.before in ",&" else [item]
        is_closed = item.before == "&" or (row[0].before == "(" and item.behind == ")")
        is_closed = is_closed or (row[0].before == ":" and item.behind == ".")
        ends = item.before == "&" or item.behind not in ",&"
        if is_closed and ends and len(row) >= _LEAST_ITEMS and all(one.text for one in row):
            yield tuple(row)
        if ends:
            row = []


def _alike(row: Sequence[_Item], lang: Lang) -> Iterator[tuple[_Item, _Item]]:
    """The items that read alike; of the first one its end counts, where nothing in it may belong to its noun."""
    for one, other in itertools.combinations(row, 2):
        is_first = one is row[0] and _LED[lang].fullmatch(one.said.removesuffix(other.said))
        if one.said == other.said or (is_first and one.said.endswith(f" {other.said}")):
            yield one, other


_LED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?:.*[ \u00a0])?(?:во?|на|по|из|с|со|от|для|к|у|о|об|за|при"
            rf"|(?:министерств|акимат|област|город|район|регион)[а-я]*|[а-яё]+{PREDICATE['ru']})[ \u00a0]"
        ),
        "kz": expression(r"(?:.*[ \u00a0])?\w{4,}(?:[қғ]а|[кг]е|[дн][ае]н)[ \u00a0]"),
    }
)
"""What may stand before the first item of a list without being a part of it: in Kazakh a noun in another case."""
_ASIDE = expression(
    r"(?:при\sнеобходимости|как\sправило|соответственно|например|к\sпримеру|кроме\sтого|однако|также|по\sмере|по\sитогам"
    r"|қажет\sбол\w+|әдетте|тиісінше|мысалы|бұдан\sбасқа|сонымен)(?!\w).*"
)
_EACH = expression(r"(?<!\w)(?:соответственно|тиісінше)(?!\w)")
"""Of several things each may have the same: «класс, зал, класс – соответственно в …»."""
_OF_LANDS = expression(
    r"(?<!\w)(?:област(?:ь|и|ью)|обл\.|район[аеу]?|округ[аеу]?|республик[аиеу]|город[аеу]?|сел[оаеу]"
    r"|(?:облыс|аудан|қалас|ауыл|округ)[ыі]\w*)(?!\w)"
)
"""What may stand behind several towns: «Риддер, область Абай, Семей, область Абай»."""


_IN_TURN = expression(
    r"(?<!\w)(?:поряд[ко]|этап|цикл|маршрут|график|расписан|очередно|последовател|поэтап|снова|вновь|обратно|затем|потом"
    r"|повторн|тәртіп|тәртіб|кезең|кезекп|цикл|бағыт|маршрут|кесте|дәйекті|қайта(?!л)|тағы|кейін)"
)
"""What comes in turn may come again: «осмотр, ремонт, осмотр и приемка»."""
_HELD_AGAIN = expression(
    r"(?<!\w)(?:матч|игр[аы]|игра[лю]|сыгра|команд|заседани|совещани|тур[аы]?(?!\w)|чемпионат|турнир|соревнован|концерт|гастрол|рейс"
    r"|выставк|экспедиц|фильм|съ[её]мк|посет|визит|поездк|побыва|жил[аи]?(?!\w)|служил|сбор[аыо]|павод|пожар|авари|землетряс"
    r"|көрме|түсіріл|сапар|барды|барған|тұрған|жиын|тасқын|өрт|апат|сілкін"
    r"|побед|приз|медал|финал|по[ \u00a0]пути|ойы?н|отырыс|жиналыс|жарыс|жеңімпаз|жүлде|жолымен)"
)
"""What may be held, won or passed in one place again: «матчи прошли в Таразе, Семее, Таразе и Кентау»."""
_TRADES = "экономист|токарь|слесарь|электрик|механик|сантехник|агроном|зоотехник|ветеринар|фельдшер|психолог|логопед"
_TRADES += "|профессор|доцент|академик|музыкант|программист|геолог|эколог|журналист|офицер|архитектор"
"""Trades that both languages call alike."""
_A_PERSON = expression(
    rf"(?:{_TRADES}|сварщик|маляр|плотник|повар|строитель|тракторист|медсестра|тренер|судья)"
    rf"|(?:.* )?(?:{_TRADES}|.*(?:шы|ші))"
    r"|(?:начальник|директор|заместитель|заведующ(?:ий|ая)|специалист|инспектор|эксперт|врач|учитель|педагог|инженер|юрист"
    r"|депутат|член|представитель|сотрудник|руководитель|советник|водитель|аким|бухгалтер)(?!\w).*"
    r"|(?:.* )?(?:бастығы|директоры?|орынбасары?|меңгерушісі|маманы?|инспекторы?|сарапшысы?|дәрігері?|мұғалімі?"
    r"|педагогі?|инженері?|заңгері?|депутаты?|мүшесі|өкілі|қызметкері|басшысы|кеңесшісі|жүргізушісі?|әкімі|бухгалтері?)"
)
"""Two may hold one post or have one trade: «заместитель акима, начальник отдела, начальник отдела и юрист»."""


def _is_led_by_a_verb(first: _Item, line: Line) -> bool:
    """Whether a list stands behind no colon, or behind «Закуплены:»; «Оценки:», «Занятия:» lead what may come again."""
    lead = line.text[: first.start].rstrip()
    return not lead.endswith(":") or _LEADING[line.lang].search(lead) is not None


def _is_plain(row: Sequence[_Item], pair: tuple[_Item, _Item], line: Line) -> bool:
    """Whether a row lists things of one sort, and what stands twice is such a thing, not what is said of them."""
    twice = pair[1]
    is_small = twice.text[:1].islower()
    beside = row.index(pair[1]) - row.index(pair[0]) == 1
    return (
        len(re.sub(r"[\W\d_]", "", twice.text)) >= _LEAST_LETTERS
        and not _ASIDE.fullmatch(twice.said)
        and not _EACH.search(line.text)
        and not _IN_TURN.search(line.text.lower())
        and (is_small or not _HELD_AGAIN.search(line.text.lower()))
        and not _A_PERSON.fullmatch(twice.said)
        and _is_led_by_a_verb(row[0], line)
        and len({len(one.text.split()) for one in (*row[1:-1], twice)} - {0}) == 1
        and (beside or not _OF_LANDS.search(twice.said))
        and all(one.text[:1].islower() is is_small for one in row[1:])
        and all(_is_a_thing(one, line) for one in row[1:-1])
        and not line.figures(twice.start, twice.start + len(twice.text))
    )


def _is_a_thing(item: _Item, line: Line) -> bool:
    is_short = len(item.text.split()) <= _MOST_WORDS and not any(map(str.isdecimal, item.text))
    return is_short and not OPEN.search(item.text) and not _PREDICATES[line.lang].search(item.said)


_PREDICATES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"\w(?:{PREDICATE['ru']}|[её]н[ао]?\b)"), "kz": expression(rf"\w{PREDICATE['kz']}$")}
)
"""In Kazakh a verb ends what it tells, «сатып алу» is none."""
_LEADING: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"\w(?:{PREDICATE['ru']}|[её]н[аоы]?):$"), "kz": expression(rf"\w(?:{PREDICATE['kz']}):$")}
)


# --- what semicolons part, and items of their own ---------------------------------------------------------------------

_MARK = expression(r"(?:\d{1,3}|[а-яә])\)[ \u00a0]")
_PART = expression(r"[^;]+")
_STATE = expression(
    r"(?:не|нет|срок\w*|исполн\w+|выполн\w+|реализ\w+|без|да|в\s(?:работе|стадии|процессе)|наход\w+|на\s(?:контроле"
    r"|исполнении|рассмотрении|согласовании)|снят\w*|работ[аы]|продолжа\w+|вед[её]тся|принят\w*|одобрен\w*|отказан\w*"
    r"|устранен\w*|орында\w+|мерзім\w*|жоқ|бар|іске|бақылау\w*|жұмыс\w*|қаралуда|қабылдан\w+|жүргізіл\w+|жалғас\w+"
    r"|мақұлдан\w+|жойыл\w+)(?!\w)"
)
"""What may be said of several points alike."""


def _of_semicolons(line: Line) -> Iterator[tuple[_Item, _Item]]:
    """«Приняты меры: 1) …; 2) …»."""
    text = QUOTED.sub(lambda quoted: _HIDDEN * len(quoted[0]), line.text) if ";" in line.text else ""
    if ";" not in text or "(" in _MARK.sub("", text) or _IN_TURN.search(text.lower()):
        return
    begin = text.find(":") + 1 if 0 < text.find(":") < text.find(";") else 0
    parts = [_part(line, one.start(), one.end()) for one in _PART.finditer(text, begin)]
    if any(":" in one.text for one in parts):
        return  # lists within a list
    for one, other in itertools.combinations(parts, 2):
        if _is_copied(one.said, other.said) and not line.figures(other.start, other.start + len(other.text)):
            yield one, other


def _part(line: Line, start: int, end: int) -> _Item:
    """A part without its number and its full stop."""
    text = line.text[start:end]
    at = start + len(text) - len(text.lstrip())
    mark = _MARK.match(line.text, at, end)
    at = mark.end() if mark else at
    return _Item(line.text[at:end].rstrip(" .\u00a0"), at, ";", ";")


_LEAST_WORDS, _LEAST_LONG = 2, 10


def _is_copied(one: str, other: str) -> bool:
    """Whether two items say the same in the same words, be it in another order; what is said of a point is none."""
    words = one.split()
    enough = len(words) >= _LEAST_WORDS and sum(map(str.isalpha, one)) >= _LEAST_LONG
    return enough and Counter(words) == Counter(other.split()) and not _STATE.match(one)


def item_listed_twice(finished: Finished) -> Iterator[Diagnostic]:
    """DG354: an item of a numbered list that says what another one says; a list within another item may repeat it."""
    for items in _numbered(finished):
        for first, second in itertools.combinations(items, 2):
            one, other = (_said(passage) for passage in (first, second))
            is_told = first.lines[0].text == second.lines[0].text and sum(map(str.isalpha, one)) >= PARAGRAPH_LETTERS
            if not is_told and _is_copied(one, other) and not any(line.printed for line in second.lines):
                related = (Related("the first one stands here", first.span),)
                yield Diagnostic("DG354", second.span, {"text": _text(second)}, related)


def _numbered(finished: Finished) -> Iterator[list[Passage]]:
    """The items of each list that begins at 1, but of those that come in turn, «Этапы:»."""
    items: list[Passage] = []
    lead = ""
    for passage in prose(finished.document):
        mark = mark_of(passage) if passage.kind == ITEM else None
        if mark is None or mark.number == 1:
            yield items
            items = []
        if mark is None:
            lead = _said(passage)
        elif not _IN_TURN.search(lead):
            items.append(passage)
    yield items


def _text(passage: Passage) -> str:
    return " ".join(line.text for line in passage.lines).rstrip(" ;.,\u00a0")


def _said(passage: Passage) -> str:
    return " ".join(_text(passage).casefold().split())
