"""The closing line of a report: what stands behind the numbers of the letters."""

from __future__ import annotations

from typing import NamedTuple

from docgen.messages import Ui, counted, said


class Coverage(NamedTuple):
    """The numbers of finished letters by what stands behind them: figures that lead to a source, figures that rest on a
    person's dated word, numbers that tell no fact (marks of lists, telephones, the letter's own reference, names), and
    defects: numbers that were typed, figures without a source.
    """

    traced: int = 0
    attested: int = 0
    exempt: int = 0
    defects: int = 0

    @property
    def figures(self) -> int:
        """The figures that can be followed to a source."""
        return self.traced + self.attested


def coverage_line(coverage: Coverage, ui: Ui, *, faulty: bool = False) -> str:
    """One line that counts figures, exempt numbers and defects; `faulty` says that errors stand above it: then «0
    defects» must not be taken for «all is well». Defects are among these errors; where none is left, each is excused.

    >>> coverage_line(Coverage(35, 2, 12, 0), "en")
    '37 figures: 35 traced, 2 attested; 12 numbers exempt; 0 defects'
    >>> coverage_line(Coverage(1, 0, 2, 1), "ru")
    '1 цифра: с источником 1, со слов 0; 2 числа вне проверки; 1 дефект, с оговоркой при каждом'
    >>> coverage_line(Coverage(35, 2, 12, 0), "en", faulty=True)
    '37 figures: 35 traced, 2 attested; 12 numbers exempt; 0 defects, beside what is told above'
    """
    line = said(
        "{figures}: {traced} traced, {attested} attested; {exempt}; {defects}",
        ui,
        figures=counted("{count} figure", "{count} figures", coverage.figures, ui),
        traced=str(coverage.traced),
        attested=str(coverage.attested),
        exempt=counted("{count} number exempt", "{count} numbers exempt", coverage.exempt, ui),
        defects=counted("{count} defect", "{count} defects", coverage.defects, ui),
    )
    if faulty:
        return line if coverage.defects else said("{line}, beside what is told above", ui, line=line)
    return said("{line}, with an excuse each", ui, line=line) if coverage.defects else line
