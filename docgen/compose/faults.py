"""What goes wrong inside a template while it runs."""

from __future__ import annotations


class TemplateFault(Exception):
    """A fault at the place that is being evaluated; caught by the rendering and made a diagnostic."""

    def __init__(self, code: str, hint: str = "", **args: str) -> None:
        super().__init__(code, args)
        self.code = code
        self.hint = hint
        self.args_by_name = args
