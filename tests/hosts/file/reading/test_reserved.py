"""What of a sheet is taken though its cells show nothing: tables yet to be filled, formulas and what they fill, …"""

from pathlib import Path

import pytest
import xlsxwriter

from pdo_xl.hosts.file.reading.reserved import claimed_areas, formula_areas
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.address import Area
from tests.hosts.file.archives import edited, replaced

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sheet with two empty tables, a formula in D2, one that fills E4:E6, and none in its last rows."""
    path = tmp_path / "p.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Piano")
        sheet.add_table("A3:B9")
        sheet.add_table("G1:H2")
        sheet.write_formula("D2", '=""')
        sheet.write_array_formula("E4:E6", "{=D4:D6}")
        sheet.write("A12", "testo")
    return path


def test_the_areas_of_tables(path: Path) -> None:
    with Package(path) as package:
        assert sorted(claimed_areas(package, SHEET)) == [Area(1, 7, 2, 8), Area(3, 1, 9, 2)]


def test_a_table_without_an_area_or_without_its_part_takes_nothing(path: Path) -> None:
    edited(path, {"xl/tables/table1.xml": replaced('ref="A3:B9"', 'ref="#REF!"')})
    edited(path, {"xl/worksheets/_rels/sheet1.xml.rels": replaced("table2.xml", "table9.xml")})
    with Package(path) as package:
        assert list(claimed_areas(package, SHEET)) == []


def test_pivot_tables_notes_and_linked_cells_take_theirs(path: Path) -> None:
    """Our columns came into a pivot table's blank cells, and the next refresh would have written over them."""
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    kinds = {
        "pivotTable": '<pivotTableDefinition><location ref="L3:T8"/></pivotTableDefinition>',
        "comments": '<comments><commentList><comment ref="L12"/></commentList></comments>',
        "ctrlProp": '<formControlPr objectType="CheckBox" fmlaLink="$M$14"/>',
        "ctrlProp2": '<formControlPr objectType="CheckBox" fmlaLink="Altro!$N$15"/>',
    }
    added = "".join(
        f'<Relationship Id="r{name}" Type="http://x/{name.rstrip("2")}" Target="{name}.xml"/>' for name in kinds
    )
    edited(
        path,
        {
            relations: replaced("</Relationships>", f"{added}</Relationships>"),
            **{f"xl/worksheets/{name}.xml": markup.encode() for name, markup in kinds.items()},
        },
    )
    with Package(path) as package:
        assert sorted(claimed_areas(package, SHEET))[2:] == [
            Area(3, 12, 8, 20), Area(12, 12, 12, 12), Area(14, 13, 14, 13),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "areas"),
    [
        ((1, 20), [Area(2, 4, 2, 4), Area(4, 5, 6, 5)]),
        ((3, 20), [Area(4, 5, 6, 5)]),
        ((6, 20), [Area(4, 5, 6, 5)]),
        ((7, 20), []),
        ((1, 3), [Area(2, 4, 2, 4)]),
    ],
)
def test_formulas_with_all_that_they_fill(path: Path, rows: tuple[int, int], areas: list[Area]) -> None:
    with Package(path) as package:
        assert [area for area in formula_areas(package, SHEET, *rows) if area in areas] == areas


def test_a_sheet_without_formulas_has_none(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "q.xlsx"
    with xlsxwriter.Workbook(other) as book:
        book.add_worksheet("Piano").write("A1", "testo")
    with Package(other) as package:
        assert list(formula_areas(package, SHEET, 1, 100)) == []
        assert list(claimed_areas(package, SHEET)) == []
