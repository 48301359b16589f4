"""A finding and the issue it is made from."""

from pdo_xl.domain.finding import Finding, Issue
from pdo_xl.domain.gravity import Gravity


def test_a_finding_is_an_issue_with_code_and_gravity() -> None:
    issue = Issue(None, "Messaggio.", "Suggerimento.")
    assert Finding("PDO001", Gravity.NOTE, *issue) == ("PDO001", "nota", None, "Messaggio.", "Suggerimento.")
    assert Issue(None, "Messaggio.").suggestion == ""
