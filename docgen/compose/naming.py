"""Names as templates see them: what a body, a region or a person is called on a day, whole or in part."""

from __future__ import annotations

import datetime as dt
from typing import Any

from docgen.compose.faults import TemplateFault, Told
from docgen.compose.rendering import NOWHERE, Printable, Read, Rendering
from docgen.compose.sandbox import Readable
from docgen.facts.shapes import nearest
from docgen.lang.forms import Doubt, Worded
from docgen.model import Lang, Name, NameKind, Term, Wordforms


class NameValue(Readable):
    """A name, as it was called on a day: the letter's, or that of the act it issued; of a person's also the parts."""

    __slots__ = ("day", "name", "part", "rendering")

    def __init__(self, rendering: Rendering, name: Name, day: dt.date | None = None, part: str = "") -> None:
        self.rendering = rendering
        self.name = name
        self.day = day or rendering.day
        self.part = part

    @property
    def kind(self) -> NameKind:
        """What is named."""
        return self.name.kind

    def words(self) -> Wordforms:
        """The words of the letter's language and day."""
        called = self.name.on(self.day)
        if called is None:
            raise TemplateFault("DG219", key=self.name.key, day=self.day.isoformat())
        words = called.said(self.rendering.lang)
        return _part_of_name(words, self.part) if self.part else words

    def field(self, name: str) -> Any:
        """`short`: the short form; `addressed`: as an addressee is printed, an organization in the nominative, a
        position and a surname in the dative (Rules of documentation, p. 25); of a person: surname, given, patronymic,
        full, polite, initials.
        """
        if self.kind is NameKind.PERSON and name in _PERSON_PARTS:
            missing = next((one for one in _PERSON_PARTS[name] if one not in self.words().hints), "")
            if missing:
                raise TemplateFault("DG227", key=self.name.key, name=missing)
            return NameValue(self.rendering, self.name, self.day, name)
        if name == "addressed":
            return self.in_case("nom" if self.kind is NameKind.BODY else "dat")
        if name != "short":
            known = ("short", "addressed", *_PERSON_PARTS) if self.kind is NameKind.PERSON else ("short", "addressed")
            raise TemplateFault("DG213", hint=nearest(name, known) or "short", name=name)
        short = self.words().short
        if not short:
            raise TemplateFault("DG227", key=self.name.key, name=name)
        return self.term(short)

    def term(self, text: str) -> Printable:
        """The name printed as `text`."""
        return Printable(self.rendering, Term(text, self.name.key, NOWHERE))

    def in_case(self, case: str, number: str = "", possessive: str = "") -> Printable:
        """The name in a case."""
        worded = self.rendering.speech.name(self.words(), self.kind, case, number, possessive)
        return self.term(self.rendering.worded(self._about_record(worded)))

    def _about_record(self, worded: Worded) -> Worded:
        """A doubt about a part of a person's name is settled in the record of the person."""
        if not self.part or not isinstance(worded, Doubt):
            return worded
        if any(field.startswith("forms.") for field, _ in worded.settles):
            return worded
        return worded._replace(word=NameValue(self.rendering, self.name, self.day).words().text)

    def __str__(self) -> str:
        return str(self.in_case("nom"))


_PERSON_PARTS = {
    "surname": ("surname",),
    "given": ("given",),
    "patronymic": ("patronymic",),
    "full": ("surname", "given"),
    "polite": ("given", "patronymic"),
    "initials": ("surname", "given"),
}
"""What of a person's name can be printed → the hints that it is made from; a patronymic is added where there is one."""
_OF_LAST_WORD = ("harmony", "reading", "possessed")


def _part_of_name(words: Wordforms, part: str) -> Wordforms:
    """The words of one part of a person's name; a hint about the last word of the whole holds for that word alone."""
    hints = words.hints
    needed = dict.fromkeys((*_PERSON_PARTS[part], *(("patronymic",) if part == "full" else ())))
    names = {one: hints[one] for one in needed if one in hints}
    text = f"{names['given'][0]}. {names['surname']}" if part == "initials" else " ".join(names.values())
    same_end = text.split(" ")[-1] == words.text.split(" ")[-1]
    kept = {hint: told for hint, told in hints.items() if hint not in _OF_LAST_WORD or same_end}
    forms = words.forms if text == words.text else {}
    return Wordforms(text, forms=forms, hints=kept, shipped=words.shipped)


def typed_name(rendering: Rendering, text: str) -> NameValue | None:
    """The name that is written so on the letter's day: the project's own before docgen's, one that tells the grammar
    something before one that is a bare text.
    """
    rendering.reads.add(Read("words", text))
    book, day, lang = rendering.book, rendering.day, rendering.lang
    keys = [key for key in book.spelled.get(text, ()) if _is_called(book.names[key], text, day, lang)]
    found = [name_value(rendering, key) for key in keys]
    own = [one for one in found if not one.words().shipped] or found
    telling = [one for one in own if one.words().forms or one.words().hints] or own
    if any(one.words() != telling[0].words() for one in telling):
        raise TemplateFault("DG239", word=text, reason="several names are written so", expected="write name.KEY")
    return telling[0] if telling else None


def called_in_the_other_language(rendering: Rendering, text: str) -> str | None:
    """What the thing is called in the letter's language, where the text is its name in the other one alone."""
    book, day = rendering.book, rendering.day
    for key in book.spelled.get(text, ()):
        called = book.names[key].on(day)
        own = called.said(rendering.lang).text if called else ""
        if called and text in (called.ru.text, called.kz.text) and text not in own:  # «Алматы» is in both languages
            return own
    return None


def _is_called(name: Name, text: str, day: dt.date, lang: Lang) -> bool:
    called = name.on(day)
    return called is not None and called.said(lang).text == text


def name_value(rendering: Rendering, key: str, day: dt.date | None = None) -> NameValue:
    """The name of a key that a record names; a check reports unknown ones (DG142), here it only must not pass."""
    rendering.reads.add(Read("names", key))
    if key not in rendering.book.names:
        raise Told
    return NameValue(rendering, rendering.book.names[key], day)
