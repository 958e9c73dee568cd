"""The kind of an act and who issued it, as they are typed before a date or number of its source (DG405):
«постановлением Министра от … № …» of an order, «приказом Правительства» of a minister's one.

Told only of acts whose source names its form or issuer. What stands between them and the date is part of the same
citation, as long as nothing else is named there; where the sentence names the right kind, too («приказ о порядке
исполнения закона от …»), it may be this one that the date belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.book.citations import PREFIX, source_key
from docgen.checks.scope import Finished
from docgen.checks.text.lines import MASK, Line, Run, document_lines
from docgen.checks.text.sentences import Sentence, sentence_at
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.portfolios import ministries_of
from docgen.model import Diagnostic, Figure, Lang, Source, SourceKind

_FORMS: Mapping[Lang, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "ru": (
            ("law", r"закон(?:а|у|ом|е|ы|ов|ам|ами|ах)?|кодекс(?:а|у|ом|е|ы|ов|ам|ами|ах)?"),
            ("decree", r"указ(?:а|у|ом|е|ы|ов|ам|ами|ах)?"),
            ("resolution", r"постановлени(?:ем|ями|ях|ям|е|я|ю|и|й)"),
            ("ordinance", r"распоряжени(?:ем|ями|ях|ям|е|я|ю|и|й)"),
            ("order", r"приказ(?:а|у|ом|е|ы|ов|ам|ами|ах)?"),
            ("decision", r"решени(?:ем|ями|ях|ям|е|я|ю|и|й)"),
        ),
        "kz": (
            ("law", r"заң(?:ы|ын|ында|ынан|ымен|ына|ының|нан|ға|да|мен|дар\w*)?|кодекс\w*"),
            ("decree", r"жарлы[қғ]\w*"),
            ("resolution", r"қаулы\w*"),
            ("ordinance", r"өкім(?:і|ін|інде|інен|імен|іне|інің|мен|ге|де|нен|дер\w*)?"),
            ("order", r"бұйры[қғ]\w*"),
            ("decision", r"шешім\w*"),
        ),
    }
)
"""What acts are, and the word for it in every case; a code is a law. As docgen's lexicon has them, `acts.yaml`."""
_ISSUERS: Mapping[Lang, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "ru": (
            ("president", r"президент\w*"),
            ("prime_minister", r"премьер[-\u2011]министр\w*"),
            ("government", r"правительств\w*"),
            ("minister", r"(?<![-\u2011])министр\w*|(?<![-\u2011])министерств\w*"),
            ("maslikhat", r"маслихат\w*"),
            ("akimat", r"аким\w*"),
            ("parliament", r"парламент\w*"),
        ),
        "kz": (
            ("president", r"президент\w*"),
            ("prime_minister", r"премьер[-\u2011]министр\w*"),
            ("government", r"үкімет\w*"),
            ("minister", r"(?<![-\u2011])министр\w*"),
            ("maslikhat", r"мәслихат\w*"),
            ("akimat", r"әкім\w*"),
            ("parliament", r"парламент\w*"),
        ),
    }
)
_ITS = expression("(?:р|ліг)ін", re.IGNORECASE)
"""A Kazakh minister of something: «Қаржы министрінің», not «Министрдің»."""


def _any_of(rows: tuple[tuple[str, str], ...]) -> str:
    return "|".join(f"(?P<{code}>{words})" for code, words in rows)


_PIECES: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": ("закон", "кодекс", "указ", "постановлен", "распоряжен", "приказ", "решени"),
        "kz": ("заң", "кодекс", "жарлы", "қаулы", "өкім", "бұйры", "шешім"),
    }
)
_FORM: Mapping[Lang, Words] = MappingProxyType(
    {
        lang: Words(_PIECES[lang], rf"(?<![\w\u2011-])(?:{_any_of(rows)})(?!\w)", re.IGNORECASE)
        for lang, rows in _FORMS.items()
    }
)
_ISSUER: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf"(?<!\w)(?:{_any_of(rows)})(?!\w)", re.IGNORECASE) for lang, rows in _ISSUERS.items()}
)
_BETWEEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        # «приказом исполняющего обязанности Министра … от», «приказом №»
        "ru": expression(
            rf"(?P<by>(?:[ \u00a0][\w{MASK}\u2011-]+){{0,12}}?)[ \u00a0](?:от[ \u00a0]?|(?:за[ \u00a0])?№[ \u00a0]?)?"
        ),
        "kz": expression(r"[ \u00a0](?:«[^»]*»[ \u00a0])?(?:атты[ \u00a0])?"),
    }
)
"""What stands between the kind of an act and its first figure, in Kazakh between its last one and its kind."""
_BY_KAZAKH = expression(rf"(?:[\w{MASK}\u2011-]+[ \u00a0]){{1,8}}(?:№[ \u00a0]?)?$")
"""Whose act it is, before the first figure of a Kazakh citation."""
_WHOSE = expression("[тнд][ыі]ң$")
"""A Kazakh genitive: «Президент … бұйрықты орындауды тапсырды» issued nothing."""
_APART = expression(r"(?<!\w)(?:и|или|о|об|по|на|в|во|для|при|со?|к|ко|за)(?!\w)")
"""What parts them: «по постановлению в соответствии с нормами от …»."""


def act_told_as_another(finished: Finished) -> Iterator[Diagnostic]:
    """DG405: another kind of act, or another issuer, beside a date or number of a source that has its own."""
    lang = finished.lang
    for line in document_lines(finished.document):
        if any(key.startswith(PREFIX) for key in line.keys) and _FORM[lang].may_stand(line.typed):
            for source, first, last in _cited(line, finished.book):
                yield from _told_wrongly(line, source, first, last, finished)


def _cited(line: Line, book: FactBook) -> Iterator[tuple[Source, Run, Run]]:
    """The acts whose dates or numbers a line prints, each with the first and the last run of one citation."""
    runs = [run for run in line.printed if source_key(run.inline) and _is_head(run)]
    for number, run in enumerate(runs):
        key, before = source_key(run.inline), runs[number - 1] if number else None
        if before and source_key(before.inline) == key and run.start - before.end <= _ONE_CITATION:
            continue
        source, behind = book.sources.get(key), runs[number + 1 : number + 2]
        goes_on = behind and source_key(behind[0].inline) == key and behind[0].start - run.end <= _ONE_CITATION
        if source and source.kind is SourceKind.ACT:
            yield source, run, behind[0] if goes_on else run


_ONE_CITATION = 12
"""Characters between the date and the number of one citation: «года за №»."""


def _is_head(run: Run) -> bool:
    return isinstance(run.inline, Figure) and run.inline.part in ("date", "number")


def _told_wrongly(line: Line, source: Source, first: Run, last: Run, finished: Finished) -> Iterator[Diagnostic]:
    form = _form_beside(line, first, last)
    if form is None:
        return
    lang, names = line.lang, finished.book.names
    sentence, right = sentence_at(line, first.start), names.get(source.form)
    if right and _is_another(form, right.called[-1].said(lang).text, sentence, _FORM[lang].pattern):
        yield _wrong(line, form, f"{source.key}.form", right.called[-1].said(lang).text)
        return
    issuer, by = names.get(source.issuer), _issuer_beside(line, form, first)
    said = " ".join(called.said(lang).text for called in issuer.called) if issuer else ""
    if by and issuer and (_is_another(by, said, sentence, _ISSUER[lang]) or _of_another(line, by, first, said)):
        yield _wrong(line, by, f"{source.key}.issuer", issuer.called[-1].said(lang).text)


def _wrong(line: Line, match: re.Match[str], field: str, right: str) -> Diagnostic:
    key = f"{PREFIX}{field}"
    args = {"text": match[0], "key": key.rsplit(".", 1)[0], "right": right}
    return Diagnostic("DG405", line.place(match.start(), len(match[0])), args, hint=key)


def _is_another(match: re.Match[str], right: str, sentence: Sentence, pattern: re.Pattern[str]) -> bool:
    """Whether a word is of another class than the words of the source, and nothing in the sentence is of theirs."""
    known = {one.lastgroup for one in pattern.finditer(right)}
    told = {one.lastgroup for one in pattern.finditer(sentence.text)}
    return len(known) == 1 and match.lastgroup not in known and not known & told


_OF_WHAT = expression(r"(?:[\w\u2011-]+,?[ \u00a0]){1,3}$")
"""What a Kazakh minister is of, before the word."""


def _of_another(line: Line, by: re.Match[str], first: Run, issuer: str) -> bool:
    """Whether a minister or ministry is of something else than the one that issued the act."""
    if by.lastgroup != "minister":
        return False
    if line.lang == "ru":
        told = line.typed[by.start() : first.start]
    elif _ITS.search(by[0]) and (of_what := _OF_WHAT.search(line.typed, 0, by.start())):
        told = f"{of_what[0]}{by[0]}"
    else:
        return False
    named, known = ministries_of(told), ministries_of(issuer)
    return bool(named and known) and not named & known


def _form_beside(line: Line, first: Run, last: Run) -> re.Match[str] | None:
    """The kind of act that a citation has, as somebody typed it: in Russian before its figures, in Kazakh behind."""
    found = _FORM[line.lang].finditer(line.typed)
    if line.lang == "kz":
        behind = _BETWEEN["kz"].match(line.typed, last.end)
        return next((one for one in found if behind and one.start() == behind.end()), None)
    before = [one for one in found if one.end() <= first.start]
    between = _BETWEEN["ru"].fullmatch(line.typed, before[-1].end(), first.start) if before else None
    return before[-1] if between and not _APART.search(between["by"]) else None


def _issuer_beside(line: Line, form: re.Match[str], first: Run) -> re.Match[str] | None:
    """Who issued the act as it is typed, if one is."""
    if line.lang == "ru":
        start, end = form.end(), first.start
    else:
        by = _BY_KAZAKH.search(line.typed, 0, first.start)
        start, end = (by.start(), first.start) if by else (first.start, first.start)
    named = list(_ISSUER[line.lang].finditer(line.typed, start, end))
    if line.lang == "kz" and named and _FORM["kz"].pattern.search(line.typed, named[-1].end(), end):
        return None  # «Үкіметтің қаулысын орындау үшін № 112 бұйрық»
    whose = line.lang == "ru" or (bool(named) and _WHOSE.search(named[-1][0]))
    return named[0] if whose and len({one.lastgroup for one in named}) == 1 else None
