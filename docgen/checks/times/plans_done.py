"""A plan that is told as done before its time begins (DG447): «построено 36 школ» of a fact of 2027 in a letter of
2026; and the words right beside a figure or a day that tell something as done.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.denials import alternatives, is_unsure
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, fact_of, facts_of
from docgen.checks.text.passages import NOTE, PARAGRAPH, passages
from docgen.checks.text.sentences import Sentence, sentence_at, sentences
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.done_otherwise import AHEAD, REPORTED, is_of_others
from docgen.expressions import expression
from docgen.lang.numbers.kazakh import is_dative
from docgen.model import Diagnostic, Fact, Figure, Lang, Period, Related, Status
from docgen.sameness import kept

BUILT = "построен|введен|поставлен|открыт|создан|отремонтирован|запущен"
BOUGHT = "приобретен|закуплен"
SERVED = "обучен|переселен|газифицирован|благоустроен|трудоустроен"
_ENDED, _DEEDS = "завершен|осуществлен", "строительство|возведение|реконструкция|ремонт|открытие|обучение"
KAZAKH_DEEDS = "құрылысы|реконструкциясы|жөнделуі|ашылуы|оқытылуы"
KAZAKH_SERVED = "оқытылды|қоныстандырылды|газдандырылды|абаттандырылды"
FOUNDED = "салынды|жеткізілді|ашылды|құрылды|жөнделді"


def counted_fact(run: Run, facts: Mapping[str, Fact]) -> Fact | None:
    """The fact whose number or list a figure prints."""
    fact = fact_of(run, facts)
    return fact if fact and isinstance(fact.value, Decimal | tuple) else None


_BY_THEM = "построили|отремонтировали|открыли|создали|запустили|приобрели|закупили|подключили|газифицировали"
_KAZAKH_BY_THEM = "салды|салдық|ашты|аштық|жөндеді|жөндедік"
_NET = r"(?:водопровод|газопровод|водоснабжени|газоснабжени|теплоснабжени|канализаци|интернет|(?:электро)?сет)"
_JOINED = (
    r"подключен[аоы]?"
    rf"(?:[ \u00a0]к[ \u00a0](?:[\w-]+(?:ому|ой|ым)[ \u00a0])?{_NET}\w{{1,3}}(?:[ \u00a0]{_NET}\w{{1,3}})?)?"
)
_WITH = "водой|водоснабжением|газом|газоснабжением|электроэнергией|интернетом|связью|теплом|жильем"
_PROVIDED = rf"обеспеч(?:ен[аоы]?|или)(?:(?:[ \u00a0][\w-]+(?:ой|ым)){{0,2}}[ \u00a0](?:{_WITH}))?"
_PROVIDED_WITH = expression(rf"(?<!\w)(?:(?P<here>{_WITH})|\w{{2,}}(?:[ая]ми|ом|ем|[оеь]ю|ой|ей))(?!\w)", re.IGNORECASE)
"""«Заказами обеспечены 36 предприятий», before the year begins: of what does not lie in a pipe it may be so."""
_KAZAKH_PROVIDED = (
    r"(?:(?:таза|сапалы|орталықтандырылған)[ \u00a0])?(?:ауыз[ \u00a0])?"
    r"(?:су|газ|жылу|баспана|электр[ \u00a0]энергиясы|байланыс|интернет)[мбп]ен[ \u00a0]қамтамасыз[ \u00a0]етілді"
    r"|(?:(?:су|газ)[ \u00a0]құбырына|интернетке|(?:сумен|газбен)[ \u00a0]жабдықтау[ \u00a0](?:жүйе|желі)сіне"
    r"|(?:су|газ|электр)[ \u00a0]желі(?:сі|лері)не)[ \u00a0]қосылды"
)
_DONE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (
                *f"{BUILT}|{BOUGHT}|{SERVED}|{_ENDED}|{_BY_THEM}".split("|"),
                "обеспеч",
                "подключен",
                "прибыл",
                "высажен",
                "доведен",
                "уже",
            ),
            rf"(?<!\w)(?:(?:(?:{BUILT}|{BOUGHT}|{SERVED})[аоы]?|прибыл[аои]?|высажен[аоы]?"
            rf"|{_BY_THEM}|{_JOINED}|{_PROVIDED})"
            r"(?:[ \u00a0]в[ \u00a0](?:эксплуатацию|строй|действие)|[ \u00a0]и[ \u00a0]\w{3,}[нт][аоы])?"
            r"(?:[ \u00a0]ещ[её])?"
            r"|уже[ \u00a0](?:работа|действу|функциониру)[ею]т"
            rf"|доведен[аоы]?[ \u00a0]до|(?:{_ENDED})[ао][ \u00a0](?:{_DEEDS}))[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": Words(
            (
                *f"{FOUNDED}|{KAZAKH_SERVED}|{_KAZAKH_BY_THEM}".split("|"),
                "етілді",
                "қосылды",
                "берілді",
                "келді",
                "отырғызылды",
                "алынды",
                "аяқталды",
                "тапсырылды",
                "істеп",
            ),
            rf"[ \u00a0](?:(?:дейін[ \u00a0])?(?:{FOUNDED})|{KAZAKH_SERVED}|{_KAZAKH_PROVIDED}"
            rf"|(?:{_KAZAKH_BY_THEM})(?=\s*[.;]|\s*$)|(?:{KAZAKH_DEEDS})[ \u00a0]аяқталды"
            r"|(?:салынып,?[ \u00a0])?(?:пайдалануға[ \u00a0])?берілді|салынып,?[ \u00a0]тапсырылды"
            r"|келді|отырғызылды|сатып[ \u00a0]алынды|жұмыс[ \u00a0]істеп[ \u00a0](?:тұр|жатыр))(?!\w)"
            rf"{REPORTED}",
            re.IGNORECASE,
        ),
    }
)
"""What was done, right beside a figure."""
_HELD = "проведен|рассмотрен|обсужден|заслушан|одобрен|утвержден|принят|внесен|завершен|подписан"
_KAZAKH_HELD = (
    "жүргізілді|қаралды|талқыланды|тыңдалды|мақұлданды|өтті|бекітілді|қабылданды|енгізілді|аяқталды|қол қойылды"
)
_DONE_ON: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (*_HELD.split("|"), *BUILT.split("|"), "состоял", "состояв", "прош"),
            rf"(?<!\w)(?:(?:{_HELD}|{BUILT})[аоы]?|состоял(?:ся|ась|ось|ись)|состоявш\w{{2,3}}ся"
            r"|прош(?:ел|ла|ло|ли|едш\w{2,3}))"
            r"[ \u00a0](?:в[ \u00a0])?$",
            re.IGNORECASE,
        ),
        "kz": Words(
            (*_KAZAKH_HELD.split("|"), *FOUNDED.split("|"), "өткізілді", "өткен"),
            r"(?:[ \u00a0](?!\w*(?:[ғқгк][ае]н|т[ыі]н|[ыі]п)(?!\w))[^\s;:()]+){0,8}"
            rf"(?<!тыйым)(?<!салық)(?<!айыппұл)[ \u00a0](?:(?:{_KAZAKH_HELD}|{FOUNDED}|өткізілді)(?=\s*[.;]|\s*$)"
            r"|(?:болып[ \u00a0])?өткен[ \u00a0](?:кеңес|отырыс|жиын|жиналыс|мәжіліс|конференция|форум)\w*)",
            re.IGNORECASE,
        ),
    }
)
"""What was done on a day: right beside it in Russian, at the end of its clause in Kazakh."""


def plan_told_as_done(finished: Finished) -> Iterator[Diagnostic]:
    """DG447: «построено 36 школ» of a plan whose time has not begun on the letter's day. Lists, tables and what a colon
    leads to may be the plan's own words.
    """
    before = ""
    for passage in passages(finished.document):
        if passage.kind in {PARAGRAPH, NOTE} and not before.endswith((":", ";")):
            for line in passage.lines:
                if line.printed:
                    yield from _told_as_done(line, facts_of(line, finished.book), finished.day)
        before = passage.lines[-1].text.rstrip() if passage.lines else ""


@kept
def _told_as_done(line: Line, facts: Facts, day: dt.date) -> Iterator[Diagnostic]:
    known, lang = by_key(facts), line.lang
    if not any(one.status is Status.PLANNED for one in known.values()):
        return
    for sentence, run in ((one, run) for one in sentences(line) for run in line.figures(one.start, one.end)):
        for fact, time, done in _plans(run, known):
            told = sentence.text if done is _DONE_ON else line.text
            sure = not is_unsure(told, lang) and (done is _DONE_ON or not AHEAD[lang].search(sentence.text))
            if time.first > day and sure and (found := _done_beside(line, run, done)):
                word = _word_of(found, lang)
                if not (word.startswith(_BROUGHT) and SET_BEFORE[lang].search(told)):
                    yield _plan_done(run, word, fact, time)


_BROUGHT = ("доведен", "жеткізілді")
"""A rate, a wage, a limit may be brought up to something from a day to come on: the act that does it is there."""


def told_as_done(line: Line, run: Run) -> str:
    """The word beside a figure that tells it as done, in a sentence that plans nothing; empty if there is none."""
    sentence = sentence_at(line, run.start)
    return "" if is_unsure(sentence.text, line.lang) else done_word(line, run)


def done_word(line: Line, run: Run) -> str:
    """The word beside a figure that tells it as done, whatever else its sentence says; empty if there is none."""
    found = _done_beside(line, run, _DONE)
    return _word_of(found, line.lang) if found else ""


def _word_of(done: re.Match[str], lang: Lang) -> str:
    words = done[0].split()
    if words[0].lower() in _AT_WORK:
        return " ".join(words)
    return words[0 if lang == "ru" else -1]


_AT_WORK = frozenset({"уже", "жұмыс"})
"""«Уже работают», «жұмыс істеп тұр»: no word of them says so alone."""
_RESULTS_OF = expression(r"(?<!\w)результат(?:ы|ов|ам|ах)?(?=[ \u00a0]\w)", re.IGNORECASE)
"""«Результаты проверки обсуждены»: they are there, and no target."""


def happened_on(sentence: Sentence, figure: Figure) -> bool:
    """Whether a sentence tells that something was done on the day that a figure prints: «рассмотрен 28 марта»."""
    line = sentence.line
    if line.lang == "kz" and is_dative(figure.text):  # «26 наурызға белгіленді»: for a day
        return False
    printed = (run for run in sentence.runs if run.inline is figure)
    return not is_unsure(_RESULTS_OF.sub("", sentence.text), line.lang) and any(
        _done_beside(line, run, _DONE_ON) for run in printed
    )


def _plans(run: Run, facts: Mapping[str, Fact]) -> Iterator[tuple[Fact, Period, Mapping[Lang, Words]]]:
    """The planned fact whose number, list or day a figure prints, its time, and what would tell it as done."""
    fact, dated = counted_fact(run, facts), fact_of(run, facts, VALUE)
    if fact and fact.status is Status.PLANNED and fact.period:
        yield fact, fact.period, _DONE
    if dated and dated.status is Status.PLANNED and isinstance(dated.value, Period):
        yield dated, dated.value, _DONE_ON


def _done_beside(line: Line, run: Run, words: Mapping[Lang, Words]) -> re.Match[str] | None:
    """The words that tell a figure as done: right before it in Russian, right behind it in Kazakh."""
    done, led = words[line.lang], line.lang == "ru"
    start, end = next((one.start, one.end) for one in sentences(line) if run.start < one.end)
    found = done.search(line.text, 0, run.start) if led else done.match(line.text, run.end, end)
    if words is not _DONE_ON:
        told = line.text[start:end]
        return None if found and (_may_be_before(found, told) or is_of_others(line, run, found, told)) else found
    if found and (led or not _is_of_it(line, run, found)):
        return None if led and _IS_THE_DAY.search(line.text, start, run.start) else found
    in_it = bool(_IN_IT.search(line.text, 0, run.start)) if led else True
    return _THEN_DONE[line.lang].match(line.text, run.end, end) if in_it else None


def _may_be_before(done: re.Match[str], told: str) -> bool:
    """Whether a sentence tells who was provided with what may be got beforehand, orders, textbooks, coal; or joined to
    something else than pipes and wires, a programme.
    """
    word = done[0].lower()
    if word.startswith("подключ"):
        return _TO.search(told) is not None and _TO_A_NET.search(told) is None
    things = list(_PROVIDED_WITH.finditer(told)) if word.startswith("обеспеч") else []
    return bool(things) and not any(one["here"] for one in things)


_TO = expression(r"(?<!\w)ко?[ \u00a0]", re.IGNORECASE)
_TO_A_NET = expression(rf"(?<!\w){_NET}", re.IGNORECASE)
_THEN_DONE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0](?:завершен|начат|проведен|открыт|построен|отремонтирован)[аоы]?(?=[ \u00a0])"),
        "kz": expression(
            r"(?:(?<=[дт][ае])(?:[ \u00a0][^\s;:,()]+){1,8}[ \u00a0]аяқтады"
            r"|(?<=[дтн][ае]н)[ \u00a0]бастап(?:[ \u00a0][^\s;:,()]+){0,8}[ \u00a0]басталды)(?=\s*[.;]|\s*$)"
        ),
    }
)
"""«В июне 2027 года завершен ремонт», «с 1 июня 2027 года начат», «2027 жылғы маусымда жөндеуді аяқтады»."""
_OF_IT = expression(r"[дт][ае][ғг][ыі]$")
_AT_IT = expression(rf"{GAP}\w+[дт][ае](?!\w)")
_ON_IT = expression(r"(?:[дт][ае]|жылы)$")
_ABOUT = expression(rf"{GAP}\w+у(?:ы|і)?{GAP}(?:туралы|жөнінде|үшін)(?!\w)")
_CLAUSE_BEFORE = expression(r"\w[аей]д[ыі],")
"""«14 желтоқсанда комиссия шығады, бағыт бекітілді»: a clause of its own has the day."""
_SETTLED = ("енгізілді", "бекітілді", "қабылданды", "құрылды")
_IS_THE_DAY = expression(r"(?<!\w)(?:датой|дн[её]м|сроком)(?!\w)", re.IGNORECASE)
"""«Днем открытия утверждено 1 июня»: it is the day that was chosen."""


def _is_of_it(line: Line, run: Run, done: re.Match[str]) -> bool:
    """Whether something is told of a Kazakh day, and not that it was done then: «14 желтоқсандағы отырыстың күн тәртібі
    бекітілді», «14 желтоқсаннан бастап ереже енгізілді», «14 желтоқсанда отырыс өткізу туралы шешім қабылданды»;
    «14 желтоқсандағы отырыста қаралды» tells when.
    """
    day = line.text[run.start : run.end]
    if _OF_IT.search(day):
        return not _AT_IT.match(line.text, run.end)
    if _CLAUSE_BEFORE.search(done[0]):
        return True
    settled = done[0].endswith(_SETTLED)
    return settled and (not _ON_IT.search(day) or _ABOUT.search(done[0]) is not None)


_IN_IT = expression(r"(?<!\w)[вс][ \u00a0]$", re.IGNORECASE)


def _plan_done(run: Run, words: str, fact: Fact, time: Period) -> Diagnostic:
    args = {"text": run.figure.text, "words": words, "own": time.first.isoformat()}
    related = (Related("the fact stands here", fact.place("period")),)
    return Diagnostic("DG447", run.figure.span, args, related)


SET_BEFORE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": alternatives(
            "бюджет|выделя|выделен|заложен|лимит|квот|тариф|ставк|норм|размер|грант|установлен|расчет|минимальн"
        ),
        "kz": alternatives("бюджет|бөлін|лимит|квота|тариф|мөлшерлеме|норма|мөлшер|грант|белгілен|есепті|ең төмен"),
    }
)
"""What is set for a time before it begins."""
