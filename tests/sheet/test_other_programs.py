"""Plans saved by other programs: LibreOffice, and the ways in which Google Sheets and WPS write their files."""

from datetime import date, datetime
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from pdo_xl.actions import examine
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.entry import EarlyDate, Percent
from pdo_xl.hosts.file.host import FileHost
from tests.conftest import Convert
from tests.support import END_OF_YEAR, HEADER, TITLE, dump_rows, office_plan

pytestmark = pytest.mark.slow

ROWS = [cells for _, cells in dump_rows()]


def write(path: Path, *, memory: bool = False, breaks: str = " ", empty: int = 0, formulas: bool = False) -> Path:
    """Write the office's plan; with `memory` the texts stand in the cells themselves, as Google Sheets leaves some.

    `breaks` stands for each space of a header; `empty` formatted rows follow; the totals are formulas' results.
    """
    with Workbook(path, {"constant_memory": memory, "strings_to_numbers": False}) as book:
        sheet = book.add_worksheet("Foglio1")
        percent, day = book.add_format({"num_format": "0%"}), book.add_format({"num_format": "dd/mm/yyyy"})
        boxed = book.add_format({"border": 1})
        sheet.write_string(0, 0, TITLE)
        for column, text in enumerate(HEADER):
            sheet.write_string(2, column, text.replace(" ", breaks))
        for number, cells in enumerate(ROWS, start=3):
            for column, cell in enumerate(cells):
                if isinstance(cell, Percent):
                    sheet.write_number(number, column, cell.fraction, percent)
                elif isinstance(cell, EarlyDate):
                    sheet.write_number(number, column, cell.serial, day)
                elif isinstance(cell, date):
                    sheet.write_datetime(number, column, datetime(cell.year, cell.month, cell.day), day)
                elif cell is not None:
                    sheet.write(number, column, cell)
        end = 3 + len(ROWS)
        if formulas:
            sheet.write_formula(end, 3, '="TOTALE "&"PESI"', None, "TOTALE PESI")
            sheet.write_formula(end, 9, f"=SUM(J4:J{end})", None, 700)
        for number in range(end + 1, end + 1 + empty):
            for column in range(10):
                sheet.write_blank(number, column, None, boxed)
    return path


def contents(plan: Plan) -> list[tuple[object, ...]]:
    """The plan without its sheet's name and row numbers."""
    return [
        (o.sector, o.manager, o.unit, o.service, o.text, [w.entry for w in o.weights], [i[2:] for i in o.indicators])
        for o in plan.objectives
    ]


EXPECTED = contents(examine(office_plan()[0], today=END_OF_YEAR).read.plan)


def read(path: Path) -> Plan:
    host = FileHost(path, now=datetime(2024, 12, 31))
    try:
        return examine(host, today=END_OF_YEAR).read.plan
    finally:
        host.close()


@pytest.mark.parametrize(
    ("memory", "breaks", "empty"),
    [(False, " ", 0), (True, " ", 0), (False, "\xa0", 0), (False, "\n", 0), (True, " ", 3000)],
    ids=["plain", "texts in cells", "hard spaces", "breaks", "empty rows"],
)
def test_the_office_plan_as_programs_write_it(tmp_path: Path, memory: bool, breaks: str, empty: int) -> None:
    plan = read(write(tmp_path / "piano.xlsx", memory=memory, breaks=breaks, empty=empty))
    assert contents(plan) == EXPECTED
    assert (plan.title, plan.incomplete, plan.orphans, plan.totals) == (TITLE, (), (), ())


def test_a_total_that_is_a_formula(tmp_path: Path) -> None:
    plan = read(write(tmp_path / "piano.xlsx", formulas=True))
    assert contents(plan) == EXPECTED
    assert [place.row for place in plan.totals] == [4 + len(ROWS)]


def test_saved_by_libreoffice(tmp_path: Path, convert: Convert) -> None:
    plan = read(convert(write(tmp_path / "piano.xlsx", formulas=True, empty=50), "xlsx"))
    assert contents(plan) == EXPECTED
    assert [place.row for place in plan.totals] == [4 + len(ROWS)]


def test_saved_by_libreoffice_from_its_own_format(tmp_path: Path, convert: Convert) -> None:
    plan = read(convert(convert(write(tmp_path / "piano.xlsx"), "ods"), "xlsx"))
    assert contents(plan) == EXPECTED
