"""Our columns and sheets where the office moved, deleted or renamed them, or typed beside and below them."""

import re
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table

from pdo_xl.sheet.names.computed import Computed
from tests.cli.own_names import cells, office
from tests.cli.typed import outcome
from tests.hosts.file.archives import edited, parts
from tests.support import row

pytestmark = pytest.mark.slow


def test_what_the_office_moved_is_written_where_it_is_now(tmp_path: Path) -> None:
    """A column of the office's own between ours, as Excel inserts it: cells and names move."""
    path = office(tmp_path / "piano.xlsx")
    assert outcome("calcola", path)[0] == 0
    book = openpyxl.load_workbook(path)
    plan = book["Piano 2024"]
    plan.move_range("M1:P6", cols=1)
    plan["M2"] = "Stato"
    plan["M3"] = "da sentire"
    for name in ("ritardo", "obiettivo", "punti", "segnalazioni"):
        defined = plan.defined_names[f"PDO_colonna_{name}"]
        place = openpyxl.utils.cell.coordinate_from_string(defined.attr_text.rpartition("!")[2].replace("$", ""))
        letter = openpyxl.utils.get_column_letter(openpyxl.utils.column_index_from_string(place[0]) + 1)
        defined.attr_text = f"'Piano 2024'!${letter}$2"
    book.save(path)
    before = cells(path)
    assert outcome("calcola", path, "--al", "30/11/2024")[0] == 0
    new = cells(path)
    assert new["Piano 2024", "M2"] == "Stato"
    assert new["Piano 2024", "M3"] == "da sentire"
    assert {place for place in new if place[0] == "Piano 2024"} == {
        place for place in before if place[0] == "Piano 2024"
    }
    assert outcome("disattiva", path)[0] == 0
    assert {place[1]: text for place, text in cells(path).items() if place[1][0] > "J"} == {
        "M2": "Stato",
        "M3": "da sentire",
    }


def test_a_column_of_ours_that_the_office_deleted_comes_back_at_the_end(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx")
    assert outcome("calcola", path)[0] == 0
    book = openpyxl.load_workbook(path)
    plan = book["Piano 2024"]
    for number in range(2, 7):
        plan.cell(number, 13).value = f"nota {number}"
    del plan.defined_names["PDO_colonna_ritardo"]
    book.save(path)
    assert outcome("calcola", path)[0] == 0
    plan = openpyxl.load_workbook(path)["Piano 2024"]
    assert [plan.cell(2, column).value for column in range(11, 19)] == [
        "Punteggio indicatore", "Stato", "nota 2", "Punteggio obiettivo", "Punti settore", "Segnalazioni", "Ritardo (gg)",
        None,
    ]  # fmt: skip
    assert [plan.cell(number, 13).value for number in range(3, 7)] == [f"nota {number}" for number in range(3, 7)]
    assert plan.defined_names["PDO_colonna_ritardo"].attr_text == "'Piano 2024'!$Q$2"


@pytest.mark.parametrize(
    ("place", "text"), [("K7", "appunto"), ("P7", "sentire Rossi"), ("N7", 12), ("P3", "nota"), ("L4", "?")]
)
def test_a_plan_that_grows_never_swallows_what_stands_below_it(place: str, text: object, tmp_path: Path) -> None:
    path = tmp_path / "attivo.xlsm"
    assert outcome("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    book = openpyxl.load_workbook(path, keep_vba=True)
    plan = book.worksheets[0]
    for column, value in enumerate(row("SF", "FIN", "Obiettivo 9", "Indicatore 9", "Nr", 10.0, 8.0, 25.0), start=1):
        plan.cell(7, column, value)
    plan[place] = text
    book.save(path)
    before = path.read_bytes()
    for command in (
        ("calcola", path, "--prova"),
        ("calcola", path),
        ("nuovo-anno", path, "--anno", 2025, "--esito", tmp_path / "2025.xlsm"),
        ("disattiva", path, "--esito", tmp_path / "reso.xlsx"),
    ):
        code, said = outcome(*command)
        assert (code, f"la cella {place} («{text}») ha qualcosa che non ha scritto il programma" in said) == (
            2,
            True,
        ), said
    assert path.read_bytes() == before
    assert outcome("verifica", path)[0] in (0, 1)
    plan[place] = None
    book.save(path)
    assert outcome("calcola", path)[0] in (0, 1)


@pytest.mark.parametrize(
    ("cells_typed", "table", "first"),
    [
        ({f"L{number}": '=IF(I3="","","x")' for number in range(3, 7)}, "", "M2"),
        ({"K4": '=""'}, "", "L2"),
        ({"K3": ArrayFormula("K3:M4", '=IF(A3:C4="","","")')}, "", "N2"),
        ({"L1": "Data", "M1": "Nota"}, "L1:M6", "N2"),
        ({"Z40": '=""', "K1": '=""'}, "", "K2"),
    ],
)
def test_formulas_and_tables_that_show_nothing_yet_are_no_room(
    cells_typed: dict[str, object], table: str, first: str, tmp_path: Path
) -> None:
    path = office(tmp_path / "piano.xlsx")
    book = openpyxl.load_workbook(path)
    plan = book.worksheets[0]
    for place, value in cells_typed.items():
        plan[place] = value
    if table:
        plan.add_table(Table(displayName="Note", ref=table))
    book.save(path)
    active = tmp_path / "attivo.xlsm"
    assert outcome("attiva", path, "--esito", active)[0] == 0
    new = cells(active)
    assert new["Piano 2024", first] == Computed.SCORE.value
    theirs = {place: text for place, text in cells(path).items() if not isinstance(text, ArrayFormula)}
    assert new | theirs == new
    assert outcome("disattiva", active, "--esito", tmp_path / "reso.xlsx")[0] == 0
    assert parts(tmp_path / "reso.xlsx") == parts(path)


@pytest.mark.parametrize("lost", [False, True])
@pytest.mark.parametrize(("place", "extent"), [("M30", b"A1:M30"), ("C40", b"A1:J40"), ("", b"A1:J6")])
def test_the_extent_of_a_plan_given_back_holds_what_was_typed_since(
    place: str, extent: bytes, lost: bool, tmp_path: Path
) -> None:
    path = tmp_path / "attivo.xlsm"
    assert outcome("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    if place:
        # openpyxl keeps no record of the activation.
        book = openpyxl.load_workbook(path, keep_vba=True)
        book.worksheets[0][place] = "nota"
        book.save(path)
    if lost:
        edited(path, {name: lambda _: b"<x/>" for name in parts(path) if re.match(r"customXml/item\d", name)})
    back = tmp_path / "reso.xlsx"
    assert outcome("disattiva", path, "--esito", back)[0] == 0
    assert b'<dimension ref="' + extent + b'"' in parts(back)["xl/worksheets/sheet1.xml"]


def test_a_formula_of_one_cell_in_our_columns_gives_way_however_it_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "attivo.xlsm"
    assert outcome("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    assert outcome("calcola", path)[0] == 0
    scored = openpyxl.load_workbook(path).worksheets[0]["K4"].value
    book = openpyxl.load_workbook(path, keep_vba=True)
    book.worksheets[0]["K4"] = ArrayFormula("K4", "=A3")
    book.save(path)
    assert outcome("calcola", path)[0] == 0
    assert openpyxl.load_workbook(path).worksheets[0]["K4"].value == scored == 80


@pytest.mark.parametrize("area", ["K4:L4", "K3:P6"])
def test_a_formula_of_several_cells_in_our_columns_is_named_as_in_an_open_workbook(area: str, tmp_path: Path) -> None:
    path = tmp_path / "attivo.xlsm"
    assert outcome("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    book = openpyxl.load_workbook(path, keep_vba=True)
    book.worksheets[0][area.partition(":")[0]] = ArrayFormula(area, "=A3:B4")
    book.save(path)
    before = path.read_bytes()
    code, said = outcome("calcola", path)
    assert (code, f"riempie {area}, e una parte di queste celle è dove si scrive" in said) == (2, True), said
    assert path.read_bytes() == before


def test_parameters_that_somebody_renamed_are_asked_for_instead_of_done_without(tmp_path: Path) -> None:
    path = tmp_path / "attivo.xlsm"
    assert outcome("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    book = openpyxl.load_workbook(path, keep_vba=True)
    book["Parametri"].title = "Parametri 2024"
    book["Riepilogo"].title = "Riepilogo di giugno"
    book.save(path)
    before = path.read_bytes()
    for command in ("calcola", "verifica", "riepilogo", "scadenze", "aggiorna", "disattiva"):
        code, said = outcome(command, path)
        assert (code, "rinominarlo «Parametri» e riprovare" in said) == (2, True), said
    assert path.read_bytes() == before
    book["Parametri 2024"].title = "Parametri"
    book.save(path)
    old = cells(path)
    assert outcome("calcola", path)[0] == 0
    kept = {place: text for place, text in old.items() if place[0] == "Riepilogo di giugno"}
    assert cells(path) | kept == cells(path), "a summary of before that the office keeps"


@pytest.mark.parametrize(("place", "text"), [("K5", "controllare"), ("P5", "vedi nota"), ("N6", "x"), ("M5", 12)])
def test_what_stands_beside_totals_and_blank_rows_is_not_taken_away(place: str, text: object, tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx")
    book = openpyxl.load_workbook(path)
    plan = book.worksheets[0]
    plan.insert_rows(5, 2)
    plan["A5"], plan["J5"] = "TOTALE SETTORE SF", 50
    book.save(path)
    active, back = tmp_path / "attivo.xlsm", tmp_path / "reso.xlsx"
    assert outcome("attiva", path, "--esito", active)[0] == 0
    book = openpyxl.load_workbook(active, keep_vba=True)
    book.worksheets[0][place] = text
    book.save(active)
    assert outcome("calcola", active, "--al", "31/12/2024")[0] == 0
    assert cells(active)["Piano 2024", place] == text
    code, said = outcome("disattiva", active, "--esito", back)
    assert (code, f"la cella {place} («{text}») ha qualcosa che non ha scritto" in said) == (2, True), said
    assert not back.exists()
    book = openpyxl.load_workbook(active, keep_vba=True)
    book.worksheets[0][place] = None
    book.save(active)
    assert outcome("disattiva", active, "--esito", back)[0] == 0
    assert cells(back) == cells(path)
