"""Formulas move along with what they name, or do not stay."""

import pytest

from pdo_xl.ooxml.extract.formulas import MovedFormulas, area_of
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.sheet.address import Area

FORMULAS = MovedFormulas({"Piano": KeptRows([range(3, 6)]), "L'altro": KeptRows()}, {"Scelte", "Tabella1"})


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("A6+$B$7*2", "A3+$B$4*2"),
        ("SUM(J3:J10)", "SUM(J3:J7)"),
        ("SUM(J3:J5)", None),
        ("A4", None),
        ("piano!A6&'L''altro'!A4", "piano!A3&'L''altro'!A4"),
        ("Altro!A1", None),
        ("[1]Piano!A1", None),
        ("'[libro.xlsx]Piano'!A1", None),
        ("Piano:Altro!A1", None),
        ("SUM(A:A)+SUM(2:7)", "SUM(A:A)+SUM(2:4)"),
        ('"A4"&A6', '"A4"&A3'),
        ("Scelte", "Scelte"),
        ("Ignoto", None),
        ("Tabella1[Peso]", "Tabella1[Peso]"),
        ("INDIRECT(A1)", None),
        ("A1:INDEX(A1:A9,2)", None),
        ("PDO_SCORE(G6,H6,I6)", "PDO_SCORE(G3,H3,I3)"),
        ("#REF!+1", None),
        ('"', None),
        ("A$6:A8", "A$3:A5"),
    ],
)
def test_moved(formula: str, moved: str | None) -> None:
    assert FORMULAS.moved(formula, "Piano") == moved


@pytest.mark.parametrize(
    ("formula", "moved"),
    [('$I6=""', '$I3=""'), ("G6<>G5", "G3<>G2"), ("A$7+A1", None), ("SUM($A$3:$A$7)", "SUM($A$3:$A$4)")],
)
def test_a_rule_names_what_stands_beside_its_first_cell(formula: str, moved: str | None) -> None:
    assert FORMULAS.relative(formula, "Piano", -3) == moved


def test_areas_are_read() -> None:
    assert area_of("'Le liste'!$B$4:$A$1") == ("Le liste", Area(1, 1, 4, 2))
    assert area_of("$N$3") == ("", Area(3, 14, 3, 14))
    assert area_of("[1]Liste!A1") is area_of("OFFSET(A1,1,1)") is None
