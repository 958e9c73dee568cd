from __future__ import annotations

import pytest
from seen import codes, finished, found, places

from docgen.checks.figures import numbers
from docgen.checks.figures.numbers import Standing
from docgen.model import Lang

SAID = """\
facts:
  told:
    what: {ru: со слов, kz: айтқаны}
    value: 3
    unit: school
    sources: {person: по телефону}
  bare: {what: {ru: без источника, kz: дереккөзсіз}, value: 4}
sources:
  person: {kind: person, title: {ru: Директор, kz: Директор}, date: 2021-03-01}
"""


def standings(template: str, lang: Lang = "ru", records: str = SAID) -> list[tuple[str, Standing]]:
    return [(one.text, one.standing) for one in numbers.numbers(finished(template, lang, records))]


@pytest.mark.parametrize(
    ("template", "standing"),
    [
        ("{{ fact.schools }}", Standing.TRACED),
        ("{{ fact.schools + fact.told }}", Standing.ATTESTED),
        ("{{ fact.told }}", Standing.ATTESTED),
        ("{{ fact.bare }}", Standing.DEFECT),
        ("{{ source.order.number }}", Standing.TRACED),
        ("{{ letter.inquiry.number }}", Standing.EXEMPT),
        ("::: executor\nтел. 74-54-10, каб. 12\n:::", Standing.EXEMPT),
        ("тел. 74-54-10", Standing.EXEMPT),
        ("проверено [999] школ", Standing.DEFECT),
        ("COVID-19", Standing.EXEMPT),
        ("один из нас", Standing.EXEMPT),
        ("{{ letter.executor.phone }}", Standing.EXEMPT),
        ("26 школ", Standing.DEFECT),
        ("двух школ", Standing.DEFECT),
    ],
)
def test_each_number_is_one_of_four(template: str, standing: Standing) -> None:
    assert {one for _, one in standings(template)} == {standing}


@pytest.mark.parametrize(
    ("lang", "template", "defects"),
    [
        ("ru", "Кабинет 36 закрыт.", []),
        ("ru", "Прием идет в кабинете 36.", []),
        ("ru", "В кабинете 30 мест.", ["30"]),
        ("kz", "36-кабинет жабық.", []),
        ("kz", "Кабинетте 30 орын бар.", ["30"]),
        ("kz", "Мекенжайы: Абай к-сі, 5-үй.", []),
        ("ru", "Вторая часть вопроса касается школ.", []),
        ("ru", "Вторая часть статьи действует.", ["Вторая часть"]),
        ("kz", "Тамақ үш реттік.", []),
        ("kz", "Бір сәтке де тоқтаған жоқ.", []),
        ("ru", "Адрес: 010000, г. Астана, проспект Мәңгілік Ел, 8, подъезд 2, каб. 315.", []),
        ("ru", "(ул. Кунаева, дом 39/1, кв. 5)", []),
        ("kz", "Мекенжайы: 010000, Астана қаласы, Мәңгілік Ел даңғылы, 8, 2-кіреберіс.", []),
        ("kz", "Сарыарқа көшесі, 8-үй, 5-пәтер.", []),
        ("kz", "Сарыарқа көшесі 39/1.", []),
        ("kz", "Абай көшесі, 15 мекенжайындағы станция жабық.", []),
        ("kz", "Тексерулер жылына бір реттен сирек емес жүргізіледі.", []),
        ("kz", "Тексерулер жылына бір реттен кем емес жүргізіледі.", []),
        ("kz", "Тексерулер жылына екі реттен сирек емес жүргізіледі.", ["екі реттен"]),
        ("kz", "Абай көшесіндегі 8-үй жөнделді.", []),
        ("kz", "Мекенжайы: 010000, Нұр-Сұлтан қ., Мәңгілік Ел даңғылы, 8, 315-каб.", []),
        ("kz", "Абай к., 5-үй, 9-пәтер.", []),
        ("kz", "Абай көш., 5-үй, 9-пәт.", []),
        ("ru", "Адрес: пр. Мәңгілік Ел, 8, Дом министерств, подъезд 1.", []),
        ("kz", "Мәңгілік Ел даңғылы, 8, Министрліктер үйі, 1-кіреберіс.", []),
        ("ru", "Адрес: пр. Мәңгілік Ел, 8, Дом министерств, школ 5.", ["5"]),
        ("kz", "Мәңгілік Ел даңғылы, 8, Министрліктер үйі, 5 мектеп.", ["5"]),
        ("ru", "Адрес: 010000, РК, г. Астана, ул. Абая, д. 5 (тел. 74-54-10).", []),
        ("kz", "Мекенжайы: 010000, ҚР, Астана қ., Мәңгілік Ел даңғ., 8, 2-кіреб.", []),
        ("kz", "Абай к., 5 (тел. 74-54-10).", []),
        ("ru", "На ул. Абая, 8 (восемь) школ.", ["8 (восемь)"]),
        ("kz", "Абай к., 8 мектеп жөнделді.", ["8"]),
        ("kz", "Нұр-Сұлтан қ. мектептері, 100000 оқушы.", ["100000"]),
        ("ru", "На ул. Абая, 8 школ.", ["8"]),
        ("ru", "На улице Абая 8 школ, на улице Мира 5.", ["8", "5"]),
        ("ru", "Выделено 100000, г. Алматы – ничего.", ["100000"]),
        ("kz", "Абай көшесінде 8 үй жөнделді.", ["8"]),
    ],
)
def test_a_house_is_called_by_its_number(lang: Lang, template: str, defects: list[str]) -> None:
    assert [text for text, standing in standings(template, lang) if standing is Standing.DEFECT] == defects


@pytest.mark.parametrize(
    ("lang", "template", "text", "digits"),
    [
        ("ru", "Проверено 21О школ", "21О", "210"),
        ("ru", "Проверено 1О0 школ", "1О0", "100"),
        ("ru", "Проверено 2O школ", "2O", "20"),
        ("ru", "Проверено 12З школы", "12З", "123"),
        ("ru", "Проверено 2l школ", "2l", "21"),
        ("ru", "Проверено 2б5 школ", "2б5", "265"),
        ("ru", "Выделено 45О млн тенге", "45О", "450"),
        ("ru", "Проверено З0 школ", "З0", "30"),
        ("ru", "Проверено З5 школ", "З5", "35"),
        ("ru", "Проверено б8 школ", "б8", "68"),
        ("kz", "О5 мектеп тексерілді", "О5", "05"),
        ("kz", "21О мектеп тексерілді", "21О", "210"),
        ("kz", "45о-дан астам мектеп", "45о", "450"),
    ],
)
def test_a_letter_among_digits_is_named(lang: Lang, template: str, text: str, digits: str) -> None:
    (only,) = found(numbers.letter_among_digits, template, lang)
    assert (only.code, only.args["text"], only.args["digits"]) == ("DG331", text, digits)
    assert [one.args["text"] for one in found(numbers.typed_number, template, lang)] == []


@pytest.mark.parametrize(
    "template",
    [
        "в 10б классе",
        "дом 2б",
        "№ 5О",
        "№5О",
        "О3 и NO2",
        "СО2",
        "2 О",
        "G20",
        "«З0»",
        "Б8",
        "О2 және О3",
        "статья 15б",
        "112-О/5",
        "KZ12О",
        "2Га",
    ],
)
def test_letters_that_belong_beside_digits_are_left(template: str) -> None:
    assert found(numbers.letter_among_digits, template) == []


def test_the_numbers_of_notes_and_names_are_seen() -> None:
    footnote = [one for one in standings("Нормы[^order]") if one[1] is Standing.TRACED]
    assert [text for text, _ in footnote] == ["15\u00a0января 2020\u00a0года", "5"]


@pytest.mark.parametrize(
    ("lang", "template", "code", "column"),
    [
        ("ru", "Проверено 26 школ", "DG401", 11),
        ("ru", "Проверено двадцать шесть школ", "DG402", 11),
        ("ru", "Проверено дважды", "DG402", 11),
        ("ru", "полтора миллиона тенге", "DG402", 1),
        ("ru", "половина школ", "DG402", 1),
        ("ru", "во II квартале", "DG401", 4),
        ("ru", "**Всего** 5 школ", "DG401", 11),
        ("ru", "**5 школ** открыто", "DG401", 3),
        ("ru", "две школы и трехэтажные дома", "DG402", 1),
        ("kz", "екі мектеп және үш қабатты үйлер", "DG402", 1),
        ("ru", "**5. Школ** открыто 6", "DG401", 21),
        ("ru", "в школах (всего 386) есть", "DG401", 17),
        ("ru", "школ ½", "DG401", 6),
        ("ru", "{{ fact.schools }}{{ fact.group.inner }} школ", "DG401", 19),
        ("kz", "{{ fact.group.inner }} {{ fact.schools }} мектеп", "DG401", 24),
        ("ru", "от 22 января 2016 года", "DG401", 4),
        ("kz", "26 мектеп", "DG401", 1),
        ("ru", "Пятого июня открыто", "DG402", 1),
        ("ru", "Открыто пятого июня 2026 года", "DG401", 9),
        ("kz", "Мектеп бесінші маусымда ашылды", "DG402", 8),
        ("kz", "2026 жылғы бесінші сәуірде ашылды", "DG401", 1),
        ("kz", "жиырма алты мектеп", "DG402", 1),
        ("kz", "мектептердің екеуі", "DG402", 14),
        ("kz", "2021 жылғы 10-қазан", "DG401", 1),
        ("ru", "Работают10школ", "DG401", 9),
        ("ru", "Школ10", "DG401", 5),
        ("ru", "Телефон доверия принял: 150 звонков", "DG401", 25),
        ("kz", "екі тарау", "DG402", 1),
    ],
)
def test_what_is_typed_is_found_where_it_stands(lang: Lang, template: str, code: str, column: int) -> None:
    assert places(numbers.typed_number, template, lang) == [(code, "one.j2", 1, column)]


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "1) первое;\n2) ещё."),
        ("ru", "надо 1) знать; 2) уметь"),
        ("ru", "1) часть книг;\n2) статья расходов;\n3) пункт выдачи;\n4) раздел сайта;\n5) подпункт порядка."),
        ("kz", "1) бөлік жөнделді;\n2) бап көбейді;\n3) тармақ ашылды;\n4) бөлім жаңарды;\n5) тармақша алынды."),
        ("ru", "1) школы открыты; 2) пункт выдачи закрыт; 3) раздел сайта обновлен."),
        ("kz", "1) бөлім ашылды; 2) тармақ жабылды; 3) бап жаңарды."),
        ("ru", "Открыты: 1) пункт выдачи; 2) раздел сайта."),
        ("ru", "Это решено по одному делу, с ним говорят один на один."),
        ("kz", "Бұл бір іс бойынша шешілді."),
        ("ru", "Сотни тысяч книг, нескольких миллионов; цели достигли тысячи людей."),
        ("kz", "Жүздеген мың кітап, саны бірнеше мыңға жетті, ондаған мыңнан асты."),
        ("kz", "Ашылғаны: 1) бөлім; 2) тармақ."),
        ("ru", "| № п/п | Область |\n|---|---|\n| 1 | Абай |\n| 2. | Атырау |"),
        ("kz", "| р/с № | Облыс |\n|---|---|\n| 1 | Абай |"),
        ("ru", "| № | Область |\n|---|---|\n| 1 | А |\n| 1.1 | Б |\n| 1.2. | В |\n| 2 | Г |\n| | Д |\n| 2.1 | Е |"),
        ("kz", "| № | Облыс |\n|---|---|\n| 1 | А |\n| 1.1 | Б |\n| 1.1.1 | В |\n| 1.2 | Г |\n| 2 | Д |"),
        ("ru", "площадь в м²"),
        ("ru", "**1. О сети.** Проверки завершены."),
        ("kz", "*2) Кадрлар туралы.* Тексерулер аяқталды."),
        ("ru", "По вопросу 1. Проверки завершены."),
        ("ru", "Построены одно-, двух- и трехэтажные дома."),
        ("kz", "Екі және үш бөлмелі пәтерлер салынды."),
        ("ru", "обе школы, ни одной"),
        ("ru", "на втором этапе"),
        ("kz", "екінші кезеңде"),
        ("kz", "бір мектеп"),
        ("kz", "екі тарап келісті"),
        ("ru", "две стороны договорились"),
        ("ru", "в XXI веке"),
        ("ru", "Телефон для справок: 74-54-10"),
        ("ru", "Телефон доверия: 1414."),
        ("ru", "Тел. доверия 111 работает."),
        ("kz", "Өтініштер 111 телефоны бойынша қабылданады."),
        ("kz", "1414 колл-орталығы және 150 сенім телефоны."),
        ("kz", "Анықтама телефоны: 8 (7172) 74-54-10"),
        ("ru", "Справка по телефону 412."),
        ("ru", "По телефону 412 горячей линии отвечают."),
        ("ru", "По телефону 1414 обращений не было."),
        ("kz", "Телефонмен 74-54-10 хабарласыңыз."),
        ("kz", "Анықтама телефоны 412 болып табылады."),
        ("ru", "{% for name in fact.regions.members %}\n{{ loop.index }}) школа;\n{% endfor %}"),
        ("ru", "| № | а |\n|---|---|\n{% for name in fact.regions.members %}\n| {{ loop.index }}. | б |\n{% endfor %}"),
        ("ru", "{{ fact.repairs | money('млрд') }}"),
    ],
)
def test_what_only_numbers_or_is_no_figure_is_left_alone(lang: Lang, template: str) -> None:
    assert places(numbers.typed_number, template, lang) == []


@pytest.mark.parametrize(
    ("lang", "template", "column"),
    [
        ("ru", "По телефону 412 обращений.", 13),
        ("ru", "По телефону 1 200 звонков.", 13),
        ("kz", "Телефонмен 412 қоңырау түсті.", 12),
        ("kz", "150 сенім телефонына 412 қоңырау түсті.", 22),
    ],
)
def test_what_is_counted_beside_a_telephone_is_a_number(lang: Lang, template: str, column: int) -> None:
    assert places(numbers.typed_number, template, lang) == [("DG401", "one.j2", 1, column)]


def test_a_loop_counter_in_a_sentence_is_a_typed_number() -> None:
    template = "{% for name in fact.regions.members %}\nПроверено {{ loop.index }} школ.\n\n{% endfor %}"
    assert places(numbers.typed_number, template) == [("DG401", "one.j2", 2, 11)] * 2


def test_a_wrong_row_number_is_a_number() -> None:
    assert codes(numbers.typed_number, "| № | Область |\n|---|---|\n| 7 | Абай |") == ["DG401"]


@pytest.mark.parametrize(("lang", "head"), [("ru", "Область"), ("kz", "Облыс")])
def test_a_row_number_out_of_order_is_a_number(lang: Lang, head: str) -> None:
    template = f"| № | {head} |\n|---|---|\n| 1 | А |\n| 1.1 | Б |\n| 1.3 | В |\n| 2 | Г |"
    assert places(numbers.typed_number, template, lang) == [("DG401", "one.j2", 5, 3)]


def test_the_place_holds_through_parts_and_macros() -> None:
    macro = "{% macro told(text) %}\nвсего {{ text }} и 12 школ\n{% endmacro %}"
    assert places(
        numbers.typed_number, "{% include 'parts/p.j2' %}", p=f"{macro}\nеще\n{{{{ told(fact.schools) }}}}"
    ) == [("DG401", "p.j2", 2, 20)]


@pytest.mark.parametrize(
    ("template", "hint"),
    [
        ("386 школ", "fact.schools"),
        ("14 школ", "fact.colleges"),
        ("22 ноября 2019 года", "fact.meeting | date"),
        ("в 2020 году", 'fact.schools.period | date("when")'),
        ("№ 5", "source.order.number"),
        ("15 января 2020 года", "source.order.date | date"),
        ("№ ДЗ-1", "letter.inquiry.number"),
        ("25 февраля 2021 года", "letter.inquiry.date | date"),
        ("387 школ", ""),
    ],
)
def test_what_the_project_has_already_is_offered(template: str, hint: str) -> None:
    (only,) = found(numbers.typed_number, template)
    assert only.hint == hint


SUM = """\
facts:
  sum: {what: {ru: сумма, kz: сома}, value: 95, unit: tenge, sources: {report: пункт 9}}
  budget: {what: {ru: бюджет, kz: бюджет}, value: 700, unit: thousand_tenge, sources: {report: пункт 9}}
names:
  thousand_tenge: {kind: unit, ru: тысяча тенге, kz: мың теңге}
"""


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "{{ fact.sum }} млн. тенге", [("DG403", "one.j2", 1, 16)]),
        ("kz", "{{ fact.sum }} мың теңге", [("DG403", "one.j2", 1, 16)]),
        ("ru", "{{ fact.sum / 1000 }} тыс. тенге", []),
        ("ru", "{{ fact.group.inner }} млн тонн", [("DG403", "one.j2", 1, 24)]),
        ("ru", "{{ fact.sum + fact.sum }} млн тенге", []),
        ("ru", "{{ fact.schools + fact.colleges }} тыс. школ", [("DG403", "one.j2", 1, 36)]),
        ("ru", "{{ fact.sum }} тенге", []),
        ("ru", "{{ fact.budget }} тыс. тенге", []),
        ("ru", "{{ fact.budget }} млн тенге", [("DG403", "one.j2", 1, 19)]),
        ("kz", "{{ fact.budget }} мың теңге", []),
        ("kz", "{{ fact.budget }} млн теңге", [("DG403", "one.j2", 1, 19)]),
    ],
)
def test_a_scale_typed_after_a_whole_figure(lang: Lang, template: str, expected: list[object]) -> None:
    assert places(numbers.typed_scale, template, lang, SUM) == expected


@pytest.mark.parametrize(
    ("lang", "word", "hint"),
    [
        ("ru", "тыс.", 'money("тыс.")'),
        ("ru", "тысяч", 'money("тыс.")'),
        ("ru", "мың", 'money("тыс.")'),
        ("ru", "миллиардов", 'money("млрд")'),
        ("kz", "мың", 'money("мың")'),
        ("kz", "мыңнан астам", 'money("мың")'),
        ("kz", "трлн", 'money("трлн")'),
    ],
)
def test_a_typed_scale_is_told_once_with_the_filter_that_prints_it(lang: Lang, word: str, hint: str) -> None:
    template = f"{{{{ fact.sum }}}} {word} теңге"
    (only,) = found(numbers.typed_scale, template, lang, SUM)
    assert (only.code, only.hint) == ("DG403", hint)
    assert codes(numbers.typed_number, template, lang, SUM) == []


@pytest.mark.parametrize(("lang", "word", "hint"), [("ru", "млн", "млн"), ("kz", "мың", "мың")])
def test_a_scale_typed_behind_what_is_no_money_is_printed_by_count(lang: Lang, word: str, hint: str) -> None:
    water = "facts:\n  water: {what: {ru: вода, kz: су}, value: 95, unit: cubic_metre, sources: {report: пункт 9}}\n"
    (only,) = found(numbers.typed_scale, f"{{{{ fact.water }}}} {word}", lang, water)
    assert (only.code, only.hint) == ("DG403", f'count(scale="{hint}")')


GROWTH = (
    "facts:\n  growth:\n    what: {ru: рост, kz: өсім}\n    value: 2\n    unit: occasion\n    precision: over\n"
    "    sources: {order: абзац 1}\n"
)


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "Рост в {{ fact.growth | times(fold=true) }}.", [1]),
        ("kz", "Ол {{ fact.growth | times(fold=true) }} өсті.", [1]),
        ("ru", "Итого.\n\nПроверено {{ fact.growth | times }}.", [3]),
        ("kz", "Барлығы.\n\nОл {{ fact.growth | times }} тексерілді.", [3]),
        ("kz", "Ол {{ fact.repairs | words }} теңге.", [1]),
        ("kz", "Ол {{ fact.growth | times(fold=true) }} өсті, Қазақстан бойынша.", [1]),
        ("ru", "Это не рост: он в {{ fact.growth | times(fold=true) }}.", [1]),
        ("ru", "Рост более чем в {{ fact.growth | times(fold=true) }}.", []),
        ("ru", "Рост свыше {{ fact.growth | times('gen', fold=true) }}.", []),
        ("ru", "Рост превысил {{ fact.growth | times(fold=true) }}.", []),
        ("kz", "Ол {{ fact.growth | times('abl', fold=true) }} астам өсті.", []),
        ("kz", "Ол {{ fact.growth | times('abl', fold=true) }} артыққа өсті.", []),
        ("ru", "Их {{ fact.growth }}.", []),
        ("kz", "Олар {{ fact.growth }}.", []),
        ("ru", "Проверено {{ fact.schools | times }}.", []),
    ],
)
def test_a_precision_that_the_letter_does_not_say(lang: Lang, template: str, expected: list[int]) -> None:
    found = list(numbers.precision_unsaid(finished(template, lang, GROWTH)))
    assert [(one.code, one.span.line) for one in found] == [("DG339", line) for line in expected]


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "свыше {{ fact.schools | count('школа', 'gen') }}", ["DG404"]),
        ("ru", "около {{ fact.schools | count('школа', 'gen') }}", ["DG404"]),
        ("kz", "{{ fact.schools }} мектептен астам", ["DG404"]),
        ("ru", "не более {{ fact.schools | count('школа', 'gen') }}", []),
        ("ru", "Открыто {{ fact.colleges }} школ, что меньше {{ fact.schools }} за прошлый год.", []),
        ("ru", "Открыто {{ fact.colleges }} школ, и это меньше {{ fact.schools }} за прошлый год.", []),
        ("kz", "{{ fact.colleges }} мектеп ашылды, бұл былтырғы {{ fact.schools | suffix('abl') }} аз.", []),
        ("kz", "{{ fact.colleges }} мектеп ашылды, бұл былтырғы {{ fact.schools | count('мектеп', 'abl') }} аз.", []),
        ("ru", "Сообщаем, что более {{ fact.schools }} школ отремонтированы.", ["DG404"]),
        ("ru", "Из {{ fact.colleges }} школ известно, что более {{ fact.schools }} закрыты.", ["DG404"]),
        ("ru", "Это более {{ fact.schools }} школ.", ["DG404"]),
        ("ru", "Создано больше, чем {{ fact.schools }} школ.", ["DG404"]),
        ("ru", "Создано больше, чем {{ fact.schools }} школ годом ранее.", []),
        ("kz", "{{ fact.schools | count('мектеп', 'abl') }} артық құрылды.", ["DG404"]),
        ("kz", "{{ fact.colleges }} мектеп, бұл {{ fact.schools | suffix('abl') }} астам оқушы.", ["DG404"]),
        ("kz", "Бұл {{ fact.schools | count('мектеп', 'abl') }} көп.", ["DG404"]),
        ("ru", "{{ fact.repairs | money('млрд') }}", []),
        ("ru", "до {{ fact.schools.period | date('gen') }}", []),
    ],
)
def test_a_precision_typed_beside_an_exact_figure(lang: Lang, template: str, expected: list[str]) -> None:
    assert codes(numbers.typed_precision, template, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "word", "code"),
    [
        ("ru", "Работы ведутся в XII областях.", "XII", "DG401"),
        ("ru", "Охвачено X районов.", "X", "DG401"),
        ("ru", "Выпала дюжина снегопадов.", "дюжина", "DG402"),
        ("ru", "Это займет пару лет.", "пару", "DG402"),
        ("ru", "Нужно пару тысяч тонн.", "пару тысяч", "DG402"),
        ("kz", "Жұмыс XII облыста жүргізілуде.", "XII", "DG401"),
        ("kz", "VI ауданда су бар.", "VI", "DG401"),
        ("ru", "Открыто XII школ.", "XII", "DG401"),
        ("ru", "Отремонтировано IV библиотек и домов.", "IV", "DG401"),
        ("kz", "Жөндеу XII мектепте жүрді.", "XII", "DG401"),
        ("kz", "Жаңа кітап IV кітапханаға жеткізілді.", "IV", "DG401"),
    ],
)
def test_a_number_in_roman_letters_or_as_a_dozen_is_typed(lang: Lang, text: str, word: str, code: str) -> None:
    assert places(numbers.typed_number, text, lang) == [(code, "one.j2", 1, text.index(word) + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В XXI веке депутаты VIII созыва и V Всемирные игры."),
        ("ru", "XII областные соревнования прошли."),
        ("ru", "Император Петр I городами не торговал."),
        ("ru", "С областей получены данные."),
        ("ru", "Это чертова дюжина. Пара слов о давлении пара и паре ботинок."),
        ("kz", "XXI ғасырда, VIII шақырылым, V Дүниежүзілік ойындар."),
        ("kz", "XII облыстық жарыс өтті."),
        ("kz", "III қалалық форум, IV аудандық жиын."),
        ("ru", "Учатся в X классах; на XX Олимпийских играх; инвалиды II и III групп, I категории."),
        ("ru", "Учащиеся XI классов школ, участники XX школьной олимпиады, Николай II, VIII и IX созывов."),
        ("ru", "Школы IV вида, больницы III уровня, V театральный фестиваль, II этап, очередь III."),
        ("kz", "X сыныпта, XX Олимпиада ойындары, II және III топтағы мүгедектер."),
        ("kz", "XX мектеп олимпиадасы, V театр фестивалі, III кітапхана форумы, II Николай, I санат."),
        ("kz", "IV деңгейдегі мектеп, III дәрежелі диплом, II кезең, IX шақырылым."),
    ],
)
def test_roman_letters_that_tell_which(lang: Lang, text: str) -> None:
    assert places(numbers.typed_number, text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Число книг достигло миллиона."),
        ("ru", "Фонд приблизился к миллиарду."),
        ("ru", "Число достигло тысячи."),
        ("kz", "Кітап саны миллионға жетті."),
        ("kz", "Кітап саны мыңнан асты."),
        ("kz", "Қор миллиардқа жетеді."),
    ],
)
def test_a_million_that_is_reached_is_a_number(lang: Lang, text: str) -> None:
    assert codes(numbers.typed_number, text, lang) == ["DG402"]


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "{{ fact.schools | count('библиотека 33 районов') }}", ["DG401"]),
        ("ru", "{{ fact.schools | count('библиотека 33 отдаленных районов') }}", ["DG401"]),
        ("kz", "{{ fact.schools | count('33 аудан кітапханасы') }}", ["DG401"]),
        ("ru", "{{ fact.schools | count('машина за 5 лет') }}", ["DG401"]),
        ("ru", "{{ fact.schools | count('школа на 500 мест') }}", ["DG401"]),
        ("ru", "{{ fact.schools | ordinal('школа за 3 года') }}", ["DG401"]),
        ("kz", "{{ fact.schools | count('5 орындық машина') }}", ["DG401"]),
        ("kz", "{{ fact.schools | count('300 орындық мектеп') }}", ["DG401"]),
        ("kz", "{{ fact.schools | ordinal('5 орындық машина') }}", ["DG401"]),
        ("ru", "{{ fact.schools | count('койка на 1000 человек') }}", []),
        ("ru", "{{ fact.schools | count('ребенок до 16 лет') }}", []),
        ("ru", "{{ fact.schools | count('пациент в возрасте до 18 лет') }}", []),
        ("kz", "{{ fact.schools | count('12 жылдық мектеп') }}", []),
        ("ru", "{{ fact.schools | count('ученик 12 школы') }}", []),
        ("kz", "{{ fact.schools | count('12 мектептің оқушысы') }}", []),
        ("ru", "{{ fact.schools | count('ученик 9 класса') }}", []),
        ("ru", "{{ fact.schools | count('ученик школы № 12') }}", []),
        ("kz", "{{ fact.schools | count('№ 12 мектеп оқушысы') }}", []),
        ("ru", "{{ fact.schools | count('пациент в возрасте 18 лет') }}", []),
        ("kz", "{{ fact.schools | count('кітапхана') }}", []),
    ],
)
def test_a_number_among_the_words_of_a_count_is_typed(lang: Lang, template: str, expected: list[str]) -> None:
    assert codes(numbers.typed_number, template, lang) == expected


def test_a_number_within_a_name_of_the_book_is_the_names() -> None:
    names = "names:\n  bus: {kind: noun, ru: автобус на 5 мест, kz: 5 орындық автобус}\n"
    assert codes(numbers.typed_number, "{{ fact.schools | count(name.bus, 'gen') }}", "ru", names) == []
    assert codes(numbers.typed_number, "{{ fact.schools | count(name.bus) }}", "kz", names) == []
    [(code, file, line, column)] = places(numbers.typed_number, "Есть {{ fact.schools | count('дом за 5 лет') }}.")
    assert (code, file, line, column) == ("DG401", "one.j2", 1, 6)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "программа «1С: Библиотека»"),
        ("ru", "программа «1С:Бухгалтерия»"),
        ("ru", "учет ведется в 1С"),
        ("ru", "переход на 1С-Битрикс"),
        ("ru", "справочник «2ГИС»"),
        ("ru", "магазин «7Я»"),
        ("kz", "«1С: Кітапхана» бағдарламасы"),
        ("kz", "«1С:Бухгалтерия» жүйесі"),
        ("kz", "есеп 1С жүйесінде жүргізіледі"),
        ("kz", "«2ГИС» анықтамалығы"),
        ("kz", "«7Я» дүкені"),
    ],
)
def test_digits_at_the_head_of_a_name_are_its_own(lang: Lang, text: str) -> None:
    assert codes(numbers.typed_number, f"{text}.", lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", "«5 школ»", "5"),
        ("ru", "«5О школ»", "5"),
        ("ru", "«5Школ»", "5"),
        ("ru", "5Т зерна", "5"),
        ("kz", "«5 мектеп»", "5"),
        ("kz", "«5Мектеп»", "5"),
        ("kz", "«12 ауылда»", "12"),
    ],
)
def test_digits_before_words_in_quotation_marks_count(lang: Lang, text: str, word: str) -> None:
    assert [one.args["text"] for one in found(numbers.typed_number, f"{text}.", lang)] == [word]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Меры: 1) ел; 2) ат; 4) ой."),
        ("ru", "Меры: 1) ел; 2) ат; 2) ой."),
        ("kz", "Шаралар: 1) ел; 2) ат; 4) ой."),
    ],
)
def test_marks_of_a_list_out_of_turn_are_no_figures(lang: Lang, text: str) -> None:
    assert codes(numbers.typed_number, text, lang) == []


def test_a_number_before_a_bracket_is_a_figure_still() -> None:
    text = "Открыты центры: в Абае (1, в Семее 2) и в Шу (в селах 4) весной."
    assert codes(numbers.typed_number, text) == ["DG401"] * 3


@pytest.mark.parametrize(
    ("lang", "template", "column"),
    [
        ("ru", "Доходная часть 12 млрд тенге.", 16),
        ("kz", "Кіріс бөлігі 12 млрд теңге.", 14),
        ("ru", "Расходная часть 98,7 % исполнена.", 17),
        ("kz", "Шығыстар бөлігі 98,7 %-ға атқарылды.", 17),
    ],
)
def test_what_tells_how_large_a_part_is_numbers_no_part_of_an_act(lang: Lang, template: str, column: int) -> None:
    assert places(numbers.typed_number, template, lang) == [("DG401", "one.j2", 1, column)]
