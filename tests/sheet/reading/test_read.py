"""Blocks of cells in, a plan out: the familiar format, loosely."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.entry import Entry
from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.parameters import DEFAULTS
from pdo_xl.domain.plan import Field, Place, Plan, WeightCell
from pdo_xl.domain.rules import check
from pdo_xl.domain.score import score
from pdo_xl.sheet.names import COLUMN_MARKS, OWN_SHEETS, Computed
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from tests.junk import DETERMINISTIC, HEAVY, JUNK, complaint, entries
from tests.support import (
    DUMP,
    END_OF_YEAR,
    HEADER,
    TITLE,
    MemoryGrid,
    MemoryHost,
    column_marks,
    more,
    office_plan,
    plan_of,
    row,
    sheet_of,
)

BLANK: list[Entry] = [None] * 10


def read(*grids: MemoryGrid) -> ReadPlan:
    return read_plan(MemoryHost(*grids))


def shape(plan: Plan) -> list[tuple[int, str, list[int]]]:
    """Each objective's row, sector and indicators' rows."""
    return [(o.row, o.sector, [indicator.row for indicator in o.indicators]) for o in plan.objectives]


def test_a_row_cell_by_cell() -> None:
    plan = plan_of(row("SF", "ENT", "Vendere\nbidoni ", " Bidoni venduti", "Nr.", "almeno 650", 325.0, "12,5"))
    (objective,) = plan.objectives
    assert (objective.number, objective.sheet, objective.row) == (1, "Piano", 3)
    assert (objective.sector, objective.manager, objective.unit, objective.service) == ("SF", "Rossi", "ENT", "FINANZE")
    assert (objective.text, objective.weights) == ("Vendere bidoni", [WeightCell(3, "12,5")])
    (indicator,) = objective.indicators
    assert indicator == ("Piano", 3, "Bidoni venduti", "Nr.", "almeno 650", 325.0)


def test_objectives_and_their_continuation_rows() -> None:
    plan = plan_of(row(), more(), more(), row("GT"), row("SF"), more())
    assert shape(plan) == [(3, "SF", [3, 4, 5]), (6, "GT", [6]), (7, "SF", [7, 8])]
    assert [objective.number for objective in plan.objectives] == [1, 2, 3]


@pytest.mark.parametrize("above", [0, 1, 4, 30])
def test_the_header_stands_anywhere(above: int) -> None:
    grid = MemoryGrid("Piano", [*[["Comune di Prova"]] * above, HEADER, row(), more()])
    result = read(grid)
    assert result.sheets[0].layout.header_row == above + 1
    assert shape(result.plan) == [(above + 2, "SF", [above + 2, above + 3])]


def test_columns_in_any_order_between_others() -> None:
    order = [9, 0, 8, 1, 7, 2, 6, 3, 5, 4]

    def shuffled(cells: Sequence[object]) -> list[object]:
        return ["Nota", *[value for place in order for value in (cells[place], "x")]]

    headers: Sequence[object] = HEADER
    rows: list[Sequence[object]] = [row(actual=325.0), more(weight="Non pesato")]
    plan = read(MemoryGrid("Piano", [[TITLE], *[shuffled(cells) for cells in (headers, *rows)]])).plan
    expected = plan_of(*rows)
    assert plan.objectives == expected.objectives


def test_short_and_long_rows() -> None:
    plan = plan_of(row()[:5], [None] * 5 + ["Altro"], [*row(), "x", None, 5.0])
    assert shape(plan) == [(3, "SF", [3, 4]), (5, "SF", [5])]
    assert plan.objectives[0].indicators[0][2:] == ("", "", None, None)


def test_blank_rows_end_nothing() -> None:
    plan = plan_of(row(), BLANK, [], ["", " ", "\n"], more(), BLANK, row("GT"))
    assert shape(plan) == [(3, "SF", [3, 7]), (9, "GT", [9])]


def test_a_row_with_something_beside_the_plan_only_is_blank() -> None:
    assert shape(plan_of(row(), [*BLANK, "nota a margine"], more())) == [(3, "SF", [3, 5])]


def test_repeated_titles_and_headers_are_skipped() -> None:
    plan = plan_of(row(), [TITLE], HEADER, more(), BLANK, [TITLE], HEADER, row("GT"))
    assert shape(plan) == [(3, "SF", [3, 6]), (10, "GT", [10])]
    assert plan.repeated == tuple(Place("Piano", number, Field.SECTOR) for number in (4, 5, 8, 9))


def test_a_repeated_header_may_be_written_otherwise() -> None:
    again = [text.upper().replace(" ", "\n") for text in HEADER]
    assert shape(plan_of(row(), again, more())) == [(3, "SF", [3, 5])]


@pytest.mark.parametrize("title", ["PIANO\nDEGLI OBIETTIVI 2024", "  PIANO DEGLI OBIETTIVI 2024", "P 2024"])
def test_a_repeated_title_may_have_breaks_and_spaces(title: str) -> None:
    plan = plan_of(row(), [title], more(), [None, None, title], more(), title=title)
    assert shape(plan) == [(3, "SF", [3, 5, 7])]
    assert len(plan.repeated) == 2
    assert plan.incomplete == ()


def test_the_other_lines_above_the_header_may_be_repeated_too() -> None:
    above: list[Sequence[object]] = [["Comune di Prova"], [TITLE], [None, "Allegato A"]]
    grid = MemoryGrid("Piano", [*above, HEADER, row(), *above, HEADER, more()])
    plan = read(grid).plan
    assert shape(plan) == [(5, "SF", [5, 10])]
    assert (plan.title, len(plan.repeated), plan.incomplete) == (TITLE, 4, ())


def test_a_plan_without_a_title() -> None:
    plan = read(MemoryGrid("Piano", [HEADER, row(), HEADER, more()])).plan
    assert (plan.title, plan.year, shape(plan)) == ("", None, [(2, "SF", [2, 4])])


@pytest.mark.parametrize(
    ("above", "title", "year"),
    [
        ([["PIANO 2024"]], "PIANO 2024", 2024),
        ([["Comune di Prova"], [None, "PIANO\n2025"]], "PIANO 2025", 2025),
        ([["Comune di Prova"], ["PIANO"]], "Comune di Prova", None),
        ([["Delibera 12024 e 20245"]], "Delibera 12024 e 20245", None),
        ([[2024.0]], "", 2024),
        ([["Anno", 2024], ["Abitanti al 31.12.2022", 2010.5]], "Anno", 2024),
        ([["Esercizio:", date(2024, 1, 1)]], "Esercizio:", 2024),
        ([["Aggiornato il", date(2023, 6, 30)]], "Aggiornato il", None),
        ([["PEG 2023-2025"], ["ANNO 2024"]], "ANNO 2024", 2024),
    ],
)
def test_title_and_year(above: list[list[object]], title: str, year: int | None) -> None:
    plan = read(MemoryGrid("Piano", [*above, HEADER, row()])).plan
    assert (plan.title, plan.year) == (title, year)


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
    grid = MemoryGrid("Foglio1", [[TITLE], HEADER[:9], row()])
    with pytest.raises(NoPlan) as raised:
        read(MemoryGrid("Note", [["x"]]), grid)
    assert str(raised.value) == (
        "PDO101: nel foglio «Foglio1» l'intestazione alla riga 2 non ha la colonna «Pesatura settore»: aggiungerla."
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


def test_orphan_rows() -> None:
    plan = plan_of(more(), BLANK, more(), row())
    assert plan.orphans == (Place("Piano", 3, Field.SECTOR), Place("Piano", 5, Field.SECTOR))
    assert shape(plan) == [(6, "SF", [6])]


@pytest.mark.parametrize(
    ("own", "blank", "starts"),
    [
        (["SF", None, None, None, None], [Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE], True),
        (["SF", "Rossi", "FIN", "FINANZE", None], [Field.OBJECTIVE], True),
        ([None, "Rossi", "FIN", "FINANZE", "Nuovo"], [Field.SECTOR], True),
        ([None, "Rossi", None, None, None], [Field.SECTOR, Field.UNIT, Field.SERVICE, Field.OBJECTIVE], False),
    ],
)
def test_incomplete_rows(own: list[Entry], blank: list[Field], starts: bool) -> None:
    plan = plan_of(row(), [*own, *row()[5:]], more())
    assert plan.incomplete == ((Place("Piano", 4, blank[0]), tuple(blank)),)
    assert shape(plan) == ([(3, "SF", [3]), (4, "SF", [4, 5])] if starts else [(3, "SF", [3, 4, 5])])


def test_an_incomplete_row_above_every_objective() -> None:
    plan = plan_of([None, "Rossi", *[None] * 3, *row()[5:]], row())
    assert [place.row for place, _ in plan.incomplete] == [3]
    assert shape(plan) == [(4, "SF", [4])]


def test_a_first_row_without_sector_starts_one_without_a_name() -> None:
    plan = plan_of([None, None, "FIN", "FINANZE", "Nuovo", *row()[5:]])
    assert shape(plan) == [(3, "", [3])]


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        (["", "Nr", 5.0, None, None], True),
        (["", "", 5.0, None, None], True),
        (["", "", 0.0, None, None], True),
        (["", "", None, 0.0, None], True),
        (["", "", None, False, None], True),
        (["Testo", "", None, None, None], True),
        (["", "", None, None, 5.0], False),
    ],
)
def test_what_makes_a_continuation_row_an_indicator(cells: list[Entry], kept: bool) -> None:
    plan = plan_of(row(), [*[None] * 5, *cells], row("GT"))
    assert shape(plan) == [(3, "SF", [3, 4] if kept else [3]), (5, "GT", [5])]
    assert plan.objectives[0].weights == [WeightCell(3, 100.0), *([] if kept else [WeightCell(4, 5.0)])]


COMPUTED = [name.value for name in Computed]


def test_what_the_computed_columns_held_before() -> None:
    grid = MemoryGrid(
        "Piano",
        [
            [TITLE],
            [*HEADER, *COMPUTED],
            [*row(), 50.0, "Parziale", "", 50.0, 50.0, "PDO301"],
            [*more(), "", None, "", "", None, "PDO301"],
            [*more()],
            [*more(), 0.0],
        ],
        marks=column_marks(2, *range(11, 17)),
    )
    assert read(grid).sheets[0].computed_before == {
        3: (50.0, "Parziale", None, 50.0, 50.0),
        6: (0.0, None, None, None, None),
    }


def test_what_some_computed_columns_held_before_keeps_its_place() -> None:
    marks = {COLUMN_MARKS[Computed.FINDINGS]: (2, 11), COLUMN_MARKS[Computed.DELAY]: (2, 12)}
    grid = MemoryGrid("Piano", [[TITLE], [*HEADER, COMPUTED[5], COMPUTED[2]], [*row(), "PDO301", 7.0]], marks=marks)
    assert read(grid).sheets[0].computed_before == {3: (None, None, 7.0, None, None)}


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
