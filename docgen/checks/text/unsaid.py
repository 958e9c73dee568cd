"""Texts that fill a field and tell nobody anything: «уточнить позже», «нет», «х».

Only what stands for nothing else in any field is known here; what says nothing as a title («нет данных») may be a
reason.
"""

from __future__ import annotations

from docgen.expressions import expression

_WORD = expression(r"[^\W\d_]+")
_RUSSIAN = """
    х хх ххх ок не нет да пока ещё еще потом позже позднее тест тестовый неизвестно известно знаю помню надо нужно найти
    уточнить уточним проверить проверим исправить исправим дополнить дополним заполнить заполним вписать впишем
"""
_KAZAKH = """
    жоқ иә әзірше әзірге кейін кейінірек керек қажет белгісіз білмеймін
"""
_TO_BE_DONE = frozenset(("нақтылау", "тексеру", "түзету", "толықтыру", "толтыру", "табу"))
"""They say nothing beside a filler alone: «тексеру керек»; «Тексеру» is an inspection."""
_LATIN = ("x", "xx", "xxx", "ok", "no", "yes", "later", "test", "todo", "tbd", "fixme")
_FILLERS = frozenset((*_RUSSIAN.split(), *_KAZAKH.split(), *_LATIN))


def says_nothing(text: str, besides: frozenset[str] = frozenset()) -> bool:
    """Whether all words of a text are fillers, or none stand in it; `besides` are words that say nothing in this field.

    >>> [says_nothing(text) for text in ("уточнить позже", "пока нет", "—", "нақтылау керек", "х")]
    [True, True, True, True, True]
    >>> [says_nothing(text) for text in ("нет данных", "ответит акимат", "2", "глава X", "проверить акимату")]
    [False, False, False, False, False]
    >>> says_nothing("нет данных", frozenset({"данных"}))
    True
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return not any(map(str.isdigit, text))
    others = [word for word in words if word not in _TO_BE_DONE]
    return bool(others) and all(word in _FILLERS or word in besides for word in others)
