"""Checks of the people of a letter: to whom it goes, whom it greets, who signs (DG259, DG527 to 529, 536, 537)."""

from __future__ import annotations

import itertools
import operator
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import passages
from docgen.checks.text.spellings import PERSON, is_another_surname, share_little, skeleton
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.lang.forms import Case, Doubt
from docgen.lang.russian.lexicon import cases_of
from docgen.lang.speech import speech
from docgen.model import (
    LANGS,
    NBSP,
    Called,
    Diagnostic,
    Document,
    Lang,
    Letter,
    Name,
    NameKind,
    Related,
    Role,
    Wordforms,
)


def addressee_twice(book: FactBook) -> Iterator[Diagnostic]:
    """DG527: a letter that goes to the same addressee twice."""
    for letter in book.letters.values():
        first: dict[str, int] = {}
        for number, key in enumerate(letter.addressees):
            if key in first:
                earlier = letter.place(f"addressees.{first[key]}")
                place = letter.place(f"addressees.{number}")
                yield Diagnostic("DG527", place, {"key": key}, (Related("first written here", earlier),))
            first.setdefault(key, number)


_LEADERSHIP = expression(
    r"(?:(?:первый\s+)?заместитель\s+)?премьер-министр(?:а)?(?!\w)"
    r"|руководитель\s+(?:аппарата\s+правительства|канцелярии\s+премьер-министра)(?!\w)",
    re.IGNORECASE,
)
"""The Government's leadership, by the Russian name of the office: the Prime Minister, who stands in for him, and the
head of the Apparatus (Reglament of the Government, decree 10 of 2023, p. 141, 142).
"""


def to_the_leadership(letter: Letter, book: FactBook) -> bool:
    """Whether a letter goes to the Government's leadership: as its record says, else by its addressees."""
    if "leadership" in letter.places:
        return letter.leadership
    names = (book.names[key] for key in letter.addressees if key in book.names)
    called = (name.on(letter.date.last) for name in names if name.kind is NameKind.OFFICE)
    return any(one and _LEADERSHIP.match(_plain(one.ru.text)) for one in called)


_ADDRESS = expression(r"[^\s@<>(),;:]+@[^\s@<>(),;:.]+(?:\.[^\s@<>(),;:.]+)+")
"""An e-mail address as far as it can be seen to be one (RFC 5322, without comments and quoted names)."""


def no_address(book: FactBook) -> Iterator[Diagnostic]:
    """DG529: an executor's e-mail that is no address."""
    for letter in book.letters.values():
        email = letter.executor.email if letter.executor else ""
        if email and not _ADDRESS.fullmatch(email):
            yield Diagnostic("DG529", letter.place("executor.email"), {"email": email})


# --- whom the letter greets ------------------------------------------------------------------------------------------


def greets_somebody_else(finished: Finished) -> Iterator[Diagnostic]:
    """DG528: a salutation that names a person, by initial and surname, or by given name and patronymic, to whom the
    letter does not go; DG536: one that names another than that of the other language. Where no addressee is so named
    nothing is judged.
    """
    yield from _greets_by_name(finished)
    written_to = {one for key in finished.letter.addressees for one in _people(key, finished)}
    for passage in passages(finished.document) if written_to else ():
        for line in passage.lines if passage.kind == Role.SALUTATION else ():
            for match in PERSON.finditer(line.text):
                if (match["initial"], _plain(match["surname"])) not in written_to:
                    args = {"text": match[0], "others": ", ".join(f"{first}. {last}" for first, last in written_to)}
                    yield Diagnostic("DG528", line.place(match.start(), len(match[0])), args)


_GREETED = expression(
    rf"(?:[Уу]важаем(?:ый|ая)|[Гг]лубокоуважаем(?:ый|ая)|[Мм]ногоуважаем(?:ый|ая)|[Ққ]ұрметті)\s(?P<given>[{CAPITALS}][{SMALL}]+)"
    rf"\s(?P<father>[{CAPITALS}][{SMALL}]*?[{SMALL}])"
    r"(?:(?P<man>ович|евич|ич|ұлы|улы)|(?P<woman>овна|евна|инична|ична|қызы|кызы))(?!\w)"
)
"""A person by given name and patronymic: «Уважаемый Асхат Ерланович», «Құрметті Асхат Ерланұлы»."""
_INITIALS = expression(rf"(?<!\w)(?P<given>[{CAPITALS}])\.(?:\s?(?P<father>[{CAPITALS}])\.)?")
_NAMED_AFTER = expression(r"(?<!\w)(?:имени|им\.)|атындағы", re.IGNORECASE)
_SEVERAL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:депутат(?:ы|ам|ов)(?!\w)|член|др\.|друг|групп|фракц)", re.IGNORECASE),
        "kz": expression(
            r"(?<!\w)(?:мүше|топ|т\.б|фракция|басқа)|(?:лар|лер|дар|дер|тар|тер)[ыі]?(?!\w)", re.IGNORECASE
        ),
    }
)
"""What tells of more than one person, or of one who writes for them."""


def _greets_by_name(finished: Finished) -> Iterator[Diagnostic]:
    """DG528, DG536: whoever is greeted by given name and patronymic, against the initials of the addressees, and
    against the one whom the other language greets; told once, in Russian.
    """
    mine = _greeted(finished.document)
    if not mine:
        return
    line, found = mine
    place = line.place(found.start("given"), found.end("father") - found.start("given"))
    initials = [_initials(key, finished) for key in finished.letter.addressees]
    if initials and all(one and not _begins(found, one) for one in initials):
        others = ", ".join(one[0] for one in initials if one)
        yield Diagnostic("DG528", line.place(found.start(), len(found[0])), {"text": found[0], "others": others})
    theirs = _greeted(finished.twin) if finished.twin and finished.lang == "ru" else None
    if theirs and (
        (found["man"] is None) != (theirs[1]["man"] is None)
        or any(_is_another(found[part], theirs[1][part]) for part in ("given", "father"))
    ):
        yield Diagnostic("DG536", place, {"text": _name_of(found), "other": _name_of(theirs[1])})


_OF_A_SEX: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("woman", expression(r"(\w*[Уу]важаем)ый"), r"\1ая"),
    ("man", expression(r"(\w*[Уу]важаем)ая"), r"\1ый"),
)
_FATHERS_IN_ICH = frozenset({"Иль", "Кузьм", "Лук", "Фом", "Никит", "Савв"})


def greeting_in_disorder(finished: Finished) -> Iterator[Diagnostic]:
    """DG542: «Уважаемая Марат Асанович!», and a greeting by given name and patronymic with no mark behind it."""
    greeted = _greeted(finished.document)
    if not greeted:
        return
    line, found = greeted
    right = found[0]
    for sex, adjective, instead in _OF_A_SEX:
        # «Уважаемая Анна Гулевич», «Уважаемая Айгерим Бабич» are greeted by given name and surname
        is_surname = found["man"] == "ич" and found["father"] not in _FATHERS_IN_ICH
        judged = found[sex] and not (sex == "man" and (is_surname or found["given"].endswith(("а", "я", "ь"))))
        right = adjective.sub(instead, right, count=1) if judged else right
    whole = line.text.strip() == found[0]  # no mark stands behind it
    if right != found[0] or whole:
        right += "!" if whole else ""
        args = {"text": found[0], "right": right}
        yield Diagnostic("DG542", line.place(found.start(), len(found[0])), args)


def _greeted(document: Document) -> tuple[Line, re.Match[str]] | None:
    """The one person whom a letter greets by given name and patronymic."""
    lines = [line for one in passages(document) if one.kind == Role.SALUTATION for line in one.lines]
    found = [(line, match) for line in lines for match in _GREETED.finditer(line.text)]
    return found[0] if len(found) == 1 else None


def _name_of(greeted: re.Match[str]) -> str:
    return greeted[0].split(maxsplit=1)[1]


def _initials(key: str, finished: Finished) -> re.Match[str] | None:
    """The initials of the one person whom the name of an addressee holds."""
    name = finished.book.names.get(key)
    called = name.on(finished.day) if name and name.kind in (NameKind.PERSON, NameKind.OFFICE) else None
    text = called.said(finished.lang).text if called else ""
    found = [] if _NAMED_AFTER.search(text) else list(_INITIALS.finditer(text))
    return found[0] if len(found) == 1 else None


def is_one_person(key: str, finished: Finished) -> bool:
    """Whether the name of an addressee is that of one person, whatever the office: «Депутат Курултая Сапаров Б.К.»."""
    name = finished.book.names.get(key)
    called = name.on(finished.day) if name else None
    text = called.said(finished.lang).text if called else ""
    return _initials(key, finished) is not None and not _SEVERAL[finished.lang].search(text)


def _begins(greeted: re.Match[str], initials: re.Match[str]) -> bool:
    parts = [part for part in ("given", "father") if initials[part]]
    return all(_alike(greeted[part], initials[part]) for part in parts)


def _is_another(russian: str, kazakh: str) -> bool:
    """Whether two given names cannot be one.

    >>> [_is_another(*pair) for pair in (("Бауыржан", "Ерлан"), ("Асхат", "Асқат"), ("Исмаил", "Смайыл"))]
    [True, False, False]
    """
    return not (_alike(russian, kazakh) or _lost_its_vowel(russian, kazakh)) or share_little(russian, kazakh)


def _lost_its_vowel(one: str, other: str) -> bool:
    """Whether one of two names begins with a vowel before the first consonant of the other: «Исмаил», «Смайыл»."""
    vowels = {name[0] in _VOWELS for name in (one, other)}
    return len(vowels) > 1 and skeleton(one)[:1] == skeleton(other)[:1]


def _people(key: str, finished: Finished) -> Iterator[tuple[str, str]]:
    """The people that the name of an addressee holds, as initial and surname."""
    name = finished.book.names.get(key)
    called = name.on(finished.day) if name else None
    for match in PERSON.finditer(called.said(finished.lang).text) if called else ():
        yield match["initial"], _plain(match["surname"])


def _plain(text: str) -> str:
    """A name as it compares: whatever hyphen and space, «ё» as «е»."""
    return text.replace("\u2011", "-").replace(NBSP, " ").replace("ё", "е").replace("Ё", "Е")


# --- one person in two languages -------------------------------------------------------------------------------------

_SOUNDS: tuple[str, ...] = (
    "АӘЕЁИЙІЫОӨУҰҮЭЮЯЖ",
    "БПФУҰО",
    "ВПФУҰО",
    "ГҒКҚХҺ",
    "ДТЖ",
    "ЖЗСЦЧШЩ",
    "Л",
    "М",
    "Н",
    "Р",
)
"""First letters that one name may have in the two languages, with much room: «Смаилов А.» is «Ә. Смайылов», «Якуб»
«Жақып», «Чокан» «Шоқан», «Джаксыбеков» «Жақсыбеков», «Валихан» «Уәлихан»; «Б.» is never «В.».
"""


def initials_differ(book: FactBook) -> Iterator[Diagnostic]:
    """DG536: a person of a letter, or the one whom an office names, whose initial or surname begins with another sound
    in the other language, whose surnames have hardly a consonant in common, or who is a man in one and a woman in the
    other.
    """
    for letter in book.letters.values():
        for name in _named_by(letter, book):
            yield from _of_another_sound(name, letter)


def _named_by(letter: Letter, book: FactBook) -> Iterator[Name]:
    """The people and offices that a letter's record names, each once."""
    keys = (*letter.addressees, letter.signer, letter.position, letter.executor.person if letter.executor else "")
    return (book.names[key] for key in dict.fromkeys(keys) if key in book.names)


def _of_another_sound(name: Name, letter: Letter) -> Iterator[Diagnostic]:
    called = name.on(letter.date.last) if name.kind in (NameKind.PERSON, NameKind.OFFICE) else None
    of_each = [_named_in(called.said(lang).text) if called else () for lang in LANGS]
    if any(len(found) != 1 for found in of_each):
        return
    russian, kazakh = (found[0] for found in of_each)
    begun = _surnames_alike(russian["surname"], kazakh["surname"]) and _have_like_initials(russian, kazakh)
    # in «директор школы имени А. Пушкина» the genitive of a man is no woman
    is_person = name.kind is NameKind.PERSON
    other = share_little(russian["first"], kazakh["first"])
    other = other or (
        (is_person or not _is_named_after(called)) and is_another_surname(russian["first"], kazakh["first"])
    )
    if not begun or other or (is_person and _of_another_sex(russian["surname"], kazakh["surname"])):
        place = name.place("kz.text", "kz")
        yield Diagnostic("DG536", place, {"text": russian[0], "other": kazakh[0]})


_FAMILY_NAME = rf"(?P<surname>(?P<first>[{CAPITALS}][{SMALL}]+)(?:[-\u2011][{CAPITALS}][{SMALL}]+)?)"
_BOTH_INITIALS = rf"(?P<initial>[{CAPITALS}])(?<!\w.)\.\s?(?:(?P<father>[{CAPITALS}])\.\s?)?"
_PERSON = expression(rf"{_BOTH_INITIALS}{_FAMILY_NAME}")
_PERSON_BEHIND = expression(rf"(?<!\.)(?<!\.\s)(?<![\w-]){_FAMILY_NAME}\s{_BOTH_INITIALS}(?![{CAPITALS}{SMALL}])")
"""«М.А. Сеитов», «Сеитов М.А.»."""


def _named_in(text: str) -> tuple[re.Match[str], ...]:
    """The people that a name holds by initials and surname, in whatever order."""
    return tuple(_PERSON.finditer(text)) or tuple(_PERSON_BEHIND.finditer(text))


def _is_named_after(called: Called | None) -> bool:
    return called is not None and any(_NAMED_AFTER.search(called.said(lang).text) for lang in LANGS)


_APART = ("АӘ", "ОӨУҰҮ", "ЕИІЫ")
"""First vowels of which a given name has those of one row in both languages: «Искандер» is «Ескендір»."""


def _have_like_initials(russian: re.Match[str], kazakh: re.Match[str]) -> bool:
    """Whether the initials that both languages have may be those of one person."""
    pairs = [(russian[part], kazakh[part]) for part in ("initial", "father") if russian[part] and kazakh[part]]
    given, *fathers = pairs
    # «Хасенович» is «Әсенұлы», «Исмаилович» «Смайылұлы»: a vowel beside a consonant tells nothing of a father
    judged = [given, *(pair for pair in fathers if len({letter in _VOWELS for letter in pair}) == 1)]
    return all(_alike(*pair) and not _begin_apart(*pair) for pair in judged)


_VOWELS = _SOUNDS[0].rstrip("Ж")


def _begin_apart(one: str, other: str) -> bool:
    """Whether two first vowels are never those of one given name.

    >>> _begin_apart("А", "Е"), _begin_apart("А", "Ә"), _begin_apart("Э", "Ә")
    (True, False, False)
    """
    rows = [row for letter in (one, other) for row in _APART if letter in row]
    return len(rows) > 1 and rows[0] != rows[1]


_OF_A_MAN, _OF_A_WOMAN = expression(r"\w+(?:[оеё]в|[иы]н)"), expression(r"\w+(?:[оеё]в|[иы]н)а")


def _of_another_sex(russian: str, kazakh: str) -> bool:
    """Whether one of two surnames is a man's and the other a woman's.

    >>> _of_another_sex("Ахметов", "Ахметова"), _of_another_sex("Ахметова", "Ахметова")
    (True, False)
    """
    pairs = ((russian, kazakh), (kazakh, russian))
    return any(_OF_A_MAN.fullmatch(one) and _OF_A_WOMAN.fullmatch(other) for one, other in pairs)


def _surnames_alike(one: str, other: str) -> bool:
    """Whether two surnames may begin with one sound; «Хасанов» is «Асанов», too.

    >>> _surnames_alike("Хасанов", "Асанов"), _surnames_alike("Хасанов", "Масанов")
    (True, False)
    """
    silent = {one[0], other[0]} & set("ХҚҺ") and {one[0], other[0]} & set(_VOWELS)
    return bool(silent) or _alike(one, other)


def _alike(one: str, other: str) -> bool:
    """Whether two names may begin with one sound.

    >>> _alike("А", "Ә"), _alike("Юсупов", "Жүсіпов"), _alike("А", "Б")
    (True, True, False)
    """
    return one[0] == other[0] or any(one[0] in row and other[0] in row for row in _SOUNDS)


# --- forms given by hand ---------------------------------------------------------------------------------------------

_CASES: Mapping[Lang, tuple[Case, ...]] = MappingProxyType(
    {
        "ru": (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC),
        "kz": (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC, Case.ABL),
    }
)


def form_of_another_case(book: FactBook) -> Iterator[Diagnostic]:
    """DG537: of a person or office that a letter's record names, a form given for a case that is no form of it in this
    case, but is one in another: «dat: А. Ахметова».
    """
    told: set[str] = set()
    for letter in book.letters.values():
        for name in _named_by(letter, book):
            if name.key not in told:
                told.add(name.key)
                yield from _misgiven(name, letter)


def _misgiven(name: Name, letter: Letter) -> Iterator[Diagnostic]:
    called = name.on(letter.date.last)
    for lang in LANGS if called else ():
        words = called.said(lang) if called else Wordforms("")
        for case in _CASES[lang] if words.forms and not words.shipped else ():
            form = words.forms.get(case)
            addressed = case == Case.DAT and name.key in letter.addressees
            if form and (right := _right(form, words, name.kind, lang, case, addressed=addressed)):
                place = name.place(f"{lang}.forms.{case}", f"{lang}.forms")
                yield Diagnostic("DG537", place, {"text": form, "case": case, "right": right})


def _right(form: str, words: Wordforms, kind: NameKind, lang: Lang, case: Case, *, addressed: bool) -> str:
    found = _right_form(form, words, kind, lang, case)
    found = found or (_right_address(form, words, kind, lang) if addressed else "")
    right = found or _with_surname_in_case(form, words, lang, case, addressed=addressed)
    # «Помощник депутата Сеитова М.А.» is the helper of a man
    may_be_of_a_man = (
        not found
        and kind is NameKind.OFFICE
        and lang == "ru"
        and _OF_A_WOMAN_NAMED.search(form)
        and not _HELD_BY_HER.match(form)
    )
    return "" if may_be_of_a_man else right


_OF_A_WOMAN_NAMED = expression(r"[оеё]ва(?!\w)")
_HELD_BY_HER = expression(
    rf"(?:Депутат|Сенатор|Министр|Премьер-Министр|Аким)\w*\s(?:[{CAPITALS}]\.\s?)*[{CAPITALS}]\w+[оеё]ва(?!\w)"
)
"""An office and right behind it who holds it."""
_DECLINED = expression(r"\w+[оеё]в(а?)")
_ENDINGS = MappingProxyType({"": ("а", "у", "а", "ым", "е"), "а": ("ой", "ой", "у", "ой", "ой")})
"""Of a man's and of a woman's surname, as `_CASES` has the cases behind the nominative."""


def _with_surname_in_case(form: str, words: Wordforms, lang: Lang, case: Case, *, addressed: bool) -> str:
    """A form whose surname was left as it is in the nominative, with the surname in its case: «Депутату Сеитов М.А.»,
    «депутаты М.А. Сейітов». In Kazakh it is judged in an address alone.
    """
    own, given = _named_in(_plain(words.text)), _named_in(_plain(form))
    if case == Case.NOM or len(own) != 1 or len(given) != 1 or (lang == "kz" and not (addressed and case == Case.DAT)):
        return ""
    surname = own[0]["surname"]
    family = _DECLINED.fullmatch(surname)
    if given[0]["surname"] != surname or not family or _NAMED_AFTER.search(words.text):
        return ""
    if lang == "kz":
        if given[0].end() < len(_plain(form)):  # «М.А. Сейітов мырзаға», «М.А. Сейітов, Парламент депутатына»
            return ""
        right = _possible(Wordforms(surname), NameKind.PERSON, lang, case)[0]
    else:
        bare, endings = surname.removesuffix(family[1]), _ENDINGS[family[1]]
        right = bare + endings[_CASES["ru"].index(case) - 1]
    plain, start, end = _plain(form), *given[0].span("surname")
    return f"{plain[:start]}{right}{plain[end:]}" if right != surname else ""


def _right_form(form: str, words: Wordforms, kind: NameKind, lang: Lang, case: Case) -> str:
    """What stands in the case in place of a form that is certainly another case's; empty where that is not certain: an
    office whose record has the dative for its text too (so a letter is adopted) is not known in any other case.
    """
    if kind is not NameKind.PERSON and _spelled(form) == _spelled(words.text):
        return ""
    bare = replace(words, forms={})
    possible = _possible(bare, kind, lang, case)
    if not possible or _spelled(form) in map(_spelled, possible):
        return ""
    others = (one for other in _CASES[lang] if other != case for one in _possible(bare, kind, lang, other))
    return " / ".join(possible) if _spelled(form) in map(_spelled, others) else ""


def form_of_somebody_else(book: FactBook) -> Iterator[Diagnostic]:
    """DG259: of a person or office that a letter's record names, a form given by hand with another initial or another
    surname than the name has: «dat: Касимову К.» of «Касымов К.».
    """
    told: set[tuple[str, Lang, Case]] = set()
    for letter in book.letters.values():
        for name in _named_by(letter, book):
            called = name.on(letter.date.last)
            for lang, case, form in _given(called) if called else ():
                text = called.said(lang).text if called else ""
                if (name.key, lang, case) not in told and _names_another(text, form):
                    told.add((name.key, lang, case))
                    place = name.place(f"{lang}.forms.{case}", f"{lang}.forms")
                    yield Diagnostic("DG259", place, {"text": form, "case": case, "other": text})


def _given(called: Called) -> Iterator[tuple[Lang, Case, str]]:
    """The forms that a record gives by hand."""
    for lang in LANGS:
        words = called.said(lang)
        given = ((case, words.forms.get(case)) for case in _CASES[lang] if words.forms and not words.shipped)
        yield from ((lang, case, form) for case, form in given if form)


_INITIAL = expression(rf"(?<!\w)([{CAPITALS}])\.")
_FAMILY = expression(rf"(?<![\w-])[{CAPITALS}][{SMALL}]{{2,}}(?:[оеё]в|[иы]н)(?=а?(?!\w|-))")
"""A surname without its ending: all of its forms begin so."""
_LONGEST_CHANGE = 3
_NAMED = expression(rf"[{CAPITALS}][{SMALL}]+")


def _names_another(text: str, form: str) -> bool:
    """Whether a form has other initials than the name, or a word that is nearly its surname and cannot be it."""
    text, form = _plain(text), _plain(form)
    ours, theirs = (sorted(_INITIAL.findall(one)) for one in (text, form))
    if ours != theirs and len(ours) == len(theirs):
        return True
    words = _NAMED.findall(form)
    missing = (stem for stem in _FAMILY.findall(text) if ours and not any(word.startswith(stem) for word in words))
    return any(_is_nearly(word, stem) for stem in missing for word in words) or _has_another_surname(text, form)


def _has_another_surname(text: str, form: str) -> bool:
    """Whether both name one person by initial and surname, and no case of the one surname is the other: a case changes
    the end of it, «Заяц», «Зайцу».
    """
    ours, theirs = ([match["first"] for match in PERSON.finditer(one)] for one in (text, form))
    if len(ours) != 1 or len(theirs) != 1:
        return False
    shared = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(ours[0], theirs[0], strict=False))
    return len(tuple(shared)) < len(ours[0]) - _LONGEST_CHANGE


def _is_nearly(word: str, stem: str) -> bool:
    """Whether a word begins as a surname does, but for one letter: «Касимову», «Касымов»."""
    begun = word[: len(stem)]
    return len(begun) == len(stem) and sum(map(operator.ne, begun, stem)) == 1


_OFFICIAL = expression(
    r"(?:^|[-\u2011])(?:депутат|министр|президент|председател|заместител|руководител|аким|секретар|директор|начальник"
    r"|глав|судь|прокурор|помощник|советник)(?:[аыуияью]|ами?|ом|ем|ов|ей|ям|ями|ах|ях|)$",
    re.IGNORECASE,
)
_KAZAKH_OFFICIALS = expression("(?:депутат|министр|басшы|төраға|әкім|орынбасар)(?:лары|лері|дары|дері|тары|тері)$")
_KAZAKH_DATIVE = expression(r"[ғгқкн][ае]$")


def _right_address(form: str, words: Wordforms, kind: NameKind, lang: Lang) -> str:
    """What stands in place of an official's dative whose first word (in Kazakh: which whole) is certainly none:
    «Депутаты Мажилиса», «Мәжілісінің депутаттары». A body may be addressed in the nominative; so is a Kazakh office
    before the name of the person, of whom there is one.
    """
    if lang == "kz":
        is_text = _spelled(form) == _spelled(words.text) and _KAZAKH_OFFICIALS.search(form)
        possible = _possible(replace(words, forms={}), kind, lang, Case.DAT) if is_text else ()
        return possible[0] if possible and _KAZAKH_DATIVE.search(possible[0]) else ""
    head, _, rest = form.partition(" ")
    known = {case for case, _ in cases_of(head.lower())} if _OFFICIAL.search(head) else set()
    is_none = known and Case.DAT not in known
    possible = _possible(Wordforms(words.text.split()[0]), kind, lang, Case.DAT) if is_none else ()
    return f"{possible[0]} {rest}".rstrip() if possible else ""


def _possible(words: Wordforms, kind: NameKind, lang: Lang, case: Case) -> tuple[str, ...]:
    """The forms that a name may have in a case, by the rules alone."""
    worded = speech(lang).name(words, kind, case, "")
    return worded.considered if isinstance(worded, Doubt) else (worded.text,)


def _spelled(text: str) -> str:
    return " ".join(_plain(text).split())
