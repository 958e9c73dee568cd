"""Acts by their form, levels, spheres and who is meant, language against language."""

from __future__ import annotations

import itertools
import re

import pytest
from seen import finished

from docgen.checks.languages.families import contradicting_words
from docgen.checks.text.passages import passages
from docgen.lang.families import FAMILIES
from docgen.lang.family_words import may_name, named_in, speaks_of
from docgen.lang.headings import HEADINGS
from docgen.lang.opposites import OPPOSITES
from docgen.lang.realms import REALMS
from docgen.model import Lang

RIGHT: dict[str, list[tuple[str, str]]] = {
    "form of an act": [
        ("Утверждено постановлением.", "Қаулымен бекітілді."),
        ("Утверждено распоряжением.", "Өкімімен бекітілді."),
        ("Утверждено приказом.", "Бұйрықпен бекітілді."),
        ("Утверждено указом.", "Жарлығымен бекітілді."),
        ("Утверждено протоколом.", "Хаттамамен бекітілді."),
    ],
    "level": [
        ("Открыт национальный центр.", "Ұлттық орталық ашылды."),
        ("Открыт региональный центр.", "Өңірлік орталық ашылды."),
        ("Открыт республиканский центр.", "Республикалық орталық ашылды."),
        ("Открыт областной центр.", "Облыстық орталық ашылды."),
        ("Открыт районный центр.", "Аудандық орталық ашылды."),
        ("Открыт международный центр.", "Халықаралық орталық ашылды."),
    ],
    "sphere": [
        ("Поручено органам образования.", "Білім беру органдарына тапсырылды."),
        ("Поручено органам здравоохранения.", "Денсаулық сақтау органдарына тапсырылды."),
        ("Поручено органам сельского хозяйства.", "Ауыл шаруашылығы органдарына тапсырылды."),
        ("Поручено органам культуры.", "Мәдениет органдарына тапсырылды."),
        ("Поручено органам энергетики.", "Энергетика органдарына тапсырылды."),
        ("Поручено органам транспорта.", "Көлік органдарына тапсырылды."),
        ("Поручено органам экологии.", "Экология органдарына тапсырылды."),
        ("Поручено органам торговли.", "Сауда органдарына тапсырылды."),
        ("Поручено органам спорта.", "Спорт органдарына тапсырылды."),
    ],
    "age of people": [
        ("Открыты детские центры.", "Балаларға арналған орталықтар ашылды."),
        ("Открыты центры для взрослых.", "Ересектерге арналған орталықтар ашылды."),
    ],
    "head or council": [
        ("Утверждено акимами областей.", "Облыстардың әкімдері бекітті."),
        ("Утверждено маслихатами областей.", "Облыстардың мәслихаттары бекітті."),
    ],
    "all or some": [
        ("Проверка всех школ.", "Барлық мектептерді тексеру."),
        ("Проверка некоторых школ.", "Кейбір мектептерді тексеру."),
    ],
    "who looks after the law": [
        ("Установлено прокуратурами.", "Прокуратуралар анықтады."),
        ("Установлено судами.", "Соттар анықтады."),
        ("Установлено полицией.", "Полиция анықтады."),
    ],
}
"""Each family's members in order, in sentences that differ by nothing else."""
MAY_MEAN = {
    ("form of an act", 1, 2),
    ("form of an act", 2, 1),
    ("level", 0, 2),
    ("level", 2, 0),
    ("level", 1, 3),
    ("level", 3, 1),
}
"""Members for which a translator may take the other one's word: «республиканский» is «ұлттық», too."""


def told(russian: str, kazakh: str) -> list[tuple[str, str]]:
    """The words here and there that are told of the first paragraphs of both texts."""
    ours, theirs = (passages(finished(text, lang).document)[0] for text, lang in ((russian, "ru"), (kazakh, "kz")))
    return [(one.args["text"], one.args["other"]) for one in contradicting_words(ours, theirs)]


def test_each_member_has_a_right_pair_and_each_family_its_own_name() -> None:
    assert {name: len(family.members) for name, family in REALMS.items()} == {
        name: len(pairs) for name, pairs in RIGHT.items()
    }
    assert REALMS.keys().isdisjoint(FAMILIES.keys() | HEADINGS.keys() | OPPOSITES.keys())


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_pair_is_seen_in_both_languages_and_never_told(name: str) -> None:
    for member, (russian, kazakh) in enumerate(RIGHT[name]):
        again = re.sub(r"(?<= )\w", lambda first: first[0].upper(), russian)
        assert may_name(REALMS[name], russian)
        assert may_name(REALMS[name], again)
        assert [one.member for one in named_in(name, russian, "ru")] == [member]
        assert [one.member for one in named_in(name, kazakh, "kz")] == [member]
        assert speaks_of(name, member, kazakh, "kz")
        assert told(russian, kazakh) == []


@pytest.mark.parametrize("name", RIGHT)
def test_every_other_member_is_told(name: str) -> None:
    for member, other in itertools.permutations(range(len(RIGHT[name])), 2):
        russian, kazakh = RIGHT[name][member][0], RIGHT[name][other][1]
        assert bool(told(russian, kazakh)) is ((name, member, other) not in MAY_MEAN), (russian, kazakh)


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Приказом утвержден протокол.", "Бұйрықпен хаттама бекітілді."),
        ("Постановлением внесены изменения в приказ.", "Қаулымен бұйрыққа өзгерістер енгізілді."),
        ("В распоряжении акимата имеется техника, приказ издан.", "Әкімдіктің иелігінде техника бар, бұйрық шықты."),
        ("Актом закреплено.", "Бұйрықпен бекітілді."),
        ("Поручением предусмотрено.", "Жарлықта көзделген."),
        ("Республиканская больница.", "Ұлттық аурухана."),
        ("Национальный научный центр.", "Республикалық ғылыми орталық."),
        ("Областные и районные больницы.", "Аудандық және облыстық ауруханалар."),
        ("Местные больницы.", "Аудандық ауруханалар."),
        ("Региональный фонд.", "Облыстық қор."),
        ("Центры в регионах республики.", "Өңірлік және республикалық орталықтар."),
        ("Зарубежные эксперты.", "Халықаралық сарапшылар."),
        ("Образование комиссии по спорту.", "Спорт жөніндегі комиссияны құру."),
        ("Школы и больницы.", "Білім беру және денсаулық сақтау ұйымдары."),
        ("Органы образования.", "Мектептердің энергетика мәселелері."),
        ("Зерновые культуры и сельское хозяйство.", "Дәнді дақылдар және ауыл шаруашылығы."),
        ("Физическая культура.", "Дене шынықтыру және спорт."),
        ("Торговля людьми.", "Адам саудасы."),
        ("Детский сад.", "Балабақша."),
        ("Взрослые и дети.", "Балалар мен ересектер."),
        ("Совершеннолетние граждане.", "Ересектер."),
        ("Акимы и депутаты.", "Әкімдер мен мәслихат депутаттары."),
        ("Во всех школах, кроме некоторых.", "Кейбір мектептерден басқа барлық мектептерде."),
        ("В ряде школ.", "Кейбір мектептерде."),
        ("На всех этапах.", "Әр кезеңде, кейбір жағдайда."),
        ("Прокуратурой и судами.", "Соттар мен прокуратура."),
        ("Надзорными органами.", "Прокуратура органдары."),
        ("На основании приказа «О постановлении».", "«Бұйрық туралы» бұйрық негізінде."),
    ],
)
def test_the_same_in_other_words_or_nothing_sure(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []


def test_sentences_that_answer_each_other_are_held_against_each_other() -> None:
    russian = "Приказом утверждены нормы. Постановлением утвержден план."
    assert told(russian, "Нормалар қаулымен бекітілді. Жоспар бұйрықпен бекітілді.") == [
        ("Приказом", "қаулымен"),
        ("Постановлением", "бұйрықпен"),
    ]
    assert told(russian, "Нормалар бұйрықпен, ал жоспар қаулымен бекітілді.") == []


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_no_word_speaks_of_what_holds_nothing(lang: Lang) -> None:
    """A word that may be empty would silence its member for ever."""
    for name, family in REALMS.items():
        assert not any(speaks_of(name, member, "\ufffc – .", lang) for member in range(len(family.members)))
