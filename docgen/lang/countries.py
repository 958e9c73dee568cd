"""Countries, as Russian and Kazakh letters call them: the states of ISO 3166 that trade, aid and statistics name.

Kazakhstan is not among them: one language names it where the other says «республика». Those whose name is a Russian
word or a person's name besides are left out (Того, Мали, Чад).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS
from docgen.lang.measures import NOUN_ENDINGS
from docgen.model import Lang

_ROWS = r"""
AE|ОАЭ,Эмираты|оаэ,эмират|БАӘ,Әмірліктері|баә,әмірлік
AF|Афганистан|афган|Ауғанстан|ауған
AL|Албания|албан|Албания|албан
AM|Армения|армен,армян|Армения|армен,армян
AR|Аргентина|аргентин|Аргентина|аргентин
AT|Австрия|австри|Австрия|австри
AU|Австралия|австрал|Австралия|австрал
AZ|Азербайджан|азербайдж|Әзербайжан|әзербайж,әзірбайж
BD|Бангладеш|бангладеш|Бангладеш|бангладеш
BE|Бельгия|бельги|Бельгия|бельги
BG|Болгария|болгар|Болгария|болгар
BH|Бахрейн|бахрейн|Бахрейн|бахрейн
BR|Бразилия|бразил|Бразилия|бразил
BY|Беларусь,Белоруссия|белар,белорус|Беларусь,Белоруссия|белар,белорус
CA|Канада|канад|Канада|канад
CH|Швейцария|швейцар|Швейцария|швейцар
CL|Чили|чили|Чили|чили
CN|Китай,КНР|кита,кнр|Қытай,ҚХР|қытай,қхр
CO|Колумбия|колумби|Колумбия|колумби
CU|Куба|куба,кубе,кубу,кубы,кубин|Куба|куба
CY|Кипр|кипр|Кипр|кипр
CZ|Чехия|чехи,чеш,чехо|Чехия|чех
DE|Германия,ФРГ|герман,немец,немц,фрг|Германия,ГФР|герман,неміс,гфр
DK|Дания|дани,датск,датчан|Дания|дания,дани
DZ|Алжир|алжир|Алжир|алжир
EC|Эквадор|эквадор|Эквадор|эквадор
EE|Эстония|эстон|Эстония|эстон
EG|Египет|егип|Мысыр,Египет|мысыр,егип
ES|Испания|испан|Испания|испан
ET|Эфиопия|эфиоп|Эфиопия|эфиоп
FI|Финляндия|финлянд,финск,финн|Финляндия|финлянд,финн,фин(?!\w)
FR|Франция|франц|Франция|франц
GB|Великобритания,Англия|британ,великобрит,англи,королевств|Ұлыбритания,Англия|британ,ұлыбрит,англия,ағылшын,корольд
GE|Грузия|грузин,грузи[яиюе]|Грузия|грузи
GR|Греция|греци,гречес|Грекия,Греция|грек,греци
HK|Гонконг|гонконг,сянган|Гонконг|гонконг,сянган
HR|Хорватия|хорват|Хорватия|хорват
HU|Венгрия|венгр,венгер|Венгрия,Мажарстан|венгр,мажар
ID|Индонезия|индонез|Индонезия|индонез
IE|Ирландия|ирланд|Ирландия|ирланд
IL|Израиль|израил|Израиль|израил
IN|Индия|инди[йяиюе]|Үндістан|үнді
IQ|Ирак|ирак|Ирак|ирак
IR|Иран|иран|Иран|иран
IS|Исландия|исланд|Исландия|исланд
IT|Италия|итал|Италия|итал
JO|Иордания|иордан|Иордания|иордан
JP|Япония|япон|Жапония|жапон
KE|Кения|кени|Кения|кени
KG|Кыргызстан,Киргизия,Кыргызск~|кыргыз,киргиз|Қырғызстан,Қырғыз|қырғыз
KH|Камбоджа|камбодж|Камбоджа|камбодж
KR|Корея|коре[йяиюе]|Корея|корей,корея
KW|Кувейт|кувейт|Кувейт|кувейт
LA|Лаос|лаос|Лаос|лаос
LB|Ливан|ливан|Ливан|ливан
LK|Шри-Ланка|шри|Шри-Ланка|шри
LT|Литва|литв,литов|Литва|литва,литов
LU|Люксембург|люксембург|Люксембург|люксембург
LV|Латвия|латв,латыш|Латвия|латв,латыш
LY|Ливия|ливи|Ливия|ливия
MA|Марокко|марок|Марокко|марок
MD|Молдова,Молдавия|молд|Молдова,Молдавия|молд
ME|Черногория|черногор|Черногория|черногор
MM|Мьянма|мьянм|Мьянма|мьянм
MN|Монголия|монгол|Моңғолия|моңғол,монғол
MT|Мальта|мальт|Мальта|мальт
MX|Мексика|мексик|Мексика|мексик
MY|Малайзия|малайз|Малайзия|малайз
NG|Нигерия|нигери|Нигерия|нигери
NL|Нидерланды,Голландия|нидерланд,голланд|Нидерланд,Нидерландтар,Голландия|нидерланд,голланд
NO|Норвегия|норве|Норвегия|норве
NP|Непал|непал|Непал|непал
NZ|Зеландия|зеланд|Зеландия|зеланд
OM|Оман|оман|Оман|оман
PA|Панама|панам|Панама|панам
PH|Филиппины|филиппин|Филиппин,Филиппиндер|филиппин
PK|Пакистан|пакистан|Пәкістан|пәкістан,пакистан
PL|Польша|польш,польск|Польша|польша,поляк
PT|Португалия|португал|Португалия|португал
QA|Катар|катар|Катар|катар
RO|Румыния|румын|Румыния|румын
RS|Сербия|серби,сербск|Сербия|серб
RU|Россия,РФ,Российск~|росси,рф|Ресей,РФ|ресей,рф,орыс
SA|Аравия|арави,саудов,кса|Арабия|арабия,сауд
SD|Судан|судан|Судан|судан
SE|Швеция|швед,швеци|Швеция|швед,швеция
SG|Сингапур|сингапур|Сингапур|сингапур
SI|Словения|словен|Словения|словен
SK|Словакия|словак,словац|Словакия|словак
SY|Сирия|сири|Сирия|сири
TH|Таиланд|таиланд,тайск|Таиланд,Тайланд|таиланд,тайланд,тай(?!\w)
TJ|Таджикистан|таджик|Тәжікстан|тәжік
TM|Туркменистан,Туркмения|туркмен|Түрікменстан,Түркменстан|түрікмен,түркмен
TN|Тунис|тунис|Тунис|тунис
TR|Турция|турц,турец,турк(?!мен)|Түркия|түркия,түрік(?!мен)
TW|Тайвань|тайван|Тайвань|тайван
TZ|Танзания|танзан|Танзания|танзан
UA|Украина|украин|Украина|украин
US|США|сша,америк|АҚШ|ақш,америк
UY|Уругвай|уругва|Уругвай|уругвай
UZ|Узбекистан|узбек|Өзбекстан|өзбек
VE|Венесуэла|венесуэл|Венесуэла|венесуэл
VN|Вьетнам|вьетнам|Вьетнам|вьетнам
ZA|ЮАР|юар,южноафрик,африк|ОАР|оар,африк
"""
"""Code of ISO 3166; in Russian the names by which a country is seen to be meant, `~` for any ending of an adjective,
and the beginnings of all words that may speak of it («итальянский», «РФ»); the same in Kazakh.
"""
_RUSSIAN_ENDINGS = (
    ("~", "ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими"),
    ("ия", "ия|ии|ию|ией|иею"),
    ("ея", "ея|еи|ею|еей"),
    ("ша", "ша|ши|шу|шей|ше"),
    ("ка", "ка|ки|ку|кой|ке"),
    ("а", "а|ы|у|ой|е"),
    ("ы", "ы|ов|ам|ами|ах|"),
    ("усь", "усь|уси|усью"),
    ("ь", "ь|я|ю|ем|е"),
    ("ай", "ай|ая|аю|аем|ае"),
    ("пет", "пет|пта|пту|птом|пте"),
    ("ов", "ов"),
    ("и", "и"),
    ("о", "о"),
    ("", "|а|у|ом|е"),
)
"""How a Russian name ends → its cases; the first row that fits."""
_KAZAKH_ENDING = expression(rf"(?:{NOUN_ENDINGS['kz']}|-\w+)?")
_WORD = expression(rf"[{CAPITALS}](?<![\w\u2011-].)[\w\u2011-]+")
_MONEY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:доллар|рубл|юан|фунт)\w*[ \u00a0]$", re.IGNORECASE),
        "kz": expression(r"[ \u00a0](?:доллар|рубл|юан|фунт|лира|валюта|теңге)", re.IGNORECASE),
    }
)
"""«Долларов США», «Ресей рублі»: a currency, which the other language may name without its country."""
_BEGINNING = 2


class Country(NamedTuple):
    """A country that a text names: its code of ISO 3166, the place of its name and the word."""

    code: str
    start: int
    text: str


class _Name(NamedTuple):
    """A country's name: what all its forms begin with, and what may follow; no `endings` for any of a Kazakh noun."""

    code: str
    stem: str
    endings: frozenset[str] | None

    def is_in(self, word: str) -> bool:
        """Whether a word is this name in some case."""
        if not word.startswith(self.stem):
            return False
        rest = word[len(self.stem) :]
        return rest in self.endings if self.endings is not None else bool(_KAZAKH_ENDING.fullmatch(rest))


def countries_named(text: str, lang: Lang) -> Iterator[Country]:
    """The countries that a text names by their own names, in whatever case, in order.

    >>> [one.code for one in countries_named("экспорт в Италию, КНР; 5 млн долларов США", "ru")]
    ['IT', 'CN']
    >>> [one.code for one in countries_named("Италияға, Қытайдан; Данияр Ресей рублімен", "kz")]
    ['IT', 'CN']
    """
    names = _names(lang)
    for word in _WORD.finditer(text):
        plain = word[0].replace("\u2011", "-")
        for name in names.get(plain[:_BEGINNING], ()):
            if name.is_in(plain) and not _is_money(text, word, lang):
                yield Country(name.code, word.start(), word[0])


def _is_money(text: str, word: re.Match[str], lang: Lang) -> bool:
    money = _MONEY[lang]
    return bool(money.search(text, 0, word.start()) if lang == "ru" else money.match(text, word.end()))


def speaks_of(code: str, text: str, lang: Lang) -> bool:
    """Whether a word of a text may speak of a country: «итальянские», «РФ».

    >>> speaks_of("IT", "итальянские товары", "ru"), speaks_of("IT", "Қытай тауарлары", "kz")
    (True, False)
    """
    return bool(_words(lang)[code].search(text))


@functools.cache
def _names(lang: Lang) -> Mapping[str, tuple[_Name, ...]]:
    """First letters → the names that begin so."""
    found: dict[str, tuple[_Name, ...]] = {}
    for code, russian, _, kazakh, _ in _rows():
        for name in (russian if lang == "ru" else kazakh).split(","):
            made = _russian(code, name) if lang == "ru" else _Name(code, name, None)
            found[name[:_BEGINNING]] = (*found.get(name[:_BEGINNING], ()), made)
    return found


@functools.cache
def _words(lang: Lang) -> Mapping[str, re.Pattern[str]]:
    """Code → the words that may speak of it."""
    return {
        code: expression(rf"(?<!\w)(?:{(russian if lang == 'ru' else kazakh).replace(',', '|')})", re.IGNORECASE)
        for code, _, russian, _, kazakh in _rows()
    }


def _rows() -> Iterator[list[str]]:
    return (row.split("|") for row in _ROWS.split())


def _russian(code: str, name: str) -> _Name:
    """Capitals («США») take no ending."""
    if name.isupper():
        return _Name(code, name, frozenset({""}))
    ending, cases = next(row for row in _RUSSIAN_ENDINGS if name.endswith(row[0]))
    return _Name(code, name.removesuffix(ending), frozenset(cases.split("|")))
