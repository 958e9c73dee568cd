"""Right tables: rows of a whole by regions, places or kinds; columns of years, changes, shares, plans; a total."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

Texts = tuple[str, str]


class Column(NamedTuple):
    """The head of a column, and what stands in each of its cells: `@x` is the row's part, `@all` the whole."""

    head: Texts
    cell: str


ROWS: dict[str, tuple[Texts, tuple[tuple[str, Texts], ...]]] = {
    "regions": (
        ("Регион", "Өңір"),
        (
            ("akm", ("Акмолинская область", "Ақмола облысы")),
            ("kost", ("Костанайская область", "Қостанай облысы")),
            ("pav", ("Павлодарская область", "Павлодар облысы")),
            ("other", ("Другие регионы", "Басқа өңірлер")),
        ),
    ),
    "places": (
        ("Местность", "Жер"),
        (("rural", ("Сельская местность", "Ауылдық жерлер")), ("urban", ("Города", "Қалалар"))),
    ),
    "kinds": (
        ("Вид", "Түрі"),
        (("kind1", ("[Kind1]", "[Kind1]")), ("kind2", ("[Kind2]", "[Kind2]")), ("kind3", ("Прочих", "Өзгелері"))),
    ),
}

WAS = Column(("[head_was]", "[head_was]"), "<@x_was>")
NOW = Column(("[head]", "[head]"), "<@x>")
MORE = "<@x - @x_was>"
GROWTH = "<(100 * (@x - @x_was) / @x_was)|round(1)>"
DONE = "<(100 * @x / @x_plan)|round(1)>"
PLAN, FACT = Column(("План", "Жоспар"), "<@x_plan>"), Column(("Факт", "Нақты"), "<@x>")

COLUMNS = (
    (NOW,),
    (WAS, NOW),
    (NOW, WAS),
    (WAS, NOW, Column(("Изменение", "Өзгерісі"), MORE)),
    (WAS, NOW, Column(("Прирост, %", "Өсім, %"), GROWTH)),
    (
        WAS,
        NOW,
        Column(("Отклонение (+/–)", "Ауытқу (+/–)"), MORE),
        Column(("Темп прироста, %", "Өсу қарқыны, %"), GROWTH),
    ),
    (NOW, Column(("Доля, %", "Үлесі, %"), "<(100 * @x / @all)|round(1)>")),
    (NOW, Column(("Удельный вес, %", "Үлес салмағы, %"), "<(100 * @x / @all)|round(1)>")),
    (PLAN, FACT, Column(("Исполнение, %", "Орындалуы, %"), DONE)),
    (PLAN, FACT, Column(("Отклонение", "Ауытқу"), "<@x - @x_plan>"), Column(("%", "%"), DONE)),
    (
        WAS,
        PLAN,
        FACT,
        Column(("% к плану", "Жоспарға %"), DONE),
        Column(("К прошлому году, %", "Өткен жылға, %"), "<(100 * @x / @x_was)|round(1)>"),
    ),
)

TOTALS = (
    ("top", ("Всего", "Барлығы"), ()),
    ("top", ("Всего, в том числе:", "Барлығы, оның ішінде:"), ()),
    ("top", ("По республике", "Республика бойынша"), ()),
    ("top", ("Всего", "Барлығы"), ("в том числе:", "оның ішінде:")),
    ("bottom", ("Итого", "Жиыны"), ()),
    ("bottom", ("Всего по республике", "Республика бойынша барлығы"), ()),
    ("none", ("", ""), ()),
)

MANY = (
    (
        (("Показатель", "Көрсеткіш"), ("Ед. изм.", "Өлш. бірл."), ("[head_was]", "[head_was]"), ("[head]", "[head]")),
        (
            (("Число [what_gen]", "[what_gen] саны"), ("ед.", "бірл."), "<@was>", "<@now>"),
            (
                ("в том числе в сельской местности", "оның ішінде ауылдық жерлерде"),
                ("ед.", "бірл."),
                "<@rural_was>",
                "<@rural>",
            ),
            (
                ("Доля сельской местности", "Ауылдық жерлердің үлесі"),
                ("%", "%"),
                "<(100 * @rural_was / @was)|round(1)>",
                "<(100 * @rural / @now)|round(1)>",
            ),
            (
                ("Финансирование", "Қаржыландыру"),
                ("млн тенге", "млн теңге"),
                "<(@money_was / 1000000)>",
                "<(@money / 1000000)>",
            ),
        ),
    ),
    (
        (("Регион", "Өңір"), ("План", "Жоспар"), ("Факт", "Нақты"), ("в том числе в селах", "оның ішінде ауылдарда")),
        ((("Всего", "Барлығы"), ("<@plan>", "<@plan>"), "<@now>", "<@rural>"),),
    ),
    (
        (("Период", "Кезең"), ("Всего", "Барлығы"), ("Сельская местность", "Ауылдық жерлер"), ("Города", "Қалалар")),
        (
            (("[head_was]", "[head_was]"), ("<@was>", "<@was>"), "<@rural_was>", "<@urban_was>"),
            (("[head]", "[head]"), ("<@now>", "<@now>"), "<@rural>", "<@urban>"),
            (
                ("Изменение", "Өзгерісі"),
                ("<@now - @was>", "<@now - @was>"),
                "<@rural - @rural_was>",
                "<@urban - @urban_was>",
            ),
        ),
    ),
    (
        (
            ("Период", "Кезең"),
            ("Акмолинская область", "Ақмола облысы"),
            ("Костанайская область", "Қостанай облысы"),
            ("Прочие регионы", "Өзге өңірлер"),
            ("Итого", "Жиыны"),
        ),
        (
            (
                ("[head_was]", "[head_was]"),
                ("<@akm_was>", "<@akm_was>"),
                "<@kost_was>",
                "<@pav_was + @other_was>",
                "<@was>",
            ),
            (("[head]", "[head]"), ("<@akm>", "<@akm>"), "<@kost>", "<@pav + @other>", "<@now>"),
            (
                ("Рост, %", "Өсім, %"),
                ("<(100 * (@akm - @akm_was) / @akm_was)|round(1)>",) * 2,
                "<(100 * (@kost - @kost_was) / @kost_was)|round(1)>",
                "–",
                "<(100 * (@now - @was) / @was)|round(1)>",
            ),
        ),
    ),
)
"""Tables whose rows are of several sorts: heads, and rows of texts in both languages or of marks alike in both."""

LEADS = (
    ("", ""),
    (
        "Сведения о числе [what_gen] приведены в таблице.\n\n",
        "[what_gen] саны туралы мәліметтер кестеде келтірілген.\n\n",
    ),
    (
        "[When] [did] <@now|count>[of], по видам и регионам:\n\n",
        "[When] <@now|count>[of] [did], түрлері мен өңірлері бойынша:\n\n",
    ),
)
NOTES = (
    ("", ""),
    ("\n\nПримечание: по данным [body_gen].", "\n\nЕскертпе: [body] деректері бойынша."),
    ("\n\nВ сельской местности – <@rural|count>.", "\n\nАуылдық жерлерде – <@rural|count>."),
)
UNITS = (("", ""), (", ед.", ", бірл."))


def table(random: Random) -> tuple[str, dict[str, str]]:
    """What sort of table it is, and the table in both languages, of marks."""
    if random.random() < 0.25:
        heads, rows = random.choice(MANY)
        return f"table {heads[0][0]}", {"ru": _of_many(0, heads, rows), "kz": _of_many(1, heads, rows)}
    (of_rows, rows), columns = ROWS[random.choice(tuple(ROWS))], random.choice(COLUMNS)
    where, label, below = random.choice(TOTALS)
    lead, note, unit = random.choice(LEADS), random.choice(NOTES), random.choice(UNITS)
    numbered = random.random() < 0.3
    texts = []
    for this in (0, 1):
        heads = [
            column.head[this] + (unit[this] if column.cell in ("<@x>", "<@x_was>", "<@x_plan>") else "")
            for column in columns
        ]
        lines = [[text[this], *_cells(columns, part)] for part, text in rows]
        if below:
            lines.insert(0, [below[this], *[""] * len(columns)])
        total = [label[this], *_cells(columns, "now")]
        lines = {"top": [total, *lines], "bottom": [*lines, total], "none": lines}[where]
        head = [of_rows[this], *heads]
        if numbered:
            head, lines = ["№", *head], _numbered(lines, {row[1][this] for row in rows})
        rule = "|---|" + "---:|" * (len(head) - 1)
        grid = "\n".join(["| " + " | ".join(head) + " |", rule, *("| " + " | ".join(line) + " |" for line in lines)])
        texts.append(lead[this] + grid + note[this])
    said = " ".join(column.head[0] for column in columns)
    return f"table {where} {said}", {"ru": texts[0], "kz": texts[1]}


def _of_many(this: int, heads: tuple[Texts, ...], rows: tuple[tuple[Texts | str, ...], ...]) -> str:
    lines = [heads, *rows]
    said = [[cell if isinstance(cell, str) else cell[this] for cell in line] for line in lines]
    grid = ["| " + " | ".join(line) + " |" for line in said]
    return "\n".join([grid[0], "|---|" + "---:|" * (len(heads) - 1), *grid[1:]])


def _numbered(lines: list[list[str]], parts: set[str]) -> list[list[str]]:
    """A number before each row of a part, none before the others."""
    numbers = iter(range(1, len(lines) + 1))
    return [[str(next(numbers)) if line[0] in parts else "", *line] for line in lines]


def _cells(columns: tuple[Column, ...], part: str) -> list[str]:
    if part != "now":
        return [column.cell.replace("@x", f"@{part}").replace("@all", "@now") for column in columns]
    whole = {"@x_was": "@was", "@x_plan": "@plan", "@x": "@now", "@all": "@now"}
    cells = []
    for column in columns:
        cell = column.cell
        for mark, fact in whole.items():
            cell = cell.replace(mark, fact)
        cells.append(cell)
    return cells
