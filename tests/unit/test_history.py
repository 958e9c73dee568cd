"""A project as git keeps it: plain files only, each mistake one plain reason."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from docgen.files import Unreadable
from docgen.history import NoHistory, past
from docgen.world import DiskWorld
from tests.projects import TODAY


def git(folder: Path, *arguments: str) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, "-C", str(folder), *arguments], check=True, capture_output=True, env=clean)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in a folder of its repository, two commits old."""
    root = tmp_path / "repository" / "project"
    (root / "facts").mkdir(parents=True)
    git(root.parent, "init", "-q")
    (root / "docgen.yaml").write_text("")
    (root / "facts/факты.yaml").write_text("facts: {}\n")
    (root / "facts/.hidden.yaml").write_text("")
    (root / "facts/link.yaml").symlink_to(tmp_path / "secret")
    (tmp_path / "secret").write_text("secret")
    (root.parent / "outside.yaml").write_text("")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-qm", "one")
    (root / "facts/факты.yaml").write_text("sources: {}\n")
    (root / "evidence.bin").write_bytes(bytes(range(256)))
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-qm", "two")
    return root


def world(root: Path) -> DiskWorld:
    return DiskWorld(root, TODAY)


def test_files_are_as_they_were(root: Path) -> None:
    old = past(world(root), "HEAD~1")
    assert old.read("facts/факты.yaml") == b"facts: {}\n"
    assert past(world(root), "HEAD").read("facts/факты.yaml") == b"sources: {}\n"
    assert past(world(root), "HEAD").read("evidence.bin") == bytes(range(256))


def test_only_plain_files_of_the_project_are_found(root: Path) -> None:
    old = past(world(root), "HEAD")
    assert old.found("facts", ".yaml") == ("facts/факты.yaml",)
    for path in ("facts/link.yaml", "../outside.yaml", "outside.yaml", "facts", "nothing"):
        with pytest.raises(Unreadable):
            old.read(path)


@pytest.mark.parametrize("revision", ["nothing", "HEAD~9", "", "--output=x", "-x", "HEAD:facts", "a\nb", "HEAD..HEAD"])
def test_what_is_no_revision_is_told(root: Path, revision: str) -> None:
    with pytest.raises(NoHistory) as told:
        past(world(root), revision)
    assert told.value.reason.startswith("git knows no")
    assert not (root / "x").exists()


def test_the_revisions_that_there_are_are_named(root: Path) -> None:
    git(root, "branch", "-m", "master")
    git(root, "tag", "v1")
    with pytest.raises(NoHistory) as told:
        past(world(root), "main")
    assert set(told.value.detail.split(", ")) == {"master", "v1"}


def test_a_repository_without_a_commit_is_told(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    with pytest.raises(NoHistory, match="nothing has been committed"):
        past(world(tmp_path), "main")


def test_a_folder_without_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NoHistory, match="in no git repository"):
        past(world(tmp_path), "HEAD")


def test_a_machine_without_git_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoHistory, match="not on this machine"):
        past(world(root), "HEAD")


def test_a_project_that_was_not_there_is_told(root: Path) -> None:
    other = root.parent / "other"
    other.mkdir()
    (other / "docgen.yaml").write_text("")
    with pytest.raises(NoHistory, match="not there yet"):
        past(world(other), "HEAD")


def test_the_surroundings_of_a_hook_count_for_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert past(world(root), "HEAD").read("docgen.yaml") == b""


def test_nothing_that_the_repository_is_told_to_run_is_run(root: Path, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {canary}\ncat\n")
    program.chmod(0o755)
    (root.parent / ".gitattributes").write_text("*.yaml filter=evil diff=evil\n")
    for setting in ("core.fsmonitor", "filter.evil.smudge", "diff.evil.textconv", "core.pager"):
        git(root.parent, "config", setting, str(program))
    past(world(root), "HEAD").read("facts/факты.yaml")
    assert not canary.exists()


@pytest.mark.parametrize(
    "url", ["elsewhere", "ext::sh -c 'touch {}'", "ssh://-oProxyCommand=x/y", "https://127.0.0.1:9/x"]
)
def test_an_object_that_is_missing_is_fetched_from_nowhere(root: Path, tmp_path: Path, url: str) -> None:
    ran = tmp_path / "ran"
    settings = {
        "extensions.partialClone": "origin",
        "core.repositoryformatversion": "1",
        "remote.origin.url": url.format(ran),
        "remote.origin.promisor": "true",
        "remote.origin.uploadpack": f"touch {ran};",
        "core.sshCommand": f"touch {ran};",
        "protocol.allow": "always",
        "protocol.ext.allow": "always",
    }
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-tree", "-r", "HEAD", "facts/"], check=True, capture_output=True, text=True
    )
    name = next(line.split()[2] for line in listed.stdout.splitlines() if "link" not in line)
    (root.parent / ".git/objects" / name[:2] / name[2:]).unlink()
    for key, value in settings.items():
        git(root.parent, "config", key, value)
    with pytest.raises(NoHistory):
        past(world(root), "HEAD")
    assert not ran.exists()
