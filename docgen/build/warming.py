"""One letter of docgen's own, made before processes are started from this one: what the first letter of a process costs
(expressions, modules, the words and parts that all letters need) is then paid once and shared by all of them.

The letter is the one that `docgen new` gives, so that nothing a user wrote runs where no limits hold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from docgen.build.working import Job, Made, Target, Task, Worker
from docgen.facts.book import read_facts
from docgen.facts.settings import Settings
from docgen.model import LANGS
from docgen.sameness import forget
from docgen.world import MemoryWorld

_STARTER = Path(__file__).parents[1] / "starter"
_KEY = "letter"
_DAY = dt.date(2026, 1, 15)
_WORDS = {"@KEY@": _KEY, "@WORD@": _KEY, "@YEAR@": "2026", "@MONTH@": "2026-01", "@DAY@": "2026-01-15"}
_WRITTEN = "docx"
"""The one format that is written here: the engines of PDF start threads, which no process may have that is copied."""


def make_ready(job: Job, targets: Iterable[Target]) -> Made:
    """What came of a letter in both languages, composed, checked, and those of its `targets` that are DOCX written."""
    world = MemoryWorld(dict(_files()), _DAY)
    own = Job(world, read_facts(world)[0], Settings(), job.style)
    made = Worker(own).make(Task(_KEY, tuple(one for one in targets if one[1] == _WRITTEN)))
    forget()  # none of its paragraphs stands in any other letter
    return made


def _files() -> Iterator[tuple[str, str]]:
    """The project of this letter: path → text."""
    yield f"facts/{_KEY}.yaml", _filled(_STARTER / "letter/facts.yaml")
    for lang in LANGS:
        yield f"templates/{lang}/{_KEY}.j2", _filled(_STARTER / f"letter/{lang}.j2")
        for part in (_STARTER / f"project/templates/{lang}/parts").iterdir():
            yield f"templates/{lang}/parts/{part.name}", part.read_text("utf-8")


def _filled(path: Path) -> str:
    text = path.read_text("utf-8")
    for mark, word in _WORDS.items():
        text = text.replace(mark, word)
    return text
