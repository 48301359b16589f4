"""A sheet's document module is named at the sheet's beginning, and the name can be taken back."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.code_name import code_name_of, set_code_name, take_code_name_back, without_code_name
from tests.hosts.file.archives import plan

PART = "xl/worksheets/sheet1.xml"


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
