"""Acts of which a sentence says that another stands in their place: «пришел на смену Закону …», «… Заңының орнына».

What tells it stands right beside the act, «вместо 20 дней …, по Закону …» says nothing of the law; acts that are
listed («на смену Закону … и Правилам …») go together. «До принятия Закона …» tells of a time when another act held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.book.citations import source_key
from docgen.checks.text.lines import Line, Run
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Lang

_RUSSIAN_BEFORE = (
    rf"(?:вместо|взамен|на{GAP}смену|в{GAP}отличие{GAP}от|по{GAP}сравнению{GAP}со?|преемник\w*|предшественник\w*"
    rf"|(?:во{GAP}врем(?:ена|я)|в{GAP}период){GAP}действия"
    r"|прежн\w+|(?:за|с)менил[аио]?|(?:за|с)менивш\w+|(?:за|с)меняющ\w+|отменил[аио]?|отменивш\w+|отмен[её]нн\w+)"
)
_ADJECTIVES = rf"(?:\w+(?:ого|его|ому|ему|ой|ей|[ыи]м|[ыи]й|ую){GAP}){{0,2}}"
_ACT = rf"(?:(?:закон|кодекс|правил|приказ|указ|постановлени|положени)\w*(?:{GAP}«[^»]*»)?{GAP}?)?"
"""«Вместо прежнего Закона[^act]»: what may stand between the word and the act or its note."""
_RUSSIAN_BEHIND = (
    rf"(?:(?:был[аои]?{GAP})?(?:отмен[её]н|замен[её]н)[аоы]?"
    rf"|(?:давно|больше|более|уже){GAP}не{GAP}(?:применя|действу)[ею]т(?:ся)?)(?!\w)"
)
_KAZAKH_BEHIND = (
    rf"(?:(?:көптен{GAP}бері|енді|қазір){GAP}қолданылмайды|орнын(?:а|ан)?|(?:алмастыр|ауыстыр)\w+|айырмашылығы|қарағанда"
    rf"|қолданыл(?:уы|май){GAP}(?:тоқта|қойған|қалған)\w*"
    rf"|қолданылуын{GAP}тоқтат\w+|салыстырғанда)(?!\w)"
)
_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w){_RUSSIAN_BEFORE}{GAP}{_ADJECTIVES}{_ACT}$", re.IGNORECASE),
        "kz": expression(rf"(?<!\w)(?:бұрынғы|ескі){GAP}$", re.IGNORECASE),
    }
)
_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{GAP}{_RUSSIAN_BEHIND}", re.IGNORECASE),
        "kz": expression(rf"{GAP}{_KAZAKH_BEHIND}", re.IGNORECASE),
    }
)
_UNTIL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)до{GAP}(?:принятия|введения{GAP}в{GAP}действие|вступления{GAP}в{GAP}силу){GAP}"
            rf"{_ADJECTIVES}{_ACT}$",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"{GAP}(?:қабылданған|(?:қолданысқа{GAP})?енгізілген|күшіне{GAP}енген)(?:(?:ға|ге){GAP}дейін|ша|ше)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""«До принятия {act}», «{act} қабылданғанға дейін»: before the act in Russian, behind it in Kazakh."""
_RUSSIAN_PIECES = (
    "не |не\u00a0|действия|вместо|взамен|смену|отличие|сравнению|емник|шественник|прежн|мени|меня|отмен|до"
)
_KAZAKH_PIECES = "орнын|алмастыр|ауыстыр|айырмашы|қолданыл|қарағанда|салыстыр|бұрынғы|ескі|дейін|ғанша|генше"
_MAY_TELL: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(tuple(_RUSSIAN_PIECES.split("|")), r"\w", re.IGNORECASE),
        "kz": Words(tuple(_KAZAKH_PIECES.split("|")), r"\w", re.IGNORECASE),
    }
)
_ONE_LIST = expression(rf"(?:,|(?:,?{GAP}(?:и|а{GAP}также|және|мен|бен|пен)))?{GAP}")


def acts_succeeded(sentence: Sentence) -> Iterator[str]:
    """The keys of the acts of a sentence in whose place it puts another."""
    line = sentence.line
    if not _MAY_TELL[line.lang].may_stand(line.text):
        return
    acts = [run for run in line.runs if sentence.start <= run.start < sentence.end and source_key(run.inline)]
    for listed in _lists(line, acts):
        if any(_is_succeeded(sentence, run) for run in listed):
            yield from (key for run in listed if (key := source_key(run.inline)))
        elif any(_has_followed(sentence, run) for run in listed):
            yield from (key for run in acts if run not in listed and (key := source_key(run.inline)))


def _lists(line: Line, acts: Sequence[Run]) -> Iterator[list[Run]]:
    """Acts between which nothing but «и» or a comma stands go together."""
    listed: list[Run] = []
    for before, run in zip([None, *acts], acts, strict=False):
        if before and not _go_together(line, before, run):
            yield listed
            listed = []
        listed.append(run)
    if listed:
        yield listed


def _go_together(line: Line, one: Run, other: Run) -> bool:
    """Whether two runs are pieces of one citation, or stand in one list."""
    is_one = source_key(one.inline) == source_key(other.inline)
    return is_one or _ONE_LIST.fullmatch(line.text, one.end, other.start) is not None


def _is_succeeded(sentence: Sentence, run: Run) -> bool:
    text, lang = sentence.line.text, sentence.line.lang
    before = _BEFORE[lang].search(text, sentence.start, run.start)
    return bool(before or _BEHIND[lang].match(text, run.end))


def _has_followed(sentence: Sentence, run: Run) -> bool:
    """Whether what the sentence tells was before an act: «до принятия Закона …»."""
    text, lang = sentence.line.text, sentence.line.lang
    found = _UNTIL[lang].search(text, sentence.start, run.start) if lang == "ru" else _UNTIL[lang].match(text, run.end)
    return bool(found)
