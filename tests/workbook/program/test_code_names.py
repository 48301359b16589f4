"""Names of document modules: those that are good stay, those that VBA would not take or that are taken give way."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import xlsxwriter

from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.program.code_names import CodeNames, give_code_names
from pdo_xl.workbook.program.vba_edit import ReadProject
from tests.hosts.file.archives import edited, replaced

OF_WORKBOOK = 'Attribute VB_Base = "0{00020819-0000-0000-C000-000000000046}"\r\n'
OF_SHEET = 'Attribute VB_Base = "0{00020820-0000-0000-C000-000000000046}"\r\n'


def given(
    folder: Path, sheets: Mapping[str, str], workbook: str = "", existing: ReadProject | None = None
) -> CodeNames:
    """Give names to sheets that may have one, blank for none."""
    path = folder / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        if workbook:
            book.set_vba_name(workbook)
        for sheet, name in sheets.items():
            made = book.add_worksheet(sheet)
            if name:
                made.set_vba_name(name)
    with Package(path) as package:
        names = give_code_names(package, existing)
        # Whoever looks again finds what was given.
        assert give_code_names(package, existing).added == {}
        return names


def project(*sheets: str, workbook: str = "ThisWorkbook", others: tuple[str, ...] = ()) -> ReadProject:
    documents = dict.fromkeys(sheets, OF_SHEET) | {workbook: OF_WORKBOOK}
    return ReadProject({**documents, **dict.fromkeys(others, "")}, tuple(documents), False)


def test_what_has_none_gets_a_name_of_its_own_and_ours_get_theirs(tmp_path: Path) -> None:
    names = given(tmp_path, {"Piano": "", "Note": "", "Riepilogo": ""})
    assert names.workbook == "ThisWorkbook"
    assert names.sheets == ("FoglioPiano", "Foglio1", "FoglioRiepilogo")
    assert list(names.added) == [f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3)]
    assert names.charts == frozenset()


def test_good_names_stay_as_they_are(tmp_path: Path) -> None:
    names = given(tmp_path, {"Uno": "Città_2024", "Due": "Foglio1"}, workbook="Cartella")
    assert (names.workbook, names.sheets, names.added) == ("Cartella", ("Città_2024", "Foglio1"), {})


@pytest.mark.parametrize(
    "bad",
    ["1Foglio", "_Foglio", "Fo glio", "Sub", "office", "xlwings", "PDO", "Лист1", "x" * 32, "Foglio-1", "DICTIONARY"],
)
def test_a_name_that_vba_would_not_take_or_that_is_ours_gives_way(tmp_path: Path, bad: str) -> None:
    names = given(tmp_path, {"Uno": bad, "Due": "Foglio1"})
    assert names.sheets == ("Foglio2", "Foglio1")
    assert list(names.added) == ["xl/worksheets/sheet1.xml"]


def test_two_sheets_of_one_name_in_any_letters_are_told_apart(tmp_path: Path) -> None:
    assert given(tmp_path, {"Uno": "Foglio", "Due": "FOGLIO"}).sheets == ("Foglio", "Foglio1")


def test_a_sheet_with_the_workbooks_name_gives_way(tmp_path: Path) -> None:
    names = given(tmp_path, {"Uno": "ThisWorkbook"}, workbook="ThisWorkbook")
    assert (names.workbook, names.sheets) == ("ThisWorkbook", ("Foglio1",))


def test_the_workbooks_own_module_is_found_again_by_what_it_is(tmp_path: Path) -> None:
    names = given(tmp_path, {"Uno": "Foglio1"}, existing=project("Foglio1", workbook="Questa_cartella"))
    assert (names.workbook, names.sheets, names.added) == ("Questa_cartella", ("Foglio1",), {})


def test_a_sheet_cannot_have_the_workbooks_module_nor_the_name_of_another_module(tmp_path: Path) -> None:
    existing = project("Foglio1", others=("Ufficio",))
    names = given(tmp_path, {"Uno": "ThisWorkbook", "Due": "ufficio", "Tre": "Foglio1"}, "ThisWorkbook", existing)
    assert names.sheets == ("Foglio2", "Foglio3", "Foglio1")


def test_sheets_that_lost_their_names_find_their_modules_by_number(tmp_path: Path) -> None:
    existing = project("Foglio10", "Foglio9", "FoglioRiepilogo")
    assert given(tmp_path, {"Uno": "", "Riepilogo": "", "Due": ""}, existing=existing).sheets == (
        "Foglio9",
        "FoglioRiepilogo",
        "Foglio10",
    )


def test_where_there_are_not_as_many_modules_as_sheets_nothing_is_guessed(tmp_path: Path) -> None:
    names = given(tmp_path, {"Uno": "", "Due": ""}, existing=project("Foglio9"))
    assert names.sheets == ("Foglio1", "Foglio2")


def test_a_sheet_that_is_a_chart_is_told(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Piano").write("A1", 1)
        chart = book.add_chart({"type": "pie"})
        chart.add_series({"values": "=Piano!$A$1"})
        book.add_chartsheet("Torta").set_chart(chart)
    with Package(path) as package:
        names = give_code_names(package)
    assert names.charts == {names.sheets[1]}
    assert set(names.added) == {"xl/worksheets/sheet1.xml", "xl/chartsheets/sheet1.xml"}


@pytest.mark.parametrize("kind", ["xlMacrosheet", "dialogsheet", "xlIntlMacrosheet"])
def test_a_sheet_that_has_no_module_stays_as_it_is(tmp_path: Path, kind: str) -> None:
    """A macro sheet got a `sheetPr` of another namespace, and Excel offered to repair the workbook."""
    path = tmp_path / "piano.xlsm"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Piano")
    sheet = b'<xm:macrosheet xmlns="m" xmlns:xm="x"><sheetData/></xm:macrosheet>'
    relation = f'<Relationship Id="rId99" Type="http://x/{kind}" Target="macrosheets/sheet1.xml"/></Relationships>'
    edited(
        path,
        {
            "xl/workbook.xml": replaced("<sheets>", '<sheets><sheet name="Macro1" sheetId="99" r:id="rId99"/>'),
            "xl/_rels/workbook.xml.rels": replaced("</Relationships>", relation),
            "xl/macrosheets/sheet1.xml": sheet,
        },
    )
    with Package(path) as package:
        names = give_code_names(package)
        assert (names.sheets, set(names.added)) == (("FoglioPiano",), {"xl/worksheets/sheet1.xml"})
        assert package.read("xl/macrosheets/sheet1.xml") == sheet


def test_one_that_a_program_gave_a_module_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with xlsxwriter.Workbook(path) as book:
        book.set_vba_name("ThisWorkbook")
        book.add_worksheet("Piano").set_vba_name("Foglio1")
        book.add_worksheet("Finestra").set_vba_name("Dialogo1")
    edited(
        path,
        {
            "xl/_rels/workbook.xml.rels": lambda data: data.replace(
                b'worksheet" Target="worksheets/sheet2', b'dialogsheet" Target="worksheets/sheet2'
            )
        },
    )
    with Package(path) as package:
        assert give_code_names(package, project("Foglio1", "Dialogo1")).sheets == ("Foglio1", "Dialogo1")
