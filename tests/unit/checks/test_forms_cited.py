"""The kind of an act and its issuer, typed beside the date and number of its source."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.book.forms_cited import act_told_as_another
from docgen.model import Lang

RECORDS = """\
sources:
  norms:
    {kind: act, form: order, issuer: boss, number: 112, date: 2020-06-05, title: {ru: О нормах, kz: Нормалар туралы}}
  rules:
    {kind: act, form: resolution, issuer: cabinet, number: 505, date: 2020-03-02, title: {ru: О школах, kz: Мектептер}}
  code: {kind: act, form: law, issuer: state, number: 234-V, date: 2014-07-05, title: {ru: О праве, kz: Құқық туралы}}
  nobody: {kind: act, number: 7, date: 2019-07-05, title: {ru: О столах, kz: Үстелдер туралы}}
names:
  boss:
    kind: office
    ru: {text: Министр просвещения, forms: {gen: Министра просвещения}}
    kz: {text: Оқу-ағарту министрі, forms: {gen: Оқу-ағарту министрінің}}
  cabinet: {kind: body, ru: Правительство, kz: Үкімет}
  state: {kind: body, ru: Республика, kz: Республика}
"""


def written(text: str, lang: Lang) -> str:
    """`norms:` stands for its date and number, `#norms` for its number alone."""
    case = '("attr")' if lang == "kz" else ""
    for key in ("norms", "rules", "code", "nobody"):
        number = f"{{{{ source.{key}.number }}}}"
        text = text.replace(f"#{key}", number)
        text = text.replace(f"{key}:", f"{{{{ source.{key}.date | date{case} }}}} № {number}")
    return text


@pytest.mark.parametrize(
    ("lang", "text", "word", "right"),
    [
        ("ru", "Нормы утверждены постановлением Министра от norms:.", "постановлением", "приказ"),
        ("ru", "Есть закон от rules: «О школах».", "закон", "постановление"),
        ("ru", "Приказы от code: действуют.", "Приказы", "Закон"),
        ("ru", "Распоряжением № #norms установлено.", "Распоряжением", "приказ"),
        ("ru", "Приказом Правительства № #norms установлено.", "Правительства", "Министр просвещения"),
        ("ru", "Постановлением Президента Республики от rules: введено.", "Президента", "Правительство"),
        ("ru", "Приказ Премьер-Министра от norms: есть.", "Премьер-Министра", "Министр просвещения"),
        ("ru", "Приказом Министра здравоохранения от norms: введено.", "Министра", "Министр просвещения"),
        ("kz", "Нормалар Министрдің norms: қаулысымен бекітілген.", "қаулысымен", "бұйрық"),
        ("kz", "rules: заңы бар.", "заңы", "қаулы"),
        ("kz", "code: «Құқық туралы» бұйрығы қолданылады.", "бұйрығы", "Заң"),
        ("kz", "Үкіметтің № #norms бұйрығымен белгіленген.", "Үкіметтің", "Оқу-ағарту министрі"),
        ("kz", "Президенттің rules: қаулысымен енгізілді.", "Президенттің", "Үкімет"),
        ("kz", "Қаржы министрінің norms: бұйрығымен енгізілді.", "министрінің", "Оқу-ағарту министрі"),
    ],
)
def test_another_kind_or_issuer_is_told(lang: Lang, text: str, word: str, right: str) -> None:
    template = written(text, lang)
    (one,) = found(act_told_as_another, template, lang, RECORDS)
    assert (one.code, one.args["text"].replace("\u2011", "-"), one.args["right"]) == ("DG405", word, right)
    assert one.span.column == template.index(word) + 1


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Приказ Министра от norms: есть.",
            "Приказом от norms: введено.",
            "Закон от code: есть.",
            "Кодекс от code: есть.",
        ),
        "Приказом исполняющего обязанности Министра просвещения Республики от norms: введено.",
        "Приказом Министерства от norms: введено.",
        "В приказе о порядке исполнения закона от norms: это сказано.",
        "Постановлением Правительства от rules: отменен приказ.",
        "По постановлению в соответствии с нормами от norms: проверено.",
        "Решение принято по документу от norms:.",
        "Президент поручил исполнить приказ от norms:.",
        "Положения Закона и приказа Министра от norms: соблюдены.",
        "Совместным приказом Министра финансов и Министра просвещения от norms: введено.",
        "Указ Президента, имеющий силу закона, от code: действует.",
        "Приказом Министра образования и науки от norms: введено.",
        "Постановлением от nobody: введено.",
    ],
)
def test_right_in_russian(text: str) -> None:
    assert codes(act_told_as_another, written(text, "ru"), "ru", RECORDS) == []


@pytest.mark.parametrize(
    "text",
    [
        *("Министрдің norms: бұйрығы бар.", "norms: бұйрықпен енгізілді.", "code: Заңы бар.", "code: Кодекс бар."),
        "Оқу-ағарту министрінің міндетін атқарушының norms: бұйрығымен енгізілді.",
        "Министрліктің norms: бұйрығымен енгізілді.",
        "Заңды орындау тәртібі туралы norms: бұйрықта бұл айтылған.",
        "Үкіметтің rules: қаулысымен бұйрық жойылды.",
        "Қаулы бойынша norms: нормаларға сай тексерілді.",
        "norms: құжат бойынша шешім қабылданды.",
        "Президент norms: бұйрықты орындауды тапсырды.",
        "Заң мен Министрдің norms: бұйрығы сақталды.",
        "Қаржы саласында Оқу-ағарту министрінің norms: бұйрығымен енгізілді.",
        "Президенттің code: заң күші бар жарлығы қолданылады.",
        "nobody: қаулысымен енгізілді.",
    ],
)
def test_right_in_kazakh(text: str) -> None:
    assert codes(act_told_as_another, written(text, "kz"), "kz", RECORDS) == []
