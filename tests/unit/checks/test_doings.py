"""What was done to a thing, in both languages and against the description of its fact."""

from __future__ import annotations

import pytest
from seen import first_paragraphs, found

from docgen.checks.figures.other_doing import told_as_another_deed
from docgen.checks.languages.families import contradicting_words
from docgen.lang.families.doings import DOINGS, FAMILIES_OF_DOINGS, FAMILY
from docgen.lang.families.naming import may_name, named_in
from docgen.model import Lang

RIGHT = [
    ("Построено 5 домов.", "5 үй салынды."),
    ("Отремонтировано 5 домов.", "5 үй жөнделді."),
    ("Закрыто 5 домов.", "5 үй жабылды."),
    ("Приобретено 5 домов.", "5 үй сатып алынды."),
    ("Списано 5 домов.", "5 үй есептен шығарылды."),
    ("На дома выделено 5 млн тенге.", "Үйлерге 5 млн теңге бөлінді."),
    ("На дома освоено 5 млн тенге.", "Үйлерге 5 млн теңге игерілді."),
    ("За дома возвращено 5 млн тенге.", "Үйлер үшін 5 млн теңге қайтарылды."),
]
"""One pair for each deed, in the order of the table."""
BESIDES = [
    ("Построены и отремонтированы дома.", "Үйлер салынды және жөнделді."),
    ("Построена школа, старая закрыта.", "Мектеп салынды, ескісі жабылды."),
    ("Ремонт завершен, школа построена заново.", "Мектеп қайта салынды."),
    ("Закрыта потребность в жилье: приобретено 5 квартир.", "Тұрғын үйге қажеттілік жабылды: 5 пәтер сатып алынды."),
    ("На приобретение выделено 5 млн тенге.", "Сатып алуға 5 млн теңге бөлінді."),
    ("На ремонт направлено 5 млн тенге.", "Жөндеуге 5 млн теңге жұмсалды."),
    ("Введено 5 домов.", "5 үй салынды."),
    ("Куплено жилье.", "Тұрғын үй алынды."),
    ("Средства израсходованы полностью.", "Қаражат толық жұмсалды."),
    ("Средства выделены и освоены.", "Қаражат бөлініп, игерілді."),
    ("Средства возмещены.", "Қаражат қайтарылды."),
    ("Крыши закрыты, дома построены.", "Шатырлар жабылды, үйлер салынды."),
    ("Школы закрыты на ремонт.", "Мектептер жөндеуге жабылды."),
    ("Долги списаны.", "Қарыздар кешірілді."),
    ("Дорога отремонтирована.", "Жол жөндеуден өткізілді."),
    ("Дома не построены, квартиры приобретены.", "Үйлер салынбады, пәтерлер сатып алынды."),
    ("Мост построен взамен закрытого.", "Жабылған көпірдің орнына жаңасы салынды."),
    ("Не допущено, чтобы школа была закрыта.", "Мектептің жабылуына жол берілмеді, ол жөнделді."),
    ("Подписано соглашение, школа построена.", "Келісімге қол қойылды, мектеп салынды."),
    ("Инвестиции вложены.", "Инвестиция салынды."),
    ("Оплачено и возвращено 5 млн тенге.", "5 млн теңге төленіп, қайтарылды."),
    ("Мост закрыт для движения.", "Көпірмен жүруге тыйым салынған."),
    ("Школа отремонтирована, уделено внимание залу.", "Мектеп жөндеуден өтті, залға назар бөлінді."),
    ("Субсидии распределены.", "Субсидиялар бөлінді."),
]


def _told(russian: str, kazakh: str) -> list[str]:
    ours, theirs = first_paragraphs(russian, kazakh)
    return [str(one.args["text"]) for one in contradicting_words(ours, theirs)]


def _typed(text: str) -> str:
    """A sentence with its number printed, so that nothing but its verb is looked at."""
    return text.replace(" 5 ", " {{ fact.schools }} ").replace("5 ", "{{ fact.schools }} ", 1)


@pytest.mark.parametrize(("russian", "kazakh"), [*RIGHT, *BESIDES])
def test_one_deed_in_both_languages(russian: str, kazakh: str) -> None:
    assert _told(_typed(russian), _typed(kazakh)) == []


def test_another_deed_in_the_other_language() -> None:
    for at, (russian, _) in enumerate(RIGHT):
        assert may_name(FAMILIES_OF_DOINGS[FAMILY], russian)
        assert [one.member for one in named_in(FAMILY, russian, "ru")] == [at]
        for other, (_, kazakh) in enumerate(RIGHT):
            told = _told(_typed(russian), _typed(kazakh))
            assert not told if other == at else len(told) <= 1
    assert len(DOINGS) == len(RIGHT)


@pytest.mark.parametrize(
    ("russian", "kazakh", "text"),
    [
        ("Построено 5 домов.", "5 үй жөнделді.", "Построено"),
        ("Закрыто 5 домов.", "5 үй жөнделді.", "Закрыто"),
        ("Отремонтировано 5 домов.", "5 үй жабылды.", "Отремонтировано"),
        ("Списано 5 книг.", "5 кітап сатып алынды.", "Списано"),
        ("На дома выделено 5 млн тенге.", "Үйлерге 5 млн теңге игерілді.", "выделено"),
        ("За дома возвращено 5 млн тенге.", "Үйлерге 5 млн теңге бөлінді.", "возвращено"),
    ],
)
def test_deeds_that_exclude_each_other(russian: str, kazakh: str, text: str) -> None:
    assert _told(_typed(russian), _typed(kazakh)) == [text]


# --- against the description of the fact -----------------------------------------------------------------------------

RECORDS = """\
facts:
  mended: {what: {ru: отремонтированные библиотеки, kz: жөнделген кітапханалар}, value: 41, sources: {report: пункт 1}}
  built: {what: {ru: построенные школы, kz: салынған мектептер}, value: 26, sources: {report: пункт 1}}
  aged: {what: {ru: построенные до 1965 года школы, kz: 1965 жылға дейін салынған мектептер}, value: 26,
    sources: {report: пункт 1}}
  shut: {what: {ru: закрытые площадки, kz: жабық алаңдар}, value: 7, sources: {report: пункт 1}}
  given: {what: {ru: выделено на ремонт, kz: жөндеуге бөлінді}, value: 5 000 000, unit: tenge,
    sources: {report: пункт 1}}
  spent: {what: {ru: освоено на ремонт, kz: жөндеуге игерілді}, value: 4 000 000, unit: tenge,
    sources: {report: пункт 1}}
  bought: {what: {ru: приобретенные автобусы, kz: сатып алынған автобустар}, value: 12, sources: {report: пункт 1}}
  both: {what: {ru: построенные и отремонтированные дома, kz: салынған және жөнделген үйлер}, value: 9,
    sources: {report: пункт 1}}
  plain: {what: {ru: библиотеки, kz: кітапханалар}, value: 40, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text", "verb"),
    [
        ("ru", "Построено {{ fact.mended }} библиотек.", "Построено"),
        ("ru", "За год закрыта {{ fact.mended | count('библиотека') }}.", "закрыта"),
        ("ru", "За год не отремонтирована {{ fact.mended | count('библиотека') }}.", "не отремонтирована"),
        ("ru", "Отремонтировано {{ fact.built | count('школа') }}.", "Отремонтировано"),
        ("ru", "На ремонт не освоено {{ fact.spent | money }}.", "не освоено"),
        ("ru", "Возвращено {{ fact.given | money('млн') }}.", "Возвращено"),
        ("ru", "Списано {{ fact.bought | count('автобус') }}.", "Списано"),
        ("kz", "{{ fact.mended | count('кітапхана') }} салынды.", "салынды"),
        ("kz", "{{ fact.mended | count('кітапхана') }} жабылды.", "жабылды"),
        ("kz", "{{ fact.mended | count('кітапхана') }} жөнделмеді.", "жөнделмеді"),
        ("kz", "{{ fact.mended | count('кітапхана') }} жөнделген жоқ.", "жөнделген жоқ"),
        ("kz", "{{ fact.spent | money }} игерілмеді.", "игерілмеді"),
        ("kz", "{{ fact.given | money('млн') }} қайтарылды.", "қайтарылды"),
        ("kz", "{{ fact.bought | count('автобус') }} есептен шығарылды.", "есептен шығарылды"),
    ],
)
def test_a_figure_told_as_that_of_another_deed(lang: Lang, text: str, verb: str) -> None:
    assert [(one.code, one.args["text"]) for one in found(told_as_another_deed, text, lang, RECORDS)] == [
        ("DG477", verb)
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Отремонтирована {{ fact.mended | count('библиотека') }}."),
        ("ru", "Обновлена {{ fact.mended | count('библиотека') }}."),
        ("ru", "Закрыта на ремонт {{ fact.mended | count('библиотека') }}."),
        ("ru", "На время ремонта закрыта {{ fact.mended | count('библиотека') }}."),
        ("ru", "Построено {{ fact.plain }} библиотек, отремонтирована {{ fact.mended }}."),
        ("ru", "Построено {{ fact.both | count('дом') }}."),
        ("ru", "Отремонтировано {{ fact.aged | count('школа') }}."),
        ("ru", "Построено {{ fact.shut | count('площадка') }}."),
        ("ru", "Закрыто {{ fact.plain }} библиотек."),
        ("ru", "Освоено {{ fact.given | money('млн') }}."),
        ("ru", "Выделено {{ fact.spent | money('млн') }}."),
        ("ru", "Из приобретенных списано {{ fact.bought }}."),
        ("ru", "Взамен купленных ранее списано {{ fact.bought }}."),
        ("ru", "Введено {{ fact.built | count('школа') }}."),
        ("ru", "Построенных школ {{ fact.built }}, закрыто меньше."),
        ("kz", "{{ fact.mended | count('кітапхана') }} жөнделді."),
        ("kz", "{{ fact.mended | count('кітапхана') }} жаңартылды."),
        ("kz", "Жөндеу кезінде {{ fact.mended | count('кітапхана') }} жабылды."),
        ("kz", "{{ fact.plain }} кітапхана салынды, {{ fact.mended }} жөнделді."),
        ("kz", "{{ fact.both | count('үй') }} салынды."),
        ("kz", "{{ fact.aged | count('мектеп') }} жөнделді."),
        ("kz", "{{ fact.given | money('млн') }} игерілді."),
        ("kz", "Сатып алынғандардың {{ fact.bought }} есептен шығарылды."),
        ("kz", "{{ fact.shut | count('алаң') }} салынды."),
        ("kz", "{{ fact.mended | count('кітапхана') }} кітап сатып алынды."),
    ],
)
def test_what_may_be_told_of_the_fact(lang: Lang, text: str) -> None:
    assert found(told_as_another_deed, text, lang, RECORDS) == []
