"""The time that a sentence gives its figure, against the time of the fact (DG446, DG447), and against that of its
source (DG449).

«В 2025 году создано 912 345 рабочих мест» of a fact of 2023. A sentence may name many times, and what was counted once
may be told of again («в 2025 году проверены все 386 школ»), so a time is held against a figure only where a word right
beside the figure says that it came to be then, or where nothing but «составляет» parts the two.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.denials import DENIED
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.passages import NOTE, PARAGRAPH, passages
from docgen.checks.text.sentences import Sentence, days_told, sentences, years_of
from docgen.checks.text.wording import COMPARED, ELLIPTIC_YEARS, FUTURE, NOT_YET, PLANNED, RELATIVE_YEARS
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.denied import AHEAD, REPORTED, is_of_others
from docgen.checks.times.paired_times import of_its_own_time, own_time
from docgen.checks.times.told_months import AMBIGUOUS, TIMES, may_name_months, months_in
from docgen.expressions import expression
from docgen.lang.numbers import Kind
from docgen.lang.numbers.kazakh import is_dative
from docgen.model import Diagnostic, Fact, Figure, Grain, Lang, NameKind, Period, Related, SourceKind, Status
from docgen.sameness import kept

_PARTICIPLE = (
    r"\w(?:нн|т|вш|ущ|ющ|ащ|ящ)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ем|ий|яя|ее|ие|его|ей|их|им|ими)(?:ся)?(?!\w)"
)
_MARKS = r"[,;:()–—]"
_PARTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"{_MARKS}|(?<!\w)(?:чем|сравн\w+|отношени\w+|котор\w+|до|с|со|из|от|к|после|перед|против)(?!\w)|{_PARTICIPLE}"
        ),
        "kz": expression(
            rf"{_MARKS}|[ғқгк][ае]н(?!\w)|(?:дегі|дағы|тегі|тағы|гі|ғы)(?!\w)"
            r"|(?<!\w)(?:бастап|дейін|салыстыр\w+|қараға\w+|барлық|аталған|осы|сол|бұл|бұрын|үшін)(?!\w)"
        ),
    }
)
"""What may part a time from a figure of another one: a mark, a clause, a participle, a comparison, «all of them»."""
_OF_OTHERS = expression(rf"{_PARTICIPLE}|(?<!\w)(?:котор|прошл|прежн|предыдущ|ранее)\w*", re.IGNORECASE)
"""What may give the figure a time of its own behind it: «912 мест, создававшихся ранее»."""

_BUILT = "построен|введен|поставлен|открыт|создан|отремонтирован|запущен"
_BOUGHT = "приобретен|закуплен"
_SERVED = "обучен|переселен|газифицирован|благоустроен|трудоустроен"
_MADE = "произведен|выпущен|добыт|собран|выявлен|проведен|освоен|трудоустроен"
_SPENT = "направлен|израсходован|выплачен|возмещен|профинансирован"
_ENDED, _DEEDS = "завершен|осуществлен", "строительство|возведение|реконструкция|ремонт|открытие|обучение"
_KAZAKH_DEEDS = "құрылысы|реконструкциясы|жөнделуі|ашылуы|оқытылуы"
_KAZAKH_SERVED = "оқытылды|қоныстандырылды|газдандырылды|абаттандырылды"
_STOOD = "действовал|работал|функционировал|поступил"
_KAZAKH_STOOD = "жұмыс істеді|келіп түсті|сатып алынды"
_FOUNDED = "салынды|жеткізілді|ашылды|құрылды|жөнделді"
_COUNTED = "өндірілді|анықталды|өткізілді|игерілді|жиналды|құрады|жұмсалды|төленді|бағытталды|жолданды|өтелді"
_THEN: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (*f"{_BUILT}|{_MADE}|{_SPENT}|{_STOOD}|{_BOUGHT}".split("|"), "составил"),
            rf"(?<!\w)(?:(?:{_BUILT}|{_MADE}|{_SPENT}|{_STOOD}|{_BOUGHT})о|составил[аои]?)[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": Words(
            (*_FOUNDED.split("|"), *_COUNTED.split("|"), *_KAZAKH_STOOD.split("|")),
            rf"[ \u00a0](?:{_FOUNDED}|{_COUNTED}|{_KAZAKH_STOOD})(?=[.,;]|\s*$)",
            re.IGNORECASE,
        ),
    }
)
"""What says that so many came to be in a time. In Russian the neuter only: «открыты 386 школ» may be those known."""
_LEADS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r"\s*(?:В|За)[ \u00a0]"), "kz": expression(r"\s*")}
)
"""What may stand before a time that opens its sentence."""
_WHEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(""), "kz": expression(r"(?:жылы|жылдары|[дт][ае])$")}
)
"""How a time ends that answers «қашан?»: «2025 жылға қатысты», «2025 жылдан» say no such thing."""
_NUMBER_OF = expression(
    r"\s*(?:Число|Доля|Объ[её]м|Количество|Численность|Население|Площадь|Протяж[её]нность|Уровень)"
    r"(?:[ \u00a0](?!(?:за|по|на|от|у|для|в|во|о|об|при|к|с|со|из|до)[ \u00a0])\w+){0,6}[ \u00a0]в[ \u00a0]"
)
_IS = expression(r"[ \u00a0](?:составля(?:ет|ют)|состави(?:л|ла|ло|ли))[ \u00a0]")
_LONGEST = 60
"""Characters between a time and its figure."""


def figure_of_another_time(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: a sentence that opens with a time, «В 2025 году создано …», and gives a figure of another year; «число
    мест в 2025 году составляет …».
    """
    for line in document_lines(finished.document):
        if len(line.printed) > 1:
            yield from _of_another_time(line, facts_of(line, finished.book))
        if line.printed and may_name_months(line):
            yield from _of_another_month(line, facts_of(line, finished.book))


@kept
def _of_another_time(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        if plans_ahead(sentence) or names_years_by_its_day(sentence):
            continue
        for time, run in _times_and_figures(sentence):
            fact, said = _fact_of(run, known), time_of(time)
            if fact and said and fact.status is Status.ACTUAL and (own := _another(said, fact, sentence)):
                yield of_its_own_time(line.text[time.start : time.end], run, fact, own_time(said, own))


def _another(said: Period, fact: Fact, sentence: Sentence) -> Period | None:
    """The time of a fact, if it has nothing in common with what the sentence says and with no other year it names. In
    one year both are told apart where the sentence names no more than that one time; a figure as of a day, where it
    was known before the time began.
    """
    own = fact.period or fact.as_of
    if own is None or (not fact.period and own.last + dt.timedelta(days=1) >= said.first):
        return None
    if not sentence.years & set(years_of(own)):
        return own
    return None if own.overlaps(said) or not names_one_time(sentence) else own


def names_one_time(sentence: Sentence) -> bool:
    """Whether a sentence names one time and no other, printed, typed or a bare month."""
    line = sentence.line
    times = [run for run in line.figures(sentence.start, sentence.end) if time_of(run)]
    typed = any(one.kind in TIMES and not line.figures(one.start, one.end) for one in sentence.readings)
    months = any(sentence.start <= match.start() < sentence.end for match in months_in(line))
    return len(times) == 1 and not typed and not months


@kept
def _of_another_month(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    """«В июне построено …» of a figure whose time has no June in it, whatever the year."""
    known = by_key(facts)
    for match in months_in(line):
        sentence = next(one for one in sentences(line) if match.start() < one.end)
        run = next((one for one in line.figures(sentence.start, sentence.end) if one.start >= match.end()), None)
        fact = _fact_of(run, known) if run else None
        if not run or not fact or not fact.period or fact.status is not Status.ACTUAL or plans_ahead(sentence):
            continue
        alone = not any(one.kind in TIMES and one.kind is not Kind.YEAR for one in sentence.readings)
        month = int(match.lastindex or 0)
        certain = line.lang == "ru" or month not in AMBIGUOUS
        if alone and certain and month not in _months_of(fact.period) and _opens(sentence, match.span(), run):
            yield of_its_own_time(match[0], run, fact, days_told(fact.period))


def _months_of(time: Period) -> set[int]:
    """The months that a time touches, whatever the year."""
    first, last = (day.year * 12 + day.month for day in (time.first, time.last))
    return {1 + (number - 1) % 12 for number in range(first, min(last, first + 11) + 1)}


def plans_ahead(sentence: Sentence) -> bool:
    """Whether a sentence tells of what is to come."""
    lang, text = sentence.line.lang, sentence.text
    return any(table[lang].search(text) for table in (FUTURE, PLANNED))


def names_years_by_its_day(sentence: Sentence) -> bool:
    """Whether a sentence names years by the letter's own."""
    lang = sentence.line.lang
    return any(words.search(sentence.text) for words, _ in (*RELATIVE_YEARS[lang], *ELLIPTIC_YEARS[lang]))


def _times_and_figures(sentence: Sentence) -> Iterator[tuple[Run, Run]]:
    """A printed time and the first figure behind it that it is the time of."""
    for time, run in pairwise(sentence.line.figures(sentence.start, sentence.end)):
        if isinstance(time.inline, Figure) and isinstance(time.inline.value, Period):
            behind = sentence.line.text[run.end : sentence.end]
            clause = sentence.line.text[sentence.start : run.end] + behind.partition(",")[0]
            told = _opens(sentence, (time.start, time.end), run) or _is_said_to_be(sentence, time, run)
            if told and not _OF_OTHERS.search(behind) and not COMPARED[sentence.line.lang].search(clause):
                yield time, run


def _opens(sentence: Sentence, time: tuple[int, int], run: Run) -> bool:
    """Whether a time opens the sentence, and a word beside the figure says that it came to be then."""
    line, (start, end) = sentence.line, time
    between, time_told = line.text[end : run.start], line.text[start:end]
    near = len(between) <= _LONGEST and not _PARTS[line.lang].search(between) and _WHEN[line.lang].search(time_told)
    return bool(near and _LEADS[line.lang].fullmatch(line.text, sentence.start, start) and _beside(line, run))


def _beside(line: Line, run: Run) -> re.Match[str] | None:
    """What says that so many came to be: right before the figure in Russian, right behind it in Kazakh."""
    then = _THEN[line.lang]
    return then.search(line.text, 0, run.start) if line.lang == "ru" else then.match(line.text, run.end)


def _is_said_to_be(sentence: Sentence, time: Run, run: Run) -> bool:
    """«Число мест в 2025 году составляет 912»."""
    text, subject = sentence.line.text, sentence.line.text[sentence.start : time.start]
    return bool(
        sentence.line.lang == "ru"
        and _IS.fullmatch(text, time.end, run.start)
        and _NUMBER_OF.fullmatch(subject)
        and not _PARTS["ru"].search(subject)
    )


def _fact_of(run: Run, facts: Mapping[str, Fact]) -> Fact | None:
    """The fact whose number or list a figure prints."""
    fact = fact_of(run, facts)
    return fact if fact and isinstance(fact.value, Decimal | tuple) else None


# --- plans -----------------------------------------------------------------------------------------------------------

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
                *f"{_BUILT}|{_BOUGHT}|{_SERVED}|{_ENDED}|{_BY_THEM}".split("|"),
                "обеспеч",
                "подключен",
                "прибыл",
                "высажен",
                "доведен",
                "уже",
            ),
            rf"(?<!\w)(?:(?:(?:{_BUILT}|{_BOUGHT}|{_SERVED})[аоы]?|прибыл[аои]?|высажен[аоы]?"
            rf"|{_BY_THEM}|{_JOINED}|{_PROVIDED})"
            r"(?:[ \u00a0]в[ \u00a0](?:эксплуатацию|строй|действие)|[ \u00a0]и[ \u00a0]\w{3,}[нт][аоы])?"
            r"(?:[ \u00a0]ещ[её])?"
            r"|уже[ \u00a0](?:работа|действу|функциониру)[ею]т"
            rf"|доведен[аоы]?[ \u00a0]до|(?:{_ENDED})[ао][ \u00a0](?:{_DEEDS}))[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": Words(
            (
                *f"{_FOUNDED}|{_KAZAKH_SERVED}|{_KAZAKH_BY_THEM}".split("|"),
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
            rf"[ \u00a0](?:(?:дейін[ \u00a0])?(?:{_FOUNDED})|{_KAZAKH_SERVED}|{_KAZAKH_PROVIDED}"
            rf"|(?:{_KAZAKH_BY_THEM})(?=\s*[.;]|\s*$)|(?:{_KAZAKH_DEEDS})[ \u00a0]аяқталды"
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
            (*_HELD.split("|"), *_BUILT.split("|"), "состоял", "состояв", "прош"),
            rf"(?<!\w)(?:(?:{_HELD}|{_BUILT})[аоы]?|состоял(?:ся|ась|ось|ись)|состоявш\w{{2,3}}ся"
            r"|прош(?:ел|ла|ло|ли|едш\w{2,3}))"
            r"[ \u00a0](?:в[ \u00a0])?$",
            re.IGNORECASE,
        ),
        "kz": Words(
            (*_KAZAKH_HELD.split("|"), *_FOUNDED.split("|"), "өткізілді", "өткен"),
            r"(?:[ \u00a0](?!\w*(?:[ғқгк][ае]н|т[ыі]н|[ыі]п)(?!\w))[^\s;:()]+){0,8}"
            rf"(?<!тыйым)(?<!салық)(?<!айыппұл)[ \u00a0](?:(?:{_KAZAKH_HELD}|{_FOUNDED}|өткізілді)(?=\s*[.;]|\s*$)"
            r"|(?:болып[ \u00a0])?өткен[ \u00a0](?:кеңес|отырыс|жиын|жиналыс|мәжіліс|конференция|форум)\w*)",
            re.IGNORECASE,
        ),
    }
)
"""What was done on a day: right beside it in Russian, at the end of its clause in Kazakh."""


def _parts(text: str) -> Words:
    return Words(tuple(text.split("|")), text, re.IGNORECASE)


_UNSURE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _parts(
            "буд|долж|подлеж|предусм|можно|мог|чтобы|если|после|необход|услови|смож"
            "|план|проект|намеч|цел|задач|ожида|прогноз|результат|показател|индикатор|ориентир|обязат"
        ),
        "kz": _parts(
            "тиіс|көздел|керек|егер|кейін|мүмкін|қажет"
            "|жоспар|жоба|мақсат|міндет|күт|болжам|нәтиже|көрсеткіш|индикатор|бағдар"
        ),
    }
)
"""What may make of the done a wish, a condition, a target or what a plan holds: «план выполнен», «ожидаемые
результаты: создано …».
"""


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
                if not (word.startswith(_BROUGHT) and _SET_BEFORE[lang].search(told)):
                    yield _plan_done(run, word, fact, time)


_BROUGHT = ("доведен", "жеткізілді")
"""A rate, a wage, a limit may be brought up to something from a day to come on: the act that does it is there."""


_THIS_FIGURE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("показател",),
            r"(?<!\w)(?:(?:дан|указан)н(?:ый|ого|ому|ым)|эт(?:от|ого|ому|им))[ \u00a0]показател(?:ь|я|ю|ем)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(("көрсеткіш",), r"(?<!\w)(?:бұл|осы|аталған)[ \u00a0]көрсеткіш(?!тер)\w{0,4}(?!\w)", re.IGNORECASE),
    }
)
"""What calls back to a figure, and to no target."""


def is_unsure(told: str, lang: Lang) -> bool:
    """Whether words may make of what is told as done a wish, a condition, a target or what a plan holds."""
    if _THIS_FIGURE[lang].may_stand(told):
        told = _THIS_FIGURE[lang].pattern.sub("", told)
    return _UNSURE[lang].may_stand(told) or any(
        words.search(told) for words in (FUTURE[lang], NOT_YET[lang], PLANNED[lang], DENIED[lang])
    )


def told_as_done(line: Line, run: Run) -> str:
    """The word beside a figure that tells it as done, in a sentence that plans nothing; empty if there is none."""
    sentence = next(one for one in sentences(line) if run.start < one.end)
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
    printed = (run for run in line.figures(sentence.start, sentence.end) if run.inline is figure)
    return not is_unsure(_RESULTS_OF.sub("", sentence.text), line.lang) and any(
        _done_beside(line, run, _DONE_ON) for run in printed
    )


def _plans(run: Run, facts: Mapping[str, Fact]) -> Iterator[tuple[Fact, Period, Mapping[Lang, Words]]]:
    """The planned fact whose number, list or day a figure prints, its time, and what would tell it as done."""
    fact, dated = _fact_of(run, facts), fact_of(run, facts, VALUE)
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
    assert isinstance(run.inline, Figure)
    args = {"text": run.inline.text, "words": words, "own": time.first.isoformat()}
    related = (Related("the fact stands here", fact.places.get("period", fact.span)),)
    return Diagnostic("DG447", run.inline.span, args, related)


# --- sources ---------------------------------------------------------------------------------------------------------

_TELLS_OF_ITS_DAY = frozenset({SourceKind.REPORT, SourceKind.LETTER, SourceKind.PERSON})
"""Sources that know nothing of a later day; an act sets figures of years to come, a database goes on."""
_SET_BEFORE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _parts(
            "бюджет|выделя|выделен|заложен|лимит|квот|тариф|ставк|норм|размер|грант|установлен|расчет|минимальн"
        ),
        "kz": _parts("бюджет|бөлін|лимит|квота|тариф|мөлшерлеме|норма|мөлшер|грант|белгілен|есепті|ең төмен"),
    }
)
"""What is set for a time before it begins."""
_MONEY = _parts("тенге|доллар|евро|рубл|мрп|юан|фунт")
_AHEAD = dt.timedelta(days=92)
"""A report of December may say how things stand on 1 January, a letter what holds from the next quarter on."""
_SOON = dt.timedelta(days=31)
"""What a report counts as of a day, it counts when that day has come, or is about to."""


def source_older_than_figure(finished: Finished) -> Iterator[Diagnostic]:
    """DG449: a figure as of a day, or of a period that begins, long after all its sources were written, or of all of a
    period that ended long after them; told once a source.
    """
    told: set[str] = set()
    for line in document_lines(finished.document):
        for run in line.printed:
            fact = _fact_of(run, finished.book.facts)
            if fact and isinstance(run.inline, Figure) and (found := _older(line, run, fact, finished)):
                if found.args["source"] not in told:
                    yield found
                told.add(str(found.args["source"]))


def _older(line: Line, run: Run, fact: Fact, finished: Finished) -> Diagnostic | None:
    figure = run.inline
    assert isinstance(figure, Figure)
    sources = [finished.book.sources.get(one.source) for one in fact.sources]
    dated = [(one.date.last, one.key) for one in sources if one and one.date and one.kind in _TELLS_OF_ITS_DAY]
    known, field = (fact.as_of, "as_of") if fact.as_of else (fact.period, "period")
    if fact.status is not Status.ACTUAL or not known or not dated or len(dated) < len(sources):
        return None
    date, source = max(dated)
    whole = field == "period" and known.last <= finished.day and _tells_of_all(line, run, known)
    since = known.last if whole else known.first
    may_be_set = _may_be_set_before(line, fact, finished)
    counts = not may_be_set and known.grain is Grain.DAY and _counts_in_reports(fact, finished)
    if date + (_SOON if field == "as_of" and counts else _AHEAD) >= since or (field == "period" and may_be_set):
        return None
    args = {"text": figure.text, "known": since.isoformat(), "source": source, "date": date.isoformat()}
    place = fact.places.get(field, fact.span)
    return Diagnostic("DG449", figure.span, args, (Related("the fact stands here", place),))


_ALL_OF: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (expression(r"(?<!\w)(?:за|по (?:итогам|результатам))[ \u00a0]$", re.IGNORECASE), expression("")),
        "kz": (expression(""), expression(r"[ \u00a0](?:қорытынды(?:сы|лары)[ \u00a0]бойынша|ішінде|бойы)(?!\w)")),
    }
)
"""What tells that all of a time is meant: «за 2025 год», «2025 жыл ішінде»; something of 2025 may have been in May."""


def _tells_of_all(line: Line, run: Run, time: Period) -> bool:
    """Whether the sentence of a figure gives it for all of a time, and names no other."""
    sentence = next(one for one in sentences(line) if run.start < one.end)
    before, behind = _ALL_OF[line.lang]
    return names_one_time(sentence) and any(
        time_of(one) == time
        and before.search(line.text, sentence.start, one.start)
        and behind.match(line.text, one.end, sentence.end)
        for one in line.figures(sentence.start, sentence.end)
    )


def _counts_in_reports(fact: Fact, finished: Finished) -> bool:
    """Whether a fact counts things, and reports alone say how many."""
    unit = finished.book.names.get(fact.unit)
    kinds = {finished.book.sources[one.source].kind for one in fact.sources}
    return unit is not None and unit.kind is NameKind.NOUN and kinds == {SourceKind.REPORT}


def _may_be_set_before(line: Line, fact: Fact, finished: Finished) -> bool:
    """Whether a figure of a period may have been known before it began: money of a budget, a norm, a plan."""
    told = {lang: fact.what.said(lang) for lang in _SET_BEFORE}
    told[line.lang] += f" {line.text}"
    unit = finished.book.names.get(fact.unit)
    named = unit.on(finished.day) if unit else None
    is_money = bool(named and _MONEY.search(named.ru.text))
    return is_money or any(_SET_BEFORE[lang].search(text) or is_unsure(text, lang) for lang, text in told.items())
