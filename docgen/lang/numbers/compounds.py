"""Words that are built on a number and tell of what kind a thing is: «двухэтажный», «трехлетний», «екі кезеңді».

Russian writes them as one word, Kazakh as a number word and an adjective; what is a word to one language is one to the
other.
"""

from decimal import Decimal

from docgen.expressions import expression
from docgen.lang.numbers.lexeme import Lexeme, Token

_UNITS: dict[str, str] = {
    "полутора": "1.5",
    "дву": "2",
    "двух": "2",
    "трех": "3",
    "четырех": "4",
    "пяти": "5",
    "шести": "6",
    "семи": "7",
    "восьми": "8",
    "девяти": "9",
    "десяти": "10",
    "одиннадцати": "11",
    "двенадцати": "12",
    "пятнадцати": "15",
}
_TENS: dict[str, str] = {
    "двадцати": "20",
    "тридцати": "30",
    "сорока": "40",
    "пятидесяти": "50",
    "шестидесяти": "60",
    "семидесяти": "70",
    "восьмидесяти": "80",
    "девяносто": "90",
    "сто": "100",
}
_KIND = (
    "летн|годичн|месячн|недельн|дневн|суточн|часов|минутн|этажн|этапн|сменн|разов|уровнев|сторонн|полосн|язычн|значн|мерн"
    "|метров|километров|литров|палатн|комнатн|квартирн|ступенчат|балльн|компонентн|ярусн|секционн|квартальн"
    "|камерн|тарифн|подъездн|корпусн|канальн|осн|фазн|факторн|путн|звенн|режимн"
)
_RUSSIAN = expression(
    f"({'|'.join(_TENS)})?({'|'.join(sorted(_UNITS, key=len, reverse=True))})?(?:(?:{_KIND})|(процентн))[а-я]{{2,3}}"
)
_HUNDREDS: dict[str, str] = {
    "сто": "100",
    "двухсот": "200",
    "трехсот": "300",
    "четырехсот": "400",
    "пятисот": "500",
    "шестисот": "600",
    "семисот": "700",
    "восьмисот": "800",
    "девятисот": "900",
}
_SEATS = expression(
    f"({'|'.join(_HUNDREDS)})({'|'.join(_TENS)})?({'|'.join(sorted(_UNITS, key=len, reverse=True))})?"
    "(?:местн|коечн)[а-я]{2,3}"
)
"""«Трехсотместная школа» says how many find room in it; «двухместный» is a kind."""
_KAZAKH = expression(
    "(?:жылдық|айлық|апталық|күндік|сағаттық|тәуліктік|минуттық|балдық|метрлік|километрлік|литрлік)"
    "|фазалық|еселі|еселенген|еселеп|(?:деңгей|бөлме|саты|валюта|пәтер|секция|палата|камера|арна|фаза)л[ыі]"
    "|(жолақ|қабат|тіл|жақ|буын|полюс|ярус|өлшем|кезең|ауысым|тарап|таңба|компонент"
    "|орын|тариф|кіреберіс|корпус|ось|фактор|жол|режим)[дтл][ыі]"
)
_IN_SHIFTS = expression("ауысым(?:да|мен)")
"""«Үш ауысымда оқитын мектептер» are «трехсменные школы» with a participle; «үш ауысымда оқиды» counts."""
_FUSED: dict[str, str] = {
    "екі": "2",
    "үш": "3",
    "төрт": "4",
    "бес": "5",
    "алты": "6",
    "жеті": "7",
    "сегіз": "8",
    "тоғыз": "9",
}
_KAZAKH_IN_ONE = expression(
    f"({'|'.join(_FUSED)})(?:жылдық|айлық|апталық|күндік|сағаттық|жақты|деңгейлі|сатылы|тілді|қабатты|ауысымды)"
)
"""Such words that are written as one, «бесжылдық жоспар», «екіжақты келісім»; «онжылдық» is a decade, a noun."""


def read_russian(word: str) -> Lexeme | None:
    """A Russian adjective built on a number, «е» for «ё»; one of per cents says how much and is told apart.

    >>> read_russian("двадцатипятилетний").value, read_russian("тридцатипроцентная").token.name, read_russian("летний")
    (Decimal('25'), 'PERCENTAL', None)
    >>> read_russian("трехсотпятидесятиместная").value, read_russian("совместная")
    (Decimal('350'), None)
    """
    seats = _SEATS.fullmatch(word)
    if seats:
        parts = (_HUNDREDS[seats[1]], _TENS.get(seats[2], "0"), _UNITS.get(seats[3], "0"))
        return Lexeme(Token.COMPOUND, sum(map(Decimal, parts), Decimal(0)))
    found = _RUSSIAN.fullmatch(word)
    if not found or not (found[1] or found[2]):
        return None
    value = Decimal(_TENS.get(found[1], "0")) + Decimal(_UNITS.get(found[2], "0"))
    return Lexeme(Token.PERCENTAL if found[3] else Token.COMPOUND, value)


def read_kazakh(word: str) -> Lexeme | None:
    """A Kazakh adjective that makes such a word with the number before it. Its value says that it may be an accusative,
    «екі кезеңді» of «екі кезеңді аяқтады», or a locative, «үш ауысымда».

    >>> read_kazakh("жылдық").value, read_kazakh("кезеңді").value, read_kazakh("мектепті")
    ('', 'accusative', None)
    >>> read_kazakh("бесжылдық").value, read_kazakh("онжылдық")
    (Decimal('5'), None)
    """
    if in_one := _KAZAKH_IN_ONE.fullmatch(word):
        return Lexeme(Token.COMPOUND, Decimal(_FUSED[in_one[1]]))
    if _IN_SHIFTS.fullmatch(word):
        return Lexeme(Token.BUILT, "where")
    found = _KAZAKH.fullmatch(word)
    return Lexeme(Token.BUILT, "accusative" if found[1] else "") if found else None
