"""A number in the lead of a list that tells where, when or to whom, and a list of something else behind it (DG407)."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.sums.lists import count_differs_from_list
from docgen.model import Lang

RECORDS = """\
facts:
  months: {what: {ru: месяцы, kz: айлар}, value: 2026-01..2026-09, sources: {report: пункт 9}}
  hospitals: {what: {ru: больницы, kz: ауруханалар}, value: 214, unit: hospital, sources: {report: пункт 9}}
  rural: {what: {ru: районные больницы, kz: аудандық ауруханалар}, value: 177, unit: hospital, sources: {report: 9}}
  urban: {what: {ru: городские больницы, kz: қалалық ауруханалар}, value: 37, unit: hospital, sources: {report: 9}}
  homes: {what: {ru: дома, kz: үйлер}, value: 312, sources: {report: пункт 9}}
names:
  hospital: {kind: noun, ru: больница, kz: аурухана}
"""
THINGS, DEEDS = "\n\n1) электронные рецепты;\n\n2) телемедицина.", "\n\n1) открыты школы;\n\n2) выданы гранты."
KAZAKH_THINGS = "\n\n1) электрондық рецепттер;\n\n2) телемедицина енгізілген."
KAZAKH_DEEDS = "\n\n1) мектептер ашылды;\n\n2) гранттар берілді."


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "В 214 больницах внедрены:" + THINGS),
        ("ru", "Во всех 214 больницах внедрены:" + THINGS),
        ("ru", "Для 30 волонтеров предусмотрены:\n\n1) обучение;\n\n2) страхование."),
        ("ru", "Для 30 волонтеров есть:\n\n1) форма;\n\n2) страховка."),
        ("ru", "Из 214 больниц проверены:\n\n1) областные;\n\n2) районные."),
        ("ru", "С 3 регионами подписаны:\n\n1) меморандумы;\n\n2) дорожные карты."),
        ("ru", "По 37 проверкам составлены:\n\n1) акты;\n\n2) протоколы."),
        ("ru", "На 30 дней продлены:\n\n1) сроки регистрации;\n\n2) сроки подачи."),
        ("ru", "За 6 месяцев необходимо:\n\n1) отремонтировать школы;\n\n2) закупить парты."),
        ("ru", "В 3 регионах:" + DEEDS),
        ("ru", "За {{ fact.months | date('acc', months=true) }}:" + DEEDS),
        ("ru", "214 больниц получили:\n\n1) томографы;\n\n2) аппараты УЗИ."),
        ("ru", "В 21 школе: игровые площадки, бассейны, спортзалы."),
        (
            "ru",
            (
                "Проверено {{ fact.hospitals | count }}:\n\n1) районных – {{ fact.rural }};\n\n"
                "2) городских – {{ fact.urban }}."
            ),
        ),
        ("kz", "214 ауруханада:" + KAZAKH_THINGS),
        ("kz", "Елдің барлық 214 ауруханасында:" + KAZAKH_THINGS),
        ("kz", "30 волонтерге:\n\n1) оқыту;\n\n2) сақтандыру көзделген."),
        ("kz", "214 аурухананың:\n\n1) томографтары;\n\n2) рентген аппараттары жаңартылды."),
        ("kz", "214 ауруханадан:\n\n1) облыстық;\n\n2) аудандық ауруханалар тексерілді."),
        ("kz", "3 өңірмен:\n\n1) меморандумдарға;\n\n2) жол карталарына қол қойылды."),
        ("kz", "30 күнге:\n\n1) тіркеу мерзімі;\n\n2) өтініш беру мерзімі ұзартылды."),
        ("kz", "6 айда:\n\n1) мектептерді жөндеу;\n\n2) ауруханаларды жөндеу орындалды."),
        ("kz", "6 ай ішінде:\n\n1) мектептерді жөндеу;\n\n2) парта сатып алу қажет."),
        ("kz", "3 өңірде:" + KAZAKH_DEEDS),
        ("kz", "Шаралар шеңберінде {{ fact.months | date('when', months=true) }}:" + KAZAKH_DEEDS),
        ("kz", "21 балабақшада: ойын алаңдары, бассейндер, спорт залдары."),
        (
            "kz",
            (
                "{{ fact.hospitals | count }} тексерілді:\n\n1) аудандық – {{ fact.rural }};\n\n"
                "2) қалалық – {{ fact.urban }}."
            ),
        ),
        (
            "kz",
            (
                "Үйлер тапсырылды, оның {{ fact.homes | count('үй', possessive='3') }} – "
                "{{ fact.regions | members('loc') }}."
            ),
        ),
        ("kz", "312 үйдің {{ fact.urban | suffix(possessive='3') }} – {{ fact.regions | members('loc') }}."),
    ],
)
def test_a_list_of_something_else(lang: Lang, template: str) -> None:
    assert codes(count_differs_from_list, template, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "Работа ведется по 3 направлениям:\n\n1) обучение;\n\n2) страхование."),
        ("ru", "Отказ возможен в 3 случаях:\n\n1) нет справки;\n\n2) истек срок."),
        ("ru", "Центры открыты в 3 регионах:\n\n1) Абай;\n\n2) город Астана."),
        ("ru", "Введены 3 сервиса:\n\n1) электронный рецепт;\n\n2) телемедицина."),
        ("ru", "Создано {{ fact.hospitals | count('услуга') }}:\n\n1) рецепты;\n\n2) телемедицина."),
        ("kz", "Жұмыс 3 бағытта жүргізілді:\n\n1) оқыту;\n\n2) сақтандыру."),
        ("kz", "Орталықтар 3 өңірде ашылды:\n\n1) Абай облысы;\n\n2) Астана қаласы."),
        ("kz", "3 сервис енгізілді:\n\n1) электрондық рецепт;\n\n2) телемедицина."),
        ("kz", "3 шараны:\n\n1) оқытуды;\n\n2) сақтандыруды қоса алғанда жоспар бекітілді."),
        ("kz", "Орталықтар 3 өңірде: Абай, Ұлытау."),
    ],
)
def test_a_list_of_what_is_counted(lang: Lang, template: str) -> None:
    assert codes(count_differs_from_list, template, lang, RECORDS) == ["DG407"]
