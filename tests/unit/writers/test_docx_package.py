"""The zip assembler against the standard library's reader."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from docgen.writers.docx.package import assemble, deflate


@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,9}/[a-z]{1,9}\.xml", fullmatch=True), st.binary(max_size=500), max_size=9)
)
def test_zipfile_reads_what_was_put_in(files: dict[str, bytes]) -> None:
    data = assemble(deflate(name, content) for name, content in files.items())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == list(files)
        assert {name: archive.read(name) for name in files} == files


def test_the_same_parts_are_the_same_bytes() -> None:
    kept = deflate("a.xml", b"<a/>")
    assert assemble([kept, deflate("b.xml", b"b")]) == assemble([deflate("a.xml", b"<a/>"), deflate("b.xml", b"b")])
