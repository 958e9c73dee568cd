"""A file that somebody has → the letter in it, by the ending of its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import PurePath

from docgen.adopting.letters import Found
from docgen.adopting.office import read_office_letter
from docgen.adopting.plain import read_plain_letter
from docgen.lang.tongues import told_language
from docgen.model import LANGS, Diagnostic, Lang, Span

Reader = Callable[[str, bytes, Lang], tuple[Found | None, list[Diagnostic]]]
_READERS: Mapping[str, Reader] = {".txt": read_plain_letter, ".docx": read_office_letter, ".pdf": read_office_letter}


def read_letter(file: str, data: bytes, lang: Lang) -> tuple[Found | None, list[Diagnostic]]:
    """The letter, or what is wrong with the file."""
    reader = _READERS.get(PurePath(file).suffix.lower())
    if reader is None:
        return None, [Diagnostic("DG820", Span(file), {"reason": "its name ends neither with .txt nor .docx nor .pdf"})]
    letter, faults = reader(file, data, lang)
    return letter, [*faults, *(_in_other_language(letter) if letter else [])]


_GIVEN_WRONGLY: Mapping[Lang, str] = {"kz": "DG740", "ru": "DG741"}
"""The language that a letter turns out to be in → what says so."""


def _in_other_language(found: Found) -> list[Diagnostic]:
    """DG740 for a Kazakh letter that was given as the Russian one, DG741 for the reverse: by most of the paragraphs
    that tell their language.
    """
    told = Counter(map(told_language, (unit.text for unit in found.units)))
    (other,) = (lang for lang in LANGS if lang != found.lang)
    return [Diagnostic(_GIVEN_WRONGLY[other], Span(found.file))] if told[other] > told[found.lang] else []
