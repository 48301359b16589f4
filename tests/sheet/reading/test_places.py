"""Where the cells of a row are: columns from 0, what the plan does without as a blank cell after the others."""

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.names.computed import Computed
from pdo_xl.sheet.reading.places import Places, all_blank

LAYOUT = Layout("Piano", 2, {field: at for at, field in enumerate(list(Field)[:10], start=1)}, {}, 10)
CELLS = list("ABCDEFGHIJ")


def test_the_columns_of_the_office() -> None:
    places = Places(LAYOUT)
    assert (places.sector, places.objective, places.text, places.type) == (0, 4, 5, 6)
    assert (places.target, places.actual, places.weight) == (7, 8, 9)
    assert (places.width, places.spare, places.service_of(CELLS)) == (10, False, ("A", "B", "C", "D"))
    assert (places.described, places.measures) == ((5, 6, 7, 8), (5, 6, 7, 8, 9))


def test_a_column_that_the_plan_does_without_is_the_blank_one_after_the_others() -> None:
    columns = {field: column for field, column in LAYOUT.columns.items() if field is not Field.UNIT}
    places = Places(LAYOUT._replace(columns=columns, absent={Field.UNIT: ""}))
    assert places.spare
    assert places.service_of([*CELLS, None]) == ("A", "B", None, "D")


def test_the_offices_own_columns_before_the_objective_may_announce_a_total() -> None:
    columns = {field: column + 2 for field, column in LAYOUT.columns.items()}
    places = Places(LAYOUT._replace(columns=columns))
    assert places.before == (2, 3, 4, 5, 6, 0, 1)


def test_several_columns_of_actual_values_are_all_measures() -> None:
    columns = {**LAYOUT.columns, Field.ACTUAL: 12}
    places = Places(LAYOUT._replace(columns=columns, actuals=(12, 9)))
    assert (places.width, places.actuals, places.described) == (12, (11, 8), (5, 6, 7, 11, 8))
    assert Places(LAYOUT).actuals == (8,)


def test_computed_columns_but_the_findings_keep_their_order() -> None:
    computed = {Computed.DELAY: 12, Computed.FINDINGS: 11}
    assert Places(LAYOUT._replace(computed=computed)).computed == (-1, -1, 11, -1, -1)
    assert Places(LAYOUT).computed == ()


@pytest.mark.parametrize(
    ("cells", "blank"),
    [
        ([None, "x", ""], True),
        ([" \n", "x", "\u200b"], True),
        ([0, "x", None], False),
        ([None, "x", False], False),
        (["-", "x", None], False),
    ],
)
def test_only_what_can_be_seen_fills_a_cell(cells: list[object], blank: bool) -> None:
    assert all_blank(cells, (0, 2)) is blank
