"""Which words of a sentence promise: those of the future that its writer says of his own house, and none that stand in
a question, a wish, a proposal or a condition, tell what a law foresees or what others will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.text.sentences import Sentence
from docgen.checks.text.somebody import tells_of_others
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.model import Figure, Lang
from docgen.sameness import kept

_TO_THE_WORDS = r"\s(?:[^,;:]*\s)?$"
_SOMEBODY = (
    r"(?:лиц|граждан|субъект|заявител|участник|получател|должник|работник|работодател|родител|собственник|владел"
    r"|предпринимател|организаци|хозяйств|кандидат|семь|дет|потребител|пользовател|абонент|жител|пациент|учащ|студент"
    r"|специалист|сотрудник|руководител|компани|предприяти|поставщик|подрядчик|перевозчик|пенсионер)\w*(?:\s[^\s,]+){0,4}"
)
_CONDITION = (
    r"(?:если|когда|пока|как только|после того,? как|в случаях, когда|в случае, если|при условии, что"
    r"|тот, кто|те, кто|тем, кто|в случае|при (?:условии|наличии|выделении|поступлении|одобрении)(?= \w))"
)
_LAW_OR_WISH = (
    r"(?:(?:предусм|предпис|установл|закрепл|предлага|предлож|рекоменд|прос[ияю]|надее|надею|рассчитыва|желае|хотелось"
    r"|предпола|ожида|прогнозир|планировал|не исключен|возможно|вероятно|риск|опас)\w*"
    r"|выража\w+ надежду)"
)
_ASKED = (
    r"(?:как|каким образом|где|куда|кто|кем|что|сколько|почему|зачем|насколько|когда"
    r"|как(?:ой|ая|ое|ие|ую|ого|им|ими|их)|каков\w*|чья|чей|чьи)"
)
_ASKS = r"(?:неизвестно|неясно|вопрос|спор|реш(?:ит|ат|ает|ают)|определ\w+|зависит от того|о том|станет ясно|выясн\w+)"
_BREACH = r"(?:не\w{4,}|нарушен\w+|просроч\w+|срыв\w*|отказ\w*|уклонени\w+)"
_IF_NOT = r"(?<!\w)если [^;:.]*?(?<!\w)не \w+[^,;:.]*,(?: то)?"
"""«Если собственник не устранит нарушение, участок будет изъят»: what comes of a breach, told as a condition."""
_IF_SO = (
    r"(?<!\w)(?:если|в случае, если|при условии, что)"
    r"(?![^;:]*?(?<!\w)(?:год|месяц|квартал|полугоди|ран[ье]|прежде|был[аио]?(?!\w)))[^,;:]*,"
)
"""«Если проект будет поддержан, работа будет продолжена» hangs on it; «если в 2025 году построено пять школ, то в этом
году …» sets one against the other.
"""
_FORECAST = (
    r"(?:^\s*|(?<!\w)что |[,–—] )по (?:\w+ )?"
    r"(?:(?:прогноз\w*|мнени\w+|ожидани\w+)(?:\s[^;:,]*)?,?|оценк\w+(?:\s[^;:,]*)?,)"
)
"""«По прогнозу весна будет засушливой» tells what is expected, «работа по оценке школ будет начата» does not."""
_LACK = rf"(?:без (?:эт|так|указанн|данн|названн|соответствующ)\w+|в противном случае|иначе|(?:в случае|при) {_BREACH})"
_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:{_CONDITION}|{_LACK}|ли|{_SOMEBODY},(?: \w{{1,2}})?(?: в отношении| в пользу)?"
            rf" (?:котор|чь|чей)\w*){_TO_THE_WORDS}"
            rf"|(?:{_IF_NOT}|{_IF_SO}){_TO_THE_WORDS}|{_FORECAST}{_TO_THE_WORDS}"
            rf"|(?<!\w){_LAW_OR_WISH}(?:\s[^;:]*)?, (?:что|чтобы){_TO_THE_WORDS}"
            rf"|^\s*{_ASKED}{_TO_THE_WORDS}|(?<!\w){_ASKS}(?:\s[^;:,]*)?, {_ASKED}{_TO_THE_WORDS}"
            r"|(?<!\w)(?:известн|ясн|видн|понятн)[аоы] $|(?<!\w)не $",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:сайын|сайынғы|тұрақты(?: түрде)?|үнемі|әрдайым|жүйелі(?: түрде)?|жағдайда|кезде|арқылы"
            r"|онсыз|әйтпесе|бұл \w+с[ыі]з)"
            rf"{_TO_THE_WORDS}|(?<!\w)(?!немесе)\w+[мбп][ае]с[ае],{_TO_THE_WORDS}"
            rf"|^(?!.*(?:жыл|тоқсан|бұрын|айда))[^;:]*(?<!\w)(?!немесе)\w{{2,}}с[ае],{_TO_THE_WORDS}"
            rf"|(?<!\w)(?:(?:болжам|бағалауы)\w* бойынша|(?:болжам|бағалауы|пікір)\w*ша),?{_TO_THE_WORDS}"
            r"|(?:ықпал|мүмкіндік|септігін|әсер|жәрдем|қолданысқа|күшіне) $",
            re.IGNORECASE,
        ),
    }
)
"""What leads up to words of the future that promise nothing: a condition, what comes of a breach or for want of
something, a clause that says which persons are meant, what a law foresees, a proposal, a wish, a question, a «не»
(«не будет повышаться»); in Kazakh also a habit («тоқсан сайын хабардар етеді»), an effect («ықпал ететін болады») and
an act («қолданысқа енгізіледі»).
"""
_OTHERS = (
    r"(?:депутат(?:ами|ом)|парламентом|мажилисом|сенатом|курултаем|президентом|суд(?:ом|ами)|избирателями|жителями"
    r"|родителями|заявител(?:ем|ями)|инвестор(?:ом|ами))"
)
_AFTER: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"буд(?:ет|ут)(?: ли(?!\w)| (?:(?:способств|содейств|позвол|явля|завис)\w+ть(?:ся)?|действовать(?!\w))"
            r"| (?:\w+ )?(?:известн|ясн|видн|понятн)[аоы](?!\w)"
            rf"| \w+[нт][аоы]? (?:\w+ )?{_OTHERS}(?!\w))",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"\w+(?: \w+)? (?:ма|ме|ба|бе|па|пе|деп(?! уәде| сендір| хабарла))(?!\w)|(?<=дейін )қолданылады",
            re.IGNORECASE,
        ),
    }
)
"""What shows from the words on that they promise nothing: a question, an effect, how long a rule holds, what becomes
known («будут известны позднее»), an act of others («будет рассмотрен депутатами»); in Kazakh what is hoped, foreseen or
proposed («… болады деп көзделген»).
"""
_OF_OTHERS: Mapping[Lang, re.Pattern[str] | None] = MappingProxyType(
    {
        "ru": None,
        "kz": expression(
            r"(?<!\w)(?:депутаттар|парламент|мәжіліс|сенат|құрылтай|президент|сот)(?: [^,;:.()]*)?\s$", re.IGNORECASE
        ),
    }
)
"""Who is no house of the writer's, as the subject of a Kazakh clause."""


_INTENDS = tuple(f"{first}{rest}" for first in "мбп" for rest in ("ақ", "ек"))
"""«Қаралмақ»."""
_INFORMS = expression(r"хабардар \w+(?:ді|ды)", re.IGNORECASE)
_RECEIVES = expression(r"қабылдай(?:ды|м[ыі]з)", re.IGNORECASE)
_RECEIVED = expression(
    r"(?<!\w)(?:өтін|құжат|ұсыныс|арыз|шағым|есеп(?!ке)|хат|сауалнама|азамат)[^;:]*(?<!\w)дейін(?!\w)"
    r"|(?<!\w)дейін(?!\w)[^;:]*(?<!\w)(?:өтін|құжат|ұсыныс|арыз|шағым|есеп(?!ке)|хат|сауалнама|азамат)",
    re.IGNORECASE,
)
"""«Өтінімдерді 15 желтоқсанға дейін қабылдайды»: what is received until a day, not adopted by it."""
_BY_RULE = expression(r"(?:баб|тармағ|тармақша|бөліг|қағидалар|заңнама)\w*\sсәйкес(?!\w)", re.IGNORECASE)
"""«Заңның 49-бабына сәйкес қабылдаушы тарап … хабардар етеді»: always, as the rule wants it."""


_THE_FOLLOWING = expression(r"(?<!\w)(?:мына|төменде|келесі)\w*[^;:]*$", re.IGNORECASE)
"""«Сауалды қарап, мыналар туралы хабардар етеді»: the letter itself informs."""


def is_unpromised(sentence: Sentence, words: re.Match[str]) -> bool:
    """Whether words of the future promise nothing."""
    line, lang = sentence.line, sentence.line.lang
    before = line.text[sentence.start : words.start()]
    if line.text[words.end() : sentence.end].rstrip().endswith("?") or _BEFORE[lang].search(before):
        return True
    if _INFORMS.fullmatch(words[0]) and _BY_RULE.search(before):
        return True
    if words[0].lower().startswith("хабардар") and _THE_FOLLOWING.search(before):
        return True
    if _RECEIVES.fullmatch(words[0]) and _RECEIVED.search(before):
        return True
    if tells_of_others(sentence, words):
        return True
    others = _OF_OTHERS[lang]
    told_of_others = others and words[0].endswith(("болады", *_INTENDS)) and others.search(before)
    return bool(told_of_others or _AFTER[lang].match(line.text, words.start(), sentence.end))


_HOUSE = (
    r"(?:Министерство|Правительство|Комитет|Агентство|Ведомство|Акимат|Департамент|Управление)"
    r"(?:[ \u00a0](?:в|во|до|к|ко|с|со|на|по|также|дополнительно|совместно|своевременно)(?:[ \u00a0][^,;:]*)?)?"
)
_HOUSE_WILL = expression(rf"(?<!\w){_HOUSE}[ \u00a0](?P<verb>\w+[еиуюая]т(?:ся)?)(?!\w)")
"""A house of the state as the subject; with a noun behind it («Министерство финансов») it is another one's."""
_WE_WILL = expression(r"(?<!\w)(?P<verb>\w{3,}[еёи]м(?:ся)?)(?!\w)")
_OF_THE_LETTER = expression(
    r"(?:отмет|подчеркн|напомн|добав|уточн|поясн|скаж|привед|останов|перейд|укаж|выраз|поблагодар|попрос|повтор|увид"
    r"|возьм|смож|захот|посмотр|обрат)\w+",
    re.IGNORECASE,
)
"""What we do in the letter itself: «отметим, что»."""
_KAZAKH_WE_WILL = Words(
    ("міз", "мыз"),
    r"(?<!\w)(?:қамтамасыз етеміз|(?:өтей|төлей|аяқтай|орындай|әзірлей|қабылдай)м[ыі]з|жүзеге асырамыз"
    r"|(?:бекіт|енгіз|ал[ыі]п кел|сал|аш|бөл|шеш)[ае]м[ыі]з)(?=\s*[.;,!]|\s*$)",
    re.IGNORECASE,
)
_KAZAKH_HOUSE_WILL = Words(
    ("министрлік", "үкімет", "комитет", "агенттік", "әкімдік"),
    r"(?<!\w)(?:Министрлік|Үкімет|Комитет|Агенттік|Әкімдік)(?: [^,;:]*)? "
    r"(?P<verb>қамтамасыз етеді|жүзеге асырады|аяқтайды|өтейді|төлейді|орындайды|бекітеді|енгізеді)(?=\s*[.;!]|\s*$)",
)
"""The Kazakh present and future are one form: it promises where the sentence names a time to come."""


def vows(sentence: Sentence, *, of_the_future: bool) -> Iterator[re.Match[str]]:
    """What the writer says that he or his house will do, in one word and without «будет»."""
    line = sentence.line
    if line.lang == "kz":
        yield from _KAZAKH_WE_WILL.finditer(line.text, sentence.start, sentence.end)
        if of_the_future:
            yield from _KAZAKH_HOUSE_WILL.finditer(line.text, sentence.start, sentence.end)
        return
    yield from _russian_vows(sentence)


@kept
def _russian_vows(sentence: Sentence) -> Iterator[re.Match[str]]:
    text, start, end = sentence.line.text, sentence.start, sentence.end
    for words in _WE_WILL.finditer(text, start, end):
        if not _OF_THE_LETTER.match(words[0]) and _is_future(words[0], "1per"):
            yield words
    yield from (words for words in _HOUSE_WILL.finditer(text, start, end) if _is_future(words["verb"], "3per"))


def _is_future(word: str, person: str) -> bool:
    from docgen.lang.russian.dictionary import is_perfective_future  # noqa: PLC0415  # it needs the dictionary

    return is_perfective_future(word, person)


# --- events ----------------------------------------------------------------------------------------------------------

_RUSSIAN_VERB = expression(r"(?<!\w)\w{2,}[еиуюая]т(?:ся)?(?!\w)")
_DONE = expression(r"(?<!\w)\w{3,}(?:л(?:[аои]?(?:сь)?|ся)|[нт][аоы]?)(?!\w)")
_KAZAKH_EVENT = Words(
    ("ді", "ды"),
    r"(?<!\w)(?:өт|өткізіл|бол|ұйымдастырыл|бастал|аяқтал|кел|қатыс|ашыл|іске қосыл)[ае]д[ыі](?=\s*[.,;!]|\s*$)",
    re.IGNORECASE,
)


_CLAUSE_END = expression(r"[,;:](?=\s)")


def tells_to_come(sentence: Sentence, figure: Figure) -> bool:
    """Whether the clause of a figure tells an event as one to come, and nothing as done: «пройдут», «өтеді»."""
    line = sentence.line
    run = next(one for one in sentence.runs if one.inline is figure)
    starts = [match.end() for match in _CLAUSE_END.finditer(line.text, sentence.start, run.start)]
    end = _CLAUSE_END.search(line.text, run.end, sentence.end)
    clause = line.text[starts[-1] if starts else sentence.start : end.start() if end else sentence.end]
    if line.lang == "kz":
        return bool(_KAZAKH_EVENT.search(clause))
    from docgen.lang.russian.dictionary import is_past, is_perfective_future  # noqa: PLC0415  # they need the dictionary

    to_come = any(is_perfective_future(verb[0]) for verb in _RUSSIAN_VERB.finditer(clause))
    return to_come and not any(is_past(verb[0]) for verb in _DONE.finditer(clause))
