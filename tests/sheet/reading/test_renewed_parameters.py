"""An older Parametri as it will be when it is made anew."""

from datetime import datetime

import pytest

from pdo_xl.actions import calculate
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.entry import Percent
from pdo_xl.sheet.columns.mapping import mapping_settings
from pdo_xl.sheet.names.parameters import FORMER_PARAMETERS_HEADERS, NAME_COLUMN, PARAMETERS_HEADERS
from pdo_xl.sheet.names.sheets import FINDINGS, PARAMETERS
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.parameter_rows import new_rows, places_of_new
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.reading.renewed_parameters import (
    RenewedParameters,
    as_they_will_be,
    is_former_parameters,
    renewed_rows,
)
from pdo_xl.sheet.run import Run
from tests.support import MemoryGrid, MemoryHost, row, sheet_of

LAST = max(new_rows())
OLD = MemoryGrid(
    "Parametri",
    [
        ["Parametri"], [], list(FORMER_PARAMETERS_HEADERS), ["modo", "consuntivo", "…", "…"],
        ["tolleranza_numero", Percent(0.05), "…", "…"], ["Nota", None, "dell'ufficio"], [],
        ["colonna_sigla", "C", "…", "Indicato da chi usa la cartella: C «Sigla servizio /ufficio»"],
        ["parametri_confermati", "no", "…", "…"],
    ],
)  # fmt: skip


def test_a_sheet_is_an_older_one_by_its_header_alone() -> None:
    assert is_former_parameters(OLD)
    assert not is_former_parameters(MemoryGrid("Parametri", [[], [], list(PARAMETERS_HEADERS)]))
    assert not is_former_parameters(MemoryGrid("Altro", list(OLD.rows())))
    assert not is_former_parameters(MemoryGrid("Parametri", []))


def test_each_row_has_its_place_and_what_is_not_known_follows_below() -> None:
    places = places_of_new()
    assert renewed_rows(list(OLD.rows())) == {
        4: places["modo"],
        5: places["tolleranza_numero"],
        6: LAST + 1,
        8: LAST + 2,
        9: places["parametri_confermati"],
    }
    assert renewed_rows([]) == {}


def test_it_is_read_as_the_older_one_is() -> None:
    (plan, new) = as_they_will_be([sheet_of(), OLD])
    assert (plan.name, new.name, new.hidden, new.merges()) == ("Piano", "Parametri", False, ())
    before, after = read_parameters([OLD]), read_parameters([new])
    assert before.parameters == after.parameters
    assert after.parameters.mode is Mode.FINAL
    assert after.parameters.number_tolerance == 0.05
    assert after.name_column == NAME_COLUMN
    assert after.told == before.told == {"colonna_sigla": {3: "Sigla servizio /ufficio"}}
    assert new.marks() == OLD.marks()
    assert RenewedParameters(OLD).formulas() == ()


@pytest.mark.parametrize("to_be_written", [False, True])
def test_findings_point_at_the_row_that_there_will_be(to_be_written: bool) -> None:
    read = load(MemoryHost(sheet_of(row()), OLD), to_be_written=to_be_written)
    found = read.plan.parameter_places["parametri_confermati"].row
    assert found == (places_of_new()["parametri_confermati"] if to_be_written else 9)


def test_a_calculation_writes_into_the_sheet_that_there_will_be() -> None:
    host = MemoryHost(sheet_of(row()), OLD)
    writing = calculate(host, Run(datetime(2024, 12, 31), "x", "0"), mapping=mapping_settings({"peso": "J"})).writing
    assert PARAMETERS in writing.former
    (kept,) = [block for block in writing.blocks if block.sheet == PARAMETERS]
    assert {number: (cells[1], cells[4]) for number, cells in kept.rows.items()} == {LAST + 3: ("J", "colonna_peso")}
    table = next(block for block in writing.blocks if block.sheet == FINDINGS and block.table_from)
    cells = [str(values[6]) for values in table.rows.values() if values[7] == "PDO001"]
    assert [f"Parametri!B{places_of_new()['parametri_confermati']}" in cell for cell in cells] == [True]
