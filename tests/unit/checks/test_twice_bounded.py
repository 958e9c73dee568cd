"""Two bounds of one number."""

from __future__ import annotations

import pytest
from seen import Check, codes, places

from docgen.checks.figures.contrary import bound_contradicted
from docgen.checks.figures.doubles import word_printed_twice
from docgen.checks.figures.numbers import typed_precision
from docgen.checks.figures.twice_bounded import bounded_twice
from docgen.model import Lang

RECORDS = """\
facts:
  costs: {what: {ru: доля, kz: үлес}, value: 85, unit: percent, precision: over, sources: {report: п. 1}}
  near: {what: {ru: дома, kz: үйлер}, value: 85, precision: about, sources: {report: п. 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text", "column"),
    [
        ("ru", "Закрыто не более минимум {{ fact.schools }} школ.", 9),
        ("ru", "Закрыто около не менее {{ fact.schools }} школ.", 9),
        ("ru", "Возмещается не менее {{ fact.costs | percent }} затрат.", 13),
        ("ru", "Закрыто не менее свыше 300 школ.", 9),
        ("ru", "Более около 300 школ закрыто.", 1),
        ("ru", "Закрыто не менее порядка 300 школ.", 9),
        ("ru", "Закрыто не менее 300 школ и более.", 9),
        ("ru", "Закрыто около 300 с лишним.", 9),
        ("kz", "Мектептердің кемінде {{ fact.costs | percent }} жабылды.", 14),
        ("kz", 'Биыл кемінде {{ fact.schools | suffix("abl") }} астам мектеп жабылды.', 6),
        ("kz", "Биыл кемінде шамамен 300 мектеп жабылды.", 6),
        ("kz", "Көп дегенде кемінде 300 мектеп жабылды.", 1),
        ("kz", "Биыл шамамен 300 мектептен астам нысан жабылды.", 6),
        ("kz", "Биыл шамамен 300-ге жуық мектеп жабылды.", 6),
        ("kz", "Биыл кемінде 300 шақты мектеп жабылды.", 6),
    ],
)
def test_two_bounds(lang: Lang, text: str, column: int) -> None:
    assert places(bounded_twice, text, lang, RECORDS) == [("DG351", "one.j2", 1, column)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Закрыто не менее {{ fact.schools }} школ."),
        ("ru", "Не менее чем в {{ fact.schools }} школах нет воды."),
        ("ru", "Возмещается {{ fact.costs | percent }} затрат."),
        ("ru", "Тем не менее свыше 300 школ закрыты."),
        ("ru", "Тем более около 300 школ закрыты."),
        ("ru", "Более или менее 300 школ закрыто."),
        ("ru", "Не более и не менее 300 школ."),
        ("ru", "Не более не менее 300 школ."),
        ("ru", "Примерно более 300 школ закрыто."),
        ("ru", "Открыто 40 школ и более 50 садов."),
        ("ru", "Открыто не менее 40 школ и более 50 садов."),
        ("ru", "Открыто около 40 школ и более чем 50 садов."),
        ("ru", "Довести до не менее 85 процентов."),
        ("ru", "Не менее чем до 85 процентов."),
        ("ru", "Не ниже 85 процентов, свыше 300 школ."),
        ("ru", "Это не менее важно: около 300 школ."),
        ("ru", "Его еще более около 300 жителей не просили."),
        ("kz", "Кемінде 300 мектеп жабылды."),
        ("kz", "Шығындардың {{ fact.costs | percent }} өтеледі."),
        ("kz", "Кемінде 85 %-ға дейін арттыру керек."),
        ("kz", "Шамамен 300-ге дейін мектеп жабылды."),
        ("kz", "Шамамен 300 мектепте 100-ден астам оқушы бар."),
        ("kz", "Кемінде 5 мектепте жүзге жуық оқушы бар."),
        ("kz", "Ең көбі 300 мектеп жабылды."),
        ("kz", "Шамамен 300 мектеп жабылды, бұл жоспардан астам."),
        ("kz", "300-ден астам мектеп жабылды."),
        ("kz", "Кемінде 300 мектеп қаладан астам қашықтықта."),
        ("kz", "Кемінде екі, шамамен үш мектеп жабылды."),
    ],
)
def test_one_bound(lang: Lang, text: str) -> None:
    assert places(bounded_twice, text, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("check", "lang", "text", "code"),
    [
        (typed_precision, "ru", "Закрыто не менее свыше {{ fact.schools }} школ.", "DG404"),
        (typed_precision, "kz", "Кемінде шамамен {{ fact.schools }} мектеп жабылды.", "DG404"),
        (bound_contradicted, "ru", "Возмещается около {{ fact.costs | percent }} затрат.", "DG334"),
        (word_printed_twice, "ru", 'Закрыто примерно {{ fact.near | count("дом", "gen") }}.', "DG329"),
    ],
)
def test_what_others_tell_is_not_told_twice(check: Check, lang: Lang, text: str, code: str) -> None:
    assert codes(check, text, lang, RECORDS) == [code]
    assert codes(bounded_twice, text, lang, RECORDS) == []
