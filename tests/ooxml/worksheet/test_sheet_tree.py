"""A small sheet's cells are read and filled, its rows and choices added."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.namespaces import MAIN
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.trees import Element, parse
from pdo_xl.ooxml.worksheet.sheet_tree import (
    SheetTree,
    column_formats,
    conditional_formats,
    first_row_formats,
    inline_texts,
    set_value,
    text_of,
    unselect,
)
from tests.hosts.file.archives import plan

PART = "xl/worksheets/sheet1.xml"


def tree(inside: str) -> Element:
    return parse(f'<worksheet xmlns="{MAIN}">{inside}</worksheet>'.encode())


def cell(markup: str) -> Element:
    return tree(markup)[0]


def written(element: Element) -> str:
    return etree.tostring(element).decode().replace(f' xmlns="{MAIN}"', "")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<c t="s"><v>1</v></c>', "condiviso"),
        ('<c t="s"><v>9</v></c>', ""),
        ('<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "ab"),
        ('<c t="b"><v>1</v></c>', "True"),
        ("<c><v>3.5</v></c>", "3.5"),
        ("<c/>", ""),
    ],
)
def test_a_cell_says_its_text(markup: str, text: str) -> None:
    assert text_of(cell(markup), {1: "condiviso"}.get) == text


def test_a_cell_holds_what_it_is_given() -> None:
    one = cell('<c r="A1" s="4" t="str"><f>1</f><v>x</v></c>')
    set_value(one, "a & b")
    assert written(one) == '<c r="A1" s="4" t="inlineStr"><is><t>a &amp; b</t></is></c>'
    set_value(one, 2.5)
    assert written(one) == '<c r="A1" s="4"><v>2.5</v></c>'
    set_value(one, None)
    assert written(one) == '<c r="A1" s="4"/>'


def test_shared_texts_come_into_the_cells() -> None:
    sheet = tree('<c t="s"><v>1</v></c><c><v>1</v></c>')
    inline_texts(sheet, list(tree("<si><t>a</t></si><si><r><t>b</t></r></si>")))
    assert [written(one) for one in sheet] == ['<c t="inlineStr"><is><r><t>b</t></r></is></c>', "<c><v>1</v></c>"]


def filled(folder: Path, inside: str, fill: Callable[[SheetTree], object]) -> str:
    with Package(plan(folder / "piano.xlsx")) as package:
        package.put(PART, f'<worksheet xmlns="{MAIN}">{inside}</worksheet>'.encode())
        sheet = SheetTree(package, PART)
        fill(sheet)
        sheet.write()
        return package.read(PART).decode().partition(f'<worksheet xmlns="{MAIN}">')[2].removesuffix("</worksheet>")


def test_a_row_comes_between_the_others_or_in_place_of_its_own(tmp_path: Path) -> None:
    def fill(sheet: SheetTree) -> None:
        assert sheet.filled_rows() == [5]
        assert sheet.add_row(["a"]) == 6
        assert sheet.add_row([None, 1.5], 3, like=2) == 3
        assert sheet.add_row(["b"], 5) == 5

    rows = (
        '<row r="2" customHeight="1" ht="30"><c r="A2" s="4"/><c r="B2"/></row><row r="5"><c r="C5"><v>1</v></c></row>'
    )
    assert filled(tmp_path, f'<dimension ref="A2:C5"/><sheetData>{rows}</sheetData>', fill) == (
        '<dimension ref="A2:C6"/><sheetData><row r="2" customHeight="1" ht="30"><c r="A2" s="4"/><c r="B2"/></row>'
        '<row r="3" ht="30" customHeight="1"><c r="A3" s="4"/><c r="B3"><v>1.5</v></c></row>'
        '<row r="5"><c r="A5" t="inlineStr"><is><t>b</t></is></c></row>'
        '<row r="6"><c r="A6" t="inlineStr"><is><t>a</t></is></c></row></sheetData>'
    )


def test_cells_are_asked_and_filled(tmp_path: Path) -> None:
    def fill(sheet: SheetTree) -> None:
        assert sheet.first_texts() == {"chiave": 4}
        assert sheet.says(4, 3, "VERO")
        assert sheet.says(4, 2, "")
        assert not sheet.says(4, 4, "True")
        sheet.put(4, 2, "x")
        sheet.put(4, 3, None)

    cells = '<c r="A4" t="str"><v>Chiave</v></c><c r="C4" s="7"><v>vero</v></c><c r="D4" t="b"><v>1</v></c>'
    assert filled(tmp_path, f'<sheetData><row r="4">{cells}</row></sheetData>', fill) == (
        '<sheetData><row r="4"><c r="A4" t="str"><v>Chiave</v></c><c r="B4" t="inlineStr"><is><t>x</t></is></c>'
        '<c r="C4" s="7"/><c r="D4" t="b"><v>1</v></c></row></sheetData>'
    )


def test_a_sheet_without_rows_is_not_filled(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="danneggiato o incompleto"):
        filled(tmp_path, "<pageMargins/>", lambda _: None)


def test_its_looks_are_told() -> None:
    sheet = tree('<cols><col min="2" max="3" width="9.5" style="4"/></cols><row r="3"><c s="7"/><c/></row>')
    assert list(column_formats(sheet)) == [(2, 9.5, 4), (3, 9.5, 4)]
    assert first_row_formats(sheet) == (3, [7, 0])
    rules = tree('<conditionalFormatting sqref="A1"><cfRule priority="2"/></conditionalFormatting>')
    assert conditional_formats(rules, 100) == (
        b'<conditionalFormatting sqref="A1"><cfRule priority="102"/></conditionalFormatting>'
    )


def test_a_sheet_is_not_selected() -> None:
    sheet = tree('<sheetView tabSelected="1" zoomScale="80"/>')
    unselect(sheet)
    assert dict(sheet[0].attrib) == {"zoomScale": "80"}


def test_choices_are_offered_as_beside_the_others(tmp_path: Path) -> None:
    def fill(sheet: SheetTree) -> None:
        sheet.offer(4, 2, ["sì", "no"], "Titolo", "Rifiuto.")
        sheet.offer(5, 2, ["a"], "Titolo", "Rifiuto.")

    rule = (
        '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Titolo" '
        'error="Rifiuto." sqref="%s"><formula1>"%s"</formula1></dataValidation>'
    )
    assert filled(tmp_path, "<sheetData/><pageMargins/>", fill) == (
        f'<sheetData/><dataValidations count="2">{rule % ("B4", "sì,no")}{rule % ("B5", "a")}</dataValidations>'
        "<pageMargins/>"
    )


def test_cells_of_another_sheet_come_along_with_their_formats(tmp_path: Path) -> None:
    percent = cell('<c r="B9" s="7"><f>1/20</f><v>0.05</v></c>')

    def fill(sheet: SheetTree) -> None:
        assert {row: list(cells) for row, cells in sheet.cells().items()} == {2: [1, 3]}
        assert (sheet.text(sheet.cells()[2][1]), sheet.text(None)) == ("a", "")
        sheet.transplant(2, 2, percent)
        sheet.transplant(2, 3, percent)
        sheet.transplant(4, 1, percent)
        sheet.append_row(9, [percent])

    rows = '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="C2" s="1"><v>1</v></c></row><row r="3"/>'
    content = "<f>1/20</f><v>0.05</v></c>"
    assert filled(tmp_path, f"<sheetData>{rows}</sheetData>", fill) == (
        '<sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c>'
        f'<c r="B2" s="7">{content}<c r="C2" s="7">{content}</row><row r="3"/>'
        f'<row r="4"><c r="A4" s="7">{content}</row><row r="9"><c r="B9" s="7">{content}</row></sheetData>'
    )
