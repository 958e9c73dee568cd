"""Write what docgen runs on as a CycloneDX bill of materials: `make sbom`.

The packages and hashes are those of requirements/dev.txt, narrowed to what pyproject.toml asks for at run time.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
_PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_NEEDED = re.compile(r"[A-Za-z0-9_.-]+")


def pinned(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Package → version and SHA-256 hashes, from a file of requirements."""
    found = {}
    for name, version, rest in _PINNED.findall(text):
        found[plain(name)] = version, tuple(re.findall(r"sha256:([0-9a-f]{64})", rest))
    return found


def plain(name: str) -> str:
    """A package's name as the registry compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(root: str) -> set[str]:
    """All that a distribution needs at run time, itself left out."""
    waiting, seen = [root], set()
    while waiting:
        for one in metadata.requires(waiting.pop()) or ():
            match = _NEEDED.match(one)
            if match and "extra ==" not in one and (name := plain(match.group())) not in seen and _installed(name):
                seen.add(name)
                waiting.append(name)
    return seen


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def components(pins: Mapping[str, tuple[str, tuple[str, ...]]], names: set[str]) -> Iterator[dict[str, object]]:
    """The bill's rows, by name."""
    for name in sorted(names & set(pins)):
        version, hashes = pins[name]
        yield {
            "type": "library",
            "name": name,
            "version": version,
            "purl": f"pkg:pypi/{name}@{version}",
            "properties": [{"name": "sha256", "value": one} for one in sorted(hashes)],
        }


def main(target: Path) -> None:
    """Write the bill; the same packages make the same bytes."""
    pins = pinned((ROOT / "requirements/dev.txt").read_text("utf-8"))
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "docgen", "version": metadata.version("docgen")}},
        "components": list(components(pins, needed("docgen"))),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(bill, indent=2) + "\n", "utf-8")
    print(f"wrote {target}: {len(bill['components'])} packages")  # noqa: T201  # a tool tells what it did


if __name__ == "__main__":
    main(Path(sys.argv[1]))
