"""PDO_RIEPILOGO: the table of the sheet Riepilogo, from a block."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.formulas.cells import BLANK, Cells, FormulaError
from pdo_xl.formulas.summary import summary_cells
from pdo_xl.hosts.file.host import FileHost
from tests.support import END_OF_YEAR, HEADER, TITLE, row

WORKBOOK = Path(__file__).parents[2] / "workbook" / "Piano_Obiettivi_2024.xlsm"


@pytest.fixture(scope="module")
def plan():
    host = FileHost(WORKBOOK, now=datetime(2024, 12, 31, 12))
    rows = [list(row) for row in next(grid for grid in host.grids() if grid.name == "Piano").rows()]
    host.close()
    return Cells(rows)


def test_the_summary_of_the_2024_plan(plan):
    table = summary_cells(plan, Cells.of("31/12/2024"), DEFAULTS, date(2026, 1, 1))
    assert table[0] == [
        "Settore", "Responsabile", "Punteggio", "Peso con un dato", "Raggiunti", "In parte", "Non raggiunti",
        "Senza dato", "Scaduti", "In scadenza", "Errori", "Punteggio minimo", "Punteggio massimo", "Obiettivi",
        "Indicatori", "Peso totale", "Punti", "Non valutabile (peso)", "Avvisi",
    ]  # fmt: skip
    assert [row[0] for row in table[1:]] == ["SF", "GT", "SC", "OR", "PL", "LP", "SP", "Ente"]
    assert [row[13:16] for row in table[1:3]] == [[12, 12, 100.0], [17, 22, 100.0]]
    assert {tuple(row[2:4]) for row in table[1:]} == {("nessun dato", 0.0)}
    assert sum(row[8] for row in table[1:-1]) == table[-1][8] == 47


def test_without_a_day_it_is_today(plan):
    table = summary_cells(plan, BLANK, DEFAULTS, date(2025, 1, 1))
    assert table[-1][8] == 68


def test_a_block_without_a_plan_says_what_is_missing():
    with pytest.raises(NoPlan, match="il blocco indicato"):
        summary_cells(Cells((("ciao",),)), BLANK, DEFAULTS, date(2025, 1, 1))


def test_the_day_must_be_one_cell(plan):
    with pytest.raises(FormulaError, match="una cella sola"):
        summary_cells(plan, Cells(((1.0,), (2.0,))), DEFAULTS, date(2025, 1, 1))


def test_a_number_shown_as_a_day_and_a_half_is_that_number_as_in_a_file():
    rows = [[TITLE], HEADER, row(target=datetime(1900, 4, 9, 12), actual=50.25)]
    found = summary_cells(
        Cells([[*cells, *[None] * (10 - len(cells))] for cells in rows]), BLANK, DEFAULTS, END_OF_YEAR
    )
    assert found[1][found[0].index("Punteggio")] == pytest.approx(50)


def test_a_block_does_without_the_columns_that_a_file_does_without():
    kept = [place for place, text in enumerate(HEADER) if not text.startswith(("Sigla", "Servizio"))]
    lines = [[line[place] for place in kept] for line in (HEADER, row(actual=650.0))]
    table = summary_cells(Cells([[TITLE, *[None] * 7], *lines]), BLANK, DEFAULTS, END_OF_YEAR)
    said = replace(DEFAULTS, mapping={"colonna_sigla": "nessuna", "colonna_servizio": "nessuna"})
    assert table[1][2] == 100.0
    assert table == summary_cells(Cells([[TITLE, *[None] * 7], *lines]), BLANK, said, END_OF_YEAR)


def test_the_block_is_the_plan_whatever_sheet_the_parameters_name(plan):
    named = replace(DEFAULTS, mapping={"foglio_piano": "Piano 2024"})
    day, today = Cells.of("31/12/2024"), date(2026, 1, 1)
    assert summary_cells(plan, day, named, today) == summary_cells(plan, day, DEFAULTS, today)
