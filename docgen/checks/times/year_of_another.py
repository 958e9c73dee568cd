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
    rf"|(?<!\w)(?:по|согласно){_S}(?:{_W})?итогам{_S}$"
    rf"|(?<!\w)согласно{_S}(?:{_W})?(?:результат|отчет|данн|сведени)\w+{_S}$",
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
_BY_PAPERS = expression(
    rf"(?<!\w)по{_S}(?:[^\W\d_]+(?:ым|им){_S})?"
    rf"(?!(?:итог|результат|показател|данн|сведени|отчет|расчет|подсчет|оценк|план|график|програм|бюджет|цен|норм|лимит|квот)\w*{_S})"
    rf"[^\W\d_]+[ая]м{_S}$",
    re.IGNORECASE,
)
"""«По заявкам, жалобам, предписаниям прошлого года»: on what was written then something is done later. What is known or
planned of a year, «по данным», is of that year.
"""
_FROM_A_BUDGET = expression(rf"(?<!\w)из{_S}(?:{_W}){{0,2}}бюджет\w*{_S}$", re.IGNORECASE)
"""What pays for a thing is of the year in which it is paid."""
_WHY = expression(rf"(?<!\w)(?:{_CAUSES}){_S}(?:{_W}){{1,3}}$", re.IGNORECASE)
_PARTICIPLE = (
    r"\w+(?:нн|рыт|[нзв]ят|[чж]ат|[влбш]ит|нут|вш|(?<!при)(?<!объ)[еи]м|[ую]щ|[ая]щ)"
    r"(?:ых|ые|ыми?|ого|ому|ой|ую|ая|ие|их|ими?|ый|ое|ом|ем|ее|ей|его|ему|юю)"
)
_SAID_OF_A_NOUN = expression(rf"{_PARTICIPLE}{_S}$", re.IGNORECASE)
_LED_PARTICIPLE = expression(rf"(?<!\w)(?:во?|на|по|для|из|у|при){_S}{_PARTICIPLE}{_S}$", re.IGNORECASE)
_INSTEAD = expression(
    rf"(?<!\w)(?:из|вместо|взамен|кроме|помимо|сверх){_S}{_PARTICIPLE}{_S}(?:на{_S})?$", re.IGNORECASE
)
_ANY_WORD = expression(rf"{_S}[^\W\d_]{{2,}}")
"""«Вместо снесенных в прошлом году построено 12», and not «вместо построенных в прошлом году 12 школ»."""
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
    rf"(?:қарамастан|есебінен|байланысты|арқасында|салдарынан|ескер\w+|кейін|үшін|орай|аясында"
    rf"|(?<!қорытындысына{_S})(?<!нәтижесіне{_S})(?<!есебіне{_S})(?<!есепке{_S})(?<!деректерге{_S})сәйкес(?!{_S}кезең))(?!\w)"
    rf"|{_S}(?:{_W})?\w+[дтн][ае]н{_S}[^.;:()]{{1,40}}?{_S}(?:көп|аз|артық|кем|жоғары|төмен)(?!\w)"
    rf"|{_S}(?:{_W}){{0,2}}?(?:жоспар|тізім|тізбе|кезек)\w*[дтн][ае]н(?!\w)"
    rf"|{_S}(?:{_W}){{1,3}}?жалғас(?:ында|ы{_S}ретінде|ы{_S}болып)(?!\w)"
    rf"|{_S}(?!(?:{_W})?бюджет)(?:{_W}){{0,3}}?\w+[дтн][ае]н{_S}(?:{_W})?\w+[ғқгк][ае]н{_S}"
    rf"|{_S}(?:{_W})?(?!дерек|мәлімет|нәтиже|қорытынды|көрсеткіш|есеп|жоспар|кесте|бағдарлама|бюджет|баға|норма|лимит|квота)"
    rf"\w+[лдт][ае]р(?:ы|і)?{_S}бойынша(?!\w)",
    re.IGNORECASE,
)
"""«Өткен жылғы қорлар есебінен», «өткен жылдың қорытындысынан 4 %-ға көп», «өткен жылғы су тасқынынан зардап шеккен»,
«өткен жылғы өтінімдер бойынша»: why, what for or against what, on which papers.
"""
_KAZAKH_DONE = expression(
    rf"{_S}(?:{_W}){{0,3}}?\w+[ғқгк][ае]н{_S}(?:{_W})?(?!саны{_S})\w+(?:[дт][ае]н?|[мбп]ен|[нд][ыі]ң?|[ғқгк][ае]|{_S}(?:бойынша|үшін|негізінде|арқылы)){_S}"
    rf"|{_S}(?:{_W}){{0,3}}?\w+[ғқгк][ае]н[дт][ае]р(?:[дт][ыі]ң{_S}орнына|[дт][ае]н(?:{_S}(?:бөлек|басқа))?){_S}"
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
    if _OFF_A_TIME.search(before) or _AGAINST.search(before) or _is_instead(text, year):
        return True
    if _RIGHT_BEFORE.search(before):
        return False
    if _OF_A_TIME.search(before):
        return _AGAINST_A_TIME.search(before) is not None
    governed = _GOVERNED.search(before)
    if governed is None:
        return start >= figure[1]
    if governed["by"].lower() in _HOLDS:
        return _BY_PAPERS.search(before) is not None
    return _FROM_A_BUDGET.search(before) is None


def _belongs_to_a_noun(text: str, figure: tuple[int, int], year: tuple[int, int]) -> bool:
    """Whether «в прошлом году» tells of the participle of another noun: «на объектах, введенных в прошлом году»."""
    start, end = year
    said = _SAID_OF_A_NOUN.search(text[:start])
    if said is None:
        return False
    if _is_instead(text, year):
        return True
    if _LED_PARTICIPLE.search(text[:start]):
        return _A_WORD.match(text, end) is not None
    if start >= figure[1]:
        return _ANOTHER_NOUN.search(text, figure[1], said.start()) is not None
    set_off = _SET_OFF.search(text[:start])
    return set_off is not None and text[end : end + 1] == "," and not _is_counted(text[: set_off.start()])


def _is_instead(text: str, year: tuple[int, int]) -> bool:
    """Whether a year tells of those in place of which, or of which, something is counted: «вместо снесенных в прошлом
    году построено 12», «из запланированных на прошлый год построено 12».
    """
    start, end = year
    return _INSTEAD.search(text[:start]) is not None and _ANY_WORD.match(text, end) is not None


def _is_counted(before: str) -> bool:
    """Whether the noun at the end of a text is that of the figure: «Число школ», and not «На объектах»."""
    return _LED.search(before) is None
