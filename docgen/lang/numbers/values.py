"""What a pattern found, turned into a value; None refuses the pattern, and a shorter one is tried.

The last column of the grammar's table is taken from here: (Hit) -> Meaning | None.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from docgen.expressions import expression
from docgen.lang.forms import Case, Number
from docgen.lang.numbers.kazakh import is_ablative
from docgen.lang.numbers.lexeme import Lexeme, Token
from docgen.lang.numbers.lexer import Tokens
from docgen.lang.numbers.neighbours import is_space, words_after, words_before
from docgen.lang.numbers.ones import MASK
from docgen.lang.numbers.reading import Value
from docgen.model.values import value

_SCALES = frozenset({Token.SCALE, Token.SHORT, Token.VAGUE})
_ADDED = frozenset(
    {Token.UNIT, Token.TEEN, Token.TEN, Token.NINETY, Token.HUNDREDS, Token.ONE_HALF, Token.AND_HALF}
    | {Token.INT, Token.YEAR, Token.DECIMAL, Token.GROUPED, Token.ORDINAL, Token.FIRST, Token.ROMAN, Token.MONTH}
)
_NAMED_UNITS = frozenset({Token.PERCENT, Token.CURRENCY, Token.SIGN, Token.TIMES})
_PERCENTAGE_POINTS = frozenset({Token.PERCENTAGE, Token.POINTS})
_BRACKETS_REACH = 300
_MULTIPLIED = (Decimal(100), Decimal(1000))
"""«жүзінші», «мыңыншы»: what goes before multiplies them."""
_THOUSAND = Decimal(1000)
_NIGHT = 24
_AT_AN_HOUR = frozenset(("", "ға", "ге", "қа", "ке", "да", "де", "та", "те"))
_FINITE = expression("[дт][ыі]$|[ғгқк][ае]н$|[ыі]п$|[ае]й$")
"""How what governs an accusative ends: аяқтады, қамтиды, аяқтаған, аяқтап."""
_NO_VERB = expression(
    r"(?!(?:көтер|аудар|қайтар)д)\w{2,}[лдт][ае]рд[ыі]|\w+[аәеоөуұүыі]т[ыі]|лицей|музей|мавзолей|сарай|трамвай|мекен|орган"
)
"""What ends as a verb does and is none: «үш ауысымды мектептерді жою», «екі қабатты ғимараты», «үш қабатты лицей»;
«көтерді», «аударды», «қайтарды» are verbs, and behind a vowel these end in «ды».
"""
_STUDYING = expression(
    r"[ \u00a0](?:(?:оқи|оқыта|(?:жұмыс[ \u00a0])?(?:істей|жасай))т[ыі]н"
    r"|(?:оқып|жұмыс[ \u00a0](?:істеп|жасап))[ \u00a0](?:жатқан|тұрған|отырған))[ \u00a0]\w"
)
_CLOSES = ((), (".",), (";",), (")",))
_DECIMAL_PLACES = frozenset(map(Decimal, (10, 100, 1000, 10_000)))
_TENS = frozenset({Token.TEN, Token.NINETY})
_CENTURIES = frozenset(("веков", "столетий"))
_IN_A_LIST = frozenset(("и", "или", ",", "–", "—", "по", "с", "до", "от"))
"""«XIX и 20 веков», «18 – 19 веков»: which ones."""
_ASKED = expression("вопрос|запрос|обращен|письм|ответ|заседан|совещан|год|месяц|дн[яе]")
_A_YEAR = expression(r"20\d\d")
"""What programmes are called by."""
_SUMMED = expression("всего|итого|количество|число|построено|открыто|закрыто|проверено|барлығы|жиыны|жалпы|саны")
"""What leads a sum or a count."""
_GENITIVE_PLURAL = ("ых", "их", "ым", "им", "ыми", "ими")
_COUNTING = expression("[лдт][ыі](?:қ|к|ғ\\w*|г\\w*)?$")
_OF_WHICH = expression(r"(?<!\w)т\.\s?ч$", re.IGNORECASE)
_LISTED = expression(",\\s*|\\s(?:и|или|және|мен|бен|пен)\\s")

_NEUTER = ("ое", "ого", "ому", "ым", "ом", "ье", "ьего", "ьему", "ьим", "ьем")
"""How the ordinal of a day ends: «пятое», «третьего»."""
_AMBIGUOUS_MONTHS = frozenset((3, 6, 10))
_SEASON, _FEWEST_SEASONS = 6, 5
_SEASONS = expression(
    "лига|чемпион|ойын|команда|клуб|турнир|кубок|сериал|хикая|шоу|театр|концерт|спорт|футбол|хоккей",
    re.IGNORECASE,
)
"""What has seasons."""
_IN_A_CASE = expression("(?<![ыі]н)(?:[дт][ае]|[дт][ае]н|[ғгқк][ае]|[дт][ае][ғг][ыі])$")
"""«Бесінші маусымда», «маусымға», «маусымнан», and not «маусымында»."""


@value
class Hit:
    """Where a pattern of the grammar holds: positions in `match` are positions of tokens."""

    tokens: Tokens
    match: re.Match[str]

    def __getitem__(self, group: str) -> tuple[Lexeme, ...]:
        """The lexemes of a group, empty when it took no part."""
        return self.tokens.lexemes[slice(*self._span(group))]

    def raw(self, group: str) -> str:
        """A group's text as written."""
        return "".join(self.tokens.raw[slice(*self._span(group))])

    def integer(self, group: str) -> int | None:
        """A group's whole number, None when there is none or it is not whole."""
        amount = read_amount(self[group])
        value = _decimal(amount) if amount else Decimal("0.5")
        return int(value) if value == int(value) else None

    def _span(self, group: str) -> tuple[int, int]:
        return self.match.span(group) if group in self.match.re.groupindex else (-1, -1)


class Meaning(NamedTuple):
    """A value with its unit (ISO 4217, «%», level of an act …) and the scale multiplied in."""

    value: Value
    unit: str | None = None
    scale: Decimal | None = None


Reader = Callable[[Hit], Meaning | None]


def read_amount(lexemes: Sequence[Lexeme]) -> Meaning | None:
    """The value of digits and number words in a row: «1,2 млрд 300 млн», «екі жүз қырық бес мың».

    >>> from docgen.lang.numbers.lexer import read_tokens
    >>> read_amount(read_tokens("двести сорок пять тысяч", "ru").lexemes).value
    Decimal('245000')
    >>> read_amount(read_tokens("бес бүтін оннан екі", "kz").lexemes).value
    Decimal('5.2')
    """
    tokens = [lexeme.token for lexeme in lexemes]
    if Token.WHOLE in tokens:
        return _decimals(lexemes[: tokens.index(Token.WHOLE)], lexemes[tokens.index(Token.WHOLE) + 1 :])
    total, part, scales = Decimal(0), None, []
    for lexeme in lexemes:
        if not isinstance(lexeme.value, Decimal):
            continue
        if lexeme.token in _ADDED:
            part = (part or 0) + lexeme.value
        elif lexeme.token is Token.HALF:
            part = (part or 0) + 1 / lexeme.value
        elif lexeme.token is Token.HUNDRED:
            part = (part or 1) * lexeme.value
        elif lexeme.token in _SCALES:
            total += (1 if part is None else part) * lexeme.value
            part = None
            scales.append(lexeme.value)
    if part is None and not scales:
        return None
    return Meaning(_plain(total + (part or 0)), scale=max(scales, default=None))


def _decimals(whole: Sequence[Lexeme], parts: Sequence[Lexeme]) -> Meaning | None:
    """«пять целых две десятых»: the ordinal at the end divides; «бес бүтін оннан екі»: the first number does."""
    spoken = [one for one in parts if isinstance(one.value, Decimal)]
    last = spoken[-1].token is Token.ORDINAL
    divisor, counted = (spoken[-1], spoken[:-1]) if last else (spoken[0], spoken[1:])
    before, after = read_amount(whole), read_amount(counted)
    if before is None or after is None or divisor.value not in _DECIMAL_PLACES:
        return None
    return Meaning(_plain(_decimal(before) + _decimal(after) / Decimal(str(divisor.value))))


def _plain(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _unit(lexemes: Sequence[Lexeme]) -> str | None:
    if any(lexeme.token in _PERCENTAGE_POINTS for lexeme in lexemes):
        return "pp"
    return next((str(lexeme.value) for lexeme in lexemes if lexeme.token in _NAMED_UNITS), None)


def amount(hit: Hit) -> Meaning | None:
    """Digits or words, with «(прописью)» in brackets only when it says the same."""
    found, spelled = read_amount(hit["amount"]), read_amount(hit["spelled"])
    if found is None or (spelled and spelled.value != found.value):
        return None
    sign = -1 if hit["minus"] else 1
    return Meaning(sign * _decimal(found), _unit(hit["unit"]), found.scale)


def _decimal(meaning: Meaning) -> Decimal:
    return meaning.value if isinstance(meaning.value, Decimal) else Decimal(0)


def span(hit: Hit) -> Meaning | None:
    """Two amounts; a unit or scale written once, at the end, is meant for both."""
    units = {unit for unit in (_unit(hit["lowunit"]), _unit(hit["unit"])) if unit}
    ends = _ends(hit)
    if ends is None or len(units) > 1:
        return None
    return Meaning(ends, next(iter(units), None), _scale(hit, "high") or _scale(hit, "low"))


def _ends(hit: Hit) -> tuple[Decimal, Decimal] | None:
    low, high = read_amount(hit["low"]), read_amount(hit["high"])
    if low is None or high is None:
        return None
    shared = high.scale if high.scale and not low.scale else Decimal(1)
    return _plain(_decimal(low) * shared), _decimal(high)


def _scale(hit: Hit, group: str) -> Decimal | None:
    found = read_amount(hit[group])
    return found.scale if found else None


def rising(hit: Hit) -> Meaning | None:
    """A span joined by a dash: «5–10» but not «74–54»."""
    ends = _ends(hit)
    return span(hit) if ends and ends[0] < ends[1] else None


def from_to(hit: Hit) -> Meaning | None:
    """A Kazakh span: its first part must say «from» (5-тен 10-ға дейін)."""
    return span(hit) if is_ablative(hit.raw("from")) else None


def multiple(hit: Hit) -> Meaning | None:
    """«дважды», «2,5 раза»."""
    found = read_amount(hit["amount"])
    if found is None and isinstance(value := hit["adverb"][0].value, Decimal):
        return Meaning(value, "times")
    return Meaning(found.value, "times", found.scale) if found else None


def compound(hit: Hit) -> Meaning | None:
    """«двухэтажный», «трехлетний»."""
    (word,) = hit["word"]
    return Meaning(word.value) if isinstance(word.value, Decimal) else None


def kazakh_compound(hit: Hit) -> Meaning | None:
    """«үш жылдық»; but «елу айлық есептік көрсеткіш» counts, and so does «екі кезеңді аяқтады», an accusative: not
    so «төрт жолақты болды», for nothing is an object of «болу», and «екі қабатты ғимараты». Alone in a cell it names
    a kind, «үш ауысымды»; at an end, where no verb governs it, too: «жатақхана – бес қабатты», but not «мерзімі – екі
    айлық».
    """
    end, built = hit.match.end(), hit.raw("built").lower()
    if hit["built"][0].value == "where":
        return read_amount(hit["amount"]) if _STUDYING.match("".join(hit.tokens.raw[end : end + 6])) else None
    following = hit.tokens.raw[end + 1 : end + 2]
    word = following[0].lower() if following else ""
    is_object = _FINITE.search(word) and not word.startswith("бол") and not _NO_VERB.fullmatch(word)
    counts = is_object if hit["built"][0].value else word == "есептік"
    is_alone = hit.match.span() == (0, len(hit.tokens.raw))
    is_told = not built.endswith(("қ", "к")) and hit.tokens.raw[end : end + 1] in _CLOSES
    return None if counts or not (word.isalpha() or is_alone or is_told) else read_amount(hit["amount"])


def percental(hit: Hit) -> Meaning | None:
    """«тридцатипроцентный», «отыз пайыздық»."""
    found = compound(hit) if hit["word"] else read_amount(hit["amount"])
    return Meaning(found.value, "%") if found else None


def with_rest(hit: Hit) -> Meaning | None:
    """«11 тыс. 420»: what is left below the thousand stands in three digits."""
    found = amount(hit)
    return found if found and found.scale == _THOUSAND and len(hit.raw("rest")) == len("420") else None


def tens(hit: Hit) -> Meaning | None:
    """«Две сотни», «три десятка тысяч»; «один десяток» is none, and «он мыңдаған» are tens of thousands."""
    count, of_what, scale = read_amount(hit["amount"]), read_amount(hit["vague"]), read_amount(hit["scale"])
    if hit.tokens.lang == "kz" or not count or not of_what or _decimal(count) <= 1:
        return None
    times = _decimal(scale) if scale else Decimal(1)
    return Meaning(_plain(_decimal(count) * _decimal(of_what) * times), _unit(hit["unit"]), times if scale else None)


def cased(hit: Hit) -> Meaning | None:
    """«3-х тысяч», «5-ти млн тенге»: the case is typed behind the digits, and the scale behind it."""
    count, scale = read_amount(hit["amount"]), read_amount(hit["scale"])
    if hit.tokens.lang == "kz" or not count or not scale:
        return None
    return Meaning(_plain(_decimal(count) * _decimal(scale)), _unit(hit["unit"]), scale.scale)


def each(hit: Hit) -> Meaning | None:
    """«Екі-екіден», «бес-бестен»: so many each; «бір-бірден» is one by one."""
    said, again = read_amount(hit["each"]), read_amount(hit["from"])
    same = said and again and said.value == again.value and said.value != Decimal(1)
    return said if same and is_ablative(hit.raw("from").lower()) else None


def hyphened(hit: Hit) -> Meaning | None:
    """«Двадцать-пять», «сто-двадцать», «он-бес»: one number, with hyphens that it does not take; «сорок-тридцать» is
    a span that falls.
    """
    before, after = read_amount(hit["before"]), read_amount(hit["after"])
    room = 10 if hit["before"][0].token in _TENS else 100
    fits = before and after and 0 < _decimal(after) < room
    return Meaning(_decimal(before) + _decimal(after)) if fits and before and after else None


def dashed(hit: Hit) -> Meaning | None:
    """«Всего-386», «Школ-12», «Барлығы-26»: a dash without its spaces, and no name."""
    word, _, digits = hit.raw("written").replace("\u2011", "-").partition("-")
    may_be = digits.isdecimal() and not _A_YEAR.fullmatch(digits)
    return Meaning(Decimal(digits)) if may_be and _is_summed(word.lower(), hit.tokens.lang) else None


def _is_summed(word: str, lang: str) -> bool:
    if lang == "kz":
        return bool(_SUMMED.fullmatch(word))
    if _SUMMED.fullmatch(word):
        return True
    from docgen.lang.russian.dictionary import known_cases  # noqa: PLC0415  # it needs the dictionary

    cases = known_cases(word)
    return (Case.GEN, Number.PL) in cases and (Case.NOM, Number.SG) not in cases


def fraction(hit: Hit) -> Meaning | None:
    """«половина», «две трети», «1/3»."""
    share = hit["share"][0].value
    top = hit.integer("top") or 1
    return Meaning((top, int(share))) if isinstance(share, Decimal) and 0 < top < share else None


def russian_fraction(hit: Hit) -> Meaning | None:
    """«три пятых», «одна десятая», but not «один пятый»."""
    top, share, raw = hit.integer("top") or 0, hit.integer("share") or 0, hit.raw("share").lower()
    feminine = hit.raw("top").lower().startswith(("одн", "две", "двум")) if top < 3 else True
    agrees = raw.endswith(("ая", "ую", "ой") if top == 1 else _GENITIVE_PLURAL)
    return Meaning((top, share)) if feminine and agrees and top < share else None


def kazakh_fraction(hit: Hit) -> Meaning | None:
    """«үштен бірі»: of three, one."""
    return fraction(hit) if is_ablative(hit.raw("share")) else None


def ordinal(hit: Hit) -> Meaning | None:
    """«двадцать первый»: what goes before the ordinal must leave room for it."""
    last, before = read_amount(hit["ordinal"]), read_amount(hit["before"])
    if last is None:
        return None
    value, base = _decimal(last), _decimal(before) if before else Decimal(0)
    room = 10 ** len(str(value))
    fits = base % room == 0 and (base >= 20 or hit.tokens.lang == "kz")
    if before and hit.tokens.lang == "kz" and value in _MULTIPLIED:
        token = Token.HUNDRED if value == _MULTIPLIED[0] else Token.SCALE
        return read_amount((*hit["before"], Lexeme(token, value)))
    return Meaning(base + value) if not before or fits else None


def kazakh_ordinal(hit: Hit) -> Meaning | None:
    """«5-сынып» is the fifth class; «5-жылдық», «3-қабатты» count."""
    noun = hit.tokens.raw[hit.match.end() + 1].lower()
    counts = hit.tokens.lang == "ru" or _COUNTING.search(noun)
    return None if counts else ordinal(hit)


def century(hit: Hit) -> Meaning | None:
    """«XXI век», «двадцать первый век», «XIX и 20 веков»; «5 веков» are so many."""
    found = read_amount(hit["ordinal"])
    first, last = hit.match.span()
    is_listed = hit.tokens.raw[max(first - 2, 0)] in _IN_A_LIST or hit.tokens.raw[first - 1 : first] in (("-",), ("–",))
    if hit["ordinal"][-1].token is Token.INT and hit.tokens.raw[last - 1].lower() in _CENTURIES and not is_listed:
        return None
    return Meaning(found.value) if found else None


def calendar_date(hit: Hit) -> Meaning | None:
    """A day of a year, in words or in figures."""
    written = hit["date"]
    if written:
        return Meaning(date.fromisoformat(str(written[0].value)))
    found = _date(hit.integer("year"), hit.integer("month"), hit.integer("day"))
    return Meaning(found) if found else None


def _date(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 2000, month or 0, day or 0)
    except ValueError:
        return None


def dates(hit: Hit) -> Meaning | None:
    """«5–7 октября 2021 года»; without a year, pairs of month and day."""
    if hit["date"]:
        return Meaning((_iso(hit, "date"), _iso(hit, "till")))
    year, month = hit.integer("year"), hit.integer("month")
    first, last = (_date(year, month, hit.integer(group)) for group in ("day", "lastday"))
    if first is None or last is None or first >= last:
        return None
    return Meaning((first, last) if year else ((first.month, first.day), (last.month, last.day)))


def _iso(hit: Hit, group: str) -> date:
    return date.fromisoformat(str(hit[group][0].value))


def day(hit: Hit) -> Meaning | None:
    """«25 февраля», whatever the year."""
    found = _date(None, hit.integer("month"), hit.integer("day"))
    return Meaning((found.month, found.day)) if found else None


def spelled_date(hit: Hit) -> Meaning | None:
    """«пятого июня 2026 года»: the day as a word."""
    found = _date(hit.integer("year"), hit.integer("month"), _spelled(hit)) if _is_of_a_month(hit) else None
    return Meaning(found) if found else None


def spelled_day(hit: Hit) -> Meaning | None:
    """«пятого июня», «жиырма бесінші сәуірде» without a year; the Kazakh «бірінші маусымда» may be the first season."""
    number = _spelled(hit)
    found = _date(None, hit.integer("month"), number) if _is_of_a_month(hit) else None
    if not found or (hit.tokens.lang == "kz" and _may_be_no_month(hit, found)):
        return None
    return Meaning((found.month, found.day))


def _spelled(hit: Hit) -> int | None:
    found = ordinal(hit)
    return int(_decimal(found)) if found else None


def _is_of_a_month(hit: Hit) -> bool:
    """Whether an ordinal is the day of the month behind it: «пятого июня», and neither «второй июнь» nor «Восьмого
    Марта»; in Kazakh the month is small too.
    """
    nth, named = hit.raw("ordinal").lower(), hit.raw("month")
    return named.islower() and (hit.tokens.lang == "kz" or (nth.endswith(_NEUTER) and named.endswith(("я", "а"))))


def _may_be_no_month(hit: Hit, found: date) -> bool:
    """Whether «наурыз», «маусым», «қазан» may be the holiday, a season, a cauldron."""
    if found.month not in _AMBIGUOUS_MONTHS:
        return False
    of_sport = _SEASONS.search("".join(hit.tokens.raw))
    counts_few = found.month == _SEASON and found.day < _FEWEST_SEASONS
    return bool(of_sport or counts_few or not _IN_A_CASE.search(hit.raw("month")))


def month(hit: Hit) -> Meaning | None:
    """«июнь 2021 года»."""
    return Meaning((hit.integer("year"), hit.integer("month") or 0))


def months(hit: Hit) -> Meaning | None:
    """«январь – июнь 2021 года»."""
    year, first, last = hit.integer("year") or 0, hit.integer("month") or 0, hit.integer("last") or 0
    return Meaning(((year, first), (year, last))) if first < last else None


def year(hit: Hit) -> Meaning | None:
    """«2020 году», «две тысячи двадцатого года»."""
    if hit["ordinal"]:
        found = ordinal(hit)
        return Meaning(int(_decimal(found))) if found and 1700 <= _decimal(found) < 2200 else None
    return Meaning(hit.integer("year") or 0)


def years(hit: Hit) -> Meaning | None:
    """«2020 – 2025 годы», «2020/21»; a Kazakh pair must say «from»."""
    first, last = hit.integer("year") or 0, hit.integer("last") or 0
    if last < 100:
        last += first // 100 * 100
    spoken = not hit["until"] or is_ablative(hit.raw("from"))
    return Meaning((first, last)) if first < last and spoken else None


def period(limit: int) -> Reader:
    """A quarter or a half of a year, with the year if it stands there."""

    def read(hit: Hit) -> Meaning | None:
        ordinal_number = hit.integer("ordinal") or 0
        return Meaning((hit.integer("year"), ordinal_number)) if 1 <= ordinal_number <= limit else None

    return read


def clock(hit: Hit) -> Meaning | None:
    """«14:30», «10.00»."""
    hour, minute = (int(part) for part in re.split("[:.,]", hit.raw("clock"))[:2])
    return Meaning((hour, minute)) if hour < 25 and minute < 60 else None


def dotted_clock(hit: Hit) -> Meaning | None:
    """«на 16.30», «16.30-ға»; a comma, minutes of one digit, or such as nothing begins at, are of a decimal."""
    whole, _, minutes = hit.raw("clock").partition(".")
    met = len(minutes) == len("30") and minutes[-1] in "05" and hit.raw("ending").lower() in _AT_AN_HOUR
    return clock(hit) if met and int(whole) < _NIGHT else None


def hyphened_time(hit: Hit) -> Meaning | None:
    """«9-00»; other minutes need the word: «9-30 часов»."""
    written = hit.raw("minute")
    return spoken_time(hit) if written == "00" or (hit["said"] and len(written) == len("00")) else None


def spoken_time(hit: Hit) -> Meaning | None:
    """«15 часов 30 минут», «сағат 10-да»."""
    hour, minute = hit.integer("hour") or 0, hit.integer("minute") or 0
    return Meaning((hour, minute)) if hour < 25 and minute < 60 else None


def document(hit: Hit) -> Meaning | None:
    """The number of an act or a letter, without its sign and spaces."""
    return Meaning(_unsigned(hit.raw("number")))


def documents(hit: Hit) -> Meaning | None:
    """«№ 5, 6 и 7», unless a noun shows that the last one is a count."""
    return Meaning(tuple(_unsigned(part) for part in _LISTED.split(hit.raw("number"))))


def many_documents(hit: Hit) -> Meaning | None:
    """«№№ 5, 6 и 7 города»: the doubled sign takes the list whatever follows."""
    return documents(hit) if hit.raw("number").startswith("№№") else None


def _unsigned(number: str) -> str:
    return number.lstrip("№N").strip()


def article(hit: Hit) -> Meaning | None:
    """The numbers of articles, points, annexes …, and their level.

    «в т.ч. 126» tells no part of an act, «қосымша 3 маман» (three more) no annex, «расходная часть 12 млрд тенге» and
    «шығыстар бөлігі 12 %-ға атқарылды» no part of one.
    """
    opening = hit.match.start()
    written = "".join(hit.tokens.raw[max(opening - 3, 0) : opening + 1])
    more = hit["number"] and hit.tokens.raw[opening] == hit.raw("level") and hit.raw("level").lower() == "қосымша"
    if more or _OF_WHICH.search(written) or _is_other_part(hit) or _leads_an_amount(hit):
        return None
    parts = _LISTED.split(hit.raw("number"))
    spelled = hit["spelled"]
    numbers = (str(spelled[0].value),) if spelled else tuple(re.sub("[\\s)№N]", "", part) for part in parts)
    return Meaning(numbers, str(hit["level"][0].value))


def _is_other_part(hit: Hit) -> bool:
    """«Қаражаттың екінші бөлігі» is the other part of the money, «баптың екінші бөлігі» one of an act."""
    if hit["spelled"] and hit.raw("level").lower().startswith("част"):
        return any(_ASKED.match(word) for word in words_after(hit.tokens, hit.match.end(), 1))
    if not hit["spelled"] or not hit.raw("level").lower().startswith(("бөлік", "бөліг")):
        return False
    start = hit.match.start()
    return MASK not in hit.tokens.raw[max(start - 2, 0) : start] and not any(
        word.startswith(_ACTS) for word in words_before(hit.tokens, start, 1)
    )


def _leads_an_amount(hit: Hit) -> bool:
    """Whether the word before a number is no level of an act: it tells how much there is, in a unit, or it has a Kazakh
    ending, for in Kazakh the number of a level stands before it («5-бабы»).
    """
    tokens, level = hit.tokens, hit.raw("level").lower()
    if tokens.raw[hit.match.start()].lower() != level:
        return False
    end = hit.match.end()
    unit = tokens.lexemes[end + 1 : end + 2] if is_space(tokens, end) else ()
    return any(one.token in _AMOUNTS for one in unit) or (
        tokens.lang == "kz" and _IS_INFLECTED.search(level) is not None
    )


_AMOUNTS = frozenset({Token.PERCENT, Token.CURRENCY, Token.SIGN, Token.SCALE, Token.SHORT})
_IS_INFLECTED = expression(
    "(?:бөліг|баб|тармағ)\\w+|(?:тармақша|қосымша|кесте)\\w+|(?:абзац|тарау|бөлім|параграф|сурет)\\w+"
)
_ACTS = ("бап", "баб", "тармақ", "тармағ", "абзац", "заң", "кодекс", "ереже", "қағида", "шарт", "қаулы", "бұйры")


def phone(hit: Hit) -> Meaning | None:
    """Digits and a leading plus."""
    return Meaning(re.sub("[^\\d+]", "", hit.raw("phone")))


def verbatim(hit: Hit) -> Meaning | None:
    """The number as written, without brackets."""
    return Meaning(hit.raw("written").strip("[^]()"))


def marked_article(hit: Hit) -> Meaning | None:
    """«подпункт 3)», but not «(статья 3)»; a point of an act has no bracket: «пп. 3)» is a subpoint."""
    found = None if in_brackets(hit) else article(hit)
    return found._replace(unit="subpoint") if found and hit.raw("level").lower() == "пп" else found


def bracketed_article(hit: Hit) -> Meaning | None:
    """«2-тармағының 5) тармақшасы», but not an item that begins with such a word: «3) пункт выдачи открыт»."""
    return None if hit.raw("number")[:-1].isdecimal() and _opens_an_item(hit) else article(hit)


def _opens_an_item(hit: Hit) -> bool:
    """Whether a line begins here, or what follows a colon or a semicolon."""
    before = "".join(hit.tokens.raw[max(hit.match.start() - 2, 0) : hit.match.start()])
    return not before.strip() or before.rstrip().endswith((":", ";")) or before.endswith("\n")


def in_brackets(hit: Hit) -> bool:
    """Whether a bracket that was opened before is still open."""
    depth = 0
    for token in hit.tokens.classes[max(0, hit.match.start() - _BRACKETS_REACH) : hit.match.start()]:
        if token == Token.OPENING:
            depth += 1
        elif token == Token.CLOSING and depth:
            depth -= 1
    return depth > 0
