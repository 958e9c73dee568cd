"""Single rules of the reader: what a span holds, precision, units, weakness."""

from datetime import date
from decimal import Decimal

import pytest
from num2words import num2words

from docgen.lang.numbers import Kind, Precision, read_numbers

SPACES = [" ", "\u00a0", "\u202f", "\u2009"]


def only(text, lang="ru"):
    found = read_numbers(text, lang)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_any_space_groups_thousands(space, lang):
    found = only(f"x 7{space}834{space}001,5 x", lang)
    assert (found.value, found.kind) == (Decimal("7834001.5"), Kind.NUMBER)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("свыше 10 школ", Precision.OVER),
        ("более чем в 10 школах", Precision.OVER),
        ("не менее 10 школ", Precision.AT_LEAST),
        ("не менее чем в 10 школах", Precision.AT_LEAST),
        ("Тем не менее 10 школ закрыты", None),
        ("Тем не менее в 10 селах школ нет", None),
        ("тем не менее свыше 10 школ", Precision.OVER),
        ("не реже двух раз в год", Precision.AT_LEAST),
        ("не чаще двух раз в год", Precision.AT_MOST),
        ("срок не превысил 10 дней", Precision.AT_MOST),
        ("не должен превышать 10 дней", Precision.AT_MOST),
        ("не позднее 10 дней со дня", Precision.AT_MOST),
        ("не позднее 10 дней до дня", Precision.AT_LEAST),
        ("не позднее чем за 10 дней до дня", Precision.AT_LEAST),
        ("не позднее чем через 10 дней", Precision.AT_MOST),
        ("не позднее, чем через 10 дней", Precision.AT_MOST),
        ("создано больше, чем 22 станции", Precision.OVER),
        ("создано меньше, чем 22 станции", Precision.UNDER),
        ("создано больше, чем 22 станции годом ранее", None),
        ("это больше, чем 22 станции", None),
        ("не позже 10 дней до дня", Precision.AT_LEAST),
        ("не меньше, чем 10 школ", Precision.AT_LEAST),
        ("не менее чем за 10 дней до дня", Precision.AT_LEAST),
        ("минимум за 10 дней", Precision.AT_LEAST),
        ("по меньшей мере 10 школ", Precision.AT_LEAST),
        ("построено больше за 10 месяцев", None),
        ("Тем не менее за 10 дней", None),
        ("больше, чем 10 школ области", None),
        ("длится 10 дней и более", Precision.AT_LEAST),
        ("семьям с 10 детьми и более предоставляется жилье", Precision.AT_LEAST),
        ("для семей с 10 детьми и более он выше", Precision.AT_LEAST),
        ("по 10 школ и более крупных больниц", None),
        ("10 школ и более поздние постройки", None),
        ("лица старше 10 лет", None),
        ("не более чем 10 школ", Precision.AT_MOST),
        ("менее 10 школ", Precision.UNDER),
        ("около 10 школ", Precision.ABOUT),
        ("почти 10 школ", Precision.NEARLY),
        ("до 10 школ", Precision.UP_TO),
        ("10 и более школ", Precision.AT_LEAST),
        ("более. 10 школ", None),
        ("10 школ", None),
    ],
)
def test_russian_precision(text, precision):
    assert only(text).precision is precision


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("10-нан астам мектеп", Precision.OVER),
        ("10 мектептен астам", Precision.OVER),
        ("10 мектептен сәл астам", Precision.OVER),
        ("10-нан сәл астам мектеп", Precision.OVER),
        ("10 мектептен шамалы аз", Precision.UNDER),
        ("10 мектептен асады", Precision.OVER),
        ("10 мектептен асты", None),
        ("10-ға жуық мектеп", Precision.ABOUT),
        ("шамамен 10 мектеп", Precision.ABOUT),
        ("кемінде 10 мектеп", Precision.AT_LEAST),
        ("10-нан кем емес", Precision.AT_LEAST),
        ("10-нан кем", Precision.UNDER),
        ("10-нан көп емес", Precision.AT_MOST),
        ("10-ға дейін", Precision.UP_TO),
        ("10 балаға дейінгі топ", Precision.UP_TO),
        ("10 мектепке дейінгі ұйым", None),
        ("10 мектепке дейін салынады", Precision.UP_TO),
        ("10 сотқа дейінгі іс", None),
        ("мерзімі 10 күннен аспайды", Precision.AT_MOST),
        ("10 АЕК-тен аспауға тиіс", Precision.AT_MOST),
        ("табыс 10 теңгеден асқан жоқ", Precision.AT_MOST),
        ("жүктеме 10 істен асқан емес", Precision.AT_MOST),
        ("жүктеме бұрын 10 істен асып көрген емес", Precision.AT_MOST),
        ("саны 10-нан асып кеткен жоқ", Precision.AT_MOST),
        ("баға 10 теңгеден аса алмайды", Precision.AT_MOST),
        ("саны 10 мектептен асып кетпейді", Precision.AT_MOST),
        ("саны 10 мектептен артық болмады", Precision.AT_MOST),
        ("бұл өткен жылғыдан 10 % артық", None),
        ("бұл өткен жылғы көрсеткіштен (мектептер бойынша) 10 % аз", None),
        ("өткен жылмен салыстырғанда 10% көп бөлінді", None),
        ("халықтың 10 % артық бөлігі", Precision.OVER),
        ("бұл өткен жылғыдан 10 % артық емес", Precision.AT_MOST),
        ("өткен жылғыдан 10 %-дан артық", Precision.OVER),
        ("саны 10 мектептен кем болған жоқ", Precision.AT_LEAST),
        ("14 жастан кіші емес", Precision.AT_LEAST),
        ("14 жастан үлкен емес", Precision.AT_MOST),
        ("10 мектептен аса алқап", Precision.OVER),
        ("10 мектептен асқан жоқшылық", Precision.OVER),
        ("10 күннен көп болмаса", Precision.AT_MOST),
        ("10 көрсеткіштен (бұдан әрі – көрсеткіш) аспайтын болса", Precision.AT_MOST),
        ("ең көбі 10 күн", Precision.AT_MOST),
        ("10 күн және одан көп", Precision.AT_LEAST),
        ("10 жастан асқан адамдар", None),
        ("10 шақты мектеп", Precision.ABOUT),
        ("10 есе дерлік артты", Precision.NEARLY),
        ("10 мектептің барлығы дерлік жөнделді", None),
        ("10 теңгенің бәрі дерлік игерілді", None),
        ("10 еседей артты", Precision.ABOUT),
        ("10 мектеп көп", None),
        ("10 мектеп", None),
    ],
)
def test_kazakh_precision(text, precision):
    assert only(text, "kz").precision is precision


def test_a_reading_has_unit_scale_and_place():
    found = only("выделено 1,2 млрд. тг.")
    assert (found.start, found.end, found.text) == (9, 21, "1,2 млрд. тг")
    assert (found.value, found.unit, found.scale) == (Decimal(1_200_000_000), "KZT", Decimal(10**9))


@pytest.mark.parametrize(
    ("text", "words"), [("двух школ", True), ("2 школ", False), ("2 тысяч школ", False), ("II квартал", False)]
)
def test_words_are_told_from_figures(text, words):
    assert only(text).words is words


def test_figures_and_words_in_brackets_are_one_number_only_when_equal():
    assert only("5 (пять) школ").value == 5
    assert [found.value for found in read_numbers("5 (шесть) школ", "ru")] == [5, 6]


def test_a_day_that_does_not_exist_is_no_date():
    assert {found.kind for found in read_numbers("31 февраля 2021 года; 31.02.2021", "ru")}.isdisjoint({Kind.DATE})
    assert only("29 февраля 2020 года").value == date(2020, 2, 29)


def test_a_line_break_within_a_date_is_a_space_and_a_blank_line_is_not():
    assert only("17 августа\n2020 года").value == date(2020, 8, 17)
    assert [found.kind for found in read_numbers("17 августа\n\n2020 год", "ru")] == [Kind.DAY, Kind.YEAR]


def test_a_falling_pair_is_no_range():
    assert [found.value for found in read_numbers("10–5", "ru")] == [10, 5]


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("один из центров", True),
        ("один центр", False),
        ("ни один центр", True),
        ("обе школы", True),
        ("фонд Первого Президента", True),
        ("на первом этапе", False),
        ("в первую очередь", True),
        ("ПЕРВЫЙ этап", False),
    ],
)
def test_weak_russian_words(text, weak):
    assert only(text).weak is weak


@pytest.mark.parametrize(
    ("text", "weak"),
    [("бір орталық", True), ("жиырма бір орталық", False), ("бірінші кезекте", True), ("бір рет", True)],
)
def test_weak_kazakh_words(text, weak):
    assert only(text, "kz").weak is weak


@pytest.mark.parametrize(
    ("lang", "text", "weak"),
    [
        ("ru", "движение не прекращается ни на один день", True),
        ("ru", "ни в одной из школ", True),
        ("ru", "работы ведутся на один день дольше", False),
        ("ru", "по принципу «одного окна»", True),
        ("ru", "в размере одного МРП", False),
        ("ru", "школы (по одной в каждом районе)", True),
        ("ru", "по одной школе построено", False),
        ("ru", "платят \ufffc за одну гигакалорию", True),
        ("ru", "ремонт закончен за один час", False),
        ("ru", "на один гектар посевов выделяется топливо", True),
        ("ru", "на один гектар посевов больше", False),
        ("ru", "стоимость строительства одного километра дороги", True),
        ("ru", "время оформления одной машины сократилось", True),
        ("ru", "среднее время таможенного досмотра одного груза", True),
        ("ru", "срок рассмотрения одного дела сократился", True),
        ("ru", "продолжительность приема одного пациента", True),
        ("ru", "срок рассмотрения одного месяца не превышает", False),
        ("ru", "за время ремонта закрыли одну школу", False),
        ("ru", "срок завершения строительства одной школы перенесен", False),
        ("ru", "время работы одного полного дня", False),
        ("ru", "завершено строительство одного километра дороги", False),
        ("ru", "в среднем за один рейс перевозится груз", True),
        ("ru", "одна такая установка способна очистить озеро", True),
        ("ru", "построена одна такая установка", False),
        ("ru", "на одну школу приходится больше", True),
        ("ru", "на одну школу больше", False),
        ("ru", "среднемесячная нагрузка на одного судью выросла", True),
        ("ru", "число судей на одного судью выросло", False),
        ("ru", "среднемесячная нагрузка на одного судью составляла", True),
        ("ru", "на одного тренера в среднем приходится ребенок", True),
        ("ru", "на одного участкового инспектора (их \ufffc) в среднем приходится", True),
        ("ru", "на одного инспектора (их \ufffc) приходится", True),
        ("ru", "на одного инспектора (их \ufffc) больше", False),
        ("ru", "на одного судью больше", False),
        ("ru", "нагрузка на одного инспектора составляла", True),
        ("ru", "проверено \ufffc на одного инспектора", True),
        # what a rate is told of
        ("ru", "на 100 тыс. населения", True),
        ("ru", "на каждые 10 тыс. населения", True),
        ("ru", "в расчете на 1 000 жителей", True),
        ("ru", "рассчитан на 1 000 жителей", False),
        ("ru", "на 1 200 жителей приходится", False),
        ("ru", "Численность пожарных на 10 тыс. жителей", True),
        ("ru", "число мест увеличено на 1 000 жителей", False),
        ("ru", "не реже одного раза в год", True),
        ("ru", "школа на 1 000 мест", False),
        ("ru", "помощь оказана 1 000 детей", False),
        ("kz", "100 мың тұрғынға шаққанда", True),
        ("kz", "әрбір 10 мың тұрғынға", True),
        ("kz", "1 000 адамға көмек көрсетілді", False),
        ("kz", "100 мың тұрғынға арналған", False),
        ("kz", "10 мың халыққа көрсеткіш өсті", True),
        ("kz", "10 мың халыққа екпе салынды", False),
        ("ru", "на 1 000 родившихся живыми показатель вырос", True),
        ("ru", "на 1 000 детей выделены средства", False),
        ("ru", "случая на 1 000 родившихся живыми", True),
        ("ru", "случая на 100 тыс. живорожденных против", True),
        ("ru", "случаев на 1 000 беременных", True),
        ("ru", "мест на 1 000 беременных", False),
        ("kz", "1 000 тірі туылғанға шаққандағы сәби өлімі", True),
        ("kz", "100 мың тірі туған нәрестеге", True),
        ("kz", "1 000 туған жерге", False),
        ("ru", "средняя задолженность одного заемщика", True),
        ("ru", "Стоимость одного обеда составляет", True),
        ("ru", "осмотр одной машины занимает", True),
        ("ru", "Вес одной почтовой посылки составляет", True),
        ("ru", "Один курс составляет \ufffc", True),
        ("ru", "Порядок прост. Одна прививка стоит \ufffc", True),
        ("ru", "2) одна прививка стоит \ufffc", True),
        ("ru", "открыта одна школа, занимает \ufffc", False),
        ("ru", "Одна школа закрыта", False),
        ("ru", "Не более одного часа занимает", False),
        ("ru", "Для одной школы требует", False),
        ("ru", "Ремонт одной школы обошелся", False),
        ("ru", "при цене одной книги", True),
        ("ru", "в стоимости нет одного обеда", False),
        ("ru", "задолженность одного заемщика", False),
        ("ru", "способом из одного источника", True),
        ("ru", "по принципу «7/24»", True),
        ("ru", "ремонт ТЭЦ-2 завершен", True),
        ("kz", "3-сыныпты бидай сатып алынды", True),
        ("kz", "мектептің 5-сыныбы", True),
        ("kz", "3 сыныпты жөндеді", False),
        ("kz", "ЖЭО-2-де жөндеу жүргізілуде", True),
        ("ru", "отремонтированы ТЭЦ, 2 котла", False),
        ("kz", "«7/24» қағидаты", True),
        ("ru", "обеспеченность жильем на одного жителя – выше", True),
        ("ru", "площадь на одного жителя достигла предела", True),
        ("ru", "на одного жителя больше", False),
        ("ru", "расходы на лекарства в расчете на одну койку увеличились резко", True),
        ("ru", "в расчете на одну таблетку", True),
        ("ru", "расходы на одного пациента увеличились до предела", True),
        ("ru", "расходы на одного пациента выросли на предел", True),
        ("ru", "увеличилось на одного пациента до предела", False),
        ("ru", "стоимость на одну единицу больше", False),
        ("ru", "больше всего затрат на одного жителя", True),
        ("ru", "затраты на одного жителя составили предел", True),
        ("ru", "объем затрат на одного ребенка вырос на предел", True),
        ("ru", "производительность на одного занятого выросла", True),
        ("ru", "площадь жилья на одного человека увеличилась", True),
        ("ru", "число жителей на одного человека увеличилось", False),
        ("ru", "затраты выделены одному жителю", False),
        ("ru", "в городе штраф наложен на одного занятого", False),
        ("kz", "тұрғын үйдің 1 шаршы метрінің бағасы", True),
        ("kz", "1 шаршы метрінің орташа бағасы", True),
        ("kz", "1 кВт·сағ құны", True),
        ("kz", "1 га жер бөлінді", False),
        ("ru", "из одного района", False),
        ("ru", "штраф составляет 1 МРП", False),
        ("kz", "айыппұл 1 АЕК құрады", False),
        ("ru", "продан за один доллар США", False),
        ("kz", "қорытындыны екі палата да берді", True),
        ("kz", "қорытындыны екі палата берді", False),
        ("kz", "екі сорғы станциясы да іске қосылды", True),
        ("kz", "екі сорғы станциясы іске қосылды", False),
        ("kz", "екі мектеп салу да көзделген", False),
        ("ru", "взвешенные частицы PM2,5 в воздухе", True),
        ("kz", "РМ2,5 қалқыма бөлшектері", True),
        ("kz", "қозғалыс бір күнге де тоқтамайды", True),
        ("kz", "жұмыс бір күнге ұзартылды", False),
        ("kz", "үш деңгейлі жүйе құрылды", True),
        ("kz", "екі қабатты мектеп", True),
        ("kz", "бес күндік жұмыс аптасы", True),
        ("kz", "бес күндік курс", True),
        ("kz", "бес күндік мерзім", False),
        ("ru", "пятидневный срок", False),
        ("ru", "пятидневный курс", True),
        ("kz", "екі деңгей қосылды", False),
        ("kz", "3 қабатты мектеп", False),
        ("kz", "он екі қабатты үй", True),
        ("ru", "двенадцатиэтажный дом", True),
        ("ru", "в 5 классе", True),
        ("ru", "открыто 5 классов", False),
        ("kz", "5-сынып оқушылары", True),
    ],
)
def test_what_is_said_of_a_kind_and_what_is_counted(lang, text, weak):
    (counted,) = (one for one in read_numbers(text, lang) if one.kind is not Kind.LIST_MARK)
    assert counted.weak is weak


@pytest.mark.parametrize(
    "text", ["a1@b2.kz", "https://b.kz/1", "www.b2.kz/2", "во-первых", "передан в семью", "млн тенге"]
)
def test_russian_without_numbers(text):
    assert read_numbers(text, "ru") == ()


OTHER_WORDS = ["Ұлы жүз", "Орта жүздің", "алты алаш", "бассейнде жүзді.", "өзенде жүзді, демалды"]


@pytest.mark.parametrize(
    "text", ["бірге", "бірден", "балалар үшін", "онда", "іс жүзінде", "әр тоқсан сайын", "бір-біріне", *OTHER_WORDS]
)
def test_kazakh_without_numbers(text):
    assert [found for found in read_numbers(text, "kz") if not found.weak] == []


def test_the_other_language_has_other_words():
    assert read_numbers("он сообщил", "ru") == ()
    assert only("он мектеп", "kz").value == 10


@pytest.mark.parametrize("case", ["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"])
def test_russian_number_words_against_num2words(case):
    for value in (*range(100), *range(100, 10**6, 7919), *range(10**6, 10**9, 98_765_431)):
        words = num2words(value, lang="ru", case=case, animate=False)
        found = only(f"школам {words} новыми школами")
        assert (found.value, found.text) == (value, words)


UNITS = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"]
TENS = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"]


def kazakh(value):
    hundreds, rest = divmod(value, 100)
    head = "" if not hundreds else "жүз" if hundreds == 1 else f"{UNITS[hundreds]} жүз"
    return " ".join(filter(None, (head, TENS[rest // 10], UNITS[rest % 10])))


def test_kazakh_number_words_up_to_a_thousand_and_their_thousands():
    for value in range(1, 1000):
        assert only(f"барлығы {kazakh(value)} мектеп", "kz").value == value
        assert (
            only(f"барлығы {kazakh(value)} мың {kazakh(1000 - value)} мектеп", "kz").value
            == value * 1000 + 1000 - value
        )


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize("hyphen", ["-", "\u2011"])
def test_a_free_line_is_a_telephone(lang, hyphen):
    found = only(f"x {hyphen.join(('8', '800', '080', '7777'))} x", lang)
    assert (found.kind, found.value) == (Kind.PHONE, "88000807777")


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize("text", ["(8-7172) 74-11-22", "(8 7172) 74-11-22", "8 (7172) 74-11-22", "8-7172-74-11-22"])
def test_a_code_of_a_city_belongs_to_its_telephone(lang, text):
    found = only(f"x {text} x", lang)
    assert (found.kind, found.value) == (Kind.PHONE, "87172741122")


@pytest.mark.parametrize("text", ["(8-10) 15", "(8-12) лет", "(8-7172)"])
def test_a_range_in_brackets_is_no_code_of_a_city(text):
    assert Kind.PHONE not in {one.kind for one in read_numbers(f"детей {text}", "ru")}


def test_more_of_the_next_number_bounds_not_this_one():
    first, second = read_numbers("10 школ и более пяти садов", "ru")
    assert (first.precision, second.precision) == (None, Precision.OVER)


@pytest.mark.parametrize(
    ("lang", "text", "kind", "value"),
    [
        ("ru", "в первой половине дня", Kind.ORDINAL, 1),
        ("kz", "күннің алғашқы жартысында", Kind.ORDINAL, 1),
        ("ru", "вторая половина проекта", Kind.ORDINAL, 2),
        ("kz", "жобаның екінші жартысы", Kind.ORDINAL, 2),
        ("ru", "в первой половине 2025 года", Kind.HALF_YEAR, (2025, 1)),
        ("kz", "2025 жылдың алғашқы жартысында", Kind.HALF_YEAR, (2025, 1)),
        ("kz", "2025 жылдың екінші жартысында", Kind.HALF_YEAR, (2025, 2)),
        ("ru", "половина проекта", Kind.FRACTION, (1, 2)),
        ("kz", "жобаның жартысы", Kind.FRACTION, (1, 2)),
    ],
)
def test_which_half_and_a_half(lang, text, kind, value):
    assert (only(text, lang).kind, only(text, lang).value) == (kind, value)


def test_the_first_is_a_number_of_a_half_alone():
    assert read_numbers("алғашқы медициналық көмек", "kz") == ()


@pytest.mark.parametrize(
    ("lang", "text", "precision"),
    [
        ("ru", "Меньше на 2 процентных пункта", None),
        ("ru", "больше в 2 раза", None),
        ("ru", "меньше 2 процентных пунктов", Precision.UNDER),
        ("ru", "менее чем на 2 процентных пункта", Precision.UNDER),
        ("ru", "почти на 2 процентных пункта", Precision.NEARLY),
        ("ru", "не больше на 2 процентных пункта", Precision.AT_MOST),
        ("kz", "2 пайыздық тармаққа кем", None),
        ("kz", "2 пайыздық тармақтан кем", Precision.UNDER),
    ],
)
def test_a_difference_is_no_bound(lang, text, precision):
    assert only(text, lang).precision is precision


@pytest.mark.parametrize(
    ("lang", "text", "weak"),
    [
        ("ru", "в расчете на 1 га и 1 кв. м", [True, True]),
        ("ru", "за 1 кВт, 1 Гкал и 1 м²", [True, True, True]),
        ("ru", "за 1 га платят столько, отремонтирован 1 км", [True, False]),
        ("kz", "1 га және 1 шаршы метрге есептеп", [True, True]),
        ("kz", "1 шаршы метр қазылды", [False]),
    ],
)
def test_ones_of_rates_in_a_row(lang, text, weak):
    assert [one.weak for one in read_numbers(text, lang)] == weak


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Қаражаттың екінші бөлігі қайтарылды.", [Kind.ORDINAL]),
        ("Кодекстің 49-бабының екінші бөлігі қолданылды.", [Kind.ARTICLE, Kind.ARTICLE]),
        ("Заңның екінші бөлігі қолданылды.", [Kind.ARTICLE]),
        ("Бюджеттің шығыстар бөлігі 98,7 %-ға атқарылды.", [Kind.PERCENT]),
        ("Кіріс бөлігі 12 млрд теңге болды.", [Kind.MONEY]),
        ("Ауылдың сол бөлігі 386 үйден тұрады.", [Kind.NUMBER]),
        ("Заңның 5-бабы 3 рет өзгерді.", [Kind.ARTICLE, Kind.MULTIPLE]),
        ("Бөлім 3", [Kind.ARTICLE]),
    ],
)
def test_the_other_part_is_none_of_an_act(text, kinds):
    assert [one.kind for one in read_numbers(text, "kz")] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Расходная часть 98,7 % исполнена.", [Kind.PERCENT]),
        ("Доходная часть 12 млрд тенге.", [Kind.MONEY]),
        ("Часть 2 статьи 5", [Kind.ARTICLE, Kind.ARTICLE]),
    ],
)
def test_a_part_of_so_much_is_none_of_an_act(text, kinds):
    assert [one.kind for one in read_numbers(text, "ru")] == kinds


def test_the_year_of_a_level_is_no_bound():
    found = read_numbers("бұл 2025 жылғы деңгейден (812 км) көп", "kz")
    assert found[0].precision is None


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2025 жылы өндірілгеннен көп", None),
        ("2025 жылы өткеннен аз", None),
        ("500 елді мекеннен астам", Precision.OVER),
        ("12 органнан көп", Precision.OVER),
    ],
)
def test_what_was_done_is_exceeded_and_not_the_number(text, precision):
    assert read_numbers(text, "kz")[0].precision is precision


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "1 МРП равен 3 932 тенге"),
        ("ru", "1 МРП – 3 932 тенге"),
        ("ru", "составлял 548,7 тенге за один доллар США"),
        ("kz", "1 АЕК 3 932 теңгеге тең"),
        ("kz", "бір АҚШ доллары үшін 548,7 теңге"),
    ],
)
def test_one_of_a_currency_whose_worth_is_told(lang, text):
    assert sorted((one.value == 1, one.weak) for one in read_numbers(text, lang)) == [(False, False), (True, True)]


def test_the_unit_of_a_row_is_no_sum():
    assert read_numbers("Үйдің бағасы, мың теңге", "kz") == ()
    assert only("Барлығы, мың теңге бөлінді", "kz").value == 1000


@pytest.mark.parametrize(
    ("lang", "text", "precision"),
    [
        ("ru", "не может превышать 20 000 тенге", Precision.AT_MOST),
        ("ru", "не могли превысить 20 000 тенге", Precision.AT_MOST),
        ("ru", "может превышать 20 000 тенге", None),
        ("ru", "при стаже 35 лет и более – наибольший", Precision.AT_LEAST),
        ("ru", "35 школ и более крупные сады", None),
        ("kz", "8-ден жоғары емес", Precision.AT_MOST),
        ("kz", "8-ден төмен емес", Precision.AT_LEAST),
        ("kz", "8-ден жоғары", None),
    ],
)
def test_what_may_not_be_more(lang, text, precision):
    assert only(text, lang).precision is precision


@pytest.mark.parametrize(
    ("text", "lang", "kind", "value"),
    [
        ("Пятого июня открыто", "ru", Kind.DAY, (6, 5)),
        ("двадцать пятое декабря", "ru", Kind.DAY, (12, 25)),
        ("к третьему сентября", "ru", Kind.DAY, (9, 3)),
        ("пятого июня 2026 года", "ru", Kind.DATE, date(2026, 6, 5)),
        ("тридцать первым мая 2026 г.", "ru", Kind.DATE, date(2026, 5, 31)),
        ("бесінші маусымда ашылды", "kz", Kind.DAY, (6, 5)),
        ("жиырма бесінші сәуірге дейін", "kz", Kind.DAY, (4, 25)),
        ("алтыншы қарашадағы", "kz", Kind.DAY, (11, 6)),
        ("2026 жылғы бірінші маусымда", "kz", Kind.DATE, date(2026, 6, 1)),
    ],
)
def test_a_day_in_words_is_read_as_a_date(text, lang, kind, value):
    found = only(text, lang)
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("второй июнь подряд", "ru"),
        ("улица Восьмого Марта", "ru"),
        ("тридцать второго мая", "ru"),
        ("в первом мае", "ru"),
        ("бірінші маусымда ашылды", "kz"),
        ("сериалдың бесінші маусымында", "kz"),
        ("бесінші маусым", "kz"),
        ("команда бесінші маусымда озды", "kz"),
    ],
)
def test_an_ordinal_before_a_month_that_is_no_day(text, lang):
    assert [found.kind for found in read_numbers(text, lang)] == [Kind.ORDINAL]


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    "text",
    ["(8-7172) 74-11-22", "(8‑7172) 74‑11‑22", "(8 7172) 74-11-22", "8 (7172) 74-11-22", "8 7172 741122"],
)
def test_a_code_of_a_city_is_of_the_telephone(text, lang):
    found = only(f"Иванов, {text}", lang)
    assert (found.kind, found.value) == (Kind.PHONE, "87172741122")


@pytest.mark.parametrize(
    ("text", "lang", "value", "weak"),
    [
        ("объем удвоен", "ru", Decimal(2), False),
        ("объем удвоится", "ru", Decimal(2), False),
        ("к утроению объема", "ru", Decimal(3), False),
        ("удвоить усилия", "ru", Decimal(2), True),
        ("трехсотместная школа", "ru", Decimal(300), False),
        ("семисотпятидесятиместный зал", "ru", Decimal(750), False),
        ("построен десяток школ", "ru", Decimal(10), False),
        ("сотня школ", "ru", Decimal(100), False),
        ("не один десяток школ", "ru", Decimal(10), True),
        ("десяток лет", "ru", Decimal(10), True),
        ("десятки школ", "ru", Decimal(10), True),
        ("мектептердің үштен бірге жуығы", "kz", (1, 3), False),
        ("мектептердің үштен бірден астамы", "kz", (1, 3), False),
        ("Екеуі де ашылды", "kz", Decimal(2), True),
        ("Оба открыты", "ru", Decimal(2), True),
        ("Мектептің екеуі ашылды", "kz", Decimal(2), False),
    ],
)
def test_words_that_tell_how_many(text, lang, value, weak):
    found = [one for one in read_numbers(text, lang) if one.value == value]
    assert [one.weak for one in found] == [weak]


@pytest.mark.parametrize(
    ("lang", "text", "weak"),
    [
        ("kz", "Мектепте мың оқушы оқиды.", False),
        ("kz", "Жыл сайын бюджеттен миллиард жұмсалады.", False),
        ("kz", "Оншақты мектеп жабылды.", False),
        ("kz", "Қалада бірнеше мың оқушы оқиды.", True),
        ("kz", "Қалада мың тұрғынға шаққанда дәрігерлер саны өсті.", True),
        ("kz", "Саны, мың адам", True),
        ("kz", "Жөндеу жарты жылға созылды.", False),
        ("kz", "Жарты жыл сайын есеп беріледі.", True),
        ("ru", "Закуплено полтонны муки.", False),
        ("ru", "Осмотр занял полчаса.", False),
        ("ru", "Обеспеченность врачами в расчете на тысячу жителей выросла.", True),
        ("ru", "Смертность на миллион родившихся снизилась.", True),
        ("ru", "Школа рассчитана на тысячу учеников.", False),
        ("ru", "Все школы, кроме одной, подключены.", True),
        ("ru", "Сданы все объекты, за исключением одного.", True),
        ("ru", "Подключена одна школа.", False),
        ("ru", "Одна часть сел подключена, другая ждет.", True),
        ("ru", "Классы переведены на одну смену.", True),
        ("ru", "Котлован вырыт наполовину.", True),
        ("ru", "Тариф снижен наполовину.", False),
        ("kz", "Жолдың екі шетіне бекеттер қойылды.", True),
        ("kz", "Жолға екі бекет қойылды.", False),
    ],
)
def test_a_lone_word_that_counts(lang, text, weak):
    assert only(text, lang).weak is weak


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("ru", "3) пункт выдачи открыт", [Kind.LIST_MARK]),
        ("kz", "3) тармақ жаңарды", [Kind.LIST_MARK]),
        ("kz", "Қайтарылды; 2) бөлім ашылды", [Kind.LIST_MARK]),
        ("kz", "3-тармақтың 2) тармақшасы", [Kind.ARTICLE, Kind.ARTICLE]),
        ("kz", "1) және 2) тармақшалары", [Kind.ARTICLE]),
        ("kz", "1-1) тармақшасы", [Kind.ARTICLE]),
        ("ru", "подпункт 2) пункта 3", [Kind.ARTICLE, Kind.ARTICLE]),
    ],
)
def test_the_mark_of_an_item_is_no_part_of_an_act(lang, text, kinds):
    assert [one.kind for one in read_numbers(text, lang)] == kinds


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("объем вырос троекратно", "3"),
        ("троекратный рост", "3"),
        ("очередь сократилась наполовину", "0.5"),
        ("расходы урезаны вполовину", "0.5"),
        ("открыто полдюжины школ", "6"),
    ],
)
def test_russian_words_for_so_many_times(text, value):
    assert only(text).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Жол төрт жолақты болды.", Kind.COMPOUND),
        ("Жол төрт жолақты болып салынды.", Kind.COMPOUND),
        ("Жолда төрт жолақты ашты.", Kind.NUMBER),
    ],
)
def test_what_is_no_object_tells_a_kind(text, kind):
    assert only(text, "kz").kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В городах – 80. Итого построено.", "number"),
        ("Қалаларда – 80. Барлығы салынды.", "number"),
        ("Открыто 80. Итого столько.", "number"),
        ("Доля 8,5. Итого столько.", "number"),
        ("80. Сады", "list-mark"),
        ("Открыты сады. 80. Школы", "list-mark"),
        ("Меры: 80. Школы", "list-mark"),
        ("Меры 79. Сады 80. Школы", "list-mark"),
    ],
)
def test_a_number_that_ends_a_sentence_numbers_no_item(text, kind):
    found = read_numbers(text, "kz" if "Қ" in text else "ru")
    assert [one.kind.value for one in found][-1] == kind
