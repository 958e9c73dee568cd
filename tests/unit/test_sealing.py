"""Approvals and seals of a real small project: what falls, what is refused, what is superseded."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from docgen.checking import outcome
from docgen.checks.project import Checked, Checker
from docgen.facts.book import FactBook, read_facts
from docgen.facts.settings import read_settings
from docgen.model import LANGS, Document, Lang, PageStyle
from docgen.reading import read_file
from docgen.register import Register, Seal, read_register
from docgen.sealing.contents import content_of
from docgen.sealing.proving import same_bytes, same_figures
from docgen.sealing.saying import OF_ANOTHER_LETTER
from docgen.sealing.sending import Order, Refused, Sealed, approve, seal
from docgen.sealing.standing import FIGURES_MOVED, SOURCES_MOVED, TEXT_MOVED, Sent, Standing, standing
from docgen.sealing.superseded import NOT_WRITTEN, Looked, looked_at
from docgen.starting import FIRST_LETTER, start_project
from docgen.world import DiskWorld
from docgen.writers.docx import write_docx
from tests.projects import TODAY
from tests.written import BODY, edited, packed, parts

FACT = "letter_first_letter_example"


class Project:
    """A project of its own on the disk."""

    def __init__(self, root: Path) -> None:
        start_project(root, TODAY)
        self.root = root
        self.promise()

    def promise(self) -> None:
        self.edit(
            "facts/first-letter.yaml",
            "facts:\n",
            "promises:\n  plan:\n    what: {ru: план, kz: жоспар}\n    owner: Правительство\n    due: 2021-06\n\n"
            "facts:\n",
        )
        for lang, word in (("ru", "План будет утвержден."), ("kz", "Жоспар бекітіледі.")):
            self.edit(f"templates/{lang}/first-letter.j2", "{% endblock %}", f"\n[!plan] {word}\n{{% endblock %}}")

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    @property
    def world(self) -> DiskWorld:
        return DiskWorld(self.root, TODAY)

    def checked(self) -> tuple[FactBook, Checked]:
        book, faults = read_facts(self.world)
        assert faults == []
        return book, Checker(self.world, book, read_settings(self.world)[0]).check(book.letters[FIRST_LETTER])

    def standing(self) -> Standing:
        book, checked = self.checked()
        content = content_of({lang: one.document for lang, one in checked.composed.items()}, book)
        return standing(read_register(self.world)[0], FIRST_LETTER, content.digests)

    def build(self, edition: str = "") -> None:
        for lang, one in self.checked()[1].composed.items():
            path = self.root / "output" / lang / f"{FIRST_LETTER}{edition}.docx"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(rebuilt(one.document, "docx"))

    def seal(self, *, edited: bool = False, langs: tuple[Lang, ...] = LANGS) -> tuple[int, Seal]:
        sealed = self.sealed(edited=edited, langs=langs)
        return sealed.number, sealed.seal

    def sealed(self, *, edited: bool = False, langs: tuple[Lang, ...] = LANGS, on: str = "2021-03-31") -> Sealed:
        book, checked = self.checked()
        order = Order("А. Секретарь", on, self.root / "output", edited, langs)
        return seal(self.world, checked, book, order, rebuilt)

    def edit_docx(self, old: str, new: str, lang: Lang = "ru") -> None:
        """The letter as it was really built, edited by a hand."""
        data = edited(old, new, data=write_docx(self.checked()[1].composed[lang].document, PageStyle()).data)
        (self.root / f"output/{lang}/{FIRST_LETTER}.docx").write_bytes(data)

    def looked(self) -> Looked:
        (one,) = looked_at(read_register(self.world)[0], self.checked()[0], TODAY)
        return one


def rebuilt(document: Document, suffix: str) -> bytes:
    """Stands for a writer: other bytes for another text."""
    return f"{suffix} {document!r}".encode()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def without_controls(data: bytes) -> bytes:
    """A DOCX whose figures have lost their controls and kept their text."""
    body = parts(data)[BODY].decode()
    bare = re.sub(r"<w:sdtPr>.*?</w:sdtPr>|</?w:sdt>|</?w:sdtContent>", "", body)
    return packed(parts(data) | {BODY: bare.encode()})


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.faults[0].code


# --- approvals -------------------------------------------------------------------------------------------------------


def test_an_approval_holds_until_a_figure_moves(project: Project) -> None:
    book, checked = project.checked()
    approve(project.world, checked, book, "А. Секретарь", "2021-03-31")
    assert (project.standing().approval is not None, project.standing().fallen) == (True, "")
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    assert project.standing().fallen == FIGURES_MOVED
    project.edit("facts/first-letter.yaml", "value: 4", "value: 3")
    assert project.standing().fallen == ""


@pytest.mark.parametrize(("lang", "old", "new"), [("ru", "сообщаю", "сообщаем"), ("kz", "хабарлаймын", "хабарлаймыз")])
def test_an_approval_falls_with_a_word_of_either_language(project: Project, lang: str, old: str, new: str) -> None:
    book, checked = project.checked()
    approve(project.world, checked, book, "А. Секретарь", "2021-03-31")
    project.edit(f"templates/{lang}/first-letter.j2", old, new)
    assert project.standing().fallen == TEXT_MOVED


def test_an_approval_falls_when_the_source_is_another_place(project: Project) -> None:
    book, checked = project.checked()
    approve(project.world, checked, book, "А. Секретарь", "2021-03-31")
    project.edit("facts/first-letter.yaml", "пункт 1", "пункт 2")
    assert project.standing().fallen == SOURCES_MOVED


def test_a_check_tells_a_fallen_approval_until_the_letter_is_sent(project: Project) -> None:
    book, checked = project.checked()
    approve(project.world, checked, book, "А. Секретарь", "2021-03-31")

    def told() -> list[tuple[str, str]]:
        return [(one.code, one.args["reason"]) for one in outcome(project.world).findings if one.code == "DG806"]

    assert told() == []
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    assert told() == told() == [("DG806", FIGURES_MOVED)]  # found, and kept from then on
    assert outcome(project.world, ()).findings == []
    project.build()
    project.seal()
    project.edit("facts/first-letter.yaml", "value: 4", "value: 5")
    assert told() == []


def test_a_check_tells_a_sent_letter_that_would_read_otherwise(project: Project) -> None:
    project.build()
    project.seal()

    def told() -> list[tuple[str, str, int]]:
        found = outcome(project.world).findings
        return [(one.code, one.span.file, one.span.line) for one in found if one.code == "DG805"]

    assert told() == []
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    letter = project.checked()[0].letters["first-letter"]
    assert told() == told() == [("DG805", letter.span.file, letter.span.line)]  # found, and kept from then on
    assert outcome(project.world, ()).findings == []
    project.edit("facts/first-letter.yaml", "value: 4", "value: 3")
    assert told() == []


@pytest.mark.parametrize(("lang", "old", "new"), [("ru", "сообщаю", "сообщаем"), ("kz", "хабарлаймын", "хабарлаймыз")])
def test_a_check_tells_a_sent_letter_of_which_a_word_is_another(
    project: Project, lang: str, old: str, new: str
) -> None:
    project.build()
    project.seal()
    project.edit(f"templates/{lang}/first-letter.j2", old, new)
    assert "DG805" in [one.code for one in outcome(project.world).findings]


def test_a_letter_with_an_error_is_not_approved(project: Project) -> None:
    project.edit("templates/ru/first-letter.j2", "сообщаю", "7 834 раза сообщаю")
    book, checked = project.checked()
    with pytest.raises(Refused):
        approve(project.world, checked, book, "А. Секретарь", "2021-03-31")
    assert read_register(project.world)[0].links == ()


# --- seals -----------------------------------------------------------------------------------------------------------


def test_a_seal_says_what_was_sent(project: Project) -> None:
    project.build()
    number, made = project.seal()
    assert (number, made.letter, made.by, made.inquiry, made.inquiry_date) == (
        1,
        FIRST_LETTER,
        "А. Секретарь",
        "ПРИМЕР-1",
        "2021-03-31",
    )
    data = (project.root / "output/ru/first-letter.docx").read_bytes()
    assert made.files[0].sha256 == hashlib.sha256(data).hexdigest()
    assert [one.path for one in made.files] == ["ru/first-letter.docx", "kz/first-letter.docx"]
    assert ("ru", "А.\u00a0Примеру") in made.addressees
    assert [(one.text, one.value) for one in made.printed if one.lang == "ru" and one.keys == (FACT,)] == [
        ("2021\u00a0году", "2021-01-01..2021-12-31"),
        ("3 организаций", "3"),
    ]
    assert [(one.key, one.value, one.sources) for one in made.known] == [
        (FACT, "3", (("letter_first_letter_report", "пункт 1"),))
    ]
    assert [(one.key, one.due) for one in made.promises] == [("plan", "2021-06-01..2021-06-30")]
    assert project.standing().sent is Sent.SAME


def test_without_files_nothing_is_sealed(project: Project) -> None:
    with pytest.raises(Refused) as refused:
        project.seal()
    assert code(refused) == "DG811"


def test_an_old_file_is_not_sealed_unless_a_hand_edited_it(project: Project) -> None:
    project.build()
    file = project.root / "output/kz/first-letter.docx"
    file.write_bytes(file.read_bytes() + b" ")
    with pytest.raises(Refused) as refused:
        project.seal()
    assert code(refused) == "DG810"
    assert read_register(project.world)[0].links == ()
    with pytest.raises(Refused) as refused:  # what was sent cannot be told from such bytes
        project.seal(edited=True)
    assert code(refused) == "DG730"
    project.edit_docx("хабарлаймын", "хабарлаймыз", "kz")
    assert [one.edited for one in project.seal(edited=True)[1].files] == [False, True]


def test_a_figure_typed_by_hand_is_on_record_as_it_was_sent(project: Project) -> None:
    project.build()
    project.edit_docx("3\u00a0организаций", "4 организаций")
    sealed = project.sealed(edited=True)
    assert [one.code for one in sealed.findings] == ["DG732", "DG614"]
    typed = [one for one in sealed.seal.printed if not one.keys]
    assert [(one.lang, one.text, one.value) for one in typed] == [("ru", "4 организаций", "")]
    assert any("4 организаций" in line for lang, line in sealed.seal.lines if lang == "ru")
    (told,) = project.looked().typed
    assert (told.printed.text, told.built) == ("4 организаций", "3 организаций")
    assert [(one.key, one.value) for one in told.now] == [(FACT, "3")]
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")  # the Kazakh letter has 3
    assert [one.lang for moved in project.looked().moved for one in moved.printed] == ["kz"]


# --- files that were built from other facts than today's -------------------------------------------------------------


@pytest.fixture
def older(project: Project) -> Project:
    """A letter whose files were really built before a fact moved."""
    for lang in LANGS:
        (project.root / f"output/{lang}").mkdir(parents=True)
        (project.root / f"output/{lang}/{FIRST_LETTER}.docx").write_bytes(docx_of(project, lang))
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    return project


def test_an_untouched_older_file_is_on_record_as_that(older: Project) -> None:
    with pytest.raises(Refused) as refused:
        older.seal()
    assert code(refused) == "DG810"
    sealed = older.sealed(edited=True)
    assert [(one.code, one.args["text"], one.args["now"]) for one in sealed.findings] == [
        ("DG739", "3 организаций", "4 организаций"),
        ("DG739", "3 ұйымда", "4 ұйымда"),
    ]
    assert [(one.text, one.value) for one in sealed.seal.printed if one.keys == (FACT,) and "/" not in one.anchor] == [
        ("3 организаций", "3"),
        ("3 ұйымда", "3"),
    ]
    assert [(one.lang, one.keys, one.built) for one in sealed.seal.departed] == [
        ("ru", (FACT,), "4 организаций"),
        ("kz", (FACT,), "4 ұйымда"),
    ]


def test_what_was_older_when_it_was_sealed_is_followed(older: Project) -> None:
    older.sealed(edited=True)
    assert older.standing().changed == LANGS  # a build makes a supplement
    looked = older.looked()
    assert (looked.moved, looked.typed) == ((), ())
    assert [(one.printed.text, [fact.value for fact in one.now]) for one in looked.older] == [
        ("3 организаций", ["4"]),
        ("3 ұйымда", ["4"]),
    ]
    older.edit("facts/first-letter.yaml", "value: 4", "value: 3")
    assert (older.standing().sent, older.looked().older) == (Sent.SAME, ())
    older.edit("facts/first-letter.yaml", "value: 3", "value: 5")
    looked = older.looked()
    assert (looked.moved, [fact.value for one in looked.older for fact in one.now]) == ((), ["5", "5"])


def test_languages_that_say_different_things_are_told(older: Project) -> None:
    (older.root / f"output/ru/{FIRST_LETTER}.docx").write_bytes(docx_of(older, "ru"))
    found = older.sealed(edited=True).findings
    assert [one.code for one in found] == ["DG739", "DG614"]
    assert (found[1].args["text"], found[1].args["other"]) == ("4 организаций", "3 ұйымда")
    assert older.standing().changed == ("kz",)


def test_a_figure_that_a_build_did_not_know_is_no_part_of_what_was_sent(older: Project) -> None:
    older.edit("facts/first-letter.yaml", "value: 4", "value: 3")
    for lang, words in (("ru", "Всего {{ fact.%s }}."), ("kz", "Барлығы {{ fact.%s }}.")):
        older.edit(f"templates/{lang}/first-letter.j2", "{% endblock %}", f"\n{words % FACT}\n{{% endblock %}}")
    sealed = older.sealed(edited=True)
    assert (sealed.findings, sealed.seal.departed) == ((), ())
    assert older.standing().changed == LANGS


@pytest.mark.parametrize(("now", "changed"), [(3, ("ru",)), (4, ("kz",)), (5, ("ru", "kz"))])
def test_a_typed_figure_is_what_the_fact_says_once_it_is_corrected(
    project: Project, now: int, changed: tuple[Lang, ...]
) -> None:
    project.build()
    project.edit_docx("3\u00a0организаций", "4 организаций")
    project.sealed(edited=True)
    project.edit("facts/first-letter.yaml", "value: 3", f"value: {now}")
    assert project.standing().changed == changed


def test_a_figure_whose_control_was_taken_away_was_sent_all_the_same(project: Project) -> None:
    project.build()
    data = write_docx(project.checked()[1].composed["ru"].document, PageStyle()).data
    (project.root / f"output/ru/{FIRST_LETTER}.docx").write_bytes(without_controls(data))
    sealed = project.sealed(edited=True)
    assert sealed.findings == ()
    assert "3 организаций" in [one.text for one in sealed.seal.printed if one.keys == (FACT,)]


def test_two_texts_of_one_letter_are_not_sealed(project: Project) -> None:
    project.build()
    project.edit_docx("3\u00a0организаций", "4 организаций")
    document = project.checked()[1].composed["ru"].document
    (project.root / f"output/ru/{FIRST_LETTER}.pdf").write_bytes(rebuilt(document, "pdf"))
    with pytest.raises(Refused) as refused:
        project.seal(edited=True)
    assert code(refused) == "DG731"
    (project.root / f"output/ru/{FIRST_LETTER}.pdf").write_bytes(b"printed anew")
    assert [one.code for one in project.sealed(edited=True).findings] == ["DG732", "DG733", "DG614"]


def test_half_a_letter_is_sealed_only_if_it_is_said(project: Project) -> None:
    project.build()
    (project.root / f"output/kz/{FIRST_LETTER}.docx").unlink()
    with pytest.raises(Refused) as refused:
        project.seal()
    assert code(refused) == "DG734"
    made = project.seal(langs=("ru",))[1]
    assert {one.lang for one in (*made.printed, *made.files)} == {"ru"}
    assert {lang for lang, _ in (*made.addressees, *made.lines)} == set(made.said) == {"ru"}
    assert project.standing().sent is Sent.SAME


# --- sent later in another language or format ------------------------------------------------------------------------


def test_the_second_language_is_added_to_what_was_sent(project: Project) -> None:
    project.build()
    project.seal(langs=("ru",))
    sealed = project.sealed(langs=("kz",), on="2021-04-01")
    added = sealed.seal
    assert (sealed.number, added.adds_to, added.supplements, added.on) == (2, 1, 0, "2021-04-01")
    assert [one.path for one in added.files] == [f"kz/{FIRST_LETTER}.docx"]
    assert {one.lang for one in added.printed} == set(added.said) == {"kz"}
    (edition,) = read_register(project.world)[0].editions(FIRST_LETTER)
    assert (edition.number, [one.lang for one in edition.files]) == (1, ["ru", "kz"])
    stands = project.standing()
    assert (stands.number, stands.edition, stands.sent) == (1, 1, Sent.SAME)
    with pytest.raises(Refused) as refused:
        project.seal()
    assert code(refused) == "DG812"


def test_both_languages_supplement_what_went_out_on_two_days(project: Project) -> None:
    project.build()
    project.seal(langs=("ru",))
    project.seal(langs=("kz",))
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    assert (project.standing().edition, project.standing().changed) == (1, LANGS)
    project.build("+supplement-1")
    number, made = project.seal()
    assert (number, made.supplements, made.adds_to) == (3, 1, 0)
    looked = looked_at(read_register(project.world)[0], project.checked()[0], TODAY)
    assert [(one.number, one.followed_by, len(one.moved)) for one in looked] == [(1, 3, 1), (2, 3, 1), (3, 0, 0)]


def test_a_supplement_that_only_one_language_had_is_owed_in_the_other(project: Project) -> None:
    project.build()
    project.seal()
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    project.build("+supplement-1")
    project.seal(langs=("kz",))
    stands = project.standing()
    assert (stands.sent, stands.owed and stands.owed.number) == (Sent.SAME, 1)
    assert [one.number for one in looked_at(read_register(project.world)[0], project.checked()[0], TODAY)] == [1, 2]
    made = project.seal(langs=("ru",))[1]
    assert ([one.path for one in made.files], made.adds_to) == ([f"ru/{FIRST_LETTER}+supplement-1.docx"], 2)
    assert project.standing().owed is None


def test_a_supplement_follows_in_its_language(project: Project) -> None:
    project.build()
    project.seal(langs=("ru",))
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    project.build("+supplement-1")
    project.seal(langs=("kz",))
    looked = looked_at(read_register(project.world)[0], project.checked()[0], TODAY)
    assert [(one.number, one.followed_by) for one in looked] == [(1, 0), (2, 0)]
    project.seal(langs=("ru",))
    looked = looked_at(read_register(project.world)[0], project.checked()[0], TODAY)
    assert [(one.number, one.followed_by) for one in looked] == [(1, 3), (2, 0), (3, 0)]


def test_a_language_sent_first_with_a_later_edition_differs_from_the_other(project: Project) -> None:
    project.build()
    project.seal(langs=("ru",))
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    project.build("+supplement-1")
    assert [one.code for one in project.sealed(langs=("kz",)).findings] == ["DG614"]
    project.edit("facts/first-letter.yaml", "value: 4", "value: 5")
    project.build("+supplement-2")
    assert [one.code for one in project.sealed(langs=("ru",)).findings] == ["DG614"]
    assert [one.code for one in project.sealed(langs=("kz",)).findings] == []
    looked = looked_at(read_register(project.world)[0], project.checked()[0], TODAY)
    assert [(one.number, one.followed_by) for one in looked] == [(1, 3), (2, 4), (3, 0), (4, 0)]


def test_a_language_that_was_not_sent_may_still_be_corrected(project: Project) -> None:
    project.build()
    project.seal(langs=("ru",))
    project.edit(f"templates/kz/{FIRST_LETTER}.j2", "хабарлаймын", "хабарлаймыз")
    assert project.standing().sent is Sent.SAME
    project.build()
    assert project.seal()[1].adds_to == 1


def test_another_format_is_added_if_it_says_the_same(project: Project) -> None:
    project.build()
    project.edit_docx("сообщаю", "сообщаем")
    project.seal(edited=True)
    document = project.checked()[1].composed["ru"].document
    (project.root / f"output/ru/{FIRST_LETTER}.pdf").write_bytes(rebuilt(document, "pdf"))
    with pytest.raises(Refused) as refused:
        project.seal()
    assert (code(refused), refused.value.faults[0].args["path"]) == ("DG731", "register/000001.json")
    document = project.checked()[1].composed["kz"].document
    (project.root / f"output/kz/{FIRST_LETTER}.pdf").write_bytes(rebuilt(document, "pdf"))
    made = project.seal(langs=("kz",))[1]
    assert ([one.path for one in made.files], made.adds_to) == ([f"kz/{FIRST_LETTER}.pdf"], 1)


def test_a_language_that_is_neither_sent_nor_there_is_missed(project: Project) -> None:
    project.build()
    project.seal(langs=("ru",))
    (project.root / f"output/kz/{FIRST_LETTER}.docx").unlink()
    with pytest.raises(Refused) as refused:
        project.seal()
    assert code(refused) == "DG734"


def test_a_file_of_another_letter_is_not_sealed(project: Project) -> None:
    project.build()
    file = project.root / f"output/ru/{FIRST_LETTER}.docx"
    file.write_bytes(write_docx(project.checked()[1].composed["kz"].document, PageStyle()).data)
    with pytest.raises(Refused) as refused:
        project.seal(edited=True)
    assert refused.value.faults[0].args["reason"] == OF_ANOTHER_LETTER


def test_the_same_letter_is_sealed_once(project: Project) -> None:
    project.build()
    project.seal()
    with pytest.raises(Refused) as refused:
        project.seal()
    assert code(refused) == "DG812"


def test_a_changed_letter_is_sealed_as_a_supplement(project: Project) -> None:
    project.build()
    project.seal()
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    assert project.standing().sent is Sent.OTHER
    with pytest.raises(Refused) as refused:  # the first edition's files are no supplement
        project.seal()
    assert code(refused) == "DG811"
    project.build("+supplement-1")
    number, made = project.seal()
    assert (number, made.supplements, made.files[0].path) == (2, 1, "ru/first-letter+supplement-1.docx")
    first, second = looked_at(read_register(project.world)[0], project.checked()[0], TODAY)
    assert [(one.number, one.followed_by, len(one.moved)) for one in (first, second)] == [(1, 2, 1), (2, 0, 0)]


# --- what has changed since ------------------------------------------------------------------------------------------


def test_a_superseded_figure_is_told_with_its_words(project: Project) -> None:
    project.build()
    project.seal()
    assert project.looked().moved == ()
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    (moved,) = project.looked().moved
    assert moved.now is not None
    assert (moved.then.value, moved.now.value) == ("3", "4")
    assert [one.text for one in moved.printed] == ["3 организаций", "3 ұйымда"]
    assert [one.key for one in moved.sources] == ["letter_first_letter_report"]


def test_a_newer_source_for_the_same_value_supersedes_nothing(project: Project) -> None:
    project.build()
    project.seal()
    project.edit("facts/first-letter.yaml", "пункт 1", "пункт 2")
    assert project.looked().moved == ()


def test_a_fact_that_is_gone_is_told() -> None:
    seal_ = replace(_bare(), known=(_known("schools"),))
    from docgen.register import Register
    from docgen.register.records import link

    (one,) = looked_at(Register((link(1, "", seal_),)), FactBook(), TODAY)
    assert [(moved.then.key, moved.now) for moved in one.moved] == [("schools", None)]


def test_promises_of_sent_letters_are_told(project: Project) -> None:
    project.build()
    project.seal()
    assert [(one.made.key, one.state) for one in project.looked().promises] == [("plan", "made")]
    project.edit("facts/first-letter.yaml", "due: 2021-06\n", "due: 2021-06\n    kept: 2021-03-30\n")
    assert [one.state for one in project.looked().promises] == ["kept"]
    register = read_register(project.world)[0]
    (one,) = looked_at(register, FactBook(), TODAY)
    assert [promised.state for promised in one.promises] == [NOT_WRITTEN]


def test_a_file_is_proved_by_its_bytes(project: Project) -> None:
    project.build()
    project.seal()
    register = read_register(project.world)[0]
    data = (project.root / "output/kz/first-letter.docx").read_bytes()
    proof = same_bytes(data, register)
    assert proof is not None
    assert (proof.number, proof.file.path) == (1, "kz/first-letter.docx")
    assert same_bytes(data + b" ", register) is None


# --- figure for figure -----------------------------------------------------------------------------------------------


def docx_of(project: Project, lang: Lang) -> bytes:
    return write_docx(project.checked()[1].composed[lang].document, PageStyle()).data


def sealed_register(project: Project) -> Register:
    project.build()
    project.seal()
    return read_register(project.world)[0]


@pytest.mark.parametrize("lang", LANGS)
def test_a_file_with_other_bytes_is_proved_by_its_figures(project: Project, lang: Lang) -> None:
    register = sealed_register(project)
    found = same_figures(read_file("x.docx", docx_of(project, lang)), register)
    assert found is not None
    assert (found.number, found.lang, found.odd, found.differing, found.worded) == (1, lang, (), (), True)


def test_a_plain_space_typed_over_one_that_does_not_break_is_the_sent_text(project: Project) -> None:
    register = sealed_register(project)
    typed = edited("3\u00a0организаций", "3 организаций", data=docx_of(project, "ru"))
    found = same_figures(read_file("x.docx", typed), register)
    assert found is not None
    assert (found.odd, found.differing, found.same) == ((), (), True)


@pytest.mark.parametrize(
    ("old", "new"), [("сообщаю", "не сообщаю"), ("<w:sdt>", "<w:r><w:t>1</w:t></w:r><w:sdt>"), ("План", "Проект")]
)
def test_other_words_around_the_same_figures_show(project: Project, old: str, new: str) -> None:
    register = sealed_register(project)
    found = same_figures(read_file("x.docx", edited(old, new, data=docx_of(project, "ru"))), register)
    assert found is not None
    assert (found.odd, len(found.differing), found.same) == ((), 1, False)


def test_a_record_without_words_is_held_against_figures_alone(project: Project) -> None:
    (link,) = sealed_register(project).links
    assert isinstance(link.record, Seal)
    register = Register((replace(link, record=replace(link.record, lines=())),))
    content = read_file("x.docx", edited("сообщаю", "не сообщаю", data=docx_of(project, "ru")))
    found = same_figures(content, register)
    assert found is not None
    assert (found.same, found.worded) == (True, False)


def test_a_figure_that_is_another_is_named(project: Project) -> None:
    register = sealed_register(project)
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    found = same_figures(read_file("x.docx", docx_of(project, "ru")), register)
    assert found is not None
    assert [(one.sent, one.now) for one in found.odd] == [("3 организаций", "4 организаций")]


def test_a_file_is_held_against_the_sending_that_it_is_nearest_to(project: Project) -> None:
    sealed_register(project)
    first = docx_of(project, "ru")
    project.edit("facts/first-letter.yaml", "value: 3", "value: 4")
    project.build("+supplement-1")
    project.seal()
    register = read_register(project.world)[0]
    numbers = [same_figures(read_file("x.docx", data), register) for data in (first, docx_of(project, "ru"))]
    assert [one and (one.number, one.odd) for one in numbers] == [(1, ()), (2, ())]


def test_a_figure_typed_over_copied_or_deleted_is_named(project: Project) -> None:
    register = sealed_register(project)
    content = read_file("x.docx", docx_of(project, "ru"))
    anchor = f"f:{FACT}#1"
    for text in ("4 организаций", ""):
        lines = tuple(
            replace(
                line,
                runs=tuple(replace(run, text=text) if run.text and run.anchor == anchor else run for run in line.runs),
            )
            for line in content.lines
        )
        found = same_figures(replace(content, lines=lines), register)
        assert found is not None
        assert [(one.anchor, one.now) for one in found.odd] == [(anchor, text)]


@pytest.mark.parametrize("manifest", [None, b"", b"[]", b"{}", b"null", b'{"letter": 1}', b"[" * 100_000, b"\xff"])
def test_a_file_that_does_not_say_whose_it_is(project: Project, manifest: bytes | None) -> None:
    register = sealed_register(project)
    content = replace(read_file("x.docx", docx_of(project, "ru")), manifest=manifest)
    assert same_figures(content, register) is None


def test_a_file_without_structure_is_not_guessed_at(project: Project) -> None:
    register = sealed_register(project)
    content = replace(read_file("x.docx", docx_of(project, "ru")), structured=False)
    assert same_figures(content, register) is None


def _bare() -> Seal:
    return Seal("one", "2021-03-31", "x", "", "", (), (), {}, "", (), (), (), (), 0)


def _known(key: str) -> object:
    from docgen.register import Known

    return Known(key, "1", "", "exact", "actual", "", "", (), ())
