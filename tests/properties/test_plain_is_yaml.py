"""What `facts.plainly` reads of a file by its few patterns is what libyaml and all rules read of it, to the last place;
where it cannot be sure, or anything is wrong, it gives nothing back. The same for records of which it is known that it
gave them before, and that are read one by one.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.facts.book import read_by_all_rules
from docgen.facts.plainly import Found, Placed, find_records, read_plainly
from docgen.model import Diagnostic

ROOT = Path(__file__).parents[2]
FILES = [*sorted(ROOT.glob("facts/*.yaml")), *sorted(ROOT.glob("docgen/**/*.yaml"))]
LINES = (
    "facts:",
    "sources:",
    "names:",
    "letters:",
    "promises:",
    "  schools:",
    "  report_70:",
    "  dz-74:",
    "  astana: {kind: city, ru: Астана, kz: Астана}",
    "    what: {ru: школы, kz: мектептер}",
    "    what:",
    "      ru: проверенные школы",
    '      ru: "школы: проверены"',
    "      kz: тексерілген мектептер",
    "      pl.gen: школ",
    "    ru:",
    "      text: школа",
    '      short: "%"',
    '      short: "а # б: в"',
    r'      short: "\\x41"',
    "      forms: {gen: школы, 3.nom: школу}",
    "      forms:",
    "        gen: школы",
    "        dat: {sg: школе, pl: школам}",
    '    kz: {text: мектеп, short: "м.", forms: {gen: мектептің, dat: "мектепке"}}',
    "    kz: {text: мектеп, forms: {}}",
    "    kz: {text: мектеп, forms: {gen: {a: b}}}",
    "    called:",
    "      - ru: {text: тенге, short: тг.}",
    "        kz: теңге",
    "        until: 2026-06-30",
    "      - ru: теңге",
    "      -",
    "      - text:",
    "          ru: вопрос",
    "        kz:",
    "         - сұрақ",
    "    value: 386",
    "    value: 1 234,5",
    "    value: -5",
    "    value: 2020-11-22",
    "    text: «да»",
    "    unit: school",
    "    period: 2020  # не позднее",
    "    status: planned",
    "    sources: {report_70: абзац 5}",
    "    sources: {report_70: абзац 5, order_1: пункт 2?}",
    "    sources:",
    "      report_70: пункт 2, абзац 3",
    "      order_1: пункт 2",
    "      Order_1: пункт 2",
    "      # примечание",
    "    what: {kz: мектептер, ru: школы}",
    "    title: {ru: Отчет, kz: Есеп}",
    "    members: [abay, almaty]",
    "    members:",
    "      - abay",
    "    - abay",
    "    check: schools == a + b",
    "    check: [schools == a + b, schools >= a]",
    "    kind: report",
    "    kind: noun",
    "    ru: школа",
    "    kz: мектеп",
    "    title: Отчет о проверке",
    "    number: 112-р",
    "    date: 2020-12-01",
    "    owner: Комитет",
    "    due: 2021-06",
    "    confirmed: no",
    "    inquiry:",
    "      number: ДЗ-74",
    "      questions:",
    "        - text: {ru: вопрос, kz: сұрақ}",
    "    addressees: [deputy]",
    "    signer: minister",
    "",
    "   ",
    "# примечание",
    "    # примечание",
    "  продолжение",
    "      продолжение",
    '    text: "открыто',
    "    text: |",
    "---",
    "\t",
)
SLIPS = (" ", ":", "#", "'", '"', "- ", "{", "}", "[", "]", ",", "\t", "&a ", "*a", "!", "|", ">", "\n", "%", "?", "  ")
PLAIN = """\
facts:
  schools:
    what:
      ru: проверенные школы
      kz: тексерілген мектептер
    value: 386
    unit: school
    sources: {report_70: абзац 5}
  regions:
    what: {ru: регионы, kz: өңірлер}
    members: [abay, almaty]
    check:
      - regions == 2
      - regions >= 1
"""
USUAL = """\
facts:
  schools:
    what: {ru: проверенные школы, kz: тексерілген мектептер}
    value: 1 386,5
    unit: school
    sources:
      report_70: пункт 2, абзац 3
      order_1: пункт 2
    owner: Комитет
sources:
  order_1:
    kind: report
    title: {ru: Отчет (за год), kz: Есеп}
    date: 2020-12-01
"""


def assert_same(text: str) -> bool:
    """Hold both ways of a file against each other; whether the quick one answered."""
    data = text.encode()
    plain = read_plainly("facts/x.yaml", data)
    if plain is not None:
        faults: list[Diagnostic] = []
        assert repr(plain) == repr(list(read_by_all_rules("facts/x.yaml", data, faults)))  # with all spans and places
        assert not faults
        assert repr(plain) == repr(read_one_by_one(data))
    return plain is not None


def read_one_by_one(data: bytes) -> list[Found]:
    """The records of a file that is known to be plain, each read by itself, the last one first."""
    found = list(find_records("facts/x.yaml", data))
    read = [(section, key, one.read() if isinstance(one, Placed) else one) for section, key, one in reversed(found)]
    return read[::-1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_that_docgen_ships(path: Path) -> None:
    if path.parent.name in {"facts", "lexicon"} and "{%" not in path.read_text():
        assert assert_same(path.read_text())


NAMES = """\
names:
  astana:
    kind: city
    called:
      - ru: {text: Нур-Султан, forms: {gen: Нур-Султана, dat: "Нур-Султану"}}
        kz: Нұр-Сұлтан
        until: 2022-09-16
      - ru:
          text: Астана
          # как в указе
          forms:
            gen: Астаны

            dat: Астане
        kz: Астана
        since: 2022-09-17
  percent:
    kind: unit
    ru: {text: процент, short: "%"}
    kz:
      text: пайыз
      short: "%"
"""


def test_names_with_their_forms_are_read_without_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    assert assert_same(NAMES)
    monkeypatch.setattr("docgen.facts.yaml_nodes.read_entry", None)
    assert read_plainly("facts/x.yaml", NAMES.encode())
    for slip in ("      forms: x", '    short: "%" a', "        - a", "      ru: x", '    short: "a\\nb"'):
        assert assert_unlike(NAMES + slip + "\n")


def assert_unlike(text: str) -> bool:
    """Whether the quick way leaves a record to libyaml, which it cannot ask here."""
    try:
        return read_plainly("facts/x.yaml", text.encode()) is None
    except TypeError:
        return True


def test_a_plain_record_and_one_that_is_not() -> None:
    assert assert_same(PLAIN)
    assert assert_same(PLAIN.replace("абзац 5", '"абзац: 5"'))  # libyaml reads that record alone
    assert assert_same(PLAIN.replace("  regions:", '  "regions":'))
    assert assert_same("\ufeff" + PLAIN.replace("\n", "\r\n"))
    assert assert_same(PLAIN.rstrip())
    assert not assert_same(PLAIN.replace("value: 386", "value: 012"))
    assert not assert_same(PLAIN.replace("    unit: school\n", "    unit: school\n    unit: school\n"))
    assert not assert_same(PLAIN + PLAIN.partition("\n")[2])


def test_the_usual_lines() -> None:
    assert assert_same(USUAL)
    assert assert_same(USUAL.replace("      order_1:", "      # примечание\n      order_1:"))
    assert assert_same(USUAL.replace("    owner", "\n    # примечание\n    owner"))
    assert assert_same(USUAL.replace("пункт 2, абзац 3", '"пункт: 2"'))
    assert assert_same(USUAL.replace("пункт 2, абзац 3", "пункт 2,\n        абзац 3"))
    assert assert_same(USUAL.replace("ru: проверенные школы", 'ru: "школы: все"'))
    for wrong in ("report_70: пункт 2", "Order_1: пункт 2", f"order_2: {'я' * 2001}"):
        assert not assert_same(USUAL.replace("order_1: пункт 2", wrong))
    for wrong in ("{ru: школы, ru: школы}", "{ru: школы}", "{ru: , kz: а}", f"{{ru: {'я' * 2001}, kz: а}}"):
        assert not assert_same(USUAL.replace("{ru: проверенные школы, kz: тексерілген мектептер}", wrong))


@given(st.lists(st.sampled_from(LINES), max_size=14))
@example(["facts:", "  schools:", "    what: {ru: школы, kz: мектептер}", "    value: 386", "  продолжение"])
def test_any_lines(lines: list[str]) -> None:
    assert_same("\n".join(("facts:", "  first:", *lines)))
    assert_same("\n".join(lines))


@given(st.sampled_from((PLAIN, USUAL)), st.integers(0, len(USUAL)), st.sampled_from(SLIPS), st.integers(0, 3))
def test_a_slip_of_the_pen(text: str, at: int, slip: str, gone: int) -> None:
    assert_same(text[:at] + slip + text[at + gone :])
