"""The register: whatever is done to one byte or one file of it shows, and what was never touched is read back."""

from __future__ import annotations

import json

from hypothesis import assume, given
from hypothesis import strategies as st

from docgen.register import Approval, Register, read_register
from docgen.register.records import Link, link, read_link, write_link
from docgen.world import MemoryWorld
from tests.projects import TODAY

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
RECORDS = st.builds(Approval, WORDS, st.dates().map(str), WORDS, st.dictionaries(WORDS, WORDS, max_size=3), WORDS)


def chained(records: list[Approval]) -> list[Link]:
    links: list[Link] = []
    for record in records:
        links.append(link(len(links) + 1, links[-1].digest if links else "", record))
    return links


def world(links: list[Link]) -> MemoryWorld:
    return MemoryWorld({f"register/{one.number:06}.json": write_link(one) for one in links}, TODAY)


@given(st.lists(RECORDS, max_size=5))
def test_every_chain_comes_back(records: list[Approval]) -> None:
    links = chained(records)
    assert read_register(world(links)) == (Register(tuple(links)), [])


@given(st.lists(RECORDS, min_size=1, max_size=4), st.data())
def test_a_changed_byte_shows_or_changes_nothing(records: list[Approval], data: st.DataObject) -> None:
    links = chained(records)
    project = world(links)
    path = data.draw(st.sampled_from(sorted(project.files)))
    text = bytearray(project.read(path))
    at, byte = data.draw(st.integers(0, len(text) - 1)), data.draw(st.integers(0, 255))
    assume(text[at] != byte)
    text[at] = byte
    project.files[path] = bytes(text)
    register, faults = read_register(project)
    assert faults or register == Register(tuple(links))  # a blank between two values says nothing


@given(st.lists(RECORDS, min_size=2, max_size=6), st.data())
def test_a_record_taken_out_shows_unless_it_is_the_last(records: list[Approval], data: st.DataObject) -> None:
    links = chained(records)
    gone = data.draw(st.integers(0, len(links) - 2))
    assert read_register(world([*links[:gone], *links[gone + 1 :]]))[1]


@given(st.lists(RECORDS, min_size=1, max_size=3), st.data())
def test_a_cut_file_counts_for_nothing_or_is_told(records: list[Approval], data: st.DataObject) -> None:
    links = chained(records)
    project = world(links)
    path = data.draw(st.sampled_from(sorted(project.files)))
    whole = project.read(path)
    length = data.draw(st.integers(0, len(whole) - 3))
    project.files[path] = whole[:length]
    register, faults = read_register(project)
    assert [fault.code for fault in faults] in (["DG804"], ["DG801"])
    assert len(register.links) == len(links) - 1


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | WORDS,
        lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner),
        max_leaves=20,
    )
)
def test_no_json_raises_more_than_malformed(data: object) -> None:
    from docgen.register.records import Malformed

    try:
        read_link(json.dumps(data).encode())
    except Malformed:
        return
    raise AssertionError("a record out of nothing")
