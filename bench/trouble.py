"""Real trouble with the disk, as root on Linux: a project on a disk that is full, on one that is read-only; outputs
held open, or replaced by a link or a folder; two builds at once, again and again.

    sudo python bench/trouble.py [--letters 20] [--pairs 10]

Each time every old output must stand as it was (or be whole and new), the build must end with the code that fits and
one DG902 a letter at most, without a traceback; and with the trouble gone the next build must end with the bytes of an
undisturbed one. `tests/unit/test_faults.py` makes every single call to the disk fail; here the kernel does.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from thousands import change, made

Files = dict[str, bytes]


def command(root: Path) -> list[str]:
    return [sys.executable, "-m", "docgen", "build", "--project", str(root), "--format", "docx,html", "--jobs", "2"]


def build(root: Path, code: int, *words: str) -> str:
    """One build that must end with this code and say these words."""
    done = subprocess.run(command(root), capture_output=True, text=True, check=False)
    told = done.stdout + done.stderr
    missing = [word for word in words if word not in told]
    if done.returncode != code or missing or "Traceback" in told:
        sys.exit(f"ended with {done.returncode}, not {code}; not said: {missing}\n{told[-2000:]}")
    return told


def written(root: Path) -> Files:
    paths = (path for path in (root / "output").rglob("*") if path.is_file() and not path.name.startswith(".docgen-"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def told(name: str, complaints: str) -> None:
    errors = [line for line in complaints.splitlines() if "DG902" in line]
    reasons = sorted({line.partition(": ")[2].partition(": ")[2] for line in errors})
    print(f"{name:<44} {len(errors):3d} × DG902: {'; '.join(reasons) or '—'}", flush=True)


@contextlib.contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of its own, in memory."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def remount(folder: Path, mode: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{mode}", str(folder)], check=True)


def on_a_full_disk(disk: Path, source: Path, before: Files, after: Files) -> None:
    root = disk / "project"
    shutil.copytree(source, root)
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    told("a full disk", build(root, 3, "DG902", "no space is left on the disk"))
    if written(root) != before:
        sys.exit("an output was touched on a full disk")
    filler.unlink()
    build(root, 0)
    if written(root) != after:
        sys.exit("after the full disk the files are others")


def on_a_read_only_disk(disk: Path, source: Path, before: Files, after: Files) -> None:
    root = disk / "project"
    shutil.copytree(source, root)
    remount(disk, "ro")
    told("a read-only disk", build(root, 3, "DG902", "the disk is read-only"))
    if written(root) != before:
        sys.exit("an output was touched on a read-only disk")
    remount(disk, "rw")
    build(root, 0)
    if written(root) != after:
        sys.exit("after the read-only disk the files are others")


def with_things_in_the_way(root: Path, after: Files) -> None:
    """Held open by a reader, replaced by a link, by a folder."""
    docx = sorted((root / "output").rglob("letter-0.docx"))
    kept = docx[0].read_bytes()
    with docx[0].open("rb") as held:
        told("an output open in another program", build(root, 0))
        if held.read() != kept:
            sys.exit("who has a file open saw it change")
    victim = root.parent / "victim"
    victim.write_bytes(b"precious")
    docx[0].unlink()
    docx[0].symlink_to(victim)
    told("a link in the place of an output", build(root, 0))
    if docx[0].is_symlink() or victim.read_bytes() != b"precious":
        sys.exit("a link was followed")
    docx[1].unlink()
    docx[1].mkdir()
    told("a folder in the place of an output", build(root, 3, "DG902", "a folder stands in its place"))
    docx[1].rmdir()
    build(root, 0)
    if written(root) != after:
        sys.exit("after what stood in the way the files are others")


def two_at_once(root: Path, after: Files, pairs: int) -> None:
    """Both must end; who comes second may find all done."""
    for number in range(pairs):
        shutil.rmtree(root / "output")
        if number % 2:
            shutil.rmtree(root / ".docgen")
        both = [subprocess.Popen([*command(root), "--quiet"], stderr=subprocess.PIPE) for _ in range(2)]
        complaints = [one.communicate(timeout=600)[1] for one in both]
        if [one.returncode for one in both] != [0, 0] or any(complaints):
            sys.exit(f"two at once: {[one.returncode for one in both]} {complaints}")
        if written(root) != after:
            sys.exit("two at once: the files are others")
        build(root, 0, "nothing to do")
    print(f"two builds at once, {pairs} times: both ended, all files whole, then nothing to do")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--letters", type=int, default=20)
    options.add_argument("--pairs", type=int, default=10)
    given = options.parse_args()
    if os.name == "nt" or os.geteuid():
        sys.exit("this mounts disks: run it as root on Linux")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source"
        made(source, given.letters, given.letters)
        build(source, 0)
        before = written(source)
        done = Path(folder) / "done"
        shutil.copytree(source, done)
        change(source, 387)
        change(done, 387)
        build(done, 0)
        after = written(done)
        with disk(Path(folder) / "full", "64m") as place:
            on_a_full_disk(place, source, before, after)
        with disk(Path(folder) / "read", "64m") as place:
            on_a_read_only_disk(place, source, before, after)
        with_things_in_the_way(source, after)
        two_at_once(source, after, given.pairs)


if __name__ == "__main__":
    main()
