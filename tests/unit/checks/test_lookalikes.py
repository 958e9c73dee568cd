"""Letters and digits that look alike, in telephones and in numbers of documents."""

from __future__ import annotations

import pytest
from seen import book

from docgen.checks.form import lookalikes

RECORDS = """\
letters:
  two:
    date: 2021-03
    addressees: [whom]
    inquiry: {{number: {number}, date: 2021-02-25}}
    signer: someone
    executor: {{person: someone, phone: {phone}, email: a@b.kz}}
names:
  whom: {{kind: office, ru: {whom}, kz: Біреу}}
sources:
  own_act: {{kind: act, title: {{ru: Приказ, kz: Бұйрық}}, number: {act}, date: 2016-01-22}}
"""


def told(number="ДЗ-318", phone="74-12-55", act="214", whom="Депутат Сапаров Б.К.") -> list[tuple[str, int, str]]:
    """Code, line and what is to be written instead."""
    made = book(RECORDS.format(number=number, phone=phone, act=act, whom=whom))
    checks = (lookalikes.letter_for_a_digit, lookalikes.digit_for_a_letter)
    return [
        (one.code, one.span.line, one.args.get("right") or one.hint)
        for check in checks
        for one in check(made)
        if one.span.file == "facts/more.yaml"
    ]


@pytest.mark.parametrize(
    ("phone", "right"),
    [
        ("74-12-5О", "74-12-50"),
        ("74-12-5O", "74-12-50"),
        ("8 (7172) 74-l2-55", "8 (7172) 74-12-55"),
        ("74-12-З5", "74-12-35"),
        ("О2-12-55", "02-12-55"),
        ("74-12-О", "74-12-0"),
        ("+7 701 123 45 67 (О. Ким)", ""),
        ("74-12-55 (корпус I)", ""),
        ("I корпус, 74-12-55", ""),
        ("тел. 74-12-55, З. Ким", ""),
        ("74-12-55, вн. 12", ""),
        ("74-12-55, доб. 130", ""),
        ("+7 7172 741255 (ішкі 12)", ""),
        ("74-12-55, тел. 3", ""),
        ("74-12-55, 74-12-56", ""),
    ],
)
def test_a_letter_in_a_telephone(phone: str, right: str) -> None:
    assert told(phone=f"{phone!r}") == ([("DG331", 7, right)] if right else [])


@pytest.mark.parametrize(
    ("act", "right"),
    [
        ("2l4", "214"),
        ("2О4", "204"),
        ("12-3I5", "12-315"),
        ("ҚР ДСМ-70", ""),
        ("236-ө", ""),
        ("400-VI", ""),
        ("4О", ""),
        ("112-О", ""),
        ("21-4", ""),
        ("17-3/ОЗ-12", ""),
    ],
)
def test_a_letter_in_the_number_of_an_act(act: str, right: str) -> None:
    assert told(act=act) == ([("DG331", 11, right)] if right else [])


@pytest.mark.parametrize(
    ("number", "whom", "right"),
    [
        ("Д3-318", "Депутат Сапаров Б.К.", "ДЗ-318"),
        ("D3-318", "Депутаты Курултая", "ДЗ-318"),
        ("DЗ-318", "Депутаты Курултая", "ДЗ-318"),
        ("ДЗ-318", "Депутаты Курултая", ""),
        ("Д3-318", "Аким области", ""),
        ("Д-3-318", "Депутаты Курултая", ""),
        ("D-3318", "Депутаты Курултая", ""),
        ("33-318", "Депутаты Курултая", ""),
    ],
)
def test_a_digit_in_the_number_of_an_inquiry(number: str, whom: str, right: str) -> None:
    assert told(number=number, whom=whom) == ([("DG139", 5, right)] if right else [])
