import pytest

from pdo_xl.ooxml.moved_references import formula_after

MOVES = {7: 9, 8: 7, 9: 8}


@pytest.mark.parametrize(
    ("formula", "after"),
    [
        ("T7", "T9"),
        ("$T$7&U8", "$T$9&U7"),
        ("SUM(Q7:X7)", "SUM(Q9:X9)"),
        ("SUM(Q4:Q117)", "SUM(Q4:Q117)"),
        ("COUNTA(Q:Q)", "COUNTA(Q:Q)"),
        ('"T7"&T6', '"T7"&T6'),
        ("Piano!H7", "Piano!H7"),
        ("'Monitoraggio'!T7", "'Monitoraggio'!T9"),
        ("[1]Monitoraggio!T7", "[1]Monitoraggio!T7"),
        ("Scadenza7+T7", "Scadenza7+T9"),
        ("(((", "((("),
    ],
)
def test_a_reference_goes_with_its_cell(formula: str, after: str) -> None:
    assert formula_after(formula, MOVES, "Monitoraggio", own=True) == after


def test_in_another_sheet_only_references_by_name_go() -> None:
    assert formula_after("T7+monitoraggio!T7", MOVES, "Monitoraggio", own=False) == "T7+monitoraggio!T9"
    assert formula_after("T7+Altro!T7", MOVES, "Monitoraggio", own=False) == "T7+Altro!T7"
