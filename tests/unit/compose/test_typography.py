"""Where a line must not break, in both languages; nothing else is touched."""

from __future__ import annotations

import pytest

from docgen.compose.typography import tie
from docgen.model import NB_HYPHEN, NBSP, Emph, Figure, Lang, LineBreak, Span, Strong, Term, Text

SPAN = Span("t")

TIED = [
    ("ru", "№ 70", "№⍽70"),
    ("ru", "22 января 2016 года", "22⍽января 2016⍽года"),
    ("ru", "1 млрд. тг.", "1⍽млрд.⍽тг."),
    ("ru", "95 млн тенге", "95⍽млн⍽тенге"),
    ("ru", "12,5 %", "12,5⍽%"),
    ("ru", "7 раз", "7⍽раз"),
    ("ru", "А. Мамин", "А.⍽Мамин"),
    ("ru", "тел.: 74", "тел.:⍽74"),
    ("ru", "ст. 12, п. 3", "ст.⍽12, п.⍽3"),
    ("ru", "г. Алматы", "г.⍽Алматы"),
    ("ru", "Фонда – Елбасы", "Фонда⍽– Елбасы"),
    ("ru", "2020 – 2025 годы", "2020⍽–⍽2025⍽годы"),
    ("ru", "в области и с детьми", "в области и с детьми"),
    ("ru", "и т.д.", "и⍽т.д."),
    ("ru", "2 500 × 45 м", "2⍽500⍽×⍽45⍽м"),
    ("ru", "1 234 567,8 и 12 000, 0,5 100 школ", "1⍽234⍽567,8 и 12⍽000, 0,5 100 школ"),
    ("ru", "1 500–2 000 детей, в 2025 году 386 школ", "1⍽500–2⍽000 детей, в 2025⍽году 386 школ"),
    ("ru", "в 2025 120 школ, пункт 7 1999 года, 12 0005", "в 2025 120 школ, пункт 7 1999⍽года, 12 0005"),
    ("ru", "3,5 г в день при 65 °C, 120 МВт", "3,5⍽г в день при 65⍽°C, 120⍽МВт"),
    ("ru", "112-р и ДЗ-74", "112‑р и ДЗ‑74"),
    ("ru", "ИСО 7176-1-2018", "ИСО 7176‑1‑2018"),
    ("ru", "Нур-Султан", "Нур‑Султан"),
    ("ru", "детей-сирот, Восточно-Казахстанская", "детей-сирот, Восточно-Казахстанская"),
    ("ru", "слов без правил", "слов без правил"),
    ("kz", "№ 70", "№⍽70"),
    ("kz", "2016 жылғы 22 қаңтар", "2016⍽жылғы 22⍽қаңтар"),
    ("kz", "95 млн теңге", "95⍽млн⍽теңге"),
    ("kz", "және т.б.", "және⍽т.б."),
    ("kz", "25-бабының 7) тармақшасына", "25‑бабының 7)⍽тармақшасына"),
    ("kz", "2 500 × 45 метр", "2⍽500⍽×⍽45 метр"),
    ("kz", "1 234 567,8 мың теңге", "1⍽234⍽567,8⍽мың⍽теңге"),
    ("kz", "күніне 3,5 г тұз, 65 °C", "күніне 3,5⍽г тұз, 65⍽°C"),
    ("kz", "А. Мамин", "А.⍽Мамин"),
    ("kz", "Қор – Елбасы", "Қор⍽– Елбасы"),
    ("kz", "112-ө", "112‑ө"),
    ("kz", "17,9 %-ды құрады", "17,9⍽%‑ды құрады"),
    ("kz", "и в облыс", "и в облыс"),
]


def shown(text: str) -> str:
    return text.replace(NBSP, "⍽")


@pytest.mark.parametrize(("lang", "plain", "tied"), TIED)
def test_the_table(lang: Lang, plain: str, tied: str) -> None:
    (made,) = tie((Text(plain, SPAN),), lang)
    assert isinstance(made, Text)
    assert shown(made.text) == tied
    assert len(made.text) == len(plain)


def test_rules_reach_across_inlines() -> None:
    inlines = (
        Text("№ ", SPAN),
        Figure("70", ("a",), "value", SPAN),
        Strong((Text(" млн ", SPAN), Emph((Term("тенге", "t", SPAN),)))),
    )
    number, figure, strong = tie(inlines, "ru")
    assert isinstance(number, Text)
    assert isinstance(strong, Strong)
    assert shown(number.text) == "№⍽"
    assert figure == inlines[1]
    assert shown(strong.inlines[0].text) == "⍽млн⍽"  # type: ignore[union-attr]


def test_a_line_break_parts_what_stands_around_it() -> None:
    inlines = (Text("в ", SPAN), LineBreak(SPAN), Text("доме", SPAN))
    assert tie(inlines, "ru") == inlines


def test_hyphens_that_must_not_break_are_one_character() -> None:
    (made,) = tie((Text("112-р", SPAN),), "ru")
    assert isinstance(made, Text)
    assert made.text == f"112{NB_HYPHEN}р"
