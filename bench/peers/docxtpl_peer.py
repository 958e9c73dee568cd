"""docxtpl: Jinja in a Word template (option: stock or lean)."""

import io
from collections.abc import Callable

from common import Letters, option, run
from docxtpl import DocxTemplate

from templates import template


def prepare(letters: Letters) -> Callable[[int], bytes]:
    made = template(letters, "{{{{ f{} }}}}", option())

    def make(number: int) -> bytes:
        document = DocxTemplate(io.BytesIO(made))
        document.render({f"f{n}": text for n, text in enumerate(letters.figures[number])})
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    return make


run(prepare)
