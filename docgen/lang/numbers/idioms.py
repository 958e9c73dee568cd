"""Fixed phrases in which a number word counts nothing: «в двух словах», «за семью печатями», «бес саусақтай».

What is said so is said of anything; where the words count something, «в двух письмах», «бес мектеп», no phrase
holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.expressions import expression
from docgen.lang.numbers.lexer import Lang, Tokens

_RUSSIAN = (
    r"в двух словах|дважды два|в два сч[её]та|в (?:двух|тр[её]х) шагах|о двух концах|двух мнений (?:быть|нет)"
    r"|на все сто(?: процентов)?|тысяч[аиуе] и одн[аоу]\w*|тысячу раз(?= спасибо|$)"
    r"|(?:на|со?|во) вс[её]х? четыр\w+ сторон\w*|в четыр[её]х стенах|за семью (?:печатями|замками)"
    r"|тр(?:и|[её]х|[её]м|емя) (?:кит(?:а|ов|ах|ами)|ветв\w+ (?:государственной )?власти)|пят(?:ь|и) пальц\w+"
    r"|на пять с плюсом|не раз и не два|од(?:ин|но) прекрасн\w+"
    r"|од(?:ин|на|но|ну|ного|ной|ним) [^\W\d_]+ за друг(?:им|ой)|семь раз отмерь\w*|один раз отрежь\w*"
    r"|между двух огней|на двух стульях|за двумя зайцами|в тр[её]х соснах|с три короба|(?:у|о) семи нянек"
    r"|семи пядей|на семи ветрах|(?:обеими|двумя) руками(?= за)|в один миг|ни на один миг|два сапога пара"
    r"|семь пятниц|на один (?:манер|лад)|одним (?:махом|росчерком|пакетом|миром)|на одном дыхании|на одно лицо"
    r"|одной (?:строкой|командой)|под одну гребенку|в одной (?:связке|лодке|упряжке)|один к одному"
    r"|как один(?= |$)|все(?:х|м|ми)? до одно(?:го|й)|в одном (?:направлении|ключе)"
    r"|од(?:ин|на|но|ну) друг(?:ого|ому|им|ом|ую|ой)"
)
_KAZAKH = (
    r"екі ауыз сөз\w*|екі жерде(?:гі)? екі(?: төрт\w*)?|екі қадам\w* (?:жер\w*|қана)|екі ұшты|екі пікір бол\w*"
    r"|екі сөз (?:жоқ|болмайды)|бір емес,? екі емес|мың бір (?:себеп|сылтау)\w*"
    r"|төрт (?:құбыла|бұрыш|қабырға)\w*|жеті (?:қат|атасы|түн)\w*|биліктің үш (?:тармағ|тармақ)\w*"
    r"|бес саусақ\w*|бес деген\w*|жүз пайыз сенім\w*|үш тіре[кг]\w*|бір [^\W\d_]+[дтн][ае]н (?:кейін|соң) бір"
    r"|жеті рет өлше\w*|бір рет кес\w*|сөз\w* екі ет\w*|екі көзі төрт\w*|он екі мүше\w*"
    r"|қырық (?:құрау|пышақ|жамау)\w*|тоғыз жол\w* тора[бп]\w*|төрт көзі түгел|сегіз қырлы|бес қару\w*"
    r"|екі (?:арада|ортада)|бір сырлы|алты аласы|бес бересі|төрт аяғы тең"
)
_IDIOMS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"(?<!\w)(?:{_RUSSIAN})(?![\w-])"), "kz": expression(rf"(?<!\w)(?:{_KAZAKH})(?![\w-])")}
)
_REACH = 8
"""Tokens around a number word, spaces among them, in which a phrase stands."""


def stands_in_an_idiom(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number word is one of a fixed phrase."""
    first = max(start - _REACH, 0)
    before = "".join(tokens.raw[first:start])
    text = (before + "".join(tokens.raw[start : end + _REACH])).lower().replace("\u00a0", " ")
    place = len(before)
    return any(found.start() <= place < found.end() for found in _IDIOMS[tokens.lang].finditer(text))
