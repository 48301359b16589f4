"""Charts reach to the end of their table."""

from pathlib import Path

import pytest

from pdo_xl.hosts.file.charts import fit_charts
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import ChartRows
from tests.hosts.file.archives import edited, plan, replaced

CHART = "xl/charts/chart1.xml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


def test_series_that_start_with_the_table_end_with_it(path: Path) -> None:
    with Package(path) as package:
        old = package.read(CHART).decode()
        assert fit_charts(package, ChartRows("Riepilogo", 22, 28))
        new = package.read(CHART).decode()
        assert not fit_charts(package, ChartRows("Riepilogo", 22, 28))
    assert "<c:f>Riepilogo!$A$22:$A$28</c:f></c:strRef>" in new
    assert "<c:f>Riepilogo!$B$22:$B$28</c:f></c:numRef>" in new
    assert "<c:f>Riepilogo!$C$5:$C$9</c:f><c:numCache>" in new
    assert "<c:f>Riepilogo!$B$20</c:f><c:strCache>" in new
    assert len(new) < len(old)


@pytest.mark.parametrize(
    "charts", [ChartRows("Riepilogo", 22, 23), ChartRows("Riepilogo", 30, 40), ChartRows("Altro", 22, 28)]
)
def test_charts_that_fit_or_show_something_else_stay(path: Path, charts: ChartRows) -> None:
    with Package(path) as package:
        assert not fit_charts(package, charts)
        assert not package.changed


def test_quoted_names_of_sheets_are_understood(path: Path) -> None:
    edited(path, {
        CHART: replaced("Riepilogo!", "'Riepilogo dell''anno'!"),
        "xl/workbook.xml": replaced('name="Riepilogo"', 'name="Riepilogo dell&apos;anno"'),
    })  # fmt: skip
    with Package(path) as package:
        assert fit_charts(package, ChartRows("Riepilogo dell'anno", 22, 22))
        assert b"<c:f>'Riepilogo dell''anno'!$A$22:$A$22</c:f></c:strRef>" in package.read(CHART)
