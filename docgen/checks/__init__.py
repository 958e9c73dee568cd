"""What must be true of facts, documents and pairs of documents: small generators, each named by the thing it finds.

They look at everything and change nothing. `registry` lists them; `project` runs them over a whole project.
"""

from docgen.checks.project import Checked, Checker, Verdict, check_project, judge_project

__all__ = ["Checked", "Checker", "Verdict", "check_project", "judge_project"]
