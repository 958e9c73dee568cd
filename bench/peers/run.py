"""docgen against what its users would pick instead, on the worked letter with its figures varied → docs/benchmarks.md.

    python bench/peers/run.py [--letters 40] [--rounds 5] [--output docs/benchmarks.md]

Peers live in `.bench/`, made here from pinned versions; none is needed by docgen. In each round every peer makes the
whole batch once, one after the other, each in a process of its own; CPU of one letter in a warm batch is told as the
least, the median and the most of the rounds. Cold: the CPU of a whole process that makes one letter.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from chart import draw_chart
from export import LETTER, export

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KEPT = ROOT / ".bench"


@dataclass(frozen=True, slots=True)
class Peer:
    """One row: its name, what it writes, the program, its option, and what runs it."""

    name: str
    kind: str
    script: str
    option: str = ""
    runner: str = "peers"


PEERS = (
    Peer("docgen, facts to bytes, checks included", "docx", "docgen_peer.py", "docx", "docgen"),
    Peer("docxtpl, stock template", "docx", "docxtpl_peer.py", "stock"),
    Peer("docxtpl, lean template", "docx", "docxtpl_peer.py", "lean"),
    Peer("docxtemplater, stock template", "docx", "docxtemplater_peer.js", "stock.docx", "node"),
    Peer("docxtemplater, lean template", "docx", "docxtemplater_peer.js", "lean.docx", "node"),
    Peer("python-docx by hand", "docx", "python_docx_peer.py"),
    Peer("pandoc", "docx", "pandoc_peer.py"),
    Peer("docgen, facts to bytes, checks included", "pdf", "docgen_peer.py", "pdf", "docgen"),
    Peer("docgen with Typst, facts to bytes, checks included", "pdf", "docgen_peer.py", "typst", "docgen"),
    Peer("docgen, the writer alone", "pdf", "docgen_peer.py", "write-pdf", "docgen"),
    Peer("WeasyPrint, the same HTML and PDF/A", "pdf", "weasyprint_peer.py", "same"),
    Peer("WeasyPrint by hand, plain PDF", "pdf", "weasyprint_peer.py", "hand"),
    Peer("docgen, the Typst writer alone", "pdf", "docgen_peer.py", "write-typst", "docgen"),
    Peer("Typst, the same source and PDF/A", "pdf", "typst_peer.py", "same"),
    Peer("Typst by hand, plain PDF", "pdf", "typst_peer.py", "hand"),
    Peer("LibreOffice, from docgen's DOCX", "pdf", "libreoffice_peer.py", "", "soffice"),
)
COLD = (
    Peer("docgen build, one DOCX", "docx", "docx", "", "docgen"),
    Peer("docxtpl script", "docx", "docxtpl_peer.py", "stock"),
    Peer("docgen build, one PDF", "pdf", "pdf", "", "docgen"),
    Peer("WeasyPrint script, the same HTML and PDF/A", "pdf", "weasyprint_peer.py", "same"),
    Peer("docgen build, one PDF by Typst", "pdf", "typst", "", "docgen"),
    Peer("Typst script, the same source and PDF/A", "pdf", "typst_peer.py", "same"),
)


PAGE = """\
# Benchmarks

Made by `make bench`: docgen against what one would pick instead, on the worked letter with its figures varied, every
peer at its best and held to the same text. CPU of one letter in milliseconds, all threads and child processes counted;
the first letters of a batch are not. {letters} letters a batch, {rounds} rounds, the programs in turn (A B C … A B C
…), one process each.

Machine: {machine}.

![CPU of one letter](images/benchmarks.svg)

## DOCX, warm batch

{docx}

## PDF, warm batch

{pdf}

## Cold: one process, one letter

{cold}

What is not equal: docgen's row goes from facts over templates to a checked letter with footnotes, anchors and a
manifest; a letter is checked in both languages and each file counts half of that. The DOCX peers fill in ready text and
have no real footnotes. PDFs «by hand» are neither tagged nor PDF/A. LibreOffice starts from docgen's DOCX, so what that
costs comes on top.
"""


@dataclass(slots=True)
class Bench:
    """Where things are, and what was measured: milliseconds of CPU by row."""

    folder: Path
    letters: Path
    count: int
    runners: Mapping[str, str]
    warm: dict[Peer, list[float]] = field(default_factory=dict)
    cold: dict[Peer, list[float]] = field(default_factory=dict)

    def round(self) -> None:
        """Every peer once, in turn."""
        for peer in PEERS:
            if peer.runner in self.runners:
                told = self._run(peer, self.count)
                self.warm.setdefault(peer, []).append(json.loads(told)["seconds"] * 1000)
        for peer in COLD:
            before = _cpu_of_children()
            self._build(peer) if peer.runner == "docgen" else self._run(peer, 1)
            self.cold.setdefault(peer, []).append((_cpu_of_children() - before) * 1000)

    def _run(self, peer: Peer, count: int) -> str:
        option = str(self.folder / peer.option) if peer.runner == "node" else peer.option
        output = self.folder / f"last.{peer.kind}"
        script = str(HERE / peer.script)
        command = [self.runners[peer.runner], script, str(self.letters), str(output), str(count), option]
        done: subprocess.CompletedProcess[str] = subprocess.run(
            command, cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, text=True, check=True
        )
        self._look(peer, output.read_bytes(), count - 1)
        return done.stdout

    def _build(self, peer: Peer) -> None:
        """A build of one letter in one language, in a project that remembers nothing."""
        with tempfile.TemporaryDirectory() as made:
            for part in ("facts", "templates"):
                shutil.copytree(ROOT / part, Path(made, part))
            shutil.copy(ROOT / "docgen.yaml", made)
            options = ["--format", peer.kind, *(("--pdf-engine", "typst") if peer.script == "typst" else ())]
            command = [sys.executable, "-m", "docgen", "build", LETTER, "--lang", "ru", "--quiet", "--project", made]
            subprocess.run([*command, *options], check=True, env=_environment())

    def _look(self, peer: Peer, made: bytes, number: int) -> None:
        """Whether the letter that was made last says every sentence."""
        data = json.loads(self.letters.read_text(encoding="utf-8"))
        said = _bare(_text_of(made, peer.kind))
        for paragraph in data["paragraphs"]:
            wanted = _bare(paragraph["text"].format(*data["figures"][number]))
            if wanted not in said and paragraph["role"] != "footnote" and not _over_pages(wanted, said):
                raise SystemExit(f"{peer.name} does not say: {wanted}")


def _over_pages(wanted: str, said: str) -> bool:
    """Whether a sentence stands there in two parts: a page ends within it, and a note or number stands between."""
    return any(wanted[:cut] in said and wanted[cut:] in said for cut in range(1, len(wanted)))


def _text_of(made: bytes, kind: str) -> str:
    if kind == "docx":
        body = zipfile.ZipFile(BytesIO(made)).read("word/document.xml").decode()
        text = re.sub(r"<[^>]*>", "", re.sub(r"<w:noBreakHyphen/>", "-", body))
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    return subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=made, stdout=subprocess.PIPE, check=True
    ).stdout.decode()


def _bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\u2011-]+", "", text)


def _cpu_of_children() -> float:
    use = resource.getrusage(resource.RUSAGE_CHILDREN)
    return use.ru_utime + use.ru_stime


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{ROOT}:{HERE}", "NODE_PATH": str(KEPT / "node_modules")}


# --- the peers' own environment --------------------------------------------------------------------------------------


def find_runners() -> dict[str, str]:
    """What runs each peer; what is missing is said aloud."""
    runners = {"docgen": sys.executable, "peers": _python()}
    if shutil.which("node") and shutil.which("npm"):
        _install_node()
        runners["node"] = "node"
    else:
        print("left out: docxtemplater needs node and npm, which are not on this machine")
    if shutil.which("soffice"):
        runners["soffice"] = runners["peers"]
    else:
        print("left out: LibreOffice is not on this machine")
    return runners


def _python() -> str:
    """The Python with the peers, made once for their pinned versions."""
    python = KEPT / "venv/bin/python"
    if _is_new("requirements.txt") or not python.exists():
        shutil.rmtree(KEPT / "venv", ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(KEPT / "venv")], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt"], check=True)
        _keep("requirements.txt")
    return str(python)


def _install_node() -> None:
    if _is_new("package.json"):
        shutil.copy(HERE / "package.json", KEPT)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", KEPT], check=True)
        _keep("package.json")


def _is_new(name: str) -> bool:
    kept = KEPT / f"{name}.sha256"
    return not kept.exists() or kept.read_text() != _digest(name)


def _keep(name: str) -> None:
    (KEPT / f"{name}.sha256").write_text(_digest(name))


def _digest(name: str) -> str:
    return hashlib.sha256((HERE / name).read_bytes()).hexdigest()


# --- the page --------------------------------------------------------------------------------------------------------


def write_page(bench: Bench, rounds: int, target: Path) -> None:
    """The tables and the chart."""
    chart = target.parent / "images/benchmarks.svg"
    medians = {kind: _medians(bench.warm, kind) for kind in ("docx", "pdf")}
    chart.parent.mkdir(exist_ok=True)
    chart.write_text(draw_chart(medians), encoding="utf-8")
    machine = f"{platform.machine()}, {os.cpu_count()} processors, {platform.system()}"
    page = PAGE.format(
        letters=bench.count,
        rounds=rounds,
        machine=f"{machine}, Python {platform.python_version()}",
        docx=_table(bench.warm, "docx"),
        pdf=_table(bench.warm, "pdf"),
        cold=_table(bench.cold, ""),
    )
    target.write_text(page, encoding="utf-8")


def _medians(rows: Mapping[Peer, list[float]], kind: str) -> list[tuple[str, float]]:
    return [(peer.name, statistics.median(times)) for peer, times in rows.items() if peer.kind == kind]


def _table(rows: Mapping[Peer, list[float]], kind: str) -> str:
    """One line a peer; the ratio is to docgen's first row of the kind, of the medians."""
    lines = ["| | least | median | most | to docgen |", "|---|---:|---:|---:|---:|"]
    first: dict[str, float] = {}
    for peer, times in rows.items():
        if kind in ("", peer.kind):
            median = statistics.median(times)
            ratio = median / first.setdefault(peer.kind, median)
            lines.append(f"| {peer.name} | {min(times):.1f} | {median:.1f} | {max(times):.1f} | {ratio:.2f} |")
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--letters", type=int, default=40)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--output", type=Path, default=ROOT / "docs/benchmarks.md")
    asked = options.parse_args()
    KEPT.mkdir(exist_ok=True)
    os.chdir(ROOT)
    runners = find_runners()
    with tempfile.TemporaryDirectory(dir=KEPT) as made:
        folder = Path(made)
        bench = Bench(folder, export(asked.letters, folder), asked.letters, runners)
        for kind in ("stock", "lean"):
            arguments = [str(bench.letters), str(folder / f"{kind}.docx"), "1", kind]
            subprocess.run([runners["peers"], str(HERE / "word_template.py"), *arguments], check=True)
        for number in range(asked.rounds):
            print(f"round {number + 1} of {asked.rounds}", flush=True)
            bench.round()
        write_page(bench, asked.rounds, asked.output)
    print(f"wrote {asked.output}")


if __name__ == "__main__":
    main()
