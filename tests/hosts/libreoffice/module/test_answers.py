"""What the workbook's own VBA module answers in Excel, answered in a real Calc."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
import xlwings as xw
from openpyxl.worksheet.filters import FilterColumn, Filters

from pdo_xl.hosts.libreoffice.module.answers import FUNCTIONS
from pdo_xl.hosts.live.vba_calls import ask
from pdo_xl.xlwings_libreoffice.objects.book import BookImpl
from pdo_xl.xlwings_libreoffice.soffice import property_values
from tests.xlwings_libreoffice.counting import counted as counting

NOW = datetime(2024, 12, 31, 12, 0)
SHEETS = ("Piano", "Riepilogo", "Segnalazioni", "Registro")


def made(app: xw.App, path: Path, fill) -> xw.Book:
    workbook = openpyxl.Workbook()
    fill(workbook.active)
    workbook.save(path)
    return app.books.open(path)


def test_state(pressed):
    head, *sheets = ask(pressed, "StatoCartella")
    assert head == (False, pressed.fullname, True, False, "")
    assert [sheet[0] for sheet in sheets] == [sheet.name for sheet in pressed.sheets]
    assert all(sheet[1:4] == (False, False, False) for sheet in sheets)
    pressed.sheets["Registro"].impl.xsheet.protect("")
    assert [name for name, protected, *_ in ask(pressed, "StatoCartella")[1:] if protected] == ["Registro"]


def test_marks_move_with_the_columns_and_go_with_them(pressed):
    marks = {name: marks for name, *_, marks in ask(pressed, "StatoCartella")[1:]}
    assert marks["Piano"].startswith("PDO_colonna_punteggio=K2;PDO_colonna_stato=L2;PDO_colonna_ritardo=M2;")
    assert (marks["Riepilogo"], marks["Registro"]) == ("PDO_foglio=A24;", "PDO_foglio=A3;")
    columns = pressed.sheets["Piano"].impl.xsheet.Columns
    columns.insertByIndex(11, 1)
    columns.removeByIndex(13, 1)
    marks = {name: marks for name, *_, marks in ask(pressed, "StatoCartella")[1:]}
    assert marks["Piano"].startswith("PDO_colonna_punteggio=K2;PDO_colonna_stato=M2;PDO_colonna_obiettivo=N2;")


@pytest.mark.parametrize(
    ("hides", "sorts", "expected"),
    [
        (False, False, (False, False)),
        (True, False, (True, False)),
        (False, True, (False, True)),
        (True, True, (True, True)),
    ],
)
def test_filters(app, tmp_path, hides, sorts, expected):
    def fill(sheet):
        for row in (["a", "b"], [1, 2], [3, 4], [1, 5]):
            sheet.append(row)
        sheet.auto_filter.ref = "A1:B4"
        if hides:
            sheet.auto_filter.filterColumn.append(FilterColumn(colId=0, filters=Filters(filter=["1"])))
            sheet.row_dimensions[3].hidden = True
        if sorts:
            # From a file of Excel's, Calc keeps only a descending order.
            sheet.auto_filter.add_sort_condition("B2:B4", descending=True)

    book = made(app, tmp_path / "filtro.xlsx", fill)
    assert ask(book, "StatoCartella")[1][2:4] == expected
    # The button shows all rows again of the sheets that it writes whole; an order stays.
    ask(book, "MostraTutto", "Sheet")
    assert ask(book, "StatoCartella")[1][2:4] == (False, sorts)
    assert book.impl.model.Sheets.getByIndex(0).Rows.getByIndex(2).IsVisible


def test_an_order_given_in_calc(app, tmp_path):
    def fill(sheet):
        for row in (["a", "b"], [3, 4], [1, 5]):
            sheet.append(row)
        sheet.auto_filter.ref = "A1:B3"

    book = made(app, tmp_path / "ordine.xlsx", fill)
    model = book.impl.model
    controller = model.getCurrentController()
    controller.select(model.Sheets.getByIndex(0).getCellRangeByName("A1:B3"))
    settings = property_values(ByRows=True, HasHeader=True, Col1=1, Ascending1=True)
    app.impl.soffice.service("com.sun.star.frame.DispatchHelper").executeDispatch(
        controller.getFrame(), ".uno:DataSort", "", 0, settings
    )
    assert [row[0] for row in book.sheets[0]["A2:A3"].raw_value] == [1.0, 3.0]
    assert ask(book, "StatoCartella")[1][2:4] == (False, True)


def test_number_formats(book):
    assert ask(book, "FormatiNumero", "Dati", [2, 3, 2], [2, 2, 1]) == ("General", "0.00%", "General")
    assert ask(book, "FormatiNumero", "Dati", 3, 2) == ("0.00%",)
    assert ask(book, "FormatiNumero", "Dati", [], []) == ()


def test_merged_areas(app, tmp_path):
    merges = {"A3:C3", "A4:C4", "A5:B5", "E1:E4", "F1:G2", "H1:I2", "F3:G4"}

    def fill(sheet):
        for merge in merges:
            sheet.merge_cells(merge)
            sheet[merge.partition(":")[0]] = "x"
        sheet["J9"] = 1

    book = made(app, tmp_path / "unite.xlsx", fill)
    assert set(ask(book, "AreeUnite", "Sheet")) == merges
    book.sheets.add("Senza")
    assert ask(book, "AreeUnite", "Senza") == ("",)


def test_contents(book):
    (raw, formulas), (one, formula) = ask(book, "Contenuti", ["Dati", "Dati"], ["B2:B4", "A2"])
    assert raw == ((1.0,), (2.5,), (3.5,))
    assert formulas[2] == ("=SUM(B2:B3)",)
    assert (one, formula) == ("uno", "uno")


def test_suspended_and_resumed(book, app):
    model = book.impl.model
    app.enable_events = False
    assert ask(book, "Sospendi", "un momento…") == (True, -4105, False)
    assert (app.status_bar, app.screen_updating, app.calculation) == ("un momento…", False, "manual")
    assert model.hasControllersLocked()
    ask(book, "Riprendi", True, -4105, False)
    assert (app.status_bar, app.screen_updating, app.calculation) == (False, True, "automatic")
    assert not model.hasControllersLocked()
    app.enable_events = True
    app.calculation = "manual"
    assert ask(book, "Sospendi", "un momento…") == (True, -4135, True)
    ask(book, "Riprendi", True, -4135, True)
    assert app.calculation == "manual"


def test_formulas_are_recalculated(book):
    book.app.calculation = "manual"
    sheet = book.sheets["Dati"].impl.xsheet
    sheet.getCellRangeByName("B2").setValue(10)
    ask(book, "RicalcolaFormule")
    assert sheet.getCellRangeByName("B4").getValue() == 12.5


def test_no_call_more_for_more_rows(app, tmp_path):
    calls = {}
    for rows in (20, 4_000):

        def fill(sheet, rows=rows):
            for row in range(1, rows + 1):
                sheet.append([row, f"testo {row}", row / 7, "x"])
                sheet.cell(row, 3).number_format = "0.00%"
            sheet.merge_cells("F1:F3")

        book = made(app, tmp_path / f"{rows}.xlsx", fill)
        asked: list[str] = []
        counted = BookImpl(book.impl.app, counting(book.impl.model, asked))
        places = list(range(1, rows + 1))
        for name, arguments in {
            "StatoCartella": (),
            "FormatiNumero": ("Sheet", places, [3] * rows),
            "AreeUnite": ("Sheet",),
            "Contenuti": (["Sheet"], [f"A1:D{rows}"]),
            "RicalcolaFormule": (),
        }.items():
            asked.clear()
            FUNCTIONS[name](counted, *arguments)
            calls.setdefault(name, []).append(len(asked))
    assert all(few == many for few, many in calls.values()), calls
    assert max(few for few, _ in calls.values()) < 60, calls
