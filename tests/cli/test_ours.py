"""Columns and sheets of the office's own that have our names, through every command; and ours, moved or without marks."""

import re
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table

from pdo_xl.cli import app
from pdo_xl.ooxml.book import sheet_marks
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.names import MARKS, OWN_SHEETS, Computed
from tests.hosts.file.archives import edited, parts
from tests.support import HEADER, TITLE, row

NAMES = [name.value for name in Computed]
Cells = dict[tuple[str, str], object]


def run(*arguments: object) -> tuple[int, str]:
    answer = CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="pdo-xl")
    return answer.exit_code, answer.output


def office(path: Path, *extra: object, sheets: tuple[str, ...] = ()) -> Path:
    """A plan of four rows with columns, and sheets, of the office's own."""
    book = openpyxl.Workbook()
    plan = book.active
    assert plan is not None
    plan.title = "Piano 2024"
    plan.append([TITLE])
    plan.append([*HEADER, *extra])
    for number in range(4):
        own = [f"testo {number} {column}" for column in range(len(extra))]
        plan.append([*row("SF", "FIN", f"Obiettivo {number}", f"Indicatore {number}", "Nr", 10.0, 8.0, 25.0), *own])
    for name in sheets:
        sheet = book.create_sheet(name)
        for number in range(1, 25):
            sheet.append([f"{name} {number} {column}" for column in range(6)])
    book.save(path)
    return path


def cells(path: Path) -> Cells:
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in openpyxl.load_workbook(path).worksheets
        for line in sheet.iter_rows()
        for cell in line
        if cell.value is not None
    }


def unmarked(path: Path) -> Path:
    """As version 0.1.0 left it."""
    names = "|".join(MARKS).encode()
    edited(
        path,
        {
            "xl/workbook.xml": lambda old: re.sub(
                rb'<definedName name="(?:' + names + rb')"[^>]*>[^<]*</definedName>', b"", old
            )
        },
    )
    with Package(path) as package:
        assert sheet_marks(package) == {}
    return path


EXTRA = [
    *[[name] for name in NAMES],
    ["  STATO", "segnalazioni "],
    NAMES,
    NAMES[::-1],
    [*NAMES[:3], "Note", *NAMES[3:]],
    NAMES * 2,
    [2023, "Note", None, "Stato"],
    [None, None],
]


@pytest.mark.parametrize("extra", EXTRA, ids=str)
def test_a_column_of_the_offices_is_never_written_emptied_or_removed(extra: list[object], tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", *extra)
    old = cells(path)
    active, following, back = (tmp_path / name for name in ("attivo.xlsm", "2025.xlsm", "reso.xlsx"))
    for command in (
        ("attiva", path, "--esito", active),
        ("calcola", active, "--al", "31/12/2024"),
        ("aggiorna", active),
        ("nuovo-anno", active, "--anno", 2025, "--esito", following),
        ("disattiva", active, "--esito", back),
    ):
        code, said = run(*command)
        assert code == 0, said
    assert cells(active) | old == cells(active)
    new = cells(following)
    assert all(
        new["Piano 2025", place] == text for (_, place), text in old.items() if place[0] >= "K" and place[1:] > "2"
    )
    assert parts(back) == parts(path)
    plain, again = tmp_path / "calcolato.xlsx", tmp_path / "di nuovo.xlsx"
    assert run("calcola", path, "--al", "31/12/2024", "--esito", plain)[0] == 0
    assert run("calcola", plain, "--al", "30/11/2024", "--esito", again)[0] == 0
    assert cells(again) | old == cells(again)
    assert run("disattiva", again, "--esito", tmp_path / "tolto.xlsx")[0] == 0
    assert cells(tmp_path / "tolto.xlsx") == old


def test_which_is_which_is_said(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", "Stato", "Note", "segnalazioni")
    which = (
        "Nel foglio «Piano 2024» hanno il nome di una colonna calcolata, ma sono dell'ufficio e restano come sono: "
        "K («Stato»), M («segnalazioni»). Le colonne calcolate del programma sono altre: da N a S."
    )
    code, said = run("attiva", path, "--prova")
    assert code == 0
    assert which in said.splitlines()
    assert "K2    «Stato»" in said
    assert "resta com'è: è una colonna dell'ufficio, anche se ha il nome di una calcolata" in said
    for _ in range(2):
        assert which in run("calcola", path)[1].splitlines()


@pytest.mark.parametrize("name", [*OWN_SHEETS, "REGISTRO", "segnalazioni"])
def test_a_sheet_of_the_offices_is_refused_and_everything_stays(name: str, tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", sheets=(name,))
    before = path.read_bytes()
    for command in (
        ("calcola", path),
        ("calcola", path, "--prova"),
        ("attiva", path),
        ("attiva", path, "--prova"),
        ("nuovo-anno", path, "--anno", 2025, "--esito", tmp_path / "2025.xlsx"),
        ("esempio", path, "--esito", tmp_path / "esempio.xlsx"),
        ("aggiorna", path),
    ):
        code, said = run(*command)
        assert code == 2
        assert f"ha già un foglio «{name}» che non è di questo programma: rinominarlo e riprovare" in said
    assert run("disattiva", path) == (2, "Errore: «piano.xlsx» non è attivata: non c'è niente da togliere.\n")
    for command in (("verifica", path), ("riepilogo", path), ("scadenze", path)):
        assert run(*command)[0] == 0
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_offices_configuration_of_xlwings_is_not_taken_away(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", sheets=("xlwings.conf",))
    old = cells(path)
    assert run("calcola", path)[0] == 0
    assert run("disattiva", path)[0] == 0
    assert cells(path) == old


@pytest.mark.parametrize("extra", [[], ["Stato"]], ids=str)
def test_one_of_version_0_1_0_goes_on_and_gets_its_marks(extra: list[str], tmp_path: Path) -> None:
    path, active = office(tmp_path / "piano.xlsx", *extra), tmp_path / "attivo.xlsm"
    assert run("attiva", path, "--esito", active)[0] == 0
    before = cells(unmarked(active))
    assert run("calcola", active)[0] == 0
    assert cells(active).keys() == before.keys()
    code, said = run("aggiorna", active)
    assert code == 0
    assert "Segnati fogli e colonne del programma: si riconoscono anche se l'ufficio li sposta." in said
    with Package(active) as package:
        marks = sheet_marks(package)
    assert len(marks["Piano 2024"]) == len(Computed)
    assert marks.keys() == {"Piano 2024", *OWN_SHEETS}
    assert "nulla è cambiato" in run("aggiorna", active)[1]
    assert run("disattiva", active, "--esito", tmp_path / "reso.xlsx")[0] == 0
    assert cells(tmp_path / "reso.xlsx") == cells(path)


def test_what_the_office_moved_is_written_where_it_is_now(tmp_path: Path) -> None:
    """A column of the office's own between ours, as Excel inserts it: cells and names move."""
    path = office(tmp_path / "piano.xlsx")
    assert run("calcola", path)[0] == 0
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
    assert run("calcola", path, "--al", "30/11/2024")[0] == 0
    new = cells(path)
    assert new["Piano 2024", "M2"] == "Stato"
    assert new["Piano 2024", "M3"] == "da sentire"
    assert {place for place in new if place[0] == "Piano 2024"} == {
        place for place in before if place[0] == "Piano 2024"
    }
    assert run("disattiva", path)[0] == 0
    assert {place[1]: text for place, text in cells(path).items() if place[1][0] > "J"} == {
        "M2": "Stato",
        "M3": "da sentire",
    }


def test_a_column_of_ours_that_the_office_deleted_comes_back_at_the_end(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx")
    assert run("calcola", path)[0] == 0
    book = openpyxl.load_workbook(path)
    plan = book["Piano 2024"]
    for number in range(2, 7):
        plan.cell(number, 13).value = f"nota {number}"
    del plan.defined_names["PDO_colonna_ritardo"]
    book.save(path)
    assert run("calcola", path)[0] == 0
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
    assert run("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
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
        code, said = run(*command)
        assert (code, f"la cella {place} («{text}») ha qualcosa che non ha scritto il programma" in said) == (
            2,
            True,
        ), said
    assert path.read_bytes() == before
    assert run("verifica", path)[0] in (0, 1)
    plan[place] = None
    book.save(path)
    assert run("calcola", path)[0] in (0, 1)


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
    assert run("attiva", path, "--esito", active)[0] == 0
    new = cells(active)
    assert new["Piano 2024", first] == Computed.SCORE.value
    theirs = {place: text for place, text in cells(path).items() if not isinstance(text, ArrayFormula)}
    assert new | theirs == new
    assert run("disattiva", active, "--esito", tmp_path / "reso.xlsx")[0] == 0
    assert parts(tmp_path / "reso.xlsx") == parts(path)


@pytest.mark.parametrize("lost", [False, True])
@pytest.mark.parametrize(("place", "extent"), [("M30", b"A1:M30"), ("C40", b"A1:J40"), ("", b"A1:J6")])
def test_the_extent_of_a_plan_given_back_holds_what_was_typed_since(
    place: str, extent: bytes, lost: bool, tmp_path: Path
) -> None:
    path = tmp_path / "attivo.xlsm"
    assert run("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    if place:
        # openpyxl keeps no record of the activation.
        book = openpyxl.load_workbook(path, keep_vba=True)
        book.worksheets[0][place] = "nota"
        book.save(path)
    if lost:
        edited(path, {name: lambda _: b"<x/>" for name in parts(path) if re.match(r"customXml/item\d", name)})
    back = tmp_path / "reso.xlsx"
    assert run("disattiva", path, "--esito", back)[0] == 0
    assert b'<dimension ref="' + extent + b'"' in parts(back)["xl/worksheets/sheet1.xml"]


def test_the_diagnosis_tells_of_a_foreign_sheet_and_a_damaged_record(tmp_path: Path) -> None:
    path = tmp_path / "attivo.xlsm"
    assert run("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    assert "mancano" not in run("diagnosi", path)[1]
    assert "Nota dell'attivazione" not in run("diagnosi", path)[1]
    record = next(name for name in parts(path) if re.fullmatch(r"customXml/item\d+\.xml", name))
    edited(path, {record: lambda old: old[:200] + b"</attivazione>"})
    book = openpyxl.load_workbook(office(tmp_path / "altro.xlsx", sheets=("Registro",)))
    book.save(tmp_path / "altro.xlsx")
    said = run("diagnosi", path)[1]
    assert "da correggere    Nota dell'attivazione: In «attivo.xlsm» la nota dell'attivazione" in said
    assert "usare la copia di prima dell'attivazione" in said
    said = run("diagnosi", tmp_path / "altro.xlsx")[1]
    assert "→ «altro.xlsx» ha già un foglio «Registro» che non è di questo programma: rinominarlo e riprovare" in said


def test_a_plain_workbook_of_the_first_version_gets_its_marks_when_it_is_calculated(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx")
    assert run("calcola", path, "--al", "31/12/2024")[0] == 0
    old = parts(unmarked(path))
    assert run("calcola", path, "--al", "31/12/2024")[0] == 0
    assert [name for name, data in parts(path).items() if data != old[name]] == ["xl/workbook.xml"]
    with Package(path) as package:
        marks = sheet_marks(package)
    assert set(marks) == {"Piano 2024", *OWN_SHEETS}
    assert set(marks["Piano 2024"].values()) == {(2, column) for column in range(11, 17)}
    assert "era già aggiornato" in run("calcola", path, "--al", "31/12/2024")[1]


@pytest.mark.parametrize("area", ["N4", "K4:L4", "K3:P6"])
def test_a_formula_of_several_cells_in_our_columns_is_named_as_in_an_open_workbook(area: str, tmp_path: Path) -> None:
    path = tmp_path / "attivo.xlsm"
    assert run("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    book = openpyxl.load_workbook(path, keep_vba=True)
    book.worksheets[0][area.partition(":")[0]] = ArrayFormula(area, "=A3:B4")
    book.save(path)
    before = path.read_bytes()
    code, said = run("calcola", path)
    assert (code, f"riempie {area}, e una parte di queste celle è dove si scrive" in said) == (2, True), said
    assert path.read_bytes() == before


def test_parameters_that_somebody_renamed_are_asked_for_instead_of_done_without(tmp_path: Path) -> None:
    path = tmp_path / "attivo.xlsm"
    assert run("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    book = openpyxl.load_workbook(path, keep_vba=True)
    book["Parametri"].title = "Parametri 2024"
    book["Riepilogo"].title = "Riepilogo di giugno"
    book.save(path)
    before = path.read_bytes()
    for command in ("calcola", "verifica", "riepilogo", "scadenze", "aggiorna", "disattiva"):
        code, said = run(command, path)
        assert (code, "rinominarlo «Parametri» e riprovare" in said) == (2, True), said
    assert path.read_bytes() == before
    book["Parametri 2024"].title = "Parametri"
    book.save(path)
    old = cells(path)
    assert run("calcola", path)[0] == 0
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
    assert run("attiva", path, "--esito", active)[0] == 0
    book = openpyxl.load_workbook(active, keep_vba=True)
    book.worksheets[0][place] = text
    book.save(active)
    assert run("calcola", active, "--al", "31/12/2024")[0] == 0
    assert cells(active)["Piano 2024", place] == text
    code, said = run("disattiva", active, "--esito", back)
    assert (code, f"la cella {place} («{text}») ha qualcosa che non ha scritto" in said) == (2, True), said
    assert not back.exists()
    book = openpyxl.load_workbook(active, keep_vba=True)
    book.worksheets[0][place] = None
    book.save(active)
    assert run("disattiva", active, "--esito", back)[0] == 0
    assert cells(back) == cells(path)
