"""Freezing the plan, and comparing two days of it, with a workbook in memory."""

from collections.abc import Sequence
from datetime import date, datetime

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.snapshot import SnapshotKind
from pdo_xl.monitoring import AlreadyTaken, Photograph, SnapshotRefused, compare, compare_two, photograph
from pdo_xl.sheet.names.sheets import MONITORING, SNAPSHOTS
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS
from pdo_xl.sheet.run import Run
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row, sheet_of

RUN = Run(datetime(2024, 7, 10, 10, 30), "rossi", "0.2.0")
JUNE, MARCH, JANUARY = date(2024, 6, 30), date(2024, 3, 31), date(2024, 1, 31)
TODAY = RUN.now.date()


def host(*rows: Sequence[object], taken: Sequence[Photograph] = (), name: str = "prova.xlsx") -> MemoryHost:
    """A workbook with a plan, and with what was photographed before."""
    kept = [list(cells) for each in taken for cells in each.writing.blocks[1].rows.values()]
    frozen = [MemoryGrid(SNAPSHOTS, [["Fotografie"], [], SNAPSHOTS_HEADERS, *kept])] if taken else []
    return MemoryHost(sheet_of(*rows), *frozen, name=name)


PLAN = [row(target=100.0, actual=60.0, weight=60.0), row("GT", objective="Altro", kind="Data", target="31.03.2024")]


def test_a_snapshot_is_of_its_day_and_brings_its_sheets() -> None:
    taken = photograph(host(*PLAN), RUN, JUNE)
    assert (taken.snapshot.day, taken.snapshot.kind, taken.snapshot.again) == (JUNE, SnapshotKind.CHECK, False)
    assert [each.state for each in taken.snapshot.rows] == ["Parziale", "Scaduto"]
    assert taken.snapshot.rows[1].delay == 91
    assert [block.sheet for block in taken.writing.blocks][:2] == [SNAPSHOTS, SNAPSHOTS]
    assert {*taken.writing.new_sheets} == {MONITORING, SNAPSHOTS}
    assert taken.writing.plan_sheets == ()
    assert taken.warnings == []


def test_a_final_account_counts_what_is_missing_as_nothing() -> None:
    run = Run(datetime(2025, 1, 20), "rossi", "0.2.0")
    plan = [row(target=100.0, weight=60.0)]
    final = photograph(host(*plan), run, date(2024, 12, 31), kind=SnapshotKind.FINAL)
    assert final.examined.results.parameters.mode is Mode.FINAL
    assert final.examined.results.body == 0.0
    assert photograph(host(*plan), run, date(2024, 12, 31)).examined.results.body is None


def test_in_monitoraggio_the_new_snapshot_stands_beside_today() -> None:
    blocks = photograph(host(*PLAN), RUN, MARCH).writing.blocks
    (shown,) = [block for block in blocks if block.sheet == MONITORING]
    assert "Punteggio 31/03" in shown.rows[3]


def test_what_stood_in_a_column_without_a_date_long_ago_nobody_knows() -> None:
    (warning,) = photograph(host(*PLAN), RUN, MARCH).warnings
    assert warning == (
        "Il 31/03/2024 è passato da 101 giorni, e nel piano non c'è una colonna dei valori effettivi con una data: sono "
        "fotografati i valori che ci sono oggi, quelli di allora non si possono sapere."
    )
    dated = [*HEADER[:8], "Valore effettivo al 31/03/2024", "Valore effettivo al 30/06/2024", HEADER[9]]
    cells = [*row(target=100.0)[:8], 10.0, 60.0, 60.0]
    grid = MemoryGrid("Piano", [[TITLE], dated, cells])
    march = photograph(MemoryHost(grid), RUN, MARCH)
    assert march.warnings == []
    assert march.snapshot.rows[0].actual == 10.0


@pytest.mark.parametrize(
    ("day", "kind", "wrong"),
    [
        (date(2023, 6, 30), SnapshotKind.CHECK, True),
        (date(2023, 12, 20), SnapshotKind.APPROVAL, False),
        (date(2023, 12, 20), SnapshotKind.FINAL, True),
        (JUNE, SnapshotKind.FINAL, False),
    ],
)
def test_a_day_of_another_year_is_doubted(day: date, kind: SnapshotKind, wrong: bool) -> None:
    warnings = photograph(host(*PLAN), RUN, day, kind=kind).warnings
    assert [text for text in warnings if "non è nell'anno del piano (2024)" in text] == (warnings[-1:] if wrong else [])


def test_what_is_to_come_cannot_be_photographed() -> None:
    with pytest.raises(
        SnapshotRefused, match=r"^Il 11/07/2024 deve ancora venire: .* a oggi \(10/07/2024\) o a un giorno"
    ):
        photograph(host(*PLAN), RUN, date(2024, 7, 11))
    with pytest.raises(SnapshotRefused, match="troppo lungo"):
        photograph(host(*PLAN), RUN, JUNE, act="x" * 201)


def test_a_day_is_photographed_twice_only_on_purpose() -> None:
    first = photograph(host(*PLAN), RUN, JUNE)
    with pytest.raises(
        AlreadyTaken, match=r"^C'è già una fotografia al 30/06/2024 \(verifica, fatta il 10/07/2024\)\. "
    ):
        photograph(host(*PLAN, taken=[first]), RUN, JUNE)
    photograph(host(*PLAN, taken=[first]), RUN, JUNE, kind=SnapshotKind.APPROVAL)
    again = photograph(host(*PLAN, taken=[first]), RUN, JUNE, again=True)
    assert again.snapshot.again
    assert list(again.writing.blocks[1].rows) == [6, 7]
    assert not photograph(host(*PLAN, taken=[first]), RUN, MARCH, again=True).snapshot.again


def test_an_offices_own_sheet_of_that_name_stays_and_nothing_is_written() -> None:
    with pytest.raises(FileRefused, match=r"^«prova.xlsx» ha già un foglio «Fotografie» che non è di questo programma"):
        photograph(MemoryHost(sheet_of(*PLAN), MemoryGrid(SNAPSHOTS, [["Gita"]], marks={})), RUN, JUNE)


def taken_on(*days: date) -> list[Photograph]:
    return [photograph(host(*PLAN), RUN, day) for day in days]


@pytest.mark.parametrize(
    ("days", "since", "until", "expected"),
    [
        ([JUNE], None, None, (JUNE, None)),
        ([MARCH, JUNE], None, None, (MARCH, JUNE)),
        ([JANUARY, MARCH, JUNE], None, None, (MARCH, JUNE)),
        ([JANUARY, MARCH, JUNE], JANUARY, None, (JANUARY, None)),
        ([JANUARY, MARCH, JUNE], JANUARY, JUNE, (JANUARY, JUNE)),
        ([JANUARY, MARCH, JUNE], None, MARCH, (JANUARY, MARCH)),
    ],
)
def test_which_two_days(
    days: list[date], since: date | None, until: date | None, expected: tuple[date, date | None]
) -> None:
    comparison = compare(host(*PLAN, taken=taken_on(*days)), today=TODAY, since=since, until=until)
    after = None if comparison.after.kind is None else comparison.after.day
    assert (comparison.before.day, after) == expected
    if after is None:
        assert comparison.after.day == TODAY


@pytest.mark.parametrize(
    ("days", "since", "until", "message"),
    [
        ([], None, None, "Nel file non c'è ancora nessuna fotografia del piano: farne una con pdo-xl fotografa"),
        ([JUNE], MARCH, None, r"Non c'è una fotografia al 31/03/2024: c'è quella al 30/06/2024\."),
        (
            [MARCH, JUNE],
            None,
            JANUARY,
            r"Non c'è una fotografia al 31/01/2024: ci sono quelle al 31/03/2024 e 30/06/2024",
        ),
        ([MARCH, JUNE], JUNE, MARCH, r"--da \(30/06/2024\) deve venire prima di --a \(31/03/2024\)"),
        ([MARCH, JUNE], None, MARCH, "Prima del 31/03/2024 non c'è nessuna fotografia con cui confrontare"),
    ],
)
def test_which_days_there_are_not(days: list[date], since: date | None, until: date | None, message: str) -> None:
    with pytest.raises(SnapshotRefused, match=f"^{message}"):
        compare(host(*PLAN, taken=taken_on(*days)), today=TODAY, since=since, until=until)


def test_two_files_are_compared_as_they_stand() -> None:
    other = host(row(target=120.0, actual=60.0, weight=60.0), PLAN[1], name="dopo.xlsx")
    comparison = compare_two(host(*PLAN, name="prima.xlsx"), other, today=TODAY)
    assert (comparison.before.source, comparison.after.source) == ("prima.xlsx", "dopo.xlsx")
    assert [(change.before, change.after) for change in comparison.changes] == [("100", "120")]
