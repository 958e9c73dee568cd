"""A Russian verb typed before a figure that does not agree with it (DG256): «взято 12 841 проба», «открыта 22 школы».

Beside a number that ends in «один» the predicate is singular and of the noun's gender («взята 12 841 проба», «открыт 21
музей»), beside all others it is neuter or plural (Rosenthal, § 184). A Kazakh verb is the same beside every number.

Only a short participle, a past that takes no object, or a present in the plural («действуют 21 приют»), right
before a number and its noun in the nominative is judged.
Several subjects may have the neuter or the plural («открыто 21 школа и 3 лицея»); measures and times may be no subject
(«столовая открыта 22 дня»), and verbs of being may be neuter beside all («стало 21 человек»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.text.lines import Line, by_line
from docgen.expressions import expression
from docgen.lang.forms import Case, Gender, Number
from docgen.lang.measures import measure_at
from docgen.lang.russian.dictionary import gender_in_nominative, is_present_plural, past_predicate, shown
from docgen.lang.russian.grammar import Category, plural_category
from docgen.model import Diagnostic, Figure, Precision

_VERB = expression(r"(?<![\w-])([А-ЯЁа-яё]+)[ \u00a0](?:(?:всего|лишь|только|ещ[её]|уже)[ \u00a0])?$")
_AMOUNT = expression(r"\d[\d \u00a0]*[ \u00a0](?P<noun>[а-яё]{3,})(?![\w-])")
_REACH = 40
_NO_SUBJECT = expression(r"тысяч|миллион|миллиард|триллион|тыс|млн|млрд|трлн|человек|раз(?:а|ов)?$|дол[яией]")
_NO_AGREEMENT = expression(r"стал|лиш|удосто|исполн|преисполн|.*с[ья]$", re.IGNORECASE)
"""Of being («стало»), or with a genitive of its own («школа удостоена 25 наград»)."""
_ENDS = expression(r"[.;:!?](?:\s|$)")
_NUMBER = r"(?:\d|одн|один|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять)"
_LISTED = expression(
    rf"^[^,]*?[ \u00a0](?:и|или|да|плюс)[ \u00a0]|,[ \u00a0](?:а также|(?:\w+[ \u00a0])?{_NUMBER}|\w+(?:,| и ))"
)
"""More subjects behind the first one."""


@by_line
def verb_of_another_number(line: Line) -> Iterator[Diagnostic]:
    """DG256: a short participle or a past before a figure, of another gender or number than it asks for."""
    if line.lang != "ru":
        return
    for run in line.printed:
        figure = run.inline
        if not isinstance(figure, Figure) or not _is_whole(figure):
            continue
        start = max(run.start - _REACH, 0)
        verb = _VERB.search(line.text[start : run.start])
        amount = _AMOUNT.match(line.text, run.start) if verb else None
        if verb and amount and not _agrees(verb[1], amount, line):
            args = {"text": line.text[start + verb.start(1) : amount.end()], "key": ", ".join(figure.keys)}
            yield Diagnostic("DG256", line.place(start + verb.start(1), len(verb[1])), args)


def _is_whole(figure: Figure) -> bool:
    """Whether a figure is an exact whole number, printed in digits in front of what it counts."""
    is_count = isinstance(figure.value, Decimal) and figure.part == "value" and not figure.scale
    return is_count and figure.precision is Precision.EXACT and figure.text[:1].isdecimal() and "," not in figure.text


def _agrees(verb: str, amount: re.Match[str], line: Line) -> bool:
    """Whether a verb may stand before a number with its noun."""
    noun = amount["noun"]
    is_measure = measure_at(line.text, amount.start("noun"), "ru") is not None
    if is_measure or _NO_SUBJECT.match(noun):
        return True
    category = plural_category(Decimal("".join(filter(str.isdecimal, amount[0]))))
    if category is Category.ONE and is_present_plural(verb.lower()):
        return not _is_its_subject(noun, verb.lower()) or bool(_LISTED.search(_rest(amount, line)))
    said = None if _NO_AGREEMENT.match(verb) else past_predicate(verb)
    if said is None:
        return True
    if category is not Category.ONE:
        is_counted = bool(_COUNTED & {(one.case, one.number) for one in shown(noun)})
        return not said.passive or said.gender in (None, Gender.N) or not is_counted
    gender = gender_in_nominative(noun)
    return gender is None or said.gender is gender or bool(_LISTED.search(_rest(amount, line)))


def _rest(amount: re.Match[str], line: Line) -> str:
    """What stands behind a number with its noun, up to the end of the sentence."""
    return _ENDS.split(line.text[amount.end() :], maxsplit=1)[0]


_WITHOUT_OBJECT = frozenset(
    {"действуют", "функционируют", "находятся", "имеются", "существуют", "строятся", "числятся"}
)
_NO_THING = expression(r"сезон|срок|период|курс|этап|рейс|цикл|тур(?:а|ов)?$")


def _is_its_subject(noun: str, verb: str) -> bool:
    """Whether a noun is the thing that a verb without an object tells of («действуют 21 приют»); «обслуживают 21 дом»
    may be right, and so may «состоят 706 421 гражданин»: of people, each by himself.
    """
    cases = {one.case for one in shown(noun) if one.number is Number.SG}
    if Case.NOM not in cases or _NO_THING.match(noun):
        return False
    return verb in _WITHOUT_OBJECT and all(one.noun for one in shown(noun))


_COUNTED = {(Case.GEN, Number.SG), (Case.GEN, Number.PL)}
