"""Gather what docgen says into the catalogues, and compile them: `make messages`.

Ids are gathered from `codes`, from the calls and keywords named below in the package's source, and from the help of
the commands. A new id comes into each .po with an empty translation, for a person to fill; one that is said no more is
taken out.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import polib  # type: ignore[import-untyped]
import typer

from docgen import messages
from docgen.cli.app import commands
from docgen.codes import CODES
from docgen.report.pages import WORDS

PACKAGE = Path(inspect.getfile(messages)).parent

_SAID: Mapping[str, tuple[int, ...]] = {
    "said": (0,),
    "say": (0,),
    "warn": (0,),
    "fail": (1,),
    "Reason": (0,),
    "Related": (0,),
    "Unreadable": (1,),
    "Unwritable": (1,),
    "Shape": (1,),
    "_scalar": (1,),
    "_key_of": (0,),
    "_saying": (1,),
    "mapping_of": (2,),
    "Malformed": (0,),
    "_say_record": (0,),
    "_tell_otherwise": (0,),
    "NoHistory": (0,),
    "NoCluster": (0,),
    "Doubt": (1, 3),
    "Unsound": (0,),
    "Unwoven": (0,),
    "TemplateSyntaxError": (0,),
}
"""Function → which of its arguments are messages."""

_TABLES: Mapping[str, frozenset[str]] = {
    "app.py": frozenset({"HEADS"}),
    "auditing.py": frozenset({"_STATES"}),
    "content.py": frozenset({"UNSEEN"}),
    "controls.py": frozenset(
        {"PENDING", "NOT_FOUND", "_NOTHING", "_FIELD", "_NO_TEXT", "_BEYOND", "_ONE_WAY", "_HINDERING"}
    ),
    "coordinating.py": frozenset({"_BARE", "_NO_READER", "_UNLIKE"}),
    "language.py": frozenset({"NAMES"}),
    "strange.py": frozenset({"NAMES"}),
    "building.py": frozenset({"NOTHING"}),
    "composing.py": frozenset({"_PROBLEMS", "_TOO_LONG", "_UNREADABLE", "_UNWORKABLE"}),
    "files.py": frozenset({"_REASONS", "LEADS_OUT", "MISSING", "NOT_PLAIN", "TOO_LARGE"}),
    "following.py": frozenset({"_STATES", "_TERMS"}),
    "folder.py": frozenset({"NO_FOLDER"}),
    "office.py": frozenset({"NO_PARAGRAPHS"}),
    "saying.py": frozenset({"NO_STRUCTURE", "OF_ANOTHER_LETTER", "NO_RECORD"}),
    "records.py": frozenset({"_EXECUTOR", "_NO_YEAR"}),
    "refusing.py": frozenset({"_REFUSED"}),
    "requisites.py": frozenset({"TODAY", "OF_A_DOCUMENT", "OF_THE_INQUIRY", "OF_THE_LETTER"}),
    "standing.py": frozenset({"TEXT_MOVED", "FIGURES_MOVED", "SOURCES_MOVED", "NOT_COMPOSED"}),
    "wording.py": frozenset({"BECAME", "FIELDS", "SECTIONS", "VALUES"}),
    "words.py": frozenset({"_NOTHING", "_ORIGINS", "_TEXTS", "_UNCONFIRMED"}),
    "superseded.py": frozenset({"NOT_WRITTEN"}),
    "summary.py": frozenset({"_COLUMNS"}),
    "nodes.py": frozenset({"_PROBLEMS", "_UNREADABLE"}),
    "pages.py": frozenset({"_MISREAD"}),
    "passages.py": frozenset({"SAID"}),
    "texts.py": frozenset({"_ALPHABETS", "_KINDS", "_OTHERS"}),
    "planning.py": frozenset({"_WORDS"}),
    "sandbox.py": frozenset({"_BEYOND"}),
    "meant.py": frozenset({"A_DAY"}),
    "rendering.py": frozenset({"PLAIN_KINDS"}),
    "values.py": frozenset({"_KINDS"}),
}
"""Module → the tables whose texts are messages; of a row of several texts, the last."""

_PHRASE = re.compile(r"(?:an?|the|it) \w|.*(?:[A-Za-z]{2,}\b.*){3}")
"""English words: what a module of these rooms gives a name is a message if it looks so, else a word or a pattern."""
_NAMING = ("checks", "lang")

_KEYWORDS = messages.WORDED_ARGS - {"problem"}
_NOT_ALLOWED = "not allowed: "
"""Jinja's syntax errors raised by docgen's own sandbox begin so; what follows is the `problem`."""


def message_ids() -> tuple[set[str], dict[str, str]]:
    """The ids that docgen can say, and those that count: singular → plural."""
    plain = {
        "error",
        "question",
        "warning",
        "note",
        "Show this message and exit.",
        *WORDS,
        *messages.PATTERNED,
        *messages.COMPLAINTS,
    }
    for code in CODES.values():
        plain |= {code.message, *(messages.help_id(code.id, hinted=hinted) for hinted in (True, False))}
    plurals: dict[str, str] = {}
    for file in _speaking_modules():
        plain |= set(_of_module(file))
        plurals |= dict(_counted(file))
    plain |= set(_helps(typer.main.get_command(commands())))
    return plain - {""} - set(plurals) - set(plurals.values()), plurals


def _speaking_modules() -> Iterator[Path]:
    """The modules that say something to a person; writers speak in codes only, and their `kind=` is Word's."""
    return (file for file in sorted(PACKAGE.rglob("*.py")) if "writers" not in _rooms(file))


def _rooms(file: Path) -> tuple[str, ...]:
    """The folders within the package that a module stands in: the checkout's own folders may bear any name."""
    return (file.relative_to(PACKAGE) if file.is_relative_to(PACKAGE) else file).parts


def _of_module(file: Path) -> Iterator[str]:
    """The messages in one module."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        texts = (*_arguments(node), *_assigned(node, file))
        if "report" not in _rooms(file):  # its dictionaries are other programs' formats
            texts += (*_values(node),)
        yield from (text for text in texts if "lang" not in _rooms(file) or _PHRASE.match(text))


def _arguments(node: ast.AST) -> Iterator[str]:
    """The messages that a call passes on."""
    if isinstance(node, ast.Call):
        for place in _SAID.get(_name(node.func), ()):
            yield from (text for argument in node.args[place : place + 1] for text in _constants(argument))
        yield from (text for word in node.keywords if word.arg in _KEYWORDS for text in _constants(word.value))


def _values(node: ast.AST) -> Iterator[str]:
    """The messages among the args of a diagnostic that is made from a dictionary."""
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and key.value in _KEYWORDS:
                yield from _constants(value)


def _assigned(node: ast.AST, file: Path) -> Iterator[str]:
    """The texts of the tables named above; in the rooms that name their phrases, those."""
    if not (isinstance(node, ast.Assign | ast.AnnAssign) and node.value):
        return
    if _target(node) in _TABLES.get(file.name, ()):
        yield from (text for cell in _cells(node.value) for text in _constants(cell))
    elif set(_NAMING) & set(_rooms(file)):
        named = node.value.elts if isinstance(node.value, ast.Tuple) else (node.value,)
        yield from (text for one in named for text in _constants(one) if _PHRASE.match(text))


def _cells(table: ast.expr) -> Iterator[ast.expr]:
    """What a table says: the value of each entry, the last text of each row."""
    match table:
        case ast.Dict():
            yield from table.values
        case ast.Tuple(elts=rows):
            yield from (row.elts[-1] if isinstance(row, ast.Tuple) else row for row in rows)
        case ast.Call():
            yield from (cell for argument in table.args for cell in _cells(argument))
        case _:
            yield table


def _constants(node: ast.expr) -> Iterator[str]:
    """The text of a constant, or both of a choice between constants."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value.removeprefix(_NOT_ALLOWED)
        is_message = sum(map(str.isalpha, text)) > 1 and not text.startswith("#")  # no sign, no comment in a file
        yield text if is_message else ""
    elif isinstance(node, ast.IfExp):
        yield from (*_constants(node.body), *_constants(node.orelse))


def _counted(file: Path) -> Iterator[tuple[str, str]]:
    """Singular and plural of what a module counts: two neighbouring texts with `{count}`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        texts = node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else []
        said = [one.value for one in texts if isinstance(one, ast.Constant) and "{count}" in str(one.value)]
        if len(said) == 2:
            yield str(said[0]), str(said[1])


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _target(node: ast.Assign | ast.AnnAssign) -> str:
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    return getattr(target, "id", "")


def _helps(command: Any) -> Iterator[str]:
    """The help of a command, its options, and all commands below it."""
    yield command.help or ""
    yield from (getattr(parameter, "help", None) or "" for parameter in command.params)
    for inner in getattr(command, "commands", {}).values():
        yield from _helps(inner)


# --- catalogues ------------------------------------------------------------------------------------------------------


def catalogue_path(folder: str) -> Path:
    """The .po of a language."""
    return PACKAGE / "locale" / folder / "LC_MESSAGES" / "docgen.po"


def update(catalogue: polib.POFile) -> None:
    """Bring a catalogue up to what is said now; translations that are there stay."""
    plain, plurals = message_ids()
    kept = {entry.msgid: entry for entry in catalogue}
    catalogue.clear()
    for message_id in sorted(plain | set(plurals)):
        entry = kept.get(message_id) or _new_entry(message_id, plurals.get(message_id, ""), catalogue)
        catalogue.append(entry)


def _new_entry(message_id: str, plural: str, catalogue: polib.POFile) -> polib.POEntry:
    if not plural:
        return polib.POEntry(msgid=message_id, msgstr="")
    forms = int(catalogue.metadata["Plural-Forms"].split(";")[0].split("=")[1])
    return polib.POEntry(msgid=message_id, msgid_plural=plural, msgstr_plural=dict.fromkeys(range(forms), ""))


def untranslated(catalogue: polib.POFile) -> list[str]:
    """The ids that a person has yet to put into the language."""
    return [entry.msgid for entry in catalogue if not entry.translated()]


def main() -> int:
    """Update and compile all catalogues; 1 if anything is left to translate."""
    left = 0
    for folder in messages.CATALOGUES.values():
        path = catalogue_path(folder)
        catalogue = polib.pofile(str(path), wrapwidth=120)
        update(catalogue)
        catalogue.save(newline="\n")
        path.with_suffix(".mo").write_bytes(catalogue.to_binary())
        missing = untranslated(catalogue)
        left += len(missing)
        sys.stdout.writelines(f"{path.name} {folder}: not translated: {one}\n" for one in missing)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
