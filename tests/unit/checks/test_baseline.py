from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.checks.baseline import HEAD, finding_gone, is_baseline, read_baseline, unknown, write_baseline
from docgen.model import Diagnostic, Span

RU = "templates/ru/мой ответ.j2"
TEXT = {1: "Проверено 386.", 2: "Проверено 386.", 3: "Проверено 20."}


def line(span: Span) -> str | None:
    return TEXT.get(span.line)


def typed(number: int, text: str = "386") -> Diagnostic:
    return Diagnostic("DG401", Span(RU, number, 11, len(text)), {"text": text})


FOUND = [typed(1), typed(2), typed(3, "20")]


def test_what_is_written_hides_what_was_found() -> None:
    known, faults = read_baseline("old.txt", write_baseline(FOUND, line))
    assert faults == ()
    assert [(one.code, one.file, one.span.line) for one in known] == [("DG401", RU, number) for number in (2, 3, 4)]
    assert unknown(FOUND, known, line) == []
    assert list(finding_gone(FOUND, known, line)) == []


def test_a_new_finding_is_told() -> None:
    known, _ = read_baseline("old.txt", write_baseline([typed(1), typed(3, "20")], line))
    assert unknown(FOUND, known, line) == [typed(2)]


def test_lines_that_move_stay_known() -> None:
    known, _ = read_baseline("old.txt", write_baseline(FOUND, line))
    moved = [replace(one, span=one.span._replace(line=one.span.line + 10)) for one in FOUND]
    assert unknown(moved, known, lambda span: TEXT.get(span.line - 10)) == []


def test_what_has_gone_is_told_at_its_line_of_the_baseline() -> None:
    text = write_baseline(FOUND, line)
    known, _ = read_baseline("old.txt", text)
    (gone,) = finding_gone(FOUND[:2], known, line)
    assert (gone.code, gone.span.file, gone.args) == ("DG165", "old.txt", {"code": "DG401", "file": RU})
    assert text.splitlines()[gone.span.line - 1] not in write_baseline(FOUND[:2], line)


def test_what_is_excused_is_neither_written_nor_hidden() -> None:
    excused = replace(typed(1), excuse="по запросу")
    assert write_baseline([excused], line) == f"{HEAD}\n"
    assert unknown([excused], (), line) == [excused]


def test_lines_that_are_no_findings() -> None:
    text = f"{HEAD}\n\n<<<<<<< ours\nDG401 12 {RU}\n"
    known, faults = read_baseline("old.txt", text)
    assert known == ()
    assert [(one.code, one.span.line) for one in faults] == [("DG166", 3), ("DG166", 4)]


def test_a_file_of_another_kind_is_told_once() -> None:
    known, faults = read_baseline("letter.docx", "PK\3\4\nfacts:\n  schools: 386\n")
    assert known == ()
    assert [(one.code, one.span.line) for one in faults] == [("DG166", 1)]


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (b"", True),
        (b" \n", True),
        (write_baseline(FOUND, line).encode(), True),
        (b"facts:\n", False),
        (b"PK\3\4", False),
    ],
)
def test_what_may_be_written_over_as_a_baseline(data: bytes, is_one: bool) -> None:
    assert is_baseline(data) is is_one


def test_one_mark_of_a_line_that_is_mended_leaves_the_others_known() -> None:
    before, after = "Открыто 14 корпусов и 15 школ, закрыто 3.", "Открыто {{ fact.x }} и 15 школ, закрыто 3."

    def found(text: str, *numbers: str) -> list[Diagnostic]:
        return [Diagnostic("DG401", Span(RU, 1, text.index(one) + 1, len(one)), {"text": one}) for one in numbers]

    old = found(before, "14", "15", "3")
    known, _ = read_baseline("old.txt", write_baseline(old, lambda _: before))
    assert unknown(found(after, "15", "3"), known, lambda _: after) == []
    (gone,) = finding_gone(found(after, "15", "3"), known, lambda _: after)
    assert gone.code == "DG165"
    new = "Открыто 14 корпусов и 15 школ, закрыто 3, всего 15 домов."
    told = [*found(new, "14", "15", "3"), Diagnostic("DG401", Span(RU, 1, new.rindex("15") + 1, 2), {"text": "15"})]
    assert unknown(told, known, lambda _: new)[-1:] == told[-1:]
