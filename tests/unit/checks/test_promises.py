"""What promises, and what only reports a plan."""

from __future__ import annotations

import datetime as dt

import pytest
from projects import FACTS, TODAY
from seen import book, codes, finished, found

from docgen.checks.project import told_by
from docgen.checks.scope import Finished, Project
from docgen.checks.times import promises
from docgen.checks.times.promises import State, made_by, state_of
from docgen.compose.composing import compose
from docgen.facts.book import read_facts
from docgen.model import Lang
from docgen.world import MemoryWorld

RECORDS = """\
promises:
  plan:
    what: {ru: утвердить план, kz: жоспарды бекіту}
    owner: Правительство
    due: 2021-06
  late:
    what: {ru: опоздать, kz: кешігу}
    owner: Правительство
    due: 2021-02
  done:
    what: {ru: утвердить состав, kz: құрамды бекіту}
    owner: Правительство
    due: 2021-06
    kept: 2021-01-15
  ahead:
    what: {ru: утвердить смету, kz: сметаны бекіту}
    owner: Правительство
    due: 2021-06
    kept: 2021-04-15
facts:
  centres:
    what: {ru: центры, kz: орталықтар}
    value: 8
    period: 2021
    status: planned
    sources: {report: пункт 1}
  approval:
    what: {ru: утверждение, kz: бекіту}
    value: 2021-06
    status: planned
    sources: {report: пункт 1}
"""


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "Работа будет усилена."),
        ("ru", "О результатах вы будете информированы."),
        ("ru", "В {{ fact.approval | date('when') }} будет утвержден план."),
        ("ru", "Планируется построить школу."),
        ("ru", "Работа будет усилена, запланированы проверки {{ fact.centres }} центров."),
        ("kz", "Ағымдағы жылы жұмыс күшейтіледі."),
        ("kz", "{{ fact.approval | date('when') }} жоспар бекітіледі."),
        ("kz", "Биыл заңнамаға сәйкес, тапсырмаға орай жоспар бекітіледі."),
        ("kz", "{{ fact.approval | date('when') }} жоспар бекітіледі, ол жарияланды."),
        ("kz", "Нәтижелері туралы қосымша хабардар етеді."),
        ("kz", "Мектеп салынатын болады."),
        ("kz", "Мектеп салу жоспарланып отыр."),
        ("kz", "Мектеп салу жоспарланған."),
        ("ru", "Если поправки будут приняты, работа будет продолжена."),
        ("ru", "Строятся школы, которые будут открыты к осени."),
        ("ru", "Министерство обеспечит полный расчет."),
        ("ru", "Министерство до конца года внесет законопроект."),
        ("ru", "Задолженность погасим."),
        ("ru", "Правительство примет меры."),
        ("ru", "Строительство продолжим."),
        ("ru", "Законопроект будет рассмотрен комиссией, меры будут приняты."),
        ("ru", "Сообщаем, что работа будет усилена."),
        ("ru", "Работа ведется, как и будет продолжена."),
        ("ru", "Без дополнительных затрат будет построена школа."),
        ("kz", "Толық есеп айырысуды қамтамасыз етеміз."),
        ("kz", "Берешекті өтейміз."),
        ("kz", "Министрлік {{ fact.approval | date('when') }} толық есеп айырысуды қамтамасыз етеді."),
        ("kz", "Министрлік жыл соңына дейін толық есеп айырысуды қамтамасыз етеді."),
        ("kz", "Жақын арада Министрлік тәртіпті бекітеді."),
        ("kz", "Мектеп салынатын болады деп хабарлаймыз."),
        ("kz", "Жұмыс жүйелі түрде жүргізіледі, депутаттар хабардар етіледі."),
        ("kz", "Мектеп салу жоспарланған, бұл туралы хабарланды."),
        ("kz", "Поправкалар қабылданса, жұмыс жалғастырылатын болады."),
        ("ru", "Если нарушения не устранены, жалоба подается, а мост будет построен."),
        ("ru", "Как намечено, мост будет построен."),
        ("ru", "Работа по оценке школ будет продолжена."),
        ("ru", "По оценке школ будет проведен семинар."),
        ("ru", "По итогам года план будет пересмотрен."),
        ("kz", "Мектептерді бағалау бойынша жұмыс жалғастырылатын болады."),
        ("kz", "Жыл қорытындысы бойынша жоспар қайта қаралатын болады."),
    ],
)
def test_a_promise_wants_a_record(lang: Lang, template: str) -> None:
    assert codes(promises.promise_without_record, template, lang, RECORDS) == ["DG434"]
    assert codes(promises.promise_without_record, f"[!plan] {template}", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "Работа усилена."),
        ("ru", "Программой предусмотрено открытие центров."),
        ("ru", "В {{ fact.centres.period | date('when') }} планируется открытие {{ fact.centres }} центров."),
        ("ru", "В 2021 году будет открыто {{ fact.centres }} центров."),
        ("kz", "Комиссия бақылауды қамтамасыз етеді."),
        ("kz", "Декларация жыл соңына дейін тапсырылады."),
        ("kz", "Министрлік жыл сайын тоқсан соңына дейін есепті бекітеді."),
        ("kz", "Министрлік оқу жылының соңына дейін бақылауды қамтамасыз етеді."),
        ("kz", "Қызметтер тегін көрсетіледі."),
        ("kz", "Студенттерге 50 % жеңілдік беріледі, оны ағымдағы жылдың бірінші жартыжылдығында 50 адам пайдаланды."),
        ("kz", "Жеңілдікті биыл 50 адам пайдаланды, ол барлық студенттерге беріледі."),
        ("kz", "Жеңілдік беріледі, ол {{ fact.approval | date('when') }} қайта қаралуы мүмкін."),
        ("kz", "{{ fact.centres }} орталық ашу жоспарланып отыр."),
        ("kz", "Бағдарламада орталықтар ашу көзделген."),
        ("kz", "{{ fact.approval | date('abl') }} бастап жаңа кодекс қолданысқа енгізіледі."),
        ("kz", "Жоспарланған 64 қазандықтың 63-і жөнделді."),
        ("ru", "Отремонтированы 63 котла из 64 запланированных."),
        ("ru", "Если долг будет погашен, арест снимается."),
        ("ru", "В случае, если планируется ремонт, жильцы уведомляются."),
        ("ru", "Повышение тарифа не планируется."),
        ("ru", "Лица, которые будут признаны виновными, лишаются права."),
        ("ru", "Граждане, в отношении которых будет принято решение, уведомляются."),
        ("ru", "Руководители объектов, которые будут уличены в нарушении, привлекаются к ответу."),
        ("ru", "Потребители, которые будут отключены, вправе требовать перерасчета."),
        ("ru", "Создан центр, что будет способствовать занятости."),
        ("kz", "Орталық құрылды, бұл жұмыспен қамтуға ықпал ететін болады."),
        ("kz", "Өтініш берушілер портал арқылы хабардар етіледі."),
        ("kz", "Комиссия депутаттарды тоқсан сайын хабардар етеді."),
        ("ru", "Законом предусмотрено, что пособие будет назначаться автоматически."),
        ("ru", "Предлагается установить, что выплаты будут производиться ежемесячно."),
        ("ru", "В случае нарушения сроков подрядчик будет оштрафован в соответствии с договором."),
        ("ru", "При неисполнении договор будет расторгнут."),
        ("ru", "Законопроект будет рассмотрен депутатами в установленном порядке."),
        ("ru", "Закон будет принят Парламентом."),
        ("ru", "Как будет обеспечено качество, решит комиссия."),
        ("ru", "Неизвестно, когда будет продлен срок."),
        ("ru", "Будет ли продлен срок, неизвестно."),
        ("ru", "Когда будет построена школа?"),
        ("ru", "Без этих мер ситуация будет ухудшаться."),
        ("ru", "Надеемся, что данный ответ будет учтен."),
        ("ru", "Отметим, что работа ведется."),
        ("ru", "Министерство ведет работу."),
        ("ru", "Считаем вопрос решенным, объем работ вырос."),
        ("ru", "Министерство финансов обеспечит расчет."),
        ("ru", "Если Министерство внесет проект, срок продлевается."),
        ("ru", "Программа поможет жителям."),
        ("ru", "Министерство построит {{ fact.centres }} центров."),
        ("kz", "Заңда жәрдемақы тағайындалатын болады деп көзделген."),
        ("kz", "Мерзімі ұзартылатын болады ма, белгісіз."),
        ("kz", "Мерзім бұзылған жағдайда мердігер айыппұл төлейтін болады."),
        ("kz", "Заң жобасын депутаттар қарайтын болады."),
        ("kz", "Бұл шараларсыз жағдай нашарлайтын болады."),
        ("kz", "Жауап ескерілетін болады деп үміттенеміз."),
        ("kz", "Министрлік бақылауды қамтамасыз етеді."),
        ("kz", "Сізді хабардар еткенін сұраймыз."),
        ("kz", "Былтыр жөндеу жұмыстары жүргізілді, мебель сатып алынды."),
        ("kz", "Жоспарланған жұмыстардың барлығы орындалды."),
        ("kz", "Жоспарланған, бірақ салынбаған мектептер тізімнен шығарылды."),
        ("kz", "Мектеп салу жоспарланған еді, алайда ол салынған жоқ."),
        ("kz", "Мектеп салу жоспарланған болатын."),
        ("ru", "Построено больше, чем намечено."),
        ("ru", "Мост открыт раньше, чем это планируется по договору."),
        ("ru", "Школы построены в срок, как и запланировано."),
        ("ru", "Если собственник не устранит нарушение, участок будет изъят по решению суда."),
        ("ru", "Если в течение месяца ответ не поступит, то договор будет расторгнут."),
        ("kz", "Бұзушылықтар жойылмаса, шарт бұзылатын болады."),
        ("kz", "Жауап берілмесе, шарт бұзылатын болады."),
        ("ru", "По прогнозу синоптиков, весна будет засушливой."),
        ("ru", "По предварительным прогнозам добыча в области будет расти."),
        ("ru", "По оценке экспертов, спрос на воду будет расти."),
        ("ru", "Ожидается, что спрос будет расти."),
        ("ru", "Не исключено, что часть рейсов будет отменена."),
        ("ru", "Есть риск того, что плотина будет размыта."),
        ("ru", "Ранее предполагалось, что порт будет принимать и танкеры."),
        ("kz", "Болжам бойынша суға сұраныс өсетін болады."),
        ("kz", "Сарапшылардың бағалауынша, суға сұраныс өсетін болады."),
        ("kz", "Сұраныс өсетін болады деп күтілуде."),
    ],
)
def test_a_report_is_no_promise(lang: Lang, template: str) -> None:
    assert codes(promises.promise_without_record, template, lang, RECORDS) == []


def test_a_planned_row_of_a_table_is_no_promise() -> None:
    template = "| Центры | Число |\n|---|---|\n| Планируются | {{ fact.centres }} |"
    assert codes(promises.promise_without_record, template, records=RECORDS) == []


def test_the_keys_of_promises_are_known_and_of_days_to_come() -> None:
    (unknown,) = found(promises.unknown_promise, "[!plan] Да.\n\n[!plam] Да.", records=RECORDS)
    assert (unknown.code, unknown.span.line, unknown.hint) == ("DG170", 3, "plan")
    assert codes(promises.promise_of_the_past, "[!plan] Да.\n\n[!late] Да.", records=RECORDS) == ["DG435"]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_promise_is_kept_after_it_was_made(lang: Lang) -> None:
    (told,) = found(promises.promise_kept_before_it_was_made, "[!ahead] Да.\n\n[!done] Да.", lang, RECORDS)
    assert (told.code, told.span.line) == ("DG340", 3)
    assert told.args == {"key": "done", "kept": "2021-01-15", "day": "2021-03-31"}


def test_a_promise_that_no_letter_makes_is_told() -> None:
    letter = finished("[!plan] [!late] [!done] Да.", records=RECORDS)
    (never,) = promises.promise_never_made(Project(letter.book, (told_by(letter),)))
    assert never.args == {"key": "ahead"}
    assert made_by((letter,)) == {"plan": ("one",), "late": ("one",), "done": ("one",)}


@pytest.mark.parametrize(
    ("today", "letters", "expected"),
    [
        ("2021-04-01", ("one",), State.MADE),
        ("2021-06-15", ("one",), State.DUE),
        ("2021-07-01", ("one",), State.OVERDUE),
        ("2021-07-01", (), State.NEVER_MADE),
    ],
)
def test_the_state_of_a_promise(today: str, letters: tuple[str, ...], expected: State) -> None:
    assert state_of(book(RECORDS).promises["plan"], letters, dt.date.fromisoformat(today)) is expected


@pytest.mark.parametrize(("today", "expected"), [(dt.date(2021, 4, 14), ["ahead"]), (dt.date(2021, 4, 15), [])])
def test_a_promise_is_not_kept_on_a_day_to_come(today: dt.date, expected: list[str]) -> None:
    letter = finished("[!ahead] Да.", records=RECORDS)
    told = list(promises.kept_on_a_day_to_come(MemoryWorld({}, today), letter.book))
    assert [one.args["key"] for one in told] == expected
    assert all(one.span == letter.book.promises["ahead"].places["kept"] for one in told)


def test_a_promise_that_could_not_be_read_is_not_told_as_missing() -> None:
    made, faults = read_facts(
        MemoryWorld({"facts/all.yaml": FACTS, "facts/more.yaml": RECORDS.replace("due: 2021-02", "due: 31.02")}, TODAY)
    )
    assert [one.code for one in faults] == ["DG123"]
    template = {"templates/ru/one.j2": "[!late] Да."}
    document = compose(MemoryWorld(template, TODAY), made, made.letters["one"], "ru").document
    assert list(promises.unknown_promise(Finished(document, made.letters["one"], made))) == []


@pytest.mark.parametrize(
    ("lang", "announced", "item"),
    [
        ("ru", "Для этого будет сделано следующее.", "План будет утвержден."),
        ("ru", "Будут приняты следующие меры:", "План будет утвержден."),
        ("kz", "Бұл үшін мыналар істелетін болады.", "Жоспар бекітіледі."),
        ("kz", "Мынадай шаралар қабылданатын болады:", "Жоспар бекітіледі."),
    ],
)
def test_what_announces_promises_is_none(lang: Lang, announced: str, item: str) -> None:
    assert codes(promises.promise_without_record, f"{announced}\n\n1) [!plan] {item}", lang, RECORDS) == []
    assert codes(promises.promise_without_record, f"{announced}\n\n1) План.", lang, RECORDS) == ["DG434"]
