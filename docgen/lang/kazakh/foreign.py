"""Does a word look Russian rather than Kazakh? Then it was typed into the wrong template, and its form is withheld.

Kazakh took thousands of words by way of Russian (комиссия, орган, модель), so letters alone prove nothing. What Kazakh
did not take is the Slavic way of making words: adjectives in -ный, nouns in -ость, -ение, -ство, -тель, -ница, neuters
in -о, a final soft sign, the prefix вы-. Each sign is a row with the loans that have it too. Words without any sign are
listed where Kazakh has a word of its own for them. Capitals (names) and Kazakh letters settle that it is no such word.
"""

from functools import lru_cache

from docgen.expressions import expression

_KAZAKH = frozenset("әіңғүұқөһ")
_HARD = "бвгджзйклмнпрстфхцчшщ"
_IN_O = """
    радио ядро кино метро бюро авто фото видео депо казино пианино какао пальто табло трио соло танго домино эмбарго
    кредо евро еуро песо динамо стерео сальдо лото мачо манго эхо кило дзюдо самбо айкидо лого капучино эспрессо
    ретро инфо жюдо каратэ факсимиле сумо поло эскимо кимоно порто нетто брутто бистро либидо торнадо
    ведомство аудио
"""
_VOWELS = "аеиоуыэюя"
_PREFIXED = "предикат разряд подкаст приват приватизация привилегия причал подстанция"
_IN_K = """
    банка майка пробка лайка гайка чайка балалайка шайка таблетка розетка этикетка водка юбка
    энергоблок моноблок шлакоблок газоблок пеноблок станок ставка кубок
"""
_SIGNS: tuple[tuple[str, str, str], ...] = (
    ("йяе", rf"[{_VOWELS}].*[нвтшщчжкгх](?:ый|ий|ая|ое|ые|ие|ее)$", ""),
    ("ь", r"(?:ость|есть|[еи]знь)$", ""),
    ("е", rf"[{_VOWELS}].*(?:[внтзлрчшщ]|лас)ие$|[ьй]е$", "ателье досье лье фойе"),
    (
        "е",
        rf"[аоы].*[{_HARD}]е$",
        "учаске шоссе кафе кофе ателье резюме турне кашне макраме авеню шимпанзе промилле портмоне",
    ),
    ("ь", r"[аеиы]тель$", ""),
    (
        "ак",
        r"(?:[вбджзйлнтчшщ]|[аеиоуы].*[ео]р)ка$|[аеиоуы].*[^и]ок$",
        _IN_K,
    ),
    ("к", r"(?:[бвгджзлмнпрстчшщь]|е|а)ник$", "механик ботаник органик пикник спутник подшипник"),
    ("к", r"[щч]ик$", "чик датчик"),
    ("цаы", r"[^е]ец$|иц[аы]$", "марганец"),
    ("ь", r"[бвгдзсжчшщпмтф]ь$", ""),
    ("", r"щ", "борщ плащ"),
    ("", r"ъ", "субъект объект субъекті объекті адъютант инъекция конъюнктура съезд"),
    ("", r"^в[ызскплртх]", "влог влогер взвод"),
    ("", r"^(?:сч|сд|сб|св|вз|вн|пч)", "свитер взвод"),
    ("о", r"о$", _IN_O),
    ("я", rf"[{_HARD}ь]я$", "няня судья"),
    ("", r"^(?:пере|раз|под|пред)[бвгджзклмнпрстхчш]|^рас[хпсцч]|^над[зс]|^пр(?:иг|ик|ив|ич|оис)|тва$", _PREFIXED),
    ("", r"[оеё](?:нок|чек|век)$|ств", "ведомство"),
)
"""The last letters of what bears a sign (none: any), the sign, the loans that bear it too."""
_ADJECTIVE = expression(_SIGNS[0][1])
_MATCHERS = tuple((last, expression(sign), frozenset(loans.split())) for last, sign, loans in _SIGNS)
_OWN = """
    август апрель берег больной вес вид вода воздух вопрос врач год голос город дата двор декабрь деньги дети день
    детсад договор доклад дом дорога доход дочь друг жалоба завтрак задача заказ закон закупки запас запрос зарплата
    защита зерно зима знак игра итог июль июнь книга конец корова край круг льгота люди март мать мера мероприятия
    месяц мир мост муж мужчина лес налог народ наука недра номер ноябрь обед обзор облик оборот образ обмен объем огонь
    октябрь опека оплата опыт осень основа ответ отдел отдых отзыв отпуск отец отчет отрасль охрана пенсионер плата
    победа погода покупка поля порог поток почта права правда правило пример природа причина программа процент путь
    работа раздел размер район ребята река рост рынок ряд сад садик сбор свод семена семьи сентябрь сестра сила
    случай смена снег собака совет спор срок стол сторона страна стройка суд счет товар труд тысяча тюрьма угол указ
    уголь уровень услуга успех устав утро учет учеба февраль хлеб холод цена человек час школа шаг штраф юноша язык
    январь ясли яма
"""
_OWN_IN_KAZAKH = frozenset(_OWN.split())
"""Nouns of official letters without a sign, for which Kazakh has a word of its own (мектеп, қала, жұмыс)."""


@lru_cache(maxsize=1 << 14)
def looks_russian(word: str) -> bool:
    """Tell whether a word in small letters is made the Russian way.

    >>> [looks_russian(word) for word in ("школа", "учреждение", "область", "комиссия", "модель", "мереке", "Область")]
    [True, True, True, False, False, False, False]
    """
    member = word.rpartition("-")[2]
    if not word.islower() or _KAZAKH.intersection(word):
        return False
    return member in _OWN_IN_KAZAKH or any(
        (not last or member[-1:] in last) and sign.search(member) and member not in loans
        for last, sign, loans in _MATCHERS
    )


@lru_cache(maxsize=1 << 12)
def leads_russian(lead: str) -> bool:
    """Tell whether a Russian adjective stands before a noun.

    >>> leads_russian("государственный "), leads_russian("мемлекеттік ")
    (True, False)
    """
    return any(word.islower() and not _KAZAKH.intersection(word) and _ADJECTIVE.search(word) for word in lead.split())
