"""Families of words: members of which one is not another, in Russian and in Kazakh.

A table is a module (`terms`, `headings` of columns, `opposites`, `qualities`, `realms`, `doings`); `family` says what a
member is, `building` has what its words are put together of, `naming` finds the members that a text names.
"""
