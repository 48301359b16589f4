"""Rows that are no indicators: never counted, never written beside, always told of."""

from datetime import date, datetime

import pytest

from pdo_xl.actions import calculate, examine
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.formulas.cells import Cells
from pdo_xl.formulas.summary import summary_cells
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.run import Run
from tests.sheet.reading.rows import BLANK, HALVES, at, counted, left
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, plan_of, row


@pytest.mark.parametrize(
    "below",
    [
        [at(("A", "Casalecchio, 30/01/2024")), at(("E", "Il Segretario"), ("G", "Il Sindaco"))],
        [at(("F", "Il Dirigente")), at(("F", "dott. Rossi"))],
        [at(("A", "Legenda:")), at(("A", "NV"), ("B", "non valutabile"), ("C", "resta fuori"))],
        [at(("A", "Nota: i pesi sono quelli del SMVP"), ("J", "vedi sotto"))],
        [at(("A", "Luogo e data"), ("C", date(2024, 1, 30)))],
        [at(("H", "IL SEGRETARIO GENERALE")), at(("J", "firma"))],
        [at(("A", "Totale pesi"), ("J", 100.0)), at(("I", 12.0))],
    ],
)
def test_what_stands_below_the_plan(below: list[list[object]]) -> None:
    plan = plan_of(*HALVES, BLANK, *below)
    assert left(plan) == [6 + at for at in range(len(below))]
    assert (counted(plan), plan.incomplete) == ([(3, [3], [3]), (4, [4], [4])], ())
    between = plan_of(*HALVES, BLANK, *below, BLANK, [TITLE], HEADER, row("GT"))
    assert left(between) == left(plan)


def test_of_texts_under_a_weight_only_a_reason_not_to_count_is_a_second_weight() -> None:
    plan = plan_of(row(weight=100.0), at(("J", "Non pesato - ex art. 208")), at(("J", "Peso nuovo")), row("GT"))
    assert (left(plan), counted(plan)) == ([5], [(3, [3], [3, 4]), (6, [6], [6])])


def test_sums_that_say_they_are_some_add_up_as_well() -> None:
    rows = [
        row(weight=60.0), row(weight=40.0, objective="B"), at(("A", "TOTALE"), ("J", 90.0)),
        row("GT", weight=100.0), at(("A", "TOTALE"), ("J", 95.0)),
        at(("J", 185.0)), row("GT", weight=5.0, objective="D"),
    ]  # fmt: skip
    assert left(plan_of(*rows)) == [5, 7, 8]


def test_a_legend_above_a_row_with_a_type() -> None:
    plan = plan_of(*HALVES, BLANK, at(("A", "Nr."), ("B", "numero")), at(("A", "Data"), ("G", "Data")))
    assert (left(plan), [o.row for o in plan.objectives]) == ([6], [3, 4, 7])


def test_a_row_with_a_type_or_a_target_is_never_left_out() -> None:
    kept = [at(("G", "Nr")), at(("H", 5.0)), at(("H", "31/12")), at(("A", "GT"), ("E", "Nuovo"), ("G", "boh"))]
    plan = plan_of(*HALVES, BLANK, *kept)
    assert left(plan) == []
    assert [indicator.row for indicator in plan.indicators] == [3, 4, 6, 7, 8, 9]


def test_blank_rows_among_the_rows_leave_nothing_out() -> None:
    rows = [row(weight=50.0), BLANK, [*row(weight=50.0, objective="B")[:5], *[None] * 4, 50.0], BLANK, more(), more()]
    assert counted(plan_of(*rows)) == [(3, [3], [3]), (5, [5, 7, 8], [5])]


@pytest.mark.parametrize("letter", "ABCD")
@pytest.mark.parametrize("text", ["SETTORE I - AFFARI GENERALI", "OBIETTIVI STRATEGICI", "Allegato"])
def test_a_band_among_the_rows(letter: str, text: str) -> None:
    plan = plan_of(at((letter, text)), *HALVES, at((letter, text)), row("GT"))
    assert (left(plan), [o.sector for o in plan.objectives]) == ([3, 6], ["SF", "SF", "GT"])
    assert (plan.incomplete, plan.orphans) == ((), ())


def test_a_band_over_merged_cells_may_begin_anywhere() -> None:
    grid = MemoryGrid(
        "Piano", [[TITLE], HEADER, *HALVES, at(("F", "Parte seconda")), row("GT")], merges=[Area(5, 6, 5, 10)]
    )
    assert left(read_plan(MemoryHost(grid)).plan) == [5]
    two = MemoryGrid(
        "Piano",
        [[TITLE], HEADER, *HALVES, at(("F", "Parte seconda")), row("GT"), at(("F", "Parte terza")), row("PL")],
        merges=[Area(5, 6, 5, 10), Area(7, 6, 7, 10)],
    )
    assert left(read_plan(MemoryHost(two)).plan) == [5, 7]
    written_across = plan_of(*HALVES, ["Parte seconda"] * 10, row("GT"))
    assert left(written_across) == [5]


def test_a_text_alone_as_objective_is_one_if_indicators_follow() -> None:
    assert counted(plan_of(*HALVES, at(("E", "Tre")), more()))[-1] == (5, [5, 6], [])
    assert left(plan_of(*HALVES, at(("E", "PARTE SECONDA")), row("GT"))) == [5]


def test_bands_name_the_sector_where_no_column_does() -> None:
    rows = [
        ["SETTORE I - AFFARI GENERALI"], row(weight=100.0)[1:], more()[1:],
        ["AREA TECNICA"], row(weight=60.0)[1:], row(weight=40.0, objective="B")[1:], [*[None] * 8, 100.0],
    ]  # fmt: skip
    host = MemoryHost(MemoryGrid("Foglio1", [[TITLE], HEADER[1:], *rows]))
    plan = read_plan(host).plan
    assert [(o.row, o.sector) for o in plan.objectives] == [
        (4, "I - AFFARI GENERALI"), (7, "AREA TECNICA"), (8, "AREA TECNICA")
    ]  # fmt: skip
    assert (left(plan), plan.incomplete) == ([3, 6, 9], ())
    assert [sector.total_weight for sector in examine(host, today=date(2024, 12, 31)).results.sectors] == [100, 100]


def test_bands_name_the_sector_where_its_column_is_blank() -> None:
    second = ["", *row(weight=100.0)[1:]]
    plan = plan_of(at(("A", "SETTORE: SF")), second, at(("A", "SETTORE: GT")), second, row("LP"), second)
    assert [o.sector for o in plan.objectives] == ["SF", "GT", "LP", "LP"]
    plan = plan_of(
        at(("A", "Finanze")), second, at(("A", "OBIETTIVI STRATEGICI")), second, at(("A", "Territorio")), second
    )
    assert [o.sector for o in plan.objectives] == ["Finanze", "Finanze", "Territorio"]


def test_another_title_in_the_weights_column_is_no_second_weight() -> None:
    plan = plan_of(*HALVES, at(("J", "PIANO DEGLI OBIETTIVI 2024 - pagina 2")), more())
    assert left(plan) == [5]


def test_a_formula_over_the_block_leaves_them_out_too() -> None:
    block = Cells([[TITLE, *[None] * 9], HEADER, *HALVES, at(("J", 100.0)), BLANK, at(("G", "Il Sindaco"))])
    table = summary_cells(block, Cells.of(None), DEFAULTS, date(2024, 12, 31))
    assert [table[1][0], table[1][2], *table[1][13:17]] == ["SF", 75, 2, 2, 100, 75]


def test_nothing_is_written_beside_them() -> None:
    grid = MemoryGrid(
        "Piano", [[TITLE], HEADER, at(("A", "SETTORE I")), *HALVES, at(("J", 100.0)), BLANK, at(("A", "Il Sindaco"))]
    )
    made = calculate(MemoryHost(grid), Run(datetime(2024, 12, 31), "prova", "0"), on=date(2024, 12, 31))
    assert sorted(made.writing.blocks[0].rows) == [2, 4, 5]
    (found,) = [finding for finding, _ in made.examined.located if finding.code == "PDO108"]
    assert "(righe 3, 6, 8)" in found.message
