"""A figure keeps its identity whatever a template does with it; nothing prints that is no figure, name or text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from docgen import flow
from docgen.compose.composing import Composed, compose
from docgen.model import Document, Figure, Footnote, Lang, PageStyle, Precision, Term
from docgen.world import MemoryWorld
from docgen.writers.docx import write_docx
from docgen.writers.html import write_html
from tests.projects import FACTS, TODAY, at, book_of, fault, faults, said, text, text_of


def figures(template: str, lang: str = "ru", **parts: str) -> list[Figure]:
    composed = said(template, lang, **parts)  # type: ignore[arg-type]
    assert composed.diagnostics == ()
    return [figure for figure, _ in flow.figures(composed.document)]


def figure(template: str, **parts: str) -> Figure:
    (only,) = figures(template, **parts)
    return only


KEPT = [
    ("{{ fact.schools }}", "386"),
    ("{{ fact.schools | count }}", "386 школ"),
    ('{{ fact.schools | count("лицей", "ins") }}', "386 лицеями"),
    ('{{ fact.schools | words("gen") }}', "трехсот восьмидесяти шести"),
    ("{{ fact.schools | trim }}", "386"),
    ("{{ [fact.schools] | join }}", "386"),
    ('{{ "a" ~ fact.schools ~ "b" }}', "386"),
    ("{{ fact.schools | upper }}", "386"),
    ("{{ fact.schools | count | upper }}", "386 ШКОЛ"),
    ("{{ fact.schools if true else 5 }}", "386"),
    ("{{ [fact.schools, 1][0] }}", "386"),
    ('{{ fact["schools"] }}', "386"),
    ("{% set x = fact.schools %}{{ x }}", "386"),
    ("{% set x %}{{ fact.schools }}{% endset %}{{ x }}", "386"),
    ("{% for x in [fact.schools] %}{{ x }}{% endfor %}", "386"),
    ("{% with x = fact.schools %}{{ x }}{% endwith %}", "386"),
    ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(fact.schools) }}", "386"),
    ("{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ fact.schools }}{% endcall %}", "386"),
    ("{% filter capital %}{{ fact.schools | count }}{% endfilter %}", "386 школ"),
    ('{% set x = "" %}{% set x = x ~ fact.schools %}{{ x }}', "386"),
    ("{{ -fact.schools }}", "−386"),
    ("{{ fact.schools + fact.schools }}", "772"),
    ("{{ fact.schools * 1000 }}", "386 000"),
    ("{{ fact.schools / 10 }}", "38,6"),
    ("**{{ fact.schools }}**", "386"),
]


@pytest.mark.parametrize(("template", "printed"), KEPT)
def test_a_figure_keeps_its_key(template: str, printed: str) -> None:
    found = figure(template)
    assert found.keys == ("schools",)
    assert found.text.replace("\u00a0", " ") == printed


@pytest.mark.parametrize("sum_", ["fact.schools + 5", "5 - fact.schools", "fact.schools * 0 + 7", "fact.schools * 2"])
def test_a_typed_number_does_not_become_a_figure(sum_: str) -> None:
    assert {one.code for one in faults("{{ " + sum_ + " }}")} == {"DG246"}


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize("range_", ["fact.schools | range(500)", "5 | range(fact.schools)"])
def test_a_typed_end_of_a_range_does_not_become_a_figure(range_: str, lang: Lang) -> None:
    assert [(one.code, one.span.column) for one in faults("{{ " + range_ + " }}", lang)] == [
        ("DG246", range_.index("range") + 4)
    ]


def test_the_length_of_a_list_is_the_figure_of_its_fact() -> None:
    length = figure("{{ fact.regions.members | length }}")
    assert (length.text, length.keys, length.value) == ("2", ("regions",), Decimal(2))
    assert [one.code for one in faults("{{ fact.regions.members | length + 1 }}")] == ["DG246"]


def test_arithmetic_carries_all_keys_and_the_exact_value() -> None:
    total = figure("{{ fact.schools + fact.colleges }}")
    assert (total.text, total.keys, total.value, total.unit) == ("400", ("schools", "colleges"), Decimal(400), "school")
    assert total.anchor == "f:schools+colleges#1"
    assert figure("{{ [fact.schools, fact.colleges, fact.schools] | sum }}").value == Decimal(786)
    assert figure("{{ (fact.schools / fact.colleges) | round(2) }}").text == "27,57"
    assert (
        figure("{{ (fact.schools / (fact.schools + fact.colleges) * 100) | round(1) | percent }}").text == "96,5\u00a0%"
    )


def test_a_scale_states_the_same_value() -> None:
    stated = figure('{{ fact.repairs | money("млрд") }}')
    assert (stated.text, stated.scale, stated.precision) == ("свыше 1,5\u00a0млрд\u00a0тенге", 9, Precision.OVER)
    assert stated.value == Decimal(1_500_000_000)


def test_prints_of_one_fact_are_counted_and_parts_told_apart() -> None:
    anchors = [
        one.anchor
        for one in figures("{{ fact.schools }} {{ fact.schools.period }}\n\n::: note\n{{ fact.schools }}\n:::")
    ]
    assert anchors == ["f:schools#1", "f:schools/period#1", "f:schools#2"]


def test_members_dates_and_texts_are_figures_too() -> None:
    assert figure('{{ fact.regions | members("loc") }}').value == ("almaty_oblast", "atyrau")
    assert figure('{{ fact.meeting | date("when") }}').text.replace("\u00a0", " ") == "22 ноября 2019 года"
    assert figure("{{ fact.motto }}").keys == ("motto",)
    assert figure("{{ fact.group.inner }}").keys == ("group.inner",)
    assert [one.keys for one in figures("{{ source.order | cite }}")] == [("source.order",)] * 2
    assert figure("{{ letter.inquiry.number }}").keys == ("letter.inquiry",)


def test_names_are_terms_and_no_figures() -> None:
    composed = said('{{ name.someone | case("gen") }} {{ fact.schools.what }}')
    inlines = composed.document.blocks[0].inlines  # type: ignore[union-attr]
    assert [one.key for one in inlines if isinstance(one, Term)] == ["someone", "schools"]


NOT_NUMBERS = [
    "fact.motto",
    "fact.meeting",
    "fact.regions.period",
    "name.someone",
    "source.report",
    "letter",
    "fact",
    "fact.group",
    "[1]",
    '"5"',
    "true",
    "none",
    "fact.nope",
]


@pytest.mark.parametrize("filtered", ["count", "words", "times", "round", "percent", 'money("млн")'])
@pytest.mark.parametrize("value", NOT_NUMBERS)
def test_what_is_no_number_is_never_counted(value: str, filtered: str) -> None:
    composed = said(f"{{{{ {value} | {filtered} }}}}")
    assert len(composed.diagnostics) == 1
    assert not list(flow.figures(composed.document))


@pytest.mark.parametrize(
    "expression",
    [
        "-fact.motto",
        "fact.motto + 1",
        "1 - fact.motto",
        "fact.motto * fact.schools",
        "fact.meeting - fact.meeting",
        "fact.schools + fact.motto",
        "[fact.motto] | sum",
        "[fact.schools, fact.motto] | sum",
        "fact.schools + true",
        'fact.schools + "1"',
        "fact.schools + nope",
        "[1] + [2]",
        '"a" * 5',
        "fact.schools / 0",
        "0.1 / 0",
        "1e308 * 10",
        "1e400",
        "fact.schools * 1e400",
    ],
)
def test_arithmetic_that_makes_no_sense_prints_nothing(expression: str) -> None:
    composed = said(f"{{{{ {expression} }}}}")
    assert len(composed.diagnostics) == 1
    assert flow.plain(tuple(one for inlines, _ in flow.paragraphs(composed.document.blocks) for one in inlines)) == ""


@pytest.mark.parametrize(
    "condition",
    [
        "fact.motto > 1",
        "fact.meeting == fact.meeting",
        "fact.schools == fact.motto",
        "fact.motto",
        'fact.schools == "x"',
        "nope",
        "not nope",
        "fact.nope or true",
        "fact.schools in [fact.motto]",
    ],
)
def test_a_comparison_that_makes_no_sense_is_a_fault(condition: str) -> None:
    assert faults(f"{{% if {condition} %}}да{{% else %}}нет{{% endif %}}")


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("fact.schools > fact.colleges", "да"),
        ("fact.schools < 386", "нет"),
        ("fact.schools == 386", "да"),
        ("fact.schools - fact.schools", "нет"),
        ("fact.schools", "да"),
        ("fact.nope is defined", "нет"),
        ("fact.motto is defined", "да"),
        ("letter.position is defined", "нет"),
    ],
)
def test_comparisons(condition: str, answer: str) -> None:
    assert text(f"{{% if {condition} %}}да{{% else %}}нет{{% endif %}}") == answer


def test_different_units_and_directions_are_not_added() -> None:
    assert fault("{{ fact.schools + fact.repairs }}").code == "DG225"
    for printed in ("", '| count("школа")', '| money("млн", "тенге")'):
        told = fault(f"{{{{ (fact.schools / fact.colleges) {printed} }}}}")
        assert (told.code, told.hint) == ("DG224", "")
    assert fault("{{ (fact.schools / fact.colleges * 100) | percent }}").code == "DG224"


@pytest.mark.parametrize(
    "share",
    [
        "(fact.colleges / fact.schools)",
        "(fact.colleges / fact.schools) | round(3)",
        "(fact.colleges / (fact.colleges + fact.schools)) | round(2)",
        "-(fact.colleges / fact.schools) | round(2)",
        "(fact.colleges * 1000 / fact.schools / 1000) | round(2)",
    ],
)
def test_a_part_of_one_is_no_per_cent(share: str) -> None:
    assert fault(f"{{{{ {share} | percent }}}}").code == "DG252"


@pytest.mark.parametrize(
    "share",
    [
        "(fact.colleges / fact.schools * 100) | round(1)",
        "(fact.colleges * 100 / fact.schools) | round(1)",
        "(fact.colleges / (fact.schools / 100)) | round(1)",
        "(100 * fact.colleges / fact.schools) | round(1)",
        "((fact.colleges / fact.schools) * 100) | round(1)",
    ],
)
def test_a_hundredfold_part_of_one_is_a_per_cent(share: str) -> None:
    assert text(f"{{{{ {share} | percent }}}}").replace("\u00a0", " ") == "3,6 %"


def test_no_digit_is_lost_in_sums_and_products() -> None:
    long = FACTS.replace("value: 386\n", "value: 999999999999999999\n")
    world = MemoryWorld({"facts/all.yaml": long, "templates/ru/one.j2": "{{ fact.schools - fact.colleges }}"}, TODAY)
    book = book_of(world)
    assert text_of(compose(world, book, book.letters["one"], "ru")).replace("\u00a0", "") == "999999999999999985"
    world.files["templates/ru/one.j2"] = "{{ fact.schools * fact.schools }}"
    (found,) = compose(world, book, book.letters["one"], "ru").diagnostics
    assert found.code == "DG224"


# --- what must never be printed ----------------------------------------------------------------------------------

LEAKS = [
    *(
        f"{root}.{method}"
        for root in ("fact", "fact.schools", "name", "source", "letter", "fact.group")
        for method in ("items", "values", "keys", "copy", "get", "pop", "update", "clear")
    ),
    "fact",
    "name",
    "source",
    "letter",
    "reserved",
    "self",
    "fact.group",
    "letter.inquiry",
    "letter.addressees",
    "source.report",
    "[nope]",
    "[fact.nope]",
    "[fact.schools]",
    "(1, 2)",
    "true",
    "false",
    "none",
    "5 if false",
    '"x" if nope is defined',
    "fact.schools is defined",
    "not 1",
    "1 < 2",
    "nope",
    "fact.nope",
    "fact.schools.nope",
    "name.nope",
    "source.nope",
    "letter.nope",
    "letter.position",
    "letter.executor.email",
    "fact.colleges.period",
    "fact.schools.members",
    "varargs",
    "kwargs",
    "loop",
    "caller",
    "rendering",
    "context",
    "environment",
    "this",
    "__name__",
    "range",
    "dict",
    "lipsum",
    "cycler",
    "joiner",
    "namespace",
    "config",
    "request",
    "g",
    "fact.schools.value",
    "fact.schools.fact",
    "fact.schools.rendering",
    "fact.schools.keys",
    "fact._value",
    '"x".upper',
    "[1].append",
    "fact.schools.__str__",
    "fact[nope]",
    "fact[1]",
    "[1, 2][5]",
    '"abc"[0]',
]


@pytest.mark.parametrize("expression", LEAKS)
@pytest.mark.parametrize("form", ["{{ %s }}", "{{ '' ~ %s }}", "{{ [%s] | join }}", "{%% set x = %s %%}{{ x }}"])
def test_nothing_of_the_machinery_is_ever_printed(expression: str, form: str) -> None:
    composed = said(form % f"({expression})" if "if" in expression else form % expression)
    printed = "".join(flow.plain(inlines) for inlines, _ in flow.paragraphs(composed.document.blocks))
    if "[fact.schools]" in expression and "join" in form:
        return
    assert len(composed.diagnostics) == 1, composed.diagnostics
    assert printed == ""
    shown = str(dict(composed.diagnostics[0].args))
    assert "0x" not in shown
    assert not any(0xE000 <= ord(char) <= 0xF8FF or ord(char) >= 0xF0000 for char in shown)


def test_a_condition_without_else_is_refused_even_where_it_would_hold() -> None:
    assert fault('{{ "x" if true }}').code == "DG215"
    assert fault('{% if ("x" if false) %}{% endif %}').code == "DG215"


# --- facts' texts arrive character for character -----------------------------------------------------------------

NASTY = [
    "a<b тыс.",
    "AT&T",
    "<script>alert(1)</script>",
    "&amp; &#8212; &lt;",
    "{{ fact.schools }}",
    "{% raw %}",
    "{# c #}",
    "**b** *i* _u_ `c`",
    "2*3*4",
    "[^report]",
    "[#x] y",
    "# heading",
    "1) item",
    "| a | b |",
    "::: note",
    "---",
    "\\*",
    "\\",
    "]]>",
    "<!-- x -->",
    "<w:p/>",
    "${x}",
    "%s %d {0}",
    "'\"«»“”",
    "тыс.\u00a0тг",
    "№\u202f5",
    "a  b",
    "x\\\\y",
    "[1]: Приказ",
    "    четыре пробела",
    "é а\u0301",
    "😀",
    "ҚазақәғңөұүһіӘІ",
    "1,5",
    "no",
    "=cmd|' /C calc'!A0",
    "\u2212\u2013\u2014",
]


def documents_of(value: str) -> Document:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    facts = FACTS.replace("{ru: дети – наше будущее, kz: балалар – болашағымыз}", f'"{quoted}"')
    world = MemoryWorld({"facts/all.yaml": facts, "templates/ru/one.j2": "до\n\n{{ fact.motto }}\n\nпосле"}, TODAY)
    book = book_of(world)
    composed = compose(world, book, book.letters["one"], "ru")
    assert composed.diagnostics == ()
    return composed.document


@pytest.mark.parametrize("value", NASTY)
def test_a_fact_text_arrives_character_for_character(value: str) -> None:
    document = documents_of(value)
    (found,) = [figure for figure, _ in flow.figures(document)]
    same = str.maketrans({"\u00a0": " ", "\u2011": "-"})  # typography may forbid a break
    assert found.text.translate(same) == value.translate(same)
    assert len(document.blocks) == 3


@pytest.mark.parametrize("value", NASTY)
def test_a_fact_text_arrives_in_the_files(value: str) -> None:
    import html
    import io
    import re
    import zipfile

    from lxml import etree

    document = documents_of(value)
    docx = write_docx(document, PageStyle())
    assert docx.diagnostics == ()
    with zipfile.ZipFile(io.BytesIO(docx.data)) as archive:
        tree = etree.fromstring(archive.read("word/document.xml"))
    assert flow.bare(value) in flow.bare("".join(tree.itertext()))
    page = write_html(document, PageStyle())
    assert page.diagnostics == ()
    body = re.sub(r"<(?:style|script|title)\b.*?</(?:style|script|title)>", "", page.data.decode(), flags=re.DOTALL)
    assert flow.bare(value) in flow.bare(html.unescape(re.sub(r"<[^>]*>", "", body)))


# --- notes ---------------------------------------------------------------------------------------------------------


def test_one_source_is_one_note_and_notes_are_numbered_in_order() -> None:
    composed = said("a[^report] b[^order] c[^report]\n\n::: note\nd[^order]\n:::")
    assert composed.diagnostics == ()
    calls = [
        one for inlines, _ in flow.paragraphs(composed.document.blocks) for one in inlines if isinstance(one, Footnote)
    ]
    assert [(one.source, one.number, one.first) for one in calls] == [
        ("report", 1, True),
        ("order", 2, True),
        ("report", 1, False),
        ("order", 2, False),
    ]
    assert [note.source for note in flow.notes(composed.document)] == ["report", "order"]
    assert flow.plain(flow.notes(composed.document)[1].inlines).endswith("О школах».")
    assert composed.document.sources == ("order", "report")


def test_the_document_knows_what_it_was_made_from() -> None:
    composed = said(
        '{% include "parts/p.j2" %}{% if fact.nope is defined %}{% endif %}', p="{{ fact.schools | count }}"
    )
    reads = {(one.section, one.key) for one in composed.reads}
    assert reads >= {("facts", "schools"), ("facts", "nope"), ("names", "school")}
    assert composed.templates == {"templates/ru/one.j2", "templates/ru/parts/p.j2"}
    assert composed.document.sources == ("report",)


def test_a_letter_in_both_languages_from_one_fact() -> None:
    assert text("{{ fact.schools | count }}", "kz").replace("\u00a0", " ") == "386 мектеп"
    assert at(fault("{{ fact.schools | count(nope) }}", "kz")) == ("DG210", 1, 19)
    cyrillic = fault("{{ fa\u0441t.schools | count }}")
    assert (cyrillic.code, cyrillic.args["key"], cyrillic.hint) == ("DG128", "fa\u0441t", "fact")
    quoted = fault("{{ fact.schools | count(case=«nom») }}")
    assert (quoted.code, quoted.args["problem"]) == ("DG201", "words are given in straight quotation marks")


def test_a_source_without_a_kind_is_cited_by_its_title_first() -> None:
    """«от 10 февраля 2026 года «Отчет …»» would begin a note with nothing."""
    report = (
        "  told:\n    kind: report\n    title: {ru: Отчет о питании, kz: Тамақтану туралы есеп}\n    date: 2021-02-10\n"
    )
    facts = FACTS.replace("sources:\n", f"sources:\n{report}", 1)
    printed = "Питание оценено.[^told]"
    world = MemoryWorld({"facts/all.yaml": facts, "templates/ru/one.j2": printed}, TODAY)
    book = book_of(world)
    document = compose(world, book, book.letters["one"], "ru").document
    assert [flow.plain(note.inlines) for note in flow.notes(document)] == [
        "«Отчет о питании» от 10\u00a0февраля 2021\u00a0года."
    ]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_share_leaves_the_rest_of_a_hundred(lang: Lang) -> None:
    (rest,) = figures("{{ (100 - fact.share) | percent }}", lang)
    assert (rest.value, rest.keys, rest.unit) == (Decimal("87.5"), ("share",), "percent")


@pytest.mark.parametrize(
    "sum_", ["100 - fact.schools", "99 - fact.share", "100 + fact.share", "fact.share - 100", "100 - fact.share * 10"]
)
def test_nothing_else_is_taken_from_a_typed_hundred(sum_: str) -> None:
    assert {one.code for one in faults("{{ (" + sum_ + ") }}")} == {"DG246"}


RESTS = """\
facts:
  all: {what: {ru: все, kz: барлығы}, value: 500, unit: school, sources: {report: пункт 1}}
  over: {what: {ru: часть, kz: бөлік}, value: 320, unit: school, precision: over, sources: {report: пункт 1}}
  under: {what: {ru: доля, kz: үлес}, value: 200, unit: school, precision: under, sources: {report: пункт 1}}
  about: {what: {ru: треть, kz: үштен бір}, value: 160, unit: school, precision: about, sources: {report: пункт 1}}
"""


def with_rests(template: str) -> Composed:
    world = MemoryWorld(
        {"docgen.yaml": "", "facts/all.yaml": FACTS, "facts/rests.yaml": RESTS, "templates/ru/one.j2": template}, TODAY
    )
    book = book_of(world)
    return compose(world, book, book.letters["one"], "ru")


@pytest.mark.parametrize(
    ("sum_", "precision"),
    [
        ("fact.all - fact.over", Precision.UNDER),
        ("fact.all - fact.under", Precision.OVER),
        ("fact.all - fact.about", Precision.ABOUT),
        ("fact.over - fact.all", Precision.OVER),
        ("fact.over - fact.under", Precision.OVER),
        ("fact.all + fact.over", Precision.OVER),
        ("(fact.all / fact.over) | round(1)", Precision.UNDER),
        ("(fact.over / fact.all) | round(2)", Precision.OVER),
    ],
)
def test_what_is_taken_away_or_divided_by_turns(sum_: str, precision: Precision) -> None:
    composed = with_rests("{{ " + sum_ + " }}")
    assert composed.diagnostics == ()
    assert [one.precision for one, _ in flow.figures(composed.document)] == [precision]


@pytest.mark.parametrize(
    "sum_", ["fact.over - fact.over", "fact.under - fact.under", "fact.over / fact.over", "fact.over + fact.under"]
)
def test_over_without_over_is_known_to_nobody(sum_: str) -> None:
    assert {one.code for one in with_rests("{{ (" + sum_ + ") | round(0) }}").diagnostics} == {"DG226"}
