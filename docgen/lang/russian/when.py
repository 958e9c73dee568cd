"""In which case words of time stand after «в»: «в понедельник», «в среду», but «в июне», «в текущем году».

Days of the week stand in the accusative, months and longer spans of the calendar in the locative (Rosental, § 199).
Of the others some take «на», some both cases («на неделе», «в день» and «в дне»): these are left to a person.
"""

from docgen.lang.forms import Case, Doubt
from docgen.lang.russian.heads import parse

_DAYS_OF_THE_WEEK = frozenset({"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"})
_SPANS = frozenset({
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    "месяц", "квартал", "триместр", "четверть", "полугодие", "семестр", "год", "пятилетие", "десятилетие", "столетие",
    "век", "тысячелетие",
    "месяцы", "кварталы", "годы",
})  # fmt: skip
NOT_OF_TIME = "it is not known in which case it stands after «в»"


def time_case(phrase: str) -> Case | None:
    """The case of a phrase of time after «в»; None where usage does not settle it.

    A phrase without a clear head is asked for in the locative, where its own doubt comes up.

    >>> time_case("следующая среда"), time_case("текущий год"), time_case("неделя")
    (<Case.ACC: 'acc'>, <Case.LOC: 'loc'>, None)
    """
    groups = parse(phrase)
    if isinstance(groups, Doubt):
        return Case.LOC
    heads = {group.head.lower() for group in groups}
    if heads <= _DAYS_OF_THE_WEEK:
        return Case.ACC
    return Case.LOC if heads <= _SPANS else None
