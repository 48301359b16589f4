"""The calendar file: what Outlook needs, the same identifiers each time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from icalendar import Calendar

from pdo_xl.reports.calendar import calendar_of, identifiers
from tests.cli.hostile import RAW
from tests.reports.dated import NOW, ROWS, dated
from tests.support import more, row


def made(*rows: Sequence[object], title: str = "Piano", now: datetime = NOW, version: str = "0.1.0") -> bytes:
    """The calendar of a plan."""
    found, results = dated(*rows)
    return calendar_of(found, identifiers(results), title, now, version)


def uids(content: bytes) -> list[str]:
    return [str(event["uid"]) for event in Calendar.from_ical(content).walk("VEVENT")]


def test_events() -> None:
    calendar = Calendar.from_ical(made(*ROWS, title="Piano 2024"))
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
            made(*ROWS),
            made(*ROWS, title="Altro", now=NOW + timedelta(days=9), version="0.2.0"),
        )
    )
    assert one == other
    assert len(set(one)) == 3


def test_what_was_done_meanwhile_leaves_the_others_their_identifiers() -> None:
    texts = [more("Atto", "Data", f"{day}.09.2024") for day in (10, 11, 12)]
    before = uids(made(row(kind="Data", target="31.12.2024"), *texts))
    texts[0][8] = "09.09.2024"
    assert uids(made(row(kind="Data", target="31.12.2024"), *texts)) == before[1:]


def test_lines_are_folded_and_keep_their_letters() -> None:
    content = made(row(objective="Perché è così, " * 30, kind="Data", target="31.12.2024"))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert "Perché è così, Perché" in str(event["description"])


@pytest.mark.parametrize("target", ["31.12.9999", "30.12.9999", "01.01.0001", "01.01.1900", "29.02.2024"])
def test_the_ends_of_the_calendar(target: str) -> None:
    (event,) = Calendar.from_ical(made(row(kind="Data", target=target))).walk("VEVENT")
    day, month, year = map(int, target.split("."))
    assert event.decoded("dtstart") == date(year, month, day)
    # The day after the last one there is none: an event without an end lasts its day.
    assert ("dtend" in event) is (target != "31.12.9999")


def test_no_text_brings_control_characters_or_lines_into_the_file() -> None:
    text = "a\x1b]0;x\x07\x9b2J\nEND:VEVENT\u2028b"
    rows = row(
        text, manager=text, unit=text, service=text, objective=text, indicator=text, kind="Data", target="31.12.2024"
    )
    content = made(rows)
    assert RAW.findall(content.decode().replace("\r\n", "\n")) == []
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["summary"]).startswith("a\\x1b]0;x\\x07")
