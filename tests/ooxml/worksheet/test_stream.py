"""A worksheet streams by in pieces of any size, and is cut where it always is."""

import pytest

from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.worksheet import stream as module
from pdo_xl.ooxml.worksheet.stream import SheetStream
from tests.ooxml.worksheet.sheets import OPEN, sheet

HEAD, TAIL = b"<dimension ref='A1'/><sheetViews/>", b"<mergeCells/><pageMargins/>"
ROWS = b'\n<row r="1"><c r="A1"><v>1</v></c></row>\n<row r="2"/>'


def chunks(markup: bytes, size: int) -> list[bytes]:
    return [markup[start : start + size] for start in range(0, len(markup), size)]


@pytest.mark.parametrize("size", [1, 2, 7, 64, 10_000])
@pytest.mark.parametrize("prefix", [b"", b"x:"])
def test_head_rows_and_tail_whatever_the_pieces(size: int, prefix: bytes) -> None:
    markup = sheet(ROWS, HEAD, TAIL)
    if prefix:
        markup = (
            markup.replace(b"</", b"<//")
            .replace(b"<", b"<x:")
            .replace(b"<x://", b"</x:")
            .replace(b"xmlns=", b"xmlns:x=")
        )
    stream = SheetStream(chunks(markup, size))
    assert stream.prefix == prefix
    assert [child.name for child in stream.head] == ["dimension", "sheetViews"]
    first, *rows = stream.rows()
    assert first == b"\n"
    assert [row.split(b"<")[0] for row in rows] == [b' r="1">', b' r="2"/>']
    tail = stream.tail()
    assert tail.startswith(b"</" + prefix + b"sheetData>")
    again = SheetStream(chunks(markup, size))
    assert b"".join(again.data()) == (b"\n<" + prefix + b"row" + (b"<" + prefix + b"row").join(rows))
    assert again.tail() == tail


@pytest.mark.parametrize("size", [1, 3, 10_000])
def test_no_tag_is_cut_in_two(size: int) -> None:
    pieces = list(SheetStream(chunks(sheet(ROWS), size)).data())
    assert all(piece.count(b"<") == piece.count(b">") for piece in pieces)


@pytest.mark.parametrize("data", [b"<sheetData/>", b'<sheetData a="1" />'])
def test_a_sheet_without_rows(data: bytes) -> None:
    stream = SheetStream([OPEN + data + TAIL + b"</worksheet>"])
    assert stream.self_closing
    assert (list(stream.rows()), list(stream.data())) == ([], [])
    assert stream.tail() == TAIL + b"</worksheet>"


@pytest.mark.parametrize(
    "markup", [b"", b"<worksheet>", b"testo", b"<worksheet><sheetDataX/></worksheet>", OPEN + b"<!--x--><sheetData/>"]
)
def test_what_is_no_worksheet_is_refused(markup: bytes) -> None:
    with pytest.raises(MarkupError):
        SheetStream([markup])


def test_rows_that_do_not_end_are_refused() -> None:
    stream = SheetStream([OPEN + b"<sheetData><row/>"])
    with pytest.raises(MarkupError):
        list(stream.rows())
    with pytest.raises(MarkupError):
        list(SheetStream([OPEN + b"<sheetData><row/>"]).data())


def test_what_stands_around_the_rows_and_one_row_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_EDGE", 1000)
    long = b"<x>" + b"a" * 2000 + b"</x>"
    with pytest.raises(MarkupError):
        SheetStream(chunks(sheet(b"", head=long), 100))
    stream = SheetStream(chunks(sheet(b"<row>" + long + b"</row>"), 100))
    with pytest.raises(MarkupError):
        list(stream.rows())
    stream = SheetStream(chunks(sheet(ROWS, tail=long), 100))
    assert len(list(stream.rows())) == 3
    with pytest.raises(MarkupError):
        stream.tail()
    many = SheetStream(chunks(sheet(ROWS * 100), 100))
    assert sum(1 for _ in many.rows()) == 201, "many rows are no long one"
