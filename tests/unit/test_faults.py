"""The layer below every output fails at its first, second, … call of each kind, until none fails: each file is the old
one or the new one, whole, and nothing is left behind. So SQLite is tested; here no program but Python is needed.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from docgen import files
from docgen.files import Taken, Unwritable, write_all, write_atomic, write_new

CALLS = ("open", "write", "fsync", "close", "replace", "rename", "link", "symlink", "unlink", "mkdir", "scandir")
NUMBERS = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EINTR, errno.EROFS, errno.EMFILE, errno.EFBIG, errno.EPERM)
OLD = {"a": b"old a" * 9, "b": b"old b" * 9}
NEW = {"a": b"new a" * 500, "b": b"new b" * 500, "c": b"new c" * 500}
MOST = 60
"""Calls of one kind that no scenario reaches."""


class Killed(BaseException):
    """The process ends here: nobody cleans up."""


class Injector:
    """Fails one call of one kind; after a kill, every call of any kind."""

    def __init__(self, call: str, when: int, fault: BaseException) -> None:
        self.call, self.when, self.fault = call, when, fault
        self.seen = 0
        self.hit = False

    def around(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def called(*args: object, **more: object) -> object:
            if self.hit and isinstance(self.fault, Killed):
                raise self.fault
            if name == self.call:
                self.seen += 1
                if self.seen == self.when:
                    self.hit = True
                    if name == "write":  # half of it is on the disk
                        real(args[0], bytes(args[1][: len(args[1]) // 2]))  # type: ignore[index, arg-type]
                    if name == "close":
                        real(*args)
                    raise self.fault
            return real(*args, **more)

        return called


@contextmanager
def injected(injector: Injector) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, injector.around(name, getattr(os, name)))
        yield


@pytest.fixture(scope="module")
def gone() -> int:
    """The number of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


@pytest.fixture(autouse=True)
def unswept() -> None:
    files._SWEPT.clear()


def start(folder: Path) -> None:
    folder.mkdir()
    for name, data in OLD.items():
        (folder / name).write_bytes(data)


def stray(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name.startswith(".docgen-")]


def state(folder: Path, scene: Mapping[str, bytes]) -> list[str]:
    """Of each file, whether it is the old one, the new one, or none; anything else is a torn file."""
    found = []
    for name, new in scene.items():
        path = folder / name
        data = path.read_bytes() if path.exists() else b""
        assert data in (OLD.get(name, b""), new), f"{name} is torn"
        found.append("new" if data == new else "old")
    return found


def write_many(folder: Path) -> None:
    write_all({folder / name: data for name, data in NEW.items()})


def write_one(folder: Path) -> None:
    write_atomic(folder / "a", NEW["a"])


def write_below(folder: Path) -> None:
    write_atomic(folder / "d/e/f", b"deep")


def write_free(folder: Path) -> None:
    write_new(folder / "c", NEW["c"])


SCENES: Mapping[str, tuple[Callable[[Path], None], Mapping[str, bytes]]] = {
    "many": (write_many, NEW),
    "one": (write_one, {"a": NEW["a"]}),
    "below": (write_below, {"d/e/f": b"deep"}),
    "new": (write_free, {"c": NEW["c"]}),
}


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("scene", SCENES)
def test_each_call_may_fail(tmp_path: Path, scene: str, call: str, number: int) -> None:
    act, wanted = SCENES[scene]
    for when in range(1, MOST):
        folder = tmp_path / str(when)
        start(folder)
        injector = Injector(call, when, OSError(number, os.strerror(number)))
        told = ""
        with injected(injector):
            try:
                act(folder)
            except Unwritable as fault:
                told = fault.reason
        found = state(folder, wanted)
        assert not told or "new" not in found, "what failed has changed a file"
        assert told or found == ["new"] * len(wanted), "what did not fail has not been written"
        assert call == "unlink" or not stray(folder)
        if not injector.hit:
            assert not told
            return
    pytest.fail("it never ends")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("scene", ["many", "one", "below", "new"])
def test_a_process_may_be_killed_at_each_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: int, scene: str, call: str
) -> None:
    act, wanted = SCENES[scene]
    for when in range(1, MOST):
        folder = tmp_path / str(when)
        start(folder)
        injector = Injector(call, when, Killed())
        with monkeypatch.context() as other, injected(injector):
            other.setattr(os, "getpid", lambda: gone)
            with suppress(Killed):
                act(folder)
        state(folder, wanted)
        files._SWEPT.clear()
        try:
            act(folder)
        except Taken:
            assert scene == "new"
        assert state(folder, wanted) == ["new"] * len(wanted)
        assert stray(folder) == []
        if not injector.hit:
            return
    pytest.fail("it never ends")


def test_what_a_living_process_writes_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / f".docgen-{os.getppid()}-0.tmp").write_bytes(b"")
    (tmp_path / ".docgen-notes.txt").write_bytes(b"")
    write_atomic(tmp_path / "a", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [f".docgen-{os.getppid()}-0.tmp", ".docgen-notes.txt", "a"]
    )


@pytest.mark.parametrize("place", ["link", "fifo"])
def test_a_disk_without_second_names_keeps_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "victim").write_bytes(b"victim")
    if place == "link":
        (tmp_path / "b").symlink_to("victim")
    else:
        os.mkfifo(tmp_path / "b")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "")

    monkeypatch.setattr(os, "link", refuse)
    if place == "fifo":
        with pytest.raises(Unwritable, match="it is not a plain file"):
            write_all({tmp_path / "b": b"new"})
    else:
        write_all({tmp_path / "b": b"new"})
        assert (tmp_path / "b").read_bytes() == b"new"
    assert (tmp_path / "victim").read_bytes() == b"victim"
    assert stray(tmp_path) == []
