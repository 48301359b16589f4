"""The parameters: defaults of the design, and bands of delay."""

from datetime import date

import pytest

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.settings.choices import Aggregation, BodyMean, Mode, OverMaximum
from pdo_xl.domain.settings.late_bands import LateBands
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters


def test_the_defaults_of_the_design() -> None:
    assert (
        Parameters()
        == DEFAULTS
        == Parameters(
            reference_date=None,
            mode=Mode.MONITORING,
            year=None,
            cap=100.0,
            over_maximum=OverMaximum.LINEAR,
            number_tolerance=0.0,
            yes_no_partly=50.0,
            late_bands=LateBands(((15, 90.0), (30, 75.0), (60, 50.0)), 0.0),
            beyond_year=0.0,
            notice_days=30,
            aggregation=Aggregation.MEAN,
            body=BodyMean.MEAN,
            sector_weights={},
            objective_bands=(95.0, 60.0),
            payment_threshold=30.0,
            gravities={},
            confirmed=False,
        )
    )


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1800, 6, 30), date(1903, 12, 31)])
def test_a_day_that_no_sheet_holds_is_a_sentence(day: date) -> None:
    with pytest.raises(
        ParameterError, match=r"^Un foglio non sa scrivere il .*: dire un giorno dal 01/01/1904 in poi\.$"
    ):
        DEFAULTS.on(day)
    assert DEFAULTS.on(date(1904, 1, 1)).reference_date == date(1904, 1, 1)


def test_another_day_or_mode_for_one_run() -> None:
    day = date(2024, 6, 30)
    assert DEFAULTS.on(day, Mode.FINAL) == Parameters(reference_date=day, mode=Mode.FINAL)
    assert DEFAULTS.on(day).on(None, Mode.FINAL) == Parameters(reference_date=day, mode=Mode.FINAL)
    assert DEFAULTS.on() == DEFAULTS
