"""A noun that somebody typed behind a figure."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.figures.typed_nouns import noun_of_another_number
from docgen.model import Lang


def records(value: str) -> str:
    return f"facts: {{n: {{what: {{ru: а, kz: ә}}, value: {value}, unit: school, sources: {{report: пункт 1}}}}}}"


@pytest.mark.parametrize(
    ("lang", "value", "text"),
    [
        ("ru", "7141", "Всего {{ fact.n }} школ."),
        ("ru", "7141", "Всего {{ fact.n }} детей."),
        ("ru", "12050", "Опрошено {{ fact.n }} родителя."),
        ("ru", "386", "Всего {{ fact.n }} школа."),
        ("ru", "386", "Всего {{ fact.n }} школы."),
        ("ru", "11", "Всего {{ fact.n }} школа."),
        ("ru", "3", "Всего {{ fact.n }} школа."),
        ("ru", "3", "Всего {{ fact.n }} граждане."),
        ("ru", "21", "Готово в {{ fact.n }} школах."),
        ("ru", "701", "Вырыто 1 137 колодцев, в том числе {{ fact.n }} шахтных и 436 трубчатых."),
        ("ru", "21", "Открыто {{ fact.n }} новых школ."),
        ("ru", "1001", "Из них {{ fact.n }} сельских."),
        ("ru", "31", "Пострадавших нет, ранения получили {{ fact.n }} военнослужащих."),
        ("ru", "386", "Число составило {{ fact.n }} школами."),
        ("ru", "386", "Это превысило {{ fact.n }} школами."),
        ("ru", "386", "Построено {{ fact.n }} школах."),
        ("ru", "386", "Построено {{ fact.n }} школой."),
        ("ru", "386", "Закуплены книги для {{ fact.n }} школам."),
        ("ru", "12840", "За 9 месяцев в области взято {{ fact.n }} пробы."),
        ("ru", "12840", "По данным областей взято {{ fact.n }} проба."),
        ("ru", "2.5", "Доля проб с отклонениями – {{ fact.n }} процентов."),
        ("ru", "2.5", "Рост составил {{ fact.n }} проценты."),
        ("ru", "4.25", "Построено {{ fact.n }} километров."),
        ("ru", "386", "Из них {{ fact.n }} школой не обеспечены."),
        ("ru", "386", "Всего {{ fact.n }} школой уже построены."),
        ("kz", "386", "Барлығы {{ fact.n }} мектептер."),
        ("kz", "2.5", "Барлығы {{ fact.n }} тонналар."),
        ("kz", "1", "Барлығы {{ fact.n }} адамдар."),
        ("kz", "386", "Су {{ fact.n }} мектептерде жоқ."),
        ("kz", "386", "Кітап {{ fact.n }} кітапханаларға берілді."),
        ("kz", "386", "Облыста {{ fact.n }} мұғалімдермен шарт жасалды."),
        ("kz", "386", "Облыста {{ fact.n }} жаңа мектептер ашылды."),
        ("kz", "386", "Облыста {{ fact.n }} ауылдық кітапханаларды жауып тастады."),
    ],
)
def test_a_noun_that_no_case_allows(lang: Lang, value: str, text: str) -> None:
    (one,) = found(noun_of_another_number, text, lang, records(value))
    assert one.code == "DG464"
    noun = str(one.args["text"]).split()[-1]
    assert one.span.column == text.index(noun, text.index("}}")) + 1


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("мектептер", ["DG464"]),
        ("жоғары оқу орындары", ["DG464"]),
        ("мектеп", []),
        ("балалар үйі", []),
        ("дәптер", []),
        ("доллар", []),
    ],
)
def test_a_noun_that_its_record_has_in_the_plural(noun: str, expected: list[str]) -> None:
    facts = records("386").replace("unit: school", "unit: building")
    names = f"{facts}\nnames:\n  building: {{kind: noun, ru: школа, kz: {noun}}}\n"
    told = list(found(noun_of_another_number, "Барлығы {{ fact.n | count }}.", "kz", names))
    assert [one.code for one in told] == expected
    assert all(one.hint == noun.rsplit(maxsplit=1)[-1] for one in told)


@pytest.mark.parametrize(
    ("lang", "value", "text"),
    [
        ("ru", "701", "Вырыто 1 137 колодцев, в том числе {{ fact.n }} шахтный и 436 трубчатых."),
        ("ru", "11", "Из них {{ fact.n }} сельских."),
        ("ru", "711", "Из них {{ fact.n }} шахтных."),
        ("ru", "41", "Доля Абая – {{ fact.n }} всех пожаров."),
        ("ru", "41", "Школам выдано {{ fact.n }}, другим – 3, прочих {{ fact.n }} других мест."),
        ("ru", "22", "Открыто {{ fact.n }} новых школ."),
        ("ru", "21", "Открыто более {{ fact.n }} новых школ."),
        ("ru", "21", "Число выросло до {{ fact.n }} новых школ."),
        ("ru", "21", "Открыто 300, сельских – {{ fact.n }}, прочих – нет."),
        ("ru", "21", "Группа № {{ fact.n }} младших школьников."),
        ("ru", "2.1", "Это {{ fact.n }} прошлых."),
        ("ru", "7141", "Всего {{ fact.n }} школа, из {{ fact.n }} школы, в {{ fact.n }} школе."),
        ("ru", "1021", "У {{ fact.n }} ребенка."),
        ("ru", "386", "Всего {{ fact.n }} школ, в {{ fact.n }} школах, {{ fact.n }} детям, {{ fact.n }} человек."),
        ("ru", "3", "Всего {{ fact.n }} школы, {{ fact.n }} человека, из {{ fact.n }} школ, {{ fact.n }} учеников."),
        (
            "ru",
            "386",
            "По итогам {{ fact.n }} выявлено, {{ fact.n }} новых школ, {{ fact.n }} (школа), {{ fact.n }}, школа.",
        ),
        ("ru", "386", "Проверки прошли в больницах и {{ fact.n }} школах, показатель достигнут {{ fact.n }} школами."),
        ("ru", "386", "Из {{ fact.n }} школам помогли, у {{ fact.n }} учителями стали мужчины."),
        ("ru", "386", "Выявлены нарушения в этих {{ fact.n }} школах, помогли {{ fact.n }} школам."),
        ("ru", "386", "Школа № {{ fact.n }} города, пункт {{ fact.n }} плана, {{ fact.n }} раз."),
        ("ru", "2020", "Приказ {{ fact.n }} года, с {{ fact.n }} Постановлением."),
        ("ru", "386", '{{ fact.n | count("школа") }} района.'),
        ("ru", "386", "Доля {{ fact.share }} пункта."),
        (
            "ru",
            "2.5",
            "Рост на {{ fact.n }} процента, к {{ fact.n }} процентам, в {{ fact.n }} километра, {{ fact.n }} раза.",
        ),
        ("ru", "4.5", "Средний балл {{ fact.n }} учеников города выше, {{ fact.n }} пунктов."),
        ("ru", "10.0", "Доля {{ fact.n }} процентов."),
        ("ru", "7", "По всем обследованным в районе {{ fact.n }} договоры заключены."),
        ("kz", "2.5", "Барлығы {{ fact.n }} тонна, {{ fact.n }} пайыз, {{ fact.n }} километр."),
        ("ru", "7", "По остальным {{ fact.n }} договоры заключаются, из {{ fact.n }} школы закрыли."),
        (
            "kz",
            "386",
            "Барлығы {{ fact.n }} мектеп, {{ fact.n }} қызметкер, {{ fact.n }} дәптер, {{ fact.n }} мектепте.",
        ),
        ("kz", "2020", "{{ fact.n }} жылдар."),
        ("kz", "2020", "{{ fact.n }} жылдарда, {{ fact.n }} айларда."),
        ("kz", "386", "Сатып алынды: {{ fact.n }} компьютерге, {{ fact.n }} дәптерде, {{ fact.n }} гектарға ақша."),
        (
            "kz",
            "386",
            "Құны {{ fact.n }} долларға, {{ fact.n }} тендерде, {{ fact.n }} офицерге, {{ fact.n }} лидерден.",
        ),
        (
            "kz",
            "386",
            "Облыста {{ fact.n }} жаңа мектепте, {{ fact.n }} ауылдық кітапханадан, {{ fact.n }} жаңа мектеп.",
        ),
        ("ru", "386", "Всего 5 сел: {{ fact.n }} водой не обеспечены, {{ fact.n }} газом отапливаются."),
        ("kz", "386", "Саны {{ fact.n }}, мектептерде су бар; барлығы {{ fact.n }}. Мектептерге су берілді."),
    ],
)
def test_a_noun_that_goes_with_its_number_or_none(lang: Lang, value: str, text: str) -> None:
    assert codes(noun_of_another_number, text, lang, records(value)) == []


@pytest.mark.parametrize(
    ("unit", "text", "columns"),
    [
        ("балалар музыка мектебі", "Аудандар {{ fact.n }} балалар музыка мектебін ашты.", []),
        ("бала", "{{ fact.n }} балалар музыка мектебіне барады.", [14]),
        ("мектеп", "{{ fact.n }} мектептер ашылды.", [14]),
    ],
)
def test_a_plural_of_people_may_belong_to_what_is_counted(unit: str, text: str, columns: list[int]) -> None:
    facts = records("386").replace("unit: school", "unit: thing")
    names = f"{facts}\nnames:\n  thing: {{kind: noun, ru: школа, kz: {unit}}}\n"
    assert [one.span.column for one in found(noun_of_another_number, text, "kz", names)] == columns
