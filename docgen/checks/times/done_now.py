"""What a Kazakh sentence seems to promise and the Russian one says is done now: the present and the future are one form
in Kazakh, «2026 жылы 11 жатақхана ашылады» is «открываются» as well as «откроются» (DG434).
"""

from __future__ import annotations

from docgen.checks.text.answering import sentence_pairs
from docgen.checks.text.passages import Passage
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.wording import FUTURE, PLANNED
from docgen.expressions import expression
from docgen.model import Span

_EITHER_TENSE = expression(r"\w+(?:[ае]|й)д[ыі]")
_WORD = expression(r"[^\W\d_]{3,}")


def told_as_done_now(kazakh: Passage, russian: Passage, promised: Span) -> bool:
    """Whether the words of a Kazakh passage that seem to promise may be of the present, and those of the Russian
    sentence that answers it are.
    """
    for ours, theirs in sentence_pairs(kazakh, russian):
        for words in _EITHER_TENSE.finditer(ours.line.text, ours.start, ours.end):
            if ours.line.place(words.start(), len(words[0])) == promised:
                return _is_of_the_present(theirs)
    return False


def _is_of_the_present(sentence: Sentence) -> bool:
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    if any(table["ru"].search(sentence.text) for table in (FUTURE, PLANNED)):
        return False
    verbs = [word for one in _WORD.finditer(sentence.text) if dictionary.is_unfinished(word := one[0].lower())]
    return bool(verbs) and not any(map(dictionary.is_perfective_future, verbs))
