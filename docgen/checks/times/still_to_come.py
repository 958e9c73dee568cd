"""What tells a plan as one to come besides «планируется» and «будет»: «ожидается», «салу көзделуде», «салынбақ»; and
what a plan holds, «предусмотрено построить», «салу көзделген», where nothing else is said of it.

A document of before is told by right in these words as long as it is named («жоспарда … көзделген»), and so is what
was foreseen where the letter goes on to say what came of it. So a figure is held against them in its own clause alone,
and what is told of done things beside it, in the sentence or the paragraph, leaves it alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.denials import alternatives
from docgen.checks.text.lines import COUNTED, Line, Run, document_lines, fact_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.heads import does
from docgen.expressions import expression
from docgen.model import Fact, Lang, Period, Status

_DEEDS = "ввод|открыти|строительств|ремонт|запуск|обучени|переселени"
_ENDS_ITS_CLAUSE = r"(?=\s*[.,;!)]|\s*$)"
KAZAKH_INTENTION = (
    r"\w{4,}(?<=[лн])[мбп][ае][қк](?:ш[ыі])?|(?!бал[аә]б)\w{2,}[мбп][ае](?:қш[ыі](?:м[ыі]з)?|кші(?:міз)?|қп[ыі]з|кпіз)"
)
"""«Салынбақ», «ашылмақ», «салмақшы», «салмақпыз»; «салмақ» by itself is a weight."""
KAZAKH_PRESENT = (
    rf"(?:\w+у(?:ды|ді|ы|і|ға|ге)?|деп){GAP}"
    rf"(?:көзделуде|күтілуде|(?:көзделіп|көздеп|күтіліп|межеленіп|белгіленіп){GAP}отыр(?:мыз|мын)?)"
)
RUSSIAN_PRESENT = r"(?:предполага|ожида|предусматрива)(?:ется|ются)"
_NOW: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("предполага", "ожида", "предусматрива", "рассчитыва", "собира"),
            rf"(?<!\w)(?<!не{GAP})(?:{RUSSIAN_PRESENT}|рассчитыва(?:ет|ют|ем){GAP}\w{{3,}}(?:ть|ти)"
            rf"|собира(?:ет|ют|ем)ся{GAP}\w{{3,}}(?:ть|ти))(?!\w)",
        ),
        "kz": Words(
            ("көзделуде", "күтілуде", "отыр", "мақ", "бақ", "пақ", "мек", "бек", "пек"),
            rf"(?<!\w)(?:{KAZAKH_INTENTION}|{KAZAKH_PRESENT}){_ENDS_ITS_CLAUSE}",
        ),
    }
)
"""What says by itself that something is still to come."""
_HELD: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("предусмотрен",),
            rf"(?<!\w)(?<!не{GAP})предусмотрен(?:о{GAP}\w{{3,}}(?:ть|ти)|[оаы]?{GAP}(?:{_DEEDS})\w*)(?!\w)",
        ),
        "kz": Words(
            ("көзделген", "межеленген"),
            rf"(?<!\w)\w{{2,}}у(?:ды|ді|ы|і)?{GAP}(?:көзделген|межеленген)(?=\s*[.!]?\s*$)",
        ),
    }
)
"""What a plan holds, or held; in Kazakh at the end of its sentence."""
_DOCUMENT: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": alternatives(
            "план|проект|програм|концепц|стратег|бюджет|закон|кодекс|договор|контракт|соглас|соглаш|соответств|услови|приказ"
            "|постановлен|решени|протокол|график|смет|поруч|правил|норм|карт|меморандум|фактич|прогноз|заявк"
        ),
        "kz": alternatives(
            "жоспар|жоба|бағдарлама|тұжырымда|стратег|бюджет|заң|кодекс|шарт|келісім|сәйкес|бұйры|қаулы|шешім|хаттама"
            "|кесте|смета|тапсырма|қағида|норма|карта|меморандум|нақты|іс жүзінде|болжам|өтінім"
        ),
    }
)
"""What may have foreseen it: then a sentence reports a document, be it one of the past."""
_TURNED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("однако", "но ", "хотя", "не ", "был", "тогда", "изначально", "первоначально", "ранее"),
            r"(?<!\w)(?:однако|но|хотя|не|был[аои]?|тогда|изначально|первоначально|ранее)(?!\w)",
        ),
        "kz": Words(
            (
                "алайда",
                "бірақ",
                "дегенмен",
                "жоқ",
                "емес",
                "бол",
                "еді",
                "бастапқыда",
                "бұрын",
                "ол кезде",
                "сол кезде",
            ),
            r"(?<!\w)(?:алайда|бірақ|дегенмен|жоқ|емес|бол(?:ған|атын|ды)|еді|бастапқыда|бұрын|(?:ол|сол) кезде)(?!\w)",
        ),
    }
)
_BRINGS_IN = r"\w*(?:[ғқгк][ае]н|т[ыі]н|[ыі]п)(?!\w)|(?:кейін|соң|бастап|сайын|үшін|бойынша)(?!\w)"
_STRAIGHT = rf"(?:{GAP}(?!{_BRINGS_IN})[^\s;:,()«»]+){{0,8}}?{GAP}"
"""Words of a Kazakh sentence up to its end, none of which brings in something else that was then."""
_THEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{GAP}{RUSSIAN_PRESENT}(?!\w)"),
        "kz": expression(
            rf"{_STRAIGHT}(?:{KAZAKH_INTENTION}|{KAZAKH_PRESENT}|\w+[ае]т[ыі]н{GAP}болады)(?=\s*[.!]?\s*$)"
        ),
    }
)
_HELD_THEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{GAP}предусмотрен(?:о{GAP}\w{{3,}}(?:ть|ти)|[оаы]?{GAP}(?:{_DEEDS})\w*)(?!\w)"),
        "kz": expression(rf"{_STRAIGHT}\w{{2,}}у(?:ды|ді|ы|і)?{GAP}(?:көзделген|межеленген)(?=\s*[.!]?\s*$)"),
    }
)
"""The same right behind a time that opens its sentence, in Kazakh at the end of the sentence."""
_MARKS = expression(r"[,;:()–—]")


def is_still_to_come(sentence: Sentence, run: Run, plan: Fact, finished: Finished) -> bool:
    """Whether the clause of a plan's figure tells it as to come, and nothing near it tells of a document or of what
    came; of what was held, no other figure of the letter may tell that.
    """
    line, lang = sentence.line, sentence.line.lang
    if not (_NOW[lang].may_stand(line.text) or _HELD[lang].may_stand(line.text)):
        return False
    clause = _clause(sentence, run).lower()
    now = _NOW[lang].search(clause) is not None
    if not now and (not _HELD[lang].search(clause) or _is_answered(plan, finished)):
        return False
    return _is_the_letters_own(sentence, finished.book.facts, held=not now)


def _is_answered(plan: Fact, finished: Finished) -> bool:
    """Whether a letter prints what was done of the same things in the time of a plan, wherever it stands."""
    keys = dict.fromkeys(key for line in document_lines(finished.document) for key in line.keys)
    known = (finished.book.facts.get(key) for key in keys)
    done = (one for one in known if one and one.status is Status.ACTUAL and one.unit == plan.unit)
    return any(one.period and plan.period and one.period.overlaps(plan.period) for one in done)


def comes_at(sentence: Sentence, time: Run, facts: Mapping[str, Fact]) -> bool:
    """Whether a sentence that opens with a time tells of something to come at it: «2025 жылы мектеп салу көзделуде»."""
    line, lang = sentence.line, sentence.line.lang
    if not (_NOW[lang].may_stand(line.text) or _HELD[lang].may_stand(line.text)):
        return False
    now, held = (table[lang].match(line.text[: sentence.end].lower(), time.end) for table in (_THEN, _HELD_THEN))
    return bool(now or held) and _is_the_letters_own(sentence, facts, held=not now)


def _is_the_letters_own(sentence: Sentence, facts: Mapping[str, Fact], *, held: bool) -> bool:
    """Whether a sentence tells neither of a document nor of what came; of what was held, nor does its paragraph."""
    lang = sentence.line.lang
    if _DOCUMENT[lang].may_stand(sentence.text) or _TURNED[lang].search(sentence.text.lower()):
        return False
    return not _tells_what_came(sentence, facts) and (not held or _stands_alone(sentence, facts))


def _clause(sentence: Sentence, run: Run) -> str:
    start, end = _bounds(sentence, run)
    return sentence.line.text[start:end]


def _bounds(sentence: Sentence, run: Run) -> tuple[int, int]:
    """Where the marks around a figure stand; what is printed in between has none."""
    typed = sentence.line.typed
    starts = [one.end() for one in _MARKS.finditer(typed, sentence.start, run.start)]
    end = _MARKS.search(typed, run.end, sentence.end)
    return (starts[-1] if starts else sentence.start), (end.start() if end else sentence.end)


def _tells_what_came(sentence: Sentence, facts: Mapping[str, Fact]) -> bool:
    known = (fact_of(run, facts, COUNTED) for run in sentence.runs)
    return any(fact and fact.status is Status.ACTUAL and not isinstance(fact.value, Period) for fact in known)


def _stands_alone(sentence: Sentence, facts: Mapping[str, Fact]) -> bool:
    """Whether no other sentence of the paragraph tells what was done, counts it or turns it round."""
    others = [one for one in sentences(sentence.line) if one != sentence]
    return not any(_tells_what_came(one, facts) or _is_of_the_past(one.line, one.text) for one in others)


def _is_of_the_past(line: Line, text: str) -> bool:
    lang = line.lang
    return bool(_DOCUMENT[lang].may_stand(text) or _TURNED[lang].search(text.lower()) or does(text, lang))


_OF_THE_PLAN: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(
                rf"(?<!\w)(?:из|вместо|против|при{GAP}плане)(?:{GAP}(?:в|по))?(?:{GAP}[^\W\d_]+){{0,2}}{GAP}$",
                re.IGNORECASE,
            ),
            expression(""),
        ),
        "kz": (expression(""), expression(rf"(?:{GAP}[^\W\d_]+)?(?:(?<=[дтн][ыі]ң)|{GAP}орнына)(?!\w)")),
    }
)
"""«Из 12 запланированных школ», «12 мектептің», «12 мектептің орнына»."""


def says_what_came(sentence: Sentence, run: Run, facts: Mapping[str, Fact]) -> bool:
    """Whether the clause of a plan's figure tells how much of it was done: «из 12 школ построено 9, остальные будут
    открыты в 2027 году».
    """
    line, (before, behind) = sentence.line, _OF_THE_PLAN[sentence.line.lang]
    if not before.search(line.text[: run.start], sentence.start) or not behind.match(line.text, run.end, sentence.end):
        return False
    start, end = _bounds(sentence, run)
    known = (fact_of(one, facts, COUNTED) for one in line.figures(start, end))
    return any(fact and fact.status is Status.ACTUAL and not isinstance(fact.value, Period) for fact in known)
