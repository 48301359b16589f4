"""A workbook whose deadlines count only since it was activated gets the look of a Stato of two states."""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.sheet.columns.mapping import column_options
from pdo_xl.workbook.activation.activate_file import activate_file
from pdo_xl.workbook.files.calculate_file import calculate_file
from tests.cli.headers import ROWS, Line, office
from tests.hosts.file.archives import edited, parts
from tests.support import HEADER, TITLE
from tests.workbook.activation.workflows import RUN, activated, deactivated, upgraded

pytestmark = pytest.mark.slow

SAID = "La colonna Stato è più larga, e colora anche le righe con due stati, del valore e della scadenza."
COUNTED = column_options(["scadenza=K", "data_effettiva=L"])
STATE = "N"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    rows: list[Line] = [[*cells, "30.06.2024", "10.07.2024"] if cells[1] else cells for cells in ROWS]
    return office(tmp_path / "piano.xlsx", ("Piano", [[TITLE], [*HEADER, "Scadenza", "Data effettiva"], *rows]))


def counted(path: Path) -> Path:
    """Activated, and only then told that the deadlines count."""
    target = activated(path)
    assert calculate_file(target, on=date(2024, 12, 31), mapping=COUNTED, run=RUN).written.changed
    return target


def sheet(path: Path) -> Worksheet:
    found = openpyxl.load_workbook(path)["Piano"]
    assert isinstance(found, Worksheet)
    return found


def state_rules(path: Path) -> list[tuple[str, str, int, bool, str]]:
    """The rules of the state's column in their order: type, formula, priority, whether it stops, fill."""
    return [
        (rule.type, rule.formula[0], rule.priority, bool(rule.stopIfTrue), rule.dxf.fill.bgColor.rgb)
        for formats in sheet(path).conditional_formatting
        if str(formats.sqref).startswith(STATE)
        for rule in formats.rules
    ]


def test_what_was_answered_later_is_wide_and_coloured_after_aggiorna(plan: Path, tmp_path: Path) -> None:
    target = counted(plan)
    before = sheet(target)
    assert " · scadenza: " in str(before[f"{STATE}3"].value)
    assert before.column_dimensions[STATE].width < 25
    assert {kind for kind, *_ in state_rules(target)} == {"cellIs"}

    assert SAID in upgraded(target)
    assert sheet(target).column_dimensions[STATE].width > 44
    after = state_rules(target)
    told_at_once = activate_file(plan, target=tmp_path / "subito.xlsm", mapping=COUNTED, run=RUN).written.target

    def without_priority(path: Path) -> set[tuple[str, str, bool, str]]:
        return {(kind, formula, stops, fill) for kind, formula, _, stops, fill in state_rules(path)}

    assert without_priority(target) == without_priority(told_at_once)
    two = [(priority, formula) for kind, formula, priority, *_ in after if kind == "expression"]
    assert two == sorted(two), "the worse state comes first"
    assert '"Scaduto · scadenza: "' in two[0][1]
    priorities = [rule.priority for formats in sheet(target).conditional_formatting for rule in formats.rules]
    assert len(set(priorities)) == len(priorities)
    assert upgraded(target) == []


def test_the_column_keeps_its_format(plan: Path) -> None:
    target = counted(plan)
    name = "xl/worksheets/sheet1.xml"
    (style,) = re.findall(rb'<col min="14" max="14"[^>]* style="([0-9]+)"', parts(target)[name])
    upgraded(target)
    (after,) = re.findall(rb'<col min="14" max="14"[^>]* style="([0-9]+)"', parts(target)[name])
    assert after == style


def test_a_width_that_was_chosen_stays(plan: Path) -> None:
    target = counted(plan)
    name = "xl/worksheets/sheet1.xml"
    old = f'width="{sheet(target).column_dimensions[STATE].width:g}"'.encode()
    assert old in parts(target)[name]
    edited(target, {name: parts(target)[name].replace(old, b'width="9"')})
    assert SAID in upgraded(target)
    assert sheet(target).column_dimensions[STATE].width == 9


def test_colours_that_were_taken_away_stay_away(plan: Path) -> None:
    target = counted(plan)
    book = openpyxl.load_workbook(target, keep_vba=True)
    book["Piano"].conditional_formatting = type(book["Piano"].conditional_formatting)()
    book.save(target)
    assert SAID not in upgraded(target)


def test_without_deadlines_nothing_is_touched(plan: Path) -> None:
    target = activated(plan)
    assert upgraded(target) == []


def test_the_office_s_file_comes_back_all_the_same(plan: Path) -> None:
    target = counted(plan)
    assert SAID in upgraded(target)
    restored, _ = deactivated(target)
    before, after = parts(plan), parts(restored)
    assert after.keys() == before.keys()
    assert [name for name in before if name != "xl/styles.xml" and after[name] != before[name]] == []
