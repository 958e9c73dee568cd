"""Changes for a head of department: one HTML page that needs nothing else, no script, no font, no address."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from docgen.changes.comparing import Changes, Touch
from docgen.changes.records import Changed, Field
from docgen.changes.telling import wording
from docgen.changes.words import stretches
from docgen.messages import Ui, said
from docgen.model import BCP47

_TONGUES = {"en": "en", "ru": BCP47["ru"], "kz": BCP47["kz"]}


def tell_page(changes: Changes, ui: Ui) -> str:
    """The page; everything that a person wrote is escaped, and a policy forbids the browser to fetch or run."""
    return _PAGE.format(
        lang=_TONGUES[ui],
        title=escape(wording.heading(changes, ui)),
        summary=escape(wording.summary(changes, ui)),
        body="\n".join(_sections(changes, ui)),
    )


def _sections(changes: Changes, ui: Ui) -> Iterator[str]:
    for line in wording.broken(changes, ui):
        yield f'<p class="broken">{escape(line)}</p>'
    for section, name in wording.SECTIONS.items():
        records = [one for one in changes.records if one.section == section]
        if records:
            yield f"<h2>{escape(said(name, ui))}</h2>"
            yield from (_record(one, changes.of(one), ui) for one in records)
    if changes.reworded:
        yield f"<h2>{escape(said('Reworded in the templates', ui))}</h2>"
        yield "".join(_touch(one) for one in changes.reworded)


def _record(record: Changed, touches: tuple[Touch, ...], ui: Ui) -> str:
    about = wording.what(record, ui) or record.key
    became = said(wording.BECAME[record.change], ui)
    rows = "".join(_row(one, ui) for one in record.fields)
    alone = wording.unlettered(record, touches, ui)
    return (
        f"<section><h3>{escape(about)}</h3>"
        f'<p class="key">{escape(record.key)} · {escape(became)} · {escape(wording.place(record))}</p>'
        f"<table><tr><th></th><th>{escape(said('was', ui))}</th><th>{escape(said('is', ui))}</th></tr>{rows}</table>"
        f"{''.join(_touch(one) for one in touches)}{f'<p>{escape(alone)}</p>' if alone else ''}</section>"
    )


def _row(one: Field, ui: Ui) -> str:
    old, new = (escape(wording.value(one.name, text, ui)) or "—" for text in (one.old, one.new))
    return f"<tr><th>{escape(wording.field(one.name, ui))}</th><td>{old}</td><td>{new}</td></tr>"


def _touch(one: Touch) -> str:
    said_so = "".join(_marked(one))
    return (
        f"<figure><figcaption>{escape(one.letter)} · {one.lang}</figcaption>"
        f'<blockquote lang="{BCP47[one.lang]}">{said_so}</blockquote></figure>'
    )


def _marked(one: Touch) -> Iterator[str]:
    for stretch in stretches(one.old, one.new):
        if stretch.same:
            yield escape(stretch.new)
            continue
        if stretch.old:
            yield f"<del>{escape(stretch.old)}</del>"
        if stretch.new:
            yield f"{' ' if stretch.old else ''}<ins>{escape(stretch.new)}</ins>"


_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="docgen">
<title>{title}</title>
<style>
html {{ background: #f4f4f4 }}
body {{ box-sizing: border-box; max-width: 210mm; margin: 5mm auto; padding: 12mm 15mm; background: white;
  font: 12pt/1.4 "Times New Roman", Tinos, "Liberation Serif", serif }}
h1 {{ font-size: 18pt; margin: 0 }}
h2 {{ font-size: 14pt; margin: 1.5em 0 .5em; border-bottom: .5pt solid black }}
h3 {{ font-size: 12pt; margin: 1.2em 0 .2em }}
section {{ break-inside: avoid }}
.key {{ margin: 0; color: #555; font-size: 10pt }}
.broken {{ font-weight: bold; color: #a00 }}
table {{ border-collapse: collapse; margin: .5em 0; font-size: 11pt }}
th, td {{ border: .5pt solid #999; padding: .2em .6em; text-align: left; vertical-align: top }}
figure {{ margin: .6em 0 .6em 1em }}
figcaption {{ color: #555; font-size: 10pt }}
blockquote {{ margin: 0 }}
del {{ color: #a00; background: #fdecec }}
ins {{ color: #060; background: #e9f7e9; text-decoration: none; font-weight: bold }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{summary}</p>
{body}
</body>
</html>
"""
