"""LibreOffice with the extension: formulas in cells of a document, and the button's calculation of whole plans."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any

from pdo_xl.workbook.plan_2024.sample import sample_workbook
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError, import_uno, start
from tests.hosts.libreoffice.live.conftest import INSTALLED, Calc, install
from tests.reference.channels.channel import Channel, NotHere, program
from tests.reference.channels.formulas import Area, Asked, Table, channel, plan_differences, plan_formulas
from tests.reference.compare import Answers, of_indicator, of_table, same
from tests.reference.files import parameter_rows
from tests.reference.made_up import DAY, GENERAL, MOMENT, PERCENT, Cell
from tests.reference.made_up_plans import HEADER, Plan, plan
from tests.reference.scoring import objective_score

_A_BLOCK, _ONE_BY_ONE = 2000, 40
_CODES = {DAY: "DD/MM/YYYY", MOMENT: "DD/MM/YYYY HH:MM", PERCENT: "0.00%"}
_ALL = 1023
"""Source: com.sun.star.sheet.CellFlags."""
_FORGOTTEN = 2.1
"""Seconds after which a document's parameters are read anew."""
_PLACE, _MOST_SECTORS, _SUMMARY_WIDTH = 30, 8, 19
"""Where formulas stand, and how much of a summary is looked at."""
_NOTHING = ("", "#N/A", None)
"""What cells show that a summary does not fill."""
_COMPUTED = ("Punteggio indicatore", "Stato", "Ritardo (gg)", "Punteggio obiettivo", "Punti settore")


@contextmanager
def libreoffice() -> Iterator[Channel]:
    """The LibreOffice of this machine, with a profile of its own."""
    program("soffice")
    try:
        import_uno()
    except LibreOfficeError as error:
        raise NotHere(str(error)) from error
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    profile = folder / "di chi prova"
    shutil.copytree(INSTALLED or install(folder), profile)
    soffice = start(profile)
    try:
        yield channel_of(Calc(soffice), folder)
    finally:
        soffice.stop()
        shutil.rmtree(folder, ignore_errors=True)


def channel_of(calc: Calc, folder: Path) -> Channel:
    """A channel of a LibreOffice that has been started; a document for plans with indicators' weights, one for others."""
    usual, weighted = (_Document(calc, folder / name, own) for name, own in (("uno.xlsm", False), ("due.xlsm", True)))
    of_indicators, _ = channel(lambda some: map(usual.answers, some), _A_BLOCK, 1)

    def of_plans(seed: int, count: int) -> Iterator[str]:
        random = Random(seed)
        for number in range(count):
            one = plan(random)
            document = weighted if len(one.rows[1]) > len(HEADER) else usual
            yield from (f"piano {number}: {wrong}" for wrong in document.differences(one))

    return Channel(of_indicators, of_plans)


class _Document:
    """The committed workbook, open; its plan and parameters are typed over."""

    def __init__(self, calc: Calc, path: Path, own_weights: bool) -> None:
        self._calc, self._path, self._own_weights = calc, path, own_weights
        self._width = len(HEADER) + own_weights
        self._changed = 0.0
        self._formats: dict[str, int] = {}
        self._given: dict[str, str | None] = {}

    @cached_property
    def _document(self) -> Any:
        shutil.copy(sample_workbook(), self._path)
        document = self._calc.open(self._path)
        if self._own_weights:
            # As an office does: the computed columns move aside.
            document.getSheets().getByName("Piano").getColumns().insertByIndex(len(HEADER), 1)
        document.getSheets().insertNewByName("Prova", document.getSheets().getCount())
        return document

    @cached_property
    def _parameters(self) -> dict[str, Any]:
        """Each one's cell, emptied: then what is proposed holds."""
        sheet = self._document.getSheets().getByName("Parametri")
        found = {}
        for row in range(3, 80):
            if name := sheet.getCellByPosition(4, row).getString():
                found[name] = sheet.getCellByPosition(1, row)
                found[name].NumberFormat = self._format("@")
        return found

    def answers(self, asked: Asked) -> list[Table]:
        """What formulas in the sheet `Prova` show; the first rows have formulas of their own."""
        sheet = self._document.getSheets().getByName("Prova")
        self._fill(sheet, asked.rows, max(map(len, asked.rows)))
        self._set(asked.parameters)
        time.sleep(max(0.0, self._changed + _FORGOTTEN - time.monotonic()))
        found = [self._answer(sheet, formula.function, formula.arguments) for formula in asked.formulas]
        sheet.clearContents(_ALL)
        return found

    def _answer(self, sheet: Any, function: str, arguments: Sequence[Area | str | None]) -> Table:
        areas = [given for given in arguments if isinstance(given, Area)]
        of_rows = function not in {"PDO_RIEPILOGO", "PDO_SETTORE"}
        rows, columns = (areas[-1].rows, 1) if areas[0].columns == 1 else (_MOST_SECTORS, _SUMMARY_WIDTH)
        block = sheet.getCellRangeByPosition(_PLACE, 0, _PLACE + columns - 1, rows - 1)
        block.setArrayFormula(_formula(function, arguments))
        shown = [[*row] for row in block.getDataArray()]
        block.clearContents(_ALL)
        if of_rows:
            singles = sheet.getCellRangeByPosition(_PLACE, 0, _PLACE, min(rows, _ONE_BY_ONE) - 1)
            singles.setFormulaArray(
                [[_formula(function, _in_row(arguments, at))] for at in range(min(rows, _ONE_BY_ONE))]
            )
            shown[: min(rows, _ONE_BY_ONE)] = [[*row] for row in singles.getDataArray()]
            singles.clearContents(_ALL)
        return [row for row in shown if columns == 1 or row[0] not in _NOTHING]

    def differences(self, one: Plan) -> Iterator[str]:
        """Press the button, and compare what it writes; then ask the formulas."""
        sheet = self._document.getSheets().getByName("Piano")
        end = max(170, len(one.rows) + 2)
        sheet.getCellByPosition(0, 0).setString(one.rows[0][0].value)
        self._fill(sheet, one.rows[2:], self._width, first=2, until=end)
        if self._own_weights:
            sheet.getCellByPosition(self._width - 1, 1).setString(one.rows[1][-1].value)
        self._set(parameter_rows(one.system, one.on))
        said = self._calc.press(self._document)
        # The button has read them.
        self._changed = 0.0
        if said.startswith("!"):
            yield f"il pulsante dice {said!r}"
            return
        yield from self._written(one, sheet)
        summary = self._document.getSheets().getByName("Riepilogo")
        sectors = len({objective.sector for objective in one.objectives})
        yield from of_table(one, summary.getCellRangeByPosition(0, 23, 20, 24 + sectors).getDataArray())
        yield from plan_differences(one, self.answers(plan_formulas(one)))

    def _written(self, one: Plan, sheet: Any) -> Iterator[str]:
        rules, on = one.system.rules, one.on
        header = sheet.getCellRangeByPosition(self._width, 1, self._width + 4, 1).getDataArray()[0]
        if header != _COMPUTED:
            yield f"le colonne calcolate sono {header}"
            return
        places = iter(one.places)
        for objective in one.objectives:
            points = objective_score(objective, rules, on)
            weight = objective.weight
            earned = None if points is None or weight is None else weight * points / 100
            rows = [next(places) for _ in objective.indicators]
            for row, indicator in zip(rows, objective.indicators, strict=True):
                cells = sheet.getCellRangeByPosition(self._width, row - 1, self._width + 4, row - 1).getDataArray()[0]
                for wrong in of_indicator(indicator, rules, on, Answers(*cells[:3])):
                    yield f"pulsante, riga {row}: {wrong}"
                shown = (points, earned) if row == rows[0] else (None, None)
                if not all(map(same, shown, cells[3:])):
                    yield f"pulsante, riga {row}: obiettivo {cells[3:]} invece di {shown}"

    def _fill(self, sheet: Any, rows: Sequence[Sequence[Cell]], width: int, first: int = 0, until: int = 0) -> None:
        """Type cells with their formats; below them nothing is left."""
        count = max(until, len(rows))
        block = sheet.getCellRangeByPosition(0, first, width - 1, first + count - 1)
        block.clearContents(_ALL - 32 - 64)
        block.NumberFormat = self._format(GENERAL)
        lines = [[*row, *[Cell()] * (width - len(row))] for row in rows] + [[Cell()] * width] * (count - len(rows))
        block.setDataArray(tuple(tuple(_typed(cell) for cell in row) for row in lines))
        alike: dict[str, list[Any]] = {}
        of_sheet = block.getRangeAddress().Sheet
        for at, row in enumerate(rows, first):
            for column, cell in enumerate(row):
                code = "BOOLEAN" if isinstance(cell.value, bool) else cell.format
                if code != GENERAL:
                    place = import_uno().createUnoStruct("com.sun.star.table.CellRangeAddress")
                    place.Sheet, place.StartColumn, place.StartRow = of_sheet, column, at
                    place.EndColumn, place.EndRow = column, at
                    alike.setdefault(code, []).append(place)
        for code, places in alike.items():
            some = self._document.createInstance("com.sun.star.sheet.SheetCellRanges")
            some.addRangeAddresses(tuple(places), False)
            some.NumberFormat = self._format(code)

    def _format(self, code: str) -> int:
        if code not in self._formats:
            english = import_uno().createUnoStruct("com.sun.star.lang.Locale")
            formats = self._document.getNumberFormats()
            text = _CODES.get(code, code)
            key = formats.queryKey(text, english, False)
            self._formats[code] = key if key != -1 else formats.addNew(text, english)
        return self._formats[code]

    def _set(self, rows: Sequence[tuple[str | None, ...]]) -> None:
        given = {str(row[-1]): row[1] for row in rows[3:]}
        if given == self._given:
            return
        for name in {*given, *self._given}:
            self._parameters[name].setString(given.get(name) or "")
        self._given = given
        self._changed = time.monotonic()


def _in_row(arguments: Sequence[Area | str | None], at: int) -> list[Area | str | None]:
    return [one._replace(row=one.row + at, rows=1) if isinstance(one, Area) else one for one in arguments]


def _typed(cell: Cell) -> object:
    return "" if cell.value is None else float(cell.value) if isinstance(cell.value, bool) else cell.value


def _formula(function: str, arguments: Sequence[Area | str | None]) -> str:
    return f"={function}({';'.join(_argument(given) for given in arguments if given is not None)})"


def _argument(given: Area | str) -> str:
    if isinstance(given, str):
        return f'"{given}"'
    letters = [
        f"{_letter(given.column)}{given.row}",
        f"{_letter(given.column + given.columns - 1)}{given.row + given.rows - 1}",
    ]
    return ":".join(dict.fromkeys(letters))


def _letter(column: int) -> str:
    return chr(64 + column)
