"""A plan without a column of types, calculated in a real LibreOffice: the same types and numbers as on disk."""

from pathlib import Path

import pytest

from tests.hosts.libreoffice.live.conftest import Calc
from tests.untyped_files import LABELS, SCORES, SHEET, do, write

pytestmark = pytest.mark.office

ROWS = range(2, 7)


def test_the_types_are_read_and_shown_as_on_disk(calc: Calc, tmp_path: Path) -> None:
    folder = tmp_path / "lavoro"
    folder.mkdir()
    active = folder / "attivo.xlsm"
    do("attiva", write(folder / "piano.xlsx"), "--esito", active, "--colonna", "tipologia=nostra")
    document = calc.open(active)
    sheet = document.getSheets().getByName(SHEET)
    cells = [[sheet.getCellByPosition(column, row) for row in ROWS] for column in (10, 16)]
    for cell in (*cells[0], *cells[1]):
        cell.setString("")
    # A unit of measure that says another type: what was read before is not kept.
    sheet.getCellByPosition(6, 2).setString("gg")
    said = calc.choose(document, "calcola_punteggi")
    assert "5 su 5" in said
    assert [cell.getString() for cell in cells[1]] == ["Tempestività", *LABELS[1:]]
    assert [cell.getValue() for cell in cells[0]] == [100.0, *SCORES[1:]]
    document.close(True)
