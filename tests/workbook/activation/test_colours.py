"""A workbook that was activated before gets the colours that everybody tells apart; colours of the office's own stay."""

import re
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.package import Package
from pdo_xl.reports.palette import LOOKS
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.writing.computed import plan_sheet
from pdo_xl.workbook.activation.colours import OLD_FILLS, recolour
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import by_openpyxl
from tests.workbook.activation.workflows import NOW, activated, deactivated, upgraded

pytestmark = pytest.mark.slow

SAID = "Cambiati i colori degli stati: si distinguono anche da chi confonde il rosso e il verde."


def fills(path: Path) -> dict[str, str]:
    """The fill of each state's rule, as openpyxl reads it."""
    book = openpyxl.load_workbook(path)
    found: dict[str, str] = {}
    for sheet in book.worksheets:
        for formats in sheet.conditional_formatting:
            for rule in formats.rules:
                state = rule.formula[0].strip('"') if rule.type == "cellIs" and rule.formula else ""
                if state in set(State):
                    found[state] = f"#{rule.dxf.fill.bgColor.rgb[-6:]}"
    return found


def with_old_colours(path: Path) -> None:
    """As if it had been activated by version 0.1.0."""
    styles = parts(path)["xl/styles.xml"].decode()
    for state, old in OLD_FILLS.items():
        styles = re.sub(rf'(<bgColor rgb="FF){LOOKS[State(state)].light[1:]}"', rf'\g<1>{old}"', styles)
    edited(path, {"xl/styles.xml": styles.encode()})


def test_the_old_colours_give_way(tmp_path: Path) -> None:
    office = tmp_path / "piano.xlsx"
    by_openpyxl(office)
    target = activated(office)
    today = {state.value: look.light for state, look in LOOKS.items() if look.light}
    assert fills(target) == today
    with_old_colours(target)
    assert fills(target) == {state: f"#{old}" for state, old in OLD_FILLS.items()}
    assert SAID in upgraded(target)
    assert fills(target) == today
    assert upgraded(target) == []


def test_a_colour_that_the_office_chose_stays(tmp_path: Path) -> None:
    office = tmp_path / "piano.xlsx"
    by_openpyxl(office)
    target = activated(office)
    with_old_colours(target)
    styles = parts(target)["xl/styles.xml"].replace(OLD_FILLS[State.REACHED].encode(), b"00FF00")
    edited(target, {"xl/styles.xml": styles})
    assert SAID in upgraded(target)
    after = fills(target)
    assert after[State.REACHED] == "#00FF00"
    assert after[State.OVERDUE] == LOOKS[State.OVERDUE].light


def test_a_workbook_with_none_of_them_is_not_touched(tmp_path: Path) -> None:
    office = tmp_path / "piano.xlsx"
    by_openpyxl(office)
    target = activated(office)
    with closing(FileHost(target, now=NOW)) as host:
        plans = [plan_sheet(sheet) for sheet in load(host).sheets]
    with Package(target) as package:
        assert not recolour(package, plans)


def test_the_office_s_file_comes_back_all_the_same(tmp_path: Path) -> None:
    office = tmp_path / "piano.xlsx"
    by_openpyxl(office)
    target = activated(office)
    with_old_colours(target)
    upgraded(target)
    restored, _ = deactivated(target)
    before, after = parts(office), parts(restored)
    assert after.keys() == before.keys()
    assert [name for name in before if name != "xl/styles.xml" and after[name] != before[name]] == []
