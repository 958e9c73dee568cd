"""The letter that stands around a right text: its requisites in the templates, and their records."""

from __future__ import annotations

import datetime as dt

DAY = dt.date(2026, 11, 20)
PEOPLE = """\
  addressee: {kind: body, ru: Комиссия по нормам, kz: Нормалар жөніндегі комиссия}
  signer: {kind: person, ru: Б. Образец, kz: Б. Образец}
  executor: {kind: person, ru: В. Шаблон, kz: В. Шаблон}
"""
"""Whom the letter names, under `names:`."""
_RECORD = """\
  {key}:
    date: {day}
    addressees: [addressee]
    signer: signer
    executor: {{person: executor, phone: 74-54-10, email: primer@example.kz}}
"""
_TEMPLATE = """\
::: addressee
{{{{ name.addressee.addressed }}}}
:::

{text}

::: signature
\t{{{{ letter.signer }}}}
:::

::: executor
{{{{ name.executor_mark }}}} {{{{ letter.executor.person }}}}, {{{{ letter.executor.phone }}}},
{{{{ letter.executor.email }}}}
:::
"""


def letter_record(key: str) -> str:
    """Its record, under `letters:`."""
    return _RECORD.format(key=key, day=DAY.isoformat())


def framed(text: str) -> str:
    """A template that says this between addressee and signature."""
    return _TEMPLATE.format(text=text)
