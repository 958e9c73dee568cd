"""`docgen words`: forms with origin, place and lemma; names that nobody has confirmed; faults."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from grammar_project import FACTS

from docgen.cli import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "docgen.yaml": "",
        "facts/all.yaml": f"{FACTS}\n  club: {{kind: noun, ru: клуб, kz: клуб, confirmed: no}}\n",
        "templates/ru/one.j2": '{{ fact.many | count("школа") }} {{ name.club | case("gen") }}',
        "templates/kz/one.j2": '{{ name.almaty_oblast | case("loc") }} {{ "блок" | case("dat") }}',
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return int(ended.value.code or 0)


def test_a_line_for_each_form_and_each_unconfirmed_name(project, capsys):
    assert run("words", "one", "--lang", "ru", "--project", str(project)) == 0
    assert capsys.readouterr().out.splitlines() == [
        "ru  templates/ru/one.j2:1:16  derived  5 школ  < школа",
        "ru  templates/ru/one.j2:1:49  derived  клуба  < клуб",
        "ru  facts/all.yaml:47:3  ?  клуб  (club)",
    ]


def test_as_json_and_with_a_doubt(project, capsys):
    assert run("words", "one", "--lang", "kz", "--format", "json", "--project", str(project), "--ui-lang", "en") == 1
    printed = capsys.readouterr()
    (form,) = json.loads(printed.out)["kz"]["forms"]
    assert (form["text"], form["origin"], form["lemma"]) == ("Алматы облысында", "lexicon", "Алматы облысы")
    assert "DG230" in printed.err
    assert "harmony: back" in printed.err


@pytest.mark.parametrize("arguments", [("nothing",), ("one", "--lang", "en")])
def test_what_is_not_there(project, arguments):
    assert run("words", *arguments, "--project", str(project)) == 2
