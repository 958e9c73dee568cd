"""What it costs to find that nothing is to do: docgen and ninja on the same files, in turn.

    python bench/rebuilding.py [--letters 10000] [--runs 7]

Each letter has two templates, a file of facts and four outputs (two languages, DOCX and PDF). The files stand in for
real ones, which would take hours to make: to see that nothing has changed, neither program opens any of them. The
glance is kept by the very code that keeps it after a build, and the ninja graph has an edge for each output, from its
template and its facts. Told: the least CPU (start-up included) of several runs, docgen after ninja after docgen.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from docgen.build import glance
from docgen.build.memory import Memory

LANGS, FORMATS = ("ru", "kz"), ("docx", "pdf")


def made(root: Path, letters: int) -> list[str]:
    """The project; gives the lines of its ninja graph."""
    for folder in ("facts", *(f"{top}/{lang}" for top in ("templates", "output") for lang in LANGS)):
        (root / folder).mkdir(parents=True)
    (root / "docgen.yaml").write_text("")
    graph = ["rule build", "  command = true", ""]
    for number in range(letters):
        facts = f"facts/letter-{number}.yaml"
        (root / facts).write_text("# facts\n")
        for lang in LANGS:
            template = f"templates/{lang}/letter-{number}.j2"
            (root / template).write_text("{# template #}\n")
            for suffix in FORMATS:
                output = f"output/{lang}/letter-{number}.{suffix}"
                (root / output).write_text("x" * 1000)
                graph.append(f"build {output}: build {template} {facts} docgen.yaml")
    return graph


def keep_glance(root: Path) -> None:
    """Keep how the files stand, as a build does when all is done."""
    memory = Memory(root)
    folders = [str(root / "output" / lang) for lang in LANGS]
    files = [str(root / "docgen.yaml")]
    found = glance.seen_now(str(root), files, folders)[0].digests()
    name = glance.kept_name(glance.asked(LANGS, FORMATS, str(root / "output")))
    memory.keep(name, (found, (folders, files), (0, [])))
    memory.close()


def cpu(command: list[str], root: Path) -> float:
    """Seconds of CPU that a command takes; it must say that nothing is to do."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if "nothing to do" not in done.stdout and "no work to do" not in done.stdout:
        sys.exit(f"{command[0]} found something to do:\n{done.stdout[:500]}{done.stderr[:500]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--letters", type=int, default=10_000)
    options.add_argument("--runs", type=int, default=7)
    given = options.parse_args()
    ninja = shutil.which("ninja") or sys.exit("pip install ninja, or apt-get install ninja-build")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        (root / "build.ninja").parent.mkdir()
        (root / "build.ninja").write_text("\n".join(made(root, given.letters)) + "\n")
        subprocess.run([ninja, "-t", "restat"], cwd=root, capture_output=True, check=False)
        subprocess.run([ninja, "-j", "8"], cwd=root, capture_output=True, check=True)
        time.sleep(0.1)
        keep_glance(root)
        ours = [sys.executable, "-m", "docgen", "build"]
        pairs = [(cpu(ours, root), cpu([ninja], root)) for _ in range(given.runs)]
    docgen, other = (min(values) for values in zip(*pairs, strict=True))
    print(f"nothing to do, {given.letters} letters: docgen {docgen * 1000:.0f} ms, ninja {other * 1000:.0f} ms of CPU")
    print(f"ratio {docgen / other:.2f}; of single pairs {', '.join(f'{a / b:.2f}' for a, b in sorted(pairs))}")


if __name__ == "__main__":
    main()
