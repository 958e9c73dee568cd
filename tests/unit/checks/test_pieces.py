from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.book import sources
from docgen.checks.figures import numbers
from docgen.model import Lang

ACTS = """\
sources:
  first:
    {kind: act, form: order, issuer: someone, number: 70, date: 2019-03-01, title: {ru: О школах, kz: Мектеп туралы}}
  second: {kind: act, form: order, issuer: someone, number: 71, date: 2016-01-22, title: {ru: О воде, kz: Су туралы}}
  sameday: {kind: act, form: order, issuer: someone, number: 72, date: 2019-03-01}
  twin: {kind: act, form: order, issuer: someone, number: 70, date: 2016-01-22}
  undated: {kind: act, form: order, issuer: someone, number: 73}
  program: {kind: report, title: {ru: О земле, kz: Жер туралы}}
"""
"""Two orders, one of the first one's day, one of its number, one without a date, and what is no act."""

DATE, NUMBER, TITLE = (f"{{{{ source.%s.{part} }}}}" for part in ("date | date", "number", "title"))
ATTR = "{{ source.%s.date | date('attr') }}"
FIRST = f"от {DATE % 'first'} № {NUMBER % 'first'}"
SECOND = f"от {DATE % 'second'} № {NUMBER % 'second'}"
FIRST_KZ = f"{ATTR % 'first'} № {NUMBER % 'first'}"
SECOND_KZ = f"{ATTR % 'second'} № {NUMBER % 'second'}"


@pytest.mark.parametrize(
    ("lang", "template", "text", "right"),
    [
        ("ru", f"Приказом от {DATE % 'first'} № {NUMBER % 'second'} нормы утверждены.", "71", "70"),
        ("kz", f"Нормалар {ATTR % 'first'} № {NUMBER % 'second'} бұйрығымен бекітілді.", "71", "70"),
        ("ru", f"Приказом № {NUMBER % 'first'} от {DATE % 'second'}.", "22 января 2016 года", "01.03.2019"),
        ("ru", f"Приказом {FIRST} «{TITLE % 'second'}».", "О воде", "О школах"),
        ("kz", f"{FIRST_KZ} «{TITLE % 'second'}» бұйрығымен.", "Су туралы", "Мектеп туралы"),
        (
            "ru",
            f"Приказом от {DATE % 'first'} № {NUMBER % 'second'} «{TITLE % 'second'}».",
            "1 марта 2019 года",
            "22.01.2016",
        ),
        (
            "kz",
            f"{ATTR % 'first'} № {NUMBER % 'second'} «{TITLE % 'second'}» бұйрығы.",
            "2019 жылғы 1 наурыздағы",
            "22.01.2016",
        ),
        ("ru", f"Приказом № {NUMBER % 'first'} «{TITLE % 'second'}».", "О воде", "О школах"),
        ("ru", f"Согласно приказу № {NUMBER % 'second'}.[^first]", "71", "70"),
        ("ru", f"Согласно приказу № {NUMBER % 'second'}[^first] строят.", "71", "70"),
        ("kz", f"№ {NUMBER % 'second'} бұйрыққа сәйкес.[^first]", "71", "70"),
        ("ru", f"Приказ от {DATE % 'first'} № {NUMBER % 'second'}.[^second]", "1 марта 2019 года", "22.01.2016"),
        ("ru", f"от {{{{ fact.meeting | date }}}} № {NUMBER % 'first'}", "22 ноября 2019 года", "01.03.2019"),
        ("kz", f"{{{{ fact.meeting | date('attr') }}}} № {NUMBER % 'first'}", "2019 жылғы 22 қарашадағы", "01.03.2019"),
        ("ru", f"от {{{{ letter.inquiry.date | date }}}} № {NUMBER % 'first'}", "25 февраля 2021 года", "01.03.2019"),
        (
            "kz",
            f"{{{{ letter.inquiry.date | date('attr') }}}} № {NUMBER % 'first'}",
            "2021 жылғы 25 ақпандағы",
            "01.03.2019",
        ),
        ("ru", f"от {DATE % 'first'} № {{{{ fact.colleges }}}} утверждены", "14", "70"),
        ("kz", f"{ATTR % 'first'} № {{{{ fact.colleges }}}} бұйрығымен", "14", "70"),
        ("ru", f"от {DATE % 'first'} № 71 утверждены", "№ 71", "70"),
        ("kz", f"2016 жылғы 22 қаңтардағы № {NUMBER % 'sameday'} бұйрық", "2016 жылғы 22 қаңтардағы", "01.03.2019"),
    ],
)
def test_a_piece_of_another_record_is_told_where_it_stands(lang: Lang, template: str, text: str, right: str) -> None:
    (only,) = found(sources.misquoted_source, template, lang, ACTS)
    assert (only.code, str(only.args["text"]).replace("\u00a0", " "), only.args["right"]) == ("DG405", text, right)


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", f"приказами {FIRST} и {SECOND}"),
        ("ru", f"приказами {FIRST}, {SECOND}"),
        ("ru", f"приказами {FIRST} «{TITLE % 'first'}» и {SECOND} «{TITLE % 'second'}»"),
        ("kz", f"{FIRST_KZ} және {SECOND_KZ} бұйрықтар"),
        ("kz", f"{FIRST_KZ}, {SECOND_KZ} бұйрықтар"),
        ("kz", f"{FIRST_KZ} «{TITLE % 'first'}» және {SECOND_KZ} «{TITLE % 'second'}» бұйрықтары"),
        ("ru", f"приказами № {NUMBER % 'first'} от {DATE % 'first'} и № {NUMBER % 'second'} от {DATE % 'second'}"),
        ("ru", f"приказами № {NUMBER % 'first'} и № {NUMBER % 'second'} от {DATE % 'first'} и от {DATE % 'second'}"),
        ("ru", f"приказами от {DATE % 'first'} и от {DATE % 'second'} № {NUMBER % 'first'} и № {NUMBER % 'second'}"),
        ("kz", f"{ATTR % 'first'} және {ATTR % 'second'} № {NUMBER % 'first'} және № {NUMBER % 'second'} бұйрықтар"),
        ("kz", f"{FIRST_KZ}, {SECOND_KZ} «{TITLE % 'first'}», «{TITLE % 'second'}» бұйрықтары"),
    ],
)
def test_acts_of_a_list_are_several(lang: Lang, template: str) -> None:
    assert codes(sources.misquoted_source, template, lang, ACTS) == []


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "{{ source.first | cite }}"),
        ("kz", "{{ source.first | cite }}"),
        ("ru", f"приказом {FIRST} «{TITLE % 'first'}»[^first]"),
        ("ru", f"от {DATE % 'sameday'} № {NUMBER % 'first'}"),
        ("ru", f"от {DATE % 'second'} № {NUMBER % 'twin'}"),
        ("kz", f"{ATTR % 'second'} № {NUMBER % 'twin'} бұйрық"),
        ("ru", f"от {{{{ fact.meeting | date }}}} № {NUMBER % 'undated'}"),
        ("ru", f"С {{{{ fact.meeting | date }}}} № {NUMBER % 'first'} не действует"),
        ("kz", f"{{{{ fact.meeting | date('when') }}}} № {NUMBER % 'first'} бұйрық күшіне енді"),
        ("ru", f"о закрытии школы № {{{{ fact.colleges }}}} {FIRST}"),
        ("ru", f"о закрытии школы № {{{{ fact.colleges }}}} от {DATE % 'first'}"),
        ("ru", f"об изменении приказа № {NUMBER % 'second'} {FIRST}"),
        ("ru", f"Приказ {FIRST} изменен приказом № {NUMBER % 'second'}.[^first]"),
        ("ru", f"Приказ № {NUMBER % 'second'} действует.[^first]"),
        ("ru", f"Согласно приказу № {NUMBER % 'second'}.[^report]"),
        ("ru", f"Согласно приказу № {NUMBER % 'second'}[^first][^second]"),
        ("ru", f"Согласно приказу {SECOND}.[^first]"),
        ("ru", "Школа № {{ fact.colleges }}[^first]"),
        ("ru", f"Согласно приказу {SECOND}[^second] строят."),
        ("kz", f"{SECOND_KZ} бұйрыққа[^second] сәйкес салады."),
        ("ru", f"Согласно приказу ({SECOND})[^first] строят."),
        ("ru", f"Согласно приказу {SECOND}[^report] построено."),
        ("ru", f"Приказ {SECOND}[^first] утратил силу."),
        ("kz", f"{SECOND_KZ} бұйрықтың[^first] күші жойылды."),
        ("ru", f"Приказом {SECOND} утверждены нормы[^first] и правила."),
        ("kz", f"{SECOND_KZ} бұйрықпен нормалар[^first] бекітілді."),
        ("ru", f"Приказами {FIRST} и {SECOND}[^first] утверждены."),
        ("ru", "Согласно {{ source.second | cite('dat') }}[^second] строят."),
        ("ru", "Согласно {{ source.second | at('dat', point=3) }} приказа[^first] строят."),
        ("ru", f"приказом {FIRST} программа «{TITLE % 'program'}»"),
        ("ru", f"приказом {FIRST} «{TITLE % 'program'}»"),
        ("kz", f"{FIRST_KZ} «{TITLE % 'second'}» бұйрығына өзгерістер енгізу туралы бұйрық"),
        ("kz", f"{FIRST_KZ} «{TITLE % 'second'}» бұйрығын өзгерткен бұйрық"),
        ("kz", f"{{{{ fact.meeting | date('attr') }}}} «{TITLE % 'second'}» бұйрығын талқылау"),
        ("ru", f"План по приказу «{TITLE % 'second'}» {FIRST}"),
        ("ru", f"приказ от {DATE % 'first'} № {{{{ fact.schools }}}}-р"),
    ],
)
def test_what_is_right_or_another_thing(lang: Lang, template: str) -> None:
    assert codes(sources.misquoted_source, template, lang, ACTS) == []


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", f"Согласно приказу {SECOND}[^first] строят."),
        ("kz", f"{SECOND_KZ} бұйрыққа[^first] сәйкес салады."),
        ("kz", f"{SECOND_KZ} бұйрыққа сәйкес[^first] салады."),
        ("ru", "Согласно {{ source.second | cite('dat') }}[^first] строят."),
        ("kz", "{{ source.second | cite('dat') }}[^first] сәйкес салады."),
        ("ru", "Согласно {{ source.second | cite('dat', title=false) }}[^first], строят."),
        ("kz", "{{ source.second | cite('dat', title=false) }} сәйкес[^first] салады."),
        ("ru", "Согласно {{ source.second | at('dat', point=3) }}[^first] строят."),
        ("kz", "{{ source.second | at('dat', point=3) }}[^first] сәйкес салады."),
    ],
)
def test_the_note_of_another_act_is_told_where_it_is_called(lang: Lang, template: str) -> None:
    (only,) = found(sources.misquoted_source, template, lang, ACTS)
    told = (only.code, only.args["text"], only.args["key"], only.args["right"], only.span.column)
    assert told == ("DG405", "[^first]", "source.second", "[^second]", template.index("[^first]") + 1)


def test_a_typed_piece_is_told_once() -> None:
    template = f"приказом от {DATE % 'first'} № 71"
    assert codes(sources.misquoted_source, template, records=ACTS) == ["DG405"]
    assert codes(numbers.typed_number, template, records=ACTS) == []
