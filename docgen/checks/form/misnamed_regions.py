"""Regions by a name that none of them ever had (DG440): «Абайская область», «Улытау облысы».

The three regions of 8 June 2022 are called «область Абай», «область Жетісу», «область Ұлытау» (decree of the President
of 3 May 2022, № 887), in Kazakh «Абай облысы», «Жетісу облысы», «Ұлытау облысы». Districts may be called by the
adjective («Абайский район», «Жетысуский район»), so that it is told before «область» alone; and lists, labels and items
put it in one row with the adjectives of the others («в Абайской и Павлодарской областях»), which is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import document_lines
from docgen.checks.text.words import Words
from docgen.model import Diagnostic, Lang

_OF_RUSSIAN = r"(?:Абайск|[УҰ]лытауск|Ж[еэ]т[ыі]суск|Джет[ыі]суск)(?:ая|ой|ую|ое)"
_MISNAMED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("абайск", "лытауск", "тысуск", "тісуск"),
            rf"(?<=\w[ \u00a0])(?<!,[ \u00a0])(?<![ \u00a0]и[ \u00a0])(?P<name>{_OF_RUSSIAN})"
            r"[ \u00a0]област(?:ь|и|ью)(?!\w)",
        ),
        "kz": Words(
            ("улытау", "жетысу", "жетису", "абайск", "ұлытауск"),
            r"(?<!\w)(?P<name>Улытау|Жетысу|Жетису|(?:Абайск|Ұлытауск|Жетісуск)\w+)[ \u00a0]облыс\w*",
        ),
    }
)
_RIGHT: Mapping[Lang, Mapping[str, str]] = MappingProxyType(
    {
        "ru": MappingProxyType({"А": "область Абай", "У": "область Ұлытау", "Ұ": "область Ұлытау"}),
        "kz": MappingProxyType({"А": "Абай облысы", "У": "Ұлытау облысы", "Ұ": "Ұлытау облысы"}),
    }
)
_ELSE: Mapping[Lang, str] = MappingProxyType({"ru": "область Жетісу", "kz": "Жетісу облысы"})


def region_misnamed(finished: Finished) -> Iterator[Diagnostic]:
    """DG440: a region under a name that it never had; what it is called is the hint."""
    for line in document_lines(finished.document):
        for found in _MISNAMED[line.lang].finditer(line.text):
            right = _RIGHT[line.lang].get(found["name"][0], _ELSE[line.lang])
            args = {"text": found[0], "day": f"{finished.day}"}
            yield Diagnostic("DG440", line.place(found.start(), len(found[0])), args, hint=right)
