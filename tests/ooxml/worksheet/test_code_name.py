"""A sheet's document module is named at the sheet's beginning, and the name can be taken back."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.code_name import code_name_of, set_code_name, take_code_name_back, without_code_name
from tests.hosts.file.archives import plan
from tests.ooxml.worksheet.sheets import PART, book_with, sheet


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<worksheet><sheetData/>", b'<worksheet><sheetPr codeName="F&amp;1"/><sheetData/>'),
        (b"<x:worksheet><x:sheetViews/>", b'<x:worksheet><x:sheetPr codeName="F&amp;1"/><x:sheetViews/>'),
        (b'<worksheet><sheetPr a="1"/><sheetData/>', b'<worksheet><sheetPr a="1" codeName="F&amp;1"/><sheetData/>'),
        (b"<worksheet><sheetPr><a/></sheetPr>", b'<worksheet><sheetPr codeName="F&amp;1"><a/></sheetPr>'),
        (b'<worksheet><sheetPr codeName="X" b=""/>', b'<worksheet><sheetPr codeName="F&amp;1" b=""/>'),
    ],
)
def test_a_name_is_given_and_taken_back(before: bytes, after: bytes, tmp_path: Path) -> None:
    with Package(plan(tmp_path / "piano.xlsx")) as package:
        package.put(PART, before)
        noted = set_code_name(package, PART, "F&1")
        assert package.read(PART) == after
        assert code_name_of(package, PART) == "F&1"
        assert take_code_name_back(package.read(PART), noted) == before


def test_a_sheet_without_a_name_has_none(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "piano.xlsx")) as package:
        package.put(PART, b"<worksheet><sheetPr/><sheetData/></worksheet>")
        assert code_name_of(package, PART) == ""


def test_two_beginnings_are_compared_without_names() -> None:
    assert without_code_name(b'<a><sheetPr codeName="X"/> <b/>') == b"<a><b/>"
    assert without_code_name(b'<a><sheetPr codeName="X" c="1"/><b/>') == b'<a><sheetPr c="1"/><b/>'


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


def test_a_name_is_read_as_text_and_a_cell_that_spells_one_stays(tmp_path: Path) -> None:
    cell = b'<row><c t="inlineStr"><is><t> codeName="Foglio1"</t></is></c></row>'
    markup = sheet(cell, head=b"<sheetPr codeName='A &lt; B'/>")
    with Package(book_with(tmp_path / "p.xlsx", markup)) as package:
        assert code_name_of(package, PART) == "A < B"
        noted = set_code_name(package, PART, "Foglio1")
        assert package.read(PART).endswith(cell + b"</sheetData></worksheet>")
        assert take_code_name_back(package.read(PART), noted) == markup
