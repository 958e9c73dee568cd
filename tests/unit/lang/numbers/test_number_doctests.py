"""The examples in the docstrings hold."""

import doctest

import pytest

from docgen.lang.numbers import kazakh, lexeme, lexer, pattern, reader, russian, values


@pytest.mark.parametrize("module", [kazakh, lexeme, lexer, pattern, reader, russian, values])
def test_docstrings(module):
    outcome = doctest.testmod(module)
    assert outcome.attempted
    assert outcome.failed == 0
