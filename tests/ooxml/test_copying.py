"""A part comes into another package with all that it is related to, under names that are free there."""

from pathlib import Path

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.content_types import content_type
from pdo_xl.ooxml.copying import copy_part
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relationships
from tests.hosts.file.archives import plan


def test_a_sheet_comes_with_its_drawing_and_its_chart(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "da.xlsx")) as source, Package(plan(tmp_path / "a.xlsx")) as target:
        summary = sheet_parts(source)["Riepilogo"]
        copied = copy_part(source, summary, target, "xl", b"<new/>")
        assert copied == "xl/worksheets/sheet4.xml"
        assert target.read(copied) == b"<new/>"
        (drawing,) = relationships(target, copied).values()
        assert drawing.target == "xl/drawings/drawing2.xml"
        (chart,) = relationships(target, drawing.target).values()
        assert target.read(chart.target) == source.read("xl/charts/chart1.xml")
        assert relationships(target, copied).keys() == relationships(source, summary).keys()
        for new, old in ((copied, summary), (chart.target, "xl/charts/chart1.xml")):
            assert content_type(target, new) == content_type(source, old)
