"""Nouns against the labelled sets, and the doubts with the YAML that settles them."""

import pytest
from kazakh_tables import CASES, read_rows

from docgen.lang.forms import Case, Doubt, Form, Number, Origin
from docgen.lang.kazakh import Harmony, Possessive, decline, izafet, possession

DECLENSIONS = [(row["noun"], case, row[case]) for row in read_rows("declensions") for case in CASES]


def cell(row: dict[str, str]) -> tuple[str, Case, Number, Possessive | None]:
    owner = Possessive(row["possessive"]) if row["possessive"] else None
    return row["noun"], Case(row["case"]), Number(row["number"]), owner


def test_the_labelled_set_is_as_large_as_promised():
    assert len(DECLENSIONS) + len(read_rows("forms")) + len(read_rows("phrases")) >= 500


@pytest.mark.parametrize(("noun", "case", "form"), DECLENSIONS)
def test_declension(noun, case, form):
    assert decline(noun, Case(case)) == Form(form, decline(noun, Case(case)).origin, noun)


@pytest.mark.parametrize("row", read_rows("forms") + read_rows("phrases"), ids=lambda row: row["form"])
def test_form(row):
    answer = decline(*cell(row))
    assert isinstance(answer, Form)
    assert answer.text == row["form"]


@pytest.mark.parametrize("row", read_rows("doubts"), ids=lambda row: row["noun"])
def test_doubt_is_settled_by_its_kind_of_remedy(row):
    doubt = decline(*cell(row))
    assert isinstance(doubt, Doubt)
    key, _, value = row["remedy"].partition(": ")
    assert doubt.remedy.partition(": ")[0] == key or key == "reading"
    if key == "forms":
        assert row["right"] in doubt.considered
        assert doubt.remedy.startswith(value[: value.index(":")], len("forms: "))
    else:
        settled = {"harmony": Harmony, "reading": str, "possessed": bool}[key](value)
        assert decline(*cell(row), **{key: settled}).text == row["right"]


@pytest.mark.parametrize("row", read_rows("doubts"), ids=lambda row: row["noun"])
def test_doubt_explains_itself(row):
    doubt = decline(*cell(row))
    assert doubt.reason
    assert len(set(doubt.considered)) == len(doubt.considered) != 1


@pytest.mark.parametrize("row", read_rows("doubts"), ids=lambda row: row["noun"])
def test_the_remedy_as_it_is_proposed_leaves_one_of_the_forms_considered(row):
    doubt = decline(*cell(row))
    key, _, value = doubt.remedy.partition(": ")
    if key == "forms":
        assert value.strip("{}").partition(": ")[2] in doubt.considered
        return
    settled = {"harmony": Harmony, "reading": str, "possessed": bool}[key](value)
    answer = decline(*cell(row), **{key: settled})
    assert isinstance(answer, Form)
    assert not doubt.considered or answer.text in doubt.considered


@pytest.mark.parametrize("word", ["ЖШС", "блок", "Google", "ағасы", "№ 5", "«Болашақ»"])
def test_the_word_as_given_is_never_in_doubt(word):
    assert decline(word, Case.NOM) == Form(word, Origin.DERIVED, word)


def test_quoted_name_is_withheld():
    assert isinstance(decline("«Болашақ»", Case.GEN), Doubt)


def test_all_readings_agreeing_is_no_doubt():
    assert decline("блок", Case.INS).text == "блокпен"
    assert decline("Әбішұлы", Case.GEN).text == "Әбішұлының"


def test_possessed_is_heard_only_where_a_suffix_can_be():
    assert decline("жарғысы", Case.DAT, possessed=True).text == "жарғысына"
    assert decline("мектеп", Case.DAT, possessed=True).text == "мектепке"


def test_lexicon_marks_its_forms():
    assert decline("халық", Case.NOM, possessive=Possessive.THIRD).origin is Origin.LEXICON
    assert decline("қала", Case.GEN).origin is Origin.DERIVED


def test_izafet_withholds_what_its_parts_withhold():
    assert izafet("Үкімет", "қаулы", Case.INS).text == "Үкіметтің қаулысымен"
    assert isinstance(izafet("ЖШС", "жарғы"), Doubt)


def test_regions():
    for name in ("Алматы", "Атырау", "Жетісу", "Шығыс Қазақстан"):
        assert decline(f"{name} облысы", Case.LOC).text == f"{name} облысында"


def test_no_break_space_parts_words_too():
    assert decline("Абай\u00a0облысы", Case.LOC).text == "Абай\u00a0облысында"


def test_doubt_about_a_reading_speaks_of_the_abbreviation():
    doubt = decline("ТТБ", Case.DAT, reading="блок")
    assert doubt.word == "ТТБ"
    assert doubt.remedy == "harmony: back"
    assert decline("ТТБ", Case.DAT, reading="блок", harmony=Harmony.BACK).text == "ТТБ-қа"
    assert decline("ТТП", Case.DAT, reading="процесс").text == "ТТП-ке"
    assert decline("ТТП", Case.DAT, reading="тест").remedy.startswith("forms: {dat: ТТП-")


def test_an_abbreviation_takes_the_ending_of_the_noun_under_its_reading():
    possessed = {"reading": "серіктестігі"}
    assert decline("ЖШС", Case.NOM, Number.PL, **possessed).text == "ЖШС-тері"
    assert decline("ЖШС", Case.DAT, Number.PL, **possessed).text == "ЖШС-теріне"
    assert decline("ЖШС", Case.NOM, possessive=Possessive.THIRD, **possessed).text == "ЖШС"
    assert decline("ЖШС", Case.NOM, possessive=Possessive.FIRST_PL, **possessed).text == "ЖШС-іміз"
    assert decline("РМК", Case.DAT, reading="кәсіпорны").text == "РМК-на"
    assert decline("РМК", Case.DAT, Number.PL, reading="кәсіпорны").text == "РМК-дарына"
    assert decline("ҮЕҰ", Case.NOM, Number.PL, reading="ұйым").text == "ҮЕҰ-дар"
    assert decline("БАТ", Case.DAT, Number.PL, reading="факт").text == "БАТ-ілерге"


@pytest.mark.parametrize(
    ("sign", "kept", "written"),
    [
        ("га", "га-ға", "гектарға"),
        ("км", "км-ге", "километрге"),
        ("кВт·сағ", "кВт·сағ-қа", "киловатт-сағатқа"),
        ("Гкал", "Гкал-ға", "гигакалорияға"),
        ("ккал", "ккал-ға", "килокалорияға"),
        ("мл", "мл-ге", "миллилитрге"),
    ],
)
def test_the_sign_of_a_unit_keeps_its_letters_or_is_written_out(sign: str, kept: str, written: str):
    asked = decline(sign, Case.DAT)
    assert (asked.considered, asked.remedy) == ((kept, written), f"forms: {{dat: {kept}}}")
    assert "full stop takes no" not in asked.reason


@pytest.mark.parametrize(("sign", "written"), [("км/сағ", "км/сағ-қа"), ("ц/га", "ц/га-ға"), ("Мбит/с", "Мбит/с-қа")])
def test_a_sign_with_a_stroke_is_read_by_its_end(sign: str, written: str):
    assert decline(sign, Case.DAT).considered == (written,)


def test_an_abbreviation_with_a_full_stop_is_written_out():
    assert decline("обл.", Case.ACC).considered == ("облысын",)
    assert decline("тг", Case.ACC).considered == ("теңгені",)


def test_a_reading_may_be_the_whole_of_what_is_read():
    whole = decline("АЕК", Case.GEN, reading="айлық есептік көрсеткіш")
    assert whole.text == decline("АЕК", Case.GEN, reading="көрсеткіш").text == "АЕК-тің"


def test_a_step_is_nobodys():
    assert decline("саты", Case.DAT).text == "сатыға"


def test_pronouns_in_the_plural():
    assert decline("бұл", Case.DAT, Number.PL).text == "бұларға"
    assert decline("ол", Case.NOM, Number.PL).text == "олар"
    assert isinstance(decline("ол", Case.NOM, possessive=Possessive.THIRD), Doubt)


def test_the_noun_under_a_possessive():
    assert decline("оқу корпусы", Case.LOC, Number.PL).text == "оқу корпустарында"
    assert decline("бейне бақылауы", Case.NOM, Number.PL).text == "бейне бақылаулары"


def test_a_plural_is_not_made_plural_twice():
    assert decline("атқарушы органдар", Case.DAT, Number.PL).text == "атқарушы органдарға"
    assert decline("тендер", Case.DAT, Number.PL).text == "тендерлерге"
    assert decline("ел ардагерлері", Case.GEN, Number.PL).text == "ел ардагерлерінің"
    assert decline("органдар", Case.DAT, possessive=Possessive.POLITE_PL).text == "органдарыңызға"
    assert decline("шөлдер", Case.NOM, Number.PL).considered == ("шөлдер", "шөлдерлер")


@pytest.mark.parametrize("word", ["", " ", "-", "5", "қала ", "ь", "ъ", "км", "а", "?", "А.", "ҡорот", "…"])
def test_odd_words_never_raise(word):
    for case in Case:
        for owner in (None, *Possessive):
            for reading in (None, "орталығы", "ЖШС"):
                assert isinstance(decline(word, case, Number.PL, owner, reading=reading), Form | Doubt)
                assert isinstance(decline(word, case, possessive=owner, possessed=True), Form | Doubt)


def test_a_remark_in_brackets_stays():
    name = "Қаржы министрлігінің Комитеті (бұдан әрі – Комитет)"
    assert decline(name, Case.DAT).text == "Қаржы министрлігінің Комитетіне (бұдан әрі – Комитет)"
    assert decline("ЖШС (бұдан әрі – Серіктестік)", Case.GEN).remedy == "reading: серіктестігі"


def test_the_index_of_money_is_asked_for_as_it_is_read():
    remedy = decline("АЕК", Case.ACC).remedy
    assert remedy == "reading: көрсеткіш"
    assert decline("АЕК", Case.ACC, reading="көрсеткіш").text == "АЕК-ті"


def test_every_form_of_a_head_begins_as_the_head_does() -> None:
    """Heads are looked for by these letters."""
    forms = possession._thirds("")
    assert len(forms) > 600
    assert not [(form, head) for form, head in forms.items() if form[: possession._KEPT] != head[: possession._KEPT]]
    plurals = possession._plurals("")
    assert all(form in possession._plurals(form[: possession._KEPT]) for form in plurals)
