"""What stands around a number: uses in which a number word is no figure, or is seldom one."""

from decimal import Decimal

from docgen.expressions import expression
from docgen.lang.numbers.bases import is_base_of_a_rate
from docgen.lang.numbers.idioms import stands_in_an_idiom
from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import Tokens
from docgen.lang.numbers.names import is_a_school_term, stands_in_a_name
from docgen.lang.numbers.neighbours import is_space, words_after, words_before
from docgen.lang.numbers.of_any import is_of_any
from docgen.lang.numbers.ones import MASK, counts_nothing, is_one_of_a_rate, is_one_of_money
from docgen.lang.numbers.pattern import compile_pattern
from docgen.lang.numbers.precision import read_precision
from docgen.lang.numbers.reading import Kind
from docgen.lang.numbers.slips import is_slip

_TERM = ("срок", "мерзім")
"""«в двухмесячный срок», «екі айлық мерзімде»: how long, and no kind of a thing."""
_SET_PHRASES = expression(
    "(?:первую очередь|перв\\w+ (?:требовани|попавш)"
    "|перв\\w+ (?:заместител|руководител|вице|помощ|необходимост|леди|взгляд|раз\\b)"
    "|перв\\w+ (?:медицинск|секретар|лиц)"
    "|втор\\w+ уровн|треть\\w+ (?:лиц|сторон|стран)"
    "|бірінші (?:кезек[тк]е|басшы|орынбасар|вице|көмек|жағынан|хатшы)"
    "|екінші (?:деңгей|жағынан)|үшінші (?:тұлға|тарап|жақ))"
)
_KINDS_IN_WORDS = expression(
    "екі (?:тарап|жағы|жағалау|шеті|беті|(?:ел|мемлекет|жақ|халық)(?:[дт][іы]ң| ара))"
    "|(?:екі|үш|төрт|бес) (?:мезгіл|реттік|мезгілдік)|төрт түлік|(?:две|двух|двум|двумя) сторон"
)
"""«екі жағынан» is «по обе стороны», «екі елдің» «обеих стран» («двух стран» is told there), «үш мезгіл тамақ», «үш
реттік тамақ» is «трехразовое питание», «төрт түлік» is cattle.
"""
_ROUND_THE_CLOCK = expression("(?:час(?:а|ов)|ч) в сутки")
_GRADES = expression("сынып\\w*|класс(?:ы|ов|ах|ам|ами|е|а|у|ом)|курс(?:ы|ов|ах|ам|ами|е)")
_ONE_GRADE = expression("классе|курсе")
_KAZAKH_GRADE = expression("[-\u2011](?:сыны[пб]|курс)\\w*")
_LISTED = compile_pattern("(?:(?:_and_|comma_)int(?:hyphen[ending nth])?)+")
_LISTS = compile_pattern("int(?:hyphen[ending nth])?(?:_and_|comma_)$")
_LIST_REACH = 6
_FEW = Decimal(5)
_MOST_GRADES = Decimal(12)
_GRADED = frozenset({Kind.NUMBER, Kind.RANGE, Kind.ORDINAL})
_GRADE_OF_FIVE = expression("класс(?:а|у|ом)?")
_WARS = expression("(?:мировой|мировая|мировую|дүниежүзілік)")
_QUARTER_BEFORE = frozenset(
    ("әр", "есепті", "өткен", "осы", "ағымдағы", "келесі", "бір", "сол", "алдыңғы", "соңғы", "тиісті")
)
_QUARTER_AFTER = frozenset(
    [
        "сайын",
        "сайынғы",
        "ішінде",
        "бойынша",
        "қорытындысы",
        "қорытындысымен",
        "аралығында",
        "бойы",
        "соңында",
        "басында",
        "үшін",
    ]
)
_PAIRS = frozenset(("пара", "пары", "паре", "пару"))
_SPANS = expression("лет|месяцев|недель|дней|суток|часов|минут|раз")
"""«пара лет» is two years; other pairs are things («пара ботинок»), or steam."""
_UNPAIRED = expression("сотен|десятков|школ|больниц|библиотек|садов|сел|районов|городов|домов|проектов|лет|дел")
"""What nobody has in pairs but «some two»: «пара школ»."""
_LANDS = expression(
    r"(?:област|регион|район|город|округ|сел|аул)(?:ах|ях|ов)|областей|сел"
    r"|(?:облыс|өңір|аудан|ауыл|қала)(?:[дт][ае]н?|[дтн][ыі]ң?|[ғгқк][ае]|[дтл][ае]р\w*)?"
)
"""Lands that a Roman numeral counts («в XII областях»); it tells which one of most other things («XII созыв»)."""
_HOUSES = expression(
    r"учителей|врачей|педагогов|учеников|студентов|специалистов|сотрудников|работников|граждан|автобусов|компьютеров|книг"
    r"|кабинетов|проектов|объектов|договоров|школ|больниц|поликлиник|библиотек|колледжей|садов|музеев|театров|клубов|залов|домов|квартир|предприятий|учреждений"
    r"|человек|детей|семей|обращений|жалоб|заявок"
    r"|(?:мектеп|мектеб|аурухана|емхана|кітапхана|балабақша|колледж|мұражай|театр|үй|пәтер|кәсіпорын|мекеме|адам|отбасы)"
    r"(?:[дт][ае]н?|[нт][ыі]|[дт][ыі]|[ғгқк][ае])"
)
"""Things that nobody numbers by Roman numerals, in the genitive plural of what is counted, in Kazakh in a case of which
«XX мектеп олимпиадасы» is none: «XII школ», «XII мектепте».
"""
_BARE_THINGS = expression(
    "мектеп|аурухана|емхана|кітапхана|балабақша|колледж|үй|пәтер|кәсіпорын|нысан|жоба|автобус|көлік|компьютер|кітап|адам|маман"
)
_MADE = expression("(?:салын|ашыл|жөндел|жабыл|тексеріл|беріл|алын|сатып|тапсырыл|оқытыл|бөлін|енгізіл)\\w*")
_ONLY_OF_NUMBERS = frozenset({"астам", "жуық", "тарта", "таяу"})
_WORD_KINDS = frozenset({Kind.NUMBER, Kind.FRACTION, Kind.ORDINAL, Kind.MULTIPLE})
_TERMS = frozenset({Kind.QUARTER, Kind.ORDINAL})
_INSTRUMENTAL = ("ами", "ями", "ьми", "ыми", "ими")


def is_no_number(tokens: Tokens, kind: Kind, start: int, end: int) -> bool:
    """Whether a word that could be a number is another word here: «семью» (family), «тоқсан» (a quarter)."""
    if kind in _WORD_KINDS and _is_half_of_a_compound(tokens, start, end):
        return True
    if kind in _TERMS and is_a_school_term(tokens, start, end):
        return True
    if kind is Kind.MONEY and tokens.lexemes[start].token is Token.SCALE:
        return _is_table_head(tokens, start, end)
    if end - start != 1 or kind not in (Kind.NUMBER, Kind.FRACTION):
        return False
    word = tokens.raw[start].lower()
    after = words_after(tokens, end, 1)
    if word in _PAIRS:
        return not after or not (_SPANS.fullmatch(after[0]) or _UNPAIRED.fullmatch(after[0]))
    if word.startswith("дюжин"):
        return bool(words_before(tokens, start, 1)) and words_before(tokens, start, 1)[0].startswith("чертов")
    if word == "семью":
        return not after or not after[0].endswith(_INSTRUMENTAL)
    if tokens.lang == "kz" and _is_another_kazakh_word(tokens, word, start, end):
        return True
    if tokens.lexemes[start].token is Token.NINETY:
        before = words_before(tokens, start, 1)
        named = bool(_QUARTER_BEFORE.intersection(before) or _QUARTER_AFTER.intersection(after))
        return bool(named or not after or (word != "тоқсан" and after[0] not in _ONLY_OF_NUMBERS))
    return False


def _is_another_kazakh_word(tokens: Tokens, word: str, start: int, end: int) -> bool:
    """«Ұлы жүз» is a part of the people, «Алты Алаш» all of it, «онекі елі» a gut; «бассейнде жүзді.» has swum."""
    if word in _NAMED_BY:
        return words_after(tokens, end, 1) == [_NAMED_BY[word]]
    before = "".join(words_before(tokens, start, 1))
    if word != "жүзді":
        return word.startswith("жүз") and before in _GREAT_MIDDLE_SMALL
    closed = end == len(tokens.raw) or tokens.lexemes[end].token in _CLOSES
    return closed and before.endswith(("да", "де", "та", "те"))


_NAMED_BY = {"алты": "алаш", "онекі": "елі"}
_GREAT_MIDDLE_SMALL = frozenset(("ұлы", "орта", "кіші"))
_CLOSES = frozenset({Token.DOT, Token.COMMA, Token.PARAGRAPH, Token.CLOSING})


def _is_table_head(tokens: Tokens, start: int, end: int) -> bool:
    """«(мың теңге)», «бағасы, мың теңге»: the unit of a column, no sum."""
    last = end == len(tokens.raw) or tokens.lexemes[end].token in (Token.CLOSING, Token.PARAGRAPH)
    named = tokens.lexemes[start - 2].token is Token.COMMA and is_space(tokens, start - 1) if start > 1 else False
    return last and (named or not start or tokens.lexemes[start - 1].token is Token.OPENING)


def _is_half_of_a_compound(tokens: Tokens, start: int, end: int) -> bool:
    """«во-первых», «бір-біріне»: a number word that a hyphen ties to a word."""
    raw = tokens.raw
    if any(sign.isdecimal() for sign in "".join(raw[start:end])):
        return False
    tied_before = start > 1 and tokens.lexemes[start - 1].token is Token.HYPHEN and raw[start - 2].isalpha()
    tied_after = end + 1 < len(raw) and tokens.lexemes[end].token is Token.HYPHEN and raw[end + 1].isalpha()
    return (tied_before and raw[start].isalpha()) or (tied_after and raw[end - 1].isalpha())


def _is_round_the_clock(tokens: Tokens, start: int, end: int) -> bool:
    """«24 часа в сутки», «тәулігіне 24 сағат»."""
    if tokens.raw[start] != "24":
        return False
    after, before = " ".join(words_after(tokens, end, 3)), words_before(tokens, start, 1)
    return bool(_ROUND_THE_CLOCK.match(after)) or (before == ["тәулігіне"] and after.startswith("сағат"))


_IN_EACH = expression("(?:күн|апта|ай|тоқсан|жыл)(?:[дт][ае]|[ыі]на|[ыі]не)")


def _is_how_often(tokens: Tokens, start: int, end: int) -> bool:
    """«один раз в год», «не реже одного раза в год», «жылына бір рет»: «раз в год»; «раз в полгода», «жарты жыл сайын»,
    and when it was, «полгода назад», «жарты жыл бұрын», as «год назад» is; but «жарты жылға созылды» says how long.
    """
    after = words_after(tokens, end, 3)
    if tokens.lang == "ru" and tokens.raw[start].lower() == "полгода":
        said = " ".join([*words_before(tokens, start, 2), "полгода", *after[:1]])
        return bool(_EACH.search(said) or _WHEN.search(said))
    if tokens.lang == "ru":
        return tokens.raw[start].lower() in ("один", "одного") and after[:1] == ["в"]
    if tokens.raw[start].lower() == "бір":
        last = tokens.raw[end - 1].lower()
        if last == "реттен":  # «10 күнде бір реттен артық тағайындалмайды»
            at_most = after[:1] in (["артық"], ["жиі"], ["көп"]) and words_before(tokens, start, 1)
            return after[:2] in (["сирек", "емес"], ["кем", "емес"]) or any(map(_IN_EACH.fullmatch, at_most or ()))
        return last == "рет"
    said = " ".join(words_after(tokens, end, 5))
    return tokens.raw[start].lower() == "жарты" and bool(_HALF_YEARLY.match(said))


def _is_grade(tokens: Tokens, kind: Kind, start: int, end: int) -> bool:
    """«1 – 4 классов», «8 и 9 классов», «в 1 классе», «9 класса»: which ones, and not how many («9 классов»)."""
    last = _LISTED.match(tokens.classes, end)
    end = last.end() if last else end
    after, value = "".join(words_after(tokens, end, 1)), tokens.lexemes[start].value
    if not isinstance(value, Decimal) or value > _MOST_GRADES:
        return False
    if tokens.lang == "kz" and _is_kazakh_grade(tokens, end):
        return True
    if last or kind is not Kind.NUMBER or _LISTS.search(tokens.classes, max(start - _LIST_REACH, 0), start):
        return bool(_GRADES.fullmatch(after)) or _is_kazakh_grade(tokens, end)
    many = value >= _FEW or words_before(tokens, start, 1) == ["в"]
    return bool(_ONE_GRADE.fullmatch(after) or (many and _GRADE_OF_FIVE.fullmatch(after)))


def _is_kazakh_grade(tokens: Tokens, end: int) -> bool:
    """«1 – 4-сынып», «5-сынып», «3-сыныпты бидай»."""
    return bool(_KAZAKH_GRADE.fullmatch("".join(tokens.raw[end : end + 2]).lower()))


def is_weak(tokens: Tokens, kind: Kind, start: int, end: int) -> bool:
    """Whether a reading is seldom a figure: see the package's docstring."""
    if kind is Kind.NAME or (tokens.raw[start].isalpha() and stands_in_an_idiom(tokens, start, end)):
        return True
    if kind in _GRADED and tokens.lexemes[start].token is Token.INT and _is_grade(tokens, kind, start, end):
        return True
    if kind is Kind.COMPOUND and _OF_SEATS.search(tokens.raw[start].lower()):
        return False
    if kind is Kind.COMPOUND:
        is_term = "".join(words_after(tokens, end, 1)).startswith(_TERM)
        return not is_term or tokens.lexemes[start].value == Decimal(1)
    if kind is Kind.ORDINAL:
        return _is_weak_ordinal(tokens, start, end)
    if kind in (Kind.MULTIPLE, Kind.FRACTION):
        spoken = (_is_how_often, _is_effort, _is_by_halves, _is_a_day_of_many)
        return any(one(tokens, start, end) for one in spoken)
    if kind is Kind.MONEY and is_one_of_money(tokens, start):
        return True
    if kind is Kind.MONEY and tokens.lexemes[start].token is Token.SCALE:
        return _is_vague_sum(tokens, start, end)
    if kind is Kind.NUMBER and is_base_of_a_rate(tokens, start, end):
        return True
    asked = (_is_weak_word, is_of_any) if kind is Kind.NUMBER and end - start == 1 else ()
    return any(one(tokens, start, end) for one in asked)


def _is_vague_sum(tokens: Tokens, start: int, end: int) -> bool:
    """«Миллионы тенге», «ондаған миллион теңге», and what only tells the unit of sums."""
    if tokens.lang == "ru":
        return _is_vague_scale(tokens, start, start + 1)
    return _is_unit_of_sums(tokens, end) or bool(_MANY.intersection(words_before(tokens, start, 1)))


def _is_weak_ordinal(tokens: Tokens, start: int, end: int) -> bool:
    raw = tokens.raw[start]
    after = words_after(tokens, end, 2)
    if tokens.lexemes[start].token is Token.ROMAN:
        counts = after and (_LANDS.fullmatch(after[0]) or _HOUSES.fullmatch(after[0]) or _are_made(raw, after))
        return raw in "IІ" or not counts
    phrase = " ".join([raw.lower(), *after])
    named = tokens.raw[min(end + 1, len(tokens.raw) - 1)].istitle() and bool(after)
    titled = raw.istitle() and (named or not _opens_sentence(tokens, start))
    return titled or bool(_SET_PHRASES.match(phrase)) or bool(after and _WARS.fullmatch(after[0]))


def _are_made(numeral: str, after: list[str]) -> bool:
    """«XII мектеп салынды»: what was built, opened or bought; «XX мектеп олимпиадасы» is the twentieth, «ХХ адам
    оқытылды» waits for its number.
    """
    waits = set(numeral) <= {"X", "Х"}
    return len(after) > 1 and not waits and bool(_BARE_THINGS.fullmatch(after[0]) and _MADE.fullmatch(after[1]))


def _opens_sentence(tokens: Tokens, start: int) -> bool:
    before = [
        token for token in tokens.lexemes[max(start - 2, 0) : start] if token.token not in (Token.GAP, Token.WRAP)
    ]
    return not before or before[-1].token in (Token.DOT, Token.PARAGRAPH, Token.CLOSING)


def _is_weak_word(tokens: Tokens, start: int, end: int) -> bool:
    lexeme, word = tokens.lexemes[start], tokens.raw[start].lower()
    after = " ".join(words_after(tokens, end, 3))
    if _KINDS_IN_WORDS.match(f"{word} {after}") or stands_in_a_name(tokens, start, end):
        return True
    if word in _TWO_TOGETHER and after.startswith(("с ", "со ")):
        return True  # «вдвоем с супругой»
    if tokens.raw[start].istitle() and is_slip(word, tokens.lang) and not _opens_sentence(tokens, start):
        return True  # «Онбес Жетпісбаев»
    if word in _TEN_OF_THEM and _counts_things(tokens, start, end):
        return False
    if lexeme.token is Token.VAGUE and word in _ONE_OF_TENS and read_precision(tokens, start, end):
        return False  # «более десятка школ», «около сотни»
    if lexeme.token is Token.VAGUE or word.startswith(("оба", "обе", "обо")) or _is_both(tokens, start, end):
        return True
    if word in _TENS_OF_MANY and (
        after.startswith(_THOUSANDS_OF_THEM) or _SOME.intersection(words_before(tokens, start, 1))
    ):
        return True  # «он мыңдаған» is «десятки тысяч», «бірнеше жүз» «несколько сотен»
    if lexeme.token is Token.SCALE:
        return _is_vague_scale(tokens, start, end)
    if lexeme.token is Token.INT:
        return _is_round_the_clock(tokens, start, end) or is_one_of_a_rate(tokens, start, end)
    return lexeme.value == Decimal(1) and lexeme.token is Token.UNIT and counts_nothing(tokens, start, end)


def _is_both(tokens: Tokens, start: int, end: int) -> bool:
    """«Екі палата да» is «обе палаты», «екеуі де» is «оба»; «екеуі қатысты, үшеуі қатыспады» counts."""
    if tokens.raw[start].lower() in _THE_TWO:
        others = tokens.lexemes[end : _end_of_sentence(tokens, end)]
        after = words_after(tokens, end, 2)
        too = after[1:] if after[:1] and _OF_THEM.fullmatch(after[0]) else after[:1]
        return bool(_TOO.intersection(too)) and not any(one.value for one in others)
    if tokens.raw[start].lower() != "екі":
        return False
    noun, *behind = words_after(tokens, end, 3) or [""]
    is_of_two_words = behind[:1] and behind[0].endswith(("сы", "сі")) and noun not in _TOO  # «екі сорғы станциясы да»
    return bool(_TOO.intersection(behind if is_of_two_words else behind[:1]))


def _end_of_sentence(tokens: Tokens, start: int) -> int:
    stops = (at for at in range(start, len(tokens.lexemes)) if tokens.lexemes[at].token in (Token.DOT, Token.PARAGRAPH))
    return next(stops, len(tokens.lexemes))


def _is_effort(tokens: Tokens, start: int, end: int) -> bool:
    """«Удвоить усилия», «с удвоенным вниманием»: no figure is told."""
    return bool(_EFFORTS.match("".join(words_after(tokens, end, 1)))) and tokens.raw[start].lower().startswith("удво")


def _is_by_halves(tokens: Tokens, start: int, end: int) -> bool:
    """«Выполнен наполовину», «жартылай орындалды», «жоспардың жартысы орындалды»: nobody measured it; «снижен
    наполовину» tells by how much.
    """
    if tokens.raw[start].lower() == "жартысы":
        return any(map(_DONE_BY_HALVES.match, words_after(tokens, end, 1)))
    if tokens.raw[start].lower() != "наполовину":
        return False
    return not any(map(_CHANGES.match, (*words_before(tokens, start, 2), *words_after(tokens, end, 2))))


def _is_a_day_of_many(tokens: Tokens, start: int, end: int) -> bool:
    """«Каждую вторую пятницу месяца», «айдың әрбір екінші жұмасында»: on which days, and not how large a share."""
    return tokens.raw[start].lower().startswith(("кажд", "әр")) and bool(
        _DAYS_OF_A_WEEK.fullmatch("".join(words_after(tokens, end, 1)))
    )


def _counts_things(tokens: Tokens, start: int, end: int) -> bool:
    """«Построен десяток школ», but «второй десяток лет», «не один десяток»."""
    after = words_after(tokens, end, 1)
    return (
        bool(after)
        and not _NEVER_TENS.match(after[0])
        and not _WHICH_TEN.match(" ".join(words_before(tokens, start, 1)))
    )


_DAYS_OF_A_WEEK = expression(
    "понедельник|вторник|сред[ауы]|четверг|пятниц[ауы]|суббот[ауы]|воскресень[ея]"
    "|(?:дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі)(?:с[іы])?(?:н?[дт][ае])?"
)
_CHANGES = expression("(?:вы|воз)?рос|увелич|сокра[тщ]|умень|сни[жз]|повы[сш]|удешев|больше|меньше")
_DONE_BY_HALVES = expression("орындал|атқарыл|тол(?:ды|ған|тыр)|аяқтал|бітті|біткен|дайын")
_EACH = expression(r"(?<!\w)(?:раза? в|каждые) полгода")
_WHEN = expression(r"(?<!\w)(?:через|спустя|прошло) полгода|полгода (?:назад|спустя|тому|прошло)(?!\w)")
_HALF_YEARLY = expression(
    r"жылды\w*|жылда(?: \w+)? (?:\w+ )?рет(?!\w)|жыл (?:сайын\w*|бұрын\w*|өт\w+)|жылдан (?:кейін|соң)(?!\w)"
)
_THE_TWO = frozenset(("екеуі", "екеуін", "екеуіне", "екеуінің", "екеуінде", "екеуінен", "екеуімен"))
_OF_THEM = expression("бойынша|үшін|туралы|жөнінде|арқылы")
"""«Екеуі бойынша да» is «по обоим»."""
_EFFORTS = expression("усили|внимани|энерги|рвени|сил[аыу]?\\b")
_OF_SEATS = expression("(?:местн|коечн)[а-я]{2,3}$")
_TWO_TOGETHER = frozenset(("вдвоем", "вдвоём"))
_ONE_OF_TENS = frozenset(("десяток", "десятка", "десятком", "десятке", "сотня", "сотни", "сотню", "сотней", "сотне"))
_TENS_OF_MANY = frozenset(("он", "жүз"))
_THOUSANDS_OF_THEM = ("мыңдаған", "миллиондаған")
_SOME = frozenset(("бірнеше", "талай"))
_TOLD_IN_IT = expression("көрсет|келтір|есептел|өлшен")
_TEN_OF_THEM = frozenset(("десяток", "десятком", "сотня", "сотню", "сотней"))
_NEVER_TENS = expression("лет\\b|раз\\b|тысяч|миллион|миллиард|и\\b|или\\b|за\\b|на\\b|в\\b")
_WHICH_TEN = expression("(?:один|одн[аоу]\\w*|перв|втор|трет|кажд|очередн|не|ни)")
_TOO = frozenset(("да", "де", "та", "те"))


def _is_vague_scale(tokens: Tokens, start: int, end: int) -> bool:
    if read_precision(tokens, start, end):
        return False
    word = tokens.raw[start].lower()
    if tokens.lang == "ru":
        said = " ".join([*words_before(tokens, start, 3), word])
        known = word.endswith(("миллион", "милион", "миллиард", "милиард", "тысяча", "тысячу")) and not _is_only_said(
            tokens, end
        )
        return not known and not _REACHED.search(said) and not _is_a_single_scale(tokens, start, end)
    reached = _REACHED_IN_KAZAKH.match(" ".join([word, *words_after(tokens, end, 1)]))
    return not (reached or word in _KAZAKH_SCALES) or not _is_one_of_it(tokens, start, end)


def _is_unit_of_sums(tokens: Tokens, end: int) -> bool:
    """«Сомасы миллион теңгемен көрсетілген»."""
    return tokens.raw[end - 1].lower() == "теңгемен" and bool(_TOLD_IN_IT.match("".join(words_after(tokens, end, 1))))


def _is_a_single_scale(tokens: Tokens, start: int, end: int) -> bool:
    """«По миллиону тенге», «из миллиона детей», «в тысяче школ»: one of it, in a case that many have not; not so the
    scale of a figure or of a share before it, «доля миллиона», and what is only said so, «тысячей мелочей».
    """
    before = words_before(tokens, start, 1)
    word = tokens.raw[start].lower()
    single = _SINGLE.fullmatch(word) or (word == "тысячи" and before and before[0] in _OF_ONE)
    follows = tokens.raw[max(start - 2, 0)] == MASK or (before and _PARTS_OF_IT.match(before[0]))
    of_how_many = before == ["из"] and any(isinstance(one.value, Decimal) for one in tokens.lexemes[:start])
    return bool(single) and not follows and not of_how_many and not _is_only_said(tokens, end)


def _is_only_said(tokens: Tokens, end: int) -> bool:
    """«Тысяча благодарностей», «тысячей мелочей»."""
    return bool(_ONLY_SAID.match("".join(words_after(tokens, end, 1))))


_SINGLE = expression("(?:мил?лион|мил?лиард|триллион)(?:а|у|ом|е)|тысяч(?:е|ей|ью)")
_OF_ONE = frozenset(("из", "для", "у", "от", "без", "после", "кроме", "против", "вместо", "помимо"))
"""What takes the genitive: of one thousand, for many are «из тысяч»."""
_PARTS_OF_IT = expression("дол|част|половин|трет|четверт|десят|сот|тысячн|пол$|несколь|многи|мног|кажд|одн")
_ONLY_SAID = expression("способ|мелоч|благодарност|извинен|причин|раз$|нит|километр")
_REACHED = expression(
    r"(?<!\w)(?:дости(?:г(?:л[ао]|нет)?|гает) (?:миллиона|миллиарда|триллиона|тысячи)$"
    r"|(?:приблиз\w+|близк\w+) к (?:миллиону|миллиарду|триллиону)$)"
)
"""«Число книг достигло миллиона»: one of it; «достигли тысячи людей» are many."""
_REACHED_IN_KAZAKH = expression(
    "(?:мыңға|миллионға|миллиардқа|триллионға) же[тс]|(?:мың|миллион|миллиард|триллион)[нт]ан ас"
)
"""«Миллионға жетті», «мыңнан асты»."""
_KAZAKH_SCALES = frozenset(("мың", "миллион", "миллиард", "триллион"))
_MANY = frozenset(
    ("бірнеше", "көп", "талай", "сан", "қанша", "неше", "жарты", "ондаған", "жүздеген", "мыңдаған", "миллиондаған")
)
"""«Бірнеше мың оқушы», «ондаған миллион теңге»: nobody counted them."""
_ONLY_SAID_IN_KAZAKH = expression("алғыс|рахмет|рақмет|рет$|мәрте")


def _is_one_of_it(tokens: Tokens, start: int, end: int) -> bool:
    """«Мектепте мың оқушы оқиды.» in a sentence, but «саны, мың адам» in a head, «бірнеше мың оқушы», and behind a
    figure, where it is the scale; «мың алғыс» is only said.
    """
    before, after = words_before(tokens, start, 1), "".join(words_after(tokens, end, 1))
    return (
        bool(before)
        and not _MANY.intersection(before)
        and bool(after)
        and not _ONLY_SAID_IN_KAZAKH.match(after)
        and _end_of_sentence(tokens, end) < len(tokens.lexemes)
    )
