"""What Excel of today and of long ago puts beside a plan stays as it is, wherever the plan goes, and comes back."""

import re
from datetime import date
from pathlib import Path

import pytest

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.reading.load import load
from pdo_xl.workbook.files.distribute_file import distribute_file
from pdo_xl.workbook.files.new_year_file import new_year_file
from tests.hosts.file.archives import parts
from tests.workbook.activation.later_parts import LATER
from tests.workbook.activation.offices import PLAN
from tests.workbook.activation.workflows import NOW, RUN, activated, calculated, deactivated, upgraded

pytestmark = [pytest.mark.slow, pytest.mark.whole]

PLACES = {
    "a pivot table beside the plan, with a slicer": 15,
    "sparklines where our columns would be": 12,
}
"""The first of our columns, where it is not the one behind the plan."""
CHANGED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/app\.xml|xl/(?:workbook|styles)\.xml|xl/_rels/workbook\.xml\.rels|"
    r"xl/worksheets/(?:_rels/)?sheet[0-9]+\.xml(?:\.rels)?|xl/charts/chart1\.xml|xl/drawings/.*"
)


def made(name: str, folder: Path) -> Path:
    path = folder / ("piano.xlsm" if "macro sheet" in name else "piano.xlsx")
    LATER[name](path)
    return path


@pytest.mark.not_for_excel("a macro sheet wants the kind of a workbook with macros, and has none of VBA")
@pytest.mark.parametrize("name", LATER)
def test_it_stays_and_comes_back(name: str, tmp_path: Path) -> None:
    path = made(name, tmp_path)
    before = parts(path)
    target = activated(path)
    assert [part for part in before if parts(target).get(part) != before[part] and not CHANGED.fullmatch(part)] == []
    layout = load(FileHost(target, now=NOW)).sheets[0].layout
    assert min(layout.computed.values()) == PLACES.get(name, 11)
    calculated(target, date(2025, 12, 31))
    assert upgraded(target) == []
    back, done = deactivated(target, path.with_name(f"restituito{path.suffix}"))
    assert (done.exact, parts(back)) == (True, before)


@pytest.mark.parametrize("name", LATER)
def test_the_next_year_and_each_part_are_whole(name: str, tmp_path: Path) -> None:
    """The rules of Excel are held against each file that is written."""
    target = activated(made(name, tmp_path))
    following = tmp_path / "dopo.xlsm"
    new_year_file(target, 2025, following, run=RUN)
    assert parts(target).keys() <= parts(following).keys()
    sent = distribute_file(target, tmp_path / "parti", run=RUN).files
    for one in sent:
        kept = parts(one.path)
        assert ("xl/docMetadata/LabelInfo.xml" in kept) == ("confidentiality" in name)
        assert not [part for part in kept if re.search("pivot|slicer|macrosheet|connections|dati/", part)]
    assert sent


def test_a_pivot_table_follows_a_sheet_that_is_renamed(tmp_path: Path) -> None:
    from pdo_xl.hosts.file.rename import rename_sheets
    from pdo_xl.ooxml.package import Package

    path = made("a pivot table beside the plan, with a slicer", tmp_path)
    with Package(path) as package:
        rename_sheets(package, {PLAN: "Piano d'area"})
        assert b'sheet="Piano d\'area"' in package.read("xl/pivotCache/pivotCacheDefinition1.xml")
