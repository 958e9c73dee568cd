"""The time that a sentence gives its figure, plans told as done, sources older than their figures."""

from __future__ import annotations

import re

import pytest
from seen import codes, places

from docgen.checks.times import older_sources, periods, plans_done
from docgen.model import Lang

RECORDS = """\
facts:
  jobs: {what: {ru: места, kz: орындар}, value: 912, unit: job, period: 2020, sources: {report: пункт 1}}
  roads: {what: {ru: дороги, kz: жолдар}, value: 65, unit: kilometre, period: 2018..2020, sources: {report: пункт 1}}
  quarter: {what: {ru: места, kz: орындар}, value: 913, unit: job, period: 2020-Q1, sources: {report: пункт 1}}
  late: {what: {ru: места, kz: орындар}, value: 914, unit: job, period: 2020-Q4, sources: {report: пункт 1}}
  march: {what: {ru: март, kz: наурыз}, value: 2021-03, sources: {report: пункт 1}}
  next: {what: {ru: план, kz: жоспар}, value: 36, unit: job, period: 2022, status: planned, sources: {report: пункт 1}}
  sown: {what: {ru: сев, kz: егіс}, value: 2021-04-15..2021-06-05, status: planned, sources: {report: пункт 3}}
  coming: {what: {ru: май, kz: мамыр}, value: 2021-05, status: planned, sources: {report: пункт 3}}
  now: {what: {ru: план, kz: жоспар}, value: 37, unit: job, period: 2021, status: planned, sources: {report: пункт 2}}
names:
  job: {kind: noun, ru: рабочее место, kz: жұмыс орны}
"""
THIS, PAST, MARCH = (f'{{{{ fact.{key} | date("when") }}}}' for key in ("now.period", "jobs.period", "march"))
SOWN, COMING = "{{ fact.sown | date }}", '{{ fact.coming | date("when") }}'
QUARTER = "{{ fact.quarter | count }}"
JOBS, NEXT, NOW = (f"{{{{ fact.{key} | count }}}}" for key in ("jobs", "next", "now"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {THIS} создано {JOBS}"),
        ("ru", f"В {MARCH} в стране создано {JOBS}"),
        ("ru", f"За {{{{ fact.now.period | date('acc') }}}} создано {JOBS}"),
        ("ru", f"Число мест в {THIS} составляет {JOBS}"),
        ("ru", f"В {THIS} на программу направлено {JOBS}"),
        ("ru", f"В {THIS} на программу направлено {JOBS}, больше, чем было"),
        ("kz", f"{THIS} бағдарламаға {JOBS} жұмсалды"),
        ("ru", f"В апреле создано {QUARTER}"),
        ("kz", f"Сәуірде {QUARTER} құрылды"),
        ("ru", f"В {{{{ fact.late.period | date('when') }}}} создано {QUARTER}"),
        ("kz", f"{{{{ fact.late.period | date('when') }}}} {QUARTER} құрылды"),
        ("ru", f"Работа ведется. В {THIS} открыто {JOBS}"),
        ("kz", f"{THIS} {JOBS} құрылды"),
        ("kz", f"{MARCH} елде {JOBS} құрылды"),
        ("kz", f"Жұмыс жүргізілуде. {THIS} {JOBS} ашылды"),
        ("kz", f"{THIS} саны {JOBS} құрады"),
        ("ru", f"В {THIS} закуплено {JOBS}"),
        ("ru", f"В {THIS} в области действовало {JOBS}"),
        ("ru", f"За {{{{ fact.now.period | date('acc') }}}} поступило {JOBS}"),
        ("kz", f"{THIS} {JOBS} сатып алынды"),
        ("kz", f"{THIS} облыста {JOBS} жұмыс істеді"),
        ("kz", f"{THIS} {JOBS} келіп түсті"),
        ("ru", f"Справочно: в {THIS} на программу направлено {JOBS}"),
        ("ru", f"Меры приняты: в {THIS} в стране создано {JOBS}"),
        ("ru", f"Работа идет (справочно: в {THIS} на программу направлено {JOBS})"),
        ("kz", f"Анықтама ретінде: {THIS} бағдарламаға {JOBS} жұмсалды"),
        ("kz", f"Шаралар қабылданды: {THIS} елде {JOBS} құрылды"),
        ("kz", f"Бағдарламаға {THIS} {JOBS} жұмсалды"),
    ],
)
def test_a_figure_of_another_time(lang: Lang, text: str) -> None:
    assert codes(periods.figure_of_another_time, f"{text}.", lang, RECORDS) == ["DG446"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {PAST} создано {JOBS}"),
        ("ru", f"В {PAST} закуплено {JOBS}"),
        ("ru", f"Справочно: в {PAST} на программу направлено {JOBS}"),
        ("ru", f"Итоги {{{{ fact.jobs.period | date('gen') }}}}: в {THIS} направлено {JOBS}"),
        ("ru", f"Направлено: в {THIS} – больше, в {PAST} создано {JOBS}"),
        ("ru", f"Перечень мер: в {THIS} – отбор, затем направлено {JOBS}"),
        ("ru", f"Справочно: в прошлом году в {THIS} направлено {JOBS}"),
        ("kz", f"Анықтама ретінде: {PAST} бағдарламаға {JOBS} жұмсалды"),
        ("kz", f"Бағдарламаға {PAST} {JOBS} жұмсалды"),
        ("kz", f"Анықтама: {THIS} және {PAST} {JOBS} жұмсалды"),
        ("kz", f"Анықтама: {THIS} салынған мектептерге {JOBS} жұмсалды"),
        ("kz", f"Бағдарламаға {THIS} өзгеріс енгізілді, {JOBS} жұмсалды"),
        ("ru", f"В {THIS} работали {JOBS}"),
        ("ru", f"В {THIS} закуплено для {JOBS}"),
        ("ru", f"В {THIS} рассмотрено {JOBS}"),
        ("kz", f"{PAST} {JOBS} сатып алынды"),
        ("kz", f"{THIS} барлық {JOBS} жұмыс істеді"),
        ("kz", f"{THIS} {JOBS} қаралды"),
        ("ru", f"В {PAST} построено {{{{ fact.roads | count }}}} дорог"),
        ("ru", f"В марте создано {QUARTER}"),
        ("ru", f"В апреле будет создано {QUARTER}"),
        ("ru", f"В апреле создано {JOBS}"),
        ("ru", f"В апреле всего стало {QUARTER}"),
        ("ru", f"В {{{{ fact.late.period | date('when') }}}} и в марте создано {QUARTER}"),
        ("kz", f"Наурызда {QUARTER} құрылды"),
        ("kz", f"Маусымда {QUARTER} құрылды"),
        ("ru", f"В {THIS} принят закон, который позволил создать {JOBS}"),
        ("ru", f"В {THIS} начатая работа дала {JOBS}"),
        ("ru", f"В {THIS} по сравнению с {JOBS} создано больше"),
        ("ru", f"В {THIS} создано больше, чем {JOBS}"),
        ("ru", f"В {THIS} – больше прежнего, а всего {JOBS}"),
        ("ru", f"В {THIS} число мест вырастет с {JOBS}"),
        ("ru", f"В {THIS} планируется создать {JOBS}"),
        ("ru", f"В {THIS} будет создано {JOBS}"),
        ("ru", f"В {THIS} к {JOBS} добавлены новые"),
        ("ru", f"В {THIS} подведены итоги: создано {JOBS}"),
        ("ru", f"Закон, принятый в {THIS}, дал {JOBS}"),
        ("ru", f"Принятый в {THIS} закон дал {JOBS}"),
        ("ru", f"В {THIS} и в {PAST} создано {JOBS}"),
        ("ru", f"В прошлом году создано {JOBS}, в {THIS} – больше"),
        ("ru", f"На {{{{ fact.march | date('acc') }}}} создано {JOBS}"),
        ("ru", f"В {THIS} создано {{{{ fact.schools | count }}}} за {{{{ fact.jobs.period | date }}}}"),
        ("ru", f"В {THIS} проверены {JOBS}"),
        ("ru", f"В {THIS} на {JOBS} проведены проверки"),
        ("ru", f"В {THIS} проверено {JOBS}"),
        ("ru", f"В {THIS} создано {JOBS}, открывшихся ранее"),
        ("ru", f"В {THIS} выявлено {JOBS}, которые открыты до того"),
        ("ru", f"Задолженность за работы в {THIS} составляет {JOBS}"),
        ("ru", f"Число открытых в {THIS} составляет {JOBS}"),
        ("ru", f"Число мест по договорам в {THIS} составляет {JOBS}"),
        ("ru", f"Рост по отношению к {{{{ fact.now.period | date('dat') }}}} составил {JOBS}"),
        ("ru", f"Против {{{{ fact.now.period | date('gen') }}}} создано {JOBS}"),
        ("kz", f"{{{{ fact.now.period | date('dat') }}}} қатысты өсім {JOBS} құрады"),
        ("kz", f"{{{{ fact.now.period | date('abl') }}}} өсім {JOBS} құрады"),
        ("kz", f"{{{{ fact.now.period | date('gen') }}}} деңгейіне өсім {JOBS} құрады"),
        ("kz", f"{{{{ fact.now.period | date('ins') }}}} салыстырғанда өсім {JOBS} құрады"),
        ("kz", f"{PAST} {JOBS} құрылды"),
        ("kz", f"{THIS} барлық {JOBS} анықталды"),
        ("kz", f"{THIS} {JOBS} тексерілді"),
        ("kz", f"{THIS} {JOBS} ашылды деген жоспар бар"),
        ("kz", f"{PAST} {{{{ fact.roads | count }}}} жол салынды"),
        ("kz", f"{THIS} қабылданған заң {JOBS} құрды"),
        ("kz", f"{THIS} заң қабылданды, ол {JOBS} құрды"),
        ("kz", f"{THIS} басталған жұмыс {JOBS} берді"),
        ("kz", f"{THIS} – одан да көп, барлығы {JOBS}"),
        ("kz", f"{THIS} қорытынды шығарылды: {JOBS} құрылды"),
        ("kz", f"{THIS} {JOBS} салыстырғанда көп құрылды"),
        ("kz", f"{THIS} {JOBS} құру жоспарлануда"),
        ("kz", f"{THIS} және {PAST} {JOBS} құрылды"),
        ("kz", f"Өткен жылы {JOBS}, {THIS} одан көп құрылды"),
    ],
)
def test_a_figure_of_its_own_time(lang: Lang, text: str) -> None:
    assert codes(periods.figure_of_another_time, f"{text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", f"Введены в эксплуатацию {NEXT}", ["DG447"]),
        ("ru", f"Введено в строй еще {NEXT}", ["DG447"]),
        ("ru", f"Построено и сдано {NEXT}", ["DG447"]),
        ("ru", f"Планируется ввести в эксплуатацию {NEXT}", []),
        ("ru", f"Будет построено и сдано {NEXT}", []),
        ("ru", f"Построено и сдано {JOBS}", []),
        ("ru", f"Построено и подготовлено к сдаче {NEXT}", []),
        ("kz", f"{NEXT} пайдалануға берілді", ["DG447"]),
        ("kz", f"{NEXT} салынып, пайдалануға берілді", ["DG447"]),
        ("kz", f"{NEXT} салынды және тапсырылды", ["DG447"]),
        ("kz", f"{NEXT} салынып, пайдалануға берілетін болады", []),
        ("kz", f"{JOBS} салынып, тапсырылды", []),
        ("ru", f"Сев проведен {SOWN} на площади", ["DG447"]),
        ("ru", f"Совещание состоялось в {COMING}", ["DG447"]),
        ("ru", f"Итоги обсуждены в {COMING} на заседании", ["DG447"]),
        ("ru", f"Итоги будут обсуждены в {COMING} на заседании", []),
        ("kz", f"Қорытынды {COMING} отырыста талқыланды", ["DG447"]),
        ("kz", f"Қорытынды {COMING} отырыста талқыланады", []),
        ("ru", f"Сев проведен {SOWN}. Для этого предусмотрены средства", ["DG447"]),
        ("ru", f"Сев планируется провести {SOWN}", []),
        ("ru", f"Договор подписан до {COMING}", []),
        ("ru", f"Сев проведен в {MARCH}", []),
        ("kz", f"Егіс {SOWN} алаңда жүргізілді", ["DG447"]),
        ("kz", f"Отырыс {COMING} өтті", ["DG447"]),
        ("kz", f"Отырыс {COMING} өтеді", []),
        ("kz", f"{COMING} өтетін отырыс туралы шешім қабылданды", []),
        ("kz", f"Отырыс {MARCH} өтті", []),
        ("ru", f"Министерством в {COMING} завершен ремонт школ", ["DG447"]),
        ("ru", 'С {{ fact.coming | date("gen") }} начат ремонт школ', ["DG447"]),
        ("ru", 'С {{ fact.coming | date("gen") }} планируется ремонт школ', []),
        ("kz", '{{ fact.coming | date("abl") }} бастап мектептерді жөндеу басталды', ["DG447"]),
        ("kz", '{{ fact.coming | date("abl") }} бастап мектептерді жөндеу басталады', []),
        ("kz", 'Министрлік {{ fact.coming | date("loc") }} мектептерді жөндеуді аяқтады', ["DG447"]),
        ("ru", f"Министерством в {COMING} будет завершен ремонт школ", []),
        ("ru", f"План работ на {COMING} завершен досрочно", []),
        ("kz", 'Министрлік {{ fact.coming | date("loc") }} мектептерді жөндеуді аяқтайды', []),
        ("ru", f"Приобретено еще {NEXT}", ["DG447"]),
        ("kz", f"Тағы {NEXT} сатып алынды", ["DG447"]),
        ("ru", f"Уже создано {NEXT}", ["DG447"]),
        ("ru", f"В области открыто {NEXT}", ["DG447"]),
        ("ru", f"Доля доведена до {NEXT}", ["DG447"]),
        ("ru", f"К сроку данный показатель доведен до {NEXT}", ["DG447"]),
        ("ru", f"Высажено {NEXT}", ["DG447"]),
        ("ru", f"В области обучено {NEXT}", ["DG447"]),
        ("ru", f"Завершено строительство {NEXT}", ["DG447"]),
        ("ru", f"Начато строительство {NEXT}", []),
        ("kz", f"Облыста {NEXT} оқытылды", ["DG447"]),
        ("kz", f"Облыста {NEXT} құрылысы аяқталды", ["DG447"]),
        ("kz", f"Облыста {NEXT} құрылысы басталды", []),
        ("kz", f"Бұл көрсеткіш {NEXT} дейін жеткізілді", ["DG447"]),
        ("kz", f"Ауылда {NEXT} отырғызылды", ["DG447"]),
        ("ru", f"В области обеспечены еще {NEXT}", ["DG447"]),
        ("ru", f"Обеспечены питьевой водой {NEXT}", ["DG447"]),
        ("ru", f"Водой в Павлодарской области обеспечены {NEXT}", ["DG447"]),
        ("ru", f"Подключено к водопроводу {NEXT}", ["DG447"]),
        ("ru", f"Подключены к центральному водоснабжению еще {NEXT}", ["DG447"]),
        ("ru", f"К сетям подключено {NEXT}", ["DG447"]),
        ("ru", f"К системе водоснабжения подключены {NEXT}", ["DG447"]),
        ("ru", f"В области подключили {NEXT}", ["DG447"]),
        ("ru", f"К программе подключены {NEXT}", []),
        ("ru", f"К отбору подключили {NEXT}", []),
        ("ru", f"Обеспечены проектно-сметной документацией {NEXT}", []),
        ("ru", f"Обеспечены водой {JOBS}, к концу срока – {NEXT}", []),
        ("ru", f"Акиматы построили {NEXT}", ["DG447"]),
        ("ru", f"В области отремонтировали еще {NEXT}", ["DG447"]),
        ("ru", f"Заказами обеспечены {NEXT}", []),
        ("ru", f"Обеспечены {NEXT} учебниками", []),
        ("ru", f"Финансированием обеспечено {NEXT}", []),
        ("ru", f"Программой обеспечены {NEXT}", []),
        ("ru", f"Будут обеспечены водой {NEXT}", []),
        ("ru", f"Должны быть подключены к водопроводу {NEXT}", []),
        ("ru", f"Подрядчики подключены к ремонту {NEXT}", []),
        ("ru", f"Акиматы построили {JOBS}", []),
        ("ru", f"Обеспечены водой {JOBS}", []),
        ("ru", f"Обеспечены водой {NOW}", []),
        ("kz", f"Облыста {NEXT} ауыз сумен қамтамасыз етілді", ["DG447"]),
        ("kz", f"Тағы {NEXT} су құбырына қосылды", ["DG447"]),
        ("kz", f"Әкімдіктер {NEXT} салды", ["DG447"]),
        ("kz", f"Біз {NEXT} аштық", ["DG447"]),
        ("kz", f"{NEXT} тапсырыстармен қамтамасыз етілді", []),
        ("kz", f"{NEXT} бағдарламаға қосылды", []),
        ("kz", f"{NEXT} ауыз сумен қамтамасыз етіледі", []),
        ("kz", f"{NEXT} ауыз сумен қамтамасыз етілуі тиіс", []),
        ("kz", f"Әкімдіктер {NEXT} салды деген жоспар бар", []),
        ("kz", f"{JOBS} су құбырына қосылды", []),
        ("kz", f"{NOW} ауыз сумен қамтамасыз етілді", []),
        ("kz", f"{NEXT} салды ма", []),
        ("ru", f"Целевой показатель доведен до {NEXT}", []),
        ("ru", f"Минимальный размер выплаты доведен до {NEXT}", []),
        ("ru", f"Показатели: доля доведена до {NEXT}", []),
        ("kz", f"Нысаналы көрсеткіш {NEXT} дейін жеткізілді", []),
        ("kz", f"Тариф {NEXT} дейін жеткізілді", []),
        ("kz", f"Облыста {NEXT} құрылды", ["DG447"]),
        ("kz", f"Ауылда {NEXT} ашылды", ["DG447"]),
        ("ru", f"Будет создано {NEXT}", []),
        ("ru", f"Планом предусмотрено, что создано {NEXT}", []),
        ("ru", f"Должно быть создано {NEXT}", []),
        ("ru", f"Запланировано {NEXT}", []),
        ("ru", f"Утверждено {NEXT}", []),
        ("ru", f"Создано {JOBS}, предусмотрено {NEXT}", []),
        ("ru", f"Создано {NOW}", []),
        ("ru", f"Создано {JOBS}", []),
        ("ru", f"Если создано {NEXT}", []),
        ("ru", f"План выполнен: создано {NEXT}", []),
        ("ru", f"Ожидаемый результат – создано {NEXT}", []),
        ("ru", f"По итогам работ:\n\nсоздано {NEXT}", []),
        ("ru", f"По итогам:\n\n1) создано {NEXT}", []),
        ("ru", f"| а |\n|---|\n| создано {NEXT} |\n\nИтог", []),
        ("kz", f"Күтілетін нәтиже – {NEXT} құрылды", []),
        ("kz", f"{NEXT} құрылады", []),
        ("kz", f"{NEXT} құру көзделген", []),
        ("kz", f"{NEXT} құру жоспарлануда", []),
        ("kz", f"{NOW} құрылды", []),
        ("kz", f"{JOBS} құрылды", []),
        ("kz", f"{NEXT} құрылуы тиіс", []),
    ],
)
def test_a_plan_told_as_done(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(plans_done.plan_told_as_done, f"{text}.", lang, RECORDS) == expected


SOURCES = """\
sources:
  told: {{kind: {kind}, title: {{ru: Отчет, kz: Есеп}}, date: {date}}}
facts:
  one: {{what: {{ru: одно, kz: бір}}, value: 5, {time}, sources: {{told: пункт 1{more}}}}}
"""


@pytest.mark.parametrize(
    ("kind", "date", "time", "more", "expected"),
    [
        ("report", "2019-10-01", "as_of: 2020-10-01", "", ["DG449"]),
        ("letter", "2019-10-01", "as_of: 2020-10-01", "", ["DG449"]),
        ("person", "2019-10-01", "as_of: 2020-10-01", "", ["DG449"]),
        ("report", "2019-10-01", "period: 2020", "", []),
        ("report", "2020-09-20", "as_of: 2020-10-01", "", []),
        ("letter", "2020-09-20", "as_of: 2020-12-01", "", []),
        ("report", "2020-10-15", "as_of: 2020-10-01", "", []),
        ("report", "2020-10-01", "as_of: 2020-10-01", "", []),
        ("report", "2020-10", "as_of: 2020-10-15", "", []),
        ("letter", "2019-12-01", "period: 2020", "", []),
        ("report", "2018-09-17", "period: 2020", "", ["DG449"]),
        ("letter", "2019-09-17", "period: 2020-Q4", "", ["DG449"]),
        ("report", "2018-09-17", "period: 2018..2020", "", []),
        ("dataset", "2018-09-17", "period: 2020", "", []),
        ("report", "2018-09-17", "period: 2020, unit: tenge", "", []),
        ("dataset", "2019-10-01", "as_of: 2020-10-01", "", []),
        ("database", "2019-10-01", "as_of: 2020-10-01", "", []),
        ("report", "2019-10-01", "as_of: 2020-10-01", ", report: пункт 2", []),
        ("report", "2019-10-01", "period: 2022, status: planned", "", []),
        ("report", "2020-08-20", "as_of: 2020-10-01, unit: school", "", ["DG449"]),
        ("report", "2020-09-10", "as_of: 2020-10-01, unit: school", "", []),
        ("report", "2020-09", "as_of: 2020-10-20, unit: school", "", []),
        ("letter", "2020-08-20", "as_of: 2020-10-01, unit: school", "", []),
        ("report", "2020-08-20", "as_of: 2020-10-01, unit: percent", "", []),
        ("report", "2020-08-20", "as_of: 2020-10-01, unit: tenge", "", []),
        ("report", "2020-08-20", "as_of: 2020-10-01", "", []),
        ("report", "2020-08-20", "as_of: 2020-10, unit: school", "", []),
        ("report", "2020-08-20", "period: 2020-10, unit: school", "", []),
        ("report", "2020-08-20", "as_of: 2020-10-01, unit: school, status: planned", "", []),
    ],
)
def test_a_source_older_than_its_figure(kind: str, date: str, time: str, more: str, expected: list[str]) -> None:
    records = SOURCES.format(kind=kind, date=date, time=time, more=more)
    for lang, text in (("ru", "Всего {{ fact.one }}, еще раз {{ fact.one }}."), ("kz", "Барлығы {{ fact.one }}.")):
        assert codes(older_sources.source_older_than_figure, text, "ru" if lang == "ru" else "kz", records) == expected


@pytest.mark.parametrize(
    ("lang", "text", "date", "expected"),
    [
        ("ru", "За {TIME:acc} открыто {{ fact.one }}.", "2020-06-20", ["DG449"]),
        ("ru", "По итогам {TIME:gen} открыто {{ fact.one }}.", "2020-06-20", ["DG449"]),
        ("kz", "{TIME:nom} ішінде {{ fact.one }} ашылды.", "2020-06-20", ["DG449"]),
        ("kz", "{TIME:gen} қорытындысы бойынша {{ fact.one }} ашылды.", "2020-06-20", ["DG449"]),
        ("ru", "За {TIME:acc} открыто {{ fact.one }}.", "2020-12-01", []),
        ("ru", "За {TIME:acc} открыто {{ fact.one }}.", "2021-01-20", []),
        ("ru", "В {TIME:when} открыто {{ fact.one }}.", "2020-06-20", []),
        ("ru", "За {TIME:acc} (на 20 июня 2020 года) открыто {{ fact.one }}.", "2020-06-20", []),
        ("ru", "За {TIME:acc} повышен тариф, их {{ fact.one }}.", "2020-06-20", []),
        ("kz", "{TIME:nom} ішінде {{ fact.one }} ашылды.", "2020-12-01", []),
        ("kz", "{TIME:when} {{ fact.one }} ашылды.", "2020-06-20", []),
        ("kz", "{TIME:nom} ішінде (2020 жылғы 20 маусымға) {{ fact.one }} ашылды.", "2020-06-20", []),
        ("kz", "{TIME:nom} ішінде тариф өсті, олар {{ fact.one }}.", "2020-06-20", []),
    ],
)
def test_a_source_of_the_middle_of_its_time(lang: Lang, text: str, date: str, expected: list[str]) -> None:
    told = re.sub(r"{TIME:(\w+)}", r'{{ fact.one.period | date("\1") }}', text)
    records = SOURCES.format(kind="report", date=date, time="period: 2020", more="")
    assert codes(older_sources.source_older_than_figure, told, lang, records) == expected


@pytest.mark.parametrize(
    ("what", "kind", "date", "time", "expected"),
    [
        ("построенные школы", "report", "2020-06-15", "2020-H2", ["DG449"]),
        ("школы, открытые на селе", "letter", "2020-06", "2020-H2", []),
        ("открытые школы", "letter", "2020-05", "2020-07", []),
        ("приобретенные автобусы", "letter", "2020-06-30", "2020-Q4", ["DG449"]),
        ("обученных учителей", "person", "2020-06-15", "2020-07", ["DG449"]),
        ("построенные школы", "report", "2020-07-01", "2020-H2", []),
        ("построенные школы", "report", "2020-01-15", "2020", []),
        ("построенные школы", "report", "2020-07", "2020-H2", []),
        ("построенные школы", "dataset", "2020-06-15", "2020-H2", []),
        ("школы", "report", "2020-06-15", "2020-H2", []),
        ("построенные по плану школы", "report", "2020-06-15", "2020-H2", []),
        ("построенные школы, status", "report", "2020-06-15", "2020-H2, status: planned", []),
    ],
)
def test_what_was_done_is_not_known_before(what: str, kind: str, date: str, time: str, expected: list[str]) -> None:
    records = SOURCES.format(kind=kind, date=date, time=f"period: {time}", more="").replace("одно", f'"{what}"')
    for lang, text in (("ru", "Всего {{ fact.one }}."), ("kz", "Барлығы {{ fact.one }}.")):
        assert codes(older_sources.source_older_than_figure, text, "ru" if lang == "ru" else "kz", records) == expected


@pytest.mark.parametrize("what", ["тариф", "норма", "план", "показатель результата"])
def test_what_is_set_before_its_time(what: str) -> None:
    records = SOURCES.format(kind="report", date="2018-09-17", time="period: 2020", more="").replace("одно", what)
    for lang, text in (("ru", "Всего {{ fact.one }}."), ("kz", "Барлығы {{ fact.one }}.")):
        assert codes(older_sources.source_older_than_figure, text, "ru" if lang == "ru" else "kz", records) == []


@pytest.mark.parametrize(
    ("lang", "text", "code"),
    [
        ("ru", f"В {THIS} создано {JOBS}", "DG446"),
        ("kz", f"{THIS} {JOBS} құрылды", "DG446"),
        ("ru", f"Уже создано {NEXT}", "DG447"),
        ("kz", f"Облыста {NEXT} құрылды", "DG447"),
    ],
)
def test_the_figure_is_shown(lang: Lang, text: str, code: str) -> None:
    check = periods.figure_of_another_time if code == "DG446" else plans_done.plan_told_as_done
    assert places(check, f"{text}.", lang, RECORDS) == [(code, "one.j2", 1, text.rindex("{{") + 1)]


def test_the_figure_of_an_old_source_is_shown() -> None:
    records = SOURCES.format(kind="report", date="2019-10-01", time="as_of: 2020-10-01", more="")
    for lang, text in (("ru", "Всего {{ fact.one }}."), ("kz", "Саны {{ fact.one }}.")):
        found = places(older_sources.source_older_than_figure, text, "ru" if lang == "ru" else "kz", records)
        assert found == [("DG449", "one.j2", 1, text.index("{{") + 1)]


PARTS = """\
facts:
  year: {what: {ru: места, kz: орындар}, value: 48, unit: job, period: 2020, sources: {report: п. 1}}
  nine: {what: {ru: места, kz: орындар}, value: 37, unit: job, period: 2020-01..2020-09, sources: {report: п. 1}}
  early: {what: {ru: дома, kz: үйлер}, value: 38, unit: job, period: 2020, sources: {before: пункт 1}}
  asked: {what: {ru: места, kz: орындар}, value: 39, unit: job, period: 2020, as_of: 2020-10, sources: {report: п. 1}}
  set: {what: {ru: дороги, kz: жолдар}, value: 40, unit: job, period: 2020, sources: {before: с. 1, report: с. 2}}
  first: {what: {ru: за I квартал, kz: I тоқсан}, value: 7, unit: job, period: 2020, sources: {report: п. 2}}
  summer: {what: {ru: лагеря, kz: лагерьлер}, value: 17, unit: job, period: 2020-06..2020-08, sources: {report: п. 1}}
  half: {what: {ru: полугодие, kz: жартыжылдық}, value: 2020-H1, sources: {report: п. 1}}
  quarter: {what: {ru: квартал, kz: тоқсан}, value: 2020-Q1, sources: {report: п. 1}}
sources:
  before: {kind: report, title: {ru: Отчет за девять месяцев, kz: Тоғыз айдағы есеп}, date: 2020-10-05}
names:
  job: {kind: noun, ru: рабочее место, kz: жұмыс орны}
"""
NINE_MONTHS, HALF_YEAR = "{{ fact.nine.period | date('acc', months=true) }}", "{{ fact.half | date('acc') }}"
KAZAKH_NINE, KAZAKH_HALF = "{{ fact.nine.period | date('when', months=true) }}", "{{ fact.half | date('when') }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"За {NINE_MONTHS} создано {{{{ fact.year | count }}}}."),
        ("ru", f"За {NINE_MONTHS} в области создано {{{{ fact.year | count }}}}."),
        ("ru", f"За {HALF_YEAR} создано {{{{ fact.year | count }}}}."),
        ("ru", "За {{ fact.quarter | date('acc') }} создано {{ fact.year | count }}."),
        ("ru", "За {{ fact.year.period | date('acc') }} создано {{ fact.nine | count }}."),
        ("kz", f"{KAZAKH_NINE} {{{{ fact.year | count }}}} құрылды."),
        ("kz", f"{KAZAKH_NINE} облыста {{{{ fact.year | count }}}} құрылды."),
        ("kz", f"{KAZAKH_HALF} {{{{ fact.year | count }}}} құрылды."),
    ],
)
def test_a_figure_of_a_year_that_is_over_told_of_its_months(lang: Lang, text: str) -> None:
    found = places(periods.figure_of_another_time, text, lang, PARTS)
    assert found == [("DG446", "one.j2", 1, text.rindex("{{") + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"За {NINE_MONTHS} создано {{{{ fact.nine | count }}}}."),
        ("ru", f"За {NINE_MONTHS} создано {{{{ fact.early | count }}}}."),
        ("ru", f"За {NINE_MONTHS} создано {{{{ fact.asked | count }}}}."),
        ("ru", f"За {NINE_MONTHS} создано {{{{ fact.set | count }}}}."),
        ("ru", "За {{ fact.quarter | date('acc') }} создано {{ fact.first | count }}."),
        ("ru", "В {{ fact.quarter | date('loc') }} создано {{ fact.year | count }}."),
        ("ru", "За {{ fact.year.period | date('acc') }} создано {{ fact.summer | count }}."),
        ("ru", "В {{ fact.year.period | date('loc') }} создано {{ fact.nine | count }}."),
        ("kz", f"{KAZAKH_NINE} {{{{ fact.nine | count }}}} құрылды."),
        ("kz", f"{KAZAKH_NINE} {{{{ fact.early | count }}}} құрылды."),
        ("kz", f"{KAZAKH_NINE} {{{{ fact.asked | count }}}} құрылды."),
        ("kz", "{{ fact.quarter | date('when') }} {{ fact.year | count }} құрылды."),
        ("kz", "{{ fact.year.period | date('when') }} {{ fact.nine | count }} құрылды."),
    ],
)
def test_a_figure_of_a_year_that_may_be_of_its_months(lang: Lang, text: str) -> None:
    assert codes(periods.figure_of_another_time, text, lang, PARTS) == []


SPANS = """\
facts:
  three: {what: {ru: школы, kz: мектептер}, value: 11, unit: school, period: 2018..2020, sources: {report: пункт 1}}
  five: {what: {ru: школы, kz: мектептер}, value: 15, unit: school, period: 2016..2020, sources: {report: пункт 1}}
  one: {what: {ru: школы, kz: мектептер}, value: 4, unit: school, period: 2020, sources: {report: пункт 1}}
  span: {what: {ru: годы программы, kz: бағдарлама жылдары}, value: 5, sources: {report: пункт 1}}
"""
FIVE, FIVE_KZ, FIVE_IN = (
    f"{{{{ fact.span | count({words}) }}}}" for words in ("'год', 'acc'", "'жыл', 'loc'", "'жыл'")
)
THREE = "{{ fact.three | count }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"За {FIVE} построено {THREE}"),
        ("ru", f"За последние {FIVE} в стране построено {THREE}"),
        ("ru", f"За пять лет построено {THREE}"),
        ("ru", f"В течение пяти лет в области открыто {THREE}"),
        ("kz", f"Соңғы {FIVE_KZ} {THREE} салынды"),
        ("kz", f"{FIVE_IN} ішінде {THREE} салынды"),
        ("kz", f"Бес жылда елде {THREE} салынды"),
    ],
)
def test_so_many_years_are_those_of_the_figure(lang: Lang, text: str) -> None:
    told = places(periods.figure_of_other_years, f"{text}.", lang, SPANS)
    assert told == [("DG446", "one.j2", 1, 1 + text.index(THREE))]
    for key in ("five", "one"):
        assert codes(periods.figure_of_other_years, f"{text}.".replace("three", key), lang, SPANS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"За четыре года построено {THREE}"),
        ("ru", f"За {FIVE} планируется построить {THREE}"),
        ("ru", f"За {FIVE} подано много заявок, построено {THREE}"),
        ("ru", f"За {FIVE} в {{{{ fact.one.period | date('loc') }}}} построено {THREE}"),
        ("ru", f"Программа рассчитана на {FIVE}, построено {THREE}"),
        ("ru", f"За {FIVE} из них построено {THREE}"),
        ("ru", f"За {FIVE} до этого построено {THREE}"),
        ("ru", f"За {FIVE} по сравнению с прежними построено {THREE}"),
        ("ru", f"Детям старше пяти лет построено {THREE}"),
        ("ru", f"За пять месяцев построено {THREE}"),
        ("kz", f"Төрт жылда {THREE} салынды"),
        ("kz", f"{FIVE_KZ} {THREE} салынады"),
        ("kz", f"Соңғы {FIVE_KZ} өтінім көп, {THREE} салынды"),
        ("kz", f"Соңғы {FIVE_KZ} салынған {THREE} ашылды"),
        ("kz", f"Бес жасқа дейінгі балаларға {THREE} салынды"),
        ("kz", f"Соңғы {FIVE_KZ} бұрынғыдан көп {THREE} салынды"),
        ("kz", f"Бес айда {THREE} салынды"),
    ],
)
def test_other_years_may_be_told(lang: Lang, text: str) -> None:
    assert codes(periods.figure_of_other_years, f"{text}.", lang, SPANS) == []
