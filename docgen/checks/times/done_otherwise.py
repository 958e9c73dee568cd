"""What makes of «построено 36 школ» no word of the letter's own, or none of a building: a report that is denied,
what was done ahead of its time, what an order sets up for a time to come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.text.lines import Line, Run
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Lang

REPORTED = rf"(?!{GAP}(?:деген|деп|дейді|дейтін|делін)\w*)"
"""«36 мектеп салынды деген хабар»: behind a Kazakh verb, that somebody says so."""
AHEAD: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("досрочн", "раньше", "опереж", "аванс", "заблаговременн", "заранее", "запис"),
            rf"(?<!\w)(?:досрочн|раньше{GAP}(?:срок|врем)|с{GAP}опереж|опережающ|аванс|заблаговременн|заранее|запис[ьи](?!\w))",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("мерзімінен", "аванс", "алдын", "жазыл"),
            rf"мерзімінен{GAP}бұрын|аванс|алдын{GAP}ала|жазылу(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What tells that something was done before the time it was planned for, or is open to be booked for it."""
_NOUNS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"[^.;:,]*?(?<!\w)(?:должност|штатн|единиц|ваканс|став(?:к|ок)|норм|льгот|тариф|огранич|запрет|комисси|рабоч\w+{GAP}групп"
            r"|штаб|оргкомитет|квот|грант|участк)",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf".*?(?<!\w)(?:лауазым|штат|бірлі|вакансия|бос{GAP}орын|ставка|норма|жеңілді|тариф|шекте|тыйым|комиссия"
            rf"|жұмыс{GAP}тоб|штаб|квота|грант|учаске)",
            re.IGNORECASE,
        ),
    }
)
"""What an order sets up long before the time that it is for."""
_NEAR = 60
"""Letters in which the noun of a figure stands."""
_LISTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:переч|реестр|спис|каталог)", re.IGNORECASE),
        "kz": expression(r"тізбе|тізім|тізілім|каталог"),
    }
)
"""What a thing may be put into, «в перечень введены 36 школ»."""
_OBLIQUE = expression(r"(?:[дт][ае]|[дтн][ае]н|[дтн][ыі]ң|[ғгқкн][ае])$")
"""How a Kazakh figure ends that tells to whom, where or from where: «материалдар 36 ауылға жеткізілді»."""
_UP_TO = expression(rf"{GAP}дейін(?!\w)")


def is_of_others(line: Line, run: Run, done: re.Match[str], told: str) -> bool:
    """Whether what was done beside a figure was not done to the things that it counts: not «построено», to whom
    something was given, what an order sets up, what is put into a list.
    """
    lang, text = line.lang, line.text
    if lang == "kz":
        figure = text[run.start : run.end]
        if _OBLIQUE.search(figure) and not _UP_TO.match(done[0]):
            return True
        return bool(_NOUNS["kz"].match(figure)) or (done[0].endswith("енгізілді") and _is_listed(told, lang))
    if text[: done.start()].lower().rstrip(" \u00a0").endswith((" не", "\u00a0не")):
        return True
    behind = text[run.start : run.end + _NEAR]
    by_decree = not _IN_USE.search(done[0]) and _NOUNS["ru"].match(behind)
    return bool(by_decree) or (done[0].lower().startswith("введен") and _is_listed(told, lang))


_IN_USE = expression(rf"{GAP}в{GAP}(?:эксплуатацию|строй|действие)")


def _is_listed(told: str, lang: Lang) -> bool:
    return _LISTS[lang].search(told) is not None
