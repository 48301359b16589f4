"""Where in the plan, as it is now, the cells of an answer belong."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.raw_values import RawValues
from pdo_xl.sheet.reading.load import load
from pdo_xl.workbook.sharing.answers import origin_of, read_answer
from pdo_xl.workbook.sharing.places import Places
from tests.shared_out import RUN, fill, type_in


def test_rows_and_columns_of_the_plan_moved_since(shared: Path) -> None:
    answered, plan = shared / "fuori" / "Piano_2024_GT.xlsx", shared / "piano.xlsx"
    type_in(answered, {"I3": 5, "H3": 99, "K3": "una nota"})

    def change(sheet: Any) -> None:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet["A9"].value, sheet["B9"].value = None, None
        sheet["A10"].value, sheet["B10"].value = "GT", "Verdi"
        for column in range(3, 12):
            sheet.cell(9, column).value = None

    fill(plan, change)
    known = origin_of(answered)
    assert known is not None
    answer = read_answer(answered, known, RUN.now)
    with closing(FileHost(plan, now=RUN.now)) as host, Package(plan) as package:
        places = Places(load(host, on=date.max), host.grids(), RawValues(package))
        proposals = list(places.proposals(answer))
    assert [(proposal.cell.row, proposal.cell.column) for proposal in proposals] == [(row, 9) for row in range(10, 15)]
    assert places.left == {
        "Piano_2024_GT.xlsx": [
            "riga 3, «Valore atteso»: da 10 a 99",
            "«Valore effettivo, Indicatore 0 di Verdi»: 5, ma la riga non è più nel piano, o non è certo quale sia",
            "riga 3, «Note»: da vuota a «una nota»",
        ]
    }
