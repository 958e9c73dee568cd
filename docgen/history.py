"""A project as it was: the same face as `world` over a revision of its git repository.

git is only asked for what it keeps (`rev-parse`, `ls-tree`, `cat-file`): no file of the working tree is touched, and
of what a repository may be configured to run, or to fetch from, nothing is. Links and submodules of the old tree are
not followed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.files import MISSING, READ_LIMIT, TOO_LARGE, Unreadable
from docgen.world import PROJECT_FILE, DiskWorld, aside_in, is_hidden, repository

LAST_COMMIT = "HEAD"
"""What git calls the state that was saved last."""
TIMEOUT = 60
"""Seconds that git may take for one question."""
TEXTS = (".yaml", ".j2")
"""Files that are fetched together."""
_AT_ONCE = 1024
"""Of them that git is asked for at a time."""
TEXTS_LIMIT = 256 * 1024 * 1024
"""Bytes of all of them."""
_PLAIN = ("100644", "100755", "100664")
"""Modes of plain files in a tree."""
_OURS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""What a hook of another repository may have set."""
_ALONE = {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
"""git asks nobody: for an object that is missing a «partial clone» would run what its own settings name, or fetch."""


class NoHistory(Exception):
    """A project has no such past; `reason` is a message of the catalogue, `detail` what it speaks of."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class _Object:
    """A file as git keeps it: the name of its bytes, and how many they are."""

    name: str
    size: int


class GitWorld:
    """A project at a revision; paths are relative to the project, as in every world."""

    def __init__(self, root: Path, commit: str, today: dt.date) -> None:
        self.root = root
        self.commit = commit
        self.today = today
        self.reads: dict[str, str] = {}
        self._objects = _listed(root, commit)
        if PROJECT_FILE not in self._objects:
            raise NoHistory("the project was not there yet at {detail}", commit[:12])
        texts = [one for path, one in self._objects.items() if path.endswith(TEXTS) and one.size <= READ_LIMIT]
        if sum(one.size for one in texts) > TEXTS_LIMIT:
            raise NoHistory("the project is too large at that revision")
        self._texts = _Texts(root, [one.name for one in texts])

    def read(self, path: str) -> bytes:
        """See `World`."""
        kept = self._objects.get(path)
        if kept is None:
            raise Unreadable(Path(path), MISSING)
        if kept.size > READ_LIMIT:
            raise Unreadable(Path(path), TOO_LARGE)
        data = self._texts.get(kept.name)
        if data is None:
            data = _fetched(self.root, [kept.name])[kept.name]
        self.reads[path] = hashlib.sha256(data).hexdigest()
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        paths = (path for path in self._objects if path.startswith(f"{folder}/") and path.endswith(suffix))
        return tuple(sorted(path for path in paths if not is_hidden(path)))


class _Texts:
    """The bytes of objects by name, fetched some at a time and put aside on the disk: all of them are megabytes."""

    def __init__(self, root: Path, names: list[str]) -> None:
        self._aside = aside_in(root)
        self._places: dict[str, bytes | tuple[int, int]] = {}
        for begin in range(0, len(names), _AT_ONCE):
            for name, data in _fetched(root, names[begin : begin + _AT_ONCE]).items():
                start = self._aside.put(data)
                self._places[name] = data if start is None else (start, len(data))

    def get(self, name: str) -> bytes | None:
        """The bytes of an object; None for one that was not fetched."""
        place = self._places.get(name)
        return self._aside.take(*place) if isinstance(place, tuple) else place


def past(world: DiskWorld, revision: str) -> GitWorld:
    """The project at a revision as git names them («HEAD», «main~3», a tag, a commit). Raises `NoHistory`."""
    if not revision or revision.startswith("-"):
        raise NoHistory("git knows no revision «{detail}»", revision)
    if _git(world.root, "rev-parse", "--git-dir", check=False) is None:
        raise NoHistory("the project is in no git repository")
    commit = _git(world.root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", check=False)
    if commit is None:
        raise _unknown(world.root, revision)
    return GitWorld(world.root, commit.decode().strip(), world.today)


def committed(root: Path, folder: str) -> tuple[str, ...]:
    """The files of a project's folder that the last commit has, sorted; none where there is no git or no commit."""
    if repository(root) is None:
        return ()
    try:
        listed = _git(root, "ls-tree", "-r", "-z", "--name-only", "HEAD", "--", f"{folder}/", check=False) or b""
    except NoHistory:
        return ()
    return tuple(sorted(name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0")[:-1]))


_MOST_NAMED = 10


def _unknown(root: Path, revision: str) -> NoHistory:
    """Why git does not know a revision: nothing was committed yet, or it has other names, which are told."""
    if _git(root, "rev-parse", "--verify", "--quiet", "HEAD", check=False) is None:
        return NoHistory("nothing has been committed in the git repository yet: there is nothing to compare with")
    said = _git(root, "for-each-ref", "--format=%(refname:short)", "--sort=-creatordate", "refs/heads", "refs/tags")
    named = (said or b"").decode("utf-8", "replace").split()[:_MOST_NAMED]
    if not named:
        return NoHistory("git knows no revision «{detail}»", revision)
    return NoHistory("git knows no such revision; there is: {detail}", ", ".join(named))


def _listed(root: Path, commit: str) -> Mapping[str, _Object]:
    """Path → object of every plain file below the project's folder."""
    listed = _git(root, "ls-tree", "-r", "-z", "-l", commit) or b""
    found = {}
    for entry in listed.split(b"\0")[:-1]:
        about, _, path = entry.partition(b"\t")
        mode, _, name, size = about.decode().split()
        if mode in _PLAIN and size.isdecimal():
            found[path.decode("utf-8", "surrogateescape")] = _Object(name, int(size))
    return found


def _fetched(root: Path, names: list[str]) -> dict[str, bytes]:
    """The bytes of objects."""
    if not names:
        return {}
    said = _git(root, "cat-file", "--batch", told="".join(f"{name}\n" for name in dict.fromkeys(names)).encode()) or b""
    found, at = {}, 0
    while at < len(said):
        end = said.index(b"\n", at)
        name, _, size = said[at:end].decode().partition(" ")
        if not (told := size.rsplit(" ", 1)[-1]).isdecimal():
            raise NoHistory("git cannot be asked: {detail}", f"{name} {told}")
        length = int(told)
        found[name] = said[end + 1 : end + 1 + length]
        at = end + 2 + length
    return found


def _git(root: Path, *arguments: str, told: bytes = b"", check: bool = True) -> bytes | None:
    """What git answers; None if it refuses and `check` is off. Raises `NoHistory`."""
    import subprocess  # noqa: PLC0415  # a project without git starts nothing

    surroundings = {name: value for name, value in os.environ.items() if name not in _OURS} | _ALONE
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(root), *arguments]
    try:
        run = subprocess.run(  # noqa: S603
            command, input=told, capture_output=True, check=False, env=surroundings, timeout=TIMEOUT
        )
    except FileNotFoundError:
        raise NoHistory("git is not on this machine") from None
    except subprocess.TimeoutExpired:
        raise NoHistory("git takes too long") from None
    if run.returncode == 0:
        return run.stdout
    complaint = run.stderr.decode("utf-8", "replace").strip().split("\n")[0]
    if b"dubious ownership" in run.stderr:
        raise NoHistory("git does not trust this folder: {detail}", complaint)
    if check:
        raise NoHistory("git cannot be asked: {detail}", complaint)
    return None
