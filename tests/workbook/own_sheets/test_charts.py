"""The chart of `Riepilogo`."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from pdo_xl.workbook.own_sheets.charts import CHART_TITLE
from pdo_xl.workbook.own_sheets.summary_sheet import add_summary_sheet
from tests.workbook.own_sheets.drawn import drawn, part


@pytest.fixture(scope="module")
def chart(built: Path) -> str:
    with ZipFile(built) as package:
        assert [name for name in package.namelist() if name.startswith("xl/charts/chart")] == ["xl/charts/chart1.xml"]
        return package.read("xl/charts/chart1.xml").decode()


def test_it_shows_seven_sectors_in_the_table_s_order_and_remembers_no_figures(chart: str) -> None:
    assert re.findall("<c:f>(.*?)</c:f>", chart) == [
        "Riepilogo!$A$3",
        *[reference for letter in "FGHI" for reference in (
            f"Riepilogo!${letter}$24", "Riepilogo!$U$25:$U$31", f"Riepilogo!${letter}$25:${letter}$31",
        )],
    ]  # fmt: skip
    assert '<c:barDir val="bar"/><c:grouping val="percentStacked"/>' in chart
    assert '<c:overlap val="100"/>' in chart
    assert re.search(r'<c:catAx>.*?<c:orientation val="maxMin"/>', chart)
    assert chart.count("Cache>") == 2, "the title's"
    assert f"<c:v>{CHART_TITLE}</c:v>" in chart


def test_segments_have_the_palette_s_fills_outlines_and_numbers_without_noughts(chart: str) -> None:
    series = re.findall("<c:ser>.*?</c:ser>", chart)
    fills = [re.findall('srgbClr val="([0-9A-F]{6})"', one.partition("<a:ln")[0]) for one in series]
    assert fills == [["00664F"], ["F2C14E"], ["FFFFFF", "C74F1D"], ["D9E0E9"]]
    assert [re.findall('pattFill prst="([A-Za-z]+)"', one) for one in series] == [[], [], ["wdUpDiag"], []]
    assert [re.findall('<a:ln w="([0-9]+)"><a:solidFill><a:srgbClr val="404040"', one) for one in series] == [
        ["9525"]
    ] * 4
    assert [re.findall('<c:dLbls><c:numFmt formatCode="(.*?)"', one) for one in series] == [["0;;"]] * 4


def test_it_stands_between_tiles_and_table_grows_with_its_rows_and_says_what_it_shows() -> None:
    drawing = part(drawn(add_summary_sheet), "xl/drawings/drawing1.xml")
    ends = re.findall(r"<xdr:(?:from|to)><xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>", drawing)
    assert ends == [("0", "6"), ("11", "21")]
    # Without the attribute an anchor moves and grows with the cells.
    assert re.findall("<xdr:twoCellAnchor[^>]*>", drawing) == ["<xdr:twoCellAnchor>"]
    (said,) = re.findall(r'descr="([^"]+)"', drawing)
    assert said.startswith("Barre orizzontali, una per settore: quanti obiettivi sono raggiunti")
