from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from docgen.build.planning import Plan
from docgen.build.running import run_build
from docgen.checks import check_project, registry
from docgen.checks.excuses import Excuse, Excuses, read_excuses
from docgen.checks.figures.numbers import typed_number
from docgen.codes import has_blockers
from docgen.model import Diagnostic, Span
from docgen.world import DiskWorld, MemoryWorld

RU, KZ = "templates/ru/one.j2", "templates/kz/one.j2"
FACTS = "facts/all.yaml"
RECORDS = """\
letters:
  one: {date: 2021-03, addressees: [someone], signer: someone}
facts:
  schools:
    what: {ru: школы, kz: мектептер}
    value: 386
    sources: {report: пункт 1}
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2021-01-15}
names:
  someone: {kind: person, ru: А. Пример, kz: А. Пример}
"""


def project(template: str, records: str = RECORDS) -> MemoryWorld:
    files = {"docgen.yaml": "", FACTS: records, RU: template, KZ: template}
    return MemoryWorld(files, dt.date(2021, 3, 31))


def found(world: MemoryWorld, file: str = RU) -> list[Diagnostic]:
    """What these tests ask for, in one file; the Kazakh template repeats the Russian one."""
    return [one for one in asked(world) if one.span.file == file]


def asked(world: MemoryWorld, letters: tuple[str, ...] | None = None) -> list[Diagnostic]:
    """Typed figures, missing sources and excuses; the letters are too short for what other checks ask."""
    return [one for one in check_project(world, letters) if re.fullmatch("DG(140|401|16.)", one.code)]


def lines(path: str, text: str) -> list[tuple[str, int, str]]:
    excuses, faults = read_excuses(path, text)
    assert faults == ()
    return [(one.code, one.line, one.reason) for one in excuses]


def faults(path: str, text: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.span.line, one.span.column) for one in read_excuses(path, text)[1]]


@pytest.mark.parametrize("mark", ["—", "–", "-", ":"])
def test_the_reason_stands_behind_a_dash_or_a_colon(mark: str) -> None:
    assert lines(RU, f"386 {{# docgen: allow DG401 {mark} по запросу #}}") == [("DG401", 1, "по запросу")]
    assert lines(FACTS, f"a: 1  # docgen: allow DG143{mark} по запросу") == [("DG143", 1, "по запросу")]


def test_several_codes_with_commas() -> None:
    assert lines(RU, "x {# docgen: allow DG401, DG402 — так надо #}") == [
        ("DG401", 1, "так надо"),
        ("DG402", 1, "так надо"),
    ]


def test_alone_on_a_line_it_speaks_of_the_next() -> None:
    assert lines(RU, "a\n  {#- docgen: allow DG401 — так надо -#}\n386\n") == [("DG401", 3, "так надо")]
    assert lines(FACTS, "a:\n  # docgen: allow DG143 — так надо\n  b: 1\n") == [("DG143", 3, "так надо")]


def test_two_above_each_other_speak_of_the_same_line() -> None:
    text = "{# docgen: allow DG401 — так надо #}\n{# docgen: allow DG402 — так надо #}\n386"
    assert lines(RU, text) == [("DG401", 3, "так надо"), ("DG402", 3, "так надо")]


def test_a_reason_may_go_over_lines() -> None:
    assert lines(RU, "{# docgen: allow DG401 — один\n   два #}\n386") == [("DG401", 3, "один два")]


def test_other_comments_are_no_excuses() -> None:
    assert read_excuses(RU, "{# allow DG401 #} {# see docgen: allow #}") == ((), ())
    assert read_excuses(FACTS, "# about docgen\na: b#docgen: allow DG140 - x") == ((), ())


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("allow DG401", "DG160"),
        ("allow DG401 —", "DG160"),
        ("allow DG401 — .", "DG160"),
        ("allow DG401 — нет", "DG160"),
        ("allow DG401 — жоқ", "DG160"),
        ("allow DG140 — источник ищем", "DG163"),
        ("allow DG144 — дата неизвестна", "DG163"),
        ("allow DG145 — файл потерян", "DG163"),
        ("allow DG146 — файл заменён", "DG163"),
        ("allow DG999 — так надо", "DG162"),
        ("allow все — так надо", "DG162"),
        ("allow DG211 — так надо", "DG163"),
        ("allow DG161 — так надо", "DG163"),
        ("allow — x", "DG164"),
        ("allow DG401 потому что", "DG164"),
        ("допустить DG401 — так надо", "DG164"),
        ("", "DG164"),
    ],
)
def test_an_excuse_that_does_not_hold(said: str, code: str) -> None:
    assert faults(RU, f"a\nb {{# docgen: {said} #}}") == [(code, 2, 3)]
    assert faults(FACTS, f"a:\n  b: 1  # docgen: {said}") == [(code, 2, 9)]


def test_an_excuse_that_would_be_printed() -> None:
    assert faults(RU, "a\nb docgen: allow DG401 — так в приказе") == [("DG164", 2, 3)]
    assert faults(RU, "a {# docgen: allow DG401 — так в приказе #}\nb {# прежде: docgen: allow DG401 #}") == []


def test_two_excuses_on_the_line_above() -> None:
    above = "{# docgen: allow DG401 — так в приказе #} {# docgen: allow DG402 — так в приказе #}"
    found, wrong = read_excuses(RU, f"{above}\nb")
    assert [(one.code, one.line) for one in found] == [("DG401", 2), ("DG402", 2)]
    assert not wrong


def test_the_code_that_may_be_meant() -> None:
    (fault,) = read_excuses(RU, "{# docgen: allow DG4001 — так надо #}")[1]
    assert fault.hint == "DG401"


def test_a_finding_in_a_template_is_excused_with_the_reason() -> None:
    for file in (RU, KZ):
        (one,) = found(project("Проверено 386. {# docgen: allow DG401 — по запросу #}"), file)
        assert (one.code, one.span.line, one.excuse) == ("DG401", 1, "по запросу")


def test_a_character_that_cannot_stand_takes_no_excuse_away() -> None:
    world = project("Сло\u00adво.\n\nПроверено 386 школ. {# docgen: allow DG401 — число из запроса #}\n")
    assert [(one.code, one.excuse) for one in found(world)] == [("DG401", "число из запроса")]


def test_a_finding_in_yaml_is_excused() -> None:
    records = RECORDS.replace("  one:", "  # docgen: allow DG509 — так в письме\n  one:")
    every = check_project(project("{{ fact.schools }}", records))
    assert [one.excuse for one in every if one.code == "DG509"] == ["так в письме"]


def test_what_proves_a_figure_cannot_be_excused() -> None:
    records = RECORDS.replace("schools:\n", "schools:  # docgen: allow DG140 — источник ищем\n").replace(
        "    sources: {report: пункт 1}\n", ""
    )
    told = found(project("{{ fact.schools }} {{ source.report.title }}", records), FACTS)
    assert [(one.code, one.excuse) for one in told] == [("DG140", ""), ("DG163", "")]


@pytest.mark.parametrize(
    "template",
    [
        "Проверено 386. {# docgen: allow DG402 — другой код #}",
        "Проверено 386.\n{# docgen: allow DG401 — под строкой #}",
        "{# docgen: allow DG401 — через строку #}\n\nПроверено 386.",
        "{# docgen: allow DG401 — не одно на строке #} {{ fact.schools }}\nПроверено 386.",
    ],
)
def test_an_excuse_elsewhere_excuses_nothing(template: str) -> None:
    codes = [one.code for one in found(project(template)) if not one.excuse]
    assert sorted(codes) == ["DG161", "DG401"]


def test_an_excuse_without_a_reason_excuses_nothing() -> None:
    codes = [one.code for one in found(project("Проверено 386. {# docgen: allow DG401 #}"))]
    assert sorted(codes) == ["DG160", "DG401"]


def test_an_excuse_in_a_file_that_no_letter_reads() -> None:
    world = project("{{ fact.schools }}")
    world.files["templates/ru/parts/old.j2"] = "386 {# docgen: allow DG401 — по запросу #}"
    assert [one.code for one in found(world, "templates/ru/parts/old.j2")] == ["DG161"]


def test_a_file_whose_excuses_were_seen_to_be_needed_is_not_asked_again() -> None:
    world = project("Проверено 386. {# docgen: allow DG401 — по запросу #}")
    world.files[KZ] += "\n{# docgen: allow DG401 — сұрауда солай #}"
    needed = [Diagnostic("DG401", Span(file, 1)) for file in (RU, KZ)]
    excuses = Excuses(world)
    assert excuses.faults((RU, KZ, FACTS), needed) == []
    world.files[RU] = world.files[FACTS] = "{# docgen: allow DG401 #}"
    assert [(one.code, one.span.file) for one in excuses.idle((RU, KZ, FACTS), needed)] == [("DG161", KZ)]


def test_one_that_does_not_hold_is_told_each_time() -> None:
    world = project("Проверено 386. {# docgen: allow DG401 #}")
    excuses = Excuses(world)
    told = excuses.faults((RU,))
    assert [one.code for one in told] == ["DG160"]
    assert list(excuses.idle((RU,), ())) == told


def test_some_letters_cannot_say_that_an_excuse_is_for_nothing() -> None:
    world = project("{{ fact.schools }} {# docgen: allow DG401 — по запросу #}")
    assert asked(world, ("one",)) == []


def test_what_is_excused_does_not_stop_an_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name, checks in vars(registry).items() if isinstance(checks, tuple)]:
        monkeypatch.setattr(registry, name, (typed_number,) if name == "DOCUMENT" else ())

    def built(template: str) -> bool:
        for path, content in project(template).files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(str(content))
        world = DiskWorld(tmp_path, dt.date(2021, 3, 31))
        return bool(run_build(world, Plan(("one",), ("ru",), ("outline",), tmp_path / "output")).written)

    assert not built("Проверено 386.")
    assert not built("Проверено 386. {# docgen: allow DG401 #}")
    assert built("Проверено 386. {# docgen: allow DG401 — по запросу #}")


def test_errors_that_are_excused_are_no_errors() -> None:
    excused = asked(project("386 {# docgen: allow DG401 — по запросу #}"))
    assert {one.code for one in excused} == {"DG401"}
    assert not has_blockers(excused)


def test_the_place_of_the_comment_is_told() -> None:
    ((excuse,), _) = read_excuses(RU, "a {# docgen: allow DG401 — так надо #}")
    assert isinstance(excuse, Excuse)
    assert (excuse.span.line, excuse.span.column, excuse.span.length) == (1, 3, 36)


@pytest.mark.parametrize(
    ("template", "excused"),
    [
        ("Есть 14 и 15. {# docgen: allow DG401 — так в самом запросе #}", []),
        ("Есть 14 и 15. {# docgen: allow DG401 — число 14 из запроса #}", ["14"]),
        ("Есть 14 и 15. {# docgen: allow DG401 — 14 и 15: числа запроса #}", ["14", "15"]),
        ("Есть 14 и 15. {# docgen: allow DG401 — письмо 2014 года, 15,5 процента #}", []),
        ("Есть 1 400 и 15. {# docgen: allow DG401 — 1 400 из запроса #}", ["1 400"]),
        ("Есть 14 и 14. {# docgen: allow DG401 — 14 из запроса #}", ["14"]),
        ("Есть 14 и 14. {# docgen: allow DG401 — 14 и ещё раз 14 из запроса #}", ["14", "14"]),
        ("{% for n in (1, 2) %}Есть 14. {% endfor %} {# docgen: allow DG401 — число запроса #}", ["14"]),
        ("Есть 14 и\n15. {# docgen: allow DG401 — так в самом запросе #}", ["15"]),
        ("{% for n in [3, 5] %}Есть {{ n }}. {% endfor %} {# docgen: allow DG401 — из запроса его #}", []),
        ("{% for n in [3, 5] %}Есть {{ n }}. {% endfor %} {# docgen: allow DG401 — 5: из запроса #}", ["5"]),
        ("{% for n in [3, 5] %}Есть {{ n + 1 }}. {% endfor %} {# docgen: allow DG401 — из запроса его #}", []),
        ("{% set n = 3 %} {# docgen: allow DG401 — так в самом запросе #}\nЕсть {{ n }}.", ["3"]),
        ("{% set n = 3 %}\nЕсть {{ n }}. {# docgen: allow DG401 — так в самом запросе #}", []),
    ],
)
def test_of_several_typed_numbers_an_excuse_covers_those_it_names(template: str, excused: list[str]) -> None:
    typed = [one for one in found(project(template)) if one.code == "DG401"]
    assert [" ".join(one.args["text"].split()) for one in typed if one.excuse] == excused
    several = "\n" not in template
    assert all(bool(one.related) == several for one in typed if not one.excuse)


@pytest.mark.parametrize(
    ("reason", "excused"),
    [
        ("так в самом письме", []),
        ("«планируется» так в письме, без срока", ["планируется"]),
        ("«будет» и «планируется» так в письме", ["будет", "планируется"]),
        ("«будет» и «будет» так в письме", ["будет"]),
    ],
)
def test_of_several_promises_an_excuse_covers_those_it_names(reason: str, excused: list[str]) -> None:
    template = f"Вопрос будет проработан. Планируется изучить опыт. {{# docgen: allow DG434 — {reason} #}}"
    promised = [one for one in check_project(project(template)) if (one.code, one.span.file) == ("DG434", RU)]
    assert len(promised) == 2
    assert [one.args["text"].lower() for one in promised if one.excuse] == excused
    assert all(one.related for one in promised if not one.excuse)
