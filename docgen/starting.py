"""A new project in an empty folder, a new letter in a project: files that a clerk changes, building at once.

`docgen/starter/project/` is a project, `docgen/starter/letter/` a letter whose `@WORDS@` are filled in. Of the remarks
in YAML those in the reader's language are kept (`#ru …`); templates have theirs in their own. The parts of the
templates are those of the worked example.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from docgen.facts.schema import SCHEMAS, schema_text
from docgen.files import Unreadable, write_all
from docgen.messages import LANGUAGES, Ui
from docgen.model import LANGS
from docgen.world import World

FIRST_LETTER = "first-letter"
_IGNORED = ".gitignore"
_MADE = b"output/\n.docgen/\n"
"""What a build makes anew belongs in no commit. Not among the starter's files: packagers would obey it there."""


class Exists(Exception):
    """Something stands where a new file would go; `path` names it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def start_project(folder: Path, today: dt.date, ui: Ui = "en") -> list[Path]:
    """A project with one letter, its remarks in the language `ui`. Raises `Exists` before anything is written if a file
    is there, and `Unwritable`; a `.gitignore` that is there stays as it is.
    """
    schemas = {name: schema_text(name).encode() for name in SCHEMAS}
    ignored = {} if (folder / _IGNORED).exists() else {_IGNORED: _MADE}
    files = {**_project(ui), **ignored, **schemas, **_letter(FIRST_LETTER, today, ui)}
    return put_new(folder, files)


def start_letter(root: Path, key: str, today: dt.date, ui: Ui = "en") -> list[Path]:
    """The records and the two templates of a new letter. Raises as `start_project`."""
    return put_new(root, _letter(key, today, ui))


def untouched_example(world: World) -> tuple[str, ...]:
    """The files of the first letter that `start_project` made, as paths in the project, if nobody has changed them yet;
    else none.
    """
    made = [_letter(FIRST_LETTER, dt.date.max, ui) for ui in LANGUAGES]
    try:
        found = {path: _undated(world.read(path)) for path in made[0]}
    except Unreadable:
        return ()
    return tuple(found) if found in [{path: _undated(data) for path, data in files.items()} for files in made] else ()


def _undated(data: bytes) -> bytes:
    """A file without its dates, which are those of the day on which it was made."""
    return re.sub(rb"\b\d{4}(-\d\d){0,2}\b", b"", data)


_REMARK = re.compile(r"^#(en|ru|kz)( .*\n)", re.MULTILINE)
"""A remark of the starter, in one of the languages that its reader may have."""


def _spoken(text: str, ui: Ui) -> str:
    """The text with its remarks in one language.

    >>> _spoken("#en A\\n#ru Б\\na: 1\\n", "ru")
    '# Б\\na: 1\\n'
    """
    return _REMARK.sub(lambda remark: f"#{remark[2]}" if remark[1] == ui else "", text)


def _project(ui: Ui) -> dict[str, bytes]:
    return {path: _spoken(data.decode(), ui).encode() for path, data in _files(_starter("project"), "")}


def _letter(key: str, today: dt.date, ui: Ui) -> dict[str, bytes]:
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
    return {path: _filled(_spoken(file.read_text("utf-8"), ui), words).encode() for path, file in files.items()}


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
