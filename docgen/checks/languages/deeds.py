"""Done in one language, to come, charged or denied in the other (DG342): «построено» here, «салынады» there; «поручено
построить» here, «салынды» there; «не предусмотрено» here, «көзделген» there.

A deed is looked for by the verbs of both languages that surely translate each other (`lang.deeds`), sentence by
sentence where the sentences of both passages answer each other by their number and figures, else over the whole
passages. It is told only if every mention here contradicts every mention there, and no word leaves in doubt what is
meant.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.answering import answering
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import Sentence, sentence_at
from docgen.checks.text.words import GAP, QUOTED
from docgen.expressions import expression
from docgen.lang.deeds import BY_NOUN, BY_STEM, DEEDS, NO_DEED, Deed
from docgen.lang.kazakh.tenses import Ending, Form, verb_forms
from docgen.model import Diagnostic, Lang
from docgen.sameness import Same, kept

_WORD = expression(r"\w+")
_CLAUSE_ENDS = expression(r"\s*(?:[.;!]|$)")


class Time(Enum):
    """When a deed is told to be."""

    DONE = "done"
    GOING = "going"
    COMING = "coming"
    PRESENT = "present"
    """Going on or to come: «салынады»."""
    CHARGED = "charged"
    """Somebody is to do it: «поручено построить», «салу тапсырылды»."""
    UNSURE = "unsure"


class Told(NamedTuple):
    """A deed as a sentence tells it: the number of the deed, its time, whether it is denied, the words."""

    deed: int
    time: Time
    denied: bool
    line: Line
    start: int
    end: int
    sure: bool = True
    """Whether its verb is one that surely means the deed."""

    @property
    def text(self) -> str:
        """The words that tell it."""
        return self.line.text[self.start : self.end]


def deed_told_otherwise(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: a deed that one passage tells as done and its counterpart as to come, or one of both denies."""
    if ours.kind in PROSE and theirs.kind in PROSE:
        yield from _told_otherwise(ours, Same(theirs))


@kept
def _told_otherwise(ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    for here, there in answering(ours, same.value):
        kazakh = [told for sentence in there for told in _kazakh_deeds(sentence)]
        for number in dict.fromkeys(told.deed for told in kazakh):
            yours = [told for told in kazakh if told.deed == number]
            mine = _contrary(here, yours, number)
            sure = next((told for told in mine if told.sure or _denies_of_one_figure(told, yours)), None)
            if sure and not _are_clouded(mine, yours) and not _is_charged_besides(here, mine, there, yours):
                yield _differs(sure, yours[0])


def _contrary(here: Sequence[Sentence], yours: Sequence[Told], number: int) -> list[Told]:
    """What Russian sentences tell of a deed, if all of it contradicts all that the Kazakh ones tell."""
    mine: list[Told] = []
    for told in (told for sentence in here for told in _russian_deeds(sentence, number)):
        if not all(_contradict(told, other, DEEDS[number]) for other in yours):
            return []
        mine.append(told)
    return mine


def _denies_of_one_figure(here: Told, yours: Sequence[Told]) -> bool:
    """Whether a verb that may mean several deeds is denied here, or affirmed, of the very figure of which the verb of
    the other language is not: «не действуют 120 скважин», «120 ұңғыма жұмыс істейді».
    """
    keys = _figure_beside(here)
    return bool(keys) and any(here.denied != one.denied and _figure_beside(one) == keys for one in yours)


def _figure_beside(told: Told) -> tuple[str, ...]:
    """The keys of the figure of which a verb alone is told: right before it or, in Russian, behind it."""
    line = told.line
    for run in line.printed:
        behind = run.end <= told.start and _ITS_NOUN.fullmatch(line.text, run.end, told.start)
        ahead = line.lang == "ru" and line.text[told.end : run.start] in _BLANKS
        end = told.end if behind else run.end
        if (behind or ahead) and _ENDS_THERE.match(line.text, end):
            return run.keys
    return ()


_BLANKS = frozenset({" ", "\u00a0"})
_ITS_NOUN = expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}{GAP}")
_ENDS_THERE = expression(rf"(?:{GAP}[^\W\d_]+)?\s*(?:[.;!,]|$)")


def _differs(here: Told, there: Told) -> Diagnostic:
    place = here.line.place(here.start, len(here.text))
    related = said_there(there.line.place(there.start, len(there.text)))
    return Diagnostic("DG342", place, {"text": here.text, "other": there.text}, related)


def _contradict(here: Told, there: Told, deed: Deed) -> bool:
    times = {here.time, there.time}
    if Time.UNSURE in times:
        return False
    if Time.CHARGED in times:
        return Time.DONE in times and not here.denied and not there.denied
    if here.denied != there.denied:
        denied, said = (here, there) if here.denied else (there, here)
        return denied.time is not Time.DONE or said.time is Time.DONE
    if here.denied or not deed.timed or Time.DONE not in times:
        return False
    return bool(times & {Time.COMING, Time.PRESENT}) or (deed.bounded and Time.GOING in times)


_HYPOTHETIC: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:если|чтобы|бы|либо|или)(?!\w)|законопроект|(?<!\w)проект(?:ом|е|ах|ами)(?!\w)"
            r"|(?<!\w)(?:теперь|сейчас|ныне|сегодня)[ \u00a0][–—]",
            re.IGNORECASE,
        ),
        "kz": expression(r"(?<!\w)(?:егер|немесе)(?!\w)|жобасы(?:нда|мен|мыз)|жобада", re.IGNORECASE),
    }
)
"""What may make of a time another: a condition, what a draft holds, «ранее …, теперь – и …» without its verb."""
_NOT_ALL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:не(?!{GAP}(?:менее|более|позднее|ранее|позже|реже|чаще)(?!\w))|ни|нет|без|лишь|только|кроме"
            r"|нельзя|редко|мало|едва|пока)(?!\w)|(?<!\w)(?:исключ|отказ|отсутств|запре|приостан|прекра|невозмож|отмен)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:жоқ|емес|тек|ғана|(?<!ұдан )(?<!одан )басқа|қоспағанда|тыйым|сирек|бас тарт\w+|әлі)(?!\w)"
            r"|\w(?:(?<!қамтама)с[ыі]з|[мбп][ае](?:д[ыі]|йд[ыі]|й|с|[ғқгк][ае]н))(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What may turn about what a sentence affirms: «построено лишь», «нет оснований»."""


_LESSENED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"частичн|отчасти|наполовину|(?<!\w)в{GAP}основном|неполн|недостаточн|несвоевремен|ненадлежащ|некачествен"
            r"|неверн|неправильн|нечаст|слабо|формальн|эпизодич|выборочн|позже|позднее|опоздани|задержк|нарушени"
            rf"|(?<!\w)на{GAP}(?:треть|две{GAP}трети|половину)",
            re.IGNORECASE,
        ),
        "kz": expression(r"кешіг|кешік|ішінара|жартылай|жартысы|нашар|сапасыз|үстірт|бұз(?:а|ып|ылып)", re.IGNORECASE),
    }
)
"""How a deed may be done that is not done as it should be, «частично», «кешігіп»: affirmed here, and «в срок», «толық»
denied there, the two say the same.
"""
_AS_IT_SHOULD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)в{GAP}срок|своевремен|вовремя|полностью|(?<!\w)в{GAP}полном{GAP}объеме|надлежащ|регулярно|качествен",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:толы(?:қ|ғы)|түгел|уақтылы|уақыт|мерзім|тиісінше|тиісті|сапалы|дұрыс|жеткілікті|тұрақты|жиі|бірде)",
            re.IGNORECASE,
        ),
    }
)
_PART: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:половин|треть|трет(?:и|ей|ью)(?!\w)|четверт[ьи](?!\w)|част[ьи](?!\w)|большинств|меньшинств|остальн"
            rf"|остаток|остатк|прочи|други|ин(?:ые|ых)(?!\w)|некотор|нескольк|отдельны|ряд[ау]?(?!\w)|кажд\w+{GAP}(?:втор|трет))",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"(?<!\w)(?:жарты(?:сы|с)|бөлігі|көпшілі|көбі|азы(?!\w)|азшылы|қалған|басқа|өзге|кейбір|бірнеше|бірқатар"
            rf"|жекелеген|(?:үш|төр)тен{GAP}(?:бір|екі|үш)|әр(?:бір)?{GAP}(?:екінші|үшінші))",
            re.IGNORECASE,
        ),
    }
)
"""Of some it may be affirmed here, of the others denied there: «половина отремонтирована» is «жартысы жөнделмеген»."""
_NO_MORE_THAN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)не{GAP}(?:чаще|реже|более|больше|менее|меньше|ранее|раньше|позднее|позже)(?!\w)", re.IGNORECASE
        )
    }
)
_MORE_THAN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "kz": expression(
            rf"[дтн][ае]н{GAP}(?:артық|астам|көп|кем|аз|жиі|сирек|ерте|бұрын|кеш|кейін|төмен|жоғары)(?!\w)",
            re.IGNORECASE,
        )
    }
)
"""«Не чаще раза в год» is «бір реттен жиі …майды»: Kazakh denies what goes beyond the bound."""
_DENIED_TWICE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:без|пока{GAP}не|до{GAP}тех{GAP}пор)(?!\w)", re.IGNORECASE),
        "kz": expression(r"\w(?:[мбп][ае]й[ыі]нш[ае]|(?<!қамтама)с[ыі]з)(?!\w)", re.IGNORECASE),
    }
)
"""«Шағымсыз тексеру жүргізілмейді»: what is denied twice is affirmed."""


def _are_clouded(mine: list[Told], yours: list[Told]) -> bool:
    """Whether the sentences of some mentions have words that may make them mean something else."""
    if any(_HYPOTHETIC[one.line.lang].search(_besides(one)) for one in (*mine, *yours)):
        return True
    denied = [one for one in (*mine, *yours) if one.denied]
    affirmed = [one for one in (*mine, *yours) if not one.denied]
    return bool(denied) and (
        _any_says(_NOT_ALL, affirmed)
        or _any_says(_DENIED_TWICE, denied)
        or (_any_says(_LESSENED, affirmed) and _any_says(_AS_IT_SHOULD, denied))
        or (_any_says(_PART, affirmed) and _any_says(_PART, denied))
        or (_any_says(_NO_MORE_THAN, affirmed) and _any_says(_MORE_THAN, denied))
    )


def _any_says(words: Mapping[Lang, re.Pattern[str]], mentions: list[Told]) -> bool:
    """Whether words stand beside one of some mentions, in its language."""
    return any(one.line.lang in words and words[one.line.lang].search(_besides(one)) for one in mentions)


_ORDERS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:поруч|предлож|предлаг|рекоменд|предпис|обяз|необход|надлеж|предсто|долж|нуж|следует|треб|указан"
            r"|прос[иь]|распоря|реш[еи]|задач|цел|наме[рч]|план|предус)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:тапсыр|жүкте|міндет|ұсын|тиіс|қажет|керек|талап|нұсқа|бұйыр|бұйр|кеңес[ \u00a0]бер|сұра|шеш"
            r"|өтін|жөн(?!де)|шарт|мәжбүр|мақсат|жоспар|көзде|өкім|қаулы|шақыр)",
            re.IGNORECASE,
        ),
    }
)
"""What may tell that something is to be done, not that it was."""


def _is_charged_besides(
    here: Sequence[Sentence], mine: list[Told], there: Sequence[Sentence], yours: list[Told]
) -> bool:
    """Whether a deed that is charged in one language is told as done where a word may tell of a charge, too."""
    sides = ((mine, there), (yours, here))
    return any(
        any(one.time is Time.CHARGED for one in told) and any(_ORDERS[one.line.lang].search(one.text) for one in others)
        for told, others in sides
    )


def _besides(told: Told) -> str:
    """The sentence of a mention without its own words."""
    text = told.line.text
    sentence = sentence_at(told.line, told.start)
    return f"{text[sentence.start : told.start]} {text[told.end : sentence.end]}"


# --- Kazakh ----------------------------------------------------------------------------------------------------------

_PLANS = expression(
    rf"(?:{GAP}[^\s.;,()]+){{0,4}}?{GAP}(?:"
    rf"(?P<denied>(?:жоспарлан|көздел)(?:[мб][ае](?:ған|ген|йд[ыі]|д[ыі])|[ғг][ае]н{GAP}жоқ|[ыі]п{GAP}отырған{GAP}жоқ))"
    rf"|жоспарлан(?:ған|уда|ады|ып{GAP}(?:отыр|тұр))|жоспарлап{GAP}отыр(?:мыз)?"
    rf"|көздел(?:ген|уде|еді|іп{GAP}отыр)|күтіл(?:уде|еді|іп{GAP}отыр))(?=\s*(?:[.;!]|$))",
    re.IGNORECASE,
)
"""What makes of a verbal noun a plan, at the end of its clause."""
_CHARGES = expression(
    rf"(?:{GAP}[^\s.;,()]+){{0,4}}?{GAP}(?:(?:тапсырыл|жүктел|міндеттел|ұсыныл)(?:д[ыі]|ған|ген)|тапсырды|ұсынды|қажет"
    r"|керек)(?=\s*(?:[.;!]|$))",
    re.IGNORECASE,
)
"""What makes of a verbal noun a charge, at the end of its clause: «37 кітапхананы жөндеу тапсырылды»."""
_FINITE = expression(
    rf"{GAP}(?:(?:отыр|жатыр|тұр|келеді|жүр)(?:м[ыі][зн])?(?!\w)|(?P<denied>(?:отыр|жат|тұр|жүр)[ғқ]ан{GAP}жоқ))"
)
_GOES_ON = expression(rf"\s*,|{GAP}\w+[дт][ыі](?!\w)")
"""«Салынып, … берілді»: such a verb has the time of the one that follows."""
_NONE = expression(rf"{GAP}(?:жоқ|емес)(?!\w)", re.IGNORECASE)
_WAS = expression(rf"{GAP}(?:болатын|еді)(?!\w)", re.IGNORECASE)
_WILL = expression(rf"{GAP}бол(?:ады|мақ)(?!\w)", re.IGNORECASE)


_OBJECT = expression(r"(?<=у)(?:ды|ді)$")
"""«Жөндеуді тапсырды» is «жөндеу тапсырылды»."""


@kept
def _kazakh_deeds(sentence: Sentence) -> Iterator[Told]:
    """What a Kazakh sentence tells of deeds."""
    text, before = sentence.line.text, ""
    quoted = [match.span() for match in QUOTED.finditer(text, sentence.start, sentence.end)]
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        word = match[0].lower()
        for said, ending in _forms_of_deeds(word):
            deeds = _deeds_of(before, said, nouns=ending.form is Form.NOUN)
            told = _kazakh_time(sentence, match.end(), ending.form) if deeds else None
            if told and not any(start < match.start() < end for start, end in quoted):
                time = Time.UNSURE if told.denied and ending.denied else told.time
                denied = told.denied or ending.denied
                yield from (Told(one, time, denied, sentence.line, match.start(), told.end) for one in deeds)
        before = word


@functools.lru_cache(maxsize=2048)
def _forms_of_deeds(word: str) -> tuple[tuple[str, Ending], ...]:
    """What a word is a form of, where a deed may be called so, with whatever stands before it: most words are none."""
    forms = ((one, f"{stem}у" if one.form is Form.NOUN else stem) for stem, one in verb_forms(_OBJECT.sub("", word)))
    return tuple((said, one) for one, said in forms if said in _LAST_WORDS)


_LAST_WORDS = frozenset(said.rpartition(" ")[2] for said in (*BY_STEM, *BY_NOUN))


def _deeds_of(before: str, word: str, *, nouns: bool) -> tuple[int, ...]:
    table, both = (BY_NOUN if nouns else BY_STEM), f"{before} {word}"
    return table.get(both) or (() if both in NO_DEED else table.get(word, ()))


class _Told(NamedTuple):
    """A verb with what stands behind it: its time, whether that denies it, where the words end."""

    time: Time
    denied: bool
    end: int


def _kazakh_time(sentence: Sentence, end: int, form: Form) -> _Told | None:
    """What the form of a verb that ends there tells, with what stands behind it; none if it is no predicate."""
    text = sentence.line.text[: sentence.end]
    if form in _BY_ITSELF:
        return _Told(_BY_ITSELF[form], denied=False, end=end)
    if form is Form.PERFECT and (none := _NONE.match(text, end)):
        return _Told(Time.DONE, denied=True, end=none.end())
    if form is Form.PERFECT or form is Form.GOING:
        was = _WAS.match(text, end) if form is Form.PERFECT else None
        stop = was.end() if was else end
        time = Time.DONE if form is Form.PERFECT else Time.GOING
        return _Told(time, denied=False, end=stop) if _CLAUSE_ENDS.match(text, stop) else None
    behind, time = _BEHIND[form]
    if form is Form.NOUN and (charge := _CHARGES.match(text, end)):
        return _Told(Time.CHARGED, denied=False, end=charge.end())
    found = behind.match(text, end)
    if form is Form.CONVERB and not found and _GOES_ON.match(text, end):
        return _Told(Time.UNSURE, denied=False, end=end)
    return _Told(time, bool(found.groupdict().get("denied")), found.end()) if found else None


_BY_ITSELF = MappingProxyType({Form.PAST: Time.DONE, Form.PRESENT: Time.PRESENT})
_BEHIND = MappingProxyType(
    {Form.FUTURE: (_WILL, Time.COMING), Form.CONVERB: (_FINITE, Time.GOING), Form.NOUN: (_PLANS, Time.COMING)}
)
"""What makes a form a predicate that is none by itself."""

# --- Russian ---------------------------------------------------------------------------------------------------------

_NOT = expression(rf"(?<!\w)не{GAP}(?:был[аои]?{GAP}|буд(?:ет|ут){GAP})?$", re.IGNORECASE)
_WILL_BE = expression(rf"(?<!\w)буд(?:ет|ут)(?:{GAP}[^\s,.;:()]+){{0,3}}{GAP}$", re.IGNORECASE)
_BE = expression(r"(?<!\w)(?:буд(?:ет|ут)|быть)(?!\w)", re.IGNORECASE)
_THEN_BE = expression(rf"{GAP}(?:буд(?:ет|ут)|быть)(?!\w)", re.IGNORECASE)
_PLAN = (
    rf"(?P<denied>(?<!\w)не{GAP})?(?<!\w)(?:планиру(?:ет|ют|ем)(?:ся)?|(?:запланирован|намечен|предусмотрен)[аоы]?"
    r"|намечается|предполагается)"
)
_PLANNED_TO = expression(rf"{_PLAN}(?:{GAP}[^\s,.;:()]+){{0,8}}{GAP}$", re.IGNORECASE)
_PLANNED = expression(rf"{_PLAN}(?:{GAP}[^\s,.;:()]+){{0,2}}{GAP}$", re.IGNORECASE)
_CHARGE = (
    r"(?<!\w)(?<!не[ \u00a0])(?<!как[ \u00a0])(?:поруч(?:ен[оаы]?|ил[аи]?|ает(?:ся)?)|предлож(?:ен[оаы]?|ил[аи]?)"
    r"|рекоменд(?:ован[оаы]?|овал[аи]?|уется)|предпис(?:ан[оаы]?|ывается)|обяза(?:л[аи]?|н[аоы]?)|необходимо|нужно"
    r"|надлежит|предстоит|следует(?![ \u00a0]из)|требуется|долж(?:ен|н[аоы]))(?!\w)"
)
_NO_CLAUSE = rf"(?:,?{GAP}(?!котор|что(?!\w)|чтобы|если|как(?!\w)|где(?!\w)|так(?!\w))[^\s,.;:()]+)"
_CHARGED_TO = expression(rf"{_CHARGE}{_NO_CLAUSE}{{0,14}},?{GAP}$", re.IGNORECASE)
"""«Министерству поручено отремонтировать библиотеки, открыть залы»."""
_CHARGED = expression(
    rf"{_CHARGE}{_NO_CLAUSE}{{0,6}}?{GAP}(?:обеспечить|завершить|провести|осуществить|организовать|начать|ускорить"
    rf"|выполнить){GAP}$",
    re.IGNORECASE,
)
"""«Поручено завершить ремонт»."""
_INFINITIVE = expression(r"\w+(?:ть|ти|чь)(?:ся)?")
_DEED_NOUN = expression(
    r"\w*(?:[еая]ни|[ыя]ти|ци)(?:е|я|ю|й|ем|ей|и)|(?:ремонт|строительств|закуп|запуск|ввод|постав|достав|провер)\w{0,4}"
)


def _russian_deeds(sentence: Sentence, number: int) -> Iterator[Told]:
    """What a Russian sentence tells of a deed, or may tell of it."""
    line = sentence.line
    quoted = [match.span() for match in QUOTED.finditer(line.text, sentence.start, sentence.end)]
    for match in _verbs(number).finditer(line.text, sentence.start, sentence.end):
        word = _WORD.match(line.text, match.start())
        if word and not any(start < match.start() < end for start, end in quoted):
            time, denied, start = _russian_time(sentence, word)
            if time:
                yield Told(number, time, denied, line, start, word.end(), sure=match["sure"] is not None)


@functools.cache
def _verbs(number: int) -> re.Pattern[str]:
    deed = DEEDS[number]
    besides = f"|{deed.ru_besides}" if deed.ru_besides else ""
    return expression(rf"(?<!\w)(?:(?P<sure>{deed.ru}){besides})", re.IGNORECASE)


def _russian_time(sentence: Sentence, word: re.Match[str]) -> tuple[Time | None, bool, int]:
    """When a word tells its deed to be, whether it is denied, where the words begin; no time if it is no verb."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    text, said = sentence.line.text, word[0].lower()
    denial = _NOT.search(text, sentence.start, word.start())
    start = denial.start() if denial else word.start()
    if dictionary.is_past(said):
        return _time_of_the_done(sentence, word), bool(denial), start
    if dictionary.is_unfinished(said):
        coming = dictionary.is_perfective_future(said)
        return (Time.COMING if coming else Time.GOING), bool(denial), start
    return _planned_time(sentence, word)


def _time_of_the_done(sentence: Sentence, word: re.Match[str]) -> Time:
    """«Построено» is done, «будет построено» to come; unsure where «будет» may belong to it."""
    text = sentence.line.text
    if _WILL_BE.search(text, sentence.start, word.start()):
        return Time.COMING
    unsure = _BE.search(text, sentence.start, word.start()) or _THEN_BE.match(text, word.end())
    return Time.UNSURE if unsure else Time.DONE


def _planned_time(sentence: Sentence, word: re.Match[str]) -> tuple[Time | None, bool, int]:
    """«Планируется построить», «планируется строительство», «поручено построить»; an infinitive of anything else is
    unsure.
    """
    to = _INFINITIVE.fullmatch(word[0].lower())
    if to or _DEED_NOUN.fullmatch(word[0].lower()):
        led = _PLANNED_TO if to else _PLANNED
        if plan := led.search(sentence.line.text, sentence.start, word.start()):
            return Time.COMING, bool(plan["denied"]), plan.start()
        charge = (_CHARGED_TO if to else _CHARGED).search(sentence.line.text, sentence.start, word.start())
        if charge:
            return Time.CHARGED, False, charge.start()
    return (Time.UNSURE if to else None), False, word.start()
