from pdo_xl.hosts.file.splice.row_formats import looks_of
from pdo_xl.sheet.blocks import Block

SHEET = b"""<x:worksheet xmlns:x="urn:x"><x:sheetData>
<x:row r="4"><x:c r="A4" s="7"/><x:c r="B4" s="8"><x:v>1</x:v></x:c><x:c r="C4"/></x:row>
<x:row r="5"><x:c r="A5" s="9"/></x:row></x:sheetData></x:worksheet>"""


def test_new_rows_take_the_formats_of_the_row_they_are_like():
    block = Block("Parametri", (1, 2, 3, 4), {6: ["a", 1, "b", "c"], 7: ["d", 2, "e", "f"]}, like=4)
    assert looks_of(SHEET, block) == {
        (row, column): style for row in (6, 7) for column, style in ((1, 7), (2, 8), (3, 0))
    }


def test_a_row_that_is_not_there_gives_none():
    assert looks_of(SHEET, Block("Parametri", (1,), {6: ["a"]}, like=3)) == {}
