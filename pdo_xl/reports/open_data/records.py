"""The rows of the open data, from the results: values as JSON has them, texts as the plan has them.

Source: design of the reports, section 8. No name of a person is in them: who answers for a sector is left out, as are
the reasons of what is not assessable and what could not be read, which are free texts.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import grade_of
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.timing import timing_of
from pdo_xl.domain.settings.late_bands import LateBands
from pdo_xl.domain.settings.measurement import Measurement
from pdo_xl.domain.settings.setting import setting_in
from pdo_xl.reports.open_data.fields import GRADES, Table
from pdo_xl.reports.open_data.tables import tables
from pdo_xl.reports.open_data.tables_of_rows import INDICATORS, OBJECTIVES
from pdo_xl.reports.open_data.tables_of_sums import BODY, SECTORS
from pdo_xl.reports.open_data.values import actual_text, clean_text, deviation, direction, ends, measured, seen


class Ids(NamedTuple):
    """What the codes of rows begin with: the body's code, or `ente` without one, and the year."""

    prefix: str

    def objective(self, number: int) -> str:
        """The code of an objective.

        >>> Ids("c_a000-2024").objective(7)
        'c_a000-2024-007'
        """
        return f"{self.prefix}-{number:03}"

    def indicator(self, number: int, nth: int) -> str:
        """The code of an objective's indicator, counted from 1."""
        return f"{self.objective(number)}-{nth}"


class Calculation(NamedTuple):
    """What is to be published: the results, the version that made them, the day; `with_notes`: free texts too.

    `with_managers`: who answers for each sector.
    """

    results: Results
    version: str
    made_on: date
    with_notes: bool = False
    with_managers: bool = False

    @property
    def ids(self) -> Ids:
        """How its rows are called."""
        parameters, year = self.results.parameters, self.results.year
        return Ids("-".join([parameters.ipa_code or "ente", *([] if year is None else [str(year)])]))


Record = tuple[Any, ...]
"""A row: text, number, day, truth value or None for each field of its table."""


def records(calculation: Calculation) -> dict[Table, list[Record]]:
    """The rows of every table, in its fields' order."""
    return {table: list(_MAKERS[table.name](calculation)) for table in tables(with_managers=calculation.with_managers)}


def _indicators(calculation: Calculation) -> Iterator[Record]:
    ids, sector_of = calculation.ids, _sector_of(calculation.results)
    for result in calculation.results.objectives:
        number = result.objective.number
        for nth, assessed in enumerate(result.indicators, start=1):
            target, actual = assessed.target, assessed.actual
            wanted, day_wanted = measured(None if target is None else target.value)
            done, day_done = measured(None if actual is None else actual.value)
            yield (
                ids.indicator(number, nth),
                ids.objective(number),
                sector_of[number],
                clean_text(assessed.indicator.text),
                assessed.kind.name if assessed.kind is not None else None,
                direction(assessed),
                assessed.kind.measured_in if assessed.kind is not None else None,
                wanted,
                day_wanted,
                clean_text(seen(assessed.kind)(assessed.indicator.target)),
                done,
                day_done,
                actual_text(assessed, with_notes=calculation.with_notes),
                deviation(assessed, wanted, done, day_wanted, day_done),
                assessed.score,
                assessed.state.value,
                assessed.delay,
            )


def _objectives(calculation: Calculation) -> Iterator[Record]:
    sector_of = _sector_of(calculation.results)
    for result in calculation.results.objectives:
        objective = result.objective
        timing, delay = timing_of(result, calculation.results.parameters)
        yield (
            calculation.ids.objective(objective.number),
            objective.number,
            sector_of[objective.number],
            clean_text(objective.unit),
            clean_text(objective.service),
            clean_text(objective.text),
            objective.transversal,
            objective.about_payments,
            result.weight,
            result.score,
            result.points,
            grade_of(result.status),
            str(timing),
            delay,
            len(result.indicators),
            sum(assessed.score is not None for assessed in result.indicators),
        )


def _sector_of(results: Results) -> dict[int, str]:
    """The name of each objective's sector as the sector itself has it, whatever the spelling in its row."""
    return {result.objective.number: sector_name(sector) for sector in results.sectors for result in sector.objectives}


def sector_name(sector: SectorResult) -> str:
    """The name of a sector; a plan of one sector may have none."""
    return clean_text(sector.name) or "–"


def _sectors(calculation: Calculation) -> Iterator[Record]:
    for sector in calculation.results.sectors:
        yield (
            sector_name(sector),
            len(sector.objectives),
            sector.indicator_count,
            sector.total_weight,
            sector.points,
            sector.score,
            *ends(sector.score_range),
            sector.coverage,
            sector.unassessable_weight,
            *[sector.grades[grade] for grade in GRADES],
            *[sector.states[state] for state in State],
            *([clean_text(sector.manager)] if calculation.with_managers else []),
        )


def _body(calculation: Calculation) -> Iterator[Record]:
    results = calculation.results
    parameters = results.parameters
    yield (
        parameters.body_name or None,
        parameters.ipa_code or None,
        parameters.istat_code or None,
        results.year,
        results.on,
        parameters.mode.value,
        results.body,
        *ends(results.body_range),
        json.dumps(used_parameters(parameters), ensure_ascii=False),
        parameters.confirmed,
        calculation.version,
        calculation.made_on,
    )


_MAKERS: dict[str, Callable[[Calculation], Iterator[Record]]] = {
    INDICATORS.name: _indicators,
    OBJECTIVES.name: _objectives,
    SECTORS.name: _sectors,
    BODY.name: _body,
}


def used_parameters(parameters: Measurement) -> dict[str, Any]:
    """The parameters that scores depend on, by name; date and mode of the run have fields of their own."""
    described = {field.name: setting_in(field.metadata) for field in fields(Measurement)}
    return {
        setting.name: _plain(getattr(parameters, name))
        for name, setting in described.items()
        if setting is not None and not setting.each_run
    }


def _plain(value: object) -> object:
    match value:
        case LateBands():
            return value.written
        case Enum():
            return value.value
        case Mapping():
            return dict(value)
        case _:
            return value
