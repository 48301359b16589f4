"""Whose rows are whose."""

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from pdo_xl.sheet.sharing.parts import By, Part, carried_cells, parts_of
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost

REST = ["U", "Servizio", "Obiettivo", "Indicatore", "Nr", 5.0, None, 100.0]


def read(*rows: list[object]) -> tuple[ReadPlan, dict[str, dict[int, list[object]]]]:
    grid = MemoryGrid("Piano", [[TITLE], HEADER, *rows])
    return read_plan(MemoryHost(grid)), {"Piano": {number: list(row) for number, row in enumerate(grid.rows(), 1)}}


def row(sector: object, manager: object, text: str = "Obiettivo") -> list[object]:
    return [sector, manager, *REST[:2], text, *REST[3:]]


def stretches(parts: list[Part]) -> dict[str, list[tuple[int, int]]]:
    return {part.name: [(rows.start, rows.stop) for rows in part.rows.get("Piano", [])] for part in parts}


def test_totals_stay_above_and_repeated_headers_below() -> None:
    plan, cells = read(
        row("SF", "Rossi"),
        ["Totale SF", *[None] * 8, 100.0],
        [],
        list(HEADER),
        row("GT", "Verdi"),
        row("sf", "Rossi", "B"),
    )
    assert stretches(parts_of(plan, By.SECTOR, cells)) == {"SF": [(3, 6), (8, 9)], "GT": [(6, 8)]}


def banded(band: str) -> list[tuple[int, int]]:
    plan, cells = read(row("SF", "Rossi"), [band], row("GT", "Verdi"))
    return stretches(parts_of(plan, By.SECTOR, cells))["GT"]


@pytest.mark.parametrize("band", ["SETTORE GT", "Settore: G.T.", "GT", "Settore GT - Gestione del territorio"])
def test_a_band_goes_with_the_rows_below_whose_sector_it_names(band: str) -> None:
    assert banded(band) == [(4, 6)]


@pytest.mark.parametrize("band", ["SETTORE GTX", "Totale SF", "Note"])
def test_another_row_stays_with_those_above(band: str) -> None:
    assert banded(band) == [(5, 6)]


def test_an_indicator_that_names_another_person_stays_with_its_objective() -> None:
    plan, cells = read(row("SF", "Rossi"), [*[None] * 5, "Atti visti da Verdi", "Nr", 5.0], row("SF", "Verdi", "B"))
    assert stretches(parts_of(plan, By.MANAGER, cells)) == {"Rossi": [(3, 5)], "Verdi": [(5, 6)]}


def test_a_responsabile_of_two_sectors_and_nobody() -> None:
    plan, cells = read(row("SF", "Rossi"), row("GT", "Verdi", "B"), row("OR", "ROSSI", "C"), row("PL", None, "D"))
    parts = parts_of(plan, By.MANAGER, cells)
    assert stretches(parts) == {"Rossi": [(3, 4), (5, 6)], "Verdi": [(4, 5)], "senza responsabile": [(6, 7)]}


def test_without_any_responsabile_it_cannot_be_divided_so() -> None:
    plan, cells = read(row("SF", None), row("SF", None, "B"))
    with pytest.raises(FileRefused) as refused:
        parts_of(plan, By.MANAGER, cells)
    assert str(refused.value) == (
        "Il piano non dice chi è responsabile: distribuirlo con --per settore, o indicare la colonna dei responsabili "
        "nel foglio Parametri (colonna_responsabile)."
    )


def test_a_blank_holds_what_stands_above_in_a_row_that_goes() -> None:
    plan, cells = read(row("SF", "Rossi", "A"), row(None, "Bianchi", "B"), row(None, None, "C"))
    parts = parts_of(plan, By.MANAGER, cells)
    last = next(part for part in parts if part.name == "Bianchi")
    assert carried_cells(last, plan.sheets[0], cells["Piano"], every=False) == {(4, 1): 3}
    assert (5, 1) in carried_cells(last, plan.sheets[0], cells["Piano"], every=True)


def test_stretches_that_meet_are_one() -> None:
    plan, cells = read(row("SF", "Rossi", "A"), row(None, "Bianchi", "B"), row(None, "Bianchi", "C"))
    apart = Part("Bianchi", plan.plan.objectives[1:], {"Piano": [range(4, 5), range(5, 6)]})
    assert carried_cells(apart, plan.sheets[0], cells["Piano"], every=False) == {(4, 1): 3}
    with_a_gap = Part("Bianchi", plan.plan.objectives[1:], {"Piano": [range(4, 5), range(6, 7), range(5, 6)]})
    assert carried_cells(with_a_gap, plan.sheets[0], cells["Piano"], every=False) == {(4, 1): 3, (5, 1): 3}


def test_above_a_row_that_nobody_filled_there_is_nothing_to_carry() -> None:
    plan, cells = read(row("SF", "Rossi", "A"), row(None, "Bianchi", "B"), row(None, None, "C"))
    parts = parts_of(plan, By.MANAGER, cells)
    last = next(part for part in parts if part.name == "Bianchi")
    cells["Piano"][3] = ["SF"]
    assert carried_cells(last, plan.sheets[0], cells["Piano"], every=False) == {(4, 1): 3}
    del cells["Piano"][3]
    assert (4, 1) not in carried_cells(last, plan.sheets[0], cells["Piano"], every=False)
