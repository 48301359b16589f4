"""When an objective was done, and whether it went beyond what was expected."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from pdo_xl.domain.scoring.objective_score import grade_of
from pdo_xl.domain.scoring.timing import Timed, Timing, beyond_expected, timing_of
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import Entry
from pdo_xl.workbook.files.example_file import example_file
from tests.support import more, results_of, row


def timed(*dates: tuple[Entry, Entry], on: date = date(2024, 7, 1)) -> Timed:
    """The timing of one objective with such deadlines and the days on which they were met."""
    first, *others = [("Data", target, actual) for target, actual in dates]
    lines = [row(kind=first[0], target=first[1], actual=first[2])]
    lines += [more("Altro", kind, target, actual) for kind, target, actual in others]
    return timing_of(results_of(*lines, on=on).objectives[0], DEFAULTS)


@pytest.mark.parametrize(
    ("dates", "timing", "delay"),
    [
        ([("30.06.2024", "30.06.2024")], Timing.ON_TIME, None),
        ([("30.06.2024", "16.06.2024")], Timing.ON_TIME, None),
        ([("30.06.2024", "15.06.2024")], Timing.EARLY, None),
        ([("30.06.2024", "01.05.2024"), ("30.06.2024", "20.06.2024")], Timing.ON_TIME, None),
        ([("30.06.2024", "02.07.2024"), ("30.04.2024", "10.05.2024")], Timing.LATE, 10),
        ([("30.06.2024", "02.07.2024"), ("31.12.2024", None)], Timing.LATE, 2),
        ([("30.04.2024", "01.04.2024"), ("31.12.2024", None)], Timing.NOT_DUE, None),
        ([("30.06.2024", None)], Timing.NOT_DONE, None),
        ([("31.12.2024", "no"), ("30.04.2024", "10.05.2024")], Timing.NOT_DONE, None),
        ([("30.04.2024", "NV: sospeso")], Timing.NO_DEADLINE, None),
        ([("30.04.2024", "NV: sospeso"), ("30.04.2024", "10.05.2024")], Timing.LATE, 10),
        ([("30.12.2024", "boh")], Timing.NOT_DUE, None),
        ([("boh", "10.05.2024")], Timing.NOT_DUE, None),
    ],
)
def test_timing(dates: list[tuple[Entry, Entry]], timing: Timing, delay: int | None) -> None:
    assert timed(*dates) == Timed(timing, delay)


def test_without_deadlines_there_is_none() -> None:
    assert timing_of(results_of(row(kind="boh")).objectives[0], DEFAULTS) == Timed(Timing.NO_DEADLINE)


def test_how_early_is_the_bodys_choice() -> None:
    result = results_of(row(kind="Data", target="30.06.2024", actual="28.06.2024")).objectives[0]
    assert timing_of(result, Parameters(early_days=2)).timing is Timing.EARLY
    assert timing_of(result, Parameters(early_days=3)).timing is Timing.ON_TIME


@pytest.mark.parametrize(
    ("lines", "beyond"),
    [
        ([row(target=100.0, actual=110.0)], True),
        ([row(target=100.0, actual=109.9)], False),
        ([row(kind="%", target="50%", actual="55%")], True),
        ([row(target=1.0, actual=2.0)], True),
        ([row(target=0.0, actual=5.0)], False),
        ([row(target="non superiore a 5", actual=1.0)], False),
        ([row(target=100.0, actual=110.0), more("Atto", "si/no", "si", "si")], True),
        ([row(target=100.0, actual=110.0), more("Atto", "si/no", "si", "NV: sospeso")], True),
        ([row(target=100.0, actual=150.0), more("Altro", "Nr", 100.0, 99.0)], False),
        ([row(target=100.0, actual=150.0), more("Altro", "Nr", 100.0, None)], False),
    ],
)
def test_beyond_what_was_expected(lines: list[list[Entry]], beyond: bool) -> None:
    assert beyond_expected(results_of(*lines).objectives[0], DEFAULTS) is beyond


def test_the_share_beyond_is_the_bodys_choice() -> None:
    result = results_of(row(target=100.0, actual=110.0)).objectives[0]
    assert not beyond_expected(result, Parameters(beyond_threshold=20))


@pytest.mark.slow
def test_the_example_of_2024(tmp_path: Path) -> None:
    results = example_file(tmp_path / "esempio.xlsm").examined.results
    counts = Counter(
        (grade_of(result.status), timing_of(result, results.parameters).timing) for result in results.objectives
    )
    # The check values of the design of the reports, section 3.3.
    assert counts == {
        ("raggiunto", Timing.ON_TIME): 22, ("raggiunto", Timing.LATE): 2, ("raggiunto", Timing.NO_DEADLINE): 36,
        ("raggiunto in parte", Timing.LATE): 4, ("raggiunto in parte", Timing.NOT_DONE): 1,
        ("raggiunto in parte", Timing.NO_DEADLINE): 10, ("non raggiunto", Timing.LATE): 13,
        ("non raggiunto", Timing.NOT_DONE): 6, ("non raggiunto", Timing.NO_DEADLINE): 12,
        ("non misurabile", Timing.NO_DEADLINE): 8,
    }  # fmt: skip
