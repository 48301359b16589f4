"""The sheet `Registro`: one row per calculation that changed something."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.blocks import Block
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.log import CHANGES_COLUMNS, CHANGES_HEADERS, LOG_COLUMNS, LOG_HEADERS
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.computed import plan_blocks
from pdo_xl.sheet.writing.log import Change, Changes, find_changes, log_blocks
from tests.support import (
    END_OF_YEAR,
    HEADER,
    TITLE,
    MemoryGrid,
    MemoryHost,
    column_marks,
    more,
    results_of,
    row,
    sheet_of,
)

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
    return find_changes(read, plan_blocks(read, results, Findings.of([])))


AS_IT_IS: list[object] = [80.0, "Parziale", None, 80.0, 80.0, None]


def test_nothing_changed() -> None:
    assert changes(*computed(AS_IT_IS, AS_IT_IS)) == Changes((), False)


def test_a_number_saved_with_15_digits_is_no_change() -> None:
    read, results = computed([80.00000000000001, *AS_IT_IS[1:]])
    assert changes(read, results) == Changes((), False)


def test_other_findings_are_no_change() -> None:
    assert changes(*computed([*AS_IT_IS[:5], "Scaduto. (avviso: PDO407)"])) == Changes((), False)


@pytest.mark.parametrize("column", [1, 2, 3, 4])
def test_another_state_delay_or_objective_is_a_change_without_a_score(column: int) -> None:
    before = [*AS_IT_IS]
    before[column] = 5.0
    assert changes(*computed(AS_IT_IS, before)) == Changes((), True)


@pytest.mark.parametrize(("before", "shown"), [(None, None), (50.0, 50.0), (50, 50), ("boh", None)])
def test_another_score_is_a_change(before: object, shown: float | None) -> None:
    assert changes(*computed(AS_IT_IS, [before, *AS_IT_IS[1:]])) == Changes((Change("Piano", 4, shown, 80.0),), True)


def test_a_row_that_was_put_in_is_a_change_of_its_own_score() -> None:
    new = row(objective="Nuovo", target=100.0, actual=50.0)
    grid = MemoryGrid(
        "Piano",
        [[TITLE], [*HEADER, *NAMES], [*row(target=100.0, actual=80.0), *AS_IT_IS], new],
        marks=column_marks(2, *range(11, 17)),
    )
    read = read_plan(MemoryHost(grid))
    found = changes(read, score(read.plan, DEFAULTS, END_OF_YEAR))
    assert found == Changes((Change("Piano", 4, None, 50.0),), True)


def test_the_first_calculation_changes_everything() -> None:
    read = read_plan(MemoryHost(sheet_of(row(target=100.0, actual=80.0), row())))
    found = changes(read, score(read.plan, DEFAULTS, END_OF_YEAR))
    assert found == Changes((Change("Piano", 3, None, 80.0),), True, first=True)


def test_a_missing_column_is_a_change() -> None:
    assert changes(*computed(AS_IT_IS, headers=NAMES[:5])) == Changes((), True)


def test_an_empty_plan_changes_nothing() -> None:
    assert changes(*computed()) == Changes((), False, first=True)


def test_no_change_no_row() -> None:
    assert log_blocks([], RUN, RESULTS, Changes((), False)) == []


def log(*scores: object, changes: Sequence[Sequence[object]] = ()) -> MemoryGrid:
    """A register with such scores of the body, and such rows of changed scores beside."""
    rows: list[list[object]] = [[*LOG_HEADERS, None, *CHANGES_HEADERS]]
    for number in range(max(len(scores), len(changes))):
        row: list[object] = [None] * 15
        if number < len(scores):
            row[0], row[6] = WHEN, scores[number]
        if number < len(changes):
            row[9:] = changes[number]
        rows.append(row)
    return MemoryGrid("Registro", [["Registro"], [], *rows])


def test_a_row_for_the_calculation_and_one_for_each_changed_score() -> None:
    changed = Changes((Change("Piano", 3, None, 80.0),), True)
    assert log_blocks([log(71.2)], RUN, RESULTS, changed) == [
        Block(
            "Registro",
            LOG_COLUMNS,
            {5: [WHEN, "rossi", "0.1.0", END_OF_YEAR, "monitoraggio", 1, 80.0,
                 "Un punteggio cambiato, ente da 71,20 a 80,00"]},
        ),
        Block("Registro", CHANGES_COLUMNS, {4: [WHEN, "SF", 1, "Indicatore", None, 80.0]}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "first", "before", "after", "told"),
    [
        (12, False, 71.2, 75.0149, "12 punteggi cambiati, ente da 71,20 a 75,01"),
        (1, False, 100, 100.0, "Un punteggio cambiato, ente 100,00 come prima"),
        (0, False, 75.011, 75.012, "Nessun punteggio cambiato, ente 75,01 come prima"),
        (3, False, "boh", 0.0, "3 punteggi cambiati, ente 0,00"),
        (3, False, None, None, "3 punteggi cambiati, ente senza punteggio"),
        (3, False, True, 1234.5, "3 punteggi cambiati, ente 1.234,50"),
        (141, True, None, 75.0, "Primo calcolo: 141 punteggi, ente 75,00"),
        (1, True, None, 75.0, "Primo calcolo: un punteggio, ente 75,00"),
    ],
)
def test_what_changed_in_one_sentence(count: int, first: bool, before: object, after: float | None, told: str) -> None:
    results = replace(RESULTS, body=after)
    scores = (Change("Piano", 3, 1.0, 2.0),) * count
    blocks = log_blocks([log(before)], RUN, results, Changes(scores, True, first=first))
    assert blocks[0].rows[5][-1] == told
    assert len(blocks) == (2 if count and not first else 1)


def test_the_body_before_is_that_of_the_last_calculation_that_had_one() -> None:
    blocks = log_blocks([log(60.0, 70.0, None)], RUN, RESULTS, Changes((), True))
    assert blocks[0].rows[7][-1] == "Nessun punteggio cambiato, ente da 70,00 a 80,00"


def test_another_mode_without_a_score() -> None:
    results = replace(RESULTS, parameters=replace(DEFAULTS, mode=Mode.FINAL), body=None, on=date(2024, 6, 30))
    (block,) = log_blocks([], RUN, results, Changes((), True))
    told = "Nessun punteggio cambiato, ente senza punteggio"
    assert block.rows == {4: [WHEN, "rossi", "0.1.0", date(2024, 6, 30), "consuntivo", 1, None, told]}


def test_the_tables_grow_each_for_itself_and_never_over_what_stands_there() -> None:
    rows = [[WHEN, "SF", 1, "x", 1.0, 2.0]] * 9
    changed = Changes((Change("Piano", 3, 1.0, 80.0),), True)
    calculation, change = log_blocks([log(60.0, changes=rows)], RUN, RESULTS, changed)
    assert (list(calculation.rows), list(change.rows)) == ([5], [13])
    calculation, change = log_blocks([log(*[60.0] * 20)], RUN, RESULTS, changed)
    assert (list(calculation.rows), list(change.rows)) == ([24], [4])
    note: list[list[object]] = [["Registro"], [], list(LOG_HEADERS), [WHEN], [*[None] * 8, "nota"], [*[None] * 20, "x"]]
    calculation, change = log_blocks([MemoryGrid("Registro", note)], RUN, RESULTS, changed)
    assert (list(calculation.rows), list(change.rows)) == ([6], [7])


def test_an_indicator_is_known_without_the_plan() -> None:
    plan = results_of(
        row("SF", indicator="Uno", actual=1.0), more("Due\ne mezzo", actual=2.0), row("GT", indicator="x" * 999)
    )
    changes = Changes(tuple(Change("Piano", number, 0.0, 5.0) for number in (4, 5)), True)
    detail = log_blocks([], RUN, plan, changes)[1].rows
    assert [values[1:4] for values in detail.values()] == [["SF", 1, "Due e mezzo"], ["GT", 2, f"{'x' * 179}…"]]


def test_several_thousand_changes_are_a_row_each() -> None:
    plan = results_of(*[row(actual=1.0) for _ in range(3000)])
    changes = Changes(tuple(Change("Piano", number, 10.25, 20.5) for number in range(3, 3003)), True)
    blocks = log_blocks([], RUN, plan, changes)
    assert blocks[0].rows[4][-1] == "3000 punteggi cambiati, ente " + blocks[0].rows[4][-1].split("ente ")[1]
    assert list(blocks[1].rows) == list(range(4, 3004))
