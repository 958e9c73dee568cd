"""Who is to do what a paragraph promises, against the owner of its promise (DG460): «Министерство финансов утвердит
план», and the record says that another ministry answers for it.

A ministry may approve what the Government answers for, and an akimat build what a ministry does; but no akimat answers
for a ministry, nor for what another akimat does. So a ministry that acts is held against an owner that is another one,
or an akimat, and the akimat of a named place against that of another of its level (the district of an oblast may do
what the oblast answers for), where the subject or agent of the paragraph's first sentence is sure, no other sentence
tells of the same deed, and no word of the paragraph may mean the owner. Of several sentences the first has to name what
the deed is done to: «Министерство финансов утвердит смету. План ремонта примут до 20 декабря».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.answering import sentences_of
from docgen.checks.text.lines import MASK
from docgen.checks.text.passages import Passage, passages
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.portfolios import acting, ministries_of, speaks_of
from docgen.model import Diagnostic, Lang, Promise, Related
from docgen.sameness import Same, kept

_OPENING: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"\s*(?:(?:Кроме{GAP}того|Также|Вместе{GAP}с{GAP}тем|Наряду{GAP}с{GAP}этим|При{GAP}этом"
            rf"|В{GAP}этой{GAP}связи|В{GAP}связи{GAP}с{GAP}этим|Дополнительно|Далее),?{GAP})?"
            rf"(?:(?:до|во?|к|не{GAP}позднее)(?:{GAP}(?:конца|концу|конце|начала|началу|начале))?{GAP}\ufffc+,?{GAP})?",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"\s*(?:(?:Бұдан{GAP}(?:басқа|бөлек)|Сонымен{GAP}қатар|Сондай-ақ|Осыған{GAP}байланысты|Бұл{GAP}ретте),?{GAP})?"
            rf"(?:\ufffc+(?:{GAP}(?:соң|аяғ|бас)ын(?:а|да))?(?:{GAP}(?:дейін|қарай))?,?{GAP})?"
            rf"(?:Қазақстан{GAP}Республикасы(?:ның)?{GAP})?",
            re.IGNORECASE,
        ),
    }
)
"""What may stand before the first subject of a sentence: a connective, a time."""
_WILL_BE_DONE = expression(rf"(?<!\w)буд(?:ет|ут){GAP}(?P<done>\w+[нт][аоы]?){GAP}$", re.IGNORECASE)
"""«Будет утвержден Министерством …»."""
_WILL = frozenset({"будет", "будут"})
_PLANS = frozenset({"планирует", "планируют"})
"""«Планирует утвердить»: what is promised is the infinitive."""
_WORD = expression(r"\w+")
_TURNS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:что|котор\w+|если|когда|чтобы|после)(?!\w)", re.IGNORECASE),
        "kz": expression(
            r"(?<!\w)(?:кейін|соң|бұрын|егер|деп|жанында\w*)(?!\w)|\w(?:[ғқ]ан|[гк]ен|[ае]т[ыі]н(?:[ыі](?:н|на|не|нда|нде)?)?|[ғқ]анда|[гк]енде)(?!\w)"
            r"|министрлігі[ \u00a0](?:комитет|департамент|басқарма|комисси|басшы|ведомств|коллеги|кеңес)",
            re.IGNORECASE,
        ),
    }
)
"""What makes of a subject that of a clause of its own, or of a part of the ministry another body."""
_KAZAKH_VERB = expression(
    rf"(?:(?P<done>\w{{2,}}[аей][дт][ыі])|(?P<planned>\w{{2,}}у(?:ды|ді)){GAP}жоспарла(?:п{GAP}отыр|уда|йды))\s*\.?\s*$",
    re.IGNORECASE,
)
_PASSIVE = expression(r"\w+[аеиыі][лн][ае]д[ыі]", re.IGNORECASE)
"""«Бекітіледі»: what it says is done by nobody whom its clause names; some active verbs, «салады», look alike."""
_STEM = 4
"""Letters at the beginning that make two words one: «утвердить», «утвержден»; «бекіту», «бекітеді»."""


def promised_by_another(finished: Finished) -> Iterator[Diagnostic]:
    """DG460: a ministry is to do what a promise says, and its owner is another one. An owner «Министерство» is the
    one on whose blank the letter goes.
    """
    own = _own_ministry(finished)
    for passage in passages(finished.document):
        promise = finished.book.promises.get(passage.promises[0]) if len(passage.promises) == 1 else None
        if promise:
            yield from _by_another(passage, Same(promise), own)


_AKIMAT_ALONE = expression(r"акимат\w*(?: [\w.-]+){0,5}|(?:[\w-]+ ){0,5}әкімд[іи][кг]\w*", re.IGNORECASE)
_LOCAL = expression(r"аким|әкім|местн|жергілікт|МИО|ЖАО|област|облыс|регион|өңір", re.IGNORECASE)
"""Words that may mean an akimat."""
_MINISTRY_ALONE = frozenset({"министерство", "министрлік"})


def _own_ministry(finished: Finished) -> frozenset[str]:
    """The ministry on whose blank the letter goes."""
    body = finished.book.names.get(finished.letter.body)
    called = body.on(finished.day) if body else None
    return ministries_of(called.ru.text) if called else frozenset()


@kept
def _by_another(passage: Passage, same: Same[Promise], own: frozenset[str]) -> Iterator[Diagnostic]:
    promise, told = same.value, sentences_of(passage)
    named = own if promise.owner.casefold() in _MINISTRY_ALONE else ministries_of(promise.owner)
    is_akimat = _AKIMAT_ALONE.fullmatch(promise.owner) is not None
    acts = _agent(told, promise) if told and (named or is_akimat) else None
    if told and is_akimat and acts is None:
        acts = _other_akimat(told, promise)
    if acts is None:
        return
    line, code = told[0].line, acts.lastgroup
    said = " ".join(one.text for one in told)
    means = any(speaks_of(one, said, line.lang) for one in named)
    means = means or bool(is_akimat and code and _LOCAL.search(said))
    if not means and (code is None or code not in named):
        args = {"text": acts[0], "key": promise.key, "owner": promise.owner}
        related = (Related("the promise stands here", promise.place("owner")),)
        yield Diagnostic("DG460", line.place(acts.start(), len(acts[0])), args, related)


def _agent(told: Sequence[Sentence], promise: Promise) -> re.Match[str] | None:
    """The one ministry that the first of some sentences says will do what is promised, of which no other tells."""
    sentence = told[0]
    line, lang = sentence.line, sentence.line.lang
    found = list(acting(lang).finditer(line.text, sentence.start, sentence.end))
    if len(found) != 1 or _TURNS[lang].search(line.text, sentence.start, sentence.end):
        return None
    opens = _OPENING[lang].fullmatch(_timed(sentence, found[0].start())) is not None or _acts(sentence, found[0])
    does = _done_in_russian if lang == "ru" else _done_in_kazakh
    return found[0] if _is_promised_alone(does(sentence, found[0], opens=opens), told, promise) else None


def _is_promised_alone(done: str, told: Sequence[Sentence], promise: Promise) -> bool:
    """Whether a deed is that of a promise, and only the first sentence tells of it."""
    stem, lang = done[:_STEM].casefold(), told[0].line.lang
    words = promise.what.said(lang).casefold().split()
    again = any(stem in one.text.casefold() for one in told[1:])
    at = next((number for number, word in enumerate(words) if word.startswith(stem)), None)
    if len(stem) != _STEM or again or at is None:
        return False
    thing = words[at + 1 : at + 3] if lang == "ru" else words[max(at - 2, 0) : at]
    said = told[0].text.casefold()
    return len(told) == 1 or all(word[:_STEM] in said for word in thing)


_PLACE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)[Аа]кимат\w*[ \u00a0](?:город[а-я]*[ \u00a0]|г\.[ \u00a0]?)?(?P<place>[А-ЯЁ][\w-]{3,})"
        ),
        "kz": expression(r"(?P<place>[^\W\da-zа-я][\w-]{3,})[ \u00a0](?:облыс|қала|аудан)\w*[ \u00a0][Әә]кімд[іи]"),
    }
)
"""The word that tells whose akimat it is."""
_PLACE_STEM = 5
_LEVELS = (expression(r"област|облыс", re.IGNORECASE), expression(r"район|аудан", re.IGNORECASE))
_LIKE_OBLASTS = expression(r"астан|алматы|шымкент", re.IGNORECASE)
"""Towns that are in no oblast."""


def _level(akimat: str) -> int:
    """That of an oblast and of the towns like it, of a district, or of another town."""
    found = next((number for number, one in enumerate(_LEVELS) if one.search(akimat)), len(_LEVELS))
    return 0 if found == len(_LEVELS) and _LIKE_OBLASTS.search(akimat) else found


def _other_akimat(told: Sequence[Sentence], promise: Promise) -> re.Match[str] | None:
    """The akimat of a named place that will do what another one, named in the same language, answers for."""
    sentence, said = told[0], " ".join(one.text for one in told).casefold()
    lang = sentence.line.lang
    will = akimat_will(sentence)
    acts = next(_AKIMAT[lang].finditer(sentence.line.text, sentence.start, sentence.end)) if will else None
    if not will or not acts or not _is_promised_alone(will[0], told, promise):
        return None
    own, place = _PLACE[lang].search(promise.owner), _PLACE[lang].search(acts[0])
    if not own or not place:
        return None
    stems = [one["place"][:_PLACE_STEM].casefold() for one in (own, place)]
    means = stems[0] in said or stems[1] in promise.owner.casefold()
    return None if means or _level(promise.owner) != _level(acts[0]) else acts


_BEFORE_ACCUSATIVE = expression(rf"(?:(?<!\w)(?:во?|на|через|за|об?|про|и|или|либо|а|но)|[,–—:(]){GAP}$", re.IGNORECASE)
_TIME_ALONE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"{GAP}(?:(?:до|во?|к|не{GAP}позднее)(?:{GAP}(?:конца|концу|конце|начала|началу|начале))?{GAP}\ufffc+{GAP})?",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"{GAP}(?:\ufffc+(?:{GAP}(?:соң|аяғ|бас)ын(?:а|да))?(?:{GAP}(?:дейін|қарай))?{GAP})?", re.IGNORECASE
        ),
    }
)
_KAZAKH_OBJECT = expression(rf"\w(?:[нтд][ыі]|[ыі]н){GAP}$")


def _acts(sentence: Sentence, ministry: re.Match[str]) -> bool:
    """Whether a ministry behind the object stands right before the verb, so that it is the subject: «перечень сел
    Министерство финансов утвердит», «тізбені Қаржы министрлігі бекітеді».
    """
    line = sentence.line
    before = line.text[sentence.start : ministry.start()]
    if line.lang == "kz":
        verb = _KAZAKH_VERB.search(line.text, sentence.start, sentence.end)
        between = _timed(sentence, verb.start(), ministry.end()) if verb and _KAZAKH_OBJECT.search(before) else ""
        return bool(_TIME_ALONE["kz"].fullmatch(between))
    if not before.strip() or _BEFORE_ACCUSATIVE.search(before):
        return False
    timed = _TIME_ALONE["ru"].match(_timed(sentence, sentence.end, ministry.end()))
    word = _WORD.match(line.text, ministry.end() + timed.end()) if timed else None
    return bool(word and _future_of([word]))


def ministry_will(sentence: Sentence) -> re.Match[str] | None:
    """The verb by which a sentence says what a ministry, its subject, will do; a Kazakh one may say what it does."""
    line, lang = sentence.line, sentence.line.lang
    found = list(acting(lang).finditer(line.text, sentence.start, sentence.end))
    if len(found) != 1 or _TURNS[lang].search(line.text, sentence.start, sentence.end):
        return None
    if not _OPENING[lang].fullmatch(_timed(sentence, found[0].start())):
        return None
    verb = (_done_in_russian if lang == "ru" else _done_in_kazakh)(sentence, found[0], opens=True).lower()
    words = _WORD.finditer(line.text, found[0].end(), sentence.end)
    will = next((one for one in words if one[0].lower() == verb), None)
    return None if will and verb == _IS_ABLE and not _buys(will) else will


_IS_ABLE = "алады"
"""«Бөле алады»: what a ministry can do it does not promise; «сатып алады» it does."""
_TO_BUY = expression(rf"(?<!\w)сатып{GAP}$")


def _buys(will: re.Match[str]) -> bool:
    return _TO_BUY.search(will.string, 0, will.start()) is not None


_AKIMAT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)[Аа]киматы?(?:{GAP}[А-ЯЁ][\w-]+(?:ой|ого))*(?:{GAP}(?:области|района|города|областей|г\.))?"
            rf"(?:{GAP}[А-ЯЁ][\w-]+)*(?={GAP}[^А-ЯЁ])"
        ),
        "kz": expression(
            rf"(?:(?:(?:Шығыс|Батыс|Солтүстік){GAP})?[^\W\da-zа-я][\w-]+{GAP}(?:облысы|қаласы|ауданы)(?:ның)?{GAP})?"
            r"[Әә]кімдігі(?!\w)"
        ),
    }
)
"""The akimat of a named region."""
_GAINS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"получ|смож|стан|войд|потер|дости|столкн|окаж|попад"),
        "kz": expression(r"ал(?=ады)|бол(?=ады)|өт(?=еді)|ен(?=еді)|кір(?=еді)|қатыс|тұр(?=ады)|жет(?=еді)|кел(?=еді)"),
    }
)
"""What comes to somebody, or is no deed of his."""


def akimat_will(sentence: Sentence) -> re.Match[str] | None:
    """The verb by which a sentence says what the akimat of a region, its subject, will do."""
    line, lang = sentence.line, sentence.line.lang
    found = list(_AKIMAT[lang].finditer(line.text, sentence.start, sentence.end))
    if len(found) != 1 or _TURNS[lang].search(line.text, sentence.start, sentence.end):
        return None
    if not _OPENING[lang].fullmatch(_timed(sentence, found[0].start())):
        return None
    words = list(_WORD.finditer(line.text, found[0].end(), sentence.end))
    verb = _future_of(words) if lang == "ru" else _done_in_kazakh(sentence, found[0], opens=True).lower()
    will = next((one for one in words if verb and one[0].lower() == verb), None)
    return will if will and (not _GAINS[lang].match(verb) or _buys(will)) else None


def _future_of(words: list[re.Match[str]]) -> str:
    """The first verb of Russian words, if it is a perfective future."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    said = (one[0].lower() for one in words)
    verb = next((one for one in said if dictionary.is_unfinished(one) or dictionary.is_past(one)), "")
    return verb if verb and dictionary.is_perfective_future(verb, "3per") else ""


def _timed(sentence: Sentence, end: int, start: int | None = None) -> str:
    """The text before a ministry, or from `start` on, each printed time masked; a printed name stays as it reads."""
    first = sentence.start if start is None else start
    text = list(sentence.line.text[first:end])
    for run in sentence.line.printed:
        for at in range(max(run.start, first), min(run.end, end)):
            text[at - first] = MASK
    return "".join(text)


def _done_in_russian(sentence: Sentence, ministry: re.Match[str], *, opens: bool) -> str:
    """The word that tells what a ministry will do as the subject of the sentence, or what «будет утвержден» by it."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    text, by_it = sentence.line.text, ministry["case"].lower() == "ом"
    before = _WILL_BE_DONE.search(text, sentence.start, ministry.start()) if by_it else None
    if before or not opens:
        return before["done"] if before else ""
    words = [one[0].lower() for one in _WORD.finditer(text, ministry.end(), sentence.end)]
    verbs = [n for n, one in enumerate(words) if dictionary.is_unfinished(one) or dictionary.is_past(one)]
    verb = words[verbs[0]] if verbs else ""
    if by_it or verb in _PLANS:
        is_told = verb in (_WILL if by_it else _PLANS)
        return words[verbs[0] + 1] if is_told and verbs[0] + 1 < len(words) else ""
    return verb if dictionary.is_perfective_future(verb, "3per") else ""


def _done_in_kazakh(sentence: Sentence, _: re.Match[str], *, opens: bool) -> str:
    """The verb at the end of a sentence that tells what its subject will do."""
    verb = _KAZAKH_VERB.search(sentence.line.text, sentence.start, sentence.end) if opens else None
    done = (verb["planned"] or verb["done"]) if verb else ""
    return "" if _PASSIVE.fullmatch(done) else done
