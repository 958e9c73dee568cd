"""Forms that a person wrote: in a project's YAML, or in the lexicon that docgen ships."""

from docgen.lang.forms import Form, Origin
from docgen.model import Wordforms


def given(words: Wordforms, key: str) -> Form | None:
    """The form under this key of `forms:`, if there is one.

    >>> given(Wordforms("судно", forms={"pl.gen": "судов"}), "pl.gen").text
    'судов'
    """
    text = words.forms.get(key)
    return Form(text, _origin(words), words.text) if text else None


def as_written(words: Wordforms) -> Form:
    """The name itself."""
    return Form(words.text, _origin(words), words.text)


def _origin(words: Wordforms) -> Origin:
    return Origin.LEXICON if words.shipped else Origin.GIVEN
