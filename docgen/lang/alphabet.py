"""The letters of both languages, as a regular expression has them between brackets."""

KAZAKH = "әғқңөұүһі"
"""The small letters that Kazakh has and Russian has not."""
CAPITALS = "А-ЯЁӘҒҚҢӨҰҮҺІ"
SMALL = f"а-яё{KAZAKH}"
