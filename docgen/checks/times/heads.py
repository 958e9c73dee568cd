"""What may stand before a time that is the time of its whole clause: a connective, who does something, where: «Кроме
того, Министерством культуры в 2027 году …», «Республика бойынша 2027 жылы …».

A time may belong to the noun before it, «по итогам проверок за 2024 год». So what may stand there is told by rows:
bodies and places have no year of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.denials import is_unsure
from docgen.checks.text.lines import MASK, Line, Run
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP
from docgen.checks.times.paired_times import is_no_object
from docgen.expressions import expression
from docgen.lang.kazakh.tenses import Form, verb_forms
from docgen.model import Lang

_RUSSIAN_LINKS = (
    rf"(?:Кроме|Помимо){GAP}(?:того|этого)|Вместе{GAP}с{GAP}тем|Наряду{GAP}с{GAP}этим|При{GAP}этом|В{GAP}целом"
    r"|Так|Также|Всего|Одновременно|Дополнительно|Однако|Например|что|а|но|и"
)
_KAZAKH_LINKS = (
    rf"Бұдан{GAP}(?:басқа|бөлек)|Бұған{GAP}қоса|Сонымен{GAP}(?:қатар|бірге)|Бұл{GAP}ретте|Сондай-ақ|Мәселен|Қосымша"
    r"|Жалпы|Алайда|Мысалы|ал|және"
)
_RUSSIAN_BODIES = (
    "министерств|комитет|акимат|департамент|управлени|прокуратур|правительств|инспекци|инспектор|агентств|комисси|полици"
    "|ведомств|маслихат|(?:гос|местн\\w+[ \u00a0]|уполномоченн\\w+[ \u00a0]|контролирующ\\w+[ \u00a0])?орган(?=а|о|ы)"
)
_NOT_OF_IT = (
    "при|на|в|во|о|об|от|до|с|со|за|для|к|из|у|после|между|через|под|без|против|не|ни|как|когда|если|что|чтобы|или|либо"
)
_BY_MATTER = "по[ \u00a0](?:защите|делам|контролю|надзору|охране|регулированию|развитию|вопросам|чрезвычайным)"
_OF_IT = rf"(?:{GAP}(?:{_BY_MATTER}|(?!(?:{_NOT_OF_IT}|по)(?!\w))[^\W\d_]++(?:-[^\W\d_]++)*+))"
_RUSSIAN_DOERS = (
    rf"(?:[^\W\d_]+(?:ыми|ими|ые|ие|ым|ой|ый|ий|ая){GAP})?(?:{_RUSSIAN_BODIES})(?:ом|ем|ей|ой|ою|ами|ями|[аоыияей])?"
    rf"{_OF_IT}{{0,8}}"
)
_LANDS = "областях|области|регионах|регионе|районах|районе|городах|городе|селах|селе"
_RUSSIAN_PLACES = (
    rf"(?:в{GAP}целом{GAP})?по{GAP}(?:всей{GAP})?(?:республике|стране|области|регионам|областям|Казахстану)"
    rf"|в{GAP}(?:республике|стране|Казахстане|сельской{GAP}местности|(?:\w+(?:ой|ом|их|ых){GAP})?(?:{_LANDS})"
    rf"|(?:\w+(?:ой|ом)(?:,{GAP}|{GAP}и{GAP})){{1,8}}\w+(?:ой|ом){GAP}(?:областях|районах))"
    rf"|на{GAP}(?:селе|местах)|в{GAP}рамках{GAP}(?:[^\W\d_]+ого{GAP})?проекта(?:{GAP}«[^«»]*»)?"
)
_KAZAKH_BODIES = (
    r"министрлік(?:тер)?і?|министрлігі|комитеті?|комитеттері?|әкімдік(?:тер)?і?|әкімдігі|департамент(?:тер)?і?"
    r"|прокуратура(?:сы)?|үкіметі?|инспекция(?:лар|сы)?|инспектор(?:лары?)?|органдары?|агенттігі|комиссия(?:сы)?"
    r"|полиция(?:сы)?|басқарма(?:лар|сы)?"
)
_KAZAKH_PLACES = (
    rf"(?:республика|ел|облыс|өңірлер|облыстар|(?:[^\W\d_]+(?:-[^\W\d_]+)*{GAP})?(?:облысы|қаласы|ауданы)){GAP}бойынша"
    r"|республикада|елде|елімізде|Қазақстанда|облыста|облыстарда|өңірде|өңірлерде|ауылда|ауылдарда"
    r"|ауылдық[ \u00a0]жерлерде|қалаларда|аудандарда"
    rf"|(?:[^\W\d_]+(?:-[^\W\d_]+)*{GAP}){{1,2}}(?:облысында|қаласында|ауданында)"
    rf"|(?:[^\W\d_]+(?:-[^\W\d_]+)*(?:,{GAP}|{GAP}(?:және|мен|бен|пен){GAP})){{1,8}}[^\W\d_]+{GAP}облыстарында"
    rf"|(?:[^\W\d_]+{GAP})?жоба(?:сы)?(?:ның)?{GAP}шеңберінде"
)
_KAZAKH_WORD = r"(?!(?:және|үшін|бойынша|кейін|соң|дейін|туралы|егер)(?!\w))[^\W\d_]+(?:-[^\W\d_]+)*(?<![ғқгк][ае]н)"
_KAZAKH_DOERS = rf"(?:{_KAZAKH_WORD}(?:,|{GAP}және|{GAP}мен)?{GAP}){{0,6}}(?:{_KAZAKH_BODIES})(?:{GAP}тарапынан)?"


def _heads(links: str, doers: str, places: str) -> re.Pattern[str]:
    return expression(rf"\s*(?:(?:{links}),?{GAP})?(?:(?:{doers}|{places}),?{GAP}){{0,2}}", re.IGNORECASE)


HEADS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": _heads(_RUSSIAN_LINKS, _RUSSIAN_DOERS, _RUSSIAN_PLACES),
        "kz": _heads(_KAZAKH_LINKS, _KAZAKH_DOERS, _KAZAKH_PLACES),
    }
)
"""All that may stand between the beginning of a clause and its time."""


class Clause(NamedTuple):
    """A stretch of a sentence between two marks, or its ends."""

    sentence: Sentence
    start: int
    end: int

    @property
    def line(self) -> Line:
        """Its line."""
        return self.sentence.line


_MARK = expression(r"[,;:()–—]|[.!?]\s*$")
_BRACKETS = expression(r"\([^()]*\)(?=[ \u00a0][\w\ufffc])")
_INSERTED = expression(rf"{GAP}?\([^()]*\)")
_LAST_MARK = expression(r"[,;:()–—](?=[^,;:()–—]*$)")
_RELATIVE = expression(r"[ғқгк][ае]н(?!\w)|[ае]т[ыі]н(?!\w)")


def end_of_clause(sentence: Sentence, time: Run) -> int:
    """Where the clause of a time ends. A Kazakh one goes on behind brackets: its verb stands last; a Russian one behind
    those that only name what was counted just before: «в 5 регионах (Акмолинской, …) отремонтировано».
    """
    line, start = sentence.line, time.end
    while mark := _MARK.search(line.typed, start, sentence.end):
        inserted = _BRACKETS.match(line.typed, mark.start(), sentence.end)
        goes_on = inserted and line.lang == "kz" and line.typed[inserted.end() + 1] != MASK
        if not inserted or not (goes_on or _names_the_counted(line, *inserted.span())):
            return mark.start()
        start = inserted.end()
    return sentence.end


def _names_the_counted(line: Line, start: int, end: int) -> bool:
    """Whether all that stands in brackets is the printed list of a fact whose count stands right before them."""
    listed = line.figures(start, end)
    counted = next((run for run in reversed(line.printed) if run.end <= start), None)
    return (
        len(listed) == 1
        and counted is not None
        and counted.keys == listed[0].keys
        and (listed[0].start, listed[0].end) == (start + 1, end - 1)
        and not line.text[counted.end : start].strip()
    )


def without_brackets(text: str) -> str:
    """What a Kazakh clause says of a figure behind it, without a list in brackets."""
    return _INSERTED.sub("", text)


def clause_of(sentence: Sentence, time: Run) -> Clause | None:
    """The clause of a time; None where what stands before it may make of the told a plan, or may lead into it."""
    line, lang = sentence.line, sentence.line.lang
    end = end_of_clause(sentence, time)
    whole = Clause(sentence, sentence.start, end)
    opened = _LAST_MARK.search(line.typed[: time.start], sentence.start)
    if opened is None or is_head(whole, time):
        return whole
    before = line.text[sentence.start : opened.start()]
    led = opened[0] == ")" or before.count("«") != before.count("»") or is_unsure(before, lang)
    return None if led or (lang == "kz" and _RELATIVE.search(before)) else Clause(sentence, opened.end(), end)


def is_head(clause: Clause, time: Run) -> bool:
    """Whether a time heads its clause: before it nothing is done."""
    lang, text, end = clause.line.lang, clause.line.text, time.start
    if lang == "ru":
        led = _LED.search(text[:end], clause.start)
        end = led.start() if led else -1
    if not 0 <= end - clause.start <= _LONGEST or not HEADS[lang].fullmatch(text, clause.start, end):
        return False
    return lang == "kz" or not does(text[clause.start : end], lang)


_LED = expression(rf"(?<!\w)(?:во?|за){GAP}$", re.IGNORECASE)
_LONGEST = 160
"""Letters before a time that are looked at."""

# --- a deed beside the time ------------------------------------------------------------------------------------------

DEED = r"(?<!\w)(?P<deed>\w+(?:[нт][аоы]?|л(?:[аои]?|[аои]сь|ся)))"
MORE_OR_LESS = "более|свыше|около|почти|порядка|примерно|уже|всего|лишь|только|также|ещ[её]"
_BEFORE_TIME = expression(rf"{DEED}{GAP}(?:во?|за){GAP}$", re.IGNORECASE)
_STRAIGHT = expression(rf"(?:{GAP}(?:{MORE_OR_LESS})(?:{GAP}чем)?)?{GAP}")
"""«Закрыто в 2027 году (более чем) 37 библиотек»."""
_THEN_DONE = expression(
    rf"{GAP}(?:[^\W\d_]+{GAP}){{0,2}}?(?:был[аои]{GAP})?{DEED}(?:{GAP}в{GAP}(?:эксплуатацию|строй))?"
    rf"(?:{GAP}[^\W\d_]+(?:ом|ем|ами|ями|ой))?{GAP}(?:во?|за){GAP}"
)
"""«37 библиотек (были) закрыты (Министерством) в 2027 году»."""
_WORD = expression(r"[^\W\d_]+")


def straight(clause: Clause, time: Run, run: Run) -> bool:
    """Whether a figure stands right behind its time."""
    text = clause.line.text
    return _STRAIGHT.fullmatch(text, time.end, run.start) is not None and not is_no_object(text, run)


def deed_before_time(clause: Clause, time: Run) -> str:
    """«Министерством закрыто в 2027 году 37»: the deed right before a Russian time; empty if there is none, or if what
    stands before it does something else.
    """
    text = clause.line.text
    found = _BEFORE_TIME.search(text[: time.start], clause.start)
    if not found or found.start() - clause.start > _LONGEST or clause.line.figures(clause.start, found.start()):
        return ""
    return "" if does(text[clause.start : found.start()], "ru") else found["deed"]


def deed_then_time(clause: Clause, time: Run, run: Run) -> str:
    """«37 библиотек закрыто в 2027 году»: the deed between a figure that heads its clause and a time that ends it."""
    text = clause.line.text
    found = _THEN_DONE.fullmatch(text, run.end, time.start)
    if not found or text[time.end : clause.end].strip(". ") or is_no_object(text, run):
        return ""
    return found["deed"] if HEADS["ru"].fullmatch(text, clause.start, run.start) else ""


def time_behind(clause: Clause, time: Run, run: Run) -> bool:
    """«37 кітапхана 2027 жылы»: a figure that heads its clause, and the time right behind it."""
    text = clause.line.text
    heads = HEADS["kz"].fullmatch(text, clause.start, run.start)
    return bool(heads and not text[run.end : time.start].strip(" \u00a0"))


def does(text: str, lang: Lang) -> bool:
    """Whether a text has a verb of its own: in Russian any, in Kazakh one of the past, as at the end of a clause."""
    words = _WORD.findall(text.lower())
    if lang == "kz":
        return any(one.form is Form.PAST for word in words for _, one in verb_forms(word))
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    return any(dictionary.is_predicate(word) or dictionary.is_unfinished(word) for word in words)
