"""Which formats show a number as a percentage, a date, a duration."""

from pathlib import Path
from time import process_time

import pytest
import xlsxwriter

from pdo_xl.ooxml.number_formats import Shown, cell_formats, shown_as
from pdo_xl.ooxml.package import Package
from tests.hosts.file.archives import edited, parts

N, P, D, E = Shown.NUMBER, Shown.PERCENTAGE, Shown.DATE, Shown.DURATION


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", N), ("Standard", N), ("GENERAL", N), ("0.00", N), ("", N), ("@", N), ("#,##0 €", N),
        ("0%", P), ("0.00%", P), ('"circa "0%', P), ("0%;[Red]-0%", P), ("0;0%", N), ('0"%"', N), (r"0\%", N), ("0_%", N),
        ("dd/mm/yyyy", D), ("[$-410]d mmmm yyyy;@", D), ("h:mm", D), ("mmm", D), ('"giorno "0', N), (r"\d0", N),
        ("[h]:mm", E), ("[HH]:mm:ss", E), ("[ss]", E), ("[Red]0", N), ("[>100]0", N), ("0[h", N), ("*d0", N),
    ],
)  # fmt: skip
def test_a_code_is_judged_by_what_its_first_section_shows(code: str, shown: Shown) -> None:
    assert shown_as(code) is shown


@pytest.mark.parametrize("piece", ['"', "[", "]", "\\", "_", "*", "[h", "[hh]", '"[', ";["])
def test_a_hostile_code_is_judged_in_a_time_that_grows_no_faster_than_it(piece: str) -> None:
    before = process_time()
    shown_as("0" + piece * 200_000)
    assert process_time() - before < 5


def test_formats_are_told_in_the_order_by_which_cells_name_them(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, code in enumerate(("0%", "dd/mm/yyyy", "[h]:mm", 9, 14, 46, 49, "0.0")):
            sheet.write(row, 0, 1, book.add_format({"num_format": code}))
    with Package(path) as package:
        assert cell_formats(package) == [N, P, D, E, P, D, E, N, N]


def test_records_that_are_not_cells_formats_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet()
    styles = (
        b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" '
        b'formatCode="0%"/><numFmt numFmtId="170" formatCode="d"/><numFmt numFmtId="x" formatCode="d"/></numFmts>'
        b'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="170"/><xf/><xf numFmtId="999999999999"/>'
        b'<xf numFmtId="-9"/></cellXfs><cellStyles/><dxfs><dxf><numFmt numFmtId="14" formatCode="d"/></dxf></dxfs></styleSheet>'
    )
    with Package(edited(path, {"xl/styles.xml": styles})) as package:
        # The first of two codes of a number counts; a number that cannot be read is 0, "x" too.
        assert cell_formats(package) == [P, D, D, D]
    rels = parts(path)["xl/_rels/workbook.xml.rels"].replace(b"/styles", b"/stili")
    with Package(edited(path, {"xl/_rels/workbook.xml.rels": rels})) as package:
        assert cell_formats(package) == []
