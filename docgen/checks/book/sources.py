"""Checks of what letters and facts rest on: sources, their dates, their files (DG143 to DG146, DG405, DG406, DG459)."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.book.citations import PREFIX, agrees, source_key
from docgen.checks.book.pieces import misstated, notes_of_another_act
from docgen.checks.book.succeeded import acts_succeeded
from docgen.checks.scope import Finished, Project
from docgen.checks.text.denials import DENIED
from docgen.checks.text.lines import Line, document_lines
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.facts.shelves import telling
from docgen.files import Unreadable
from docgen.lang.measures import measure_at, measure_of
from docgen.lang.numbers import Kind
from docgen.model import Diagnostic, Fact, Figure, Lang, Period, Related, Source, SourceKind, Span
from docgen.register.folder import record_files
from docgen.sameness import kept
from docgen.world import World

# --- the records -----------------------------------------------------------------------------------------------------


def person_without_date(book: FactBook) -> Iterator[Diagnostic]:
    """DG144: a person's word of which nobody knows when it was said."""
    for source in book.sources.values():
        if source.kind is SourceKind.PERSON and source.date is None:
            yield Diagnostic("DG144", source.span, {"key": source.key})


def title_in_quotation_marks(book: FactBook) -> Iterator[Diagnostic]:
    """DG459: a title that is written with the quotation marks in which docgen prints it."""
    for source in book.sources.values():
        for lang in ("ru", "kz") if source.title else ():
            if source.title and _is_quoted(source.title.said(lang)):
                place = source.place(f"title.{lang}", "title")
                yield Diagnostic("DG459", place, {"key": source.key, "lang": lang})


def _is_quoted(title: str) -> bool:
    """Whether the first mark of a title is closed by its last sign, and not before."""
    inner = title[1:-1]
    balance = itertools.accumulate((sign == "«") - (sign == "»") for sign in inner)
    return title[:1] == "«" and title[-1:] == "»" and min(balance, default=0) >= 0


def unused_source(project: Project) -> Iterator[Diagnostic]:
    """DG143: a source that neither a fact nor a letter cites."""
    unused = {source.key: source for source in project.book.sources.values() if source.key not in project.cited}
    facts = iter(project.book.facts.values())
    while unused and (fact := next(facts, None)):  # of thousands a few cite all there is
        for citation in fact.sources:
            unused.pop(citation.source, None)
    for source in unused.values():
        yield Diagnostic("DG143", source.span, {"key": source.key})


# --- the files -------------------------------------------------------------------------------------------------------


def evidence_changed(world: World, book: FactBook) -> Iterator[Diagnostic]:
    """DG145, DG146: the file that shows a source is not there, or is another one than was seen."""
    for source in telling(book.sources, "evidence"):
        evidence = source.evidence
        if evidence is None:
            continue
        try:
            found = hashlib.sha256(world.read(evidence.file)).hexdigest()
        except Unreadable as fault:
            yield Diagnostic("DG145", _evidence(source, "file"), {"file": evidence.file, "reason": fault.reason})
        else:
            if found != evidence.sha256:
                yield Diagnostic("DG146", _evidence(source, "sha256"), {"file": evidence.file, "found": found})


def register_not_whole(world: World, book: FactBook) -> Iterator[Diagnostic]:  # noqa: ARG001  # every check of files is given both
    """DG736, DG801 to DG804: the register of what was sent has been tampered with, or cut."""
    paths, faults = record_files(world)
    if paths:
        from docgen.register import read_register  # noqa: PLC0415  # most projects have none

        faults = read_register(world)[1]
    yield from faults


def _evidence(source: Source, field: str) -> Span:
    return source.place(f"evidence.{field}")


# --- the letters -----------------------------------------------------------------------------------------------------


def misquoted_source(finished: Finished) -> Iterator[Diagnostic]:
    """DG405: a number, date or title that differs from the act beside which it stands, typed or of another record; the
    note of another act behind a whole citation.
    """
    for line in document_lines(finished.document):
        for one in misstated(line, finished.book):
            key = f"{PREFIX}{one.source.key}"
            span = line.place(one.start, len(one.text))
            args = {"text": one.text, "key": key, "right": one.right}
            yield Diagnostic("DG405", span, args, hint=f"{key}.{one.part}")
        for note, cited in notes_of_another_act(line, finished.book):
            args = {"text": f"[^{note.source}]", "key": f"{PREFIX}{cited.key}", "right": f"[^{cited.key}]"}
            yield Diagnostic("DG405", note.span, args)


def act_not_in_force(finished: Finished) -> Iterator[Diagnostic]:
    """DG406: an act that is cited, printed or typed, on a day on which it is repealed or not yet in force, unless the
    letter has said that it is to come, «вводится в действие новый Кодекс», or that it holds no more, «утратил силу»,
    «пришел на смену Закону».
    """
    for key, span in _cited(finished):
        source = finished.book.sources.get(key)
        comes = source and source.in_force and source.in_force.first > finished.day
        if source and source.in_force and (comes or source.in_force.last < finished.over_by):
            if key in (_to_come(finished) if comes else _gone(finished)):
                continue
            yield _not_in_force(source, span, finished)
    yield from _figures_of_repealed_acts(finished)


def _not_in_force(source: Source, span: Span, finished: Finished, related: tuple[Related, ...] = ()) -> Diagnostic:
    days = _days(source.in_force) if source.in_force else ""
    comes = source.in_force is not None and source.in_force.first > finished.day
    day = finished.day if comes else finished.over_by
    args = {"key": f"{PREFIX}{source.key}", "day": day.isoformat(), "days": days}
    return Diagnostic("DG406", span, args, related)


_HOLDS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("действу", "составля"),
            r"(?<!\w)(?:действу|составля)[ею]т(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("қолдан", "құра"),
            r"(?<!\w)(?:қолданылады|қолданыста|құрайды|құрап[ \u00a0]отыр)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What tells that a norm holds now."""
_HELD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:был[аои]?(?!\w)|ранее|раньше|прежн|тогда|утрат|бывш|прошл|действовал|составлял|отмен"
            r"|стар(?:ы[йхм]|о[гй]|ая|ую|ому)|не[ \u00a0]действу|больше[ \u00a0]не[ \u00a0]"
            r"|того[ \u00a0]времени|с[ \u00a0]тех[ \u00a0]пор"
            r"|изначальн|взамен|разниц|сверх|долг(?!о)|задолженн|экономи[яию]|недоимк|ущерб"
            r"|переходн|сохран|нынешн|до(?=[ \u00a0])|по(?=[ \u00a0]\d))",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:бұрын|болған|болды|болатын|еді(?!\w)|құраған|құрады|өткен|сол[ \u00a0]кез|күші|дейін|ескі"
            r"|әуел|сақта|берешек|қарыз|үнем|залал|өтпелі|қазіргі|айырма)",
            re.IGNORECASE,
        ),
    }
)
"""What tells that it held once."""


_IS_SET: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("превыша", "установлен", "предусмотрен", "тся", "рав", "долж", "может быть"),
            r"(?<!\w)(?:не[ \u00a0](?:долж(?:ен|на|но|ны)|мо(?:жет|гут))[ \u00a0]превышать|не[ \u00a0]превыша[ею]т"
            r"|не[ \u00a0]может[ \u00a0]быть[ \u00a0](?:менее|более|меньше|больше)|(?:установлен|предусмотрен)[аоы]?"
            r"|(?:рассматрива|выплачива|взима|предоставля|начисля|применя)[ею]тся|рав(?:ен|на|но|ны)"
            r"|долж(?:ен|на|но|ны)[ \u00a0](?:составлять|приходиться|быть))(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("тиіс", "аспайды", "белгіленген", "көзделген", "төленеді", "қаралады", "алынады", "тең"),
            r"(?<!\w)(?:(?:аспауға|аспауы|болмауға|болуға)[ \u00a0]тиіс|аспайды|белгіленген|көзделген|төленеді|қаралады"
            r"|алынады|тең)(?=\s*[.;]|\s*$)",
            re.IGNORECASE,
        ),
    }
)
"""The same in words that may tell of another norm, too, or of what was set once: believed of an only figure."""
_ONCE = (
    "первонач|вместо|измен|исключ|предлож|предлаг|сокра|увелич|повы|сниж|возб|котор|данн|указ|назв|этим|этот|этой|эти"
    "|план|програм|бюджет|договор|контракт|соглашен|суда|судом|проект"
)
_KAZAKH_ONCE = (
    "бастапқы|орнына|өзгер|алып таст|ұсын|қысқар|арт|азай|көтер|қозғал|аталған|осы|бұл|сол|онда|жоспар|бағдарлама"
    "|бюджет|шарт|келісім|сот|жоба"
)
_SET_ONCE: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words((*_ONCE.split("|"), "им", "тем"), rf"(?<!\w)(?:{_ONCE}|(?:ими?|тем)(?!\w))", re.IGNORECASE),
        "kz": Words(tuple(_KAZAKH_ONCE.split("|")), rf"(?<!\w)(?:{_KAZAKH_ONCE})", re.IGNORECASE),
    }
)
"""What may tell of a norm of before, of another one, or of what is no norm."""


def _tells_as_holding(sentence: Sentence) -> bool:
    """Whether a sentence tells its figures as norms that hold now."""
    line, text = sentence.line, sentence.text
    if sentence.times or _HELD[line.lang].search(text) or DENIED[line.lang].search(text):
        return False
    if _HOLDS[line.lang].search(text):
        return True
    once = _HELD[line.lang].search(line.text) or _SET_ONCE[line.lang].search(line.text)
    return not once and len(sentence.figures) == 1 and _IS_SET[line.lang].search(text) is not None


def _figures_of_repealed_acts(finished: Finished) -> Iterator[Diagnostic]:
    """DG406: a figure without a time of its own, told as what holds, of which all sources are acts that were repealed
    before the letter; told where it is printed, unless the act is cited beside it.
    """
    cited = {key for key, _ in _cited(finished)}
    for line in document_lines(finished.document):
        may_hold = line.printed and any(one[line.lang].may_stand(line.text) for one in (_HOLDS, _IS_SET))
        for sentence in sentences(line) if may_hold else ():
            for figure in sentence.figures if _tells_as_holding(sentence) else ():
                fact = finished.book.facts.get(figure.keys[0]) if len(figure.keys) == 1 else None
                acts = _repealed(fact, finished) if fact and not (fact.period or fact.as_of) else []
                cites = any(act.key in cited for act in acts)
                if fact and acts and not cites and _is_a_norm(sentence, figure, fact, finished):
                    related = (Related("the fact stands here", fact.span),)
                    yield _not_in_force(acts[0], figure.span, finished, related)


_SETS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("норм", "лимит", "миним", "максим", "наполняем"),
            r"(?<!\w)(?:норм[аыеу]|норматив|лимит|миним|максим|наполняем)",
            re.IGNORECASE,
        ),
        "kz": Words(("норма", "лимит", "шегі", "ең"), r"(?<!\w)(?:норма|лимит|шегі|ең[ \u00a0])", re.IGNORECASE),
    }
)
"""What says that a number of people or things is set: «наполняемость класса не превышает 25 учеников»."""


def _is_a_norm(sentence: Sentence, figure: Figure, fact: Fact, finished: Finished) -> bool:
    """Whether a figure is so much of what is measured, or a number that is said to be set: «камеры установлены на 320
    участках» is none.
    """
    line, lang = sentence.line, finished.lang
    run = next(one for one in sentence.runs if one.inline is figure)
    measured = measure_of(finished.unit_of(fact), lang) if fact.unit else None
    return bool(measured or measure_at(line.typed, run.end, lang) or _SETS[lang].search(sentence.text))


def _repealed(fact: Fact, finished: Finished) -> list[Source]:
    """The acts on which a fact rests, if all that it rests on are acts that were repealed before the letter."""
    named = [finished.book.sources.get(one.source) for one in fact.sources]
    gone = [one for one in named if one and one.in_force and one.in_force.last < finished.over_by]
    return gone if len(gone) == len(named) else []


_COMES: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("действие", "силу"),
            r"(?<!\w)(?:ввод(?:ится|ятся|им\w+)\s+в\s+действие|будет\s+введен\w*\s+в\s+действие"
            r"|вступ(?:ает|ают|ит|ающ\w+)\s+в\s+(?:законную\s+)?силу)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("қолданысқа", "күшіне"),
            r"(?<!\w)(?:қолданысқа\s+енгізіле(?:ді|тін)|күшіне\s+ене(?:ді|тін))(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What tells that an act is to come into force."""


_WENT: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("силу", "действова", "действие"),
            r"(?<!\w)(?:утра[тч]\w+[ \u00a0]силу|силу[ \u00a0]утра[тч]\w+|действовал[аои]?|действовавш\w+"
            r"|прекратил[аио]?[ \u00a0](?:сво[её][ \u00a0])?действие|действие[ \u00a0]прекратил[аио]?)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("күш", "қолдан"),
            r"(?<!\w)(?:күш(?:ін|і)[ \u00a0]жо(?:й|ю|ғал)\w*|қолданыл(?:ған|ды|атын)"
            r"|қолданыста[ \u00a0]бол(?:ған|ды))(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What tells that an act is in force no more, or was."""


def _to_come(finished: Finished) -> frozenset[str]:
    """The acts of which a letter says that they are to come into force."""
    return _told(_COMES, finished)


def _gone(finished: Finished) -> frozenset[str]:
    """The acts of which a letter says that they are in force no more."""
    return _told(_WENT, finished) | _succeeded(finished)


def _told(table: Mapping[Lang, Words], finished: Finished) -> frozenset[str]:
    """The acts of which a sentence that cites them says that they are to come into force, or are in force no more."""
    told: set[str] = set()
    for line in document_lines(finished.document):
        words = table[line.lang]
        for sentence in sentences(line) if words.may_stand(line.text) else ():
            if words.search(line.text, sentence.start, sentence.end):
                printed = (run for run in line.runs if sentence.start <= run.start <= sentence.end)
                told.update(key for run in printed if (key := source_key(run.inline)))
    return frozenset(told)


def _succeeded(finished: Finished) -> frozenset[str]:
    """The acts of which a sentence that cites them says that others stand in their place."""
    lines = document_lines(finished.document)
    return frozenset(key for line in lines for one in _cited_by(line) for key in acts_succeeded(one))


def _cited_by(line: Line) -> Iterator[Sentence]:
    """The sentences of a line that cites an act."""
    if any(source_key(run.inline) for run in line.runs):
        yield from sentences(line)


def act_of_the_future(finished: Finished) -> Iterator[Diagnostic]:
    """DG436: an act that is cited in a letter written before it."""
    for key, span in _cited(finished):
        source = finished.book.sources.get(key)
        if source and source.date and source.date.first > finished.day:
            args = {"text": f"{PREFIX}{key}", "known": source.date.first.isoformat(), "day": finished.day.isoformat()}
            yield Diagnostic("DG436", span, args, (Related("its date stands here", source.place("date")),))


def _cited(finished: Finished) -> Iterator[tuple[str, Span]]:
    for line in document_lines(finished.document):
        if line.block is not None:
            yield from _printed_of_acts(line)
        for reading in line.typed_readings:
            if reading.kind is Kind.DOCUMENT_NUMBER:
                yield from (
                    (source.key, line.place(reading.start, len(reading.text)))
                    for source in finished.book.sources.values()
                    if agrees(reading, source, "number", finished.lang)
                )


@kept
def _printed_of_acts(line: Line) -> Iterator[tuple[str, Span]]:
    """The sources of which a line prints something, each with its place."""
    return ((key, run.inline.span) for run in line.runs if (key := source_key(run.inline)))


def _days(period: Period) -> str:
    """The days of an act, of which one end may be open."""
    if period.last == dt.date.max:
        return f"{period.first.isoformat()} onwards"
    if period.first == dt.date.min:
        return f"up to {period.last.isoformat()}"
    return f"{period.first.isoformat()}..{period.last.isoformat()}"
