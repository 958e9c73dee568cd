"""What a build by a Dask scheduler costs beside the letters themselves: all processes on this machine, over loopback.

    python bench/cluster.py [--letters 300] [--workers 2] [--formats docx]

Told: the size of the bundle that each worker is sent; CPU of the coordinator (the build that writes), of the scheduler
and of the workers with all that they started, and bytes that came back; the same letters by the local pool. Both must
have made the same bytes. The project is that of `thousands.py`.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from thousands import DAY, cpu_of_children, made

from docgen.build.memory import Memory
from docgen.build.present import Present
from docgen.build.working import Job
from docgen.cluster.bundle import bundled
from docgen.model import PageStyle
from docgen.world import DiskWorld

_TICKS = os.sysconf("SC_CLK_TCK")


def dask(kind: str, *options: str, folder: Path) -> subprocess.Popen[bytes]:
    folder.mkdir()
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *options, "--no-dashboard"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def cpu_of(pid: int) -> float:
    """Seconds of CPU of a process and of all that it started."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    below = Path(f"/proc/{pid}/task").glob("*/children")
    return sum(map(int, fields[11:15])) / _TICKS + sum(
        cpu_of(int(one)) for path in below for one in path.read_text().split()
    )


def bundle_bytes(root: Path) -> int:
    memory = Memory(root)
    present = Present(DiskWorld(root, DAY), memory)
    style = present.page(("pdf",))
    memory.close()
    if not isinstance(style, PageStyle):
        sys.exit("no fonts")
    return len(bundled(Job(present.world, present.book, present.settings, style)).data)


def build(root: Path, output: Path, *options: str) -> tuple[float, float]:
    """CPU and wall of a build."""
    command = [
        sys.executable,
        "-m",
        "docgen",
        "build",
        "--project",
        str(root),
        "--output",
        str(output),
        "--quiet",
        *options,
    ]
    before, start = cpu_of_children(), time.perf_counter()
    subprocess.run(command, check=True)
    return cpu_of_children() - before, time.perf_counter() - start


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def same(one: Path, other: Path) -> int:
    """Bytes of all files of both folders; ends where they differ."""
    paths = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    if paths != sorted(path.relative_to(other) for path in other.rglob("*") if path.is_file()):
        sys.exit("there are other files")
    if any(not filecmp.cmp(one / path, other / path, shallow=False) for path in paths):
        sys.exit("the bytes are others")
    return sum((one / path).stat().st_size for path in paths)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--letters", type=int, default=300)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--formats", default="docx")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        root = top / "project"
        made(root, given.letters, 37)
        print(f"{given.letters} letters: the bundle has {bundle_bytes(root) / 1e6:.2f} MB")
        address = f"tcp://127.0.0.1:{free_port()}"
        scheduler = dask(
            "scheduler", "--host", "127.0.0.1", "--port", address.rpartition(":")[2], folder=top / "scheduler"
        )
        workers = [
            dask("worker", address, "--nthreads", "1", "--no-nanny", folder=top / f"worker-{number}")
            for number in range(given.workers)
        ]
        try:
            time.sleep(15)
            before = cpu_of(scheduler.pid), sum(cpu_of(one.pid) for one in workers)
            cpu, wall = build(root, top / "far", "--format", given.formats, "--scheduler", address)
            after = cpu_of(scheduler.pid), sum(cpu_of(one.pid) for one in workers)
        finally:
            for one in (scheduler, *workers):
                one.terminate()
                one.wait()
        local, local_wall = build(root, top / "near", "--format", given.formats, "--jobs", str(given.workers))
        size = same(top / "near", top / "far")
    count = given.letters + 2
    scheduling, making = (late - early for early, late in zip(before, after, strict=True))
    print(f"coordinator {cpu:.2f} s CPU, scheduler {scheduling:.2f}, workers {making:.2f}; {wall:.1f} s wall")
    print(f"local pool {local:.2f} s CPU; {local_wall:.1f} s wall; the same {size / 1e6:.1f} MB in {count} letters")
    print(f"of a letter: coordinator {cpu / count * 1000:.1f} ms, scheduler {scheduling / count * 1000:.1f} ms")
    print(f"highest memory of a build: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
