"""The parameters of a calling workbook: read once in a while, and forgotten where a calculation changed them."""

from dataclasses import replace

import pytest

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.settings.parameters import DEFAULTS, Mode, Parameters
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.formulas import parameters
from pdo_xl.formulas.cells import Cells
from pdo_xl.formulas.parameters import BLOCK, changed, known_parameters
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS
from pdo_xl.sheet.names.parameters import NAME_COLUMN
from pdo_xl.sheet.names.sheets import HEADER_ROW


class Clock:
    now = 100.0

    def monotonic(self) -> float:
        return self.now


class Sheet:
    """`Parametri` of a workbook, which counts how often it is read."""

    def __init__(self, *rows: tuple[object, ...]) -> None:
        self.cells: Cells | None = Cells((("Parametro", "Valore"), *rows)) if rows else None
        self.times = 0

    def read(self) -> Cells | None:
        self.times += 1
        return self.cells


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(parameters, "_known", {})
    monkeypatch.setattr(parameters, "time", clock)
    return clock


def test_many_cells_read_once_and_a_later_recalculation_sees_what_changed(clock: Clock) -> None:
    sheet = Sheet(("modo", "consuntivo"))
    assert {known_parameters("a.xlsm", sheet.read).mode for _ in range(100)} == {Mode.FINAL}
    assert sheet.times == 1
    sheet.cells = Sheet(("modo", "monitoraggio")).cells
    clock.now += 2.0
    assert known_parameters("a.xlsm", sheet.read).mode is Mode.FINAL
    clock.now += 0.1
    assert known_parameters("a.xlsm", sheet.read).mode is Mode.MONITORING
    assert sheet.times == 2


def test_each_workbook_has_its_own_and_one_without_has_the_defaults(clock: Clock) -> None:
    final, bare = Sheet(("modo", "consuntivo")), Sheet()
    assert known_parameters("a.xlsm", final.read).mode is Mode.FINAL
    assert known_parameters("b.xlsx", bare.read) is DEFAULTS
    assert [known_parameters(name, final.read).mode for name in ("b.xlsx", "a.xlsm")] == [Mode.MONITORING, Mode.FINAL]
    assert (final.times, bare.times) == (1, 1)


def test_a_parameter_that_cannot_be_read_is_said_in_every_cell_and_read_once(clock: Clock) -> None:
    sheet = Sheet(("modo", "boh"))
    for _ in range(3):
        with pytest.raises(ParameterError, match="Parametri!B2"):
            known_parameters("a.xlsm", sheet.read)
    assert sheet.times == 1


@pytest.mark.parametrize(
    ("read", "other"), [(DEFAULTS, False), (replace(DEFAULTS, cap=130.0), True), (Parameters(mode=Mode.FINAL), True)]
)
def test_a_calculation_tells_whether_functions_answered_with_other_parameters(
    clock: Clock, read: Parameters, other: bool
) -> None:
    assert not changed("a.xlsm", read), "no function has answered yet"
    sheet = Sheet()
    known_parameters("a.xlsm", sheet.read)
    assert changed("a.xlsm", read) is other
    known_parameters("a.xlsm", sheet.read)
    assert sheet.times == 2, "what was known is forgotten"


def test_the_block_that_is_read_holds_every_parameter_and_rows_to_spare() -> None:
    rows = HEADER_ROW + len(BY_NAME) + len(MAPPING_SETTINGS)
    assert int(BLOCK.rpartition(column_letters(NAME_COLUMN))[2]) >= 1.5 * rows


def test_names_in_the_last_column_are_known(clock: Clock) -> None:
    today = ("Modo del calcolo", "consuntivo", "monitoraggio", "…", "modo")
    sheet = Sheet(today)
    assert known_parameters("c.xlsm", sheet.read).mode is Mode.FINAL
