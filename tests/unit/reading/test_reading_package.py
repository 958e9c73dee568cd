"""Files that are no DOCX, or one made to harm its reader: one sentence each, nothing inflated."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

import pytest

from docgen.reading import Unsound
from docgen.reading.docx import read_docx
from docgen.reading.package import read_package
from tests.written import BODY, docx, packed, parts

GOOD = docx()


def bomb() -> bytes:
    return packed({**parts(GOOD), "word/media/a": b"0" * (30 << 20)})


def twins() -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        target = io.BytesIO(GOOD)
        with zipfile.ZipFile(target, "a") as package:
            package.writestr(BODY, b"<other/>")
    return target.getvalue()


def overlapping() -> bytes:
    """Two entries of the directory that share the bytes of one."""
    data = bytearray(packed({"a": b"0" * 100, "b": b"0" * 100}))
    second = data.rindex(b"PK\1\2")
    struct.pack_into("<I", data, second + 42, 0)
    return bytes(data)


def gapped() -> bytes:
    """A good file with bytes of nobody's between its last part and the directory."""
    at = GOOD.index(b"PK\1\2")
    data = bytearray(GOOD[:at] + b"386 school" + GOOD[at:])
    struct.pack_into("<I", data, len(data) - 6, at + 10)
    return bytes(data)


def commented() -> bytes:
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as package:
        package.comment = b"386"
    return target.getvalue()


def contradicting(offset: int) -> bytes:
    """A part whose own header says another number than the directory: 8 is the method, 18 the packed size."""
    data = bytearray(packed({"a": b"0" * 100}))
    data[offset] ^= 1
    return bytes(data)


def described() -> bytes:
    """A good file as programs write it that do not know sizes beforehand: they stand behind each part."""

    class Stream(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, more: object) -> int:
            self.data += bytes(more)  # type: ignore[call-overload]
            return len(bytes(more))  # type: ignore[call-overload]

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:  # type: ignore[arg-type]
        for name, data in parts(GOOD).items():
            package.writestr(name, data)
    return bytes(stream.data)


def encrypted() -> bytes:
    data = bytearray(GOOD)
    directory = data.index(b"PK\1\2")
    data[directory + 8] |= 1
    return bytes(data)


def named(name: str) -> bytes:
    return packed({**parts(GOOD), name: b"x"})


def typed(text: str) -> bytes:
    body = parts(GOOD)[BODY].decode()
    return packed({**parts(GOOD), BODY: body.replace("<w:document", f"{text}<w:document", 1).encode()})


HOSTILE = {
    "empty": b"",
    "old Word": b"\xd0\xcf\x11\xe0" + b"0" * 600,
    "a web page": b"<html><body>386</body></html>",
    "a text": "386 школ".encode(),
    "half a file": GOOD[: len(GOOD) // 2],
    "without its end": GOOD[:-30],
    "zeros": b"PK\3\4" + b"\0" * 2000,
    "a bomb": bomb(),
    "twins": twins(),
    "overlapping": overlapping(),
    "bytes before": b"386" + GOOD,
    "bytes behind": GOOD + b"386",
    "a second file before": packed({"a": b"386"}) + GOOD,
    "a second file behind": GOOD + packed({"a": b"386"}),
    "bytes between": gapped(),
    "a comment": commented(),
    "another method": contradicting(8),
    "another size": contradicting(18),
    "encrypted": encrypted(),
    "leads out": named("../../etc/x"),
    "absolute": named("/etc/x"),
    "backslash": named("word\\x.xml"),
    "many parts": packed({f"a{number}": b"" for number in range(2_100)}),
    "no types": packed({"a": b"x"}),
    "no main part": packed({"[Content_Types].xml": b"<Types/>"}),
    "entities": typed('<!DOCTYPE w [<!ENTITY a "386">]>'),
    "outside entity": typed('<!DOCTYPE w SYSTEM "file:///etc/passwd">'),
    "broken XML": packed({**parts(GOOD), BODY: b"<w:document"}),
    "deep XML": packed({**parts(GOOD), BODY: b"<a>" * 100_000}),
    "another encoding": packed({**parts(GOOD), BODY: '<?xml version="1.0" encoding="KOI8-R"?><а/>'.encode("koi8-r")}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_one_sentence(name: str) -> None:
    with pytest.raises(Unsound) as fault:
        read_docx(HOSTILE[name])
    assert fault.value.reason


def test_a_file_cut_anywhere_is_told() -> None:
    for length in range(0, len(GOOD), 97):
        with pytest.raises(Unsound):
            read_docx(GOOD[:length])


def test_a_good_package_is_read_whole() -> None:
    assert read_package(GOOD) == parts(GOOD)


def test_sizes_may_stand_behind_the_parts() -> None:
    assert described() != GOOD
    assert read_package(described()) == parts(GOOD)
