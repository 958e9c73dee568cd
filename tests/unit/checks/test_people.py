"""The people whom a letter names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from seen import book, finished

from docgen.checks.form import people, requisites
from docgen.model import Lang

LETTER = """\
letters:
  two:
    date: 2021-03
    addressees: [{addressees}]
    signer: signer
    executor: {{person: signer, phone: 00-00-00, email: {email}}}
names:
  signer: {{kind: person, ru: {ru}, kz: {kz}}}
"""


def of_records(
    check, addressees="someone", email="a@b.kz", ru="Б. Образец", kz="Б. Образец", kind="person"
) -> list[str]:
    records = LETTER.format(addressees=addressees, email=email, ru=ru, kz=kz)
    records = records.replace("signer: {kind: person", f"signer: {{kind: {kind}")
    return [one.code for one in check(book(records))]


@pytest.mark.parametrize(("keys", "expected"), [("someone, signer", []), ("someone, signer, someone", ["DG527"])])
def test_an_addressee_stands_once(keys: str, expected: list[str]) -> None:
    assert of_records(people.addressee_twice, keys) == expected


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("a.b-c@mail.gov.kz", []),
        ("a_b+c@x.kz", []),
        ("a.b.gov.kz", ["DG529"]),
        ("a@gov", ["DG529"]),
        ("a@@gov.kz", ["DG529"]),
        ("a b@gov.kz", ["DG529"]),
    ],
)
def test_an_address_has_one_at(email: str, expected: list[str]) -> None:
    assert of_records(people.no_address, email=f"{email!r}") == expected


@pytest.mark.parametrize(
    ("ru", "kz"),
    [
        ("А. Смаилов", "Ә. Смайылов"),
        ("Б. Сагинтаев", "Б. Сағынтаев"),
        ("Ю. Юсупов", "Ж. Жүсіпов"),
        ("Д. Джаксыбеков", "Ж. Жақсыбеков"),
        ("Ч. Валиханов", "Ш. Уәлиханов"),
        ("Х. Касымов", "Қ. Қасымов"),
        ("Н. Абдрахимов", "Н. Әбдірахымов"),
        ("А. Хасанов", "А. Асанов"),
        ("А. Хусаинова", "А. Үсенова"),
        ("О. Усманов", "О. Оспанов"),
    ],
)
def test_one_name_in_other_letters(ru: str, kz: str) -> None:
    assert of_records(people.initials_differ, ru=ru, kz=kz) == []


@pytest.mark.parametrize(
    ("ru", "kz", "expected"),
    [
        ("Б. Ахметов", "Б. Ахметова", ["DG536"]),
        ("Б. Ахметова", "Б. Ахметов", ["DG536"]),
        ("В. Сериков", "Б. Серіков", ["DG536"]),
        ("Б. Сериков", "В. Серіков", ["DG536"]),
        ("Б. Ахметова", "Б. Ахметова", []),
        ("Б. Ахметова", "Б. Ахмет", []),
        ("В. Уалиханов", "У. Уәлиханов", []),
        ("Ф. Байжанова", "П. Байжанова", []),
        ("П. Байжанова", "Б. Байжанова", []),
    ],
)
def test_one_person_of_one_sex_and_one_initial(ru: str, kz: str, expected: list[str]) -> None:
    assert of_records(people.initials_differ, ru=ru, kz=kz) == expected


@pytest.mark.parametrize(
    ("ru", "kz", "expected"),
    [
        ("Депутат А. Примеров", "Депутат А. Мысалов", ["DG536"]),
        ("Депутат А. Примеров", "Депутат Б. Примеров", ["DG536"]),
        ("Аким области К. Сериков", "Облыс әкімі К. Сабитов", ["DG536"]),
        ("Депутат А. Смаилов", "Депутат Ә. Смайылов", []),
        ("Депутат Ч. Валиханов", "Депутат Ш. Уәлиханов", []),
        ("Директор школы имени А. Пушкина", "А. Пушкин атындағы мектептің директоры", []),
        ("Ректор КазНУ имени Ш. Уалиханова", "Ш. Уәлиханов атындағы университеттің ректоры", []),
        ("Депутаты А. Примеров и Б. Сериков", "Депутаттар Б. Серіков және А. Примеров", []),
        ("Министр финансов", "Қаржы министрі", []),
        ("Депутат А. Примеров", "Мәжіліс депутаты", []),
        ("Депутат Примеров А.", "Депутат А. Мысалов", ["DG536"]),
        ("Депутат Курултая Республики Казахстан Сеитов М.А.", "Құрылтай депутаты М.А. Омаров", ["DG536"]),
        ("Депутат Сеитов М.А.", "Депутат М.А. Сәдуақасов", ["DG536"]),
        ("Депутат Сеитов М.А.", "Депутат М.А. Сұлтанов", ["DG536"]),
        ("Депутат Сеитов М.А.", "Депутат М.Е. Сейітов", ["DG536"]),
        ("Депутат М.А. Сеитов", "Депутат Сейітов Б.А.", ["DG536"]),
        ("Депутат Сеитов М.А.", "Депутат М.А. Сейітов", []),
        ("Депутат Сеитов М.Х.", "Депутат М.Ә. Сейітов", []),
        ("Депутат Сеитов И.А.", "Депутат Е.Ә. Сейітов", []),
        ("Депутат фракции «Амана» Сеитова Г.М.", "Депутат Г.М. Сейітова", []),
        ("Директор школы имени Пушкина А.С.", "А.С. Пушкин атындағы мектептің директоры", []),
        ("Депутат Юсупов А.Д.", "Депутат А.Ж. Жүсіпов", []),
    ],
)
def test_the_person_of_an_office(ru: str, kz: str, expected: list[str]) -> None:
    assert of_records(people.initials_differ, ru=ru, kz=kz, kind="office") == expected


@pytest.mark.parametrize("kz", ["Б. Сапаров", "А. Сапарбеков", "А. Тапаров", "Ғ. Сапаров", "А. Жұмабеков"])
def test_two_initials_of_one_person(kz: str) -> None:
    assert of_records(people.initials_differ, ru="А. Сапаров", kz=kz) == ["DG536"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Уважаемый А. Пример!", []),
        ("Уважаемый Асхат Ерланович!", []),
        ("Уважаемый А.\u00a0Пример!", []),
        ("Уважаемый Б. Пример!", ["DG528"]),
        ("Уважаемый А. Другой!", ["DG528"]),
    ],
)
def test_who_is_greeted_is_written_to(text: str, expected: list[str]) -> None:
    one = finished(f"::: salutation\n{text}\n:::")
    assert [found.code for found in people.greets_somebody_else(one)] == expected
    to_nobody = replace(one, letter=replace(one.letter, addressees=("school",)))
    assert list(people.greets_somebody_else(to_nobody)) == []


GIVEN = """\
letters:
  two: {{date: 2021-03, addressees: [reader], signer: someone}}
names:
  reader:
    kind: {kind}
    {lang}: {{text: {text}, forms: {{{case}: {form}}}}}
    {other}: Кто-то
"""


def given(lang: str, text: str, case: str, form: str, kind: str = "person") -> list[str]:
    other = "kz" if lang == "ru" else "ru"
    records = GIVEN.format(lang=lang, other=other, text=text, case=case, form=form, kind=kind)
    return [one.code for one in people.form_of_another_case(book(records))]


@pytest.mark.parametrize(
    ("lang", "text", "case", "form"),
    [
        ("ru", "А. Ахметов", "dat", "А. Ахметова"),
        ("ru", "А. Ахметов", "dat", "А. Ахметовым"),
        ("ru", "А. Ахметов", "gen", "А. Ахметову"),
        ("ru", "А. Ахметова", "dat", "А. Ахметову"),
        ("kz", "А. Ахметов", "dat", "А. Ахметовтың"),
        ("kz", "А. Ахметов", "gen", "А. Ахметовқа"),
        ("kz", "А. Қуанышова", "dat", "А. Қуанышованы"),
        ("kz", "А. Сейтқали", "dat", "А. Сейтқалидың"),
    ],
)
def test_a_form_of_another_case(lang: str, text: str, case: str, form: str) -> None:
    assert given(lang, text, case, form) == ["DG537"]


@pytest.mark.parametrize(
    ("lang", "text", "case", "form"),
    [
        ("ru", "А. Ахметов", "dat", "А. Ахметову"),
        ("ru", "А. Ахметова", "dat", "А. Ахметовой"),
        ("ru", "А. Бекболат", "dat", "А. Бекболат"),
        ("ru", "А. Бекболат", "dat", "А. Бекболату"),
        ("ru", "Г. Дюма", "dat", "Г. Дюма"),
        ("ru", "А. Пример", "dat", "Примеру А."),
        ("kz", "А. Ахметов", "dat", "А. Ахметовке"),
        ("kz", "А. Ахметов", "dat", "А. Ахметовқа"),
        ("kz", "А. Ахметов", "dat", "А. Ахметовға"),
        ("kz", "А. Қуанышова", "dat", "А. Қуанышоваға"),
    ],
)
def test_a_form_that_may_be_right(lang: str, text: str, case: str, form: str) -> None:
    assert given(lang, text, case, form) == []


@pytest.mark.parametrize(
    ("lang", "text", "form", "expected"),
    [
        ("ru", "Депутат Касымов К.", "Депутату Касимову К.", ["DG259"]),
        ("ru", "К. Касымова", "К. Касимовой", ["DG259"]),
        ("ru", "К. Касымов", "Б. Касымову", ["DG259"]),
        ("kz", "Депутат К. Қасымов", "Депутат К. Қасимовқа", ["DG259"]),
        ("kz", "К. Қасымов", "Қ. Қасымовқа", ["DG259"]),
        ("ru", "Депутат К. Касымов", "Депутату К. Образцову", ["DG259"]),
        ("ru", "К. Касымов", "К. Сейтову", ["DG259"]),
        ("kz", "Депутат К. Қасымов", "Депутат К. Мысаловқа", ["DG259"]),
        ("kz", "К. Қасымов", "К. Мысаловқа", ["DG259"]),
        ("ru", "Депутат А. Балаева-Жақып", "Депутату А. Балаевой-Жақып", []),
        ("ru", "Министр К. Ли", "Министру К. Ли", []),
        ("ru", "Депутат И. Кочубей", "Депутату И. Кочубею", []),
        ("ru", "Депутат С. Нұрланұлы", "Депутату С. Нұрланұлы", []),
        ("kz", "Депутат С. Жақып", "Депутат С. Жақыпқа", []),
        ("kz", "Депутат С. Қожық", "Депутат С. Қожыққа", []),
        ("ru", "Депутат Касымов К.", "Депутату Касымову К.", []),
        ("ru", "К. Касымова", "К. Касымовой", []),
        ("ru", "К. Касымов", "Касымову К.К.", []),
        ("ru", "Л. Лев", "Л. Льву", []),
        ("ru", "А. Заяц", "А. Зайцу", []),
        ("ru", "С. Семёнов", "С. Семенову", []),
        ("ru", "С. Ковалёв-Иванов", "С. Ковалеву-Иванову", []),
        ("kz", "К. Қасымов", "К. Қасымовқа", []),
        ("ru", "Комитет имени Сатпаева", "Комитету имени Сатпаева", []),
    ],
)
def test_a_form_of_somebody_else(lang: str, text: str, form: str, expected: list[str]) -> None:
    other = "kz" if lang == "ru" else "ru"
    records = GIVEN.format(lang=lang, other=other, text=text, case="dat", form=form, kind="office")
    assert [one.code for one in people.form_of_somebody_else(book(records))] == expected


def test_an_office_in_another_case() -> None:
    assert given("ru", "Депутаты Мажилиса", "dat", "Депутатов Мажилиса", "office") == ["DG537"]
    assert given("ru", "Депутаты Мажилиса", "dat", "Депутатам Мажилиса", "office") == []
    assert given("kz", "Мәжіліс депутаттары", "dat", "Мәжіліс депутаттарының", "office") == ["DG537"]
    assert given("kz", "Мәжіліс депутаттары", "dat", "Мәжіліс депутаттарына", "office") == []


@pytest.mark.parametrize(
    ("lang", "text", "form", "right"),
    [
        ("ru", "Депутаты Мажилиса Парламента", "Депутаты Мажилиса Парламента", "Депутатам Мажилиса Парламента"),
        ("ru", "Премьер-Министр А.А. Пример", "Премьер-Министра Примера А.А.", "Премьер-Министру Примера А.А."),
        ("kz", "Мәжіліс депутаттары", "Мәжіліс депутаттары", "Мәжіліс депутаттарына"),
        ("ru", "Депутатам Мажилиса", "Депутатам Мажилиса", ""),
        ("ru", "Премьер-Министр А.А. Пример", "Премьер-Министру Примеру А.А.", ""),
        ("ru", "Фракция партии", "Фракции партии", ""),
        ("kz", "Мәжіліс депутаттарына", "Мәжіліс депутаттарына", ""),
        ("kz", "Премьер-Министру", "Премьер-Министру", ""),
        ("ru", "Депутат Сеитов М.А.", "Депутату Сеитов М.А.", "Депутату Сеитову М.А."),
        ("ru", "Депутат М.А. Сеитов", "Депутату М.А. Сеитов", "Депутату М.А. Сеитову"),
        ("ru", "Депутат Сеитова М.А.", "Депутату Сеитова М.А.", "Депутату Сеитовой М.А."),
        ("kz", "Депутат М.А. Сейітов", "Депутат М.А. Сейітов", "Депутат М.А. Сейітовке"),
        ("kz", "Депутат Сейітова М.А.", "Депутат Сейітова М.А.", "Депутат Сейітоваға М.А."),
        ("ru", "Депутат Сеитов М.А.", "Депутату Сеитову М.А.", ""),
        ("ru", "Помощник депутата Сеитова М.А.", "Помощнику депутата Сеитова М.А.", ""),
        ("ru", "Директор Фонда М. Ауэзова", "Директору Фонда М. Ауэзова", ""),
        ("ru", "Наследники М. Ауэзова", "Наследникам М. Ауэзова", ""),
        ("kz", "Парламент депутаты М.А. Сейітов", "Парламент депутаты М.А. Сейітов мырзаға", ""),
        ("kz", "М.А. Сейітов бастаған топ", "М.А. Сейітов бастаған топқа", ""),
        ("ru", "Депутат Ким М.А.", "Депутату Ким М.А.", ""),
        ("ru", "Депутат Шин М.А.", "Депутату Шин М.А.", ""),
        ("ru", "Депутат Амин М.А.", "Депутату Амин М.А.", ""),
        ("ru", "Депутат Бекболат М.А.", "Депутату Бекболат М.А.", ""),
        ("ru", "Ректор университета имени А.С. Сеитова", "Ректору университета имени А.С. Сеитова", ""),
        ("kz", "Депутат М.А. Сейітов", "Депутат М.А. Сейітовке", ""),
        ("kz", "Депутат М.А. Сейітов", "Депутат М.А. Сейітовқа", ""),
        ("kz", "Депутатқа М.А. Әлім", "Депутатқа М.А. Әлім", ""),
    ],
)
def test_an_addressee_in_no_dative(lang: str, text: str, form: str, right: str) -> None:
    other = {"ru": "kz", "kz": "ru"}[lang]
    records = (
        "letters:\n  two: {date: 2021-03, addressees: [whom], signer: someone}\nnames:\n"
        f"  whom: {{kind: office, {lang}: {{text: {text}, forms: {{dat: {form}}}}}, {other}: Біреу}}\n"
    )
    found = list(people.form_of_another_case(book(records)))
    assert [(one.code, one.args["right"]) for one in found] == ([("DG537", right)] if right else [])


LEADER = """\
letters:
  two: {{date: 2021-03, addressees: [{to}], signer: someone{more}}}
names:
  own: {{kind: office, ru: {ru}, kz: Біреу}}
"""


@pytest.mark.parametrize(
    ("to", "ru", "more", "expected"),
    [
        ("prime_minister_rk", "Кто-то", "", True),
        ("someone, deputy_prime_minister", "Кто-то", "", True),
        ("own", "Первый заместитель Премьер-Министра Республики Казахстан", "", True),
        ("own", "Премьер-Министр Республики Казахстан А. Пример", "", True),
        ("own", "Руководитель Аппарата Правительства", "", True),
        ("own", "Заместитель министра", "", False),
        ("own", "Пресс-секретарь Премьер-Министра", "", False),
        ("prime_minister_rk", "Кто-то", ", leadership: no", False),
        ("someone", "Кто-то", ", leadership: yes", True),
    ],
)
def test_who_the_leadership_is(to: str, ru: str, more: str, expected: bool) -> None:
    made = book(LEADER.format(to=to, ru=ru, more=more))
    assert people.to_the_leadership(made.letters["two"], made) is expected


def greeted(russian: str, kazakh: str, reader: str, kazakh_reader: str) -> list[tuple[str, str]]:
    """What is told of the salutations of both texts to one addressee."""
    records = (
        "letters:\n  two: {date: 2021-03, addressees: [reader], signer: someone}\n"
        f"names:\n  reader: {{kind: office, ru: {reader!r}, kz: {kazakh_reader!r}}}"
    )
    texts = [
        finished(f"::: salutation\n{text}\n:::", lang, records) for text, lang in ((russian, "ru"), (kazakh, "kz"))
    ]
    letter = replace(texts[0].letter, addressees=("reader",))
    twins = [replace(one, letter=letter, twin=other.document) for one, other in zip(texts, texts[::-1], strict=True)]
    return [(found.code, one.lang) for one in twins for found in people.greets_somebody_else(one)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        ("Уважаемый Бауыржан Кайратович!", "Құрметті Бауыржан Қайратұлы!", []),
        ("Уважаемый Бауыржан Кайратович!", "Құрметті Бауыржан Қайратович!", []),
        ("Уважаемая Бахыт Кайратовна!", "Құрметті Бақыт Қайратқызы!", []),
        ("Уважаемый Бауыржан Кайратович!", "Құрметті депутат!", []),
        ("Уважаемый Бауыржан Кайратович!", "Құрметті Бауыржан мырза!", []),
        ("Уважаемый Баурджан Хайратович!", "Құрметті Бауыржан Қайратұлы!", []),
        ("Уважаемый Валихан Ильич!", "Құрметті Уәлихан Ілиясұлы!", [("DG528", "ru"), ("DG528", "kz")]),
        ("Уважаемая Бахыт Кайратовна!", "Құрметті Бақыт Қайратұлы!", [("DG536", "ru")]),
        ("Уважаемый Бауыржан Кайратович!", "Құрметті Ерлан Серікұлы!", [("DG536", "ru"), ("DG528", "kz")]),
        ("Уважаемый Ерлан Кайратович!", "Құрметті Ерлан Қайратұлы!", [("DG528", "ru"), ("DG528", "kz")]),
        ("Уважаемый Бауыржан Серикович!", "Құрметті Бауыржан Серікұлы!", [("DG528", "ru"), ("DG528", "kz")]),
    ],
)
def test_who_is_greeted_by_name(russian: str, kazakh: str, expected: list[tuple[str, str]]) -> None:
    assert greeted(russian, kazakh, "Депутат Сапаров Б.К.", "Депутат Б.Қ. Сапаров") == expected
    nameless = [one for one in expected if one[0] == "DG536"]
    assert greeted(russian, kazakh, "Депутат Сапаров", "Депутат Сапаров") == nameless
    assert greeted(russian, kazakh, "Директор школы имени А.С. Ким", "А.С. Ким атындағы мектеп") == nameless


LIKE_PLURALS = ("Мұхтар", "Ескендір", "Айдар", "Бақтияр", "Гүлнар", "Сәндар", "Сардар", "Ілияс", "Әлимардан", "Дидар")


@pytest.mark.parametrize(
    ("lang", "text", "reader", "expected"),
    [
        ("ru", "Уважаемые депутаты!", "Депутат Курултая Сапаров Б.К.", ["DG525"]),
        ("kz", "Құрметті депутаттар!", "Құрылтай депутаты Б.К. Сапаров", ["DG525"]),
        ("ru", "Уважаемый депутат!", "Депутат Курултая Сапаров Б.К.", []),
        ("kz", "Құрметті депутат!", "Құрылтай депутаты Б.К. Сапаров", []),
        *(("kz", f"Құрметті {name} Асанұлы!", "Құрылтай депутаты Б.К. Сапаров", []) for name in LIKE_PLURALS),
        ("kz", "Құрметті әріптестер!", "Құрылтай депутаты Б.К. Сапаров", ["DG525"]),
        ("kz", "Құрметті Депутаттар!", "Құрылтай депутаты Б.К. Сапаров", ["DG525"]),
        ("kz", "Құрметті ханымдар мен мырзалар!", "Құрылтай депутаты Б.К. Сапаров", ["DG525"]),
        ("kz", "Құрметті депутаттарымыз!", "Құрылтай депутаты Б.К. Сапаров", ["DG525"]),
        ("ru", "Уважаемые депутаты!", "Депутаты Курултая Сапаров Б.К., Ким А.С.", []),
        ("ru", "Уважаемые депутаты!", "Депутат Сапаров Б.К. и др.", []),
        ("ru", "Уважаемые депутаты!", "Депутаты – члены фракции «Амана»", []),
        ("ru", "Уважаемые депутаты!", "Руководитель фракции Сапаров Б.К.", []),
        ("kz", "Құрметті депутаттар!", "Құрылтай депутаттары Б.К. Сапаров және т.б.", []),
        ("kz", "Құрметті депутаттар!", "Фракция жетекшісі Б.К. Сапаров", []),
        ("ru", "Уважаемые коллеги!", "Директор школы имени А.С. Ким", []),
    ],
)
def test_an_office_of_one_person_is_greeted_as_one(lang: Lang, text: str, reader: str, expected: list[str]) -> None:
    records = (
        "letters:\n  two: {date: 2021-03, addressees: [reader], signer: someone}\n"
        f"names:\n  reader: {{kind: office, ru: {reader!r}, kz: {reader!r}}}"
    )
    one = finished(f"::: salutation\n{text}\n:::", lang, records)
    to_reader = replace(one, letter=replace(one.letter, addressees=("reader",)))
    assert [found.code for found in requisites.greeting_of_another_number(to_reader)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("ru", "Уважаемая Марат Асанович!", "Уважаемый Марат Асанович"),
        ("ru", "Уважаемый Марал Асановна!", "Уважаемая Марал Асановна"),
        ("ru", "Глубокоуважаемый Айгерим Серікқызы!", "Глубокоуважаемая Айгерим Серікқызы"),
        ("ru", "Уважаемый Марат Асанович", "Уважаемый Марат Асанович!"),
        ("kz", "Құрметті Марат Асанұлы", "Құрметті Марат Асанұлы!"),
        ("ru", "Уважаемый Марат Асанович!", ""),
        ("ru", "Уважаемый Марат Асанович,", ""),
        ("ru", "Уважаемая Марал Асановна!", ""),
        ("ru", "Уважаемая Анна Гулевич!", ""),
        ("ru", "Уважаемая Айгерим Бабич!", ""),
        ("ru", "Уважаемая Гульнар Радич!", ""),
        ("ru", "Уважаемая Марат Ильич!", "Уважаемый Марат Ильич"),
        ("ru", "Уважаемый Илья Ильич!", ""),
        ("ru", "Уважаемая Айман Серікқызы!", ""),
        ("kz", "Құрметті Марат Асанұлы!", ""),
        ("kz", "Құрметті Марал Асанқызы, Серік Ерланұлы!", ""),
        ("ru", "Уважаемые депутаты", ""),
        ("kz", "Құрметті депутат", ""),
    ],
)
def test_how_a_person_is_greeted(lang: Lang, text: str, right: str) -> None:
    told = list(people.greeting_in_disorder(finished(f"::: salutation\n{text}\n:::", lang)))
    assert [(one.code, one.args["right"]) for one in told] == ([("DG542", right)] if right else [])
