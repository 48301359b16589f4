"""One sheet, row by row: what each row gives, whatever the order of the columns."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.plan import Field, Place, WeightCell
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.names.computed import COLUMN_MARKS, USUAL, Computed
from tests.sheet.reading.plans import read, shape
from tests.sheet.reading.rows import BLANK
from tests.support import (
    HEADER,
    TITLE,
    MemoryGrid,
    column_marks,
    more,
    plan_of,
    row,
)


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


COMPUTED = [name.value for name in USUAL]


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
