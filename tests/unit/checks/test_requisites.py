"""The requisites of a letter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from projects import FACTS, TODAY
from seen import Check, book, codes, finished

from docgen.checks.form import requisites
from docgen.facts.book import read_facts
from docgen.world import MemoryWorld

ADDRESSEE = "::: addressee\n{{ letter.addressees[0] | case('dat') }}\n:::\n\n"
REFERENCE = "::: reference\n№ {{ letter.inquiry.number }} {{ letter.inquiry.date | date }}\n:::\n\n"
SIGNATURE = "::: signature\n\t{{ letter.signer }}\n:::\n\n"
EXECUTOR = "::: executor\n{{ letter.executor.person }}, {{ letter.executor.phone }}\n:::\n"
WHOLE = f"{ADDRESSEE}{REFERENCE}Текст.\n\n{SIGNATURE}{EXECUTOR}"


@pytest.mark.parametrize(
    "check",
    [
        requisites.requisite_missing,
        requisites.requisite_incomplete,
        requisites.requisite_out_of_order,
        requisites.blank_of_nobody,
        requisites.signature_of_nobody,
    ],
)
def test_a_whole_letter_is_right(check: Check) -> None:
    assert codes(check, _with_dative(WHOLE)) == []


def _with_dative(template: str) -> str:
    """The name of tests/projects.py has its dative not given: it is printed as it is."""
    return template.replace(" | case('dat')", "")


@pytest.mark.parametrize("block", [ADDRESSEE, REFERENCE, SIGNATURE, EXECUTOR])
def test_each_requisite_is_missed(block: str) -> None:
    assert codes(requisites.requisite_missing, _with_dative(WHOLE.replace(block, ""))) == ["DG505"]


def test_a_reference_without_the_inquiry_is_told() -> None:
    reference = "::: reference\n{{ reserved('index', 20) }} {{ letter.inquiry.date | date }}\n:::\n\n"
    assert codes(requisites.requisite_incomplete, _with_dative(WHOLE.replace(REFERENCE, reference))) == ["DG504"]


def test_a_typed_addressee_is_not_that_of_the_record() -> None:
    assert codes(requisites.requisite_incomplete, "::: addressee\nДепутатам\n:::") == ["DG504"]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (f"{REFERENCE}{ADDRESSEE}Текст.\n\n{SIGNATURE}", []),
        (f"{SIGNATURE}Текст.", ["DG506"]),
        (f"Текст.\n\n# По вопросу\n\nТекст.\n\n{SIGNATURE}", []),
        (f"{SIGNATURE}# О школах", ["DG506"]),
        (f"{SIGNATURE}Текст.\n\nЕще текст.\n\n{ADDRESSEE}{SIGNATURE}", ["DG506", "DG506"]),
        ("::: salutation\nДепутаты!\n:::\n\n# О школах", ["DG506"]),
        (f"Текст.\n\n{ADDRESSEE}", ["DG506"]),
        (f"{EXECUTOR}\n{SIGNATURE}", ["DG506"]),
        (f"Текст.\n\n{SIGNATURE}{EXECUTOR}\n::: pagebreak\n:::\n\nПриложение.", []),
        (f"::: letterhead\nа\n---\nб\n:::\n\n{ADDRESSEE}{REFERENCE}", ["DG506"]),
    ],
)
def test_the_order_is_that_of_the_rules(template: str, expected: list[str]) -> None:
    assert codes(requisites.requisite_out_of_order, _with_dative(template)) == expected


@pytest.mark.parametrize(("text", "hint"), [("Всего школ: 386.", "::: note"), ("На № 5", "")])
def test_a_block_of_the_inquiry_in_the_text_may_be_meant_for_spravochno(text: str, hint: str) -> None:
    (found,) = requisites.requisite_out_of_order(finished(f"Текст.\n\n::: reference\n{text}\n:::"))
    assert (found.code, found.hint) == ("DG506", hint)


def test_a_blank_belongs_to_a_body() -> None:
    assert codes(requisites.blank_of_nobody, "::: letterhead\nа\n---\nб\n:::") == ["DG507"]


def test_an_addressee_stands_in_the_dative() -> None:
    for printed, expected in (("{{ name.akim }}", ["DG503"]), ("{{ name.akim | case('dat') }}", [])):
        one = finished(f"::: addressee\n{printed}\n:::")
        to_akim = replace(one, letter=replace(one.letter, addressees=("akim",)))
        assert [found.code for found in requisites.addressee_in_another_case(to_akim)] == expected


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("\t{{ letter.signer }}", []),
        ("Министр\t{{ reserved('signature', 20) }}", []),
        ("Министр", ["DG513"]),
    ],
)
def test_somebody_signs(signature: str, expected: list[str]) -> None:
    assert codes(requisites.signature_of_nobody, f"::: signature\n{signature}\n:::") == expected


@pytest.mark.parametrize(
    ("signature", "told"),
    [
        ("за Министра\t{{ letter.signer }}", "за"),
        ("Министр\tза {{ letter.signer }}", "за"),
        ("Министр\t/ {{ letter.signer }}", "/"),
        ("/Министрдің орынбасары\t{{ letter.signer }}", "/"),
        ("Министр\t/{{ reserved('signature', 20) }}", "/"),
        ("Министр, ответственный за связь\t{{ letter.signer }}", None),
        ("Заместитель Министра\t{{ letter.signer }}", None),
        ("Министрдің м.а.\t{{ letter.signer }}", None),
    ],
)
def test_nobody_signs_for_another(signature: str, told: str | None) -> None:
    found = list(requisites.signature_for_another(finished(f"::: signature\n{signature}\n:::")))
    assert [(one.code, one.args["text"]) for one in found] == ([("DG539", told)] if told else [])


@pytest.mark.parametrize(("text", "expected"), [("", 1), ("# О школах", 1), ("Текст.", 0), ("1) пункт", 0)])
def test_a_letter_has_a_text(text: str, expected: int) -> None:
    found = requisites.requisite_missing(finished(_with_dative(f"{ADDRESSEE}{text}\n\n{SIGNATURE}{EXECUTOR}")))
    assert [one.code for one in found if one.args["requisite"] == "the text itself"] == ["DG505"] * expected


def test_a_heading_has_no_full_stop() -> None:
    assert codes(requisites.heading_with_full_stop, "# О школах.") == ["DG514"]
    assert codes(requisites.heading_with_full_stop, "# О школах") == []


LETTER = """\
letters:
  two:
    date: 2021-03
    addressees: [{addressees}]
    signer: signer
{more}
names:
  signer: {{kind: person, ru: {signer}, kz: {signer}}}
"""


def of_records(check, addressees="someone", signer="Б. Образец", more="") -> list[str]:
    records = LETTER.format(addressees=addressees, signer=signer, more=more)
    return [one.code for one in check(book(records)) if one.args.get("key") != "one"]


def test_four_addressees_are_the_most() -> None:
    assert of_records(requisites.too_many_addressees, ", ".join(["someone"] * 4)) == []
    assert of_records(requisites.too_many_addressees, ", ".join(["someone"] * 5)) == ["DG502"]


def test_a_letter_to_nobody_is_told_at_its_record() -> None:
    assert of_records(requisites.letter_to_nobody, "") == ["DG122"]
    assert of_records(requisites.letter_to_nobody, "someone") == []


@pytest.mark.parametrize(("signer", "count"), [("Б. Образец", 0), ("Б.В. Образец", 2), ("Борис Образец", 2)])
def test_a_signer_is_initial_and_surname(signer: str, count: int) -> None:
    assert of_records(requisites.person_in_another_form, signer=signer) == ["DG508"] * count


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ["DG509"]),
        ("    executor: {person: signer, phone: 1-2}", ["DG510", "DG511"]),
        ("    executor: {person: signer, phone: 74-54-10, email: a@b.kz}", []),
    ],
)
def test_an_executor_can_be_called(more: str, expected: list[str]) -> None:
    assert of_records(requisites.executor_incomplete, more=more) == expected


def test_an_executor_whose_telephone_is_empty_is_no_letter_without_one() -> None:
    text = FACTS.replace("phone: 00-00-00", 'phone: ""')
    made, faults = read_facts(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": text}, TODAY))
    assert [(one.code, one.args["field"], one.args["expected"]) for one in faults] == [
        ("DG123", "executor.phone", "the telephone, as it is to be printed")
    ]
    assert list(requisites.executor_incomplete(made)) == []


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Проверены **все** школы.", ["DG526"]),
        ("Проверены *все* **школы**.", ["DG526", "DG526"]),
        ("1) **первое**;\n2) второе.", ["DG526"]),
        ("::: note\nПроверены **все**.\n:::", ["DG526"]),
        ("# О школах\n\nТекст.", []),
        ("::: note\nПроверены все.\n:::", []),
        ("::: salutation\n**Уважаемые депутаты!**\n:::\n\nТекст.", []),
        ("| Регион | Школы |\n|---|---|\n| **Итого** | **{{ fact.schools }}** |", []),
    ],
)
def test_the_text_is_set_off_by_nothing(template: str, expected: list[str]) -> None:
    assert codes(requisites.highlighted, template) == expected
