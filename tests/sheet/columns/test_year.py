"""The plan's year, from the workbook to the figures, the findings and the plan of the year after."""

from collections.abc import Sequence
from datetime import date, datetime

import pytest

from pdo_xl.actions import calculate, examine, new_year
from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.formulas.cells import Cells
from pdo_xl.formulas.summary import summary_cells
from pdo_xl.sheet.columns.mapping import column_options
from pdo_xl.sheet.columns.year import RowsAbove, year_in_cell
from pdo_xl.sheet.run import Run
from tests.sheet.next_year.grids import Grid, Host, written
from tests.support import HEADER, MemoryGrid, MemoryHost, messages, more, row

TODAY = date(2024, 12, 31)
RUN = Run(datetime(2025, 1, 7), "anna", "9.9")
LATE = [
    row(kind="Data", target="31.03.2024", actual="10.04.2024", weight=50.0),
    row(kind="Data", target="entro il 31/12", objective="Due", weight=50.0),
]


def sheet(*above: Sequence[object], rows: Sequence[Sequence[object]] = LATE, name: str = "Piano") -> MemoryGrid:
    return MemoryGrid(name, [*above, HEADER, *rows])


@pytest.mark.parametrize(
    "above",
    [
        [["PEG/PDO 2023-2025 - ANNO 2024"]],
        [["PIANO"], ["Delibera n. 12 del 30.01.2023"]],
        [["PIANO ex D.Lgs. 150/2009"], ["approvato con D.G.C. n. 12/2023"], ["ANNO 2024"]],
        [["PIAO 2024-2026"]],
        [["Anno", 2024.0], ["Aggiornato il", date(2023, 1, 30)]],
        [["PIANO"], [*[None] * 6, "2024", "2025", "2026"]],
        [["PIANO"], [*[None] * 6, "Anno 2024", None, "Anno 2025"]],
        [["PIANO 2024"], [*[None] * 6, "Valori", 2024.0, 2025.0, 2026.0]],
        [],
    ],
)  # fmt: skip
def test_a_day_of_the_plans_year_is_scored_as_such(above: list[list[object]]) -> None:
    results = examine(MemoryHost(sheet(*above)), today=TODAY).results
    assert results.year == 2024
    assert [assessed.score for assessed in results.indicators] == [90, None]
    assert [assessed.due for assessed in results.indicators] == [date(2024, 3, 31), date(2024, 12, 31)]


def test_years_side_by_side_head_columns_and_leave_no_doubt() -> None:
    results = examine(MemoryHost(sheet(["PIANO 2024"], [*[None] * 6, "2024", "2025", "2026"])), today=TODAY).results
    assert messages(results, "PDO109") == []
    assert results.plan.title == "PIANO 2024"


def test_the_header_is_matched_with_the_year_that_the_figures_use() -> None:
    header = [*HEADER[:7], "Valore atteso", "Valore effettivo 2023", "Valore effettivo 2024", HEADER[9]]
    rows = [[*LATE[0][:8], "10.04.2023", "10.04.2024", 100.0]]
    for title in ("PEG 2023-2025, ANNO 2024", "Delibera del 30.01.2023", "PEG 2023-2025"):
        results = examine(MemoryHost(MemoryGrid("Piano", [[title], header, *rows])), today=TODAY).results
        assert [assessed.score for assessed in results.indicators] == [90]


def test_a_range_that_no_deadline_decides_is_asked_once() -> None:
    plan = sheet(["PIAO 2024-2026"], rows=[row(), more(kind="Data", target="31/12")])
    with pytest.raises(UnclearPlan, match=r'anni 2024-2026, e nessuna scadenza .* --colonna "anno=2024"\.'):
        examine(MemoryHost(plan), today=TODAY)
    calculated = calculate(MemoryHost(plan), RUN, mapping=column_options(["anno=2025"]))
    assert calculated.examined.results.year == 2025
    kept = calculated.writing.blocks[-1]
    assert [[cells[4], cells[1]] for cells in kept.rows.values()] == [["anno", 2025]]


def test_the_deadlines_of_a_range_are_found_by_what_the_cells_of_two_columns_say() -> None:
    header = [*HEADER[:7], "Traguardo", "Valore atteso", "Valore effettivo 2023", "Valore effettivo 2024", HEADER[9]]
    rows = [[*LATE[0][:7], "Migliorare", LATE[0][7], "10.04.2023", "10.04.2024", 100.0]]
    plan = MemoryHost(MemoryGrid("Piano", [["PEG 2023-2025"], header, *rows]))
    assert [assessed.score for assessed in examine(plan, today=TODAY).results.indicators] == [90]


def test_a_block_of_cells_is_of_the_same_year() -> None:
    block = Cells([["PEG 2023-2025 - ANNO 2024", *[None] * 9], HEADER, *LATE])
    table = summary_cells(block, Cells.of(None), DEFAULTS, TODAY)
    assert table[1][2] == 90


@pytest.mark.parametrize(
    ("above", "after", "reviewed"),
    [
        ("PEG 2023-2025 – ANNO 2024", "PEG 2024-2026 – ANNO 2025", 0),
        ("PEG 2023/2025 - ANNO 2024, delibera n. 12 del 30.01.2024",
         "PEG 2024/2026 - ANNO 2025, delibera n. 12 del 30.01.2024", 1),
        ("PDO 2024 (D.G.C. n. 12/2023)", "PDO 2025 (D.G.C. n. 12/2023)", 1),
        ("PIAO 2024-26", "PIAO 2025-27", 0),
        ("A.S. 2023/24", "A.S. 2024/25", 0),
        ("Anni 2024, 2025 e 2026", "Anni 2025, 2026 e 2027", 0),
        ("ANNO 2024 - aggiornamento al 30/06/2024", "ANNO 2025 - aggiornamento al 30/06/2024", 1),
        ("Piano ex D.Lgs. 150/2009", None, 0),
        (2024.0, 2025, 0),
    ],
)  # fmt: skip
def test_the_plan_of_the_year_after(above: object, after: object, reviewed: int) -> None:
    made = new_year(Host(Grid("Piano", [[above], HEADER, *LATE])), RUN, 2025)
    cells = written(made)
    assert (made.years.old, cells.get((1, 1)), cells[3, 8]) == (2024, after, "31.03.2025")
    assert len(made.texts_to_review) == reviewed
    new = [
        [after or above],
        HEADER,
        *[[*line[:7], cells.get((3 + at, 8), line[7]), *line[8:]] for at, line in enumerate(LATE)],
    ]
    parameters = written(made, "Parametri")
    said = [parameters[row, 2] for row, column in parameters if parameters.get((row, 1)) == "anno" and column == 2]
    anno = MemoryGrid("Parametri", [["Parametro", "Valore"], ["anno", *(said or [parameters.get((6, 2))])]])
    assert examine(MemoryHost(MemoryGrid("Piano", new), anno), today=TODAY).results.year == 2025


@pytest.mark.parametrize(("rows", "years"), [(40, [2024]), (41, [])])
def test_a_title_page_has_forty_rows_at_most(rows: int, years: list[int]) -> None:
    above = RowsAbove()
    assert len([*above.watch(enumerate([["PIANO 2024"], *[[]] * (rows - 1)], 1))]) == rows
    assert [clue.first for clue in above.title_page().worded] == years


def test_sheets_of_one_plan_tell_it_together() -> None:
    grids = [sheet(["PEG 2023-2025"], name="SF 2024"), sheet(rows=[row("GT")], name="GT")]
    assert examine(MemoryHost(*grids), today=TODAY).results.year == 2024


@pytest.mark.parametrize(("cell", "year"), [(2024, 2024), (2024.0, 2024), (150, None), (1899, None), (True, None)])
def test_a_number_is_a_year_within_some_centuries(cell: object, year: int | None) -> None:
    assert year_in_cell(cell, "") == year
