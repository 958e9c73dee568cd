"""What goes wrong inside a template while it runs."""

from __future__ import annotations

from docgen.model import Span


class TemplateFault(Exception):
    """A fault at the place that is being evaluated, or at `place`; caught by the rendering and made a diagnostic. One
    that a record in facts/ is the cause of stands there, at `record`.
    """

    def __init__(
        self, code: str, hint: str = "", place: Span | None = None, record: Span | None = None, **args: str
    ) -> None:
        super().__init__(code, args)
        self.record = record
        self.place = place
        self.code = code
        self.hint = hint
        self.args_by_name = args


class Told(TemplateFault):
    """What follows from a fault that was told already: a record that stands in a file, but could not be read."""

    def __init__(self) -> None:
        super().__init__("")
