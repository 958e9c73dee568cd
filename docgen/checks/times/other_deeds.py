"""Any deed that a clause tells of the time at its head, beside a figure of another year (DG446): «в 2027 году закрыто
37 библиотек» of «библиотеки» counted in 2025.

What was counted once may be told of again: complaints of one year are answered in the next one. So a figure is held
against the time only where the words by which its fact is told name no deed of their own (`own_deeds` looks at those
that do), where the letter has not told of it before, and where a finished deed stands right beside it. What is planned,
granted, estimated or reported in one year may be of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import sentences
from docgen.checks.text.words import GAP
from docgen.checks.times.heads import (
    DEED,
    MORE_OR_LESS,
    Clause,
    clause_of,
    deed_before_time,
    deed_then_time,
    does,
    is_head,
    straight,
    time_behind,
    without_brackets,
)
from docgen.checks.times.own_deeds import AWAITED, KNOWN, PARTS, is_of_another_year, time_alone
from docgen.checks.times.paired_times import is_no_object, of_its_own_time, own_time
from docgen.checks.times.periods import plans_ahead
from docgen.expressions import expression
from docgen.lang.kazakh.tenses import Form, verb_forms
from docgen.model import Diagnostic, Fact, Lang, Status
from docgen.sameness import kept

_COUNTED = rf"(?:{GAP}(?:{MORE_OR_LESS}))?{GAP}"
_BEFORE = expression(rf"{DEED}{_COUNTED}$")
_BEHIND = expression(rf"{GAP}(?:(?:келіп|сатып|іске|есепке|қайта){GAP})?(?P<deed>\w{{2,}}[дт][ыі])\s*[.;,]?\s*$")
_STATES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?:предусм|заплан|распланир|намеч|запроект|залож|определ|утвержд|одобр|установл|оцен|рассчит|подсчит|насчит"
            r"|спрогноз|перенес|отлож|рекоменд|предлож|предполож|заявл|запрош|объявл|обещ|призна|сохран|учт|исключ|продл"
            r"|продолж|выдел|распредел|назнач|зарезерв|заброн|ассигн|соглас|поруч|анонс|приуроч|нацел|возлож|отвед|оставл"
            r"|указ|отраж|привед|опубл|представл|долож|назв|отмеч|упомян|включ|вынес|занят|известн|нужд|озвуч|разреш"
            r"|был|стал|остал|оказал|превы|потреб|понадоб|хвати|вырос|возрос|увелич|уменьш|сниз|сокра"
            r"|доведен|получил|удал|пришл|смог|реши|стои|замен|приравн|поддержал|отказ"
            r"|погаш|взыск|возвращ|возмещ|оплач|устран|исполн|урегул|удовлетв|списан|снят|ликвид|восстан|передан|заключ"
            r"|подписан|законтракт|пересчит|паспортиз|инвентариз|оцифр|переведен|перерегистр)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?:жоспарлан|көздел|белгілен|бекітіл|мақұлдан|бөлін|қарастырыл|ұсыныл|болжан|болжал|күтіл|сақтал|қал(?=д)"
            r"|есептел|бағалан|айқындал|танылд|хабарлан|жариялан|көрсетіл|атал(?=д)|енгізіл|келісіл|тапсырыл|жеткізіл"
            r"|ұзартыл|жалғас|таныл|өст|арт(?=т)|кеміді|азай|төменде|көбей|ұлғай|құрад|қажет|керек|бол(?=д)"
            r"|асты|асып|тең|айтыл|келтіріл|рұқсат|тарат|өтел|қайтарыл|жойыл|орындал|шешіл|қанағаттандырыл|алынып|беріл"
            r"|жасал(?=д)|қойыл(?=д)|тасталды|өндіріп|паспорттал|түгенделді|цифрландыр)",
            re.IGNORECASE,
        ),
    }
)
"""What makes nothing new of what is counted: a plan, a grant, an estimate, a report, a state, a change; what settles
what was there before, «погашено 5 млрд задолженности»; what binds for another year, «заключено 12 договоров».
"""
_ENDING = "(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ий|яя|ее|ие|его|ей|их|им|ими)"
_PARTICIPLE = rf"\w(?:нн|вш|ущ|ющ|ащ|ящ|ем|им){_ENDING}(?:ся)?(?!\w)|(?<!\w)котор"
_OF_ANOTHER = expression(_PARTICIPLE, re.IGNORECASE)
"""What may give a figure a time of its own: «37 библиотек, построенных раньше»."""
_NAMES_A_DEED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"{_PARTICIPLE}|\wт{_ENDING}(?!\w)|\w{{2,}}[нт](?:ие|ия|ий|ию|ием|иях|иям)(?!\w)", re.IGNORECASE
        ),
        "kz": expression(r"[ғқгк][ае]н(?!\w)|[ае]т[ыі]н(?!\w)|\w{2,}у(?:ы|ын|ына|дың|дің|лар|лер|ға|ге)?(?!\w)"),
    }
)
"""A participle or the name of a deed among the words of a fact: it tells what was done then, or when."""
_OTHER_CASE = expression(r"(?:[дт][ае]н|н[ае]н|[мбп]ен|[дт][ае])$")
_UP_TO, _REACHED = expression(r"[гғқк][ае]$"), "жетті"
"""«37 кітапханаға жетті» is as much a level as «достигло 37»."""


def other_deed_of_another_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: a finished deed told of a year that is none of the figure beside it, and told of for the first time."""
    told: set[str] = set()
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and any(map(time_of, line.printed)):
            found = _of_line(line, facts_of(line, finished.book))
            yield from (diagnostic for key, diagnostic in found if key not in told)
        told.update(line.keys)


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[tuple[str, Diagnostic]]:
    known = by_key(facts)
    for sentence in sentences(line):
        for time in time_alone(sentence):
            clause = clause_of(sentence, time)
            if clause and not plans_ahead(sentence):
                yield from _beside_a_deed(clause, time, known)


def _beside_a_deed(clause: Clause, time: Run, known: Mapping[str, Fact]) -> Iterator[tuple[str, Diagnostic]]:
    sentence, line, said = clause.sentence, clause.line, time_of(time)
    told = line.text[sentence.start : clause.end]
    if said is None or KNOWN[line.lang].search(told) or (line.lang == "ru" and _OF_ANOTHER.search(sentence.text)):
        return
    counted = [(run, fact) for run in line.figures(clause.start, clause.end) if (fact := fact_of(run, known))]
    dated = [fact for _, fact in counted if fact.period]
    if not all(is_of_another_year(said, fact) for fact in dated):
        return
    before = {key for run in line.figures(0, clause.start) for key in getattr(run.inline, "keys", ())}
    for run, fact in counted:
        if fact.period and fact.key not in before and _names_no_deed(fact) and _is_done(clause, time, run):
            yield fact.key, of_its_own_time(line.text[time.start : time.end], run, fact, own_time(said, fact.period))


def _names_no_deed(fact: Fact) -> bool:
    told = {lang: fact.what.said(lang) for lang in _NAMES_A_DEED}
    return fact.status is Status.ACTUAL and not any(
        _NAMES_A_DEED[lang].search(what) or AWAITED[lang].search(what) for lang, what in told.items()
    )


def _is_done(clause: Clause, time: Run, run: Run) -> bool:
    """Whether a clause tells of a figure that a finished deed made it so at a time."""
    lang = clause.line.lang
    deed = _deed_in_russian(clause, time, run) if lang == "ru" else _deed_in_kazakh(clause, time, run)
    if not deed or _STATES[lang].match(deed):
        return False
    return _is_finished(deed) if lang == "ru" else _is_past_in_kazakh(deed)


def _deed_in_russian(clause: Clause, time: Run, run: Run) -> str:
    """The deed right before a figure where its time heads the clause, or the one beside the time."""
    text = clause.line.text
    if run.start < time.start:
        return deed_then_time(clause, time, run)
    if straight(clause, time, run):
        return deed_before_time(clause, time)
    if is_no_object(text, run) or not is_head(clause, time) or PARTS["ru"].search(text, time.end, run.start):
        return ""
    found = _BEFORE.search(text[: run.start], time.end)
    return found["deed"] if found and not does(text[time.end : found.start()], "ru") else ""


def _deed_in_kazakh(clause: Clause, time: Run, run: Run) -> str:
    """The deed right behind a figure where its time heads the clause, or behind the time right behind it."""
    text, between = clause.line.text, clause.line.text[time.end : run.start]
    if run.start < time.start:
        follows, start = time_behind(clause, time, run), time.end
    else:
        follows = is_head(clause, time) and not PARTS["kz"].search(between) and not does(between, "kz")
        start = run.end
    if not follows or _OTHER_CASE.search(text, run.start, run.end):
        return ""
    found = _BEHIND.match(without_brackets(text[start : clause.end]))
    is_level = bool(_UP_TO.search(text, run.start, run.end))
    return found["deed"] if found and is_level == (found["deed"] == _REACHED) else ""


def _is_finished(deed: str) -> bool:
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    return dictionary.is_finished(deed)


def _is_past_in_kazakh(deed: str) -> bool:
    forms = [ending for _, ending in verb_forms(deed.lower())]
    return any(one.form is Form.PAST for one in forms) and not any(
        one.denied or one.form is Form.PRESENT for one in forms
    )
