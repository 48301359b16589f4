"""A worksheet with blocks written into it as it streams by, and markup that is not to be touched."""

import pytest

from pdo_xl.domain.errors import FileRefused
from tests.hosts.file.xml import block, spliced, spliced_rows, worksheet

UNSAFE = (
    "Il foglio «Piano» contiene qualcosa che non si può modificare senza rischi: "
    "aprire il file in Excel, correggere, salvare e riprovare."
)


def test_a_formula_over_cells_that_are_all_written_gives_way() -> None:
    rows = (
        '<row r="5"><c r="K5"><f t="shared" ref="K5:K6" si="0">A5</f><v>1</v></c></row>'
        '<row r="6"><c r="K6"><f t="shared" si="0"/><v>1</v></c></row>'
    )
    assert spliced_rows(rows, block({5: [1], 6: [2]})) == (
        '<row r="5"><c r="K5"><v>1</v></c></row><row r="6"><c r="K6"><v>2</v></c></row>'
    )


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="6"/><row r="5"/>',
        '<row r="5"/><row r="5"/>',
        '<row r="x"/>',
        '<row r="5"><c r="L5"/><c r="K5"/></row>',
        '<row r="5"><c s="1" r="L5"/><c r="K5"/></row>',
        '<row r="5"><c r="K5"><v>1</v></row>',
        '<row r="5"><c r="A5"/></rwo>',
        '<row r="5"><c r="A5"><!-- </c> --></c></row>',
        '<row r="5"><c r="A5"><is><t><![CDATA[<c r="K5">]]></t></is></c></row>',
        "<row r=\"5\"><?pi <row r='6'?></row>",
        '<row r="5"><c r="è5" s=""/></row>',
    ],
)
def test_what_cannot_be_changed_safely_is_refused(rows: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        spliced_rows(rows, block({5: [1]}))
    assert str(refusal.value) == UNSAFE


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<worksheet>",
        worksheet("")[:-5],
        worksheet("") + "<more/>",
        worksheet("").replace("<worksheet", '<!DOCTYPE x [<!ENTITY e "1">]><worksheet'),
        worksheet("").replace("UTF-8", "ISO-8859-1"),
        worksheet("").replace("<sheetData>", "<!-- --><sheetData>"),
    ],
)
def test_a_part_that_is_no_plain_worksheet_is_refused(markup: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        spliced(markup, block({5: [1]}))
    assert str(refusal.value) == UNSAFE


def test_missing_rows_are_created_in_order() -> None:
    assert spliced_rows('<row r="3"/><row r="6"/>', block({2: [2], 3: [3], 4: [4], 7: [7]})) == (
        '<row r="2"><c r="K2"><v>2</v></c></row><row r="3"><c r="K3"><v>3</v></c></row>'
        '<row r="4"><c r="K4"><v>4</v></c></row><row r="6"/><row r="7"><c r="K7"><v>7</v></c></row>'
    )


def test_several_blocks_of_one_sheet_are_written_together() -> None:
    assert spliced_rows('<row r="5"/>', block({5: [1]}, (1,)), block({5: [2], 6: [3]}, (2,))) == (
        '<row r="5"><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c></row><row r="6"><c r="B6"><v>3</v></c></row>'
    )


def test_rows_and_cells_without_references_are_counted() -> None:
    rows = "<row><c><v>1</v></c></row><row><c/><c><v>2</v></c><c t='s'><v>3</v></c></row><row r='9'/><row/>"
    assert spliced_rows(rows, block({2: [5, None], 10: [6, 7]}, (2, 3))) == (
        '<row><c><v>1</v></c></row><row><c/><c r="B2"><v>5</v></c><c r="C2"/></row>'
        '<row r=\'9\'/><row><c r="B10"><v>6</v></c><c r="C10"><v>7</v></c></row>'
    )


def test_white_space_and_extensions_of_rows_stay() -> None:
    rows = '\n  <row r="5">\n    <c r="A5" />\n    <extLst><ext uri="x"/></extLst></row>\n  <row r="6" />\n'
    assert spliced_rows(rows, block({5: [1], 6: [2]})) == (
        '\n  <row r="5">\n    <c r="A5" /><c r="K5"><v>1</v></c>\n    <extLst><ext uri="x"/></extLst></row>\n'
        '  <row r="6" ><c r="K6"><v>2</v></c></row>\n'
    )


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 11, 64, 1000])
def test_chunks_may_end_anywhere_and_a_prefix_is_kept(size: int) -> None:
    markup = (
        "<?xml version='1.0'?><x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
        "<x:dimension ref='A1:B2'/><x:sheetData><x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row>"
        "<x:row r='2'><x:c r='K2' s='3'><x:v>1</x:v></x:c></x:row></x:sheetData>"
        "<x:pageMargins left='0'/></x:worksheet>"
    )
    written = spliced(markup, block({1: ["è"], 2: [2], 3: [3]}), size=size)
    assert written == (
        "<?xml version='1.0'?><x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
        "<x:dimension ref='A1:K3'/><x:sheetData><x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c>"
        '<x:c r="K1" t="inlineStr"><x:is><x:t>è</x:t></x:is></x:c></x:row>'
        '<x:row r=\'2\'><x:c r="K2" s="3"><x:v>2</x:v></x:c></x:row>'
        '<x:row r="3"><x:c r="K3"><x:v>3</x:v></x:c></x:row></x:sheetData><x:pageMargins left=\'0\'/></x:worksheet>'
    )


@pytest.mark.parametrize("rows", ["<sheetData/>", "<sheetData />", "<sheetData></sheetData>"])
def test_an_empty_sheet_is_filled_and_left_as_it_was_without_values(rows: str) -> None:
    markup = worksheet("").replace("<sheetData></sheetData>", rows)
    assert spliced(markup, block({5: [None]})) == markup
    assert spliced(markup, block({5: [1]})) == worksheet('<row r="5"><c r="K5"><v>1</v></c></row>')
