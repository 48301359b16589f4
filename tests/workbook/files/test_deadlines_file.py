"""The open deadlines of a plan on disk, and the calendar of them."""

from datetime import date
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.files.deadlines_file import deadlines_of_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.workbook.files.conftest import RUN

DAY = date(2024, 7, 1)


def test_without_a_calendar_nothing_is_written(tmp_path: Path) -> None:
    done = deadlines_of_file(sample_workbook(), on=DAY, run=RUN)
    assert done.replaced is None
    assert done.results.on == DAY
    days = [deadline.due for deadline in done.deadlines]
    assert days
    assert days == sorted(days)
    near = deadlines_of_file(sample_workbook(), on=DAY, within=0, run=RUN).deadlines
    assert near == [deadline for deadline in done.deadlines if deadline.days_left <= 0]


def test_a_calendar_of_ours_is_made_again_without_a_copy(tmp_path: Path) -> None:
    calendar = tmp_path / "scadenze.ics"
    for _ in range(2):
        done = deadlines_of_file(sample_workbook(), on=DAY, calendar=calendar, run=RUN)
        assert done.replaced is not None
        assert done.replaced.copy is None
    text = calendar.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == len(done.deadlines)
    assert "Piano degli Obiettivi 2024" in text


def test_what_is_no_calendar_of_ours_stays_unless_told_otherwise(tmp_path: Path) -> None:
    calendar = tmp_path / "scadenze.ics"
    calendar.write_text("BEGIN:VCALENDAR\nPRODID:altri\n", encoding="utf-8")
    before = calendar.read_bytes()
    with pytest.raises(FileRefused, match="«scadenze.ics» esiste già: dare a --ics un altro nome"):
        deadlines_of_file(sample_workbook(), on=DAY, calendar=calendar, run=RUN)
    assert calendar.read_bytes() == before
    done = deadlines_of_file(sample_workbook(), on=DAY, calendar=calendar, overwrite=True, run=RUN)
    assert done.replaced is not None
    assert done.replaced.copy is not None
    assert done.replaced.copy.read_bytes() == before
