"""What the author of a draft wrote to himself and left on the sheet (DG257): «(проверить!!!)», «(нақтылау керек)»,
«??», «ХХ млн тенге», «20ХХ год», «№ __», «выявлено … нарушений».

Some of it a letter says by right: Roman numerals («ХХ век», «XX сессия»), an infinitive that explains the one before
it («обследовать (проверить)»), an inspection («45 аудит (тексеру)»), an omission in a quotation, «…» of a table that
has no data. So only what stands in no letter that is ready is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.checks.text.lines import Line, by_line
from docgen.checks.text.words import GAP, QUOTED, Words
from docgen.expressions import expression
from docgen.lang.measures import measure_at
from docgen.model import Diagnostic, Letterhead, Part, Table

Stretch = tuple[int, int]
"""Where something begins in a line, and where it ends."""


@by_line
def left_unfinished(line: Line) -> Iterator[Diagnostic]:
    """DG257: a note to oneself, or a sign in the place of what was not known yet; of two that touch the first."""
    last = 0
    for start, end in sorted({*_notes(line), *_signs(line), *_unknown(line), *_blanks(line), *_omissions(line)}):
        if start >= last:
            yield Diagnostic(
                "DG257", line.place(start, end - start), {"text": line.text[start:end].replace("\u00a0", " ")}
            )
            last = end


# --- notes -----------------------------------------------------------------------------------------------------------

_TO_DO = (
    r"(?:пере)?провер(?:ить|ьте|ь)|уточн(?:ить|ите|и)|свер(?:ить|ьте|ь)|дополнить|дописать|вписать|вставить|указать"
    r"|заполнить|исправить|переписать|переделать|пересчитать|обновить|заменить|убрать|удалить"
    r"|тексер(?:іңіз)?|нақтыла(?:ңыз)?|толықтыр(?:ыңыз)?|түзет(?:іңіз)?|жаңарт(?:ыңыз)?|ауыстыр(?:ыңыз)?|толтыр(?:ыңыз)?"
    r"|(?:тексеру|нақтылау|толықтыру|түзету|жаңарту|ауыстыру|толтыру|сұрау|салыстыру)"
    rf"(?:{GAP}(?:керек|қажет)|(?={GAP}?[!?]))"
)
"""Who writes Kazakh may make notes in Russian. A Kazakh verb in «-у» is a noun, too: with «керек» or a mark behind it
it is a note.
"""
_MUST = rf"(?:(?:надо|нужно|необходимо|обязательно|срочно|потом|ещ[её]{GAP}раз|не{GAP}забыть){GAP})?"
_WHAT = rf"(?:{GAP}(?:цифр[уы]|числ[оа]|сумм[уы]|дат[уы]|год|номер|фамилию|должность|название|источник|процент))?"
_WHOM = rf"(?:{GAP}у{GAP}(?-i:[А-ЯЁ])[^()\[\]]*)?"
_LATER = rf"(?:{GAP}(?:срочно|потом|позже|ещ[её]{GAP}раз))?"
_ASKED = (
    rf"верно|так{GAP}ли|точно|цифр[аы]|дата|год|сумма|сколько|откуда|источник|номер|как(?:ой|ая|ое|ие)"
    rf"|дұрыс{GAP}па|рас{GAP}па|солай{GAP}ма|қанша|неше|қай{GAP}жыл|қайдан|саны|сомасы|күні|дереккөзі?|нөмірі"
)
_BRACKETED = expression(
    rf"[(\[]{GAP}?(?:{_MUST}(?:{_TO_DO}){_WHAT}{_WHOM}{_LATER}{GAP}?[!?.]*|(?:{_ASKED}){GAP}?\?+|\?+!*|!!+){GAP}?[)\]]",
    re.IGNORECASE,
)
_CRIED = Words(
    ("проверить", "уточнить", "тексеру", "нақтылау"),
    rf"(?<!\w)(?:проверить|уточнить|(?:тексеру|нақтылау)(?:{GAP}(?:керек|қажет))?){GAP}?(?:!|\?\?)[!?]*",
    re.IGNORECASE,
)
_INFINITIVE = expression(r"(?:[тч]ь|ть?ся|ти|тись)[ \u00a0]$")
"""Behind «обследовать», «(проверить)» is the same deed in another word."""
_NOUN_ALONE = Words(("(тексеру)", "(нақтылау)"), r"\((?:тексеру|нақтылау)\)")
_INSPECTION = expression(
    r"(?:аудит|ревизия|сараптама|инспекция|мониторинг|рейд|шолу|бақылау|байқау|қарау|зерттеу|[лт][ае]у)$"
)
"""What an inspection may be called: in «45 аудит (тексеру)» the bracket is no note."""


def _notes(line: Line) -> Iterator[Stretch]:
    """«(проверить)», «[уточнить у Минфина]», «(нақтылау керек)», «(верно?)», «(?)», «уточнить!»; «120 (тексеру)»."""
    if "(" in line.text or "[" in line.text:
        for match in _BRACKETED.finditer(line.text):
            if not _INFINITIVE.search(line.text, 0, match.start()):
                yield match.span()
    quoted = [match.span() for match in QUOTED.finditer(line.text)]
    for match in _CRIED.finditer(line.text):
        if not any(start < match.start() < end for start, end in quoted):
            yield match.span()
    if line.lang == "kz" and line.printed:
        yield from (match.span() for match in _NOUN_ALONE.finditer(line.text) if _is_behind_a_figure(line, match))


def _is_behind_a_figure(line: Line, match: re.Match[str]) -> bool:
    figure = next((run for run in line.printed if run.end == match.start() - 1), None)
    return figure is not None and not _INSPECTION.search(line.text, figure.start, figure.end)


_SIGNS = Words(
    ("??", "todo", "fixme", "tbd", "lorem ipsum"),
    r"\?{2,}!*|(?<![\w.])(?:T[Oo]D[Oo]|FIX[M]E|TBD|[Ll]orem ipsum)(?!\w)",
)


def _signs(line: Line) -> Iterator[Stretch]:
    """«??», «TBD»."""
    return (match.span() for match in _SIGNS.finditer(line.text))


# --- what was not known yet ------------------------------------------------------------------------------------------

_X = "[ХXхx]"
_TWO_OF_THEM = tuple(one + other for one in "хx" for other in "хx")
_ROW_OF_X = Words(
    _TWO_OF_THEM,
    rf"(?<![\w.])(?:19|20){_X}{{2}}(?!\w)|(?<![\w.]){_X}{{2}}\.{_X}{{2}}(?:\.(?:\d+|{_X}+))?(?!\w)"
    rf"|(?<![\w\u2011-])[ХXхx\d]{{2}}[\u2011-]{_X}{{2}}(?:[\u2011-]{_X}{{2}})?(?![\w\u2011-])"
    rf"|(?<![\w.@/=\u2011-])(?:{_X}{{4,}}|[хx]{{2,}})(?![\w.@/\u2011-])|№{GAP}?{_X}{{2,}}(?![\w/\u2011-])",
)
"""A year, a date, a telephone, more signs than a Roman numeral has, small ones, the number of a document."""
_COUNTED_X = Words(("х", "x"), rf"(?<![\w.,=\u2011-])(?<![=+×*][ \u00a0]){_X}+(?=[ \u00a0%])")
_SCALE = expression(r"[ \u00a0](?:тыс|млн|млрд|трлн|тысяч|миллион|миллиард|мың|сом)(?:\.|[а-я]{0,3}(?!\w))")
_MEN = expression(
    r"[ \u00a0](?:человек|детей|дней|лет|месяцев|часов|раз|адам|бала"
    r"|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)я|марта|мая|августа"
    r"|(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\w{0,6})(?!\w)"
)
_TWO = 2


def _unknown(line: Line) -> Iterator[Stretch]:
    """«20ХХ год», «ХХ.ХХ.2026», «74-ХХ-ХХ», «ХХХХ», «№ ХХ», «Х млн тенге», «ХХ %», «ХХ марта»: no Roman numeral stands
    there, as in «ХХ век», «XX неделя», «X класс» one does.
    """
    yield from (match.span() for match in _ROW_OF_X.finditer(line.typed))
    for match in _COUNTED_X.finditer(line.typed):
        several = match.end() - match.start() >= _TWO
        if _SCALE.match(line.typed, match.end()) or (several and _is_counted(line, match.end())):
            yield match.span()


def _is_counted(line: Line, end: int) -> bool:
    """Whether what stands here is said of a number of them, and of no one of them."""
    measure = measure_at(line.typed, end, line.lang)
    if measure is None:
        return _MEN.match(line.typed, end) is not None
    is_told = len(line.typed[end : measure[1]].strip()) >= _TWO or line.typed[measure[1] - 1] == "%"
    return is_told and not measure[0].is_time


_BLANK = Words(("__",), r"(?<!\w)_{2,}(?!\w)|(?<!\w)(?:19|20)__(?!\w)")


def _blanks(line: Line) -> Iterator[Stretch]:
    """«№ __», «20__ год»; a requisite may have a place for a hand."""
    if not isinstance(line.block, Part | Letterhead):
        yield from (match.span() for match in _BLANK.finditer(line.typed))


_LEFT_OUT = Words(("…", "..."), r"(?<=[^\W\d_№][ \u00a0])(?:…|\.{3})(?=[ \u00a0][^\W\d_])|(?<=№[ \u00a0])(?:…|\.{3})")


def _omissions(line: Line) -> Iterator[Stretch]:
    """«Выявлено … нарушений», «№ …»: something is left out, and nothing is quoted; «+5 … +10» is a range."""
    if isinstance(line.block, Table) or line.text.count("«") != line.text.count("»"):
        return
    quoted = [match.span() for match in QUOTED.finditer(line.text)]
    for match in _LEFT_OUT.finditer(line.typed):
        if not any(start <= match.start() < end for start, end in quoted):
            yield match.span()
