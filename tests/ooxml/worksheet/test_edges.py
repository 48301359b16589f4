"""What stands before and after a sheet's rows, changed while the rows stream by as they are."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.markup import Child, MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.edges import code_name_of, edges_of, put_edges, set_code_name, take_code_name_back
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


CODE_NAMES = {
    b"": ("", b'<sheetPr codeName="Foglio&amp;1"/>'),
    b"<sheetPr/>": ("", b'<sheetPr codeName="Foglio&amp;1"/>'),
    b"<sheetPr a='1'><tabColor/></sheetPr>": ("", b"<sheetPr a='1' codeName=\"Foglio&amp;1\"><tabColor/></sheetPr>"),
    b"<sheetPr codeName='Vecchio'/>": ("Vecchio", b'<sheetPr codeName="Foglio&amp;1"/>'),
    b'<sheetPr  codeName="A &lt; B" b="2">\n</sheetPr>': (
        "A < B",
        b'<sheetPr  codeName="Foglio&amp;1" b="2">\n</sheetPr>',
    ),
}


@pytest.mark.parametrize("properties", CODE_NAMES, ids=repr)
def test_a_name_is_put_where_it_belongs_and_taken_back_byte_for_byte(tmp_path: Path, properties: bytes) -> None:
    before, written = CODE_NAMES[properties]
    markup = sheet(
        ROWS + b"<row><c t='inlineStr'><is><t> codeName=\"Foglio&amp;1\"</t></is></c></row>", properties + HEAD, TAIL
    )
    with Package(book_with(tmp_path / "p.xlsx", markup)) as package:
        assert code_name_of(package, PART) == before
        noted = set_code_name(package, PART, "Foglio&1")
        assert code_name_of(package, PART) == "Foglio&1"
        named = package.read(PART)
    assert named.replace(b" codeName", b"codeName").startswith((OPEN + written).replace(b" codeName", b"codeName"))
    assert take_code_name_back(named, noted) == markup


def test_a_sheet_of_a_chart_has_a_name_too(tmp_path: Path) -> None:
    markup = b'<?xml version="1.0"?>\n<x:chartsheet xmlns:x="q"><x:sheetViews/></x:chartsheet>'
    with Package(book_with(tmp_path / "p.xlsx", markup)) as package:
        noted = set_code_name(package, PART, "Torta")
        assert b'<x:chartsheet xmlns:x="q"><x:sheetPr codeName="Torta"/><x:sheetViews/>' in package.read(PART)
        assert take_code_name_back(package.read(PART), noted) == markup


def test_what_has_no_root_is_broken(tmp_path: Path) -> None:
    package = Package(book_with(tmp_path / "p.xlsx", b"niente"))
    with pytest.raises(MarkupError):
        set_code_name(package, PART, "Foglio1")
    package.close()
