"""Workbooks that older versions activated, with what people typed into them: nothing is lost on the way, or in the end.

`ufficio.xlsx` is the office's own; the others are what version 0.1.0, and one before 0.2.0 was finished, made of it.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.blocks import Block, Value, Writing
from pdo_xl.sheet.names.log import LOG_COLUMNS
from pdo_xl.sheet.names.own_sheets import OWN_HEADERS
from pdo_xl.sheet.names.parameters import NAME_COLUMN, VALUE_COLUMN
from pdo_xl.sheet.names.sheets import LOG, PARAMETERS, SUMMARY
from tests.cli.typed import outcome
from tests.conftest import Convert, Validate
from tests.hosts.file.archives import parts

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

DATA = Path(__file__).parents[2] / "data"
OFFICE = DATA / "ufficio.xlsx"
OLDER = ["ufficio_0.1.0.xlsm", "ufficio_0.2.0a.xlsm"]
PLAN = "Piano obiettivi"
SOURCE = "Delibera G.C. 12/2024"
TYPED: dict[str, Value] = {
    "data_riferimento": date(2024, 11, 30),
    "cap": 110,
    "preavviso_giorni": 15,
    "fasce_ritardo": "10: 90; 20: 50; oltre: 0",
    "parametri_confermati": "si",
}
ROWS = [[datetime(2024, 7, day, 10, 30), "Rossi", "0.1.0", date(2024, 6, 30), "monitoraggio", 3, 50.5, f"riga {day}"]
        for day in (1, 2, 3)]  # fmt: skip
Cells = dict[tuple[int, int], object]


class Read:
    """What a workbook holds, read once."""

    def __init__(self, path: Path) -> None:
        self._book = openpyxl.load_workbook(path)
        self.sheets = self._book.sheetnames

    def cells(self, sheet: str) -> Cells:
        rows = self._book[sheet].iter_rows()
        return {(cell.row, cell.column): cell.value for row in rows for cell in row if cell.value is not None}

    def comments(self, sheet: str) -> dict[str, str]:
        return {
            cell.coordinate: cell.comment.text for row in self._book[sheet].iter_rows() for cell in row if cell.comment
        }


@contextmanager
def written(path: Path) -> Iterator[list[Block]]:
    """Write blocks as a person would type them: all else stays."""
    blocks: list[Block] = []
    yield blocks
    with closing(FileHost(path, now=datetime(2025, 1, 1), backup=False)) as host:
        host.write(Writing(tuple(blocks)))


def filled(name: str, folder: Path) -> Path:
    """A workbook of an older version, with values, a row and a source in Parametri and rows in Registro."""
    path = folder / name
    shutil.copy(DATA / name, path)
    read = Read(path)
    rows = {text: row for (row, column), text in read.cells(PARAMETERS).items() if column == 1}
    last = max(row for row, column in read.cells(LOG) if column == 1)
    with written(path) as blocks:
        for setting, value in TYPED.items():
            blocks.append(Block(PARAMETERS, (2,), {rows[setting]: [value]}))
        blocks.append(Block(PARAMETERS, (4,), {rows["cap"]: [SOURCE]}))
        blocks.append(Block(PARAMETERS, (1, 2), {max(rows.values()) + 1: ["foglio_piano", PLAN]}))
        blocks.append(Block(LOG, LOG_COLUMNS, {last + at: row for at, row in enumerate(ROWS, 1)}))
    return path


def is_all_there(path: Path, before: Path) -> None:
    """What was typed before is there after, wherever the new tables have it."""
    old, new = Read(before), Read(path)
    parameters = new.cells(PARAMETERS)
    named = {text: row for (row, column), text in parameters.items() if column == NAME_COLUMN}
    found = {name: parameters.get((named[name], VALUE_COLUMN)) for name in [*TYPED, "foglio_piano"]}
    assert found == {**TYPED, "data_riferimento": datetime(2024, 11, 30), "foglio_piano": PLAN}
    assert SOURCE in parameters.values()
    assert {place: value for place, value in old.cells(LOG).items() if place[0] > 3}.items() <= new.cells(LOG).items()
    assert {at: text for at, text in old.cells(PLAN).items() if at[1] <= 10}.items() <= new.cells(PLAN).items()
    assert old.comments(PLAN)
    assert old.comments(PLAN) == new.comments(PLAN)
    for sheet, (row, headers) in OWN_HEADERS.items():
        if sheet in new.sheets:
            there = new.cells(sheet)
            assert tuple(there.get((row, at)) for at in range(1, len(headers) + 1)) == headers, sheet


@pytest.mark.parametrize(
    ("name", "way"),
    [(OLDER[0], ("aggiorna", "calcola")), (OLDER[1], ("calcola", "aggiorna", "calcola"))],
)
def test_nothing_is_lost_and_the_offices_file_comes_back_byte_for_byte(
    name: str, way: tuple[str, ...], tmp_path: Path, validate: Validate
) -> None:
    path = filled(name, tmp_path)
    before = shutil.copy(path, tmp_path / "prima.xlsm")
    for command in way:
        code, said = outcome(command, path)
        assert code == 0, said
    is_all_there(path, before)
    assert "era già aggiornato" in outcome("calcola", path)[1]
    assert validate(path).replace(path.name, "") == validate(before).replace("prima.xlsm", "")
    back = tmp_path / "reso.xlsx"
    assert outcome("disattiva", path, "--esito", back)[0] == 0
    assert parts(back) == parts(OFFICE)


def test_what_openpyxl_saved_is_all_there_too(tmp_path: Path) -> None:
    path = filled(OLDER[0], tmp_path)
    book = openpyxl.load_workbook(path, keep_vba=True)
    book[PARAMETERS]["F7"] = "chiesto al Nucleo"
    book.save(path)
    before = shutil.copy(path, tmp_path / "prima.xlsm")
    code, said = outcome("aggiorna", path)
    assert code == 0, said
    assert "Il foglio «Parametri» di prima resta come «Parametri di prima»" in said
    assert outcome("calcola", path)[0] == 0
    is_all_there(path, before)
    assert Read(path).cells(f"{PARAMETERS} di prima")[7, 6] == "chiesto al Nucleo"


def test_what_libreoffice_saved_is_all_there_too(tmp_path: Path, convert: Convert) -> None:
    path = shutil.copy(convert(filled(OLDER[0], tmp_path), "xlsm:Calc MS Excel 2007 VBA XML"), tmp_path / "lo.xlsm")
    before = shutil.copy(path, tmp_path / "prima.xlsm")
    for command in ("aggiorna", "calcola"):
        code, said = outcome(command, path)
        assert code == 0, said
    is_all_there(path, before)


def test_formulas_on_a_sheet_that_takes_another_shape_are_named(tmp_path: Path) -> None:
    path = tmp_path / OLDER[1]
    book = openpyxl.load_workbook(DATA / OLDER[1], keep_vba=True)
    book["Note"]["D9"] = f"={SUMMARY}!G22"
    book.save(path)
    said = outcome("aggiorna", path)[1]
    assert (
        "Il foglio «Note» ha formule su fogli del programma che hanno preso un'altra forma: controllare che puntino ancora "
        "alle celle giuste."
    ) in said
