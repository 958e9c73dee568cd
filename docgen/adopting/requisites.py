"""The record of an adopted letter: whom it goes to, what it answers, who signs, who drafted it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docgen.adopting.findings import CASES
from docgen.adopting.letters import Found, Kind, Spot, level
from docgen.adopting.roles import INITIALS_FIRST, SURNAME_FIRST
from docgen.lang.forms import Form
from docgen.lang.numbers import Kind as Number
from docgen.lang.numbers import Reading, read_numbers
from docgen.lang.speech import speech
from docgen.model import LANGS, Grain, Lang, Period

_PHONE = re.compile(r"\+?\(?\d[\d\s\u00a0()\u2011-]{4,}\d")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SIGN = re.compile(r"№[\s\u00a0]?")
UNKNOWN: Mapping[Lang, str] = {"ru": "в письме не найдено", "kz": "хатта табылмады"}


@dataclass(slots=True)
class Requisites:
    """What the letter's record knows, and which stretches of the letter it prints, by language."""

    prefix: str
    date: dt.date
    date_said: str
    number: str = ""
    answered: dt.date | None = None
    addressees: dict[Lang, list[str]] = field(default_factory=dict)
    signer: dict[Lang, str] = field(default_factory=dict)
    executor: dict[Lang, str] = field(default_factory=dict)
    phone: str = ""
    mail: str = ""
    spots: dict[Lang, list[Spot]] = field(default_factory=lambda: {lang: [] for lang in LANGS})
    refused: set[tuple[Lang, int]] = field(default_factory=set)
    """Paragraphs in which the record does not print what the letter says: they stay typed."""

    def pieces(self, lang: Lang, unit: int) -> Iterator[Spot]:
        """The stretches of one paragraph."""
        if (lang, unit) not in self.refused:
            yield from (one for one in self.spots[lang] if one.unit == unit)

    # --- as YAML ---

    def write_letter(self, key: str) -> str:
        """The record of the letter."""
        count = max((len(lines) for lines in self.addressees.values()), default=0) or 1
        keys = ", ".join(f"{self.prefix}_addressee_{number}" for number in range(1, count + 1))
        lines = [
            f"  {key}:",
            f"    # {self.date_said}: the day at which names are judged; correct it",
            f"    date: {self.date.isoformat()}",
            f"    addressees: [{keys}]",
        ]
        if self.number and self.answered:
            lines += [
                "    inquiry:",
                f"      number: {_quoted(self.number)}",
                f"      date: {self.answered.isoformat()}",
            ]
        lines.append(f"    signer: {self.prefix}_signer")
        if self.executor and self.phone:
            lines += ["    executor:", f"      person: {self.prefix}_executor", f"      phone: {_quoted(self.phone)}"]
            lines += [f"      email: {_quoted(self.mail)}"] if self.mail else []
        return "\n".join(lines) + "\n"

    def write_names(self) -> str:
        """The names of addressees, signer, executor, as the letter writes them."""
        count = max((len(lines) for lines in self.addressees.values()), default=0) or 1
        names = [
            _name(
                f"{self.prefix}_addressee_{number + 1}",
                "office",
                {lang: lines[number] for lang, lines in self.addressees.items() if number < len(lines)},
                "as the letter writes it, in the dative: write the nominative under `text:`",
                ("dat",),
            )
            for number in range(count)
        ]
        names.append(_name(f"{self.prefix}_signer", "person", self.signer, "", ()))
        if self.executor and self.phone:
            names.append(_name(f"{self.prefix}_executor", "person", self.executor, "", ()))
        return "\n".join(names)


def _quoted(text: str) -> str:
    return json.dumps(level(text), ensure_ascii=False)


def _name(key: str, kind: str, said: Mapping[Lang, str], remark: str, cases: tuple[str, ...]) -> str:
    missing = [lang for lang in LANGS if lang not in said]
    remarks = [remark] if remark and said else []
    remarks += [f"not known in this language: {', '.join(missing)}"] if missing and said else []
    lines = [f"  {key}:", *(f"    # {one}" for one in remarks), f"    kind: {kind}", "    confirmed: no"]
    for lang in LANGS:
        text = _quoted(said.get(lang) or next(iter(said.values()), UNKNOWN[lang]))
        forms = "".join(f", forms: {{{case}: {text}}}" for case in cases)
        lines.append(f"    {lang}: {{text: {text}{forms}}}")
    return "\n".join(lines) + "\n"


# --- from the letter -------------------------------------------------------------------------------------------------


def read_requisites(letters: Mapping[Lang, Found], prefix: str, today: dt.date) -> Requisites:
    """What the letters tell of themselves."""
    made = Requisites(prefix, today, "today")
    for lang, found in letters.items():
        for number, unit in enumerate(found.units):
            reader = _READERS.get(unit.kind) if unit.kind else None
            if reader:
                reader(made, lang, number, unit.text)
    if made.answered and made.date == today and made.date_said == "today":
        made.date, made.date_said = made.answered, "the day of the inquiry"
    return made


def _read_addressee(made: Requisites, lang: Lang, unit: int, text: str) -> None:
    """Each paragraph is an addressee; more lines of one than an address has are kept as they are."""
    lines = made.addressees.setdefault(lang, [])
    lines.append(text.replace("\n", " "))
    key = f"name.{made.prefix}_addressee_{len(lines)}"
    if "\n" not in text:
        made.spots[lang].append(Spot(unit, 0, len(text), f'{{{{ {key} | case("dat") }}}}'))


def _read_reference(made: Requisites, lang: Lang, unit: int, text: str) -> None:
    """The number and date of the inquiry, or else the day of the letter itself."""
    readings = read_numbers(text, lang)
    number = next((one for one in readings if one.kind is Number.DOCUMENT_NUMBER and isinstance(one.value, str)), None)
    day = next((one for one in readings if one.kind is Number.DATE), None)
    answers = text.lstrip().startswith("На") or (lang == "kz" and not text.lstrip().startswith("№"))
    if number and day and answers and isinstance(day.value, dt.date):
        _note_inquiry(made, lang, unit, number, day)
    elif day and isinstance(day.value, dt.date) and not answers:
        made.date, made.date_said = day.value, "the day of the letter"


def _note_inquiry(made: Requisites, lang: Lang, unit: int, number: Reading, day: Reading) -> None:
    assert isinstance(day.value, dt.date)
    if made.answered is None:
        made.number, made.answered = str(number.value), day.value
    if (made.number, made.answered) == (str(number.value), day.value):
        sign = _SIGN.match(number.text)
        made.spots[lang].append(
            Spot(unit, number.start + (sign.end() if sign else 0), number.end, "{{ letter.inquiry.number }}")
        )
        if case := _case_of(day, lang):
            made.spots[lang].append(Spot(unit, day.start, day.end, f'{{{{ letter.inquiry.date | date("{case}") }}}}'))


def _case_of(reading: Reading, lang: Lang) -> str:
    """The case in which docgen words a day as the letter does; empty if there is none."""
    assert isinstance(reading.value, dt.date)
    day = Period(reading.value, reading.value, Grain.DAY)
    for case in CASES[lang]:
        form = speech(lang).date(day, case)
        if isinstance(form, Form) and level(form.text) == level(reading.text):
            return case
    return ""


def _read_signature(made: Requisites, lang: Lang, unit: int, text: str) -> None:
    person = _person(text)
    if person and not made.signer.get(lang):
        made.signer[lang] = person[0]
        made.spots[lang].append(Spot(unit, person.start(), person.end(), "{{ letter.signer }}"))


def _read_executor(made: Requisites, lang: Lang, unit: int, text: str) -> None:
    person, mail = _person(text), _MAIL.search(text)
    phone = _PHONE.search(text)
    if not person or not phone or made.executor.get(lang):
        return
    made.executor[lang] = person[0]
    made.spots[lang].append(Spot(unit, person.start(), person.end(), "{{ letter.executor.person }}"))
    if not made.phone:
        made.phone, made.mail = phone[0], mail[0] if mail else ""
    if level(made.phone) == level(phone[0]):
        made.spots[lang].append(Spot(unit, phone.start(), phone.end(), "{{ letter.executor.phone }}"))
    if mail and made.mail == mail[0]:
        made.spots[lang].append(Spot(unit, mail.start(), mail.end(), "{{ letter.executor.email }}"))


def _person(text: str) -> re.Match[str] | None:
    """The last person that a line names."""
    found = [list(pattern.finditer(text)) for pattern in (INITIALS_FIRST, SURNAME_FIRST)]
    return next((ones[-1] for ones in found if ones), None)


_READERS = {
    Kind.ADDRESSEE: _read_addressee,
    Kind.REFERENCE: _read_reference,
    Kind.SIGNATURE: _read_signature,
    Kind.EXECUTOR: _read_executor,
}
