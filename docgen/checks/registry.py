"""All checks, by what they look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.checks.book import books, both_texts, chronology, consistency, named_figures, relations, sources, summed
from docgen.checks.figures import (
    bounds,
    contrary,
    counted,
    crossed,
    doubles,
    folds,
    measures,
    numbers,
    scales,
    sorts,
    swapped,
    typed_endings,
    typed_nouns,
)
from docgen.checks.form import (
    abbreviations,
    cases,
    letterheads,
    marks,
    names,
    numbering,
    openings,
    people,
    questions,
    requisites,
    spelling,
)
from docgen.checks.languages import pairs, untranslated
from docgen.checks.scope import Finished, Project
from docgen.checks.sums import across, lists, reckonings, regions, shares, totals, turned, wholes
from docgen.checks.times import (
    done_ahead,
    due,
    exchanged,
    gone,
    known_days,
    own_day,
    own_month,
    paired_times,
    periods,
    promised_done,
    promises,
    tabled_times,
    weekdays,
)
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
    both_texts.text_in_the_other_language,
    named_figures.figure_in_a_name,
    sources.person_without_date,
    sources.title_in_quotation_marks,
    spelling.what_in_two_alphabets,
    spelling.text_typed_carelessly,
    requisites.too_many_addressees,
    requisites.letter_to_nobody,
    requisites.person_in_another_form,
    requisites.executor_incomplete,
    letterheads.body_of_another_day,
    people.addressee_twice,
    people.no_address,
    people.initials_differ,
    people.form_of_another_case,
    people.form_of_somebody_else,
    questions.question_unanswered,
    own_day.inquiry_of_the_future,
    own_day.inquiry_of_long_ago,
    chronology.days_out_of_order,
)
"""Checks of the book that look at one record after the other, and besides at those alone whose keys it names: after a
change the records of other files need no second look (`rechecks`).
"""
BOOK: tuple[Callable[[FactBook], Iterator[Diagnostic]], ...] = (
    *OF_ONE_RECORD,
    relations.relation_fails,
    summed.part_of_another_time,
    consistency.same_fact_twice,
)
FILES: tuple[Callable[[World, FactBook], Iterator[Diagnostic]], ...] = (
    books.file_not_read,
    sources.evidence_changed,
    sources.register_not_whole,
    promises.kept_on_a_day_to_come,
)
DOCUMENT: tuple[Callable[[Finished], Iterator[Diagnostic]], ...] = (
    numbers.typed_number,
    numbers.letter_among_digits,
    numbers.typed_scale,
    numbers.typed_precision,
    contrary.bound_contradicted,
    folds.times_for_fold,
    numbers.precision_unsaid,
    sorts.printed_as_another_sort,
    sorts.count_below_zero,
    sorts.count_not_whole,
    sources.misquoted_source,
    sources.act_not_in_force,
    sources.act_of_the_future,
    lists.count_differs_from_list,
    regions.region_list_differs,
    totals.total_differs,
    totals.parts_differ,
    across.total_of_row_differs,
    shares.shares_of_column_differ,
    shares.rest_differs,
    consistency.figure_told_differently,
    swapped.figures_swapped,
    crossed.times_crossed,
    doubles.word_printed_twice,
    doubles.label_printed_twice,
    scales.scaled_by_hand,
    scales.scaled_in_a_table,
    measures.measure_of_another_fact,
    bounds.range_upside_down,
    weekdays.weekday_of_another_date,
    reckonings.reckoning_differs,
    turned.direction_against_figures,
    wholes.part_larger,
    untranslated.sentence_in_the_other_language,
    cases.case_not_governed,
    typed_endings.ending_does_not_fit,
    typed_nouns.noun_of_another_number,
    marks.mark_of_another_language,
)
OF_A_LINE: tuple[Callable[[Finished], Iterator[Diagnostic]], ...] = (
    spelling.latin_in_cyrillic,
    spelling.typed_carelessly,
    spelling.open_list,
    marks.marks_typed_carelessly,
    requisites.heading_with_full_stop,
    requisites.highlighted,
    own_day.outdated_figure,
    promises.unknown_promise,
    counted.other_thing_counted,
)
"""Checks that look at one line after the other: where something is missing, they hold for all other paragraphs."""
WHOLE: tuple[Callable[[Finished], Iterator[Diagnostic]], ...] = (
    *OF_A_LINE,
    promises.promise_without_record,
    promises.promise_of_the_past,
    promises.promise_kept_before_it_was_made,
    due.promise_due_later,
    due.promised_besides,
    exchanged.promises_exchanged,
    promised_done.promise_told_as_done,
    done_ahead.done_by_a_time_to_come,
    own_day.old_source,
    own_day.figure_of_the_future,
    own_day.figure_of_another_year,
    own_month.figure_of_another_month,
    own_day.past_plan_as_future,
    gone.time_gone_told_as_to_come,
    gone.results_of_a_time_to_come,
    periods.figure_of_another_time,
    periods.plan_told_as_done,
    known_days.figure_of_another_day,
    paired_times.time_of_another_figure,
    tabled_times.figure_under_another_time,
    periods.source_older_than_figure,
    names.name_of_another_day,
    names.term_misused,
    names.body_not_told,
    abbreviations.abbreviation_unexplained,
    requisites.requisite_missing,
    requisites.requisite_incomplete,
    requisites.requisite_out_of_order,
    requisites.blank_of_nobody,
    requisites.addressee_in_another_case,
    requisites.signature_of_nobody,
    requisites.greeting_of_another_number,
    letterheads.blank_of_another_body,
    people.greets_somebody_else,
    marks.mark_never_closed,
    marks.paragraph_twice,
    numbering.items_out_of_turn,
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
