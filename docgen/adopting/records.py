"""What a letter tells of itself, as YAML: its record under `letters:`, the names under `names:`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from docgen.adopting.letters import level
from docgen.adopting.requisites import Requisites
from docgen.messages import Ui, said
from docgen.model import LANGS, Lang

UNKNOWN: Mapping[Lang, str] = {"ru": "в письме не найдено", "kz": "хатта табылмады"}
_EXECUTOR = "the letter that was adopted names no executor"


def write_letter(key: str, letter: Requisites, ui: Ui) -> str:
    """The record of the letter; that it names no executor is excused, for it was sent so."""
    count = len(letter.addressees) or 1
    keys = ", ".join(f"{letter.prefix}_addressee_{number}" for number in range(1, count + 1))
    has_executor = bool(letter.executor and letter.phone)
    lines = [] if has_executor else [f"  # docgen: allow DG509 — {said(_EXECUTOR, ui)}"]
    lines += [
        f"  {key}:",
        f"    # {said(letter.date_said, ui)}",
        f"    date: {letter.date.isoformat()}",
        f"    addressees: [{keys}]",
    ]
    if letter.number and letter.answered:
        lines += [
            "    inquiry:",
            f"      number: {_quoted(letter.number)}",
            f"      date: {letter.answered.isoformat()}",
        ]
    lines.append(f"    signer: {letter.prefix}_signer")
    if has_executor:
        lines += ["    executor:", f"      person: {letter.prefix}_executor", f"      phone: {_quoted(letter.phone)}"]
        lines += [f"      email: {_quoted(letter.mail)}"] if letter.mail else []
    return "\n".join(lines) + "\n"


def write_names(letter: Requisites, ui: Ui) -> str:
    """The names of addressees, signer, executor, as the letter writes them."""
    names = list(_addressees(letter, ui))
    names.append(_name(f"{letter.prefix}_signer", "person", letter.signer, ui))
    if letter.executor and letter.phone:
        names.append(_name(f"{letter.prefix}_executor", "person", letter.executor, ui))
    return "\n".join(names)


def _addressees(letter: Requisites, ui: Ui) -> Iterator[str]:
    if not letter.addressees:
        yield _name(f"{letter.prefix}_addressee_1", "office", {}, ui)
    for number, one in enumerate(letter.addressees, 1):
        key = f"{letter.prefix}_addressee_{number}"
        if one.office:
            yield _name(key, "office", one.office, ui, dative=True)
        if one.person:
            yield _name(f"{key}_person" if one.office else key, "person", one.person, ui, dative=True)
        if one.address:
            yield _name(f"{key}_address", "phrase", one.address, ui)


def _name(key: str, kind: str, names: Mapping[Lang, str], ui: Ui, *, dative: bool = False) -> str:
    remarks = []
    if dative:
        remarks.append(said("as the letter writes it, in the dative: write the nominative under `text:`", ui))
    if names and len(names) < len(LANGS):
        missing = ", ".join(lang for lang in LANGS if lang not in names)
        remarks.append(said("not known in this language: {lang}", ui, lang=missing))
    lines = [f"  {key}:", *(f"    # {one}" for one in remarks), f"    kind: {kind}", "    confirmed: no"]
    for lang in LANGS:
        text = _quoted(names.get(lang) or next(iter(names.values()), UNKNOWN[lang]))
        lines.append(f"    {lang}: {{text: {text}{f', forms: {{dat: {text}}}' if dative else ''}}}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(level(text), ensure_ascii=False)
