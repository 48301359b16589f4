"""PDO_SCORE, PDO_STATO, PDO_RITARDO, PDO_VERIFICA: one indicator a cell, read and scored as the whole plan is.

Source: design of the scoring, sections 1 to 5; design of the workbook, section "In cells".
"""

from collections.abc import Callable
from datetime import date, datetime
from types import NoneType

from pdo_xl.domain.errors import ParameterError, PdoError
from pdo_xl.domain.kinds import kind_or_none
from pdo_xl.domain.kinds.inferred import infer, unit_kinds
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.plan import Indicator
from pdo_xl.domain.scoring.assess import Assessed, Assessor
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.settings.setting_values import read_whole
from pdo_xl.domain.values.dates import read_date
from pdo_xl.domain.values.entry import CellError, Entry, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import sentence
from pdo_xl.formulas.cells import (
    BLANK,
    Cells,
    FormulaError,
    Result,
    across,
    common_shape,
    day_of_serial,
    marked,
    refuse_error,
)
from pdo_xl.sheet.entries import entry_of

_ANY_DAY = date(2000, 1, 1)
"""A score does not depend on the day."""

_SURE = (str, NoneType)
"""What is read as it is stored; most cells are."""


def score_cells(
    kinds: Cells, targets: Cells, actuals: Cells, years: Cells, parameters: Parameters
) -> list[list[Result]]:
    """Give the points of each indicator; nothing where the actual is blank or not assessable.

    Without a year, that of the parameters, else the target's own. Raises: FormulaError.
    """
    return _each(kinds, targets, actuals, years, parameters, _year_and_day, _score)


def state_cells(
    kinds: Cells, targets: Cells, actuals: Cells, days: Cells, parameters: Parameters, today: date
) -> list[list[Result]]:
    """Give the state of each indicator at a day: the argument's, else that of the parameters, else today.

    Raises: FormulaError.
    """
    return _each(kinds, targets, actuals, days, parameters, _at_day(today), lambda assessed: assessed.state.value)


def delay_cells(
    kinds: Cells, targets: Cells, actuals: Cells, days: Cells, parameters: Parameters, today: date
) -> list[list[Result]]:
    """Give the days of delay of each indicator, nothing where there are none. Raises: FormulaError.

    Unit: days.
    """
    return _each(kinds, targets, actuals, days, parameters, _at_day(today), _delay)


def check_cells(kinds: Cells, targets: Cells, actuals: Cells, parameters: Parameters) -> list[list[Result]]:
    """Say what is wrong or was taken for granted in each row, with the finding's code; nothing if all is well.

    Raises: FormulaError.
    """
    return _each(kinds, targets, actuals, BLANK, parameters, _year_and_day, _message)


def _score(assessed: Assessed) -> Result:
    if assessed.problems:
        return _first_problem(assessed)
    return "" if assessed.score is None else assessed.score


def _delay(assessed: Assessed) -> Result:
    if assessed.problems:
        return _first_problem(assessed)
    return "" if assessed.delay is None else assessed.delay


def _first_problem(assessed: Assessed) -> str:
    error = assessed.problems[0].error
    return marked(error, error.suggestion)


def _message(assessed: Assessed) -> Result:
    said = [
        f"{problem.error.code}: {sentence(str(problem.error))} {sentence(problem.error.suggestion)}"
        for problem in assessed.problems
    ]
    said += [f"{note.code}: {sentence(note.text)}" for _, note in assessed.notes]
    return " ".join(said)


_When = Callable[[Entry, Parameters], tuple[int | None, date]]


def _year_and_day(entry: Entry, parameters: Parameters) -> tuple[int | None, date]:
    refuse_error(entry)
    if is_blank(entry):
        return parameters.year, _ANY_DAY
    try:
        return read_whole(entry, 2000, 2099), _ANY_DAY
    except ParameterError:
        raise FormulaError(f"l'anno «{shown(entry)}» non si legge: scrivere per esempio 2024.") from None


def _at_day(today: date) -> _When:
    def when(entry: Entry, parameters: Parameters) -> tuple[int | None, date]:
        refuse_error(entry)
        if is_blank(entry):
            return parameters.year, parameters.reference_date or today
        return parameters.year, read_day(entry)

    return when


def read_day(entry: Entry) -> date:
    """Read a formula's day: a date, its serial number, a text. Raises: FormulaError."""
    serial = day_of_serial(entry)
    if serial is not None:
        return serial
    try:
        read = read_date(entry, None)
    except PdoError as error:
        raise FormulaError(f"{error}: scrivere per esempio 31/12/2024.") from None
    if read is None:
        raise FormulaError(f"la data «{shown(entry)}» non si legge: scrivere per esempio 31/12/2024.")
    return read.day


def _each(
    kinds: Cells,
    targets: Cells,
    actuals: Cells,
    last: Cells,
    parameters: Parameters,
    when: _When,
    answer: Callable[[Assessed], Result],
) -> list[list[Result]]:
    shape = common_shape((kinds, targets, actuals, last))
    rows = _Rows(targets, actuals, parameters, when, answer)
    if shape == (1, 1):
        kind, target, actual, entry = (cells.rows[0][0] for cells in (kinds, targets, actuals, last))
        return [[rows.answer(kind, target, actual, rows.assessor(entry), 0, 0)]]
    blocks = (across(cells, shape) for cells in (kinds, targets, actuals, last))
    results: list[list[Result]] = []
    before, assessor = last.rows[0][0], rows.assessor(last.rows[0][0])
    for row, read in enumerate(zip(*blocks, strict=True)):
        line: list[Result] = []
        for column, (kind, target, actual, entry) in enumerate(zip(*read, strict=True)):
            # A single cell is the same object on every row.
            if entry is not before:
                before, assessor = entry, rows.assessor(entry)
            line.append(rows.answer(kind, target, actual, assessor, row, column))
        results.append(line)
    return results


class _OpenUnits(dict[str, bool]):
    """Whether a type's argument is a unit of measure whose values tell the type: "rapporto", "n. pratiche"."""

    def __missing__(self, text: str) -> bool:
        self[text] = kind_or_none(text) is None and bool(unit_kinds(text))
        return self[text]


class _Rows:
    """Answers one row after another; what rows have in common is worked out once."""

    def __init__(
        self,
        targets: Cells,
        actuals: Cells,
        parameters: Parameters,
        when: _When,
        answer: Callable[[Assessed], Result],
    ) -> None:
        self._targets, self._actuals = targets, actuals
        self._parameters, self._when, self._say = parameters, when, answer
        # A number is the same in every format; only what is said of it is not.
        self._closely = answer is _message
        self._assessors: dict[object, Assessor | str] = {}
        self._open_units = _OpenUnits()

    def answer(
        self, kind: Entry, target: Entry, actual: Entry, assessor: Assessor | str, row: int, column: int
    ) -> Result:
        """Answer for one row, or say what is wrong with its last argument."""
        if isinstance(assessor, str):
            return assessor
        if isinstance(kind, CellError):
            return marked(f"la tipologia mostra l'errore {kind.code}", "correggere la cella")
        if target is None and actual is None and is_blank(kind):
            return ""
        text = kind if isinstance(kind, str) else shown(kind)
        if not (target.__class__ in _SURE and actual.__class__ in _SURE):
            known = kind_or_none(text)
            target = _as_shown(known, self._targets, target, row, column, closely=self._closely)
            actual = _as_shown(known, self._actuals, actual, row, column, closely=self._closely)
        elif is_blank(target) and is_blank(actual) and is_blank(text):
            return ""
        if self._open_units[text]:
            told = infer(text, target, actual, self._parameters.year).kind
            text = text if told is None else told.label
        # A named tuple's own constructor takes twice the time.
        return self._say(assessor.assess(tuple.__new__(Indicator, ("", 0, "", text, target, actual))))

    def assessor(self, last: Entry) -> Assessor | str:
        """Take a row's last argument, the year or the day; a text that says what is wrong with it."""
        # The class is part of the key because TRUE and 1 are equal and are not the same answer.
        made = self._assessors.get((last, last.__class__))
        if made is not None:
            return made
        try:
            made = Assessor(self._parameters, *self._when(last, self._parameters))
        except FormulaError as error:
            made = marked(error)
        self._assessors[last, last.__class__] = made
        return made


def _as_shown(kind: Kind | None, cells: Cells, entry: Entry, row: int, column: int, *, closely: bool) -> Entry:
    """Tell what only a cell's format tells: a percentage, a date behind a number, hours counted on, other words."""
    place = (0, 0) if cells.shape == (1, 1) else (row, column)
    by_day = kind is not None and kind.by_day
    if entry.__class__ is not float and (by_day or not isinstance(entry, datetime)):
        entry = entry_of(entry)
    in_doubt = True
    if isinstance(entry, float):
        if by_day and cells.computed:
            return day_of_serial(entry) or entry
        least = kind.format_matters_above if kind is not None else None
        in_doubt = kind is not None and least is not None and not 0 <= entry <= least
        # Asking for the formats of many cells is slow; few of them are below zero.
        in_doubt = in_doubt and (entry < 0 or closely or (kind is not None and kind.format_decides))
    return cells.in_words(*place, cells.told_apart(entry, *place) if in_doubt else entry)
