"""`kill -9` at random moments of a build of many letters, again and again, each build going on where the last one died.

    python bench/killing.py [--letters 500] [--kills 200] [--seed 5]

After each kill every file under a final name must be, byte for byte, one of an undisturbed build, and the memory, if it
is there, a sound SQLite file. Now and then outputs are deleted or edited before the next build, or the memory is, or
the figure that 37 letters cite is another one until the next change: nothing may be taken for edited by hand that no
hand has edited. In the end one build runs to its end without a hand: all files must be those of the undisturbed build,
nothing else may be left beside them, and the build after it must find nothing to do. A moment counts only if the build
was still running.

    python bench/killing.py --together 10 [--letters 100]

Two builds at once, over nothing, so many times: both must end, each output be whole, the memory be sound, and the build
after them find nothing to do.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from thousands import made

MOST = 60
"""Files that a build puts in place before it is killed, at most: it goes on in the next one."""
START = 0.3
"""Share of the builds that are killed before the first file."""
PAUSE = 0.05
"""Seconds within which the moment falls, once the file is there."""
FIGURES = ("386", "387")
Files = dict[str, bytes]


def command(root: Path) -> list[str]:
    return [sys.executable, "-m", "docgen", "build", "--project", str(root), "--format", "docx", "--jobs", "2"]


def written(root: Path) -> Files:
    output = root / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def undisturbed(root: Path) -> tuple[Files, float]:
    """The files of a build that nobody disturbs, and the seconds until the first of them."""
    start = time.monotonic()
    with subprocess.Popen([*command(root), "--quiet"]) as running:
        wait_for(root, 1, running)
        long = time.monotonic() - start
    files = written(root)
    for path in files:
        (root / "output" / path).unlink()
    forget(root)
    return files, long


def wait_for(root: Path, count: int, running: subprocess.Popen[bytes]) -> None:
    """Until so many more files than now are there, or the build has ended."""
    wanted = counted(root) + count
    while running.poll() is None and counted(root) < wanted:
        time.sleep(0.001)


def counted(root: Path) -> int:
    return sum(1 for path in root.glob("output/*/*.docx") if not path.name.startswith("."))


def forget(root: Path) -> None:
    for path in (root / ".docgen").glob("build.db*"):
        path.unlink()


def killed(root: Path, long: float, chance: random.Random) -> bool:
    """Start a build and kill it with all its processes; False if it had ended by itself."""
    with subprocess.Popen([*command(root), "--quiet"], start_new_session=True) as running:
        if chance.random() < START:
            time.sleep(chance.uniform(0, long))
        else:
            wait_for(root, chance.randint(1, MOST), running)
            time.sleep(chance.uniform(0, PAUSE))
        was_running = running.poll() is None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
    return was_running


def look(root: Path, *wanted: Files) -> None:
    """End where a file or the memory is not whole."""
    for path, data in written(root).items():
        if Path(path).name.startswith(".docgen-"):
            continue
        if data not in [files.get(path) for files in wanted]:
            sys.exit(f"{path} is torn, foreign or taken for edited: {len(data)} bytes")
    memory = root / ".docgen/build.db"
    if memory.exists():
        with closing(sqlite3.connect(memory)) as base:
            if base.execute("pragma integrity_check").fetchone() != ("ok",):
                sys.exit("the memory is torn")


def change(root: Path, before: str, now: str) -> None:
    """Another figure in the fact that some letters cite."""
    path = root / "facts/shared.yaml"
    path.write_text(path.read_text().replace(f"value: {before}\n", f"value: {now}\n"))


def disturb(root: Path, wanted: Files, chance: random.Random) -> None:
    """What may happen between two builds."""
    if chance.random() < 0.2:
        forget(root)
    if chance.random() < 0.4:
        change(root, *FIGURES)
    elif chance.random() < 0.6:
        change(root, *reversed(FIGURES))
    there = [path for path in wanted if (root / "output" / path).exists()]
    all_done = len(there) == len(wanted)
    for path in there if all_done else chance.sample(there, min(len(there), chance.randint(0, 20))):
        (root / "output" / path).unlink()
    for path in chance.sample(there, min(len(there), chance.randint(0, 3))):
        (root / "output" / path).write_bytes(b"edited by somebody")


def mended(root: Path) -> None:
    """What somebody edited, and a build may have kept beside its own file, is no fault of the build that was killed:
    take it away before the files are looked at.
    """
    for path, data in written(root).items():
        if data == b"edited by somebody":
            (root / "output" / path).unlink()


def together(root: Path, times: int) -> None:
    """Two builds at once, again and again."""
    wanted, _ = undisturbed(root)
    for time_ in range(times):
        both = [subprocess.Popen([*command(root), "--quiet"]) for _ in range(2)]
        codes = [one.wait() for one in both]
        look(root, wanted)
        last = subprocess.run(command(root), check=True, capture_output=True, text=True).stdout
        if any(codes) or written(root) != wanted or "nothing to do" not in last:
            sys.exit(f"two builds at once, time {time_ + 1}: codes {codes}, then {last[:500]}")
        for path in wanted:
            (root / "output" / path).unlink()
        if time_ % 2:
            forget(root)
    print(f"two builds at once, {times} times: {len(wanted)} files each, whole; nothing to do after them")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--letters", type=int, default=500)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--together", type=int, default=0)
    given = options.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        made(root, given.letters, 37)
        if given.together:
            together(root, given.together)
            return
        change(root, *FIGURES)
        other, _ = undisturbed(root)
        change(root, *reversed(FIGURES))
        wanted, long = undisturbed(root)
        print(f"{given.letters} letters, {len(wanted)} files, the first after {long:.1f} s", flush=True)
        kills = most = 0
        moments: set[int] = set()
        while kills < given.kills:
            kills += killed(root, long, chance)
            mended(root)
            look(root, wanted, other)
            most = max(most, counted(root))
            moments.add(counted(root))
            disturb(root, wanted, chance)
            if kills % 20 == 0:
                print(f"{kills} kills, {len(written(root))} files there", flush=True)
        change(root, *reversed(FIGURES))
        subprocess.run([*command(root), "--quiet"], check=True)
        mended(root)
        if written(root) != wanted:
            sys.exit("the last build did not end as an undisturbed one")
        last = subprocess.run(command(root), check=True, capture_output=True, text=True).stdout
        if "nothing to do" not in last:
            sys.exit(f"the build after it found something to do: {last[:500]}")
        print(f"{kills} kills: no torn file, no lock left; the end as undisturbed")
        print(f"{len(moments)} different numbers of files stood there after a kill, at most {most}")


if __name__ == "__main__":
    main()
