"""The calendar file: what Outlook needs, the same identifiers each time."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.calendar import calendar_of
from pdo_xl.reports.deadlines import open_deadlines
from pdo_xl.sheet.reading.read import read_plan
from tests.cli.hostile import RAW
from tests.reports.dated import NOW, deadlines
from tests.support import MemoryHost, row, sheet_of


def test_events() -> None:
    calendar = Calendar.from_ical(calendar_of(deadlines(), "Piano 2024", NOW, "0.1.0"))
    assert (str(calendar["version"]), str(calendar["method"])) == ("2.0", "PUBLISH")
    events = calendar.walk("VEVENT")
    last = events[-1]
    assert str(last["summary"]) == "SF: Bozza, testo; «finale»"
    assert (last.decoded("dtstart"), last.decoded("dtend")) == (date(2024, 12, 31), date(2025, 1, 1))
    assert last.decoded("dtstamp") == NOW
    assert "Cella del piano: Piano!I3" in str(last["description"])
    (alarm,) = last.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-7)


def test_identifiers_are_stable_and_different() -> None:
    one, other = (
        [str(event["uid"]) for event in Calendar.from_ical(content).walk("VEVENT")]
        for content in (
            calendar_of(deadlines(), "Piano", NOW, "0.1.0"),
            calendar_of(deadlines(), "Altro", NOW + timedelta(days=9), "0.2.0"),
        )
    )
    assert one == other
    assert len(set(one)) == 3


@pytest.mark.parametrize("target", ["31.12.9999", "30.12.9999", "01.01.0001", "01.01.1900", "29.02.2024"])
def test_the_ends_of_the_calendar(target: str) -> None:
    read = read_plan(MemoryHost(sheet_of(row(kind="Data", target=target))))
    found = open_deadlines(read, score(read.plan, DEFAULTS, date(2024, 7, 1)))
    (event,) = Calendar.from_ical(calendar_of(found, "Piano", NOW, "0.1.0")).walk("VEVENT")
    day, month, year = map(int, target.split("."))
    assert event.decoded("dtstart") == date(year, month, day)
    # The day after the last one there is none: an event without an end lasts its day.
    assert ("dtend" in event) is (target != "31.12.9999")


def test_no_text_brings_control_characters_or_lines_into_the_file() -> None:
    text = "a\x1b]0;x\x07\x9b2J\nEND:VEVENT\u2028b"
    rows = row(
        text, manager=text, unit=text, service=text, objective=text, indicator=text, kind="Data", target="31.12.2024"
    )
    read = read_plan(MemoryHost(sheet_of(rows)))
    content = calendar_of(open_deadlines(read, score(read.plan, DEFAULTS, date(2024, 7, 1))), "Piano", NOW, "0.1.0")
    assert RAW.findall(content.decode().replace("\r\n", "\n")) == []
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["summary"]).startswith("a\\x1b]0;x\\x07")
