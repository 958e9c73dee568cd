"""What facts count, by the words that describe them: two words that begin alike may be forms of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from docgen.checks.text.words import WORD
from docgen.model import Fact, Lang

_ALIKE = 5
"""Words that begin with as many same letters may be forms of one."""
_BESIDES: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {
        "ru": frozenset(
            ("число", "колич", "всего", "стран", "респу", "казах", "году", "года", "этом", "также", "почти", "среди")
        )
        | {"значи", "сущес", "намно", "горазд", "стало", "стали", "доля"},
        "kz": frozenset(("саны", "елде", "респу", "қазақ", "жылы", "ретте", "сонда", "едәуі", "әлдеқ", "барлы"))
        | {"дейін", "қарсы", "бұрын", "үлесі", "жылғы"},
    }
)
"""Words that tell nothing else of the side that is compared, by their first five letters."""


def beginnings(text: str, shortest: int = 4) -> frozenset[str]:
    """How the words of a text begin that have so many letters."""
    return frozenset(word[:_ALIKE] for word in WORD.findall(text.lower()) if len(word) >= shortest)


def names_only(words: frozenset[str], facts: Iterable[Fact], lang: Lang) -> bool:
    """Whether some words, by their beginnings, name nothing but what some facts count."""
    told = {word for fact in facts for word in beginnings(fact.what.said(lang))}
    others = words - _BESIDES[lang]
    return all(any(word.startswith(one[:-1]) or one.startswith(word[:-1]) for one in told) for word in others)


def are_of_one_thing(now: Fact | None, base: Fact | None, lang: Lang) -> bool:
    """Whether two facts are described by a word in common."""
    if now is None or base is None or now is base:
        return False
    ours, theirs = (beginnings(one.what.said(lang), _ALIKE) for one in (now, base))
    return not ours.isdisjoint(theirs)
