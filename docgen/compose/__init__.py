"""Template + fact book → Document. The deep room.

`places` keeps line and column of every character through Jinja · `sandbox` is the Jinja that templates may use ·
`values` are the facts as templates see them · `filters` the words a template can ask for · `rendering` gathers one
run · `markup` parses what came out · `typography` sets the spaces that must not break · `composing` ties them
together.
"""
