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

_ENDINGS = "а е и о у ы ю я й ь ов ев ом ем ой ей ам ям ах ях ами ями ия ию ии ий ией иям иями иях"
_RU = frozenset({"", *_ENDINGS.split()})
_KZ = frozenset("ыіеғгқкдтлнмсб")
"""Endings of a Russian noun; the letters with which those of a Kazakh one begin."""
_MOST = 10
_PEOPLE, _INSTITUTIONS = 1, 2
_INFLECTED: Mapping[Lang, tuple[tuple[int, str], ...]] = MappingProxyType(
    {
        "ru": (
            (
                _PEOPLE,
                "врач медсестр медсестер медсестёр фельдшер педагог учител воспитател преподавател жител школьник",
            ),
            (_PEOPLE, "ученик сотрудник пенсионер студент пациент депутат инвалид ребенк ребёнк мужчин женщин человек"),
            (_INSTITUTIONS, "организац предприят учрежден поликлиник библиотек больниц школ гимназ министерств"),
            (_INSTITUTIONS, "акимат интернат колледж университет"),
            (3, "тонн килограмм центнер"),
            (4, "метр километр"),
            (5, "гектар"),
            (6, "литр"),
            (8, "процент"),
        ),
        "kz": (
            (
                _PEOPLE,
                "дәрігер медбике мейіргер фельдшер мұғалім педагог тәрбиеші оқушы студент пациент зейнеткер адам",
            ),
            (_PEOPLE, "әйел қызметкер депутат азамат тұрғын бала"),
            (0, "баланс балалық ұйымдас"),
            (
                _INSTITUTIONS,
                "ұйым мекеме мектеп мектеб аурухана емхана колледж университет гимназия балабақша кітапхана",
            ),
            (_INSTITUTIONS, "кәсіпорын кәсіпорн министрлік министрліг әкімдік әкімдіг интернат"),
            (3, "тонна килограмм центнер келі"),
            (4, "метр километр шақырым"),
            (5, "гектар"),
            (6, "литр"),
            (7, "теңге еуро"),
            (8, "пайыз"),
        ),
    }
)
"""Stems of people, of institutions, and of measures, these by what they measure."""
_WHOLE: Mapping[Lang, Mapping[int, str]] = MappingProxyType(
    {
        "ru": {
            _PEOPLE: "ребенок ребёнок дети детей детям детьми детях люди людей людям людьми людях граждан гражданин "
            "гражданина гражданину гражданином гражданине граждане гражданам гражданами гражданах",
            3: "кг т ц",
            4: "км",
            5: "га",
            7: "тенге теңге евро",
            9: "мвт квт",
        },
        "kz": {3: "кг т ц", 4: "км", 5: "га", 9: "мвт квт"},
    }
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
        if found := _sort_of(word.lower(), lang):
            return found
        if not _ADJECTIVE.fullmatch(word):
            return 0
    return 0


def _sort_of(word: str, lang: Lang) -> int:
    found = next((sort for sort, words in _WHOLE[lang].items() if word in words.split()), 0)
    if found:
        return found
    fitting = [
        (len(stem), sort)
        for sort, stems in _INFLECTED[lang]
        for stem in stems.split()
        if word.startswith(stem) and _is_ending(word[len(stem) :], lang)
    ]
    return max(fitting, default=(0, 0))[1]


def _is_ending(rest: str, lang: Lang) -> bool:
    return rest in _RU if lang == "ru" else not rest or (rest[0] in _KZ and len(rest) <= _MOST)
