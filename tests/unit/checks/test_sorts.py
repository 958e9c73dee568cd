"""What is measured may be parted, what is counted may not."""

from __future__ import annotations

import pytest
from seen import book, codes

from docgen.checks.figures import sorts

RECORDS = """\
facts:
  long:
    what: {ru: длина, kz: ұзындығы}
    value: 3412.5
    sources: {report: пункт 1}
"""

MEASURES = ["км", "га", "т", "кв. м"]
MONEY = ["МРП", "месячный расчетный показатель", "должностной оклад", "юань"]
KAZAKH_MONEY = ["АЕК", "айлық есептік көрсеткіш", "лауазымдық айлықақы", "юань"]


LOANS = ["промилле", "баррель", "унция", "децибел", "карат", "акр", "атмосфера", "беккерель", "микрорентген"]
BY_EACH = ["тонно-километр", "пассажиро-километр", "человеко-час"]
"""«Смертность – 5,3 промилле», «1,5 млн баррелей – по 0,16 тонны»; what is reckoned by each, «12,5 человеко-часа»."""
NEAR_THEM = ["милиционер", "акробат", "рентгенолог", "каратэист"]


@pytest.mark.parametrize(
    "measure", [*MEASURES, *MONEY, *LOANS, *BY_EACH, "миля", "тонна", "гектар", "мегаватт", "литр", "километр"]
)
def test_a_measure_may_be_parted_in_russian(measure: str) -> None:
    assert codes(sorts.count_not_whole, f"Их {{{{ fact.long | count('{measure}') }}}}.", "ru", RECORDS) == []


@pytest.mark.parametrize(
    "measure",
    [
        *MEASURES,
        *KAZAKH_MONEY,
        *LOANS,
        "тонна-километр",
        "адам-сағат",
        "ш. м",
        "тонна",
        "гектар",
        "мегаватт",
        "литр",
        "шақырым",
    ],
)
def test_a_measure_may_be_parted_in_kazakh(measure: str) -> None:
    assert codes(sorts.count_not_whole, f"{{{{ fact.long | count('{measure}') }}}} бар.", "kz", RECORDS) == []


@pytest.mark.parametrize(("thing", "expected"), [("тонна", []), ("маржа өлшемі", ["DG417"]), ("мектеп", ["DG417"])])
def test_a_bound_before_what_is_counted(thing: str, expected: list[str]) -> None:
    records = RECORDS.replace("value: 3412.5", "value: 3412.5\n    precision: over")
    template = f"{{{{ fact.long | count('{thing}', 'acc') }}}} бар."
    assert codes(sorts.count_not_whole, template, "kz", records) == expected


@pytest.mark.parametrize(
    ("lang", "thing"), [("ru", "школа"), ("ru", "мост"), ("ru", "автобус"), ("kz", "мектеп"), ("kz", "көпір")]
)
def test_a_thing_is_whole(lang, thing: str) -> None:
    assert codes(sorts.count_not_whole, f"{{{{ fact.long | count('{thing}') }}}}", lang, RECORDS) == ["DG417"]


@pytest.mark.parametrize("person", NEAR_THEM)
def test_a_person_near_a_measure_is_whole(person: str) -> None:
    assert not sorts.is_measured(person)


@pytest.mark.parametrize("measure", ["ц", "м", "м²", "МВт", "кВт·ч", "л", "шт. м²"])
def test_short_measures_are_known(measure: str) -> None:
    assert bool(sorts.is_measured(measure)) is not measure.startswith("шт")


@pytest.mark.parametrize(
    ("lang", "noun", "text"),
    [
        ("ru", "случай", "Смертность – {long} на 100 тыс. населения, в городах – {long}."),
        ("ru", "случай", "{long} болезни на 1 000 жителей. В городе – {long}."),
        ("ru", "случай", "На 100 тысяч населения – {long}."),
        ("kz", "жағдай", "100 мың тұрғынға {long}, қалаларда – {long}."),
    ],
)
def test_of_a_rate_on_so_many_there_may_be_a_part(lang, noun: str, text: str) -> None:
    template = text.replace("{long}", f"{{{{ fact.long | count('{noun}') }}}}")
    assert codes(sorts.count_not_whole, template, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "noun", "text"),
    [
        ("ru", "случай", "Смертность – 12 лиц на 100 тыс. населения. Отмечен {long}."),
        ("ru", "случай", "На 100 площадках – 5 школ. Выявлено {long}."),
        ("ru", "случай", "Выделено на 1 млн тенге. Выявлено {long}."),
        ("kz", "жағдай", "100 мың тұрғынға 12 адам. Анықталғаны – {long}."),
    ],
)
def test_a_rate_of_others_makes_no_part(lang, noun: str, text: str) -> None:
    template = text.replace("{long}", f"{{{{ fact.long | count('{noun}') }}}}")
    assert codes(sorts.count_not_whole, template, lang, RECORDS) == ["DG417"]


THINGS = """\
facts:
  bridges: {what: {ru: мосты, kz: көпірлер}, value: 62.5, unit: bridge, sources: {report: пункт 1}}
  mean: {what: {ru: среднее число, kz: орташа саны}, value: 62.5, unit: bridge, sources: {report: пункт 1}}
  length: {what: {ru: длина, kz: ұзындығы}, value: 62.5, unit: kilometre, sources: {report: пункт 1}}
  fell: {what: {ru: изменение, kz: өзгеріс}, value: -1 752, unit: kilometre, sources: {report: пункт 1}}
names:
  bridge: {kind: noun, ru: мост, kz: көпір}
  kilometre: {kind: noun, ru: километр, kz: километр}
"""
THOUSANDS = """\
facts:
  herd: {what: {ru: овцы, kz: қойлар}, value: 610.5, unit: heads, sources: {report: пункт 1}}
  coal: {what: {ru: уголь, kz: көмір}, value: 7.4, unit: tonnes, sources: {report: пункт 1}}
  wells: {what: {ru: скважины, kz: ұңғымалар}, value: 7.4, unit: well, sources: {report: пункт 1}}
names:
  heads: {kind: noun, ru: тысяча голов, kz: мың бас}
  tonnes: {kind: noun, ru: млн тонн, kz: млн тонна}
  well: {kind: noun, ru: тысячелетняя скважина, kz: мыңжылдық ұңғыма}
"""


@pytest.mark.parametrize(("key", "expected"), [("herd", []), ("coal", []), ("wells", ["DG417"])])
@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_of_a_thousand_there_may_be_a_part(lang, key: str, expected: list[str]) -> None:
    assert codes(sorts.count_not_whole, f"{{{{ fact.{key} }}}}", lang, THOUSANDS) == expected


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "Мостов стало {{ fact.bridges }}.", ["DG417"]),
        ("kz", "Көпір саны {{ fact.bridges }} болды.", ["DG417"]),
        ("ru", "Мостов в среднем {{ fact.bridges }}.", []),
        ("ru", "Плотность застройки – {{ fact.bridges }}.", []),
        ("ru", "Нагрузка на район – {{ fact.bridges }}.", []),
        ("ru", "Мостов стало {{ fact.mean }}.", []),
        ("ru", "Мостов стало {{ fact.bridges }} тыс.", []),
        ("ru", "Их длина – {{ fact.length }}.", []),
        ("kz", "Көпір саны орта есеппен {{ fact.bridges }} болды.", []),
        ("kz", "Ұзындығы – {{ fact.length }}.", []),
    ],
)
def test_a_thing_printed_bare_is_whole_too(lang, template: str, expected: list[str]) -> None:
    assert codes(sorts.count_not_whole, template, lang, THINGS) == expected


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "| Всего | –{{ fact.fell }} |\n|---|---|\n| а | –{{ fact.fell }} |", ["DG416", "DG416"]),
        ("kz", "Айырма: –{{ fact.fell }} км.", ["DG416"]),
        ("ru", "Изменение – {{ fact.fell }} км.", []),
        ("kz", "Өзгеріс – {{ fact.fell }} км.", []),
    ],
)
def test_two_minuses(lang, template: str, expected: list[str]) -> None:
    assert codes(sorts.count_below_zero, template, lang, THINGS) == expected


REST = """\
facts:
  now: {what: {ru: библиотеки, kz: кітапханалар}, value: 94, unit: library, sources: {report: пункт 1}}
  then: {what: {ru: прежние библиотеки, kz: бұрынғы кітапханалар}, value: 120, unit: library,
    sources: {report: пункт 1}}
  road: {what: {ru: дорога, kz: жол}, value: 9, unit: kilometre, sources: {report: пункт 1}}
  path: {what: {ru: путь, kz: соқпақ}, value: 12, unit: kilometre, sources: {report: пункт 1}}
names:
  library: {kind: noun, ru: библиотека, kz: кітапхана}
  kilometre: {kind: unit, ru: километр, kz: километр}
"""
LESS = "{{ (fact.now - fact.then) | count }}"


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", f"Открыто {LESS}.", ["DG416"]),
        ("kz", f"{LESS} ашылды.", ["DG416"]),
        ("ru", f"| Библиотеки | Число |\n|---|---|\n| Всего | {LESS} |", ["DG416"]),
        ("kz", f"| Кітапханалар | Саны |\n|---|---|\n| Барлығы | {LESS} |", ["DG416"]),
        ("ru", f"Отклонение составило {LESS}.", []),
        ("kz", f"Ауытқу {LESS} болды.", []),
        ("ru", f"Библиотек стало 94 ({LESS}).", []),
        ("kz", f"Кітапхана саны 94 ({LESS}) болды.", []),
        ("ru", f"К уровню прошлого года – {LESS}.", []),
        ("ru", f"| Что | Число |\n|---|---|\n| Отклонение | {LESS} |", []),
        ("kz", f"| Не | Саны |\n|---|---|\n| Ауытқу | {LESS} |", []),
        ("ru", f"| Что | Отклонение |\n|---|---|\n| Всего | {LESS} |", []),
        ("kz", f"| Не | Ауытқу |\n|---|---|\n| Барлығы | {LESS} |", []),
        ("ru", "| Что | План | +/– |\n|---|---|---|\n| Всего | 5 | {{ fact.now - fact.then }} |", []),
        ("ru", "Открыто {{ (fact.then - fact.now) | count }}.", []),
        ("ru", "Открыто {{ (fact.then + fact.now) | count }}.", []),
        ("ru", "Уровень – {{ (fact.road - fact.path) | count }}.", []),
        ("kz", "Деңгейі – {{ (fact.road - fact.path) | count }}.", []),
    ],
)
def test_a_difference_below_zero(lang, template: str, expected: list[str]) -> None:
    assert codes(sorts.count_below_zero, template, lang, REST) == expected


OF_EITHER_SIGN = """\
facts:
  moved: {what: {ru: сальдо миграции, kz: көші-қон сальдосы}, value: -1 250, unit: person, sources: {report: пункт 1}}
  lent: {what: {ru: чистое бюджетное кредитование, kz: таза бюджеттік кредит беру}, value: -6 929 000, unit: tenge,
    sources: {report: пункт 1}}
  spent: {what: {ru: затраты простых школ, kz: қарапайым мектептердің шығындары}, value: -6 929 000, unit: tenge,
    sources: {report: пункт 1}}
  came: {what: {ru: прибывшие, kz: келгендер}, value: -1 250, unit: person, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "Сальдо миграции – {{ fact.moved | count }}.", []),
        ("kz", "Көші-қон сальдосы – {{ fact.moved | count }}.", []),
        ("ru", "Кредитование – {{ fact.lent | money('тыс.') }}.", []),
        ("kz", "Кредит беру – {{ fact.lent | money('мың') }}.", []),
        ("ru", "Прибыло {{ fact.came | count }}.", ["DG416"]),
        ("kz", "{{ fact.came | count }} келді.", ["DG416"]),
        ("ru", "Затраты – {{ fact.spent | money('тыс.') }}.", ["DG416"]),
        ("kz", "Шығындар – {{ fact.spent | money('мың') }}.", ["DG416"]),
    ],
)
def test_a_balance_may_be_below_zero(lang, template: str, expected: list[str]) -> None:
    assert codes(sorts.count_below_zero, template, lang, OF_EITHER_SIGN) == expected


COUNTED = """\
facts:
  staff: {what: {ru: сотрудники, kz: қызметкерлер}, value: 120, unit: worker, sources: {report: пункт 1}}
  cut: {what: {ru: сокращение штата, kz: штатты қысқарту}, value: 12, unit: worker, sources: {report: пункт 1}}
  part: {what: {ru: доля сел, kz: ауылдардың үлесі}, value: 86, unit: percent, sources: {report: пункт 1}}
  gain: {what: {ru: прирост, kz: өсім}, value: 8, unit: percent, sources: {report: пункт 1}}
  rest: {what: {ru: остаток, kz: қалдық}, value: 7, unit: tenge, sources: {report: пункт 1}}
names:
  worker: {kind: noun, ru: сотрудник, kz: қызметкер}
"""


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "Их -{{ fact.staff }}.", ["DG416"]),
        ("ru", "Их (–{{ fact.staff | count }}).", ["DG416"]),
        ("ru", "Доля –{{ fact.part | percent }}.", ["DG416"]),
        ("ru", "Их минус {{ fact.staff }}.", ["DG416"]),
        ("ru", "| Штат |\n|---|\n| -{{ fact.staff }} |", ["DG416"]),
        ("kz", "Олар -{{ fact.staff }} адам.", ["DG416"]),
        ("kz", "Үлесі –{{ fact.part | percent }}.", ["DG416"]),
        ("kz", "Олар минус {{ fact.staff }}.", ["DG416"]),
        ("ru", "Их – {{ fact.staff }}, штат -{{ fact.cut }}, –{{ fact.gain | percent }}, -{{ fact.rest }}.", []),
        ("ru", "–{{ fact.staff }} в городе", []),
        ("ru", "{{ fact.cut }}-{{ fact.staff }}, {{ fact.cut }} –{{ fact.staff }}, из-за {{ fact.staff }}.", []),
        ("ru", "{{ fact.staff }} минус {{ fact.staff }}, плюс-минус {{ fact.staff }}, пункт А-{{ fact.staff }}.", []),
        ("kz", "Олар – {{ fact.staff }}, {{ fact.cut }} минус {{ fact.staff }}.", []),
    ],
)
def test_a_minus_by_hand(lang, template: str, expected: list[str]) -> None:
    assert codes(sorts.count_below_zero, template, lang, COUNTED) == expected


@pytest.mark.parametrize(
    ("ru", "kz", "expected"),
    [
        ("12 км по дороге", "жолмен 13 км", [("12", "13")]),
        ("12 км по дороге", "жолмен", [("12", "–")]),
        ("по дороге", "жолмен 12 км", [("–", "12")]),
        ("12 км и 5 м", "12 км", [("12, 5", "12")]),
        ("12 км и 5 м", "12 км және бес м", []),
        ("от 9 до 19 школ", "9 – 20 мектеп", [("от 9 до 19", "9 – 20")]),
        ("в III квартале", "II тоқсанда", [("III квартале", "II тоқсанда")]),
        ("три смены", "екі ауысым", [("три", "екі")]),
        ("школа № 12", "12-мектеп", []),
        ("дважды", "екі рет", []),
        ("на пять лет", "ұзақ мерзімге", []),
        ("с 1 по 5 класс", "1–5-сыныптар", []),
        ("трасса A-17", "трасса", []),
        ("приказ № 112-р", "№ 113-ө бұйрық", [("112-р", "113-ө")]),
        ("школа № 2", "3-мектеп", [("2", "3-мектеп")]),
        ("пункт 3 статьи 12", "12-бабының 4-тармағы", [("3", "4-тармағы")]),
        ("тел. 74-12-34", "тел. 74-12-35", [("74-12-34", "74-12-35")]),
        ("от 3 до 5 дней", "3-тен 6 күнге дейін", [("5", "6")]),
        ("пять парт для школы № 2", "№ 3 мектептің бес партасы", [("2", "3")]),
        ("XX съезд", "XXI съезі", [("XX", "XXI")]),
        ("приказ № 112-р", "№ 112-ө бұйрық", []),
        ("5 парт, один шкаф", "бес парта, 1 шкаф", []),
        ("5 тыс. человек и 2 школы", "5 000 адам және 2 мектеп", []),
        ("с 05.05.2020", "2020 жылғы 5 мамырдан", []),
        ("пункт 3 статьи 12", "12-бабының 3-тармағы", []),
        ("от 3 до 5 дней", "3-тен 5 күнге дейін", []),
        ("XX век", "XX ғасыр", []),
        ("круглосуточно, 24 часа", "тәулік бойы", [("24", "–")]),
    ],
)
def test_a_fact_in_words_tells_its_numbers_in_both_languages(ru: str, kz: str, expected: list[tuple[str, str]]) -> None:
    records = (
        f'facts:\n  told: {{what: {{ru: а, kz: ә}}, text: {{ru: "{ru}", kz: "{kz}"}}, sources: {{report: п. 1}}}}\n'
    )
    found = [(one.args["value"], one.args["other"]) for one in sorts.text_with_other_numbers(book(records))]
    assert found == expected


@pytest.mark.parametrize(
    ("what", "value", "told"),
    [
        ("доля сел", 140, True),
        ("износ сетей", 345, True),
        ("Средний износ зданий", 134.5, True),
        ("степень износа линий", 180, True),
        ("процент готовности объекта", 112, True),
        ("степень технической готовности объекта", 112, True),
        ("износ сетей", 100, False),
        ("степень износа линий", 69, False),
        ("износ сетей, темп к прошлому году", 103.4, False),
        ("износ к уровню 2024 года", 103.4, False),
        ("износостойкость покрытия", 120, False),
        ("снижение износа", 140, False),
        ("рост доли сел", 140, False),
        ("готовность к зиме, к плану", 105, False),
    ],
)
def test_what_wears_out_is_a_share_of_the_whole(what: str, value: float, told: bool) -> None:
    records = (
        f"facts:\n  part: {{what: {{ru: '{what}', kz: тозу}}, value: {value}, unit: percent, "
        "sources: {report: пункт 1}}\n"
    )
    assert [one.code for one in sorts.share_above_the_whole(book(records))] == ["DG152"] * told


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "На 10 тыс. населения развернуто {{ fact.bridges }}.", []),
        ("ru", "Развернуто {{ fact.bridges }} на 1 000 жителей.", []),
        ("kz", "Қамтамасыз етілу 10 мың тұрғынға {{ fact.bridges }} болды.", []),
        ("kz", "1 000 тұрғынға {{ fact.bridges }} келді.", []),
        (
            "ru",
            "На 10 тыс. жителей развернуто {{ fact.bridges }} койки, это мало. Есть {{ fact.bridges }} моста.",
            ["DG417"],
        ),
        ("kz", "10 мың тұрғынға {{ fact.bridges }} келді. Ауылда {{ fact.bridges }} көпір салынды.", ["DG417"]),
        ("ru", "На 10 тыс. жителей развернуто {{ fact.bridges }} моста, это мало. В селах – {{ fact.bridges }}.", []),
        ("ru", "На 10 школ больше, всего {{ fact.bridges }}.", ["DG417"]),
        ("ru", "На 12 школ построено {{ fact.bridges }}.", ["DG417"]),
        ("kz", "10 мектепке көп, барлығы {{ fact.bridges }}.", ["DG417"]),
        ("kz", "110 мектепке {{ fact.bridges }} салынды.", ["DG417"]),
    ],
)
def test_a_rate_for_so_many_may_have_parts(lang, template: str, expected: list[str]) -> None:
    assert codes(sorts.count_not_whole, template, lang, THINGS) == expected
