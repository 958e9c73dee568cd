"""What a fact calls done, told as planned."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.times import planned_though_done
from docgen.model import Lang

FACTS = """\
facts:
  cars_bought:
    what: {ru: закупленные машины скорой помощи, kz: сатып алынған жедел жәрдем машиналары}
    value: 312
    period: 2020
    sources: {report: абзац 6}
  cars_now:
    what: {ru: закупленные машины скорой помощи, kz: сатып алынған жедел жәрдем машиналары}
    value: 313
    period: 2021
    sources: {report: абзац 7}
  schools_built:
    what: {ru: построенные школы, kz: салынған мектептер}
    value: 64
    period: 2020
    sources: {report: абзац 8}
  schools_old:
    what: {ru: школы без спортзала, kz: спорт залы жоқ мектептер}
    value: 65
    period: 2020
    sources: {report: абзац 9}
"""


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("ru", "За год планируется закупить {{ fact.cars_bought }} машин.", 29),
        ("ru", "Намечено построить {{ fact.schools_built }} школы.", 20),
        ("ru", "В области запланировано построить {{ fact.schools_built }} школы.", 35),
        ("kz", "Жыл ішінде {{ fact.cars_bought | count('машина') }} сатып алу жоспарлануда.", 12),
        ("kz", "{{ fact.schools_built | count('мектеп') }} салу жоспарланып отыр.", 1),
    ],
)
def test_what_is_done_is_no_plan(lang: Lang, text: str, start: int) -> None:
    told = list(planned_though_done.done_told_as_planned(finished(text, lang, FACTS)))
    assert [(one.code, one.span.column) for one in told] == [("DG433", start)]
    words = told[0].related[0].span
    assert (
        text[words.column - 1 : words.column - 1 + words.length].lower().startswith(("план", "намеч", "запл", "жосп"))
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Закуплено {{ fact.cars_bought }} машин."),
        ("ru", "Планируется закупить {{ fact.cars_now }} машин."),
        ("ru", "Планируется закупить столько же машин – {{ fact.cars_bought }}."),
        ("ru", "Также планируется закупить {{ fact.cars_bought }} машин."),
        ("ru", "Планируется закупить машины, а {{ fact.cars_bought }} машин уже работают."),
        ("ru", "Планируется отремонтировать {{ fact.schools_built }} школы."),
        ("ru", "Планируется оснастить {{ fact.schools_old }} школ."),
        ("ru", "Планировалось закупить {{ fact.cars_bought }} машин."),
        ("ru", "Планируется оснастить {{ fact.cars_bought }} машин."),
        ("ru", "В 2022 году планируется закупить, как и в 2020 году, {{ fact.cars_bought }} машин."),
        ("kz", "{{ fact.cars_bought | count('машина') }} сатып алынды."),
        ("kz", "{{ fact.cars_now | count('машина') }} сатып алу жоспарлануда."),
        ("kz", "Тағы {{ fact.cars_bought | count('машина') }} сатып алу жоспарлануда."),
        ("kz", "{{ fact.schools_built | count('мектеп') }} жөндеу жоспарлануда."),
        ("kz", "{{ fact.schools_old | count('мектеп') }} салу жоспарлануда."),
        ("kz", "{{ fact.cars_bought | count('машина') }} сатып алу жоспарланған еді."),
    ],
)
def test_what_may_be_planned_is(lang: Lang, text: str) -> None:
    assert list(planned_though_done.done_told_as_planned(finished(text, lang, FACTS))) == []
