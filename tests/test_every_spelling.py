"""Every line of the tables of spellings through a real file and through the worksheet function: the same as in the domain.

Source: design of other bodies' plans, section 4.
"""

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.cell import Cell

from pdo_xl import open_plan, score
from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import EarlyDate, Entry, Hours, Percent
from pdo_xl.domain.values.year_spellings import YEAR_LINES, YearLine
from pdo_xl.formulas.cells import Cells, marked
from pdo_xl.formulas.indicators import check_cells, score_cells
from pdo_xl.sheet.entries import entry_of
from tests.domain.written import ALL, YEAR, Spelled, assessed
from tests.junk import every
from tests.support import END_OF_YEAR, HEADER, TITLE
from tests.support import row as plan_row

pytestmark = pytest.mark.slow

_FIRST_ROW = 3


def _write(cell: Cell, entry: Entry) -> None:
    """Put an entry into a cell as a spreadsheet program stores it."""
    match entry:
        case Percent(fraction):
            cell.value, cell.number_format = fraction, "0%"
        case Hours(days):
            cell.value, cell.number_format = days, "[h]:mm"
        case EarlyDate(serial):
            cell.value, cell.number_format = serial, "dd/mm/yyyy"
        case date():
            cell.value, cell.number_format = entry, "dd/mm/yyyy"
        case str():
            cell.value = entry
            # "= 5" is no formula.
            cell.data_type = "s"
        case _:
            cell.value = entry


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    """The plan whose rows are all spellings, each an objective of its own, from a file."""
    path = tmp_path_factory.mktemp("grafie") / "grafie.xlsx"
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Piano"
    sheet.append([TITLE])
    sheet.append(HEADER)
    for number, row in enumerate(ALL, start=_FIRST_ROW):
        sheet.append(["SF", "Rossi", "FIN", "FINANZE", f"Obiettivo {number}", f"Indicatore {number}", row.kind.label])
        for column, entry in ((8, row.target), (9, row.actual)):
            _write(sheet.cell(number, column), entry)
        sheet.cell(number, 10, 1.0)
    workbook.save(path)
    return score(open_plan(path), on=END_OF_YEAR)


def _said(found: Assessed) -> tuple[object, ...]:
    """What is told of a row: score, state, reason, the sentences of what is wrong and of what was taken for granted."""
    return (
        found.score,
        found.state,
        found.reason,
        [(field, error.code, str(error), error.suggestion) for field, error in found.problems],
        [(field, note) for field, note in found.notes],
    )


def test_a_file_says_the_same(results: Results) -> None:
    assert results.year == YEAR
    of_row = {found.indicator.row: found for found in results.indicators}
    assert len(of_row) == len(ALL)
    for number, row in enumerate(ALL, start=_FIRST_ROW):
        assert _said(of_row[number]) == _said(assessed(row)), row


def _argument(entries: list[Entry]) -> Cells:
    """A column as the worksheet function receives it: values, and formats only where they are asked for."""
    return Cells(
        [[_stored(entry)] for entry in entries],
        is_percent=lambda row, _: isinstance(entries[row], Percent),
        is_duration=lambda row, _: isinstance(entries[row], Hours),
    )


def _stored(entry: Entry) -> Entry:
    """What Excel hands over of a cell: of a percentage its number, of hours a moment of its first days."""
    if isinstance(entry, Hours):
        return datetime(1899, 12, 30) + timedelta(days=entry.days)
    return entry.fraction if isinstance(entry, Percent) else entry_of(entry)


@cache
def _answers() -> list[tuple[object, object]]:
    """The score and the check of each row, by one formula over all of them."""
    kinds, targets, actuals = (
        _argument(column)
        for column in ([row.kind.label for row in ALL], [row.target for row in ALL], [row.actual for row in ALL])
    )
    years = Cells.of(float(YEAR))
    scores = score_cells(kinds, targets, actuals, years, DEFAULTS)
    checks = check_cells(kinds, targets, actuals, DEFAULTS)
    return [(one[0], other[0]) for one, other in zip(scores, checks, strict=True)]


@every("number", range(len(ALL)))
def test_the_worksheet_function_says_the_same(number: int) -> None:
    found = assessed(ALL[number])
    answer, _ = _answers()[number]
    if found.problems:
        error = found.problems[0].error
        assert answer == marked(error, error.suggestion)
    else:
        assert answer == ("" if found.score is None else found.score)


@every("line", YEAR_LINES)
def test_a_file_takes_its_year_from_its_title(line: YearLine, tmp_path: Path) -> None:
    for text in line.texts:
        workbook = openpyxl.Workbook()
        sheet = workbook.active
        assert sheet is not None
        sheet.title = "Foglio"
        sheet.append([text])
        sheet.append(HEADER)
        sheet.append(plan_row(kind="Data", target="31/12"))
        workbook.save(tmp_path / "piano.xlsx")
        if line.years:
            with pytest.raises(UnclearPlan, match="nomina gli anni"):
                open_plan(tmp_path / "piano.xlsx")
        else:
            assert score(open_plan(tmp_path / "piano.xlsx"), on=END_OF_YEAR).year == line.year, text


@every("row", ALL)
def test_no_spelling_is_refused_without_a_way_to_write_it(row: Spelled) -> None:
    assert all(error.suggestion for _, error in assessed(row).problems)
