"""The letters of both languages, as a regular expression has them between brackets."""

CAPITALS = "А-ЯЁӘҒҚҢӨҰҮҺІ"
SMALL = "а-яёәғқңөұүһі"
