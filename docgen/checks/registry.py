"""All checks, by what they look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.checks import (
    abbreviations,
    books,
    both_texts,
    bounds,
    cases,
    consistency,
    counted,
    doubles,
    due,
    form,
    letterheads,
    lists,
    marks,
    measures,
    names,
    numbers,
    openings,
    pairs,
    people,
    periods,
    promises,
    questions,
    relations,
    scales,
    shares,
    sorts,
    sources,
    spelling,
    swapped,
    times,
    totals,
    untranslated,
    wholes,
)
from docgen.checks.scope import Finished, Project
from docgen.facts.book import FactBook
from docgen.model import Diagnostic
from docgen.world import World

OF_ONE_RECORD: tuple[Callable[[FactBook], Iterator[Diagnostic]], ...] = (
    books.figure_without_source,
    books.unknown_source,
    books.unknown_name,
    sorts.share_above_the_whole,
    sorts.text_with_other_numbers,
    both_texts.numbers_differ,
    sources.person_without_date,
    spelling.what_in_two_alphabets,
    form.too_many_addressees,
    form.person_in_another_form,
    form.executor_incomplete,
    letterheads.body_of_another_day,
    people.addressee_twice,
    people.no_address,
    people.initials_differ,
    people.form_of_another_case,
    questions.question_unanswered,
    times.inquiry_of_the_future,
)
"""Checks of the book that look at one record after the other, and besides at those alone whose keys it names: after a
change the records of other files need no second look (`rechecks`).
"""
BOOK: tuple[Callable[[FactBook], Iterator[Diagnostic]], ...] = (
    *OF_ONE_RECORD,
    relations.relation_fails,
    consistency.same_fact_twice,
)
FILES: tuple[Callable[[World, FactBook], Iterator[Diagnostic]], ...] = (
    books.file_not_read,
    sources.evidence_changed,
    sources.register_not_whole,
)
DOCUMENT: tuple[Callable[[Finished], Iterator[Diagnostic]], ...] = (
    numbers.typed_number,
    numbers.letter_among_digits,
    numbers.typed_scale,
    numbers.typed_precision,
    numbers.precision_unsaid,
    sorts.printed_as_another_sort,
    sorts.count_below_zero,
    sorts.count_not_whole,
    sources.misquoted_source,
    sources.act_not_in_force,
    sources.act_of_the_future,
    lists.count_differs_from_list,
    totals.total_differs,
    totals.parts_differ,
    shares.shares_of_column_differ,
    shares.rest_differs,
    consistency.figure_told_differently,
    swapped.figures_swapped,
    doubles.word_printed_twice,
    doubles.label_printed_twice,
    scales.scaled_by_hand,
    measures.measure_of_another_fact,
    bounds.range_upside_down,
    wholes.part_larger,
    untranslated.sentence_in_the_other_language,
    cases.case_not_governed,
)
WHOLE: tuple[Callable[[Finished], Iterator[Diagnostic]], ...] = (
    promises.unknown_promise,
    promises.promise_without_record,
    promises.promise_of_the_past,
    due.promise_due_later,
    times.outdated_figure,
    times.old_source,
    times.figure_of_the_future,
    times.figure_of_another_year,
    times.past_plan_as_future,
    counted.other_thing_counted,
    periods.figure_of_another_time,
    periods.plan_told_as_done,
    periods.source_older_than_figure,
    names.name_of_another_day,
    names.term_misused,
    names.body_not_told,
    abbreviations.abbreviation_unexplained,
    form.requisite_missing,
    form.requisite_incomplete,
    form.requisite_out_of_order,
    form.blank_of_nobody,
    form.addressee_in_another_case,
    form.signature_of_nobody,
    form.heading_with_full_stop,
    form.greeting_of_another_number,
    form.highlighted,
    letterheads.blank_of_another_body,
    people.greets_somebody_else,
    spelling.latin_in_cyrillic,
    spelling.typed_carelessly,
    spelling.open_list,
    marks.marks_typed_carelessly,
    marks.mark_never_closed,
    marks.paragraph_twice,
    spelling.mixed_spelling,
    spelling.dash_as_bullet,
    openings.sentence_begins_small,
    questions.label_twice,
)
"""Checks of a document that was composed without a fault: what a fault left out, they would miss."""
PAIR: tuple[Callable[[Finished, Finished], Iterator[Diagnostic]], ...] = (
    pairs.differences,
    names.term_in_one_language,
    questions.answer_not_found,
)
PROJECT: tuple[Callable[[Project], Iterator[Diagnostic]], ...] = (
    sources.unused_source,
    consistency.letters_tell_differently,
    promises.promise_never_made,
    marks.inquiry_twice,
)
