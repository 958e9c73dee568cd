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
    assert run("words", "one", "--lang", "ru", "--project", str(project), "--ui-lang", "en") == 0
    assert capsys.readouterr().out.splitlines() == [
        "Words of the Russian text",
        "  made by rule or dictionary, to be read once more:",
        "    5 школ  ← школа  templates/ru/one.j2:1:16",
        "    клуба   ← клуб   templates/ru/one.j2:1:49",
        "  names that nobody has confirmed yet:",
        "    клуб  (club)  facts/all.yaml:49:3",
    ]


@pytest.mark.parametrize(
    ("ui", "heading", "origin"),
    [
        ("ru", "Слова русского текста", "  взято из словаря docgen:"),
        ("kz", "Қазақша мәтіннің сөздері", "  docgen сөздігінен алынған:"),
    ],
)
def test_in_the_language_of_the_person_who_signs(project, capsys, ui, heading, origin):
    (project / "templates/ru/one.j2").write_text('{{ name.almaty_oblast | case("loc") }}', encoding="utf-8")
    (project / "templates/kz/one.j2").write_text('{{ name.almaty_oblast | case("loc") }}', encoding="utf-8")
    assert run("words", "one", "--project", str(project), "--ui-lang", ui) == 0
    printed = capsys.readouterr().out.splitlines()
    assert heading in printed
    assert printed.count(origin) == 2


def test_words_that_stand_as_they_were_written(project, capsys):
    (project / "templates/ru/one.j2").write_text("Текст.", encoding="utf-8")
    assert run("words", "one", "--lang", "ru", "--project", str(project), "--ui-lang", "en") == 0
    assert capsys.readouterr().out.splitlines() == [
        "Words of the Russian text",
        "  every word stands as it was written",
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
