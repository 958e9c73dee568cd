"""The small rooms of the PDF writer by themselves: hyphenation, the sealed fetcher, the proof, the private hook."""

import inspect

import pytest

from docgen import flow
from docgen.model import Document, Paragraph, Span, Text
from docgen.writers import hyphenation


def test_the_shipped_dictionary_is_what_the_rules_make():
    assert hyphenation.DICTIONARY.read_text(encoding="utf-8") == hyphenation.compose_patterns()


@pytest.mark.parametrize(
    "broken",
    [
        "рес-пуб-ли-ка-сы-ның",
        "жер-гі-лік-ті",
        "әлеу-мет-тік",
        "қор-ғау",
        "кә-ме-лет-ке",
        "ба-ла-лар-дың",
        "министр-лі-гі",
        "ұйым-да-ры",
        "аль-бом",
        "қа-зақ-стан-ның",
        "өз-бек-стан",
        "факс-тан",
        "тең-ге",
    ],
)
def test_kazakh_words_break_between_syllables(broken):
    import pyphen

    hyphenation.register_kazakh()
    word = broken.replace("-", "")
    inserted = pyphen.Pyphen(lang="kk-KZ").inserted(word)
    wrong = [cut for cut in _cuts(inserted) if cut not in _cuts(broken.replace("министр", "ми-нистр"))]
    assert wrong == []
    assert _cuts(inserted), "a word of several syllables must have a break"


def _cuts(word: str) -> set[str]:
    """The beginnings of a word up to each hyphen."""
    parts = word.split("-")
    return {"".join(parts[:n]) for n in range(1, len(parts))}


def test_no_letter_is_left_alone():
    import pyphen

    hyphenation.register_kazakh()
    for word in ("ананың", "оқушы", "бала", "ел", "өмірі"):
        assert all(2 <= at <= len(word) - 2 for at in pyphen.Pyphen(lang="kk").positions(word))


def test_the_fetcher_gives_its_own_files_and_remembers_what_it_refused():
    from docgen.writers.pdf.sealed import SealedFetcher

    fetcher = SealedFetcher({"docgen-font:regular": b"font"})
    assert fetcher.fetch("docgen-font:regular").read() == b"font"
    for url in ("file:///etc/hostname", "http://127.0.0.1:9/", "data:,x", "docgen-font:other", "//x", ""):
        with pytest.raises(PermissionError):
            fetcher(url)
    assert len(fetcher.refused) == 6


def _document(*texts: str) -> Document:
    import datetime as dt

    pieces = tuple(Text(text, Span("t", number)) for number, text in enumerate(texts, start=1))
    return Document("ru", "letter", "", dt.date(2021, 3, 31), (Paragraph(pieces, Span("t")),))


@pytest.mark.parametrize(
    ("drawn", "line"),
    [
        (["Один ", "два ", "три"], None),
        (["О", "дин два", "три"], None),
        (["Один ", "три"], 2),
        (["Один два"], 3),
        (["два Один три"], 1),
        ([], 1),
        (["Один два три", "три"], 3),
        (["Один два трm"], 3),
    ],
)
def test_the_proof_names_the_first_piece_that_is_missing(drawn, line):
    from docgen.writers.losses import Drawn, lost_text

    body = [Drawn(flow.bare(text), readable=True) for text in drawn]
    found = list(lost_text(_document("Один ", "два ", "три"), body, {}))
    assert [one.span.line for one in found] == ([line] if line else [])


def test_the_proof_names_the_piece_that_cannot_be_read():
    from docgen.writers.losses import Drawn, lost_text

    body = [Drawn("Один", readable=True), Drawn("два", readable=False), Drawn("три", readable=True)]
    (found,) = lost_text(_document("Один ", "два ", "три"), body, {})
    assert (found.span.line, found.args["text"]) == (2, "два")


def test_weasyprints_private_hook_still_has_the_shape_we_wrap():
    """A new WeasyPrint may move it: then this fails before letters lose the identities of their figures."""
    import weasyprint
    from weasyprint.pdf import tags

    from docgen.writers.pdf import structure

    assert weasyprint.VERSION.split(".")[0] == "70"
    names = list(inspect.signature(structure._build_box_tree).parameters)
    assert names == ["box", "parent", "pdf", "page_number", "nums", "annotations", "tags"]
    assert inspect.isgeneratorfunction(structure._build_box_tree)
    structure.install_hook()
    structure.install_hook()
    assert tags._build_box_tree is structure._build_marked_tree
    assert structure._build_box_tree is not structure._build_marked_tree


def test_documents_of_others_pass_the_hook_untouched():
    import weasyprint

    from docgen.writers.pdf import structure

    html = '<html lang="ru"><title>x</title><p>a<span class="x">b</span><a href="#c">c</a></p><p id="c">d</p>'
    structure.install_hook()
    wrapped = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    weasyprint.pdf.tags._build_box_tree = structure._build_box_tree
    try:
        plain = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    finally:
        structure.install_hook()
    assert wrapped == plain


def test_several_spaces_are_drawn_as_several():
    from docgen.writers import hypertext

    assert hypertext._characters("два  пробела   три") == "два \u00a0пробела \u00a0 три"


def test_streams_are_deflated_once_to_the_bytes_that_pydyf_writes():
    import pydyf

    from docgen.writers.pdf import finish

    def made() -> pydyf.PDF:
        pdf = pydyf.PDF()
        parts = [b"BT", "/F0 Tf", 1.5, 7, pydyf.String("текст"), pydyf.Array([1, 2.25])]
        pdf.add_object(pydyf.Stream(parts, {"Type": "/Metadata"}, compress=True))
        pdf.add_object(pydyf.Stream([b"plain"], compress=False))
        return pdf

    once, by_pydyf = made(), made()
    finish._deflate(once)
    streams = [one for one in once.objects if isinstance(one, pydyf.Stream)]
    assert [one.data for one in streams] == [one.data for one in by_pydyf.objects if isinstance(one, pydyf.Stream)]
    assert [one.compress for one in streams] == [False, False]
