"""The zip assembler against the standard library's reader."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from docgen.writers.docx.package import assemble, deflate, is_assembled


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


LEVELS = (1, 9)
PARTS = {"a.xml": b"<a/>" * 99, "word/b.xml": bytes(range(256)) * 9}


def written(level: int) -> bytes:
    return assemble(deflate(name, content, level) for name, content in PARTS.items())


def test_its_own_files_are_known_again() -> None:
    assert all(is_assembled(written(level), LEVELS) for level in LEVELS)
    mixed = assemble(deflate(name, PARTS[name], level) for name, level in zip(PARTS, LEVELS, strict=True))
    assert is_assembled(mixed, LEVELS)


def test_what_another_program_saved_is_not_its_own() -> None:
    with zipfile.ZipFile(io.BytesIO(written(9))) as archive:
        infos = archive.infolist()
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as other:
        for info in infos:
            other.writestr(info, PARTS[info.filename])  # the records as they were: the contents are deflated otherwise
    assert not is_assembled(saved.getvalue(), LEVELS)
    assert not any(
        is_assembled(data, LEVELS) for data in (b"", b"PK", written(9)[:-1], written(9) + b"x", written(9)[9:])
    )
