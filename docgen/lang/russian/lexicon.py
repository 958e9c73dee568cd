"""Words that the dictionary lacks or reads wrongly, and what this room has agreed on instead.

A word is repaired by analogy: it declines like a word of the dictionary with the same ending. An unknown word is
settled by its letters only where they leave one paradigm; every other one has no reading here, and stays in doubt.
"""

from collections.abc import Callable
from functools import lru_cache

from docgen.expressions import expression
from docgen.lang.forms import Case, Gender, Number
from docgen.lang.russian.dictionary import Lexeme, indeclinable, known_cases, readings
from docgen.lang.russian.grammar import Cell, Part
from docgen.lang.russian.numerals import is_numeral

_LIKE_WORD = {
    "маслихат": "аппарат",
    "аким": "пилигрим",
    "акимат": "аппарат",
    "жуз": "союз",
    "буллинг": "тренинг",
    "кибербуллинг": "тренинг",
    "дашборд": "рекорд",
    "хакатон": "батон",
    "ковид": "суицид",
    "шанырак": "барак",
    "наурыз": "союз",
    "корпус": "паспорт",
    "вирус": "конус",
    "коронавирус": "конус",
    "бактерия": "комиссия",
    "микроб": "гардероб",
    "тьютор": "куратор",
    "модератор": "куратор",
    "медиатор": "куратор",
    "рентгенолаборант": "лаборант",
    "дезинфектор": "куратор",
    "оралман": "атаман",
    "кандас": "водолаз",
    "кинолог": "биолог",
    "мажилисмен": "спортсмен",
    "госзакуп": "выкуп",
    "сом": "диплом",
    "сум": "костюм",
    "тиын": "магазин",
    "вебинар": "семинар",
    "чат": "штат",
    "образ": "показ",
    "цифровизация": "организация",
    "Шымкент": "континент",
    "Семей": "музей",
    "Аягоз": "навоз",
    "Тараз": "алмаз",
    "Костанай": "урожай",
    "Талдыкорган": "орган",
    "Жезказган": "орган",
    "Конаев": "залив",
    "Степногорск": "Уральск",
    "Щучинск": "Уральск",
    "Актогай": "урожай",
    "Бурабай": "урожай",
    "Капшагай": "урожай",
    "Жанаозен": "район",
    "Хоргос": "компас",
    "Ушарал": "канал",
    "Кызылорда": "орда",
    "Туркестан": "стан",
}
"""A trap or a name of Kazakhstan → the dictionary's word whose endings it takes; the names decline as in the official
Russian texts of the republic («в городе Шымкенте», «города Семея»)."""

_INDECLINABLE = {
    "тенге": Gender.M,
    "теңге": Gender.M,
    "елбасы": Gender.M,
    "промилле": Gender.N,
    "Гкал": Gender.F,
    "ккал": Gender.F,
    "кВт·ч": Gender.M,
    "МВт·ч": Gender.M,
    "ГВт·ч": Gender.M,
    "ц": Gender.M,
    "ЕНТ": Gender.N,
    "ИВЛ": Gender.F,
    "ОСМС": Gender.N,
    "СЭЗ": Gender.F,
    "АЭС": Gender.F,
    "ГЭС": Gender.F,
    "ЕАЭС": Gender.M,
    "ЕНПФ": Gender.M,
    "ЕС": Gender.M,
    "МОН": Gender.N,
    "МИИР": Gender.N,
    "МЦРИАП": Gender.N,
    "ОДКБ": Gender.F,
    "ОЭСР": Gender.F,
    "ШОС": Gender.F,
    "COVID-19": Gender.M,
    "Кульсары": Gender.M,
    "Каркаралы": Gender.M,
    "Алматы": Gender.M,
    "Актобе": Gender.M,
    "Актау": Gender.M,
    "Атырау": Gender.M,
    "Мангистау": Gender.M,
    "Улытау": Gender.M,
    "Ұлытау": Gender.M,
    "Жетысу": Gender.M,
    "Жетісу": Gender.M,
}
_LIVING = frozenset({
    "агент", "боевик", "волк", "гражданка", "дворник", "держатель", "клиент", "лицо", "мигрант", "няня", "оператор",
    "персонаж", "посол", "проводник", "редактор", "реципиент", "спасатель", "сторож", "член",
})  # fmt: skip
_LIFELESS = frozenset({
    "бой", "классификатор", "метр", "модель", "парник", "патруль", "передатчик", "погрузчик", "скот", "спутник",
    "субъект", "счетчик",
})  # fmt: skip
_AGREED_ANIMACY = dict.fromkeys(_LIVING, True) | dict.fromkeys(_LIFELESS, False)
"""Homonyms of which official letters mean one: members and «лица» are persons, models and viruses are things."""

PERSONS = frozenset({
    "безработный", "больной", "взрослый", "верующий", "военнослужащий", "выбывший", "выступающий", "голосующий",
    "госслужащий", "дежурный", "заведующий", "задержанный", "заключенный", "застрахованный", "инфицированный",
    "малоимущий", "малообеспеченный", "несовершеннолетний", "новорожденный", "нуждающийся", "обвиняемый",
    "обучающийся", "опекаемый", "осужденный", "отдыхающий", "погибший", "подозреваемый", "пострадавший",
    "потерпевший", "прибывший", "приглашенный", "присутствующий", "пропавший", "работающий", "раненый",
    "самозанятый", "служащий", "совершеннолетний", "трудящийся", "уполномоченный", "управляющий", "участвующий",
    "учащийся", "умерший", "ученый",
})  # fmt: skip
"""Adjectives and participles that stand alone for a person, so that their accusative is the genitive."""

_ANIMATE_INDECLINABLE = frozenset({"елбасы"})

_PREFIXES = (
    "авиа", "авто", "агро", "анти", "аудио", "аэро", "био", "вело", "видео", "водо", "газо", "гига", "гидро", "гос",
    "дет", "евро", "зоо", "инвест", "кибер", "кино", "лже", "мед", "микро", "мини", "мото", "мульти", "нац", "нефте",
    "обл", "пром", "псевдо", "сельхоз", "тепло", "энерго",
    "радио", "рай", "само", "сель", "соц", "спец", "спорт", "супер", "теле", "тех", "турбо", "ультра", "физ", "фин",
    "фото", "экс", "электро", "эндо",
)  # fmt: skip
"""First members that never decline and never change the declension of what follows."""

_FIRST_MEMBERS = frozenset({
    "арт", "бизнес", "блок", "веб", "вице", "генерал", "дизель", "интернет", "кол", "медиа", "мини", "обер",
    "онлайн", "офлайн", "пиар", "пресс", "премьер", "смарт", "топ", "унтер", "фитнес", "чат", "шеф", "штаб",
    "экс", "эко", "экспресс",
})  # fmt: skip
"""First members that stay as they are before a hyphen: «вице-министра», «бизнес-плана»."""

_APPOSITIVES = frozenset({
    "автомат", "герой", "гигант", "гимназия", "город", "график", "графики", "губернатор", "завод", "заявка",
    "заявки", "инвалид", "инвалиды", "интернат", "интернаты", "исполнитель", "коляска", "коляски", "комплекс",
    "лаборатория", "лицеи", "лицей", "мастерская", "музей", "организатор", "партнер", "платформа", "предписание",
    "предписания", "предприятие", "производитель", "психолог", "разработчик", "сад", "сады", "сирота", "сироты",
    "склад", "справка", "справки", "спутник", "спутники", "стационар", "студия", "схема", "схемы", "участник",
    "участница", "учредитель", "эксперт",
})  # fmt: skip
"""Second members beside which the first declines too: «дома-интерната», «детей-сирот»."""

_RANKS = frozenset({
    "адмирал", "генерал", "инженер", "капитан", "лейтенант", "майор", "маршал", "мичман", "подполковник", "полковник",
    "сержант", "советник", "старшина",
})  # fmt: skip
"""Second members beside which a first one may stay: «инженер-капитана»."""

_FORM_ONLY = frozenset({"лет"})
"""What letters write only as a form of another word, though the dictionary has a nominative: «лет» is of «год»."""
_HALF = "пол-"
"""Of «пол-литра» the dictionary makes «полу-литра», which is not written so."""

AGREED_FORMS = frozenset({
    "листы", "листов", "листам", "листами", "листах", "годы", "годов", "годам", "годами", "годах", "люди",
    "людей", "людям", "людьми", "людях", "лагеря", "ордена", "образы", "зубы", "зубов", "зубам", "зубами",
    "зубах", "поводы", "поводов", "поводам", "поводами", "поводах", "счетов", "счетам", "счетами", "счетах",
    "тона", "учителя", "хлеба", "цветы", "цветов", "цветам", "цветами", "цветах", "договоры", "тракторы",
    "корпуса", "секторы", "цехи", "инспекторы", "редакторы", "прожекторы", "тормоза", "пропуска", "ордера", "провода",
})  # fmt: skip
"""Of variants of equal standing in the dictionary, the one that official texts write (Gramota's dictionaries)."""

_LIKE_ENDING: tuple[tuple[str, str], ...] = (
    ("ность", "сложность"),
    ("мость", "стоимость"),
    ("ация", "организация"),
    ("иция", "позиция"),
    ("логия", "технология"),
    ("графия", "география"),
    ("терапия", "терапия"),
    ("ение", "решение"),
    ("ание", "здание"),
    ("ьство", "строительство"),
    ("изм", "механизм"),
    ("ский", "русский"),
    ("ская", "русская"),
    ("ское", "русское"),
    ("ские", "русские"),
    ("цкий", "немецкий"),
    ("цкая", "немецкая"),
    ("цкое", "немецкое"),
    ("цкие", "немецкие"),
    ("ный", "важный"),
    ("ная", "важная"),
    ("ное", "важное"),
    ("ные", "важные"),
    ("овый", "новый"),
    ("овая", "новая"),
    ("овое", "новое"),
    ("овые", "новые"),
    ("ующий", "следующий"),
    ("ующая", "следующая"),
    ("ующие", "следующие"),
    ("щийся", "обучающийся"),
    ("щаяся", "обучающаяся"),
    ("щиеся", "обучающиеся"),
)
"""Endings that leave one paradigm, each with a word of the dictionary that shows it (Zaliznyak's classes)."""


_LIKE_FINAL: tuple[tuple[str, str], ...] = (
    ("ия", "комиссия"),
    ("ие", "здание"),
    ("й", "музей"),
    ("ка", "аптека"),
    ("га", "книга"),
    ("а", "норма"),
    ("я", "неделя"),
    ("ь", "рубль площадь"),
    ("о", "метро место"),
    ("к", "банк"),
    ("г", "округ"),
    ("ж", "этаж"),
    ("ш", "этаж"),
    ("ч", "этаж"),
    *((consonant, "завод") for consonant in "бвдзлмнпрстфх"),
)
"""Last letters of a noun that the dictionary does not know, each with a word that is likely to decline so: what may be
proposed to a person, never printed."""


def proposals(word: str) -> tuple[Lexeme, ...]:
    """Return the likeliest readings of an unknown noun; an abbreviation and a final «у», «ы», … do not decline."""
    letters = word.lower()
    models = next((models for ending, models in _LIKE_FINAL if letters.endswith(ending)), "")
    if not models or in_capitals(word):
        return (Lexeme(letters, indeclinable(None)),)
    return tuple(lexeme for model in models.split() for lexeme in _like(word, model))


@lru_cache(maxsize=65536)
def lexemes(word: str) -> tuple[Lexeme, ...]:
    """Return every agreed reading of a word given in the nominative; none if the word is unknown.

    The first source that knows the word answers: the repairs, the dictionary, composition, the ending.
    """
    return next((found for source in _SOURCES if (found := source(word))), ())


def cases_of(word: str) -> frozenset[tuple[Case, Number]]:
    """Return the cases and numbers of which this can be a form, by the dictionary and the repairs."""
    form = word.lower()
    return known_cases(word) | _repaired_cases(form[:_FIRST]).get(form, frozenset())


@lru_cache(maxsize=4096)
def _repaired_cases(begun: str) -> dict[str, frozenset[tuple[Case, Number]]]:
    """Return the forms of the repaired words that begin so with what they are: «акима» is a genitive."""
    found: dict[str, frozenset[tuple[Case, Number]]] = {}
    for word in _beginning(begun):
        for lexeme in _repaired(word):
            for cell in lexeme.paradigm.affixes:
                for form in lexeme.forms(cell):
                    found[form] = found.get(form, frozenset()) | {(cell.case, cell.number)}
    return found


def _repaired(word: str) -> tuple[Lexeme, ...]:
    key = word if word in _INDECLINABLE or word in _LIKE_WORD else word.lower()
    if key in _INDECLINABLE:
        alike = indeclinable(_INDECLINABLE[key], animate=key in _ANIMATE_INDECLINABLE)
        return (Lexeme(word.lower(), alike),)
    return _like(word, _LIKE_WORD[key]) if key in _LIKE_WORD else _repaired_plurals(key[:_FIRST]).get(key, ())


@lru_cache(maxsize=4096)
def _repaired_plurals(begun: str) -> dict[str, tuple[Lexeme, ...]]:
    """Return the repaired words that begin so by their plural («акимы»), which may be given in place of it."""
    small = (word for word in _beginning(begun) if word.islower())
    singulars = [lexeme for word in small for lexeme in _like(word, _LIKE_WORD[word])]
    plurals = [lexeme._replace(paradigm=lexeme.paradigm._replace(number=Number.PL)) for lexeme in singulars]
    return {lexeme.citation: (lexeme,) for lexeme in plurals}


def _beginning(begun: str) -> list[str]:
    """The repaired words that begin so, and all their forms with them: no others need be declined."""
    return [word for word in _LIKE_WORD if word.lower().startswith(begun)]


def _known(word: str) -> tuple[Lexeme, ...]:
    found = readings(word)
    if in_capitals(word):
        return tuple(lexeme for lexeme in found if "Abbr" in lexeme.paradigm.marks)
    if word.lower() in _FORM_ONLY or word.lower().startswith(_HALF) or is_numeral(word):
        return ()
    sound = (lexeme for lexeme in found if not _is_faulty(lexeme))
    return tuple(lexeme for lexeme in sound if _agreed_animacy(lexeme) in (None, lexeme.paradigm.animate))


def _is_faulty(lexeme: Lexeme) -> bool:
    """Tell whether the dictionary errs in the plural of a noun: in every declension one of its members ends in -м, -ми,
    -х («городам-спутникам», «томатам-пюре»; not «городу-спутнику»).
    """
    if "Fixd" in lexeme.paradigm.marks or lexeme.paradigm.part is not Part.NOUN:
        return False
    plurals = (
        (form, ending) for case, ending in _PLURAL_ENDINGS.items() for form in lexeme.forms(Cell(case, Number.PL))
    )
    return not all(
        any(member.removesuffix("ся").endswith(ending) for member in form.split("-")) for form, ending in plurals
    )


def _agreed_animacy(lexeme: Lexeme) -> bool | None:
    """What is agreed on a noun by its singular."""
    singular = "".join(lexeme.forms(Cell(Case.NOM, Number.SG))[:1])
    return _AGREED_ANIMACY.get(singular.replace("ё", "е"))


def _abbreviated(word: str) -> tuple[Lexeme, ...]:
    """Read an abbreviation: without a vowel or with a final one it is spelled out, and does not decline («РК», «МИО»).

    One that can be read as a word might decline, and gets no reading here («СКАД»).
    """
    letters = word.lower()
    spelled_out = not _VOWELS & set(letters) or letters[-1] in _VOWELS
    return (Lexeme(letters, indeclinable(None)),) if in_capitals(word) and spelled_out else ()


_SIGN = expression(r"[^\W\d_]{1,5}(?:/[^\W\d_]{1,4}(?:·[^\W\d_])?)+")


def _sign(word: str) -> tuple[Lexeme, ...]:
    """Read a sign of so much in so much («км/ч», «Мбит/с», «ц/га»): it keeps its letters."""
    return (Lexeme(word.lower(), indeclinable(None)),) if _SIGN.fullmatch(word) else ()


def in_capitals(word: str) -> bool:
    """Tell whether the word is an abbreviation, and not a word of a heading: «ГАЗ» is no gas."""
    return word.isupper() and 1 < len(word) <= _LONGEST_ABBREVIATION


def _prefixed(word: str) -> tuple[Lexeme, ...]:
    letters = word.lower()
    splits = ((prefix, letters.removeprefix(prefix)) for prefix in _PREFIXES if letters.startswith(prefix))
    return tuple(
        lexeme._replace(stem=prefix + lexeme.stem)
        for prefix, rest in splits
        if len(rest) >= _SHORTEST_REST
        for lexeme in readings(rest)
        if not lexeme.paradigm.marks & _NOT_COMPOSED
    )


def _hyphened(word: str) -> tuple[Lexeme, ...]:
    first, hyphen, last = word.lower().rpartition("-")
    if not hyphen:
        return ()
    found = lexemes(last)
    if first in _FIRST_MEMBERS:
        return tuple(lexeme._replace(stem=f"{first}-{lexeme.stem}") for lexeme in found)
    if first[-1:] in _LINKING_VOWELS:
        adjectives = (lexeme for lexeme in found if lexeme.paradigm.part is Part.ADJECTIVE)
        if linked := tuple(lexeme._replace(stem=f"{first}-{lexeme.stem}") for lexeme in adjectives):
            return linked
        if not lexemes(first):  # «койко-место», «человеко-день»; in «кафе-музей» the first is a noun of its own
            return tuple(lexeme._replace(stem=f"{first}-{lexeme.stem}") for lexeme in found)
    if last not in _APPOSITIVES and not _are_persons(first, last):
        return ()
    return tuple(_joined(left, right) for left in _nouns(first) for right in _nouns(last) if _alike(left, right))


def _are_persons(first: str, last: str) -> bool:
    """Tell whether two names of trades are joined, which both decline: «врача-терапевта»."""
    members = (_nouns(first), _nouns(last))
    return last not in _RANKS and all(nouns and all(_animate(noun) for noun in nouns) for nouns in members)


def _ending(word: str) -> tuple[Lexeme, ...]:
    letters = word.lower()
    fitting = (model for ending, model in _LIKE_ENDING if letters.endswith(ending) and letters != ending)
    return next((_like(word, model) for model in fitting), ())


_SOURCES: tuple[Callable[[str], tuple[Lexeme, ...]], ...] = (
    _repaired,
    _abbreviated,
    _sign,
    _known,
    _prefixed,
    _hyphened,
    _ending,
)
_PLURAL_ENDINGS = {Case.DAT: "м", Case.INS: "ми", Case.LOC: "х"}
_NOT_COMPOSED = frozenset({"Fixd", "Abbr", "Name", "Surn", "Patr"})
_VOWELS = frozenset("аеёиоуыэюя")
_LINKING_VOWELS = frozenset("ое")
_SHORTEST_REST = 4
_FIRST = 3
"""Letters that all forms of a repaired word have."""
_LONGEST_ABBREVIATION = 5


def is_explained_by_ending(word: str) -> bool:
    """Tell whether nothing but its ending explains the word."""
    return bool(_ending(word)) and not any(source(word) for source in _SOURCES if source is not _ending)


def _like(word: str, model: str) -> tuple[Lexeme, ...]:
    """Decline the word like the first reading of the model."""
    paradigm = readings(model)[0].paradigm
    _, ending = paradigm.affixes[paradigm.citation][0]
    return (Lexeme(word.lower().removesuffix(ending), paradigm),)


def _nouns(word: str) -> tuple[Lexeme, ...]:
    return tuple(lexeme for lexeme in lexemes(word) if lexeme.paradigm.part is Part.NOUN)


def _alike(left: Lexeme, right: Lexeme) -> bool:
    return left.paradigm.number is right.paradigm.number and _animate(left) == _animate(right)


def _animate(lexeme: Lexeme) -> bool:
    return bool(lexeme.paradigm.animate)


def _joined(left: Lexeme, right: Lexeme) -> Lexeme:
    """Join two nouns of which both decline; gender and animacy are the first one's."""
    shared = [cell for cell in left.paradigm.affixes if cell in right.paradigm.affixes]
    forms = {cell: (("", f"{left.forms(cell)[0]}-{right.forms(cell)[0]}"),) for cell in shared}
    return Lexeme("", left.paradigm._replace(affixes=forms, place=None))
