"""What the words of a family's members are put together of: denials before a Russian word, endings of both languages,
and what turns a word about that stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.lang.families.family import Member

NOT = "(?<!не )(?<!не был )(?<!не была )(?<!не было )(?<!не были )"
_NO = "(?! жоқ| емес)"


def noun(*stems: str) -> str:
    """Kazakh verbal nouns: «ашу», «ашуға», «ашуының»; not «ашулы»."""
    return "|".join(rf"{stem}у(?:[дғгм]\w{{1,3}}|[ыі]\w{{0,3}})?" for stem in stems)


def done(*stems: str) -> str:
    """Kazakh verbs that say that it is done, going on or to come, and do not deny it."""
    return "|".join(
        rf"{stem}(?:[дт][ыі]|[ғқ]ан{_NO}|[гк]ен{_NO}|[аей]д[ыі]|[ыі]?п{_NO}|уда|уде)(?:м|қ|к)?" for stem in stems
    )


def adjective(stem: str) -> str:
    """A Russian adjective in all its forms."""
    return rf"{stem}(?:ый|ой|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми|ий|его|ему|им|ем|яя|ей|юю|ее|ие|их|ими)"


_TURNS = "недоп~|не допу~|предотвр~|избеж~|отказ~"
_TURNS_IN_KAZAKH = "болдырм~|жол берм~|бас тарт~"
"""What makes of a deed its opposite: «не допустить ухудшения»."""


def guarded(members: Iterable[Member]) -> Iterator[Member]:
    """The members of a family of which none is told beside a word that turns it about."""
    for one in members:
        yield Member(one.ru, f"{one.ru_besides}|{_TURNS}", one.kz, f"{one.kz_besides}|{_TURNS_IN_KAZAKH}")
