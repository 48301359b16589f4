"""A row of a plan on disk is explained, and the file stays as it is."""

from datetime import date
from pathlib import Path

import pytest

import pdo_xl
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.reports.explanation.asked import NotExplained
from pdo_xl.workbook.files import explain_file as module
from pdo_xl.workbook.files.explain_file import explain_file
from tests.support import filled_workbook
from tests.workbook.files.conftest import RUN


def test_a_row_is_explained_for_the_day_that_is_asked_for(plain: Path, tmp_path: Path) -> None:
    before = plain.read_bytes()
    found = pdo_xl.explain_file(plain, "3", run=RUN)
    assert (found.results.on, found.row, len(found.indicators)) == (RUN.now.date(), 3, 1)
    found = explain_file(plain, "H3", on=date(2024, 7, 1), mode=Mode.FINAL, run=RUN)
    assert (found.results.on, found.results.parameters.mode) == (date(2024, 7, 1), Mode.FINAL)
    assert (plain.read_bytes(), list(tmp_path.iterdir())) == (before, [plain])


def test_what_is_no_cell_is_said_before_the_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FileHost", None)
    with pytest.raises(NotExplained, match="^«boh» non è una cella"):
        explain_file(Path("manca.xlsx"), "boh")


@pytest.mark.slow
def test_what_a_person_sees_in_the_cells(tmp_path: Path) -> None:
    found = explain_file(filled_workbook(tmp_path / "piano.xlsm"), "Piano!H9", run=RUN)
    seen = {cell.field.value: (cell.written, cell.read_as) for cell in found.cells}
    assert seen["atteso"] == ("100%", "almeno 100%")
    assert seen["peso"] == ("12", "12 punti")
