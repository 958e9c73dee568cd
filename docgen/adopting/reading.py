"""A file that somebody has → the letter in it, by the ending of its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from docgen.adopting.letters import Found
from docgen.adopting.office import read_office_letter
from docgen.adopting.plain import read_plain_letter
from docgen.adopting.tongue import in_other_language
from docgen.model import Diagnostic, Lang, Span

Reader = Callable[[str, bytes, Lang], tuple[Found | None, list[Diagnostic]]]
_READERS: Mapping[str, Reader] = {".txt": read_plain_letter, ".docx": read_office_letter, ".pdf": read_office_letter}


def read_letter(file: str, data: bytes, lang: Lang) -> tuple[Found | None, list[Diagnostic]]:
    """The letter, or what is wrong with the file."""
    reader = _READERS.get(PurePath(file).suffix.lower())
    if reader is None:
        return None, [Diagnostic("DG820", Span(file), {"reason": "its name ends neither with .txt nor .docx nor .pdf"})]
    letter, faults = reader(file, data, lang)
    return letter, [*faults, *(in_other_language(letter) if letter else [])]
