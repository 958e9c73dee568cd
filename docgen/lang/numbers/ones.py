"""When «один», «бір», 1 count nothing: the article, set phrases, and the one thing of a rate («за 1 км»).

«Бір» is an article far oftener than «один» is; what it counts shows in the Russian text, where «один» stands, or
nothing does («бір жыл ішінде» is «в течение года»). So it counts here only before a measure.
"""

import re
from decimal import Decimal

from docgen.expressions import expression
from docgen.lang.numbers.kazakh import is_ablative, is_dative
from docgen.lang.numbers.lexer import Tokens
from docgen.lang.numbers.neighbours import PREPOSITIONS, is_word, words_after, words_before

_ARTICLE_AFTER = frozenset(("из", "за", "лишь", "словом", "и", "того", "том", "той", "тому", "другой", "другого"))
_ARTICLE_BEFORE = frozenset(("ни", "одно", "одного", "одной", "одном", "одним"))
_OTHER = {
    "один": "другой",
    "одна": "другая",
    "одно": "другое",
    "одну": "другую",
    "одного": "другого",
    "одной": "другой",
    "одному": "другому",
    "одним": "другим",
    "одном": "другом",
}
"""«Один проект завершен, другой начат» is «бірі аяқталды, екіншісі басталды»: which of them, and not how many."""
_SECOND = expression(
    r",[ \u00a0](?:а[ \u00a0])?(?:(?:во|на|со?|к|из|для)[ \u00a0])?втор(?:ой|ая|ое|ую|ого|ому|ым|ом)"
    r"(?=[ \u00a0]\w|[ \u00a0][–—])"
)
"""«Одна школа закрыта, вторая – на ремонте»: which, too."""
_BUT_ONE = (["за", "исключением"], ["кроме"], ["помимо"])
"""«Все, кроме одной», «за исключением одного»: «біреуінен басқа» counts nothing either."""
_MANY_OF_THEM = expression("десят(?:ок|ка|ку|ком|ке)|сот(?:ня|ни|ню|ней|не)")
"""«Не один десяток лет»: many."""
_SET_PHRASES = expression(
    "(?:одной|одну) сторон[ыуе]|одн(?:а|у|ой) част(?:ь|и|ью)|одн(?:у|ой) смен[уые]"
    "|одно(?:го|му|м) окн[оауе]м?|одним окном|одной крышей|одну очередь|одной очереди"
    "|одном (?:месте|уровне|лице|ряду|строю|русле|экземпляре)|одно целое|один (?:голос|ряд|строй|клик)|одного источника"
    "|одно (?:касание|нажатие)|одним (?:кликом|нажатием)"
)
_BY_ONE = expression("одно(?:му|й) (?:делу|вопросу|направлению|принципу|правилу|образцу|сценарию|схеме|линии)(?!\\w)")
"""«По одному делу», «по одной схеме»: which of them, as «бір іс бойынша» is."""
_AT_ONCE = expression("один (?:при[её]м|присест|заход)")
"""«Выплачивается в один прием»: not in parts; «проведен один прием» counts."""
_JOINED = expression(
    "(?:объедин|соедин|собр|собир|свед|свод|сли[тв]|сгруппир|устраива|устро|помещ|вош|вход|включ|внес)\\w+"
    " в (?:один|одну|одно)"
)
_IN_THE_SAME = expression("(?:размещены|расположены|сосредоточены|находятся) [вн]а? одно[мй]")
_GATHERED = expression("(?:размещ|располож|сосредоточ|собр|объедин|свед|представл)[ае]н[аоы]")
"""«Сведения собраны в одну базу», «службы размещены в одном здании», «на одной площадке собраны»: in the same, as «бір»
is.
"""
_MEASURES = expression(
    r"(?:жұмыс|күнтізбелік|банк) күн\w{0,5}(?!\w)"
    r"|(?:(?:ай|жыл|апта|тәулік|сағат|минут)(?:[дт][ыі]ң|[дт][ае]н?|[ғгқк][ае])?|күн(?:нен|ге|нің)?|аек)(?!\w)"
)
"""«бір айдан аспайтын» is a term of one month, «бір АЕК» a sum; «бір күні» is once upon a time."""
_ONE_MORE = frozenset(("еще", "ещё"))
_IS_ONE = expression("явля\\w+|стал[аио]?|станет|оста[её]тся|остал(?:ся|ась|ось)|служит|выступа\\w+|счита\\w+")
_SO_MANY_MORE = expression("больше|меньше|богаче|беднее")
_WORDS_TO_IS = 8
"""«Еще одним направлением стал», «является еще одной мерой»: another, as «тағы бір» is; «еще одной школой стало больше»
counts.
"""
_WITHOUT_ONE_IN_RUSSIAN = expression(
    r"(?:ай|жыл|апта|тоқсан|тәулік|күн|сағат)(?: ішінде| бойы| бұрын\w*|[дтн][ае]н (?:кейін|соң)\w*|[дт][ае](?!\w))"
    r"|(?:ай|жыл|апта|күн|сағат|минут)(?:ға|ге|қа|ке) (?:да|де)(?!\w)"
)
"""«в течение года», «годом ранее», «год спустя», «за год»; «ни на день»."""
_THINGS = expression(
    "км|м|[кдс]?м[23²³]|га|кв|куб|т|кг|л|ц|квт|гкал|гектар[ау]?|тонн[ыу]|километр[ау]?|метр[ау]?|литр[ау]?|килограмм[ау]?|центнер[ау]?"
    "|голов[ыу]|жителя|человека|заявк[иу]|семь[июя]|ребенка|ребёнка|единиц[ыу]|ученика|учащегося|воспитанника|студента"
    "|судью|тренера|врача|учителя|педагога|абонента|пассажира|спортсмена|читателя|посетителя|туриста|предпринимателя"
    "|инспектора|спасателя|полицейского|вкладчика|клиента|потребителя|налогоплательщика|заемщика|заёмщика|фермера|ветерана"
    "|школьника|медработника|избирателя|служащего|гражданина|водителя"
    "|занятого|работающего|обучающегося|застрахованного|пенсионера|горожанина|сельчанина|новорожденного|новорождённого"
    "|пациента|работника|специалиста|сотрудника|услуг[иу]|получателя|мест[оа]|койк[иу]|автомобил[ья]|кадр[ау]?"
    "|рейс[ау]?|сеанс[ау]?|вагон[ау]?|саженц[ау]|саженец|коров[ыу]|гигакалори[июя]|киловатт\\w*|мегаватт\\w*|баррел[ья]"
    "|кубометр[ау]?"
)
"""What rates are told of; spans of time are not among them: «за 1 час» is how long."""
_LOADED = expression(
    "школ[уы]|класс|групп[уы]|ставк[иу]|хозяйство|бригад[уы]|комплект|кабинет|больниц[уы]|поликлиник[уи]"
)
"""What is loaded, «нагрузка на одну ставку», «норматив на один класс»: no rate by «за» or «с»."""
_HEAD_OF_A_RATE = expression(
    r"\s*(?:[^\W\d_]+[ \u00a0]){1,3}на[ \u00a0]одн(?:у|ого|о)[ \u00a0][^\W\d_]+(?:,[ \u00a0][^\d,]{1,30})?\s*",
    re.IGNORECASE,
)
"""«Учеников на одну школу», «Расходы на одного жителя, тыс. тенге», and nothing else, at the head of a column."""
_PER = frozenset(("за", "с"))
_PER_IF_TOLD = frozenset(("на", "для"))
_TELLS_A_RATE = expression(
    "расчете|расчета|приход\\w+|составля\\w+|норматив\\w*|норм[аыуе]?|плотность|тариф\\w*|стоимост\\w+|нагрузк\\w+|обеспеченност\\w+"
    "|площад\\w+|потреблени\\w+|расход\\w*|доход\\w*|достиг\\w*|равн\\w+|доз[аыуе]|ставк\\w+|плат[аыуе]"
    "|затрат\\w*|ассигновани\\w+|ввп|врп|выработк\\w+|производительност\\w+"
    "|выделя[ею]тся|требу[ею]тся|вносится|вносят|уходит|полагается|отводится|начисля[ею]тся"
)
_FALLS_TO = expression("приходи(?:тся|лась|лось|лись)|приходятся")
"""«на одну школу приходится 7,5 кабинета»: whatever it is that the rate is told of."""
_NEVER_PEOPLE = expression(
    "площад\\w+|потреблени\\w+|расход\\w*|доход\\w*|затрат\\w*|ввп|врп|выработк\\w+|нагрузк\\w+|производительност\\w+"
)
"""«Площадь жилья на одного человека выросла»: a space, a sum or a load grows by no man."""
_GROWS = expression("(?:вырос|увелич|сократ|уменьш|сниз|повыс)\\w*|больше|меньше")
_OF_ONE = expression("(?:рассмотрени|содержани|обучени|лечени|обслуживани|стоимост|цен|норм|расход)\\w+")
"""«рассмотрение одной заявки», «стоимость одного места»: of any."""
_SIZE_OF_ONE = expression(
    r"(?<!\w)(?:(?:стоимост|цен)\w+(?: (?:строительств|содержани|приобретени|изготовлени|производств|выращивани"
    r"|подключени|обслуживани|перевозк|покупк|ремонт|проезд|пролет)\w*)?"
    r"|(?:объ[её]м|размер|сумм|лимит|предел)\w* (?:финансировани|поддержк|субсидировани)\w+"
    r"|(?:предельн|максимальн|минимальн|наибольш|наименьш|средн)\w+ (?:объ[её]м|размер|сумм|лимит|срок)\w*)$"
)
"""«Стоимость одного обеда», «предельная сумма одного займа», «стоимость строительства одного километра», «объем
финансирования одного проекта»: whatever it is.
"""
_TIME_OF_ONE = expression(
    r"(?<!\w)(?:врем(?:я|ени)|срок\w*|длительност\w*|продолжительност\w*|трудо[её]мкост\w*)(?: \w+)?"
    r" (?:\w+(?:ени|ани|яти|ыти)я|при[её]ма|осмотра|досмотра|ремонта|выезда|простоя|опроса|проезда)$"
)
"""«Время оформления одной машины», «продолжительность приема одного пациента»: of any."""
_SPANS = expression("месяц|год|недел|дн|день|час|минут|сут|квартал|полугоди|смен")
_ROW = {
    "ru": expression(r"[ \u00a0][^\W\d_][^,;:()\d]{0,12}[23²³]?(?:,| и| или)(?: (?:на|за|с))?[ \u00a0]"),
    "kz": expression(r"[ \u00a0][^\W\d_][^,;:()\d]{0,12}[23²³]?(?:,| және| мен| пен| немесе)[ \u00a0]"),
}
"""What stands between the ones of «на 1 га и 1 кв. м»: a measure and what joins."""
_MEAN = expression("средн(?:ий|яя|ее|ие|его|ей|ему|юю|им)")
"""«Средняя задолженность одного заемщика» is that of any, as is «один пожар охватывает в среднем»."""
_TAKES = expression(
    "занимает|длится|продолжается|обходится|стоит|составляет|весит|требует|обслуживает|вмещает|перевозит|вырабатывает"
)
_ONE_AT_THE_HEAD = frozenset(("Один", "Одна", "Одно", "один", "одна", "одно"))
"""«Один курс составляет 14 суток», «Одна доза стоит 1 400 тенге»: of any; «построена одна школа» counts."""
_HAS_A_LIMIT = expression(r"(?<!\w)не (?:долж\w+ |может |могут )?превыша\w+")
"""«Наполняемость одного класса не должна превышать»: of any."""
_IS_ABLE = expression(
    "способ(?:ен|на|но)|может|позволяет|обслуживает|заменяет|вмещает|вырабатывает|перевозит|охватывает"
)
_SUCH = expression("так(?:ой|ая|ое)")
"""«Одна такая установка способна очистить»: any of them."""
_OF_ANY = expression(
    "(?!(?:более|менее|больше|меньше|около|свыше|старше|после|кроме|помимо|вместо|ровно|почти|хотя|лишь|для|при|без|над"
    "|под|про|или|что|как|все|еще|ещё|чем)$)\\w{3,}"
)
"""«Осмотр одной машины занимает», «вес одной посылки составляет»: of any; «более одного часа занимает» is a number."""
_MONEY = expression("мрп|доллар\\w*|евро|рубл\\w*|юан\\w+|аек|рубль\\w*|юань\\w*|ақш|теңге(?:ге|сіне)")
_WORTH = expression("рав(?:ен|на|но|нялся|нялась)|составля(?:ет|л|ла|ло)|состави(?:л|ла|ло)|стои(?:т|л|ла|ло)")
_DASHES = ("–", "—", "=")
"""«1 МРП равен 3 932 тенге», «548 тенге за один доллар США», «бір АҚШ доллары үшін 548 теңге»: the worth of one."""
_KAZAKH_PER = frozenset(
    ("үшін", "шаққанда", "есептегенде", "есептеп", "есебінен", "келеді", "келетін", "сәйкес", "арналған")
)
_KAZAKH_OF_ONE = expression(
    "доза(?:сы)?|мөлшерлеме(?:сі|лер(?:і)?)?|норма(?:сы|лар(?:ы)?)?|баға(?:сы|ны|сын|сының)?|құн(?:ы|ын|ының)?|тариф(?:і|ін|інің)?|өзіндік"
)
"""«1 шаршы метрінің орташа бағасы»: of any."""
_BOUNDS = expression("астам|аса|асқан|артық|көп|кем|аз|жоғары|бастап|аспа\\w*")
"""«1 тоннадан астам»: more than one."""
_KAZAKH_THINGS = expression(
    "(?:км|м|[кдс]?м[23²³]|ш|га|т|кг|л|ц|квт|гкал|гектар|тонна|километр|метр|литр|килограмм|центнер|шақырым|тұрғын|адам|бала|оқушы|маман"
    "|қызметкер|отбасы|бас|орын|бірлік|студент|пациент|өтінім)\\w{0,5}"
)
MASK = "\ufffc"
"""What stands for a figure of the book where only what was typed is read."""
_REACH = 14
_WORDS = 5
_LONG = 8
"""Words that «на одно место в общем конкурсе в среднем претендовали» may have up to «в среднем»."""


def counts_nothing(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a «один» or «бір» by itself is no number."""
    if is_one_of_money(tokens, start):
        return True
    if tokens.lang == "ru":
        return _is_article(tokens, start, end) or is_one_of_a_rate(tokens, start, end)
    after = " ".join(words_after(tokens, end, 3))
    return bool(_WITHOUT_ONE_IN_RUSSIAN.match(after)) or not _MEASURES.match(after)


def _is_article(tokens: Tokens, start: int, end: int) -> bool:
    """«один из», «ни один», «ни на один день», «одно и то же», «с одной стороны», «одного окна», «одни»."""
    word, before, after = tokens.raw[start].lower(), words_before(tokens, start, 2), words_after(tokens, end, 1)
    if before[-1:] == ["не"] and after and _MANY_OF_THEM.fullmatch(after[0]):
        return True
    rest = _rest_of_sentence(tokens, end)
    if _OTHER.get(word) in rest or (word in _OTHER and _SECOND.search("".join(rest))):
        return True
    if before[-1:] == ["в"] and after and _AT_ONCE.fullmatch(f"{word} {after[0]}"):
        return True
    if before[-1:] == ["по"] and _is_by_one(word, words_after(tokens, end, 3)):
        return True
    if before[-2:] in _BUT_ONE or before[-1:] in _BUT_ONE:
        return True
    led = " ".join([*before, word])
    if _JOINED.fullmatch(led) or _IN_THE_SAME.fullmatch(led):
        return True
    if before[-1:] in (["в"], ["на"]) and any(map(_GATHERED.fullmatch, words_after(tokens, end, 2)[1:])):
        return True
    if word in ("одним", "одной") and before[-1:] and before[-1] in _ONE_MORE and _is_another(before, tokens, end):
        return True
    if before and before[-1] in PREPOSITIONS:
        before.pop()
    return (
        word.startswith(("одни", "одних"))
        or bool(_ARTICLE_BEFORE.intersection(before[-1:]))
        or bool(_ARTICLE_AFTER.intersection(after))
        or bool(_SET_PHRASES.match(" ".join([word, *after])))
    )


def _is_another(before: list[str], tokens: Tokens, end: int) -> bool:
    """Whether something is said to be «еще одним»."""
    after = words_after(tokens, end, _WORDS_TO_IS)
    linked = any(map(_IS_ONE.fullmatch, (*before[:-1], *after)))
    return linked and not any(map(_SO_MANY_MORE.fullmatch, after))


def _rest_of_sentence(tokens: Tokens, end: int) -> tuple[str, ...]:
    """The words and signs behind a token, up to the full stop."""
    stops = (at for at in range(end, len(tokens.raw)) if tokens.raw[at] in (".", "!", "?", "\n"))
    return tokens.raw[end : next(stops, len(tokens.raw))]


def _is_by_one(word: str, after: list[str]) -> bool:
    """«По одной в каждом районе», «бір-бірден»; «по одному делу»."""
    return any(one.startswith("кажд") for one in after) or bool(_BY_ONE.match(" ".join([word, *after])))


def is_one_of_a_rate(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a 1 is the thing that a rate is told of: «за 1 км», «человека на 1 кв. км», «1 км үшін»."""
    if tokens.lexemes[start].value != Decimal(1):
        return False
    if is_one_of_money(tokens, start):
        return True
    is_rate = _is_russian_rate(tokens, start, end) if tokens.lang == "ru" else _is_kazakh_rate(tokens, end)
    return is_rate or _is_joined_to_a_rate(tokens, start, end)


def _is_joined_to_a_rate(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a 1 stands in a row with one of a rate: «на 1 га и 1 кв. м», «1 га және 1 шаршы метрге»."""
    others = (at for at in range(max(start - _REACH, 0), min(end + _REACH, len(tokens.raw))) if at != start)
    for at in others:
        first, last = (at, start) if at < start else (start, at)
        between = "".join(tokens.raw[first + 1 : last])
        if tokens.raw[at] != tokens.raw[start] or not _ROW[tokens.lang].fullmatch(between):
            continue
        if tokens.lang == "ru" and at < start and is_one_of_a_rate(tokens, at, at + 1):
            return True
        if tokens.lang == "kz" and at > start and is_one_of_a_rate(tokens, at, at + 1):
            return True
    return False


def is_one_of_money(tokens: Tokens, start: int) -> bool:
    """Whether a 1 is the one of a currency, or MCI, whose worth is told beside it."""
    end = start + 1
    while " ".join(words_after(tokens, end, 1)) and _MONEY.fullmatch(words_after(tokens, end, 1)[0]):
        end += 2
    if tokens.lexemes[start].value != Decimal(1) or end == start + 1:
        return False
    said = words_after(tokens, end, 1)
    if tokens.lang == "ru" and words_before(tokens, start, 1) == ["за"]:
        return any(_is_number(tokens, at) for at in range(max(start - _REACH, 0), start))
    spoken = tokens.lang == "ru" and any(map(_WORTH.fullmatch, said))
    per = tokens.lang == "kz" and said[:1] == ["үшін"]
    at = end + (3 if spoken or per or tokens.raw[end + 1 : end + 2] in [(dash,) for dash in _DASHES] else 1)
    return _is_number(tokens, at)


def _is_russian_rate(tokens: Tokens, start: int, end: int) -> bool:
    before, after = words_before(tokens, start, 4), words_after(tokens, end, 3)
    if before[-2:-1] in (["расчете"], ["расчёте"]) and before[-1] == "на":
        return True
    if before[-1:] == ["на"] and _falls_to_one(tokens, end):
        return True
    if tokens.raw[start].lower() in ("одного", "одной") and _is_of_any(tokens, end, before):
        return True
    if tokens.raw[start] in _ONE_AT_THE_HEAD and _begins_a_sentence(tokens, start) and _is_of_each(tokens, end):
        return True
    within = _LONG if before[-1:] == ["на"] else _WORDS
    if "среднем" in (*before[-2:-1], *words_after(tokens, end, within, past_brackets=True)):
        return True
    if after[:1] and _SUCH.fullmatch(after[0]) and any(map(_IS_ABLE.fullmatch, words_after(tokens, end, 4))):
        return True
    if before[-1:] == ["на"] and _follows_a_number(tokens, start, 1) and not _tells_growth(tokens, before, end):
        return True
    is_loaded = before[-1:] == ["на"] and any(map(_LOADED.fullmatch, after[:1]))
    if not before or not (is_loaded or any(map(_THINGS.fullmatch, after[:2]))):
        return False
    if before[-1] in _PER or _OF_ONE.fullmatch(before[-1]):
        return True
    told = any(map(_TELLS_A_RATE.fullmatch, (*before, *after))) or _follows_a_number(tokens, start, len(before))
    return before[-1] in _PER_IF_TOLD and told and not _tells_growth(tokens, before, end)


def _falls_to_one(tokens: Tokens, end: int) -> bool:
    """«На одну школу (их 12) приходится …», and the head of a column, «Учеников на одну школу»."""
    falls = any(map(_FALLS_TO.fullmatch, words_after(tokens, end, 5, past_brackets=True)))
    return falls or _HEAD_OF_A_RATE.fullmatch("".join(tokens.raw)) is not None


def _is_of_any(tokens: Tokens, end: int, before: list[str]) -> bool:
    """«Стоимость одного обеда», «время оформления одной машины», «осмотр одной машины занимает»: whatever it is."""
    said, after = " ".join(before), words_after(tokens, end, 2)
    if any(map(_MEAN.fullmatch, before)) or _SIZE_OF_ONE.search(said):
        return True
    if not after or any(map(_SPANS.match, after)):  # «срок рассмотрения одного месяца» is a number
        return False
    if _TIME_OF_ONE.search(said):
        return True
    return bool(before) and _OF_ANY.fullmatch(before[-1]) is not None and _is_of_each(tokens, end)


def _is_of_each(tokens: Tokens, end: int) -> bool:
    """«Осмотр одной машины занимает», «наполняемость одного класса не должна превышать»."""
    after = words_after(tokens, end, 5)
    return any(map(_TAKES.fullmatch, after[1:3])) or _HAS_A_LIMIT.search(" ".join(after)) is not None


def _begins_a_sentence(tokens: Tokens, start: int) -> bool:
    """Whether nothing of a sentence, or of an item «2) …», stands before."""
    before = next((one for one in reversed(tokens.raw[:start]) if one.strip(" \u00a0")), ".")
    return before in (".", "!", "?", "\n") or not any(map(is_word, tokens.raw[:start]))


def _tells_growth(tokens: Tokens, before: list[str], end: int) -> bool:
    """Whether the one is what something grew by: «на одного жителя больше»."""
    if tokens.raw[end - 1].lower() == "одного" and any(map(_NEVER_PEOPLE.fullmatch, before)):
        return False
    grows = any(map(_GROWS.fullmatch, (*before, *words_after(tokens, end, 3))))
    return grows and not _grows_otherwise(words_after(tokens, end, 4))


def _grows_otherwise(after: list[str]) -> bool:
    """Whether it is told by how much it grew: «расходы на одного пациента увеличились до», «… на»."""
    grown = [number for number, word in enumerate(after) if _GROWS.fullmatch(word)]
    return bool(grown) and after[grown[0] + 1 : grown[0] + 2] in (["до"], ["на"], ["с"], ["в"])


def _follows_a_number(tokens: Tokens, start: int, words: int) -> bool:
    """Whether a number, or a figure of the book, stands before the words that lead up to a token."""
    position = start - 2 * words - 2
    return position >= 0 and _is_number(tokens, position)


def _is_kazakh_rate(tokens: Tokens, end: int) -> bool:
    following = range(end, min(end + _REACH, len(tokens.raw)))
    thing = next((at for at in following if is_word(tokens.raw[at])), None)
    if thing is None or thing > end + 1 or not _KAZAKH_THINGS.fullmatch(tokens.raw[thing].lower()):
        return False
    words = [at for at in following if is_word(tokens.raw[at])][:_WORDS]
    if any(tokens.raw[at].lower() in _KAZAKH_PER or _KAZAKH_OF_ONE.fullmatch(tokens.raw[at].lower()) for at in words):
        return True
    if any(is_dative(tokens.raw[at].lower()) and _is_number(tokens, at + 2) for at in words):
        return True
    said = [tokens.raw[at].lower() for at in words]
    last = 1 if said[1:2] and tokens.raw[words[1] - 1] in ("-", "\u2011") else 0  # «1 га-дан»
    return is_ablative(said[last]) and not any(map(_BOUNDS.fullmatch, said[last + 1 : last + 2]))


def _is_number(tokens: Tokens, position: int) -> bool:
    """Whether a number stands there, or the mask of what comes from the book."""
    if position >= len(tokens.raw):
        return False
    return tokens.raw[position] == MASK or isinstance(tokens.lexemes[position].value, Decimal)
