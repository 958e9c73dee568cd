"""Regions that are listed by hand, against their number and against the fact that lists them."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums import regions
from docgen.model import Lang

RECORDS = """\
facts:
  four: {what: {ru: регионы, kz: өңірлер}, members: [astana, almaty_city, shymkent, karaganda], unit: region,
    sources: {report: пункт 1}}
  three: {what: {ru: области, kz: облыстар}, members: [aktobe, kostanay, pavlodar], unit: oblast,
    sources: {report: пункт 1}}
  two: {what: {ru: области, kz: облыстар}, value: 2, unit: oblast, sources: {report: пункт 1}}
  n: {what: {ru: библиотеки, kz: кітапханалар}, value: 12, unit: library, sources: {report: пункт 1}}
  a: {what: {ru: нагрузка, kz: жүктеме}, value: 71.3, sources: {report: пункт 1}}
names:
  region: {kind: noun, ru: регион, kz: өңір}
  oblast: {kind: noun, ru: область, kz: облыс}
  library: {kind: noun, ru: библиотека, kz: кітапхана}
"""
CHECK = regions.region_list_differs
PRINTS = {
    "[two]": "{{ fact.two | count(case='loc') }}",
    "[three]": "{{ fact.three | count(case='loc') }}",
    "[four]": "{{ fact.four | count(case='loc') }}",
    "[ru list]": "({{ fact.three | members('loc', conjunction=false) }})",
    "[kz list]": "({{ fact.three | members(conjunction=false) }})",
    "[n]": "{{ fact.n | count }}",
    "_": "{{ fact.a }}",
}


def filled(text: str) -> str:
    for short, printed in PRINTS.items():
        text = text.replace(short, printed)
    return text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В [two]: в Костанайской (_), Акмолинской (_) и Атырауской (_)."),
        (
            "ru",
            "Остается в [four]: в городах Астане (в среднем _) и Шымкенте (_), а также в Карагандинской области (_).",
        ),
        ("ru", "Закрыто [n] (в [two], в том числе в Акмолинской – _, области Абай – _, Жамбылской – _), открыто 12."),
        ("ru", "В [two] приняты меры (в Акмолинской, Атырауской и Павлодарской областях)."),
        ("ru", "В [two], как и весной, приняты меры (в Акмолинской, Атырауской и Павлодарской областях)."),
        ("ru", "В [two], где приняты меры (в Акмолинской, Атырауской и Павлодарской областях), тихо."),
        ("kz", "Мектептер [two] [n] жаңарды (Ақмола, Абай және Жетісу облыстары)."),
        ("kz", "Мектептер [two] ашылды (Ақмола, Абай және Жетісу облыстары)."),
        ("kz", "Жаңа мектептер [two] пайдалануға берілді (Атырау, Павлодар және Қостанай облыстары)."),
        ("kz", "Жүктеме [four] сақталуда: Астана (_) және Шымкент (_) қалаларында, сондай-ақ Қарағанды облысында (_)."),
        (
            "kz",
            "[two] [n] жабылды, оның ішінде Ақмола облысында – _, Абай облысында – _, Жетісу облысында – _, ал ашылды.",
        ),
    ],
)
def test_other_regions_than_are_counted(lang: Lang, text: str) -> None:
    told = [(one.code, one.args["count"]) for one in found(CHECK, filled(text), lang, RECORDS)]
    assert told == [("DG407", "3")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В [three]: в Актюбинской (_), Костанайской (_) и Атырауской (_)."),
        ("ru", "В [three], в том числе в Актюбинской – _, Костанайской – _, Атырауской – _."),
        ("ru", "В [three] [ru list] погибло _ в Актюбинской, _ – в Костанайской и _ – в Атырауской областях."),
        ("kz", "[three]: Ақтөбе (_), Қостанай (_) және Атырау (_) облыстарында."),
        ("kz", "[three] [kz list] Ақтөбе облысында _, Қостанай облысында _ және Атырау облысында _ жойылды."),
    ],
)
def test_another_region_than_the_fact_has(lang: Lang, text: str) -> None:
    assert codes(CHECK, filled(text), lang, RECORDS) == ["DG462"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В [three]: в Актюбинской (_), Костанайской (_) и Павлодарской (_)."),
        ("ru", "В [three], в том числе в Актюбинской – _, Костанайской – _."),
        ("ru", "В [two]: в Жамбылской (_), Акмолинской (_), а также в Астане (_)."),
        ("ru", "В [two]: в Жамбылской (_), Акмолинской (_), что больше, чем в Атырауской."),
        ("ru", "В [two]: _ школ в Жамбылской, _ – в Акмолинской, Атырауской и др."),
        ("ru", "В [four]: в городах Астане (_) и Шымкенте (_), а также в других."),
        ("ru", "В [three] [ru list] погибло _ в Актюбинской, _ – в Костанайской и _ – в соседних областях."),
        ("kz", "[three]: Ақтөбе (_), Қостанай (_) және Павлодар (_) облыстарында."),
        ("kz", "[three], оның ішінде Ақтөбе облысында – _, Қостанай облысында – _."),
        ("kz", "[two]: Ақмола (_), Абай (_) облыстарында, сондай-ақ Астана қаласында."),
        ("ru", "В [three] приняты меры (в Актюбинской, Костанайской и др.)."),
        ("ru", "В [two] школы открыты (кроме них, в Акмолинской, Атырауской и Павлодарской областях)."),
        ("kz", "Мектептер [three] ашылды (Ақтөбе, Қостанай және Павлодар облыстары)."),
        ("kz", "Мектептер [three] ашылды (Ақтөбе, Қостанай және т. б.)."),
    ],
)
def test_regions_that_may_be_listed_so(lang: Lang, text: str) -> None:
    assert codes(CHECK, filled(text), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("ru", "Открыты в [three] (в Карагандинской, Костанайской и Карагандинской областях).", "2"),
        ("ru", "Открыты в [three] (в {{ [name.akmola, name.aktobe, name.akmola] | list('loc') }}).", "2"),
        ("ru", "В [three]: в Карагандинской (_), Костанайской (_), Карагандинской (_).", "2"),
        ("kz", "[three] (Қарағанды, Қостанай және Қарағанды облыстарында) ашылды.", "2"),
        ("kz", "[three] ({{ [name.akmola, name.aktobe, name.akmola] | list('loc') }}) ашылды.", "2"),
    ],
)
def test_a_region_that_is_named_twice(lang: Lang, text: str, count: str) -> None:
    told = [(one.code, one.args["count"]) for one in found(CHECK, filled(text), lang, RECORDS) if one.code != "DG462"]
    assert told == [("DG407", count)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Открыты в [two] (в Карагандинской, Костанайской), закрыты – в Карагандинской области."),
        ("ru", "В [two]: в Карагандинской (_), Костанайской (_), больше всего – в Карагандинской."),
        ("ru", "Открыто [n] (в Акмолинской, Акмолинской и Абайской областях)."),
        ("kz", "[four] (Алматы, Алматы облысы, Астана, Қарағанды) ашылды."),
        ("kz", "[three] (Түркістан қаласы, Түркістан облысы, Қарағанды облысы) ашылды."),
        ("kz", "[two] (Қарағанды, Қостанай) ашылды, Қарағанды облысында жабылды."),
    ],
)
def test_a_region_that_may_be_named_twice(lang: Lang, text: str) -> None:
    assert [one for one in found(CHECK, filled(text), lang, RECORDS) if one.code == "DG407"] == []
