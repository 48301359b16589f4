"""The table of an objective's indicators: what was expected, what was done at each date, how it ended.

Source: design of the reports, section 5, field 3.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.plan import Aspect, Field, Objective
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian_date, italian_fixed, sentence
from pdo_xl.domain.values.unreported import not_assessable_reason
from pdo_xl.reports.goal_sheets.source import UNIT, Source
from pdo_xl.reports.papers.model import Align, Cell, Column, Row
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.sheet.columns.other_columns import BASELINE_NAME
from pdo_xl.sheet.names.objectives import MISSING, NOT_ASSESSABLE
from pdo_xl.sheet.writing.shown_texts import NO_TEXT

_BY_DAY = "entro il giorno"
"""What follows the text of an indicator that is its row's second test."""


class Indicators(NamedTuple):
    """The columns of the table, and the rows of each indicator: the first its own, then what is said of it in full."""

    columns: tuple[Column, ...]
    groups: tuple[tuple[Row, ...], ...]


def indicators(source: Source, result: ObjectiveResult) -> Indicators:
    """Word the table of an objective."""
    objective = result.objective
    days = source.dated(objective.sheet)
    has_unit, has_start = (
        source.blank or any(tell(source, one) for one in result.indicators) for tell in (_unit, _start)
    )
    # A day of its own, in a column of its own, is at none of the dates.
    apart = not days or any(_stands_apart(one) for one in result.indicators)
    columns = [Column("Indicatore", 3.6), Column("Tipo", 1.15)]
    columns += [Column(source.header(objective.sheet, UNIT, "Unità"), 0.9)] if has_unit else []
    columns += [Column("Partenza", 0.95)] if has_start else []
    columns.append(Column("Atteso", 1.2))
    columns += [Column(_day(source, day), 1.15) for _, day in days]
    columns += [Column("Effettivo", 1.2)] if apart else []
    columns += [Column("Punteggio", 1.0, Align.RIGHT), Column("Stato", 1.25)]

    def row(assessed: Assessed) -> Row:
        indicator, kind = assessed.indicator, assessed.kind
        cells = [Cell(_text(assessed)), Cell(kind.label if kind is not None else of_cell(indicator.type_text))]
        cells += [Cell(_unit(source, assessed))] if has_unit else []
        cells += [Cell(_start(source, assessed))] if has_start else []
        cells.append(Cell(_as_seen(assessed, indicator.target)))
        alone = _stands_apart(assessed)
        for column, _ in days:
            entry = None if alone else source.cell(objective.sheet, indicator.row, column)
            cells.append(Cell(_actual(source, assessed, entry)))
        if apart:
            cells.append(Cell(_actual(source, assessed, indicator.actual) if alone or not days else ""))
        score = assessed.score
        cells.append(Cell(_figure(source, assessed), score))
        cells.append(Cell(str(assessed.state), look=str(assessed.state)))
        return Row(tuple(cells))

    groups = tuple((row(one), *_in_full(source, objective, one)) for one in result.indicators)
    return Indicators(tuple(columns), groups)


def _text(assessed: Assessed) -> str:
    text = of_cell(assessed.indicator.text) or NO_TEXT
    return f"{text} – {_BY_DAY}" if assessed.indicator.aspect is Aspect.DEADLINE else text


def _unit(source: Source, assessed: Assessed) -> str:
    indicator = assessed.indicator
    if indicator.aspect is Aspect.DEADLINE:
        return ""
    column = source.unit_column(indicator.sheet)
    if column:
        return of_cell(shown(source.cell(indicator.sheet, indicator.row, column)))
    return of_cell(source.other(indicator.sheet, indicator.row, UNIT))


def _start(source: Source, assessed: Assessed) -> str:
    indicator = assessed.indicator
    if indicator.aspect is Aspect.DEADLINE:
        return ""
    return of_cell(source.other(indicator.sheet, indicator.row, BASELINE_NAME))


def _stands_apart(assessed: Assessed) -> bool:
    """Whether its actual value is in a column of its own, and not in those of the dates."""
    return assessed.indicator.stands_in(Field.ACTUAL) is not Field.ACTUAL


def _as_seen(assessed: Assessed, entry: Entry) -> str:
    """A cell as a person sees it, of whatever length."""
    if isinstance(entry, str):
        return of_cell(entry)
    return of_cell(shown(entry) if assessed.kind is None else assessed.kind.seen(entry))


def _actual(source: Source, assessed: Assessed, entry: Entry) -> str:
    if _reason(entry) is not None:
        # The reason stands below, across the table.
        return NOT_ASSESSABLE
    text = _as_seen(assessed, entry)
    return text or ("" if source.blank else MISSING)


def _reason(entry: Entry) -> str | None:
    """Why a cell says that there will be no value; None where it does not, or not so that it can be read."""
    with suppress(Unreadable):
        return not_assessable_reason(entry)
    return None


def _day(source: Source, day: date) -> str:
    return f"{day:%d/%m}" if day.year == source.results.year else italian_date(day)


def _figure(source: Source, assessed: Assessed) -> str:
    if assessed.score is not None:
        return italian_fixed(assessed.score, 2)
    return "" if source.blank and assessed.missing else MISSING


def _in_full(source: Source, objective: Objective, assessed: Assessed) -> Iterator[Row]:
    """What a narrow column has no room for: why it is not assessable, or cannot be read; where the figure is from."""
    indicator = assessed.indicator
    said: Sequence[str] = ()
    if assessed.state is State.NOT_ASSESSABLE:
        said = [f"{NOT_ASSESSABLE}: {of_cell(assessed.reason or '') or 'senza motivo'}"]
    elif assessed.state is State.TO_CHECK:
        said = [f"Da verificare: {of_cell(problem.error.args[0])}" for problem in assessed.problems]
    for column, day in source.dated(objective.sheet):
        entry = source.cell(objective.sheet, indicator.row, column)
        reason = _reason(entry) if entry != indicator.actual else None
        if reason is not None:
            said = [*said, f"{_day(source, day)} – {NOT_ASSESSABLE}: {of_cell(reason)}"]
    for text in said:
        yield Row((Cell(sentence(text)),))
    due = source.reminders.get((indicator.sheet, indicator.row))
    if due is not None:
        yield Row((Cell(f"Scadenza: {of_cell(due) if isinstance(due, str) else shown(due)}"),))
    where_from = of_cell(source.other(indicator.sheet, indicator.row, "fonte"))
    if where_from and indicator.aspect is not Aspect.DEADLINE:
        yield Row((Cell(f"{source.header(objective.sheet, 'fonte', 'Fonte')}: {where_from}"),))
    elif source.blank and not where_from and "fonte" in source.headers.get(objective.sheet, {}):
        yield Row((Cell(f"{source.header(objective.sheet, 'fonte', 'Fonte')}: "),))
