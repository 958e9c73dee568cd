"""A new project in an empty folder, a new letter in a project: files that a clerk changes, building at once.

`docgen/starter/project/` is copied as it is; `docgen/starter/letter/` is a letter whose `@WORDS@` are filled in. The
parts of the templates are those of the worked example.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from docgen.facts.schema import SCHEMAS, schema_text
from docgen.files import write_all
from docgen.model import LANGS

FIRST_LETTER = "first-letter"
_IGNORED = ".gitignore"
_MADE = b"output/\n.docgen/\n"
"""What a build makes anew belongs in no commit. Not among the starter's files: packagers would obey it there."""


class Exists(Exception):
    """Something stands where a new file would go; `path` names it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def start_project(folder: Path, today: dt.date) -> list[Path]:
    """A project with one letter. Raises `Exists` before anything is written if a file is there, and `Unwritable`; a
    `.gitignore` that is there stays as it is.
    """
    schemas = {name: schema_text(name).encode() for name in SCHEMAS}
    ignored = {} if (folder / _IGNORED).exists() else {_IGNORED: _MADE}
    files = {**dict(_files(_starter("project"), "")), **ignored, **schemas, **_letter(FIRST_LETTER, today)}
    return put_new(folder, files)


def start_letter(root: Path, key: str, today: dt.date) -> list[Path]:
    """The records and the two templates of a new letter. Raises as `start_project`."""
    return put_new(root, _letter(key, today))


def _letter(key: str, today: dt.date) -> dict[str, bytes]:
    words = {
        "@KEY@": key,
        "@WORD@": f"letter_{key}".translate(str.maketrans("-.", "__")),
        "@YEAR@": f"{today:%Y}",
        "@MONTH@": f"{today:%Y-%m}",
        "@DAY@": today.isoformat(),
    }
    letter = _starter("letter")
    files = {f"templates/{lang}/{key}.j2": letter / f"{lang}.j2" for lang in LANGS}
    files[f"facts/{key}.yaml"] = letter / "facts.yaml"
    return {path: _filled(file.read_text("utf-8"), words).encode() for path, file in files.items()}


def _filled(text: str, words: Mapping[str, str]) -> str:
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text


def put_new(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Put files into a folder, all or none. Raises as `start_project`."""
    paths = {folder / name: data for name, data in files.items()}
    for path in paths:
        if path.exists() or path.is_symlink():
            raise Exists(path)
    write_all(paths, folder)
    return list(paths)


def _starter(part: str) -> Traversable:
    return resources.files("docgen").joinpath("starter", part)


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if one.is_dir():
            yield from _files(one, f"{prefix}{one.name}/")
        else:
            yield f"{prefix}{one.name}", one.read_bytes()
