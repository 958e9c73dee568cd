"""What differs between two states of a small project, and how it is told."""

from __future__ import annotations

import dataclasses
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.changes import Change, Changed, Changes, Field, Letters, Touch, compare
from docgen.changes.sentences import Pair, Said, pairs
from docgen.changes.telling import TELLERS, wording
from docgen.changes.words import stretches
from docgen.compose.composing import Composer
from docgen.model import Bilingual, Fact, Letter, Name, Promise, Source, Span
from docgen.model.records import Called, Citation, Evidence, Executor, Inquiry, Question, Relation
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY

RU = 'Проверено {{ fact.schools | count("школа", "nom") }}. Всего {{ fact.colleges }} колледжей.\n\nСлова[^order].\n'
KZ = '{{ fact.schools | count("мектеп", "nom") }} тексерілді. Барлығы {{ fact.colleges }} колледж.\n\nСөздер[^order].\n'


def world(facts: str = FACTS, ru: str = RU, kz: str = KZ) -> MemoryWorld:
    files = {"docgen.yaml": "", "facts/all.yaml": facts, "templates/ru/one.j2": ru, "templates/kz/one.j2": kz}
    return MemoryWorld(files, TODAY)


def edited(old: str, new: str) -> str:
    assert old in FACTS
    return FACTS.replace(old, new, 1)


def changed(facts: str = FACTS, ru: str = RU, kz: str = KZ) -> Changes:
    return compare(world(), world(facts, ru, kz), "HEAD")


def told(changes: Changes) -> list[tuple[str, str, str]]:
    return [(one.lang, one.old, one.new) for one in changes.touches]


def test_nothing_has_changed() -> None:
    found = changed()
    assert (found.records, found.touches, found.broken) == ((), (), Letters())


def test_a_fact_and_its_sentences_in_both_languages() -> None:
    found = changed(edited("value: 386", "value: 391"))
    (record,) = found.records
    assert (record.section, record.key, record.change) == ("facts", "schools", Change.CHANGED)
    assert record.fields == (Field("value", "386", "391"),)
    assert told(found) == [
        ("ru", "Проверено 386 школ.", "Проверено 391 школа."),
        ("kz", "386 мектеп тексерілді.", "391 мектеп тексерілді."),
    ]
    assert found.of(record) == found.touches
    assert found.reworded == ()


def test_a_source_of_a_fact_touches_its_sentences_though_they_read_the_same() -> None:
    found = changed(edited("sources: {report: пункт 1}", "sources: {report: пункт 9}"))
    assert [field.name for field in found.records[0].fields] == ["sources"]
    assert told(found) == [
        ("ru", "Проверено 386 школ.", "Проверено 386 школ."),
        ("kz", "386 мектеп тексерілді.", "386 мектеп тексерілді."),
    ]


def test_a_cited_source_touches_its_call_and_its_note() -> None:
    found = changed(edited("number: 5", "number: 6"))
    assert [one.key for one in found.records] == ["order"]
    russian = [(one.old, one.new) for one in found.touches if one.lang == "ru"]
    assert russian[0] == ("Слова.", "Слова.")
    assert russian[1][0].replace("№ 5", "№ 6") == russian[1][1]


def test_a_reworded_template_is_told_apart() -> None:
    found = changed(ru=RU.replace("колледжей", "учреждений"))
    assert found.records == ()
    assert [(one.old, one.new) for one in found.reworded] == [("Всего 14 колледжей.", "Всего 14 учреждений.")]


def test_a_record_that_was_added_or_taken_out() -> None:
    taken = changed(
        ru=RU.replace("{{ fact.colleges }}", "много"),
        kz=KZ.replace("{{ fact.colleges }}", "көп"),
        facts=re.sub(r"  colleges:\n(    .*\n)+", "", FACTS),
    )
    assert [(one.key, one.change) for one in taken.records] == [("colleges", Change.REMOVED)]
    back = compare(
        world(
            re.sub(r"  colleges:\n(    .*\n)+", "", FACTS),
            RU.replace("{{ fact.colleges }}", "много"),
            KZ.replace("{{ fact.colleges }}", "көп"),
        ),
        world(),
        "HEAD",
    )
    assert [(one.key, one.change) for one in back.records] == [("colleges", Change.ADDED)]
    assert ("ru", "Всего много колледжей.", "Всего 14 колледжей.") in told(back)


def test_a_new_letter_and_one_that_is_gone() -> None:
    second = edited(
        "facts:\n",
        "  two:\n    date: 2021-03\n    template: one\n    addressees: [someone]\n    signer: someone\n\nfacts:\n",
    )
    found = changed(second)
    assert {one.letter for one in found.touches} == {"two"}
    assert all(one.old == "" for one in found.touches)
    gone = compare(world(second), world(), "HEAD")
    assert all(one.new == "" and one.letter == "two" for one in gone.touches)


def test_a_letter_that_cannot_be_composed_is_named() -> None:
    broken = changed(ru=RU.replace("fact.schools", "fact.scools"))
    assert broken.broken == Letters(now=("one",))
    assert [one for one in broken.touches if one.lang == "ru"] == []
    before = compare(world(ru="{{"), world(), "HEAD")
    assert before.broken == Letters(before=("one",))


def test_an_unaffected_letter_is_not_composed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    compose = Composer.compose

    def counting(self: Composer, letter: object, lang: object) -> object:
        seen.append(self)
        return compose(self, letter, lang)  # type: ignore[arg-type]

    monkeypatch.setattr(Composer, "compose", counting)
    changed(edited("value: 12,5", "value: 13"))
    assert len(set(map(id, seen))) == 1


# --- sentences -------------------------------------------------------------------------------------------------------


def said(*texts: str) -> list[Said]:
    return [Said(text, Span("t"), frozenset()) for text in texts]


def test_a_sentence_put_in_stands_alone() -> None:
    found = list(pairs(said("a b c d", "k l m n"), said("a b c d", "x y z", "k l m o")))
    assert [(one.old and one.old.text, one.new and one.new.text) for one in found] == [
        ("a b c d", "a b c d"),
        (None, "x y z"),
        ("k l m n", "k l m o"),
    ]


TEXTS = st.lists(st.text("ab ", min_size=1, max_size=6), max_size=8)


@given(TEXTS, TEXTS)
def test_every_sentence_of_both_texts_is_told_once_in_order(old: list[str], new: list[str]) -> None:
    found: list[Pair] = list(pairs(said(*old), said(*new)))
    assert [one.old.text for one in found if one.old] == old
    assert [one.new.text for one in found if one.new] == new


@given(st.text("аб 12,.", max_size=30), st.text("аб 12,.", max_size=30))
def test_stretches_are_both_sentences(old: str, new: str) -> None:
    found = list(stretches(old, new))
    assert "".join(one.old for one in found) == old
    assert "".join(one.new for one in found) == new


# --- telling ---------------------------------------------------------------------------------------------------------

HOSTILE = "<script>alert(1)</script> | a*b* `c` \"d\" & 'e' [x](http://y) <img src=x onerror=y> #1 @all"


def hostile() -> Changes:
    record = Changed(
        "facts",
        "schools",
        Change.CHANGED,
        (Field(HOSTILE, HOSTILE, ""),),
        Span("facts/a.yaml"),
        Bilingual(HOSTILE, HOSTILE),
    )
    touch = Touch("one", "ru", HOSTILE, f"{HOSTILE} 2", Span("t"), frozenset({("facts", "schools")}))
    return Changes(
        HOSTILE,
        (record,),
        (touch, Touch("one", "kz", "", HOSTILE, Span("t"), frozenset())),
        Letters((HOSTILE,), ("x",)),
    )


class Tags(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("ui", ["en", "ru", "kz"])
def test_a_page_runs_and_fetches_nothing(ui: str) -> None:
    page = TELLERS["html"](hostile(), ui)
    found = Tags(page)
    assert not found.tags & {"script", "img", "link", "iframe", "a", "object", "form"}
    assert not {name for name in found.attributes if name.startswith("on")} | (found.attributes & {"src", "href"})
    assert "default-src 'none'" in page
    assert HOSTILE in found.text


def test_markdown_has_no_markup_but_ours() -> None:
    text = TELLERS["markdown"](hostile(), "en")
    assert "<" not in text.replace("\\<", "")
    assert "](" not in text.replace("\\](", "").replace("\\]\\(", "")
    assert all(line.replace("\\|", "").count("|") == 4 for line in text.split("\n") if line.startswith("|"))


def test_json_has_everything() -> None:
    data = json.loads(TELLERS["json"](hostile(), "en"))
    assert data["records"][0]["sentences"][0]["new"] == f"{HOSTILE} 2"
    assert data["reworded"][0]["new"] == HOSTILE
    assert data["not_compared"] == {"before": [HOSTILE], "now": ["x"]}


def test_text_shows_old_and_new() -> None:
    text = TELLERS["text"](changed(edited("value: 386", "value: 391")), "ru")
    assert "  значение: 386 → 391\n" in text
    assert "    - Проверено 386 школ.\n    + Проверено 391 школа.\n" in text


@pytest.mark.parametrize("form", TELLERS)
@pytest.mark.parametrize("ui", ["en", "ru", "kz"])
def test_every_form_is_the_same_each_time(form: str, ui: str) -> None:
    facts = edited("value: 386", "value: 391")
    assert TELLERS[form](changed(facts), ui) == TELLERS[form](changed(facts), ui)


def recorded(*fields: Field) -> Changes:
    record = Changed("facts", "paid", Change.CHANGED, fields, Span("facts/all.yaml", 1, 1))
    return Changes("HEAD", (record,), (), Letters())


@pytest.mark.parametrize("form", ["html", "text"])
def test_numbers_stand_in_groups(form: str) -> None:
    changes = recorded(Field("value", "214600000000", "1234.5"), Field("number", "214600", "2026"))
    russian, english = (TELLERS[form](changes, ui).replace("\u00a0", " ") for ui in ("ru", "en"))
    assert "214 600 000 000" in russian
    assert "1 234,5" in russian
    assert "1 234.5" in english
    assert "214600" in russian  # the number of a document is no quantity


@pytest.mark.parametrize(("ui", "expected"), [
    ("ru", ["статус: факт → план", "точность: точно → около", "должно сходиться", "подтверждено: да → —",
            "источник: report, место: пункт 1"]),
    ("kz", ["нақты → жоспар", "дәл → шамамен", "сәйкес келуге тиіс", "расталған: иә → —", "дереккөз: report"]),
])  # fmt: skip
def test_fields_and_values_are_in_the_language_of_the_reader(ui: str, expected: list[str]) -> None:
    changes = recorded(
        Field("status", "actual", "planned"),
        Field("precision", "exact", "about"),
        Field("relations", "", "schools > 5"),
        Field("confirmed", "yes", ""),
        Field("sources", "", "source: report; locator: пункт 1"),
    )
    text = TELLERS["text"](changes, ui).replace(";", ",")
    assert [one for one in expected if one not in text] == []


def test_every_field_of_a_record_has_a_name_for_readers() -> None:
    """What a clerk may change is not called by its English name, whatever record it belongs to."""
    told_by_language = {"called", "key", "span", "places", "shipped", "hints", "email", "ru", "kz", "sha256"}
    records = (Fact, Source, Name, Letter, Promise, Inquiry, Question, Executor, Citation, Relation, Evidence, Called)
    names = {one.name for record in records for one in dataclasses.fields(record)} - told_by_language
    assert names - set(wording.FIELDS) == set()


def test_words_of_a_person_are_left() -> None:
    assert wording.value("what", "Отчет: школы; дата: 5", "kz") == "Отчет: школы; дата: 5"
    assert wording.value("title", "actual", "ru") == "actual"
    assert wording.value("text", "2026 год, nom: а", "ru") == "2026 год, nom: а"
