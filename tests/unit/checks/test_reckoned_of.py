"""Per cents stand behind the count that they are reckoned of, in sentences and in rows of tables."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.reckoned_of import reckoned_of_another
from docgen.model import Lang

FACT = (
    "  {key}: {{what: {{ru: '{key} школ', kz: '{key} мектептер'}}, value: {value}, {more}sources: {{report: п. 1}}}}\n"
)
VALUES = {"now": 420, "was": 350, "plan": 480, "village": 265, "town": 155, "stock": 1900, "tplan": 180, "vplan": 300}
VALUES |= {"twin": 155, "staff": 77}
RECORDS = "facts:\n" + "".join(
    FACT.format(key=key, value=value, more="" if key == "staff" else "unit: school, ") for key, value in VALUES.items()
)


def text_of(text: str) -> str:
    """`<town>` stands for the fact, `<town/now>` for a share, `<now-was/was>` for a growth, both in per cents; `<:…>`
    is such a rate as a bare number.
    """
    for one in set(_between(text)):
        case, _, what = one.rpartition("!")
        bare = what.startswith(":")
        what = what.removeprefix(":")
        if "/" in what:
            above, below = what.split("/")
            first, _, second = above.partition("-")
            number = f"(fact.{first} - fact.{second})" if second else f"fact.{first}"
            printed = f"(100 * {number} / fact.{below}) | round(1)" + ("" if bare else f" | percent({case})")
        elif "-" in what:
            printed = " - ".join(f"fact.{key}" for key in what.split("-"))
        else:
            printed = f"fact.{what}" + (f" | suffix({case})" if case else "")
        text = text.replace(f"<{one}>", f"{{{{ {printed} }}}}")
    return text


def _between(text: str) -> list[str]:
    return [one.partition(">")[0] for one in text.split("<")[1:]]


TOLD = [
    ("ru", "Открыто <now> школ. Из них в селах – <village>, или <town/now>; в городах – <town>, или <town/now>.", 1),
    ("ru", "Открыто <now> школ, в том числе сельских – <village> (<town/now>), городских – <town> (<town/now>).", 1),
    ("ru", "Открыто <now> школ (<village/plan> от плана).", 1),
    ("ru", "Открыто <now> школ, что составляет <village/stock> всех школ (<stock>).", 1),
    ("ru", "Открыто <now> школ из <stock>, или <village/stock>.", 1),
    ("ru", "Открыто <now> школ при плане <plan>, или <village/plan>.", 1),
    ("ru", "Открыто <now> школ – на <plan-was/was> больше, чем годом ранее.", 1),
    ("ru", "Открыто <now> школ, что на <plan-was/was> больше, чем годом ранее.", 1),
    ("ru", "Открыто <now> школ. Это на <plan-was/was> больше, чем годом ранее (<was>).", 1),
    (
        "ru",
        "Открыто <now> школ:\n\n1) в селах – <village>, что составляет <town/now>;\n2) города – <town> (<town/now>).",
        1,
    ),
    (
        "kz",
        "<now> мектеп ашылды. Оның ішінде ауылда – <village>, яғни <town/now>; қалада – <town>, яғни <town/now>.",
        1,
    ),
    ("kz", "<now> мектеп ашылды, оның ішінде ауылда – <village> (<town/now>), қалада – <town> (<town/now>).", 1),
    ("kz", "<now> мектеп ашылды (жоспардың <possessive='3'!village/plan>).", 1),
    (
        "kz",
        "<now> мектеп ашылды, бұл барлық мектеп санының (<stock>) <'acc', possessive='3'!village/stock> құрайды.",
        1,
    ),
    ("kz", "<now> мектеп ашылды, бұл – <'gen'!stock> <possessive='3'!village/stock>.", 1),
    ("kz", "<now> мектеп ашылды, бұл – 2024 жылғы көрсеткіштен <'dat'!plan-was/was> көп.", 1),
    ("kz", "<now> мектеп ашылды. Бұл 2024 жылғы көрсеткіштен (<was>) <'dat'!plan-was/was> көп.", 1),
]


@pytest.mark.parametrize(("lang", "text", "count"), TOLD)
def test_a_share_of_another_figure(lang: Lang, text: str, count: int) -> None:
    assert codes(reckoned_of_another, text_of(text), lang, RECORDS) == ["DG451"] * count


RIGHT = [
    ("ru", "Открыто <now> школ. Из них в селах – <village>, или <village/now>; в городах – <town>, или <town/now>."),
    ("ru", "Открыто <now> школ (<now/plan> от плана), что на <now-was/was> больше, чем годом ранее."),
    ("ru", "Открыто <now> школ из запланированных <plan>, что на <now-was/was> больше, чем годом ранее."),
    (
        "ru",
        "При плане <plan> открыто <now> школ, или <now/plan>. Это на <now-was/was> больше, чем годом ранее (<was>).",
    ),
    ("ru", "Из <now> школ <village> – в селах (<village/now>), <town> – в городах (<town/now>)."),
    ("ru", "Открыто <now> школ (на села приходится <village/plan> плана)."),
    ("ru", "Открыто <now> школ, <village/plan> плана выполнено в селах."),
    ("ru", "Открыто <town> школ, план – <tplan>, исполнение – <town/tplan>."),
    ("ru", "Открыто <twin> школ, или <town/now> от общего числа."),
    ("ru", "Работает <staff> человек, или <town/now>."),
    ("ru", "Открыто <now> школ, из которых <village> – в селах, что составляет <village/now>."),
    ("ru", "Открыто <now> школ при плане <plan>. Это на <plan-now/plan> меньше, чем намечалось."),
    (
        "kz",
        "<now> мектеп ашылды. Оның ішінде ауылда – <village>, яғни <village/now>; қалада – <town>, яғни <town/now>.",
    ),
    ("kz", "<now> мектеп ашылды (жоспардың <possessive='3'!now/plan>)."),
    ("kz", "<plan> жоспарланып, <now> мектеп ашылды, яғни <now/plan>."),
    ("kz", "<now> мектеп ашылды, бұл барлық мектеп санының (<stock>) <'acc', possessive='3'!now/stock> құрайды."),
    ("kz", "<now> мектеп ашылды, бұл – <'gen'!stock> <possessive='3'!now/stock>."),
    ("kz", "<now> мектеп ашылды. Бұл 2024 жылғы көрсеткіштен (<was>) <'dat'!now-was/was> көп."),
    ("kz", "<twin> мектеп ашылды, яғни <town/now>."),
    ("kz", "<staff> адам жұмыс істейді, яғни <town/now>."),
]


@pytest.mark.parametrize(("lang", "text"), RIGHT)
def test_a_share_of_the_figure_before_it(lang: Lang, text: str) -> None:
    assert codes(reckoned_of_another, text_of(text), lang, RECORDS) == []


def test_what_it_must_come_to_is_told() -> None:
    (one,) = found(reckoned_of_another, text_of("Открыто <now> школ (<village/plan> от плана)."), "ru", RECORDS)
    assert one.args == {"text": "55,2\u00a0%", "change": "420 / 480", "right": "87.5 %"}


HEADS: dict[Lang, str] = {
    "ru": "| Местность | План | Факт | Исполнение, % |",
    "kz": "| Елді мекен | Жоспар | Нақты | Орындалуы, % |",
}
TOTAL: dict[Lang, str] = {"ru": "Всего", "kz": "Барлығы"}


def table(lang: Lang, *rows: str) -> str:
    return text_of("\n".join([HEADS[lang], "|---|---:|---:|---:|", *(f"| {row} |" for row in rows)]))


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    "rows",
    [
        ("A | <vplan> | <village> | <:town/vplan>", "B | <tplan> | <town> | <:town/tplan>"),
        (
            "{} | <plan> | <now> | <:village/plan>",
            "A | <vplan> | <village> | <:village/vplan>",
            "B | <tplan> | <town> | –",
        ),
        ("A | <vplan> | <village> | <:town/now>", "B | <tplan> | <town> | <:town/now>"),
        ("{} | <plan> | <now> | 100", "A | <vplan> | <village> | <:town/now>", "B | <tplan> | <town> | <:town/now>"),
        ("A | <vplan> | <village> | <town-vplan>", "B | <tplan> | <town> | <town-tplan>"),
    ],
)
def test_a_rate_of_another_row(lang: Lang, rows: tuple[str, ...]) -> None:
    (one,) = found(reckoned_of_another, table(lang, *(row.replace("{}", TOTAL[lang]) for row in rows)), lang, RECORDS)
    assert one.code == "DG451"


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    "rows",
    [
        (
            "{} | <plan> | <now> | <:now/plan>",
            "A | <vplan> | <village> | <:village/vplan>",
            "B | <tplan> | <town> | <:town/tplan>",
        ),
        (
            "{} | <plan> | <now> | <:now/now>",
            "A | <vplan> | <village> | <:village/now>",
            "B | <tplan> | <town> | <:town/now>",
        ),
        ("A | <vplan> | <village> | <:village/now>", "B | <tplan> | <town> | <:town/now>"),
        (
            "A | <vplan> | <village> | <:village/plan>",
            "B | <tplan> | <town> | <:town/plan>",
            "{} | <plan> | <now> | <:now/plan>",
        ),
        ("A | <vplan> | <village> | <:village/town>", "B | <tplan> | <town> | –"),
        ("A | <was> | <now> | <:now-was/was>", "B | <now> | <plan> | <:plan-now/now>"),
        ("A | <tplan> | <twin> | <:town/tplan>", "B | <vplan> | <village> | <:village/vplan>"),
    ],
)
def test_a_rate_of_its_own_row(lang: Lang, rows: tuple[str, ...]) -> None:
    assert (
        codes(reckoned_of_another, table(lang, *(row.replace("{}", TOTAL[lang]) for row in rows)), lang, RECORDS) == []
    )


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_row_that_is_reckoned_from_the_rows_above(lang: Lang) -> None:
    rows = ("A | <vplan> | <tplan> | <plan>", "B | <village> | <town> | <now>")
    right = table(lang, *rows, "% | <:village/vplan> | <:town/tplan> | <:now/plan>")
    wrong = table(lang, *rows, "% | <:village/vplan> | <:town/tplan> | <:stock/plan>")
    assert codes(reckoned_of_another, right, lang, RECORDS) == []
    assert codes(reckoned_of_another, wrong, lang, RECORDS) == ["DG451"]
