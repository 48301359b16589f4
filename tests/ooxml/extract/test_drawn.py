"""Drawings, charts, tables and comments stay with their rows; what shows others goes."""

import re
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter

from pdo_xl.ooxml.extract.extract import Chosen, Extracts
from pdo_xl.ooxml.package import Package
from tests.generator_parts import add_parts
from tests.generator_rich import picture


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet with rows 4 to 6 gone: two charts, two pictures, two tables, comments, boxes to tick."""
    folder = tmp_path_factory.mktemp("disegni")
    source, target = folder / "a.xlsx", folder / "b.xlsx"
    book = xlsxwriter.Workbook(source)
    sheet, other = book.add_worksheet("Piano"), book.add_worksheet("Altro")
    for row in range(12):
        sheet.write_row(row, 0, [f"testo {row}", row])
    for place, values in (("F8", "=Piano!$B$3:$B$9"), ("F30", "=Altro!$A$1:$A$4")):
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": values, "name": "=Piano!$A$8"})
        sheet.insert_chart(place, chart)
    for row in (3, 7):
        sheet.insert_image(row, 4, "p.png", {"image_data": picture(), "object_position": 1})
        sheet.write_comment(row, 0, f"nota {row}", {"author": f"autore {row}"})
        sheet.insert_checkbox(row, 9, True)
    sheet.add_table("M2:N8", {"columns": [{"header": "a"}, {"header": "b"}], "name": "Resta"})
    sheet.add_table("P3:Q6", {"columns": [{"header": "c"}, {"header": "d"}], "name": "Cade"})
    other.write(0, 0, "riservato")
    book.close()
    with Package(source) as package:
        extracts = Extracts(package, ["Piano"], lambda _: ())
    with Package(source) as package:
        extracts.put(package, {"Piano": Chosen([range(4, 7)])})
        package.write_to(target)
    return target


def test_what_is_drawn(made: Path) -> None:
    sheet = openpyxl.load_workbook(made)["Piano"]
    assert [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment] == ["nota 7"]
    assert sheet.tables.items() == [("Resta", "M2:N5")]
    with ZipFile(made) as package:
        anchors = re.findall(
            rb"<xdr:row>(\d+)</xdr:row>.*?<xdr:(pic|graphicFrame)", package.read("xl/drawings/drawing1.xml"), re.DOTALL
        )
    assert [row for row, kind in anchors if kind == b"pic"] == [b"4"]


def test_nobody_is_named_whose_comments_are_gone(made: Path) -> None:
    sheet = openpyxl.load_workbook(made)["Piano"]
    assert [cell.comment.author for row in sheet.iter_rows() for cell in row if cell.comment] == ["autore 7"]
    with ZipFile(made) as package:
        assert not [name for name in package.namelist() if b"autore 3" in package.read(name)]


@pytest.mark.parametrize(("gone", "people"), [(range(4, 7), 0), (range(5, 7), 1)])
def test_people_go_with_the_last_comment_of_theirs(gone: range, people: int, tmp_path: Path) -> None:
    source, target = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(source) as book:
        sheet = book.add_worksheet("Piano")
        sheet.write_column("A1", map(str, range(9)))
        sheet.write_comment("A4", "Sentire il dirigente", {"author": "Anna"})
    add_parts(source)
    with Package(source) as package:
        extracts = Extracts(package, ["Piano"], lambda _: ())
    with Package(source) as package:
        extracts.put(package, {"Piano": Chosen([gone])})
        package.write_to(target)
    with ZipFile(target) as package:
        assert package.read("xl/persons/person.xml").count(b'displayName="Anna"') == people
        assert sum(b"Sentire" in package.read(name) for name in package.namelist() if "threaded" in name) == people


def test_the_chart_of_what_is_gone_goes_and_no_values_are_remembered(made: Path) -> None:
    with ZipFile(made) as package:
        charts = [package.read(name).decode() for name in package.namelist() if "charts/chart" in name]
    assert len(charts) == 1
    assert "<c:f>Piano!$B$3:$B$6</c:f>" in charts[0]
    assert "Cache" not in charts[0]
