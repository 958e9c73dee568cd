"""More changes for `mutations.py`: slips of the hand in one language (a name, a list, a paragraph, the form of the
text), and dates of sources and figures that cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ground import (
    FACT,
    TODAY,
    Files,
    Ground,
    Mutation,
    Place,
    chosen,
    edited,
    found_in_prose,
    here,
    typed_after_a_sentence,
)
from mutagens import printed_facts, rewritten, with_field

from docgen.model import Lang

Sentences = Mapping[Lang, tuple[str, ...]]

NAMES: Sentences = {
    "ru": (
        "Учтен опыт Павлодарской области.",
        "Работу ведет А. Сериков.",
        "Действует программа «Қазынам».",
        "Филиал открыт в г. Экибастузе.",
        "Помогает Министерство энергетики.",
    ),
    "kz": (
        "Павлодар облысының тәжірибесі ескерілді.",
        "Жұмысты А. Серіков жүргізеді.",
        "Сондай-ақ «Қазынам» бағдарламасы жүруде.",
        "Филиал Екібастұз қаласында ашылды.",
        "Оған Энергетика министрлігі көмектеседі.",
    ),
}
FIGURES: Sentences = {
    "ru": (
        "Охвачено {n} тысяч с лишним детей.",
        "Две трети средств освоены.",
        "Срок – полтора года.",
        "Доля – пять целых три десятых процента.",
        "Расходы выросли в 2–3 раза.",
        "Совещание начнется в {h}:30.",
        "Дети {a}-{b} лет осмотрены.",
        "Создано пять с половиной тысяч мест.",
        "Прошли {n}-е слушания.",
        "Выдано по {n} книг.",
        "Смена длится с {h}.00 до 18.00 часов.",
        "Потребность – {n} тыс. мест.",
        "Уволены четверо.",
        "Осталось минус {n}.",
        "Отклонение ±0,{h}.",
    ),
    "kz": (
        "{n} мыңнан астам бала қамтылды.",
        "Қаражаттың үштен екісі игерілді.",
        "Мерзімі – бір жарым жыл.",
        "Үлесі – бес бүтін оннан үш пайыз.",
        "Шығыс 2–3 есе өсті.",
        "Кеңес сағат {h}:30-да басталады.",
        "{a}-{b} жастағы балалар тексерілді.",
        "Бес жарым мың орын ашылды.",
        "{n}-ші тыңдау өтті.",
        "Барлығына {n}-нан кітап берілді.",
        "Олардың төртеуі босатылды.",
        "Қажеттілік – {n} мың орын.",
        "Жүз қырық бірге дейін өсті.",
        "Балалардың жартысы қамтылды.",
        "Қырық шақты мекеме қалды.",
    ),
}
FORM: Sentences = {
    "ru": (
        'Работает "горячая линия".',
        "Меры  приняты.",
        "Рaбота ведется.",
        "План одобрили ЦГО и НАН.",
        "Ремонт и т.п.",
        "Открыт Курултай.",
    ),
    "kz": (
        'Бұл "жедел желі".',
        "Шара  қабылданды.",
        "Жұмыc жүруде.",
        "Жоспарды ОМО мен ҰҒА мақұлдады.",
        "Жөндеу және т.б.",
        "Құрылтай ашылды.",
    ),
}
PROMISED: Sentences = {
    "ru": (
        "Данный вопрос будет проработан.",
        "Планируется обновление норм.",
        "Министерство финансов намерено выделить средства.",
    ),
    "kz": (
        "Бұл мәселе пысықталатын болады.",
        "Нормаларды жаңарту жоспарлануда.",
        "Қаржы министрлігі қаражат бөлуге ниетті.",
    ),
}


def slipped(sentences: Sentences, what: str) -> Callable[[Ground], Mutation]:
    """A sentence of one of these kinds, in one language."""

    def mutate(ground: Ground) -> Mutation:
        low = ground.chance.randint(2, 9)
        numbers = {"n": ground.chance.randint(11, 998), "h": ground.chance.randint(1, 9), "a": low, "b": low + 3}
        return typed_after_a_sentence(ground, ground.chance.choice(sentences[ground.lang]).format(**numbers), what)

    return mutate


# --- paragraphs ------------------------------------------------------------------------------------------------------


def _paragraphs(ground: Ground) -> list[tuple[int, int]]:
    """The plain paragraphs that print a figure: the indexes of their first and last lines."""
    lines, prose = ground.lines(), ground.prose()
    starts = [
        at for at in prose if not lines[at - 1].strip() and (lines[at][0].isalpha() or lines[at].startswith("{{"))
    ]
    spans = [(at, next(to for to in range(at, len(lines)) if not lines[to + 1].strip())) for at in starts]
    return [(at, to) for at, to in spans if "fact." in "".join(lines[at : to + 1])]


def _around(ground: Ground, text: str) -> frozenset[Place]:
    """Where the other language prints the same figures, and both sides of this place."""
    keys = "|".join(sorted(set(re.findall(r"fact\.(\w+)", text))))
    return ground.both_saying(rf"fact\.({keys})\b")


def removed_paragraph(ground: Ground) -> Mutation:
    """A paragraph taken out of one language."""
    lines = ground.lines()
    at, to = chosen(ground, _paragraphs(ground))
    text = "\n".join(lines[at : to + 1])
    files: Files = {**ground.files, ground.template: "\n".join((*lines[:at], *lines[to + 1 :]))}
    there = ground.other()
    named = _around(ground, text)
    first = {(there.template, line) for line in _starts_before(there, named)}
    return Mutation(files, f"removed paragraph {text[:40]}", named | first)


def _starts_before(ground: Ground, places: frozenset[Place]) -> set[int]:
    """The lines of each paragraph up to these places of this template: a passage is told at its beginning."""
    lines, found = ground.lines(), set()
    for file, line in places:
        if file == ground.template:
            at = line - 1
            while lines[at].strip() and not lines[at].startswith(":::"):
                found.add(at + 1)
                at -= 1
    return found


def moved_paragraph(ground: Ground) -> Mutation:
    """Two paragraphs in each other's place in one language."""
    lines, every = ground.lines(), _paragraphs(ground)
    place = ground.chance.randrange(len(every) - 1)
    (a, b), (c, d) = every[place], every[place + 1]
    text = "\n".join(lines[a : d + 1])
    swapped = (*lines[:a], *lines[c : d + 1], *lines[b + 1 : c], *lines[a : b + 1], *lines[d + 1 :])
    files: Files = {**ground.files, ground.template: "\n".join(swapped)}
    here_now = frozenset((ground.template, at + 1) for at in range(a, d + 1))
    there = ground.other()
    named = _around(ground, text)
    first = {(there.template, line) for line in _starts_before(there, named)}
    return Mutation(files, f"moved paragraph {text[:40]}", named | here_now | first)


# --- the words beside a figure ---------------------------------------------------------------------------------------


def blurred_figure(ground: Ground) -> Mutation:
    """«не менее» before a count in one language."""
    plain = re.compile(r" \| count\(\"[^\"]+\"(?:, \"gen\")?\)\s*")
    at, match = chosen(ground, ((at, one) for at, one in found_in_prose(ground, FACT) if plain.fullmatch(one[2])))
    places = here(ground, at) | ground.other().saying(rf"fact\.{match[1]}\b")
    text = {"ru": f"не менее чем {match[0]}", "kz": f"кемінде {match[0]}"}[ground.lang]
    return Mutation(edited(ground, at, *match.span(), text), f"blurred {match[0]}", places)


def run_together(ground: Ground) -> Mutation:
    """A digit typed right before a figure, or two figures with no sign between."""
    at, match = chosen(
        ground, ((at, one) for at, one in found_in_prose(ground, FACT) if re.match(r" \| count", one[2]))
    )
    key = chosen(ground, (one.key for one in ground.book.facts.values() if str(one.value).isdigit()))
    text = ground.chance.choice((f"1{match[0]}", f"{{{{ fact.{key} }}}}{match[0]}"))
    return Mutation(edited(ground, at, *match.span(), text), f"run together {text}", here(ground, at))


# --- dates that cannot be --------------------------------------------------------------------------------------------


def figure_of_later(ground: Ground) -> Mutation:
    """A figure known as of a day after the letter."""
    key = chosen(ground, printed_facts(ground))
    day = f"{TODAY.year + ground.chance.randint(1, 3)}-0{ground.chance.randint(1, 9)}-01"
    files, places = rewritten(ground, "facts", key, with_field("as_of", day))
    return Mutation(files, f"{key} as of {day}", places | ground.both_saying(rf"fact\.{key}\b"))


def source_of_later(ground: Ground) -> Mutation:
    """An act dated after the letter."""
    key = ground.chance.choice(("order_70", "order_112"))
    day = f"{TODAY.year + ground.chance.randint(1, 3)}-0{ground.chance.randint(1, 9)}-11"
    files, places = rewritten(ground, "sources", key, with_field("date", day))
    return Mutation(files, f"{key} of {day}", places | ground.both_saying(rf"(\^|source\.){key}"))


def later_inquiry(ground: Ground) -> Mutation:
    """An inquiry dated after the letter that answers it."""
    file, text = next(
        (file, text) for file, text in ground.files.items() if "ДЗ-74" in text and file.startswith("facts/letters")
    )
    lines = text.split("\n")
    at = next(at for at, line in enumerate(lines) if "number: ДЗ-74" in line)
    day = next(to for to in range(at, at + 4) if "date:" in lines[to])
    lines[day] = re.sub(r"date: \S+", f"date: 2021-0{ground.chance.randint(4, 9)}-12", lines[day])
    return Mutation({**ground.files, file: "\n".join(lines)}, "later inquiry", frozenset({(file, day + 1)}))


KINDS: Mapping[str, Callable[[Ground], Mutation]] = {
    "typed name": slipped(NAMES, "typed name"),
    "typed figure of any form": slipped(FIGURES, "typed figure"),
    "slip of form": slipped(FORM, "slip of form"),
    "typed promise": slipped(PROMISED, "typed promise"),
    "removed paragraph": removed_paragraph,
    "moved paragraph": moved_paragraph,
    "blurred figure": blurred_figure,
    "run together": run_together,
    "figure of later": figure_of_later,
    "source of later": source_of_later,
    "later inquiry": later_inquiry,
}
