from __future__ import annotations

import dataclasses
import json
from xml.etree import ElementTree as ET

import pytest

from docgen.checks.excuses import excusable
from docgen.codes import CODES, READ_FROM_WORDS, has_blockers
from docgen.messages import LANGUAGES
from docgen.model import Diagnostic, Related, Severity, Span
from docgen.report import REPORTS
from docgen.report.excerpt import excerpt, width
from docgen.report.junit import show_junit
from docgen.report.pages import explain_page
from docgen.report.plain import show_lines, show_text
from docgen.report.records import show_json
from docgen.report.sarif import show_sarif

FILE = "facts/x.yaml"
SOURCE = {
    (FILE, 1): "facts:",
    (FILE, 2): "\tvalue: три",
    (FILE, 3): "  value: \x1b[31mred\x1b[0m [bold]x[/bold]",
    (FILE, 4): "  漢字: abc",
}


def line(span: Span) -> str | None:
    return SOURCE.get((span.file, span.line))


def twice(line_number: int, column: int = 1, key: str = "value", **more: object) -> Diagnostic:
    return Diagnostic("DG106", Span(FILE, line_number, column, 3), {"key": key}, **more)  # type: ignore[arg-type]


def test_a_finding_as_text() -> None:
    found = [
        Diagnostic("DG123", Span(FILE, 2, 9, 3), {"field": "value", "expected": "yes or no"}),
        twice(1, related=(Related("first written here", Span(FILE, 4, 7, 3)),)),
    ]
    assert show_text(found, line, "en") == (
        "facts/x.yaml:1:1: error DG106: «value» is written twice\n"
        "    facts:\n"
        "    ^^^\n"
        "    help: keep one of the two\n"
        "    facts/x.yaml:4:7: first written here\n"
        "      漢字: abc\n"
        "            ^^^\n"
        "\n"
        "facts/x.yaml:2:9: error DG123: «value» cannot be read\n"
        "        value: три\n"
        "               ^^^\n"
        "    help: write yes or no\n"
        "\n"
        "2 errors\n"
    )


def test_russian_and_kazakh() -> None:
    found = [twice(1), Diagnostic("DG143", Span(FILE, 1), {"key": "report"})]
    assert show_text(found, line, "ru").endswith("1 ошибка, 1 предупреждение\n")
    assert "қате DG106: «value» екі рет жазылған" in show_lines(found, line, "kz")


def test_what_is_read_from_words_says_so() -> None:
    of_words = Diagnostic("DG407", Span("templates/ru/x.j2", 1), {"value": "2", "count": "3"})
    excused = Diagnostic(
        "DG438", Span("templates/ru/x.j2", 2), {"text": "a", "figure": "b", "other": "c"}, excuse="why"
    )
    told = show_text([twice(1), of_words, excused], line, "en").splitlines()
    assert told[-2:] == [
        "1 error, 1 question, 1 excused",
        (
            "read from words, which docgen can misread: 1; where the letter is right, say so on that line: "
            "`{# docgen: allow DG407 — … #}`"
        ),
    ]
    warned = Diagnostic("DG434", Span("templates/ru/w.j2", 1), {"text": "a"})
    assert "allow DG407" in show_text([warned, dataclasses.replace(of_words, span=Span("z.j2", 2))], line, "en")
    in_facts = Diagnostic("DG133", Span(FILE, 1), {"text": "a", "key": "b", "unit": "c"})
    assert show_text([in_facts], line, "ru").endswith(": `# docgen: allow DG133 — …`\n")
    assert "can misread" in (explain_page("DG407", "en") or "")
    assert "can misread" not in (explain_page("DG106", "en") or "")


def test_a_question_is_no_error_and_keeps_a_letter_back_until_it_is_answered() -> None:
    asked = Diagnostic("DG407", Span("templates/ru/x.j2", 1), {"value": "2", "count": "3"})
    answered = dataclasses.replace(asked, excuse="two of them are meant")
    assert [show_lines([asked], line, ui).split(":")[3].split()[0] for ui in ("en", "ru", "kz")] == [
        "question",
        "вопрос",
        "сұрақ",
    ]
    assert [has_blockers(found) for found in ([asked], [answered], [twice(1)], [])] == [True, False, True, False]
    (told,) = json.loads(show_json([asked], line, "ru"))["diagnostics"]
    assert (told["severity"], told["read_from_words"]) == ("question", True)
    (result,) = json.loads(show_sarif([asked], line, "ru"))["runs"][0]["results"]
    assert result["level"] == "error"
    assert 'failures="1"' in show_junit([asked], line, "ru")


def test_what_is_shown_by_facts_and_structure_is_never_asked() -> None:
    questions = {code for code, one in CODES.items() if one.severity is Severity.QUESTION}
    assert questions <= READ_FROM_WORDS
    assert {CODES[code].severity for code in READ_FROM_WORDS} == {Severity.QUESTION, Severity.WARNING}


def test_what_is_read_from_words_can_be_excused() -> None:
    assert {code for code in READ_FROM_WORDS if not excusable(code)} == set()
    assert set(CODES) >= READ_FROM_WORDS


def test_nothing_found() -> None:
    assert show_text([], line, "en") == "nothing is wrong\n"
    assert show_lines([], line, "en") == ""


def test_findings_are_sorted_and_shown_once() -> None:
    found = [twice(3), twice(1, 5), twice(1), twice(1)]
    places = [text.split(" ")[0] for text in show_lines(found, line, "en").splitlines()]
    assert places == [f"{FILE}:1:1:", f"{FILE}:1:5:", f"{FILE}:3:1:"]


def test_of_a_flood_all_is_told() -> None:
    found = [twice(number, key=f"key{number}") for number in range(1, 61)]
    lines = show_lines(found, line, "en").splitlines()
    assert [text.split(" ")[0] for text in lines] == [f"{FILE}:{number}:1:" for number in range(1, 61)]
    *_, in_full, rest, summary = show_text(found, line, "en").split("\n\n")
    assert in_full.splitlines()[0] == lines[49]
    assert rest.splitlines() == lines[50:]
    assert summary == "60 errors\n"
    assert len(json.loads(show_json(found, line, "en"))["diagnostics"]) == 60


def test_what_a_person_typed_cannot_move_the_cursor() -> None:
    shown = show_text([twice(3, key="\x1b]0;x\x07\n::error::\u202e[bold]")], line, "en")
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}
    assert "«‹U+001B›]0;x‹U+0007› ::error::‹U+202E›[bold]»" in shown.splitlines()[0]
    assert "[bold]x[/bold]" in shown


def test_colour_paints_docgen_s_own_words_only() -> None:
    plain, painted = (show_text([twice(1)], line, "en", colour=colour) for colour in (False, True))
    assert "\x1b[1;31merror DG106\x1b[0m" in painted
    assert "\x1b" not in plain


@pytest.mark.parametrize(
    ("text", "column", "length"),
    [
        ("a\tb: c", 3, 1),
        ("漢字 x", 4, 1),
        ("и\u0306 x", 4, 1),
        ("\x00\x00x", 3, 1),
        ("x" * 500 + "y", 501, 1),
        ("", 1, 5),
    ],
)
def test_the_caret_stands_under_the_place(text: str, column: int, length: int) -> None:
    shown, carets = excerpt(text, Span(FILE, 1, column, length))
    start = width(carets) - width(carets.lstrip())
    under, cells = "", 0
    for character in shown:
        if cells >= start and width(character):
            under = character
            break
        cells += width(character)
    assert under == (text[column - 1 : column] or "")
    assert width(shown) <= 110


def test_a_mark_never_runs_past_a_cut_line() -> None:
    shown, carets = excerpt("x" * 500, Span(FILE, 1, 10, 490))
    assert shown.endswith("…")
    assert width(carets) <= width(shown)


def test_json_holds_everything() -> None:
    related = (Related("first written here", Span(FILE, 4, 7, 3)),)
    (record,) = json.loads(show_json([twice(1, related=related)], line, "ru"))["diagnostics"]
    assert len(record.pop("fingerprint")) == 32
    assert record == {
        "code": "DG106",
        "severity": "error",
        "message": "«value» написано дважды",
        "help": "оставьте одно из двух",
        "file": FILE,
        "line": 1,
        "column": 1,
        "length": 3,
        "related": [{"message": "впервые написано здесь", "file": FILE, "line": 4, "column": 7, "length": 3}],
        "suppressed": "",
        "read_from_words": False,
    }


def marks(found: list[Diagnostic], ui: str = "en", shift: int = 0) -> list[str]:
    def moved(span: Span) -> str | None:
        return SOURCE.get((span.file, span.line - shift))

    return [record["fingerprint"] for record in json.loads(show_json(found, moved, ui))["diagnostics"]]


def test_a_fingerprint_outlives_lines_and_languages() -> None:
    assert marks([twice(1)]) == marks([twice(8)], ui="kz", shift=7)


def test_fingerprints_tell_findings_apart() -> None:
    found = [twice(1), twice(1, 3), twice(2), twice(1, key="unit")]
    assert len(set(marks(found))) == 4


@pytest.mark.parametrize("ui", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_takes_any_finding_in_any_language(name: str, ui: str) -> None:
    found = [twice(1), twice(9), Diagnostic("DG143", Span("a: b,c%\n\udce9.yaml", 1), {"key": "\x00<&\ud800"})]
    shown = REPORTS[name](found, line, ui)
    assert "DG143" in shown
    assert "\x00" not in shown


def test_sarif() -> None:
    related = (Related("first written here", Span(FILE, 4, 7, 3)),)
    found = [twice(1, related=related), Diagnostic("DG143", Span("facts/мой файл.yaml", 2, 3, 4), {"key": "report"})]
    (run,) = json.loads(REPORTS["sarif"](found, line, "en"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["DG106", "DG143"]
    first, second = run["results"]
    assert (first["level"], second["level"]) == ("error", "warning")
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 4
    place = second["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "facts/%D0%BC%D0%BE%D0%B9%20%D1%84%D0%B0%D0%B9%D0%BB.yaml"
    assert place["region"] == {"startLine": 2, "startColumn": 3, "endColumn": 7}


def test_junit() -> None:
    found = [twice(1), Diagnostic("DG143", Span("facts/y.yaml", 1), {"key": "report"})]
    root = ET.fromstring(REPORTS["junit"](found, line, "en"))
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    assert [suite.get("name") for suite in root] == [FILE, "facts/y.yaml"]
    assert root.find(".//failure").get("message") == "«value» is written twice"  # type: ignore[union-attr]


def test_github() -> None:
    odd = Diagnostic("DG106", Span("a,b:c%.yaml", 1, 2, 3), {"key": "x\ny"})
    assert REPORTS["github"]([odd], line, "en") == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,endColumn=5,title=DG106::"
        "«x%0Ay» is written twice. keep one of the two\n"
    )


def test_gitlab() -> None:
    (issue,) = json.loads(REPORTS["gitlab"]([twice(2)], line, "en"))
    assert (issue["check_name"], issue["severity"]) == ("DG106", "major")
    assert issue["location"] == {"path": FILE, "lines": {"begin": 2}}


def test_a_page_in_each_language() -> None:
    english, russian, kazakh = (explain_page("DG106", ui) or "" for ui in LANGUAGES)
    example = english.partition("## Wrong")[2].partition("## Right")[0]
    assert "value: 21" in example
    assert example in russian
    assert "## Дұрыс" in kazakh
    assert explain_page("../../../etc/passwd", "en") is None
