"""A label of a table that tells what was done in one time, and nothing besides: «Построено школ в текущем году»,
«Ағымдағы жылы салынды, бірл.».

A noun may have a year of its own («по программе прошлого года»), so between deed and time only bare nouns may stand.
A participle tells which things are meant, and «Учащиеся» beside «Школы, построенные в прошлом году» are of today: so
it counts only where the other label of the cell is «Число», «Саны».
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.figures.measures import measure_in_label
from docgen.checks.figures.told_words import is_of_another_deed, words_of
from docgen.checks.text.lines import Line
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.plans_done import BOUGHT, BUILT, SERVED
from docgen.expressions import expression
from docgen.model import Fact, Lang

_ALSO = "выявлен|проведен|произведен|освоен|проверен|закрыт|зарегистрирован|рассмотрен|газифицирован"
_DEED = rf"(?:{BUILT}|{BOUGHT}|{SERVED}|{_ALSO})[оаы]?(?:{GAP}в{GAP}эксплуатацию)?"
_WHICH = rf"(?:{BUILT}|{BOUGHT}|{SERVED}|{_ALSO})н(?:ые|ых)"
_NOUNS = rf"(?:{GAP}(?!(?:по|на|из|для|от|до|в|за|с|со|к|при|об?|и|а|не)(?!\w))[^\W\d_]+){{0,4}}"
_STEMS = (
    "салын|ашыл|құрыл|жөндел|оқытыл|газдандырыл|абаттандырыл|тексеріл|анықтал|өткізіл|игеріл|өндіріл|алын|беріл|тіркел"
    "|орналастырыл|жабыл|қаралған|жеткізіл"
)
_KAZAKH_DEED = rf"(?:{_STEMS})(?:[дт][ыі]|[ғқ]аны|[гк]ені)"
_KAZAKH_WHICH = rf"(?:{_STEMS})(?:[ғқ]ан|[гк]ен)"
_NOT_THERE = (
    r"\w*(?:[ғқгк][ае]н[ыі]?|[дт][ае]|[дтн][ыі]ң)(?!\w)|(?:бойынша|есебінен|үшін|және|жоспар\w*|бағдарлама\w*)(?!\w)"
)
_KAZAKH_NOUNS = rf"(?:{GAP}(?!{_NOT_THERE})[^\W\d_]+)"
_UNIT = r"(?P<unit>[ \u00a0]?[,(].*)?\s*"
_TIME = rf"(?:(?:во?|за|с){GAP})?\ufffc+"
_LABELS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"\s*(?:{_DEED}{_NOUNS}{GAP}{_TIME}|{_TIME}{GAP}{_DEED}{_NOUNS}){_UNIT}", re.IGNORECASE),
        "kz": expression(rf"\s*\ufffc+(?:{GAP}ішінде)?{_KAZAKH_NOUNS}{{0,3}}{GAP}{_KAZAKH_DEED}{_UNIT}", re.IGNORECASE),
    }
)
_THINGS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"\s*(?:[^\W\d_]+,{GAP})?{_WHICH}(?:{_NOUNS}{GAP}{_TIME}|{GAP}{_TIME}{_NOUNS}){_UNIT}", re.IGNORECASE
        ),
        "kz": expression(
            rf"\s*\ufffc+(?:{GAP}ішінде)?{_KAZAKH_NOUNS}{{0,2}}{GAP}{_KAZAKH_WHICH}{_KAZAKH_NOUNS}{{1,3}}{_UNIT}",
            re.IGNORECASE,
        ),
    }
)
"""The time is masked."""
_WHEN = expression(r"(?:жылы|[дт][ае]|биыл|былтыр|басынан)$", re.IGNORECASE)
_MAY_BE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(tuple(f"{BUILT}|{BOUGHT}|{SERVED}|{_ALSO}".split("|")), ""),
        "kz": Words(tuple(_STEMS.split("|")), ""),
    }
)


_LEAD = expression(r"(?:в|с)[ \u00a0]", re.IGNORECASE)


def without_lead(year: re.Match[str]) -> tuple[int, int]:
    """The place of words that name a year, without the preposition that they may begin with: «в текущем году»."""
    lead = _LEAD.match(year[0])
    return year.start() + (lead.end() if lead else 0), year.end()


_HOW_MANY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"\s*(?:число|количество|кол-во|всего|значение|итого|единиц)?[\s,.]*(?:ед\.)?\s*", re.IGNORECASE
        ),
        "kz": expression(r"\s*(?:(?:жалпы\s)?саны|барлығы|мәні)?[\s,.]*(?:бірл\.|дана)?\s*", re.IGNORECASE),
    }
)


def tells_done_then(label: Line, start: int, end: int, other: Line | None) -> bool:
    """Whether a label is a deed and the time that stands there, and nothing besides but what is counted; or the things
    to which it was done, beside «Число».
    """
    lang = label.lang
    if not _MAY_BE[lang].may_stand(label.text):
        return False
    if lang == "kz" and not _WHEN.search(label.text, start, end) and not label.text[end:].lstrip().startswith("ішінде"):
        return False
    masked = label.text[:start] + "\ufffc" * (end - start) + label.text[end:]
    found = _LABELS[lang].fullmatch(masked)
    if not found and other and _HOW_MANY[lang].fullmatch(other.text):
        found = _THINGS[lang].fullmatch(masked)
    return bool(found and (not found["unit"] or measure_in_label(label)))


def is_told_of(fact: Fact, label: Line) -> bool:
    """Whether a label may tell when what a fact counts came to be: of «проверено в текущем году» the schools may have
    been built in another.
    """
    led = label.typed
    if label.lang == "kz":
        deeds = [*_KAZAKH_DONE.finditer(led)]
        led = f"{led[: deeds[-1].end()]}:" if deeds else led
    return not is_of_another_deed(words_of(fact.what.said(label.lang)), led, label.lang)


_KAZAKH_DONE = expression(rf"(?:{_STEMS})(?:[дт][ыі]|[ғқ]ан|[гк]ен)", re.IGNORECASE)
