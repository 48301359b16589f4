"""What the plan's sheets are called in another year's workbook."""

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.next_year.sheet_names import refuse_taken
from tests.sheet.next_year.grids import Grid, made, plan
from tests.support import row


def test_a_sheet_with_the_year_in_its_name_gets_the_next_one() -> None:
    assert made(plan(row(), name="Piano 2024"), Grid("Archivio 2024", [["nota"]])).writing.renames == {
        "Piano 2024": "Piano 2025"
    }
    assert made(plan(row(), name="PEG")).writing.renames == {}


def test_a_name_that_another_sheet_has_is_refused() -> None:
    refuse_taken(["Piano 2024", "Note"], {"Piano 2024": "Piano 2025"})
    refuse_taken(["A 2024", "A 2025"], {"A 2024": "A 2025", "A 2025": "A 2026"})
    with pytest.raises(FileRefused) as refused:
        refuse_taken(["Piano 2024", "PIANO 2025"], {"Piano 2024": "Piano 2025"})
    assert str(refused.value) == (
        "C'è già un foglio «Piano 2025»: rinominarlo, perché il foglio «Piano 2024» prende quel nome."
    )
