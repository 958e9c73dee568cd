"""A DOCX → what is seen on its pages.

`parts` opens the XML of a package, `looks` knows what its styles hide, `walking` reads the elements of Word's language,
by the tables in `language`.
"""

from __future__ import annotations

from docgen.reading.content import Content
from docgen.reading.docx.looks import read_looks
from docgen.reading.docx.parts import manifest, stories
from docgen.reading.docx.walking import Walk
from docgen.reading.package import read_package


def read_docx(data: bytes) -> Content:
    """What a DOCX says, by whatever office program it was saved. Raises `Unsound`."""
    package = read_package(data)
    walk = Walk(read_looks(package))
    for story, root in stories(package):
        walk.story(story, root)
    written, intact = manifest(package)
    return Content("docx", tuple(walk.lines), written, intact, strange=tuple(dict.fromkeys(walk.strange)))
