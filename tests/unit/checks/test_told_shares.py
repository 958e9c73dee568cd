"""A share in the sentence behind its part and its whole."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.told_shares import share_of_the_sentence_before, told_share_differs
from docgen.model import Lang

RECORDS = """\
facts:
  libs: {what: {ru: библиотеки, kz: кітапханалар}, value: 214, unit: library,
    sources: {report: пункт 1}}
  rural: {what: {ru: сельские библиотеки, kz: ауылдық кітапханалар}, value: 177, unit: library,
    sources: {report: пункт 1}}
  city: {what: {ru: городские библиотеки, kz: қалалық кітапханалар}, value: 37, unit: library,
    sources: {report: пункт 1}}
  readers: {what: {ru: читатели, kz: оқырмандар}, value: 900, unit: reader, sources: {report: пункт 1}}
  right: {what: {ru: доля сельских, kz: ауылдықтардың үлесі}, value: 82.7, unit: percent, sources: {report: пункт 1}}
  other: {what: {ru: доля городских, kz: қалалықтардың үлесі}, value: 17.3, unit: percent, sources: {report: пункт 1}}
  wrong: {what: {ru: износ, kz: тозу}, value: 34.5, unit: percent, sources: {report: пункт 1}}
names:
  library: {kind: noun, ru: библиотека, kz: кітапхана}
  reader: {kind: noun, ru: читатель, kz: оқырман}
"""
RU = (
    "В области {{ fact.libs | count }}, из них {{ fact.rural }} сельских и {{ fact.city }} городских. "
    "{} {{ fact.KEY | percent }}."
)
KZ = (
    "Облыста {{ fact.libs | count }} бар, оның {{ fact.rural | suffix(possessive='3') }} – ауылдық, "
    "{{ fact.city | suffix(possessive='3') }} – қалалық. {} {{ fact.KEY | percent('acc') }} құрайды."
)


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("ru", "Доля сельских библиотек составляет", "right"),
        ("ru", "Доля городских библиотек составила", "other"),
        ("ru", "При этом доля сельских библиотек –", "right"),
        ("ru", "Доля сельских библиотек от общего числа составляет", "right"),
        ("kz", "Ауылдық кітапханалардың үлесі", "right"),
        ("kz", "Бұл ретте қалалық кітапханалардың үлесі", "other"),
    ],
)
def test_a_share_that_the_sentence_before_does_not_give(lang: Lang, text: str, right: str) -> None:
    template = (RU if lang == "ru" else KZ).replace("{}", text)
    assert codes(told_share_differs, template.replace("KEY", "wrong"), lang, RECORDS) == ["DG451"]
    assert codes(told_share_differs, template.replace("KEY", right), lang, RECORDS) == []


def test_what_is_right_is_told() -> None:
    template = RU.replace("{}", "Доля сельских библиотек составляет").replace("KEY", "other")
    assert found(told_share_differs, template, "ru", RECORDS)[0].args["right"] == "82.71 %"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Доля сельских жителей составляет"),
        ("ru", "Доля новых библиотек составляет"),
        ("ru", "Доля сельских библиотек с доступом в интернет составляет"),
        ("ru", "Доля сельских библиотек в республике составляет"),
        ("ru", "Доля модельных сельских библиотек составляет"),
        ("ru", "Рост доли сельских библиотек составил"),
        ("ru", "Износ зданий составляет"),
        ("ru", "Доля сельских библиотек по плану составляет"),
        ("ru", "В прошлом году доля сельских библиотек составляла"),
        ("ru", "Доля сельских библиотек увеличилась на"),
        ("ru", "Доля библиотек составляет"),
        ("kz", "Ауылдық тұрғындардың үлесі"),
        ("kz", "Жаңа кітапханалардың үлесі"),
        ("kz", "Интернеті бар ауылдық кітапханалардың үлесі"),
        ("kz", "Республикадағы ауылдық кітапханалардың үлесі"),
        ("kz", "Былтыр ауылдық кітапханалардың үлесі"),
        ("kz", "Ғимараттардың тозуы"),
        ("kz", "Ауылдық кітапханалар үлесінің өсімі"),
    ],
)
def test_a_share_of_something_else(lang: Lang, text: str) -> None:
    template = (RU if lang == "ru" else KZ).replace("{}", text).replace("KEY", "wrong")
    assert codes(told_share_differs, template, lang, RECORDS) == []


SHARE = "Доля сельских библиотек составляет {{ fact.wrong | percent }}."
KAZAKH_SHARE = "Ауылдық кітапханалардың үлесі {{ fact.wrong | percent('acc') }} құрайды."


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В области {{{{ fact.libs | count }}}}. {SHARE}"),
        ("ru", f"В области {{{{ fact.libs | count }}}}, в селах {{{{ fact.rural }}}}. {SHARE}"),
        ("ru", f"Записано {{{{ fact.readers | count }}}}, из них {{{{ fact.rural }}}} сельских. {SHARE}"),
        (
            "ru",
            "В области {{ fact.libs | count }} и {{ fact.readers | count }}, из них {{ fact.rural }} сельских. "
            + SHARE,
        ),
        (
            "ru",
            "В области {{ fact.libs | count }}, из них {{ fact.rural }} сельских, {{ fact.city }} сельских малых. "
            + SHARE,
        ),
        ("kz", f"Облыста {{{{ fact.libs | count }}}} бар. {KAZAKH_SHARE}"),
        ("kz", f"Облыста {{{{ fact.readers | count }}}} бар, оның {{{{ fact.rural }}}} ауылдық. {KAZAKH_SHARE}"),
        ("kz", f"Облыста {{{{ fact.libs | count }}}}, ауылда {{{{ fact.rural }}}} бар. {KAZAKH_SHARE}"),
    ],
)
def test_a_sentence_that_gives_no_whole(lang: Lang, text: str) -> None:
    assert codes(told_share_differs, text, lang, RECORDS) == []


KZ_WHOLE, KZ_PART = "{{ fact.libs | count }} бар.", "{{ fact.city | suffix(possessive='3') }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Проверено {{ fact.libs | count }}. Из них {{ fact.city }}, или {{ fact.KEY | percent }}, – в городах."),
        ("ru", "Проверено {{ fact.libs | count }}. Из них закрыто {{ fact.city }} ({{ fact.KEY | percent }})."),
        ("ru", "Всего {{ fact.libs | count }}. Из них – {{ fact.city | count }}, или {{ fact.KEY | percent }}."),
        ("kz", f"{KZ_WHOLE} Олардың {KZ_PART}, немесе {{{{ fact.KEY | percent(possessive='3') }}}} жабылды."),
        ("kz", f"{KZ_WHOLE} Олардың {KZ_PART} ({{{{ fact.KEY | percent }}}}) қалада."),
    ],
)
def test_a_share_of_what_the_sentence_before_tells(lang: Lang, text: str) -> None:
    (one,) = found(share_of_the_sentence_before, text.replace("KEY", "wrong"), lang, RECORDS)
    assert (one.code, one.args["right"]) == ("DG451", "17.29 %")
    assert text[one.span.column - 1 :].startswith("{{ fact.KEY")
    assert codes(share_of_the_sentence_before, text.replace("KEY", "other"), lang, RECORDS) == []


@pytest.mark.parametrize(
    "text",
    [
        "Проверено {{ fact.libs | count }}. Из них закрыто {{ fact.city }}, или {{ fact.wrong | percent }} от плана.",
        "Из {{ fact.libs | count }} {{ fact.rural }} – в селах. Из них {{ fact.city }} ({{ fact.wrong | percent }}).",
        "Проверено {{ fact.readers | count }}. Из них {{ fact.city }} ({{ fact.wrong | percent }}) закрыты.",
        "Проверено {{ fact.libs | count }}. Из них у {{ fact.city }} износ – {{ fact.wrong | percent }}.",
    ],
)
def test_a_share_of_something_else_is_left(text: str) -> None:
    assert codes(share_of_the_sentence_before, text, "ru", RECORDS) == []
