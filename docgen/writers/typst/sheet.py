"""The look of a letter as functions of Typst, made once for a page style; `source` calls them."""

from __future__ import annotations

from dataclasses import fields
from string import Template

from docgen.model import PageStyle
from docgen.writers import look

ASCENT, DESCENT = 0.891, 0.216
"""Of Times New Roman and the families of its widths, in ems: where a line's letters stand between its edges."""

NOTE_SPACING = 1.1
"""Line spacing of footnotes, in ems."""


def write_sheet(style: PageStyle, family: str) -> str:
    """The functions, by the page style; `family` is the one family of the faces."""
    top, bottom = _edges(style.line_height * look.SINGLE_SPACING)
    note_top, note_bottom = _edges(NOTE_SPACING)
    sizes = {each.name: getattr(style, each.name) for each in fields(style) if each.name != "faces"}
    room = (style.top_mm * 72 / 25.4 - style.size * (top + bottom)) / 2
    return _SHEET.substitute(
        sizes,
        family=family.replace("\\", "\\\\").replace('"', '\\"'),
        top=top,
        bottom=bottom,
        note_top=note_top,
        note_bottom=note_bottom,
        ascent=max(room, 0),
        raised=look.RAISED,
        before_name=look.BEFORE_NAME_MM,
        corner=look.corner_mm(style) - style.top_mm,
    )


def _edges(leading: float) -> tuple[float, float]:
    """How far a line reaches above and below its letters' feet, in ems, as style sheets count it."""
    half = (leading - ASCENT - DESCENT) / 2
    return round(ASCENT + half, 4), round(DESCENT + half, 4)


_SHEET = Template("""\
#set page(
  paper: "a4",
  margin: (top: ${top_mm}mm, right: ${right_mm}mm, bottom: ${bottom_mm}mm, left: ${left_mm}mm),
  numbering: (number, ..) => if number > 1 { str(number) },
  number-align: center + top,
  header-ascent: ${ascent}pt,
)
#set text(font: "$family", size: ${size}pt, fallback: false, hyphenate: true, ligatures: false, overhang: false)
#set text(top-edge: ${top}em, bottom-edge: -${bottom}em)
#set par(
  justify: true, leading: 0pt, spacing: 0pt, linebreaks: "simple",
  first-line-indent: (amount: ${indent_mm}mm, all: true),
)
#set block(above: 0pt, below: 0pt)
#set super(typographic: false, size: ${raised}em, baseline: -0.35em)
#set table(inset: (x: 4pt, y: 1pt), stroke: .5pt)
#set table.cell(breakable: false)
#set footnote.entry(separator: line(length: 100%, stroke: .5pt) + v(2pt), clearance: 6pt, gap: 0pt, indent: 0pt)
#show footnote.entry: set text(
  size: ${footnote_size}pt, style: "normal", weight: "regular", hyphenate: true,
  top-edge: ${note_top}em, bottom-edge: -${note_bottom}em,
)
#show footnote.entry: set par(justify: true, leading: 0pt, first-line-indent: 0pt)
#show footnote: set text(style: "normal", weight: "regular")
#show heading: set text(size: ${size}pt, weight: "bold")

#let p = par
#let b(body) = text(weight: "bold", body)
#let i(body) = text(style: "italic", body)
#let f(body) = quote(block: false, quotes: false, text(hyphenate: false, body))
#let fn(body) = footnote(h(.2em) + body)
#let held(body) = { set block(sticky: true); body }
#let corner(body) = place(top + left, dy: ${corner}mm, body)
#let plain(body) = {
  set par(first-line-indent: 0pt, justify: false)
  set text(hyphenate: false)
  body
}
#let addressee(body) = block(
  below: 1em, width: 100%, inset: (left: ${addressee_mm}mm), plain(b(body)),
)
#let reference(body) = block(below: 1em, width: 100%, plain(body))
#let salutation(body) = block(below: 1em, width: 100%, sticky: true, align(center, plain(b(body))))
#let headline(body) = block(
  above: 1em, below: 1em, sticky: true, width: ${addressee_mm}mm,
  plain(heading(outlined: false, body)),
)
#let annex(body) = block(above: 1em, width: 100%, breakable: false, body)
#let signature(body) = block(above: 2em, width: 100%, breakable: false, plain(b(body)))
#let signed(..halves) = {
  let ends = halves.pos().len() - 1
  grid(
    columns: (1fr,) + (auto,) * ends, column-gutter: ${before_name}mm,
    align: (left + bottom,) + (right + bottom,) * ends, ..halves.pos().map(par),
  )
}
#let executor(body) = block(
  above: 1.5em, width: 100%, breakable: false,
  { set text(size: ${executor_size}pt); plain(body) },
)
#let note(body) = block(
  above: .5em, below: .5em, width: 100%,
  { set text(size: ${note_size}pt, style: "italic"); body },
)
// a head with a note is not repeated: what is repeated may hold no link (PDF/UA-1)
#let rows(columns, aligns, head, cells, repeated, size) = block(
  above: .5em, below: .5em, width: 100%,
  {
    set text(size: size)
    set par(first-line-indent: 0pt, justify: false)
    let named = head.map(it => table.cell(align: center, b(it)))
    table(columns: columns, align: aligns, table.header(repeat: repeated, ..named), ..cells)
  },
)
#let letterhead(emblem, state, russian) = block(
  below: 1em, width: 100%, inset: (bottom: .5em), stroke: (bottom: 1.5pt),
  {
    v(emblem)
    set align(center)
    set text(size: ${note_size}pt)
    grid(columns: (1fr, 1fr), inset: (x: 1mm), plain(b(state)), plain(b(russian)))
  },
)
#let letter(title, date, lang, region, name, manifest, body) = {
  set document(title: title, date: date)
  set text(lang: lang, region: region)
  pdf.attach(name, manifest, relationship: "data", mime-type: "application/json", description: "docgen manifest")
  body
}
""")
