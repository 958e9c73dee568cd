from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.totals import parts_differ, total_differs
from docgen.model import Lang


def table(*rows: tuple[str, str]) -> str:
    return "\n".join(["| Что | Число |", "|---|---|", *(f"| {label} | {value} |" for label, value in rows)])


WRONG = [
    (table(("а", "10"), ("б", "20"), ("Итого", "31")), ["DG408"]),
    (table(("а", "10"), ("б", "20"), ("ВСЕГО:", "31")), ["DG408"]),
    (table(("Всего", "33"), ("а", "10"), ("б", "20")), ["DG408"]),
    (table(("а", "10"), ("б", "20"), ("Барлығы", "31")), ["DG408"]),
    (table(("а", "10"), ("из них город", "4"), ("б", "20"), ("Итого", "34")), ["DG408"]),
    (table(("а", "10"), ("в том числе:", ""), ("город", "4"), ("село", "6"), ("б", "20"), ("Итого", "40")), ["DG408"]),
    (table(("а", "10"), ("оның ішінде қала", "14"), ("Барлығы", "10")), ["DG409"]),
    (table(("а", "1,2 млн тенге"), ("б", "2,3 млн тенге"), ("Итого", "4,6 млн тенге")), ["DG408"]),
    (table(("а", "40 %"), ("б", "20 %"), ("в", "30 %"), ("Итого", "100 %")), ["DG408"]),
    (table(("а", "10,5 %"), ("б", "20,4 %"), ("в", "68,2 %")), ["DG412"]),
    (table(("а", "40"), ("б", "20"), ("Итого", "100")).replace("Число", "Доля, %"), ["DG408"]),
    (table(("а", "4"), ("б", "2"), ("Итого", "7")).replace("Число", "Рост, процентных пунктов"), ["DG408"]),
    (table(("а", "{{ fact.schools }}"), ("б", "{{ fact.colleges }}"), ("Итого", "{{ fact.schools }}")), ["DG408"]),
    (table(("а", "1"), ("б", "2"), ("Итого", "3"), ("в", "4"), ("г", "5"), ("Итого", "9"), ("Всего", "13")), ["DG408"]),
]
RIGHT = [
    table(("а", "10"), ("б", "20"), ("Итого", "30")),
    table(("Всего", "30"), ("а", "10"), ("б", "20")),
    table(("а", "10"), ("из них город", "4"), ("б", "20"), ("Итого", "30")),
    table(("а", "10"), ("в том числе:", ""), ("город", "4"), ("село", "6"), ("б", "20"), ("Итого", "30")),
    table(("а", "1,2 млн тенге"), ("б", "2,3 млн тенге"), ("Итого", "3,6 млн тенге")),
    table(("а", "33 %"), ("б", "33 %"), ("в", "33 %"), ("Итого", "100 %")),
    table(("а", "40 %"), ("б", "60 %"), ("Итого", "55 %")),
    table(("а", "10,5 %"), ("б", "20,4 %"), ("в", "69,2 %")),
    table(("а", "1"), ("б", "2"), ("Итого", "3"), ("в", "4"), ("г", "5"), ("Итого", "9"), ("Всего", "12")),
    table(("а", "10"), ("б", "нет сведений"), ("Итого", "30")),
    table(
        ("а", "{{ fact.schools }}"),
        ("б", "–"),
        ("в", "{{ fact.colleges }}"),
        ("Итого", "{{ fact.schools + fact.colleges }}"),
    ),
    table(("а", "{{ fact.schools.period | date }}"), ("Итого", "5")),
    table(("а", "110"), ("б", "95"), ("Итого", "101")).replace("Число", "Исполнение, %"),
    table(("а", "110"), ("б", "95"), ("Барлығы", "101")).replace("Число", "Пайыз"),
    table(("а", "102,1 %"), ("б", "94 %"), ("Итого", "100 %")),
]


def numbered(*rows: tuple[str, str, str]) -> str:
    return "\n".join(["| № | Область | Число |", "|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)])


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (numbered(("1", "А", "4"), ("2", "Б", "5"), ("", "Итого", "10")), ["DG408"]),
        (numbered(("1", "А", "4"), ("2", "Б", "5"), ("3", "Итого", "10")), ["DG408"]),
        (numbered(("1", "А", "4"), ("2", "Б", "5"), ("", "Барлығы", "10")), ["DG408"]),
        (numbered(("1", "А", "4"), ("2", "Б", "5"), ("", "Республика бойынша барлығы", "10")), ["DG408"]),
        (numbered(("1", "А", "4"), ("1.1", "из них город", "5"), ("", "Итого", "4")), ["DG409"]),
        (numbered(("1", "А", "4"), ("2", "Б", "5"), ("", "Итого", "9")), []),
        (numbered(("1", "А", "4"), ("2", "Б", "5"), ("Всего", "", "9")), []),
        (numbered(("1", "Республика бойынша мектептер", "4"), ("2", "Б", "5")), []),
        (numbered(("1", "Протяженность, км", "4"), ("2", "Доля, %", "5"), ("", "Всего, млрд тенге", "10")), []),
        (numbered(("1", "А, млрд тенге", "4"), ("2", "Б", "5"), ("", "Всего, млрд тенге", "10")), ["DG408"]),
    ],
)
def test_a_table_whose_rows_are_numbered_before_their_names(template: str, expected: list[str]) -> None:
    assert codes(total_differs, template) == expected


@pytest.mark.parametrize(("template", "expected"), WRONG)
def test_a_total_that_is_not_the_sum(template: str, expected: list[str]) -> None:
    assert codes(total_differs, template) == expected


@pytest.mark.parametrize("template", RIGHT)
def test_a_total_that_is_right(template: str) -> None:
    assert codes(total_differs, template) == []


def test_the_total_is_shown_where_it_stands() -> None:
    (only,) = found(total_differs, WRONG[0][0])
    assert (only.span.line, only.span.column, only.args) == (5, 11, {"total": "31", "sum": "30"})


def test_a_sum_that_lacks_a_row_is_told_with_it() -> None:
    lyceums = (
        "facts:\n  lyceums: {what: {ru: лицеи, kz: лицейлер}, value: 7, unit: school, sources: {report: пункт 9}}\n"
    )
    rows = [("а", "{{ fact.schools }}"), ("б", "{{ fact.colleges }}"), ("в", "{{ fact.lyceums }}")]
    (one,) = found(total_differs, table(*rows, ("Итого", "{{ fact.schools + fact.lyceums }}")), records=lyceums)
    assert (one.code, one.hint) == ("DG408", "fact.colleges")
    (typed,) = found(total_differs, table(*rows, ("Итого", "500")), records=lyceums)
    assert typed.hint == ""


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "386 школ, из них 420 городских", ["DG409"]),
        ("ru", "В этом году – 6 школ, из них 4 открыты, в следующем – 9.", []),
        ("ru", "В этом году – 6 школ, из них 4 открыты, а в 2022 году – 9.", []),
        ("ru", "Построено 6 школ, из них в 2020 году – 4, в 2021 году – 9.", ["DG409"]),
        ("ru", "Построено 6 школ, из них в прошлом году – 4, в этом – 9.", ["DG409"]),
        ("kz", "Биыл 6 мектеп салынады, олардың 4-еуі ашылды, келесі жылы – 9.", []),
        ("kz", "6 мектеп салынды, оның ішінде 2020 жылы – 4, 2021 жылы – 9.", ["DG409"]),
        ("kz", "20 өңірде жұмыс істейді және оның 634 автомобилі бар", []),
        ("kz", "386 мектеп бар, оның 420 қалалық", ["DG409"]),
        ("ru", "386 школ, в том числе 120 городских и 276 сельских", ["DG411"]),
        ("ru", "386 школ, в том числе 120 городских и 266 сельских", []),
        ("ru", "386 школ, из них 50 – новые, 280 – сельские, 120 – с углубленным изучением языков", []),
        ("ru", "386 школ, из них 50 – новые, 280 – сельские, 420 – с углубленным изучением языков", ["DG409"]),
        ("ru", "386 школ, из них новые – 120, остальные – 276", ["DG411"]),
        ("ru", "386 школ, из них новые – 120, остальные – 266", []),
        ("ru", "386 школ, из них 120 с 5 000 учеников", []),
        ("ru", "386 школ, из них 120 отремонтированы на 95 млн тенге", []),
        ("ru", "386 школ (120 городских и 260 сельских)", ["DG410"]),
        ("ru", "386 школ (120 городских и 266 сельских)", []),
        ("ru", "386 школ: городских – 120, сельских – 260.", ["DG410"]),
        ("ru", "20 школ (5 классов, 100 учеников)", []),
        ("ru", "386 школ: в 120 нарушения, в 30 – грубые.", []),
        ("ru", "Доли: 30,1 %, 30,2 % и 39,2 %", ["DG412"]),
        ("ru", "Доли: 30,1 %, 30,2 % и 39,7 %", []),
        ("ru", "Рост на 30,1 %, 30,2 % и 49,2 %", []),
        ("ru", "свыше 386 школ, из них 420 городских", []),
        ("ru", "Городских – 120, сельских – 130, итого 260", ["DG408"]),
        ("ru", "Городских – 120, сельских – 130, всего 250", []),
        ("ru", "386 школ: городских 120, сельских 266, итого 386", []),
        ("ru", "Школ 120 (городских 30), колледжей 130, итого 250", []),
        ("ru", "{{ fact.schools }} школ, {{ fact.group.inner }} лет, всего 20", []),
        ("ru", "1) городских – 120;\n2) сельских – 130;\n3) итого – 260.", ["DG408"]),
        ("ru", "1) городских – 120;\n2) сельских – 130;\n3) итого – 250.", []),
        ("ru", "1) всего – 120;\n2) закрыто – 3;\n3) открыто – 2.", []),
        ("ru", "386 школ, из них 40 % городских, 30 % сельских, 20 % иных", ["DG412"]),
        ("ru", "386 школ, из них 40 % городских, 30 % сельских, 28 % иных", ["DG412"]),
        ("ru", "386 школ, из них 40 % городских, 30 % сельских, 30 % иных", []),
        ("ru", "Школы в долях: 40 %, 30 % и 20 %", ["DG412"]),
        ("ru", "386 школ, из них в городе 40 %, в селе 30 %, в районе 20 %", []),
        ("ru", "Охват 90 %, в том числе город 95 %, село 85 %, район 88 %", []),
        ("ru", "386 школ, из них 40 % городских, 30 % сельских, 20 % иных, остальные закрыты", []),
        ("kz", "Қалалық – 120, ауылдық – 130, барлығы 260", ["DG408"]),
        ("kz", "386 мектеп, оның ішінде қалада 40 %, ауылда 30 %, ауданда 20 %", []),
        ("kz", "386 мектеп, оның ішінде 420 қалалық", ["DG409"]),
        ("ru", "Изъято 318 партий, в том числе 840 кг сырья.", []),
        ("kz", "Тауардың 318 партиясы, оның ішінде 840 килограмм шикізат алынды.", []),
        ("ru", "Изъято 318 кг, в том числе 840 кг сырья.", ["DG409"]),
        ("ru", "Охват – 94 %, в том числе старших – 98 %.", []),
        ("ru", "Охват – 94 %, в том числе город – 93 %, село – 92 %.", []),
        ("kz", "Қамту – 94 %, оның ішінде ересек балалар – 98 %.", []),
        ("ru", "Изъято 318, в том числе 840 кг сырья.", ["DG409"]),
        ("kz", "318 килограмм тауар, оның ішінде 840 килограмм шикізат алынды.", ["DG409"]),
        ("kz", "386 мектеп, оның ішінде 120 қалалық және 276 ауылдық", ["DG411"]),
        ("kz", "386 мектеп, олардың ішінде 50 – жаңа, 280 – ауылдық, 120 – тілге бейім", []),
        ("kz", "386 мектеп, олардың ішінде 50 – жаңа, 280 – ауылдық, 420 – тілге бейім", ["DG409"]),
        ("kz", "386 мектеп, олардың ішінде жаңасы – 120, қалғаны – 276", ["DG411"]),
        ("kz", "386 мектеп (120 қалалық және 276 ауылдық)", ["DG410"]),
        ("kz", "386 мектеп (120 қалалық және 266 ауылдық)", []),
        # a figure of another year in a bracket is neither the whole nor a part
        (
            "ru",
            "115,3 млрд тенге (в прошлом году – 98,7 млрд тенге), в том числе на дома – 70,3 млрд, на сети – 45 млрд",
            [],
        ),
        ("ru", "115,3 млрд тенге (в прошлом году – 98,7 млрд тенге), в том числе на дома – 116 млрд тенге", ["DG409"]),
        (
            "ru",
            "115,3 млрд тенге (было 98,7 млрд тенге), в том числе дома – 72 млрд тенге, сети – 46 млрд тенге",
            ["DG411"],
        ),
        ("ru", "386 школ (в том числе 120 городских и 276 сельских)", ["DG411"]),
        ("ru", "386 школ, в том числе городских – 120 (было 300), сельских – 266 (было 290)", []),
        ("ru", "386 школ, в том числе (городских – 120, сельских – 276)", ["DG411"]),
        (
            "kz",
            "115,3 млрд теңге (өткен жылы – 98,7 млрд теңге) бөлінді, оның ішінде үйге – 70,3 млрд, желіге – 45 млрд",
            [],
        ),
        (
            "kz",
            "115,3 млрд теңге (өткен жылы – 98,7 млрд теңге) бөлінді, оның ішінде үйлерге – 116 млрд теңге",
            ["DG409"],
        ),
        ("kz", "386 мектеп, оның ішінде қалалық – 120 (300 мектептен аз), ауылдық – 266 (290 мектептен аз)", []),
        # parts of a part
        (
            "kz",
            "2 940 өтініш, оның ішінде 2 114 өтініш орындалды, оның 814 – сөзбен, 1 300 – хатпен; 616, 210 өтініш",
            [],
        ),
        ("kz", "2 940 өтініш, оның ішінде 2 114 өтініш қанағаттандырылды, оның 2 814 – қабылдауда", ["DG409"]),
        ("kz", "386 мектеп, оның 420 – қалалық", ["DG409"]),
    ],
)
def test_parts_against_the_whole(lang: Lang, template: str, expected: list[str]) -> None:
    assert codes(parts_differ, template, lang) == expected


ABOUT = """\
facts:
  a: {what: {ru: школам, kz: мектептерге}, value: 5 432 100, unit: tenge, precision: about, sources: {report: пункт 9}}
  b: {what: {ru: садам, kz: бақшаларға}, value: 7 412 300, unit: tenge, precision: about, sources: {report: пункт 9}}
  w: {what: {ru: всего, kz: барлығы}, value: 12 910 000, unit: tenge, precision: about, sources: {report: пункт 9}}
  v: {what: {ru: итого, kz: жиыны}, value: 12 844 400, unit: tenge, precision: about, sources: {report: пункт 9}}
  o: {what: {ru: выше, kz: артық}, value: 12 850 000, unit: tenge, precision: over, sources: {report: пункт 9}}
"""


def _rounded(key: str, digits: int = 1) -> str:
    return f"{{{{ fact.{key} | money('млн', digits={digits}) }}}}"


def _in_prose(lang: Lang, total: str, digits: int = 1) -> str:
    a, b, all_ = (_rounded(key, digits) for key in ("a", "b", total))
    if lang == "ru":
        return f"Школам – {a}, садам – {b}, итого {all_}."
    return f"Мектептерге – {a}, бақшаларға – {b}, барлығы {all_}."


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize("total", ["w", "o"])
def test_what_is_printed_rounded_is_added_as_the_book_knows_it(lang: Lang, total: str) -> None:
    """«Около 5,4 млн» and «около 7,4 млн» would make «около 12,9 млн», 5 432 100 and 7 412 300 do not."""
    rows = table(("а", _rounded("a")), ("б", _rounded("b")), ("Барлығы", _rounded(total)))
    for check, text in ((total_differs, rows), (parts_differ, _in_prose(lang, total))):
        (one,) = found(check, text, lang, ABOUT)
        whole = {"w": "12910000", "o": "12850000"}[total]
        assert (one.code, one.args) == ("DG408", {"total": whole, "sum": "12844400"})
        assert one.span.column == text.splitlines()[one.span.line - 1].index(f"{{{{ fact.{total} ") + 1


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize("digits", [0, 1, 2])
def test_what_only_looks_wrong_when_it_is_rounded(lang: Lang, digits: int) -> None:
    """«Около 5 млн» and «около 7 млн», together «около 13 млн», of 5 432 100 and 7 412 300."""
    rows = table(*((key, _rounded(key, digits)) for key in "ab"), ("Барлығы", _rounded("v", digits)))
    for check, text in ((total_differs, rows), (parts_differ, _in_prose(lang, "v", digits))):
        assert codes(check, text, lang, ABOUT) == []


CHANGES = [
    table(("Всего", "–4 600"), ("в том числе кражи", "–3 900"), ("мошенничества", "1 300")),
    "| Вид | Изменение |\n|---|---|\n| Всего | 100 |\n| в том числе кражи | 150 |",
    "| Түрі | Өзгерісі |\n|---|---|\n| Барлығы | 100 |\n| оның ішінде ұрлық | 150 |",
    "| Показатель | Темп роста, % |\n|---|---|\n| Всего | 103,2 |\n| из них село | 108,4 |",
]


@pytest.mark.parametrize("template", CHANGES)
def test_a_part_of_a_change_may_be_larger_than_all_of_it(template: str) -> None:
    assert codes(total_differs, template) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Помощь получили 118 человек, в том числе 37 сельских, тогда как в 2022 году – 104 человека."),
        ("ru", "Помощь получили 118 человек, в том числе 37 сельских, в то время как год назад – 104 человека."),
        ("ru", "Помощь получили 118 человек, в том числе 37 сельских против 104 человек годом ранее."),
        ("ru", "Утонуло 118 человек, в том числе 31 ребенок; прошлым летом – 142 человека."),
        ("kz", "118 адам, оның ішінде 31 бала суға батты; өткен жазда – 142 адам."),
        ("kz", "Көмекті 118 адам алды, оның ішінде 104 адамға қарсы, 37 адам ауылдан."),
    ],
)
def test_what_a_whole_is_set_off_against_is_no_part_of_it(lang: Lang, text: str) -> None:
    assert codes(parts_differ, text, lang) == []


def test_parts_beside_each_other_are_still_added() -> None:
    text = "Помощь получили 118 человек, в том числе 37 человек на селе, 104 человека в городах."
    assert codes(parts_differ, text) == ["DG411"]


OTHER_WHOLES = {
    "ru": (
        "Утонуло 118 человек, в том числе 31 человек на реках",
        *("; годом ранее – 142 человека.", ", а год назад – 142 человека.", "; в июне – 142 человека."),
        *("; за аналогичный период прошлого года – 142 человека.", "; на ту же дату прошлого года – 142 человека."),
        *("; для сравнения: весной – 142 человека.", "; средний показатель – 142 человека."),
    ),
    "kz": (
        "118 адам, оның ішінде 31 адам өзендерде суға батты",
        *("; бір жыл бұрын – 142 адам.", ", ал былтыр – 142 адам.", "; маусымда – 142 адам."),
        *("; өткен жылдың осы кезеңінде – 142 адам.", "; салыстыру үшін: көктемде – 142 адам."),
    ),
}


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_another_time_behind_the_parts_has_a_whole_of_its_own(lang: Lang) -> None:
    text, *tails = OTHER_WHOLES[lang]
    assert [codes(parts_differ, text + tail, lang) for tail in tails] == [[]] * len(tails)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Утонуло 118 человек, в том числе в июне – 40 человек, в июле – 90 человек."),
        ("ru", "Построено 214 школ, в том числе начальных – 60, средних – 170."),
        ("ru", "Ремонт 214 школ, в том числе текущий – 60, капитальный – 170."),
        ("kz", "118 адам, оның ішінде маусымда – 40 адам, шілдеде – 90 адам."),
    ],
)
def test_parts_told_by_their_times_are_added(lang: Lang, text: str) -> None:
    assert codes(parts_differ, text, lang) == ["DG411"]


@pytest.mark.parametrize(
    "template",
    [
        table(("Всего", "2500"), ("в том числе кражи", "1500"), ("мошенничества", "700"), ("прочие", "300")),
        table(("Всего", "2500"), ("в том числе кражи", "1500"), ("мошенничества", "700"), ("грабежи", "100")),
        table(("Всего", "2500"), ("в том числе:", ""), ("кражи", "1500"), ("мошенничества", "700")),
        table(("Барлығы", "2500"), ("оның ішінде ұрлық", "1500"), ("алаяқтық", "700"), ("тонау", "100")),
        table(("Всего", "2500"), ("из них на селе", "1500"), ("женщины", "1400"), ("дети", "100")),
        table(("Всего", "2500"), ("в том числе кражи", "1500"), ("– карманные", "900"), ("мошенничества", "700")),
        "| Вид | Изменение, % |\n|---|---|\n| Кражи | –20 |\n| Прочие | 19 |\n| Итого | –4 |",
    ],
)
def test_rows_below_all_there_are_may_tell_some_of_them(template: str) -> None:
    assert codes(total_differs, template) == []


@pytest.mark.parametrize(
    "template",
    [
        table(("Всего", "2500"), ("в том числе кражи", "1500"), ("мошенничества", "700"), ("прочие", "400")),
        table(("Барлығы", "2500"), ("оның ішінде:", ""), ("ұрлық", "1500"), ("алаяқтық", "700"), ("тонау", "400")),
    ],
)
def test_rows_below_all_there_are_come_to_no_more(template: str) -> None:
    assert codes(total_differs, template) == ["DG408"]


OF_TWO_UNITS = """\
facts:
  libs_a: {what: {ru: библиотеки, kz: кітапханалар}, value: 61, unit: library, sources: {report: пункт 1}}
  libs_b: {what: {ru: библиотеки, kz: кітапханалар}, value: 70, unit: library, sources: {report: пункт 1}}
  readers_a: {what: {ru: читатели, kz: оқырмандар}, value: 900, unit: reader, sources: {report: пункт 1}}
  readers_b: {what: {ru: читатели, kz: оқырмандар}, value: 800, unit: reader, sources: {report: пункт 1}}
  objects: {what: {ru: объекты, kz: нысандар}, value: 140, unit: thing, sources: {report: пункт 1}}
names:
  library: {kind: noun, ru: библиотека, kz: кітапхана}
  reader: {kind: noun, ru: читатель, kz: оқырман}
  thing: {kind: noun, ru: объект, kz: нысан}
"""


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("label", "total", "expected"),
    [
        ("Итого", "fact.libs_a + fact.libs_b", []),
        ("Итого", "fact.readers_a + fact.readers_b", ["DG408"]),
        ("Барлығы", "fact.readers_a + fact.readers_b", ["DG408"]),
        ("Итого, тысяч", "fact.readers_a + fact.readers_b", []),
        ("Итого", "fact.objects", []),
        ("Читатели", "fact.readers_a + fact.readers_b", []),
    ],
)
def test_a_total_of_another_column(lang: Lang, label: str, total: str, expected: list[str]) -> None:
    rows = (("а", "{{ fact.libs_a }}"), ("б", "{{ fact.libs_b }}"), (label, f"{{{{ {total} }}}}"))
    assert codes(total_differs, table(*rows), lang, OF_TWO_UNITS) == expected


@pytest.mark.parametrize(
    ("lang", "before", "total", "expected"),
    [
        ("ru", "Работает {{ fact.libs_all }} библиотека:", "readers_a", ["DG408"]),
        ("kz", "{{ fact.libs_all }} кітапхана жұмыс істейді:", "readers_a", ["DG408"]),
        ("ru", "Работает {{ fact.libs_all }} библиотека:", "libs_all", []),
        ("ru", "Работает {{ fact.objects }} объектов:", "objects", []),
        ("kz", "Тізім:", "readers_a", []),
    ],
)
def test_a_total_that_is_another_fact_than_the_sum_the_letter_tells(
    lang: Lang, before: str, total: str, expected: list[str]
) -> None:
    whole = "  libs_all: {what: {ru: все, kz: бәрі}, value: 131, unit: library, sources: {report: пункт 1}}\nnames:\n"
    rows = (("а", "{{ fact.libs_a }}"), ("б", "{{ fact.libs_b }}"), ("Итого", f"{{{{ fact.{total} }}}}"))
    template = f"{before}\n\n{table(*rows)}"
    assert codes(total_differs, template, lang, OF_TWO_UNITS.replace("names:\n", whole)) == expected
