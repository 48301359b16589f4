"""Who measures by the same parameters, and what a group's parameters change."""

from dataclasses import replace

from pdo_xl.domain.settings.choices import BodyMean, Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.consolidated.group import differences, measured_as, scale_of


def test_what_is_a_bodys_own_makes_no_difference() -> None:
    own = replace(DEFAULTS, year=2023, body_name="Alfa", sector_weights={"SF": 1.0}, mode=Mode.FINAL)
    assert scale_of(own) == scale_of(DEFAULTS)


def test_differences_are_named() -> None:
    other = replace(DEFAULTS, cap=110, body=BodyMean.WEIGHTED)
    assert differences(scale_of(other), scale_of(DEFAULTS)) == {"cap": (110, 100), "ente": ("pesata", "media")}


def test_a_groups_scale_leaves_the_body_its_own() -> None:
    own = replace(DEFAULTS, year=2023, body_name="Alfa", mode=Mode.FINAL)
    made = measured_as(own, replace(DEFAULTS, cap=120, year=2020, body_name="Gruppo"))
    assert (made.cap, made.year, made.body_name, made.mode) == (120, 2023, "Alfa", Mode.FINAL)
