"""The changes that `mutations.py` makes: each takes a ground and gives the changed files with the places at which the
change can be found.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from ground import (
    COUNT,
    EVIDENCE,
    EVIDENCE_TEXT,
    FACT,
    LETTER,
    MONEY,
    NAME,
    NOTE,
    SENTENCE_END,
    TODAY,
    Files,
    Ground,
    Mutation,
    Place,
    chosen,
    edited,
    found_in_prose,
    here,
    paragraph_of,
    typed_after_a_sentence,
)

from docgen.model import Lang, Name

# --- what is typed ---------------------------------------------------------------------------------------------------

TYPED: Mapping[str, Mapping[Lang, tuple[str, ...]]] = {
    "number": {
        "ru": (
            "Проверено {n} школ.",
            "Охвачено {n} детей.",
            "Работают {n} центров.",
            "Доля составила {p} %.",
            "Создано {b} мест.",
        ),
        "kz": (
            "{n} мектеп тексерілді.",
            "{n} бала қамтылды.",
            "{n} орталық жұмыс істейді.",
            "Үлесі {p} % болды.",
            "{b} орын ашылды.",
        ),
    },
    "number word": {
        "ru": ("Проверено {w} школ.", "Открыто {w} центров.", "Проверки прошли {t}.", "Охвачены дети {o} регионов."),
        "kz": (
            "{w} мектеп тексерілді.",
            "{w} орталық ашылды.",
            "Тексеру {t} өткізілді.",
            "{w} өңірдің балалары қамтылды.",
        ),
    },
    "date": {
        "ru": ("Комиссия заседала {d} {m} {y} года.", "Работа начата в {y} году.", "Отчет принят {d}.0{k}.{y}."),
        "kz": ("Комиссия {y} жылғы {d} {m} отырды.", "Жұмыс {y} жылы басталды.", "Есеп {d}.0{k}.{y} қабылданды."),
    },
    "sum": {
        "ru": (
            "Выделено {n} млн тенге.",
            "Освоено {k},{n} млрд тенге.",
            "Сэкономлено {b} тенге.",
            "Выделено {w} миллионов тенге.",
        ),
        "kz": (
            "{n} млн теңге бөлінді.",
            "{k},{n} млрд теңге игерілді.",
            "{b} теңге үнемделді.",
            "{w} миллион теңге бөлінді.",
        ),
    },
    "act": {
        "ru": (
            "Это закреплено приказом Министра здравоохранения РК от {d} {m} {y} года № {n}.",
            "Это закреплено постановлением Правительства № {n}.",
            "Это закреплено статьей {n} Закона.",
        ),
        "kz": (
            "Бұл ҚР Денсаулық сақтау министрінің {y} жылғы {d} {g} № {n} бұйрығымен бекітілген.",
            "Бұл Үкіметтің № {n} қаулысымен бекітілген.",
            "Бұл Заңның {n}-бабында бекітілген.",
        ),
    },
}
WORDS: Mapping[Lang, Mapping[str, tuple[str, ...]]] = {
    "ru": {
        "w": ("двадцать шесть", "семнадцать", "сто двадцать", "тридцать восемь", "девять"),
        "t": ("дважды", "трижды"),
        "o": ("двух", "пятнадцати", "сорока трех"),
        "m": ("января", "марта", "августа", "декабря"),
        "g": ("",),
    },
    "kz": {
        "w": ("Жиырма алты", "Он жеті", "Жүз жиырма", "Отыз сегіз", "Тоғыз"),
        "t": ("екі рет", "үш рет"),
        "o": ("",),
        "m": ("қаңтарда", "наурызда", "тамызда", "желтоқсанда"),
        "g": ("қаңтардағы", "наурыздағы", "тамыздағы", "желтоқсандағы"),
    },
}


def typed(what: str) -> Callable[[Ground], Mutation]:
    """A sentence with a figure that no fact knows."""

    def mutate(ground: Ground) -> Mutation:
        chance = ground.chance
        numbers = {
            "n": chance.randint(11, 998),
            "p": f"{chance.randint(1, 99)},{chance.randint(1, 9)}",
            "b": f"{chance.randint(1, 9)} {chance.randint(100, 999)}",
            "d": chance.randint(10, 28),
            "k": chance.randint(1, 9),
            "y": chance.randint(2012, 2020),
        }
        words = {name: chance.choice(several) for name, several in WORDS[ground.lang].items()}
        return typed_after_a_sentence(ground, chance.choice(TYPED[what][ground.lang]).format(**numbers, **words), what)

    return mutate


def misquoted(ground: Ground) -> Mutation:
    """A citation replaced by a typed one whose number is wrong."""
    at, match = chosen(ground, found_in_prose(ground, re.compile(r"\{\{ source\.order_112 \| cite \}\}")))
    number = ground.chance.choice((111, 113, 114, 211))
    text = {
        "ru": f"распоряжение Премьер-Министра РК от 17 августа 2020 года № {number}-р",
        "kz": f"ҚР Премьер-Министрінің 2020 жылғы 17 тамыздағы № {number}-ө өкімі",
    }[ground.lang]
    return Mutation(edited(ground, at, *match.span(), text), f"misquoted act: {text}", here(ground, at))


# --- one language differs --------------------------------------------------------------------------------------------

SOME: Mapping[Lang, str] = {"ru": "несколько", "kz": "бірнеше"}


def removed_citation(ground: Ground) -> Mutation:
    """A figure replaced by a vague word."""
    at, match = chosen(ground, found_in_prose(ground, FACT))
    places = here(ground, at) | ground.other().saying(rf"fact\.{match[1]}\b")
    return Mutation(edited(ground, at, *match.span(), SOME[ground.lang]), f"removed {match[0]}", places)


def swapped_citations(ground: Ground) -> Mutation:
    """Two figures of different facts in each other's place."""
    every = found_in_prose(ground, FACT)
    (at, one) = chosen(ground, every)
    others = ((to, two) for to, two in every if two[1] != one[1] and to != at)
    (to, two) = chosen(ground, ((to, two) for to, two in others if not are_one_time(ground, one, two)))
    first = replace(ground, files=edited(ground, at, *one.span(), two[0]))
    places = here(ground, at, to) | ground.both_saying(rf"fact\.({one[1]}|{two[1]})\b")
    return Mutation(edited(first, to, *two.span(), one[0]), f"swapped {one[0]} and {two[0]}", places)


def are_one_time(ground: Ground, *prints: re.Match[str]) -> bool:
    """Whether all print the time of their facts, and it is the same: in each other's place they change no letter."""
    times = [re.match(r"\.(period|as_of)\b", one[2]) for one in prints]
    facts = (ground.book.facts[one[1]] for one in prints)
    return all(times) and len({getattr(fact, time[1]) for fact, time in zip(facts, times, strict=True) if time}) == 1


def added_citation(ground: Ground) -> Mutation:
    """One more figure."""
    key = chosen(ground, (match[1] for _, match in found_in_prose(ground, FACT)))
    text = {"ru": f"Отметим и {{{{ fact.{key} }}}}.", "kz": f"{{{{ fact.{key} }}}} де бар."}[ground.lang]
    return typed_after_a_sentence(ground, text, "added citation")


def names_alone(ground: Ground) -> list[tuple[int, re.Match[str]]]:
    """Names that their paragraph prints once: how often a name is repeated is a matter of style."""
    every = found_in_prose(ground, NAME)
    return [(at, one) for at, one in every if len(re.findall(rf"name\.{one[1]}\b", paragraph_of(ground, at))) == 1]


def removed_name(ground: Ground) -> Mutation:
    """A name taken out."""
    at, match = chosen(ground, names_alone(ground))
    places = here(ground, at) | ground.other().saying(rf"name\.{match[1]}\b")
    return Mutation(edited(ground, at, *match.span(), ""), f"removed {match[0]}", places)


def swapped_name(ground: Ground) -> Mutation:
    """Another name of the same kind in a name's place."""
    at, match = chosen(ground, names_alone(ground))
    kind = ground.book.names[match[1]].kind
    key = chosen(ground, (one.key for one in current_names(ground) if one.kind is kind and one.key != match[1]))
    places = here(ground, at) | ground.other().saying(rf"name\.{match[1]}\b")
    text = f"{{{{ name.{key}{match[2]}}}}}"
    return Mutation(edited(ground, at, *match.span(), text), f"swapped {match[0]} for {key}", places)


def added_name(ground: Ground) -> Mutation:
    """One more name."""
    kinds = {"oblast", "body", "city"}
    key = chosen(ground, (one.key for one in current_names(ground) if one.kind.value in kinds))
    text = {"ru": f"Участвует {{{{ name.{key} }}}}.", "kz": f"{{{{ name.{key} }}}} қатысады."}[ground.lang]
    return typed_after_a_sentence(ground, text, "added name")


def current_names(ground: Ground) -> Iterator[Name]:
    """The names that hold on the day of the letter."""
    return (one for one in ground.book.names.values() if one.on(TODAY))


def changed_list(change: Callable[[random.Random, list[str]], None], what: str) -> Callable[[Ground], Mutation]:
    """A list of members written out by hand, changed."""

    def mutate(ground: Ground) -> Mutation:
        at, match = chosen(ground, ((at, one) for at, one in found_in_prose(ground, FACT) if "members" in one[2]))
        members = list(ground.book.facts[match[1]].members)
        change(ground.chance, members)
        case = "loc" if "loc" in match[2] else "nom"
        text = ", ".join(f'{{{{ name.{key} | case("{case}") }}}}' for key in members)
        places = here(ground, at) | ground.other().saying(rf"fact\.{match[1]}\b")
        return Mutation(edited(ground, at, *match.span(), text), f"{what} of {match[1]}", places)

    return mutate


def drop_one(chance: random.Random, members: list[str]) -> None:
    """One member less."""
    members.pop(chance.randrange(len(members)))


def add_one(chance: random.Random, members: list[str]) -> None:
    """One member more."""
    every = ("akmola", "pavlodar", "karaganda", "kyzylorda", "mangystau", "north_kazakhstan", "shymkent")
    members.insert(chance.randrange(len(members)), chance.choice([key for key in every if key not in members]))


def exchange_two(chance: random.Random, members: list[str]) -> None:
    """Two members in each other's place."""
    one, two = chance.sample(range(len(members)), 2)
    members[one], members[two] = members[two], members[one]


def changed_scale(ground: Ground) -> Mutation:
    """Millions for milliards in one language, or the other way round."""
    at, match = chosen(ground, found_in_prose(ground, MONEY))
    key = re.findall(r"fact\.(\w+)", ground.lines()[at][: match.start()])[-1]
    text = f'money("{"млрд" if match[1] == "млн" else "млн"}{match[2]}"'
    places = here(ground, at) | ground.other().saying(rf"fact\.{key} \| money")
    return Mutation(edited(ground, at, *match.span(), text), f"scale of {key}", places)


def dropped_unit(ground: Ground) -> Mutation:
    """A sum printed as a bare number in one language; the noun of a count is taken out in `nouns`."""
    of_unit = ((at, one) for at, one in found_in_prose(ground, FACT) if re.match(r" \| money", one[2]))
    at, match = chosen(ground, of_unit)
    places = here(ground, at) | ground.other().saying(rf"fact\.{match[1]}\b")
    return Mutation(edited(ground, at, *match.span(), f"{{{{ fact.{match[1]} }}}}"), f"unit of {match[0]}", places)


def removed_note(ground: Ground) -> Mutation:
    """A footnote taken out."""
    at, match = chosen(ground, found_in_prose(ground, NOTE))
    places = here(ground, at) | ground.other().saying(rf"\[\^{match[1]}\]")
    return Mutation(edited(ground, at, *match.span(), ""), f"removed {match[0]}", places)


def swapped_note(ground: Ground) -> Mutation:
    """A footnote on another act."""
    at, match = chosen(ground, found_in_prose(ground, NOTE))
    places = here(ground, at) | ground.other().saying(rf"\[\^{match[1]}\]")
    return Mutation(edited(ground, at, *match.span(), "[^order_112]"), f"swapped {match[0]}", places)


def added_note(ground: Ground) -> Mutation:
    """One more footnote."""
    at, match = chosen(ground, found_in_prose(ground, SENTENCE_END))
    key = ground.chance.choice(("order_70", "order_112"))
    return Mutation(
        edited(ground, at, match.start(), match.start(), f"[^{key}]"), f"added note {key}", here(ground, at)
    )


PROMISE = "[!national_plan] "
DUE = "facts/plans.yaml"


def paragraph_starts(ground: Ground) -> list[int]:
    """The lines that begin a plain paragraph."""
    lines = ground.lines()
    return [at for at in ground.prose() if not lines[at - 1].strip() and lines[at][0].isalpha()]


def promise_lines(ground: Ground) -> frozenset[Place]:
    """Where the promise is made in either language."""
    return ground.both_saying(r"\[!national_plan\]")


def removed_promise(ground: Ground) -> Mutation:
    """A promise whose mark is taken out."""
    at = next(at for at in ground.prose() if PROMISE in ground.lines()[at])
    return Mutation(edited(ground, at, 0, len(PROMISE), ""), "removed promise", promise_lines(ground))


def added_promise(ground: Ground) -> Mutation:
    """A paragraph that makes a promise in one language only."""
    at = chosen(ground, paragraph_starts(ground))
    return Mutation(edited(ground, at, 0, 0, PROMISE), "added promise", here(ground, at))


def unknown_promise(ground: Ground) -> Mutation:
    """A promise that nobody recorded."""
    at = next(at for at in ground.prose() if PROMISE in ground.lines()[at])
    mark = f"[!plan_{ground.chance.randint(1, 99)}] "
    return Mutation(edited(ground, at, 0, len(PROMISE), mark), f"swapped promise {mark}", promise_lines(ground))


# --- counts and relations --------------------------------------------------------------------------------------------


def count_of_another_list(ground: Ground) -> Mutation:
    """The count of one list beside the members of another, in both languages."""
    listed = [one.key for one in ground.book.facts.values() if one.members]
    at, match = chosen(ground, ((at, one) for at, one in found_in_prose(ground, COUNT) if one[1] in listed))
    count = len(ground.book.facts[match[1]].members)
    key = chosen(ground, (key for key in listed if len(ground.book.facts[key].members) != count))
    places = here(ground, at) | ground.both_saying(rf"fact\.{match[1]} \| (members|count)")
    text = f"fact.{key} | count"
    return Mutation(edited(ground, at, *match.span(), text), f"count of {key} for {match[1]}", places)


def record(ground: Ground, section: str, key: str) -> tuple[str, int, int]:
    """The file of a record, and the indexes of its first line and of the one behind its last."""
    span = getattr(ground.book, section)[key].span
    lines = ground.files[span.file].split("\n")
    start, end = span.line - 1, span.line
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith("    ")):
        end += 1
    return span.file, start, end


def rewritten(
    ground: Ground, section: str, key: str, change: Callable[[list[str]], list[str]]
) -> tuple[Files, frozenset[Place]]:
    """The files with the lines of one record changed, and the places of its lines now."""
    file, start, end = record(ground, section, key)
    lines = ground.files[file].split("\n")
    changed = change(lines[start:end])
    text = "\n".join((*lines[:start], *changed, *lines[end:]))
    return {**ground.files, file: text}, frozenset((file, start + at + 1) for at in range(len(changed)))


def with_field(name: str, value: str) -> Callable[[list[str]], list[str]]:
    """Puts a field into a record, in the place of the one of that name if there is one."""

    def change(lines: list[str]) -> list[str]:
        kept = [line for line in lines if not line.startswith(f"    {name}:")]
        return [kept[0], f"    {name}: {value}", *kept[1:]] if value else kept

    return change


def count_against_members(ground: Ground) -> Mutation:
    """A value that is not the number of members."""
    fact = chosen(ground, (one for one in ground.book.facts.values() if one.members))
    value = len(fact.members) + ground.chance.choice((-1, 1, 2))
    files, places = rewritten(ground, "facts", fact.key, with_field("value", str(value)))
    return Mutation(files, f"{fact.key} says {value}", places)


def broken_relation(ground: Ground) -> Mutation:
    """A term of a relation that is another number."""
    key = ground.chance.choice(("institutions_inspected", "schools_inspected", "social_centres_inspected"))
    value = ground.book.facts[key].value
    files, _ = rewritten(ground, "facts", key, with_field("value", str(int(str(value)) + ground.chance.randint(1, 9))))
    places = rewritten(replace(ground, files=files), "facts", "institutions_inspected", list)[1]
    return Mutation(files, f"relation broken by {key}", places)


# --- sources ---------------------------------------------------------------------------------------------------------


def any_fact(ground: Ground) -> str:
    """The key of a fact."""
    return chosen(ground, ground.book.facts)


def dropped_source(ground: Ground) -> Mutation:
    """A fact without a source."""
    key = any_fact(ground)
    files, places = rewritten(ground, "facts", key, with_field("sources", ""))
    return Mutation(files, f"{key} without source", places)


def unknown_source(ground: Ground) -> Mutation:
    """A fact that rests on a source nobody wrote."""
    key = any_fact(ground)
    files, places = rewritten(ground, "facts", key, with_field("sources", "{letter_dz47: абзац 1}"))
    return Mutation(files, f"{key} on an unknown source", places)


def deleted_source(ground: Ground) -> Mutation:
    """A source that is gone; whoever cites it must say so."""
    key = ground.chance.choice(("order_70", "order_112", "letter_dz74"))
    files, _ = rewritten(ground, "sources", key, lambda _: [])
    citing = ground.saying(rf"(\^|source\.){key}")
    yaml = {(file, at + 1) for file, text in files.items() for at, line in enumerate(text.split("\n")) if key in line}
    return Mutation(files, f"no source {key}", citing | frozenset(yaml))


def undated_source(ground: Ground) -> Mutation:
    """An act without its date, its number or its issuer."""
    key = ground.chance.choice(("order_70", "order_112"))
    field = ground.chance.choice(("date", "number", "issuer"))
    files, places = rewritten(ground, "sources", key, with_field(field, ""))
    return Mutation(files, f"{key} without {field}", places | ground.saying(rf"(\^|source\.){key}"))


def repealed_act(ground: Ground) -> Mutation:
    """An act that was repealed before the letter, or is not yet in force."""
    key = ground.chance.choice(("order_70", "order_112"))
    days = ground.chance.choice(("2010-01-01..2020-12-31", "2016-01-22..2021-02-28", "2022-01-01..2030-01-01"))
    files, places = rewritten(ground, "sources", key, with_field("in_force", days))
    return Mutation(files, f"{key} in force {days}", places | ground.saying(rf"(\^|source\.){key}"))


def spoiled_evidence(ground: Ground) -> Mutation:
    """Evidence that is missing or another file than was seen."""
    files = dict(ground.files)
    if ground.chance.random() < 0.5:
        del files[EVIDENCE]
    else:
        files[EVIDENCE] = EVIDENCE_TEXT + ground.chance.choice((" ", ".", "\n", "1"))
    return Mutation(files, "evidence spoiled", rewritten(ground, "sources", "order_70", list)[1])


# --- time ------------------------------------------------------------------------------------------------------------


def printed_facts(ground: Ground) -> list[str]:
    """The facts whose value the letter prints."""
    return sorted({one[1] for _, one in found_in_prose(ground, FACT) if not one[2].startswith(".")})


def expired_figure(ground: Ground) -> Mutation:
    """A figure past the last day on which it may be cited."""
    key = chosen(ground, printed_facts(ground))
    day = TODAY.replace(day=1) - dt.timedelta(days=ground.chance.randint(1, 700))  # the letter names its month alone
    files, places = rewritten(ground, "facts", key, with_field("valid_until", day.isoformat()))
    return Mutation(files, f"{key} valid until {day}", places | ground.saying(rf"fact\.{key}\b"))


def old_figure(ground: Ground) -> Mutation:
    """A figure known as of a day long ago, of which the letter does not tell the year."""
    plain = ("audit_objects", "almaty_schools_repaired", "almaty_repairs", "turkistan_repairs")
    key = ground.chance.choice(plain)
    day = dt.date(ground.chance.randint(2008, 2016), ground.chance.randint(1, 12), 1)
    files, places = rewritten(ground, "facts", key, with_field("as_of", day.isoformat()))
    return Mutation(files, f"{key} as of {day}", places | ground.saying(rf"fact\.{key}\b"))


def later_letter(ground: Ground) -> Mutation:
    """The letter sent a year and more later with the same plans, promises and «в текущем году»."""
    month = f"{ground.chance.randint(2022, 2024)}-{ground.chance.randint(1, 12):02}"
    files, places = rewritten(ground, "letters", LETTER, with_field("date", month))
    spoken = r"[Вв] текущем году|[Аа]ғымдағы жылы|_planned|national_plan"
    return Mutation(files, f"letter of {month}", places | ground.saying(spoken))


def overdue_promise(ground: Ground) -> Mutation:
    """A promise whose day had passed before the letter made it."""
    due = f"{ground.chance.randint(2018, 2020)}-{ground.chance.randint(1, 12):02}"
    files, places = rewritten(ground, "promises", "national_plan", with_field("due", due))
    return Mutation(files, f"promise due {due}", places | ground.saying(r"\[!national_plan\]"))


KINDS: Mapping[str, Callable[[Ground], Mutation]] = {
    **{f"typed {what}": typed(what) for what in TYPED},
    "misquoted act": misquoted,
    "removed citation": removed_citation,
    "swapped citations": swapped_citations,
    "added citation": added_citation,
    "removed name": removed_name,
    "swapped name": swapped_name,
    "added name": added_name,
    "removed member": changed_list(drop_one, "removed member"),
    "added member": changed_list(add_one, "added member"),
    "swapped members": changed_list(exchange_two, "swapped members"),
    "changed scale": changed_scale,
    "dropped unit": dropped_unit,
    "removed note": removed_note,
    "swapped note": swapped_note,
    "added note": added_note,
    "removed promise": removed_promise,
    "added promise": added_promise,
    "unknown promise": unknown_promise,
    "count of another list": count_of_another_list,
    "count against members": count_against_members,
    "broken relation": broken_relation,
    "dropped source": dropped_source,
    "unknown source": unknown_source,
    "deleted source": deleted_source,
    "undated source": undated_source,
    "repealed act": repealed_act,
    "spoiled evidence": spoiled_evidence,
    "expired figure": expired_figure,
    "old figure": old_figure,
    "later letter": later_letter,
    "overdue promise": overdue_promise,
}
