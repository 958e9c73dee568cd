"""How Russian and Kazakh letters speak of time: the words that tell the current year, a plan, a promise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.model import Lang


def _words(pieces: str, *patterns: str) -> Words:
    """Whole words; the pieces stand in one text, a bar between them."""
    return Words(tuple(pieces.split("|")), rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


_LAST = "прошл|минувш|прошедш|истекш"
_NEXT = "следующ|будущ|предстоящ|наступающ|грядущ"
_THIS_KAZAKH = "ағымдағы|осы|үстіміздегі"
_NEXT_KAZAKH = "келесі|келер|алдағы"
_KIND_OF_YEAR = r"(?: финансов\w+| календарн\w+)?"
_ADJECTIVE = "(?:ий|ем|его|ему|им|ый|ом|ого|ому|ым)"
_YEAR = rf"{_KIND_OF_YEAR} год(?:у|а|ом)?"
_KAZAKH_YEAR = r"(?: қаржы| күнтізбелік)? жыл(?!дар)\w*"

_ITS_NOUN = r"[\s\u00a0]+(?!(?:объ|при|подъ|съ|за|на)ем(?!\w))\w+(?:[оеё]м|[ыи]м)(?!\w)"
"""A word in the instrumental; «объем» is none."""

_NO_NOUN = r"(?=[\s\u00a0]*(?:[.;:)–—\d]|$)|,[\s\u00a0](?:как|так|чем|против|что|а|но|тогда)(?!\w))"
"""Nothing that «текущего» may belong to: «с января прошлого года по июль текущего», «текущего, как и прошлого года»."""
_NO_NOUN_EITHER = (
    r"(?=[\s\u00a0]+(?:эт(?:от|а|о|и)|данн(?:ый|ая|ое|ые)|он[аои]?|их|его|уже|был[аои]?|стал[аои]?|составил[аои]?"
    r"|достиг\w*|вырос\w*|снизил\w*)(?!\w))"
)
"""«Если в прошлом году было 300, то в текущем этот показатель – 386»."""


def _compared_with(year: str) -> Words:
    """«По сравнению с прошлым» without its «годом»; «с прошлым кварталом» has a noun of its own."""
    return _words("сравнени", rf"(?:по сравнению|в сравнении) с[\s\u00a0]+(?:{year})[иы]м(?!{_ITS_NOUN})")


RELATIVE_YEARS: Mapping[Lang, tuple[tuple[Words, int], ...]] = MappingProxyType(
    {
        "ru": (
            (
                _words(
                    "текущ|нынешн|этом|начала|т.|с.",
                    rf"(?:в )?(?:текущ|нынешн){_ADJECTIVE}{_YEAR}",
                    r"в этом году",
                    r"с начала года",
                    r"[тс]\. ?г\.",
                ),
                0,
            ),
            (_words(_LAST, rf"(?:в )?(?:{_LAST}){_ADJECTIVE}{_YEAR}"), -1),
            (_words("позапрошл", rf"(?:в )?позапрошл{_ADJECTIVE}{_YEAR}"), -2),
            (_words(_NEXT, rf"(?:в )?(?:{_NEXT}){_ADJECTIVE}{_YEAR}"), 1),
        ),
        "kz": (
            (
                _words(
                    f"{_THIS_KAZAKH}|биыл|басынан|ағ.",
                    rf"(?:{_THIS_KAZAKH}){_KAZAKH_YEAR}",
                    r"биыл\w*",
                    r"жыл басынан",
                    r"ағ\. ?ж\.",
                ),
                0,
            ),
            (_words("өткен|былтыр", rf"(?:өткен|былтырғы){_KAZAKH_YEAR}", r"былтыр"), -1),
            (_words("бұрнағы|алдыңғы", rf"бұрнағы{_KAZAKH_YEAR}", r"алдыңғы жылдың алдындағы жыл\w*"), -2),
            (_words(_NEXT_KAZAKH, rf"(?:{_NEXT_KAZAKH}){_KAZAKH_YEAR}"), 1),
        ),
    }
)
"""Words that name a year by the letter's own, and how many years they are off it. «В прошлые годы», «өткен жылдары»
name none.
"""

_MORE = "(?:выше|ниже|больше|меньше|лучше|хуже|более|менее)"
_MEASURE = r"(?:показател\w+|уров(?:ень|ня|ней)|значени\w+|объ[её]м\w*|результат\w*|план\w*|данн\w+)"
"""«Превысил показатель аналогичного периода прошлого года», «выше уровня прошлого года»."""

ELLIPTIC_YEARS: Mapping[Lang, tuple[tuple[Words, int], ...]] = MappingProxyType(
    {
        "ru": (
            (_words("в текущем|в нынешнем", r"в (?:текущем|нынешнем)(?![\s\u00a0]+[^\W\d])"), 0),
            (_words("в текущем|в нынешнем", rf"в (?:текущем|нынешнем){_NO_NOUN_EITHER}"), 0),
            (_words("текущего|нынешнего", rf"(?:текущего|нынешнего){_NO_NOUN}"), 0),
            (_words("сейчас|ныне|сегодня|настоящее", r"сейчас", r"ныне", r"на сегодня\w*", r"в настоящее время"), 0),
            (_words("прошлого|минувшего", rf"(?:прошлого|минувшего){_NO_NOUN}"), -1),
            (_compared_with("текущ|нынешн"), 0),
            (_words("годом ранее|годом раньше|год назад", r"годом (?:ранее|раньше)", r"год назад"), -1),
            (_compared_with(_LAST), -1),
            (_compared_with("позапрошл"), -2),
        ),
        "kz": (
            (_words("қазір|бүгін", r"қазір(?:гі)?", r"бүгінде", r"бүгінгі (?:күн|таң)\w*"), 0),
            (_words("жыл бұрын", r"(?:бір )?жыл бұрын\w*"), -1),
            (_words("өткен", r"өткен(?:мен салыстырғанда|ге қарағанда)"), -1),
        ),
    }
)
"""What names a year where another word of the sentence does: «с 100 в прошлом году до 120 в текущем», «в текущем году
по сравнению с прошлым».
"""

COMPARED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words(
            "сравнени|отношени|уровн|против|относительно|чем|к прошл|к минувш|к прошедш|к истекш|к предыдущ"
            "|к аналогичн|к соответствующ|показател|значени|прошлого года",
            r"(?:по сравнению|в сравнении) с\w?",
            r"по отношению к",
            r"(?:к уровню|на уровне)",
            rf"(?:превы[сш]\w+|опере[жд]\w+|обошл\w+|{_MORE})(?: {_MEASURE})?"
            rf"(?: (?:аналогичн|соответствующ)\w+ период\w*)? (?:{_LAST}){_ADJECTIVE}{_KIND_OF_YEAR} года",
            rf"{_MORE} (?:{_LAST}|предыдущ)\w+ {_MEASURE}",
            rf"к (?:{_LAST}|предыдущ){_ADJECTIVE}{_KIND_OF_YEAR} (?:году|периоду|кварталу|месяцу)",
            r"к (?:аналогичн|соответствующ)\w+ (?:году|периоду|кварталу|месяцу|показател\w+|уровню)",
            r"против",
            r"относительно",
            r"чем",
        ),
        "kz": _words(
            "салыстыр|қараға|қатысты|деңгейіне|деңгейінде|кезеңіне|жылға| төмен| жоғары| аз| көп| артық| кем| ас| оз",
            r"салыстыр\w*",
            r"қараға\w*",
            r"(?:жыл|айы?|тоқсан|кезең)\w*[ғгқк][ае] қатысты",
            r"(?:деңгейіне|деңгейінде)",
            r"(?:ұқсас|тиісті|сәйкес|дәл осындай) (?:кезеңіне|тоқсанына|айына)",
            r"(?:өткен|алдыңғы) жылға",
            r"жылғыдан (?:[^;,]|,\d){0,40}?(?:төмен|жоғары|аз|көп|артық|кем)",
            r"жыл(?:ғы|дың) [^;]{0,40}?[ндт][ае]н(?!\w)[^;]{0,60}? (?:төмен|жоғары|аз|көп|артық|кем)",
            r"жыл(?:ғы|дың) [^;]{0,60}?[ндт][ае]н(?!\w)[^;,]{0,60}? (?:ас|оз)(?:ып|ты|ады|қан|атын|ған)",
        ),
    }
)
"""What sets a year against that of the letter, which need not be named then."""

CHANGED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words(
            "рос|увелич|сниж|сниз|сокра|умень|повы|упа|подня|опуст",
            r"(?:вы|воз|при)?рос(?:т\w*|л[аои])?",
            r"(?:увелич|сни[жз]|сокра[тщ]|умень|повы[сш]|упа[лвд]|подня|опуст)\w*",
        ),
        "kz": _words(
            "өс|ұлғай|көбей|арт|төменде|азай|қысқар|кемі|көтеріл",
            r"(?:өс|ұлғай|көбей|арт|төменде|азай|қысқар|кемі|көтеріл)\w*",
        ),
    }
)
"""What changes from one year to the other."""
SAME_PERIOD: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words(
            "аналогичн|соответствующ|то есть|т.е.|т. е.",
            r"(?:аналогичн|соответствующ)\w+ (?:период|квартал|месяц)\w*",
            r"то есть",
            r"т\. ?е\.",
        ),
        "kz": _words("ұқсас|тиісті|сәйкес|яғни", r"(?:ұқсас|тиісті|сәйкес) (?:кезең|тоқсан|ай)\w*", r"яғни"),
    }
)
"""What sets a clause of another year beside what the sentence tells of the letter's own."""

_BESIDE = "прошл|предыдущ|предшествующ|аналогичн|соответствующ|прежн|уровн|показател"
_LONG_AGO = r"(?:последн|прошедш|минувш|истекш)(?:ие|ий|их|ее)"
SET_AGAINST: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words(
            "сравнени|к уровню|против|относительно|предыдущ|предшествующ|прежн|прежде|ранее|раньше"
            "|последн|прошедш|минувш|истекш",
            r"(?:по сравнению|в сравнении) с\w?",
            r"к уровню",
            rf"(?:против|относительно) (?:{_BESIDE})\w*",
            r"(?:предыдущ|предшествующ|прежн)\w+",
            r"(?:ранее|раньше) (?:было|была|были|составлял[аои]?|занимал[аои]?)",
            r"чем (?:ранее|раньше|прежде)",
            rf"за {_LONG_AGO}(?: [^\s,;:()]+)? (?:лет|год[аы]?|десятилети[ея])",
        ),
        "kz": _words(
            "салыстыр|қараға|деңгейі|алдыңғы|бұрынғы|соңғы|кейінгі",
            r"салыстыр\w*",
            r"қарағанда",
            r"деңгейі(?:не|мен|нен)",
            r"(?:алдыңғы|бұрынғы)\w*",
            r"(?:соңғы|кейінгі)(?: [^\s,;:()]+){0,2} жыл\w*",
        ),
    }
)
"""What sets a figure of before beside that of today, or tells how it was for years: such a figure may be old."""

A_YEAR_BEFORE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words("годом|год ", r"годом (?:ранее|раньше|прежде)", r"год (?:тому )?назад"),
        "kz": _words("жыл бұрын", r"бір[ \u00a0]жыл бұрын\w*", r"(?<!\w[ \u00a0])жыл бұрын\w*"),
    }
)
A_MONTH_BEFORE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words("месяцем|месяц ", r"месяцем (?:ранее|раньше|прежде)", r"месяц (?:тому )?назад"),
        "kz": _words("ай бұрын", r"бір[ \u00a0]ай бұрын\w*", r"(?<!\w[ \u00a0])ай бұрын\w*"),
    }
)
"""What names the year or month before that of which a passage tells; «бес жыл бұрын» is another."""

RELATIVE_MONTHS: Mapping[Lang, tuple[tuple[Words, int], ...]] = MappingProxyType(
    {
        "ru": (
            (_words("месяц", rf"(?:текущ|нынешн){_ADJECTIVE} месяц(?:е|а|у|ем)?", r"в этом месяце"), 0),
            (_words("месяц", rf"(?:{_LAST}){_ADJECTIVE} месяц(?:е|а|у|ем)?"), -1),
            (_words("месяц", rf"(?:следующ|будущ){_ADJECTIVE} месяц(?:е|а|у|ем)?"), 1),
        ),
        "kz": (
            (_words(" ай", rf"(?:{_THIS_KAZAKH}) ай(?!лар)\w{{0,4}}"), 0),
            (_words("өткен ай", r"өткен ай(?!лар)\w{0,4}"), -1),
            (_words(" ай", rf"(?:{_NEXT_KAZAKH}) ай(?!лар)\w{{0,4}}"), 1),
        ),
    }
)
"""The same of months."""

FUTURE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words(
            "буд|намерен|обязу|обеспечим|завершим|утвердим|направим|построим|ведем|внесем|примем|начнем|откроем|выделим"
            "|рассмотрим|подготовим|разработаем|тся",
            r"буд(?:ет|ут|ем|ете|у)",
            r"намерен(?:о|а|ы)?",
            r"обязу(?:ет|ют|ем)ся",
            r"(?:обеспеч|заверш|утверд|направ|постро)им",
            r"(?:прове|вве)дем|внесем|примем|начнем|откроем|выделим|рассмотрим|подготовим|разработаем",
            r"(?:заверш(?:и|а)т|начн[еу]т|откро[ею]т)ся",
        ),
        "kz": _words(
            " бол|ниет|міндетт|хабардар",
            r"\w+[ае]т[ыі]н бол(?:ады|амыз|амын|асыз|асыздар)",
            r"ниетті(?:міз|мін)?",
            r"міндетт(?:еніп отыр|енеді|енеміз)",
            r"хабардар (?:етіле|ете|бола|қыла)(?:ді|ды|міз|мыз|мін|мын|сіз|сыз|сіздер|сыздар)",
        ),
    }
)
"""What only a statement about the future says."""

NOT_YET: Mapping[Lang, Words] = MappingProxyType(
    {"ru": FUTURE["ru"], "kz": _words("лад|лед|над|нед", r"\w{2,}[ыі]л[ае]д[ыі]", r"\w+л[ыі]н[ае]д[ыі]")}
)
"""What says the future where it is clear from elsewhere that no habit is meant: the Kazakh present and future are one
form, «енгізіледі» is put in and will be put in. Passives, as letters hardly ever say who does it."""

DEFINITION = expression(r"[ \u00a0]?\((?:далее|бұдан[ \u00a0]әрі)[ \u00a0]–[^()]*\)")
"""«(далее – проект Плана)»: what gives a name, and tells nothing."""

PLANNED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words(
            "планир|намеч",
            r"планиру(?:ет|ют|ем)(?:ся)?",
            r"запланирован(?:о|а|ы)?",
            r"намечен(?:о|а|ы)?",
            r"намечается",
        ),
        "kz": _words("жоспарл", r"жоспарлан(?:уда|ған(?![ \u00a0]\d))", r"жоспарл(?:ап|анып) (?:отыр|тұр)(?:мыз|мын)?"),
    }
)
"""What a plan is told by; «жоспарланған 64 мектеп» are those that a plan named. «Предусмотрено», «көзделген» are not
here: they tell what a programme or plan holds.
"""

PAST: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words("был|планировал", r"был(?:о|а|и)?", r"планировал(?:ось|ась|ись|ся|и)?"),
        "kz": _words("бол|еді", r"болатын", r"еді", r"болған", r"жоспарланған (?:еді|болатын)"),
    }
)
"""What makes a plan of before out of a plan: «было запланировано»."""
