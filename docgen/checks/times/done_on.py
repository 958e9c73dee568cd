"""A day at the head of its sentence, and what was done on it: «14 декабря 2026 года министерство направило», «14
желтоқсанда әкімдік хабарлады» (for DG436, beside what `plans_done` finds).

A day to come may have been spoken of before: it was set, approved as the day of something, entered in a list. So only
deeds are looked for that are done on the day itself, with a subject that is neither «дата» nor «день», and in Kazakh
nothing between that tells what was decided about it: «14 желтоқсанда отырыс өткізу туралы шешім қабылданды».
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.text.denials import is_unsure
from docgen.checks.text.lines import Run
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import Figure, Lang

_HELD = (
    "рассмотрен|обсужден|заслушан|одобрен|утвержден|принят|внесен|завершен|подписан|проведен|направлен|вынесен"
    "|заключен|получен|выдан|вручен|запущен|представлен"
)
_DID = (
    "рассмотрел|обсудил|заслушал|одобрил|утвердил|принял|внес|завершил|подписал|провел|направил|вынес|заключил|получил"
    "|выдал|вручил|запустил|представил|открыл|сообщил|доложил|посетил"
)
_CAME = rf"(?:состоял(?:ся|ась|ось|ись)|вступил[аои]?{GAP}в{GAP}силу)(?!\w)"
_NO_SUBJECT = (
    r"(?:и|а|но|или|для|как|на|по|из|ко?|от|до|со?|об?|во?|при|за|у|после|перед|между|не|дат(?!ск)\w*|д(?:ень|н[яюе]|н[её]м)"
    r"|срок\w*|котор\w+|\w+(?:нн|вш|ущ|ющ|ащ|ящ)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ем|ий|яя|ее|ие|его|ей|их|им|ими)"
    r"|\w+[тч]ь(?:ся)?)(?!\w)"
)
_WORD = rf"(?!{_NO_SUBJECT})[^\W\d_]+(?:-[^\W\d_]+)*"
_HEADED = expression(
    rf"\s*(?:(?:Так|Также|При{GAP}этом|Кроме{GAP}того|Вместе{GAP}с{GAP}тем|Одновременно),?{GAP})?(?P<led>(?:во?|со?){GAP})?",
    re.IGNORECASE,
)
"""What may stand before the day."""
_AS_A_DATE = rf"(?:[^\W\d_]+{GAP}){{0,3}}(?:датой|дн[её]м|сроком)(?!\w)"
_DONE = expression(
    rf"{GAP}(?:(?:{_WORD}{GAP}){{1,4}}(?:(?:{_HELD})[аоы]?|(?:{_DID})(?:л?[аои])?)(?!\w)"
    rf"|(?:{_WORD}{GAP}){{0,4}}{_CAME}|(?:{_HELD})[аоы]?{GAP}(?!{_AS_A_DATE}){_WORD})"
)
"""Who did it, or what was done, and the verb; «14 декабря утверждено датой сессии» tells of the day."""
_BEGUN = expression(rf"{GAP}(?:запущен|начат|открыт)[аоы]?(?!\w)")
"""What begins on a day, «с 14 декабря запущена»; rules may be put in force from a day to come on."""
_IN_USE = expression(rf"(?<!\w)(?:введен|сдан)[аоы]?{GAP}в{GAP}(?:эксплуатацию|строй){GAP}(?:во?{GAP})?$")
"""«Школа введена в эксплуатацию 14 декабря»."""
_BY_A_PAPER = expression(
    rf"(?<!\w)(?:протоколом|письмом|решением|приказом|постановлением|распоряжением|указом){GAP}от{GAP}$",
    re.IGNORECASE,
)
"""A paper of a day to come has done nothing yet."""

_KAZAKH_DONE = (
    rf"қаралды|талқыланды|тыңдалды|мақұлданды|бекітілді|қабылданды|жіберілді|жолданды|аяқталды|өткізілді|жүргізілді"
    rf"|қаралды|мақұлдады|бекітті|қабылдады|жіберді|жолдады|аяқтады|өткізді|жүргізді|қарады|талқылады|шығарды|хабарлады"
    rf"|жасалды|алынды|ашылды|күшіне{GAP}енді|қорытынды{GAP}берді|іске{GAP}қосылды|пайдалануға{GAP}берілді"
)
_NO_OBJECT = (
    r"\w*(?:[ғқгк][ае]н|т[ыі]н|[ыі]п|у(?:ға|ге|дың|дің)?)(?!\w)|(?:туралы|үшін|бойынша|мақсатында|жөнінде|деп)(?!\w)"
)
_KAZAKH_THEN = expression(
    rf"(?:{GAP}(?!{_NO_OBJECT})[^\s;:,()]+){{0,8}}{GAP}(?:{_KAZAKH_DONE})(?=\s*[.;]|\s*$)", re.IGNORECASE
)
_KAZAKH_BEGUN = expression(
    rf"{GAP}бастап(?:{GAP}(?!{_NO_OBJECT})[^\s;:,()]+){{0,6}}{GAP}(?:басталды|іске{GAP}қосылды|ашылды)(?=\s*[.;]|\s*$)"
)
_KAZAKH_PAPER = expression(rf"{GAP}(?:хаттама|шешім|бұйрық|қаулы|өкім|жарлық)\w*[мбп]ен(?!\w)", re.IGNORECASE)
_KAZAKH: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {"[дт][ае]": _KAZAKH_THEN, "[дтн][ае]н": _KAZAKH_BEGUN, "[дт][ае][ғг][ыі]": _KAZAKH_PAPER}
)
"""How the day ends, and what stands behind it."""
_NOT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:не|может|могут|решено|поручено)(?!\w)"),
        "kz": expression(r"(?<!\w)(?:жоқ|емес)(?!\w)"),
    }
)

_DRAFT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)проект(?:а|у|ы|ов)?(?!\w)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)жоба(?:сы|лар|лары)?(?:ның|ны|н)?(?!\w)", re.IGNORECASE),
    }
)
"""A draft is there, and sent or looked at: no wish; «проектом предусмотрено» is one."""


def done_on_its_day(sentence: Sentence, figure: Figure) -> bool:
    """Whether a sentence tells that something was done on the day that a figure prints, and the day heads it."""
    line = sentence.line
    told = _DRAFT[line.lang].sub("", sentence.text)
    if is_unsure(told, line.lang) or _NOT[line.lang].search(sentence.text):
        return False
    printed = [run for run in sentence.runs if run.inline is figure]
    return any((_russian if line.lang == "ru" else _kazakh)(sentence, run) for run in printed)


def _russian(sentence: Sentence, run: Run) -> bool:
    text, start = sentence.line.text, sentence.start
    before = text[start : run.start]
    if _IN_USE.search(before) or _BY_A_PAPER.search(before):
        return True
    headed = _HEADED.fullmatch(before)
    behind = _BEGUN if headed and (headed["led"] or "").strip().lower() in {"с", "со"} else _DONE
    return bool(headed and behind.match(text, run.end, sentence.end))


def _kazakh(sentence: Sentence, run: Run) -> bool:
    text = sentence.line.text
    return any(
        re.search(rf"{ending}$", text[run.start : run.end]) and behind.match(text[: sentence.end], run.end)
        for ending, behind in _KAZAKH.items()
    )
