"""The sheet `Registro`: one row per calculation that changed something."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.blocks import Block
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.computed import plan_blocks
from pdo_xl.sheet.writing.log import Change, Changes, find_changes, log_block
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, column_marks, results_of, row, sheet_of

NAMES = [name.value for name in USUAL]
RUN = Run(datetime(2024, 7, 1, 10, 30, 15, 999, tzinfo=UTC), "rossi", "0.1.0")
WHEN = datetime(2024, 7, 1, 10, 30, 15)
RESULTS = results_of(row(target=100.0, actual=80.0))


def computed(*rows: list[object], headers: list[str] = NAMES) -> tuple[ReadPlan, Results]:
    """A plan whose rows have these values in the computed columns: 80 points each, were it calculated."""
    full = [[*row(target=100.0, actual=80.0), *values] for values in rows]
    marks = column_marks(2, *range(11, 17))
    read = read_plan(MemoryHost(MemoryGrid("Piano", [[TITLE], [*HEADER, *headers], *full], marks=marks)))
    return read, score(read.plan, DEFAULTS, END_OF_YEAR)


def changes(read: ReadPlan, results: Results) -> Changes:
    return find_changes(read, plan_blocks(read, results, []))


AS_IT_IS: list[object] = [80.0, "Parziale", None, 80.0, 80.0, None]


def test_nothing_changed() -> None:
    assert changes(*computed(AS_IT_IS, AS_IT_IS)) == Changes((), False)


def test_a_number_saved_with_15_digits_is_no_change() -> None:
    read, results = computed([80.00000000000001, *AS_IT_IS[1:]])
    assert changes(read, results) == Changes((), False)


def test_other_findings_are_no_change() -> None:
    assert changes(*computed([*AS_IT_IS[:5], "avviso: PDO407"])) == Changes((), False)


@pytest.mark.parametrize("column", [1, 2, 3, 4])
def test_another_state_delay_or_objective_is_a_change_without_a_score(column: int) -> None:
    before = [*AS_IT_IS]
    before[column] = 5.0
    assert changes(*computed(AS_IT_IS, before)) == Changes((), True)


@pytest.mark.parametrize(("before", "shown"), [(None, None), (50.0, 50.0), (50, 50), ("boh", None)])
def test_another_score_is_a_change(before: object, shown: float | None) -> None:
    assert changes(*computed(AS_IT_IS, [before, *AS_IT_IS[1:]])) == Changes((Change("Piano", 4, shown, 80.0),), True)


def test_the_first_calculation_changes_everything() -> None:
    read = read_plan(MemoryHost(sheet_of(row(target=100.0, actual=80.0), row())))
    assert changes(read, score(read.plan, DEFAULTS, END_OF_YEAR)) == Changes((Change("Piano", 3, None, 80.0),), True)


def test_a_missing_column_is_a_change() -> None:
    assert changes(*computed(AS_IT_IS, headers=NAMES[:5])) == Changes((), True)


def test_an_empty_plan_changes_nothing() -> None:
    assert changes(*computed()) == Changes((), False)


def test_no_change_no_row() -> None:
    assert log_block([], RUN, RESULTS, Changes((), False)) is None


def test_a_row_of_the_register() -> None:
    found = Changes(
        (Change("Piano", 3, None, 80.0), Change("Piano", 9, 66.6666, None), Change("Piano", 10, 0.0, 1e300)), True
    )
    assert log_block([], RUN, RESULTS, found) == Block(
        "Registro",
        (1, 2, 3, 4, 5, 6, 7, 8),
        {
            4: [
                WHEN,
                "rossi",
                "0.1.0",
                END_OF_YEAR,
                "monitoraggio",
                1,
                80.0,
                "riga 3: – → 80; riga 9: 66,67 → –; riga 10: 0 → 1E+300",
            ]
        },
    )


def test_a_row_without_changed_scores() -> None:
    results = replace(RESULTS, parameters=replace(DEFAULTS, mode=Mode.FINAL), body=None, on=date(2024, 6, 30))
    block = log_block([], RUN, results, Changes((), True))
    assert block is not None
    assert block.rows == {4: [WHEN, "rossi", "0.1.0", date(2024, 6, 30), "consuntivo", 1, None, None]}


def test_sheets_are_named_where_there_are_several() -> None:
    block = log_block([], RUN, RESULTS, Changes((Change("SF", 3, None, 80.0), Change("GT", 3, 5.0, 7.5)), True))
    assert block is not None
    assert block.rows[4][-1] == "SF riga 3: – → 80; GT riga 3: 5 → 7,5"


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        ([], 4),
        ([["Registro"], [], list(LOG_HEADERS)], 4),
        ([["Registro"], [], list(LOG_HEADERS), ["x"], [None, "y"], [None, ""], []], 6),
        ([["Registro"], [], list(LOG_HEADERS), [], [], ["x"]], 7),
    ],
)
def test_rows_are_added_after_the_last(rows: list[list[object]], first: int) -> None:
    grids = [sheet_of(), MemoryGrid("Registro", rows)]
    block = log_block(grids, RUN, RESULTS, Changes((), True))
    assert block is not None
    assert list(block.rows) == [first]


def test_long_lists_of_changes_go_on_in_further_rows() -> None:
    found = [Change("Piano", number, 10.25, 20.5) for number in range(3, 5003)]
    block = log_block([], RUN, RESULTS, Changes(tuple(found), True))
    assert block is not None
    texts = [str(values[-1]) for values in block.rows.values()]
    assert list(block.rows) == list(range(4, 4 + len(texts)))
    assert len(texts) > 1
    assert all(len(text) <= 32_000 for text in texts)
    assert all(list(values[:-1]) == [None] * 7 for number, values in block.rows.items() if number > 4)
    assert "; ".join(texts) == "; ".join(f"riga {number}: 10,25 → 20,5" for number in range(3, 5003))
