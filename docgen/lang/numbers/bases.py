"""When a round number is what a rate is told of: «на 100 тыс. населения», «на каждые 1 000 жителей», «10 мың тұрғынға
шаққанда». Such a number is chosen, not counted. «Рассчитан на 1 000 жителей», «1 000 адамға көмек көрсетілді» count.

A label of a table tells it in fewest words, at its end and apart from what it is a rate of: «Врачи, на 10 000 жителей»,
«Авариялар (1 000 автомобильге)». A sentence and an item end in a mark, so what ends with the base is a label.
"""

import re
from decimal import Decimal

from docgen.expressions import expression
from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import Tokens
from docgen.lang.numbers.neighbours import words_after, words_before
from docgen.lang.numbers.ones import MASK

_ROUND = expression(
    r"10{0,2}(?:[\s\u00a0\u202f]?0{3})?[\s\u00a0]?(?:тыс\.?|тысяч|млн\.?|миллион|мың)?|тысячу|миллион|мың"
)
_EACH = frozenset(("каждые", "каждых", "каждую", "каждый"))
_OF_ANY = expression("населения|родившихся|(?:ново|живо)рожд[её]нных|(?:живо)?рождений|браков")
"""What nothing but a rate is told of."""
_CASES = expression("случа(?:й|я|ев)")
"""«9,8 случая на 100 тыс. беременных»: so often it happens among whatever there are."""
_PEOPLE = expression(
    "жителей|человек|детей|женщин|мужчин|работников|работающих|занятых|учащихся|обучающихся|учеников|студентов"
)
_LABELLED = expression(f"{_PEOPLE.pattern}|населения|автомобилей|голов|семей|абонентов|субъектов")
_TELLS_A_RATE = expression(
    "расчете|приходи(?:тся|лось|лся|лась|лись)|приходятся|норматив\\w*|нагрузка|обеспеченность"
    "|показател\\w*|коэффициент\\w*|смертность|заболеваемость|рождаемость"
)
_HOW_MANY = frozenset(("численность", "число", "количество", "численности", "числа", "количества"))
_CHANGES = expression("(?:увелич|сократ|вырос|возрос|уменьш|сниз|рассчит|расширен|доведен)\\w*")
"""«Численность врачей на 10 тыс. жителей»; «число мест увеличено на 1 000 жителей» counts."""
_KAZAKH_PEOPLE = expression(
    "(?:тұрғын|халық|халқ|адам|бала|сәби|нәресте|әйел|оқушы|жұмысшы|қызметкер|қызметші)\\w{0,6}[ғгқк][ае]"
)
_KAZAKH_LABELLED = expression(
    "(?:тұрғын|халық|халқ|адам|бала|сәби|нәресте|әйел|оқушы|жұмысшы|қызмет|автомобиль|отбасы|абонент|субъекті)"
    "\\w{0,6}[ғгқк][ае]|басқа"
)
_KAZAKH_MEASURED = frozenset(("саны", "көрсеткіші", "деңгейі", "коэффициенті", "туған", "туылған"))
"""«Дәрігерлер саны 10 000 адамға», «нәресте өлімі, туған 1 000 балаға»."""
_KAZAKH_POPULATION = expression("(?:тұрғын|халық|халқ)\\w{0,6}[ғгқк][ае]")
_KAZAKH_BORN = expression("(?:тірі )?ту(?:ыл)?ған(?:дар)?(?:ға| балаға| нәрестеге| сәбиге)")
_KAZAKH_EACH = frozenset(("әр", "әрбір"))
_KAZAKH_RATE = expression("шаққанда\\w*|есептегенде|келеді|келетін|келді|келген|тиесілі")
_KAZAKH_MEASURES = expression("(?:көрсеткіш|коэффициент)\\w*")
"""What tells a rate right behind its base: «10 мың халыққа көрсеткіш 46,2-ні құрады»."""
_BEHIND_ON = 2
"""Where a number stands that «На» opens a line with."""
_REACH = 4
_WORDS = 6


def is_base_of_a_rate(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number from one token up to another is a power of ten that a rate is told of."""
    if not _ROUND.fullmatch("".join(tokens.raw[start:end])):
        return False
    end += tokens.lexemes[end].token is Token.DOT if end < len(tokens.raw) else 0  # «тыс.»
    return _in_russian(tokens, start, end) if tokens.lang == "ru" else _in_kazakh(tokens, start, end)


def _in_russian(tokens: Tokens, start: int, end: int) -> bool:
    before, after = words_before(tokens, start, 4), words_after(tokens, end, 4)
    each = bool(before) and before[-1] in _EACH
    per = before[-2:-1] == ["на"] if each else before[-1:] == ["на"]
    if not per or not after:
        return False
    if _is_labelled(tokens, start - 2 * (1 + each), end, after, _LABELLED):
        return True
    if (
        _OF_ANY.fullmatch(after[0])
        or any(map(_CASES.fullmatch, before[-2:-1]))
        or (start == _BEHIND_ON and end + 2 == len(tokens.raw) and not each)
    ):
        return True  # «На тысячу жителей» over a column
    at_the_end = _ends(tokens, end, after) and (_PEOPLE.fullmatch(after[0]) or _LABELLED.fullmatch(after[0]))
    if _HOW_MANY.intersection(before) and (after[0] == "жителей" or at_the_end):
        return not any(map(_CHANGES.fullmatch, before))
    told = each or any(map(_TELLS_A_RATE.fullmatch, (*before, *after))) or _a_figure_follows(tokens, end + 2)
    return bool(_PEOPLE.fullmatch(after[0])) and told


def _in_kazakh(tokens: Tokens, start: int, end: int) -> bool:
    before, after = words_before(tokens, start, 1), words_after(tokens, end, _WORDS)
    if _KAZAKH_BORN.match(" ".join(after)):
        return True
    if _is_labelled(tokens, start, end, after, _KAZAKH_LABELLED):
        return True
    if _KAZAKH_MEASURED.intersection(before) and after and _ends(tokens, end, after):
        return _KAZAKH_LABELLED.fullmatch(after[0]) is not None
    if not after or not _KAZAKH_PEOPLE.fullmatch(after[0]):
        return False
    if _KAZAKH_EACH.intersection(before) or any(map(_KAZAKH_RATE.fullmatch, after)):
        return True
    if any(map(_KAZAKH_MEASURES.fullmatch, after[1:2])):
        return True
    return bool(_KAZAKH_POPULATION.fullmatch(after[0])) and _a_figure_follows(tokens, end + 2)


def _is_labelled(tokens: Tokens, start: int, end: int, after: list[str], whose: re.Pattern[str]) -> bool:
    """Whether a base ends a label, and a comma or a bracket parts it from the rest: «…, на 10 000 жителей»."""
    before = "".join(tokens.raw[max(0, start - 2) : start]).rstrip()
    return before.endswith((",", "(")) and bool(after and whose.fullmatch(after[0])) and _ends(tokens, end, after)


_FEW = 2
"""Words of a base: «человек населения»."""


def _ends(tokens: Tokens, end: int, after: list[str]) -> bool:
    """Whether few words behind a base end the line, or the bracket that ends it."""
    return len(after) <= _FEW and "".join(tokens.raw[end + 2 * len(after) :]).strip(" \u00a0") in {"", ")"}


def _a_figure_follows(tokens: Tokens, at: int) -> bool:
    """Whether nothing but a dash stands between a place and a number, or what stands for a figure of the book."""
    for position in range(at, min(at + _REACH, len(tokens.raw))):
        if tokens.raw[position] == MASK or isinstance(tokens.lexemes[position].value, Decimal):
            return True
        if tokens.raw[position].strip(" \u00a0–—"):
            return False
    return False
