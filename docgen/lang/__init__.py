"""How Russian and Kazakh write numbers, words in cases, dates, money and lists.

Knows the model and nothing else of docgen. Every word that comes out carries its origin (`forms.Form`),
or is withheld with a reason (`forms.Doubt`): this room never guesses.
"""
