"""The sheet `Registro`, read."""

from datetime import date, datetime

from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.reading.log import LogRow, read_log
from tests.junk import HEAVY, JUNK
from tests.support import MemoryGrid

TOP = (["Registro dei calcoli"], [])
NOW = datetime(2025, 1, 10, 8, 5)


def test_each_calculation_in_its_order() -> None:
    row = [NOW, "Bruni", "0.2.0", datetime(2024, 12, 31), "consuntivo", 141.0, 75.01, "Primo calcolo", None, "altro"]
    grid = MemoryGrid("Registro", [*TOP, LOG_HEADERS, row, [None] * 8 + [NOW, "SF"], [NOW.isoformat(), "Neri"]])
    assert read_log([grid]) == [
        LogRow(NOW, "Bruni", "0.2.0", date(2024, 12, 31), "consuntivo", 141.0, 75.01, "Primo calcolo"),
        LogRow(None, "Neri", "", None, "", None, None, ""),
    ]


def test_no_sheet_or_the_offices_own() -> None:
    assert read_log([]) == []
    assert read_log([MemoryGrid("Registro", [["Protocollo"], [], ["Data"], ["x"]], marks={})]) == []


def test_any_cell_can_be_read() -> None:
    for entry in (*JUNK, *HEAVY):
        read_log([MemoryGrid("Registro", [*TOP, LOG_HEADERS, [entry] * 8])])
