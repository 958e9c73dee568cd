"""Who is meant where nobody is named, «перечень утвердят», «бекітілмек»: the writer's house; and who is no house of the
writer's: investors, residents, teachers, of whom it is told what they will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.text.lines import time_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.lang.forms import Case, Number
from docgen.model import Lang
from docgen.sameness import kept

_RUSSIAN_DEEDS = (
    "утвердят|примут|внесут|разработают|подготовят|построят|откроют|введут|завершат|начнут|отремонтируют|запустят"
    "|создадут|выделят|представят|устранят|пересмотрят|обеспечат|установят|подпишут|усилят|увеличат|повысят|закупят"
    "|реконструируют|модернизируют|обновят|расширят|заменят|закончат|упростят|снизят"
)
_THEY_WILL = Words(tuple(_RUSSIAN_DEEDS.split("|")), rf"(?<!\w)(?:{_RUSSIAN_DEEDS})(?!\w)")
_SUBJECT = expression(
    rf"(?<!\w)(?:и|или|как|пока|что|чтобы|если|когда|после|котор\w+|где|куда|кто|сами?|все|они|вс[её]|ряд|часть|большинство"
    rf"|меньшинство|половина|треть|несколько|многие|некоторые|остальные|другие|их|не)(?!\w)|[«»:?\ufffc]"
    rf"|[,;]{GAP}(?!в{GAP})",
    re.IGNORECASE,
)
"""What may be the subject of a verb of the plural, or brings in a clause of its own."""
_WORD = expression(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_THING = expression(
    r"(?:год|месяц|квартал|дорог|мост|работ|лини|сет|перечн|спис|план|правил|норм|тариф|закон|акт|поправк|документ|проект|програм"
    r"|стандарт|порядк|ставк|выплат|пособи|мер|объект|здани|корпус|жил|дома|станци|цех"
    r"|участк|учебник|машин|автобус|оборудовани|требовани|сроки|лимит|грант|средств)\w*",
    re.IGNORECASE,
)
"""What does nothing by itself: a noun whose accusative reads like its nominative."""
_HOUSE_OF_WORK = expression(
    r"(?:школ|больниц|клуб|центр|библиотек|музе|лагер|завод|детсад|сад|поликлиник)\w*", re.IGNORECASE
)
_BUILDING = frozenset({"построят", "отремонтируют", "реконструируют", "модернизируют"})
"""«Школы отремонтируют», and not «школы откроют двери», «школы примут учеников»."""
_ADOPTED = expression(
    r"(?<!\w)(?:перечн|перечень|план|поправк|программ|решени|мер[аыу]?(?!\w)|постановлени|приказ|правил|стандарт|концепци|документ|акт)",
    re.IGNORECASE,
)
_ADJECTIVE = expression(r"[ыи]е$")
_KAZAKH_DEEDS = (
    "бекіт|салын|ашыл|жөндел|енгізіл|қабылдан|әзірлен|аяқтал|бастал|бөлін|қосыл|орнатыл|алын|құрыл|күшейтіл|кеңейтіл|арттырыл"
    "|шешіл|жойыл|ұсыныл|беріл|жаңартыл|жаңғыртыл|тазалан|көбейтіл|оңайлатыл|бекітіл"
)
_INTENDED = Words(
    ("мақ", "бақ", "пақ", "мек", "бек", "пек"),
    rf"(?<!\w)(?:{_KAZAKH_DEEDS})(?<=[лн])[мбп][ае][қк](?=\s*[.;!)]|,|\s*$)",
    re.IGNORECASE,
)
_HOUSE_INTENDS = Words(
    ("мақ", "бақ", "пақ", "мек", "бек", "пек"),
    rf"(?<!\w)(?:Министрлік|Үкімет|Комитет|Агенттік|Әкімдік|(?:[^\W\d_]+{GAP}){{1,4}}(?:министрлігі|әкімдігі|комитеті)){GAP}"
    rf"(?:[^,;:]*{GAP})?(?P<verb>\w{{3,}}[мбп][ае][қк](?:ш[ыі])?)(?=\s*[.;!]|\s*$)",
)
_NO_VERB = expression(r"(?:\w*(?:аймақ|тармақ|салмақ|жұмақ|ормақ|бармақ|еңбек|өрмек|ермек|көмек|өнбек|телпек)|бек)")


_PRIVATE = expression(r"(?<!\w)(?:инвестор|частн|предпринимател|жеке|кәсіпкер)", re.IGNORECASE)
_ADOPTED_IN_KAZAKH, _LAW = (
    expression(r"қабылдан", re.IGNORECASE),
    expression(r"(?<!\w)заң(?:ы|дар)?(?!\w)", re.IGNORECASE),
)
"""What others build, and what Parliament adopts."""


def may_be_somebody(sentence: Sentence) -> bool:
    """Whether a line has a word that may promise so; cheap."""
    text = sentence.line.text
    return _THEY_WILL.may_stand(text) if sentence.line.lang == "ru" else _INTENDED.may_stand(text)


def somebody_will(sentence: Sentence, *, of_the_future: bool) -> Iterator[re.Match[str]]:
    """The words that promise a deed and name nobody; in Russian a time to come has to be told: «в июне утвердят»."""
    line = sentence.line
    if _PRIVATE.search(sentence.text):
        return
    if line.lang == "kz":
        intended = _INTENDED.finditer(line.text, sentence.start, sentence.end)
        yield from (one for one in intended if not (_ADOPTED_IN_KAZAKH.match(one[0]) and _LAW.search(sentence.text)))
        for found in _HOUSE_INTENDS.finditer(line.text, sentence.start, sentence.end):
            if not _NO_VERB.fullmatch(found["verb"].lower()):
                yield found
    elif of_the_future:
        yield from _they_will(sentence)


@kept
def _they_will(sentence: Sentence) -> Iterator[re.Match[str]]:
    line = sentence.line
    counted = [run for run in sentence.runs if not time_of(run)]
    for found in _THEY_WILL.finditer(line.text, sentence.start, sentence.end):
        no_paper = found[0] == "примут" and not _ADOPTED.search(sentence.text)
        if not counted and not no_paper and not _may_have_subject(sentence, found):
            yield found


def _may_have_subject(sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether something in a sentence may be that which acts: a plural that is no thing, several joined, a pronoun; of
    a word that the dictionary does not know nobody can tell.
    """
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    line = sentence.line
    typed = line.typed[sentence.start : sentence.end]
    if _SUBJECT.search(sentence.text) or typed.rstrip().endswith(":"):
        return True
    words = [one[0] for one in _WORD.finditer(typed) if one[0].lower() != verb[0].lower()]
    if verb[0].lower() in _BUILDING:
        words = [word for word in words if not _HOUSE_OF_WORK.fullmatch(word)]
    named = (
        word
        for word, behind in zip(words, (*words[1:], ""), strict=True)
        if not _THING.fullmatch(word) and not (_ADJECTIVE.search(word) and _THING.fullmatch(behind))
    )
    return _things_act(sentence, verb) or any(
        word.isupper() or not dictionary.is_known(word) or (Case.NOM, Number.PL) in dictionary.known_cases(word.lower())
        for word in named
        if len(word) > 1
    )


_BEHIND = expression(r"[ \u00a0](?P<word>[^\W\d_]+)")
_INFINITIVE = expression(r"\w{2,}(?:ть|ти|чь)(?:ся)?$", re.IGNORECASE)
_DONE_BY_THINGS = frozenset(
    (
        "обеспечат",
        "создадут",
        "упростят",
        "увеличат",
        "повысят",
        "снизят",
        "усилят",
        "расширят",
        "заменят",
        "установят",
        "введут",
        "откроют",
        "устранят",
    )
)
"""«Дороги обеспечат выход»: what no house alone does."""
_LEADS_ON = frozenset({"в", "до", "к", "на", "по", "с", "за", "не", "уже", "и"})


def _things_act(sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether a verb is said of things: «правила начнут действовать», «поправки упростят порядок», with an object."""
    from docgen.lang.russian import dictionary  # noqa: PLC0415  # it opens the dictionary

    line = sentence.line
    behind = _BEHIND.match(line.typed, verb.end(), sentence.end)
    if not behind:
        return False
    if _INFINITIVE.search(behind["word"]):
        return True
    before = (one[0].lower() for one in _WORD.finditer(line.typed, sentence.start, verb.start()))
    things = (one for one in before if one not in _LEADS_ON and not _TIME_WORD.fullmatch(one))
    named = any((Case.NOM, Number.PL) in dictionary.known_cases(one) for one in things)
    return named and (verb[0].lower() in _DONE_BY_THINGS or behind["word"].lower() not in _LEADS_ON)


_TIME_WORD = expression(r"(?:год|месяц|квартал)\w*")


# --- others ----------------------------------------------------------------------------------------------------------

_PEOPLE: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": (
            r"инвесторы|жители|граждане|учителя|педагоги|врачи|медики|родители|дети|ученики|учащиеся|школьники|студенты"
            r"|выпускники|предприниматели|фермеры|крестьяне|аграрии|компании|предприятия|работодатели|семьи"
            r"|пенсионеры|пользователи|потребители|пациенты|абоненты|подрядчики|молодые[ \u00a0]люди|люди"
        ),
        "kz": (
            r"инвесторлар|тұрғындар|азаматтар|мұғалімдер|педагогтер|дәрігерлер|ата-аналар|балалар|оқушылар|студенттер"
            r"|түлектер|кәсіпкерлер|фермерлер|шаруалар|компаниялар|кәсіпорындар|жұмыс[ \u00a0]берушілер"
            r"|отбасылар|зейнеткерлер|пайдаланушылар|тұтынушылар|пациенттер|абоненттер|мердігерлер|жастар|адамдар|халық"
        ),
    }
)
_PEOPLE_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        lang: expression(rf"(?<!\w)(?:{people})(?:{GAP}[^,;:.()]*)?{GAP}$", re.IGNORECASE)
        for lang, people in _PEOPLE.items()
    }
)
_ACTIVE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"будут{GAP}(?:\w+{GAP})?\w{{2,}}(?:ть|ти|чь)(?!\w)", re.IGNORECASE),
        "kz": expression(
            rf"(?!\w{{2,}}(?<!пайд)[аеиыіуү](?<!пайдала)[лн][ае]т[ыі]н)\w+[ае]?т[ыі]н{GAP}болады", re.IGNORECASE
        ),
    }
)
"""«Будут получать», «алатын болады»; «оқытылатын болады» is done to them."""
_NEED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"потребност\w+|спрос(?:а|у|ом)?", re.IGNORECASE),
        "kz": expression(r"қажетт[іи]л[іи][кг]\w*|сұраны[сc]\w*|мұқтажды[қғ]\w*", re.IGNORECASE),
    }
)
_MET: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"буд(?:ет|ут){GAP}(?:\w+{GAP})?(?:закрыт|покрыт|удовлетворен|обеспечен)[аоы]?(?!\w)", re.IGNORECASE
        ),
        "kz": expression(
            r"(?:жабыл|өтел|қанағаттандырыл|қамтамасыз[ \u00a0]етіл)\w*(?:[ \u00a0]болады)?", re.IGNORECASE
        ),
    }
)
"""«Потребность будет закрыта», «қажеттілік толық жабылады»: what comes of it, and no deed."""


def tells_of_others(sentence: Sentence, words: re.Match[str]) -> bool:
    """Whether words of the future tell what people will do of themselves, or that a need will be met."""
    line, lang = sentence.line, sentence.line.lang
    before = line.text[sentence.start : words.start()]
    if _ACTIVE[lang].match(line.text, words.start(), sentence.end) and _PEOPLE_BEFORE[lang].search(before):
        return True
    return bool(_MET[lang].match(line.text, words.start(), sentence.end) and _NEED[lang].search(before))
