"""What is the same for all letters of one page style, made ready once a process: the fonts and a compiler that keeps
them.

Typst takes fonts from files only. They are written for it into a folder of their own, read once, and removed: after
that there is no folder from which a letter could take anything.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import typst

from docgen.model import Face, PageStyle
from docgen.writers.typst.sheet import write_sheet

STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]

_FAMILY = "#set text(font: %s)\nx #strong[x] #emph[x] #strong[#emph[x]]"
"""Makes Typst read each of the four faces."""


class Refused(Exception):
    """Typst cannot print a letter; the reason in its words."""


@dataclass(frozen=True, slots=True)
class Press:
    """A compiler with the fonts of one page style, and the functions that a letter's source calls."""

    compiler: typst.Compiler
    sheet: bytes

    def print(self, source: bytes, date: dt.date) -> bytes:
        """The PDF as Typst makes it, dated by the letter. Raises `Refused`."""
        midnight = dt.datetime.combine(date, dt.time(), dt.UTC)
        try:
            made = self.compiler.compile(self.sheet + source, format="pdf", pdf_standards=STANDARDS, timestamp=midnight)
        except typst.TypstError as fault:
            raise Refused(fault.message) from None
        assert isinstance(made, bytes)
        return made


@lru_cache(maxsize=4)
def make_press(style: PageStyle) -> Press:
    """The press for a page style; kept for the next letters."""
    with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
        compiler, family = _compiler(style.faces, Path(folder))
    return Press(compiler, write_sheet(style, family).encode())


def _compiler(faces: tuple[Face, ...], folder: Path) -> tuple[typst.Compiler, str]:
    for face in faces:
        (folder / f"{face.style}.ttf").write_bytes(face.data)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
    compiler = typst.Compiler(
        root=str(folder), font_paths=fonts, package_path=str(folder), package_cache_path=str(folder)
    )
    family = fonts.families()[0]
    compiler.compile((_FAMILY % f'"{family}"').encode(), format="pdf")
    return compiler, family
