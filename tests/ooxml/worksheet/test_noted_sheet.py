"""What a sheet is like before columns come into it is noted, and no more than that."""

from pdo_xl.ooxml.worksheet.noted_sheet import NotedSheet

SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews/><sheetData>'
    b'<row r="1" spans="1:3"><c r="C1" s="9"/></row><row r="2" spans="1:3"><c r="A2"/><c r="C2" s="4"/></row>'
    b'<row r="3"/><row r="5" ht="9"></row></sheetData><pageMargins/></worksheet>'
)


def test_runs_of_rows_and_the_cells_in_the_columns_are_noted() -> None:
    noted = NotedSheet.read((SHEET,), {4, 3}, 2)
    assert noted.columns == (3, 4)
    assert noted.head.endswith(b"<sheetViews/>")
    assert noted.tail == b"</sheetData><pageMargins/></worksheet>"
    assert noted.rows == [(1, 2, "1:3"), (3, 3, None), (5, 5, None)]
    assert list(noted.spans()) == [(1, "1:3"), (2, "1:3"), (3, None), (5, None)]
    assert noted.closed == {3}
    assert noted.cells == {2: {3: b' r="C2" s="4"/>'}}
