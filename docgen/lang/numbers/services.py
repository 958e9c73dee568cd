"""The short numbers of services, which are telephones: «служба 112», «горячая линия 1414», «101 және 109 нөмірлері»."""

import re

from docgen.expressions import expression
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
    "(?:нөмір|қызметі|желісі|телефоны|(?:колл|[Cc]all|байланыс)[-\u2011 ]орталығы)"
)
_MEASURED = expression("\\s(?:к?[вВ]|к?м|кВт|тыс|млн)(?!\\w)| ?%")
"""«линия 110 кВ» is a measure."""
_SERVICE_REACH = 12


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
