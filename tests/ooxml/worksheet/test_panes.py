"""A pane that splits nothing: Excel offers to repair a workbook that has one."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.panes import mend_panes, splits

COMMITTED = Path(__file__).parents[3] / "workbook" / "Piano_Obiettivi_2024.xlsm"
BROKEN = b'<pane topLeftCell="A1" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'


def with_views(path: Path, sheet: str, views: bytes) -> None:
    """The committed workbook with other views in one sheet."""
    with Package(COMMITTED) as package:
        part = sheet_parts(package)[sheet]
        markup = package.read(part)
        start = markup.index(b"<sheetView ")
        start = markup.index(b">", start) + 1 if markup[markup.index(b">", start) - 1 : start] != b"/" else start
        opened = markup[:start].rstrip(b">").rstrip(b"/") + b">"
        rest = markup[markup.index(b"</sheetViews>") :]
        package.put(part, opened + views + b"</sheetView>" + rest)
        package.write_to(path)


@pytest.mark.not_for_excel("the test makes what is to be mended")
@pytest.mark.parametrize(
    ("views", "mended"),
    [
        (BROKEN, b"<selection/>"),
        (b'<pane xSplit="0" ySplit="0" state="frozen"></pane>', b""),
        (b'<pane ySplit="0" activePane="topRight"/><selection activeCell="B2" pane="topRight" sqref="B2"/>',
         b'<selection activeCell="B2" sqref="B2"/>'),
    ],
)  # fmt: skip
def test_it_is_taken_out(tmp_path: Path, views: bytes, mended: bytes) -> None:
    path = tmp_path / "prima.xlsm"
    with_views(path, "Riepilogo", views)
    with Package(path) as package:
        part = sheet_parts(package)["Riepilogo"]
        before = package.read(part)
        assert mend_panes(package, part)
        assert package.read(part) == before.replace(views, mended)
        assert not mend_panes(package, part)


@pytest.mark.parametrize(
    "views", [b'<pane ySplit="3" topLeftCell="A4" state="frozen"/><selection pane="bottomLeft"/>', b""]
)
def test_a_pane_that_splits_stays(tmp_path: Path, views: bytes) -> None:
    path = tmp_path / "prima.xlsm"
    with_views(path, "Riepilogo", views)
    with Package(path) as package:
        assert not mend_panes(package, sheet_parts(package)["Riepilogo"])
        assert package.touched() == []


def test_no_sheet_of_the_committed_workbook_has_one() -> None:
    with ZipFile(COMMITTED) as workbook:
        for name in workbook.namelist():
            if name.startswith("xl/worksheets/sheet"):
                for pane in workbook.read(name).split(b"<pane")[1:]:
                    assert splits(pane[: pane.index(b">")]), name
