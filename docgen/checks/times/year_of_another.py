"""A year that is said of another word of its sentence, and not of the figure: «добыто 1 240 тонн за счет запасов
прошлого года», «на объектах, введенных в прошлом году, работают 310 человек», «что соответствует уровню прошлого года».

«Прошлого года» belongs to the noun before it. That tells the time of a figure where the noun is one of time («за девять
месяцев прошлого года»), stands for the figure («план прошлого года выполнен на 98 %») or holds it («в бюджете прошлого
года»), and not where it tells why, what for or against what. «В прошлом году» belongs to the participle before it.
"""

from __future__ import annotations

import re

from docgen.expressions import expression
from docgen.model import Lang

_S = r"[ \u00a0]"
_W = rf"[^\W\d_][\w\u2011-]*{_S}"
_HAD = expression(
    r"(?:поза)?(?:прошл|минувш|прошедш|истекш|текущ|нынешн|следующ|будущ|предстоящ)\w+[ \u00a0](?:\w+[ \u00a0])?"
    r"год(?:а|у|ом)?",
    re.IGNORECASE,
)
"""«Прошлого года», «прошлому году», without the «в» that tells when."""
_WHEN = expression(r"в[ \u00a0]\w+[ \u00a0](?:\w+[ \u00a0])?году", re.IGNORECASE)
_RIGHT_BEFORE = expression(rf"(?<!\w)(?:за|на|в|во|течение|протяжении){_S}(?:вес[ьь]{_S}|целый{_S})?$", re.IGNORECASE)
_AGAINST = expression(
    rf"(?<!\w)(?:ко?|относительно|(?:план|прогноз|бюджет|заказ|заявк|потребност)\w*{_S}на){_S}$", re.IGNORECASE
)
"""«Рост к прошлому году», «при плане на следующий год»."""
_OF_A_TIME = expression(
    r"(?<!\w)(?:период|месяц|квартал|полугоди|сезон|недел|декад|январ|феврал|март|апрел|ма[йея](?!\w)|июн|июл|август|сентябр"
    r"|октябр|ноябр|декабр|начал|конц|конец|середин|зим|весн|лет(?:о|а|ом)(?!\w)|осен)\w*[ \u00a0]$"
    rf"|(?<!\w)по{_S}(?:{_W})?итогам{_S}$",
    re.IGNORECASE,
)
_AGAINST_A_TIME = expression(
    rf"(?<!\w)(?:ко?(?!{_S}(?:начал|конц|середин))|против|чем){_S}(?:{_W}){{1,3}}$", re.IGNORECASE
)
_CAUSES = (
    "за счет|с учетом|в связи с|в рамках|на фоне|в отличие от|по сравнению с|несмотря на|после|до|из-за|ввиду"
    "|вследствие|благодаря|вопреки|в продолжение|во исполнение"
).replace(" ", _S)
_GOVERNED = expression(
    rf"(?<!\w)(?P<by>{_CAUSES}|во?|на|по|за|об?|ко?|со?|от|из|для|под|при|без|вместо|взамен|кроме|помимо|против){_S}"
    rf"(?:{_W}){{1,4}}$",
    re.IGNORECASE,
)
_HOLDS = frozenset(("в", "во", "на", "по", "за", "о", "об"))
_WHY = expression(rf"(?<!\w)(?:{_CAUSES}){_S}(?:{_W}){{1,3}}$", re.IGNORECASE)
_PARTICIPLE = (
    r"\w+(?:нн|рыт|[нзв]ят|[чж]ат|[влбш]ит|нут|вш|(?<!при)(?<!объ)[еи]м|[ую]щ|[ая]щ)"
    r"(?:ых|ые|ыми?|ого|ому|ой|ую|ая|ие|их|ими?|ый|ое|ом|ем|ее|ей|его|ему|юю)"
)
_SAID_OF_A_NOUN = expression(rf"{_PARTICIPLE}{_S}$", re.IGNORECASE)
_LED_PARTICIPLE = expression(rf"(?<!\w)(?:во?|на|по|для|из|у|при){_S}{_PARTICIPLE}{_S}$", re.IGNORECASE)
_A_WORD = expression(rf"{_S}[а-яё]{{2,}}(?:ах|ях|ам|ям|ов|ев|ей)(?!\w)")
"""«В созданных в прошлом году районах»."""
_SET_OFF = expression(rf",{_S}(?:{_W}){{0,2}}{_PARTICIPLE}{_S}$", re.IGNORECASE)
_ANOTHER_NOUN = expression(
    rf"(?<!\w)(?:во?|на|по|за|об?|ко?|со?|от|из|для|под|при|после|до|без|благодаря|взамен|вместо|счет|рамках){_S}[^\W\d_]",
    re.IGNORECASE,
)
_OF_THE_COUNTED = expression(rf",{_S}{_PARTICIPLE}{_S}")
"""«Введено 386 школ, построенных за счет бюджета в прошлом году»."""
_LED = expression(
    rf"(?<!\w)(?:{_CAUSES}|согласно|во?|на|по|за|об?|ко?|со?|от|из|для|под|при|без|у|вместо|взамен|кроме|помимо|против){_S}"
    rf"(?:{_W}){{0,3}}[\w\u2011-]+$",
    re.IGNORECASE,
)
_OFF_A_TIME = expression(rf"(?<!\w)со?{_S}$", re.IGNORECASE)
"""«Переходящие с прошлого года»."""
_KAZAKH_HAD = expression(
    rf"{_S}(?!(?:{_W}){{0,3}}?(?:кезең|тоқсан|айын|айла|жартыжыл|мерзім))(?:{_W}){{1,4}}?"
    rf"(?:қарамастан|есебінен|байланысты|арқасында|салдарынан|ескер\w+|кейін|үшін|орай|сәйкес(?!{_S}кезең)|аясында)(?!\w)"
    rf"|{_S}(?:{_W})?\w+[дтн][ае]н{_S}[^.;:()]{{1,40}}?{_S}(?:көп|аз|артық|кем|жоғары|төмен)(?!\w)",
    re.IGNORECASE,
)
"""«Өткен жылғы қорлар есебінен», «өткен жылдың қорытындысынан 4 %-ға көп»: why, what for or against what."""
_KAZAKH_DONE = expression(
    rf"{_S}(?:{_W}){{0,3}}?\w+[ғқгк][ае]н{_S}(?:{_W})?(?!саны{_S})\w+(?:[дт][ае]н?|[мбп]ен|[нд][ыі]ң?|[ғқгк][ае]|{_S}(?:бойынша|үшін|негізінде|арқылы)){_S}"
)
"""«Өткен жылы пайдалануға берілген нысандарда 310 адам»: the year is of what was done with another noun."""


def is_said_of_another(text: str, lang: Lang, figure: tuple[int, int], year: tuple[int, int]) -> bool:
    """Whether the words that name a year, by their place, belong to another word than the figure."""
    start, end = year
    if lang == "kz":
        if text[start:end].endswith(("ғы", "дың")):
            return _KAZAKH_HAD.match(text, end) is not None
        return end <= figure[0] and _KAZAKH_DONE.match(text, end, figure[0]) is not None
    words, before = text[start:end], text[:start]
    if _WHEN.fullmatch(words):
        is_why = start >= figure[1] and _WHY.search(before) and not _OF_THE_COUNTED.search(text, figure[1], start)
        return _belongs_to_a_noun(text, figure, year) or bool(is_why)
    if not _HAD.fullmatch(words):
        return False
    if _OFF_A_TIME.search(before) or _AGAINST.search(before):
        return True
    if _RIGHT_BEFORE.search(before):
        return False
    if _OF_A_TIME.search(before):
        return _AGAINST_A_TIME.search(before) is not None
    governed = _GOVERNED.search(before)
    if governed is None:
        return start >= figure[1]
    return governed["by"].lower() not in _HOLDS


def _belongs_to_a_noun(text: str, figure: tuple[int, int], year: tuple[int, int]) -> bool:
    """Whether «в прошлом году» tells of the participle of another noun: «на объектах, введенных в прошлом году»."""
    start, end = year
    said = _SAID_OF_A_NOUN.search(text[:start])
    if said is None:
        return False
    if _LED_PARTICIPLE.search(text[:start]):
        return _A_WORD.match(text, end) is not None
    if start >= figure[1]:
        return _ANOTHER_NOUN.search(text, figure[1], said.start()) is not None
    set_off = _SET_OFF.search(text[:start])
    return set_off is not None and text[end : end + 1] == "," and not _is_counted(text[: set_off.start()])


def _is_counted(before: str) -> bool:
    """Whether the noun at the end of a text is that of the figure: «Число школ», and not «На объектах»."""
    return _LED.search(before) is None
