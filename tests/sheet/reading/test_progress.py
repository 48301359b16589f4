"""How far people say that each objective is, in `Monitoraggio`."""

from datetime import date

import pytest

from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.progress import NOTHING, progress_told
from tests.junk import HEAVY, JUNK, every
from tests.sheet.writing.monitored import FIRST_ROW, SHARE, Monitored
from tests.support import MemoryGrid, MemoryHost, own_mark, row, sheet_of

JUNE = date(2024, 6, 30)
PLAN = (
    row(objective="Primo", kind="Data", target="31.12.2024"),
    row(objective="Secondo", kind="Data", target="31.12.2024"),
)


def host(book: Monitored) -> MemoryHost:
    return MemoryHost(sheet_of(*book.plan), book.grid)


@pytest.mark.parametrize(
    ("entry", "points"),
    [(40.0, 40.0), (0.0, 0.0), ("40", 40.0), ("12,5 %", 12.5), (Percent(0.4), 40.0), (100.0, 100.0), (1.0, 1.0)],
)
def test_it_is_read_beside_its_objective(entry: Entry, points: float) -> None:
    book = Monitored(*PLAN)
    book.cells[FIRST_ROW + 1, SHARE] = entry
    plan = load(host(book)).plan
    assert (plan.progress, plan.unread_progress) == ({2: points}, {})


def test_it_makes_an_objective_late_that_its_date_would_not() -> None:
    book = Monitored(*PLAN)
    book.cells[FIRST_ROW, SHARE] = 10.0
    results = score(load(host(book)).plan, DEFAULTS, JUNE)
    assert results.trajectory is not None
    assert [results.trajectory.of_objective(one).trend for one in results.objectives] == [Trend.LATE, Trend.ON_TRACK]


def test_it_follows_its_objective() -> None:
    book = Monitored(*PLAN)
    book.cells[FIRST_ROW, SHARE] = 10.0
    book.plan.reverse()
    assert load(host(book)).plan.progress == {2: 10.0}


@pytest.mark.parametrize("entry", ["a buon punto", 140.0, -1.0, "100/200", True])
def test_what_is_no_share_is_named_by_its_cell(entry: Entry) -> None:
    book = Monitored(*PLAN)
    book.cells[FIRST_ROW, SHARE] = entry
    plan = load(host(book)).plan
    assert plan.progress == {}
    assert plan.unread_progress == {1: (str(Address("Monitoraggio", FIRST_ROW, SHARE)), entry)}


@every("entry", [*JUNK, *HEAVY])
def test_junk_is_no_error(entry: Entry) -> None:
    book = Monitored(*PLAN)
    book.cells[FIRST_ROW, SHARE] = entry
    told = load(host(book)).plan
    assert all(0 <= points <= 100 for points in told.progress.values())


def test_without_the_sheet_or_with_one_of_the_offices_own_nothing_is_said() -> None:
    plan = load(MemoryHost(sheet_of(*PLAN))).plan
    assert progress_told([], plan) == NOTHING
    assert progress_told([MemoryGrid("Monitoraggio", [["Cose nostre"]], marks={})], plan) == NOTHING
    assert progress_told([Monitored(*PLAN).grid], plan) == NOTHING
    emptied = MemoryGrid("Monitoraggio", [], marks=own_mark("Monitoraggio"))
    assert progress_told([emptied], plan) == NOTHING
