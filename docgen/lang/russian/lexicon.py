"""Words that the dictionary lacks or reads wrongly, and what this room has agreed on.

A word is repaired by analogy: it declines like a word of the dictionary that has its ending. An unknown word is settled
by its letters only where the ending leaves one paradigm (`LIKE_ENDING`); anything else stays in doubt.
"""

from collections.abc import Iterator

from docgen.lang.russian.dictionary import Lexeme, indeclinable, readings
from docgen.lang.russian.grammar import Cell, Gender, Part

LIKE_WORD = {
    "маслихат": "аппарат",
    "мажилис": "сервис",
    "курултай": "урожай",
    "аким": "аноним",
    "акимат": "аппарат",
    "шымкент": "континент",
    "нур-султан": "нур-султан",
    "семей": "музей",
    "аягоз": "навоз",
    "тараз": "алмаз",
    "атырау": "какаду",
    "лучший": "младший",
    "наилучший": "младший",
    "худший": "младший",
    "обучающийся": "обучающийся",
    "общественник": "чиновник",
    "медорганизация": "организация",
    "промилле": "какао",
    "госорган": "орган",
    "госслужащий": "служащий",
    "соцработник": "работник",
    "мультицентр": "центр",
    "стейкхолдер": "менеджер",
    "онлайн-сервис": "сервис",
    "айтыс": "сервис",
    "чат-бот": "робот",
    "дашборд": "рекорд",
    "кластер": "сервер",
    "хаб": "штаб",
    "акселератор": "генератор",
    "коворкинг": "тренинг",
    "цифровизация": "организация",
    "цифровизатор": "организатор",
    "скрининг": "тренинг",
    "буллинг": "тренинг",
    "кибербуллинг": "тренинг",
    "логопед": "политрук",
}
