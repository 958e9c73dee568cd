"""Figures that are said to be the same, or no less than planned."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.equals import equality_against_figures
from docgen.model import Lang

FACT = "  {key}: {{what: {{ru: данные {key}, kz: дерек {key}}}, value: {value}, {more}sources: {{report: пункт 1}}}}\n"
RECORDS = "facts:\n" + "".join(
    FACT.format(key=key, value=value, more=more)
    for key, value, more in [
        ("was", 82, "period: 2024, "),
        ("same", 82, "period: 2025, "),
        ("now", 86, "period: 2025, "),
        ("plan", 8000, ""),
        ("less", 7315, ""),
        ("over", 8315, ""),
        ("half", "1 000 000", "unit: tenge, "),
        ("twin", "1 000 000", "unit: tenge, "),
        ("third", "5 000 000", "unit: tenge, "),
    ]
)
WAS, SAME, NOW, PLAN, LESS, OVER = (f"{{{{ fact.{key} }}}}" for key in ("was", "same", "now", "plan", "less", "over"))
HALF, TWIN, THIRD = (f"{{{{ fact.{key} | money('млн') }}}}" for key in ("half", "twin", "third"))
THEN, LATER = (f"{{{{ fact.{key}.period | date('when') }}}}" for key in ("was", "now"))
DONE = "{{ fact.less | suffix(possessive='3') }}"


@pytest.mark.parametrize(
    ("lang", "text", "word", "right"),
    [
        ("ru", f"Численность не изменилась: {WAS} в {THEN} и {{}} в {LATER}.", "не изменилась", SAME),
        ("ru", f"Число школ осталось на прежнем уровне: в {THEN} – {WAS}, в {LATER} – {{}}.", None, SAME),
        ("ru", f"Число школ не изменилось ({{}}, годом ранее – {WAS}).", "не изменилось", SAME),
        ("kz", f"Мектептер саны өзгерген жоқ: {THEN} – {WAS}, {LATER} – {{}}.", "өзгерген жоқ", SAME),
        ("kz", f"Мектептер саны өзгермеді ({{}}, бір жыл бұрын – {WAS}).", "өзгермеді", SAME),
    ],
)
def test_what_did_not_change_is_the_same(lang: Lang, text: str, word: str | None, right: str) -> None:
    (one,) = found(equality_against_figures, text.replace("{}", NOW), lang, RECORDS)
    assert (one.code, one.args["before"], one.args["after"]) == ("DG454", "82", "86")
    assert word is None or one.args["text"].replace("\u00a0", " ") == word
    assert codes(equality_against_figures, text.replace("{}", right), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Средства распределены поровну: {HALF} и {THIRD}."),
        ("ru", f"Городских и сельских школ поровну ({WAS} и {NOW})."),
        ("ru", f"План перевыполнен: построено {LESS} из {PLAN} квартир."),
        ("ru", f"План года перевыполнен: {LESS} при плане {PLAN}."),
        ("ru", f"План выполнен полностью: введено {LESS} из {PLAN} мест."),
        ("kz", f"Қаражат тең бөлінді: мектептерге – {HALF}, ауруханаларға – {THIRD}."),
        ("kz", f"Қалалық және ауылдық мектептер саны тең: {WAS} және {NOW}."),
        ("kz", f"Жоспар асыра орындалды: жоспар – {PLAN}, нақты – {LESS}."),
        ("kz", f"Жоспар толық орындалды: {PLAN} орынның {DONE} берілді."),
    ],
)
def test_what_is_said_does_not_hold(lang: Lang, text: str) -> None:
    assert codes(equality_against_figures, text, lang, RECORDS) == ["DG454"]


def test_the_word_is_marked() -> None:
    (one,) = found(
        equality_against_figures, f"Итак. План перевыполнен: построено {LESS} из {PLAN} квартир.", "ru", RECORDS
    )
    assert (one.span.column, one.args["before"], one.args["after"]) == (12, "8\u00a0000", "7\u00a0315")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Средства распределены поровну: {HALF} и {TWIN}."),
        ("ru", f"Средства распределены не поровну: {HALF} и {THIRD}."),
        ("ru", f"Школ и больниц примерно поровну: {WAS} и {NOW}."),
        ("ru", f"План перевыполнен: построено {OVER} из {PLAN} квартир."),
        ("ru", f"План не перевыполнен: построено {LESS} из {PLAN} квартир."),
        ("ru", f"План не выполнен полностью: построено {LESS} из {PLAN} квартир."),
        ("ru", f"План выполнен полностью: введено {OVER} из {PLAN} мест."),
        ("ru", f"Число школ практически не изменилось: {WAS} в {THEN} и {NOW} в {LATER}."),
        ("ru", f"Порядок не изменился: {WAS} заявки в {THEN} и {NOW} в {LATER}."),
        ("ru", f"Число школ не изменилось: {WAS} городские и {NOW} сельских."),
        ("ru", f"Число школ не изменилось, построено {WAS} в {THEN} и {NOW} в {LATER}."),
        ("ru", f"Число школ изменилось: {WAS} в {THEN} и {NOW} в {LATER}."),
        ("kz", f"Қаражат тең бөлінді: мектептерге – {HALF}, ауруханаларға – {TWIN}."),
        ("kz", f"Мектептер саны шамамен тең: {WAS} және {NOW}."),
        ("kz", f"Мектептер саны тең емес: {WAS} және {NOW}."),
        ("kz", f"Жоспар асыра орындалды: жоспар – {PLAN}, нақты – {OVER}."),
        ("kz", f"Жоспар толық орындалған жоқ: {PLAN} орынның {DONE} берілді."),
        ("kz", f"Мектептер саны айтарлықтай өзгерген жоқ: {THEN} – {WAS}, {LATER} – {NOW}."),
        ("kz", f"Мектептер саны өзгерді: {THEN} – {WAS}, {LATER} – {NOW}."),
    ],
)
def test_what_may_be_right(lang: Lang, text: str) -> None:
    assert codes(equality_against_figures, text, lang, RECORDS) == []
