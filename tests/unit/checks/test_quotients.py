"""A share beside its part and its whole, a difference beside both numbers."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.growths import growth_differs
from docgen.checks.sums.quotients import quotient_differs
from docgen.model import Lang

RECORDS = """\
facts:
  all: {what: {ru: все, kz: барлығы}, value: 214, unit: school, sources: {report: пункт 1}}
  some: {what: {ru: часть, kz: бөлігі}, value: 37, unit: school, sources: {report: пункт 1}}
  city: {what: {ru: городские, kz: қалалық}, value: 120, unit: school, sources: {report: пункт 1}}
  village: {what: {ru: сельские, kz: ауылдық}, value: 94, unit: school, sources: {report: пункт 1}}
  places: {what: {ru: места, kz: орындар}, value: 37, unit: place, sources: {report: пункт 1}}
  more: {what: {ru: разность, kz: айырма}, value: 26, unit: school, sources: {report: пункт 1}}
  right: {what: {ru: доля, kz: үлес}, value: 17.3, unit: percent, sources: {report: пункт 1}}
  whole: {what: {ru: доля в целых, kz: бүтін үлес}, value: 17, unit: percent, sources: {report: пункт 1}}
  half: {what: {ru: доля половины, kz: жарты үлесі}, value: 80, unit: percent, sources: {report: пункт 1}}
  plus: {what: {ru: больше в процентах, kz: пайызбен артық}, value: 27.7, unit: percent, sources: {report: пункт 1}}
  wrong: {what: {ru: доля городских, kz: қалалық үлесі}, value: 43.9, unit: percent, sources: {report: пункт 1}}
  spent: {what: {ru: траты, kz: шығын}, value: 1 200 000 000, unit: tenge, sources: {report: пункт 1}}
  sum: {what: {ru: сумма, kz: сома}, value: 1 500 000 000, unit: tenge, sources: {report: пункт 1}}
  over: {what: {ru: свыше, kz: астам}, value: 37, unit: school, precision: over, sources: {report: пункт 1}}
names:
  place: {kind: noun, ru: место, kz: орын}
"""
ALL, SOME, CITY, VILLAGE, MORE, PLACES, OVER = (
    f"{{{{ fact.{key} }}}}" for key in ("all", "some", "city", "village", "more", "places", "over")
)
RIGHT, WHOLE, WRONG = (f"{{{{ fact.{key} | percent }}}}" for key in ("right", "whole", "wrong"))
HALF, PLUS = (f"{{{{ fact.{key} | percent }}}}" for key in ("half", "plus"))
ITS = "{{ fact.wrong | percent(possessive='3') }}"
SPENT, SUM = (f"{{{{ fact.{key} | money('млрд') }}}}" for key in ("spent", "sum"))
SHARES: list[tuple[Lang, str]] = [
    ("ru", f"Доля {SOME} из {ALL} составляет {{}}."),
    ("ru", f"Отремонтировано {SOME} школ из {ALL}, или {{}}."),
    ("ru", f"Готовы {SOME} из {ALL} школ ({{}}), работа идет."),
    ("ru", f"Готовы {SOME} ({{}}) из {ALL} школ."),
    ("ru", f"Готовы {SOME} из общего числа {ALL} школ, что составляет {{}} от общего числа."),
    ("ru", f"Из {ALL} школ готовы {SOME} ({{}})."),
    ("ru", f"Из {ALL} поручений выполнено {SOME} ({{}})."),
    ("ru", f"Выполнен ремонт {SOME} из {ALL} школ ({{}})."),
    ("ru", f"Из {ALL} школ {CITY} – городские, {SOME} ({{}}) – новые."),
    ("ru", f"Готовы {SOME} школ, что составляет {{}} от общего числа ({ALL})."),
    ("ru", f"За год из {ALL} школ нарушения выявлены в {SOME} школах, или {{}}."),
    ("ru", f"За год проверено {ALL} школ, нарушения выявлены в {SOME} школах ({{}})."),
    ("ru", f"Всего {ALL} школ, из них {SOME} школ, или {{}}, отремонтированы."),
    ("ru", f"Всего {ALL} школ, в том числе {SOME} сельских ({{}}) и {VILLAGE} городских."),
    ("ru", f"Всего {ALL} школ страны, из которых {SOME}, что составляет {{}}, отремонтированы."),
    ("ru", f"Доля новых школ ({SOME} из {ALL}) составила {{}}."),
    ("ru", f"Сейчас {{}} школ ({SOME} из {ALL}) отремонтированы."),
    ("ru", f"Ремонт идет в {SOME} из {ALL} школ, то есть в {{}}."),
    ("ru", f"Из {ALL} школ новые – {SOME}, это {{}}."),
    ("kz", f"Жаңа мектептердің үлесі ({ALL} мектептің {SOME}) {{}} құрады."),
    ("kz", f"{ALL} мектептің {SOME} дайын, бұл – {{}}."),
    ("kz", f"Барлығы {ALL} мектеп бар, оның {SOME} мектебі ({{}}) жөнделген."),
    ("kz", f"{ALL} мектеп тексерілді, бұзушылықтар {SOME} мектепте ({{}}) анықталды."),
    ("kz", f"{ALL} мектептің ішінен бұзушылық {SOME} мектепте ({{}}) табылды."),
    ("kz", f"Елде {ALL} мектеп бар, олардың ішінде {SOME} мектеп, яғни {{}}, жөнделді."),
    ("kz", f"{ALL} мектептің {SOME} (яғни {{}}) дайын."),
    ("kz", f"{ALL} тапсырманың {SOME} ({{}}) орындалды."),
    ("kz", f"{ALL} мектептің ішінен {SOME} ({{}}) дайын."),
    ("kz", f"{ALL} ішінен {SOME} үлесі {{}} құрайды."),
    ("kz", f"{ALL} мектептен {SOME} мектеп ({{}}) дайын."),
    ("kz", f"{ALL} мектептің {SOME} жөнделді, яғни {{}}."),
]


def test_a_share_of_a_bracket_behind_it() -> None:
    text = f"Мектептердің {{}} ({ALL} мектептің {SOME}) жөнделді."
    assert codes(quotient_differs, filled(text, ITS), "kz", RECORDS) == ["DG451"]


def filled(text: str, *shares: str) -> str:
    """A sentence with shares in their places."""
    for share in shares:
        text = text.replace("{}", share, 1)
    return text


@pytest.mark.parametrize(("lang", "text"), SHARES)
def test_a_share_of_a_part_and_a_whole(lang: Lang, text: str) -> None:
    (one,) = found(quotient_differs, text.replace("{}", WRONG), lang, RECORDS)
    assert (one.code, one.args["change"], one.args["right"]) == ("DG451", "37 / 214", "17.29 %")
    assert codes(quotient_differs, text.replace("{}", RIGHT), lang, RECORDS) == []
    assert codes(quotient_differs, text.replace("{}", WHOLE), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Школ на {SOME} больше: {CITY} и {VILLAGE}."),
        ("ru", f"Городских школ на {SOME} школ больше ({CITY} и {VILLAGE})."),
        ("kz", f"Мектеп {SOME} артық: {CITY} және {VILLAGE}."),
        ("kz", f"Қалалық мектеп {SOME} мектепке көп ({CITY} және {VILLAGE})."),
    ],
)
def test_a_difference_of_two(lang: Lang, text: str) -> None:
    assert codes(quotient_differs, text, lang, RECORDS) == ["DG451"]
    assert codes(quotient_differs, text.replace(SOME, MORE), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Готовы {SOME} из {ALL} школ, или {WRONG} сельских."),
        ("ru", f"Готовы {SOME} из {ALL} школ ({WRONG} плана)."),
        ("ru", f"Исполнено {SOME} из {ALL} пунктов плана ({WRONG})."),
        ("ru", f"Поручение выполнено на {WRONG}: {SOME} из {ALL}."),
        ("ru", f"При исполнении бюджета открыто {SOME} из {ALL} школ ({WRONG})."),
        ("ru", f"Готовы {SOME} из {ALL} школ (на {WRONG} больше, чем в прошлом году)."),
        ("ru", f"Готовы {PLACES} мест из {ALL} школ ({WRONG})."),
        ("ru", f"Готовы {OVER} из {ALL} школ ({WRONG})."),
        ("ru", f"Из {SUM} освоено {SPENT} ({WRONG})."),
        ("ru", f"Из {ALL} школ городских {CITY}, из них {SOME} ({WRONG}) – новые."),
        ("ru", f"Готовы {SOME} школ и {VILLAGE} ({WRONG}) школ из нового списка."),
        ("ru", f"Готовы {SOME} школ. Из {ALL} их {WRONG}."),
        ("ru", f"Здания на {WRONG} отремонтированы ({SOME} из {ALL})."),
        ("ru", f"На {WRONG} отремонтированы здания ({SOME} из {ALL})."),
        ("ru", f"Готовность {WRONG} школ ({SOME} из {ALL} уже открыты) подтверждена."),
        ("kz", f"Мектептердің {WRONG} дайын ({ALL} мектептің {SOME} ашылды)."),
        ("kz", f"Ғимараттар {{{{ fact.wrong | percent('dat') }}}} жөнделді ({ALL} ғимараттың {SOME})."),
        ("ru", f"Выросли на {WRONG} расходы школ ({SOME} из {ALL})."),
        ("ru", f"Доля школ ({SOME} из {ALL}) составила {WRONG} плана."),
        ("ru", f"Готовы {SOME} из {ALL} школ, это {WRONG} городских."),
        ("kz", f"Шығыстар {WRONG} өсті ({ALL} мектептің {SOME})."),
        ("kz", f"{ALL} мектептің {SOME} дайын, бұл – {WRONG} қалалық."),
        ("ru", f"Школ на {SOME} больше: в городе {CITY} и в селе {VILLAGE}."),
        ("ru", f"Школ на {ALL} больше: {CITY} и {VILLAGE}."),
        ("ru", f"Школ на {PLACES} мест больше: {CITY} и {VILLAGE}."),
        ("kz", f"{ALL} мектептің {SOME} (жоспардың {WRONG}) дайын."),
        ("kz", f"Жоспардың {ALL} тармағының {SOME} ({WRONG}) орындалды."),
        ("kz", f"{ALL} мектептің {SOME} ({WRONG} артық) дайын."),
        ("kz", f"{ALL} мектептің {PLACES} орны ({WRONG}) дайын."),
        ("kz", f"{ALL} мектептің {OVER} ({WRONG}) дайын."),
        ("kz", f"{SUM} {SPENT} ({WRONG}) игерілді."),
        ("kz", f"{ALL} мектеп пен {SOME} ({WRONG}) мектеп дайын."),
        ("kz", f"{SOME} мектеп дайын. {ALL} ішінде {WRONG}."),
        ("kz", f"Мектеп {SOME} артық: қалада {CITY} және ауылда {VILLAGE}."),
        ("kz", f"Мектеп {ALL} артық: {CITY} және {VILLAGE}."),
        ("kz", f"Мектеп {PLACES} орынға артық: {CITY} және {VILLAGE}."),
    ],
)
def test_what_may_be_of_something_else(lang: Lang, text: str) -> None:
    assert codes(quotient_differs, text, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Выделено {SUM}, из них {SPENT} ({{}}) – из республиканского бюджета."),
        ("ru", f"Выделено {SUM}, в том числе {SPENT}, или {{}}, – из республиканского бюджета."),
        ("kz", f"{SUM} бөлінді, оның ішінде {SPENT} ({{}}) – республикалық бюджеттен."),
        ("kz", f"{SUM} бөлінді, оның {SPENT} ({{}}) – республикалық бюджеттен."),
    ],
)
def test_a_share_of_money(lang: Lang, text: str) -> None:
    assert codes(quotient_differs, filled(text, WRONG), lang, RECORDS) == ["DG451"]
    assert codes(quotient_differs, filled(text, HALF), lang, RECORDS) == []


def test_the_kazakh_share_of_what_was_counted_needs_no_comma() -> None:
    for part in (f"{SOME} мектебі", f"{SOME}-сі"):
        text = f"Барлығы {ALL} мектеп бар, оның {part}, яғни {{}} орталықтан сумен қамтамасыз етілген."
        assert codes(quotient_differs, filled(text, ITS), "kz", RECORDS) == ["DG451"]
        assert codes(quotient_differs, filled(text, ITS.replace("wrong", "right")), "kz", RECORDS) == []
        dative = "{{ fact.wrong | percent('dat') }}"
        assert codes(quotient_differs, filled(text, dative), "kz", RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text", "second"),
    [
        ("ru", f"Всего {ALL} школ, из них {SOME} ({{}}) – новые, {VILLAGE} ({{}}) – сельские.", "43.9 %"),
        ("kz", f"Барлығы {ALL} мектеп бар, оның ішінде {SOME} ({{}}) – жаңа, {VILLAGE} ({{}}) – ауылдық.", "43.9 %"),
    ],
)
def test_a_list_of_shares(lang: Lang, text: str, second: str) -> None:
    assert codes(quotient_differs, filled(text, RIGHT, WRONG), lang, RECORDS) == []
    (one,) = found(quotient_differs, filled(text, RIGHT, HALF), lang, RECORDS)
    assert one.args["right"] == second
    assert codes(quotient_differs, filled(text, HALF, HALF), lang, RECORDS) == []  # the rate of each


def _by(share: str, lang: Lang) -> str:
    """A share as that by which there is more; «27,7 % көп» is more than 27,7 %."""
    return share if lang == "ru" else share.replace("percent", "percent('dat')")


GROWTHS: list[tuple[Lang, str]] = [
    (
        "ru",
        f"Построено {CITY} школ, что на {{}} школ, или на {{}}, больше, чем в 2025 году ({VILLAGE} школы).",
    ),
    ("ru", f"Построено {CITY} школ, что на {{}} школ (на {{}}) больше показателя 2025 года ({VILLAGE})."),
    ("ru", f"Построено {CITY} школ, это на {{}} или {{}} больше, чем годом ранее (тогда – {VILLAGE})."),
    ("ru", f"Построено {CITY} школ, что больше на {{}} школ, или на {{}}, чем в 2025 году ({VILLAGE})."),
    ("kz", f"{CITY} мектеп салынды, бұл былтырғыдан ({VILLAGE} мектеп) {{}} мектепке, яғни {{}} көп."),
    ("kz", f"{CITY} мектеп салынды, бұл 2025 жылғы көрсеткіштен ({VILLAGE}) {{}} мектепке ({{}}) артық."),
]


@pytest.mark.parametrize(("lang", "text"), GROWTHS)
def test_by_how_much_there_is_more(lang: Lang, text: str) -> None:
    more, wrong = (_by(one, lang) for one in (PLUS, WRONG))
    assert codes(growth_differs, filled(text, MORE, more), lang, RECORDS) == []
    (size,) = found(growth_differs, filled(text, SOME, more), lang, RECORDS)
    assert (size.code, size.args["change"], size.args["right"]) == ("DG451", "120 – 94", "26")
    (share,) = found(growth_differs, filled(text, MORE, wrong), lang, RECORDS)
    assert (share.args["change"], share.args["right"]) == ("(120 – 94) / 94", "27.66 %")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Построено {CITY} школ, что на {{}} больше, чем в 2025 году ({VILLAGE} школы)."),
        ("kz", f"{CITY} мектеп салынды, бұл былтырғыдан ({VILLAGE} мектеп) {{}} көп."),
    ],
)
def test_by_how_many_per_cent_there_is_more(lang: Lang, text: str) -> None:
    more, wrong = (_by(one, lang) for one in (PLUS, WRONG))
    assert codes(growth_differs, filled(text, wrong), lang, RECORDS) == ["DG451"]
    assert codes(growth_differs, filled(text, more), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Всего {ALL} школ, из них {SOME} школ ({WRONG} сельских) отремонтированы."),
        ("ru", f"Всего {ALL} школ, из них {SOME} (план – {WRONG}) отремонтированы."),
        ("ru", f"Выделено {SUM}, из них перечислено {SPENT} ({WRONG})."),
        ("ru", f"Поступило {SUM}, из них {SPENT} ({WRONG} годового плана) – налоги."),
        ("ru", f"Построено {ALL} школ, отремонтировано {SOME} школ ({WRONG})."),
        ("ru", f"Всего {ALL} школ, из них {CITY} городских, в том числе {SOME} ({WRONG}) новых."),
        ("ru", f"Всего {ALL} школ, из них {PLACES} мест ({WRONG}) свободны."),
        ("ru", f"Всего {ALL} школ, из них {OVER} ({WRONG}) новых."),
        ("ru", f"Проверено {ALL} школ, нарушения выявлены в {CITY} городских и {SOME} сельских ({WRONG})."),
        ("ru", f"Проверено {ALL} школ, план проверок исполнен, нарушения выявлены в {SOME} ({WRONG})."),
        ("ru", f"Всего {ALL} школ, из них {CITY} – городские; отремонтировано {SOME} ({WRONG})."),
        ("ru", f"Построено {CITY} школ, что на {WRONG} больше плана ({VILLAGE})."),
        ("ru", f"Построено {CITY} школ, что на {SOME} больше, чем в среднем за год ({VILLAGE})."),
        ("ru", f"Построено {CITY} школ, что на {SOME} больше, чем в городе Алматы, и {VILLAGE} детских садов."),
        ("ru", f"Построено {CITY} школ, что на {SOME} больше, чем в 2025 году ({PLACES} мест)."),
        ("kz", f"Барлығы {ALL} мектеп бар, оның {SOME} мектебі (ауылдың {WRONG}) жөнделген."),
        ("kz", f"Барлығы {ALL} мектеп бар, оның {SOME} (жоспар – {WRONG}) жөнделген."),
        ("kz", f"{SUM} бөлінді, оның ішінде аударылғаны {SPENT} ({WRONG})."),
        ("kz", f"{SUM} түсті, оның ішінде {SPENT} (жылдық жоспардың {WRONG}) – салық."),
        ("kz", f"{ALL} мектеп салынды, {SOME} мектеп ({WRONG}) жөнделді."),
        ("kz", f"Барлығы {ALL} мектеп бар, оның {CITY} қалада, соның ішінде {SOME} ({WRONG}) жаңа."),
        ("kz", f"Барлығы {ALL} мектеп бар, оның {PLACES} орны ({WRONG}) бос."),
        ("kz", f"Барлығы {ALL} мектеп бар, оның {OVER} ({WRONG}) жаңа."),
        (
            "kz",
            f"{ALL} мектеп тексерілді, бұзушылықтар {CITY} қалалық және {SOME} ауылдық ({WRONG}) мектепте анықталды.",
        ),
        ("kz", f"{ALL} мектеп тексерілді, жоспар орындалды, бұзушылықтар {SOME} мектепте ({WRONG}) анықталды."),
        ("kz", f"{CITY} мектеп салынды, бұл жоспардан ({VILLAGE}) {SOME} мектепке көп."),
        ("kz", f"{CITY} мектеп салынды, бұл орташа көрсеткіштен ({VILLAGE}) {SOME} мектепке көп."),
        ("kz", f"{CITY} мектеп салынды, бұл Алматыдағыдан {SOME} мектепке көп, {VILLAGE} балабақша ашылды."),
        ("kz", f"{CITY} мектеп салынды, бұл 2025 жылғыдан ({PLACES} орын) {SOME} мектепке көп."),
    ],
)
def test_what_is_listed_or_grown_may_be_of_something_else(lang: Lang, text: str) -> None:
    assert codes(quotient_differs, text, lang, RECORDS) == []
    assert codes(growth_differs, text, lang, RECORDS) == []


UNITLESS = RECORDS.replace(" unit: school,", "").replace(" unit: place,", "")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Готовы {SOME} из {ALL} школ ({{}})."),
        ("ru", 'Из {{ fact.all | count("школа", "gen") }} готовы {{ fact.some }} ({}).'),
        ("ru", 'Готовы {{ fact.some | count("школа") }} из {{ fact.all | count("школа", "gen") }} ({}).'),
        ("ru", 'Всего {{ fact.all | count("школа") }}, из них в селах – {{ fact.some }} ({}).'),
        ("kz", '{{ fact.all | count("мектеп", "gen") }} {{ fact.some | suffix(possessive="3") }} ({}) дайын.'),
        ("kz", '{{ fact.all | count("мектеп") }} бар, олардың {{ fact.some | count("мектеп") }} ({}) жөнделді.'),
    ],
)
def test_facts_without_a_unit_of_one_noun(lang: Lang, text: str) -> None:
    assert codes(quotient_differs, filled(text, WRONG), lang, UNITLESS) == ["DG451"]
    assert codes(quotient_differs, filled(text, RIGHT), lang, UNITLESS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", 'Награждены {{ fact.some | count("учитель") }} из {{ fact.all | count("школа", "gen") }} ({}).'),
        ("ru", 'Готовы {{ fact.some | count("сельская школа") }} из {{ fact.all | count("школа", "gen") }} ({}).'),
        ("ru", f"Из {ALL} семей переехали {SOME} человек ({{}})."),
        ("ru", 'Открыто {{ fact.all | count("школа") }}, из них {{ fact.some | count("филиал") }} ({}) – новые.'),
        ("ru", f"Из {ALL} школ переданы {PLACES} мест ({{}})."),
        ("kz", '{{ fact.all | count("мектеп") }} бар, олардың {{ fact.some | count("мұғалім") }} ({}) марапатталды.'),
        ("kz", f"{ALL} мектептің {SOME} орны ({{}}) дайын."),
        ("kz", '{{ fact.all | count("отбасы", "gen") }} {{ fact.some | count("адам") }} ({}) көшті.'),
    ],
)
def test_facts_without_a_unit_that_may_count_something_else(lang: Lang, text: str) -> None:
    assert codes(quotient_differs, filled(text, WRONG), lang, UNITLESS) == []
