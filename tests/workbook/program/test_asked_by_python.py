"""What Python asks of the workbook's own VBA: its state, formats, areas and contents, links that go, a quiet Excel."""

from pathlib import Path

import pytest
from pyopenvba.apps.excel import ExcelApplication, Range
from pyopenvba.exceptions import VBAError
from pyopenvba.interpreter._objects import member
from pyopenvba.interpreter._values import error

from pdo_xl.sheet.names.own_sheets import OWN_HEADERS
from tests.workbook.program.pressing import Excel, Sort, array

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("read_only", [False, True])
def test_state_of_the_workbook(built: Path, read_only: bool) -> None:
    excel = Excel(built, read_only=read_only)
    first, *sheets = excel.run("PDO.StatoCartella")
    assert first == [read_only, str(built), True, False, ""]
    columns = (
        "PDO_colonna_punteggio=K2;PDO_colonna_stato=L2;PDO_colonna_ritardo=M2;PDO_colonna_obiettivo=N2;"
        "PDO_colonna_punti=O2;PDO_colonna_segnalazioni=P2;"
    )
    own = {name: f"PDO_foglio=A{row};" for name, (row, _) in OWN_HEADERS.items()}
    names = ["Piano", *own, "xlwings.conf"]
    marks = [columns, *own.values(), ""]
    assert sheets == [[name, False, False, False, mark] for name, mark in zip(names, marks, strict=True)]


def test_marks_that_are_gone_or_point_nowhere_are_left_out(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Prepara()\nWorksheets("Piano").Names("PDO_colonna_ritardo").Delete\n'
        'Worksheets("Piano").Names("PDO_colonna_stato").RefersTo = "=#REF!"\nEnd Sub'
    )
    excel.run("Prepara")
    marks = {name: marks for name, *_, marks in excel.run("PDO.StatoCartella")[1:]}
    assert marks["Piano"] == (
        "PDO_colonna_punteggio=K2;PDO_colonna_obiettivo=N2;PDO_colonna_punti=O2;PDO_colonna_segnalazioni=P2;"
    )


def test_state_tells_protected_and_filtered_sheets(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Prepara()\nWorksheets("Piano").Range("A2:P161").AutoFilter 1, "SF"\nWorksheets("Registro").Protect\nEnd Sub'
    )
    excel.run("Prepara")
    states = {name: (locked, filtered) for name, locked, filtered, *_ in excel.run("PDO.StatoCartella")[1:]}
    assert states["Piano"] == (False, True)
    assert states["Registro"] == (True, False)
    assert states["Parametri"] == (False, False)


@pytest.mark.parametrize("fields", [0, 1])
def test_state_tells_sorted_sheets(built: Path, monkeypatch: pytest.MonkeyPatch, fields: int) -> None:
    monkeypatch.setattr(Sort, "fields", fields)
    ordered = {name: ordered for name, _, _, ordered, _ in Excel(built).run("PDO.StatoCartella")[1:]}
    assert ordered["Piano"] is bool(fields)
    assert ordered["Riepilogo"] is False


def test_number_formats_of_scattered_cells(built: Path) -> None:
    excel = Excel(built)
    assert excel.run("PDO.FormatiNumero", "Piano", array(3, 3, 4), array(1, 11, 13)) == ["General", "0.00", "0"]
    assert excel.run("PDO.FormatiNumero", "Piano", array(3, start=1), array(11)) == ["0.00"]
    assert excel.run("PDO.FormatiNumero", "Piano", 3, 11) == ["0.00"]
    assert excel.run("PDO.FormatiNumero", "Piano", array(), array()) == []


def test_merged_areas(built: Path) -> None:
    excel = Excel(built)
    assert excel.run("PDO.AreeUnite", "Piano") == ["A1:J1"]
    assert excel.run("PDO.AreeUnite", "Registro") == [""]
    merge(excel.app, "A3:A7", "B3:B4", "B5:B7", "J160:J161", "E10:F11")
    assert sorted(excel.run("PDO.AreeUnite", "Piano")) == ["A1:J1", "A3:A7", "B3:B4", "B5:B7", "E10:F11", "J160:J161"]


def merge(app: ExcelApplication, *areas: str) -> None:
    lines = "\n".join(f'Worksheets("Piano").Range("{area}").Merge' for area in areas)
    app.add_module(f"Sub Unisci()\nApplication.DisplayAlerts = False\n{lines}\nEnd Sub")
    app.run("Unisci")


def test_contents_of_several_areas_are_values_and_formulas(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Prepara()\nWith Worksheets("Riepilogo")\n.Range("A40").Value = 0.1\n.Range("B40").Formula = "=1+2"\n'
        '.Range("A41").Value = "testo"\nEnd With\nEnd Sub'
    )
    excel.run("Prepara")
    several, one = excel.run("PDO.Contenuti", array("Riepilogo", "Piano"), array("A40:C41", "A2:A2", start=1))
    formulas = [["0.1", "=1+2", ""], ["testo", "", ""]]
    assert several == [[[0.1, 3.0, None], ["testo", None, None]], formulas, formulas]
    assert one == ["Settore", "Settore", "Settore"]


def test_formulas_that_spill_are_told_as_excel_writes_them(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Prepara()\nWith Worksheets("Riepilogo")\n.Range("A40").Formula = "=I3:I5"\n.Range("B40").Formula2 = "=I40"\n'
        "End With\nEnd Sub"
    )
    excel.run("Prepara")
    ((_, formulas, spilling),) = excel.run("PDO.Contenuti", array("Riepilogo"), array("A40:B40"))
    assert formulas == [["=I3:I5", "=I40"]]
    assert spilling == [["=@I3:I5", "=I40"]]


def test_everything_is_written_at_once_row_by_row(built: Path) -> None:
    excel = Excel(built)
    where = array("Riepilogo", "Registro"), array("A40:C41", "B9:B9", start=1)
    assert excel.run("PDO.Scrivi", *where, array(1.5, "due", 7, "=1+2", "no", True, "solo")) == ""
    ((one, formulas, _), (other, *_)) = excel.run("PDO.Contenuti", *where)
    assert one == [[1.5, "due", 7], [3.0, "no", True]]
    assert formulas[1][0] == "=1+2"
    assert other == "solo"


def test_what_cannot_be_written_is_said(built: Path) -> None:
    said = Excel(built).run("PDO.Scrivi", array("Registro", "Un altro"), array("A9", "A1"), array("uno", "due"))
    assert said.startswith("errore 9: ")


class OlderRange(Range):
    """A block of an Excel before formulas spilled."""

    @member(name="Formula2")
    def formula2(self) -> object:
        raise error(438)


def test_an_excel_without_such_formulas_tells_values_and_formulas(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(Range._vba_members, "formula2", OlderRange._vba_members["formula2"])
    ((values, formulas),) = Excel(built).run("PDO.Contenuti", array("Piano"), array("A2:A2"))
    assert (values, formulas) == ("Settore", "Settore")


def test_links_go_from_a_row_down_and_formats_stay(built: Path) -> None:
    excel = Excel(built)
    excel.app.add_module(
        'Sub Collega()\nWith Worksheets("Segnalazioni")\n'
        '.Hyperlinks.Add .Range("C4"), "", "Piano!A3"\n.Hyperlinks.Add .Range("C9"), "", "Piano!A9"\n'
        '.Hyperlinks.Add .Range("L9"), "", "Piano!A9"\n'
        '.Range("C9").Font.Bold = True\nEnd With\nEnd Sub\n'
        'Function Quanti()\nQuanti = Worksheets("Segnalazioni").Hyperlinks.Count\nEnd Function\n'
        'Function Grassetto()\nGrassetto = Worksheets("Segnalazioni").Range("C9").Font.Bold\nEnd Function'
    )
    excel.run("Collega")
    links = excel.run("Quanti")
    automatic = excel.app.application.vba_get("Calculation")
    before = excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    excel.run("PDO.Riprendi", *before)
    assert excel.run("Quanti") == links
    excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    excel.run("PDO.Riprendi", *before, "Segnalazioni\t5\t9\tC\t\t3\t3")
    assert excel.run("Quanti") == links - 1
    assert excel.run("Grassetto") is True
    assert excel.app.application.vba_get("Calculation") == automatic


def test_links_that_cannot_go_are_an_error_and_excel_is_given_back_without(built: Path) -> None:
    excel = Excel(built, say="!Non è riuscito.")
    application = excel.app.application
    automatic = application.vba_get("Calculation")
    before = excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    with pytest.raises(VBAError):
        excel.run("PDO.Riprendi", *before, "Un foglio che non c'è\t4\t9\tC\t\t3\t3")
    assert application.vba_get("EnableEvents") is False
    excel.press_button()
    assert application.vba_get("EnableEvents") is True
    assert (application.vba_get("StatusBar"), application.vba_get("Calculation")) == (False, automatic)


def test_excel_is_kept_quiet_and_given_back_as_it_was(built: Path) -> None:
    excel = Excel(built)
    application = excel.app.application
    automatic = application.vba_get("Calculation")
    before = excel.run("PDO.Sospendi", "PDO: calcolo in corso…")
    assert application.vba_get("StatusBar") == "PDO: calcolo in corso…"
    assert (application.vba_get("ScreenUpdating"), application.vba_get("EnableEvents")) == (False, False)
    assert application.vba_get("Calculation") != automatic
    excel.run("PDO.Riprendi", *before)
    assert (application.vba_get("ScreenUpdating"), application.vba_get("EnableEvents")) == (True, True)
    assert (application.vba_get("StatusBar"), application.vba_get("Calculation")) == (False, automatic)
