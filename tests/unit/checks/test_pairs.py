"""The Russian text against the Kazakh: one cause, one finding, at its place."""

from __future__ import annotations

import pytest
from seen import book, finished, first_paragraphs

from docgen.checks.languages import pairs, same_figures

RU = (
    "Проверены {{ fact.schools }} школ.\n\nНарушения устранены, виновные наказаны.\n\n"
    "Выделено {{ fact.repairs | money('млрд') }}.\n\nИтоги подведены.\n"
)
KZ = (
    "{{ fact.schools }} мектеп тексерілді.\n\nБұзушылықтар жойылды, кінәлілер жазаланды.\n\n"
    "{{ fact.repairs | money('млрд') }} бөлінді.\n\nҚорытынды шығарылды.\n"
)
PROMISE = "promises:\n  p: {what: {ru: x, kz: y}, owner: z, due: 2021-05}\n"


def differences(russian: str, kazakh: str) -> list[tuple[str, str, int]]:
    """Code, language and line of the findings of a pair."""
    found = pairs.differences(finished(russian, records=PROMISE), finished(kazakh, "kz", PROMISE))
    return [(one.code, one.span.file.split("/")[1], one.span.line) for one in found]


def test_a_right_pair_is_clean() -> None:
    assert differences(RU, KZ) == []


@pytest.mark.parametrize(
    ("russian", "kazakh", "hints"),
    [
        ("Всего {{ fact.schools }}.", "Барлығы {{ fact.colleges }}.", ["colleges", "schools"]),
        ("Всего {{ fact.schools }}.", "Барлығы.", [""]),
        (
            "Выделено {{ fact.repairs | money }}, {{ fact.schools }} и {{ fact.colleges }}.",
            "{{ fact.repairs | money }} бөлінді, {{ fact.schools.period | date }}.",
            ["", "", ""],
        ),
        ("Всего {{ fact.schools }}.", "Барлығы {{ fact.schools.period | date }}.", ["", ""]),
    ],
)
def test_what_stands_in_its_place_is_told(russian: str, kazakh: str, hints: list[str]) -> None:
    found = pairs.differences(finished(russian), finished(kazakh, "kz"))
    assert [one.hint for one in found if one.code in ("DG301", "DG302")] == hints


@pytest.mark.parametrize("number", range(4))
def test_a_paragraph_left_out_is_one_finding_at_its_place(number: int) -> None:
    russian, kazakh = RU.split("\n\n"), KZ.split("\n\n")
    line = number * 2 + 1
    assert differences(RU, "\n\n".join([*kazakh[:number], *kazakh[number + 1 :]])) == [("DG303", "ru", line)]
    assert differences("\n\n".join([*russian[:number], *russian[number + 1 :]]), KZ) == [("DG304", "kz", line)]


def test_a_paragraph_put_elsewhere_is_one_finding() -> None:
    first, *others = RU.split("\n\n")
    ((code, _, _),) = differences("\n\n".join([*others, first]), KZ)
    assert code == "DG306"


def test_another_scale_is_told_with_the_figures_as_they_are_printed() -> None:
    ours = "Снизилось до {{ fact.schools | count('школа', 'gen', scale='тыс.', bare=true) }} в год."
    theirs = "Жылына {{ fact.schools | count('мектеп', 'dat') }} дейін азайды."
    left, right = first_paragraphs(ours, theirs)
    (only,) = (one for one in same_figures.figure_worded_differently(left, right) if one.code == "DG309")
    assert [" ".join(only.args[one].split()) for one in ("text", "other")] == ["0,386 тыс. школ", "386 мектепке"]


TIMES = """\
facts:
  a: {what: {ru: школы, kz: мектептер}, value: 30, period: 2025, sources: {report: пункт 1}}
  b: {what: {ru: учителя, kz: мұғалімдер}, value: 40, period: 2025, sources: {report: пункт 1}}
  c: {what: {ru: сады, kz: балабақшалар}, value: 50, as_of: 2025, sources: {report: пункт 1}}
  other: {what: {ru: театры, kz: театрлар}, value: 60, period: 2024, sources: {report: пункт 1}}
"""
BUILT = (
    'В {{{{ fact.{} | date("loc") }}}} есть {{{{ fact.a }}}}.',
    '{{{{ fact.{} | date("when") }}}} {{{{ fact.a }}}} бар.',
)


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ("a.period", "b.period", []),
        ("b.period", "a.period", []),
        ("a.period", "c.as_of", []),
        ("a.period", "other.period", [("DG301", 1, 3), ("DG302", 1, 1)]),
        ("other.period", "c.as_of", [("DG301", 1, 3), ("DG302", 1, 1)]),
    ],
)
def test_one_time_is_one_figure_whichever_fact_tells_it(
    ours: str, theirs: str, told: list[tuple[str, int, int]]
) -> None:
    left, right = first_paragraphs(BUILT[0].format(ours), BUILT[1].format(theirs), TIMES)
    found = pairs.print_in_one_language([(left, right)], book(TIMES))
    assert [(one.code, one.span.line, one.span.column) for one in found] == told


@pytest.mark.parametrize(
    ("russian", "kazakh", "code"),
    [
        ("{{ fact.schools }} и {{ fact.colleges }}.", "{{ fact.schools }}.", "DG301"),
        ("{{ fact.schools }}.", "{{ fact.schools }} және {{ fact.colleges }}.", "DG302"),
        ("{{ fact.schools * 10 }} школ", "{{ fact.schools }} мектеп", "DG308"),
        ("{{ fact.repairs | money('млн') }}", "{{ fact.repairs | money('млрд') }}", "DG309"),
        ("{{ fact.repairs | money('млрд') }}", "{{ fact.repairs | money('млрд', 'доллар') }}", "DG311"),
        ("{{ fact.schools | count('книга') }}", "{{ fact.schools | count('кітапханашы') }}", "DG311"),
        ("{{ fact.schools | count('школа') }}", "{{ fact.schools | count('мектеп оқушысы') }}", "DG311"),
        ("{{ fact.schools | count('район') }}", "{{ fact.schools | count('ауыл') }}", "DG311"),
        ("{{ fact.schools | count('больница') }}", "{{ fact.schools | count('мектеп') }}", "DG311"),
        ("{{ fact.schools | count('городской музей') }}", "{{ fact.schools | count('қала театры') }}", "DG311"),
        ("{{ fact.schools | count('школа', 'loc') }}", "{{ fact.schools | count('кітапхана', 'loc') }}", "DG311"),
        ("Всего {{ fact.schools }} врачей.", "Барлығы {{ fact.schools }} мейіргер.", "DG311"),
        ("Всего {{ fact.schools }} сельских школ.", "Барлығы {{ fact.schools }} балабақша ашылды.", "DG311"),
        ("Закуплено {{ fact.schools }} автобусов.", "{{ fact.schools }} пойыз сатып алынды.", "DG311"),
        ("Поступило {{ fact.schools }} жалоб.", "{{ fact.schools }} өтінім түсті.", "DG311"),
        ("Осмотрено {{ fact.schools }} студентов.", "{{ fact.schools }} оқушы қаралды.", "DG311"),
        ("Открыто {{ fact.schools }} школ.", "{{ fact.schools | count('жаңа балабақша') }} ашылды.", "DG311"),
        ("{{ fact.schools | count('организация') }}", "{{ fact.schools | count('аудан') }}", "DG311"),
        ("{{ fact.schools | count('регион', 'loc') }}", "{{ fact.schools | count('мектеп', 'loc') }}", "DG311"),
        ("{{ fact.schools | count('житель') }}", "{{ fact.schools | count('қала') }}", "DG311"),
        ("{{ fact.schools | count('детский центр') }}", "{{ fact.schools | count('аудан') }}", "DG311"),
        ("{{ fact.schools | count('регион') }}", "{{ fact.schools | count('оңалту орталығы') }}", "DG311"),
        ("{{ fact.schools | count('школа') }}", "{{ fact.schools | count('ерте араласу орталығы') }}", "DG311"),
        ("{{ fact.schools | count('центр') }}", "{{ fact.schools | count('бала') }}", "DG311"),
        ("Проверено {{ fact.schools }} сельских округов.", "{{ fact.schools }} ұйым тексерілді.", "DG311"),
        ("{{ fact.schools | count('бригада') }}", "{{ fact.schools | count('ұйым') }}", "DG311"),
        ("{{ fact.schools | count('организация') }}", "{{ fact.schools | count('экипаж', 'loc') }}", "DG311"),
        ("{{ fact.schools | count('семья') }}", "{{ fact.schools | count('балалар мекемесі') }}", "DG311"),
        ("{{ fact.schools | count('центр') }}", "{{ fact.schools | count('рейд') }}", "DG311"),
        ("{{ fact.schools | count('музей') }}", "{{ fact.schools | count('тұрғын') }}", "DG311"),
        ("{{ fact.schools | count('регион') }}", "{{ fact.schools | count('км') }}", "DG311"),
        ("{{ fact.schools | count('тонна') }}", "{{ fact.schools | count('балалар орталығы') }}", "DG311"),
        ("Проверено {{ fact.schools }} сел.", "{{ fact.schools }} мектепті тексеру аяқталды.", "DG311"),
        ("Проверка в {{ fact.schools }} автобусах.", "Тексеру {{ fact.schools }} мектепте жүрді.", "DG311"),
        ("По {{ source.order | at('dat', point=3) }}", "{{ source.order | at('dat', point=2) }}", "DG328"),
        ("По {{ source.order | at('dat', point=3) }}", "{{ source.order | at('dat', article=3) }}", "DG328"),
        ("По {{ source.order | at('dat', point=[1, 2]) }}", "{{ source.order | at('dat', point=[2, 1]) }}", "DG328"),
        ("Нормы[^order].", "Нормалар.", "DG312"),
        ("Нормы.", "Нормалар[^order].", "DG313"),
        ("[!p] Да.", "Иә.", "DG315"),
        ("Да.", "[!p] Иә.", "DG316"),
        ("[#a] Да.", "[#b] Иә.", "DG317"),
        ("В {{ name.shymkent | case('loc') }}.", "Қалада.", "DG319"),
        ("В городе.", "{{ name.shymkent | case('loc') }}.", "DG320"),
        ("{{ name.shymkent }}, {{ name.almaty_city }}", "{{ name.almaty_city }}, {{ name.shymkent }}", "DG321"),
        ("{{ fact.schools }} и {{ fact.colleges }}", "{{ fact.colleges }} және {{ fact.schools }}", "DG321"),
        ("В этом месяце тихо.", "Бұрын тыныш болды.", "DG324"),
        ("Тихо.", "Осы айда тыныш.", "DG324"),
        ("Их 386.", "Олар 368.", "DG322"),
        ("Рост {{ fact.schools | times }}.", "{{ fact.schools | times(fold=true) }} өсті.", "DG311"),
        ("Рост в {{ fact.schools | times(fold=true) }}.", "{{ fact.schools | times }} өсті.", "DG311"),
        ("Принят трехлетний план.", "Екі жылдық жоспар қабылданды.", "DG322"),
        ("Двухэтажный дом.", "Үш қабатты үй.", "DG322"),
        ("Центры (новые, старые, малые).", "Орталықтар (жаңа, ескі).", "DG323"),
        ("Есть залы: «Бөбек, Ата», двор.", "Залдар бар: «Бөбек, Ата», аула, саябақ.", "DG323"),
        ("В Атырауской области тихо.", "Онда тыныш.", "DG319"),
        (
            "В Атырауской (3) и Павлодарской (4), Жамбылской (1) областях.",
            "Атырау (3) және Абай (4), ал ең азы Жамбыл (1) облыстарында.",
            "DG319",
        ),
        ("Там тихо.", "Атырау облысында тыныш.", "DG320"),
        ("В Атырауском регионе тихо.", "Онда тыныш.", "DG319"),
        ("Там тихо.", "Атырау өңірінде тыныш.", "DG320"),
        ("В областях Абай и Жетісу тихо.", "Абай өңірінде тыныш.", "DG319"),
        ("В области Абай тихо.", "Абай мен Жетісу өңірлерінде тыныш.", "DG320"),
        ("Отвечает А. Иванов.", "Жауап беріледі.", "DG319"),
        ("Идет работа.", "Жұмыс «Болашақ» аясында жүруде.", "DG320"),
        ("Программа «Болашақ» идет.", "«Жаңа жол» бағдарламасы жүруде.", "DG319"),
        ("Дом в г. Семей.", "Үй бар.", "DG319"),
        ("Водовод «Бейнеу – Жезказган» готов.", "Бейнеу – Маңғышлақ су құбыры дайын.", "DG319"),
        ("ТЭЦ-2 готова.", "ЖЭО-3 дайын.", "DG322"),
        ("В акиматах городов Шымкента и Алматы.", "Шымкент қаласының әкімдігінде.", "DG319"),
        ("В акимате города Шымкента.", "Шымкент және Алматы қалаларының әкімдіктерінде.", "DG320"),
        ("Дом в г. Семей.", "Үй Екібастұзда.", "DG319"),
        ("В городах Семее и Уральске тихо.", "Онда, Семей және Өскемен қалаларында тыныш.", "DG319"),
        ("Дом в городе Уральске.", "Үй Өскеменде.", "DG319"),
        ("В Атырауской области тихо.", "Алматы және Атырау облыстарында тыныш.", "DG320"),
        ("Акмолинская, Атырауская (всего – две области).", "Атырау (барлығы – екі облыс).", "DG319"),
        ("В г. Нур-Султане тихо.", "Тыныш.", "DG319"),
        ("Тихо.", "Нұр-Сұлтан қаласында тыныш.", "DG320"),
        ("Там, в Улытауской области, тихо.", "Онда, Абай облысында, тыныш.", "DG320"),
        ("Там, в области Жетысу, тихо.", "Онда, Ұлытау облысында, тыныш.", "DG320"),
        ("Там, в Меркенском и Келесском районах, тихо.", "Онда, Келес пен Меркі, Абай аудандарында, тыныш.", "DG320"),
        ("Дом в г. Экибастузе, комиссия там.", "Комиссия сонда.", "DG319"),
        ("Там, в области Абай, тихо.", "Онда тыныш.", "DG319"),
        ("Область Абай тихая.", "Онда тыныш.", "DG319"),
        ("Там Министерство юстиции.", "Онда тыныш.", "DG319"),
        ("Партия «Nur Otan» тут.", "«Сіздер» партиясы осында.", "DG319"),
        ("В прошлом году тихо.", "Биыл тыныш.", "DG324"),
        ("Выше прогнозного значения.", "Өткен жылғы мәннен жоғары.", "DG324"),
        ("Тихо.", "Келесі жылы тыныш.", "DG324"),
        ("В 2019 году тихо, в следующем – тоже.", "2019 жылы тыныш, ағымдағы жылы да.", "DG324"),
        ("В прошлые годы тихо.", "Өткен жылы тыныш.", "DG324"),
        ("Выше значения предыдущих лет.", "Өткен жылғы мәннен жоғары.", "DG324"),
        ("Ниже значений прошлого года.", "Алдыңғы жылдардағы мәннен төмен.", "DG324"),
        ("До конца прошлого года тихо.", "Жыл соңына дейін тыныш.", "DG324"),
        ("К концу года тихо.", "Өткен жылдың соңына қарай тыныш.", "DG324"),
        ("Этой весной тихо.", "Былтыр көктемде тыныш.", "DG324"),
        ("Тихо против шума в 2019 году.", "2019 жылы шу болса, биыл тыныш.", "DG324"),
        ("В прошлом году тихо.", "Бес жыл бұрын тыныш.", "DG324"),
        ("В 2019 году тихо, годом ранее тоже.", "2019 жылы тыныш, өткен жылы да.", "DG324"),
        ("Пять лет назад тихо.", "Өткен жылы тыныш.", "DG324"),
        ("В прошлом месяце тихо.", "Тыныш.", "DG324"),
        ("не менее {{ fact.schools }} школ", "{{ fact.schools }} мектеп", "DG310"),
        ("не более {{ fact.schools }} школ", "{{ fact.schools | suffix('abl') }} артық тексеріледі", "DG310"),
        ("не более {{ fact.schools }} школ", "{{ fact.schools | suffix('abl') }} кем тексерілмейді", "DG310"),
        ("менее {{ fact.schools }} школ", "{{ fact.schools }} мектептен асатын", "DG310"),
        ("число достигло {{ fact.schools }}", "саны {{ fact.schools | suffix('abl') }} асты", "DG310"),
        ("сумма {{ fact.repairs }}", "сомасы шамамен {{ fact.repairs | suffix('dat') }} жетті", "DG310"),
        ("число превысило {{ fact.schools }}", "саны {{ fact.schools | suffix('dat') }} жетті", "DG310"),
        ("число составило {{ fact.schools }}", "саны {{ fact.schools | suffix('abl') }} асып кетті", "DG310"),
        ("{{ fact.schools }} месяцев", "{{ fact.schools }} жыл", "DG311"),
        ("{{ fact.schools }} рабочих дней", "{{ fact.schools }} күнтізбелік күн", "DG311"),
        ("{{ fact.schools }} тенге", "{{ fact.schools }} доллар", "DG311"),
        ("{{ fact.schools }} тонн", "{{ fact.schools }} кг", "DG311"),
        ("{{ fact.schools }} т", "{{ fact.schools }} центнер", "DG311"),
        ("{{ fact.schools }} метров", "{{ fact.schools }} шақырым", "DG311"),
        ("{{ fact.schools }} га", "{{ fact.schools }} шаршы километр", "DG311"),
        ("{{ fact.schools }} МВт", "{{ fact.schools }} кВт", "DG311"),
        ("::: note\nтак\n:::", "солай", "DG305"),
    ],
)
def test_what_differs_is_told_once(russian: str, kazakh: str, code: str) -> None:
    assert [found[0] for found in differences(russian, kazakh)] == [code]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (
            "В {{ name.shymkent | case('loc') }}, в {{ name.shymkent | case('loc') }}.",
            "{{ name.shymkent | case('loc') }}.",
        ),
        # a bound that is typed beside a figure is as good as one that it prints
        ("Сумма – {{ fact.repairs }}.", "Сомасы {{ fact.repairs | suffix('abl') }} астам болды."),
        ("{{ fact.schools | count('больница') }}", "{{ fact.schools | count('аурухана') }}"),
        ("{{ fact.schools | count('организация') }}", "{{ fact.schools | count('мектеп') }}"),
        ("{{ fact.schools | count('объект') }}", "{{ fact.schools | count('кітапхана') }}"),
        ("{{ fact.schools | count('музей') }}", "{{ fact.schools | count('мұражай') }}"),
        ("{{ fact.schools | count('бригада врачей') }}", "{{ fact.schools | count('дәрігерлер тобы') }}"),
        ("{{ fact.schools | count('жалоба') }}", "{{ fact.schools | count('азамат') }}"),
        ("{{ fact.schools | count('областной центр') }}", "{{ fact.schools | count('қала') }}"),
        ("{{ fact.schools | count('бассейн') }}", "{{ fact.schools | count('спорт мекемесі') }}"),
        ("{{ fact.schools | count('семинар') }}", "{{ fact.schools | count('ұйым') }}"),
        ("{{ fact.schools | count('школьный автобус') }}", "{{ fact.schools | count('мектеп автобусы') }}"),
        ("{{ fact.schools | count('учитель школы') }}", "{{ fact.schools | count('мектеп мұғалімі') }}"),
        ("{{ fact.schools | count('учебник') }}", "{{ fact.schools | count('кітап') }}"),
        ("{{ fact.schools | count('регион') }}", "{{ fact.schools | count('облыс') }}"),
        ("{{ fact.schools | count('поселок') }}", "{{ fact.schools | count('елді мекен') }}"),
        ("{{ fact.schools | count('районный центр') }}", "{{ fact.schools | count('аудан орталығы') }}"),
        ("{{ fact.schools | count('центральная библиотека') }}", "{{ fact.schools | count('орталық кітапхана') }}"),
        ("{{ fact.schools | count('детский центр') }}", "{{ fact.schools | count('балалар мекемесі') }}"),
        ("{{ fact.schools | count('районная школа') }}", "{{ fact.schools | count('аудан мектебі') }}"),
        ("{{ fact.schools | count('городская') }}", "{{ fact.schools | count('қалалық мектеп') }}"),
        ("{{ fact.schools | count('школа') }}", "{{ fact.schools | count('гимназия') }}"),
        ("{{ fact.schools | count('школа-интернат') }}", "{{ fact.schools | count('интернат') }}"),
        ("{{ fact.schools }} из {{ fact.colleges }}", "{{ fact.colleges }} ішінен {{ fact.schools }}"),
        ("Адрес: ул. Сарыарка, Дом приемов.", "Мекенжайы: ортада, Сарыарқа көшесі, Қабылдау үйі."),
        ("Есть залы: «Бөбек, Ата» и двор.", "Залдар бар: «Бөбек, Ата», аула."),
        (
            "Удаленный труд введен: это выгодно и работнику, и нанимателю, хотя контроль труднее.",
            "Қашықтан жұмыс енгізілді: бұл қызметкерге де, жұмыс берушіге де тиімді, бірақ бақылау қиын.",
        ),
        (
            "Польза очевидна: чем больше участников, тем ниже цена, выше качество, короче срок.",
            "Пайдасы айқын: қатысушы көп болса, баға төмен әрі сапа жоғары, мерзім қысқа.",
        ),
        (
            "Стало лучше: раньше очередь, шум, духота, теперь порядок.",
            "Жағдай жақсарды: бұрын кезек пен шу, қазір тәртіп.",
        ),
        (
            "{{ fact.meeting | date('when') }} {{ fact.schools }}",
            "{{ fact.schools }} {{ fact.meeting | date('when') }}",
        ),
        ("({{ source.order | cite }})", "({{ source.order | cite }})"),
        ("№ 112-р", "№ 112-ө"),
        ("[!p] Да.", "[!q] Иә."),
        ("[!q] Да.", "[!p] Иә."),
        ("[!q] Да.", "Иә."),
        ("{{ fact.schools | count('школа') }}", "{{ fact.schools | count('білім беру ұйымы') }}"),
        ("{{ fact.schools | count('экземпляр') }}", "{{ fact.schools | count('кітап') }}"),
        ("{{ fact.schools | count('учащийся') }}", "{{ fact.schools | count('мектеп оқушысы') }}"),
        ("{{ fact.schools }}", "{{ fact.schools | count('кітап') }}"),
        ("Рост в {{ fact.schools | times(fold=true) }}.", "{{ fact.schools | times(fold=true) }} өсті."),
        (
            "С возраста {{ fact.colleges | count('месяц', 'gen', words=true) }}.",
            "{{ fact.colleges | words }} айлық жастан бастап.",
        ),
        ("Разрыв – {{ fact.schools | times(fold=true) }}.", "Алшақтық – {{ fact.schools | times(fold=true) }}."),
        ("Тише, чем за аналогичный период прошлого года.", "Бір жыл бұрынғыдан тыныш."),
        ("Тише, чем год назад.", "Өткен жылғыдан тыныш."),
        ("Тише, чем годом ранее.", "Былтырғыдан тыныш."),
        ("Тихо против шума в 2020 году.", "2020 жылы шу болса, биыл тыныш."),
        ("Тише, чем в 2020 году.", "2020 жылға қарағанда биыл тыныш."),
        ("Тише, чем месяцем ранее.", "Өткен айдағыдан тыныш."),
        ("В прошлом месяце тихо.", "Бір ай бұрын тыныш."),
        ("Выше прошлогоднего значения.", "Өткен жылғы мәннен жоғары."),
        ("свыше {{ fact.schools }} школ", "{{ fact.schools }} мектептен асатын"),
        ("более {{ fact.schools }} дней", "{{ fact.schools | suffix('abl') }} асып түсетін"),
        ("свыше {{ fact.schools }}-кратного МРП", "АЕК-тің {{ fact.schools }} еселенген мөлшерінен асатын"),
        ("превышающий {{ fact.schools }}-кратный МРП", "АЕК-тің {{ fact.schools }} еселенген мөлшерінен асатын"),
        ("При прошлогодних объемах тихо.", "Былтырғы көлемде тыныш."),
        ("В текущем году по сравнению с прошлым тихо.", "Ағымдағы жылы өткен жылмен салыстырғанда тыныш."),
        ("Проверено {{ fact.schools | times }}.", "{{ fact.schools | times }} тексерілді."),
        ("Принят трехлетний план.", "Үш жылдық жоспар қабылданды."),
        ("Принят пятилетний план.", "Бесжылдық жоспар қабылданды."),
        ("В Атырауской и Жамбылской областях тихо.", "Атырау және Жамбыл облыстарында тыныш."),
        ("В Атырауской, а также Жамбылской областях тихо.", "Атырау, сондай-ақ Жамбыл облысында тыныш."),
        ("Отвечает А. Сагинтаев.", "Ә. Сағынтаев жауап береді."),
        ("В областях Абай, Жетісу и Ұлытау тихо.", "Абай, Жетісу және Ұлытау облыстарында тыныш."),
        ("В области Абай тихо.", "Абай облысында тыныш."),
        ("Там аким «Нұр-Сұлтан».", "Сонда НҰР-СҰЛТАН әкімі."),
        ("Акмолинская, Атырауская (всего – две области).", "Ақмола, Атырау (барлығы – екі облыс)."),
        ("В этом году открыто меньше, в прошлом – больше.", "Биыл аз, былтыр көп ашылды."),
        ("В этом году открыто меньше против многих в прошлом.", "Биыл былтырғы көптің орнына аз ашылды."),
        ("Годом ранее в этом же месяце было тише.", "Бір жыл бұрын дәл осы айда тынышырақ болды."),
        ("В этом году трудности остались в прошлом.", "Биыл қиындықтар артта қалды."),
        (
            "{{ fact.schools }} {{ fact.meeting | date('when') }} и {{ fact.colleges }} – {{ fact.meeting | date }}.",
            "{{ fact.meeting | date }} {{ fact.colleges }}, {{ fact.meeting | date('when') }} {{ fact.schools }}.",
        ),
        (
            "В акиматы областей, городов Алматы и Шымкента.",
            "Облыстардың, Алматы және Шымкент қалаларының әкімдіктеріне.",
        ),
        ("В Алматинской, Жамбылской областях и Шымкенте.", "Алматы, Жамбыл облыстарында және Шымкент қаласында."),
        ("Съезд в Шымкенте.", "Шымкентте өткен съезд."),
        ("Школы г. Экибастуза тут.", "Екібастұздағы мектептер осында."),
        ("Школы г. Уральска тут.", "Орал қаласының мектептері осында."),
        ("В Аягозском районе тихо.", "Онда, Аягөз ауданында тыныш."),
        ("В Жамбылском и Меркенском районах тихо.", "Жамбыл және Меркі аудандарында тыныш."),
        ("Там, в Сарыагашском и Келесском районах, тихо.", "Онда, Сарыағаш және Келес аудандарында, тыныш."),
        (
            "В Наурзумском, Амангельдинском и Жангельдинском районах тихо.",
            "Наурызым, Амангелді және Жангелдин аудандарында тыныш.",
        ),
        ("В г. Усть-Каменогорске тихо.", "Онда, Өскемен қаласында тыныш."),
        (
            "В городах Петропавловске, Кокшетау и Уральске тихо.",
            "Онда, Петропавл, Көкшетау және Орал қалаларында тыныш.",
        ),
        ("Там же ТОО «Тенгизшевройл».", "Сонда «Теңізшевройл» ЖШС."),
        ("Там же ТОО «Казводхоз».", "Сонда «Қазсушар» ЖШС."),
        ("Во всех областях, кроме Атырауской, тихо.", "Атырау облысынан басқа барлық облыста тыныш."),
        (
            "В Алматы и Шымкенте, а также в Атырауской и Жамбылской областях тихо.",
            "Алматы мен Шымкентте, сондай-ақ Атырау және Жамбыл облыстарында тыныш.",
        ),
        (
            "Совместно с акиматами Астаны, Алматы, Шымкента и областей.",
            "Астана, Алматы, Шымкент және облыстар әкімдіктерімен бірлесіп.",
        ),
        ("В Алматинской и Абайской областях тихо.", "Алматы және Абай облыстарында тыныш."),
        ("Там, в Жетысуской области, тихо.", "Онда, Жетісу облысында, тыныш."),
        ("В Алматинской (1) и Атырауской (2) областях.", "Алматы (1) және Атырау (2) облыстарында."),
        (
            "В Алматинской области {{ fact.schools }}, в Атырауской области {{ fact.colleges }}.",
            "{{ fact.schools | count }} Алматы, {{ fact.colleges | count }} Атырау облысында.",
        ),
        (
            "В Алматы {{ fact.schools }}, в Атырауской области {{ fact.colleges }}.",
            "Алматыда {{ fact.schools }}, Атырау облысында {{ fact.colleges }}.",
        ),
        ("В Жамбылской и Атырауской областях тихо.", "Жамбылда да, Атырау облысында да тыныш."),
        ("Водовод Астрахань – Мангышлак готов.", "«Астрахань – Маңғышлақ» су құбыры дайын."),
        ("ТЭЦ-2 и ГРЭС-1 готовы.", "ЖЭО-2 мен ГРЭС-1 дайын."),
        ("Съезд в {{ name.shymkent | case('loc') }}.", "Шымкентте өткен съезд."),
        ("Фонд «Самрук-Казына» помог.", "«Самұрық-Қазына» қоры көмектесті."),
        ("В прошлом году тихо.", "Былтыр тыныш."),
        ("Больше, чем за тот же период предыдущего года.", "Өткен жылдың сол кезеңінен көп."),
        ("Рост к предыдущему финансовому году.", "Өткен жылға қарағанда өсім."),
        ("Тише, чем в прошлом году.", "Алдыңғы жылдың осындай кезеңінен тыныш."),
        ("Рост в области Жетысу.", "Өсім Жетісу облысында."),
        ("Тихо в областях Абай, Жетысу и Улытау.", "Абай, Жетісу және Ұлытау облыстарында тыныш."),
        ("Тихо в областях Абай, Жетысу и Улытау.", "Абай, Жетісу және Ұлытау өңірлерінде тыныш."),
        ("Тихо в регионах Абай и Жетысу.", "Абай және Жетісу облыстарында тыныш."),
        ("В Актюбинском и Атырауском регионах тихо.", "Ақтөбе және Атырау өңірлерінде тыныш."),
        ("В этом месяце тихо.", "Осы айда тыныш."),
        ("В прошлые годы тихо.", "Тыныш."),
        ("Программа «Болашақ» идет.", "«Болашақ» бағдарламасы жүруде."),
        ("Строит ТОО «Астана Строй».", "«Астана Строй» ЖШС салуда."),
        ("Закон «О связи» принят.", "«Байланыс туралы» Заң қабылданды."),
        ("Дом в г. Уральске.", "Үй сол жерде, Орал қаласында."),
        ("Дело ведет Министерство финансов.", "Істі Қаржы министрлігі жүргізеді."),
        ("выросло до {{ fact.schools }} школ", "{{ fact.schools }} мектепке жетті"),
        ("не более {{ fact.schools }} дней", "{{ fact.schools }} күннен аспайтын"),
        ("детям до {{ fact.schools }} лет", "{{ fact.schools }} жасқа дейінгі балаларға"),
        ("{{ fact.schools | words('gen') }}", "{{ fact.schools }}"),
        ("{{ fact.schools }} кв. км", "{{ fact.schools }} шаршы шақырым"),
        ("{{ fact.schools }} погонных метров", "{{ fact.schools }} метр"),
        ("{{ fact.schools }} голов лошадей", "{{ fact.schools }} жылқы"),
        ("{{ fact.schools }} лет", "{{ fact.schools }} жастан"),
        ("Президент в Послании поручил обеспечить села.", "Президент Жолдауында ауылдарды қамтамасыз етуді тапсырды."),
        ("Глава государства в Послании сказал о городах.", "Мемлекет басшысы Жолдауында қалалардың жайын айтты."),
        ("число превысило {{ fact.schools }}", "саны {{ fact.schools | suffix('abl') }} асты"),
        ("число достигло {{ fact.schools }}", "саны {{ fact.schools | suffix('dat') }} жетті"),
        ("число не превысило {{ fact.schools }}", "саны {{ fact.schools | suffix('abl') }} аспады"),
        ("не более {{ fact.schools }} школ", "{{ fact.schools | suffix('abl') }} артық тексерілмейді"),
        ("не менее {{ fact.schools }} школ", "{{ fact.schools | suffix('abl') }} кем тексерілмейді"),
        ("не более {{ fact.schools }} школ", "{{ fact.schools | suffix('abl') }} асырмай тексеріледі"),
        ("не дольше {{ fact.schools }} дней", "{{ fact.schools | suffix('abl') }} аспайды"),
        ("максимум {{ fact.schools }} школ", "барынша {{ fact.schools }} мектеп"),
    ],
)
def test_what_the_languages_may_do_differently(russian: str, kazakh: str) -> None:
    assert differences(russian, kazakh) == []


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Там, в Сарыагашском и Келесском районах, тихо.", "Онда, Келес және Меркі аудандарында, тыныш."),
        ("Программа «Қамқорлық» идет.", "«Қамқоршы» бағдарламасы жүруде."),
    ],
)
def test_a_name_in_place_of_another_is_told_on_both_sides(russian: str, kazakh: str) -> None:
    assert differences(russian, kazakh) == [("DG319", "ru", 1), ("DG320", "kz", 1)]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Там ответил А. Сапаров.", "Онда А. Сапарова жауап берді."),
        ("Там с А. Сапаровым говорили.", "Онда А. Сапаровамен сөйлесті."),
        ("Там у А. Сапаровой спросили.", "Онда А. Сапаровтан сұрады."),
    ],
)
def test_a_woman_in_place_of_a_man_is_told_on_both_sides(russian: str, kazakh: str) -> None:
    assert [found[0] for found in differences(russian, kazakh)] == ["DG319", "DG320"]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Там ответил А. Сапаров.", "Онда А. Сапаров жауап берді."),
        ("Там ответила А. Сапарова.", "Онда А. Сапарова жауап берді."),
        ("Там вопрос А. Сапарова.", "Онда А. Сапаровтың сұрағы."),
        ("Там написали А. Сапарову.", "Онда А. Сапаровқа жазды."),
        ("Там видели А. Сапарову.", "Онда А. Сапарованы көрді."),
        ("Там у А. Сапаровой спросили.", "Онда А. Сапаровадан сұрады."),
        ("Там говорили об А. Сапарове.", "Онда А. Сапаров туралы айтты."),
        ("Там А. Сапаров и А. Сапарова.", "Онда А. Сапарова мен А. Сапаров."),
    ],
)
def test_a_man_and_a_woman_by_right(russian: str, kazakh: str) -> None:
    assert differences(russian, kazakh) == []


def test_a_noun_that_one_language_prints_may_be_typed_in_the_other() -> None:
    noun = "names:\n  akimat:\n    kind: noun\n    ru: акимат\n    kz: әкімдік\n"
    ours = finished("С {{ name.akimat | case('ins', number='pl') }} областей.", records=noun)
    assert not list(pairs.differences(ours, finished("Облыстардың әкімдіктерімен.", "kz", noun)))
    (found,) = pairs.differences(ours, finished("Облыстармен.", "kz", noun))
    assert (found.code, found.args["text"]) == ("DG319", "акиматами")


def test_a_figure_in_another_paragraph_is_told_as_moved() -> None:
    russian = "Школ {{ fact.schools }}, колледжей {{ fact.colleges }}.\n\nИтог: {{ fact.share | percent }}."
    kazakh = "Мектеп {{ fact.schools }}.\n\nҚорытынды: {{ fact.share | percent }}, колледж {{ fact.colleges }}."
    assert differences(russian, kazakh) == [("DG307", "ru", 1)]


def test_cells_in_another_order_are_one_finding() -> None:
    head = "| а | б |\n|---|---|\n"
    assert differences(
        f"{head}| {{{{ fact.schools }}}} | {{{{ fact.colleges }}}} |",
        f"{head}| {{{{ fact.colleges }}}} | {{{{ fact.schools }}}} |",
    ) == [("DG318", "ru", 3)]


def test_a_note_lost_is_not_told_for_each_of_its_paragraphs() -> None:
    inner = "а\n\nб\n\nв"
    assert [code for code, _, _ in differences(f"::: note\n{inner}\n:::", inner)] == ["DG305"]
