"""A part that is larger than its whole (DG409), where the sentence itself says which is which: «9,8 млрд тенге из
9 млрд тенге», «41 288 сооружений, из которых 46 017 …», «из 6 095 сел обеспечены 7 912».

Only two exact figures of facts in the same unit, nothing counted between them, are held against each other: a pronoun
may mean another thing than the number before it. Where both facts have no unit, a pronoun has to stand there, and no
other noun behind the part. A whole that a template adds to its own part is told by what the
facts say of each other (DG411).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.book.relations import PERCENT, added_up, shown
from docgen.checks.scope import Finished
from docgen.checks.sums.alike import counted_alike
from docgen.checks.text.intervals import point
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Fact, Figure, Precision
from docgen.sameness import kept

_PLANNED = r"(?:общ|всех|предусмотрен|выделен|запланирован|имеющ|действующ|нужн|необходим)\w*[ \u00a0]"
_MADE_OF = "(?:склад|слож|состо|образ|форм|сформ|получ|переш|перев|переех|прибы|поступ|вырос|выдел)"
_OUT_OF = expression(rf"(?:[ \u00a0](?!{_MADE_OF})[^\W\d_]+)?[ \u00a0]из[ \u00a0](?:{_PLANNED})?")
"""«840 млн складывается из 500 млн и 340 млн»: the parts stand behind."""
_DONE = (
    r"(?:обеспечен|охвачен|подключен|проверен|введен|освоен|выполнен|завершен|исполнен|рассмотрен|удовлетворен"
    r"|отремонтирован|оснащен|газифицирован|телефонизирован|построен|использован|расположен|уложен|проложен|заасфальтирован"
    r"|реконструирован|модернизирован|оплачен|перечислен|погашен|возмещен|возвращен|взыскан|засеян|убран|обмолочен|обработан"
    r"|орошен|полит|привит|вакцинирован|трудоустроен|обучен|переобучен|закрыт|ликвидирован|устранен|установлен|сдан|заменен"
    r"|восстановлен|очищен|озеленен|отклонен|одобрен|поддержан|обжалован|отменен|оштрафован|профинансирован|выплачен|списан"
    r"|признан|аттестован|зарегистрирован|сохранен|потерян|утрачен|уничтожен|погибл|пострадал|действу[ею]т|работа[ею]т"
    r"|функциониру[ею]т)[аоиы]?"
)
"""What is done to some of the things that were counted; «из 5 районов образовано 7» makes more of them by right."""
_NOUN = r"(?:[ \u00a0]+[^\W\d_]+){0,4}"
_OF_WHICH = expression(
    rf"{_NOUN},[ \u00a0]+из[ \u00a0](?:(?:числа[ \u00a0])?которых[ \u00a0]+"
    rf"(?:{_DONE}[ \u00a0]+|[^\W\d_][^,;:().!?\d]{{0,60}}[ \u00a0]–[ \u00a0])?|них[ \u00a0]+{_DONE}[ \u00a0]+)"
    rf"|{_NOUN},[ \u00a0]+в[ \u00a0]+(?:том[ \u00a0]+числе|т\.[ \u00a0]?ч\.)[ \u00a0]+{_DONE}[ \u00a0]+"
)
_COMMA = expression(rf"{_NOUN},[ \u00a0]")
_OF_WHICH_BEHIND = expression(r"[ \u00a0]из[ \u00a0](?:которых|них)(?!\w)")
_PRONOUN = expression(r",[ \u00a0]+(?:из[ \u00a0]+(?:которых|них)|в[ \u00a0]+том[ \u00a0]+числе)(?!\w)")
_FROM = expression(rf"(?<!\w)[Ии]з[ \u00a0](?:{_PLANNED})?$")
_DONE_TO = expression(rf"[^,;:()!?\d]{{0,80}}[ \u00a0]{_DONE}[ \u00a0](?:уже[ \u00a0])?")
_OF_THEM = expression(r"[^;:()!?\d]{0,60},[ \u00a0](?:олардың|соның|оның)[ \u00a0]")
_ABLATIVE = expression(r"(?:[дтн][ае]н|[дтн][ыі]ң)$")
_BETWEEN = expression(r"[ \u00a0](?:[^\W\d_]+[ \u00a0])?")
_SOME = expression(r"[\d \u00a0\u202f]+[‑-]?с?[ыі]")
_DONE_BEHIND = expression(
    r"(?:[^;:.!?]|\.(?=\d)){0,120}?(?:қамтамасыз|қамтылған|қосылған|игерілген|тексерілген|жөнделген)"
)
_GROWS = expression(r"өс|арт|көбей|ұлғай|дейін")
_BARE = expression(r"[\d \u00a0\u202f]+")
_BRACKET = expression(r"[ \u00a0]\(")


def part_larger(finished: Finished) -> Iterator[Diagnostic]:
    """DG409: of two figures beside each other the larger one is said to be a part of the smaller."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1:
            yield from _larger_parts(line, facts_of(line, finished.book))


@kept
def _larger_parts(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for one, other in pairwise(run for run in line.printed if _of_fact(run, known)):
        smaller, larger = _of_fact(one, known), _of_fact(other, known)
        if not smaller or not larger or not (smaller.unit or _is_of_them(line, one, other)):
            continue
        if _exceeds(smaller, larger) and _WHOLE_FIRST[line.lang](line, one, other):
            yield larger_than_its_whole(other, one)
        if line.lang == "ru" and _exceeds(larger, smaller) and _out_of(line, one, other):
            yield larger_than_its_whole(one, other)


def _is_of_them(line: Line, whole: Run, part: Run) -> bool:
    """Whether a pronoun says that a part is of those counted before it, where the facts of both have no unit: of
    «214 из 37 стран», «из 37 сел обеспечены 214» the one may be people. «Олардың» is told with the totals.
    """
    of_whole, of_part = (
        next((one for one in line.readings if run.start <= one.start < run.end), None) for run in (whole, part)
    )
    is_said = _PRONOUN.search(line.text, whole.end, part.start) or _OF_WHICH_BEHIND.match(line.text, part.end)
    if line.lang != "ru" or not is_said or not of_whole or not of_part:
        return False
    return counted_alike(line, of_whole, of_part)


def larger_than_its_whole(part: Run, whole: Run) -> Diagnostic:
    """DG409 for a part and the whole that it cannot be of."""
    return Diagnostic("DG409", part.inline.span, {"part": part.figure.text.strip(), "whole": whole.figure.text.strip()})


def _out_of(line: Line, one: Run, other: Run) -> bool:
    """«9,8 млрд тенге из предусмотренных 9 млрд тенге»; in Kazakh it may be a fall («9-дан 7-ге»)."""
    return bool(_OUT_OF.fullmatch(line.text, one.end, other.start))


def _of_which(line: Line, whole: Run, part: Run) -> bool:
    """«41 288 сооружений, из которых 46 017 …», «41 288, 46 017 из которых», «из 6 095 сел обеспечены 7 912»."""
    text, start, end = line.text, whole.end, part.start
    behind = _COMMA.fullmatch(text, start, end) and _OF_WHICH_BEHIND.match(text, part.end)
    done = _FROM.search(text, 0, whole.start) and _DONE_TO.fullmatch(text, start, end)
    return bool(_OF_WHICH.fullmatch(text, start, end) or behind or done)


def _of_them(line: Line, whole: Run, part: Run) -> bool:
    """«41 288 құрылысжай бар, олардың 46 017-сі …», «6 095 ауылдың 7 912-сі»; «олардың 30 ауылмен шекарасы» is none."""
    text, said = line.text, line.text[part.start : part.end]
    bare, done = _BARE.fullmatch(said), _DONE_BEHIND.match(text, part.end)
    is_done = bare and done and not _GROWS.search(text, part.end, done.end())
    some = _SOME.fullmatch(said) or is_done
    if _OF_THEM.fullmatch(text, whole.end, part.start):
        return bool(some or (bare and _BRACKET.match(text, part.end)))
    of_whole = _ABLATIVE.search(text, whole.start, whole.end)
    return bool(some and of_whole and _BETWEEN.fullmatch(text, whole.end, part.start))


_WHOLE_FIRST = MappingProxyType({"ru": _of_which, "kz": _of_them})


def _exceeds(whole: Fact, part: Fact) -> bool:
    """Whether a part is larger than its whole, both being counted in the same unit, or both in none."""
    assert isinstance(whole.value, Decimal)
    assert isinstance(part.value, Decimal)
    return part.unit == whole.unit != PERCENT and part.value > whole.value


def _of_fact(run: Run, facts: Mapping[str, Fact]) -> Fact | None:
    """The fact whose value a figure prints, if that is an exact number."""
    fact = fact_of(run, facts, VALUE)
    is_number = fact and isinstance(fact.value, Decimal) and fact.precision is Precision.EXACT
    return fact if is_number else None


# --- a whole with its own part ---------------------------------------------------------------------------------------


def whole_added_to_its_part(finished: Finished) -> Iterator[Diagnostic]:
    """DG411: `{{ fact.all + fact.city }}` where the facts themselves say that the one is a part of the other (`check:
    all == city + village`): what is counted there is counted twice.
    """
    for line in document_lines(finished.document):
        for run in line.printed:
            figure = run.inline
            if isinstance(figure, Figure) and len(figure.keys) > 1 and figure.part in VALUE:
                yield from _counted_twice(figure, finished.book)


def _counted_twice(figure: Figure, book: FactBook) -> Iterator[Diagnostic]:
    facts = [book.facts[key] for key in figure.keys if key in book.facts]
    values = [fact.value for fact in facts if isinstance(fact.value, Decimal)]
    if len(values) != len(figure.keys) or figure.value != sum(values, Decimal(0)):
        return
    for fact in facts:
        for relation in fact.relations:
            whole, *parts = added_up(relation, book) or (None,)
            if whole in facts and any(part in facts for part in parts):
                args = {"sum": figure.text, "whole": f"{whole.key} ({shown(point(values[facts.index(whole)]))})"}
                yield Diagnostic("DG411", figure.span, args)
                return
