"""Deadlines as an iCalendar file that Outlook and the others import.

Source: RFC 5545. All-day events; the same deadline has the same identifier each time, so importing again updates.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from pdo_xl.domain.values.text import days, shorten
from pdo_xl.domain.values.visible import visible
from pdo_xl.reports.deadlines import Deadline

PRODUCT = "-//pdo_xl//"
"""How a calendar of ours begins to say who made it."""
_REMINDER = timedelta(days=7)


def calendar_of(deadlines: Sequence[Deadline], title: str, now: datetime, version: str) -> bytes:
    """The file's content."""
    calendar = Calendar()
    calendar.add("prodid", f"{PRODUCT}{version}//IT")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    seen: Counter[str] = Counter()
    for deadline in deadlines:
        calendar.add_component(_event(deadline, now, seen))
    content: bytes = calendar.to_ical()
    return content


def _event(deadline: Deadline, now: datetime, seen: Counter[str]) -> Event:
    objective, indicator = deadline.objective, deadline.assessed.indicator
    what = indicator.text or objective.text
    event = Event()
    event.add("uid", _identifier(deadline, seen))
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


def _identifier(deadline: Deadline, seen: Counter[str]) -> str:
    objective = deadline.objective
    words = (objective.sector, objective.unit, objective.text, deadline.assessed.indicator.text)
    digest = sha256("\x1f".join(words).encode()).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}-{seen[digest]}@pdo-xl" if seen[digest] > 1 else f"{digest}@pdo-xl"
