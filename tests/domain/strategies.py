"""What property tests of the domain draw from."""

from datetime import date

from hypothesis import strategies as st

from pdo_xl.domain.settings.choices import Aggregation, BodyMean, Mode, OverMaximum
from pdo_xl.domain.settings.late_bands import SEVERE, LateBands
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters

DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))


QUANTITIES = st.one_of(
    st.integers(0, 2000).map(float),
    st.floats(0, 1e12),
    st.floats(min_value=0, allow_nan=False, allow_infinity=False),
)


SIGNED = st.one_of(st.integers(-2000, 2000).map(float), st.floats(allow_nan=False, allow_infinity=False))


@st.composite
def late_bands(draw: st.DrawFn) -> LateBands:
    """Bands as `Parametri` allows them: more days, never more points."""
    limits = sorted(draw(st.sets(st.integers(1, 400), max_size=5)))
    points = sorted(draw(st.lists(st.floats(0, 100), min_size=len(limits) + 1, max_size=len(limits) + 1)), reverse=True)
    return LateBands(tuple(zip(limits, points, strict=False)), points[-1])


@st.composite
def parameters(draw: st.DrawFn) -> Parameters:
    """Any parameters; what a date after the year is worth never more than the last band."""
    bands = draw(st.sampled_from([DEFAULTS.late_bands, SEVERE]) | late_bands())
    return Parameters(
        mode=draw(st.sampled_from(Mode)),
        cap=draw(st.floats(100, 1000)),
        over_maximum=draw(st.sampled_from(OverMaximum)),
        number_tolerance=draw(st.floats(0, 1)),
        yes_no_partly=draw(st.floats(0, 100)),
        late_bands=bands,
        beyond_year=draw(st.floats(0, bands.beyond)),
        notice_days=draw(st.integers(0, 366)),
        aggregation=draw(st.sampled_from(Aggregation)),
        body=BodyMean.MEAN,
    )
