"""What stands beside the rows of a plan: handed on, and the value that a row started from."""

from collections.abc import Sequence
from datetime import date

from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.entry import CellError, Entry, FromStart, Percent
from pdo_xl.sheet.address import Area
from tests.sheet.reading.plans import read
from tests.support import HEADER, MemoryGrid, more, row

BESIDE = ["Codice", "Stakeholder", "Fonte dei dati", "Baseline"]


def plan_of(*rows: Sequence[Entry], merges: Sequence[Area] = ()) -> Plan:
    lines = [["PIANO DEGLI OBIETTIVI 2024"], [*HEADER, *BESIDE], *rows]
    return read(MemoryGrid("Piano", lines, merges=merges)).plan


def test_what_is_written_beside_a_row_is_handed_on() -> None:
    plan = plan_of([*row(), "O1", "Cittadini", "Protocollo", 40.0])
    assert plan.others == {
        "Piano": {3: {"codice": "O1", "stakeholder": "Cittadini", "fonte": "Protocollo", "partenza": "40"}}
    }


def test_what_is_said_of_an_objective_holds_for_its_other_rows() -> None:
    plan = plan_of(
        [*row(weight=50.0), "O1", "Cittadini", "Protocollo"],
        [*more(), None, "Imprese"],
        [*more()],
        [*row(weight=50.0, objective="Altro"), None, None, "Archivio"],
    )
    rows = plan.others["Piano"]
    assert rows[4] == {"codice": "O1", "stakeholder": "Imprese", "fonte": "", "partenza": ""}
    assert (rows[5]["codice"], rows[5]["stakeholder"], rows[6]["codice"]) == ("O1", "Imprese", "")


def test_a_merged_area_says_it_of_each_row() -> None:
    plan = plan_of(
        [*row(weight=50.0), "O1", "Tutti", "Protocollo"],
        [*row(weight=50.0, objective="Altro")],
        merges=[Area(3, 12, 4, 12)],
    )
    assert plan.others["Piano"][4] == {"codice": "", "stakeholder": "Tutti", "fonte": "", "partenza": ""}


def test_numbers_stand_as_they_show_and_whole_ones_without_dots() -> None:
    lines = [["PIANO 2024"], [*HEADER, "Capitolo", "Importo", "Personale"]]
    cells = [(1040.0, 12500.5, Percent(0.3)), (float("inf"), date(2024, 3, 1), True), (2e15, 0.125, None)]
    lines += [[*row(objective=f"O{place}"), *typed] for place, typed in enumerate(cells)]
    rows = [*read(MemoryGrid("Piano", lines)).plan.others["Piano"].values()]
    assert rows[0] == {"capitolo": "1040", "importo": "12.500,5", "personale": "30%"}
    assert (rows[1]["importo"], rows[1]["personale"]) == ("01/03/2024", "VERO")
    assert rows[2] == {"capitolo": "2000000000000000", "importo": "0,13", "personale": ""}


def test_a_target_that_is_a_change_gets_its_start() -> None:
    plan = plan_of(
        [*row(target="+10%"), None, None, None, 200.0],
        [*more(target="almeno 650"), None, None, None, 3.0],
        [*more(target="+5%"), None, None, None, None],
        [*more(kind="%", target="+5 punti"), None, None, None, Percent(0.9)],
        [*more(target="+5%"), None, None, None, CellError("#N/D")],
    )
    targets = [indicator.target for indicator in plan.indicators]
    assert targets == [
        FromStart("+10%", 200.0, float),
        "almeno 650",
        FromStart("+5%", None, type(None)),
        FromStart("+5 punti", Percent(0.9), Percent),
        FromStart("+5%", CellError("#N/D"), CellError),
    ]
    assert [row["partenza"] for row in plan.others["Piano"].values()] == ["200", "3", "", "90%", "#N/D"]


def test_a_plan_without_such_columns_has_none() -> None:
    assert read(MemoryGrid("Piano", [["2024"], HEADER, row(target="+10%")])).plan.others == {}


def test_a_fall_that_became_a_percentage_as_it_was_typed_is_still_one() -> None:
    plan = plan_of(
        [*row(target=Percent(-0.1)), None, None, None, 200.0], [*more(target=Percent(0.1)), None, None, None, 200.0]
    )
    assert [indicator.target for indicator in plan.indicators] == [FromStart.of("-10%", 200.0), Percent(0.1)]
