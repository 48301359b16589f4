"""Blocks of cells in, a plan out: the familiar format, loosely."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.reading.read import read_plan
from tests.junk import DETERMINISTIC, HEAVY, JUNK, complaint, entries
from tests.sheet.reading.plans import read, shape
from tests.support import (
    DUMP,
    END_OF_YEAR,
    HEADER,
    TITLE,
    MemoryGrid,
    MemoryHost,
    more,
    office_plan,
    plan_of,
    row,
    sheet_of,
)


@pytest.mark.parametrize("above", [0, 1, 4, 30])
def test_the_header_stands_anywhere(above: int) -> None:
    grid = MemoryGrid("Piano", [*[["Comune di Prova"]] * above, HEADER, row(), more()])
    result = read(grid)
    assert result.sheets[0].layout.header_row == above + 1
    assert shape(result.plan) == [(above + 2, "SF", [above + 2, above + 3])]


def test_one_sheet_per_sector() -> None:
    result = read(sheet_of(row("SF"), more(), name="SF"), MemoryGrid("Note", [["x"]]), sheet_of(row("GT"), name="GT"))
    assert [(o.sheet, o.row, o.sector, o.number) for o in result.plan.objectives] == [
        ("SF", 3, "SF", 1),
        ("GT", 3, "GT", 2),
    ]
    assert [(sheet.layout.sheet, sheet.rows, sheet.last_row) for sheet in result.sheets] == [
        ("SF", (3, 4), 4),
        ("GT", (3,), 3),
    ]
    assert result.plan.title == TITLE


def test_a_continuation_row_does_not_continue_another_sheet() -> None:
    result = read(sheet_of(row("SF"), name="SF"), sheet_of(more(), row("GT"), name="GT"))
    assert result.plan.orphans == (Place("GT", 3, Field.SECTOR),)


def test_piano_beside_copies_and_hidden_sheets() -> None:
    copy = sheet_of(row("GT"), name="Copia")
    hidden = MemoryGrid("Vecchio", [[TITLE], HEADER, row("XX")], hidden=True)
    assert shape(read(copy, sheet_of(row("SF")), hidden).plan) == [(3, "SF", [3])]
    assert shape(read(copy, hidden).plan) == [(3, "GT", [3])]


def test_our_own_sheets_are_not_the_plan() -> None:
    own = [MemoryGrid(name, [[TITLE], HEADER, row("XX")]) for name in (*OWN_SHEETS, "xlwings.conf")]
    assert shape(read(*own, sheet_of(row(), name="Foglio1")).plan) == [(3, "SF", [3])]


NO_PLAN = (
    "PDO101: in «prova.xlsx» non c'è un Piano degli Obiettivi: nessun foglio ha una riga di intestazione "
    "con Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura; se si "
    'chiamano in un altro modo, eseguire pdo-xl attiva con --colonna per ognuna, per esempio --colonna "settore=A".'
)


@pytest.mark.parametrize(
    "grids",
    [[], [MemoryGrid("Foglio1", [])], [MemoryGrid("Foglio1", [["a", 1], []])], [MemoryGrid("Parametri", [HEADER])]],
)
def test_no_plan(grids: list[MemoryGrid]) -> None:
    with pytest.raises(NoPlan) as raised:
        read(*grids)
    assert str(raised.value) == NO_PLAN


def test_a_plan_without_a_column() -> None:
    grid = MemoryGrid("Foglio1", [[TITLE], [*HEADER[:8], None, *HEADER[9:]], row()])
    with pytest.raises(NoPlan) as raised:
        read(MemoryGrid("Note", [["x"]]), grid)
    assert str(raised.value) == (
        "PDO101: nel foglio «Foglio1» l'intestazione alla riga 2 non ha la colonna «Valore effettivo»: aggiungerla."
    )


def test_a_sheet_without_a_column_beside_a_plan_is_left_alone() -> None:
    grids = [MemoryGrid("Estratto", [HEADER[:9], row("XX")]), sheet_of(row(), name="Foglio1")]
    assert shape(read(*grids).plan) == [(3, "SF", [3])]


def test_a_sector_sheet_without_a_column_stops_everything() -> None:
    grids = [sheet_of(row(), name="SF"), sheet_of(row("GT"), name="GT"), MemoryGrid("LP", [HEADER[:9], row("LP")])]
    with pytest.raises(NoPlan, match="PDO101: nel foglio «LP» l'intestazione alla riga 1 non ha la colonna «Pesatura"):
        read(*grids)


def test_a_plan_without_rows() -> None:
    result = read(sheet_of())
    assert (result.plan.objectives, result.sheets[0].rows, result.sheets[0].last_row) == ((), (), 2)


def test_the_whole_dump_with_its_repeated_headers_is_the_office_plan() -> None:
    host, row_of_line = office_plan()
    flat = read_plan(host).plan
    lines = [text.split("\t") for text in DUMP.read_text(encoding="utf-8").split("\n")]
    cells = [[cell.replace("<i>", "").replace("</i>", "") for cell in line] for line in lines]
    plan = read(MemoryGrid("Piano", cells)).plan
    line_of_row = {number: line for line, number in row_of_line.items()}
    assert shape(plan) == [
        (line_of_row[start], sector, [line_of_row[number] for number in numbers])
        for start, sector, numbers in shape(flat)
    ]
    assert (plan.title, plan.year, plan.incomplete, plan.orphans) == (flat.title, 2024, (), ())
    assert len(plan.repeated) == 24
    owners = {i.row: o for o in plan.objectives for i in o.indicators}
    assert all(owners[line].row < line for line in (103, 175, 195))


@pytest.mark.slow
@DETERMINISTIC
@given(st.lists(st.lists(st.sampled_from(JUNK) | entries(), max_size=12), max_size=8))
def test_reading_anything_raises_only_our_own_errors(rows: list[list[Entry]]) -> None:
    safe = [[None if cell == 10**5000 else cell for cell in cells] for cells in rows]
    plan = read(sheet_of(*safe)).plan
    findings = check(score(plan, DEFAULTS, END_OF_YEAR))
    assert findings[-1].code == "PDO001"
    assert complaint(read_plan, MemoryHost(MemoryGrid("Foglio1", safe))) == NO_PLAN


@pytest.mark.parametrize("column", range(10))
def test_heavy_texts_in_any_column(column: int) -> None:
    rows = []
    for text in HEAVY:
        cells = row()
        cells[column] = text
        rows.append(cells)
    assert check(score(plan_of(*rows), DEFAULTS, END_OF_YEAR))


@DETERMINISTIC
@given(st.permutations(range(6)))
def test_the_order_of_objectives_does_not_matter_to_a_sectors_score(order: list[int]) -> None:
    objectives: list[list[list[Entry]]] = [
        [row(actual=650.0, weight=10.0), more(actual=3.0)],
        [row(actual=100.0, weight=13.3)],
        [row(weight=20.0)],
        [row(kind="Data", target="31.03.2024", weight=None), more(actual=7.0, weight=30.0), more(actual=1.1)],
        [row(actual=333.0, weight="Non pesato")],
        [row(kind="%", target="80%", actual="57%", weight=26.7), more(actual="NV: sisma")],
    ]

    def of(places: Sequence[int]) -> tuple[float | None, float, float, float]:
        rows = [cells for place in places for cells in objectives[place]]
        (sector,) = score(plan_of(*rows), DEFAULTS, END_OF_YEAR).sectors
        return sector.score, sector.points, sector.coverage, sector.total_weight

    assert of(order) == pytest.approx(of(range(6)), rel=1e-12)


def test_the_year_of_a_title_page_holds_where_the_plan_tells_none() -> None:
    page = MemoryGrid("Copertina", [["COMUNE"], [], ["PIANO DELLE PERFORMANCE 2024"], ["delibera n. 31 del 2023"]])
    data = MemoryGrid("Dati", [["ANNO 2019"], *[["x", number] for number in range(200)]])
    plan = MemoryGrid("A", [HEADER, row()])
    assert read(plan).plan.year is None
    assert read(page, plan).plan.year == read(page, data, plan).plan.year == 2024
    # What stands behind the plan is a note, what is long a table.
    assert read(plan, page).plan.year is read(data, plan).plan.year is None
    dated = MemoryGrid("A", [HEADER, row(kind="Data", target="31/12/2023")])
    assert plan_year(read(page, dated).plan, DEFAULTS) == 2023
    other = MemoryGrid("Retro", [["PIANO 2022"]])
    assert read(page, other, plan).plan.year is None


def test_a_card_beside_the_plan_stops_nothing() -> None:
    card = MemoryGrid("Scheda", [["Obiettivo:", "Ridurre i tempi"], ["Indicatore:", "giorni"], ["Peso:", 10.0]])
    assert shape(read(card, sheet_of(row(), name="Foglio1")).plan) == [(3, "SF", [3])]
