"""A per cent of a plan that the two numbers beside it do not give (DG451): «574 школы при плане 599, или 95,8 %»,
«(план – 599, исполнение – 95,8 %)», «95,8 % от плана (599)», «план выполнен на 95,8 %: 574 из 599», «жоспардың (599)
95,8 %-ы».

Read where nothing is counted before them in the sentence, and the per cent is of the plan by its place: behind both,
and with no words of its own. By how much the plan is missed is right too, and what a plan to have less is met by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.alike import counted_alike
from docgen.checks.sums.as_printed import decimal_of, exact_sentences, known_as_printed, lines_of_three, share_differs
from docgen.checks.sums.equals import NEARLY, OUT_OF_PLAN
from docgen.checks.sums.signs import NUMBER, SHARE, signs
from docgen.checks.text.intervals import per_cents
from docgen.checks.text.lines import Facts, Line, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.lang.numbers import Reading
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_W = rf"(?:{GAP}(?!(?:на|за|в|к|до|с)(?!\w))[^\W\d_]+)"
_NOW, _PLAN, _SHARE = f"(?P<now>{NUMBER})", f"(?P<plan>{NUMBER})", f"(?P<share>{SHARE})"
_DASH = rf"(?:{GAP}[–—]|:){GAP}"
_ENDS = r"(?=[.;,]|$)"
_COUNTED = expression(f"[{NUMBER}{SHARE}]")
_TOLD = (
    rf"(?:{GAP}\((?:или{GAP})?(?P<bracket>{SHARE})(?:{GAP}(?:от{GAP})?плана)?\)"
    rf"|,?{GAP}(?:или|то{GAP}есть|это|что{GAP}состав(?:ля|ил)\w+){GAP}{_SHARE}(?:{GAP}(?:от{GAP})?плана)?{_ENDS})"
)
_TOLD_IN_KAZAKH = (
    rf"(?:{GAP}\((?:яғни{GAP})?(?:жоспардың{GAP})?(?P<bracket>{SHARE})\)"
    rf"|,?{GAP}(?:яғни|немесе){GAP}(?:жоспардың{GAP})?{_SHARE}(?:{GAP}(?:құрайды|құрады|болды|орындалды))?{_ENDS})"
)
_FULFILLED: Mapping[Lang, tuple[Words, ...]] = MappingProxyType(
    {
        "ru": (
            Words(  # «574 школы при плане 599, или 95,8 %», «574 школы из запланированных 599 (95,8 %)»
                ("план",),
                rf"{_NOW}{_W}{{0,3}}{GAP}(?:при{GAP}плане|против{GAP}плана|(?:из|против){GAP}запланированных){GAP}"
                rf"{_PLAN}{_W}{{0,2}}{_TOLD}",
            ),
            Words(  # «при плане 599 построено 574 школы, или 95,8 %»
                ("плане",),
                rf"(?<!\w)[Пп]ри{GAP}плане{GAP}{_PLAN}{_W}{{1,4}}{GAP}{_NOW}{_W}{{0,4}}{_TOLD}",
            ),
            Words(  # «574 школы (план – 599, исполнение – 95,8 %)»
                ("план",),
                rf"{_NOW}{_W}{{0,4}}{GAP}\(план{_DASH}{_PLAN}{_W}{{0,2}},{GAP}(?:(?:ис|вы)полнение{_DASH}|или{GAP})"
                rf"{_SHARE}\)",
            ),
            Words(  # «574 школы, или 95,8 % от плана (599)»
                ("план",),
                rf"{_NOW}{_W}{{0,4}},{GAP}(?:или|то{GAP}есть|это|что{GAP}состав(?:ля|ил)\w+){GAP}{_SHARE}{GAP}"
                rf"(?:от{GAP})?плана{GAP}\({_PLAN}{_W}{{0,2}}\)",
            ),
            Words(  # «план – 599, факт – 574 (95,8 %)»
                ("факт",),
                rf"(?<!\w)[Пп]лан{_DASH}{_PLAN}{_W}{{0,2}},{GAP}факт{_DASH}{_NOW}{_W}{{0,2}}"
                rf"(?:{GAP}\((?P<bracket>{SHARE})\)|,{GAP}(?:(?:ис|вы)полнение{_DASH}|или{GAP}){_SHARE}{_ENDS})",
            ),
        ),
        "kz": (
            Words(  # «жоспарланған 599-дан 574 мектеп салынды (95,8 %)»
                ("жоспарланған",),
                rf"(?<!\w)[Жж]оспарланған{GAP}{_PLAN}(?P<of>{_W}{{0,2}}?){GAP}{_NOW}{_W}{{0,4}}{_TOLD_IN_KAZAKH}",
            ),
            Words(  # «599 жоспарланып, 574 мектеп салынды, яғни 95,8 %»
                ("жоспарланып",),
                rf"{_PLAN}{_W}{{0,2}}{GAP}жоспарланып,{GAP}{_NOW}{_W}{{0,4}}{_TOLD_IN_KAZAKH}",
            ),
            Words(  # «574 мектеп салынды (жоспар – 599, орындалуы – 95,8 %)»
                ("жоспар",),
                rf"{_NOW}{_W}{{0,4}}{GAP}\(жоспар{_DASH}{_PLAN}{_W}{{0,2}},{GAP}(?:орындалуы{_DASH}|яғни{GAP}){_SHARE}\)",
            ),
            Words(  # «574 мектеп салынды, жоспар – 599, яғни 95,8 %»
                ("жоспар",),
                rf"{_NOW}{_W}{{0,4}},{GAP}жоспар{_DASH}{_PLAN}{_W}{{0,2}}{_TOLD_IN_KAZAKH}",
            ),
            Words(  # «574 мектеп салынды, бұл – жоспардың (599) 95,8 %-ы»
                ("жоспардың",),
                rf"{_NOW}{_W}{{0,4}},{GAP}(?:бұл|яғни)(?:{GAP}[–—])?{GAP}жоспардың{GAP}\({_PLAN}{_W}{{0,2}}\){GAP}{_SHARE}"
                rf"(?:{GAP}(?:құрайды|құрады))?{_ENDS}",
            ),
            Words(  # «жоспар – 599, нақты – 574 (95,8 %)»
                ("нақты",),
                rf"(?<!\w)[Жж]оспар{_DASH}{_PLAN}{_W}{{0,2}},{GAP}нақты{_DASH}{_NOW}{_W}{{0,2}}"
                rf"(?:{GAP}\((?P<bracket>{SHARE})\)|,{GAP}(?:орындалуы{_DASH}|яғни{GAP}){_SHARE}{_ENDS})",
            ),
        ),
    }
)
"""What was done, what was planned, and the per cent of it."""
_FULFILLED_BY: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("полнен на", "полнен\u00a0на"),
            rf"(?<!\w)план(?:{GAP}(?!не{GAP})[^\W\d_]+){{0,3}}{GAP}(?:пере)?(?:вы|ис)полнен{GAP}на{GAP}{_SHARE}:{GAP}"
            rf"(?:[^\W\d_]+{GAP}){{0,2}}{_NOW}(?:{GAP}[^\W\d_]+){{0,2}}{OUT_OF_PLAN}{_PLAN}",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("орындал",),
            rf"(?<!\w)жоспар(?:{GAP}[^\W\d_]+){{0,3}}?{GAP}{_SHARE}{GAP}орындал(?:ды|ған):{GAP}{_PLAN}{GAP}[^\W\d_]+[дтн][ыі]ң"
            rf"{GAP}{_NOW}",
            re.IGNORECASE,
        ),
    }
)
"""«План выполнен на 95,8 %: 574 из 599»: the per cent is of the plan, whatever else the sentence tells."""
_OF_SOMETHING_ELSE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"выдел|предусм|направл|залож|утвержд|перечисл|освоен|охва|рост|прирост|увелич|сокра|сниж|больше|меньше|выше"
            r"|ниже|средн|соответственно|прошл|ранее|кажд|индекс|коэффициент|сопоставим|годов|дол[яию](?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"бөлін|қарастыр|көзде|бағытта|бекіт|аудар|игер|қамт(?!амасыз)|өсім|өсу|өсті|артық|артты|азай|төменде|көбей"
            r"|орташа|орта\sесеп|тиісінше|өткен|былтыр|бұрын|сайын|индекс|коэффициент|салыстыр|жылдық|үлес",
            re.IGNORECASE,
        ),
    }
)
"""Where money is told that was given and not spent, or where another change is told of beside the plan."""
_OF_WHICH = expression(r"(?:[дтн][ыі]ң|[дтн][ае]н)$")


def fulfilment_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: how many per cents of a plan are done, against what was done and the plan."""
    for line in lines_of_three(finished):
        yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    for sentence in exact_sentences(line, facts):
        if not NEARLY[line.lang].search(sentence.text):
            yield from _behind_the_share(sentence)
        words = [one for one in _FULFILLED[line.lang] if "%" in sentence.text and one.may_stand(sentence.text)]
        if words and not _OF_SOMETHING_ELSE[line.lang].search(sentence.text):
            yield from _of_sentence(sentence, words)


def _behind_the_share(sentence: Sentence) -> Iterator[Diagnostic]:
    line, words = sentence.line, _FULFILLED_BY[sentence.line.lang]
    if not words.may_stand(sentence.text):
        return
    text, at = signs(sentence)
    for match in words.pattern.finditer(text):
        share, now, plan = (at[match.start(name)] for name in ("share", "now", "plan"))
        done, planned = known_as_printed(now), known_as_printed(plan)
        if planned.low > 0 and counted_alike(line, now, plan):
            yield from share_differs(line, share, now, plan, per_cents(done, planned))


def _of_sentence(sentence: Sentence, words: Sequence[Words]) -> Iterator[Diagnostic]:
    text, at = signs(sentence)
    for match in (found for one in words for found in one.pattern.finditer(text)):
        groups = match.groupdict()
        now, plan = (at[match.start(name)] for name in ("now", "plan"))
        share = at[match.start("bracket" if groups.get("bracket") else "share")]
        if _COUNTED.search(text, 0, match.start()) or not _is_of_plan(match, plan):
            continue
        if counted_alike(sentence.line, now, plan):
            yield from _of_share(sentence.line, share, now, plan)


def _is_of_plan(match: re.Match[str], plan: Reading) -> bool:
    """Whether what was planned is what some were done of: «жоспарланған 599-дан 574», «599 мектептің 574-і»."""
    if "of" not in match.re.groupindex:
        return True
    return _OF_WHICH.search(match["of"].strip() or plan.text) is not None


def _of_share(line: Line, share: Reading, now: Reading, plan: Reading) -> Iterator[Diagnostic]:
    done, planned = known_as_printed(now), known_as_printed(plan)
    if done.low <= 0 or planned.low <= 0:
        return
    missed = planned - done if decimal_of(plan) >= decimal_of(now) else done - planned
    may_be = (per_cents(done, planned), per_cents(missed, planned), per_cents(planned, done))
    yield from share_differs(line, share, now, plan, *may_be)
