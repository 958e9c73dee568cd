"""What is the same for all letters of one page style, made ready once a process: fonts, style sheet, colour profile.

One `FontConfiguration` serves all letters with the same faces: each new one leaks a quarter of a megabyte.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration

from docgen.model import Face, PageStyle
from docgen.writers import hypertext
from docgen.writers.hyphenation import register_kazakh
from docgen.writers.look import RAISED
from docgen.writers.pdf.marks import NOTE, NUMBER
from docgen.writers.pdf.sealed import SCHEME, SealedFetcher
from docgen.writers.pdf.structure import install_hook

FAMILY = "Letter Serif"
"""The name under which our faces are known to the engine: no font of the machine has it, so none can step in."""

COLOURS = "letter-srgb"
"""Our name for the colour profile: under its own, `srgb`, WeasyPrint opens the file for each letter and never closes
it.
"""

NO_LIGATURES = "'liga' 0, 'clig' 0"


@dataclass(slots=True)
class _Colours:
    """The colour profile that comes with WeasyPrint, with the face of its `ColorProfile`. A PDF/A must say what its
    colours mean (ISO 19005-3, 6.2.3). WeasyPrint's own class asks lcms for the bytes, which gives others the second
    time.
    """

    content: bytes
    name: str = "sRGB2014"
    components: tuple[str, ...] = ("r", "g", "b")
    pdf_reference: bytes | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """What is the same for all letters of one page style."""

    fonts: FontConfiguration
    sheet: CSS
    colours: dict[str, _Colours]


@lru_cache(maxsize=4)
def make_press(style: PageStyle) -> Press:
    """The press for a page style; kept for the next letters."""
    register_kazakh()
    install_hook()
    fonts = _fonts(style.faces)
    files = {_address(face): face.data for face in style.faces}
    return Press(
        fonts,
        CSS(string=style_text(style, _address), font_config=fonts, url_fetcher=SealedFetcher(files)),
        {COLOURS: _colours()},
    )


def style_text(style: PageStyle, address: Callable[[Face], str]) -> str:
    """The style sheet; `address` is where the engine finds a face."""
    return _faces(style.faces, address) + hypertext.write_style(style, f'"{FAMILY}"') + _paper(style)


def _colours() -> _Colours:
    return _Colours(resources.files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes())


@lru_cache(maxsize=2)
def _fonts(faces: tuple[Face, ...]) -> FontConfiguration:  # noqa: ARG001  # only the key: the style sheet adds them
    return FontConfiguration()


def _address(face: Face) -> str:
    return f"{SCHEME}{face.style}"


def _faces(faces: tuple[Face, ...], address: Callable[[Face], str]) -> str:
    """The faces without ligatures, which not every reader takes apart when it copies. Said here and not in the style:
    there WeasyPrint makes a list of attributes for each piece of text and never frees it (0.17 MB a letter).
    """
    return "".join(
        f'@font-face {{ font-family: "{FAMILY}"; src: url({address(face)}); '
        f"font-weight: {'bold' if 'bold' in face.style else 'normal'}; "
        f"font-style: {'italic' if 'italic' in face.style else 'normal'}; font-feature-settings: {NO_LIGATURES} }}\n"
        for face in faces
    )


def _paper(style: PageStyle) -> str:
    """Page, page number from page 2 (decree 703, p. 15), notes.

    `padding-bottom` and `footnote-policy` are the cure of WeasyPrint's issue 2502: compared without tolerance, a note
    that just fits is sent to the next page. A call takes its size from its note, so it is
    given that of the text around it.
    """
    margins = f"{style.top_mm}mm {style.right_mm}mm {style.bottom_mm}mm {style.left_mm}mm"
    around = (("", style.size), (".note ", style.note_size), ("table ", style.table_size))
    calls = (f"{place}.{NOTE}::footnote-call {{ font-size: {size * RAISED}pt }}\n" for place, size in around)
    return (
        f"@page {{ size: A4; margin: {margins};\n"
        f'  @top-center {{ content: counter(page); font: {style.size}pt "{FAMILY}" }}\n'
        "  @footnote { border-top: .5pt solid black; margin-top: 6pt; padding-top: 2pt; padding-bottom: 1px } }\n"
        "@page:first { @top-center { content: none } }\n"
        f'.{NOTE} {{ float: footnote; footnote-policy: line; font: {style.footnote_size}pt/1.1 "{FAMILY}";'
        " text-align: justify; text-indent: 0; hyphens: auto }\n"
        f".{NOTE}::footnote-call {{ content: attr({NUMBER}); font-style: normal; font-weight: normal }}\n"
        f".{NOTE}::footnote-marker {{ content: attr({NUMBER}) '\u00a0'; font-size: {RAISED}em }}\n"
        f".{NOTE}::footnote-call, .{NOTE}::footnote-marker {{ vertical-align: super; line-height: 0 }}\n"
        f"{''.join(calls)}"
    )
