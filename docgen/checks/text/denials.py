"""What tells that a sentence gives the words of others, or says that something is not so."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

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
