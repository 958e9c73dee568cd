"""What docgen says, in the language of the person who reads it: English ids → Russian and Kazakh.

The ids are the English sentences themselves: those of `codes`, those said by `report` and `cli`, and the values of
some `args` (what was expected, for which reason, what kind of thing). `make messages` gathers them into
`locale/*/LC_MESSAGES/docgen.po`; the compiled catalogues are read once, when first needed.
"""

from __future__ import annotations

import datetime as dt
import functools
import gettext
import re
from collections.abc import Mapping
from pathlib import Path

from docgen.codes import CODES
from docgen.expressions import expression
from docgen.model import Diagnostic

Ui = str
"""One of `LANGUAGES`."""
LANGUAGES: tuple[Ui, ...] = ("en", "ru", "kz")
CATALOGUES: Mapping[Ui, str] = {"ru": "ru", "kz": "kk"}
"""Language of the reader → folder in `locale/`; English needs none."""

_LOCALES: Mapping[str, Ui] = {"ru": "ru", "kk": "kz"}


def language_named(name: str | None) -> Ui | None:
    """The language that an option names, by docgen's own tag or that of ISO 639; None for any other.

    >>> language_named("ru"), language_named("kk"), language_named("de")
    ('ru', 'kz', None)
    """
    ui = _LOCALES.get(name or "", name)
    return ui if ui in LANGUAGES else None


WORDED_ARGS = frozenset(
    {"expected", "kind", "other_kind", "limit", "problem", "reason", "requisite", "after", "days", "instead"}
)
"""The args whose values are messages too; all others are what a person typed and stay as they are."""

PATTERNED = (
    "write {0} here; a norm, too, («three shifts», «twice a year») has a source: what sets it",
    "say which years these are, under `period:`, such as 2024..2026, and write {0} in place of «{1}»",
    "{{{{ fact.KEY{0}",
    "one of {0}",
    "it looks like a misspelt «{0}»",
    "it knows no «{0}»",
    "«{0}» is one too many",
    "«{0}» is missing",
    "«{0}» is nothing that {1} may be",
    "«{0}» is a case, and the noun stands here",
    "fields, one a line: {0}",
    "a case: {0}, pl.gen …",
    "a number from {0} to {1}",
    "{0}: «{1}» in it is a letter, not a digit",
    "{0}, and on a line of its own {1}",
    "{0}, and under `unit:` the key of what is counted",
    "it is open in Word or LibreOffice; if it is open nowhere, delete {0}",
    "a comma is missing before «{0}»",
    "margins of at most {0} mm together",
    "{0} onwards",
    "up to {0}",
    "{0} MB",
    "{0} seconds",
    "{0} levels",
    "{0} characters",
    "{0} characters in a line",
    "{0} characters in a value",
    "{0} figures and names",
    "{0} turns of loops",
    "«{0}» leaves no place for the case {1}",
    "a year has {0} of «{1}»",
)
"""Values made of a phrase and something that changes; the most special ones win, whatever their order here. A brace
that stays one is doubled, as in all messages.
"""

COMPLAINTS = (
    "No such command '{0}'.",
    "No such command '{0}'. Did you mean '{1}'?",
    "No such command '{0}'. Did you mean '{1}', '{2}'?",
    "No such command '{0}'. Did you mean '{1}', '{2}', '{3}'?",
    "No such option: {0}.",
    "Missing command.",
    "Missing argument '{0}'.",
    "Missing option '{0}'.",
    "Option '{0}' requires an argument.",
    "Option '{0}' does not take a value.",
    "Got unexpected extra argument(s) ({0}).",
    "Invalid value for '{0}': {1}.",
    "{0} is not one of {1}",
    "{0} is not a valid {1}",
)
"""What typer says of a command line, with what changes in it. https://github.com/fastapi/typer"""

_HALVES = " | "


def chosen(explicit: Ui | None, environment: Mapping[str, str]) -> Ui:
    """The language to speak: the one asked for, else that of the locale variables in POSIX order, else English.

    >>> chosen(None, {"LC_ALL": "", "LC_MESSAGES": "kk_KZ.UTF-8", "LANG": "ru_RU.UTF-8"})
    'kz'
    >>> chosen("ru", {"LANG": "kk_KZ"}), chosen(None, {"LANG": "C.UTF-8"}), chosen(None, {})
    ('ru', 'en', 'en')
    """
    if explicit:
        return explicit
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    return _LOCALES.get(re.split(r"[_.@]", locale)[0].lower(), "en")


@functools.cache
def _catalogue(ui: Ui) -> gettext.NullTranslations:
    if ui not in CATALOGUES:
        return gettext.NullTranslations()
    file = Path(__file__).parent / "locale" / CATALOGUES[ui] / "LC_MESSAGES" / "docgen.mo"
    with file.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def said(message_id: str, ui: Ui, **args: str) -> str:
    """A message in a language, its braces filled; an id that the catalogue lacks stays English.

    >>> said("first written here", "ru"), said("no such message: {what}", "ru", what="x")
    ('впервые написано здесь', 'no such message: x')
    """
    worded = {name: value_said(value, ui) if name in WORDED_ARGS else value for name, value in args.items()}
    return _translated(message_id, ui).format(**worded)


def _translated(message_id: str, ui: Ui) -> str:
    return _catalogue(ui).gettext(message_id) if message_id else ""  # the empty id is the catalogue's header


def counted(one: str, many: str, count: int, ui: Ui) -> str:
    """A message that counts, `{count}` filled, in the plural form of the language.

    >>> [counted("{count} error", "{count} errors", count, "ru") for count in (1, 2, 5)]
    ['1 ошибка', '2 ошибки', '5 ошибок']
    """
    return _catalogue(ui).ngettext(one, many, count).format(count=count)


_DAY = r"\d{4}-\d\d-\d\d"
_DAYS = expression(rf"(?<![\w-]){_DAY}(?:\.\.{_DAY})?(?![\w-])")


def days_said(text: str) -> str:
    """A text with its days as people write them: 15.10.2021; whole months and years without their days.

    >>> days_said("2021-10-15"), days_said("2021-06-01..2021-06-30"), days_said("2020-01-01..2020-12-31, 3")
    ('15.10.2021', '06.2021', '2020, 3')
    """
    return _DAYS.sub(lambda found: _days_said(*found[0].split("..")), text)


def _days_said(first: str, last: str = "") -> str:
    year, month, day = first.split("-")
    if last[:4] == year and (first[4:], last[4:]) == ("-01-01", "-12-31"):
        return year
    if last[:7] == first[:7] and day == "01" and _is_last_of_month(last):
        return f"{month}.{year}"
    shown = f"{day}.{month}.{year}"
    return f"{shown}–{_days_said(last)}" if last and last != first else shown


def _is_last_of_month(text: str) -> bool:
    try:
        return (dt.date.fromisoformat(text) + dt.timedelta(days=1)).day == 1
    except (ValueError, OverflowError):
        return False


def value_said(value: str, ui: Ui) -> str:
    """The value of an arg in a language, if it is a message of docgen; anything else as it is.

    >>> value_said("yes or no", "ru"), value_said("16 MB", "ru"), value_said("386", "ru")
    ('yes или no', '16 МБ', '386')
    """
    translated = _translated(value, ui)
    if translated != value:
        return translated
    for message_id, pattern in _patterns():
        if match := pattern.fullmatch(value):
            return _translated(message_id, ui).format(*(value_said(one, ui) for one in match.groups()))
    return value


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each patterned id with what it matches, the longest first."""
    return tuple(
        (message_id, expression(re.sub(r"\\\{\d\\\}", "(.+)", re.escape(message_id)).replace(r"\{\{", r"\{")))
        for message_id in sorted((*PATTERNED, *COMPLAINTS), key=len, reverse=True)
    )


def sentence(diagnostic: Diagnostic, ui: Ui) -> str:
    """What a diagnostic says.

    >>> from docgen.model import Span
    >>> sentence(Diagnostic("DG106", Span("facts/x.yaml"), {"key": "value"}), "ru")
    '«value» написано дважды'
    """
    args = diagnostic.args
    if diagnostic.code in _RECKONED:
        args = {name: _as_written(value, ui) if name in _AMOUNTS else value for name, value in args.items()}
    return _QUOTED_TWICE.sub(r"«\1»", said(CODES[diagnostic.code].message, ui, **args, hint=diagnostic.hint))


_RECKONED = frozenset(
    (
        "DG150", "DG151", "DG152", "DG246", "DG249", "DG332", "DG408", "DG409", "DG410", "DG411", "DG412", "DG451",
        "DG454", "DG478",
    )
)  # fmt: skip
_AMOUNTS = frozenset(
    (
        "left",
        "right",
        "value",
        "otherwise",
        "rounded",
        "number",
        "total",
        "sum",
        "part",
        "whole",
        "before",
        "after",
        "share",
    )
)
"""The codes that tell what docgen has reckoned, and the args in which it stands: no words of a file."""

_POINT = expression(r"(?<![\d.])(\d+)\.(\d+)(?![\d.])")


def _as_written(value: str, ui: Ui) -> str:
    """Numbers as a reader writes them: thousands parted, and a comma in Russian and Kazakh. A day and a year are none.

    >>> _as_written("89.4 %", "ru"), _as_written("0.05…0.15", "kz"), _as_written("01.02.2021", "ru")
    ('89,4 %', '0,05…0,15', '01.02.2021')
    >>> _as_written("spent (1234567.12345)", "ru"), _as_written("63200000000", "en"), _as_written("2021", "ru")
    ('spent (1 234 567,12345)', '63 200 000 000', '2021')
    """
    grouped = _LONG.sub(lambda number: f"{int(number[0]):,}".replace(",", " "), value)
    return grouped if ui == "en" else _POINT.sub(r"\1,\2", grouped)


_LONG = expression(r"(?<![\w.,-])\d{5,}(?!\w)")
"""The whole part of a number that is hard to read in one go; not a code such as «KZ75»."""


_QUOTED_TWICE = expression("««([^«»]*)»»")
"""What stands in quotation marks already, as a name does, within those of the sentence."""


def remedy(diagnostic: Diagnostic, ui: Ui) -> str:
    """What to do about a diagnostic. A hint of several words may be a message too; a key has no blank."""
    hint = value_said(diagnostic.hint, ui) if " " in diagnostic.hint else diagnostic.hint
    return said(help_id(diagnostic.code, hinted=bool(hint)), ui, **diagnostic.args, hint=hint)


def help_id(code: str, *, hinted: bool) -> str:
    """The half of a code's help that holds with or without a hint; a help of one half holds for both.

    >>> help_id("DG141", hinted=True), help_id("DG141", hinted=False), help_id("DG105", hinted=True)[:18]
    ('did you mean «{hint}»?', 'add it under `sources:`', 'indent with spaces')
    """
    first, _, second = CODES[code].help.partition(_HALVES)
    return first if hinted or not second else second
