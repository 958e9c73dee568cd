"""Files are read within limits and without waiting, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path

import pytest

from docgen import files
from docgen.files import Unreadable, Unwritable, fault_reason, read_plain, write_atomic, write_new


def reason(path: Path, inside: Path, **limits: int) -> str:
    with pytest.raises(Unreadable) as caught:
        read_plain(path, inside, **limits)
    assert caught.value.path == path
    return caught.value.reason


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\x00\xff" * 5)
    assert read_plain(tmp_path / "a", tmp_path) == b"\x00\xff" * 5
    (tmp_path / "link").symlink_to("a")
    assert read_plain(tmp_path / "link", tmp_path) == b"\x00\xff" * 5


def test_a_pipe_is_not_waited_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe", tmp_path) == "it is not a plain file"


def test_what_is_no_plain_file_is_refused(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret").write_text("x")
    (project / "out").symlink_to(tmp_path / "secret")
    (project / "device").symlink_to("/dev/zero")
    (project / "round").symlink_to("round")
    (project / "gone").symlink_to("nothing")
    assert reason(project / "out", project) == "it leads out of the project"
    assert reason(project / "device", project) == "it leads out of the project"
    assert reason(Path("/dev/zero"), Path("/")) == "it is not a plain file"
    assert reason(project / ".." / "secret", project) == "it leads out of the project"
    assert reason(project / "round", project) == "it is a link, not a plain file"
    assert reason(project / "gone", project) == "there is no such file"
    assert reason(project, project) == "it is not a plain file"
    assert reason(project / "nope", project) == "there is no such file"
    (project / "file").write_text("")
    assert reason(project / "file" / "x", project) == "a file stands where a folder is needed"
    assert reason(project / ("a" * 300), project) == "the name is too long"


def test_the_limit_is_exact_and_holds_for_a_file_that_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert len(read_plain(tmp_path / "a", tmp_path, limit=10)) == 10
    assert reason(tmp_path / "a", tmp_path, limit=9) == "the file is too large"


def test_a_disk_that_fails_while_reading_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x")

    def broken(handle: int, count: int) -> bytes:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(files.os, "read", broken)
    assert reason(tmp_path / "a", tmp_path) == "the disk reports a fault"


# --- writing ---------------------------------------------------------------------------------------------------------


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced_whole(tmp_path: Path) -> None:
    write_atomic(tmp_path / "новая" / "a", b"1")
    write_atomic(tmp_path / "новая" / "a", b"22")
    assert (tmp_path / "новая" / "a").read_bytes() == b"22"
    assert names(tmp_path / "новая") == ["a"]


def test_a_link_is_replaced_and_never_followed(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"old")
    for target in ("victim", "nothing", "."):
        link = tmp_path / "link"
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        write_atomic(link, b"new")
        assert not link.is_symlink()
        assert link.read_bytes() == b"new"
    assert (tmp_path / "victim").read_bytes() == b"old"
    assert names(tmp_path) == ["link", "victim"]


def test_a_folder_of_the_project_that_is_a_link_is_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "victim").mkdir()
    (tmp_path / "project").mkdir()
    (tmp_path / "project/output").symlink_to("../victim")
    for path in ("output/a", "output/ru/a"):
        for write in (write_atomic, write_new):
            with pytest.raises(Unwritable) as caught:
                write(tmp_path / "project" / path, b"x", tmp_path / "project")
            assert caught.value.reason == "a link stands where a folder is needed"
    assert names(tmp_path / "victim") == []
    write_atomic(tmp_path / "project/output/a", b"x", tmp_path / "project/output")  # asked for by that name
    assert names(tmp_path / "victim") == ["a"]


def test_a_pipe_or_a_device_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/null")):
        with pytest.raises(Unwritable) as caught:
            write_atomic(path, b"x")
        assert caught.value.reason in ("it is not a plain file", "you have no right to it", "the disk is read-only")
    assert (tmp_path / "pipe").is_fifo()
    assert Path("/dev/null").is_char_device()
    assert names(tmp_path) == ["pipe"]


def test_a_folder_or_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    for path, told in (
        (tmp_path / "folder", "a folder stands in its place"),
        (tmp_path / "file" / "x", "a file stands where a folder is needed"),
        (tmp_path / ("я" * 200), "the name is too long"),
    ):
        with pytest.raises(Unwritable) as caught:
            write_atomic(path, b"x")
        assert caught.value.reason == told
    assert names(tmp_path) == ["file", "folder"]


def reason_of_write(path: Path) -> str:
    """Why the file could not be written; empty when it was."""
    try:
        write_atomic(path, b"new")
    except Unwritable as fault:
        return fault.reason
    return ""


CALLS = ("open", "fsync", "replace", "mkdir")
ERRORS = (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EFBIG, errno.EMFILE, errno.EIO, errno.EDQUOT)


@pytest.mark.parametrize("number", ERRORS)
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("when", [1, 2])
def test_every_call_may_fail_and_the_old_file_stays_or_the_new_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, when: int
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    seen = [0]
    home = Path if call in ("replace", "mkdir") else os
    real = getattr(home, call)

    def failing(*args: object, **more: object) -> object:
        seen[0] += 1
        if seen[0] == when:
            raise OSError(number, os.strerror(number))
        return real(*args, **more)

    with monkeypatch.context() as patched:
        patched.setattr(home, call, failing)
        told = reason_of_write(tmp_path / "a")
    assert told == (fault_reason(OSError(number, "")) if seen[0] >= when else "")
    assert (tmp_path / "a").read_bytes() in (b"old", b"new")
    assert names(tmp_path) == ["a"]


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")

    real = os.write

    def full(handle: int, data: bytes) -> int:
        real(handle, bytes(data[:1]))
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(files.os, "write", full)
    with pytest.raises(Unwritable) as caught:
        write_atomic(tmp_path / "a", b"new and long")
    assert caught.value.reason == "no space is left on the disk"
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_an_interrupt_leaves_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "a", b"new")
    assert names(tmp_path) == []


def test_the_rights_are_those_of_any_new_file(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a", b"")
    (tmp_path / "b").write_bytes(b"")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "b").stat().st_mode)


def test_an_unknown_fault_of_the_system_is_told_in_its_words() -> None:
    assert fault_reason(OSError(errno.EDEADLK, "")) == os.strerror(errno.EDEADLK)
    assert fault_reason(OSError("odd")) == "odd"


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("letter.docx", ".~lock.letter.docx#"),
        ("first-letter.docx", "~$rst-letter.docx"),
        ("письмо1.docx", "~$исьмо1.docx"),
        ("dz.docx", "~$dz.docx"),
    ],
)
def test_a_file_that_somebody_has_open_is_left(tmp_path: Path, name: str, lock: str) -> None:
    (tmp_path / lock).touch()
    write_atomic(tmp_path / name, b"first")  # nothing stands there that could be open
    with pytest.raises(Unwritable, match=rf"open in Word or LibreOffice.*{re.escape(lock)}"):
        write_atomic(tmp_path / name, b"second")
    write_atomic(tmp_path / "another.docx", b"beside it")
    assert (tmp_path / name).read_bytes() == b"first"
    (tmp_path / lock).unlink()
    write_atomic(tmp_path / name, b"second")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["another.docx", name])


def test_a_file_straight_below_needs_no_look_at_links(tmp_path: Path) -> None:
    """The quick answer is never yes where a link, or a way up, is on the way."""
    (tmp_path / "real/sub").mkdir(parents=True)
    (tmp_path / "real/sub/a").write_bytes(b"a")
    (tmp_path / "top").symlink_to("real")
    (tmp_path / "real/link").symlink_to("sub")
    (tmp_path / "real/out").symlink_to(tmp_path)
    for path, straight, text in (
        ("real/sub/a", True, b"a"),
        ("top/sub/a", True, b"a"),  # of the folder itself nothing is asked
        ("real/link/a", False, b"a"),
        ("real/sub/../sub/a", False, b"a"),
    ):
        top = tmp_path / path.partition("/")[0]
        assert files._is_straight_below(str(tmp_path / path), str(top)) == straight
        assert read_plain(Path(f"{tmp_path}/{path}"), top) == text
    assert not files._is_straight_below(f"{tmp_path}/real/../secret", str(tmp_path / "real"))
    assert reason(tmp_path / "real/out/secret", tmp_path / "real") == "it leads out of the project"
    assert not files._is_straight_below(str(tmp_path / "real2/a"), str(tmp_path / "real"))
