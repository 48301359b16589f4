"""What a workbook goes on saying when only some sheets stay."""

from pathlib import Path

import openpyxl
from openpyxl.workbook.defined_name import DefinedName

from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.extract.workbook import all_identities, keep_sheets, kept_names, names_of, order_sheets, tables_of
from pdo_xl.ooxml.package import Package


def book(path: Path) -> Path:
    made = openpyxl.Workbook()
    made.worksheets[0].title = "A"
    for name in "BC":
        made.create_sheet(name)
    names = {"Primo": "A!$A$5", "Dopo": "Primo+1", "Via": "C!$A$1", "Anche": "Via+1"}
    for name, text in names.items():
        made.defined_names[name] = DefinedName(name, attr_text=text)
    made["B"].print_area = "A1:B9"
    made.save(path)
    return path


def test_names_stay_with_what_they_name(tmp_path: Path) -> None:
    with Package(book(tmp_path / "a.xlsx")) as package:
        assert names_of(package)["via"] == "C!$A$1"
        assert tables_of(package, []) == set()
        formulas = kept_names(package, {"A": KeptRows([range(2, 4)]), "B": KeptRows()}, ["Tab"])
        assert formulas.names == {"primo", "dopo", "tab", "_xlnm.print_area"}
        keep_sheets(package, ["A", "B"], formulas, calculates=True)
        order_sheets(package, ["B", "Manca"])
        assert list(all_identities(package, ""))
        package.write_to(tmp_path / "b.xlsx")
    made = openpyxl.load_workbook(tmp_path / "b.xlsx")
    assert made.sheetnames == ["B", "A"]
    assert {name: one.attr_text for name, one in made.defined_names.items()} == {"Primo": "A!$A$3", "Dopo": "Primo+1"}
    assert (made["B"].print_area, made.active.title) == ("'B'!$A$1:$B$9", "B")
