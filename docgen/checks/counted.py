"""What a figure is said to count, against what its fact counts by its `unit:` (DG155): «386 медсестер» of a fact of
organizations.

A thing has many names: a school is an organization, a nurse a specialist, and «поставщик» a company as well as a man.
So only words are held against each other that can never be the same: those of people alone, of institutions alone, of
measures alone. What no table knows is not judged.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.lines import Line, Run, document_lines, numbers_in
from docgen.checks.scope import Finished
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Lang, Related

_RU = r"(?:[аеиоуыюяйь]|[ое]в|[ео]м|[ео]й|[ая]м|[ая]ми|[ая]х|и[яиюй]|и[её]й|иям|иями|иях|)"
_KZ = r"(?:[ыіеғгқкдтлнмсб]\w{0,9})?"
_SORTS: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": (
            rf"(?:врач|медсест[её]?р|фельдшер|педагог|учител|воспитател|преподавател|жител|школьник|ученик){_RU}",
            rf"(?:сотрудник|пенсионер|студент|пациент|депутат|инвалид|реб[её]нк|мужчин|женщин|человек){_RU}",
            r"реб[её]нок|(?:дет|люд)(?:и|ей|ям|ьми|ях)|граждан(?:ин\w{0,2}|е|ам|ами|ах)?",
            rf"(?:организаци|предприяти|учреждени|поликлиник|библиотек|больниц|школ|гимнази|министерств){_RU}",
            rf"(?:акимат|интернат|колледж|университет){_RU}",
            rf"(?:тонн|килограмм|центнер){_RU}|кг|т|ц",
            rf"(?:кило)?метр{_RU}|км",
            rf"гектар{_RU}|га",
            rf"литр{_RU}",
            r"тенге|теңге\w{0,6}|евро",
            rf"процент{_RU}",
            r"МВт|кВт",
        ),
        "kz": (
            rf"(?:дәрігер|медбике|мейіргер|фельдшер|мұғалім|педагог|тәрбиеші|оқушы|студент|пациент){_KZ}",
            rf"(?:зейнеткер|адам|әйел|қызметкер|депутат|азамат){_KZ}",
            r"(?:тұрғын|бала)(?:(?:[ғгдн]|лар|дар)\w{0,9})?",
            rf"(?:ұйым(?!дас)|мекеме|мекте[пб]|аурухана|емхана|колледж|университет|гимназия|балабақша){_KZ}",
            rf"(?:кітапхана|кәсіпоры?н|министрлі[кг]|әкімді[кг]|интернат){_KZ}",
            rf"(?:тонна|килограмм|центнер|келі){_KZ}|кг|т|ц",
            rf"(?:километр|метр|шақырым){_KZ}|км",
            rf"гектар{_KZ}|га",
            rf"литр{_KZ}",
            rf"(?:теңге|еуро){_KZ}",
            rf"пайыз{_KZ}",
            r"МВт|кВт",
        ),
    }
)
"""Three rows of people, two of institutions, then measures by what they measure; in whatever case."""
_ROWS = (1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9)
_THINGS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression("|".join(f"({one})" for one in of), re.IGNORECASE) for lang, of in _SORTS.items()}
)
_ADJECTIVE = expression(r"\w+(?:[ыи]й|ая|яя|[ое]е|[ыи]е|[ыи]х|[ое]го|[ое]му|[ыи]ми?)", re.IGNORECASE)
"""What leads a Russian noun and is none itself; «директором», whose ending an adjective may have too, is left alone."""
_WORD = expression(r"[^\W\d_]+")


def other_thing_counted(finished: Finished) -> Iterator[Diagnostic]:
    """DG155: a figure that prints its fact's value with a noun that cannot name what the fact counts."""
    for line in document_lines(finished.document):
        for run in line.printed:
            fact = _counting(run, finished)
            said, own = _counted(run, line), finished.unit_of(fact) if fact else ""
            if fact and said and own:
                here, there = sort_of_things(said, finished.lang), sort_of_things(own, finished.lang)
                if here and there and here != there:
                    args = {"text": said, "key": fact.key, "unit": own}
                    related = (Related("the fact stands here", fact.places.get("unit", fact.span)),)
                    yield Diagnostic("DG155", run.inline.span, args, related)


def _counting(run: Run, finished: Finished) -> Fact | None:
    """The fact of which a figure prints the value itself; what a template reckons may count something else by right."""
    figure = run.inline
    if not isinstance(figure, Figure) or figure.part != "value" or len(figure.keys) != 1:
        return None
    fact = finished.book.facts.get(figure.keys[0])
    return fact if fact and isinstance(fact.value, Decimal) and fact.value == figure.value else None


def _counted(run: Run, line: Line) -> str:
    """What a figure prints behind its one number."""
    text = run.inline.text if isinstance(run.inline, Figure) else ""
    read = numbers_in(text, line.lang)
    return text[read[0].end :].strip() if len(read) == 1 else ""


@functools.lru_cache(maxsize=512)
def sort_of_things(phrase: str, lang: Lang) -> int:
    """Whether a phrase names people (1), institutions (2) or a measure (3 and more), as its head tells: the first noun
    in Russian, the last word in Kazakh; 0 if that is not known.

    >>> [sort_of_things(one, "ru") for one in ("школьных медсестер", "организации образования", "директором школы")]
    [1, 2, 0]
    >>> [sort_of_things(one, "kz") for one in ("балалар мекемесі", "мектеп оқушысы", "мектеп директоры", "балабақша")]
    [2, 1, 0, 2]
    """
    words = [match[0] for match in _WORD.finditer(phrase)]
    for word in words if lang == "ru" else words[-1:]:
        found = _THINGS[lang].fullmatch(word)
        if found and found.lastindex:
            return _ROWS[found.lastindex - 1]
        if not _ADJECTIVE.fullmatch(word):
            return 0
    return 0
