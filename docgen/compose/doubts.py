"""A doubt of the grammar → the fault that asks for the one record that settles it, ready to paste under `names:`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from docgen.compose.faults import TemplateFault
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.facts.records import SHIPPED
from docgen.lang.forms import Doubt
from docgen.model import LANGS, Called, Lang, Name, NameKind, Span, Wordforms

_PLAIN = expression(r"[^\W\d_«(][^{}\[\],:#\n\"']*|[«(][^{}\[\],:#\n\"']*")
"""What YAML reads as a text without quotes, inside braces too."""
_AS_IT_IS = expression(r"yes|no|\d{4}-\d\d-\d\d")
_SOUNDS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya a i n g u u k o h"
_LATIN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ", _SOUNDS.split(" "), strict=True))
"""Letters for a key, which has to be Latin; a key is never printed."""
_KEY_LENGTH = 40

Told = tuple[tuple[str, str], ...]
"""Fields of a word's record with their values: («forms.pl.gen», «судов»)."""


def doubtful(doubt: Doubt, book: FactBook, lang: Lang) -> TemplateFault:
    """The fault: the word, why, what was considered, and the record; or advice, where no record can settle it."""
    settles = doubt.settles
    if not settles:
        return TemplateFault("DG239", word=doubt.word, reason=doubt.reason, expected=doubt.remedy)
    considered = ", ".join(doubt.considered) or "—"
    record = proposed(doubt.word, settles, book, lang)
    place = _written(doubt.word, book, lang)
    near = _near(doubt.word, book, lang)
    reason = f"it looks like a misspelt «{'», «'.join(near)}»" if near else doubt.reason
    return TemplateFault("DG230", record, record=place, word=doubt.word, reason=reason, considered=considered)


def _near(word: str, book: FactBook, lang: Lang) -> tuple[str, ...]:
    """The nouns that a word without a record may be a slip of: those of the book, else those of the dictionary."""
    from docgen.lang.russian.spelling import near_nouns  # noqa: PLC0415  # it needs the dictionary

    if word in book.spelled or lang != "ru":  # no word of Kazakh is in doubt because nobody knows it
        return ()
    near = near_nouns(word)
    return tuple(one for one in near if one in book.spelled) or near


def _written(word: str, book: FactBook, lang: Lang) -> Span | None:
    """Where a record of the project says the word; None for one that docgen ships, and for a word without a record."""
    names = (book.names[key] for key in book.spelled.get(word, ()))
    own = (name for name in names if _is_called(name, word, lang) and not name.span.file.startswith(SHIPPED))
    return next((name.place(f"{lang}.text", lang) for name in own), None)


def proposed(word: str, told: Told, book: FactBook, lang: Lang) -> str:
    """The record of a word with these fields more, as one line of YAML; a word without a record gets one.

    >>> proposed("блок", (("harmony", "back"),), FactBook(), "kz")
    'blok: {kind: noun, ru: блок, kz: {text: блок, harmony: back}, confirmed: no}'
    """
    keys = [key for key in book.spelled.get(word, ()) if _is_called(book.names[key], word, lang)]
    if not keys:
        words: dict[Lang, dict[str, Any]] = {one: {"text": word} for one in LANGS}
        words[lang] |= _fields(told)
        return _entry(_new_key(word, book), {"kind": NameKind.NOUN, **_both(words), "confirmed": "no"})
    own_first = sorted(keys, key=lambda key: book.names[key].span.file.startswith(SHIPPED))
    name = book.names[own_first[0]]
    told = _read_as_shipped(word, own_first, book, lang) or told
    called = [_called(one, word, lang, told) for one in name.called]
    own = called[0] if len(called) == 1 else {"called": called}
    return _entry(name.key, {"kind": name.kind, **own, **({} if name.confirmed else {"confirmed": "no"})})


def _read_as_shipped(word: str, keys: Sequence[str], book: FactBook, lang: Lang) -> Told:
    """How an abbreviation is read, if docgen's own record of it says so and the project's does not."""
    readings = (one.said(lang) for key in keys for one in book.names[key].called)
    first, *others = (one.hints.get("reading") for one in readings if one.text == word)
    reading = next(filter(None, others), None)
    return (("reading", str(reading)),) if reading and not first else ()


def _is_called(name: Name, word: str, lang: Lang) -> bool:
    return any(one.said(lang).text == word for one in name.called)


def _entry(key: str, record: Mapping[str, Any]) -> str:
    return f"{key}: {_flow(record)}"


def _called(called: Called, word: str, lang: Lang, told: Told) -> dict[str, Any]:
    """What something is called over a stretch of time, the word in doubt with its new field."""
    words = {one: _words(called.said(one)) for one in LANGS}
    if called.said(lang).text == word:
        more = _fields(told)
        forms = {**words[lang].get("forms", {}), **more.pop("forms", {})}
        words[lang] |= {**more, **({"forms": forms} if forms else {})}
    days = {"since": called.since, "until": called.until}
    return {**_both(words), **{name: day.isoformat() for name, day in days.items() if day}}


def _words(words: Wordforms) -> dict[str, Any]:
    fields = {"text": words.text, "short": words.short, "forms": dict(words.forms), **words.hints}
    return {name: value for name, value in fields.items() if value}


def _both(words: Mapping[Lang, dict[str, Any]]) -> dict[str, Any]:
    """The words of each language, a bare text where there is nothing else."""
    return {lang: one["text"] if len(one) == 1 else one for lang, one in words.items()}


def _fields(told: Told) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for field, value in told:
        section, dot, key = field.partition(".")
        fields[section] = {key: value} if dot else value
    return fields


def _new_key(word: str, book: FactBook) -> str:
    """A key that no name has yet, from the letters of the word.

    >>> _new_key("Мектеп-интернат", FactBook()), _new_key("№ 5", FactBook())
    ('mektep_internat', 'word_5')
    """
    letters = "".join(_LATIN.get(letter, letter) for letter in word.lower())
    latin = re.sub(r"[^a-z0-9]+", "_", letters)[:_KEY_LENGTH].strip("_")
    key = latin if latin[:1].isalpha() else f"word_{latin}".rstrip("_")
    taken = sum(name == key or name.startswith(f"{key}_") for name in book.names)
    return key if not taken else f"{key}_{taken + 1}"


def _flow(value: Any) -> str:
    """A value in YAML's flow style."""
    match value:
        case Mapping():
            return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case _:
            text = str(value)
            bare = _AS_IT_IS.fullmatch(text) or _PLAIN.fullmatch(text)
            return text if bare else json.dumps(text, ensure_ascii=False)
