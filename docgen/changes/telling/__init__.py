"""Changes in the forms that people and programs read; each is a text, the same for the same changes."""

from docgen.changes.telling.data import tell_data
from docgen.changes.telling.markdown import tell_markdown
from docgen.changes.telling.page import tell_page
from docgen.changes.telling.text import tell_text

TELLERS = {"text": tell_text, "json": tell_data, "markdown": tell_markdown, "html": tell_page}

__all__ = ["TELLERS", "tell_data", "tell_markdown", "tell_page", "tell_text"]
