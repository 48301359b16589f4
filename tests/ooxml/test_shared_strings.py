"""The workbook's shared texts, by their index."""

from pathlib import Path

import pytest
import xlsxwriter

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.shared_strings import SharedTexts
from tests.hosts.file.archives import edited

TABLE = (
    b'<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4"><x:si><x:t>a &lt; b</x:t></x:si>'
    b'<x:si><x:r><x:rPr><x:b/></x:rPr><x:t>gr</x:t></x:r><x:r><x:t xml:space="preserve">asso </x:t></x:r></x:si><x:si/>'
    b"<x:si><x:t>Kanji</x:t><x:rPh sb='0' eb='1'><x:t>kana</x:t></x:rPh></x:si></x:sst>"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write("A1", "x")
    return path


def test_a_text_is_given_without_its_looks_and_without_how_it_is_spoken(path: Path) -> None:
    with Package(edited(path, {"xl/sharedStrings.xml": TABLE})) as package:
        texts = SharedTexts(package)
        assert [texts(number) for number in range(5)] == ["a < b", "grasso ", "", "Kanji", None]
        assert texts.markup(0) == b"<x:t>a &lt; b</x:t>"
        assert texts.markup(1) is not None
        assert b"<x:b/>" in texts.markup(1)
        assert (texts.markup(2), texts.markup(9)) == (None, None)


def test_without_a_table_there_is_no_text(path: Path) -> None:
    rels = "xl/_rels/workbook.xml.rels"
    with Package(edited(path, {rels: lambda old: old.replace(b"/sharedStrings", b"/altro")})) as package:
        assert (SharedTexts(package)(0), SharedTexts(package).markup(0)) == (None, None)
