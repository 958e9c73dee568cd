"""The house looks at itself: the map is the territory, the layers hold, what is shipped is what is shown."""

from __future__ import annotations

import ast
import doctest
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import docgen
from docgen.facts.schema import SCHEMAS, schema_text
from docgen.starting import start_project
from tests.projects import FACTS, TODAY

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "docgen"
SOURCES = sorted(HOUSE.rglob("*.py"))
LINES_OF_A_FILE = 600
LINES_OF_A_FUNCTION = 60


def rooms() -> set[str]:
    """The modules and packages of docgen."""
    return {module.name for module in pkgutil.iter_modules(docgen.__path__)} - {"__main__"}


def test_the_map_names_exactly_the_rooms_there_are() -> None:
    table = re.findall(r"^\| `(\w+)` \|", (ROOT / "ARCHITECTURE.md").read_text("utf-8"), re.MULTILINE)
    assert len(table) == len(set(table))
    assert set(table) == rooms()


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_what_a_map_names_is_there(page: str) -> None:
    named = re.findall(r"`((?:\w+\.)+\w+)(?:\(.*?\))?`", (ROOT / page).read_text("utf-8"))
    told = [name for name in named if name.split(".")[0] in rooms()]
    assert told
    assert [name for name in told if not is_there(name)] == []


def is_there(name: str) -> bool:
    """Whether «room.module», or something that a module of it says, is there."""
    path = HOUSE
    for part in name.split("."):
        if (path / part).is_dir():
            path = path / part
        elif (path / f"{part}.py").is_file():
            path = path / f"{part}.py"
        else:
            source = path if path.is_file() else path / "__init__.py"
            return re.search(rf"\b{part}\b", source.read_text("utf-8")) is not None
    return True


def test_the_layers_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def parts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.glob("*/parts/*.j2"))
    }


def test_the_starter_brings_the_parts_of_the_worked_example() -> None:
    started, worked = parts(HOUSE / "starter/project/templates"), parts(ROOT / "templates")
    assert started
    assert started == {path: worked.get(path) for path in started}
    assert all("letterhead_" in path for path in worked.keys() - started.keys())  # the blanks of single bodies


# --- the schema ------------------------------------------------------------------------------------------------------


def checked(name: str, data: Any) -> list[str]:
    schema = json.loads(schema_text(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    plain = json.loads(json.dumps(data, default=str))  # dates become text, as in an editor
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(plain)]


def yaml_files(root: Path) -> Iterator[tuple[str, Path]]:
    yield from (("docgen.schema.json", path) for path in sorted((root / "facts").rglob("*.yaml")))
    yield "docgen.settings.schema.json", root / "docgen.yaml"


def test_every_yaml_file_is_valid_by_the_schema(tmp_path: Path) -> None:
    start_project(tmp_path, TODAY)
    files = [
        *yaml_files(ROOT),
        *yaml_files(tmp_path),
        *(("docgen.schema.json", path) for path in sorted((HOUSE / "lexicon").glob("*.yaml"))),
    ]
    assert len(files) > 10
    for name, path in files:
        assert checked(name, yaml.safe_load(path.read_text("utf-8")) or {}) == [], path
    assert checked("docgen.schema.json", yaml.safe_load(FACTS)) == []


@pytest.mark.parametrize(
    "data",
    [
        {"fact": {}},
        {"facts": {"Школа": {"what": {"ru": "a", "kz": "b"}}}},
        {"facts": {"a": {"what": {"ru": "a", "kz": "b"}, "valeu": 1}}},
        {"facts": {"a": {"what": {"ru": "a", "kz": "b", "en": "c"}, "value": 1}}},
        {"facts": {"a": {"what": {"ru": "a"}, "value": 1}}},
        {"facts": {"a": {"value": 1}}},
        {"facts": {"a": {"what": {"ru": "a", "kz": "b"}, "value": 1, "precision": "Over"}}},
        {"facts": {"a": {"what": {"ru": "a", "kz": "b"}, "value": 1, "sources": ["b"]}}},
        {"names": {"a": {"ru": "x", "kz": "y"}}},
        {"sources": {"a": {"kind": "book"}}},
        {"letters": {"../x": {"date": "2021-03", "addressees": ["a"], "signer": "a"}}},
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(data: dict[str, Any]) -> None:
    assert checked("docgen.schema.json", data)


def test_the_schema_refuses_unknown_settings() -> None:
    assert checked("docgen.settings.schema.json", {"page": {"fnot": "Arial"}})
    assert checked("docgen.settings.schema.json", {"paeg": {}})


def test_the_schema_files_of_the_project_are_fresh() -> None:
    for name in SCHEMAS:
        assert (ROOT / name).read_text("utf-8") == schema_text(name), f"run `docgen schema --write` for {name}"


@pytest.mark.parametrize("path", [path for _, path in yaml_files(ROOT)], ids=lambda path: path.name)
def test_every_yaml_file_names_its_schema(path: Path) -> None:
    first = path.read_text("utf-8").split("\n", 1)[0]
    assert re.fullmatch(r"# yaml-language-server: \$schema=(\.\./)?docgen\.(settings\.)?schema\.json", first)


# --- the code --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_is_small_and_finished(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= LINES_OF_A_FILE
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", text)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LINES_OF_A_FUNCTION, node.name


def test_no_room_is_a_drawer() -> None:
    words = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
    assert not words & {path.stem for path in SOURCES} | words & {path.parent.name for path in SOURCES}


def test_nothing_that_is_shipped_names_a_machine() -> None:
    foreign = re.compile(r"/wor[k]/|/home/\w|/tmp/\w")
    texts = [path for path in HOUSE.rglob("*") if path.suffix in {".py", ".md", ".yaml", ".j2", ".po", ".css"}]
    assert [path for path in texts if foreign.search(path.read_text("utf-8"))] == []


def modules() -> list[str]:
    return sorted(
        module.name for module in pkgutil.walk_packages(docgen.__path__, "docgen.") if module.name != "docgen.__main__"
    )


@pytest.mark.parametrize("name", modules())
def test_the_examples_of_a_module_hold(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__doc__
    assert doctest.testmod(module).failed == 0
