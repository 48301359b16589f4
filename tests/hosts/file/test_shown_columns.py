from pathlib import Path

from openpyxl import load_workbook
from xlsxwriter import Workbook

from pdo_xl.hosts.file.shown_columns import show_columns
from pdo_xl.ooxml.package import Package


def test_hidden_columns_are_shown_with_their_width_and_the_others_stay(tmp_path: Path) -> None:
    path, target = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Monitoraggio")
        sheet.set_column("E:G", 20, workbook.add_format({"bold": True}), {"hidden": True})
    with Package(path) as package:
        show_columns(package, {"Monitoraggio": {5: 11.0, 6: 11.0}})
        package.write_to(target)
    columns = load_workbook(target)["Monitoraggio"].column_dimensions
    assert [columns[name].hidden for name in "EFG"] == [False, False, True]
    assert [columns[name].width for name in "EF"] == [11.0, 11.0]
