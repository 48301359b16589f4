"""The year from one snapshot to the next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind, Snapshots
from pdo_xl.reports.papers.charts.data import TimeLines
from pdo_xl.reports.papers.model import Table
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.over_time import over_time
from pdo_xl.reports.performance_report.source import Source
from tests.reports.performance_report.sections import wrapped
from tests.reports.performance_report.sources import source_of, table, texts_of
from tests.support import row


def _with(source: Source, *taken: tuple[date, float | None, SnapshotKind]) -> Source:
    snapshots: Sequence[Snapshot] = [
        Snapshot(day, kind, freeze(source_of(row(actual=actual), on=day).results)) for day, actual, kind in taken
    ]
    plan = replace(source.results.plan, snapshots=Snapshots(snapshots))
    return replace(source, results=replace(source.results, plan=plan))


def test_two_checks_and_today_make_a_line() -> None:
    source = _with(
        source_of(row(actual=650.0)),
        (date(2024, 3, 1), None, SnapshotKind.APPROVAL),
        (date(2024, 6, 30), None, SnapshotKind.CHECK),
        (date(2024, 9, 30), 325.0, SnapshotKind.CHECK),
    )

    blocks = over_time(source)
    chart = blocks[0]
    assert isinstance(chart, TimeLines)
    assert chart.dates == (date(2024, 6, 30), date(2024, 9, 30), date(2024, 12, 31))
    assert chart.rows[0].scores == (None, 50.0, 100.0)
    assert chart.rows[0].shares == (0.0, 1.0, 1.0)
    assert chart.rows[0].shown == "100,0"
    assert chart.alt.endswith("SF nessun dato – 50,0 – 100,0.")
    assert texts_of(table([wrapped(blocks)], "C4-tabella")) == [
        [
            "SF",
            "nessun dato (0\N{NO-BREAK SPACE}%)",
            "50,00 (100\N{NO-BREAK SPACE}%)",
            "100,00 (100\N{NO-BREAK SPACE}%)",
        ]
    ]


def test_citizens_get_the_table_alone() -> None:
    source = _with(
        source_of(row(actual=650.0), audience=Audience.CITIZENS),
        (date(2024, 6, 30), 65.0, SnapshotKind.CHECK),
        (date(2024, 9, 30), 325.0, SnapshotKind.CHECK),
    )

    [found] = over_time(source)
    assert isinstance(found, Table)
    assert found.tight


def test_less_than_two_checks_make_none() -> None:
    source = source_of(row(actual=650.0))

    assert over_time(source) == []
    assert over_time(_with(source, (date(2024, 6, 30), 1.0, SnapshotKind.CHECK))) == []


def test_a_check_of_the_same_day_is_what_stands_now() -> None:
    source = _with(
        source_of(row(actual=650.0)),
        (date(2024, 6, 30), 65.0, SnapshotKind.CHECK),
        (date(2024, 12, 31), 325.0, SnapshotKind.FINAL),
    )

    [chart] = [block for block in over_time(source) if isinstance(block, TimeLines)]
    assert chart.rows[0].scores == (10.0, 100.0)
