"""JUnit XML, which CI servers show as test results: a file of the project is a suite, a finding a failed case."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree as ET

from docgen.messages import Ui
from docgen.model import Diagnostic, Severity
from docgen.report.excerpt import SourceLine, visible
from docgen.report.records import Record, records


def show_junit(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> str:
    """Errors are failures, excused findings skipped cases with the reason; warnings and notes are passed cases that
    tell what they found. Where nothing was found, that is one passed case: some servers take a report without any for
    a run that did not happen.
    """
    found = records(diagnostics, source_line, ui, below)
    root = ET.Element("testsuites", name="docgen", tests=str(len(found) or 1), failures=_failures(found))
    for file, group in groupby(found, key=lambda record: record.file):
        _add_suite(root, file, tuple(group))
    if not found:
        suite = ET.SubElement(root, "testsuite", name="docgen", tests="1", failures="0", skipped="0", errors="0")
        ET.SubElement(suite, "testcase", classname="docgen", name="check")
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _failures(found: tuple[Record, ...]) -> str:
    return str(sum(Severity(record.severity).blocks and not record.suppressed for record in found))


def _skipped(found: tuple[Record, ...]) -> str:
    return str(sum(bool(record.suppressed) for record in found))


def _add_suite(root: ET.Element, file: str, found: tuple[Record, ...]) -> None:
    suite = ET.SubElement(
        root,
        "testsuite",
        name=visible(file),
        tests=str(len(found)),
        failures=_failures(found),
        skipped=_skipped(found),
        errors="0",
    )
    for record in found:
        _add_case(suite, record)


def _add_case(suite: ET.Element, record: Record) -> None:
    place = visible(f"{record.file}:{record.line}:{record.column}")
    case = ET.SubElement(suite, "testcase", classname=record.code, name=place)
    if record.suppressed:
        ET.SubElement(case, "skipped", message=visible(record.suppressed))
    elif Severity(record.severity).blocks:
        failure = ET.SubElement(case, "failure", type=record.code, message=visible(record.message))
        failure.text = visible(record.help)
    else:
        ET.SubElement(case, "system-out").text = visible(f"{record.severity}: {record.message}. {record.help}")
