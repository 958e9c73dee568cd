"""Growth in one language and decline in the other, of the same figure (DG348): «выросло на 386», «386-ға азайды».

Words of growth and of decline stand in many a right sentence beside each other («в целях снижения нагрузки увеличено
…»), and a translator may turn a sentence about. So a direction is read only where nothing but the words of a change
(«на», «до», «по сравнению с прошлым годом») parts it from the figure, and where the rest of its sentence holds no other
direction and no negation. A remark in brackets, «(рост на 15 %)», is a sentence of its own.

Where sentences answer each other one by one, and each tells as many changes as the other by verbs that surely tell one,
they tell the same: «износ снизился» is not «тозу артты». What something is done for may be told in other words.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.answering import sentence_pairs
from docgen.checks.text.lines import MASK, Line, Run
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import Sentence, sentence_at
from docgen.expressions import expression
from docgen.lang.kazakh.tenses import Form, verb_forms
from docgen.model import Diagnostic, Lang
from docgen.sameness import Same, kept

GROWTH, DECLINE = "up", "down"


class _Stems(NamedTuple):
    """How the words of one direction begin: those that are read before or behind a figure, those that are read only
    behind it, and others that show that a sentence speaks of that direction too.
    """

    read: str
    behind: str
    besides: str


_STEMS: Mapping[Lang, Mapping[str, _Stems]] = MappingProxyType(
    {
        "ru": {
            GROWTH: _Stems(
                r"увелич\w+|(?:вы|воз)рос(?:ло|ла|ли)?(?!\w)|(?:вы|воз)?раст[её]т(?!\w)|при?рост\w{0,2}(?!\w)"
                r"|рост(?:а|у|ом|е)?(?!\w)|повы[сш]\w+|нарасти\w+|расшир\w+|подня(?:л|вш)\w*",
                r"больше(?!\w)|выше(?!\w)",
                r"подн[яи]|прибав|добав|дополн|расшир|больш|превы|нараст|улучш|удво|утро|благодаря",
            ),
            DECLINE: _Stems(
                r"сокра[тщ]\w+|(?:по)?сни[жз]\w+|уменьш\w+|упал(?:а|о|и)?(?!\w)|спад(?:а|у|ом|е)?(?!\w)"
                r"|опусти(?:л|вш)\w*",
                r"меньше(?!\w)|ниже(?!\w)",
                r"меньш|мен[ие]е|паден|пада|убыл|убыв|потер|отста|дефицит|нехват|ликвид|ухудш|минус|замедл|устран",
            ),
        },
        "kz": {
            GROWTH: _Stems(
                r"өс(?:ті|кен|ім(?!дік)|у|еді|іп|етін)\w*|арт(?:ты|қан|ады|атын|ып|у)\w*|көбей\w*|ұлғай\w*|жоғарыла\w*"
                r"|кеңей\w*|көтеріл\w*",
                r"көп(?!\w)|артық(?!\w)|жоғары(?!\w)",
                r"көтер|қосы|толық|кеңе|көп|артық|жоғары|асты|асып|жақсар",
            ),
            DECLINE: _Stems(
                r"азай\w*|төменде(?:ді|ген|йді|йтін|п|у|т)\w*|қысқар\w*|кемі(?:ді|ген|йді|т|п)\w*|кему\w*",
                r"аз(?!\w)|кем(?!\w)|төмен(?!\w)",
                r"кем|төмен|түс(?!ім)|құлды|тапшы|жетісп|жой|нашар|минус|баяу|жоғал",
            ),
        },
    }
)
_NEGATED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:(?:не|ни|без|нет)(?!\w)|отриц|предотвр|прекращ|останов|обрат)", re.IGNORECASE),
        "kz": expression(
            r"(?<!\w)(?:емес|жоқ|тоқтат|кері|онсыз)"
            r"|(?<!\w)(?:өс|арт|көбей|ұлғай|жоғарыла|азай|төменде|қысқар|кемі)\w{0,5}?[мпб][ае](?=[дйғгсу])",
            re.IGNORECASE,
        ),
    }
)
"""What may turn a direction about."""
_PIECES: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": (
            *("увелич", "вырос", "возрос", "раст", "рост", "повы", "больше", "выше", "нараст", "расшир", "подня"),
            *("сокра", "сни", "уменьш", "упал", "спад", "меньше", "ниже", "опусти"),
        ),
        "kz": (
            *("өс", "арт", "көбей", "ұлғай", "жоғары", "көп", "кеңей", "көтеріл"),
            *("азай", "төмен", "қысқар", "кем", "аз"),
        ),
    }
)
"""One of them is in every word that is read."""

_GAP = r"[ \u00a0\ufffc]"
_RUSSIAN_BETWEEN = (
    r"(?:–|на|до|с|со|в|к|за|его|ее|их|почти|около|примерно|более|чем|свыше|лишь|всего|только|также|уже|еще|и|составил\w*|составля\w+"
    r"|по|сравнению|прошл\w+|предыдущ\w+|аналогичн\w+|период\w*|год\w*|среднем|\(\ufffc+\))"
)
_KAZAKH_BETWEEN = r"(?:шамамен|небәрі|тек|қазір|ағымдағы|өткен|жыл\w*|салыстырғанда|дейін|[\w-]+[дт][ае]н)"
_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:{_GAP}+{_RUSSIAN_BETWEEN})*{_GAP}+", re.IGNORECASE),
        "kz": expression(rf"(?:{_GAP}+{_KAZAKH_BETWEEN})*{_GAP}+", re.IGNORECASE),
    }
)
"""What may stand between a direction and the figure that it leads."""
_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:[ \u00a0]+[а-яё%]+){0,2}[ \u00a0]+", re.IGNORECASE),
        "kz": expression(
            r"(?:[-\u2011]?[ғгқк][ае])?"
            r"(?:[ \u00a0]+(?:дейін|бойынша|есе|пайыздық|процент\w*|пайыз\w*|[\w-]+[ғгқк][ае])){0,3}[ \u00a0]+",
            re.IGNORECASE,
        ),
    }
)
"""What may stand between a figure and the direction behind it: «на 386 школ больше», «386 мектепке өсті»."""
_BY = expression(r"(?<!\w)на(?:[ \u00a0](?:почти|около|примерно|более[ \u00a0]чем|свыше))?[ \u00a0]$", re.IGNORECASE)
_IN = expression(r"(?<!\w)[вВ][ \u00a0]$")
_TIMES = expression(r"[ \u00a0]раза?[ \u00a0]")
"""«В 2,4 раза больше»."""
_DATIVE = expression(r"[ғгқк][ае](?!\w)|дейін(?!\w)|есе(?!\w)|(?<!\w)(?:екі|үш|төрт|бес) есе(?!\w)")
_BRACKETED = expression(r"\(([^()]*)\)")
_NOUN = expression(r"(?:өс(?:ім|у)|арту|көбею|ұлғаю|азаю|төмендеу|қысқару|кему)\w*", re.IGNORECASE)
"""The Kazakh words that may lead a figure: a verb follows it."""


class Told(NamedTuple):
    """The direction of a figure, and the word that tells it with its place."""

    direction: str
    line: Line
    start: int
    text: str


def direction_turned(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG348: a figure that one passage tells with a word of growth, and its counterpart with one of decline, or a
    sentence that tells such changes without a figure; told in the Russian text.
    """
    if ours.kind in PROSE and theirs.kind in PROSE and any(may_tell(line) for line in ours.lines):
        found = tuple(_turned_figures(ours, theirs)) or _turned_sentences(ours, Same(theirs))
        for here, there in found:
            place = here.line.place(here.start, len(here.text))
            other = there.line.place(there.start, len(there.text))
            yield Diagnostic("DG348", place, {"text": here.text, "other": there.text}, said_there(other))


def _turned_figures(ours: Passage, theirs: Passage) -> Iterator[tuple[Told, Told]]:
    left = dict(_told(ours))
    right = dict(_told(theirs)) if left else {}
    for identity, here in left.items():
        there = right.get(identity)
        if there and there.direction != here.direction:
            yield here, there


@kept
def _turned_sentences(ours: Passage, same: Same[Passage]) -> Iterator[tuple[Told, Told]]:
    """The first word of a sentence, here and there, that tells another direction than the other sentence has."""
    for here, there in sentence_pairs(ours, same.value):
        left = _changes(here)
        right = _changes(there) if left else ()
        if left and right and _are_all_known(left, right):
            told = [Counter(one.direction for one in changes) for changes in (left, right)]
            if told[0] != told[1]:
                yield next(pair for pair in zip(left, right, strict=True) if pair[0].direction != pair[1].direction)


def _are_all_known(left: Sequence[Told], right: Sequence[Told]) -> bool:
    """Whether two sentences tell as many changes, and nothing else in them may tell one of another direction."""
    if len(left) != len(right):
        return False
    spoken = [_spoken(one) for one in (left, right)]
    return all(len(directions) == len(left) for directions in spoken) or (
        len(left) == 1 and all(len(set(directions)) == 1 for directions in spoken)
    )


def _spoken(told: Sequence[Told]) -> list[str]:
    """The direction of each word of a sentence that may tell one."""
    line = told[0].line
    sentence = sentence_at(line, told[0].start)
    return [
        direction
        for direction, words in _SPOKEN[line.lang].items()
        for _ in words.finditer(line.text, sentence.start, sentence.end)
    ]


@kept
def _changes(sentence: Sentence) -> Iterator[Told]:
    """The verbs of a sentence that surely tell a change; none if it denies one."""
    line = sentence.line
    if may_tell(line) and not _NEGATED[line.lang].search(line.text, sentence.start, sentence.end):
        found = (
            Told(direction, line, match.start(), match[0])
            for direction, words in READ[line.lang].items()
            for match in words.finditer(line.text, sentence.start, sentence.end)
            if is_finite(match[0].lower(), line.lang)
        )
        yield from sorted(found, key=attrgetter("start"))


def is_finite(word: str, lang: Lang) -> bool:
    """Whether a word of a change is a verb that tells it, no noun of it."""
    if lang == "ru":
        return bool(_RUSSIAN_FINITE.fullmatch(word))
    return any(ending.form in _KAZAKH_FINITE for _, ending in verb_forms(word))


_RUSSIAN_FINITE = expression(r"(?:вы|воз)рос|\w+(?:л(?:[аои]?|ся|ась|ось|ись)|[еиуюая]тся|[её]т|ют|[её]н[аоы]?)")
_KAZAKH_FINITE = frozenset({Form.PAST, Form.PRESENT, Form.GOING, Form.CONVERB})


def may_tell(line: Line) -> bool:
    """Whether a line may have a word of a change; several checks ask it of each line."""
    return _has_a_piece(line.text, line.lang)


@functools.lru_cache(maxsize=512)
def _has_a_piece(text: str, lang: Lang) -> bool:
    return any(map(text.lower().__contains__, _PIECES[lang]))


@kept
def _told(passage: Passage) -> Iterator[tuple[object, Told]]:
    """The figures that a passage prints once and tells with a direction."""
    printed = [(line, run) for line in passage.lines for run in line.printed]
    identities = [run.figure.prints for _, run in printed]
    for (line, run), identity in zip(printed, identities, strict=True):
        if may_tell(line) and identities.count(identity) == 1 and (told := direction_of(line, run)):
            yield identity, told


def direction_of(line: Line, run: Run) -> Told | None:
    """The word of a change right beside the figure of its size or of its end, where nothing there tells another."""
    sentence = sentence_at(line, run.start)
    said = next(one for one in stretches(sentence) if run.start < len(one.text) and not one.text[run.start].isspace())
    directions = directions_told(said)
    if len(directions) != 1:
        return None
    (direction,) = directions
    found = (
        Told(direction, line, match.start(), match[0])
        for words, stands in ((READ, _leads), (COMPARING, _follows))
        for match in words[line.lang][direction].finditer(said.text, said.start)
        if stands(line, match, run)
    )
    return next(found, None)


class Stretch(NamedTuple):
    """What a sentence says in a bracket, or outside all of them: the line with spaces in place of the rest."""

    lang: Lang
    text: str
    start: int


@kept
def stretches(sentence: Sentence) -> Iterator[Stretch]:
    """Outside the brackets of a sentence first, then each of them."""
    line, outside = sentence.line, " " * sentence.start + sentence.text
    brackets = [one.span(1) for one in _BRACKETED.finditer(line.text, sentence.start, sentence.end)]
    for start, end in brackets:
        outside = outside[:start] + " " * (end - start) + outside[end:]
    yield Stretch(line.lang, outside, sentence.start)
    yield from (Stretch(line.lang, " " * start + line.text[start:end], start) for start, end in brackets)


@kept
def directions_told(said: Stretch) -> Iterator[str]:
    """The directions of which a stretch speaks; none if it denies one."""
    if not _NEGATED[said.lang].search(said.text, said.start):
        yield from (direction for direction, words in _SPOKEN[said.lang].items() if words.search(said.text, said.start))


def _beginning(*fields: str) -> Mapping[Lang, Mapping[str, re.Pattern[str]]]:
    """Words that begin with any of these stems, by language and direction."""
    return MappingProxyType(
        {
            lang: {
                direction: expression(
                    rf"(?<!\w)(?:{'|'.join(getattr(stems, field) for field in fields)})", re.IGNORECASE
                )
                for direction, stems in rows.items()
            }
            for lang, rows in _STEMS.items()
        }
    )


READ, COMPARING, _SPOKEN = _beginning("read"), _beginning("read", "behind"), _beginning(*_Stems._fields)


def _leads(line: Line, word: re.Match[str], run: Run) -> bool:
    """Whether a word leads a figure, nothing but words of a change and other figures between."""
    if word.end() > run.start or (line.lang == "kz" and not _NOUN.fullmatch(word[0])):
        return False
    return bool(_BEFORE[line.lang].fullmatch(_without_figures(line, word.end(), run.start)))


def _follows(line: Line, word: re.Match[str], run: Run) -> bool:
    """Whether a word follows a figure that tells by how much or up to how much."""
    between = line.text[run.end : word.start()] if run.end <= word.start() else ""
    if not _BEHIND[line.lang].fullmatch(between):
        return False
    if line.lang == "ru":
        before = _IN if _TIMES.match(between) else _BY
        return bool(before.search(line.text, 0, run.start))
    return bool(_DATIVE.search(line.text[run.start : word.start()]))


def _without_figures(line: Line, start: int, end: int) -> str:
    """A stretch of a line in which each character that a figure prints is masked."""
    text = list(line.text[start:end])
    for run in line.figures(start, end):
        for at in range(max(run.start, start) - start, min(run.end, end) - start):
            text[at] = MASK
    return "".join(text)
