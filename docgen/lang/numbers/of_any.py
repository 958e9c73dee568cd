"""When «один», «бір», 1 tell of any such thing, and another number of the clause of how many there are to each: «на
один грант претендовали 8 проектов», «из расчета один врач на 1 500 жителей», «по одному от области».
"""

from __future__ import annotations

from decimal import Decimal

from docgen.expressions import expression
from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import Tokens
from docgen.lang.numbers.neighbours import is_word
from docgen.lang.numbers.ones import MASK

_NUMBER = "#"
"""What stands for a number, or a figure of the book, in the words beside a one."""
_NUMBERS = frozenset(
    (
        Token.INT,
        Token.DECIMAL,
        Token.GROUPED,
        Token.UNIT,
        Token.TEEN,
        Token.TEN,
        Token.NINETY,
        Token.HUNDREDS,
        Token.HUNDRED,
    )
)
"""What tells how many; a year, an ordinal do not."""
_ENDS = frozenset((".", ";", "!", "?", "\n", "(", ")", "«", "»"))
_REACH = 40
"""Tokens on either side of a one that belong to its clause, spaces among them."""
_THING = r"[а-яё]+(?:-[а-яё]+)?"
_CLAIMED = (
    "(?:претенд|конкур|бор[оюе]|подан|пода(?:л|ют)|поступ|заяв|состяза|соискат|желающ|откликн|зарегистрир"
    "|обраща|обрати)"
)
_CLAIMED_BEFORE = expression(rf"{_CLAIMED}[^,]*(?<!\w)(?:на|за)$")
_CLAIMED_BEHIND = expression(rf"[^,]*?(?<!\w){_CLAIMED}")
_SPAN = expression(r" (?:[а-яё]+ )?(?:месяц|год|недел|д[ен]н?[ья]|час|минут|сут|квартал|полугоди|смен|раз)")
"""«На одно место подано 8 заявлений», «за один лот боролись»: what many want, and how many they are to each."""
_VERB = r"[а-яё]+(?:н[оы]|л[аои]?|[еёиуюая]т)(?:с[яь])?(?!\w)"
_AT_ONCE = expression(rf"(?: (?!{_VERB}){_THING}){{1,3}}(?: [–—])? #(?: (?!{_VERB}){_THING})?\s*(?:$|,| и | при )")
_NOTHING_BEFORE = expression(r"(?:^|, |[–—:] ?)(?:(?:и|а|то есть|в среднем|всего|нагрузка|норма) )?на$")
"""«На одного педагога 8 детей»: no verb between, nothing before."""
_MONEY_OF_ANY = expression(r"(?: [а-яё]+(?:ый|ой|ий))? (?:тенге|доллар|рубль|евро)(?! больше| меньше)(?!\w)[^,]*#")
_RATIO_BEFORE = expression(rf"(?:расч[её]та|норматив\w*|норм[аеы]|соотношени\w+)(?: {_THING})?(?: [–—]|:)?$")
_RATIO = expression(rf"(?: {_THING}){{1,3}} на (?:кажд\w+ )?#")
"""«Из расчета один врач на 1 500 жителей»; «выделен один автобус на 40 учеников» counts."""
_BOUND = r"(?:не (?:более|менее|больше|меньше|свыше|превыша\w+)|максимум|минимум|до)(?: чем)? #"
_PRESENT = r"(?:(?:[а-яё]+(?:[еёи]т|[уюая]т)|долж\w+)(?:ся)?)"
_TO_ANY = expression(rf"(?: {_THING}){{1,3}}?(?: не)?(?: {_PRESENT}(?: {_THING})?)? {_BOUND}")
_ANY_DOES = expression(rf"(?: {_THING}){{1,2}}(?: не)? {_PRESENT}(?: {_THING})? {_BOUND}")
_WITHIN = expression(r"(?<!\w)(?:в|на|у|для)$")
"""«Одному заявителю выделяется до 3 участков», «один педагог обучает не более 8 детей», «в одной группе не более 8»;
«построена одна школа не менее чем на 300 мест» counts.
"""
_BY_ONE = expression(rf"(?: {_THING}){{0,2}}(?: (?:от|в|во|из|с|со|у|на|для) {_THING}|\s*(?:$|,| и ))")
_FROM_EACH = expression(rf"(?: {_THING}){{0,2}} от {_THING}")
_TO_SEVERAL = expression(r"#(?:,? ?[а-яё]+)*?(?:,| –)? по$")
_ONE_BY_ONE = expression(r"\s*(?:$|,| и )")
_MOTTO = expression(rf"(?: {_THING}){{1,2}} [–—=] од(?:ин|на|но)(?!\w)")
_MOTTO_BEFORE = expression(rf"(?<!\w)од(?:ин|на|но)(?: {_THING}){{1,2}} [–—=]$")
"""«Одно село – один продукт» is a principle."""
_IN_AVERAGE = expression(r"(?<!\w)в среднем$")
_DOES = expression(rf"(?: {_THING}){{1,2}} [а-яё]+(?:[еёи]т|л[аио]?)(?:ся|сь)?(?!\w)[^,]*#")
"""«В среднем один специалист ведет 8 дел»; «в среднем один день» is how long."""

_KAZAKH_CLAIMED = expression(
    r"(?: [а-яёәіңғүұқөһ]+)? [а-яёәіңғүұқөһ]+(?:[ғгқкн][ае]|ын|ін|ны|ні| үшін)(?: [а-яёәіңғүұқөһ]+)?(?: [–—])? #"
    r"[^,]*(?:талас|үміт|түс(?:ті|к|т)|беріл|берді|бәсеке|конкурс|сайыс|тіркел)"
)
_KAZAKH_MOTTO = expression(r"(?: [а-яёәіңғүұқөһ]+){1,2} [–—=] бір(?!\w)")
_KAZAKH_MOTTO_BEFORE = expression(r"(?<!\w)бір(?: [а-яёәіңғүұқөһ]+){1,2} [–—=]$")


def is_of_any(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a one tells of any such thing."""
    if tokens.lexemes[start].value != Decimal(1):
        return False
    word = tokens.raw[start].lower()
    before, after = _beside(tokens, start, end)
    if tokens.lang == "kz":
        return bool(_KAZAKH_CLAIMED.match(after) or _KAZAKH_MOTTO.match(after) or _KAZAKH_MOTTO_BEFORE.search(before))
    return _is_claimed(before, after) or _is_a_ratio(word, before, after) or _is_each(word, before, after)


def _is_claimed(before: str, after: str) -> bool:
    """«На одно место подано 8 заявлений», «на одного педагога 8 детей», «на один вложенный тенге – 8 тенге»."""
    last = before.rsplit(" ", 1)[-1]
    if last not in ("на", "за"):
        return False
    if (
        _NUMBER in before + after
        and not _SPAN.match(after)
        and (_CLAIMED_BEFORE.search(before) or _CLAIMED_BEHIND.match(after))
    ):
        return True
    return last == "на" and bool(
        (_NOTHING_BEFORE.search(before) and _AT_ONCE.match(after)) or _MONEY_OF_ANY.match(after)
    )


def _is_a_ratio(word: str, before: str, after: str) -> bool:
    if _RATIO_BEFORE.search(before) and _RATIO.match(after):
        return True
    if _IN_AVERAGE.search(before) and _DOES.match(after):
        return True
    if word in ("один", "одна", "одно", "1"):
        return bool(_ANY_DOES.match(after))
    return bool((word == "одному" or _WITHIN.search(before)) and _TO_ANY.match(after))


def _is_each(word: str, before: str, after: str) -> bool:
    """«По одному от области», «8 районов получили по одной школе», «рассматриваются по одному»; a principle."""
    if _MOTTO.match(after) or _MOTTO_BEFORE.search(before):
        return True
    if before.rsplit(" ", 1)[-1] != "по":
        return False
    to_several = _FROM_EACH.match(after) or (_TO_SEVERAL.search(before) and _BY_ONE.match(after))
    return bool(to_several or (word in ("одному", "одной") and _ONE_BY_ONE.match(after)))


def _beside(tokens: Tokens, start: int, end: int) -> tuple[str, str]:
    """What stands in the clause before a one, and behind it, in lower case, each number as «#»."""
    first, last = max(start - _REACH, 0), min(end + _REACH, len(tokens.raw))
    opens = next((at + 1 for at in range(start - 1, first - 1, -1) if tokens.raw[at] in _ENDS), first)
    closes = next((at for at in range(end, last) if tokens.raw[at] in _ENDS), last)
    return _said(tokens, opens, start).strip(), _said(tokens, end, closes).rstrip()


def _said(tokens: Tokens, start: int, end: int) -> str:
    said = ""
    for at in range(start, end):
        raw, lexeme = tokens.raw[at], tokens.lexemes[at]
        if raw[0] == MASK or (lexeme.token in _NUMBERS and lexeme.value != Decimal(1)):
            said += "" if said.endswith(_NUMBER) else _NUMBER
        else:
            said += raw.lower() if is_word(raw) else raw.replace("\u00a0", " ").replace("\n", " ")
    return said
