"""What a figure is said to count, and what its fact counts."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.figures.counted import other_thing_counted
from docgen.model import Lang

RECORDS = """\
facts:
  offices: {what: {ru: организации, kz: ұйымдар}, value: 40, unit: organization, sources: {report: пункт 9}}
  nurses: {what: {ru: медсестры, kz: медбикелер}, value: 25, unit: nurse, sources: {report: пункт 9}}
  yield: {what: {ru: урожай, kz: өнім}, value: 700, unit: tonne, sources: {report: пункт 9}}
  path: {what: {ru: путь, kz: жол}, value: 65, unit: kilometre, sources: {report: пункт 9}}
  field: {what: {ru: пашня, kz: егістік}, value: 40, unit: hectare, sources: {report: пункт 9}}
  term: {what: {ru: срок, kz: мерзім}, value: 6, unit: month, sources: {report: пункт 9}}
  wait: {what: {ru: ожидание, kz: күту}, value: 10, unit: day, sources: {report: пункт 9}}
  budget: {what: {ru: бюджет, kz: бюджет}, value: 700 000, unit: thousand_tenge, sources: {report: пункт 9}}
  credit: {what: {ru: заем, kz: қарыз}, value: 5 000 000, unit: dollar, sources: {report: пункт 9}}
  bare: {what: {ru: число, kz: сан}, value: 6, sources: {report: пункт 9}}
  halls: {what: {ru: читальные залы, kz: оқу залдары}, value: 12, unit: library, sources: {report: пункт 9}}
  towns: {what: {ru: школы без библиотек, kz: кітапханасыз мектептер}, value: 12, unit: library,
    sources: {report: пункт 9}}
  villages: {what: {ru: сёла без воды, kz: сусыз ауылдар}, value: 233, unit: village, sources: {report: пункт 9}}
  by_district: {what: {ru: сёла районов, kz: аудандардың ауылдары}, value: 14, unit: village,
    sources: {report: пункт 9}}
  one_each: {what: {ru: "районы, где открыта школа", kz: мектеп ашылған аудандар}, value: 14, unit: organization,
    sources: {report: пункт 9}}
  part: {what: {ru: доля сельских, kz: ауылдық үлесі}, value: 43.9, unit: percent, sources: {report: пункт 9}}
  more: {what: {ru: рост доли, kz: үлестің өсуі}, value: 3.9, unit: percent, sources: {report: пункт 9}}
  centres: {what: {ru: открытые центры, kz: ашылған орталықтар}, value: 8, unit: centre, sources: {report: пункт 9}}
  signed: {what: {ru: "организации, с которыми есть договоры", kz: шарт жасалған ұйымдар}, value: 9, unit: organization,
    sources: {report: пункт 9}}
  facilities: {what: {ru: детские учреждения, kz: балалар мекемелері}, value: 300, unit: facility,
    sources: {report: пункт 9}}
  boarding: {what: {ru: школы-интернаты, kz: мектеп-интернаттар}, value: 25, unit: boarding_school,
    sources: {report: пункт 9}}
  labs: {what: {ru: лаборатории, kz: зертханалар}, value: 12, unit: laboratory, sources: {report: пункт 9}}
names:
  centre: {kind: noun, ru: детский центр, kz: балалар орталығы}
  facility: {kind: noun, ru: детское учреждение, kz: балалар мекемесі}
  boarding_school: {kind: noun, ru: школа-интернат, kz: мектеп-интернат}
  laboratory: {kind: noun, ru: лаборатория, kz: зертхана}
  village: {kind: noun, ru: село, kz: ауыл}
  library: {kind: noun, ru: библиотека, kz: кітапхана}
  organization: {kind: noun, ru: организация, kz: ұйым}
  nurse: {kind: noun, ru: школьная медсестра, kz: мектеп медбикесі}
  tonne: {kind: noun, ru: тонна, kz: тонна}
  thousand_tenge: {kind: unit, ru: тысяча тенге, kz: мың теңге}
  million_tenge: {kind: unit, ru: миллион тенге, kz: миллион теңге}
  dollar: {kind: unit, ru: доллар, kz: доллар}
"""


@pytest.mark.parametrize(
    ("lang", "printed"),
    [
        ("ru", "fact.offices | count('медсестра')"),
        ("ru", "fact.offices | count('медсестра', 'dat')"),
        ("ru", "fact.offices | count('школьный врач', 'ins')"),
        ("ru", "fact.schools | count('ребенок', 'gen')"),
        ("ru", "fact.nurses | count('больница', 'loc')"),
        ("ru", "fact.nurses | count('тонна')"),
        ("ru", "fact.labs | count('лаборант')"),
        ("ru", "fact.yield | count('школа')"),
        ("ru", "fact.yield | count(name.organization)"),
        ("ru", "fact.yield | count('километр')"),
        ("ru", "fact.repairs | count('тонна')"),
        ("ru", "fact.share | count('школа')"),
        ("ru", "fact.yield | count('кг')"),
        ("ru", "fact.yield | count('килограмм', 'dat')"),
        ("ru", "fact.yield | count('центнер')"),
        ("ru", "fact.path | count('метр')"),
        ("ru", "fact.path | count('метр', scale='тыс.', digits=3)"),
        ("ru", "fact.field | count('квадратный километр', 'gen')"),
        ("ru", "fact.field | count('квадратный метр')"),
        ("ru", "fact.term | count('день', 'gen')"),
        ("ru", "fact.term | count('год')"),
        ("ru", "fact.budget | count(name.million_tenge)"),
        ("ru", "fact.repairs | money('млрд', 'доллар')"),
        ("kz", "fact.yield | count('кг')"),
        ("kz", "fact.yield | count('центнер', 'dat')"),
        ("kz", "fact.path | count('метр')"),
        ("kz", "fact.path | count('метр', 'dat')"),
        ("kz", "fact.field | count('шаршы километр')"),
        ("kz", "fact.field | count('шаршы метр', 'acc')"),
        ("kz", "fact.term | count('күн', 'abl')"),
        ("kz", "fact.term | count('жыл')"),
        ("kz", "fact.budget | count(name.million_tenge)"),
        ("kz", "fact.repairs | money('млрд', 'доллар')"),
        ("kz", "fact.yield | count('шақырым', 'abl')"),
        ("kz", "fact.repairs | count('тонна')"),
        ("kz", "fact.offices | count('медбике')"),
        ("kz", "fact.offices | count('дәрігер', 'dat')"),
        ("kz", "fact.schools | count('мектеп оқушысы')"),
        ("kz", "fact.nurses | count('аурухана', 'loc')"),
        ("kz", "fact.nurses | count('тонна')"),
        ("kz", "fact.labs | count('зертханашы')"),
        ("kz", "fact.labs | count('лаборант')"),
        ("kz", "fact.yield | count('мектеп', 'loc')"),
        ("ru", "fact.halls | count('больница')"),
        ("ru", "fact.halls | count('сельская школа', 'loc')"),
        ("kz", "fact.halls | count('мектеп', 'loc')"),
        ("ru", "fact.villages | count('район', 'gen')"),
        ("ru", "fact.villages | count('область', 'loc')"),
        ("kz", "fact.villages | count('аудан', 'gen')"),
        ("kz", "fact.villages | count('облыс', 'loc')"),
        ("ru", "fact.part | count('процентный пункт')"),
        ("kz", "fact.part | count('пайыздық тармақ')"),
        ("ru", "fact.offices | count('район', 'gen')"),
        ("ru", "fact.nurses | count('пилотный регион', 'loc')"),
        ("ru", "fact.offices | count('город')"),
        ("kz", "fact.offices | count('аудан', 'gen')"),
        ("kz", "fact.nurses | count('өңір', 'loc')"),
        ("kz", "fact.offices | count('қала')"),
        ("ru", "fact.offices | count('договор')"),
        ("ru", "fact.offices | count('выездной семинар', 'gen')"),
        ("ru", "fact.offices | count('бригада')"),
        ("ru", "fact.offices | count('семья')"),
        ("ru", "fact.villages | count('автобус', 'dat')"),
        ("ru", "fact.facilities | count('км')"),
        ("ru", "fact.boarding | count('больница')"),
        ("kz", "fact.offices | count('шарт', 'loc')"),
        ("kz", "fact.offices | count('семинар')"),
        ("kz", "fact.offices | count('бригада', 'acc')"),
        ("kz", "fact.offices | count('отбасы')"),
        ("kz", "fact.villages | count('автобус', 'dat')"),
        ("kz", "fact.facilities | count('км')"),
        ("kz", "fact.boarding | count('аурухана', 'loc')"),
    ],
)
def test_another_thing_is_counted(lang: Lang, printed: str) -> None:
    text = f"Иә – {{{{ {printed} }}}}."
    assert places(other_thing_counted, text, lang, RECORDS) == [("DG155", "one.j2", 1, text.index("{{") + 1)]


@pytest.mark.parametrize(
    ("lang", "printed"),
    [
        ("ru", "fact.offices | count('организация', 'gen')"),
        ("ru", "fact.halls | count('сельская библиотека')"),
        ("ru", "fact.villages | count('село', 'ins')"),
        ("ru", "fact.villages | count('сельский населенный пункт')"),
        ("ru", "fact.villages | count('сельский округ')"),
        ("ru", "fact.villages | count('районный центр')"),
        ("ru", "fact.villages | count('поселок')"),
        ("ru", "fact.villages | count('аул')"),
        ("ru", "fact.villages | count('объект')"),
        ("ru", "fact.villages | count('территория')"),
        ("ru", "fact.villages | count('крупное село', 'dat')"),
        ("ru", "fact.by_district | count('район', 'loc')"),
        ("ru", "fact.one_each | count('район', 'loc')"),
        ("kz", "fact.one_each | count('аудан', 'loc')"),
        ("ru", "fact.signed | count('договор')"),
        ("kz", "fact.signed | count('шарт')"),
        ("ru", "fact.centres | count('организация')"),
        ("ru", "fact.centres | count('район', 'loc')"),
        ("kz", "fact.centres | count('аудан', 'loc')"),
        ("ru", "fact.centres | count('детское учреждение')"),
        ("kz", "fact.centres | count('мекеме')"),
        ("ru", "fact.facilities | count('центр')"),
        ("kz", "fact.facilities | count('орталық')"),
        ("ru", "fact.boarding | count('школа')"),
        ("kz", "fact.boarding | count('мектеп-гимназия')"),
        ("ru", "fact.offices | count('городская организация')"),
        ("kz", "fact.offices | count('аудандық')"),
        ("kz", "fact.offices | count('қала ұйымы')"),
        ("kz", "fact.villages | count('ауыл', 'ins')"),
        ("kz", "fact.villages | count('елді мекен')"),
        ("kz", "fact.villages | count('ауылдық округ')"),
        ("kz", "fact.villages | count('аудан орталығы')"),
        ("kz", "fact.villages | count('кент')"),
        ("kz", "fact.villages | count('ауылдас')"),
        ("kz", "fact.villages | count('аумақ')"),
        ("kz", "fact.villages | count('аудан ауылы', 'dat')"),
        ("kz", "fact.villages | count('нысан')"),
        ("kz", "fact.by_district | count('аудан', 'loc')"),
        ("ru", "fact.halls | count('объект')"),
        ("ru", "fact.halls | count('библиотека-музей')"),
        ("ru", "fact.halls | count('читальный зал')"),
        ("ru", "fact.towns | count('школа')"),
        ("ru", "fact.schools | count('гимназия')"),
        ("ru", "fact.more | count('процентный пункт')"),
        ("ru", "fact.part | percent"),
        ("kz", "fact.halls | count('мектеп кітапханасы')"),
        ("kz", "fact.halls | count('мекеме')"),
        ("kz", "fact.more | count('пайыздық тармақ')"),
        ("ru", "fact.offices | count('школа')"),
        ("ru", "fact.offices | count('поставщик')"),
        ("ru", "fact.offices | count('детский центр', 'gen')"),
        ("ru", "fact.offices | count('объект')"),
        ("ru", "fact.offices | count('директор школы', 'ins')"),
        ("ru", "fact.schools | count('организация образования', 'dat')"),
        ("ru", "fact.nurses | count('медицинский работник')"),
        ("ru", "fact.nurses | count('врач')"),
        ("ru", "fact.nurses | count('ставка')"),
        ("ru", "fact.repairs | count('тенге', 'gen')"),
        ("kz", "fact.repairs | count('теңге')"),
        ("ru", "fact.yield | count('тонна', 'gen')"),
        ("ru", "fact.yield | count(name.tonne, 'ins')"),
        ("ru", "fact.path | count('километр дороги')"),
        ("ru", "fact.path | count('км')"),
        ("ru", "fact.field | count('га')"),
        ("ru", "fact.term | count('месяц', 'ins')"),
        ("ru", "fact.wait | count('рабочий день', 'gen')"),
        ("ru", "fact.budget | count"),
        ("ru", "fact.budget | count(name.thousand_tenge, 'gen')"),
        ("ru", "fact.credit | money('млн')"),
        ("ru", "fact.credit | money('млн', 'доллар')"),
        ("ru", "fact.credit | money('млн', 'доллар США', digits=0)"),
        ("ru", "fact.bare | count('медсестра')"),
        ("ru", "(fact.nurses / fact.bare) | count('школа', digits=0)"),
        ("ru", "fact.offices"),
        ("ru", "fact.repairs | money('млрд')"),
        ("ru", "fact.share | percent"),
        ("kz", "fact.offices | count('мектеп', 'loc')"),
        ("kz", "fact.offices | count('балалар мекемесі')"),
        ("kz", "fact.offices | count('балабақша')"),
        ("kz", "fact.offices | count('мектеп директоры')"),
        ("kz", "fact.nurses | count('медицина қызметкері')"),
        ("kz", "fact.nurses | count('орын')"),
        ("kz", "fact.yield | count('тонна', 'abl')"),
        ("kz", "fact.path | count('шақырым', 'dat')"),
        ("kz", "fact.path | count('километр жол')"),
        ("kz", "fact.field | count('га')"),
        ("kz", "fact.term | count('ай', 'dat')"),
        ("kz", "fact.wait | count('жұмыс күні')"),
        ("kz", "fact.budget | count"),
        ("kz", "fact.budget | count(name.thousand_tenge, 'gen')"),
        ("kz", "fact.credit | money('млн')"),
        ("kz", "fact.credit | money('млн', 'доллар')"),
        ("kz", "fact.credit | money('млн', 'АҚШ доллары', digits=0)"),
        ("kz", "fact.bare | count('медбике')"),
        ("kz", "fact.repairs | money('млрд')"),
    ],
)
def test_what_may_be_the_same_thing(lang: Lang, printed: str) -> None:
    assert codes(other_thing_counted, f"Иә – {{{{ {printed} }}}}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Доля – {{ fact.offices }} %."),
        ("ru", "Доля {{ fact.offices }} процентов."),
        ("ru", "На {{ fact.offices }} тенге."),
        ("ru", "Дорога – {{ fact.nurses }} км пути."),
        ("ru", "Выдано {{ fact.nurses }} книг."),
        ("ru", "Их {{ fact.offices }} человек."),
        ("ru", "Обучено {{ fact.budget }} человек."),
        ("ru", "Открыто {{ fact.wait }} школ."),
        ("ru", "Это {{ fact.facilities }} %."),
        ("ru", "Помощь {{ fact.offices }} сел."),
        ("ru", "Проверка идет по {{ fact.facilities }} автобусам."),
        ("ru", "Ремонт идет в {{ fact.facilities }} квартирах."),
        ("kz", "{{ fact.offices }} автобусты тексеру басталды."),
        ("kz", "{{ fact.facilities }} пәтерде күрделі жөндеу жүріп жатыр."),
        ("kz", "Үлесі – {{ fact.offices }} %."),
        ("kz", "Үлесі {{ fact.offices }} пайызға өсті."),
        ("kz", "{{ fact.offices }} теңге бөлінді."),
        ("kz", "{{ fact.nurses }} км жол."),
        ("kz", "{{ fact.nurses }} кітап берілді."),
        ("kz", "Олар {{ fact.budget }} адам."),
        ("kz", "{{ fact.share }} мектеп жұмыс істейді."),
        ("kz", "{{ fact.nurses }} мектепте, {{ fact.nurses }} дәрігер."),
        ("kz", "Оның {{ fact.offices | suffix(possessive='3') }} дәрігер."),
        ("kz", "Оның {{ fact.offices | suffix(possessive='3') }} медбике."),
    ],
)
def test_another_thing_is_typed(lang: Lang, text: str) -> None:
    assert codes(other_thing_counted, text, lang, RECORDS) == ["DG155"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Действует {{ fact.offices }} школ и {{ fact.nurses }} врачей."),
        ("ru", "Из школ в {{ fact.offices }} учителей не хватает."),
        ("ru", "Из них {{ fact.offices }} учителя посетили."),
        ("ru", "В {{ fact.offices }} день открытых дверей."),
        ("ru", "В {{ fact.offices }} процент охвата вырос."),
        ("ru", "{{ fact.offices }} учебных лет, {{ fact.offices }}, врачей нет."),
        ("ru", "{{ fact.offices | count('организация') }} врачей лишились."),
        ("ru", "Из 100 жителей {{ fact.share }} человек грамотны."),
        ("ru", "{{ fact.yield }} тонн и {{ fact.path }} км."),
        ("ru", "{{ fact.bare }} %, {{ fact.bare }} школ."),
        ("ru", "{{ fact.offices / fact.nurses }} %."),
        ("ru", "{{ fact.nurses }} инвалидов-колясочников."),
        ("ru", "Обветшали {{ fact.share | percent }} книг, обучено {{ fact.share | percent }} библиотекарей."),
        ("ru", "На {{ fact.repairs | money }} книг и столько же тетрадей."),
        ("kz", "Мұғалімдердің {{ fact.share | percent }} мұғалім оқытылды."),
        ("kz", "{{ fact.offices }} мектеп пен {{ fact.nurses }} дәрігер."),
        ("kz", "Барлығы 40 ұйым, оның {{ fact.offices }} ауылда орналасқан."),
        ("ru", "Из {{ fact.offices }} врачам помогли в {{ fact.offices }} врачам."),
        ("kz", "{{ fact.nurses }} мектеп мұғалімі оқытылды."),
        ("kz", "{{ fact.nurses }} кітапхана қызметкері бар."),
        ("kz", "{{ fact.offices }} қызметкерлер үйі."),
        ("kz", "{{ fact.offices }} адам саны."),
        ("kz", "{{ fact.offices }} күн сайын ашық."),
        ("kz", "Әр 100 тұрғынның {{ fact.share }} адам."),
        ("kz", "{{ fact.bare }} %, {{ fact.bare }} мектеп."),
        ("kz", "Олардың {{ fact.offices | suffix(possessive='3') }} балаға берілді."),
        ("kz", "Оның {{ fact.offices | suffix(possessive='3') }} дәрігерлерді, қалғаны оқушыларды қамтыды."),
        ("kz", "Оның {{ fact.nurses | suffix('acc', possessive='3') }} оқушыларға берілді."),
    ],
)
def test_what_is_typed_may_be_right(lang: Lang, text: str) -> None:
    assert codes(other_thing_counted, text, lang, RECORDS) == []


KINDS = """\
facts:
  librarians: {what: {ru: библиотекари, kz: кітапханашылар}, value: 75, unit: librarian, sources: {report: пункт 9}}
  children: {what: {ru: дети в лагерях, kz: лагерьлердегі балалар}, value: 120, sources: {report: пункт 9}}
  aged: {what: {ru: учителя-пенсионеры, kz: зейнеткер мұғалімдер}, value: 35, unit: teacher, sources: {report: пункт 9}}
  wired: {what: {ru: школы с библиотеками, kz: кітапханасы бар мектептер}, value: 45, sources: {report: пункт 9}}
  lost: {what: {ru: лишение лицензии, kz: лицензиядан айыру}, value: 6, sources: {report: пункт 9}}
  all: {what: {ru: число работников, kz: қызметкерлер саны}, value: 90, sources: {report: пункт 9}}
names:
  librarian: {kind: noun, ru: библиотекарь, kz: кітапханашы}
  teacher: {kind: noun, ru: учитель, kz: мұғалім}
  clinic: {kind: noun, ru: больница, kz: аурухана}
"""


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "Работают {{ fact.librarians }} учителей."),
        ("ru", "Работают {{ fact.librarians | count('школьный учитель') }}."),
        ("ru", "Есть {{ fact.librarians }} детей."),
        ("ru", "Отдыхали {{ fact.children }} пенсионеров."),
        ("ru", "Отдыхали {{ fact.children | count('врач') }}."),
        ("ru", "Построено {{ fact.schools }} больниц."),
        ("ru", "Построено {{ fact.schools | count(name.clinic) }}."),
        ("ru", "Построено {{ fact.wired }} больниц."),
        ("kz", "Онда {{ fact.librarians }} мұғалім жұмыс істейді."),
        ("kz", "Онда {{ fact.librarians | count('мектеп мұғалімі') }} бар."),
        ("kz", "Лагерьде {{ fact.children }} зейнеткер демалды."),
        ("kz", "Онда {{ fact.children | count('дәрігер') }} бар."),
        ("kz", "Онда {{ fact.schools }} аурухана салынды."),
        ("kz", "Онда {{ fact.schools | count(name.clinic, 'loc') }} жөндеу жүрді."),
        ("kz", "Онда {{ fact.wired }} аурухана салынды."),
    ],
)
def test_a_noun_that_excludes_what_the_fact_counts(lang: Lang, template: str) -> None:
    assert places(other_thing_counted, template, lang, KINDS) == [("DG155", "one.j2", 1, template.index("{{") + 1)]


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        (
            "ru",
            "{{ fact.librarians }} библиотекарей, {{ fact.librarians | count('человек') }}, {{ fact.librarians }} лиц.",
        ),
        ("ru", "{{ fact.librarians | count('сельский библиотекарь') }} и {{ fact.librarians }} сотрудников."),
        ("ru", "{{ fact.children }} школьников, {{ fact.children | count('ученик') }}, {{ fact.children }} мальчиков."),
        ("ru", "{{ fact.children }} студентов и {{ fact.children | count('пациент') }}."),
        ("ru", "{{ fact.aged }} пенсионеров и {{ fact.aged | count('пенсионер') }}."),
        ("ru", "{{ fact.wired }} библиотек и {{ fact.wired | count('гимназия') }}."),
        ("ru", "{{ fact.schools | count('организация') }}, {{ fact.schools }} гимназий."),
        ("ru", "Из {{ fact.schools }} больниц нет, в {{ fact.schools }} учителей нет."),
        ("ru", "По {{ fact.lost | count('жалоба', 'dat') }} и {{ fact.lost }} жалоб."),
        ("ru", "{{ fact.all }} учителей и {{ fact.all | count('врач') }}."),
        ("kz", "Онда {{ fact.librarians }} кітапханашы, {{ fact.librarians | count('адам') }} бар."),
        ("kz", "Онда {{ fact.children }} оқушы, {{ fact.children | count('оқушы') }} бар."),
        ("kz", "Онда {{ fact.aged }} зейнеткер бар."),
        ("kz", "Онда {{ fact.wired }} кітапхана бар."),
        ("kz", "Онда {{ fact.lost | count('шағым') }} бар."),
        ("kz", "Онда {{ fact.schools }} мектеп кітапханасы жөнделді."),
        ("kz", "Онда {{ fact.schools | count('ұйым') }} бар, {{ fact.all }} мұғалім."),
    ],
)
def test_a_noun_that_may_name_what_the_fact_counts(lang: Lang, template: str) -> None:
    assert codes(other_thing_counted, template, lang, KINDS) == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ fact.halls | count }}, оның ішінде {{ fact.towns }} ауылдық және {{ fact.halls }} мектептік.",
        "Оның ішінде {{ fact.halls }} музейлік.",
        "Оның ішінде {{ fact.halls }} мектептік, {{ fact.towns }} ауылдық",
        "Оның ішінде {{ fact.halls }} театрлық болды.",
        "{{ fact.nurses }} мектептік.",
        "{{ fact.nurses }} колледждік, {{ fact.nurses }} университеттік.",
        "{{ fact.offices }} ауруханалық.",
    ],
)
def test_an_adjective_of_a_noun_counts_nothing_else(text: str) -> None:
    assert codes(other_thing_counted, text, "kz", RECORDS) == []


@pytest.mark.parametrize(
    "text", ["{{ fact.halls }} мектеп.", "{{ fact.nurses }} министрлік.", "{{ fact.offices }} оқулық болды."]
)
def test_a_noun_that_ends_as_an_adjective_does_is_one(text: str) -> None:
    assert codes(other_thing_counted, text, "kz", RECORDS) == ["DG155"]


UNKNOWN = """\
facts:
  labs: {what: {ru: лаборатории качества воды, kz: су сапасының зертханалары}, value: 17, unit: lab,
    sources: {report: пункт 9}}
  works: {what: {ru: новые проекты, kz: жаңа жобалар}, value: 386, unit: project, sources: {report: пункт 9}}
  sheets: {what: {ru: листы приложения, kz: қосымша парақтары}, value: 12, unit: sheet, sources: {report: пункт 9}}
  rise: {what: {ru: пункты роста, kz: өсім тармақтары}, value: 4, unit: point, sources: {report: пункт 9}}
  spent: {what: {ru: дни простоя, kz: бос тұрған күндер}, value: 6, unit: shift, sources: {report: пункт 9}}
  index: {what: {ru: рост числа проектов, kz: жобалар санының өсімі}, value: 41, unit: project,
    sources: {report: пункт 9}}
  ways: {what: {ru: показатель охвата, kz: қамту көрсеткіші}, value: 82, unit: indicator, sources: {report: пункт 9}}
names:
  lab: {kind: noun, ru: лаборатория, kz: зертхана}
  project: {kind: noun, ru: проект, kz: жоба}
  sheet: {kind: noun, ru: лист, kz: парақ}
  point: {kind: noun, ru: пункт, kz: тармақ}
  shift: {kind: noun, ru: смена, kz: ауысым}
  indicator: {kind: noun, ru: показатель, kz: көрсеткіш}
"""
"""Nouns that no table knows."""


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "Воду проверяют {{ fact.labs }} %."),
        ("ru", "Воду проверяют {{ fact.labs }} процентов."),
        ("ru", "Воду проверяют {{ fact.labs }} тенге."),
        ("ru", "Воду проверяют {{ fact.labs | count('км') }}."),
        ("ru", "Начато {{ fact.works | count('тонна') }}."),
        ("ru", "Начато {{ fact.works }} га."),
        ("kz", "Суды {{ fact.labs }} % тексереді."),
        ("kz", "Суды {{ fact.labs }} пайызы тексереді."),
        ("kz", "Оларға {{ fact.labs }} теңге кетті."),
        ("kz", "Суды {{ fact.labs | count('км') }} тексереді."),
        ("kz", "Онда {{ fact.works | count('тонна') }} басталды."),
        ("kz", "Онда {{ fact.works }} га басталды."),
    ],
)
def test_things_that_no_table_knows_are_no_measure(lang: Lang, template: str) -> None:
    assert places(other_thing_counted, template, lang, UNKNOWN) == [("DG155", "one.j2", 1, template.index("{{") + 1)]


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        (
            "ru",
            "Воду проверяют {{ fact.labs | count }}, {{ fact.labs }} лабораторий, {{ fact.labs | count('центр') }}.",
        ),
        ("ru", "Воду {{ fact.labs }} раз проверили в {{ fact.labs | count('организация', 'loc') }}."),
        ("ru", "В {{ fact.labs }} процент брака снизился."),
        ("ru", "Начато {{ fact.works }} объектов, {{ fact.works | count('день') }} подряд по одному."),
        ("ru", "Начато {{ fact.works }}, километры дорог; {{ (fact.works / fact.labs) | round(1) }} км."),
        ("ru", "Приложение: на {{ fact.sheets }} л. в 1 экз."),
        ("ru", "Выросло на {{ fact.rise }} п. п."),
        ("ru", "Простой – {{ fact.spent }} дней."),
        ("ru", "Число проектов выросло на {{ fact.index }} %, охват – {{ fact.ways }} %."),
        ("kz", "Суды {{ fact.labs | count }}, {{ fact.labs }} зертхана, {{ fact.labs | count('орталық') }} тексереді."),
        ("kz", "Суды {{ fact.labs }} рет {{ fact.labs | count('ұйым', 'loc') }} тексерді."),
        ("kz", "Онда {{ fact.works }} нысан, {{ fact.works | count('күн') }} қатарынан басталды."),
        ("kz", "Онда {{ fact.works }}, километрлер; {{ (fact.works / fact.labs) | round(1) }} км."),
        ("kz", "Өсім – {{ fact.rise }} пайыздық тармақ."),
        ("kz", "Тұрып қалу – {{ fact.spent }} күн."),
        ("kz", "Жобалар саны {{ fact.index }} %-ға өсті, қамту – {{ fact.ways }} %."),
    ],
)
def test_what_no_table_knows_may_be_told_so(lang: Lang, template: str) -> None:
    assert codes(other_thing_counted, template, lang, UNKNOWN) == []


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("ru", "Число проектов увеличилось в {{ fact.offices | times(fold=true) }}.", True),
        ("ru", "Жалоб в {{ fact.villages | count('раз') }} больше.", True),
        ("kz", "Жобалар {{ fact.offices | times(fold=true) }} артты.", True),
        ("ru", "Проверено {{ fact.offices | times }}.", False),
        ("ru", "Выросло в {{ fact.bare | times(fold=true) }}.", False),
        ("kz", "{{ fact.bare | times(fold=true) }} артты.", False),
        ("kz", "{{ fact.offices | times }} тексерілді.", False),
    ],
)
def test_a_fold_counts_nothing(lang: Lang, text: str, told: bool) -> None:
    assert codes(other_thing_counted, text, lang, RECORDS) == ["DG155"] * told


def test_regions_are_no_districts() -> None:
    for lang, noun in (("ru", "район"), ("ru", "село"), ("kz", "аудан"), ("kz", "ауыл")):
        text = f"Иә – {{{{ fact.eight | count('{noun}', 'loc') }}}}."
        assert places(other_thing_counted, text, lang, REGIONS) == [("DG155", "one.j2", 1, text.index("{{") + 1)]
    for lang, noun in (("ru", "регион"), ("ru", "область"), ("kz", "өңір"), ("kz", "облыс")):
        assert codes(other_thing_counted, f"Иә – {{{{ fact.eight | count('{noun}') }}}}.", lang, REGIONS) == []


REGIONS = """\
facts:
  eight: {what: {ru: регионы проекта, kz: жоба өңірлері}, members: [atyrau, zhambyl, astana], unit: centre,
    sources: {report: пункт 9}}
names:
  centre: {kind: noun, ru: детский центр, kz: балалар орталығы}
"""


@pytest.mark.parametrize("key", ["eight", "bare"])
def test_what_is_listed_by_name_is_no_measure(key: str) -> None:
    for lang, noun in (("ru", "тонна"), ("ru", "км"), ("kz", "тонна"), ("kz", "шақырым")):
        text = f"Иә – {{{{ fact.{key} | count('{noun}') }}}}."
        assert places(other_thing_counted, text, lang, LISTED) == [("DG155", "one.j2", 1, text.index("{{") + 1)]
    for lang, typed in (("ru", "тонн"), ("kz", "тонна")):
        text = f"Иә – {{{{ fact.{key} }}}} {typed}."
        assert places(other_thing_counted, text, lang, LISTED) == [("DG155", "one.j2", 1, text.index("{{") + 1)]
    for lang, noun in (("ru", "регион"), ("ru", "пилотный проект"), ("kz", "өңір"), ("kz", "аймақ")):
        assert codes(other_thing_counted, f"Иә – {{{{ fact.{key} | count('{noun}') }}}}.", lang, LISTED) == []


LISTED = """\
facts:
  eight: {what: {ru: регионы проекта, kz: жоба өңірлері}, members: [atyrau, zhambyl, astana], unit: centre,
    sources: {report: пункт 9}}
  bare: {what: {ru: регионы проекта, kz: жоба өңірлері}, members: [atyrau, zhambyl, astana], sources: {report: пункт 9}}
names:
  centre: {kind: noun, ru: детский реабилитационный центр, kz: балаларды оңалту орталығы}
"""
