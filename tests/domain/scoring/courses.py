"""One indicator before the year's end, for tests."""

from dataclasses import replace
from datetime import date

from pdo_xl.domain.kinds.trend import Course
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import Entry
from tests.support import plan_of, row


def course(
    kind: str,
    target: Entry,
    actual: Entry,
    *,
    on: date = date(2024, 6, 30),
    way: Entry = None,
    parameters: Parameters = DEFAULTS,
) -> Course:
    """Where the only indicator of a plan stands; `way` is what its row says of how it grows."""
    plan = plan_of(row(kind=kind, target=target, actual=actual))
    plan = replace(plan, ways={} if way is None else {"Piano": {3: way}})
    results = score(plan, parameters, on)
    assert results.trajectory is not None
    (result,) = results.objectives
    return results.trajectory.course(result.indicators[0], result)
