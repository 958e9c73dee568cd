"""Free memory goes back to the system, where the system's library can be asked to."""

import ctypes
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.build.giving_back import give_back, keep_large_apart


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1])


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be asked to")
def test_what_is_free_between_what_is_held_is_given_back() -> None:
    pieces = [bytes([n % 251]) * 20_000 for n in range(2_000)]  # 40 MB, each too small for pages of its own
    held = pieces[::10]
    before = _resident()
    del pieces
    give_back()
    assert before - _resident() > 20 << 20 >> 12
    assert all(len(piece) == 20_000 for piece in held)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be asked to")
def test_what_is_large_goes_back_at_once() -> None:
    told = (
        "import sys; from docgen.build.giving_back import keep_large_apart as apart\n"
        "resident = lambda: int(open('/proc/self/statm').read().split()[1])\n"
        "if sys.argv[1:]: apart()\n"
        "bytearray(8 << 20)  # what was once given back makes glibc keep the next ones\n"
        "large, small = [], []\n"
        "for _ in range(200): large.append(bytearray(100_000)), small.append(bytearray(1000))\n"
        "before = resident(); del large; print(before - resident())"
    )
    kept, gone = (
        int(subprocess.run([sys.executable, "-c", told, *more], capture_output=True, check=True, text=True).stdout)
        for more in ((), ("apart",))
    )
    assert kept < 1000 < gone  # of some 5,000 pages


def test_nothing_happens_where_the_library_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(_name: object) -> object:
        return object()

    monkeypatch.setattr(ctypes, "CDLL", without)
    give_back()
    keep_large_apart()
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", None)
    give_back()
    keep_large_apart()
