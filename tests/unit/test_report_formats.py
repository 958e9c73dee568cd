"""What programs read: each format by its schema or by the rules of the program that takes it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from docgen.codes import CODES
from docgen.messages import LANGUAGES
from docgen.model import Diagnostic, Related, Severity, Span
from docgen.report import REPORTS

DATA = Path(__file__).parents[1] / "data" / "sarif"
FILE = "templates/ru/мой ответ.j2"
LINES = {1: "Проверено 386 & <x> ::error::", 2: "\tесть \x1b[31m%0A"}


def line(span: Span) -> str | None:
    return LINES.get(span.line)


def finding(code: str, number: int) -> Diagnostic:
    """One finding of a code with everything a person may have typed into it."""
    names = {*re.findall(r"\{(\w+)\}", CODES[code].message + CODES[code].help), "text"} - {"hint"}
    args = dict.fromkeys(sorted(names), "a\x1b]0;x\x07\n::error::,%:\u202e]]>")
    related = (Related("first written here", Span(FILE, 2, 2, 4)),) if number % 2 else ()
    return Diagnostic(code, Span(FILE, 1 + number % 3, 1 + number % 5, 3), args, related)


FOUND = [finding(code, number) for number, code in enumerate(CODES)]
EXCUSED = replace(FOUND[0], span=Span(FILE, 9), excuse="по запросу <&>")
EVERYTHING = [*FOUND, EXCUSED, FOUND[1]]


def shown(format_: str, ui: str = "ru") -> str:
    return REPORTS[format_](EVERYTHING, line, ui)


def parsed(format_: str, ui: str = "ru") -> Any:
    return json.loads(shown(format_, ui))


@pytest.mark.parametrize("ui", LANGUAGES)
def test_sarif_is_valid_by_its_schema(ui: str) -> None:
    schema = json.loads((DATA / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    assert list(validator(schema).iter_errors(parsed("sarif", ui))) == []
    assert list(validator(schema).iter_errors({"version": "2.1.0"})) != []


def test_sarif_names_each_rule_once_and_each_result_its_rule() -> None:
    (run,) = parsed("sarif")["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    suppressed = [result["suppressions"] for result in run["results"] if "suppressions" in result]
    assert suppressed == [[{"kind": "inSource", "justification": "по запросу <&>"}]]


def test_every_format_has_all_findings_once() -> None:
    every = len(FOUND) + 1
    assert len(parsed("json")["diagnostics"]) == every
    assert len(parsed("sarif")["runs"][0]["results"]) == every
    assert len(list(ET.fromstring(shown("junit")).iter("testcase"))) == every
    assert len(parsed("gitlab")) == len(FOUND)
    assert len(shown("github").splitlines()) == len(FOUND)


def test_fingerprints_are_the_same_in_every_format_and_unlike_each_other() -> None:
    marks = [one["fingerprint"] for one in parsed("json")["diagnostics"]]
    assert len(set(marks)) == len(marks)
    assert [one["partialFingerprints"]["docgen/v1"] for one in parsed("sarif")["runs"][0]["results"]] == marks
    assert [one["fingerprint"] for one in parsed("gitlab")] == marks[: len(FOUND)]
    assert [one["fingerprint"] for one in parsed("json", "kz")["diagnostics"]] == marks


def test_junit_counts_what_it_holds() -> None:
    root = ET.fromstring(shown("junit"))
    for suite in (root, *root.iter("testsuite")):
        assert int(suite.attrib["tests"]) == len(list(suite.iter("testcase")))
        assert int(suite.attrib["failures"]) == len(list(suite.iter("failure")))
    (suite,) = root.iter("testsuite")
    assert suite.attrib["skipped"] == "1"
    assert [one.attrib["message"] for one in root.iter("skipped")] == ["по запросу <&>"]


def test_junit_of_nothing_is_one_case_that_passed() -> None:
    root = ET.fromstring(REPORTS["junit"]([], lambda _: None, "en"))
    (case,) = root.iter("testcase")
    assert (root.attrib["tests"], root.attrib["failures"], list(case)) == ("1", "0", [])


def test_github_commands_are_one_line_each_with_escaped_values() -> None:
    grades = {Severity.ERROR: "error", Severity.QUESTION: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    expected = {grades[CODES[one.code].severity] for one in FOUND}
    seen = set()
    for command in shown("github").splitlines():
        match = re.fullmatch(r"::(\w+) file=([^,:]+),line=\d+,col=\d+,endColumn=\d+,title=DG\d{3}::(.+)", command)
        assert match, command
        seen.add(match[1])
        assert "%" not in re.sub(r"%(25|0A|0D|3A|2C)", "", match[3])
    assert seen == expected


def test_gitlab_has_what_its_documentation_asks_for() -> None:
    for issue in parsed("gitlab"):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["path"] == FILE
        assert issue["location"]["lines"]["begin"] >= 1


@pytest.mark.parametrize("format_", REPORTS)
def test_what_a_person_typed_cannot_steer_a_terminal_or_a_log(format_: str) -> None:
    assert not set(shown(format_)) & {"\x1b", "\x07"}
    if format_ in {"text", "lines", "junit", "github"}:  # JSON is data: a reader gets back what was typed
        assert "\u202e" not in shown(format_)
