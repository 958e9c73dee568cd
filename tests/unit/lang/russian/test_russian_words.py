"""Single words: the traps of the dictionary, the second locative, capitals, and what must stay in doubt."""

import subprocess
import sys

import pytest

from docgen.lang.forms import Case, Doubt, Form, Number, Origin
from docgen.lang.russian import Gender, Part, inflect

SG, PL = Number.SG, Number.PL


def text(answer: Form | Doubt) -> str:
    return answer.text if isinstance(answer, Form) else answer.reason


@pytest.mark.parametrize(
    ("word", "case", "number", "expected"),
    [
        ("тенге", Case.INS, PL, "тенге"),
        ("теңге", Case.GEN, PL, "теңге"),
        ("маслихат", Case.GEN, SG, "маслихата"),
        ("маслихат", Case.ACC, SG, "маслихат"),
        ("акимат", Case.INS, SG, "акиматом"),
        ("аким", Case.ACC, SG, "акима"),
        ("акимы", Case.ACC, PL, "акимов"),
        ("Елбасы", Case.GEN, SG, "Елбасы"),
        ("Семей", Case.LOC, SG, "Семее"),
        ("Шымкент", Case.GEN, SG, "Шымкента"),
        ("Шымкент", Case.ACC, SG, "Шымкент"),
        ("Нур-Султан", Case.LOC, SG, "Нур-Султане"),
        ("НУР-СУЛТАН", Case.GEN, SG, "НУР-СУЛТАНА"),
        ("Аягоз", Case.ACC, SG, "Аягоз"),
        ("Астана", Case.INS, SG, "Астаной"),
        ("Алматы", Case.DAT, SG, "Алматы"),
        ("Премьер-Министр", Case.DAT, SG, "Премьер-Министру"),
        ("лучший", Case.GEN, PL, "лучших"),
        ("наихудший", Case.GEN, PL, "наихудших"),
        ("меньший", Case.DAT, PL, "меньшим"),
        ("дом-интернат", Case.GEN, PL, "домов-интернатов"),
        ("школа-интернат", Case.LOC, PL, "школах-интернатах"),
        ("кресло-коляска", Case.GEN, PL, "кресел-колясок"),
        ("вице-министр", Case.DAT, SG, "вице-министру"),
        ("соцработник", Case.GEN, PL, "соцработников"),
        ("нацпроект", Case.INS, SG, "нацпроектом"),
        ("цифровизация", Case.GEN, SG, "цифровизации"),
        ("деинституализация", Case.LOC, SG, "деинституализации"),
        ("коррекционно-развивающий", Case.GEN, PL, "коррекционно-развивающих"),
        ("год", Case.GEN, PL, "годов"),
        ("человек", Case.GEN, PL, "людей"),
        ("ребенок", Case.GEN, SG, "ребенка"),
        ("ребёнок", Case.GEN, SG, "ребёнка"),
        ("учитель", Case.NOM, PL, "учителя"),
        ("сведения", Case.GEN, PL, "сведений"),
        ("вуз", Case.GEN, PL, "вузов"),
        ("МИО", Case.DAT, SG, "МИО"),
        ("РК", Case.GEN, SG, "РК"),
        ("лицо", Case.ACC, PL, "лиц"),
        ("лист", Case.LOC, PL, "листах"),
    ],
)
def test_word_in_a_case(word: str, case: Case, number: Number, expected: str) -> None:
    assert text(inflect(word, case, number)) == expected


@pytest.mark.parametrize(
    ("word", "after", "expected"),
    [
        ("год", "в", "году"),
        ("год", "о", "годе"),
        ("лес", "в", "лесу"),
        ("борт", "на", "борту"),
        ("отпуск", "в", "отпуске"),
        ("учет", "на", "учете"),
        ("школа", "в", "школе"),
    ],
)
def test_second_locative(word: str, after: str, expected: str) -> None:
    assert text(inflect(word, Case.LOC, after=after)) == expected


def test_second_locative_without_its_preposition_is_in_doubt() -> None:
    doubt = inflect("лес", Case.LOC)
    assert isinstance(doubt, Doubt)
    assert doubt.considered == ("лесу", "лесе")


@pytest.mark.parametrize(
    ("gender", "animate", "expected"),
    [(Gender.M, True, "нового"), (Gender.M, False, "новый"), (Gender.F, None, "новую"), (Gender.N, None, "новое")],
)
def test_adjective_agrees_in_the_accusative(gender: Gender, animate: bool | None, expected: str) -> None:
    answer = inflect("новый", Case.ACC, Number.SG, part=Part.ADJECTIVE, gender=gender, animate=animate)
    assert text(answer) == expected


def test_adjective_without_animacy_is_in_doubt() -> None:
    assert isinstance(inflect("новый", Case.ACC), Doubt)


HARD = (
    ("судно", PL), ("хаб", SG), ("блокчейн", SG), ("воркшоп", SG), ("нетворкинг", SG), ("вейп", SG), ("снюс", SG),
    ("дропер", SG), ("жырау", SG), ("бесбармак", SG), ("байга", SG), ("кокпар", SG), ("дастархан", SG),
    ("айтыскер", SG), ("жайляу", SG), ("шелтер", SG), ("скулшутинг", SG), ("моббинг", SG), ("тьюторка", SG),
    ("слот-машина", SG), ("чек-лист", SG), ("школа-хаб", SG), ("Бозшаколь", SG), ("Риддер", SG),
    ("Житикара", SG), ("Сарыагаш", SG), ("Байконыр", SG), ("ФОМС", SG), ("НУШ", SG), ("токал", SG),
)  # fmt: skip


@pytest.mark.parametrize(("word", "number"), HARD)
def test_hard_words_are_withheld(word: str, number: Number) -> None:
    doubt = inflect(word, Case.GEN, number)
    assert isinstance(doubt, Doubt)
    assert doubt.word == word
    ((field, _),) = doubt.settles
    assert field == ("forms.pl.gen" if number is Number.PL else "forms.gen")


def test_there_are_thirty_hard_words() -> None:
    assert len(set(HARD)) == 30


def test_the_remedy_names_the_likeliest_form() -> None:
    doubt = inflect("судно", Case.GEN, Number.PL)
    assert isinstance(doubt, Doubt)
    assert doubt.remedy == "forms: {pl.gen: судов}"
    assert doubt.considered == ("судов", "суден")


@pytest.mark.parametrize("sign", ["км/ч", "Мбит/с", "ц/га", "г/кВт·ч", "ккал"])
@pytest.mark.parametrize("case", [Case.GEN, Case.INS])
def test_a_sign_keeps_its_letters(sign: str, case: Case) -> None:
    assert text(inflect(sign, case, Number.PL)) == sign


@pytest.mark.parametrize("word", ["юноши/девушки", "1/2"])
def test_a_stroke_alone_makes_no_sign(word: str) -> None:
    assert isinstance(inflect(word, Case.INS), Doubt)


def test_a_form_carries_its_origin_and_its_word() -> None:
    assert inflect("центр", Case.GEN) == Form("центра", Origin.DERIVED, "центр")


def test_importing_loads_no_library() -> None:
    code = (
        "import sys, docgen.lang.russian;"
        "sys.exit(any(name in sys.modules for name in ('pymorphy3', 'pymorphy3_dicts_ru', 'num2words', 'pytrovich')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_all_forms_of_a_repaired_word_begin_as_it_does() -> None:
    from docgen.lang.russian import lexicon  # what is tested here is no part of the package's face

    for word in lexicon._LIKE_WORD:
        begun = word.lower()[: lexicon._FIRST]
        for form in (
            form for one in lexicon._repaired(word) for cell in one.paradigm.affixes for form in one.forms(cell)
        ):
            assert form.startswith(begun)
            assert form in lexicon._repaired_cases(begun)
