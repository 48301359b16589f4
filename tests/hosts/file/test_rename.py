"""A sheet's new name, everywhere the workbook refers to it."""

from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.rename import formula_with
from pdo_xl.sheet.blocks import Block, Writing
from tests.conftest import Convert

OLD, NEW = "Piano dell'anno 2024", "Piano dell'anno 2025"


@pytest.mark.parametrize(
    ("formula", "renamed"),
    [
        ("SUM('P 2024'!A1:B2)", "SUM('P 2025'!A1:B2)"),
        ("'[1]P 2024'!A1", "'[1]P 2024'!A1"),
        ("SUM('P 2024:Z'!A1)", "SUM('P 2025:Z'!A1)"),
        ("SUM('A:P 2024'!A1)", "SUM('A:P 2025'!A1)"),
        ("Anno24!A1+[1]Anno24!A1+xAnno24!A1", "Anno25!A1+[1]Anno24!A1+xAnno24!A1"),
        ('"P 2024"&A1', '"P 2024"&A1'),
        ("D2024!A1", "D2024!A1"),
    ],
)
def test_formulas(formula: str, renamed: str) -> None:
    assert formula_with(formula, {"P 2024": "P 2025", "Anno24": "Anno25"}) == renamed


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "prima.xlsx"
    quoted = "'" + OLD.replace("'", "''") + "'"
    with xlsxwriter.Workbook(path) as made:
        sheet, other = made.add_worksheet(OLD), made.add_worksheet("Altro")
        sheet.write_column("A1", [1, 2, 3])
        sheet.autofilter("A1:A3")
        sheet.repeat_rows(0)
        sheet.print_area("A1:A3")
        other.write_formula("A1", f"=SUM({quoted}!A1:A3)", None, 6)
        other.write_url("A2", f"internal:{quoted}!A1", string="vai")
        other.write_string("A3", f"testo {OLD}")
        other.data_validation("B1", {"validate": "list", "source": f"={quoted}!$A$1:$A$3"})
        other.conditional_format(
            "B2", {"type": "formula", "criteria": f"={quoted}!$A$1>0", "format": made.add_format()}
        )
        other.add_sparkline("C1", {"range": f"{quoted}!A1:A3"})
        chart = made.add_chart({"type": "line"})
        chart.add_series({"values": f"={quoted}!$A$1:$A$3"})
        other.insert_chart("D1", chart)
        made.define_name("Tutto", f"={quoted}!$A$1:$A$3")
    return path


@pytest.mark.filterwarnings("ignore:Sparkline Group extension:UserWarning")
def test_nothing_refers_to_the_old_name(book: Path, tmp_path: Path, convert: Convert) -> None:
    after = tmp_path / "dopo.xlsx"
    host = FileHost(book, now=datetime(2024, 12, 31), target=after)
    host.write(Writing((Block(NEW, (2,), {1: ["scritto"]}),), renames={OLD: NEW}))
    with ZipFile(after) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    naming = [name for name, text in parts.items() if "2024" in text]
    # Its name stands in a text, which is content; docProps/core.xml has the day on which the file was made.
    assert [name for name in naming if name != "docProps/core.xml"] == ["xl/sharedStrings.xml"]
    read = openpyxl.load_workbook(after)
    assert read.sheetnames == [NEW, "Altro"]
    assert read["Altro"]["A1"].value == "=SUM('Piano dell''anno 2025'!A1:A3)"
    assert read["Altro"]["A2"].hyperlink.location == "'Piano dell''anno 2025'!A1"
    assert read[NEW]["B1"].value == "scritto"
    assert read[NEW].print_area == "'Piano dell''anno 2025'!$A$1:$A$3"
    assert (
        convert(after, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2")
        .read_text(encoding="utf-8")
        .startswith("6")
    )


def test_a_locked_structure_is_refused(tmp_path: Path) -> None:
    from pdo_xl.domain.errors import FileRefused

    path = tmp_path / "bloccato.xlsx"
    made = openpyxl.Workbook()
    made.active.title = "P 2024"
    made.security.lockStructure = True
    made.save(path)
    before = path.read_bytes()
    with pytest.raises(FileRefused, match="La struttura di «bloccato.xlsx» è protetta"):
        FileHost(path, now=datetime(2024, 12, 31)).write(Writing((), renames={"P 2024": "P 2025"}))
    assert path.read_bytes() == before
