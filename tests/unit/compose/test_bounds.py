"""A letter that takes more than it may is stopped, with a finding at its record, whatever code is at work."""

from __future__ import annotations

import re
import signal
import sys
import threading
import time

import pytest

from docgen.checks import project as checking
from docgen.checks.project import Checker
from docgen.checks.registry import DOCUMENT
from docgen.compose import composing
from docgen.compose.bounds import Exceeded, bounded, is_bounded
from docgen.compose.composing import Composer
from docgen.facts.settings import Limits, Settings
from tests.projects import book_of, project

LONG, WIDE = Limits(seconds=1), Limits(megabytes=50)
CATASTROPHE = re.compile(r"(а|аа)+$")


def busy(*_: object) -> str:
    while True:
        CATASTROPHE.match("а" * 60 + "б")


def hungry(*_: object) -> str:
    return "x" * (200 << 20)


def test_the_clock_ends_even_a_single_call_of_a_library() -> None:
    begun = time.process_time()
    with pytest.raises(Exceeded) as caught, bounded(LONG):
        busy()
    assert caught.value.limit == "1 seconds"
    assert time.process_time() - begun < 3
    assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses memory")
def test_memory_beyond_the_limit_is_refused_and_later_work_has_it_again() -> None:
    with pytest.raises(Exceeded) as caught, bounded(WIDE):
        hungry()
    assert caught.value.limit == "50 MB"
    assert len(hungry()) == 200 << 20


def test_within_a_bound_the_outer_one_holds() -> None:
    with bounded(Limits(seconds=30)):
        before = signal.getitimer(signal.ITIMER_VIRTUAL)[0]
        with bounded(LONG):
            assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] > 20
        assert is_bounded()
        assert before > 20
    assert not is_bounded()


def test_a_thread_has_no_clock_and_works_all_the_same() -> None:
    done = []

    def work() -> None:
        with bounded(LONG):
            done.append(is_bounded())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [False]


@pytest.mark.parametrize(("fault", "limits", "told"), [(busy, LONG, "1 seconds"), (hungry, WIDE, "50 MB")])
def test_a_composer_stops_a_letter_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, fault: object, limits: Limits, told: str
) -> None:
    world = project("Текст.")
    book = book_of(world)
    composer = Composer(world, book, limits)
    with monkeypatch.context() as patched:
        patched.setattr(composing, "read_marks", fault)
        composed = composer.compose(book.letters["one"], "ru")
    (found,) = composed.diagnostics
    assert (found.code, found.span.file, found.span.line) == ("DG610", "facts/all.yaml", 2)
    assert dict(found.args) == {"key": "one", "limit": told}
    assert not composed.whole
    assert composer.compose(book.letters["one"], "ru").whole


def test_a_check_that_never_ends_is_stopped_with_its_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    world = project("Текст.")
    book = book_of(world)
    monkeypatch.setattr(checking.registry, "DOCUMENT", (*DOCUMENT, busy))
    checked = Checker(world, book, Settings(limits=LONG)).check(book.letters["one"])
    assert [found.code for found in checked.diagnostics] == ["DG610"]
