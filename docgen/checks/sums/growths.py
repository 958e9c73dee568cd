"""By how much there is more than before, where times or what is compared stand between the figures (DG451): «148 сел,
что на 27 сел, или на 22,3 %, больше, чем в 2025 году (121 село)», «с 16 480 в 2024 году до 15 210 в 2025 году, или на
7,7 %», «386 домов (в 2024 году – 300), рост на 28,7 %».

All is printed by exact figures, both numbers in one unit. What `reckonings` reads, ends and size at once beside each
other, is left to it; silent as it is where the size may be that of a share, of a mean or of prices compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.sums.alike import counted_alike, is_what_some_are_of
from docgen.checks.sums.as_printed import (
    OF_SOMETHING_ELSE,
    decimal_of,
    exact_sentences,
    known_as_printed,
    lines_of_three,
    rounded_like,
)
from docgen.checks.sums.reckonings import DATIVE, range_told, size_differs
from docgen.checks.sums.signs import NUMBER, OTHER, RANGE, SHARE, TIMES, UP_TO, YEAR, signs
from docgen.checks.text.intervals import Interval, per_cents
from docgen.checks.text.lines import Facts, Line, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import DASH, GAP, W, Words
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_N, _P, _OTHER = NUMBER, SHARE, OTHER

# --- «386, что на 86 больше, чем …» -----------------------------------------------------------------------------------

_NOW = rf"(?P<now>{_N}){W}{{0,4}}"
_UP_TO_BASE = rf"[^{_N}{_P};()]{{0,90}}{GAP}\((?:[^{_N}{_P};()]{{0,40}}[–—]{GAP})?(?P<base>{_N}){W}{{0,2}}\)"
_BY_SIZE = rf"(?P<size>{_N}){W}{{0,2}}"
_MORE_THAN: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (", на", "что на", "это на", "что больше", "что меньше", "что выше", "что ниже"),
            rf"{_NOW},{GAP}(?:и{GAP})?(?:(?:что|это)(?:{GAP}(?:больше|меньше|выше|ниже))?{GAP})?на{GAP}(?:"
            rf"{_BY_SIZE}(?:,?{GAP}(?:или|то{GAP}есть)(?:{GAP}на)?{GAP}(?P<share>{_P}),?|{GAP}\((?:или{GAP})?(?:на{GAP})?"
            rf"(?P<bracket>{_P})\))?|(?P<alone>{_P})),?{GAP}(?:больше|меньше|выше|ниже|чем)(?!\w){_UP_TO_BASE}",
        ),
        "kz": Words(
            ("көп", "артық", "аз", "кем", "жоғары", "төмен"),
            rf"{_NOW},{GAP}(?:бұл|ол|{OTHER}{GAP}жыл){_UP_TO_BASE}{W}{{0,3}}?{GAP}(?:"
            rf"{_BY_SIZE}(?:,?{GAP}(?:яғни|немесе){GAP}(?P<share>{_P}),?|{GAP}\((?:яғни{GAP}|немесе{GAP})?(?P<bracket>{_P})\))?"
            rf"|(?P<alone>{_P})){GAP}(?:көп|артық|аз|кем|жоғары|төмен)(?!\w)",
        ),
    }
)
"""«В 148 сел, что на 27 сел, или на 22,3 %, больше, чем за 9 месяцев 2025 года (121 село)»."""

# --- ends with their times --------------------------------------------------------------------------------------------

_FEW = rf"{W}{{0,3}}?"
_FEWER = rf"{W}{{0,2}}?"
_THEN = rf"(?:(?:в|за|на){GAP}(?:(?:начал|кон[её]?ц)\w*{GAP})?{YEAR}|годом{GAP}ранее|в{GAP}прошлом{GAP}году)"
_KAZAKH_THEN = rf"(?:(?:бір|{OTHER}){GAP}жыл{GAP}бұрын|былтыр|өткен{GAP}жылы)"
_BEFORE, _AFTER, _SHARE = f"(?P<before>{NUMBER})", f"(?P<after>{NUMBER})", f"(?P<share>{SHARE})"
_FIRST, _LAST, _ENDS_MEANT = f"(?P<first>{YEAR})", f"(?P<last>{YEAR})", f"(?P<range>{RANGE})"
_CHANGE = rf"(?P<change>рост|прирост|увеличение|снижение|уменьшение|сокращение){GAP}(?:составил\w*{GAP})?"
_CHANGE_OF = r"(?P<change>рост|прирост|увеличение|снижение|уменьшение|сокращение)"
_KAZAKH_CHANGE = rf"(?P<change>өсім|өсу|көбею|ұлғаю|төмендеу|азаю|қысқару|кему){DASH}"
_THAT_IS = rf"(?:\(|(?:или|то{GAP}есть|т\.{GAP}?е\.){GAP})"
_KAZAKH_THAT_IS = rf"(?:\(|(?:яғни|немесе){GAP})"
_SIZE = rf"(?:на{GAP}(?:{_SHARE}|(?P<size>{NUMBER}))|в{GAP}(?P<times>{TIMES}))(?!\w)"
_KAZAKH_SIZE = rf"(?:{_SHARE}|(?P<size>{NUMBER})|(?P<times>{TIMES}))(?!\w)"
_STOPS = rf"(?=[.;,)]|$|{GAP}(?:к|по|относительно|құра\w*|болды)(?!\w))"
_CAME_TO = r"и[ \u00a0](?:составил|достиг|дош)\w*"
_YEAR_BEFORE = (
    rf"(?P<ago>годом{GAP}ранее|в{GAP}прошлом{GAP}году"
    rf"|(?:за|в){GAP}аналогичн\w+{GAP}период\w*{GAP}(?:прошлого|предыдущего){GAP}года|(?:в|за){GAP}{_FIRST})"
)
_KAZAKH_YEAR_BEFORE = (
    rf"(?P<ago>(?:бір|{OTHER}){GAP}жыл{GAP}бұрын|былтыр|өткен{GAP}жылы|өткен{GAP}жылдың{GAP}(?:дәл{GAP})?(?:ұқсас|тиісті|сәйкес|осы){GAP}кезеңінде"
    rf"|{_FIRST})"
)
"""When there was as much as a growth is reckoned from: a year named by its number is held to be the one before."""
_IT_IS = rf"{W}?{GAP}(?:құра|бол(?:ды|ып)|жет|түс|дейін)"
_HAVING_GROWN = r"(?:төмендеп|азайып|қысқарып|кеміп|өсіп|көбейіп|ұлғайып|артып)"
_KAZAKH_VERBS = ("төмен", "азай", "қысқар", "кемі", "өс", "көбей", "ұлғай", "арт")
_GREW = rf"(?:{_HAVING_GROWN}|(?:төмендеді|азайды|қысқарды|кеміді|өсті|көбейді|ұлғайды|артты)(?!\w))"
_KAZAKH_ABLATIVE = rf"(?:{W}?{GAP}[^\W\d_]+[дтн][ае]н)?"
_ENDS = r"(?=[.;),]|$)"
_NOUNS = ("рост", "увеличени", "снижени", "уменьшени", "сокращени")
_KAZAKH_NOUNS = ("өс", "көбею", "ұлғаю", "төмендеу", "азаю", "қысқару", "кему")
_TIMED: Mapping[Lang, tuple[Words, ...]] = MappingProxyType(
    {
        "ru": (
            Words(  # «с 300 в 2024 году до 386 в 2025 году, или на 28,7 %»
                (" до", "\u00a0до"),
                rf"(?<!\w)[Сс]о?{GAP}{_BEFORE}{_FEW}{GAP}{_THEN}{_FEWER},?{GAP}до{GAP}(?P<after>{UP_TO}){_FEW}"
                rf"(?:{GAP}{_THEN})?,?{GAP}{_THAT_IS}{_SIZE}",
            ),
            Words(  # «с 300 до 386 в 2025 году, или на 28,7 %»
                ("или", "есть", "т.", "("),
                rf"{_ENDS_MEANT}{_FEW}{GAP}{_THEN},?{GAP}{_THAT_IS}{_SIZE}",
            ),
            Words(  # «на 28,7 %: с 300 до 386»
                (":",),
                rf"(?<!\w)на{GAP}{_SHARE}{_FEWER}:{GAP}{_ENDS_MEANT}(?=[.;)]|$)",
            ),
            Words(  # «на 28,7 %: с 300 тыс. тонн в 2024 году до 386 тыс. тонн в 2025 году»
                (" до", "\u00a0до"),
                rf"(?<!\w)на{GAP}{_SHARE}{_FEWER}(?:[:,]|{GAP}[–—]){GAP}со?{GAP}{_BEFORE}\.?{_FEW}(?:{GAP}{_THEN})?,?{GAP}до{GAP}"
                rf"(?P<after>{UP_TO})\.?{_FEWER}(?:{GAP}{_THEN})?{_ENDS}",
            ),
            Words(  # «386 против 300 в 2024 году, что на 28,7 % больше», «(рост на 28,7 %)»
                ("против",),
                rf"{_AFTER}{_FEW}(?:{GAP}{_THEN})?{GAP}против{GAP}{_BEFORE}{_FEW}(?:{GAP}{_THEN})?"
                rf"(?:,{GAP}(?:или|то{GAP}есть|что|это){GAP}|(?:,{GAP}|{GAP}\(){_CHANGE}){_SIZE}",
            ),
            Words(  # «386 домов (в 2024 году – 300), рост на 28,7 %»
                _NOUNS,
                rf"{_AFTER}{_FEW}{GAP}\({_THEN}{DASH}{_BEFORE}{_FEWER}\),{GAP}{_CHANGE}(?:на{GAP})?{_SHARE}{_STOPS}",
            ),
            Words(  # «в 2024 году – 300, в 2025 году – 386, рост составил 28,7 %»
                _NOUNS,
                rf"(?<!\w)[Вв]{GAP}{_FIRST}{_FEW}{DASH}{_BEFORE}{_FEW},{GAP}(?:а{GAP})?в{GAP}{_LAST}{_FEWER}{DASH}"
                rf"{_AFTER}{_FEW},{GAP}{_CHANGE}(?:на{GAP})?{_SHARE}{_STOPS}",
            ),
            Words(  # «в 2025 году построено 386 домов, в 2024 году – 300 (рост на 28,7 %)»
                _NOUNS,
                rf"(?<!\w)[Вв]{GAP}{_LAST}{_FEW}{DASH}{_AFTER}{_FEW},{GAP}(?:а{GAP})?в{GAP}{_FIRST}{_FEWER}{DASH}"
                rf"{_BEFORE}{_FEW}{GAP}\({_CHANGE}{_SIZE}\)",
            ),
            Words(  # «на 28,7 % (в 2024 году – 300, в 2025 году – 386)»
                ("(в ", "(в\u00a0"),
                rf"(?<!\w)на{GAP}{_SHARE}{GAP}\(в{GAP}{_FIRST}{DASH}{_BEFORE}{_FEWER},{GAP}в{GAP}{_LAST}{DASH}{_AFTER}"
                rf"{_FEWER}\)",
            ),
            Words(  # «с 300 на 28,7 % и составило 386», «на 28,7 %, до 386»
                (" на", "\u00a0на"),
                rf"(?<!\w)[Сс]о?{GAP}{_BEFORE}{_FEW}(?:{GAP}{_THEN})?,?{GAP}на{GAP}{_SHARE},?{GAP}(?:{_CAME_TO}|\(?до){GAP}"
                rf"(?P<after>[{NUMBER}{UP_TO}])",
            ),
            Words(  # «на 28,7 % и составило 386 (годом ранее – 300)»
                ("ранее", "прошл", "предыдущ", "(в ", "(в\u00a0", "(за"),
                rf"(?<!\w)на{GAP}{_SHARE},?{GAP}{_CAME_TO}{GAP}{_AFTER}{_FEW}{GAP}\({_YEAR_BEFORE}{DASH}{_BEFORE}{_FEWER}\)",
            ),
            Words(  # «на 28,7 % и составило 386 против 300 в прошлом году»
                ("против",),
                rf"(?<!\w)на{GAP}{_SHARE},?{GAP}{_CAME_TO}{GAP}{_AFTER}{_FEW},?{GAP}против{GAP}{_BEFORE}{_FEWER}{GAP}{_YEAR_BEFORE}",
            ),
            Words(  # «по сравнению с прошлым годом (300) выросло на 28,7 % и составило 386»
                ("прошл", "предыдущ"),
                rf"(?<!\w)(?:прошл|предыдущ)\w+{GAP}(?:год|период)\w*{GAP}\({_BEFORE}{_FEWER}\){W}{{1,6}}{GAP}на{GAP}{_SHARE},?"
                rf"{GAP}{_CAME_TO}{GAP}{_AFTER}",
            ),
            Words(  # «на 28,7 % – с 300 до 386»
                ("на ", "на\u00a0"),
                rf"(?<!\w)на{GAP}{_SHARE}(?:,|{GAP}[–—])?{GAP}{_ENDS_MEANT}{_FEWER}{_ENDS}",
            ),
            Words(  # «на 28,7 % до 386 (с 300)»
                (" до", "\u00a0до"),
                rf"(?<!\w)на{GAP}{_SHARE},?{GAP}до{GAP}(?P<after>{UP_TO}){_FEW}{GAP}\(с{GAP}{_BEFORE}{_FEWER}\)",
            ),
            Words(
                (" на", "\u00a0на"), rf"{_ENDS_MEANT}{_FEW},{GAP}на{GAP}{_SHARE}{_ENDS}"
            ),  # «с 300 до 386, на 28,7 %»
            Words(  # «рост с 300 до 386 составил 28,7 %»
                _NOUNS,
                rf"(?i:(?<!\w){_CHANGE_OF}{W}{{0,4}}?{GAP}){_ENDS_MEANT}{_FEW}{GAP}составил\w*{GAP}{_SHARE}{_STOPS}",
            ),
            Words(  # «в прошлом году построено 300 домов, в этом – 386, то есть на 28,7 % больше»
                ("прошлом",),
                rf"(?<!\w)[Вв]{GAP}прошлом{GAP}году{_FEW}{DASH}{_BEFORE}{_FEW},{GAP}(?:а{GAP})?в{GAP}(?:этом|текущем|нынешнем)"
                rf"(?:{GAP}году)?{DASH}{_AFTER}{_FEW},{GAP}(?:или|то{GAP}есть|что|это){GAP}на{GAP}{_SHARE}{GAP}"
                r"(?:больше|меньше|выше|ниже)",
            ),
            Words(  # «в 2024 году построено 300 домов, в 2025 году – 386, то есть на 28,7 % больше»
                ("больше", "меньше", "выше", "ниже"),
                rf"(?<!\w)[Вв]{GAP}{_FIRST}{_FEW}{DASH}{_BEFORE}{_FEW},{GAP}(?:а{GAP})?в{GAP}{_LAST}{_FEWER}{DASH}"
                rf"{_AFTER}{_FEW},{GAP}(?:или|то{GAP}есть|что|это){GAP}на{GAP}{_SHARE}{GAP}(?:больше|меньше|выше|ниже)",
            ),
        ),
        "kz": (
            Words(
                ("дейін",),
                rf"{YEAR}{GAP}{_BEFORE}{_FEW},?{GAP}{YEAR}{GAP}(?P<after>{UP_TO}){_FEWER}{GAP}дейін,?{GAP}"
                rf"{_KAZAKH_THAT_IS}{_KAZAKH_SIZE}",
            ),
            Words((":",), rf"{_SHARE}{W}{{1,2}}:{GAP}{_ENDS_MEANT}(?=[.;)]|$)"),
            Words(  # «28,7 %-ға өсті: 2024 жылғы 300 мың тоннадан 2025 жылы 386 мың тоннаға дейін»
                ("дейін",),
                rf"{_SHARE}{GAP}{_GREW}(?::|{GAP}[–—]){GAP}(?:{YEAR}{GAP})?{_BEFORE}{_FEW},?{GAP}(?:{YEAR}{GAP})?(?P<after>{UP_TO})"
                rf"{_FEWER}{GAP}дейін{_ENDS}",
            ),
            Words(
                ("яғни", "немесе"),
                rf"{_FIRST}{GAP}{_BEFORE}{_FEW}{GAP}бол(?:са|ды),{GAP}{_LAST}{DASH}{_AFTER}{_FEW},{GAP}"
                rf"{_KAZAKH_THAT_IS}{_KAZAKH_SIZE}",
            ),
            Words(
                ("яғни", "немесе"),
                rf"{_AFTER}{_FEW},{GAP}{_KAZAKH_THEN}{DASH}{_BEFORE}{_FEW},{GAP}{_KAZAKH_THAT_IS}{_KAZAKH_SIZE}",
            ),
            Words(
                _KAZAKH_NOUNS,
                rf"{_AFTER}{_FEW}{GAP}\((?:{_KAZAKH_THEN}|{YEAR}){DASH}{_BEFORE}{_FEWER}\),{GAP}{_KAZAKH_CHANGE}{_SHARE}{_STOPS}",
            ),
            Words(
                _KAZAKH_NOUNS,
                rf"{_FIRST}{GAP}{_BEFORE}{_FEW},{GAP}(?:ал{GAP})?{_LAST}{DASH}{_AFTER}{_FEW},{GAP}{_KAZAKH_CHANGE}{_SHARE}{_STOPS}",
            ),
            Words(
                _KAZAKH_NOUNS,
                rf"{_LAST}{_FEW}{DASH}{_AFTER}{_FEW},{GAP}(?:ал{GAP})?{_FIRST}{_FEW}{DASH}{_BEFORE}{_FEW}{GAP}"
                rf"\({_KAZAKH_CHANGE}{_KAZAKH_SIZE}\)",
            ),
            Words(
                ("салыстырғанда", "қарағанда", "қарсы"),
                rf"{_BEFORE}{_FEWER}{GAP}(?:салыстырғанда|қарағанда|қарсы){GAP}{_AFTER}{_FEW}{GAP}\({_KAZAKH_CHANGE}"
                rf"{_SHARE}\)",
            ),
            Words(
                ("(",),
                rf"{_SHARE}{W}{{1,2}}{GAP}\({_FIRST}{DASH}{_BEFORE}{_FEWER},{GAP}{_LAST}{DASH}{_AFTER}{_FEWER}\)",
            ),
            Words(  # «300-ден 28,7 %-ға өсіп, 386 болды»
                ("еп,", "ып,", "іп,"),
                rf"{_BEFORE}{_KAZAKH_ABLATIVE}{GAP}{_SHARE}{GAP}{_HAVING_GROWN},{GAP}(?P<after>[{NUMBER}{UP_TO}]){_IT_IS}",
            ),
            Words(  # «28,7 %-ға өсіп, 386-ны құрады (өткен жылы – 300)»
                ("еп,", "ып,", "іп,"),
                rf"{_SHARE}{GAP}{_HAVING_GROWN},{GAP}{_AFTER}{_IT_IS}\w*{GAP}\({_KAZAKH_YEAR_BEFORE}{DASH}{_BEFORE}{_FEWER}\)",
            ),
            Words(  # «28,7 %-ға өсіп, өткен жылғы 300-ге қарсы 386-ны құрады»
                ("қарсы", "қарағанда"),
                rf"{_SHARE}{GAP}{_HAVING_GROWN},{GAP}(?P<ago>(?:бір|{OTHER}){GAP}жыл{GAP}бұрынғы|былтырғы|өткен{GAP}жылғы){GAP}{_BEFORE}{_FEWER}{GAP}"
                rf"(?:қарсы|қарағанда){GAP}{_AFTER}{_IT_IS}",
            ),
            Words(  # «өткен жылмен (300) салыстырғанда 28,7 %-ға өсіп, 386-ны құрады»
                ("салыстырғанда",),
                rf"(?<!\w)(?:[Өө]ткен|[Аа]лдыңғы){GAP}(?:жылмен|жылдың{GAP}[^\W\d_]+{GAP}кезеңімен){GAP}\({_BEFORE}{_FEWER}\){GAP}салыстырғанда"
                rf"{W}{{0,4}}{GAP}{_SHARE}{GAP}{_HAVING_GROWN},{GAP}{_AFTER}{_IT_IS}",
            ),
            Words(  # «өткен жылы 300 үй салынса, биыл – 386, яғни 28,7 %-ға көп»
                ("биыл", "осы жылы"),
                rf"(?:[Өө]ткен{GAP}жылы|[Бб]ылтыр){GAP}{_BEFORE}{_FEW},?{GAP}(?:ал{GAP})?(?:биыл|осы{GAP}жылы){DASH}{_AFTER}{_FEW},"
                rf"{GAP}(?:яғни|немесе|бұл){GAP}{_SHARE}{GAP}(?:көп|артық|аз|кем)(?!\w)",
            ),
            Words(  # «300-ден 386-ға дейін, 28,7 %-ға өсті»
                _KAZAKH_VERBS,
                rf"{_ENDS_MEANT},?{GAP}(?:яғни{GAP})?{_SHARE}{GAP}{_GREW}",
            ),
            Words(
                _KAZAKH_VERBS, rf"{_SHARE}{GAP}{_GREW}{GAP}–{GAP}{_ENDS_MEANT}{_ENDS}"
            ),  # «28,7 %-ға өсті – 300-ден 386-ға дейін»
            Words(  # «300-ден 386-ға дейін өсуі 28,7 %-ды құрады»
                _KAZAKH_NOUNS,
                rf"{_ENDS_MEANT}{GAP}(?P<change>өсу|көбею|ұлғаю|төмендеу|азаю|қысқару|кему)[іы]{GAP}{_SHARE}{GAP}құра",
            ),
            Words(  # «28,7 %-ға өсіп, 386-ға жетті (300-ден)»
                ("еп,", "ып,", "іп,"),
                rf"{_SHARE}{GAP}{_HAVING_GROWN},{GAP}{_AFTER}{_IT_IS}\w*{GAP}\({_BEFORE}\)",
            ),
        ),
    }
)
"""What is now and what was, each with its time, and by how much one is more."""
_GROWS = frozenset({"рост", "прирост", "увеличение", "өсім", "өсу", "көбею", "ұлғаю"})


def growth_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: by how much there is more than before, against both numbers."""
    for line in lines_of_three(finished):
        yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    for sentence in exact_sentences(line, facts):
        if not _OF_ANOTHER_CHANGE[line.lang].search(sentence.text):
            yield from _more_than(sentence)
            yield from _timed(sentence)


_OF_ANOTHER_CHANGE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:дол[яию]|охват|индекс|коэффициент|средн|ежегодн|ежемесячн|соответственно|сопоставим|реальн|план)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:үлес|қамту|индекс|коэффициент|орташа|орта\sесеп|жыл\sсайын|тиісінше|салыстырмалы|нақты|жоспар)",
            re.IGNORECASE,
        ),
    }
)


def _more_than(sentence: Sentence) -> Iterator[Diagnostic]:
    words = _MORE_THAN[sentence.line.lang]
    if words.may_stand(sentence.text):
        text, at = signs(sentence)
        for match in words.finditer(text):
            size, *shares = (at.get(match.start(one)) for one in ("size", "share", "bracket", "alone"))
            yield from of_growth(sentence.line, at[match.start("now")], at[match.start("base")], size, *shares)


def _timed(sentence: Sentence) -> Iterator[Diagnostic]:
    line, low = sentence.line, sentence.text.lower()
    words = [one for one in _TIMED[line.lang] if one.may_stand(sentence.text)]
    if not words or any(map(low.__contains__, OF_SOMETHING_ELSE[line.lang])):
        return
    text, at = signs(sentence, of_changes=True)
    for match in (found for one in words for found in one.finditer(text)):
        named = {
            name: at[match.start(name)] for name, found in match.groupdict().items() if found and name not in _WORDS
        }
        told = [named[name] for name in ("size", "share", "times") if name in named]
        sizes = [one for one in told if line.lang == "ru" or match.groupdict().get("change") or _is_by(one)]
        if "range" in named:
            yield from (one for size in sizes for one in size_differs(line, size, range_told(line, named["range"])))
        elif _is_in_turn(text, match, named, at) and _is_told_so(match.groupdict().get("change"), named):
            yield from of_growth(line, named["after"], named["before"], *sizes)


def _is_by(size: Reading) -> bool:
    """Whether a Kazakh size tells by how much: «яғни 28,7 %-ға», and not «яғни 28,7 %-ы»."""
    return size.kind is Kind.MULTIPLE or DATIVE.search(size.text) is not None


_WORDS = frozenset({"change", "ago"})
"""What a pattern names that is no number."""
_OVER_YEARS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:за{GAP}(?:последн|истекш|прошедш|минувш|(?:\w+|[{NUMBER}{OTHER}]){GAP}года(?!\w))|со?{GAP}{YEAR}"
            r"|лет(?!\w)|десятилет|пятилет)",
            re.I,
        ),
        "kz": expression(
            rf"(?<!\w)(?:соңғы|онжылды|бесжылды|жыл{GAP}ішінде|(?:\w+|[{NUMBER}{OTHER}]){GAP}жылда(?!\w))|{YEAR}{GAP}(?:бері|бастап)",
            re.I,
        ),
    }
)
"""What says that a growth is that of several years: «за последние пять лет снизилось на 28 % (годом ранее – 300)»."""

_LAST_YEAR = r"(?:прошл|предыдущ|предшеств|аналогичн)"
_SINCE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:(?:по{GAP}сравнению{GAP}со?|относительно|против|к{GAP}уровню){GAP}(?!{_LAST_YEAR})"
            rf"|со?{GAP}(?:начала|момента|дня|времени|запуска|старта|принятия|введения|открытия|создания|образования)(?!\w)"
            rf"|за{GAP}(?:все{GAP})?(?:время|период|срок|годы)(?!\w))",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"(?<!өткен{GAP}жылмен{GAP})(?<!былтырмен{GAP})(?<!кезеңімен{GAP})салыстырғанда|{YEAR}[^,;{NUMBER}]*{GAP}қараға"
            r"|\w(?:[ғқ]алы|[гк]елі)(?!\w)|(?<!\w)(?:бері|бастап)(?!\w)|(?<!\w)(?:кезеңде|уақытта|жылдары)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What says that a growth is reckoned from another time than that of a year ago: «с начала программы выросло на 35 %
(годом ранее – 380)».
"""


def _is_in_turn(text: str, match: re.Match[str], named: Mapping[str, Reading], at: Mapping[int, Reading]) -> bool:
    """Whether what was is of an earlier year than what is now, where years are told; a number before them may be what
    the growth is reckoned from. What was «годом ранее» is of the year before that of which the sentence tells.
    """
    before = text[: match.start()]
    of_years = [int(str(at[place].value)) for place, sign in enumerate(before) if sign == YEAR]
    if match.groupdict().get("ago"):
        if any(words.search(before) for words in (*_OVER_YEARS.values(), *_SINCE.values())) or len(set(of_years)) > 1:
            return False
        return "first" not in named or of_years[:1] == [int(str(named["first"].value)) + 1]
    if "first" not in named:
        return True
    return NUMBER not in before and int(str(named["first"].value)) < int(str(named["last"].value))


def _is_told_so(change: str | None, named: Mapping[str, Reading]) -> bool:
    """Whether the figures grow where a growth is told; if not, they may be told in another order."""
    return change is None or (change in _GROWS) == (decimal_of(named["before"]) < decimal_of(named["after"]))


def of_growth(line: Line, now: Reading, base: Reading, *sizes: Reading | None) -> Iterator[Diagnostic]:
    """DG451 for each size that is not that of what is now against what was."""
    told = [one for one in sizes if one]
    before, after = known_as_printed(base), known_as_printed(now)
    counted = [one for one in told if one.kind in (Kind.NUMBER, Kind.MONEY)]
    if before.low <= 0 or after.low <= 0 or not counted_alike(line, now, base, *counted):
        return
    if is_what_some_are_of(line, now):
        return
    change = after - before if decimal_of(now) >= decimal_of(base) else before - after
    difference = f"{now.text} – {base.text}"
    for size in told:
        right, reckoning, unit = change, difference, ""
        if size.kind is Kind.PERCENT:
            right, reckoning, unit = per_cents(change, before), f"({difference}) / {base.text}", " %"
        elif size.kind is Kind.MULTIPLE:
            right, reckoning = _times(before, after), f"{now.text} / {base.text}"
        if not right.meets(known_as_printed(size, steps=1)):
            args = {"text": size.text, "change": reckoning, "right": f"{shown(rounded_like(right, size))}{unit}"}
            yield Diagnostic("DG451", line.place(size.start, len(size.text)), args)


def _times(before: Interval, after: Interval) -> Interval:
    return after / before if after.low >= before.low else before / after
