"""A DOCX → what is seen on its pages.

`parts` opens the XML of a package, `looks` knows what its styles hide, `naming` which control is which figure's,
`walking` reads the elements of Word's language, by the tables in `language`.
"""

from __future__ import annotations

from docgen.manifest import bookmarks
from docgen.reading.content import Content, Strange
from docgen.reading.docx.language import MACROS, NAMES
from docgen.reading.docx.looks import read_looks
from docgen.reading.docx.parts import has_macros, manifest, stories
from docgen.reading.docx.walking import Walk
from docgen.reading.package import read_package


def read_docx(data: bytes) -> Content:
    """What a DOCX says, by whatever office program it was saved. Raises `Unsound`."""
    package = read_package(data)
    written, intact = manifest(package)
    walk = Walk(read_looks(package), bookmarks(written))
    if has_macros(package):
        walk.strange.append(Strange(NAMES[MACROS], 1))
    for story, root in stories(package):
        walk.story(story, root)
    return Content("docx", tuple(walk.lines), written, intact, strange=tuple(dict.fromkeys(walk.strange)))
