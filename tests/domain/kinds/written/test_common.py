"""What actual values of every kind say of themselves, and targets that are none."""

from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.kinds.written.common import ACTUALS, NO_TARGET


def test_each_kind_has_them() -> None:
    for table in TABLES.values():
        assert table.actuals[: len(ACTUALS)] == ACTUALS
        assert NO_TARGET in table.targets
