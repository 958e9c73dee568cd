"""A figure told of another region than its fact names (DG470): the row «Акмолинская» with what the fact says of «лесные
пожары в Костанайской области», «В Павлодарской области зарегистрировано 97» of the same.

Certain only where both texts of `what:` place the fact in one and the same region, «в Костанайской области»,
«Қостанай облысындағы», and the row or the clause names one other and nothing of the fact's own: what was sent, carried
or compared may be of two regions by right, and so may a district that bears the name of a region.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.figures.swapped_in_tables import figures_swapped_in_a_table
from docgen.checks.scope import Finished
from docgen.checks.text.lines import MASK, VALUE, Line, Run, document_lines, fact_of, line_of
from docgen.checks.text.mentions import mentions
from docgen.checks.text.passages import ROW, Passage, passages
from docgen.checks.text.regions import REGIONS, region_named
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import LANGS, Diagnostic, Fact, Lang, Name, Table, Term, Text

_LEAST_ROWS = 2
"""So many rows named for regions make a table of regions."""
_ALIKE = 4
"""Names of places that begin with as many same letters may be one: «Алматы», «Алматинская»."""
_NUMBERS_ROW = expression(r"\s*\d[\d.]*\)?\s*")
_PLACED_BEFORE = expression(rf"(?<!\w)(?:во?|по){GAP}$", re.IGNORECASE)
_PLACED_BY_NOUN = expression(rf"(?<!\w)(?:во?|по){GAP}(?:области|городе|городу|г\.){GAP}$", re.IGNORECASE)
_IN_IT = expression(r"(?:ой[ \u00a0]области|[^ы]е)$")
"""Where something is, and not where it goes: «в Костанайской области», «в Астане»."""
_KAZAKH_PLACED = expression(
    rf"(?:[\w-]+{GAP}){{1,2}}(?:облысында|қаласында)(?:ғы)?(?!\w)|(?:[\w-]+{GAP}){{1,2}}(?:облысы|қаласы){GAP}бойынша(?!\w)"
    r"|(?:Астанада|Алматыда|Шымкентте)(?:ғы|гі)?(?!\w)"
)
_STAND: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": "села|аулы|населенные пункты|районы|округа|школы|колледжи|детские сады|больницы|поликлиники|библиотеки"
        "|клубы|дороги|водопроводы",
        "kz": "ауылдары|елді мекендері|аудандары|округтері|мектептері|колледждері|балабақшалары|ауруханалары"
        "|емханалары|кітапханалары|клубтары|жолдары|су құбырлары",
    }
)
"""What is never of one region and in another."""
_OF_ITS_PLACE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?!.*(?<!\w)(?:во?|до|из|к|на|с|от|для|у|между|через|при)(?!\w))(?:[\w-]+{GAP}){{0,4}}?(?:{_STAND['ru']}){GAP}"
            r"(?:\ufffc[ \u00a0]области|области[ \u00a0]\ufffc)"
            r"|(?:\ufffc[ \u00a0]область|область[ \u00a0]\ufffc)(?:[:,–][^:]*|[ \u00a0]–.*)?"
            r"|[^:,()]+(?:,[ \u00a0]|[ \u00a0]\()(?:\ufffc[ \u00a0]область|область[ \u00a0]\ufffc)\)?",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"\ufffc[ \u00a0]облысы(?:ның)?{GAP}(?:[\w-]+{GAP}){{0,4}}?(?:{_STAND['kz']})"
            r"|\ufffc[ \u00a0]облысы(?:[:,][^:]*|[ \u00a0]–.*)?"
            r"|[^:,()]+(?:,[ \u00a0]|[ \u00a0]\()\ufffc[ \u00a0]облысы\)?",
            re.IGNORECASE,
        ),
    }
)
"""«Села Павлодарской области», «Павлодарская область: села», «села (Павлодарская область)»: a mask is the name."""
OF_TWO: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:из|чем|против|кроме|вместо|кому|куда|откуда|между|другом|друг(?:ой|ая|ие|их)|ин(?:ой|ых|ые)|без|не|ни)(?!\w)"
            r"|сосед|сравн|отличи|тогда|прибы|выбы|перес|переех|перев|отправ|направ|постав|ввоз|ввез|вывоз|вывез|переда|оттуда"
            r"|остальн|пригранич|границ|аналогич|максим|миним|средн|лидер|здесь|там|ближайш|лучш|худш|эталон|уч[её]т|вместе|включа"
            r"|совмест|опыт|урок|пример|провер|анализ|обсужд|обсуд|доклад|долож|рассм"
            r"|разрыв|разниц|отста|опереж|шеф|партн[её]р|размещ|леч(?:ат|ит|ен)|приня|эвакуир|помо[щг]|приземл",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:емес|басқа|өзге|жоқ|онда|мұнда|көрші|салыст|қараған(?!ды)|көш|кел(?:ген|іп|ді|етін)|жібер|жеткіз|әкел|шығарыл|беріл"
            r"|тасы|айырма|қамқор|серіктес|шекара|ұқсас|орташа|ең(?!\w)|қалған|жақын|үздік|нашар|үлгі|қоса|бірге|тәжірибе|саба[қғ]|талда|тексер|талқыла"
            r"|баянда|қарал|емде|қабылда|орналас|көме[кг]|эвакуац)|(?<!қазақс)(?<!түркіс)[дтн][ае]н(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""Words of what may be of two regions: where from, where to, more than where."""
_OPENS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?:^|[,;]{GAP})(?:(?:Так|так|При этом|а|и),?{GAP})?[Вв]о?{GAP}(?:(?:области|городе|г\.){GAP})?$"
        ),
        "kz": expression(rf"(?:^|[,;]{GAP})(?:(?:Мәселен|Бұл{GAP}ретте|ал|және),?{GAP})?$"),
    }
)
"""What stands between the beginning of a clause and the region that it is about."""
_PLACES_IN_TEXT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r"област|город|г\."), "kz": expression(r"облысында|қаласында")}
)
_LEADS = expression(
    rf"(?:[^\W\d_]*{GAP})?(?:[–—]{GAP}|(?:(?:было|всего|также|уже|барлығы){GAP})?(?:[^\W\d_]+{GAP})?)", re.IGNORECASE
)
"""What may stand between a region and its figure: one word; «встреча руководителей 97 школ» is no number of schools."""
_OF_IT = expression(r"[^\s,;:().]*(?:[дтн][ыі]ң)(?!\w)|[^\s,;:().]*[ \u00a0][^\s,;:().]+(?:[дтн][ыі]ң)(?!\w)")
"""«97 мектептің тәжірибесі» is no number of schools either."""
_TO_IT = expression(r"[\d \u00a0,]+[ \u00a0][^\W\d_]+(?:[ғгқк][ае]|[дтн][ае]н)(?!\w)")
"""«57 мектепке арналған орталық»: the centre is there."""
_MARK = expression(
    r"[,;:()]|(?<!\w)(?:и|а|но|или|ал|және|мен|бен|пен)(?!\w)|[ғқгк][ае]н(?!\w)"
    rf"|(?<!\w)(?:на|по|о|об|с|к|для|при|до|за|от|из){GAP}$"
)
_TOLD_RIGHT_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"^{GAP}?$|[–—-]{GAP}?$|(?:всего|только|лишь|почти|более|менее|около|свыше|выше|так(?:же|ой)|есть|нет|был[аои]?"
            r"|(?<!\w)(?:(?:за)?регистрир|выявл|обнаруж|(?:по)?стро|возвед|отремонт|реконстр|модерниз|открыва?[юе]?т|созда|работа|действ"
            r"|функц|насчит|име[ею]|прожив|жив|обита|потуш|ликвид|реализ|введ|ввод|состав|состо|располож|наход|числ|заверш|нача"
            r"|вед[еу]т|ведёт|пролож|газифиц|обеспеч|подключ|охва|благоустр|посаж|высаж|посе|засе|убра|собр|произв|добы|выпу"
            r"|произош|случ|возник|погиб|пострад|забол|зафикс|учт|треб|нужда|закры|сда|освоен|выдел|подтоп|затоп|сгор|остал)[а-яё]*)"
            rf"{GAP}$",
            re.IGNORECASE,
        ),
        "kz": expression(r""),
    }
)
"""What may stand right before the figure of a clause: «опыт тушения 97 пожаров» is of somewhere else, and who is
rewarded, trained or born in a region need not be of those whom the fact counts there.
"""
_KAZAKH_DOES = expression(r"\w(?:[дт][ыі]|уда|уде|[ғқгк][ае]н|отыр|жатыр)(?!\w)")
_KAZAKH_COUNTED = expression(
    r"(?<!\w)(?:тірке|анықта|салын|салған|жөнде|ашыл|құр|жұмыс|істе|бар(?!\w)|бол|тұр|сөнд|іске|пайдалан|аяқта|баста|жүргіз|газда"
    r"|қамт|абатт|отырғыз|ег|жинал|өндір|шық|шыққан|қаза|зардап|ауыр|есепт|қажет|жабыл|тапсыр|игер|бөл|су|өрте|жоқ|сана|жаңғырт"
    r"|реконстр|қосыл|орын|қал)\w*"
)
"""The same at the end of a Kazakh clause."""
_COMPARES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[^,;.]*(?<!\w)(?:больш|меньш|выше|ниже)", re.IGNORECASE),
        "kz": expression(r"[^,;.]*(?<!\w)(?:көп|аз|артық|кем|жоғары|төмен)(?!\w)", re.IGNORECASE),
    }
)
_ATTRIBUTE = expression(r"(?:[дт]а)[ғг]ы$")
"""«Павлодар облысындағы штаб 97 өртті сөндірді»: the body is there, not the fires."""
_LABEL_HEAD = expression(
    r"(?:(?:наименовани[ея]|название|област[ьи]|регион[аы]?|город[аы]?|г\.|район[аы]?|территори[яи]|мест[оа]|столица|и|№"
    r"|атауы|облыс(?:тар|тың)?|өңір(?:лер|дің)?|қала(?:лар|ның)?|аудан(?:дар|ның)?|аймақ|мен|және|орны)[\s,/()]*)*",
    re.IGNORECASE,
)
"""The head of a column of regions; «Поставщик», «Куда выехали» name regions in which the things counted are not."""
_DIVIDED = MappingProxyType(
    {
        frozenset({"abai", "east_kazakhstan"}): dt.date(2022, 6, 8),
        frozenset({"zhetisu", "almaty_oblast"}): dt.date(2022, 6, 8),
        frozenset({"ulytau", "karaganda"}): dt.date(2022, 6, 8),
        frozenset({"shymkent", "turkistan"}): dt.date(2018, 6, 19),
    }
)
"""Regions that were one before the day: a figure of that time may be told of either."""


def figure_of_another_region(finished: Finished) -> Iterator[Diagnostic]:
    """DG470: a row, or a clause of a sentence, is named for one region, and the fact of its figure for another."""
    found = [*_in_tables(finished)]
    # two rows that have changed places are told as such
    changed = {place for one in figures_swapped_in_a_table(finished) for place in _places_of(one)} if found else set()
    yield from (one for one in found if one.span not in changed)
    for line in document_lines(finished.document):
        if line.printed and not isinstance(line.block, Table) and _PLACES_IN_TEXT[line.lang].search(line.text):
            for sentence in sentences(line):
                yield from _in_a_sentence(sentence, finished)
        if line.typed.count(f"({MASK}") >= _LEAST_ROWS:
            for sentence in sentences(line):
                yield from _in_brackets(sentence, finished)


def _places_of(found: Diagnostic) -> Iterator[object]:
    yield found.span
    yield from (one.span for one in found.related)


# --- tables ----------------------------------------------------------------------------------------------------------


def _in_tables(finished: Finished) -> Iterator[Diagnostic]:
    rows = [one for one in passages(finished.document) if one.kind == ROW and one.lines]
    for _, several in itertools.groupby(rows, key=lambda row: id(row.block)):
        head, *body = several
        over = [(row, *found) for row in body for found in _label(row, finished.book)]
        labelled = [one for one in over if _is_of_regions(one[0], one[1], head)]
        if len(labelled) >= _LEAST_ROWS:
            for row, label, keys in labelled:
                yield from _in_a_row(row, label, keys, head, finished)


def _label(row: Passage, book: FactBook) -> Iterator[tuple[Line, frozenset[str]]]:
    """The cell that names a row, if it is the only one before the figures and names a region and nothing else."""
    before = itertools.takewhile(lambda line: not line.printed, row.lines)
    labels = [line for line in before if line.text.strip() and not _NUMBERS_ROW.fullmatch(line.text)]
    if len(labels) == 1 and (keys := region_named(labels[0].text, labels[0].lang, book)):
        yield labels[0], keys


def _is_of_regions(row: Passage, label: Line, head: Passage) -> bool:
    over = next((above for line, above in zip(row.lines, head.lines, strict=False) if line is label), None)
    return over is None or bool(_LABEL_HEAD.fullmatch(over.text.strip()))


def _in_a_row(
    row: Passage, label: Line, keys: frozenset[str], head: Passage, finished: Finished
) -> Iterator[Diagnostic]:
    for line, over in zip(row.lines, head.lines, strict=False):
        run = line.printed[0] if len(line.printed) == 1 else None
        fact = fact_of(run, finished.book.facts, VALUE) if run else None
        if not run or not fact or OF_TWO[line.lang].search(over.text):
            continue
        if (own := land_of(fact, finished.book, of_row=True)) and are_others(
            keys, label.text, own, fact, finished.book
        ):
            named = (name for one in head.lines for name in _named(one, finished.book))
            if own not in named and not _is_in_a_head(own, head, finished.book):
                yield of_another_region(run, label.text.strip(), fact, own, finished)


def _is_in_a_head(own: str, head: Passage, book: FactBook) -> bool:
    """Whether a head says of which region its figures are, by whatever name: «Норматив по Акмолинской»."""
    said = {word for line in head.lines for word in _words(line.text)}
    return bool(said & set(beginnings(book.names[own])) - COMMON)


# --- sentences -------------------------------------------------------------------------------------------------------


def _in_a_sentence(sentence: Sentence, finished: Finished) -> Iterator[Diagnostic]:
    line = sentence.line
    named = [one for one in regions_in(line, finished.book) if sentence.start <= one[1] < sentence.end]
    for run in sentence.runs:
        fact = fact_of(run, finished.book.facts, VALUE)
        before = [one for one in named if one[1] < run.start]
        if not fact or not before:
            continue
        key, start, end = before[-1]
        head = _most(sentence, start, end, run)
        opens = head or _OPENS[line.lang].search(line.text[sentence.start : start])
        led = opens and (
            head or (_is_led(line, end, run, sentence.end) and _is_of_the_clause(line, end, run, sentence.end))
        )
        alone = led and _is_placed(line, start, end)
        own = land_of(fact, finished.book) if alone and not line.figures(end, run.start) else ""
        text = line.text[start:end]
        if not own or own in (one[0] for one in named) or not are_others({key}, text, own, fact, finished.book):
            continue
        if not OF_TWO[line.lang].search(line.typed, head or sentence.start, sentence.end):
            yield of_another_region(run, text, fact, own, finished)


_MOST: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(
                rf"(?:(?:Так|При{GAP}этом),?{GAP})?(?P<most>(?:Наибольш|Наименьш)\w+|(?:Больше|Меньше){GAP}всего)"
                rf"(?:{GAP}[^\W\d_]+){{0,6}}?{GAP}во?{GAP}(?:(?:области|городе|г\.){GAP})?",
                re.IGNORECASE,
            ),
            expression(rf"{GAP}[–—]{GAP}"),
        ),
        "kz": (
            expression(rf"(?P<most>Ең{GAP}(?:көп|көбі|азы?))(?:{GAP}[^\W\d_]+){{0,5}}?{GAP}", re.IGNORECASE),
            expression(rf"(?:{GAP}[^\W\d_]+[дт][ыі])?{GAP}[–—]{GAP}"),
        ),
    }
)
"""«Больше всего (отремонтировано) в Павлодарской области – 97», «ең көп жол Павлодар облысында жөнделді – 97»: all that
stands before the region, and between it and its figure.
"""


def _most(sentence: Sentence, start: int, end: int, run: Run) -> int:
    """Where the words behind «больше всего» begin, in a clause that gives its figure to the region behind them; 0 if
    it is no such clause.
    """
    line, (before, between) = sentence.line, _MOST[sentence.line.lang]
    head = before.fullmatch(line.text, sentence.start, start)
    return head.end("most") if head and between.fullmatch(line.text, end, run.start) else 0


_IN_BRACKETS = expression(
    rf"(?:{GAP}(?:области|область|облысы\w*|қаласы\w*))?{GAP}"
    rf"\(\d[\d \u00a0]*(?:,\d+)?(?:{GAP}[^\W\d_]+){{0,2}}(?:{GAP}%)?\)"
)


def _in_brackets(sentence: Sentence, finished: Finished) -> Iterator[Diagnostic]:
    """«Астана (88,7), Алматы (96,4)»: each figure of the other city of the same list."""
    line, book = sentence.line, finished.book
    listed: list[tuple[str, str, Run, Fact]] = []
    for key, start, end in regions_in(line, book):
        bracket = _IN_BRACKETS.match(line.text, end) if sentence.start <= start < sentence.end else None
        runs = line.figures(end, bracket.end()) if bracket else ()
        fact = fact_of(runs[0], book.facts, VALUE) if len(runs) == 1 else None
        if fact:
            listed.append((key, line.text[start:end], runs[0], fact))
    others = {key for key, *_ in listed}
    for key, text, run, fact in listed:
        own = land_of(fact, book) if len(others) > 1 else ""
        if own in others - {key} and are_others({key}, text, own, fact, book):
            yield of_another_region(run, text, fact, own, finished)


def _is_counted(behind: str) -> bool:
    """Whether the verb behind a Kazakh figure tells what is there; a clause without a verb does."""
    return _KAZAKH_COUNTED.search(behind) is not None or _KAZAKH_DOES.search(behind) is None


def _is_of_the_clause(line: Line, end: int, run: Run, stop: int) -> bool:
    """Whether a figure is told straight of the region whose name ends here, and compared with nothing."""
    between = line.text[end : run.start]
    if _ATTRIBUTE.search(line.text[:end]) and between.strip():
        return False
    if line.lang == "kz" and not _is_counted(line.text[run.end : stop]):
        return False
    told = _TOLD_RIGHT_BEFORE[line.lang].search(between) and not _MARK.search(line.typed[end : run.start])
    return bool(told and not _COMPARES[line.lang].match(line.text, end))


# --- regions ---------------------------------------------------------------------------------------------------------


def regions_in(line: Line, book: FactBook) -> list[tuple[str, int, int]]:
    """The regions that a line names, typed or printed from the book, each with the place of its own name."""
    typed = ((one.identity, one.start, one.start + len(one.text)) for one in mentions(line, book))
    found = {start: (key, start, end) for key, start, end in (*typed, *_printed(line))}
    regions = (one for _, one in sorted(found.items()) if one[0] in book.names)
    return [one for one in regions if book.names[one[0]].kind in REGIONS]


def _printed(line: Line) -> Iterator[tuple[str, int, int]]:
    """The names that a line prints, each from its capital on: «области Абай» is led by a common noun."""
    for run in line.runs:
        capital = _CAPITAL.search(line.text, run.start, run.end) if isinstance(run.inline, Term) else None
        if capital and isinstance(run.inline, Term):
            yield run.inline.key, capital.start(), run.end


def _named(line: Line, book: FactBook) -> Iterator[str]:
    yield from (key for key, _, _ in regions_in(line, book))
    yield from region_named(line.text, line.lang, book)


def _is_led(line: Line, end: int, run: Run, stop: int) -> bool:
    """Whether a region leads straight to a figure, and the figure is not what something else is of."""
    straight = _LEADS.fullmatch(line.text, end, run.start)
    if line.lang != "kz":
        return bool(straight)
    behind = line.text[run.start : stop]
    return bool(straight) and not _OF_IT.search(behind[:_NEAR]) and not _TO_IT.match(behind)


_NEAR = 40
"""Letters from a figure on in which its noun stands."""


def _is_placed(line: Line, start: int, end: int) -> bool:
    """Whether something is in a region that is named here."""
    if line.lang == "kz":
        return bool(_KAZAKH_PLACED.match(line.text, start))
    before = line.text[:start]
    straight = _PLACED_BEFORE.search(before) and _IN_IT.search(line.text[start:end])
    return bool(straight or _PLACED_BY_NOUN.search(before))


def land_of(fact: Fact, book: FactBook, *, of_row: bool = False) -> str:
    """The key of the one region in which both texts of `what:` place a fact; empty if there is none. Of a row it is
    enough that they call its things those of the region.
    """
    found: set[str] = set()
    for lang in LANGS:
        line = line_of((Text(fact.what.said(lang), fact.span),), lang)
        lands = regions_in(line, book)
        if len(lands) != 1 or OF_TWO[lang].search(line.text):
            return ""
        place = lands[0][1:]
        if not _is_placed(line, *place) and not (of_row and _is_of_its_place(line, *place)):
            return ""
        found.add(lands[0][0])
    return found.pop() if len(found) == 1 else ""


def _is_of_its_place(line: Line, start: int, end: int) -> bool:
    """Whether a text of `what:` is of what stands in the region that is named here, and of nothing else."""
    name = _COMMON_NOUN.sub("", line.text[start:end])
    masked = f"{line.text[:start]}{MASK}{line.text[start + len(name) :]}"
    genitive = line.lang == "kz" or name == line.text[start:end] or _CASE.search(line.text[start:end]) is not None
    return genitive and _OF_ITS_PLACE[line.lang].fullmatch(masked.strip()) is not None


_COMMON_NOUN = expression(r"[ \u00a0](?:област(?:ь|и)|облысы(?:ның)?)$")
_CASE = expression(r"(?:ой[ \u00a0]области|ая[ \u00a0]область)$")


def are_others(keys: frozenset[str] | set[str], text: str, own: str, fact: Fact, book: FactBook) -> bool:
    """Whether the regions that a text may mean are surely another than that of the fact, and of its kind; `what:` has
    no word that begins as the text does: «Абай ауданы» of another region is none of «Абай облысы».
    """
    kind = book.names[own].kind
    if own in keys or all(book.names[key].kind is not kind for key in keys) or _were_one(keys, own, fact):
        return False
    ours = {word for key in keys for word in beginnings(book.names[key])} | set(_words(text))
    said = {word for lang in LANGS for word in _words(fact.what.said(lang))}
    return not ours & said - COMMON


def _were_one(keys: Iterable[str], own: str, fact: Fact) -> bool:
    """Whether a fact is of the time when the two were one region."""
    days = (_DIVIDED.get(frozenset({key, own})) for key in keys)
    known = fact.period or fact.as_of
    return any(day and known and known.first < day for day in days)


def beginnings(name: Name) -> Iterator[str]:
    """How the words of a name begin in both languages, in small letters."""
    return (word for called in name.called for lang in LANGS for word in _words(called.said(lang).text))


def _words(text: str) -> Sequence[str]:
    """How the words of a text begin, those that have a capital."""
    return [word[:_ALIKE].lower() for word in _CAPITAL.findall(text)]


_CAPITAL = expression(r"(?<!\w)[^\W\d_a-zа-яёәғқңөұүһі]\w{2,}")
COMMON = frozenset({"каза", "қаза", "обла", "горо"})
"""«Западно-Казахстанская» and «Восточно-Казахстанская» share a word and nothing else."""


def of_another_region(run: Run, text: str, fact: Fact, own: str, finished: Finished) -> Diagnostic:
    """DG470 for a figure that stands beside a text, and whose fact is of its `own` region."""
    called = finished.book.names[own].called[-1].said(finished.lang).text
    args = {"text": text, "key": fact.key, "other": called}
    return Diagnostic("DG470", run.inline.span, args)
