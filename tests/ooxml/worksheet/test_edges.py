"""What stands before and after a sheet's rows, changed while the rows stream by as they are."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.markup import Child, MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.edges import edges_of, put_edges
from tests.hosts.file.archives import parts
from tests.ooxml.worksheet.sheets import OPEN, PART, book_with, sheet

ROWS = b"\n<row r='1'><c r='A1'><v>1</v></c></row>\n <row r='2' /> "


HEAD, TAIL = b"<dimension ref='A1'/>\n<cols/>", b"\n<mergeCells/> <pageMargins/>\n"


def test_edges_that_nobody_changed_are_put_back_byte_for_byte(tmp_path: Path) -> None:
    for markup in (sheet(ROWS, HEAD, TAIL), OPEN + b"<sheetData />" + TAIL + b"</worksheet>\n", sheet(b"")):
        with Package(book_with(tmp_path / "p.xlsx", markup)) as package:
            put_edges(package, PART, edges_of(package, PART))
            assert package.read(PART) == markup


def test_the_rows_stream_by_between_what_was_changed(tmp_path: Path) -> None:
    with Package(book_with(tmp_path / "p.xlsx", sheet(ROWS, HEAD, TAIL))) as package:
        edges = edges_of(package, PART)
        assert [child.name for child in edges.head + edges.tail] == ["dimension", "cols", "mergeCells", "pageMargins"]
        edges.head = [Child("dimension", b"<dimension ref='A1:B2'/>")]
        edges.tail = edges.tail[1:]
        put_edges(package, PART, edges)
        package.write_to(tmp_path / "dopo.xlsx")
    assert parts(tmp_path / "dopo.xlsx")[PART] == sheet(ROWS, b"<dimension ref='A1:B2'/>", b"\n<pageMargins/>\n")


@pytest.mark.parametrize("markup", [b"<worksheet/>", OPEN + b"<sheetData><row>", OPEN + b"<sheetData/><a></worksheet>"])
def test_what_cannot_be_cut_is_broken(tmp_path: Path, markup: bytes) -> None:
    package = Package(book_with(tmp_path / "p.xlsx", markup))
    with pytest.raises(MarkupError):
        edges_of(package, PART)
    package.close()
