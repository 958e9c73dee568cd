"""Whatever is edited, a build that makes only what is stale ends with what a build of everything makes: the same files,
byte for byte, the same letters refused, the same findings.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.build import glance
from docgen.build.memory import FILE, HOME
from docgen.build.planning import Plan
from docgen.build.running import Result, run_build
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld

DAY = dt.date(2021, 3, 31)
FORMATS = ("outline", "html")
LETTERS = ("first-letter", "second", "third")
SHARED = "facts/shared.yaml"
KEYS = ("schools", "colleges", "towns.big", "share", "regions", "opened")

SHARED_TEXT = """\
facts:
  schools: {what: {ru: школы, kz: мектептер}, value: 386, period: 2020, sources: {order: пункт 1}}
  colleges:
    what: {ru: колледжи, kz: колледждер}
    value: 14
    sources: {order: пункт 2}
    check: [colleges < schools]
  regions: {what: {ru: области, kz: облыстар}, members: [almaty_oblast, atyrau], sources: {order: пункт 3}}
  share: {what: {ru: доля, kz: үлес}, value: 12.5, unit: percent, sources: {order: пункт 4}}
sources:
  order:
    {kind: act, form: order, issuer: board, number: 5, date: 2020-01-15, title: {ru: О школах, kz: Мектептер туралы}}
names:
  board:
    kind: body
    called:
      - {ru: Комитет примера, kz: Мысал комитеті, until: 2021-02-28}
      - {ru: Агентство примера, kz: Мысал агенттігі, since: 2021-03-01}
promises:
  open_hall: {what: {ru: открыть зал, kz: зал ашу}, owner: board, due: 2021-12}
"""
LINES = (
    "Проверено {{ fact.schools | count('организация', 'gen') }}.",
    "Колледжей {{ fact.colleges }}[^order].",
    "В городе {{ fact.towns.big }}.",
    "Проверено в {{ fact.regions | count('организация', 'gen') }}: {{ fact.regions.members | join }}.",
    "Доля {{ fact.share | percent }}, всего {{ (fact.schools + fact.colleges) | count('школа') }}.",
    "По {{ source.order.form | case('dat') }} № {{ source.order.number }} {{ name.board }}.",
    "Зал будет открыт. [!open_hall]",
    "Всего 2500 школ. {# docgen: allow DG401 — для примера #}",
    "Комитетом примера принято.",
    '{% include "parts/more.j2" %}',
    "{{ fact.opened | date('gen') }}",
    "Ошибка {{ fact.nowhere }}.",
)

Edit = Callable[[Path, int, int], None]


def text_of(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def number(root: Path, one: int, two: int) -> None:
    """One number of a shared fact."""
    path = root / SHARED
    found = list(re.finditer(r"value: [\d.]+", text_of(path)))
    if found:
        match = found[one % len(found)]
        put(path, f"{text_of(path)[: match.start()]}value: {two + 1}{text_of(path)[match.end() :]}")


def own_number(root: Path, one: int, two: int) -> None:
    path = root / "facts" / f"{LETTERS[one % 3]}.yaml"
    put(path, re.sub(r"value: \d+", f"value: {two + 1}", text_of(path)))


def comment(root: Path, one: int, two: int) -> None:
    path = sorted((root / "facts").glob("*.yaml"))[one % 4 if len(list((root / "facts").glob("*.yaml"))) > 3 else 0]
    put(path, f"# примечание {two}\n\n{text_of(path)}")


def add_fact(root: Path, one: int, two: int) -> None:
    """A fact of another file: new, or a second one of a key that is there."""
    key = KEYS[one % len(KEYS)]
    value = f"value: 2020-{two % 12 + 1:02}-01" if key == "opened" else f"value: {two}"
    put(
        root / "facts" / f"more-{key}.yaml",
        f"facts:\n  {key}: {{what: {{ru: новое {key}, kz: жаңа {key}}}, {value}, sources: {{order: пункт 9}}}}\n",
    )


def drop_fact(root: Path, one: int, two: int) -> None:
    found = sorted((root / "facts").glob("more-*.yaml"))
    if found:
        found[one % len(found)].unlink()
    else:
        put(root / SHARED, re.sub(rf"^  {KEYS[one % 4]}:.*\n", "", text_of(root / SHARED), flags=re.MULTILINE))


def template(root: Path, one: int, two: int) -> None:
    """A paragraph more in a letter, in one language or both."""
    for lang in ("ru", "kz")[one % 2 :]:
        path = root / "templates" / lang / f"{LETTERS[one % 3]}.j2"
        line = LINES[two % len(LINES)]
        put(path, text_of(path).replace("{% endblock %}", f"\n{line}\n{{% endblock %}}"))


def restore_template(root: Path, one: int, two: int) -> None:
    for lang in ("ru", "kz"):
        path = root / "templates" / lang / f"{LETTERS[one % 3]}.j2"
        lines = [line for line in text_of(path).split("\n") if line not in LINES]
        put(path, "\n".join(lines))


def part(root: Path, one: int, two: int) -> None:
    for lang in ("ru", "kz"):
        path = root / "templates" / lang / "parts" / "more.j2"
        if two % 3 == 0 and path.exists():
            path.unlink()
        else:
            put(path, f"{LINES[two % 7]}\n")


def frame(root: Path, one: int, two: int) -> None:
    path = root / "templates" / ("ru", "kz")[one % 2] / "parts" / "reference.j2"
    put(path, f"{text_of(path).rstrip()}{' ' if two % 2 else ''}{{# {two} #}}\n")


def source(root: Path, one: int, two: int) -> None:
    path = root / SHARED
    changed = (
        (r"number: \d+", f"number: {two + 1}"),
        (r"date: 2020-\d\d-15", f"date: 2020-{two % 12 + 1:02}-15"),
        (r"ru: О школах\w*", f"ru: О школах{'я' * (two % 3)}"),
    )[one % 3]
    put(path, re.sub(*changed, text_of(path)))


def name(root: Path, one: int, two: int) -> None:
    path = root / SHARED
    changed = (
        (r"until: 2021-0\d-28", f"until: 2021-0{two % 2 + 2}-28"),
        (r"ru: Агентство \w+", f"ru: Агентство {('примера', 'образца')[two % 2]}"),
    )[one % 2]
    put(path, re.sub(*changed, text_of(path)))


def house_name(root: Path, one: int, two: int) -> None:
    """A name that docgen brings is written anew by the project, or no more."""
    path = root / "facts" / "house.yaml"
    if path.exists():
        path.unlink()
        return
    key, kind, ru, kz = (
        ("dear_deputy", "phrase", "Коллега!", "Әріптес!"),
        ("order", "act_form", "Приказание", "Бұйрық"),
        ("almaty_oblast", "oblast", "Верненская область", "Верный облысы"),
    )[one % 3]
    put(path, f"names:\n  {key}: {{kind: {kind}, ru: {ru}, kz: {kz}}}\n")


def letter(root: Path, one: int, two: int) -> None:
    path = root / "facts" / f"{LETTERS[one % 3]}.yaml"
    put(path, re.sub(r"number: ПРИМЕР-\d+", f"number: ПРИМЕР-{two}", text_of(path)))


def letter_comes_or_goes(root: Path, one: int, two: int) -> None:
    key = LETTERS[one % 2 + 1]
    path = root / "facts" / f"{key}.yaml"
    there = path.exists()
    for one_file in (path, *(root / "templates" / lang / f"{key}.j2" for lang in ("ru", "kz"))):
        one_file.unlink(missing_ok=True)  # a template may have been edited after its letter was gone
    if not there:
        start_letter(root, key, DAY)


def setting(root: Path, one: int, two: int) -> None:
    texts = ("", "page: {size: 13}\n", "tenge: теңге\n", "max_age: {act: 1}\n", "page: {left_mm: 1}\n")
    put(root / "docgen.yaml", texts[two % len(texts)])


def output(root: Path, one: int, two: int) -> None:
    """An output is deleted, edited, emptied, or a link stands in its place."""
    found = sorted(path for path in (root / "output").rglob("*.*") if path.is_file() and not path.is_symlink())
    if not found:
        return
    path = found[one % len(found)]
    data = path.read_bytes()
    path.unlink()
    match two % 4:
        case 1:
            path.write_bytes(data + b"\n")
        case 2:
            path.write_bytes(b"")
        case 3:
            path.symlink_to(root / SHARED)


def torn(root: Path, one: int, two: int) -> None:
    path = root / "facts" / "torn.yaml"
    if path.exists():
        path.unlink()
    else:
        put(path, ("facts:\n\ta: 1\n", "fact:\n  x: {value: 1}\n", "facts:\n  schools: {value: нет}\n")[two % 3])


def undo(root: Path, one: int, two: int) -> None:
    """All of one file as it was in the beginning."""
    put(root / SHARED, SHARED_TEXT)


def memory(root: Path, one: int, two: int) -> None:
    """The memory is lost, or a bit of it."""
    path = root / HOME / FILE
    if path.is_file():
        data = bytearray(path.read_bytes())
        data[(one * 7919) % len(data)] ^= 1 << two % 8
        path.write_bytes(data if two % 3 else data[: one * 100])


EDITS: tuple[Edit, ...] = (
    number, own_number, comment, add_fact, drop_fact, template, restore_template, part, frame, source, name, letter,
    letter_comes_or_goes, house_name, setting, output, torn, undo, memory,
)  # fmt: skip
STEP = st.tuples(st.sampled_from(EDITS), st.integers(0, 50), st.integers(0, 50))


def build(root: Path) -> Result:
    return run_build(DiskWorld(root, DAY), Plan(None, ("ru", "kz"), FORMATS, root / "output"))


def at_a_glance(root: Path) -> object:
    """What is not None if one look at all files shows that there is nothing to do."""
    return glance.nothing_to_do(str(root), glance.asked(("ru", "kz"), FORMATS, str(root / "output")))


def clean_build(root: Path) -> tuple[Result, dict[str, bytes]]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "p"
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns("output", HOME))
        return build(copy), files(copy / "output")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.*"))
        if path.is_file() and not path.is_symlink()
    }


def started(folder: Path) -> Path:
    start_project(folder, DAY)
    for key in LETTERS[1:]:
        start_letter(folder, key, DAY)
    put(folder / SHARED, SHARED_TEXT)
    put(folder / "docgen.yaml", "")
    for number_of, lines in enumerate(((0, 1, 5), (3, 4, 7), (8, 6, 5))):
        for line in lines:
            for lang in ("ru", "kz"):
                path = folder / "templates" / lang / f"{LETTERS[number_of]}.j2"
                put(path, text_of(path).replace("{% endblock %}", f"\n{LINES[line]}\n{{% endblock %}}"))
    return folder


EXAMPLES = 320 if settings().max_examples > 1000 else 7
"""Sequences of edits: few in CI, many in the profile for releases."""


@settings(max_examples=EXAMPLES)
@given(st.lists(st.lists(STEP, min_size=1, max_size=3), min_size=1, max_size=4))
def test_incremental_is_clean(steps: list[list[tuple[Edit, int, int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = started(Path(folder) / "p")
        build(root)
        for step in steps:
            for edit, one, two in step:
                edit(root, one, two)
            seen = at_a_glance(root)
            told = build(root)
            assert seen is None or not told.written
            clean, wanted = clean_build(root)
            there = files(root / "output")
            assert sorted(told.broken) == sorted(clean.broken)
            assert {path: there.get(path) for path in wanted} == wanted
            assert set(told.diagnostics) == set(clean.diagnostics)
            again = build(root)
            assert again.written == []
            assert not again.broken or at_a_glance(root) is None
            assert set(again.diagnostics) == set(told.diagnostics)
