from __future__ import annotations

import pytest

from docgen.messages import LANGUAGES, chosen, counted, remedy, said, sentence, value_said
from docgen.model import Diagnostic, Span


@pytest.mark.parametrize(
    ("environment", "ui"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "kk_KZ.UTF-8"}, "kz"),
        ({"LANG": "ru_RU.UTF-8", "LC_MESSAGES": "kk_KZ"}, "kz"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "ru"}, "ru"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], ui: str) -> None:
    assert chosen(None, environment) == ui


@pytest.mark.parametrize("ui", LANGUAGES)
def test_the_language_asked_for_wins(ui: str) -> None:
    assert chosen(ui, {"LC_ALL": "ru_RU.UTF-8"}) == ui


def test_a_hint_chooses_the_half_of_the_help() -> None:
    span = Span("facts/x.yaml")
    assert remedy(Diagnostic("DG141", span, {"key": "a"}, hint="b"), "en") == "did you mean «b»?"
    assert remedy(Diagnostic("DG141", span, {"key": "a"}), "en") == "add it under `sources:`"


def test_a_person_s_word_is_never_translated() -> None:
    """«text» is both a field of YAML and a message."""
    twice = Diagnostic("DG106", Span("facts/x.yaml"), {"key": "text"})
    assert sentence(twice, "ru") == "«text» написано дважды"


def test_what_a_person_typed_is_no_template() -> None:
    braces = Diagnostic("DG106", Span("facts/x.yaml"), {"key": "{0}{key.__class__}%s"})
    assert "{0}{key.__class__}%s" in sentence(braces, "ru")


@pytest.mark.parametrize(
    ("value", "russian"),
    [
        ("one of act, letter", "одно из: act, letter"),
        ("20000 characters in a line", "20000 знаков в строке"),
        ("8000000 characters", "8000000 знаков"),
        ("nobody translates this", "nobody translates this"),
        ("", ""),
    ],
)
def test_values_are_put_into_words(value: str, russian: str) -> None:
    assert value_said(value, "ru") == russian


def test_kazakh_counts_in_the_singular() -> None:
    assert [counted("{count} error", "{count} errors", count, "kz") for count in (1, 5)] == ["1 қате", "5 қате"]


def test_the_empty_message_is_not_the_header_of_the_catalogue() -> None:
    assert said("", "ru") == ""


def test_a_name_in_quotation_marks_is_not_quoted_twice() -> None:
    told = Diagnostic("DG319", Span("t", 1), {"text": "«Даму»"})
    assert sentence(told, "en") == "the name «Даму» stands in the Russian paragraph only"
    nested = Diagnostic("DG319", Span("t", 1), {"text": "АО «Рога»"})
    assert sentence(nested, "en") == "the name «АО «Рога»» stands in the Russian paragraph only"


@pytest.mark.parametrize(
    ("code", "args", "told"),
    [
        ("DG451", {"text": "80 %", "change": "42,86 / 214,3", "right": "20.5 %"}, "20,5 %"),
        ("DG150", {"left": "0.05…0.15", "right": "-0.15"}, "0,05…0,15"),
        ("DG412", {"sum": "99.4"}, "99,4 %"),
        ("DG332", {"text": "1 млрд", "key": "spent", "value": "1234567.8", "unit": "тенге"}, "1 234 567,8"),
    ],
)
def test_what_docgen_reckons_is_told_with_a_comma_in_russian_and_kazakh(
    code: str, args: dict[str, str], told: str
) -> None:
    finding = Diagnostic(code, Span("t"), args)
    assert all(told in sentence(finding, ui) for ui in ("ru", "kz"))
    assert told.replace(",", ".") in sentence(finding, "en")


def test_a_day_keeps_its_points() -> None:
    finding = Diagnostic(
        "DG151", Span("t"), {"key": "a", "other": "b", "value": "01.02.2021 – 03.04.2021", "otherwise": "1"}
    )
    assert "01.02.2021 – 03.04.2021" in sentence(finding, "ru")
