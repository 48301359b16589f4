"""The workbook's own functions, worked out in cells by pyOpenVBA's Excel: what they hand to xlwings' server."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pyopenvba.interpreter._objects import VBAObject, method
from pyopenvba.interpreter._values import EMPTY, VBAArray, error

from tests.workbook.program.cells import Cells
from tests.workbook.program.pressing import Excel

pytestmark = pytest.mark.slow

NOON = datetime(2024, 12, 31, 12)
GONE = -2147023174
"""RPC_S_SERVER_UNAVAILABLE: the Python of before has ended."""


def plain(value: object) -> object:
    """As Python would get it: arrays as lists, a block as rows."""
    if value is EMPTY:
        return None
    if not isinstance(value, VBAArray):
        return value
    if value.dimensions == 1:
        return [plain(item) for item in value.items]
    rows, columns = (range(first, last + 1) for first, last in value.bounds)
    return [[plain(value.get([row, column])) for column in columns] for row in rows]


class Server(VBAObject):
    """The COM server's object: notes what is called."""

    vba_type_name = "XLPython"

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.fails: list[tuple[int, str]] = []

    @method(name="Str")
    def text(self, value: object) -> str:
        return str(value)

    @method(name="CallUDF")
    def call_udf(self, *given: object) -> object:
        self.calls.append(tuple(map(plain, given)))
        if self.fails:
            raise error(*self.fails.pop(0))
        return 50.0


class Answered(Cells):
    """The built workbook's cells; how often the server was looked for."""

    def __init__(self, path: Path, interpreter: str = r"C:\Python\pythonw.exe") -> None:
        super().__init__(Excel(path, interpreter=interpreter))
        self.server = Server()
        self.started = 0
        self.excel.app.interpreter.host.create = lambda _: self._start()

    def _start(self) -> Server:
        self.started += 1
        return self.server

    @property
    def handed(self) -> list[list[Any]]:
        """By answered call, the arguments."""
        asked = [call[2] for call in self.server.calls if call[1] == "answer"]
        return [arguments for _, _, arguments in asked]


@pytest.fixture
def cells(built: Path) -> Answered:
    return Answered(built)


def test_one_look_for_the_server_however_many_cells(cells: Answered) -> None:
    """xlwings' own wrapper looks for it in every cell, by 14 look-ups of settings."""
    for row in range(3, 13):
        assert cells(f"PDO_SCORE([Piano!G{row}],[Piano!H{row}],[Piano!I{row}])") == 50.0
    assert cells.started == 1
    begun, *answers = cells.server.calls
    assert (begun[0], begun[1], begun[2]) == ("pdo_xl.hosts.excel.answers", "begin", [str(cells.excel.path)])
    assert len(answers) == 10
    assert all(call[:2] == ("pdo_xl.hosts.excel.answers", "answer") for call in answers)
    assert all(call[2][:2] == ["PDO_SCORE", str(cells.excel.path)] for call in answers)


def test_cells_are_handed_over_as_values_with_formats(cells: Answered) -> None:
    cells('PDO_SCORE([Piano!G3], 650, "NV")')
    cells("PDO_SETTORE([Piano!A3:A4], [Piano!J3:K4], Array(1, 2), [Piano!J2:K2])")
    (kind, target, actual, year), (sectors, weights, scores, _) = cells.handed
    assert kind[0] == "PDO:celle"
    assert kind[2:] == ["General", False]
    assert (target, actual) == (650, "NV")
    assert year is None
    assert [len(row) for row in sectors[1]] == [1, 1]
    assert weights[2] == ["General", "0.00"]
    assert scores == [1, 2]


def test_of_whole_columns_the_used_part_is_handed_over(cells: Answered) -> None:
    cells("PDO_VERIFICA([Piano!G:G], [Piano!H3:H30000], [Piano!I40000:I70000])")
    ((kinds, targets, actuals),) = cells.handed
    assert (len(kinds[1]), len(targets[1])) == (161, 159)
    assert actuals[1] is None


def test_a_cell_without_a_day_follows_the_day(cells: Answered) -> None:
    for formula in ("PDO_STATO(1, 2, 3)", "PDO_STATO(1, 2, 3, 4)", "PDO_RITARDO(1, 2, 3)", "PDO_SCORE(1, 2, 3)"):
        cells(formula)
    cells("PDO_RIEPILOGO(1)")  # how many are overdue
    cells("PDO_RIEPILOGO(1, 2)")
    assert cells.volatile == [True, False, True, True, False]


def test_a_python_that_has_ended_is_started_again_once(cells: Answered) -> None:
    assert cells("PDO_SCORE(1, 2, 3)") == 50.0
    cells.server.fails = [(GONE, "Server RPC non disponibile.")]
    assert cells("PDO_SCORE(1, 2, 3)") == 50.0
    assert cells.started == 2


def test_one_that_ends_again_and_again_is_not_started_in_every_cell(cells: Answered) -> None:
    cells("PDO_SCORE(1, 2, 3)")
    cells.server.fails = [(GONE, "x")] * 3
    answers = {cells("PDO_SCORE(1, 2, 3)"), cells("PDO_STATO(1, 2, 3)")}
    said = (
        "#PDO: Il programma si è interrotto: aspettare mezzo minuto e premere Ctrl+Alt+F9. "
        "Se succede ancora: chiedere al tecnico di eseguire «pdo-xl diagnosi»."
    )
    assert answers == {said}
    assert cells.started == 2


@pytest.mark.parametrize("seconds", [31, -31])
def test_it_is_tried_again_once_half_a_minute_has_passed_or_the_clock_was_set_back(
    cells: Answered, seconds: int
) -> None:
    cells.excel.app.interpreter.frozen_now = NOON
    cells.server.fails = [(1000, "Could not activate Python COM server, hr = 80040154")]
    assert str(cells("PDO_SCORE(1, 2, 3)")).startswith("#PDO: ")
    cells.excel.app.interpreter.frozen_now = NOON + timedelta(seconds=seconds)
    assert cells("PDO_SCORE(1, 2, 3)") == 50.0


def test_what_fails_is_a_sentence_in_the_cell(cells: Answered) -> None:
    cells.server.fails = [(1000, "Could not activate Python COM server, hr = 80040154")]
    answer = cells("PDO_SCORE(1, 2, 3)")
    assert answer == (
        "#PDO: Il Python indicato nella configurazione non si avvia: forse è stato spostato o tolto, o gli manca xlwings. "
        "Chiedere al tecnico di eseguire «pdo-xl diagnosi»."
    )


def test_a_python_that_does_not_start_is_not_waited_for_again_in_every_cell(built: Path) -> None:
    cells = Answered(built, r"C:\manca\pythonw.exe")
    first, second = cells("PDO_SCORE(1, 2, 3)"), cells("PDO_STATO(1, 2, 3)")
    assert first == second
    assert str(first).startswith("#PDO: Il Python indicato nella configurazione non si avvia")
    assert cells.started == 0
