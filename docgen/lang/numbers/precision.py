"""The words beside a number that blur or bound it: «свыше», «не менее», «астам», «кемінде»."""

import itertools

from docgen.expressions import expression
from docgen.lang.numbers.kazakh import is_ablative, is_dative
from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import Lang, Tokens
from docgen.lang.numbers.neighbours import PREPOSITIONS, is_space, words_after, words_before
from docgen.lang.numbers.pattern import compile_pattern
from docgen.lang.numbers.reading import Precision

_BOUNDS_OF_NORMS = {
    **dict.fromkeys(("менее", "меньше", "ниже"), Precision.AT_LEAST),
    **dict.fromkeys(("более", "больше", "выше"), Precision.AT_MOST),
}
"""«Не может быть менее 2,5 кв. м»."""
_BEFORE: dict[Lang, dict[str, Precision]] = {
    "ru": {
        "свыше": Precision.OVER,
        "более": Precision.OVER,
        "более чем": Precision.OVER,
        "больше": Precision.OVER,
        "превышает": Precision.OVER,
        "менее": Precision.UNDER,
        "менее чем": Precision.UNDER,
        "меньше": Precision.UNDER,
        "около": Precision.ABOUT,
        "порядка": Precision.ABOUT,
        "примерно": Precision.ABOUT,
        "приблизительно": Precision.ABOUT,
        "ориентировочно": Precision.ABOUT,
        "почти": Precision.NEARLY,
        "до": Precision.UP_TO,
        "вплоть до": Precision.UP_TO,
        **{
            f"не {word}{than}": precision
            for words, precision in (
                (("менее", "меньше", "ниже", "реже", "моложе"), Precision.AT_LEAST),
                (("более", "больше", "свыше", "выше", "чаще", "старше"), Precision.AT_MOST),
            )
            for word in words
            for than in ("", " чем")
        },
        **dict.fromkeys(("минимум", "по меньшей мере", "по крайней мере"), Precision.AT_LEAST),
        **{
            f"не {late}{than}": Precision.AT_LEAST if than.endswith("за") else Precision.AT_MOST
            for late in ("позднее", "позже")
            for than in ("", " чем", " за", " чем за")
        },
        **dict.fromkeys(
            (
                f"не {word}"
                for word in [
                    "превышает",
                    "превышают",
                    "превышал",
                    "превышала",
                    "превышало",
                    "превышали",
                    "превышать",
                    "превышая",
                    "превысит",
                    "превысят",
                    "превысил",
                    "превысила",
                    "превысило",
                    "превысили",
                    "превышающий",
                    "превышающая",
                    "превышающее",
                    "превышающие",
                    "превышающего",
                    "превышающей",
                    "превышающему",
                    "превышающем",
                    "превышающим",
                    "превышающую",
                    "превышающих",
                ]
            ),
            Precision.AT_MOST,
        ),
        **dict.fromkeys(
            (
                f"не {can} {bound}"
                for can in ("может", "могут", "могла", "мог", "могло", "могли")
                for bound in ("превышать", "превысить")
            ),
            Precision.AT_MOST,
        ),
        **dict.fromkeys(
            (f"не {must} превышать" for must in ("должен", "должна", "должно", "должны")), Precision.AT_MOST
        ),
        **{
            f"не {can} быть {bound}": precision
            for can in ("может", "могут", "могла", "мог", "могло", "могли", "должен", "должна", "должно", "должны")
            for bound, precision in _BOUNDS_OF_NORMS.items()
        },
        "максимум": Precision.AT_MOST,
    },
    "kz": {
        "шамамен": Precision.ABOUT,
        "кемінде": Precision.AT_LEAST,
        "кем дегенде": Precision.AT_LEAST,
        "көп дегенде": Precision.AT_MOST,
        "ең көбі": Precision.AT_MOST,
        "ең азы": Precision.AT_LEAST,
    },
}
_AFTER: dict[Lang, dict[str, Precision]] = {
    "ru": {
        "и более": Precision.AT_LEAST,
        "и выше": Precision.AT_LEAST,
        "и менее": Precision.AT_MOST,
        "с лишним": Precision.OVER,
    },
    "kz": {
        "астам": Precision.OVER,
        "аса": Precision.OVER,
        "асқан": Precision.OVER,
        "асады": Precision.OVER,
        "артық": Precision.OVER,
        "көп": Precision.OVER,
        "аз": Precision.UNDER,
        "кем": Precision.UNDER,
        "кем емес": Precision.AT_LEAST,
        "аз емес": Precision.AT_LEAST,
        "артық емес": Precision.AT_MOST,
        "кеш емес": Precision.AT_MOST,
        "жоғары емес": Precision.AT_MOST,
        "төмен емес": Precision.AT_LEAST,
        "кіші емес": Precision.AT_LEAST,
        "үлкен емес": Precision.AT_MOST,
        **{
            f"{bound} {may_not}": precision
            for may_not in (
                *("болмауы", "болмауға", "болмайды", "болмайтын"),
                *("болмады", "болмаған", "болған жоқ", "болған емес"),
            )
            for bound, precision in (
                *dict.fromkeys(("кем", "аз", "төмен"), Precision.AT_LEAST).items(),
                *dict.fromkeys(("артық", "көп", "жоғары"), Precision.AT_MOST).items(),
            )
        },
        "көп емес": Precision.AT_MOST,
        "көп болмаса": Precision.AT_MOST,
        "артық болмаса": Precision.AT_MOST,
        "кем болмаса": Precision.AT_LEAST,
        "аз болмаса": Precision.AT_LEAST,
        **dict.fromkeys(
            [
                *("аспайтын", "аспайды", "аспады", "аспаса", "аспаған", "аспауы", "аспауға", "аспай", "аспас"),
                *("асқан жоқ", "асқан емес", "асып кетпейді", "асып кетпеді", "асып кетпеуі", "асып кетпеуге"),
                *("асып көрген емес", "асып көрген жоқ", "асып кеткен жоқ", "асып кеткен емес"),
                *("асып түспейді", "асып түспеді", "аса алмайды", "аса алмаған", "асыра алмайды"),
            ],
            Precision.AT_MOST,
        ),
        "және одан көп": Precision.AT_LEAST,
        "және одан артық": Precision.AT_LEAST,
        "және одан жоғары": Precision.AT_LEAST,
        "және одан аз": Precision.AT_MOST,
        "және одан кем": Precision.AT_MOST,
        **dict.fromkeys(
            [f"{late}{ending}" for late in ("кешіктірмей", "кешіктірілмей", "кешікпей") for ending in ("", "тін")],
            Precision.AT_MOST,
        ),
        "жуық": Precision.ABOUT,
        "таяу": Precision.ABOUT,
        "шамасында": Precision.ABOUT,
        "шақты": Precision.ABOUT,
        "тарта": Precision.NEARLY,
        "дерлік": Precision.NEARLY,
        "дейін": Precision.UP_TO,
        "дейінгі": Precision.UP_TO,
        **{
            f"{stem}{ending}": precision
            for stem, precision in (("астамы", Precision.OVER), ("жуығы", Precision.ABOUT))
            for ending in ("", "ның", "на", "н", "нда", "ндағы", "нан", "мен")
        },
    },
}
# дейін, жуық and тарта follow «to», the others «from»; a noun may stand between: «500 мектептен астам».
_AFTER_DATIVE = frozenset({Precision.UP_TO, Precision.ABOUT, Precision.NEARLY})
_UNGOVERNED = frozenset({"шақты", "шамасында", "дерлік", "және"})
_LIKE = expression(
    "(?:есе|рет|жыл|ай|күн|апта|сағат|адам|пайыз|теңге|тонна|гектар|шақырым|километр|мектеп|ауыл|үй)[дт][ае]й"
)
"""«екі еседей», «500 адамдай»: about so many."""
SLIGHTLY = ("сәл", "шамалы", "едәуір", "айтарлықтай")
"""By how much: «500 мектептен сәл астам» is «чуть более 500 школ»."""
_OLDER = frozenset({"асқан", "асып"})
"""«18 жастан асқан» is «старше 18 лет»: a limit of age, exact as it stands."""
_TELLS_WHICH = ("жылғы", "жылдағы", "айдағы", "айындағы", "күнгі")
"""«2025 жылғы деңгейден (812 км) көп»: the level is exceeded, and not the year."""
_BEFORE_IT = expression("(?:мектеп|сот|дәрігер|аурухана|клиника)(?:ке|қа|ге|ға)")
"""«377 мектепке дейінгі ұйым», «12 сотқа дейінгі іс», «3 дәрігерге дейінгі кабинет»: pre-school, pre-trial."""
_ALL_OF_IT = expression("барлы[ғқ]\\w*|бәрі\\w*|барша\\w*|түгел\\w*|жартысы\\w*|жартысына\\w*")
"""«27,45 млрд теңгенің барлығы дерлік» is nearly all of an exact sum."""
_DONE = expression(r"\w+(?:[лн]ғаннан|[лн]геннен|тқаннан|ткеннен)")
"""«2025 жылы өндірілгеннен көп»: more than what was done, whatever number stands before."""
_LEVEL = expression("(?:норма|меже|шек|лимит|деңгей|көрсеткіш|жоспар|мөлшер|талап)(?:[ыі]?н)?[дт][ае]н")
"""«25 оқушы нормадан асады» exceeds the norm of 25, as «превышает норму в 25 учеников» does."""
_NUMERAL = expression(
    "(?:екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз)(?:[дтн][ае]н)?"
)
"""Another number: the bound behind it is its own."""
_LEADS = PREPOSITIONS | {"за", "через"}
_BY_HOW_MUCH = frozenset(("на", "в", "за", "через"))
_NO_BOUND = expression("(?:^| )тем (?:не менее|более|больше|меньше)$")
"""«Тем не менее в 12 селах», «тем более 12», «чем дальше, тем больше 12 школ заняты»: no bound."""
_COMPARES = frozenset(("больше", "меньше", "более", "менее", "превышает"))
"""«Больше на 2 процентных пункта», «меньше в 2 раза» tell a difference; its bound is «более чем на», «не более»."""
_NOT_LATER = (["не", "позднее"], ["не", "позже"])
_IS_TOLD = expression(r"он[аио]?|[а-яё]{2,}(?:[еёюу]тся|[ая]тся|ится|[аяеё]н[аоы]|[аыя]т[аоы]|[уюея]т)")
"""What a bound in front of it is whole before: «семьям с 5 детьми и более предоставляется», not «и более крупных»."""
_MOST_NOUNS = 3
_MOST_BEFORE = 4


def read_precision(tokens: Tokens, start: int, end: int) -> Precision | None:
    """The word of precision beside the tokens `start` to `end`."""
    before = _words_that_lead(tokens, start)
    led = before[:-1] if before and before[-1] in _LEADS else before
    if led is not before and (told := _told_by(before, tokens.lang)):
        return told  # «не позднее чем за 10 дней» is not «не позднее чем через 10 дней»
    if _NO_BOUND.search(" ".join(led)):
        return _precision_after(tokens, end)
    if before and before[-1] in _LEADS:
        how_much = before.pop() in _BY_HOW_MUCH
        if how_much and before[-1:] and before[-1] in _COMPARES and before[-2:-1] != ["не"]:
            return _precision_after(tokens, end)
    found = _told_by(before, tokens.lang)
    if found is Precision.AT_MOST and before[-2:] in _NOT_LATER and "до" in words_after(tokens, end, 3):
        return Precision.AT_LEAST  # «не позднее 5 дней до начала»: five days before it, or more
    return found or _precision_after(tokens, end)


def _told_by(before: list[str], lang: Lang) -> Precision | None:
    """What the last words before a number say of it."""
    spoken = (_BEFORE[lang].get(" ".join(before[-count:])) for count in range(len(before), 0, -1))
    return next(filter(None, spoken), None)


def _words_that_lead(tokens: Tokens, start: int) -> list[str]:
    """The words before a token, over the comma of «не позднее, чем через», «не более, чем» too: no bound stands
    in «на 5 школ больше, чем в 2025 году» and «не более и не менее, чем 37».
    """
    before = words_before(tokens, start, _MOST_BEFORE)
    first = start - 2 * len(before)
    if before[:1] != ["чем"] or tokens.raw[first - 2 : first - 1] != (",",):
        return before
    ahead, bound = words_before(tokens, first - 3, 2), tokens.raw[first - 3].lower()
    counted = any(map(_COUNTED.fullmatch, ahead[-1:])) and before == ["чем"] and bound in _BOUNDS_OF_NORMS
    if counted and _is_alone(tokens, first - 3, start):
        return [bound]
    if ahead[-1:] != ["не"] or ahead[:1] == ["и"]:
        return before
    return ["не", bound, *before]


def _is_alone(tokens: Tokens, bound: int, start: int) -> bool:
    """Whether a bound before «чем» compares its number with none: «создано больше, чем 22 станции» is «более 22»,
    «построено 25 школ, больше, чем 22 годом ранее» and «это больше, чем 22» compare.
    """
    before, behind = (
        [*itertools.takewhile(lambda one: tokens.lexemes[one].token not in _ENDS, side)]
        for side in (range(bound - 1, -1, -1), range(start, len(tokens.raw)))
    )
    numbers = (one for one in before if tokens.lexemes[one].token in _DIGITS)
    compared = any(tokens.raw[one].lower() in _THAT for one in before) or any(
        tokens.lexemes[one].token is Token.YEARS or _THEN.match(tokens.raw[one].lower()) for one in behind
    )
    return not compared and all(_DAY.match(tokens.classes, one) for one in numbers)


_ENDS = frozenset({Token.DOT, Token.PARAGRAPH})
_DIGITS = frozenset({Token.INT, Token.DECIMAL, Token.GROUPED, Token.YEAR})
_COUNTED = expression(r"\w{3,}(?:[аеёяы][нт]о|лось|[еи]тся)")
"""«Создано», «открылось»: so many of them; «очередь больше, чем 10 школ» compares."""
_THAT = frozenset(("это", "что"))
_THEN = expression("ран(?:ее|ьше)|назад|прошл|прежде|предыдущ|тогда|теперь|сейчас")
_DAY = compile_pattern("int_month|[int year]_years")


def _precision_after(tokens: Tokens, end: int) -> Precision | None:
    words = [one for one in _words_past_bracket(tokens, end, _MOST_NOUNS + 2) if one not in SLIGHTLY]
    known = _AFTER[tokens.lang]
    last = tokens.raw[end - 1].lower()
    if tokens.lang == "kz" and (last.endswith(_TELLS_WHICH) or _is_by_how_much(tokens, end, last, words[:2])):
        return None
    if tokens.lang == "kz" and (_LIKE.fullmatch(last) or (words and _LIKE.fullmatch(words[0]))):
        return Precision.ABOUT
    for position, word in enumerate(words[: _MOST_NOUNS + 1]):
        if tokens.lang == "kz" and _NUMERAL.fullmatch(word):  # «54 %-ы он жылдан астам»
            return None
        spoken = (known.get(" ".join(words[position : position + count])) for count in (3, 2, 1))
        found = next(filter(None, spoken), None)
        if found is Precision.NEARLY and _ALL_OF_IT.fullmatch(last):
            return None
        if found and tokens.lang == "kz":
            return found if _holds(found, word, last) else None
        if found:  # «40 дней и более», but not «40 школ и более 50 садов»
            closes = len(words) == position + 2 and _ends_a_clause(tokens, end + 2 * len(words))
            told = len(words) > position + 2 and _IS_TOLD.fullmatch(words[position + 2])
            return found if position == 0 or closes or told else None
        last = word
    return None


def _is_by_how_much(tokens: Tokens, end: int, last: str, words: list[str]) -> bool:
    """Whether bare per cents tell how much more there is than what stands before them: «өткен жылғыдан (1 085) 14,3 %
    артық»; «14,3 %-дан артық» and «кемінде 14,3 %» are bounds.
    """
    if last != "%" or not words or words[0] not in _MORE_OR_LESS or (words[1:] and _DENIED.match(words[1])):
        return False
    start = end - (3 if is_space(tokens, end - 2) else 2)
    if start > 1 and is_space(tokens, start - 1) and tokens.raw[start - 2] == ")":
        opening = (one for one in range(start - 2, 0, -1) if tokens.raw[one] == "(")
        start = next(opening, start)
    return any(is_ablative(one) or one in _THAN for one in words_before(tokens, start, 1))


_MORE_OR_LESS = frozenset({"көп", "артық", "аз", "кем"})
_THAN = frozenset({"қарағанда", "салыстырғанда"})
_DENIED = expression("емес|бол")


def _ends_a_clause(tokens: Tokens, at: int) -> bool:
    """Whether no word follows: a mark, or a dash behind a space."""
    following = tokens.lexemes[at + 1 : at + 2] if is_space(tokens, at) else ()
    return not is_space(tokens, at) or any(one.token is Token.DASH for one in following)


def _words_past_bracket(tokens: Tokens, end: int, most: int) -> list[str]:
    """The words that follow a token, those behind a bracket among them: «АЕК (бұдан әрі – АЕК) аспайтын»."""
    words = words_after(tokens, end, most)
    position = end + 2 * len(words)
    if words and tokens.raw[position : position + 1] == ("-",):  # «АЕК-тен аспайтын»
        ending = tokens.raw[position + 1 : position + 2]
        return [*words[:-1], *ending, *words_after(tokens, position + 2, most - len(words))]
    if not is_space(tokens, position) or tokens.raw[position + 1] != "(" or ")" not in tokens.raw[position:]:
        return words
    return words + words_after(tokens, tokens.raw.index(")", position) + 1, most - len(words))


def _holds(precision: Precision, word: str, before: str) -> bool:
    """Whether a Kazakh word of precision is meant by what stands before it."""
    if (word in _OLDER and before == "жастан") or _DONE.fullmatch(before):
        return False
    if word == "асады" and _LEVEL.fullmatch(before):
        return False
    if word == "дейінгі" and _BEFORE_IT.fullmatch(before):
        return False
    return before == "%" or word in _UNGOVERNED or _governs(precision, before)


def _governs(precision: Precision, word: str) -> bool:
    return is_dative(word) if precision in _AFTER_DATIVE else is_ablative(word)
