"""The button, where the office has columns and sheets with our names: they stay as they are, and undo knows them not."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

from pdo_xl.hosts.live import undo
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS, SHEET_MARK
from tests.cli.own_names import office
from tests.cli.typed import outcome
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell

pytestmark = pytest.mark.slow

NAMES = [name.value for name in USUAL]
PLAN = "Piano 2024"


@pytest.fixture(scope="module", params=[["Stato"], NAMES, NAMES[::-1]], ids=str)
def active(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An activated workbook with columns of the office's own."""
    folder = tmp_path_factory.mktemp("ours")
    target = folder / "attivo.xlsm"
    code, said = outcome("attiva", office(folder / "piano.xlsx", *request.param), "--esito", target)
    assert code == 0, said
    return target


@pytest.fixture
def excel(active: Path) -> Iterator[Excel]:
    """The same, open as the workbook that calls."""
    opened = Excel(active)
    xw.Book.set_mock_caller(opened.book)
    yield opened
    del xw.Book._mock_caller
    undo.forget(opened.full_name)


def theirs(excel: Excel) -> dict[tuple[int, int], object]:
    ours = {int(openpyxl.utils.column_index_from_string(mark.rpartition("=")[2].rstrip("0123456789")))
            for mark in excel.pages[PLAN].marks.split(";") if mark}  # fmt: skip
    cells = excel.pages[PLAN].cells
    return {place: cell.value for place, cell in cells.items() if place[1] not in ours and cell.value is not None}


def test_the_button_and_undo_leave_the_offices_columns_alone(excel: Excel) -> None:
    before, state = theirs(excel), excel.state()
    cells = excel.pages[PLAN].cells
    cells[3, 9] = Cell(1.0)
    said = press("calcola_punteggi")
    assert not said.startswith("!"), said
    assert theirs(excel) == before | {(3, 9): 1.0}
    assert excel.state() != state
    said = press("annulla_ultimo_calcolo")
    assert not said.startswith("!"), said
    cells[3, 9] = Cell(before[3, 9])
    assert excel.state() == state


def test_without_any_mark_the_last_block_is_written_as_before(excel: Excel) -> None:
    before = theirs(excel)
    for page in excel.pages.values():
        page.marks = ""
    excel.pages[PLAN].cells[3, 9] = Cell(1.0)
    said = press("calcola_punteggi")
    assert not said.startswith("!"), said
    texts = {place: text for place, text in before.items() if isinstance(text, str)}
    cells = excel.pages[PLAN].cells
    assert {place: cells[place].value for place in texts} == texts


@pytest.mark.parametrize("name", NEEDED_SHEETS)
def test_an_offices_sheet_is_refused_and_nothing_changes(excel: Excel, name: str) -> None:
    page = excel.pages[name]
    page.marks = ""
    page.cells = {(1, 1): Cell("dell'ufficio"), (3, 1): Cell("Data"), (20, 2): Cell("Oggetto")}
    state = excel.state()
    said = press("calcola_punteggi")
    assert said.startswith("!«attivo.xlsm» ha già un foglio"), said
    assert excel.state() == state


def test_a_row_above_our_table_is_refused_and_nothing_changes(excel: Excel) -> None:
    excel.pages["Registro"].marks = f"{SHEET_MARK}=A4;"
    state = excel.state()
    assert "l'intestazione del foglio «Registro» non è più alla riga 3" in press("calcola_punteggi")
    assert excel.state() == state


def test_what_somebody_typed_into_ours_is_named_and_nothing_changes(excel: Excel) -> None:
    cells = excel.pages[PLAN].cells
    first = min(place[1] for place, cell in cells.items() if place[0] == 3 and cell.value == 80.0)
    for column in range(first, first + 6):
        old = cells.get((4, column), Cell())
        cells[4, column] = Cell("appunto")
        state = excel.state()
        said = press("calcola_punteggi")
        assert "4 («appunto») ha qualcosa che non ha scritto il programma" in said, said
        assert excel.state() == state
        cells[4, column] = old
