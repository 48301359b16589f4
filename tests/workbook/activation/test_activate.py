"""Activation of a plain workbook that was never seen before, saved by three programs."""

from collections.abc import Callable
from copy import copy
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.settings import SETTINGS
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Block, PlanSheet, Writing
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.sheets import PARAMETERS, SUMMARY
from pdo_xl.workbook.activation.activate import add_what_is_missing
from pdo_xl.workbook.plan_2024.dump import Dump
from tests.conftest import Convert, Validate

pytestmark = pytest.mark.slow

NOW = datetime(2025, 1, 15, 10, 30)
NAME = "Piano dell'ente"
LAST_ROW = 161
SIX = tuple(range(11, 17))
PLAN = PlanSheet(NAME, 2, LAST_ROW, SIX, SIX, last_staff_column=10)
WRITING = Writing(
    blocks=(
        Block(
            NAME,
            tuple(range(11, 17)),
            {
                2: [header.value for header in USUAL],
                3: [100.0, "Raggiunto", None, 95.5, 20.0, "Un numero mostrato come data. (avviso: PDO304)"],
                4: [None, "Scaduto", 12, None, None, ""],
            },
        ),
        Block(SUMMARY, (1, 2, 3), {25: ["SF", "Beffa", 95.5], 26: ["Ente", None, 95.5]}),
    ),
    plan_sheets=(PLAN,),
    new_sheets=OWN_SHEETS,
)


def by_openpyxl(path: Path, dump: Dump) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet(NAME, 0)
    sheet.append([dump.title])
    sheet.append(dump.headers)
    for row in dump.rows:
        sheet.append([cell.text or None for cell in row])
    sheet["A3"].font = Font(name="Courier New", bold=True)
    rule = Rule(
        type="cellIs",
        operator="greaterThan",
        formula=["10"],
        dxf=DifferentialStyle(fill=PatternFill(bgColor="FFFF0000")),
    )
    sheet.conditional_formatting.add("J3:J20", rule)
    sheet.print_area = "A1:F50"
    book.save(path)


def by_xlsxwriter(path: Path, dump: Dump) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(NAME)
        sheet.write(0, 0, dump.title, book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_row(1, 0, dump.headers)
        for number, row in dump.sheet_rows():
            sheet.write_row(number - 1, 0, [cell.text for cell in row])
        other = book.add_worksheet("Grafico")
        other.write(0, 0, 3)
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Grafico!$A$1:$A$1"})
        other.insert_chart("C3", chart)


@pytest.fixture(params=["openpyxl", "XlsxWriter", "LibreOffice"])
def plain(request: pytest.FixtureRequest, tmp_path: Path, dump: Dump) -> Path:
    """An office's own workbook, without anything of ours."""
    path = tmp_path / "piano.xlsx"
    makers: dict[str, Callable[[Path, Dump], None]] = {"openpyxl": by_openpyxl, "XlsxWriter": by_xlsxwriter}
    makers.get(request.param, by_openpyxl)(path, dump)
    if request.param == "LibreOffice":
        convert: Convert = request.getfixturevalue("convert")
        path.write_bytes(convert(path, "xlsx:Calc MS Excel 2007 XML").read_bytes())
    return path


def activated(path: Path, writing: Writing = WRITING) -> Path:
    target = path.with_name("attivato.xlsx")
    FileHost(path, now=NOW, target=target, activate=add_what_is_missing).write(writing)
    return target


def charts_of(sheet: Any) -> int:
    """Count a sheet's charts; openpyxl has no public list of them."""
    return len(sheet._charts)


def test_sheets_and_computed_columns_are_added(plain: Path) -> None:
    before = openpyxl.load_workbook(plain).sheetnames
    book = openpyxl.load_workbook(activated(plain))
    assert book.sheetnames == [*before, *OWN_SHEETS]
    sheet = book[NAME]
    assert [sheet.cell(2, column).value for column in range(11, 17)] == [header.value for header in USUAL]
    assert [sheet.cell(3, column).value for column in range(11, 16)] == [100, "Raggiunto", None, 95.5, 20]
    assert [sheet.cell(3, column).number_format for column in (11, 13, 14)] == ["0.00", "General", "0.00"]
    assert sheet["K2"].fill.fgColor.rgb == "FFDDEBF7"
    assert (sheet["K2"].font.name, sheet["K2"].font.bold) == ("Arial", True)
    rules = {str(area.sqref): area.rules for area in sheet.conditional_formatting}
    assert len(rules["L3:L1048576"]) == 8
    assert [rule.dxf.font.color.rgb for rule in rules["P3:P1048576"]] == ["FF9C0006", "FF7F6000"]


def test_own_sheets_look_as_in_a_new_workbook(plain: Path) -> None:
    book = openpyxl.load_workbook(activated(plain))
    parameters = book[PARAMETERS]
    names = [row[4].value for row in parameters.iter_rows(4)]
    assert {name for name in names if name} == {found.name for found in SETTINGS}
    assert parameters["B5"].value is None
    assert (parameters["B5"].number_format, parameters["B5"].fill.fgColor.rgb) == ("dd/mm/yyyy", "FFFFF9DB")
    assert len(parameters.data_validations.dataValidation) == sum(bool(found.choices) for found in SETTINGS)
    summary = book[SUMMARY]
    assert (summary["C25"].value, summary["C25"].number_format) == (95.5, "0.0")
    assert summary["A24"].fill.fgColor.rgb == "FF1F4E78"
    assert summary.print_title_rows == "$1:$3"
    assert charts_of(summary) == 1
    assert not any(book[name].sheet_view.tabSelected for name in OWN_SHEETS)


def test_everything_else_stays_byte_for_byte(plain: Path) -> None:
    with ZipFile(plain) as old, ZipFile(activated(plain)) as new:
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
    assert changed == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
    }


def test_existing_cells_keep_values_and_looks(plain: Path) -> None:
    before, after = (openpyxl.load_workbook(path)[NAME] for path in (plain, activated(plain)))
    for row in range(1, LAST_ROW + 1):
        for column in range(1, 11):
            old, new = before.cell(row, column), after.cell(row, column)
            assert old.value == new.value, old.coordinate
            assert old.number_format == new.number_format, old.coordinate
            assert (copy(old.font), copy(old.fill)) == (copy(new.font), copy(new.fill)), old.coordinate


def test_only_a_sheet_without_a_print_area_gets_one(plain: Path) -> None:
    before = openpyxl.load_workbook(plain)[NAME].print_area
    after = openpyxl.load_workbook(activated(plain))[NAME].print_area
    assert after == (before or "'Piano dell''ente'!$A$1:$J$1048576")


def test_validator_finds_no_new_error(plain: Path, validate: Validate) -> None:
    # openpyxl's own files have one: the order of a font's properties.
    before = validate(plain).replace("piano.xlsx", "")
    assert validate(activated(plain)).replace("attivato.xlsx", "") == before


# LibreOffice shortens the print area to A:J, which openpyxl does not read.
@pytest.mark.filterwarnings("ignore:Print area cannot be set")
def test_libreoffice_shows_the_added_sheets(plain: Path, convert: Convert) -> None:
    again = openpyxl.load_workbook(convert(activated(plain), "xlsx:Calc MS Excel 2007 XML"))
    assert again.sheetnames[-len(OWN_SHEETS) :] == list(OWN_SHEETS)
    assert again[NAME]["L4"].value == "Scaduto"
    assert charts_of(again[SUMMARY]) == 1


def test_second_calculation_adds_nothing(plain: Path) -> None:
    once = activated(plain)
    with Package(once) as package:
        done = Writing(WRITING.blocks, plan_sheets=(PLAN._replace(new=()),))
        assert add_what_is_missing(package, done) == ({}, (), frozenset())
        assert not package.changed


def test_sheets_that_exist_are_not_added_again(tmp_path: Path, dump: Dump) -> None:
    path = tmp_path / "piano.xlsx"
    by_xlsxwriter(path, dump)
    book = openpyxl.load_workbook(path)
    book.create_sheet("Registro")
    book.save(path)
    others = [name for name in OWN_SHEETS if name != "Registro"]
    assert openpyxl.load_workbook(activated(path)).sheetnames == [NAME, "Grafico", "Registro", *others]


def test_sheet_of_the_same_name_in_other_letters_is_refused(tmp_path: Path, dump: Dump) -> None:
    path = tmp_path / "piano.xlsx"
    by_openpyxl(path, dump)
    book = openpyxl.load_workbook(path)
    book.create_sheet("REGISTRO")
    book.save(path)
    with pytest.raises(FileRefused) as refused:
        activated(path)
    assert str(refused.value) == (
        "«piano.xlsx» ha già un foglio «REGISTRO»: rinominarlo, perché il programma aggiunge il foglio «Registro»."
    )
    assert not path.with_name("attivato.xlsx").exists()


def test_computed_columns_can_stand_anywhere(tmp_path: Path, dump: Dump) -> None:
    path = tmp_path / "piano.xlsx"
    by_xlsxwriter(path, dump)
    block = Block(
        NAME, tuple(range(29, 35)), {5: [header.value for header in USUAL], 6: [50.0, "Parziale", *[None] * 4]}
    )
    plan = PlanSheet(NAME, 5, LAST_ROW, block.columns, block.columns, last_staff_column=28)
    sheet = openpyxl.load_workbook(activated(path, Writing((block,), plan_sheets=(plan,), new_sheets=OWN_SHEETS)))[NAME]
    assert (sheet["AC6"].value, sheet["AC6"].number_format) == (50, "0.00")
    assert sheet["AH5"].value == "Segnalazioni"
    assert {str(area.sqref) for area in sheet.conditional_formatting} == {"AD6:AD1048576", "AH6:AH1048576"}
    assert sheet.print_area == "'Piano dell''ente'!$A$1:$AB$1048576"


def changed_part(source: Path, target: Path, part: str, *replacements: tuple[bytes, bytes]) -> Path:
    """Copy a package with one part's bytes replaced."""
    with ZipFile(source) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == part:
                for before, after in replacements:
                    assert before in content
                    content = content.replace(before, after)
            new.writestr(entry, content)
    return target


def test_prefixed_elements_get_prefixed_neighbours(tmp_path: Path, dump: Dump, validate: Validate) -> None:
    """Some programs write `<x:sheet>` in place of `<sheet>`."""
    by_xlsxwriter(tmp_path / "plain.xlsx", dump)
    path = changed_part(
        tmp_path / "plain.xlsx",
        tmp_path / "piano.xlsx",
        "xl/styles.xml",
        (b"</", b"</x:"),
        (b"<", b"<x:"),
        (b"<x:/x:", b"</x:"),
        (b"<x:?", b"<?"),
        (b"xmlns=", b"xmlns:x="),
    )
    target = activated(path)
    assert validate(target) == ""
    with ZipFile(target) as package:
        styles = package.read("xl/styles.xml")
    assert b"<x:dxf>" in styles
    assert b"<dxf>" not in styles


def test_strict_workbook_is_refused(tmp_path: Path, dump: Dump) -> None:
    by_xlsxwriter(tmp_path / "plain.xlsx", dump)
    path = changed_part(
        tmp_path / "plain.xlsx",
        tmp_path / "piano.xlsx",
        "xl/workbook.xml",
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    )
    with pytest.raises(FileRefused) as refused:
        activated(path)
    assert str(refused.value) == (
        "«piano.xlsx» è nel formato «Cartella di lavoro Open XML Strict»: salvarla in Excel come "
        "«Cartella di lavoro di Excel (.xlsx)» e riprovare."
    )


def test_workbook_without_styles_is_refused(tmp_path: Path, dump: Dump) -> None:
    by_xlsxwriter(tmp_path / "plain.xlsx", dump)
    path = changed_part(
        tmp_path / "plain.xlsx",
        tmp_path / "piano.xlsx",
        "xl/_rels/workbook.xml.rels",
        (b"relationships/styles", b"relationships/unknown"),
    )
    with pytest.raises(FileRefused) as refused:
        activated(path)
    assert str(refused.value) == "«piano.xlsx» è senza stili: aprirlo in Excel, salvarlo e riprovare."


def test_broken_styles_are_refused(tmp_path: Path, dump: Dump) -> None:
    by_xlsxwriter(tmp_path / "plain.xlsx", dump)
    path = changed_part(
        tmp_path / "plain.xlsx", tmp_path / "piano.xlsx", "xl/styles.xml", (b"</styleSheet>", b"</styleShee>")
    )
    with pytest.raises(FileRefused) as refused:
        activated(path)
    assert str(refused.value) == "«piano.xlsx» è danneggiato o incompleto: non si può leggere come cartella di lavoro."


def test_a_chart_of_that_name_keeps_a_sheet_of_ours_out_and_the_rest_is_written(tmp_path: Path, dump: Dump) -> None:
    path = tmp_path / "piano.xlsx"
    by_openpyxl(path, dump)
    book = openpyxl.load_workbook(path)
    chart = BarChart()
    chart.add_data(Reference(book[NAME], min_col=8, min_row=3, max_row=5))
    book.create_chartsheet("Obiettivi").add_chart(chart)
    book.save(path)
    writing = WRITING._replace(blocks=(*WRITING.blocks, Block("Obiettivi", (1,), {2: ["testo"]})))
    host = FileHost(path, now=NOW, activate=add_what_is_missing)
    host.write(writing)
    assert "Il foglio «Obiettivi» del programma non c'è, perché un grafico" in host.replaced.told
    names = openpyxl.load_workbook(path).sheetnames
    assert [name for name in names if name in OWN_SHEETS] == ["Obiettivi", *(n for n in OWN_SHEETS if n != "Obiettivi")]
