"""Deadlines as an iCalendar file that Outlook and the others import.

Source: RFC 5545. All-day events; the same deadline has the same identifier each time, so importing again updates.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.row import Aspect, Indicator
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import days, shorten
from pdo_xl.domain.values.visible import visible
from pdo_xl.reports.deadlines import Deadline

PRODUCT = "-//pdo_xl//"
"""How a calendar of ours begins to say who made it."""
_REMINDER = timedelta(days=7)


_Place = tuple[str, int, Aspect | None]
"""Which of the tests of a row."""


def identifiers(results: Results) -> Mapping[_Place, str]:
    """An identifier for each deadline of a plan, met or not: the same in whichever calendar it stands, and next time.

    Those with the same texts are numbered in the order of the plan.
    """
    reminders = {assessed.indicator[:2]: assessed.indicator for assessed in results.reminders}
    seen: Counter[str] = Counter()
    known: dict[_Place, str] = {}
    for result in results.objectives:
        dated = [assessed.indicator for assessed in result.indicators if assessed.due is not None]
        if reminders:
            dated += [reminders[row] for row in [one.indicator[:2] for one in result.indicators] if row in reminders]
        for indicator in dated:
            known[_place(indicator)] = _identifier(result.objective, indicator, seen)
    return known


def calendar_of(
    deadlines: Sequence[Deadline], known: Mapping[_Place, str], title: str, now: datetime, version: str
) -> bytes:
    """The content of a file with some deadlines of a plan, whose `identifiers` are known."""
    calendar = Calendar()
    calendar.add("prodid", f"{PRODUCT}{version}//IT")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for deadline in deadlines:
        calendar.add_component(_event(deadline, now, known[_place(deadline.assessed.indicator)]))
    content: bytes = calendar.to_ical()
    return content


def _event(deadline: Deadline, now: datetime, identifier: str) -> Event:
    objective, indicator = deadline.objective, deadline.assessed.indicator
    what = indicator.text or objective.text
    event = Event()
    event.add("uid", identifier)
    event.add("dtstamp", now)
    event.add("dtstart", deadline.due)
    if deadline.due < date.max:
        # Without an end the event lasts its day, the last of the calendar.
        event.add("dtend", deadline.due + timedelta(days=1))
    event.add("summary", visible(f"{objective.sector}: {shorten(what, 120)}"))
    event.add("description", "\n".join(map(visible, _details(deadline))))
    event.add("categories", ["Piano degli Obiettivi", visible(objective.sector)])
    event.add("transp", "TRANSPARENT")
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", f"Scadenza fra {days(_REMINDER.days)}: {visible(shorten(what, 120))}")
    reminder.add("trigger", -_REMINDER)
    event.add_component(reminder)
    return event


def _details(deadline: Deadline) -> list[str]:
    objective = deadline.objective
    return [
        f"Obiettivo: {objective.text}",
        f"Indicatore: {deadline.assessed.indicator.text or '–'}",
        f"Settore: {objective.sector} ({objective.manager})",
        f"Servizio: {objective.service} ({objective.unit})",
        f"Cella del piano: {deadline.cell}",
    ]


def _place(indicator: Indicator) -> _Place:
    return indicator.sheet, indicator.row, indicator.aspect


def _identifier(objective: Objective, indicator: Indicator, seen: Counter[str]) -> str:
    words = (objective.sector, objective.unit, objective.text, indicator.text)
    digest = sha256("\x1f".join(words).encode()).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}-{seen[digest]}@pdo-xl" if seen[digest] > 1 else f"{digest}@pdo-xl"
