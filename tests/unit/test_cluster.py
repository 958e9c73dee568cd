"""Letters made by the workers of a Dask scheduler: on loopback, each worker a process that cannot see the project."""

from __future__ import annotations

import datetime as dt
import json
import os
import pickle
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

import docgen
from docgen.build.digests import digest_of
from docgen.build.executor import Here
from docgen.build.memory import Memory
from docgen.build.planning import Plan, Planner
from docgen.build.present import Present
from docgen.build.running import run_build
from docgen.build.working import Job
from docgen.cluster import coordinating
from docgen.cluster.bundle import bundled, sent_world, unbundled
from docgen.cluster.failing import NoCluster
from docgen.cluster.likeness import difference, likeness
from docgen.files import Unreadable
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld

DAY = dt.date(2021, 3, 31)
LETTERS = tuple(f"l{number}" for number in range(16))
PACKAGE = Path(docgen.__file__).parent
BLIND = """\
import os, sys
def hook(event, args):
    if event in ("open", "os.listdir", "os.scandir") and str(args[0]).startswith(os.environ["NOT_HERE"]):
        os.write(2, f"SAW THE PROJECT: {args[0]}".encode())
        os._exit(99)
sys.addaudithook(hook)
"""
"""A worker that opens anything of the project's folder ends at once."""


@dataclass
class Site:
    """A scheduler and its workers, each in a process group of its own."""

    folder: Path
    env: dict[str, str]
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    address: str = ""

    def start_scheduler(self) -> None:
        """It picks its port itself: one picked for it may be somebody else's by the time it listens."""
        told = self.folder / "scheduler.json"
        self.start("scheduler", "scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))
        self.address = json.loads(waited_for(told))["address"]

    def start(self, name: str, *command: str, **env: str) -> None:
        log = (self.folder / f"{name}.log").open("wb")
        folder = self.folder / name
        folder.mkdir()
        dask = [sys.executable, "-m", "distributed.cli.dask_" + command[0], *command[1:], "--no-dashboard"]
        with log:
            self.processes[name] = subprocess.Popen(
                dask, cwd=folder, env={**self.env, **env}, stdout=log, stderr=log, start_new_session=True
            )

    def add_worker(self, name: str, **env: str) -> None:
        self.start(name, "worker", self.address, "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1", **env)

    def kill(self, name: str) -> None:
        """As a power cut does: the worker alone, what it started must notice by itself."""
        killed = self.processes.pop(name)
        killed.kill()
        killed.wait()

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text("utf-8", "replace")

    def end(self) -> None:
        for one in self.processes.values():
            os.killpg(one.pid, signal.SIGKILL)
            one.wait()


def waited_for(told: Path) -> str:
    """What the scheduler writes of itself, once all of it is there."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if told.exists() and (text := told.read_text("utf-8")).rstrip().endswith("}"):
            return text
        time.sleep(0.05)
    raise TimeoutError(told)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    start_project(root, DAY)
    for key in LETTERS:
        start_letter(root, key, DAY)
    return root


@pytest.fixture
def site(tmp_path: Path, project: Path) -> Iterator[Site]:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(BLIND)
    paths = os.pathsep.join((str(hooks), str(PACKAGE.parent)))
    env = {**os.environ, "PYTHONPATH": paths, "NOT_HERE": str(project)}
    made = Site(tmp_path, env)
    try:
        made.start_scheduler()
        yield made
    finally:
        made.end()


def command(root: Path, address: str, *more: str) -> list[str]:
    return [sys.executable, "-m", "docgen", "build", "--project", str(root), "--scheduler", address, *more]


def run(root: Path, address: str, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(root, address, *more), capture_output=True, text=True, timeout=120, check=False)


def written(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_worker_is_killed_and_the_bytes_are_those_of_this_machine(project: Path, site: Site) -> None:
    """Three workers that cannot see the project, one killed in mid-build; a letter over its limit is named."""
    (project / "docgen.yaml").write_text("limits: {seconds: 3}\n")
    path = project / "templates/ru/l5.j2"
    rows = "| а | б |\n|---|---|\n" + "| один | два |\n" * 30_000
    path.write_text(path.read_text().replace("{% endblock %}", f"\n{rows}\n{{% endblock %}}"))
    for number in range(3):
        site.add_worker(f"w{number}")
    building = subprocess.Popen(
        command(project, site.address, "--format", "docx"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while building.poll() is None and not list(project.glob("output/*/*.docx")):
        time.sleep(0.01)
    site.kill("w1")
    said, complaints = building.communicate(timeout=120)
    assert building.returncode == 1, complaints
    assert complaints.count("DG610") == 1
    assert "l5" in complaints
    assert said.count("wrote") == 2 * len(LETTERS)  # all but one, and the first letter of the project
    assert not any("SAW THE PROJECT" in site.log(f"w{number}") for number in range(3))

    plan = Plan(None, ("ru", "kz"), ("docx",), project / "here")
    local = run_build(DiskWorld(project, DAY), replace(plan, letters=(*LETTERS[:5], *LETTERS[6:], "first-letter")))
    assert local.broken == []
    assert written(project / "here") == written(project / "output")

    path.write_text(path.read_text().replace(rows, ""))
    done = run(project, site.address, "--format", "docx")
    assert (done.returncode, done.stdout.count("wrote")) == (0, 2), done.stderr
    assert "nothing to do" in run(project, "tcp://127.0.0.1:9", "--format", "docx").stdout


def test_a_worker_with_another_docgen_is_refused_before_any_letter(project: Path, site: Site, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(PACKAGE, other / "docgen", ignore=shutil.ignore_patterns("__pycache__"))
    (other / "docgen/flow.py").write_text((PACKAGE / "flow.py").read_text() + "\n# another\n")
    site.add_worker("unlike", PYTHONPATH=str(other))
    done = run(project, site.address, "--format", "docx")
    assert done.returncode == 3
    assert f"has docgen {docgen.__version__} (" in done.stderr
    assert "the same must be installed on both" in done.stderr
    assert not (project / "output").exists()


def test_who_does_not_answer_and_who_has_no_workers(project: Path, site: Site) -> None:
    script = (
        "import sys; from docgen.cluster import coordinating; coordinating._PATIENCE = 2\n"
        "from docgen.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    with socket.socket() as held:  # bound, so that nobody else listens there; never listening itself
        held.bind(("127.0.0.1", 0))
        nobody = f"tcp://127.0.0.1:{held.getsockname()[1]}"
        for address, sentence in ((nobody, "no Dask scheduler answers at"), (site.address, "has no workers")):
            given = [sys.executable, "-c", script, *command(project, address, "--format", "docx")[3:]]
            done = subprocess.run(given, capture_output=True, text=True, timeout=60, check=False)
            assert done.returncode == 3
            assert sentence in done.stderr
            assert address in done.stderr
            assert len(done.stderr.splitlines()) == 1


def test_what_is_said_of_wrong_use_and_of_a_missing_library(project: Path) -> None:
    cases = {
        ("--scheduler", "machine:8786"): (2, "«machine:8786» is no address"),
        ("--scheduler", "tcp://machine:8786", "--jobs", "2"): (2, "--jobs is for this machine"),
    }
    for options, (code, sentence) in cases.items():
        done = subprocess.run(
            [sys.executable, "-m", "docgen", "build", "--project", str(project), *options],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, sentence in done.stderr) == (code, True), done.stderr
    without = "import sys; sys.modules['distributed'] = None; from docgen.cli import main; sys.exit(main(sys.argv[1:]))"
    given = command(project, "tcp://127.0.0.1:9")[3:]
    done = subprocess.run([sys.executable, "-c", without, *given], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "pip install 'docgen[cluster]'" in done.stderr


def job_of(root: Path) -> Job:
    world = DiskWorld(root, DAY)
    memory = Memory(root)
    present = Present(world, memory)
    memory.close()
    return Job(world, present.book, present.settings, present.settings.page)


def test_the_bundle_says_what_the_project_says(project: Path) -> None:
    (project / "templates/ru/.hidden").write_text("hidden")
    (project / "templates/ru/away.j2").symlink_to("/etc/hostname")
    job = job_of(project)
    sent = unbundled(bundled(job).data)
    assert digest_of(sent.book) == digest_of(job.book)
    assert (sent.settings, sent.style, sent.world.today) == (job.settings, job.style, DAY)
    assert sent.world.read("templates/ru/.hidden") == b"hidden"
    for folder, suffix in (("facts", ".yaml"), ("templates", ".j2")):
        assert sent.world.found(folder, suffix) == job.world.found(folder, suffix)
    for path in ("templates/ru/away.j2", "templates/ru/none.j2", "facts/../docgen.yaml"):
        with pytest.raises(Unreadable) as here:
            job.world.read(path)
        with pytest.raises(Unreadable) as there:
            sent.world.read(path)
        assert here.value.reason == there.value.reason


def test_the_bundle_is_named_by_its_content(project: Path) -> None:
    first = bundled(job_of(project))
    assert bundled(job_of(project)).name == first.name
    (project / "templates/ru/l3.j2").write_text("other")
    assert bundled(job_of(project)).name != first.name
    assert "output" not in {path.split("/")[0] for path in sent_world(DiskWorld(project, DAY)).files}


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        ({}, ("", "")),
        ({"version": "9.9"}, (f"docgen {docgen.__version__}", "docgen 9.9")),
        ({"surroundings": ("weasyprint-1.dist-info",)}, None),
        ({"own": bytes(16)}, None),
    ],
)
def test_what_differs_is_named(theirs: dict[str, Any], told: tuple[str, str] | None) -> None:
    found = difference(likeness(), replace(likeness(), **theirs))
    if told is None:
        assert found[0] != found[1]
        assert any("weasyprint-1" in one or "00000000" in one for one in found)
    else:
        assert found == told


class FakeClient:
    """Answers what each worker would answer."""

    status = "running"

    def __init__(self, *answers: dict[str, object]) -> None:
        self._answers = list(answers)

    def run(self, *_: object, **__: object) -> dict[str, object]:
        return self._answers.pop(0)


def test_a_worker_without_docgen_or_with_a_broken_one_is_named(project: Path) -> None:
    missing = FakeClient({"tcp://a:1": ModuleNotFoundError("docgen")})
    broken = FakeClient({"tcp://a:1": docgen.__version__}, {"tcp://a:1": ImportError("libpango")})
    older = FakeClient({"tcp://a:1": "0.0.1"})
    for client, sentence in ((missing, "is not installed"), (broken, "does not start"), (older, "must be installed")):
        with pytest.raises(NoCluster) as fault:
            coordinating._Build(client, "tcp://s:1", job_of(project))._compare()
        assert sentence in fault.value.message
        assert fault.value.words["worker"] == "tcp://a:1"


def test_a_foreman_that_dies_is_replaced_and_what_kills_two_is_left_out(tmp_path: Path, project: Path) -> None:
    """In a process of its own: it ends foremen by force while they work."""
    script = tmp_path / "script.py"
    script.write_text(FOREMAN)
    job = tmp_path / "job"
    memory = Memory(project)
    present = Present(DiskWorld(project, DAY), memory)
    plan = Plan(LETTERS[:3], ("ru",), ("outline",), project / "output")
    tasks = tuple(one.task for one in Planner(plan, present, memory).planned(LETTERS[:3]).stale)
    memory.close()
    made = {one.letter: one for one in Here().run(job_of(project), tasks)}
    job.write_bytes(pickle.dumps((bundled(job_of(project)), tuple((t.letter, pickle.dumps(t)) for t in tasks))))
    done = subprocess.run([sys.executable, script, job], capture_output=True, text=True, timeout=60, check=True)
    told = json.loads(done.stdout)
    assert told == [sorted(one for one in LETTERS[:3])] * 2 + [[]]
    assert all(one.files for one in made.values())


FOREMAN = """\
import json, pickle, sys
from pathlib import Path
from docgen.cluster import station
from docgen.cluster.likeness import likeness

bundle, orders = pickle.loads(Path(sys.argv[1]).read_bytes())
told = []
def make():
    answers = station.make_letters(bundle.data, bundle.name, likeness(), orders)
    assert all(pickle.loads(data).files for _, data in answers)
    told.append(sorted(letter for letter, _ in answers))
make()
station._own.foreman._process.kill()
make()
station._own.foreman.end()
station._own.foreman = None
ended = station._Foreman.__init__
def ends(self, *given):
    ended(self, *given)
    self._process.kill()
station._Foreman.__init__ = ends
make()
station._own.foreman.end()
print(json.dumps(told))
"""
