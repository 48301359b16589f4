"""A small sheet's cells are read and filled, its rows and choices added."""

import pytest
from lxml import etree

from pdo_xl.ooxml.namespaces import MAIN, main
from pdo_xl.ooxml.trees import Element, parse
from pdo_xl.ooxml.worksheet.sheet_tree import (
    added_row,
    column_formats,
    conditional_formats,
    first_row_formats,
    inline_texts,
    offer,
    set_value,
    text_of,
    unselect,
)


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


def test_a_row_comes_between_the_others_or_in_place_of_its_own() -> None:
    data = cell('<sheetData><row r="2"/><row r="5"><c/></row></sheetData>')
    for number in (3, 9, 5):
        added_row(data, number)
    assert [(row.get("r"), len(row)) for row in data] == [("2", 0), ("3", 0), ("5", 0), ("9", 0)]


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


def test_choices_are_offered_as_beside_the_others() -> None:
    sheet = tree("<sheetData/><pageMargins/>")
    offer(sheet, "B4", ["sì", "no"], "Titolo", "Rifiuto.")
    offer(sheet, "B5", ["a"], "Titolo", "Rifiuto.")
    assert [child.tag for child in sheet] == [main("sheetData"), main("dataValidations"), main("pageMargins")]
    rules = sheet[1]
    assert rules.get("count") == "2"
    assert [(rule.get("sqref"), rule.findtext(main("formula1"))) for rule in rules] == [
        ("B4", '"sì,no"'),
        ("B5", '"a"'),
    ]
    assert {rule.get("error") for rule in rules} == {"Rifiuto."}
