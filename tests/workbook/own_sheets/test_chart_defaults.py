"""What XlsxWriter leaves unsaid in a chart is said."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from pdo_xl.workbook.own_sheets.chart_defaults import drop_caches, say_defaults


def test_charts_leave_nothing_to_a_program_s_own_defaults(built: Path) -> None:
    with ZipFile(built) as package:
        charts = [package.read(name).decode() for name in package.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 1
    for chart in charts:
        assert chart.count('<c:overlay val="0"/>') == chart.count("<c:title>") + chart.count("<c:legend>")
        assert '<c:roundedCorners val="0"/>' in chart
        assert '<c:varyColors val="0"/>' in chart
        assert "numCache" not in chart
        assert "<c:cat><c:strRef>" in chart
    labels, *_ = re.findall(r"<c:dLbls>.*?</c:dLbls>", charts[0])
    assert labels.endswith(
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


C = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def chart(inside: str) -> etree._Element:
    return etree.fromstring(f'<c:chartSpace xmlns:c="{C}">{inside}</c:chartSpace>')


def names(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<c:chart/>", ["roundedCorners", "chart"]),
        ("<c:date1904/><c:lang/><c:chart/>", ["date1904", "lang", "roundedCorners", "chart"]),
        ('<c:roundedCorners val="1"/><c:chart/>', ["roundedCorners", "chart"]),
    ],
)
def test_what_is_absent_stands_where_the_schema_wants_it_and_what_is_said_stays(before: str, after: list[str]) -> None:
    root = chart(before)
    say_defaults(root)
    assert names(root) == after
    assert root.find(f"{{{C}}}roundedCorners").get("val") == ("1" if "val" in before else "0")


def test_an_axis_and_its_title_say_everything_in_order() -> None:
    root = chart("<c:valAx><c:axId/><c:scaling/><c:title><c:tx/><c:spPr/></c:title><c:numFmt/><c:crossAx/></c:valAx>")
    say_defaults(root)
    axis = root.find(f"{{{C}}}valAx")
    assert names(axis) == [
        "axId", "scaling", "delete", "title", "numFmt", "majorTickMark", "minorTickMark", "crossAx",
    ]  # fmt: skip
    assert names(axis.find(f"{{{C}}}title")) == ["tx", "overlay", "spPr"]


def test_saying_it_twice_changes_nothing() -> None:
    root = chart("<c:chart><c:title/><c:legend/><c:barChart/><c:catAx/><c:dLbls><c:showVal/></c:dLbls></c:chart>")
    say_defaults(root)
    once = etree.tostring(root)
    say_defaults(root)
    assert etree.tostring(root) == once


def test_categories_are_texts_and_figures_are_nowhere_twice() -> None:
    root = chart(
        "<c:cat><c:numRef><c:f>A1</c:f><c:numCache/></c:numRef></c:cat><c:val><c:numRef><c:f>B1</c:f><c:numCache/>"
        "</c:numRef></c:val><c:tx><c:strRef><c:f>C1</c:f><c:strCache/></c:strRef></c:tx>"
    )
    drop_caches(root)
    say_defaults(root)
    text = etree.tostring(root).decode()
    assert "Cache" not in text
    assert "<c:cat><c:strRef><c:f>A1</c:f></c:strRef></c:cat>" in text
    assert "<c:val><c:numRef><c:f>B1</c:f></c:numRef></c:val>" in text


def test_a_title_keeps_the_text_that_stands_for_its_cell() -> None:
    root = chart("<c:title><c:tx><c:strRef><c:f>A3</c:f><c:strCache/></c:strRef></c:tx></c:title><c:strCache/>")
    drop_caches(root)
    assert etree.tostring(root).decode().count("strCache") == 1
