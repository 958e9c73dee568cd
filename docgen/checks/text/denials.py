"""What tells that something may not be so: the words of others, denials, wishes, conditions, targets, plans."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.text.wording import FUTURE, NOT_YET, PLANNED
from docgen.checks.text.words import GAP, Words
from docgen.model import Lang

DENIED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (
                "ошибочн",
                "неверн",
                "недостоверн",
                "соответств",
                "опров",
                "якобы",
                "слух",
                "сми",
                "рано",
                "полага",
                "не так",
                "утвержда",
            ),
            r"(?<!\w)(?:(?i:ошибочн|неверн|недостоверн|опров[её]рг|опроверж|(?:якобы|рано|полага[юе]т)(?!\w)|слух(?:и|ов|ам)(?!\w)"
            rf"|не{GAP}соответству|не{GAP}так(?=[.,;]|$)|утвержда[ею]т(?!\w|ся)|утверждени[ея]{GAP}о{GAP}том)"
            rf"|(?:данн|сообщени|информаци)\w+{GAP}СМИ(?!\w))",
        ),
        "kz": Words(
            ("қате", "шынды", "жалған", "бақ", "сыбыс", "дұрыс", "ерте", "олай емес", "деп ойла"),
            rf"(?<!\w)(?:(?i:(?:қате|ерте)(?!\w)|шындыққа{GAP}(?:сәйкес{GAP}кел|жанас)|жалған|сыбыс|(?:дұрыс|олай){GAP}емес"
            rf"|деп{GAP}ойла)|БАҚ{GAP}(?:дерек|хабар|ақпарат))",
        ),
    }
)
"""What tells that others say so, or that it is not so."""


def alternatives(text: str) -> Words:
    """The words that are parted by «|», each by its letters alone."""
    return Words(tuple(text.split("|")), text, re.IGNORECASE)


_UNSURE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": alternatives(
            "буд|долж|подлеж|предусм|можно|мог|чтобы|если|после|необход|услови|смож"
            "|план|проект|намеч|цел|задач|ожида|прогноз|результат|показател|индикатор|ориентир|обязат"
        ),
        "kz": alternatives(
            "тиіс|көздел|керек|егер|кейін|мүмкін|қажет"
            "|жоспар|жоба|мақсат|міндет|күт|болжам|нәтиже|көрсеткіш|индикатор|бағдар"
        ),
    }
)
"""What may make of the done a wish, a condition, a target or what a plan holds: «план выполнен», «ожидаемые
результаты: создано …».
"""
_THIS_FIGURE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("показател",),
            r"(?<!\w)(?:(?:дан|указан)н(?:ый|ого|ому|ым)|эт(?:от|ого|ому|им))[ \u00a0]показател(?:ь|я|ю|ем)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(("көрсеткіш",), r"(?<!\w)(?:бұл|осы|аталған)[ \u00a0]көрсеткіш(?!тер)\w{0,4}(?!\w)", re.IGNORECASE),
    }
)
"""What calls back to a figure, and to no target."""


def is_unsure(told: str, lang: Lang) -> bool:
    """Whether words may make of what is told as done a wish, a condition, a target or what a plan holds."""
    if _THIS_FIGURE[lang].may_stand(told):
        told = _THIS_FIGURE[lang].pattern.sub("", told)
    return _UNSURE[lang].may_stand(told) or any(
        words.search(told) for words in (FUTURE[lang], NOT_YET[lang], PLANNED[lang], DENIED[lang])
    )
