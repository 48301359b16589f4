"""The choices of a drop-down, written out."""

import pytest

from pdo_xl.ooxml.extract.choices import WrittenChoices

CELLS = {"Liste": [["sì", 1.0], ["no", 2.5], ["a, b", None], ["x" * 300, 3.0]], "Piano": [['detto "bene"']]}
CHOICES = WrittenChoices(
    {"scelte": "Liste!$A$1:$A$2", "tonda": "OFFSET(Liste!A1,1,1)"}, lambda name: CELLS.get(name, ())
)


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ("Scelte", '"sì,no"'),
        ("Liste!$A$1", '"sì"'),
        ("$A$1", '"detto ""bene"""'),
        ("Liste!$B$1", '"1"'),
        ("Liste!$B$1:$B$2", None),
        ("Liste!$A$1:$A$3", None),
        ("Liste!$A$4", None),
        ("Liste!$C$1:$C$9", None),
        ("Manca!$A$1", None),
        ("tonda", None),
    ],
)
def test_written(formula: str, written: str | None) -> None:
    assert CHOICES(formula, "Piano") == written
