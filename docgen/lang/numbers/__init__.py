"""One reader of the numbers in Russian and Kazakh text.

    read_numbers(text, "ru" | "kz") -> tuple[Reading, ...]

In: running text, paragraphs parted by line breaks. Out: every number with its place, `Kind` and value, sorted, none
overlapping; where several meanings begin at one place the longest wins. Nothing raises.

How: `lexer` cuts the text into tokens and gives each a class, one letter a token; `grammar` is a table of patterns
over these letters, in the little language of `pattern`; `values` turns what a pattern found into a value, or refuses;
`precision` adds what stands around it (свыше, астам), `context` whether the word counts here at all. A new way to write
a number is a row in `grammar`, a new word a row in `russian` or `kazakh`.

Decided, for everyone who checks figures:

- the span has the unit, the word of the year and the Kazakh suffix in it, never a closing full stop nor the
  word of precision;
- `weak` marks what reads like a number and seldom is a figure: «один из», «ни одного», «бір» by itself, «оба»,
  «тысячи граждан», «Первого Президента», «в первую очередь», Roman ordinals, «COVID-19», «Казахстан-2050»,
  «двухэтажный», «үш жылдық жоспар» (COMPOUND: a word in Russian, so one in Kazakh too, unless a term is meant);
  what a rate is told of, «за 1 км», «на одного жителя», «1 км үшін», «на 100 тыс. населения»; grades, «1 – 4
  классов», «5-сынып»;
- half, a third, «жартысы», «каждый пятый» are a FRACTION; «двукратный» is a MULTIPLE; «полтора», «бір жарым» a NUMBER;
- not read: digits of e-mail and web addresses, «во-первых», «біріншіден», «бірге» (together), table heads
  such as «млн тенге»;
- «тоқсан» alone is ninety only before a noun that is counted, else a quarter; «семью» seven only before «школами».
"""

from docgen.lang.numbers.reader import read_numbers
from docgen.lang.numbers.reading import Kind, Precision, Reading, Value

__all__ = ["Kind", "Precision", "Reading", "Value", "read_numbers"]
