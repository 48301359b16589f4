"""The open workbook as a host: what Excel delivers and what it is given."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.entry import CellError, EarlyDate, Hours, Percent
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.live.cells import ERRORS, content, may_be_converted, read_cell, written
from pdo_xl.hosts.live.host import ExcelHost
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.blocks import Block, Host, Link, PlanSheet, Writing
from tests.hosts.live.engine import Cell, Excel
from tests.support import HEADER, row


@pytest.fixture
def excel(tmp_path: Path) -> Excel:
    """A small workbook whose used block does not begin in A1."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Dati"
    sheet["B2"], sheet["C2"], sheet["D2"] = "testo", 0.8, 5
    sheet["C2"].number_format = "0.0%"
    sheet["B3"], sheet["C3"], sheet["D3"] = date(2024, 6, 30), True, "#N/A"
    sheet["C4"], sheet["D4"] = 5, 1.5
    sheet["C4"].number_format = "dd/mm/yyyy"
    sheet["D5"] = "ultima"
    sheet.merge_cells("B4:B5")
    workbook.create_sheet("Altro")["A1"] = "solo"
    workbook["Altro"].sheet_state = "hidden"
    path = tmp_path / "dati.xlsx"
    workbook.save(path)
    return Excel(path)


def test_a_workbook_is_a_host_and_reads_nothing_before_it_is_asked(excel: Excel) -> None:
    host: Host = ExcelHost(excel.book)
    assert host.name == "dati.xlsx"
    assert [grid.name for grid in host.grids()] == ["Dati", "Altro"]
    assert excel.calls == ["PDO.StatoCartella"]
    assert [grid.hidden for grid in host.grids()] == [False, True]


def test_a_sheet_is_read_once_from_its_first_cell(excel: Excel) -> None:
    grid = ExcelHost(excel.book).grids()[0]
    excel.calls.clear()
    for _ in range(2):
        assert [list(row) for row in grid.rows()] == [
            [],
            [None, "testo", 0.8, 5.0],
            [None, datetime(2024, 6, 30), True, None],
            [None, None, EarlyDate(5), 1.5],
            [None, None, None, "ultima"],
        ]
    assert excel.calls == ["get values Dati"]


def test_a_sheet_of_one_cell(excel: Excel) -> None:
    assert [list(row) for row in ExcelHost(excel.book).grids()[1].rows()] == [["solo"]]


def test_a_stray_cell_in_the_last_row_is_named_before_anything_is_read(excel: Excel) -> None:
    excel.pages["Dati"].cells[1_048_576, 16_384] = Cell("x")
    grid = ExcelHost(excel.book).grids()[0]
    sentence = r"Il foglio «Dati» risulta usato fino alla cella XFD1048576: eliminare le righe"
    with pytest.raises(FileRefused, match=sentence):
        list(grid.rows())
    with pytest.raises(FileRefused, match=sentence):
        grid.last_row()


def test_details_ask_once_and_only_for_numbers(excel: Excel) -> None:
    grid = ExcelHost(excel.book).grids()[0]
    list(grid.rows())
    excel.calls.clear()
    assert grid.details({(2, 2), (4, 3), (9, 9)}, {4}) == {(3, 4): CellError("#N/A"), (4, 3): EarlyDate(5)}
    assert excel.calls == ["PDO.FormatiNumero"]
    excel.calls.clear()
    assert grid.details({(2, 2), (9, 9)}, ()) == {}
    assert excel.calls == []
    assert grid.details({(2, 3), (2, 4), (4, 4)}, ()) == {(2, 3): Percent(0.8), (2, 4): 5.0, (4, 4): 1.5}
    assert excel.calls == ["PDO.FormatiNumero"]


def test_a_number_whose_format_is_a_date_is_an_early_date(excel: Excel) -> None:
    # A currency cell comes as a decimal, and so do numbers that Excel will not show as a date by itself.
    excel.pages["Dati"].cells[2, 4] = Cell(Decimal(5), None, "dd/mm/yyyy")
    assert ExcelHost(excel.book).grids()[0].details({(2, 4)}, ()) == {(2, 4): EarlyDate(5)}


@pytest.mark.parametrize("days", [3.0, 2.5, 60.0, 100.0])
def test_hours_that_are_counted_on_are_a_duration_as_in_a_file(excel: Excel, days: float) -> None:
    excel.pages["Dati"].cells[2, 4] = Cell(days, None, "[h]:mm")
    grid = ExcelHost(excel.book).grids()[0]
    assert grid.details({(2, 4)}, ()) == {(2, 4): Hours(days)}


def test_merges_are_asked_for_once(excel: Excel) -> None:
    grids = ExcelHost(excel.book).grids()
    excel.calls.clear()
    assert list(grids[0].merges()) == list(grids[0].merges()) == [Area(4, 2, 5, 2)]
    assert list(grids[1].merges()) == []
    assert excel.calls == ["PDO.AreeUnite"] * 2


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        (datetime(1899, 12, 30, tzinfo=UTC), EarlyDate(0)),
        (datetime(1899, 12, 30, 8, 30, tzinfo=UTC), time(8, 30)),
        (datetime(1899, 12, 31, tzinfo=UTC), EarlyDate(1)),
        (datetime(1900, 1, 4, tzinfo=UTC), EarlyDate(5)),
        (datetime(1900, 2, 28, tzinfo=UTC), EarlyDate(60)),
        (datetime(1900, 3, 1, tzinfo=UTC), datetime(1900, 3, 1)),
        (datetime(2024, 6, 30, 10, 15, 29, 999_998, tzinfo=UTC), datetime(2024, 6, 30, 10, 15, 30)),
        (datetime(2024, 6, 30, tzinfo=timezone(timedelta(hours=2))), datetime(2024, 6, 30)),
        (Decimal("12.5"), 12.5),
        (True, True),
        ("", ""),
        (None, None),
        *[(code, None) for code in ERRORS],
        (-2146826238 - 99, None),
    ],
)
def test_raw_values(raw: object, read: object) -> None:
    assert (read_cell(raw), type(read_cell(raw))) == (read, type(read))


def test_error_cells_are_named_as_in_files(excel: Excel) -> None:
    for code in (*ERRORS, -1):
        excel.pages["Dati"].cells[3, 4] = Cell(code)
        found = ExcelHost(excel.book).grids()[0].details((), {4})
        assert found == {(3, 4): CellError(ERRORS.get(code, "#ERR!"))}


@pytest.mark.parametrize(
    "text",
    ["=A1", "+1", "-", "@x", "'x", "12", "1,5", "80%", "3/4", "12 marzo", "mar-24", "10:30", "1E5", "(5)", "€ 5", "vero",
     "FALSE", "#N/D", "1" * 60],
)  # fmt: skip
def test_texts_that_excel_would_convert_stay_texts(text: str) -> None:
    assert may_be_converted(text)
    assert written(text) == f"'{text}"


def test_other_values_are_given_as_they_are() -> None:
    sentence = "Un testo di più di quaranta caratteri con il 31/12/2024 dentro."
    assert written(sentence) == sentence
    assert [written(value) for value in (None, "", 3, 2.5, True)] == [None, None, 3.0, 2.5, True]
    assert written(date(2024, 12, 31)) == written(datetime(2024, 12, 31)) == datetime(2024, 12, 31)
    assert written(Link('di "A"', "'Piano dell''anno'!H4")) == ("""=HYPERLINK("#'Piano dell''anno'!H4","di ""A""\")""")


def test_what_stood_there_is_told_from_value_and_formula() -> None:
    assert content(2.0, "=1+1") == "=1+1"
    assert content("=1+1", "=1+1") == "'=1+1"
    assert content(-2146826246, "#N/A") == "#N/A"
    assert content(-2146826281, "=1/0") == "=1/0"
    assert content("12", "12") == "'12"
    assert content(12.0, "12") == 12.0
    assert content("", "") is None


def write(excel: Excel, *blocks: Block) -> None:
    ExcelHost(excel.book).write(Writing(blocks))


def shown(excel: Excel, sheet: str = "Dati") -> dict[tuple[int, int], object]:
    return {place: cell.value for place, cell in excel.pages[sheet].cells.items() if cell.value is not None}


def test_only_the_named_cells_change(excel: Excel) -> None:
    excel.pages["Dati"].cells[4, 4] = Cell(3.0, "=1+2")
    before = shown(excel)
    write(excel, Block("Dati", (2, 4), {3: ["12", None], 5: ["=no", 7]}))
    cells = excel.pages["Dati"].cells
    after = shown(excel)
    assert {place: after.get(place) for place in after.keys() | before.keys() if after.get(place) != before.get(place)} == {
        (3, 2): "12", (3, 4): None, (5, 2): "=no", (5, 4): 7.0, (4, 4): 0.0,
    }  # fmt: skip
    # The engine calculates nothing; the formula is there.
    assert cells[4, 4].formula == "=1+2"
    assert excel.calls.count("set values Dati") == 2


def test_neighbouring_columns_are_one_write(excel: Excel) -> None:
    write(excel, Block("Dati", (7, 6, 8), {2: [2, 1, 3]}), Block("Dati", (9,), {4: [4]}))
    assert {place: value for place, value in shown(excel).items() if place[1] > 5} == {
        (2, 6): 1.0, (2, 7): 2.0, (2, 8): 3.0, (4, 9): 4.0,
    }  # fmt: skip
    assert excel.calls.count("set values Dati") == 1


def test_older_rows_below_a_table_are_emptied(excel: Excel) -> None:
    write(excel, Block("Dati", (3, 4), {3: ["a", "b"]}, table_from=3))
    assert shown(excel) == {
        (2, 2): "testo", (2, 3): 0.8, (2, 4): 5.0, (3, 2): 45473.0, (3, 3): "a", (3, 4): "b",
    }  # fmt: skip
    write(excel, Block("Dati", (3, 4), {}, table_from=3))
    assert shown(excel) == {(2, 2): "testo", (2, 3): 0.8, (2, 4): 5.0, (3, 2): 45473.0}


def test_a_failed_write_puts_everything_back(excel: Excel) -> None:
    before = excel.state()
    blocks = (Block("Dati", (2, 3), {3: ["12", None]}), Block("Altro", (1,), {1: ["nuovo"]}))
    write(excel, *blocks)
    needed = len(excel.calls)
    assert excel.state() != before
    for number in range(1, needed + 1):
        _reset(excel, before)
        excel.calls.clear()
        excel.fail_at = number
        with pytest.raises(type(excel.error)):
            write(excel, *blocks)
        assert excel.state() == before, number


def _reset(excel: Excel, state: object) -> None:
    cells, _ = state  # type: ignore[misc]
    for page in excel.pages.values():
        page.cells = {place[1:]: Cell(*cell) for place, cell in cells.items() if place[0] == page.name}


@pytest.mark.parametrize(
    "writing",
    [
        Writing((), new_sheets=("Registro",)),
        Writing((), plan_sheets=(PlanSheet("Dati", 2, 5, (5, 6, 7, 8, 9, 10), (5, 6), 4),)),
    ],
)
def test_a_workbook_that_was_never_activated_is_refused(excel: Excel, writing: Writing) -> None:
    before = excel.state()
    with pytest.raises(FileRefused) as refusal:
        ExcelHost(excel.book).write(writing)
    assert str(refusal.value) == (
        "In questa cartella mancano fogli o colonne calcolate: chiuderla, "
        "eseguire pdo-xl calcola su questo file, che li aggiunge (pdo-xl attiva, se non è mai stata attivata), e riprovare."
    )
    assert excel.state() == before


def test_what_is_no_indicator_is_none_in_the_open_workbook_either(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Piano"
    lines = [
        ["PEG 2023-2025 - ANNO 2024"], HEADER, ["SETTORE I - AFFARI GENERALI"],
        row(kind="Data", target="31.03.2024", actual="31.03.2024", weight=50.0),
        row(kind="Data", target="31.03.2024", actual="10.04.2024", weight=50.0, objective="Due"),
        [*[None] * 9, 100.0], [], ["Il Dirigente"],
    ]  # fmt: skip
    for line in lines:
        sheet.append(line)
    sheet.merge_cells("A3:J3")
    path = tmp_path / "piano.xlsx"
    workbook.save(path)
    examined = examine(ExcelHost(Excel(path).book), today=date(2024, 12, 31))
    assert [(sector.score, sector.total_weight) for sector in examined.results.sectors] == [(95, 100)]
    assert sorted(place.row for place in examined.read.plan.totals) == [3, 6, 8]
