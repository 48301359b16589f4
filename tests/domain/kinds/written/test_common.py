"""What actual values of every kind say of themselves, and targets that are none."""

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.kinds.written.common import ACTUALS, NO_TARGET


def test_each_kind_has_them() -> None:
    assert TABLES.keys() == KINDS.keys()
    for name, table in TABLES.items():
        assert table.actuals[: len(ACTUALS)] == ACTUALS
        # What is judged may have any target.
        assert (NO_TARGET in table.targets) is not KINDS[name].told_only
