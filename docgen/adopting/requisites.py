"""What an adopted letter tells of itself: whom it goes to, what it answers, who signs, who drafted it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from docgen.adopting.findings import CASES
from docgen.adopting.letters import Found, Kind, Spot, level
from docgen.adopting.roles import INITIALS_FIRST, SURNAME_FIRST, is_addressed_person, without_address
from docgen.lang.forms import Form
from docgen.lang.numbers import Kind as Number
from docgen.lang.numbers import Reading, read_numbers
from docgen.lang.speech import speech
from docgen.model import LANGS, Grain, Lang, Period

_PHONE = re.compile(r"\+?\(?\d[\d\s\u00a0()\u2011-]{4,}\d")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SIGN = re.compile(r"№[\s\u00a0]?")
TODAY = "today: the day at which names are judged; correct it"
OF_THE_INQUIRY = "the day of the inquiry: the day at which names are judged; correct it"
OF_A_DOCUMENT = "the day of the latest document that the letter names: the day at which names are judged; correct it"
OF_THE_LETTER = "the day of the letter: the day at which names are judged; correct it"


@dataclass(slots=True)
class Addressee:
    """To whom: an office, a person, or a person in an office, by language."""

    office: dict[Lang, str] = field(default_factory=dict)
    person: dict[Lang, str] = field(default_factory=dict)
    address: dict[Lang, str] = field(default_factory=dict)


@dataclass(slots=True)
class Requisites:
    """What the letter's record knows, and which stretches of the letter it prints, by language."""

    prefix: str
    date: dt.date
    date_said: str
    number: str = ""
    answered: dt.date | None = None
    addressees: list[Addressee] = field(default_factory=list)
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


# --- from the letter -------------------------------------------------------------------------------------------------


def read_requisites(letters: Mapping[Lang, Found], prefix: str, today: dt.date) -> Requisites:
    """What the letters tell of themselves."""
    made = Requisites(prefix, today, TODAY)
    for lang, found in letters.items():
        for number, unit in enumerate(found.units):
            reader = _READERS.get(unit.kind) if unit.kind else None
            if reader:
                reader(made, lang, number, unit.text)
    if made.answered and made.date_said == TODAY:
        made.date, made.date_said = made.answered, OF_THE_INQUIRY
    return made


def not_before(made: Requisites, days: Iterable[dt.date]) -> None:
    """A letter without a day of its own was written no earlier than the documents that it names."""
    latest = max(days, default=made.date)
    if latest > made.date and made.date_said != OF_THE_LETTER:
        made.date, made.date_said = latest, OF_A_DOCUMENT


def _read_addressee(made: Requisites, lang: Lang, unit: int, text: str) -> None:
    """Each paragraph is an addressee; a person on its last line is one of their own, so is a postal address below."""
    number = sum(lang in {*one.office, *one.person} for one in made.addressees)
    if number == len(made.addressees):
        made.addressees.append(Addressee())
    addressee, key = made.addressees[number], f"name.{made.prefix}_addressee_{number + 1}"
    whole, text = text, without_address(text)
    if whole != text:
        spot = Spot(unit, len(text) + 1, len(whole), f"{{{{ {key}_address }}}}")
        addressee.address[lang] = _note_name(made, lang, spot, whole)
    person = is_addressed_person(text.rsplit("\n", 1)[-1])
    split = text.rfind("\n") if person else len(text)
    if split >= 0:
        addressee.office[lang] = _note_name(made, lang, _dative(unit, 0, split, key), text)
    if person:
        key = f"{key}_person" if split >= 0 else key
        addressee.person[lang] = _note_name(made, lang, _dative(unit, split + 1, len(text), key), text)


def _dative(unit: int, start: int, end: int, key: str) -> Spot:
    """A name in the dative. A Kazakh office before a person has no ending: that is its form here."""
    return Spot(unit, start, end, f'{{{{ {key} | case("dat") }}}}')


def _note_name(made: Requisites, lang: Lang, spot: Spot, text: str) -> str:
    """The name in a stretch of a paragraph, printed from its record."""
    made.spots[lang].append(spot)
    return text[spot.start : spot.end].replace("\n", " ")


def _read_reference(made: Requisites, lang: Lang, unit: int, text: str) -> None:
    """The number and date of the inquiry, or else the day of the letter itself."""
    readings = read_numbers(text, lang)
    number = next((one for one in readings if one.kind is Number.DOCUMENT_NUMBER and isinstance(one.value, str)), None)
    day = next((one for one in readings if one.kind is Number.DATE), None)
    answers = text.lstrip().startswith("На") or (lang == "kz" and not text.lstrip().startswith("№"))
    if number and day and answers and isinstance(day.value, dt.date):
        _note_inquiry(made, lang, unit, number, day)
    elif day and isinstance(day.value, dt.date) and not answers:
        made.date, made.date_said = day.value, OF_THE_LETTER


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
