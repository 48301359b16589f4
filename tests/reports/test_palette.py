"""Every state can be read on its fill, and told from the others by people who see colours otherwise.

The simulations are those of Machado, Oliveira and Fernandes (2009) at full severity, distances CIE 1976.
"""

from itertools import combinations
from math import dist

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import GRADES, LOOKS, Look, Pattern
from pdo_xl.workbook.own_sheets.charts import SEGMENTS, Segment
from pdo_xl.workbook.own_sheets.computed_columns import GRAVITY_LOOKS
from pdo_xl.workbook.own_sheets.formats import FAINT_INK, INK, LIGHT_FILL
from pdo_xl.workbook.own_sheets.summary_sheet import ALARMS, NOUGHT_INK
from tests.reports.colours import Colour, contrast, linear

NORMAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
PROTANOPIA = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
TRITANOPIA = ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))
XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)


def times(matrix: tuple[Colour, ...], light: Colour) -> Colour:
    red, green, blue = (sum(factor * part for factor, part in zip(line, light, strict=True)) for line in matrix)
    return red, green, blue


def lab(light: Colour) -> Colour:
    """CIE L*a*b* of linear light."""
    red, green, blue = (min(max(part, 0.0), 1.0) for part in light)
    xyz = times(XYZ, (red, green, blue))
    ratios = [part / white for part, white in zip(xyz, WHITE, strict=True)]
    x, y, z = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, sight: tuple[Colour, ...]) -> float:
    return dist(lab(times(sight, linear(one))), lab(times(sight, linear(other))))


def test_every_state_has_a_look_of_its_own() -> None:
    assert set(LOOKS) == set(State)
    assert len({look.symbol for look in LOOKS.values()}) == len(LOOKS)


def test_the_measures_agree_with_known_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert lab(linear("#FF0000")) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    # The green and the red fill of many spreadsheets are nearly one for a deuteranope.
    assert distance("#C6EFCE", "#FFC7CE", DEUTERANOPIA) < 10


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_a_text_can_be_read_on_its_fill(look: Look) -> None:
    assert contrast(look.ink, look.light or "#FFFFFF") >= 4.5


@pytest.mark.parametrize(
    "sight", [NORMAL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA], ids=["normal", "prot", "deut", "trit"]
)
def test_strong_fills_are_told_apart_by_everybody(sight: tuple[Colour, ...]) -> None:
    # What is not assessable has no fill: its outline tells it.
    filled = [(state, look.strong) for state, look in LOOKS.items() if look.pattern is not Pattern.OUTLINE]
    assert len(filled) == len(LOOKS) - 1
    for (one, first), (other, second) in combinations(filled, 2):
        assert distance(first, second, sight) >= 19, f"{one}, {other}"
    for (grade, look), (another, second_look) in combinations(GRADES.items(), 2):
        assert distance(look.strong, second_look.strong, sight) >= 30, f"{grade}, {another}"


@pytest.mark.parametrize(
    "ink", [NOUGHT_INK, *ALARMS.values(), *(str(look["font_color"]) for look in GRAVITY_LOOKS.values())]
)
def test_alarms_and_gravities_can_be_read(ink: str) -> None:
    assert contrast(ink, "#FFFFFF") >= 4.5


@pytest.mark.parametrize("ink", [INK, FAINT_INK, *ALARMS.values()])
def test_a_figure_of_the_whole_body_can_be_read_on_its_fill(ink: str) -> None:
    assert contrast(ink, LIGHT_FILL) >= 4.5


@pytest.mark.parametrize("segment", SEGMENTS, ids=[segment.grade for segment in SEGMENTS])
def test_a_number_can_be_read_in_its_segment(segment: Segment) -> None:
    assert contrast(segment.ink, GRADES[segment.grade].strong) >= 4.5


@pytest.mark.parametrize("look", GRAVITY_LOOKS.values(), ids=list(GRAVITY_LOOKS))
def test_a_gravity_can_be_read_on_its_fill(look: dict[str, object]) -> None:
    assert contrast(str(look["font_color"]), str(look["bg_color"])) >= 4.5
