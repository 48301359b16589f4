import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.moved_references import formula_after
from pdo_xl.ooxml.worksheet.moved_rows import formulas_of, moved_area, with_moved_rows
from pdo_xl.sheet.address import Area
from tests.hosts.file.xml import worksheet

MOVES = {4: 5, 5: 4}


def moved(rows: str, tail: str = "", moves: dict[int, int] | None = None) -> str:
    given = MOVES if moves is None else moves
    markup = with_moved_rows(
        worksheet(rows, tail=tail).encode(), given, lambda text: formula_after(text, given, "M", own=True)
    )
    return markup.decode()


def test_rows_change_places_with_all_they_hold() -> None:
    rows = '<row r="3"/><row r="4" ht="30" s="2"><c r="A4" s="7"><v>1</v></c></row><row r="5"><c r="B5" t="s"><v>2</v></c></row>'
    expected = '<row r="3"/><row r="4"><c r="B4" t="s"><v>2</v></c></row><row ht="30" s="2" r="5"><c r="A5" s="7"><v>1</v></c></row>'
    assert moved(rows) == worksheet(expected)


def test_a_blank_row_comes_where_another_one_was() -> None:
    rows = '<row r="4"><c r="A4"><v>1</v></c></row>'
    assert moved(rows) == worksheet('<row r="5"><c r="A5"><v>1</v></c></row>')


def test_cells_without_a_place_are_counted() -> None:
    assert moved("<row><c><v>0</v></c></row>", moves={1: 2}) == worksheet('<row r="2"><c r="A2"><v>0</v></c></row>')


def test_formulas_go_with_their_cells() -> None:
    rows = '<row r="4"><c r="Z4"><f>A4&amp;A5</f><v>x</v></c></row><row r="6"><c r="Z6"><f>A4+1</f></c></row>'
    assert moved(rows) == worksheet(
        '<row r="5"><c r="Z5"><f>A5&amp;A4</f><v>x</v></c></row><row r="6"><c r="Z6"><f>A5+1</f></c></row>'
    )


def test_a_shared_formula_is_written_out() -> None:
    rows = (
        '<row r="4"><c r="Z4"><f t="shared" ref="Z4:Z5" si="0">A4</f></c></row>'
        '<row r="5"><c r="Z5"><f t="shared" si="0"/></c></row>'
    )
    assert moved(rows, moves={4: 6, 6: 4}) == worksheet(
        '<row r="5"><c r="Z5"><f>A5</f></c></row><row r="6"><c r="Z6"><f>A6</f></c></row>'
    )


def test_a_formula_over_several_rows_is_refused() -> None:
    one = '<row r="4"><c r="Z4"><f t="array" ref="Z4:AA4">A4:B4</f></c></row>'
    assert '<f t="array" ref="Z5:AA5">A5:B5</f>' in moved(one)
    several = '<row r="4"><c r="Z4"><f t="array" ref="Z4:Z5">A1:A2</f></c></row>'
    with pytest.raises(FileRefused, match="La formula della cella Z4 occupa più righe"):
        moved(several)


def test_links_and_merges_go_along() -> None:
    tail = (
        '<mergeCells count="2"><mergeCell ref="Q4:R4"/><mergeCell ref="Q5:R6"/></mergeCells>'
        '<hyperlinks><hyperlink ref="W4" location="X!A1"/></hyperlinks>'
    )
    assert moved("", tail) == worksheet(
        "",
        tail='<mergeCells count="1"><mergeCell ref="Q5:R5"/></mergeCells>'
        '<hyperlinks><hyperlink ref="W5" location="X!A1"/></hyperlinks>',
    )
    assert "mergeCell" not in moved("", '<mergeCells count="1"><mergeCell ref="Q5:R6"/></mergeCells>')


def test_an_area_goes_as_a_whole_or_not() -> None:
    assert moved_area(Area(4, 1, 4, 2), MOVES) == Area(5, 1, 5, 2)
    assert moved_area(Area(1, 1, 9, 2), MOVES) is None
    assert moved_area(Area(7, 1, 1_048_576, 2), MOVES) == Area(7, 1, 1_048_576, 2)


def test_the_formulas_of_a_sheet() -> None:
    assert formulas_of(b"<c><f>A&amp;B</f></c><c><f t='shared' si='0'/></c><c><f>1</f></c>") == {"A&B", "1"}
