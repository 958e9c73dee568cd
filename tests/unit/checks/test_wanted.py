from __future__ import annotations

import re

import pytest
from projects import FACTS, TODAY

from docgen.checks import check_project
from docgen.model import Diagnostic, Lang
from docgen.world import MemoryWorld

MORE = """\
facts:
  camps: {what: {ru: лагеря, kz: лагерьлер}, value: 30, period: 2020, sources: {report: пункт 9}}
  autumn: {what: {ru: осень, kz: күз}, value: 31, period: 2020-H2, sources: {report: пункт 9}}
  third: {what: {ru: квартал, kz: тоқсан}, value: 32, period: 2020-Q3, sources: {report: пункт 9}}
  plan: {what: {ru: план, kz: жоспар}, value: 40, period: 2020..2025, sources: {report: пункт 10}}
"""
TYPED = re.compile(r"DG40[1-5]|DG30[0-9]|DG2\d\d")


def said(**texts: str) -> list[tuple[str, str, str]]:
    """Code, what it speaks of, and hint of what the checks say of figures in the letter `one`."""
    files = {f"templates/{lang}/one.j2": text for lang, text in texts.items()}
    world = MemoryWorld({"docgen.yaml": "", "facts/all.yaml": FACTS, "facts/more.yaml": MORE, **files}, TODAY)
    found = [one for one in check_project(world) if TYPED.match(one.code)]
    return [(one.code, one.args.get("text", "").replace("\u00a0", " "), _proposed(one)) for one in found]


def _proposed(found: Diagnostic) -> str:
    """What the help says to print."""
    written = re.search(r"\{\{ (.*?) \}\}", found.args.get("instead", ""))
    return found.hint or (written[1] if written else "")


@pytest.mark.parametrize(
    ("lang", "text", "typed", "hint"),
    [
        ("ru", "В 2020 году открыто {{ fact.schools }}", "2020 году", 'fact.schools.period | date("when")'),
        ("ru", "Итоги 2020 года: {{ fact.schools }}", "2020 года", 'fact.schools.period | date("gen")'),
        ("ru", "За 2020 год: {{ fact.schools }}", "2020 год", "fact.schools.period | date"),
        ("ru", "На 2020 – 2025 годы {{ fact.plan }}", "2020 – 2025 годы", "fact.plan.period | date"),
        ("ru", "Заседание 22 ноября 2019 года", "22 ноября 2019 года", "fact.meeting | date"),
        ("ru", "Заседание 22.11.2019", "22.11.2019", "fact.meeting | date"),
        ("kz", "2020 жылы {{ fact.schools }} ашылды", "2020 жылы", 'fact.schools.period | date("when")'),
        ("kz", "2019 жылғы 22 қарашада отырыс өтті", "2019 жылғы 22 қарашада", 'fact.meeting | date("when")'),
    ],
)
def test_a_typed_time_is_answered_with_what_prints_it(lang: Lang, text: str, typed: str, hint: str) -> None:
    pair = {"ru": "{{ fact.motto }}", "kz": "{{ fact.motto }}"} | {lang: text}
    assert [one[2] for one in said(**pair) if one[0] == "DG401" and one[1] == typed] == [hint]
    followed = said(**{both: text.replace(typed, f"{{{{ {hint} }}}}") for both in ("ru", "kz")})
    assert followed == []


def test_of_several_facts_of_a_year_the_one_is_named_that_the_other_language_prints() -> None:
    kazakh = '{{ fact.camps.period | date("when") }} {{ fact.schools }} және {{ fact.camps }}'
    russian = "В 2020 году {{ fact.schools }} и {{ fact.camps }}"
    hint = 'fact.camps.period | date("when")'
    assert ("DG401", "2020 году", hint) in said(ru=russian, kz=kazakh)
    assert said(ru=russian.replace("2020 году", f"{{{{ {hint} }}}}"), kz=kazakh) == []


def test_typed_in_both_languages_it_is_one_fact_for_both() -> None:
    found = said(
        ru="В 2020 году {{ fact.schools }} и {{ fact.camps }}", kz="2020 жылы {{ fact.camps }}, {{ fact.schools }}"
    )
    assert [hint for code, _, hint in found if code == "DG401"] == ['fact.schools.period | date("when")'] * 2


def test_where_several_could_be_meant_none_is_named() -> None:
    found = said(ru="В 2020 году", kz="2020 жылы")
    assert {(code, hint) for code, text, hint in found if "2020" in text} == {("DG401", "")}


def test_a_case_that_one_language_has_alone() -> None:
    found = said(ru="{{ fact.schools }}", kz="2020 жылғы көрсеткіш – {{ fact.schools }}")
    assert found == [("DG401", "2020 жылғы", 'fact.schools.period | date("attr")')]


@pytest.mark.parametrize(
    ("lang", "typed", "hint"),
    [
        ("ru", "подпунктом 5) пункта 3 статьи 12", 'at("ins", article=12, point=3, subpoint=5)'),
        ("ru", "пунктам 1 и 2", 'at("dat", point=[1, 2])'),
        ("ru", "статьи 9-2", 'at("gen", article="9-2")'),
        ("ru", "пункту 2.1", 'at("dat", point="2.1")'),
        ("kz", "2.1-тармағына", 'at("dat", point="2.1")'),
        ("kz", "12-бабының 3-тармағына", 'at("dat", article=12, point=3)'),
        ("kz", "12-бабы 3-тармағының 5) тармақшасына", 'at("dat", article=12, point=3, subpoint=5)'),
        ("kz", "2-қосымшаға", 'at("dat", annex=2)'),
        ("ru", "абзацем вторым подпункта 2)", 'at("ins", subpoint=2, indent=2)'),
        ("ru", "частью первой пункта 3 статьи 10", 'at("ins", article=10, point=3, part=1, words=true)'),
        ("ru", "частью 1 статьи 10", 'at("ins", article=10, part=1)'),
        ("ru", "параграфу 2 главы 3", 'at("dat", chapter=3, paragraph=2)'),
        ("kz", "3-тармағының екінші абзацына", 'at("dat", point=3, indent=2)'),
        ("kz", "10-бабының бірінші бөлігіне", 'at("dat", article=10, part=1, words=true)'),
        ("kz", "3-тарауының 2-параграфына", 'at("dat", chapter=3, paragraph=2)'),
    ],
)
def test_a_typed_part_of_an_act_is_answered_with_what_prints_it(lang: Lang, typed: str, hint: str) -> None:
    beside = {"ru": f"{typed} {{{{ source.order | cite }}}}", "kz": f"{{{{ source.order | cite }}}} {typed}"}[lang]
    pair = {"ru": "{{ fact.motto }}", "kz": "{{ fact.motto }}"} | {lang: beside}
    told = [(text.replace("\u2011", "-"), found) for code, text, found in said(**pair) if code == "DG401"]
    assert told == [(typed, f"source.order | {hint}")]
    followed = {both: beside.replace(typed, f"{{{{ source.order | {hint} }}}}") for both in ("ru", "kz")}
    assert said(**followed) == []


def test_a_part_of_an_act_that_the_line_does_not_cite_leaves_the_act_open() -> None:
    assert ("DG401", "статье 12", 'source.KEY | at("dat", article=12)') in said(ru="Согласно статье 12 Закона", kz="Иә")


def test_a_fifth_part_is_no_part_of_an_act_where_none_is_named() -> None:
    [found] = [one for one in said(ru="Площадь сократилась на пятую часть", kz="Иә") if one[1] == "пятую часть"]
    assert found[0] == "DG402"
    of_an_act = ("DG401", "пятую часть", 'source.KEY | at("nom", part=5, words=true)')
    assert of_an_act in said(ru="Дополнить пятую часть Правил", kz="Иә")


def test_parts_of_an_act_that_are_parted_are_told_each() -> None:
    found = said(ru="Согласно пункту 3 – абзацу второму пункта 4", kz="Иә")
    assert [one[1:] for one in found if one[0] == "DG401"] == [
        ("пункту 3", 'source.KEY | at("dat", point=3)'),
        ("абзацу второму пункта 4", 'source.KEY | at("dat", point=4, indent=2)'),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "hint"),
    [
        ("ru", "Проверено 386 школ", "fact.schools"),
        ("ru", "Проверено 386 сельских школ", "fact.schools"),
        ("ru", "Проверено 386", "fact.schools"),
        ("ru", "Проверено 386 врачей", ""),
        ("ru", "Проверено 14 школ", "fact.colleges"),
        ("ru", "Проверено 14 врачей", ""),
        ("ru", "Рост на 14 %", ""),
        ("ru", "Рост на 12,5 %", "fact.share"),
        ("ru", "Выделено 386 тенге", ""),
        ("ru", "Проверено 7", ""),
        ("kz", "386 мектеп тексерілді", "fact.schools"),
        ("kz", "386 дәрігер тексерілді", ""),
        ("kz", "Өсім 14 %", ""),
    ],
)
def test_a_fact_is_proposed_only_where_it_may_be_meant(lang: Lang, text: str, hint: str) -> None:
    pair = {"ru": "{{ fact.motto }}", "kz": "{{ fact.motto }}"} | {lang: text}
    assert [one[2] for one in said(**pair) if one[0] == "DG401"] == [hint]


def test_a_fact_that_the_other_language_prints_is_proposed_whatever_it_counts() -> None:
    found = said(ru="Открыто 14 колледжей", kz="{{ fact.colleges }} колледж ашылды")
    assert [one for one in found if one[0] == "DG401"] == [("DG401", "14", "fact.colleges")]


@pytest.mark.parametrize(
    ("lang", "text", "code", "hint"),
    [
        ("ru", "В первом полугодии тихо", "DG402", 'fact.KEY.period | date("when", words=true, year=false)'),
        ("ru", "Выросло вдвое", "DG402", "fact.KEY | times(fold=true)"),
        ("ru", "Проверено дважды", "DG402", "fact.KEY | times"),
        ("ru", "Более половины школ", "DG402", ""),
        (
            "kz",
            "Бірінші жартыжылдықта тыныш",
            "DG402",
            'fact.KEY.period | date("when", words=true, year=false) | capital',
        ),
        ("kz", "Екі есе өсті", "DG402", "fact.KEY | times(fold=true) | capital"),
        ("kz", "Екі рет тексерілді", "DG402", "fact.KEY | times | capital"),
        ("ru", "Принято во втором полугодии 2020 года", "DG401", 'fact.autumn.period | date("when")'),
        ("ru", "Итоги III квартала 2020 года", "DG401", 'fact.third.period | date("gen")'),
        ("kz", "2020 жылдың екінші жартыжылдығында қабылданды", "DG401", 'fact.autumn.period | date("when")'),
    ],
)
def test_a_time_or_a_multiple_is_answered_with_the_filter_that_prints_it(
    lang: Lang, text: str, code: str, hint: str
) -> None:
    pair = {lang: text, "kz" if lang == "ru" else "ru": ""}
    assert [one[2] for one in said(**pair) if one[0] == code] == [hint]
