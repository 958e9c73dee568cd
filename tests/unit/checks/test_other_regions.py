"""Figures told of another region than their facts name."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.figures.other_regions import figure_of_another_region
from docgen.model import Lang

WHAT = {
    "fires_kostanay": ("лесные пожары в Костанайской области", "Қостанай облысындағы орман өрттері"),
    "fires_abai": ("лесные пожары в области Абай", "Абай облысындағы орман өрттері"),
    "fires_akmola": ("пожары по Акмолинской области", "Ақмола облысы бойынша өрттер"),
    "fires_wko": ("пожары в Западно-Казахстанской области", "Батыс Қазақстан облысындағы өрттер"),
    "fires_astana": ("пожары в городе Астане", "Астана қаласындағы өрттер"),
    "fires_karaganda": ("пожары в Карагандинской области", "Қарағанды облысындағы өрттер"),
    "villages_turkistan": ("села Туркестанской области", "Түркістан облысының ауылдары"),
    "fires_all": ("лесные пожары", "орман өрттері"),
    "sent": ("зерно, отправленное в Костанайскую область", "Қостанай облысына жіберілген астық"),
    "came": ("студенты из Костанайской области", "Қостанай облысынан келген студенттер"),
    "abai_schools": (
        "школы Абайского района в Карагандинской области",
        "Қарағанды облысындағы Абай ауданының мектептері",
    ),
    "both": ("дороги в Костанайской и Акмолинской областях", "Қостанай және Ақмола облыстарындағы жолдар"),
    "villages_pavlodar": (
        "обеспеченные водой села Павлодарской области",
        "Павлодар облысының сумен қамтылған ауылдары",
    ),
    "headed_pavlodar": ("Павлодарская область: села", "Павлодар облысы: ауылдар"),
    "behind_pavlodar": ("села (Павлодарская область)", "ауылдар (Павлодар облысы)"),
    "villages_abai": ("села области Абай", "Абай облысы ауылдары"),
    "crews_pavlodar": ("бригады Павлодарской области", "Павлодар облысының бригадалары"),
    "roads_to": ("дороги в села Павлодарской области", "Павлодар облысының ауылдарына баратын жолдар"),
    "partners": ("школы – партнеры школ Павлодарской области", "Павлодар облысы мектептерінің серіктестері"),
    "half_pavlodar": ("села Павлодарской области", "ауылдар"),
    "one_text": ("пожары в Костанайской области", "облыстағы өрттер"),
}
RECORDS = "facts:\n" + "".join(
    f"  {key}: {{what: {{ru: '{russian}', kz: '{kazakh}'}}, value: {number}, sources: {{report: пункт 1}}}}\n"
    for number, (key, (russian, kazakh)) in enumerate(WHAT.items(), 12)
)


def figure(key: str) -> str:
    return f"{{{{ fact.{key} }}}}"


def table(*rows: str) -> str:
    head, *body = rows
    rule = "|".join("---" for _ in head.split("|"))
    return "\n".join(f"| {row} |" for row in (head, rule, *body))


@pytest.mark.parametrize(
    ("lang", "label", "other", "key"),
    [
        ("ru", "Акмолинская", "Атырауская", "fires_kostanay"),
        ("ru", "Акмолинская область", "Область Абай", "fires_kostanay"),
        ("ru", "Павлодарская", "Костанайская", "fires_abai"),
        ("ru", "Восточно-Казахстанская", "Костанайская", "fires_wko"),
        ("ru", "г. Алматы", "Костанайская", "fires_astana"),
        ("ru", "область Абай", "Костанайская", "villages_pavlodar"),
        ("ru", "Область Абай", "Костанайская", "headed_pavlodar"),
        ("ru", "Абай", "Костанайская", "behind_pavlodar"),
        ("ru", "Павлодарская", "Костанайская", "villages_abai"),
        ("kz", "Абай облысы", "Қостанай", "villages_pavlodar"),
        ("kz", "Абай облысы", "Қостанай", "headed_pavlodar"),
        ("kz", "Абай", "Қостанай", "behind_pavlodar"),
        ("kz", "Павлодар", "Қостанай", "villages_abai"),
        ("kz", "Ақмола", "Атырау", "fires_kostanay"),
        ("kz", "Қостанай облысы", "Атырау облысы", "fires_akmola"),
        ("kz", "Шығыс Қазақстан", "Атырау", "fires_wko"),
        ("ru", "Павлодарская", "Костанайская", "fires_karaganda"),
        ("kz", "Павлодар", "Қостанай", "fires_karaganda"),
        ("ru", "Павлодарская", "Костанайская", "villages_turkistan"),
        ("kz", "Павлодар", "Қостанай", "villages_turkistan"),
    ],
)
def test_a_row_of_another_region(lang: Lang, label: str, other: str, key: str) -> None:
    rows = (f"{label} | {figure(key)}", f"{other} | {figure('fires_all')}")
    wrong = places(figure_of_another_region, table("Область | Пожаров", *rows), lang, RECORDS)
    assert wrong == [("DG470", "one.j2", 3, len(f"| {label} | ") + 1)]
    numbered = (f"1 | {rows[0]}", f"2 | {rows[1]}")
    (one,) = found(figure_of_another_region, table("№ | Область | Пожаров", *numbered), lang, RECORDS)
    assert (str(one.args["text"]).replace("\u00a0", " "), one.args["key"]) == (label, key)


@pytest.mark.parametrize(
    ("lang", "text", "key", "column"),
    [
        ("ru", "В Павлодарской области зарегистрировано {}.", "fires_kostanay", 41),
        ("ru", "Больше всего в Павлодарской области – {}.", "fires_kostanay", 39),
        ("ru", "Наибольшая площадь пожаров потушена в Павлодарской области – {}.", "fires_kostanay", 62),
        ("kz", "Ең көп өрт Павлодар облысында тіркелді – {}.", "fires_kostanay", 42),
        ("kz", "Ең көбі Павлодар облысында – {}.", "fires_kostanay", 30),
        ("ru", "Так, в области Абай – {} пожаров.", "fires_kostanay", 23),
        ("ru", "Пожаров больше всего летом, в Алматинской области {}.", "fires_abai", 51),
        ("ru", "В городе Шымкенте потушено {}.", "fires_astana", 28),
        ("kz", "Павлодар облысында {} өрт тіркелді.", "fires_kostanay", 20),
        ("kz", "Мәселен, Батыс Қазақстан облысында – {}.", "fires_akmola", 38),
        ("kz", "Шымкент қаласында {} өрт сөндірілді.", "fires_astana", 19),
        ("ru", "В {{{{ name.akmola | case('loc') }}}} потушено {}.", "fires_kostanay", 44),
        ("kz", "{{{{ name.akmola | case('loc') }}}} {} өрт сөндірілді.", "fires_kostanay", 33),
    ],
)
def test_a_clause_of_another_region(lang: Lang, text: str, key: str, column: int) -> None:
    said = places(figure_of_another_region, text.format(figure(key)), lang, RECORDS)
    assert said == [("DG470", "one.j2", 1, column)]


@pytest.mark.parametrize(
    ("lang", "head", "label", "key"),
    [
        ("ru", "Область | Пожаров", "Костанайская", "fires_kostanay"),
        ("ru", "Область | Пожаров", "Абай", "fires_abai"),
        ("ru", "Область | Пожаров", "Акмолинская", "fires_all"),
        ("ru", "Область | Отправлено", "Акмолинская", "sent"),
        ("ru", "Область | Студентов", "Акмолинская", "came"),
        ("ru", "Район | Школ", "Абай", "abai_schools"),
        ("ru", "Область | Дорог", "Павлодарская", "both"),
        ("ru", "Область | Для сравнения", "Акмолинская", "fires_kostanay"),
        ("ru", "Область | В Костанайской области", "Акмолинская", "fires_kostanay"),
        ("ru", "Область | Пожаров", "Акмолинская", "one_text"),
        ("ru", "Область | Пожаров", "Акмолинская", "fires_astana"),
        ("ru", "Область | Пожаров", "Акмолинская, всего", "fires_kostanay"),
        ("ru", "Область | Сел", "Павлодарская", "villages_pavlodar"),
        ("ru", "Область | Сел", "Павлодарская область", "headed_pavlodar"),
        ("ru", "Область | Сел", "область Абай", "villages_abai"),
        ("ru", "Область | Бригад", "Абай", "crews_pavlodar"),
        ("ru", "Область | Дорог", "Абай", "roads_to"),
        ("ru", "Область | Школ", "Абай", "partners"),
        ("ru", "Область | Сел", "Абай", "half_pavlodar"),
        ("ru", "Область | Для сравнения", "Абай", "villages_pavlodar"),
        ("ru", "Область | Павлодарская область", "Абай", "villages_pavlodar"),
        ("ru", "Шефская область | Сел", "Абай", "villages_pavlodar"),
        ("kz", "Облыс | Ауыл", "Павлодар", "villages_pavlodar"),
        ("kz", "Облыс | Ауыл", "Павлодар облысы", "behind_pavlodar"),
        ("kz", "Облыс | Ауыл", "Абай облысы", "villages_abai"),
        ("kz", "Облыс | Бригада", "Абай", "crews_pavlodar"),
        ("kz", "Облыс | Жол", "Абай", "roads_to"),
        ("kz", "Облыс | Мектеп", "Абай", "partners"),
        ("kz", "Облыс | Ауыл", "Абай", "half_pavlodar"),
        ("kz", "Облыс | Салыстыру үшін", "Абай", "villages_pavlodar"),
        ("kz", "Облыс | Өрт саны", "Қостанай", "fires_kostanay"),
        ("kz", "Облыс | Жіберілді", "Ақмола", "sent"),
        ("kz", "Аудан | Мектеп", "Абай", "abai_schools"),
        ("kz", "Облыс | Жол", "Павлодар", "both"),
        ("kz", "Облыс | Көрші облыста", "Ақмола", "fires_kostanay"),
        ("kz", "Облыс | Өрт саны", "Ақмола", "fires_astana"),
    ],
)
def test_rows_that_are_right_or_unsure(lang: Lang, head: str, label: str, key: str) -> None:
    other = "Атырауская" if lang == "ru" else "Атырау"
    text = table(head, f"{label} | {figure(key)}", f"{other} | {figure('fires_all')}")
    assert found(figure_of_another_region, text, lang, RECORDS) == []


def test_rows_that_have_changed_places_are_told_as_such() -> None:
    rows = (f"Акмолинская | {figure('fires_kostanay')}", f"Костанайская | {figure('fires_akmola')}")
    assert found(figure_of_another_region, table("Область | Пожаров", *rows), "ru", RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В Костанайской области зарегистрировано {fires_kostanay} пожаров."),
        ("ru", "В Павлодарской области пожаров меньше, чем в Костанайской ({fires_kostanay})."),
        ("ru", "В Павлодарской области пожаров не было, в Костанайской – {fires_kostanay}."),
        ("ru", "Больше всего в Костанайской области – {fires_kostanay}."),
        ("ru", "Больше всего в Павлодарской области, а в Костанайской – {fires_kostanay}."),
        ("ru", "Больше всего зерна отправлено в Павлодарской области – {fires_kostanay}."),
        ("ru", "Наименьшее число, в отличие от Костанайской, в Павлодарской области – {fires_kostanay}."),
        ("kz", "Ең көп өрт Қостанай облысында тіркелді – {fires_kostanay}."),
        ("kz", "Ең көп астық Павлодар облысынан келді – {fires_kostanay}."),
        ("ru", "В Павлодарской области и в Костанайской области – {fires_kostanay}."),
        ("ru", "В соседней с Павлодарской области потушено {fires_kostanay}."),
        ("ru", "В Павлодарской области, а также здесь потушено {fires_kostanay}."),
        ("ru", "В Павлодарскую область передано {fires_kostanay} дел."),
        ("ru", "В отличие от Павлодарской области тут {fires_kostanay}."),
        ("ru", "В Павлодарской области изучают опыт, {fires_kostanay} дел передано."),
        ("ru", "В Павлодарской области учатся {came} студентов."),
        ("ru", "В Павлодарской области {fires_all} пожаров."),
        ("ru", "В Карагандинской области {abai_schools} школ."),
        ("ru", "В Акмолинской области потушено {fires_astana}."),
        ("ru", "В Павлодарской области обсужден опыт {fires_kostanay} школ."),
        ("ru", "В Павлодарской области проведена встреча руководителей {fires_kostanay} школ."),
        ("kz", "Павлодар облысында {fires_kostanay} мектептің тәжірибесі талқыланды."),
        ("kz", "Қостанай облысында {fires_kostanay} өрт тіркелді."),
        ("kz", "Павлодар облысында өрт Қостанай облысынан ({fires_kostanay}) аз."),
        ("kz", "Павлодар облысында өрт болмады, Қостанай облысында – {fires_kostanay}."),
        ("kz", "Павлодар және Қостанай облыстарында {fires_kostanay} өрт болды."),
        ("kz", "Павлодар облысына {fires_kostanay} іс берілді."),
        ("kz", "Павлодар облысында {came} студент оқиды."),
        ("kz", "Павлодар облысында {fires_all} өрт тіркелді."),
        ("kz", "Қарағанды облысында {abai_schools} мектеп бар."),
        ("ru", "В {{{{ name.kostanay | case('loc') }}}} зарегистрировано {fires_kostanay} пожаров."),
        ("ru", "В Акмолинской области больше, чем {{{{ name.kostanay | case('loc') }}}} – {fires_kostanay}."),
        ("ru", "В Акмолинской и {{{{ name.kostanay | case('loc') }}}} {fires_kostanay} пожаров."),
        ("ru", "В {{{{ name.akmola | case('loc') }}}} обсужден опыт {fires_kostanay} школ."),
        ("kz", "{{{{ name.kostanay | case('loc') }}}} {fires_kostanay} өрт тіркелді."),
        ("kz", "{{{{ name.akmola | case('dat') }}}} {fires_kostanay} іс берілді."),
    ],
)
def test_sentences_that_are_right_or_unsure(lang: Lang, text: str) -> None:
    said = text.format(**{key: figure(key) for key in WHAT})
    assert found(figure_of_another_region, said, lang, RECORDS) == []


PARTED = """
facts:
  kostanay: {what: {ru: лесные пожары в Костанайской области,
        kz: Қостанай облысындағы орман өрттері},
    value: 97, sources: {report: пункт 1}}
  abai: {what: {ru: школы в области Абай,
        kz: Абай облысындағы мектептер},
    value: 68, period: 2020, sources: {report: пункт 1}}
  abai_now: {what: {ru: школы в области Абай,
        kz: Абай облысындағы мектептер},
    value: 68, period: 2023, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В Павлодарской области с учетом Костанайской [kostanay] пожаров."),
        ("ru", "В Акмолинской области на [kostanay] пожаров меньше."),
        ("ru", "В Акмолинской области пожаров на [kostanay] больше."),
        ("ru", "В Акмолинской области применен опыт тушения [kostanay] пожаров."),
        ("ru", "В Павлодарской области размещены [kostanay] погорельцев."),
        ("ru", "В Павлодарской области лечатся [kostanay] пострадавших."),
        ("kz", "Павлодар облысында [kostanay] зардап шегушіні емдеп жатыр."),
        ("kz", "Ақмола облысында [kostanay] зардап шегуші қабылданды."),
        ("ru", "В Акмолинской области учтены уроки [kostanay] пожаров."),
        ("ru", "В Павлодарской области завершается проверка по [kostanay] пожарам."),
        ("ru", "В Восточно-Казахстанской области работали [abai] школ."),
        ("kz", "Ақмола облысында өрт [kostanay]-ге көп."),
        ("kz", "Ақмола облысында [kostanay] өртті сөндіру тәжірибесі қолданылды."),
        ("kz", "Ақмола облысындағы штаб [kostanay] өртті сөндірді."),
        ("kz", "Ақмола облысында орналасқан штаб [kostanay] өртті сөндірді."),
        ("kz", "Шығыс Қазақстан облысында [abai] мектеп болған."),
    ],
)
def test_clauses_that_may_be_of_the_facts_region(lang: Lang, text: str) -> None:
    text = text.replace("[kostanay]", figure("kostanay")).replace("[abai]", figure("abai"))
    assert found(figure_of_another_region, text, lang, PARTED) == []


@pytest.mark.parametrize(
    ("lang", "head"),
    [
        ("ru", "Поставщик | Потушено"),
        ("ru", "Куда выехали | Потушено"),
        ("ru", "Бригады области | Потушено"),
        ("ru", "Область | В ближайшем регионе"),
        ("ru", "Область | Лучший показатель"),
        ("kz", "Қамқоршы | Сөндірілді"),
        ("kz", "Қай облыстың бригадасы | Сөндірілді"),
        ("kz", "Облыс | Ең үздік"),
    ],
)
def test_a_column_of_regions_that_did_something(lang: Lang, head: str) -> None:
    labels = ("Акмолинская", "Атырауская") if lang == "ru" else ("Ақмола", "Атырау")
    rows = (f"{label} | {figure('kostanay')}" for label in labels)
    assert found(figure_of_another_region, table(head, *rows), lang, PARTED) == []


def test_regions_that_were_one() -> None:
    for key, expected in (("abai", 0), ("abai_now", 1)):
        text = table("Область | Школ", f"Восточно-Казахстанская | {figure(key)}", "Атырауская | нет")
        text = text.replace("Атырауская | нет", f"Костанайская | {figure('kostanay')}")
        assert len(found(figure_of_another_region, text, "ru", PARTED)) == expected


@pytest.mark.parametrize(
    ("lang", "text", "first", "other"),
    [
        ("ru", "Норму превышают Костанайская область ({}) и область Абай ({}).", "fires_kostanay", "fires_abai"),
        (
            "ru",
            "Больше всего в Костанайской области ({} пожаров), Акмолинской области ({}).",
            "fires_kostanay",
            "fires_akmola",
        ),
        ("kz", "Нормадан Қостанай облысы ({}) және Абай облысы ({}) асып отыр.", "fires_kostanay", "fires_abai"),
        ("kz", "Ең көбі Ақмола облысында ({}), Абай облысында ({}).", "fires_akmola", "fires_abai"),
    ],
)
def test_a_figure_in_brackets_behind_another_region_of_the_list(lang: Lang, text: str, first: str, other: str) -> None:
    turned = found(figure_of_another_region, text.format(figure(other), figure(first)), lang, RECORDS)
    assert [one.code for one in turned] == ["DG470", "DG470"]
    assert found(figure_of_another_region, text.format(figure(first), figure(other)), lang, RECORDS) == []
    assert found(figure_of_another_region, text.format(figure("fires_all"), figure(other)), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В Костанайской области (из них {} в Абае) и области Абай (всего {})."),
        ("ru", "Из Костанайской области ({}) зерно везут в область Абай."),
        ("kz", "Қостанай облысы ({} өрттің бірі), Абай облысы – {}."),
    ],
)
def test_what_more_a_bracket_says_is_left_alone(lang: Lang, text: str) -> None:
    turned = text.format(figure("fires_abai"), figure("fires_kostanay"))
    assert found(figure_of_another_region, turned, lang, RECORDS) == []
