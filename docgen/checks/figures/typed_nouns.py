"""A noun typed behind a figure that does not go with its number (DG464): «7 141 школ»,
«12 050 родителя», «386 мектептер».

`count` puts the noun into its form, and changes it with the figure; one that somebody typed stays as it was. Only a
form that no case allows is told: «21 ребенка» may be a genitive. Russian has the singular after 1, the genitive
singular or an oblique plural after 2 to 4, an oblique plural after the others, and the genitive singular of a measure
after a fraction (Rosenthal, § 166: «2,5 процента»); a Kazakh noun stays in the singular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Line, document_lines
from docgen.expressions import expression
from docgen.lang.forms import Case, Number
from docgen.lang.kazakh.possession import is_plural
from docgen.lang.measures import measure_of
from docgen.lang.russian.dictionary import Shown, is_predicate, is_preposition, shown
from docgen.lang.russian.grammar import CASES, Category, plural_category
from docgen.model import Diagnostic, Figure, Lang, Precision
from docgen.sameness import kept

_BARE = expression(r"\d[\d \u00a0]*(?:,\d+)?")
_OF_A_KIND = "жаңа|ауылдық|қалалық|шағын|жеке|мемлекеттік|ірі|орта|бастауыш|кәсіпкерлік|медициналық|әлеуметтік"
_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0](?:(?P<lead>\w{3,})[-\u2011])?(?P<noun>\w{3,})(?![\w\u2011-])"),
        "kz": expression(
            rf"[ \u00a0](?:(?:{_OF_A_KIND})[ \u00a0])?(?:(?P<lead>\w{{3,}})[-\u2011])?(?P<noun>\w{{3,}})(?![\w\u2011-])"
        ),
    }
)
"""What is counted; of «школ-интернатов» the last word, and the first where it is declined with it."""
_IN_A_CASE = expression(r"(\w{2,}[лдт][ае]р)(?:[ғг][ае]|[дт][ае]н?|[дт][ыі]ң?|мен)")
"""«386 мектептерде»."""
_NUMBERED = expression(
    r"(?:№|(?<!\w)(?:номер|пункт|п\.|стать|ст\.|школ|лице|гимнази|класс|корпус|дом|кабинет)\w*)[ \u00a0]*$",
    re.IGNORECASE,
)
"""Before what is a number, or the name of one thing: «школа № 386 города»."""
_REACH = 40
_CLAUSE = expression(r"[,.;:–—()]")
_TIME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"год|лет|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"),
        "kz": expression("жыл|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"),
    }
)
"""Behind a figure of a day or a year, which counts nothing."""
_OBLIQUE = {(case, Number.PL) for case in CASES if case not in (Case.NOM, Case.ACC)}
_ALLOWED: Mapping[Category, frozenset[tuple[Case, Number]]] = MappingProxyType(
    {
        Category.ONE: frozenset((case, Number.SG) for case in CASES),
        Category.FEW: frozenset({*_OBLIQUE, (Case.GEN, Number.SG)}),
        Category.MANY: frozenset(_OBLIQUE),
        Category.FRACTION: frozenset({*_OBLIQUE, (Case.GEN, Number.SG)} - {(Case.GEN, Number.PL)}),
    }
)
"""«К 2,5 процентам» is left alone; only «2,5 процентов» is told."""
_OF_A_COMPOUND = expression(
    r"(?:балалар|жастар|әйелдер|ардагерлер|қарттар|студенттер|оқушылар|мұғалімдер|дәрігерлер)[ \u00a0]"
    r"(?:үй|бақша|жолдама|лагер|алаң|кіта[пб]|орталы|бөлме|аурухана|емхана|ұйым|үйірме|киім|орн|төсе|жатақхана|клуб|театр"
    r"|спектакл|фильм|ойын)"
)
"""«1 205 балалар жолдамасы»: what is counted is what the plural belongs to."""
_OF_PEOPLE = expression(
    r"(?:балалар|жастар|әйелдер|ардагерлер|қарттар|студенттер|оқушылар|мұғалімдер|дәрігерлер)[ \u00a0]"
    r"(?:[^\W\d_]+[ \u00a0]){0,2}?[^\W\d_]+[ыі](?:н|н[ае]|н[дт][ае]н?|нан|нен|н[ыі]ң|мен)?(?!\w)"
)
"""«74 балалар музыка мектебін ашты», where the fact counts no children; «74 балалар мектебіне барды» of children."""


def noun_of_another_number(finished: Finished) -> Iterator[Diagnostic]:
    """DG464: a noun behind a bare figure, in a form that its number allows in no case; one that `count` prints as its
    record has it, in the plural, where Kazakh has the singular.
    """
    for line in document_lines(finished.document):
        for means, found in _odd_nouns(line) if line.printed else ():
            if not means or (_is_of_its_unit if finished.lang == "kz" else _is_its_own)(*means, finished):
                yield found


@kept
def _odd_nouns(line: Line) -> Iterator[tuple[tuple[Figure, str] | None, Diagnostic]]:
    """Such nouns; with its figure one that may tell by what something was done."""
    for run in line.printed:
        figure = run.inline
        if isinstance(figure, Figure) and line.lang == "kz" and (plural := _noun_in_the_plural(figure)):
            args = {"text": figure.text, "key": ", ".join(figure.keys)}
            yield None, Diagnostic("DG464", figure.span, args, hint=plural)
        noun = _BEHIND[line.lang].match(line.typed, run.end)
        before = line.text[max(run.start - _REACH, 0) : run.start]
        if isinstance(figure, Figure) and noun and _counts(figure, before):
            word, start = noun["noun"], noun.start("lead" if noun["lead"] else "noun")
            if _OF_A_COMPOUND.match(line.typed, start) or (noun["lead"] and not _is_noun(word, line.lang)):
                continue
            fits = _fits(figure, word, before, line.lang) and not (noun["lead"] and _is_torn(figure, noun, line.lang))
            if word.islower() and not _TIME[line.lang].match(word) and not fits:
                text = f"{figure.text.strip()}{line.text[run.end : noun.end()]}"
                args = {"text": text, "key": ", ".join(figure.keys)}
                means = (figure, word) if _is_means(line, noun, before) else None
                yield means, Diagnostic("DG464", line.place(start, noun.end() - start), args)


_DEED = expression(r"[ \u00a0](?:(?:не|уже|ещё|еще|полностью|частично)[ \u00a0])*(\w{3,})(?![\w-])")
_BY_WHAT = frozenset({(Case.INS, Number.SG)})


def _is_means(line: Line, noun: re.Match[str], before: str) -> bool:
    """«12 водой не обеспечены», of villages told of before: by what it was done to them, and no noun of theirs; in
    Kazakh a plural that may belong to what is counted, «74 балалар музыка мектебі».
    """
    if line.lang == "kz":
        return _OF_PEOPLE.match(line.typed, noun.start("noun")) is not None
    if _is_governed(before) or {(one.case, one.number) for one in shown(noun["noun"])} != _BY_WHAT:
        return False
    deed = _DEED.match(line.typed, noun.end())
    return deed is not None and is_predicate(deed[1])


def _is_its_own(figure: Figure, word: str, finished: Finished) -> bool:
    """Whether a noun is what the figure counts: «12 селом не обеспечены» is no village by which something was done."""
    facts = [finished.book.facts[key] for key in figure.keys if key in finished.book.facts]
    units = (finished.unit_of(fact).casefold() for fact in facts)
    return any(is_one_word(word, one) for unit in units for one in _WORDS.findall(unit))


def _is_of_its_unit(figure: Figure, word: str, finished: Finished) -> bool:
    """Whether a figure counts those of a Kazakh plural: «74 балалар» of the unit «бала», which ends in its noun."""
    facts = [finished.book.facts[key] for key in figure.keys if key in finished.book.facts]
    units = [finished.unit_of(fact).casefold().split() for fact in facts]
    return any(unit and word.startswith(unit[-1]) for unit in units)


_WORDS = expression(r"[^\W\d_]{3,}")
_COUNTED = expression(r"\d[\d \u00a0]*[ \u00a0](?:[^\W\d]+[ \u00a0]){0,4}(?P<noun>[^\W\d]{3,})")


def _noun_in_the_plural(figure: Figure) -> str:
    """The noun that a figure prints in the plural, as its record has it; empty if it does not."""
    counted = _COUNTED.fullmatch(figure.text) if isinstance(figure.value, Decimal) else None
    noun = counted["noun"] if counted else ""
    return noun if noun.islower() and not _TIME["kz"].match(noun) and is_plural(noun) == (True,) else ""


def _counts(figure: Figure, before: str) -> bool:
    """Whether a figure prints a number and nothing beside it, and numbers nothing."""
    is_count = isinstance(figure.value, Decimal) and _BARE.fullmatch(figure.text.strip())
    return bool(is_count) and not _NUMBERED.search(before)


def _fits(figure: Figure, noun: str, before: str, lang: Lang) -> bool:
    """Whether a form may go with the number; «по остальным 7 договоры заключаются»: it may be a subject of its own."""
    if lang == "kz":
        declined = _IN_A_CASE.fullmatch(noun)
        return (True,) not in (is_plural(noun), is_plural(declined[1]) if declined else (False,))
    forms = shown(noun)
    known = {(one.case, one.number) for one in forms}
    if (
        _is_plural_adjective(forms)
        and not _PRONOUN.fullmatch(noun)
        and plural_category(_printed(figure)) is Category.ONE
    ):
        bounded = figure.precision is not Precision.EXACT or _BOUNDED.search(before)
        return bool(bounded) or _is_governed(_OF_THEM.sub("", before))
    sure = forms and all(one.noun for one in forms)
    printed = _printed(figure)
    category = plural_category(printed)
    if "," in figure.text and (measure_of(noun, lang) is None or printed == int(printed)):
        return True  # «средний балл 4,5 учеников»: it may belong to what stands before; «10,0 процентов» is read as 10
    stands_alone = _is_governed(before) and any(case is Case.NOM for case, _ in known)
    return not sure or stands_alone or (not known.isdisjoint(_ALLOWED[category]) and not _is_misled(known, before))


def _is_noun(word: str, lang: Lang) -> bool:
    """Whether a word is a noun: «фельдшерско-акушерских» leads to what is counted."""
    return lang == "kz" or all(one.noun for one in shown(word))


_BASE = (Case.NOM, Number.SG)


def _is_torn(figure: Figure, noun: re.Match[str], lang: Lang) -> bool:
    """Whether the first word of a compound is declined, and in no form of the last that goes with the number: «8
    школы-интернатов», «3 школ-интерната»; «мини-центров», «онлайн-курсов» begin with one that never is.
    """
    lead, last = (shown(noun[part].lower()) if lang == "ru" else frozenset() for part in ("lead", "noun"))
    forms, ends = ({(one.case, one.number) for one in some} for some in (lead, last))
    if not forms or not all(one.noun for one in lead) or _BASE in forms or "," in figure.text:
        return False
    return forms.isdisjoint(ends & _ALLOWED[plural_category(_printed(figure))])


_OF_THEM = expression(r"(?<!\w)(?:в[ \u00a0]том[ \u00a0]числе|из[ \u00a0](?:них|которых))(?!\w)", re.IGNORECASE)
_BOUNDED = expression(
    r"(?<!\w)(?:более|менее|больше|меньше|свыше|около|порядка|выше|ниже|чем)[ \u00a0]$", re.IGNORECASE
)


_PRONOUN = expression(r"все[хм]?|всеми|(?:эт|т|сво|наш|ваш|друг|ин|котор|как|так|некотор|проч|остальн)\w{1,3}")
"""«В Абае 41 всех пожаров»: it leads what the next word is of."""


def _is_plural_adjective(forms: frozenset[Shown]) -> bool:
    """Whether a word is an adjective in the plural («701 шахтных», for «701 шахтный»), a surname («Новых») or not."""
    adjectives = [one for one in forms if not one.noun]
    return bool(adjectives) and all(one.number is Number.PL for one in adjectives)


_LAST = expression(r"(?<!\w)(\w+)[ \u00a0]$")
_OF_GENITIVE = frozenset({"для", "без", "около", "свыше", "кроме", "вместо"})
_NO_INSTRUMENTAL = expression(r"составил[аои]?|составля[ею]т|насчитыва[ею]т|превысил[аои]?", re.IGNORECASE)
_LOCATIVE = expression(r"(?<!\w)(?:во?|на|об?|обо|при|по)(?!\w)", re.IGNORECASE)


def _is_misled(known: set[tuple[Case, Number | None]], before: str) -> bool:
    """Whether a form that can be of one case alone stands behind a word that does not take it: «составило 26 школами»,
    «для 26 школам», «построено 26 школах». Where what is counted may be left out, nobody knows: «из 26 школам помогли».
    """
    word = _LAST.search(before)
    if word is None or len(known) != 1:
        return False
    ((case, _),) = known
    match case:
        case Case.LOC:
            return is_predicate(word[1]) and not _LOCATIVE.search(before)
        case Case.INS:
            return _NO_INSTRUMENTAL.fullmatch(word[1]) is not None
        case Case.DAT:
            return word[1].lower() in _OF_GENITIVE
    return False


def _printed(figure: Figure) -> Decimal:
    """The number that stands there, «12 840», «2,5»."""
    return Decimal("".join(one for one in figure.text if one.isdecimal() or one == ",").replace(",", "."))


def _is_governed(before: str) -> bool:
    """Whether a preposition leads to what stands behind these words; not «за год взято», for a verb ends its phrase."""
    for word in reversed(_CLAUSE.split(before)[-1].lower().split()):
        if is_preposition(word):
            return True
        if is_predicate(word):
            return False
    return False
