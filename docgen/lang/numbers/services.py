"""The short numbers of services, which are telephones: «служба 112», «горячая линия 1414», «101 және 109 нөмірлері»."""

import re

from docgen.expressions import expression
from docgen.lang.forms import Case, Number
from docgen.lang.numbers.neighbours import words_after
from docgen.lang.numbers.values import Hit, Meaning, phone

_SERVICE_NUMBER = expression("10[1-9]|11\\d|150|14\\d\\d")
_LEADS_TO_A_SERVICE = expression(
    "(?:служб[аыеу]|лини[яию](?: доверия| поддержки)?|(?:[Cc]all|колл|контакт)[-\u2011 ]центр|номер(?:у|ам|а)?"
    "|(?:телефон\\w*|тел\\.)(?: горячей линии| доверия)?"
    "|(?:желі|нөмір|телефон)\\w*)(?:\\s[–—-])?\\s(?:1\\d{2,3}(?:,| и| или| және| немесе)\\s)*$",
    re.IGNORECASE,
)
_SERVICE_FOLLOWS = expression(
    "(?:(?:,| және| немесе)\\s1\\d{2,3})*\\s"
    "(?:(?:сенім|жедел|желі|қысқа|бірыңғай|кезекші|диспетчерлік|құтқару|кезекші-диспетчерлік) )*"
    "(?:нөмір(?!\\s(?:беріл|тіркел|алын|ашыл|қосыл|бөлін))|қызметі|желісі|"
    "телефон(?:ы|дары)|(?:колл|[Cc]all|байланыс)[-\u2011 ]орталығы)"
)
_MEASURED = expression("\\s(?:(?:к?[вВ]|к?м|кВт|тыс|млн)(?!\\w)|километр|метр|киловольт|вольт)| ?%")
"""«линия 110 кВ» is a measure."""
_SERVICE_REACH = 12
_DIGITS_OF_A_PHONE = 5
_LETTERS_OF_A_WORD = 4
_BY_PHONE = expression("телефонмен", re.IGNORECASE)
_THINGS_IN_KAZAKH = (
    "қоңырау|өтініш|шағым|сұрақ|сұрау|хабарлама|арыз|ұсыныс|кеңес|адам|азамат|тұрғын|оқушы|бала|ата-ана|мектеп|жыл"
)
_TOLD_BY_PHONE = expression(_THINGS_IN_KAZAKH, re.IGNORECASE)
"""What a Kazakh sentence counts beside a telephone; docgen has no dictionary of Kazakh."""
_COUNTED_IN_KAZAKH = expression(
    f"{_THINGS_IN_KAZAKH}|кітапхана|аурухана|балабақша|аудан|ауыл|қала|үй|маман|мұғалім|дәрігер|нысан|жоба|кітап"
)


def named_phone(hit: Hit) -> Meaning | None:
    """The number that follows «телефон»: «тел. 74-54-10», «по телефону 412»; in «по телефону 412 обращений» and
    «телефонмен 412 қоңырау түсті» things are counted.
    """
    found = phone(hit)
    short = sum(map(str.isdecimal, hit.raw("phone"))) < _DIGITS_OF_A_PHONE
    bare = hit.tokens.raw[hit.match.start() + 1].isspace()  # no «тел.», «телефон:»
    called = _SERVICE_NUMBER.fullmatch(hit.raw("phone"))
    if short and not called and (_counts(hit) if bare else _counts_in_small_letters(hit)):
        return None
    return found


def _counts(hit: Hit) -> bool:
    after = "".join(words_after(hit.tokens, hit.match.end(), 1))
    if hit.tokens.lang == "kz":
        by_phone = _BY_PHONE.fullmatch(hit.tokens.raw[hit.match.start()])
        return bool(after and by_phone) or bool(_TOLD_BY_PHONE.match(after))
    from docgen.lang.russian.dictionary import known_cases  # noqa: PLC0415  # it needs the dictionary

    return (Case.GEN, Number.PL) in known_cases(after)


def _counts_in_small_letters(hit: Hit) -> bool:
    """«Тел. 120 библиотек», «телефон: 412 обращений», «тел. 120 кітапхана»; «тел. 412 Иванов» is that person's."""
    following = hit.tokens.raw[hit.match.end() + 1 : hit.match.end() + 3]
    shortened = following[1:] == (".",) and len(following[0]) < _LETTERS_OF_A_WORD  # «тел. 412, каб.», «тел. 412 ул.»
    if shortened or not following or not following[0].islower():
        return False
    return bool(_COUNTED_IN_KAZAKH.match(following[0])) if hit.tokens.lang == "kz" else _counts(hit)


def service(hit: Hit) -> Meaning | None:
    """«служба 112», «горячая линия 1414», «101 және 109 нөмірлері»: the short number of a service that is named beside
    it.
    """
    if not _SERVICE_NUMBER.fullmatch(hit.raw("phone")):
        return None
    first, last = hit.match.span()
    before = "".join(hit.tokens.raw[max(first - _SERVICE_REACH, 0) : first])
    after = "".join(hit.tokens.raw[last : last + _SERVICE_REACH])
    led = _LEADS_TO_A_SERVICE.search(before) and not _MEASURED.match(after)
    return phone(hit) if led or _SERVICE_FOLLOWS.match(after) else None
