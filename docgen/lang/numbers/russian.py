"""The Russian words of numbers, dates, money and acts, each form with its class and value.

Forms after Зализняк's declensions of numerals; «е» and «ё» are the same letter.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from docgen.lang.numbers import compounds, slips
from docgen.lang.numbers.lexeme import Lexeme, Token, number

_SOFT = "ь и ью"
_ADJECTIVE = "ый ой ий ая ое ые ого ую ому ым ом ых ыми ою"
_COLLECTIVE = "о ых ым ыми"
_MASCULINE = " а у ом е ы ов ам ами ах"
_NEUTER = "е я ю ем и й ям ями ях"

_TOGETHER = ("вдвоем", "втроем", "вчетвером", "впятером", "вшестером", "всемером")
"""«Комиссия работала втроем»: so many together."""

_CARDINALS: tuple[tuple[Token, int, str], ...] = (
    (Token.UNIT, 0, "ноль ноля нолю нолем ноле нуль нуля нулю нулем нуле"),
    (Token.UNIT, 1, "один одна одно одни одного одной одну одному одним одном одних одними одною"),
    (Token.UNIT, 2, "два две двух двум двумя двое двоих двоим двоими оба обе обоих обеих обоим обеим обоими обеими"),
    (Token.UNIT, 3, "три трех трем тремя трое троих троим троими"),
    (Token.UNIT, 4, "четыре четырех четырем четырьмя"),
    (Token.UNIT, 8, "восемь восьми восемью восьмью"),
    *((Token.UNIT, value, word) for value, word in enumerate(_TOGETHER, 2)),
    (Token.TEN, 40, "сорок сорока"),
    (Token.TEN, 80, "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью"),
    (Token.TEN, 90, "девяносто девяноста"),
    (Token.HUNDREDS, 100, "сто ста"),
    (Token.HUNDREDS, 200, "двести двухсот двумстам двумястами двухстах"),
    (Token.HUNDREDS, 300, "триста трехсот тремстам тремястами трехстах"),
    (Token.HUNDREDS, 400, "четыреста четырехсот четыремстам четырьмястами четырехстах"),
    (Token.HUNDREDS, 800, "восемьсот восьмисот восьмистам восемьюстами восьмистах"),
    (Token.SCALE, 1000, "тысяча тысячи тысяче тысячу тысячей тысячью тысяч тысячам тысячами тысячах"),
    (Token.SHORT, 1000, "тыс"),
    (Token.SHORT, 10**6, "млн"),
    (Token.SHORT, 10**9, "млрд"),
    (Token.SHORT, 10**12, "трлн"),
    (Token.VAGUE, 10, "десяток десятка десятку десятком десятке десятки десятков десяткам десятками десятках"),
    (Token.VAGUE, 100, "сотня сотни сотне сотню сотней сотен сотням сотнями сотнях"),
    (Token.ADVERB, 2, "дважды вдвое"),
    (Token.ADVERB, 3, "трижды втрое"),
    (Token.ADVERB, 4, "четырежды вчетверо"),
    (Token.ADVERB, 5, "впятеро"),
    (Token.ADVERB, 1, "единожды"),
    (Token.WHOLE, 0, "целая целой целую целых целым целыми целые"),
    (Token.HALF, 2, "половина половины половине половину половиной"),
    (Token.FRACTION, 3, "треть трети третью третей третям третями третях"),
    (Token.FRACTION, 4, "четверть четверти четвертью четвертей четвертям четвертями четвертях"),
)

_STEMS: tuple[tuple[Token, int, str, str], ...] = (
    (Token.UNIT, 5, "пят", _SOFT),
    (Token.UNIT, 6, "шест", _SOFT),
    (Token.UNIT, 7, "сем", _SOFT),
    (Token.UNIT, 9, "девят", _SOFT),
    (Token.TEEN, 10, "десят", _SOFT),
    (Token.TEEN, 11, "одиннадцат", _SOFT),
    (Token.TEEN, 12, "двенадцат", _SOFT),
    (Token.TEEN, 13, "тринадцат", _SOFT),
    (Token.TEEN, 14, "четырнадцат", _SOFT),
    (Token.TEEN, 15, "пятнадцат", _SOFT),
    (Token.TEEN, 16, "шестнадцат", _SOFT),
    (Token.TEEN, 17, "семнадцат", _SOFT),
    (Token.TEEN, 18, "восемнадцат", _SOFT),
    (Token.TEEN, 19, "девятнадцат", _SOFT),
    (Token.TEN, 20, "двадцат", _SOFT),
    (Token.TEN, 30, "тридцат", _SOFT),
    (Token.UNIT, 4, "четвер", _COLLECTIVE),
    (Token.UNIT, 5, "пятер", _COLLECTIVE),
    (Token.UNIT, 6, "шестер", _COLLECTIVE),
    (Token.UNIT, 7, "семер", _COLLECTIVE),
    (Token.UNIT, 8, "восьмер", _COLLECTIVE),
    (Token.UNIT, 9, "девятер", _COLLECTIVE),
    (Token.TEEN, 10, "десятер", _COLLECTIVE),
    (Token.SCALE, 10**6, "миллион", _MASCULINE),
    (Token.SCALE, 10**9, "миллиард", _MASCULINE),
    (Token.SCALE, 10**12, "триллион", _MASCULINE),
    (Token.ORDINAL, 3, "трет", "ий ья ье ьего ьей ью ьему ьим ьем ьи ьих ьими"),
)

_ORDINALS = {
    1: "перв",
    2: "втор",
    4: "четверт",
    5: "пят",
    6: "шест",
    7: "седьм",
    8: "восьм",
    9: "девят",
    10: "десят",
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
    20: "двадцат",
    30: "тридцат",
    40: "сороков",
    50: "пятидесят",
    60: "шестидесят",
    70: "семидесят",
    80: "восьмидесят",
    90: "девяност",
    100: "сот",
    200: "двухсот",
    300: "трехсот",
    400: "четырехсот",
    500: "пятисот",
    600: "шестисот",
    700: "семисот",
    800: "восьмисот",
    900: "девятисот",
    1000: "тысячн",
    2000: "двухтысячн",
    3000: "трехтысячн",
    4000: "четырехтысячн",
    5000: "пятитысячн",
    6000: "шеститысячн",
    7000: "семитысячн",
    8000: "восьмитысячн",
    9000: "девятитысячн",
    10_000: "десятитысячн",
    100_000: "стотысячн",
    10**6: "миллионн",
    10**9: "миллиардн",
}

_TIMES_OVER = {
    2: "дву двух",
    3: "трех трое",
    4: "четырех",
    5: "пяти",
    6: "шести",
    7: "семи",
    8: "восьми",
    9: "девяти",
    10: "десяти",
    20: "двадцати",
    100: "сто",
}
"""What stands before «-кратный»; «однократный» is once and for all."""

_MADE_SO_MANY = (
    "ен ена ено ены ил ила ило или ился илась илось ились ить иться ит ится ят ятся ение ения ению ением ении"
)
"""Endings of «удвоить» and «утроить»: «удвоен», «удвоится», «к удвоению»."""

_MONTHS = {
    1: "январ ь я ю ем е",
    2: "феврал ь я ю ем е",
    3: "март - а у ом е",
    4: "апрел ь я ю ем е",
    5: "ма й я ю ем е",
    6: "июн ь я ю ем е",
    7: "июл ь я ю ем е",
    8: "август - а у ом е",
    9: "сентябр ь я ю ем е",
    10: "октябр ь я ю ем е",
    11: "ноябр ь я ю ем е",
    12: "декабр ь я ю ем е",
}

_LEVELS: tuple[tuple[str, str, str], ...] = (
    ("article", "статья статье статью статьей", "ст статьи статей статьям статьями статьях"),
    ("point", "п пункт пункта пункту пунктом пункте", "пп пункты пунктов пунктам пунктами пунктах"),
    (
        "subpoint",
        "подпункт подпункта подпункту подпунктом подпункте",
        "подп подпункты подпунктов подпунктам подпунктами подпунктах",
    ),
    ("part", "ч часть частью", "части частей частям частями частях"),
    ("indent", "абз абзац абзаца абзацу абзацем абзаце", "абзацы абзацев абзацам абзацами абзацах"),
    ("chapter", "гл глава главе главу главой", "главы глав главам главами главах"),
    ("section", "разд раздел раздела разделу разделом разделе", "разделы разделов разделам разделами разделах"),
    ("paragraph", "параграф параграфа параграфу параграфом параграфе §", "параграфы параграфов §§"),
    (
        "annex",
        "прил приложение приложению приложением приложении",
        "приложения приложений приложениям приложениями приложениях",
    ),
    ("table", "табл таблица таблице таблицу таблицей", "таблицы таблиц таблицам таблицами таблицах"),
    ("figure", "рис рисунок рисунка рисунку рисунком рисунке", "рисунки рисунков рисункам рисунками рисунках"),
)

_NAMED: tuple[tuple[Token, str, str], ...] = (
    (Token.CURRENCY, "KZT", "тенге теңге тг тнг ₸"),
    (Token.CURRENCY, "EUR", "евро €"),
    (Token.CURRENCY, "RUB", "рубль рубля рублю рублем рубле рубли рублей рублям рублями рублях руб"),
    (Token.CURRENCY, "USD", "доллар доллара доллару долларом долларе доллары долларов долларам долларами долл"),
    (Token.CURRENCY, "CNY", "юань юаня юаню юанем юани юаней юаням юанями"),
    (Token.SIGN, "USD", "$"),
    (Token.POINTS, "point", "п.п"),
    (Token.LEVELS, "article", "ст.ст"),
    (Token.USA, "", "сша"),
    (Token.PERCENT, "%", "% процент процента проценту процентом проценте проценты процентов процентам процентами"),
    (Token.PERCENTAGE, "pp", "процентный процентного процентных процентным процентными процентному"),
    (Token.YEARS, "", "год года году годом годе годы годов годам годами годах г гг"),
    (Token.HOUR, "", "час часа часов часам часах ч"),
    (Token.MINUTE, "", "минута минуты минуту минут минутам мин"),
    (Token.REGISTER, "", "бин иин бик гост iso исо снип санпин"),
    (Token.TIMES, "times", "раз раза разу кратно"),
    (Token.PHONE_WORD, "", "тел телефон телефона телефону телефоны факс доб вн моб"),
    (Token.FROM, "", "от с со"),
    (Token.TO, "", "до"),
    (Token.TILL, "", "по"),
    (Token.ONTO, "", "на"),
    (Token.AND, "", "и или"),
    (Token.MINUS, "", "минус"),
    (Token.INDEX, "", "р нқ од"),
    (Token.ENDING, "", "ти ть ью ми мя х ух ех"),
    (Token.NTH, "", "й я е го му м ю ые ый ая ое ой ого ому ым ом ых ий ей ем"),
)

_NOUNS: tuple[tuple[Token, str, str], ...] = (
    (Token.QUARTER, "квартал", _MASCULINE),
    (Token.QUARTER_SHORT, "кв", ""),
    (Token.HALF_YEAR, "полугоди", _NEUTER),
    (Token.CENTURY, "век", " а у ом е и ов ам ами ах"),
    (Token.CENTURY, "столети", _NEUTER),
)


def _joined(stem: str, endings: str) -> Iterator[str]:
    return (stem + ending for ending in endings.split(" "))


def _round_numbers() -> Iterator[tuple[str, Lexeme]]:
    for value, stem in ((5, "пят"), (6, "шест"), (7, "сем")):
        for form in (f"{stem}ьдесят", f"{stem}идесяти", f"{stem}ьюдесятью"):
            yield form, number(Token.TEN, value * 10)
    for value, stem in ((5, "пят"), (6, "шест"), (7, "сем"), (9, "девят")):
        for form in (f"{stem}ьсот", f"{stem}исот", f"{stem}истам", f"{stem}ьюстами", f"{stem}истах"):
            yield form, number(Token.HUNDREDS, value * 100)


def _number_words() -> Iterator[tuple[str, Lexeme]]:
    for token, value, forms in _CARDINALS:
        yield from ((form, number(token, value)) for form in forms.split())
    for token, value, stem, endings in _STEMS:
        yield from ((form, number(token, value)) for form in _joined(stem, endings))
    for value, stem in _ORDINALS.items():
        yield from ((form, number(Token.ORDINAL, value)) for form in _joined(stem, _ADJECTIVE))
    yield from ((form, number(Token.ONE_HALF, "1.5")) for form in ("полтора", "полторы", "полутора"))
    for value, beginnings in _TIMES_OVER.items():
        for beginning in beginnings.split():
            yield from ((form, number(Token.ADVERB, value)) for form in _joined(f"{beginning}кратн", f"{_ADJECTIVE} о"))
    for value, stem in ((2, "удво"), (3, "утро")):
        for endings in (_MADE_SO_MANY, *(f"енн{ending}" for ending in _ADJECTIVE.split(" "))):
            yield from ((form, number(Token.ADVERB, value)) for form in _joined(stem, endings))
    yield from ((form, number(Token.HALF, 2)) for form in ("полгода", "полугода"))
    yield from ((form, number(Token.ADVERB, "0.5")) for form in ("наполовину", "вполовину"))
    yield from ((form, Lexeme(Token.EACH)) for form in _joined("кажд", _ADJECTIVE))
    yield from ((form, Lexeme(Token.REGISTER)) for form in ("ст рк", "сп рк", "сн рк", "гост р"))
    yield from ((form, number(Token.ONE_HALF, 50)) for form in ("полсотни", "полусотни", "полусотне", "полста"))
    yield from ((form, number(Token.ONE_HALF, 6)) for form in ("полдюжины", "полудюжины", "полудюжине"))
    yield from ((form, number(Token.ONE_HALF, 12)) for form in ("дюжин", *_joined("дюжин", "а ы е у ой")))
    yield from ((form, number(Token.ONE_HALF, 2)) for form in ("пара", "пары", "паре", "пару"))
    yield from ((form, number(Token.ONE_HALF, 150)) for form in ("полтораста", "полутораста"))
    yield from ((form, number(Token.ONE_HALF, 500)) for form in ("полтысячи", "полутысячи", "полутысяче"))
    yield from ((form, number(Token.ONE_HALF, "0.5")) for form in _HALVES_OF_MEASURES)
    yield "полмиллиона", number(Token.ONE_HALF, 500_000)
    yield "полмиллиарда", number(Token.ONE_HALF, 500_000_000)


_HALVES_OF_MEASURES = ("полтонны", "полцентнера", "полкилограмма", "полкилометра", "полгектара", "полметра", "полчаса")
"""«Полтонны муки»: half of one is a number, too."""


def _month_forms() -> Iterator[tuple[str, Lexeme]]:
    for value, row in _MONTHS.items():
        stem, *endings = row.split()
        yield from ((stem + ending.strip("-"), number(Token.MONTH, value)) for ending in endings)


def _named_words() -> Iterator[tuple[str, Lexeme]]:
    for token, name, forms in _NAMED:
        yield from ((form, Lexeme(token, name)) for form in forms.split())
    for token, stem, endings in _NOUNS:
        yield from ((form, Lexeme(token)) for form in _joined(stem, endings))
    for level, single, several in _LEVELS:
        yield from ((form, Lexeme(Token.LEVEL, level)) for form in single.split())
        yield from ((form, Lexeme(Token.LEVELS, level)) for form in several.split())


def _lexicon(*sources: Iterable[tuple[str, Lexeme]]) -> dict[str, Lexeme]:
    return {form: lexeme for source in sources for form, lexeme in source}


_WORDS = _lexicon(_number_words(), _round_numbers(), _month_forms(), _named_words())


def read_word(word: str) -> Lexeme | None:
    """What a Russian word in lower case means among numbers, or None.

    >>> read_word("двадцатью").value, read_word("трёх").value, read_word("семья")
    (Decimal('20'), Decimal('3'), None)
    """
    plain = word.replace("ё", "е")
    return _WORDS.get(plain) or compounds.read_russian(plain) or _read_slip(plain)


def _read_slip(word: str) -> Lexeme | None:
    """«Двацать», «пятсот»; «двадцатьпять», «пятьтысяч», which are a number of their own."""
    if right := slips.russian_slip(word):
        return _WORDS[right]
    both = slips.glued(word, "ru")
    if not both:
        return None
    one, other = (Decimal(_WORDS[part].value or 0) for part in both)
    return Lexeme(Token.ONE_HALF, one * other if other > one else one + other)
