"""What somebody must act on, person by person: what is overdue or due soon, what is missing, what cannot be read.

Source: design of the reports, section 10.3.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.monitoring.checks import lacks_value, last_check, outdated
from pdo_xl.domain.plan import Field, Objective, Place
from pdo_xl.domain.quick import maker
from pdo_xl.domain.row import LastColumnPlace
from pdo_xl.domain.rules import pdo307_missing_actual, pdo407_overdue, pdo408_due_soon, pdo410_no_data_at_check
from pdo_xl.domain.rules.base import at_value
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.open_deadlines import open_deadlines
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.summary import sector_names
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.values.text import days, identity, italian_date, plain


class Urgency(IntEnum):
    """The kinds of things to do, the most urgent first."""

    OVERDUE = 0
    TO_CORRECT = 1
    DUE = 2
    MISSING = 3


class ToDo(NamedTuple):
    """One thing to do: what, who answers for it, where; `objective` and `place` are None where it is about none.

    Unit: `days_left` in days, negative for what is overdue; 0 for what has no day.
    """

    urgency: Urgency
    what: str
    manager: str
    sector: str
    objective: Objective | None
    indicator: str
    due: date | None
    days_left: int
    place: Place | None


class _Found(NamedTuple):
    """One thing to do, before it is known who answers for it."""

    urgency: Urgency
    what: str
    objective: Objective | None
    assessed: Assessed | None
    days_left: int
    place: Place | None


_found, _to_do = maker(_Found), maker(ToDo)
_OF_NO_INDICATOR = frozenset(
    {Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE, Field.WEIGHT, Field.PARAMETER}
)
_SAID_OTHERWISE = frozenset(
    rule.ID for rule in (pdo307_missing_actual, pdo407_overdue, pdo408_due_soon, pdo410_no_data_at_check)
)
"""The findings that say what the list says in its own words."""


def to_do_list(results: Results, findings: Findings) -> list[ToDo]:
    """Everything that somebody must act on, by person, the most urgent first; without persons, by sector."""
    found = _once([*_by_day(results), *_to_correct(results, findings), *_missing(results)])
    sectors = {sector.name: sector.manager for sector in results.plan.sectors}
    names = sector_names(results) if found else {}
    called: dict[str, str] = {}
    entries = []
    for urgency, what, objective, assessed, left, place in found:
        sector = names[objective.sector] if objective is not None else ""
        manager = "" if objective is None else objective.manager or sectors.get(sector, "")
        manager = called.setdefault(identity(manager), manager)
        text, due = ("", None) if assessed is None else (assessed.indicator.text, assessed.due)
        entries.append(_to_do((urgency, what, manager, sector, objective, text, due, left, place)))
    entries.sort(key=_Order(sectors))
    return entries


class _Order:
    """The order of the list: by person, without one by sector; the most urgent first, else as in the plan."""

    def __init__(self, sectors: Iterable[str]) -> None:
        self._sectors = {name: number for number, name in enumerate(sectors)}

    def __call__(self, entry: ToDo) -> tuple[object, ...]:
        manager, objective, place = entry.manager, entry.objective, entry.place
        sector = len(self._sectors) if manager or objective is None else self._sectors[entry.sector]
        number = objective.number if objective is not None else 0
        row = place.row if place is not None else 0
        # What nobody answers for stands last, and what is about no sector after that.
        return not manager, plain(manager), sector, entry.urgency, entry.days_left, number, row


def _by_day(results: Results) -> Iterator[_Found]:
    """What is overdue, and what is due within the notice; in the final account the latter is missing like the rest."""
    final = results.parameters.mode is Mode.FINAL
    for due, left, objective, assessed in open_deadlines(results, results.parameters.notice_days):
        place = at_value(assessed.indicator, Field.ACTUAL)
        if left < 0:
            yield _found((Urgency.OVERDUE, _overdue(-left), objective, assessed, left, place))
        elif not final:
            yield _found((Urgency.DUE, _due(due, left, results.on), objective, assessed, left, place))


def _overdue(late: int) -> str:
    return f"scaduto da {'un giorno' if late == 1 else days(late)}"


def _due(due: date, left: int, on: date) -> str:
    if left < 2:
        return "scade domani" if left else "scade oggi"
    return f"scade il {italian_date(due) if due.year != on.year else italian_date(due)[:5]}"


def _to_correct(results: Results, findings: Findings) -> Iterator[_Found]:
    """The cells that cannot be read, whatever the body says of them, and all other errors."""
    unread = results.problems_by_code
    for rule in findings.by_rule:
        if rule.code in _SAID_OTHERWISE or not (rule.gravity is Gravity.ERROR or rule.code in unread):
            continue
        for issue in rule.issues:
            place = issue.place
            objective = None if place is None else results.plan.owner(place.sheet, place.row)
            assessed = None if place is None or objective is None else _at(results, objective, place)
            yield _found((Urgency.TO_CORRECT, _corrected(issue), objective, assessed, 0, place))


def _corrected(issue: Issue) -> str:
    message = issue.message
    # An acronym stays as it is.
    told = message if message[1:2].isupper() else message[:1].lower() + message[1:]
    return " ".join(filter(None, [f"da correggere: {told}", issue.suggestion]))


def _at(results: Results, objective: Objective, place: Place) -> Assessed | None:
    """The indicator that a cell is of; None for one that is of the objective."""
    if place.field in _OF_NO_INDICATOR:
        return None
    own = [one for one in results.objectives[objective.number - 1].indicators if one.indicator.row == place.row]
    columns = Field.TYPE, Field.TARGET, Field.ACTUAL
    exact = [one for one in own if any(one.indicator.stands_in(column) is place.field for column in columns)]
    return next(iter([*exact, *own]), None)


def _missing(results: Results) -> Iterator[_Found]:
    """In the final account, what was not reported; before, what has no value at the last check or the year's end."""
    final, trajectory = results.parameters.mode is Mode.FINAL, results.trajectory
    check = None if trajectory is None else last_check(trajectory.so_far, results.plan.snapshots)
    over = results.year is not None and results.on >= date(results.year, 12, 31)
    if not (final or over) and check is None:
        return
    what = "manca il dato" if check is None else f"manca il dato alla verifica del {check:%d/%m}"
    for result in results.objectives:
        for assessed in result.indicators:
            older = outdated(results.plan, assessed) if results.plan.earlier else None
            if older is not None:
                place: Place = LastColumnPlace(*at_value(assessed.indicator, Field.ACTUAL))
                since = f"manca il dato al {older[1]:%d/%m}"
                yield _found((Urgency.MISSING, since, result.objective, assessed, 0, place))
            elif (assessed.missing and assessed.state is not State.OVERDUE) if final else lacks_value(assessed):
                place = at_value(assessed.indicator, Field.ACTUAL)
                yield _found((Urgency.MISSING, what, result.objective, assessed, 0, place))


def _once(found: Sequence[_Found]) -> list[_Found]:
    """One line a cell and cause, the worse one: a value that is missing may be overdue as well."""
    best: dict[object, _Found] = {}
    for one in found:
        corrected = one.urgency is Urgency.TO_CORRECT
        key = (one.place, one.what) if corrected else one.place
        if key not in best or one.urgency < best[key].urgency:
            best[key] = one
    return list(best.values())
