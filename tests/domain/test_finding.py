"""Gravities and their order."""

from pdo_xl.domain.finding import Finding, Gravity, Issue


def test_gravities_from_the_gravest() -> None:
    assert [(str(gravity), gravity.rank, gravity.plural) for gravity in Gravity] == [
        ("errore", 0, "errori"),
        ("avviso", 1, "avvisi"),
        ("nota", 2, "note"),
    ]


def test_a_finding_is_an_issue_with_code_and_gravity() -> None:
    issue = Issue(None, "Messaggio.", "Suggerimento.")
    assert Finding("PDO001", Gravity.NOTE, *issue) == ("PDO001", "nota", None, "Messaggio.", "Suggerimento.")
    assert Issue(None, "Messaggio.").suggestion == ""
