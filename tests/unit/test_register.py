"""The register: strict records, a chain that shows each tampering, two writers, a torn record, a full disk."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from docgen.files import Unwritable
from docgen.register import Approval, File, Known, Made, Printed, Register, Seal, Sourced, append, read_register
from docgen.register.chain import Broken
from docgen.register.records import Link, Malformed, link, read_link, write_link
from docgen.world import DiskWorld, MemoryWorld
from tests.projects import TODAY
from tests.unit.test_history import git

APPROVAL = Approval("one", "2021-03-31", "А. Секретарь", {"ru": "a" * 64, "kz": "b" * 64}, "c" * 64)
SEAL = Seal(
    letter="one",
    on="2021-03-31",
    by="А. Секретарь",
    inquiry="ДЗ-1",
    inquiry_date="2021-02-25",
    addressees=(("ru", "А. Примеру"), ("kz", "А. Примерге")),
    files=(File("ru/one.docx", "ru", "d" * 64, edited=False),),
    said={"ru": "a" * 64, "kz": "b" * 64},
    knew="c" * 64,
    promises=(Made("plan", "план", "жоспар", "Правительство", "2021-06-30"),),
    sources=(Sourced("report", "report", "«Отчет»", "«Есеп»", "2021-01-15"),),
    known=(Known("schools", "386", "school", "exact", "actual", "2020", "", (), (("report", "пункт 1"),)),),
    printed=(Printed("ru", "f:schools#1", "386 школ", ("schools",), "386"),),
    supplements=0,
)


def chain(*records: Approval | Seal) -> list[Link]:
    links: list[Link] = []
    for record in records:
        links.append(link(len(links) + 1, links[-1].digest if links else "", record))
    return links


def world(*links: Link, **others: bytes) -> MemoryWorld:
    files = {f"register/{one.number:06}.json": write_link(one) for one in links}
    return MemoryWorld({**files, **others}, TODAY)


def codes(given: MemoryWorld | DiskWorld) -> list[str]:
    return [fault.code for fault in read_register(given)[1]]


def test_what_is_written_is_read() -> None:
    links = chain(APPROVAL, SEAL, APPROVAL)
    register, faults = read_register(world(*links))
    assert faults == []
    assert register == Register(tuple(links))
    assert register.seals("one") == ((2, SEAL),)
    assert register.seals("two") == ()
    assert register.approval("one") == APPROVAL
    assert register.head == links[-1].digest


def test_a_record_is_readable_text_an_item_a_line() -> None:
    text = write_link(chain(SEAL)[0]).decode()
    assert '    {"path": "ru/one.docx", "lang": "ru", "sha256": ' in text
    assert '  "by": "А. Секретарь",\n' in text
    assert text.endswith("}\n")


def test_other_line_ends_are_the_same_record() -> None:
    one = chain(SEAL)[0]
    assert read_link(write_link(one).replace(b"\n", b"\r\n")) == (one, True)


def test_an_empty_register_is_no_fault() -> None:
    assert read_register(MemoryWorld({}, TODAY)) == (Register(), [])


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b"\xff\xfe",
        b'{"docgen": 1, "kind": "seal"}',
        b"[" * 100_000,
        b'{"a": ' * 50_000,
        b'{"docgen": 1' + b"0" * 10_000 + b"}",
        write_link(chain(APPROVAL)[0]).replace(b'"approval"', b'"seal"'),
        write_link(chain(APPROVAL)[0]).replace(b'"number": 1', b'"number": "1"'),
        write_link(chain(APPROVAL)[0]).replace(b'"number": 1', b'"number": true'),
        write_link(chain(APPROVAL)[0]).replace(b'"number": 1', b'"number": NaN'),
        write_link(chain(APPROVAL)[0]).replace(b'"letter"', b'"leter"'),
        write_link(chain(APPROVAL)[0]).replace(b'"one"', b'["one"]'),
        write_link(chain(APPROVAL)[0]).replace(b'"one"', b'"\\ud800"'),
        write_link(chain(APPROVAL)[0]).replace(b'"by"', b'"letter": "two", "by"'),
        write_link(chain(APPROVAL)[0]).replace(b"2021-03-31", b"2021-02-31"),
        write_link(chain(SEAL)[0]).replace(b'["ru", ', b'["ru", "ru", '),
        write_link(chain(SEAL)[0]).replace(b'"edited": false', b'"edited": 0'),
    ],
)
def test_what_is_no_record_is_refused(text: bytes) -> None:
    with pytest.raises(Malformed):
        read_link(text)


# --- tampering -------------------------------------------------------------------------------------------------------


def test_a_changed_record_shows() -> None:
    links = chain(APPROVAL, SEAL)
    given = world(*links)
    given.files["register/000001.json"] = write_link(links[0]).replace("Секретарь".encode(), "Министр".encode())
    assert codes(given) == ["DG802"]


def test_a_changed_record_with_a_new_digest_breaks_the_chain() -> None:
    links = chain(APPROVAL, SEAL)
    forged = link(1, "", Approval("one", "2021-03-31", "Другой", {}, ""))
    assert codes(world(forged, links[1])) == ["DG803"]


def test_a_record_that_was_taken_out_shows() -> None:
    links = chain(APPROVAL, SEAL, APPROVAL)
    assert codes(world(links[0], links[2])) == ["DG803"]
    assert codes(world(links[1], links[2])) == ["DG803"]


def test_a_record_under_another_name_or_a_stranger_shows() -> None:
    one = chain(APPROVAL)[0]
    assert codes(MemoryWorld({"register/000002.json": write_link(one)}, TODAY)) == ["DG801"]
    assert codes(MemoryWorld({"register/notes.json": b"{}"}, TODAY)) == ["DG801"]


def test_only_the_last_record_can_be_torn() -> None:
    links = chain(APPROVAL, SEAL)
    given = world(*links)
    given.files["register/000002.json"] = write_link(links[1])[:-50]
    assert codes(given) == ["DG804"]
    given = world(*links)
    given.files["register/000001.json"] = write_link(links[0])[:-50]
    assert codes(given) == ["DG801"]


# --- writing ---------------------------------------------------------------------------------------------------------


def disk(folder: Path) -> DiskWorld:
    return DiskWorld(folder, TODAY)


def test_records_are_appended(tmp_path: Path) -> None:
    assert [append(disk(tmp_path), lambda _: APPROVAL).number for _ in range(3)] == [1, 2, 3]
    assert codes(disk(tmp_path)) == []
    assert sorted(path.name for path in (tmp_path / "register").iterdir()) == [f"00000{n}.json" for n in (1, 2, 3)]


def test_nothing_is_added_to_a_register_that_is_not_whole(tmp_path: Path) -> None:
    append(disk(tmp_path), lambda _: APPROVAL)
    file = tmp_path / "register/000001.json"
    file.write_bytes(file.read_bytes().replace(b"2021", b"2022", 1))
    with pytest.raises(Broken) as refused:
        append(disk(tmp_path), lambda _: APPROVAL)
    assert [fault.code for fault in refused.value.faults] == ["DG802"]
    assert len(list((tmp_path / "register").iterdir())) == 1


@pytest.mark.parametrize("left", [b"", b'{\n  "docgen": 1,\n  "ki'])
def test_a_cut_record_is_taken_away_by_nobody(tmp_path: Path, left: bytes) -> None:
    append(disk(tmp_path), lambda _: APPROVAL)
    file = tmp_path / "register/000002.json"
    file.write_bytes(left)
    with pytest.raises(Broken) as refused:
        append(disk(tmp_path), lambda _: SEAL)
    assert [fault.code for fault in refused.value.faults] == ["DG804"]
    assert file.read_bytes() == left


def test_what_was_committed_must_be_here(tmp_path: Path) -> None:
    for _ in range(2):
        append(disk(tmp_path), lambda _: APPROVAL)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "one")
    append(disk(tmp_path), lambda _: SEAL)
    assert codes(disk(tmp_path)) == []
    (tmp_path / "register/000003.json").unlink()
    assert codes(disk(tmp_path)) == []
    (tmp_path / "register/000002.json").unlink()
    assert codes(disk(tmp_path)) == ["DG736"]
    shutil.rmtree(tmp_path / "register")
    assert codes(disk(tmp_path)) == ["DG736", "DG736"]


def test_a_register_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "register").write_bytes(b"x")
    assert codes(disk(tmp_path)) == ["DG801"]


def _append_many(folder: str, name: str) -> None:
    for number in range(8):
        made = Approval(f"{name}-{number}", "2021-03-31", name, {}, "")
        append(disk(Path(folder)), lambda _, made=made: made)  # type: ignore[misc]


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        list(pool.map(_append_many, [str(tmp_path)] * 4, "abcd"))
    register, faults = read_register(disk(tmp_path))
    assert faults == []
    letters = {one.record.letter for one in register.links}
    assert letters == {f"{name}-{number}" for name in "abcd" for number in range(8)}


def test_a_disk_without_second_names_gets_the_record_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    assert append(disk(tmp_path), lambda _: APPROVAL).number == 1
    assert append(disk(tmp_path), lambda _: SEAL).number == 2
    assert codes(disk(tmp_path)) == []


@pytest.mark.parametrize("call", ["link", "fsync", "open", "mkdir"])
def test_a_full_disk_leaves_the_register_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    (tmp_path / "register").mkdir()
    if call == "mkdir":
        (tmp_path / "register").rmdir()
    real = getattr(os, call)

    def full(path: object, *more: object, **named: object) -> object:
        if call in {"open", "link"} and not str(path).endswith(".tmp"):
            return real(path, *more, **named)
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, full)
        if call == "link":  # the second way is full as well
            patch.setattr(Path, "replace", full)
        with pytest.raises(Unwritable, match="no space"):
            append(disk(tmp_path), lambda _: APPROVAL)
    register, faults = read_register(disk(tmp_path))
    assert register.links == ()
    assert [fault.code for fault in faults] in ([], ["DG804"])
    assert append(disk(tmp_path), lambda _: APPROVAL).number == 1
    assert codes(disk(tmp_path)) == []


def test_a_register_that_leads_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/000001.json").write_bytes(write_link(chain(APPROVAL)[0]))
    (tmp_path / "in").mkdir()
    (tmp_path / "in/register").mkdir()
    (tmp_path / "in/register/000001.json").symlink_to(tmp_path / "out/000001.json")
    assert codes(disk(tmp_path / "in")) == ["DG801"]


def test_the_digest_is_that_of_the_values(tmp_path: Path) -> None:
    """Anybody can reckon it: SHA-256 of the record without its digest, keys sorted, without blanks."""
    data = json.loads(write_link(chain(SEAL)[0]))
    digest = data.pop("digest")
    plain = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(plain.encode()).hexdigest() == digest
