from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.names.monitoring import (
    COMPUTED_HEADERS,
    FIRST_SNAPSHOT_COLUMN,
    MONITORING_HEADERS,
    SNAPSHOTS_SHOWN,
    Shown,
    Typed,
    snapshot_headers,
)


def test_snapshots_stand_between_the_weight_and_todays_score() -> None:
    first = FIRST_SNAPSHOT_COLUMN - 1
    assert COMPUTED_HEADERS[first : first + 2] == snapshot_headers(1)
    assert COMPUTED_HEADERS[first - 1] == Shown.WEIGHT
    assert COMPUTED_HEADERS[first + 2 * SNAPSHOTS_SHOWN] == Shown.SCORE


def test_every_header_is_told_from_the_others() -> None:
    assert MONITORING_HEADERS[-len(Typed) :] == tuple(Typed)
    assert len({fold(header) for header in MONITORING_HEADERS}) == len(MONITORING_HEADERS)
