"""PDO410: something to show at a check."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind, Snapshots
from pdo_xl.sheet.reading.read import read_plan
from tests.support import messages, more, office_plan, results_of, row

HOW = "Scrivere il valore raggiunto fin qui, oppure «NV: » e il motivo."


@pytest.mark.parametrize("on", [date(2024, 6, 29), date(2024, 12, 31), date(2026, 1, 1)])
def test_before_the_first_check_and_after_the_year_there_is_none(on: date) -> None:
    assert messages(results_of(row(), on=on), "PDO410") == []


def test_in_the_final_account_there_is_none() -> None:
    parameters = replace(DEFAULTS, mode=Mode.FINAL)
    assert messages(results_of(row(), on=date(2024, 6, 30), parameters=parameters), "PDO410") == []


@pytest.mark.parametrize(("on", "day"), [(date(2024, 6, 30), "30/06"), (date(2024, 12, 30), "30/09")])
def test_found(on: date, day: str) -> None:
    results = results_of(
        row(), more(actual=1.0), more(kind="Data", target="31.12.2024"), more(actual="NV: sospeso"),
        more(actual="boh"), more(kind="si/no", target="si", actual="n.d."), on=on,
    )  # fmt: skip
    message = f"Manca il dato alla verifica del {day}."
    assert messages(results, "PDO410") == [(3, "effettivo", message, HOW), (8, "effettivo", message, HOW)]


@pytest.mark.parametrize(
    ("frozen", "on", "said"),
    [
        (date(2024, 3, 31), date(2024, 6, 29), (Gravity.NOTE, "31/03")),
        (date(2024, 3, 31), date(2024, 6, 30), (Gravity.WARNING, "30/06")),
        (date(2024, 4, 30), date(2024, 4, 29), None),  # not come yet
        (date(2024, 10, 31), date(2024, 11, 2), (Gravity.WARNING, "31/10")),
    ],
)
def test_at_a_check_frozen_before_the_middle_of_the_year_it_is_a_note(
    frozen: date, on: date, said: tuple[Gravity, str] | None
) -> None:
    snapshots = Snapshots([Snapshot(frozen, SnapshotKind.CHECK, ())])
    findings = check(score(replace(results_of(row()).plan, snapshots=snapshots), DEFAULTS, on))

    found = [(finding.gravity, finding.message) for finding in findings if finding.code == "PDO410"]

    assert found == ([] if said is None else [(said[0], f"Manca il dato alla verifica del {said[1]}.")])


def test_the_office_decides_its_gravity_at_every_check() -> None:
    parameters = replace(DEFAULTS, gravities={"PDO410": Gravity.ERROR})
    snapshots = Snapshots([Snapshot(date(2024, 3, 31), SnapshotKind.CHECK, ())])
    findings = check(score(replace(results_of(row()).plan, snapshots=snapshots), parameters, date(2024, 4, 1)))

    assert [finding.gravity for finding in findings if finding.code == "PDO410"] == [Gravity.ERROR]


def test_it_is_said_of_just_those_without_data() -> None:
    results = score(read_plan(office_plan()[0]).plan, DEFAULTS, date(2024, 6, 30))
    findings = check(results)
    assert Counter(finding.gravity for finding in findings)[Gravity.ERROR] == 0
    rows = sorted(finding.place.row for finding in findings if finding.code == "PDO410" and finding.place is not None)
    trajectory = results.trajectory
    assert trajectory is not None
    assert len(rows) == 91
    assert rows == sorted(
        assessed.indicator.row
        for result in results.objectives
        for assessed in result.indicators
        if trajectory.of_indicator(assessed, result) is Trend.NO_DATA
    )


@pytest.mark.parametrize("mode", list(Mode))
def test_an_older_value_in_place_of_a_later_one_is_said(mode: Mode) -> None:
    results = results_of(row(actual=4.0), more(actual=4.0), more(actual=12.0), parameters=replace(DEFAULTS, mode=mode))
    days = date(2024, 6, 30), date(2024, 12, 31)
    plan = replace(results.plan, earlier={"Piano": {4: days, 5: days}})
    found = score(plan, results.parameters, results.on)
    assert messages(found, "PDO410") == [(4, "effettivo", "Manca il dato al 31/12: conta quello al 30/06.", HOW)]
    assert {finding.gravity for finding in check(found) if finding.code == "PDO410"} == {Gravity.WARNING}
