"""A reason or a condition that one language gives and the other leaves out (DG342): «в связи с нехваткой кадров закрыто
37 библиотек», «37 кітапхана жабылды».

Each language has many ways to say why: a case, a participle, the subject itself («паводок разрушил», «су тасқыны
салдарынан»). So it is told only where the sentences of both passages answer each other, the words of the one are surely
those of a reason, its counterpart has no word or ending that may be one and is shorter than translations are, and no
other sentence of that passage tells a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.text.answering import sentence_pairs
from docgen.checks.text.lines import MASK
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.lang.forms import Case
from docgen.model import Diagnostic, Lang
from docgen.sameness import Same, kept

_NONE = "—"
_KNOWN = r"(?:эт(?:им|ой|ого|ому)|т(?:ем|ого)|чем|чего|котор\w+|(?:выше)?(?:изложенн|указанн)\w+)"
_SURE: tuple[Mapping[Lang, Words], ...] = (
    MappingProxyType(
        {
            "ru": Words(
                ("связи с", "связи\u00a0с", "из-за", "из\u2011за", "причине", "вследствие", "ввиду"),
                rf"(?<!\w)(?:в{GAP}связи{GAP}со?|из[-\u2011]за|по{GAP}причине|вследствие|ввиду)(?={GAP}(?!{_KNOWN})\w)",
                re.IGNORECASE,
            ),
            "kz": Words(
                ("байланысты", "салдарынан", "себебінен", "себепті"),
                rf"(?<!\w)(?!осыған|соған|бұған|оған|бұл|осы|сол)[^\W\d_]+{GAP}"
                rf"(?:(?<=[ғгқк][ае]{GAP})байланысты|(?<=н[ае]{GAP})байланысты|салдарынан|себебінен|себепті)(?!\w)",
                re.IGNORECASE,
            ),
        }
    ),
    MappingProxyType(
        {
            "ru": Words(
                ("при условии", "при\u00a0условии", "в случае", "в\u00a0случае", "если"),
                rf"(?<!\w)(?:при{GAP}условии|в{GAP}случае(?!{GAP}{_KNOWN})|если)(?={GAP})",
                re.IGNORECASE,
            ),
            "kz": Words(
                ("егер", "жағдайда", "шартымен"),
                rf"(?<!\w)(?:егер(?={GAP})|[^\W\d_]+[ғгқк][ае]н{GAP}жағдайда|[^\W\d_]+{GAP}шартымен)(?!\w)",
                re.IGNORECASE,
            ),
        }
    ),
)
"""Words that give a reason, and those that give a condition; «в связи с этим» only leads on."""
_MAY_BE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:по|от|из|за|с|со|к|ко|при|под|для|ради|если|когда|раз|чтобы|после|через|без)(?![\w-])"
            r"|(?<!\w)(?:в[ \u00a0]силу|так[ \u00a0]как)(?!\w)|связ|причин|следств|ввиду|благодар|результат|поскольк"
            r"|потому|поэтому|основан|уч[её]т|учит|обуслов|вызва|завис|исход|сч[её]т|повод|случа|услов|наличи|необходим"
            r"|нехватк|недостат|виду|позвол|объясн|привел|рамк|честь"
            r"|(?<!\w)(?:по)?вл[её][кч]|привод|привест|вынуд|вынужд|затрудн|меша(?:ет|ют|л)|препятств|потребо"
            r"|застав(?:ил|ля)"
            r"|погуби|уничтож|разруш|размы|сорва|парализ|останов(?:ил|ля)|спровоц|лишил|лишает"
            r"|:[ \u00a0]|[ \u00a0][–—][ \u00a0]"
            r"|\w(?:ывая|ивая|уя|ив|ав|ев|ув|ясь|вшись)(?!\w)|(?<!\w)(?:имея|будучи)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"байланыс|салдар|себе[пб]|нәтиже|арқасын|кесір|үшін|өйткені|сондықтан|орай|ескер|негіз|сәйкес|қарай|кейін"
            r"|(?<!\w)соң|[дт][ыі][қк]т[ае]н|\w[дтн][ае]н(?!\w)|жағдай|шарт|күшін|мақсат|бойынша|егер"
            r"|\w[сc][ае](?:ңыз|ңіз|қ|к|м|ң)?(?!\w)|\w(?<!мекте)п(?!\w)|әсер|ықпал|туында|\w[ғгқк][ае]нд[ае]|кезд|кезін"
            r"|мәжбүр|әкел[дгі]|құртты|қират|бүлдір|кедергі|қиында"
            r"|:[ \u00a0]|[ \u00a0][–—][ \u00a0]|мұқтаж|қажет|тапшы|жетісп|жоқ|болма|сәтт"
            r"|сайын|арқылы|құрмет|аясында|шеңбер|қарсаң|\w[мбп]ен(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What may be a reason or a condition: «по болезни», «жетіспегендіктен», «… болып», «иск отклонен: срок пропущен», or
what it is that did it, «пропуск срока повлек отказ».
"""


_SHORT = 0.75
_SLACK = 15
"""Of right counterparts the shorter one comes to more than that of the longer, each with so many letters more."""
_SETS_AGAINST = frozenset({"если", "егер"})
"""«Если в 2024 году было 12, то в 2025 – 37» gives no condition."""


def reason_in_one_language(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: a reason or a condition that one language leaves out; told in the Russian text."""
    if ours.kind in PROSE and theirs.kind in PROSE and (_may_tell(ours) or _may_tell(theirs)):
        yield from _in_one_language(ours, Same(theirs))


def _may_tell(passage: Passage) -> bool:
    return any(words[line.lang].may_stand(line.text) for line in passage.lines for words in _SURE)


@kept
def _in_one_language(ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    theirs = same.value
    for here, there in sentence_pairs(ours, theirs):
        for one, other, passage in ((here, there, theirs), (there, here, ours)):
            found = next((match for words in _SURE if (match := _reason(one, words))), None)
            if found and _lacks_a_reason(one, other) and not (_tells_any(passage) or _may_tell_it(one, found, other)):
                yield _only_in(one, found, other)
                break


def _reason(sentence: Sentence, words: Mapping[Lang, Words]) -> re.Match[str] | None:
    found = words[sentence.line.lang].search(sentence.line.text, sentence.start, sentence.end)
    before = sentence.line.text[sentence.start : found.start()] if found else ""
    against = found and found[0].lower() in _SETS_AGAINST and len(sentence.times) > 1
    return None if against or before.count("«") > before.count("»") else found


def _lacks_a_reason(sentence: Sentence, other: Sentence) -> bool:
    """Whether the counterpart of a sentence has nothing that may be a reason, and is much shorter."""
    lengths = [len(one.text.strip()) + _SLACK for one in (other, sentence)]
    return lengths[0] < _SHORT * lengths[1] and not _MAY_BE[other.line.lang].search(other.text)


def _may_tell_it(sentence: Sentence, found: re.Match[str], other: Sentence) -> bool:
    """Whether the counterpart has more words than the sentence without its reason: «Снегопад закрыл трассу» beside
    «Қардың салдарынан трасса жабылды».
    """
    return _words(other, other.start, other.end) > _words_besides(sentence, found)


def _words_besides(sentence: Sentence, found: re.Match[str]) -> int:
    """How many words a sentence has besides its reason: in Kazakh those behind it; in Russian all but the nouns behind
    «из-за», and the clause of «если».
    """
    line, start, end = sentence.line, sentence.start, sentence.end
    behind = _words(sentence, found.end(), end)
    if line.lang == "kz":
        if found[0].lower() != "егер":
            return behind
        comma = line.typed.find(",", found.end(), end)
        return behind if comma < 0 else _words(sentence, comma, end)
    comma = line.typed.find(",", found.end(), end) if found[0].lower() == "если" else -1
    besides = behind - _nouns_behind(line.typed[found.end() : end]) if comma < 0 else _words(sentence, comma, end)
    return _words(sentence, start, found.start()) + besides


_WORD = expression(r"[^\W\d_]{2,}")
_COUNTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{MASK}+{GAP}[^\W\d_]+"),
        "kz": expression(rf"{MASK}+{GAP}[^\W\d_]+(?={GAP}[^\W\d_])"),  # a verb ends the sentence
    }
)


def _words(sentence: Sentence, start: int, end: int) -> int:
    """The words of a stretch; a figure and what it counts are none."""
    return len(_WORD.findall(_COUNTED[sentence.line.lang].sub("", sentence.line.typed[start:end])))


def _nouns_behind(text: str) -> int:
    """How many words at the beginning of a text «из-за» may govern."""
    from docgen.lang.russian.dictionary import is_predicate, known_cases  # noqa: PLC0415  # it opens the dictionary

    governed = 0
    for word in _WORD.findall(text.lower()):
        if is_predicate(word) or not any(case is not Case.NOM for case, _ in known_cases(word)):
            break
        governed += 1
    return governed


def _tells_any(passage: Passage) -> bool:
    """Whether a sentence of a passage tells a reason: which of them answer each other without figures nobody knows."""
    return any(words[line.lang].search(line.text) for line in passage.lines for words in _SURE)


def _only_in(sentence: Sentence, found: re.Match[str], other: Sentence) -> Diagnostic:
    place = sentence.line.place(found.start(), len(found[0]))
    start = other.start + len(other.text) - len(other.text.lstrip())
    there = other.line.place(start, len(other.text.strip()))
    if sentence.line.lang == "ru":
        return Diagnostic("DG342", place, {"text": found[0], "other": _NONE}, said_there(there))
    return Diagnostic("DG342", there, {"text": _NONE, "other": found[0]}, said_there(place))
