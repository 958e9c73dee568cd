"""pandoc: Markdown to DOCX, a process a letter."""

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pypandoc
from common import Letters, filled, run


def prepare(letters: Letters) -> Callable[[int], bytes]:
    pandoc = pypandoc.get_pandoc_path()
    folder = Path(tempfile.mkdtemp(dir=letters.folder))
    output = folder / "letter.docx"
    command = [pandoc, "-f", "markdown-smart", "-t", "docx", "-o", str(output)]

    def make(number: int) -> bytes:
        text = "\n\n".join(_escaped(filled(one["text"], letters.figures[number])) for one in letters.paragraphs)
        subprocess.run(command, input=text.encode(), check=True)
        return output.read_bytes()

    return make


def _escaped(text: str) -> str:
    return "".join("\\" + letter if letter in "\\`*_{}[]<>()#+-.!|~^$@" else letter for letter in text)


run(prepare)
