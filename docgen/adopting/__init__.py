"""An existing letter → a first draft of facts and templates that prints the same text again.

`letters` says what a letter is before anything is known of it; `plain` reads one from text, `office` from DOCX and
PDF; `keys` makes its file's name a key; `roles` tells which part is which; `findings` finds the numbers, dates, acts
and lists; `trials` lets docgen itself print each of the ways in which a template could say them, and keeps one that
gives the letter's own characters; `drafts` gathers them into facts; `writing` writes the files; `proving` composes them
and compares; `running` does all this. Nothing is guessed: what no way prints stays as it was typed, and what nobody
knows (sources above all) is left out, so that `docgen check` asks.
"""
