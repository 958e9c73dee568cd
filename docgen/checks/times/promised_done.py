"""A promise that its paragraph tells as done (DG457): «открыт» where the record says that it is still to come.

A paragraph may tell a step that is done beside the one that is promised, and name the latter by a noun («утверждение –
в ноябре»). So it is told only where nothing in the paragraph is to come: no future, no present, no duty, no plan, no
dash that may stand for a verb, and no other word of the promised thing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, time_of
from docgen.checks.text.passages import BODY, ROW, Passage, passages
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.wording import DEFINITION, FUTURE, NOT_YET, PLANNED
from docgen.checks.text.words import Words
from docgen.checks.times.due import is_of
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang, Promise, Related
from docgen.sameness import Same, kept

_DONE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:был[аои]?[ \u00a0])?(?P<verb>\w{3,}(?:[нт][аоы]?|л[аои]?(?:с[ья])?))(?!\w)", re.IGNORECASE
        ),
        "kz": expression(
            r"(?<!\w)(?P<verb>\w{2,}(?:[дт][ыі]|[ғқгк][ае]н(?:[ \u00a0](?:болатын|еді))?))(?=\s*[.;!]|\s*$)",
            re.IGNORECASE,
        ),
    }
)
"""What may tell that something was done: a past or a short participle; at the end of its sentence in Kazakh."""
_OPEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"–|—|;|:|…|буд|долж|подлеж|предусм|предстоя|можно|мог|чтобы|если|после|необход|услови|смож|план[ауе]"
            r"|(?<!\w)проект|намеч|цел|задач|ожида|прогноз|обязат|поруч|рекоменд|предлага|предлож|срок|стади"
            r"|рассмотрени|согласовани|частич|основном|этап|перв|втор|част[ьи]|половин|остальн|оставш|готов|работ[аы]"
            r"|вопрос|(?<!\w)(?:не|ни|из)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"–|—|;|:|…|тиіс|көздел|керек|егер|кейін|мүмкін|қажет|(?<!заң[ \u00a0])жоба|мақсат|міндет|күт|болжам"
            r"|тапсыр|ұсын|мерзім|кезең|қарау|келіс|ішінара|негізінен|бірінші|екінші|бөлі|жартысы|қалған|дайын|жұмыс"
            r"|мәселе|жоқ|емес|у(?:да|де)(?!\w)|жатыр|отыр|тұр(?!\w*ғын)|м[ае](?:ды|ді|ған|ген|й)|м[ае][қк](?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What may leave something to come, or tell of a part alone."""
_RUSSIAN_VERB = expression(r"(?<!\w)\w{2,}(?:[еиуюая]т|[еёи]м)(?:ся)?(?!\w)", re.IGNORECASE)
_KAZAKH_VERB = expression(r"(?<!\w)\w{2,}[аей](?:[дт][ыі]|м[ыі][зн])(?!\w)", re.IGNORECASE)
_STEM, _SHORT_STEM = 4, 3
"""Letters at the beginning that make two Russian words one: «утвердить», «утвержден»; «ввести», «введен»."""
_INFINITIVE = expression(r"\w+(?:ть|ти|чь)(?:ся)?")
_KAZAKH_PAST = r"(?:[ыі]?[лн])?(?:[дт][ыі]|[ғқгк][ае]н(?:[ \u00a0](?:болатын|еді))?)"
"""What makes a past of a Kazakh stem, of the passive too: «ашу» – «ашты», «ашылды»; «жолдау» – «жолданды»."""
_KEPT = 6
"""Letters of an object of the promise by which it is known: «предложения», «проверка»."""
_FULL_PARTICIPLE = expression(
    r"\w+(?:нн|вш|т)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ий|ее|ие|его|ей|их|ему|им|ими)(?:ся)?", re.IGNORECASE
)
_WORD = expression(r"\w+")
_COMMA = expression(r",[ \u00a0]")


def promise_told_as_done(finished: Finished) -> Iterator[Diagnostic]:
    """DG457: a paragraph that bears a promise and tells as done what is promised."""
    for passage in passages(finished.document):
        if (promise := promise_to_come(passage, finished.book.promises, finished.day)) and passage.kind in BODY - {ROW}:
            yield from _told_as_done(passage, Same(promise), finished.day)


def promise_to_come(passage: Passage, promises: Mapping[str, Promise], day: dt.date) -> Promise | None:
    """The only promise that a passage bears, if its time is not over and it was not kept by that day."""
    promise = promises.get(passage.promises[0]) if len(passage.promises) == 1 else None
    if not promise or promise.due.last < day or (promise.kept and promise.kept <= day):
        return None
    return promise


@kept
def _told_as_done(passage: Passage, same: Same[Promise], day: dt.date) -> Iterator[Diagnostic]:
    promise = same.value
    verbs, objects = _verbs(promise, passage.lines[0].lang)
    done = [
        (sentence, match)
        for line in passage.lines
        for sentence in sentences(line)
        for match in done_in(sentence)
        if any(_is_past_of(verb, match["verb"].casefold(), line.lang) for verb in verbs)
    ]
    if len(done) == 1 and nothing_to_come(passage, done[0][1]["verb"], objects):
        sentence, match = done[0]
        if not _is_named_again(passage, (verbs, objects), match) and _is_all(passage, objects, (sentence, match), day):
            yield told_as_done(promise, sentence.line, match)


def _verbs(promise: Promise, lang: Lang) -> tuple[list[str], list[str]]:
    """The words of what is promised that say what is done, and the others: «открыть», «детский», «сад»."""
    words = [word[0] for word in _WORD.finditer(promise.what.said(lang).casefold())]
    if lang == "kz":
        verbs = [word for word in words[-1:] if word.endswith(("у", "ю"))]
    else:
        verbs = [word for word in words if _INFINITIVE.fullmatch(word)] or words[:1]
    return verbs, [word for word in words if word not in verbs]


def told_as_done(promise: Promise, line: Line, done: re.Match[str]) -> Diagnostic:
    """The finding at the words that tell a promise as done."""
    related = (Related("the promise stands here", promise.place("due")),)
    place = line.place(done.start(), len(done[0]))
    return Diagnostic(
        "DG457", place, {"text": done[0], "key": promise.key, "due": promise.due.last.isoformat()}, related
    )


def done_in(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The words of a sentence that tell something as done."""
    line = sentence.line
    found = _DONE[line.lang].finditer(line.typed, sentence.start, sentence.end)
    if line.lang == "kz":
        yield from found
        return
    from docgen.lang.russian.dictionary import is_past  # noqa: PLC0415  # it needs the dictionary

    yield from (match for match in found if is_past(match["verb"].lower()))


def nothing_to_come(passage: Passage, done: str, objects: list[str]) -> bool:
    """Whether nothing in a passage is to come, as far as its words tell, nor goes on; the `objects` of the promise and
    what is told as done do not count.
    """
    for line in passage.lines:
        text = _without(DEFINITION.sub("", line.text), done, objects)
        tables = (_OPEN, FUTURE, NOT_YET, PLANNED)
        if any(table[line.lang].search(text) for table in tables) or _has_open_verb(text, line.lang):
            return False
    return True


def _without(text: str, done: str, objects: list[str]) -> str:
    known = [word[:_KEPT] for word in objects if len(word) >= _KEPT]
    for word in dict.fromkeys(match[0] for match in _WORD.finditer(text)):
        if word in done.split() or any(word.casefold().startswith(one) for one in known):
            text = text.replace(word, "\ufffc")
    return text


def _has_open_verb(text: str, lang: Lang) -> bool:
    if lang == "kz":
        return bool(_KAZAKH_VERB.search(text))
    from docgen.lang.russian.dictionary import is_unfinished  # noqa: PLC0415  # it needs the dictionary

    return any(is_unfinished(verb[0].lower()) for verb in _RUSSIAN_VERB.finditer(text))


def _is_past_of(verb: str, done: str, lang: Lang) -> bool:
    """Whether what is told as done is of the verb that is promised.

    >>> _is_past_of("ввести", "введен", "ru"), _is_past_of("ашу", "ашылды", "kz"), _is_past_of("ашу", "ашытты", "kz")
    (True, True, False)
    """
    if lang == "kz":
        stem = verb[:-1]
        return done.startswith(stem) and bool(_OF_THE_STEM.fullmatch(done, len(stem)))
    return _is_one(verb, done)


_OF_THE_STEM = expression(_KAZAKH_PAST)


def _is_one(verb: str, word: str) -> bool:
    stem = _SHORT_STEM if verb.endswith("сти") else _STEM
    return (len(word) >= stem and verb[:stem] == word[:stem]) or is_of(verb, word)


def _is_all(passage: Passage, objects: list[str], told_done: tuple[Sentence, re.Match[str]], day: dt.date) -> bool:
    """Whether what is told as done leaves nothing of the promise open: no time to come elsewhere; and unless the done
    is told of a time that is to come, nothing but the very words of the promise, for it may be a step («утвержден
    график разработки Плана»).
    """
    sentence, done = told_done
    start, end = _clause(sentence, done)
    told = [(line, run) for line in passage.lines for run in line.printed]
    times = [(line, run) for line, run in told if (time := time_of(run)) and time.first > day]
    inside = [run for line, run in times if line is sentence.line and start <= run.start < end]
    ends = [(line, match) for line in passage.lines for match in _END_OF[line.lang].finditer(line.text)]
    within = [match for line, match in ends if line is sentence.line and start <= match.start() < end]
    if len(inside) < len(times) or len(within) < len(ends):
        return False
    alone = len([one for line in passage.lines for one in sentences(line)]) == 1
    return bool(inside or within) or (alone and _is_the_very_thing(sentence, objects, done))


_LONG = 4
"""Letters of a word that has a sense of its own."""


def _is_the_very_thing(sentence: Sentence, objects: list[str], done: re.Match[str]) -> bool:
    """Whether a sentence says of the whole of what is promised that it was done, and says nothing else."""
    line = sentence.line
    if any(time_of(run) is None for run in sentence.runs):
        return False
    words = [one for one in _WORD.finditer(line.typed, sentence.start, sentence.end) if len(one[0]) >= _LONG]
    rest = [one[0].casefold() for one in words if not done.start() <= one.start() < done.end()]
    stems = [word[:_STEM] for word in objects if len(word) >= _LONG]
    return all(any(word.startswith(stem) for word in rest) for stem in stems) and all(
        any(word.startswith(stem) for stem in stems) for word in rest
    )


_END_OF: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("конца", "концу"),
            r"(?<!\w)(?:до|к)[ \u00a0]конц[ау][ \u00a0](?:(?:текущего|этого|нынешнего)[ \u00a0])?"
            r"(?:года|полугодия|квартала|месяца)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("соңына", "аяғына"),
            r"(?<!\w)(?:жыл|жартыжылдық|тоқсан|ай)(?:д[ыі]ң|т[ыі]ң)?[ \u00a0](?:соңына|аяғына)[ \u00a0]дейін(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""«До конца года»: a time to come that needs no number."""


def _clause(sentence: Sentence, done: re.Match[str]) -> tuple[int, int]:
    text = sentence.line.typed
    starts = [match.end() for match in _COMMA.finditer(text, sentence.start, done.start())]
    ends = _COMMA.search(text, done.end(), sentence.end)
    return (starts[-1] if starts else sentence.start), (ends.start() if ends else sentence.end)


def _is_named_again(passage: Passage, words: tuple[list[str], list[str]], done: re.Match[str]) -> bool:
    """Whether a noun or another form of the verb tells the promised thing once more."""
    verbs, objects = words
    kept_letters = -1 if passage.lines[0].lang == "kz" else _STEM
    stems = [verb[:kept_letters] for verb in verbs]
    known = [word[:_STEM] if len(word) < _KEPT else word[:_KEPT] for word in objects]
    others = (one for line in passage.lines for one in _WORD.finditer(line.typed) if one.start() != done.start("verb"))
    return any(
        any(word.startswith(stem) for stem in stems)
        and not any(word.startswith(one) for one in known)
        and not _FULL_PARTICIPLE.fullmatch(word)
        for word in (one[0].casefold() for one in others)
    )
