"""A time that a sentence gives the very deed that its figure counts, against the time of the fact (DG446): «в 2021 году
осуществлены проверки 386 организаций», «в 2021 году планируется открыть 12 центров».

What was counted once may be told of again: schools opened in one year are equipped in the next one. So a time is held
against a figure only where the verb beside the figure names the deed by which the fact itself is told, `what:`
«организации, проверенные министерствами»; where that is the one time of the sentence; and where nothing there says that
it was done anew or that those known are meant.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences, years_of
from docgen.checks.text.wording import COMPARED, KAZAKH_THAN
from docgen.checks.text.words import GAP
from docgen.checks.times.heads import Clause, deed_then_time, does, end_of_clause, without_brackets
from docgen.checks.times.paired_times import GOES_ON, of_its_own_time, own_time
from docgen.checks.times.periods import names_one_time, names_years_by_its_day, plans_ahead
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Grain, Lang, Period, Status
from docgen.sameness import kept

_SAYS_WHEN: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (expression(rf"(?<!\w)(?:во?|за|по{GAP}(?:итогам|результатам)){GAP}$", re.IGNORECASE), expression("")),
        "kz": (expression(""), expression(r"(?:жылы|жылдары|[дт][ае])$")),
    }
)
"""What stands before a time that answers «когда?», and how it ends."""
_BY_RESULTS = expression(rf"{GAP}қорытынды(?:сы|лары?)?{GAP}бойынша(?!\w)")
"""«2025 жылғы қорытынды бойынша» is as good as «2025 жылы»."""
KNOWN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:повторн\w+|вновь|снова|заново|ещ[её][ \u00a0]раз|вс(?:е|ех|ем|еми)|кажд\w+|эт(?:и|их|им|ой|ого)"
            r"|(?<!по[ \u00a0])данн(?:ые|ых|ым)|указанн\w+|упомянут\w+|названн\w+|те|тех"
            r"|так(?:ой|их|ие)?[ \u00a0]же|ранее|раньше|прежн\w+"
            r"|прошл\w+|предыдущ\w+|из|не|котор\w+|если|чтобы)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:қайта\w*|тағы[ \u00a0]бір|барлық|барша|б[аә]р\w*ін?|осы|сол|бұл|аталған|көрсетілген"
            r"|бұрын\w*|алдыңғы|өткен|ішінен|егер|үшін|әр)(?!\w)|(?!(?<!\w)абай(?!\w))\w[мбп][ае](?:[дт][ыі]|[гғ][ае]н|й)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What says that it was done anew, that those known before are meant, or that it was not done."""
AWAITED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)не(?!\w)|(?<!\w)(?:подлеж|требу|нужда|нуж|ожида|заяв|очеред|необходим|потребн|предлож|просьб"
            r"|аварийн|ветх|незаверш|недостро|долгостро|бесхоз|проблемн|должник|задолж|неисправн|непригодн|изнош"
            r"|тр[её]хсменн|остат|долг)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:тиіс|қажет|керек|мұқтаж|кезек|өтін|күт|сұра|ұсын|апатт|тозығы|тозған|аяқталма|иесіз"
            r"|проблемал|борыш|қарыз|берешек|жарамсыз|ақаулы|үш[ \u00a0]ауысым|қалдық)|\w+(?:ға|ге)[ \u00a0]жат",
            re.IGNORECASE,
        ),
    }
)
"""A fact of what was left undone or asked for: «подлежащие проверке» of one year are checked in another, «аварийные
дома» pulled down.
"""
PARTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:чем|сравн\w+|отношени\w+|до|с|со|от|к|после|перед|против|вместо)(?!\w)"
            r"|\w(?:нн|вш|ущ|ющ|ащ|ящ)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ем|ий|яя|ее|ие|его|ей|их|им|ими)(?:ся)?(?!\w)"
        ),
        "kz": expression(
            r"\w[ғқгк][ае]н(?!\w)|\w(?:[ае]т[ыі]н|[дт][ае]?[гғ][ыі])(?!\w)"
            rf"|(?<!\w)(?:бастап|дейін|салыстыр\w+|{KAZAKH_THAN}\w+|орнына)(?!\w)"
        ),
    }
)
"""What may give a figure, or a time before it, to something else: a comparison, a participle."""
_WORD = expression(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST, _LONGEST = 5, 6
"""Letters at the beginning that make two Russian words one: «проверены», «проверка»; «проведены» is another."""


def deed_of_another_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: the deed that a fact counts is told of a year that is none of the fact's."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and any(map(time_of, line.printed)):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        for told in _alone_or_first(sentence):
            found = (one for time in time_alone(told) for one in _told_under(told, time, known))
            yield from itertools.islice(found, 1)


def _alone_or_first(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence up to the end of the clause of its first time: what stands behind, «(в 2024 году – 300)», «что больше,
    чем годом ранее», tells nothing of the figures before it.
    """
    line = sentence.line
    time = next((run for run in sentence.runs if time_of(run)), None)
    end = _end_of_told(sentence, time) if time else sentence.end
    goes_on = GOES_ON[line.lang].match(line.text, end, sentence.end)
    if not goes_on or (names_one_time(sentence) and not names_years_by_its_day(sentence)):
        yield Sentence(line, sentence.start, end)


def _end_of_told(sentence: Sentence, time: Run) -> int:
    """Where the clause of a time ends: before what its first figure is set against, behind what sums it up."""
    line, end = sentence.line, end_of_clause(sentence, time)
    if _SUMS_UP[line.lang].match(line.text, end, sentence.end):
        end = end_of_clause(sentence, Run(end, end + 1, time.inline))
    figure = next((run for run in line.figures(time.end, end) if run.start >= time.end), None)
    against = _SET_AGAINST.search(line.text, figure.end, end) if figure and line.lang == "ru" else None
    return against.start() if against else end


_SUMS_UP: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf";{GAP}всего{GAP}", re.IGNORECASE),
        "kz": expression(rf";{GAP}барлығы{GAP}|(?<=жоспарланып),{GAP}"),
    }
)
_TOLD_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf";(?={GAP}всего{GAP})"),
        "kz": expression(
            rf";(?={GAP}барлығы{GAP})|жоспарлан(?:ып,|ған{GAP}\d[\d \u00a0]*[-\u2011]?[дтн][ае]н)(?={GAP})"
        ),
    }
)
"""A clause before the deed that gives no figure behind it another time: a share of the plan, the plan itself."""
_SET_AGAINST = expression(rf"{GAP}(?:против|из|вместо|при{GAP}плане){GAP}")


@kept
def time_alone(sentence: Sentence) -> Iterator[Run]:
    """The printed time of a sentence that names no other and compares nothing."""
    line = sentence.line
    for run in sentence.runs:
        said = time_of(run)
        if (
            said
            and said.grain not in {Grain.DAY, Grain.DAYS}
            and says_when(sentence, run)
            and names_one_time(sentence)
            and not names_years_by_its_day(sentence)
            and not COMPARED[line.lang].search(sentence.text)
        ):
            yield run


def says_when(sentence: Sentence, time: Run) -> bool:
    """Whether a time answers «когда?»."""
    line, (before, end) = sentence.line, _SAYS_WHEN[sentence.line.lang]
    led = before.search(line.text, sentence.start, time.start)
    told = end.search(line.text, time.start, time.end) or _BY_RESULTS.match(line.text, time.end)
    return led is not None and told is not None


_AIM = expression(rf"[^\d,]*{GAP}үшін{GAP}$")
"""«Мәселені шешу үшін 2025 жылы»: what a deed is done for says nothing of what was known."""


def _told_under(sentence: Sentence, time: Run, known: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """The figures of a time's clause that count the deed it tells, in another year: behind the time, or before it."""
    line, said, end = sentence.line, time_of(time), sentence.end
    led = _AIM.match(line.text, sentence.start, time.start) if line.lang == "kz" else None
    if said is None or KNOWN[line.lang].search(line.text, led.end() if led else sentence.start, end):
        return
    told = [run.inline for run in line.printed if run.start < sentence.start]
    before = {key for one in told for key in getattr(one, "keys", ())}
    for run in line.figures(sentence.start, end):
        fact = fact_of(run, known)
        tells = _tells if run.start > time.start else _tells_then
        if not fact or fact.key in before or not _cannot_be_of(said, fact, sentence, time):
            continue
        if tells(sentence, time, run, end, fact):
            assert fact.period
            yield of_its_own_time(line.text[time.start : time.end], run, fact, own_time(said, fact.period))


def _cannot_be_of(said: Period, fact: Fact, sentence: Sentence, time: Run) -> bool:
    """Whether a deed told of a time cannot be that of a fact: by the results of one year much is done in the next; all
    that was done, «; всего построено 400», may be of many years.
    """
    line, own = sentence.line, fact.period
    if own is None or not is_of_another_year(said, fact):
        return False
    by_results = _RESULTS.search(line.text[sentence.start : time.start]) or _BY_RESULTS.match(line.text, time.end)
    if by_results and own.first > said.last:
        return False
    return own.first.year == own.last.year or not _TOLD_BEFORE[line.lang].search(line.text, time.end, sentence.end)


_RESULTS = expression(rf"(?:итогам|результатам){GAP}$")


def is_of_another_year(said: Period, fact: Fact) -> bool:
    """Whether a fact counts something of years none of which is said."""
    counts = isinstance(fact.value, Decimal | tuple)
    return bool(counts and fact.period and not set(years_of(said)) & set(years_of(fact.period)))


def _tells(sentence: Sentence, time: Run, run: Run, end: int, fact: Fact) -> bool:
    """Whether the clause says of a figure that the deed by which its fact is told was done then, or is planned."""
    line, lang = sentence.line, sentence.line.lang
    before = list(_TOLD_BEFORE[lang].finditer(line.text, time.end, run.start))
    start = before[-1].end() if before else time.end
    if tells_its_deed(Sentence(line, start if before else sentence.start, end), start, run, fact):
        return True
    if lang == "kz" or not _STRAIGHT.fullmatch(line.text, time.end, run.start) or _is_ahead(sentence, fact):
        return False
    told = line.text[sentence.start : time.start]
    led = _LED.search(told)
    return bool(led and _tells_in_russian(told[: led.start()], "", fact.what.said(lang), fact.status))


def tells_its_deed(told: Sentence, start: int, run: Run, fact: Fact) -> bool:
    """Whether what stands from `start` on says that the deed by which a fact is told was done, so many times, or how
    many there were of what it made.
    """
    line, lang, what = told.line, told.line.lang, fact.what.said(told.line.lang)
    if not plans_ahead(told) and _is_number_of(line, start, run, told.end, fact):
        return True
    if _is_ahead(told, fact) or PARTS[lang].search(_without(what, line.text[start : run.start], lang)):
        return False
    behind = line.text[run.end : told.end]
    if lang == "ru":
        return _tells_in_russian(line.text[start : run.start], behind, what, fact.status)
    in_case = _OTHER_CASE.search(line.text, run.start, run.end)
    return not in_case and _tells_in_kazakh(without_brackets(behind), what, fact.status)


def _tells_then(sentence: Sentence, time: Run, run: Run, end: int, fact: Fact) -> bool:
    """The same of a figure before its time: «36 школ проверено в 2021 году», «36 мектеп 2021 жылы тексерілді»."""
    line, what = sentence.line, fact.what.said(sentence.line.lang)
    if _is_ahead(sentence, fact):
        return False
    if line.lang == "ru":
        deed = deed_then_time(Clause(sentence, sentence.start, end), time, run)
        return fact.status is Status.ACTUAL and bool(deed) and _is_done(deed, what)
    if line.text[run.end : time.start].strip(" \u00a0") or _OTHER_CASE.search(line.text, run.start, run.end):
        return False
    return _tells_in_kazakh(line.text[time.end : end], what, fact.status)


def _is_ahead(sentence: Sentence, fact: Fact) -> bool:
    """Whether what was done may be told as something else: of what is to come, or was asked for."""
    lang = sentence.line.lang
    return fact.status is Status.ACTUAL and bool(plans_ahead(sentence) or AWAITED[lang].search(fact.what.said(lang)))


def _without(what: str, text: str, lang: Lang) -> str:
    """A text without the words by which the fact is told itself: «арналған ұйымдар» is what it counts."""
    if lang == "ru":
        return text
    own = {one.lower() for one in _WORD.findall(what)}
    return _WORD.sub(lambda one: "" if one[0].lower() in own else one[0], text)


_NUMBER_OF: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?P<led>.*?)(?<!\w)(?:число|количество|численность){GAP}(?P<of>[^\W\d_]+(?:{GAP}[^\W\d_]+){{1,5}}?){GAP}"
            rf"(?:состави|достиг)(?:л[аои]?)?{GAP}"
        ),
        "kz": expression(rf"(?P<led>.*)(?<!\w)(?P<of>[^\W\d_]+{GAP}(?:[^\W\d_]+{GAP}){{1,4}}?)саны{GAP}"),
    }
)
_CAME_TO = expression(rf"{GAP}(?:құрады|жетті|болды)(?!\w)")


def _is_number_of(line: Line, start: int, run: Run, end: int, fact: Fact) -> bool:
    """«В 2021 году число отремонтированных школ составило 36»: the very words by which the fact is told."""
    lang, what = line.lang, fact.what.said(line.lang)
    found = _NUMBER_OF[lang].fullmatch(line.text, start, run.start)
    if not found or fact.status is not Status.ACTUAL or (lang == "kz" and not _CAME_TO.match(line.text, run.end, end)):
        return False
    own = [one.lower() for one in _WORD.findall(what)]
    if not all(any(is_one_word(word, one) for one in own) for word in found["of"].lower().split()):
        return False
    led = _BY_RESULTS.sub("", found["led"])
    return not PARTS[lang].search(_without(what, led, lang)) and not does(led, lang)


# --- Russian ---------------------------------------------------------------------------------------------------------

_LED = expression(rf"(?<=[ \u00a0])(?:во?|за){GAP}$")
_STRAIGHT = expression(rf"{GAP}(?:(?:более|свыше|около|почти|ещ[её]|уже|лишь|только|также|всего){GAP}(?:чем{GAP})?)?")
"""«Проверено в 2021 году (более) 386»."""
_LIGHT = "осуществл[её]н|провед[её]н|произвед[её]н|выполнен|организован"
_MADE_OF = expression(rf"(?<!\w)(?:{_LIGHT})[аоы]?{GAP}(?P<deed>\w{{3,}}){GAP}$", re.IGNORECASE)
"""«Осуществлены проверки 386 организаций»."""
_MADE_IN = expression(rf"(?<!\w)(?P<deed>\w+){GAP}(?:{_LIGHT})[аоы]?{GAP}во?{GAP}$", re.IGNORECASE)
"""«Проверки проведены в 386 организациях»."""
_DONE_BEFORE = expression(rf"(?<!\w)(?P<deed>\w+?(?:[нт][аоы]?|л[аои]?)){GAP}$")
_DONE_BEHIND = expression(
    rf"{GAP}(?P<deed>\w+?(?:[нт][аоы]?|л[аои]?))(?:{GAP}(?P<next>\w+)(?:{GAP}(?P<then>\w{{3,}}))?|\s*$)"
)
_WILL_BE = expression(
    rf"(?<!\w)(?:планиру(?:ет|ют)(?:ся)?|намечается|предстоит|предполагается|буд(?:ет|ут)){GAP}(?:ещ[её]{GAP})?"
    rf"(?P<deed>\w+)(?:{GAP}ещ[её])?{GAP}$"
)
"""«Планируется открыть 12», «планируется открытие ещё 12», «будет открыто 12»."""
_ENDING = expression(r"(?:ть|ти|л[аои]?|(?<=[нт])[аоы])$")


def _tells_in_russian(before: str, behind: str, what: str, status: Status) -> bool:
    """The verb stands right before the figure, or behind it with the words of what the fact counts: «на базе больниц
    8 регионов открыты детские центры»; «детские сады» are something else.
    """
    if status is Status.PLANNED:
        planned = _WILL_BE.search(before)
        return bool(planned and _is_in(planned["deed"], what))
    made = _MADE_OF.search(before) or _MADE_IN.search(before)
    if made:
        return _is_in(made["deed"], what)
    done = _DONE_BEFORE.search(before)
    if done:
        return _is_done(done["deed"], what)
    done = _DONE_BEHIND.match(behind)
    if not done or not _is_done(done["deed"], what):
        return False
    return all(_is_in(word, what) for word in (done["next"], done["then"]) if word)


def _is_done(deed: str, what: str) -> bool:
    if not _is_in(deed, what):
        return False
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    return dictionary.is_past(deed)


def _is_in(word: str, what: str) -> bool:
    """Whether a word is one of those by which a fact is told, in whatever form.

    >>> _is_in("проверки", "организации, проверенные прокуратурой"), _is_in("проведены", "проверенные организации")
    (True, False)
    >>> _is_in("открыть", "центры, открытие которых планируется"), _is_in("выдано", "выданные займы")
    (True, True)
    """
    stem = _ENDING.sub("", word.lower().replace("ё", "е"))[:_LONGEST]
    words = _WORD.findall(what.lower().replace("ё", "е"))
    if len(stem) < _SHORTEST:  # «сдано», «сданные»
        return len(stem) == _SHORTEST - 1 and any(one.startswith(f"{stem}н") for one in words)
    return any(one.startswith(stem) for one in words)


# --- Kazakh ----------------------------------------------------------------------------------------------------------

_OTHER_CASE = expression(r"(?:[дт][ае]н|н[ае]н|[мбп]ен)$")
_KAZAKH_LIGHT = r"(?:жүргіз|жүргізіл|өткіз|өткізіл|жасал|ұйымдастырыл)[дт][ыі]"
_TIMES_DONE = rf"(?:{GAP}(?:\d+|бір|екі|үш|төрт|бес){GAP}рет)?"
_DONE_AT_END = expression(
    rf"(?:(?:^|{GAP})(?P<next>[^\W\d_]+))??{_TIMES_DONE}{GAP}"
    rf"(?:(?P<noun>\w+у){GAP}{_KAZAKH_LIGHT}|(?P<deed>\w+?)[дт][ыі])\s*$"
)
"""«… ашылды», «… екі рет тексерді», «… тексеру жүргізді», and the word before it."""
_PLANNED_AT_END = expression(
    rf"(?:(?:^|{GAP})(?P<next>[^\W\d_]+))??{GAP}(?P<noun>\w+у){GAP}(?:жоспарлан|көздел|күтіл)(?:уда|уде|[ыі]п{GAP}отыр)\s*$"
    rf"|(?:(?:^|{GAP})(?P<other>[^\W\d_]+))??{GAP}(?P<deed>\w+?[лн])[ае]д[ыі]\s*$"
)
"""«… ашу жоспарланып отыр», «… ашылады»."""
_VOICE = expression(r"(?<=\w\w)[ыі][лн]$")


def _tells_in_kazakh(behind: str, what: str, status: Status) -> bool:
    """A Kazakh clause ends with its verb: right before it stands the figure, or a word of what the fact counts."""
    ends = _DONE_AT_END if status is Status.ACTUAL else _PLANNED_AT_END
    for found in ends.finditer(behind):
        named = found.groupdict()
        beside = named["next"] or named.get("other")
        at_once = found.start() == 0 and not beside
        deed = named["noun"][:-1] if named["noun"] else named["deed"]
        return _is_deed_of(deed, what) and (at_once or bool(beside and _is_noun_of(beside, what)))
    return False


def _is_deed_of(deed: str, what: str) -> bool:
    """Whether a fact is told by a verb.

    >>> _is_deed_of("тексеріл", "министрліктер тексерген ұйымдар"), _is_deed_of("аш", "ашылуы жоспарланған орталықтар")
    (True, True)
    >>> _is_deed_of("тексеріл", "жөнделген мектептер")
    False
    """
    root = re.escape(_VOICE.sub("", deed.lower()))
    form = rf"(?<!\w){root}(?:[ыі]?[лн])?(?:у|[ғгқк][ае]н|[ае]т[ыі]н)\w*"
    return bool(re.search(form, what, re.IGNORECASE))  # a pattern of the fact's own words: kept nowhere


def _is_noun_of(word: str, what: str) -> bool:
    stem = word.lower()[:_LONGEST]
    if len(stem) < _SHORTEST:  # «жол», «автомобиль жолы», «жолдар»
        stem = _OWN.sub("", stem)
        return any(one.startswith(stem) and _PLURAL.fullmatch(one, len(stem)) for one in _WORD.findall(what.lower()))
    return any(one.startswith(stem) for one in _WORD.findall(what.lower()))


_OWN = expression(r"(?<=\w[^\Wаәеоөуұүыіиэюя])[ыі]$")
"""The ending of what belongs to the noun before it, behind a consonant."""
_PLURAL = expression(r"[лдт][ае]р(?:д[ыі]ң|[ыі])?")
